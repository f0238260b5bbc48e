"""Patterns that are compiled when first used: a program that reads no notes and checks no letter does not wait for the hundreds that would."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Late:
    """Stands for a pattern until it is asked for anything; from then on its methods are the pattern's own."""

    def __init__(self, text: Callable[[], str], flags: re.RegexFlag) -> None:
        self._text, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name == "pattern":
            self.pattern = self._text()
            return self.pattern
        made = re.compile(self.pattern, self.flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(made, asked))
        return getattr(made, name)


def late(text: Callable[[], str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return what searches as the pattern of this text does. A text that is no pattern raises re.error when first used."""
    return cast("re.Pattern[str]", _Late(text, flags))
