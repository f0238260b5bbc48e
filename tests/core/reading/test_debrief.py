"""What is found in notes of an interview, and what is left alone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.text.names import initials_fit, near, nickname_of
from sincerely.core.reading.values import Attendee, Invitation, Lack, Person
from sincerely.data.names import lexicon

DUBLIN = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 19, 18, tzinfo=DUBLIN)  # a Thursday
PANEL = Invitation(
    uid="1",
    start=datetime(2026, 11, 19, 14, tzinfo=DUBLIN),
    end=datetime(2026, 11, 19, 15, tzinfo=DUBLIN),
    zone="Europe/Dublin",
    summary="Interview: Ward Manager - Lakeside Hospital",
    location="Room 4",
    organiser=Attendee(name="Moira Quinn", email="moira.quinn@lakeside.example"),
    attendees=(
        Attendee(name="Sam Reilly", email="sam@mail.example"),
        Attendee(name="Okafor, Amara", email="amara.okafor@lakeside.example"),
        Attendee(name="Jan van der Berg", email="j.vdberg@lakeside.example"),
        Attendee(name="Room 4", email="room4@lakeside.example", kind="room"),
        Attendee(name="Talent Team", email="talent-team@lakeside.example"),
    ),
)
NOTES = """\
Panel, 3pm-ish start
Amara (ward mgr):
- asked about handovers. I told her about the bedside board at St Brigid's
- they're desperate for someone who can calm a busy night
JVB: rota software? said I'd used two
He said the new one goes live in March
I'll send the reference list by Wed. Amara will email the shift pattern tomorrow
we'd hear by the 4th
forgot to ask about parking permits
honestly JVB seemed grumpy
"""


def read(notes, *invitations, **more):
    given = {
        "candidate_name": "Sam Reilly",
        "candidate_email": "sam@mail.example",
        "home_zone": DUBLIN,
        "home_zone_name": "Europe/Dublin",
        "now": NOW,
        "lexicon": lexicon(),
    }
    return read_debrief(notes, invitations, **{**given, **more})


def people(found):
    return {person.name: (person.part, person.present) for person in found.people}


def test_the_invitation_and_the_notes_name_the_same_people():
    found = read(NOTES, PANEL)
    assert people(found) == {
        "Amara Okafor": ("interviewer", True),
        "Jan van der Berg": ("interviewer", True),
        "Moira Quinn": ("organiser", False),
    }
    assert [person.position for person in found.people if person.name == "Amara Okafor"] == ["ward mgr"]
    assert "You wrote “JVB”. Is that Jan van der Berg?" in found.unsure


def test_each_topic_goes_to_who_spoke_of_it_with_ones_own_part_beside():
    found = read(NOTES, PANEL)
    topics = {topic.with_: topic for topic in reversed(found.topics)}
    assert topics["Amara Okafor"].topic == "handovers"
    assert topics["Amara Okafor"].i_said == "I told her about the bedside board at St Brigid's"
    assert "rota software" in topics["Jan van der Berg"].quote
    assert all("grumpy" not in topic.quote for topic in found.topics)


def test_promises_go_both_ways_with_their_days():
    found = read(NOTES, PANEL)
    assert [(one.by, one.what, one.due) for one in found.promises] == [
        ("me", "send the reference list", date(2026, 11, 25)),
        ("them", "email the shift pattern", date(2026, 11, 20)),
    ]
    assert found.decision_by == date(2026, 12, 4)


def test_needs_open_questions_and_private_remarks():
    found = read(NOTES, PANEL)
    assert [one.text for one in found.needs] == ["someone who can calm a busy night"]
    assert [one.text for one in found.open_questions] == ["parking permits"]
    assert [one.quote for one in found.private] == ["honestly JVB seemed grumpy"]


def test_the_frame_comes_from_the_invitation():
    found = read(NOTES, PANEL)
    assert (found.start, found.end, found.zone, found.format) == (PANEL.start, PANEL.end, "Europe/Dublin", "panel")
    assert (found.employer, found.role) == ("Lakeside Hospital", "Ward Manager")


def test_a_name_misspelt_in_the_notes_takes_the_invitations_spelling_and_says_so():
    found = read("Amarra asked about handovers and I told her about the board", PANEL)
    assert "Amara Okafor" in people(found) and "Amarra" not in people(found)
    assert any("Your notes write Amarra" in one for one in found.unsure)


def test_without_topics_it_asks():
    found = read("went fine, long drive home", PANEL)
    assert found.topics == ()
    assert any(
        one.startswith("Your notes name nobody's topics. What did you talk about with Amara Okafor")
        for one in found.unsure
    )


def test_who_could_not_come_is_said_and_not_thanked():
    found = read("Only Amara today. Jan couldn't make it. Amara asked about handovers", PANEL)
    assert people(found)["Jan van der Berg"] == ("interviewer", False)
    assert any("Jan van der Berg" in one and "not there" in one for one in found.unsure)


def test_people_talked_about_are_not_people_met():
    found = read(
        "Met Amara the ward manager. She asked about my old boss Trevor Lunt and the patient Mr Doyle. She knew my mentor Sheila"
    )
    assert "Amara" in people(found)
    assert not {"Trevor Lunt", "Sheila"} & set(people(found))


def test_a_promise_not_made_is_none():
    assert read("Met Amara. She didn't promise to call. I did not offer to send anything", PANEL).promises == ()


def test_a_day_that_is_no_deadline_is_none():
    found = read("Amara said the company was founded in 1998 and the project is due in March", PANEL)
    assert (found.promises, found.decision_by) == ((), None)


def test_ones_own_need_is_not_the_roles():
    assert read("Amara was kind. I need a coffee and need to call mum", PANEL).needs == ()


def test_before_a_day_is_the_day_before():
    [promise] = read("I'll send the certificate before Sunday", PANEL).promises
    assert promise.due == date(2026, 11, 21)


def test_a_clock_time_is_an_instant_with_the_interviews_offset():
    [promise] = read("Amara will call by 5pm Friday", PANEL).promises
    assert promise.due.isoformat() == "2026-11-20T17:00:00+00:00"


@pytest.mark.parametrize(
    "remark",
    [
        "don't mention my back",
        "(not for the letter: the office is chaotic)",
        "between us the boss was rude",
        "pay sounds low",
        "I felt sick with nerves",
        "off the record: two people just quit",
        "entre nous, le chef est froid",
        "nobody needs to know I nearly cried",
        "Private: I want more money",
        "Jan barely looked up",
        "I told a white lie about driving",
        "I said the contract ended (true-ish, don't go into it)",
        "Jan is a bit of a snob",
        "they don't know about my other interview",
    ],
)
def test_private_remarks_stay_out_of_everything_else(remark):
    found = read(f"Amara asked about handovers.\n{remark}\nI'll send the list by Friday", PANEL)
    assert [one.quote.strip("()") for one in found.private] == [remark.strip("()")]
    elsewhere = [topic.quote for topic in found.topics] + [
        one.quote for one in (*found.promises, *found.needs, *found.open_questions)
    ]
    assert not any(remark.strip("()") in quote for quote in elsewhere)


def test_a_remark_takes_back_the_sentence_before_it():
    found = read("Amara asked about nights. Marek from my old firm says they pay late. dont write this", PANEL)
    assert [one.quote for one in found.private] == ["Marek from my old firm says they pay late. dont write this"]


def test_he_and_she_are_who_they_can_be():
    found = read(
        "Met Mrs Okafor and Mr Lindqvist. Mrs Okafor asked about handovers. Mr Lindqvist asked about budgets. She said handovers take an hour now."
    )
    said = [topic for topic in found.topics if "take an hour" in topic.quote]
    assert [topic.with_ for topic in said] == ["Okafor"]


def test_two_of_one_name_are_asked_about():
    two = Invitation(
        uid="2",
        start=PANEL.start,
        zone="Europe/Dublin",
        attendees=(Attendee(name="Laura Díaz", email="a@x.example"), Attendee(name="Laura Sato", email="b@x.example")),
    )
    found = read("Laura asked about conservation", two)
    assert any("Which of them is that: Laura Díaz, Laura Sato?" in one for one in found.unsure)
    assert all(topic.with_ is None for topic in found.topics)


def test_a_cancelled_or_floating_invitation_is_asked_about():
    cancelled = read(
        "notes", Invitation(uid="3", start=PANEL.start, end=PANEL.end, zone="Europe/Dublin", cancelled=True)
    )
    assert cancelled.cancelled and any("cancelled" in one for one in cancelled.unsure)
    floating = read(
        "notes",
        Invitation(
            uid="4",
            floating=datetime(2026, 11, 19, 9, tzinfo=DUBLIN).replace(tzinfo=None),
            lacks=(Lack(what="zone", words="The invitation gives a time without a zone.", line=4),),
        ),
    )
    assert floating.start == datetime(2026, 11, 19, 9, tzinfo=DUBLIN)
    assert any("no zone" in one for one in floating.unsure)


def test_someone_on_record_is_recognised_by_first_name_and_asked():
    found = read(
        "Met Ingrid, head of design. Ingrid asked about type",
        known=(Person(name="Ingrid Þórsdóttir", email="i@x.example"),),
    )
    assert [(person.name, person.email) for person in found.people] == [("Ingrid Þórsdóttir", "i@x.example")]
    assert any("on record" in one for one in found.unsure)


def test_names_one_slip_apart_are_one_and_others_are_not():
    assert near("Vasconcellos", "Duarte Vasconcelos") and near("Joos", "Joost Kuijpers")
    assert not near("Jan", "Jen Doe") and not near("Marta", "Carla Doe")
    assert (
        nickname_of("Benji", "Benjamin Orozco")
        and nickname_of("Liz", "Elizabeth Rao")
        and not nickname_of("Ann", "Bob Ann")
    )
    assert (
        initials_fit("jvb", ["jan", "van", "der", "berg"])
        and initials_fit("gwj", ["gareth", "wynne", "jones"])
        and not initials_fit("xb", ["jan", "berg"])
    )


FRAGMENTS = st.sampled_from(
    ["Amara", "Jan van der Berg", "JVB:", "Sam", "Sam Reilly", "asked about", "handovers", "I said", "she", "he'll", "send", "by Friday", "the 4th", "\n", "\n\n", "- ", "## ", "**", "|", "(", ")", "?", ". ", " -> ", ": ", "don't mention", "pay is low",
     "forgot to ask", "they need someone who", "couldn't make it", "Dr. ", "Q1", "between us", "😀", "é", "«", "\t", "2-3 wks", "decide", "they", "and", ", ", "Prof", "Mrs D", "A:", "TO DO", "Private", "\u2028", "İ", "ß"]
)  # fmt: skip


@settings(max_examples=250)
@example("JVB: -  Q1  ->  ß", False)  # a line in capitals, which is read as if it were written small
@given(st.lists(FRAGMENTS, max_size=40).map(" ".join) | st.text(max_size=200), st.booleans())
def test_whatever_the_notes_nothing_is_invented(notes, invited):
    found = read(notes, *([PANEL] if invited else []))
    sources = notes + "\n".join(
        (
            PANEL.summary,
            PANEL.description,
            *(a.name for a in PANEL.attendees),
            *(a.email for a in PANEL.attendees),
            PANEL.organiser.name,
        )
    )
    quotes = [
        thing.quote
        for thing in (
            *found.people,
            *found.topics,
            *found.promises,
            *found.needs,
            *found.open_questions,
            *found.private,
        )
    ]
    assert all(quote and quote in sources for quote in quotes)
    assert not found.decision_by or found.decision_quote in notes
    assert all(person.name not in {"Sam", "Sam Reilly", "Room 4", "Talent Team"} for person in found.people)
    assert all(topic.with_ is None or topic.with_ in {person.name for person in found.people} for topic in found.topics)
    private = [one.quote for one in found.private]
    assert not any(
        quote in topic.they_said or quote in topic.i_said
        for topic in found.topics
        for quote in private
        if len(quote) > 12
    )


@settings(max_examples=20)
@given(
    st.sampled_from(
        [
            "(",
            "a ",
            "Amara ",
            "A. ",
            "- ",
            "I'll ",
            ", and she said ",
            "1:",
            "don't ",
            "|",
            "by the ",
            "Mrs ",
            "(a",
            "\n",
        ]
    ),
    st.integers(1, 3000),
)
def test_long_and_odd_notes_are_read_to_their_end(piece, times):
    assert read(piece * times, PANEL).start == PANEL.start


def test_the_same_notes_give_the_same_reading():
    assert read(NOTES, PANEL) == read(NOTES, PANEL)
    assert read(NOTES, PANEL, now=NOW.astimezone(UTC)).promises == read(NOTES, PANEL).promises
