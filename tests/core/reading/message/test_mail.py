"""Bytes to a message: every encoding and shape of mail, and no bytes that raise."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.message.mail import LONGEST, message_of

HEAD = b"From: Ann Lee <ann@bakery.example>\r\nTo: rosa@home.example\r\nSubject: Your trial shift\r\nDate: Tue, 3 Nov 2026 09:12:00 +0100\r\n"


def test_a_plain_mail_gives_its_words_and_who_sent_it_when() -> None:
    message = message_of(HEAD + b"\r\nDear Rosa,\r\nsee you on Friday.\r\n")
    assert message.text == "Dear Rosa,\nsee you on Friday.\n"
    assert (message.sender, message.address, message.to) == ("Ann Lee", "ann@bakery.example", ("rosa@home.example",))
    assert message.subject == "Your trial shift"
    assert message.sent == datetime(2026, 11, 3, 9, 12, tzinfo=timezone(timedelta(hours=1)))
    assert message.origin == "person"


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("utf-8", "Grüße, 5 €".encode()),
        ("iso-8859-1", "Grüße, 5 €".encode("cp1252")),
        ("windows-1252", "Grüße, 5 €".encode("cp1252")),
        ("us-ascii", "Grüße, 5 €".encode()),
        ("x-unknown", "Grüße, 5 €".encode()),
        ("utf-16", "Grüße, 5 €".encode("utf-16")),
    ],
)
def test_letters_are_read_whatever_the_charset_says(charset: str, encoded: bytes) -> None:
    message = message_of(
        HEAD
        + f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
        + encoded
    )
    assert message.text.strip() == "Grüße, 5 €"


def test_headers_in_other_alphabets_are_decoded() -> None:
    raw = b"From: =?utf-8?q?Zo=C3=AB_M=C3=BCller?= <zoe@firm.example>\r\nSubject: =?iso-8859-1?q?Gr=FC=DFe?= =?x-nobody?q?_a?=\r\n\r\nhello\r\n"
    message = message_of(raw)
    assert message.sender == "Zoë Müller"
    assert message.subject.startswith("Grüße")


def test_an_address_hidden_in_the_name_is_not_the_sender() -> None:
    message = message_of(b'From: "boss@firm.example <boss@firm.example>" <crook@evil.example>\r\n\r\nhi\r\n')
    assert message.address == "crook@evil.example"


def test_html_alone_is_read_with_its_links_and_without_what_nobody_sees() -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><p>Dear Rosa,</p><p>please <a href='https://book.example/x7'>choose a time</a>.</p>"
        "<div style='display: none'>preheader words</div><p>Old: <s>Friday</s> New: Monday</p><script>alert(1)</script></body></html>"
    )
    mail = EmailMessage()
    mail["From"] = "a@b.example"
    mail.set_content(html, subtype="html")
    message = message_of(mail.as_bytes())
    assert "choose a time" in message.text and "https://book.example/x7" in message.text
    assert not any(word in message.text for word in ("preheader", "Friday", "alert", "color"))


def test_quoted_history_in_html_is_told_apart() -> None:
    html = "<p>Monday suits us.</p><blockquote type='cite'><p>Could we move it?</p></blockquote>"
    mail = EmailMessage()
    mail.set_content(html, subtype="html")
    message = message_of(mail.as_bytes())
    assert message.words("body").split() == ["Monday", "suits", "us."]
    assert "Could we move it?" in message.words("quoted")


def test_flowed_lines_are_joined_and_the_signature_stays_apart() -> None:
    body = b"we would like to see \r\nyou on Monday.\r\n\r\n-- \r\nAnn\r\n"
    message = message_of(HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + body)
    assert "see you on Monday." in message.text
    assert message.words("signature").split() == ["--", "Ann"]


def test_invitations_and_attachments_are_named_apart() -> None:
    mail = EmailMessage()
    mail["From"] = "a@b.example"
    mail.set_content("see the invitation")
    mail.add_attachment(
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", maintype="text", subtype="calendar", filename="invite.ics"
    )
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="offer.pdf")
    message = message_of(mail.as_bytes())
    assert [each[:15] for each in message.invitations] == [b"BEGIN:VCALENDAR"]
    assert message.attachments == ("offer.pdf",)
    assert message.text.strip() == "see the invitation"


@pytest.mark.parametrize(
    ("headers", "origin"),
    [
        (b"Auto-Submitted: auto-replied\r\n", "auto-reply"),
        (b"Subject: Automatic reply: your mail\r\n", "auto-reply"),
        (b"Auto-Submitted: auto-generated\r\n", "generated"),
        (b"Auto-Submitted: no\r\n", "person"),
        (b"List-Id: <jobs.example>\r\n", "list"),
        (b"Precedence: bulk\r\n", "list"),
        (b"Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n", "bounce"),
        (b"From: MAILER-DAEMON@mx.example\r\n", "bounce"),
        (b"From: no-reply@ats.example\r\n", "generated"),
        (b"From: Rosa <ROSA@home.example>\r\n", "own-copy"),
        (b"From: ann@firm.example\r\nList-Unsubscribe: <https://x.example>\r\n", "person"),
    ],
)
def test_the_headers_say_who_or_what_sent_it(headers: bytes, origin: str) -> None:
    message = message_of(headers + b"\r\nwords\r\n", own={"rosa@home.example"})
    assert message.origin == origin
    assert message.automatic == (origin != "person")


def test_a_mail_nested_ten_thousand_deep_is_read_as_it_stands() -> None:
    raw = (
        HEAD
        + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(10_000))
        + b"\r\nhello\r\n"
    )
    message = message_of(raw)
    assert message.subject == "Your trial shift" and len(message.text) <= LONGEST


def test_two_hundred_thousand_lines_are_cut_and_that_is_said() -> None:
    message = message_of(HEAD + b"\r\n" + b"> line of words\r\n" * 200_000)
    assert len(message.text) == LONGEST and "200,000" in message.notes[0]


@pytest.mark.parametrize(
    "date",
    [
        b"Thu, 1 Jan 1970 00:00:00 +0000",
        b"Tue, 19 Jan 2038 03:14:08 +0000",
        b"Mon, 1 Jan 0001 00:00:00 +1400",
        b"soon",
        b"",
    ],
)
def test_no_date_raises(date: bytes) -> None:
    sent = message_of(b"Date: " + date + b"\r\n\r\nx\r\n").sent
    assert sent is None or sent.tzinfo is not None


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.booleans())
def test_no_bytes_raise_and_the_parts_cover_the_text(raw: bytes, with_head: bool) -> None:
    message = message_of(HEAD + b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n" + raw if with_head else raw)
    ends = [0, *(part.end for part in message.parts)]
    assert [part.start for part in message.parts] == ends[:-1] and ends[-1] == len(message.text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/abp =\"'divquote&;!-\n", max_size=200))
def test_no_html_raises(html: str) -> None:
    message = message_of(b"Content-Type: text/html; charset=utf-8\r\n\r\n" + html.encode())
    assert isinstance(message.text, str)


def test_the_corpus_says_of_each_mail_whether_a_machine_sent_it() -> None:
    from tests.quality.messages import messages

    rows = [
        (labels, message)
        for labels, message in messages(Path("hand_1/tune"))
        if not labels["headers"]["From"].startswith("Google")
    ]
    assert [labels["id"] for labels, message in rows if labels["automatic"] != message.automatic] == []


@pytest.mark.parametrize(
    ("charset", "encoded", "meant"),
    [
        ("utf-7", b"+2AA- on Friday", "\ufffd on Friday"),
        ("unicode_escape", rb"\ud800 on Friday \udc00", "\ufffd on Friday \ufffd"),
        ("unicode_escape", rb"\ud83d\ude00 on Friday", "\U0001f600 on Friday"),
        ("raw_unicode_escape", rb"\udfff on Friday", "\ufffd on Friday"),
        ("utf-16", b"\xff\xfe\x00\xd8", None),
        ("idna", b"xn--\xff..a", None),
    ],
)
def test_halves_of_characters_are_none_whatever_encoding_says_them(charset, encoded, meant) -> None:
    message = message_of(HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + encoded)
    assert message.text.encode("utf-8").decode("utf-8") == message.text
    assert meant is None or message.text == meant
    subject = message_of(
        b"Subject: =?utf-7?q?+2AA-?= one\r\nFrom: =?unicode_escape?q?=5Cud800?= <a@b.example>\r\n\r\nHello"
    )
    assert "\ufffd" in subject.subject and (subject.subject + subject.sender).encode("utf-8")


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        ('"via talent@ats.example" <reply+77@lakeside.example>', ("reply+77@lakeside.example",)),
        ('"nora@evil.example" <nora@lakeside.example>', ("nora@lakeside.example",)),
        ("nora@evil.example <nora@lakeside.example>", ("nora@lakeside.example",)),
        ("=?utf-8?B?bm9yYUBldmlsLmV4YW1wbGU=?= <nora@lakeside.example>", ("nora@lakeside.example",)),
        ("=?utf-8?Q?nora=40evil.example,?= <nora@lakeside.example>", ("nora@lakeside.example",)),
        ("nora@lakeside.example (or pat@home.example)", ("nora@lakeside.example",)),
        ('"Quill, Nora" <nora@lakeside.example>, ivo@lakeside.example', ("nora@lakeside.example", "ivo@lakeside.example")),
        ("Me <me@home.example>", ()),
        ("undisclosed-recipients:;", ()),
    ],
)  # fmt: skip
def test_what_looks_like_an_address_in_a_name_is_none(line, addresses):
    raw = f"From: Nora Quill <nora@lakeside.example>\nReply-To: {line}\nSubject: x\n\nHello".encode()
    assert message_of(raw, ("me@home.example",)).reply_to == addresses


def test_a_sender_is_known_by_the_address_in_brackets_whatever_the_name_says():
    message = message_of(b'From: "pat@evil.example" <nora@lakeside.example>\nSubject: x\n\nHello')
    assert (message.sender, message.address) == ("pat@evil.example", "nora@lakeside.example")
