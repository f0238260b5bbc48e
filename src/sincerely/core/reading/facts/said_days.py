"""Days as neighbours say them, and lengths counted from the message's Date: "sous trois semaines", "Friday 13", "stands for a week"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Container, Iterator
from datetime import date, timedelta

from sincerely.core.reading.date_days import nearest_year, week_start
from sincerely.core.reading.date_words import MONTH, WEEKDAY, month_number, weekday_number
from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.facts.whereabouts import Whereabouts
from sincerely.core.reading.patterns import compiled

#: The note of a moment that is counted in hours.
HOURS = "counted in hours from the message's Date"

_NUMBERS = {
    "seven": 7, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "einer": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10, "huit": 8, "quinze": 15,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "diez": 10, "quince": 15, "dwóch": 2, "trzech": 3, "dwa": 2, "trzy": 3, "pięciu": 5, "tygodnia": 1, "twenty-four": 24,
    "eight": 8, "nine": 9, "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-one": 21, "thirty": 30, "sixty": 60, "ninety": 90, "forty-eight": 48, "seventy-two": 72, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "fourteen": 14, "a": 1, "une": 1, "un": 1, "una": 1, "one": 1, "an": 1,
}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
_LENGTH = compiled(
    r"\b(?:(?P<within>within|in\s+(?:the\s+next|den\s+nächsten)|over\s+the\s+next|binnen|innerhalb(?:\s+von)?|sous|d['’]ici|dans\s+(?:les|un\s+délai\s+de)|en\s+(?:el\s+plazo\s+de)?|w\s+ciągu|w\s+terminie|bis\s+zu|(?:expires?|closes?|lapses?)\s+(?:in|after)|(?:clos|delet|cancel|withdraw|laps|expir|incomplete|unanswered|reject)[a-z]*(?:\s+(?!after\b)[a-z]+){0,3}\s+after"
    r"|(?:stands|(?:is\s+)?(?:good|open|valid)|holds?)\s+for|you\s+(?:now\s+)?have|você\s+tem|(?:(?:takes?|taking|allow|dauert|nimmt|prend)(?:\s+(?!(?:a|an|one|two|three|four|five|six|ten|zwei|drei|vier|deux|trois)\b)[^\W\d_]+){0,3}))\s+)?(?:(?:\d{1,2}|zwei|drei|deux|dos|two|three)\s*(?:-|–|to|bis|à|a|do|oder|or)\s*)?"
    + _COUNT
    + r"\s*(?:\(\d{1,3}\)\s*)?(?P<unit>(?:working\s+|business\s+|calendar\s+)?days?|jours?(?:\s+ouvr[ée]s|\s+ouvrables)?|tage[n]?|werktage[n]?|arbeitstage[n]?|d[ií]as(?:\s+(?:hábiles|úteis))?|dni(?:\s+roboczych)?|weeks?|wochen?|semaines?|semanas?|tygodni[ae]?|hours?|hrs?|stunden|heures|horas|godzin)\b"
    r"(?P<since>\s*(?:of|from|after|ab|à\s+compter)\s+(?:the\s+date\s+of\s+)?(?:this|today|date\b|issue\b|receipt|receiving|now|heute|dieser)|\s+(?:left|remaining)\b)?",
    re.I,
)

_LASTS = compiled(r"you\b|tak(?:es?|ing)\b|allow\b|dauert\b|nimmt\b|prend\b", re.I)


def spoken_hours(text: str, where: Whereabouts, closed: Container[date] = frozenset()) -> Iterator[DateSpan]:
    """Yield lengths counted from the message's Date: "within 48 hours", "sous trois semaines", "stands for a week"."""
    for found in _LENGTH.finditer(text):
        word = found["count"].lower()
        count = int(word) if word.isdigit() else _NUMBERS[word]
        unit = found["unit"].lower()
        foreign = not unit.startswith(("day", "week", "hour", "hr", "work", "busi", "cal"))
        if not (found["within"] or found["since"] or foreign) or count > 400:
            continue
        if unit.startswith(("hour", "hr", "stund", "heure", "hora", "godz")):
            # A few hours that something takes, or that one has for it, are how long it lasts.
            lasts = count < 24 and found["within"] and _LASTS.match(found["within"])
            if found["since"] or (found["within"] and not lasts):
                yield DateSpan(start=found.start(), end=found.end(), value=where.sent + timedelta(hours=count), precision="minute", note=HOURS)  # fmt: skip
        elif re.match(r"(?:working|business|werk|arbeits)|.*(?:ouvr|hábil|úteis|roboczych)", unit):
            yield DateSpan(start=found.start(), end=found.end(), value=_working_days(today_of(where), count, closed))
        elif foreign and not (found["within"] or found["since"]) and unit.startswith(("jour", "tag", "dia", "día", "dni")):  # fmt: skip
            continue
        else:
            week = unit.startswith(("week", "woch", "sem", "tyg"))
            yield DateSpan(
                start=found.start(), end=found.end(), value=today_of(where) + timedelta(days=count * (7 if week else 1))
            )


def today_of(where: Whereabouts) -> date:
    """Return the day on which a message was written, where its sender is."""
    return where.sent.astimezone(where.offset).date()


def _working_days(day: date, count: int, closed: Container[date] = frozenset()) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in closed
    return day


_WEEK_OF = compiled(r"(?:(?:in|during)\s+the\s+week\s+from|semaine\s+du|semana\s+del|Woche\s+(?:vom|ab)|KW\s+ab|tygodniu\s+od)\s+(?:" + WEEKDAY.replace("?P<weekday>", "?:") + r"\s+)?(?P<day>\d{1,2})(?:er|\.)?\s*(?:de\s+)?" + MONTH, re.I)  # fmt: skip
_WEEKDAY_DAY = compiled(r"\b" + WEEKDAY + r",?\s+(?:den\s+|dem\s+|the\s+|le\s+|dia\s+|día\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:.,/]?\d|\w|\s*(?:h\b|o['’]?\s?clock|uhr|[ap]\.?m|de\s+\w|(?:to|till|-|–)\s*\d|noon|midday|midnight|mittag|" + MONTH.replace("?P<month>", "?:") + "))", re.I)  # fmt: skip
_COUNTS = {"a": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "a few": 3}
_COUNT = r"(?:\d{1,2}|" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
# "Give us two more weeks", "one week more", "takes about ten working days".
_MORE = compiled(
    r"\b(?:(?:(?:give|allow|grant)\s+(?:us|me|them|it)|takes?|need|bear\s+with\s+us\s+(?:for)?)\s+(?:about|around|roughly|some|up\s+to)?\s*)?"
    r"(?:(?P<count>"
    + _COUNT
    + r")\s+(?:more|further|other)\s+(?:working\s+|business\s+)?(?P<unit>days?|weeks?|fortnight)|(?P<behind>"
    + _COUNT
    + r")\s+(?:working\s+|business\s+)?(?P<unit_behind>days?|weeks?)\s+more|(?:takes?|take\s+us)\s+(?:about|around|roughly)\s+(?P<takes>"
    + _COUNT
    + r")\s+(?:working\s+|business\s+)?(?P<unit_takes>days?|weeks?))\b(?!\s+(?:ago|of|experience|leave|holiday|paid|off))",
    re.I,
)
_WEEKDAY_NEXT = compiled(
    r"\b(?:nächste[rnms]?|kommende[rnms]?|diesen)\s+" + WEEKDAY + r"\b|\b(?P<after>the)\s+" + WEEKDAY.replace("?P<weekday>", "?P<other>") + r"\s+after\b",
    re.I,
)  # fmt: skip


# "bis Sonntagabend", "before Thursday's cutoff": the weekday is inside a longer word.
_WEEKDAY_WITHIN = compiled(r"\b" + WEEKDAY + r"(?:abend|morgen|mittag|nachmittag|vormittag|['’]s(?=\s+(?:cut-?off|deadline|close|print|post|meeting|board|panel|class|intake|run)))", re.I)  # fmt: skip
# "When the board sits on 25th": the day of a month without its name.
_ON_THE = compiled(r"\bon\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s+(?:floor|street|avenue|" + MONTH.replace("?P<month>", "?:") + r"|of\b|to\b|and\b|or\b|-))", re.I)  # fmt: skip
# "The 24th, 25th and 26th June", "24, 26 and 27 March": the days before the one that has the month.
_LISTED = compiled(r"(?<![\w.,:/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?=(?:\s*(?:,|/|or|and|&)\s*(?:on\s+)?(?:the\s+)?[0-3]?\d(?:st|nd|rd|th)?){1,4}\s+(?:of\s+)?" + MONTH + r"(?!\w))", re.I)  # fmt: skip
# "19th at 0600 or 24th at 2200": a day of the month that an hour makes one.
_DAY_AT = compiled(r"(?<![\w.,:/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)(?=\s+(?:at|from|@)\s+\d)", re.I)
# "Before the week runs out", "before the weekend's out".
_WEEK_OUT = compiled(r"\b(?:before|by\s+the\s+time)\s+(?:the|this)\s+(?P<unit>week(?:-?end)?)(?:['’]?s)?\s+(?:is\s+|runs\s+)?(?:out|over|ends?|up)\b", re.I)  # fmt: skip
# Days of the year that people date by, and one that weekday and figures name together: "Wednesday 11.02".
_HALLOWEEN = compiled(r"\b(?P<name>halloween|christmas\s+eve|new\s+year['’]s\s+eve|boxing\s+day)\b", re.I)
_YEARLY = {"h": (10, 31), "c": (12, 24), "n": (12, 31), "b": (12, 26)}
_WEEKDAY_FIGURES = compiled(
    r"\b" + WEEKDAY + r"\.?,?\s+(?:the\s+|den\s+)?(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)(?![\d:]|\.\d)", re.I
)
# "We choose in December": its last day.
_IN_MONTH = compiled(r"\b(?:in|during)\s+(?:the\s+second\s+half\s+of\s+)?" + MONTH + r"(?=\s*(?:[.;:!?)]|,\s*(?!\d)|$)|\s+(?:and|but|when|once|as|so)\b)", re.I)  # fmt: skip


def neighbours(text: str, where: Whereabouts) -> Iterator[DateSpan]:
    """Yield what the languages around say of weeks and days: "la semaine du 30 mars", "vendredi 13", "nächsten Mittwoch", and "Friday 13"."""
    today = today_of(where)
    for found in _WEEK_OF.finditer(text):
        day = nearest_year(month_number(found["month"]), int(found["day"]), today)
        if day:
            yield DateSpan(start=found.start(), end=found.end(), value=week_start(day) + timedelta(days=4))
    for found in _WEEKDAY_DAY.finditer(text):
        number, weekday = int(found["day"]), weekday_number(found["weekday"])
        # The next such day whose weekday it is, within a quarter; one that never is leaves the contradiction to others.
        meant = next((day for day in (today + timedelta(days=n) for n in range(93)) if day.day == number and day.weekday() == weekday), None)  # fmt: skip
        if meant:
            yield DateSpan(start=found.start(), end=found.end(), value=meant)
    for found in _MORE.finditer(text):
        counted = str(found["count"] or found["behind"] or found["takes"]).lower()
        count = _COUNTS.get(counted) or int(counted)
        unit = str(found["unit"] or found["unit_behind"] or found["unit_takes"]).lower()
        days = count * (7 if unit.startswith("week") else 14 if unit.startswith("fortnight") else 1)
        work = bool(re.search(r"working|business", found.group(), re.I))
        yield DateSpan(start=found.start(), end=found.end(), value=_working_days(today, days) if work else today + timedelta(days=days))  # fmt: skip
    for found in _WEEKDAY_WITHIN.finditer(text):
        number = weekday_number(found["weekday"])
        yield DateSpan(start=found.start(), end=found.end(), value=today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))  # fmt: skip
    for found in _ON_THE.finditer(text):
        number = int(found["day"])
        meant = next((day for day in (today + timedelta(days=n) for n in range(62)) if day.day == number), None)
        if meant:
            yield DateSpan(start=found.start("day"), end=found.end(), value=meant)
    for found in _LISTED.finditer(text):
        day = nearest_year(month_number(found["month"]), int(found["day"]), today)
        if day:
            yield DateSpan(start=found.start(), end=found.end(), value=day)
    for found in _DAY_AT.finditer(text):
        number = int(found["day"])
        meant = next((day for day in (today + timedelta(days=n) for n in range(1, 62)) if day.day == number), None)
        if meant:
            yield DateSpan(start=found.start(), end=found.end(), value=meant)
    for found in _WEEK_OUT.finditer(text):
        last = 6 if len(found["unit"]) > 4 else 4
        yield DateSpan(start=found.start(), end=found.end(), value=max(today, week_start(today) + timedelta(days=last)))
    for found in _HALLOWEEN.finditer(text):
        day = nearest_year(*_YEARLY[found["name"][0].lower()], today)
        if day:
            yield DateSpan(start=found.start(), end=found.end(), value=day)
    for found in _WEEKDAY_FIGURES.finditer(text):
        day = nearest_year(int(found["month"]), int(found["day"]), today)
        if day and day.weekday() == weekday_number(found["weekday"]):
            yield DateSpan(start=found.start(), end=found.end(), value=day)
    for found in _IN_MONTH.finditer(text):
        first = nearest_year(month_number(found["month"]), 1, today.replace(day=1))
        if first is not None and first >= today.replace(day=1):
            last = monthrange(first.year, first.month)[1]
            yield DateSpan(start=found.start(), end=found.end(), value=first.replace(day=last))
    for found in _WEEKDAY_NEXT.finditer(text):
        if found["weekday"]:
            number = weekday_number(found["weekday"])
            near = found.group().lower().startswith(("komm", "dies"))
            day = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
            yield DateSpan(start=found.start(), end=found.end(), value=day if near else week_start(today) + timedelta(days=7 + number))  # fmt: skip


_TWO_DAYS = compiled(WEEKDAY + r"(?P<between>\s*(?:/|or|and)\s*)" + WEEKDAY.replace("?P<weekday>", "?P<other>") + r"\.?", re.I)  # fmt: skip
_UNTIL = compiled(r"\b(?:by|before|until|till?|from|every|on\s+either)\s+(?:the\s+|this\s+|next\s+)?$", re.I)


def each_of_two(text: str, span: DateSpan) -> Iterator[DateSpan]:
    """Yield both days of "Tuesday or Thursday", which is otherwise read as the later one; "by Tuesday or Wednesday" is one day."""
    found = _TWO_DAYS.fullmatch(text, span.start, span.end)
    if found is None or _UNTIL.search(text[max(0, span.start - 20) : span.start]):
        yield span
        return
    back = (weekday_number(found["other"]) - weekday_number(found["weekday"])) % 7
    yield DateSpan(start=span.start, end=found.end("weekday"), value=span.day - timedelta(days=back))
    yield DateSpan(start=found.start("other"), end=span.end, value=span.day)
