"""Reads every case beside this file and says what is wrong with it: `python check.py`."""

from __future__ import annotations

import json
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
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
PARTS = {"interviewer", "organiser", "recruiter", "other"}


def faults(case: Path) -> list[str]:
    found: list[str] = []
    with (case / "case.toml").open("rb") as handle:
        told = tomllib.load(handle)
    if datetime.fromisoformat(told["now"]).tzinfo is None:
        found.append("now has no offset")
    for key in ("name", "email", "zone"):
        if not told["candidate"].get(key):
            found.append(f"candidate has no {key}")
    notes = (case / "notes.md").read_text(encoding="utf-8")
    words = notes
    invite = case / "invite.ics"
    if invite.exists():
        raw = invite.read_bytes().decode("utf-8").replace("\r\n", "\n")
        if any(len(line.encode()) > 75 for line in raw.split("\n")):
            found.append("a line of the invitation is longer than 75 bytes")
        if not raw.startswith("BEGIN:VCALENDAR\n") or not raw.endswith("END:VCALENDAR\n"):
            found.append("invitation does not begin and end as one")
        words += raw.replace("\n ", "")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    if set(expected) != KEYS:
        found.append(f"keys: {set(expected) ^ KEYS}")
    for key in ("start", "end"):
        value = expected["interview"][key]
        if value is not None and datetime.fromisoformat(value).tzinfo is None:
            found.append(f"{key} has no offset")
    if expected["decision_by"] is not None:
        date.fromisoformat(expected["decision_by"])
    names = {person["name"] for person in expected["people"]}
    for person in expected["people"]:
        if person["part"] not in PARTS or not isinstance(person["present"], bool):
            found.append(f"person {person['name']}")
        if person["email"] and not person["email"].endswith(".example"):
            found.append(f"address {person['email']}")
    for key in ("topics", "promises", "needs", "open_questions", "private"):
        for thing in expected[key]:
            if "\n" in thing["quote"] or thing["quote"] not in words:
                found.append(f"{key}: not in the notes: {thing['quote']!r}")
            if thing.get("with") is not None and thing["with"] not in names:
                found.append(f"{key}: nobody called {thing['with']!r}")
    for promise in expected["promises"]:
        if promise["by"] not in {"me", "them"}:
            found.append(f"promise by {promise['by']!r}")
        if promise["due"] is not None:
            date.fromisoformat(promise["due"])
    return found


def main() -> int:
    bad = 0
    cases = sorted(path.parent for part in ("tune", "unseen") for path in (HERE / part).glob("*/case.toml"))
    for case in cases:
        try:
            found = faults(case)
        except (KeyError, TypeError, ValueError, OSError) as problem:
            found = [repr(problem)]
        for fault in found:
            bad += 1
            print(f"{case.relative_to(HERE)}: {fault}")
    print(f"{len(cases)} cases, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
