"""Applications, their interviews, and what was said in them."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.base import Owned
from sincerely.journal.models.people import Contact, Employer


class Application(Owned):
    """One post applied for. Its stage is derived from events, never stored."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="applications")
    role = models.CharField(max_length=200, blank=True)
    needs = models.JSONField(default=list, blank=True, help_text="what the role needs, in the employer's words")
    notes = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.role}, {self.employer}" if self.role else str(self.employer)


class Interview(Owned):
    """One appointment, with the zone whose wall time counts.

    `start`, `end` and `cancelled_at` follow from its events (scheduled, moved, cancelled) and are kept here to be read quickly; when the zone data
    change they are worked out again from the wall times the events hold.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="interviews")
    start = models.DateTimeField(null=True, blank=True)
    end = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=64, default="UTC")
    format = models.CharField(max_length=12, blank=True)
    round = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=300, blank=True)
    called = models.CharField(max_length=60, blank=True, help_text="what they call it: a sample lesson, a trial shift")
    bring = models.TextField(blank=True, help_text="what to bring, one thing a line")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    invitation_uid = models.CharField(max_length=255, blank=True, db_index=True)
    invitation_sequence = models.IntegerField(default=0)
    notes = models.TextField(blank=True, help_text="the debrief as pasted")
    open_questions = models.JSONField(default=list, blank=True)
    private_remarks = models.JSONField(default=list, blank=True, help_text="stay out of every letter")


class Participant(Owned):
    """Somebody's part in one interview. `present` is false for those who only arranged it or could not come."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="participants")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="participations")
    part = models.CharField(max_length=15, default="interviewer")
    present = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "contact"], name="one_part_each")]


class Topic(Owned):
    """What was spoken of with one person, in the notes' own words."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="topics")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="topics")
    topic = models.CharField(max_length=500)
    they_said = models.TextField(blank=True)
    i_said = models.TextField(blank=True)
    since = models.TextField(blank=True, help_text="what the candidate thought since")
    quote = models.TextField(blank=True)
    edited = models.BooleanField(
        default=False, help_text="changed or added by hand: a later debrief leaves it as it is"
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]


class Promise(Owned):
    """Something promised by me or by them, with its date where one was named."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="promises")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.SET_NULL, related_name="promises")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="promises")
    by = models.CharField(max_length=4, choices=[("me", "me"), ("them", "them")])
    what = models.CharField(max_length=500)
    due_date = models.DateField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    quote = models.TextField(blank=True)
    edited = models.BooleanField(
        default=False, help_text="changed or added by hand: a later debrief leaves it as it is"
    )


class Strength(Owned):
    """One thing the candidate did, with its evidence; letters carry the best match to a need."""

    claim = models.CharField(max_length=300)
    evidence = models.CharField(max_length=500, blank=True)
