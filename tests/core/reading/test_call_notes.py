"""The points of a call, in the words of its notes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.call_notes import points_of
from sincerely.core.reading.values import Debrief, Found, FoundPromise, Person


def test_what_was_promised_is_private_or_only_says_who_called_is_no_point():
    notes = "call w/ nia (recruiter)\n- second talk on Thursday, with the head of ops\n- she sends details tmrw\n- asked what i earn now, said later"
    found = Debrief(
        people=(Person(name="Nia Wright", quote="call w/ nia (recruiter)"),),
        promises=(FoundPromise(by="them", what="send details", quote="she sends details tmrw"),),
        private=(Found(text="asked what i earn now, said later", quote="asked what i earn now, said later"),),
    )
    assert points_of(notes, found) == ("second talk on Thursday, with the head of ops",)


def test_that_one_spoke_is_known_to_both():
    assert points_of("Ruth rang, ten minutes about the shift pattern: nights every third week.", Debrief()) == (
        "About the shift pattern: nights every third week.",
    )
    assert points_of("They called the new ward the Atrium.", Debrief()) == ("They called the new ward the Atrium.",)


@given(st.text(max_size=400))
def test_every_point_is_a_line_of_the_notes_and_none_is_said_twice(notes):
    points = points_of(notes, Debrief())
    assert len(set(points)) == len(points)
    flat = " ".join(notes.split())
    for point in points:
        assert "\n" not in point and point.strip() == point and point
        assert point.removeprefix("About ") in flat


@given(st.lists(st.sampled_from(["Nights every third week.", "She sends the plan.", "Start in March?"]), max_size=6))
def test_a_promise_is_never_among_the_points(said):
    found = Debrief(promises=(FoundPromise(by="them", what="send the plan", quote="She sends the plan."),))
    assert "She sends the plan." not in points_of(" ".join(said), found)
