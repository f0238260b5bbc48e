"""Write src/sincerely/data/date_weights.txt: what a date in a message shows of which fact it is.

Multinomial logistic regression over `sincerely.core.reading.facts.date_signs`, one sign of which is what the rules make of the date. It is learned from
the dates of `tests/corpus/messages/dates.jsonl` and, with less weight, since the rules were made with them, from those of the tune halves of hands 1 to 4 and
the sentences of `test_said.py`.
scikit-learn is no dependency of the product. Where it is installed: `python -m scripts.train_fact_dates`, and with `--measure` only how often each hand's
dates are told right by weights that never saw it, beside the rules alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.core.reading.facts.test_said import SAID_DATES, SENT
from tests.quality.messages import CORPUS, messages

from sincerely.core.reading.facts.date_signs import date_signs
from sincerely.core.reading.facts.dated import JUDGED, rule_of, to_come
from sincerely.core.reading.facts.moments import Moment, moments
from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.facts.values import Tables
from sincerely.core.reading.facts.whereabouts import whereabouts
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.data.towns import towns
from sincerely.integrations.holidays import holidays

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "date_weights.txt"
CLASSES = ("none", "meeting", "deadline", "decision_by", "start_date", "offer_expiry")
#: Hands whose facts are labelled, and what one of the dates counts that the rules were made with.
LABELLED, SAID = ("hand_1", "hand_2", "hand_3", "hand_4"), "said"
COUNTS = {SAID: 0.6, **dict.fromkeys(LABELLED, 0.6)}
#: How free the weights are, how many dates must show a sign, and from how many hundredths on a weight is shipped.
FREEDOM, SEEN, LEAST = 0.1, 2, 3


@dataclass(frozen=True)
class Example:
    """A date: whose, what it shows, what the rules say and what it is."""

    hand: str
    signs: frozenset[str]
    rule: str
    fact: str


def examples() -> list[Example]:
    """Return the labelled dates."""
    dates: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (CORPUS / "dates.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        dates[label["id"]].append(label)
    hands = [*LABELLED, *dict.fromkeys(f"hand_{name[1:].partition('-')[0]}" for name in dates)]
    return [*_said(), *(one for hand in hands for one in _of_hand(hand, dates))]


def _said() -> Iterator[Example]:
    """Yield the dates of the sentences that the rules are tested with."""
    for kind, text, said in SAID_DATES:
        if kind in JUDGED:
            labels = {"kind": kind, "facts": [{"name": name, "value": value, "quote": ""} for name, value in said]}
            message = Message(text=text, sender="Ruth Ferris", address="ruth.ferris@linden.co.uk", to=("ivo.brandt@home.test",), sent=SENT, parts=parts_of(text))  # fmt: skip
            yield from _of_message(SAID, labels, message, None)


def _of_hand(hand: str, dates: dict[str, list[dict[str, Any]]]) -> Iterator[Example]:
    for labels, message in messages(Path(hand) / "tune"):
        if labels["kind"] in JUDGED and (hand in LABELLED or labels["id"] in dates):
            yield from _of_message(hand, labels, message, None if hand in LABELLED else dates[labels["id"]])


def _of_message(
    hand: str, labels: dict[str, Any], message: Message, marked: Sequence[dict[str, Any]] | None
) -> Iterator[Example]:
    """Yield the dates of a message, told by its labelled facts or, where there are none, by the dates that are marked in it."""
    tables = Tables(towns=towns(), holidays=lambda country, year: holidays(country, "", year))
    own = own_words(message)
    where = whereabouts(message, own, tables)
    found = moments(own, where, tables)
    today = where.sent.astimezone(where.offset).date()
    rules = rule_of(own, found, labels["kind"], where, today)
    ahead = [*to_come(found, today)]
    for moment in ahead:
        fact = _named(moment, labels, own.text) if marked is None else _marked(moment, marked)
        if fact is not None:
            rule = rules.get(moment.span, "none")
            signs = date_signs(own, moment, labels["kind"], rule, today, moment is ahead[-1])
            yield Example(hand, frozenset(signs), rule, fact)


def _marked(moment: Moment, marked: Sequence[dict[str, Any]]) -> str | None:
    """Return what a date is marked as; None where none stands there."""
    here = [each["is"] for each in marked if each["start"] < moment.end and moment.start < each["end"]]
    return next((name for name in here if name != "none"), "none" if here else None)


def _named(moment: Moment, labels: dict[str, Any], text: str) -> str:
    """Return the labelled fact that stands where a date does, of its day or, where it was read a day off, beside it."""
    start, end = moment.span
    near = "none"
    for fact in labels["facts"]:
        name = "meeting" if fact["name"] in ("interview_start", "slots") else fact["name"]
        at = text.find(fact["quote"]) if fact["quote"] else -1
        if name not in CLASSES or (at >= 0 and not (at <= end and start <= at + len(fact["quote"]))):
            continue
        for value in fact["value"] if isinstance(fact["value"], list) else [fact["value"]]:
            if value[:10] == moment.day.isoformat():
                return name
            if at >= 0 and abs((date.fromisoformat(value[:10]) - moment.day).days) <= 1:
                near = name
    return near


def learn(data: Sequence[Example]) -> tuple[list[float], dict[str, list[float]]]:
    """Return where each of CLASSES begins, and what each sign weighs for them."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(sign for one in data for sign in one.signs)
    table = DictVectorizer()
    counted = table.fit_transform([{sign: 1.0 for sign in one.signs if seen[sign] >= SEEN} for one in data])
    model = LogisticRegression(C=FREEDOM, max_iter=500)
    model.fit(
        counted,
        [one.fact for one in data],
        sample_weight=[COUNTS.get(one.hand, 1.0) for one in data],
    )
    place = [list(model.classes_).index(name) for name in CLASSES]
    return (
        [float(model.intercept_[n]) for n in place],
        {
            sign: [float(model.coef_[n][at]) for n in place]
            for at, sign in enumerate(table.get_feature_names_out())
            if max(abs(model.coef_[n][at]) for n in place) * 100 >= LEAST
        },
    )


def _told(signs: frozenset[str], bias: list[float], weights: dict[str, list[float]]) -> str:
    sums = [start + sum(weights[sign][n] for sign in signs if sign in weights) for n, start in enumerate(bias)]
    return CLASSES[sums.index(max(sums))]


def _measure(data: Sequence[Example]) -> None:
    for hand in dict.fromkeys(one.hand for one in data):
        bias, weights = learn([one for one in data if one.hand != hand])
        held = [one for one in data if one.hand == hand]
        right = sum(_told(one.signs, bias, weights) == one.fact for one in held)
        print(f"{hand}: {len(held)} dates, right {right / len(held):.3f}, by the rules alone {sum(one.rule == one.fact for one in held) / len(held):.3f}")  # fmt: skip


def main() -> None:
    data = examples()
    if "--measure" in sys.argv:
        _measure(data)
        return
    bias, weights = learn(data)
    lines = [
        "# What a date in an employer's message shows of which fact it is, learned by scripts/train_fact_dates.py from messages written for Sincerely.",
        "classes\t" + " ".join(CLASSES),
        "begin\t" + " ".join(f"{each:.3f}" for each in bias),
        *(f"{sign}\t{' '.join(str(round(100 * each)) for each in row)}" for sign, row in sorted(weights.items())),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(data)} dates, {len(weights)} signs")


if __name__ == "__main__":
    main()
