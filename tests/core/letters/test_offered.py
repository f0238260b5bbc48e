"""Terms and asks in words: figures exactly as given, the currency kept, nothing of the fallback."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.slots.answers import start, term_line
from sincerely.core.letters.slots.filling import Writing
from sincerely.core.letters.slots.filters import FILTERS
from sincerely.core.letters.slots.offered import asks_of, read_ask, unsaid
from sincerely.core.letters.values import Candidate, Context
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.names import word_classes


def writing(offer: dict, dialect: str = "american") -> Writing:
    return Writing(
        Context(candidate=Candidate(dialect=dialect), more={"offer": offer}), 0, SHIPPED_FORMS.language, word_classes()
    )


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("base", 61000, "Base salary: $61,000"),
        ("base", 32.5, "Base pay: $32.50"),
        ("base", "61,000", "Base salary: $61,000"),
        ("base", "€61,000 a year", "Base salary: €61,000 a year"),
        ("base_per_year", 61000, "Base salary: $61,000 a year"),
        ("hourly_rate", 29.5, "Hourly rate: $29.50"),
        ("signing_bonus", 3000, "Signing bonus: $3,000"),
        ("bonus", 0.1, "Bonus: 10%"),
        ("bonus", 10, "Bonus: 10"),  # a tenth, or ten of something: not said, so not guessed
        ("bonus_percent", 10, "Bonus: 10%"),
        ("leave_days", 25, "Leave: 25 days"),
        ("hours_per_week", 37.5, "Hours: 37.5 a week"),
        ("pto_days", 1, "PTO: 1 day"),
        ("start", date(2027, 2, 1), "Start date: Monday, February 1"),
        ("start_date", "2027-02-01", "Start date: Monday, February 1"),
        ("Saturday shifts", "one in four", "Saturday shifts: one in four"),
        ("contract", "permanent", "Contract: permanent"),
        ("company_van", True, "Company van: yes"),
        ("401k", "match to 4%", "401(k): match to 4%"),
        ("equity", {"units": 400, "cliff": 12}, "Equity: [in your own words: equity]"),
    ],
)
def test_a_term_is_named_as_people_name_it(key, value, line):
    offer = {"terms": {key: value, "currency": "USD"}}
    assert term_line(writing(offer), value, f"offer.terms.{key}") == line


@pytest.mark.parametrize(
    ("entry", "kind", "wish", "agreed"),
    [
        ({"term": "base", "ask": "44,000"}, "amount", "£44,000", "£44,000 for the base salary"),
        ({"term": "base", "ask": 44000}, "amount", "£44,000", "£44,000 for the base salary"),
        ({"term": "base salary", "ask": "44k"}, "amount", "£44k", "£44k for the base salary"),
        ({"term": "base", "ask": "48,000 EUR"}, "amount", "48,000 EUR", "48,000 EUR for the base salary"),
        ({"term": "leave", "ask": "28 days of leave"}, "thing", "28 days of leave", "28 days of leave"),
        ({"term": "remote", "ask": "two days from home"}, "thing", "two days from home", "two days from home for remote work"),
        ({"term": "start", "ask": "move it to March"}, "doing", "move it to March", ""),
        ({"term": "base", "ask": "from 41,200 to 44,000"}, "other", "from 41,200 to 44,000", ""),
        ({"ask": "a desk by a window"}, "thing", "a desk by a window", "a desk by a window"),
    ],
)  # fmt: skip
def test_an_ask_is_read_by_what_a_sentence_can_do_with_it(entry, kind, wish, agreed):
    ask = read_ask(entry, {"terms": {"base": 41200, "currency": "GBP"}}, str)
    assert ask and (ask.kind, ask.wish, ask.agreed) == (kind, wish, agreed)


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("ward managers at two other trusts start at 44,000", "Base salary: £44,000. Ward managers at two other trusts start at 44,000."),
        ("eight years of intensive care", "Base salary: £44,000, given eight years of intensive care"),
        ("completed the CWI in June", "Base salary: £44,000. I completed the CWI in June."),
        ("because your posting goes to 46,000", "Base salary: £44,000. Your posting goes to 46,000."),
        ("the team page says hybrid by agreement", "Base salary: £44,000 (the team page says hybrid by agreement)"),
        ("two carriers in Reno post 31.50 to 33", "Base salary: £44,000 (two carriers in Reno post 31.50 to 33)"),
        ("in line with the published band", "Base salary: £44,000 (in line with the published band)"),
        ("my rent went up", "Base salary: £44,000"),  # a need is no ground
        ("don't mention: she told me their band", "Base salary: £44,000"),
        ("", "Base salary: £44,000"),
    ],
)  # fmt: skip
def test_the_grounds_stand_beside_the_ask(reason, line):
    offer = {"terms": {"base": 41200, "currency": "GBP"}, "asks": [{"term": "base", "ask": "44,000", "reason": reason, "fallback": "43,000"}]}  # fmt: skip
    assert FILTERS["asked"](writing(offer, "british"), offer["asks"][0], "offer.asks[0]") == line


def test_what_is_granted_is_not_asked_again_and_what_is_open_is_known():
    offer = {
        "terms": {"base": 44000},
        "asks": [{"term": "base salary", "ask": "44,000"}, {"term": "leave", "ask": "28 days"}],
    }
    assert [ask.met for _, ask in asks_of(offer, str)] == [True, False]
    assert unsaid(offer) == ["the start date", "the hours", "paid leave"]
    assert unsaid({"terms": {"hourly": 30, "start": "1 March", "shifts": "early", "pto_days": 12}}) == []


@pytest.mark.parametrize(
    ("day", "said"),
    [("1 February", "on 1 February"), (date(2027, 2, 1), "on Monday 1 February"), ("March", "in March"), ("after Easter", "after Easter"), ("soonish", "")],
)  # fmt: skip
def test_the_first_day_stands_behind_starting(day, said):
    assert start(writing({"terms": {"start": day}}, "british")) == said
    assert start(writing({"start": day}, "british")) == said


_ANY = st.one_of(st.text(max_size=30), st.integers(), st.floats(allow_nan=False), st.booleans(), st.dates(), st.none(), st.lists(st.text(max_size=5)))  # fmt: skip


@given(st.dictionaries(st.text(max_size=15), _ANY, max_size=3), _ANY, _ANY, _ANY)
def test_any_offer_can_be_read(terms, name, ask, reason):
    offer = {"terms": terms, "asks": [{"term": name, "ask": ask, "reason": reason}]}
    at = writing(offer)
    for key, value in terms.items():
        assert isinstance(term_line(at, value, f"offer.terms.{key}"), str)
    assert isinstance(FILTERS["asked"](at, offer["asks"][0], "offer.asks[0]"), str)
    assert isinstance(unsaid(offer), list) and isinstance(start(at), str)
