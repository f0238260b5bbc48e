"""What notes call the reader beside the name: initials, a title with an initial, a short form, the post. In a letter to them all of it is "you"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.values import Recipient
from sincerely.core.people.names import fold, parse_name
from sincerely.core.reading.patterns import compiled

_TITLES = r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sister|Lady|Sir|Herr|Frau|Rev)"
_TO_THEM = r"(?:asked|told|showed|gave|offered|walked|(?:spoke|talked) (?:to|with))"
# Who leads, in the words notes have for it.
_LEADS = compiled(
    r"(?i)\b(?:owner|director|head ?teacher|headmaster|headmistress|matron|archivist|bursar|superintendent|registrar|dean|lead|chair|chef|captain|warden|coordinator|manager|head|chief|ceo|supervisor|principal|foreman|boss|partner)\b"
)
_WORDS = w.COUNT_NOUNS | w.NOUN_LIKE | w.ADVERBS | w.ADJECTIVES | w.PREPOSITIONS
_BOSS = r"(?:boss|gaffer|big boss)(?: (?:lady|man|woman))?"


def called(reader: Recipient, others: Sequence[str]) -> tuple[str, ...]:
    """Return what notes may call the reader, as patterns; nothing that a colleague at the table may be called as well."""
    words = parse_name(reader.name).full.split()
    if not words:
        return ()
    taken = {fold(x) for name in others for x in name.split()}
    initials = {"".join(x[0] for x in name.split() if x[0].isupper()) for name in others}
    found = []
    own = "".join(x[0] for x in words if x[0].isupper())
    if len(own) > 1 and own not in initials and own.lower() not in w.ACRONYMS | {"pm", "am", "hr", "it"}:
        found.append(rf"\b{own}\b")
    elif len(own) > 1 and own not in initials:
        found.append(rf"(?:^|(?<=[.;] )){own}\b(?=\s*:|\s+\w+[^s\W]s\b)")  # "PM loses half of them"
    if not any(name.split()[-1:] and name.split()[-1][0] == words[-1][0] for name in others):
        found.append(rf"\b{_TITLES}\.? {re.escape(words[-1][0])}\b\.?(?!\w)")
    if words[-1][0].isupper():
        found.append(rf"(?i:\b{_TITLES})\.? (?i:{re.escape(words[-1])})\b")
    given = words[0]
    if (
        given in {"Jan", "April", "May", "June", "Mar", "Sun"} and len(words) > 1
    ):  # a month only where a day or a year stands by
        found.append(rf"\b{given}\b(?='s\b|\s+(?:\w+[^\Ws]s|said|told|asked|had|was|lost|found)\b|\s*:)")
    if len(words) > 1 and len(given) > 4:  # "Pat" for Patrick, "Maz" is nobody's to guess
        short = [given[:n] for n in range(3, len(given)) if fold(given[:n]) not in taken]
        short = [x for x in short if x.lower() not in w.VERB_FORMS and x.lower() not in _WORDS]
        found += [
            rf"\b{re.escape(x)}\b(?=\s*[:=]|\s+\w+s\b|'s\b|\s+(?:was|had|said|told|asked|showed)\b)" for x in short
        ]
        low = [x.lower() for x in short]
        found += [rf"(?<![\w'-]){re.escape(x)}\b(?=\s*[:=]|\s+(?:says|said|reckons|thinks|wants|needs|hates|likes|told|asked|is|was|has|had)\b)" for x in low]  # fmt: skip
    if _LEADS.search(reader.position):
        found.append(rf"(?i:\bthe {_BOSS}\b)")
        post = re.split(r"\s*[,/&]\s*| of | for ", reader.position)[0].strip()
        if 0 < len(post.split()) < 4 and len(post) > 3:
            found.append(rf"(?i:\bthe {re.escape(post)}\b)(?! (?:job|post|role|position))")
    return tuple(found)


def topic_of_reader(topic: str, cast: Cast) -> str:
    """Return a topic without the reader to or with whom it was spoken of: "asked Amara about rotas" is "rotas", "lifts with Amara" is "lifts"."""
    words = "|".join(re.escape(one) for one in sorted({fold(cast.given), *cast.reader} - {""}))
    if not words:
        return topic
    name = rf"(?:{_TITLES}\.? )?(?:{words})(?: (?:{words}))*"
    topic = re.sub(rf"(?i)^(?:(?:i )?{_TO_THEM} )?{name} (?:about|abt) (?=\w)", "", topic)
    return re.sub(rf"(?i)(?<=\w)(?<!ing) with {name}$", "", topic)


@lru_cache(maxsize=64)
def _naming(given: str, reader: frozenset[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is looked for in the notes of talks with one reader, each with what stands in its stead, in their order: compiled once a reader, for it is dear."""
    small = given.lower()
    names = "|".join(sorted({re.escape(given), *(re.escape(x.capitalize()) for x in reader)}))
    plain = small not in w.VERB_FORMS and small not in w.COUNT_NOUNS | w.NOUN_LIKE | w.ADVERBS | w.ADJECTIVES
    short = rf"\b(?:{names})(?:'s|’s) "
    wanted = [
        (rf"(?<![\w'-]){re.escape(small)}\b(?=\s*[:=]|\s+\w|'s\b)", given)
        if plain
        else (rf"(?im)(?:^|(?<=[.;] )){re.escape(small)}(?=\s*[:=])", given),
        (rf"(?m)(?:^|(?<=[.;!?] ))\s*(?:{names})(?: (?:{names}))?(?:\s*\([^()]*\))?\s*(?:[:=]|\s-)\s*", ""),
        (rf"\b(?:{names})(?:'s|’s) (?:lot|lads|guys|gang|mob|crew|people)\b", f"{given}'s team"),
        (
            rf"(?m)(?:^|(?<=[.;,!?] ))(?:{names})(?: (?:{names}))? (?:also |just )?(?:says|said|mentioned|explained|added|told me)(?: that)? (?!they\b|about|of|how|what|why|no\b|yes\b|to\b|so\b)(?=\w+ \w)",
            "",
        ),
        # To whom one spoke or what was shown: "asked Amara about rotas".
        (rf"\b({_TO_THEM}) (?:{names})(?: (?:{names}))?\b(?!['’]|,? (?:and|&|or) [A-Z])", r"\1 her"),
        (short + r"(?=(?:had|been|got|gone|done|lost|made|taken|seen|tried)\b)", f"{given} has "),
        (
            short
            + r"(?=(?:an?|the|not|very|always|still|never|in|on|at|going|trying|looking|worried|keen|after|off)\b)",
            f"{given} is ",
        ),
        (short + r"(?=\w)", "your "),
    ]
    return tuple((re.compile(pattern), told) for pattern, told in wanted)


def reader_named(note: str, cast: Cast) -> str:
    """Return a note that names the reader by one word of their name only, and never as a label before what they said ("GS: ...")."""
    if not cast.given:
        return note
    if cast.given.lower() in note.lower() and re.search(rf"\b(?i:{re.escape(cast.given)}) (?:&|and|\+) [A-Z]", note):
        return note  # a firm of that name
    for called in cast.called:
        note = re.sub(called, cast.given, note)
    low = note.lower()
    if not any(name.lower() in low for name in (cast.given, *cast.reader)):
        return note
    for pattern, told in _naming(cast.given, cast.reader):
        note = pattern.sub(told, note)
    return note
