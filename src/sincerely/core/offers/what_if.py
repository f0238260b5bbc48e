"""What if a figure or a weight were another: the same decision with it changed, and nothing recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sincerely.core.offers.decision import Decision, Figures, decide
from sincerely.core.offers.preferences import VALUES, Criterion, Mark, Preferences
from sincerely.core.offers.ranking import DRAWS

#: offer -> criterion -> the number on the criterion's own scale that it might be.
Changed = Mapping[str, Mapping[str, float]]


def what_if(
    preferences: Preferences,
    figures: Figures,
    changed: Changed,
    weights: Mapping[str, float] | None = None,
    count: int = DRAWS,
) -> Decision:
    """Return the decision with some marks and with other `weights` (in any proportion, at least one above 0).

    Weights move the scores and what turns them; the chances stay those over all weights that agree with what was said, for that did not change.
    """
    criteria = tuple(_with_marks(each, changed) for each in preferences.criteria)
    measures = {each.name: each.measure for each in criteria if each.measure and each.measure != VALUES}
    moved = {
        offer: dict(row) | {measures[name]: value for name, value in changed.get(offer, {}).items() if name in measures}
        for offer, row in figures.items()
    }
    total = sum((weights or {}).values())
    stated = preferences.weights
    if weights and total > 0:
        stated = {each.name: weights.get(each.name, 0.0) / total for each in criteria}
    return decide(replace(preferences, criteria=criteria, weights=stated), moved, count=count)


def _with_marks(criterion: Criterion, changed: Changed) -> Criterion:
    marks = dict(criterion.marks)
    if not criterion.measure:
        for offer, row in changed.items():
            if criterion.name in row:
                marks[offer] = Mark(row[criterion.name], row[criterion.name], words_of(criterion, row[criterion.name]))
    return replace(criterion, marks=marks)


def words_of(criterion: Criterion, value: float) -> str:
    """Return a number on a criterion's scale as it is shown: the words of its level, or the number with its unit."""
    for words, level in criterion.levels:
        if level == value:
            return words
    return f"{value:,g}{' ' if criterion.unit else ''}{criterion.unit}"
