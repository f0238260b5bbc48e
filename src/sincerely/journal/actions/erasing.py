"""Erase for good, and say beforehand what goes with it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models.deletion import Collector

from sincerely.accounts.models import Candidate
from sincerely.core.offers.file_tables import without
from sincerely.errors import Refused
from sincerely.journal.actions.base import changing, own
from sincerely.journal.actions.sendings import UNDER_WAY
from sincerely.journal.actions.unnaming import take_out_of_messages
from sincerely.journal.models import (
    Application,
    Contact,
    Decision,
    Event,
    Interview,
    Letter,
    Mailbox,
    Message,
    Offer,
    Promise,
    Topic,
)
from sincerely.journal.models.base import Owned
from sincerely.journal.models.mailboxes import OVERLAP

# What a person is told of; steps, participants and the like go without a word.
SAID = {
    "application": ("application", "applications"), "interview": ("interview", "interviews"), "topic": ("topic", "topics"),
    "promise": ("promise", "promises"), "letter": ("letter", "letters"), "event": ("entry in the timeline", "entries in the timeline"),
    "message": ("message", "messages"), "followup": ("follow-up", "follow-ups"), "sending": ("sending", "sendings"), "offer": ("offer", "offers"),
    "reflection": ("reflection", "reflections"), "goal": ("goal to practise", "goals to practise"),
}  # fmt: skip


def what_goes(row: Owned) -> tuple[str, ...]:
    """Say what is erased together with a row: "2 interviews", "1 letter"; empty where nothing is."""
    gone: dict[type[models.Model], set[object]] = {}
    for part in [*_alongside(row), row]:
        collector = _Everything(using="default")
        collector.collect([part])
        for model, instances in collector.data.items():
            gone.setdefault(model, set()).update(instance.pk for instance in instances)
    gone[type(row)].discard(row.pk)
    counts = {model._meta.model_name: len(pks) for model, pks in gone.items()}
    return tuple(f"{counts[name]} {words[counts[name] > 1]}" for name, words in SAID.items() if counts.get(name))


def erase(candidate: Candidate, row: Owned, now: datetime) -> tuple[str, ...]:
    """Erase a row and what goes with it; return what went. Raises Refused while a letter of it is on its way."""
    own(candidate, row)
    with changing(candidate, now):
        went = what_goes(row)
        parts = [*_alongside(row), row]
        if any(_letters_of(part).filter(approvals__sending__state__in=UNDER_WAY).exists() for part in parts):
            raise Refused("A letter of this is on its way to the mail server right now. Try again in a minute.")
        before, offers = _lately_come(candidate), _offers(candidate)
        if isinstance(row, Contact):
            take_out_of_messages(candidate, row)
        for part in parts:
            type(part)._default_manager.filter(pk=part.pk).delete()
        _bring_no_more(candidate, before - _lately_come(candidate))
        if gone := offers - _offers(candidate):
            _say_no_more_of(candidate, gone)
        if isinstance(row, Contact):
            _forget(candidate, row.pk)
        if isinstance(row, Topic | Promise):
            from sincerely.journal.actions.writing import write_untouched_anew

            write_untouched_anew(candidate, row.interview, now)  # its words leave the drafts too
        return went


class _Everything(Collector):
    """Collects every row one by one, so that all can be counted."""

    def can_fast_delete(self, *args: object, **kwargs: object) -> bool:
        return False


def _alongside(row: Owned) -> list[Owned]:
    """Return the rows that only make sense with this one, though the database would keep them."""
    if isinstance(row, Interview):
        return list(Promise.objects.filter(interview=row))
    if isinstance(row, Contact):
        # What they said, what was written to them, and what happened with them alone is theirs; an employer's answer or offer that came through them stays.
        with_them = Event.objects.filter(contact=row, application=None, interview=None)
        return [
            *Letter.objects.filter(contact=row),
            *Topic.objects.filter(contact=row),
            *Promise.objects.filter(contact=row),
            *with_them,
            *Message.objects.filter(contact=row, application=None),
        ]
    return []


def _letters_of(row: Owned) -> models.QuerySet[Letter]:
    if isinstance(row, Letter):
        return Letter.objects.filter(pk=row.pk)
    if isinstance(row, Application):
        return Letter.objects.filter(application=row)
    if isinstance(row, Interview):
        return Letter.objects.filter(interview=row)
    return (
        Letter.objects.filter(application__employer_id=row.pk)
        if row._meta.model_name == "employer"
        else Letter.objects.none()
    )


def _lately_come(candidate: Candidate) -> set[tuple[str, str]]:
    """Return the messages which the next look into the mailbox would meet again: fingerprint, and when each came."""
    mailbox = Mailbox.objects.filter(candidate=candidate).exclude(looked_at=None).first()
    if mailbox is None or mailbox.looked_at is None:
        return set()
    lately = Message.objects.filter(candidate=candidate, at__gte=mailbox.looked_at - OVERLAP)
    return {(fingerprint, at.isoformat()) for fingerprint, at in lately.values_list("fingerprint", "at")}


def _bring_no_more(candidate: Candidate, gone: set[tuple[str, str]]) -> None:
    """Keep what was erased from being brought again by the next look."""
    if gone:
        mailbox = Mailbox.objects.select_for_update().get(candidate=candidate)
        mailbox.erased = [*mailbox.erased, *map(list, sorted(gone))]
        mailbox.save(update_fields=["erased"])


def _offers(candidate: Candidate) -> set[str]:
    return {str(offer) for offer in Offer.objects.filter(candidate=candidate)}


def _say_no_more_of(candidate: Candidate, gone: set[str]) -> None:
    """Take offers out of what is wanted; what was wanted before may name them and their terms, so it goes."""
    for row in Decision.objects.filter(candidate=candidate):
        if isinstance(wanted := row.tables.get("preferences"), dict):
            row.tables["preferences"] = without(wanted, gone)
        row.before = []
        row.save(update_fields=["tables", "before"])


def _forget(candidate: Candidate, contact: int) -> None:
    """Take a contact's number out of every event that lists it."""
    for event in Event.objects.filter(candidate=candidate, data__has_key="people"):
        if contact in event.data["people"]:
            event.data["people"] = [pk for pk in event.data["people"] if pk != contact]
            event.save(update_fields=["data"])
