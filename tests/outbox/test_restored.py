"""After a copy was put back: whatever was not over is held, and one question covers all of it, in the browser too."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.letters import approve
from sincerely.journal.models import Event, Sending
from sincerely.outbox import decisions, restored
from sincerely.outbox.carried import Gone, carry_over
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, approved
from tests.support.mail_server import MailServer

LATER = NOW + dt.timedelta(days=3)
QUESTION = "This copy is from 23 November 2026. Which of these have gone out since?"


@pytest.fixture
def server(tmp_path):
    with MailServer(tmp_path, "plain", sign_in=False) as server:
        yield server


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
