"""What holds for every text: nothing raises, offsets are true, a fix changes its own span only, the same text reads the same."""

from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.review import review, skipped
from sincerely.core.letters.values import FORMS
from sincerely.data.forms import act_weights
from sincerely.integrations.proofreading import proofreader
from tests.core.letters.checks.cases import CASES, CONTEXT, GOOD, more

# Whatever a person may paste: line ends of all systems, emoji, combining marks, right-to-left, brackets, quoted mail.
PIECES = [
    *(
        "Dear Dr. Okafor,",
        "Hey ",
        "Thank you for ",
        "the triage queue",
        "\r\n\r\n",
        "\n\n",
        "\r",
        " ",
        "  ",
        "👩🏽‍⚕️",
        "é",
        "שלום עולם",
        "مرحبا",
        "[Name]",
        "{{x}}",
    ),
    *(
        "Subject: ",
        "Subject: Hi\n\n",
        "I would of ",
        "their is ",
        "i ",
        "$58,000",
        "14 patients",
        "fifteen patients",
        "on Tuesday",
        "Best,\nLena",
        "> quoted\n",
        "!!!",
        ":)",
        "\u2019s",
        "\ufeff",
    ),
    *(
        "On Mon, 23 Nov Amara wrote:\n",
        "P.S. ",
        "the the ",
        "If you cannot, I will walk away.",
        "Tom Reed said ",
        "Northgaet ",
        "asap",
        "\x00",
        "İstanbul",
        "ﬁne",
        "...",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.sampled_from([GOOD, GOOD.replace("\n", "\r\n")]),
)


@settings(max_examples=120)
@given(
    TEXTS,
    st.sampled_from([None, "", *FORMS]),
    st.sampled_from([None, CONTEXT, more(offer={"bottom_line": 58000})]),
    st.booleans(),
)
def test_any_text_is_read_and_every_finding_is_true_to_it(text, form, context, with_harper) -> None:
    reader = proofreader() if with_harper else None
    found = review(text, form, context, (GOOD,), reader, weights=act_weights())
    assert list(found) == sorted(found, key=lambda f: (f.start, f.end))
    assert found == review(text, form, context, (GOOD,), reader, weights=act_weights())
    for f in found:
        assert 0 <= f.start <= f.end <= len(text)
        assert f.quote == text[f.start : f.end]
        assert f.message and f.why and "." in f.guidance
        for suggestion in f.suggestions:
            mended = text[: f.start] + suggestion + text[f.end :]
            assert mended != text
            assert mended.startswith(text[: f.start]) and mended.endswith(text[f.end :])


@settings(max_examples=150)
@given(TEXTS)
def test_the_parts_of_a_letter_are_stretches_of_the_text(text) -> None:
    letter = read_letter(text)
    assert len(letter.plain) == len(text)
    parts = [p for p in (letter.subject, letter.salutation, letter.body, letter.close, letter.signature) if p]
    for part in (*parts, *letter.sentences):
        assert part.text == text[part.start : part.end]
    assert all(a.end <= b.start for a, b in zip(letter.sentences, letter.sentences[1:], strict=False))
    assert all(a.end <= b.start for a, b in zip(letter.words, letter.words[1:], strict=False))


def test_windows_line_ends_and_marks_keep_their_offsets() -> None:
    text = "Subject: Thanks\r\n\r\nDear Dr. Okafor,\r\n\r\nThank you 🙏🏽 for the queue. I would of come.\r\n\r\nBest,\r\nLena"
    found = {f.quote: f for f in review(text, "thank-you")}
    assert text[found["of"].start :].startswith("of come")
    assert "🙏🏽" in found


def test_a_mended_letter_no_longer_shows_what_was_mended() -> None:
    text = GOOD.replace("halve it.", "halve it, i would of said.").replace("Thank you", "The the thank you")
    for _ in range(10):
        fixable = [
            f
            for f in review(text, "thank-you", proofreader=proofreader())
            if f.type in ("grammar", "spelling") and f.suggestions
        ]
        if not fixable:
            break
        f = fixable[0]
        text = text[: f.start] + f.suggestions[0] + text[f.end :]
    assert not fixable
    assert "would have" in text and "The the" not in text


def test_what_is_left_out_is_said() -> None:
    names = {name.removesuffix(" (in part)") for name, _ in skipped(None)}
    assert {
        "wrong-name",
        "invented-fact",
        "attachment-missing",
        "near-copy",
        "feedback-already-given",
        "unanswered-item",
    } <= names
    request = {"items": ["a"], "attachments": [], "discreet": ["a"], "channel": "e-mail"}
    full = more(offer={"bottom_line": 1}, request=request, rejection={"feedback_given": ""})
    full = replace(full, candidate=replace(full.candidate, email="lena.fischer@web.de"))
    assert skipped(full, (GOOD,), ()) == ()
    assert "unanswered-item" not in {name for name, _ in skipped(None, form="thank-you")}


def test_a_text_of_any_length_is_read_within_a_bounded_time() -> None:
    for text in (
        "word " * 2_000,
        "Dear Amara,\n\n" + GOOD * 60,
        "[" * 6_000,
        "the role at " * 800,
        "😀" * 1_200,
        "A. " * 2_000,
    ):
        start = time.process_time()
        review(text, "thank-you", CONTEXT, (text,), proofreader(), weights=act_weights())
        # Ten times what it takes: a guard against growth with the square of the length and worse, not a measure.
        assert time.process_time() - start < 20


def test_checks_of_english_stay_silent_in_other_languages() -> None:
    german = CASES["PR301"].shows[0]
    assert {f.type for f in review(german, "thank-you", proofreader=proofreader())} == {"language"}
