"""A strength's claim and its evidence come together in one true sentence, however each was noted down."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.strengths.claims import Told, tell
from sincerely.core.letters.values import Candidate, Context, Strength

CAST = cast_of(Context(candidate=Candidate(name="Maria Costa")))


def told(claim: str, evidence: str) -> Told:
    made = tell(Strength(claim=claim, evidence=evidence), CAST)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("claim", "evidence", "whole"),
    [
        # something done, and what came of it
        (
            "led the handover board at St Anne",
            "handovers went from 40 to 25 minutes",
            "I led the handover board at St Anne, and handovers went from 40 to 25 minutes",
        ),
        ("reduced stock-outs", "from 9% to 2.5%", "I reduced stock-outs from 9% to 2.5%"),
        ("fitted 60 staircases", "no call-backs since 2021", "I fitted 60 staircases, with no call-backs since 2021"),
        ("ran the pass at Casa Lume", "three years", "I ran the pass at Casa Lume for three years"),
        (
            "I get trucks turned around",
            "dock time down from 94 minutes to 61",
            "I get trucks turned around, and dock time went down from 94 minutes to 61",
        ),
        # a name for work
        ("food cost", "29 % to 25.5 % in one season", "in my work, food cost went from 29% to 25.5% in one season"),
        (
            "dementia care",
            "5 years at St Anne's, Baguio",
            "I have 5 years' experience of dementia care at St Anne's, Baguio",
        ),
        ("rosters", "wrote them for 14 casuals", "I wrote rosters for 14 casuals"),
        (
            "court bundles",
            "never one returned in four years",
            "in court bundles, I never had one returned in four years",
        ),
        (
            "home births",
            "47 as lead, 5 transferred in good time",
            "I have worked with home births: 47 as lead and 5 transferred in good time",
        ),
        (
            "summer reading",
            "sign-ups went from 212 to 540",
            "in my work with summer reading, sign-ups went from 212 to 540",
        ),
        (
            "maths lead",
            "SATs from 61% to 78% in two years",
            "as maths lead, I saw SATs go from 61% to 78% in two years",
        ),
        # something one is or holds
        ("clean licence", "11 years", "I have held a clean licence for 11 years"),
        ("MIG certified", "since 2019", "I have been MIG certified since 2019"),
        ("GLP trained", "three inspections, no findings", "I am GLP trained: three inspections and no findings"),
    ],
)
def test_claim_and_evidence_are_one_sentence(claim: str, evidence: str, whole: str) -> None:
    assert told(claim, evidence).text == whole


def test_evidence_keeps_its_place_when_it_stands_alone() -> None:
    assert told("led the board at St Anne", "handovers went from 40 to 25 minutes").rest.startswith("at St Anne, ")


def test_what_a_pupil_did_is_not_the_writers_doing() -> None:
    text = told("starting adults", "oldest pupil was 71, played at her granddaughter's wedding").text
    assert "I played" not in text and "played at her granddaughter's wedding" in text


def test_nobody_else_is_named_and_pay_stays_out() -> None:
    assert "Kieran" not in (
        made.text
        if (made := tell(Strength(claim="behaviour", evidence="Kieran's exclusions went from 9 to 1"), CAST))
        else ""
    )
    assert tell(Strength(claim="earned 60k", evidence="bonus every year"), CAST) is None


notes = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            [
                "led",
                "the",
                "board",
                "rota",
                "from",
                "40",
                "to",
                "15",
                "%",
                "years",
                "no",
                "call-backs",
                "down",
                ",",
                "in",
                "two",
                "never",
                "12",
                "of",
                "them",
                "£480",
                "St",
                "Anne's",
            ]
        ),
        max_size=10,
    ).map(" ".join),
)


@example("\x1f", "")
@given(notes, notes)
def test_no_note_breaks_it_and_no_figure_is_made_up(claim: str, evidence: str) -> None:
    made = tell(Strength(claim=claim, evidence=evidence), CAST)
    if made:
        for text in (made.text, made.lead):
            assert text and "  " not in text and not re.search(r"[{}]", text)
            assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", f"{claim} {evidence}"))


@pytest.mark.parametrize(
    ("claim", "evidence", "whole"),
    [
        (
            "coached new hires",
            "9 since 2022, all still here",
            "I have coached 9 new hires since 2022, and all are still here",
        ),
        ("mentored apprentices", "6, all passed", "I mentored 6 apprentices, and all passed"),
        (
            "tower crane, 7 years",
            "no lost-time incident",
            "I have 7 years' experience of tower crane work, with no lost-time incident",
        ),
        ("science lead", "4 years", "I have been a science lead for 4 years"),
        (
            "stock take",
            "closed in 3 hours, was 9 hours",
            "I closed the stock take in 3 hours, where it had been 9 hours",
        ),
        ("tankers", "N endorsement", "I hold the N endorsement for tankers"),
        ("energy spend", "down 14% in a year", "in my work, energy spend went down 14% in a year"),
        (
            "rebuilt the model",
            "AUC 0.71 to 0.83, retrained weekly",
            "I rebuilt the model, and AUC went from 0.71 to 0.83",
        ),
        ("ran the help line", "calls answered in a minute", "I ran the help line, and calls were answered in a minute"),
        (
            "herd of 90",
            "cell count 300 to 180",
            "in my work with a herd of 90, the cell count went from 300 to 180",
        ),
        ("head of year 9", "exclusions down to 2 from 11", "as head of year 9, I saw exclusions go down to 2 from 11"),
        ("level 3 childcare", "", "I hold a level 3 in childcare"),
        (
            "CDL class A, hazmat",
            "no accidents in 1.2 million miles",
            "I hold CDL class A and hazmat, with no accidents in 1.2 million miles",
        ),
        ("x-ray pass rate", "98% over 3 yrs", "my x-ray pass rate is 98% over 3 years"),
        (
            "coded welder 6G",
            "pass rate 98.5 last 2 shutdowns",
            "I am a coded welder (6G): a pass rate of 98.5 over the last 2 shutdowns",
        ),
        ("rescue cats", "rehomed 212 last year", "I rehomed 212 rescue cats last year"),
        ("fundraising", "£410k in 2025", "I have experience of fundraising: £410k in 2025"),
        ("led a merger filing", "cleared in phase one", "I led a merger filing, and it was cleared in phase one"),
        (
            "react native, 5 yrs",
            "cut cold start from 4.1s to 1.3s",
            "I have 5 years' experience of react native, and I cut cold start from 4.1s to 1.3s",
        ),
        ("led the audit", "missed visits from 9 to 2", "I led the audit, and missed visits went from 9 to 2"),
    ],
)
def test_evidence_is_read_by_its_grammar_and_never_pasted(claim: str, evidence: str, whole: str) -> None:
    assert told(claim, evidence).text == whole
