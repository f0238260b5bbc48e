"""The calendar: a month of what is owed, of interviews, of letters that go and of promises."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sincerely import clock
from sincerely.journal.facts.calendar import entries
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.customs import customs
from sincerely.zones import zone_or_utc

#: So far ahead of today the month of today shows at least.
NEXT = timedelta(days=14)
PAGES = {
    "owed": "follow-up", "interview": "interview", "letter": "letter", "promise": "promise-edit", "answer": "application",
}  # fmt: skip


@require_GET
@for_candidate
def calendar(request: CandidateRequest) -> HttpResponse:
    """Show one month (?month=2026-12), this one where none or no real one is named."""
    today = clock.now().astimezone(zone_or_utc(request.candidate.zone)).date()
    first = _month_named(request) or today.replace(day=1)
    weeks = months.Calendar(customs().week_begins).monthdatescalendar(first.year, first.month)
    if first == today.replace(day=1):
        # At the end of a month its last days are few: the next weeks stand below them.
        while weeks[-1][-1] < today + NEXT:
            weeks.append([day + timedelta(days=7) for day in weeks[-1]])
    found = entries(request.candidate, weeks[0][0], weeks[-1][-1], clock.now())
    # Of this month a week that is over and in which nothing stands says nothing to anybody.
    weeks = [week for week in weeks if week[-1] >= today or first != today.replace(day=1) or any(map(found.get, week))]
    shown = {
        "first": first,
        "before": _beside(first, -1),
        "after": _beside(first, 31),
        "this_month": first == today.replace(day=1),
        "weekdays": weeks[0],
        "days": [
            {
                "day": day,
                "outside": day.month != first.month,
                "next": first == today.replace(day=1) and day.month != first.month and day > today,
                "today": day == today,
                "past": day < today,
                "entries": [(each, PAGES[each.kind]) for each in found.get(day, ())],
            }
            for week in weeks
            for day in week
        ],
        "any": any(day.month == first.month for day in found),
        "room": "today",
    }
    return render(request, "web/calendar.html", shown)


def _month_named(request: HttpRequest) -> date | None:
    try:
        named = date.fromisoformat(f"{request.GET.get('month', '')}-01")
    except ValueError:
        return None
    return named if 1970 <= named.year <= 2100 else None


def _beside(first: date, days: int) -> str:
    return f"{first + timedelta(days=days):%Y-%m}"
