"""What a sentence takes of notes of a gathering: its name, what was talked about there, and who said what. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.troubles import grave
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.slots.own import Filter
from sincerely.core.letters.slots.own_notes import read_own, set_out, with_article
from sincerely.core.letters.telling.own_answer import answer
from sincerely.core.letters.telling.their_words import their_words
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

_EVENTS = compiled(r"(?i)(?:meet-?up|show|fair|day|evening|night|conference|forum|summit|workshop|festival|expo|exhibition|open house|convention|symposium|webinar|talk|breakfast|dinner|lunch|party|gathering|market|congress|course|seminar)")  # fmt: skip


def name_of_event(at: Writing, value: Any, path: str) -> str:
    """An event as it stands behind "at": "the depot open day", "the Hull Robotics Meetup", "PyCon"."""
    text = days_written(re.sub(r"\s+", " ", value).strip(" .;,")) if isinstance(value, str) else ""
    words = text.split()
    if len(words) > 1 and words[0].lower() not in w.DETERMINERS and _EVENTS.fullmatch(words[-1]):
        return f"the {text}"
    return with_article(text, the=True) if 0 < len(text.split()) <= 12 and not re.search(r"[<>|\[\]]", text) else ""


_OPENS_WITH_SOMEBODY = compiled(r"(?i)(?:s?he|they|you|her|his|their|your|I|we|my|our|told|said)\b")
_BY_ME = compiled(r"(?i)(?:(?:I|we|my|our)\b|in \w+ (?:I|we)\b|(?:told|said to|mentioned to) (?:her|him|them|you)\b)")


def _noted(value: Any) -> tuple[str, list[str]]:
    """Return the topic of notes of a talk, "" where they name none, and the notes: a first one that tells nothing, or what stands before its colon, is the topic."""
    notes = [n for n in (value if isinstance(value, list | tuple) else [value]) if isinstance(n, str) and n.strip()]
    if not notes:
        return "", []
    topic, colon, said = notes[0].partition(": ")
    if colon:
        return topic, [said, *notes[1:]]
    return ("", notes) if _OPENS_WITH_SOMEBODY.match(notes[0]) else (notes[0], notes[1:])


def heard(at: Writing, value: Any, path: str) -> str:
    """What somebody said, told as theirs: "she said they lost a third" is "you lost a third"."""
    topic, notes = _noted(value)
    for note in notes:
        if _OFFERED.match(note):
            continue  # thanked for by itself
        told = None if _BY_ME.match(note) else their_words(note, topic, cast_of(at.context), at.words, named=False)
        if told and not grave(told.parts[0]) and len(told.parts[0].split()) <= MOST:
            return told.parts[0]
    return ""


def my_part(at: Writing, value: Any, path: str) -> str:
    """What the writer said, of a note that says itself who did: "told her I count eels", "in Poznan we ran a sand car"."""
    topic, notes = _noted(value)
    for note in notes:
        told = answer(note, "", topic, cast_of(at.context), at.words) if _BY_ME.match(note) else None
        text = told.parts[0] if told and told.kind in {"statement", "act"} else ""
        if re.search(r"\b(?:I|we)\b", text) and not re.search(r"\b(?:I told you|you|s?he|they|her|his|their)\b", text):
            return text
    return ""


_OFFERED = compiled(r"(?i)(?:s?he|they|you) offered to (\w+ .+)")


def no_offer(at: Writing, value: Any, path: str) -> Any:
    """A note that tells of no offer of theirs, which is thanked for by itself."""
    return "" if isinstance(value, str) and _OFFERED.match(value) else value


def offered(at: Writing, value: Any, path: str) -> str:
    """What somebody offered to do for the writer: "let me sit in on an implant day"."""
    for note in value if isinstance(value, list | tuple) else [value]:
        found = _OFFERED.match(note) if isinstance(note, str) else None
        if (
            found
            and re.search(r"\b(?:me|my|us)\b", found[1])
            and len(found[1].split()) <= MOST
            and not private_or_pay(note)
        ):
            return set_out(re.sub(r"\b(?:her|his|their) (?=\w)", "your ", found[1]), cast_of(at.context))
    return ""


MOST = 22  # words of theirs that a short letter tells


def topic(at: Writing, value: Any, path: str) -> str:
    """What was talked about, as a thing: a note behind a colon is left out ("liquid handler queue: one robot, five teams")."""
    if not isinstance(value, str) or private_or_pay(value):
        return ""
    note = read_own(value.split(":")[0], cast_of(at.context))
    if note.kind == "clause" and note.verb and not re.match(r"(?i)(?:I|we|you)\b", value) and len(value.split()) <= 10:
        return set_out(value, cast_of(at.context))  # "laminated dough in humid kitchens" is a thing
    return (
        with_article(note.text, the=True)
        if note.kind == "noun" and len(note.text.split()) <= 10
        else note.text
        if note.kind == "ing"
        else ""
    )


FILTERS: Mapping[str, Filter] = {
    "heard": heard,
    "offered": offered,
    "no-offer": no_offer,
    "my-part": my_part,
    "event": name_of_event,
    "topic": topic,
}
