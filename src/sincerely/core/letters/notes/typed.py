"""Notes as people type them on a phone: apostrophes left out, chat words, an aside behind the last comma."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.reading.patterns import compiled

# Left out everywhere: none of these is another word.
WITHOUT = {
    **{f"{x}nt": f"{x}n't" for x in w.listed("did do does is are was were has have had could would should must need")},
    "cant": "can't", "wont": "won't", "im": "I'm", "ive": "I've", "theyre": "they're", "theyve": "they've", "theyd": "they'd", "theyll": "they'll",
    "youre": "you're", "youve": "you've", "youd": "you'd", "youll": "you'll", "weve": "we've", "hes": "he's", "shes": "she's", "thats": "that's",
    "theres": "there's", "whats": "what's", "whos": "who's", "wheres": "where's", "hows": "how's", "itll": "it'll", "itd": "it'd", "thatll": "that'll",
}  # fmt: skip
_BARE = compiled(rf"\b(?:{'|'.join(sorted(WITHOUT))})\b", re.IGNORECASE)
# A word of its own too: "id walk the yard", but "an id badge"; "ill write to her", but "off ill".
_I_WOULD = compiled(
    r"(?<![\w'-])([iI])(d|ll)\s+(?:(?:just|also|always|never|probably|rather|still|only|even|first)\s+)?(\w+)"
)
_ITS = compiled(r"\b([Ii])ts\s+(\w+)")
_ITS_OWN = w.listed("own whole entire old new first last only main next best worst")

# "reckons its fit-up": no verb follows in its part, so that "its" is "it is".
_ITS_CLAUSE = compiled(
    r"(?i)(^|[,.;]\s*|\b(?:reckons?|thinks?|thought|says?|said|swears?|if|because|bc|but|though|yes|no|time|when|where)\s+)its\s+(?=([^,.;]*))"
)
_THEM = compiled(r"(?i)\b(of|in|on|at|for|with|to) them ([a-z]{3,}s)\b(?! (?:of|that))")
_KINS = compiled(
    r"(?i)\b(my|his|her|your|our|their) (uncle|aunt|mum|mom|dad|brother|sister|cousin|gran|grandad|grandfather|grandmother|boss|neighbou?r)s ([a-z]+)"
)
_DAYS = {"sat": "Saturday", "sun": "Sunday"}
_DAY_BEFORE = compiled(
    r"(?i)\b(sat|sun)\b(?=\s+(?:am|pm|mornings?|afternoons?|evenings?|nights?|lunch(?:es)?|shifts?|service)\b)"
)
_DAY_BEHIND = compiled(
    r"(?i)\b(on|every|each|till?|until|by|since|last|next) (sat|sun)\b(?=\s*(?:$|[,.;]|and\b|am\b|pm\b|from\b))"
)
_HALF_DAY = compiled(
    r"(?i)\b(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r?s(?:day)?)?|fri(?:day)?|saturday|sunday) (am|pm)\b"
)
_CAUSE = compiled(
    r"(?i)(?<=[a-z] )(?<!the )(?<!a )(?<!root )(?<!main )(?<!real )(?<!to )(?<!can )(?<!could )(?<!may )(?<!will )(?<!might )(?<!this )(?<!no )(?<!any )cause (?!of\b|is\b|was\b|a\b|an\b|any\b|by\b|more\b|less\b|for\b|and\b|or\b)(?=\w+ \w)"
)

_CHAT = r"(?:tbh|tbf|ngl|imo|imho|lol|lmao|rofl|haha+|hehe+|xx?|smh|fwiw|iirc|afaik|idk|obvs|innit|y'?know|you know|i think|i guess|i suppose|i said|i told (?:her|him|them)|(?<!in )(?:his|her|their) words|fair enough|to be honest|to be fair|if i'm honest|or so)"
_CHAT_BEHIND = compiled(rf"(?:\s*,?\s+{_CHAT})+(?=\s*(?:[.;!?\n]|$))", re.IGNORECASE)
_CHAT_BEFORE = compiled(
    r"(?im)(?:^|(?<=[.;!?]\s))(?:tbh|tbf|ngl|imo|imho|lol|haha+|fwiw|iirc|to be honest|to be fair|fair enough|if i'm honest)\b[,.]?\s+"
)


# "on last audit": the last of several, but for a time.
_THE_LAST = compiled(
    r"(?i)\b(on|at|in|from|since|after|before|of|to|failed|passed) last(?= (?!(?:week|month|year|night|summer|winter|spring|autumn|fall|term|season|time|minute|orders|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)\b)[a-z])"
)
# "every new hire end of week 1": at the end of it.
_AT_ITS_END = compiled(
    r"(?i)(?<=\w )(?<!the )(?<!at )(?<!by )(?<!an )(?<!and )(?<!or )(?<!until )(?<!till )(?<!before )(?<!after )(?<!around )(?<!about )(?<!is )(?<!was )(end|start|beginning) of(?= (?:(?:the|each|every|my|their|our) )?(?:week|wk|month|year|yr|day|term|shift|season|quarter|lesson|night)s?\b)"
)
# What one does to a thing has no place behind it: "pass there coding" is "their".
_THEIR = compiled(
    r"(?i)\b(pay|paid|pass(?:ed)?|lose|lost|take|took|keep|kept|brings?|brought|does|do|did|knows?|knew|need(?:ed|s)?|want(?:ed|s)?|change[ds]?|use[ds]?|check(?:ed)?) there(?= (?!is\b|are\b|was\b|were\b|and\b|but\b|for\b|at\b|in\b|on\b|to\b|by\b|with\b|when\b|if\b|as\b|too\b|all\b|any)[a-z])"
)
# A number above one, and the time it counts: "3 year on duplex".
_SEVERAL = compiled(
    r"(?i)\b((?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten) (?:year|month|week|day|hour|minute))(?=$|[.,;]| (?:with|on|in|at|of|and|from|to|for|as|ago|before|later)\b)"
)


def mended(text: str) -> str:
    """Return a note with the apostrophes that typing leaves out, and without chat words at the ends of its sentences."""
    abbreviated = not text.isupper()  # "CO and PS for seven years, IM for two" names modules
    text = _BARE.sub(lambda m: m[0] if abbreviated and m[0].isupper() else _cased(m[0], WITHOUT[m[0].lower()]), text)
    text = _I_WOULD.sub(_promised, text)
    text = _ITS_CLAUSE.sub(_it_is, text)
    text = _THEM.sub(r"\1 those \2", text)
    text = _KINS.sub(
        lambda m: (
            m[0]
            if w.verb(m[3].lower(), "base", "past", "s") and m[3].lower() not in w.NOUN_LIKE | {"place"}
            else f"{m[1]} {m[2]}'s {m[3]}"
        ),
        text,
    )
    text = _DAY_BEFORE.sub(
        lambda m: _DAYS[m[1].lower()], _DAY_BEHIND.sub(lambda m: f"{m[1]} {_DAYS[m[2].lower()]}", text)
    )
    text = _HALF_DAY.sub(lambda m: f"{m[1]} {'morning' if m[2].lower() == 'am' else 'afternoon'}", text)
    text = re.sub(r"(?i)\bno[ -]one\b", lambda m: "Nobody" if m[0][0] == "N" else "nobody", text)
    text = re.sub(r"(?:^|(?<=[a-z0-9] ))til(?= \w)", "until", text)
    text = re.sub(
        r"\b(\d+) (\w+) (?=\d+\b)",
        lambda m: f"{m[1]} {m[2]}, " if w.verb(m[2], "pp") and not w.verb(m[2], "base") else m[0],
        text,
    )
    text = re.sub(r"(?i)((?:it's|it is) (?:never|not|rarely) [^,;.]+?) (?=it's )", r"\1, ", text)
    text = re.sub(
        r"(?i)\b((?:mon|tues?|wed|thurs?|fri)(?:day)? and) (sat|sun)\b(?=\s*(?:$|[,.;]))",
        lambda m: f"{m[1]} {_DAYS[m[2].lower()]}",
        text,
    )
    text = _CAUSE.sub("because ", text)
    text = re.sub(r"(?i)\balot\b", "a lot", text)
    text = re.sub(
        r"(?<![\d.,])(\d) (\d)(?= (?:hours?|days?|weeks?|months?|years?|minutes?|times|people)\b)", r"\1 or \2", text
    )
    text = re.sub(r"\breal (?=([a-z]+)\b)", lambda m: "really " if m[1] in w.ADJECTIVES | w.FEELING else m[0], text)
    text = re.sub(r"\b(?:from )?(\d[\d.,]*) ([a-z]+s) ?(?:-+>|→|=>) ?(?=\d)", r"from \1 \2 to ", text)
    text = re.sub(
        r"(?<=\w) its (?=(?:\w+ed|been|got|made|cut|kept|given|taken) (?:us|me|them|a|the|our|my|twice|\d)\b)",
        ", and it has ",
        text,
    )
    text = _THE_LAST.sub(r"\1 the last", text)
    text = _AT_ITS_END.sub(r"at the \1 of", text)
    text = _THEIR.sub(r"\1 their", text)
    text = _SEVERAL.sub(r"\1s", text)
    text = _ITS.sub(lambda m: f"{m[1]}t's {m[2]}" if _says_is(m[2].lower()) else m[0], text)
    return _CHAT_BEFORE.sub("", _CHAT_BEHIND.sub("", text))


def _cased(found: str, mended_word: str) -> str:
    return mended_word[:1].upper() + mended_word[1:] if found[:1].isupper() else mended_word


def _promised(match: re.Match[str]) -> str:
    follow = match[3].lower()
    verb = bool(w.verb(follow, "base")) and (
        follow not in {"number", "card", "badge", "check"}
        or match.string[: match.start()].lower().endswith(("what ", "how "))
    )
    verb = verb or (match[2] == "d" and follow in w.listed("be have been had do go put say want"))
    return match[0].replace(match[1] + match[2], f"I'{match[2]}", 1) if verb else match[0]


def _it_is(match: re.Match[str]) -> str:
    """Return "its" as "it's" where what follows has no verb of its own: a possessive would be its subject."""
    low = re.findall(r"[\w']+", match[2].lower())
    verb = any(x in w.AUX or (w.verb(x, "s", "past") and not w.verb(x, "pp") and x not in w.NOUN_LIKE) for x in low[1:])
    return match[0] if verb or not low or low[0] in _ITS_OWN else re.sub(r"(?i)(i)ts\b", r"\1t's", match[0])


def _says_is(follow: str) -> bool:
    """Say whether "its" before a word is "it is": a determiner, adverb, adjective, preposition or participle follows, no noun."""
    if follow in _ITS_OWN:
        return False
    return (
        follow in w.DETERMINERS | w.ADVERBS | w.PREPOSITIONS | w.ADJECTIVES | w.CONJUNCTIONS | w.QUESTION_WORDS | w.listed("mad been going getting taking like gone there")
        or (bool(w.verb(follow, "ing")) and follow not in w.COUNT_NOUNS and not re.search(r"(?:building|training|funding|staffing|meeting)", follow))
    )  # fmt: skip
