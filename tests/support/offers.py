"""Offers from text, and what they are worth by the shipped figures."""

from __future__ import annotations

from decimal import Decimal

from sincerely.core.offers.offers_file import parse_offers
from sincerely.core.offers.parts import Part
from sincerely.core.offers.pay import Market, Worth, Year, worth_of_all
from sincerely.core.problem import Problem
from sincerely.data.offers import federal_tax, places


def worths(text: str) -> tuple[Worth, ...]:
    """Return what the offers of a faultless file are worth."""
    offers, problems = parse_offers(text)
    assert offers is not None and not problems, problems
    return worth_of_all(offers, Market(federal_tax(), places()))


def worth(offer: str, candidate: str = "") -> Worth:
    """Return what one offer is worth: the lines of its table, and those of the candidate's."""
    return worths(f'[candidate]\n{candidate}\n[[offer]]\nname = "A"\n{offer}\n')[0]


def part(year: Year, key: str) -> Part:
    """Return the one part of that key."""
    [found] = [part for part in year.parts if part.key == key]
    return found


def band(year: Year, key: str) -> tuple[Decimal, ...]:
    """Return low, expected and high of a part."""
    return tuple(figure.value for figure in part(year, key).band.each())


def faults(text: str) -> tuple[Problem, ...]:
    """Return what is fatally wrong with a file."""
    offers, problems = parse_offers(text)
    fatal = tuple(problem for problem in problems if problem.fatal)
    assert (offers is None) == bool(fatal)
    return fatal
