"""Patterns compiled when first used search as those compiled at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.late import late


@given(st.text(alphabet="ab \n", max_size=12), st.sampled_from([re.NOFLAG, re.I, re.M]))
def test_it_finds_what_the_pattern_finds(text: str, flags: re.RegexFlag) -> None:
    mine, theirs = late(lambda: r"(?P<one>a)b|^b", flags), re.compile(r"(?P<one>a)b|^b", flags)
    assert [m.span() for m in mine.finditer(text)] == [m.span() for m in theirs.finditer(text)]
    assert mine.sub("x", text) == theirs.sub("x", text)
    assert (mine.pattern, mine.groups, dict(mine.groupindex)) == (theirs.pattern, theirs.groups, theirs.groupindex)


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    asked: list[int] = []
    pattern = late(lambda: asked.append(1) or "a(b", re.NOFLAG)  # type: ignore[func-returns-value]
    assert asked == [] and pattern.flags == re.NOFLAG
    assert pattern.pattern == "a(b" and asked == [1]
    with pytest.raises(re.error):
        pattern.search("ab")


def test_every_pattern_of_the_house_can_be_compiled() -> None:
    """A wrong text would otherwise be found only where it is first used."""
    import gc
    import importlib
    import pkgutil

    import sincerely.core
    from sincerely.core.late import _Late

    for module in pkgutil.walk_packages(sincerely.core.__path__, "sincerely.core."):
        importlib.import_module(module.name)
    patterns = [each for each in gc.get_objects() if isinstance(each, _Late) and "test_late" not in repr(each._text)]
    assert len(patterns) > 200
    for each in patterns:
        assert each.search is not None
