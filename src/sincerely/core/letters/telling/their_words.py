"""What the reader said, clause by clause as the note has it, told to them as "you": as far as each clause is sound and of nobody else.

Only whole clauses are told: with the subject that the note names, or with the reader's where it opens with what only they can have said ("wants
somebody who ...", "worried about the nights").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.stems import MOSTLY, covers
from sincerely.core.letters.english.sure import sure_statement
from sincerely.core.letters.english.sure_words import BE, PEOPLE
from sincerely.core.letters.english.word_classes import ADJECTIVE, WordClasses
from sincerely.core.letters.notes.fragments import calmly
from sincerely.core.letters.notes.note_parts import with_article
from sincerely.core.letters.notes.reader_names import reader_named
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import spell_names
from sincerely.core.letters.notes.troubles import grave, grave_to_ask
from sincerely.core.letters.notes.turning import Cast, Unclear, expand, join, names_reader, second_person, tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.telling.assured_names import PART_IS
from sincerely.core.letters.telling.faultless import faultless_statement, opens_with_verb
from sincerely.core.letters.telling.happened import expresses, half_said, happened
from sincerely.core.letters.telling.note_clauses import clauses, cut_short, places, sentences
from sincerely.core.letters.telling.persons import KIN, Persons
from sincerely.core.letters.telling.pointing import hangs, points_at_thing, stands_for_something
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

MOST = 44  # words of theirs that a letter tells
_WHO = r"(?:she|he|they|you|(?:(?:mr|mrs|ms|miss|dr|prof|hr|fr)\.?\s+)?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)"
# Who says it, what they did first ("went quiet and then said"), and the word for saying.
_LEAD = compiled(
    rf"(?i)^(?:and |so |but |also |then )?(?:(?P<who>{_WHO})\s+(?:(?:(?!who\b|that\b|which\b)[\w'’-]+ ){{1,6}}?(?:and|then|but) (?:then )?)?)?(?:also |just |then |only )?"
    r"(?:said|says|say(?= )|told me|told(?= (?:that |how )?(?:she|he|they|every|the|in|at|there|nobody|it|here)\b)|mentioned|explained|admitted|added|reckons|reckoned|pointed out|noted|stressed|warned(?: me)?)\b[:,]?\s+(?:that\s+)?"
)
# What somebody let slip was not theirs to tell.
_LET_SLIP = compiled(
    r"(?i)\b(?:let (?:on|slip)|let (?:that|it|this) (?:slip|out)|whisper\w*|hint(?:s|ed)?|confid(?:ed|es)|tipped me|gossip\w*|rumou?rs?|apparently|by the (?:sound|look) of it|between (?:us|you))\b"
)
# "The staff room is for four, no": what the writer thinks of it.
_GRUMBLES = compiled(
    r"(?i)(?:^|[,;:(–—-]) ?(?:no|nope|hm+|ugh|boo|awks|yikes|meh|sigh|eek|ouch|oof|not great|not good|grim|dire)\W*$"
)
# "Which is neat", "which is some going": the writer's own praise.
_PRAISE_BEHIND = compiled(
    r"(?i), which (?:is|was|seems|sounds)(?: (?:very|really|quite|pretty|so|rather|some|no))? (?:neat|nice|good|great|lovely|clever|brilliant|impressive|fair|mad|crazy|wild|cool|sweet|sad|funny|odd|strange|going|feat|handy|kind|fun|big|huge|a lot|not bad)\b(?=\W|$)"
)
_MINE = compiled(
    r"(?i)^(?:and |so |but |then )?(?:(?:i|we|me)\b|i'\w+|told (?:her|him|them)\b|my\b|our\b)|\b(?:i|me|my|mine|i'\w+)\b"
)
# What somebody did in the talk, how they took it, what they asked and what they do next is told elsewhere or is no news to them.
_NOT_SAID = compiled(
    rf"(?i)^[\w'’-]+ show(?:ed|s)?\b|^(?:[\w’'-]+['’]s?|his|her|their|your|the) (?:\w+ )?questions? (?:was|were|is|are)\b|^[^,;]*\b(?:came|comes) up\W*$|^(?:{_WHO}\s+)?(?:will |'ll |is going to )?(?:calls?|writes?|phones?|rings?|texts?|mails?|e-?mails?|sends?)(?= (?:me|us|you|it|the|after|before|by|on|next|in|tomorrow|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*)\b| *$)|^(?:and |so |but |then |also )?(?:{_WHO}\s+)?(?:also |then |just |both |really |only )?(?:asked|asks|ask|wanted to know|wondered|laughed|laughs|smiled|nodded|liked|loved|enjoyed|agreed|wrote|"
    r"kicked off|(?:also )?wanted (?=(?:the|an?|my|to hear)\b)|pushed|went on|goes on|went through|described|came in|joined|made|pulled|questioned|pressed|quizzed|queried|tested|ended up|forgot|arrived|left|took me|gave|gives|offered|offers|invited|introduced|talked|talks|spoke|was on about|is on about|was about|seem(?:s|ed)|look(?:s|ed)(?! (?:after|for|at|to|into)\b)|(?:was|is|were) (?:(?:more|most|mainly|mostly|very|really|quite|also|less|only|just) )*(?:interested|curious|focused|impressed)|did|showed|shows|walked|had a (?:wee|little)|switched|met|started with|opened with|never thought|sounded|lent|let me|sent)\b"
)
# "The girl in the lift said 6 people left", "oleh says he is cheap"; "he goes why not" gives what he said as he said it.
_OTHERS_SAY = compiled(
    r"(?i)^(?:[\w'’-]+ ){1,6}?(?:said|says|told(?! that)|reckons|reckoned|(?:goes|went|was like|is like)(?= (?:why|what|how|who|no|yes|that's|oh|well|ok|okay|\")\b))\b(?! (?:no|yes|to)\b)"
)
_AIM = compiled(
    r"(?i)^(?:(?:the|there|their|her|his|your) )?(?P<what>(?:(?:big(?:gest)?|main|real|hard(?:est)?|worst) )?(?:problem|worry|headache|trouble|challenge|bugbear|issue|part|priority))(?:: | = )(?P<rest>\w.*)$"
)
# Whose problem it is, is the house's, whoever was named before: "asked about staff. Their problem is ...".
_THEIR_AIM = compiled(
    r"(?i)^(?:their|her|his) (?=(?:\w+ )?(?:problem|worry|headache|trouble|challenge|bugbear|issue|priority)\b)"
)
# "She is a bit afraid of it I think": the writer's own impression, and no word of theirs.
_GUESSED = compiled(r"(?i)[^,.;\n]*\bi (?:think|thought|guess|reckon|suppose|assume|felt)\b[^,.;\n]*")
_IS_LEFT_OUT = compiled(r"(?i)^(he|she|they) (?=(?:scared|afraid|frightened) )")
# Nobody likes to be told of their own failing.
_TACTLESS = compiled(
    r"(?i)\btook [^,.;]{1,24} to (?:see|notice|spot|find|realise|realize)\b|^\W*(?:they|we|she|he|you)(?:'ve| have| had)? (?:(?:just |nearly |only )?(?:failed|dropped (?:to|down|out|from|two|a)|messed|blew|fell (?:short|behind|to)|got (?:it|that) wrong)|(?:did not|didn'?t|never) (?:know|understand|get|realise|realize))\b"
)
_OF_PERSON = compiled(r"(?!(?:Their|The|There|This|That|An?|Our|Her|His|It|In|At|On)\b)(?:(?i:she|he|they)\b|[A-Z])")
_SOUGHT = compiled(r"you (?:want|need|would like) ")
# "Can't keep apprentices past year 2": the house can't.
_CANNOT = {
    "can't": "can't",
    "cannot": "cannot",
    "couldn't": "couldn't",
    "won't": "won't",
    "doesn't": "don't",
    "haven't": "haven't",
    "hasn't": "haven't",
}
_FEELS = w.listed("worried concerned keen proud interested looking struggling hoping planning sick tired")
# What "kills them" kills the house that says so.
_ON_US = compiled(
    r"(?i)\b(kills?|hurts?|costs?|worr(?:y|ies)|slows?|holds?|ties?|drives?|eats?) them\b(?= *(?:$|,| up\b| down\b| back\b| mad\b))"
)
# "You need to be patient": anybody does, and the reader is not told so; an advertisement said it, not they.
_YOU = compiled(r"(?i)\b(?:you(?:r|'\w+)?|u|ur)\b")
_ANYBODY = compiled(
    r'(?i)"|^(?:the )?(?:ad|advert|website|job ad)\b|^(?:she|he|they|you|(?-i:[A-Z])\w+)(?:\'s| is| are|\'re| was| were) (?:\d|very|so|about \d|an? |the (?!one|first|only))|\bbuilt like\b'
)
# "Nobody does that here": what, the letter has to say before.
_POINTS_AT_IT = compiled(
    r"(?i)\b(?:do|does|did|doing|done|told you|thought of|pay for|asked|asked me|heard|seen|tried) (?:that|this|it)\b|\bthe same(?! (?:second|minute|hour|day|night|week|morning|afternoon|evening|month|year|shift|term)\b| (?!(?:on|in|at|for|with|from|to|of)\b)\w+ (?:as|every|each|for|at|in))\b|^(?:that|this)\b|\b(?:that|this)$|\b(?:before|by|until|till|since) then\b|\bof both\b|\b(?:that|this) (?:down|up|sorted|fixed|changed|done|back|out)\b"
)
# What somebody is not to know, and what is of the reader's own life, is told back to nobody.
_OF_THEIR_OWN = compiled(
    r"(?i)\b(?:[A-Z]\w+|nobody|he|she|they|hr|head office|the \w+) (?:does ?n['’o]?t|doesnt|do ?n['’]t|dont|must ?n['’]t|should ?n['’]t) (?:yet )?know\b(?! (?:how|what|where|why|if|whether|which|the|it['’]s)\b)|"
    rf"(?:^|\b(?:his|her|their|your|the|my) (?:(?:old|late|eldest|youngest|own|big|little) )?)(?:{'|'.join(sorted(KIN))})\b(?! (?:of|who|and)\b)|\b(?:man|woman|girl|lad|guy|person|one|cook|nurse|teacher|manager|driver|somebody|someone|who) (?:that |who )?(?:just )?left\b|"
    r"\b(?:marriages?|married|divorc\w+|husband|wife|ex|widow\w*|pregnan\w+|miscarr\w+|funeral|cancer|(?:mother|father|mum|dad|son|daughter|brother|sister) (?:died|passed))\b"
)
# "The regulator has written to them": to whom, where no people were named?
_TO_THEM = compiled(r"\b(?:to|with|for|at|on|from|by) them\b")
_QUESTION = compiled(r"[^.;!?\n]*\?+")
_WANTS = w.listed("wants needs thinks runs has likes hopes prefers expects worries cares believes wishes loves hates")


def their_words(
    note: str, topic: str, cast: Cast, words: WordClasses, *, named: bool, asked: str = ""
) -> Retold | None:
    """Return what the reader said; None where no clause of it is sound. `topic`: what it is about, `named`: the letter names that before, `asked`: whom the writer had asked after, of whom the answer is."""
    if private_or_pay(note):
        return None
    persons = Persons(cast, asked)
    persons.hear_crowd(topic)
    said: list[str] = []
    whole, theirs, seen = True, True, False
    to_anybody = _YOU.search(note) is not None
    for asked_in in _QUESTION.findall(note):
        persons.hear_crowd(asked_in)
    for sentence in sentences(_QUESTION.sub("\n", _GUESSED.sub("", _PRAISE_BEHIND.sub("", reader_named(note, cast))))):
        say_so = False
        # Where a sentence opens with them, it is theirs again, whatever the writer told before.
        theirs = theirs or _subject_reader(sentence, cast)
        if _LET_SLIP.search(sentence) or _GRUMBLES.search(sentence):
            whole = False
            continue
        for clause in clauses(sentence):
            lead = _said_by_reader(clause, cast)
            say_so = say_so or lead is not None
            plain = clause[lead.end() :] if lead else clause
            if lead is None and _NOT_SAID.match(clause):
                theirs = True
                persons.hear_crowd(clause)  # "asked how I would get boys to come. They disappear after ..."
                continue
            if _OTHERS_SAY.match(plain):
                theirs = False
                continue
            if lead is None and expresses(clause, words):
                continue
            plain = calmly(_IS_LEFT_OUT.sub(lambda m: f"{m[1]} {'are' if m[1].lower() == 'they' else 'is'} ", plain))
            if lead is None and _judged(plain, cast, words):
                whole = False
                continue  # "she's correct" is what the writer thinks of it
            to_me = _MINE.search(plain) is not None and not _BY_ME.match(plain) and _subject_reader(plain, cast)
            if to_me and lead is None:
                continue  # what they did for the writer is told elsewhere
            theirs = (theirs or lead is not None) and not _MINE.search(plain)
            if (
                not theirs
                or _OF_THEIR_OWN.search(plain)
                or _TACTLESS.search(plain)
                or _ANYBODY.search(plain)
                or (to_anybody and _YOU.search(plain))
            ):
                continue
            try:
                told = _told(plain, said, persons, topic if named else "", cast, words)
            except Unclear:
                told = None
            if told and any(covers(one, told[0]) >= MOSTLY for one in said):
                continue  # said already
            if told is None:
                whole = False
                if said:
                    break
                continue
            here = not say_so and happened(plain, cast, words)
            if here and said and not seen:
                whole = False
                continue  # what they did is not among what they told
            seen = seen or here
            whole = whole and told[1]
            said.append(told[0])
    while said and sum(len(one.split()) for one in said) > MOST:
        said, whole = said[:-1], False
    if not said or len(said[0].split()) < 4:
        return None
    return Retold(tuple(said), "seen" if seen else "statement", whole)


_BY_ME = compiled(r"(?i)(?:and |so |but |then )?(?:(?:i|we|me)\b|i'\w+)")


def _subject_reader(text: str, cast: Cast) -> bool:
    """Say whether a text opens with the reader as the one who does something."""
    parts = tokens(text)
    first = parts[0].lower().split("'")[0].split("’")[0] if parts else ""
    return first in {"she", "he", "they"} or bool(parts and parts[0][:1].isupper() and names_reader(parts, 0, cast))


def _judged(clause: str, cast: Cast, words: WordClasses) -> bool:
    """Say whether a clause only says how the reader is: "she's correct", "he was lovely"."""
    low = [x.lower() for x in expand(tokens(clause))]
    at = next((n for n, x in enumerate(low[:4]) if x in BE), 0)
    state = [x for x in low[at + 1 :] if x not in w.ADVERBS]
    return bool(at and len(state) == 1 and words.of(state[0]) & ADJECTIVE and _subject_reader(clause, cast))


def kept_back(note: str) -> bool:
    """Say whether a note holds what somebody let slip, a grievance, or what the writer does not like."""
    return any(grave(one) or _LET_SLIP.search(one) or _GRUMBLES.search(one) for one in sentences(note))


def _said_by_reader(clause: str, cast: Cast) -> re.Match[str] | None:
    """Return who says a clause and the word for it, where that is the reader, named or left out."""
    lead = _LEAD.match(clause)
    who = tokens((lead["who"] or "") if lead else "")
    named = [x for x in who if x[:1].isupper() and x.lower() not in w.SUBJECTS]
    return None if named and not any(names_reader(who, at, cast) for at in range(len(who))) else lead


def their_reply(note: str, cast: Cast, words: WordClasses) -> str:
    """Return what the reader said to the writer's answer, as a sentence of its own: "You said nobody does that here"; "" for none."""
    persons = Persons(cast, "")
    for sentence in sentences(reader_named(note, cast)):
        lead = _LEAD.match(sentence)
        plain = sentence[lead.end() :] if lead else ""
        if not plain or not _OF_IT.search(plain) or _MINE.search(plain) or _YOU.search(note) or '"' in plain:
            continue
        try:
            parts = expand(tokens(plain), only=frozenset(("she", "he", "they", "we")))
            text = spell_names(join(persons.turned(parts, you=parts[0].lower() in {"she", "he"})), cast)
        except Unclear:
            continue
        fits = (
            3 < len(text.split()) <= _ONE_REPLY and not grave(text) and not unwelcome(text, of_person=True, mine=False)
        )
        if fits and opens_with_verb(text, words) and (sure_statement(text, words) or faultless_statement(text, words)):
            return f"You said {text}"
    return ""


_ONE_REPLY = 20  # words
_OF_IT = compiled(
    r"(?i)^(?:that|it)(?:'s|'d| is| was| would)\b|\b(?:do|does|did|told (?:him|her|them|us)|wished|wish|thought of|tried) (?:that|this|it|per|somebody|someone)\b"
)


def _told(
    clause: str, said: list[str], persons: Persons, named: str, cast: Cast, words: WordClasses
) -> tuple[str, bool] | None:
    """Return a clause as it stands behind "you told me that", and whether all of it is told."""
    before = " ".join([named, *said])
    of_person = _OF_PERSON.match(clause) is not None
    for parts in _readings(clause, cast, words):
        low = [x.lower() for x in parts]
        if (
            any(x == "them" and low[n - 1].endswith("ing") for n, x in enumerate(low) if n)
            and not persons.crowd
            and not any(map(w.animate_plural, low))
        ):
            continue  # "weaning them": whom one does that to is not the house
        whole = places(
            spell_names(join(persons.turned(parts, you=parts[0].lower() in {"you", "she", "he"})), cast), words
        )
        first = re.match(r"(?!I\b)[A-Z][a-z'’]*", whole)
        if (
            first
            and not re.match(r"\S+ \d", whole)
            and (words.knows(first[0].lower()) or first[0].lower() in w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS)
        ):
            whole = whole[:1].lower() + whole[1:]
        for text in cut_short(whole):
            if (
                (grave_to_ask if _SOUGHT.match(text) else grave)(text)
                or unwelcome(text, of_person=of_person, mine=False)
                or sensitive(text)
                or _POINTS_AT_IT.search(text)
                or points_at_thing(text, before)
                or stands_for_something(text, before)
                or _BOTH_YOU.search(text)
                or (not before and _SO_MANY.match(text))
                or names_somebody_else(text, cast)
                or (_TO_THEM.search(text) and not any(w.animate_plural(x.lower()) for x in tokens(f"{before} {text}")))
            ):
                continue
            if hangs(f"{before}. {text}" if before else text, bool(before), words) or (
                re.match(r"(?:it|they|them)\b", text) and not (named and not said and text.startswith("it "))
            ):
                continue
            sought = _SOUGHT.match(text)
            fault_free = faultless_statement(text, words) and (
                not sought or _SOMETHING_SOUGHT.match(text[sought.end() :])
            )
            if opens_with_verb(text, words) and (sure_statement(text, words) or fault_free):
                return text, text == whole
    return None


# "You need 40 by Easter": of what?
_SO_MANY = compiled(r"(?i)you (?:want|need|have) \d[\d,.]*(?: (?:by|before|in|at|this|next|for)\b.*)?$")
# "Celeste taught him the paper side": two people, and not both are the reader.
_BOTH_YOU = compiled(
    r"(?i)\bis your baby\b|\b(?:is|was|are|were) you$|^you (?:had|have) (?:only )?(?:one|two|three|a|some) (?:thing|question|point|issue)s?(?: only)?$|\byou (?:(?:have|had|also|just|never) )?[a-z]+ you\b"
)
# What is sought is looked at for faults only where it opens as a thing's name does: not "you want daily report 6.30".
_SOMETHING_SOUGHT = compiled(
    r"(?i)(?:an?|the|your|one|two|three|more|less|fewer|no|every|each|some|any|people|some(?:one|body|thing)|to) "
)


def _readings(clause: str, cast: Cast, words: WordClasses) -> Iterator[list[str]]:
    """Yield the words of a clause with its subject given back."""
    plain = _ON_US.sub(r"\1 us", clause.strip(" .,-"))
    if aim := _AIM.match(plain):
        yield tokens(f"the {aim['what']} is that {aim['rest']}")
        return
    if (part := PART_IS.match(plain)) and opens_with_verb(part["what"].removeprefix("that "), words):
        yield tokens(f"your {part['part']} is that {part['what'].removeprefix('that ')}")
        return
    plain = _THEIR_AIM.sub("your ", plain)
    parts = expand(tokens(plain), only=frozenset(("she", "he", "they", "we")))
    low = [x.lower() for x in parts]
    if not low or (
        w.verb(low[0], "ing") and low[0] not in _FEELS and re.match(r"from|to|\d", low[1] if low[1:] else "to")
    ):
        return  # "growing to 7 shops": who is?
    if low[0] in {"has", "needs"} and low[1:3] == ["to", "be"] and low[3:] and w.verb(low[3], "pp"):
        yield ["it", *parts]  # "has to be done by Sunday": the thing has, not who said so
    elif low[0] in _WANTS:
        yield ["you", second_person(low[0]), *parts[1:]]
    elif low[0] in _CANNOT:
        yield ["you", _CANNOT[low[0]], *parts[1:]]
    elif low[0] in _FEELS and low[1:2] and low[1] in w.PREPOSITIONS | {"to", "that", "of"}:
        yield ["you", "are", *("about" if n == 1 and x in {"re", "abt"} else x for n, x in enumerate(parts))]
    elif (
        names_reader(parts, 0, cast)
        or low[0] in {"she", "he", "they", "we"}
        or low[0] in {"your", "their", "her", "his", "there"}
        or low[0] in w.DETERMINERS
    ):
        yield parts
    elif half_said(plain, words):
        return
    else:
        named = fold(low[0]) in cast.others or any(fold(low[0]) == word for word, _ in cast.proper)
        told = parts if named or low[0] in PEOPLE | w.ADVERBS | {"here"} else with_article(parts)
        if told == parts or words.of(low[0]) or low[0] in w.COUNT_NOUNS or low[0][0].isdigit():
            yield told  # a word that no table holds, before a verb, is a name: not "the oleh says"
