"""The Sent folder of a real mailbox: what it tells of a letter nobody is sure of, and the one copy that comes to lie there."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from sincerely.integrations.imap import ImapSession, Trouble
from sincerely.integrations.imap.folders import Folders
from sincerely.journal.models import Event, Mailbox, Sending, SentCopy
from sincerely.outbox import decisions, sent_folder
from sincerely.outbox.sent_folder import LOOKS, look_after
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, approved
from tests.support.imap_server import mail
from tests.support.mail_server import MailServer, MisbehavingServer, free_port

SOON = NOW + LOOKS[0]


def row(sending: Sending) -> Sending:
    return Sending.objects.get(pk=sending.pk)


def copies(mailbox) -> list[bytes]:
    return [data for _, data in mailbox.messages("Sent")]


def uncertain(candidate, letter) -> Sending:
    with MisbehavingServer({}, after_dot=None) as dropping:
        sending = approved(candidate, letter, dropping.port)
        assert tick(NOW).uncertain == [sending.pk]
    return sending


def test_must_survive_08_an_uncertain_letter_that_lies_in_the_sent_folder_is_sent(
    candidate, letters, mailbox, connected
):
    sending = uncertain(candidate, letters[0])
    mailbox.deliver(mail("maya@ruiz.example", Message_ID=sending.approval.message_id), NOW, "Sent")
    assert tick(SOON).sent == [sending.pk]
    assert (row(sending).state, row(sending).reason) == ("sent", "found")
    event = Event.objects.get(kind="letter-sent", letter=letters[0])
    assert event.at == NOW
    assert tick(SOON + dt.timedelta(days=1)).sent == []
    assert len(copies(mailbox)) == 1


def test_must_survive_08_one_that_is_not_found_is_asked_about_with_what_is_known(
    candidate, letters, mailbox, connected, client
):
    sending = uncertain(candidate, letters[0])
    now = SOON
    for wait in (*LOOKS[1:], dt.timedelta(days=1)):
        assert tick(now).sent == []
        now += wait
    assert row(sending).state == "uncertain" and copies(mailbox) == []
    client.force_login(candidate.memberships.get().user)
    page = client.get(reverse("outbox")).content.decode()
    assert "it is not there. That alone does not tell: many providers file nothing there." in page
    assert "It went out" in page and "It did not" in page
    assert SentCopy.objects.get(sending=sending).next_look_at is None
    # What the candidate then says is theirs to say; a copy is kept of what went out.
    decisions.it_arrived(row(sending), now)
    tick(now)
    tick(now + LOOKS[0])
    assert len(copies(mailbox)) == 1


def test_must_survive_08_a_mailbox_that_cannot_be_reached_tells_nothing_and_says_so(
    candidate, letters, mailbox, connected
):
    sending = uncertain(candidate, letters[0])
    Mailbox.objects.update(port=free_port())
    assert tick(SOON).sent == []
    assert SentCopy.objects.get(sending=sending).note.startswith("The mailbox cannot be reached: ")
    assert row(sending).state == "uncertain"


def test_what_the_provider_was_seen_to_do_before_says_more(candidate, letters, mailbox, connected):
    Mailbox.objects.update(files_sent=True)
    sending = uncertain(candidate, letters[0])
    tick(SOON)
    assert "most likely it did not go out" in SentCopy.objects.get(sending=sending).note


def test_must_survive_09_one_copy_is_filed_where_the_provider_files_none(
    candidate,
    letters,
    server,
    mailbox,
    connected,
):
    sending = approved(candidate, letters[0], server.port)
    assert tick(NOW).sent == [sending.pk]
    assert copies(mailbox) == []  # the provider has its time first
    tick(NOW + LOOKS[0] - dt.timedelta(seconds=1))
    tick(SOON)
    (copy,) = copies(mailbox)
    assert sending.approval.message_id.encode() in copy
    assert server.received[0].message["Date"] in copy.decode()
    assert "\\Seen" in mailbox.messages("Sent")[0][0]
    for hours in (1, 12, 48):
        tick(SOON + dt.timedelta(hours=hours))
    assert len(copies(mailbox)) == 1 and len(server.received) == 1
    assert SentCopy.objects.get(sending=sending).state == "filed"
    assert Mailbox.objects.get().files_sent is False


def test_must_survive_09_where_the_provider_files_its_own_none_is_added(
    candidate,
    letters,
    server,
    mailbox,
    connected,
):
    sending = approved(candidate, letters[0], server.port)
    tick(NOW)
    mailbox.deliver(server.received[0].data, NOW, "Sent")
    tick(SOON)
    tick(SOON + dt.timedelta(days=1))
    assert len(copies(mailbox)) == 1 and len(server.received) == 1
    assert SentCopy.objects.get(sending=sending).state == "found"
    assert Mailbox.objects.get().files_sent is True


def test_must_survive_09_filing_that_fails_sends_nothing_again_is_tried_again_and_said(
    candidate,
    letters,
    server,
    mailbox,
    connected,
    client,
):
    sending = approved(candidate, letters[0], server.port)
    tick(NOW)
    Mailbox.objects.update(port=free_port())
    now = SOON
    for wait in (*LOOKS[1:], dt.timedelta(days=1)):
        tick(now)
        now += wait
    tick(now)
    assert row(sending).state == "sent" and len(server.received) == 1
    copy = SentCopy.objects.get(sending=sending)
    assert (copy.state, copy.looks, copy.next_look_at) == ("missing", len(LOOKS), None)
    client.force_login(candidate.memberships.get().user)
    for page in (reverse("outbox"), reverse("letter", args=[letters[0].pk])):
        said = client.get(page).content.decode()
        assert (
            "It went out. Only the copy for your Sent folder could not be put there. The mailbox cannot be reached"
            in said
        )
        assert "Keep it as a file" in said


def test_must_survive_09_a_copy_whose_filing_was_not_answered_is_looked_for_before_it_is_filed_again(
    candidate,
    letters,
    server,
    mailbox,
    connected,
    monkeypatch,
):
    sending = approved(candidate, letters[0], server.port)
    tick(NOW)
    truly = ImapSession.file

    def unanswered(*arguments):
        truly(*arguments)
        raise Trouble("The mailbox hung up.")

    monkeypatch.setattr(ImapSession, "file", unanswered)
    tick(SOON)
    assert SentCopy.objects.get(sending=sending).state == "filing"
    monkeypatch.setattr(ImapSession, "file", truly)
    tick(SOON + LOOKS[1])
    assert len(copies(mailbox)) == 1
    assert SentCopy.objects.get(sending=sending).state == "filed"
    assert Mailbox.objects.get().files_sent is None  # it was ours


def test_must_survive_09_two_programs_at_once_file_one_copy(
    candidate,
    letters,
    server,
    mailbox,
    connected,
    monkeypatch,
):
    approved(candidate, letters[0], server.port)
    tick(NOW)
    truly, others = sent_folder._claim, []

    def with_another(copy, now):
        if not others:
            others.append(now)
            look_after(now)  # another program comes first, from the same state
        return truly(copy, now)

    monkeypatch.setattr(sent_folder, "_claim", with_another)
    tick(SOON)
    assert others and len(copies(mailbox)) == 1


def test_what_went_out_before_the_mailbox_was_connected_or_by_hand_is_left_alone(
    candidate,
    letters,
    server,
    mailbox,
    connected,
):
    approved(candidate, letters[0], server.port)
    tick(NOW)
    SentCopy.objects.all().delete()
    Mailbox.objects.update(created_at=SOON)
    tick(SOON)
    assert not SentCopy.objects.exists() and copies(mailbox) == []


def test_without_a_folder_for_sent_letters_it_is_said_where_to_choose_one(
    candidate,
    letters,
    server,
    mailbox,
    connected,
    monkeypatch,
):
    approved(candidate, letters[0], server.port)
    tick(NOW)
    monkeypatch.setattr(ImapSession, "folders", lambda self: Folders(("INBOX",), "", "", ("INBOX",)))
    tick(SOON)
    assert SentCopy.objects.get().note == sent_folder.NO_FOLDER


def test_a_stopped_server_in_the_middle_is_no_fault_of_the_sweep(candidate, letters, tmp_path, mailbox, connected):
    with MailServer(tmp_path, "plain", sign_in=False) as own:
        first, second = (approved(candidate, letter, own.port) for letter in letters[:2])
        tick(NOW)
        assert {row(first).state, row(second).state} == {"sent"}
    Mailbox.objects.update(port=free_port())
    tick(SOON)
    assert SentCopy.objects.exclude(note="").count() == 2
