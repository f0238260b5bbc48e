"""Notes that were given for a letter and that no sentence of it takes: named, so that nothing is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sincerely.core.letters.english.stems import MOSTLY, covers
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.usable import private
from sincerely.core.letters.patterns import SLOT, Pattern
from sincerely.core.letters.record import lookup
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.values import Context, Topic

# Days and places that only say when, and what never stands in a letter.
_BESIDE = {"milestone.date", "gathering.date", "gathering.where", "call.date"}
_BESIDE |= {"request.answers", "request.attachments"}  # told beside their items
_BESIDE |= {
    "request.channel",
    "request.asked_by",
    "request.discreet",
    "request.ready",
}  # what a reply is held against, and no words of it


def unused(pattern: Pattern, context: Context, body: str, facts: frozenset[str]) -> tuple[str, ...]:
    """Return the paths of notes of the tables that a form reads which its letter neither rests on nor tells in other words."""
    tables = _tables(pattern)
    return tuple(
        path
        for path, note in _notes(context.more, tables)
        if not private(note)
        and path not in facts
        and covers(body, days_written(note)) < 0.6
        and note.lower() not in body.lower()
    )


def untold(pattern: Pattern, moments: Sequence[Moment], context: Context, facts: frozenset[str]) -> tuple[str, ...]:
    """Return the paths of what the reader said, where a form has a place for it and its letter tells none of it."""
    slots = {slot.split("|")[0] for place in pattern.places.values() for way in place for say in way.say for slot in SLOT.findall(say)}  # fmt: skip
    told = any(fact.startswith("interview.topics") and fact.endswith(".they_said") for fact in facts)
    if told or not slots & {"said", "topic_said"}:
        return ()
    paths = (f"interview.topics[{n}].they_said" for n in sorted({int(m.path[:-1].rsplit("[", 1)[1]) for m in moments}))
    return tuple(path for path in paths if lookup(context, path))


def _tables(pattern: Pattern) -> frozenset[str]:
    """Return the tables of notes that a form's wordings name."""
    ways = [way for place in pattern.places.values() for way in place]
    named = [slot.split("|")[0] for way in ways for say in way.say for slot in SLOT.findall(say)]
    named += [way.each for way in ways]
    return frozenset(path.split(".")[0] for path in named if "." in path) - {"offer"} | {"offer.reason"}


def _notes(more: Mapping[str, Any], tables: frozenset[str]) -> Iterator[tuple[str, str]]:
    for table, keys in more.items():
        for key, value in keys.items() if isinstance(keys, Mapping) else ():
            path = f"{table}.{key}"
            if path in _BESIDE or not ({table, path} & tables):
                continue
            if isinstance(value, str) and value.strip():
                yield path, value
            elif isinstance(value, list | tuple):
                yield from ((f"{path}[{n}]", v) for n, v in enumerate(value) if isinstance(v, str) and _says(v))


def _says(text: str) -> bool:
    """Say whether an entry holds words: a day or a file's name is told in another shape."""
    return bool(re.search(r"[^\W\d]{3,} ", text + " ")) and not re.fullmatch(r"[\w./:-]+", text)


def left_over(moments: Sequence[Moment], used: str, topics: Sequence[Topic]) -> tuple[str, ...]:
    """Return the notes of moments that a letter does not speak of at all."""
    out = []
    for moment in moments:
        note = topics[int(moment.path[:-1].rsplit("[", 1)[1])]
        for name in ("they_said", "i_said") if note.they_said or note.i_said else ("topic",):
            text = getattr(note, name)
            if text and covers(used, tidy(text)) < MOSTLY:
                out.append(f"{moment.path}.{name}")
    return tuple(out)
