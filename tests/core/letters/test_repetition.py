"""The same words over again, within a sentence and in two of them."""

from __future__ import annotations

from sincerely.core.letters.repetition import repeated, repeated_within


def test_within_a_sentence() -> None:
    text = "Bookings slipped after the bridge closed, and bookings slipped after the bridge closed, mostly on Sundays."
    found = repeated_within(text)
    assert found is not None and text[slice(*found)] == "bookings slipped after the bridge closed"
    assert repeated_within("We moved the desks, and then we moved the beds.") is None


def test_between_two_sentences() -> None:
    one, other = (
        "You lose the weakest lambs to the cold of March.",
        "So the weakest lambs to the cold of March is the figure.",
    )
    found = repeated(one, other)
    assert found is not None and other[slice(*found)] == "the weakest lambs to the cold of March"
    assert (
        repeated("I would be glad to join you at the end of the month.", "I can start at the end of the month.") is None
    )
