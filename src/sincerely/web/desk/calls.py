"""What the call card says, and what a call that was written down is read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import same_person
from sincerely.core.reading.call_notes import CallNotes, read_call
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.moved_talk import moved_talk, named_in
from sincerely.core.reading.values import Debrief, FoundRound, Person
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.names import lexicon
from sincerely.journal.facts.calls import Call
from sincerely.journal.facts.debrief import contacts_alike
from sincerely.journal.models import Contact, Interview
from sincerely.web.templatetags.said import by_when
from sincerely.zones import zone_or_utc


class Heard(NamedTuple):
    """A call as its notes were read: who it was, where they say so, and what else was found; `name` is of a caller not on record, `others` of whom else it names so, with their posts, `moved` a talk on record, when it is now and whether that is settled, `further` are talks to come that are not on record."""

    contact: Contact | None
    name: str
    others: tuple[str, ...]
    said: CallNotes
    found: Debrief
    moved: tuple[Interview, datetime, bool] | None
    further: tuple[FoundRound, ...]


def heard_in(
    candidate: Candidate, notes: str, contact: Contact | None, application: int | None, now: datetime
) -> Heard:
    """Read the notes of a call as those of a debrief are read; `contact` is who it was and `application` the number of the post, None where the notes must say."""
    people = list(Contact.objects.filter(candidate=candidate))
    known = [Person(name=row.name, email=row.email, title=row.title, position=row.position) for row in people]
    here = now.astimezone(zone_or_utc(candidate.zone))
    read = partial(
        read_debrief,
        candidate_name=candidate.name,
        candidate_email=candidate.email,
        home_zone=zone_or_utc(candidate.zone),
        home_zone_name=candidate.zone,
        now=now,
        dialect=candidate.dialect,
        lexicon=lexicon(),
        known=known,
        employer=contact.employer.name if contact and contact.employer else "",
        recorded=here,  # the call is over: an hour it names is still to come
    )
    found = read(notes)
    who = contact or next((one for each in found.people if (one := contacts_alike(each.name, people))), None)
    name = "" if who or not found.people else found.people[0].name
    new = [each for each in found.people if each.name != name and not any(same_person(each.name, row.name) for row in people)]  # fmt: skip
    others = tuple(", ".join(filter(None, (each.name, each.position))) for each in new)
    ahead = {row.start: row for row in _ahead(candidate, who, application, now) if row.start}
    told = moved_talk(notes, tuple(ahead), here)
    moved = (ahead[told.start], told.to, told.agreed) if told else None
    # A talk on record, and the hour it is moved to, are no talks of their own.
    told_of = {*ahead, *((told.to,) if told else ())}
    further = tuple(step for step in found.further if step.start not in told_of)
    said = read_call(notes, found, read, [*((told.quote,) if told else ()), *(step.quote for step in found.further)])
    moments = [*((told.to,) if told else ()), *(step.start for step in further)]
    points = tuple(_in_full(point, moments, here, candidate.dialect) for point in said.points)
    return Heard(who, name, others, replace(said, points=points), found, moved, further)


def _in_full(point: str, moments: Sequence[datetime], here: datetime, dialect: str) -> str:
    """Return what was said with the day of each of these moments in full: "Thursday at 10" is another Thursday in a week."""
    ways = SHIPPED_FORMS.language.of(dialect)
    for moment in moments:
        for start, end, timed in reversed(named_in(point, moment, here, day_first=dialect != "american")):
            day = ways.dated(moment.date())
            said, rest = ways.timed(day, moment.time()) if timed else day, point[end:]
            point = f"{point[:start]}{said}{rest[1:] if said[-1] == rest[:1] == '.' else rest}"
    return point


def _ahead(candidate: Candidate, contact: Contact | None, application: int | None, now: datetime) -> list[Interview]:
    """Return the talks to come of which a call may tell, the next one first: of the post it is about, of the caller's house, else all."""
    rows = Interview.objects.filter(candidate=candidate, cancelled_at=None, start__gt=now)
    if application:
        rows = rows.filter(application=application)
    elif contact and contact.employer_id:
        rows = rows.filter(application__employer=contact.employer_id)
    return list(rows.select_related("application__employer").order_by("start", "pk"))


def card_words(candidate: Candidate, call: Call, now: datetime) -> dict[str, Any]:
    """Return the phrases of a card, with the candidate's own name and the day by which a question taken away is answered."""
    name, here = candidate.name, timezone.localtime(now)
    phone = candidate.phone
    return {
        "greeting": gettext("“Hello, this is {name}.”").format(name=name)
        if name
        else gettext("“Hello, this is …” and your full name."),
        "phrase": gettext("“May I check that and send it to you {by}?”").format(by=by_when(call.answer_by, here)),
        "deflections": ()
        if call.offered
        else (
            gettext("“I would rather learn more about the work first. I am sure we can agree once we both want this.”"),
            gettext("“What range have you set for the post? I will gladly say whether that fits.”"),
            gettext("“I would like to look at the whole package when there is an offer.”"),
        ),
        "voicemail": voicemail(name, phone),
    }


def voicemail(name: str, phone: str = "") -> str:
    """Return the words of a greeting for when nobody answers, in the candidate's own name."""
    who = name or gettext("(your full name)")
    if phone:
        return gettext("“Hello, you have reached {name} at {phone}. I cannot answer just now. Please leave your name, your number and a short message, and I will call you back today or on the next working day. Thank you.”").format(name=who, phone=phone)  # fmt: skip
    return gettext("“Hello, you have reached {name}. I cannot answer just now. Please leave your name, your number and a short message, and I will call you back today or on the next working day. Thank you.”").format(name=who)  # fmt: skip
