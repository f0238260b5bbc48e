"""The frame of an interview: when, in which form, which round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.roster import Roster
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Format, Invitation

VIDEO = compiled(
    r"\b(?:zoom|teams\b(?!\s+(?:of|are|work|lead))|google\s+meet|g-?meet|meet\s+call|webex|skype|facetime|video(?:[- ]?(?:call|interview|chat))?|jitsi|whereby|camera\s+(?:on|off|was)|on\s+screen|virtual|online\s+(?:interview|call)|whatsapp\s+video|vc\b|hangouts?)\b",
    re.I,
)
_PHONE = compiled(
    r"\b(?:phone\s+(?:interview|call|screen\w*|chat|int)|telephone|telefon\w*|phone\s+w(?:/|ith\b)|,\s*phone\b|\brang\s+me\b|on\s+the\s+phone\s+(?:with|to)|phone\s*:|(?:by|on|over)\s+(?:the\s+)?phone|rang\s+me|called\s+me\s+(?:at|on|for\s+the)|tel\.?\s+interview|screening\s+call|phone[- ]?screen|^phone\b)",
    re.I | re.M,
)
_PANEL = compiled(r"\bpanel\b", re.I)
_ALONE = compiled(
    r"\b(?:one[- ](?:on|to)[- ]one|1[:\- ]?(?:on|to)?[:\- ]?1|121|just\s+(?:him|her|the\s+two\s+of\s+us|one\s+person)|only\s+(?:him|her)|just\s+[A-Z]\w+\b)",
    re.I,
)
_ROUNDS = (
    (compiled(r"\b(?:final|last)\s+(?:round|interview|stage)\b", re.I), "final"),
    (
        re.compile(
            r"\b(?:2nd|second|zweit\w*)[- ]?(?:round|interview|stage|call|gespräch)\b|\bround\s+(?:2|two)\b|\bstage\s+(?:2|two)\b|\bzweitgespräch\b",
            re.I,
        ),
        "2",
    ),
    (
        re.compile(
            r"\b(?:3rd|third)\s+(?:round|interview|stage|call)\b|\bround\s+(?:3|three)\b|\bstage\s+(?:3|three)\b", re.I
        ),
        "3",
    ),
    (
        re.compile(
            r"\b(?:1st|first|erst\w*)[- ]?(?:round|interview|stage|call|gespräch)\b|\bround\s+(?:1|one)\b|\bstage\s+(?:1|one)\b|\berstgespräch\b",
            re.I,
        ),
        "1",
    ),
    (compiled(r"\b(?:4th|fourth)\s+(?:round|interview|stage)\b|\bround\s+4\b", re.I), "4"),
)
_EARLIER = compiled(r"\b(?:after|since|from|in|had|did|at)\s+(?:the\s+|my\s+)?$|\blast\s+time\b", re.I)


def when(
    notes: str,
    lines: Sequence[Line],
    invitations: Sequence[Invitation],
    home: tzinfo,
    home_name: str,
    now: datetime,
    day_first: bool,
) -> tuple[datetime | None, datetime | None, str, list[str], bool]:
    """Return (start, end, zone name, what is unsure, cancelled) of the interview; invitations of one day count as one."""
    unsure: list[str] = []
    chosen = _day_of(invitations, now, home)
    if not chosen:
        start, end = _from_notes(notes, lines, home, now, day_first)
        if start is None:
            unsure.append(
                "Neither notes nor invitation say when the interview was; dates were read from the day of the notes."
            )
        return start, end, home_name, unsure, False
    cancelled = all(invitation.cancelled for invitation in chosen)
    live = [invitation for invitation in chosen if not invitation.cancelled] or chosen
    starts, ends, zone = [], [], ""
    for invitation in live:
        unsure += [note for note in invitation.notes if "no name" not in note and note not in unsure]
        start, end = invitation.start, invitation.end
        if start is None and invitation.floating is not None:
            start = invitation.floating.replace(tzinfo=home)
            end = invitation.floating_end.replace(tzinfo=home) if invitation.floating_end else None
            unsure.append(f"The invitation's time has no zone; yours ({home_name}) was taken. Is {start:%H:%M} right?")
        elif start is None and invitation.all_day is not None:
            unsure.append(f"The invitation names the day ({invitation.all_day.isoformat()}) and no time.")
        if start is not None:
            if invitation.zone in ("", "UTC"):
                # An instant without a place: shown on the candidate's own clock.
                if invitation.zone == "UTC" and home_name != "UTC":
                    unsure.append(f"The invitation's times are UTC; they are shown in your zone ({home_name}).")
                start, end = start.astimezone(home), end.astimezone(home) if end else None
                zone = zone or home_name
            else:
                zone = zone or invitation.zone
            starts.append(start)
            if end is not None:
                ends.append(end)
    if starts and zone and zone != home_name and _alike(starts[0], home):
        zone, starts, ends = home_name, [at.astimezone(home) for at in starts], [at.astimezone(home) for at in ends]
    if cancelled:
        unsure.append("This invitation was cancelled. Did the interview take place?")
    if len(live) > 1:
        unsure.append(f"The invitation has {len(live)} parts on one day; they were taken as one interview.")
    start = min(starts, default=None)
    if start is None:
        said, _ = _from_notes(notes, lines, home, now, day_first)
        if said is not None and chosen[0].all_day in (None, said.date()):
            start, zone = said, home_name
    else:
        unsure += _contradicted(notes, lines, start)
    whole = [invitation for invitation in live if invitation.start or invitation.floating]
    return (
        start,
        max(ends, default=None)
        if len(ends) == len(whole) or len(ends) > 1
        else (ends[0] if ends and len(whole) == 1 else None),
        zone or home_name,
        unsure,
        cancelled,
    )


def _alike(start: datetime, home: tzinfo) -> bool:
    """Say whether a zone keeps the candidate's time all year: one Windows name covers many countries, and home is the likelier one."""
    moments = [start, *(start.replace(month=month, day=1) for month in (1, 4, 7, 10))]
    return all(moment.utcoffset() == moment.replace(tzinfo=home).utcoffset() for moment in moments)


def _day_of(invitations: Sequence[Invitation], now: datetime, home: tzinfo) -> list[Invitation]:
    """Return the invitations of the interview day: the last one that began by `now`, and the others of that day."""
    days: dict[date, list[Invitation]] = {}
    for invitation in invitations:
        start = invitation.start or (invitation.floating.replace(tzinfo=home) if invitation.floating else None)
        day = start.astimezone(home).date() if start else invitation.all_day
        if day is not None:
            days.setdefault(day, []).append(invitation)
    if not days:
        return list(invitations)
    today = now.astimezone(home).date()
    past = [day for day in days if day <= today]
    return days[max(past) if past else min(days)]


_CLOCK = compiled(
    r"(?<![\w.:/£$€])(?P<lead>at\s+|@\s*|from\s+|(?:abt|about|around|bout|c\.?|approx\.?|circa)\s+)?(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d))?\s*(?P<half>am|pm|a\.m\.|p\.m\.|uhr|o'?clock|in\s+the\s+(?:morning|afternoon|evening)|h\b)?(?=ish\b|[^\w%/]|$)(?![.,]\d)",
    re.I,
)
_UNTIL = compiled(
    r"(?:ish)?\s*(?:-|–|—|to|till|til|until)\s*(?:~|abt\s+|about\s+)?(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d))?\s*(?P<half>am|pm)?(?:ish)?(?!\w|\s*(?:min|hours?|hrs?|years?|weeks?|days?|people|%))",
    re.I,
)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_SPOKEN = compiled(
    r"\b(?:(?P<part>quarter|half|ten|twenty|five)\s+(?:(?P<side>past|to)\s+)?|(?:at|about|abt|around)\s+)(?P<h>"
    + "|".join(_NUMBER_WORDS)
    + r")\b(?:\s+o'?clock)?(?!\s+(?:of|people|years?|weeks?|days?|hours?|minutes?|mins?))",
    re.I,
)
_NOT_THE_START = compiled(
    r"\b(?:signed|arriv\w+|train|bus|woke|left|drove|slept|flew|flight|start(?:s|ing)?\s+(?:at|is)?|every|shifts?|opens?|closes?|until|by|before|invite\s+s\w+|can\s+(?:i\s+)?start)\b[^.]{0,20}$",
    re.I,
)


def _from_notes(
    notes: str, lines: Sequence[Line], home: tzinfo, now: datetime, day_first: bool
) -> tuple[datetime | None, datetime | None]:
    """Read start and end from the head of the notes, where they say a clock time that is nothing else."""
    for line in lines[:3]:
        context = notes[line.start : line.end][:400]
        about = _SAYS_WHEN.search(context)
        for found in _CLOCK.finditer(notes, line.start, line.start + len(context)):
            half, minute = (found["half"] or "").lower(), found["m"]
            hour, until = int(found["h"]), _UNTIL.match(notes, found.end())
            lead = (found["lead"] or "").strip().lower()
            before = notes[line.start : found.start()]
            if hour > 23 or half == "h" or (hour == 0 and not minute) or _NOT_THE_START.search(before):
                continue
            if not half and not minute and not until and not (line.number == 0 and lead and about):
                continue
            signed = (
                half
                or minute
                or lead not in {"", "from"}
                or (until and (until["half"] or until["m"] or "til" in until.group()))
            )
            if until and not signed and not _ARE_HOURS.search(before):
                continue  # "fell from 9 to 3 a month"
            if re.match(
                r"\s*(?:mins?|minutes|hours?|hrs?|years?|yrs?|weeks?|wks?|days?|people|ppl|k\b|%)",
                notes[found.end() : found.end() + 10],
                re.I,
            ):
                continue
            dotted = "." in found.group() and not half
            if dotted and notes[found.end() : found.end() + 1] == "." and int(minute or 0) <= 12:
                continue  # 3.12. is a day
            if not about and not until and (dotted or line.number > 1 or not (lead or half)):
                continue
            day = _day_said(context, home, now, day_first, found.start() - line.start)
            start = datetime(day.year, day.month, day.day, _likely(hour, half, context), int(minute or 0), tzinfo=home)
            end = None
            if until and int(until["h"]) <= 23:
                end = start.replace(
                    hour=_likely(int(until["h"]), (until["half"] or half).lower(), context), minute=int(until["m"] or 0)
                )
                if not half and until["half"] and hour < 12 and end.hour - hour > 11:
                    start = start.replace(hour=hour + 12)
                end = end if end > start else None
            return start, end
        spoken = _SPOKEN.search(context) if about and line.number == 0 else None
        if spoken and not _NOT_THE_START.search(context[: spoken.start()]):
            day, hour = _day_said(context, home, now, day_first), _NUMBER_WORDS[spoken["h"].lower()]
            minutes = {"quarter": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5}.get(
                (spoken["part"] or "").lower(), 0
            )
            at = datetime(day.year, day.month, day.day, _likely(hour, "", context), 0, tzinfo=home)
            return at + timedelta(minutes=-minutes if (spoken["side"] or "").lower() == "to" else minutes), None
    return None, None


# Two bare figures are hours where a day, the interview or a word of time stands right before them: "25 Nov 10-11", "interview from 9 to 11".
_ARE_HOURS = compiled(
    r"(?:^\W*|\b(?:interview\w*|panel|appointment|meeting|call|zoom|teams|screen\w*|session|time|ran|lasted|to-?day|yesterday|morning|afternoon|(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d{1,2}(?:st|nd|rd|th)|20\d\d|\d{1,2}[./]\d{1,2}[./]?(?:\d\d)?)\W*(?:(?:was|ran|at|about|c\.?)\s+)?)$",
    re.I,
)
_SAYS_WHEN = compiled(
    r"\b(?:interview\w*|interwiew|today|yesterday|this\s+(?:morning|afternoon|evening)|arvo|morning|afternoon|call(?:ed)?|rang|met|meeting|panel|zoom|teams|screen|start\w*|began|time|chat|trial|bench|walked|gespräch|gesprek|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2})\b",
    re.I,
)


def _likely(hour: int, half: str, context: str) -> int:
    """Return the hour of the day: without am or pm, one to six are of the afternoon - nobody interviews at three in the night."""
    if half or not 1 <= hour <= 6:
        return _hour(hour, half)
    return hour if re.search(r"\bnight\s+shift\b", context, re.I) else hour + 12


def _hour(hour: int, half: str) -> int:
    if half.startswith("p") or "afternoon" in half or "evening" in half:
        return hour % 12 + 12
    return 0 if half.startswith("a") and hour == 12 else hour


def _day_said(text: str, home: tzinfo, now: datetime, day_first: bool, at: int | None = None) -> date:
    """Return the day a line speaks of, today where it says none; a date still to come only right before the hour `at`: "27 Nov 10:00"."""
    today = now.astimezone(home).date()
    spans = find_dates(text, now, home, day_first=day_first)
    for span in spans:
        dated = re.search(r"\d", _CLOCK.sub("", text[span.start : span.end])) is not None
        beside = at is not None and span.start < at and not re.search(r"\w{3}|[.;]", text[span.end : at])
        if dated and beside and today < span.day <= today + timedelta(days=90):
            return span.day
    if re.search(r"\b(?:today|this\s+(?:morning|afternoon|evening|arvo|aft)|just\s+(?:now|back|out))\b", text, re.I):
        return today
    if re.search(r"\byesterday\b", text, re.I):
        return today - timedelta(days=1)
    for span in spans:
        day = span.day
        if (
            day > today
            and (day - today).days <= 7
            and not re.search(r"\d", _CLOCK.sub("", text[span.start : span.end]))
        ):
            day -= timedelta(days=7)
        if day <= today and (today - day).days < 60:
            return day
    return today


def _contradicted(notes: str, lines: Sequence[Line], start: datetime) -> list[str]:
    """Say where the head of the notes names another time than the invitation."""
    for line in lines[:5]:
        text = notes[line.start : line.end]
        if not re.search(
            r"\b(?:interview\w*|started|start|began|kicked\s+off|moved|pushed|meant\s+to|supposed\s+to|time)\b",
            text,
            re.I,
        ):
            continue
        for found in _CLOCK.finditer(text):
            if not found["half"] and not found["m"]:
                continue
            hour, minute = int(found["h"]), int(found["m"] or 0)
            if hour > 23:
                continue
            ends = [stop.end() for stop in re.finditer(r"[.!?;]\s+", text[: found.start()])]
            sentence = text[ends[-1] if ends else 0 : found.end()]
            if (hour % 12, minute) != (start.hour % 12, start.minute) and re.search(
                r"\b(?:start\w*|began|at|@|moved|interview\w*)\b", sentence, re.I
            ):
                return [f"Your notes say “{sentence.strip()}”, the invitation {start:%H:%M}. Which is right?"]
    return []


def form_of(notes: str, invitations: Sequence[Invitation], roster: Roster) -> Format | None:
    """Return the form of the interview: by video or phone where something says so, else by how many were there."""
    head = "\n".join(notes.splitlines()[:3])
    where = " ".join(f"{invitation.location} {invitation.summary}" for invitation in invitations)
    physical = any(
        invitation.location
        and not re.search(
            r"https?://|zoom|teams|meet\b|online|phone|video|remote|virtual|webex|tba|tbc", invitation.location, re.I
        )
        for invitation in invitations
    )
    if _PHONE.search(where) or (_PHONE.search(head) and not any(invitation.link for invitation in invitations)):
        return "phone"
    present = [known for known in roster.present() if known.part in {"interviewer", "recruiter"}]
    if (
        (any(invitation.link for invitation in invitations) and not physical)
        or VIDEO.search(where)
        or (VIDEO.search(head) and not physical)
    ):
        return "video"
    if _PANEL.search(notes) or _PANEL.search(where) or len(present) > 1:
        return "panel" if len(present) != 1 or _PANEL.search(notes) else "one-on-one"
    if not invitations and not present and VIDEO.search(notes):
        return "video"
    return "one-on-one" if len(present) == 1 or _ALONE.search(notes) else None


def round_of(notes: str, invitations: Sequence[Invitation]) -> str:
    """Return the round as a number or "final"; empty where nothing says it."""
    texts = [
        *(f"{invitation.summary}\n{invitation.description[:600]}" for invitation in invitations),
        "\n".join(notes.splitlines()[:3]),
    ]
    for text in texts:
        for pattern, value in _ROUNDS:
            found = pattern.search(text)
            if found and not _EARLIER.search(text[: found.start()]):
                return value
    return ""
