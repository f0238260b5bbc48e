"""The first line: who is called like a month, which day and hour, and what of it is the employer and the post."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 25, 18, tzinfo=LONDON)  # a Wednesday


def read(notes: str) -> Debrief:
    return read_debrief(
        notes, now=NOW, home_zone=LONDON, home_zone_name="Europe/London", dialect="british", lexicon=lexicon()
    )


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Met Dr Amara Okafor and Jan van der Velde.", ["Amara Okafor", "Jan van der Velde"]),
        ("Met Piet van den Broek and Ann Hart.", ["Piet van den Broek", "Ann Hart"]),
        ("People: Jan Novak, August Meier", ["Jan Novak", "August Meier"]),
        ("Panel: Grace Hope, Will Sato, June Adeyemi", ["Grace Hope", "Will Sato", "June Adeyemi"]),
        ("Spoke to Jan. He counts the stock in Jan and in August", ["Jan"]),
        ("Met Ann Hart. They open a wing in May, start in June or mid Jan", ["Ann Hart"]),
    ],
)
def test_who_is_called_like_a_month_is_somebody(said: str, names: list[str]) -> None:
    assert [one.name for one in read(f"Lakeside Hospital, 23 Nov 10am\n{said}").people] == names


@pytest.mark.parametrize(
    ("head", "start", "asked"),
    [
        ("23 Nov 10:00", "2026-11-23 10:00", 0),
        ("2026-11-23 14:30", "2026-11-23 14:30", 0),
        ("23 November 2026, 14:30", "2026-11-23 14:30", 0),
        ("wed half 6", "2026-11-25 18:30", 2),
        ("Tue 6.30", "2026-11-24 18:30", 1),
        ("Tue 7.30", "2026-11-24 07:30", 1),
        ("Tue 06:30", "2026-11-24 06:30", 0),
    ],
)
def test_day_and_hour(head: str, start: str, asked: int) -> None:
    found = read(head + "\nMet Ann Hart")
    assert found.start is not None
    assert f"{found.start:%Y-%m-%d %H:%M}" == start
    assert sum(text.count("Is that right?") for text in found.unsure) == asked


@pytest.mark.parametrize(
    ("line", "employer", "role"),
    [
        ("Thu 19 Nov 1-2pm Fenwick bakery shift lead", "Fenwick bakery", "shift lead"),
        ("Fri 3pm St Anne's Church hall, caretaker", "St Anne's Church hall", "caretaker"),
        ("Short notes from Mill Lane Clinic", "Mill Lane Clinic", ""),
        ("Eastgate School, dinner supervisor, 24/11 9.15", "Eastgate School", "dinner supervisor"),
        ("Hobbs & Sons joiner's mate", "Hobbs & Sons", "joiner's mate"),
        ("Elm Lane Nursery School deputy head - Tues 24th Nov 2.15pm", "Elm Lane Nursery School", "deputy head"),
    ],
)
def test_day_hour_and_occasion_are_no_part_of_house_or_post(line: str, employer: str, role: str) -> None:
    found = read(line)
    assert (found.employer, found.role) == (employer, role)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Brightwell, welder, Tue 2pm. Met Ann Hart", True),
        ("Interview at Brightwell, welder, Tue 2pm. Met Ann Hart", False),
        ("Brightwell School, caretaker, Tue 2pm. Met Ann Hart", False),
    ],
)
def test_an_employer_without_a_sure_sign_is_asked_about(line: str, asked: bool) -> None:
    assert ("Is the employer Brightwell?" in read(line).unsure) is asked


@pytest.mark.parametrize(
    "line",
    [
        "Ines spoke about the night rota, I said we ran one at Aldi.",
        "Ines asked about stock counts, told her I did them for Asda Living Stores",
        "Spoke to Ines about the night rota. I mentioned my years at Harbour Foods.",
        "Ines wanted to know about tills; I used them at Brook Garden Centre",
        "Ines asked about cakes; I was with Greggs for four years.",
        "Ines asked about cakes, showed her the photos from my job at Greggs.",
    ],
)
def test_where_i_worked_before_is_no_employer_of_this_talk(line: str) -> None:
    assert read(line).employer == ""


@pytest.mark.parametrize(
    ("line", "employer"),
    [
        ("I met Ines at Harbour Foods, she asked about tills", "Harbour Foods"),
        ("I had my interview at Aldi with Ines. I said I knew the tills from Greggs.", "Aldi"),
        ("Talked to Ines at Brook Garden Centre, I told her about my years at Greggs", "Brook Garden Centre"),
    ],
)
def test_where_i_was_met_is_the_employer(line: str, employer: str) -> None:
    assert read(line).employer == employer
