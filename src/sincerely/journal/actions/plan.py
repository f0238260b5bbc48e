"""Make the plan anew from the facts and reconcile it with the follow-ups on record."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette import values as etiquette
from sincerely.core.etiquette.planner import next_change, plan
from sincerely.core.etiquette.playbook import Playbook
from sincerely.journal.actions.base import changing
from sincerely.journal.actions.sendings import hold_unwanted
from sincerely.journal.actions.zone_data import keep_wall_times
from sincerely.journal.facts.plan import facts_and_rows, fingerprint, follow_up_fields
from sincerely.journal.facts.playbook import holidays, playbook_of
from sincerely.journal.models import Event, FollowUp, Interview
from sincerely.prepared import prepared
from sincerely.zones import zone_data_version

BATCH = 200

#: Fingerprints of what this process found in line, each with since when and until when that holds: most verbs (a letter is saved, approved, put off)
#: change nothing of the plan, and to look whether they did takes a twentieth of the time of making it anew.
_in_line: dict[bytes, tuple[datetime, datetime | None]] = {}
_REMEMBERED = 1000

log = logging.getLogger("sincerely.plan")


def replan(candidate: Candidate, now: datetime) -> None:
    """Compute what is owed and make the rows say so. Every verb ends with this; alone it serves a sweep, or a new version of the playbook."""
    with changing(candidate, now):
        pass


def wake(now: datetime) -> int:
    """Make the plan anew for every candidate something can have changed for by itself: a time that came, or new zone data; return how many there were."""
    changed = Q(wake_at__lte=now) | ~Q(zone_data=zone_data_version())
    due = list(Candidate.objects.filter(changed).order_by("pk"))
    for candidate in due:
        try_replan(candidate, now)
    return len(due)


def try_replan(candidate: Candidate, now: datetime) -> None:
    """Do as `replan`; one search that cannot be planned must not keep anybody's approved letters from going."""
    try:
        replan(candidate, now)
    except Exception as error:
        # The error's text may hold facts: only its type is logged.
        log.error("Planning anew failed with %s.", type(error).__name__)


def reconcile(candidate: Candidate, now: datetime) -> None:
    """Make the follow-ups on record those of the plan, by their stable keys; inside the transaction of `changing`. Run again it writes nothing.

    New ones appear; one that the plan no longer holds is withdrawn, with the date, and revived when it returns; settled and stopped ones carry the
    date of the fact that did it; what is done stays done as long as that fact counts. Letters on their way to what is no longer owed are held.
    """
    before = fingerprint(candidate)
    since, until = _in_line.get(before, (None, None))
    if since and since <= now and (until is None or now < until):
        candidate.wake_at = until
    else:
        changed = _plan_anew(candidate, now)
        if len(_in_line) >= _REMEMBERED:
            _in_line.clear()
        _in_line[fingerprint(candidate) if changed else before] = (now, candidate.wake_at)
    hold_unwanted(candidate, now)


def _plan_anew(candidate: Candidate, now: datetime) -> bool:
    """Do so, but for the letters on their way; say whether anything was written."""
    fresh_candidate = Candidate.objects.get(pk=candidate.pk)
    if changed := fresh_candidate.zone_data != zone_data_version():
        keep_wall_times(fresh_candidate, now)
    facts, happened = facts_and_rows(fresh_candidate)
    playbook, _ = playbook_of(fresh_candidate)
    planned = plan(facts, playbook, holidays)
    rows: dict[str, FollowUp] = {row.key: row for row in _follow_ups(candidate.pk)}
    _take_new_names(rows, planned, playbook)
    changed |= _write(candidate, rows, planned, happened, now)
    candidate.wake_at = next_change(planned, now)
    if fresh_candidate.wake_at != candidate.wake_at:
        Candidate.objects.filter(pk=candidate.pk).update(wake_at=candidate.wake_at)
        changed = True
    return changed


def _take_new_names(rows: dict[str, FollowUp], planned: Iterable[etiquette.FollowUp], playbook: Playbook) -> None:
    """Let rows written under a rule's former name answer to its present one."""
    aliases = {rule.id: rule.aliases for rule in playbook.rules if rule.aliases}
    for value in planned:
        for alias in aliases.get(value.rule, ()) if value.key not in rows else ():
            former = alias + value.key.removeprefix(value.rule)
            if former in rows:
                rows[value.key] = rows.pop(former)
                break


def _write(
    candidate: Candidate,
    rows: dict[str, FollowUp],
    planned: Iterable[etiquette.FollowUp],
    happened: Mapping[str, Event],
    now: datetime,
) -> bool:
    """Bring the rows up to the plan; say whether there was anything to write."""
    by_number = {row.pk: row for row in happened.values()}
    caused = by_number.keys() | {row.first_id for row in happened.values()}
    interviews = set(_interviews(candidate.pk))
    made, changed, names = [], [], set[str]()
    for value in planned:
        fields = {"key": value.key, "withdrawn_at": None, **follow_up_fields(value, happened)}
        if fields["interview_id"] not in interviews:
            fields["interview_id"] = None
        row = rows.pop(value.key, None)
        if row is None:
            made.append(FollowUp(candidate=candidate, created_at=now, **fields))
        elif different := _set(row, fields):
            changed.append(row)
            names |= different
    for row in rows.values():
        done = by_number.get(row.settled_by_id or 0)
        # What was done for it stays done; what merely happened to settle it does so no longer where its cause never was.
        if done and (row.cause_id in caused or done.data.get("settles") == row.key):
            continue
        if different := _set(row, {"withdrawn_at": row.withdrawn_at or now, "settled_by_id": None, "settled_at": None}):
            changed.append(row)
            names |= different
    FollowUp.objects.bulk_create(made, batch_size=BATCH)
    if changed:
        FollowUp.objects.bulk_update(changed, sorted(name.removesuffix("_id") for name in names), batch_size=BATCH)
    return bool(made or changed)


def _set(row: FollowUp, fields: dict[str, Any]) -> set[str]:
    """Set what is different on the row and name it."""
    different = {name for name, value in fields.items() if getattr(row, name) != value}
    for name in different:
        setattr(row, name, fields[name])
    return different


@prepared
def _follow_ups(candidate: Any) -> QuerySet[FollowUp]:
    return FollowUp.objects.filter(candidate=candidate).order_by()


@prepared
def _interviews(candidate: Any) -> QuerySet[Any]:
    return Interview.objects.filter(candidate=candidate).values_list("pk", flat=True)
