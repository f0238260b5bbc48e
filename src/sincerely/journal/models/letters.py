"""Letters, their approvals, and their sendings."""

from __future__ import annotations

from typing import Any

from django.db import models

from sincerely.journal.models.applications import Application, Interview
from sincerely.journal.models.base import Owned
from sincerely.journal.models.follow_ups import FollowUp
from sincerely.journal.models.people import Contact


class Letter(Owned):
    """A letter being written. `saved_at` also serves as its version: a save from an older page is refused, nothing is lost."""

    follow_up = models.ForeignKey(FollowUp, null=True, blank=True, on_delete=models.SET_NULL, related_name="letters")
    application = models.ForeignKey(
        Application, null=True, blank=True, on_delete=models.CASCADE, related_name="letters"
    )
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="letters")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="letters")
    form = models.CharField(max_length=40)
    to_address = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    variant = models.IntegerField(default=0)
    sentences = models.JSONField(
        default=list, blank=True, help_text="the draft's sentences with the facts each rests on"
    )
    missing = models.JSONField(default=list, blank=True)
    before = models.JSONField(
        default=list, blank=True, help_text="the wordings there were before, to go back to; the latest last"
    )
    edited = models.BooleanField(default=False, help_text="changed by hand: a new draft never overwrites it unasked")
    typed = models.BooleanField(default=False, help_text="changed by typing, and not only by buttons that put words in")
    hours = models.JSONField(
        default=list,
        blank=True,
        help_text="when its writer can come, as ISO text or in words: picked of theirs, or named",
    )
    saved_at = models.DateTimeField()


class Approval(Owned):
    """The candidate's yes to one text and one address, frozen. Any edit afterwards voids it."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="approvals")
    approved_at = models.DateTimeField()
    approved_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    from_address = models.CharField(max_length=320, blank=True)
    to_address = models.CharField(max_length=254, blank=True)
    to_name = models.CharField(max_length=230, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField()
    message_id = models.CharField(max_length=255, unique=True)
    written_since = models.CharField(
        max_length=8,
        blank=True,
        help_text="have they written since? no, or fits: they have, and it still fits; look: a mailbox tells; empty: not asked",
    )
    voided_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(max_length=200, blank=True)


class Sending(Owned):
    """One approval's way out, at most once. `state` is the latest phase, `reason` (a `Reason`, with its `details`) why; every phase is also a dated row.

    queued -> claimed -> transmitting -> sent | uncertain | failed; or cancelled, or held. By hand: queued -> sent when ticked off.
    What was promised is the wall time in its zone (`due_wall`, `zone`); the instant `due_at` is an index, worked out again when the zone data change.
    """

    approval = models.OneToOneField(Approval, on_delete=models.CASCADE, related_name="sending")
    way = models.CharField(max_length=10, default="smtp", help_text="smtp or hand")
    state = models.CharField(max_length=12, default="queued")
    reason = models.CharField(max_length=20, blank=True)
    details = models.JSONField(default=dict, blank=True)
    due_at = models.DateTimeField()
    due_wall = models.CharField(max_length=32, blank=True)
    zone = models.CharField(max_length=64, default="UTC")
    held_by_plan = models.BooleanField(
        default=False, help_text="held because the plan no longer owes it; released if it does again"
    )
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(help_text="not touched before: the due time, later after a temporary refusal")
    claim_token = models.CharField(max_length=40, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_try_at"], name="sending_due")]

    @property
    def letter_id(self) -> int:
        return self.approval.letter_id

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.next_try_at is None:
            self.next_try_at = self.due_at
        super().save(*args, **kwargs)


class SendingPhase(models.Model):
    """One dated step of a sending, written before the step is taken."""

    sending = models.ForeignKey(Sending, on_delete=models.CASCADE, related_name="phases")
    phase = models.CharField(max_length=12)
    at = models.DateTimeField()
    reason = models.CharField(max_length=20, blank=True)
    details = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["pk"]


class MailAccount(Owned):
    """How this candidate's mail goes out. The password is in the keyring, never here."""

    address = models.CharField(max_length=254)
    display_name = models.CharField(max_length=200, blank=True)
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=587)
    security = models.CharField(
        max_length=8, default="starttls", help_text="starttls, tls, or plain on this machine only"
    )
    username = models.CharField(max_length=254, blank=True)
    tested_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate"], name="one_mail_account_each")]
