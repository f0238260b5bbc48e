"""The day's desk on a hard day: one thing first, nothing that nags, and an interview that is over is asked about."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.html import escape

from sincerely.core.reading.values import FoundTopic, Person
from sincerely.journal.actions.appointments import cancel
from sincerely.journal.facts.today import owed
from sincerely.journal.models import FollowUp, Interview
from tests.acceptance.desk import Search, local

AMARA = Person(name="Amara Okafor", email="amara@lakeside.example")


@pytest.fixture
def search(db, monkeypatch) -> Search:
    return Search(monkeypatch, "2026-11-16T09:00")


def shown(page: str, heading: str) -> str:
    """Return one section of the page, without what is folded away."""
    section = page.split(f">{heading}</h2>")[1].split("</section>")[0]
    return section.split("<summary>Later")[0]


def agreed(search: Search, start: str = "2026-11-23T10:00", **more):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    search.happened("interview-scheduled", application=post, due=local(start), **more)
    return post


def test_an_interview_to_come_or_under_way_is_not_spoken_of_as_over(search):
    post = agreed(search, end=local("2026-11-23T11:00"))
    talk = Interview.objects.get()
    past = ("What each spoke of", "Nothing is noted of what you talked about", "Who was there", "Add more notes", "Tell us about it")  # fmt: skip
    own = reverse("interview", args=[talk.pk])
    for now in ("2026-11-23T09:30", "2026-11-23T10:30"):
        search.at(now)
        page = search.page("interview", talk.pk)
        assert "Who will be there" in page and "What to talk about" in page
        assert not any(words in page for words in past)
        # Under way it is still on the desk, and nothing asks how it was.
        coming = search.page("today").partition(">Coming</h2>")[2].partition("</section>")[0]
        assert own in coming and (">now</span>" in coming) is (now > "2026-11-23T10:00")
        assert own in search.page("application", post.pk).partition(">Coming</h2>")[2].partition("</section>")[0]
    search.at("2026-11-23T11:30")
    page = search.page("interview", talk.pk)
    assert "Who was there" in page and "What each spoke of" in page and "Tell us about it" in page


def test_what_is_for_the_interview_is_due_before_it_begins(search):
    search.at("2026-11-23T09:00")
    agreed(search, "2026-11-23T14:30")
    assert search.due("prepare-interview") == local("2026-11-23T14:30")


def test_before_the_interview_it_is_prepared_and_from_its_start_on_it_is_not(search):
    agreed(search)
    search.at("2026-11-23T09:59")
    assert [row.status for row in search.owes("prepare-interview")] == ["overdue"]
    assert "Prepare for the interview" in search.page("today")
    search.at("2026-11-23T10:00")
    assert search.owes("prepare-interview") == []
    assert search.none_of("prepare-interview")
    assert "Prepare for the interview" not in search.page("today")


def test_an_interview_whose_hour_is_past_invites_to_the_debrief_until_it_is_told(search):
    post = agreed(search)
    search.at("2026-11-23T10:30")
    assert "How was it" not in search.page("today")
    search.at("2026-11-23T11:00")
    page = search.page("today")
    assert "How was it at Lakeside Hospital?" in page
    assert f'href="/debrief?application={post.pk}"' in page
    assert page.index("How was it") < page.index(">Owed</h2>")
    assert 'class="next"' not in page
    topic = FoundTopic(with_="Amara Okafor", topic="the handover", they_said="an hour a day")
    search.interviewed(post, AMARA, topics=(topic,))
    assert Interview.objects.count() == 1
    page = search.page("today")
    assert "How was it" not in page
    assert "Thank Amara Okafor" in page


def test_one_that_has_an_end_is_asked_about_after_it(search):
    post = agreed(search)
    Interview.objects.update(end=local("2026-11-23T12:00"))
    search.at("2026-11-23T11:59")
    assert owed(search.candidate, search.now).untold == ()
    search.at("2026-11-23T12:00")
    assert [row.application_id for row in owed(search.candidate, search.now).untold] == [post.pk]


@pytest.mark.parametrize("end", ["cancelled", "withdrawn", "refused", "weeks ago"])
def test_what_did_not_take_place_or_is_long_over_is_not_asked_about(search, end):
    post = agreed(search)
    search.at("2026-11-23T12:00")
    if end == "cancelled":
        cancel(search.candidate, Interview.objects.get(), search.now)
    elif end == "weeks ago":
        search.days(15)
    else:
        search.happened("application-withdrawn" if end == "withdrawn" else "rejection-received", application=post)
        search.days(0.01)
    assert "How was it" not in search.page("today")


def two_reminders(search: Search) -> None:
    """Two posts at one employer, both silent for long: a reminder each, both overdue."""
    first = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(first, AMARA)
    search.days(1)
    second = search.applies_again(first, "Theatre Nurse")
    search.interviewed(second, Person(name="Jan Novak", email="jan@lakeside.example"))
    for row in FollowUp.objects.filter(letter_form="thank-you", settled_at=None):
        search.posts("follow-up-done", row.pk)
    search.days(20)
    late = FollowUp.objects.filter(rule="status-inquiry", settled_at=None, due_at__lt=search.now, withdrawn_at=None)
    assert late.count() == 2


def test_of_two_overdue_reminders_to_one_employer_one_is_shown_and_the_other_waits(search):
    two_reminders(search)
    first, second = FollowUp.objects.filter(rule="status-inquiry", settled_at=None).order_by("due_at")
    assert [row.id for row in search.owes("status-inquiry")] == [first.pk]
    (waits,) = search.expects("status-inquiry")
    assert (waits.id, waits.after) == (second.pk, first.title)
    page = search.page("today")
    assert "on another day than" in shown(page, "Coming")
    # One went today: the other still waits today, and is there tomorrow.
    search.posts("follow-up-done", first.pk)
    assert search.owes("status-inquiry") == []
    search.days(1)
    assert [row.id for row in search.owes("status-inquiry")] == [second.pk]


def test_reminders_to_two_employers_do_not_wait_for_each_other(search):
    for employer in ("Lakeside Hospital", "Hill Clinic"):
        search.interviewed(search.applies(employer, "Nurse"), AMARA)
    search.days(20)
    assert len(search.owes("status-inquiry")) == 2


def test_after_one_interview_the_page_shows_what_is_near_and_folds_the_rest(search):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    search.days(7)
    search.interviewed(
        post, AMARA, Person(name="Jan Novak", email="jan@lakeside.example"), decision_by=date(2026, 12, 1)
    )
    desk = owed(search.candidate, search.now)
    page = search.page("today")
    todo, coming = shown(page, "Owed"), shown(page, "Coming")
    for chore in ("Look back on the week", "Check your voicemail greeting", "published lately", "on LinkedIn"):
        assert chore not in todo + coming
        assert chore in page.split("<summary>Later")[1]
    assert "Thank Amara Okafor" in todo
    assert "Ask Lakeside Hospital how your application stands" in coming
    assert coming.count("<li>") == len(desk.near) <= 4
    assert {row.id for row in desk.near + desk.further} == {row.id for row in desk.coming}
    # What the fold says it holds is what it shows; what comes later still is in the calendar.
    said, fold = re.split(r"<summary>Later, or when there is time \((\d+)\)", page.split('<div class="side">')[0])[1:]
    assert int(said) == fold.count('<div class="what">') == len(desk.further) + sum(row.for_me for row in desk.owed)
    assert (f"{desk.later} more come later" in page) == (desk.later > 1)
    for name, pk in (("application", post.pk), ("interview", Interview.objects.get().pk)):
        whole = search.page(name, pk)
        open_, later = whole.split("<summary>Later, or when there is time (")
        assert "how your application stands" in open_
        for chore in ("published lately", "on LinkedIn", "one step elsewhere"):
            assert chore not in open_ and chore in later.split("</details>")[0], (name, chore)


def test_two_things_that_read_alike_are_told_apart_by_since_when_they_are_owed(search):
    made = search.applies("Lakeside Hospital", "Ward Manager")
    for _ in range(2):
        search.happened("message-received", application=made, needs_answer=True)
        search.days(1)
    page = search.page("today")
    assert page.count("Answer Lakeside Hospital") >= 2 or page.count(">Answer ") >= 2
    assert len(set(re.findall(r"since <time[^>]*>([^<]+)</time>", page))) == 2


def test_what_nobody_waits_for_is_never_late_and_never_first(search):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(post, AMARA)
    search.days(30)
    desk = owed(search.candidate, search.now)
    chores = [row for row in desk.owed if row.for_me]
    assert {row.rule for row in chores} == {"voicemail", "weekly-review", "social-engagement", "connection-note"}
    assert not any(row.late for row in chores)
    assert list(desk.owed[-len(chores) :]) == chores
    page = search.page("today")
    first = page.split('class="next"')[1].split("</li>")[0]
    assert not any(escape(row.title) in first for row in chores)


def test_of_every_application_the_next_thing_is_near_however_far_it_is(search):
    first, second = (search.applies(name, "Nurse") for name in ("Lakeside Hospital", "Hill Clinic"))
    search.days(0.1)
    near = owed(search.candidate, search.now + timedelta(days=1)).near
    assert {row.application_id for row in near} == {first.pk, second.pk}
    assert len(near) == 2


def test_a_promise_due_today_reproaches_nobody(search):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    for by, what in (("me", "my licence"), ("them", "send me the roster")):
        search.happened("promise-made", application=post, promised_by=by, what=what, due=date(2026, 11, 16))
    page = search.page("today")
    assert "0 of 1" not in page and "you kept this month" not in page
    promised = " ".join(shown(page, "Promised").replace("<b>", "").replace("</b>", "").split())
    # One of mine stands once, where it is owed.
    assert "my licence" not in promised and "They promised: send me the roster" in promised
    assert "Keep your promise: my licence" in page


def test_the_page_of_an_application_shows_one_reminder_a_day_too(search):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(post, AMARA)
    search.happened("promise-made", application=post, promised_by="them", what="the roster", due=date(2026, 11, 17))
    search.days(30)
    nudges = FollowUp.objects.filter(nudge=True, settled_at=None, stopped_at=None, due_at__lt=search.now)
    assert nudges.filter(withdrawn_at=None).count() == 2
    page = search.page("application", post.pk)
    assert "on another day than" in shown(page, "Coming")
    assert sum(escape(row.title) in shown(page, "Owed") for row in nudges) == 1


def test_an_untold_interview_is_asked_about_on_its_own_pages_too(search):
    post = agreed(search)
    meeting = Interview.objects.get()
    search.at("2026-11-23T10:30")
    assert "Tell us about it" not in search.page("application", post.pk) + search.page("interview", meeting.pk)
    search.at("2026-11-23T11:00")
    assert f'href="/debrief?application={post.pk}">Tell us about it' in search.page("application", post.pk)
    assert "Tell us about it" in search.page("interview", meeting.pk)


def test_an_interview_whose_invitation_was_undone_is_listed_nowhere(search):
    post = search.applies("Lakeside Hospital", "Ward Manager")
    told = search.happened("interview-scheduled", application=post, due=local("2026-11-23T10:00"))
    meeting = Interview.objects.get()
    link = f'href="/interviews/{meeting.pk}"'
    assert link in search.page("application", post.pk)
    search.posts("event-retraction", told.pk)
    assert link not in search.page("application", post.pk)
    assert f'value="{meeting.pk}"' not in search.page("happening", "interview-moved")
    assert "its invitation was taken back" in search.page("interview", meeting.pk)
    search.posts("event-restoration", told.pk)
    assert link in search.page("application", post.pk)


def test_what_is_done_about_it_leads_back_to_where_one_stands_with_its_undo(owners, desk):
    row = FollowUp.objects.filter(candidate=desk, settled_at=None, withdrawn_at=None).exclude(application=None).first()
    here = reverse("application", args=[row.application_id])
    for name, typed in (("follow-up-done", {}), ("follow-up-snooze", {"days": 1}), ("follow-up-never", {})):
        answer = owners.post(reverse(name, args=[row.pk]), typed, headers={"referer": f"http://testserver{here}"})
        assert answer["Location"] == here
        undo = reverse("follow-up-undo", args=[row.pk])
        assert f'action="{undo}"' in owners.get(here).content.decode()
        assert owners.post(undo, headers={"referer": f"http://testserver{here}"})["Location"] == here
    for elsewhere in ("http://evil.example" + here, "http://testserver//evil.example", "http://testserver/help", ""):
        answer = owners.post(reverse("follow-up-snooze", args=[row.pk]), {"days": 1}, headers={"referer": elsewhere})
        assert answer["Location"] == reverse("today")
    page = owners.post(reverse("follow-up-snooze", args=[row.pk]), {"days": 1}, headers={"referer": "http://testserver/?page=2"})  # fmt: skip
    assert page["Location"] == "/?page=2"
