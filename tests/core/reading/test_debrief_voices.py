"""Whose words they are: an answer of mine after a question put to me is mine and may be told, a confession is not; what is quoted stays whole."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read

MINA = "Interview with Mina Roth and Otto Lind\n"


def told(line: str) -> tuple[str, str]:
    """Return all that they said and all that I said, of one line about Mina."""
    topics = read(MINA + line).topics
    return " | ".join(one.they_said for one in topics), " | ".join(one.i_said for one in topics)


@pytest.mark.parametrize(
    ("line", "mine"),
    [
        ("Mina asked how I keep the seed records. Kept them in one book by the door for years", "one book by the door"),
        ("Mina wanted to know would I drive the van in snow. Yes, did two winters on the pass route", "two winters"),
        ("Mina asked if I can read a tachograph, yes, four years of it at Voss", "four years of it"),
        ("Mina pushed: \"what if the oven fails at noon?\" -> cold menu and two camping stoves", "camping stoves"),
        ("Mina: what would I do with a late coach: I'd hold the gate two minutes, then ring control", "hold the gate"),
        ("Mina asked can i plaster a curved wall i said yes did the one in the chapel 12 metres", "in the chapel"),
        ("Mina asked how guests could tell us about noise. Suggested a card under the key, worked at the lodge", "card under the key"),
        ("Mina wondered how I'd teach the loom to a beginner. Started mine on a cardboard frame", "cardboard frame"),
        ("Mina: how would you calm a ewe? By hand, in the dark, no dog", "in the dark"),
        ("Mina asked what I'd change first. Showed her the tidy bench photo", "tidy bench photo"),
        ("Mina asked how I priced the roof, told her by the slate and not by the day", "by the slate"),
        ("Mina asked about the time I stood up to a prof. told her about the broken centrifuge", "broken centrifuge"),
        ("Mina wanted to know about fines - none, clean since 2011", "clean since 2011"),
        ("Mina pushed on late loads: said i ring the yard the night before", "ring the yard"),
        ("Mina asked do i have own knives. got my own set, japanese", "my own set"),
    ],
)  # fmt: skip
def test_what_follows_a_question_put_to_me_is_my_answer(line: str, mine: str) -> None:
    they, me = told(line)
    assert mine in me
    assert mine not in they


@pytest.mark.parametrize(
    ("line", "theirs"),
    [
        ("Mina asked what I'd do with rust: I'd said sand it first. she thinks acid on the hinges is quicker", "acid on the hinges"),
        ("Mina asked how I log faults. I said on paper. They have had three systems in two years", "three systems"),
        ("Mina asked about weekends. Her crew covers one market in three", "one market in three"),
        ("Mina told me of the cold store, built it in 1998 from two old wagons", "two old wagons"),
        ("Mina: 14 dogs a day, two groomers, lost one in May", "lost one in May"),
        ("Mina said the kiln broke twice. Replaced the bricks themselves", "Replaced the bricks"),
    ],
)  # fmt: skip
def test_their_words_stay_theirs(line: str, theirs: str) -> None:
    they, me = told(line)
    assert theirs in they
    assert theirs not in me


@pytest.mark.parametrize(
    "line",
    [
        "Mina asked how id settle a new lodger at midnight. I said 15 min chat + a map on the door, we did that at Elm House and complaints went from 8 to 2",
        "Mina asked about a time I disagreed with a foreman. I told her about Mr Abara's roof, rang the engineer twice",
        "Otto asked if I get nervous on a ladder. I said I clip on first and count to three",
        "Otto asked what I do with a rude caller. Told him I lower my voice and repeat it back",
        "Mina asked how I take criticism. Said I ask for it in writing and read it the next day",
    ],
)
def test_a_story_that_answers_their_question_is_no_secret(line: str) -> None:
    found = read(MINA + line)
    assert found.private == ()
    assert any(one.i_said for one in found.topics)


@pytest.mark.parametrize(
    "line",
    [
        "Mina asked what I want. I said 42k, bit cheeky",
        "Mina asked why I left. I said the firm closed (not true, I was fired)",
        "Mina asked about the gap. told her I was travelling, really I was signed off",
        "Mina asked about stock. I had no good answer on write-offs, wish I'd said monthly counts",
        "Otto asked about the third rule and I blanked on it completely",
        "Q I flunked: the burn temperatures, I said 800. its 900.",
        "Mina asked about my boss, I told her about Mr Kerr, don't mention him",
    ],
)
def test_a_confession_goes_into_no_topic(line: str) -> None:
    kept = ("42k", "not true", "signed off", "no good answer", "monthly counts", "blanked", "800", "900", "Kerr")
    for topic in read(MINA + line).topics:
        if topic.unsaid:  # what I wish I had said can still be added
            assert topic.since == "monthly counts"
            continue
        assert not any(word in f"{topic.topic} {topic.they_said} {topic.i_said}" for word in kept), topic


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ('Mina asked what I tell a new driver. I said I always say "look twice, go once", it sticks', '"look twice, go once"'),
        ('Mina: their motto is "no plate leaves cold. ever." and they mean it', '"no plate leaves cold. ever."'),
        ('Otto asked how I label jars, I said with the date and "open me first"', '"open me first"'),
        ("Otto said “she asked, I answered” is how every shift ends with the ward round", "“she asked, I answered”"),
    ],
)  # fmt: skip
def test_what_is_quoted_stays_whole(line: str, quoted: str) -> None:
    they, me = told(line)
    assert quoted in f"{they} | {me}"


@pytest.mark.parametrize(
    ("notes", "who", "words"),
    [
        ("Panel: Tess Quill, Prof. Otto Lind\nTQ: 40 looms, two weavers\nProf L: the archive is damp in winter", "Otto Lind", "damp"),
        ("Panel: Tess Quill, Prof. Otto Lind\nTQ: 40 looms, two weavers\nProf L: the archive is damp in winter", "Tess Quill", "looms"),
        ("Met Dr Okoro the consultant and Sister Bly\nSister Bly: two beds short\nDr O: the drug chart is on paper", "Okoro", "chart"),
        ("Met Anna Berg and Anna Frost\nAnna B: boats leave at six\nAnna F: the ledgers are on paper", "Anna Frost", "ledgers"),
        ("Met Anna Berg and Anna Frost\nAnna F: the ledgers are on paper\nAnna B: boats leave at six", "Anna Berg", "boats"),
    ],
)  # fmt: skip
def test_initials_and_short_names_give_a_line_to_its_speaker(notes: str, who: str, words: str) -> None:
    found = read(notes)
    of = {
        one.with_: f"{one.topic} {one.they_said}" for one in found.topics if words in f"{one.topic} {one.they_said}"
    } | {known: need.text for need in found.needs if words in need.text for known in [who]}
    assert list(of) == [who]


def test_who_the_writer_sat_with_asks_what_follows_and_a_test_to_come_is_no_answer():
    found = read(
        "spoke to the owner tilda. shes got 4 gates to hang before easter. asked can i do brass i said yes did the one at the mill."
        " trial piece tuesday 8am bring own gloves"
    )
    assert [(one.with_, one.topic) for one in found.topics] == [
        ("Tilda", "4 gates to hang before easter"),
        ("Tilda", "brass"),
    ]
    assert found.topics[1].i_said == "i said yes did the one at the mill."


def test_a_mark_at_the_end_of_a_sentence_closes_that_sentence_alone():
    found = read(MINA + "Mina: the mill runs two shifts. money is 14 an hour bit low dont say. she likes my tags")
    assert [one.text for one in found.private] == ["money is 14 an hour bit low dont say."]


def test_what_hangs_on_a_promise_is_no_part_of_it():
    found = read(
        "Interview with Olga Brandt on 26 November 2026 at 2pm\nshe wants my HGV licence copy said i'd post it in monday, grumpy lady, smelt of smoke"
    )
    (promise, *_) = found.promises
    assert "licence" in promise.what and not any("smoke" in p.what or "grumpy" in p.what for p in found.promises)
    assert any("grumpy lady" in one.quote for one in found.private)


def test_what_is_said_between_us_begins_there():
    found = read(
        "Interview with Mr Adu on 26 November 2026 at 2pm\nI'll send him the sample drawings by thursday. between us, he said the foreman is leaving"
    )
    assert [p.what for p in found.promises] and not any("foreman" in p.what for p in found.promises)
    assert any("foreman" in one.quote for one in found.private) and not any(
        "drawings" in one.quote for one in found.private
    )


def test_who_shows_the_way_and_then_asks_took_part():
    found = read(
        "Interview 26 November 2026 at 2pm\nInes Duarte runs the studio - they lose ten pots in each firing.\nPiotr Lund, kiln master, showed me the big kiln. asked if i'd ever fired porcelain - i said twice, none cracked"
    )
    assert {p.name: p.part for p in found.people}["Piotr Lund"] == "interviewer"
