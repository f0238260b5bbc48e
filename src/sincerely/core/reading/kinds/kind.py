"""The kind of a message, how sure that is, whether it needs an answer, and the sentences it was read from.

A linear model over what the sentences show and the words they run: what weighs for each kind is added up over the whole message, each sign counted by
how telling it is, and a little over the subject alone. Most sentences of an employer's mail are courtesy or history; those that weigh most for the kind are its quotes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from math import exp
from typing import NamedTuple

from sincerely.core.reading.kinds.signs import (
    Sentence,
    is_first_offer,
    is_of_a_withdrawal,
    signs_of,
    subject_signs,
)
from sincerely.core.reading.kinds.values import KINDS, Kind, Quote, Reading
from sincerely.core.reading.kinds.weights import KindWeights, Row
from sincerely.core.reading.message.values import Message

#: A runner-up is named from this on; quotes are at most so many, and each counts at least so much of the weightiest.
_WORTH_NAMING, _MOST_QUOTES, _WORTH_QUOTING = 0.02, 2, 0.6

#: A mail of a few known words is no sure reading, however loudly they speak: with n of them, n² of n² + so much is believed, the rest is for every kind alike.
_DOUBT = 8.0
#: No reading is called surer: of those this sure two in a hundred were wrong.
_SUREST = 0.99
#: A no ends an application, so one is called surer than the first only from the second on, which no message of another kind reached by weights that had not
#: seen its hand (4,684 messages; 4 of them were between the two, and a third of all noes).
_NO_AT_MOST, _CERTAIN_NO = 0.9, 0.99
#: From here on a no is looked at once more: it may be the candidate who withdrew.
_UNSURE_NO = 0.4


def kind_of(message: Message, weights: KindWeights) -> Reading:
    """Return what a message is. Quotes point into `message.text`."""
    sentences = signs_of(message, weights.classes)
    total, by_signs, by_runs = weigh(sentences, weights)
    known = sum(" " not in run for run in by_runs.rows) ** 2
    chances = [
        (known * chance + _DOUBT / len(KINDS)) / (known + _DOUBT)
        for chance in _chances([weights.scale * score for score in total[: len(KINDS)]])
    ]
    if is_first_offer(message):
        # Nothing was asked for yet: what speaks for an answer to it speaks for the offer.
        offer, counter = KINDS.index("offer"), KINDS.index("counter-offer")
        chances[offer], chances[counter] = chances[offer] + chances[counter], 0.0
    if chances[no := KINDS.index("rejection")] > _UNSURE_NO and is_of_a_withdrawal(message):
        # Who withdrew is told good-bye in the words of a no: which of the two it is, is asked.
        told = KINDS.index("acknowledgement")
        chances[told] = chances[no] = (chances[told] + chances[no]) / 2
    ranked: list[tuple[Kind, float]] = sorted(zip(KINDS, chances, strict=True), key=lambda each: -each[1])
    kind, confidence = ranked[0]
    if kind == "rejection" and confidence < _CERTAIN_NO:
        confidence = min(confidence, _NO_AT_MOST)
    begin, counts, *by_kind = weights.answer
    needs = begin + counts * total[-1] + sum(c * p for c, p in zip(by_kind, chances, strict=True))
    return Reading(
        kind=kind,
        confidence=round(min(confidence, _SUREST), 3),
        others=tuple((other, round(chance, 3)) for other, chance in ranked[1:] if chance >= _WORTH_NAMING),
        needs_answer=needs > 0,
        quotes=_quotes(message, sentences, by_signs, by_runs, KINDS.index(kind)),
    )


class Weighed(NamedTuple):
    """What was met of a vector's signs in a message: by what each was divided, and their rows."""

    length: float
    rows: dict[str, Row]


def weigh(sentences: Sequence[Sentence], weights: KindWeights) -> tuple[list[float], Weighed, Weighed]:
    """Return what a message weighs for each of COLUMNS, and what was met of its signs and of its runs."""
    sums = list(weights.bias)
    by_signs = weights.sign.add(chain.from_iterable([s.signs for s in sentences]), sums)
    by_runs = weights.run.add(chain.from_iterable([s.runs for s in sentences]), sums)
    # A subject names the matter in a few words that a long body would drown; a mail without one is read by its body alone.
    _, known = weights.subject.add(subject_signs(sentences[0]), sums)
    if known:
        sums = [each + bias for each, bias in zip(sums, weights.subject_bias, strict=True)]
    return sums, Weighed(*by_signs), Weighed(*by_runs)


def _chances(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    whole = sum(raised)
    return [each / whole for each in raised]


def _quotes(
    message: Message, sentences: Sequence[Sentence], by_signs: Weighed, by_runs: Weighed, column: int
) -> tuple[Quote, ...]:
    """Return the sentences that speak most for a kind."""
    found, signs, runs = [], by_signs.rows, by_runs.rows
    for sentence in sentences:
        weight = sum([signs[sign][column] for sign in sentence.signs if sign in signs]) / by_signs.length
        weight += sum([runs[run][column] for run in sentence.runs if run in runs]) / by_runs.length
        if sentence.start >= 0 and weight > 0:
            found.append((weight, sentence))
    found.sort(key=lambda each: -each[0])
    return tuple(
        Quote(message.text[s.start : s.end], s.start, s.end)
        for weight, s in found[:_MOST_QUOTES]
        if weight >= _WORTH_QUOTING * found[0][0]
    )
