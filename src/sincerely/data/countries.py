"""Countries by the names people write: their ISO 3166 letters, a name in English or in their own tongue, or what they are called for short."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sincerely.core.people.names import fold

#: What people write -> the letters; the table of names has it under another name, or not at all.
_CALLED = {
    **dict.fromkeys(("usa", "america", "united states of america", "the states", "us of a"), "US"),
    **dict.fromkeys(("uk", "gbr", "great britain", "britain", "england", "scotland", "wales", "cymru", "northern ireland"), "GB"),
    **dict.fromkeys(("holland", "nederland", "the netherlands"), "NL"),
    **dict.fromkeys(("uae", "emirates"), "AE"),
    **dict.fromkeys(("el", "hellas"), "GR"),
    **dict.fromkeys(("republic of ireland", "eire"), "IE"),
    **dict.fromkeys(("korea", "republic of korea"), "KR"),
    **dict.fromkeys(("drc", "congo kinshasa", "democratic republic of congo", "democratic republic of the congo"), "CD"),
    "czechia": "CZ", "ivory coast": "CI", "turkiye": "TR", "eswatini": "SZ", "north macedonia": "MK", "burma": "MM", "cabo verde": "CV",
    "east timor": "TL", "macau": "MO", "vatican city": "VA", "russian federation": "RU", "brunei darussalam": "BN", "viet nam": "VN",
    "prc": "CN", "mainland china": "CN", "aotearoa": "NZ", "bharat": "IN", "palestinian territories": "PS",
}  # fmt: skip


def country_named(text: str) -> str:
    """Return the two letters (ISO 3166) of the country a person means, empty where there is none: "Germany", "Deutschland", "de", "U.S.A.".

    Source of the names: the geographic data of the package phonenumbers.
    """
    wanted = _key(text)
    if found := _by_name().get(wanted):
        return found
    return wanted.upper() if wanted.upper() in _names() else ""


def country_name(letters: str) -> str:
    """Return a country's English name as it stands in a sentence ("the United Kingdom"), its letters where it is not known."""
    name = _names().get(letters.upper(), letters)
    return f"the {name}" if name.startswith(("United ", "Netherlands", "Philippines")) else name


def _key(text: str) -> str:
    return fold(text).replace(" ", "").removeprefix("the")


@cache
def _names() -> Mapping[str, str]:
    return {letters: _told(names, "en") for letters, names in _table().items()}


@cache
def _by_name() -> Mapping[str, str]:
    told = {
        _key(name): letters
        for letters, names in _table().items()
        for name in names.values()
        if not name.startswith("*")
    }
    return told | {_key(name): letters for name, letters in _CALLED.items()}


def _told(names: Mapping[str, str], language: str) -> str:
    # "*fr" says: as in French.
    name = names.get(language, "")
    return names.get(name[1:], "") if name.startswith("*") else name


def _table() -> Mapping[str, Mapping[str, str]]:
    from phonenumbers.geodata.locale import LOCALE_DATA  # large, and asked for only where somebody writes a name

    table: Mapping[str, Mapping[str, str]] = LOCALE_DATA
    return table
