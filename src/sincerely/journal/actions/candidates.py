"""The candidate: begun, described, and the sample to look around in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from sincerely.accounts.models import Candidate, Membership, User
from sincerely.errors import BadInput
from sincerely.integrations.mail import plain_address
from sincerely.journal.actions.base import allowed, changing
from sincerely.journal.actions.employers import checked_place
from sincerely.journal.actions.sample import make_sample
from sincerely.zones import zone_data_version

__all__ = ["begin", "delete_candidate", "make_sample", "open_sample", "save_profile"]

PROFILE = ("name", "email", "phone", "postal_address", "zone", "country", "dialect", "register", "date_style", "week_start")  # fmt: skip
#: A search that is begun again so soon, word for word the same, was asked for twice by one press.
PRESSED_TWICE = timedelta(seconds=10)
DIALECTS = ("american", "british", "canadian", "australian")
#: How days and hours may be written on the pages, and when the week may begin; empty: as in the country.
SHOWN = {"date_style": ("", "day", "day-12", "month-12"), "week_start": ("", "monday", "sunday", "saturday")}


def begin(user: User, now: datetime, **profile: Any) -> Candidate:
    """Begin a job search of one's own; pressed twice it is begun once. Raises BadInput for a zone, country, dialect, register or address that is none."""
    fields = _checked(profile)
    with transaction.atomic():
        _one_at_a_time(user)
        same = Candidate.objects.filter(
            memberships__user=user, sample=False, created_at__range=(now - PRESSED_TWICE, now + PRESSED_TWICE), **fields
        )
        if begun := same.first():
            return begun
        candidate = Candidate.objects.create(created_at=now, zone_data=zone_data_version(), **fields)
        Membership.objects.create(user=user, candidate=candidate, created_at=now)
    return candidate


def open_sample(user: User, now: datetime) -> Candidate:
    """Return the user's sample job search, made at first use: one, however often it is asked for at once."""
    with transaction.atomic():
        _one_at_a_time(user)
        return Candidate.objects.filter(memberships__user=user, sample=True).first() or make_sample(user, now)


def save_profile(candidate: Candidate, now: datetime, **profile: Any) -> Candidate:
    """Change the profile; the plan follows where zone or country changed."""
    fields = _checked(profile)
    with changing(candidate, now):
        for name, value in fields.items():
            setattr(candidate, name, value)
        candidate.save(update_fields=list(fields))
    return candidate


def delete_candidate(candidate: Candidate) -> None:
    """Erase a candidate with every row of theirs, for good."""
    with transaction.atomic():
        candidate.delete()


def _one_at_a_time(user: User) -> None:
    """Let what else begins for this user at the same moment wait for the end of this transaction."""
    User.objects.select_for_update().only("pk").get(pk=user.pk)


def _checked(profile: dict[str, Any]) -> dict[str, Any]:
    fields = checked_place(allowed(profile, PROFILE))
    if fields.get("email"):
        fields["email"] = plain_address(fields["email"])
    if fields.get("dialect", "american") not in DIALECTS:
        raise BadInput(f"{fields['dialect']!r} is no dialect letters can be written in", expected=", ".join(DIALECTS))
    for name, known in SHOWN.items():
        if fields.get(name, "") not in known:
            raise BadInput(f"{fields[name]!r} is no {name.replace('_', ' ')}", expected=", ".join(filter(None, known)))
    if "zone" in fields and not fields["zone"]:
        raise BadInput(
            "A time zone is needed: days and hours are counted in it",
            expected="a name like Europe/Berlin or America/Chicago",
        )
    for name, longest in (("name", 200), ("phone", 50), ("postal_address", 400)):
        if len(fields.get(name, "")) > longest:
            raise BadInput(f"The {name.replace('_', ' ')} is longer than {longest} letters", expected="a shorter one")
    return fields
