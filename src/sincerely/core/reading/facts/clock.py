"""Clock times in a message, in the ways the languages of its writers say them, alone or as a stretch from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from sincerely.core.reading.date_words import MONTH, WEEKDAY
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time and its place; `until` where a stretch is said. `sure`: written as a clock time, not a bare number behind "at"."""

    start: int
    end: int
    at: time
    until: time | None = None
    sure: bool = True


_HALF = r"(?:a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|(?<=[:.]\d\d)[ap](?!\w))"
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
_HOUR = r"(?:[01]?\d|2[0-4])"


def _one(n: int) -> str:
    return (
        rf"(?:(?P<noon{n}>(?:12\s*)?noon\b|12\s?nn\b|midday\b|midi\b|meio-dia\b|mediod[ií]a\b|mittags\b)|(?P<mil{n}>(?:[01]\d|2[0-3])[0-5]\d)(?:\s*(?:hrs?|hours|h)\b)"
        rf"|(?P<h{n}>{_HOUR})(?:\s?[:.hH]\s?(?P<m{n}>[0-5]\d)(?!\d)(?:h\b|min\b)?(?::[0-5]\d)?)?(?:\s*(?P<half{n}>{_HALF}))?"
        rf"(?P<unit{n}>\s*(?:o['’]?\s?clock|uhr\b|hrs?\b|heures?\b(?:\s+(?P<hm{n}>[0-5]\d)\b)?|h\b|horas\b|-?ish\b|in\s+the\s+(?:morning|afternoon|evening)\b))?)"
    )


_TO = r"\s*(?:-|–|—|to|till|til|until|bis|à|a|do|and)\s*(?:about\s+|etwa\s+|around\s+|las\s+)?"
_STRETCH = compiled(r"(?<![\w/.,:£$€₹+#-])(?P<lead>(?:from|between|von|zwischen|de|od|entre)\s+)?" + _one(1) + _TO + _one(2) + r"(?![\w/%]|[.,:]\d)", re.I)  # fmt: skip
_SINGLE = compiled(
    r"(?<![\w/.,:£$€₹+#-])(?P<lead>(?:at|@|by|before|after|around|about|from|until|till|um|ab|bis|gegen|vor|à|dès|avant|a\s+las|las|o\s+godz\.?|godz\.?|godzin[ay]|o|do|kl\.?|klokka|klockan|às|fra|från)\s*(?<=[\s.]))?"
    + _one(1)
    + r"(?![\w/%]|[.,:]\d|-\d)",
    re.I,
)
_SPOKEN = compiled(
    r"\b(?P<past>half(?:\s+past)?|(?:a\s+)?quarter\s+(?:past|to)|(?:five|ten|twenty(?:[- ]five)?|[1-5]?[05])\s+(?:past|to)(?=\s+(?:" + "|".join(_WORDS) + r")\b)|halb|(?:viertel|fünf|zehn|zwanzig)\s+(?:vor|nach)|dreiviertel)\s+(?P<hour>\d{1,2}|" + "|".join(_WORDS) + r")\b(?:\s*(?P<half>[ap]\.?m\.?))?"
    r"|\b(?P<midnight>midnight)\b|\b(?P<word>" + "|".join(_WORDS) + r")\s+(?:o['’]?\s?clock|(?P<wordhalf>[ap]\.?m)\b)"
    r"|\b(?:at|by|from|around|about|until|till|after|before)\s+(?P<bare>" + "|".join(_WORDS) + r")(?=\s*[.,;:!?)]|\s*$|\s+(?:on|in\s+the|and|or|to|till|until|sharp|tomorrow|today|this|next|for|with|if)\b)",
    re.I,
)  # fmt: skip
# What a bare number behind "at" counts, when it is no hour.
_COUNTS = compiled(
    r"\s*(?:-?\s*(?:(?:minute|min|hour|day|week|month|year|working|business|person|people|page|question|slide|mile|km|k\b|st\b|nd\b|rd\b|th\b|%|per\b|lakh|lpa)|[a-zà-ÿ]*(?:tage|jahre|stunden|jours|ans|dni)))|\s*(?:\([^)]*\)\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days|weeks|de\s|août|mai|juin|juil|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paź|list|grud)",
    re.I,
)
# The first of two days: "from 16 to 20 November".
_DAYS = compiled(
    r"\s*(?:to|and|or|until|till|-|–|bis|und|au|al)\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?"
    + MONTH.replace("?P<month>", "?:"),
    re.I,
)
_MOVED = compiled(
    r"\b(?:(?:mov|push|bring|brought|chang|postpon|reschedul|delay)\w*|shift(?:ed|ing)|put\s+back)\b[^.;]{0,60}$", re.I
)
# "10 till 3": only hours are said so.
_TILL = compiled(r"\d\s+till?\s+\d", re.I)
# Bare figures that are hours: "same time, 9 till 3".
_HOURS = compiled(r"\b(?:times?|hours?|shift|uhrzeit)\s*[,:(]?\s*$", re.I)
# "Mercredi 13 mai, 18h", "latest by 22nd, 1800": an hour right behind its day.
_BEHIND_DAY = compiled(
    r"(?:(?<!\w)(?:" + WEEKDAY.replace("?P<weekday>", "?:") + "|" + MONTH.replace("?P<month>", "?:") + r"|today|tomorrow|tonight|amanhã|demain)\.?(?:\s+(?:que\s+vem|next|prochain|soir))?|\d(?:st|nd|rd|th)|" + MONTH.replace("?P<month>", "?:") + r"\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}/\d{1,2}|dia\s+\d{1,2})(?:\s*,|\s+(?:at|by))?\s*$",
    re.I,
)  # fmt: skip
_MILITARY = compiled(r"(?<![\w/.,:£$€₹+#-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5][05])(?![\w/%]|[.,:]\d|-\d)")
# "Till about nine" is an hour, "about nine" may be people.
_TILL_ABOUT = compiled(r"\b(?:until|till?|bis)\s+$", re.I)
_LENGTHS = ("h", "hr", "hrs", "horas", "heure", "heures")
_DAYTIME = compiled(r"\b(?:morning|evening|afternoon|tonight|night|soir|matin|abend|wieczor\w*|rano|ma[nñ]ana|tarde)\b", re.I)  # fmt: skip


def clocks(text: str, start: int, end: int) -> list[Clock]:
    """Return the clock times between two places of a text, in order, not overlapping."""
    found: list[Clock] = []
    for each in (*_stretches(text, start, end), *_spoken(text, start, end), *_singles(text, start, end), *_military(text, start, end)):  # fmt: skip
        if all(each.end <= other.start or other.end <= each.start for other in found):
            found.append(each)
    return sorted(found, key=lambda clock: clock.start)


def _stretches(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _STRETCH.finditer(text, start, end):
        clear = [_clear(found, n) for n in (1, 2)]
        till = bool(_TILL.search(found.group())) and not _COUNTS.match(text, found.end())
        if not (any(clear) or till or _HOURS.search(text[max(start, found.start() - 24) : found.start()])) or _COUNTS.match(text, found.end()):  # fmt: skip
            continue
        if not (clear[0] or till) and found["half2"] is None and found["noon2"] is None and not found["lead"] and not _HOURS.search(text[max(start, found.start() - 24) : found.start()]):  # fmt: skip
            continue
        until = _time(found, 2, "")
        half = (found["half1"] or "").lower()
        at = _time(found, 1, "")
        if at is None or until is None:
            continue
        if (found["lead"] or "").lower().startswith("from") and _MOVED.search(text[max(start, found.start() - 80) : found.start()]):  # fmt: skip
            # "moves from 1pm to 1.30pm"
            yield Clock(found.start(), found.end(), until)
            continue
        if not half and found["half2"]:
            # "4 till 9pm" is all afternoon, "11 - 1pm" begins in the morning.
            later = _time(found, 1, found["half2"])
            at = later if later is not None and later < until else at
        elif half and not found["half2"] and not found["noon2"] and until < at and until.hour < 12:
            until = until.replace(hour=until.hour + 12)
        elif not half and not found["half2"] and at.hour < 8 and until.hour <= 9 and until > at and not found["m1"]:
            at, until = at.replace(hour=at.hour + 12), until.replace(hour=until.hour + 12)
        elif (
            not half
            and not found["half2"]
            and until < at
            and 7 <= at.hour <= 12
            and until.hour <= 8
            and found["h2"][0] != "0"
        ):
            # "9 till 3"
            until = until.replace(hour=until.hour + 12)
        if until > at:
            yield Clock(found.start(), found.end(), at, until)


def _singles(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _SINGLE.finditer(text, start, end):
        clear = _clear(found, 1)
        if not clear and (not found["lead"] or _COUNTS.match(text, found.end())):
            continue
        # "2 hrs" says how long.
        unit = (found["unit1"] or "").strip().lower()
        if unit in _LENGTHS and not (found["m1"] or found["lead"] or found["mil1"]) and not _BEHIND_DAY.search(text[max(start, found.start() - 24) : found.start()]):  # fmt: skip
            continue
        at = _time(found, 1, "")
        if at is None:
            continue
        if not clear or (found["m1"] and "." in found.group() and not found["half1"] and not found["unit1"]):
            if not clear and not found["lead"]:
                continue
            if (
                not clear
                and found["lead"].strip().lower() == "about"
                and not _TILL_ABOUT.search(text[max(start, found.start() - 12) : found.start()])
                and not _BEHIND_DAY.search(text[max(start, found.start() - 24) : found.start()])
            ) or _DAYS.match(text, found.end()):
                continue
            if not clear and found["lead"].strip().lower() in ("a", "do", "de", "o", "from", "ab", "dès", "until", "till", "by", "before", "bis", "vor", "avant"):  # fmt: skip
                yield Clock(found.start("h1"), found.end(), _by_day(at, text, found.end()), sure=False)
                continue
            at = _by_day(at, text, found.end())
        if clear and unit.endswith(("clock", "ish", "morning", "afternoon", "evening")) and not found["half1"]:
            at = _by_day(at, text, found.end())
        if (
            clear
            and found["m1"]
            and not (found["half1"] or found["unit1"])
            and 1 <= at.hour <= 6
            and found["h1"][0] != "0"
        ):
            at = _by_day(at, text, found.end())
        begin = found.start("noon1") if found["noon1"] else found.start("mil1") if found["mil1"] else found.start("h1")
        yield Clock(begin, found.end(), at, sure=clear)


def _military(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _MILITARY.finditer(text, start, end):
        if _BEHIND_DAY.search(text[max(start, found.start() - 24) : found.start()]):
            yield Clock(found.start(), found.end(), time(int(found["h"]), int(found["m"])))


def _spoken(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _SPOKEN.finditer(text, start, end):
        if found["midnight"]:
            # Who writes it of a day means its last minute.
            yield Clock(found.start(), found.end(), time(23, 59))
            continue
        name = (found["hour"] or found["word"] or found["bare"]).lower()
        hour = int(name) if name.isdigit() else _WORDS[name]
        half = (found["half"] or found["wordhalf"] or "").lower().replace(".", "")
        if not 1 <= hour <= 12:
            continue
        minutes = hour * 60
        minutes += _minutes_past(" ".join((found["past"] or "").lower().split()))
        if (half == "pm" and hour < 12) or (not half and hour <= 7):
            minutes += 720
        yield Clock(found.start("bare") if found["bare"] else found.start(), found.end(), time(minutes // 60 % 24, minutes % 60))  # fmt: skip


_MINUTES = {"quarter": 15, "a quarter": 15, "viertel": 15, "five": 5, "fünf": 5, "ten": 10, "zehn": 10, "twenty": 20, "zwanzig": 20, "twenty-five": 25, "twenty five": 25}  # fmt: skip


def _minutes_past(said: str) -> int:
    """Return the minutes that "half past", "ten to" or "halb" put to the hour."""
    if said in ("half", "half past"):
        return 30
    if said in ("halb", "dreiviertel"):
        return -30 if said == "halb" else -15
    count, _, side = said.rpartition(" ")
    minutes = _MINUTES.get(count) or (int(count) if count.isdigit() else 0)
    return -minutes if side in ("to", "vor") else minutes


def _clear(found: re.Match[str], n: int) -> bool:
    """Say whether a match is written as a clock time."""
    return any(found[f"{group}{n}"] for group in ("noon", "mil", "m", "half", "unit"))


def _time(found: re.Match[str], n: int, half: str) -> time | None:
    if found[f"noon{n}"]:
        return time(12)
    if found[f"mil{n}"]:
        return time(int(found[f"mil{n}"][:2]), int(found[f"mil{n}"][2:]))
    hour, minute = int(found[f"h{n}"]), int(found[f"m{n}"] or found[f"hm{n}"] or 0)
    half = (found[f"half{n}"] or half).lower().replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if hour == 24:
        return None
    return time(hour, minute)


def _by_day(at: time, text: str, end: int) -> time:
    """Read a bare hour as people keep office hours: one to six is afternoon, unless the words around say otherwise."""
    around = _DAYTIME.search(text[max(0, end - 40) : end + 25])
    word = around.group().lower() if around else ""
    late = word in ("evening", "tonight", "night", "soir", "abend", "tarde", "afternoon") or word.startswith("wieczor")
    if 1 <= at.hour <= 6 or (late and at.hour < 12):
        return at.replace(hour=at.hour + 12)
    return at
