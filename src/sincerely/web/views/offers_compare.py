"""Offers beside each other: as a page with pictures and tables, and as files to keep."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from sincerely import clock
from sincerely.core.offers.file_tables import as_toml
from sincerely.core.offers.report import Block, Section, report
from sincerely.journal.facts.offers import file_tables
from sincerely.journal.models import Offer
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.offer_charts import Drawing, beside, by_year
from sincerely.web.desk.offers import Compared, compared
from sincerely.web.views.offers import ROOM

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "json": "application/json",
    "toml": "application/toml",
}


@dataclass(frozen=True, slots=True)
class _One:
    """One offer on the page: what it is, its picture, and its part of the report."""

    row: Offer
    section: Section
    years: Block
    rest: tuple[Block, ...]
    drawing: Drawing | None


@require_GET
@for_candidate
def compare(request: CandidateRequest) -> HttpResponse:
    """Show what each offer comes to, by year and part, after tax, at home prices; shares apart; leaving early; and where every figure comes from."""
    found = compared(request.candidate)
    shown: dict[str, object] = {"without": found.without, "room": ROOM, "problems": found.problems}
    if found.offers is not None:
        first, *each = report(found.offers.candidate, found.worths, found.left, found.decision)
        shown |= {
            "beside": first,
            "picture": beside(found.worths),
            "each": [
                _One(row, section, section.blocks[0], section.blocks[1:], by_year(worth))
                for row, section, worth in zip(found.rows, each, found.worths, strict=True)
            ],
        }
    return render(request, "web/offers/compare.html", shown)


@require_GET
@for_candidate
def download(request: CandidateRequest, form: str) -> HttpResponse:
    """Give the comparison as a spreadsheet with live formulas, a PDF or JSON; or everything said of the offers as an OFFERS.toml."""
    if form not in TYPES:
        raise Http404
    if form == "toml":
        return _file(as_toml(file_tables(request.candidate)).encode(), form)
    found = compared(request.candidate)
    if found.offers is None:
        return redirect("offers-compare")
    return _file(_made(found, form), form)


def _made(found: Compared, form: str) -> bytes:
    assert found.offers is not None
    candidate = found.offers.candidate
    if form == "xlsx":
        from sincerely.documents.workbook import workbook

        return workbook(candidate, found.worths, found.left, found.decision)
    if form == "pdf":
        from sincerely.documents.compared import compared_pdf

        sections = report(candidate, found.worths, found.left, found.decision)
        return compared_pdf(sections, timezone.localtime(clock.now()).date(), candidate.country).data
    from sincerely.core.offers.document import comparison_document

    document = comparison_document(candidate, found.worths, found.left, found.decision)
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _file(data: bytes, form: str) -> HttpResponse:
    response = HttpResponse(data, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="offers.{form}"'
    return response
