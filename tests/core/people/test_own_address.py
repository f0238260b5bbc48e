"""An address as one would print it on a business card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.people.own_address import remarks_on

NAME = "Marisol Vega"


@pytest.mark.parametrize(
    ("address", "remarks"),
    [
        ("marisol.vega@gmail.com", ()), ("mvega@outlook.com", ()), ("vega.m@proton.me", ()), ("mv@marisolvega.net", ()), ("m.vega@stud.ox.ac.uk", ()), ("marisol.vega@mail.example", ()),
        ("marisol.vega88@gmail.com", ("birth-year",)), ("marisolvega1991@web.de", ("birth-year",)), ("marisol.vega2@gmail.com", ()),
        ("sunflower@gmail.com", ("nickname",)), ("partyprincess@yahoo.com", ("joke",)), ("ninja_vega@gmx.net", ("joke",)),
        ("marisol.vega@lakeside-hospital.org", ("employer",)), ("not an address", ()), ("", ()), ("@", ()),
    ],
)  # fmt: skip
def test_what_a_reader_stumbles_over(address, remarks):
    assert remarks_on(address, NAME) == remarks


def test_a_name_that_sounds_like_a_joke_is_a_name():
    assert remarks_on("anna.bear@gmail.com", "Anna Bear") == ()
    assert remarks_on("j.rich@gmail.com", "José Rich") == ()
    assert remarks_on("li@gmail.com", "Li Wei") == ()


@given(st.text(max_size=80), st.text(max_size=40))
def test_any_text_is_borne_and_no_remark_comes_twice(address, name):
    found = remarks_on(address, name)
    assert len(set(found)) == len(found)


@given(st.from_regex(r"[a-z]{3,9}", fullmatch=True), st.from_regex(r"[a-z]{3,9}", fullmatch=True))
def test_first_and_last_name_at_a_provider_are_never_a_nickname(first, last):
    assert "nickname" not in remarks_on(f"{first}.{last}@gmail.com", f"{first.title()} {last.title()}")
    assert not {"joke", "employer", "birth-year"} & set(
        remarks_on(f"{first}.{last}@gmail.com", f"{first.title()} {last.title()}")
    )
