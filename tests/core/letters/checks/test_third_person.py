"""The reader and the writer, spoken of as if they were somebody else."""

from __future__ import annotations

import pytest

from sincerely.core.letters.review import review
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient

CONTEXT = Context(
    candidate=Candidate(name="Rui Costa"),
    employer=Employer(name="Finch & Daughter Recycling"),
    recipient=Recipient(name="Paula Finch", position="Depot Manager"),
    interview=Interview(others=("Greg Alder",)),
)


def found(sentence: str) -> list[tuple[str, str]]:
    letter = f"Subject: The depot\n\nDear Paula,\n\nThank you for showing me the depot. {sentence} I would like the post.\n\nBest wishes,\nRui Costa"
    return [
        (f.type, f.quote)
        for f in review(letter, "thank-you", CONTEXT)
        if f.type in {"reader-spoken-of", "writer-spoken-of"}
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Paula said that the glass rounds run late.", "Paula"),
        ("I liked Paula's list on the gate.", "Paula's"),
        ("She asked me how I would start.", "She"),
        ("Then he said that Fridays are the worst, and you showed me why.", "he"),
    ],
)
def test_the_reader_in_the_third_person_is_seen(sentence: str, who: str) -> None:
    assert ("reader-spoken-of", who) in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "who"), [("Rui has driven for nine years.", "Rui"), ("Costa's rounds were on time.", "Costa's")]
)
def test_the_writer_in_the_third_person_is_seen(sentence: str, who: str) -> None:
    assert ("writer-spoken-of", who) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Paula, you were right about the gate.",
        "Finch & Daughter has a good name in the county.",
        "Greg told me about the scales. He said that they stick.",
        "A colleague of yours walked me round, and she asked about my licence.",
        "I'm Rui, and I drive.",
        "Our apprentice was late, so he asked for a lift.",
    ],
)
def test_somebody_else_stays(sentence: str) -> None:
    assert not found(sentence)
