"""Offers, and what the candidate says of them all: both in the shape of an OFFERS.toml, so that a file and the screens are one thing."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.applications import Application
from sincerely.journal.models.base import Owned
from sincerely.journal.models.events import Event


class Offer(Owned):
    """One offer. `terms` is one `[[offer]]` of the file (docs/offers.md), dates as text in ISO form; amounts are in it and nowhere else.

    `sources` says of a term (its key, dotted: "base", "bonus.share") which words of a letter it was read from ({"quote", "letter"}); what is not in it was typed.
    `saved_at` also serves as its version. A removed offer is left out of everything and can be put back.
    """

    application = models.ForeignKey(Application, null=True, blank=True, on_delete=models.CASCADE, related_name="offers")
    event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="the fact that was recorded with it, if one was",
    )
    terms = models.JSONField(default=dict)
    sources = models.JSONField(default=dict, blank=True)
    questions = models.JSONField(
        default=list, blank=True, help_text="what is to be asked of it; the letters that ask carry these"
    )
    asking = models.JSONField(
        default=dict,
        blank=True,
        help_text="what the candidate means to ask of it: asks, the least they would take, the occupation it is set beside; no letter holds the last two",
    )
    received_at = models.DateTimeField(null=True, blank=True)
    saved_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return str(self.terms.get("name", ""))


class Decision(Owned):
    """What a candidate says of all offers: the file's other tables (candidate, rate, price_level, preferences, pending, waiting) by their names.

    `before` is for going back: `{"preferences": ..., "offers": {pk: {term: value}}}`, what a change took away. It goes when an offer is erased.
    """

    tables = models.JSONField(default=dict, blank=True)
    before = models.JSONField(
        default=list, blank=True, help_text="what was wanted before each of the last changes, the oldest first"
    )
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate"], name="one_decision")]
