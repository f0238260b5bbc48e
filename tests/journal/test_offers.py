"""Offers on record: in the shape of the file, with the fact that goes with them, and gone when erased."""

from __future__ import annotations

import json
import tomllib
from datetime import date, timedelta

import pytest

from sincerely.core.offers.currencies import CURRENCIES, CURRENCY_OF, SIGNS
from sincerely.core.offers.file_tables import as_toml, only, plain
from sincerely.core.offers.offers_file import parse_offers
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.approvals import mark_sent_by_hand
from sincerely.journal.actions.decisions import load_file, save_tables
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.happenings import correct, record, restore, retract
from sincerely.journal.actions.offers import add_offer, correct_offer, put_back_offer, remove_offer
from sincerely.journal.actions.writing import draft_letter, save_letter, version_of
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.letter_tables import tables_of
from sincerely.journal.facts.messages import source_ref
from sincerely.journal.facts.offers import decision_tables, file_tables, offers_on_record, parsed
from sincerely.journal.models import Decision, Event, FollowUp, Letter, Message, Offer
from tests.support.offers import WHOLE

from .conftest import NOW

LAKESIDE = {
    "name": "Lakeside",
    "currency": "EUR",
    "country": "DE",
    "base": {"amount": 61400.5, "per": "year"},
    "expiry": "2026-12-04",
    "tax_rate": 0.38,
}
WANTED = {
    "criterion": [
        {"name": "pay", "measure": "pay", "worst": 40000, "best": 90000},
        {"name": "team", "levels": ["cold", "warm"], "scores": {"Lakeside": 2, "Northgate": 1}},
    ],
    "order": ["pay", "team"],
    "gut": "Lakeside",
    "values": ["candour"],
    "must": [{"what": "no nights", "fails": ["Northgate"]}],
    "note": [{"offer": "Northgate", "value": "candour", "says": "for"}],
    "adviser": [{"name": "Jan", "best": "Lakeside"}],
}


def due(candidate):
    return [(event.kind, event.data.get("due")) for event in counting(candidate).filter(kind__startswith="offer-")]


def test_an_offer_is_one_fact_more_and_its_expiry_follows(candidate, panel):
    row = add_offer(candidate, LAKESIDE, NOW, application=panel.application, received_at=NOW - timedelta(hours=1))
    assert due(candidate) == [("offer-received", "2026-12-04")]
    owed = FollowUp.objects.filter(candidate=candidate, withdrawn_at=None, application=panel.application)
    assert owed.filter(rule__startswith="offer").exists()
    assert "61400" not in json.dumps([event.data for event in counting(candidate)])

    row = correct_offer(candidate, row, LAKESIDE | {"expiry": "2026-12-05"}, NOW)
    assert due(candidate) == [("offer-received", "2026-12-05")]
    record(candidate, "offer-extended", NOW, application=panel.application, due=(NOW + timedelta(days=20)).date())
    assert file_tables(candidate)["offer"][0]["expiry"] == "2026-12-13"

    remove_offer(candidate, row, NOW)
    assert offers_on_record(candidate) == [] and [kind for kind, _ in due(candidate)] == ["offer-extended"]
    put_back_offer(candidate, Offer.objects.select_related("event").get(pk=row.pk), NOW)
    assert [str(each) for each in offers_on_record(candidate)] == ["Lakeside"]
    assert ("offer-received", "2026-12-05") in due(candidate)

    # An application that has one already needs no second fact.
    add_offer(candidate, LAKESIDE | {"name": "Lakeside, again"}, NOW, application=panel.application)
    assert sum(kind == "offer-received" for kind, _ in due(candidate)) == 1
    erase(candidate, panel.application, NOW)
    assert not Offer.objects.exists()


def test_two_offers_and_one_note_to_whoever_has_not_answered_with_the_first_day(candidate, panel):
    first, second = (
        add_application(candidate, add_employer(candidate, NOW, name=name), NOW, role="Charge nurse")
        for name in ("Harbor Point", "Northgate")
    )
    for application, days in ((first, 9), (second, 5)):
        record(candidate, "offer-received", NOW, application=application, due=(NOW + timedelta(days=days)).date())
    notes = FollowUp.objects.filter(
        candidate=candidate, rule="decision-date-notice", application=panel.application, withdrawn_at=None, settled_at=None, stopped_at=None
    ).order_by("pk")  # fmt: skip
    assert len(notes) == 2
    # Whichever is written: it names the day of the offer that ends first, no employer and no offer.
    for note in notes:
        body = draft_letter(candidate, note, NOW).body
        assert "November 28" in body and "[in your own words" not in body and "Northgate" not in body and "offer" not in body  # fmt: skip
    # A day of one's own comes before it; and what they gave longer counts.
    save_tables(candidate, {"waiting": {"decide_by": "2026-11-26"}}, NOW)
    assert "November 26" in compose_anew(candidate, notes[0])
    save_tables(candidate, {"waiting": {}}, NOW)
    record(candidate, "offer-extended", NOW + timedelta(minutes=1), application=second, due=(NOW + timedelta(days=15)).date())  # fmt: skip
    assert "December 2" in compose_anew(candidate, notes[0])
    record(candidate, "offer-declined", NOW + timedelta(minutes=2), application=first)
    assert "December 8" in compose_anew(candidate, notes[0])


def test_one_note_sent_is_enough_for_two_offers(candidate, panel):
    for name, days in (("Harbor Point", 9), ("Northgate", 5)):
        application = add_application(candidate, add_employer(candidate, NOW, name=name), NOW, role="Charge nurse")
        record(candidate, "offer-received", NOW, application=application, due=(NOW + timedelta(days=days)).date())
    notes = FollowUp.objects.filter(candidate=candidate, rule="decision-date-notice", application=panel.application)
    letter = draft_letter(candidate, notes.order_by("pk")[0], NOW)
    mark_sent_by_hand(candidate, letter, NOW + timedelta(minutes=5), NOW + timedelta(minutes=10))
    assert [bool(each.settled_at) for each in notes] == [True, True]


def compose_anew(candidate, note):
    """What the letter would say by what is on record now."""
    for letter in Letter.objects.filter(follow_up=note):
        letter.delete()
    return draft_letter(candidate, FollowUp.objects.get(pk=note.pk), NOW).body


def test_words_of_a_letter_stay_with_what_was_read_and_go_with_what_is_changed(candidate):
    words = {"base.amount": {"quote": "a salary of 61,400.50 euros", "letter": "offer.pdf"}, "bonus": {"quote": "none"}}
    row = add_offer(candidate, LAKESIDE, NOW, sources=words)
    assert set(row.sources) == {"base.amount"}, "of a term that is not there no words are kept"
    row = correct_offer(candidate, row, LAKESIDE | {"title": "Ward manager"}, NOW)
    assert set(row.sources) == {"base.amount"}
    row = correct_offer(candidate, row, LAKESIDE | {"base": {"amount": 62000, "per": "year"}}, NOW)
    assert row.sources == {}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"base": {"amount": -1}}, "negative"),
        ({"name": ""}, "no name"),
        ({"name": "lakeside"}, "another offer called"),
        ({"currency": "XYQ"}, "no currency"),
        ({"offered": "2026-12-05"}, "before it was made"),
        ({"equity": [{"kind": "stock", "shares": 10, "vest": [0.5, 0.4], "price": 1}]}, "sum to 90 %"),
        ({"title": "a\x00b"}, "nobody can read"),
    ],
)
def test_what_the_file_would_not_take_is_refused_and_nothing_changes(candidate, change, said):
    add_offer(candidate, LAKESIDE, NOW)
    with pytest.raises(BadInput) as refused:
        add_offer(candidate, {**LAKESIDE, "name": "Other", **change}, NOW)
    assert said in str(refused.value) and Offer.objects.count() == 1


def test_two_windows_do_not_overwrite_each_other(candidate):
    row = add_offer(candidate, LAKESIDE, NOW)
    correct_offer(candidate, row, LAKESIDE | {"title": "A"}, NOW + timedelta(minutes=1), version=NOW)
    with pytest.raises(Refused, match="another window"):
        correct_offer(candidate, row, LAKESIDE | {"title": "B"}, NOW + timedelta(minutes=2), version=NOW)


def test_preferences_follow_a_new_name_and_forget_who_is_gone(candidate):
    lakeside = add_offer(candidate, LAKESIDE, NOW)
    northgate = add_offer(candidate, LAKESIDE | {"name": "Northgate"}, NOW)
    save_tables(candidate, {"preferences": WANTED, "candidate": {"currency": "EUR", "country": "DE"}}, NOW)
    correct_offer(candidate, lakeside, LAKESIDE | {"name": "St Anne"}, NOW)
    kept = decision_tables(candidate)["preferences"]
    assert kept["gut"] == "St Anne" == kept["adviser"][0]["best"]
    assert kept["criterion"][1]["scores"] == {"St Anne": 2, "Northgate": 1}
    remove_offer(candidate, northgate, NOW)
    told = file_tables(candidate)["preferences"]
    assert "Northgate" not in json.dumps(told) and "note" not in told and told["must"][0]["what"] == "no nights"
    assert "Northgate" in json.dumps(decision_tables(candidate)), "put back, it has its scores again"


def test_a_file_goes_in_and_comes_out_the_same(candidate):
    rows, problems = load_file(candidate, WHOLE, NOW)
    assert rows and not [problem for problem in problems if problem.fatal]
    written = as_toml(file_tables(candidate))
    assert plain(tomllib.loads(written)) == {
        **plain(tomllib.loads(WHOLE)),
        "preferences": only(plain(tomllib.loads(WHOLE))["preferences"], {str(row) for row in rows}),
    }
    assert parse_offers(written)[0] is not None
    offers, _ = parsed(file_tables(candidate))
    assert offers is not None and [offer.name for offer in offers.offers] == [str(row) for row in rows]
    # Once more: nothing doubles.
    again, _ = load_file(candidate, written, NOW)
    assert [row.pk for row in again] == [row.pk for row in rows] and Decision.objects.count() == 1
    none, problems = load_file(candidate, written.replace("[candidate]", "[candidate]\nyears = 99", 1), NOW)
    assert none == [] and problems


def test_problems_lead_to_the_place_they_stand_in(candidate):
    tables = {
        "offer": [
            {
                "name": "A",
                "base": {"amount": 1, "steps": [{"year": 3, "amount": -5}]},
                "equity": [{"kind": "stock", "shares": 10, "years": 4, "cliff": 60, "price": 1}],
                "currency": "EUR",
            }
        ]
    }
    paths = {problem.path for problem in parsed(tables)[1]}
    assert paths == {("offer", 0, "base", "steps", 0, "amount"), ("offer", 0, "equity", 0, "cliff"), ("offer", 0, "currency")}  # fmt: skip


def test_erased_is_erased(candidate):
    row = add_offer(candidate, LAKESIDE, NOW)
    save_tables(candidate, {"candidate": {"currency": "EUR"}}, NOW)
    erase(candidate, row, NOW)
    assert not Offer.objects.exists()
    candidate.delete()
    assert not Decision.objects.exists()


def test_an_offer_told_of_before_its_terms_goes_and_comes_with_what_was_told(candidate):
    application = add_application(candidate, add_employer(candidate, NOW, name="Lakeside"), NOW, role="nurse")
    told = record(candidate, "offer-received", NOW, application=application, due=date(2026, 12, 4))
    row = add_offer(
        candidate, {"name": "Lakeside", "base": 61_400, "expiry": "2026-12-30"}, NOW, application=application
    )
    event = counting(candidate).get(kind="offer-received")
    assert event.first_id == told.pk and event.data["due"] == "2026-12-30", "the day of its terms counts everywhere"
    second = add_offer(candidate, {"name": "Lakeside, other terms", "base": 64_000}, NOW, application=application)
    assert second.event is None and counting(candidate).filter(kind="offer-received").count() == 1

    gone = retract(candidate, event, NOW + timedelta(hours=1))
    assert [str(each) for each in offers_on_record(candidate)] == ["Lakeside, other terms"]
    restore(candidate, gone, NOW + timedelta(hours=2))
    assert {str(each) for each in offers_on_record(candidate)} == {"Lakeside", "Lakeside, other terms"}
    # Removed by itself it takes the fact along, and brings it back.
    row.refresh_from_db()
    remove_offer(candidate, row, NOW + timedelta(hours=3))
    assert not counting(candidate).filter(kind="offer-received").exists()
    row.refresh_from_db()
    put_back_offer(candidate, row, NOW + timedelta(hours=4))
    assert counting(candidate).filter(kind="offer-received").count() == 1 and len(offers_on_record(candidate)) == 2


def test_removing_an_offer_keeps_what_the_candidate_changed_by_hand(candidate, panel):
    row = add_offer(candidate, LAKESIDE, NOW, application=panel.application, received_at=NOW - timedelta(hours=1))
    told = counting(candidate).get(kind="offer-received")
    # Of their own: another day on the step, words in the letter of thanks, the terms, and thanks sent by hand.
    correct(candidate, told, NOW, due=date(2026, 12, 9))
    owed = FollowUp.objects.get(candidate=candidate, rule="offer-acknowledgement", withdrawn_at=None)
    thanks = draft_letter(candidate, owed, NOW)
    save_letter(candidate, thanks, "Thank you", "In my own words.", thanks.to_address, version_of(thanks), NOW)
    row = correct_offer(
        candidate, Offer.objects.get(pk=row.pk), LAKESIDE | {"base": 64_000, "expiry": "2026-12-09"}, NOW
    )

    remove_offer(candidate, Offer.objects.get(pk=row.pk), NOW + timedelta(hours=1))
    assert not counting(candidate).filter(kind="offer-received").exists()
    assert Letter.objects.get(pk=thanks.pk).body == "In my own words."
    # What is noted meanwhile is the candidate's own as well, and stays.
    asked = record(
        candidate, "time-asked", NOW + timedelta(hours=2), application=panel.application, due=date(2026, 12, 9)
    )
    put_back_offer(candidate, Offer.objects.get(pk=row.pk), NOW + timedelta(hours=3))
    assert counting(candidate).get(kind="offer-received").data["due"] == "2026-12-09"
    assert Offer.objects.get(pk=row.pk).terms["base"] == 64_000 and counting(candidate).filter(pk=asked.pk).exists()
    thanks.refresh_from_db()
    assert (thanks.subject, thanks.body, thanks.edited) == ("Thank you", "In my own words.", True)
    # Taken back as a step by the candidate, the offer goes; put back as an offer, the step is there again.
    retract(candidate, counting(candidate).get(kind="offer-received"), NOW + timedelta(hours=4))
    assert Offer.objects.get(pk=row.pk).removed_at is not None
    put_back_offer(candidate, Offer.objects.get(pk=row.pk), NOW + timedelta(hours=5))
    assert counting(candidate).filter(kind="offer-received").count() == 1


def test_whoever_says_nothing_else_counts_in_the_money_of_their_country(candidate):
    assert candidate.country == "DE" and decision_tables(candidate)["candidate"] == {"country": "DE", "currency": "EUR"}
    add_offer(candidate, {"name": "Nord", "currency": "€", "base": 61_400}, NOW)
    offers, problems = parsed(file_tables(candidate))
    assert offers and offers.offers[0].currency == "EUR" and not [each for each in problems if each.fatal]
    save_tables(candidate, {"candidate": {"currency": "CHF"}}, NOW)
    assert decision_tables(candidate)["candidate"] == {"currency": "CHF"}, "what was said stands alone"


@pytest.mark.parametrize(
    ("country", "zone", "codes", "wanted"),
    [
        ("", "Europe/London", [], {"country": "GB", "currency": "GBP"}),
        ("", "Europe/London", ["GBP"], {"country": "GB", "currency": "GBP"}),
        ("", "UTC", ["£", "GBP"], {"currency": "GBP"}),
        ("US", "America/Chicago", ["GBP"], {"currency": "GBP"}),
        ("US", "America/Chicago", ["GBP", "USD"], None),
        ("GB", "Europe/London", ["EUR", "GBP"], {"country": "GB", "currency": "GBP"}),
    ],
)
def test_where_all_is_in_one_currency_nobody_is_asked_for_a_rate(candidate, country, zone, codes, wanted):
    candidate.country, candidate.zone = country, zone
    for nth, code in enumerate(codes):
        add_offer(candidate, {"name": f"House {nth}", "currency": code, "base": 29_500}, NOW)
    assert decision_tables(candidate).get("candidate") == wanted


def test_every_country_has_a_currency_that_there_is():
    assert set(CURRENCY_OF.values()) | set(SIGNS.values()) <= CURRENCIES


def test_the_yes_names_the_terms_of_the_offer_on_record_and_promises_to_sign_only_a_paper(candidate, panel):
    person = panel.participants.first().contact
    told = record(candidate, "offer-received", NOW, application=panel.application, contact=person, in_writing=True)
    row = Message.objects.create(candidate=candidate, source="pasted", kind="offer", confidence=1, created_at=NOW, at=NOW, read_at=NOW, fingerprint="f")  # fmt: skip
    Event.objects.filter(pk=told.pk).update(source="mail", source_ref=source_ref(row))
    terms = {"name": "Lakeside", "base": {"amount": 29500, "per": "year"}, "currency": "GBP", "hours": {"week": 37.5}, "leave": {"days": 25}, "start": "2027-01-04"}  # fmt: skip
    add_offer(candidate, terms, NOW, application=panel.application)
    record(candidate, "offer-accepted", NOW, application=panel.application, contact=person)
    yes = draft_letter(candidate, FollowUp.objects.get(candidate=candidate, rule="acceptance-letter"), NOW)
    for words in ("£29,500 a year", "37.5 a week", "Paid leave: 25 days", "January 4"):
        assert words in yes.body, yes.body
    assert "in your own words" not in yes.body
    assert "what you sent me" not in yes.body and "contract" in yes.body


def test_terms_that_changed_since_they_were_saved_are_in_no_letter(candidate, panel):
    add_offer(candidate, {"name": "Lakeside", "base": 29500, "currency": "GBP"}, NOW, application=panel.application)
    assert "terms" in tables_of(candidate, panel.application, None)["offer"]
    record(candidate, "counter-offer-received", NOW + timedelta(hours=1), application=panel.application)
    assert "terms" not in tables_of(candidate, panel.application, None)["offer"]
