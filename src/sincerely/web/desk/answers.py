"""The ways to answer a message by a letter."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.journal.actions.writing import ANSWER
from sincerely.journal.facts.answers import CONFIRMS, asks_when, invitation_answered
from sincerely.journal.facts.today import Owed
from sincerely.journal.models import FollowUp
from sincerely.web.forms.letters import AnswerForm


def answer_parts(owed: Owed | None, row: FollowUp, now: datetime) -> dict[str, Any]:
    """Return what `parts/answer.html` shows of an answer that is owed and not begun; nothing where any other thing is owed."""
    if not (owed and owed.by_letter and owed.contact_id and not owed.letter_id):
        return {"answer": None}
    invited = invitation_answered(row, now)
    return {
        "answer": AnswerForm(),
        "confirms": CONFIRMS,
        "own_words": ANSWER,
        "invited": invited,
        "hour_asked": invited is None and asks_when(row),
    }
