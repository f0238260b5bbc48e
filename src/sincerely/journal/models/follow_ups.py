"""What is owed: the plan's follow-ups as rows, reconciled by their stable key."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.applications import Application, Interview
from sincerely.journal.models.base import Owned
from sincerely.journal.models.people import Contact, Employer


class FollowUp(Owned):
    """A follow-up as the plan last said. Settled, stopped and withdrawn are dated; recomputing changes nothing that is done."""

    key = models.CharField(max_length=250)
    rule = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    letter_form = models.CharField(max_length=40, blank=True)
    application = models.ForeignKey(
        Application, null=True, blank=True, on_delete=models.CASCADE, related_name="follow_ups"
    )
    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.CASCADE, related_name="follow_ups")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="follow_ups")
    about = models.CharField(max_length=80, blank=True)
    zone = models.CharField(max_length=64, default="UTC", help_text="whose wall time the due time is")
    starts_at = models.DateTimeField()
    due_at = models.DateTimeField()
    send_from = models.DateTimeField(null=True, blank=True)
    send_until = models.DateTimeField(null=True, blank=True)
    why = models.TextField()
    guidance = models.JSONField(default=list)
    nudge = models.BooleanField(default=False)
    cause = models.ForeignKey(
        "journal.Event",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="the fact that started it",
    )
    settled_by = models.ForeignKey(
        "journal.Event",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="the fact that settled it",
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stop_reason = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True, help_text="the plan no longer holds it")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "key"], name="one_follow_up_a_key")]
        ordering = ["due_at", "pk"]
