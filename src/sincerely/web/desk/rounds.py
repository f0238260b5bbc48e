"""What is known from the earlier rounds of a post, as one sheet to read before the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sincerely.journal.facts.events import counting
from sincerely.journal.models import Contact, FollowUp, Interview, Participant, Promise, Topic

#: A rule with this guidance shows the sheet; one of the candidate's own too.
BUILDS_ON = "circumstances.second-interview"


@dataclass(slots=True)
class Met:
    """Somebody who was there (None: what nobody in particular spoke of), and what was spoken of."""

    contact: Contact | None
    topics: list[Topic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Round:
    """One talk that was held: who was there and spoke of what, and what stayed open."""

    interview: Interview
    met: tuple[Met, ...]
    open: tuple[str, ...]


def earlier_rounds(row: FollowUp | None, now: datetime) -> dict[str, Any]:
    """Return the talks that were held for the post of a follow-up that prepares the next, the last one first, and the promises not kept yet; nothing is asked of the database for other rules, else five queries."""
    if row is None or row.application_id is None or BUILDS_ON not in row.guidance:
        return {}
    talks = Interview.objects.filter(application=row.application_id, cancelled_at=None, start__lte=now).order_by("-start", "-pk")  # fmt: skip
    talks = talks.exclude(pk=row.interview_id) if row.interview_id else talks
    rounds = {talk.pk: (talk, dict[int | None, Met]()) for talk in talks}
    for part in Participant.objects.filter(interview__in=rounds, present=True).select_related("contact").order_by("pk"):
        rounds[part.interview_id][1][part.contact_id] = Met(part.contact)
    for topic in Topic.objects.filter(interview__in=rounds).select_related("contact"):
        met = rounds[topic.interview_id][1]
        met.setdefault(topic.contact_id, Met(topic.contact)).topics.append(topic)
    kept = counting(row.candidate).filter(kind="promise-kept", application=row.application_id).values("promise")
    standing = Promise.objects.filter(application=row.application_id).exclude(pk__in=kept).select_related("contact")
    return {
        "rounds": [Round(talk, tuple(met.values()), tuple(talk.open_questions)) for talk, met in rounds.values()],
        "standing": list(standing.order_by("pk")),
    }
