"""Signing in with tokens: the provider's leave on record, its secrets in the keyring, and an access token whenever one is needed."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput, Refused
from sincerely.folder import data_folder
from sincerely.integrations.oauth import Grant, TokenSource, TokenTrouble, refreshed, token_address
from sincerely.integrations.secrets import kept_or_refused, secrets_in
from sincerely.journal.actions.base import change, changing, make
from sincerely.journal.models import MailGrant

log = logging.getLogger("sincerely.outbox")

#: A token that ends within so long is not begun with.
SPARE = timedelta(minutes=2)
_KEPT = ("client", "refresh", "access")


def save_grant(
    candidate: Candidate, token_url: str, client_id: str, client_secret: str, refresh_token: str, now: datetime
) -> MailGrant:
    """Keep a provider's leave; empty secrets leave those on record, which were given for one address and client and are shown to no other. Raises BadInput."""
    if candidate.sample:
        raise Refused("This is the sample job search; it never sends, so it has no mail account.")
    fields = {"token_url": token_address(token_url), "client_id": client_id.strip()}
    with changing(candidate, now):
        grant = MailGrant.objects.filter(candidate=candidate).first()
        elsewhere = grant is None or any(getattr(grant, name) != value for name, value in fields.items())
        if elsewhere and not refresh_token:
            raise BadInput(
                "The tokens on record are shown to no other address or client.", expected="the refresh token"
            )
        if grant is None:
            grant = make(MailGrant, candidate, now, **fields)
        else:
            change(grant, fields)
        if refresh_token:
            secrets = secrets_in(data_folder())
            with kept_or_refused("The tokens"):
                secrets.put(_name(candidate.pk, "client"), client_secret)
                secrets.put(_name(candidate.pk, "refresh"), refresh_token.strip())
                secrets.forget(_name(candidate.pk, "access"))
    return grant


def forget_grant(candidate: Candidate, now: datetime) -> None:
    """Forget the leave and its secrets; passwords count again."""
    with changing(candidate, now):
        MailGrant.objects.filter(candidate=candidate).delete()
    secrets = secrets_in(data_folder())
    for what in _KEPT:
        secrets.forget(_name(candidate.pk, what))


def token_source(candidate_id: int) -> TokenSource | None:
    """Return where access tokens come from for a candidate who signs in with them, None for one who does not."""
    grant = MailGrant.objects.filter(candidate=candidate_id).first()
    return (lambda anew: _access(grant, anew)) if grant else None


def _access(grant: MailGrant, anew: bool) -> str:
    secrets, now = secrets_in(data_folder()), clock.now()
    owner = grant.candidate_id
    try:
        kept = json.loads(secrets.get(_name(owner, "access")) or "{}")
        if not anew and kept and now + SPARE < datetime.fromisoformat(kept["until"]):
            return str(kept["token"])
        client, refresh = secrets.get(_name(owner, "client")), secrets.get(_name(owner, "refresh"))
    except OSError as error:
        raise TokenTrouble(f"Your tokens cannot be read: {error.strerror}.", lasting=True) from None
    if not refresh:
        raise TokenTrouble("Your refresh token is not on this computer. Give it again in the settings.", lasting=True)
    token = refreshed(
        Grant(token_url=grant.token_url, client_id=grant.client_id, client_secret=client, refresh_token=refresh)
    )
    until = (now + timedelta(seconds=token.seconds)).isoformat()
    try:
        if token.refresh != refresh:  # some providers give a new one each time, and the old one ends: it is kept first
            secrets.put(_name(owner, "refresh"), token.refresh)
        secrets.put(_name(owner, "access"), json.dumps({"token": token.access, "until": until}))
    except OSError as error:
        # It lets in now all the same; whether there will be another is found out when it has ended.
        log.error("A new token could not be kept: %s.", error.strerror)
    return token.access


def _name(candidate: int, what: str) -> str:
    return f"oauth:{candidate}:{what}"
