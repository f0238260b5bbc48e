"""Sign-in with tokens (XOAUTH2) at a real mail server and a real mailbox, with the person's own client."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.errors import BadInput
from sincerely.integrations.secrets import OnThisMachine
from sincerely.journal.actions.letters import approve
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import MailAccount, Mailbox, MailGrant, Sending
from sincerely.outbox.account import MAILBOX_FIELDS, save_account, save_mailbox, try_account, try_mailbox
from sincerely.outbox.grant import forget_grant, save_grant, token_source
from sincerely.outbox.sent_folder import LOOKS
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW
from tests.support.imap_server import MARKED, started
from tests.support.token_server import CLIENT, SECRET, TokenMailServer, TokenServer

pytestmark = pytest.mark.only_on("SQLite")
ME = "maya@ruiz.example"


@pytest.fixture
def provider():
    with TokenServer(ME) as provider:
        yield provider


@pytest.fixture
def granted(candidate, provider, tmp_path, monkeypatch) -> MailGrant:
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    return save_grant(candidate, provider.url, CLIENT, SECRET, provider.refresh, NOW)


@pytest.fixture
def out(candidate, provider, granted, tmp_path, monkeypatch):
    with TokenMailServer(tmp_path, provider, ME) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        fields = {
            "address": ME,
            "display_name": "Maya",
            "host": "127.0.0.1",
            "port": server.port,
            "security": "starttls",
        }
        save_account(candidate, fields | {"username": ME}, "", NOW)
        yield server


@pytest.fixture
def box(candidate, provider, granted, tmp_path):
    for server in started(MARKED, provider.dovecot):
        fields = dict.fromkeys(MAILBOX_FIELDS, "") | {"host": "127.0.0.1", "port": server.port, "security": "plain"}
        save_mailbox(candidate, fields | {"username": ME}, "", NOW)
        yield server


def test_a_letter_goes_out_and_its_copy_is_filed_by_tokens_alone(candidate, letters, provider, out, box):
    sending = approve(candidate, letters[0], NOW, due_at=NOW).sending
    assert tick(NOW).sent == [sending.pk]
    tick(NOW + LOOKS[0])
    assert len(box.messages("Sent")) == 1 and len(out.received) == 1
    # One token did for all of it: it is kept while it is good.
    assert len(provider.asked) == 1


def test_both_tries_say_that_it_works(candidate, provider, out, box):
    assert try_account(MailAccount.objects.get(), NOW).kind == "sent"
    assert try_mailbox(Mailbox.objects.get(), NOW).sent == "Sent"


def test_a_token_that_was_ended_early_is_taken_for_outlived_and_a_new_one_shown(candidate, letters, provider, out, box):
    assert try_account(MailAccount.objects.get(), NOW).kind == "sent"
    provider.good.clear()
    assert try_account(MailAccount.objects.get(), NOW).kind == "sent"
    provider.good.clear()
    assert try_mailbox(Mailbox.objects.get(), NOW).sent == "Sent"
    assert len(provider.asked) == 3


def test_a_refresh_token_that_changes_each_time_is_kept(candidate, tmp_path, monkeypatch):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    with TokenServer(ME, rotates=True) as provider:
        save_grant(candidate, provider.url, CLIENT, SECRET, provider.refresh, NOW)
        source = token_source(candidate.pk)
        assert source is not None and source(False) == source(False) == "planted-access-1"
        monkeypatch.setenv("SINCERELY_NOW", (NOW + dt.timedelta(minutes=59)).isoformat())
        assert source(False) == "planted-access-2"
        assert source(True) == "planted-access-3"


def test_a_leave_that_was_taken_away_holds_nothing_back_in_silence_and_tells_no_secret(
    candidate, letters, provider, out, client
):
    provider.refresh = "another"
    sending = approve(candidate, letters[0], NOW, due_at=NOW).sending
    assert tick(NOW).failed == [sending.pk]
    client.force_login(candidate.memberships.get().user)
    page = client.get(reverse("outbox")).content.decode()
    # It is the provider's word and not the mail server's, and the way on is a button.
    assert "your mail account did not work. Your provider gave no new token (invalid_grant). Allow this client" in page
    assert f'href="{reverse("settings-tokens")}">Look at the tokens' in page
    assert "The mail server" not in page and "planted" not in page and out.received == []


def test_a_provider_that_cannot_be_reached_is_tried_again(candidate, letters, provider, out):
    MailGrant.objects.update(token_url="http://127.0.0.1:9/token")
    sending = approve(candidate, letters[0], NOW, due_at=NOW).sending
    assert tick(NOW).put_off == [sending.pk]
    assert why_words(Sending.objects.get(pk=sending.pk)).startswith("Your provider's token address cannot be reached")


def test_a_disk_without_room_keeps_no_letter_that_the_new_token_lets_out(
    candidate, letters, provider, out, monkeypatch
):
    sending = approve(candidate, letters[0], NOW, due_at=NOW).sending

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(OnThisMachine, "put", full)
    assert tick(NOW).sent == [sending.pk]


def test_secrets_given_for_one_address_are_shown_to_no_other_and_are_forgotten(candidate, provider, granted, tmp_path):
    with pytest.raises(BadInput, match="shown to no other address"):
        save_grant(candidate, "https://elsewhere.example/token", CLIENT, "", "", NOW)
    with pytest.raises(BadInput, match="no secure address"):
        save_grant(candidate, "http://elsewhere.example/token", CLIENT, SECRET, "x", NOW)
    save_grant(candidate, provider.url, CLIENT, "", "", NOW)
    source = token_source(candidate.pk)
    assert source is not None and source(False)
    assert not any("planted" in str(value) for value in MailGrant.objects.values_list())
    forget_grant(candidate, NOW)
    assert token_source(candidate.pk) is None
    assert not any("planted" in file.read_text("utf-8") for file in tmp_path.glob("secrets*"))


def test_the_page_keeps_it_and_shows_no_secret(candidate, provider, tmp_path, monkeypatch, client):
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    client.force_login(candidate.memberships.get().user)
    typed = {"token_url": provider.url, "client_id": CLIENT, "client_secret": SECRET, "refresh_token": provider.refresh}
    client.post(reverse("settings-tokens"), typed)
    for page in ("settings", "settings-tokens"):
        said = client.get(reverse(page)).content.decode()
        assert provider.url in said and "planted" not in said
    client.post(reverse("settings-tokens-removal"))
    assert not MailGrant.objects.exists()
