"""A mail address in the notes is the person's whose name it spells, else the person's beside whom it stands; nobody's is shown as not placed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.attendance.addresses import spells
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

LONDON = ZoneInfo("Europe/London")


def read(notes: str) -> Debrief:
    return read_debrief(
        notes,
        candidate_name="Alex Morgan",
        candidate_email="alex@morgan.example",
        home_zone=LONDON,
        home_zone_name="Europe/London",
        now=datetime(2026, 11, 27, 20, tzinfo=LONDON),
        dialect="british",
        lexicon=lexicon(),
    )


def addresses(found: Debrief) -> dict[str, str]:
    return {person.name: person.email for person in found.people}


def test_addresses_go_to_the_people_they_spell_wherever_they_stand() -> None:
    found = read(
        "Interview 26 November 2pm, Harbour Libraries. Met Helen Rhodes and Imran Qureshi.\n"
        "Helen talked about opening hours, Imran about the bookbus.\n"
        "imran.q@harbour.example, hrhodes@harbour.example, alex@morgan.example"
    )
    assert addresses(found) == {"Helen Rhodes": "hrhodes@harbour.example", "Imran Qureshi": "imran.q@harbour.example"}
    assert not any("@" in stretch.quote for stretch in found.unplaced)


def test_an_address_that_spells_nobody_is_the_person_s_beside_whom_it_stands() -> None:
    found = read(
        "Interview 26 November 2pm, Harbour Libraries. Met Helen Rhodes and Imran Qureshi.\n"
        "Helen Rhodes (area manager) hzr77@harbour.example talked about opening hours\n"
        "Imran Qureshi said the bookbus stops at 14 villages"
    )
    assert addresses(found) == {"Helen Rhodes": "hzr77@harbour.example", "Imran Qureshi": ""}


def test_an_address_alone_on_its_line_is_the_only_person_s_and_of_two_nobody_s() -> None:
    one = read("Talked with Lucien at the bakery on 26 November 8am about sourdough.\nhis mail baker9@crumb.example")
    assert addresses(one) == {"Lucien": "baker9@crumb.example"}
    two = read(
        "Interview 26 November 2pm. Met Helen Rhodes and Imran Qureshi about the bookbus.\nmail zz12@harbour.example, jobs@harbour.example"
    )
    assert set(addresses(two).values()) == {""}
    left = " ".join(stretch.quote for stretch in two.unplaced)
    assert "zz12@harbour.example" in left and "jobs@harbour.example" in left


@pytest.mark.parametrize(
    ("address", "name", "fits"),
    [
        ("joy.adeyemi@x.example", ["joy"], True),
        ("j.adeyemi@x.example", ["joy", "adeyemi"], True),
        ("adeyemij@x.example", ["joy", "adeyemi"], True),
        ("imran.q@x.example", ["imran", "qureshi"], True),
        ("joyce@x.example", ["joy", "adeyemi"], False),
        ("office@x.example", ["joy", "adeyemi"], False),
    ],
)
def test_what_an_address_spells(address: str, name: list[str], fits: bool) -> None:
    assert spells(address, name) is fits
