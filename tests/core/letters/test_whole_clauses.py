"""What hangs on a statement without a verb: results are told behind "with", half a clause is left out and said to be missing."""

import pytest

from sincerely.core.letters.retelling import retell, retell_own
from sincerely.core.letters.topic_names import without_count
from sincerely.core.letters.turning import Cast
from sincerely.core.letters.whole_clauses import cut_to_whole, with_results


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("did 80 acres at Bowden, vet bill down a third", "did 80 acres at Bowden with the vet bill down a third"),
        ("we ran lag dashboards, on-call pages down from 30 to 4", "we ran lag dashboards with on-call pages down from 30 to 4"),
        ("we treated 600 objects and no return after 3 yrs", "we treated 600 objects with no return after 3 yrs"),
        ("I told him of our double check, 18 months no errors", "I told him of our double check with no errors in 18 months"),
        ("we cut 3 screens, activation +22%", "we cut 3 screens with activation up 22%"),
        ("we put a photo on the scanner, errors 0.6", "we put a photo on the scanner with errors at 0.6"),
        ("they took on 4 apprentices, two about to quit", "they took on 4 apprentices with two about to quit"),
        # What has a verb, counts something else, or follows no statement stays as it is.
        ("did it at Elm and breakfast was done by 8", "did it at Elm and breakfast was done by 8"),
        ("I was off 2 days, band 6", "I was off 2 days, band 6"),
        ("three wards, no matron", "three wards, no matron"),
    ],
)  # fmt: skip
def test_a_result_without_a_verb_is_told_with_what_it_is_of(note: str, told: str) -> None:
    assert with_results(note) == told


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("residents wait too long because only 2 on at 7", "residents wait too long"),
        ("you want text reminders but dentist not keen", "you want text reminders"),
        ("leads come in, but nobody rings back", "leads come in, but nobody rings back"),
        ("it failed because nobody had time off the phones", "it failed because nobody had time off the phones"),
        ("it has been closed since Easter", "it has been closed since Easter"),
        ("you lost 3 nurses since the summer", "you lost 3 nurses since the summer"),
        ("it takes 9 days and costs 40 pounds", "it takes 9 days and costs 40 pounds"),
        ("I wrote prep cards, and new cooks ready after a week", "I wrote prep cards, and new cooks were ready after a week"),
    ],
)  # fmt: skip
def test_half_a_clause_is_left_out(text: str, kept: str) -> None:
    assert cut_to_whole(text) == kept


def test_what_was_cut_is_said_to_be_missing() -> None:
    found = retell("residents wait too long for breakfast because only 2 on at 7", Cast(), "breakfast", named=True)
    assert found is not None and found.text == "residents wait too long for breakfast" and not found.whole
    own = retell_own("we put a photo of every item on the scanner, errors 0.6", Cast(), "")
    assert own is not None and own.text.endswith("on the scanner, with errors at 0.6") and own.whole


@pytest.mark.parametrize(
    ("topic", "named"),
    [
        ("waiting list 22 weeks", "waiting list"),
        ("no shows 12 percent", "no shows"),
        ("caseloads 18-20", "caseloads"),
        ("working with the public when a tree", "working with the public"),
        ("band 6", "band 6"),
        ("9 suppliers for one dish", "9 suppliers for one dish"),
    ],
)
def test_a_topic_is_named_without_its_figure_and_without_half_a_case(topic: str, named: str) -> None:
    assert without_count(topic) == named


@pytest.mark.parametrize(
    ("note", "heard", "told"),
    [
        ("mentioned splitting the route", "the 229", "I mentioned splitting the route"),
        ("told them about my photo books. worked for all but one", "tears", "I told you about my photo books. It worked for all but one"),
        ("walk it at different times, worked at the docks 2 years", "break-ins", "I worked at the docks"),
        ("I ran EAB program in Dayton", "ash trees", "I ran an EAB program in Dayton"),
    ],
)  # fmt: skip
def test_what_the_writer_told_keeps_who_did_it(note: str, heard: str, told: str) -> None:
    found = retell_own(note, Cast(), heard)
    assert found is not None and told in found.text


def test_how_the_house_stands_is_a_statement() -> None:
    found = retell("complaints up 30% since the bills went up", Cast(), "complaints")
    assert found is not None and found.text == "complaints are up 30% since the bills went up"
