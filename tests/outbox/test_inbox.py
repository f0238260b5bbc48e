"""Whoever has written is answered, not written to: the look into a real mailbox right before a letter leaves."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.journal.actions.letters import new_letter, save_letter, version_of
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Approval, Mailbox, Sending, SendingPhase
from sincerely.outbox import decisions, inbox
from sincerely.outbox import tick as module
from sincerely.outbox.account import MAILBOX_FIELDS, save_mailbox
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, approved
from tests.support.imap_server import USER, mail
from tests.support.mail_server import MisbehavingServer, free_port

AFTER = NOW + dt.timedelta(minutes=30)
DUE = NOW + dt.timedelta(hours=1)
NOT_LOOKED = "We could not look whether they have written since, so it waits."
THEIRS = "Amara Okafor <amara@lakeside.example>"


def reason(sending: Sending) -> str:
    return why_words(Sending.objects.get(pk=sending.pk))


def test_must_survive_12_an_answer_between_approval_and_sending_holds_the_letter_and_it_is_said(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, DUE)
    mailbox.deliver(mail(THEIRS, Subject="One more question"), AFTER)
    assert tick(DUE).held == [sending.pk]
    assert server.received == []
    assert reason(sending) == (
        "Amara Okafor has written since you approved it (Monday 23 November at 16:30, folder INBOX). Read it first: does your letter still fit?"
    )
    # The candidate has read it and says yes once more: what came before that yes no longer holds it.
    decisions.send_now(Sending.objects.get(pk=sending.pk), DUE)
    assert tick(DUE).sent == [sending.pk]
    assert len(server.received) == 1


def test_must_survive_12_an_answer_while_a_slow_mail_server_is_reached_holds_the_letter_too(
    candidate, letters, mailbox, connected, monkeypatch
):
    passed = [dt.timedelta()]
    monkeypatch.setattr(module.machine, "now", lambda: NOW + passed[0])

    def slowly(_: bytes) -> str:
        mailbox.deliver(mail(THEIRS), NOW + dt.timedelta(seconds=20))
        passed[0] = dt.timedelta(seconds=40)
        return "250 OK"

    with MisbehavingServer({"RCPT": slowly}) as slow:
        sending = approved(candidate, letters[0], slow.port)
        assert tick(NOW).held == [sending.pk]
        assert slow.letters == []
    assert reason(sending).startswith("Amara Okafor has written since you approved it")


def test_must_survive_12_what_came_before_the_yes_or_from_others_holds_nothing(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, DUE)
    mailbox.deliver(mail(THEIRS), NOW - dt.timedelta(minutes=1))
    mailbox.deliver(mail("News <news@shop.example>"), AFTER)
    mailbox.deliver(mail("Amara Nwosu <amara@other.example>"), AFTER)
    assert tick(DUE).sent == [sending.pk]


@pytest.mark.only_on("SQLite")
@pytest.mark.parametrize(
    "message",
    {
        "with a rewritten Message-ID": mail(THEIRS, Message_ID="<rewritten@gateway.example>"),
        "in answer to another letter of ours": mail("x@y.example", References="<first@ruiz.example> <more@y.example>"),
        "from home, by name": mail("Amara Okafor <ao1977@gmail.com>", Subject="Hello"),
        "from home, name turned": mail('"Okafor, Amara" <ao1977@gmail.com>'),
        "from home, by the address": mail("amara.okafor@outlook.com"),
        "from a colleague": mail("Human Resources <jobs@hr.lakeside.example>"),
        "answers go elsewhere": mail("Okafor's office <x@y.example>", Reply_To="amara@lakeside.example"),
        "by its subject alone": mail("Secretary <s@y.example>", Subject="AW: Re: Thank you, Amara Okafor"),
        "by a machine of theirs": mail("no-reply@lakeside.example", Precedence="bulk", Subject="Your application"),
        "with a plus in the address": mail("amara+work@lakeside.example"),
    }.items(),
    ids=lambda item: item[0],
)
def test_must_survive_13_without_references_with_another_id_or_address_it_is_still_an_answer(
    candidate, letters, server, mailbox, connected, message
):
    first = approved(candidate, letters[0], server.port)
    Approval.objects.filter(pk=first.approval_id).update(message_id="<first@ruiz.example>")
    assert tick(NOW).sent == [first.pk]
    another = new_letter(candidate, letters[0].contact, "keep-in-touch", NOW)
    another = save_letter(
        candidate,
        another,
        "A paper",
        "Dear Amara Okafor,\n\nHere.\n\nMaya",
        another.to_address,
        version_of(another),
        NOW,
    )
    sending = approved(candidate, another, server.port, DUE)
    mailbox.deliver(message[1], AFTER, "Junk" if "home" in message[0] else "INBOX")
    assert tick(DUE).held == [sending.pk]
    assert "has written since you approved it" in reason(sending)
    assert len(server.received) == 1


@pytest.mark.only_on("SQLite")
@pytest.mark.parametrize(
    "message",
    {
        "out of office": mail(THEIRS, Auto_Submitted="auto-replied", Subject="Out of office"),
        "out of office, by its subject": mail(THEIRS, Subject="Automatic reply: Thank you"),
        "bounce": mail("Mail Delivery System <MAILER-DAEMON@lakeside.example>", Subject="Undelivered Mail"),
        "own copy": mail("Maya Ruiz <maya@ruiz.example>", To=THEIRS, Subject="Re: Thank you, Amara Okafor"),
    }.items(),
    ids=lambda item: item[0],
)
def test_must_survive_14_an_out_of_office_a_bounce_and_an_own_copy_are_no_answers(
    candidate, letters, server, mailbox, connected, message
):
    sending = approved(candidate, letters[0], server.port, DUE)
    mailbox.deliver(message[1], AFTER)
    assert tick(DUE).sent == [sending.pk]


def test_must_survive_15_a_machines_mail_and_a_persons_under_one_message_id_and_a_folder_numbered_anew(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, DUE)
    mailbox.deliver(mail(THEIRS, Auto_Submitted="auto-replied", Message_ID="<same@lakeside.example>"), AFTER)
    mailbox.number_anew("INBOX")
    mailbox.deliver(mail(THEIRS, Message_ID="<same@lakeside.example>"), AFTER)
    assert tick(DUE).held == [sending.pk]


def test_must_survive_12_an_inbox_that_cannot_be_reached_holds_the_letter_says_so_and_is_looked_at_again(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, DUE)
    Mailbox.objects.update(port=free_port())
    assert tick(DUE).held == [sending.pk]
    assert reason(sending).startswith(f"{NOT_LOOKED} The mailbox cannot be reached: ")
    assert reason(sending).endswith("We look again at 17:05.")
    # Not at every tick; and then it is the same look, over what came since the yes.
    assert tick(DUE + dt.timedelta(minutes=4)).held == []
    assert tick(DUE + dt.timedelta(minutes=5)).held == [sending.pk]
    Mailbox.objects.update(port=mailbox.port)
    mailbox.deliver(mail(THEIRS), AFTER)
    assert tick(DUE + dt.timedelta(minutes=21)).held == [sending.pk]
    assert reason(sending).startswith("Amara Okafor has written")
    assert server.received == []


def test_once_the_inbox_is_back_a_letter_that_nobody_answered_goes_by_itself(
    candidate, letters, server, mailbox, connected
):
    sending = approved(candidate, letters[0], server.port, DUE)
    Mailbox.objects.update(port=free_port())
    assert tick(DUE).held == [sending.pk]
    Mailbox.objects.update(port=mailbox.port)
    assert tick(DUE + dt.timedelta(minutes=6)).sent == [sending.pk]


def test_an_inbox_that_stays_away_or_refuses_leaves_it_to_the_candidate(candidate, letters, server, mailbox, connected):
    away, refused = (approved(candidate, letter, server.port, DUE) for letter in letters[:2])
    Mailbox.objects.update(port=free_port())
    now = DUE
    for wait in (*inbox.LOOK_AGAIN, dt.timedelta(hours=1)):
        tick(now)
        now += wait
    Sending.objects.filter(pk=refused.pk).update(state="queued", next_try_at=now, due_at=now, attempts=0)
    save_mailbox(candidate, {**dict.fromkeys(MAILBOX_FIELDS, ""), "host": "127.0.0.1", "port": mailbox.port, "security": "plain", "username": USER}, "wrong", now)  # fmt: skip
    tick(now)
    for sending in (away, refused):
        assert reason(sending).startswith(NOT_LOOKED) and "We look again" not in reason(sending)
    held = SendingPhase.objects.filter(phase="held").count()
    tick(now + dt.timedelta(hours=1))
    assert SendingPhase.objects.filter(phase="held").count() == held


def test_the_word_that_nobody_has_written_lets_it_go_unseen_and_is_recorded(
    candidate, letters, server, mailbox, connected, client
):
    sending = approved(candidate, letters[0], server.port, DUE)
    Mailbox.objects.update(port=free_port())
    tick(DUE)
    client.force_login(candidate.memberships.get().user)
    page = client.get(reverse("outbox")).content.decode()
    assert "They have not written: send it" in page
    answer = client.post(reverse("sending-unseen", args=[sending.pk]), follow=True)
    assert "It goes in a moment." in answer.content.decode()
    assert Approval.objects.get(sending=sending).written_since == "no"
    assert tick(NOW).sent == [sending.pk]
    assert SendingPhase.objects.filter(sending=sending, reason="not-written").count() == 1


def test_an_answer_that_is_seen_goes_before_the_word_that_there_is_none(candidate, letters, server, mailbox, connected):
    sending = approved(candidate, letters[0], server.port, DUE)
    Mailbox.objects.update(port=free_port())
    tick(DUE)
    inbox.send_unseen(Sending.objects.get(pk=sending.pk), DUE)
    Mailbox.objects.update(port=mailbox.port)
    mailbox.deliver(mail(THEIRS), DUE + dt.timedelta(minutes=1))
    assert tick(DUE + dt.timedelta(minutes=2)).held == [sending.pk]
