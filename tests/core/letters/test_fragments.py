"""Fragments of notes, and the pieces they become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.notes.fragments import read_notes, read_topic
from sincerely.core.letters.notes.turning import Cast

CAST = Cast(
    reader=frozenset({"amara", "okafor"}),
    writer=frozenset({"maria", "costa"}),
    others=frozenset({"tom", "reed"}),
    proper=(("norwind", "Norwind"),),
)


@pytest.mark.parametrize(
    ("note", "kind", "text"),
    [
        ("they lose an hour a day at handover", "clause", "you lose an hour a day at handover"),
        ("said she'd been there since it opened", "clause", "you had been there since it opened"),
        (
            "She cares about the night staff and runs three wards",
            "clause",
            "you care about the night staff and run three wards",
        ),
        (
            "wants someone who can triage w/o hand-holding",
            "clause",
            "you want someone who can triage without hand-holding",
        ),
        ("we lose two nurses a year bc of the rota", "clause", "you lose two nurses a year because of the rota"),
        ("worried abt agency costs", "clause", "you are worried about agency costs"),
        ("rota too tight", "clause", "the rota is too tight"),
        ("Boilers keep tripping in cold snaps", "clause", "boilers keep tripping in cold snaps"),
        ("can't hire enough Y6 teachers", "clause", "you can't hire enough Y6 teachers"),
        ("the councils don't agree among themselves", "clause", "the councils don't agree among themselves"),
        (
            "they've got 23 of them & nobody wants the slot",
            "clause",
            "you have got 23 of them and nobody wants the slot",
        ),
        ("main worry: losing people to the agency", "clause", "the main worry is losing people to the agency"),
        ("how would I handle a parent who shouts?", "ask", "how I would handle a parent who shouts"),
        (
            "asked how would you start with a class that hates maths",
            "ask",
            "how I would start with a class that hates maths",
        ),
        ("asked if I'd work nights", "ask", "whether I would work nights"),
        ("do you have your own tools?", "ask", "whether I have my own tools"),
        (
            "asked me what I'd say to a butcher who has lost a third of his trade",
            "ask",
            "what I would say to a butcher who has lost a third of his trade",
        ),
        ("moving to 12 hr shifts", "ing", "moving to 12-hour shifts"),
        ("billing migr", "noun", "the billing migration"),
        ("retention", "noun", "retention"),
        ("told me abt the flood in 2019", "act", "you told me about the flood in 2019"),
        ("walked me thru the CI pipeline", "act", "you walked me through the CI pipeline"),
    ],
)
def test_what_the_reader_said(note: str, kind: str, text: str) -> None:
    piece = read_notes(note, "reader", CAST)[0]
    assert (piece.kind, piece.text) == (kind, text)


@pytest.mark.parametrize(
    ("note", "kind", "text"),
    [
        ("told her abt lag dashboards", "act", "I told you about lag dashboards"),
        ("I led the handover board", "clause", "I led the handover board"),
        ("would start w/ the incident log", "clause", "I would start with the incident log"),
        ("said I'd ring the parent the same day", "clause", "I would ring the parent the same day"),
        ("running the night desk alone", "ing", "running the night desk alone"),
        ("speaks Urdu and Punjabi", "clause", "I speak Urdu and Punjabi"),
        (
            "stay calm, lower my voice, take them to a quiet room",
            "do",
            "stay calm, lower my voice and take them to a quiet room",
        ),
        ("offered to bring samples", "act", "I offered to bring samples"),
        ("Maria told her about the garden project", "act", "I told you about the garden project"),
        ("fluent in Polish", "adjective", "fluent in Polish"),
        ("digitised a photo archive", "clause", "I digitised a photo archive"),
    ],
)
def test_what_the_writer_said(note: str, kind: str, text: str) -> None:
    piece = read_notes(note, "writer", CAST)[0]
    assert (piece.kind, piece.text) == (kind, text)


@pytest.mark.parametrize(
    "note",
    [
        "she was late and rude",
        "said pay is 45k",
        "don't mention the merger",
        "seemed to like me",
        "will get back to me by Friday",
        "she's the worst, total nightmare",
        "sie verlieren jeden Tag eine Stunde",
        "lag lag lag dashboards pls fix k8s ugh",
        "Tom's boss said he hates her",
        "rota ??",
        "{{topic}}",
        "",
    ],
)
def test_what_stays_out(note: str) -> None:
    assert read_notes(note, "reader", CAST) == ()


@pytest.mark.parametrize(
    "note", ["waffled a bit", "froze on the budget question", "should have said the audit", "nervous, talked too much"]
)
def test_what_the_writer_would_not_say_again(note: str) -> None:
    assert read_notes(note, "writer", CAST) == ()


def test_pieces_are_taken_apart() -> None:
    kinds = [(p.kind, p.text) for p in read_notes("billing migr -> events, pain = observability", "reader", CAST)]
    assert kinds == [("noun", "the billing migration to events"), ("clause", "the main pain point is observability")]


def test_topics() -> None:
    assert read_topic("Second site", CAST).text == "the second site"
    assert read_topic("how I would start the year", CAST).kind == "ask"
    assert read_topic("why I left teaching", CAST).kind == "unsure"  # true, and not to be brought up again
    assert read_topic("models nobody uses", CAST).text == "models nobody uses"
    assert read_topic("talked about shift swaps", CAST).text == "shift swaps"


@given(st.text(max_size=120), st.sampled_from(["reader", "writer"]))
def test_no_note_makes_it_raise(note: str, speaker: str) -> None:
    for piece in read_notes(note, speaker, CAST):  # type: ignore[arg-type]
        assert piece.text and "  " not in piece.text


SPACE = " "
WORDS = "she he they we I asked said told wants me her about the rota who shouts how would is was not, . ? - -> = and but 12 hr Tom Amara nurses handle moving".split(
    SPACE
)


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.sampled_from(["reader", "writer"]))
def test_no_order_of_words_makes_it_raise(note: str, speaker: str) -> None:
    read_notes(note, speaker, CAST)  # type: ignore[arg-type]
