"""What happened, once, as dated rows with their source. Everything else is derived from them."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.applications import Application, Interview, Promise
from sincerely.journal.models.base import Owned
from sincerely.journal.models.people import Contact, Employer


class Event(Owned):
    """One fact. `kind` is one of core.etiquette's; `at` is UTC beside the zone of its wall time.

    A correction is a new row that supersedes the old one and goes on under its name (`first`); a retraction is dated. Only rows with neither count.
    `about` names the thing (interview, request, offer, call ...) the event belongs to; `data` holds the kind's further fields as core.etiquette.values.Event names them.
    """

    kind = models.CharField(max_length=40, db_index=True)
    at = models.DateTimeField()
    zone = models.CharField(max_length=64, default="UTC")
    about = models.CharField(max_length=80, blank=True)
    application = models.ForeignKey(Application, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="events")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    promise = models.ForeignKey(Promise, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    letter = models.ForeignKey(
        "journal.Letter", null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    data = models.JSONField(default=dict, blank=True)
    source = models.CharField(
        max_length=20, default="hand", help_text="hand, debrief, invitation, mail, outbox, sample"
    )
    source_ref = models.CharField(max_length=255, blank=True)
    recorded_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="supersedes"
    )
    first = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="of a corrected fact, the row it was first recorded as",
    )
    retracted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["candidate", "at"])]
