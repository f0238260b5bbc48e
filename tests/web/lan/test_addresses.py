"""Which address is taken, what its certificate says, and who reaches it; nothing here leaves the machine."""

from __future__ import annotations

import datetime as dt
import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address, ip_network
from types import SimpleNamespace

import psutil
import pytest

from sincerely.errors import BadInput
from sincerely.web.lan import addresses
from sincerely.web.lan.addresses import OwnAddress, address_for_phones, other_addresses
from sincerely.web.lan.certificate import GOOD_FOR, SOON, certificate_for
from sincerely.web.lan.listener import Listener
from tests.web.conftest import NOW

V4, V6 = socket.AF_INET, socket.AF_INET6
LO = [(V4, "127.0.0.1", "255.0.0.0"), (V6, "::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
WIFI = [(V4, "192.168.178.45", "255.255.255.0"), (V6, "fe80::1%wlan0", "ffff:ffff:ffff:ffff::"), (V6, "fd12::45", "ffff:ffff:ffff:ffff::")]  # fmt: skip
DOCK = [(V4, "10.20.0.7", "255.255.0.0")]
PUBLIC = [(V4, "8.8.4.4", "255.255.255.0")]


@pytest.fixture
def cards(monkeypatch):
    """Give the machine other network cards; the last one named is its way out, cards with a "-" are down."""

    def give(**cards: list[tuple[int, str, str]]) -> None:
        rows = {name: [SimpleNamespace(family=f, address=a, netmask=m) for f, a, m in given] for name, given in cards.items()}  # fmt: skip
        states = {name: SimpleNamespace(isup=not name.endswith("_down")) for name in cards}
        monkeypatch.setattr(psutil, "net_if_addrs", lambda: rows)
        monkeypatch.setattr(psutil, "net_if_stats", lambda: states)
        out = {ip_address(a).version: ip_address(a) for a in [row[1] for row in list(cards.values())[-1]] if "%" not in a}  # fmt: skip
        monkeypatch.setattr(addresses, "_way_out", out.get)

    return give


def test_the_network_the_machine_reaches_others_by_is_taken_and_the_others_are_named(cards):
    cards(lo=LO, docker=DOCK, wlan=WIFI)
    own = address_for_phones()
    assert (str(own.ip), str(own.network), own.card) == ("192.168.178.45", "192.168.178.0/24", "wlan")
    assert [str(other.ip) for other in other_addresses(own)] == ["10.20.0.7"]
    assert str(address_for_phones("10.20.0.7").network) == "10.20.0.0/16"
    assert str(address_for_phones("fd12::45").network) == "fd12::/64"


def test_a_network_of_ipv6_alone_and_a_card_that_is_down(cards):
    cards(lo=LO, eth_down=DOCK, wlan=WIFI[1:])
    assert str(address_for_phones().ip) == "fd12::45"
    # Windows names no mask there.
    cards(lo=LO, wlan=[(V6, "fd12::45", None)])
    assert str(address_for_phones().network) == "fd12::/64"


def test_no_network_is_a_clear_error_and_a_public_address_is_taken_only_when_it_is_named(cards):
    cards(lo=LO)
    with pytest.raises(BadInput, match="in no private network"):
        address_for_phones()
    cards(lo=LO, eth=PUBLIC)
    with pytest.raises(BadInput, match=r"--lan 8\.8\.4\.4"):
        address_for_phones()
    assert str(address_for_phones("8.8.4.4").network) == "8.8.4.0/24"
    for named in ("wlan", "0.0.0.0", "::", "8.8.4.5", "fe80::1%eth"):
        with pytest.raises(BadInput, match="--lan"):
            address_for_phones(named)


def test_a_certificate_is_kept_until_it_runs_out_or_the_address_is_another(tmp_path):
    here, there = ip_address("192.168.1.5"), ip_address("fd12::5")
    first = certificate_for(here, tmp_path, NOW)
    assert len(first.fingerprint) == 95 and first.file.stat().st_mode & 0o777 == 0o600
    assert certificate_for(here, tmp_path, NOW + GOOD_FOR - SOON - dt.timedelta(days=2)) == first
    late = certificate_for(here, tmp_path, NOW + GOOD_FOR - SOON)
    moved = certificate_for(there, tmp_path, NOW)
    assert len({first.fingerprint, late.fingerprint, moved.fingerprint}) == 3
    first.file.chmod(0o644)  # its key may have been read
    opened = certificate_for(there, tmp_path, NOW)
    assert opened.fingerprint != moved.fingerprint and opened.file.stat().st_mode & 0o777 == 0o600
    first.file.write_text("torn")
    assert certificate_for(there, tmp_path, NOW).fingerprint != opened.fingerprint
    assert [file.name for file in tmp_path.iterdir()] == ["lan-certificate.pem"]


@contextmanager
def listening(folder, ip: str, network: str) -> Iterator[Listener]:
    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [f"{environ['wsgi.url_scheme']} {environ['REMOTE_ADDR']} {environ['HTTP_HOST']}".encode()]

    own = OwnAddress(ip_address(ip), ip_network(network), "lo")
    listener = Listener(own, 0, certificate_for(own.ip, folder, NOW).file, app)
    thread = threading.Thread(target=listener.run)
    thread.start()
    try:
        yield listener
    finally:
        listener.stop()
        thread.join(timeout=30)
        assert not thread.is_alive()


def ask(ip: str, port: int, context: ssl.SSLContext) -> str:
    line = http.client.HTTPSConnection(ip, port, context=context, timeout=20)
    try:
        line.request("GET", "/")
        return line.getresponse().read().decode()
    finally:
        line.close()


def test_ipv6_and_a_client_that_trusts_nothing_unseen(tmp_path):
    anybody = ssl._create_unverified_context()
    with listening(tmp_path, "::1", "::1/128") as listener:
        for _ in range(6):  # more than there are workers: a client that ends the greeting must not end the listener
            with pytest.raises(ssl.SSLCertVerificationError):
                ask("::1", listener.port, ssl.create_default_context())
            with socket.create_connection(("::1", listener.port)) as line:
                line.sendall(b"\x16\x03\x01")
        assert ask("::1", listener.port, anybody) == f"https ::1 [::1]:{listener.port}"


def test_a_machine_of_another_network_gets_no_answer(tmp_path):
    with listening(tmp_path, "127.0.0.2", "192.168.178.0/24") as listener, pytest.raises(OSError):
        ask("127.0.0.2", listener.port, ssl._create_unverified_context())
    with suppress(OSError), socket.create_connection(("127.0.0.2", listener.port)):
        raise AssertionError("the port is still held")
