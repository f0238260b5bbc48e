"""A pattern written by first letters finds what the plain one does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.patterns import by_first_letters, compiled

LISTS = [
    r"\b(?:asked|asks?|ask|told|answered|a(?:lso)?|to(?!\s+me))\b",
    r"\basks?\b|\basked\s+(?:me|her|him)|\btold\b|^\W*tell|\ba\b",
    r"(?<!not\s)(?:sure|so|said|s)+|[sS]\w?|so{2,}|said",
    r"(?P<who>he|her|hers|she)\s+(?P<verb>told|tells|t)|(?P<rest>him|his|hi)",
    r"(he|her)|(hers)|(him)|h",
    r"(?-i:Ask|Told|Asked)|ask|also",
    r"\bk\w+|\bkelvin|\bkit|\bkin",
    r"\b(?:(?:ask|told|a)s?\s*(?:it|her)|(?:he\s*)?(?:told|as)|(?:to|a)(?:ld|sk)?|hi|(?:kit|she)??t)",
]


@pytest.mark.parametrize("text", LISTS)
@given(said=st.text(alphabet="asktoldeihrmw SATKHıſ\u212a.", max_size=40))
def test_the_same_is_found_with_the_same_groups(text, said):
    for flags in (re.NOFLAG, re.I):
        plain, fast = re.compile(text, flags), compiled(text, flags)
        assert plain.groupindex == fast.groupindex
        assert [found.regs for found in plain.finditer(said)] == [found.regs for found in fast.finditer(said)]


def test_alternatives_stand_by_their_first_letters():
    assert by_first_letters(r"\b(?:asked|told|answered)\b", blind=False) == r"\b(?:a(?:sked|nswered)|told)\b"


def test_a_group_of_words_at_the_head_is_told_by_their_letters_too_where_little_follows():
    little, much = r"(?:my|me)\s+knee|sore|(?:an?\s+)?ache", r"(?:my|our)" + r"\s+knee" * 60 + "|sore|ache"
    assert by_first_letters(little, blind=False) == r"m(?:y|e)\s+knee|sore|a(?:n?\s+ache|che)"
    assert by_first_letters(much, blind=False) == much


def test_what_stands_before_is_not_moved():
    assert by_first_letters(r"(?<=[ab])(?:x|\d|y)", blind=True) == r"(?<=[ab])(?:x|\d|y)"
