"""[preferences] changed a piece at a time: what names a criterion follows it, what no longer holds is taken back."""

from __future__ import annotations

from sincerely.core.offers.preference_edits import moved, order_of, ordered, with_criterion, without_criterion

PAY = {"name": "pay", "measure": "pay", "worst": 45000, "best": 75000}
GROWTH = {"name": "growth", "worst": 0, "best": 10, "scores": {"Lakeside": 6}}
COMMUTE = {"name": "commute", "worst": 60, "best": 10}
SAID = {
    "order": ["pay", ["growth", "commute"]],
    "points": {"pay": 100, "growth": 50, "commute": 40},
    "shares": {"growth": [0.2, 0.5]},
    "pairs": [["pay", "growth", 3]],
    "gut": "",
    "must": [{"what": "near", "of": "commute", "at_most": 45}],
    "adviser": [{"name": "Jan", "best": "Lakeside", "order": ["growth", "pay", "commute"]}],
    "criterion": [PAY, GROWTH, COMMUTE],
}


def test_another_name_is_followed_everywhere_and_weights_stay():
    found = with_criterion(SAID, 2, COMMUTE | {"name": "the way"})
    assert found["order"] == ["pay", ["growth", "the way"]] and found["points"]["the way"] == 40
    assert found["must"][0]["of"] == "the way" and found["adviser"][0]["order"][2] == "the way"
    assert with_criterion(SAID, 0, PAY) == SAID


def test_another_range_takes_back_what_was_said_of_its_step():
    found = with_criterion(SAID, 1, GROWTH | {"best": 20})
    assert found["points"] == {"pay": 100, "commute": 40} and "pairs" not in found and "shares" not in found
    assert found["order"] == SAID["order"] and found["adviser"] == SAID["adviser"]
    # Points of one alone say nothing.
    assert "points" not in with_criterion(SAID | {"points": {"pay": 100, "growth": 50}}, 1, GROWTH | {"best": 20})


def test_a_criterion_comes_and_goes_with_what_is_said_of_it():
    more = with_criterion(SAID, None, {"name": "people", "worst": 0, "best": 1})
    assert more["order"] == ["pay", ["growth", "commute"], "people"] and "order" not in more["adviser"][0]
    less = without_criterion(SAID, 2)
    assert less["order"] == ["pay", "growth"] and less["points"] == {"pay": 100, "growth": 50} and "must" not in less
    assert less["gut"] == "" and order_of({"criterion": [PAY, GROWTH]}) == [["pay", "growth"]]
    first = with_criterion({}, None, PAY)
    assert first == {"criterion": [PAY]} and without_criterion(first, 0) == {}


def test_the_order_is_changed_by_places_and_by_steps():
    assert ordered(SAID, {"pay": 2, "growth": 1, "commute": 2})["order"] == ["growth", ["pay", "commute"]]
    assert moved(SAID, "pay", 1)["order"] == [["growth", "commute"], "pay"]
    assert moved(SAID, "commute", -1)["order"] == ["pay", "commute", "growth"]
    assert moved(SAID, "growth", 1)["order"] == ["pay", "commute", "growth"]
    assert moved(SAID, "pay", -1)["order"] == SAID["order"]
    assert order_of(SAID | {"order": ["growth"]}) == [["growth"], ["pay"], ["commute"]]
