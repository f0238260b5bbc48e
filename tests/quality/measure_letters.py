"""Measure the checks on letters written for it: how many planted faults are found, how many good letters are disturbed.

Run by hand: `python tests/quality/measure_letters.py [tune|unseen] [hand ...] [--only TYPE,TYPE] [--show]`; the hands are
"ty" (the thank-you letters) and the folders of tests/corpus/letters, all of them when none is named. A planted fault counts
as found when an error or a warning of its type overlaps its span; spelling and grammar count for one another, and a fault of
absence (no thanks, no topic, an item not answered) at any span. A finding is false when it is an error or a warning where nothing of its type was planted. `--show` lists misses and false findings, of tune
only: the unseen letters are for counting.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sincerely.core.letters.context import parse_context
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Context, Finding
from sincerely.data.forms import act_weights
from sincerely.integrations.proofreading import proofreader

CORPUS = Path(__file__).parent.parent / "corpus"
TWINS = {"spelling": "grammar", "grammar": "spelling"}
# What is not there has no place of its own: its labels stand on one sentence of several that could have held it.
ABSENT = {
    *("no-thanks", "no-specific-thanks", "no-topic", "no-interest", "no-door-open", "unanswered-item"),
    "attachment-missing",
}


class Count:
    """What was planted, found and falsely found in one hand's letters, by type."""

    def __init__(self) -> None:
        self.letters = self.good = self.disturbed = 0
        self.planted: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.false_good: Counter[str] = Counter()
        self.false_faulty: Counter[str] = Counter()
        self.shown: list[str] = []

    def take(self, case: dict[str, Any], only: set[str]) -> None:
        heavy = [f for f in findings_of(case) if f.severity != "advice" and (not only or f.type in only)]
        planted = [p for p in case["planted"] if not only or p["type"] in only]
        good = not case["planted"]
        self.letters += 1
        self.good += good
        self.disturbed += good and bool(heavy)
        for fault in planted:
            hit = any(meets(f, fault) for f in heavy)
            self.planted[fault["type"]] += 1
            self.found[fault["type"]] += hit
            if not hit:
                words = case["letter"][max(0, fault["start"] - 30) : fault["end"] + 20]
                self.shown.append(f"{case['id']} missed {fault['type']}: {words!r} ({fault.get('note', '')})")
        for f in heavy:
            if not any(meets(f, fault) for fault in case["planted"]):
                (self.false_good if good else self.false_faulty)[f.type] += 1
                around = case["letter"][max(0, f.start - 30) : f.end + 25]
                where = "GOOD LETTER" if good else "beside"
                self.shown.append(f"{case['id']} {where} {f.code} {f.type}: {f.quote!r} in {around!r} {f.message}")


def meets(f: Finding, fault: dict[str, Any]) -> bool:
    same = f.type == fault["type"] or TWINS.get(f.type) == fault["type"]
    if same and f.type in ABSENT:
        return True
    return same and f.start < fault["end"] and fault["start"] < max(f.end, f.start + 1)


def hands(names: list[str], part: str) -> Iterator[tuple[str, Path]]:
    every = {"ty": CORPUS / "thank_you" / "letters"} | {p.name: p for p in sorted((CORPUS / "letters").iterdir())}
    for name in names or every:
        if (path := every[name] / f"{part}.jsonl").exists():
            yield name, path


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("part", nargs="?", default="tune", choices=("tune", "unseen"))
    arguments.add_argument("hands", nargs="*")
    arguments.add_argument("--only", default="", help="types, with commas")
    arguments.add_argument("--form", default="", help="letters of this form only")
    arguments.add_argument("--show", action="store_true")
    chosen = arguments.parse_args()
    only = {t for t in chosen.only.split(",") if t}
    for name, path in hands(chosen.hands, chosen.part):
        count = Count()
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line) if line.strip() else None
            if case and (not chosen.form or case.get("form", "thank-you") == chosen.form):
                count.take(case, only)
        if chosen.show and chosen.part == "tune":
            print("\n".join(count.shown))
        print(
            f"{name} {chosen.part}: {count.letters} letters; good ones with a warning or error: "
            f"{count.disturbed} of {count.good}"
        )
        print("| type | planted | found | false on good letters | false on faulty ones |\n|---|---|---|---|---|")
        types = sorted(set(count.planted) | set(count.false_good) | set(count.false_faulty))
        for kind in types:
            print(
                f"| {kind} | {count.planted[kind]} | {count.found[kind]} | {count.false_good[kind]} | {count.false_faulty[kind]} |"
            )
        totals = (count.planted, count.found, count.false_good, count.false_faulty)
        print("| all | " + " | ".join(str(sum(c.values())) for c in totals) + " |")


def findings_of(case: dict[str, Any]) -> tuple[Finding, ...]:
    context = context_of(case.get("context"))
    others = [o if isinstance(o, str) else o["letter"] for o in case.get("others") or ()]
    return review(case["letter"], case.get("form", "thank-you"), context, others, proofreader(), weights=act_weights())


def context_of(tables: dict[str, Any] | None) -> Context | None:
    if tables is None:
        return None
    context, problems = parse_context(_toml(tables))
    assert context is not None, problems
    return context


def _toml(tables: dict[str, Any]) -> str:
    lines = []
    for name, table in tables.items():
        lines.append(f"[{name}]")
        lines += [f"{_key(key)} = {_value(value)}" for key, value in table.items()]
    return "\n".join(lines)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_value(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() else json.dumps(key, ensure_ascii=False)


if __name__ == "__main__":
    main()
