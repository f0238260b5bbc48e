"""Who holds which post, what is a house, what is a slip of one's own, and what a mark keeps private."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.reading.test_debrief_everyday import read  # written on Thursday, 19 November 2026, 18:00

MET = "Met Zara and Gil at the nursery today 2pm\nzara asked about potting. said yes\n"


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("Panel today 10am: Ruth Abbey (head), Prof. Lund, Mr Tait the bursar\nRuth asked about reading", {"Ruth Abbey": "head", "Lund": "", "Tait": "bursar"}),
        ("panel today 2pm: Sister Amy Roe, Dr Okafor the consultant\nAmy asked about nights", {"Amy Roe": "", "Okafor": "consultant"}),
        ("interview today 9am. Marta, Keith the kiln boss and Mrs Quill\nmarta asked can i do lates", {"Marta": "", "Keith": "kiln boss", "Quill": ""}),
        ("Met Rob Hale, Dr Vane the registrar, Prof. Ito today 11am\nRob asked about audits", {"Rob Hale": "", "Vane": "registrar", "Ito": ""}),
        # A post behind a comma stays the post of the one before.
        ("Met Anna Beck, head of year, and Mr Poll today 1pm\nAnna asked about tutor time", {"Anna Beck": "head of year", "Poll": ""}),
        ("Met Dennis Roy, the foreman, and the manager, Carla today 1pm\nDennis asked about vans", {"Dennis Roy": "foreman", "Carla": "manager"}),
    ],
)  # fmt: skip
def test_a_post_is_of_the_one_beside_whom_it_stands(line, posts):
    assert {one.name: one.position for one in read(line).people} == posts


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        ("Lena and Dom, Arkle Crates, today 2pm\nlena asked about lifts", {"Lena", "Dom"}),
        ("met Lena, Fenwick Creamery, today 2pm\nlena asked about vats", {"Lena"}),
        ("today 2pm w/ Pete Marlow, Marlow Glazing\npete asked about sash windows", {"Pete Marlow"}),
        ("Hollis Ceramics - kiln hand - today 2pm. Lena + Dom\nlena asked about kilns", {"Lena", "Dom"}),
        # People may be called by a word, too.
        ("spoke with Dom Harding, Lena Woods and Peter Banks today 2pm\ndom asked about kilns", {"Dom Harding", "Lena Woods", "Peter Banks"}),
        ("Met Una Browning and Jess Fielding today 2pm\nuna asked about kilns", {"Una Browning", "Jess Fielding"}),
    ],
)  # fmt: skip
def test_a_house_that_ends_in_its_trade_is_nobody(notes, names):
    assert {one.name for one in read(notes).people} == names


@pytest.mark.parametrize(
    ("notes", "employer"),
    [
        ("Marlow Joinery this morning 8am\nmet Pete, he asked about sash windows", "Marlow Joinery"),
        ("Sill Bakery today 9am with Rosa. Rosa asked about ovens, said deck ovens", "Sill Bakery"),
        ("Ferndale School today 10am\nmet Ruth, she asked about reading", "Ferndale School"),
    ],
)
def test_when_one_was_there_is_no_part_of_the_house(notes, employer):
    assert read(notes).employer == employer


def test_whom_one_met_is_no_promise():
    assert not read("spoke to Stella, Keith the kiln boss, today 9am. stella asked can i do lates. said yes").promises


def test_what_they_have_is_no_promise():
    for line in ("they have 9 calls a night and can cover 6", "they get 30 orders by Monday each week"):
        assert not read(MET + line).promises


def test_letters_that_fit_nobody_are_asked_about():
    assert "You wrote “RT”. Who is that?" in read(MET + "RT asked about drains. said french drains").unsure
    assert not [one for one in read(MET + "PPE: who pays? never came up").unsure if "PPE" in one]


@pytest.mark.parametrize(
    ("line", "private"),
    [
        ("she wants my spraying certificate scan email it to her. pay is 15 an hour low side keep quiet.", "pay is 15 an hour low side keep quiet."),
        ("Gil said he will send me the rota by Friday. the heating is broken between us.", "the heating is broken between us."),
        ("told her I ran the glasshouse at Thornham for 3 years. the pay is poor keep quiet", "the pay is poor keep quiet"),
        ("I said 24k was what I had. dont mention.", "I said 24k was what I had. dont mention."),
        ("told her 31 would do. they pay 28 keep it quiet", "told her 31 would do. they pay 28 keep it quiet"),
    ],
)  # fmt: skip
def test_a_mark_at_the_end_of_a_sentence_keeps_that_sentence(line, private):
    assert [one.text for one in read(MET + line).private] == [private]


def test_the_sentence_before_a_mark_keeps_its_promise():
    found = read(MET + "Gil said he will send me the rota by Friday. the heating is broken between us.")
    assert [(one.by, one.what, one.due) for one in found.promises] == [("them", "send me the rota", date(2026, 11, 20))]
    found = read(MET + "she wants my spraying certificate scan email it to her. pay is low keep quiet.")
    assert [(one.by, one.what) for one in found.promises] == [("me", "email my spraying certificate scan to her")]


@pytest.mark.parametrize(
    "line",
    ["I blanked on the watering question, only knew 2", "on the grafting question, only got 3 of 5", "couldnt answer the one about peat, got 2 out of 6"],
)  # fmt: skip
def test_how_little_of_an_answer_i_had_is_private_and_no_question(line):
    found = read(MET + line)
    assert [one.text for one in found.private] == [line] and not found.open_questions


def test_a_question_fluffed_without_a_score_stays_one_to_ask():
    assert [one.text for one in read(MET + "I blanked on the fungicide question.").open_questions] == [
        "the fungicide question"
    ]


def test_few_of_something_else_is_no_slip():
    assert not read(MET + "They only got 4 replies to the advert, no question about quality").private


def test_a_question_answered_wrongly_is_private_with_my_answer():
    line = "Q I flunked: how deep do they go, I said a foot. it's two."
    found = read(MET + line)
    assert [one.text for one in found.private] == [line] and not found.unplaced and not found.open_questions
