"""What stands on which day: what is owed, interviews, letters that go, promises, and the days on which an answer was promised."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from django.db.models import Exists, OuterRef, Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.desk_order import REMINDS, nobody_waits
from sincerely.journal.facts.events import ROUGH, moment_from
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.stages import applications_at, day_bounds, day_of
from sincerely.journal.facts.today_queries import WANTED_BY, promises
from sincerely.journal.models import FollowUp, Interview, Sending
from sincerely.journal.models.people import called
from sincerely.prepared import prepared
from sincerely.zones import zone_or_utc

#: So long before the day they named something may be due by good manners.
NAMED = timedelta(days=40)
Kind = Literal["owed", "interview", "letter", "promise", "answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing of a day. `at` is its instant in the zone where it counts, None where only the day counts; `id` is of the row named by `kind`, an answer's of its application.

    `people`: whom it is owed alike, each (name, id); their place in `words` is then PLACE. `firm`: somebody named its hour. `mine`: nobody waits for it.
    """

    kind: Kind
    id: int
    words: str
    about: str = ""
    at: datetime | None = None
    late: bool = False
    place: str = ""
    people: tuple[tuple[str, int], ...] = ()
    firm: bool = True
    mine: bool = False


#: Where the people stand in what is owed to several alike.
PLACE = "…"


def entries(candidate: Candidate, first: date, last: date, now: datetime) -> dict[date, list[Entry]]:
    """Return what stands on each day from `first` to `last` in the candidate's zone, timed things first; six queries, however many days."""
    here = zone_or_utc(candidate.zone)
    begin = day_bounds(datetime(first.year, first.month, first.day, 12, tzinfo=here))[0]
    end = day_bounds(datetime(last.year, last.month, last.day, 12, tzinfo=here))[1]
    found: dict[date, list[Entry]] = defaultdict(list)

    def add(day: date, entry: Entry) -> None:
        if first <= day <= last:
            found[day].append(entry)

    told = set()
    owed = list(_owed(candidate.pk, begin - NAMED, end, now))
    days = {tuple(key.split(":")[:2]): due_at.astimezone(here).date() for _, key, _, due_at, *_ in owed}
    alike: dict[tuple[date, str, str], list[tuple[Entry, str]]] = defaultdict(list)
    for pk, key, title, due_at, zone, employer, goes, wanted, cause_zone, form, called_by, name in owed:
        told.add(pk_of("promise", key.split(":")[1]))
        rule, subject = key.split(":")[:2]
        if goes or days.get((REMINDS.get(rule, ""), subject)) == due_at.astimezone(here).date():
            continue
        about = employer if employer and employer not in title else ""
        theirs = due_at.astimezone(zone_or_utc(zone))
        named = moment_from(wanted, cause_zone)
        if named and day_of(named) > theirs.date():  # it stands on the day they named
            at = named if isinstance(named, datetime) else None
            late = (at < now) if at else day_of(named) < now.astimezone(here).date()
            add(day_of(named), Entry(kind="owed", id=pk, words=title, about=about, at=at, late=late))
            continue
        day, mine = due_at.astimezone(here).date(), nobody_waits(key, form or name or "")
        entry = Entry(kind="owed", id=pk, words=title, about=about, at=theirs, late=due_at < now and not mine, firm=False, mine=mine)  # fmt: skip
        alike[(day, rule, employer or "")].append((entry, called(called_by or "", name) if name else ""))
    for (day, _, _), rows in alike.items():
        for entry in _together(rows):
            add(day, entry)
    for pk, start, zone, employer, their_word, place, rough in _interviews(candidate.pk, begin, end):
        at, theirs = start.astimezone(here), start.astimezone(zone_or_utc(zone))
        add(
            at.date(),
            Entry(
                kind="interview",
                id=pk,
                words=their_word[:1].upper() + their_word[1:] or "Interview",
                about=employer,
                at=None if rough else theirs,  # an hour that nobody said is none: it stands on its day
                place=place,
            ),
        )
    for pk, state, due_at, zone, reader, subject in _going(candidate.pk, begin, end):
        at, theirs = due_at.astimezone(here), due_at.astimezone(zone_or_utc(zone))
        words = "Letter goes" if state == "queued" else "Letter is held"
        add(at.date(), Entry(kind="letter", id=pk, words=words, about=reader or subject, at=theirs))
    applications, stages = applications_at(candidate, now)
    for promise in promises(candidate.pk):
        due = promise.due_at.astimezone(here) if promise.due_at else promise.due_date
        # One of mine stands there as what is owed.
        if due is None or promise.is_kept or promise.pk in told or stages[promise.application_id].closed:
            continue
        whose = "You promised" if promise.by == "me" else "They promised"
        add(
            day_of(due),
            Entry(
                kind="promise",
                id=promise.pk,
                words=f"{whose}: {promise.what}",
                about=promise.application__employer__name,
                at=promise.due_at,
                late=day_of(due) < now.astimezone(here).date(),
            ),
        )
    for application in applications:
        answer, stage = stages[application.pk].answer_by, stages[application.pk]
        if answer and stage.their_turn:
            add(
                day_of(answer),
                Entry(kind="answer", id=application.pk, words="Their answer is due", about=application.employer),
            )
    for day in found.values():
        day.sort(
            key=lambda entry: (
                entry.mine,
                entry.at is None,
                entry.at.timestamp() if entry.at else 0,
                entry.kind,
                entry.id,
            )
        )
    return dict(found)


def _together(rows: list[tuple[Entry, str]]) -> list[Entry]:
    """Return what is owed alike on a day to several people as one line that names them all; anything else as it is."""
    placed = [entry.words.replace(name, PLACE, 1) if name else "" for entry, name in rows]
    names = [name for _, name in rows]
    if len(rows) < 2 or len(set(names)) < len(names) or len(set(placed)) > 1 or PLACE not in placed[0]:
        return [entry for entry, _ in rows]
    first = rows[0][0]
    people = tuple((name, entry.id) for entry, name in rows)
    return [replace(first, words=placed[0], people=people, late=any(entry.late for entry, _ in rows))]


@prepared
def _owed(candidate: Any, begin: Any, end: Any, now: Any) -> QuerySet[Any]:
    still_open = Q(settled_at=None) & (Q(stopped_at=None) | Q(stopped_at__gt=now))
    # A letter that goes by itself stands at its hour, and not once more where it is due.
    on_its_way = Sending.objects.filter(
        approval__letter__follow_up=OuterRef("pk"), approval__voided_at=None, state__in=("queued", "held"), way="smtp"
    )
    rows = FollowUp.objects.filter(
        still_open, candidate=candidate, withdrawn_at=None, due_at__gte=begin, due_at__lt=end
    )
    return rows.annotate(goes=Exists(on_its_way), wanted_by=WANTED_BY).values_list(
        "pk", "key", "title", "due_at", "zone", "employer__name", "goes", "wanted_by", "cause__zone",
        "letter_form", "contact__title", "contact__name",
    )  # fmt: skip


@prepared
def _interviews(candidate: Any, begin: Any, end: Any) -> QuerySet[Any]:
    rows = Interview.objects.filter(candidate=candidate, cancelled_at=None, start__gte=begin, start__lt=end)
    rows = rows.annotate(rough=ROUGH)
    return rows.values_list("pk", "start", "zone", "application__employer__name", "called", "place", "rough")


@prepared
def _going(candidate: Any, begin: Any, end: Any) -> QuerySet[Any]:
    rows = Sending.objects.filter(
        candidate=candidate, state__in=("queued", "held"), way="smtp", due_at__gte=begin, due_at__lt=end
    )
    return rows.values_list(
        "approval__letter", "state", "due_at", "zone", "approval__to_name", "approval__letter__subject"
    )
