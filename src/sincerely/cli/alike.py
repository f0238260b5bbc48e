"""What several commands do alike: cut a text to a line of the terminal, write a time into JSON, read the day that `--now` names."""

from __future__ import annotations

from datetime import date, datetime

from sincerely.errors import BadInput


def short(text: str, most: int) -> str:
    """Return a text on one line: no longer than `most`, and no sign that would steer the terminal."""
    text = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))
    return text if len(text) <= most else text[: most - 3].rstrip() + "..."


def iso(moment: date | datetime | None) -> str | None:
    """Return a day or time as JSON has it."""
    return moment.isoformat() if moment else None


def day_of_now(text: str) -> date:
    """Return the day that `--now` names, today where it names none; raise BadInput for what is no day."""
    if not text:
        from sincerely import clock

        return clock.now().date()
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise BadInput(f'--now "{text}" is no day', expected="2026-11-27") from None
