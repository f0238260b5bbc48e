"""Everyday notes: who is a person, what is a remark, who owes what to whom, what is left to ask. Written for the habit of speech each shows."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.data.names import lexicon
from sincerely.integrations.ics import read_invitations

NOW = datetime(2026, 11, 19, 18, tzinfo=ZoneInfo("Europe/London"))  # a Thursday
PANEL = Path(__file__).parents[2] / "acceptance" / "files"
MET = "Met Geoff, Lorna, Ravi, Denise, Tomasz, Chiara, Jess, Zara and Mr Pike\n\n"


def read(notes, invitations=(), now=NOW, known=()):
    return read_debrief(
        notes, invitations, candidate_name="Sam Reilly", candidate_email="s@x.example", home_zone=ZoneInfo("Europe/London"),
        home_zone_name="Europe/London", now=now, dialect="british", lexicon=lexicon(), known=known,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        ("Spoke to Dave the foreman and Lena from HR", {"Dave", "Lena"}),
        ("Karen + Steve, 30 mins", {"Karen", "Steve"}),
        ("Yuki-san and Mori-san on the call", {"Yuki", "Mori"}),
        ("2 people: Bob Harris (shop floor) and Bob Nowak (quality)", {"Bob Harris", "Bob Nowak"}),
        ("Panel = Ali, Fatou, Greg", {"Ali", "Fatou", "Greg"}),
        ("gp surgery. Practice manager = Denise, lead receptionist = Pam", {"Denise", "Pam"}),
        ("2nd interview Carter & Sons. Old Mr Carter and his daughter Jess", {"Carter", "Jess"}),
        ("met w declan, chef, then orla showed me the pass\norla asked about allergens", {"Declan", "Orla"}),
        ("Willow Court, care assistant\nmet Sandra the manager", {"Sandra"}),
        ("Churn: asked how I define it. Dashboards - nobody looks at them", set()),
        ("met Zara. My Nagpur boss Mr Deshmukh will give a reference", {"Zara"}),
        ("Saw Lenny, shift manager. I told him about Rosa, a customer who came back", {"Lenny"}),
    ],
)
def test_people_are_known_by_name_and_by_where_they_stand(notes, names):
    found = {person.name for person in read(notes).people if person.present}
    assert names - {"Rosa"} <= found and not found & {"Churn", "Willow Court", "Deshmukh", "Dashboards", "Lakeside"}


@pytest.mark.parametrize(
    "remark",
    [
        "Geoff was short with me", "felt rushed", "bit worried about the commute", "the other candidate looked about 50", "place was freezing", "Zara is younger than me!",
        "I've another interview Tues at Boots", "Got the feeling its already filled internally", "Chiara a bit icy", "stomach in knots", "£24k, less than now", "only 11.50 an hour!!",
        "told him my back is fine (it isn't)", "he told me in confidence that Lorna is leaving", "I can't do nights because of mum", "Mr Pike hardly looked up", "my partner doesn't want to move",
        "Tomasz seemed tired", "Lovely team", "I fibbed about the forklift", "dont tell them about Kelly",
    ],
)  # fmt: skip
def test_remarks_stay_private_and_lead_to_no_topic(remark):
    found = read(MET + remark)
    assert [one.text.rstrip("!") for one in found.private] == [remark.rstrip("!")]
    assert not any(remark in topic.quote for topic in found.topics)


@pytest.mark.parametrize(
    "fact",
    [
        "Geoff talked about the old boiler and how they keep it going", "They lose 40 hours a week to rework", "Lorna wants handovers shorter", "Mr Pike is proud of the apprentices",
        "Denise is worried about winter beds", "Zara was keen on the reading scheme", "Ravi asked how I deal with a rude customer", "patients get angry when they wait",
        "the pay slips go out wrong every month", "Lorna described a bad week in March, two vans off the road", "I told Chiara I'd cut build time to 6 min",
    ],
)  # fmt: skip
def test_plain_facts_of_the_work_are_no_remarks(fact):
    assert not read(MET + fact).private


@pytest.mark.parametrize(
    ("note", "by", "to", "what", "due"),
    [
        (
            "Need to email Ravi my certificates by tomorrow night",
            "me",
            "Ravi",
            "email Ravi my certificates",
            date(2026, 11, 20),
        ),
        (
            "sending the portfolio link to Chiara tmrw",
            "me",
            "Chiara",
            "send the portfolio link to Chiara",
            date(2026, 11, 20),
        ),
        ("Owe Jess the photos", "me", "Jess", "send Jess the photos", None),
        (
            "Told Zara I'd confirm Saturday availability tonight",
            "me",
            "Zara",
            "confirm Saturday availability",
            date(2026, 11, 19),
        ),
        ("Tomasz is going to send me the drawing tonight", "them", "Tomasz", "send me the drawing", date(2026, 11, 19)),
        ("lorna to email contract details tomorrow", "them", "Lorna", "email contract details", date(2026, 11, 20)),
        ("they'd send everyone the dates by the 27th", "them", None, "send everyone the dates", date(2026, 11, 27)),
    ],
)
def test_a_promise_says_whose_it_is_to_whom_what_and_when(note, by, to, what, due):
    (promise,) = read(MET + note).promises
    assert (promise.by, promise.with_, promise.what, promise.due) == (by, to, what, due)
    assert promise.quote in note


def test_a_day_of_decision_is_no_promise_and_a_call_with_a_day_may_be_the_decision():
    decided = read(MET + "They decide by 4 December.")
    assert (decided.promises, decided.decision_by) == ((), date(2026, 12, 4))
    called = read(MET + "HR will ring on Monday")
    assert called.decision_by == date(2026, 11, 23) and called.promises[0].by == "them"


@pytest.mark.parametrize(
    "question",
    [
        'what does "hybrid" mean for them?',
        "is there parking?",
        "wonder if weekends are rotated",
        "no clue what a TUPE transfer is",
        "couldn't remember the torque value",
    ],
)
def test_what_the_writer_is_left_with_is_open(question):
    assert read(MET + question).open_questions


def test_a_line_that_introduces_somebody_heads_what_stands_below():
    found = read(
        "**Hamid**\n- flaky suite, 40 min\n- asked how I'd test payments, I drew the fake gateway\n\n**Greta**\n- release trains every 2 wks\n- I told her about feature flags"
    )
    assert [(topic.with_, topic.topic) for topic in found.topics] == [
        ("Hamid", "flaky suite"), ("Hamid", "testing payments"), ("Greta", "release trains every 2 wks"),
    ]  # fmt: skip
    assert found.topics[1].i_said == "I drew the fake gateway" and "feature flags" in found.topics[2].i_said


def test_he_and_she_go_to_whom_the_notes_call_so():
    found = read(
        "Interview with Mrs Kaur (head) and Tim, year 3 teacher.\nTim said parents evenings are in November\nShe also asked what I'd do with a shy child - I said sit near, wait"
    )
    assert [topic.with_ for topic in found.topics] == ["Tim", "Kaur"]


def test_somebody_on_no_list_is_given_nobodys_name():
    found = read(
        "Met Ms Obi and Mr Hart\nMr Hart: behaviour. told him about the cards\ngovernor asked about safeguarding, I said my check is up to date"
    )
    assert [topic.with_ for topic in found.topics] == ["Hart", None]


def test_a_time_in_the_notes_is_the_interviews():
    start = read("Depot interview, quarter past one this afternoon, Wayne took it").start
    assert start == datetime(2026, 11, 19, 13, 15, tzinfo=ZoneInfo("Europe/London"))


def test_the_panel_is_read_whole():
    at = datetime.fromisoformat("2026-11-23T16:00:00-06:00")
    found = read(
        (PANEL / "panel.md").read_text("utf-8"), read_invitations((PANEL / "panel.ics").read_bytes(), at)[0], at
    )
    assert {person.name for person in found.people if person.present} == {
        "Amara Okafor",
        "Jan van der Berg",
        "Priya Nair",
    }
    assert found.topics[0].they_said == "handovers lose an hour a day, she has counted it"
    assert {topic.with_ for topic in found.topics[1:3]} == {"Jan van der Berg"}
    assert [(one.what, one.with_) for one in found.promises] == [
        ("send her my licence number and two references", "Priya Nair")
    ]
    assert "tired" not in " ".join(topic.quote for topic in found.topics)


def test_the_tables_of_names_are_shipped_and_folded():
    names = lexicon()
    assert {"amara", "wanjiru", "sunita", "hakon", "kenji", "maja"} <= names.given and len(names.given) > 5000
    assert not names.given & {"monday", "ward", "team", "said"}


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Needs somebody with CSCS card.", "somebody with CSCS card."),
        ("looking for people with chainsaw tickets", "people with chainsaw tickets"),
        ("they want someone for the late boat", "someone for the late boat"),
    ],
)
def test_a_need_keeps_whom_it_asks_for(line: str, need: str) -> None:
    assert [one.text for one in read(MET + line).needs] == [need]
