"""A mail server of the person's own and how one signs in there: what sending and the mailbox have in common."""

from __future__ import annotations

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
