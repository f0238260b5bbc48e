"""Whom an invitation announces: by name and post, and whether they are met."""

from __future__ import annotations

import pytest

from sincerely.core.reading.announced import announced, comes_along
from sincerely.core.reading.facts.values import Fact


def told(text: str, *names: str, writer: str = "Amara Okafor") -> list[tuple[str, str, bool]]:
    facts = [Fact(name="people", value=name, quote=name, start=text.index(name), end=text.index(name) + len(name)) for name in names]  # fmt: skip
    return [(one.name, one.position, one.meets) for one in announced(text, facts, writer, "Maya Keller")]


@pytest.mark.parametrize(
    ("text", "name", "position", "meets"),
    [
        ("Please come and meet our Head of Nursing, Ruth Oduya, on Thursday.", "Ruth Oduya", "Head of Nursing", True),
        ("You will meet Samuel Osei (Deputy Head) at nine.", "Samuel Osei", "Deputy Head", True),
        ("The panel:\n- Dr Helen Marsh, Head of Department\n- others", "Dr Helen Marsh", "Head of Department", True),
        ("with staff engineer Lena Vogt on Wednesday", "Lena Vogt", "staff engineer", True),
        ("You will be interviewed by Karen Blake.", "Karen Blake", "", True),
        ("Please ask for Tom Reid at reception.", "Tom Reid", "", False),
        ("Nadia Rahman will send the link.", "Nadia Rahman", "", False),
        ("If you are lost, call Paul Hicks.", "Paul Hicks", "", False),
        ("Kind regards,\n\nJoan Whitfield", "Joan Whitfield", "", False),
        ("Any questions before then go to Kay Lim, HR Adviser.", "Kay Lim", "HR Adviser", False),
        ("Tom Reid was very impressed by you.", "Tom Reid", "", False),
        ("Ruth Oduya can no longer join us.", "Ruth Oduya", "", False),
        ("After your call with Tom Reid we would like to see you again.", "Tom Reid", "", False),
        ("Please discuss the hours with Kay Lim.", "Kay Lim", "", False),
        ("Our matron, Ruth Oduya, will be joining us.", "Ruth Oduya", "matron", True),
        ("Could you come for an interview with our\nmatron, Ruth Oduya, on Thursday?", "Ruth Oduya", "", True),
        ("Kay Lim would like to meet you.", "Kay Lim", "", True),
    ],
)
def test_who_is_named_with_which_post_and_whether_one_meets_them(text, name, position, meets):
    assert told(text, name) == [(name.removeprefix("Dr "), position, meets)]


def test_two_side_by_side_keep_their_own_posts():
    text = "You will meet Ruth Oduya, Head of Nursing and Tom Reid, Finance Director."
    assert told(text, "Ruth Oduya", "Tom Reid") == [("Ruth Oduya", "Head of Nursing", True), ("Tom Reid", "Finance Director", True)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "meets"),
    [
        ("You met Tom Reid last week; this time it is with Ruth Oduya, matron.", ("Tom Reid", "Ruth Oduya"), [False, True]),
        ("The panel will be:\n\n- Helen Marsh, Head of Department\n- Tom Reid, Finance", ("Helen Marsh", "Tom Reid"), [True, True]),
        ("Ruth Oduya and Tom Reid will interview you at 10.", ("Ruth Oduya", "Tom Reid"), [True, True]),
        ("You will be seen by Kay Lim (Head of HR) and Dr. Helen Marsh.", ("Kay Lim", "Helen Marsh"), [True, True]),
        ("You will meet Ruth Oduya at 10. Questions go to Kay Lim.", ("Ruth Oduya", "Kay Lim"), [True, False]),
        ("Ruth Oduya can no longer join us. You will see Tom Reid.", ("Ruth Oduya", "Tom Reid"), [False, True]),
    ],
)  # fmt: skip
def test_met_is_only_of_whom_it_is_said_and_who_stands_in_a_row_with_them(text, names, meets):
    assert [each[2] for each in told(text, *names)] == meets


def test_the_writer_the_candidate_and_nobody_twice():
    text = "Amara Okafor and Maya Keller meet Ruth Oduya and Ruth Oduya"
    assert told(text, "Amara Okafor", "Maya Keller", "Ruth Oduya", "Ruth Oduya") == [("Ruth Oduya", "", True)]


def test_who_writes_may_come_along():
    assert comes_along("You will meet our head, Ruth, and me on Monday.") and comes_along(
        "Ruth and I will see you then."
    )
    assert not comes_along("Please tell me whether you can meet Ruth.") and not comes_along("Ask for me at the desk.")
