"""What was asked of the writer's own life is private with its whole answer: no topic, no part of mine, and shown as what stays with the writer."""

from __future__ import annotations

import re

import pytest

from tests.core.reading.test_debrief_everyday import read

HEAD = "Interview with Mina Roth and Otto Lind\n"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Mina asked what wage i'm hoping for. twenty nine, twenty six is as low as i go", ("wage", "twenty")),
        ("Mina asked how much I'd want. thirty eight thousand ideally, would go to thirty five", ("thirty",)),
        ("Mina asked if i have any other offers. two, one in Hull, not fussed about it", ("offers", "Hull", "fussed")),
        ("Otto asked where else I have applied. Kestrel and the yard in Goole, they are slow", ("applied", "Kestrel", "slow")),
        ("Otto asked am I diabetic. yes, since school, well controlled", ("diabetic", "school", "controlled")),
        ("Mina asked about my knee. told her its mostly ok on ladders", ("knee", "ladders")),
        ("Mina asked how old I am. fifty eight in March", ("old", "fifty")),
        ("Mina asked am i married. said engaged, and a baby in spring", ("married", "engaged", "baby")),
        ("Mina wondered if i plan to have children. not now", ("children",)),
        ("Otto asked which church I go to. none", ("church", "none")),
        ("Otto: do you have any convictions? -> a caution from 2011", ("convictions", "caution")),
        ("Otto asked why I want to leave. the foreman picks on me and the vans are bald", ("leave", "foreman", "bald")),
        ("Otto asked what my gaffer would say of me. that I never shut up", ("gaffer", "shut up")),
        ("Otto asked what I think of my current employer. cheap, and the roof leaks", ("employer", "cheap", "leaks")),
        ("Q: why did you leave?\nA: the owner sold up and her son came in", ("leave", "sold up")),
        ("Mina asked about the gap in my CV.\nI said I nursed my father that year", ("gap", "father")),
    ],
)  # fmt: skip
def test_a_question_of_my_own_life_and_its_answer_stay_with_me(line: str, kept: tuple[str, ...]) -> None:
    found = read(HEAD + line)
    private = " ".join(one.quote for one in found.private)
    told = " ".join(f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics)
    for word in kept:
        assert word in private
        assert word not in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mina asked what wage i'm hoping for. thirty. She said the seed lists are kept on one sheet", "one sheet"),
        ("Mina asked do I have kids. told her two. Otto said the night crew swaps at six", "swaps at six"),
        ("Mina asked am I married. no. Otto asked how I keep a log. I said in pencil, daily", "in pencil"),
    ],
)
def test_the_next_person_or_matter_ends_it(line: str, told: str) -> None:
    found = read(HEAD + line)
    assert told in " ".join(f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics)


@pytest.mark.parametrize(
    "line",
    [
        "Mina asked how i get my kids to read. I read to them first, ten minutes a day",
        "Mina asked do i have experience with disabled children. Said three years at the Elm unit",
        "Mina asked about my current role. told her I run the bench with two apprentices",
        "Otto asked what I want from a manager. I said clear jobs on a board",
        "Otto asked how I pay suppliers on time. told him by a list every Friday",
        "Otto asked how old the boiler at Elm House was. I said thirty years and we kept it going",
        "Otto asked about a gap in the rota. I said I ring round the bank staff at six",
        "Otto asked how I'd explain a wage slip to an apprentice. Told him line by line",
    ],
)
def test_a_question_of_the_work_stays_one(line: str) -> None:
    found = read(HEAD + line)
    assert found.private == ()
    assert any(one.i_said for one in found.topics)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Mina asked how I like to be led. Said I can't bear my present foreman", "foreman"),
        ("Mina asked about early shifts. told her I lie awake most nights", "awake"),
        ("Mina asked how I'd manage the drive. I said my husband left with the car", "husband"),
        ("Otto asked how I take pressure. I told him I burst into tears in the van", "tears"),
        ("Otto asked about the cutter. I said I am certified on it, which isn't true", "certified"),
        ("Otto asked do I know the code. I said by heart (I don't)", "by heart"),
        ("Otto asked why the move. told him I was dismissed for being late", "dismissed"),
        ("Otto asked what would suit me. told him no less than what I get now", "less than"),
        ("Mina asked what I make of their work. told her I had not looked at the website", "website"),
    ],
)
def test_what_an_answer_confesses_stays_with_me(line: str, kept: str) -> None:
    found = read(HEAD + line)
    assert any(kept in one.quote for one in found.private)
    assert not any(kept in f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mina asked how I came to the craft. I said my mother taught me at her bench", "taught me"),
        ("Mina asked about a hard night. told her I held a child who cried till his mum came", "held a child"),
        ("Otto asked how I fire the kiln. I said I fired it twice at Elm, slow", "fired it twice"),
        ("Otto asked about rows on site. I said I ring my manager before I shout at anyone", "ring my manager"),
        ("Otto asked what I did about the old till, which I did not like. I said I taped the keys", "taped the keys"),
    ],
)
def test_a_story_of_the_work_with_such_words_stays_mine(line: str, told: str) -> None:
    found = read(HEAD + line)
    assert found.private == ()
    assert any(told in one.i_said for one in found.topics)


@pytest.mark.parametrize(
    "line",
    [
        "Mina asked how deep the drains are - not a clue, rambled",
        "Otto asked about the old valves. had no idea so i just bluffed",
        "Mina asked what torque - went totally blank",
    ],
)
def test_how_an_answer_failed_is_no_question_to_ask(line: str) -> None:
    found = read(HEAD + line)
    assert found.open_questions == ()
    assert any(re.search("rambled|bluffed|blank", one.quote) for one in found.private)


def test_a_question_of_mine_that_nobody_could_answer_is_one() -> None:
    found = read(HEAD + "Mina asked about drains, I said ten years\nnot sure who pays for the boots\n")
    assert [one.text for one in found.open_questions] == ["not sure who pays for the boots"]
