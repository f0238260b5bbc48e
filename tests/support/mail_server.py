"""Real mail servers for the tests: one that keeps what it gets, over TLS with sign-in, and one that misbehaves on purpose."""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PASSWORD = "correct-horse-battery"
#: What a server says to a line or a letter.
Answer = str | None | Callable[[bytes], str | None]


@dataclass(frozen=True)
class Received:
    """One message as the server accepted it."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    hello: str = ""

    @property
    def identity(self) -> str:
        """Return the Message-ID alone, for those who count."""
        return self.data.partition(b"Message-ID: ")[2].partition(b"\r\n")[0].decode()

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.data, policy=default)  # type: ignore[return-value]

    @property
    def text(self) -> str:
        part = self.message.get_body(("plain",))
        assert part is not None
        return str(part.get_content()).replace("\r\n", "\n")


class MailServer:
    """aiosmtpd on a loopback port. `security` is starttls, tls or plain; with `sign_in` a password is asked."""

    def __init__(self, folder: Path, security: str = "starttls", *, sign_in: bool = True) -> None:
        self.received: list[Received] = []
        options: dict = {"hostname": "127.0.0.1", "port": free_port(), "enable_SMTPUTF8": True}
        if security != "plain":
            self.certificate, key = make_certificate(folder)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.certificate, key)
        if security == "starttls":
            options |= {"tls_context": context, "require_starttls": True}
        elif security == "tls":
            options |= {"ssl_context": context}
        if sign_in:
            options |= {
                "authenticator": self._authenticate,
                "auth_required": True,
                "auth_require_tls": security != "tls",
            }
        self.controller = Controller(self, **options)
        self.security = security

    async def handle_DATA(self, server, session, envelope) -> str:
        self.received.append(
            Received(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content, session.host_name)
        )
        return "250 OK taken"

    def _authenticate(self, server, session, envelope, mechanism, auth) -> AuthResult:
        good = isinstance(auth, LoginPassword) and auth.password.decode() == PASSWORD
        return AuthResult(success=good, handled=False)

    @property
    def port(self) -> int:
        return self.controller.port

    def __enter__(self) -> MailServer:
        self.controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.controller.stop()


class MisbehavingServer:
    """A server that follows a script: verb -> what it answers; None hangs up, "silence" says nothing more, "trickle" answers one byte at a time, a function is asked with the line. `after_dot` is the answer to the letter itself; `tls`: from the first byte."""

    def __init__(
        self, script: dict[str, Answer], after_dot: Answer = "250 OK", tls: ssl.SSLContext | None = None
    ) -> None:
        self.script, self.after_dot, self._tls = script, after_dot, tls
        self.letters: list[bytes] = []
        self.verbs: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> MisbehavingServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._socket.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._secured, args=(line,), daemon=True).start()

    def _secured(self, connection: socket.socket) -> None:
        self._talk(self._tls.wrap_socket(connection, server_side=True) if self._tls else connection)

    def _talk(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as incoming:
            if not self._say(connection, self.script.get("banner", "220 here")):
                return
            for raw in incoming:
                verb = raw.split()[0].decode().upper() if raw.split() else ""
                self.verbs.append(verb)
                if not self._say(
                    connection,
                    self.script.get(verb, "354 go on" if verb == "DATA" else "221 bye" if verb == "QUIT" else "250 OK"),
                    raw,
                ):
                    return
                if verb == "QUIT":
                    return
                if verb == "DATA" and str(self.script.get(verb, "354")).startswith("354"):
                    lines = []
                    for part in incoming:
                        if part == b".\r\n":
                            break
                        lines.append(part)
                    else:
                        return  # the line was dropped before the final dot: nothing was taken
                    self.letters.append(b"".join(lines))
                    if not self._say(connection, self.after_dot, self.letters[-1]):
                        return

    def _say(self, connection: socket.socket, answer: Answer, to: bytes = b"") -> bool:
        if callable(answer):
            answer = answer(to)
        if answer is None:
            return False
        if answer == "silence":
            self._stop.wait(30)
            return False
        if answer == "trickle":
            with contextlib.suppress(OSError):
                connection.sendall(b"250 ")
                for _ in range(400):
                    if self._stop.wait(0.02):
                        break
                    connection.sendall(b".")
                # Whoever waited that long gets a yes, so that a test of giving up cannot pass or hang by waiting.
                connection.sendall(b"\r\n")
            return True
        connection.sendall(answer.encode() + b"\r\n")
        return True


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a self-signed certificate for the loopback address; return it and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1")), x509.DNSName("localhost")]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, key_file = folder / "server.pem", folder / "server.key"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return pem, key_file


def free_port() -> int:
    """Return a loopback port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
