"""Nothing that was typed is lost: every word of a note stands in some found thing, or in what is left over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.attendance.presence import HEADCOUNT
from sincerely.core.reading.debrief.talk.unplaced import SAY_NOTHING
from sincerely.core.reading.debrief.text.names import ARRANGED
from sincerely.core.reading.debrief.text.notes import SPEECH
from sincerely.core.reading.debrief.text.texted import Texted
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon
from tests.quality.measure_debrief import CORPUS

NOW = datetime(2026, 11, 27, 18, tzinfo=UTC)
HEAD = "Fenwick Foods, line lead, today 2pm\nMet Asha Menon (plant manager) and Ron Pell\n"
# A heading ("Practical:"), a figure with its unit and the number of a round say where words stand and how much, and nothing by themselves.
_HEADING = re.compile(r"^[\W\d]*[\w/ '’]{1,40}:|\b\w*\d\w*\b|^[\W\d]*(?:q|r)\d+", re.I | re.M)
_SPEECH = re.compile(SPEECH, re.I)


def read(notes: str) -> Debrief:
    return read_debrief(
        notes, home_zone=UTC, home_zone_name="Europe/London", now=NOW, dialect="british", lexicon=lexicon()
    )


def shown(found: Debrief) -> Iterator[str]:
    """Yield all texts that "Is this right?" shows."""
    for topic in found.topics:
        yield from (topic.topic, topic.quote, topic.they_said, topic.i_said)
    for promise in found.promises:
        yield from (promise.quote, promise.what)
    for one in (*found.needs, *found.open_questions, *found.private, *found.unplaced):
        yield from (one.quote, one.text)
    for person in found.people:
        yield from (person.name, person.title, person.position)
    yield from (
        *(step.quote for step in found.further),
        found.decision_quote,
        found.employer,
        found.role,
        *found.unsure,
    )


def lost(notes: str, found: Debrief) -> list[str]:
    """Return the words that say something and stand nowhere in what was found; the first line, who and where, is left out."""
    notes = Texted(notes).plain
    have = {word for text in shown(found) for word in re.findall(r"\w+", Texted(text).plain.casefold())}
    names = {part for person in found.people for part in person.name.casefold().split()}
    begin = notes.find("\n") + 1 or len(notes)
    spans = [match.span() for pattern in (_HEADING, HEADCOUNT, ARRANGED) for match in pattern.finditer(notes)]
    for line in re.finditer(r"[^\n]+", notes):
        spans += [(line.start() + one.start, line.start() + one.end) for one in find_dates(line.group(), NOW, UTC)]
    return [
        word.group()
        for word in re.finditer(r"[^\W\d_][\w'’-]*", notes)
        if word.start() >= begin
        and not any(one <= word.start() < two for one, two in spans)
        and not set(re.findall(r"\w+", word.group().casefold())) <= have | SAY_NOTHING
        and not _SPEECH.fullmatch(word.group())
        and not any(len(word.group()) > 2 and name.startswith(word.group().casefold()) for name in names)  # "siob."
    ]


def _lines() -> list[str]:
    """Return the lines of the notes that may be learned from, and the lines of the judges."""
    noted = [
        line
        for hand in ("hand_p", "hand_q", "hand_r", "hand_u", "hand_v")
        for text in (CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines()
        for line in json.loads(text)["notes"].splitlines()[1:]
        if 3 < len(line) < 160
    ]
    judged = [
        line
        for name in ("private", "mine", "theirs", "decisions", "questions", "needs", "other")
        for line in (CORPUS / "lines" / f"{name}.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [*noted, *judged]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_lines()), min_size=1, max_size=6))
def test_every_word_ends_in_something_found_or_in_what_is_left_over(lines: list[str]) -> None:
    notes = HEAD + "\n".join(lines)
    assert lost(notes, read(notes)) == []


@pytest.mark.parametrize(
    "line",
    [
        "they can't ship on Fridays",
        "Ron: inductions Monday",
        "pleased",
        "said his father did it so",
        "Asha - Wednesdays are hectic",
    ],
)
def test_one_word_beside_a_day_or_a_name_is_not_lost(line: str) -> None:
    notes = HEAD + line
    assert lost(notes, read(notes)) == []
