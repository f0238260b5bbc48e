"""Days and hours in the letter against the calendar and the record: a weekday that is not its date's, a date that slipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import FUNCTION, stem
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

_WHY = "A wrong day sends somebody to the wrong place, and shows that nobody looked at a calendar."
WEEKDAY = Kind(
    code="FA107",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a weekday that is not that of its date, or of which the notes have another",
    why=_WHY,
)
SLIPPED = Kind(
    code="FA108",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a date or an hour that the record has otherwise",
    why=_WHY,
    needs="a context to compare with",
)
KINDS = (WEEKDAY, SLIPPED)

_MONTH = "|".join([*MONTHS, *(m[:3] + r"\.?" for m in MONTHS if len(m) > 4), r"sept\.?"])
_WEEKDAY = "|".join(WEEKDAYS)
_ORDINAL = r"(?:st|nd|rd|th)?"
_DATE = compiled(
    rf"(?:\b(?P<wd>{_WEEKDAY}),? (?:the )?)?\b(?:(?P<d1>\d{{1,2}}){_ORDINAL}(?: of)? (?P<m1>{_MONTH})|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}}){_ORDINAL})\b(?!:)(?:,? (?P<y>20\d\d))?(?:,? (?:a |\()?(?P<wd2>{_WEEKDAY})\b)?",
    re.IGNORECASE,
)
_CLOCK = compiled(
    r"\b(?P<h>\d{1,2})(?:[:.h](?P<m>\d\d))? ?(?P<ap>[ap])\.?m\b\.?|\b(?P<h2>\d{1,2}):(?P<m2>\d\d)\b(?! ?[ap]\.?m)",
    re.IGNORECASE,
)
_DAY_ALONE = compiled(rf"\b(?P<day>{_WEEKDAY})(?P<every>s)?\b", re.IGNORECASE)
# The writer's own plans and free days need no source.
_OWN = compiled(
    r"\b(?:i|i'm|we|my) (?:\w+ ){0,4}(?:free|available|away|off|can|could|prefer|suits?|fly|travel|move|finish|return|back|holiday|leave|begin|start|am in|will be in|was born|married)\b|works for me|suits me|instead",
    re.IGNORECASE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Hold every day the letter names against the calendar, then against the days on record."""
    taken: list[tuple[int, int]] = []
    known = days_on_record(setting.record)
    for found in dates_in(letter):
        if wrong := _weekday(letter, found, known, setting.today):
            taken.append(found.span())
            yield wrong
        elif slipped := _slipped(letter, found, setting):
            taken.append(found.span())
            yield slipped
    if setting.context is not None:
        yield from _hours(letter, setting)
        yield from _other_weekday(letter, setting, known, taken)


def days_on_record(record: str) -> list[date]:
    """Return every date of the record: ISO dates, and written ones in the year that is nearest to an ISO date beside them."""
    found = []
    for year, month, day in re.findall(r"\b(\d{4})-(\d\d)-(\d\d)(?!\d)", record):
        with suppress(ValueError):
            found.append(date(int(year), int(month), int(day)))
    dated = list(found)
    for said in _DATE.finditer(record):
        month, day = month_and_day(said)
        year = int(said["y"]) if said["y"] else _nearest_year(month, dated[0]) if dated else _year_of(said, month, day)
        with suppress(ValueError):
            if year:
                found.append(date(year, month, day))
    return found


def dates_in(letter: Letter) -> Iterator[re.Match[str]]:
    """Yield every written date in the letter's own words."""
    for start, end in letter.own():
        yield from _DATE.finditer(letter.plain, start, end)


def month_and_day(found: re.Match[str]) -> tuple[int, int]:
    """Return the month and the day of a written date."""
    name = (found["m1"] or found["m2"]).lower()[:3]
    return next(n for n, m in enumerate(MONTHS, 1) if m.startswith(name)), int(found["d1"] or found["d2"])


def _year_of(found: re.Match[str], month: int, day: int) -> int:
    """Return the year in which a written date falls on the weekday it is given, of those about now; 0 where none says."""
    named = found["wd"] or found["wd2"]
    if not named:
        return 0
    with suppress(ValueError):
        return next((y for y in range(2025, 2030) if WEEKDAYS[date(y, month, day).weekday()] == named.lower()), 0)
    return 0


def _weekday(letter: Letter, found: re.Match[str], known: list[date], today: date | None) -> Finding | None:
    named = (found["wd"] or found["wd2"] or "").lower()
    month, day = month_and_day(found)
    if not named:
        return None
    years = [int(found["y"])] if found["y"] else sorted({d.year for d in known if abs(d.month - month) <= 6})
    if not years and known:
        # A date half a year from those on record is in the year before or after.
        years = sorted({d.year + (1 if d.month > month else -1) for d in known})
    if not years and today:
        years = [_nearest_year(month, today)]
    right = []
    for year in years:
        with suppress(ValueError):
            right.append(WEEKDAYS[date(year, month, day).weekday()])
    if not right or named in right:
        return None
    group = "wd" if found["wd"] else "wd2"
    instead = right[0].capitalize()
    message = f"{found['d1'] or found['d2']} {MONTHS[month - 1].capitalize()} {years[0]} is a {instead}; one of the two is wrong."
    start, end = found.span()
    return finding(WEEKDAY, letter, start, end, message, [found[0].replace(found[group], instead)])


def _nearest_year(month: int, today: date) -> int:
    """Return the year of the month that is nearest to today: a January spoken of in December is the next one."""
    apart = month - today.month
    return today.year + (1 if apart < -6 else -1 if apart > 6 else 0)


def _slipped(letter: Letter, found: re.Match[str], setting: Setting) -> Finding | None:
    """Find a date that is one slip from a date on record (its day or its month), or that stands for the same thing."""
    if setting.context is None:
        return None
    month, day = month_and_day(found)
    held = [(line, known) for line in setting.record.split("\n") for known in days_in(line)]
    if any(known == (month, day) for _, known in held):
        return None
    sentence = letter.sentence_at(found.start())
    said = letter.plain[sentence.start : sentence.end] if sentence else found[0]
    if _OWN.search(said):
        return None
    about = _content(said)
    near = [known for _, known in held if known[1] == day or (known[0] == month and _slip(known[1], day))]
    near += [known for line, known in held if len(about & _content(line)) >= 2]
    if not near:
        return None
    right = like(found, near[0])
    return finding(SLIPPED, letter, *found.span(), f"The record has {right} here.", [right])


def days_in(line: str) -> list[tuple[int, int]]:
    """Return the months and days that stand in a line of the record, written either way."""
    found = [(int(month), int(day)) for month, day in re.findall(r"\b\d{4}-(\d\d)-(\d\d)(?!\d)", line)]
    return found + [month_and_day(m) for m in _DATE.finditer(line)]


def _slip(one: int, other: int) -> bool:
    return abs(one - other) in (1, 10, 20) or str(one) == str(other)[::-1]


def like(found: re.Match[str], known: tuple[int, int]) -> str:
    """Return a day on record written as the found one is."""
    month = MONTHS[known[0] - 1].capitalize()
    return f"{known[1]} {month}" if found["d1"] else f"{month} {known[1]}"


def _minutes(found: re.Match[str]) -> int:
    hour, minute = int(found["h"] or found["h2"]), int(found["m"] or found["m2"] or 0)
    if found["ap"]:
        hour = hour % 12 + (12 if found["ap"].lower() == "p" else 0)
    return hour * 60 + minute


def _hours(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find an hour that is none of those on record, in a sentence that takes up a day on record."""
    hours = {_minutes(m): m[0] for m in _CLOCK.finditer(re.sub(r"\d{4}-\d\d-\d\dT?", " ", setting.record))}
    if not hours:
        return
    lines = setting.record.lower()
    for found in _CLOCK.finditer(letter.plain, letter.body.start, letter.body.end):
        at = _minutes(found)
        if at in hours or (at + 720) % 1440 in hours:
            continue
        sentence = letter.sentence_at(found.start())
        said = letter.plain[sentence.start : sentence.end].lower() if sentence else ""
        about = _content(said)
        alike = any(len(about & _content(line)) >= 2 for line in lines.split("\n") if _CLOCK.search(line))
        if (alike and not _OWN.search(said)) or (
            any(m[0].lower() in lines for m in (*_DATE.finditer(said), *_DAY_ALONE.finditer(said)))
            and not re.search(
                r"\b(?:instead|rather|if you|could we|would)\b.*\b(?:later|earlier|instead|rather|move)\b|train|bus|arrive|shift ends|until",
                said,
            )
        ):
            shown = min(hours, key=lambda h: abs(h - at))
            yield finding(SLIPPED, letter, *found.span(), f"The record has {hours[shown]} here.")


def _other_weekday(
    letter: Letter, setting: Setting, known: list[date], taken: list[tuple[int, int]]
) -> Iterator[Finding]:
    """Find a weekday for a thing of which the record has another weekday: "the cart goes round on Thursdays"."""
    held: list[tuple[str, set[str]]] = []
    for line in setting.record.split("\n"):
        held += [(m["day"].lower(), _content(line)) for m in _DAY_ALONE.finditer(line)]
    spoken = {day for day, _ in held} | {WEEKDAYS[d.weekday()] for d in known}
    if not held:
        return
    for found in _DAY_ALONE.finditer(letter.plain, letter.body.start, letter.body.end):
        day = found["day"].lower()
        if day in spoken or any(a <= found.start() < b for a, b in taken):
            continue
        sentence = letter.sentence_at(found.start())
        if sentence is None or _OWN.search(letter.plain[sentence.start : sentence.end]):
            continue
        around = _content(sentence.text)
        same = [d for d, about in held if len(about & around) >= 2]
        if same:
            right = same[0].capitalize() + (found["every"] or "")
            yield finding(WEEKDAY, letter, *found.span(), f"Your notes have {right} here.", [right])


def _content(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    return {stem(w) for w in words if w not in FUNCTION and w.rstrip("s") not in WEEKDAYS}
