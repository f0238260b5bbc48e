"""A talk before this one is none of today's: not its hour, not its people, not what was spoken of; it is said, and left to be added by itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.data.names import lexicon
from tests.core.reading.test_debrief_everyday import NOW, read  # written on Thursday, 19 November 2026, 18:00

EARLIER = "was read as an earlier talk"


@pytest.mark.parametrize(
    "line",
    [
        "first interview was 2 nov at 11am with Petra Stott, she said the mash tun leaks",
        "Last time was 2 nov with Petra Stott, she said the mash tun leaks",
        "phone screen on 2/11 10am with Petra Stott: the mash tun leaks",
    ],
)
def test_what_was_said_before_is_not_of_today(line):
    found = read(
        f"Second interview, Marlow Brewery, today 2pm\n{line}\nToday Ivo Lund. Ivo asked about hops, I said twelve years\n"
    )
    assert found.start and f"{found.start:%d %b %H:%M}" == "19 Nov 14:00"
    assert found.round == "2" and found.format == "one-on-one"
    assert {one.name: one.present for one in found.people} == {"Ivo Lund": True, "Petra Stott": False}
    assert [one.topic for one in found.topics] == ["hops"]
    assert any("mash tun" in one.text for one in found.unplaced)
    assert any(EARLIER in line for line in found.unsure)


def test_a_line_that_turns_to_today_is_of_today_from_there():
    found = read(
        "Marlow Brewery\nfirst round was 2 nov with Petra Stott. today Petra again and Ivo Lund, brewer\nIvo asked about hops, I said twelve years\n"
    )
    assert {one.name: one.present for one in found.people} == {"Ivo Lund": True, "Petra Stott": True}


def test_the_only_talk_told_of_is_the_one_meant_whatever_round_it_was():
    found = read("first round was 18 nov at 11am with Petra Stott, she said the mash tun leaks\n")
    assert found.start and f"{found.start:%d %b %H:%M}" == "18 Nov 11:00"
    assert [one.with_ for one in found.topics] == ["Petra Stott"] and not any(EARLIER in line for line in found.unsure)


@pytest.mark.parametrize(("day", "apart"), [(2, True), (19, False)])
def test_an_invitation_says_which_day_this_talk_was(day, apart):
    guest = Attendee(name="Petra Stott", email="petra@marlow.example")
    invitation = Invitation(start=datetime(2026, 11, 19, 14, tzinfo=UTC), zone="Europe/London", attendees=(guest,))
    found = read_debrief(
        f"Marlow Brewery\nfirst round was {day} nov with Petra Stott, she said the mash tun leaks\n", (invitation,),
        home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british", lexicon=lexicon(),
    )  # fmt: skip
    assert any(EARLIER in line for line in found.unsure) is apart
    assert bool(found.topics) is not apart
