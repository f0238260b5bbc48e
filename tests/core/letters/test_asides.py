"""What a note says besides stands behind the sentence its first statement is put into."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.slots.asides import behind, lifted, unmarked

SAVED = behind(["It saved me twice."])


def test_an_aside_goes_behind_its_own_sentence() -> None:
    assert lifted(f"Thank you for writing{SAVED}. It helped.") == "Thank you for writing. It saved me twice. It helped."
    assert lifted(f"Would you like it{SAVED}?") == "Would you like it? It saved me twice."
    assert lifted(f"I wrote it{SAVED}") == "I wrote it. It saved me twice."
    assert (
        lifted(f"I wrote it (on 3.5 pages){SAVED}, if that helps. Yes.")
        == "I wrote it (on 3.5 pages), if that helps. It saved me twice. Yes."
    )


def test_a_subject_goes_without() -> None:
    assert unmarked(f"Writing{SAVED}: a question") == "Writing: a question"


@given(st.lists(st.tuples(st.text("ab ,", min_size=1), st.booleans()), max_size=5))
def test_nothing_is_lost_and_no_mark_is_left(parts: list[tuple[str, bool]]) -> None:
    text = "".join(f"{words}{SAVED if aside else ''}. " for words, aside in parts)
    made = lifted(text)
    assert made.count("It saved me twice.") == sum(aside for _, aside in parts)
    assert "\ue010" not in made and "\ue011" not in made
