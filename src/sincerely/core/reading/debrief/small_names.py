"""Names written small or as initials ("declan asked", "mr naidoo", "JVB: ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import (
    POSITION,
    initials_fit,
)
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import (
    _SPEAKS_AFTER,
    ASKS,
    PERSON_VERB,
    TALKED_ABOUT,
    Mention,
    opens_at,
    place_of,
    position_of,
    quote,
)
from sincerely.core.reading.debrief.words import WORD_NAMES, words_of
from sincerely.core.reading.patterns import compiled


def initials(notes: str, line: Line, invited: Sequence[str]) -> Iterator[Mention]:
    """Yield initials that open a line ("JVB: ...") or speak ("CW asked"), where they fit a name or stand as a label."""
    names = [fold(name).split() for name in invited]
    for found in _LETTERS.finditer(notes[line.start : line.end]):
        letters = found["letters"]
        at = line.start + found.start()
        opens = notes[line.start : at].strip(" *_(") == ""
        if letters in _NO_INITIALS or (not opens and len(letters) < 2):
            continue
        fits = [words for words in names if initials_fit(letters.casefold(), words)]
        if fits:
            yield Mention(
                name=letters,
                start=at,
                end=at + len(letters),
                quote=letters,
                strong=True,
                acts=True,
                asks=True,
                says=True,
                initials=True,
            )


# Letters that speak: "RT asked about drains", "QX: wants early starts".
_SPEAKING = compiled(
    r"^\W*(?P<letters>[A-ZÀ-Þ]{2,3})(?:\s+(?:asked|said|says|wanted|told|thinks|mentioned|explained|reckons|likes)\b|\s*[:–—-]\s*(?:asked|said|wants?|wanted|thinks|likes|s?he\b|how\s+(?:would|do|did|i['’]?d)|big\s+on|keen\s+on|worried)\b)"
)


def unknown_initials(notes: str, lines: Sequence[Line], english: frozenset[str]) -> list[str]:
    """Return initials that open a line and speak there, though no abbreviation, post or word of the language; in order, each once."""
    found = [_SPEAKING.match(notes[line.start : line.end]) for line in lines]
    letters = [one["letters"] for one in found if one]
    return [
        one for one in dict.fromkeys(letters)
        if one not in _NO_INITIALS and not POSITION.fullmatch(one) and one.casefold() not in english and not _NOBODY.fullmatch(one)
    ]  # fmt: skip


_NOBODY = compiled(r"(?:I|HE|SHE|THEY|WE|YOU|WHO|ALL|ONE|THE|THEN|ME|BUT|AND|SO|Q\d?|NO|YES)")
_NO_INITIALS = words_of("Q A I HR IT QA NB PS TODO FYI BTW OK CV UK US EU NHS AM PM TBC TBD MRI DBS PLD LIS PMS")
_LETTERS = compiled(
    r"(?<![\w/])(?P<letters>[A-ZÀ-Þ]{1,4})(?=\s*(?::|--|\s[–—-]\s|->|→)|\s+(?:asked|ask|said|says|say|wants|wanted|told|thinks|mentioned|was|cares|likes|explained|went|reckons|will)\b|\s*\))"
)
_WORD = compiled(r"(?<![\w@.'’])[^\W\d_][\w'’]*(?:-\w+)*")
_SPEECH = compiled(SPEECH)


def small_names(
    notes: str, line: Line, parts: set[str], earlier: Sequence[Mention], believed: set[str], never: frozenset[str],
    lexicon: Lexicon, cast: frozenset[str],
) -> Iterator[Mention]:  # fmt: skip
    """Yield names written small: those of the invitation, those with a title, and given names that stand where a person stands."""
    taken = {m.start for m in takewhile(lambda one: one.start >= line.start, reversed(earlier))}
    last = earlier[-4:]
    for found in _WORD.finditer(notes[line.start : line.end]):
        word, at = found.group(), line.start + found.start()
        if not word[0].islower() or at in taken:
            continue
        plain = fold(word.removesuffix("'s").removesuffix("’s"))
        if plain in PARTICLES:
            continue
        end = at + len(word)
        before, after = notes[max(line.start, at - 45) : at], notes[end : min(line.end, end + 90)]
        if plain in parts and plain not in WORD_NAMES and len(plain) > 2:
            yield Mention(
                name=word, start=at, end=end, quote=word, acts=_SPEAKS_AFTER.match(after) is not None, asks=ASKS.match(after) is not None
            )  # fmt: skip
            continue
        titled = None if len(plain) < 2 or _ordinary(plain, never, lexicon) else _SMALL_TITLE_BEFORE.search(before)
        if titled and not TALKED_ABOUT.search(before[: titled.start()]):
            whole = f"{titled['particles'] or ''}{word}"
            yield Mention(
                name=whole, start=end - len(whole), end=end, quote=quote(notes, line, at, end), title=titled["title"].capitalize(),
                strong=True, acts=True, asks=True, position=position_of(before[: titled.start()], after)[0],
            )  # fmt: skip
            continue
        if (
            len(plain) < 2
            or plain in never
            or (plain not in cast and (plain in WORD_NAMES or plain not in lexicon.given or POSITION.fullmatch(word)))
        ):
            continue
        family = _family_behind(after, lexicon) if _STANDS.search(before) or opens_at(notes, line, at) else ""
        if family:  # "ana lindqvist (eng mgr), tom bauer": both names small
            word = f"{word} {family}"
            end += after.index(family) + len(family)
            after = notes[end : min(line.end, end + 90)]
        place = place_of(notes, line, at, after, before, last)
        sure = bool(family) or (
            PERSON_VERB.match(after) is not None
            and (
                opens_at(notes, line, at)
                or re.search(r"(?:,|\band|\bthen|\bbut|\bso)\s*$", before) is not None
                or plain in believed
            )
        )
        listed = (
            place.intro
            and re.match(r"\s*(?:,|\(|and\b|&|\+|/|$|\.|the\b|from\b|who\b|s?he['’]?s\b|s?he\s+is\b|-)", after)
            is not None
        )
        chained = place.chained and re.match(r"\s*(?:,|\(|and\b|&|\+|$|\.|the\b|from\b|who\b)", after) is not None
        if (
            plain in cast
            or sure
            or listed
            or chained
            or (place.position and (place.intro or place.label))
            or place.label == 2
            or (place.position and opens_at(notes, line, at) and re.match(r"\s+(?:the|our|their)\s", after))
        ) and (place.met or not TALKED_ABOUT.search(before)):
            mention = Mention(
                name=" ".join(part.capitalize() for part in word.split()), start=at, end=end, quote=quote(notes, line, at, end), position=place.position, strong=True, acts=True,
                asks=True, says=place.labelled_speech, pronoun=place.pronoun,
            )  # fmt: skip
            last = [*last, mention]
            yield mention


# Where somebody who was met is named: at the head of a line, in a row of names, behind "with" or "met".
_STANDS = compiled(r"(?:[,+&/(]|\b(?:and|with|met|saw|panel|interviewers?|spoke\s+(?:to|with)|by)\b:?|\bw/?)\s*$", re.I)
_FAMILY = compiled(r"\s+(?P<family>[a-zà-ž][a-zà-ž'’-]{2,})(?=\s*(?:[(,+&/:]|\band\b|[-–—]\s|$))")


def _family_behind(after: str, lexicon: Lexicon) -> str:
    """Return the family name written small behind a given name: a word that is no everyday one, with nothing but a sign behind it."""
    found = _FAMILY.match(after)
    if found is None:
        return ""
    plain = fold(found["family"])
    known = lexicon.words | lexicon.english
    everyday = plain in known or plain in WORD_NAMES or plain.removesuffix("s") in known or _SPEECH.fullmatch(plain)
    return "" if everyday else found["family"]


def _ordinary(plain: str, never: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a small word after "miss" or "prof" is just a word: "they miss someone", "prof ask why"."""
    return plain in never or plain in lexicon.words or _SPEECH.fullmatch(plain) is not None


_SMALL_TITLE_BEFORE = compiled(
    r"(?<!\w)(?P<title>mr|mrs|ms|miss|dr|prof|frau|herr|sister|madam|fr|father)\.?\s+(?P<particles>(?:(?:van|von|der|den|de|du|la|le|al|el)\s+)*)$",
    re.I,
)
