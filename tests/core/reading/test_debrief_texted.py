"""Notes typed as one texts are read as if they were written out, and quoted as they were typed."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.text.texted import Texted
from sincerely.data.names import lexicon

ZONE = ZoneInfo("Europe/Dublin")
NOTES = """interview w pat hennessy (engineering mgr) at ballyhoura creameries, fri 27th 2pm
i sed id send pat my safe pass n atex certs mon
pat sed tht the old plc trips evry week. shes to let me know by wed"""


def read(notes: str):
    return read_debrief(notes, home_zone=ZONE, home_zone_name="Europe/Dublin", now=datetime(2026, 11, 28, 20, tzinfo=ZONE), dialect="british", lexicon=lexicon())  # fmt: skip


def test_a_promise_texted_is_kept_by_its_day_and_quoted_as_it_was_typed() -> None:
    found = read(NOTES)
    mine = next(one for one in found.promises if one.by == "me")
    assert (mine.what, mine.due) == ("send pat my safe pass and atex certs", date(2026, 11, 30))
    assert mine.quote in NOTES and "sed" in mine.quote
    assert found.decision_by == date(2026, 12, 2) or any(one.due == date(2026, 12, 2) for one in found.promises)
    everything = [found.people, found.topics, found.promises, found.private, found.open_questions, found.unplaced]
    assert all(one.quote in NOTES for part in everything for one in part)


@pytest.mark.parametrize(
    "typed",
    [
        *("n = 12, sed and awk.py, HW, id badge", "see sed/awk", "x.b4@home.example", "N. Quill", "plan b4-7"),
        *("Kelowna, BC they said", "in vancouver bc, thursday"),
        # A mortgage, what cows chew, a deviation.
        *("asked about mtg rates and why mtgs fall through", "cows chew the cud all day", "the sd of the sample"),
    ],
)
def test_what_is_a_product_a_number_or_an_address_stays(typed: str) -> None:
    assert Texted(typed.replace("sed and", "Sed and")).plain == typed.replace("sed and", "Sed and")


@given(st.text(alphabet="sedb4 n.tht\nfrmAé@'", max_size=80))
def test_every_word_of_what_is_written_out_leads_back_to_where_it_was_typed(notes: str) -> None:
    texted = Texted(notes)
    assert texted._typed(texted.plain) == notes
    for word in texted.plain.split():
        assert texted._typed(word) in notes


def test_what_people_shorten_in_interview_notes_is_written_out() -> None:
    notes = "intv wed, 2nd intvw in march. asked abt stock, want daily qty, good bc it happens"
    assert Texted(notes).plain == (
        "interview wed, 2nd interview in march. asked about stock, want daily quantity, good because it happens"
    )
