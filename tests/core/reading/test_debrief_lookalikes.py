"""Words that look like a secret, a promise, a subject, a person or a question, and are none."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read

HEAD = "Acme, welder, 26 Nov 10.30 to 11.15, with Graham Sowerby, workshop manager\n"


def test_staff_signed_off_have_passed_and_are_not_ill():
    found = read(HEAD + "Graham talked about the syringe driver training, every nurse signed off within 6 weeks.")
    assert not found.private and found.decision_by is None
    assert found.topics[0].topic == "the syringe driver training"


@pytest.mark.parametrize(
    "line",
    ["I was signed off for two months last year.", "signed off with stress in March", "I'm still signed off"],
)
def test_a_sick_note_of_mine_stays_private(line):
    assert read(HEAD + line).private


def test_being_found_able_is_no_sick_note_of_mine():
    assert not read(HEAD + "I told him I was signed off on the MIG sets.").private


@pytest.mark.parametrize(
    "label", ["biggest headache", "main problem", "top priority", "Worry", "pain point", "big challenge"]
)
def test_behind_a_label_that_only_ranks_stands_what_was_said(label):
    found = read(f"{HEAD}Graham\n * {label}: claims data arrives late from 3 brokers, reports wrong on mondays")
    assert [one.topic for one in found.topics] == ["claims data"]
    assert "late from 3 brokers" in found.topics[0].they_said


def test_a_subject_that_only_ranks_is_no_topic():
    assert (
        read(HEAD + "Graham said main problem is scrap on the long seams").topics[0].topic == "scrap on the long seams"
    )


@pytest.mark.parametrize("answer", ["I said yes", "said no", "I told him yes of course", "I said yes to nights"])
def test_an_answer_is_no_promise(answer):
    found = read(f"{HEAD}Asked if I'd do nights in the shutdown in Feb, {answer}.")
    assert not found.promises
    assert found.topics


def test_a_yes_to_sending_something_is_a_promise():
    found = read(HEAD + "I said yes I'd send him my certs on Monday.")
    assert [one.by for one in found.promises] == ["me"]


@pytest.mark.parametrize(
    "line", ["Felt I rambled on about Wilton.", "I went on and on about the audit", "think I banged on about safety"]
)
def test_to_have_rambled_on_is_how_it_felt_and_no_question(line):
    found = read(HEAD + line)
    assert found.private and not found.open_questions


@pytest.mark.parametrize(
    "line", ["he's writing a data contracts library, open sourcing in q1", "he is drafting the contract"]
)
def test_what_somebody_makes_for_the_house_is_no_promise(line):
    assert not read(HEAD + line).promises


@pytest.mark.parametrize(
    "line", ["he's drafting my contract by Friday", "he's writing me a reference", "he'll be writing the offer Monday"]
)
def test_what_somebody_makes_for_me_is_one(line):
    assert [one.by for one in read(HEAD + line).promises] == ["them"]


@pytest.mark.parametrize(
    "lines",
    [
        "I did duplex at Wilton for two years.\nWilton was hard on the hands",
        "Wilton was where I did duplex",
        "three years in Ashby on the line. Ashby had an audit, I told him",
    ],
)
def test_where_one_has_worked_is_nobody(lines):
    assert [one.name for one in read(HEAD + lines).people] == ["Graham Sowerby"]


def test_a_name_met_is_somebody_though_a_town_bears_it():
    found = read("Acme, welder. Met Preston Hale\nI worked at Preston for a year. Preston asked about rods")
    assert [one.name for one in found.people] == ["Preston Hale"]


def test_the_post_may_stand_behind_the_hours():
    found = read(
        "Zoom w/ Priya Raman (Head of Data) + Tom Okafor (staff engineer), Larkfield Insurance, 27 Nov 11:00-12:00, senior data engineer\nPriya asked about dbt"
    )
    assert (found.role, found.employer) == ("senior data engineer", "Larkfield Insurance")


def test_a_post_needs_no_comma_in_a_list():
    found = read(
        "Panel at Rowan Hospice\nSister Mairead Doyle (ward sister), Kofi Mensah from HR, Dr Lena Hart palliative consultant"
    )
    assert {one.name: one.position for one in found.people}["Lena Hart"] == "palliative consultant"


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Role needs a coded welder with 6G.", "a coded welder with 6G"),
        ("They want somebody who can run the shift alone.", "somebody who can run the shift alone"),
        ("Essential: CSCS card, own transport", "CSCS card, own transport"),
        ("Desirable - rigging ticket", "rigging ticket"),
        ("must have a PSV licence", "a PSV licence"),
    ],
)
def test_a_need_is_known_without_a_heading(line, need):
    found = read(HEAD + line)
    assert [one.text.strip(" .") for one in found.needs] == [need]
    assert [one.name for one in found.people] == ["Graham Sowerby"] and found.role == "welder"


PANEL = "Hollybank Primary, panel: Mrs Okonkwo head, Rhys Pell (chair of governors)\n"


def test_what_one_would_do_in_a_case_is_an_answer_and_not_owed():
    found = read(
        PANEL + "Mrs Okonkwo asked how I'd handle parents who email at night - said I'd ring them by 5 next day"
    )
    assert not found.promises
    assert found.topics[0].i_said == "said I'd ring them by 5 next day"


def test_what_is_sent_to_the_house_is_owed_whatever_was_asked():
    found = read(PANEL + "Mrs Okonkwo asked what I'd bring - said I'd send my lesson plan by Friday")
    assert [one.by for one in found.promises] == ["me"]


def test_a_worry_told_of_her_is_hers():
    found = read(PANEL + "Mrs Okonkwo asked about phonics\nher big worry: reading ages after covid, 11 kids below")
    assert [(one.with_, one.topic) for one in found.topics][1] == ("Okonkwo", "reading ages after covid")


def test_the_biggest_challenge_is_a_topic_though_nobody_is_named():
    found = read(PANEL + "biggest challenge rn is attendance on fridays")
    assert [one.topic for one in found.topics] == ["attendance on fridays"]


def test_an_initial_that_speaks_is_whose_it_is():
    found = read("Trent Logistics. Steve (ops mgr) + shift lead called Ngozi\nN said pick rates are 90 an hr")
    assert [(one.with_, one.i_said) for one in found.topics] == [("Ngozi", "")]


def test_a_question_of_terms_that_nobody_answered_is_open_and_no_secret():
    found = read(PANEL + "what's the sick pay?? nobody said")
    assert not found.private
    assert [one.text for one in found.open_questions] == ["what's the sick pay?? nobody said"]


def test_work_that_was_approved_is_no_illness():
    assert not read(PANEL + "he signed off my trial lesson").private


def test_must_be_able_to_is_a_need():
    assert [one.text for one in read(PANEL + "must be able to take swimming on weds").needs] == [
        "take swimming on weds"
    ]


def test_a_sign_for_with_is_no_part_of_a_post():
    found = read("Castle Hotel, sous chef\nmet w/ Head chef Dario Conti & Mel from HR")
    assert found.people[0].position == "Head chef"


def test_what_goes_on_about_ones_own_is_as_private():
    found = read(PANEL + "Mrs Okonkwo asked why teaching. talked about my nan, she had dementia")
    assert any("dementia" in one.text for one in found.private)
    assert all("dementia" not in one.quote for one in found.topics)


def test_to_sign_off_staff_is_no_day_of_decision():
    assert read(HEAD + "Graham said they sign off testers in 12 weeks").decision_by is None


def test_a_sign_off_of_the_post_is_one():
    assert read(HEAD + "Graham said the director signs off on 4 December").decision_by is not None


def test_a_label_that_ranks_may_end_in_a_dash():
    found = read(
        "- Ostler Rail, signalling tester\n- with Marcus (talent)\n- main pain point - possessions overrunning, crews waiting"
    )
    assert [(one.with_, one.topic) for one in found.topics] == [("Marcus", "possessions overrunning")]
    assert not found.unplaced


def test_a_thing_of_mine_he_would_like_is_shown():
    found = read(HEAD + "he'd like to see my log book by Friday")
    assert [one.what for one in found.promises] == ["show my log book"]


def test_what_i_add_of_myself_is_no_need():
    assert read(HEAD + "must have PTS and a licence, mine runs out in Feb").needs[0].text == "PTS and a licence"


def test_a_question_that_was_not_asked_may_stand_before():
    found = read(HEAD + "what's the parking like - didnt ask")
    assert [one.text for one in found.open_questions] == ["what's the parking like"]


def test_house_and_post_stand_behind_one_sign():
    found = read("Mon 23 Nov 3.30-4.15 @ Westgate Dental, dental nurse\nwith Dr Farah Aziz principal dentist")
    assert (found.employer, found.role) == ("Westgate Dental", "dental nurse")


def test_a_name_that_is_a_word_is_known_by_its_verb():
    found = read("Elm Court\nInterview with Joy (manager) and deputy Precious\njoy asked about falls")
    assert [(one.with_, one.topic) for one in found.topics] == [("Joy", "falls")]


def test_somebody_who_does_not_pay_is_no_pay_of_mine():
    found = read(HEAD + "what if a lad wont pay - said let him on, report it")
    assert not found.private
    assert found.topics[0].i_said == "said let him on, report it"


def test_an_arrow_may_be_a_bullet():
    found = read(HEAD + "Graham - month end takes 9 days\n  -> I said we did it in 4")
    assert [(one.topic, one.they_said, one.i_said) for one in found.topics] == [
        ("month end", "month end takes 9 days", "I said we did it in 4")
    ]


def test_what_was_asked_for_is_what_is_sent():
    found = read(HEAD + "he asked for the weld log, I'll send it Wednesday")
    assert [one.what for one in found.promises] == ["send the weld log"]


def test_a_promised_answer_is_the_decision_alone():
    found = read(HEAD + "Graham promised an answer by 4 December")
    assert found.decision_by is not None and not found.promises


@pytest.mark.parametrize("line", ["must know VAT and Sage", "must be happy with nights"])
def test_what_one_must_know_is_a_need(line):
    assert [one.quote for one in read(HEAD + line).needs] == [line]


def test_to_open_source_something_is_no_manner():
    assert not read(HEAD + "he's open sourcing their form kit").private


def test_what_somebody_did_is_no_promise():
    assert not read(HEAD + "found the crack in 15 minutes, he wrote the report").promises


def test_a_line_may_only_say_with_whom():
    found = read(
        "Quill & Co\n1. Ines Roy (CTO)\n   - page weight\n2. pairing w/ Yuki 40m\n   - bug in the date picker, found it"
    )
    assert [(one.with_, one.topic) for one in found.topics][-1] == ("Yuki", "bug in the date picker")


def test_the_round_is_no_part_of_the_post():
    assert read("Frontend dev, second round, Quill & Co, 27 Nov 10:00-11:30\nmet Ines Roy, CTO").role == "Frontend dev"


def test_a_verb_of_two_syllables_keeps_its_last_letter_single():
    found = read(HEAD + "asked what I'd do if a child won't open")
    assert found.topics[0].topic == "a child not opening"
