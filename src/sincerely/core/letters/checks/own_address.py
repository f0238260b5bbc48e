"""The writer's own address, where the letter gives it: it is read like a part of the signature."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.people.own_address import remarks_on

ADDRESS = Kind(
    code="AD107",
    type="casual-address",
    severity="advice",
    guidance="email.professional-address",
    what="the writer's own address has a nickname, a joke or a year of birth in it",
    why="It is the first thing a reader sees of a mail, before the first word.",
    needs="a context, with the writer's address",
)
KINDS = (ADDRESS,)

_SAID = {
    "joke": "Your friends know the joke in this address; a recruiter does not.",
    "birth-year": "The figures in this address read like a year of birth.",
    "nickname": "Nothing in this address is your name.",
}


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look at the writer's address where it stands in the letter, once."""
    address = setting.context.candidate.email.strip() if setting.context else ""
    at = letter.text.casefold().find(address.casefold()) if address else -1
    said = next((_SAID[one] for one in remarks_on(address, setting.context.candidate.name) if one in _SAID), "") if at >= 0 and setting.context else ""  # fmt: skip
    if said:
        yield finding(ADDRESS, letter, at, at + len(address), said)
