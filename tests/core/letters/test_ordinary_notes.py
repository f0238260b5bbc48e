"""Ordinary notes are told: what they asked or struggle with, what I answered, and what came of it; nothing cut in the middle, nothing turned to the wrong person."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.naming import placed, role_of
from sincerely.core.letters.notes.spelt import spelt_right
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Role, Topic
from sincerely.data.names import word_classes
from tests.support.letters import compose, retell, retell_own

WITH = "Dana Cole"


def body(*topics: tuple[str, str, str]) -> str:
    """Return the letter to Dana Cole from topics, each (topic, what was said, what I said)."""
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        role=Role(title="night supervisor"),
        recipient=Recipient(name=WITH, email="dana@greenfield.example"),
        interview=Interview(
            format="one-on-one",
            date=date(2026, 11, 27),
            topics=tuple(Topic(with_=WITH, topic=t, they_said=theirs, i_said=mine) for t, theirs, mine in topics),
        ),
    )
    return compose("thank-you", context, words=word_classes()).body


@pytest.mark.parametrize(
    ("they_said", "i_said", "told"),
    [
        (  # a whole sentence of the writer's is told whole
            "They started structured literacy in 2023 and the older ones who missed it are her worry.",
            "I said I ran a group of six Year 4s on decodable books twice a week and four were at level by term 4.",
            "the older ones who missed it are your worry|I ran a group of six Year 4s on decodable books twice a week and four were at level by term 4.",
        ),
        (  # told to do is what one does, and its result stands behind it
            "asked what i do diffrent on a root in sch 160.",
            "told him slow down, check the gap at 4 points before i strike, my own repairs were 1.3 last year at Tarrant",
            "what I do different on a root in schedule 160|I slow down and check the gap at 4 points before I strike. My own repairs were 1.3 last year at Tarrant.",
        ),
        (  # a figure's way, a place's capital, and who is meant by "he"
            "he was tubed within the hr & went home after 3 wks",
            "told her abt man in bed 9 in limerick, EWS went 3 to 7, rang the ICU outreach direct",
            "I told you about a man in Limerick: EWS went from 3 to 7, I rang the ICU outreach direct, and he was tubed within the hour and went home after 3 weeks.",
        ),
        (
            "she asked how i handle someone late all the time.",
            "told him talk to em first, find out if its the bus",
            "I talk to them first and find out if it's the bus.",
        ),
        (
            "asked how i find a fault",
            "i said never change the sensor first, look at dosing pressure",
            "I never change the sensor first, and I look at dosing pressure.",
        ),
        (
            "Their problem is girls leaving after Diwali. She said nobody does that here.",
            "I said I fix the January rota in November itself so that everybody knows there leave.",
            "your problem is girls leaving after Diwali|I fix the January rota in November itself so that everybody knows their leave.",
        ),
        ("asked how i plan", "at holloway paired every new guy w/ a vet for 5 shifts, kept 11 of 12 thru peak", "at Holloway I paired every new guy with a vet for 5 shifts and kept 11 of 12 through peak."),
        ("asked if i could help with the choir", "I said yes, but to learn rather than lead.", "I said yes, but to learn rather than lead."),
    ],
)  # fmt: skip
def test_what_was_answered_is_told_with_what_came_of_it(they_said: str, i_said: str, told: str) -> None:
    made = body(("", they_said, i_said))
    for one in told.split("|"):
        assert one in made


def test_a_question_and_its_answer_stand_behind_what_was_told_right_before() -> None:
    made = body(
        ("", "Dana said there biggest problem is the 49 because it runs late from about 3 when the schools come out and drivers get shouted at for it", ""),
        ("", "she asked what id do. she laughed", "i said i tell people over the speaker how late we are and why, did that on the 12 when i was at Castleford and complaints went down to 2 in a year"),
    )  # fmt: skip
    order = [
        "your biggest problem is the 49 because it runs late from about 3 when the schools come out.",
        "asked me what I would do.",
        "I tell people over the speaker how late we are and why, and I did that on the 12 when I was at Castleford.",
        "Complaints went down to 2 in a year.",
    ]
    assert [made.find(one) for one in order] == sorted(made.find(one) for one in order if one in made)
    assert "shouted" not in made


def test_what_is_not_whole_or_somebody_elses_stays_out() -> None:
    cut = body(
        ("", "he has bad luck", "told him about the case, disk full on a replica, idempotency key per parcel + carrier")
    )
    assert "disk full" not in cut
    assert "idempotency" not in cut
    story = body(("", "she wants somebody that will sit wi them. he was up at 3 every night, and we gave him a bowl and flour. she had a wee tear I think.", "I told her about Mr A at my last place that was a baker"))  # fmt: skip
    assert "a man at my last place who was a baker" in story
    assert "Mr A" not in story
    assert "tear" not in story
    assert "gave you" not in story
    assert "you were up" not in story
    assert (
        "let"
        not in body(("", "no yelling in the kitchen, she let the last bloke go for it", ""))
        .split("Dana Cole,")[1]
        .split("I'd")[0]
    )
    assert "two" not in body(("", "you need to be patient with two of them", ""))


def test_plain_misspellings_are_put_right_and_names_and_trade_words_stay() -> None:
    words = word_classes()
    assert spelt_right("insted of fixing it, finaly, offerd, too many guys", words) == "instead of fixing it, finally, offered, too many guys"  # fmt: skip
    assert spelt_right("there biggest problem, there are seven of them, over there", words) == "their biggest problem, there are seven of them, over there"  # fmt: skip
    assert spelt_right("the familys and two partys, six monkeys", words) == "the families and two parties, six monkeys"
    for kept in ("theyd pay for it", "adblue faults", "kai and decodable books", "the traveller is late to work"):
        assert spelt_right(kept, words) == kept


def test_what_was_said_to_the_answer_stands_behind_it() -> None:
    made = body(("the ramp", "she said thats the one thing she cant teach. she wants a photo of both", "I said i always get out of the cab, never shout for folk to move a buggy."))  # fmt: skip
    assert "that that" not in made
    assert made.index("get out of the cab") < made.index("You said that's the one thing you can't teach.")
    quoted = body(("", "", "told her abt the nurse on nights, rang the outreach direct"), ("", 'said "thats what id want at 4am"', ""))  # fmt: skip
    assert quoted.index("the outreach direct") < quoted.index("that's what I'd want at 4am")


def test_the_post_and_the_house_are_named_without_what_stood_beside_them() -> None:
    assert role_of("st brendans galway, staff nurse resp ward") == "staff nurse"
    assert role_of("social worker, children looked after team") == "social worker"
    assert role_of("whse lead") == "warehouse lead"
    assert placed("KELDON FABRICATION") == "Keldon Fabrication"


def test_a_they_behind_people_that_are_not_told_is_not_turned_to_the_reader() -> None:
    made = body(("getting boys of 11 to come", "She asked how I would get boys of 11 to come. She said that they disappear after the fifth class.", ""))  # fmt: skip
    assert "you disappear" not in made
    assert "boys of 11" in made
    assert "to them" not in body(("", "motor claims taking 34 days, the regulator has written to them", ""))


def test_who_asked_is_not_named_behind_the_question_again() -> None:
    made = body(("", "asked what i carry in the van, she asked", "told her a drain rod and a spare valve"))
    assert "you asked?" not in made
    assert "you asked." not in made


def test_a_him_of_somebody_else_a_confidence_and_a_private_life_are_not_told_back() -> None:
    assert "you let you" not in body(("", "Nora told me about a lad of 15. She let him stay in the library.", ""))
    assert "know about" not in body(("", "keeps his own spreadsheet, which Harriet doesn't know about", ""))
    assert "marriage" not in body(("", "he'd been on nights 14 years and his marriage survived, just", ""))
    assert "meant to save" not in body(("self service machines", "self service machines, he hates them, they were meant to save time & didnt", ""))  # fmt: skip


WORDS_OF_NOTES = st.sampled_from(
    [
        "she",
        "he",
        "they",
        "we",
        "you",
        "it",
        "I",
        "me",
        "him",
        "them",
        "his",
        "her",
        "their",
        "nobody",
        "who",
        "that",
        "the",
        "a",
        "two",
        "drivers",
        "nurse",
        "rota",
        "floods",
        "lost",
        "wants",
        "is",
        "are",
        "was",
        "not",
        "to",
        "of",
        "at",
        "since",
        "and",
        "but",
        "because",
        "if",
        "40",
        "%",
        ",",
        ".",
        "?",
        ";",
        "-",
        "->",
        "said",
        "asked",
        "told",
        "reckons",
        "feels",
        "hard",
        "never",
        "still",
        "last",
        "growing",
        "from",
        "May",
    ]
)


@given(st.lists(WORDS_OF_NOTES, max_size=14).map(" ".join), st.sampled_from(["", "the rota", "drivers", "late drops"]))
def test_no_note_breaks_it(note: str, topic: str) -> None:
    for found in (retell(note, Cast(reader=frozenset({"dana"})), topic, named=bool(topic)), retell_own(note, Cast(), topic)):  # fmt: skip
        if found:
            assert found.text and "  " not in found.text and not re.search(r"[?<>]|\s[,.;]", found.text)
            assert set(re.findall(r"\d+", found.text)) <= set(re.findall(r"\d+", note))
