"""Notes under somebody's heading: a line without a subject is theirs unless plainly mine; what is kept out and what is only of the work; days as they named them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.reading.test_debrief_told_apart import read

HEADED = """Elm Windows, fitter, today 9am

Nora Quist (planner, nora@elm.example):
showed the map of the new estate, cranes waiting at plot 3
explained how the survey team works
liked my snag list
told her about the snag list, call-backs from 12 to 2
asked how I would seal a bay
described three passes with a warm knife
worried re leaks in winter

**Piet Oduya**, foreman: pointed out that the scaffold rules are new. promised him my tickets
"""


def test_what_a_line_under_a_heading_tells_is_theirs_unless_plainly_mine() -> None:
    topics = read(HEADED).topics
    they = " | ".join(one.they_said for one in topics if one.with_ == "Nora Quist")
    mine = " | ".join(one.i_said for one in topics)
    assert "showed the map of the new estate" in they and "explained how the survey team works" in they
    assert "told her about the snag list" in mine and "three passes" in mine and "showed" not in mine
    assert "worried re leaks" in they and not read(HEADED).private
    assert any("scaffold rules" in one.they_said and one.with_ == "Piet Oduya" for one in topics)


@pytest.mark.parametrize(
    "line",
    [
        "they lost the council contract (OTR)", "Gareth's deputy resigned last week (conf.)", "they told me the pupil's name, obvs not writing that",
        "Burnt by lean before. Do NOT use the word.", "her son is in 8B, don't think I was meant to know", "I said my french is B2 but in truth it is B1",
        "I said 60 days notice (said 45)", "Gareth in divorce, told me in corridor", "don't think he trusts outside hires", "two vans were stolen, b/w us",
    ],
)  # fmt: skip
def test_what_is_meant_for_nobody_is_kept_out(line: str) -> None:
    found = read(f"{MET}{line}\nGareth asked about ladders")
    assert sum(len(one.text) for one in found.private) >= 0.8 * len(line)
    assert [one.topic for one in found.topics] == ["ladders"]


MET = "Elm Windows, sales rep, 24 Nov 2026 11am, with Gareth Pugh\n"


@pytest.mark.parametrize(
    "line",
    [
        "he's worried about late parts", "Gareth kept quiet most of the time", "Gareth keeps records of every call-back",
        "asked about handling confidential files", "Gareth is anxious that panes come late", "between us and the other depot there are forty vans",
        "the form is not for sharing with suppliers, he explained",
    ],
)  # fmt: skip
def test_what_is_of_the_work_is_not_kept_out(line: str) -> None:
    assert not read(f"{MET}{line}").private


def test_before_a_day_is_the_day_they_named() -> None:
    found = read(f"{MET}Gareth asked about ladders\nAnswer before 4 December")
    assert found.decision_by == date(2026, 12, 4)
    assert not any("the day before" in one for one in found.unsure)


def test_a_weekday_beside_a_number_says_which_month_and_a_length_is_no_day() -> None:
    found = read(
        "Elm Windows, fitter, thursday the 19th at 10am with Gareth Pugh\npromised Gareth my 30-day plan, Tues"
    )
    assert found.start is not None and found.start.date() == date(2026, 11, 19)
    [promise] = found.promises
    assert promise.due == date(2026, 11, 24) and "30-day plan" in promise.what


def test_posts_go_on_behind_and_and_what_is_no_name_is_nobody() -> None:
    found = read(
        "Harcourt Pianos, Bath. Workshop technician. Tue 24 Nov 10am\n"
        "madam called me in. Met Joan Firth, Health and Safety Lead, and Lionel Harcourt, owner and head tuner, lionel@harcourt.example\n"
        "chat w/ rob fenner, site mgr, then Mihaela -> transport planner romanian also\n"
        "2) Ketaki Joglekar - Head Analytics\none Kwame, deputy, Ghanaian"
    )
    assert (found.employer, found.role) == ("Harcourt Pianos", "Workshop technician")
    posts = {one.name: one.position for one in found.people}
    assert posts == {
        "Joan Firth": "Health and Safety Lead", "Lionel Harcourt": "owner and head tuner", "Rob Fenner": "site mgr",
        "Mihaela": "transport planner", "Ketaki Joglekar": "Head Analytics", "Kwame": "deputy",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "house", "post"),
    [
        ("Brighton, restaurant Saltmarsh, pastry cook. Tue 24 Nov 4pm", "Saltmarsh", "pastry cook"),
        ("Lisbon 24/11 2pm, hotel Miradouro da Graça, front desk", "Hotel Miradouro da Graça", "front desk"),
        ("tues 24 nov 15:00 Penhallow Haulage, Avonmouth. Class 1 night trunk fridge.\nspoke w Gary Penhallow, boss", "Penhallow Haulage", "Class 1 night trunk fridge"),
        ("I met Mr. Fintan Gilhooly of Gilhooly & Daughters Hardware, Athenry, on Tuesday the 24th at 10 a.m.", "Gilhooly & Daughters Hardware", ""),
        ("Elm Windows, lovely place. Tue 24 Nov 9am", "Elm Windows", ""),
    ],
)  # fmt: skip
def test_a_town_beside_the_house_is_where_it_is(head: str, house: str, post: str) -> None:
    found = read(f"{head}\nAna Ruiz asked about keys")
    assert (found.employer, found.role) == (house, post)


def test_what_is_wanted_by_a_time_is_a_need_and_a_matter_and_what_follows_a_case_is_its_answer() -> None:
    found = read(
        f"{MET}Gareth wants 7 day working by april\n"
        "Gareth ask how much waste I have. In the yard at Elbe 2% on 400 frames, before team had 4.\n"
        "we agreed that the drain is the risk\n"
        "I called the crane man 2x no answer so I went to the site lead myself\n"
        "Training is 7 Dec if they pick me"
    )
    assert [one.text for one in found.needs] == ["7 day working by april"]
    topics = {one.topic: one for one in found.topics}
    assert "7 day working by april" in topics and all(one.with_ == "Gareth Pugh" for one in topics.values())
    assert any("2% on 400 frames" in one.i_said for one in topics.values())
    assert any("we agreed that the drain" in one.they_said for one in topics.values())
    assert not found.open_questions and found.decision_by is None


def test_an_address_beside_a_heading_leaves_it_a_heading_and_quoted_praise_is_theirs() -> None:
    found = read(
        "Elm Academy, teacher, 24 Nov 2026 11am\n\nRUTH CARDEW (Head) r.cardew@elm.example\n"
        'Said set 4 in my lesson was "the quietest in years". Wants more girls in the top set.\n\n'
        "MRS IQBAL (parent governor)\nHow do I ring home? Good-news call before the bad one."
    )
    praise, ring = found.topics
    assert praise.with_ == "Ruth Cardew" and "the quietest in years" in praise.they_said and not praise.i_said
    assert ring.i_said == "Good-news call before the bad one."


def test_who_is_named_in_an_address_or_owed_a_thing_is_found_and_owed_it_whole() -> None:
    found = read(
        "Tue 11/24 8:00a-8:45a Calder Distribution, Halifax. shift lead\n"
        "Ron Kowalczyk, ops mgr. Tiffany (HR) scheduled it. ron.k@calder.example\n\n"
        "RON: turnover, lost 14 of 40. He keeps the rotas in a ledger. events come at 40k/s\n"
        "His late wife did the books\n"
        "promised Ron my 30-day plan 1 page, Tues\npromised: Ron - a sketch of the ramp\npromised her that sms text tomorrow"
    )
    assert found.start is not None and found.start.hour == 8
    assert {one.name: one.email for one in found.people} == {"Ron Kowalczyk": "ron.k@calder.example", "Tiffany": ""}
    assert [one.text for one in found.private] == ["His late wife did the books"]
    assert [(one.what, one.with_) for one in found.promises][:2] == [
        ("send Ron my 30-day plan 1 page", "Ron Kowalczyk"), ("send a sketch of the ramp", "Ron Kowalczyk"),
    ]  # fmt: skip
    assert found.promises[2].what == "send her that sms text"


def test_a_husband_who_is_named_speaks_for_himself_and_a_line_that_presents_is_none_of_their_matters() -> None:
    found = read(
        "Elm Kitchen, cook, 24 Nov 2026 11am\nImogen Farr, owner. Her husband Otto does the numbers, he asked about food cost\n"
        "2. Mr Hendrik Maas front office manager, h.maas@elm.example 14h30. Role play with a guest and no room\n"
        "3. Mr Arun Seth - Demand Planning"
    )
    assert {(one.with_, one.topic) for one in found.topics} >= {("Otto", "food cost")}
    assert not any("Maas" in one.topic or "Planning" in one.topic for one in found.topics)


def test_a_list_typed_in_haste_is_read_line_by_line() -> None:
    found = read(
        "- 10.15 today, wexcombe vets, marlow. head vn post\n- priya (clin director) and old mr hale, partner\n"
        "- priya asked how id train two students at once. said my checklist, pass rate from 6 of 10 to 9\n"
        "- worried re charts not filled in\n- mr hale said the lease is up in spring (keep it under ur hat)\n"
        "- asked why i leave, said growth, really its my boss. will send him the template tmrw\n- gave him my card\n"
        "- we agreed that the phones are slow"
    )
    assert (found.employer, found.role) == ("Wexcombe Vets", "head vn")
    topics = {one.topic: one for one in found.topics}
    assert topics["charts not filled in"].with_ == "Priya"
    assert "my checklist" in topics["training two students at once"].i_said
    private = " | ".join(one.text for one in found.private)
    assert "lease" in private and "really its my boss" in private and "phones" not in private
    assert [one.what for one in found.promises] == ["send him the template"]
