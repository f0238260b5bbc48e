"""Which rows a debrief speaks of: the same employer, post, person, interview, topic or promise under slightly other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.debrief.text.names import perhaps_one
from sincerely.core.reading.values import Debrief, Person
from sincerely.journal.models import Application, Contact, Employer, Interview, Promise, Topic
from sincerely.zones import zone_or_utc

_LEGAL = frozenset(
    [
        "the",
        "inc",
        "ltd",
        "llc",
        "llp",
        "plc",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "sa",
        "sas",
        "bv",
        "nv",
        "oy",
        "ab",
        "as",
        "pty",
        "pte",
        "limited",
        "kg",
        "kgaa",
        "srl",
        "spa",
    ]
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "and",
        "or",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "we",
        "they",
        "she",
        "he",
        "it",
        "i",
        "you",
        "me",
        "her",
        "him",
        "them",
        "was",
        "is",
        "are",
        "be",
        "that",
        "this",
        "my",
        "our",
        "their",
    ]
)
ALIKE = 0.5
APART = timedelta(hours=3)
SHORTEST = timedelta(minutes=30)

Said = TypeVar("Said", Topic, Promise)


def fitting(found: Debrief) -> Debrief:
    """Return a debrief whose names and titles fit their columns: what is cut here is cut alike each time, and found again."""
    return replace(
        found,
        employer=found.employer.strip()[:200],
        role=found.role.strip()[:200],
        round=found.round[:60],
        people=tuple(
            replace(p, name=p.name.strip()[:200], title=p.title[:30], position=p.position[:200]) for p in found.people
        ),
        topics=tuple(replace(t, topic=t.topic[:500], with_=t.with_ and t.with_.strip()[:200]) for t in found.topics),
        promises=tuple(replace(p, what=p.what[:500]) for p in found.promises),
    )


def same_employer(rows: Iterable[Employer], name: str) -> Employer | None:
    """Return the employer of this name; legal forms, articles and punctuation do not count."""
    wanted = _firm(name)
    return next((row for row in rows if _firm(row.name) == wanted), None)


def same_application(rows: Sequence[Application], role: str) -> Application | None:
    """Return the post of this title among one employer's; where none is said, the only one, else the latest."""
    if not role.strip():
        return rows[-1] if rows else None
    wanted = fold(role)
    named = next((row for row in rows if fold(row.role) == wanted), None)
    # A post noted without its title is the one whose title is learnt now.
    return named or next((row for row in rows if not row.role), None)


def same_interview(rows: Iterable[Interview], found: Debrief, names: Iterable[str]) -> Interview | None:
    """Return the application's interview that a debrief speaks of: at the same time, or on the same day and near it or with one of the same people."""
    if found.start is None:
        return None
    present = [name for name in names if name]
    same_day: list[Interview] = []
    for row in rows:
        if row.start is None:
            continue
        if row.start == found.start:
            return row
        if row.start.astimezone(zone_or_utc(row.zone)).date() == found.start.astimezone(zone_or_utc(row.zone)).date():
            same_day.append(row)
    for row in same_day:
        if found.round and row.round and fold(found.round) != fold(row.round):
            continue  # two rounds on one day
        there = [p.contact.name for p in row.participants.all() if p.present]
        near = row.start is not None and abs(row.start - found.start) < APART
        if near or any(same_person(name, other) for name in present for other in there):
            return row
    return None


def overlapping_interview(
    rows: Iterable[Interview], employer: str, start: datetime | None, end: datetime | None = None
) -> Interview | None:
    """Return the one interview of these that takes place at the same time with the same employer, whatever post or round it was noted under.

    `start` and `end` are aware; where no end is known half an hour is taken. An `employer` left empty fits any: nobody sits in two interviews at once.
    """
    if start is None:
        return None
    until = end or start + SHORTEST
    fits = [
        row
        for row in rows
        if row.start is not None
        and row.cancelled_at is None
        and row.start < until
        and start < (row.end or row.start + SHORTEST)
        and (not employer.strip() or _houses_alike(row.application.employer.name, employer))
    ]
    return fits[0] if len(fits) == 1 else None


def _houses_alike(one: str, other: str) -> bool:
    a, b = _house_words(one), _house_words(other)
    return bool(a and b) and (a <= b or b <= a)


def _house_words(name: str) -> frozenset[str]:
    """Return the words of a house's name as they may be written in haste: "St Brigids" is St Brigid's Hospital."""
    plain = re.sub(r"['’.]", "", name.casefold())
    return frozenset(word.removesuffix("s") for word in fold(plain).split() if word not in _LEGAL)


def same_contact(rows: Sequence[Contact], person: Person, employer: Employer) -> Contact | None:
    """Return the contact a person of a debrief is: by address, else by the same name at this employer, else by the one name there that can be theirs."""
    if person.email:
        address = person.email.casefold()
        by_address = next((row for row in rows if row.email.casefold() == address), None)
        if by_address:
            return by_address
    here = [row for row in rows if row.employer_id == employer.pk and not (person.email and row.email)]
    exact = [row for row in here if fold(row.name) == fold(person.name)]
    if exact:
        return exact[0]
    possible = [row for row in here if same_person(row.name, person.name)]
    possible = possible or [row for row in here if perhaps_one(row.name, person.name)]
    # Two that it might be are nobody: a wrong join would put one person's words into another's letter.
    return possible[0] if len(possible) == 1 else None


def same_said(rows: Iterable[Said], text: str, quote: str, contact_id: int | None) -> Said | None:
    """Return the topic or promise that says the same: from the same words of the notes, else with half its words in common and the same person."""
    rows = list(rows)
    from_quote = [row for row in rows if quote and row.quote == quote]
    if len(from_quote) == 1:
        return from_quote[0]
    close = [
        (alike(_words_of(row), text), row)
        for row in from_quote or rows
        if row.contact_id is None or contact_id is None or row.contact_id == contact_id
    ]
    best = max(close, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def alike(one: str, other: str) -> float:
    """Return the share of words two texts have in common, 0 to 1; small words do not count."""
    a, b = _words(one), _words(other)
    return len(a & b) / len(a | b) if a and b else float(fold(one) == fold(other))


def contacts_alike(name: str, rows: Iterable[Contact]) -> Contact | None:
    """Return the one of these people that a name means, None where it can be two or nobody."""
    rows = list(rows)
    exact = [row for row in rows if fold(row.name) == fold(name)]
    possible = exact or [row for row in rows if same_person(row.name, name)]
    return possible[0] if len(possible) == 1 else None


def named_in(text: str, rows: Iterable[Contact]) -> Contact | None:
    """Return the one of these people whom a text names by a part of their name; None where it names nobody or several."""
    words = set(fold(text).split())
    named = {row.pk: row for row in rows if words & {part for part in fold(row.name).split() if len(part) > 2}}
    return next(iter(named.values())) if len(named) == 1 else None


def merged_notes(before: str, now: str) -> str:
    """Return notes that hold both: the longer where one contains the other, else the later below the earlier."""
    before, now = before.strip(), now.strip()
    if not before or before in now:
        return now
    return before if now in before else f"{before}\n\n{now}"


def _words_of(row: Topic | Promise) -> str:
    return row.topic if isinstance(row, Topic) else row.what


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - _SMALL


def _firm(name: str) -> str:
    words = [word for word in fold(name).split() if word not in _LEGAL]
    return " ".join(words) or fold(name)
