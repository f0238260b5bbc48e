"""Pay on offer: the base in the writings of many countries, and what comes on top as bonus or share in the firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.facts.amounts import DOLLARS, OF_COUNTRY, Sum, period_beside, sums
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.values import Fact, Pay, Period
from sincerely.core.reading.facts.whereabouts import Whereabouts
from sincerely.core.reading.patterns import compiled

_OFFERS = ("offer", "counter-offer")
#: No mail that a person wrote names more sums.
MOST = 300
#: Kinds that name pay in passing, where its period stands beside it.
_PASSING = ("interview-invitation", "scheduling")
_BASE = compiled(
    r"\b(?:base|basic|salary|salaries|pay\b|gross|fixed|fixum|wage|rate|remuneration|compensation|stipend|grundgehalt|gehalt|brutto\w*|bruts?|salaire|rémunération|fixe|sueldo|salario|wynagrodzeni\w*|ctc|earn|package|spine|band|point)\b",
    re.I,
)
_TOP = compiled(
    r"\b(?:bonus\w*|incentive|variable|sign(?:ing|-?\s?on)\b|joining\s+bonus|relocat\w+|allowance|reimburs\w+|top\s+up|expenses|per\s+diem|stipend\s+for|retention|commission|overtime|esops?|options?|shares?|stock|rsus?|equity|worth|pension|travel|housing|phone|meal|laptop|tickets?|budget|learning|training|course|deposit|fee|invoice|fare|voucher|gift|insurance|cover|deduct\w+|prime|premia|zuschuss|zulage|vouchers|ticket|premium|cobra|tuition|diploma|contribut\w+|revenue|turnover|fund\w*|raised|full[- ]time\s+equivalent|fte\b|\bpension)\b",
    re.I,
)
_OTHER = compiled(
    r"\b(?:you\s+(?:asked|wanted|named|mentioned|proposed|had\s+in\s+mind)|your\s+(?:ask|figure|counter|number|request|expectation|current)|instead\s+of|rather\s+than|up\s+from|from|was|were|not|(?:rising|rises?|going\s+up|progress\w+|increas\w+)(?:\s+(?:up\s+)?to)?|after|once|on\s+passing|then|previous\w*|earlier|below|above|over|nearer|closer\s+to|(?:we|i)(?:['’]d|\s+had)\s+been\s+at|(?:we|i)\s+were\s+at|can['’]?t\s+(?:do|go\s+to)|not|statt|au\s+lieu\s+d\w+|cap|maximum|top\s+of|beyond|equivalent)\s*(?:the\s+)?$",
    re.I,
)
_MOVES = compiled(r"\b(?:to|now|can\s+(?:do|offer|get\s+to|go\s+to|stretch\s+to)|offer|at|agree\w*|revis\w+|improv\w+|is|of|auf|à|a|do)\s*$", re.I)  # fmt: skip


def pay(own: Own, kind: str, where: Whereabouts) -> Iterator[Fact]:
    """Yield the base pay on offer, of a range its low end with the range in the note. Adverts' pay and the candidate's wishes are no facts."""
    if kind not in (*_OFFERS, *_PASSING):
        return
    home = next((OF_COUNTRY[country] for country in where.countries if country in OF_COUNTRY), "USD")
    dollar = next((DOLLARS[country] for country in where.countries[:3] if country in DOLLARS), "USD")
    best: tuple[int, Sentence, Sum, Period] | None = None
    looked_at = 0
    for sentence in own.sentences:
        if sentence.signature:
            continue
        if looked_at >= MOST:
            break
        for found in sums(own.text, sentence.start, sentence.end, home=home, dollar=dollar, offered=kind in _OFFERS):
            looked_at += 1
            scored = _scored(own.text, sentence, found, kind)
            if scored is not None and (best is None or scored[0] > best[0]):
                best = (scored[0], sentence, found, scored[1])
    if best is None:
        return
    _, _, found, period = best
    note = f"{found.low} to {found.high} was said; the low end counts." if found.high else ""
    value = Pay(found.low, found.currency, period)
    yield Fact(name="salary", value=value, quote=own.text[found.start : found.end], start=found.start, end=found.end, note=note)  # fmt: skip


def _scored(text: str, sentence: Sentence, found: Sum, kind: str) -> tuple[int, Period] | None:
    before = text[max(sentence.start, found.start - 60) : found.start]
    after = text[found.end : min(sentence.end, found.end + 60)]
    # What belongs to the figure ends at the next one.
    after = re.split(r"[£€$₹₦]|\d{3,}", after)[0]
    clause = re.split(r"[;:(]|,\s(?!\d)|\.\s|\b(?:plus|and\s+an?|as\s+well\s+as|und|et)\b", before)[-1]
    period = period_beside(before, after[:40])
    base = bool(_BASE.search(before) or _BASE.search(after[:30]))
    if _TOP.search(clause) or _TOP.match(after.lstrip()[:24]) or re.match(r"\s*(?:\w+\s+){0,2}(?:bonus|allowance|incentive|relocation|sign)", after, re.I):  # fmt: skip
        return None
    if kind not in _OFFERS and not (period if kind != "interview-invitation" else base or period):
        return None
    if found.low < 5 or (period is None and not base and found.low < 8):
        return None
    if period is None:
        if kind not in _OFFERS or not (found.signed or base or found.bare or found.low >= 1000):
            return None
        period = _period_by_size(found)
    score = 4 * base + 2 * (period is not None) + 2 * found.signed + bool(_MOVES.search(before))
    if (
        before.count("(") <= before.count(")")
        and re.search(r"\b(?:base|basic|salary|fixed|grundgehalt|fixe)\b[^,;]{0,20}$", clause, re.I)
        and not re.search(r"\bpackage\b", clause, re.I)
    ):
        score += 2
    if re.search(r"\b(?:relocation|allowance|bonus|incentive)\s*[,:]\s*$", before, re.I):
        return None
    if _OTHER.search(before):
        score -= 6
    if _REFUSED.match(after):
        return None
    return score, period


# So many of a currency are about a euro, and where a month of work earns far less than in Europe.
_TO_EURO = {
    "PLN": 4, "CZK": 25, "SEK": 11, "NOK": 11, "DKK": 7.5, "ZAR": 20, "INR": 90, "NGN": 1600, "KES": 140, "PHP": 60, "JPY": 160, "HUF": 400, "RON": 5, "MDL": 20, "AED": 4, "QAR": 4,
    "SAR": 4, "BDT": 125, "UZS": 13_500, "VND": 28_000, "RWF": 1500, "TZS": 2900, "UGX": 4000, "GHS": 15, "MYR": 5, "THB": 38, "PKR": 310, "LKR": 330, "ISK": 150, "MXN": 20, "BRL": 6,
    "ARS": 1200, "COP": 4500, "CLP": 1000, "KRW": 1500, "IDR": 17_500, "CNY": 8, "TWD": 35, "HKD": 8.5, "NAD": 20, "BWP": 15, "ZMW": 27, "EGP": 55, "UAH": 45, "PEN": 4, "SLE": 25,
    "RSD": 117, "XOF": 656, "XAF": 656, "MAD": 11, "TRY": 40, "ETB": 130, "NPR": 145, "JMD": 170, "MUR": 50, "KZT": 550, "KWD": 0.33, "BHD": 0.4, "OMR": 0.4, "JOD": 0.75,
}  # fmt: skip
_LOW = (
    "INR",
    "NGN",
    "KES",
    "PHP",
    "BDT",
    "UZS",
    "VND",
    "RWF",
    "TZS",
    "UGX",
    "GHS",
    "PKR",
    "LKR",
    "IDR",
    "SLE",
    "ETB",
    "NPR",
    "XOF",
    "XAF",
    "EGP",
)


def _period_by_size(found: Sum) -> Period:
    """Guess the period of a bare figure by what people earn: below 100 euros an hour, thousands a month, tens of thousands a year."""
    euros = float(found.low) / _TO_EURO.get(found.currency, 1)
    if euros < (10 if found.currency in _LOW else 100):
        return "hour"
    return "month" if euros < (2500 if found.currency in _LOW else 9000) else "year"


# "47.000 is not possible": what they will not pay.
_REFUSED = compiled(
    r"\s*(?:an?\s+\w+\s+)?(?:,\s*|:\s*|[-–]\s*)?(?:no\b|not\s+(?:possible|on)\b|(?:is|was|would\s+be)\s+(?:not\b|too\b|out\b|beyond|above|more\s+than)|isn['’]t|i\s+can(?:no|['’])t|we\s+can(?:no|['’])t|can['’]?t|cannot|you\s+(?:asked|wanted|mentioned|named))",
    re.I,
)


_BONUS = compiled(
    r"\b(?:bonus\w*|incentives?|variable\s+pay|variable|13(?:th|\.|e|ª)?\s*(?:month|mois|monats\w*|gehält\w*|gehalt|salary)|aws\b|sign(?:ing)?[- ]on\b|signing\s+bonus|commission|jahressonder\w+|weihnachtsgeld|urlaubsgeld|prime|premia|trzynast\w+|aguinaldo|paga\s+extra|thirteenth|13th\s+cheque|PLR|bônus|awards?(?=\s+of\s+up)|profit[- ]shar\w+|treizième\s+mois)",
    re.I,
)
_EQUITY = compiled(
    r"\b(?:equity|stock\s+options?|options?\s+(?:over|vest\w+|grant|in\s+the)|shares?\b(?!\s+(?:code|with|your|the|a|this))|rsus?|esops?|bspce|phantom|isos?\b|nsos?\b|vsops?|stock\b|vest(?:s|ing|ed)?|sweet\s+equity|units\s+vesting)\b|\b\d[\d,. ]*\s+options\b|\boptions\s+(?:stay|are|at|remain|go)\b",
    re.I,
)
_NO_SUCH = compiled(r"\b(?:no|not|without|cannot|can['’]?t|isn['’]t|don['’]t|won['’]t|aren['’]t|instead\s+of|kein\w*|pas\s+de|brak|nie)\b[^.;,]{0,25}$", re.I)  # fmt: skip
_CLAUSE = compiled(
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
