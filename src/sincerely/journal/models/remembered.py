"""What the candidate said of findings: put aside for one letter, or a word that is right as it is."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.base import Owned
from sincerely.journal.models.letters import Letter


class PutAside(Owned):
    """A finding the candidate does not want to hear of again in this letter: its code and the words it stood on; no words where it was about the whole."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="put_aside")
    code = models.CharField(max_length=12)
    quote = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "code", "quote"], name="put_aside_once")]


class OwnWord(Owned):
    """A word that is spelled right, though no dictionary has it: the candidate has said so."""

    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "word"], name="one_own_word")]
        ordering = ["word"]
