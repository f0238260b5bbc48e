"""Whose words they are: who is presented, who takes over, and that what follows stays with that person until another does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.talk.topics import short_topic
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.data.names import lexicon
from tests.core.reading.test_debrief_everyday import read


def posts(notes):
    return {person.name: person.position for person in read(notes).people}


def told(found):
    return {(topic.with_, topic.topic) for topic in found.topics}


@pytest.mark.parametrize(
    ("notes", "who", "position"),
    [
        ("Peter Lang, site facilitator. apprentices drop out in year one", "Peter Lang", "site facilitator"),
        ("Interview with Imran\nWendy Marsh?? HR i think. she explained the clocking in", "Wendy Marsh", "HR"),
        ("talk w brenda owner of the salon. they do mostly colour", "Brenda", "owner of the salon"),
        ("Interview with Imran\nImran asked about rotas\nthe supervisor tina asked about nights", "Tina", "supervisor"),
    ],
)
def test_a_breath_that_is_only_a_person_with_a_post_presents_them(notes, who, position):
    found = read(notes)
    assert posts(notes)[who] == position
    assert who not in {topic.topic for topic in found.topics}


def test_what_follows_a_presented_person_is_theirs():
    found = read(
        "Peter Lang, site facilitator. apprentices drop out in year one. I said mine both stayed\n"
        "Wendy Marsh?? HR i think. she explained the clocking in"
    )
    assert told(found) == {
        ("Peter Lang", "apprentices drop out in year one"),
        ("Wendy Marsh", "the clocking in"),
    }


def test_a_kind_word_about_somebody_leaves_their_talk_to_them():
    found = read(
        "Nadia (head of kitchen, ran it) really lovely. said waste has gone up since they changed supplier, the walk in fridge is never full."
        " i told her about the weekly stock sheet we made at Alder House\nshe liked it! asked could i bring that here"
    )
    topic = found.topics[0]
    assert (topic.with_, topic.topic) == ("Nadia", "waste")
    assert topic.they_said.startswith("said waste has gone up")
    assert topic.i_said.startswith("i told her about the weekly stock sheet")
    assert ("Nadia", "bringing that here") in told(found)


def test_whoever_only_shows_one_round_gets_nothing_of_the_talk():
    found = read(
        "talk w brenda boss of the bakery. they bake for hotels. she thinks mondays are the trouble. the foreman mike showed me round"
    )
    parts = {person.name: person.part for person in found.people}
    assert parts == {"Brenda": "interviewer", "Mike": "other"}
    assert {topic.with_ for topic in found.topics} == {"Brenda"}
    assert not any("mike" in topic.they_said for topic in found.topics)


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        ("weld test\ngaz liked the cap on plate two\ngaz asked about nights", {"Gaz"}),
        ("r1 Joel: system design\nr2 Priya: their move off the old system\npromised Joel the link", {"Joel", "Priya"}),
        ("home, pauline = reg manager\npauline seemed worn out", {"Pauline"}),
        ("Trish keeper of textiles: handling session\nthank you card to Trish", {"Trish"}),
        ("Mrs O asked mostly about behaviour", {"O"}),
        ("visit\nmarek from my old firm worked here too\nbeer was good", set()),
        ("menu\nhe asked can i cook rice for 200\nopen 10 til about 1", set()),
    ],
)
def test_several_places_together_make_a_word_somebody(notes, names):
    assert {person.name for person in read(notes).people if person.present} == names


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("accidents on the ramp are up since they moved into the old hangar", "accidents on the ramp"),
        (
            "asked how we hand over between the late and the early shift on Sundays",
            "handing over between the late and the early shift",
        ),
        ("asked about night shifts", "night shifts"),
    ],
)
def test_a_topic_is_never_cut_in_the_middle(text, topic):
    assert short_topic(text, lexicon().classes) == topic


@pytest.mark.parametrize(
    "step", ["Next step: onsite with the board, week of 7 Dec.", "second interview 9 December", "start mid January"]
)
def test_a_next_step_is_never_lost(step):
    found = read(f"Interview with Imran\nImran asked about rotas\n{step}")
    said = [
        *(one.text for one in found.unplaced),
        *(one.quote for one in found.promises),
        found.decision_quote,
        *found.unsure,
    ]
    assert any(step.removeprefix("Next step: ") in one for one in said)


def test_the_occasion_is_no_part_of_the_post():
    now = datetime(2026, 11, 26, 18, tzinfo=UTC)
    asked = Invitation(summary="Forklift driver interview and driving test", start=now, end=now)
    found = read_debrief("met Imran", [asked], home_zone=UTC, home_zone_name="Etc/UTC", now=now, lexicon=lexicon())
    assert found.role == "Forklift driver"


def test_a_sum_of_money_is_no_hour_of_the_interview():
    now = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    asked = Invitation(summary="Interview", start=now, end=now)
    notes = "bakery interview w Imran. they bake for hotels. pay 17.50 he said"
    found = read_debrief(notes, [asked], home_zone=UTC, home_zone_name="Etc/UTC", now=now, lexicon=lexicon())
    assert not [one for one in found.unsure if "Which is right" in one]


def test_the_employer_is_named_by_the_line_its_address_spells():
    now = datetime(2026, 11, 26, 18, tzinfo=UTC)
    asked = Invitation(
        summary="Interview", start=now, end=now, organiser=Attendee(name="Office", email="jobs@kerrjoin.example"),
        description="Please ask for Imran.\n\nOffice\nKerr Joinery Ltd\n",
    )  # fmt: skip
    found = read_debrief(
        "kerr join interview w imran", [asked], home_zone=UTC, home_zone_name="Etc/UTC", now=now, lexicon=lexicon()
    )
    assert found.employer == "Kerr Joinery Ltd"
