"""Check that every record of this corpus parses and that its labels are sound.

Run it anywhere: `python check.py [--show]`. `--show` prints every planted mistake as its words in the letter.
"""

from __future__ import annotations

import collections
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZES = {"tune": 80, "unseen": 120}
FIELDS = {"id", "form", "kind", "context", "letter", "others", "planted"}

TYPES = {
    "wrong-name",
    "placeholder-left",
    "no-specific-thanks",
    "no-topic",
    "no-interest",
    "slang-or-overfamiliar",
    "pushy-or-impatient",
    "confrontational",
    "too-long",
    "bad-subject",
    "salutation",
    "pay-talk-before-offer",
    "personal-need-in-negotiation",
    "ultimatum",
    "vague-ask",
    "unanswered-item",
    "attachment-missing",
    "invented-fact",
    "spelling",
    "grammar",
    "feedback-already-given",
    "bottom-line-revealed",
    "near-copy",
    "no-thanks",
    "no-door-open",
    "apology-grovelling",
    "emoji-or-shouting",
    "length-limit",
}
FORMS = {
    "thank-you",
    "status-inquiry",
    "request-acknowledgement",
    "request-reply",
    "clarifying-question",
    "receipt-confirmation",
    "call-summary",
    "rejection-reply",
    "feedback-request",
    "offer-acknowledgement",
    "time-request",
    "offer-clarification",
    "negotiation",
    "counter-offer-reply",
    "written-terms-request",
    "offer-acceptance",
    "offer-decline",
    "withdrawal",
    "linkedin-note",
    "keep-in-touch",
    "article-share",
    "congratulation",
    "milestone-update",
    "help-offer",
    "informational-interview-request",
    "referral-request",
    "referral-thanks",
    "lead-thanks",
    "introduction-request",
    "reference-request",
    "reference-heads-up",
    "reference-thanks",
    "adviser-request",
    "supporter-message",
    "scheduling-reply",
    "assessment-question",
    "gathering-follow-up",
    "mentor-check-in",
    "decision-date-notice",
    "new-opening-interest",
    "public-post",
}


def faults_of(record: dict, half: str) -> list[str]:
    wrong = []
    if set(record) != FIELDS:
        wrong.append(f"fields {sorted(set(record) ^ FIELDS)}")
        return wrong
    if not record["id"].startswith(f"lg-{half}-"):
        wrong.append("id of another half")
    if record["form"] not in FORMS:
        wrong.append(f"unknown form {record['form']}")
    if record["kind"] not in ("good", "faulty"):
        wrong.append(f"unknown kind {record['kind']}")
    if (record["kind"] == "faulty") != bool(record["planted"]):
        wrong.append("kind and planted disagree")
    if record["context"] is not None and not isinstance(record["context"], dict):
        wrong.append("context is neither a table nor null")
    if not record["letter"].strip() or not all(isinstance(other, str) for other in record["others"]):
        wrong.append("empty letter or broken others")
    for planted in record["planted"]:
        if planted["type"] not in TYPES:
            wrong.append(f"unknown type {planted['type']}")
        if not 0 <= planted["start"] < planted["end"] <= len(record["letter"]):
            wrong.append(f"offsets outside the letter: {planted}")
    return wrong


def main() -> int:
    show = "--show" in sys.argv[1:]
    seen: set[str] = set()
    forms: collections.Counter[str] = collections.Counter()
    types: collections.Counter[str] = collections.Counter()
    failed = 0
    for half, size in SIZES.items():
        lines = (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
        if len(lines) != size:
            failed += 1
            print(f"{half}: {len(lines)} letters, {size} expected")
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            wrong = faults_of(record, half)
            if record.get("id") in seen:
                wrong.append("id used twice")
            seen.add(record.get("id"))
            for text in wrong:
                failed += 1
                print(f"{half}.jsonl:{number}: {record.get('id')}: {text}")
            if wrong:
                continue
            forms[record["form"]] += 1
            for planted in record["planted"]:
                types[planted["type"]] += 1
                if show:
                    words = record["letter"][planted["start"] : planted["end"]]
                    print(f"{record['id']} {planted['type']}: {words!r} {planted.get('note', '')}")
    for form in sorted(FORMS):
        if forms[form] < 3:
            failed += 1
            print(f"form {form}: only {forms[form]}")
    print(f"{len(seen)} letters, {sum(types.values())} planted mistakes, {failed} faults")
    for name, count in types.most_common():
        print(f"  {name} {count}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
