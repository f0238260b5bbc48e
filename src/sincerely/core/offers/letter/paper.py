"""A letter as its readers see it: what is said, when it was written, and in which country's money and way of writing days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from sincerely.core.offers.letter.layout import Said, evened, said
from sincerely.core.offers.letter.values import Value
from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.patterns import compiled

_HOME: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("CAD", compiled(r"\b(?:Canada|Ontario|Toronto|Québec|Quebec|Alberta|Manitoba|British\s+Columbia|Vancouver(?!,\s+(?:Washington|WA)\b)|Nova\s+Scotia|RRSP|CPP)\b|\bCAD\b|C\$")),
    ("AUD", compiled(r"\b(?:Australia|superannuation|Superannuation|(?:plus|\+)\s+super|super\s*\(|RDOs?|Fair\s+Work|NSW|Sydney|(?:Melbourne|Brisbane)(?!,\s+(?:California|CA|Florida|FL)\b)|Perth|Pty|TFN)\b|\bAUD\b|A\$")),
    ("NZD", compiled(r"\b(?:New\s+Zealand|KiwiSaver|Auckland|Wellington(?!,\s+(?:Florida|FL)\b)|Aotearoa)\b|\bNZD\b|NZ\$")),
    ("SGD", compiled(r"\b(?:Singapore|CPF|Pte)\b|S\$")),
    ("HKD", compiled(r"\b(?:Hong\s+Kong|MPF)\b|HK\$")),
)  # fmt: skip
_AMERICAN = compiled(
    r"\b401\s?\(?k\)?|\bI-9\b|\bat[- ]will\b|\bU\.S\.|\bUnited\s+States\b|,\s[A-Z]{2}\s+\d{5}\b|\bPTO\b|\bexempt\b"
)
_BARE = compiled(r"\b(?:amounts?|figures?|all)\b[^.\n]{0,20}\bin\s+(?P<code>[A-Z]{3}|US\s+dollars|euros?|rupees|pounds)\b|\(\s*(?:all\s+)?(?:amounts?\s+|figures?\s+)?in\s+(?P<alone>[A-Z]{3})\s*\)|\bin\s+(?P<name>US\s+dollars|euros?|rupees|pounds\s+sterling)\b")  # fmt: skip
_NAMED = {
    "us dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "rupees": "INR",
    "pounds": "GBP",
    "pounds sterling": "GBP",
}
_DATED_LABEL = compiled(r"(?:date|dated|prepared|issued|letter\s+date|date\s+of\s+(?:issue|offer|letter))$", re.I)
_DATED = compiled(
    r"(?:(?:[^\W\d_][\w. -]{1,30},\s*)|dated?\s*:?\s*(?:this\s+)?(?:the\s+)?|.{0,60}\b(?:made|issued|signed)\s+on\s+(?:the\s+)?)?$",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One reading of a term: how well its words fit (`score`), and where it stands in the letter."""

    key: str
    value: Value
    start: int
    end: int
    score: int = 0
    vague: str = ""


@dataclass(frozen=True)
class Paper:
    """The text of a letter (evened), and the day it is read on, from which it counts where it names none of its own."""

    text: str
    today: date

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """What it says."""
        return said(self.text)

    @cached_property
    def dollar(self) -> str:
        """The currency of a bare "$"."""
        return next((code for code, sign in _HOME if sign.search(self.text)), "USD")

    @cached_property
    def bare(self) -> str:
        """The currency of figures that name none, where the letter says it once for all; else empty."""
        found = _BARE.search(self.text)
        if found is None:
            return ""
        name = " ".join((found["code"] or found["alone"] or found["name"]).lower().split())
        return _NAMED.get(name, name.upper())

    @cached_property
    def day_first(self) -> bool:
        """What 4/12 means."""
        return self.dollar != "USD" or _AMERICAN.search(self.text) is None

    @cached_property
    def dated(self) -> date | None:
        """The day the letter is of: its first lines say it, or its last."""
        for each in (*self.said[:16], *reversed(self.said)):
            day = self._dated(each)
            if day is not None:
                return day
        return None

    def _dated(self, each: Said) -> date | None:
        for found in self.dates(each.text, self.today):
            rest = each.text[found.end :].strip(" .,)")
            if _DATED_LABEL.match(each.label) or (len(rest) < 3 and not each.label and _DATED.match(each.text[: found.start])):  # fmt: skip
                return found.day
            if "made on" in each.text[: found.start] or (
                each.label.isupper() and len(rest) < 3 and len(each.text) < 25
            ):
                return found.day
        return None

    @property
    def anchor(self) -> date:
        """The day from which "within two weeks" counts."""
        return self.dated or self.today

    def dates(self, text: str, anchor: date) -> Iterator[DateSpan]:
        """Yield the dates in words of the letter; "25th day of November" and "ten (10) days" are read too."""
        same = re.sub(r"(?<=\d[a-z]{2})\s+day\s+of(?=\s)", lambda found: " " * len(found[0]), text)
        same = re.sub(r"\s\(\d+\)(?=\s)", lambda found: " " * len(found[0]), same)
        at = datetime(anchor.year, anchor.month, anchor.day, 12, tzinfo=UTC)
        yield from find_dates(same, at, UTC, day_first=self.day_first)


def paper_of(text: str, today: date) -> Paper:
    """Return a letter to read."""
    return Paper(evened(text), today)
