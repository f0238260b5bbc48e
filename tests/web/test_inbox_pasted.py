"""What somebody wrote, pasted into the inbox: read as a mail handed in as a file is, with or without the lines above it, and kept once."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from sincerely.inbox.pasted import told_by
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Contact, Message
from sincerely.zones import zone_or_utc
from tests.support.messages import NO, eml
from tests.web.conftest import NOW
from tests.web.test_inbox import amara, upload, words  # noqa: F401 - a fixture

BACK = """Dear Maya,

thank you for your kind e-mail. We would like you to come back and meet our Head of Nursing, Ruth Oduya, on Thursday 3 December at 2pm, in the seminar room next to Ward 12. Could you confirm by Tuesday that you can make it?

Best wishes,
Amara"""
LONDON = dt.timezone(dt.timedelta(0))


def paste(client, **typed: str):
    return client.post(reverse("inbox-pasted"), typed, follow=True)


def test_words_alone_tell_who_signed_and_a_yes_owes_the_answer(owners, desk, amara):  # noqa: F811
    answer = paste(owners, words=BACK)
    page = words(answer)
    row = Message.objects.get()
    assert (row.contact, row.source, row.text) == (amara, "pasted", BACK) and row.at == NOW
    assert "What you pasted is here now." in page and "an answer is owed" in page and "Thu 3 December, 14:00" in page
    assert "This is here already; nothing was added." in words(paste(owners, words=BACK.replace("\n", "\r\n") + "\n"))
    assert Message.objects.count() == 1
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": row.kind})
    made = counting(desk).filter(source_ref=f"message-{row.pk}")
    assert {each.kind for each in made} == {"interview-scheduled", "message-received"}
    # What is pasted has no subject: it is called by what it is and by who wrote it, wherever it is listed.
    title = f"An invitation from {row.sender}"
    shown = [owners.get(url) for url in (reverse("message", args=[row.pk]), reverse("inbox"), reverse("application", args=[row.application_id]))]  # fmt: skip
    assert row.sender and all(title in words(each) and "No subject" not in words(each) for each in shown)
    # And the answer is one press away from the yes: the obvious one first.
    answers = shown[0].content.decode().partition('name="follow_up"')[2]
    assert answers.index("Say yes to") < answers.index("Answer in my own words")
    assert 'class="main" name="form" value="scheduling-reply"' in answers
    assert made.get(kind="message-received").data["needs_answer"] is True


def test_lines_above_the_words_count_and_a_mail_that_is_here_is_not_added(owners, desk, amara):  # noqa: F811
    upload(owners, eml(NO))
    headed = f"From: Amara Okafor <amara@lakeside.example>\nSent: Monday, 23 November 2026 10:05\nTo: Maya\nSubject: {NO[0]}\n\n{NO[1]}"
    assert "This is here already" in words(paste(owners, words=headed))
    page = words(paste(owners, words=headed.replace(NO[1], BACK), who="Somebody Else", at="2026-11-01T09:00"))
    row = Message.objects.get(source="pasted")
    assert row.contact == amara and row.subject == NO[0] and row.text == BACK and NO[0] in page
    assert row.written.startswith("2026-11-23T10:05")


def test_who_it_was_is_asked_where_nothing_tells_and_what_was_typed_stays(owners, desk, amara):  # noqa: F811
    unsigned = BACK.removesuffix("Amara")
    answer = paste(owners, words=unsigned, at="2026-11-20T09:00")
    page = answer.content.decode()
    assert answer.status_code == 422 and "The words do not tell who wrote them." in page
    assert "Head of Nursing, Ruth Oduya" in page and "2026-11-20T09:00" in page and not Message.objects.exists()
    picks = re.findall(r'<button name="picked" value="(\d+)">', page)
    assert str(amara.pk) in picks and "Who wrote this?" in page
    paste(owners, words=unsigned, at="2026-11-20T09:00", picked=amara.pk)
    assert Message.objects.get().contact == amara
    Message.objects.all().delete()
    Contact.objects.filter(pk=amara.pk).update(email="")
    paste(owners, words=unsigned, at="2026-11-20T09:00", who="Amara Okafor")
    row = Message.objects.get()
    assert row.contact == amara and row.application.employer == amara.employer
    assert row.at == dt.datetime(2026, 11, 20, 9, tzinfo=zone_or_utc(desk.zone))
    nobody = words(paste(owners, words="When can you start?", who="jobs@agency.example"))
    assert "Which application is it about?" in nobody
    assert paste(owners, words=" ").status_code == 422 and paste(owners, words="Subject: Hello").status_code == 422
    assert "This is a mail of your own." in words(paste(owners, words="Hello there", who=desk.email))


def test_whoever_signed_is_taken_and_what_was_passed_on_is_read_as_it_was(owners, desk, amara):  # noqa: F811
    page = "<html><body><p>Dear Maya,</p><p>Thank you for applying to <b>Blue Door Nursery</b> for the post of Room Leader. Unfortunately we have chosen another candidate.</p><p>Kind regards<br>Ines Ruiz</p></body></html>"
    shown = words(paste(owners, words=page))
    row = Message.objects.get()
    assert row.sender == "Ines Ruiz" and "<" not in row.text and row.kind == "rejection" and "Nobody on record wrote this." in shown  # fmt: skip
    row.delete()
    # Passed on to oneself and saved, it is theirs; the candidate's own words alone are nobody's.
    passed = f"Look!\n\n---------- Forwarded message ---------\nFrom: Amara Okafor <amara@lakeside.example>\nDate: Mon, 23 Nov 2026 at 10:05\nSubject: {NO[0]}\nTo: Maya\n\n{NO[1]}"
    upload(owners, eml((f"Fwd: {NO[0]}", passed), sender=f"Maya <{desk.email}>"))
    row = Message.objects.get()
    assert (row.contact, row.kind, row.subject) == (amara, "rejection", NO[0])
    assert "This is a mail of your own." in words(upload(owners, eml(NO, sender=f"Maya <{desk.email}>")))
    # A sender's clock may be wrong by years: its days are counted from when it came.
    asks = ("Papers", "Dear Maya,\n\nplease send us a copy of your licence by Friday.\n\nAmara Okafor\n")
    upload(owners, eml(asks, sent=dt.datetime(2031, 5, 1, 9, tzinfo=dt.UTC)))
    late = Message.objects.get(subject="Papers")
    assert late.at <= NOW and next(f["value"] for f in late.facts if f["name"] == "deadline").startswith("2026-11-27")


@pytest.mark.parametrize(
    ("above", "who", "when"),
    [
        ("From: Karen Whitworth <k@h.example>\nDate: Fri, 27 Nov 2026 10:05:00 +0100\nSubject: Re: Ward", ("Karen Whitworth", "k@h.example", "Re: Ward"), "2026-11-27T10:05:00+01:00"),
        ("*From:* Karen <mailto:k@h.example>\n*Sent:* 27 November 2026 10:05\n*To:* me\n*Subject:* Ward", ("Karen", "k@h.example", "Ward"), "2026-11-27T10:05:00+00:00"),
        ("De: Karen Whitworth <k@h.example>\nFecha: 27/11/2026 22:05\nAsunto: Ward", ("Karen Whitworth", "k@h.example", "Ward"), "2026-11-27T22:05:00+00:00"),
        ("From: k@h.example\nDate: Nov 27, 2026, 10:05 PM\nSubject: Ward", ("", "k@h.example", "Ward"), "2026-11-27T22:05:00+00:00"),
        ("Karen Whitworth <k@h.example>", ("Karen Whitworth", "k@h.example", ""), None),
        ("Have a look!\n\n---------- Forwarded message ---------\nFrom: Karen Whitworth <k@h.example>\nDate: Fri, 27 Nov 2026 at 10:05\nSubject: Ward", ("Karen Whitworth", "k@h.example", "Ward"), "2026-11-27T10:05:00+00:00"),
        ("From: k@h.example\nDate: 27 Nov 2031 10:05\nSubject: Ward", ("", "k@h.example", "Ward"), None),
        ("Hello: this is no such line", ("", "", ""), None),
        ("To: the matron", ("", "", ""), None),
    ],
)  # fmt: skip
def test_lines_as_mail_programs_show_them(above, who, when):
    told = told_by(f"{above}\n\nDear Maya,\nwelcome.", NOW + dt.timedelta(days=5), LONDON)
    assert (told.sender, told.address, told.subject) == who
    assert (told.sent.isoformat() if told.sent else None) == when
    assert told.text.endswith("Dear Maya,\nwelcome.") and (told.text.startswith("Dear") or not (told.address))


LATE = "From: Amara Okafor <amara@lakeside.example>\n{line}\nSubject: Ward 12\n\nDear Maya,\n\nplease send us a copy of your licence by Friday.\n\nAmara Okafor"


@pytest.mark.parametrize(
    ("line", "says", "friday"),
    [
        ("Date: Mon, 30 Nov 2026 10:05 +0000", "names a time that is still to come, so it counts as come in when you pasted it", "2026-11-27"),
        ("Sent: 24 November 2026 10:05", "names a time that is still to come: days such as “tomorrow” are counted from it", "2026-11-27"),
        ("Datum: 16.11.2026", "names no hour, so noon is taken", "2026-11-20"),
        ("Sent: this very moment", "could not be read from its line “Sent: this very moment”", "2026-11-27"),
        ("Sent: 11/10/2026 17:04", "", "2026-10-16"),
        ("Sent: 2026-11-10T17:04:00Z", "", "2026-11-13"),
        ("Sent:", "", "2026-11-27"),
    ],
)  # fmt: skip
def test_when_it_was_sent_is_said_and_can_be_corrected(owners, desk, amara, line, says, friday):  # noqa: F811
    type(desk).objects.update(dialect="british")
    page = words(paste(owners, words=LATE.format(line=line)))
    row = Message.objects.get()
    assert (says in page) if says else ("its line" not in page.lower()), page
    assert next(f["value"] for f in row.facts if f["name"] == "deadline").startswith(friday) and row.at <= NOW
    # It is corrected in place, and read by that day; the words stay one message.
    address = reverse("message-date", args=[row.pk])
    page = words(owners.post(address, {"sent-at": "2026-11-04T09:30"}, follow=True))
    again = Message.objects.get()
    assert "Corrected, and read again by that day." in page and (not says or says not in page)
    assert next(f["value"] for f in again.facts if f["name"] == "deadline").startswith("2026-11-06")
    assert again.at.astimezone(zone_or_utc(desk.zone)) == dt.datetime(2026, 11, 4, 9, 30, tzinfo=zone_or_utc(desk.zone))
    pasted_again = words(paste(owners, words=LATE.format(line=line)))
    assert "This is here already; nothing was added. When it was sent can be corrected below." in pasted_again


def test_a_date_to_come_or_of_what_is_on_record_is_not_taken(owners, desk, amara):  # noqa: F811
    paste(owners, words=BACK)
    row = Message.objects.get()
    address = reverse("message-date", args=[row.pk])
    for typed, says in (
        ("2026-12-24T09:00", "That is still to come"),
        ("soon", "Write the day and the hour"),
        ("", "Please fill this in."),
    ):
        answer = owners.post(address, {"sent-at": typed})
        assert answer.status_code == 422 and says in words(answer) and (not typed or typed in answer.content.decode())
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": row.kind})
    assert "Take that back first" in words(owners.post(address, {"sent-at": "2026-11-20T09:00"}))
    assert "Undo first; then it can be corrected here" in words(owners.get(reverse("message", args=[row.pk])))
    assert Message.objects.get().at == row.at
    # One that the mailbox brought came when it came.
    Message.objects.update(source="mailbox", settled_at=None)
    assert owners.post(address, {"sent-at": "2026-11-20T09:00"}).status_code == 404
    assert "It was sent at another time" not in words(owners.get(reverse("message", args=[row.pk])))


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Sent: 27 November 2026 10:05\n\nDear Maya,\nwelcome.", "2026-11-27T10:05"),
        ("Date: 27 November 2026 10:05\nPlace: Ward 12\n\nDear Maya,\nwelcome.", None),
        ("Date: 27 November 2026\n\nDear Maya,\nwelcome.", None),
    ],
)
def test_a_line_of_when_it_was_sent_may_stand_alone(text, sent):
    told = told_by(text, NOW + dt.timedelta(days=5), LONDON)
    assert (told.sent.isoformat()[:16] if told.sent else None) == sent and told.text.startswith(
        "Dear" if sent else "Date"
    )


HEAD = "From: Amara Okafor <amara@lakeside.example>\nSent: Friday, 27 November 2026 10:05\nTo: Maya\nSubject: RE: Your post"
OFFERS = "We are delighted to offer you the post. Please answer by 4 December."
MINE = "From: Maya Ruiz\nSent: Thursday, 26 November 2026 09:00\nTo: Amara Okafor\nSubject: Your post\n\nDear Amara,\nI look forward to hearing from you."


@pytest.mark.parametrize("line", ["-----Original Message-----", "-----Ursprüngliche Nachricht-----", "---------- Forwarded message ---------"])  # fmt: skip
def test_an_answer_above_the_mail_it_answers_is_kept_and_a_mail_passed_on_is_read(line):
    now = NOW + dt.timedelta(days=10)
    told = told_by(f"{HEAD}\n\n{OFFERS}\n\n{line}\n{MINE}", now, LONDON)
    assert (told.sender, told.subject) == ("Amara Okafor", "RE: Your post") and told.text.startswith(OFFERS)
    bare = f"Dear Maya,\n\n{OFFERS}\n\nAmara\n\n{line}\n{MINE}"
    assert told_by(bare, now, LONDON).text == bare, "several lines are no word of passing on"
    passed = told_by(f"{line}\n{HEAD}\n\n{OFFERS}", now, LONDON)
    assert (passed.sender, passed.text) == ("Amara Okafor", OFFERS)
    if "Forwarded" in line:
        assert told_by(f"Look!\n\n{line}\n{HEAD}\n\n{OFFERS}", now, LONDON) == passed
    else:
        short = f"{OFFERS}\n\n{line}\n{MINE}"
        assert told_by(short, now, LONDON).text == short
