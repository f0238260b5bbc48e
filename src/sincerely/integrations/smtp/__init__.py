"""A letter handed to the person's own mail server, with every outcome told apart."""

from __future__ import annotations

import base64
import contextlib
import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self

from sincerely.integrations.limits import Limit, Watch
from sincerely.integrations.oauth import LOOPBACK, TokenSource, TokenTrouble, xoauth2
from sincerely.integrations.servers import Server, without_secrets

TIMEOUT_SECONDS = 30
#: Many servers look a letter through before they answer for it: they get so many times longer than for any other verb (RFC 5321, 4.5.3.2.6).
PATIENCE = 4
#: A conversation up to the letter itself takes at most so many time-outs, however often the server gives a sign of life.
CONVERSATION = 6
#: What EHLO says of this machine: an address literal instead of its name, which is nobody's business (RFC 5321, 4.1.3 and 4.1.4).
NEUTRAL_NAME = "[127.0.0.1]"
#: What a server answers to a sign-in that it does not take, or misses (RFC 4954, 4 and 6).
SIGN_IN = frozenset({530, 534, 535, 538})
#: What a server answers that closes a line, or takes no further letter over it (RFC 5321, 4.2.2 and 4.5.3.1.10).
NO_MORE = frozenset({421, 452})
#: What can go wrong while the letter has not left.
BEFORE_DATA = (OSError, smtplib.SMTPException, UnicodeError, TokenTrouble)

Kind = Literal["sent", "temporary", "permanent", "unknown", "called-off"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a letter. temporary: not sent, try later. permanent: not sent, the server says why. unknown: it may be out.

    `quoted`: `says` is what the server said, its code first. `of_account`: no letter would go by this account as it is.
    """

    kind: Kind
    says: str = ""
    quoted: bool = False
    of_account: bool = False


TOO_SLOW = Outcome("temporary", "The server did not answer in time.")


class _Line(smtplib.SMTP):
    """A connection that is known to its session before the first byte came."""

    def __init__(self, known: Callable[[smtplib.SMTP], None], *arguments: Any, **named: Any) -> None:
        known(self)
        super().__init__(*arguments, **named)


class _TlsLine(smtplib.SMTP_SSL):
    """The same over TLS from the first byte."""

    def __init__(self, known: Callable[[smtplib.SMTP], None], *arguments: Any, **named: Any) -> None:
        known(self)
        super().__init__(*arguments, **named)


class SmtpSession:
    """One connection that carries letters one by one; it is made when the first letter needs it."""

    def __init__(self, server: Server, timeout: float = TIMEOUT_SECONDS) -> None:
        self._server, self._timeout = server, timeout
        self._smtp: smtplib.SMTP | None = None
        self._watch = Watch(lambda: self._smtp.sock if self._smtp is not None else None, "smtp-limit")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def check(self) -> Outcome:
        """Connect, secure and sign in without sending anything; "sent" means that it would work."""
        with self._watch.at_most(self._timeout * CONVERSATION) as limit:
            try:
                self._connected().noop()
                _whole(limit)
            except BEFORE_DATA as error:
                self._drop()
                return TOO_SLOW if limit.reached else _before_data(error)
        return Outcome("sent")

    def transmit(self, data: bytes, sender: str, recipient: str, entering: Callable[[], bool]) -> Outcome:
        """Hand a letter's bytes to the server for `recipient` alone. Never raises for what a server does.

        `entering` is called when all is said and only the final dot is missing; it records that the letter is about to leave and may call it off by
        returning False. Without the dot no server takes a letter; from the dot on silence means "unknown" (RFC 5321, 4.1.1.4, 4.2.5 and 4.5.3.2.6).
        """
        with self._watch.at_most(self._timeout * CONVERSATION) as limit:
            try:
                code, reply = self._begun(sender, recipient, data)
                smtp = self._connected()
                if code == 250:
                    code, reply = smtp.rcpt(recipient)
                if code not in (250, 251):
                    _begin_anew(smtp)
                    return _refused(code, reply)
                code, reply = smtp.docmd("DATA")
                _whole(limit)
                if code != 354:
                    self._drop()
                    return _refused(code, reply)
                smtp.send(_quoted(data))
                _whole(limit)
            except BEFORE_DATA as error:
                self._drop()
                return TOO_SLOW if limit.reached else _before_data(error)
        try:
            wanted = entering()
        except BaseException:
            self._drop()
            raise
        if not wanted:
            # After DATA the only way back is to hang up before the final dot.
            self._drop()
            return Outcome("called-off")
        with self._watch.at_most(self._timeout * (PATIENCE + 1)) as limit:
            try:
                smtp.send(b".\r\n")
                _wait_for(smtp, self._timeout * PATIENCE)
                code, reply = smtp.getreply()
                _whole(limit)
                _wait_for(smtp, self._timeout)
                if 400 <= code < 600:
                    _begin_anew(smtp)
            except (OSError, smtplib.SMTPException):
                self._drop()
                return Outcome(
                    "unknown",
                    "The line was lost after the letter was handed over; the server did not say whether it took it.",
                )
        if 200 <= code < 300:
            return Outcome("sent", _words(code, reply), quoted=True)
        if 400 <= code < 600:
            return _refused(code, reply)
        self._drop()
        return Outcome("unknown", "The server answered in a way that does not say whether it took the letter.")

    def _begun(self, sender: str, recipient: str, data: bytes) -> tuple[int, bytes]:
        """Say MAIL. On a line that carried letters before, a server that has hung up since or takes no more of them is asked once more, on a new one."""
        if self._smtp is not None:
            try:
                code, reply = _mail(self._smtp, sender, recipient, data)
                if code not in NO_MORE:
                    return code, reply
            except smtplib.SMTPResponseException:
                raise
            except OSError:
                pass
            self._drop()
        return _mail(self._connected(), sender, recipient, data)

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is not None:
            return self._smtp
        server = self._server
        if server.security == "plain" and server.host not in LOOPBACK:
            raise smtplib.SMTPResponseException(
                554, "a connection without TLS is only made to a server on this machine"
            )
        smtp: smtplib.SMTP
        # A context reads every certificate this machine trusts: only where it is needed.
        context = None if server.security == "plain" else ssl.create_default_context()
        if server.security == "tls":
            smtp = _TlsLine(self._hold, server.host, server.port, NEUTRAL_NAME, timeout=self._timeout, context=context)
        else:
            smtp = _Line(self._hold, server.host, server.port, NEUTRAL_NAME, timeout=self._timeout)
        # The final dot follows the letter at once, not when the letter's arrival was confirmed.
        if smtp.sock is not None:
            smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if server.security == "starttls":
            smtp.starttls(context=context)
        smtp.ehlo_or_helo_if_needed()
        if server.username and server.token:
            _show_token(smtp, server.username, server.token)
        elif server.username:
            _sign_in(smtp, server)
        return smtp

    def _hold(self, smtp: smtplib.SMTP) -> None:
        self._smtp = smtp

    def _leave(self) -> None:
        if self._smtp is not None:
            # What happened to the letters is known already; a quarrel at the door changes nothing.
            with self._watch.at_most(self._timeout), contextlib.suppress(OSError, smtplib.SMTPException):
                self._smtp.quit()
            self._drop()
        self._watch.end()

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            with contextlib.suppress(OSError):
                smtp.close()


def _whole(limit: Limit) -> None:
    """Raise SMTPServerDisconnected when the line was cut: what was answered last is only the part that came before."""
    if limit.reached:
        raise smtplib.SMTPServerDisconnected


def _begin_anew(smtp: smtplib.SMTP) -> None:
    """Let a server forget what it has just said no to. Some hang up right after a no; what they said counts all the same."""
    with contextlib.suppress(OSError, smtplib.SMTPException):
        smtp.rset()


def _sign_in(smtp: smtplib.SMTP, server: Server) -> None:
    """Sign in; what the server answers to a wrong password is said without the password, should it repeat it."""
    try:
        _tell_password(smtp, server)
    except smtplib.SMTPResponseException as error:
        told = (f"\0{server.username}\0{server.password}", server.password)
        raise smtplib.SMTPAuthenticationError(
            error.smtp_code, without_secrets(_text(error.smtp_error), *told)
        ) from None


def _show_token(smtp: smtplib.SMTP, username: str, source: TokenSource) -> None:
    """Sign in with a token; one that is refused is taken for outlived, and a new one shown, once."""
    for anew in (False, True):
        access = source(anew)
        said = xoauth2(username, access)
        code, reply = smtp.docmd("AUTH", f"XOAUTH2 {base64.b64encode(said.encode()).decode()}")
        if code == 334:  # what is wrong is told first, and the refusal follows an empty line
            code, reply = smtp.docmd("")
        if code == 235:
            return
    raise smtplib.SMTPAuthenticationError(code, without_secrets(_text(reply), said, access))


def _tell_password(smtp: smtplib.SMTP, server: Server) -> None:
    if (server.username + server.password).isascii() or "PLAIN" not in smtp.esmtp_features.get("auth", "").split():
        smtp.login(server.username, server.password)
        return
    # smtplib signs in with ASCII alone; PLAIN is UTF-8 (RFC 4616).
    words = base64.b64encode(f"\0{server.username}\0{server.password}".encode()).decode()
    code, reply = smtp.docmd("AUTH", f"PLAIN {words}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, reply)


def _mail(smtp: smtplib.SMTP, sender: str, recipient: str, data: bytes) -> tuple[int, bytes]:
    options = []
    if not (sender + recipient).isascii():
        if not smtp.has_extn("smtputf8"):
            raise smtplib.SMTPResponseException(
                553, "the server does not take addresses with these letters (no SMTPUTF8)"
            )
        options.append("SMTPUTF8")
    if smtp.has_extn("size"):
        options.append(f"SIZE={len(data)}")
    return smtp.mail(sender, options)


def _wait_for(smtp: smtplib.SMTP, seconds: float) -> None:
    if smtp.sock is not None:
        smtp.sock.settimeout(seconds)


def _quoted(data: bytes) -> bytes:
    """Return a letter as DATA wants it, whole but for the final dot: every leading dot doubled, the last line ended."""
    quoted = re.sub(rb"(?m)^\.", b"..", data)
    return quoted + (b"" if quoted.endswith(b"\r\n") else b"\r\n")


def _before_data(error: Exception) -> Outcome:
    if isinstance(error, UnicodeError):
        # The error itself holds the text that it could not encode, which may be the password: none of it is repeated.
        return _account("The server's name, the sign-in name or the password holds a sign that cannot be sent.")
    if isinstance(error, TokenTrouble):
        return _account(error.says) if error.lasting else Outcome("temporary", error.says)
    if isinstance(error, ssl.SSLCertVerificationError):
        return _account(f"The server's certificate cannot be trusted: {error.verify_message}.")
    if isinstance(error, smtplib.SMTPResponseException):
        return _refused(error.smtp_code, error.smtp_error)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return _account(f"The server cannot do what is needed: {error}.")
    if isinstance(error, ssl.SSLError):
        return _account(f"No secure connection: {error.reason or 'the server does not speak TLS here'}.")
    # smtplib takes a time-out while it reads for a line that was closed.
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return TOO_SLOW
    if isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException):
        return Outcome("temporary", f"The server cannot be reached: {error.strerror or type(error).__name__}.")
    return Outcome("temporary", "The server hung up before the letter was handed over.")


def _refused(code: int, reply: bytes | str) -> Outcome:
    kind: Kind = "temporary" if 400 <= code < 500 or code == -1 else "permanent"
    return Outcome(kind, _words(code, reply), quoted=True, of_account=code in SIGN_IN)


def _account(says: str) -> Outcome:
    return Outcome("permanent", says, of_account=True)


def _words(code: int, reply: bytes | str) -> str:
    return f"{code} {' '.join(_text(reply).split())}"[:240]


def _text(reply: bytes | str) -> str:
    return reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
