"""What was spoken of, by hand: a later debrief leaves what was written here as it is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Max

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.actions.writing import write_untouched_anew
from sincerely.journal.models import Interview, Topic

FIELDS = ("contact", "topic", "they_said", "i_said", "since")


def add_topic(candidate: Candidate, interview: Interview, now: datetime, **fields: Any) -> Topic:
    """Add a topic at the end."""
    own(candidate, interview)
    with changing(candidate, now):
        last = Topic.objects.filter(interview=interview).aggregate(last=Max("position"))["last"]
        made = make(
            Topic,
            candidate,
            now,
            interview=interview,
            edited=True,
            position=0 if last is None else last + 1,
            **allowed(fields, FIELDS),
        )
        write_untouched_anew(candidate, interview, now)
        return made


def correct_topic(candidate: Candidate, row: Topic, now: datetime, /, **fields: Any) -> Topic:
    """Change a topic, or whom it was with."""
    own(candidate, row)
    with changing(candidate, now):
        if change(row, allowed(fields, FIELDS)):
            change(row, {"edited": True})
            write_untouched_anew(candidate, row.interview, now)
    return row
