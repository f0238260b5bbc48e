"""Days that belong to something on record: what they asked for by when, the day of the talk, the day of a gathering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.dates import SLIPPED, dates_in, days_in, like, month_and_day
from sincerely.core.letters.checks.kinds import Setting, everywhere, finding, phrase
from sincerely.core.letters.english.vocabulary import stems
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

KINDS = ()

#: Tables and keys under which the record has the day by which somebody wants an answer.
_DUE = (("offer", "expiry"), ("request", "deadline"), ("reference", "deadline"))
# What they asked, and not what the writer promises: "asked for my answer by", "your deadline of", "expires on".
_ASKED = compiled(
    r"\b(?:(?:asks?|asked|want(?:s|ed)?|need(?:s|ed)?|expect(?:s|ed)?) (?:me )?(?:for |to have )?(?:my|an|the|your|their) (?:\w+ )?(?:answer|reply|decision|response|papers|documents|form)(?: back)? (?:by|before|until|no later than)"
    r"|(?:the|your|their|a|its|with a) (?:\w+ )?deadline(?: for \w+(?: \w+)?)? (?:of|is|on|was)|\b(?:expires?|expiry|runs out|lapses|is open|stays open|is valid|holds|due(?: back)?)(?: \w+)? (?:on|until|till|by|is))"
    r" (?:the |end of |close of )?(?:\w+day,? (?:the )?)?$",
    re.IGNORECASE,
)
_AS_ASKED = compiled(r",? as you (?:ask|asked|wish|wished|said|wrote|requested)\b", re.IGNORECASE)
_BY = compiled(r"\b(?:by|before|until) (?:the )?(?:\w+day,? (?:the )?)?$", re.IGNORECASE)
# "the interview on 17 November", which was.
_TALK_ON = compiled(
    r"\b(?:since|after|at|from|for|during|following) (?:the|our|my|your) (?:\w+ )?(?:interview|talk|conversation|meeting|visit|chat) (?:on|of) (?:the )?(?:\w+day,? (?:the )?)?$",
    re.IGNORECASE,
)
_MET_IN = phrase(
    rf"(?:(?:we|i|you) (?:\w+ )?(?:met|spoke|talked|interviewed|sat|saw me|interviewed me)(?: \w+){{0,4}}? in (?P<met>{'|'.join(MONTHS)}))"
)
_IN_MONTH = phrase(rf"in (?P<month>{'|'.join(MONTHS)})")
_DAY = compiled(
    rf"(?:(?:[Tt]hank(?:s| you) for|(?:met|meeting|speaking|spoke|talked|talking|seeing|saw)(?: \w+){{0,3}} on|^|[.!?]\s+)) ?(?P<day>{'|'.join(w.capitalize() for w in WEEKDAYS)})\b(?= was\b|[.,]| (?:evening|morning|afternoon|at|in)\b)",
    re.MULTILINE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Hold a day that is said to be somebody's deadline, the talk's or a gathering's against the one on record."""
    if setting.context is None:
        return
    held = {known for line in setting.record.split("\n") for known in days_in(line)}
    yield from _due(letter, setting, held)
    day = setting.context.interview.date
    if day and setting.form != "scheduling-reply":
        for found in dates_in(letter):
            if month_and_day(found) not in held and _TALK_ON.search(
                letter.plain, 0, found.start("d1") if found["d1"] else found.start("m2")
            ):
                yield _slip(letter, found, (day.month, day.day))
    yield from _months(letter, setting, held)


def _due(letter: Letter, setting: Setting, held: set[tuple[int, int]]) -> Iterator[Finding]:
    """Yield days by which they are said to want something, where the record has another."""
    assert setting.context is not None
    known = [day for table, key in _DUE if (day := _given_day(setting.context.more.get(table), key))]
    if len(known) != 1:
        return
    for found in dates_in(letter):
        if month_and_day(found) in held:
            continue
        at = found.start("d1") if found["d1"] else found.start("m2")
        before = letter.plain[letter.body.start : at]
        if _ASKED.search(before) or (_BY.search(before) and _AS_ASKED.match(letter.plain, found.end())):
            yield _slip(letter, found, (known[0].month, known[0].day))


def _months(letter: Letter, setting: Setting, held: set[tuple[int, int]]) -> Iterator[Finding]:
    """Yield the month of a meeting or a gathering that was in another, and its day of the week."""
    assert setting.context is not None
    gathering = setting.context.more.get("gathering")
    gathered, met = _given_day(gathering, "date"), setting.context.interview.date
    record = setting.record.casefold()
    name = stems(str(gathering.get("name") or "")) if isinstance(gathering, dict) else set()
    spots = [(m, m["met"], m.span("met"), met or gathered) for m in everywhere(_MET_IN, letter)]
    for m in everywhere(_IN_MONTH, letter):
        sentence = letter.sentence_at(m.start())
        if gathered and sentence and len(name & stems(sentence.text)) >= 2:
            spots.append((m, m["month"], m.span("month"), gathered))
    for _, said, (start, end), day in spots:
        month = MONTHS.index(said.lower()) + 1
        if day and month not in {m for m, _ in held} and said.casefold() not in record:
            right = MONTHS[day.month - 1].capitalize()
            yield finding(SLIPPED, letter, start, end, f"The record has {right} here.", [right])
    if gathered and not met and setting.form == "gathering-follow-up":
        yield from _weekdays(letter, gathered, record)


def _weekdays(letter: Letter, gathered: date, record: str) -> Iterator[Finding]:
    """Yield a day of the week that is told of the gathering and is not its day."""
    right = WEEKDAYS[gathered.weekday()].capitalize()
    for found in everywhere(_DAY, letter):
        if found["day"] != right and found["day"].casefold() not in record:
            yield finding(SLIPPED, letter, *found.span("day"), f"By the record that was a {right}.", [right])


def _given_day(table: object, key: str) -> date | None:
    """Return the day that a table of the record has under a key; none where it is no date."""
    given = table.get(key) if isinstance(table, dict) else None
    if isinstance(given, date):
        return given
    with suppress(ValueError):
        return date.fromisoformat(str(given or "")[:10])
    return None


def _slip(letter: Letter, found: re.Match[str], known: tuple[int, int]) -> Finding:
    right = like(found, known)
    return finding(SLIPPED, letter, *found.span(), f"The record has {right} here.", [right])
