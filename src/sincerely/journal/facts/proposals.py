"""What a message of an employer would mean on record, once its candidate says yes: steps that can also be taken by hand. Nothing is recorded here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.reading.called_off import called_off
from sincerely.core.reading.facts.dated import last_day
from sincerely.core.reading.facts.feedback import gives_reason
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.kinds.values import SURE
from sincerely.journal.facts.asked_for import asked_in
from sincerely.journal.facts.invited import interview_of, invitation_in
from sincerely.journal.facts.messages import REMEMBERED, Listed, facts_of_row, message_value
from sincerely.journal.models import Application, Interview, Message
from sincerely.prepared import prepared
from sincerely.zones import zone_named, zone_or_utc

#: Whose mail is nobody's answer.
MACHINES = frozenset({"auto-reply", "bounce", "list", "own-copy"})
#: Facts whose day is the last for something.
_BY = frozenset({"deadline", "offer_expiry", "decision_by"})
#: What these say belongs to one application; without it nothing but the fact that they wrote can be recorded.
OF_APPLICATION = frozenset({"interview-invitation", "scheduling", "information-request", "assessment", "reference-request", "delay", "rejection", "offer", "counter-offer"})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One happening that would be recorded: its kind, and its fields in the names of `journal.actions.happenings.record`."""

    kind: str
    interview: Interview | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    #: An interview on record, and what the message adds to it: its place, what to bring, when it ends.
    details: tuple[Interview, dict[str, Any]] | None = None
    #: The day of `due` as they said it, where that is another ("before 4 December").
    told: str = ""
    #: UID and sequence of the calendar file that says it.
    issue: tuple[str, int] | None = None


def likeliest(row: Message | Listed) -> tuple[tuple[str, float], ...]:
    """Return what a message is taken for, with how likely each is: one kind where the reading is sure, else the two likeliest, and the choice is open."""
    read = (row.kind, row.confidence)
    others = [(str(kind), float(chance)) for kind, chance in row.others]
    return (read,) if row.confidence >= SURE or not others else (read, others[0])


def steps_of(
    row: Message, kind: str, application: Application | None, candidate: Candidate, *, elsewhere: bool = False
) -> tuple[Step, ...]:
    """Return what a yes to this message as this kind would record; empty where that is nothing. `elsewhere`: with an application that is put on record by the same yes."""
    said = facts_of_row(row)
    # "Before 4 December" leaves the 3rd.
    left = {fact: last_day(fact) for fact in said if fact.name in _BY}
    facts = tuple(replace(fact, value=left.get(fact, fact.value)) for fact in said)
    told = {day: " ".join(fact.quote.split()).rstrip(".") for fact, day in left.items() if day != fact.value}
    steps = _steps(row, kind, facts, application, candidate, elsewhere)
    return tuple(replace(step, told=told.get(step.fields.get("due"), "")) for step in steps) if told else steps


def _steps(
    row: Message,
    kind: str,
    facts: tuple[Fact, ...],
    application: Application | None,
    candidate: Candidate,
    elsewhere: bool,
) -> tuple[Step, ...]:
    if application is None and kind in OF_APPLICATION and not elsewhere:
        return (_wrote(row, facts),)
    match kind:
        case "rejection":
            words = _words(facts, "feedback")
            # Whom they took instead is a reason too, though it says nothing of the candidate.
            why = bool(words) or gives_reason(message_value(row).words("body"))
            return (Step(kind="rejection-received", fields={"feedback_given": why, "what": words}),)
        case "information-request" | "reference-request":
            items = tuple(str(fact.value) for fact in facts if fact.name == "requested_items")
            items = items or (("names of references",) if kind == "reference-request" else ())
            return (Step(kind="request-received", fields={"items": items, "due": _first(facts, "deadline"), "channel": "e-mail", "what": row.subject}),)  # fmt: skip
        case "assessment":
            if isinstance(_first(facts, "interview_start"), datetime):
                return _appointment(row, kind, facts, application, candidate)  # a test at an hour of theirs
            return (Step(kind="assessment-received", fields={"due": _first(facts, "deadline"), "what": row.subject}),)
        case "delay":
            due = _first(facts, "decision_by")
            return (
                (Step(kind="date-named", fields={"due": due, "what": row.subject}),) if due else (_wrote(row, facts),)
            )
        case "offer" | "counter-offer":
            written = any(fact.name == "salary" for fact in facts) or bool(row.attachments)
            fields = {"due": _first(facts, "offer_expiry"), "in_writing": written}
            return (Step(kind=f"{kind}-received", fields=fields),)
        case "interview-invitation" | "scheduling":
            return _appointment(row, kind, facts, application, candidate)
        case "acknowledgement" | "question":
            named = _first(facts, "decision_by")
            dated = (
                (Step(kind="date-named", fields={"due": named, "what": row.subject}),)
                if named and (application or elsewhere)
                else ()
            )
            return (*dated, _wrote(row, facts))
    # A machine's notice is nothing; that somebody on record wrote is something, be it a mere thank-you.
    return (_wrote(row, facts),) if row.contact_id and row.origin == "person" else ()


def in_their_zone(moment: datetime, row: Message, candidate: Candidate) -> datetime:
    """Return an instant as their clock shows it where that is known, so that it can be said in both zones."""
    zone = _zone(facts_of_row(row), row.application, candidate)
    there: datetime = _in(moment, zone)
    return there


def _appointment(
    row: Message, kind: str, facts: tuple[Fact, ...], application: Application | None, candidate: Candidate
) -> tuple[Step, ...]:
    zone = _zone(facts, application, candidate)
    start, end = (_in(_first(facts, name), zone) for name in ("interview_start", "interview_end"))
    invitation = invitation_in(row)
    issued = interview_of(candidate, invitation)
    issue = (invitation.uid[:255], invitation.sequence) if invitation and invitation.uid else None
    if issued is not None and issue and issue[1] < issued.invitation_sequence:
        return (_wrote(row, facts),)  # an earlier issue, come late
    asks = asked_in(row, facts)
    asked, bring = _asked(row, asks.send, facts, start), "\n".join(asks.bring)
    place = (_words(facts, "place") or _words(facts, "link"))[:300]
    ahead = list(_ahead(candidate.pk, application.pk, row.at)) if application else []
    same = next((each for each in ahead if each.start == start), None) if isinstance(start, datetime) else None
    if same is not None:
        # The hour is on record, so this only speaks of it; where it is and what to bring may be new.
        told: dict[str, Any] = {"place": place, "bring": bring} if (place or bring) else {}
        ends = _ends(facts, start, end) if same.end is None else None
        told |= {"end": ends} if ends else {}
        return (
            *asked,
            Step(kind="message-received", fields=_wrote(row, facts).fields, details=(same, told), issue=issue),
        )
    known = issued or next(iter(ahead), None)
    answer = (_wrote(row, facts),) if row.needs_answer else ()
    if not isinstance(start, datetime):
        if known is not None and ((invitation and invitation.cancelled) or _called_off(message_value(row))):
            return (
                Step(kind="interview-cancelled", interview=known, issue=issue, fields={"what": row.subject}),
                *answer,
            )
        return (*asked, _wrote(row, facts))
    end = _ends(facts, start, end)
    if known is not None and (kind == "scheduling" or known == issued):
        fields = {"due": start, "end": end, "place": place, "bring": bring, "what": row.subject}
        return (Step(kind="interview-moved", interview=known, issue=issue, fields=fields), *asked, *answer)
    fields = {"due": start, "end": end, "place": place, "bring": bring, "called": asks.called, "what": row.subject}
    return (Step(kind="interview-scheduled", issue=issue, fields=fields), *asked, *answer)


def _ends(facts: Iterable[Fact], start: datetime, end: Any) -> datetime | None:
    """Return when an appointment ends: as they say, or by how long it takes."""
    if isinstance(end, datetime):
        return end
    lasts = next((fact.value for fact in facts if fact.name == "duration_minutes"), None)
    return start + timedelta(minutes=lasts) if isinstance(lasts, int) and 0 < lasts < 24 * 60 else None


@prepared
def _ahead(candidate: Any, application: Any, at: Any) -> QuerySet[Interview]:
    """Return the talks of an application that were to come when a message came, the next one first."""
    rows = Interview.objects.filter(candidate=candidate, application=application, cancelled_at=None, start__gt=at)
    return rows.order_by("start", "pk")


_called_off = lru_cache(maxsize=REMEMBERED)(called_off)


def _asked(row: Message, send: tuple[str, ...], facts: tuple[Fact, ...], start: Any) -> tuple[Step, ...]:
    """Return the step that notes what an invitation asks for besides: due when they say, else before the talk. Where it wants an answer, that tells them too that it arrived."""
    if not send:
        return ()
    due = _first(facts, "deadline") or (start if isinstance(start, datetime) else None)
    fields = {"items": send, "due": due, "channel": "e-mail", "what": row.subject, "with_answer": row.needs_answer}
    return (Step(kind="request-received", fields=fields),)


def _wrote(row: Message, facts: tuple[Fact, ...]) -> Step:
    # Of several days the answer is due by the first: "come before 4 December; please reply by Tuesday".
    by = (fact.value for fact in facts if fact.name == "deadline" and isinstance(fact.value, date))
    due = min(by, key=lambda each: each.date() if isinstance(each, datetime) else each, default=None)
    return Step(
        kind="message-received",
        fields={
            "needs_answer": row.needs_answer,
            "due": due if row.needs_answer else None,
            "automatic": row.origin in MACHINES,
            "what": row.subject,
            "channel": "e-mail",
        },
    )


def _first(facts: Iterable[Fact], name: str) -> Any:
    return next((fact.value for fact in facts if fact.name == name and fact.value is not None), None)


def _words(facts: Iterable[Fact], name: str) -> str:
    return "; ".join(str(fact.value) for fact in facts if fact.name == name and fact.value is not None)


def _zone(facts: Iterable[Fact], application: Application | None, candidate: Candidate) -> tzinfo:
    """Return the zone whose wall time an appointment of theirs is in: the one they name, else the employer's, else the candidate's."""
    named = zone_named(str(_first(facts, "time_zone") or "")) or (
        zone_named(application.employer.zone) if application else None
    )
    return named or zone_or_utc(candidate.zone)


def _in(moment: Any, zone: tzinfo) -> Any:
    """Return an instant in a zone, where that zone's clock shows what was said; else as it was said."""
    if not isinstance(moment, datetime):
        return moment
    there = moment.astimezone(zone)
    return there if there.utcoffset() == moment.utcoffset() or moment.tzinfo is None else moment
