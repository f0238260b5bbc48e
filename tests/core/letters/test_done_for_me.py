"""What the reader did for the writer in the talk is thanked for; how the reader is, and what somebody else did, is not told as theirs."""

from __future__ import annotations

import pytest

from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.asked_me import asked_me
from sincerely.core.letters.telling.assured_names import names_surely
from sincerely.core.letters.telling.done_for_me import done_for_me
from sincerely.core.letters.telling.own_answer import answer
from sincerely.core.letters.telling.their_words import their_words
from sincerely.core.letters.values import Candidate, Context, Interview, Recipient, Topic
from sincerely.data.names import word_classes
from tests.support.letters import compose

CAST = Cast(reader=frozenset({"dana", "cole"}), others=frozenset({"petra"}), given="Dana")
WORDS = word_classes()


@pytest.mark.parametrize(
    ("note", "text", "gift"),
    [
        ("Dana walked me round, showed me the bay they opened in June and said it fills", "you showed me the bay you opened in June", True),
        ("he took me through the store", "you took me through the store", True),
        ("let me hold a piece of larch from 1780", "you let me hold a piece of larch from 1780", True),
        ("She had me strip a quarter and say what I thought", "you had me strip a quarter and say what I thought", False),
        ("asked me to read the first lines aloud", "you asked me to read the first lines aloud", False),
        ("gave me a wrong invoice", "you gave me a wrong invoice", False),
        ("Dana from compliance showed me the new plant", "you showed me the new plant", True),
        ("showed off the new line", "you showed me the new line", True),
        ("Dana put a photograph of a shed in front of me", "you put a photograph of a shed in front of me", False),
        ("Went through my papers, and one stamp is missing", "you went through my papers with me", True),
    ],
)  # fmt: skip
def test_what_was_done_for_the_writer_is_told(note: str, text: str, gift: bool) -> None:
    found = done_for_me(note, CAST, WORDS)
    assert found is not None and found.text == text
    assert bool(found.gerund) is gift


@pytest.mark.parametrize(
    "note",
    [
        "Petra showed me the ward",  # somebody else did
        "gave me the creeps",
        "she told me the rota changes",
        "showed me it",
        "took me through dementia wing",  # shorthand
        "I showed her the log",
        "",
    ],
)
def test_nothing_else_is_taken_for_a_deed(note: str) -> None:
    assert done_for_me(note, CAST, WORDS) is None


def test_a_letter_gives_thanks_for_it_beside_what_was_asked() -> None:
    said = letter(
        Topic(with_="Dana Cole", topic="the kiln", they_said="asked how I would cool it. then showed me the drying room", i_said="slowly, over two days"),
        Topic(with_="Dana Cole", topic="the van", they_said="Dana lent me the catalogue"),
    )  # fmt: skip
    assert "hank you, too, for showing me the drying room." in said or "for lending me the catalogue." in said
    alone = letter(Topic(with_="Dana Cole", topic="the tour", they_said="showed me the drying room"))
    assert "the drying room" in alone and "[in your own words" not in alone


def test_what_the_writer_thinks_of_them_is_no_word_of_theirs() -> None:
    for note in ("She's correct.", "Dana was lovely.", "The man was Dana Cole", "Dana had one thing only"):
        assert their_words(note, "the rota", CAST, WORDS, named=True) is None


def test_what_they_say_in_a_sentence_of_their_own_is_theirs_after_the_writers() -> None:
    found = their_words(
        "She sold me a novel. They've 300 orders to pack before December.", "", CAST, WORDS, named=False
    )
    assert found is not None and found.parts == ("you have 300 orders to pack before December",)


def test_a_he_is_nobody_whose_title_says_she() -> None:
    madam = Cast(reader=frozenset({"dana"}), given="Dana", sex="f")
    assert their_words("He keeps the old kiln for tests", "", madam, WORDS, named=False) is None
    assert their_words("She keeps the old kiln for tests", "", madam, WORDS, named=False) is not None


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("told her the story about the bad batch of resin in Leeds", "I told you about the bad batch of resin in Leeds"),
        ("They pay on Fridays. I don't like that", ""),
        ("came with me from Leeds", ""),
    ],
)  # fmt: skip
def test_what_the_writer_told_stands_whatever_came_before(note: str, told: str) -> None:
    found = answer(note, "how I work", "how I work", CAST, WORDS)
    assert (found.parts[0] if found else "") == told


def test_a_question_is_known_by_its_name_and_by_what_it_is_of() -> None:
    for note, told in (
        ("Dana's question was about challenged books", "about challenged books"),
        ("Dana's opening: how would I know the clay is dry?", "how I would know the clay is dry"),
        ("My longest day in the nacelle?", "about my longest day in the nacelle"),
    ):
        asked = asked_me(note, CAST, WORDS)
        assert asked is not None and asked.text == told


@pytest.mark.parametrize(
    "name", ["the lab after", "round 1", "out for assessment drive", "November hurts", "the truth"]
)
def test_a_time_and_what_is_cut_short_are_no_subject(name: str) -> None:
    assert not names_surely(name, WORDS)
    assert names_surely("the measurement sheets", WORDS)


def letter(*topics: Topic) -> str:
    talk = Interview(format="one-on-one", topics=topics)
    context = Context(candidate=Candidate(name="Alex Morgan"), recipient=Recipient(name="Dana Cole"), interview=talk)
    return compose("thank-you", context).body
