"""Hours as people write them: "4 pm", "4ish", "half 9", "730", "10 til 11"; without am or pm an hour of the working day is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Hours:
    """The hour a line names, as wall time, and until when. `at` is where it stands; `sure` is False where it was told roughly or can be of morning and evening."""

    at: int
    begin: time
    end: time | None
    words: str
    sure: bool


CLOCK = compiled(
    r"(?<![\w.:/£$€])(?<!\d-)(?P<lead>at\s+|@\s*|from\s+|(?P<rough>(?:abt|about|around|bout|c\.?|ca\.?|approx\.?|circa|roughly|~)\s*(?=\d)))?(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d))?\s*(?P<half>am|pm|a\.m\.|p\.m\.|(?<=:\d\d)[ap](?![\w.])|uhr|o'?clock|(?:in\s+the|this)\s+(?:morning|afternoon|evening)|at\s+night|h\b)?(?P<ish>\s*-?\s*ish\b)?(?=[^\w%/]|$)(?![.,]\d)",
    re.I,
)
_UNTIL = compiled(
    r"(?:ish)?\s*(?:-|–|—|to|till|til|until)\s*(?:~|abt\s+|about\s+)?(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d))?\s*(?P<half>am|pm|(?<=:\d\d)[ap](?![\w.]))?(?:ish)?(?!\w|\s*(?:min|hours?|hrs?|years?|weeks?|days?|people|%))",
    re.I,
)
_LENGTH = compiled(r"\s*(?:mins?|minutes|hours?|hrs?|years?|yrs?|weeks?|wks?|days?|people|ppl|k\b|%)", re.I)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_PARTS = {"quarter": 15, "qtr": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5, "twenty-five": 25}
_SPOKEN = compiled(
    r"\b(?:(?P<part>quarter|qtr|half|ten|twenty(?:-five)?|five)\s+(?:(?P<side>past|to)\s+)?|(?:at|about|abt|around)\s+|(?=\w+\s+o'?clock))(?P<h>"
    + "|".join(_NUMBER_WORDS)
    + r")\b(?:\s+o'?clock)?(?!\s+(?:of|people|years?|weeks?|days?|hours?|minutes?|mins?))",
    re.I,
)
# "half 9", "quarter to 3", "20 past 2": a figure for the hour, and a sign that it is one.
_FIGURED = compiled(
    r"(?<![\w.:/£$€])(?:(?P<part>half)\s+(?:past\s+)?|(?P<quarter>quarter|qtr|twenty(?:-five)?|ten|five)\s+(?P<side>past|to)\s+|(?P<minutes>[0-5]?[05])\s+past\s+)(?P<h>1[0-2]|\d)\s*(?P<half>am|pm)?(?![\w%/:]|[.,]\d|\s*(?:an?\b|of\b|the\b|mins?|minutes|hours?|hrs?|years?|yrs?|weeks?|days?|people))",
    re.I,
)
# "monday 730", "at 1430", "0930 hrs": full five minutes, after a day or "at"; a year is no hour.
_SQUASHED = compiled(
    r"(?:\b(?:(?P<at>at)|"
    + WEEKDAY
    + r"|today|yesterday|tom+or+ow|tmrw|morning|afternoon|evening|\d(?:st|nd|rd|th)|"
    + MONTH
    + r")\s*,?\s+|@\s*|^\W*)(?P<figure>(?P<h>[01]?\d|2[0-3])(?P<m>[0-5][05]))(?P<hrs>\s*(?:hrs?|h)\b)?\s*(?P<half>am|pm)?(?![\w%/:£$€]|[.,]\d|\s*(?:mins?|minutes|people|beds?|an?\b))",
    re.I,
)
_A_YEAR = compiled(r"(?:19|20)\d\d")
# A part of the day that names no hour: "just after lunch", "first thing".
_VAGUE = compiled(
    r"\b(?:(?:just|right|straight|shortly|soon)\s+)?(?:after|before)\s+(?:lunch|dinner|tea|breakfast|work|school)\b(?!\s*(?:club|shift|service|rush|clubs))|\bfirst\s+thing(?=\s*(?:[,.;]|$|(?:this|in|on|mon|tue|wed|thu|fri|sat|sun|yesterday|today)\w*))|\b(?:mid|late)[- ]?(?:morning|afternoon)\b|\b(?:at\s+)?lunch\s?time\b",
    re.I,
)
_NOT_THE_START = compiled(
    r"\b(?:signed|arriv\w+|train|bus|woke|left|drove|slept|flew|flight|start(?:s|ing)?\s+(?:at|is)?|every|shifts?|opens?|closes?|until|by|before|invite\s+s\w+|can\s+(?:i\s+)?start)\b[^.]{0,20}$",
    re.I,
)
# An hour that names a thing of theirs ("the 4am starts", "their 6 o'clock delivery") or a habit ("4am starts") says when that is.
_THE = compiled(
    r"\b(?:the|their|those|these|our|its|his|her|your|any|no|some|of|do|did|does|with|like|hate[sd]?)\s+$", re.I
)
_OF_A_THING = compiled(
    r"\s+(?!(?:interview\w*|appointment|slot|meeting|call|panel|chat|start\b|today|yesterday|on|in|at|with|and|but|to|till?|until|for|from|then|so|w/?|this|sharp|prompt|by|uk|gmt|bst|cet|est|pst|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\b)[a-z]{3,}",
    re.I,
)
_HABIT = compiled(r"\s+(?:starts|shifts|finishes|runs|deliver(?:y|ies)|hand-?overs?|kick-?offs|openings?|closes?|huddles?|stand-?ups?)\b", re.I)  # fmt: skip
# The part of the day that stands beside an hour: "this afternoon at 2 o'clock", "half two this afternoon", "tonight, 7-8".
_PART_BEFORE = compiled(
    r"\b(?P<part>morning|afternoon|arvo|evening|night|tonight)\s*,?\s*(?:(?:at|from|for)\s*)?$", re.I
)
_PART_BEHIND = compiled(
    r"\s*(?:o'?clock\s+)?(?:(?:(?:in\s+the|this|that|yesterday|at|(?:on\s+)?"
    + WEEKDAY
    + r")\s+)(?P<part>morning|afternoon|arvo|evening|night)|(?P<tonight>tonight))\b(?!\s+shifts?\b)",
    re.I,
)
# Two bare figures are hours where a day, the interview or a word of time stands right before them: "25 Nov 10-11", "interview from 9 to 11".
_ARE_HOURS = compiled(
    r"(?:^\W*|\b(?:interview\w*|panel|appointment|meeting|call|zoom|teams|screen\w*|session|time|ran|lasted|to-?day|yesterday|morning|afternoon|(?:mon|tue|wed|thu|fri|sat|sun)\w*|"
    + MONTH
    + r"\.?|\d{1,2}(?:st|nd|rd|th)|20\d\d|\d{1,2}[./]\d{1,2}[./]?(?:\d\d)?)\W*(?:(?:was|ran|at|about|c\.?)\s+)?)$",
    re.I,
)
_SAYS_WHEN = compiled(
    r"\b(?:interview\w*|interwiew|today|yesterday|this\s+(?:morning|afternoon|evening)|arvo|morning|afternoon|call(?:ed)?|rang|met|meeting|panel|zoom|teams|screen|start\w*|began|time|chat|trial|bench|walked|gespräch|gesprek|"
    + WEEKDAY
    + r"|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2})\b",
    re.I,
)
_A_DAY = compiled(
    r"\b(?:today|yesterday|this\s+(?:morning|afternoon|evening)|"
    + WEEKDAY
    + r"|"
    + MONTH
    + r"|\d{1,2}/\d{1,2}|\d{1,2}(?:st|nd|rd|th))\b",
    re.I,
)


_DATED = compiled(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    + MONTH
    + r"|"
    + MONTH
    + r"\s+\d{1,2}(?:st|nd|rd|th)?|20\d\d-\d\d-\d\d)\b",
    re.I,
)


def hours_in(text: str, line: int) -> Hours | None:
    """Return the hour that a line at the head of the notes names as when the talk was; `line` counts from 0."""
    about = _SAYS_WHEN.search(text) is not None or _DATED.search(text) is not None
    found = None
    for one in _by_figures(text, line, about):
        if found is not None and _PUT_RIGHT.search(text[found.at : one.at]) is None:
            break
        found = one
    other = _by_words(text, line, about)
    if found is None or (other is not None and other.at < found.at):
        return other
    return found


# "today 7pm... no sorry 5pm to 5.30pm": the hour behind is the one meant.
_PUT_RIGHT = compiled(
    r"\W(?:(?:no|oh|oops|wait|er+m?|um)\W+)*(?:sorry|i\s+mean(?:t)?|no\s+wait|wait\s+no|correction|scratch\s+that|make\s+(?:that|it)|(?:or\s+)?rather|no)\W+(?:(?:no|it\s+was|at|from|make\s+(?:that|it))\W+)*$",
    re.I,
)


def roughly(text: str) -> str:
    """Return the words of a line that tell of a part of the day and no hour: "just after lunch"; empty where there are none."""
    found = _VAGUE.search(text) if _A_DAY.search(text) else None
    return found.group().strip() if found and not _NOT_THE_START.search(text[: found.start()]) else ""


def clock_said(text: str) -> time | None:
    """Return the clock time a short text is, and nothing beside it: "16:00", "4 pm", "4ish", "half 9", "730"; None where it is none."""
    plain = text.strip(" .,;")
    for pattern in (_FIGURED, _SQUASHED, CLOCK, _SPOKEN):
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        if pattern in (_FIGURED, _SPOKEN):
            return _spoken(found)
        hour, half = int(found["h"]), (found["half"] or "").lower()
        if hour <= 23 and half != "h" and not (half[:1] in {"a", "p"} and not 1 <= hour <= 12):
            return time(_of_day(hour, half, plain, found["h"]), int(found["m"] or 0))
    return None


def _by_figures(text: str, line: int, about: bool) -> Iterator[Hours]:
    for found in CLOCK.finditer(text):
        half, minute, ish = (found["half"] or "").lower(), found["m"], found["ish"] is not None
        hour, until = int(found["h"]), _UNTIL.match(text, found.end())
        lead = (found["lead"] or "").strip().lower()
        before = text[: found.start()]
        if hour > 23 or half == "h" or (hour == 0 and not minute) or _NOT_THE_START.search(before):
            continue
        if _HABIT.match(text, found.end()) or (_THE.search(before) and _OF_A_THING.match(text, found.end())):
            continue
        if ish and not half and not minute and not (line == 0 or _A_DAY.search(text)):
            continue  # "she's 40, thinks it's 20-ish"
        if not (half or minute or until or ish) and not (line == 0 and lead and about):
            continue
        signed = (
            half
            or minute
            or ish
            or lead not in {"", "from"}
            or (until and (until["half"] or until["m"] or "til" in until.group()))
        )
        if until and not signed and not _ARE_HOURS.search(before):
            continue  # "fell from 9 to 3 a month"
        if _LENGTH.match(text, found.end()):
            continue
        dotted = "." in found.group() and not half
        if dotted and text[found.end() : found.end() + 1] == "." and int(minute or 0) <= 12:
            continue  # 3.12. is a day
        if not about and not until and (dotted or line > 1 or not (lead or half or ish)):
            continue
        part = "" if half and not _NO_HALF.match(half) else _part_beside(text, found.start(), (until or found).end())
        said = part or half
        begin = time(_of_day(hour, said, text, found["h"]), int(minute or 0))
        end = None
        if until and int(until["h"]) <= 23:
            ends = until["half"] or (part if _LATER.search(part) else half)
            end = time(_of_day(int(until["h"]), ends.lower(), text, until["h"]), int(until["m"] or 0))
            if not said and until["half"] and hour < 12 and end.hour - hour > 11:
                begin = begin.replace(hour=hour + 12)
            end = end if end > begin else None
        rough = ish or found["rough"] is not None
        yield Hours(
            found.start(),
            begin,
            end,
            found.group().strip(),
            sure=(not rough or end is not None)
            and (bool(_NO_HALF.sub("", said)) or hour not in {6, 7} or found["h"].startswith("0")),
        )


def _by_words(text: str, line: int, about: bool) -> Hours | None:
    told = _SPOKEN.search(text) if about and line == 0 else None
    day = about and (line == 0 or _A_DAY.search(text) is not None)
    figured = _FIGURED.search(text) if day else None
    squashed = next((one for one in _SQUASHED.finditer(text) if _is_hour(one)), None) if day else None
    for found in (told, figured):
        if found and not _NOT_THE_START.search(text[: found.start()]):
            part = _part_beside(text, found.start(), found.end())
            return Hours(found.start(), _spoken(found, part), None, found.group().strip(), sure=found is told)
    if squashed and not _NOT_THE_START.search(text[: squashed.start("figure")]):
        half = (squashed["half"] or "").lower() or _part_beside(text, squashed.start("figure"), squashed.end())
        early = squashed["h"] == "6" and not half and _EARLY.search(text) is not None
        begin = time(6 if early else _of_day(int(squashed["h"]), half, text, squashed["h"]), int(squashed["m"]))
        sure = bool(half or squashed["hrs"]) or len(squashed["h"]) == 2
        return Hours(squashed.start("figure"), begin, None, squashed["figure"], sure=sure)
    return None


# Where the day begins at six: "trial shift monday 645".
_EARLY = compiled(r"\b(?:trial|shifts?|test|site|yard|depot|ward|kitchen|workshop|start\w*)\b", re.I)


def _is_hour(found: re.Match[str]) -> bool:
    return found["hrs"] is not None or _A_YEAR.fullmatch(found["figure"]) is None


def _spoken(found: re.Match[str], part_of_day: str = "") -> time:
    groups = found.groupdict()
    said = found["h"].lower()
    hour = _of_day(_NUMBER_WORDS.get(said) or int(said), (groups.get("half") or part_of_day).lower(), "")
    part = (groups.get("part") or groups.get("quarter") or "").lower()
    minutes = int(groups["minutes"]) if groups.get("minutes") else _PARTS.get(part, 0)
    if (groups.get("side") or "").lower() == "to":
        minutes = -minutes
    return time((hour * 60 + minutes) // 60 % 24, minutes % 60)


def _part_beside(text: str, start: int, end: int) -> str:
    """Return the part of the day that is said right before or behind an hour; empty where there is none."""
    found = _PART_BEHIND.match(text, end) or _PART_BEFORE.search(text[:start])
    return (found["part"] or "tonight").lower() if found else ""


# They say that it is an hour, and not of which half of the day.
_NO_HALF = compiled(r"(?:uhr|o'?clock)$", re.I)
_LATER = compiled(r"afternoon|arvo|evening|night", re.I)


def _of_day(hour: int, half: str, context: str, written: str = "") -> int:
    """Return the hour of the day; without am, pm or a part of the day one to six are of the afternoon: nobody interviews at three in the night."""
    half = _NO_HALF.sub("", half)
    if _LATER.search(half):
        # At two in the night is early; ten of an afternoon is no hour of it, and what the notes say of the afternoon is something else.
        early = (half.endswith("night") and 1 <= hour <= 4) or (half.endswith(("noon", "arvo")) and 8 <= hour <= 11)
        return hour if early else hour % 12 + 12
    if half or not 1 <= hour <= 6 or written.startswith("0"):
        if half.startswith("p"):
            return hour % 12 + 12
        return 0 if half.startswith("a") and hour == 12 else hour
    return hour if re.search(r"\bnight\s+shift\b", context, re.I) else hour + 12


def early_too(begin: time, words: str) -> time | None:
    """Return the early hour that words for an hour of the late afternoon can mean as well, where shifts begin early: 17:30 told as "530" may be 05:30; None where they say which."""
    said = re.search(r"\bp\.?m\b|afternoon|evening|night|(?:^|\D)1[678]", words, re.I)
    return begin.replace(hour=begin.hour - 12) if begin.hour in {16, 17, 18} and not said else None


__all__ = ["CLOCK", "Hours", "clock_said", "early_too", "hours_in", "roughly"]
