"""From bytes to kind and facts: whatever the bytes, with bounded work, and nothing from signatures and history."""

from __future__ import annotations

import json
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.facts import facts_of
from sincerely.core.reading.facts.own import LONGEST_SENTENCE, MOST_SENTENCES, own_words
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.kinds.kind import kind_of
from sincerely.core.reading.kinds.values import Reading
from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message
from sincerely.data.kinds import kind_weights
from sincerely.data.towns import fact_tables
from sincerely.integrations.holidays import holidays

#: Many times what was measured on a busy machine, and far from what a reader without bounds would need.
MOST_SECONDS, MOST_MEGABYTES = 25, 600
TABLES = fact_tables(lambda country, year: holidays(country, "", year))
HEAD = b"From: Ann Lee <ann.lee@crust.co.uk>\nTo: rosa@home.example\nSubject: Your visit\nDate: Tue, 28 Apr 2026 09:12:00 +0100\n"
SENTENCES = (
    "Thank you for coming in on Monday.",
    "Unfortunately we have decided to go ahead with another candidate.",
    "We would like to invite you to an interview at 4 Mill Lane, Leeds on Tuesday 5 May at 10 am.",
    "You will meet Tom Hale, our head baker, for 45 minutes.",
    "Please send us your hygiene certificate and two references within two business days.",
    "The salary is £24,000 a year, and you would start on 1 June.",
    "Could you do Thursday at 2 or Friday between 9 and 11?",
    "We will let you know by the end of next week.",
    "Please book a time at https://slots.example/b/77 by close of play Thursday.",
    "Your bread was excellent, but we wanted more experience with sourdough.",
)


def read(raw: bytes) -> tuple[Message, Reading, tuple[Fact, ...]]:
    message = message_of(raw)
    reading = kind_of(message, kind_weights())
    return message, reading, facts_of(message, reading.kind, TABLES)


def mail(text: str) -> bytes:
    return HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + text.encode("utf-8", "replace")


def stands(message: Message, reading: Reading, facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        assert message.text[fact.start : fact.end] == fact.quote != ""
    for quote in reading.quotes:
        assert message.text[quote.start : quote.end] == quote.text != ""


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.binary(max_size=200).map(lambda raw: HEAD + b"\n" + raw),
        st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40)), max_size=8).map(
            lambda lines: mail("\r".join(lines))
        ),
        st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(alphabet="<p>/abr &;", max_size=20)), max_size=6).map(
            lambda lines: HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + "<br>".join(lines).encode()
        ),
    )
)
def test_no_bytes_raise_and_every_quote_stands_where_it_says(raw: bytes) -> None:
    stands(*read(raw))


HISTORY = "\n\nOn Mon, 27 Apr 2026 at 20:04, Rosa Diaz <rosa@home.example> wrote:\n> Could we talk on 24 May at 4 pm? I would need £30,000. Please send me the contract by Friday.\n> Rosa\n"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
def test_quoted_history_changes_neither_kind_nor_facts(sentences: list[str]) -> None:
    text = "Dear Rosa,\n\n" + " ".join(sentences) + "\n\nKind regards,\nAnn Lee\n"
    assert read(mail(text + HISTORY))[1:] == read(mail(text))[1:]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
def test_a_signature_changes_no_kind_and_tells_only_of_who_signs(sentences: list[str]) -> None:
    text = "Dear Rosa,\n\n" + " ".join(sentences) + "\n"
    _, reading, facts = read(mail(text))
    _, signed, more = read(mail(text + "\n-- \nAnn Lee\nHead of Recruitment, since 4 May 2020\n0113 496 0177\nhttps://crust.example/about\n"))  # fmt: skip
    assert signed == reading
    assert [fact for fact in more if fact.name not in ("people", "phone")] == [fact for fact in facts if fact.name != "people"]  # fmt: skip
    assert {("people", "Ann Lee"), ("phone", "+441134960177")} <= {(fact.name, fact.value) for fact in more}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\r", "\r\n\n"])
def test_line_ends_of_any_kind_are_line_ends(end: str) -> None:
    lines = ["Dear Rosa,", "", SENTENCES[4], "", "Kind regards,", "Ann Lee", ""]
    message, reading, facts = read(mail(end.join(lines)))
    stands(message, reading, facts)
    assert {fact.value for fact in facts if fact.name == "requested_items"} == {"hygiene certificate", "two references"}


@pytest.mark.parametrize("date", ["Thu, 01 Jan 1970 00:00:00 +0000", "Tue, 19 Jan 2038 03:14:08 +1400", "Fri, 31 Dec 9999 23:59:59 -1200", "Mon, 01 Jan 0001 00:00:00 +0000"])  # fmt: skip
@pytest.mark.parametrize("sentence", SENTENCES)
def test_any_date_of_a_mail_can_be_counted_from(date: str, sentence: str) -> None:
    stands(*read(mail(sentence).replace(b"Tue, 28 Apr 2026 09:12:00 +0100", date.encode())))


def nested(depth: int) -> bytes:
    head = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth))
    return HEAD + b"MIME-Version: 1.0\n" + head + b"Content-Type: text/plain\n\nPlease send your licence.\n"


def attached(size: int) -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "ann@crust.co.uk", "Tue, 28 Apr 2026 09:12:00 +0100"
    message.set_content(SENTENCES[4])
    message.add_attachment(bytes(size), maintype="application", subtype="octet-stream", filename="big.bin")
    return message.as_bytes()


# Each mail is written by this process and read by a fork of it, which has what it needs and nothing to remember of the others.
BOUNDED = """
import json, os, resource, sys
from pathlib import Path
from tests.core.reading.test_whole_message import HOSTILE, read, stands
read(b"Subject: warm\\n\\nPlease send it by Friday.\\n")
for name, made in HOSTILE.items():
    Path(sys.argv[1]).write_bytes(made())
    if pid := os.fork():
        assert os.waitpid(pid, 0)[1] == 0, name
        continue
    message, reading, facts = read(Path(sys.argv[1]).read_bytes())
    stands(message, reading, facts)
    used = resource.getrusage(resource.RUSAGE_SELF)
    # ru_maxrss would be that of the process that started this one, where it was larger.
    peak = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
    print(json.dumps([name, used.ru_utime + used.ru_stime, peak / 1024]), flush=True)
    os._exit(0)
"""
HOSTILE = {
    "ten thousand nested parts": lambda: nested(10_000),
    "ten thousand parts in a row": lambda: HEAD + b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nPlease send your licence.\n" * 10_000,
    "an attachment of 30 MB": lambda: attached(22_000_000),
    "30 MB of text": lambda: mail("Please send us your licence by Friday 8 May. " * 680_000),
    "30 MB of HTML": lambda: HEAD + b"Content-Type: text/html\n\n" + b"<div><p>Please send your licence by 5 May.</p>" * 680_000,
    "30 MB in a header": lambda: b"X-Long: " + b"a" * 30_000_000 + b"\n" + mail(SENTENCES[4]),
    "30 MB of a calendar": lambda: mail("BEGIN:VCALENDAR\n" + "ATTENDEE;CN=Tom Hale:mailto:tom@crust.co.uk\n" * 680_000),
    "200,000 lines": lambda: mail("see you on 5 May\n" * 200_000),
    "200,000 lines of history": lambda: mail(">> From: x\n" * 200_000),
    "200,000 lines that may begin history": lambda: mail("On Monday it was\n" * 200_000),
    "mixed line ends": lambda: mail("Please send it\rby 5 May\n\r\r\nat 10:00\x85\u2028" * 20_000),
    "a word without end": lambda: mail("a" * 30_000_000),
    "brackets without end": lambda: mail("(" * 100_000 + "<" * 100_000),
    "digits without end": lambda: mail("1 " * 100_000),
}  # fmt: skip


def test_hostile_mails_are_read_in_bounded_time_and_memory(tmp_path: Path) -> None:
    """In processes of their own: processor time and memory, not the clock on the wall."""
    done = subprocess.run([sys.executable, "-c", BOUNDED, tmp_path / "hostile.eml"], capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    measured = [json.loads(line) for line in done.stdout.splitlines()]
    assert [name for name, *_ in measured] == list(HOSTILE)
    assert [each for each in measured if each[1] >= MOST_SECONDS or each[2] >= MOST_MEGABYTES] == []


def test_what_stands_in_a_hostile_mail_is_read_all_the_same() -> None:
    message, _, facts = read(attached(2_000_000))
    assert message.attachments == ("big.bin",) and {"hygiene certificate", "two references"} <= {f.value for f in facts}


def test_so_much_and_no_more_of_a_message_is_looked_at() -> None:
    own = own_words(message_of(mail("Please send it by 5 May.\n\n" * 7_000)))
    assert len(own.sentences) == MOST_SENTENCES and len(own.text) == own.sentences[-1].end
    own = own_words(message_of(mail("word " * 30_000)))
    assert max(len(sentence.text) for sentence in own.sentences) == LONGEST_SENTENCE


PIECES = ("Please send it by 5 May at 10 am.\n\n", "by 5 May 2026, ", "Meet Tom Hale and Ann Lee, manager.\n\n", "- your passport\n", "10:30 - 11:30, ", "£24,000 a year ", "> a\nb\n", "Leeds, ")  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_about_twice_the_work(piece: str) -> None:
    read(mail(piece))
    once, twice = (work(mail(piece * (size // len(piece)))) for size in (10_000, 20_000))
    assert twice < 2.6 * once


def test_twice_the_lines_beyond_what_is_read_are_no_more_work() -> None:
    once, twice = (work(mail("a word of it\r\nb\rc\n" * count)) for count in (12_000, 24_000))
    assert twice < 1.5 * once


def work(raw: bytes) -> int:
    """Return how many functions are called to read a mail, those written in C included."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        read(raw)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("year", [b"1500", b"9999"])
def test_days_are_not_settled_by_a_date_of_no_year_anybody_writes_in(year: bytes) -> None:
    """A clock that went wrong says nothing; what is said in full stands."""
    date = b"Date: Fri, 31 Dec " + year + b" 23:59:59 +0000\n\n"
    head = HEAD.rpartition(b"Date:")[0]
    text = b"Please reply within 10 days. We meet next Monday at 10:00, in 24 hours, and the interview is on 5 May 2027 at 10 am."
    facts = facts_of(message_of(head + date + text), "interview-invitation", TABLES)
    undated = facts_of(message_of(head + b"\n" + text), "interview-invitation", TABLES)
    assert facts == undated and any(fact.value is None for fact in facts)
