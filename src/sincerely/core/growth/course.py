"""How a search goes: from applications over talks to offers, in counts, and how much they can say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: With fewer than these a share says nothing, and with fewer than those it is a hint only: of 20 tries with a true share of a half, one set in four
#: still shows less than 40 or more than 60 in a hundred (binomial).
TOO_FEW, FEW = 5, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One application as far as it came. `closed` where nothing more is to be expected of it."""

    role: str = ""
    source: str = ""
    talked: bool = False
    offered: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """Of so many applications, how many led to a talk and how many to an offer; and how many are still open."""

    name: str
    applications: int
    talks: int
    offers: int
    open: int

    @property
    def sure(self) -> str:
        """How much it can say: "too few", "a hint" or "enough"."""
        return "too few" if self.applications < TOO_FEW else "a hint" if self.applications < FEW else "enough"


def course(attempts: Iterable[Attempt], name: str = "") -> Course:
    """Count how far applications came. An offer counts as a talk too: nobody is offered a post without a word."""
    rows = list(attempts)
    return Course(
        name,
        len(rows),
        sum(row.talked or row.offered for row in rows),
        sum(row.offered for row in rows),
        sum(not row.closed for row in rows),
    )


def courses_by(attempts: Iterable[Attempt], name: str) -> list[Course]:
    """Return the course of each role or source ("role", "source"), the most frequent first; what is not on record is left out, and so is all where there is one alone."""
    groups: dict[str, list[Attempt]] = {}
    called: dict[str, str] = {}
    for row in attempts:
        if words := " ".join(str(getattr(row, name)).split()):
            called.setdefault(words.casefold(), words)
            groups.setdefault(words.casefold(), []).append(row)
    found = [course(rows, called[key]) for key, rows in groups.items()]
    return sorted(found, key=lambda one: (-one.applications, one.name.casefold())) if len(found) > 1 else []


def differs(one: Course, other: Course) -> bool:
    """Say whether two courses' shares of talks differ by more than chance: both have enough, and their 95 % intervals (Wilson 1927) lie apart."""
    if one.sure != "enough" or other.sure != "enough":
        return False
    (low, high), (low2, high2) = interval(one.talks, one.applications), interval(other.talks, other.applications)
    return high < low2 or high2 < low


def interval(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson, JASA 22, 1927); (0, 1) of nothing."""
    if not of:
        return 0.0, 1.0
    z, share = 1.959964, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)
