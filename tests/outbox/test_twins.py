"""Two people on record who turn out to be one get one letter for one thing, whatever had been written to either."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.errors import Refused
from sincerely.journal.actions.contacts import merge_contacts
from sincerely.journal.actions.letters import approve
from sincerely.journal.models import Approval, FollowUp, Letter, Sending
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, account, approved
from tests.support.mail_server import MailServer, MisbehavingServer

LATER = NOW + dt.timedelta(minutes=5)


@pytest.fixture
def server(tmp_path):
    with MailServer(tmp_path, "plain", sign_in=False) as server:
        yield server


def state(sending: Sending) -> str:
    return Sending.objects.get(pk=sending.pk).state


def test_of_two_approved_letters_one_goes_and_the_other_is_kept_as_a_draft(candidate, letters, server):
    first, second = approved(candidate, letters[0], server.port), approved(candidate, letters[1], server.port)
    (told, *more) = merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW)
    assert (state(first), state(second)) == ("queued", "cancelled")
    assert "“Thank you, Amara Okafor”" in told
    assert "Your yes to “Thank you, Jan van der Berg” was taken back" in told
    assert more == []
    assert "became one" in Approval.objects.get(pk=second.approval_id).void_reason
    tick(NOW)
    assert [one.recipients for one in server.received] == [("amara@lakeside.example",)]
    loose = Letter.objects.get(pk=letters[1].pk)
    assert loose.body == letters[1].body
    with pytest.raises(Refused, match="One is enough"):
        approve(candidate, loose, LATER, due_at=LATER)
    assert tick(LATER).sent == []
    assert FollowUp.objects.get(contact=letters[0].contact, letter_form="thank-you").settled_at


def test_the_letter_that_is_out_is_the_one_that_counts(candidate, letters, server):
    out = approved(candidate, letters[1], server.port)
    tick(NOW)
    waiting = approved(candidate, letters[0], server.port, LATER)
    merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW)
    assert (state(out), state(waiting)) == ("sent", "cancelled")
    assert tick(LATER).sent == []
    assert len(server.received) == 1


def test_while_nobody_knows_of_one_the_other_does_not_go(candidate, letters, server):
    with MisbehavingServer({}, after_dot=None) as lost:
        asks = approved(candidate, letters[0], lost.port)
        tick(NOW)
    account(candidate, server.port)
    waiting = approved(candidate, letters[1], server.port, LATER)
    merge_contacts(candidate, letters[1].contact, letters[0].contact, NOW)
    assert (state(asks), state(waiting)) == ("uncertain", "cancelled")
    assert tick(LATER).sent == []
    assert server.received == []


def test_the_yes_to_a_letter_under_the_name_that_is_gone_is_asked_for_again(candidate, letters, server):
    sending = approved(candidate, letters[1], server.port)
    told = merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW)
    assert state(sending) == "cancelled"
    assert any("the other name" in one for one in told)
    assert tick(NOW).sent == []
    # It is the follow-up's letter now: with the right name it can be approved and goes.
    kept = Letter.objects.get(pk=letters[1].pk)
    assert kept.follow_up.contact == letters[0].contact
    assert approve(candidate, kept, NOW, due_at=NOW)
    assert len(tick(NOW).sent) == 1


def test_an_untouched_draft_is_not_kept_beside_a_letter(candidate, letters, server):
    Letter.objects.filter(pk=letters[1].pk).update(edited=False)
    approved(candidate, letters[0], server.port)
    assert merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW) == ()
    assert not Letter.objects.filter(pk=letters[1].pk).exists()


def test_two_thank_yous_to_one_person_never_both_go_however_they_came_about(candidate, letters, server):
    """Behind every verb: the last look before sending."""
    sendings = [approved(candidate, letter, server.port) for letter in letters[:2]]
    Letter.objects.filter(pk=letters[1].pk).update(contact=letters[0].contact, follow_up=None)
    assert tick(NOW).sent == [sendings[0].pk]
    assert (state(sendings[1]), len(server.received)) == ("held", 1)
    assert Sending.objects.get(pk=sendings[1].pk).reason == "duplicate"


def test_the_page_says_what_became_of_the_letters(candidate, letters, server, client, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())
    client.force_login(candidate.memberships.get().user)
    for letter in letters[:2]:
        approved(candidate, letter, server.port, LATER)
    keep, other = letters[0].contact, letters[1].contact
    page = client.post(reverse("contact-union", args=[keep.pk]), {"other": other.pk}, follow=True).content.decode()
    assert "They are one person now." in page
    assert "Your yes to “Thank you, Jan van der Berg” was taken back" in page
