"""What advisers answer: checked against who was asked and the offers there are, closed until it is opened."""

from __future__ import annotations

import json

import pytest

from sincerely.core.offers.adviser_view import key_of, parse_view
from sincerely.core.offers.decision import decide
from sincerely.core.offers.decision_document import decision_document
from sincerely.core.offers.decision_words import beside
from sincerely.core.offers.preferences import Adviser
from sincerely.core.offers.preferences_file import parse_preferences

OFFERS = {"Lakeside": key_of({"base": 61400}), "Northgate": key_of({"base": 58900})}
CRITERIA = ["pay", "growth"]
ANSWER = {
    "kind": "sincerely-adviser-view",
    "version": 1,
    "name": "Jan",
    "offers": OFFERS,
    "best": "Lakeside",
    "order": ["growth", "pay"],
    "why": "They kept  their word\x07 to my sister.",
    "ask": "Who leads the ward?",
}


def read(**changed):
    return parse_view(json.dumps(ANSWER | changed), OFFERS, CRITERIA, ["Jan", "Mary"])


def test_an_answer_comes_in_as_it_was_given():
    view, problems = read()
    assert problems == () and view == Adviser(
        name="Jan",
        best="Lakeside",
        why="They kept their word to my sister.",
        order=("growth", "pay"),
        ask="Who leads the ward?",
    )
    assert key_of({"base": 1, "title": "x"}) == key_of({"title": "x", "base": 1}) != key_of({"base": 2, "title": "x"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not an adviser's answer"),
        ("[" * 20_000, "not an adviser's answer"),
        ("{" + '"a": 1,' * 9_000, "far longer than an answer"),
        ('{"kind": "something"}', "something else"),
        ("[1, 2]", "something else"),
        (json.dumps(ANSWER | {"version": 2}), "another version"),
        (json.dumps(ANSWER | {"name": "<script>alert(1)</script>"}), "nobody called <script>alert(1)</script> was asked"),
        (json.dumps(ANSWER | {"name": ["Jan"]}), "no name"),
        (json.dumps(ANSWER | {"best": "Elsewhere"}), "did not say which offer"),
        (json.dumps(ANSWER | {"why": "x" * 2_001}), "longer than any page"),
        (json.dumps(ANSWER | {"order": ["pay", "pay"]}), "other criteria"),
        (json.dumps(ANSWER | {"offers": "Lakeside"}), "since then Lakeside and Northgate came in"),
        (json.dumps(ANSWER | {"offers": OFFERS | {"Lakeside": "0"}}), "since then Lakeside changed"),
        (json.dumps(ANSWER | {"offers": OFFERS | {"Harbour": "0"}}), "since then Harbour went"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_count_says_why(text, says):
    view, problems = parse_view(text, OFFERS, CRITERIA, ["Jan", "Mary"])
    assert view is None and says in problems[0].message and problems[0].expected


FILE = """[preferences]
asked = ["Jan", "Mary"]
sealed = true

[[preferences.criterion]]
name = "pay"
worst = 40
best = 80
scores = { Lakeside = 60, Northgate = 70 }

[[preferences.criterion]]
name = "growth"
worst = 0
best = 10
scores = { Lakeside = 6, Northgate = 2 }

[[preferences.adviser]]
name = "Jan"
best = "Northgate"
why = "It is near."
order = ["pay", "growth"]
ask = "Who leads the ward?"
"""


def test_views_are_told_once_they_are_opened_and_by_their_own_order():
    preferences, problems = parse_preferences(FILE, list(OFFERS), {})
    assert preferences is not None and not problems
    closed = decide(preferences, {name: {} for name in OFFERS})
    assert "1 of 2 advisers' views is in; what they say stays closed until you open it." in beside(closed)
    assert "near" not in json.dumps(decision_document(closed)) and decision_document(closed)["views_sealed"]
    opened, _ = parse_preferences(FILE.replace("sealed = true", "sealed = false"), list(OFFERS), {})
    assert opened is not None
    found = decide(opened, {name: {} for name in OFFERS})
    assert list(beside(found))[:3] == [
        "Jan would take Northgate: It is near.",
        # .75 x .5 + .25 x .6 = .525 beside .75 x .75 + .25 x .2 = .6125: by pay first it is Northgate, by both alike Lakeside.
        "By Jan's order of what matters, Northgate comes first.",
        "Jan would find out first: Who leads the ward.",
    ]
    assert found.leader is not None and found.leader.offer == "Lakeside"


def test_an_advisers_order_names_every_criterion_once():
    found, problems = parse_preferences(FILE.replace('order = ["pay", "growth"]', 'order = ["pay"]'), list(OFFERS), {})
    assert found is None and "not every criterion once" in problems[0].message
