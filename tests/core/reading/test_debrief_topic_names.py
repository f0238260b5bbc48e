"""What a topic is called: a short noun phrase, as one would say "we talked about ..."; never a clause cut in the middle."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read

MINA = "Interview with Mina Roth and Otto Lind\n"


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Mina asked how id calm a lodger at midnight", "calming a lodger at midnight"),
        ("Mina asked how I keep the seed records", "keeping the seed records"),
        ("Mina asked how students can return a broken lens without feeling silly", "returning a broken lens without feeling silly"),
        ("Mina wanted to know would I do school runs in snow", "school runs in snow"),
        ("Otto asked if I can read a tachograph", "reading a tachograph"),
        ("Otto asked can i do curved walls", "curved walls"),
        ("Otto asked what I do when a caller shouts at the trainee", "a caller shouting at the trainee"),
        ("Otto: what if a dog bites?", "a dog biting"),
        ("Otto asked whether I mind working on the early boat", "working on the early boat"),
        ("Otto asked about the time I sank a pontoon", "the time I sank a pontoon"),
        ("Otto wondered if I do night runs", "night runs"),
        ("Otto asked about night shifts", "night shifts"),
        ("Mina: nights are short two nurses since the summer", "nights"),
        ("Mina - the phone never stops after a storm, 40 calls in a morning", "the phone"),
        ("Mina: 112 looms, 3 weavers, the big ones get oiled twice a term", "112 looms"),
        ("Mina: had 2 apprentices cut through a cable last year, so now everything is about isolation", "isolation"),
        ("Mina said waste has gone up since they changed supplier", "waste"),
        ("Mina said they have 14 looms and two weavers", "14 looms and two weavers"),
        ("Mina said they lose an hour a day at handover", "losing an hour a day at handover"),
        ("Mina cares that guests keep the SAME key for a whole stay", "guests keeping the SAME key for a whole stay"),
        ("Mina: team split across Porto and Aberdeen; handover is a thread and things get lost", "team split across Porto and Aberdeen"),
        ("Mina — stock review. Their scanner beeps 60 times an hour, mostly for nothing", "stock review"),
    ],
)  # fmt: skip
def test_a_topic_names_its_matter(line: str, topic: str) -> None:
    assert [one.topic for one in read(MINA + line).topics] == [topic]


@pytest.mark.parametrize(
    ("line", "who", "topic"),
    [
        ("asked Mina about weekend cover.", "Mina Roth", "weekend cover"),
        ("I asked Otto about the new looms.", "Otto Lind", "the new looms"),
        ("talked about dye baths with Otto", "Otto Lind", "dye baths"),
        ("we discussed the spring order with Mina.", "Mina Roth", "the spring order"),
        ("Mina asked about working with Otto", "Mina Roth", "working with Otto"),
    ],
)
def test_to_whom_one_spoke_is_no_part_of_the_matter(line: str, who: str, topic: str) -> None:
    assert [(one.with_, one.topic) for one in read(MINA + line).topics] == [(who, topic)]


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Mina talked about turnover.", "turnover"),
        ("Otto spoke about boilers.", "boilers"),
        ("Otto chatted about overtime", "overtime"),
    ],
)
def test_one_word_behind_about_is_a_topic(line: str, topic: str) -> None:
    assert [one.topic for one in read(MINA + line).topics] == [topic]


@pytest.mark.parametrize(
    "line",
    [
        "Mina asked how I keep the seed records. I said in one book by the door",
        "Mina: nights are short two nurses since the summer & agency staff dont know the machines",
        "Otto asked about night shifts, I told him four years of them at Voss",
        "Mina said waste has gone up since they changed supplier. I told her about the weekly sheet",
    ],
)
def test_nothing_is_said_twice(line: str) -> None:
    (topic,) = read(MINA + line).topics
    assert topic.topic != topic.they_said
    assert not topic.they_said or topic.they_said not in topic.i_said
    assert "asked about" not in topic.they_said  # the name says as much; a whole question says more


@pytest.mark.parametrize(
    "notes",
    [
        "Weaver post, panel of three\nthree of them!! Mina Roth did most of the talking\nMina: looms are old",
        "# Mill visit 2026-11-25\nMina: looms are old",
    ],
)
def test_no_topic_is_a_heading_or_a_count_of_people(notes: str) -> None:
    assert {one.topic for one in read(notes).topics} == {"looms"}


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Mina asked how I'd get surgeons to deprescribe", "getting surgeons to deprescribe"),
        ("Mina asked how id get weavers on board w new looms", "getting weavers on board with new looms"),
        ("Otto asked wot id do if a driver wants his unit back", "a driver wanting his unit back"),
        ("Otto asked what do you do when you've got to tell a child the truth", "telling a child the truth"),
        ("Otto asked what I'd do if I found a reed missing", "finding a reed missing"),
        ("Otto asked why larch", "larch"),
        ("Otto asked when can I begin", "when I can begin"),
        ("Otto wants to know why people quit", "why people quit"),
        ("Mina: line 3 stops about 11 times a shift", "line 3"),
        ("Otto asked what I'd say to a parent who has been told to wait", "what I'd say to a parent who has been told to wait"),
        ("Otto asked me to walk him through the dye plan", "the dye plan"),
        ("Otto wondered whether a bed of their own would help", "whether a bed of their own would help"),
    ],
)  # fmt: skip
def test_a_question_keeps_its_heart(line: str, topic: str) -> None:
    assert [one.topic for one in read(MINA + line).topics] == [topic]
