"""A reply to a request goes to whom it is meant for, and by the way they asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sincerely.core.etiquette.requested import channel_of
from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import GENERIC, stems, wordset
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.values import Finding
from sincerely.core.people.names import same_person

DISCREET = Kind(
    code="RQ111",
    type="sensitive-item",
    severity="error",
    guidance="inquiries.confidentiality",
    what="something that needs discretion goes to another person or another way than it was asked for",
    why="Referees' details, papers that prove who you are and what belongs to an employer are for those alone who asked, by the way they named.",
    needs="who asked, and what of it is marked as sensitive",
)
CHANNEL = Kind(
    code="RQ112",
    type="other-channel",
    severity="warning",
    guidance="inquiries.preferred-channel",
    what="a reply goes by mail though they asked for another way",
    why="What comes another way is easily overlooked, or has to be passed on.",
    needs="the way they asked for",
)
KINDS = (DISCREET, CHANNEL)

_WAYS = {
    "portal": "through their portal or form",
    "telephone": "by telephone",
    "post": "by post",
    "in person": "in person",
}
_LITTLE = wordset("copy copies two three one first last name full list form please current recent your you")


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look whether a reply is for the person and the way that its request names."""
    request = setting.context.more.get("request") if setting.context else None
    if setting.form != "request-reply" or not isinstance(request, dict) or not letter.words:
        return
    way = channel_of(str(request.get("channel") or ""))
    # Who writes that it is in the portal answers by the portal.
    elsewhere = way in _WAYS and not any(channel_of(one.text) == way for one in letter.sentences)
    asked_by, reader = str(request.get("asked_by") or ""), setting.context.recipient.name if setting.context else ""
    stranger = bool(asked_by and reader and not same_person(asked_by, reader))
    told = False
    for item in _texts(request.get("discreet")):
        at = _where(letter, item)
        if at is None or not (stranger or elsewhere):
            continue
        told = True
        message = (
            f'"{item}" is for {asked_by}, who asked for it, and this goes to {reader}.'
            if stranger
            else f'"{item}" needs discretion: they asked for it {_WAYS[way]}, and this goes by mail.'
        )
        yield finding(DISCREET, letter, at.start, at.end, message)
    if elsewhere and not told:
        last = letter.sentences[-1] if letter.sentences else letter.body
        yield finding(CHANNEL, letter, last.start, last.end, f"They asked for it {_WAYS[way]}, and this goes by mail.")


def _where(letter: Letter, item: str) -> Part | None:
    """Return the sentence that speaks of an item, by the words that tell it from others; None where none does."""
    about = {stem for stem in stems(item) if stem not in GENERIC} - stems(*_LITTLE) or stems(item)
    return next((one for one in letter.sentences if about & stems(one.text)), None)


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list | tuple) else []
