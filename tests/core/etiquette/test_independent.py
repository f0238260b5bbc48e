"""Stories told as a user would tell them, from the documentation alone: a file of events, and what a careful assistant would owe."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from sincerely.core.etiquette.answers import is_complete
from sincerely.core.etiquette.events import parse_events
from sincerely.core.etiquette.planner import plan
from sincerely.core.etiquette.values import FollowUp
from sincerely.data.playbook import shipped_playbook
from sincerely.integrations.holidays import holidays, working_weekdays
from sincerely.zones import zone_named

HEAD = """zone = "America/Chicago"
[[employer]]
id = "lake"
name = "Lake Clinic"
country = "US"
zone = "America/Chicago"
[[application]]
id = "nurse"
employer = "lake"
role = "Nurse"
[[employer]]
id = "hill"
name = "Hill Home"
country = "US"
zone = "America/New_York"
[[application]]
id = "carer"
employer = "hill"
role = "Carer"
"""
MET = 'kind = "interview-ended"\nat = 2026-03-03T15:00:00\napplication = "nurse"\npeople = ["Ana Ruiz"]'
ACCEPTED = ('kind = "offer-accepted"\nat = 2026-03-12T10:00:00\napplication = "nurse"\nabout = "o1"',)
WRITTEN = ('kind = "written-terms-received"\nat = 2026-03-12T15:00:00\napplication = "nurse"\nabout = "o1"',)
OFFERED = 'kind = "offer-received"\nat = 2026-03-10T10:00:00\napplication = "nurse"\nabout = "o1"\ndue = 2026-03-17'


def planned(*events: str, head: str = HEAD) -> tuple[FollowUp, ...]:
    text = head + "".join(f"[[event]]\n{event}\n" for event in events)
    facts, problems = parse_events(text, zone_named, working_weekdays)
    assert facts is not None, problems
    return plan(facts, shipped_playbook(), holidays)


def still(rule: str, *events: str, head: str = HEAD) -> list[FollowUp]:
    """Return what a rule still owes."""
    found = planned(*events, head=head)
    return [each for each in found if each.rule == rule and not each.settled_by and not each.stopped_by]


def due(each: FollowUp) -> str:
    return each.due.isoformat()[:16]


# -- thank-yous


def test_two_talks_with_one_person_on_one_day_are_thanked_once() -> None:
    morning = MET.replace("15:00", "10:00") + '\nabout = "morning"'
    (owed,) = still("thank-you", morning, MET + '\nabout = "afternoon"')
    assert (owed.about, due(owed)) == ("afternoon", "2026-03-04T15:00")
    # The next day is another occasion, another post another matter, and what was sent in between has been sent.
    assert len(still("thank-you", morning.replace("03-03", "03-02"), MET + '\nabout = "afternoon"')) == 2
    assert len(still("thank-you", morning.replace("nurse", "carer"), MET + '\nabout = "afternoon"')) == 2
    sent = 'kind = "letter-sent"\nform = "thank-you"\nat = 2026-03-03T12:00:00\ncontact = "Ana Ruiz"\nabout = "morning"'
    found = planned(morning, sent, MET + '\nabout = "afternoon"')
    assert [bool(each.settled_by) for each in found if each.rule == "thank-you"] == [True, False]


def test_whoever_was_answered_after_the_no_is_not_thanked_once_more() -> None:
    no = 'kind = "rejection-received"\nat = 2026-03-04T10:00:00\napplication = "nurse"\ncontact = "Ana Ruiz"'
    reply = 'kind = "letter-sent"\nform = "rejection-reply"\nat = 2026-03-05T09:00:00\ncontact = "Ana Ruiz"'
    assert still("thank-you", MET, no)
    both = MET.replace('"Ana Ruiz"', '"Ana Ruiz", "Bo Li"')
    assert [each.contact for each in still("thank-you", both, no, reply)] == ["bo-li"]


def test_whoever_made_the_appointment_is_not_thanked_for_an_interview_without_names() -> None:
    agreed = 'kind = "interview-scheduled"\nat = 2026-02-20T10:00:00\napplication = "nurse"\ncontact = "Rosa Diaz"\nabout = "r1"'
    (owed,) = still("thank-you", agreed, MET.replace('people = ["Ana Ruiz"]', 'about = "r1"'))
    assert (owed.contact, owed.employer) == ("", "lake")


# -- names


@pytest.mark.parametrize("spelled", ["Jose\u0301 Nu\u0301n\u0303ez", "José  Núñez", "JOSÉ NÚÑEZ"])
def test_a_name_that_looks_the_same_is_the_same_person(spelled: str) -> None:
    met = MET.replace("Ana Ruiz", "José Núñez")
    assert not still(
        "thank-you", met, f'kind = "letter-sent"\nform = "thank-you"\nat = 2026-03-03T18:00:00\ncontact = "{spelled}"'
    )


# -- waiting


def test_the_day_a_message_wants_its_answer_is_not_the_day_they_decide() -> None:
    wants = 'kind = "message-received"\nat = 2026-03-05T10:00:00\napplication = "nurse"\ncontact = "Ana Ruiz"\nneeds_answer = true\ndue = 2026-03-06'
    (owed,) = still("status-inquiry", MET, wants)
    assert due(owed) == "2026-03-16T17:00"
    named = 'kind = "date-named"\nat = 2026-03-04T10:00:00\napplication = "nurse"\ndue = 2026-03-20'
    (owed,) = still("status-inquiry", MET, named, wants)
    assert due(owed) == "2026-03-24T17:00"


def test_the_recruiter_on_record_is_asked_how_things_stand_and_not_an_interviewer() -> None:
    rosa = '[[contact]]\nid = "rosa"\nname = "Rosa Diaz"\nemployer = "lake"\npart = "recruiter"\n'
    (owed,) = still("status-inquiry", MET, head=HEAD + rosa)
    assert owed.contact == "rosa"


def test_a_post_taken_and_confirmed_in_writing_ends_the_asking_elsewhere_and_not_before() -> None:
    other = MET.replace("nurse", "carer").replace("Ana Ruiz", "Bea Moe")
    assert still("status-inquiry", other, OFFERED, *ACCEPTED)
    for confirmed in (ACCEPTED + WRITTEN, (WRITTEN[0].replace("03-12", "03-11"), *ACCEPTED)):
        assert not still("status-inquiry", other, OFFERED, *confirmed)
        assert [each.application for each in still("withdraw-others", other, OFFERED, *confirmed)] == ["carer"]


@pytest.mark.parametrize("rule", ["ask-for-time", "offer-clarification", "written-terms", "decide", "offer-expiry"])
def test_another_offer_asks_nothing_more_once_one_is_taken_in_writing(rule: str) -> None:
    second = 'kind = "offer-received"\nat = 2026-03-11T10:00:00\napplication = "carer"\nabout = "o2"\ncontact = "Bea Moe"\ndue = 2026-03-20'
    assert "o2" in {each.about for each in still(rule, OFFERED, second, *ACCEPTED)}
    assert "o2" not in {each.about for each in still(rule, OFFERED, second, *ACCEPTED, *WRITTEN)}
    assert still("decline-others", OFFERED, second, *ACCEPTED, *WRITTEN)


# -- requests, calls, leads, references, supporters


REQUEST = 'kind = "request-received"\nat = 2026-03-03T11:00:00\napplication = "nurse"\ncontact = "Rosa Diaz"\nabout = "papers"\nitems = ["a copy of the licence", "transcript"]\ndue = 2026-03-10'


def answered(day: int, items: str) -> str:
    return f'kind = "request-answered"\nat = 2026-03-0{day}T11:00:00\napplication = "nurse"\nabout = "papers"\n{items}'


@pytest.mark.parametrize("rule", ["answer-request", "request-deadline"])
def test_a_request_answered_in_part_leaves_the_rest_owed(rule: str) -> None:
    part = answered(4, 'items = ["Licence"]')
    assert still(rule, REQUEST, part)
    assert not still("acknowledge-request", REQUEST, part)
    assert not still(rule, REQUEST, part, answered(6, 'items = ["transcript"]'))
    assert not still(rule, REQUEST, answered(4, ""))


def test_what_counts_as_everything_asked_for() -> None:
    assert is_complete(["a copy of the licence"], ["nursing licence"])
    assert is_complete(["Führungszeugnis", "two references"], ["References (2)", "Führungszeugnis"])
    assert is_complete([], ["anything"])
    assert not is_complete(["driving licence", "nursing licence"], ["driving licence"])
    assert not is_complete(["references", "transcript"], [])


def test_two_missed_calls_are_one_to_return() -> None:
    calls = [
        f'kind = "call-missed"\nat = 2026-03-03T1{n}:30:00\napplication = "nurse"\ncontact = "Rosa Diaz"'
        for n in (0, 1)
    ]
    assert len(still("return-call", *calls)) == 1
    apart = [f'{call}\nabout = "c{n}"' for n, call in enumerate(calls)]
    assert len(still("return-call", *apart)) == 1
    assert len(still("return-call", calls[0], calls[1].replace("Rosa Diaz", "Uwe Kranz"))) == 2


def test_applying_follows_a_lead() -> None:
    lead = 'kind = "lead-received"\nat = 2026-03-03T10:00:00\ncontact = "Kim Oh"\nemployer = "lake"\nabout = "tip"'
    applied = 'kind = "application-sent"\nat = 2026-03-04T10:00:00\napplication = "nurse"'
    assert still("follow-lead", lead)
    assert not still("follow-lead", lead, applied)
    assert still("follow-lead", lead, applied.replace("nurse", "carer"))


def test_only_the_references_who_were_to_be_called_hear_how_it_ended() -> None:
    events = [
        f'kind = "reference-agreed"\nat = 2026-02-04T10:00:00\ncontact = "{who}"' for who in ("Rae Fox", "Ray Oak")
    ]
    needed = 'kind = "reference-needed"\nat = 2026-03-04T16:00:00\napplication = "nurse"'
    no = 'kind = "rejection-received"\nat = 2026-03-18T09:00:00\napplication = "nurse"'
    named = needed + '\npeople = ["Rae Fox"]'
    assert [each.contact for each in still("reference-outcome", *events, named, no)] == ["rae-fox"]
    assert [each.contact for each in still("reference-outcome", *events, needed, no)] == ["rae-fox", "ray-oak"]


def test_two_noes_in_a_week_are_one_word_to_a_supporter() -> None:
    sam = '[[contact]]\nid = "sam"\nname = "Sam Roe"\npart = "supporter"\n'
    noes = [
        f'kind = "rejection-received"\nat = 2026-03-1{n}T10:00:00\napplication = "{post}"'
        for n, post in ((1, "nurse"), (3, "carer"))
    ]
    (owed,) = still("lean-on", *noes, head=HEAD + sam)
    assert owed.application == "carer"


# -- the file


def test_an_event_that_stands_there_twice_counts_once() -> None:
    facts, problems = parse_events(HEAD + f"[[event]]\n{MET}\n" * 2, zone_named, working_weekdays)
    assert facts is not None
    assert len(facts.events) == 1
    assert ["a second time" in problem.message for problem in problems] == [True]


def test_events_of_one_name_are_told_apart_by_what_they_say_in_any_order() -> None:
    events = [MET.replace("Ana Ruiz", who) for who in ("Ana Ruiz", "Bo Li", "Cy Hall")]
    mixed = events[::-1]
    assert {each.key: each.contact for each in planned(*events)} == {each.key: each.contact for each in planned(*mixed)}


def test_a_time_in_utc_is_shown_in_the_employers_zone() -> None:
    (owed,) = still("thank-you", MET.replace("2026-03-03T15:00:00", "2026-03-03T21:00:00Z"))
    assert owed.due.isoformat() == "2026-03-04T15:00:00-06:00"
    assert owed.due.timestamp() == datetime(2026, 3, 4, 21, tzinfo=UTC).timestamp()


def test_keys_stay_when_unrelated_events_come_before() -> None:
    before = [
        'kind = "interview-ended"\nat = 2026-02-02T10:00:00\nzone = "Asia/Tokyo"\nemployer = "Zebra"\ncountry = "JP"\npeople = ["Zoe Quark"]',
        'kind = "call-missed"\nat = 2026-02-02T11:00:00\nemployer = "Zebra"\ncontact = "Zoe Quark"',
        'kind = "application-sent"\nat = 2026-01-02T11:00:00\nemployer = "Zebra"',
    ]
    story = [
        MET,
        REQUEST,
        OFFERED,
        'kind = "call-held"\nat = 2026-03-05T10:00:00\napplication = "nurse"\ncontact = "Ana Ruiz"',
    ]
    alone = {each.key for each in planned(*story)}
    together = story + before
    random.Random(7).shuffle(together)
    assert alone <= {each.key for each in planned(*together)}
    assert "weekly-review:me" in alone
