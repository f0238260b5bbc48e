"""Acts of tone in wordings that no rule was written from: most are seen, and what only looks like one stays quiet."""

import pytest

from sincerely.core.letters.checks.tone_phrases import SLANG_IN_PLACES
from sincerely.core.letters.review import review
from sincerely.data.forms import act_weights
from tests.core.letters.checks.act_sentences import BLAME, CHUMMY, NONE, NOT_CHUMMY, PLEA, PRESSURE, THREAT

ACTS = {
    "pushy-or-impatient": ("status-inquiry", PRESSURE),
    "confrontational": ("rejection-reply", BLAME),
    "ultimatum": ("negotiation", THREAT),
    "apology-grovelling": ("thank-you", PLEA),
    "slang-or-overfamiliar": ("thank-you", CHUMMY),
}


def types_on(sentence: str, form: str) -> set[str]:
    text = f"Subject: Lab post\n\nDear Ms. Reed,\n\nThank you for the talk about kilns.\n\n{sentence}\n\nKind regards,\nAnna Berg\n"
    at = text.index(sentence)
    found = review(text, form, weights=act_weights())
    return {f.type for f in found if f.severity != "advice" and f.start < at + len(sentence) and at < f.end}


@pytest.mark.parametrize("act", ACTS)
def test_seven_of_eight_are_seen(act: str) -> None:
    form, sentences = ACTS[act]
    missed = [s for s in sentences if act not in types_on(s, form)]
    assert len(missed) <= len(sentences) / 8, missed


@pytest.mark.parametrize("form", ["thank-you", "status-inquiry", "rejection-reply", "negotiation", "scheduling-reply"])
def test_what_only_looks_like_one_stays_quiet(form: str) -> None:
    said = {s: types_on(s, form) & set(ACTS) for s in (*NONE, *NOT_CHUMMY)}
    wrong = {s: types for s, types in said.items() if types}
    assert len(wrong) <= 1, wrong


def test_a_letter_typed_thrice_within_a_word_is_no_slang_and_a_word_drawn_out_is() -> None:
    assert not SLANG_IN_PLACES.search("the laddder of the committtee")
    assert SLANG_IN_PLACES.search("sooo") and SLANG_IN_PLACES.search("yesss")


def test_what_a_letter_lacks_weighs_more_beside_a_sentence_that_does_harm():
    harm = "Your offer is an insult."
    text = (
        "Dear Ms Olsen,\n\nThank you for the opportunity. {} I have taken other work in Leeds.\n\nRegards,\nAda Brandt"
    )

    def heavy(sentence: str) -> set[str]:
        found = review(text.format(sentence), "offer-decline", weights=act_weights())
        return {f.type for f in found if f.severity != "advice"}

    assert {"confrontational", "no-specific-thanks", "no-door-open"} <= heavy(harm)
    assert not {"no-specific-thanks", "no-door-open"} & heavy("The yard is further than I can drive.")
