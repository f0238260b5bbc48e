"""From pieces to running text: register, dialect, dates, and the marks at the seams."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from sincerely.core.letters.values import Sentence
from sincerely.core.people.names import british, fold

_SHORT = {
    "I'd": "I would", "I'm": "I am", "I've": "I have", "I'll": "I will", "it's": "it is", "It's": "It is", "that's": "that is", "That's": "That is",
    "there's": "there is", "you're": "you are", "you've": "you have", "can't": "cannot", "won't": "will not", "what's": "what is", "who's": "who is",
    "they're": "they are", "they've": "they have", "we're": "we are", "we've": "we have", "shan't": "shall not",
}  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def sentence(text: str, register: str, *, opens: bool = False) -> str:
    """Return a text as a sentence: capital, final mark, seams clean; formal without contractions. One that `opens` a list ends in a colon."""
    text = re.sub(r"\s+", " ", text).strip()
    if register == "formal":
        text = re.sub(r"\b[A-Za-z]+'[a-z]+\b", lambda m: _SHORT.get(m[0], m[0]), text)
        text = re.sub(r"\b(\w+)n't\b", r"\1 not", text)
        text = re.sub(r"(?i)\b(I|you|he|she|it|we|they|that|there)'ll\b", r"\1 will", text)
        text = re.sub(r"(?i)\b(you|we|they)'ve\b", r"\1 have", text)
        text = re.sub(r"(?i)\b(you|we|they)'d (?=like|want|rather|prefer|be\b|need)", r"\1 would ", text)
        text = re.sub(r"(?i)\b(you|we|they)'re\b", r"\1 are", text)
        text = re.sub(r"(?i)\b(he|she|it|who|there)'s (?!been\b|got\b|had\b|\w+ed\b)", r"\1 is ", text)
    text = re.sub(r"\s+([,.;:?])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:.])+", r"\1", text)
    text = re.sub(r"\.{2,}", ".", text).rstrip(" ,;:")
    if re.search(r"https?://\S+$", text):
        return text[:1].upper() + text[1:]  # a full stop would become part of the address
    if opens or not re.search(r"[.?\]]$", text):
        text += ":" if opens else "."
    text = re.sub(r"\?\.$", "?", text)
    return text[:1].upper() + text[1:]


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a made text, which has at most six; one that cannot be told apart stays whole."""
    parts = re.split(
        r"(?<=[a-z\d)%][.?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bProf\.) (?=[A-Z\d])", text
    )
    return parts if len(parts) <= 6 and all(len(p.split()) > 1 for p in parts) else [text]


def placed(name: str, said: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences of one place of a letter, each knowing which it is: "wish", or "open 1/2" where there are two."""
    whole = list(said)
    if len(whole) == 1:
        return [replace(whole[0], place=name)]
    return [replace(one, place=f"{name} {nth}/{len(whole)}") for nth, one in enumerate(whole, 1)]


def listed(items: list[str], dialect: str) -> str:
    """Join things as a sentence does: "a, b, and c", British without the last comma."""
    if len(items) < 3:
        return " and ".join(items)
    return ", ".join(items[:-1]) + ("" if british(dialect) else ",") + f" and {items[-1]}"


def upper_first(text: str) -> str:
    """Return a text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def weekday(day: date | None) -> str:
    """Return "on Tuesday", or nothing where the day is not known."""
    return f"on {WEEKDAYS[day.weekday()]}" if day else ""


def date_words(day: date, dialect: str) -> str:
    """Return a day as "16 November", American "November 16"."""
    month = MONTHS[day.month - 1]
    return f"{day.day} {month}" if british(dialect) else f"{month} {day.day}"


def due_words(due: str, interview_day: date | None, dialect: str) -> str:
    """Return a promise's date as words behind "by": "Wednesday", "Friday, December 4", "Friday 4 December"; nothing where it cannot be read."""
    due = due.strip().rstrip(".")
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", due)
    if match:
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return ""
        if re.match(r".{10}[T ]0[0-4]:", due):
            day -= timedelta(days=1)  # the small hours are that night
        if day == interview_day:
            return ""  # "tonight": who reads it the morning after has it by then
        name = WEEKDAYS[day.weekday()]
        return f"{name} {date_words(day, dialect)}" if british(dialect) else f"{name}, {date_words(day, dialect)}"
    low = re.sub(r"^(?:by|on|before|until|till)\s+", "", due.lower())
    if low == "tomorrow":
        return WEEKDAYS[(interview_day + timedelta(days=1)).weekday()] if interview_day else ""
    for name in WEEKDAYS:
        if re.fullmatch(rf"(?:this |next )?{name[:3].lower()}\w*", low) and name.lower().startswith(
            low.split()[-1][:4]
        ):
            return name
    if re.fullmatch(r"(?:the )?end of (?:the |this )?week|eow", low):
        return "the end of the week"
    if re.fullmatch(r"(?:the )?end of (?:the |this )?month|eom", low):
        return "the end of the month"
    return ""


# Countries whose English, and order of dates, is the American; elsewhere "16 November" is the natural one.
_AMERICAN = frozenset(
    [
        "",
        "us",
        "usa",
        "u s",
        "u s a",
        "united states",
        "united states of america",
        "the united states",
        "america",
        "ca",
        "canada",
        "ph",
        "philippines",
        "the philippines",
        "puerto rico",
        "pr",
    ]
)


def dialect_of(country: str) -> str:
    """Return the English of a country, by its name or code: "british" or "american"."""
    return "american" if fold(country.strip()) in _AMERICAN else "british"


def dotted(name: str, dialect: str) -> str:
    """Return a name with its title as the dialect writes it: Dr. Lind, Dr Lind."""
    found = re.match(r"(Dr|Mr|Mrs|Ms|Prof)\.?\s+", name)
    if not found:
        return name
    return f"{found[1]}{'' if british(dialect) else '.'} {name[found.end() :]}"


def post(dialect: str) -> str:
    """Return what a job is called in a letter: a British post is an American position."""
    return "post" if british(dialect) else "position"


def close(register: str, dialect: str, pick: int) -> str:
    """Return the words above the name."""
    if register == "formal":
        return "Yours sincerely," if british(dialect) else "Sincerely,"
    if register == "warm":
        return ("With best wishes,", "Warm regards,", "With warm regards,", "All good wishes,")[pick % 4]
    return ("Kind regards,", "Best regards,", "With kind regards,", "Best wishes,")[pick % 4]
