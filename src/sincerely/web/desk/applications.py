"""What the application pages show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import BY_HAND
from sincerely.journal.actions.happenings import HAPPENINGS, really_sent
from sincerely.journal.facts.events import ROUGH, counting, event_value
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.messages import in_order
from sincerely.journal.facts.stages import Post, Stage, applications_at, day_bounds, stage_of
from sincerely.journal.facts.talks import APPOINTMENTS, is_over, unconfirmed
from sincerely.journal.facts.today import (
    Ahead,
    Owed,
    follow_ups_of,
    near_of,
    one_reminder_each,
    promise_of,
    still_applies,
    untold,
)
from sincerely.journal.models import Application, Event, FollowUp, Interview, Letter, Message, Participant, Promise
from sincerely.web.screen import on_screen
from sincerely.zones import zone_or_utc

#: The columns of the board, and the stages that stand in each, from the first step to the last.
COLUMNS = (
    ("Applied", ("Noted", "Applied")),
    ("Interview", ("Interview ahead", "Interview cancelled")),
    ("Your turn", ("Assessment", "Asked for something")),
    ("Waiting", ("Waiting",)),
    ("Offer", ("Offer",)),
    ("Closed", ("Accepted", "Declined", "Refused", "Withdrawn", "Offer withdrawn", "Closed")),
)
#: So many messages of an application are on its page; the inbox has all.
MESSAGES = 20
#: So many of its letters that do not stand with what is owed, the last ones first; the list of letters has all.
LETTERS = 20
#: So many cards of a column are on the board; the others are a press away.
CARDS = 15


#: A promise, whether it was kept, the reminder to keep it, and whether that was let go.
Promised = tuple[Promise, bool, Owed | None, bool]


@dataclass(frozen=True, slots=True)
class Row:
    application: Post
    stage: Stage


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board: what stands in it, and which of it are shown as cards."""

    name: str
    rows: list[Row]

    @property
    def cards(self) -> list[Row]:
        return self.rows[:CARDS]

    @property
    def further(self) -> int:
        return len(self.rows) - len(self.cards)


def application_rows(candidate: Candidate, now: datetime, text: str = "") -> list[Row]:
    """Return the applications in which every word of `text` stands, open ones first, of those the newest first; two queries."""
    applications, stages = applications_at(candidate, now)
    words = text.casefold().split()
    rows = [
        Row(a, stages[a.pk])
        for a in reversed(applications)
        if all(word in f"{a.role} {a.employer} {a.notes}".casefold() for word in words)
    ]
    return sorted(rows, key=lambda row: row.stage.closed)


def board(rows: Iterable[Row]) -> list[Column]:
    """Return the board's columns, the empty ones too: an empty column says that nothing waits there."""
    by_stage = defaultdict(list)
    for row in rows:
        by_stage[row.stage.name].append(row)
    return [Column(name, [row for stage in stages for row in by_stage[stage]]) for name, stages in COLUMNS]


def application_page(application: Application, now: datetime) -> dict[str, Any]:
    """Return everything about one application."""
    candidate = application.candidate
    events = list(
        counting(candidate).filter(application=application).select_related("contact", "promise").order_by("-at", "-pk")
    )
    # Of two at one instant the later record counts.
    stage = stage_of([event_value(event) for event in reversed(events)], now)
    follow_ups = still_applies(follow_ups_of(candidate, now, application=application), {application.pk: stage})
    pressing = [row for row in follow_ups if row.status in {"due", "overdue"}]
    today, _ = day_bounds(now.astimezone(zone_or_utc(candidate.zone)))
    owed, held_back = one_reminder_each(pressing, follow_ups, today)
    upcoming = [row for row in follow_ups if row.status == "upcoming"]
    interviews = [
        row
        for row in application.interviews.order_by("-start", "-pk")
        if row.start
        or row.notes
        or row.topics.exists()  # one whose invitation was taken back, and of which nothing is known
    ]
    ahead = [row for row in interviews if row.start and row.cancelled_at is None and not is_over(row, now)]
    waiting = unconfirmed(ahead) if ahead else set()
    parts = Participant.objects.filter(interview__in=interviews).select_related("contact").order_by("pk")
    people = {part.contact_id: part.contact for part in parts}
    people |= {
        contact.pk: contact for contact in application.employer.contacts.filter(candidate=candidate).order_by("pk")
    }
    return {
        "application": application,
        "stage": stage,
        "untold": untold(candidate, now, {application.pk} if stage.closed else set(), application=application),
        **owed_parts(owed, [*held_back, *upcoming], now),
        "over": [row for row in follow_ups if row.status in {"settled", "stopped"}],
        # An appointment's end is on record before it comes; it has not happened yet.
        "events": _timeline([event for event in events if event.at <= now]),
        "ahead": [_talk(row, row.start, row.pk in waiting, now) for row in reversed(ahead) if row.start],
        "interviews": interviews,
        "letters_here": Letter.objects.filter(candidate=candidate, application=application)
        .exclude(follow_up__in=[row.id for row in pressing + upcoming])
        .select_related("contact")
        .order_by("-saved_at", "-pk")[:LETTERS],
        "letters_most": LETTERS,
        "messages_here": in_order(candidate).filter(application=application)[:MESSAGES],
        "people": list(people.values()),
        "promises": _promised(Promise.objects.filter(application=application), events, follow_ups),
        "happenings": [
            happening
            for happening in HAPPENINGS.values()
            if "application" in happening.needs + happening.may or "interview" in happening.needs
        ],
    }


def _talk(row: Interview, start: datetime, waits: bool, now: datetime) -> Ahead:
    return Ahead(
        interview_id=row.pk, employer=row.application.employer.name, called=row.called, begins=start.astimezone(zone_or_utc(row.zone)),
        place=row.place, bring=tuple(row.bring.splitlines()), unconfirmed=waits, running=start <= now,
    )  # fmt: skip


def promises_of_interview(interview: Interview, now: datetime) -> list[Promised]:
    """Return what was promised in one interview, as its application's page shows it; one query where nothing was."""
    promises = Promise.objects.filter(interview=interview)
    if not promises.exists():
        return []
    candidate, application = interview.candidate, interview.application
    events = list(counting(candidate).filter(application=application).order_by("at", "pk"))
    stage = stage_of([event_value(event) for event in events], now)
    follow_ups = still_applies(follow_ups_of(candidate, now, application=application), {application.pk: stage})
    return _promised(promises, events, follow_ups)


def _promised(promises: QuerySet[Promise], events: Iterable[Event], follow_ups: Iterable[Owed]) -> list[Promised]:
    """Return each promise with whether it was kept, the reminder to keep it, and whether that was let go."""
    let_go, kept = set(), set()
    for event in events:
        if event.kind == "follow-up-dismissed":
            let_go.add(event.data.get("settles"))
        elif event.kind == "promise-kept":
            kept.add(event.promise_id)
    keeping = {promise_of(row): row for row in follow_ups}
    return [
        (promise, promise.pk in kept, keeping.get(promise.pk), _let_go(keeping.get(promise.pk), let_go))
        for promise in promises.select_related("contact").order_by("pk")
    ]


def owed_parts(owed: Iterable[Owed], coming: Iterable[Owed], now: datetime) -> dict[str, Any]:
    """Return what is to be done, what is approved and goes by itself, and what comes, in the order of the day's desk."""
    rows, later = list(owed), list(coming)
    return {
        "owed": [row for row in rows if row.letter_state != "approved" and not row.for_me],
        "on_their_way": [row for row in [*rows, *later] if row.letter_state == "approved"],
        **coming_parts(
            (row for row in [*(row for row in rows if row.for_me), *later] if row.letter_state != "approved"), now
        ),
    }


def coming_parts(rows: Iterable[Owed], now: datetime) -> dict[str, Any]:
    """Return what comes in two parts: what is shown at once, and what is folded in one line."""
    coming = sorted(rows, key=lambda row: row.starts)
    near = near_of(coming, now)
    shown = {row.id for row in near}
    return {"coming": near, "further": [row for row in coming if row.id not in shown]}


def _let_go(row: Owed | None, let_go: set[Any]) -> bool:
    return row is not None and row.key in let_go


def _timeline(events: list[Event]) -> list[dict[str, Any]]:
    """Return what happened, in a reader's words; what was said to a follow-up names it."""
    keys = {event.data.get("settles") for event in events if event.kind in BY_HAND}
    titles = (
        dict(
            FollowUp.objects.filter(candidate=events[0].candidate_id, key__in=keys - {None}).values_list("key", "title")
        )
        if keys
        else {}
    )
    out = really_sent(events[0].candidate, events) if events else set()
    told = {event.pk: pk_of("message", event.source_ref) for event in events if event.source == "mail"}
    # A message may be erased, and what it told of stay.
    there = (
        set(Message.objects.filter(pk__in=[pk for pk in told.values() if pk]).values_list("pk", flat=True))
        if told
        else set()
    )
    # Where nobody said the hour of a talk, that it began and that it is over stand on their day.
    roughly = {event.interview_id for event in events if event.interview_id and event.data.get("rough")}
    rough = set(Interview.objects.filter(ROUGH, pk__in=roughly).values_list("pk", flat=True)) if roughly else set()
    return [
        _line(event, titles, event.pk in out, pk if (pk := told.get(event.pk)) in there else None)
        | {
            "day_only": bool(event.data.get("rough"))
            or (event.kind == "interview-ended" and event.interview_id in rough)
        }
        for event in events
    ]


def _line(event: Event, titles: dict[str, str], out: bool, message: int | None) -> dict[str, Any]:
    value = event_value(event)
    words = happened_words(event)
    told_since = event.kind == "interview-scheduled" and value.due == value.at
    if told_since:
        # Told of only when it had begun: that they invited is nowhere on record.
        words = gettext("The interview began")
    if value.in_writing:
        words = gettext("{words}, in writing").format(words=words)
    what = event.data.get("what") or (event.promise.what if event.promise else "")
    if event.kind in BY_HAND:
        what = on_screen(titles.get(event.data.get("settles", ""), ""))
    if event.data.get("rough"):
        what = gettext("Nobody said the hour.")
    return {
        "event": event,
        "words": words,
        "value": value,
        # Told when it had begun, an appointment is known since its own hour: that is said once.
        "due": None if value.due == value.at else value.due,
        "what": what,
        "sent": out,
        "message": message,
        "can_correct": event.kind in HAPPENINGS and not out,
    }


def happened_words(event: Event) -> str:
    """Return what happened in a reader's words, of a promise whose it is."""
    if event.kind in PROMISED:
        return str(PROMISED[event.kind][event.data.get("by") == "me"])
    if event.kind in APPOINTMENTS and event.letter_id:
        return gettext("I said yes to their hour")
    return event_words(event.kind)


def event_words(kind: str) -> str:
    """Return what happened in a reader's words."""
    happening = HAPPENINGS.get(kind)
    return str(OWN_WORDS.get(kind) or on_screen(happening.label if happening else kind.replace("-", " ").capitalize()))


#: Events that no one-step happening makes, in a reader's words.
OWN_WORDS = {
    "interview-ended": gettext_lazy("The interview"),
    "follow-up-done": gettext_lazy("I did it"),
    "follow-up-postponed": gettext_lazy("I put it off"),
    "follow-up-dismissed": gettext_lazy("I let it go"),
    "promise-made": gettext_lazy("A promise"),
    "promise-kept": gettext_lazy("A promise kept"),
}
#: Of promises it is said whose they are: theirs, mine.
PROMISED = {
    "promise-made": (gettext_lazy("They promised"), gettext_lazy("I promised")),
    "promise-kept": (gettext_lazy("They kept a promise"), gettext_lazy("I kept a promise")),
}
