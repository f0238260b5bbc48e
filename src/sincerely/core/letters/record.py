"""Looking facts up in a context by their path: "role.title", "request.items", "interview.topics[0].topic"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sincerely.core.letters.values import Context

_TYPED = frozenset({"candidate", "employer", "role", "recipient", "interview"})
_HARD = re.compile(
    r"(?i)\b(?:didn'?t|did not|not|never|couldn'?t|no) (?:\w+ )?(?:get|got|pass|make|made|work|luck|go|offer|in)\b|"
    r"\b(?:turned (?:me )?down|rejected|unsuccessful|failed|lost|second place|runner-?up|missed out|knocked back|let go|laid off|redundant)\b|"
    r"\b(?:came|finished) (?:second|third|\d+(?:nd|rd|th))\b|\b(?:a|it's|said) no\b"
)
_STEP = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")  # the terms of an offer have any names


def lookup(context: Context, path: str) -> Any:
    """Return what stands at a path, or None where nothing does. Keys keep their names in CONTEXT.toml ("with", not `with_`)."""
    here: Any = context
    for step in path.split("."):
        found = _STEP.fullmatch(step)
        if found is None:
            return None
        here = _inside(here, found[1])
        if found[2] is not None:
            here = here[int(found[2])] if isinstance(here, list | tuple) and int(found[2]) < len(here) else None
        if here is None:
            return None
    return here


def _inside(here: Any, key: str) -> Any:
    if isinstance(here, Context):
        return getattr(here, key) if key in _TYPED else here.more.get(key)
    if isinstance(here, Mapping):
        return here.get(key)
    return getattr(here, "with_" if key == "with" else key, None)


def holds(context: Context, condition: str) -> bool:
    """Say whether a condition is true of a context: a path with something there, "path=value", "path:many", or "path:hard" for news that is no good news."""
    if "=" in condition:
        path, value = condition.split("=", 1)
        found = lookup(context, path)
        return str(found).strip().lower() == value if found is not None else False
    path, _, amount = condition.partition(":")
    found = lookup(context, path)
    if amount == "many":
        return isinstance(found, list | tuple) and len(found) > 1
    if amount == "hard":
        return isinstance(found, str) and bool(_HARD.search(found))
    return bool(found)
