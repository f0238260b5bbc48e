"""A letter in one's own drafts: put there once, sent by hand, ticked off; nothing goes out by itself."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest
from django.urls import reverse

from sincerely.errors import Refused
from sincerely.journal.actions.letters import mark_sent_by_hand, save_letter, standing_approval, version_of
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Letter, Mailbox, Sending
from sincerely.outbox.drafts import put_into_drafts
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, account, approved
from tests.support.mail_server import free_port

pytestmark = pytest.mark.only_on("SQLite")


def test_it_lies_there_as_approved_and_is_ticked_off_by_hand(candidate, letters, server, mailbox, connected):
    account(candidate, server.port)
    assert put_into_drafts(candidate, letters[0], NOW) == "Drafts"
    assert put_into_drafts(candidate, Letter.objects.get(pk=letters[0].pk), NOW) == "Drafts"
    ((flags, data),) = mailbox.messages("Drafts")
    draft = message_from_bytes(data, policy=default)
    assert "\\Draft" in flags
    assert (draft["To"].addresses[0].addr_spec, draft["Subject"]) == (
        "amara@lakeside.example",
        "Thank you, Amara Okafor",
    )
    sending = Sending.objects.get()
    assert (sending.way, sending.state, why_words(sending)) == (
        "hand",
        "queued",
        "It was put into your folder “Drafts”.",
    )
    assert tick(NOW).sent == [] and server.received == []
    mark_sent_by_hand(candidate, letters[0], NOW, NOW)
    assert Sending.objects.get().state == "sent"


def test_a_letter_that_waited_to_go_by_itself_then_does_not(candidate, letters, server, mailbox, connected):
    waiting = approved(candidate, letters[0], server.port)
    put_into_drafts(candidate, letters[0], NOW)
    assert Sending.objects.get(pk=waiting.pk).state == "cancelled"
    assert tick(NOW).sent == [] and server.received == []


def test_another_wording_is_another_draft(candidate, letters, server, mailbox, connected):
    put_into_drafts(candidate, letters[0], NOW)
    letter = Letter.objects.get(pk=letters[0].pk)
    save_letter(candidate, letter, "Other", letter.body, letter.to_address, version_of(letter), NOW)
    put_into_drafts(candidate, Letter.objects.get(pk=letter.pk), NOW)
    assert len(mailbox.messages("Drafts")) == 2


def test_without_a_mailbox_or_for_an_unfinished_letter_nothing_is_put_anywhere(candidate, letters, mailbox):
    with pytest.raises(Refused, match="No mailbox is connected"):
        put_into_drafts(candidate, letters[0], NOW)
    assert standing_approval(letters[0]) is None


def test_a_place_left_open_is_refused(candidate, letters, server, mailbox, connected):
    letter = letters[0]
    save_letter(
        candidate, letter, "Hello", "Dear Amara,\n\n[in your own words: x]", letter.to_address, version_of(letter), NOW
    )
    with pytest.raises(Refused):
        put_into_drafts(candidate, Letter.objects.get(pk=letter.pk), NOW)
    assert mailbox.messages("Drafts") == []


def test_a_mailbox_that_does_not_go_along_leaves_it_approved_by_hand_and_says_so(
    candidate, letters, mailbox, connected
):
    Mailbox.objects.update(port=free_port())
    with pytest.raises(Refused, match="Nothing went out; the letter is approved"):
        put_into_drafts(candidate, letters[0], NOW)
    approval = standing_approval(letters[0])
    assert approval and approval.sending.way == "hand"


def test_the_pages_offer_it_where_a_mailbox_is_connected(candidate, letters, server, mailbox, connected, client):
    client.force_login(candidate.memberships.get().user)
    letter = letters[0]
    assert "Put it into my drafts" in client.get(reverse("letter", args=[letter.pk])).content.decode()
    typed = {
        "subject": "Thanks",
        "body": letter.body,
        "to_address": letter.to_address,
        "version": version_of(letter),
        "sure": "yes",
    }
    said = client.post(reverse("letter-draft", args=[letter.pk]), typed, follow=True).content.decode()
    assert "It lies in your folder “Drafts”. Send it from there, then tick it off here." in said
    ((_, data),) = mailbox.messages("Drafts")
    assert b"Subject: Thanks" in data
    by_hand = reverse("letter-by-hand", args=[letter.pk])
    assert "Put it into my drafts" in client.get(by_hand).content.decode()  # approved, it can be put there once more
    assert "It was put into your folder “Drafts”. Send it from there" in client.get(reverse("outbox")).content.decode()
    Mailbox.objects.all().delete()
    for page in ("letter", "letter-by-hand"):
        assert "Put it into my drafts" not in client.get(reverse(page, args=[letter.pk])).content.decode()
