"""Whatever stands in the tables of preferences and waiting, it is read or refused with a line; nothing falls over."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.offers.decision import decide
from sincerely.core.offers.decision_document import decision_document, standing_document
from sincerely.core.offers.preferences_file import parse_preferences
from sincerely.core.offers.waiting import choice
from sincerely.core.offers.waiting_file import parse_waiting
from sincerely.core.offers.waiting_words import dates, sentences
from tests.core.offers.test_preferences import FILE as PREFERENCES
from tests.core.offers.test_preferences import MEASURES, OFFERS
from tests.core.offers.test_waiting_file import FILE as WAITING

VALUES = (
    "1", "-1", "0", "1e300", "nan", "inf", "true", '"x"', '""', "[]", "[1, 2]", "[[1]]", "{}", "{a = 1}", "2026-12-04", "10:00:00", "[{worth = 1, chance = 1}]",
    '["Lakeside"]', '[["pay", "growth", 3]]', '[["pay", "growth", 1e300]]', "{pay = 1}", "{pay = [0, 1]}", "{pay = 100, growth = 1e-300, people = 1, commute = 1}",
    "99999999999999999999", "{Lakeside = 1e308, Northgate = -1e308}", '[[["a"]]]', "0.000001",
)  # fmt: skip
KEYS = ("points", "pairs", "shares", "ratios", "sure_from", "search", "discount", "decide_by", "open_days", "levels", "worst", "of", "at_least", "measure", "unit")  # fmt: skip
changes = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(["value", "key", "gone"]), st.sampled_from(KEYS), st.sampled_from(VALUES)),
    min_size=1,
    max_size=3,
)  # fmt: skip


def changed(text: str, how: list[tuple[int, str, str, str]]) -> str:
    lines = text.splitlines()
    for at, kind, key, value in how:
        at %= len(lines)
        if kind == "value" and " = " in lines[at]:
            lines[at] = f"{lines[at].partition(' = ')[0]} = {value}"
        elif kind == "key":
            lines.insert(at + 1, f"{key} = {value}")
        else:
            del lines[at]
    return "\n".join(lines)


@settings(max_examples=150)
@given(changes)
def test_preferences_are_read_or_refused(how):
    found, problems = parse_preferences(changed(PREFERENCES, how), OFFERS, MEASURES)
    assert all(problem.line for problem in problems if problem.fatal)
    if found is not None:
        figures = {"Lakeside": {"pay": 60_000.0, "commute": None}, "Northgate": {"pay": None, "commute": 20.0}}
        decision = decide(found, figures, count=200)
        assert decision_document(decision)["closest_call"] and standing_document(decision, "Lakeside")["criteria"]


@settings(max_examples=150)
@given(changes)
def test_waiting_is_read_or_refused(how):
    today = date(2026, 11, 27)
    found, problems = parse_waiting(changed(WAITING, how), today)
    assert all(problem.line for problem in problems if problem.fatal)
    if found is not None:
        decide_by = (found.decide_by - today).days if found.decide_by else None
        made = choice(found.held, found.pending, found.fallback, 0, decide_by, found.rate, found.cost_a_week / 7)
        assert sentences(found, made) and dates(found)
