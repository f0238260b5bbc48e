"""When it was: an hour is said by a sign of time or by what stands before it; other figures are none."""

from __future__ import annotations

from datetime import time

import pytest

from sincerely.core.reading.debrief.setting.hours import clock_said, hours_in
from tests.core.reading.test_debrief_everyday import read  # written on Thursday, 19 November 2026, 18:00


def hours(notes):
    found = read(notes)
    return found.start and f"{found.start:%a %H:%M}", found.end and f"{found.end:%H:%M}"


@pytest.mark.parametrize(
    ("notes", "start", "end"),
    [
        ("tues 2pm. Met Zara. Breakdowns fell from 9 to 3 a month.", "Tue 14:00", None),
        ("Falls went from 12 to 5 a quarter. Met Zara tues 2pm", "Tue 14:00", None),
        ("Thursday. Met Zara, said scrap went from 9 to 3 a month, started 2pm", "Thu 14:00", None),
        ("Zara interview today. Staff ratio is 8 to 1 on nights. Started 2.15pm", "Thu 14:15", None),
        ("Met Zara today, the team grew from 3 to 11", None, None),
        ("Met Zara this morning. The vote went 9-3", None, None),
        ("Saw Zara today, rows 3-4 of the rack were empty", None, None),
        ("mon 11am zoom with Zara", "Mon 11:00", None),
        ("wed 9:30 interview with Zara", "Wed 09:30", None),
        ("19 Nov 10-11, Zara asked about the 2pm handover", "Thu 10:00", "11:00"),
        ("interview from 9 to 11 today with Zara", "Thu 09:00", "11:00"),
        ("18/11 from 2 to 3 with Zara", "Wed 14:00", "15:00"),
        ("Walked the grounds today, bout 11 till 12", "Thu 11:00", "12:00"),
        ("Met Zara yesterday, 10 to 11.", "Wed 10:00", "11:00"),
    ],
)
def test_figures_are_hours_only_by_a_sign_of_time(notes, start, end):
    assert hours(notes) == (start, end)


@pytest.mark.parametrize(
    ("notes", "start", "doubtful"),
    [
        ("Moss & Daughters dairy. tues 17 nov 3ish, in the parlour\nmet Petra", "Tue 15:00", "3ish"),
        ("weds 2-ish, saw Petra in the greenhouse", "Wed 14:00", "2-ish"),
        ("Interview today about 5 with Petra", "Thu 17:00", "about 5"),
        ("depot mon, half 8, Petra + Yusuf", "Mon 08:30", "half 8"),
        ("tuesday half past 1 with Petra", "Tue 13:30", "half past 1"),
        ("today quarter to 3, Petra", "Thu 14:45", "quarter to 3"),
        ("yesterday 9 in the morning w/ Petra", "Wed 09:00", ""),
        ("monday 815 at the quarry, Petra", "Mon 08:15", "815"),
        ("thurs at 1430 with Petra", "Thu 14:30", ""),
        ("today 8.45, saw Petra at the laundry", "Thu 08:45", ""),
        ("wed 11 til 12 with Petra", "Wed 11:00", ""),
        ("today 7.30 with Petra", "Thu 07:30", "7.30"),
        ("mon 16 nov 10am half 9 was the plan. Petra", "Mon 10:00", ""),
    ],
)
def test_an_hour_told_roughly_is_read_as_one_of_the_working_day_and_shown_for_a_look(notes, start, doubtful):
    found = read(notes)
    assert hours(notes)[0] == start
    told = [one for one in found.unsure if one.startswith("The time")]
    assert len(told) == bool(doubtful) and all(f"“{doubtful}”" in one for one in told)


@pytest.mark.parametrize(
    "notes",
    [
        "Petra today, she's been there 20-ish years",
        "Met Petra today. 30ish beds, half 9 of them full",
        "Petra, monday. 250 covers a night",
        "Petra today, budget went from 400 to 730",
        "since monday 2025 was the plan, Petra said",
        "Petra today, 4 of us on shift",
    ],
)
def test_other_figures_are_no_hours(notes):
    assert read(notes).start is None


def test_a_part_of_the_day_names_no_hour_and_is_asked_for():
    found = read("Tues just after lunch, dog groomer at Fennel House\nPetra asked about nervous dogs")
    assert found.start is None
    assert "The time “just after lunch” on Tuesday 17 November names no hour. When did it begin?" in found.unsure


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("16:00", time(16)), ("4 pm", time(16)), ("4ish", time(16)), ("half 9", time(9, 30)), ("730", time(7, 30)), ("quarter to 3", time(14, 45)),
        ("2.15", time(14, 15)), ("11", time(11)), ("half past two", time(14, 30)), ("9 in the morning", time(9)), ("0930", time(9, 30)), ("12am", time(0)),
        ("soon", None), ("25", None), ("tomorrow 4", None), ("13pm", None), ("4 people", None), ("", None),
    ],
)  # fmt: skip
def test_a_short_text_is_an_hour_or_none(text, hour):
    assert clock_said(text) == hour


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("this afternoon at 2 o'clock", "14:00", None),
        ("this afternoon at 2", "14:00", None),
        ("2 this afternoon", "14:00", None),
        ("half two this afternoon", "14:30", None),
        ("this afternoon at half 2", "14:30", None),
        ("two o'clock this afternoon", "14:00", None),
        ("this afternoon from 2 to 3", "14:00", "15:00"),
        ("10 to 1 this afternoon", "10:00", "13:00"),
        ("this afternoon, 10 to 11", "10:00", "11:00"),
        ("at 12 this afternoon", "12:00", None),
        ("at 5 in the evening", "17:00", None),
        ("this morning at 6", "06:00", None),
        ("this morning from 11 to 1", "11:00", "13:00"),
        ("today at 3", "15:00", None),
        ("today at 3 o'clock", "15:00", None),
        ("today at 6 o'clock", "18:00", None),
        ("today at 9 o'clock", "09:00", None),
        ("today at 02:00", "02:00", None),
        ("today at 10, this afternoon I sat down to write this", "10:00", None),
    ],
)
def test_a_part_of_the_day_beside_an_hour_decides_and_one_to_six_are_of_the_afternoon(said, start, end):
    found = read(f"Interview {said} with Zara")
    assert (f"{found.start:%H:%M}", found.end and f"{found.end:%H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("at 7 in the evening", "19:00"), ("this evening at 6", "18:00"), ("yesterday evening at 8", "20:00"), ("at eight this evening", "20:00"),
        ("this evening at half seven", "19:30"), ("this evening, 7 to 7.30", "19:00"), ("7 o'clock in the evening", "19:00"), ("at 9 tonight", "21:00"), ("at 2 at night", "02:00"),
    ],
)  # fmt: skip
def test_an_hour_of_the_evening_is_read_as_one(said, start):
    found = hours_in(f"Interview {said} with Zara", 0)
    assert found.sure and f"{found.begin:%H:%M}" == start


@pytest.mark.parametrize(
    "notes",
    [
        "Dairy this morning, Petra goes on about the 3am milkings, met Gil too",
        "Parcel depot today, just Petra, she hates their 5am loading",
        "Bakery today with Petra, 2am shifts all week she says",
    ],
)
def test_the_hour_of_a_thing_of_theirs_is_not_the_talks(notes):
    assert read(notes).start is None


@pytest.mark.parametrize(
    ("notes", "start"),
    [("Dairy today, the 10am interview with Petra", "Thu 10:00"), ("Dairy, 9am start today with Petra", "Thu 09:00")],
)
def test_the_hour_of_the_interview_is_its_own(notes, start):
    assert hours(notes)[0] == start


@pytest.mark.parametrize(
    ("notes", "employer", "people"),
    [
        ("18 nov\nHarrow Slipway\nmet Petra (owner), Gil the crane boss, Zara from stores\nPetra asked about rigging, I said six years\n", "Harrow Slipway", {"Petra", "Gil", "Zara"}),
        ("weds 18/11\nHarrow Slipway, deck hand\nmet Petra and Gil\nPetra asked about rigging, I said six years\n", "Harrow Slipway", {"Petra", "Gil"}),
        ("Petra, Gil the crane boss, Zara (stores).\nPetra asked about rigging, I said six years\n", "", {"Petra", "Gil", "Zara"}),
        ("Petra + Gil the crane boss\nPetra asked about rigging, I said six years\n", "", {"Petra", "Gil"}),
    ],
)  # fmt: skip
def test_behind_a_bare_day_stands_the_title_and_a_post_beside_a_name_is_no_house(notes, employer, people):
    found = read(notes)
    assert found.employer == employer
    assert {one.name for one in found.people} == people
    assert {one.name: one.position for one in found.people}.get("Gil", "") in ("", "crane boss", "crane boss")


@pytest.mark.parametrize(
    ("notes", "day", "asked"),
    [
        ("18 Nov 2026 2pm, met Zara", "2026-11-18", False),
        ("2pm on Wed 18 Nov 2026 with Zara", "2026-11-18", False),
        ("3 Aug 2026 14:00-15:00 met Zara", "2026-08-03", True),
        ("19 Nov 2025, 2pm, met Zara", "2025-11-19", True),
        ("Mon 3 August, 14:00, met Zara", "2026-08-03", True),
        ("2026-08-03 14:00 Zara", "2026-08-03", True),
        ("1 March 2027 2pm Zara", "2027-03-01", True),
        ("Hill School (founded 3 May 1890), today 2pm, Zara", "2026-11-19", False),
    ],
)
def test_the_day_written_beside_the_hour_is_the_interviews_and_one_far_off_is_asked_about(notes, day, asked):
    found = read(notes)
    assert found.start and found.start.date().isoformat() == day and found.start.hour == 14
    assert any("was read as" in line and line.endswith("Is that right?") for line in found.unsure) is asked


@pytest.mark.parametrize(
    "words", ["31 Feb 2026", "30/02/2026", "2026-02-31", "31 June", "19 Nov 9999", "1 Jan 1026", "Feb 30, 2026", "19 Nov 1990"]
)  # fmt: skip
def test_a_day_there_is_none_of_is_asked_for_and_never_taken_as_today(words):
    found = read(f"{words} 14:00-15:00, met Zara")
    assert found.start is None
    assert any(words in line and line.endswith("When was it?") for line in found.unsure)


@pytest.mark.parametrize(
    ("notes", "end"),
    [
        ("Northgate Primary, interview today, finished about 2.30\nHelen asked about year 4\n", "14:30"),
        ("Interview at Northgate Primary today, it ended at 3pm\nHelen asked about year 4\n", "15:00"),
        ("Northgate Primary, interview today at 2.30\nHelen asked about year 4\n", None),
    ],
)
def test_the_one_hour_of_the_notes_may_be_the_end(notes: str, end: str | None) -> None:
    found = read(notes)
    assert found.start is not None
    assert (f"{found.end:%H:%M}" if found.end else None) == end
    assert end is None or found.end == found.start


@pytest.mark.parametrize(
    ("notes", "form"),
    [
        ("Harbour Dental, 18 Nov 9am on site, receptionist, Ann Lee. I said I like phone calls.", "there"),
        (
            "Harbour Dental, 18 Nov 9am in person with Ann Lee. She asked how I am on the phone with callers.",
            "there",
        ),
        ("Harbour Dental, 18 Nov 9am, Teams with Ann Lee. Ann rang me back when the line dropped.", "video"),
        ("Ann Lee, Harbour Dental, 18 Nov 9am. I told her that I love phone calls.", "there"),
        ("Phone interview with Ann Lee, 18 Nov 9am. Next one is on site.", "phone"),
        ("18 Nov 9am Ann Lee, Harbour Dental\nby phone, twenty minutes", "phone"),
        ("18 Nov 9am, Ann Lee\nwe spoke over the phone because of the snow", "phone"),
        ("Zoom with Ann Lee 18 Nov 9am. Had reception on the phone with directions earlier.", "video"),
    ],
)
def test_the_way_of_a_talk_is_what_its_first_words_say_and_no_telephone_of_the_work(notes, form):
    told = read(notes).format
    assert (told if told in {"phone", "video"} else "there") == form
