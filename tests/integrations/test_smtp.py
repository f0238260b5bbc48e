"""A letter handed to real servers: one that behaves, over STARTTLS and TLS, and one that misbehaves at every verb."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.errors import BadInput
from sincerely.integrations.mail import Mail, build, mailto, plain_address
from sincerely.integrations.smtp import Server, SmtpSession
from tests.support.mail_server import PASSWORD, MailServer, MisbehavingServer

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
BODY = "Dear Dr. Okafor,\n\nThank you for this morning. Zażółć gęślą jaźń.\n.a line that begins with a dot\n\nSincerely,\nMaya Ruiz"


def letter(**changes: str):
    fields = {
        "message_id": "<fixed@sincerely.invalid>",
        "from_address": "maya@ruiz.example",
        "from_name": "Maya Ruiz",
        "to_address": "amara.okafor@lakeside.example",
        "to_name": "Dr. Amara Okafor",
        "subject": "Thank you – the ward handover",
        "body": BODY,
    } | changes
    return build(Mail(**fields), NOW)


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
def test_silence_after_the_final_dot_is_unknown_and_never_repeated(after_dot):
    with MisbehavingServer({}, after_dot=after_dot) as server:
        outcome = transmit(Server(host="127.0.0.1", port=server.port, security="plain"), timeout=0.3)
    assert outcome.kind == "unknown"
    assert len(server.letters) == 1
    assert server.verbs.count("DATA") == 1


@pytest.mark.parametrize(("after_dot", "kind"), [("451 try again", "temporary"), ("554 spam", "permanent")])
def test_a_refusal_after_the_final_dot_is_a_refusal(after_dot, kind):
    with MisbehavingServer({}, after_dot=after_dot) as server:
        assert transmit(Server(host="127.0.0.1", port=server.port, security="plain")).kind == kind


def test_a_line_dropped_after_the_answer_changes_nothing():
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
def test_a_line_break_in_a_header_field_is_refused(field, evil):
    with pytest.raises(BadInput, match="line break"):
        letter(**{field: evil})


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
def test_an_address_made_to_fool_a_parser_is_refused(fooling):
    with pytest.raises(BadInput):
        plain_address(fooling)


def test_a_mailto_link_keeps_lines_and_signs():
    link = mailto("a&b@x.example", "A & B?", "one\n\ntwo = 2")
    assert link == "mailto:a%26b@x.example?subject=A%20%26%20B%3F&body=one%0D%0A%0D%0Atwo%20%3D%202"
