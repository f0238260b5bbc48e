"""The person's own mailbox: its folders, whether a message lies in one, what came since a moment, and filing a copy. Nothing else in it is ever changed."""

from __future__ import annotations

import contextlib
import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Any, Self

from imap_tools.errors import ImapToolsError, MailboxLoginError, UnexpectedCommandStatusError
from imap_tools.mailbox import BaseMailBox

from sincerely.integrations.imap.folders import Folders, Listed, folders_of
from sincerely.integrations.limits import Watch
from sincerely.integrations.oauth import LOOPBACK, TokenSource, TokenTrouble, xoauth2
from sincerely.integrations.servers import Server, without_secrets

TIMEOUT_SECONDS = 15
#: One thing asked of the mailbox takes at most so many time-outs, however many folders it has: with all of a sending's limits well below a claim's lease.
CONVERSATION = 8
#: So many messages' headers are asked for at once.
CHUNK = 200
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MailboxServer(Server):
    """Where the mailbox is; `sent` and `drafts` are the person's own choice of folders."""

    sent: str = ""
    drafts: str = ""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that lies in a folder: when the server got it, None where it does not say, and the bytes of its headers."""

    folder: str
    at: datetime | None
    headers: bytes


class Trouble(Exception):
    """The mailbox cannot be used: `says` why, in words; `lasting` where trying again does not help. Nothing in it was changed, or (filing) it is not known."""

    def __init__(self, says: str, *, lasting: bool = False) -> None:
        super().__init__(says)
        self.says, self.lasting = says, lasting


class ImapSession:
    """One connection to a mailbox, made when something is first asked of it. Every question raises Trouble where it cannot be answered."""

    def __init__(self, server: MailboxServer, timeout: float = TIMEOUT_SECONDS) -> None:
        self._server, self._timeout = server, timeout
        self._client: imaplib.IMAP4 | None = None
        self._box: BaseMailBox | None = None
        self._folders: Folders | None = None
        self._watch = Watch(self._socket, "imap-limit")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._box is not None:
            with self._watch.at_most(self._timeout), contextlib.suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
                self._box.logout()
        self._drop()
        self._watch.end()

    def folders(self) -> Folders:
        """Return the folders, told apart."""
        with self._asking() as box:
            return self._told_apart(box)

    def holds(self, folder: str, message_id: str) -> bool:
        """Say whether a message with this Message-ID lies in a folder."""
        with self._asking() as box:
            # Opened anew each time: some servers show what came since only then.
            box.folder.set(folder, readonly=True)
            return bool(box.uids(f"HEADER Message-ID {_quoted(message_id)}", charset=None))

    def file(self, folder: str, data: bytes, at: datetime, *flags: str) -> None:
        """Put a message into a folder, dated `at`. After a Trouble it may lie there all the same: look before it is tried again."""
        with self._asking() as box:
            box.append(data, folder, at, flags)

    def arrived(self, since: datetime) -> list[Arrived]:
        """Return what lies in any folder that mail comes to and was received at `since` or later, or at no time that can be read.

        Nothing is remembered from one look to the next: neither a folder that was numbered anew nor a Message-ID used twice can hide a message.
        """
        with self._asking() as box:
            return [one for folder in self._told_apart(box).inward for one in _received(box, folder, since)]

    def sent(self, since: datetime) -> list[Arrived]:
        """Return what lies in the Sent folder since then, none where no folder is known for it."""
        with self._asking() as box:
            folder = self._told_apart(box).sent
            return [*_received(box, folder, since)] if folder else []

    def bring(
        self, since: datetime, wanted: Callable[[bytes], bool], most: int, largest: int
    ) -> list[tuple[datetime, bytes]]:
        """Return when each message was received and its bytes, at most `largest` of each: of what `arrived` would show the earliest `most` whose headers are `wanted`. Marks nothing as read."""
        with self._asking() as box:
            theirs = [
                (one.at or since, folder, uid)
                for folder in self._told_apart(box).inward
                for uid, one in _received_by_uid(box, folder, since)
                if uid and wanted(one.headers)
            ]
            first = sorted(theirs)[:most]
            found = []
            for folder in {folder: None for _, folder, _ in first}:
                box.folder.set(folder, readonly=True)
                for at, _, uid in (each for each in first if each[1] == folder):
                    code, data = box.client.uid("FETCH", uid, f"(BODY.PEEK[]<0.{largest}>)")
                    if code != "OK":
                        raise imaplib.IMAP4.error("it did not show what came")
                    # One that was moved away since is not there any more.
                    found += [(at, content) for _, content in _pairs(data)]
        return sorted(found, key=lambda each: each[0])

    def _told_apart(self, box: BaseMailBox) -> Folders:
        if self._folders is None:
            # Many servers show the marks only where they are asked for them (RFC 6154, 2).
            wanted = b'"*" RETURN (SPECIAL-USE)'
            marked = {"SPECIAL-USE", "LIST-EXTENDED"} <= {*box.client.capabilities}
            rows = box.folder.list(b'""', wanted if marked else b'"*"')  # type: ignore[arg-type]
            listed = [Listed(row.name, row.delim, frozenset(flag.lower() for flag in row.flags)) for row in rows]
            self._folders = folders_of(listed, self._server.sent, self._server.drafts)
        return self._folders

    @contextlib.contextmanager
    def _asking(self) -> Iterator[BaseMailBox]:
        with self._watch.at_most(self._timeout * CONVERSATION) as limit:
            try:
                yield self._connected()
                if limit.reached:
                    raise TimeoutError
            except (OSError, imaplib.IMAP4.error, ImapToolsError, UnicodeError) as error:
                self._drop()
                raise self._trouble(TimeoutError() if limit.reached else error) from None

    def _connected(self) -> BaseMailBox:
        if self._box is not None:
            return self._box
        server = self._server
        if server.security == "plain" and server.host not in LOOPBACK:
            raise Trouble("A connection without TLS is only made to a server on this machine.", lasting=True)
        if re.search(r"[\r\n\x00]", server.username + server.password):
            raise UnicodeError
        # Left to itself imaplib looks at no certificate.
        context = None if server.security == "plain" else ssl.create_default_context()
        line: Callable[..., imaplib.IMAP4] = _TlsLine if server.security == "tls" else _Line
        told: dict[str, Any] = {"ssl_context": context} if server.security == "tls" else {}
        client = line(self._hold, server.host, server.port, timeout=self._timeout, **told)
        if server.security == "starttls":
            client.starttls(context)
        box = _Box(client)
        self._sign_in(box)
        # What a server offers may be more once one has signed in.
        client.capabilities = tuple(client.capability()[1][0].decode("ascii", "replace").upper().split())
        self._box = box
        return box

    def _sign_in(self, box: BaseMailBox) -> None:
        server = self._server
        if server.token is not None:
            self._show_token(box, server.token)
            return
        try:
            if (server.username + server.password).isascii():
                box.login(server.username, server.password, initial_folder=None)
            else:
                box.login_utf8(server.username, server.password, initial_folder=None)
        except imaplib.IMAP4.abort:
            raise
        except (imaplib.IMAP4.error, MailboxLoginError) as error:
            said = self._words(error) if isinstance(error, MailboxLoginError) else self._harmless(str(error))
            # A server whose own list of people is away says so (RFC 5530, 3).
            away = "[UNAVAILABLE]" in said.upper()
            self._drop()
            raise Trouble(f"The mailbox did not let us in. It said: {said}", lasting=not away) from None

    def _show_token(self, box: BaseMailBox, source: TokenSource) -> None:
        """Sign in with a token; one that is refused is taken for outlived, and a new one shown, once."""
        said = ""
        for anew in (False, True):
            try:
                access = source(anew)
            except TokenTrouble as trouble:
                self._drop()
                raise Trouble(trouble.says, lasting=trouble.lasting) from None
            try:
                box.xoauth2(self._server.username, access, initial_folder=None)
            except imaplib.IMAP4.abort:
                raise
            except imaplib.IMAP4.error as error:
                said = without_secrets(str(error), xoauth2(self._server.username, access), access)[:200]
            else:
                return
        self._drop()
        raise Trouble(f"The mailbox did not let us in. It said: {said}", lasting="[UNAVAILABLE]" not in said.upper())

    def _hold(self, client: imaplib.IMAP4) -> None:
        self._client = client

    def _socket(self) -> socket.socket | None:
        return getattr(self._client, "sock", None)

    def _drop(self) -> None:
        client, self._client, self._box, self._folders = self._client, None, None, None
        if client is not None:
            with contextlib.suppress(OSError, AttributeError):
                client.shutdown()

    def _trouble(self, error: Exception) -> Trouble:
        match error:
            case TimeoutError():
                return Trouble("The mailbox did not answer in time.")
            case ssl.SSLCertVerificationError():
                return Trouble(f"The server's certificate cannot be trusted: {error.verify_message}.", lasting=True)
            case ssl.SSLError():
                return Trouble(f"No secure connection: {error.reason or 'no TLS is spoken here'}.", lasting=True)
            case UnicodeError():
                # The error itself holds what could not be encoded, which may be the password.
                return Trouble("The sign-in name or the password holds a sign that cannot be sent.", lasting=True)
            case UnexpectedCommandStatusError():
                return Trouble(f"The mailbox refused. It said: {self._words(error)}")
            case imaplib.IMAP4.abort():
                return Trouble("The mailbox hung up.")
            case imaplib.IMAP4.error():
                return Trouble(f"The mailbox did not go along. It said: {self._harmless(str(error))}")
            case OSError():
                return Trouble(f"The mailbox cannot be reached: {error.strerror or type(error).__name__}.")
        return Trouble("The mailbox answered in a way that cannot be read.")

    def _words(self, error: UnexpectedCommandStatusError) -> str:
        _, data = error.command_result
        said = data[0] if data else b""
        return self._harmless(said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said))

    def _harmless(self, said: str) -> str:
        """Return what a server said, without the password, should it repeat it."""
        server = self._server
        return without_secrets(said, f"\0{server.username}\0{server.password}", server.password)[:200]


class _Line(imaplib.IMAP4):
    """A connection that is known to its session before the first byte came."""

    def __init__(self, known: Callable[[imaplib.IMAP4], None], *arguments: Any, **named: Any) -> None:
        known(self)
        super().__init__(*arguments, **named)


class _TlsLine(imaplib.IMAP4_SSL):
    """The same over TLS from the first byte."""

    def __init__(self, known: Callable[[imaplib.IMAP4], None], *arguments: Any, **named: Any) -> None:
        known(self)
        super().__init__(*arguments, **named)


class _Box(BaseMailBox):
    """imap-tools over a connection of ours."""

    def __init__(self, client: imaplib.IMAP4) -> None:
        self._made = client
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._made


def _received(box: BaseMailBox, folder: str, since: datetime) -> Iterator[Arrived]:
    return (one for _, one in _received_by_uid(box, folder, since))


def _received_by_uid(box: BaseMailBox, folder: str, since: datetime) -> Iterator[tuple[str, Arrived]]:
    box.folder.set(folder, readonly=True)
    # SINCE knows days only, of a zone that the server does not tell (RFC 3501, 6.4.4).
    day = (since.astimezone(UTC) - timedelta(days=1)).date()
    uids = box.uids(f"SINCE {day.day}-{_MONTHS[day.month - 1]}-{day.year}", charset=None)
    from_second = since.replace(microsecond=0)
    for start in range(0, len(uids), CHUNK):
        code, data = box.client.uid("FETCH", ",".join(uids[start : start + CHUNK]), "(INTERNALDATE BODY.PEEK[HEADER])")
        if code != "OK":
            raise imaplib.IMAP4.error("it did not show what came")
        for about, headers in _pairs(data):
            at = _moment(about)
            if at is None or at >= from_second:
                number = re.search(r"\bUID (\d+)", about)
                yield number[1] if number else "", Arrived(folder, at, headers)


def _pairs(data: list[Any]) -> Iterator[tuple[str, bytes]]:
    """Yield what is said of each message and its headers; what is said may stand before or after them."""
    for place, part in enumerate(data):
        if isinstance(part, tuple):
            after = data[place + 1] if place + 1 < len(data) and isinstance(data[place + 1], bytes) else b""
            yield (part[0] + b" " + after).decode("ascii", "replace"), part[1]


def _moment(about: str) -> datetime | None:
    found = re.search(r'INTERNALDATE "\s*([^"]+)"', about)
    try:
        at = parsedate_to_datetime(found[1]) if found else None
    except (ValueError, TypeError, IndexError):
        return None
    return at if at is None or at.tzinfo else at.replace(tzinfo=UTC)


def _quoted(text: str) -> str:
    return '"' + re.sub(r'["\\\r\n\x00]|[^\x00-\x7f]', "", text) + '"'
