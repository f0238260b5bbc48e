"""Untidy notes into tidy pieces: abbreviations written out, arrows and bullets taken apart, capitals put right."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.notes.typed import mended
from sincerely.core.letters.wording import MONTHS
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

_BULLET = compiled(r"^\s*(?:[-*•·–—>]+|\d{1,2}[.)])\s+")
_HOURS = compiled(
    r"\b(\d+|half|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -]?(hr|hour|yr|year|min|minute|wk|week|day|bed|month|mth)s?(?=\s+(?:working\b(?! on)|cover|service|opening|sign-?off|shift|night|walk|drive|day|slot|week|wait|lead|gap|contract|plan|break|ward|unit|block|window|turnaround|cycle|round|lesson|period|notice|commute|call|rota|course|program|programme|trial|project)s?\b)",
    re.IGNORECASE,
)
# "2 weeks follow-up", "a 6 weeks review": the length belongs to the thing behind it.
_LENGTH = compiled(
    r"\b(\d{1,3}|two|three|four|six|eight|ten|twelve) (minute|hour|day|week|month|year)s ([a-z]+(?:-[a-z]+)?)\b",
    re.IGNORECASE,
)
# "did 10-minute check-in": one of them, or its article would be there.
_BARE_LENGTH = compiled(
    r"(?i)\b(did|do|does|had|have|has|ran|run|runs|held|hold|gave|give|wrote|write|made|started|introduced|brought in|wants?|wanted) ((?:\d{1,3}|two|three|four|six|eight|ten|twelve)-(?:minute|hour|day|week|month|year) (?!working\b|cover\b)[a-z]+(?:-[a-z]+)?)(?!\w|s\b)"
)
# "worried re falls", "spoke re the rota".
_ABOUT = compiled(
    r"(?i)\b(worr(?:y|ies|ied)|concern(?:ed|s)?|asked|asks|talk(?:ed)?|spoke|chat(?:ted)?|told (?:her|him|them)|questions?|keen|anxious|nervous) re:? (?=\w)"
)
# "the 48 hour forecast": a length typed in the singular belongs to the thing behind it.
_SINGLE = compiled(r"\b((?!1\b)\d{1,3}) (minute|hour|day|week|month|year|bed|page|mile) ([a-z]+)\b")
_PER = {
    "d": "a day",
    "wk": "a week",
    "mth": "a month",
    "yr": "a year",
    "hr": "an hour",
    "hour": "an hour",
    "h": "an hour",
}
_UNIT = {"hr": "hour", "yr": "year", "min": "minute", "wk": "week", "mth": "month", "mo": "month"}
_LABEL = compiled(
    r"^(?:(?P<whose>her|his|their|my|the|main|biggest|key|real|top|big|number one|no\.? ?1)\s+)*(?P<label>pain(?:s| points?)?|problems?|issues?|worry|worries|concerns?|priority|priorities|challenges?|"
    r"headaches?|bottlenecks?|goals?|focus|needs?|wish|bugbear|point|topics?|hope|aim)\s*(?P<mark>[:=]|is|are|\bbeing\b)\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_ASK_LABEL = compiled(
    r"^(?:her |his |their |the )?(?:q|qn|question|asked|ask|wanted to know)\s*[:=-]\s*", re.IGNORECASE
)
_SAY_LABEL = compiled(
    r"^(?:she|he|they|me|i|self|answer|ans|a|said|reply|replied|my answer|note|nb|thought|idea|since|also|re)\s*[:=]\s*",
    re.IGNORECASE,
)
_FILLER = compiled(
    r"^(?:and|but|so|also|then|plus|btw|well|ok|okay|yes|yeah|yep|basically|honestly|frankly|truthfully|apparently|obviously|anyway|actually|again|oh|hm+|interesting(?:ly)?|nb|fyi|e\.g\.|eg|i\.e\.|ie|though|still|lots about|lots on|all about|stuff about|bit about|a bit about|quite a bit about|long chat about|big on the subject of)[,:]?\s+",
    re.IGNORECASE,
)

# "Brakes, brakes, brakes": once is enough.
_SAID_OVER = compiled(
    r"(?i)\b([a-z][\w'-]{2,}(?: [a-z][\w'-]+)?)(?:,? (?:and )?\1\b){2,}|\b([a-z][\w'-]{2,})(?:, (?:and )?\2\b)+"
)
_NO_NAMES = (
    w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | w.QUESTION_WORDS | w.AUX | w.ADVERBS | w.ADJECTIVES | w.CONJUNCTIONS
)
_FIGURE = r"[£$€]?\d[\d.,]*\s?(?:%|percent|per cent|minutes|hours|days|weeks|hrs|mins|min|hr|k|m)?"

# "from 14% to 6": the second figure is of the first one's unit.
_SMILEY = compiled(r"(?<!\S)[:;][-']?[()DPp/](?!\w)")
_HALF_A_UNIT = compiled(
    r"(?<=\d%)(\s*(?:(?:down |up )?to|-+>|=>|→|,?\s*(?:now|is now|want(?:s|ed)? (?:it )?(?:at|to be|under|below|down to)))\s*)(\d+(?:\.\d+)?)(?![\d.,]*\d|\s?(?:%|p\b|pct|percent|per cent)|[a-z]|\s?[-–/]|\s[a-z]{3,}s\b)"
)


# The notes of one interview are read for each letter of it, and again for each of its wordings.
@lru_cache(maxsize=1024)
def tidy(text: str) -> str:
    """Return a note with its abbreviations written out and its decoration gone; the words themselves stay."""
    text = re.sub(r"[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", " ", text)
    text = re.sub(r"(?<=\d) (?=%)", "", text)
    text = _SMILEY.sub("", text)
    text = _HALF_A_UNIT.sub(r"\1\2%", text)
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("…", "...")
    text = mended(text)
    text = _SAID_OVER.sub(lambda m: m[1] or m[2], text)
    text = re.sub(r"(?<!\w)'(\w+)'s\b", r"\1's", text)
    text = re.sub(r"(?:(?<=^)|(?<=[.;,] ))([a-z]{4,})'s (?=(?:too|very|always|never|still)\b)", r"the \1 is ", text)
    text = re.sub(r"(?<=[a-z])'s (?=(?:too|very|always|never|still|really)\b)", " is ", text)
    text = re.sub(r"(?<!\w)'([^'\n]{2,60})'(?!\w)", r"\1", text)
    text = re.sub(r'(?<!\w)"([^"\n]{2,80})"(?!\w)', r"\1", text)
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
    text = re.sub(r"(?i)(?<!\bis )(?<!\bwas )(?<!\bare )\b(\d+)[ -]?(?:yr|year)[ -]old(s?)\b", r"\1-year-old\2", text)
    text = _HOURS.sub(lambda m: f"{m[1]}-{_UNIT.get(m[2].lower(), m[2].lower())}", text)
    text = _LENGTH.sub(lambda m: f"{m[1]}-{m[2].lower()} {m[3]}" if _one_thing(m[3].lower()) else m[0], text)
    text = re.sub(
        r"(?<![\w/])([a-z]{2})/([a-z]{2})(?![\w/])",
        lambda m: (
            m[0].upper() if not {m[1], m[2]} & {"or", "he", "me", "we", "in", "at", "on", "to", "am", "pm"} else m[0]
        ),
        text,
    )
    text = _SINGLE.sub(lambda m: f"{m[1]}-{m[2].lower()} {m[3]}" if _one_thing(m[3].lower()) else m[0], text)
    text = re.sub(
        r"\b(\d+(?:[.,]\d+)?)\s?(hr|hour)s?\b",
        lambda m: f"{m[1]} {'hour' if m[1] == '1' else 'hours'}",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"\b(\d+(?:[.,]\d+)?)\s?(min|yr|wk|mth|mo)s?\b",
        lambda m: f"{m[1]} {_UNIT[m[2].lower()]}{'' if m[1] == '1' else 's'}",
        text,
        flags=re.IGNORECASE,
    )
    text = _LENGTH.sub(lambda m: f"{m[1]}-{m[2].lower()} {m[3]}" if _one_thing(m[3].lower()) else m[0], text)
    text = _BARE_LENGTH.sub(lambda m: f"{m[1]} {'an' if re.match('8|11|18|eight', m[2]) else 'a'} {m[2]}", text)
    text = re.sub(r"\b(?:an?) (hr|yr|min|wk)\b", lambda m: f"{'an' if m[1] == 'hr' else 'a'} {_UNIT[m[1]]}", text)
    text = re.sub(r"\b(per|every|each) (hr|yr|min|wk)\b", lambda m: f"{m[1]} {_UNIT[m[2]]}", text)
    text = re.sub(r"~\s?(?=\d)", "about ", text)
    text = re.sub(
        rf"(?<![\w-])((?:went |gone |rose |fell |grew |dropped |down |up )?(?:from )?)({_FIGURE})\s*(?:-+>|=>|→|⇒|>{{2,}})\s*(?={_FIGURE})",
        lambda m: f"{m[1]}{'from ' if m[1] and 'from' not in m[1] else ''}{m[2]} to ",
        text,
    )
    text = re.sub(r"\b(within|in|for|after|about|under|every) (\d{1,2}) ?h\b(?! ?\d)", r"\1 \2 hours", text)
    text = re.sub(r"(\d) h (\d{1,2})(?!\d)", r"\1 hours \2 minutes", text)
    text = re.sub(
        r"(?i)\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\s?[-–]\s?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b",
        lambda m: f"from {_month(m[1])} to {_month(m[2])}",
        text,
    )
    text = re.sub(r"\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b(?:\.(?= ?\d))?", lambda m: _month(m[1]), text)
    text = re.sub(r"\b(jan|feb|aug|sept|oct|nov|dec)\b(?![\w'-]|\.\w)", lambda m: _month(m[1]), text)
    text = re.sub(
        r"\b(since|until|till|by|last|next|this|from|in|early|late|mid) (march|may|april|june|july)\b(?= *(?:$|[,.;:!?\n]|to\b|and\b|this\b|last\b|\d))",
        lambda m: f"{m[1]} {m[2].capitalize()}",
        text,
    )
    text = re.sub(rf"\b(\w{{3,}}ing|starts?|opens?|closes?|due|ends?) (?=(?:{'|'.join(MONTHS)})\b)", r"\1 in ", text)
    text = re.sub(r"\b(\d+)\+ (?!years?\b|yrs?\b|seasons?\b|months?\b)(?=[a-z]{3})", r"\1 or more ", text)
    text = re.sub(
        r"(?i)(?<=[a-z\d])\s?/\s?(day|d|night|wk|week|month|mth|yr|year|hr|hour|h|shift|term)\b(?!/)",
        lambda m: f" {_PER.get(m[1].lower(), f'a {m[1].lower()}')}",
        text,
    )
    text = re.sub(
        r"(?i)(?<![\w-])(?:an? |the )?(?:one|1)[ -](page|line)r? (?=(?:zquote\w |[a-z]+ )?(?:sheet|form|list|plan|summary|note|checklist|guide|memo|card|log|brief)s?\b)",
        r"a one-\1 ",
        text,
    )
    text = re.sub(r"(?<!\bthe )(?<!\ba )(?<!\bour )(?<!\bmy )(?<!\btheir )\btill (?=\w)", "until ", text)
    text = re.sub(r"\b(march|may) (?=\d{1,2}\b)", lambda m: f"{m[1].capitalize()} ", text)
    text = re.sub(
        r"(?<=[a-z] )(?<!the )(?<!in )(?<!for )(?<!my )(?<!our )(?<!their )(?<!your )(?<!his )(?<!her )(?<!a )(?<!and )(?<!after )(?<!before )(?<!since )(?<!by )(?<!until )(?<!from )(?<!within )first (month|week|year|term|season|quarter|winter|summer)\b(?! of)",
        r"in the first \1",
        text,
    )
    text = re.sub(
        r"\b(in|over|for|within|of) (last|past|next|first) (?=(?:\d+|two|three|four|few|couple)\b)", r"\1 the \2 ", text
    )
    text = re.sub(
        r"(?<!the )(?<!my )(?<!our )\bfirst (\d+|two|three|few) (?=(?:were|are|went|took|had)\b)",
        r"the first \1 ",
        text,
    )
    text = re.sub(r"\b(?:[Yy]rs?|YR) (?=\d{1,2}\b)", "Year ", text)
    text = re.sub(
        r"\b([Tt]he|[Tt]heir|[Mm]y|[Oo]ur) ((?:kid|boy|girl|patient|resident|driver|nurse|teacher|parent|pupil|student|client|customer|guest|farmer|member)s) (?=(?:names|hours|notes|lounge|room|lives|faces|homes|rooms|beds|files|records|families|parents|books|shoes|coats|questions|needs)\b)",
        r"\1 \2' ",
        text,
    )
    text = re.sub(
        r"(?i)\b(every|each|in the) (am|pm)\b",
        lambda m: f"{m[1]} {'morning' if m[2].lower() == 'am' else 'afternoon'}",
        text,
    )
    text = re.sub(
        r"(?i)(?<!\bthe )(?<!\ba )\b(night|day|week|morning|evening|month) before\b(?=\s*(?:$|[,.;]|and\b))",
        r"the \1 before",
        text,
    )
    text = re.sub(
        r"(?i)(?<![\w.,])(\d[\d,.]*) ?x(?= ?(?:/|a (?:day|week|month)|an hour|per|every|each)\b)", r"\1 times", text
    )
    text = re.sub(r"(?i)\bw/(?:o|out)\b", "without", text)
    text = re.sub(r"(?i)\bb/c\b", "because", text)
    text = re.sub(r"(?i)(?<![\w/])w/\s*", "with ", text)
    text = re.sub(
        r"\s\+\s|(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})(?<![A-Z][a-z]{4})(?<![A-Z][a-z]{5})\s&\s|\s&\s(?![A-Z])",
        " and ",
        text,
    )
    text = re.sub(r"\s@\s", " at ", text)
    text = _ABOUT.sub(r"\1 about ", text)
    text = re.sub(r"(?i)\bnear miss(?=(?:es)?\b)", "near-miss", text)
    text = re.sub(
        r"(?<=[a-z] )(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )(?<!very )same(?= |$|[.,;])", "the same", text
    )
    text = re.sub(
        r"(?i)\b(told (?:her|him|them|me|us)|talk(?:ed|s|ing)?|ask(?:ed|s)?|know|knew|think|spoke) bout\b",
        r"\1 about",
        text,
    )
    text = re.sub(r"\b(and|with|plus) few (?=(?:[\w'-]+ )?[\w'-]+s\b)", r"\1 a few ", text)
    text = re.sub(
        r"(?<=[a-z] )v (?=(?:[a-z]+(?:ed|ful|ous|y|ing)|proud|keen|good|bad|old|new|big|small|strict|short|hard|strong|clear|open|quick|late|long|nice|kind|warm)\b)",
        "very ",
        text,
    )
    text = re.sub(
        r"\b(for|in|at|on|of|from) (first|second|third) (?=(?:time|day|week|month|year|term|floor|round|shift|half)\b)",
        r"\1 the \2 ",
        text,
    )
    text = re.sub(r"!+", ".", text)
    out = []
    for word in re.split(r"(\s+)", text):
        bare = word.strip(".,;:!?\"'")
        if bare and bare in w.ABBREVIATIONS:
            tail = word[word.find(bare) + len(bare) :]
            tail = tail[1:] if tail.startswith(".") and len(tail) > 1 else tail
            word = word[: word.find(bare)] + w.ABBREVIATIONS[bare] + tail
        out.append(word)
    return re.sub(r"[ \t]+", " ", "".join(out)).strip()


def _month(short: str) -> str:
    return next(name for name in MONTHS if name.lower().startswith(short.lower()[:3]))


def _one_thing(word: str) -> bool:
    """Say whether a word is a thing that a length can describe: "review", not "late" or "running"."""
    if word in w.ADVERBS | w.PREPOSITIONS | w.ADJECTIVES | w.CONJUNCTIONS | w.AUX or word.endswith(("s", "ing", "ed")):
        return False
    return (
        bool(re.search(r"\w-(?:in|up|off|out|over|round|through)$", word))
        or word in w.COUNT_NOUNS | {"follow-up", "forecast", "check", "card", "visit", "warranty", "horizon", "service"}
        or (word in w.NOUN_LIKE and not w.verb(word, "past"))
    )


def segments(text: str) -> list[str]:
    """Return a note's pieces, each to be read by itself. Questions keep their mark."""
    text = tidy(text)
    pieces: list[str] = []
    for line in re.split(r"[\n;•|]+", text):
        line = _BULLET.sub("", line).strip()
        for part in re.split(
            r"(?<=[?])\s+|(?<!\bvs)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bMrs)(?<!\bProf)(?<!\bNo)(?<!\b[A-Z])\.+(?=\s|$)|\s+[-–—]{1,2}\s+|\s*—\s*",
            line,
        ):
            pieces.extend(_arrows(part))
    out: list[str] = []
    for piece in pieces:
        out.extend(_commas(piece))
    return [p for p in (_strip(x) for x in out) if p]


def _strip(piece: str) -> str:
    piece = piece.strip(" \t,.:-–—=>*_~")
    if len(piece) > 1 and piece[0] in "\"'" and piece[-1] == piece[0]:
        piece = piece[1:-1].strip()
    if piece.count('"') % 2:
        piece = re.sub(r'\s*"\s*', " ", piece).strip()
    for _ in range(3):
        piece = _FILLER.sub("", piece)
    return re.sub(r"\s*,?\s*\betc\b\.?$", "", piece).strip(" ,.")


def _arrows(part: str) -> list[str]:
    sides = [s.strip(" ,") for s in re.split(r"\s*(?:-+>|=>|→|⇒|>{2,}|\s>\s)\s*", part)]
    sides = [s for s in sides if s]
    if len(sides) == 2 and all(len(s.split()) <= 4 for s in sides):
        tail = re.split(r",\s*", sides[1], maxsplit=1)
        if len(tail[0].split()) <= 3 and not any(
            x.lower() in w.SUBJECTS | w.AUX for s in (sides[0], tail[0]) for x in s.split()
        ):
            return [f"{sides[0]} to {tail[0]}", *tail[1:]]
    if len(sides) == 2 and "," in sides[1]:
        head, rest = sides[1].split(",", 1)
        if (
            len(sides[0].split()) <= 4
            and len(head.split()) <= 3
            and not any(x.lower() in w.SUBJECTS | w.AUX for s in (sides[0], head) for x in s.split())
        ):
            return [f"{sides[0]} to {head}", rest]
    return sides


def _commas(piece: str) -> list[str]:
    parts = re.split(r",\s+", piece)
    out = [parts[0]]
    for part in parts[1:]:
        many = any(w.animate_plural(x) for x in re.findall(r"[\w'-]+", out[-1].lower()))
        if many and re.match(r"(?i)they\b", part):
            out[-1] += ", and " + part  # what "they" are has just been said
        elif starts_anew(part) and not re.match(
            r"(?i)(?:when|if|because|although|since|while|after|before|as|for|in|on|at|once|with)\b", out[-1]
        ):
            out.append(part)
        else:
            out[-1] += ", " + part
    final: list[str] = []
    for part in out:
        halves = re.split(
            r"(?i)\s+(?:and|but|so)\s+(?=(?:i|she|he)\s+\w|told (?:her|him|them)\b|i'd\b|i'm\b|i've\b)|(?<!and)(?<!but)\s+(?=told (?:her|him|them)\b)",
            part,
        )
        if len(halves) > 1 and len(halves[0].split()) < 2:
            halves = [part]  # "Maria told her ...": the first word is the subject
        final.extend(h for h in halves if h)
    return final


def starts_anew(part: str) -> bool:
    """Say whether what stands behind a comma is a statement of its own."""
    part = _FILLER.sub("", part.strip())
    found = re.findall(r"[\w'-]+", part.lower())
    if not found:
        return False
    if re.match(r"^[\w ]{2,20}\s*[=:]\s", part) or _LABEL.match(part):
        return True
    first, second = found[0], found[1] if len(found) > 1 else ""
    if first.split("'")[0] in {"i", "she", "he", "they", "we", "it", "you"} and (
        ("'" in first)
        or second in w.AUX
        or second.endswith("n't")
        or bool(w.VERB_FORMS.get(second))
        or second in w.ADVERBS
    ):
        return True
    if first in {"not", "never", "also"}:
        found = found[1:]
        first, second = second, found[1] if len(found) > 1 else ""
    object_ = second in w.DETERMINERS | {"it", "them", "up", "out", "me", "to"} or second[:1].isdigit()
    return (
        bool(w.verb(first, "past", "s"))
        and (first not in w.NOUN_LIKE or object_)
        and not first.endswith("ing")
        and len(found) > 1
    )


def label_of(piece: str) -> tuple[str, str]:
    """Return what a piece is labelled as and the rest: "pain = observability" -> ("pain", "observability"); "" for none."""
    asked = _ASK_LABEL.match(piece)
    if asked:
        return "question", piece[asked.end() :].strip()
    said = _SAY_LABEL.match(piece)
    if said:
        return "", piece[said.end() :].strip()
    match = _LABEL.match(piece)
    if match:
        return match["label"].lower(), match["rest"].strip()
    return "", piece


def decapitalize(text: str, cast: Cast) -> str:
    """Return a fragment fit for the inside of a sentence: its first word small unless it is a name."""
    first = re.match(r"[^\s,;:.?!]+", text)
    if not first:
        return text
    word = first[0]
    if keeps_capital(word, text, cast):
        return text
    return word[0].lower() + text[1:]


def keeps_capital(word: str, text: str, cast: Cast) -> bool:
    """Say whether a word at the start of a fragment is a name: it would have its capital anywhere."""
    if not word[:1].isupper() or word in {"A"}:
        return not word[:1].isupper()
    bare = re.sub(r"'s$", "", word)
    if (
        len(bare) == 1
        or word.startswith("I'")
        or (not bare[1:].islower() and len(bare) > 1 and not re.fullmatch(r"[A-Z][a-z]+(?:[-/'][a-z]+)+", bare))
    ):
        return True
    low = bare.lower()
    if low in _NO_NAMES:
        return False
    if fold(bare) in cast.spelled() or low in w.PROPER or fold(bare) in cast.others | cast.reader | cast.writer:
        return True
    if low in w.VERB_FORMS or low in w.COUNT_NOUNS or low.rstrip("s") in w.COUNT_NOUNS:
        return False
    rest = text[len(word) :]
    if re.search(rf"[a-z,]\s+{re.escape(bare)}\b", rest) or word.endswith("'s"):
        return True
    follow = re.match(r"\s+([A-Z][\w'-]*)", rest)
    return bool(follow and follow[1] != "I" and not follow[1].startswith("I'"))


def spell_names(text: str, cast: Cast) -> str:
    """Return a fragment with the names, weekdays and languages that were written small given their capitals."""
    spelled = cast.spelled()

    def fix(match: re.Match[str]) -> str:
        word = match[0]
        if word == "i" or word.startswith("i'"):
            return "I" + word[1:]
        if not word.islower():
            return word
        bare, tail = (word[:-2], word[-2:]) if word.endswith("'s") else (word, "")
        if bare in w.PROPER and bare not in {"may", "march", "polish", "turkey", "china"}:
            return w.PROPER[bare] + tail
        if bare in w.ACRONYMS:
            return bare.upper() + tail
        known = spelled.get(fold(bare))
        common = bare in w.VERB_FORMS or bare in w.COUNT_NOUNS | w.AUX | w.MODALS
        if known and not common and len(bare) > 2:
            return known + tail
        return word

    return re.sub(r"[^\W\d_][\w'-]*", fix, text)
