"""Untidy notes of one evening: whose words they are, who was there, what is owed, and what the post is."""

from __future__ import annotations

from tests.core.reading.test_debrief_everyday import read

MET = "Met Dana Cole and Ravi Shah\n"


def test_who_comes_up_in_a_story_or_made_what_is_spoken_of_was_not_there():
    found = read(
        MET + "- One boy, Kaden, shouted the answer out\n- I owe Dana the link to the talk by Chad Moss on contracts"
    )
    assert {one.name for one in found.people if one.present} == {"Dana Cole", "Ravi Shah"}


def test_the_post_of_somebody_met_is_not_the_one_applied_for():
    assert read("Interview at Elm House, tues 2pm\nCarol Whitmore - ward manager\nshe asked about falls").role == ""
    assert read("Ward manager interview at Elm House, tues 2pm\nCarol Whitmore - matron\nshe asked about falls").role


def test_a_wish_without_a_subject_is_the_writers():
    (topic,) = read(
        MET
        + "- Dana: preceptorship programme, 12 months now. She's writing a new simulation day on burns!! would love to be part of it"
    ).topics
    assert "would love" in topic.i_said and "would love" not in topic.they_said


def test_a_take_home_is_no_promise():
    assert not [one for one in read(MET + "next: take home (4 hrs)").promises if one.by == "me"]


def test_how_somebody_began_is_no_part_of_the_matter():
    (topic,) = read(
        MET + "Dana began by telling me about the last inspection. They lost a star over the records"
    ).topics
    assert topic.topic == "the last inspection"


def test_what_we_did_elsewhere_goes_on_from_what_i_told():
    found = read(MET + "- I talked about the audit at Elm, we got it from 14 to 1")
    assert all("14 to 1" not in one.they_said for one in found.topics)


def test_an_answered_question_ends_where_they_turn_to_something_else():
    found = read(
        MET
        + "Ravi asked about medication errors. I described how we moved to electronic charts. He is bringing in falls huddles across the group"
    )
    assert [("errors" in one.topic, "huddles" in one.they_said) for one in found.topics] == [
        (True, False),
        (False, True),
    ]


def test_what_stands_behind_an_equals_sign_is_what_was_said():
    (topic,) = read("Met Dana Cole\n* biggest pain = nobody trusts the revenue dashboard").topics
    assert topic.they_said == "nobody trusts the revenue dashboard" and "=" not in topic.topic


def test_letters_behind_a_name_are_what_is_sent_and_no_name():
    found = read(
        "Met Dana Cole and Sunita (practice manager)\nSunita asked about late nights\n- need to send Sunita GDC number"
    )
    assert "Sunita" in {one.name for one in found.people} and not [one for one in found.people if "GDC" in one.name]


def test_who_will_be_asked_to_do_something_was_not_there():
    found = read(MET + "Ravi asked about stock. He'll have Kelsey (recruiter) set up the panel\nDana wants a new rota")
    assert {one.name for one in found.people if one.present} == {"Dana Cole", "Ravi Shah"}


def test_by_what_one_met_is_nobody():
    assert not [
        one for one in read("interview 10:00 MS Teams\nDana Cole asked about falls").people if "Teams" in one.name
    ]


def test_who_is_yet_to_call_and_the_name_of_the_house_were_not_there():
    found = read(
        "heating engineer, R J Tolland & Sons\nKim showed me the job app\n- Kim's worried about flues\n- recruiter (Tess) to call Tues"
    )
    assert {one.name for one in found.people if one.present} == {"Kim"}
