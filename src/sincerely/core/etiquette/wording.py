"""The words of a follow-up: its title with names filled in, and why it was stopped."""

from __future__ import annotations

import re

from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.etiquette.matching import Subject
from sincerely.core.etiquette.rules import Rule
from sincerely.core.etiquette.values import Event, Facts

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip

#: Why something is owed no more: by the candidate's own no; because its day is past. And what is said of an event whose like had been its cause.
DISMISSED, OVER, NEWER = "you said no to it", "its day has come", ", and that one counts now"


def titled(rule: Rule, contact: str, subject: Subject, facts: Facts) -> str:
    """Return the rule's title with the names on record; what is not known is said in plain words."""
    title = rule.title
    if "{contact}" in title:
        person = facts.contacts.get(contact)
        name = person.name if person and person.name else contact or _somebody(rule, subject, facts)
        title = title.replace("{contact}", name)
    if "{employer}" in title:
        employer = facts.employers.get(subject.employer)
        title = title.replace("{employer}", (employer.name if employer else subject.employer) or "the employer")
    if "{role}" in title:
        application = facts.applications.get(subject.application)
        title = title.replace("{role}", application.role if application and application.role else "the post")
    if "{what}" in title:
        event = subject.cause.event
        person = facts.contacts.get(event.contact or "")
        title = title.replace("{what}", named(event.what, person.name if person else "") or "what was said")
    return title


def _somebody(rule: Rule, subject: Subject, facts: Facts) -> str:
    if rule.subject == "each-reference":
        return "your references"
    employer = facts.employers.get(subject.employer)
    return f"the people at {employer.name}" if employer and employer.name else "them"


def rule_title(rule: Rule) -> str:
    """Return a rule's title with plain words where a follow-up has names."""
    title = rule.title
    for place, words in _PLAIN.items():
        title = title.replace(place, words)
    return title[:1].upper() + title[1:]


def due_words(rule: Rule) -> str:
    """Return when a rule's follow-ups are due, as a person says it: "within 24 hours", "after 4 weeks, then 8 weeks later, then every 13 weeks"."""
    first, *later = (str(step) for step in rule.steps)
    if rule.rhythm and not later:
        return f"every {first.removeprefix('1 ')}"
    if first.startswith("same"):
        begin = "the " + first.replace(" or next", " or the next")
    elif rule.steps[0].from_date:
        begin = f"by {first}" if first.startswith("the date") else first
    else:
        # What may annoy, and what comes again, is never early: it waits.
        begin = f"{'after' if rule.nudge or rule.rhythm else 'within'} {first}"
    words = [f"then {step} later" for step in later]
    if rule.rhythm:
        words[-1] = f"then every {later[-1]}"
    return ", ".join([begin, *words])


_PLAIN = {"{contact}": "the person", "{employer}": "the employer", "{role}": "the post", "{what}": "what it is about"}


def named(what: str, person: str) -> str:
    """Return what the candidate promised with its person named, told back to them: "send her my licence", or "send my licence", is "send Priya Nair your licence". Later mentions stay as noted."""
    if not person:
        return what
    # "her" before a noun of its own is whose, not whom: "call her manager" stays.
    whom = r"^(\w+(?: \w+){0,2}) (?:her|him|them)(?= (?:my|the|an?|both|some|two|three|\d+|about|whether|when|if|back|on|by)\b|$)"
    told = re.sub(whom, lambda m: f"{m[1]} {person}", what, count=1)
    if told == what:
        told = re.sub(
            r"^((?:send|e-?mail|mail|forward) )(?=(?:my|the|an?|both|some|two|three)\b)(?!.*\bto\b)",
            lambda m: f"{m[1]}{person} ",
            what,
        )
    return re.sub(r"\bmy\b", "your", told)


def stop_reason(event: Event, cause: Event) -> str:
    """Return why a follow-up is no longer owed, with the day."""
    if event.kind == "follow-up-dismissed":
        past = DISMISSED
    else:
        kind = KINDS.get(event.kind)
        past = kind.past if kind else event.kind.replace("-", " ")
    newer = NEWER if event.kind == cause.kind else ""
    return f"{past} on {event.at.day} {MONTHS[event.at.month - 1]} {event.at.year}{newer}"
