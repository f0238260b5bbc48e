"""[preferences] in a file: what it says, what is wrong with it, and the weights it comes to."""

from __future__ import annotations

import pytest

from sincerely.core.offers.preferences import Mark
from sincerely.core.offers.preferences_file import parse_preferences
from sincerely.core.offers.statements import Within
from sincerely.core.offers.weights import rank_order_centroid

OFFERS = ("Lakeside", "Northgate")
MEASURES = {"pay": "a year", "commute": "minutes"}
FILE = """[preferences]
order = ["pay", ["growth", "people"], "commute"]
gut = "Northgate"
values = ["honesty", "time to learn"]

[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 45000
best = 75000

[[preferences.criterion]]
name = "growth"
levels = ["no way up", "a step in some years", "a ladder with dates"]
scores = { Lakeside = 3, Northgate = ["no way up", 2] }

[[preferences.criterion]]
name = "people"
measure = "values"

[[preferences.criterion]]
name = "commute"
worst = 60
best = 10
unit = "minutes"
scores = { Lakeside = 35, Northgate = 15 }

[[preferences.must]]
what = "no night shifts"
fails = ["Northgate"]

[[preferences.note]]
offer = "Lakeside"
value = "honesty"
says = "for"

[[preferences.adviser]]
name = "Jan"
best = "Lakeside"
"""


def read(text: str):
    found, problems = parse_preferences(text, OFFERS, MEASURES)
    assert found is not None and not problems, problems
    return found


def faults(text: str) -> list[str]:
    found, problems = parse_preferences(text, OFFERS, MEASURES)
    assert (found is None) == any(problem.fatal for problem in problems)
    return [f"{problem.line}: {problem.message} / {problem.expected}" for problem in problems]


def with_weights(said: str) -> str:
    return FILE.replace('order = ["pay", ["growth", "people"], "commute"]', said)


def test_what_a_file_says():
    found = read(FILE)
    pay, growth, people, commute = found.criteria
    assert (pay.measure, pay.worst, pay.best, pay.unit) == ("pay", 45_000, 75_000, "a year")
    assert growth.marks["Lakeside"] == Mark(3, 3, "a ladder with dates")
    assert growth.marks["Northgate"] == Mark(1, 2, "no way up to a step in some years")
    assert people.measure == "values" and commute.share(35) == 0.5 and commute.share(70) == -0.2
    assert found.gut == "Northgate" and found.advisers[0].best == "Lakeside" and found.notes[0].speaks_for
    assert found.weights == rank_order_centroid([["pay"], ["growth", "people"], ["commute"]])


def test_a_file_without_preferences_has_none_and_nothing_wrong():
    assert parse_preferences('[[offer]]\nname = "A"\n', ["A"], MEASURES) == (None, ())


def test_levels_may_lie_at_their_own_distances():
    levels = '{ "no way up" = 0, "a step in some years" = 70, "a ladder with dates" = 100 }'
    found = read(FILE.replace('["no way up", "a step in some years", "a ladder with dates"]', levels))
    assert found.criteria[1].share(found.criteria[1].marks["Northgate"].high) == 0.7


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"commute"]', '"comute"]', '2: preferences: there is no criterion "comute"; did you mean "commute"?'),
        ('"commute"]', '"pay"]', '2: preferences: "pay" stands in it more than once'),
        (', "commute"]', "]", "2: preferences: it leaves out commute"),
        ("worst = 45000", "", "6: preferences, criterion: its range has no worst end; a range taken from the offers would change"),
        ("best = 75000", "best = 45000", "10: preferences, criterion: worst and best are both 45000"),
        ('measure = "pay"', 'measure = "wage"', '8: preferences, criterion: there is no measure "wage"'),
        ("Lakeside = 3,", "Lakeside = 4,", "15: preferences, criterion: Lakeside: there is no level 4"),
        ("Lakeside = 3,", 'Lakeside = "a ladder",', '15: preferences, criterion: Lakeside: "a ladder" is none of the levels'),
        ("Lakeside = 3,", "Lakside = 3,", '15: preferences, criterion: there is no offer "Lakside"; did you mean "Lakeside"?'),
        ('"no way up", "a step in some years", ', "", "these are no levels"),
        ('gut = "Northgate"', 'gut = "Southgate"', '3: preferences: there is no offer "Southgate"'),
        ('values = ["honesty", "time to learn"]', "", "there are no values to hold an employer against"),
        ('value = "honesty"', 'value = "honor"', '"honor" is none of your values'),
        ('says = "for"', 'says = "maybe"', 'says "maybe" is not known here'),
        ('fails = ["Northgate"]', 'of = "pay"', "it does not say how much of pay"),
        ('fails = ["Northgate"]', "at_least = 2", "it does not say of what"),
        ('what = "no night shifts"', 'of = "shifts"\nat_most = 2', 'there is no criterion or measure "shifts"'),
        ('name = "growth"', 'name = "pay"', 'there are two criteria named "pay"'),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(old, new, words):
    found = faults(FILE.replace(old, new, 1))
    assert any(words in said for said in found), found


def test_one_criterion_is_nothing_to_weigh():
    text = '[preferences]\n[[preferences.criterion]]\nname = "pay"\nmeasure = "pay"\nworst = 1\nbest = 2\n'
    assert faults(text) == ["1: preferences: there is one criterion: nothing is weighed against anything / at least two [[preferences.criterion]]"]  # fmt: skip


def test_a_score_outside_its_range_is_told_and_nothing_rescaled():
    found, problems = parse_preferences(FILE.replace("Lakeside = 35", "Lakeside = 75"), OFFERS, MEASURES)
    assert found is not None and found.criteria[3].share(75) == -0.3
    (problem,) = problems
    assert not problem.fatal and "commute: Lakeside (75 minutes) lies outside the range 60 to 10" in problem.message


# --- weights ---------------------------------------------------------------------------------------------------------


def test_points_are_weights_that_give_a_little():
    found = read(with_weights("points = { pay = 100, growth = 50, people = 30, commute = 20 }"))
    assert found.weights == {"pay": 0.5, "growth": 0.25, "people": 0.15, "commute": 0.1}
    assert found.basis == "in proportion to the points you gave" and len(found.space.statements) == 6


def test_pairs_are_weights_with_their_consistency():
    found = read(
        with_weights(
            'pairs = [["pay", "growth", 2], ["growth", "people", 2], ["people", "commute", 2], ["pay", "commute", 8]]'
        )
    )
    assert found.pairwise is not None and found.pairwise.consistent
    assert list(found.weights.values()) == pytest.approx([8 / 15, 4 / 15, 2 / 15, 1 / 15])
    assert "consistency ratio 0.000" in found.basis


def test_judgements_that_no_weights_fit_are_left_out_of_the_chances_and_told():
    found = read(
        with_weights(
            'pairs = [["pay", "growth", 3], ["growth", "people", 3], ["people", "pay", 3], ["people", "commute", 2]]'
        )
    )
    assert found.pairwise is not None and not found.pairwise.consistent and found.left_out


def test_shares_and_ratios_leave_the_middle_of_what_fits():
    found = read(with_weights('shares = { pay = [0.3, 0.4], commute = 0.1 }\nratios = [["growth", "people", 2]]'))
    assert found.weights is None and found.basis == "the middle of all weights that fit what you said"
    commute = next(each for each in found.space.statements if isinstance(each, Within) and each.criterion == "commute")
    assert (commute.low, commute.high) == pytest.approx((0.095, 0.105))
    assert commute.words == "commute counts 0.1 of the whole"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            'order = ["pay", "growth", "people", "commute"]\nratios = [["commute", "pay", 2]]',
            "3: preferences: these contradict each other: pay matters more than growth; growth matters more than people; people matters more than commute; commute matters at least 2 times as much as pay",
        ),
        ("shares = { pay = [0.6, 0.9], growth = [0.5, 0.8] }", "2: preferences: these contradict each other: pay counts 0.6 to 0.9 of the whole; growth counts 0.5 to 0.8 of the whole"),
        ('order = ["commute", "people", "growth", "pay"]\npoints = { pay = 100, growth = 50, people = 30, commute = 20 }', "these contradict each other"),
        ("points = { pay = 100 }", "2: preferences: only pay has points"),
        ("points = { pay = 100, growth = 0, people = 30, commute = 1 }", "these are no points"),
        ('pairs = [["pay", "growth", 12]]', "12 is not on the scale"),
        ('pairs = [["pay", "growth", 3], ["growth", "pay", 3]]', "growth and pay are judged twice"),
        ('pairs = [["pay", "growth"]]', "pairs holds something else than two criteria and a number"),
        ('ratios = [["pay", "pay", 2]]', "pay is set beside itself"),
        ("shares = { pay = 30 }", "pay: this is no share"),
        ('shares = { pey = 0.3 }', 'there is no criterion "pey"; did you mean "pay"?'),
    ],
)  # fmt: skip
def test_weights_that_cannot_be_are_refused(said, words):
    found = faults(with_weights(said))
    assert any(words in each for each in found), found


def test_weights_may_be_said_a_piece_at_a_time():
    """What has no points yet, or is linked by no judgement, is bound by what else was said, and the middle of all that fits is taken."""
    order = 'order = ["pay", "growth", "people", "commute"]\n'
    some = read(with_weights(order + "points = { pay = 100, people = 50 }"))
    assert some.weights is None and "middle" in some.basis
    assert {(each.more, each.less) for each in some.space.statements} == {("people", "pay"), ("pay", "people")}
    found, problems = parse_preferences(with_weights('pairs = [["pay", "growth", 3]]'), OFFERS, MEASURES)
    assert found is not None and found.weights is None and found.pairwise is None and len(found.space.statements) == 2
    assert [(each.fatal, each.line) for each in problems] == [(False, 2)]
    assert "no chain of judgements links people, commute to pay" in problems[0].message
    # Against the order the latest gives way, and that is told.
    against, _ = parse_preferences(with_weights(order + 'pairs = [["pay", "growth", 3], ["commute", "growth", 5]]'), OFFERS, MEASURES)  # fmt: skip
    assert against is not None and against.left_out == ("commute matters 5 times as much as growth",)
