"""A country is the one a person means, by its letters first, and its name stands in a sentence as English has it."""

from __future__ import annotations

import pytest

from sincerely.data.countries import country_name, country_named


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("AO", "AO"), ("bi", "BI"),  # both are the names of other countries in another tongue
        ("NGA", ""), ("cad", ""),  # of three letters nobody knows which table they are from
        ("XK", "XK"), ("Kosovo", "XK"), ("Bosnia", "BA"), ("DR Congo", "CD"), ("uk", "GB"), ("Deutschland", "DE"), ("no", "NO"),
    ],
)  # fmt: skip
def test_letters_are_the_country_they_stand_for(said: str, letters: str) -> None:
    assert country_named(said) == letters


def test_every_country_is_found_by_its_own_letters() -> None:
    from phonenumbers.geodata.locale import LOCALE_DATA

    assert [letters for letters in LOCALE_DATA if country_named(letters) != letters] == []


@pytest.mark.parametrize(
    ("letters", "name"),
    [("CZ", "the Czech Republic"), ("GB", "the United Kingdom"), ("BS", "the Bahamas"), ("IM", "the Isle of Man"), ("FR", "France")],
)  # fmt: skip
def test_a_name_stands_in_a_sentence(letters: str, name: str) -> None:
    assert country_name(letters) == name
