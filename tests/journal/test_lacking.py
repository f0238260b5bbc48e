"""What a better letter needs is said in a person's words, and a note by its own."""

from __future__ import annotations

from sincerely.data.forms import SHIPPED_FORMS
from sincerely.journal.facts.lacking import WORDS, in_words


def test_a_note_is_named_by_its_words() -> None:
    assert (
        in_words("interview.topics[0].i_said", "label every valve") == "your note “label every valve” in your own words"
    )
    assert "note of yours" in in_words("interview.topics[0].i_said")
    assert in_words("role.title", "") == "the name of the post"


def test_all_that_a_form_may_lack_has_words():
    ways = [way for form in SHIPPED_FORMS.values() for place in form.places.values() for way in place]
    paths = {path for form in SHIPPED_FORMS.values() for path in form.needs} | {way.lacks for way in ways if way.lacks}
    # The address is asked for where a letter goes out, and nowhere else.
    assert paths and not paths - set(WORDS) - {"recipient.email"}
