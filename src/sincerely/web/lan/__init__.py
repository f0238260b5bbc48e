"""The desk on a phone in the same network, after `serve --lan`: the address, the certificate, the listener and who is let in."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Lan:
    """Where a phone finds the desk, and the fingerprint (SHA-256, hexadecimal) of the certificate it must see there."""

    address: str
    fingerprint: str


#: What this process serves to the network; None without `--lan`. Set once, before the first page is served.
here: Lan | None = None


def from_lan(request: HttpRequest) -> bool:
    """Say whether a request came in by the listener for the network."""
    return getattr(request, "from_lan", False)
