"""What is told in confidence on the telephone is no point of the call's summary, wherever its mark stands; read as a note is, and not from remarks made for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.call_notes import read_call
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon


def read(notes: str) -> Debrief:
    now = datetime(2026, 11, 24, 15, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


@pytest.mark.parametrize(
    ("notes", "secret"),
    [
        ("They are laying off two people in March. Keep that to yourself. Nights are every third week.", "laying off"),
        ("Two nurses resigned over the matron. Don't pass it on. Start in January.", "resigned"),
        ("Ward 4 will close in May. Nobody else knows. She will send the form.", "close"),
        ("She is expecting a baby in March. Not public yet. Start in January.", "baby"),
        ("Their budget is cut by a third. She asked me to keep it quiet. Nights every third week.", "budget"),
        ("Ward 4 closes in March - she told me in confidence - and she will send the form.", "closes"),
    ],
)
def test_what_is_told_in_confidence_is_no_point(notes: str, secret: str) -> None:
    said = read_call(notes, read(notes), read)
    assert not any(secret in point for point in said.points)
    assert any(secret in remark for remark in said.private)
