"""An address that names another of the panel is told from one's own, from a nickname's, and from an office's."""

from __future__ import annotations

import pytest

from sincerely.core.people.addresses import plainly_of_another

PANEL = [("Amara Okafor", "amara.okafor@lakeside.example"), ("Priya Nair", ""), ("Bo Li", ""), ("Jörg Müller-Lüdenscheidt", "")]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("priya.nair@lakeside.example", "Priya Nair"),
        ("pnair@lakeside.example", "Priya Nair"),
        ("nairp2@lakeside.example", "Priya Nair"),
        ("NAIR@lakeside.example", "Priya Nair"),
        ("Amara.Okafor@Lakeside.example", "Amara Okafor"),
        ("jan.vanderberg@lakeside.example", ""),
        ("vanderberg@lakeside.example", ""),
        ("j.berg@lakeside.example", ""),
        ("nair.berg@lakeside.example", ""),  # their own name stands in it too
        ("nairobi.office@lakeside.example", ""),
        ("jobs@lakeside.example", ""),
        ("boli@lakeside.example", "Bo Li"),
        ("oli@lakeside.example", ""),
        ("4711@lakeside.example", ""),
        ("", ""),
        ("no address", ""),
    ],
)
def test_whose_an_address_plainly_is(address, whose):
    assert plainly_of_another(address, "Jan van der Berg", PANEL) == whose
