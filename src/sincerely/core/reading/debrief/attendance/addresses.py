"""Whose the mail addresses in the notes are: the person's whose name one spells, else the person's beside whom it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.candidate import is_candidate
from sincerely.core.reading.debrief.attendance.listed import is_group
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.patterns import compiled

ADDRESS = compiled(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def give_written_addresses(roster: Roster, notes: str, candidate_name: str, candidate_email: str) -> list[str]:
    """Give each address in the notes to its person, and return those that fit nobody, in the notes' order.

    The candidate's own is nobody's. A name is the stronger sign: where two stand beside an address that spells a third, it is the third's.
    """
    written = list(dict.fromkeys(match.group() for match in ADDRESS.finditer(notes)))
    taken = {one.email.casefold() for one in roster.people if one.email}
    loose = [
        address
        for address in written
        if address.casefold() not in taken and not is_candidate("", address, candidate_name, candidate_email)
    ]
    left = []
    for address in loose:
        fits = [one for one in roster.people if not one.email and spells(address, one.words())]
        fits = [one for one in fits if len(one.words()) > 1] or fits  # Helen Rhodes rather than a bare Rhodes
        if len(fits) == 1:
            fits[0].email = address
        else:
            left.append(address)
    unknown = []
    for address in left:
        person = None if is_group("", address) else _beside(roster, notes, address)
        if person is None:
            unknown.append(address)
        else:
            person.email = address
    return unknown


def spells(address: str, name: Sequence[str]) -> bool:
    """Say whether an address is made of a name's words (folded): joy.adeyemi@, jadeyemi@, adeyemi.j@ or joy@ of Joy Adeyemi, joy.adeyemi@ of a Joy."""
    pieces = [piece for piece in re.split(r"[\W\d_]+", fold(address.partition("@")[0])) if piece]
    if not pieces or not name:
        return False
    first, last, run = name[0], name[-1], "".join(pieces)
    if len(name) == 1:  # one name alone: with an initial, or with the other name that the notes leave out
        return len(last) > 2 and last in pieces
    whole = {first + last, last + first, first[0] + last, last + first[0], first + last[0], last[0] + first}
    return run in whole or (len(pieces) == 1 and run in {first, last} and len(run) > 2)


def surely_names(notes: str, on_record: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words (folded) in the notes that are surely somebody's name: on record so, or spelt by an address that stands in the notes."""
    known = {(words[0], words[-1]) for name in on_record if len(words := fold(name).split()) > 1}
    addresses = [address for address in ADDRESS.findall(notes) if not is_group("", address)] if "@" in notes else []
    if not known and not addresses:
        return frozenset()
    spans = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(notes)]
    beside = {(fold(one), fold(two)) for (one, _, end), (two, start, _) in pairwise(spans) if notes[end:start] == " "}
    return frozenset(
        pair for pair in beside
        if pair in known or (all(len(word) > 1 for word in pair) and any(_is_of(address, pair) for address in addresses))
    )  # fmt: skip


_WORD = compiled(r"(?<![\w@.])[^\W\d_][\w'’-]*(?!\w|[.\w]*@)")


def _is_of(address: str, pair: tuple[str, str]) -> bool:
    """Say whether an address has both of a pair of words, the first at least by its initial: k.whitworth@ for karen whitworth. kelsey@ says nothing of the word before it: "and kelsey"."""
    local = re.sub(r"[\W\d_]+", "", fold(address.partition("@")[0]))
    return len(pair[1]) > 2 and pair[1] in local and local != pair[1] and spells(address, pair)


def _beside(roster: Roster, notes: str, address: str) -> Known | None:
    """Return the person nearest before an address on its line, else behind it; the only one met where its line names nobody."""
    at = notes.find(address)
    start, end = notes.rfind("\n", 0, at) + 1, notes.find("\n", at) % (len(notes) + 1)
    line = f"{notes[start:at]}{' ' * len(address)}{notes[at + len(address) : end]}"
    line = ADDRESS.sub(lambda other: " " * len(other.group()), line)
    named = [(match.start(), roster.named(match.group())) for match in roster.pattern().finditer(line)]
    before = [person for place, person in named if person is not None and place < at - start]
    behind = [person for place, person in named if person is not None and place > at - start]
    nearest = before[-1] if before else behind[0] if behind else None
    if nearest is None:
        met = [one for one in roster.people if one.present and one.part != "other"]
        nearest = met[0] if len(met) == 1 else None
    return nearest if nearest is not None and not nearest.email else None


__all__ = ["give_written_addresses", "spells"]
