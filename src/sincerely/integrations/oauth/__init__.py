"""A new access token for a refresh token, by the person's own client id at their provider's token address (RFC 6749, 6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sincerely.errors import BadInput

TIMEOUT_SECONDS = 15
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

#: Gives an access token that is good for a while; asked for one "anew", another than it gave before. Raises TokenTrouble.
TokenSource = Callable[[bool], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What the provider gave: where tokens come from, and the secrets that get them. `client_secret` is empty where the provider gives none."""

    token_url: str
    client_id: str
    client_secret: str
    refresh_token: str

    def __repr__(self) -> str:  # a traceback must never show the secrets
        return f"Grant({self.token_url})"


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, how many seconds it is good for, and the refresh token for the next one."""

    access: str
    seconds: int
    refresh: str

    def __repr__(self) -> str:
        return f"Token({self.seconds} s)"


class TokenTrouble(Exception):
    """No token came: `says` why, in words; `lasting` where trying again does not help."""

    def __init__(self, says: str, *, lasting: bool) -> None:
        super().__init__(says)
        self.says, self.lasting = says, lasting


def token_address(text: str) -> str:
    """Return where tokens come from. Raises BadInput for an address without TLS on another machine, or none at all."""
    address = text.strip()
    parts = urlsplit(address)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK):
        return address
    raise BadInput("The token address is no secure address.", expected="one that begins with https://")


def refreshed(grant: Grant) -> Token:
    """Ask for a new access token. Raises TokenTrouble."""
    from authlib.common.errors import AuthlibBaseError
    from authlib.integrations.requests_client import OAuth2Session
    from requests import RequestException

    way = "client_secret_post" if grant.client_secret else "none"
    session = OAuth2Session(grant.client_id, grant.client_secret or None, token_endpoint_auth_method=way)
    try:
        with session:
            found = session.refresh_token(
                grant.token_url, refresh_token=grant.refresh_token, timeout=TIMEOUT_SECONDS, allow_redirects=False
            )
    except AuthlibBaseError as error:
        says = f"Your provider gave no new token ({_plain(error.error)}). Allow this client once more there, and give the new refresh token in the settings."
        raise TokenTrouble(says, lasting=True) from None
    except RequestException as error:
        raise TokenTrouble(
            f"Your provider's token address cannot be reached ({type(error).__name__}).", lasting=False
        ) from None
    except (ValueError, TypeError, KeyError):
        raise TokenTrouble(
            "Your provider's token address answered in a way that cannot be read.", lasting=False
        ) from None
    access = found.get("access_token")
    if not isinstance(access, str) or not access.isascii() or not access.isprintable():
        raise TokenTrouble("Your provider's token address answered without a token.", lasting=False)
    seconds = found.get("expires_in")
    return Token(
        access, int(seconds) if str(seconds).isdigit() else 0, str(found.get("refresh_token") or grant.refresh_token)
    )


def _plain(error: object) -> str:
    # Only the code (RFC 6749, 5.2): what a server says beside it may repeat what it was sent.
    return "".join(sign for sign in str(error) if sign.isalnum() or sign == "_")[:40]


def xoauth2(username: str, access: str) -> str:
    """Return what is said to sign in with a token, as SMTP and IMAP both want it."""
    return f"user={username}\1auth=Bearer {access}\1\1"
