"""Days that only a slip of the keys can mean: refused before anything is recorded."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sincerely.errors import BadInput
from sincerely.journal.facts.stages import day_of

#: A search is of our days.
OUR_DAYS = range(1950, 2101)
#: What names a day is told within a year of it; an appointment ends within a week.
_TOLD_WITHIN, _LONGEST = timedelta(days=366), timedelta(days=7)


def refuse_slips(at: datetime, due: date | datetime | None, end: date | datetime | None) -> None:
    """Raise BadInput for a day of another age, one that was over long before it was told, and an appointment of weeks."""
    for day in (at, due, end):
        if isinstance(day, date) and day.year not in OUR_DAYS:
            raise BadInput(
                f"{day.day} {day:%B} {day.year:04} cannot be meant",
                expected=f"a day of our time, from {OUR_DAYS[0]} on",
            )
    if isinstance(due, date) and day_of(due) < at.date() - _TOLD_WITHIN:
        raise BadInput(
            f"{due.day} {due:%B} {due.year} was over more than a year before that happened",
            expected="the day as they named it, with its year",
        )
    if isinstance(due, datetime) and isinstance(end, datetime) and end - due > _LONGEST:
        raise BadInput("It would end more than a week after it starts", expected="the end of this one appointment")
