"""Which of this machine's addresses a phone in the same network can reach."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import psutil

from sincerely.errors import BadInput

#: Documentation addresses (RFC 5737, RFC 3849). Connecting a datagram socket sends nothing; it only asks which way a packet would go.
_FAR_AWAY = {4: "192.0.2.1", 6: "2001:db8::1"}


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of this machine, the network it belongs to, and the name of the network card."""

    ip: IPv4Address | IPv6Address
    network: IPv4Network | IPv6Network
    card: str


def own_addresses() -> list[OwnAddress]:
    """Return the addresses of every network card that is up, loopback among them, without IPv6's link-local ones, which no browser takes."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = []
    for card, rows in psutil.net_if_addrs().items():
        for row in rows:
            if card in up and row.family in (socket.AF_INET, socket.AF_INET6):
                ip = ip_address(row.address.partition("%")[0])
                if not ip.is_link_local:
                    found.append(OwnAddress(ip, _network(ip, row.netmask), card))
    return found


def address_for_phones(named: str = "") -> OwnAddress:
    """Return the address to serve phones on: the one named, else that of the private network this machine reaches others by; IPv4 where there is one.

    Raises BadInput when there is none, or when the one named is no address of this machine.
    """
    own = own_addresses()
    private = [each for each in own if each.ip.is_private and not each.ip.is_loopback]
    if named:
        return _named(named, own, private)
    if not private:
        raise BadInput(
            "This computer is in no private network, so no phone could reach it. Nothing was started",
            expected=f"a home network or a phone's hotspot to be joined first{_or_named(own)}",
        )
    ways_out = [_way_out(4), _way_out(6)]
    return min(private, key=lambda each: (each.ip.version, each.ip not in ways_out))


def other_addresses(taken: OwnAddress) -> list[OwnAddress]:
    """Return the private addresses of this machine's other networks."""
    return [
        each
        for each in own_addresses()
        if each.ip.is_private and not each.ip.is_loopback and each.card != taken.card and each.network != taken.network
    ]


def _named(named: str, own: list[OwnAddress], private: list[OwnAddress]) -> OwnAddress:
    listed = ", ".join(str(each.ip) for each in private) or "none just now"
    try:
        ip = ip_address(named)
    except ValueError:
        raise BadInput(
            f"--lan {named}: that is no address", expected=f"an address of this computer ({listed})"
        ) from None
    # Every address that begins with 127 is this machine's, whether or not its card says so.
    around = [each for each in own if each.ip == ip] or [each for each in own if ip.is_loopback and ip in each.network]
    if not around:
        raise BadInput(
            f"--lan {named}: this computer has no such address", expected=f"one of its own in a network ({listed})"
        )
    return OwnAddress(ip, around[0].network, around[0].card)


def _or_named(own: list[OwnAddress]) -> str:
    public = [str(each.ip) for each in own if not each.ip.is_private]
    return f", or `--lan {public[0]}` if that is an address of your own network" if public else ""


def _network(ip: IPv4Address | IPv6Address, mask: str | None) -> IPv4Network | IPv6Network:
    # Windows does not say how long an IPv6 prefix is; 64 is what networks have (RFC 4291, 2.5.4).
    length = bin(int(ip_address(mask))).count("1") if mask else 64 if ip.version == 6 else 32
    return ip_network((int(ip) if ip.version == 4 else ip.packed, length), strict=False)


def _way_out(version: int) -> IPv4Address | IPv6Address | None:
    try:
        with socket.socket(socket.AF_INET if version == 4 else socket.AF_INET6, socket.SOCK_DGRAM) as asked:
            asked.connect((_FAR_AWAY[version], 9))
            return ip_address(asked.getsockname()[0])
    except OSError:
        return None
