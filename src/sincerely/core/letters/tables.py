"""The tables of CONTEXT.toml that only some forms need: their keys and what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

Kind = Literal["text", "texts", "day", "flag", "amount", "terms", "asks"]

EXPECTED: Mapping[Kind, str] = {
    "text": 'text in quotes: "..."',
    "texts": 'a text or a list of texts: ["...", "..."]',
    "day": 'a date (2026-12-04), a date with its hour, or words in quotes: "end of next week"',
    "flag": "true or false, or what was said in quotes",
    "amount": 'a number, or text in quotes: "62,000 a year"',
    "terms": 'a table: {base = 61000, start = "1 March"}',
    "asks": "a list of {term, ask, reason, fallback}",
}
ASK = ("term", "ask", "reason", "fallback")

TABLES: Mapping[str, Mapping[str, Kind]] = {
    # what the employer asked for; `answers` are yours in the order of `items`, `slots` when you can come, `called` what they invite to where that is no plain interview, `prepared` whether they say what to bring or prepare;
    # `concerns` are your worries in the order of `items`, `discreet` the items that are for nobody else's eyes, `ready` those that lie ready to be sent, `asked_by` who asked
    "request": {"items": "texts", "deadline": "day", "channel": "text", "attachments": "texts", "answers": "texts", "questions": "texts", "slots": "texts", "by": "day", "called": "text", "prepared": "flag", "concerns": "texts", "discreet": "texts", "ready": "texts", "asked_by": "text"},
    "status": {"promised": "day"},
    "rejection": {"feedback_given": "flag"},
    "offer": {"terms": "terms", "asks": "asks", "bottom_line": "amount", "expiry": "day", "decide_by": "day", "questions": "texts", "reason": "text", "accept": "flag", "written": "flag", "paper": "flag", "start": "day"},
    # something the reader may like to see: what it is, where it stands, why it made you think of them
    "news": {"what": "text", "link": "text", "where": "text", "why": "text"},
    "gathering": {"name": "text", "date": "day", "where": "text", "topics": "texts"},
    "milestone": {"what": "text", "date": "day", "thanks": "text"},
    # how you worked together, who calls the reference and when, the points they saw themselves
    "reference": {"how": "text", "caller": "text", "when": "day", "points": "texts", "outcome": "text"},
    "call": {"date": "day", "points": "texts", "next": "texts"},
    # what you ask of somebody or offer them, and whom it concerns
    "help": {"what": "text", "who": "text", "how_met": "text", "why": "text", "questions": "texts"},
}  # fmt: skip


def shaped(kind: Kind, value: Any) -> Any:
    """Return a value in the shape its kind is read in: one text is a list of one, a date in a list is its ISO text, a topic with its parts is the texts of them."""
    if kind != "texts":
        return value
    found: list[Any] = []
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, date):
            found.append(entry.isoformat())
        elif isinstance(entry, dict):
            found += [entry[key] for key in ("topic", "they_said", "i_said") if isinstance(entry.get(key), str)] or [
                entry
            ]
        else:
            found.append(entry)
    return [] if found == [""] else [v.strip() if isinstance(v, str) else v for v in found]


def fits(kind: Kind, value: Any) -> bool:
    """Say whether a value is of a kind."""
    if kind == "text":
        return isinstance(value, str)
    if kind == "texts":
        return isinstance(value, list) and all(isinstance(v, str) for v in value)
    if kind == "day":
        return isinstance(value, str | date)
    if kind == "flag":
        return isinstance(value, bool | str)
    if kind == "amount":
        return isinstance(value, int | float | str) and not isinstance(value, bool)
    if kind == "terms":
        return isinstance(value, dict)
    return isinstance(value, list) and all(isinstance(v, dict) for v in value)
