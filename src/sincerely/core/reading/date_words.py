"""The words of dates: weekdays and months in the languages notes mix, numbers, units and ordinals, each as a piece of a pattern."""

from __future__ import annotations

import re

WEEKDAY_FORMS = {
    0: "mondays?|mon|montag|lundi|lunes|segunda-feira|segunda|maandag|måndag|mandag|luned[iì]|poniedzia[lł]ek|poniedzia[lł]ku",
    1: "tuesdays?|tues?|dienstag|mardi|martes|ter[cç]a-feira|ter[cç]a|dinsdag|tisdag|tirsdag|marted[iì]|wtorek|wtorku",
    2: "wednesdays?|weds?|mittwoch|mercredi|mi[eé]rcoles|quarta-feira|quarta|woensdag|onsdag|mercoled[iì]|[sś]roda|[sś]rod[eęy]",
    3: "thursdays?|thurs?|thu|donnerstag|jeudi|jueves|quinta-feira|donderdag|torsdag|gioved[iì]|czwartek|czwartku",
    4: "fridays?|fri|freitag|vendredi|viernes|sexta-feira|vrijdag|fredag|venerd[iì]|pi[aą]tek|pi[aą]tku",
    5: "saturdays?|sat|samstag|samedi|s[aá]bado|zaterdag|l[øö]rdag|sabato|sobot[aęy]",
    6: "sundays?|sun|sonntag|dimanche|domingo|zondag|s[øö]ndag|domenica|niedziel[aęi]",
}


def _slips(day: str, most: int) -> set[str]:
    """Return an English weekday with up to `most` letters of its stem missing, or two of them swapped: "wensday", "thrusday"; its first letter stands."""
    stem = day.removesuffix("day")
    missing = {stem}
    for _ in range(most):
        missing |= {one[:at] + one[at + 1 :] for one in missing for at in range(1, len(one)) if len(one) > 2}
    swapped = {stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] for at in range(1, len(stem) - 1)}
    return {f"{one}day" for one in missing | swapped if len(one) > 1} - {day}


# The longest one is said without two of its letters, and so written.
for _number, _day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")):
    _slipped = sorted(_slips(_day, 2 if _day == "wednesday" else 1))
    WEEKDAY_FORMS[_number] += "".join(f"|{one}" for one in _slipped)
MONTH_FORMS = {
    1: "january|jan|januar|janvier|enero|janeiro|januari|gennaio|stycznia", 2: "february|feb|februar|f[eé]vrier|febrero|fevereiro|februari|februar|lutego", 3: "march|mar|m[aä]rz|mars|marzo|mar[cç]o|maart|marts|marca",
    4: "april|apr|avril|abril|aprile|kwietnia", 5: "may|mai|mayo|maio|mei|maggio|maja|maj", 6: "june|jun|juni|juin|junio|junho|czerwca", 7: "july|jul|juli|juillet|julio|julho|lipca", 8: "august|aug|ao[uû]t|agosto|augustus|augusti|sierpnia",
    9: "september|sept|sep|septembre|septiembre|setembro|wrze[sś]nia", 10: "october|oct|oktober|octobre|octubre|outubro|pa[zź]dziernika", 11: "november|nov|novembre|noviembre|novembro|listopada",
    12: "december|dec|desember|dezember|d[eé]cembre|diciembre|dezembro|grudnia",
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "sixteen": 16, "eighteen": 18, "twenty": 20, "half a dozen": 6, "a dozen": 12, "couple": 2, "a couple": 2, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "fifteen": 15, "thirty": 30,
}  # fmt: skip
WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAY_FORMS.values()) + ")"
MONTH = "(?P<month>" + "|".join(MONTH_FORMS.values()) + r")\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted((re.escape(word) for word in NUMBERS), key=len, reverse=True)) + ")"
UNIT = r"(?P<unit>(?:working|business|banking|week|calendar)[ -]?days?|days?|(?<=\d)d|weeks?|wks?|fortnights?|months?|mths?|hours?|hrs?|(?<=\d)h)"
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
ORDINAL = (
    "(?P<ordinal>" + "|".join(sorted((word.replace("-", "[ -]") for word in ORDINALS), key=len, reverse=True)) + ")"
)


def weekday_number(word: str) -> int:
    """Return the weekday a matched word names, Monday is 0."""
    return next(number for number, forms in WEEKDAY_FORMS.items() if re.fullmatch(forms, word, re.I))


def month_number(word: str) -> int:
    """Return the month a matched word names, January is 1."""
    return next(number for number, forms in MONTH_FORMS.items() if re.fullmatch(forms, word, re.I))


def number_of(word: str) -> int:
    """Return the number a matched word or figure means; a few are three."""
    return int(word) if word.isdigit() else NUMBERS[" ".join(word.lower().split())]


def ordinal_number(word: str) -> int:
    """Return the day of the month that an ordinal in words means."""
    return ORDINALS[re.sub(r"\s", "-", word.lower())]
