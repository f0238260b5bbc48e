"""What a request asks for, looked at before it is answered: what is unclear in it, what needs discretion, and by which way it is to come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sincerely.core.reading.patterns import compiled

Channel = Literal["e-mail", "portal", "telephone", "post", "in person", ""]
Discretion = Literal["references", "identity", "property", ""]

# The ways people name, by the words they name them with; the first that is named counts.
_WAYS: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    ("portal", compiled(r"\b(?:portal|platform|website|web\s?site|web\s?page|online|upload\w*|workday|(?:web|online)\s?form|account|system|drop\s?box|sharepoint|link)\b|https?://|\bwww\.", re.I)),
    ("telephone", compiled(r"\b(?:tele)?phone\b|\b(?:by|a|on the|phone) call\b|\bcall(?:ing)?\b|\bring\b", re.I)),
    ("post", compiled(r"\b(?:by|in the|registered|via|per) (?:post|mail(?! ?box))\b(?!\s*to\s*\S+@)|\b(?:post|courier|letter|postal|snail)\b", re.I)),
    ("in person", compiled(r"\b(?:in person|by hand|on site|bring\w*|at (?:the )?(?:front desk|reception))\b", re.I)),
    ("e-mail", compiled(r"\be-?mails?\b|\bmails?\b|@|\breply\b", re.I)),
)  # fmt: skip

# What tells things about others, proves who one is, or belongs to somebody else. Word table: the head words of such things.
_DISCREET: tuple[tuple[Discretion, re.Pattern[str]], ...] = (
    (
        "identity",
        compiled(
            r"\b(?:passports?|id(?:entity)?(?:\s+(?:cards?|papers?|documents?|numbers?))?|identification|driv(?:er'?s?|ing)[- ]licen[cs]e|birth certificate|(?:residence|work) (?:permit|visa)|visa|social (?:security|insurance)(?: (?:number|card))?"
            r"|ssn|national insurance|ni number|tax (?:id|number|file|code|return)\w*|bank (?:details|statement|account)\w*|iban|pay ?slips?|p45|p60|w-?[249]|criminal record|dbs|police check|background check|medical (?:certificate|record)s?|right to work)\b",
            re.I,
        ),
    ),
    (
        "references",
        compiled(r"\b(?:references?|referees?|letters? of recommendation|recommendation letters?|(?:former|line) managers?'? (?:contact|details|name)\w*)\b", re.I),
    ),
    (
        "property",
        compiled(
            r"\b(?:(?:client|customer|patient|pupil|student)s?'? (?:list|data|file|record|report|project)\w*|source code|code samples?|work samples?|case stud(?:y|ies)|sales (?:figures|data|report)\w*|project (?:plan|report|documentation)\w*"
            r"|(?:internal|confidential|proprietary)\s+\w+|(?:current|former|previous) employer'?s?\s+\w+|(?:contract|agreement)s? with (?:client|customer|supplier)s?|portfolio|drawings|blueprints|designs?)\b",
            re.I,
        ),
    ),
)  # fmt: skip
# "Reference number", "cross-reference": nobody who speaks for somebody.
_NO_REFERENCE = compiled(
    r"\b(?:reference (?:number|no\b|code|id)|job reference|cross-reference|with reference to)", re.I
)

#: What is asked for without saying which, of which kind or how many: the words that are all of it -> what to ask.
_UNCLEAR: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (compiled(rf"(?:(?:all|any|some|your|the|my|a|an|further|more|other|relevant|necessary|required|following|usual|supporting|additional|few)\s+)*(?:{words})", re.I), question)
    for words, question in (
        (r"documents?|documentation|papers?|paperwork|files?|forms?", "Which {item} do you need?"),
        (r"certificates?|certs?|qualifications?|diplomas?|licen[cs]es?", "Which {item} do you need, and are copies enough?"),
        (r"(?:(?:one|two|three|four|\d|couple of)\s+)?(?:references?|referees?|refs)", "Would you like letters of reference, or names and numbers of people to call?"),
        (r"(?:work |writing |code )?samples?|(?:work )?examples?|portfolio", "How many samples would you like, and of which kind?"),
        (r"information|info|details?|particulars|data", "Which details would you like?"),
        (r"proof|evidence|confirmation", "What kind of proof do you accept?"),
        (r"id|identification|identity papers?", "Which kind of identification do you accept?"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unclear:
    """Something a request leaves open: the day ("day"), the way ("way"), or which paper ("item", with its words); `question` asks about it."""

    about: Literal["day", "way", "item"]
    question: str
    item: str = ""


def channel_of(words: str) -> Channel:
    """Return the way that words name, "" where they name none."""
    return next((way for way, names in _WAYS if names.search(words)), "")


def discretion_of(item: str) -> Discretion:
    """Return why something asked for needs discretion, "" where it does not: somebody else's details, papers that prove who one is, what belongs to an employer."""
    if _NO_REFERENCE.search(item):
        return ""
    return next((why for why, names in _DISCREET if names.search(item)), "")


def unclear_in(items: Iterable[str], *, has_day: bool, channel: str) -> tuple[Unclear, ...]:
    """Return what a request leaves open, its items in their order first: to be asked in one message."""
    found = [
        Unclear("item", question.format(item=_bare(item)), item)
        for item in items
        for names, question in _UNCLEAR
        if names.fullmatch(item.strip(" .;,:"))
    ]
    if not has_day and not channel.strip():
        return (*found, Unclear("day", "By when do you need it, and how shall I send it?"))
    if not has_day:
        return (*found, Unclear("day", "By when do you need it?"))
    if not channel.strip():
        return (*found, Unclear("way", "How shall I send it?"))
    return tuple(found)


def _bare(item: str) -> str:
    words = item.strip(" .;,:").lower()
    return re.sub(r"^(?:(?:all|any|some|your|the|my|an?|few)\s+)+", "", words)
