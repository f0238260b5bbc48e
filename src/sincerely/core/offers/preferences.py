"""What a candidate wants: must-haves, criteria with their ranges and scales, what was said of weights, values, gut feeling, advisers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sincerely.core.offers.statements import Simplex
from sincerely.core.offers.weights import Pairwise

#: From this chance of being best on an offer is called ahead; below, it is too close to call.
SURE_FROM = 0.75


@dataclass(frozen=True, slots=True)
class Mark:
    """How an offer does on a criterion, on the criterion's own scale: a value, or anything between two; `words` as it is shown."""

    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """Something offers differ in. Its range is fixed before any score and is part of what its weight means: the step from `worst` to `best`.

    `worst` may be the larger number (minutes on the way). `levels` are the words of an anchored scale with the value of each, worst first. What `measure`
    names is taken from the offers' terms; otherwise `marks` hold what the candidate gave, by offer.
    """

    name: str
    worst: float
    best: float
    unit: str = ""
    levels: tuple[tuple[str, float], ...] = ()
    measure: str = ""
    marks: Mapping[str, Mark] = field(default_factory=dict)

    def share(self, value: float) -> float:
        """Return a value as a share of the way from worst to best; beyond the ends it goes on along the same line."""
        return (value - self.worst) / (self.best - self.worst)

    def holds(self, value: float) -> bool:
        """Say whether a value lies inside the range."""
        return min(self.worst, self.best) <= value <= max(self.worst, self.best)


@dataclass(frozen=True, slots=True, kw_only=True)
class MustHave:
    """Without this an offer is out, whatever else it brings: bounds on a criterion or measure, or what the candidate found of each offer."""

    what: str
    of: str = ""
    at_least: float | None = None
    at_most: float | None = None
    fails: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something known of the people and ways at an employer, for or against one of the candidate's values."""

    offer: str
    value: str
    speaks_for: bool
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviser:
    """What somebody the candidate trusts would take, and why; `order` are the criteria as they would put them, `ask` what they would find out first."""

    name: str
    best: str
    why: str = ""
    order: tuple[str, ...] = ()
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """All of it. `weights` are the stated ones, None where only their space is known; `basis` says in words where they come from.

    `left_out` are judgements in pairs that no weights could satisfy along with the others. While views are `sealed` nobody is told them: `asked` names whose
    are waited for. `gut` was felt before any figure was shown and is what is set against them; `gut_now` is what is felt since, None where nothing was said since. Both are empty
    where nothing in particular is felt.
    """

    criteria: tuple[Criterion, ...]
    space: Simplex
    weights: Mapping[str, float] | None
    basis: str
    pairwise: Pairwise | None = None
    left_out: tuple[str, ...] = ()
    musts: tuple[MustHave, ...] = ()
    values: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    gut: str = ""
    gut_now: str | None = None
    advisers: tuple[Adviser, ...] = ()
    asked: tuple[str, ...] = ()
    sealed: bool = False
    sure_from: float = SURE_FROM


VALUES = "values"


def values_mark(values: Sequence[str], notes: Sequence[Note], offer: str) -> tuple[Mark, tuple[str, ...]]:
    """Return how far an employer goes with the candidate's values, from 0 to 1, and the values of which nothing is known there.

    A value counts 1 where everything known speaks for it, 0 where everything speaks against it, one half where both do; one of which nothing is known counts
    as anything between.
    """
    low = high = 0.0
    told, unknown = [], []
    for value in values:
        said = {note.speaks_for for note in notes if (note.offer, note.value) == (offer, value)}
        low += 1.0 if said == {True} else 0.5 if len(said) == 2 else 0.0
        high += 0.0 if said == {False} else 0.5 if len(said) == 2 else 1.0
        if not said:
            unknown.append(value)
        else:
            told.append(f"{value}: {'for and against' if len(said) == 2 else 'for' if True in said else 'against'}")
    count = len(values)
    return Mark(low / count, high / count, ", ".join(told) or "nothing known"), tuple(unknown)


def outside(criterion: Criterion, offer: str, words: str) -> str:
    """Return what to say of a score outside its criterion's range."""
    return (
        f"{criterion.name}: {offer} ({words}) lies outside the range {criterion.worst:g} to {criterion.best:g}; it counts on along the same line. "
        "If the range is too narrow, change it and look at its weight again"
    )
