"""The first line of notes is the frame: employer, post, setting, time and people, whatever stands between them; it is no topic and nothing of it is left over."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read  # written on Thursday, 19 November 2026, 18:00


@pytest.mark.parametrize(
    ("line", "employer", "role", "when"),
    [
        ("Quill & Daughters bookbinders. binder/finisher, second bench hand in the shop. weds 18 nov 3ish, in the bindery then her office", "Quill & Daughters bookbinders", "binder/finisher", "18 15:00"),
        ("dairy technologist, Fenwick Foods, night team. Zoom call this morning 10:15 w/ Saoirse Nolan and Piotr", "Fenwick Foods", "dairy technologist", "19 10:15"),
        ("job roof tiler at Castle Slate and Lead. today 7.45am in the yard spoke to the foreman gordon", "Castle Slate and Lead", "roof tiler", "19 07:45"),
        ("# Brightwater Rail – Senior Signalling Engineer – onsite loop 2026-11-18 at 10:00", "Brightwater Rail", "Senior Signalling Engineer", "18 10:00"),
        ("panel tues 17/11 2pm, St Columbas, band 5 stroke ward", "St Columbas", "", "17 14:00"),
        ("Mon interview 9:30, Ashdown Observatory outreach - planetarium presenter", "Ashdown Observatory outreach", "planetarium presenter", "16 09:30"),
        ("oakmere primary school, teaching assistant, tues 2pm", "Oakmere Primary School", "teaching assistant", "17 14:00"),
        ("tues 2pm Fennel House, met the boss lady Rena and a bloke called Tosh who does the rota", "Fennel House", "", "17 14:00"),
    ],
)  # fmt: skip
def test_a_first_line_is_read_by_its_parts(line, employer, role, when):
    found = read(f"{line}\nRena asked about nervous dogs. I said one at a time")
    assert (found.employer, found.role) == (employer, role)
    assert f"{found.start:%d %H:%M}" == when
    assert not any(topic.quote in line for topic in found.topics)
    assert not any(one.quote in line for one in found.unplaced)


@pytest.mark.parametrize(
    "line",
    [
        "Rena: the kennels flood every winter, three runs are out of use",
        "Rena runs the kennels, cleaning takes all morning and nobody does nights",
        "met Rena. rotas change every week, nobody likes it",
        "- kennels, laundry, feeding: Rena wants one person for all of it",
    ],
)
def test_a_first_line_that_tells_something_is_no_headline(line):
    found = read(line)
    told = " ".join([*(one.quote for one in (*found.topics, *found.needs, *found.unplaced, *found.private))])
    assert line.split()[-1] in told


def test_the_post_of_somebody_met_is_not_the_post_applied_for():
    assert read("Saw Dr Ferreira (head of imaging) and Sister Abbott today 2pm\nDr F asked about x-rays").role == ""


@pytest.mark.parametrize("lead", ["Just back from", "I'm home from", "back from my interview at", "Just out of"])
def test_a_house_is_not_called_by_where_the_writer_comes_from(lead):
    assert (
        read(f"{lead} St Bride's Primary, Year 4 class teacher. Was at 9.30 this morning").employer
        == "St Bride's Primary"
    )
