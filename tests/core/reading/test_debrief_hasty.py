"""Notes typed in haste, small and misspelt: whose worry it was, who was there, which day, and what is owed once."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sincerely.core.reading.debrief.discretion.private import set_aside
from tests.core.reading.test_debrief_everyday import NOW, read

MET = "Met Dana Cole and Ravi Shah\n"


@pytest.mark.parametrize(
    ("line", "worry"),
    [
        ("Dana Cole - home is worried about falls at night, agency staff most, 3 last week", "falls at night"),
        ("company is nervous about the new tariff. I told them about two suppliers", "tariff"),
    ],
)
def test_a_worry_of_the_house_is_a_topic_and_no_private_remark(line, worry):
    found = read(MET + line)
    assert not found.private
    assert any(worry in f"{one.topic} {one.they_said}" for one in found.topics)


def test_a_worry_of_mine_or_about_somebody_stays_private():
    found = read(MET + "i am worried about the rent\nDana was nervous about her own job")
    assert "rent" in found.private[0].text and all("rent" not in one.quote for one in found.topics)


def test_what_is_put_aside_is_always_named():
    assert "“Ravi yawned”" in set_aside(read(MET + "Ravi yawned"))[0]
    assert not set_aside(read(MET + "Ravi wants the van logs on paper"))


def test_a_manner_beside_a_thing_is_a_remark_and_the_thing_the_topic():
    found = read("Mrs Keane matron - really warm. unit is worried about falls. I said about the buddy scheme at Elm")
    assert [one.topic for one in found.topics] == ["falls"]
    assert found.topics[0].i_said and [one.text for one in found.private] == ["really warm."]
    found = read(MET + "Ravi Shah - quite warm\nRavi wants the van logs on paper")
    assert [one.topic for one in found.topics] == ["the van logs on paper"]


@pytest.mark.parametrize(
    "line", ["bring my card to reception, mr Poole, by fri", "I must give the form to Mr Poole before mon"]
)
def test_who_is_named_only_in_a_task_of_mine_is_asked_about_and_not_there(line):
    found = read(MET + line)
    (poole,) = [one for one in found.people if one.name == "Poole"]
    assert not poole.present and any("Poole in the interview?" in one for one in found.unsure)


def test_who_speaks_was_there_though_something_is_owed_to_them_too():
    found = read(MET + "Mr Poole asked about rust\nbring my card to Mr Poole by fri")
    assert next(one for one in found.people if one.name == "Poole").present


@pytest.mark.parametrize(
    ("day", "number"), [("tuseday", 17), ("wensday", 18), ("mnday", 16), ("thrusday", 12), ("saurday", 14)]
)
def test_somebody_from_a_house_on_a_misspelt_day(day, number):
    now = NOW.replace(day=18 if day == "thrusday" else 19)
    found = read(f"spoke to tomas from Hartley fabrications 3pm {day}. mig job. he said two tanks leak", now=now)
    assert [one.name for one in found.people] == ["Tomas"] and found.employer == "Hartley fabrications"
    assert found.start == datetime(2026, 11, number, 15, tzinfo=NOW.tzinfo)
    assert all("Hartley" not in one.topic for one in found.topics)


def test_an_hour_without_a_day_in_a_talk_told_afterwards_is_never_ahead():
    found = read("talked w karen at Hartley Forge 9pm. she said furnace is down twice a week")
    assert found.start is not None and found.start < NOW and any("has no day" in one for one in found.unsure)


@pytest.mark.parametrize("second", ["said i'd mail by mon", "told him i'd send it by mon"])
def test_a_thing_owed_and_its_day_are_one_promise(second):
    found = read(MET + f"I owe Ravi the slides from my talk, {second}")
    assert [(one.what, one.due) for one in found.promises] == [
        ("send Ravi the slides from my talk", date(2026, 11, 23))
    ]


def test_a_promise_without_a_thing_is_none():
    assert not read(MET + "told Dana i would send").promises


@pytest.mark.parametrize("line", ["- hr: Pia. relocation, I said 6 weeks", "hr: Pia - relocation, I said 6 weeks"])
def test_a_function_before_a_name_is_their_post_and_the_line_theirs(line):
    found = read("Met Dana Cole (CTO)\n" + line)
    assert [(one.name, one.position) for one in found.people if one.present] == [("Dana Cole", "CTO"), ("Pia", "hr")]
    assert [(one.with_, one.topic, one.i_said) for one in found.topics] == [("Pia", "relocation", "I said 6 weeks")]


def test_the_sentence_behind_a_post_and_its_holder_is_theirs():
    found = read("Met Mrs Cole\nhead of maths Ines ... Ribeiro? asked why I moved. she cares about the chess club")
    ines = next(one for one in found.people if one.name.startswith("Ines"))
    assert ines.position == "head of maths" and {one.with_ for one in found.topics} == {ines.name}


@pytest.mark.parametrize("mark", ["betw us", "btwn you and me", "between you & me"])
def test_what_is_said_between_us_is_shown_whole(mark):
    line = f"{mark} Ravi seemed cold and the office was bleak"
    assert [one.text for one in read(MET + line).private] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "i fluffed the dosage question, said 5 mg per kg, its 15. want to correct it",
        "I got the dosage question wrong. said 5 mg but it is 15. need to put that right",
    ],
)
def test_a_slip_to_put_right_is_kept_as_a_topic_and_named(line):
    found = read(MET + line)
    (topic,) = found.topics
    assert topic.topic == "the dosage question" and "said 5 mg" in topic.i_said and topic.i_said.endswith("15")
    assert not found.private and not found.promises and any(one.startswith("Put this right in the letter") for one in found.unsure)  # fmt: skip


def test_a_slip_with_no_wish_to_mend_it_stays_private():
    found = read(MET + "i messed up the dosage question")
    assert not found.topics


@pytest.mark.parametrize(
    "line", ["promised Dana to send her the rota by Tuesday", "Promised Mr Shah to send him the rota by Tues"]
)
def test_who_promised_somebody_and_left_out_the_i_has_promised_it(line):
    (made,) = read(MET + line).promises
    assert (made.by, made.with_) == ("me", "Dana Cole" if "Dana" in line else "Ravi Shah")


def test_who_was_promised_something_by_them_has_not_promised_it():
    assert [one.by for one in read(MET + "Dana promised to send me the rota by Tuesday").promises] == ["them"]


@pytest.mark.parametrize("line", ["nervous, rambled at start", "waffled near the end", "froze for the first bit"])
def test_when_one_rambled_is_no_question_that_stayed_open(line):
    assert not read(MET + line).open_questions


def test_what_one_rambled_on_stays_open():
    assert [one.text for one in read(MET + "fumbled the start date question").open_questions]


def test_a_post_in_brackets_is_not_what_somebody_spoke_of():
    found = read("Dana Cole (head of care) opened. She said discharges wait up to 3 hours")
    assert all("head of care" not in one.topic for one in found.topics) and "discharges" in found.topics[0].topic
