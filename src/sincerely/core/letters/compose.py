"""Composing letters: one form per kind, chosen by name. The same context and variant give the same letter, always."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sincerely.core.letters.forms import thank_you
from sincerely.core.letters.values import Context, Draft, Sentence
from sincerely.core.problem import Problem

FORMS: Mapping[str, Callable[[Context, int], Draft]] = {thank_you.FORM: thank_you.write}


class UnknownForm(ValueError):
    """A form that no module writes; `problem` says which there are."""

    def __init__(self, form: str) -> None:
        self.problem = Problem(f'there is no form "{form}" to draft', expected=", ".join(sorted(FORMS)))
        super().__init__(f"{self.problem.message}; expected one of: {self.problem.expected}")


def compose(form: str, context: Context, variant: int = 0) -> Draft:
    """Return the letter of a form from a context; raise UnknownForm for a form nobody writes yet."""
    if form not in FORMS:
        raise UnknownForm(form)
    return FORMS[form](context, variant)


def other_wordings(form: str, context: Context, sentence: Sentence, variant: int = 0) -> tuple[Sentence, ...]:
    """Return other ways to say one sentence of a draft: those of other variants that rest on the same facts."""
    seen, out = {sentence.text}, []
    for step in range(1, 8):
        for other in compose(form, context, variant + step).sentences:
            if (
                other.facts == sentence.facts
                and other.gap == sentence.gap
                and other.text not in seen
                and sentence.facts
            ):
                seen.add(other.text)
                out.append(other)
    return tuple(out)
