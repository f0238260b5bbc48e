"""Notes of an interview that are not recorded yet."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.base import Owned


class NotesDraft(Owned):
    """A debrief as far as it is typed, kept until it is recorded or erased; it counts for nothing. `fields` is the form as a browser sends it, `page` the page that wrote last."""

    key = models.CharField(max_length=40)
    page = models.CharField(max_length=40)
    fields = models.TextField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "key"], name="one_notes_draft")]
        ordering = ["-saved_at", "-pk"]
