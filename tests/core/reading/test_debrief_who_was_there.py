"""Who of the notes was there, and whose each matter is: weighed, and asked about where it stays in doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.text.lexicon import NoteWeights
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon


def read(notes: str, *, weighed: bool = True) -> Debrief:
    words = lexicon() if weighed else replace(lexicon(), people=NoteWeights(), owners=NoteWeights())
    now = datetime(2026, 11, 28, 20, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=words)


def there(found: Debrief) -> set[str]:
    return {one.name for one in found.people if one.present}


PANEL = """Haldane Freight, Leith
warehouse lead, thu 2pm

morag baird = ops manager, dev sharma = safety
morag: 40 pallets a night, wants it over 55
asked how i'd brief a new starter. told her i walk the bay with them first
dev - near misses at dock 3, same corner
Struan (recruiter) booked it, he was not in the call
ref will be my old boss Callum
"""


def test_two_with_both_names_small_are_there_and_who_booked_it_or_employed_me_is_not() -> None:
    found = read(PANEL)
    assert there(found) == {"Morag Baird", "Dev Sharma"}
    assert {"Morag Baird", "Dev Sharma"} == {one.with_ for one in found.topics}
    assert not any("Callum" in one or "Struan" in one for one in found.unsure)


IN_DOUBT = """Quayside Nursery, room leader, today at 10

Petra Lund, manager
- ratios are tight after lunch
- asked what I do when a child bites. I said I get down to both of them
- thinks of opening a baby room

Zoltan may call
I promised the food hygiene certificate by Friday
"""


def test_who_may_have_been_there_gets_no_letter_and_is_asked_about() -> None:
    found = read(IN_DOUBT)
    assert there(found) == {"Petra Lund"}
    assert "Was Zoltan in the interview?" in found.unsure
    assert "Was Zoltan in the interview?" not in read(IN_DOUBT, weighed=False).unsure


TWO = """Orchard manager, met Rhona Baird and Stig Dahl at Lowfold
Rhona Baird talked about the frost in April, she lost a third of the plums. Stig Dahl asked how I prune a neglected tree, I said over three winters.
He wants it done in two. She laughed at that, and then the wages for pickers, nobody comes for that money any more.
"""


def test_a_pronoun_after_two_people_is_given_by_what_is_known_of_each() -> None:
    found = read(TWO)
    whose = {one.with_: f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics}
    assert "frost" in whose["Rhona Baird"] and "prune" in whose["Stig Dahl"]
    assert not any("wages" in said for who, said in whose.items() if who == "Stig Dahl")


UNDER_NAMES = """Savanna Mutual, Nairobi
Backend engineer (Go), 2nd round, Thu 13:00 on Meet

Mrs. Wanjiru Kamau, claims manager:
- motor claims take 34 days
- asked where the days go. I said waiting for the police abstract

Mr. Otieno (did not catch his title):
- asked about a suspicious claim
- told him of the matatu that had two accidents on the same day
"""


def test_who_heads_what_was_asked_was_there_and_the_first_word_of_a_post_is_nobody() -> None:
    found = read(UNDER_NAMES)
    assert there(found) == {"Wanjiru Kamau", "Otieno"}
    assert not any("Otieno in the interview" in one or "Backend" in one for one in found.unsure)


def test_what_somebody_does_not_like_of_the_work_is_told_and_whom_they_do_not_like_is_not() -> None:
    found = read(
        "Brindley Bakeries, fitter, today 2pm\nAngela Pugh - supervisor\n"
        "- she doesn't like it when fitters leave without telling operators\n- she doesnt like her boss\n"
    )
    assert [one.text for one in found.private] == ["she doesnt like her boss"]
    assert found.topics[0].they_said == "she doesn't like it when fitters leave without telling operators"


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        (
            "Two of them. Maura Keel, ward sister, and Dev Chaudhuri the pharmacist. Dev asked about doses.",
            ["Maura Keel", "Dev Chaudhuri"],
        ),
        ("met Ms. Sandqvist (Lotta, grade lead). Lotta asked about maths", ["Lotta Sandqvist"]),
        ("Mrs MacLeish the head (Eilidh, she said) asked about plays. Form to Eilidh by Friday", ["Eilidh MacLeish"]),
        ("DR. STEVE KALLAS\n- asked about x-rays\n\nRITA MORENO (office mgr)\n- asked about no-shows", ["Steve Kallas", "Rita Moreno"]),
        ("Shri K. Raghunathan, project manager, asked about piers.", ["K. Raghunathan"]),
        ("Dr. Thandeka P. Mabuza asked about triage.", ["Thandeka P. Mabuza"]),
        ("Mr and Mrs Voss, owners. Mr Voss asked about calving, Mrs Voss asked about weekends.", ["Voss", "Voss"]),
        ("Spoke to Rahman Ltd, forklift. Bill Rahman asked about reach trucks.", ["Bill Rahman"]),
    ],
)  # fmt: skip
def test_one_person_is_one_and_a_couple_is_two(notes: str, names: list[str]) -> None:
    assert [one.name for one in read(notes).people if one.present] == names


def test_a_title_does_not_reach_over_the_end_of_a_sentence() -> None:
    found = read("Met Ms Lena Bosch, quality. Photos to be mailed to sir. HR Mr Thomas will call within 10 days.")
    assert ("Mr", "Thomas") in [(one.title, one.name) for one in found.people]


def test_a_post_does_not_take_in_the_next_person() -> None:
    found = read(
        "head chef Brona Kallas, sous is a big quiet bloke Tama. Brona asked about oysters. Tama showed me round"
    )
    assert not any("Tama" in one.position for one in found.people)
