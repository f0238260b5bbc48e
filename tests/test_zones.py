"""Time zones by name, and what a zone tells about the people in it."""

from __future__ import annotations

import pytest

from sincerely.zones import dialect_of_zone, machine_zone, own_zone, zone_named


@pytest.mark.parametrize(
    ("zone", "dialect"),
    [
        ("America/Chicago", "american"), ("America/Toronto", "canadian"), ("Australia/Perth", "australian"), ("Europe/London", "british"),
        ("Europe/Berlin", "british"), ("Asia/Kolkata", "british"), ("America/Mexico_City", "american"), ("Asia/Manila", "american"), ("UTC", "american"),
        ("Asia/Calcutta", "british"), ("Australia/NSW", "australian"), ("US/Central", "american"),
    ],
)  # fmt: skip
def test_a_zone_tells_which_english_is_written_there(zone, dialect):
    assert dialect_of_zone(zone) == dialect


@pytest.mark.parametrize(("said", "zone"), [("Asia/Kolkata", "Asia/Kolkata"), (":Europe/Paris", "Europe/Paris")])
def test_the_machine_says_its_zone(monkeypatch, said, zone):
    monkeypatch.setenv("TZ", said)
    assert machine_zone() == zone


def test_a_zone_of_the_machine_that_is_none_gives_one_that_is(monkeypatch):
    monkeypatch.setenv("TZ", "Nowhere/At_All")
    assert zone_named(machine_zone()) is not None


@pytest.mark.parametrize(("set_to", "zone"), [("Africa/Lagos", "Africa/Lagos"), ("UTC", ""), ("Etc/UTC", "")])
def test_a_machine_at_utc_was_never_told_where_it_is(monkeypatch, set_to, zone):
    monkeypatch.setenv("TZ", set_to)
    assert own_zone() == zone
