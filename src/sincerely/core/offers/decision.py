"""Offers by the candidate's own preferences: must-haves first, then dominance, then weights, and what could turn it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sincerely.core.offers.preferences import VALUES, Criterion, Mark, MustHave, Preferences, outside, values_mark
from sincerely.core.offers.ranking import DRAWS, Ranking, Score, Standing, rank
from sincerely.core.offers.turning import Shift, Turn, nearest_shift, shift, total, turns

#: offer -> measure -> number, None where the offer does not tell.
Figures = Mapping[str, Mapping[str, float | None]]
#: A difference that moves the score by less is left out of what speaks for and against.
WORTH_SAYING = 0.005


@dataclass(frozen=True, slots=True)
class Cell:
    """How one offer does on one criterion: its score, and its mark as it is shown. What is not known may be anything in the range."""

    score: Score
    mark: Mark
    known: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """What one criterion does to the distance between two offers, in points of the score; `words` and `other` are their marks."""

    criterion: str
    gain: float
    words: str
    other: str


@dataclass(frozen=True, slots=True)
class Against:
    """What speaks for an offer and what against it, beside another one; the weightiest first."""

    other: str
    pros: tuple[Difference, ...]
    cons: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Something not known of an offer: who leads by score if it turns out as bad as it can, and who if as good."""

    offer: str
    criterion: str
    if_worst: str
    if_best: str

    @property
    def decides(self) -> bool:
        """Whether the lead hangs on it alone."""
        return self.if_worst != self.if_best


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Where all offers stand.

    `knocked_out` names the must-haves an offer misses; these are in no ranking. `unsure` are must-haves of which it is not known. `shifts` hold for each
    offer but the leader the least shift of weight that puts it level with the leader. `notes` are what the reader should look at.
    """

    preferences: Preferences
    cells: Mapping[str, Mapping[str, Cell]]
    knocked_out: Mapping[str, tuple[str, ...]]
    unsure: tuple[tuple[str, str], ...]
    ranking: Ranking | None
    turns: tuple[Turn, ...]
    nearest: Shift | None
    shifts: Mapping[str, Shift]
    against: Mapping[str, Against]
    open: tuple[Open, ...]
    unknown_values: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    @property
    def leader(self) -> Standing | None:
        """Return who is first by score."""
        return self.ranking.standings[0] if self.ranking else None

    def standing_of(self, offer: str) -> Standing | None:
        """Return where one offer stands; None where it is knocked out."""
        return next((each for each in (self.ranking.standings if self.ranking else ()) if each.offer == offer), None)

    @property
    def too_close(self) -> bool:
        """Whether no offer is best under enough of the weights that agree with what was said."""
        if self.ranking is None:
            return False
        return max(each.best for each in self.ranking.standings) < self.preferences.sure_from


def decide(preferences: Preferences, figures: Figures, seed: int = 0, count: int = DRAWS) -> Decision:
    """Set offers against preferences. `figures` are what their terms say of each measure, by offer, in the order in which offers are shown."""
    cells = {
        offer: {each.name: _cell(each, offer, figures[offer], preferences) for each in preferences.criteria}
        for offer in figures
    }
    failed = {
        offer: [(must, _fails(must, offer, cells[offer], figures[offer])) for must in preferences.musts]
        for offer in figures
    }
    out = {offer: tuple(must.what for must, fails in found if fails) for offer, found in failed.items()}
    left = [offer for offer in figures if not out[offer]]
    ranking = None
    points: dict[str, dict[str, float]] = {}
    if left:
        scores = {offer: {name: cell.score for name, cell in cells[offer].items()} for offer in left}
        ranking = rank(scores, preferences.space, preferences.weights, seed, count)
        points = {offer: {name: score.middle for name, score in row.items()} for offer, row in scores.items()}
    weights = ranking.weights if ranking else {}
    leader = ranking.standings[0].offer if ranking else ""
    others = [each.offer for each in ranking.standings[1:]] if ranking else []
    return Decision(
        preferences=preferences,
        cells=cells,
        knocked_out={offer: reasons for offer, reasons in out.items() if reasons},
        unsure=tuple((offer, must.what) for offer in left for must, fails in failed[offer] if fails is None),
        ranking=ranking,
        turns=turns(points, weights, leader) if others else (),
        nearest=nearest_shift(points, weights, leader) if others else None,
        shifts={offer: found for offer in others if (found := shift(points, weights, leader, offer))},
        against={
            offer: _against(cells, weights, offer, others[0] if offer == leader else leader)
            for offer in [leader, *others]
            if others
        },
        open=tuple(_open(cells, points, weights, left)) if ranking else (),
        unknown_values=tuple(
            (offer, value)
            for offer in left
            if any(each.measure == VALUES for each in preferences.criteria)
            for value in values_mark(preferences.values, preferences.notes, offer)[1]
        ),
        notes=tuple(_outside(preferences, cells)),
    )


def _cell(criterion: Criterion, offer: str, figures: Mapping[str, float | None], preferences: Preferences) -> Cell:
    if criterion.measure == VALUES:
        mark, unknown = values_mark(preferences.values, preferences.notes, offer)
        return Cell(Score(mark.low, mark.high), mark, len(unknown) < len(preferences.values))
    mark_given = criterion.marks.get(offer)
    if criterion.measure and (value := figures.get(criterion.measure)) is not None:
        mark_given = Mark(value, value, f"{value:,.0f}{' ' if criterion.unit else ''}{criterion.unit}")
    if mark_given is None:
        ends = sorted((criterion.worst, criterion.best))
        return Cell(Score(0.0, 1.0), Mark(ends[0], ends[1], "not known"), False)
    low, high = sorted((criterion.share(mark_given.low), criterion.share(mark_given.high)))
    return Cell(Score(low, high), mark_given, True)


def _fails(must: MustHave, offer: str, cells: Mapping[str, Cell], figures: Mapping[str, float | None]) -> bool | None:
    """Say whether an offer misses a must-have; None where that is not known."""
    if offer in must.fails:
        return True
    if not must.of:
        return None if offer in must.open else False
    cell = cells.get(must.of)
    if cell is not None:
        low, high = (cell.mark.low, cell.mark.high) if cell.known else (float("-inf"), float("inf"))
    else:
        value = figures.get(must.of)
        low, high = (float("-inf"), float("inf")) if value is None else (value, value)
    least = float("-inf") if must.at_least is None else must.at_least
    most = float("inf") if must.at_most is None else must.at_most
    if high < least or low > most:
        return True
    return False if low >= least and high <= most else None


def _against(cells: Mapping[str, Mapping[str, Cell]], weights: Mapping[str, float], offer: str, other: str) -> Against:
    found = []
    for name, weight in weights.items():
        one, two = cells[offer][name], cells[other][name]
        gain = weight * (one.score.middle - two.score.middle)
        if abs(gain) >= WORTH_SAYING:
            found.append(Difference(name, gain, one.mark.words, two.mark.words))
    found.sort(key=lambda each: (-abs(each.gain), each.criterion))
    return Against(
        other, tuple(each for each in found if each.gain > 0), tuple(each for each in found if each.gain < 0)
    )


def _open(
    cells: Mapping[str, Mapping[str, Cell]],
    points: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float],
    left: Sequence[str],
) -> Iterator[Open]:
    def leader(changed: str, criterion: str, value: float) -> str:
        return max(
            sorted(left),
            key=lambda offer: total(
                {**points[offer], criterion: value} if offer == changed else points[offer], weights
            ),
        )

    for offer in left:
        for name, cell in cells[offer].items():
            if cell.score.low < cell.score.high:
                yield Open(offer, name, leader(offer, name, cell.score.low), leader(offer, name, cell.score.high))


def _outside(preferences: Preferences, cells: Mapping[str, Mapping[str, Cell]]) -> Iterator[str]:
    """Tell measured figures that lie outside their range; given scores were told when they were read."""
    for criterion in preferences.criteria:
        for offer, row in cells.items():
            mark = row[criterion.name].mark
            if criterion.measure and row[criterion.name].known and not criterion.holds(mark.low):
                yield outside(criterion, offer, mark.words)
