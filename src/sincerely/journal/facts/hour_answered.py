"""What a letter that says when one can come rests on: the talk that it says yes to, or the hours picked of theirs, and what the same message asks for besides."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sincerely.core.reading.talks import says_what_to_prepare
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.journal.facts.answers import what_they_wrote
from sincerely.journal.facts.carried import asked_beside
from sincerely.journal.facts.events import moment_from
from sincerely.journal.models import Interview, Letter
from sincerely.zones import zone_or_utc


def hour_answered(letter: Letter, dialect: str) -> dict[str, Any]:
    """Return the table of the request that such a letter answers; empty where neither a talk nor an hour is known. Hours that were picked come before a talk on record."""
    talk = letter.interview if letter.interview and letter.interview.start else None
    request: dict[str, Any] = {}
    if letter.hours:
        request["slots"] = letter.hours
        if len(letter.hours) == 1 and (when := _moment(letter.hours[0])):
            request["items"] = [_on(talk.called if talk else "", when, dialect)]
    elif talk:
        # What is confirmed is the talk on record, and no item of an earlier request.
        request["items"] = [_appointment_words(talk, dialect)]
    else:
        return {}
    if talk and talk.called:
        request["called"] = talk.called
    theirs = what_they_wrote(letter.follow_up)
    if (talk and talk.bring) or (theirs and says_what_to_prepare(theirs.words)):
        request["prepared"] = True
    if asked := asked_beside(letter.follow_up):
        # What the same message asks for besides.
        request["items"] = [*request.get("items", ()), *(asked.data.get("items") or ())]
        if due := moment_from(asked.data.get("due"), asked.zone):
            request["deadline"] = due
    return request


def _moment(text: str) -> date | datetime | None:
    """Return the day or hour of ISO text; None for words."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return None


def _appointment_words(interview: Interview, dialect: str) -> str:
    """Return a talk to come as a letter names it: "the interview on Thursday 3 December at 14:00 in the seminar room"."""
    assert interview.start is not None
    words = _on(interview.called, interview.start.astimezone(zone_or_utc(interview.zone)), dialect)
    place = " ".join(interview.place.split())
    # An address or a link is known to them; a room is worth a word.
    plain = place.lower().startswith(("the ", "room ", "ward ")) and len(place.split()) <= 9 and "/" not in place
    return f"{words}, {'in ' if place.lower().startswith('the ') else ''}{place}" if plain else words


def _on(called: str, when: date | datetime, dialect: str) -> str:
    ways = SHIPPED_FORMS.language.of(dialect)
    said = ways.timed(ways.dated(when.date()), when.time()) if isinstance(when, datetime) else ways.dated(when)
    return f"the {called or 'interview'} on {said}"
