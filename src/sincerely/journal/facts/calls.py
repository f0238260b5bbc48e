"""What one wants in sight while the telephone rings: who calls, how things stand there, what was promised, said and asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.etiquette.telephone import answer_by, hours_to_call
from sincerely.core.etiquette.values import WorkingHours
from sincerely.core.etiquette.worktime import Place
from sincerely.integrations.holidays import holidays
from sincerely.journal.facts.events import counting, standing_promises
from sincerely.journal.facts.moments import reader_zone
from sincerely.journal.facts.people import employer_value
from sincerely.journal.facts.stages import Post, Stage, applications_at
from sincerely.journal.models import Contact, Employer, Event, Interview, Message, Promise, Strength, Topic
from sincerely.zones import zone_or_utc

#: So much of each is in sight at once: a card is glanced at.
FEW = 6
#: So far back in what happened one looks for their last words and for the posts they spoke of.
LOOKED_THROUGH = 60


class Said(NamedTuple):
    """What they last wrote or said: when, and the number of the message where it is in the inbox, else 0."""

    words: str
    at: datetime
    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """All that is on record for a call. `others` are posts elsewhere; `offered`: one of the posts is past the talk about pay; `hours`: when a call is welcome there next, by their clock."""

    posts: tuple[tuple[Post, Stage], ...]
    others: tuple[Post, ...]
    promises: tuple[Promise, ...]
    said: Said | None
    topics: tuple[Topic, ...]
    questions: tuple[str, ...]
    strengths: tuple[Strength, ...]
    offered: bool
    hours: tuple[datetime, datetime]
    answer_by: datetime


#: From here on pay may be spoken of.
_PAY_IS_DUE = frozenset({"Offer", "Accepted", "Declined", "Offer withdrawn"})


def call_with(candidate: Candidate, contact: Contact | None, application: int | None, now: datetime) -> Call:
    """Return what is on record for a call with somebody, with the house of one application, or with nobody known yet; at most eight queries."""
    rows, stages = applications_at(candidate, now)
    house = contact.employer_id if contact else next((row.employer_id for row in rows if row.pk == application), None)
    events = list(_events(candidate, contact, application)) if contact or application else []
    spoken_of = {event.application_id for event in events} | {application}
    here = [row for row in reversed(rows) if row.pk in spoken_of or (house and row.employer_id == house)]
    here.sort(key=lambda row: (row.pk != application, stages[row.pk].closed))
    numbers = [row.pk for row in here]
    known = contact is not None or application is not None
    place = place_of(candidate, contact)
    return Call(
        posts=tuple((row, stages[row.pk]) for row in here[:FEW]),
        others=tuple(row for row in reversed(rows) if row.pk not in numbers and not stages[row.pk].closed),
        promises=tuple(_promises(candidate, contact, numbers)) if known else (),
        said=_said(candidate, contact, application, events) if known else None,
        topics=tuple(_topics(candidate, contact, numbers)) if known else (),
        questions=_questions(candidate, numbers) if numbers else (),
        strengths=tuple(Strength.objects.filter(candidate=candidate).order_by("-pk")[:FEW]),
        offered=any(stages[pk].name in _PAY_IS_DUE for pk in numbers),
        hours=hours_to_call(place, now),
        answer_by=answer_by(place, now),
    )


def place_of(candidate: Candidate, contact: Contact | None) -> Place:
    """Return the place whose working time counts for a call: the person's zone, with the hours and holidays of their house."""
    employer: Employer | None = contact.employer if contact else None
    house = employer_value(employer, candidate) if employer else None
    _, zone = reader_zone(None, contact, candidate.zone)
    country, subdivision = (house.country, house.subdivision) if house else (candidate.country, "")
    return Place(zone, house.hours if house else WorkingHours(), country, subdivision, holidays)


def _events(candidate: Candidate, contact: Contact | None, application: int | None) -> QuerySet[Event]:
    whose = Q(contact=contact) if contact else Q(application=application)
    rows = counting(candidate).filter(whose).order_by("-at", "-pk")
    return rows.only("kind", "at", "zone", "application_id", "data")[:LOOKED_THROUGH]


def _said(
    candidate: Candidate, contact: Contact | None, application: int | None, events: Iterable[Event]
) -> Said | None:
    """Return their last words, of the inbox or as they were noted, whichever is later."""
    whose = Q(contact=contact) if contact else Q(application=application)
    mail = Message.objects.filter(whose, candidate=candidate).order_by("-at", "-pk").only("text", "at").first()
    noted = next((event for event in events if event.data.get("what") and not _mine(event)), None)
    if mail and (noted is None or mail.at >= noted.at):
        return Said(mail.text, mail.at, mail.pk)
    return Said(noted.data["what"], noted.at.astimezone(zone_or_utc(noted.zone)), 0) if noted else None


def _mine(event: Event) -> bool:
    return KINDS[event.kind].meaning.startswith("You ")


def _promises(candidate: Candidate, contact: Contact | None, posts: list[int]) -> QuerySet[Promise]:
    kept = counting(candidate).filter(kind="promise-kept", promise=OuterRef("pk"))
    # With somebody, their own and those nobody was named with; of a house, all.
    whose = Q(contact=contact) | Q(contact=None, application__in=posts) if contact else Q(application__in=posts)
    rows = standing_promises(candidate).filter(whose).exclude(Exists(kept)).select_related("contact").distinct()
    return rows.order_by("due_at", "due_date", "pk")[:FEW]


def _topics(candidate: Candidate, contact: Contact | None, posts: list[int]) -> QuerySet[Topic]:
    whose: Any = {"contact": contact} if contact else {"interview__application__in": posts}
    return Topic.objects.filter(candidate=candidate, **whose).select_related("contact").order_by("-interview__start", "position", "pk")[:FEW]  # fmt: skip


def _questions(candidate: Candidate, posts: list[int]) -> tuple[str, ...]:
    rows = Interview.objects.filter(candidate=candidate, application__in=posts, cancelled_at=None)
    asked = (question for each in rows.order_by("-start", "-pk").values_list("open_questions", flat=True) for question in each)  # fmt: skip
    return tuple(dict.fromkeys(asked))[:FEW]
