"""The people of an invitation come on record with the yes to it, and are named before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.interviews import add_interview
from sincerely.journal.actions.messages import confirm
from sincerely.journal.models import Contact, Message, Participant
from tests.support.messages import handed_in
from tests.web.conftest import NOW
from tests.web.test_inbox import amara, upload, words  # noqa: F401 - a fixture

PANEL = (
    "Second talk",
    "Dear Maya,\n\nWe would like you to come back and meet our Head of Nursing, Ruth Oduya, on Thursday 3 December at 2pm. Please ask for Thomas Reid at reception.\n\nBest wishes,\nAmara Okafor",
)
FROM_NELL = (
    "Second talk",
    "Dear Maya,\n\nWe invite you to a second interview on Thursday 3 December at 2pm with Ruth Oduya, Head of Nursing.\n\nKind regards,\nNell Marsh\nHR Officer",
)


def named(row: Message) -> list[str]:
    return sorted(Participant.objects.filter(interview__application=row.application, interview__start__gt=NOW).values_list("contact__name", flat=True))  # fmt: skip


def yes(client, row: Message, **more):
    return client.post(reverse("message-confirmation", args=[row.pk]), {"kind": row.kind, **more}, follow=True)


def test_who_is_announced_is_said_before_and_kept_with_the_yes(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, PANEL)
    page = words(owners.get(reverse("message", args=[row.pk])))
    assert "And these people come on record" in page
    assert "Ruth Oduya, Head of Nursing you will meet" in page and "Thomas Reid" in page
    assert not Contact.objects.filter(name="Ruth Oduya").exists(), "nothing before the yes"
    yes(owners, row, people_shown="x", people=["Ruth Oduya"])
    ruth = Contact.objects.get(name="Ruth Oduya")
    assert (ruth.position, ruth.part, ruth.employer) == ("Head of Nursing", "interviewer", amara.employer)
    assert named(row) == ["Ruth Oduya"] and not Contact.objects.filter(name="Thomas Reid").exists()
    # One press takes it all back.
    owners.post(reverse("message-return", args=[row.pk]))
    assert not Contact.objects.filter(name="Ruth Oduya").exists()


def test_who_sent_it_comes_on_record_with_address_and_post(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, FROM_NELL, sender="Nell Marsh <nell.marsh@lakeside.example>")
    assert row.contact is None and row.application is not None
    page = words(owners.get(reverse("message", args=[row.pk])))
    assert "Nell Marsh, HR Officer nell.marsh@lakeside.example wrote this" in page
    yes(owners, row)
    row.refresh_from_db()
    nell = Contact.objects.get(name="Nell Marsh")
    assert row.contact == nell and (nell.email, nell.position) == ("nell.marsh@lakeside.example", "HR Officer")
    assert named(row) == ["Ruth Oduya"], "who only invites is not met"
    owners.post(reverse("message-return", args=[row.pk]))
    row.refresh_from_db()
    assert row.contact is None and not Contact.objects.filter(name__in=["Nell Marsh", "Ruth Oduya"]).exists()


def test_somebody_on_record_is_taken_and_not_made_twice(owners, desk, amara):  # noqa: F811
    ruth = Contact.objects.create(candidate=desk, created_at=NOW, name="Ruth Oduya", employer=amara.employer)
    row = handed_in(desk, NOW, PANEL)
    assert (
        'value="Ruth Oduya"'
        not in owners.get(reverse("message", args=[row.pk])).content.decode().partition('id="place"')[0]
    )
    confirm(desk, row, row.kind, NOW)
    assert Contact.objects.filter(name="Ruth Oduya").get() == ruth and "Ruth Oduya" in named(row)
    owners.post(reverse("message-return", args=[row.pk]))
    assert Contact.objects.filter(pk=ruth.pk).exists()


def test_the_address_somebody_on_record_wrote_from_is_kept_and_goes_with_the_undo(owners, desk, amara):  # noqa: F811
    nell = Contact.objects.create(candidate=desk, created_at=NOW, name="Nell Marsh", employer=amara.employer)
    row = handed_in(desk, NOW, FROM_NELL, sender="Nell Marsh <nell.marsh@lakeside.example>")
    page = words(owners.get(reverse("message", args=[row.pk])))
    assert "Nell Marsh nell.marsh@lakeside.example the address they wrote from" in page
    yes(owners, row)
    nell.refresh_from_db()
    assert nell.email == "nell.marsh@lakeside.example"
    owners.post(reverse("message-return", args=[row.pk]))
    nell.refresh_from_db()
    assert nell.email == "" and Contact.objects.filter(name="Nell Marsh").count() == 1


def test_whom_something_else_knows_stays_when_the_yes_is_taken_back(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, PANEL)
    yes(owners, row)
    Contact.objects.filter(name="Ruth Oduya").update(notes="likes boats")
    owners.post(reverse("message-return", args=[row.pk]))
    assert Contact.objects.filter(name="Ruth Oduya").exists()


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "Ruth\u202e Oduya", "x" * 500])
def test_names_of_nobody_announced_put_nobody_on_record(owners, desk, amara, name):  # noqa: F811
    row, before = handed_in(desk, NOW, PANEL), Contact.objects.count()
    assert yes(owners, row, people_shown="x", people=[name]).status_code == 200
    assert Contact.objects.count() == before


def test_who_was_corrected_meanwhile_stays_when_the_yes_is_taken_back(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, PANEL)
    yes(owners, row)
    ruth = Contact.objects.get(name="Ruth Oduya")
    correct_contact(desk, ruth, NOW, email="ruth@lakeside.example", position="Director of Nursing")
    owners.post(reverse("message-return", args=[row.pk]))
    ruth.refresh_from_db()
    assert ruth.position == "Director of Nursing" and not named(row)


def test_only_the_places_of_the_yes_go_with_it(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, PANEL)
    yes(owners, row)
    ruth = Contact.objects.get(name="Ruth Oduya")
    third = add_interview(desk, row.application, NOW + timedelta(days=20), NOW, people=(ruth,))
    owners.post(reverse("message-return", args=[row.pk]))
    assert [each.interview for each in Participant.objects.filter(contact=ruth)] == [third]


def test_who_only_answers_questions_sits_at_no_table(owners, desk, amara):  # noqa: F811
    subject, body = FROM_NELL
    body = body.replace("Kind regards", "Any questions before then go to Kay Lim, HR Adviser.\n\nKind regards")
    row = handed_in(desk, NOW, (subject, body), sender="Nell Marsh <nell.marsh@lakeside.example>")
    yes(owners, row)
    assert named(row) == ["Ruth Oduya"]
    assert not Contact.objects.filter(name="Kay Lim").exclude(part="other").exists()
