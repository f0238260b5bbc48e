"""`sincerely tick`: one sweep of what is due."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

import click

from sincerely.errors import BadInput


@click.command()
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--every", default="", help="Go on, with so long between sweeps: 60s, 5m.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def tick(data: str, every: str, form: str) -> None:
    """Send what you approved and what is due now, and look into the mailbox; --every goes on until it is stopped."""
    import json
    import time
    from dataclasses import asdict
    from datetime import timedelta

    from sincerely import bootstrap, clock

    pause = _seconds(every) if every else 0
    bootstrap.open_journal(data)
    from django.db import close_old_connections

    from sincerely.inbox.arrivals import look_where_due
    from sincerely.outbox.tick import tick as sweep_once

    began = bootstrap.applied_steps() if pause else frozenset()
    while True:
        try:
            sweep = asdict(sweep_once(clock.now(), timedelta(seconds=pause) if pause else None))
            came = look_where_due(clock.now())
        except Exception as error:
            if not pause:
                raise
            # A database that is busy for a moment must not end what is to go on for days. The error's text may hold a letter: only what is known to be harmless is said.
            said = bootstrap.explained(error) or f"This sweep failed with {type(error).__name__}; the next one follows."
            click.echo(f"sincerely: {said}", err=True)
            sweep, came = {}, 0
        if form == "json":
            click.echo(json.dumps(sweep))
        elif any(sweep.values()) or came or not pause:
            done = [f"{len(ids)} {name.replace('_', ' ')}" for name, ids in sweep.items() if ids]
            click.echo("; ".join([*done, *([f"{came} new in the inbox"] if came else [])]) or "Nothing was due.")
        if not pause:
            return
        close_old_connections()
        time.sleep(pause)
        _refuse_newer(began)


def _refuse_newer(began: Collection[tuple[str, str]]) -> None:
    """End a program that goes on for days when the tables are no longer those it began with: it knows only the old ones. What keeps it running begins the new one."""
    from django.db import Error

    from sincerely import bootstrap

    with suppress(Error):  # a database that is away for a moment is met by the next sweep
        if bootstrap.applied_steps() - frozenset(began):
            raise BadInput(
                "A newer version of Sincerely has brought this folder up to date. This one ends before it sends anything more",
                expected="the newer version to be started",
            )


_A_DAY = 86_400


def _seconds(text: str) -> float:
    units = {"s": 1, "m": 60, "h": 3600}
    number, unit = text[:-1], text[-1:]
    if (
        unit not in units
        or not (number.isascii() and number.isdigit())
        or not 1 <= int(number[:6]) * units[unit] <= _A_DAY
    ):
        raise BadInput(f"--every {text[:20]} is no length of time.", expected="something like 60s or 5m, at most 24h")
    return int(number) * units[unit]
