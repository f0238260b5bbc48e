"""Every state in which a letter can stand: what happened, what is safe, and a button for each way on, in the outbox and on its own page."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.contrib.messages import constants
from django.test import Client
from django.urls import reverse

from sincerely.accounts.models import User
from sincerely.journal.actions.candidates import begin
from sincerely.journal.actions.letters import approve, new_letter, save_letter, version_of
from sincerely.journal.models import Interview, MailAccount, Participant, Sending
from sincerely.web.desk.standing import Door, standing_of
from tests.outbox.test_reasons import FORMER, SINCE
from tests.support.made_once import made_once
from tests.support.standings import STANDINGS, every_standing
from tests.web.conftest import NOW, signed_in

#: Reader -> (words that must be said, the buttons, whether another time can be chosen).
EXPECTED = {
    "Waiting Person": ([], ["Send now", "Hold", "Take back"], True),
    "Again Person": (["not out yet", "Greylisted", "nothing to do", "5 times more"], ["Try now", "Hold", "Take back"], True),
    "Going Person": (["at this moment", "no longer be stopped"], ["Look again"], False),
    "Unsure Person": (["may have gone out", "Nothing is sent again by itself", "Sent folder"], ["It went out", "It did not"], False),
    "Nosuch Person": (["not sent to nosuch@lakeside.example", "refused it", "Nobody got it", "Is the address right?"], ["Open the letter", "Send it again", "Send by hand", "Take back"], True),
    "Signin Person": (["mail account did not work", "not accepted", "Nobody got it"], ["Look at the mail account", "Send it again", "Send by hand", "Take back"], False),
    "Certificate Person": (["mail account did not work", "certificate", "Nobody got it"], ["Look at the mail account", "Send it again", "Send by hand", "Take back"], False),
    "Tried Person": (["tried 7 times", "cannot be reached", "Sending it again is safe"], ["Send it again", "Send by hand", "Take back"], True),
    "Tripped Person": (["not sent", "Sending it again is safe"], ["Send it again", "Send by hand", "Take back"], True),
    "Lost Person": (["You said", "Sent folder after all", "twice"], ["Send it again", "It went out after all", "Take back"], False),
    "Corrected Person": (["You said", "twice", "was changed since", "approve it once more"], ["Take it back and look", "It went out after all", "Take back"], False),
    "Line Person": (["holds a line break", "Nobody has it", "approve it again"], ["Open the letter", "Send by hand", "Take back"], False),
    "Throttled Person": (["It is late", "Nobody has it yet", "nothing to do"], ["Send now", "Hold", "Take back"], True),
    "Shared Person": (["to the same address, for Jan van der Berg", "make them one", "let this one go too"], ["They are one person", "Both share it: send this too", "Send by hand", "Take back"], True),
    "Open Person": (["still yours to fill: [the ward]", "Fill it, and approve"], ["Open the letter", "Send by hand", "Take back"], False),
    "Paused Person": (["You asked for it to wait"], ["Send now", "Send by hand", "Take back"], True),
    "Answered Person": (["not sent: since you approved this, they wrote", "goes nowhere until you say so"], ["Read it once more", "Send now", "Send by hand", "Take back"], True),
    "Late Person": (["Its hour passed", "Nobody has it", "still fit"], ["Send now", "Send by hand", "Take back"], True),
    "Noaccount Person": (["not sent: no mail account", "goes nowhere until you say so"], ["Look at the mail account", "Send now", "Send by hand", "Take back"], True),
    "Changed Person": (["no longer what you approved", "approve it once more"], ["Take it back and look", "Send by hand"], False),
    "Sender Person": (["you approved it to go out from old@ruiz.example", "approve it once more"], ["Take it back and look", "Send by hand"], False),
    "Sent Person": ([], [], False),
    "Back Person": ([], ["Open the letter"], False),
    "Hand Person": ([], ["Send by hand", "Take back"], False),
}  # fmt: skip


@pytest.fixture
def me(owner):
    return begin(owner, NOW, name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")


@pytest.fixture
def sendings(me) -> dict[str, Sending]:
    made_once("standings", lambda: every_standing(me, NOW))
    return {each.approval.letter.contact.name: each for each in Sending.objects.select_related("approval__letter__contact").order_by("pk")}  # fmt: skip


def stands(sending: Sending, me):
    whole = Sending.objects.select_related("candidate", "approval__letter__follow_up").get(pk=sending.pk)
    return standing_of(whole, MailAccount.objects.filter(candidate=me).first(), NOW)


def test_each_state_says_what_happened_and_what_is_safe_and_has_its_buttons(me, sendings):
    assert set(EXPECTED) == {*STANDINGS, "Hand Person"}
    for name, (words, doors, when) in EXPECTED.items():
        standing = stands(sendings[name], me)
        said = " ".join(standing.says)
        assert [part for part in words if part not in said] == [], (name, said)
        assert ([door.words for door in standing.doors], standing.when) == (doors, when), name
        assert sum(door.main for door in standing.doors) <= 1, name


def test_two_of_one_address_by_hand_are_said_to_be_two_people(me, sendings, owner, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", NOW.isoformat())
    shared = sendings["Shared Person"]
    Sending.objects.filter(pk=shared.pk).update(way="hand")
    page = signed_in(owner)
    said = page.get(reverse("outbox")).content.decode()
    assert "They are two people: send it" in said and "They are one person" in said and "It still fits" not in said
    asked = page.get(reverse("letter", args=[shared.approval.letter_id])).content.decode()
    assert "They are two people: send it" in asked
    page.post(reverse("sending-departure", args=[shared.pk]))
    assert Sending.objects.get(pk=shared.pk).state == "queued"


#: What may be said of a letter that did not simply go out, so that it is clear what is safe.
SAFE = re.compile(r"[Nn]obody (has|got|gets)|goes nowhere|have it twice")


@pytest.mark.parametrize(
    ("state", "reason"), sorted({(row[0], row[2]) for row in FORMER} | {("held", one) for one in SINCE})
)
def test_whatever_the_reason_it_is_said_what_happened_and_what_is_safe_and_there_is_a_way_on(
    me, sendings, state, reason
):
    sending = sendings["Waiting Person"]
    details = SINCE.get(reason) or next(row[3] for row in FORMER if (row[0], row[2]) == (state, reason))
    Sending.objects.filter(pk=sending.pk).update(state=state, reason=reason, details=details)
    standing = stands(sending, me)
    asks = state in {"held", "failed", "uncertain"}
    assert standing.doors or state == "sent"
    assert sum(door.main for door in standing.doors) <= 1
    if asks:
        assert SAFE.search(" ".join(standing.says)), standing.says
        assert len(standing.doors) >= 2 or reason == "restored"
        shown = details.get("reply") or details.get("says")
        assert not shown or shown.rstrip(".").lower() in " ".join(standing.says).lower()


def test_the_outbox_and_the_letters_own_page_say_the_same(me, sendings, owner):
    client = signed_in(owner)
    outbox = client.get(reverse("outbox")).content.decode()
    for name, sending in sendings.items():
        own = client.get(reverse("letter", args=[sending.approval.letter_id])).content.decode()
        standing = stands(sending, me)
        for line in standing.says:
            shown = line.replace("'", "&#x27;").replace("<", "&lt;").replace(">", "&gt;")
            assert shown in outbox and shown in own, name
        if standing.says:
            here = reverse("letter", args=[sending.approval.letter_id])
            for door in standing.doors:
                assert (f">{door.words}<" in own) == (door.address != here), (name, door.words)
        if standing.when:
            assert f'id="another-time-{sending.pk}"' in own and f'id="another-time-{sending.pk}"' in outbox, name


def refused(answer) -> list[str]:
    """Return what a page says was refused."""
    return [str(said) for said in answer.context["messages"] if said.level >= constants.ERROR]


def opened(client: Client, door: Door):
    answer = (
        client.post(door.address, {"from": "outbox"}, follow=True)
        if door.post
        else client.get(door.address or reverse("outbox"))
    )
    assert answer.status_code == 200, door
    return answer


def test_no_button_that_is_offered_is_refused(me, sendings, owner):
    client = signed_in(owner)
    for name, sending in sendings.items():
        before = (
            Sending.objects.filter(pk=sending.pk)
            .values("state", "reason", "details", "due_at", "next_try_at", "attempts")
            .get()
        )
        for door in stands(sending, me).doors:
            assert refused(opened(client, door)) == [], (name, door.words)
            Sending.objects.filter(pk=sending.pk).update(**before)
            sending.approval.save()  # in force again


def test_send_now_is_refused_with_the_reason_where_it_would_only_be_held_again(me, sendings, owner):
    sending = sendings["Changed Person"]
    answer = signed_in(owner).post(reverse("sending-departure", args=[sending.pk]), follow=True)
    assert refused(answer) == ["It cannot go. The letter or its address is no longer what you approved."]
    sending.refresh_from_db()
    assert (sending.state, sending.reason) == STANDINGS["Changed Person"][:2]


def test_a_time_at_which_it_would_be_held_again_is_not_said_to_be_taken(desk, owners):

    met = Participant.objects.filter(candidate=desk, present=True).exclude(contact__email="").first()
    MailAccount.objects.create(
        candidate=desk, created_at=NOW, address="m@r.example", host="127.0.0.1", port=1, security="plain"
    )
    draft = new_letter(desk, met.contact, "thank-you", NOW)
    draft = save_letter(
        desk, draft, "Thank you", "Dear reader,\n\nThank you.\n\nLena", "ann@lee.example", version_of(draft), NOW
    )
    approve(desk, draft, NOW)
    Interview.objects.filter(pk=draft.interview_id).update(
        start=NOW + dt.timedelta(days=9), end=NOW + dt.timedelta(days=9, hours=1)
    )
    page = owners.post(
        reverse("letter-time", args=[draft.pk]), {"chosen": "2026-11-25T10:00"}, follow=True
    ).content.decode()
    assert "It does not go at that time. The interview it thanks for has not taken place yet." in page


def test_a_stranger_sees_none_of_it(me, sendings):
    other = User.objects.create(username="stranger")
    begin(other, NOW, name="Tom Reed", zone="UTC")
    assert "Nothing here yet" in signed_in(other).get(reverse("outbox")).content.decode()


def test_a_letter_approved_again_is_not_told_to_be_with_nobody(me, sendings, owner):
    back = sendings["Back Person"]
    letter = back.approval.letter
    outbox = signed_in(owner).get(reverse("outbox")).content.decode()
    assert outbox.count("taken back; nobody has it") == 1
    letter.refresh_from_db()
    approve(me, letter, NOW, owner, due_at=NOW + dt.timedelta(hours=1))
    outbox = signed_in(owner).get(reverse("outbox")).content.decode()
    assert "taken back; nobody has it" not in outbox and letter.subject in outbox
