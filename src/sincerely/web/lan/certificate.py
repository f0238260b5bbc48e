"""The certificate a machine makes for itself, so that what goes between it and a phone cannot be read on the way."""

from __future__ import annotations

import os
import secrets
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

#: Browsers take none that is good for longer than 398 days.
GOOD_FOR = timedelta(days=397)
#: One that would soon run out is made anew at a start, so that it does not run out while Sincerely runs.
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A file with key and certificate, and the certificate's SHA-256 as pairs of hexadecimal digits."""

    file: Path
    fingerprint: str


def certificate_for(ip: IPv4Address | IPv6Address, folder: Path, now: datetime) -> Certificate:
    """Return the data folder's certificate; it is made where there is none that names `ip`, lasts, and was readable by its owner only."""
    file = folder / "lan-certificate.pem"
    found = _kept(file)
    if found is None or not _fits(found, ip, now):
        found = _make(file, ip, now)
    return Certificate(file, found.fingerprint(hashes.SHA256()).hex(":").upper())


def _kept(file: Path) -> x509.Certificate | None:
    try:
        if sys.platform != "win32" and file.stat().st_mode & 0o077:
            return None  # somebody else may have read the key
        text = file.read_bytes()
        key = serialization.load_pem_private_key(text, password=None)
        found = x509.load_pem_x509_certificate(text)
    except (OSError, ValueError):
        return None
    return found if key.public_key() == found.public_key() else None


def _fits(found: x509.Certificate, ip: IPv4Address | IPv6Address, now: datetime) -> bool:
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    in_time = found.not_valid_before_utc <= now < found.not_valid_after_utc - SOON
    return in_time and ip in names.get_values_for_type(x509.IPAddress)


def _make(file: Path, ip: IPv4Address | IPv6Address, now: datetime) -> x509.Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sincerely on this computer")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # A phone's clock may be slow.
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + GOOD_FOR - timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    # Whole under another name first: a stop in the middle leaves the one from before.
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
            handle.write(
                key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
            )
            handle.write(made.public_bytes(serialization.Encoding.PEM))
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
    return made
