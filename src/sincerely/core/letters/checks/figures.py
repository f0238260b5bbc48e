"""Figures and weekdays: those that the record does not hold, and those that the record has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import FUNCTION, stem, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

#: Why what the record does not hold is remarked on.
NOT_ON_RECORD = (
    "What the record does not hold may be a slip of memory, and a wrong detail is the one that is remembered."
)
_NEEDS = "a context to compare with"

FIGURE = Kind(
    code="FA101",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.qualifications",
    what="a figure that is nowhere on record",
    why=NOT_ON_RECORD,
    needs=_NEEDS,
)
OTHERWISE = Kind(
    code="FA106",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a figure or weekday that the notes have otherwise, for the same thing",
    why=NOT_ON_RECORD,
    needs=_NEEDS,
)
KINDS = (FIGURE, OTHERWISE)

DATE = compiled(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{'|'.join(MONTHS)})|(?P<m2>{'|'.join(MONTHS)}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = {
    **{
        w: n
        for n, w in enumerate(
            [
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
            ]
        )
    },
    **{
        w: 10 * n
        for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
    },
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "dozen": 12,
    "half": 50,
    "third": 33,
    "quarter": 25,
    "double": 2,
    "twice": 2,
    "triple": 3,
}
_FIGURE = compiled(
    r"(?<![\w.,@/:-])[$\u20ac\u00a3]?\s?\d[\d,.]*(?:\s?(?:%|per ?cent|k\b|million\b|thousand\b|bn\b|m\b))?(?:-(?:year|month|week|day|hour|person|bed|seat|page|strong)\b)?",
    re.IGNORECASE,
)
_WORDED = compiled(
    r"\b(?P<n>(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|several)[ -])?(?:hundred|thousand|million|dozen)|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"[ -](?:\w+ ){0,2}(?:years?|people|per ?cent|percent|patients?|pupils?|students?|staff|engineers?|nurses?|customers?|clients?|projects?|employees?|beds?|welds?|orders?|tickets?|members|teams?|sites?|schools?|countries)\b",
    re.IGNORECASE,
)
_NO_FIGURE = compiled(
    r"^\s?(?:24|365|100|360|101)(?:\s?%)?\.?$|^\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m)", re.IGNORECASE
)
_TIME_BEHIND = compiled(r"\s?(?:am|pm|a\.m|p\.m|o'clock|h\b|:\d\d|minutes?\b|min\b)|(?:st|nd|rd|th)\b", re.IGNORECASE)
_DIGITS = compiled(
    r"(?<![\w])[$\u20ac\u00a3]?(\d+(?:[,' ]\d{3})*(?:\.\d+)?)\s?(k\b|thousand\b|million\b|m\b)?", re.IGNORECASE
)
_IN_WORDS = compiled(
    rf"\b(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})(?:(?:[ -]| and )(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))}))*\b",
    re.IGNORECASE,
)
# One letter that is no unit.
_CODE = compiled(r"[a-z](?![\w%])(?<![hkmx])", re.IGNORECASE)
_ALIASES = {
    "ft": "feet",
    "foot": "feet",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minut",
    "mins": "minut",
    "km": "kilometr",
    "yr": "year",
    "yrs": "year",
    "pct": "percent",
    "%": "percent",
    "acr": "acr",
    "em": "them",
}
_UNITS = wordset("year month week day hour minut percent time peopl feet mil")
_DAYS_OF_WEEK = compiled("|".join(w.capitalize() for w in WEEKDAYS) + "|" + "|".join(WEEKDAYS))


_ANSWERING = {"request-reply", "scheduling-reply", "call-summary", "milestone-update"}
_AT_HOME = compiled(
    r"\b(?:my|our) (?:\w+ )?(?:wife|husband|partner|kids?|children|son|daughter|mother|father|mum|mom|dad|nan|gran\w*|grand\w+|aunt|uncle|brother|sister|neighbour|neighbor|dog|cat|old boss|teacher)\b",
    re.IGNORECASE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Hold figures against the record: first those that contradict it, then those that are nowhere in it."""
    if setting.context is None or setting.form in ("public-post", "supporter-message"):
        return
    yield from _phone(letter, setting)
    recorded = _numbers(setting.record)
    yield from _contradictions(letter, setting, recorded)
    yield from _figures(letter, setting, recorded)


_PHONE = compiled(r"(?<![\w.,])\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?!\w)")


def _phone(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find the writer's own number with other digits than on record."""
    own = re.sub(r"\D", "", setting.context.candidate.phone) if setting.context else ""
    if len(own) < 7:
        return
    for found in _PHONE.finditer(letter.plain, letter.body.start, letter.end):
        said = re.sub(r"\D", "", found[0])
        alike = sum(a == b for a, b in zip(reversed(said), reversed(own), strict=False))
        if said[-7:] != own[-7:] and (alike * 2 >= len(own) or sorted(said) == sorted(own)):
            right = setting.context.candidate.phone if setting.context else ""
            yield finding(OTHERWISE, letter, *found.span(), f"Your number on record is {right}.", [right])


def _contradictions(letter: Letter, setting: Setting, numbers: frozenset[float]) -> Iterator[Finding]:
    """Find a figure or a weekday that stands with the record's own noun and is another than the record's."""
    held = _held(setting.record)
    body = letter.plain[letter.body.start : letter.body.end]
    known: set[float | str] = {v for values in held.values() for v, _ in values} | numbers
    dates = [m.span() for m in DATE.finditer(body)]
    spots: list[tuple[float | str, int, int]] = [
        s for s in _figures_in(body) if not any(a <= s[1] < b for a, b in dates)
    ]
    spots += [(m[0].lower(), m.start(), m.end()) for m in _DAYS_OF_WEEK.finditer(body)]
    for value, start, end in spots:
        kind = type(value)
        if value == 1 or value in known or _TIME_BEHIND.match(body, end):
            continue
        if isinstance(value, float) and value <= 12 and _BARE_HOUR.search(body[:start]) and _ENDS.match(body, end):
            continue  # "Tuesday at 7 for the test"
        if re.match(r"(?:third|quarter)\b", body[start:end], re.IGNORECASE) and re.search(
            r"\bthe $", body[:start], re.IGNORECASE
        ):
            continue  # "the third one" is no share
        for noun in _nouns(body, end, 4 if kind is float else 1):
            recorded = [(v, whole) for v, whole in held.get(noun, []) if type(v) is kind]
            if not recorded or any(v == value for v, _ in recorded):
                continue
            sentence = letter.sentence_at(letter.body.start + start)
            around = _content(sentence.text) - {noun} if sentence else set()
            close = [whole for _, whole in recorded if (whole - {noun}) & around]
            if (noun in _UNITS and not close) or (not close and len({v for v, _ in recorded}) > 1):
                continue
            shown = recorded[0][0]
            said = f"{shown:g}" if isinstance(shown, float) else str(shown).capitalize()
            a, b = letter.body.start + start, letter.body.start + end
            yield finding(
                OTHERWISE,
                letter,
                a,
                b,
                f'Your notes have {said} here, not "{letter.text[a:b]}".',
            )
            break


@lru_cache(64)
def _held(record: str) -> dict[str, list[tuple[float | str, set[str]]]]:
    """Return each noun that a record has behind a figure or a weekday -> these, each with the words of its line."""
    held: dict[str, list[tuple[float | str, set[str]]]] = {}
    for line in re.sub(r"\d{4}-\d\d-\d\d", " ", record).split("\n"):
        whole = _content(line)
        for figure, _, end in _figures_in(line):
            for noun in _nouns(line, end):
                held.setdefault(noun, []).append((figure, whole))
        for day in _DAYS_OF_WEEK.finditer(line):
            for noun in _nouns(line, day.end(), 1):
                held.setdefault(noun, []).append((day[0].lower(), whole))
    return held


_BARE_HOUR = compiled(r"\b(?:at|by|until|from|before|after|around|about) $", re.IGNORECASE)
_ENDS = compiled(r"\s*(?:[.,;:!?\n]|$|\b(?:for|on|in|with|at|and|to|tomorrow|today|sharp)\b)", re.IGNORECASE)


def _figures(letter: Letter, setting: Setting, recorded: frozenset[float]) -> Iterator[Finding]:
    known = set(recorded)
    if setting.context and setting.context.interview.date:
        day = setting.context.interview.date
        known |= {float(day.year), float(day.year + 1)}
    known |= {float(setting.today.year), float(setting.today.year + 1)} if setting.today else set()
    if setting.form in _ANSWERING:
        yield from _one_digit_off(letter, recorded)  # the figures are the answers, and their source is the writer
        return
    found_at = [
        *_FIGURE.finditer(letter.plain, letter.body.start, letter.body.end),
        *_WORDED.finditer(letter.plain, letter.body.start, letter.body.end),
    ]
    for found in sorted(found_at, key=lambda m: m.start()):
        text = found[0].strip().rstrip(".,")
        in_words = "n" in found.re.groupindex
        if (
            not any(c.isalnum() for c in text)
            or _NO_FIGURE.match(text)
            or (_TIME_BEHIND.match(letter.plain, found.start() + len(found[0].rstrip())) and not in_words)
        ):
            continue
        around = letter.plain[max(0, found.start() - 25) : found.end() + 12]
        sentence = letter.sentence_at(found.start())
        if letter.plain[found.end() : found.end() + 1].isalnum() or (sentence and _AT_HOME.search(sentence.text)):
            continue  # part of a number with letters; or told of one's own people
        if (
            re.search(
                r"@|https?:|www\.|\+\d|\bext\b|\b(?:at|by|from|around|about|until|between|before|after) $",
                letter.plain[max(0, found.start() - 9) : found.start()] + around[-1:],
            )
            and len(text) <= 2
        ):
            continue
        if re.search(r"(?:\(\d{2,4}\)|\d{3})[ .-]\d{3,4}[ .-]?\d{0,4}|\+\d|@|://", around):
            continue  # a telephone number, an address
        if DATE.search(around) or (
            re.search(rf"\b(?:{'|'.join(w[:3] for w in MONTHS)})", around[:25], re.IGNORECASE)
            and re.fullmatch(r"\d{1,2}|20\d\d", text)
        ):
            continue  # a date; spoken of below
        values = _numbers(found["n"] if in_words else text)
        if not values or values & known or (not in_words and re.fullmatch(r"\d", text) and "%" not in text):
            continue
        start = found.start() + (len(found[0]) - len(found[0].lstrip()))
        end = start + len(text)
        yield finding(FIGURE, letter, start, end, f'"{text}" is nowhere in your notes or your strengths; is it right?')


def _one_digit_off(letter: Letter, recorded: frozenset[float]) -> Iterator[Finding]:
    """Yield a figure of three digits or more that is one digit from one on record."""
    held = {f"{value:.0f}" for value in recorded if value >= 100}
    for found in _FIGURE.finditer(letter.plain, letter.body.start, letter.body.end):
        said = re.sub(r"\D", "", found[0])
        if len(said) < 3 or said in held or re.fullmatch(r"(?:19|20)\d\d", said):
            continue
        near = [n for n in held if len(n) == len(said) and sum(a != b for a, b in zip(n, said, strict=True)) == 1]
        if near and not DATE.search(letter.plain[max(0, found.start() - 12) : found.end() + 12]):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield finding(OTHERWISE, letter, start, start + len(found[0].strip()), f"Your notes have {near[0]} here.")


@lru_cache(256)
def _numbers(text: str) -> frozenset[float]:
    """Return every figure in a text, in digits or words; ISO dates are no figures."""
    return frozenset(value for value, _, _ in _figures_in(re.sub(r"\d{4}-\d\d-\d\d", " ", text)))


def _figures_in(text: str) -> Iterator[tuple[float, int, int]]:
    """Yield each figure with its offsets: 1,140 and "sixty-one" alike; "18 thousand" is 18,000."""
    for found in _DIGITS.finditer(text):
        if _CODE.match(text, found.end(1)) and not found[2]:
            continue  # "a 6G test": a letter behind a figure makes a name of it
        value = float(re.sub(r"[,' ]", "", found[1]))
        factor = {"k": 1e3, "thousand": 1e3, "million": 1e6, "m": 1e6}.get((found[2] or "").lower(), 1)
        end = found.start() + len(found[0].rstrip())
        yield value * factor, found.start(), end
        if factor != 1:
            yield value, found.start(), end
    for found in _IN_WORDS.finditer(text):
        total = part = 0
        for word in re.split(r"[ -]", found[0].lower()):
            value_ = _NUMBER_WORDS.get(word, 0)
            if value_ >= 100:
                part = (part or 1) * value_
                total, part = (total + part, 0) if value_ >= 1000 else (total, part)
            else:
                part += value_
        yield float(total + part), found.start(), found.end()


def _nouns(text: str, at: int, most: int = 4) -> list[str]:
    """Return the stems of the words that follow a figure within its phrase, without the furniture of language."""
    behind = re.split(r"[.;:!?\n]|, | -- | \u2014 ", text[at : at + 60], maxsplit=1)[0]
    found = []
    for word in re.findall(r"%|[^\W\d_]+", behind)[: most + 2]:
        root = _ALIASES.get(word.lower(), stem(word))
        root = _ALIASES.get(root, root)
        if word.lower() in MONTHS:
            break  # a date; the calendar's check speaks of it
        if word == "%" or (len(root) > 2 and word.lower() not in FUNCTION):
            found.append(root)
    return found[:most]


def _content(text: str) -> set[str]:
    return {stem(w) for w in re.findall(r"[^\W\d_]{3,}", text) if w.lower() not in FUNCTION and stem(w) not in _UNITS}
