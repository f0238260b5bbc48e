"""What somebody typed who was signed out meanwhile is shown, however short; what a button or a choice of ours says is not."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse


@pytest.mark.parametrize(
    ("name", "field", "answer"),
    [("contact-new", "name", "Bo Li"), ("contact-new", "email", "bo@li.example"), ("offer-add", "base.amount", "81500"), ("call-notes", "notes", "Tue 9?"), ("application-new", "sent_at", "2026-11-20")],
)  # fmt: skip
def test_a_short_answer_of_somebody_signed_out_is_shown(desk, name, field, answer):
    page = Client().post(reverse(name), {field: answer})
    assert page.status_code == 403 and answer in page.content.decode()


def test_a_press_with_nothing_typed_leads_to_the_sign_in_page(desk):
    for pressed in ({"from": "letter", "kind": "interview-invitation"}, {"keep": "on", "application": "12"}, {"what": "  "}):  # fmt: skip
        answer = Client().post(reverse("call-record"), pressed)
        assert answer.status_code == 302 and answer.url.startswith("/sign-in?")
