"""The writer's own notes: third persons stay who they are, and what fits no sentence stands as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.own_questions import direct, mine_asked
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.slots.own_notes import (
    Subject,
    read_own,
    set_out,
    with_article,
)

CAST = Cast(firm=frozenset({"Corvid"}))


@pytest.mark.parametrize(
    ("note", "subject", "kind", "text"),
    [
        ("they took somebody else on", "I", "clause", "they took somebody else on"),
        ("they're hiring in Leeds and I ran a site there", "I", "clause", "they are hiring in Leeds, and I ran a site there"),
        ("got the place, begin 3 mar", "I", "clause", "I got the place, and I begin on 3 March"),
        ("never led a crew before", "I", "clause", "I have never led a crew before"),
        ("appointed head of year", "you", "clause", "you were appointed head of year"),
        ("Corvid opened its third depot", "you", "clause", "Corvid opened its third depot"),
        ("worked together on the ferry job 2018-21", "we", "clause", "we worked together on the ferry job from 2018 to 2021"),
        ("met at the trade fair in Essen", "we", "clause", "we met at the trade fair in Essen"),
        ("worked for you at the dairy", "we", "clause", "I worked for you at the dairy"),
        ("trained your apprentices", "we", "clause", "I trained your apprentices"),
        ("the night bus in 2019", "we", "noun", "the night bus in 2019"),
        ("moving from the shop floor into planning", "I", "ing", "moving from the shop floor into planning"),
        ("read my portfolio, however briefly", "I", "clause", "I read my portfolio, however briefly"),
        ("look at my portfolio", "I", "do", "look at my portfolio"),
        ("has a table of weld defects", "I", "note", "has a table of weld defects"),
        ("is it worth the second exam", "I", "question", "Is it worth the second exam?"),
        ("everyone who lent me tools", "I", "noun", "everyone who lent me tools"),
        ("everyone on the early turn", "I", "noun", "everyone on the early turn"),
        ("offered it on monday and said yes", "I", "clause", "I was offered it on Monday and said yes"),
        ("offered to cover the nights", "I", "clause", "I offered to cover the nights"),
        ("qualified as a diver yesterday", "I", "clause", "I qualified as a diver yesterday"),
        ("forward my papers to the foreman", "I", "do", "forward my papers to the foreman"),
        ("half the night crew", "I", "noun", "half the night crew"),
        ("invited back for a trial", "I", "clause", "I was invited back for a trial"),
        ("five weeks in at the depot", "I", "clause", "I am five weeks in at the depot"),
        ("first solo landing was bumpy", "I", "clause", "my first solo landing was bumpy"),
        ("the round closes on 4 dec", "I", "clause", "the round closes on 4 December"),
    ],
)  # fmt: skip
def test_a_note_is_read_as_what_it_is(note: str, subject: Subject, kind: str, text: str) -> None:
    read = read_own(note, CAST, subject)
    assert (read.kind, read.text) == (kind, text)


@pytest.mark.parametrize(
    ("note", "subject", "text", "asides"),
    [
        ("didn't get in, they took a local", "I", "I didn't get in", ("They took a local.",)),
        ("didn't get in, came third of 30", "I", "I didn't get in", ("I came third of 30.",)),
        ("you made me keep a log, saved my neck twice", "you", "you made me keep a log", ("It saved my neck twice.",)),
        ("you made me keep a log, saved me twice", "you", "you made me keep a log", ("It saved me twice.",)),
        ("you lent me your notes, tested me on sundays", "you", "you lent me your notes", ("You tested me on Sundays.",)),
        ("I could redo the rota sheet, took me a day last time", "I", "I could redo the rota sheet", ("It took me a day last time.",)),
        ("passed my glider test, first go", "I", "I passed my glider test at the first attempt", ()),
        ("you lent us the hall, 40 chairs", "you", "you lent us the hall (40 chairs)", ()),
        ("for the reading lessons, couldnt have done it", "you", "the reading lessons", ("I couldn't have done it without you.",)),
        ("got the post!! starting after xmas", "I", "I got the post", ("I am starting after Christmas.",)),
        ("because you know the yard, the crew and the river", "I", "you know the yard, the crew and the river", ()),
    ],
)  # fmt: skip
def test_what_stands_behind_a_statement_is_a_sentence_of_its_own(
    note: str, subject: Subject, text: str, asides: tuple[str, ...]
) -> None:
    read = read_own(note, CAST, subject)
    assert (read.text, read.asides) == (text, asides)


@pytest.mark.parametrize(
    ("note", "gerund"),
    [("passed my name to the foreman", "passing my name to the foreman"), ("driving me to the test", "driving me to the test"), ("your advice", ""), ("you lent me your notes and tested me on sundays", "lending me your notes and testing me on Sundays")],
)  # fmt: skip
def test_what_somebody_did_is_a_thing_to_thank_for(note: str, gerund: str) -> None:
    assert read_own(note, CAST, "you").gerund == gerund


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("is 3 hours the limit", "Is 3 hours the limit?"),
        ("whether drawings count", "Could you tell me whether drawings count?"),
        ("how many nights the post works", "Could you tell me how many nights the post works?"),
        ("how many nights are there?", "How many nights are there?"),
        ("who pays for the course", "Who pays for the course?"),
        ("Who the new foreman will be?", "Could you tell me who the new foreman will be?"),
        ("what my first task is", "Could you tell me what my first task is?"),
        ("who on the crew would show me round", "Who on the crew would show me round?"),
        ("how long the course lasts", "Could you tell me how long the course lasts?"),
        ("what happens after dark", "What happens after dark?"),
        ("pension from day one", "Pension from day one?"),
    ],
)
def test_every_question_can_be_answered(note: str, asked: str) -> None:
    assert direct(set_out(note, CAST)) == asked


def test_what_was_asked_of_the_writer_is_told_from_the_writers_side() -> None:
    assert mine_asked("can you drive a van?") == "whether I can drive a van"
    assert mine_asked("do you hold your own tools?") == "whether I hold my own tools"
    assert mine_asked("when could you start") == "when I could start"
    assert mine_asked("why welding?") == ""


def test_a_note_set_out_keeps_its_words_and_writes_out_its_days() -> None:
    assert set_out("nights only til april, phone isnt paid.", CAST) == "nights only until April, phone isn't paid"
    assert set_out("Crew = 12 (two part-time)", CAST) == "Crew: 12 (two part-time)"
    assert days_written("Thu 3 Dec 14:00") == "Thursday 3 December at 14:00"
    assert days_written("4 Dec 9:30") == "4 December at 9:30"
    assert days_written("the fri market, may be late") == "the Friday market, may be late"


def test_an_article_stands_before_a_thing_and_not_before_a_name() -> None:
    assert with_article("TÜV report on chain hoists") == "a TÜV report on chain hoists"
    assert with_article("depot open day", the=True) == "the depot open day"
    assert with_article("Bolt & Beam yard day", the=True) == "the Bolt & Beam yard day"
    assert with_article("PyCon", the=True) == "PyCon" and with_article("the fair", the=True) == "the fair"


@given(st.text(max_size=80))
def test_any_note_can_be_read(note: str) -> None:
    for subject in ("I", "you", "we"):
        read_own(note, CAST, subject)
    direct(set_out(note, CAST))
    mine_asked(note)
    with_article(note)
