"""Will anything be awake to send at the hour of a letter? What is known, and said before a time is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from sincerely.ops import autostart
from sincerely.outbox.awake import awake, last_sweep, serve_runs, tick_goes_on

#: by-itself: the system sends; while-open: something sends now, for as long as somebody leaves it running; nobody: nothing does.
Who = Literal["by-itself", "while-open", "nobody"]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who sends what is approved: `says` in words, empty where there is nothing to think of; `can_change`: this computer can be told to send by itself."""

    who: Who
    says: str
    can_change: bool


def who_sends(folder: Path, now: datetime) -> Watch:
    """Return who will send a letter that goes later than now, as far as anything on this computer tells."""
    if autostart.is_set_up(folder):
        # The system is asked only where nothing was seen of it, as after a sleep. That Sincerely is open now says nothing of it.
        if tick_goes_on(now) or autostart.runs(folder):
            return Watch("by-itself", "", False)
        can = autostart.possible()
        if serve_runs(folder):
            says = "This computer is set up to send by itself, but that does not run: letters go only while Sincerely is open. Set it up once more, or leave Sincerely running."
            return Watch("while-open", says, can)
        says = "This computer is set up to send by itself, but nothing has looked at the outbox lately. Set it up once more, or leave Sincerely running."
        return Watch("nobody", says, can)
    if awake(folder, now):
        says = "Letters go only while Sincerely is open and this computer is awake. If not, a letter waits, and if it gets late you are asked."
        return Watch("while-open", says, autostart.possible())
    says = "Nothing on this computer would send when the time comes: Sincerely is not running, and is not set up to send by itself."
    if last_sweep() is not None:
        says += " Nothing has looked at the outbox lately."
    return Watch("nobody", says, autostart.possible())
