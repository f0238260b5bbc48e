"""After a copy was put back: whatever was not over is held, and one question covers all of it, in the browser too."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.letters import (
    approve,
    change_send_time,
    mark_sent_by_hand,
    save_letter,
    version_of,
    withdraw_approval,
)
from sincerely.journal.models import Event, Sending
from sincerely.outbox import decisions, restored
from sincerely.outbox.carried import Gone, carry_over
from sincerely.outbox.inbox import send_unseen
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, approved

LATER = NOW + dt.timedelta(days=3)
QUESTION = "This copy is from 23 November 2026. Which of these have gone out since?"


@pytest.fixture
def sendings(candidate, letters, server) -> list[Sending]:
    hour = NOW + dt.timedelta(hours=1)
    by_mail = [approved(candidate, letter, server.port, hour) for letter in letters[:2]]
    return [*by_mail, approve(candidate, letters[2], NOW, way="hand").sending]


def states() -> list[str]:
    return list(Sending.objects.order_by("pk").values_list("state", flat=True))


def gone(sending: Sending, *, sure: bool) -> Gone:
    """A letter as the database from before knows it; what it was to is as in the copy."""
    approval, letter = sending.approval, sending.approval.letter
    names = ("from_address", "to_address", "to_name", "subject", "body", "message_id", "approved_at")

    def mark(row):
        return (row.pk, row.created_at)

    return Gone(
        sure=sure, at=NOW, way=sending.way, zone=sending.zone, due_at=sending.due_at, due_wall="", form=letter.form, owed=letter.follow_up.key,
        approval={name: getattr(approval, name) for name in names}, candidate=mark(letter.candidate), letter=mark(letter),
        contact=mark(letter.contact), interview=mark(letter.interview), application=mark(letter.application),
    )  # fmt: skip


def test_must_survive_22_whatever_was_not_over_is_held_and_nothing_goes(candidate, sendings, server):
    for state in sorted(restored.OPEN):
        Sending.objects.update(state=state, reason="", claim_token="lost", claimed_at=NOW)
        restored.hold_all(NOW, LATER)
        assert states() == ["held"] * 3, state
        assert set(Sending.objects.values_list("claim_token", "held_by_plan")) == {("", False)}
        for moment in (NOW + dt.timedelta(hours=1), LATER, LATER + dt.timedelta(days=30)):
            tick(moment)
        assert server.received == [] and states() == ["held"] * 3, state


def test_what_is_over_stays_as_it_is(candidate, sendings):
    for state in ("sent", "cancelled"):
        Sending.objects.update(state=state)
        restored.hold_all(NOW, LATER)
        assert states() == [state] * 3 and not restored.asked(candidate)


def test_the_answer_is_recorded_and_the_others_wait_for_a_word_of_their_own(candidate, letters, sendings, server):
    restored.hold_all(NOW, LATER)
    assert restored.question(restored.asked(candidate)) == QUESTION
    with pytest.raises(BadInput, match="none of those"):
        restored.answer(candidate, {10**6}, LATER)
    assert states() == ["held"] * 3
    assert restored.answer(candidate, {letters[0].pk}, LATER) == (1, 2)
    assert states() == ["sent", "held", "queued"]
    sent = Event.objects.get(kind="letter-sent")
    assert (sent.letter_id, sent.at) == (letters[0].pk, sendings[0].due_at)
    assert not restored.asked(candidate)
    tick(LATER)
    assert server.received == [] and states() == ["sent", "held", "queued"]


def test_the_outbox_and_today_ask_once(candidate, letters, sendings, client, monkeypatch):
    client.force_login(candidate.memberships.get().user)
    monkeypatch.setenv("SINCERELY_NOW", LATER.isoformat())
    assert "gone out since" not in client.get(reverse("today")).content.decode()
    restored.hold_all(NOW, LATER)
    carry_over([gone(sendings[0], sure=True), gone(sendings[1], sure=False)], NOW, LATER)
    assert states() == ["sent", "uncertain", "held"]
    assert QUESTION in client.get(reverse("today")).content.decode()
    page = client.get(reverse("outbox")).content.decode()
    assert page.count(QUESTION) == 1 and page.count('name="gone"') == 2 and page.count(" checked>") == 1
    assert "These are noted as sent already" in page and "says that it may have gone out" in page
    with pytest.raises(Refused, match="may have gone out"):
        approve(candidate, letters[1], LATER)
    with pytest.raises(Refused):
        decisions.send_now(sendings[1], LATER)
    assert "none of those" in client.post(reverse("restored-answer"), {"gone": ["7777"]}, follow=True).content.decode()
    answer = client.post(reverse("restored-answer"), {"gone": [letters[1].pk]}, follow=True).content.decode()
    assert "Noted: 1 sent. The others wait for your word below." in answer and QUESTION not in answer
    assert states() == ["sent", "sent", "queued"]


#: Each way in which a letter could be got out of the question, or sent past it.
PAST_THE_QUESTION = {
    "cancel": lambda sending: decisions.cancel(sending, LATER),
    "send now": lambda sending: decisions.send_now(sending, LATER),
    "unseen": lambda sending: send_unseen(sending, LATER),
    "hold": lambda sending: decisions.hold(sending, LATER),
    "withdraw": lambda sending: withdraw_approval(sending.candidate, sending.approval.letter, LATER),
    "approve": lambda sending: approve(sending.candidate, sending.approval.letter, LATER),
    "another time": lambda sending: change_send_time(sending.candidate, sending.approval.letter, LATER, LATER),
    "edit": lambda sending: save_letter(
        sending.candidate, sending.approval.letter, "Other", "Other words.", "", version_of(sending.approval.letter), LATER
    ),
}  # fmt: skip


def test_must_survive_22_nothing_leads_past_the_question_whether_it_went_out(candidate, sendings, server):
    restored.hold_all(NOW, LATER)
    for verb, press in PAST_THE_QUESTION.items():
        sending = Sending.objects.get(pk=sendings[0].pk)
        with pytest.raises(Refused):
            press(sending)
        sending.refresh_from_db()
        assert (sending.state, sending.reason) == ("held", "restored"), verb
    tick(LATER)
    assert server.received == [] and len(restored.asked(candidate)) == 3
    # Once it is answered the letter is one's own again.
    restored.answer(candidate, set(), LATER)
    decisions.cancel(Sending.objects.get(pk=sendings[0].pk), LATER)
    assert approve(candidate, sending.approval.letter, LATER)


def test_what_is_asked_about_keeps_no_correction_of_a_person_from_being_recorded(candidate, letters, sendings, server):
    restored.hold_all(NOW, LATER)
    correct_contact(candidate, letters[0].contact, LATER, name="Amara Okafor-Smith", email="okafor@lakeside.example")  # fmt: skip
    assert states() == ["held"] * 3 and len(restored.asked(candidate)) == 3
    restored.answer(candidate, set(), LATER)
    # Not to the former address, which is what was approved: to the new one, with a new yes.
    with pytest.raises(Refused, match="no longer what you approved"):
        decisions.send_now(Sending.objects.get(pk=sendings[0].pk), LATER)
    approve(candidate, letters[0], LATER, due_at=LATER)
    tick(LATER)
    assert [one.recipients for one in server.received] == [("okafor@lakeside.example",)]


def test_sent_by_hand_is_an_answer_to_the_question(candidate, letters, sendings):
    restored.hold_all(NOW, LATER)
    mark_sent_by_hand(candidate, letters[0], NOW, LATER)
    assert states() == ["sent", "held", "held"] and len(restored.asked(candidate)) == 2


def test_its_own_page_leads_to_the_question(candidate, letters, sendings, client, monkeypatch):
    client.force_login(candidate.memberships.get().user)
    monkeypatch.setenv("SINCERELY_NOW", LATER.isoformat())
    restored.hold_all(NOW, LATER)
    page = client.get(reverse("letter", args=[letters[0].pk])).content.decode()
    assert "Say what has gone out" in page and "neither sent nor changed" in page and "Send now" not in page
