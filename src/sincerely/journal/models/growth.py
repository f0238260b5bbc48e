"""What the candidate learns: reflections as they were written, what is to be practised, and when it was."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.applications import Application, Interview
from sincerely.journal.models.base import Owned
from sincerely.journal.models.events import Event


class Reflection(Owned):
    """What one wrote down for oneself about an application as a whole, or about one of its interviews: one row each, kept as it is typed.

    `page` is the page that wrote last: two windows do not overwrite each other. `event` is the fact that it was written, once its writer said so.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="reflections")
    interview = models.ForeignKey(
        Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="reflections"
    )
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    went_well = models.TextField(blank=True)
    differently = models.TextField(blank=True)
    in_my_hands = models.TextField(blank=True)
    not_in_my_hands = models.TextField(blank=True)
    practise = models.CharField(max_length=300, blank=True)
    carries_me = models.TextField(blank=True)
    page = models.CharField(max_length=40)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=models.Q(interview=None), name="one_reflection_an_application"
            ),
            models.UniqueConstraint(fields=["interview"], name="one_reflection_an_interview"),
        ]
        ordering = ["-saved_at", "-pk"]


class Goal(Owned):
    """One thing to practise: from a reflection, or set by itself. It is open until `done_at`; how often it was practised is in its practices."""

    reflection = models.ForeignKey(Reflection, null=True, blank=True, on_delete=models.CASCADE, related_name="goals")
    what = models.CharField(max_length=300)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.what


class Practice(Owned):
    """One time a goal was practised; to take it back erases it."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="practices")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
