"""After a no: what is still owed from before is asked about, never pressed; one press lets it go, one brings it back."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from sincerely.core.reading.values import FoundPromise, FoundTopic, Person
from sincerely.journal.actions.letters import save_letter, version_of
from sincerely.journal.actions.promises import keep_promise
from sincerely.journal.models import Letter, Promise
from tests.acceptance.desk import Search

AMARA = Person(name="Amara Okafor", email="amara@lakeside.example")
ASKS = "They have said no since. Does this still apply?"


@pytest.fixture
def search(db, monkeypatch) -> Search:
    return Search(monkeypatch, "2026-11-23T12:00")


@pytest.fixture
def post(search):
    made = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(
        made,
        AMARA,
        topics=(FoundTopic(with_="Amara Okafor", topic="the handover", they_said="handovers lose an hour a day"),),
        promises=(FoundPromise(by="me", what="bring copies of my certificates", due=date(2026, 11, 24)),),
    )
    return made


def refused(search: Search, post):
    search.days(2)
    told = search.happened("rejection-received", application=post, feedback_given=True)
    search.days(0.01)
    return told


def test_thanks_and_promises_from_before_the_no_are_asked_about_and_not_called_late(search, post):
    assert ASKS not in search.page("application", post.pk)
    refused(search, post)
    owed = {row.rule: row for row in search.owes() if row.rule in {"thank-you", "my-promise"}}
    assert all(row.status == "overdue" and row.ended and not row.late for row in owed.values()) and len(owed) == 2
    page = search.page("application", post.pk)
    assert ASKS in page and page.count("does this still apply?") == 2
    today = search.page("today")
    assert today.count("does this still apply?") == 2 and "mark late" not in today


def test_the_reply_to_a_no_is_for_an_hour_at_which_it_is_welcome(search):
    search.days(5 + 4 / 24)  # Saturday, four in the afternoon: twelve quiet hours end in the night
    made = search.applies("Harbour Clinic", "Nurse")
    search.happened("rejection-received", application=made)
    (row,) = search.expects("rejection-reply")
    lead = search.page("follow-up", row.id).partition('class="lead">')[2].partition("</p>")[0]
    assert row.starts.hour == 4 and lead.startswith("From <time") and ">Monday, 09:00<" in lead


def test_a_promise_is_let_go_with_one_press_and_taken_up_again_with_one(search, post):
    refused(search, post)
    (row,) = search.owes("my-promise")
    assert "Let go" in search.posts("follow-up-never", row.id)
    page = search.page("application", post.pk)
    assert search.owes("my-promise") == [] and ">let go<" in page and ASKS not in page
    search.posts("follow-up-undo", row.id)
    assert search.owes("my-promise") and ASKS in search.page("application", post.pk)


def test_until_it_is_let_go_a_promise_stays_and_can_be_kept(search, post):
    refused(search, post)
    search.days(20)
    (row,) = search.owes("my-promise")
    page = search.page("follow-up", row.id)
    assert "What you promised</summary>" in page and "What they wrote" not in page
    keep_promise(search.candidate, Promise.objects.get(), search.now)
    page = search.page("application", post.pk)
    assert not search.owes("my-promise") and ">kept<" in page and ASKS not in page


def test_an_untouched_thank_you_hopes_for_nothing_after_the_no_and_again_when_the_no_is_undone(search, post):
    letter = search.letter("thank-you")
    hopeful = letter.body
    told = refused(search, post)
    letter.refresh_from_db()
    assert letter.body != hopeful and "handovers lose an hour a day" in letter.body
    assert "interest" not in letter.body and "position" not in letter.body.split("\n\n", 1)[1]
    search.posts("event-retraction", told.pk)
    letter.refresh_from_db()
    assert letter.body == hopeful


def test_a_thank_you_changed_by_hand_stays_as_it_was_written(search, post):
    letter = search.letter("thank-you")
    save_letter(
        search.candidate, letter, "Thanks", "Dear Amara,\n\nMine.", letter.to_address, version_of(letter), search.now
    )
    refused(search, post)
    assert Letter.objects.get(pk=letter.pk).body == "Dear Amara,\n\nMine."


def test_what_the_no_itself_asks_for_is_not_doubted(search, post):
    refused(search, post)
    search.days(1)
    assert search.owes("rejection-reply") and not any(row.ended for row in search.owes("rejection-reply"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [("feedback-received", "my maths let me down"), ("message-received", "picked a girl with more theatre experience")],
)
def test_a_reason_told_in_a_later_step_is_asked_for_no_more(search, post, kind, words):
    search.days(2)
    search.happened("rejection-received", application=post, contact=search.person("Amara Okafor"))
    search.days(1)
    asks = "why|feedback|could have done|stronger"
    assert re.search(asks, search.letter("rejection-reply").body)
    search.happened(kind, application=post, contact=search.person("Amara Okafor"), what=words)
    assert not re.search(asks, search.letter("rejection-reply").body.replace("for telling me why", ""))


def test_of_two_steps_at_one_instant_the_one_recorded_later_counts_on_every_page(search, post):
    search.days(2)
    for kind, more in (("message-received", {}), ("rejection-received", {})):
        search.happened(kind, application=post, **more)
    search.happened("interview-scheduled", application=post, due=search.now.replace(year=2027))
    search.happened("rejection-received", application=post)
    assert ASKS in search.page("application", post.pk)
    assert all(row.ended for row in search.owes("thank-you"))


JAN = Person(name="Jan Berg", email="jan@lakeside.example")
OF_THE_OTHER = "they chose somebody with more theatre experience"
CLAIM = "my travel claim was not signed, please sign it"


@pytest.mark.parametrize(
    ("what", "by", "days", "told"),
    [
        (CLAIM, "Jan Berg", -0.1, False),
        (CLAIM, "Amara Okafor", 1, False),
        (OF_THE_OTHER, "Amara Okafor", -0.1, False),
        (OF_THE_OTHER, "Jan Berg", 1, False),
        (OF_THE_OTHER, "Amara Okafor", 0, True),
        (OF_THE_OTHER, "Amara Okafor", 1, True),
    ],
)
def test_only_who_said_no_told_the_reason_and_only_afterwards(search, what, by, days, told):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(post, AMARA, JAN)
    search.days(2)
    no = search.happened("rejection-received", application=post, contact=search.person("Amara Okafor"))
    at = no.at + timedelta(days=days)
    search.happened("message-received", application=post, contact=search.person(by), what=what, at=at)
    search.days(1.5)
    body = search.letter("rejection-reply").body
    assert ("told me the reason" in body or "telling me" in body) is told
