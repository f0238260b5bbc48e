"""How a reader's days and hours are written, and on which day their week begins: as in their country, unless they chose otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import NamedTuple

from sincerely.accounts.models import Candidate
from sincerely.zones import country_of_zone

#: Where a clock has twelve hours. This and the next ones: CLDR, as a browser tells it (`Intl.Locale`); elsewhere 24 hours, the day first, and Monday.
TWELVE = frozenset(["AE", "AG", "AL", "AR", "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BO", "BS", "BT", "CA", "CL", "CO", "CR", "CU", "CY", "DJ", "DM", "DO", "DZ", "EC", "EG", "EH", "ER", "ET", "FJ", "FM", "GD", "GH", "GM", "GR", "GT", "GU", "GY", "HK", "HN", "IN", "IQ", "JM", "JO", "KH", "KI", "KN", "KP", "KR", "KW", "KY", "LB", "LC", "LR", "LS", "LY", "MH", "MO", "MP", "MR", "MW", "MX", "MY", "NA", "NH", "NI", "NZ", "OM", "PA", "PE", "PG", "PH", "PK", "PR", "PS", "PW", "PY", "QA", "SA", "SB", "SD", "SG", "SL", "SO", "SS", "SV", "SY", "SZ", "TC", "TD", "TN", "TO", "TT", "TW", "UM", "US", "UY", "VC", "VE", "VG", "VI", "VU", "WS", "YE", "ZM"])  # fmt: skip
#: Where English names the month before the day.
MONTH_FIRST = frozenset(["AS", "CA", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"])
SUNDAY = frozenset(["AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN", "ID", "IL", "IN", "IS", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP", "PA", "PE", "PH", "PK", "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI", "WS", "YE", "ZA", "ZW"])  # fmt: skip
SATURDAY = frozenset(["AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"])
#: What `Candidate.week_start` may say -> the weekday.
WEEKS = {"monday": 0, "sunday": 6, "saturday": 5}


class Customs(NamedTuple):
    """`twelve`: a clock of twelve hours; `month_first`: the month before the day; `week_begins`: its weekday, Monday is 0."""

    twelve: bool = False
    month_first: bool = False
    week_begins: int = 0


_PLAIN = Customs()
#: What `Candidate.date_style` may say -> clock and order of a day.
STYLES = {"day": _PLAIN, "day-12": Customs(twelve=True), "month-12": Customs(twelve=True, month_first=True)}
_here: ContextVar[Customs] = ContextVar("customs", default=_PLAIN)


def customs() -> Customs:
    """Return those of the reader of the page that is made."""
    return _here.get()


@contextmanager
def customs_for(candidate: Candidate | None) -> Iterator[None]:
    """Write days and hours as this candidate reads them."""
    token = _here.set(customs_of(candidate))
    try:
        yield
    finally:
        _here.reset(token)


def customs_of(candidate: Candidate | None) -> Customs:
    """Return a candidate's customs: chosen, else those of their country, which their zone tells where they named none."""
    if candidate is None:
        return _PLAIN
    return _customs(candidate.country, candidate.zone, candidate.date_style, candidate.week_start)


@lru_cache(maxsize=1024)
def _customs(country: str, zone: str, style: str, week: str) -> Customs:
    country = country or country_of_zone(zone)
    written = STYLES.get(style) or Customs(twelve=country in TWELVE, month_first=country in MONTH_FIRST)
    begins = WEEKS.get(week, 5 if country in SATURDAY else 6 if country in SUNDAY else 0)
    return written._replace(week_begins=begins)
