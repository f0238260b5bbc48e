"""A reply to a request: every item, in the order asked, with its answer beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sincerely.core.letters.review import review
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import NURSE
from tests.support.letters import compose


def test_items_keep_their_order_and_have_their_answers_beside_them() -> None:
    request = {
        "items": ["your DBS certificate", "Two referees", "When could you start?", "whether you drive", "proof of address"],
        "answers": ["", "Mr Khan and Ms Boyle", "4 January", "yes, a full licence"],
        "attachments": ["DBS_Fischer.pdf", "cover.pdf"],
        "by": date(2026, 11, 30),
    }  # fmt: skip
    context = replace(NURSE, more={"request": request})
    for variant in range(6):
        draft = compose("request-reply", context, variant, forms=SHIPPED_FORMS)
        assert (
            "- DBS certificate: attached as DBS_Fischer.pdf\n- Two referees: Mr Khan and Ms Boyle\n- When could you start? 4 January\n"
            "- Whether I drive: yes, a full licence\n- Proof of address: you will have this by Monday 30 November"
        ) in draft.body
        assert "cover.pdf" in draft.body
        assert not [f for f in review(draft.body, "request-reply", context) if f.severity != "advice"]


def test_what_has_no_answer_is_left_to_the_writer_and_never_left_out() -> None:
    context = replace(
        NURSE,
        more={"request": {"items": ["transcript", "two writing samples"], "answers": ["", "both are on my page"]}},
    )
    draft = compose("request-reply", context, 0, forms=SHIPPED_FORMS)
    assert "- Transcript: [in your own words: your answer]\n- Two writing samples: both are on my page" in draft.body
    assert [s.gap for s in draft.sentences].count(True) == 1
    one = replace(NURSE, more={"request": {"items": ["copy of your CDL"], "attachments": ["cdl.jpg"]}})
    draft = compose("request-reply", one, 0, forms=SHIPPED_FORMS)
    assert (
        "- " not in draft.body
        and "Copy of my CDL: attached as cdl.jpg." in draft.body
        and "one things" not in draft.subject
    )
