"""More notes beside what is on record of their interview: the record stands, and what the notes say otherwise is a change to accept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.debrief.text.notes import SPEECH, split_clauses, split_lines
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief, Person

#: Asked of notes that name nobody; with people on record it is no question.
NOBODY_NAMED = "Neither notes nor invitation name anybody. Who did you meet?"
# What speaks of the appointment itself, and what speaks of a habit of the house.
_OF_THE_INTERVIEW = compiled(
    r"\b(?:interview\w*|appointment|panel|started|began|beginning|kicked\s+off|finished|ended|ran\s+(?:from|until|till|over|to)|lasted|moved\s+to|put\s+back|brought\s+forward|met\s+at|sat\s+down)\b",
    re.I,
)
_A_HABIT = compiled(
    r"\b(?:every|each|daily|weekly|usually|always|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|slot|huddle|shifts?|hand-?overs?|rota|stand-?up)\b",
    re.I,
)
_DATED = compiled(r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d|\d[/-]\d", re.I)  # fmt: skip
_MET = compiled(r"\b(?:met|saw|spoke|talked|round|stage|call|with)\b", re.I)
_SENTENCE = compiled(
    rf"\b(?:i|he|she|they|we|is|are|was|were|do|does|did|has|have|had|run|meet|meets|{SPEECH})\b", re.I
)
_SAYS_FORM = {
    "panel": compiled(r"\bpanel\b", re.I),
    "phone": compiled(r"\b(?:tele)?phone\b|\brang\s+me\b", re.I),
    "video": compiled(r"\b(?:zoom|video|online|webex|skype|facetime)\b|\b(?:on|via|by|over|ms|microsoft)\s+teams\b", re.I),
    "one-on-one": compiled(r"\b(?:one|1)[- :]?(?:on|to|2)?[- :]?(?:one|1)\b|\bjust\s+(?:the\s+two\s+of\s+us|him|her)\b", re.I),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing the new notes or invitation say otherwise. `field` is start, end, format, round, role, or "there" and "absent" with a person's name as `value`; `words` say it to the candidate.

    With a start comes the `end` that goes with it: as said, else as long after it as on record.
    """

    field: str
    value: str | datetime
    words: str
    end: datetime | None = None


def speaks_of_its_time(notes: str, start: datetime) -> bool:
    """Say whether the notes' hour is the interview's own and not that of a slot, a huddle or a shift they speak of."""
    hours = {f"{start.hour}", f"{start.hour:02}", f"{(start.hour - 1) % 12 + 1}"}
    for line in split_lines(notes)[:3]:
        for clause in split_clauses(notes, line.start, line.end, line.number):
            said = re.findall(r"(?<![\w.:])(\d{1,2})(?=\D|$)", clause.text)
            if not hours & set(said) or _A_HABIT.search(clause.text):
                continue
            # A title line ("Hill School, 16:00") says when it was; a sentence with somebody doing something says what they do then.
            title = line.number == 0 and len(clause.text.split()) <= 8 and not _SENTENCE.search(clause.text)
            if (
                title
                or _OF_THE_INTERVIEW.search(clause.text)
                or (_DATED.search(clause.text) and _MET.search(clause.text))
            ):
                return True
    return False


def beside_record(
    found: Debrief, recorded: Debrief, notes: str, *, invited: bool = False, moved: bool = False
) -> tuple[Debrief, tuple[Change, ...]]:
    """Return the reading with all that is on record in its place, and what it said otherwise.

    `invited`: the times were read from an invitation. `moved`: from a later issue of the recorded one, whose times count. Who is on record
    comes first, with the part recorded; what the notes know better of a person (post, address) is filled in.
    """
    changes: list[Change] = []
    who = "The invitation says" if invited else "Your notes say"
    times = {"start": found.start, "end": found.end, "zone": found.zone}
    if not moved and recorded.start is not None:
        said = found.start is not None and (invited or speaks_of_its_time(notes, found.start))
        times = {"start": recorded.start, "end": recorded.end, "zone": recorded.zone}
        if found.start == recorded.start and recorded.end is None:
            times["end"] = found.end
        if said:
            changes += _times(found, recorded, who)
    for name, spoken in (("format", _form_said(found, notes)), ("round", found.round), ("role", found.role.strip())):
        old_value = getattr(recorded, name) or ""
        if spoken and old_value and not _alike(spoken, old_value):
            label = {"format": "the kind of talk", "round": "the round", "role": "the post"}[name]
            words = f"{who} “{spoken}” for {label}; on record is “{old_value}”."
            changes.append(Change(field=name, value=spoken, words=words))
    changes += _presence(found.people, recorded.people)
    merged = replace(
        found,
        **times,  # type: ignore[arg-type]
        format=recorded.format or found.format,
        round=recorded.round or found.round,
        employer=recorded.employer or found.employer,
        role=recorded.role or found.role,
        people=_people(found.people, recorded.people),
    )
    if merged.people:
        merged = replace(merged, unsure=tuple(line for line in merged.unsure if line != NOBODY_NAMED))
    return _renamed(merged, found.people), tuple(changes)


def _times(found: Debrief, recorded: Debrief, who: str) -> list[Change]:
    """Return the change of the recorded times, none where they agree. All four are aware; hours are said on the record's clock."""
    start, end = recorded.start, recorded.end
    if start is None:
        return []
    zone = start.tzinfo
    new_start = (found.start or start).astimezone(zone)
    new_end = found.end.astimezone(zone) if found.end else None
    if new_start != start:
        lasts = end - start if end else None
        until = new_end or (new_start + lasts if lasts is not None else None)
        said = f"{_clock(new_start, start)}{f' to {new_end:%H:%M}' if new_end else ''}"
        on_record = f"{_clock(start, new_start)}{f' to {end:%H:%M}' if new_end and end else ''}"
        return [Change(field="start", value=new_start, end=until, words=f"{who} {said}; on record is {on_record}.")]
    if new_end is not None and end is not None and new_end != end:
        words = f"{who} it ended {_clock(new_end, end)}; on record is {_clock(end, new_end)}."
        return [Change(field="end", value=new_end, words=words)]
    return []


def _presence(found: Sequence[Person], recorded: Sequence[Person]) -> list[Change]:
    """Return who took part on record and not in the notes, or the other way round; somebody merely spoken of says nothing."""
    changes = []
    for known in recorded:
        now = _same(known, found)
        if now is None or now.present == known.present or now.part not in {"interviewer", "recruiter"}:
            continue
        said, otherwise = ("took part", "did not") if now.present else ("did not take part", "did")
        words = f"Your notes read as if {known.name} {said}; on record they {otherwise}."
        changes.append(Change(field="there" if now.present else "absent", value=known.name, words=words))
    return changes


def _form_said(found: Debrief, notes: str) -> str:
    """Return the form only where the notes name it: counted heads of a second look say nothing."""
    return found.format if found.format and _SAYS_FORM[found.format].search(notes) else ""


def _alike(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return a == b or a in b or b in a


def _clock(moment: datetime, beside: datetime) -> str:
    day = f"{moment:%A} {moment.day} {moment:%B}, " if moment.date() != beside.date() else ""
    return f"{day}{moment:%H:%M}"


def _people(found: Sequence[Person], recorded: Sequence[Person]) -> tuple[Person, ...]:
    left = list(found)
    kept = []
    for known in recorded:
        same = _same(known, left)
        if same is not None:
            left.remove(same)
            known = replace(
                known,
                email=known.email or same.email,
                title=known.title or same.title,
                position=known.position or same.position,
                quote=same.quote,
            )
        kept.append(known)
    return (*kept, *left)


def _same(known: Person, people: Sequence[Person]) -> Person | None:
    by_address = [one for one in people if one.email and one.email.casefold() == known.email.casefold()]
    alike = by_address or [one for one in people if same_person(one.name, known.name)]
    return alike[0] if len(alike) == 1 else None


def _renamed(merged: Debrief, before: Sequence[Person]) -> Debrief:
    """Let topics and promises name people as the record does."""
    names: dict[str | None, str] = {}
    for one in before:
        kept = _same(one, merged.people)
        if kept is not None:
            names[one.name] = kept.name
    return replace(
        merged,
        topics=tuple(replace(one, with_=names.get(one.with_, one.with_)) for one in merged.topics),
        promises=tuple(replace(one, with_=names.get(one.with_, one.with_)) for one in merged.promises),
    )


__all__ = ["Change", "beside_record", "speaks_of_its_time"]
