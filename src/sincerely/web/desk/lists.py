"""Long lists: what is looked for in them, and one page of it at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict

#: So many rows stand on a page: a few screens, and under 100 kB.
A_PAGE = 50
#: Up to so many rows are seen at a glance, and nobody needs to look for one.
FEW = 8


def page_of(rows: Sequence[Any] | QuerySet[Any], asked: QueryDict, size: int = A_PAGE) -> Page[Any]:
    """Return the page of `rows` that `asked` names (?page=), the nearest there is for any other number or word."""
    return Paginator(rows, size).get_page(asked.get("page"))


def sought(asked: QueryDict) -> str:
    """Return what is looked for (?q=), on one line, at most 200 characters."""
    return " ".join(asked.get("q", "").replace("\0", " ").split())[:200]


def holding(text: str, *columns: str) -> Q:
    """Return the condition that every word of `text` stands in one of the columns, in capitals or not."""
    wanted = Q()
    for word in text.split():
        somewhere = Q()
        for column in columns:
            somewhere |= Q(**{f"{column}__icontains": word})
        wanted &= somewhere
    return wanted
