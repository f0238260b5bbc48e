"""Notes typed fast, without capitals and with what everybody shortens: who spoke, whose words they are, and what was told in confidence."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

LONDON = ZoneInfo("Europe/London")
NOTES = """- int today 10am holmfirth road academy, maths teacher
- priya shah, head of maths p.shah@holmfirthroad.example. asked how i teach fractions. said i use paper strips
- dan hughes, site mgr, sound bloke. worried abt the fire doors. told him abt my door log at delcor
"""


def read(notes: str) -> Debrief:
    return read_debrief(
        notes, home_zone=LONDON, home_zone_name="Europe/London", now=datetime(2026, 11, 28, 18, tzinfo=LONDON),
        dialect="british", lexicon=lexicon(),
    )  # fmt: skip


def test_two_small_words_behind_a_title_are_one_person_and_a_quiet_manner_hides_nothing_told_behind_it() -> None:
    found = read(
        "interview 10am today\npanel was sharon whitfield team lead + dr amit bhatt consultant\n"
        "dr bhatt v quiet, hates asthma plans nobody reads\nvery quiet ward, they want 12 beds by may"
    )
    assert [(one.title, one.name, one.position) for one in found.people] == [
        ("", "Sharon Whitfield", "team lead"),
        ("Dr", "Amit Bhatt", "consultant"),
    ]
    assert [one.text for one in found.private] == ["dr bhatt v quiet"]


def test_an_address_ends_a_post_and_a_word_of_praise_says_nothing_of_the_next_sentence() -> None:
    found = read(NOTES)
    assert (found.employer, found.role) == ("Holmfirth Road Academy", "maths teacher")
    assert [(one.name, one.position) for one in found.people] == [
        ("Priya Shah", "head of maths"),
        ("Dan Hughes", "site mgr"),
    ]
    priya, gaz = found.topics
    assert (priya.with_, priya.i_said) == ("Priya Shah", "said i use paper strips")
    assert (gaz.with_, gaz.they_said, gaz.i_said) == (
        "Dan Hughes", "worried about the fire doors.", "told him about my door log at delcor",
    )  # fmt: skip
    assert not any("fire doors" in one.text for one in found.private)


SECRET = "3 of the labs get new benches in may"


@pytest.mark.parametrize(
    "asked",
    [
        " (said dont spread it)", " (asked me not to repeat it)", ", not to be passed on", ", keep that to yourself",
        ", off the record", " (he shouldn't have told me)", ". asked me to keep it quiet", ". she asked me not to share that",
        ", told me in confidence", " but i'm not supposed to know", ". not announced yet", ", i didnt hear it from her",
        ", mums the word", ". not to go any further", ", wasnt meant to say", ". sworn to secrecy", ", under wraps til jan",
        ". it stays in this room", ". said to keep it under my hat", ", said it mustnt get out", ", she asked for discretion",
        "\n- said not to repeat it",
    ],
)  # fmt: skip
def test_what_one_was_asked_to_keep_is_in_no_letter(asked: str) -> None:
    found = read(f"{NOTES}- {SECRET}{asked}\n- they ring fri\n")
    assert any(SECRET in one.text for one in found.private)
    told = [f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics] + [one.text for one in found.needs]
    assert not any("benches" in one for one in told)


@pytest.mark.parametrize(
    "line",
    ["vaccines are kept between 2 and 8 degrees", "she wants infection not spread between bays", "asked if i passed work on. i said yes to cover"],
)  # fmt: skip
def test_words_of_the_trade_are_no_mark_of_a_secret(line: str) -> None:
    assert not any(line[:12] in one.text for one in read(f"{NOTES}- {line}\n").private)


@pytest.mark.parametrize(
    ("title", "house", "post"),
    [
        ("interview today 12.30 bradford royal infirmary, band 7 physio stroke unit", "Bradford Royal Infirmary", "band 7 physio stroke unit"),
        ("interview yesterday 2pm, thornbury foundry, band saw operator nights", "Thornbury Foundry", "band saw operator nights"),
        ("interview for support worker, elmwood care home", "Elmwood Care Home", "support worker"),
        ("gulf bend fabrication pipe welder interview tues", "Gulf Bend Fabrication", "pipe welder"),
    ],
)  # fmt: skip
def test_a_first_line_written_small_names_the_house_and_the_post(title: str, house: str, post: str) -> None:
    found = read(f"{title}\n\nthey ring by thurs\n")
    assert (found.employer, found.role) == (house, post)


def test_a_day_in_the_first_line_is_no_part_of_the_post() -> None:
    assert "today" not in read("interview today 9.15 at the wharf, band 6 physio\n\nthey ring by thurs\n").role
