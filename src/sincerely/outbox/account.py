"""The candidate's mail account and mailbox: kept without their passwords, and tried without sending or changing anything."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput, Refused
from sincerely.folder import data_folder
from sincerely.integrations.imap import ImapSession, MailboxServer, Trouble
from sincerely.integrations.imap.folders import Folders
from sincerely.integrations.mail import plain_address
from sincerely.integrations.oauth import LOOPBACK
from sincerely.integrations.secrets import kept_or_refused, secrets_in
from sincerely.integrations.servers import Server
from sincerely.integrations.smtp import Outcome, SmtpSession
from sincerely.journal.actions.base import change, changing, make
from sincerely.journal.models import MailAccount, Mailbox
from sincerely.outbox.grant import token_source

Row = TypeVar("Row", MailAccount, Mailbox)

FIELDS = ("address", "display_name", "host", "port", "security", "username")
MAILBOX_FIELDS = ("host", "port", "security", "username", "sent_folder", "drafts_folder")

#: What signs in somewhere, with a password of its own in the keyring.
SignIn = MailAccount | Mailbox


def save_account(candidate: Candidate, fields: dict[str, Any], password: str, now: datetime) -> MailAccount:
    """Keep the account; an empty `password` leaves the one on record, which was given for one sign-in at one server and is never told to another.

    Raises BadInput for an unusable address, a connection without TLS to another machine, or another server, port or sign-in name without its password.
    """
    fields = {name: fields[name] for name in FIELDS} | {"address": plain_address(fields["address"])}
    return _save(MailAccount, candidate, fields, password, now)


def save_mailbox(candidate: Candidate, fields: dict[str, Any], password: str, now: datetime) -> Mailbox:
    """Keep where mail comes in, as `save_account` keeps where it goes out."""
    return _save(Mailbox, candidate, {name: fields[name] for name in MAILBOX_FIELDS}, password, now)


def _save(model: type[Row], candidate: Candidate, fields: dict[str, Any], password: str, now: datetime) -> Row:
    if candidate.sample:
        raise Refused("This is the sample job search; it never sends, so it has no mail account.")
    if fields["security"] == "plain" and fields["host"] not in LOOPBACK:
        raise BadInput(
            "A connection without TLS would show your letters and password to others.",
            expected="STARTTLS or TLS for a server on another machine",
        )
    with changing(candidate, now):
        row = model._default_manager.filter(candidate=candidate).first()
        before = secret_name(row) if row else ""
        if row and fields["username"] and not password and _elsewhere(row, fields):
            raise BadInput(
                "The password on record was given for another server, port or sign-in name, and is not sent to this one.",
                expected="the password, typed again",
            )
        if row is None:
            row = make(model, candidate, now, **fields)
        else:
            change(row, fields | {"tested_at": None})
        secrets = secrets_in(data_folder())
        if password:
            with kept_or_refused("The password"):
                secrets.put(secret_name(row), password)
    if before and (before != secret_name(row) or not row.username):
        secrets.forget(before)
    return row


def _elsewhere(row: SignIn, fields: dict[str, Any]) -> bool:
    return any(getattr(row, name) != fields[name] for name in ("host", "port", "username"))


def forget_account(candidate: Candidate, now: datetime) -> None:
    """Take the account and its password away. Approved letters stay and are held when their time comes."""
    _forget(MailAccount, candidate, now)


def forget_mailbox(candidate: Candidate, now: datetime) -> None:
    """Take the mailbox and its password away. Nothing in the mailbox itself is changed."""
    _forget(Mailbox, candidate, now)


def _forget(model: type[MailAccount] | type[Mailbox], candidate: Candidate, now: datetime) -> None:
    with changing(candidate, now):
        for row in model._default_manager.filter(candidate=candidate):
            secrets_in(data_folder()).forget(secret_name(row))
            row.delete()


def try_account(account: MailAccount, now: datetime) -> Outcome:
    """Connect, secure and sign in without sending anything; a success is dated."""
    with SmtpSession(server_of(account), timeout=15) as session:
        outcome = session.check()
    if outcome.kind == "sent":
        MailAccount.objects.filter(pk=account.pk).update(tested_at=now)
    return outcome


def try_mailbox(mailbox: Mailbox, now: datetime | None) -> Folders:
    """Connect, secure, sign in and look which folders there are; nothing is read or changed. A success is dated, with `now`. Raises Trouble."""
    with ImapSession(mailbox_server(mailbox)) as session:
        folders = session.folders()
    if now is not None:
        Mailbox.objects.filter(pk=mailbox.pk).update(tested_at=now)
    return folders


def password_file(candidate: Candidate, model: type[MailAccount] | type[Mailbox] = MailAccount) -> str:
    """Return the file in which the account's or mailbox's password lies, empty where a keyring keeps it or there is none."""
    row = model._default_manager.filter(candidate=candidate).first()
    return secrets_in(data_folder()).file_of(secret_name(row)) if row else ""


def server_of(account: MailAccount) -> Server:
    """Return where the account's mail goes out, with its password from the keyring. Raises OSError where that cannot be read."""
    return Server(
        host=account.host,
        port=account.port,
        security=account.security,
        username=account.username,
        password=_password(account),
        token=token_source(account.candidate_id),
    )


def mailbox_server(mailbox: Mailbox) -> MailboxServer:
    """Return where the mailbox is, with its password from the keyring. Raises Trouble where that cannot be read."""
    try:
        password = _password(mailbox)
    except OSError as error:
        raise Trouble(f"Its password cannot be read: {error.strerror}.", lasting=True) from error
    return MailboxServer(
        host=mailbox.host, port=mailbox.port, security=mailbox.security, username=mailbox.username, password=password,
        sent=mailbox.sent_folder, drafts=mailbox.drafts_folder, token=token_source(mailbox.candidate_id),
    )  # fmt: skip


def _password(row: SignIn) -> str:
    return secrets_in(data_folder()).get(secret_name(row)) if row.username else ""


def secret_name(row: SignIn) -> str:
    """Return the name under which the keyring keeps the password."""
    return f"{'imap' if isinstance(row, Mailbox) else 'smtp'}:{row.candidate_id}:{row.username}@{row.host}"
