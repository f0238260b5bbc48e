"""Letting a person's phone in: a short code, good once and for ten minutes, and the devices it let in."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from sincerely.accounts.models import Device, PairingCode, User

GOOD_FOR = timedelta(minutes=10)
DIGITS = 6
#: Six digits and five guesses: one chance in two hundred thousand.
MOST_TRIES = 5
SIGNED_IN_FOR = timedelta(days=30)


def make_code(user: User, now: datetime) -> str:
    """Return a fresh code of six digits for one more device of `user`, in place of any from before; only a keyed digest is kept."""
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    PairingCode.objects.filter(user=user).delete()
    PairingCode.objects.create(user=user, digest=_digest(code), created_at=now)
    return code


def tries_left(now: datetime) -> int:
    """Return how many wrong codes may still be typed before a new one is needed; 0 when none is open."""
    found = _open_codes(now).first()
    return MOST_TRIES - found.tries if found else 0


def pair(typed: str, browser: str, now: datetime) -> Device | None:
    """Use the open code up and return the device it lets in; None for a wrong code, or when none is open."""
    found = _open_codes(now).first()
    # Counted before it is looked at: of many guesses that come at once, none is free.
    if found is None or not _open_codes(now).filter(pk=found.pk).update(tries=F("tries") + 1):
        return None
    digits = "".join(str(int(sign)) for sign in typed if sign.isdecimal())
    if not constant_time_compare(_digest(digits), found.digest):
        return None
    # The conditional UPDATE decides: of two that come at once exactly one is let in.
    if not PairingCode.objects.filter(pk=found.pk, used_at=None).update(used_at=now):
        return None
    return Device.objects.create(user=found.user, browser=browser, paired_at=now)


def devices_of(user: User, now: datetime) -> QuerySet[Device]:
    """Return the devices that are signed in now, the latest first."""
    return user.devices.filter(signed_out_at=None, paired_at__gt=now - SIGNED_IN_FOR).order_by("-pk")


def sign_out_device(device: Device, now: datetime) -> None:
    """Let the device in no longer, from its next request on."""
    Device.objects.filter(pk=device.pk, signed_out_at=None).update(signed_out_at=now)


def _open_codes(now: datetime) -> QuerySet[PairingCode]:
    fresh = PairingCode.objects.filter(used_at=None, tries__lt=MOST_TRIES, created_at__gt=now - GOOD_FOR)
    return fresh.select_related("user").order_by("-pk")


def _digest(code: str) -> str:
    # A plain digest of six digits would be found by trying them all.
    return salted_hmac("sincerely.pairing", code, algorithm="sha256").hexdigest()
