"""A comparison of offers for a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import click

from sincerely.core.offers.report import Block, Section

LABEL, COLUMN = 36, 14
#: Sentences wrap here; tables may be wider.
WIDTH = 110


def comparison_text(sections: Sequence[Section]) -> str:
    """Return a report as text."""
    return "\n\n".join("\n".join(_section(section)) for section in sections)


def _section(section: Section) -> Iterator[str]:
    yield click.style(section.title, bold=True)
    for nth, block in enumerate(section.blocks):
        if nth:
            yield ""
        if block.rows:
            yield from _table(block)
        else:
            if block.heading:
                yield f"  {block.heading}"
            for line in block.lines:
                yield from textwrap.wrap(line, WIDTH, initial_indent="    ", subsequent_indent="      ")


def _table(block: Block) -> Iterator[str]:
    """Yield a table; one of many columns in pieces that fit beside their labels."""
    cells = [block.head, *(row.cells for row in block.rows)]
    width = max(COLUMN, min(28, 2 + max(len(cell) for each in cells for cell in each)))
    fitting = max(2, (WIDTH - LABEL) // width)
    for start in range(0, len(block.head), fitting):
        if start:
            yield ""
        columns = slice(start, start + fitting)
        yield _line(f"  {block.heading}", block.head[columns], width)
        for row in block.rows:
            yield _line(f"{'    ' if row.part else '  '}{row.label}", row.cells[columns], width)


def _line(label: str, cells: Sequence[str], width: int) -> str:
    short = [cell if len(cell) < width else f"{cell[: width - 3]}…" for cell in cells]
    label = label if len(label) < LABEL else f"{label[: LABEL - 2]}…"
    return (label.ljust(LABEL) + "".join(cell.rjust(width) for cell in short)).rstrip()
