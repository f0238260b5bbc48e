"""Pictures of offers as plain shapes: where each bar begins and ends, in the units of its own drawing. The page draws them; a table beside tells the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sincerely.core.offers.pay import Worth, Year

WIDTH, ROW, LABEL = 640, 34, 200
#: Parts of a year's pay that one colour stands for, in the order they are piled up.
PILES = ("base", "bonus", "once", "benefit")
HEIGHT, FOOT = 220, 24
NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its place and size, and which colour it has; `told` is what a pointer over it reads."""

    x: float
    y: float
    width: float
    height: float
    pile: str
    told: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a drawing."""

    x: float
    y: float
    words: str
    end: str = "start"


@dataclass(frozen=True, slots=True)
class Line:
    """A line in a drawing."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a size; what it shows in words is for the page to say."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    texts: tuple[Text, ...]
    lines: tuple[Line, ...] = ()


def beside(worths: Sequence[Worth]) -> Drawing | None:
    """Return a bar an offer: what it comes to a year, expected, with a line from the low end to the high one; None where none is known."""
    known = [(worth.offer.name, worth.average) for worth in worths if worth.average is not None]
    most = max((band.high.value for _, band in known), default=NONE)
    if most <= 0:
        return None
    bars, texts, lines = [], [], []
    for nth, (name, band) in enumerate(known):
        y = nth * ROW + 6.0
        length = _length(band.expected.value, most)
        bars.append(Bar(LABEL, y, length, ROW - 14, "base", f"{name}: {band.expected.value:,.0f}"))
        texts.append(Text(LABEL - 8, y + 15, _short(name), "end"))
        low, high = LABEL + _length(band.low.value, most), LABEL + _length(band.high.value, most)
        if high > low:
            middle = y + (ROW - 14) / 2
            lines += [Line(low, middle, high, middle), Line(low, middle - 5, low, middle + 5), Line(high, middle - 5, high, middle + 5)]  # fmt: skip
    return Drawing(WIDTH, len(known) * ROW + 4, tuple(bars), tuple(texts), tuple(lines))


def by_year(worth: Worth) -> Drawing | None:
    """Return the parts of each year's pay piled up, before tax and in the offer's currency, with a line where what is kept ends; None where nothing is paid."""
    piles = [_piles(year) for year in worth.years]
    most = max((sum(pile.values(), NONE) for pile in piles), default=NONE)
    if most <= 0:
        return None
    step = WIDTH / len(piles)
    bars, texts, lines = [], [], []
    for nth, (year, pile) in enumerate(zip(worth.years, piles, strict=True)):
        x, y = nth * step + step * 0.2, float(HEIGHT)
        for name in PILES:
            if value := pile.get(name, NONE):
                height = float(value / most) * (HEIGHT - 10)
                y -= height
                bars.append(Bar(round(x, 1), round(y, 1), round(step * 0.6, 1), round(height, 1), name, f"{value:,.0f}"))  # fmt: skip
        texts.append(Text(round(x + step * 0.3, 1), HEIGHT + 17, str(year.number), "middle"))
        if year.kept is not None:
            at = round(HEIGHT - float(max(NONE, min(year.kept.band.expected.value, most)) / most) * (HEIGHT - 10), 1)
            lines.append(Line(round(x - 4, 1), at, round(x + step * 0.6 + 4, 1), at))
    return Drawing(WIDTH, HEIGHT + FOOT, tuple(bars), tuple(texts), tuple(lines))


def _piles(year: Year) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for part in year.parts:
        if part.group == "cash":
            name = part.key if part.key in ("base", "bonus") else "once"
        elif part.group == "benefit":
            name = "benefit"
        else:
            continue
        found[name] = found.get(name, NONE) + part.band.expected.value
    return {name: value for name, value in found.items() if value > 0}


def _length(value: Decimal, most: Decimal) -> float:
    return round(float(max(NONE, value) / most) * (WIDTH - LABEL - 10), 1)


def _short(name: str) -> str:
    return name if len(name) <= 25 else f"{name[:24]}…"
