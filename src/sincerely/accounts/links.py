"""The one-use sign-in link of a machine's own person."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db.models import QuerySet

from sincerely.accounts.models import SignInLink, User

GOOD_FOR = timedelta(hours=12)


def make_link(user: User, now: datetime) -> str:
    """Return a fresh token that signs `user` in once, within twelve hours; only its SHA-256 is kept."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, digest=_digest(token), created_at=now)
    return token


def whose(token: str, now: datetime) -> User | None:
    """Return whom `token` could still sign in, None where it is of no use; looking uses nothing up."""
    link = _open_links(token, now).select_related("user").first()
    return link.user if link else None


def use_link(token: str, now: datetime) -> User | None:
    """Use `token` up and return its user; None when it was used before, is too old, or never was."""
    # The conditional UPDATE decides: of two that come at once exactly one signs in.
    if not _open_links(token, now).update(used_at=now):
        return None
    return SignInLink.objects.get(digest=_digest(token)).user


def _open_links(token: str, now: datetime) -> QuerySet[SignInLink]:
    return SignInLink.objects.filter(digest=_digest(token), used_at=None, created_at__gt=now - GOOD_FOR)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
