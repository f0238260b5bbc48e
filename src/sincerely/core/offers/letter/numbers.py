"""Numbers as letters and contracts write them: "37.5", "twelve (12) months", "twenty-eight days", "5%", "a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sincerely.core.offers.letter.values import Span, Unit
from sincerely.core.reading.patterns import compiled

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[:9])}))?|{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?!\w)"
#: A number in figures or words, the words perhaps with the figures after them.
NUMBER = rf"(?:(?<![\w.,])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\w.,])\d{{1,6}}(?:[.,]\d{{1,2}})?(?:\s?[½¼¾])?(?![\d])|(?<!\w){_WORD}(?:\s+and\s+a\s+half)?)(?:\s*\(\s*\d+(?:[.,]\d+)?\s*\))?"
_KIND = r"(?:(?:full|calendar|working|business|consecutive|clear|written|paid|annual|complete|successive|continuous|additional)[-\s]+){0,2}"
_SPAN = compiled(
    rf"(?P<number>{NUMBER}|(?<![\w])(?:an?|half\s+a)(?=[-\s]+(?:calendar[-\s]+|full[-\s]+)?(?:day|week|fortnight|month|year|hour)['’s]*\b))\s*[-\s]?\s*{_KIND}(?P<unit>days?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?|hours?)\b",
    re.I,
)
_PERCENT = compiled(
    rf"(?P<number>{NUMBER})\s*(?:%|per\s?cent\b|percent\b|p\.c\.)(?:\s*(?:-|–|to)\s*\d+(?:\.\d+)?\s*%)?", re.I
)
#: Behind a quantity "a week" is how often, no length: "37.5 hours a week", "£120 a day", "once a month".
_RATE = compiled(r"(?:\d[kK]?|\b(?:hours?|hrs?|days?|weeks?|shifts?|times?|once|twice|gross|net))\s*$", re.I)
_UNITS: dict[str, Unit] = {"day": "day", "wee": "week", "wk": "week", "wks": "week", "mon": "month", "mth": "month", "yea": "year", "yr": "year", "yrs": "year", "hou": "hour"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class At:
    """A number or a span in a text, and where."""

    start: int
    end: int
    number: Decimal
    unit: Unit | None = None

    @property
    def span(self) -> Span:
        """It as a span of time."""
        return Span(self.number, self.unit or "day")


def number_of(text: str) -> Decimal:
    """Return the number that a match of NUMBER means; where words and figures disagree, the figures."""
    text = " ".join(text.lower().split())
    if bracket := re.search(r"\(\s*(\d+(?:[.,]\d+)?)\s*\)", text):
        return Decimal(bracket[1].replace(",", "."))
    if text[:1].isdigit():
        figure = re.match(r"[\d.,]+", text)
        assert figure is not None
        digits = figure[0]
        digits = digits.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits) else digits.replace(",", ".")  # fmt: skip
        part = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}.get(text[-1:], Decimal(0))
        return Decimal(digits) + part
    if text.startswith("half a"):
        return Decimal("0.5")
    if text in ("a", "an"):
        return Decimal(1)
    half = Decimal("0.5") if text.endswith("and a half") else Decimal(0)
    total = sum(
        _TENS.get(word) or _SMALL.index(word) + 1
        for word in re.split(r"[- ]", text.removesuffix(" and a half"))
        if word in _TENS or word in _SMALL
    )
    return Decimal(total) + half


def spans(text: str) -> Iterator[At]:
    """Yield the spans of time in a text, in order."""
    for found in _SPAN.finditer(text):
        word = found["unit"].lower()
        if re.fullmatch(r"an?", found["number"], re.I) and _RATE.search(
            text, max(0, found.start() - 12), found.start()
        ):
            continue
        number = number_of(found["number"])
        if word.startswith("fortnight"):
            yield At(found.start(), found.end(), number * 2, "week")
        else:
            yield At(found.start(), found.end(), number, _UNITS.get(word) or _UNITS[word[:3]])


def shares(text: str) -> Iterator[At]:
    """Yield the percentages in a text as shares: "5%" is 0.05."""
    for found in _PERCENT.finditer(text):
        yield At(found.start(), found.end(), number_of(found["number"]) / 100)
