"""What must hold for every job search: Hypothesis makes up the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
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

moments = st.builds(
    lambda minutes, zone: (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(zone),
    st.integers(0, 400 * 24 * 4).map(lambda quarters: quarters * 15),
    st.sampled_from(ZONES),
)
dates = st.dates(date(2026, 1, 1), date(2027, 3, 1))


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    made = []
    for number in range(draw(st.integers(1, 14))):
        kind = draw(st.sampled_from(COMMON) | st.sampled_from(sorted(set(KINDS) - BY_HAND)))
        application = draw(st.sampled_from(["nurse", "nurse", "nurse-two", "welder", "teacher", ""]))
        people = tuple(draw(st.lists(st.sampled_from(sorted(CONTACTS)), max_size=3, unique=True)))
        made.append(
            Event(
                id=f"e{number}",
                kind=kind,
                at=draw(moments),
                application=application,
                contact=draw(st.sampled_from(["", *sorted(CONTACTS)])),
                people=people,
                about=draw(st.sampled_from(["", "", "x", "y"])),
                due=draw(st.none() | dates | moments),
                form=draw(st.sampled_from(sorted(FORMS))) if kind == "letter-sent" else "",
                by=draw(st.sampled_from(["me", "them"])),  # type: ignore[arg-type]
                automatic=draw(st.booleans()),
                needs_answer=draw(st.booleans()),
                feedback_given=draw(st.booleans()),
            )
        )
    return tuple(made)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    happened = draw(events())
    known = Facts(events=happened, home=ZONES[0], employers=EMPLOYERS, contacts=CONTACTS, applications=APPLICATIONS)
    keys = [each.key for each in planned(known)]
    by_hand = tuple(
        Event(
            id=f"h{number}",
            kind=draw(st.sampled_from(sorted(BY_HAND))),
            at=draw(moments),
            settles=draw(st.sampled_from(keys)),
            due=draw(dates),
        )
        for number in range(draw(st.integers(0, 3)) if keys else 0)
    )
    return Facts(
        events=happened + by_hand, home=ZONES[0], employers=EMPLOYERS, contacts=CONTACTS, applications=APPLICATIONS
    )


def planned(known: Facts) -> tuple[FollowUp, ...]:
    return plan(known, shipped_playbook(), holidays)


@settings(max_examples=80)
@given(facts(), st.randoms(use_true_random=False))
def test_the_plan_is_the_same_again_and_in_any_order(known: Facts, chance) -> None:
    first = planned(known)
    assert planned(known) == first
    shuffled = list(known.events)
    chance.shuffle(shuffled)
    assert (
        planned(
            Facts(
                events=tuple(shuffled),
                home=known.home,
                employers=EMPLOYERS,
                contacts=CONTACTS,
                applications=APPLICATIONS,
            )
        )
        == first
    )
    assert [each.due.timestamp() for each in first] == sorted(each.due.timestamp() for each in first)
    assert len({each.key for each in first}) == len(first)


@settings(max_examples=100)
@given(facts())
def test_every_follow_up_has_its_cause_before_it_and_says_why(known: Facts) -> None:
    by_id = {event.id: event for event in known.events}
    for each in planned(known):
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


@settings(max_examples=100)
@given(facts())
def test_nothing_is_owed_after_what_stops_it(known: Facts) -> None:
    by_id = {event.id: event for event in known.events}
    for each in planned(known):
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


@settings(max_examples=100)
@given(facts())
def test_never_two_nudges_on_one_day_to_one_employer(known: Facts) -> None:
    by_id = {event.id: event for event in known.events}
    taken: set[tuple[str, date]] = set()
    for each in planned(known):
        if each.nudge and each.employer and not each.stopped_by:
            zone = EMPLOYERS[each.employer].zone
            if each.settled_by:
                continue
            day = (each.employer, each.due.astimezone(zone).date())
            assert day not in taken
            taken.add(day)
    for each in planned(known):
        if each.nudge and each.employer and each.settled_by:
            day = (each.employer, by_id[each.settled_by].at.astimezone(EMPLOYERS[each.employer].zone).date())
            assert day not in taken


@settings(max_examples=100)
@given(facts(), moments)
def test_a_later_fact_never_undoes_what_is_done(known: Facts, when: datetime) -> None:
    """Facts recorded after everything else happened leave settled follow-ups settled, by the same fact."""
    last = max(event.at.timestamp() for event in known.events)
    later = Event(id="zz", kind="touchpoint", at=datetime.fromtimestamp(last + 60, UTC), contact="amara")
    more = Facts(
        events=(*known.events, later),
        home=known.home,
        employers=EMPLOYERS,
        contacts=CONTACTS,
        applications=APPLICATIONS,
    )
    after = {each.key: each for each in planned(more)}
    for each in planned(known):
        if each.settled_by:
            assert after[each.key] == each


@settings(max_examples=100)
@given(facts(), moments)
def test_status_reads_the_clock_and_next_change_lies_ahead(known: Facts, now: datetime) -> None:
    found = planned(known)
    change = next_change(found, now)
    assert change is None or change > now
    if change is not None:
        # At its due time a follow-up is still due; the moment after, it is overdue.
        after, before = now + timedelta(microseconds=1), change - timedelta(microseconds=1)
        assert [each.status(after) for each in found] == [each.status(before) for each in found]


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


@settings(max_examples=100)
@given(facts(), st.integers(1, 60 * 24 * 60))
def test_an_interview_still_ahead_owes_no_thanks(known: Facts, minutes: int) -> None:
    by_id = {event.id: event for event in known.events}
    for each in planned(known):
        ended = by_id[each.cause].at
        if each.rule == "thank-you":
            before = ended - timedelta(minutes=minutes)
            assert each.status(before) in {"upcoming", "settled", "stopped"}
            assert each.send_between is None or each.send_between[0].timestamp() >= ended.timestamp()


@settings(max_examples=150)
@given(
    facts(),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(["", *sorted(CONTACTS)]),
    st.sampled_from(["nurse", ""]),
    st.sampled_from(["", "x"]),
)
def test_whatever_a_letter_ends_it_was_said_that_it_may_end(
    known: Facts, form: str, contact: str, application: str, about: str
) -> None:
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
    for each in planned(known):
        if is_open(each) and (each.key not in after or not is_open(after[each.key])):
            assert may_end(RULES[each.rule], each.key, each.contact, each.about, sent), each
