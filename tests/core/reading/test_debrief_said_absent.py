"""Who the notes say was not there gets no letter unasked, and a first name that is a word too is a name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon

NOW = datetime(2026, 11, 27, 18, tzinfo=UTC)


def read(notes: str) -> Debrief:
    return read_debrief(
        notes, home_zone=UTC, home_zone_name="Europe/London", now=NOW, dialect="british", lexicon=lexicon()
    )


@pytest.mark.parametrize(
    ("notes", "there", "absent"),
    [
        (
            "Practice in Leeds, receptionist\n\nGill Farrow, practice manager\n- Dr Lund himself was on holiday\n"
            "- Dr Lund wants the phones answered in 3 rings, Gill says\n- asked how I deal with a queue",
            {"Gill Farrow"},
            {"Lund"},
        ),
        (
            "Present: Hana Ito, Peter Vance. Absent: Mr Reeve (sent apologies)\nHana asked about budgets\nPeter told me about the new system",
            {"Hana Ito", "Peter Vance"},
            {"Reeve"},
        ),
        (
            "Met Ann Bell and Karim Ben Salah. Ann said Dr Lund was on holiday. Karim asked about rotas",
            {"Ann Bell", "Karim Ben Salah"},
            {"Lund"},
        ),
    ],
)
def test_who_is_said_to_be_absent_was_not_there(notes: str, there: set[str], absent: set[str]) -> None:
    people = read(notes).people
    assert {one.name for one in people if one.present} == there
    assert {one.name for one in people if not one.present} == absent


@pytest.mark.parametrize(
    ("notes", "name"),
    [
        ("Interview with Raj Patel and a woman whose name I missed. Raj asked about night shifts", "Raj Patel"),
        ("Interviewed by Gill Farrow, office manager. Gill asked how I file", "Gill Farrow"),
        ("Ben Carter, foreman\n- asked about cranes\n- wants someone for nights", "Ben Carter"),
        ("Met Ash Turner in the yard\nAsh asked whether I can weld", "Ash Turner"),
    ],
)
def test_a_first_name_that_is_a_word_too_keeps_its_family_name(notes: str, name: str) -> None:
    assert [one.name for one in read(notes).people] == [name]


@pytest.mark.parametrize(
    ("notes", "there"),
    [
        ("Northgate Paper, analyst\nMet Melissa Tran, director\nMelissa asked about the close\nRound 2 with CFO Doug Reeve the week of the 30th", "Melissa Tran"),
        ("Interviewed by Ferdie Bautista, district manager\nHe asked me to detail a syrup. Final is with Tess Ocampo in Manila, Dec 3", "Ferdie Bautista"),
        ("Came by bus with Dorota, she waited outside. The man was Ruud Peeters, shift leader. Ruud asked about reach trucks", "Ruud Peeters"),
        ("Met Yolanda Pettway, principal\nI told her about little Marcus who read his first page in March", "Yolanda Pettway"),
        ("Sat with Philippa Wren, the owner. She asked what I read, so I confessed to the Barbara Pym phase", "Philippa Wren"),
        ("Met Gareth Rees, the farmer. He asked about calves. Son Iwan is not interested in the farm", "Gareth Rees"),
        ("Interviewed by Ferdie Bautista, district manager, at Clark office. Ferdie asked me to detail a syrup", "Ferdie Bautista"),
        ("Panel was Tanisha Boyd (lab supervisor) and an older technician. Tanisha asked about redraws", "Tanisha Boyd"),
    ],
)  # fmt: skip
def test_who_is_still_to_be_met_waited_outside_or_is_spoken_of_gets_no_letter(notes: str, there: str) -> None:
    assert [one.name for one in read(notes).people if one.present] == [there]


MET = "Interview at Holt Bank, credit analyst, Wed 25 Nov 3pm-4pm. Amy Lin.\nAmy said the book is small.\n"


@pytest.mark.parametrize(
    ("line", "ahead", "asked"),
    [
        ("Next: panel with Colin Hart and Sue Tranter on 2 Dec", {"Colin Hart", "Sue Tranter"}, "Wednesday 2 December"),
        ("Next step: meeting Colin Hart and Sue Tranter on 2 Dec", {"Colin Hart", "Sue Tranter"}, "Wednesday 2 December"),
        ("2nd round w/ Colin Hart, Sue Tranter (CFO), 2 Dec 10am", {"Colin Hart", "Sue Tranter"}, "2 December at 10:00"),
        ("Then a panel with Colin Hart on Wednesday", {"Colin Hart"}, "Wednesday 2 December"),
        ("Round 2: Colin Hart + Sue Tranter, Thurs", {"Colin Hart", "Sue Tranter"}, "Thursday 26 November"),
        ("After that: lunch with Colin Hart on 3 Dec", {"Colin Hart"}, "Thursday 3 December"),
        ("I'm meeting Ade Bello and Sue Tranter on Monday", {"Ade Bello", "Sue Tranter"}, "Monday 30 November"),
    ],
)  # fmt: skip
def test_who_is_met_only_in_a_coming_round_is_asked_about_and_the_round_too(
    line: str, ahead: set[str], asked: str
) -> None:
    found = read(MET + line)
    assert [one.name for one in found.people if one.present] == ["Amy Lin"]
    assert {one.name for one in found.people if not one.present} == ahead
    assert [asked in one for one in found.unsure if one.startswith("A further step")] == [True]
    assert found.decision_by is None and not found.promises


@pytest.mark.parametrize(
    "line",
    ["CC'd on the invite: Colin Hart, Sue Tranter", "References: Colin Hart (old boss), Sue Tranter", "Contact: Colin Hart and Sue Tranter", "Set up by Colin Hart and Sue Tranter"],
)  # fmt: skip
def test_a_list_of_referees_contacts_or_who_is_in_copy_is_no_table(line: str) -> None:
    found = read(MET + line)
    assert [one.name for one in found.people if one.present] == ["Amy Lin"]
    assert not any("Colin" in topic.quote for topic in found.topics)


@pytest.mark.parametrize(
    "line",
    [
        "Then met Colin Hart and Sue Tranter. Colin asked about ratios. Sue showed me the vault.",
        "Then panel with Colin Hart and Sue Tranter. They asked about ratios.",
        "Then panel: Colin Hart, Sue Tranter\nColin: asked about ratios\nSue: likes short memos",
        "After that a panel at 4pm with Colin Hart and Sue Tranter",
    ],
)
def test_the_next_part_of_the_same_day_is_this_talk(line: str) -> None:
    assert {one.name for one in read(MET + line).people if one.present} == {"Amy Lin", "Colin Hart", "Sue Tranter"}


def test_a_second_round_of_its_own_is_no_coming_one_and_who_was_met_may_be_met_again() -> None:
    found = read("2nd round at Holt Bank, Wed 25 Nov 3pm. Amy Lin.\n2nd round panel: Amy Lin, Colin Hart\nColin asked about ratios. Next: lunch with Amy and Sue Tranter on 2 Dec")  # fmt: skip
    assert {one.name for one in found.people if one.present} == {"Amy Lin", "Colin Hart"}
