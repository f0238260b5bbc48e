"""Two people on record who turn out to be one get one letter for one thing, whatever had been written to either."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.errors import Refused
from sincerely.journal.actions.contacts import merge_contacts
from sincerely.journal.actions.letters import approve, save_letter, version_of, withdraw_approval
from sincerely.journal.actions.sendings import goes_before_others
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Approval, FollowUp, Interview, Letter, Sending
from sincerely.outbox import decisions
from sincerely.outbox.guard import objection
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, account, approved
from tests.support.mail_server import MisbehavingServer

LATER = NOW + dt.timedelta(minutes=5)


def state(sending: Sending) -> str:
    return Sending.objects.get(pk=sending.pk).state


def test_of_two_approved_letters_one_goes_and_the_other_is_kept_as_a_draft(candidate, letters, server):
    first, second = approved(candidate, letters[0], server.port), approved(candidate, letters[1], server.port)
    (told, *more) = merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW)
    assert (state(first), state(second)) == ("queued", "cancelled")
    assert "“Thank you, Amara Okafor”" in told
    assert "Your yes to “Thank you, Jan van der Berg” was taken back" in told
    # Two addresses are both kept, and it is said where.
    assert more == ["“jan@lakeside.example” is kept in the notes."]
    assert letters[0].contact.notes == "jan@lakeside.example"
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
    assert merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW) == ("“jan@lakeside.example” is kept in the notes.",)  # fmt: skip
    assert not Letter.objects.filter(pk=letters[1].pk).exists()


def test_two_thank_yous_to_one_person_never_both_go_however_they_came_about(candidate, letters, server):
    """Behind every verb: the last look before sending."""
    sendings = [approved(candidate, letter, server.port) for letter in letters[:2]]
    Letter.objects.filter(pk=letters[1].pk).update(contact=letters[0].contact, follow_up=None)
    assert tick(NOW).sent == [sendings[0].pk]
    assert (state(sendings[1]), len(server.received)) == ("held", 1)
    assert Sending.objects.get(pk=sendings[1].pk).reason == "duplicate"


def at_one_address(candidate, letters, port: int, due: dt.datetime = NOW) -> list[Sending]:
    """Two of the panel's letters, both approved to the address of the first."""
    address = letters[0].to_address
    second = save_letter(candidate, letters[1], letters[1].subject, letters[1].body, address.replace("a", "A", 1), version_of(letters[1]), NOW)  # fmt: skip
    return [approved(candidate, letter, port, due) for letter in (letters[0], second)]


def test_of_two_thank_yous_to_one_address_the_second_is_asked_about_as_soon_as_it_is_approved(
    candidate, letters, server
):
    sendings = at_one_address(candidate, letters, server.port)
    assert [state(one) for one in sendings] == ["queued", "held"]
    assert why_words(Sending.objects.get(pk=sendings[1].pk)) == (
        "Another thank-you for this interview is to the same address, for Amara Okafor. Are they one person?"
    )
    assert tick(NOW).sent == [sendings[0].pk]
    assert tick(LATER).sent == [] and len(server.received) == 1
    # They share the address: the candidate's word lets it go, and it is not asked again.
    decisions.send_now(Sending.objects.get(pk=sendings[1].pk), LATER)
    assert tick(LATER).sent == [sendings[1].pk]


def test_they_are_one_person_and_get_one_letter(candidate, letters, server):
    sendings = at_one_address(candidate, letters, server.port)
    merge_contacts(candidate, letters[0].contact, letters[1].contact, NOW)
    assert [state(one) for one in sendings] == ["queued", "cancelled"]
    assert tick(NOW).sent == [sendings[0].pk] and tick(LATER).sent == []


def test_once_the_first_is_taken_back_the_second_goes_by_itself(candidate, letters, server):
    sendings = at_one_address(candidate, letters, server.port, LATER)
    withdraw_approval(candidate, letters[0], NOW)
    assert [state(one) for one in sendings] == ["cancelled", "queued"]
    assert tick(LATER).sent == [sendings[1].pk]


def test_the_last_look_asks_too(candidate, letters, server):
    """Behind every verb: two that are due at once, of which the plan has held none."""
    sendings = at_one_address(candidate, letters, server.port)
    Sending.objects.filter(pk=sendings[1].pk).update(state="queued", reason="")
    assert (tick(NOW).sent, state(sendings[1])) == ([sendings[0].pk], "held")


@pytest.mark.parametrize("under_way", ["claimed", "transmitting"])
@pytest.mark.parametrize("one_person", [False, True])
def test_of_two_in_two_workers_hands_at_once_the_later_is_asked_about_and_the_first_goes(
    candidate, letters, server, under_way, one_person
):
    first, second = (one.pk for one in at_one_address(candidate, letters, server.port))
    if one_person:  # behind every verb, as above
        Letter.objects.filter(pk=letters[1].pk).update(contact=letters[0].contact, follow_up=None)
    Sending.objects.filter(pk=second).update(state=under_way, claim_token="other", claimed_at=NOW, reason="")
    # This worker has the first in hand while another has the second: neither is said to be one too many yet.
    swept = tick(NOW)
    assert (swept.held, swept.put_off) == ([], [first])
    # The other looks while the first is claimed, or waits again.
    for phase in ("claimed", "queued"):
        Sending.objects.filter(pk=first).update(state=phase)
        whole = Sending.objects.select_related("approval__letter__follow_up", "candidate").get(pk=second)
        assert objection(whole, account(candidate, server.port), NOW) and not goes_before_others(whole)
    Sending.objects.filter(pk=second).update(state="held", reason="duplicate" if one_person else "same-address")
    assert tick(NOW + dt.timedelta(minutes=1)).sent == [first]


def test_thank_yous_for_two_interviews_and_other_letters_may_go_to_one_address(candidate, letters, server):
    sendings = at_one_address(candidate, letters, server.port)
    other = Interview.objects.get(pk=letters[1].interview_id)
    other.pk, other._state.adding = None, True
    other.save()
    Letter.objects.filter(pk=letters[1].pk).update(interview=other)
    decisions.send_now(Sending.objects.get(pk=sendings[1].pk), NOW)
    assert sorted(tick(NOW).sent) == [one.pk for one in sendings]


def test_the_page_says_what_became_of_the_letters(candidate, letters, server, client, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())
    client.force_login(candidate.memberships.get().user)
    for letter in letters[:2]:
        approved(candidate, letter, server.port, LATER)
    keep, other = letters[0].contact, letters[1].contact
    asked = client.post(reverse("contact-union", args=[keep.pk]), {"other": other.pk})
    assert (
        "It cannot be taken apart again." in asked.content.decode() and type(other).objects.filter(pk=other.pk).exists()
    )
    page = client.post(
        reverse("contact-union", args=[keep.pk]), {"other": other.pk, "sure": "yes"}, follow=True
    ).content.decode()
    assert "They are one person now." in page
    assert "Your yes to “Thank you, Jan van der Berg” was taken back" in page
