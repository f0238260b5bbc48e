"""What is unclear in a request, what needs discretion, and which way is named: words nobody listed behave like those that were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.etiquette.requested import channel_of, discretion_of, unclear_in


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ("two references", "references"), ("names of referees", "references"), ("a copy of your passport", "identity"), ("driver's license", "identity"),
        ("your last three payslips", "identity"), ("a client list", "property"), ("work samples", "property"),
        ("the reference number", ""), ("your availability", ""), ("a short CV", ""), ("idea for the first month", ""),
    ],
)  # fmt: skip
def test_what_needs_discretion(item, why):
    assert discretion_of(item) == why


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("through our careers portal", "portal"), ("https://apply.example/x", "portal"), ("by e-mail", "e-mail"), ("mail to hr@x.example", "e-mail"),
        ("give us a ring", "telephone"), ("by post", "post"), ("bring it along", "in person"), ("", ""), ("as soon as you can", ""),
    ],
)  # fmt: skip
def test_the_way_they_named(words, way):
    assert channel_of(words) == way


def test_what_a_request_leaves_open_is_asked_in_its_order():
    found = unclear_in(["your documents", "a copy of your CDL", "two references"], has_day=False, channel="")
    assert [one.about for one in found] == ["item", "item", "day"]
    assert found[0].question == "Which documents do you need?"
    assert unclear_in(["a copy of your CDL"], has_day=True, channel="e-mail") == ()
    assert [one.about for one in unclear_in([], has_day=True, channel="")] == ["way"]


@given(st.text(max_size=200), st.booleans(), st.text(max_size=80))
def test_any_words_are_read_and_only_what_is_missing_is_asked(item, has_day, channel):
    found = unclear_in([item], has_day=has_day, channel=channel)
    assert any(one.about == "day" for one in found) is not has_day
    assert all(one.question.endswith("?") for one in found)
    assert discretion_of(item) in {"references", "identity", "property", ""}


@given(
    st.sampled_from(["documents", "certificates", "references", "information"]),
    st.sampled_from(["your ", "all ", "the relevant ", ""]),
)
def test_a_bare_name_is_unclear_and_one_that_says_which_is_not(name, before):
    assert unclear_in([before + name], has_day=True, channel="mail")
    assert not unclear_in([f"{before}{name} of your last welding course"], has_day=True, channel="mail")
