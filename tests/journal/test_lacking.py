"""What a better letter needs is said in a person's words, and a note by its own."""

from __future__ import annotations

from sincerely.journal.facts.lacking import in_words


def test_a_note_is_named_by_its_words() -> None:
    assert (
        in_words("interview.topics[0].i_said", "label every valve") == "your note “label every valve” in your own words"
    )
    assert "note of yours" in in_words("interview.topics[0].i_said")
    assert in_words("role.title", "") == "the name of the post"
