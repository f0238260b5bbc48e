"""The call card and what is written down on it, as a browser sends it: hostile, twice, wrong and without a script."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.models import Application, Contact, Event, Promise
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
