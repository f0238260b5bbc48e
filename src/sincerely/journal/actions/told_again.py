"""A step told again: what is on record takes up what is new in it, and nothing is owed twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.appointments import correct_times
from sincerely.journal.actions.base import change, changing
from sincerely.journal.actions.events import correct_event, standing
from sincerely.journal.actions.happenings import correct, newcomers_of
from sincerely.journal.actions.interviews import set_participant
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.models import Event, Participant


def tell_again(candidate: Candidate, earlier: Event, now: datetime, by: User | None = None, **given: Any) -> Event:
    """Let the step on record take up what is told of it now, in the names of `record`; what is not said again stays. When it happened stays too."""
    with changing(candidate, now):
        earlier = standing(candidate, earlier)
        told = {name: value for name, value in given.items() if value not in (None, "", (), False)}
        for name in ("application", "interview", "promise", "at"):
            told.pop(name, None)
        if "what" in told:
            told["what"] = _both(earlier.data.get("what", ""), told["what"])
        if earlier.kind == "interview-scheduled" and earlier.interview:
            return _invited_again(candidate, earlier, now, by, told)
        if told.get("items"):
            told["items"] = tuple(dict.fromkeys((*earlier.data.get("items", ()), *told["items"])))
        if "due" in told and (longer := _extension(candidate, earlier)):
            # They gave longer since: a day told now is the day that counts now.
            if moment_from(longer.data.get("due"), longer.zone) != told["due"]:
                correct(candidate, longer, now, by=by, due=told["due"])
            del told["due"]
        return correct(candidate, earlier, now, by=by, **told) if told else earlier


def _invited_again(candidate: Candidate, earlier: Event, now: datetime, by: User | None, told: dict[str, Any]) -> Event:
    interview = earlier.interview
    assert interview is not None
    newcomers = newcomers_of(candidate, interview.application, told.get("newcomers") or (), now)
    there = set(Participant.objects.filter(interview=interview).values_list("contact_id", flat=True))
    for person in dict.fromkeys((*told.get("people", ()), *newcomers)):
        if person.pk not in there:
            set_participant(candidate, interview, person, now)
    change(interview, {"place": told.get("place") or interview.place})
    kept: dict[str, Any] = {name: told[name] for name in ("what", "channel") if name in told}
    links = {"contact": told["contact"]} if told.get("contact") else {}
    if kept or links:
        earlier = correct_event(candidate, earlier, now, by=by, fields=kept, **links)
    start = told.get("due")
    if isinstance(start, datetime):
        interview.refresh_from_db()
        lasts = interview.end - interview.start if interview.start and interview.end else timedelta()
        end = told.get("end") or (start + lasts if lasts else None)
        correct_times(candidate, interview, start, end, now, by=by)
    return counting(candidate).filter(interview=interview, kind="interview-scheduled").last() or earlier


def _extension(candidate: Candidate, offer: Event) -> Event | None:
    if offer.kind != "offer-received" or not offer.about:
        return None
    return counting(candidate).filter(about=offer.about, kind="offer-extended").order_by("at", "pk").last()


def _both(before: str, now: str) -> str:
    """Return what was said before and what is said now, once where one holds the other."""
    if now.casefold() in before.casefold():
        return before
    return now if not before or before.casefold() in now.casefold() else f"{before}; {now}"
