"""The shipped forms of letters, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from sincerely.core.letters.patterns import Pattern, parse_pattern
from sincerely.core.letters.recognise import FormWeights, read_weights
from sincerely.core.letters.sentence_acts import ActWeights
from sincerely.core.letters.sentence_acts import read_weights as read_act_weights
from sincerely.data.texts import shipped_text

_FOLDER = files("sincerely.data").joinpath("letters", "en")


class ShippedForms(Mapping[str, Pattern]):
    """Every form that ships as data, by its name. Raises ValueError for a shipped file that is damaged."""

    def __getitem__(self, form: str) -> Pattern:
        return _shipped(form)

    def __iter__(self) -> Iterator[str]:
        return iter(_names())

    def __len__(self) -> int:
        return len(_names())


SHIPPED_FORMS = ShippedForms()


@cache
def form_weights() -> FormWeights:
    """Return which words speak for which form; read when a letter comes without the name of its form."""
    return read_weights(shipped_text("form_weights.txt"))


@cache
def act_weights() -> ActWeights:
    """Return what in a sentence speaks for what it does; read when a letter is first checked."""
    return read_act_weights(shipped_text("act_weights.txt"))


def goes_by_mail(form: str) -> bool:
    """Say whether a form is a mail; a connection note and a public post are put into a network's own box, without address or subject."""
    return form not in SHIPPED_FORMS or SHIPPED_FORMS[form].layout == "letter"


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(f.name.removesuffix(".toml") for f in _FOLDER.iterdir() if f.name.endswith(".toml")))


@cache
def _shipped(form: str) -> Pattern:
    if form not in _names():
        raise KeyError(form)
    pattern, problems = parse_pattern(form, _FOLDER.joinpath(f"{form}.toml").read_text("utf-8"))
    if pattern is None:
        raise ValueError(
            f"the shipped form {form} is damaged: " + "; ".join(f"line {p.line}: {p.message}" for p in problems)
        )
    return pattern
