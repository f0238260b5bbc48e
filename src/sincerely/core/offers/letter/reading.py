"""Read a letter: of all readings of a term the one whose words fit best, and where the letter contradicts itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sincerely.core.offers.letter.counts import counts
from sincerely.core.offers.letter.days import days
from sincerely.core.offers.letter.items import items
from sincerely.core.offers.letter.lengths import grants, lengths
from sincerely.core.offers.letter.money import money, percentages
from sincerely.core.offers.letter.names import names
from sincerely.core.offers.letter.paper import Found, Paper, paper_of
from sincerely.core.offers.letter.vague import VAGUE
from sincerely.core.offers.letter.values import NAMES, Term, Words, written
from sincerely.core.reading.patterns import compiled

READERS: tuple[Callable[[Paper], Iterator[Found]], ...] = (
    money,
    percentages,
    grants,
    lengths,
    days,
    counts,
    names,
    items,
)
#: Readings this much less plain than the best one are still told, as what the letter says besides.
NEAR = 3
#: Of these a letter may hold many.
MANY = ("perk", "condition")
_DISCRETION = compiled(
    r"\b(?:discretion\w*|may\s+be\s+(?:considered|a\s+bonus|paid|awarded)|from\s+time\s+to\s+time|may\s+(?:receive|award|pay)|considered\s+for)\b",
    re.I,
)
_GUARANTEED = compiled(r"(?<!not )(?<!not be )(?<!no )(?<!nor )\bguarantee\w*\b", re.I)
_CONDITIONAL = compiled(
    r"\b(?:target|based\s+on|depending|subject\s+to|achiev\w+|reaching|objectives|performance|results|variable)\b", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a letter says. `others` are readings of a term with one value that say something else, in words nearly or quite as plain (`rival`)."""

    terms: tuple[Term, ...]
    others: tuple[Term, ...]
    dated: date | None

    def of(self, key: str) -> Term | None:
        """Return the term of that key; None where the letter does not name it."""
        return next((term for term in self.terms if term.key == key), None)


def read_letter(text: str, today: date) -> Letter:
    """Return the terms of an offer letter or contract in English, in the order of `values.NAMES`; `today` is the day it is read on.

    Of a term that has one value the reading whose words fit best counts. Places are those of `text`.
    """
    paper = paper_of(text, today)
    found: dict[str, list[Found]] = defaultdict(list)
    for reader in READERS:
        for one in reader(paper):
            found[one.key].append(one)
    terms: list[Term] = []
    others: list[Term] = []
    for key in NAMES:
        if key in MANY:
            terms += [_term(paper, one) for one in _each_once(found[key])]
        elif found[key]:
            ranked = sorted(found[key], key=lambda one: (-one.score, one.start))
            best = ranked[0]
            if best.score < -2:
                continue
            terms.append(_term(paper, best))
            others += [_term(paper, one, rival=one.score >= best.score) for one in _others(best, ranked)]
    terms += _how_sure(paper, terms)
    terms.sort(key=lambda term: (list(NAMES).index(term.key), term.start))
    return Letter(terms=tuple(terms), others=tuple(others), dated=paper.dated)


def _others(best: Found, ranked: list[Found]) -> Iterator[Found]:
    """Yield readings that say something else than the best one, each value once."""
    seen = {written(best.value)}
    for one in ranked[1:]:
        if isinstance(one.value, Words) or one.score < best.score - NEAR or written(one.value) in seen:
            continue
        seen.add(written(one.value))
        yield one


def _each_once(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and one.start < kept[-1].end:
            continue
        kept.append(one)
    return kept


def _term(paper: Paper, one: Found, *, rival: bool = False) -> Term:
    """Return a reading as a term, with the whole sentence or row it stands in as its words."""
    at = bisect_right(paper.said, one.start, key=lambda each: each.start) - 1
    for each in paper.said[max(0, at) : at + 1]:
        if each.start <= one.start < each.start + len(each.text):
            start, end = each.start, each.start + len(each.text)
            if one.key in MANY:
                start, end = one.start, one.end
            vague = VAGUE.search(each.text)
            label = each.label
            return Term(key=one.key, value=one.value, quote=_quoted(paper, start, end), start=start, end=end, vague=vague.group() if vague else "", label=label, rival=rival)  # fmt: skip
    return Term(key=one.key, value=one.value, quote=_quoted(paper, one.start, one.end), start=one.start, end=one.end)


def _quoted(paper: Paper, start: int, end: int) -> str:
    return " ".join(paper.text[start:end].split())


def _how_sure(paper: Paper, terms: list[Term]) -> Iterator[Term]:
    """Yield how sure the bonus is, from the words around it."""
    bonus = next((term for term in terms if term.key == "bonus"), None)
    if bonus is None:
        return
    near = [bonus.quote]
    near += [
        _quoted(paper, each.start, each.start + len(each.text))
        for each in paper.said
        if re.search(r"\bbonus|performance\s+pay|variable|incentive", f"{each.label} {each.text}", re.I)
        and not re.search(r"sign|joining", each.text, re.I)
    ]
    for how, words in (("guaranteed", _GUARANTEED), ("discretionary", _DISCRETION), ("conditional", _CONDITIONAL)):
        said = next((quote for quote in near if words.search(quote)), None)
        if said is not None:
            at = (
                bonus.start
                if said == bonus.quote
                else next(each.start for each in paper.said if " ".join(each.text.split()) == said)
            )
            yield Term(key="bonus_how", value=Words(how), quote=said, start=at, end=at + len(said))
            return
