"""Mails the candidate wrote in their own program: one that answers a message on record counts for it, and no other does."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.inbox.arrivals import look
from sincerely.journal.actions.messages import confirm, take_back
from sincerely.journal.actions.own_answers import answers_counted
from sincerely.journal.facts.today import follow_ups_of
from sincerely.journal.models import Approval, Message
from tests.outbox.conftest import NOW, account, approved
from tests.support.imap_server import mail
from tests.support.mails import eml
from tests.support.messages import AMARA, DOCUMENTS, INVITATION, NO, OFFER

LATER = NOW + dt.timedelta(minutes=30)
ME = "Maya Ruiz <maya@ruiz.example>"
CAME = NOW + dt.timedelta(minutes=2)
WROTE = NOW + dt.timedelta(minutes=20)


def theirs(mailbox, words, message_id: str = "<theirs@lakeside.example>") -> None:
    raw = eml(words, sent=CAME)
    mailbox.deliver(b"Message-ID: " + message_id.encode() + b"\r\n" + _without_id(raw), CAME)


def _without_id(raw: bytes) -> bytes:
    head, _, body = raw.partition(b"\r\n\r\n") if b"\r\n\r\n" in raw else raw.partition(b"\n\n")
    kept = [line for line in head.splitlines() if not line.lower().startswith(b"message-id:")]
    return b"\r\n".join(kept) + b"\r\n\r\n" + body


def mine(mailbox, **headers: str) -> None:
    given = {"To": AMARA, "Subject": "Re: yours", "Message_ID": "<mine@ruiz.example>"} | headers
    mailbox.deliver(mail(ME, **{name.replace("_", "-"): value for name, value in given.items()}), WROTE, "Sent")


def owed(candidate, row) -> dict[str, str]:
    """Return what follows from a message, by rule, with how it stands."""
    rows = follow_ups_of(candidate, LATER, cause__source_ref=f"message-{row.pk}")
    return {each.rule: each.status for each in rows}


@pytest.mark.parametrize(
    ("words", "kind", "settled"),
    [
        (INVITATION, "interview-invitation", {"answer-message"}),
        (NO, "rejection", {"rejection-reply"}),
        (DOCUMENTS, "information-request", {"acknowledge-request"}),
        (OFFER, "offer", {"offer-acknowledgement"}),
    ],
)
@pytest.mark.parametrize("yes_first", [True, False])
def test_an_answer_in_the_sent_folder_counts_for_what_it_answers(
    candidate, letters, mailbox, connected, words, kind, settled, yes_first
):
    theirs(mailbox, words)
    look(connected, CAME + dt.timedelta(minutes=1))
    row = Message.objects.get()
    if yes_first:
        confirm(candidate, row, kind, CAME + dt.timedelta(minutes=2))
        assert {owed(candidate, row)[rule] for rule in settled} <= {"due", "upcoming"}
    mine(mailbox, In_Reply_To="<theirs@lakeside.example>")
    connected.refresh_from_db()
    look(connected, LATER)
    row.refresh_from_db()
    assert row.answered_at == WROTE and row.answer_id == "<mine@ruiz.example>"
    if not yes_first:
        assert not answers_counted(row), "nothing counts before the yes"
        confirm(candidate, row, kind, LATER)
    now = owed(candidate, row)
    assert {now[rule] for rule in settled} == {"settled"}, now
    assert now.get("answer-request", "due") != "settled", "that an answer went says not that all of it was in it"
    # Looked at again it is the same answer, and with the yes it is taken back.
    connected.refresh_from_db()
    look(connected, LATER + dt.timedelta(minutes=5))
    assert len(answers_counted(row)) == 1
    take_back(candidate, Message.objects.get(), LATER)
    assert not answers_counted(row) and not owed(candidate, row)
    confirm(candidate, Message.objects.get(), kind, LATER)
    assert {owed(candidate, row)[rule] for rule in settled} == {"settled"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"In_Reply_To": "<another@lakeside.example>"},
        {"In_Reply_To": "<theirs@lakeside.example>", "Auto_Submitted": "auto-replied"},
        {"In_Reply_To": "<theirs@lakeside.example>", "Message_ID": "<ours@ruiz.example>"},
    ],
    ids=["a mail of its own", "an answer to another", "a machine's", "one that went out from here"],
)
def test_no_other_mail_counts_as_an_answer(candidate, letters, mailbox, connected, headers):
    account(candidate, 25)
    Approval.objects.filter(pk=approved(candidate, letters[1], 25).approval_id).update(message_id="<ours@ruiz.example>")
    theirs(mailbox, INVITATION)
    mine(mailbox, **headers)
    look(connected, LATER)
    row = Message.objects.get()
    confirm(candidate, row, "interview-invitation", LATER)
    assert row.answered_at is None and owed(candidate, row)["answer-message"] == "due"


def test_of_a_thread_the_latest_message_is_answered(candidate, letters, mailbox, connected):
    theirs(mailbox, INVITATION, "<first@lakeside.example>")
    theirs(mailbox, DOCUMENTS, "<second@lakeside.example>")
    mine(mailbox, References="<first@lakeside.example> <second@lakeside.example>")
    look(connected, LATER)
    answered = {row.message_id for row in Message.objects.exclude(answered_at=None)}
    assert answered == {"<second@lakeside.example>"}
