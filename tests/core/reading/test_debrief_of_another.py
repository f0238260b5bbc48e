"""What one says of another, of the writer or in confidence: told only where it is surely theirs to be told, else kept or asked about."""

from __future__ import annotations

import pytest

from sincerely.core.reading.debrief.talk.unplaced import as_topic
from sincerely.core.reading.values import Debrief
from sincerely.data.names import word_classes
from tests.core.reading.test_debrief_everyday import read

HEAD = "Lab technician, Corin Labs, 25 November 2026 2pm-3pm, with Dr Asha Menon and Ron Pell\nAsha: the freezer failed twice in August\nRon: 40 samples a day\n"


def _of(line: str) -> Debrief:
    return read(HEAD + line)


def _told(found: Debrief, line: str) -> list[tuple[str | None, str]]:
    return [(one.with_, f"{one.they_said} {one.i_said}") for one in found.topics if one.quote in line]


@pytest.mark.parametrize(
    "line",
    [
        "Asha: I shouldn't say this but the lab failed its audit",
        "Asha: I shouldn't tell you this, but the lab failed its audit",
        "Ron: HR don't know yet but they'll need two people",
        "Ron: I probably shouldn't mention it, the lease is up in May",
        "Asha said forget I said that about the lease",
        "Asha: the owner doesn't know yet - two techs handed in notice",
        # One of them judges or mocks another.
        "Asha: Ron can't read SQL (she laughed)",
        "Asha told me that Ron is struggling with the new rig",
        "Ron told me that Asha wrote the worst of the code herself",
        "Asha said Ron never reads the reports",
        "Asha - Ron's figures are wrong",
        "Ron: Dr Menon can't stand the Leeds people",
        "Asha said that Ron hasn't visited since March",
        "Ron - Asha shouts at the juniors",
        "Ron reckons Dr Menon is past it",
    ],
)
def test_what_is_confided_or_judges_a_colleague_is_private(line: str) -> None:
    found = _of(line)
    assert any(one.quote in line and len(one.quote) > len(line) // 2 for one in found.private), found.private
    assert _told(found, line) == []


@pytest.mark.parametrize(
    ("line", "who", "words"),
    [
        ("Asha: Ron runs the cold store on his own", "Asha Menon", "cold store"),
        ("Asha: Ron trained all four techs", "Asha Menon", "four techs"),
        ("Ron: Dr Menon wrote the stock tool", "Ron Pell", "stock tool"),
        ("Asha: Ron's team counts the samples twice a day", "Asha Menon", "counts the samples"),
        ("Ron - Asha's rota covers nine benches", "Ron Pell", "nine benches"),
        ("Ron told me Asha wrote the stock tool", "Ron Pell", "stock tool"),
    ],
)
def test_what_one_tells_of_another_is_the_tellers(line: str, who: str, words: str) -> None:
    found = _of(line)
    ((with_, told),) = _told(found, line)
    assert (with_, words in told, found.private) == (who, True, ())
    assert {one.topic for one in found.topics if one.quote in line}.isdisjoint({"the cold store on his own"})


@pytest.mark.parametrize(
    ("line", "who", "words"),
    [
        ("Asha - Ron asked how I log a spill. I said on the red sheet", "Ron Pell", "red sheet"),
        ("Asha - Ron, ops lead, asked about spills. I said the red sheet", "Ron Pell", "red sheet"),
        ("Asha: Ron explained the airlock, they lost two runs to it", "Ron Pell", "airlock"),
        ("Asha: the union doesn't know yet when the move is", "Asha Menon", "when the move is"),
        ("Ron said nobody should open the airlock alone", "Ron Pell", "airlock"),
        ("Ron: you need two signatures for the cold store", "Ron Pell", "two signatures"),
        ("Ron: they can't ship on Fridays", "Ron Pell", "ship on Fridays"),
        ("Asha asked if I'd work evenings. I said two a week", "Asha Menon", "two a week"),
        ("Asha: I told her about the buffer I made at Leeds", "Asha Menon", "buffer"),
        ("Asha - I explained how we label by date and rack at Leeds", "Asha Menon", "date and rack"),
        ("Asha: what would I do with a warm fridge: I'd move the stock first", "Asha Menon", "move the stock"),
    ],
)
def test_what_is_plainly_somebodys_is_still_told(line: str, who: str, words: str) -> None:
    found = _of(line)
    told = _told(found, line)
    assert [with_ for with_, _ in told] == [who]
    assert words in told[0][1] + " ".join(one.topic for one in found.topics) and found.private == ()


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Asha: I wrote the SOPs alone and regret it", "Asha Menon"),
        ("Asha - I check every freezer myself on Sundays", "Asha Menon"),
        ("Ron: I ran the floor alone for two years", "Ron Pell"),
        ("Ron - I sign every job sheet myself", "Ron Pell"),
        ("Ron - I cut the empty runs by 12% in Leeds", "Ron Pell"),
    ],
)
def test_an_i_under_somebodys_name_is_asked_about(line: str, who: str) -> None:
    found = _of(line)
    assert _told(found, line) == [] and any(one.quote in line for one in found.unplaced)
    assert any(f"who is “I” there, you or {who}?" in asked for asked in found.unsure), found.unsure


@pytest.mark.parametrize(
    "line",
    [
        "Ron told me that I should brake later",
        "Asha told me that I should look further ahead",
        "Asha said that I was wrong about the pH",
        "Asha told me that I'd be bored in this job",
        "Ron said my handwriting slows the desk down",
        "Ron: you should taste before you pour",
    ],
)
def test_what_is_said_of_the_writer_is_no_topic(line: str) -> None:
    found = _of(line)
    assert _told(found, line) == []
    assert any(one.quote in line for one in (*found.unplaced, *found.private))


def test_under_a_heading_a_colleague_is_spoken_of_by_whose_heading_it_is() -> None:
    found = read(
        "Lab technician, Corin Labs, 25 November 2026 2pm-3pm\n\nAsha Menon (head of lab)\n- Ron can't read SQL (she laughed)\n- Ron runs the cold store at night\n"
        "- Ron asked about spills\n\nRon Pell, lab manager\n- 40 samples a day\n- Asha never signs the log\n- they can't ship on Fridays\n"
    )
    assert [one.quote for one in found.private] == ["Ron can't read SQL (she laughed)", "Asha never signs the log"]
    told = {one.they_said or one.topic: one.with_ for one in found.topics}
    assert told["Ron runs the cold store at night"] == "Asha Menon" and told["spills"] == "Ron Pell"


def test_what_they_cannot_do_behind_a_word_on_a_colleague_is_told_or_left_over() -> None:
    found = read(
        "Lab technician, Corin Labs, 25 November 2026 2pm-3pm\n\nAsha Menon (head of lab)\n- Ron asked about spills\n\n"
        "Ron Pell, lab manager\n- 40 samples a day\n- Asha never signs the log\n- they can't ship on Fridays\n"
    )
    assert any("ship on Fridays" in one.quote for one in (*found.topics, *found.unplaced))


def test_advice_that_is_made_a_topic_keeps_whose_it_is() -> None:
    line = "Ron told me that I should brake later"
    assert as_topic(line, "Ron Pell", word_classes()).topic == line
