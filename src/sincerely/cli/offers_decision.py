"""Offers set against the candidate's own preferences, for the command that compares them: read, decided, told as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

import click

from sincerely.core.offers.decision import Decision, decide
from sincerely.core.offers.decision_words import beside, closest_call, pros_and_cons
from sincerely.core.offers.measures import MEASURES, measured
from sincerely.core.offers.pay import Worth
from sincerely.core.offers.preferences_file import parse_preferences
from sincerely.core.offers.ranking import Standing
from sincerely.core.offers.words import share
from sincerely.errors import BadInput

LABEL, COLUMN, CELL, WIDTH = 32, 14, 30, 110


def decision_of(text: str, worths: Sequence[Worth], file: str) -> Decision | None:
    """Return how offers stand by the [preferences] in a file's text, None where it has none; warnings go to standard error, the first fault ends the command."""
    figures = {worth.offer.name: measured(worth) for worth in worths}
    units = {name: measure.unit for name, measure in MEASURES.items()}
    preferences, problems = parse_preferences(text, list(figures), units)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=file, line=problem.line, expected=problem.expected)
    for problem in problems:
        click.echo(f"{file}:{problem.line or 1}: {problem.message}.", err=True)
    return None if preferences is None else decide(preferences, figures)


def decision_text(found: Decision) -> str:
    """Return how offers stand, for a person at a terminal: the closest call first, then the figures, then each offer's for and against."""
    lines = [click.style("Which one, by your own priorities", bold=True), *_wrapped(closest_call(found))]
    if found.ranking is not None:
        lines += ["", *_figures(found, found.ranking.standings)]
    for offer, reasons in found.knocked_out.items():
        lines += ["", *_wrapped(f"{offer} is out, whatever else it brings: {'; '.join(reasons)}.")]
    told_twice = len(found.against) == 2  # what speaks for one of two speaks against the other
    for offer, against in list(found.against.items())[: 1 if told_twice else None]:
        if said := pros_and_cons(offer, against):
            lines += ["", *(line for each in said for line in _wrapped(each))]
    if told := beside(found):
        lines += ["", *(line for each in told for line in _wrapped(each))]
    return "\n".join(lines)


def _figures(found: Decision, standings: Sequence[Standing]) -> Iterator[str]:
    assert found.ranking is not None
    chances = [("score, of 100", [f"{each.score * 100:.1f}" for each in standings])]
    for place in range(len(standings)):
        label = f"place {place + 1} under" if place else "best under"
        chances.append((label, [share(each.chances[place]) for each in standings]))
    if any(each.dominated_by for each in standings):
        chances.append(("nowhere better than", [", ".join(each.dominated_by) or "-" for each in standings]))
    marks = [
        (f"{name} ({share(weight)})", [found.cells[each.offer][name].mark.words for each in standings])
        for name, weight in found.ranking.weights.items()
    ]
    yield from _table(
        [("", [each.offer for each in standings]), *chances, ("", []), ("criterion (weight)", []), *marks]
    )
    yield ""
    yield from _wrapped(
        f"Weights: {found.preferences.basis}. Chances: {found.ranking.drawn:,} sets of weights drawn from all that fit what you said, good to {found.ranking.margin * 100:.1f} points."
    )


def _table(rows: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Yield rows with the cells of a column as wide as its widest; a cell longer than `CELL` is cut."""
    cut = [
        (label, [cell if len(cell) <= CELL else cell[: CELL - 1] + "\u2026" for cell in cells]) for label, cells in rows
    ]
    columns = max(len(cells) for _, cells in cut)
    widths = [max(COLUMN, *(len(cells[n]) + 2 for _, cells in cut if cells)) for n in range(columns)]
    for label, cells in cut:
        yield f"  {label:<{LABEL}}{''.join(f'{cell:>{widths[n]}}' for n, cell in enumerate(cells))}".rstrip()


def _wrapped(text: str) -> list[str]:
    return [f"  {line}" for line in wrap(text, WIDTH - 2)]
