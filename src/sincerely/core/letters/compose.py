"""Composing letters: one form per kind, chosen by name. The same context and variant give the same letter, always."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sincerely.core.letters.forms import patterned, thank_you
from sincerely.core.letters.patterns import Pattern
from sincerely.core.letters.values import Context, Draft, Sentence
from sincerely.core.problem import Problem

NONE: Mapping[str, Pattern] = MappingProxyType({})


class UnknownForm(ValueError):
    """A form that nobody writes; `problem` says which there are."""

    def __init__(self, form: str, known: tuple[str, ...]) -> None:
        self.problem = Problem(f'there is no form "{form}" to draft', expected=", ".join(known))
        super().__init__(f"{self.problem.message}; expected one of: {self.problem.expected}")


def compose(form: str, context: Context, variant: int = 0, *, forms: Mapping[str, Pattern] = NONE) -> Draft:
    """Return the letter of a form from a context; `forms` are those that are data. Raise UnknownForm for a form that is none of them."""
    if form == thank_you.FORM:
        return thank_you.write(context, variant)
    if form not in forms:
        raise UnknownForm(form, tuple(sorted([*forms, thank_you.FORM])))
    return patterned.write(forms[form], context, variant)


def other_wordings(
    form: str, context: Context, sentence: Sentence, variant: int = 0, *, forms: Mapping[str, Pattern] = NONE
) -> tuple[Sentence, ...]:
    """Return other ways to say one sentence of a draft: those of other variants that rest on the same facts."""
    seen, out = {sentence.text}, []
    for step in range(1, 8):
        for other in compose(form, context, variant + step, forms=forms).sentences:
            if (
                other.facts == sentence.facts
                and other.gap == sentence.gap
                and other.text not in seen
                and sentence.facts
            ):
                seen.add(other.text)
                out.append(other)
    return tuple(out)
