"""The frame of an interview: when, in which form, which round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from sincerely.core.reading.date_words import weekday_number
from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.ends import end_said, ends_at
from sincerely.core.reading.debrief.setting.hours import CLOCK, hours_in, roughly
from sincerely.core.reading.debrief.setting.written_days import written_day
from sincerely.core.reading.debrief.text.calendar_words import WEEKDAY
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Format, Invitation

VIDEO = compiled(
    r"\b(?:zoom|teams\b(?!\s+(?:of|are|work|lead))|google\s+meet|g-?meet|meet\s+call|webex|skype|facetime|video(?:[- ]?(?:call|interview|chat))?|jitsi|whereby|camera\s+(?:on|off|was)|on\s+screen|virtual|online\s+(?:interview|call)|whatsapp\s+video|vc\b|hangouts?)\b",
    re.I,
)
_PHONE = compiled(
    r"\b(?:phone\s+(?:interview|call(?!s)|screen\w*|chat|int)|telephone|telefon\w*|phone\s+w(?:/|ith\b)|,\s*phone\b|on\s+the\s+phone\s+(?:with|to)|phone\s*:|(?:by|on|over)\s+(?:the\s+)?phone|rang\s+me(?!\s+(?:back|again|later|up\s+after))|called\s+me\s+(?:at|on|for\s+the)|tel\.?\s+interview|screening\s+call|phone[- ]?screen|^phone\b)",
    re.I | re.M,
)
_ON_SITE = compiled(
    r"\b(?:on[- ]?site|in[- ]person|face[- ]to[- ]face|f2f|(?:at|in)\s+(?:the|their|his|her)\s+(?:head\s+)?(?:offices?|school|shop|clinic|surgery|yard|workshop|kitchen|showroom|warehouse|depot|lab|store|restaurant|hotel|premises|building|boardroom))\b",
    re.I,
)
# A telephone of the work, or of another hour, says nothing of how the talk was held: "I like phone calls", "phones parents", "will ring me on the phone later".
_OF_ANOTHER_CALL = compiled(
    r"\b(?:like[sd]?|love[sd]?|hate[sd]?|handl\w+|answer\w*|deal\w*|about|asked|how|my\s+(?:old|last)|customers?|clients?|patients?|parents?|pupils?|callers?|reception|every|first\s+(?:they|she|he)|will|['’]ll|going\s+to|next|later|after\w*|when\s+the\s+line)\b",
    re.I,
)
_AT_ANOTHER_HOUR = compiled(r"\b(?:earlier|later|before|next|tomorrow|last\s+week|per\s+day|a\s+day)\b", re.I)
_CLAUSE_END = compiled(r"[.;!?](?=\s|$)|\n|,\s+(?=(?:and|but|so|then|i|she|he|they|we)\b)", re.I)
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
    chosen = of_one_day(invitations, now, home)
    if not chosen:
        start, end, doubt = _from_notes(notes, lines, home, now, day_first)
        unsure += [doubt] if doubt else []
        if start is not None and end is None and ends_at(notes, lines, start):
            end = start  # an end alone, as one who is asked for it may say it
        if start is None and not doubt:
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
        untimed = start is None and invitation.all_day is None
        unsure += [lack.words for lack in invitation.lacks if lack.what == "zone" or (lack.what == "begin" and untimed)]
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
    start, told = min(starts, default=None), None
    if start is None:
        said, told, doubt = _from_notes(notes, lines, home, now, day_first)
        if said is not None and chosen[0].all_day in (None, said.date()):
            start, zone = said, home_name
            unsure += [doubt] if doubt else []
    else:
        unsure += _contradicted(notes, lines, start)
    whole = [invitation for invitation in live if invitation.start or invitation.floating]
    end = max(ends, default=None) if len(ends) == len(whole) or len(ends) > 1 else None
    if start is not None and end is None:
        end, doubt = _end_from_notes(notes, lines, start, told)
        unsure += [lack.words for invitation in live for lack in invitation.lacks if lack.what == "end" and not end]
        unsure += [doubt] if doubt else []
    return start, end, zone or home_name, unsure, cancelled


def _end_from_notes(
    notes: str, lines: Sequence[Line], start: datetime, told: datetime | None
) -> tuple[datetime | None, str]:
    """Return (when the notes say that it ended, what to look at); `told` is the end that stands beside the notes' own hour."""
    if told is not None:
        return told, ""
    said = end_said(notes, lines, start)
    if said is None:
        return None, ""
    return (
        said[0],
        f"The invitation does not say when it ends; “{said[1]}” in your notes was read as {said[0]:%H:%M}. Is that right?",
    )


def _alike(start: datetime, home: tzinfo) -> bool:
    """Say whether a zone keeps the candidate's time all year: one Windows name covers many countries, and home is the likelier one."""
    moments = [start, *(start.replace(month=month, day=1) for month in (1, 4, 7, 10))]
    return all(moment.utcoffset() == moment.replace(tzinfo=home).utcoffset() for moment in moments)


def of_one_day(invitations: Sequence[Invitation], now: datetime, home: tzinfo) -> list[Invitation]:
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


def _asked_of(text: str, words: str) -> bool:
    """Say whether an hour ends a question: "down cow at 3am?" was asked, and is no hour of the talk."""
    return re.match(r"\s?\?", text.partition(words)[2]) is not None


def _from_notes(
    notes: str, lines: Sequence[Line], home: tzinfo, now: datetime, day_first: bool
) -> tuple[datetime | None, datetime | None, str]:
    """Read (start, end, what is unsure of them) from the head of the notes, where they say a clock time that is nothing else."""
    for line in lines[:3]:
        context = notes[line.start : line.end][:400]
        found = hours_in(context, line.number)
        if (
            found is None
            or _asked_of(context, found.words)
            or _of_another_day(notes, lines, line, home, now, day_first, found.at)
        ):
            continue
        written = written_day(context, found.at, now, home, day_first)
        if written is not None and written.day is None:
            return None, None, written.doubt
        day = written.day if written and written.day else _day_said(context, home, now, day_first, found.at)
        if written is None and not _names_day(context, now, home, day_first, found.at):
            day = _day_beside(notes, lines, line, home, now, day_first) or day
        start = datetime.combine(day, found.begin, tzinfo=home)
        end = datetime.combine(day, found.end, tzinfo=home) if found.end else None
        if (
            written is None
            and start > now
            and not _names_day(context, now, home, day_first, found.at)
            and _TOLD_AFTER.search(context)
        ):
            # Who tells of a talk has had it: an hour without a day that is still to come today was yesterday's.
            start, end = start - timedelta(days=1), end - timedelta(days=1) if end else None
            day_doubt = (
                f"The time “{found.words}” has no day; {start:%A} {start.day} {start:%B} was taken. Is that right?"
            )
            return start, end, day_doubt
        doubt = "" if found.sure else f"The time “{found.words}” was read as {found.begin:%H:%M}. Is that right?"
        about_day = written.doubt if written else _doubtful_day(context, start, now, home)
        return start, end, " ".join(filter(None, (about_day, doubt)))
    for line in lines[:3]:
        context = notes[line.start : line.end][:400]
        vague = roughly(context)
        if vague:
            day = _day_said(context, home, now, day_first)
            return None, None, f"The time “{vague}” on {day:%A} {day.day} {day:%B} names no hour. When did it begin?"
    return None, None, ""


def _of_another_day(
    notes: str, lines: Sequence[Line], line: Line, home: tzinfo, now: datetime, day_first: bool, at: int
) -> bool:
    """Say whether an hour is of another day than the talk, which a line above says was today, or of what is still to come: "interview today", then "a test Tuesday 7am"."""
    text = notes[line.start : line.end][:400]
    if _TO_COME.search(text[:at][-80:]):
        return True
    above = (day_by_word(notes[each.start : each.end], now.astimezone(home).date()) for each in lines[:3] if each.start < line.start)  # fmt: skip
    day = next((day for day in above if day), None)
    return (
        day is not None
        and _names_day(text, now, home, day_first, at)
        and _day_said(text, home, now, day_first, at) != day
    )


_TO_COME = compiled(
    r"\b(?:wants?|asked|invited|needs?|told|would\s+like)\s+me\s+(?:to\s+|in\s+|back\s+|for\s+)(?:come|do|be|start|go|take|sit|a\b|the\b|another\b)[^.;!?]*$|\b(?:come|go)\s+(?:back|in)\s+(?:on|for|next|to)\b[^.;!?]*$",
    re.I,
)


def _day_beside(
    notes: str, lines: Sequence[Line], line: Line, home: tzinfo, now: datetime, day_first: bool
) -> date | None:
    """Return the date that another short line of the head writes, for an hour whose own line has none: "10-10.45 Kestrel", then "24 Nov 2026"."""
    today = now.astimezone(home).date()
    for other in lines[:3]:
        text = notes[other.start : other.end]
        if other is line or len(text.split()) > (24 if other is lines[0] else 12):
            continue
        for span in find_dates(text, now, home, day_first=day_first):
            if (day := day_dated(span, text, today)) is not None and day <= today:
                return day
    return None


def _doubtful_day(text: str, start: datetime, now: datetime, home: tzinfo) -> str:
    """Ask for the day where a bare weekday is today's and its hour still ahead: it may be a week ago."""
    named = _BARE_DAY.search(text)
    if named is None or start <= now or start.date() != now.astimezone(home).date():
        return ""
    return f"The day “{named[0]}” was read as today, {start.day} {start:%B}. Is that right?"


_TOLD_AFTER = compiled(
    r"\b(?:talked|spoke|met|saw|chatted|had|went|did|was|were|said|asked|told|rang|interviewed)\b", re.I
)
_DAY_WORD = compiled(
    r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening|arvo|aft)|just\s+(?:now|back|out)|yesterday|last\s+night)\b",
    re.I,
)


def _names_day(text: str, now: datetime, home: tzinfo, day_first: bool, at: int) -> bool:
    """Say whether a line says of which day it tells, by a date, a weekday or a word such as "today"."""
    dated = any(_SIGNED_HOUR.sub("", text[one.start : one.end]).strip() for one in find_dates(text, now, home, day_first=day_first))  # fmt: skip
    return dated or _DAY_WORD.search(text) is not None or _SHORT_DAY.search(text[:at]) is not None


_BARE_DAY = compiled(r"\b" + WEEKDAY + r"\b(?!\W*\d{1,2}(?:st|nd|rd|th|\s+[a-z]{3})\b)", re.I)


def _day_said(text: str, home: tzinfo, now: datetime, day_first: bool, at: int | None = None) -> date:
    """Return the day a line speaks of, today where it says none; a date still to come only right before the hour `at`: "27 Nov 10:00"."""
    today = now.astimezone(home).date()
    spans = find_dates(text, now, home, day_first=day_first)
    for span in spans:
        dated = re.search(r"\d", _SIGNED_HOUR.sub("", text[span.start : span.end])) is not None
        beside = at is not None and span.start < at and not re.search(r"\w{3}|[.;]", text[span.end : at])
        if dated and beside and today < span.day <= today + timedelta(days=90):
            return span.day
    if written := next((day for span in spans if (day := day_dated(span, text, today))), None):
        return written
    if (by_word := day_by_word(text, today)) is not None:
        return by_word
    if gone := next((day for span in spans if (day := day_gone(span, text, today))), None):
        return gone
    short = _SHORT_DAY.search(text[:at]) if at is not None else None
    if short:
        return today - timedelta(days=(today.weekday() - weekday_number(short[1])) % 7)
    return today


def day_by_word(text: str, today: date) -> date | None:
    """Return the day that "today", "this morning", "just back" or "yesterday" names; None where no such word stands there."""
    if re.search(r"\b(?:today|this\s+(?:morning|afternoon|evening|arvo|aft)|just\s+(?:now|back|out))\b", text, re.I):
        return today
    return today - timedelta(days=1) if re.search(r"\byesterday\b", text, re.I) else None


def day_gone(span: DateSpan, text: str, today: date) -> date | None:
    """Return the day of a date in `text` that has come, within two months; a bare weekday is the last one. None for a day still to come."""
    day = span.day
    if day > today and (day - today).days <= 7 and not re.search(r"\d", CLOCK.sub("", text[span.start : span.end])):
        day -= timedelta(days=7)
    return day if day <= today and (today - day).days < 60 else None


def day_dated(span: DateSpan, text: str, today: date) -> date | None:
    """Return the day of a date with its figures, of the last two weeks: it outdoes "today", which may be when the notes were begun."""
    figures = _DATE.search(text[span.start : span.end]) is not None
    return span.day if figures and timedelta(0) < today - span.day <= timedelta(days=14) else None


_DATE = compiled(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3}|[a-z]{3,}\.?\s+\d{1,2}\b|\b\d{1,2}[./]\d{1,2}\b|\d-\d\d-\d", re.I
)
_SIGNED_HOUR = compiled(r"\d{1,2}[:.]\d\d(?![./]\d)|\d{1,2}\s*[ap]\.?m\b", re.I)
# "mon" and "wed" are words before they are days; right before an hour they are days.
_SHORT_DAY = compiled(r"\b(mon|wed|sat|sun)\b\.?\s*,?\s*(?:at\s+|about\s+)?$", re.I)


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
        for found in CLOCK.finditer(text):
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
    where = " ".join(f"{invitation.location} {invitation.summary}" for invitation in invitations)
    physical = any(
        invitation.location
        and not re.search(
            r"https?://|zoom|teams|meet\b|online|phone|video|remote|virtual|webex|tba|tbc", invitation.location, re.I
        )
        for invitation in invitations
    )
    told = _told_form(notes)
    linked = any(invitation.link for invitation in invitations)
    if _PHONE.search(where) or (told == "phone" and not linked):
        return "phone"
    present = [known for known in roster.present() if known.part in {"interviewer", "recruiter"}]
    if (linked and not physical) or VIDEO.search(where) or (told == "video" and not physical):
        return "video"
    if _PANEL.search(notes) or _PANEL.search(where) or len(present) > 1:
        return "panel" if len(present) != 1 or _PANEL.search(notes) else "one-on-one"
    if not invitations and not present and told != "on site" and VIDEO.search(notes):
        return "video"
    return "one-on-one" if len(present) == 1 or _ALONE.search(notes) else None


def _told_form(notes: str) -> str:
    """Return how notes say at their head that the talk was held: "phone", "video", "on site"; empty where they do not.

    What their first sentence says first counts before all behind it, where a telephone may be one of the work.
    """
    head = "\n".join(notes.splitlines()[:3])
    signs = (("phone", _PHONE), ("video", VIDEO), ("on site", _ON_SITE))
    clauses = [clause for clause in _CLAUSE_END.split(head) if clause and clause.strip()]
    for n, clause in enumerate(clauses):
        found = sorted((at.start(), at.end(), name) for name, sign in signs if (at := sign.search(clause)))
        if n:  # "on site" behind the first sentence may be said of any place
            found = [
                one for one in found if one[2] != "on site" and not (one[2] == "phone" and _elsewhere(clause, *one[:2]))
            ]
        if found:
            return found[0][2]
    return ""


def _elsewhere(clause: str, start: int, end: int) -> bool:
    """Say whether a telephone named at this place of a clause is one of the work or of another hour."""
    return bool(_OF_ANOTHER_CALL.search(clause[:start]) or _AT_ANOTHER_HOUR.search(clause[end:]))


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
