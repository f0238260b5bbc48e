"""Messages that came in: kept once, looked at, said yes to, taken back. What a yes records are the same happenings that can be recorded by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.core.people.first_names import signs_by_first_name
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.kinds.values import KINDS, Reading
from sincerely.core.reading.message.values import Message as Mail
from sincerely.core.reading.newcomer import Newcomer
from sincerely.errors import Refused
from sincerely.journal.actions.appointments import add_details, correct_times
from sincerely.journal.actions.base import change, changing, make, own
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.happenings import record, retract
from sincerely.journal.actions.newcomers import (
    Brought,
    join_talk,
    keep_people,
    places_at,
    put_on_record,
    take_off_record,
    take_people_off,
)
from sincerely.journal.actions.own_answers import record_answer, take_answer_back
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.messages import (
    events_of,
    fingerprint,
    message_fields,
    message_value,
    reading_fields,
    source_ref,
)
from sincerely.journal.facts.proposals import OF_APPLICATION, steps_of
from sincerely.journal.facts.senders import Whose, only_application
from sincerely.journal.models import Application, Event, Message

#: How somebody is greeted who has offered the first name.
FIRST_NAME = "first-name"


def is_kept(candidate: Candidate, mail: Mail) -> bool:
    """Say whether this message is on record already, under whichever Message-ID."""
    return Message.objects.filter(candidate=candidate, fingerprint=fingerprint(mail)).exists()


def keep_message(
    candidate: Candidate, mail: Mail, reading: Reading, facts: Iterable[Fact], whose: Whose, at: datetime, now: datetime, *, source: str = "mailbox",
) -> Message | None:  # fmt: skip
    """Keep a message with what was read in it; None where it is on record already. Nothing follows from it before the candidate's yes.

    An automatic reply is nobody's word, and is put with what was looked at.
    """
    own(candidate, whose.employer, whose.contact, whose.application)
    with changing(candidate, now):
        if is_kept(candidate, mail):
            return None
        settled = {"settled_at": now, "settled_as": "noise"} if mail.origin == "auto-reply" else {}
        return make(
            Message, candidate, now, employer=whose.employer, contact=whose.contact, application=whose.application, at=min(at, now), source=source, read_at=now,
            **message_fields(mail), **reading_fields(reading, facts), **settled,
        )  # fmt: skip


def read_again(candidate: Candidate, row: Message, reading: Reading, facts: Iterable[Fact], now: datetime) -> bool:
    """Put a new reading in the place of the old one; say whether it says anything else. What was said yes to stays as it was said."""
    own(candidate, row)
    fields = reading_fields(reading, facts)
    different = any(getattr(row, name) != value for name, value in fields.items())
    change(row, {**fields, "read_at": now})
    return different


def redate(
    candidate: Candidate, row: Message, mail: Mail, reading: Reading, facts: Iterable[Fact], now: datetime
) -> None:
    """Put a message down as sent when `mail` says, with what was read in it by that day. Raises Refused where it was said yes to, or stands there already."""
    own(candidate, row)
    with changing(candidate, now):
        row.refresh_from_db()
        if row.settled_at:
            raise Refused("This message is on record already. Take that back first, and say it anew.")
        fields = message_fields(mail)
        if Message.objects.filter(candidate=candidate, fingerprint=fields["fingerprint"]).exclude(pk=row.pk).exists():
            raise Refused("This message is here already, as sent at that time.")
        moment = {name: fields[name] for name in ("written", "fingerprint", "notes")}
        change(row, {**moment, "at": min(mail.sent or now, now), **reading_fields(reading, facts), "read_at": now})


def confirm(
    candidate: Candidate, row: Message, kind: str, now: datetime, *, by: User | None = None, application: Application | None = None, place: Newcomer | None = None, people: Collection[str] | None = None,
) -> list[Event]:  # fmt: skip
    """Say yes to a message as one of this kind: record what it means, and return that; of noise nothing. With a `place` its application and its person are put on record too.
    Whom an invitation brings comes on record with it; `people` are the names of those who shall, None for all.

    Whoever signs it with the first name alone is greeted so from now on, where nothing else was chosen. Said twice it counts once; raises Refused where it was put on record as another kind.
    """
    own(candidate, row, application)
    if kind not in KINDS:
        raise Refused("There is no such kind of message. Choose one that is offered.")
    with changing(candidate, now):
        row = Message.objects.select_related("contact").get(pk=row.pk, candidate=candidate)
        if row.settled_at and row.settled_as == kind:
            return list(events_of(row))  # said twice, by a second click or a slow network
        if row.settled_at:
            raise Refused("This message is on record as something else already. Take that back first, and say it anew.")
        if place is not None:
            application, contact = put_on_record(candidate, place, now, by)
            change(
                row, {"application": application, "employer": application.employer, "contact": row.contact or contact}
            )
        application = application or row.application or only_application(row)
        steps = steps_of(row, kind, application, candidate)
        if kind in OF_APPLICATION and application is None and not row.contact_id:
            raise Refused("It is not known which application this is about. Say that first.")
        for event in events_of(row).reverse():
            retract(
                candidate, event, now, by
            )  # put back on its own after the yes was taken back: the new yes stands in its place
        made: list[Event] = []
        brought = keep_people(candidate, row, kind, application, now, people) if application else Brought()
        joined: list[int] = []
        about = ""
        # What is asked for comes first: the answer that is owed is about the same, and may carry it.
        for step in sorted(steps, key=lambda each: each.kind != "request-received"):
            if not (application or row.contact_id or row.employer_id):
                continue
            made.append(
                record(
                    candidate, step.kind, now, by=by, at=row.at, application=None if step.interview else application, contact=row.contact, employer=row.employer,
                    interview=step.interview, source="mail", source_ref=source_ref(row), about=about if step.kind == "message-received" else "",
                    **step.fields, people=brought.met if step.kind == "interview-scheduled" else (),
                )
            )  # fmt: skip
            if step.kind == "request-received":
                about = made[-1].about
            if step.details:
                add_details(candidate, *step.details)
                spoken_of, ends = step.details[0], step.details[1].get("end")
                if ends and spoken_of.start and spoken_of.end is None:
                    correct_times(candidate, spoken_of, spoken_of.start, ends, now, by=by)
            if talk := step.details[0] if step.details else step.interview:
                joined += join_talk(candidate, talk, brought.met, now)
            elif step.kind == "interview-scheduled":
                joined += places_at(made[-1].interview, brought.new)
            if step.issue and (talk := made[-1].interview or (step.details and step.details[0])):
                change(talk, {"invitation_uid": step.issue[0], "invitation_sequence": step.issue[1]})
        # An appointment's events are made by its own verbs, which do not know of mail.
        Event.objects.filter(pk__in=[event.pk for event in made]).update(source_ref=source_ref(row))
        change(row, {"settled_at": now, "settled_as": kind, "application": application})
        new = [[pk, mark] for pk, mark in brought.new.items()]
        came = {"brought": new, "addressed": list(brought.addressed), "joined": joined}
        done: dict[str, object] = {name: pks for name, pks in came.items() if pks}
        if made and row.contact and offers_first_name(row):
            correct_contact(candidate, row.contact, now, rapport=FIRST_NAME)
            done["greets"] = FIRST_NAME
        if made and done:
            change(made[0], {"data": {**made[0].data, **done}})  # what the yes did, to be taken back with it
        record_answer(candidate, row, now, by)
        return made


def offers_first_name(row: Message) -> bool:
    """Say whether a message's writer is on record, signs it with the first name alone, and nobody has chosen yet how to greet them."""
    return bool(row.contact and not row.contact.rapport and signs_by_first_name(message_value(row), row.contact.name))


def take_back(
    candidate: Candidate, row: Message, now: datetime, by: User | None = None, *, said: str | None = None
) -> None:
    """Take the yes to a message back, with everything that followed from it; it waits to be looked at again. Raises Refused where that is no longer the yes of the moment `said` (ISO), as a page saw it."""
    own(candidate, row)
    with changing(candidate, now):
        row = Message.objects.get(pk=row.pk, candidate=candidate)
        if said is not None and said != moment_said(row):
            raise Refused(
                "Nothing was changed: this message was looked at elsewhere meanwhile. Here is how it stands now."
            )
        greeted = any(event.data.get("greets") for event in events_of(row))
        brought = _brought(events_of(row))
        for event in events_of(row).reverse():
            retract(candidate, event, now, by)
        if greeted and row.contact and row.contact.rapport == FIRST_NAME:
            correct_contact(candidate, row.contact, now, rapport="")
        take_answer_back(candidate, row, now)
        yes = row.settled_at
        change(row, {"settled_at": None, "settled_as": ""})
        if yes:
            take_people_off(candidate, row, now, **brought)
            take_off_record(candidate, row, yes)


def undo_step(candidate: Candidate, event: Event, now: datetime, by: User | None = None) -> Message | None:
    """Undo one recorded step. With the last step of a yes to a message goes the place that the yes put on record, unless something else is there by now; return that message then, None elsewise."""
    with changing(candidate, now):
        retract(candidate, event, now, by)
        number = pk_of("message", event.source_ref)
        row = Message.objects.filter(candidate=candidate, pk=number).first() if number else None
        if row is None or row.application is None or events_of(row).exists():
            return None
        undone = Event.objects.filter(
            candidate=candidate, source_ref=event.source_ref, created_at__gte=event.created_at
        )
        take_people_off(candidate, row, now, **_brought(undone))
        take_off_record(candidate, row, event.created_at)
        if row.application is not None:
            return None
        change(row, {"settled_at": None, "settled_as": ""})
        return row


def _brought(events: Iterable[Event]) -> dict[str, Any]:
    """Return whom a yes put on record, as its events remember: `new` people with the mark of what it wrote of them, places at a table they `joined`, and whom it `addressed`."""
    events = list(events)
    new = [one for event in events for one in event.data.get("brought", ())]
    return {
        # An event of an earlier version remembers the number alone.
        "new": dict((one[0], one[1]) if isinstance(one, list) else (one, "") for one in new),
        "joined": [pk for event in events for pk in event.data.get("joined", ())],
        "addressed": [pk for event in events for pk in event.data.get("addressed", ())],
    }


def moment_said(row: Message) -> str:
    """Return the moment of the yes to a message, to be handed back by a page that offers to take it back; empty without one."""
    return row.settled_at.astimezone(UTC).isoformat() if row.settled_at else ""


def say_whose(
    candidate: Candidate,
    row: Message,
    now: datetime,
    *,
    application: Application | None = None,
) -> None:
    """Say about which application a message is."""
    own(candidate, row, application)
    with changing(candidate, now):
        row.refresh_from_db()
        if row.settled_at:
            raise Refused("This message is on record already. Take that back first, and say it anew.")
        employer = application.employer if application else row.employer
        change(
            row,
            {"application": application or row.application, "employer": employer},
        )
