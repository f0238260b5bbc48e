"""Pay on offer: the base in the writings of many countries, and what comes on top as bonus or share in the firm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.values import Fact, Pay, Period
from sincerely.core.reading.facts.whereabouts import Whereabouts
from sincerely.core.reading.patterns import compiled

_OFFERS = ("offer", "counter-offer")
_SYMBOLS = {
    "£": "GBP", "€": "EUR", "₹": "INR", "₦": "NGN", "₱": "PHP", "zł": "PLN", "s$": "SGD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "r$": "BRL", "rs": "INR", "rs.": "INR", "¥": "JPY", "ksh": "KES", "kes": "KES", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "naira": "NGN", "rand": "ZAR",
    "rupees": "INR", "dirhams": "AED", "pesos": "PHP", "złotych": "PLN", "fr.": "CHF", "sfr": "CHF", "dollars": "", "$": "", "r": "ZAR", "n": "NGN", "p": "PHP",
}  # fmt: skip
_CODES = [
    "GBP",
    "EUR",
    "USD",
    "INR",
    "NGN",
    "ZAR",
    "AUD",
    "CAD",
    "SGD",
    "AED",
    "QAR",
    "SAR",
    "PHP",
    "PLN",
    "CHF",
    "NZD",
    "BRL",
    "KES",
    "HKD",
    "JPY",
    "SEK",
    "NOK",
    "DKK",
    "CZK",
    "HUF",
    "MXN",
    "GHS",
    "MYR",
    "KWD",
    "OMR",
    "BHD",
]
_DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "SG": "SGD", "NZ": "NZD", "HK": "HKD"}
_OF_COUNTRY = {
    **_DOLLARS, "GB": "GBP", "IE": "EUR", "DE": "EUR", "FR": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR", "AT": "EUR", "PT": "EUR", "BE": "EUR", "IN": "INR",
    "NG": "NGN", "ZA": "ZAR", "PH": "PHP", "PL": "PLN", "CH": "CHF", "AE": "AED", "QA": "QAR", "BR": "BRL", "KE": "KES", "GH": "GHS", "MY": "MYR",
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:(?:[ \u00a0\u202f'’.,]\d{2,3})+)(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SIGN = (
    r"(?:(?<![\w])(?:US|AU|A|S|CA|C|NZ|HK|R)?\$|£|€|₹|₦|₱|(?<![\w])(?:Rs\.?|R|N|P|KSh|zł|"
    + "|".join(_CODES)
    + r")(?=[ \u00a0]?\d))"
)
_NAME = (
    r"(?:€|£|zł|(?:"
    + "|".join(_CODES)
    + r")\b|euros?\b|pounds\b|naira\b|rand\b|rupees\b|dirhams\b|pesos\b|złotych\b|dollars\b)"
)
_SCALE = r"(?:k\b|K\b|lakhs?\b|lacs?\b|L\b|LPA\b|lpa\b|crores?\b|cr\b|m\b)"
_AMOUNT = re.compile(
    rf"(?P<sign>{_SIGN})?[ \u00a0]?(?P<low>{_NUMBER})(?:\s?(?P<lowscale>{_SCALE}))?"
    rf"(?:\s?(?:-|–|to|and|bis|à)\s?(?:{_SIGN})?[ \u00a0]?(?P<high>{_NUMBER})(?=\s?{_SCALE}|[\s\u00a0]?{_NAME}|\s+(?:per|net|gross|a\b|an\b|p\.)|[\s,.;)]|$))?(?:\s?(?P<scale>{_SCALE}))?"
    rf"(?:[ \u00a0]?(?P<name>{_NAME}))?",
)
_BRACKET = re.compile(r"\s*\([^)]{0,60}\)")
_PERIODS: tuple[tuple[re.Pattern[str], Period], ...] = (
    (compiled(r"\b(?:per\s+hour|an\s+hour|hourly|p/?h\b|/\s?h(?:ou)?r?\b|die\s+stunde|pro\s+stunde|stundenlohn|de\s+l['’]heure|par\s+heure|por\s+hora|na\s+godzinę|/\s?std|an\s+hr|per\s+hr)", re.I), "hour"),
    (compiled(r"\b(?:per\s+day|a\s+day|daily|day\s+rate|pro\s+tag|par\s+jour|/\s?day)", re.I), "day"),
    (compiled(r"\b(?:per\s+week|a\s+week|weekly|p/?w\b|pro\s+woche|/\s?week)", re.I), "week"),
    (compiled(r"(?:\bper\s+month|\ba\s+month|\bmonthly|\bp\.?m\.?(?!\w)|/\s?mo(?:nth)?\b|\bmonatlich\w*|\bim\s+monat|\bpro\s+monat|\bpar\s+mois|\bmensuel\w*|\bal\s+mes|\bmensual\w*|\bmiesięczn\w*|\bpor\s+mês|\bper\s+mensem|\ba\s+mth)", re.I), "month"),
    (compiled(r"(?:\bper\s+(?:annum|year)|\ba\s+year|\bp\.?\s?a\.?(?!\w)|\bannual\w*|\byearly|\blpa\b|\bctc\b|\bjährlich\w*|\bim\s+jahr|\bjahres\w*|\bpar\s+an\b|\bannuels?\b|\bal\s+año|\banual\w*|\brocznie|\bpor\s+ano|/\s?(?:yr|year)\b|\ba\s+yr)", re.I), "year"),
)  # fmt: skip
_BASE = compiled(
    r"\b(?:base|basic|salary|salaries|pay\b|gross|fixed|fixum|wage|rate|remuneration|compensation|stipend|grundgehalt|gehalt|brutto\w*|bruts?|salaire|rémunération|fixe|sueldo|salario|wynagrodzeni\w*|ctc|earn|package|spine|band|point)\b",
    re.I,
)
_TOP = compiled(
    r"\b(?:bonus\w*|incentive|variable|sign(?:ing|-?\s?on)\b|joining\s+bonus|relocat\w+|allowance|reimburs\w+|top\s+up|expenses|per\s+diem|stipend\s+for|retention|commission|overtime|esops?|options?|shares?|stock|rsus?|equity|worth|pension|travel|housing|phone|meal|laptop|tickets?|budget|learning|training|course|deposit|fee|invoice|fare|voucher|gift|insurance|cover|deduct\w+|prime|premia|zuschuss|zulage|vouchers|ticket|revenue|turnover|fund\w*|raised|full[- ]time\s+equivalent|fte\b|\bpension)\b",
    re.I,
)
_OTHER = compiled(
    r"\b(?:you\s+(?:asked|wanted|named|mentioned|proposed|had\s+in\s+mind)|your\s+(?:ask|figure|counter|number|request|expectation|current)|instead\s+of|rather\s+than|up\s+from|from|was|were|not|(?:rising|rises?|going\s+up|progress\w+|increas\w+)(?:\s+(?:up\s+)?to)?|after|once|on\s+passing|then|previous\w*|earlier|below|above|over|statt|au\s+lieu\s+d\w+|cap|maximum|top\s+of|beyond|equivalent)\s*(?:the\s+)?$",
    re.I,
)
_MOVES = compiled(r"\b(?:to|now|can\s+(?:do|offer|get\s+to|go\s+to|stretch\s+to)|offer|at|agree\w*|revis\w+|improv\w+|is|of|auf|à|a|do)\s*$", re.I)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in a sentence: its low end, the range where there is one."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str
    signed: bool


def pay(own: Own, kind: str, where: Whereabouts) -> Iterator[Fact]:
    """Yield the base pay on offer, of a range its low end with the range in the note. Adverts' pay and the candidate's wishes are no facts."""
    if kind not in _OFFERS and kind != "interview-invitation":
        return
    best: tuple[int, Sentence, Sum, Period] | None = None
    for sentence in own.sentences:
        if sentence.signature:
            continue
        for found in _sums(own.text, sentence, where):
            scored = _scored(own.text, sentence, found, kind)
            if scored is not None and (best is None or scored[0] > best[0]):
                best = (scored[0], sentence, found, scored[1])
    if best is None:
        return
    _, _, found, period = best
    note = f"{found.low} to {found.high} was said; the low end counts." if found.high else ""
    value = Pay(found.low, found.currency, period)
    yield Fact(name="salary", value=value, quote=own.text[found.start : found.end], start=found.start, end=found.end, note=note)  # fmt: skip


def _sums(text: str, sentence: Sentence, where: Whereabouts) -> Iterator[Sum]:
    home = next((_OF_COUNTRY[country] for country in where.countries if country in _OF_COUNTRY), "USD")
    dollar = next((_DOLLARS[country] for country in where.countries[:3] if country in _DOLLARS), "USD")
    for found in _AMOUNT.finditer(text, sentence.start, sentence.end):
        sign = found["sign"] or found["name"] or ""
        scale = (found["scale"] or found["lowscale"] or "").lower()
        behind = text[found.end() : min(sentence.end, found.end() + 24)]
        hourly = bool(
            re.match(
                r"\s*(?:an?\s+hour|per\s+hour|p/?h\b|a\s+month|a\s+year|per\s+(?:annum|month|year)|pa\b|fixed)",
                behind,
                re.I,
            )
        )
        if not sign and not (scale in ("k", "lakh", "lakhs", "lacs", "lac", "lpa") or hourly):
            continue
        if not sign and re.match(r"\s*%", behind):
            continue
        low = _number(found["low"])
        high = _number(found["high"]) if found["high"] else None
        if low is None:
            continue
        times = _times(scale)
        low_times = _times((found["lowscale"] or scale).lower())
        low, high = low * low_times, high * times if high is not None else None
        if high is not None and _RAISED.search(text[max(sentence.start, found.start() - 70) : found.start()]):
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
        yield Sum(found.start("sign") if found["sign"] else found.start("low"), found.end(), _tidy(low), _tidy(high) if high else None, currency or home, bool(sign))  # fmt: skip


_RAISED = compiled(
    r"\b(?:increas|rais|improv|mov|revis|lift|bump|went|go|goes|going|up|took|taken|chang|erhöh|augment|aument)\w*\b[^.;]{0,50}\b(?:from|von|de|desde)\s*$",
    re.I,
)


def _times(scale: str) -> int:
    return {"k": 1000, "l": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lpa": 100_000, "crore": 10_000_000, "crores": 10_000_000, "cr": 10_000_000}.get(scale, 1)  # fmt: skip


def _tidy(amount: Decimal) -> Decimal:
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.quantize(Decimal("0.01"))


def _number(text: str) -> Decimal | None:
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


def _scored(text: str, sentence: Sentence, found: Sum, kind: str) -> tuple[int, Period] | None:
    before = text[max(sentence.start, found.start - 60) : found.start]
    after = text[found.end : min(sentence.end, found.end + 60)]
    # What belongs to the figure ends at the next one.
    after = re.split(r"[£€$₹₦]|\d{3,}", after)[0]
    clause = re.split(r"[;:(]|,\s(?!\d)|\.\s|\b(?:plus|and\s+an?|as\s+well\s+as|und|et)\b", before)[-1]
    period = min(
        ((m.start(), name) for pattern, name in _PERIODS if (m := pattern.search(after[:40]))), default=(0, None)
    )[1] or next((name for pattern, name in _PERIODS if pattern.search(before)), None)
    base = bool(_BASE.search(before) or _BASE.search(after[:30]))
    if _TOP.search(clause) or _TOP.match(after.lstrip()[:24]) or re.match(r"\s*(?:\w+\s+){0,2}(?:bonus|allowance|incentive|relocation|sign)", after, re.I):  # fmt: skip
        return None
    if kind not in _OFFERS and not (base or period):
        return None
    if found.low < 5 or (period is None and not base and found.low < 8):
        return None
    if period is None:
        if kind not in _OFFERS or (not found.signed and not base):
            return None
        period = _period_by_size(found)
    score = 4 * base + 2 * (period is not None) + 2 * found.signed + bool(_MOVES.search(before))
    if (
        before.count("(") <= before.count(")")
        and re.search(r"\b(?:base|basic|salary|fixed|grundgehalt|fixe)\b[^,;]{0,20}$", clause, re.I)
        and not re.search(r"\bpackage\b", clause, re.I)
    ):
        score += 2
    if _OTHER.search(before):
        score -= 6
    return score, period


def _period_by_size(found: Sum) -> Period:
    """Guess the period of a bare figure by what people earn: below 200 an hour (of the larger currencies), tens of thousands a year."""
    small = 10 if found.currency in ("INR", "NGN", "PHP", "KES", "JPY") else 1
    if found.low < 200 * small:
        return "hour"
    return "month" if found.low < 9000 * small else "year"


_BONUS = compiled(
    r"\b(?:bonus\w*|incentives?|variable\s+pay|variable|13(?:th|\.|e|ª)?\s*(?:month|mois|monats\w*|gehält\w*|gehalt|salary)|aws\b|sign(?:ing)?[- ]on\b|signing\s+bonus|commission|jahressonder\w+|weihnachtsgeld|urlaubsgeld|prime|premia|trzynast\w+|aguinaldo|paga\s+extra|thirteenth|profit[- ]shar\w+|treizième\s+mois)",
    re.I,
)
_EQUITY = compiled(
    r"\b(?:equity|stock\s+options?|options?\s+(?:over|vest\w+|grant|in\s+the)|shares?\b(?!\s+(?:code|with|your|the|a|this))|rsus?|esops?|bspce|phantom|isos?\b|nsos?\b|vsops?|stock\b|vest(?:s|ing|ed)?|sweet\s+equity|units\s+vesting)\b|\b\d[\d,. ]*\s+options\b|\boptions\s+(?:stay|are|at|remain|go)\b",
    re.I,
)
_NO_SUCH = compiled(r"\b(?:no|not|without|cannot|can['’]?t|isn['’]t|don['’]t|won['’]t|aren['’]t|instead\s+of|kein\w*|pas\s+de|brak|nie)\b[^.;,]{0,25}$", re.I)  # fmt: skip
_CLAUSE = re.compile(
    r"[;|]|\.\s|,\s(?!\d{3})|\s[-–]\s|\b(?:plus|and|und|et|y|sowie|as\s+well\s+as|but|with\s+an?)\b(?!\s+(?:half|quarter))"
)


def extras(own: Own, kind: str) -> Iterator[Fact]:
    """Yield bonus and equity on offer, each as the words that say it."""
    if kind not in _OFFERS:
        return
    for sentence in own.sentences:
        if sentence.signature:
            continue
        done: set[tuple[int, int]] = set()
        for name, pattern in (("equity", _EQUITY), ("bonus", _BONUS)):
            for found in pattern.finditer(sentence.text):
                start, end = _clause(sentence.text, found.start(), found.end())
                said = sentence.text[start:end]
                if (start, end) in done or _NO_SUCH.search(sentence.text[: found.start()]) or not re.search(r"\d|month|monat|mois|jahres|weihnacht|one|two|full", said, re.I):  # fmt: skip
                    continue
                done.add((start, end))
                at = sentence.start + start
                yield Fact(name=name, value=" ".join(said.split()), quote=said, start=at, end=at + len(said))  # type: ignore[arg-type]
                break


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a word, without the label before its colon and the words that only lead up to it."""
    left = max([found.end() for found in _CLAUSE.finditer(text) if found.end() <= start], default=0)
    right = min([found.start() for found in _CLAUSE.finditer(text) if found.start() >= end], default=len(text))
    label = re.match(r"\s*[^:]{1,30}:\s+", text[left:right])
    if label and left + label.end() < right:
        left += label.end()
    else:
        lead = re.search(
            r"(?:\b(?:is|are|offer|get|receive|includes?|have|add|with|want|there['’]s|to|at|of)\s+(?:an?\s+|the\s+|you\s+)*)(?=\S)",
            text[left:start],
            re.I,
        )
        if lead:
            left += lead.end()
    while left < right and (text[left].isspace() or text[left] in "-–•*"):
        left += 1
    while right > left and (text[right - 1].isspace() or text[right - 1] in ".,;:"):
        right -= 1
    return left, right
