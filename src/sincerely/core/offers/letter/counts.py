"""What a letter counts: hours a week, days of leave, public holidays, days at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.numbers import NUMBER, number_of, shares, spans
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of
from sincerely.core.offers.letter.values import Days, Hours, Leave, Value, Words
from sincerely.core.offers.periods import WEEKS
from sincerely.core.reading.patterns import compiled

_SPOKEN = compiled(r"(?:your\s+|the\s+)?(?:normal\s+|usual\s+|regular\s+)?(?:working|office|work)\s+hours\b", re.I)
_BESIDE = compiled(rf"(?P<number>{NUMBER})\s*(?:days?\s*)?(?:at|from)?\s*(?:home|remote|wfh)\b", re.I)
_A_WEEK = compiled(
    rf"(?P<number>{NUMBER})(?:\s*(?:-|–|to)\s*(?P<high>\d+(?:\.\d+)?))?\s*(?:-\s*)?(?:working\s+|paid\s+|contact\s+)?(?:hours?|hrs?)?\s*(?:of\s+work\s*)?(?:per|a|each|every|/|in\s+a|in\s+the|over\s+an?)\s*(?:working\s+|calendar\s+|\w+-day\s+)?(?P<unit>two[- ]weeks?|weeks?|wk|fortnight|day|month|year|annum)\b",
    re.I,
)
_BIWEEKLY = compiled(
    rf"(?P<number>{NUMBER})\s*(?:hours?|hrs?)\s*(?:bi-?weekly|fortnightly|every\s+two\s+weeks|biweekly)", re.I
)
_WEEKLY = compiled(
    rf"\bweekly\s+(?:working\s+)?(?:time|hours?)[^.;\d]{{0,30}}?(?P<number>{NUMBER})\s*(?:hours?|hrs?)?|(?P<other>{NUMBER})[- ]hours?\s+(?:working\s+|work\s+)?week\b|\bwork(?:ing)?[- ]?week\s+(?:is|will\s+be|shall\s+be|consists\s+of|comprises)\s+(?P<third>{NUMBER})\s*(?:hours?|hrs?)\b",
    re.I,
)
_PER_DAY = compiled(
    rf"(?P<number>{NUMBER})\s*(?:hours?|hrs?)\s*(?:per|a|each)\s+day(?P<lunch>[^.;]{{0,30}}\bincluding\b[^.;]{{0,20}}\b(?:lunch|break)\w*\s*(?:of\s+(?P<break>{NUMBER})\s*(?:hour|minutes))?)?",
    re.I,
)
_DAYS_OF = compiled(rf"(?P<days>{NUMBER})\s+(?P<hours>\d{{1,2}}(?:\.\d+)?)[- ]hours?\s+days", re.I)
_CLOCKS = compiled(
    r"(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?\s*(?P<p1>[ap]\.?m\.?)?\s*(?:to|-|–|until)\s*(?P<h2>\d{1,2})(?:[:.](?P<m2>\d\d))?\s*(?P<p2>[ap]\.?m\.?)?(?!\s*(?:days|hours|weeks|%))",
    re.I,
)
_WORKDAYS = compiled(
    rf"(?P<days>{NUMBER})\s+(?:working\s+)?days\b|\b(?P<range>Mon\w*\s*(?:to|-|–|through)\s*(?P<last>Fri|Sat|Sun|Thu)\w*)",
    re.I,
)
_LEAVE = compiled(
    r"\b(?:(?:annual|earned|privilege|paid|vacation|holiday)\s+(?:annual\s+)?leave|leave|vacation|holidays?|\bPTO\b|paid\s+time\s+off|time\s+off)\b",
    re.I,
)
#: The number's own noun: "25 days' holiday", "28 days of paid annual leave", "holiday of 25 days", "leave entitlement is 28 days".
_OWN_AFTER = compiled(r"['’]?\s*(?:of\s+)?(?:(?:paid|annual|earned|basic|your|full|personal)\s+){0,3}(?:leave|vacation|holidays?|PTO|time\s+off|off\b)", re.I)  # fmt: skip
_OWN_BEFORE = compiled(r"\b(?:leave|vacation|holidays?|PTO|time\s+off)(?:\s+(?:entitlement|allowance))?\s*(?:of|is|are|will\s+be|:|-|–)?\s*$", re.I)  # fmt: skip
#: So many days or hours of each week or day are worked, none of them is off.
_WORKED = compiled(r"['’]?\s*(?:per|an?|each|every|/)\s*(?:working\s+)?(?:week|day)\b", re.I)
_NO_LEAVE = compiled(
    r"\b(?:sick\w*|casual|hospitali[sz]ation|parental|maternity|paternity|study|compassionate|bereavement|public|bank|statutory|general|federal|company|special|jury)\b[\w\s-]{0,16}$",
    re.I,
)
_NO_LEAVE_AFTER = compiled(
    r"'?s?'?\s*(?:of\s+)?(?:paid\s+)?(?:(?!incl|excl|plus)\w+\s+)?(?:sick\w*|casual|hospitali[sz]ation|parental|maternity|study|public|bank|statutory|general\s+public|company\s+holidays|federal|paid\s+holidays|notice|(?:a|per)\s+week\s+(?:at|from)|of\s+service|in\s+advance|paid\s+sick)",
    re.I,
)
_UNLIMITED = compiled(
    r"\b(?:unlimited|flexible\s+(?:time\s+off|vacation|PTO)|take\s+(?:what|the\s+time(?:\s+off)?)\s+you\s+need|no\s+fixed\s+number)\b",
    re.I,
)
_INCLUDING = compiled(
    r"\b(?:incl(?:uding|usive\s+of|\.)?|which\s+includes?)\s+(?:the\s+|all\s+|any\s+)?(?:\d+\s+)?(?:usual\s+)?(?:public|bank|statutory)",
    re.I,
)
_HOLIDAYS = compiled(
    rf"(?P<number>{NUMBER})?\s*(?P<words>(?:general\s+public|public|bank|statutory|company|federal|paid)(?:\s+and\s+\w+)?\s+holidays)",
    re.I,
)
_HOME = compiled(
    r"\b(?:remote\w*|wherever\s+you\s+(?:like|want|prefer)|home\s*-?\s*office|from\s+home|at\s+home|hybrid|mobile\s+work(?:ing)?|telework\w*|telecommut\w+)\b",
    re.I,
)
_OFFICE = compiled(
    r"\b(?:(?:in|at|out\s+of)\s+(?:the|our)\s+(?:[\w.]+,?\s+){0,3}office|from\s+(?:the\s+)?office|on[- ]site|in\s+person|in\s+the\s+\w+\s+office)\b",
    re.I,
)
_ALL_HOME = compiled(
    r"\b(?:fully|entirely|100\s*%|completely|permanently)[- ]remote|\bwork\s+remotely\b|\bremote\s+(?:position|role|first|work)\b|\bwork\s+from\s+anywhere\b",
    re.I,
)
FIVE = Decimal(5)


def counts(paper: Paper) -> Iterator[Found]:
    """Yield the counts of a letter."""
    for each in paper.said:
        topic, heading = topic_of(each.label), topic_of(each.heading)
        yield from _hours(each, topic, heading)
        yield from _leave(each, topic, heading)
        yield from _holidays(each, topic)
        yield from _home(each, topic)


def _hours(each: Said, topic: str, heading: str) -> Iterator[Found]:
    text = each.text
    if topic in ("perk", "leave", "notice", "learning", "non_compete", "retirement", "other", "probation", "health"):
        return
    about = 2 * (bool(_SPOKEN.match(text)) or topic == "hours" or (not topic and heading == "hours"))
    for found in _A_WEEK.finditer(text):
        unit, number = found["unit"].lower(), number_of(found["number"])
        said = re.search(r"\bhours?|hrs?\b", found.group(), re.I) or re.search(
            r"\bhours?\b", f"{each.label} {text[: found.start()]}", re.I
        )
        if not said or unit in ("day", "year", "annum") or re.match(r"\s*overtime", text[found.end() :], re.I):
            continue
        week = (
            number
            if unit.startswith("w")
            else number / 2
            if unit.startswith(("fortnight", "two"))
            else number * 12 / WEEKS
        )
        if not 1 <= week <= 100 or re.search(r"\b(?:after|beyond|over|exceed\w*|overtime|maximum|rest|above)\b[^,;]{0,20}$", text[: found.start()], re.I):  # fmt: skip
            continue
        high = Decimal(found["high"]) if found["high"] else None
        yield _found(each, "hours", Hours(_tidy(week), high), found.start(), found.end(), 5 + about)
    for found in _BIWEEKLY.finditer(text):
        yield _found(each, "hours", Hours(number_of(found["number"]) / 2), found.start(), found.end(), 5 + about)
    for found in _WEEKLY.finditer(text):
        yield _found(
            each,
            "hours",
            Hours(number_of(found["number"] or found["other"] or found["third"])),
            found.start(),
            found.end(),
            5,
        )
    for found in _DAYS_OF.finditer(text):
        yield _found(
            each, "hours", Hours(number_of(found["days"]) * Decimal(found["hours"])), found.start(), found.end(), 4
        )
    if per := _PER_DAY.search(text):
        days = _workdays(text)
        less = number_of(per["break"]) if per["lunch"] and per["break"] else Decimal(0)
        if about or days:
            yield _found(
                each, "hours", Hours((number_of(per["number"]) - less) * (days or FIVE)), per.start(), per.end(), 3
            )
    if not about:
        return
    if bare := re.search(
        rf"(?P<number>{NUMBER})\s*(?:paid\s*)?(?:hours?|hrs?|paid)\b|^\s*(?P<first>{NUMBER})\s+a\s+week", text, re.I
    ):
        number = number_of(bare["number"] or bare["first"])
        if 4 <= number <= 90 and not re.search(r"\b(?:rest|lunch|break)\b", text[max(0, bare.start() - 20) : bare.end() + 12], re.I):  # fmt: skip
            yield _found(each, "hours", Hours(number), bare.start(), bare.end(), 4 if number > 12 else 1)
    if clocks := _CLOCKS.search(text):
        day = _clocked(clocks)
        if day is not None:
            yield _found(each, "hours", Hours(_tidy(day * (_workdays(text) or FIVE))), clocks.start(), clocks.end(), 1)


def _workdays(text: str) -> Decimal | None:
    found = _WORKDAYS.search(text)
    if found is None:
        return None
    if found["days"]:
        number = number_of(found["days"])
        return number if number <= 7 else None
    return {"thu": Decimal(4), "fri": FIVE, "sat": Decimal(6), "sun": Decimal(7)}[found["last"].lower()]


def _clocked(found: re.Match[str]) -> Decimal | None:
    """Return the hours between two clock times, None where they are no times of a working day."""
    first, last = Decimal(found["h1"]), Decimal(found["h2"])
    first += Decimal(found["m1"] or 0) / 60
    last += Decimal(found["m2"] or 0) / 60
    if found["p2"] and found["p2"].lower().startswith("p") and last < 12:
        last += 12
    if found["p1"] and found["p1"].lower().startswith("p") and first < 12:
        first += 12
    length = (last - first) % 24
    return length if 3 <= length <= 14 and (found["m1"] or found["p2"]) else None


def _leave(each: Said, topic: str, heading: str) -> Iterator[Found]:
    text = each.text
    about = topic == "leave" or (not topic and heading == "leave")
    if topic not in ("leave", "", "holidays", "hours") or not (about or _LEAVE.search(text)):
        return
    if unlimited := _UNLIMITED.search(text):
        yield _found(each, "leave", Words(unlimited.group()), unlimited.start(), unlimited.end(), 5)
    first = True
    for one in spans(text):
        # "6.77 hours per pay period, which comes to 22 days a year"
        if one.unit == "hour" and re.match(
            r"\s*(?:of\s+\w+(?:\s+\w+)?\s+)?(?:per|a|each|every)\s+(?:pay|pay\s+period|fortnight|week)\b",
            text[one.end :],
            re.I,
        ):
            if (about or _LEAVE.search(text)) and re.match(r"[^.;]*\bpay\b", text[one.end : one.end + 40]):
                # Most are paid every second week; what comes to days plainly counts for more.
                earned = Leave(number=_tidy(one.number * 26), unit="hour")
                yield _found(each, "leave", earned, one.start, one.end, 1)
            continue
        before, after = text[: one.start], text[one.end : one.end + 40]
        near = _LEAVE.search(text[max(0, one.start - 45) : one.end + 35]) or (
            _LEAVE.match(text) if re.match(r"'?\s*(?:a|per|each|every)\s+year\b", after, re.I) else None
        )
        if _NO_LEAVE_AFTER.match(after) or _WORKED.match(after) or (not about and not near) or one.unit == "month":
            continue
        if re.search(
            r"\b(?:after|rising\s+to|advance|within|for\s+every|every|sick\w*(?:\s+leave)?\s*(?:of)?|basis\s+of\s+an?|up\s+to)\s*$",
            before,
            re.I,
        ) or _NO_LEAVE.search(before[-24:]):
            continue
        if (
            one.unit == "year"
            or (one.unit == "hour" and one.number < 20)
            or re.match(r"[- ]*(?:notice|week\b|service)", after, re.I)
        ):
            continue
        month = re.match(r"'?\s*(?:per|a|for\s+each|each|every)\s+month\b", after, re.I)
        holidays_in = True if _INCLUDING.search(after + text[one.end + 40 : one.end + 80]) else False if re.search(r"\b(?:plus|in\s+addition|excluding|exclusive|and\s+(?:the\s+)?(?:bank|public)|besides)\b", after, re.I) else None  # fmt: skip
        unit = one.unit or "day"
        calendar = "calendar" in text[one.start : one.end].lower()
        per: Literal["month", "year"] = "month" if month else "year"
        value = Leave(number=one.number, unit=unit, per=per, holidays_in=holidays_in, calendar=calendar)
        own = bool(_OWN_AFTER.match(after) or _OWN_BEFORE.search(before))
        yield _found(each, "leave", value, one.start, one.end, 3 * about + 3 * bool(near) + 2 * first + 2 * own)
        first = False
    if topic == "leave" and first and not unlimited and not re.search(r"\d", text):
        yield _found(each, "leave", Words(text), 0, len(text), 1)
    if (
        about
        and first
        and not spans_in(text)
        and (bare := re.match(rf"\s*(?P<number>{NUMBER})\s+(?:days\s+)?a\s+year", text, re.I))
    ):
        yield _found(each, "leave", Leave(number=number_of(bare["number"]), unit="day"), bare.start(), bare.end(), 3)


def spans_in(text: str) -> bool:
    """Say whether a text names a length of time at all."""
    return next(spans(text), None) is not None


def _holidays(each: Said, topic: str) -> Iterator[Found]:
    if topic == "holidays" and (bare := re.search(rf"^\s*(?P<number>{NUMBER})", each.text, re.I)):
        yield _found(each, "holidays", Days(number_of(bare["number"])), bare.start(), bare.end(), 5)
    for found in _HOLIDAYS.finditer(each.text):
        before = each.text[: found.start()]
        if re.search(r"\bincl\w*\.?\s*(?:the\s+)?$", before + each.text[found.start() : found.start("words")], re.I):
            continue
        if found["number"] is None and not re.search(r"\b(?:plus|and|addition|besides)\b[^.;]{0,14}$", before, re.I):
            continue
        if re.search(r"\b(?:weekends?|shifts|penalt\w+|rates?)\b", each.text, re.I):
            continue
        value: Value = Days(number_of(found["number"])) if found["number"] else Words(found["words"])
        yield _found(each, "holidays", value, found.start(), found.end(), 3 + 2 * bool(found["number"]))


def _home(each: Said, topic: str) -> Iterator[Found]:
    text = each.text
    home, office = (
        _HOME.search(text) or (_HOME.search(each.label) if topic == "remote_days" else None),
        _OFFICE.search(text),
    )
    if home is None and office is None:
        return
    if full := _ALL_HOME.search(text):
        yield _found(each, "remote_days", Days(FIVE), full.start(), full.end(), 3)
    if (beside := _BESIDE.search(text)) and number_of(beside["number"]) <= 5:
        yield _found(each, "remote_days", Days(number_of(beside["number"])), beside.start(), beside.end(), 6)
        return
    found = re.search(rf"(?P<number>{NUMBER})\s*(?:days?)?\s*(?:of\s+(?:mobile\s+work(?:ing)?|remote\s+work(?:ing)?|home\s*office)\s*)?(?:(?:per|a|each|every|in\s+the)\s*week|/\s*week|days\b)|(?P<one>\ba\s+day)\s+a\s+week", text, re.I)  # fmt: skip
    if found is not None and re.search(r"day", found.group() + text[found.end() : found.end() + 12], re.I):
        number = number_of(found["number"] or "one")
        # What stands behind a semicolon or a comma is of another day.
        close = (
            text[max(0, found.start() - 60) : found.end()] + re.split(r"[;,]", text[found.end() : found.end() + 40])[0]
        )
        there = _OFFICE.search(close) is not None and not re.search(r"\b(?:from|at)\s+home\b|remote", close, re.I)
        if number <= 5:
            yield _found(each, "remote_days", Days(FIVE - number if there else number), found.start(), found.end(), 5)
        return
    for one in shares(text):
        if _HOME.search(text[max(0, one.start - 60) : one.end + 60]) and one.number <= 1:
            yield _found(each, "remote_days", Days(one.number * FIVE), one.start, one.end, 4)


def _tidy(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01")).normalize() if number != int(number) else Decimal(int(number))


def _found(each: Said, key: str, value: Value, start: int, end: int, score: int) -> Found:
    return Found(key=key, value=value, start=each.start + start, end=each.start + end, score=score)
