"""The sender's own address in the settings: spoken of kindly, once, and never again when told so."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from sincerely.accounts.models import Candidate
from sincerely.journal.models import OwnWord


@pytest.fixture
def settings_page(owners):
    return lambda: html.unescape(owners.get(reverse("settings")).content.decode())


def test_an_address_is_spoken_of_until_one_says_that_it_is_right(owners, desk, settings_page):
    assert "year of birth" not in settings_page()
    Candidate.objects.filter(pk=desk.pk).update(email="marisol.vega88@gmail.com")
    assert "marisol.vega88@gmail.com: its figures read like a year of birth" in settings_page()
    owners.post(reverse("settings-address"), {"address": "marisol.vega88@gmail.com"})
    assert "year of birth" not in settings_page()
    word = OwnWord.objects.get(candidate=desk, word="marisol.vega88@gmail.com")
    owners.post(reverse("own-word-removal", args=[word.pk]))
    assert "year of birth" in settings_page(), "what was said can be taken back"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("partyprincess@yahoo.com", "a joke in it"),
        ("sunflower@gmail.com", "nothing in it is your name"),
        ("marisol@lakeside-hospital.org", "is lakeside-hospital.org the house you work for now?"),
    ],
)
def test_each_is_said_in_words(desk, settings_page, address, says):
    Candidate.objects.filter(pk=desk.pk).update(email=address)
    assert says in settings_page()


def test_what_is_no_address_is_refused_in_words_and_a_strangers_word_is_theirs(owners, strangers, desk, settings_page):
    for hostile in ("", "two words", "x" * 90, "<script>alert(1)</script>"):
        answer = owners.post(reverse("settings-address"), {"address": hostile}, follow=True)
        assert answer.status_code == 200 and b"<script>alert" not in answer.content
    Candidate.objects.filter(pk=desk.pk).update(email="sunflower@gmail.com")
    strangers.post(reverse("settings-address"), {"address": "sunflower@gmail.com"})
    assert "nothing in it is your name" in settings_page()
