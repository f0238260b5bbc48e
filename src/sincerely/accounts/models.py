"""People who sign in, the candidates they may act for, the one-use sign-in link, the devices of their network, and the forms they sent."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Somebody who signs in. On one laptop there is one; a career centre has many."""


class Candidate(models.Model):
    """The person whose job search this is. Every other row belongs to exactly one.

    `wake_at` is the next instant at which anything of this candidate's can change by itself; a sweep touches only those. `zone_data` is the issue of the
    zone data that the instants of promised wall times were worked out with.
    A sample candidate can never send.
    """

    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=50, blank=True)
    postal_address = models.TextField(blank=True, help_text="stands on letters that are printed")
    zone = models.CharField(max_length=64, default="UTC", help_text="IANA name")
    country = models.CharField(max_length=2, blank=True)
    dialect = models.CharField(max_length=12, default="american")
    register = models.CharField(max_length=8, default="neutral")
    date_style = models.CharField(
        max_length=8, blank=True, help_text="how days and hours are written; empty: as in the country"
    )
    week_start = models.CharField(max_length=8, blank=True, help_text="empty: as in the country")
    sample = models.BooleanField(default=False)
    playbook = models.TextField(blank=True, help_text="overlay of own rules, TOML; the last good one")
    wake_at = models.DateTimeField(null=True, blank=True, db_index=True)
    zone_data = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name or "unnamed candidate"


class Membership(models.Model):
    """A user's right to act for a candidate."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="memberships")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "candidate"], name="one_membership_each")]


class SignInLink(models.Model):
    """A link that signs one user in, once. Only the token's SHA-256 is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)


class PairingCode(models.Model):
    """A short code that lets one more device in, once. Only a keyed digest is kept; a wrong guess is counted in `tries`."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)


class Device(models.Model):
    """A phone that was let in from the network. `browser` says what kind it is, "" where that is not known."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    browser = models.CharField(max_length=60, blank=True)
    paired_at = models.DateTimeField()
    signed_out_at = models.DateTimeField(null=True, blank=True)


class CarriedOut(models.Model):
    """A form of the desk that was carried out, and the row it made: sent again, it makes nothing. `key` is a digest of what it was shown with and what was typed."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    key = models.CharField(max_length=64)
    at = models.DateTimeField()
    model = models.CharField(max_length=60)
    row = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="carried_out_once")]
