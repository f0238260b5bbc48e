"""Measure the facts read from the labelled messages: found, missed and wrongly read, by name.

Run by hand: `python -m tests.quality.measure_facts_of_messages [part ...] [--show NAME] [--unseen]`. A part is "hand_1/tune". A fact counts as found
when its name is right and its value equal (times to the minute); of people, requested items, place, feedback, bonus and equity when they share
at least half of the words of the longer one. Of lists that are labelled as one fact each item counts. `--unseen` counts the parts never
looked at and shows sums only. The last column counts with the room that the specification leaves: what was read may share its words with the label's quote as well as
with its wording ("proof of address dated within three months"), and a time that is labelled without a zone is found by its day and clock. The kind of each message is taken from its label, so that these figures are of the facts alone.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sincerely.core.reading.facts import facts_of
from sincerely.core.reading.facts.values import Fact, Pay
from sincerely.data.towns import fact_tables
from sincerely.integrations.holidays import holidays
from sincerely.integrations.ics import read_invitations
from tests.quality.messages import messages

TUNE = ("hand_1/tune", "hand_2/tune", "hand_3/tune", "hand_4/tune")
UNSEEN = ("hand_1/unseen", "hand_2/unseen", "hand_3/unseen", "hand_4/unseen", "hand_5/unseen")
#: Once kept unseen for their facts, now learned from.
SPENT = ("hand_18/unseen", "hand_24/unseen")
LOOSE = {"people", "requested_items", "place", "feedback", "bonus", "equity"}
DATES = {"deadline", "interview_start", "interview_end", "slots", "decision_by", "start_date", "offer_expiry"}
_LITTLE = frozenset(
    re.findall(
        r"\w+",
        "a an the of your our my and or for to in on at with is be it der die das und ihr ihre le la les de des du et el y w z i",
    )
)


def wanted(labels: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return name and value of what must be found, each item of a list for itself, each once."""
    found: list[tuple[str, Any]] = []
    for fact in labels["facts"]:
        values = fact["value"] if isinstance(fact["value"], list) else [fact["value"]]
        found += [(fact["name"], value) for value in values if (fact["name"], value) not in found]
    return found


def quotes(labels: dict[str, Any]) -> dict[tuple[str, str], str]:
    """Return name and value (as text) -> the label's quote, of facts that are one thing each."""
    return {(fact["name"], str(fact["value"])): fact["quote"] or "" for fact in labels["facts"]}


def roomy(name: str, label: Any, value: Any, quote: str) -> bool:
    """Say whether a value read is the one labelled, with the room that the specification leaves."""
    if name in LOOSE and quote:
        return same(name, quote, value)
    if isinstance(value, date) and isinstance(label, str) and len(label) > 10:
        said = datetime.fromisoformat(label)
        if said.tzinfo is None:
            return said.date() == value if not isinstance(value, datetime) else said == value.replace(tzinfo=None, second=0, microsecond=0)  # fmt: skip
    return False


def same(name: str, label: Any, value: Any) -> bool:
    """Say whether a value read is the one labelled, by the rule at the head of this file."""
    if name in LOOSE:
        one, other = _words(str(label)), _words(str(value))
        return bool(one) and 2 * len(one & other) >= max(len(one), len(other))
    if isinstance(value, Pay):
        return (Decimal(str(label["amount"])), label["currency"], label["period"]) == (
            value.amount,
            value.currency,
            value.period,
        )
    if isinstance(value, datetime):
        said = str(label)
        return len(said) > 10 and datetime.fromisoformat(said).replace(second=0) == value.replace(
            second=0, microsecond=0
        )
    if isinstance(value, date):
        return str(label) == value.isoformat()
    return str(label).rstrip("/") == str(value).rstrip("/")


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in _LITTLE}


def counted(labels: dict[str, Any], facts: Sequence[Fact], room: bool = False) -> tuple[list[Any], list[Any], list[Any]]:  # fmt: skip
    """Return (found, missed, wrong) of a message: a label is found once, what is read twice is wrong once. `room`: counted with what the specification leaves open."""
    left, said = list(facts), quotes(labels) if room else {}
    found, missed = [], []
    for name, value in wanted(labels):
        quote = said.get((name, str(value)), "")
        fact = next(
            (
                each
                for each in left
                if each.name == name
                and (same(name, value, each.value) or (room and roomy(name, value, each.value, quote)))
            ),
            None,
        )
        if fact is None:
            missed.append((name, value))
        else:
            left.remove(fact)
            found.append((name, fact))
    return found, missed, left


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", default=[])
    parser.add_argument("--show", default="")
    parser.add_argument("--unseen", action="store_true")
    arguments = parser.parse_args()
    parts = arguments.parts or (UNSEEN if arguments.unseen else TUNE)
    shown = set() if any("unseen" in part and part not in SPENT for part in parts) else set(arguments.show.split(","))
    tables = fact_tables(lambda country, year: holidays(country, "", year))
    right, missing, wrong = Counter[str](), Counter[str](), Counter[str]()
    roomily = Counter[str]()
    for labels, message in messages(*map(Path, parts)):
        if "facts" not in labels:
            continue
        invitations = [each for data in message.invitations for each in read_invitations(data, message.sent)[0]]
        facts = facts_of(message, labels["kind"], tables, invitations[0] if invitations else None)
        found, missed, left = counted(labels, facts)
        roomily.update(name for name, _ in counted(labels, facts, room=True)[0])
        right.update(name for name, _ in found)
        missing.update(name for name, _ in missed)
        wrong.update(fact.name for fact in left)
        for name, value in missed:
            if name in shown or "all" in shown:
                print(f"missed {labels['id']} {labels['kind']} {name}: {value}")
        for fact in left:
            if fact.name in shown or "all" in shown:
                print(f"wrong  {labels['id']} {labels['kind']} {fact.name}: {fact.value} | {fact.quote[:120]!r}")
    names = sorted(set(right) | set(missing) | set(wrong))
    print(f"{'fact':18}{'labelled':>9}{'found':>7}{'wrong':>7}{'precision':>11}{'recall':>8}{'F1':>7}{'with room':>11}")
    for name in names:
        print(_row(name, right[name], missing[name], wrong[name], roomily[name]))
    for title, group in (("dates", DATES & set(names)), ("all", set(names))):
        print(_row(title, *(sum(count[name] for name in group) for count in (right, missing, wrong, roomily))))


def _row(title: str, right: int, missing: int, wrong: int, roomily: int) -> str:
    precision, recall = right / max(1, right + wrong), right / max(1, right + missing)
    f1 = 2 * right / max(1, 2 * right + missing + wrong)
    more = 2 * roomily / max(1, 2 * right + missing + wrong)
    return f"{title:18}{right + missing:>9}{right:>7}{wrong:>7}{precision:>11.3f}{recall:>8.3f}{f1:>7.3f}{more:>11.3f}"


if __name__ == "__main__":
    main()
