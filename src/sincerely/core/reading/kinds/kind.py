"""The kind of a message, how sure that is, whether it needs an answer, and the sentences it was read from.

Most sentences of an employer's mail are courtesy or history; what it is stands in one or two. So each sentence is weighed for each kind, and the
loudest outweigh the rest (a soft maximum); to that comes how the whole is built, who sent it, and what its words mean on average.
"""

from __future__ import annotations

from math import exp, log

from sincerely.core.reading.kinds.signs import Signs, is_first_offer, signs_of
from sincerely.core.reading.kinds.values import KINDS, Kind, Quote, Reading
from sincerely.core.reading.kinds.weights import COLUMNS, KindWeights, Sums
from sincerely.core.reading.message.values import Message

#: A runner-up is named from this on; quotes are at most so many, and each counts at least so much of the weightiest.
_WORTH_NAMING, _MOST_QUOTES, _WORTH_QUOTING = 0.02, 2, 0.6

#: What is not known of a message counts like so many words that speak for every kind alike: a mail of one known word is no sure reading.
_DOUBT = 1.0


def kind_of(message: Message, weights: KindWeights) -> Reading:
    """Return what a message is. Quotes point into `message.text`."""
    signs = signs_of(message, weights.classes)
    scores, total = weigh(signs, weights)
    known = len({word for word in signs.words if word in weights.sentence.lines})
    chances = [
        (known * chance + _DOUBT / len(KINDS)) / (known + _DOUBT)
        for chance in _chances([weights.scale * score for score in total[: len(KINDS)]])
    ]
    if is_first_offer(message):
        # Nothing was asked for yet: what speaks for an answer to it speaks for the offer.
        offer, counter = KINDS.index("offer"), KINDS.index("counter-offer")
        chances[offer], chances[counter] = chances[offer] + chances[counter], 0.0
    ranked: list[tuple[Kind, float]] = sorted(zip(KINDS, chances, strict=True), key=lambda each: -each[1])
    kind, confidence = ranked[0]
    begin, counts, *by_kind = weights.answer
    needs = begin + counts * (total[-2] - total[-1]) + sum(c * p for c, p in zip(by_kind, chances, strict=True))
    return Reading(
        kind=kind,
        confidence=round(confidence, 3),
        others=tuple((other, round(chance, 3)) for other, chance in ranked[1:] if chance >= _WORTH_NAMING),
        needs_answer=needs > 0,
        quotes=_quotes(message, signs, scores, KINDS.index(kind)),
    )


def weigh(signs: Signs, weights: KindWeights) -> tuple[list[Sums], Sums]:
    """Return what each sentence weighs for each of COLUMNS, and what the message does."""
    scores: list[Sums] = []
    for sentence in signs.sentences:
        sums = [0.0] * len(COLUMNS)
        weights.sentence.add(sentence.signs, max(len(sentence.signs), 1) ** 0.5, sums)
        scores.append(sums)
    total = [
        bias + _loudest(column, weights.sharpness)
        for bias, column in zip(weights.bias, zip(*scores, strict=True), strict=True)
    ]
    weights.whole.add(signs.whole, max(len(signs.whole), 1) ** 0.5, total)
    known = [row for word in signs.words if (row := weights.meaning.get(word)) is not None]
    size = sum(row[0] ** 2 for row in known) ** 0.5
    if size:
        for row in known:
            telling = row[0] / size
            for place, weight in enumerate(row[1:]):
                total[place] += telling * weight
    return scores, total


def _loudest(values: tuple[float, ...], sharpness: float) -> float:
    """Return a soft maximum of what the sentences weigh: (1/s) log sum exp(s x), which no number of quiet sentences outweighs."""
    top = max(values)
    return top + log(sum(exp(sharpness * (value - top)) for value in values)) / sharpness


def _chances(scores: Sums) -> Sums:
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    whole = sum(raised)
    return [each / whole for each in raised]


def _quotes(message: Message, signs: Signs, scores: list[Sums], column: int) -> tuple[Quote, ...]:
    """Return the sentences that speak most for a kind, against what they say for the others on average."""
    found = []
    for sentence, sums in zip(signs.sentences, scores, strict=True):
        kinds = sums[: len(KINDS)]
        weight = kinds[column] - sum(kinds) / len(kinds)
        if sentence.start >= 0 and weight > 0:
            found.append((weight, sentence))
    found.sort(key=lambda each: -each[0])
    return tuple(
        Quote(message.text[s.start : s.end], s.start, s.end)
        for weight, s in found[:_MOST_QUOTES]
        if weight >= _WORTH_QUOTING * found[0][0]
    )
