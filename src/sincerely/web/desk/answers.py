"""The ways to answer a message by a letter."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sincerely.journal.actions.writing import ANSWER, begun_for_hours
from sincerely.journal.facts.answers import CONFIRMS, asks_when, hours_offered, invitation_answered
from sincerely.journal.facts.today import Owed
from sincerely.journal.models import FollowUp
from sincerely.web.forms.letters import AnswerForm, OwnTimesForm


def answer_parts(owed: Owed | None, row: FollowUp, now: datetime) -> dict[str, Any]:
    """Return what `parts/answer.html` shows of an answer that is owed and not begun; nothing where any other thing is owed."""
    if not (owed and owed.by_letter and owed.contact_id):
        return {"answer": None}
    if owed.letter_id:
        begun = begun_for_hours(row)
        picked = {"offered": _offered(row, now), "picked": begun.hours} if begun else {}
        return {"answer": None, "confirms": CONFIRMS, "own_times": OwnTimesForm(), **picked}
    invited = invitation_answered(row, now)
    return {
        "answer": AnswerForm(),
        "confirms": CONFIRMS,
        "own_words": ANSWER,
        "invited": invited,
        "offered": [] if invited else _offered(row, now),
        "own_times": OwnTimesForm(),
        "hour_asked": invited is None and asks_when(row),
    }


def _offered(row: FollowUp, now: datetime) -> list[tuple[str, date | datetime]]:
    """Return the hours they offer, each as the form sends it and as it is said."""
    return [(each.isoformat(), each) for each in hours_offered(row, now)]
