"""What was asked for, each item beside its answer or its file."""

from __future__ import annotations

import pytest

from sincerely.core.letters.slots.requested import also_attached, items_of


@pytest.mark.parametrize(
    ("items", "files", "held"),
    [
        (["CV", "two references"], ["refs.pdf", "Fischer_resume_2026.pdf"], ["Fischer_resume_2026.pdf", "refs.pdf"]),
        (["your DBS certificate", "notice period"], ["DBS_Adeyemi.pdf"], ["DBS_Adeyemi.pdf", ""]),
        (["a copy of your licence", "transcript"], ["scan1.jpg", "transcript.pdf"], ["scan1.jpg", "transcript.pdf"]),
        (["proof of address", "passport"], ["passport.pdf"], ["", "passport.pdf"]),
        (["passport"], [], [""]),
    ],
)
def test_an_item_finds_its_file_by_its_words(items, files, held):
    request = {"items": items, "attachments": files}
    assert [item.file for item in items_of(request)] == held
    assert [item.text for item in items_of(request)] == items
    assert also_attached(request) == []


def test_a_file_with_another_name_is_no_answer():
    request = {"items": ["notice period", "licence"], "answers": ["eight weeks"], "attachments": ["scan.jpg"]}
    assert [(i.answer, i.file) for i in items_of(request)] == [("eight weeks", ""), ("", "scan.jpg")]
    request["attachments"] = ["cover.pdf"]
    assert [(i.answer, i.file) for i in items_of(request)] == [("eight weeks", ""), ("", "")]
    assert also_attached(request) == ["cover.pdf"]


def test_what_is_no_request_has_no_items():
    assert items_of(None) == [] and items_of({"items": "all"}) == [] and also_attached(None) == []
