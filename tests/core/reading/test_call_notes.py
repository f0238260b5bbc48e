"""The points of a call, in the words of its notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.call_notes import points_of, read_call
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


def reading(private: str, **promises: FoundPromise):
    """Read a part as one would that finds pay and another offer private, and knows these promises by a word of them."""

    def read(part: str) -> Debrief:
        found = tuple(promise for word, promise in promises.items() if word in part)
        return Debrief(promises=found, private=(Found(text=part, quote=part),) if private in part else ())

    return read


def test_what_is_promised_beside_something_private_counts_and_the_rest_stays_apart():
    notes = "Nights in June. She asked what I earn, I said later, and she will send the plan by Monday. The ward has a new lift."
    remark = "She asked what I earn, I said later, and she will send the plan by Monday. The ward has a new lift."
    plan = FoundPromise(by="them", what="send the plan", quote="she will send the plan by Monday.")
    found = Debrief(private=(Found(text=remark, quote=remark),))
    said = read_call(notes, found, reading("earn", plan=plan))
    assert said.promises == (plan,) and said.private == ("She asked what I earn", "I said later")
    assert said.points == ("Nights in June.", "The ward has a new lift.")


def test_of_what_stays_between_two_nothing_is_told_unasked():
    remark = "Between us: I hate the nights, and I will send the plan. The ward has a new lift."
    plan = FoundPromise(by="me", what="send the plan", quote="I will send the plan.")
    said = read_call(remark, Debrief(private=(Found(text=remark, quote=remark),)), reading("hate", plan=plan))
    assert said.points == () and said.promises == () and said.confided == (plan,)
    assert said.private == ("Between us: I hate the nights", "The ward has a new lift.")


@pytest.mark.parametrize(
    "remark",
    [
        "They are laying off two people. Keep that to yourself. She will send the plan.",
        "Two nurses resigned. She will send the plan. Don't pass it on.",
        "The ward closes in May. She will send the plan. That is off the record.",
    ],
)
def test_a_mark_holds_the_whole_remark_back_wherever_it_stands(remark):
    plan = FoundPromise(by="them", what="send the plan", quote="She will send the plan.")
    said = read_call(remark, Debrief(private=(Found(text=remark, quote=remark),)), reading("hate", plan=plan))
    assert said.points == () and said.promises == () and said.confided == (plan,)


def test_a_remark_that_holds_nothing_to_tell_stays_whole():
    remark = "I'm also talking to Mercy, so I'd take less here."
    said = read_call(remark, Debrief(private=(Found(text=remark, quote=remark),)), reading("I"))
    assert said.private == (remark,) and said.points == ()


def test_when_a_talk_is_and_that_one_agreed_is_known_to_both():
    when, yes = "Ruth rang, the talk is on Thursday at 10.", "I said yes."
    notes, secret = f"{when} {yes}", "Between us, the talk is on Thursday at 10."
    read = Debrief(private=tuple(Found(text=one, quote=one) for one in (when, yes, secret)))
    said = read_call(f"{notes} {secret}", read, lambda part: Debrief(), [when, secret])
    assert said.points == ("the talk is on Thursday at 10.", yes) and said.private == (secret,)


def test_a_short_sentence_that_names_somebody_is_a_point_where_it_says_something():
    named = ("call w/ Mark (recruiter)", "She will tell Mark.")
    read = Debrief(people=tuple(Person(name="Mark", quote=one) for one in named))
    assert points_of("\n".join(named), read) == ("She will tell Mark.",)


def test_who_only_called_has_promised_nothing():
    spoke = FoundPromise(by="them", what="call from Nia", quote="call from Nia")
    said = read_call("call from Nia\nNights in June.", Debrief(promises=(spoke,)), lambda part: Debrief())
    assert said.promises == ()


def test_what_was_said_stands_without_that_they_called():
    for notes, point in (
        ("Ruth called, the talk is in the new wing", "the talk is in the new wing"),
        ("Ruth rang and asked whether I do nights", "Ruth asked whether I do nights"),
        ("Ruth phoned me back at 3 to say that nights are every third week", "nights are every third week"),
        ("Ruth called the office about nights", "About nights"),
        ("They called the new ward the Atrium", "They called the new ward the Atrium"),
    ):
        assert points_of(notes, Debrief()) == (point,)


@given(st.lists(st.sampled_from(["I earn 30.", "she sends it", "and I will ring", "so", "between us: x", "fine."]), max_size=30))  # fmt: skip
def test_no_part_of_a_private_remark_is_lost(parts):
    remark = ", ".join(parts)
    said = read_call(remark, Debrief(private=(Found(text=remark, quote=remark),)), reading("earn"))
    kept = " ".join([*said.points, *said.private])
    assert all(word.strip(",.") in kept for word in remark.split() if word.strip(",.") not in {"and", "so"})
