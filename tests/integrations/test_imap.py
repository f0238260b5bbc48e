"""A real mailbox: which folder is which, what lies in it, what came, and servers that do not go along."""

from __future__ import annotations

import datetime as dt
import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.integrations.imap import ImapSession, MailboxServer, Trouble
from sincerely.integrations.imap.folders import Listed, folders_of
from tests.support.imap_server import USER, ImapServer, mail, started
from tests.support.mail_server import PASSWORD, free_port

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def running() -> Iterator[ImapServer]:
    yield from started()


@pytest.fixture
def server(running) -> ImapServer:
    running.empty()
    return running


def place(server: ImapServer | None = None, **changes) -> MailboxServer:
    given = {"host": "127.0.0.1", "port": server.port if server else 0, "security": "plain"}
    return MailboxServer(**({**given, "username": USER, "password": PASSWORD} | changes))


@pytest.mark.parametrize("security", ["tls", "starttls", "plain"])
def test_the_folders_are_told_apart_by_their_marks_however_the_line_is_secured(server, monkeypatch, security):
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    port = server.tls_port if security == "tls" else server.port
    with ImapSession(place(server, security=security, port=port)) as box:
        folders = box.folders()
    assert (folders.sent, folders.drafts) == ("Sent", "Drafts")
    assert folders.inward == ("INBOX", "Junk", "Trash")


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_nobody_vouches_for_is_refused_before_the_password_is_told(server, security):
    port = server.tls_port if security == "tls" else server.port
    with ImapSession(place(server, security=security, port=port)) as box, pytest.raises(Trouble) as told:
        box.folders()
    assert told.value.lasting
    assert told.value.says.startswith("The server's certificate cannot be trusted: ")


def test_without_tls_no_other_machine_is_reached():
    with (
        ImapSession(place(host="imap.ruiz.example", port=143)) as box,
        pytest.raises(Trouble, match="without TLS") as told,
    ):
        box.folders()
    assert told.value.lasting


def test_a_wrong_password_is_told_in_the_servers_words_and_never_repeated(server):
    with ImapSession(place(server, password="planted-secret")) as box, pytest.raises(Trouble) as told:
        box.folders()
    assert told.value.lasting
    assert told.value.says.startswith("The mailbox did not let us in. It said: ")
    assert "planted-secret" not in told.value.says
    assert "planted-secret" not in repr(place(server, password="planted-secret"))


@pytest.mark.parametrize("password", ["zażółć", "line\r\nbreak"])
def test_a_password_with_other_letters_is_said_as_it_is_and_a_line_break_never(server, password):
    with ImapSession(place(server, password=password)) as box, pytest.raises(Trouble) as told:
        box.folders()
    assert told.value.lasting
    assert ("did not let us in" in told.value.says) == (password == "zażółć")


def test_a_message_is_found_by_its_message_id_and_filed_with_its_flags_and_date(server):
    message = mail("maya@ruiz.example", Message_ID="<one@ruiz.example>", Subject="Thank you")
    with ImapSession(place(server)) as box:
        assert not box.holds("Sent", "<one@ruiz.example>")
        box.file("Sent", message.as_bytes(), NOW, "\\Seen")
        assert box.holds("Sent", "<one@ruiz.example>")
        assert not box.holds("Sent", '<two@ruiz.example>" OR ALL "')
        assert not box.holds("Drafts", "<one@ruiz.example>")
        box.file("Drafts", message.as_bytes(), NOW, "\\Draft")
    ((sent, data),) = server.messages("Sent")
    assert "\\Seen" in sent and b"Subject: Thank you" in data
    ((draft, _),) = server.messages("Drafts")
    assert "\\Draft" in draft


def test_what_came_since_is_seen_in_every_folder_that_mail_comes_to_and_nothing_is_marked_read(server):
    server.deliver(mail("a@x.example", Subject="before"), NOW - dt.timedelta(seconds=1))
    server.deliver(mail("b@x.example", Subject="after"), NOW)
    server.deliver(mail("c@x.example", Subject="spam"), NOW + dt.timedelta(hours=1), "Junk")
    server.deliver(mail("maya@ruiz.example", Subject="mine"), NOW + dt.timedelta(hours=1), "Sent")
    with ImapSession(place(server)) as box:
        came = box.arrived(NOW)
    assert [(one.folder, one.at) for one in came] == [("INBOX", NOW), ("Junk", NOW + dt.timedelta(hours=1))]
    assert b"Subject: after" in came[0].headers and b"Please call me" not in came[0].headers
    assert all("\\Seen" not in flags for flags, _ in server.messages("INBOX"))


def test_many_messages_are_all_seen(server, monkeypatch):
    monkeypatch.setattr("sincerely.integrations.imap.CHUNK", 3)
    for number in range(7):
        server.deliver(mail("a@x.example", Subject=f"number {number}"), NOW + dt.timedelta(minutes=number))
    with ImapSession(place(server)) as box:
        assert len(box.arrived(NOW)) == 7


def test_must_survive_15_folders_numbered_anew_and_a_message_id_used_twice_hide_nothing(server):
    for text in ("first", "second"):
        server.deliver(mail("a@x.example", Subject=text, Message_ID="<same@x.example>"), NOW)
    with ImapSession(place(server)) as box:
        assert len(box.arrived(NOW)) == 2
    before = server.uid_validity("INBOX")
    server.number_anew("INBOX")
    assert server.uid_validity("INBOX") != before
    with ImapSession(place(server)) as box:
        assert [b"Subject: first" in one.headers for one in box.arrived(NOW)] == [True, False]


def test_a_mailbox_that_is_away_or_hangs_up_is_not_lasting(server):
    with ImapSession(place(port=free_port())) as box, pytest.raises(Trouble, match="cannot be reached") as told:
        box.folders()
    assert not told.value.lasting


@pytest.mark.parametrize("token", [None, lambda _: "planted-secret"], ids=["password", "token"])
def test_a_server_that_repeats_what_it_was_told_gets_it_into_no_answer(token):
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            line, _ = listening.accept()
            with line, line.makefile("rb") as told:
                line.sendall(b"* OK here\r\n")
                for said in told:
                    tag, verb, *rest = said.split()
                    if verb == b"AUTHENTICATE":
                        line.sendall(b"+ \r\n")
                        rest = [told.readline().strip()]
                    known = b"* CAPABILITY IMAP4rev1\r\n" if verb == b"CAPABILITY" else b""
                    said = b" OK done" if known else b" NO I got " + b" ".join(rest)
                    line.sendall(known + tag + said + b"\r\n")

        threading.Thread(target=talk, daemon=True).start()
        server = place(port=listening.getsockname()[1], password="" if token else "zażółć-secret", token=token)
        with ImapSession(server) as box, pytest.raises(Trouble) as told:
            box.folders()
    assert told.value.says.endswith("I got ...") and told.value.lasting


@pytest.mark.parametrize("answer", ["silence", "trickle", "hang up", "nonsense"])
def test_a_server_that_says_nothing_or_too_slowly_does_not_hold_the_worker(answer):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        over = threading.Event()

        def talk() -> None:
            line, _ = listening.accept()
            with line:
                if answer == "nonsense":
                    line.sendall(b"220 this is no mailbox\r\n")
                while answer == "trickle" and not over.wait(0.02):
                    try:
                        line.sendall(b"*")
                    except OSError:
                        return
                if answer == "silence":
                    over.wait(10)

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        with (
            ImapSession(place(port=listening.getsockname()[1]), timeout=0.1) as box,
            pytest.raises(Trouble) as told,
        ):
            box.folders()
        over.set()
        thread.join()
    assert not told.value.lasting


@pytest.mark.parametrize(
    ("names", "sent", "drafts"),
    [
        (["INBOX", "Sent Items", "Drafts"], "Sent Items", "Drafts"),
        (["INBOX", "INBOX.Gesendet", "INBOX.Entwürfe"], "INBOX.Gesendet", "INBOX.Entwürfe"),
        (["INBOX", "Éléments envoyés", "Brouillons"], "Éléments envoyés", "Brouillons"),
        (["INBOX", "Archive.Sent", "Sent", "Sent Items"], "Sent", ""),
        (["INBOX", "Consent", "Draft horses"], "", ""),
    ],
)
def test_where_nothing_is_marked_the_name_tells(names, sent, drafts):
    found = folders_of([Listed(name, ".", frozenset()) for name in names])
    assert (found.sent, found.drafts) == (sent, drafts)


def test_a_mark_goes_before_a_name_and_the_persons_choice_before_both():
    listed = [
        Listed("Sent", "/", frozenset()),
        Listed("Out", "/", frozenset({"\\sent"})),
        Listed("Mine", "/", frozenset()),
    ]
    assert folders_of(listed).sent == "Out"
    assert folders_of(listed, sent="Mine").sent == "Mine"
    assert folders_of(listed, sent="Gone").sent == "Out"


def test_where_one_folder_holds_all_mail_it_and_what_it_leaves_out_are_looked_at():
    marks = {
        "INBOX": "",
        "Work": "",
        "[Gmail]": "\\noselect",
        "All": "\\all",
        "Spam": "\\junk",
        "Bin": "\\trash",
        "Out": "\\sent",
    }
    found = folders_of([Listed(name, "/", frozenset({mark})) for name, mark in marks.items()])
    assert set(found.inward) == {"INBOX", "All", "Spam", "Bin"}
    assert "[Gmail]" not in found.names


@given(st.lists(st.text(min_size=1), unique=True))
def test_every_folder_but_those_of_ones_own_letters_is_looked_at(names):
    found = folders_of([Listed(name, "/", frozenset()) for name in names])
    assert {*found.inward} | {found.sent, found.drafts} >= {*names}
    assert not {*found.inward} & ({found.sent, found.drafts} - {""})
