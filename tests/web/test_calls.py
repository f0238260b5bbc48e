"""The call card and what is written down on it, as a browser sends it: hostile, twice, wrong and without a script."""

from __future__ import annotations

import datetime as dt
import html
import re
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.calls import record_call
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.interviews import add_interview
from sincerely.journal.actions.promises import add_promise
from sincerely.journal.models import Application, Contact, Event, Interview, Promise
from tests.web.conftest import NOW

EMPTY = {"promises-TOTAL_FORMS": "0", "promises-INITIAL_FORMS": "0", "points": "Nights every third week"}


@pytest.fixture
def somebody(desk) -> Contact:
    return Contact.objects.filter(candidate=desk, employer__applications__isnull=False).order_by("pk").first()


def question(contact: Contact, **more: str) -> dict[str, str]:
    post = contact.employer.applications.order_by("pk").first()
    given = {"contact_known": str(contact.pk), "question-application": str(post.pk), "question-what": "the notice"}
    return {**given, "question-due_day": "2026-11-24", "question-due_hour": "12:00", **more}


def test_a_card_asks_few_questions_of_the_database(owners, desk, somebody, django_assert_max_num_queries):
    for query in ("", f"?contact={somebody.pk}", f"?application={somebody.employer.applications.first().pk}"):
        with django_assert_max_num_queries(12):
            assert owners.get(reverse("call") + query).status_code == 200


def test_anothers_person_or_post_is_not_found(strangers, desk, somebody):
    post = Application.objects.filter(candidate=desk).first()
    for query in (f"contact={somebody.pk}", f"application={post.pk}", "contact=999999999999999999999", "application=x"):
        assert strangers.get(f"{reverse('call')}?{query}").status_code == 404
    for name in ("call-question", "call-notes", "call-record"):
        assert strangers.post(reverse(name), {"contact_known": somebody.pk, "notes": "x"}).status_code == 404
    # Of another's row in a field of the form nothing is recorded either.
    mine = {**question(somebody), "contact_known": ""}
    assert strangers.post(reverse("call-question"), mine).status_code == 422
    assert strangers.post(reverse("call-record"), {**EMPTY, "contact": str(somebody.pk)}).status_code == 422
    assert not Event.objects.filter(kind="call-held", candidate=desk).exists()


def test_what_was_said_and_what_comes_next_stand_apart_in_what_happened(owners, desk, somebody):
    post = somebody.employer.applications.order_by("pk").first()
    promise = {"promises-TOTAL_FORMS": "1", "promises-INITIAL_FORMS": "0", "promises-0-keep": "on", "promises-0-by": "them", "promises-0-what": "have a vest", "promises-0-quote": "she'll have a vest"}  # fmt: skip
    given = {**promise, "points": "Bring boots.", "contact": str(somebody.pk), "contact_known": str(somebody.pk), "application": str(post.pk)}  # fmt: skip
    assert owners.post(reverse("call-record"), given).status_code == 302
    page = html.unescape(owners.get(reverse("application", args=[post.pk])).content.decode())
    assert "Bring boots. · she'll have a vest" in page and "boots.: " not in page


def test_a_question_sent_twice_is_one_promise(owners, desk, somebody):
    before = Promise.objects.filter(candidate=desk).count()
    for _ in range(2):
        assert owners.post(reverse("call-question"), question(somebody, once="a")).status_code == 302
    assert Promise.objects.filter(candidate=desk).count() == before + 1


def test_what_is_missing_is_said_beside_it(owners, desk, somebody):
    answer = owners.post(reverse("call-question"), question(somebody, **{"question-what": ""}))
    assert answer.status_code == 422 and "fault" in answer.content.decode()
    assert owners.post(reverse("call-notes"), {"notes": " "}).status_code == 422
    refused = owners.post(reverse("call-record"), {**EMPTY, "contact": str(somebody.pk), "decision_by_day": "soonish"})
    assert refused.status_code == 422 and "Nights every third week" in refused.content.decode(), "what was typed stays"


def test_a_call_sent_twice_is_one_call(owners, desk, somebody):
    given = {**EMPTY, "contact": str(somebody.pk), "contact_known": str(somebody.pk), "once": "b"}
    for _ in range(2):
        assert owners.post(reverse("call-record"), given).status_code == 302
    assert Event.objects.filter(candidate=desk, kind="call-held", contact=somebody).count() == 1


@pytest.mark.parametrize(("what", "kept"), [("ring me by Friday", True), ("call me and send the rota", False), ("send the rota", False)])  # fmt: skip
def test_who_promised_to_ring_and_is_on_the_telephone_has_kept_it(owners, desk, somebody, what, kept):
    application = Application.objects.filter(candidate=desk, employer=somebody.employer).first()
    made = add_promise(desk, application, NOW - dt.timedelta(days=1), promised_by="them", what=what, contact=somebody, at=NOW - dt.timedelta(days=1))  # fmt: skip
    record_call(desk, somebody, NOW, application=application)
    assert made.events.filter(kind="promise-kept").exists() is kept


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "=1+1\u202e\u200b", "x" * 9000, "{{ 7 }}{% now %}"])
def test_hostile_words_are_shown_as_words(owners, desk, somebody, words):
    Contact.objects.filter(pk=somebody.pk).update(phone=words[:50], position=words[:200])
    card = owners.get(f"{reverse('call')}?contact={somebody.pk}").content.decode()
    assert "<script>alert" not in card
    found = owners.post(
        reverse("call-notes"), {"contact_known": somebody.pk, "notes": f"{words}\nNights every third week."}
    )
    assert found.status_code == 200 and "<script>alert" not in found.content.decode()
    answer = owners.post(
        reverse("call-record"), {**EMPTY, "points": words[:5000], "contact": str(somebody.pk)}, follow=True
    )
    assert answer.status_code == 200 and "<script>alert" not in answer.content.decode()


def test_many_promises_are_bounded(owners, desk, somebody):
    rows = {"promises-TOTAL_FORMS": "5000", "promises-INITIAL_FORMS": "0"}
    answer = owners.post(reverse("call-record"), {**EMPTY, **rows, "contact": str(somebody.pk)})
    assert answer.status_code in {302, 422}


def test_a_promise_needs_its_post(owners, desk):
    for house in ("One", "Two"):
        add_application(desk, add_employer(desk, NOW, name=house), NOW, role="Clerk")
    nia = add_contact(desk, NOW, name="Nia Wright", part="recruiter")
    given = {"promises-TOTAL_FORMS": "1", "promises-INITIAL_FORMS": "0", "promises-0-keep": "on", "promises-0-by": "me"}
    given |= {"promises-0-what": "my notice", "contact": str(nia.pk), "contact_known": str(nia.pk), "points": ""}
    answer = owners.post(reverse("call-record"), given)
    assert answer.status_code == 422 and "which application" in answer.content.decode()
    assert not Event.objects.filter(contact=nia).exists()


def test_what_reads_as_private_is_left_out_and_said_to_be(owners, desk, somebody):
    notes = "Nights every third week.\nBetween us: my boss knows nothing of this."
    page = owners.post(reverse("call-notes"), {"contact_known": somebody.pk, "notes": notes}).content.decode()
    assert "Left out of the summary and not recorded" in page and "my boss knows nothing" in page
    points = page[page.index('name="points"') : page.index("</textarea>", page.index('name="points"'))]
    assert "Nights every third week" in points and "boss" not in points


def test_what_is_promised_beside_something_private_is_kept_and_what_is_left_out_can_be_ticked(owners, desk, somebody):
    notes = "Nights every third week.\nShe asked what I earn now, I said I'd rather wait, and she will send the contract by Monday."
    page = owners.post(reverse("call-notes"), {"contact_known": somebody.pk, "notes": notes}).content.decode()
    assert 'value="send the contract"' in page and 'name="aside" value="She asked what I earn now"' in page
    given = {
        **EMPTY,
        "contact": str(somebody.pk),
        "contact_known": str(somebody.pk),
        "private": ["one", "two"],
        "aside": ["two"],
    }
    owners.post(reverse("call-record"), given)
    assert Event.objects.get(candidate=desk, kind="call-held").data["what"].splitlines() == [
        "Nights every third week",
        "two",
    ]


def test_a_promise_in_what_stays_between_two_is_shown_and_not_ticked(owners, desk, somebody):
    notes = "Dont tell her about my other offer, will send 2 refs by friday"
    page = owners.post(reverse("call-notes"), {"contact_known": somebody.pk, "notes": notes}).content.decode()
    row = page[page.index('id="promise-1"') : page.index("</fieldset>", page.index('id="promise-1"'))]
    assert "send 2 refs" in row and "<details open>" in row and "checked" not in row


def test_a_moved_talk_is_moved_once_it_is_ticked_and_comes_back(owners, desk, somebody):
    post = somebody.employer.applications.order_by("pk").first()
    start = NOW + dt.timedelta(days=3)
    talk = add_interview(desk, post, start, NOW, end=start + dt.timedelta(hours=1))
    notes = f"They moved {start:%A} to Friday 4 December at 10."
    page = owners.post(reverse("call-notes"), {"contact_known": somebody.pk, "notes": notes}).content.decode()
    assert "Move the interview for" in page and f'name="moved" value="{talk.pk}"' in page and "2026-12-04T10:00" in page
    given = {
        **EMPTY,
        "contact": str(somebody.pk),
        "contact_known": str(somebody.pk),
        "moved": str(talk.pk),
        "moved_to": "2026-12-04T10:00",
    }
    owners.post(reverse("call-record"), given)
    assert Interview.objects.get(pk=talk.pk).start == start, "nothing moves without its tick"
    page = owners.post(reverse("call-record"), {**given, "move": "on"}, follow=True).content.decode()
    assert Interview.objects.get(pk=talk.pk).start.astimezone(ZoneInfo(desk.zone)).strftime("%d %H:%M") == "04 10:00"
    moved = Event.objects.get(kind="interview-moved", interview=talk)
    assert f"/events/{moved.pk}/retraction" in page
    owners.post(reverse("event-retraction", args=[moved.pk]))
    assert Interview.objects.get(pk=talk.pk).start == start


@pytest.mark.parametrize(
    ("notes", "ticked"),
    [
        ("{name} can't do {day} after all, could I come on Friday at 10 instead. Same place. I said yes.", True),
        ("{name} can't do {day} after all. They suggested Friday at 10.", False),
        ("{name} rang, the talk is moved to Friday 27 November at 10. She will tell Mark.", True),
    ],
)
def test_a_move_told_in_other_words_is_offered_and_ticked_where_it_is_settled(owners, desk, somebody, notes, ticked):
    post = somebody.employer.applications.order_by("pk").first()
    start = NOW + dt.timedelta(days=3)
    talk = add_interview(desk, post, start, NOW, end=start + dt.timedelta(hours=1))
    said = notes.format(name=somebody.name, day=f"{start:%A}")
    page = owners.post(reverse("call-notes"), {"contact_known": somebody.pk, "notes": said}).content.decode()
    assert f'name="moved" value="{talk.pk}"' in page and "2026-11-27T10:00" in page and "New time" in page
    box = re.search(r'<input[^>]*name="move"[^>]*>', page).group()
    assert ("checked" in box) is ticked
    # What was said stands among the points, with the day in full, and nothing of it reads as private.
    points = page[page.index('name="points"') : page.index("</textarea>", page.index('name="points"'))]
    assert "Friday, November 27 at 10 a.m." in points and 'name="aside"' not in page
    assert ("I said yes." in points) is ("I said" in notes) and "a.m.." not in points
    read = page[page.index('name="points"') : page.index("Your notes, to be read again")]
    assert ("tell Mark" in read) is ("Mark" in notes), "nothing typed is lost"


def test_a_talk_told_on_the_telephone_is_ticked_and_one_on_record_is_not_asked_again(owners, desk, somebody):
    said = "They invite me to a second interview on Friday 4 December at 11. I said yes."
    ask = {"contact_known": somebody.pk, "notes": said}
    page = owners.post(reverse("call-notes"), ask).content.decode()
    assert "checked" in re.search(r'<input[^>]*name="further"[^>]*>', page).group()
    post = somebody.employer.applications.order_by("pk").first()
    add_interview(desk, post, dt.datetime(2026, 12, 4, 11, tzinfo=ZoneInfo(desk.zone)), NOW)
    assert 'name="further"' not in owners.post(reverse("call-notes"), ask).content.decode()


def test_anothers_talk_is_not_moved(strangers, owners, desk, stranger, somebody):
    post = somebody.employer.applications.order_by("pk").first()
    start = NOW + dt.timedelta(days=3)
    talk = add_interview(desk, post, start, NOW, end=start + dt.timedelta(hours=1))
    given = {**EMPTY, "newcomer": "Ann Other", "moved": str(talk.pk), "moved_to": "2026-12-04T10:00", "move": "on"}
    assert strangers.post(reverse("call-record"), given).status_code == 422
    assert Interview.objects.get(pk=talk.pk).start == start


def test_notes_typed_so_far_stay_when_one_says_who_calls(owners, desk, somebody):
    typed = {"card": "yes", "contact": str(somebody.pk), "notes": "Nights <b>every</b> third week"}
    card = owners.post(reverse("call-notes"), typed).content.decode()
    assert f"A call with {somebody}" in card and "Nights &lt;b&gt;every&lt;/b&gt; third week" in card
    assert "fault" not in owners.post(reverse("call-notes"), {**typed, "notes": ""}).content.decode()


def test_what_a_call_note_was_read_as_has_an_address_to_come_back_to(owners, desk, somebody):
    read = {"contact_known": somebody.pk, "notes": "Nights every third week."}
    answer = owners.post(reverse("call-notes"), read, headers={"Sec-Fetch-Mode": "navigate", "Referer": f"http://testserver/call?contact={somebody.pk}"})  # fmt: skip
    assert answer.status_code == 302
    for _ in range(2):
        page = owners.get(answer.url)
        assert page.status_code == 200 and "Nights every third week" in page.content.decode()


def test_a_fault_is_where_the_cursor_stands(owners, desk, somebody):
    page = owners.post(reverse("call-question"), question(somebody, **{"question-what": ""})).content.decode()
    field = page[page.index('name="question-what"') - 80 :]
    assert "autofocus" in field[: field.index(">", 80)]
