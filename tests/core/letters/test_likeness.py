"""Likeness counts what two readers would see who lay their letters side by side."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.letters.likeness import likeness

ONE = "Dear Amara,\n\nThank you for the tour of the kiosk. The Friday backlog you drew on the napkin has stayed with me all week, and I would halve it.\n\nI look forward to hearing from you soon.\n\nBest regards,\nLena Fischer"


def test_a_copy_with_another_name_is_a_copy() -> None:
    other = ONE.replace("Amara", "Tom")
    alike = likeness(ONE, other, ["Amara Okafor", "Tom Reed"])
    assert alike.share == 1.0
    for p in alike.passages:
        assert ONE[p.start_a : p.end_a] == p.text == other[p.start_b : p.end_b]


def test_greeting_signature_and_courtesies_do_not_count() -> None:
    other = "Dear Amara,\n\nThe rota breaks every Easter, said your spreadsheet, and mine agreed.\n\nI look forward to hearing from you soon.\n\nBest regards,\nLena Fischer"
    assert likeness(ONE, other).share == 0.0


def test_a_swapped_name_inside_a_passage_hides_nothing() -> None:
    a = "Dear X,\n\nWhen Amara Okafor opened the door of the ward we all laughed.\n\nY"
    b = "Dear Z,\n\nWhen Tom Reed opened the door of the ward we all laughed.\n\nY"
    assert likeness(a, b, ["Amara Okafor", "Tom Reed"]).share == 1.0


@settings(max_examples=80)
@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_and_its_passages_stand_in_both(a: str, b: str) -> None:
    alike = likeness(a, b)
    assert 0.0 <= alike.share <= 1.0
    assert all(a[p.start_a : p.end_a] == p.text for p in alike.passages)
    assert likeness(a, a).share in (0.0, 1.0) or likeness(a, a).share > 0.9
