"""What a driver and a bookkeeper typed: places that are no persons, a worry kept back, the work's own words, and the month's end as a name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.reading.test_debrief_everyday import read


@pytest.mark.parametrize(
    "notes",
    [
        "Interview at Swiftline Parcels, Bradford depot. Met Karen Whitlock. She said the rota is new.",
        "Met Karen Whitlock at the Preston branch. She said the rota is new.",
    ],
)
def test_a_towns_depot_is_nobody(notes: str) -> None:
    assert [one.name for one in read(notes).people] == ["Karen Whitlock"]


def test_somebody_of_a_towns_name_stays_somebody() -> None:
    names = [one.name for one in read("Met Bradford Lewis at the office. Bradford said the vans are new.").people]
    assert names == ["Bradford Lewis"]


@pytest.mark.parametrize(
    "kept",
    [
        "didnt say about the 6am starts, worried about getting my little girl to nursery",
        "not told her about nursery, worried about that",
        "didn't mention my back - nervous they'd ask",
    ],
)
def test_what_was_kept_back_out_of_a_worry_is_private_and_no_question(kept: str) -> None:
    found = read(f"Met Karen Whitlock. She said the vans are new. {kept}")
    assert [one.text for one in found.private] == [kept]
    assert not found.open_questions and all(kept not in topic.they_said for topic in found.topics)


@pytest.mark.parametrize("said", ["parking is hard on the hill streets", "the trains stand idle for want of drivers"])
def test_what_somebody_says_of_the_work_is_no_way_there(said: str) -> None:
    assert [topic.they_said for topic in read(f"Met Karen Whitlock. She said {said}.").topics] == [f"She said {said}."]


def test_the_way_there_is_no_topic() -> None:
    assert not read("Met Karen Whitlock. She said I should park behind the unit.").topics


@pytest.mark.parametrize("thing", ["my month end checklist", "the year end accounts"])
def test_the_months_end_can_be_the_name_of_work(thing: str) -> None:
    promise = read(f"Met Joan Abbott. I promised to send her {thing} by Friday 4 December.").promises[0]
    assert thing in promise.what and promise.due == date(2026, 12, 4)


def test_the_months_end_is_a_day() -> None:
    assert read("Met Joan Abbott. I promised to send her the plan by month end.").promises[0].due == date(2026, 11, 30)


def test_an_hour_that_was_asked_about_is_none_of_the_talk() -> None:
    found = read(
        "Waimate one done. Blair Copeland, kitchen table\nBlair: down cow 3am? Prop her up. Showing me the block Tues arvo"
    )
    assert found.start is None


def test_how_many_were_there_is_no_post() -> None:
    assert (
        "of them"
        not in read(
            "Harrowdene Infirmary, band 6 renal. two of them - Sister Oyelaran and a matron called Bev Tuckwell."
        ).role
    )
