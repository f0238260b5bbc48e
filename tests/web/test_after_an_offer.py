"""What the desk asks once an offer is there: the offer first, what has a day in its order, and the lesser things folded beneath it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse

from sincerely.core.people.names import is_house
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.actions.promises import add_promise
from sincerely.journal.facts.desk_order import REMINDS
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Application, Event, FollowUp, Interview
from tests.web.conftest import NOW

LATER = NOW + timedelta(days=5)


@pytest.fixture
def panel(desk) -> Interview:
    return Interview.objects.filter(candidate=desk, follow_ups__letter_form="thank-you").distinct().first()


@pytest.fixture
def post(panel) -> Application:
    return panel.application


@pytest.fixture
def offered(desk, panel, post):
    """An offer with a day, and before and after it what else a house asks and one promises."""
    reader = panel.participants.filter(present=True).order_by("pk").first().contact
    record(
        desk,
        "request-received",
        NOW,
        application=post,
        contact=reader,
        items=("payslips", "passport"),
        due=date(2026, 11, 27),
    )
    offer = record(
        desk, "offer-received", NOW + timedelta(hours=1), application=post, contact=reader, due=date(2026, 12, 4)
    )
    record(
        desk,
        "request-received",
        NOW + timedelta(hours=2),
        application=post,
        contact=reader,
        items=("two references",),
        due=date(2026, 12, 1),
    )
    return offer


def moment(row) -> datetime:
    return row.by if isinstance(row.by, datetime) else datetime.combine(row.by, time(17), tzinfo=row.due.tzinfo)


def desk_at(owners, monkeypatch, now) -> str:
    monkeypatch.setenv("SINCERELY_NOW", now.isoformat())
    return str(owners.get(reverse("today")).content.decode())


def test_the_lesser_things_of_an_offers_house_lie_folded_beneath_it(owners, desk, offered, post, monkeypatch):
    page = desk_at(owners, monkeypatch, LATER)
    shown, _, beneath = page.partition(f"Also for {post.employer}, after the offer (")
    number = int(beneath.partition(")")[0])
    beneath = beneath.partition("</section>")[0]
    assert number == beneath.count('<div class="what">') > 2
    listed = shown.partition(">Owed</h2>")[2]
    for kept in ("Decide about the offer of", "for the offer", "payslips", "two references"):
        assert kept in listed and kept not in beneath, kept
    assert "for the interview" in beneath and "for the interview</a>" not in listed.replace(beneath, "")
    # Folded is not gone: everything that is owed stands on the page once.
    for row in owed(desk, LATER).owed:
        if not row.for_me:
            assert page.count(f'href="{reverse("follow-up", args=[row.id])}">{row.title}') <= 1


def test_what_has_a_day_stands_in_the_order_of_its_day_and_is_said_once(desk, offered, post):
    rows = [row for row in owed(desk, LATER).owed if row.application_id == post.pk]
    first = [row for row in rows if row.awaited and not row.when_there_is_time]
    assert [moment(row) for row in first] == sorted(moment(row) for row in first)
    standing = {(row.rule, row.key.split(":")[1]) for row in rows}
    assert not any((REMINDS.get(rule), subject) in standing for rule, subject in standing)


def test_an_offer_stands_whatever_is_asked_meanwhile_until_it_is_answered_or_taken_back(desk, offered, post):
    def stage(days: int) -> str:
        return applications_at(desk, NOW + timedelta(days=days))[1][post.pk].name

    assert stage(1) == "Offer"
    record(desk, "interview-scheduled", NOW + timedelta(days=1), application=post, due=NOW + timedelta(days=3))
    assert stage(2) == "Offer"
    record(desk, "offer-declined", NOW + timedelta(days=4), application=post)
    assert stage(5) == "Declined"


def test_nobody_is_asked_how_the_application_stands_once_they_made_an_offer(desk, offered, post):
    record(desk, "date-named", NOW + timedelta(hours=3), application=post, due=date(2026, 11, 30))
    open_rows = FollowUp.objects.filter(application=post, settled_at=None, stopped_at=None, withdrawn_at=None)
    assert not open_rows.filter(rule="status-inquiry").exists()


def test_a_promise_is_somebodys_wait_and_its_letter_says_what_it_is(owners, desk, panel):
    reader = panel.participants.filter(present=True).order_by("pk").first().contact
    made = add_promise(
        desk,
        panel.application,
        NOW,
        promised_by="me",
        what="send the ward plan",
        contact=reader,
        due=date(2026, 11, 25),
    )
    row = FollowUp.objects.get(candidate=desk, key__contains=f"promise-{made.pk}", rule="my-promise", withdrawn_at=None)
    assert next(each for each in owed(desk, NOW).owed if each.id == row.pk).awaited
    letter = draft_letter(desk, row, NOW)
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert f"<h1>What you promised to {reader}</h1>" in page and "Answer to" not in page


# The letters


@pytest.mark.parametrize(
    ("name", "house", "is_one"),
    [
        ("Northside ISD", "Northside ISD", True),
        ("Northside ISD Careers", "Northside ISD", True),
        ("northside isd", "Northside ISD", True),
        ("Dana Northside", "Northside ISD", False),
        ("Hallam", "Hallam", True),
        ("Hallam Reed", "Hallam", False),
        ("Ann", "", False),
    ],
)
def test_a_mailbox_with_the_houses_name_is_no_person(name, house, is_one):
    assert is_house(name, house) is is_one


def test_what_lies_ready_is_attached_and_needs_no_words(owners, desk, offered, post):
    row = FollowUp.objects.filter(application=post, rule="answer-request", withdrawn_at=None).order_by("due_at").first()
    request = row.cause
    Event.objects.filter(pk=request.pk).update(
        data=request.data
        | {
            "items": ["payslips", "your notice period"],
            "checklist": [{"item": "payslips", "ready": True}, {"item": "your notice period", "ready": True}],
        }
    )
    row.refresh_from_db()
    body = draft_letter(desk, FollowUp.objects.get(pk=row.pk), NOW).body
    assert re.search(r"(?i)payslips: attached", body)
    assert "Notice period: [in your own words" in body, "a tick is no answer to a question"
