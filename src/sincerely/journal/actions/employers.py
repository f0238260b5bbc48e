"""Employers, by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.models import Employer
from sincerely.zones import zone_named

FIELDS = ("name", "city", "country", "subdivision", "zone", "register")


def add_employer(candidate: Candidate, now: datetime, **fields: Any) -> Employer:
    """Add an employer. Raises BadInput for an unknown zone or a country that is not two letters."""
    with changing(candidate, now):
        return make(Employer, candidate, now, **checked_place(allowed(fields, FIELDS)))


def correct_employer(candidate: Candidate, employer: Employer, now: datetime, **fields: Any) -> Employer:
    """Change what is on record of an employer."""
    own(candidate, employer)
    with changing(candidate, now):
        change(employer, checked_place(allowed(fields, FIELDS)))
    return employer


def checked_place(fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields with country codes in capitals. Raises BadInput for a country or zone there is none of, or an unknown register."""
    if country := fields.get("country"):
        fields["country"] = country = str(country).upper()
        if not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise BadInput(f"{country!r} is no country code", expected="two letters, such as US, GB or IN")
    if (zone := fields.get("zone")) and zone_named(zone) is None:
        raise BadInput(
            f"There is no time zone called {zone!r}", expected="a name like Europe/Berlin or America/Chicago"
        )
    if (register := fields.get("register")) and register not in {"formal", "neutral", "warm"}:
        raise BadInput(f"{register!r} is no register", expected="formal, neutral or warm")
    return fields
