"""Check that every case of this folder is well formed: `python3 check.py` (standard library only)."""

from __future__ import annotations

import datetime
import json
import pathlib
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
KEYS = {
    "interview",
    "employer",
    "role",
    "people",
    "topics",
    "promises",
    "needs",
    "decision_by",
    "open_questions",
    "private",
    "unsure",
}
PERSON = {"name", "email", "title", "position", "present", "part"}
PARTS = {"interviewer", "organiser", "recruiter", "other"}
FORMATS = {"panel", "one-on-one", "phone", "video", None}


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\r\n", "\n")


def faults(case: pathlib.Path) -> list[str]:
    bad: list[str] = []
    with (case / "case.toml").open("rb") as handle:
        about = tomllib.load(handle)
    if datetime.datetime.fromisoformat(about["now"]).tzinfo is None:
        bad.append("now without offset")
    if set(about["candidate"]) != {"name", "email", "zone"}:
        bad.append("candidate keys")
    notes = (case / "notes.md").read_text(encoding="utf-8")
    words = notes.split("\n")
    invite = case / "invite.ics"
    if invite.exists():
        raw = invite.read_bytes().decode("utf-8")
        if not raw.startswith("BEGIN:VCALENDAR\r\n") or not raw.endswith("END:VCALENDAR\r\n"):
            bad.append("invitation frame")
        bad += [f"long line: {line}" for line in raw.split("\r\n") if len(line.encode()) > 75]
        words += unfolded(raw).split("\n")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    if set(expected) != KEYS:
        bad.append("keys of expected.json")
    interview = expected["interview"]
    if set(interview) != {"start", "end", "zone", "format", "round"}:
        bad.append("keys of interview")
    if interview["format"] not in FORMATS:
        bad.append(f"format {interview['format']}")
    for name in ("start", "end"):
        if interview[name] and datetime.datetime.fromisoformat(interview[name]).tzinfo is None:
            bad.append(f"{name} without offset")
    if invite.exists() and not interview["start"]:
        bad.append("invitation, but no start")
    names = {person["name"] for person in expected["people"]}
    if len(names) != len(expected["people"]):
        bad.append("two people of one name")
    for person in expected["people"]:
        if set(person) != PERSON or person["part"] not in PARTS:
            bad.append(f"person {person['name']}")
        if person["email"] and person["email"].lower() not in "\n".join(words).lower():
            bad.append(f"address {person['email']}")
        if person["name"] == about["candidate"]["name"]:
            bad.append("the candidate among the people")
    for entry in expected["topics"] + expected["promises"]:
        if entry["with"] is not None and entry["with"] not in names:
            bad.append(f"with {entry['with']}")
    for promise in expected["promises"]:
        if promise["by"] not in {"me", "them"}:
            bad.append(f"by {promise['by']}")
    for day in [expected["decision_by"], *(p["due"] for p in expected["promises"])]:
        if day is not None:
            datetime.date.fromisoformat(day)
    quotes = []
    for key in ("topics", "promises", "needs", "open_questions", "private"):
        quotes += [entry["quote"] for entry in expected[key]]
    for topic in expected["topics"]:
        quotes += [topic[side] for side in ("they_said", "i_said") if topic[side]]
    bad += [f"not verbatim: {q}" for q in quotes if not any(q in line for line in words)]
    return bad


def main() -> int:
    cases = sorted(p for part in ("tune", "unseen") for p in (HERE / part).iterdir() if p.is_dir())
    found = [(case, fault) for case in cases for fault in faults(case)]
    for case, fault in found:
        print(f"{case.relative_to(HERE)}: {fault}", file=sys.stderr)
    invited = sum((case / "invite.ics").exists() for case in cases)
    print(f"{len(cases)} cases, {invited} with an invitation, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
