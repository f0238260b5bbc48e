"""A message from a place that is not on record: with the yes its application and its person are, and what is owed reaches them."""

from __future__ import annotations

import re

from django.urls import reverse

from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, Contact, Employer, FollowUp, Letter, Message
from tests.support.messages import NO, eml
from tests.web.test_inbox import amara, upload, words  # noqa: F401 - a fixture
from tests.web.test_inbox_pasted import paste

SCHOOL = """From: Orla Cotter <ocotter@stfinbarrsns.example>
Subject: Post of Second Class teacher

Dear Ms Mensah-Reilly,

Thank you for your application for the post of Second Class teacher at St Finbarr's National School and for your interest in our school. I am sorry to tell you that you were not shortlisted on this occasion. The standard was very high.

Yours sincerely,
Orla Cotter
Principal"""


def filled(page: str, name: str) -> str:
    """Return what a text field of a page holds."""
    tag = re.search(rf'<input [^>]*name="{name}"[^>]*>', page)
    assert tag, name
    value = re.search(r'value="([^"]*)"', tag[0])
    return value[1].replace("&#x27;", "'") if value else ""


def test_a_no_from_elsewhere_brings_its_place_and_the_answer_has_name_and_address(owners, desk, amara):  # noqa: F811
    answer = paste(owners, words=SCHOOL)
    page, row = answer.content.decode(), Message.objects.get()
    assert [filled(page, f"place-{name}") for name in ("employer", "role", "name", "address")] == ["St Finbarr's National School", "Second Class teacher", "Orla Cotter", "ocotter@stfinbarrsns.example"]  # fmt: skip
    assert "Nobody on record wrote this." in words(answer) and "A kind reply is owed" in words(answer)
    assert "It is about one that is on record" in page
    yes = {"kind": "rejection", "elsewhere": "yes", "place-role": "Second Class teacher", "place-address": "orla at school"}  # fmt: skip
    url = reverse("message-confirmation", args=[row.pk])
    refused = owners.post(url, {**yes, "place-employer": ""})
    assert refused.status_code == 422 and "orla at school" in refused.content.decode()
    before = Application.objects.count()
    yes |= {"place-employer": "St Finbarr's National School", "place-name": "Orla Cotter", "place-address": row.address, "place-position": "Principal"}  # fmt: skip
    page = words(owners.post(url, yes, follow=True))
    row = Message.objects.get()
    assert "It is on record. Take your time." in page and "Answer Orla Cotter after the no" in page
    assert (row.application.role, row.contact.name, row.contact.position) == ("Second Class teacher", "Orla Cotter", "Principal")  # fmt: skip
    event = counting(desk).get(kind="rejection-received", application=row.application)
    assert event.contact == row.contact and Application.objects.count() == before + 1
    # Taken back, the place is off the record too, and the same proposal stands there again.
    page = words(owners.post(reverse("message-return", args=[row.pk]), follow=True))
    assert "Nobody on record wrote this." in page and Application.objects.count() == before
    assert (
        not Contact.objects.filter(name="Orla Cotter").exists()
        and not Employer.objects.filter(name__startswith="St Finbarr").exists()
    )
    owners.post(url, yes)
    row = Message.objects.get()
    owners.post(url, yes)
    assert Application.objects.count() == before + 1 and Contact.objects.filter(name="Orla Cotter").count() == 1
    follow_up = FollowUp.objects.get(rule="rejection-reply", application=row.application)
    owners.post(reverse("follow-up-letter", args=[follow_up.pk]))
    letter = Letter.objects.get(follow_up=follow_up)
    assert letter.to_address == "ocotter@stfinbarrsns.example" and "Cotter" in letter.body.split("\n")[0]


def test_a_known_sender_may_write_of_another_post_and_a_no_told_by_hand_too(owners, desk, amara):  # noqa: F811
    upload(owners, eml(NO))
    row = Message.objects.get()
    page = owners.get(reverse("message", args=[row.pk])).content.decode()
    assert "It is about another place" in page and 'name="place-name"' not in page
    yes = {"kind": "rejection", "elsewhere": "yes", "place-employer": amara.employer.name, "place-role": "Night porter"}
    owners.post(reverse("message-confirmation", args=[row.pk]), yes)
    event = counting(desk).get(kind="rejection-received", source_ref=f"message-{row.pk}")
    assert (event.application.role, event.application.employer, event.contact) == ("Night porter", amara.employer, amara)  # fmt: skip
    url = reverse("happening", args=["rejection-received"])
    form = owners.get(url).content.decode()
    assert "It was another place" in form
    unnamed = owners.post(url, {"place-role": "Cook", "application": event.application_id})
    assert unnamed.status_code == 422 and "Name the employer as well." in unnamed.content.decode()
    owners.post(url, {"place-employer": "Blue Door Kitchen", "place-role": "Cook", "place-name": "Ines Ruiz", "place-address": "ines@bluedoor.example", "application": event.application_id})  # fmt: skip
    told = counting(desk).get(kind="rejection-received", application__role="Cook")
    assert told.contact.email == "ines@bluedoor.example" and told.employer.name == "Blue Door Kitchen"
