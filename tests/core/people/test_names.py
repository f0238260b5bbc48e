"""Greeting people: as they are written, without guessing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.people.names import listed_key, parse_name, salutation, same_person


@pytest.mark.parametrize(
    ("name", "title", "rapport", "dialect", "greeting"),
    [
        ("Amara Okafor", "Dr.", "formal", "american", "Dear Dr. Okafor,"),
        ("Amara Okafor", "Dr.", "formal", "british", "Dear Dr Okafor,"),
        ("Amara Okafor", "Dr.", "first-name", "american", "Dear Amara,"),
        ("Amara Okafor", "", "", "american", "Dear Amara Okafor,"),
        ("Amara", "", "", "american", "Dear Amara,"),
        ("Dr. Okafor", "", "first-name", "american", "Dear Dr. Okafor,"),
        ("Okafor", "Dr.", "", "british", "Dear Dr Okafor,"),
        ("Jan van der Berg", "Prof.", "", "american", "Dear Professor van der Berg,"),
        ("Miguel de la Cruz", "Mr.", "", "american", "Dear Mr. de la Cruz,"),
        ("Seán O'Brien", "Mr", "", "british", "Dear Mr O'Brien,"),
        ("Anne-Marie Smith-Jones", "Ms", "", "american", "Dear Ms. Smith-Jones,"),
        ("Jane Doe, PhD", "Dr.", "", "american", "Dear Dr. Doe,"),
        ("Mary J. Watson", "Ms.", "", "american", "Dear Ms. Watson,"),
        ("Okafor, Amara", "Dr.", "", "american", "Dear Dr. Okafor,"),
        ("OKAFOR Amara", "Dr.", "", "american", "Dear Dr. Okafor,"),
        ("Suharto", "", "first-name", "american", "Dear Suharto,"),
        ("Coach Bev Akers", "", "first-name", "american", "Dear Bev,"),
        ("Wg Cdr Ann Hollis", "", "formal", "british", "Dear Wg Cdr Hollis,"),
        ("Flt Lt Sam Quill", "", "formal", "american", "Dear Flt Lt Quill,"),
        ("Fr. Liam Doyle", "", "formal", "british", "Dear Fr Doyle,"),
        ("Fr. Liam Doyle", "", "formal", "american", "Dear Fr. Doyle,"),
    ],
)
def test_greeting(name: str, title: str, rapport: str, dialect: str, greeting: str) -> None:
    assert salutation(name, title=title, rapport=rapport, dialect=dialect) == greeting


@pytest.mark.parametrize("name", ["Kim Min-jun", "Nguyen Thi Lan", "María García López", "Mary Jane Watson"])
def test_a_name_that_does_not_say_its_order_is_kept_whole(name: str) -> None:
    assert salutation(name, title="Dr.") == f"Dear Dr. {name},"


def test_no_name_no_greeting() -> None:
    assert salutation("") == salutation("  ,") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amara", "Amara Okafor"),
        ("Dr. Okafor", "Amara Okafor"),
        ("A. Okafor", "Amara Okafor"),
        ("Okafor, Amara", "Amara Okafor"),
        ("Seán O'Brien", "sean o'brien"),
        ("Station Officer Hartigan", "Declan Hartigan"),
    ],
)
def test_same_person(one: str, other: str) -> None:
    assert same_person(one, other) and same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Amara Okafor", "Tom Okafor"), ("Amara", "Anna"), ("", "Amara"), ("B. Okafor", "Amara Okafor")]
)
def test_other_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_order_is_by_family_name_whatever_stands_before_it() -> None:
    names = ["Tom Reed", "Jan van der Berg", "Amara Okafor"]
    assert sorted(names, key=listed_key) == ["Jan van der Berg", "Amara Okafor", "Tom Reed"]
    assert listed_key("Dr. Amara Okafor") == listed_key("Amara Okafor")
    assert listed_key("Station Officer Declan Hartigan") == listed_key("Declan Hartigan")


@given(st.text(max_size=60), st.sampled_from(["", "Dr.", "Ms", "Chef"]), st.sampled_from(["", "formal", "first-name"]))
def test_any_text_is_greeted_or_not_at_all(name: str, title: str, rapport: str) -> None:
    greeting = salutation(name, title=title, rapport=rapport)
    assert greeting == "" or (greeting.startswith("Dear ") and greeting.endswith(","))
    if any(c.isalpha() for c in parse_name(name).full):
        assert same_person(name, name)


@pytest.mark.parametrize(
    ("name", "title", "greeting"),
    [
        ("Giulia Conti", "Dott.ssa", "Dear Giulia Conti,"),
        ("Anke Schäfer", "Dr.-Ing.", "Dear Dr. Schäfer,"),
        ("Anke Schäfer", "Dr. rer. nat.", "Dear Dr. Schäfer,"),
        ("Pavel Dvořák", "Ing.", "Dear Pavel Dvořák,"),
        ("Advocate Pieter Botha", "", "Dear Advocate Botha,"),
    ],
)
def test_titles_of_elsewhere_become_what_an_english_letter_says(name: str, title: str, greeting: str) -> None:
    assert salutation(name, title=title, rapport="formal") == greeting
