"""Which price level counts for a place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sincerely.core.offers.living import PriceLevels
from sincerely.core.offers.terms import OwnLevel
from sincerely.data.offers import places


@pytest.mark.parametrize(
    ("place", "country", "name", "level", "near"),
    [
        ("Madison, WI", "US", "Madison, WI", "97.287", False),
        ("fort worth, TX", "US", "Dallas-Fort Worth-Arlington, TX", "103.090", False),
        ("Eau Claire County, WI", "US", "Wisconsin", "94.095", True),
        ("WI", "US", "Wisconsin", "94.095", False),
        ("Wisconsin", "US", "Wisconsin", "94.095", False),
        ("", "US", "United States", "100", True),
        ("somewhere", "US", "United States", "100", True),
        ("Cologne", "DE", "Germany", "75.8", False),
    ],
)
def test_the_nearest_public_figure(place: str, country: str, name: str, level: str, near: bool) -> None:
    found = PriceLevels(places()).of(place, country)
    assert found is not None
    assert name in found.figure.label and found.figure.source
    assert found.near == near
    assert found.figure.value == Decimal(level)


def test_an_own_figure_comes_first_and_says_so():
    levels = PriceLevels(places(), [OwnLevel(place="Basel", level=Decimal(130), source="the city")])
    found = levels.of("Basel", "CH")
    assert found is not None and found.figure.value == 130 and "your own figure (the city)" in found.words


def test_a_country_that_is_not_in_the_tables_has_none():
    assert PriceLevels(places()).of("Lagos", "NG") is None


def test_the_shipped_table_is_whole():
    kinds = [place.kind for place in places()]
    assert (kinds.count("state"), kinds.count("metro"), kinds.count("country")) == (51, 387, 38)
    assert all(20 < place.level < 150 for place in places())
