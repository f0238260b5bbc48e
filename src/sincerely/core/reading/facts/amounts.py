"""Sums of money in a text, in the writings of many countries: "£38k", "3.720 €", "Rs. 12,60,000", "CHF 9'000", "18 lakhs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from sincerely.core.reading.facts.values import Period
from sincerely.core.reading.patterns import compiled

_SYMBOLS = {
    "£": "GBP", "€": "EUR", "₹": "INR", "₦": "NGN", "₱": "PHP", "zł": "PLN", "s$": "SGD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "r$": "BRL", "rs": "INR", "rs.": "INR", "¥": "JPY", "ksh": "KES", "kes": "KES", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "naira": "NGN", "rand": "ZAR",
    "rupees": "INR", "dirhams": "AED", "pesos": "PHP", "złotych": "PLN", "fr.": "CHF", "sfr": "CHF", "dollars": "", "$": "", "r": "ZAR", "n": "NGN", "p": "PHP",
    "yen": "JPY", "lei": "RON", "kr": "", "kr.": "", "kč": "CZK", "ft": "HUF", "tk": "BDT", "tk.": "BDT", "taka": "BDT", "s/": "PEN", "s/.": "PEN", "soles": "PEN", "rm": "MYR", "nle": "SLE", "cedis": "GHS",
    "₵": "GHS", "฿": "THB", "₺": "TRY", "₴": "UAH", "₫": "VND", "₩": "KRW", "shillings": "KES",
}  # fmt: skip
_CODES = [
    "GBP", "EUR", "USD", "INR", "NGN", "ZAR", "AUD", "CAD", "SGD", "AED", "QAR", "SAR", "PHP", "PLN", "CHF", "NZD", "BRL", "KES", "HKD", "JPY", "SEK",
    "NOK", "DKK", "CZK", "HUF", "MXN", "GHS", "MYR", "KWD", "OMR", "BHD", "THB", "CNY", "TWD", "KRW", "IDR", "VND", "ILS", "UAH", "RON", "ISK", "EGP",
    "MAD", "JOD", "LKR", "PKR", "BDT", "NPR", "ARS", "CLP", "COP", "JMD", "TTD", "UGX", "TZS", "RWF", "ETB", "ZMW", "BWP", "NAD", "MUR", "XOF", "RSD",
    "UZS", "MDL", "BND", "SLE", "PEN", "UYU", "KZT", "GEL", "TRY", "BGN", "TND", "DZD", "XAF", "MWK", "MZN", "LSL", "SZL", "PGK", "FJD", "BBD", "MMK", "AMD", "AZN", "BAM", "MKD",
]  # fmt: skip
DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "SG": "SGD", "NZ": "NZD", "HK": "HKD"}
OF_COUNTRY = {
    **DOLLARS, "GB": "GBP", "IE": "EUR", "DE": "EUR", "FR": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR", "AT": "EUR", "PT": "EUR", "BE": "EUR", "IN": "INR",
    "NG": "NGN", "ZA": "ZAR", "PH": "PHP", "PL": "PLN", "CH": "CHF", "AE": "AED", "QA": "QAR", "BR": "BRL", "KE": "KES", "GH": "GHS", "MY": "MYR",
    "SE": "SEK", "NO": "NOK", "DK": "DKK", "CZ": "CZK", "HU": "HUF", "RO": "RON", "JP": "JPY", "KR": "KRW", "IL": "ILS", "TR": "TRY", "TH": "THB", "ID": "IDR", "LK": "LKR", "BD": "BDT",
    "TZ": "TZS", "UG": "UGX", "EG": "EGP", "UA": "UAH", "FI": "EUR", "GR": "EUR", "LU": "EUR", "MT": "EUR", "MX": "MXN", "CO": "COP", "AR": "ARS", "CL": "CLP", "PE": "PEN", "PK": "PKR", "SA": "SAR", "CN": "CNY",
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:(?:[ \u00a0\u202f'’.,]\d{2,3})+)(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SIGN = (
    r"(?:(?<![\w])(?:US|AU|A|S|CA|C|NZ|HK|R)?\$|£|€|₹|₦|₱|₵|฿|₺|₴|₫|₩|(?<![\w])(?:Rs\.?|R|N|P|KSh|Tk\.?|S/\.?|RM|NLe|kr\.?|zł|"
    + "|".join(_CODES)
    + r")(?=[ \u00a0]?\d))"
)
_NAME = (
    r"(?:€|£|zł|(?:"
    + "|".join(_CODES)
    + r")\b|euros?\b|pounds\b|naira\b|rand\b|rupees\b|dirhams\b|pesos\b|złotych\b|dollars\b|yen\b|lei\b|kr\b\.?|Kč|Ft\b|taka\b|soles\b|cedis\b|shillings\b)"
)
_SCALE = r"(?:k\b|K\b|lakhs?\b|lacs?\b|L\b|LPA\b|lpa\b|crores?\b|cr\b|m\b)"
_AMOUNT = compiled(
    rf"(?P<sign>{_SIGN})?[ \u00a0]?(?P<low>{_NUMBER})(?:\s?(?P<lowscale>{_SCALE}))?"
    rf"(?:\s?(?:-|–|to|and|bis|à)\s?(?:{_SIGN})?[ \u00a0]?(?P<high>{_NUMBER})(?=\s?{_SCALE}|[\s\u00a0]?{_NAME}|\s+(?:per|net|gross|a\b|an\b|p\.)|[\s,.;)]|$))?(?:\s?(?P<scale>{_SCALE}))?"
    rf"(?:[ \u00a0]?(?P<name>{_NAME}))?",
)
PERIODS: tuple[tuple[re.Pattern[str], Period], ...] = (
    (compiled(r"\b(?:per\s+hour|an\s+hour|hourly|p/?h\b|/\s?h(?:ou)?r?\b|die\s+stunde|pro\s+stunde|stundenlohn|de\s+l['’]heure|par\s+heure|por\s+hora|na\s+godzinę|/\s?std|an\s+hr|per\s+hr)|^\s*/\s?(?:h|hr|hour|std)\b", re.I), "hour"),
    (compiled(r"\b(?:per\s+day|a\s+day|daily|day\s+rate|pro\s+tag|par\s+jour|/\s?day)|^\s*/\s?(?:d|day)\b", re.I), "day"),
    (compiled(r"\b(?:per\s+week|a\s+week|weekly|p/?w\b|pro\s+woche|/\s?week)|^\s*/\s?(?:wk|week)\b", re.I), "week"),
    (compiled(r"(?:\bper\s+month|\ba\s+month|\bmonthly|\bp\.?m\.?(?!\w)|/\s?mo(?:nth)?\b|\bmonatlich\w*|\bim\s+monat|\bpro\s+monat|\bpar\s+mois|\bmensuel\w*|\bal\s+mes|\bmensual\w*|\bmiesięczn\w*|\bpor\s+mês|\bper\s+mensem|\ba\s+mth)", re.I), "month"),
    (compiled(r"(?:\bper\s+(?:annum|year)|\ba\s+year|\bp\.?\s?a\.?(?!\w)|\bannual\w*|\byearly|\blpa\b|\bctc\b|\bjährlich\w*|\bim\s+jahr|\bjahres\w*|\bpar\s+an\b|\bannuels?\b|\bal\s+año|\banual\w*|\brocznie|\bpor\s+ano|/\s?(?:yr|year)\b|\ba\s+yr)", re.I), "year"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in a sentence: its low end, the range where there is one."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str
    signed: bool
    bare: bool = False


# What a figure of an offer looks like that names no money: "2.150", "45 500"; and what stands behind it where it is pay.
_ROUND = compiled(r"\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+")
_OF_PAY = compiled(
    r"\s*(?:gross|net(?:to)?|brut(?:to)?|basic|base|all[- ](?:in(?:clusive)?)|x\s?1[2-5]\b|×\s?1[2-5]\b|/-)(?!\w)", re.I
)
_COUNTED = compiled(r"\s*(?:[a-z]{0,3}%|-?(?:people|staff|employees|students|pupils|beds|members|customers|clients|applica\w+|hours?|words|options|shares|rsus?|units|miles|km|kg|sq|m²|homes|euros?\s+bonus))", re.I)  # fmt: skip


def sums(text: str, start: int, end: int, *, home: str, dollar: str, offered: bool = False) -> Iterator[Sum]:
    """Yield the sums between two places of a text. `home` is the currency of a sum that names none, `dollar` that of a bare "$"; where pay is `offered` a figure may do without a sign."""
    for found in _AMOUNT.finditer(text, start, end):
        sign = found["sign"] or found["name"] or ""
        scale = (found["scale"] or found["lowscale"] or "").lower()
        behind = text[found.end() : min(end, found.end() + 24)]
        hourly = bool(
            re.match(
                r"\s*(?:an?\s+hour|per\s+hour|p/?h\b|a\s+month|a\s+year|per\s+(?:annum|month|year)|pa\b|fixed)",
                behind,
                re.I,
            )
        )
        bare = not sign and not scale and not hourly and offered and not _COUNTED.match(behind) and bool(_ROUND.fullmatch(found["low"]) or (len(found["low"]) > 3 and _OF_PAY.match(behind)))  # fmt: skip
        if not sign and not bare and not (scale in ("k", "lakh", "lakhs", "lacs", "lac", "lpa") or hourly):
            continue
        if not sign and re.match(r"\s*%", behind):
            continue
        low = number(found["low"])
        high = number(found["high"]) if found["high"] else None
        if low is None:
            continue
        times = _times(scale)
        low_times = _times((found["lowscale"] or scale).lower())
        low, high = low * low_times, high * times if high is not None else None
        if high is not None and _RAISED.search(text[max(start, found.start() - 70) : found.start()]):
            low, high = high, None
        if high is not None and (high <= low or high > 4 * low):
            high = None
        key = sign.lower()
        currency = sign.upper() if sign.upper() in _CODES else _SYMBOLS.get(key, home if not sign else "")
        if scale in ("lakh", "lakhs", "lac", "lacs", "lpa"):
            currency = "INR"
        if (sign.endswith("$") and not currency) or key == "dollars":
            after = found["name"] or ""
            currency = after if after in _CODES else dollar
        if bare and home in ("GBP", "USD", "ZAR", "NGN") and re.fullmatch(r"\d{1,3}\.\d{3}", found["low"]):
            # So thousands are written where the euro is.
            currency = "EUR"
        yield Sum(found.start("sign") if found["sign"] else found.start("low"), found.end(), _tidy(low), _tidy(high) if high else None, currency or home, bool(sign), bare)  # fmt: skip


def period_beside(before: str, after: str) -> Period | None:
    """Return the period said of a sum: the first in the words after it, else one in the words before."""
    behind = min(((m.start(), name) for pattern, name in PERIODS if (m := pattern.search(after))), default=(0, None))[1]
    return behind or next((name for pattern, name in PERIODS if pattern.search(before)), None)


_RAISED = compiled(
    r"\b(?:increas|rais|improv|mov|revis|lift|bump|went|go|goes|going|up|took|taken|chang|erhöh|augment|aument)\w*\b[^.;]{0,50}\b(?:from|von|de|desde)\s*$",
    re.I,
)


def _times(scale: str) -> int:
    return {"k": 1000, "m": 1_000_000, "l": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lpa": 100_000, "crore": 10_000_000, "crores": 10_000_000, "cr": 10_000_000}.get(scale, 1)  # fmt: skip


def _tidy(amount: Decimal) -> Decimal:
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.quantize(Decimal("0.01"))


def number(text: str) -> Decimal | None:
    """Read "3.720", "38 500", "12,60,000", "5.242,18", "13.10": the last mark followed by one or two digits is the decimal one."""
    marks = re.findall(r"[^\d]", text)
    digits = re.split(r"[^\d]", text)
    whole, part = "".join(digits), ""
    if marks and len(digits[-1]) != 3:
        whole, part = "".join(digits[:-1]), digits[-1]
    try:
        return Decimal(whole + ("." + part if part else ""))
    except InvalidOperation:
        return None
