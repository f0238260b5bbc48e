"""The mail account: its password goes to the server it was given for, and nowhere else."""

from __future__ import annotations

import pytest

from sincerely.errors import BadInput
from sincerely.journal.models import MailAccount
from sincerely.outbox.account import save_account, server_of
from tests.outbox.conftest import NOW

FIELDS = {
    "address": "maya@ruiz.example",
    "display_name": "Maya Ruiz",
    "host": "smtp.ruiz.example",
    "port": 587,
    "security": "starttls",
    "username": "maya",
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))


def password_of(candidate) -> str:
    return server_of(MailAccount.objects.get(candidate=candidate)).password


@pytest.mark.parametrize(
    "elsewhere",
    [{"host": "smtp.elsewhere.example"}, {"port": 2525}, {"username": "somebody"}],
    ids=lambda it: next(iter(it)),
)
def test_another_server_port_or_name_gets_no_password_that_was_not_typed_for_it(candidate, elsewhere):
    save_account(candidate, FIELDS, "planted", NOW)
    with pytest.raises(BadInput, match="another server, port or sign-in name"):
        save_account(candidate, FIELDS | elsewhere, "", NOW)
    account = MailAccount.objects.get(candidate=candidate)
    assert {name: getattr(account, name) for name in FIELDS} == FIELDS
    assert password_of(candidate) == "planted"
    save_account(candidate, FIELDS | elsewhere, "typed again", NOW)
    assert password_of(candidate) == "typed again"
    save_account(candidate, FIELDS, "first", NOW)
    assert password_of(candidate) == "first"


def test_what_does_not_move_the_sign_in_keeps_its_password(candidate):
    save_account(candidate, FIELDS, "planted", NOW)
    save_account(candidate, FIELDS | {"display_name": "Maya", "security": "tls"}, "", NOW)
    assert password_of(candidate) == "planted"


def test_a_server_that_asks_for_no_sign_in_is_told_no_password(candidate, tmp_path):
    save_account(candidate, FIELDS, "planted", NOW)
    save_account(candidate, FIELDS | {"host": "relay.ruiz.example", "username": ""}, "", NOW)
    assert password_of(candidate) == ""
    assert not any("planted" in file.read_text("utf-8") for file in tmp_path.glob("secrets*"))


def test_the_page_says_why_and_keeps_what_was_typed_but_the_password(candidate, client):
    from django.urls import reverse

    save_account(candidate, FIELDS, "planted", NOW)
    client.force_login(candidate.memberships.get().user)
    answer = client.post(reverse("settings-mail"), FIELDS | {"host": "smtp.elsewhere.example", "password": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "typed again" in page
    assert "smtp.elsewhere.example" in page
    assert "planted" not in page
    assert MailAccount.objects.get(candidate=candidate).host == "smtp.ruiz.example"
