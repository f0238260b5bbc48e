"""What letters of every form tell of a talk is told as the thank-you tells it: as theirs, without a doubt, and nothing that accuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sincerely.core.letters.values import Context, Draft, Interview, Topic
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose


def drafts(form: str, context: Context) -> list[Draft]:
    return [compose(form, context, variant, forms=SHIPPED_FORMS) for variant in range(4)]


def talk(topic: str, they_said: str = "", **tables: dict[str, object]) -> Context:
    noted = Topic(with_="Amara Okafor", topic=topic, they_said=they_said)
    return replace(NURSE, interview=replace(NURSE.interview, topics=(noted,)), more=tables)


TELLING = ("rejection-reply", "status-inquiry", "withdrawal", "offer-decline", "offer-acknowledgement", "keep-in-touch", "mentor-check-in")  # fmt: skip


@pytest.mark.parametrize("form", TELLING)
def test_what_somebody_else_did_is_never_laid_to_the_reader(form: str) -> None:
    for draft in drafts(form, talk("the complaints about the foreman", "two girls left because of him")):
        assert "because of" not in draft.body
        assert "interview.topics[0].they_said" in draft.unused


@pytest.mark.parametrize("form", TELLING)
def test_what_has_to_be_done_is_the_thing_and_not_the_reader(form: str) -> None:
    for draft in drafts(form, talk("the stock count", "has to be done by Sunday night")):
        assert "you have to be done" not in draft.body


@pytest.mark.parametrize("form", TELLING)
def test_what_the_reader_said_is_told_and_named_no_more(form: str) -> None:
    for draft in drafts(form, talk("second scanner", "she wants evening lists from April")):
        assert "you want evening lists from April" in draft.body or "they_said" in " ".join(draft.unused)
        if "evening lists" in draft.body:
            assert not any("they_said" in path for path in draft.unused)


def gathering(*notes: str) -> Context:
    return replace(NURSE, interview=Interview(), more={"gathering": {"name": "the open day", "topics": list(notes)}})


def test_what_they_said_at_a_gathering_is_never_the_writers() -> None:
    noted = gathering("cold chain: she said her boss is clueless, lost a lorry in May", "I told her I know haccp")
    for draft in drafts("gathering-follow-up", noted):
        assert "I lost a lorry" not in draft.body and "clueless" not in draft.body
    for draft in drafts("gathering-follow-up", gathering("fish pass: shad came back", "told her I count eels as a volunteer")):
        assert "I count eels" in draft.body
