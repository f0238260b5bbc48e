"""A figure that was tried, written into an offer's terms: for measures that are one term, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Measures that are one term. Pay, an hour's worth and shares come of many, and only the candidate knows which of them would move.
IN_TERMS = frozenset({"leave", "hours", "remote_days", "commute"})


def as_terms(terms: Mapping[str, Any], measure: str, value: float) -> dict[str, Any]:
    """Return the term of one [[offer]] that gives `value` in a measure, its other parts as they are; empty where no single term does."""
    number = int(value) if value == int(value) else round(value, 2)
    if measure == "remote_days":
        return {"remote_days": number}
    if measure == "commute":
        return {"commute": _table(terms, "commute", "minutes") | {"minutes": number}}
    if measure == "hours":
        hours = _table(terms, "hours", "week")
        return {"hours": hours | {"week": number - hours.get("extra", 0)}}
    if measure == "leave":
        leave = _table(terms, "leave", "days")
        return {"leave": leave | {"days": number - leave.get("holidays", 0)}}
    return {}


def _table(terms: Mapping[str, Any], key: str, alone: str) -> dict[str, Any]:
    """Return a term as a table; the file also takes one number in its place."""
    said = terms.get(key)
    return dict(said) if isinstance(said, Mapping) else {} if said is None else {alone: said}
