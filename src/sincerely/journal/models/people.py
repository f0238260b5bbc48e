"""Employers and the contacts met there."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.base import Owned


class Employer(Owned):
    """Who may hire. `country` and `subdivision` decide holidays, `zone` the hours, `register` the tone of letters."""

    name = models.CharField(max_length=200)
    city = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=10, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    register = models.CharField(max_length=8, blank=True)

    def __str__(self) -> str:
        return self.name


class Contact(Owned):
    """A person: interviewer, recruiter, representative, reference, mentor, adviser, supporter or other."""

    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.SET_NULL, related_name="contacts")
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=30, blank=True, help_text="Dr., Prof., Mrs. - never guessed")
    position = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=50, blank=True)
    postal_address = models.TextField(blank=True)
    part = models.CharField(max_length=15, default="other")
    rapport = models.CharField(max_length=10, blank=True, help_text="formal or first-name")
    known_as = models.CharField(max_length=80, blank=True, help_text="what the notes call them: Helen, Mr Otieno")
    zone = models.CharField(max_length=64, blank=True)
    notes = models.TextField(blank=True)

    def __str__(self) -> str:
        return called(self.title, self.name)


def called(title: str, name: str) -> str:
    """Return how a person is called: by title, where there is one, and name."""
    return f"{title} {name}".strip()
