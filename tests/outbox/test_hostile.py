"""Attempts to have a letter sent twice, to the wrong person, or lost: odd addresses, servers that say odd things, a copy put back, settings changed under way."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.accounts.models import User
from sincerely.errors import Refused
from sincerely.journal.actions.candidates import begin
from sincerely.journal.actions.happenings import record, retract
from sincerely.journal.actions.letters import approve, save_letter, version_of
from sincerely.journal.actions.sendings import last_yes
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Event, MailAccount, Sending, SendingPhase
from sincerely.outbox import decisions, restored
from sincerely.outbox import tick as module
from sincerely.outbox.account import forget_account, forget_mailbox
from sincerely.outbox.inbox import send_unseen
from sincerely.outbox.tick import LEASE, WAITS, tick
from sincerely.web.desk.standing import standing_of
from tests.outbox.conftest import NOW, account, approved, written
from tests.support.imap_server import mail
from tests.support.mail_server import MisbehavingServer

HOUR = dt.timedelta(hours=1)


def row(sending: Sending) -> Sending:
    return Sending.objects.select_related("candidate", "approval__letter__follow_up").get(pk=sending.pk)


@pytest.mark.parametrize(
    ("spelled", "envelope"),
    [
        ("Amara@Lakeside.EXAMPLE", "Amara@lakeside.example"),
        ("amara@bücher.example", "amara@xn--bcher-kva.example"),
        (" amara@lakeside.example ", "amara@lakeside.example"),
    ],
)
def test_an_address_spelled_otherwise_than_the_envelope_is_the_one_approved(
    candidate, letters, server, spelled, envelope
):
    account(candidate, server.port)
    letter = letters[0]
    letter = save_letter(candidate, letter, letter.subject, letter.body, spelled, version_of(letter), NOW)
    sending = approve(candidate, letter, NOW, due_at=NOW).sending
    assert tick(NOW).sent == [sending.pk]
    assert server.received[0].recipients == (envelope,)


def test_another_address_behind_the_approval_still_holds_the_letter(candidate, letters, server):
    for letter, other in zip(letters, ("Amara@elsewhere.example", "amara", ""), strict=True):
        approved(candidate, letter, server.port)
        type(letter).objects.filter(pk=letter.pk).update(to_address=other)
    assert tick(NOW).sent == [] and server.received == []
    assert set(Sending.objects.values_list("state", "reason")) == {("held", "voided")}


@pytest.mark.parametrize(("reply", "after"), [("250 OK \x00\x1b[2J yes", "sent"), ("550 \x00\x1b]0;no\x07", "failed")])
def test_what_a_server_says_can_neither_keep_its_answer_from_being_recorded_nor_steer_a_terminal(
    candidate, letters, reply, after
):
    with MisbehavingServer({}, after_dot=reply) as server:
        sending = approved(candidate, letters[0], server.port)
        tick(NOW)
        tick(NOW + LEASE + HOUR)
        assert len(server.letters) == 1
    assert row(sending).state == after and why_words(row(sending)).isprintable()
    assert all(why_words(phase).isprintable() for phase in row(sending).phases.all())


def test_an_account_taken_away_while_the_server_listens_stops_the_letter(candidate, letters, monkeypatch):
    with MisbehavingServer({}) as server:
        sending = approved(candidate, letters[0], server.port)
        real = module.written

        def meanwhile(*given):
            forget_account(candidate, NOW)
            return real(*given)

        monkeypatch.setattr(module, "written", meanwhile)
        assert tick(NOW).held == [sending.pk]
        assert (row(sending).reason, server.letters) == ("no-account", [])


def test_what_is_wrong_with_one_candidates_account_keeps_nobody_elses_letters(candidate, letters, server, monkeypatch):
    mine = approved(candidate, letters[0], server.port)
    other = begin(User.objects.create(username="other"), NOW, name="Tom Reed", email="tom@reed.example", zone="UTC")
    theirs = written(other, NOW)[0]
    MailAccount.objects.create(
        candidate=other,
        created_at=NOW,
        address="tom@reed.example",
        host="127.0.0.1",
        port=server.port,
        security="plain",
    )
    sending = approve(other, theirs, NOW, due_at=NOW).sending
    real = module.server_of

    def server_of(row):
        if row.candidate_id == candidate.pk:
            raise RuntimeError("a keyring that trips")
        return real(row)

    monkeypatch.setattr(module, "server_of", server_of)
    swept = tick(NOW)
    assert (swept.sent, swept.put_off) == ([sending.pk], [mine.pk])
    # Nor is it due for ever without a word: it is tried again, and then its candidate is told.
    now = NOW
    for wait in WAITS:
        assert row(mine).state == "queued" and last_yes(row(mine)) == NOW
        assert tick(now + wait / 2) == module.Sweep()
        now += wait
        tick(now)
    assert (row(mine).state, row(mine).reason) == ("failed", "fault")
    assert "tried 7 times" in standing_of(row(mine), MailAccount.objects.first(), now).says[0]


def test_a_letter_that_trips_the_program_before_its_claim_is_not_due_for_ever_without_a_word(
    candidate, letters, server, monkeypatch
):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    real = module.GoneOut.plan_for

    def trips(self, sending, now):
        if sending.pk == sendings[1].pk:
            raise KeyError("of a plan")
        real(self, sending, now)

    monkeypatch.setattr(module.GoneOut, "plan_for", trips)
    swept = tick(NOW)
    assert (swept.sent, swept.put_off) == ([sendings[0].pk, sendings[2].pk], [sendings[1].pk])
    monkeypatch.setattr(module.GoneOut, "plan_for", real)
    assert tick(NOW + WAITS[0]).sent == [sendings[1].pk]


@pytest.mark.parametrize(("state", "after"), [("claimed", "sent"), ("transmitting", "uncertain")])
def test_a_claim_without_its_hour_is_given_up_too(candidate, letters, server, state, after):
    sending = approved(candidate, letters[0], server.port)
    Sending.objects.filter(pk=sending.pk).update(state=state, claim_token="gone", claimed_at=None)
    tick(NOW)
    assert row(sending).state == after


def test_after_a_restore_a_letter_is_neither_changed_nor_approved_anew_before_somebody_said_whether_it_is_out(
    candidate, letters, server
):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    restored.hold_all(NOW, NOW)
    letter = row(sending).approval.letter
    with pytest.raises(Refused, match="may have gone out already"):
        approve(candidate, letter, NOW)
    with pytest.raises(Refused, match="may have gone out already"):
        save_letter(candidate, letter, "Again", letter.body, letter.to_address, version_of(letter), NOW)
    assert row(sending).state == "held" and len(restored.asked(candidate)) == 1
    restored.answer(candidate, (), NOW)
    assert approve(candidate, letter, NOW, due_at=NOW).message_id != sending.approval.message_id
    tick(NOW)
    assert len(server.received) == 1


def test_a_letter_that_only_the_plan_holds_says_that_it_may_go_and_can_be_held_for_good(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    answer = record(
        candidate, "message-received", NOW + HOUR / 4, application=letters[0].application, contact=letters[0].contact
    )
    held = row(sending)
    standing = standing_of(held, MailAccount.objects.get(), NOW + HOUR / 4)
    assert held.held_by_plan and "goes nowhere until you say so" not in " ".join(standing.says)
    assert "Hold" in [door.words for door in standing.doors]
    decisions.hold(held, NOW + HOUR / 4)
    retract(candidate, answer, NOW + HOUR / 2)
    assert tick(NOW + HOUR).sent == [] and row(sending).reason == "on-hold"
    assert server.received == []


def test_two_programs_that_wake_at_the_same_moment_send_no_burst(candidate, letters, server, monkeypatch):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    woke, real = NOW + HOUR / 2, module.written

    def meanwhile(*given):
        monkeypatch.setattr(module, "written", real)
        assert tick(woke).sent == [sendings[1].pk]  # the other program, while this one has the first letter in hand
        return real(*given)

    monkeypatch.setattr(module, "written", meanwhile)
    assert tick(woke).sent == []
    assert [row(sending).state for sending in sendings] == ["queued", "sent", "queued"]
    assert (row(sendings[0]).reason, len(server.received)) == ("throttled", 1)
    for minutes in range(0, 60, 5):
        tick(woke + minutes * dt.timedelta(minutes=1))
    assert sum(row(sending).state == "sent" for sending in sendings) == len(server.received) == 3


def test_a_mailbox_taken_away_after_the_yes_leaves_the_question_to_the_candidate(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    forget_mailbox(candidate, NOW)
    for minutes in range(60, 240, 20):
        tick(NOW + minutes * dt.timedelta(minutes=1))
    assert (row(sending).state, row(sending).reason, server.received) == ("held", "inbox-unavailable", [])
    assert "no longer connected" in why_words(row(sending))
    send_unseen(row(sending), NOW + 4 * HOUR)
    assert tick(NOW + 4 * HOUR).sent == [sending.pk]


def test_what_lies_in_the_sent_folder_is_not_sent_again_though_somebody_said_that_it_had_not_gone_out(
    candidate, letters, server, mailbox, connected
):
    there, missing = (approved(candidate, letter, server.port, NOW + HOUR) for letter in letters[:2])
    Sending.objects.update(state="uncertain", claimed_at=NOW, claim_token="lost")
    for sending in (there, missing):
        SendingPhase.objects.create(sending=sending, phase="uncertain", at=NOW)
        decisions.it_did_not_arrive(row(sending), NOW)
        decisions.send_now(row(sending), NOW + HOUR)
    mailbox.deliver(mail("maya@ruiz.example", Message_ID=there.approval.message_id), NOW, "Sent")
    tick(NOW + HOUR)
    assert (row(there).state, row(there).reason) == ("sent", "found")
    assert row(missing).state == "sent" and [one.recipients for one in server.received] == [(letters[1].to_address,)]
    assert Event.objects.filter(kind="letter-sent").count() == 2
