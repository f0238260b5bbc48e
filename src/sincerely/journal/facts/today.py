"""What is owed today, what comes, what waits, what was promised and what is done: small values for the web and the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.values import Status
from sincerely.core.etiquette.wording import named
from sincerely.data.forms import goes_by_mail
from sincerely.journal.facts import today_queries as queries
from sincerely.journal.facts.answers import kept_by_letter
from sincerely.journal.facts.desk_order import NO_RULE, Ruled, desk_order, nobody_waits, ruled_by, without_reminders
from sincerely.journal.facts.events import moment_from
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.playbook import playbook_of
from sincerely.journal.facts.stages import Stage, applications_at, day_bounds, day_of
from sincerely.journal.facts.talks import is_over
from sincerely.journal.models import FollowUp, Interview, Letter, Promise
from sincerely.journal.models.people import called
from sincerely.zones import zone_or_utc

COMING = timedelta(days=14)
#: What is shown of it at once: so near, or the next thing of its application.
NEAR = timedelta(days=3)
#: For so long the day's desk asks how an interview went.
ASKED = timedelta(days=14)


class Owed(NamedTuple):
    """One follow-up as a person reads it. Times are aware, in the zone of the one whose day counts; `letter_state` is as `letter_state` says.

    `by_letter`: no form belongs to it, yet any letter to the person does it. `wanted_by`: by when they want it, where that is a later day, or a day without an hour. `good_from`: when its letter is first welcome there. `since` tells it apart from another one of its list that reads alike. `promised`: a promise of mine that a letter can keep. `dated`: a day that somebody named is behind it. `awaited`: the employer waits for it. `phone`: the number of a call to return.
    """

    id: int
    key: str
    rule: str
    title: str
    status: Status
    due: datetime
    starts: datetime
    why: str
    form: str = ""
    contact_id: int | None = None
    contact: str = ""
    position: str = ""
    employer_id: int | None = None
    employer: str = ""
    application_id: int | None = None
    role: str = ""
    interview_id: int | None = None
    letter_id: int | None = None
    letter_state: str = "none"
    send_at: datetime | None = None
    settled_at: datetime | None = None
    nudge: bool = False
    optional: bool = False
    by_letter: bool = False
    wanted_by: date | datetime | None = None
    after: str = ""
    ended: bool = False
    items: tuple[str, ...] = ()
    good_from: datetime | None = None
    since: date | datetime | None = None
    phone: str = ""
    promised: bool = False
    dated: bool = False
    awaited: bool = False

    @property
    def when_there_is_time(self) -> bool:
        """Whether it is optional, and has no day that somebody named."""
        return self.optional and not self.dated

    @property
    def shown_from(self) -> date | datetime:
        """From when it is for doing: an hour at which a letter is welcome, else the day alone. Hours that only elapsed ("12 hours after it") may end in the night."""
        return max(self.starts, self.good_from) if self.good_from else self.starts.date()

    @property
    def by(self) -> date | datetime:
        """By when it is owed, as it was told: the day they named, where they named one later than good manners would."""
        return self.wanted_by or self.due

    @property
    def late(self) -> bool:
        return self.status == "overdue" and not self.for_me and not self.ended

    @property
    def for_me(self) -> bool:
        """Whether nobody waits for it: a voicemail greeting, the look back on the week, an invitation to connect that need not be. It is never late."""
        to_connect = self.optional and bool(self.form) and not goes_by_mail(self.form)
        return to_connect or nobody_waits(self.key, self.form or str(self.contact_id or ""))


def still_applies(rows: Iterable[Owed], stages: Mapping[int, Stage]) -> list[Owed]:
    """Mark thanks and promises of mine that are owed although they ended it since (`ended`): only the candidate knows whether they still apply."""
    return [
        row._replace(ended=True)
        if row.application_id and stages[row.application_id].ended_by_them and _from_before(row)
        else row
        for row in rows
    ]


def _from_before(row: Owed) -> bool:
    return row.status in {"due", "overdue", "upcoming"} and (
        row.form == "thank-you" or row.key.split(":")[1].startswith("promise-")
    )


def promise_of(row: Owed) -> int | None:
    """Return the number of the promise a follow-up is about, None for any other."""
    return pk_of("promise", row.key.split(":")[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """An interview that is over and of which nothing is told yet. `began` is in its own zone."""

    interview_id: int
    application_id: int
    employer: str
    began: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A talk to come or under way: what they call it (empty: an interview), when it begins by their clock, where, and what to bring. `unconfirmed`: its hour rests on the candidate's yes alone; `running`: it has begun."""

    interview_id: int
    employer: str
    called: str
    begins: datetime
    place: str = ""
    bring: tuple[str, ...] = ()
    unconfirmed: bool = False
    running: bool = False


class Waiting(NamedTuple):
    """An application whose next word is theirs: since when, by which day they said they would answer, and whether that is over."""

    application_id: int
    employer: str
    role: str
    since: datetime | None
    answer_by: date | datetime | None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A promise that still stands. `due` is a day or an instant, None where none was named."""

    id: int
    by: str
    what: str
    due: date | datetime | None
    contact: str
    employer: str
    application_id: int
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The candidate's desk at one instant. A reminder that must wait for another one to the same employer is among what comes, with its `after`."""

    now: datetime
    untold: tuple[Untold, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    owed: tuple[Owed, ...] = ()
    coming: tuple[Owed, ...] = ()
    later: int = 0
    waiting: tuple[Waiting, ...] = ()
    promised: tuple[Promised, ...] = ()
    done_today: tuple[Owed, ...] = ()
    kept_this_month: int = 0
    stages: dict[int, Stage] = field(default_factory=dict)

    @property
    def near(self) -> tuple[Owed, ...]:
        """Of what comes, what is shown at once."""
        return near_of(self.coming, self.now)

    @property
    def further(self) -> tuple[Owed, ...]:
        """Of what comes within two weeks: the rest."""
        near = {row.id for row in self.near}
        return tuple(row for row in self.coming if row.id not in near)


def near_of(coming: Iterable[Owed], now: datetime) -> tuple[Owed, ...]:
    """Return of what comes the next days, and of each application and person at least the next thing. What nobody waits for is not among it."""
    seen: set[tuple[int | None, int | None]] = set()
    near = []
    for row in coming:
        whose = (row.application_id, None if row.application_id else row.contact_id)
        if row.for_me or row.when_there_is_time:
            continue
        if row.starts <= now + NEAR or whose not in seen:
            near.append(row)
        seen.add(whose)
    return tuple(near)


def owed(candidate: Candidate, now: datetime) -> Today:
    """Lay out the desk at `now`: untold interviews, owed (in the order of `desk_order`), coming within two weeks, waiting, promised, done today. Six queries, however many rows."""
    here = now.astimezone(zone_or_utc(candidate.zone))
    first, last = day_bounds(here)
    applications, stages = applications_at(candidate, now)
    found = queries.follow_ups(candidate.pk, first, now)
    # Of what starts later than all that is shown only the number is told.
    near = [row for row in found if row.settled_at or row.starts_at <= now + COMING]
    written = queries.letters(candidate.pk, first, now)
    rows = still_applies(_owed(candidate, near, written, now), stages)
    pressing, held_back = one_reminder_each([row for row in rows if row.status in {"due", "overdue"}], rows, first)
    upcoming = held_back + sorted((row for row in rows if row.status == "upcoming"), key=lambda row: row.starts)
    closed = {pk for pk, stage in stages.items() if stage.closed}
    promised, kept = _promises(candidate, here, closed)
    talks = {row.pk: row for row in queries.talks(candidate.pk, now - ASKED, now, now + COMING) if row.application_id not in closed}  # fmt: skip
    return Today(
        now=here,
        untold=tuple(_untold(row) for row in talks.values() if row.start <= now and is_over(row, now)),
        ahead=tuple(_ahead(row, now) for row in talks.values() if not is_over(row, now)),
        owed=tuple(sorted(without_reminders(pressing), key=desk_order(here))),
        coming=tuple(upcoming),
        later=len(found) - len(near),
        waiting=tuple(
            Waiting(post.pk, post.employer, post.role, stage.since, stage.answer_by, _past(stage.answer_by, here))
            for post in applications
            if (stage := stages[post.pk]).their_turn
        ),
        promised=promised,
        done_today=tuple(row for row in rows if row.settled_at and first <= row.settled_at < last),
        kept_this_month=kept,
        stages=stages,
    )


def follow_ups_of(candidate: Candidate, now: datetime, **which: object) -> tuple[Owed, ...]:
    """Return every follow-up in force that matches `which` (application=..., contact=...), settled and stopped ones included, by due time."""
    rows = FollowUp.objects.filter(candidate=candidate, withdrawn_at=None, **which)
    return tuple(_owed(candidate, queries.by_due_time(rows), queries.written_for(rows), now))


def _owed(candidate: Candidate, rows: Iterable[Any], written: Iterable[Any], now: datetime) -> list[Owed]:
    """Return follow-ups in the order of `rows`, each with the state of its latest letter."""
    letters = _latest(written)
    rules = {rule.id: ruled_by(rule) for rule in playbook_of(candidate)[0].rules}
    return [_owed_value(row, letters.get(row.pk, _NO_LETTER), now, rules.get(row.rule, NO_RULE)) for row in rows]


#: A letter's number, how far it is, and when it goes or went.
_Written = tuple[int | None, str, datetime | None]
_NO_LETTER: _Written = (None, "none", None)


def _latest(written: Iterable[Any]) -> dict[int, _Written]:
    """Return of each follow-up its latest letter and how far that is."""
    found: dict[int, _Written] = {}
    for row in written:
        if found.get(row.follow_up_id, _NO_LETTER)[0] != row.pk:
            found[row.follow_up_id] = (row.pk, "draft", None)
        if row.approvals__pk and row.approvals__voided_at is None:
            found[row.follow_up_id] = (row.pk, *_sending_state(*(getattr(row, name) for name in queries.SENDING)))
    return found


def _owed_value(row: Any, letter: _Written, now: datetime, ruled: Ruled) -> Owed:
    zone = zone_or_utc(row.zone)
    letter_id, state, send_at = letter
    wanted, status = _wanted_by(row, zone) if row.wanted_by else None, status_of(row, now)
    if wanted and status == "overdue" and not _past(wanted, now.astimezone(zone)):
        status = "due"  # best within a day, and never late before the day they named
    return Owed(
        id=row.pk,
        key=row.key,
        rule=row.rule,
        title=row.title,
        status=status,
        due=row.due_at.astimezone(zone),
        starts=row.starts_at.astimezone(zone),
        why=row.why,
        form=row.letter_form,
        contact_id=row.contact_id,
        contact=called(row.contact__title, row.contact__name) if row.contact_id else "",
        position=row.contact__position or "",
        employer_id=row.employer_id,
        employer=row.employer__name or "",
        application_id=row.application_id,
        role=row.application__role or "",
        interview_id=row.interview_id,
        letter_id=letter_id,
        letter_state=state,
        send_at=send_at.astimezone(zone) if send_at else None,
        settled_at=row.settled_at,
        nudge=row.nudge,
        optional=ruled.optional,
        by_letter=ruled.by_letter,
        dated=ruled.dated,
        awaited=ruled.awaited,
        promised=kept_by_letter(row),
        wanted_by=wanted,
        items=tuple(json.loads(row.asked_for)) if row.asked_for else (),
        good_from=row.send_from.astimezone(zone) if row.send_from else None,
        phone=row.contact__phone or "" if row.rule == "return-call" else "",
    )


def _wanted_by(row: Any, zone: ZoneInfo) -> date | datetime | None:
    day = moment_from(row.wanted_by, row.cause__zone)
    if day is None:
        return None
    due = row.due_at.astimezone(zone).date()
    # "By Tuesday" is said as it was told, and not by the hour at which their offices close.
    return day if day_of(day) > due or (day == due and not isinstance(day, datetime)) else None


def status_of(row: FollowUp, now: datetime) -> Status:
    """Say how a row stands at `now`, in the order the core does. What stops it may lie ahead: an interview's end stops its preparation."""
    if row.settled_at:
        return "settled"
    if row.stopped_at and row.stopped_at <= now:
        return "stopped"
    if now < row.starts_at:
        return "upcoming"
    return "due" if now <= row.due_at else "overdue"


def letter_state(letter: Letter | None) -> tuple[str, datetime | None]:
    """Say how far a letter is: none, draft, approved (with the time it goes), by-hand (approved, and the candidate sends it), sent (with when), or asks (held, failed or uncertain: the candidate is needed)."""
    if letter is None:
        return "none", None
    standing = [approval for approval in letter.approvals.all() if approval.voided_at is None]
    sending = getattr(standing[-1], "sending", None) if standing else None
    if sending is None:
        return "draft", None
    return _sending_state(sending.state, sending.way, sending.due_at, sending.claimed_at, sending.next_try_at)


def _sending_state(
    state: str | None, way: str, due_at: datetime, claimed_at: datetime | None, next_try_at: datetime
) -> tuple[str, datetime | None]:
    if state in {None, "cancelled"}:
        return "draft", None
    if state in {"held", "failed", "uncertain"}:
        return "asks", None if way == "hand" else due_at
    if state == "sent":
        return "sent", claimed_at or next_try_at
    return ("by-hand", None) if way == "hand" else ("approved", max(due_at, next_try_at))


def one_reminder_each(pressing: list[Owed], rows: Iterable[Owed], first: datetime) -> tuple[list[Owed], list[Owed]]:
    """Part what is owed from the reminders that must wait: one a day to an employer, the one already approved, else the oldest; none where one went today."""
    holders = {row.employer_id: row.title for row in rows if row.nudge and row.settled_at and row.settled_at >= first}
    shown, held_back = [], []
    for row in sorted(pressing, key=lambda row: row.letter_state not in {"approved", "by-hand", "asks"}):
        if (
            row.nudge
            and row.employer_id
            and row.employer_id in holders
            and row.letter_state not in {"approved", "by-hand", "asks"}
        ):
            held_back.append(row._replace(after=holders[row.employer_id]))
            continue
        shown.append(row)
        if row.nudge and row.employer_id:
            holders.setdefault(row.employer_id, row.title)
    order = {row.id: place for place, row in enumerate(pressing)}
    return sorted(shown, key=lambda row: order[row.id]), held_back


def untold(candidate: Candidate, now: datetime, closed: set[int], **which: object) -> tuple[Untold, ...]:
    """Return the interviews of late that are over and of which nothing is told; none of `closed` applications, only those that match `which`."""
    since = now - ASKED
    rows = queries.untold_of(candidate.pk, since, now).filter(**which)
    return tuple(_untold(row) for row in rows if row.application_id not in closed and is_over(row, now))


def _untold(row: Any) -> Untold:
    return Untold(
        interview_id=row.pk,
        application_id=row.application_id,
        employer=row.application__employer__name,
        began=row.start.astimezone(zone_or_utc(row.zone)),
    )


def _ahead(row: Any, now: datetime) -> Ahead:
    return Ahead(
        interview_id=row.pk,
        employer=row.application__employer__name,
        called=row.called,
        begins=row.start.astimezone(zone_or_utc(row.zone)),
        place=row.place,
        bring=tuple(row.bring.splitlines()),
        unconfirmed=row.unconfirmed,
        running=row.start <= now,
    )


def told_of(candidate: Candidate, now: datetime, **which: object) -> tuple[Interview, ...]:
    """Return the interviews that are over and of which something is told: they took place, whatever is said of their day."""
    return tuple(row for row in queries.told(candidate, now).filter(**which) if is_over(row, now))


def _promises(candidate: Candidate, here: datetime, closed: set[int]) -> tuple[tuple[Promised, ...], int]:
    """Return the promises that stand, and how many of mine due this month are kept."""
    standing, kept = [], 0
    for row in queries.promises(candidate.pk):
        due = promise_due(row, here.tzinfo)
        day = day_of(due) if due else None
        if row.by == "me" and day and (day.year, day.month) == (here.year, here.month):
            kept += row.is_kept
        if not row.is_kept and row.application_id not in closed:
            contact = called(row.contact__title, row.contact__name) if row.contact_id else ""
            standing.append(
                Promised(
                    id=row.pk,
                    by=row.by,
                    what=named(row.what, contact if row.by == "me" else ""),
                    due=due,
                    contact=contact,
                    employer=row.application__employer__name,
                    application_id=row.application_id,
                    late=_past(due, here),
                )
            )
    standing.sort(key=lambda promise: (day_of(promise.due) if promise.due else date.max, promise.id))
    return tuple(standing), kept


def _past(due: date | datetime | None, here: datetime) -> bool:
    if due is None:
        return False
    return due < here if isinstance(due, datetime) else due < here.date()


def promise_due(row: Promise, zone: object) -> date | datetime | None:
    """Return when a promise falls due: an instant in `zone`, a day, or None."""
    return row.due_at.astimezone(zone) if row.due_at and isinstance(zone, ZoneInfo) else row.due_date
