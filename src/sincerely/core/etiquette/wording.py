"""The words of a follow-up: its title with names filled in, and why it was stopped."""

from __future__ import annotations

import re

from sincerely.core.etiquette.history import Seen
from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Rule
from sincerely.core.etiquette.values import Event, Facts

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


def titled(rule: Rule, contact: str, subject: Subject, cause: Seen, facts: Facts) -> str:
    """Return the rule's title with the names on record; what is not known is said in plain words."""
    title = rule.title
    employer = facts.employers.get(subject.employer)
    employer_name = employer.name if employer and employer.name else ""
    if "{contact}" in title:
        person = facts.contacts.get(contact)
        somebody = (
            "your references"
            if rule.subject == "each-reference"
            else f"the people at {employer_name}"
            if employer_name
            else "them"
        )
        title = title.replace("{contact}", person.name if person and person.name else contact or somebody)
    if "{employer}" in title:
        title = title.replace("{employer}", employer_name or ("" if employer else subject.employer) or "the employer")
    if "{role}" in title:
        application = facts.applications.get(subject.application)
        title = title.replace("{role}", application.role if application and application.role else "the post")
    if "{what}" in title:
        person = facts.contacts.get(cause.event.contact or "")
        title = title.replace("{what}", named(cause.event.what, person.name if person else "") or "what was said")
    return title


def named(what: str, person: str) -> str:
    """Return what was promised with its person named: "send her my licence" is "send Priya Nair my licence". Later mentions stay as noted."""
    if not person:
        return what
    # "her" before a noun of its own is whose, not whom: "call her manager" stays.
    whom = r"^(\w+(?: \w+){0,2}) (?:her|him|them)(?= (?:my|the|an?|both|some|two|three|\d+|about|whether|when|if|back|on|by)\b|$)"
    return re.sub(whom, lambda m: f"{m[1]} {person}", what, count=1)


def stop_reason(event: Event, cause: Event) -> str:
    """Return why a follow-up is no longer owed, with the day."""
    if event.kind == "follow-up-dismissed":
        past = "you said no to it"
    else:
        kind = KINDS.get(event.kind)
        past = kind.past if kind else event.kind.replace("-", " ")
    newer = ", and that one counts now" if event.kind == cause.kind else ""
    return f"{past} on {event.at.day} {_MONTHS[event.at.month - 1]} {event.at.year}{newer}"
