"""What a letter leaves open: terms it does not name, and terms it names in words that bind nobody, each with a question to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sincerely.core.offers.letter.reading import Letter
from sincerely.core.offers.letter.values import NAMES, Term, Words
from sincerely.core.offers.questions import QUESTIONS, pay_back

#: Every letter should say these; of others it is asked only where they are named and left vague.
_EXPECTED = ("title", "base", "place", "hours", "leave", "start", "notice", "expiry")
_VAGUE_COUNTS = ("base", "raise", "bonus", "sign_on", "relocation", "equity", "retirement", "health", "leave", "learning", "hours", "start", "perk", "place")  # fmt: skip
_HARMLESS = ("may be required", "may be amended", "may be changed", "as required", "reasonable notice", "up to", "approximately", "comprehensive benefits")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing a letter leaves open. `term` is where it is named vaguely, None where it is not named at all."""

    key: str
    what: str
    question: str
    term: Term | None = None


def gaps(letter: Letter) -> tuple[Gap, ...]:
    """Return what a letter leaves open, in the order of its terms."""
    return tuple(sorted(_gaps(letter), key=lambda gap: list(NAMES).index(gap.key)))


def _gaps(letter: Letter) -> Iterator[Gap]:
    named = {term.key for term in letter.terms}
    for key in _EXPECTED:
        if key not in named:
            yield Gap(key, f"It does not say the {NAMES[key]}." if key != "expiry" else "It does not say until when it stands.", QUESTIONS[key])  # fmt: skip
    if "condition" not in named:
        yield Gap("condition", "It does not say whether it depends on anything.", QUESTIONS["conditions"])
    for key, label in (("sign_on", "sign-on bonus"), ("relocation", "relocation money")):
        if key in named and f"{key}_repay" not in named:
            yield Gap(f"{key}_repay", f"It does not say whether the {label} goes back if you leave.", pay_back(label))
    if "equity" in named and "vesting" not in named:
        yield Gap("vesting", "It does not say when the grant vests.", QUESTIONS["vesting"])
    yield from _vague(letter)


def _vague(letter: Letter) -> Iterator[Gap]:
    seen: set[str] = set()
    for term in letter.terms:
        discretionary = term.key == "bonus_how" and isinstance(term.value, Words) and term.value.text == "discretionary"
        if discretionary:
            yield Gap("bonus_how", f"“{_short(term.quote)}” promises no bonus.", QUESTIONS["bonus_how"], term)
        elif term.vague and term.key in _VAGUE_COUNTS and term.key not in seen and _open(term):
            seen.add(term.key)
            question = QUESTIONS["benefits" if term.key == "perk" else term.key] if (term.key if term.key != "perk" else "benefits") in QUESTIONS else f"Could you tell me more precisely what is meant by “{term.vague}”?"  # fmt: skip
            yield Gap(term.key, f"“{_short(term.quote)}” leaves it open: {term.vague.lower()}.", question, term)


def _open(term: Term) -> bool:
    """Say whether vague words leave a term open: those beside a figure mostly do not."""
    return isinstance(term.value, Words) and term.vague.lower() not in _HARMLESS


def _short(quote: str) -> str:
    return quote if len(quote) <= 110 else f"{quote[:107].rstrip()}…"
