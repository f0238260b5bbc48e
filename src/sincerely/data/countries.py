"""Countries by the names people write: their ISO 3166 letters, a name in English or in their own tongue, or what they are called for short."""

from __future__ import annotations

import re
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
    "kosovo": "XK", "kosova": "XK", "bosnia": "BA", "dr congo": "CD", "republic of the congo": "CG", "trinidad": "TT", "antigua": "AG", "oesterreich": "AT",
    "prc": "CN", "mainland china": "CN", "aotearoa": "NZ", "bharat": "IN", "palestinian territories": "PS",
}  # fmt: skip


def country_named(text: str) -> str:
    """Return the two letters (ISO 3166) of the country a person means, empty where there is none: "Germany", "Deutschland", "de", "U.S.A.".

    Source of the names: the geographic data of the package phonenumbers.
    """
    wanted = _key(text)
    if (
        letters := wanted.upper()
    ) in _names() or letters == "XK":  # Kosovo's, which many use and the standard leaves free
        return letters
    return _by_name().get(wanted, "")


def country_name(letters: str) -> str:
    """Return a country's English name as it stands in a sentence ("the United Kingdom"), its letters where it is not known."""
    name = _names().get(letters.upper(), letters)
    name = re.sub(r"(?<=\s)(?:Of|And|The)\b", lambda found: found[0].lower(), name.removeprefix("The "))
    return f"the {name}" if _WITH_THE.search(name) else name


_WITH_THE = re.compile(
    r"^United |^(?:Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Vatican)$|\b(?:Republic|Islands|Emirates|Territor\w+)\b|^Isle "
)


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
        if not name.startswith("*") and not _is_short(_key(name))
    }
    return told | {_key(name): letters for name, letters in _CALLED.items()}


def _is_short(key: str) -> bool:
    # "Nga" is Russia in Vietnamese; NGA, written as three letters, is Nigeria.
    return len(key) < 4 and key.isascii()


def _told(names: Mapping[str, str], language: str) -> str:
    # "*fr" says: as in French.
    name = names.get(language, "")
    return names.get(name[1:], "") if name.startswith("*") else name


def _table() -> Mapping[str, Mapping[str, str]]:
    from phonenumbers.geodata.locale import LOCALE_DATA  # large, and asked for only where somebody writes a name

    table: Mapping[str, Mapping[str, str]] = LOCALE_DATA
    return table
