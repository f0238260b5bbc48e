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
    ],
)
def test_who_is_named_with_which_post_and_whether_one_meets_them(text, name, position, meets):
    assert told(text, name) == [(name.removeprefix("Dr "), position, meets)]


def test_two_side_by_side_keep_their_own_posts():
    text = "You will meet Ruth Oduya, Head of Nursing and Tom Reid, Finance Director."
    assert told(text, "Ruth Oduya", "Tom Reid") == [("Ruth Oduya", "Head of Nursing", True), ("Tom Reid", "Finance Director", True)]  # fmt: skip


def test_the_writer_the_candidate_and_nobody_twice():
    text = "Amara Okafor and Maya Keller and Ruth Oduya and Ruth Oduya"
    assert told(text, "Amara Okafor", "Maya Keller", "Ruth Oduya", "Ruth Oduya") == [("Ruth Oduya", "", True)]


def test_who_writes_may_come_along():
    assert comes_along("You will meet our head, Ruth, and me on Monday.") and comes_along(
        "Ruth and I will see you then."
    )
    assert not comes_along("Please tell me whether you can meet Ruth.") and not comes_along("Ask for me at the desk.")
