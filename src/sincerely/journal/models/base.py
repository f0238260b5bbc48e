"""What every row of the journal shares."""

from __future__ import annotations

from django.db import models

from sincerely.accounts.models import Candidate


class Owned(models.Model):
    """A row that belongs to one candidate; queries start from `Model.objects.filter(candidate=...)`."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        abstract = True
