"""Reflections, kept as they are typed and told of when they are written; and goals: set, practised, done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q

from sincerely.accounts.models import Candidate, User
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.base import change, changing, make, own, unplanned
from sincerely.journal.actions.happenings import record
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.growth import QUESTIONS, reflection_on
from sincerely.journal.models import Application, Event, Goal, Interview, Practice, Reflection

#: A note to oneself is no book; what is longer was pasted by mistake.
LONGEST = 10_000


def keep_reflection(
    candidate: Candidate,
    application: Application,
    answers: Mapping[str, str],
    now: datetime,
    *,
    page: str,
    before: str = "",
    interview: Interview | None = None,
) -> Reflection | None:
    """Keep a reflection as it stands in one page; None where nothing is written and nothing was.

    `page` is the page's own name, `before` the page whose text it began from. Raises Refused where another page has written meanwhile, BadInput for a text that
    is too long.
    """
    own(candidate, application, interview)
    texts = {name: answers.get(name, "").replace("\x00", "").replace("\r\n", "\n").strip() for name in QUESTIONS}
    if any(len(text) > LONGEST for text in texts.values()):
        raise BadInput("This is longer than a note to oneself", expected=f"{LONGEST} characters at most in each answer")
    with unplanned(candidate):
        row = reflection_on(candidate, application, interview)
        if row is None:
            if not any(texts.values()):
                return None
            return make(Reflection, candidate, now, application=application, interview=interview, page=page, saved_at=now, **texts)  # fmt: skip
        if row.page not in {page, before}:
            raise Refused("You wrote on in another window meanwhile. What you wrote here still stands here; what stands there is shown beside it.")  # fmt: skip
        change(row, {**texts, "page": page, "saved_at": now})
        return row


def tell_reflection(candidate: Candidate, row: Reflection, now: datetime, by: User | None = None) -> Event | None:
    """Say that a reflection is written: it becomes a fact, and its "one thing to practise" a goal. Return the fact, None where it is one already.

    The goal follows the answer while it is open; one that was practised and is not wanted any more stays for its owner to close.
    """
    own(candidate, row)
    with changing(candidate, now):
        _settle_goal(candidate, row, now)
        if not any(getattr(row, name) for name in QUESTIONS):
            return None
        if row.event and _stands(row.event):
            return None
        told = record(candidate, "reflection-written", now, by=by, application=row.application)
        change(row, {"event": told})
        return told


def _settle_goal(candidate: Candidate, row: Reflection, now: datetime) -> None:
    wanted = row.practise
    goals = list(row.goals.all())
    if any(goal.what == wanted for goal in goals):
        return
    is_open = next((goal for goal in goals if goal.done_at is None), None)
    if is_open and not is_open.practices.exists():
        if wanted:
            change(is_open, {"what": wanted})
        else:
            is_open.delete()
    elif wanted:
        make(Goal, candidate, now, reflection=row, what=wanted)


def _stands(event: Event) -> bool:
    """Say whether a fact counts, as it was recorded or as it was corrected since."""
    first = event.first_id or event.pk
    return counting(event.candidate).filter(Q(pk=first) | Q(first=first)).exists()


def add_goal(candidate: Candidate, what: str, now: datetime) -> Goal:
    """Set a goal of its own. Raises BadInput for one that says nothing."""
    with unplanned(candidate):
        return make(Goal, candidate, now, what=_worded(what))


def correct_goal(candidate: Candidate, goal: Goal, what: str, now: datetime) -> Goal:
    """Word a goal anew. Raises BadInput for one that says nothing."""
    own(candidate, goal)
    with unplanned(candidate):
        change(goal, {"what": _worded(what)})
    return goal


def practise(candidate: Candidate, goal: Goal, now: datetime) -> Practice:
    """Note that a goal was practised now."""
    own(candidate, goal)
    with unplanned(candidate):
        return make(Practice, candidate, now, goal=goal, at=now)


def take_back_practice(candidate: Candidate, practice: Practice, now: datetime) -> None:
    """Say that it was not practised then."""
    own(candidate, practice)
    with unplanned(candidate):
        Practice.objects.filter(pk=practice.pk).delete()


def close_goal(candidate: Candidate, goal: Goal, now: datetime) -> Goal:
    """Say that a goal is done; of one that is, nothing changes."""
    own(candidate, goal)
    with unplanned(candidate):
        change(goal, {"done_at": goal.done_at or now})
    return goal


def reopen_goal(candidate: Candidate, goal: Goal, now: datetime) -> Goal:
    """Keep practising."""
    own(candidate, goal)
    with unplanned(candidate):
        change(goal, {"done_at": None})
    return goal


def _worded(what: str) -> str:
    words = " ".join(what.split())
    if not words:
        raise BadInput("Nothing is named to practise", expected="one thing, in a few words")
    return words
