"""A mail server of the person's own and how one signs in there: what sending and the mailbox have in common."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from sincerely.integrations.oauth import TokenSource


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Server:
    """Where a server is; with `token` signed in to with one, without a password. `security` is starttls, tls, or plain, which is for a server on this machine only."""

    host: str
    port: int
    security: str
    username: str = ""
    password: str = ""
    token: TokenSource | None = None

    def __repr__(self) -> str:  # a traceback must never show the password
        return f"{type(self).__name__}({self.host}:{self.port} {self.security})"


def without_secrets(said: str, *secrets: str) -> str:
    """Return what a server said on one line, without any of these as they stand or in base64, should it repeat what it was told."""
    for secret in filter(None, secrets):
        for form in (base64.b64encode(secret.encode()).decode(), secret):
            said = said.replace(form, "...")
    return " ".join(said.split())
