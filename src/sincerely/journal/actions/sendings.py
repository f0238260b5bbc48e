"""A letter's way out as rows: its phases, and holding, releasing and cancelling it. Every step is a conditional UPDATE, so that a step races with nothing.

queued ──> claimed ──> transmitting ──> sent
  │           │              ├────────> uncertain   the server may have it: a person decides
  │           │              └────────> failed      the server refused it for good
  │           ├──> queued                           refused for now, or the worker died before the letter left
  │           └──> held                             no longer sure it is wanted: a person decides
  └──> cancelled, held
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Q, QuerySet

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.letter_states import may_be_out, why_unwanted
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Event, FollowUp, Letter, Sending
from sincerely.journal.models.reasons import BY_ITSELF, Reason
from sincerely.prepared import prepared
from sincerely.zones import zone_or_utc

# The letter can still be taken back; in the others it is on its way, or may be out.
RECALLABLE = frozenset({"queued", "held", "failed"})
UNDER_WAY = frozenset({"claimed", "transmitting"})
# What may happen between the yes and the sending, so that the letter no longer fits. A decision, whoever made it, concerns every letter of the application;
DECISIONS = frozenset(
    {
        *("rejection-received", "offer-received", "offer-withdrawn", "application-closed", "counter-offer-received"),
        *("application-withdrawn", "offer-accepted", "offer-declined"),
    }
)
# news of how it goes on every letter of the application too: what was approved may speak of a day or a next step that is another now;
NEWS = frozenset(
    {
        *("date-named", "interview-scheduled", "interview-moved", "interview-cancelled", "receipt-confirmed"),
        *("offer-extended", "written-terms-received", "reference-needed"),
    }
)
# a message the letters to its writer (one without a writer all of them); a talk the letters to whom one talked with.
MESSAGES = frozenset(
    {
        *("message-received", "request-received", "assessment-received", "feedback-received", "promise-made"),
        *("reference-called", "reference-agreed", "reference-declined"),
        *("lead-received", "introduction-made", "referral-received"),
    }
)
TALKS = frozenset({"call-held", "call-missed", "touchpoint"})
SAID = tuple(sorted(DECISIONS | NEWS | MESSAGES | TALKS))


NOTHING_MORE = Why()


def recallable(sending: Sending) -> bool:
    """Say whether the letter can still be taken back; `enter` decides it once more."""
    return sending.state in RECALLABLE and not may_be_out(sending)


def enter(
    sending: Sending,
    phase: str,
    now: datetime,
    *,
    leaving: Collection[str],
    token: str | None = None,
    due_by: datetime | None = None,
    why: Why = NOTHING_MORE,
    told: bool = False,
    **changes: Any,
) -> bool:
    """Take a sending from one of the phases `leaving` into `phase` and date it; False when it has left them meanwhile.

    With `token` only if it is still claimed under it: a worker that was given up on can record nothing. With `due_by` only if it is due by then: another
    time may have been chosen a moment ago. A letter held because it may have gone out since a copy was made is moved only by whoever has been `told`, or asks anew. On False nothing was
    written.
    """
    changes = {
        "held_by_plan": False,
        **changes,
        "state": phase,
        "reason": str(why.reason),
        "details": {name: _told(value) for name, value in why.details.items()},
    }
    with transaction.atomic(savepoint=False):
        moved = _move(sending.pk, changes, leaving, token, due_by, told)
        if moved:
            details = _stored(changes["details"])
            _run(_DATED, [sending.pk, phase, _stored(now), changes["reason"], details])
    if moved:
        for name, value in changes.items():
            setattr(sending, name, value)
    else:
        with suppress(Sending.DoesNotExist):  # erased meanwhile
            sending.refresh_from_db()
    return moved


# Plain SQL: these are carried out at every step of every letter, and for the ORM to word them takes ten times longer than to carry them out.
_RECENTLY_SAID = f"""SELECT 1 FROM journal_event WHERE candidate_id = %s AND created_at > %s AND superseded_by_id IS NULL AND retracted_at IS NULL
    AND kind IN ({", ".join(["%s"] * len(SAID))}) LIMIT 1"""
_DATED = "INSERT INTO journal_sendingphase (sending_id, phase, at, reason, details) VALUES (%s, %s, %s, %s, %s)"


def _move(
    pk: int, changes: dict[str, Any], leaving: Collection[str], token: str | None, due_by: datetime | None, told: bool
) -> bool:
    named = ", ".join(f"{name} = %s" for name in changes)
    sql = f"UPDATE journal_sending SET {named} WHERE id = %s AND state IN ({', '.join(['%s'] * len(leaving))})"
    values = [*(_stored(value) for value in changes.values()), pk, *leaving]
    if not told and "held" in leaving:
        sql, values = sql + " AND NOT (state = 'held' AND reason = %s)", [*values, str(Reason.RESTORED)]
    if token is not None:
        sql, values = sql + " AND claim_token = %s", [*values, token]
    if due_by is not None:
        sql, values = sql + " AND next_try_at <= %s", [*values, _stored(due_by)]
    return _run(sql, values) > 0


def _told(words: str) -> str:
    """Return what others said (a server, a sender's name) without signs that steer a terminal or that a database cannot hold."""
    return "".join(sign if sign.isprintable() else " " for sign in words)[:300].strip()


def _run(sql: str, values: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return int(cursor.rowcount)


def _any(sql: str, values: list[Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone() is not None


def _stored(value: Any) -> Any:
    """Return a value as the database takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_json_value(value, None) if isinstance(value, dict) else value


def hold_unwanted(candidate: Candidate, now: datetime) -> None:
    """Hold queued letters whose follow-up is no longer owed, release those it owes again.

    No letter's own hour calls for this: each is judged as of then beforehand, and by the last look before it leaves.
    """
    # Every verb asks this, and nearly always there is none: plain SQL, for the ORM takes a hundred times as long to put such a question.
    if not _any(
        "SELECT 1 FROM journal_sending WHERE candidate_id = %s AND state IN ('queued', 'held') LIMIT 1", [candidate.pk]
    ):
        return
    rows = _still_here(candidate.pk)
    models.prefetch_related_objects(rows, "phases")
    said = _all_said(candidate.pk) if rows else ()
    for sending in rows:
        unwanted = why_not_now(sending, max(sending.due_at, now), said)
        if unwanted and sending.state == "queued":
            enter(sending, "held", now, leaving=("queued",), why=unwanted, held_by_plan=True)
        elif not unwanted and sending.state == "held" and sending.held_by_plan:
            if sending.due_at > now or sending.way == "hand":  # by hand there is no hour that could pass
                enter(sending, "queued", now, leaving=("held",), why=Why(Reason.REQUEUED))
            elif sending.reason != Reason.EXPIRED:
                enter(sending, "held", now, leaving=("held",), why=Why(Reason.EXPIRED), held_by_plan=True)


def why_not_now(sending: Sending, at: datetime, said: Collection[Event] | None = None) -> Why | None:
    """Say why an approved letter must not go at `at`: no longer owed, its interview still to come, or an answer came since the candidate last said yes; else None.

    `said` is what the candidate's events tell of answers (`_said`), where it is at hand.
    """
    letter = sending.approval.letter
    if reason := why_unwanted(letter.follow_up):
        return Why(Reason.NOT_OWED, {"says": reason})
    if letter.form == "thank-you" and letter.interview and letter.interview.start and at < letter.interview.start:
        return Why(Reason.TOO_EARLY)
    if thanked_by_another(letter, UNDER_WAY | {"sent", "uncertain"}):
        return Why(Reason.DUPLICATE)
    if letter.follow_up and letter.follow_up.nudge and _reminded_on_day(letter.follow_up, at):
        return Why(Reason.REMINDED)
    if (answer := _answer_since_yes(sending, said)) is not None:
        return Why(Reason.ANSWERED, {"kind": answer.kind})
    if who := _thanked_at_the_same_address(sending):
        return Why(Reason.SAME_ADDRESS, {"who": who})
    return None


def thanked_by_another(letter: Letter, states: Collection[str]) -> bool:
    """Say whether another thank-you to this person for this interview is in one of these states: two would look like a mistake, and be one."""
    if not _is_thanks(letter) or letter.contact_id is None:
        return False
    return _other_thanks(letter).filter(state__in=states, approval__letter__contact=letter.contact_id).exists()


def goes_before_others(sending: Sending) -> bool:
    """Say whether all that stands in this thank-you's way, for the same person or address, are ones approved after it that a worker has in hand just now."""
    letter, address = sending.approval.letter, sending.approval.to_address
    same = Q(approval__letter__contact=letter.contact_id) | Q(approval__to_address__iexact=address)
    found = list(_other_thanks(letter).filter(same & _counts_before(sending)).values_list("state", "pk"))
    return bool(found) and all(state in UNDER_WAY and pk > sending.pk for state, pk in found)


def _is_thanks(letter: Letter) -> bool:
    return letter.form == "thank-you" and letter.interview_id is not None


def _other_thanks(letter: Letter) -> QuerySet[Sending]:
    """Return the approved thank-yous for the same interview, this one aside."""
    same = {"approval__letter__form": letter.form, "approval__letter__interview": letter.interview_id}
    return Sending.objects.filter(candidate=letter.candidate_id, approval__voided_at=None, **same).exclude(
        approval__letter=letter.pk
    )


def _counts_before(sending: Sending) -> Q:
    """Choose those that are out, or may be, or were approved before this one."""
    return Q(state="queued", pk__lt=sending.pk) | Q(state__in=UNDER_WAY | {"sent", "uncertain"})


def _thanked_at_the_same_address(sending: Sending) -> str:
    """Return to whom another thank-you for this interview is, at this letter's address: out, or approved before it. Empty for none, or once the candidate has let this one go all the same."""
    letter, address = sending.approval.letter, sending.approval.to_address
    if not _is_thanks(letter) or not address:
        return ""
    others = _other_thanks(letter).filter(_counts_before(sending), approval__to_address__iexact=address)
    other = others.order_by("pk").first()
    if other is None or _said_yes_since(sending, Reason.SAME_ADDRESS):
        return ""
    return other.approval.to_name or address


def _said_yes_since(sending: Sending, reason: Reason) -> bool:
    """Say whether the candidate let this letter go after it was held for `reason`."""
    asked = said = False
    for phase in sending.phases.all():
        asked = asked or phase.reason == reason
        said = asked and (said or (phase.phase == "queued" and phase.reason not in BY_ITSELF))
    return said


def _reminded_on_day(follow_up: FollowUp, at: datetime) -> bool:
    """Say whether another reminder went to this employer on the day of `at`, where they are."""
    zone = zone_or_utc(follow_up.zone)
    others = FollowUp.objects.filter(
        candidate=follow_up.candidate_id, employer=follow_up.employer_id, nudge=True, settled_by__kind="letter-sent"
    )
    if follow_up.employer_id is None:
        others = others.filter(contact=follow_up.contact_id)
    settled = others.exclude(pk=follow_up.pk).values_list("settled_at", flat=True)
    return any(moment.astimezone(zone).date() == at.astimezone(zone).date() for moment in settled if moment)


def _said(candidate: Any) -> QuerySet[Event]:
    """Return the candidate's events that can make an approved letter unfit."""
    counts = Event.objects.filter(candidate=candidate, superseded_by=None, retracted_at=None, kind__in=SAID)
    return counts.select_related("first")


@prepared
def _still_here(candidate: Any) -> QuerySet[Sending]:
    rows = Sending.objects.filter(candidate=candidate, state__in=("queued", "held"), approval__voided_at=None)
    return rows.select_related("approval__letter__follow_up", "approval__letter__interview").order_by("due_at", "pk")


@prepared
def _all_said(candidate: Any) -> QuerySet[Event]:
    return _said(candidate)


def _answer_since_yes(sending: Sending, said: Collection[Event] | None) -> Event | None:
    """Return what was said or decided after the candidate's last yes to this letter, and may make it unfit."""
    letter = sending.approval.letter
    if not (letter.contact_id or letter.application_id):
        return None
    if said is None:
        since = _stored(sending.created_at)
        with connection.cursor() as cursor:
            cursor.execute(_RECENTLY_SAID, [sending.candidate_id, since, *SAID])
            recently = cursor.fetchone()
        said = _said(sending.candidate_id).filter(created_at__gt=sending.created_at) if recently else ()
    if not said:
        return None
    said_yes = last_yes(sending)
    for event in said:
        if event.created_at <= said_yes or not _may_concern(event, letter):
            continue
        known_before = (event.first or event).created_at <= said_yes
        of_theirs = event.contact_id == letter.contact_id
        about_this = (
            event.kind in DECISIONS | NEWS or of_theirs or (event.kind in MESSAGES and event.contact_id is None)
        )
        # A promise of one's own, and an hour one said yes to in a letter.
        own = (event.kind == "promise-made" and event.data.get("by") != "them") or event.letter_id is not None
        if about_this and not known_before and not own and not event.data.get("automatic"):
            return event
    return None


def last_yes(sending: Sending) -> datetime:
    """Return when the candidate last said yes to this letter."""
    yes = [phase.at for phase in sending.phases.all() if phase.phase == "queued" and phase.reason not in BY_ITSELF]
    return yes[-1] if yes else sending.created_at


def _may_concern(event: Event, letter: Letter) -> bool:
    """Say whether an event is of the letter's application, or its reader's outside any."""
    if event.source == "debrief" and event.interview_id is not None and event.interview_id == letter.interview_id:
        return False
    if letter.application_id is not None and event.application_id == letter.application_id:
        return True
    return letter.contact_id is not None and event.contact_id == letter.contact_id and event.application_id is None
