"""The calendar: everything stands on its day in the candidate's zone, whatever the month asked for."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from sincerely.journal.facts.calendar import REMINDS, entries
from sincerely.journal.facts.today import status_of
from sincerely.journal.models import FollowUp, Interview
from tests.web.conftest import NOW, signed_in


def test_each_thing_stands_on_its_day(desk, owner):
    page = signed_in(owner).get(reverse("calendar")).content.decode()
    assert "<h1>November 2026</h1>" in page
    _, *parts = re.split(r'<h2><time datetime="(.{10})">', page)
    days = dict(zip(parts[::2], parts[1::2], strict=True))
    for row in FollowUp.objects.filter(candidate=desk, settled_at=None, stopped_at=None, withdrawn_at=None):
        day = row.due_at.astimezone(dt.timezone(dt.timedelta(hours=-6))).date().isoformat()
        if day in days and row.rule not in REMINDS:
            assert reverse("follow-up", args=[row.pk]) in days[day], row.title
    talks = [row for row in Interview.objects.filter(candidate=desk) if row.start and row.start.month == 11]
    assert talks
    for row in talks:
        assert reverse("interview", args=[row.pk]) in page


def test_what_is_open_is_counted_once_and_nothing_of_a_stranger(desk, owner, stranger):
    found = entries(desk, dt.date(2026, 11, 1), dt.date(2027, 1, 31), NOW)
    lines = [entry for day in found.values() for entry in day if entry.kind == "owed"]
    owed = [pk for line in lines for pk in ([pk for _, pk in line.people] or [line.id])]
    # What is owed alike to several is one line that names them; no hour stands there that nobody named.
    together = next(line for line in lines if line.people)
    assert "…" in together.words and len({line.words for line in lines}) == len(lines)
    assert not any(line.firm for line in lines if line.people)
    rows = FollowUp.objects.filter(
        candidate=desk, withdrawn_at=None, due_at__gte="2026-11-01T06:00Z", due_at__lt="2027-02-01T06:00Z"
    )
    mine = [row.pk for row in rows if status_of(row, NOW) in {"due", "overdue", "upcoming"}]
    assert len(mine) > 10
    # A day that is owed and the reminder of it are one line of the calendar.
    twice = [row.pk for row in rows if row.rule in REMINDS]
    assert twice and sorted(owed) == sorted(set(mine) - set(twice))


@pytest.mark.parametrize("month", ["2026-13", "x", "", "99999-01", "1969-12", "2101-01", "2026-11-01", "\0"])
def test_a_month_that_is_none_is_this_one(desk, owner, month):
    page = signed_in(owner).get(reverse("calendar"), {"month": month})
    assert page.status_code == 200
    assert "<h1>November 2026</h1>" in page.content.decode()


def test_weeks_that_are_over_and_empty_are_left_out_of_this_month_alone(desk, owner, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", "2026-12-28T22:00:00Z")
    page = signed_in(owner).get(reverse("calendar")).content.decode()
    days = re.findall(r'<h2><time datetime="(.{10})">', page)
    weeks = [days[at : at + 7] for at in range(0, len(days), 7)]
    over = [week for week in weeks if week[-1] < "2026-12-28"]
    assert len(over) < 4 and all(any(f'"{day}"' in page and _filled(page, day) for day in week) for week in over)
    assert 'datetime="2027-01-01"' in signed_in(owner).get(reverse("calendar"), {"month": "2027-01"}).content.decode()


def words(page: str) -> str:
    """Return what is read on a page: no addresses and no exact values."""
    return re.sub(r"<[^>]+>", "", page)


def _filled(page: str, day: str) -> bool:
    return 'class="entry' in page.partition(f'<h2><time datetime="{day}">')[2].partition("<h2>")[0]


@pytest.mark.parametrize(
    ("month", "before", "after"),
    [("2026-12", "2026-11", "2027-01"), ("2027-01", "2026-12", "2027-02"), ("2028-02", "2028-01", "2028-03")],
)
def test_the_months_beside(desk, owner, month, before, after):
    page = signed_in(owner).get(reverse("calendar"), {"month": month}).content.decode()
    assert f'href="?month={before}"' in page
    assert f'href="?month={after}"' in page


def test_an_empty_month_says_so(desk, owner):
    assert (
        "Nothing stands in this month"
        in signed_in(owner).get(reverse("calendar"), {"month": "2031-05"}).content.decode()
    )


@pytest.mark.parametrize(("country", "first"), [("US", "Sun"), ("DE", "Mon"), ("EG", "Sat"), ("", "Sun")])
def test_the_week_begins_as_it_does_in_their_country(desk, owner, country, first):
    desk.country = country
    desk.save()
    page = signed_in(owner).get(reverse("calendar")).content.decode()
    assert re.search(r'class="weekdays"[^>]*><span>(\w+)', page)[1] == first


def test_hours_days_and_weeks_are_as_in_the_reader_s_country_until_they_choose(desk, owner):
    client = signed_in(owner)

    def shown(**profile: str) -> tuple[str, str]:
        type(desk).objects.filter(pk=desk.pk).update(**profile)
        first = re.search(r'class="weekdays"[^>]*><span>(\w+)', client.get(reverse("calendar")).content.decode())
        return client.get(reverse("today")).content.decode(), first[1]

    page, first = shown(date_style="", country="")  # Chicago tells where
    assert (
        "by 5:00 PM today" in page and "Monday, November 23<" in page and "17:00" not in words(page) and first == "Sun"
    )
    page, first = shown(zone="Europe/Berlin")
    assert "PM" not in words(page) and "Monday 23 November<" in page and "Chicago time – " in page and first == "Mon"
    # A profile of a country outdoes the zone, and a choice outdoes both.
    assert "Monday, November 23<" in shown(country="US")[0]
    typed = {"name": desk.name, "zone": "Europe/Berlin", "country": "US", "dialect": "british", "register": "warm"}
    answer = client.post(reverse("settings-profile"), typed | {"date_style": "day-12", "week_start": "monday"})
    assert answer.status_code == 302
    page, first = shown()
    assert "PM Chicago time" in page and "Monday 23 November<" in page and first == "Mon"
    assert client.post(reverse("settings-profile"), typed | {"week_start": "someday"}).status_code == 422


def test_many_things_need_no_more_queries(desk, owner, django_assert_max_num_queries):
    browser = signed_in(owner)
    with django_assert_max_num_queries(12):
        browser.get(reverse("calendar"))


def test_a_letter_that_goes_is_a_line_of_its_day_and_no_sheet_of_paper(desk, owner):
    """An entry shares no class with anything else on the desk: `letter` is the paper that a letter is written on."""
    page = signed_in(owner).get(reverse("calendar")).content.decode()
    classes = {name for found in re.findall(r'<li class="entry ([^"]+)"', page) for name in found.split()}
    assert classes and all(name == "late" or name.startswith("of-") for name in classes)
