"""Initials that speak in the notes: of somebody whom an invitation lists ("JVB: ..."), or of nobody known ("QX: wants early starts")."""

from __future__ import annotations

from collections.abc import Sequence

from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.text.names import POSITION, initials_fit
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

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


def take_initials(roster: Roster, notes: str, lines: Sequence[Line]) -> None:
    """Let initials that open a line or speak stand for the one person of the invitation whom they fit; ask whether that is right."""
    for line in lines if roster.people else ():
        for found in _LETTERS.finditer(notes[line.start : line.end]):
            letters, opens = found["letters"], notes[line.start : line.start + found.start()].strip(" *_(") == ""
            if letters in _NO_INITIALS or (not opens and len(letters) < 2):
                continue
            fits = [known for known in roster.people if initials_fit(letters.casefold(), known.words())]
            if len(fits) == 1:
                fits[0].aliases |= {letters.casefold(), "\0initials"}
                ask = f"You wrote “{letters}”. Is that {fits[0].name}?"
            elif fits:
                ask = f"You wrote “{letters}”. Which of them is that: {', '.join(known.name for known in fits)}?"
            roster.unsure += [ask] if fits and ask not in roster.unsure else []


_LETTERS = compiled(
    r"(?<![\w/])(?P<letters>[A-ZÀ-Þ]{1,4})(?=\s*(?::|--|\s[–—-]\s|->|→)|\s+(?:asked|ask|said|says|say|wants|wanted|told|thinks|mentioned|was|cares|likes|explained|went|reckons|will)\b|\s*\))"
)

__all__ = ["take_initials", "unknown_initials"]
