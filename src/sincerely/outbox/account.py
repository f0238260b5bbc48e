"""The candidate's mail account: kept without its password, and tried without sending anything."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput, Refused
from sincerely.folder import data_folder
from sincerely.integrations.mail import plain_address
from sincerely.integrations.secrets import Secrets
from sincerely.integrations.smtp import LOOPBACK, Outcome, Server, SmtpSession
from sincerely.journal.actions.base import change, changing, make
from sincerely.journal.models import MailAccount

FIELDS = ("address", "display_name", "host", "port", "security", "username")


def save_account(candidate: Candidate, fields: dict[str, Any], password: str, now: datetime) -> MailAccount:
    """Keep the account; an empty `password` leaves the one on record, which was given for one sign-in at one server and is never told to another.

    Raises BadInput for an unusable address, a connection without TLS to another machine, or another server, port or sign-in name without its password.
    """
    if candidate.sample:
        raise Refused("This is the sample job search; it never sends, so it has no mail account.")
    fields = {name: fields[name] for name in FIELDS} | {"address": plain_address(fields["address"])}
    if fields["security"] == "plain" and fields["host"] not in LOOPBACK:
        raise BadInput(
            "A connection without TLS would show your letters and password to others.",
            expected="STARTTLS or TLS for a server on another machine",
        )
    with changing(candidate, now):
        account = MailAccount.objects.filter(candidate=candidate).first()
        before = secret_name(account) if account else ""
        if account and fields["username"] and not password and _elsewhere(account, fields):
            raise BadInput(
                "The password on record was given for another server, port or sign-in name, and is not sent to this one.",
                expected="the password, typed again",
            )
        if account is None:
            account = make(MailAccount, candidate, now, **fields)
        else:
            change(account, fields | {"tested_at": None})
    secrets = Secrets(data_folder())
    if password:
        secrets.put(secret_name(account), password)
    if before and (before != secret_name(account) or not account.username):
        secrets.forget(before)
    return account


def _elsewhere(account: MailAccount, fields: dict[str, Any]) -> bool:
    return any(getattr(account, name) != fields[name] for name in ("host", "port", "username"))


def forget_account(candidate: Candidate, now: datetime) -> None:
    """Take the account and its password away. Approved letters stay and are held when their time comes."""
    with changing(candidate, now):
        for account in MailAccount.objects.filter(candidate=candidate):
            Secrets(data_folder()).forget(secret_name(account))
            account.delete()


def try_account(account: MailAccount, now: datetime) -> Outcome:
    """Connect, secure and sign in without sending anything; a success is dated."""
    with SmtpSession(server_of(account), timeout=15) as session:
        outcome = session.check()
    if outcome.kind == "sent":
        MailAccount.objects.filter(pk=account.pk).update(tested_at=now)
    return outcome


def password_file(candidate: Candidate) -> str:
    """Return the file in which the account's password lies, empty where a keyring keeps it or there is none."""
    account = MailAccount.objects.filter(candidate=candidate).first()
    return Secrets(data_folder()).file_of(secret_name(account)) if account else ""


def server_of(account: MailAccount) -> Server:
    """Return where the account's mail goes out, with its password from the keyring."""
    password = Secrets(data_folder()).get(secret_name(account)) if account.username else ""
    return Server(
        host=account.host, port=account.port, security=account.security, username=account.username, password=password
    )


def secret_name(account: MailAccount) -> str:
    """Return the name under which the keyring keeps the account's password."""
    return f"smtp:{account.candidate_id}:{account.username}@{account.host}"
