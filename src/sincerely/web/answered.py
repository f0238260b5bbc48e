"""A page that answers a form - refused, or to be looked at once more - has an address of its own: going back and forth, or loading it again, shows it with what was typed and sends nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from secrets import token_urlsafe
from threading import Lock
from typing import NamedTuple
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

#: What names a kept page in an address, and the page its form stood on.
KEPT, STOOD_ON = "answer", "from"
#: So many pages are kept, all in memory: nothing that was typed outlives the program, or the next form that is taken.
MOST = 24
#: So many characters of an address are handed on.
LONGEST = 500
#: A page after a form: to be looked at once more, overtaken by another tab, refused.
ANSWERS = frozenset({200, 409, 422})


class _Page(NamedTuple):
    whose: str
    path: str
    html: bytes
    status: int


_pages: OrderedDict[str, _Page] = OrderedDict()
_lock = Lock()


class AnsweredMiddleware:
    """Lead a browser from a form that a page answers to that page, kept; whoever asks without a browser's navigation gets the answer itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in {"GET", "HEAD"} and KEPT in request.GET:
            return _again(request)
        response = self.get_response(request)
        if request.method != "POST" or request.headers.get("Sec-Fetch-Mode") != "navigate":
            return response
        whose = _whose(request)
        if response.status_code in ANSWERS and whose and _is_page(response):
            return redirect(_keep(request, response, whose))
        _forget(whose)  # what was shown before a form was taken shows what is no more
        return response


def _is_page(response: HttpResponse) -> bool:
    html = response.get("Content-Type", "").startswith("text/html")
    return html and not response.streaming and "Content-Disposition" not in response


def _whose(request: HttpRequest) -> str:
    return (request.session.session_key or "") if request.user.is_authenticated else ""


def _keep(request: HttpRequest, response: HttpResponse, whose: str) -> str:
    key = token_urlsafe(12)
    with _lock:
        _pages[key] = _Page(whose, request.path, response.content, response.status_code)
        while len(_pages) > MOST:
            _pages.popitem(last=False)
    query = _without(request.GET)
    query[KEPT], query[STOOD_ON] = key, _stood_on(request)
    return f"{request.path}?{query.urlencode(safe='/')}"


def _again(request: HttpRequest) -> HttpResponse:
    """Show the kept page; where it is kept no more, the page its form stood on."""
    page = _pages.get(request.GET[KEPT])
    if page and page.whose == _whose(request) and page.path == request.path:
        return HttpResponse(page.html, status=page.status)
    back = request.GET.get(STOOD_ON, "")
    ours = back.startswith("/") and not back.startswith("//") and "\\" not in back
    return redirect(back if ours else "today")


def _forget(whose: str) -> None:
    with _lock:
        for key in [key for key, page in _pages.items() if page.whose == whose]:
            del _pages[key]


def _stood_on(request: HttpRequest) -> str:
    """Return the address of the page on which the form stood, as far as it is ours; of one answered before, where that one stood."""
    if KEPT in request.GET and request.GET.get(STOOD_ON):
        return request.GET[STOOD_ON][:LONGEST]
    page = urlsplit(request.headers.get("Referer") or "")
    if page.netloc != request.get_host():
        return ""
    query = QueryDict(page.query)
    if KEPT in query:
        return query.get(STOOD_ON, "")[:LONGEST]
    return f"{page.path}?{page.query}".rstrip("?")[:LONGEST]


def _without(query: QueryDict) -> QueryDict:
    """Return a page's own query."""
    own = query.copy()
    for name in (KEPT, STOOD_ON):
        own.pop(name, None)
    return own
