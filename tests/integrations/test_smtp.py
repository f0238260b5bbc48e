"""A letter handed to real servers: one that behaves, over STARTTLS and TLS, and one that misbehaves at every verb."""

from __future__ import annotations

import datetime as dt
import html
import socket
import ssl
import time
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default
from email.utils import parseaddr

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sincerely.errors import BadInput
from sincerely.integrations import imap
from sincerely.integrations.mail import Mail, mailto, plain_address, written
from sincerely.integrations.servers import Server
from sincerely.integrations.smtp import CONVERSATION, PATIENCE, TIMEOUT_SECONDS, SmtpSession
from sincerely.outbox.tick import LEASE
from tests.support.mail_server import PASSWORD, MailServer, MisbehavingServer, make_certificate

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
BODY = "Dear Dr. Okafor,\n\nThank you for this morning. Zażółć gęślą jaźń.\n.a line that begins with a dot\n\nSincerely,\nMaya Ruiz"


def letter(**changes: str) -> bytes:
    fields = {
        "message_id": "<fixed@sincerely.invalid>",
        "from_address": "maya@ruiz.example",
        "from_name": "Maya Ruiz",
        "to_address": "amara.okafor@lakeside.example",
        "to_name": "Dr. Amara Okafor",
        "subject": "Thank you – the ward handover",
        "body": BODY,
    } | changes
    return written(Mail(**fields), NOW)


def transmit(server: Server, entering=lambda: True, timeout: float = 5.0):
    with SmtpSession(server, timeout=timeout) as session:
        return session.transmit(letter(), "maya@ruiz.example", "amara.okafor@lakeside.example", entering)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_arrives_whole_over_tls(tmp_path, monkeypatch, security):
    with MailServer(tmp_path, security) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        outcome = transmit(
            Server(host="127.0.0.1", port=server.port, security=security, username="maya", password=PASSWORD)
        )
    assert outcome.kind == "sent"
    (received,) = server.received
    assert received.recipients == ("amara.okafor@lakeside.example",)
    assert received.text == BODY + "\n"
    assert received.message["Subject"] == "Thank you – the ward handover"
    assert received.message["Message-ID"] == "<fixed@sincerely.invalid>"
    assert received.message["To"] == '"Dr. Amara Okafor" <amara.okafor@lakeside.example>'


def test_several_letters_share_one_connection(tmp_path, monkeypatch):
    with MailServer(tmp_path) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        account = Server(host="127.0.0.1", port=server.port, security="starttls", username="maya", password=PASSWORD)
        with SmtpSession(account) as session:
            kinds = [
                session.transmit(letter(), "maya@ruiz.example", f"p{n}@x.example", lambda: True).kind for n in range(3)
            ]
    assert kinds == ["sent"] * 3
    assert [r.recipients for r in server.received] == [("p0@x.example",), ("p1@x.example",), ("p2@x.example",)]


@pytest.mark.parametrize("answer", [None, "421 idle for too long", "452 4.5.3 enough letters over this line"])
def test_a_line_that_ended_since_the_letter_before_is_made_anew(answer):
    asked = []

    def once(line: bytes) -> str | None:
        asked.append(line)
        return answer if len(asked) == 2 else "250 OK"

    with (
        MisbehavingServer({"MAIL": once}) as server,
        SmtpSession(Server(host="127.0.0.1", port=server.port, security="plain")) as session,
    ):
        kinds = [session.transmit(letter(), "maya@ruiz.example", "p@x.example", lambda: True).kind for _ in range(3)]
    assert kinds == ["sent"] * 3
    assert (len(server.letters), server.verbs.count("EHLO"), server.verbs.count("MAIL")) == (3, 2, 4)


@pytest.mark.parametrize("place", ["RCPT", "dot"])
def test_after_a_no_the_next_letter_begins_anew_on_the_same_line(place):
    answers = iter(["550 no", "250 OK"])
    with MisbehavingServer({"RCPT": lambda _: next(answers)} if place == "RCPT" else {}) as server:
        server.after_dot = (lambda _: next(answers)) if place == "dot" else "250 OK"
        with SmtpSession(Server(host="127.0.0.1", port=server.port, security="plain")) as session:
            kinds = [session.transmit(letter(), "maya@ruiz.example", "p@x.example", lambda: True).kind for _ in "12"]
    assert kinds == ["permanent", "sent"]
    assert (server.verbs.count("EHLO"), server.verbs.count("RSET")) == (1, 1)


def test_an_untrusted_certificate_is_refused_and_nothing_leaves(tmp_path, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with MailServer(tmp_path) as server:
        outcome = transmit(
            Server(host="127.0.0.1", port=server.port, security="starttls", username="maya", password=PASSWORD)
        )
    assert (outcome.kind, server.received) == ("permanent", [])
    assert "certificate" in outcome.says


def test_a_wrong_password_is_said(tmp_path, monkeypatch):
    with MailServer(tmp_path) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        with SmtpSession(
            Server(host="127.0.0.1", port=server.port, security="starttls", username="maya", password="wrong")
        ) as session:
            outcome = session.check()
    assert outcome.kind == "permanent"
    assert outcome.says.startswith("535")


def test_a_server_that_repeats_a_token_gets_it_into_no_answer():
    script = {"EHLO": "250-here\r\n250 AUTH XOAUTH2", "AUTH": lambda line: f"535 no: {line.decode().strip()} planted"}
    with MisbehavingServer(script) as server:
        place = Server(host="127.0.0.1", port=server.port, security="plain", username="maya", token=lambda _: "planted")
        with SmtpSession(place) as session:
            outcome = session.check()
    assert (outcome.kind, outcome.says, outcome.of_account) == ("permanent", "535 no: AUTH XOAUTH2 ... ...", True)


def test_a_connection_without_tls_is_only_made_on_this_machine():
    outcome = transmit(Server(host="mail.lakeside.example", port=25, security="plain"))
    assert outcome.kind == "permanent"
    assert "TLS" in outcome.says


@pytest.mark.parametrize("verb", ["banner", "EHLO", "MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(
    ("answer", "kind"), [("451 later", "temporary"), ("550 no such person", "permanent"), (None, "temporary")]
)
def test_whatever_goes_wrong_before_the_letter_it_has_not_left(verb, answer, kind):
    script = {verb: answer} | ({"HELO": answer} if verb == "EHLO" else {})
    entered = []
    with MisbehavingServer(script) as server:
        outcome = transmit(
            Server(host="127.0.0.1", port=server.port, security="plain"), lambda: bool(entered.append(1)) or True
        )
    assert (outcome.kind, server.letters, entered) == (kind, [], [])


@pytest.mark.parametrize("after_dot", [None, "silence"])
def test_must_survive_03_silence_after_the_final_dot_is_unknown_and_never_repeated(after_dot):
    with MisbehavingServer({}, after_dot=after_dot) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.3)
    assert outcome.kind == "unknown"
    assert len(server.letters) == 1
    assert server.verbs.count("DATA") == 1


@pytest.mark.parametrize("verb", ["banner", "EHLO", "RCPT", "DATA"])
def test_an_answer_that_trickles_in_for_ever_is_given_up_before_the_letter_leaves(verb):
    """Each byte comes well within the socket's time-out; only a limit on the whole conversation ends it."""
    with MisbehavingServer({verb: "trickle"}) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.1)
    assert (outcome.kind, outcome.says, server.letters) == ("temporary", "The server did not answer in time.", [])


def test_an_answer_to_the_letter_that_trickles_in_for_ever_is_unknown():
    with MisbehavingServer({}, after_dot="trickle") as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.1)
    assert (outcome.kind, len(server.letters)) == ("unknown", 1)


def test_a_goodbye_that_trickles_in_for_ever_changes_nothing():
    with MisbehavingServer({"QUIT": "trickle"}) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.1)
    assert (outcome.kind, len(server.letters)) == ("sent", 1)


@pytest.mark.parametrize("verb", ["banner", "RCPT"])
def test_the_limit_holds_over_tls_too(tmp_path, monkeypatch, verb):
    certificate, key = make_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with MisbehavingServer({verb: "trickle"}, tls=context) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="tls"), timeout=0.3)
    assert (outcome.kind, outcome.says, server.letters) == ("temporary", "The server did not answer in time.", [])


def test_a_trial_that_trickles_is_given_up_too():
    with (
        MisbehavingServer({"NOOP": "trickle"}) as server,
        SmtpSession(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.1) as session,
    ):
        assert session.check().kind == "temporary"


def test_the_whole_conversation_stays_below_the_lease_of_a_claim():
    handing_over = TIMEOUT_SECONDS * (CONVERSATION + PATIENCE + 1)
    # Before it the mailbox is looked into, and once more before the dot where reaching the server took its time.
    assert LEASE.total_seconds() > handing_over + 2 * imap.TIMEOUT_SECONDS * imap.CONVERSATION


@pytest.mark.parametrize("security", ["starttls", "tls", "plain"])
def test_nothing_tells_the_name_of_this_machine(tmp_path, monkeypatch, security):
    for name in ("getfqdn", "gethostname"):
        monkeypatch.setattr(socket, name, lambda *_: "mayas-laptop.home.example")
    with MailServer(tmp_path, security, sign_in=False) as server:
        if security != "plain":
            monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        assert transmit(Server(host="127.0.0.1", port=server.port, security=security)).kind == "sent"
    (received,) = server.received
    assert received.hello == "[127.0.0.1]"
    assert b"laptop" not in received.data


@pytest.mark.parametrize(("after_dot", "kind"), [("451 try again", "temporary"), ("554 spam", "permanent")])
def test_a_refusal_after_the_final_dot_is_a_refusal(after_dot, kind):
    with MisbehavingServer({}, after_dot=after_dot) as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain")).kind == kind


@pytest.mark.parametrize("answer", ["OK queued", "", "150 wait", "354 more", "?!"])
def test_an_answer_to_the_letter_that_nobody_understands_is_unknown_and_never_repeated(answer):
    with MisbehavingServer({}, after_dot=answer) as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain")).kind == "unknown"


def test_a_server_that_takes_its_time_over_a_letter_is_waited_for():
    class Slow(MisbehavingServer):
        def _say(self, connection, answer, *more):
            if answer == self.after_dot:
                time.sleep(0.6)
            return super()._say(connection, answer, *more)

    with Slow({}, after_dot="250 scanned and taken") as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.4).kind == "sent"


@pytest.mark.parametrize("answer", ["200 taken", "251 taken", "252 taken"])
def test_every_yes_of_the_server_counts(answer):
    with MisbehavingServer({}, after_dot=answer) as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain")).kind == "sent"


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
def test_what_the_server_said_counts_even_if_it_hangs_up_at_once(verb):
    with MisbehavingServer({verb: "550 no such person", "RSET": None}) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"))
    assert (outcome.kind, outcome.says) == ("permanent", "550 no such person")


def test_a_password_with_letters_of_any_alphabet_signs_in(tmp_path, monkeypatch):
    with MailServer(tmp_path) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        monkeypatch.setattr("tests.support.mail_server.PASSWORD", "schlüssel-Łódź")
        outcome = transmit(
            Server(host="127.0.0.1", port=server.port, security="starttls", username="jörg", password="schlüssel-Łódź")
        )
    assert outcome.kind == "sent"


@pytest.mark.parametrize(
    ("script", "host"),
    [
        ({"EHLO": "250-here\r\n250 AUTH LOGIN"}, "127.0.0.1"),
        ({"EHLO": "250-here\r\n250 AUTH CRAM-MD5", "AUTH": "334 MTIz"}, "127.0.0.1"),
        ({}, "smtp..lakeside.example"),
        ({}, "a" * 70 + ".example"),
    ],
)
def test_a_name_or_password_that_cannot_be_sent_is_said_and_the_password_is_not(script, host):
    with MisbehavingServer(script) as server:
        security = "plain" if host == "127.0.0.1" else "starttls"
        outcome = transmit(
            Server(host=host, port=server.port, security=security, username="jörg", password="geheim-Łódź")
        )
    assert outcome.kind == "permanent"
    assert "geheim" not in outcome.says


def test_must_survive_04_a_line_dropped_after_the_answer_changes_nothing():
    with MisbehavingServer({"QUIT": None}) as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain")).kind == "sent"


def test_called_off_at_the_last_moment_nothing_leaves():
    with MisbehavingServer({}) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), lambda: False)
    assert (outcome.kind, server.letters) == ("called-off", [])


def test_a_server_that_is_not_there_is_temporary():
    assert transmit(Server(host="127.0.0.1", port=1, security="plain")).kind == "temporary"


@pytest.mark.parametrize("field", ["subject", "from_name", "to_name"])
@pytest.mark.parametrize("evil", ["a\nBcc: all@lakeside.example", "a\rBcc: x@y.example", "a\r\n\r\nbody"])
def test_must_survive_19_a_line_break_in_a_header_field_is_refused(field, evil):
    with pytest.raises(BadInput, match="line break"):
        letter(**{field: evil})


@pytest.mark.parametrize("field", ["subject", "from_name", "to_name"])
@pytest.mark.parametrize("evil", ["=?utf-8?q?=0D=0ABcc:_x@y.example?=", "Ann =?utf-8?b?DQpCY2M6IHhAeS5leGFtcGxl?= Lee"])
def test_a_line_break_in_disguise_never_becomes_a_header(field, evil):
    with pytest.raises(BadInput, match="=\\?"):
        letter(**{field: evil})


@pytest.mark.parametrize(
    "changes",
    [
        {"to_address": "jörg@lakeside.example"},
        {"subject": "a\ud800b"},
        {"body": "a\ud800b"},
        {"to_name": "A\ud800"},
        {"subject": "one\x85two"},
        {"subject": "one\u2028two"},
    ],
)
def test_what_no_mail_can_carry_is_refused_in_words(changes):
    with pytest.raises(BadInput):
        letter(**changes)


#: Words of names and of subjects as they are written in many places.
WORDS = st.lists(st.text(st.characters(categories=("L", "Nd", "Pd")), min_size=1, max_size=14), min_size=1, max_size=16).map(" ".join)  # fmt: skip


@given(WORDS, WORDS)
@example("Ingénieur manager for ward “quality” Müller’s", "Nguyễn Thị Minh Khai Kierkegård-Jørgensen de la Peña")
def test_a_subject_and_a_name_are_read_as_they_were_written_however_long(subject, name):
    data = letter(subject=subject, to_name=name, from_name=name)
    message = message_from_bytes(data)
    to, sender = parseaddr(message["To"]), parseaddr(message["From"])
    assert [str(make_header(decode_header(each))) for each in (message["Subject"], to[0], sender[0])] == [subject, name, name]  # fmt: skip
    assert (to[1], sender[1]) == ("amara.okafor@lakeside.example", "maya@ruiz.example")


def test_a_file_of_a_letter_without_addresses_can_still_be_made():
    data = letter(to_address="", to_name="", from_address="", from_name="Maya Ruiz", message_id="")
    message = message_from_bytes(data, policy=default)
    assert (message["To"], message["From"], message["Message-ID"]) == (None, None, None)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_whatever_the_text_both_parts_say_it_line_by_line(text):
    message = message_from_bytes(letter(body=text), policy=default)
    plain, page = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None and page is not None and [*message.iter_parts()] == [plain, page]
    # A line break of any kind becomes the one kind that mail knows, as in every mail program.
    expected = b"\n".join((text.replace("\r\n", "\n").strip() + "\n").encode().splitlines()).decode() + "\n"
    assert plain.get_payload(decode=True).decode().replace("\r\n", "\n") == expected
    assert html.escape(expected.split("\n")[0]) in page.get_payload(decode=True).decode()
    assert max(map(len, message.as_bytes().splitlines())) <= 78


@pytest.mark.parametrize(
    "fooling",
    [
        "a@x.example <b@y.example>",
        "a@x.example,b@y.example",
        "a@x.example\nb@y.example",
        '"a@x.example" b@y.example',
        "a@x.example;b@y.example",
        "@x.example",
        "a",
        "",
        "a@b",
        "a b@x.example",
    ],
)
def test_must_survive_18_an_address_made_to_fool_a_parser_is_refused(fooling):
    with pytest.raises(BadInput):
        plain_address(fooling)


def test_a_mailto_link_keeps_lines_and_signs():
    link = mailto("a&b@x.example", "A & B?", "one\n\ntwo = 2")
    assert link == "mailto:a%26b@x.example?subject=A%20%26%20B%3F&body=one%0D%0A%0D%0Atwo%20%3D%202"
