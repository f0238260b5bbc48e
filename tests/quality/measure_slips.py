"""Measure proofreading on single sentences with one slip each: how many are found, how many right ones are remarked on.

Run by hand: `python -m tests.quality.measure_slips [dev|check|second|s1|s2|s3] [--show]`. "dev" and "check" are the halves of the first
hand's sentences (the hash of a sentence decides), both read while rules were written, "check" later; "second" is the second
hand's, of which only sums are printed; "s1" to "s3" are three more writers'. A slip counts as found when an error or a warning of spelling or grammar overlaps the words that differ; a right
sentence is disturbed when it draws one.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sincerely.core.letters.review import review
from sincerely.core.letters.values import Finding
from sincerely.integrations.proofreading import proofreader

CORPUS = Path(__file__).parent.parent / "corpus" / "letters" / "slips"
FRAME = "Dear Ms Tanaka,\n\n", "\n\nKind regards,\nAda Obi\n"


def cases(part: str) -> Iterator[dict[str, Any]]:
    """Yield the sentences of a part, in the order of their file."""
    whole = {"second": "second_hand", "s1": "hand_s1", "s2": "hand_s2", "s3": "hand_s3"}
    path = CORPUS / f"{whole.get(part, 'first_hand')}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if part in whole or half(case["right"]) == part:
            yield case


def half(text: str) -> str:
    return "dev" if hashlib.sha256(text.encode()).digest()[0] % 2 else "check"


def heavy(sentence: str) -> list[Finding]:
    """Return the warnings on spelling and grammar that a sentence draws as the body of a letter; offsets are its own."""
    found = review(FRAME[0] + sentence + FRAME[1], "thank-you", None, (), proofreader())
    return [f for f in found if f.type in ("spelling", "grammar") and f.severity != "advice"]


def changed(right: str, wrong: str) -> tuple[int, int]:
    """Return the stretch of `wrong` whose words differ from `right`, a word more on both sides where a word is missing."""
    ours, theirs = list(re.finditer(r"\S+", wrong)), re.findall(r"\S+", right)
    blocks = difflib.SequenceMatcher(None, [w[0] for w in ours], theirs, autojunk=False).get_opcodes()
    apart = [(a, b) for tag, a, b, _, _ in blocks if tag != "equal"]
    if not apart:
        return 0, len(wrong)
    first, last = min(a for a, _ in apart), max(b for _, b in apart)
    if first == last or all(a == b for a, b in apart):
        first, last = max(0, first - 1), min(len(ours), last + 1)
    return ours[first].start(), ours[last - 1].end()


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("part", nargs="?", default="dev", choices=("dev", "check", "second", "s1", "s2", "s3"))
    arguments.add_argument("--show", action="store_true")
    chosen = arguments.parse_args()
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    disturbed: Counter[str] = Counter()
    right = 0
    shown = []
    for case in cases(chosen.part):
        right += 1
        if false := heavy(case["right"]):
            disturbed["right sentences of a pair" if case["wrong"] else "right sentences that look wrong"] += 1
            shown += [f"FALSE {f.quote!r} {f.message} | {case['right']}" for f in false]
        if case["wrong"] is None:
            planted["no slip"] += 1
            continue
        start, end = (len(FRAME[0]) + at for at in changed(case["right"], case["wrong"]))
        hit = any(f.start < end and start < max(f.end, f.start + 1) for f in heavy(case["wrong"]))
        planted[case["kind"]] += 1
        found[case["kind"]] += hit
        if not hit:
            shown.append(f"missed {case['what']} ({case['writer']}) | {case['wrong']}")
    if chosen.show and chosen.part != "second":
        print("\n".join(sorted(shown)))
    for kind in ("grammar", "spelling"):
        print(f"{chosen.part}: {kind}: {found[kind]} of {planted[kind]} found")
    for name, total in (
        ("right sentences of a pair", right - planted["no slip"]),
        ("right sentences that look wrong", planted["no slip"]),
    ):
        print(f"{chosen.part}: {name}: {disturbed[name]} of {total} disturbed")


if __name__ == "__main__":
    main()
