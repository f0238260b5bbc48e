"""Words taken for one another, told by their neighbours, and verbs that do not go with a long subject."""

from __future__ import annotations

import re

import pytest

from sincerely.core.letters.checks import grammar
from sincerely.core.letters.checks.grammar.fixed_phrases import CLASSES
from sincerely.core.letters.checks.grammar.sentences import Sentence
from sincerely.core.letters.checks.grammar.whole_subjects import whole
from sincerely.data.texts import shipped_text
from sincerely.integrations.proofreading import proofreader

TABLE = proofreader().words


def fixes(text: str) -> list[str]:
    return [found.fix for found in grammar._in(Sentence(TABLE, text))]


@pytest.mark.parametrize(
    ("wrong", "usual"),
    [
        ("I walked straight passed your door.", "straight past"),
        ("The old brakes went, and the hospital bored met on it.", "hospital board"),
        ("I now how to fillet.", "I know how"),
        ("The plain was late.", "The plane was"),
        ("The bus fair was four pounds.", "bus fare"),
        ("We all know weather you called.", "know whether you"),
        ("I have all ready spoken to them.", "have already spoken"),
    ],
)
def test_the_neighbours_tell_the_word(wrong: str, usual: str) -> None:
    assert usual.lower() in [fix.lower() for fix in fixes(wrong)]


@pytest.mark.parametrize(
    "right",
    [
        "I know who to call.",
        "Thank you for your welcome on Wednesday.",
        "The second site opened in May, and I have taught about forty people there.",
        "The careers fair was held in the town hall.",
        "You ask whether it is your right to refuse.",
    ],
)
def test_a_right_word_is_left_alone(right: str) -> None:
    assert not fixes(right)


def test_every_class_of_the_table_is_known() -> None:
    used = set(
        re.findall(
            r"<[a-z]+>",
            "".join(
                shipped_text(f"{name}.txt")
                for name in ("word_contexts", "word_families", "small_words", "fixed_phrases")
            ),
        )
    )
    assert used and used <= set(CLASSES)


def test_every_line_of_the_table_can_be_read_and_changes_something() -> None:
    for first in TABLE.phrases:
        for phrase in TABLE.phrases[first]:
            found = [first, *(may[0] for may in phrase.rest)]
            assert phrase.usual(found) != " ".join(found), found


@pytest.mark.parametrize(
    ("wrong", "verb"),
    [
        ("The gloves that your firm supplies fits me well.", "fit"),
        ("The stairs to the stockroom is steep.", "are"),
        ("The figures in column four does not add up.", "do"),
        ("Was you satisfied with the cake?", "were"),
    ],
)
def test_a_verb_goes_with_its_whole_subject(wrong: str, verb: str) -> None:
    assert verb in [found.fix for found in whole(Sentence(TABLE, wrong))]


@pytest.mark.parametrize(
    "right",
    [
        "Your letter says that parking is free.",
        "The forms for the medical are in the post.",
        "Here are the latest openings matching your search.",
        "The team that runs the ward is small.",
        "Has the rest of the panel met?",
    ],
)
def test_a_right_verb_is_left_alone(right: str) -> None:
    assert not list(whole(Sentence(TABLE, right)))


@pytest.mark.parametrize(
    ("wrong", "usual"),
    [
        ("We often waited the crane.", "waited for"),
        ("I replied your letter on Monday.", "replied to"),
        ("He worked in bakery near the harbour.", "a bakery"),
        ("I can lend you ladder if you need one.", "a ladder"),
    ],
)
def test_a_small_word_left_out_is_named(wrong: str, usual: str) -> None:
    assert usual in fixes(wrong)


@pytest.mark.parametrize(
    "right",
    [
        "I waited a little longer.",
        "We waited the whole day.",
        "I come by bicycle, and I can speak after school.",
        "They replied that the post was filled.",
        "The ward has been quiet often this month.",
    ],
)
def test_nothing_is_missed_where_nothing_is_left_out(right: str) -> None:
    assert not fixes(right)
