"""Two of one family name told apart: father and son, husband and wife, never one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

_ENDS = r"(?=\s*(?:[.,;:)&+\n–—-]|$|(?:and|asked|said|told|is|was|who|showed|wants|wanted)\b))"
_SENIOR = compiled(rf",?\s*\(?(?:senior|snr\.?|sr\.?|the\s+elder){_ENDS}", re.I)
_JUNIOR = compiled(rf",?\s*\(?(?:junior|jnr\.?|jr\.?|the\s+younger){_ENDS}", re.I)
_KIN = compiled(
    r"(?:,|\band|\bwith|&|\+)\s+(?:his|her|their)\s+(?:\w+\s+)?(?:son|daughter|father|dad|mother|mum|brother|sister|wife|husband|nephew|niece|uncle|aunt|cousin|partner),?\s+\Z", re.I
)  # fmt: skip


def generation(notes: str, end: int) -> str:
    """Return "senior" or "junior" where that stands behind a name; "" where neither does."""
    return "senior" if _SENIOR.match(notes, end) else "junior" if _JUNIOR.match(notes, end) else ""


def of_kin(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]], notes: str) -> bool:
    """Say whether the notes name the one beside the other as kin: "Mr Pike and his son Ollie Pike"."""
    kin = [found.start() for start, _ in other if (found := _KIN.search(notes, max(0, start - 40), start))]
    return any(0 <= at - end <= 12 for at in kin for _, end in one)


def sex_of(title: str) -> str:
    """Return "he" or "she" as a title says; "" where it does not."""
    plain = fold(title).split(" ")[-1]
    return "he" if plain in _HE else "she" if plain in _SHE else ""


_HE = words_of("mr m sir father herr monsieur senor senhor signor pan oom uncle lord don domnul shri alhaji mallam ato")
_SHE = words_of(
    "mrs ms miss madam mme mlle frau sister senora senorita senhora signora signorina pani lady dame tannie auntie aunty dona doamna smt shrimati kumari alhaja hajiya"
)
# Of one family name in one talk, who is married and who is not are two.
_MARRIED, _UNMARRIED = words_of("mrs mme senora senhora signora"), words_of("miss mlle senorita signorina kumari")


def of_two(one: str, other: str) -> bool:
    """Say whether two titles beside one name are two people's: "Mr Holt" and "Mrs Holt"."""
    a, b = fold(one), fold(other)
    return bool(sex_of(one) and sex_of(other) and sex_of(one) != sex_of(other)) or (a in _MARRIED and b in _UNMARRIED) or (b in _MARRIED and a in _UNMARRIED)  # fmt: skip


__all__ = ["generation", "of_kin", "of_two", "sex_of"]
