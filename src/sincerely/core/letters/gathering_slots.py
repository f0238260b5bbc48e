"""What a sentence takes of notes of a gathering: its name, what was talked about there, and who said what. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import words as w
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.day_words import days_written
from sincerely.core.letters.own_notes import read_own, set_out, with_article
from sincerely.core.letters.own_slots import Filter, of_kind
from sincerely.core.letters.usable import private_or_pay
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots import Writing

_EVENTS = compiled(r"(?i)(?:meet-?up|show|fair|day|evening|night|conference|forum|summit|workshop|festival|expo|exhibition|open house|convention|symposium|webinar|talk|breakfast|dinner|lunch|party|gathering|market|congress|course|seminar)")  # fmt: skip


def name_of_event(at: Writing, value: Any, path: str) -> str:
    """An event as it stands behind "at": "the depot open day", "the Hull Robotics Meetup", "PyCon"."""
    text = days_written(re.sub(r"\s+", " ", value).strip(" .;,")) if isinstance(value, str) else ""
    words = text.split()
    if len(words) > 1 and words[0].lower() not in w.DETERMINERS and _EVENTS.fullmatch(words[-1]):
        return f"the {text}"
    return with_article(text, the=True) if 0 < len(text.split()) <= 12 and not re.search(r"[<>|\[\]]", text) else ""


def _parts(value: Any) -> list[str]:
    """The notes of a list; one that has a colon is the topic, and what was said of it."""
    out: list[str] = []
    for note in value if isinstance(value, list | tuple) else [value]:
        if isinstance(note, str):
            topic, colon, said = note.partition(": ")
            out += [topic, *re.split(r"[,;] (?=\w+ \w)", said)] if colon else [note]
    return out


def heard(at: Writing, value: Any, path: str) -> str:
    """What somebody said, told as theirs: "she said they lost a third" is "you lost a third"."""
    for note in _parts(value):
        if re.match(r"(?i)(?:s?he|they|you|her|his|their|your)\b '?\w", note):
            piece = next((p for p in at.pieces(note, "reader", path) if p.kind == "clause"), None)
            if piece:
                return str(piece.text)
    for note in _parts(value)[1:2]:  # what stands behind the topic is theirs, unless it says "I"
        if not re.search(r"(?i)\b(?:I|we|my|our|me|us|told|said|asked)\b", note):
            piece = next((p for p in at.pieces(note, "reader", path) if p.kind == "clause"), None)
            return str(piece.text) if piece else of_kind("you", "clause")(at, note, path)
    return ""


def my_part(at: Writing, value: Any, path: str) -> str:
    """What the writer said where several notes of one talk stand in a list: "in Poznan we ran a sand car"."""
    for note in _parts(value)[1:]:
        note = re.sub(
            r"(?i)^(?:I )?(?:told|said to|mentioned to) (?:her|him|them|you) (?:that )?(?=I\b|we\b|my\b)", "", note
        )
        text = of_kind("I", "clause")(at, note, path)
        if re.search(r"\b(?:I|we)\b", text) and not re.search(r"\b(?:you|s?he|they|her|his|their)\b", text):
            return text
    return ""


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


FILTERS: Mapping[str, Filter] = {"heard": heard, "my-part": my_part, "event": name_of_event, "topic": topic}
