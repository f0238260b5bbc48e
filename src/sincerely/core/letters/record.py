"""Looking facts up in a context by their path: "role.title", "request.items", "interview.topics[0].topic"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sincerely.core.letters.notes.usable import may_be_asked, pay_talk
from sincerely.core.letters.values import Context
from sincerely.core.reading.patterns import compiled

#: Lists of the candidate's own questions: of pay is asked only once there is an offer, whichever letter would ask it.
QUESTIONS = ("request.questions", "interview.open_questions")

_TYPED = frozenset({"candidate", "employer", "role", "recipient", "interview"})
_HARD = compiled(
    r"(?i)\b(?:didn'?t|did not|not|never|couldn'?t|no) (?:\w+ )?(?:get|got|pass|make|made|work|luck|go|offer|in)\b|"
    r"\b(?:turned (?:me )?down|rejected|unsuccessful|failed|lost|second place|runner-?up|missed out|knocked back|let go|laid off|redundant)\b|"
    r"\b(?:came|finished) (?:second|third|\d+(?:nd|rd|th))\b|\b(?:a|it's|said) no\b"
)
_STEP = compiled(r"([^.\[\]]+)(?:\[(\d+)\])?")  # the terms of an offer have any names


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
    return [here[nth] for nth in _askable(context, path, here)] if path in QUESTIONS else here


def entries(context: Context, path: str) -> list[str]:
    """Return the paths of what a list holds, of questions those that may be asked now; nothing where there is no list."""
    found: Any = context
    for step in path.split("."):
        found = _inside(found, step)
    if not isinstance(found, list | tuple):
        return []
    places = _askable(context, path, found) if path in QUESTIONS else range(len(found))
    return [f"{path}[{nth}]" for nth in places]


def _askable(context: Context, path: str, found: Any) -> list[int]:
    """Return the places of the questions that may be asked now. Where they ask for papers of pay, a question about these is of the matter."""
    if not isinstance(found, list | tuple):
        return []
    items = context.more.get("request", {}).get("items", ()) if path.startswith("request.") else ()
    free = "offer" in context.more or any(isinstance(item, str) and pay_talk(item) for item in items or ())
    return [nth for nth, one in enumerate(found) if not isinstance(one, str) or may_be_asked(one, offered=free)]


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
