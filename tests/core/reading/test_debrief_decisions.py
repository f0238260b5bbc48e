"""When they decide: by the act and a day, in any order; whose promise it is, and what is due when."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.data.names import lexicon

NOW = datetime(2026, 3, 10, 17, tzinfo=ZoneInfo("Europe/London"))  # a Tuesday
MET = "Met Becky, Imran and Mrs Lomax today\nBecky asked about early starts, I said four is fine\n\n"


def read(notes):
    return read_debrief(
        MET + notes, candidate_name="Sam Reilly", home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british",
        lexicon=lexicon(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "day"),
    [
        ("They'll make up their minds by a week on Friday", date(2026, 3, 20)),
        ("offer decisions go out on the 25th", date(2026, 3, 25)),
        ("committee meets on the last Tuesday of the month", date(2026, 3, 31)),
        ("Board convenes on 2 April", date(2026, 4, 2)),
        ("we'd hear by the 16th, second interviews w/c 23rd", date(2026, 3, 16)),
        ("panel meets on the 24th, we'll hear that day or the day after", date(2026, 3, 25)),
        ("expect a call on Monday week", date(2026, 3, 23)),
        ("letters go out on the 27th", date(2026, 3, 27)),
        ("reply through the agency within 5 working days", date(2026, 3, 17)),
        ("end of next week back to me, says Imran", date(2026, 3, 20)),
        ("the whole thing wraps up before Easter", date(2026, 4, 4)),
        ("Feedback early next week from HR", date(2026, 3, 18)),
        ("Mrs Lomax to write to everybody by 2 April", date(2026, 4, 2)),
        ("they will update me this week", date(2026, 3, 13)),
        ("a yes or no tomorow", date(2026, 3, 11)),
        ("Imran rings tomorrow", date(2026, 3, 11)),
        ("two weeks tomorrow at the latest for a decision", date(2026, 3, 25)),
        ("they pick early next week, Tuesday at the outside", date(2026, 3, 17)),
    ],
)  # fmt: skip
def test_an_act_and_a_day_are_the_day_of_the_decision(notes, day):
    assert read(notes).decision_by == day


@pytest.mark.parametrize(
    "notes",
    [
        "Becky will email the rota on Friday", "second interview on the 24th", "they start on 1 April", "didn't promise anything about a contract next month", "Imran will ring to set up a trial on Monday",
        "Becky asked how I decide on a Monday what goes first",
    ],
)  # fmt: skip
def test_a_day_without_such_an_act_is_none(notes):
    assert read(notes).decision_by is None


@pytest.mark.parametrize(
    ("notes", "by", "due"),
    [
        ("photos to Becky tonight", "me", date(2026, 3, 10)),
        ("medical form -> back to Mrs Lomax within 5 days", "me", date(2026, 3, 15)),
        ("papers to be submitted to Becky on or before 20 March", "me", date(2026, 3, 20)),
        ("I still need to give Mrs Lomax my number", "me", None),
        ("I'm supposed to get a copy of my ticket to HR by 5pm tomorrow", "me", datetime(2026, 3, 11, 17, tzinfo=NOW.tzinfo)),
        ("I promised the share code before Thursday", "me", date(2026, 3, 11)),
        ("will let us know by end of play Friday", "them", date(2026, 3, 13)),
        ("Mrs L will send the draft next week", "them", date(2026, 3, 20)),
        ("Becky say she ring me after the weekend", "them", date(2026, 3, 16)),
        ("Imran to propose dates this week", "them", date(2026, 3, 13)),
        ("she'll check w the owner and WhatsApp me by Tues", "them", date(2026, 3, 17)),
        ("final list goes out Tuesday", "them", date(2026, 3, 17)),
    ],
)  # fmt: skip
def test_a_promise_is_known_by_whose_it_is_and_when_it_falls_due(notes, by, due):
    [promise] = read(notes).promises
    assert (promise.by, promise.due) == (by, due)


@pytest.mark.parametrize("notes", ["Becky said email him if I want to shadow", "his idea, not a promise", "I owe her nothing", "I'd ring the driver first, then the depot"])  # fmt: skip
def test_what_is_offered_or_told_is_no_promise(notes):
    assert read(notes).promises == ()


def test_one_breath_with_two_subjects_holds_two_promises():
    found = read("Imran's going to email the van policy and I've to tell him my notice date")
    assert [promise.by for promise in found.promises] == ["them", "me"]


@pytest.mark.parametrize(
    "notes",
    ["lunch break paid or not?", "am I allowed to keep my union hours?", "Who pays the ferry? nobody said", "Still open: is it a contract or a post?", "I left without asking about half term",
     "didn't get whose van I'd drive", "No word on full time yet, open", "I WANNA KNOW IF THEY PAY BREAKS"],
)  # fmt: skip
def test_a_question_after_the_talk_is_one_to_ask(notes):
    [question] = read(notes).open_questions
    assert question.text and question.quote in notes


@pytest.mark.parametrize(
    "notes", ["I rambled.", "And I bombed closing.", "Becky didn't ask anything", "Imran could not say much"]
)
def test_how_it_went_and_what_others_did_not_ask_leave_no_question(notes):
    assert read(notes).open_questions == ()


def test_wants_in_a_list_are_needs_each():
    found = read("they want = someone who knows the new code, someone calm\n\n- somebody who can read drawings")
    assert [need.text for need in found.needs] == [
        "someone who knows the new code", "someone calm", "somebody who can read drawings",
    ]  # fmt: skip


def test_notes_in_capitals_have_no_headings_of_capitals():
    found = read("").promises + read("I OWE BECKY A COPY OF MY CARD BY FRIDAY\nTHEY NEED SOMEBODY FOR NIGHTS").promises
    assert [promise.by for promise in found] == ["me"]


@pytest.mark.parametrize(
    "notes",
    [
        "Call with Nadia Lind (recruiter, Harbour Staffing) on Tue 10 March 11am",
        "Spoke to Jo Bell on 10 March",
        "Tom Call on 12 March asked about rotas",
        "Rang Becky on the 10th, then saw the yard",
        "They decided to shut the night ward in April",
        "Becky will email Karen the dates by Friday",
        "The manager phoned me on Tuesday 10 March",
        "10 March 2026, met Una Ring and Sam News",
    ],
)
def test_a_talk_that_was_had_a_name_and_a_mail_to_others_are_no_decision(notes):
    assert read(notes).decision_by is None


@pytest.mark.parametrize(
    ("notes", "day"),
    [
        ("Becky will give me a bell by Friday", date(2026, 3, 13)),
        ("Becky rings me tonight with their decision", date(2026, 3, 10)),
        ("They called me on Monday, they decide by the 20th", date(2026, 3, 20)),
    ],
)
def test_a_call_still_to_come_is_one(notes, day):
    assert read(notes).decision_by == day


@pytest.mark.parametrize(
    ("notes", "by", "with_", "due"),
    [
        ("Will send Ms Patel my DBS certificate tomorrow", "me", "Patel", date(2026, 3, 11)),
        ("will email Becky the route sheet on Friday", "me", "Becky", date(2026, 3, 13)),
        ("Will bring my licence on Monday", "me", None, date(2026, 3, 16)),
        ("Shall forward the slip to HR on Thursday", "me", None, date(2026, 3, 12)),
        ("Will text me the times by Friday", "them", None, date(2026, 3, 13)),
        ("Imran: will email Karen the dates by Friday", "them", "Imran", date(2026, 3, 13)),
        ("Imran liked my plan and will email Karen on Friday", "them", "Imran", date(2026, 3, 13)),
        ("Will call Friday", "them", None, date(2026, 3, 13)),
    ],
)  # fmt: skip
def test_a_will_without_a_subject_is_the_writers_unless_it_comes_to_the_writer(notes, by, with_, due):
    assert [(one.by, one.with_, one.due) for one in read(notes).promises] == [(by, with_, due)]


def test_somebody_called_will_promises_as_anybody_does():
    found = read("met Will Brown\nWill sends me the shift plan on Friday. Will will text me the code tomorrow.")
    assert [(one.by, one.with_) for one in found.promises] == [("them", "Will Brown")] * 2


@pytest.mark.parametrize(
    ("notes", "day", "words"),
    [
        ("they choose before easter, maybe the 27th", date(2026, 3, 27), "4 April"),
        ("decision by easter, perhaps the 27th", date(2026, 3, 27), "5 April"),
    ],
)
def test_a_day_guessed_within_a_wide_stretch_is_taken_and_shown_with_its_words(notes, day, words):
    found = read(notes)
    assert found.decision_by == day
    assert any(words in line and "guess" in line for line in found.unsure)


@pytest.mark.parametrize("notes", ["they'll decide easter", "decision before easter"])
def test_a_feast_by_itself_is_the_day_before_it_at_the_latest(notes):
    assert read(notes).decision_by == date(2026, 4, 4)


@pytest.mark.parametrize("notes", ["Imran'd phone me thursday", "Becky will ring me on Friday"])
def test_a_call_fixed_for_a_day_is_their_promise_and_no_day_of_decision(notes):
    found = read(notes)
    assert found.decision_by is None
    assert [(one.by, one.due is not None) for one in found.promises] == [("them", True)]


def test_what_comes_to_me_goes_back_and_that_is_mine():
    found = read("Imran said he'll send me a costing exercise, back to him by thursday")
    assert found.decision_by is None
    assert [(one.by, one.what, one.due) for one in found.promises] == [
        ("them", "send me a costing exercise", None), ("me", "send it back to him", date(2026, 3, 12)),
    ]  # fmt: skip


def test_a_day_said_roughly_is_asked_about_and_a_rota_is_no_day():
    rough = ("they'll decide in about 2 weeks", "should hear in a couple of weeks", "they decide probably Friday", "decision in 2-3 weeks", "they'll let me know in 2 weeks or so")  # fmt: skip
    for said in rough:
        found = read(said)
        assert found.decision_by, said
        assert any("said roughly" in asked for asked in found.unsure), said
    for said in ("they'll decide in 2 weeks", "decision by Friday 11 December", "they will decide within two weeks"):
        found = read(said)
        assert found.decision_by, said
        assert not any("said roughly" in asked for asked in found.unsure), said
    for rota in ("on call 1 week in 5", "on call 1 in 5", "call outs 1 weekend in 4", "40 calls a day by next year"):
        found = read(f"Becky\n- {rota}")
        assert found.decision_by is None, rota
        assert any(rota in left.text for left in found.unplaced) or any(
            rota in topic.they_said for topic in found.topics
        ), rota
