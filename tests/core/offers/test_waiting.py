"""Waiting against an expiring offer: the published cases, and the programme against a plain one that prunes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import comb, factorial, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.offers.waiting import Held, Pending, choice, from_now, going_on, timed
from sincerely.core.offers.worth import Among, Even, exactly, reservation_worth

# --- published cases -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offers", "value"),
    [(1, Fraction(1, 2)), (2, Fraction(5, 8)), (3, Fraction(89, 128)), (10, 0.8611)],
)
def test_offers_one_after_the_other_without_recall(offers: int, value: Fraction | float) -> None:
    """Cayley (1875), Moser (1956): n offers, each uniform on [0, 1], none can be taken later."""
    coming = [Pending(name=str(n), chance=1, worth=Even(0, 1), at=n) for n in range(offers)]
    found = going_on([], coming, fallback=0).value
    assert round(found, 4) == value if isinstance(value, float) else found == value


def test_the_wage_below_which_one_searches_on() -> None:
    """McCall (1970) as in QuantEcon's lecture, which prints 47.316499766546 where its iteration stops; the root itself is 2e-11 lower."""

    def beta(a: int, b: int) -> Fraction:
        return Fraction(factorial(a - 1) * factorial(b - 1), factorial(a + b - 1))

    n, a, b = 50, 200, 100
    wages = Among(tuple((10.0 + k, float(comb(n, k) * beta(k + a, n - k + b) / beta(a, b))) for k in range(n + 1)))
    found = reservation_worth(wages, chance=1, meanwhile=25, discount=0.99)
    assert found == pytest.approx(47.316499766546, abs=1e-10)
    assert f"{found:.10f}" == "47.3164997665"
    # It is the root: searching on once more is worth exactly as much as the wage for ever.
    assert found / 0.01 == pytest.approx(25 + 0.99 * wages.best_of(found) / 0.01, rel=1e-14)


def test_who_is_less_likely_to_be_asked_takes_less() -> None:
    coming = Even(40_000, 60_000)
    takes = [reservation_worth(coming, chance, 15_000, 0.996) for chance in (0, 0.1, 0.5, 1)]
    assert takes[0] == pytest.approx(15_000) and takes == sorted(takes) and takes[-1] < 60_000


# --- the programme ---------------------------------------------------------------------------------------------------

amounts = st.integers(0, 40).map(float)
worths = st.one_of(
    amounts.map(exactly),
    st.tuples(amounts, amounts, st.sampled_from([0.25, 0.5])).map(lambda t: Among(((t[0], t[2]), (t[1], 1 - t[2])))),
)
applications = st.lists(
    st.builds(
        Pending,
        name=st.sampled_from("stuv"),
        chance=st.sampled_from([0.0, 0.3, 0.5, 1.0]),
        worth=worths,
        at=st.integers(1, 12).map(float),
        open_days=st.integers(0, 9).map(float),
    ),
    max_size=4,
)
in_hand = st.lists(
    st.builds(Held, name=st.sampled_from("abc"), worth=amounts, until=st.none() | st.integers(0, 12).map(float)),
    min_size=1,
    max_size=3,
)
rates = st.sampled_from([0.0, 0.05, 0.5])
costs = st.sampled_from([0.0, 0.25, 1.0])


def plainly(day: float, held: Sequence[Held], coming: Sequence[Pending], fallback: float, may_stop: bool) -> float:
    """The same by the book: after every answer look at everything that is still open, keep nothing in mind and prune nothing."""
    best = max((each.worth for each in held if (inf if each.until is None else each.until) >= day), default=-inf)
    if not coming:
        return max(best, fallback) if may_stop else fallback
    first, rest = coming[0], coming[1:]
    offered = [
        (chance, Held(name=first.name, worth=worth, until=first.at + first.open_days))
        for worth, chance in first.worth.points(1)
    ]
    on = first.discount * (
        (1 - first.chance) * plainly(first.at, held, rest, fallback, True)
        + first.chance * sum(chance * plainly(first.at, [*held, one], rest, fallback, True) for chance, one in offered)
    )
    return max(best, on - first.cost) if may_stop else on - first.cost


@given(in_hand, applications, amounts, rates, costs)
def test_the_programme_is_the_plain_one(held, coming, fallback, rate, cost) -> None:
    due = timed(coming, 0, rate, cost)
    assert going_on(held, due, fallback).value == pytest.approx(plainly(0, held, due, fallback, False), abs=1e-9)
    assert from_now(held, due, fallback).value == pytest.approx(plainly(0, held, due, fallback, True), abs=1e-9)


@given(in_hand, applications, amounts, st.integers(0, 3), st.integers(1, 9))
def test_a_better_chance_or_a_longer_expiry_never_makes_waiting_worth_less(held, coming, fallback, nth, more) -> None:
    due = timed(coming, 0, 0.05, 0.25)
    value = going_on(held, due, fallback).value
    longer = [replace(each, until=None if each.until is None else each.until + more) for each in held]
    assert going_on(longer, due, fallback).value >= value - 1e-9
    if nth < len(due):
        likelier = [*due]
        likelier[nth] = replace(due[nth], chance=min(1.0, due[nth].chance + more / 10))
        assert going_on(held, likelier, fallback).value >= value - 1e-9


@given(in_hand, applications, amounts, rates, costs)
def test_at_the_break_even_chance_waiting_is_worth_as_much_as_accepting(held, coming, fallback, rate, cost) -> None:
    found = choice([*held, Held(name="sure", worth=1.0)], coming, fallback, 0, None, rate, cost)
    for even in found.break_even:
        at = [replace(each, chance=even.chance) if each is even.pending else each for each in found.ahead]
        if even.chance is None:
            at = [replace(each, chance=1.0) if each is even.pending else each for each in found.ahead]
        still = [
            each for each in [*held, Held(name="sure", worth=1.0)] if each.until is None or each.until >= found.day
        ]
        value = going_on(still, at, fallback).value
        if even.chance is None:
            assert value < found.best.worth
        elif even.chance == 0:
            assert value >= found.best.worth
        else:
            assert value == pytest.approx(found.best.worth, abs=1e-3)
    assert all(each.gain >= -1e-9 for each in found.extensions)


@given(in_hand, applications, amounts, rates, costs, st.sampled_from([0.01, 7.3, 1000.0]))
def test_another_currency_changes_nothing_but_the_amounts(held, coming, fallback, rate, cost, times) -> None:
    def in_it(worth):
        return Among(tuple((amount * times, chance) for amount, chance in worth.cases))

    held = [*held, Held(name="sure", worth=1.0)]
    found = choice(held, coming, fallback, 0, None, rate, cost)
    other = choice(
        [replace(each, worth=each.worth * times) for each in held],
        [replace(each, worth=in_it(each.worth)) for each in coming],
        fallback * times,
        0,
        None,
        rate,
        cost * times,
    )
    assert other.waiting.value == pytest.approx(found.waiting.value * times, rel=1e-9, abs=1e-9)
    assert (other.day, other.lost, other.best.name) == (found.day, found.lost, found.best.name)


def test_an_expiring_offer_against_one_application() -> None:
    """By hand: 61,400 now, or on the 14th day 68,000 with .25, else 42,000: .25 x 68,000 + .75 x 42,000 = 48,500; even at 19,400/26,000."""
    lakeside, anne = (
        Held(name="Lakeside", worth=61_400, until=7),
        Pending(name="St Anne", chance=0.25, worth=exactly(68_000), at=14),
    )
    found = choice([lakeside], [anne], fallback=42_000, today=0)
    assert (found.best, found.day, found.lost, found.accept) == (lakeside, 7, True, True)
    assert found.waiting == (48_500, 0.75)
    assert found.break_even[0].chance == pytest.approx(19_400 / 26_000)
    # Were it open until St Anne answers, nothing would be risked.
    assert found.extensions[0].gain == pytest.approx(0.25 * 6_600)


def test_an_answer_before_the_day_of_decision_is_waited_for_at_no_risk() -> None:
    lakeside = Held(name="Lakeside", worth=61_400, until=7)
    early = Pending(name="Northgate", chance=0.4, worth=exactly(65_000), at=5)
    found = choice([lakeside], [early], fallback=42_000, today=0)
    assert found.heard == (early,) and found.ahead == ()
    assert found.position.value == pytest.approx(0.4 * 65_000 + 0.6 * 61_400)
    own = choice([lakeside], [early], fallback=42_000, today=0, decide_by=3)
    assert own.heard == () and own.day == 3 and not own.lost and not own.accept


def test_an_offer_that_stays_open_until_the_next_answer_is_kept_meanwhile() -> None:
    first = Pending(name="a", chance=1, worth=exactly(50), at=1, open_days=5)
    second = Pending(name="b", chance=0.5, worth=exactly(80), at=4)
    assert going_on([], [first, second], 0).value == 65
    assert going_on([], [replace(first, open_days=0), second], 0).value == 50


def test_what_waiting_risks_is_the_chance_to_end_with_less() -> None:
    held = Held(name="a", worth=50, until=0)
    coming = [
        Pending(name="b", chance=0.5, worth=Even(40, 80), at=1),
        Pending(name="c", chance=0.5, worth=exactly(60), at=2),
    ]
    found = choice([held], coming, fallback=20, today=0)
    # After b's no: c or 20, worth 40. b's offer is taken at 40 and above; below 50 it is less than what was let go.
    assert found.waiting.value == pytest.approx(0.5 * 60 + 0.5 * 40)
    assert found.waiting.worse == pytest.approx(0.5 * 0.25 + 0.5 * 0.5)


def test_twelve_applications_that_all_stay_open_are_counted_at_once() -> None:
    coming = [Pending(name=str(n), chance=0.4, worth=Even(40 + n, 90 - n), at=n, open_days=n % 5) for n in range(1, 13)]
    found = choice([Held(name="a", worth=60, until=0)], coming, fallback=30, today=0, rate=0.05, cost_a_day=0.1)
    assert 60 < found.waiting.value < 90
