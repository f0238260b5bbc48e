"""Patterns compiled when first used search as those compiled at once."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sincerely.core
from sincerely.core import kept as keeper
from sincerely.core.kept import Place, keep_in, kept
from sincerely.core.late import ALL, _compiled, late


class Remembered:
    def __init__(self) -> None:
        self.values: dict[bytes, bytes] = {}
        self.made = 0

    def get(self, key: bytes) -> bytes | None:
        return self.values.get(key)

    def put(self, key: bytes, value: bytes) -> None:
        self.values[key] = value
        self.made += 1


@contextmanager
def keeping(place: Place) -> Iterator[None]:
    before = keeper._place
    keep_in(place)
    try:
        yield
    finally:
        keep_in(before)


def _as_it_is(text: str, _: re.RegexFlag) -> str:
    return text


@given(st.text(alphabet="ab \n", max_size=12), st.sampled_from([re.NOFLAG, re.I, re.M]))
def test_it_finds_what_the_pattern_finds(text: str, flags: re.RegexFlag) -> None:
    mine, theirs = late(r"(?P<one>a)b|^b", flags, _as_it_is), re.compile(r"(?P<one>a)b|^b", flags)
    assert [m.span() for m in mine.finditer(text)] == [m.span() for m in theirs.finditer(text)]
    assert mine.sub("x", text) == theirs.sub("x", text)
    assert (mine.pattern, mine.groups, dict(mine.groupindex)) == (theirs.pattern, theirs.groups, theirs.groupindex)


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    asked: list[int] = []
    pattern = late("a(b", re.NOFLAG, lambda text, _: asked.append(1) or text)  # type: ignore[func-returns-value]
    assert asked == [] and pattern.flags == re.NOFLAG
    with pytest.raises(re.error):
        pattern.search("ab")
    assert asked == [1]
    ALL.remove(pattern)


def test_every_pattern_of_the_house_is_what_its_text_says_kept_or_not() -> None:
    """Taken from where it is kept, a pattern is equal to one compiled by Python's own means: its text, flags, steps and groups."""
    for module in pkgutil.walk_packages(sincerely.core.__path__, "sincerely.core."):
        importlib.import_module(module.name)
    assert len(ALL) > 800
    # From the file that set-up made, where that is up to date; the others are made here.
    taken = [_compiled(each._text, each.flags, each._written) for each in ALL]  # type: ignore[attr-defined]
    plain = [re.compile(each.pattern, each.flags) for each in ALL]
    assert taken == plain
    assert [(p.groups, p.groupindex) for p in taken] == [(p.groups, p.groupindex) for p in plain]


def test_what_is_kept_is_found_and_what_is_damaged_is_made_anew() -> None:
    place = Remembered()
    with keeping(place):
        assert [kept("twice three", lambda: 6), kept("twice three", lambda: 7), kept("twice four", lambda: 8)] == [
            6,
            6,
            8,
        ]
        place.values = dict.fromkeys(place.values, b"no such thing")
        assert kept("twice three", lambda: 6) == 6
    assert kept("twice three", lambda: 5) == 5
