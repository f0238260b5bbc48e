"""What comes into a real mailbox from people on record is kept, once; everybody else's mail is left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.accounts.models import User
from sincerely.errors import BadInput
from sincerely.inbox import arrivals
from sincerely.inbox.arrivals import look, look_where_due, read_anew, take_in
from sincerely.journal.actions import plan
from sincerely.journal.actions.candidates import begin
from sincerely.journal.facts.messages import to_look_at
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.models import Approval, Contact, Event, Mailbox, Message
from tests.outbox.conftest import NOW, account, approved
from tests.support.imap_server import mail
from tests.support.mail_server import free_port
from tests.support.messages import AMARA, NO, THANKS, eml

LATER = NOW + dt.timedelta(minutes=10)


def subjects(candidate) -> set[str]:
    return set(Message.objects.filter(candidate=candidate).values_list("subject", flat=True))


def test_only_what_comes_from_people_and_employers_on_record_is_kept(candidate, letters, mailbox, connected):
    account(candidate, 25)
    Approval.objects.filter(pk=approved(candidate, letters[1], 25).approval_id).update(message_id="<ours@ruiz.example>")
    theirs = {
        "by address": mail(AMARA, Subject="by address"),
        "by house": mail("People Office <people@hr.lakeside.example>", Subject="by house"),
        "by full name, from home": mail("Amara Okafor <ao1977@gmail.com>", Subject="by full name, from home"),
        "an answer to a letter": mail("Secretary <s@elsewhere.example>", Subject="an answer to a letter", References="<ours@ruiz.example>"),
        "by a program, for the house": mail("Lakeside Hospital Careers <no-reply@greenhouse.io>", Subject="by a program, for the house"),
    }  # fmt: skip
    others = [
        mail("Mother <mum@home.example>", Subject="Sunday"),
        mail("News <news@shop.example>", Subject="Twenty per cent"),
        mail("Amara Nwosu <amara@other.example>", Subject="Another Amara"),
        mail("Maya Ruiz <maya@ruiz.example>", To=AMARA, Subject="Re: own copy"),
        mail("Mail Delivery System <MAILER-DAEMON@lakeside.example>", Subject="Undelivered Mail"),
    ]
    for message in [*theirs.values(), *others]:
        mailbox.deliver(message, NOW - dt.timedelta(days=1))
    mailbox.deliver(mail(AMARA, Subject="long ago"), NOW - dt.timedelta(days=40))
    found = look(connected, LATER)
    assert subjects(candidate) == set(theirs) and len(found.kept) == len(theirs)
    assert Message.objects.get(subject="by address").contact.name == "Amara Okafor"
    assert {row.application.role for row in found.kept} == {"Ward Manager"}
    # Nothing counts yet, and nothing in the mailbox was marked or moved.
    assert not Event.objects.filter(source="mail").exists() and to_look_at(candidate) == len(theirs)
    assert all("\\Seen" not in flags for flags, _ in mailbox.messages("INBOX"))


def test_must_survive_15_each_message_is_kept_once_however_it_is_named_and_numbered(
    candidate, letters, mailbox, connected
):
    mailbox.deliver(eml(NO), NOW)
    mailbox.deliver(eml(THANKS, Message_ID="<same@lakeside.example>"), NOW)
    mailbox.deliver(
        eml(("Thanks!", "Dear Maya,\n\nOne thing more: when could you start?\n"), Message_ID="<same@lakeside.example>"),
        NOW,
    )
    assert len(look(connected, LATER).kept) == 3
    mailbox.number_anew("INBOX")
    # A gateway gave it another name and put it elsewhere; its reader also saved it as a file.
    mailbox.deliver(eml(NO, Message_ID="<rewritten@gateway.example>"), NOW, "Junk")
    connected.refresh_from_db()
    assert look(connected, LATER + dt.timedelta(minutes=1)).kept == ()
    row, new = take_in(candidate, eml(NO), senders_of(candidate, LATER), LATER)
    assert not new and row.kind == "rejection" and Message.objects.count() == 3


def test_a_mailbox_that_cannot_be_reached_is_said_and_what_came_meanwhile_is_not_lost(
    candidate, letters, mailbox, connected
):
    assert look(connected, NOW).trouble == ""
    Mailbox.objects.update(port=free_port())
    assert look_where_due(NOW + dt.timedelta(minutes=4)) == 0
    assert Mailbox.objects.get().trouble == "", "its turn has not come"
    mailbox.deliver(eml(NO), NOW + dt.timedelta(minutes=20))
    assert look_where_due(NOW + dt.timedelta(minutes=30)) == 0
    assert Mailbox.objects.get().trouble.startswith("The mailbox cannot be reached: ")
    Mailbox.objects.update(port=mailbox.port)
    assert look_where_due(NOW + dt.timedelta(minutes=40)) == 0, "so soon after trouble it is left alone"
    assert look_where_due(NOW + dt.timedelta(hours=2)) == 1
    assert Mailbox.objects.get().trouble == ""


@pytest.mark.only_on("SQLite")
def test_a_message_that_cannot_be_read_holds_up_neither_what_is_behind_it_nor_anybody_elses_mailbox(
    candidate, letters, mailbox, connected, monkeypatch, caplog
):
    other = Mailbox.objects.get(pk=connected.pk)
    other.pk, other.candidate = None, begin(User.objects.create(username="other"), NOW, name="Other", zone="UTC")
    other.save()
    for words in (NO, THANKS):
        mailbox.deliver(eml(words), NOW)
    read, faulty = arrivals.read_message, [NO[0]]

    def reading(message, now):
        if message.subject in faulty:
            raise ZeroDivisionError("secret words")
        return read(message, now)

    monkeypatch.setattr(arrivals, "read_message", reading)
    assert look_where_due(LATER) == 1
    assert subjects(candidate) == {THANKS[0]}
    connected.refresh_from_db()
    assert connected.trouble.startswith(
        "Something in your mailbox could not be read"
    ) and "secret words" not in "".join(record.getMessage() for record in caplog.records)
    assert Mailbox.objects.get(pk=other.pk).tried_at == LATER, "its turn came all the same"
    # The fault is mended: what could not be read is still there to be read.
    faulty.clear()
    assert look_where_due(LATER + dt.timedelta(hours=1)) == 1
    assert subjects(candidate) == {NO[0], THANKS[0]}
    connected.refresh_from_db()
    assert connected.trouble == ""


@pytest.mark.only_on("SQLite")
def test_a_message_after_which_no_plan_can_be_made_holds_up_no_other_of_the_same_look(candidate, letters, monkeypatch):
    made = plan.reconcile

    def planning(candidate, now):
        if Message.objects.filter(subject=NO[0]).exists():
            raise ZeroDivisionError("a fault of the plan")
        return made(candidate, now)

    came, senders = [(NOW, eml(words)) for words in (NO, THANKS)], senders_of(candidate, NOW)
    monkeypatch.setattr(plan, "reconcile", planning)
    kept, faults = arrivals.keep_all(candidate, came, senders, LATER)
    assert subjects(candidate) == {THANKS[0]} == {row.subject for row in kept} and faults == 1
    monkeypatch.undo()
    assert arrivals.keep_all(candidate, came, senders, LATER)[1] == 0
    assert subjects(candidate) == {NO[0], THANKS[0]}


@pytest.mark.only_on("SQLite")
def test_where_more_has_come_than_one_look_takes_the_next_goes_on(candidate, letters, mailbox, connected, monkeypatch):
    monkeypatch.setattr(arrivals, "MOST", 2)
    monkeypatch.setattr(arrivals, "OVERLAP", dt.timedelta())
    for day in range(5, 0, -1):
        mailbox.deliver(mail(AMARA, Subject=f"{day} days ago"), NOW - dt.timedelta(days=day))
    for _ in range(6):
        look(Mailbox.objects.get(), LATER)
    assert subjects(candidate) == {f"{day} days ago" for day in range(1, 6)}


@pytest.mark.only_on("SQLite")
def test_a_flood_within_the_hour_does_not_keep_out_what_comes_after_it(
    candidate, letters, mailbox, connected, monkeypatch
):
    monkeypatch.setattr(arrivals, "MOST", 2)
    for minute in range(5):
        mailbox.deliver(mail(AMARA, Subject=f"{minute}"), NOW - dt.timedelta(days=2) + dt.timedelta(minutes=minute))
    for _ in range(6):
        look(Mailbox.objects.get(), LATER)
    assert subjects(candidate) == set("01234")


def test_a_message_that_was_erased_is_not_brought_again(candidate, letters, mailbox, connected):
    from sincerely.journal.actions.erasing import erase

    mailbox.deliver(mail(AMARA, Subject="erased"), NOW - dt.timedelta(minutes=10))
    assert look(Mailbox.objects.get(), NOW).kept
    erase(candidate, Message.objects.get(), NOW)
    mailbox.deliver(mail(AMARA, Subject="another"), NOW + dt.timedelta(minutes=1))
    look(Mailbox.objects.get(), NOW + dt.timedelta(minutes=5))
    assert subjects(candidate) == {"another"} and len(Mailbox.objects.get().erased) == 1
    look(Mailbox.objects.get(), NOW + dt.timedelta(hours=3))
    look(Mailbox.objects.get(), NOW + dt.timedelta(hours=5))
    assert subjects(candidate) == {"another"} and Mailbox.objects.get().erased == [], "forgotten when no look meets it"


def test_an_automatic_reply_is_nobodys_word_and_an_own_copy_is_refused(candidate, letters):
    senders = senders_of(candidate, NOW)
    row, _ = take_in(
        candidate, eml(("Out of office", "I am away until Monday.\n"), Auto_Submitted="auto-replied"), senders, NOW
    )
    assert row.origin == "auto-reply" and row.settled_at and to_look_at(candidate) == 0
    with pytest.raises(BadInput, match="a mail of your own"):
        take_in(candidate, eml(NO, "Maya Ruiz <maya@ruiz.example>"), senders, NOW)
    with pytest.raises(BadInput, match="This is no mail"):
        take_in(candidate, b"%PDF-1.7 nothing of the kind", senders, NOW)


def test_a_message_is_read_once_and_again_where_the_reader_learned(candidate, letters):
    row, _ = take_in(candidate, eml(NO), senders_of(candidate, NOW), NOW)
    assert row.kind == "rejection" and [fact["quote"] for fact in row.facts] == ["Amara Okafor"]
    assert read_anew(candidate, [row], NOW) == 0
    Message.objects.filter(pk=row.pk).update(kind="noise", confidence=0.5, facts=[])
    row.refresh_from_db()
    assert read_anew(candidate, [row], LATER) == 1
    row.refresh_from_db()
    assert (row.kind, row.read_at) == ("rejection", LATER) and row.text[row.facts[0]["start"] :].startswith(
        "Amara Okafor"
    )


def test_must_survive_27_mails_that_unfold_without_end_are_taken_in_in_bounds_or_refused(candidate, letters):
    senders = senders_of(candidate, NOW)
    head = b"From: Amara Okafor <amara@lakeside.example>\r\nSubject: %b\r\nMessage-ID: <%b@x>\r\nMIME-Version: 1.0\r\n"
    nested = (
        b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(3000))
        + b"\r\nhello\r\n"
    )
    many = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\nword\r\n" * 200_000
    calendar = (
        b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261203T100000Z\r\nRRULE:FREQ=SECONDLY;INTERVAL=0;COUNT=1000000000\r\n"
        b"EXRULE:FREQ=SECONDLY;COUNT=1000000000\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    for name, body in (("nested", nested), ("many", many), ("calendar", calendar)):
        row, new = take_in(candidate, head % (name.encode(), name.encode()) + body, senders, NOW)
        assert new and row.contact.name == "Amara Okafor" and len(row.text) <= 200_000, name
    notes = Message.objects.get(subject="many").notes
    assert "The mail has more than 500 parts; the rest was not read." in notes
    assert any(
        note.startswith("More than 5,000 lines of the mail begin as those between its parts do") for note in notes
    )


def test_a_person_who_is_erased_or_one_with_another_takes_their_messages_along(candidate, letters):
    from sincerely.journal.actions.contacts import merge_contacts
    from sincerely.journal.actions.erasing import erase, what_goes

    amara, jan, _ = Contact.objects.filter(candidate=candidate).order_by("pk")
    row, _ = take_in(candidate, eml(NO), senders_of(candidate, NOW), NOW)
    assert row.contact == amara
    merge_contacts(candidate, jan, amara, NOW)
    row.refresh_from_db()
    assert row.contact_id == jan.pk
    assert "1 message" in what_goes(row.application)
    erase(candidate, row.application, NOW)
    assert not Message.objects.exists()
