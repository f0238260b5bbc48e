"""Composing letters: one form per kind, chosen by name. The same context and variant give the same letter, always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sincerely.core.letters.capitals import given_back, kept_apart
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.forms import patterned, thank_you
from sincerely.core.letters.patterns import Pattern
from sincerely.core.letters.repetition import repeated
from sincerely.core.letters.values import Context, Draft, Sentence
from sincerely.core.problem import Problem

NONE: Mapping[str, Pattern] = MappingProxyType({})
OTHERS = 8  # variants that are asked for other words; the thank-you letter has as many skeletons


class UnknownForm(ValueError):
    """A form that nobody writes; `problem` says which there are."""

    def __init__(self, form: str, known: tuple[str, ...]) -> None:
        self.problem = Problem(f'there is no form "{form}" to draft', expected=", ".join(known))
        super().__init__(f"{self.problem.message}; expected one of: {self.problem.expected}")


def compose(
    form: str,
    context: Context,
    variant: int = 0,
    *,
    words: WordClasses,
    forms: Mapping[str, Pattern] = NONE,
) -> Draft:
    """Return the letter of a form from a context; `words`: what each word can be, so that of a talk only what is surely English is told; `forms` are those that are data. Raise UnknownForm for a form that is none of them."""
    context = kept_apart(context)
    if form == thank_you.FORM:
        return given_back(thank_you.write(context, words, variant))
    if form not in forms:
        raise UnknownForm(form, tuple(sorted([*forms, thank_you.FORM])))
    return given_back(patterned.write(forms[form], context, variant, words=words))


def other_wordings(
    form: str,
    context: Context,
    sentences: Sequence[Sentence],
    variant: int = 0,
    *,
    words: WordClasses,
    forms: Mapping[str, Pattern] = NONE,
) -> tuple[tuple[str, ...], ...]:
    """Return for each sentence of a draft what could stand in its stead: what other variants say in that place of the same facts.

    None that says over again what another sentence of the draft says; none for a place left to the writer.
    """
    drafts = [compose(form, context, variant + step, forms=forms, words=words).sentences for step in range(1, OTHERS)]
    out = []
    for sentence in sentences:
        rest = [s.text for s in sentences if s.text != sentence.text]
        others = (
            other.text
            for draft in drafts
            for other in draft
            if (other.place, other.facts) == (sentence.place, sentence.facts)
            and not (other.gap or sentence.gap)
            and other.text != sentence.text
            and not any(repeated(said, other.text) for said in rest)
        )
        out.append(tuple(dict.fromkeys(others)))
    return tuple(out)
