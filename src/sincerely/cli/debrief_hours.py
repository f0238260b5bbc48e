"""The hour of a debrief that neither notes nor invitation tell: as said with --ended, else a rough one where the day is known."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

    from sincerely.core.reading.values import Debrief


def with_hour(
    found: Debrief,
    *,
    notes: str,
    ended: str,
    now: datetime,
    home: tzinfo,
    day_first: bool,
    invited: bool,
    interview: Any = None,
) -> tuple[Debrief, bool]:
    """Return (what was found with the end that was said, else with a rough start where only the day is told; whether the hour is rough).

    What notes, invitation or record tell stays: `invited` is whether there is an invitation, `interview` the one on record.
    """
    from sincerely.core.reading.debrief.setting.rough import rough_start
    from sincerely.core.reading.debrief.setting.written_days import WHEN_WAS_IT

    doubted = any(line.endswith(WHEN_WAS_IT) for line in found.unsure)
    rough = None
    if found.start is None and interview is None and not invited and not doubted:
        rough = rough_start(notes, now, home, day_first=day_first)
    if ended:
        day = found.start.astimezone(home).date() if found.start else rough[0].date() if rough else None
        end = _end_said(ended, day, now, home)
        # An hour that nobody said is no beginning, and one that an earlier --ended said is the end.
        said = found.start is not None and not _is_rough(interview) and not _is_end_alone(found, interview)
        if said and found.start is not None and not timedelta(0) <= end - found.start <= _LONGEST:
            began = found.start.astimezone(home)
            raise BadInput(
                f"--ended {ended[:40]} does not go with its beginning, {began:%A} {began.day} {began:%B}, {began:%H:%M}",
                expected="when the interview ended, later on that day",
            )
        return replace(found, start=found.start if said else end, end=end, unsure=_without_questions(found)), False
    if rough is None:
        return found, False
    start, words = rough
    return replace(found, start=start, unsure=(words, *_without_questions(found))), True


def again_with_end(ended: str) -> str:
    """Return the command as it was given, with --ended as an example says it."""
    context = click.get_current_context()
    words = ["sincerely", "debrief", str(context.params["notes"])]
    for option in context.command.params:
        value = context.params.get(option.name or "")
        if isinstance(option, click.Option) and option.name != "ended" and value and value != option.default:
            words += [option.opts[0]] if value is True else [option.opts[0], str(value)]
    return shlex.join([*words, "--ended", ended])


def _is_rough(interview: Any) -> bool:
    if interview is None:
        return False
    from sincerely.journal.actions.appointments import rough_hour

    return rough_hour(interview)


_LONGEST = timedelta(hours=18)


def _is_end_alone(found: Debrief, interview: Any) -> bool:
    return found.start == (found.end or getattr(interview, "end", None))


def _end_said(text: str, day: date | None, now: datetime, home: tzinfo) -> datetime:
    from datetime import datetime

    from sincerely.core.reading.debrief.setting.hours import clock_said

    hour = clock_said(text)
    if hour is not None:
        end = datetime.combine(day or now.astimezone(home).date(), hour, tzinfo=home)
    else:
        try:
            if len(text) <= len("2026-11-27"):
                raise ValueError(text)
            end = datetime.fromisoformat(text)
        except ValueError:
            raise BadInput(
                f"--ended {text[:40]} is no hour", expected="such as 15:30, or a day with its hour: 2026-11-27T15:30"
            ) from None
        end = end if end.tzinfo else end.replace(tzinfo=home)
    if end > now:
        raise BadInput(f"--ended {text[:40]} has not come yet", expected="when the interview ended")
    return end


def _without_questions(found: Debrief) -> tuple[str, ...]:
    """Return what is unsure besides the hour, which is answered."""
    asks = ("Neither notes nor invitation say when the interview was", "The time “")
    return tuple(line for line in found.unsure if not line.startswith(asks))
