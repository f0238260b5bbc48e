"""What a thank-you letter lacks as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.review import review
from sincerely.core.letters.sentence_acts import read_whole
from sincerely.data.forms import act_weights

FULL = (
    "Thank you for Tuesday. You asked what I would do with the second kiln, and I said fire it at night; on the train I worked out that the glaze room "
    "would then want a fan. At Hallam's we cut breakages from nine in a hundred to four that way. I would like to run your glaze room very much."
)
EMPTY = (
    "Thank you for the opportunity to interview with your organisation. It was very interesting to learn more about the role and the team, and our "
    "conversation confirmed my interest. I believe that my skills and experience would be a good fit, and I hope to hear from you."
)
BARE_BUT_FULL = (
    "Thank you for your time on Tuesday. You showed me the old dye vats and told me why the indigo one leaks. I went home and drew the seam you spoke of; "
    "a copper collar would hold it. I would love to mend that vat with you."
)


def types(body: str, *, weighed: bool = True) -> set[str]:
    text = f"Dear Ms Okoro,\n\n{body}\n\nKind regards,\nMax Lind"
    found = review(text, "thank-you", weights=act_weights() if weighed else None)
    return {f.type for f in found if f.severity != "advice"}


def test_a_letter_that_fits_any_interview_is_told_so() -> None:
    assert {"no-topic", "no-specific-thanks"} <= types(EMPTY)


@pytest.mark.parametrize("body", [FULL, BARE_BUT_FULL])
def test_what_is_full_of_the_talk_lacks_nothing_however_plain_its_thanks(body: str) -> None:
    assert not types(body) & {"no-topic", "no-specific-thanks"}


@given(st.lists(st.sampled_from((FULL, EMPTY, "Yes.", "12 \U0001f642", "Thank you!")), max_size=4))
def test_any_pile_of_sentences_is_judged(parts: list[str]) -> None:
    body = "\n\n".join(parts)
    assert types(body) is not None and types(body, weighed=False) is not None


def test_judges_are_read_as_they_are_shipped() -> None:
    read = read_whole("# made\nno-topic\t-1.5\t0.25\n\tempty\t2\n\town words, as a logarithm\t-0.5\nno-thanks\t0\t1\n")
    assert (read["no-topic"].bias, read["no-topic"].enough) == (-1.5, 0.25)
    assert read["no-topic"].signs == {"empty": 2.0, "own words, as a logarithm": -0.5} and not read["no-thanks"].signs
    assert set(act_weights().whole) == {"no-topic", "no-specific-thanks"}
