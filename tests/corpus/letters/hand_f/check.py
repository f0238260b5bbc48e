"""Check that every record of this folder parses and that its labels are sound.

python check.py            counts, and exit 1 if anything is wrong
python check.py --show     also prints every planted mistake with its words
"""

import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
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
TABLES = {
    "candidate",
    "employer",
    "role",
    "recipient",
    "interview",
    "request",
    "rejection",
    "offer",
    "news",
    "gathering",
    "milestone",
    "reference",
    "call",
}
SIZES = {"tune": 100, "unseen": 120}


def faults(record):
    """Yield what is wrong with one record, in words."""
    if record["form"] not in FORMS:
        yield f"unknown form {record['form']}"
    if record["kind"] not in ("good", "faulty"):
        yield f"unknown kind {record['kind']}"
    if (record["kind"] == "faulty") != bool(record["planted"]):
        yield "kind and planted disagree"
    if len(record["planted"]) > 4:
        yield "more than four planted"
    if record["context"] is not None and set(record["context"]) - TABLES:
        yield f"unknown tables {sorted(set(record['context']) - TABLES)}"
    letter = record["letter"]
    for planted in record["planted"]:
        if planted["type"] not in TYPES:
            yield f"unknown type {planted['type']}"
        start, end = planted["start"], planted["end"]
        if not 0 <= start < end <= len(letter):
            yield f"span {start}-{end} outside the letter"
        elif letter[start:end] != letter[start:end].strip():
            yield f"span {start}-{end} begins or ends with a blank"
    if any(p["type"] == "near-copy" for p in record["planted"]) and not record["others"]:
        yield "near-copy without another letter"
    if re.search(r"[⟦⟧¦]|\[\[", letter):
        yield "a marker was left in"
    words = json.dumps(record, ensure_ascii=False)
    for address in re.findall(r"[\w.+-]+@[\w.-]+", words):
        if ".example" not in address:
            yield f"address {address} is not invented"


def main():
    wrong, seen = 0, set()
    forms, types = collections.Counter(), collections.Counter()
    for half, size in SIZES.items():
        kinds = collections.Counter()
        for number, line in enumerate((HERE / f"{half}.jsonl").read_text("utf-8").splitlines(), 1):
            try:
                record = json.loads(line)
                found = list(faults(record))
                if record["id"] in seen:
                    found.append("id used twice")
            except (ValueError, KeyError, TypeError) as error:
                print(f"{half}.jsonl:{number}: {error!r}")
                wrong += 1
                continue
            seen.add(record["id"])
            kinds[record["kind"]] += 1
            forms[record["form"]] += 1
            for text in found:
                print(f"{half}.jsonl:{number}: {record['id']}: {text}")
                wrong += 1
            for planted in record["planted"]:
                types[planted["type"]] += 1
                if "--show" in sys.argv:
                    print(f"{record['id']} {planted['type']}: {record['letter'][planted['start'] : planted['end']]!r}")
        if sum(kinds.values()) != size or kinds["good"] != kinds["faulty"]:
            print(f"{half}: {dict(kinds)}, expected {size}, half good")
            wrong += 1
    for name, counts, known in (("forms", forms, FORMS), ("types", types, TYPES)):
        print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in counts.most_common()))
        for key in sorted(known - set(counts)):
            print(f"{name}: none of {key}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
