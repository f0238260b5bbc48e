"""The mail account: its password goes to the server it was given for, and nowhere else."""

from __future__ import annotations

import datetime as dt

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.urls import reverse

from sincerely.errors import BadInput, Refused
from sincerely.integrations.imap.folders import Folders
from sincerely.journal.actions.letters import approve
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import MailAccount, Mailbox, Sending
from sincerely.outbox.account import forget_mailbox, mailbox_server, save_account, save_mailbox, server_of
from sincerely.outbox.tick import tick
from sincerely.web.desk.settings import folders_found
from tests.outbox.conftest import NOW
from tests.support.encrypted_rows import KEY, TABLE
from tests.support.mail_server import PASSWORD, MailServer

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
    save_account(candidate, FIELDS, "planted", NOW)
    client.force_login(candidate.memberships.get().user)
    answer = client.post(reverse("settings-mail"), FIELDS | {"host": "smtp.elsewhere.example", "password": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "typed again" in page
    assert "smtp.elsewhere.example" in page
    assert "planted" not in page
    assert MailAccount.objects.get(candidate=candidate).host == "smtp.ruiz.example"


def test_a_password_that_cannot_be_kept_changes_nothing_and_says_so(candidate, tmp_path):
    save_account(candidate, FIELDS, "planted", NOW)
    (tmp_path / "secrets.new").mkdir()
    with pytest.raises(Refused, match="The password cannot be kept: Is a directory"):
        save_account(candidate, FIELDS | {"host": "smtp.elsewhere.example"}, "typed again", NOW)
    assert MailAccount.objects.get(candidate=candidate).host == FIELDS["host"]
    assert password_of(candidate) == "planted"


def test_a_centre_keeps_encrypted_rows_with_the_key_outside_and_letters_go_by_them(
    candidate, letters, tmp_path, settings, monkeypatch
):
    settings.SECRETS = "tests.support.encrypted_rows.EncryptedRows"
    monkeypatch.setenv(KEY, Fernet.generate_key().decode())
    with connection.cursor() as cursor:
        cursor.execute(TABLE)
    with MailServer(tmp_path, "starttls") as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        save_account(candidate, FIELDS | {"host": "127.0.0.1", "port": server.port}, PASSWORD, NOW)
        first, second = (approve(candidate, letter, NOW, due_at=NOW).sending for letter in letters[:2])
        Sending.objects.filter(pk=second.pk).update(next_try_at=NOW + dt.timedelta(minutes=1))
        assert tick(NOW).sent == [first.pk] and len(server.received) == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM centre_secret")
        ((row,),) = cursor.fetchall()
    assert PASSWORD not in row and not list(tmp_path.glob("secrets*"))
    # With another key the rows are of no use, and it is said.
    monkeypatch.setenv(KEY, Fernet.generate_key().decode())
    assert tick(NOW + dt.timedelta(minutes=1)).held == [second.pk]
    assert "cannot be read: the key is another one" in why_words(Sending.objects.get(pk=second.pk))


MAILBOX = {
    "host": "imap.ruiz.example",
    "port": 993,
    "security": "tls",
    "username": "maya",
    "sent_folder": "",
    "drafts_folder": "",
}


def test_the_mailbox_has_a_password_of_its_own_that_goes_nowhere_else(candidate, tmp_path):
    save_account(candidate, FIELDS, "for sending", NOW)
    mailbox = save_mailbox(candidate, MAILBOX, "for reading", NOW)
    assert (password_of(candidate), mailbox_server(mailbox).password) == ("for sending", "for reading")
    with pytest.raises(BadInput, match="another server, port or sign-in name"):
        save_mailbox(candidate, MAILBOX | {"host": "imap.elsewhere.example"}, "", NOW)
    with pytest.raises(BadInput, match="without TLS"):
        save_mailbox(candidate, MAILBOX | {"security": "plain"}, "x", NOW)
    save_mailbox(candidate, MAILBOX | {"sent_folder": "Out"}, "", NOW)
    mailbox.refresh_from_db()
    assert (mailbox_server(mailbox).password, mailbox_server(mailbox).sent) == ("for reading", "Out")
    forget_mailbox(candidate, NOW)
    assert not any("for reading" in file.read_text("utf-8") for file in tmp_path.glob("secrets*"))
    assert password_of(candidate) == "for sending"


def test_the_pages_connect_a_mailbox_try_it_and_forget_it(candidate, client, mailbox):
    client.force_login(candidate.memberships.get().user)
    page = client.get(reverse("settings-mailbox")).content.decode()
    assert "it reads only who wrote and when" in page
    typed = MAILBOX | {"host": "127.0.0.1", "port": mailbox.port, "security": "plain", "password": PASSWORD}
    said = client.post(reverse("settings-mailbox"), typed, follow=True).content.decode()
    assert "Try it once" in said and PASSWORD not in said
    said = client.post(reverse("settings-mailbox-trial"), follow=True).content.decode()
    assert "It works: 5 folders; sent letters lie in “Sent”, drafts in “Drafts”. Nothing was read or changed." in said
    assert Mailbox.objects.get(candidate=candidate).tested_at
    client.post(reverse("settings-mailbox"), typed | {"password": "wrong"})
    said = client.post(reverse("settings-mailbox-trial"), follow=True).content.decode()
    assert "It does not work yet. The mailbox did not let us in." in said
    assert Mailbox.objects.get(candidate=candidate).tested_at is None
    client.post(reverse("settings-mailbox-removal"))
    assert not Mailbox.objects.exists()


def test_of_a_folder_that_was_not_found_it_is_said_what_to_do():
    says, lacks = folders_found(Folders(("INBOX", "Out"), "", "", ("INBOX", "Out")))
    assert says == "2 folders."
    assert lacks[0] == "No folder for sent letters was found. Choose it under Change: INBOX, Out."
