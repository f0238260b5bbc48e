"""What a debrief found, as a document and as a friend would sum it up."""

from __future__ import annotations

import json
import shlex
from datetime import date, datetime
from typing import Any

from sincerely.cli.alike import iso
from sincerely.core.reading.debrief.discretion.private import set_aside
from sincerely.core.reading.values import Debrief, FoundRound


def as_document(found: Debrief) -> dict[str, Any]:
    """Return what was found in the shape of docs/debrief.md."""
    return {
        "interview": {
            "start": iso(found.start),
            "end": iso(found.end),
            "zone": found.zone or None,
            "format": found.format,
            "round": found.round or None,
            "cancelled": found.cancelled,
        },
        "employer": found.employer or None,
        "role": found.role or None,
        "people": [
            {
                "name": person.name,
                "email": person.email or None,
                "title": person.title or None,
                "position": person.position or None,
                "present": person.present,
                "part": person.part,
                "quote": person.quote,
            }
            for person in found.people
        ],
        "topics": [
            {
                "with": topic.with_,
                "topic": topic.topic,
                "they_said": topic.they_said or None,
                "i_said": topic.i_said or None,
                "since": topic.since or None,
                "quote": topic.quote,
            }
            for topic in found.topics
        ],
        "promises": [
            {"by": one.by, "with": one.with_, "what": one.what, "due": iso(one.due), "quote": one.quote}
            for one in found.promises
        ],
        "needs": [{"text": one.text, "quote": one.quote} for one in found.needs],
        "decision_by": {"value": iso(found.decision_by), "quote": found.decision_quote} if found.decision_by else None,
        "open_questions": [{"text": one.text, "quote": one.quote} for one in found.open_questions],
        "further": [{"what": one.what, "start": iso(one.start), "quote": one.quote} for one in found.further],
        "private": [{"text": one.text, "quote": one.quote} for one in found.private],
        "unplaced": [{"quote": one.quote} for one in found.unplaced],
        "unsure": list(found.unsure),
    }


def as_json(found: Debrief) -> str:
    """Return what was found as one JSON document."""
    return json.dumps(as_document(found), ensure_ascii=False, indent=1)


def as_text(found: Debrief) -> str:
    """Return what was found as a friend would sum it up, everything open to correction."""
    lines = [_heading(found)]
    for present, words in ((True, "You met"), (False, "Not there")):
        people = [person for person in found.people if person.present is present]
        if people:
            lines += ["", f"{words}:"]
            lines += ["  " + _person(person) for person in people]
    if spoken := [topic for topic in found.topics if not topic.unsaid]:
        lines += ["", "You talked about:"]
        for topic in spoken:
            lines.append(f"  {topic.with_ or 'Somebody (who?)'}: {topic.topic}")
            lines += [f"      they: {topic.they_said}"] if topic.they_said else []
            lines += [f"      you:  {topic.i_said}"] if topic.i_said else []
    if unsaid := [topic for topic in found.topics if topic.unsaid]:
        lines += ["", "You wanted to add:", *(f"  {topic.since}" for topic in unsaid)]
    for by, words in (("me", "You promised"), ("them", "They promised")):
        promises = [one for one in found.promises if one.by == by]
        if promises:
            lines += ["", f"{words}:"]
            lines += [f"  {one.what}{' - by ' + _day(one.due) if one.due else ''}" for one in promises]
    if found.decision_by:
        lines += ["", f"They decide by {_day(found.decision_by)}."]
    for things, words in (
        (found.needs, "The role needs"),
        (found.open_questions, "Still open"),
        (found.private, "Stays with you, in no letter"),
    ):
        if things:
            lines += ["", f"{words}:"]
            lines += [f"  {one.text}" for one in things]
    if found.unplaced:
        lines += ["", "We did not place these lines:"]
        lines += [f"  {' '.join(one.quote.split())}" for one in found.unplaced]
    uncertain = [*found.unsure, *_uncertain(found)]
    if uncertain:
        lines += ["", "Please look at:"]
        for one in uncertain:
            lines.append(f"  - {one}")
            lines += [f"      {_recording(found, step)}" for step in found.further if step.words == one]
    return "\n".join(lines)


def _recording(found: Debrief, step: FoundRound) -> str:
    """Return the command that records a further round, once this debrief is on record."""
    about = " ".join(part for part in (found.role, found.employer) if part)
    which = ["--application", about] if about else []
    start = step.start.isoformat(timespec="minutes")
    return shlex.join(["sincerely", "happened", "interview-scheduled", *which, "--due", start, "--note", step.what])


def _uncertain(found: Debrief) -> list[str]:
    """Return what the page in the browser asks about row by row: whose topic, to whom a promise, until when the interview."""
    several = sum(person.present for person in found.people) != 1
    said = []
    if found.start and found.end is None and not any("ends" in one for one in found.unsure):
        said.append(
            "When did the interview end? The time for thanks counts from there; its start is taken until you say."
        )
    if several:
        said += [f"Who spoke of “{one.topic}”? The notes do not say." for one in found.topics if not one.with_]
        said += [
            f"Whom did you promise to {one.what}? The notes do not say." for one in found.promises
            if one.by == "me" and not one.with_
        ]  # fmt: skip
    return [*said, *set_aside(found)]


def _heading(found: Debrief) -> str:
    forms = {
        "panel": "A panel",
        "one-on-one": "A talk with one person",
        "phone": "A phone call",
        "video": "A video call",
    }
    about = " at ".join(part for part in (found.role, found.employer) if part)
    parts = [forms.get(found.format or "", "An interview") + (f", {about}" if about else "")]
    if found.round:
        parts.append("the final round" if found.round == "final" else f"round {found.round}")
    if found.start:
        hours = f"{found.start:%H:%M}" + (f" to {found.end:%H:%M}" if found.end else ", the end is not said")
        hours = f"it ended {found.end:%H:%M}" if found.end == found.start else hours
        parts.append(f"{found.start:%A} {found.start.day} {found.start:%B %Y}, {hours} ({found.zone})")
    return "; ".join(parts) + "." + (" It was cancelled." if found.cancelled else "")


def _person(person: Any) -> str:
    part = "" if person.part == "interviewer" else f" [{person.part}]"
    position = f", {person.position}" if person.position else ""
    name = f"{person.title} {person.name}".strip()
    return f"{name}{position}{part}{f' <{person.email}>' if person.email else ' (no address known)'}"


def _day(moment: date | datetime) -> str:
    clock = f", {moment:%H:%M}" if isinstance(moment, datetime) else ""
    return f"{moment:%A} {moment.day} {moment:%B}{clock}"
