"""Days, months and hours as notes have them, written out: "Thu 3 Dec 14:00" is "Thursday 3 December at 14:00"."""

from __future__ import annotations

import re
from datetime import date

from sincerely.core.letters.wording import MONTHS, WEEKDAYS
from sincerely.core.reading.patterns import compiled

_MONTH = r"jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_BEHIND = r"(?:(?<=\d )|(?<=\dst )|(?<=\dnd )|(?<=\drd )|(?<=\dth )|(?<=\bof ))"
_SHORT_MONTH = compiled(
    rf"(?i){_BEHIND}({_MONTH})[a-z]*\.?(?![\w-])|\b({_MONTH})\.?(?= \d)|"
    r"(?<=\bin )(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|"
    r"(?<=\b(?:from|till) )(jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_SHORT_DAY = compiled(
    r"(?i)(?<![\w-])(mon|tues?|weds?|thur?s?|fri)\b\.?(?=[ ,/]|$)|(?<![\w-])(sat|sun)\b\.?(?= (?:\d|before|after|all|from|at|between))"
)
_SMALL = compiled(rf"\b(?:{'|'.join(d.lower() for d in WEEKDAYS)})s?\b")
_SMALL_MONTH = compiled(
    rf"\b(?:{'|'.join(m.lower() for m in MONTHS if m not in {'March', 'May'})})\b|(?:(?<=\d )|(?<=\dth )|(?<=\bin ))(?:march|may)\b(?! [a-z]*(?:be|have)\b)"
)
# Feasts that notes spell small or short.
_FEASTS = {"xmas": "Christmas", "crimbo": "Christmas", "christmas": "Christmas", "easter": "Easter", "thanksgiving": "Thanksgiving", "ramadan": "Ramadan", "eid": "Eid", "diwali": "Diwali", "hanukkah": "Hanukkah"}  # fmt: skip
_FEAST = compiled(rf"\b(?:{'|'.join(_FEASTS)})\b")


def days_written(text: str) -> str:
    """Return a text with its short months and weekdays in full and its hours behind "at": "Thu 3 Dec 14:00" is "Thursday 3 December at 14:00"."""

    def month(m: re.Match[str]) -> str:
        word = next(g for g in m.groups() if g)[:3].capitalize()
        name = next(name for name in MONTHS if name.startswith(word))
        if not m[0].endswith("."):
            return name
        ends = (
            m[0].lower() == f"{name.lower()}."
        )  # a whole name's stop ends its sentence; a short one's only before a capital
        return (
            f"{name}." if ends or re.match(r"\s+[A-Z]", m.string[m.end() :]) else name
        )  # a whole name's stop ends its sentence

    def day(m: re.Match[str]) -> str:
        word = (m[1] or m[2])[:3].capitalize()
        return next(name for name in WEEKDAYS if name.startswith(word))

    text = _ISO_DAY.sub(_named_day, text)
    text = _SHORT_DAY.sub(day, _SHORT_MONTH.sub(month, text))
    text = _SMALL.sub(lambda m: m[0].capitalize(), text)
    text = _SMALL_MONTH.sub(lambda m: m[0].capitalize(), text)
    text = re.sub(r"(?i)\bxmas\b", "Christmas", _FEAST.sub(lambda m: _FEASTS[m[0]], text))
    hour = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)\b|\d{1,2}:\d\d"
    return re.sub(rf"(?i)\b((?:{'|'.join(MONTHS)})(?: \d{{1,2}})?|{'|'.join(WEEKDAYS)}),? (?={hour})", r"\1 at ", text)


_ISO_DAY = compiled(r"(?<![\w./-])(20\d\d)-(\d\d)-(\d\d)(?![\w./-]|\.\d)")


def _named_day(m: re.Match[str]) -> str:
    """Return "2026-12-03" as "Thursday 3 December 2026"; what is no day stays."""
    try:
        found = date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        return m[0]
    return f"{WEEKDAYS[found.weekday()]} {found.day} {MONTHS[found.month - 1]} {found.year}"


_WEEKDAY = rf"(?:({'|'.join(WEEKDAYS)}),? )?"
_BY_DAY = compiled(rf"\b{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)})\b(?:,? (\d{{4}})\b)?")
_BY_MONTH = compiled(
    rf"\b{_WEEKDAY}({'|'.join(MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\.\d| ?[ap]\.?m)(?:,? (\d{{4}})\b)?"
)


def days_in_order(text: str, *, british: bool) -> str:
    """Return a text with its dates in the order of the letter's English: "Thursday 3 December" or "Thursday, December 3"."""
    if british:
        return _BY_MONTH.sub(lambda m: " ".join(x for x in (m[1], m[3], m[2], m[4]) if x), text)
    return _BY_DAY.sub(lambda m: f"{f'{m[1]}, ' if m[1] else ''}{m[3]} {m[2]}{f', {m[4]}' if m[4] else ''}", text)
