"""Days and hours in words."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.web.templatetags.said import by_when

LISBON, OSLO = ZoneInfo("Europe/Lisbon"), ZoneInfo("Europe/Oslo")
HERE = datetime(2026, 11, 24, 9, tzinfo=LISBON)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (datetime(2026, 11, 24, 18, 30, tzinfo=LISBON), "by 18:30 today"),
        (datetime(2026, 11, 25, 8, tzinfo=LISBON), "by 08:00 tomorrow"),
        (datetime(2026, 11, 28, 8, tzinfo=LISBON), "by 08:00 on Saturday"),
        (datetime(2026, 12, 9, 8, tzinfo=LISBON), "by 08:00 on Wed 9 December"),
        (datetime(2026, 11, 24, 18, 30, tzinfo=OSLO), "by 18:30 Oslo time today – 17:30 yours"),
        (date(2026, 11, 24), "by today"),
        (date(2026, 12, 9), "by Wed 9 December"),
    ],
)
def test_the_hour_of_a_limit_stands_before_its_day(limit, words):
    assert by_when(limit, HERE) == words
