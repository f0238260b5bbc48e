"""A call written down: who was on the telephone, what was said, and what each side promised, recorded in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sincerely.accounts.models import Candidate, User
from sincerely.core.reading.call_notes import kept_by_a_call, with_its_subject
from sincerely.errors import BadInput
from sincerely.journal.actions.base import changing, own
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.happenings import newcomers_of, record
from sincerely.journal.actions.promises import add_promise, keep_promise
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, Contact, Event, Interview, Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOnCall:
    """What a call promised: by "me" or "them", what, and by when where that was said; `quote` are the words of the notes."""

    by: Literal["me", "them"]
    what: str
    due: date | datetime | None = None
    quote: str = ""


def record_call(
    candidate: Candidate,
    contact: Contact | None,
    now: datetime,
    *,
    by: User | None = None,
    name: str = "",
    application: Application | None = None,
    at: datetime | None = None,
    points: tuple[str, ...] = (),
    promises: tuple[SaidOnCall, ...] = (),
    decision_by: date | datetime | None = None,
    others: tuple[str, ...] = (),
    further: tuple[tuple[datetime, str], ...] = (),
    moved: tuple[Interview, datetime] | None = None,
) -> tuple[Event, ...]:
    """Record a call with all that it brought, the call itself first: its points a line each, each promise, the day they named for an answer, each talk still to come (when it begins, what it is), and the talk on record that they `moved` (when it begins now).

    `others` are lines of people it named ("Tom Reyes, head of operations"), added to those of the house. `name` is of a caller who is not on record yet and is added. Raises BadInput where nobody is named, or a promise belongs to no application.
    """
    own(candidate, contact, application)
    if contact is None and not name.strip():
        raise BadInput("Nothing was recorded: say who called.", expected="somebody on record, or a name")
    if application is None and (promises or decision_by or others or further):
        raise BadInput("Nothing was recorded: say which application this is about.", expected="an application")
    with changing(candidate, now):
        who = contact or add_contact(candidate, now, name=name, employer=application.employer if application else None)
        call = record(
            candidate, "call-held", now, by=by, at=at, contact=who, application=application, what="\n".join(points),
            # What comes next is told apart in the summary, in the words of the notes as the points are.
            items=tuple(with_its_subject(one.by, one.quote) or one.what for one in promises),
        )  # fmt: skip
        made = [call, *_kept_by(call, now, by)]
        for one in promises:
            assert application is not None
            promise = add_promise(
                candidate, application, now, promised_by=one.by, what=one.what, due=one.due, by=by, contact=who, at=call.at, quote=one.quote,
            )  # fmt: skip
            made.append(counting(candidate).get(promise=promise, kind="promise-made"))
        if decision_by and application:
            made.append(
                record(
                    candidate, "date-named", now, by=by, at=at, application=application, contact=who, due=decision_by
                )
            )
        if moved:
            made.append(record(candidate, "interview-moved", now, by=by, at=at, interview=moved[0], contact=who, due=moved[1]))  # fmt: skip
        if application:
            newcomers_of(candidate, application, others, now)
            made += [
                record(candidate, "interview-scheduled", now, by=by, at=at, application=application, contact=who, due=begins, what=what)
                for begins, what in further
            ]  # fmt: skip
    return tuple(made)


def _kept_by(call: Event, now: datetime, by: User | None) -> list[Event]:
    """Record as kept what its caller had promised and this call does: to ring."""
    before = Promise.objects.filter(candidate=call.candidate_id, contact=call.contact_id, by="them")
    standing = [row for row in before if kept_by_a_call(row.what)]
    told = counting(call.candidate).filter(promise__in=standing)
    made = set(told.filter(kind="promise-made", at__lt=call.at).values_list("promise", flat=True))
    kept = set(told.filter(kind="promise-kept").values_list("promise", flat=True))
    return [keep_promise(call.candidate, row, now, by, at=call.at) for row in standing if row.pk in made - kept]
