"""Patterns compiled when first used search as those compiled at once."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sincerely.core
from sincerely.core import kept as keeper
from sincerely.core.kept import Place, keep_in, kept
from sincerely.core.late import ALL, _compiled, late
from sincerely.core.openings import with_openings

CORPUS = Path(__file__).parents[1] / "corpus"


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


Pair = tuple[re.Pattern[str], re.Pattern[str]]


@pytest.fixture(scope="module")
def house() -> list[Pair]:
    """Every pattern of the core, as it is taken from the file that set-up made (where that is out of date, made here), and as Python's own means make it of the same text."""
    for module in pkgutil.walk_packages(sincerely.core.__path__, "sincerely.core."):
        importlib.import_module(module.name)
    assert len(ALL) > 800
    taken = [_compiled(each._text, each.flags, each._written)[0] for each in ALL]  # type: ignore[attr-defined]
    return [(each, _compiler.compile(each.pattern, each.flags)) for each in taken]


def test_every_pattern_of_the_house_is_what_its_text_says_kept_or_not(house: list[Pair]) -> None:
    """But for the signs it may open with, a pattern is equal to one compiled by Python's own means: its text, flags, steps and groups."""
    for each, plain in house[::8]:
        tree = _parser.parse(each.pattern, each.flags)
        steps = with_openings(_compiler._code(tree, each.flags), tree, each.flags)
        groups = each.groups, dict(each.groupindex), (None, *([None] * each.groups))
        assert _sre.compile(each.pattern, each.flags, steps, *groups) == each
        assert (each.groups, each.groupindex) == (plain.groups, plain.groupindex)


def test_every_pattern_of_the_house_finds_what_python_s_own_finds(house: list[Pair]) -> None:
    notes = [path.read_text("utf-8") for path in sorted(CORPUS.glob("debrief/hand_*/tune/*/notes.md"))[::40]]
    letters = (CORPUS / "letters/hand_f/tune.jsonl").read_text("utf-8").splitlines()[::60]
    text = "\n".join([*notes, *(json.loads(line)["letter"] for line in letters)])[:4_000]
    lines = text.splitlines()[::6]
    for each, plain in house:
        assert [m.span() for m in each.finditer(text)] == [m.span() for m in plain.finditer(text)], each.pattern
    for asked, (_, plain) in zip(ALL, house, strict=True):
        assert [str(asked.search(line)) for line in lines] == [str(plain.search(line)) for line in lines], plain.pattern


OPENINGS = ("\\bk(?:iss)?", "(?:Å|ß|µ)+x|i", "[^\\W\\d_]a", "[a-zà-ÿ]s", "(?!a)(?:[^ab]|\\Sa)", "(?i:s)\\b", "\\s*k", "^a|b", "^a", "(?:^a)", "(?<=a)(?:|x)b", ".a|k", "(a)?\\1s", "(?m)^i")  # fmt: skip


@given(st.text(alphabet="aAbkK\u212aiIİısSſåÅ\u212bßẞµμx1 \n", max_size=12), st.sampled_from(OPENINGS), st.booleans())
def test_wherever_a_pattern_may_begin_it_is_tried(text: str, pattern: str, blind: bool) -> None:
    flags = re.IGNORECASE if blind else re.NOFLAG
    mine, theirs = late(pattern, flags, _as_it_is), re.compile(pattern, flags)
    ALL.remove(mine)
    assert [m.span() for m in mine.finditer(text)] == [m.span() for m in theirs.finditer(text)]
    assert [str(mine.search(text, at)) for at in range(4)] == [str(theirs.search(text, at)) for at in range(4)]


def test_where_case_does_not_count_every_letter_is_tried_for_what_python_takes_it_for() -> None:
    every = "".join(map(chr, range(0xD800))) + "".join(map(chr, range(0xE000, 0x20000)))
    for letter in map(chr, range(0x100)):
        mine, theirs = late(rf"\b{re.escape(letter)}|\B{re.escape(letter)}", re.IGNORECASE, _as_it_is), re.compile(re.escape(letter), re.IGNORECASE)  # fmt: skip
        ALL.remove(mine)
        assert mine.findall(every) == theirs.findall(every), letter


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
