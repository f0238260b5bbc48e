"""Who was there and in what part: which habit of speech makes somebody an interviewer, a helper, absent, or nobody."""

from __future__ import annotations

import pytest

from tests.core.reading.test_debrief_everyday import read


def parts(notes):
    return {person.name: (person.part, person.present) for person in read(notes).people}


THERE = ("interviewer", True)
HELPED = ("other", True)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Run by Station Commander Una MacGregor and Wee Hamish", {"Una MacGregor": THERE, "Hamish": THERE}),
        ("Panel: Ruth Obi, B.J. Castellano", {"Ruth Obi": THERE, "B.J. Castellano": THERE}),
        ("Saw Oom Piet and Señora Ibarra\nPiet asked about brakes", {"Piet": THERE, "Ibarra": THERE}),
        ("met the depot lady Floss, then shift manager Dean", {"Floss": THERE, "Dean": THERE}),
        ("chat w Dazza @ Northside Solar\nhe wanted to know about panels", {"Dazza": THERE}),
        ("Was at Kerr Joinery, met Ewan Kerr", {"Ewan Kerr": THERE}),
    ],
)
def test_ranks_posts_and_pet_names_leave_the_name(notes, expected):
    assert parts(notes) == expected


@pytest.mark.parametrize(
    ("notes", "name", "part"),
    [
        ("met Ruth and Imran\nImran asked about rotas\nRuth only took my passport copy", "Ruth", HELPED),
        ("Interview with Imran. Imran asked about rotas. Was shown round by Kayla", "Kayla", HELPED),
        ("Interview with Imran\nImran asked about rotas\nA man at the gate, Winston, signed me in", "Winston", HELPED),
        ("Interview with Imran\nthe director (Dr Helga Voss) put her head in, said hello", "Helga Voss", HELPED),
        ("Interview with Imran\nImran asked about rotas\nHR lady (Denise) only took my passport and didn't stay", "Denise", ("organiser", False)),
        ("Interview with Imran\nMr Lindqvist was at a conference", "Lindqvist", ("other", False)),
        ("Interview with Imran\nDr Lindqvist was supposed to be there but couldn't make it", "Lindqvist", ("interviewer", False)),
        ("Interview with Imran, who was filling in for Supt. Lindqvist", "Lindqvist", ("interviewer", False)),
        ("Interview with Imran\nhe'll check with the owner Mr Goh", "Goh", ("other", False)),
        ("Interview with Imran\nhe said the manager there, Mr Gilchrist, hates errors", "Gilchrist", ("other", False)),
        ("Interview with Imran\nHe will introduce me to the team lead (Brian) next", "Brian", ("other", False)),
        ("Interview with Imran\nImran is leaving on parental leave in June\nImran: how I plan a rota, told him", "Imran", THERE),
        ("Phone call with Abi from Redstone Recruitment", "Abi", ("recruiter", True)),
    ],
)  # fmt: skip
def test_the_part_comes_from_every_sentence_about_somebody(notes, name, part):
    assert parts(notes)[name] == part


@pytest.mark.parametrize(
    "nobody",
    [
        "A resident called Alfie came in to say hello", "Sister Perpetua my friend told me about", "reference from Mr Holt (old boss, Kent)", "My old director Sue Pfeiffer is strict",
        "at the Hotel Bristol we did it", "Told Kirkenes, the story of the ice", "I talked about Step by Step",
    ],
)  # fmt: skip
def test_those_merely_spoken_of_are_nobody(nobody):
    assert parts(f"Interview with Imran\nImran asked about rotas\n{nobody}") == {"Imran": THERE}
