"""What a better letter needs, in a person's words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sincerely.core.letters.values import Context

WORDS = {
    "interview.topics": "what you two talked about",
    "candidate.strengths": "something you have done that would help them",
    "candidate.name": "your name",
    "recipient.name": "the reader's name",
    "role.title": "the name of the post",
    "role.needs": "what the post needs",
    "employer.name": "the employer's name",
    "offer.terms": "what they offer: pay, hours, the start",
    "offer.asks": "what you ask for, and how much",
    "offer.asks[0].reason": "a reason for what you ask",
    "offer.questions": "what you want to ask about the offer",
    "offer.decide_by": "the day by which you will answer",
    "request.items": "what they asked you for",
    "request.by": "the day by which you will send it",
    "request.questions": "what you want to ask",
    "request.slots": "the times that suit you",
    "call.points": "what was said on the call",
    "gathering.name": "where you met",
    "help.what": "what the help is about",
    "help.who": "whom you would like to meet",
    "milestone.what": "what you have reached",
    "news.what": "what the news is",
}


def is_note(path: str) -> bool:
    """Say whether a path names words of a note that a letter did not use, rather than a thing it lacks."""
    return path.startswith(_NOTES) or ("." in path and path.split("[")[0] not in WORDS and path.split(".")[0] in _NOTED)


# What was said and promised in the talk.
_NOTES = ("interview.topics[", "interview.promises[")
# The tables of a context that hold notes of the writer's own.
_NOTED = frozenset({"help", "milestone", "news", "reference", "call", "gathering"})


def note_at(path: str, context: Context) -> str:
    """Return the words a path into a context names; "" where nothing stands there any more."""
    value: object = context
    for name, index in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        if index:
            value = value[int(index)] if isinstance(value, Sequence) and int(index) < len(value) else None
        elif isinstance(value, Mapping):
            value = value.get(name)
        elif isinstance(value, Context) and not hasattr(value, name):
            value = value.more.get(name)
        else:
            value = getattr(value, name, None)
    return value if isinstance(value, str) else ""


def in_words(path: str, note: str = "") -> str:
    """Return what a path into a letter's context means to a person; a path nobody named reads as its own words. `note` is what stands there."""
    if path.startswith(_NOTES):
        return (
            f"your note “{note}” in your own words"
            if note
            else "a note of yours that it could not tell whole, in your own words"
        )
    return WORDS.get(path) or WORDS.get(path.split("[")[0], path.replace(".", ", ").replace("_", " "))
