"""What a sentence takes of notes of what somebody did: a deed one thanks for, a thing that was given, people. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.slots.own import Filter, note_of, whole
from sincerely.core.letters.slots.own_notes import is_favour

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing


def thanked(at: Writing, value: Any, path: str) -> str:
    """What the reader did, as it stands behind "thank you for": "passing my CV on", "the Saturdays", "your advice"."""
    note = note_of(at, value, path, "you")
    if note is None:
        return ""
    if note.kind == "noun":
        if thanked_people(at, value, path) or (path.startswith("help") and is_favour(note.text)):
            return ""
        return _once_given(note.text)
    return note.gerund if not re.match(r"I\b", note.text) else ""


def _once_given(text: str) -> str:
    """Return several things that were given once with the "the" they lack: "the flash cards you gave me", "the lifts to college all last winter"."""
    words = text.lower().split()
    if words[0] in w.DETERMINERS or words[0][:1].isdigit() or text[:1].isupper():
        return text
    once = re.search(
        r" (?:you|that|which) \w|\b(?:last|that) (?:\w+ )?(?:winter|summer|spring|autumn|fall|year|term|week|month)\b",
        text,
    )
    head = next(
        (n for n, x in enumerate(words) if n and (x in w.PREPOSITIONS | w.RELATIVES | {"you"} or x.endswith(","))),
        len(words),
    )
    return f"the {text}" if once and plural(words[head - 1].strip(",")) else text


def done_for_me(at: Writing, value: Any, path: str) -> str:
    """What the reader has done already: only deeds that are told as past, or that stand in both tenses ("put my name forward")."""
    note = note_of(at, value, path, "you")
    return note.gerund if note and note.kind == "clause" and note.text.startswith("you ") else ""


_FELLOWS = w.listed(
    "colleagues workmates teammates friends neighbours neighbors parents students pupils patients residents guests regulars mentors managers teachers tutors"
)


def thanked_people(at: Writing, value: Any, path: str) -> str:
    """People one thanks: "everyone who read my forms", "the night crew who taught me"."""
    plain = re.sub(r"(?i)^(?:(?:thanks|thank you) to |to (?=(?:the|my|our|all|every)\b))", "", value) if isinstance(value, str) else value  # fmt: skip
    note = note_of(at, plain, path)
    if note is None or note.kind != "noun":
        return ""
    head = next((x for x in re.split(r" (?:at|in|of|on|from|for) ", note.text.lower())), "").split()[-1]
    people = (
        plain != value
        or re.search(r"\bwho\b|^every(?:one|body)\b", note.text)
        or w.animate_plural(note.text.split()[-1].lower())
        or w.animate_plural(head)
        or head in _FELLOWS
        or re.search(
            r"^(?:the|my) (?:\w+ )*(?:night|day|whole|entire|early|late) (?:crew|team|shift|staff)\b", note.text
        )
    )
    return note.text if people else ""


FILTERS: Mapping[str, Filter] = {
    "thanked": whole(thanked, "you"),
    "done-for-me": whole(done_for_me, "you"),
    "people": whole(thanked_people),
}
