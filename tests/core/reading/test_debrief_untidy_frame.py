"""The frame of rough notes: house, post and people where they are told in passing or several in one line."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read


@pytest.mark.parametrize(
    ("notes", "employer", "role"),
    [
        ("so that was the Hartley Hotel, front office manager, 18th November 11am till 12. met Carla Reiss", "Hartley Hotel", "front office manager"),
        ("Company: Vantor Robotics, position Mechatronics engineer. Date 18.11.2026, time 14:00-15:00\nPeople: Jan Huber", "Vantor Robotics", "Mechatronics engineer"),
        ("12:30 wednesday 18 nov. phone then site walk 2pm\nKeane Civils, site engineer, A46 junction\nLiam Keane (contracts manager)", "Keane Civils", "site engineer"),
        ("Part II architectural assistant at Morrow & Lane Architects, 18/11, 4pm\nSpoke to Fergus Lane (director)", "Morrow & Lane Architects", "Part II architectural assistant"),
    ],
)  # fmt: skip
def test_house_and_post_are_found(notes: str, employer: str, role: str) -> None:
    found = read(notes)
    assert (found.employer, found.role) == (employer, role)


def test_a_family_name_that_is_a_street_is_kept_where_a_post_stands_behind() -> None:
    found = read(
        "Interview at Morrow & Lane Architects 18/11, 4pm\nSpoke to Fergus Lane (director)\nFergus: larch boards"
    )
    assert [(one.name, one.position) for one in found.people] == [("Fergus Lane", "director")]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (
            "I told Mina I'd send the grant narrative I wrote for Marion.",
            ["send the grant narrative I wrote for Marion"],
        ),
        ("Mina: I need to send my card copy", ["send my card copy"]),
    ],
)
def test_what_tells_of_a_thing_belongs_to_it(line: str, what: list[str]) -> None:
    assert [one.what for one in read(f"Interview with Mina Roth and Otto Lind\n{line}").promises] == what


@pytest.mark.parametrize(
    "line", ["Probably said too much.", "Spoke too fast", "went on too long about Mill Lane", "I talked too long"]
)
def test_to_have_said_too_much_is_private(line: str) -> None:
    found = read(f"Interview with Mina Roth\nMina asked about looms. Gave the dye case. {line}")
    assert [one.text.strip(".") for one in found.private] == [line.strip(".")]


def test_a_heading_is_no_open_question_and_a_reaction_no_topic() -> None:
    found = read("Interview with Mina Roth\n\nNotes\nMina said the looms are old. Mina was interested in this.")
    assert found.open_questions == ()
    assert [one.topic for one in found.topics] == ["the looms"]


@pytest.mark.parametrize(
    "notes",
    [
        "Interview today at Elm Yard. 17/11, 4pm, with Mina Roth",
        "Had my interview at Elm Yard this morning, 10 til 11.30 on 17 November. With Mina Roth",
        "Today I had interview at Elm Yard, 17.11., 9.00 - 10.00 with Mina Roth",
    ],
)
def test_a_written_day_outdoes_today(notes: str) -> None:
    start = read(notes).start
    assert start is not None
    assert (start.month, start.day) == (11, 17)


def test_a_label_that_tells_of_somebody_is_theirs() -> None:
    (topic,) = read(
        "Interview with Mina Roth and Otto Lind\nMina Roth told about the project: they take samples from 40 lakes"
    ).topics
    assert (topic.with_, topic.topic) == ("Mina Roth", "samples from 40 lakes")


def test_a_line_of_its_own_behind_an_answered_question_is_another_matter() -> None:
    topics = read(
        "Interview with Mina Roth\n\nMina - asked how I handle a late loom. I ring the client first\n     they open a mill in Leeds in May"
    ).topics
    assert next((one.topic, "Leeds" in one.they_said) for one in topics) == ("handling a late loom", False)


def test_a_house_in_the_title_is_nobody() -> None:
    found = read(
        "Optometrist, Clearsight Opticians Stockport. Mon 16 Nov 6pm-6:45pm\nMet the owner Raymond Achebe and Tess, dispensing optician\n- Raymond: 25 min tests"
    )
    assert {one.name for one in found.people} == {"Raymond Achebe", "Tess"}
    assert found.employer == "Clearsight Opticians Stockport"


def test_somebody_met_in_the_title_stays() -> None:
    found = read("Interview with Xiulan Ferrow, lab lead, 18 Nov 2pm\nTess (technician) came in\n- Tess: the fridge")
    assert "Xiulan Ferrow" in {one.name for one in found.people}


def test_a_house_beside_its_post_needs_no_word_for_a_house() -> None:
    found = read(
        "Great chat. 16 Nov, 2pm phone, Harbor Credit Union, branch manager (Salem). Just Teresa Vaughn, VP retail."
    )
    assert (found.employer, found.role) == ("Harbor Credit Union", "branch manager")


def test_a_degree_is_nobody() -> None:
    found = read(
        "Interview at Elm Yard 18 Nov 10am\nWith: Professor Hanne Lie and PhD student Erik Dahl\nHanne: cod eggs"
    )
    assert "PhD" not in {one.name for one in found.people}


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("today 7pm... no sorry 5pm to 5.30pm, with Jo Bell", "17:00 17:30"),
        ("today 9-9.30 I mean 10-10.30 with Jo Bell", "10:00 10:30"),
        ("today 10-10.30 and 2pm-3pm, Jo Bell", "10:00 10:30"),
        ("today 9am to 10am. sorry for the mess. 4pm train. Jo Bell", "09:00 10:00"),
    ],
)
def test_an_hour_put_right_is_the_one_meant(line: str, hours: str) -> None:
    found = read(f"Choir director, St Botolph's, {line}\nJo: choir fell from 30 to 11")
    assert found.start and found.end and f"{found.start:%H:%M} {found.end:%H:%M}" == hours
