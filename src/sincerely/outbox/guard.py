"""The last look before a letter leaves: is it still wanted, exactly as approved? It asks the letter's own rows and makes no plan, unless what went out just now may have ended what this letter is for."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from datetime import datetime, timedelta

from sincerely.core.etiquette import values as etiquette
from sincerely.core.etiquette.matching import may_end
from sincerely.journal.actions.plan import replan
from sincerely.journal.actions.sendings import why_not_now
from sincerely.journal.facts.events import event_value
from sincerely.journal.facts.ids import ref
from sincerely.journal.facts.letter_states import as_approved
from sincerely.journal.facts.playbook import playbook_of
from sincerely.journal.facts.reasons import Why
from sincerely.journal.facts.review import unfinished
from sincerely.journal.models import Event, MailAccount, Sending
from sincerely.journal.models.reasons import Reason

#: A letter that was to go at an hour of its own may still go so long after it.
GRACE = timedelta(hours=1)
#: After this a person is asked whatever hours the letter had, and however often it was tried.
TOO_LATE = timedelta(hours=12)


def objection(
    sending: Sending, account: MailAccount | None, now: datetime, said: Collection[Event] | None = None
) -> Why | None:
    """Return why this letter must not leave now; None when nothing stands against it.

    `said` is what the candidate's events tell of answers, where it is at hand.
    """
    approval = sending.approval
    by_mail = sending.way != "hand"  # what goes by hand needs no account
    if by_mail and sending.candidate.sample:
        return Why(Reason.SAMPLE)
    if by_mail and account is None:
        return Why(Reason.NO_ACCOUNT)
    if approval.voided_at:
        return Why(Reason.VOIDED, {"says": approval.void_reason} if approval.void_reason else {})
    if not as_approved(approval):
        return Why(Reason.VOIDED)
    if by_mail and account and approval.from_address != account.address:
        return Why(Reason.VOIDED, {"from": approval.from_address, "now": account.address})
    if against := why_not_now(sending, now, said):
        return against
    return Why(Reason.OVERSLEPT) if now > _its_hour_ends(sending) else None


def stays_against(sending: Sending, account: MailAccount | None, now: datetime) -> Why | None:
    """Return what would hold this letter also after the candidate said once more that it may go at `now`; None when nothing would. Asks for its approval, letter and follow-up."""
    said_again = copy(sending)
    said_again.due_at = said_again.next_try_at = now
    against = objection(said_again, account, now, said=())
    return None if against and against.reason == Reason.SAME_ADDRESS else against


class GoneOut:
    """The candidate's letters that went out since the plan was last made, by whichever process: what the plan would settle by one of them must not go next."""

    def __init__(self, candidate_id: int, planned_to: int) -> None:
        """Begin with a plan that knows every event up to the number `planned_to`."""
        self._rows = Event.objects.filter(candidate=candidate_id, kind="letter-sent").order_by("pk")
        self._seen, self._events = planned_to, list[etiquette.Event]()

    def plan_for(self, sending: Sending, now: datetime) -> None:
        """Make the plan anew where one of them may have settled or stopped what this letter is for."""
        owed = sending.approval.letter.follow_up
        if owed is None:
            return
        for row in self._rows.filter(pk__gt=self._seen):
            self._seen = row.pk
            self._events.append(event_value(row))
        playbook, _ = playbook_of(sending.candidate)
        rule = playbook.by_id.get(playbook.names.get(owed.rule, owed.rule))
        contact = ref("contact", owed.contact_id)
        if self._events and (
            rule is None or any(may_end(rule, owed.key, contact, owed.about, event) for event in self._events)
        ):
            replan(sending.candidate, now)
            self._events.clear()


def still_open(sending: Sending) -> Why | None:
    """Return which place of the text is still to be filled, as `objection` does; for letters approved before a yes asked for this. Reading a text takes long, and once is enough: it is frozen."""
    letter = sending.approval.letter
    left = unfinished(letter, letter.subject, letter.body)
    return Why(Reason.UNFINISHED, {"says": left}) if left else None


def _its_hour_ends(sending: Sending) -> datetime:
    """Return until when a letter that is late still goes by itself: while the good hours last for which it was meant, else a little after its own."""
    ends = sending.next_try_at + GRACE
    owed = sending.approval.letter.follow_up
    if owed and owed.send_from and owed.send_until and owed.send_from <= sending.due_at <= owed.send_until:
        ends = max(ends, owed.send_until)
    return min(ends, sending.due_at + TOO_LATE)
