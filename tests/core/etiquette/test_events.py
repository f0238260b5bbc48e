"""EVENTS.toml: what is taken, what is made from names, and what is said about each fault, with its line."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.etiquette.events import EVENT_KEYS, parse_events
from sincerely.core.etiquette.kinds import ALIASES, KINDS, kind_named
from sincerely.core.etiquette.values import Event, Facts
from sincerely.integrations.holidays import working_weekdays
from sincerely.zones import zone_named
from tests.core.etiquette.world import CHICAGO


def read(text: str) -> Facts:
    found, problems = parse_events(text, zone_named, working_weekdays)
    assert found is not None, problems
    return found


def one(text: str) -> Event:
    (event,) = read(text).events
    return event


def test_names_will_do_and_the_rest_is_made_from_them() -> None:
    found = read(
        """
[[event]]
kind = "interview"
at = 2026-11-23T15:00:00
zone = "America/Chicago"
employer = "Lakeside Hospital"
country = "us"
subdivision = "IL"
role = "Ward Manager"
interviewers = ["Amara Okafor", "Jan van der Berg"]
decision_by = 2026-12-04

[[event]]
kind = "letter-sent"
form = "thank-you"
at = 2026-11-23T18:30:00-06:00
contact = "amara okafor"
"""
    )
    interview, letter = found.events
    (firm,) = found.employers.values()
    assert (firm.name, firm.country, firm.subdivision, firm.zone) == ("Lakeside Hospital", "US", "IL", CHICAGO)
    assert {each.name: each.part for each in found.contacts.values()} == {
        "Amara Okafor": "interviewer",
        "Jan van der Berg": "interviewer",
    }
    (application,) = found.applications.values()
    assert (application.role, application.employer) == ("Ward Manager", firm.id)
    assert interview.due == date(2026, 12, 4)
    assert letter.contact == interview.people[0]
    assert letter.application == interview.application == application.id
    assert interview.at.tzinfo is CHICAGO


def test_what_is_declared_is_used() -> None:
    found = read(
        """
zone = "Europe/Berlin"
[[employer]]
id = "nile"
name = "Nile School"
country = "EG"
zone = "Africa/Cairo"
hours = "08:00-14:00"
[[contact]]
id = "mona"
name = "Mona Fahmy"
employer = "nile"
part = "recruiter"
zone = "Europe/Athens"
[[application]]
id = "teacher"
employer = "nile"
role = "Teacher"
[[event]]
kind = "date-named"
at = 2026-11-01T10:00:00
application = "teacher"
contact = "Mona Fahmy"
due = 2026-11-05
"""
    )
    assert found.home == ZoneInfo("Europe/Berlin")
    assert found.employers["nile"].hours.weekdays == {6, 0, 1, 2, 3}
    assert found.employers["nile"].hours.end.hour == 14
    assert found.contacts["mona"].zone == ZoneInfo("Europe/Athens")
    (event,) = found.events
    assert (event.contact, event.employer) == ("mona", "nile")
    assert event.at.tzinfo == ZoneInfo("Africa/Cairo")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-23T15:00:00-06:00", "2026-11-23T15:00:00-06:00"),
        ("2026-11-23T22:00:00Z", "2026-11-23T16:00:00-06:00"),
        ("2026-11-23T15:00:00", "2026-11-23T15:00:00-06:00"),
        ("2026-11-23 15:00:00", "2026-11-23T15:00:00-06:00"),
        ("2026-11-23", "2026-11-23T12:00:00-06:00"),
        ('"2026-11-23T15:00"', "2026-11-23T15:00:00-06:00"),
        # America/Chicago, 2026-03-08: 01:59:59 -06:00 -> 03:00:00 -05:00
        ("2026-03-08T02:30:00", "2026-03-08T03:30:00-05:00"),
        # America/Chicago, 2026-11-01: 01:59:59 -05:00 -> 01:00:00 -06:00
        ("2026-11-01T01:30:00", "2026-11-01T01:30:00-05:00"),
    ],
)
def test_times_in_every_form(at: str, expected: str) -> None:
    event = one(f'zone = "America/Chicago"\n[[event]]\nkind = "touchpoint"\nat = {at}\ncontact = "Lee"\n')
    assert event.at.isoformat() == expected


def test_an_offset_that_fits_the_zone_counts_in_the_zone() -> None:
    event = one(
        '[[event]]\nkind = "touchpoint"\nat = 2026-11-23T15:00:00-06:00\nzone = "America/Chicago"\ncontact = "Lee"\n'
    )
    assert event.at.tzinfo is CHICAGO


@pytest.mark.parametrize("alias", sorted(ALIASES))
def test_every_alias_is_understood(alias: str) -> None:
    kind = kind_named(alias)
    assert kind is not None and kind.name == ALIASES[alias]
    assert kind_named(alias.replace("-", "_").upper()) == kind


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_told(kind: str) -> None:
    text = f'[[event]]\nkind = "{kind}"\nat = 2026-11-23T15:00:00Z\nemployer = "A"\ncontact = "B"\ndue = 2026-12-01\nby = "me"\nsettles = "x:y"\nform = "thank-you"\n'
    assert one(text).kind == kind


@pytest.mark.parametrize("key", sorted(EVENT_KEYS))
def test_every_other_name_of_a_key_means_the_key(key: str) -> None:
    samples = {"at": "2026-11-23T15:00:00Z", "due": "2026-12-01", "people": '["B"]', "items": '["x"]', "automatic": "true",
               "needs_answer": "true", "feedback_given": "true", "in_writing": "true", "with_answer": "true", "time_limit_minutes": "30", "zone": '"UTC"', "kind": '"interview-ended"',
               "by": '"me"', "part": '"recruiter"', "form": '"thank-you"', "country": '"DE"'}  # fmt: skip
    base = {"kind": '"interview-ended"', "at": "2026-11-23T15:00:00Z", "employer": '"A"'}
    for name in EVENT_KEYS[key][1]:
        said = {**base, key: samples.get(key, '"x"')}
        first = "\n".join(f"{k} = {v}" for k, v in said.items())
        second = "\n".join(f"{name if k == key else k} = {v}" for k, v in said.items())
        assert read(f"[[event]]\n{first}\n") == read(f"[[event]]\n{second}\n"), name


WRONG = [
    ('[[event]]\nat = 2026-11-23\n', 1, "without a kind"),
    ('zone = "UTC"\n[[event]]\nkind = "interview-endd"\nat = 2026-11-23\n', 3, 'did you mean "interview-ended"?'),
    ('[[event]]\nkind = "touchpoint"\ncontact = "B"\n', 1, "without `at`"),
    ('[[event]]\nkind = "touchpoint"\ncontact = "B"\nat = 2026-11-23T15:00:00\n', 4, "neither offset nor zone"),
    ('[[event]]\nkind = "touchpoint"\nat = 2026-11-23\nzone = "Chicago"\n', 4, 'no time zone "Chicago"'),
    ('zone = "Mars"\n', 1, 'no time zone "Mars"'),
    ('[[event]]\nkind = "touchpoint"\nat = "Monday"\n', 3, "no date"),
    ('[[event]]\nkind = "touchpoint"\nat = 3\n', 3, "a number"),
    ('[[event]]\nkind = 3.5\nat = 2026-11-23\n', 2, "a number"),
    ('[[event]]\nkind = "touchpoint"\nat = 0026-11-23\n', 3, "year 26"),
    ('zone = "UTC"\n[[event]]\nkind = "date-named"\nat = 2026-11-23\nemployer = "A"\n', 2, "without `due`"),
    ('zone = "UTC"\n[[event]]\nkind = "promise-made"\nat = 2026-11-23\ncontact = "A"\n', 2, "without `by`"),
    ('zone = "UTC"\n[[event]]\nkind = "contact-released"\nat = 2026-11-23\n', 2, "names nobody"),
    ('zone = "UTC"\n[[event]]\nkind = "interview"\nat = 2026-11-23\npeople = [3]\n', 5, "a number"),
    ('zone = "UTC"\n[[event]]\nkind = "message"\nat = 2026-11-23\nautomatic = "yes"\n', 5, "a text"),
    ('zone = "UTC"\n[[event]]\nkind = "promise-made"\nat = 2026-11-23\nby = "him"\n', 5, '"him" is not known'),
    ('zone = "UTC"\n[[event]]\nid = "a"\nkind = "touchpoint"\nat = 2026-11-23\n[[event]]\nid = "a"\nkind = "touchpoint"\nat = 2026-11-24\n', 7, "two events"),
    ('[[employer]]\ncountry = "US"\n', 1, "without a name"),
    ('[[employer]]\nname = "A"\nhours = "early"\n', 3, "no hours"),
    ('[[contact]]\nname = "A"\npart = "boss"\n', 3, '"boss" is not known'),
    ('event = 3\n', 1, "a number"),
    ('[[event]\n', 1, "not TOML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), WRONG)
def test_faults_are_named_with_their_line(text: str, line: int, said: str) -> None:
    found, problems = parse_events(text, zone_named)
    assert found is None
    first = next(problem for problem in problems if problem.fatal)
    assert (first.line, said in first.message) == (line, True), problems


def test_unknown_keys_and_tables_are_warnings_with_the_nearest_name() -> None:
    text = 'zone = "UTC"\n[[event]]\nkind = "touchpoint"\nat = 2026-11-23\ncontct = "Lee"\n[[evnt]]\nkind = "x"\n'
    found, problems = parse_events(text, zone_named)
    assert found is not None and len(found.events) == 1
    assert [(problem.line, problem.fatal) for problem in problems] == [(5, False), (6, False)]
    assert 'did you mean "contact"?' in problems[0].message


def test_the_order_in_the_file_does_not_matter() -> None:
    blocks = [
        '[[event]]\nkind = "interview"\nat = 2026-11-23T15:00:00Z\nemployer = "A"\ninterviewers = ["B C"]\n',
        '[[event]]\nkind = "rejection"\nat = 2026-11-29T15:00:00Z\nemployer = "A"\napplication = "welder"\n',
        '[[event]]\nkind = "letter-sent"\nform = "thank-you"\nat = 2026-11-23T16:00:00Z\ncontact = "B C"\n',
    ]
    forward, backward = read("".join(blocks)), read("".join(reversed(blocks)))
    assert sorted(map(repr, forward.events)) == sorted(map(repr, backward.events))
    assert forward.contacts == backward.contacts
    assert forward.applications == backward.applications
    assert {event.application for event in forward.events} == {"welder"}


def test_two_people_of_one_name_at_two_employers_are_two() -> None:
    text = "".join(
        f'[[event]]\nkind = "interview"\nat = 2026-11-2{n}T15:00:00Z\nemployer = "{firm}"\ninterviewers = ["Kim Lee"]\n'
        for n, firm in ((3, "A"), (4, "B"))
    )
    assert len(read(text).contacts) == 2


def test_the_employer_may_be_a_table_in_its_place() -> None:
    found = read(
        '[[event]]\nkind = "call-missed"\nat = 2026-11-27T18:00:00\nemployer = { name = "Rhein Stahl", country = "DE", zone = "Europe/Berlin" }\n'
    )
    (firm,) = found.employers.values()
    assert (firm.name, firm.country, firm.zone) == ("Rhein Stahl", "DE", ZoneInfo("Europe/Berlin"))
    assert found.events[0].at.tzinfo == ZoneInfo("Europe/Berlin")


def test_people_may_be_tables_and_those_who_were_not_there_are_left_out() -> None:
    event = one(
        '[[event]]\nkind = "interview"\nat = 2026-11-23T15:00:00Z\nemployer = "A"\npeople = [{ name = "B C" }, { name = "D E", present = false }]\n'
    )
    assert event.people == ("b-c",)


@given(st.text(max_size=400))
def test_no_text_breaks_the_parser(text: str) -> None:
    found, problems = parse_events(text, zone_named)
    assert found is not None or problems


@given(st.lists(st.sampled_from(['kind = "interview"', "kind = 3", "at = 2026-11-23", 'at = "x"', "at = 09:00:00", 'zone = "UTC"', "zone = 1", "people = 3", 'people = ["A"]', "due = []", 'due = 2026-11-23T10:00:00', "contact = {}", 'contact = { name = "Z" }', "items = [1]", 'employer = ["A"]', "[[event]]", "[[employer]]", "[[contact]]", 'name = "Q"', "hours = [1, 2]", "[candidate]"]), max_size=14))  # fmt: skip
def test_no_shape_breaks_the_parser(lines: list[str]) -> None:
    found, problems = parse_events("\n".join(lines), zone_named, working_weekdays)
    assert found is not None or all(problem.line for problem in problems if problem.fatal)
    if found is not None:
        assert all(isinstance(event.at, datetime) and event.at.tzinfo for event in found.events)
