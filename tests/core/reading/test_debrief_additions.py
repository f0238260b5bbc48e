"""What the writer forgot to say: something to add in the letter, no question and no remark; and a told clause stays with its own matter."""

from __future__ import annotations

import pytest

from sincerely.cli.debrief_text import as_text
from tests.core.reading.test_debrief_everyday import read
from tests.core.reading.test_debrief_posts_written_small import WARD


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("i forgot to say my prescribing course (V300) que rabia", "my prescribing course (V300)"),
        ("wish i'd told them about the winter rota i ran at elm, so annoying", "the winter rota i ran at elm"),
        ("ran out of time to mention the apprentices I trained", "the apprentices I trained"),
        ("should have said that I hold a coded ticket!", "I hold a coded ticket"),
        ("se me olvidó decir mi curso de heridas", "mi curso de heridas"),
        ("j'ai oublié de dire mon stage à Lyon, quel dommage", "mon stage à Lyon"),
    ],
)
def test_what_was_forgotten_to_say_is_kept_to_be_added(line, what):
    found = read(f"{WARD}\n{line}")
    (added,) = [one for one in found.topics if one.unsaid]
    assert added.since == what and added.topic and added.quote in line
    assert not found.unplaced and not any(line in one.quote for one in (*found.private, *found.open_questions))
    assert f"You wanted to add:\n  {what}" in as_text(found)


@pytest.mark.parametrize(
    "line", ["forgot to ask about parking", "forgot to mention my husband is ill", "wish I'd said something better", "forgot to say thanks", "should have said what I want for pay", "i forgot to tell them about my other offer, dont mention it"],
)  # fmt: skip
def test_a_question_a_secret_and_a_poor_answer_are_nothing_to_add(line):
    assert not any(one.unsaid for one in read(f"{WARD}\n{line}").topics)


def test_a_clause_of_another_matter_is_no_part_of_what_was_said_of_the_first():
    found = read(
        "met karen whitworth and the matron funmi adeyemi\nkaren ask me about a child who desaturate in the night with the mother shouting, i told her the bronchiolitis winter in ward 9. "
        "she like very much the play box for the bloods, she want to do it in all the ward. they have 6 vacancies, the worst is nights\n"
        "matron ask about self rostering. she started as HCA in ibadan."
    )
    assert [(one.topic, one.they_said) for one in found.topics] == [
        ("a child who desaturate in the night", ""),
        ("the play box for the bloods", "she like very much the play box for the bloods, she want to do it in all the ward."),
        ("6 vacancies", "they have 6 vacancies, the worst is nights"),
        ("self rostering", ""),
        ("starting as HCA in ibadan", "she started as HCA in ibadan."),
    ]  # fmt: skip
