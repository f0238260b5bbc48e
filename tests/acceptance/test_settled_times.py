"""An hour is settled by mail: they offer times, one is picked and sent, their invitation comes. Through the web, a real mailbox and a real mail server; nothing is owed twice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from django.urls import reverse

from sincerely.core.reading.values import FoundTopic, Person
from sincerely.journal.actions.letters import approve
from sincerely.journal.models import Interview, Letter, MailAccount, Message
from sincerely.outbox.account import MAILBOX_FIELDS, save_mailbox
from sincerely.outbox.tick import tick
from tests.acceptance.desk import CHICAGO, Search, local
from tests.support.imap_server import USER, ImapServer, mail, started
from tests.support.mail_server import PASSWORD, MailServer

AMARA = "Amara Okafor <amara@lakeside.example>"
ME = "Ewa Nowak <ewa.nowak@mail.example>"
TIMES = "Dear Ewa,\n\nWe would love to speak with you again. Would Tuesday 1 December at 10:00 or Wednesday 2 December at 14:00 work for you? Please let me know which you prefer.\n\nAmara Okafor\n"
PICKED = (
    "Dear Amara,\n\nThank you for your message. Tuesday 1 December at 10:00 suits me well.\n\nKind regards,\nEwa Nowak"
)
SETTLED = "Dear Ewa,\n\nThank you, so we meet on Tuesday 1 December at 10:00, for an hour, in the seminar room next to Ward 12. I look forward to it.\n\nAmara Okafor\n"
FILE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:ward-12@lakeside.example\r\nSEQUENCE:0\r\nDTSTAMP:20261125T170000Z\r\nDTSTART:20261201T160000Z\r\nDTEND:20261201T170000Z\r\nSUMMARY:Second talk\r\nORGANIZER:mailto:amara@lakeside.example\r\nATTENDEE:mailto:ewa.nowak@mail.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.fixture(scope="module")
def mailbox() -> Iterator[ImapServer]:
    yield from started()


@pytest.fixture(scope="module")
def post_office(tmp_path_factory) -> Iterator[MailServer]:
    with MailServer(tmp_path_factory.mktemp("server"), "plain", sign_in=False) as server:
        yield server


@pytest.fixture
def search(db: None, monkeypatch, tmp_path, mailbox, post_office) -> Search:
    """Tuesday before Thanksgiving: the talk with Amara is told of and thanked for; mail goes out and comes in."""
    monkeypatch.setenv("SINCERELY_DATA", str(tmp_path))
    mailbox.empty()
    post_office.received.clear()
    search = Search(monkeypatch, "2026-11-24 09:00")
    post = search.applies("Lakeside Hospital", "Ward Manager", city="Chicago")
    search.interviewed(post, Person(name="Amara Okafor", email="amara@lakeside.example"), format="one-on-one", topics=(
        FoundTopic(with_="Amara Okafor", topic="the handover", they_said="handovers lose an hour a day"),
    ))  # fmt: skip
    MailAccount.objects.create(candidate=search.candidate, created_at=search.now, address="ewa.nowak@mail.example", host="127.0.0.1", port=post_office.port, security="plain")  # fmt: skip
    fields = dict.fromkeys(MAILBOX_FIELDS, "") | {"host": "127.0.0.1", "port": mailbox.port, "security": "plain"}
    save_mailbox(search.candidate, fields | {"username": USER}, PASSWORD, search.now)
    thanks = search.letter("thank-you", search.person("Amara Okafor"))
    approve(search.candidate, thanks, search.now, way="hand")
    search.posts("letter-by-hand", thanks.pk)
    return search


def came(search: Search, mailbox: ImapServer, words: str, name: str, *, file: str = "", **headers: str) -> Message:
    """Let a mail of Amara's come in and be looked for on the inbox page; return it as it is on record."""
    message = mail(AMARA, **{"To": ME, "Message-ID": f"<{name}@lakeside.example>", "Date": search.now.strftime("%a, %d %b %Y %H:%M:%S -0600"), **headers})  # fmt: skip
    message.set_content(words)
    if file:
        message.add_attachment(file.encode(), maintype="text", subtype="calendar", filename="invite.ics", params={"method": "REQUEST"})  # fmt: skip
    mailbox.deliver(message, search.now)
    search.at(search.now + dt.timedelta(minutes=1)).posts("inbox-look")
    return Message.objects.get(message_id=f"<{name}@lakeside.example>")


def yes(search: Search, row: Message) -> None:
    assert "With your yes:" in search.page("message", row.pk)
    said = search.posts("message-confirmation", row.pk, kind=row.kind)
    assert "Recorded. What is owed follows from it." in said


def sent_from_here(search: Search, post_office: MailServer, mailbox: ImapServer) -> None:
    """Pick one of the times in the letter that the desk begins, approve it and let it go."""
    owed = search.row("answer-message")
    hour = re.search(
        r'name="hour" value="([^"]+)"><span>Say yes to <time[^>]*>Tue', search.page("message", Message.objects.get().pk)
    )
    assert hour is not None
    search.posts("letter-new", owed.contact_id, form="scheduling-reply", follow_up=owed.pk, hour=hour[1])
    letter = Letter.objects.get(follow_up=owed)
    assert "[" not in letter.body and re.search(r"Tuesday,? (?:December 1|1 December),? at 10", letter.body)
    typed = {"to_address": letter.to_address, "subject": letter.subject, "body": letter.body, "version": letter.saved_at.isoformat()}  # fmt: skip
    said = search.posts("letter-approval", letter.pk, when="now", **typed)
    assert "Approved." in said
    search.at(search.now + dt.timedelta(minutes=2))
    tick(search.now)
    (received,) = post_office.received
    assert received.recipients == ("amara@lakeside.example",) and "Tuesday, December 1" in received.text


def sent_from_my_program(search: Search, post_office: MailServer, mailbox: ImapServer) -> None:
    """Answer in one's own mail program; the answer lies in the Sent folder."""
    answer = EmailMessage()
    for name, value in {"From": ME, "To": AMARA, "Subject": "Re: Times", "Message-ID": "<mine@mail.example>", "In-Reply-To": "<times@lakeside.example>"}.items():  # fmt: skip
        answer[name] = value
    answer.set_content(PICKED)
    search.at(search.now + dt.timedelta(minutes=2))
    mailbox.deliver(answer, search.now, "Sent")
    search.at(search.now + dt.timedelta(minutes=1)).posts("inbox-look")
    assert not post_office.received
    assert "You answered it" in search.page("message", Message.objects.get().pk)


@pytest.mark.parametrize("answered", [sent_from_here, sent_from_my_program])
def test_times_offered_one_picked_and_their_invitation_settles_everything(search, mailbox, post_office, answered):
    search.at("2026-11-25 10:00")
    offered = came(search, mailbox, TIMES, "times", Subject="Times for a second talk")
    yes(search, offered)
    # Two times are no appointment: what is owed is a word which of them.
    assert Interview.objects.filter(candidate=search.candidate).count() == 1
    assert [row.rule for row in search.owes() if row.contact == "Amara Okafor" and not row.optional] == ["answer-message"]  # fmt: skip

    answered(search, post_office, mailbox)
    assert search.none_of("answer-message") and not search.owes("answer-message")
    assert "Answer Amara Okafor" not in search.page("today").partition("Done today")[0]

    search.at("2026-11-25 14:00")
    settled = came(search, mailbox, SETTLED, "settled", Subject="Invitation: Second talk", file=FILE)
    yes(search, settled)
    (talk,) = Interview.objects.filter(candidate=search.candidate, start__gt=search.now)
    assert talk.start.astimezone(CHICAGO) == local("2026-12-01 10:00") and "seminar room" in talk.place
    # They confirmed what was picked: there is nothing to answer, and nothing to ask.
    assert search.none_of("answer-message")
    assert all(row.starts_at > talk.end for row in search.open("status-inquiry"))
    assert search.due("prepare-next-round").date() == dt.date(2026, 11, 30)
    page = search.page("application", talk.application_id)
    assert reverse("interview", args=[talk.pk]) in page.partition(">Coming</h2>")[2].partition("</section>")[0]

    # The calendar's reminder of the same hour, and a second look, add nothing.
    search.at("2026-11-27 09:00")
    again = came(search, mailbox, SETTLED.replace("Thank you, so we meet", "A reminder: we meet"), "again", Subject="Reminder: Second talk", file=FILE)  # fmt: skip
    yes(search, again)
    search.posts("inbox-look")
    assert Interview.objects.filter(candidate=search.candidate, start__gt=search.now).get() == talk
    assert Message.objects.count() == 3 and search.none_of("answer-message")
    assert search.open("prepare-next-round").count() == 1
    if answered is sent_from_here:
        assert len(post_office.received) == 1
