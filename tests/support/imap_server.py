"""Debian's dovecot, started by the tests: a configuration and a mailbox of its own in a temporary folder, on loopback, without root's rights."""

from __future__ import annotations

import contextlib
import datetime as dt
import imaplib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from tests.support.mail_server import PASSWORD, free_port, make_certificate

USER = "maya"
#: Whom it runs as where the tests are root's: dovecot opens no mailbox for root.
OWNER = "nobody"
#: The folders most providers have, marked as RFC 6154 says.
MARKED = {"Drafts": "\\Drafts", "Sent": "\\Sent", "Junk": "\\Junk", "Trash": "\\Trash"}


class ImapServer:
    """A running server with one person's mailbox. `folders`: name -> its mark, empty for none; `tokens` says whom to ask about them; `port` speaks STARTTLS, `tls_port` TLS from the first byte."""

    def __init__(self, folders: dict[str, str] = MARKED, tokens: str = "") -> None:
        program()
        # A socket's path may hold some hundred bytes only: not pytest's deep folders.
        self.folder = Path(tempfile.mkdtemp(prefix="sincerely-imap-"))
        self.certificate, key = make_certificate(self.folder)
        self.port, self.tls_port = free_port(), free_port()
        user = OWNER if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        known = pwd.getpwnam(user)
        group = _group(known.pw_gid)
        boxes = "\n".join(
            f'  mailbox "{name}" {{\n    auto = create\n    {f"special_use = {mark}" if mark else ""}\n  }}'
            for name, mark in folders.items()
        )
        settings = ""
        if tokens:
            (self.folder / "tokens.conf").write_text(tokens)
            settings = f"auth_mechanisms = plain login xoauth2\npassdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {self.folder}/tokens.conf\n}}\n"
        (self.folder / "dovecot.conf").write_text(
            f"""
base_dir = {self.folder}/run
state_dir = {self.folder}/state
log_path = {self.folder}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{self.certificate}
ssl_key = <{key}
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:{self.folder}/mail
mailbox_list_index = no
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={known.pw_uid} gid={known.pw_gid} home={self.folder}/home
}}
namespace inbox {{
  inbox = yes
  separator = /
{boxes}
}}
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self.port}
  }}
  inet_listener imaps {{
    port = {self.tls_port}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
{settings}
""",
            "utf-8",
        )
        if os.geteuid() == 0:
            for path in (self.folder, *self.folder.iterdir()):
                os.chown(path, known.pw_uid, known.pw_gid)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> ImapServer:
        command = [program(), "-F", "-c", str(self.folder / "dovecot.conf")]
        if os.geteuid() == 0:
            command = ["runuser", "-u", OWNER, "--", *command]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", start_new_session=True
        )
        self._until_it_listens()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def stop(self) -> None:
        """Let the server be gone; its mailbox stays."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)
            self._process = None

    def _until_it_listens(self) -> None:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text("utf-8", "replace"))

    def client(self) -> imaplib.IMAP4:
        """Sign in beside the program, as another mail program would."""
        line = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        line.login(USER, PASSWORD)
        return line

    def deliver(self, message: EmailMessage | bytes, at: dt.datetime, folder: str = "INBOX") -> None:
        """Let a message arrive, received at `at`."""
        data = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
        with self.client() as line:
            assert line.append(f'"{folder}"', None, at, data)[0] == "OK"

    def messages(self, folder: str) -> list[tuple[str, bytes]]:
        """Return the flags and the bytes of every message in a folder."""
        with self.client() as line:
            assert line.select(f'"{folder}"', readonly=True)[0] == "OK"
            _, found = line.search(None, "ALL")
            rows = []
            for number in found[0].split():
                _, data = line.fetch(number, "(FLAGS BODY.PEEK[])")
                rows.append((data[0][0].decode(), data[0][1]))
            return rows

    def empty(self) -> None:
        """Take every message away."""
        with self.client() as line:
            for name in ("INBOX", *MARKED):
                code, count = line.select(f'"{name}"')
                if code == "OK" and int(count[0]):
                    line.store("1:*", "+FLAGS", "\\Deleted")
                    line.expunge()

    def uid_validity(self, folder: str) -> str:
        """Return under which number the folder's messages are numbered."""
        with self.client() as line:
            return str(line.status(f'"{folder}"', "(UIDVALIDITY)")[1][0])

    def number_anew(self, folder: str) -> None:
        """Let the server forget how it numbered a folder's messages, as after a repair."""
        place = self.folder / "mail" / ("" if folder == "INBOX" else f".{folder}")
        for file in place.glob("dovecot*"):
            if file.is_file():
                file.unlink()
        # An old number may not be given out again within the second: this one is of another day.
        (place / "dovecot-uidlist").write_text("3 V1000000001 N1 G0123456789abcdef0123456789abcdef\n")
        owner = place.stat()
        os.chown(place / "dovecot-uidlist", owner.st_uid, owner.st_gid)


def started(folders: dict[str, str] = MARKED, tokens: str = "") -> Iterator[ImapServer]:
    """Yield a running server, for a fixture; without dovecot its tests are skipped and say why."""
    try:
        server = ImapServer(folders, tokens=tokens)
    except LookupError as reason:
        pytest.skip(str(reason))
    with server:
        yield server


def program() -> str:
    """Return where dovecot is, which Debian keeps out of the PATH of a user. Raises LookupError, in words, where there is none."""
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if not found or not Path("/usr/lib/dovecot/imap").exists():
        raise LookupError("there is no dovecot here: apt install dovecot-imapd")
    return found


def _group(number: int) -> str:
    import grp

    return grp.getgrgid(number).gr_name


def mail(sender: str, **headers: Any) -> EmailMessage:
    """Return a message to Maya as somebody's program writes it; a header name with `_` for `-`."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = headers.pop("To", "Maya Ruiz <maya@ruiz.example>")
    message["Subject"] = headers.pop("Subject", "About your interview")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content("Dear Maya,\n\nPlease call me.\n")
    return message
