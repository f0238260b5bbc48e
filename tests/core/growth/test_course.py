"""How a search goes, in counts, and how much they can say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.growth.course import Attempt, course, courses_by, differs, interval

ATTEMPTS = st.lists(
    st.builds(
        Attempt,
        role=st.sampled_from(["", "Nurse", "nurse ", "Welder"]),
        source=st.sampled_from(["", "their page", "Ravi"]),
        talked=st.booleans(),
        offered=st.booleans(),
        closed=st.booleans(),
    ),
    max_size=60,
)


@given(ATTEMPTS)
def test_no_step_holds_more_than_the_one_before(attempts):
    found = course(attempts)
    assert found.applications == len(attempts) >= found.talks >= found.offers >= 0
    assert found.applications >= found.open >= 0


@given(ATTEMPTS)
def test_roles_and_sources_add_up_to_what_is_on_record(attempts):
    for name in ("role", "source"):
        named = [row for row in attempts if getattr(row, name)]
        found = courses_by(attempts, name)
        assert not found or sum(one.applications for one in found) == len(named)
        assert [one.applications for one in found] == sorted((one.applications for one in found), reverse=True)


def test_one_role_alone_is_no_comparison_and_capitals_make_no_other_role():
    assert courses_by([Attempt(role="Nurse"), Attempt(role="nurse ")], "role") == []


def test_few_say_little():
    assert [course([Attempt()] * count).sure for count in (0, 4, 5, 19, 20)] == [
        "too few",
        "too few",
        "a hint",
        "a hint",
        "enough",
    ]


def test_two_differ_only_beyond_chance_and_never_on_few():
    many, none = course([Attempt(talked=True)] * 20), course([Attempt()] * 20)
    assert differs(many, none) and differs(none, many)
    assert not differs(course([Attempt(talked=True)] * 4), course([Attempt()] * 4))
    assert not differs(
        course([Attempt(talked=True)] * 10 + [Attempt()] * 10), course([Attempt(talked=True)] * 12 + [Attempt()] * 8)
    )


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(hits, more):
    low, high = interval(hits, hits + more)
    assert 0 <= low <= high <= 1
    if hits + more:
        assert low - 1e-9 <= hits / (hits + more) <= high + 1e-9


def test_the_interval_is_wilsons():
    low, high = interval(8, 10)  # 0.490, 0.943: Brown, Cai and DasGupta 2001, table of Wilson's
    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)
