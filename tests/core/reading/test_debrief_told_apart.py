"""What sounds like a promise or a decision and is none; what the writer did; what somebody wants; a thought since."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

LONDON = ZoneInfo("Europe/London")
MET = "Elm Windows, sales rep, 24 Nov 2026 11am, with Gareth Pugh\n"


def read(notes: str) -> Debrief:
    return read_debrief(
        notes, home_zone=LONDON, home_zone_name="Europe/London", dialect="british", lexicon=lexicon(),
        now=datetime(2026, 11, 24, 18, tzinfo=LONDON),
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "he says leads come in but nobody rings back within the day",
        "Gareth says new people leave after first week",
    ],
)
def test_how_it_is_with_the_house_is_no_decision(line: str) -> None:
    found = read(f"{MET}{line}\nI ring within the hour, closed 1 in 3 last year")
    assert found.decision_by is None and not found.unplaced
    [topic] = found.topics
    assert topic.they_said == line and topic.i_said.startswith("I ring within the hour")


@pytest.mark.parametrize(
    "line",
    ["I take them to lunch on day 1", "i said id love to help on that", "i said I'd work under Ned for lambing first"],
)
def test_how_one_works_is_no_promise(line: str) -> None:
    assert not read(f"{MET}Gareth said new people leave after the first week\n{line}").promises


def test_what_they_will_not_do_is_no_promise() -> None:
    assert not read(f"{MET}Gareth: the old stockman, he will not take orders from an outsider").promises


def test_what_i_went_on_to_tell_is_mine() -> None:
    found = read(f"{MET}Gareth - the 229 is always late. I mentioned splitting the route, we did that in Reading and lateness halved")  # fmt: skip
    [topic] = found.topics
    assert topic.i_said == "I mentioned splitting the route, we did that in Reading and lateness halved"
    found = read(f"{MET}Gareth said open rate is 14\nat the Canal Trust i split the list by visits, went to 31")
    assert found.topics[0].i_said == "at the Canal Trust i split the list by visits, went to 31"


def test_a_want_that_the_writer_answered_is_a_matter_of_the_talk_and_a_need() -> None:
    found = read(f"{MET}Gareth: wants someone who will talk to drivers\nI drove for 3 years before planning")
    assert [one.text for one in found.needs] == ["someone who will talk to drivers"]
    assert [(one.with_, one.i_said) for one in found.topics] == [("Gareth Pugh", "I drove for 3 years before planning")]


def test_a_thought_since_goes_with_what_it_is_of() -> None:
    found = read(
        f"{MET}Gareth said leads come in but nobody rings back within the day\nthinking since: a shared sheet would show it in a week"
    )
    assert found.topics[0].since == "a shared sheet would show it in a week" and not found.unplaced


def test_an_hour_and_a_day_in_two_lines_of_the_head_belong_together() -> None:
    found = read("10-10.45 Kestrel Robotics - embedded engineer\n20 Nov 2026, video\nana lindqvist (eng mgr), tom bauer\nana: power budget, they miss by 15%")  # fmt: skip
    assert found.start is not None and found.start.isoformat() == "2026-11-20T10:00:00+00:00"
    assert (found.employer, found.role) == ("Kestrel Robotics", "embedded engineer")
    assert [one.name for one in found.people] == ["Ana Lindqvist", "Tom Bauer"]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Hospital chaplain post, 24 Nov 10.30, Rev Patience Asante", "Hospital chaplain"),
        ("Call centre team leader - Northern Water - 24 Nov 10am, Janet Ogilvie", "Call centre team leader"),
        ("St Brigid's Hospice, staff nurse nights. tues 24 nov 2pm, in person", "staff nurse nights"),
    ],
)
def test_a_post_is_neither_the_house_nor_where_the_talk_was(head: str, role: str) -> None:
    found = read(f"{head}\nthe night rota is short of two")
    assert found.role == role and found.employer != role
