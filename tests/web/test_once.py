"""A form sent twice - no script runs here: a slow network, a reload, an impatient hand - makes what it makes once, and leads there again."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from sincerely.accounts.models import CarriedOut
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Event,
    FollowUp,
    Interview,
    Letter,
    Promise,
    Strength,
    Topic,
)
from tests.web.rows import every_row
from tests.web.test_forms import found


def key_on(page) -> str:
    """Return the key of the form on a page; every form of one page that has one has a key of its own."""
    keys = re.findall(r'<input type="hidden" name="once" value="([^"]+)">', page.content.decode())
    assert keys and len(set(keys)) == len(keys)
    return keys[0]


#: Where the form stands and where it goes (with the row of their number), what is typed, and of what there is one more.
FORMS = {
    "an application": ("application-new", None, "application-new", {"employer": "Twice Clinic", "role": "Nurse"}, (Application, Employer)),
    "a person": ("contact-new", None, "contact-new", {"name": "Tess Twice", "part": "other"}, (Contact,)),
    "a strength": ("strength-new", None, "strength-new", {"claim": "I led the night desk", "evidence": "for two years"}, (Strength,)),
    "a topic": ("topic-new", Interview, "topic-new", {"topic": "the night desk", "they_said": "it is short of hands"}, (Topic,)),
    "a letter": ("contact", Contact, "letter-new", {"form": "keep-in-touch"}, (Letter,)),
    "a promise": ("happening", "promise-made", "happening", {"what": "the plan of the night desk", "due_0": "2026-11-30", "by": "me", "promised_by": "me"}, (Promise, Event)),
    "a step": ("happening", "message-received", "happening", {"what": "they wrote"}, (Event,)),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_form_sent_twice_makes_one_and_leads_to_it_again(owners, desk, form):
    stands, row, goes, typed, made = FORMS[form]
    of = [row] if isinstance(row, str) else [row.objects.filter(candidate=desk).first().pk] if row else []
    if stands == "happening":
        typed = {**typed, "for_application": Application.objects.filter(candidate=desk).first().pk}
        contact = Contact.objects.filter(candidate=desk).first()
        typed = {**typed, "contact": contact.pk, "application": typed["for_application"]}
    typed = {**typed, "once": key_on(owners.get(reverse(stands, args=of)))}
    before = {model: model.objects.filter(candidate=desk).count() for model in made}
    first = owners.post(reverse(goes, args=of), typed)
    assert first.status_code == 302, first.content.decode()
    after, rows = {model: model.objects.filter(candidate=desk).count() for model in made}, every_row()
    assert all(after[model] > before[model] for model in made)
    again = owners.post(reverse(goes, args=of), typed)
    assert (again.status_code, again["Location"]) == (302, first["Location"])
    assert every_row() == rows
    if stands == "happening":
        assert "Undo" in owners.get(again["Location"]).content.decode()


def test_a_debrief_recorded_twice_is_one_interview_with_its_topics(owners, desk):
    page = owners.post(
        reverse("debrief"), {"notes": "Interview with Ida Holm at Hill School on 20 November 2026, 10:00"}
    )
    typed = found(once=key_on(page))
    first = owners.post(reverse("debrief-record"), typed)
    assert Topic.objects.filter(topic="reading in year 3").count() == 1
    rows = every_row()
    again = owners.post(reverse("debrief-record"), typed)
    assert again["Location"] == first["Location"] and every_row() == rows


def test_what_was_refused_can_be_sent_again(owners, desk):
    key = key_on(owners.get(reverse("application-new")))
    assert owners.post(reverse("application-new"), {"employer": "", "once": key}).status_code == 422
    assert owners.post(reverse("application-new"), {"employer": "Twice Clinic", "once": key}).status_code == 302
    assert CarriedOut.objects.count() == 1


def test_what_was_mended_on_the_way_back_is_another_wish(owners, desk):
    key = key_on(owners.get(reverse("application-new")))
    for role in ("Nurse", "Head nurse"):
        owners.post(reverse("application-new"), {"employer": "Twice Clinic", "role": role, "once": key})
    assert Application.objects.filter(employer__name="Twice Clinic").count() == 2


def test_what_was_undone_or_erased_since_can_be_recorded_again_from_the_same_page(owners, desk):
    address = reverse("happening", args=["offer-received"])
    post = Application.objects.filter(candidate=desk).last()
    typed = {"for_application": post.pk, "once": key_on(owners.get(f"{address}?application={post.pk}"))}
    owners.post(address, typed)
    event = Event.objects.latest("pk")
    assert event.kind == "offer-received"
    owners.post(reverse("event-retraction", args=[event.pk]))
    owners.post(address, typed)
    assert Event.objects.filter(kind="offer-received", application=post, retracted_at=None).count() == 1


def test_a_key_is_one_persons(owners, strangers, desk):
    typed = {"employer": "Twice Clinic", "once": "the-same-key"}
    first, second = (client.post(reverse("application-new"), typed) for client in (owners, strangers))
    assert first["Location"] != second["Location"]
    assert Application.objects.filter(employer__name="Twice Clinic").count() == 2


@pytest.mark.parametrize("name, typed", [("follow-up-done", {}), ("follow-up-snooze", {"days": 2}), ("follow-up-never", {})])  # fmt: skip
def test_what_is_said_twice_of_something_owed_is_taken_back_by_one_undo(owners, desk, name, typed):
    owed = FollowUp.objects.filter(candidate=desk, settled_by=None).first()
    before = Event.objects.count()
    for _ in range(2):
        owners.post(reverse(name, args=[owed.pk]), typed)
    assert Event.objects.count() == before + 1
    owners.post(reverse("follow-up-undo", args=[owed.pk]))
    assert b"nothing to take back" in owners.post(reverse("follow-up-undo", args=[owed.pk]), follow=True).content
