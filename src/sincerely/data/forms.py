"""The shipped forms of letters, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from sincerely.core.letters.company import read_company
from sincerely.core.letters.conventions import Conventions, parse_conventions
from sincerely.core.letters.patterns import Pattern, parse_pattern
from sincerely.core.letters.recognise import FormWeights, read_weights
from sincerely.core.letters.sentence_acts import ActWeights, read_whole
from sincerely.core.letters.sentence_acts import read_weights as read_act_weights
from sincerely.core.problem import Problem
from sincerely.data.texts import shipped_text

Found = TypeVar("Found")
CONVENTIONS = "language.toml"


class FormsIn(Mapping[str, Pattern]):
    """The forms of one language: a folder with its conventions and one file a form, each read when it is first asked for.

    Raises ValueError for a file that is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Pattern] = {}

    @cached_property
    def language(self) -> Conventions:
        """How letters of this language greet, close and write days."""
        found, problems = parse_conventions(self._folder.joinpath(CONVENTIONS).read_text("utf-8"))
        return _sound(found, problems, CONVENTIONS)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        files = (f.name for f in self._folder.iterdir())
        return tuple(sorted(n.removesuffix(".toml") for n in files if n.endswith(".toml") and n != CONVENTIONS))

    def __getitem__(self, form: str) -> Pattern:
        if form not in self._names:
            raise KeyError(form)
        if form not in self._read:
            text = self._folder.joinpath(f"{form}.toml").read_text("utf-8")
            self._read[form] = _sound(*parse_pattern(form, text, self.language), name=f"{form}.toml")
        return self._read[form]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _sound(found: Found | None, problems: tuple[Problem, ...], name: str) -> Found:
    if found is None:
        raise ValueError(f"{name} is damaged: " + "; ".join(f"line {p.line}: {p.message}" for p in problems))
    return found


SHIPPED_FORMS = FormsIn(Path(__file__).parent / "letters" / "en")


@cache
def form_weights() -> FormWeights:
    """Return which words speak for which form; read when a letter comes without the name of its form."""
    return read_weights(shipped_text("form_weights.txt"))


@cache
def act_weights() -> ActWeights:
    """Return what in a sentence speaks for what it does; read when a letter is first checked."""
    return replace(
        read_act_weights(shipped_text("act_weights.txt")),
        whole=read_whole(shipped_text("whole_weights.txt")),
        company=read_company(shipped_text("company_weights.txt")),
    )


def goes_by_mail(form: str) -> bool:
    """Say whether a form is a mail; a connection note and a public post are put into a network's own box, without address or subject."""
    return form not in SHIPPED_FORMS or SHIPPED_FORMS[form].layout == "letter"
