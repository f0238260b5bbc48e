"""No line of the notes is lost in silence: what became nothing is handed back as it stands."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.attendance.candidate import is_candidate
from sincerely.core.reading.debrief.talk.unplaced import as_topic
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.data.names import lexicon

ZONE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 26, 18, 0, tzinfo=ZONE)


def read(notes: str, invitation: Invitation | None = None, **more):
    return read_debrief(
        notes, [invitation] if invitation else [], candidate_name="Maeve Doyle", candidate_email="maeve@other.example",
        home_zone=ZONE, home_zone_name="Europe/Dublin", now=NOW, lexicon=lexicon(), **more,
    )  # fmt: skip


def unplaced(notes: str) -> list[str]:
    return [one.quote for one in read(notes).unplaced]


def test_a_sentence_of_nobody_is_shown_as_it_stands():
    notes = (
        "Met Gethin (yard manager) and Alun (foreman) today, 10am.\n"
        "breakdowns doubled since the new gearboxes came.\n"
        "Gethin asked about MIG on thin plate. I said I did two years of it.\n"
    )
    assert unplaced(notes) == ["breakdowns doubled since the new gearboxes came."]


def test_what_was_found_is_not_shown_again():
    found = read(
        "Met Gethin (yard manager) today, 10am.\nGethin asked about MIG on thin plate. I said I did two years of it.\n"
        "I'll send my tickets by Friday\nthey decide by 4 December\nforgot to ask who pays for the boots\nbetween us the canteen is grim\n"
    )
    assert found.unplaced == ()
    assert found.topics and found.promises and found.decision_by and found.open_questions and found.private


@pytest.mark.parametrize("notes", ["", "ok", "Met Gethin.", "10am to 10:45", "# Thursday\n\n- \n"])
def test_people_times_and_fillers_are_no_loss(notes):
    assert unplaced(notes) == []


def test_who_is_spoken_of_in_an_unplaced_line_is_not_said_to_be_missing():
    notes = "gethin = yard manager, brought a flask. breakdowns doubled since the gearboxes came\nwe met Alun. Alun asked about welding positions\n"
    found = read(notes)
    assert any("breakdowns doubled" in one.quote for one in found.unplaced) or any(
        "breakdowns" in topic.quote for topic in found.topics
    )
    assert not any("The notes do not say" in one and "Gethin" in one for one in found.unsure)
    assert not any("nobody's topics" in one for one in found.unsure)


@given(st.lists(st.sampled_from(["The press jams on humid days.", "Gethin asked about MIG.", "I'll send it by Friday.", "- kiln", "Alun: rota?", "|a|b|", ""]), max_size=8))  # fmt: skip
def test_every_unplaced_line_is_a_line_of_the_notes(lines):
    notes = "\n".join(lines)
    for one in read(notes).unplaced:
        assert one.quote and one.quote in notes


def test_an_unplaced_line_becomes_a_topic_with_ones_own_part_apart():
    topic = as_topic(
        "breakdowns doubled since spring. I told him about the log we kept", "Gethin Pugh", lexicon().classes
    )
    assert topic.with_ == "Gethin Pugh"
    assert topic.they_said == "breakdowns doubled since spring."
    assert topic.i_said == "I told him about the log we kept"
    assert topic.topic == "breakdowns"


def test_days_are_counted_from_the_interview_on_record_whatever_hour_the_notes_speak_of():
    recorded = datetime(2026, 11, 23, 13, 45, tzinfo=ZONE)
    found = read("Alun said the crew has a 4pm huddle. I'll send the tickets tomorrow.", recorded=recorded)
    assert found.promises[0].due == date(2026, 11, 24)
    assert not any("when the interview was" in one for one in found.unsure)


@pytest.mark.parametrize(
    ("description", "house"),
    [
        ("You are invited to an interview at Brynmawr Steel Works. Please bring your tickets.", "Brynmawr Steel Works"),
        ("Employer: Brynmawr Steel Works. Ask for the yard office.", "Brynmawr Steel Works"),
        ("You are expected at St. Anne Hospital. Park behind it.", "St. Anne Hospital"),
    ],
)
def test_an_employers_name_ends_with_its_sentence(description, house):
    domain = "brynmawrsteel" if "Steel" in house else "stannehospital"
    invitation = Invitation(
        start=NOW, summary="Interview", description=description,
        organiser=Attendee(name="Gethin Pugh", email=f"gethin@{domain}.example"),
    )  # fmt: skip
    assert read("", invitation).employer == house


@pytest.mark.parametrize(
    ("name", "email", "mine"),
    [
        ("", "maeve@other.example", True),
        ("", "maeve.doyle@home.example", True),
        ("", "mdoyle@home.example", True),
        ("Maeve Doyle", "md77@home.example", True),
        ("", "maeve.doyle@house.example", False),
        ("", "gethin.pugh@home.example", False),
        ("Maeve Brennan", "maeve@home.example", False),
    ],
)
def test_the_candidate_is_known_among_the_attendees(name, email, mine):
    assert is_candidate(name, email, "Maeve Doyle", "maeve@other.example", {"house.example"}) is mine


def test_the_candidate_is_not_asked_about():
    invitation = Invitation(
        start=NOW,
        attendees=(Attendee(email="maeve.doyle@home.example"), Attendee(name="Alun Rees", email="alun@house.example")),
    )
    found = read("", invitation)
    assert [person.name for person in found.people] == ["Alun Rees"]
    assert not any("maeve" in one.casefold() for one in found.unsure)


def test_a_writer_not_known_is_the_one_guest_from_another_house_and_is_told_so():
    staff = [Attendee(name=name, email=f"{name[:4].lower()}@house.example") for name in ("Alun Rees", "Gethin Price")]
    room = Attendee(name="Room 2", email="room2@resource.example", kind="room")
    guest = Attendee(name="Nia Bowen", email="nia@home.example")

    def met(*attendees):
        invitation = Invitation(start=NOW, attendees=attendees)
        found = read_debrief(
            "", [invitation], home_zone=ZONE, home_zone_name="Europe/Dublin", now=NOW, lexicon=lexicon()
        )
        return {person.name for person in found.people}, any("Nia Bowen" in one for one in found.unsure)

    assert met(*staff, room, guest) == ({"Alun Rees", "Gethin Price"}, True)
    assert "Nia Bowen" in met(*staff, guest, Attendee(name="Rhys Vaughan", email="rhys@agency.example"))[0]


def test_a_first_line_of_house_short_person_and_post_is_placed():
    invitation = Invitation(start=NOW, summary="Interview: Welder, Hallam Fabrications Ltd", attendees=())
    found = read(
        "hallam fab interview w karen boss of workshop. she asked about thin plate",
        invitation,
        employer="Hallam Fabrications Ltd",
    )
    assert [person.name for person in found.people] == ["Karen"]
    assert not found.unplaced


def test_what_somebody_spoke_of_is_a_topic_or_shown():
    assert unplaced("Met Gethin (yard manager) today, 10am.\nGethin talked about himself.\n") == [
        "Gethin talked about himself."
    ]


def test_a_line_given_to_somebody_leaves_them_out_of_its_matter():
    assert as_topic("asked Gethin about slings", "Gethin Rees", lexicon().classes).topic == "slings"


@pytest.mark.parametrize("line", ["Looking for somebody with a boat licence.", "they need people for the late shift"])
def test_what_leads_to_a_need_is_part_of_it(line):
    found = read(f"Met Gethin (yard manager) today, 10am.\n{line}\n")
    assert [one.quote for one in found.needs] == [line] and not found.unplaced
