"""What must hold for every job search: Hypothesis makes up the facts.

Making up a search takes several times as long as planning it: what can be asked of one search is asked of the same ones.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, permutations, product
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.etiquette.kinds import BY_HAND, KINDS
from sincerely.core.etiquette.matching import may_end
from sincerely.core.etiquette.planner import next_change, plan
from sincerely.core.etiquette.values import Event, Facts, FollowUp
from sincerely.core.letters.values import FORMS
from sincerely.data.playbook import guidance_ids, shipped_playbook
from sincerely.integrations.holidays import holidays
from tests.core.etiquette.world import APPLICATIONS, CONTACTS, EMPLOYERS, is_open

ZONES = [
    ZoneInfo(name)
    for name in (
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "Asia/Kolkata",
        "Pacific/Chatham",
    )
]
COMMON = [
    "interview-ended",
    "date-named",
    "message-received",
    "letter-sent",
    "rejection-received",
    "request-received",
    "offer-received",
    "contact-kept",
    "touchpoint",
]
#: Whatever ends an application ends these: nobody asks, hurries or decides after it.
ENDED = {"status-inquiry", "application-inquiry", "use-the-wait", "their-promise", "acknowledge-request", "answer-request", "request-deadline",
         "assessment-question", "submit-assessment", "reschedule", "negotiation-nudge"}  # fmt: skip
ENDS = {"rejection-received", "application-withdrawn", "application-closed", "offer-accepted", "offer-declined"}
RULES = {rule.id: rule for rule in shipped_playbook().rules}

_PEOPLE = sorted(CONTACTS)
_QUARTERS = 400 * 24 * 4


def _moment(number: int) -> datetime:
    place, quarters = divmod(number, _QUARTERS)
    # A quarter of them on one of four, so that some events come at the same instant.
    if quarters % 4 == 0:
        quarters -= quarters % (_QUARTERS // 4)
    return (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=quarters * 15)).astimezone(ZONES[place])


# As few draws as will do: each costs Hypothesis more than what is drawn.
moments = st.integers(0, len(ZONES) * _QUARTERS - 1).map(_moment)
dates = st.integers(0, 424).map(lambda days: date(2026, 1, 1) + timedelta(days=days))
dues = st.none() | dates | moments
_OTHERS = sorted(set(KINDS) - BY_HAND)
kinds = st.sampled_from(COMMON * (len(_OTHERS) // len(COMMON)) + _OTHERS)
applications = st.sampled_from(["nurse", "nurse", "nurse-two", "welder", "teacher", ""])
contacts = st.sampled_from(["", *_PEOPLE])
#: Nobody, one, two in either order, or three, each about as often.
peoples = st.sampled_from(
    [()] * 56 + [(one,) for one in _PEOPLE] * 7 + [*permutations(_PEOPLE, 2)] + [*combinations(_PEOPLE, 3)]
)
abouts = st.sampled_from(["", "", "x", "y"])
forms = st.sampled_from(sorted(FORMS))
flags = st.sampled_from([*product(["me", "them"], *[[False, True]] * 3)])
by_hands = st.sampled_from(sorted(BY_HAND))


class Search(NamedTuple):
    """A made-up search and its plan."""

    known: Facts
    found: tuple[FollowUp, ...]

    @property
    def by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.known.events}


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    made = []
    for number in range(draw(st.integers(1, 14))):
        kind = draw(kinds)
        by, automatic, needs_answer, feedback_given = draw(flags)
        made.append(
            Event(
                id=f"e{number}",
                kind=kind,
                at=draw(moments),
                application=draw(applications),
                contact=draw(contacts),
                people=draw(peoples),
                about=draw(abouts),
                due=draw(dues),
                form=draw(forms) if kind == "letter-sent" else "",
                by=by,
                automatic=automatic,
                needs_answer=needs_answer,
                feedback_given=feedback_given,
            )
        )
    return tuple(made)


@st.composite
def searches(draw: st.DrawFn) -> Search:
    known = Facts(
        events=draw(events()), home=ZONES[0], employers=EMPLOYERS, contacts=CONTACTS, applications=APPLICATIONS
    )
    found = planned(known)
    keys = [each.key for each in found]
    by_hand = tuple(
        Event(
            id=f"h{number}",
            kind=draw(by_hands),
            at=draw(moments),
            settles=draw(st.sampled_from(keys)),
            due=draw(dates),
        )
        for number in range(draw(st.integers(0, 3)) if keys else 0)
    )
    if by_hand:
        known = replace(known, events=known.events + by_hand)
        found = planned(known)
    return Search(known, found)


def planned(known: Facts) -> tuple[FollowUp, ...]:
    return plan(known, shipped_playbook(), holidays)


@settings(max_examples=150)
@given(searches(), moments, st.integers(1, 60 * 24 * 60))
def test_what_holds_for_the_plan_of_every_search(made: Search, now: datetime, minutes: int) -> None:
    the_plan_is_the_same_again_and_in_any_order(made, seed=minutes)
    every_follow_up_has_its_cause_before_it_and_says_why(made)
    nothing_is_owed_after_what_stops_it(made)
    never_two_nudges_on_one_day_to_one_employer(made)
    status_reads_the_clock_and_next_change_lies_ahead(made, now)
    an_interview_still_ahead_owes_no_thanks(made, minutes)
    a_later_fact_never_undoes_what_is_done(made)


def the_plan_is_the_same_again_and_in_any_order(made: Search, seed: int) -> None:
    known, first = made
    assert planned(known) == first
    shuffled = list(known.events)
    Random(seed).shuffle(shuffled)
    assert planned(replace(known, events=tuple(shuffled))) == first
    assert [each.due.timestamp() for each in first] == sorted(each.due.timestamp() for each in first)
    assert len({each.key for each in first}) == len(first)


def every_follow_up_has_its_cause_before_it_and_says_why(made: Search) -> None:
    by_id = made.by_id
    for each in made.found:
        cause = by_id[each.cause]
        assert cause.at.timestamp() <= each.starts.timestamp() <= each.due.timestamp()
        if each.send_between:
            start, end = each.send_between
            assert each.starts.timestamp() <= start.timestamp() <= end.timestamp() <= each.due.timestamp()
        assert each.why and each.title and "{" not in each.title
        assert each.guidance and set(each.guidance) <= guidance_ids()
        assert each.key.startswith(f"{each.rule}:")
        assert each.rule in RULES and RULES[each.rule].enabled
        assert not (each.settled_by and each.stopped_by)
        assert bool(each.stopped_by) == bool(each.stop_reason)
        for other in (each.settled_by, each.stopped_by):
            assert not other or other in by_id
        if each.stopped_by and by_id[each.stopped_by].kind not in BY_HAND:
            assert by_id[each.stopped_by].at.timestamp() >= cause.at.timestamp()


def nothing_is_owed_after_what_stops_it(made: Search) -> None:
    known, by_id = made.known, made.by_id
    for each in made.found:
        if is_open(each) and each.rule in ENDED and each.application:
            start = by_id[each.cause].at.timestamp()
            later = [
                event
                for event in known.events
                if event.application == each.application and event.at.timestamp() > start
            ]
            assert not [event.id for event in later if event.kind in ENDS], each
        if is_open(each):
            assert not [
                event.id for event in known.events if event.kind == "follow-up-dismissed" and event.settles == each.key
            ], each
        if is_open(each) and each.contact and each.rule in ("keep-in-touch", "connection-note", "milestone-update"):
            # Only what concerns this very person, told after the release, may begin anew.
            released = [
                event.at.timestamp()
                for event in known.events
                if event.kind == "contact-released" and each.contact in (event.contact, *event.people)
            ]
            about = [
                event.at.timestamp()
                for event in known.events
                if event.kind != "contact-released"
                and (
                    each.contact in (event.contact, *event.people)
                    or (event.kind.startswith("milestone") and not event.people)
                )
            ]
            assert not released or max(released) <= max(about, default=0), each


def never_two_nudges_on_one_day_to_one_employer(made: Search) -> None:
    by_id = made.by_id
    taken: set[tuple[str, date]] = set()
    for each in made.found:
        if each.nudge and each.employer and not each.stopped_by:
            zone = EMPLOYERS[each.employer].zone
            if each.settled_by:
                continue
            day = (each.employer, each.due.astimezone(zone).date())
            assert day not in taken
            taken.add(day)
    for each in made.found:
        if each.nudge and each.employer and each.settled_by:
            day = (each.employer, by_id[each.settled_by].at.astimezone(EMPLOYERS[each.employer].zone).date())
            assert day not in taken


def status_reads_the_clock_and_next_change_lies_ahead(made: Search, now: datetime) -> None:
    found = made.found
    change = next_change(found, now)
    assert change is None or change > now
    if change is not None:
        # At its due time a follow-up is still due; the moment after, it is overdue.
        after, before = now + timedelta(microseconds=1), change - timedelta(microseconds=1)
        assert [each.status(after) for each in found] == [each.status(before) for each in found]


def an_interview_still_ahead_owes_no_thanks(made: Search, minutes: int) -> None:
    by_id = made.by_id
    for each in made.found:
        if each.rule == "thank-you":
            ended = by_id[each.cause].at
            assert each.status(ended - timedelta(minutes=minutes)) in {"upcoming", "settled", "stopped"}
            assert each.send_between is None or each.send_between[0].timestamp() >= ended.timestamp()


def a_later_fact_never_undoes_what_is_done(made: Search) -> None:
    """Facts recorded after everything else happened leave settled follow-ups settled, by the same fact."""
    known, found = made
    last = max(event.at.timestamp() for event in known.events)
    later = Event(id="zz", kind="touchpoint", at=datetime.fromtimestamp(last + 60, UTC), contact="amara")
    after = {each.key: each for each in planned(replace(known, events=(*known.events, later)))}
    for each in found:
        if each.settled_by:
            assert after[each.key] == each


@settings(max_examples=80)
@given(st.sampled_from(ZONES), st.integers(0, 365 * 24 * 60))
def test_the_thank_you_is_due_24_elapsed_hours_later_in_every_zone(zone: ZoneInfo, minutes: int) -> None:
    at = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(zone)
    ended = Event(id="e", kind="interview-ended", at=at, application="nurse", people=("amara",), about="i")
    found = [
        each
        for each in planned(
            Facts(events=(ended,), home=zone, employers=EMPLOYERS, contacts=CONTACTS, applications=APPLICATIONS)
        )
        if each.rule == "thank-you"
    ]
    assert len(found) == 1
    assert found[0].due.timestamp() - at.timestamp() == 24 * 3600
    assert found[0].due.tzinfo is zone


@settings(max_examples=150)
@given(
    searches(),
    forms,
    contacts,
    st.sampled_from(["nurse", ""]),
    st.sampled_from(["", "x"]),
)
def test_whatever_a_letter_ends_it_was_said_that_it_may_end(
    made: Search, form: str, contact: str, application: str, about: str
) -> None:
    known, found = made
    late = max(event.at for event in known.events) + timedelta(days=3)
    sent = Event(
        id="sent",
        kind="letter-sent",
        at=late,
        form=form,
        contact=contact,
        application=application,
        about=about,
        by="me",
    )
    after = {each.key: each for each in planned(replace(known, events=(*known.events, sent)))}
    for each in found:
        if is_open(each) and (each.key not in after or not is_open(after[each.key])):
            assert may_end(RULES[each.rule], each.key, each.contact, each.about, sent), each
