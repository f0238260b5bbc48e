"""Sums and shares of pay in a letter: what each is for, a what, and how well the words say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.numbers import At, number_of, shares
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of, topics
from sincerely.core.offers.letter.values import GrantWorth, Match, Of, Per, Share, Sum, Value, Words
from sincerely.core.reading.facts.amounts import number, period_beside, sums
from sincerely.core.reading.patterns import compiled

_BARE = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{2,3})+(?:\.\d{2})?(?![\w%])|(?<![\w.,/-])\d{1,4}\.\d{2}(?![\w.%])")
_CLAUSE = re.compile(r"[;(]|,\s(?!\d{3})|\s(?:plus|as\s+well\s+as|and|so|but)\s|\s[-–]\s")
_AFTER = re.compile(_CLAUSE.pattern + r"|[.;]|[£$€]")
_NO_MONEY = ("title", "end", "start", "place", "expiry")
_PAYMENTS = compiled(r"(?P<number>\d{2}|twelve|thirteen|fourteen)\s*(?:x\b|times\b|payments\b|salaries\b|instal+ments\b|months\s+a\s+year|monthly\s+(?:payments|salaries|instal+ments))", re.I)  # fmt: skip
_THIRTEENTH = compiled(
    r"\b(?:(?P<thirteen>thirteenth|13th)|(?P<fourteen>fourteenth|14th))\s+(?:month(?:ly|'s)?\s*)?(?:salary|pay|month)",
    re.I,
)
_PAID = compiled(r",?\s*\(?(?:paid|payable|pro\s*rata|less|before|subject)\b.*", re.I | re.S)
_FORTNIGHT = compiled(r"\b(?:per|a|each|every)\s+fortnight\b|\bper\s+two\s+weeks\b|\bper\s+pay\s+period\b|\bbi-?weekly\s+(?:salary|rate|pay)\b|\bfortnightly\s+(?:salary|rate|pay)\b", re.I)  # fmt: skip
_TWICE = compiled(r"\bsemi-?monthly\s+(?:salary|rate|pay|amount)\b|\bper\s+semi-?monthly\b", re.I)
_OTHER = compiled(r"\b(?:bonus|overtime|allowance|advance|expenses|reimburs\w+|differential|weekend|holiday)\b", re.I)
_IN_PARTS = compiled(
    r"\s+in\s+(?:equal\s+)?(?:semi-?|bi-?)?(?:monthly|weekly)\s+(?:instal+ments?|payments?)", re.I
)  # how it is paid, not for what
_TWICE_BEFORE = compiled(r"\b(?:semi-?monthly|twice-?\s?monthly)\s+(?:[a-z]+\s+){0,4}$", re.I)
_TWICE_AFTER = compiled(r"\s*(?:\(?gross\)?\s+)?(?:twice\s+(?:a|per|each|every)\s+month|semi-?monthly)\b(?!\s+(?:in\s+)?(?:equal\s+)?(?:instal|pay))", re.I)  # fmt: skip
_QUARTER = compiled(r"\b(?:per|a|each|every)\s+quarter\b|\bquarterly\b", re.I)
_SCALE = compiled(
    r"\b(?:scale|range|band\s+is|minimum|maximum|between|of\s+this|then|thereafter|in\s+year\s+(?:two|three|2|3)|job\s+rate|rising\s+to|after)\b[^.;]*$",
    re.I,
)
#: Of several rates the one that is the reader's: "you start at", "you will be placed on the second point, £25,000".
_YOURS = compiled(
    r"\b(?:you(?:'ll|'d)?\s+(?:will\s+|would\s+|shall\s+)?(?:start|begin)\s+(?:at|on)|you(?:'ll|\s+will|\s+are|\s+would)?\s+(?:be\s+)?(?:paid|placed|appointed|earn)|(?:we\s+will\s+|we'll\s+)pay\s+you|your\s+(?:starting|initial)\s+(?:rate|salary|pay|point|wage)\s+(?:is|will\s+be))\b[^.;:$£€]{0,60}$",
    re.I,
)
#: "84k", "1 lakh": so only money is written.
_SCALED = compiled(r"\d\s?(?:k|lakhs?|lacs?|LPA)$", re.I)
#: A rate of pay needs no word for it: "the position at $31.50/hour", "the job on £14.20 an hour".
_A_RATE = compiled(r"\s*(?:per|an?|/)\s*(?:h(?:ou)?r|year|annum)\b", re.I)
_STARTING = compiled(r"\b(?:starting|will\s+be|your|initial|on\s+commencement|actual)\b", re.I)
_NOT_IN_FORCE = compiled(
    r"\b(?:repay|repaid|deduct\w*|recover\w*|pay\s+back|not\s+exceed\w*|insured|up\s+to\s+Rs)\b", re.I
)
_OF_PAY = compiled(r"\s*(?:\([^)]*\)\s*)?of\s+(?:your\s+|the\s+|his\s+|her\s+)?(?:annual\s+|yearly\s+|base\s+|basic\s+|gross\s+|monthly\s+|qualifying\s+|eligible\s+|pensionable\s+|full\s+)*(?:base|basic|salary|pay|earnings|remuneration|wages?|compensation)\b(?:\s+salary)?", re.I)  # fmt: skip
_A_SHARE = compiled(r"\s*(?:a|per|/|for\s+each)\s*(?:common\s+|ordinary\s+)?share\b", re.I)
_OURS = r"\b(?:employer|company|we|trust|university|school|district|council|county|board|hospital|association)\b"
_ONCE = ("sign_on", "relocation", "equity", "strike")
_RETIREMENT = compiled(r"401|403|pension|retirement|superannuation|savings\s+(?:fund|plan)", re.I)
_MATCH = compiled(
    r"(?<!no )(?<!not )(?<!without )\bmatch\w*|dollar[- ]for[- ]dollar|pound[- ]for[- ]pound|for\s+(?:each|every)\s+\w+\s+you",
    re.I,
)
_KINDS: tuple[tuple[str, Of], ...] = ((r"option", "options"), (r"unit|rsu", "units"), (r"share|stock", "shares"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in what is said, before it is known what it is for; places count in the sentence."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str


def amounts(paper: Paper, each: Said) -> list[Amount]:
    """Return the sums of money in a sentence or row; figures without a currency count where the letter names one for all of them."""
    text = each.text
    found = [
        Amount(one.start, one.end, one.low, one.high, one.currency)
        for one in sums(text, 0, len(text), home=paper.bare or paper.dollar, dollar=paper.dollar)
        if one.signed
        or paper.bare
        or _SCALED.search(text[: one.end])
        or period_beside("", text[one.end : one.end + 16])
    ]
    if not found and paper.bare and each.label and (topic_of(each.label) or each.column or topic_of(each.heading)):
        for bare in _BARE.finditer(text):
            low = number(bare.group())
            if low is not None:
                found.append(Amount(bare.start(), bare.end(), low, None, paper.bare))
                break
    return [one for one in found if one.low > 0]


def about(each: Said, start: int, end: int) -> tuple[str, int]:
    """Return which term a figure in a sentence belongs to, and how surely: 3 by the words beside it, 2 by its label, 1 by what came before."""
    text = each.text
    spots = [(key, at) for key, at, _ in topics(text) if key not in _NO_MONEY]
    pay = _OF_PAY.match(text, end)
    after = pay.end() if pay else end
    stop = _AFTER.search(text, after, after + 60)
    close = text[after : stop.start() if stop else after + 60]
    named = [(key, at - after) for key, at in spots if after <= at < after + len(close)]
    if topic_of(each.label) in ("sign_on", "relocation") and named and named[0][0] in ("base", "perk", "other"):
        named = []  # "Joining bonus: Rs 1,50,000 payable with the first salary"
    clause = start - len(_CLAUSE.split(text[max(0, start - 300) : start])[-1])
    said = [key for key, at in spots if clause <= at < start]
    if named and named[0][0] == "raise" and topic_of(each.label) == "base":
        named = []
    if named and named[0][1] <= 28 and (named[0][0] not in ("hours", "leave", "base") or not said) and not re.match(r"\s*(?:per|a|an|/)\s*(?:hour|year|month)", close, re.I):  # fmt: skip
        key = named[0][0]
        if not (said and key in ("vesting", "health", "learning", "perk") and said[-1] in ("sign_on", "base", "retirement")):  # fmt: skip
            return key, 3
    if said:
        return said[-1], 3
    if named and not each.label:
        return named[0][0], 2
    if label := topic_of(each.label):
        return label, 2
    earlier = [key for key, at in spots if at < start and key not in ("other", "hours")]
    if earlier:
        return earlier[-1], 1
    return topic_of(each.heading), 1


def money(paper: Paper) -> Iterator[Found]:
    """Yield what the sums of money in a letter are for."""
    thirteenth = _THIRTEENTH.search(paper.text)
    for each in paper.said:
        for one in amounts(paper, each):
            key, sure = about(each, one.start, one.end)
            if _A_SHARE.match(each.text, one.end) and any(named == "strike" for named, _, _ in topics(each.text)):
                key, sure = "strike", 2
            if key in ("strike", "relocation", "sign_on", "learning", "bonus", "retirement", "base", "equity"):
                yield from _sum(each, one, key, sure, thirteenth)
            elif key in ("", "condition", "start", "place", "title", "hours") and _YOURS.search(each.text[: one.start]) and not _OTHER.search(each.text):  # fmt: skip
                yield from _sum(each, one, "base", 2, thirteenth)
            elif (key in ("", "condition", "start", "hours") and _A_RATE.match(each.text, one.end) and not _OTHER.search(each.text[: one.start])) or (key in ("", "condition", "start") and sure < 3 and topic_of(each.label) == "base"):  # fmt: skip
                yield from _sum(each, one, "base", 1, thirteenth)


def _sum(each: Said, one: Amount, key: str, sure: int, thirteenth: re.Match[str] | None) -> Iterator[Found]:
    text = each.text
    before, after = text[: one.start], text[one.end : one.end + 60]
    if _NOT_IN_FORCE.search(_CLAUSE.split(before)[-1]) or (key == "base" and re.search(r"\bper\s+share\b", after[:20])):
        return
    score = 2 * sure
    if key == "equity":
        of = kind_of(text) or kind_of(each.label)
        if of is not None:
            yield _found(each, one, key, GrantWorth(one.low, one.currency, of), score)
        return
    per = _per(each, one, key)
    payments: int | None = None
    if key == "base":
        score += 2 * bool(
            re.search(
                r"\b(?:base|basic|salary|ctc|cost\s+to\s+company|gross|hourly\s+rate|wage)\b",
                f"{each.label} {before}",
                re.I,
            )
        )
        score += bool(_STARTING.search(before)) + 2 * bool(re.search(r"\bactual\b", after[:10]))
        score += 3 * bool(re.search(r"\bctc\b|cost\s+to\s+company", f"{each.label} {before}", re.I))
        score += 4 * bool(_YOURS.search(before))
        score -= 4 * bool(_SCALE.search(before) and not _YOURS.search(before))
        if per == "month":
            if said := _PAYMENTS.search(text):
                payments = int(number_of(said["number"]))
            elif thirteenth:
                payments = 13 if thirteenth["thirteen"] else 14
    yield _found(
        each, one, key, Sum(amount=one.low, per=per, currency=one.currency, payments=payments, high=one.high), score
    )


def _per(each: Said, one: Amount, key: str) -> Per:
    if key in _ONCE:
        return "once"
    before = _CLAUSE.split(each.text[: one.start])[-1]
    after = _PAID.sub("", _IN_PARTS.sub("", each.text[one.end : one.end + 60])[:40])
    if _FORTNIGHT.search(before + " " + each.text[one.end : one.end + 30]):
        return "fortnight"
    if _TWICE.search(before + after) or _TWICE_BEFORE.search(before) or _TWICE_AFTER.match(after):
        return "half-month"
    if each.column:
        return "month" if re.search(r"month", each.column, re.I) else "year"
    per = period_beside("", re.split(r"[;.]\s|\b(?:plus|and)\b", after)[0])
    per = per or period_beside(f"{each.label} {before}", "") or period_beside(each.text[: one.start], "")
    if per is None and _QUARTER.search(after):
        return "quarter"
    if per is None:
        per = period_beside(each.heading, "")
    if per is None and key == "learning" and re.search(r"\bover\b|\bonce\b", after):
        return "once"
    if per is not None:
        return per
    if key == "base":
        small = 10 if one.currency in ("INR", "NGN", "PHP", "KES", "JPY", "THB") else 1
        return "hour" if one.low < 200 * small else "month" if one.low < 9000 * small else "year"
    return (
        "once"
        if key == "learning"
        and not re.search(r"\bannual|\b(?:each|every|a|per)\s+(?:calendar\s+)?year|\byearly", each.text, re.I)
        else "year"
    )


def kind_of(text: str) -> Of | None:
    """Return what a grant is of, by the first word that says it; None where none does."""
    found = [(match.start(), of) for words, of in _KINDS if (match := re.search(words, text, re.I))]
    kinds = {of for _, of in found}
    # "an option to purchase 42,500 shares" is of options, "performance share units" of units.
    return "options" if "options" in kinds else "units" if "units" in kinds else "shares" if kinds else None


def percentages(paper: Paper) -> Iterator[Found]:
    """Yield what the shares of pay in a letter are for: bonus, retirement, raises."""
    for each in paper.said:
        found = list(shares(each.text))
        for nth, one in enumerate(found):
            key, sure = about(each, one.start, one.end)
            if key == "bonus":
                target = bool(re.search(r"target", each.text, re.I))
                yield _found(each, one, key, Share(one.number), 2 * sure + target)
            elif key == "raise":
                yield _found(each, one, key, Share(one.number), 2 * sure)
            elif (
                key == "retirement"
                or (_MATCH.search(each.text) and _RETIREMENT.search(each.text))
                or (key in ("base", "", "perk") and topic_of(each.label) == "retirement")
            ):
                yield from _retirement(each, found, nth, sure)


def _retirement(each: Said, found: list[At], nth: int, sure: int) -> Iterator[Found]:
    text, one = each.text, found[nth]
    if _MATCH.search(text):
        yield from _matched(each, found, nth, sure)
        return
    # What is said behind "and" or a comma is of the other side: "You contribute 5% and the Trust contributes 8%".
    before = text[: one.start] if nth == 0 else text[found[nth - 1].end : one.start]
    after = re.split(r"[,;]|\sand\s", text[one.end : one.end + 40])[0]
    before = re.split(r"[;.]\s", before)[-1]
    own = re.search(r"\b(?:you|your|employee|own)\b[^,;]{0,30}$", before, re.I) is not None and not re.search(_OURS, before[-40:] + after, re.I)  # fmt: skip
    ours = bool(re.search(_OURS + r"|\bcontribut\w+", before[-60:] + after, re.I))
    yield _found(each, one, "retirement", Share(one.number), 2 * sure + ours - 4 * own - nth)


def _matched(each: Said, found: list[At], nth: int, sure: int) -> Iterator[Found]:
    text, one = each.text, found[nth]
    limit = re.search(r"(?:up\s+to|first|to\s+a\s+maximum\s+of)\s*(?:the\s+)?(?:first\s+)?$", text[: one.start], re.I)
    if limit is None:
        if re.match(r"\s*(?:(?:company|employer|401\s?\(?k\)?|403\s?\(?b\)?|pension|retirement|super)\s+)+match", text[one.end :], re.I):  # fmt: skip
            yield _found(each, one, "retirement", Share(one.number), 2 * sure + 1)
        elif len(found) == 1 and re.search(r"\bmatch(?:es|ed|ing)?\s+(?:(?:your|employee|contributions?|of|at|the)\s+)*$", text[: one.start], re.I):  # fmt: skip
            yield _found(each, one, "retirement", Match(Decimal(1), one.number), 2 * sure + 1)
        return
    # "50% of your contributions up to 6%", "50% of the first 4%"; without a first share each unit is matched by one.
    share = found[nth - 1].number if nth and found[nth - 1].number > 0 else Decimal(1)
    start = found[nth - 1].start if nth else one.start
    yield Found(key="retirement", value=Match(share, one.number), start=each.start + start, end=each.start + one.end, score=2 * sure + 3)  # fmt: skip


def _found(each: Said, one: Amount | At, key: str, value: Value, score: int) -> Found:
    return Found(key=key, value=value, start=each.start + one.start, end=each.start + one.end, score=score)


__all__ = ["Words", "about", "amounts", "kind_of", "money", "percentages"]
