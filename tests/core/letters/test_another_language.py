"""Another language is a folder of data: its conventions, and a file for each of its forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from sincerely.core.letters.conventions import parse_conventions
from sincerely.core.letters.values import Candidate, Context, Employer, Recipient, Role
from sincerely.data.forms import FormsIn
from tests.support.letters import compose

LANGUAGE = """
months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
day = "{day}. {month}"
day_of_week = "{weekday}, dem {day}. {month}"
month_of_year = "im {month} {year}"
at = "{date}, um {hour} Uhr"
writer = "[Ihr Name]"
[greeting]
formal = "Guten Tag {reader},"
first-name = "Hallo {reader},"
note = "Hallo {reader},"
nobody = "Guten Tag,"
[close]
formal = "Mit freundlichen Grüßen"
neutral = ["Freundliche Grüße", "Mit freundlichem Gruß"]
warm = "Herzliche Grüße"
"""
ACKNOWLEDGEMENT = """
subject = ["{role}: Ihre Bitte um Unterlagen"]
needs = ["recipient.name", "request.items"]
orders = [["thanks lead things", "when"]]
[[place.thanks]]
say = ["vielen Dank für Ihre Nachricht zur Stelle als {role}.", "danke für Ihre Nachricht zur Stelle als {role}."]
[[place.lead]]
say = "Gern schicke ich Ihnen:"
[[place.things]]
each = "request.items"
lines = true
say = "{it|text}"
[[place.when]]
when = ["request.by"]
say = "Sie haben alles bis {request.by|date}."
[[place.when]]
lacks = "request.by"
say = "Sie haben alles bis [in eigenen Worten: der Tag]."
"""
NURSE = Context(
    candidate=Candidate(name="Lena Fischer", register="formal"),
    employer=Employer(name="Klinikum Ost", country="Germany"),
    role=Role(title="Stationsleiterin"),
    recipient=Recipient(name="Anna Krüger", title="Frau", rapport="formal"),
    more={"request": {"items": ["Urkunde über die Erlaubnis", "Impfnachweis"], "by": date(2026, 12, 4)}},
)


@pytest.fixture
def german(tmp_path: Path) -> FormsIn:
    (tmp_path / "language.toml").write_text(LANGUAGE, encoding="utf-8")
    (tmp_path / "request-acknowledgement.toml").write_text(ACKNOWLEDGEMENT, encoding="utf-8")
    return FormsIn(tmp_path)


def test_a_letter_greets_closes_and_dates_as_its_language_does(german: FormsIn) -> None:
    draft = compose("request-acknowledgement", NURSE, forms=german)
    assert draft.body.splitlines()[0] == "Guten Tag Frau Krüger,"
    assert "- Urkunde über die Erlaubnis\n- Impfnachweis" in draft.body
    assert "Sie haben alles bis Freitag, dem 4. Dezember." in draft.body
    assert draft.body.endswith("Mit freundlichen Grüßen\nLena Fischer")
    assert draft.subject == "Stationsleiterin: Ihre Bitte um Unterlagen" and draft.missing == ()


def test_rapport_and_register_choose_among_its_words(german: FormsIn) -> None:
    friend = replace(NURSE, candidate=replace(NURSE.candidate, register="warm"), recipient=replace(NURSE.recipient, rapport="first-name"))  # fmt: skip
    body = compose("request-acknowledgement", friend, forms=german).body
    assert body.startswith("Hallo Anna,") and "Herzliche Grüße" in body
    bodies = {compose("request-acknowledgement", replace(NURSE, candidate=replace(NURSE.candidate, register="neutral")), n, forms=german).body for n in range(2)}  # fmt: skip
    assert len(bodies) == 2


def test_an_hour_and_what_is_not_on_record_are_in_its_words_too(german: FormsIn) -> None:
    late: dict[str, Any] = {
        "request": {"items": ["Urkunde", "Impfnachweis"], "by": datetime(2026, 12, 4, 9, 5, tzinfo=UTC)}
    }
    assert "4. Dezember, um 9:05 Uhr." in compose("request-acknowledgement", replace(NURSE, more=late), forms=german).body  # fmt: skip
    bare = compose("request-acknowledgement", Context(more={"request": {"items": ["Urkunde"]}}), forms=german)
    assert bare.body.startswith("Guten Tag,") and "[Ihr Name]" in bare.body and "request.by" in bare.missing


def test_only_its_own_forms_are_there(german: FormsIn) -> None:
    assert list(german) == ["request-acknowledgement"]
    with pytest.raises(KeyError):
        german["language"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LANGUAGE.replace('"Januar", ', ""), "months needs 12 names"),
        (LANGUAGE.replace('warm = "Herzliche Grüße"', ""), "[close] lacks warm"),
        (LANGUAGE + '[farewell]\nwarm = "x"', "farewell is not known"),
        ("months = [", "not TOML"),
    ],
)
def test_a_language_that_lacks_something_is_refused_with_its_reason(text: str, said: str, tmp_path: Path) -> None:
    found, problems = parse_conventions(text)
    assert found is None and any(said in p.message for p in problems)
    (tmp_path / "language.toml").write_text(text, encoding="utf-8")
    (tmp_path / "x.toml").write_text("orders = [['a']]\n[[place.a]]\nsay = 'x'", encoding="utf-8")
    with pytest.raises(ValueError, match=r"language\.toml is damaged"):
        FormsIn(tmp_path)["x"]
