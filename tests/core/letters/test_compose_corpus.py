"""Every context of the corpus gives a letter without seams, and a panel's letters are not one letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from sincerely.core.letters.review import review
from sincerely.data.forms import act_weights
from tests.core.letters.test_compose import PANEL, to
from tests.quality.read_letters import likeness, load, seams, text_of
from tests.support.letters import compose

CONTEXTS = load(Path(__file__).parents[2] / "corpus" / "thank_you" / "contexts" / "tune")


def test_there_is_a_corpus() -> None:
    assert len(CONTEXTS) >= 40


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_no_seam_shows(name: str) -> None:
    # Every second wording, those that are left out with the neighbour's notes.
    for variant in range(sorted(CONTEXTS).index(name) % 2, 8, 2):
        draft = compose("thank-you", CONTEXTS[name], variant)
        assert seams(draft) == []
        if "interview.topics" not in draft.missing:
            assert not any(s.gap for s in draft.sentences)


@pytest.mark.parametrize("panel", sorted({n.split("--")[0] for n in CONTEXTS if "--" in n}))
def test_letters_of_one_panel(panel: str) -> None:
    drafts = [compose("thank-you", c) for n, c in CONTEXTS.items() if n.startswith(f"{panel}--")]
    assert len({d.subject for d in drafts}) == len(drafts) == len({d.sentences[0].text for d in drafts})
    for i, one in enumerate(drafts):
        assert all(likeness(text_of(one), text_of(other)) < 0.35 for other in drafts[i + 1 :])


def test_the_checks_find_nothing_that_must_not_go() -> None:
    for who in PANEL:
        for variant in range(8):
            draft = compose("thank-you", to(who), variant)
            text = f"Subject: {draft.subject}\n\n{draft.body}\n"
            assert [
                f
                for f in review(text, form="thank-you", context=to(who), weights=act_weights())
                if f.severity == "error"
            ] == []
