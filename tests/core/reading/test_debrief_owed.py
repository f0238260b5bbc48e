"""What is owed, asked and still to come: whose promise and until when, their answer told once, questions in clean words, a further round never lost."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.reading.test_debrief_everyday import read  # written on Thursday, 19 November 2026, 18:00

MET = "Met Zara and Gil at the nursery today 2pm\nzara asked about potting. said yes\n"


@pytest.mark.parametrize(
    ("line", "what", "due"),
    [
        ("got to email zara my spraying certs (PA1 + PA6), shes off tues", "email zara my spraying certs (PA1 + PA6)", None),
        ("must send Gil the hedge photos - he's away till monday", "send Gil the hedge photos", None),
        ("I'll bring Gil my chainsaw ticket, he's only in fridays", "bring Gil my chainsaw ticket", None),
        ("I'll send Zara the planting list by Tuesday, she's off Weds", "send Zara the planting list", date(2026, 11, 24)),
        ("I owe Gil the name of the compost firm (Melland? no, the other one) before the weekend", "send Gil the name of the compost firm", date(2026, 11, 20)),
        ("I'll email Zara the invoice book (not the blue one) by Monday", "email Zara the invoice book", date(2026, 11, 23)),
        ("she needs my forklift licence & 2 payslips by Weds", "send my forklift licence & 2 payslips", date(2026, 11, 25)),
    ],
)  # fmt: skip
def test_what_i_owe_is_whole_and_a_day_off_is_no_day_it_is_due(line, what, due):
    mine = [one for one in read(MET + line).promises if one.by == "me"]
    assert [(one.what, one.due) for one in mine] == [(what, due)]


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("will send acs certificates tomorrow", "me"),
        ("Will email references by Monday", "me"),
        ("will send the contract by Friday", "them"),
        ("will send me the reference form by Friday", "them"),
    ],
)
def test_what_only_i_have_to_give_is_my_promise_though_nobody_is_named(line, by):
    assert [one.by for one in read(MET + line).promises] == [by]


@pytest.mark.parametrize(
    ("line", "what"),
    [("Gil will lend me the frost log to look at", "lend me the frost log to look at"), ("Zara will send me a film to think about", "send me a film to think about")],
)  # fmt: skip
def test_what_they_promised_is_not_cut_in_the_middle(line, what):
    assert [one.what for one in read(MET + line).promises if one.by == "them"] == [what]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("they let us know end of next wk", date(2026, 11, 27)),
        ('Zara: "we\'ll have an answer for you by Tuesday"', date(2026, 11, 24)),
        ("they say by the 3rd", date(2026, 12, 3)),
        ("answer by Tuesday", date(2026, 11, 24)),
        ("decision first week in Dec", date(2026, 12, 4)),
        ("they'll be in touch by Monday either way", date(2026, 11, 23)),
    ],
)
def test_their_answer_is_a_decision_and_not_a_promise_too(line, day):
    found = read(MET + line)
    assert found.decision_by == day and not found.promises


def test_a_thing_they_send_stays_a_promise_beside_the_decision():
    found = read(MET + "they decide Friday week\nGil will email me the rota by Monday")
    assert [one.what for one in found.promises] == ["email me the rota"] and found.decision_by == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("not asked: is the van insured or not?", "is the van insured or not?"),
        ("who pays for boots? never came up", "who pays for boots?"),
        ("didnt ask about lockers or a uniform allowance", "lockers or a uniform allowance"),
        ("forgot ask is it days or nights", "is it days or nights"),
        ("Nobody mentioned overtime.", "overtime"),
        ("holiday pay was never discussed", "holiday pay"),
        ("they never talked about training", "training"),
    ],
)
def test_what_nobody_spoke_of_is_an_open_question_in_clean_words(line, question):
    found = read(MET + line)
    assert [one.text for one in found.open_questions] == [question]
    assert not found.private and not found.unplaced


@pytest.mark.parametrize(
    "line", ["the sacking never came up", "my back was never mentioned", "nobody mentioned my age"]
)
def test_what_i_am_glad_of_is_no_question(line):
    assert not read(MET + line).open_questions


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("trial shift monday 645 bring own gloves", "on Monday 23 November at 06:45. Is that fixed?"),
        ("practical test weds 2 dec, 9.30, bring secateurs", "on Wednesday 2 December at 09:30. Is that fixed?"),
        ("second interview next Thursday with the owner", "on Thursday 26 November. At what time?"),
        ("decision first week in Dec, second visit w. practical grafting test likely", "“second visit w. practical grafting test likely”. When is it?"),
        ("Gil asked can I graft, I said yes did a thousand a week. trial shift monday 7.30", "on Monday 23 November at 07:30. Is that fixed?"),
        ("if they like me there's a trial day", "When is it?"),
    ],
)  # fmt: skip
def test_a_further_round_is_never_lost(line, said):
    told = [one for one in read(MET + line).unsure if one.startswith("A further step is named")]
    assert len(told) == 1 and said in told[0]


@pytest.mark.parametrize(
    "line",
    ["Zara asked about the trial day at my last place", "I did a weld test there once", "Gil ran a practical test for apprentices every spring", "today was the second interview", "Zara: the bench test room leaks"],
)  # fmt: skip
def test_a_round_that_has_been_is_none_to_come(line):
    assert not any(one.startswith("A further step") for one in read(MET + line).unsure)


def test_an_interview_still_ahead_is_asked_about():
    found = read("interview Monday 23 Nov 10am, Gil's Nursery, propagator\nZara asked about potting")
    assert any(one.startswith("This interview is on Monday 23 November at 10:00, which is still ahead. Has it been?") for one in found.unsure)  # fmt: skip
    assert not any("still ahead" in one for one in read(MET).unsure)


@pytest.mark.parametrize(
    ("line", "what", "start"),
    [
        ("trial shift monday 745 bring an apron", "trial shift monday 745 bring an apron", "2026-11-23T07:45"),
        ("second visit 9 Dec at 10", "second visit 9 Dec at 10", "2026-12-09T10:00"),
        ("skills test weds 2pm in the big shed", "skills test weds 2pm in the big shed", "2026-11-25T14:00"),
    ],
)
def test_a_further_round_with_its_hour_is_one_to_confirm(line, what, start):
    (step,) = read(MET + line).further
    assert step.what == what and step.start.isoformat(timespec="minutes")[:16] == start and step.start.tzinfo
    assert step.words in read(MET + line).unsure


@pytest.mark.parametrize("line", ["second visit in Dec likely", "trial shift monday", "did the trial shift last week at 9"])  # fmt: skip
def test_a_further_round_without_its_hour_is_only_asked_about(line):
    assert not read(MET + line).further


def test_to_come_to_a_round_is_no_promise_beside_it():
    found = read(MET + "come back Thursday 2pm for a trial")
    assert [one.what for one in found.further] == ["come back Thursday 2pm for a trial"] and not found.promises


@pytest.mark.parametrize(
    ("line", "by", "what"),
    [
        ("I said I'd send Gil the name of the pump firm (Grundfos?", "me", "send Gil the name of the pump firm"),
        ("Gil to lend me his book on budding to read, he's away Fri", "them", "lend me his book on budding to read"),
        ("I'll text Zara my jab date (booster 2019), she's off till Mon", "me", "text Zara my jab date (booster 2019)"),
    ],
)
def test_a_promise_has_no_tail_of_something_else(line, by, what):
    assert [(one.by, one.what, one.due) for one in read(MET + line).promises] == [(by, what, None)]


def test_a_quoted_answer_is_the_decision_alone():
    found = read(MET + 'Gil said "youll hear from us by Friday week"')
    assert found.decision_by == date(2026, 11, 27) and not found.promises


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("trial shift tuesday 430", ["04:30", "16:30"]),
        ("work trial on friday at 5.15", ["05:15", "17:15"]),
        ("trial shift tuesday 430 pm", ["16:30"]),
        ("trial shift tuesday 5am", ["05:00"]),
        ("second interview tuesday at 4.30", ["16:30"]),
    ],
)
def test_a_shift_that_may_begin_early_or_late_is_offered_as_both(line, hours):
    found = read(MET + line)
    assert [f"{one.start:%H:%M}" for one in found.further] == hours
    asked = next(one for one in found.unsure if "further step" in one)
    assert all(hour in asked for hour in hours)


def test_what_is_brought_has_no_day_from_when_the_work_begins():
    found = read("Dunmore Works, welder, 1pm today\nMet Gary\nstart would be 4 jan. I said I'll bring my certs in")
    assert [promise.due for promise in found.promises if promise.by == "me"] == [None]
    found = read("Dunmore Works, welder, 1pm today\nMet Gary\ntrial day on Tuesday, I must bring my card")
    assert [promise.due for promise in found.promises if promise.by == "me"] != [None]


@pytest.mark.parametrize(
    ("line", "by", "what"),
    [
        ("She promised to send the planting list by Monday.", "them", "send the planting list"),
        ("They agreed to email the rota by Monday.", "them", "email the rota"),
        ("and she promised the rota by Monday", "them", "give the rota"),
        ("promised to send the spraying certs by Monday", "me", "send the spraying certs"),
        ("she said I'd send the spraying certs by Monday", "me", "send the spraying certs"),
    ],
)
def test_who_promised_is_who_is_said_to_have_and_the_writer_where_nobody_is(line, by, what):
    assert [(one.by, one.what) for one in read(MET + line).promises] == [(by, what)]
