"""Patterns that are compiled when first used: a program that reads no notes and checks no letter does not wait for the hundreds that would."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import array
import re
from collections.abc import Callable
from re import _compiler, _parser  # type: ignore[attr-defined]  # the two halves of re.compile: what is kept lies between them
from typing import Any, cast

from sincerely.core.kept import kept
from sincerely.core.openings import begins_the_text, with_openings

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
#: Each of them, so that all can be compiled when the program is installed, and in a test.
ALL: list[re.Pattern[str]] = []


class _Late:
    """Stands for a pattern until it is asked for anything; from then on its methods are the pattern's own."""

    def __init__(self, text: str, flags: re.RegexFlag, written: Callable[[str, re.RegexFlag], str]) -> None:
        self._text, self.flags, self._written = text, flags, written

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        made, at_the_beginning = _compiled(self._text, self.flags, self._written)
        for asked in (*_ASKED, "pattern"):
            setattr(self, asked, getattr(made, asked))
        if at_the_beginning:
            self.search = made.match  # a search would try in vain at every other place
        return getattr(made, name)


def late(text: str, flags: re.RegexFlag, written: Callable[[str, re.RegexFlag], str]) -> re.Pattern[str]:
    """Return what searches as the pattern does that `written` makes of this text. A text that is no pattern raises re.error when first used."""
    pattern = cast("re.Pattern[str]", _Late(text, flags, written))
    ALL.append(pattern)
    return pattern


def _compiled(
    text: str, flags: re.RegexFlag, written: Callable[[str, re.RegexFlag], str]
) -> tuple[re.Pattern[str], bool]:
    """Do what `re.compile` does with the text as `written`, and say whether it matches at the beginning of a text only.

    The laborious part, from a text to the machine's steps, is kept.
    """
    source = f"{written.__module__}.{written.__qualname__} {int(flags)} {text}"
    pattern, all_flags, kept_steps, groups, names = kept(source, lambda: _steps(written(text, flags), int(flags)))
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    steps = array.array("I", kept_steps).tolist()
    made: re.Pattern[str] = _sre.compile(pattern, all_flags, steps, groups, names, tuple(by_number))
    return made, begins_the_text(steps)


def _steps(text: str, flags: int) -> tuple[str, int, bytes, int, dict[str, int]]:
    """Return a pattern's text, flags, steps, count of groups and their names, as the second half of `re.compile` needs them."""
    tree = _parser.parse(text, flags)
    steps = array.array("I", with_openings(_compiler._code(tree, flags), tree, flags))
    return text, flags | tree.state.flags, steps.tobytes(), tree.state.groups - 1, dict(tree.state.groupdict)


__all__ = ["ALL", "late"]
