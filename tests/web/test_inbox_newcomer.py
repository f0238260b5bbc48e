"""A message from a place that is not on record: with the yes its application and its person are, and what is owed reaches them."""

from __future__ import annotations

import re

from django.urls import reverse

from sincerely.core.reading.newcomer import Newcomer
from sincerely.journal.actions.messages import confirm, take_back
from sincerely.journal.actions.newcomers import put_on_record
from sincerely.journal.facts.events import counting
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    FollowUp,
    Interview,
    Letter,
    Message,
    Participant,
)
from tests.support.messages import NO, eml
from tests.web.conftest import NOW
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
    assert filled(page, "place-position") == "Principal" and "What they are there" in words(answer)
    yes = {"kind": "rejection", "elsewhere": "yes", "place-role": "Second Class teacher", "place-address": "orla at school"}  # fmt: skip
    url = reverse("message-confirmation", args=[row.pk])
    refused = owners.post(url, {**yes, "place-employer": ""})
    assert refused.status_code == 422 and "orla at school" in refused.content.decode()
    # Refused for another reason, what was typed is still there too.
    refused = owners.post(url, {**yes, "kind": "nonsense", "place-employer": "St Finbar's", "place-name": "Orla", "place-address": "orla@school.example"})  # fmt: skip
    assert refused.status_code == 422 and "There is no such kind of message" in words(refused)
    assert [filled(refused.content.decode(), f"place-{name}") for name in ("employer", "address")] == ["St Finbar's", "orla@school.example"]  # fmt: skip
    before = Application.objects.count()
    yes |= {"place-employer": "St Finbarr's National School", "place-name": "Orla Cotter", "place-address": row.address, "place-position": "Principal"}  # fmt: skip
    page = words(owners.post(url, yes, follow=True))
    row = Message.objects.get()
    assert "It is on record. Take your time." in page and "Thank Orla Cotter for letting you know" in page
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
    # Undone as a step, where the application shows it, it takes the place along just the same.
    event = counting(desk).get(kind="rejection-received", application=row.application)
    page = words(owners.post(reverse("event-retraction", args=[event.pk]), follow=True))
    assert "the message waits for your word again" in page and "Nobody on record wrote this." in page
    assert Application.objects.count() == before and not Contact.objects.filter(name="Orla Cotter").exists()
    owners.post(url, yes)
    row = Message.objects.get()
    follow_up = FollowUp.objects.get(rule="rejection-reply", application=row.application)
    owners.post(reverse("follow-up-letter", args=[follow_up.pk]))
    letter = Letter.objects.get(follow_up=follow_up)
    assert letter.to_address == "ocotter@stfinbarrsns.example" and "Cotter" in letter.body.split("\n")[0]


def test_a_reason_they_gave_is_thanked_for_and_not_asked_for_and_a_post_not_told_leaves_the_thanks(owners, desk):
    told = """Dear Marisol\n\nRe: Band 6 Staff Nurse, Paediatric High Dependency Unit - ref 392\n\nThank you for coming on Tuesday. The panel were impressed with your experience, however we are unable to offer you the post as another candidate scored higher on the leadership questions.\n\nKind regards\nJulie Prescott\nRecruitment Officer\nEstuary Infirmary"""
    page = paste(owners, words=told).content.decode()
    assert [filled(page, f"place-{name}") for name in ("employer", "role", "name")] == ["Estuary Infirmary", "Band 6 Staff Nurse", "Julie Prescott"]  # fmt: skip
    yes = {"kind": "rejection", "elsewhere": "yes", "place-employer": "Estuary Infirmary", "place-name": "Julie Prescott"}  # fmt: skip
    owners.post(reverse("message-confirmation", args=[Message.objects.get().pk]), yes)
    owners.post(reverse("happening", args=["rejection-received"]), {"place-employer": "Blue Door, ", "place-role": "Cook", "place-name": "Ines Ruiz", "what": "they took somebody with more years in pastry"})  # fmt: skip
    letters = []
    for follow_up in FollowUp.objects.filter(rule="rejection-reply", contact__name__in=("Julie Prescott", "Ines Ruiz")):
        owners.post(reverse("follow-up-letter", args=[follow_up.pk]))
        letters.append(Letter.objects.get(follow_up=follow_up).body)
    assert Employer.objects.filter(name="Blue Door").exists()
    assert len(letters) == 2 and all("Thank you for" in each and "?" not in each and "do better" not in each for each in letters)  # fmt: skip


def test_a_known_sender_may_write_of_another_post_and_a_no_told_by_hand_too(owners, desk, amara):  # noqa: F811
    upload(owners, eml(NO))
    row = Message.objects.get()
    page = owners.get(reverse("message", args=[row.pk])).content.decode()
    assert "It is about another application" in page and 'name="place-name"' not in page
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
    # Told once more of the same other place, it is asked about as if the place had been chosen.
    url = reverse("happening", args=["offer-received"])
    offer = {"place-employer": "Blue Door Kitchen", "place-role": "Cook"}
    owners.post(url, offer)
    again = owners.post(url, {**offer, "place-employer": "blue door kitchen"})
    assert "You already told of an offer from Blue Door Kitchen" in words(again)
    assert counting(desk).filter(kind="offer-received", application__role="Cook").count() == 1
    one = counting(desk).get(kind="offer-received", application__role="Cook")
    owners.post(url, {**offer, "what": "51,000 a year", "same": one.pk})
    assert "51,000" in counting(desk).get(kind="offer-received", application__role="Cook").data["what"]


def test_undo_takes_away_nothing_that_was_typed_or_that_another_application_has(owners, desk, amara):  # noqa: F811
    paste(owners, words=SCHOOL)
    row, place = Message.objects.get(), Newcomer("St Finbarr's National School", "Second Class teacher", "Orla Cotter", "Principal", "ocotter@stfinbarrsns.example")  # fmt: skip

    def said_yes() -> Application:
        confirm(desk, row, "rejection", NOW, place=place)
        row.refresh_from_db()
        return row.application

    post = said_yes()
    for typed in ({"notes": "Ask about the reading scheme"}, {"notes": "", "needs": ["Irish"]}):
        Application.objects.filter(pk=post.pk).update(**typed)
        take_back(desk, row, NOW)
        assert Application.objects.filter(pk=post.pk).exists() and Contact.objects.filter(name="Orla Cotter").exists()
        confirm(desk, row, "rejection", NOW)
    Application.objects.filter(pk=post.pk).update(needs=[])
    # She is met at another post of the same school: the first goes, she stays.
    other = Application.objects.create(candidate=desk, created_at=NOW, employer=post.employer, role="Librarian")
    talk = Interview.objects.create(candidate=desk, created_at=NOW, application=other)
    Participant.objects.create(candidate=desk, created_at=NOW, interview=talk, contact=row.contact)
    row.refresh_from_db()
    take_back(desk, row, NOW)
    assert not Application.objects.filter(pk=post.pk).exists()
    assert Participant.objects.get(interview=talk).contact.name == "Orla Cotter"
    talk.delete()
    # Nor does she go with a number that was typed.
    row.refresh_from_db()
    orla = row.contact
    Contact.objects.filter(pk=orla.pk).update(phone="+353 21 555 0101")
    post = said_yes()
    take_back(desk, row, NOW)
    assert Contact.objects.filter(pk=orla.pk).exists() and not Application.objects.filter(pk=post.pk).exists()


def test_an_address_that_was_typed_reaches_whom_it_was_typed_for(desk):
    def person(house: str, name: str, address: str) -> Contact:
        return put_on_record(desk, Newcomer(house, "Porter", name, address=address), NOW)[1]

    jane, bob = person("Hill House", "Jane Smith", "jane.old@hill.example"), person("Dale", "Bob Kay", "jobs@dale.example")  # fmt: skip
    assert person("Hill House", "J. Smith", "john.smith@hill.example").email == "john.smith@hill.example"
    assert person("Hill House", "Anna Lee", "jobs@dale.example").name == "Anna Lee"
    assert person("Hill House", "J. Smith", "jane.old@hill.example") == jane and person("Dale", "Bob Kay", "") == bob
    silent = person("Dale", "Ines Ruiz", "")
    # An initial of an address nobody has may be somebody else's: who was there keeps none, and nobody's letter goes astray.
    assert person("Dale", "I. Ruiz", "ivo.ruiz@mail.example") != silent and not Contact.objects.get(pk=silent.pk).email
    assert person("Dale", "Ines Ruiz", "ines@dale.example") == silent and Contact.objects.get(pk=silent.pk).email
