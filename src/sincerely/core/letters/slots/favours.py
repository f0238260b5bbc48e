"""What a sentence takes of a note in [help]: a favour to ask for, a thing to offer, a matter to decide. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters.english import words as w
from sincerely.core.letters.record import lookup
from sincerely.core.letters.slots.own import Filter, note_of, the_thing, thing, told, whole
from sincerely.core.letters.slots.own_notes import is_favour
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

_OPENING = compiled(
    r"(?i)\b(?:ad|advert|advertisement|post|posting|position|opening|vacancy|job|role|listing|notice)\b"
)


_COMES = w.listed("visit see shadow watch tour sit come spend follow observe attend")  # what somebody lets one do


def opened(at: Writing, value: Any, path: str) -> str:
    """That a post is open, as a statement: "the Team Manager post went up on Friday"."""
    text = told(at, value, path)
    return text if _OPENING.search(text) and not re.match(r"(?:I|we)\b", text) else ""


def visit(at: Writing, value: Any, path: str) -> str:
    """Something the writer would like to be let do: "visit the ward one morning"; it is no help to anybody."""
    note = note_of(at, value, path)
    return note.text if note and note.kind == "do" and note.verb in _COMES else ""


def helping(at: Writing, value: Any, path: str) -> str:
    """Something the writer can do for the reader: "translate the letter". What is asked of the reader is none."""
    if isinstance(value, str) and not lookup(at.context, "help.who"):  # "her" is the reader
        value = re.sub(
            r"(?<=\w )(?:her|him|them)(?= (?:the|an?|my|our|some|this|that|two|three|\d+)\b|$)", "you", value
        )
    note = note_of(at, value, path)
    hand = note is not None and note.kind == "do" and note.verb in {"lend", "help"}  # "lend a hand on the Friday"
    if note is None or visit(at, value, path) or (is_favour(note.text) and not hand) or re.search(r"\b(?:for|to|with) me\b|\b(?:see|introduce|recommend|help) me\b|\bmy (?:cv|resume|application|name|case|interview|letter|portfolio)\b", note.text, re.IGNORECASE):  # fmt: skip
        return ""
    offered = re.match(r"I (?:can|could|would|will|am able to) (\w+ .+)", note.text)
    if offered:
        return offered[1]
    if bare := _bare_deed(note.text, note.kind):
        return bare
    first, _, rest = note.text.partition(" ")
    base = w.verb(first.lower(), "ing") if note.kind == "ing" else ""
    return f"{base} {rest}" if base else note.text if note.kind == "do" else ""


_GIVES = w.listed("cover drive translate lend send bring show take mind run fix check review proofread host teach print fill count carry collect build paint cook interpret set write test move load")  # fmt: skip


def _bare_deed(text: str, kind: str) -> str:
    """Return help noted without an article, which reads as a thing: "cover reception on two Saturdays while Pilar is away"."""
    first, _, rest = text.partition(" ")
    follow = rest.split(" ")[0].lower()
    done = kind in {"noun", "clause"} and first.lower() in _GIVES and follow
    return text if done and follow not in w.PREPOSITIONS - {"for"} | w.AUX | w.MODALS else ""


def to_give(at: Writing, value: Any, path: str) -> str:
    """A thing the writer can give: "a copy of our checklist"; an ask ("20 minutes", "a referral") is none."""
    text = thing(at, value, path)
    return "" if is_favour(text) or re.search(r"\bmy application\b", text) else text


def favour(at: Writing, value: Any, path: str) -> str:
    """A favour to ask for: "20 minutes on how you moved into planning"."""
    text = thing(at, value, path)
    return text if is_favour(text) else ""


def introduction(at: Writing, value: Any, path: str) -> str:
    """A favour that is an introduction: "an email introduction"."""
    text = thing(at, value, path)
    return text if re.search(r"(?i)\bintro(?:duction)?$", text) else ""


def opening(at: Writing, value: Any, path: str) -> str:
    """A post that is advertised, as a thing one saw: "the head brewer ad"."""
    text = the_thing(at, value, path)
    if lookup(at.context, "news.where"):  # told once
        text = re.sub(r" (?:on|from|in) (?:your|their|the) (?:web ?)?(?:site|page)$", "", text)
    return text if _OPENING.search(text) and "," not in text else ""


def some_time(at: Writing, value: Any, path: str) -> str:
    """A favour that is time with the reader: "an hour to talk about pupillage"."""
    text = thing(at, value, path)
    return (
        text
        if text
        and re.search(r"\b(?:minutes?|hours?|call|chat|coffee|talk|walk|lunch|conversation)\b", text)
        and is_favour(text)
        else ""
    )


def matter(at: Writing, value: Any, path: str) -> str:
    """A thing that is no favour: what one has to decide, what it is about."""
    text = thing(at, value, path)
    return "" if is_favour(text) else text


FILTERS: Mapping[str, Filter] = {
    "visit": visit,
    "helping": whole(helping),
    "to-give": whole(to_give),
    "favour": whole(favour),
    "introduction": introduction,
    "opening": opening,
    "opened": opened,
    "time": whole(some_time),
    "matter": whole(matter),
}
