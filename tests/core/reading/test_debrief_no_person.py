"""A word of the house's own name and a trade's word in capitals are nobody, and get no letter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon


def read(notes: str) -> Debrief:
    now = datetime(2026, 11, 27, 20, tzinfo=UTC)
    return read_debrief(notes, home_zone=UTC, home_zone_name="Europe/London", now=now, lexicon=lexicon())


@pytest.mark.parametrize(
    ("notes", "house", "people"),
    [
        ("Forno Nostro, baker, 26 Nov 5am with Luca Ferri\nLuca asked about starters. Forno Nostro bakes 400 loaves", "Forno Nostro", {"Luca Ferri"}),
        ("Pane Nostro, baker, 26 Nov 5am with Luca Ferri\nLuca asked about starters. Pane Nostro bakes 400 loaves", "Pane Nostro", {"Luca Ferri"}),
        ("Pritchard & Daughters Electrical, electrician, 26 Nov 9am. Met Glyn Pritchard.\nGlyn asked about boards. Daughters is painted on the van", "Pritchard & Daughters Electrical", {"Glyn Pritchard"}),
    ],
)  # fmt: skip
def test_a_word_of_the_house_is_nobody(notes: str, house: str, people: set[str]) -> None:  # fmt: skip
    found = read(notes)
    assert found.employer == house
    assert {one.name for one in found.people} == people


def test_somebody_who_is_taken_for_the_house_at_first_is_somebody() -> None:
    found = read(
        "Museum of the Steppe, textile conservator. Aigerim Suleimenova, head of conservation, alone. She laid out a felt saddle cover"
    )
    assert found.employer == "Museum of the Steppe" and [one.name for one in found.people] == ["Aigerim Suleimenova"]


def test_whom_the_notes_tell_of_may_bear_the_name_of_the_house() -> None:
    found = read(
        "Interview at Okonedo Textiles Ltd, cutter, 26 Nov 9am.\nMet Okonedo, the owner. Okonedo asked about jersey"
    )
    assert [one.name for one in found.people if one.present] == ["Okonedo"]


@pytest.mark.parametrize(
    ("notes", "people"),
    [
        ("Harlow Fabrication, TIG welder, 26 Nov 8am. Met Dean Foss.\nDean asked about stainless. TIG: showed him my butt joint", {"Dean Foss"}),
        ("Met Dean Foss, foreman.\nDean asked about my work on CNC.\nCNC: Dean wants two years of it", {"Dean Foss"}),
        ("KEONI, head roaster\n- asked about blends", {"Keoni"}),
    ],
)  # fmt: skip
def test_a_trades_word_in_capitals_is_nobody_and_a_shouted_name_is_somebody(notes: str, people: set[str]) -> None:
    assert {one.name for one in read(notes).people} == people


@pytest.mark.parametrize(
    ("notes", "met"),
    [
        ("Spoke with Irena Kos, head gardener, about roses. Mr Dalby the land agent came past for a minute to say hello, he was not part of it", {"Irena Kos"}),
        ("back from Halvorsen Fabrication. spoke w/ Bozena Krol the charge hand. mig on alloy mostly, she asked had i done aluminium", {"Bozena Krol"}),
        ("Professor Anders Nygaard asked about the model. Went well. Kasia was there too", {"Anders Nygaard"}),
        ("Waiter, today 14.00, with Mia & Tom\nMia: closed on Mondays", {"Mia", "Tom"}),
        ("trial at 4am. Sven maybe?", {"Sven"}),
    ],
)  # fmt: skip
def test_of_whom_nothing_is_told_is_asked_beside_who_spoke_and_somebody_held_the_talk(
    notes: str, met: set[str]
) -> None:
    assert {one.name for one in read(notes).people if one.present} == met


def test_what_somebody_showed_is_a_subject_and_what_the_porter_showed_is_none() -> None:
    found = read(
        "Mrs Teal, the head, asked about reading.\nJae Han: walked me through their refund service, 3 queues.\nThe porter showed me to the lift."
    )
    assert [(one.with_, one.topic) for one in found.topics] == [("Teal", "reading"), ("Jae Han", "their refund service")]  # fmt: skip


def test_a_wish_of_theirs_is_no_promise_and_what_they_would_like_of_me_is_mine() -> None:
    found = read("Met Philippa Wray, head gardener. She wants to bring back the peach house. She'd like me to send pics of the peaches by Sunday. I still owe the council.")  # fmt: skip
    assert [(one.by, one.what) for one in found.promises] == [("me", "send pics of the peaches")]
    assert [one.text for one in found.private] == ["I still owe the council."]


def test_a_figure_asked_after_is_no_pay_and_a_span_in_an_answer_no_day_of_decision() -> None:
    found = read("Met Dr Leung. How long do I book for patients, I said 45 and she nodded, they do 30.\nFlaky tests, how do you decide. I said quarantine 2 weeks then the owner decides.")  # fmt: skip
    assert not found.private and found.decision_by is None


def test_a_day_or_telephone_of_an_answer_is_not_the_talks() -> None:
    found = read("Met Helmi Saarinen, payroll. She asked about month end. I said I chase the missing ones by phone, not mail. I give her my passport copy until Wednesday.")  # fmt: skip
    assert found.format == "one-on-one" and found.start is None


@pytest.mark.parametrize("said", ["asked how far would I go down, I said 38", "asked how big a pay rise, I said about 5k more.", "asked about falls. How soon could I start, I said 45k.", "asked how many hours for the same pay, I said 36"])  # fmt: skip
def test_a_figure_of_what_one_wants_stays_private_whatever_how_stands_before_it(said: str) -> None:
    found = read(f"Met Ruth Oduya. Ruth {said}")
    figure = said.rpartition("I said ")[2].strip(" .")
    assert any(figure in each.text for each in found.private)
    assert not any(figure in f"{each.topic} {each.i_said}" for each in found.topics)
