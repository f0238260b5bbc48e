"""A letter on paper, from the page "Send by hand"."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.letters import new_letter
from sincerely.journal.models import Contact, Letter
from tests.web.conftest import NOW
from tests.web.test_letters import typed


@pytest.fixture
def letter(desk) -> Letter:
    contact = Contact.objects.filter(candidate=desk).exclude(email="").first()
    return new_letter(desk, contact, "thank-you", NOW)


def text_of(answer) -> str:
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def test_with_an_address_there_are_letter_card_and_envelope(owners, desk, letter):
    correct_contact(desk, letter.contact, NOW, postal_address="400 Lake Road\nAustin, TX 78702")
    page = owners.get(reverse("letter-by-hand", args=[letter.pk])).content.decode()
    for words in (
        "Print as a letter",
        "Print as a card",
        "Print the envelope",
        "By post it will not be there within 24 hours",
    ):
        assert words in page
    sheet = text_of(owners.get(reverse("letter-sheet", args=[letter.pk])))
    first = letter.sentences[0]["text"]
    for words in (desk.name, letter.contact.name, "400 Lake Road", "November 23, 2026", first):
        assert words in sheet
    assert first in text_of(owners.get(reverse("letter-card", args=[letter.pk])))
    for of in ("", "?of=card"):
        envelope = text_of(owners.get(reverse("letter-envelope", args=[letter.pk]) + of))
        assert "400 Lake Road" in envelope and first not in envelope


def test_without_an_address_the_letter_is_printed_without_one_and_it_is_said(owners, letter):
    page = owners.get(reverse("letter-by-hand", args=[letter.pk])).content.decode()
    assert "No postal address is on record" in page and "Print the envelope" not in page
    assert letter.sentences[0]["text"] in text_of(owners.get(reverse("letter-sheet", args=[letter.pk])))
    answer = owners.get(reverse("letter-envelope", args=[letter.pk]))
    assert answer.status_code == 422 and "there is no envelope" in answer.content.decode()


def test_a_sign_that_no_font_has_is_said_before_it_is_printed(owners, letter):
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, body="Dear \U00012000,\n\nThank you."))
    sheet = reverse("letter-sheet", args=[letter.pk])
    answer = owners.get(sheet)
    page = answer.content.decode()
    assert answer.status_code == 422 and "No font on this computer has “\U00012000”" in page
    assert f'href="{sheet}?sure=yes"' in page
    assert "Thank you." in text_of(owners.get(sheet + "?sure=yes"))


def test_the_senders_address_is_the_profiles(owners, desk, letter):
    profile = {"name": "Marisol Vega", "zone": "America/Chicago", "dialect": "british", "register": "neutral"}
    owners.post(
        reverse("settings-profile"), profile | {"postal_address": "12 Oak Street\r\nLeeds LS1 4AP", "country": "GB"}
    )
    sheet = text_of(owners.get(reverse("letter-sheet", args=[letter.pk])))
    assert "12 Oak Street" in sheet and "Leeds LS1 4AP" in sheet and "23 November 2026" in sheet


def test_an_address_that_holds_name_and_house_has_them_once(owners, desk, letter):
    house = letter.contact.employer.name
    address = f"{letter.contact.name}\n{house}\n400 Lake Road"
    correct_contact(desk, letter.contact, NOW, postal_address=address)
    envelope = text_of(owners.get(reverse("letter-envelope", args=[letter.pk])))
    assert envelope.count(letter.contact.name) == 1 and envelope.count(house) == 1
