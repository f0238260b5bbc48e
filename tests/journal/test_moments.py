"""The hour a letter goes at: the window, else working hours before the limit, else what is left, else the next waking hour."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.journal.facts.moments import APART, good_time

LONDON = ZoneInfo("Europe/London")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "due", "goes", "what"),
    [
        ("2026-11-25T21:25", "2026-11-26T14:45", "2026-11-26T09:00", "recorded late: their next working hour, in time"),
        (
            "2026-11-27T21:25",
            "2026-11-28T14:45",
            "2026-11-28T09:00",
            "before a Saturday: that morning, for 24 hours win",
        ),
        ("2026-11-26T13:00", "2026-11-26T14:45", "2026-11-26T13:00", "inside their day: now"),
        ("2026-11-25T22:00", "2026-11-26T06:00", "2026-11-25T22:00", "nothing decent is left: now rather than late"),
        ("2026-11-26T22:00", "2026-11-26T14:45", "2026-11-27T07:00", "late already: the next waking hour"),
    ],
)
def test_the_best_hour_that_is_left(now, due, goes, what):
    assert good_time(at(now), LONDON, None, at(due)) == at(goes), what


def test_a_panel_s_letters_stay_apart():
    first, second = (good_time(at("2026-11-25T21:25"), LONDON, None, at("2026-11-26T14:45"), place) for place in (0, 1))
    assert second - first == APART
