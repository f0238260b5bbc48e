"""Pay, other offers, rivals, an offer made in the room and a slip with its right answer: put aside whole, and nothing read from them."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_remarks import read

MET = "Lorna Pike (matron), Ellen Frost, Deepak Rao, 24 Nov, 10 to 11am.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Lorna said pay starts at 33,500, I said OK though I wanted 36", "The house pays up to 62, they expect me to ask for 58", "I'd be on 70k min, she knows about the Zeiss offer", "Deepak told me another applicant withdrew",
        "Ellen said they're interviewing two others", "Deepak offered me the job on the spot, verbally, 55k", "I said yes to travelling 60%, though really 40 is my max",
    ],
)  # fmt: skip
def test_a_line_of_terms_is_put_aside_with_what_a_comma_split_from_it(line: str) -> None:
    found = read(MET + line)
    assert [one.text for one in found.private] == [line]
    assert not found.topics and not found.promises


def test_what_belongs_to_another_matter_is_read_behind_pay() -> None:
    found = read(MET + "Lorna said pay starts at 33,500, she asked how I'd run a clinic")
    assert [one.text for one in found.private] == ["Lorna said pay starts at 33,500"]
    assert [one.they_said for one in found.topics] == ["she asked how I'd run a clinic"]


def test_only_part_of_a_line_is_pay() -> None:
    found = read(MET + "Lorna said call-outs are 1 in 5 and I'd be paid 40 a call")
    assert [one.text for one in found.private] == ["and I'd be paid 40 a call"]


def test_an_offer_in_the_room_is_asked_about_once() -> None:
    found = read(MET + "Deepak offered me the post there and then")
    assert len([line for line in found.unsure if line.startswith("Did they offer you the post?")]) == 1


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Q2 Deepak: what is the homelessness duty? fluffed it, said 28 days, it's 56", "fluffed it, said 28 days, it's 56"),
        ("Ellen asked what margin I work to; said 31 but I think I meant 13", "said 31 but I think I meant 13"),
        ("Ellen asked for the boiling point. got it wrong. I said 90. should have been 78", "I said 90. should have been 78"),
    ],
)  # fmt: skip
def test_a_wrong_answer_and_the_right_one_stay_private(line: str, kept: str) -> None:
    found = read(MET + line)
    assert [one.text for one in found.private] == [kept]
    assert not any(one.i_said for one in found.topics) and len(found.topics) == 1


def test_an_answer_after_a_slip_on_another_question_is_told() -> None:
    found = read(
        MET + "Ellen: what is a bund? froze, said a wall\nDeepak asked how I store acid. I said in the low cabinet"
    )
    assert [one.i_said for one in found.topics if one.i_said] == ["I said in the low cabinet"]


def test_a_slip_to_put_right_is_kept() -> None:
    found = read(MET + "I messed up the dosage question, said 5 mg, it's 15. want to correct it")
    assert [one.i_said for one in found.topics] == ["said 5 mg, it's 15"]


def test_a_figure_with_a_comma_stays_whole_in_a_topic() -> None:
    topic = read(MET + "Lorna said the depot moves 12,400 parcels a night").topics[0].topic
    assert "12," not in topic or "12,400" in topic


@pytest.mark.parametrize(
    "said", ["said the plenary was rushed", "my presentation was a bit thin", "the demo ran too long"]
)
def test_what_they_found_fault_with_in_the_writers_showing_is_private(said: str) -> None:
    found = read(MET + f"Ellen watched my lesson, {said}")
    assert len(found.private) == 1 and found.private[0].text.endswith(said)
    assert not any(said in one.they_said + one.i_said for one in found.topics)
