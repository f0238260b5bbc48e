"""Invitations as calendar programs write them, and as they arrive when something went wrong."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.integrations.ics import read_invitations
from sincerely.integrations.ics.lines import MOST_BYTES
from sincerely.integrations.ics.recurrence import refusal
from sincerely.integrations.ics.zones import iana_name
from sincerely.zones import zone_names

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def calendar(*lines, head=(), newline="\r\n"):
    return newline.join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", *head, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    ).encode()


def one(*lines, **more):
    invitations, problems = read_invitations(calendar(*lines, **more), NOW)
    [invitation] = invitations
    return invitation, problems


def test_a_windows_zone_is_its_iana_zone():
    found, _ = one(
        "DTSTART;TZID=W. Europe Standard Time:20261119T140000", "DTEND;TZID=W. Europe Standard Time:20261119T150000"
    )
    assert found.start.isoformat() == "2026-11-19T14:00:00+01:00"
    assert found.zone == "Europe/Berlin"
    assert found.notes == ()


def test_every_windows_name_leads_to_a_zone_that_exists():
    from sincerely.data.zones import windows_zones

    assert len(windows_zones()) > 130
    assert set(windows_zones().values()) <= zone_names()
    assert iana_name("(none)") == ""
    assert (
        iana_name("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires") == "America/Argentina/Buenos_Aires"
    )


VTIMEZONE = (
    "BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0300", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "offset"), [("20260118", "+02:00"), ("20260618", "+03:00"), ("20261024", "+03:00"), ("20261026", "+02:00")]
)
def test_a_zone_the_file_defines_itself_is_followed_and_said(day, offset):
    found, _ = one(f"DTSTART;TZID=Customized Time Zone:{day}T100000", "DURATION:PT30M", head=VTIMEZONE)
    assert found.start.isoformat().endswith(f"T10:00:00{offset}")
    assert found.zone == ""
    assert "a time zone of its own" in found.notes[0]


def test_utc_with_the_calendars_zone_is_shown_there():
    found, _ = one("DTSTART:20261119T150000Z", "DTEND:20261119T154500Z", head=("X-WR-TIMEZONE:America/Chicago",))
    assert (found.start.hour, found.zone) == (9, "America/Chicago")


def test_a_time_without_a_zone_is_never_given_one():
    found, problems = one("DTSTART:20261119T140000", "DURATION:PT1H")
    assert found.start is None and found.zone == ""
    assert (found.floating.hour, found.floating_end.hour) == (14, 15)
    assert [(lack.what, lack.line) for lack in found.lacks] == [("zone", 4)] and "without a zone" in found.lacks[
        0
    ].words
    assert problems == ()


@pytest.mark.parametrize("start", ["DTSTART:20261119T140000", "DTSTART;TZID=Ward Time:20261119T140000"])
def test_a_time_without_a_known_zone_is_in_the_zone_that_was_said(start):
    [found], problems = read_invitations(calendar(start, "DURATION:PT1H"), NOW, "Europe/Berlin")
    assert (found.start.isoformat(), found.zone) == ("2026-11-19T14:00:00+01:00", "Europe/Berlin")
    assert found.end.isoformat() == "2026-11-19T15:00:00+01:00"
    assert (found.lacks, problems) == ((), ())
    [asked], _ = read_invitations(calendar(start, "DURATION:PT1H"), NOW)
    assert asked.start is None and [lack.what for lack in asked.lacks] == ["zone"]


def test_a_zone_that_the_file_names_is_not_overruled_by_the_one_that_was_said():
    data = calendar("DTSTART;TZID=America/Chicago:20261119T140000", "DTEND:20261119T210000Z")
    [found], _ = read_invitations(data, NOW, "Europe/Berlin")
    assert (found.start.isoformat(), found.zone) == ("2026-11-19T14:00:00-06:00", "America/Chicago")


@pytest.mark.parametrize(
    ("lines", "lacks"),
    [
        (("DTEND:20261119T150000Z",), [("begin", 3)]),
        (("DTSTART:today", "DTEND:20261119T150000Z"), [("begin", 4)]),
        (("DTSTART:20261119T140000Z", "DTEND:later"), [("end", 5)]),
        (("DTSTART:20261119T140000Z", "DTEND:20261119T130000Z"), [("end", 5)]),
        (("DTSTART:20261119T140000Z", "DTEND:20261119T140000Z"), [("end", 5)]),
        (("DTSTART:20261119T140000Z", "DTEND;VALUE=DATE:20261119"), [("end", 5)]),
        (("DTSTART:20261119T140000Z", "DURATION:long"), [("end", 5)]),
        (("DTSTART:20261119T140000Z", "DTEND:20261119T150000"), [("zone", 5)]),
        (("DTSTART:20261119T140000", "DTEND:20261119T130000"), [("zone", 4), ("end", 5)]),
        (("DTSTART:20261119T140000",), [("zone", 4), ("end", 3)]),
        (("DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261120"), [("begin", 4)]),
    ],
)
def test_what_an_invitation_lacks_is_said_with_its_line(lines, lacks):
    found, _ = one(*lines)
    assert [(lack.what, lack.line) for lack in found.lacks] == lacks
    assert all(lack.words.endswith(".") for lack in found.lacks)


def test_no_end_is_said_and_not_made_up():
    found, problems = one("DTSTART:20261119T140000Z")
    assert found.end is None
    assert [(lack.what, lack.words) for lack in found.lacks] == [("end", "The invitation does not say when it ends.")]
    assert problems == ()


def test_an_hour_is_an_hour_across_the_change_of_clocks():
    found, _ = one("DTSTART;TZID=Europe/London:20261025T003000", "DURATION:PT2H")
    assert found.end.astimezone(UTC) - found.start.astimezone(UTC) == timedelta(hours=2)
    assert found.end.hour == 1


def test_a_whole_day_has_no_time():
    found, _ = one("DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261120")
    assert (found.all_day, found.start, found.end) == (date(2026, 11, 19), None, None)


def test_who_is_invited_and_in_what_kind():
    found, problems = one(
        "DTSTART:20261119T140000Z",
        "DURATION:PT1H",
        'ORGANIZER;CN="Beddoes, Lorraine":MAILTO:Lorraine.Beddoes@x.example',
        "ATTENDEE;CUTYPE=ROOM;CN=Orchid:mailto:orchid@x.example",
        "ATTENDEE;CUTYPE=GROUP;CN=Panel:mailto:panel@x.example",
        "ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED;CN=Jan:mailto:jan@x.example",
        "ATTENDEE;CN=rob@x.example:mailto:rob@x.example",
        "ATTENDEE:invalid",
    )
    assert found.organiser.name == "Beddoes, Lorraine"
    assert [(a.kind, a.name, a.status) for a in found.attendees] == [
        ("room", "Orchid", ""),
        ("group", "Panel", ""),
        ("individual", "Jan", "DECLINED"),
        ("individual", "", ""),
    ]
    assert {problem.message for problem in problems} == {
        "An attendee has no name: rob@x.example",
        "An attendee has neither a name nor an address",
    }


def test_the_highest_sequence_wins_wherever_it_stands():
    newer = ["BEGIN:VEVENT", "UID:a", "SEQUENCE:2", "DTSTART:20261119T160000Z", "DURATION:PT1H", "END:VEVENT"]
    older = ["BEGIN:VEVENT", "UID:a", "SEQUENCE:1", "DTSTART:20261118T160000Z", "DURATION:PT1H", "END:VEVENT"]
    for order in (newer + older, older + newer):
        data = "\r\n".join(["BEGIN:VCALENDAR", *order, "END:VCALENDAR"]).encode()
        [found], _ = read_invitations(data, NOW)
        assert (found.sequence, found.start.day) == (2, 19)


@pytest.mark.parametrize("line", ["METHOD:CANCEL", "STATUS:CANCELLED"])
def test_a_cancellation_is_seen(line):
    head = (line,) if line.startswith("METHOD") else ()
    found, _ = one("DTSTART:20261119T140000Z", "DURATION:PT1H", *([] if head else [line]), head=head)
    assert found.cancelled


def test_of_a_repeated_event_the_last_begun_is_meant_even_if_it_was_moved():
    lines = [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART;TZID=America/Chicago:20261027T100000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY;COUNT=10", "END:VEVENT",
        "BEGIN:VEVENT", "UID:a", "RECURRENCE-ID;TZID=America/Chicago:20261117T100000", "DTSTART;TZID=America/Chicago:20261118T110000", "DURATION:PT30M", "SUMMARY:moved", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    [found], _ = read_invitations("\n".join(lines).encode(), NOW)
    assert found.start.isoformat() == "2026-11-18T11:00:00-06:00"
    assert (found.summary, found.recurring, found.end - found.start) == ("moved", True, timedelta(minutes=30))
    [before], _ = read_invitations("\n".join(lines).encode(), datetime(2026, 10, 1, tzinfo=UTC))
    assert before.start.isoformat() == "2026-10-27T10:00:00-05:00"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=2",
        "FREQ=DAILY;BYSECOND=1,2",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "",
        "nonsense",
    ],
)
def test_a_rule_that_could_run_for_ever_is_refused_before_it_is_followed(rule):
    assert refusal(rule)
    found, _ = one("DTSTART:20261119T140000Z", "DURATION:PT1H", *([f"RRULE:{rule}"] if rule else []))
    assert found.start.isoformat() == "2026-11-19T14:00:00+00:00"


def test_html_becomes_text_and_the_link_to_join_is_found():
    found, _ = one(
        "DTSTART:20261119T140000Z",
        "DURATION:PT1H",
        'DESCRIPTION:<p>Hello<br>Panel: Ann Ode &amp\\; Bo Li</p><a href="https://us02web.zoom.us/j/123?pwd=x">Join</a> https://us02web.zoom.us/j/123?pwd=x',
    )
    assert "Panel: Ann Ode & Bo Li" in found.description.splitlines()
    assert found.link == "https://us02web.zoom.us/j/123?pwd=x"
    rich, _ = one(
        "DTSTART:20261119T140000Z",
        "DURATION:PT1H",
        "DESCRIPTION:",
        "X-ALT-DESC;FMTTYPE=text/html:<html><body>Dial in: +44 20 7946 0018</body></html>",
    )
    assert (rich.description, rich.phone) == ("Dial in: +44 20 7946 0018", "+44 20 7946 0018")


def test_bare_line_ends_and_a_missing_end_are_read_and_said():
    data = calendar("DTSTART:20261119T140000Z", "DURATION:PT1H", "SUMMARY:fol", " ded\\, twice", newline="\n").split(
        b"END:VEVENT"
    )[0]
    [found], problems = read_invitations(data, NOW)
    assert found.summary == "folded, twice"
    assert any("ends before END:VEVENT" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "data",
    [b"", b"   \n", b"hello", b"\x00\x01\xffBEGIN", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", b"x" * (MOST_BYTES + 1)],
)
def test_what_is_no_invitation_is_refused_in_words(data):
    found, problems = read_invitations(data, NOW)
    assert found == ()
    assert any(problem.fatal and problem.message and problem.expected for problem in problems)


def test_a_file_of_very_many_lines_is_read_only_so_far():
    data = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261119T140000Z\n" + b"COMMENT:x\n" * 30_000
    [found], problems = read_invitations(data, NOW)
    assert found.start is not None
    assert any("very long" in problem.message for problem in problems)


WORDS = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "DTSTART", ";TZID=", "Europe/Paris", ":20261119T140000", "Z", "DTEND", "RRULE:FREQ=DAILY", ";COUNT=3", ";INTERVAL=0", "ATTENDEE", ";CN=\"a", "mailto:a@b.c",
     "DURATION:P", "PT1H", "SEQUENCE:9999999999999", "\n", "\r\n", " ", ":", ";", ",", "\\n", "RECURRENCE-ID", "TZOFFSETTO:+9900", "TZID:x", "é", "<p>", "EXDATE:20269999T999999", "UID:a", "DTSTART:00010101T000000Z"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=60), st.binary(max_size=20))
def test_no_file_breaks_the_reader(words, noise):
    invitations, problems = read_invitations(b"BEGIN:VCALENDAR\n" + "".join(words).encode() + noise, NOW)
    assert all(found.start is None or found.start.tzinfo is not None for found in invitations)
    assert all(found.end is None or found.end > found.start for found in invitations)
    assert invitations or any(problem.fatal for problem in problems)
