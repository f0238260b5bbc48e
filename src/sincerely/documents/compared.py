"""A comparison of offers to keep or to hand on: as a PDF, and as a page that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from importlib.resources import as_file, files
from typing import Any

from sincerely.core.offers.report import Block, Section
from sincerely.documents.printed import Pdf, compiled, paper_of, plain

#: Columns of figures that fit beside their labels on an upright sheet, and on one turned round.
UPRIGHT, TURNED = 4, 7
TITLE = "Offers beside each other"
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 Georgia, "Liberation Serif", serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; } h3 { margin-bottom: .3rem; font-size: 1rem; }
.table { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .6rem; text-align: right; white-space: nowrap; } thead th { border-bottom: 1px solid; }
th:first-child { text-align: left; } tbody th { font-weight: 600; } tr.part th { font-weight: 400; padding-left: 1.5rem; }
"""


def page(sections: Sequence[Section]) -> str:
    """Return a report as an HTML page of its own: no script, and nothing is fetched."""
    body = "\n".join(line for section in sections for line in _html(section))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{TITLE}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{TITLE}</h1>\n{body}\n</body>\n</html>"
    )


def _html(section: Section) -> Iterator[str]:
    yield f"<h2>{escape(section.title)}</h2>"
    for block in section.blocks:
        if block.rows:
            yield from _table(block)
            continue
        if block.heading:
            yield f"<h3>{escape(block.heading)}</h3>"
        if len(block.lines) == 1:
            yield f"<p>{escape(block.lines[0])}</p>"
            continue
        yield "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in block.lines) + "</ul>"


def _table(block: Block) -> Iterator[str]:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.head)
    yield f'<div class="table" tabindex="0"><table>\n<thead><tr><th>{escape(block.heading)}</th>{head}</tr></thead>\n<tbody>'
    for row in block.rows:
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in row.cells)
        kind = ' class="part"' if row.part else ""
        yield f'<tr{kind}><th scope="row">{escape(row.label)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def compared_pdf(sections: Sequence[Section], day: date, country: str) -> Pdf:
    """Return a report as a PDF on the paper of a country; on a day."""
    most = max(len(block.head) for section in sections for block in section.blocks)
    wide = most > UPRIGHT
    given = {
        "title": TITLE,
        "author": "",
        "rtl": False,
        "paper": paper_of(country),
        "wide": wide,
        "day": [day.year, day.month, day.day],
        "sections": [
            {
                "title": plain(section.title),
                "blocks": [part for block in section.blocks for part in _pieces(block, TURNED if wide else UPRIGHT)],
            }
            for section in sections
        ],
    }
    text = json.dumps(given, ensure_ascii=False)
    with as_file(files("sincerely.documents")) as folder:
        made = compiled(folder / "offers.typ", text, own=False)
        return compiled(folder / "offers.typ", text, own=True) if made.missing else made


def _pieces(block: Block, fitting: int) -> Iterator[dict[str, Any]]:
    """Yield a block; a table of many columns in pieces that fit on the sheet."""
    for start in range(0, max(1, len(block.head)), fitting):
        columns = slice(start, start + fitting)
        yield {
            "heading": plain(block.heading),
            "head": [plain(cell) for cell in block.head[columns]],
            "rows": [
                {"label": plain(row.label), "cells": [plain(cell) for cell in row.cells[columns]], "part": row.part}
                for row in block.rows
            ],
            "lines": [plain(line) for line in block.lines],
        }
