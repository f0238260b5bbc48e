"""What was confided, and what touches somebody's health and home, never becomes a topic."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.data.names import lexicon

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 25, 18, tzinfo=LONDON)
HEAD = "25 Nov 2026 2pm-3pm, met Jo Bell and Ann Hart\nJo: the rota is done by hand\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ann told me in strict confidence that the unit may move",
        "Ann confided that two people are leaving",
        "Ann said her father is in hospital",
        "(the real reason: I fell out with my manager)",
        "told them I was sick for most of last year",
        "I think I botched the safety question",
    ],
)
def test_it_is_private(line: str) -> None:
    found = read_debrief(HEAD + line, now=NOW, home_zone=LONDON, home_zone_name="Europe/London", lexicon=lexicon())
    assert any(remark.quote in line or line in remark.quote for remark in found.private), found.private
    assert not any(word in f"{t.topic} {t.they_said} {t.i_said}" for t in found.topics for word in line.split()[-2:])


@pytest.mark.parametrize("line", ["Ann: her team trains two dogs for the blind", "Ann asked about patient records"])
def test_work_stays_work(line: str) -> None:
    found = read_debrief(HEAD + line, now=NOW, home_zone=LONDON, home_zone_name="Europe/London", lexicon=lexicon())
    assert found.private == () and len(found.topics) == 2
