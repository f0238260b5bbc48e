"""Measure the checks on letters written for it: how many planted faults are found, how many good letters are disturbed.

Run by hand: `python tests/quality/measure_letters.py [tune|unseen] [--show]`. A planted fault counts as found when an
error or a warning of its type overlaps its span; a finding on a good letter counts when it is an error or a warning.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from sincerely.core.letters.context import parse_context
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Context, Finding
from sincerely.integrations.proofreading import proofreader

LETTERS = Path(__file__).parent.parent / "corpus" / "thank_you" / "letters"


def main(part: str, show: bool) -> None:
    cases = [json.loads(line) for line in (LETTERS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines() if line]
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    disturbed = good = remarks = 0
    for case in cases:
        findings = findings_of(case)
        heavy = [f for f in findings if f.severity != "advice"]
        for fault in case["planted"]:
            planted[fault["type"]] += 1
            hit = any(
                f.type == fault["type"] and f.start < fault["end"] and fault["start"] < max(f.end, f.start + 1)
                for f in heavy
            )
            found[fault["type"]] += hit
            if show and not hit:
                print(
                    f"{case['id']} missed {fault['type']}: {case['letter'][fault['start'] : fault['end']]!r} ({fault.get('note', '')})"
                )
        if not case["planted"]:
            good += 1
            disturbed += bool(heavy)
            remarks += len(heavy)
        for f in heavy:
            if not any(
                p["type"] == f.type and f.start < p["end"] and p["start"] < max(f.end, f.start + 1)
                for p in case["planted"]
            ):
                extra[f.type] += not case["planted"]
                if show:
                    kind = "GOOD LETTER" if not case["planted"] else "beside"
                    print(f"{case['id']} {kind} {f.code} {f.type} {f.severity}: {f.quote!r} {f.message}")
    print(f"{part}: {len(cases)} letters, {good} of them good")
    print(f"good letters with a warning or error: {disturbed} of {good} ({remarks} remarks)")
    print("| type | planted | found | false on good letters |\n|---|---|---|---|")
    for name in sorted(set(planted) | {k for k, v in extra.items() if v}):
        print(f"| {name} | {planted[name]} | {found[name]} | {extra[name]} |")
    print(f"| all | {sum(planted.values())} | {sum(found.values())} | {remarks} |")


def findings_of(case: dict[str, Any]) -> tuple[Finding, ...]:
    context = context_of(case.get("context"))
    others = [o if isinstance(o, str) else o["letter"] for o in case.get("others") or ()]
    return review(case["letter"], case.get("form", "thank-you"), context, others, proofreader())


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
    main(next((a for a in sys.argv[1:] if not a.startswith("-")), "tune"), "--show" in sys.argv)
