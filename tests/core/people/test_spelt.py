"""A slip of the keys in a name still finds it, and finds nobody else."""

from __future__ import annotations

import pytest

from sincerely.core.people.spelt import spelt_nearly

NAMES = [
    ("Amara Okafor", "Lakeside Hospital"), ("Jan van der Berg", "Lakeside Hospital"), ("Priya Nair", "Lakeside Hospital"),
    ("Jörg Müller", "Brynmawr Steel Works"), ("Brynmawr Steel Works", "Ebbw Vale"), ("Ann Lee", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Okafer", ["Amara Okafor"]),
        ("okfaor", ["Amara Okafor"]),
        ("Okafo", ["Amara Okafor"]),
        ("Okkafor amara", ["Amara Okafor"]),
        ("Nayr", ["Priya Nair"]),
        ("Muller", ["Jörg Müller"]),
        ("Brinmawr", ["Brynmawr Steel Works"]),
        ("Brynmaur steal", ["Brynmawr Steel Works"]),
        ("Jan Lakesied", ["Jan van der Berg"]),
        ("Lakesied", []),  # a house is found as itself, not as each of its people
        ("Lea", []),
        ("Okafer Zwetschge", []),
        ("", []),
        ("1234", []),
    ],
)
def test_who_is_found(typed, found):
    assert [NAMES[number][0] for number in spelt_nearly(typed, NAMES)] == found
