"""Which question tells most about which offer is best, and what if a figure or a weight were another."""

from __future__ import annotations

import pytest

from sincerely.core.offers.asking import most_important, pairs, swings
from sincerely.core.offers.decision import decide
from sincerely.core.offers.preferences_file import parse_preferences
from sincerely.core.offers.what_if import what_if

HEAD = """[preferences]
order = ["pay", "growth", "people", "commute"]
"""
CRITERIA = """
[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 45000
best = 75000

[[preferences.criterion]]
name = "growth"
levels = ["no way up", "a step in some years", "a ladder with dates"]
scores = { Lakeside = 3, Northgate = 1 }

[[preferences.criterion]]
name = "people"
worst = 0
best = 10
scores = { Lakeside = 5, Northgate = 5 }

[[preferences.criterion]]
name = "commute"
worst = 60
best = 10
unit = "minutes"
scores = { Lakeside = 50, Northgate = 15 }
"""
FIGURES = {"Lakeside": {"pay": 58_000.0}, "Northgate": {"pay": 66_000.0}}


def decided(said: str = "", figures=FIGURES):
    preferences, problems = parse_preferences(HEAD + said + CRITERIA, list(figures), {"pay": "a year"})
    assert preferences is not None, problems
    return decide(preferences, figures)


def test_the_question_that_tells_most_comes_first_and_narrows_the_chances():
    found = decided()
    asked = swings(found, {})
    assert [each.more for each in asked] == ["pay"] * 3
    # Growth is where Lakeside is far ahead: its weight decides, and the answer tells it.
    assert asked[0].less == "growth"
    assert asked[0].tells > 2 * asked[-1].tells and asked[0].after > asked[0].now
    likely = max(each.best for each in found.ranking.standings)
    assert asked[0].now == pytest.approx(likely, abs=0.03)
    # Answered, the chances are what the question promised on average, or better and worse around it; and it is not asked again.
    chances = []
    for points in (20, 50, 90):
        after = decided(f"points = {{ pay = 100, growth = {points} }}\n")
        assert "growth" not in [each.less for each in swings(after, {"pay": 100, "growth": points})]
        chances.append({each.offer: each.best for each in after.ranking.standings}["Lakeside"])
    assert chances == sorted(chances) and chances[0] < 0.1 and chances[2] > 0.9
    assert most_important(found, {}) == "pay" and most_important(found, {"growth": 100, "pay": 80}) == "growth"


def test_in_pairs_the_one_that_matters_more_is_named_first_and_what_was_judged_is_not_asked_again():
    asked = pairs(decided(), [])
    assert len(asked) == 6 and {asked[0].more, asked[0].less} == {"pay", "growth"}
    order = ["pay", "growth", "people", "commute"]
    assert all(order.index(each.more) < order.index(each.less) for each in asked)
    judged = pairs(decided('pairs = [["pay", "growth", 3]]\n'), [("growth", "pay")])
    assert len(judged) == 5 and sum(each.tells for each in judged) < sum(each.tells for each in asked)


def test_with_one_offer_or_one_that_is_best_anyhow_no_question_tells_anything():
    alone = {"Lakeside": FIGURES["Lakeside"]}
    preferences, _ = parse_preferences(HEAD + CRITERIA.replace(", Northgate = 1 }", " }").replace(", Northgate = 5 }", " }").replace(", Northgate = 15 }", " }"), ["Lakeside"], {"pay": "a year"})  # fmt: skip
    assert preferences is not None and swings(decide(preferences, alone), {}) == ()
    better = {"Lakeside": {"pay": 20_000.0}, "Northgate": {"pay": 90_000.0}}
    assert [each.tells for each in swings(decided(figures=better), {})] == pytest.approx([0, 0, 0], abs=0.02)


def test_what_if_changes_nothing_but_the_answer():
    found = decided()
    before = {each.offer: (each.score, each.best) for each in found.ranking.standings}
    # A measured figure and a given mark, on their own scales.
    same = what_if(found.preferences, FIGURES, {"Lakeside": {"pay": 58_000.0, "commute": 50.0}})
    assert {each.offer: (each.score, each.best) for each in same.ranking.standings} == before
    closer = what_if(found.preferences, FIGURES, {"Lakeside": {"pay": 66_000.0, "commute": 15.0, "growth": 3.0}})
    assert closer.leader.offer == "Lakeside" and closer.standing_of("Lakeside").best == 1.0
    assert closer.cells["Lakeside"]["commute"].mark.words == "15 minutes"
    # Weights move scores, and no chances: what was said is what it was.
    heavy = what_if(found.preferences, FIGURES, {}, {"pay": 1, "growth": 0, "people": 0, "commute": 3})
    assert heavy.ranking.weights == {"pay": 0.25, "growth": 0.0, "people": 0.0, "commute": 0.75}
    assert heavy.leader.offer == "Northgate"
    assert {each.offer: each.best for each in heavy.ranking.standings} == {k: best for k, (_, best) in before.items()}
    assert found.preferences.criteria[3].marks["Lakeside"].low == 50
