"""Write src/sincerely/data/date_weights.txt: what a date in a message shows of which fact it is.

Linear support vectors over `sincerely.core.reading.facts.date_signs`, learned from the labelled hands, the dates of `tests/corpus/messages/dates.jsonl`, the
short mails of `marked.txt` there and the sentences of `test_said.py`; the tune halves of hands 1 to 4 count less.
scikit-learn is no dependency of the product. Where it is installed: `python -m scripts.train_fact_dates`, and with `--measure` only how often each hand's
dates are told right by weights that never saw it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.core.reading.facts.test_said import SAID_DATES, SENT
from tests.quality.messages import CORPUS, messages

from scripts.fact_judges import LABELLED, Learned, learn, part_of, scores, write
from scripts.fact_marks import marked
from sincerely.core.reading.facts.date_signs import date_signs
from sincerely.core.reading.facts.dated import JUDGED, to_come
from sincerely.core.reading.facts.moments import Moment, moments
from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.facts.values import Tables
from sincerely.core.reading.facts.whereabouts import whereabouts
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.data.towns import towns
from sincerely.integrations.holidays import holidays

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "date_weights.txt"
CLASSES = ("none", "interview_start", "slots", "deadline", "decision_by", "start_date", "offer_expiry")
#: Hands whose dates are learned from, and what one of the dates counts where it is not 1.
SAID, MARKED = "said", "marked"
HANDS = (*LABELLED, "hand_33", "hand_34")
COUNTS = {SAID: 1.5, **dict.fromkeys(LABELLED[:4], 0.3)}
#: So many signs are shipped.
MOST = 9000


@dataclass(frozen=True)
class Example:
    """A date: whose, what it shows and what it is."""

    hand: str
    signs: frozenset[str]
    fact: str


def examples() -> list[Example]:
    """Return the labelled dates."""
    dates: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (CORPUS / "dates.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        dates[label["id"]].append(label)
    hands = [*HANDS, *dict.fromkeys(f"hand_{name[1:].partition('-')[0]}" for name in dates)]
    return [*_said(), *_in_marked(), *(one for hand in hands for one in _of_hand(hand, dates))]


def _in_marked() -> Iterator[Example]:
    """Yield the dates of the short mails in which each is marked."""
    for mail in marked():
        if mail.kind in JUDGED:
            yield from _of_message(MARKED, {"kind": mail.kind}, mail.message, mail.dates, certain=True)


def _said() -> Iterator[Example]:
    """Yield the dates of the sentences that reading is tested with."""
    for kind, text, said in SAID_DATES:
        if kind in JUDGED:
            labels = {"kind": kind, "facts": [{"name": name, "value": value, "quote": ""} for name, value in said]}
            message = Message(text=text, sender="Ruth Ferris", address="ruth.ferris@linden.co.uk", to=("ivo.brandt@home.test",), sent=SENT, parts=parts_of(text))  # fmt: skip
            yield from _of_message(SAID, labels, message, None)


def _of_hand(hand: str, dates: dict[str, list[dict[str, Any]]]) -> Iterator[Example]:
    for labels, message in messages(part_of(hand)):
        if labels["kind"] in JUDGED and ("facts" in labels if hand in HANDS else labels["id"] in dates):
            yield from _of_message(hand, labels, message, None if hand in HANDS else dates[labels["id"]])


def _of_message(
    hand: str, labels: dict[str, Any], message: Message, marks: Sequence[dict[str, Any]] | None, certain: bool = False
) -> Iterator[Example]:
    """Yield the dates of a message, told by its labelled facts or, where there are none, by the dates that are marked in it. `certain`: every date that is a fact is marked."""
    tables = Tables(towns=towns(), holidays=lambda country, year: holidays(country, "", year))
    own = own_words(message)
    where = whereabouts(message, own, tables)
    found = moments(own, where, tables)
    today = where.sent.astimezone(where.offset).date()
    ahead = [*to_come(found, today)]
    for moment, signs in zip(ahead, date_signs(own, ahead, labels["kind"], today), strict=True):
        fact = _named(moment, labels, own.text) if marks is None else _marked(moment, marks)
        if fact is not None or certain:
            yield Example(hand, frozenset(signs), fact or "none")


def _marked(moment: Moment, marks: Sequence[dict[str, Any]]) -> str | None:
    """Return what a date is marked as; None where none stands there."""
    here = [each["is"] for each in marks if each["start"] < moment.end and moment.start < each["end"]]
    return next((name for name in here if name != "none"), "none" if here else None)


def _named(moment: Moment, labels: dict[str, Any], text: str) -> str:
    """Return the labelled fact that stands where a date does, of its day or, where it was read a day off, beside it."""
    start, end = moment.span
    near = "none"
    for fact in labels["facts"]:
        name = fact["name"]
        at = text.find(fact["quote"]) if fact["quote"] else -1
        if name not in CLASSES or (at >= 0 and not (at <= end and start <= at + len(fact["quote"]))):
            continue
        for value in fact["value"] if isinstance(fact["value"], list) else [fact["value"]]:
            if moment.day.isoformat().startswith(value[:10]):
                return name
            if len(value) < 10:
                continue
            off = (moment.day - date.fromisoformat(value[:10])).days
            # "Before Monday" is the day before it, "by the weekend" a Friday.
            led = text[max(0, start - 8) : end]
            if (at >= 0 and abs(off) <= 1) or (at < 0 and 0 < off <= 2 and ("before" in led or "weekend" in led)):
                near = name
    return near


def _learn(data: Sequence[Example]) -> Learned:
    return learn(
        [one.signs for one in data],
        CLASSES,
        [one.fact for one in data],
        [COUNTS.get(one.hand, 1.0) for one in data],
        MOST,
    )


def _measure(data: Sequence[Example]) -> None:
    for hand in dict.fromkeys(one.hand for one in data):
        learned = _learn([one for one in data if one.hand != hand])
        held = [one for one in data if one.hand == hand]
        told = [(CLASSES[(each := scores(one.signs, learned)).index(max(each))], one.fact) for one in held]
        right = sum(one == other for one, other in told)
        print(f"{hand}: {len(held)} dates, right {right / len(held):.3f}")  # fmt: skip


def main() -> None:
    data = examples()
    if "--measure" in sys.argv:
        _measure(data)
        return
    learned = _learn(data)
    write(WEIGHTS, "# What a date in an employer's message shows of which fact it is, learned by scripts/train_fact_dates.py from messages written for Sincerely.", CLASSES, learned)  # fmt: skip
    print(f"{len(data)} dates, {len(learned[1])} signs")


if __name__ == "__main__":
    main()
