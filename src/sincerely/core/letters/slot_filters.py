"""What a slot's value is made into: |date, |money, |mine, |clause ... A filter that cannot do it without a guess gives nothing.

Each takes the letter being written, the value and the path it came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import answer_slots as answers
from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.evidence import article
from sincerely.core.letters.fragments import read_topic
from sincerely.core.letters.offered import currency_of, grouped, priced
from sincerely.core.letters.tidy import decapitalize, tidy
from sincerely.core.letters.turning import Speaker
from sincerely.core.people.names import british

if TYPE_CHECKING:
    from sincerely.core.letters.slots import Writing

LONGEST = 30  # words of a note that a sentence can carry as it stands


def _text(at: Writing, value: Any, path: str) -> str:
    """A short note as it stands, without its full stop."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = re.sub(r"\s+", " ", str(value)).strip().rstrip(" .;,")
    return text if len(text.split()) <= LONGEST and not re.search(r"[<>|\[\]]", text) else ""


def _item(at: Writing, value: Any, path: str) -> str:
    """One thing of a list, to stand inside a sentence: small at its start unless it is a name."""
    text = _text(at, value, path)
    return decapitalize(tidy(text), cast_of(at.context)) if text else ""


def _addressed(at: Writing, value: Any, path: str) -> str:
    """A statement that speaks to the reader already ("they time it as you do"), as it stands."""
    text = _item(at, value, path)
    return text if re.search(r"(?i)\byour?s?\b", text) and len(text.split()) > 2 else ""


def _person(at: Writing, value: Any, path: str) -> str:
    """A person's name, as short as it was given."""
    text = _text(at, value, path)
    plain = len(text.split()) <= 6 and not re.search(r"[,;:!?]", text)
    return wording.dotted(text, at.dialect) if plain else ""


def _said_after(at: Writing, value: Any, path: str) -> str:
    """What may stand behind a colon: a statement that begins with "I" as it is, another one small at its start."""
    text = str(value)
    return text if re.match(r"I\b|[A-Z]{2}", text) else decapitalize(text, cast_of(at.context))


def _with_article(at: Writing, value: Any, path: str) -> str:
    """A thing with "a" or "an" instead of "the" or "our": "an interview", "a ward manager"."""
    text = re.sub(r"^(?:the|our|my|a|an) ", "", str(value))
    return article(text)


def _line(at: Writing, value: Any, path: str) -> str:
    text = _text(at, value, path)
    return wording.upper_first(text)


def _list(at: Writing, value: Any, path: str) -> str:
    """Several things named one after the other: "a, b, and c", British without the last comma."""
    items = [_item(at, v, path) for v in value] if isinstance(value, list | tuple) else [_item(at, value, path)]
    if not all(items) or sum(len(i.split()) for i in items) > LONGEST:
        return ""
    return wording.listed(items, at.dialect)


def _mine(at: Writing, value: Any, path: str) -> str:
    """Things asked of the writer, as the writer's: "transcript" is "my transcript", "your notice period" is "my notice period"."""
    items = (
        [owned(_item(at, v, path)) for v in value]
        if isinstance(value, list | tuple)
        else [owned(_item(at, value, path))]
    )
    if not all(items) or sum(len(i.split()) for i in items) > LONGEST:
        return ""
    return wording.listed(items, at.dialect)


_WHOSE = re.compile(
    r"(?i)(?:a|an|the|my|our|any|some|all|both|each|two|three|four|five|six|\d+|proof|evidence|confirmation|how|when|whether|what|which|where|why|who)\b"
)


def owned(item: str) -> str:
    """Return one thing somebody asked of the writer with "my" where it would stand bare."""
    item = re.sub(r"(?i)\byour\b", "my", item)
    item = re.sub(r"(?i)^(when|whether|what|how|where) you\b", lambda m: f"{m[1]} I", item)
    first = item.split()[0] if item else ""
    bare = first[:1].islower() or first.isupper()
    return (
        item
        if not item or _WHOSE.match(item) or re.search(r"\bmy\b", item) or first.endswith("s") or not bare
        else f"my {item}"
    )


def _either(at: Writing, value: Any, path: str) -> str:
    """Times to choose from: "Tuesday after 14:00 or Thursday"."""
    texts = [_text(at, v, path) for v in value] if isinstance(value, list | tuple) else []
    return f"{', '.join(texts[:-1])} or {texts[-1]}" if len(texts) > 1 and all(texts) else ""


def _count(at: Writing, value: Any, path: str) -> str:
    words = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    size = len(value) if isinstance(value, list | tuple) else 0
    return words[size] if size < len(words) else str(size)


def _short(at: Writing, value: Any, path: str) -> str:
    """Words that a subject has room for."""
    return value if isinstance(value, str) and len(value) <= 40 else ""


def _several(at: Writing, value: Any, path: str) -> str:
    """How many, where it is more than one."""
    return _count(at, value, path) if isinstance(value, list | tuple) and len(value) > 1 else ""


def _first(at: Writing, value: Any, path: str) -> Any:
    return value[0] if isinstance(value, list | tuple) and value else value


def _last(at: Writing, value: Any, path: str) -> Any:
    return value[-1] if isinstance(value, list | tuple) and value else value


def date_filter(at: Writing, value: Any, path: str) -> str:
    """A day, with its hour where one is named: "Friday, December 4", "Friday 4 December at 17:00". Words for a day stay words."""
    moment = _moment(value)
    if moment is None:
        text = re.sub(r"(?i)^(?:by|on|before|until|till)\s+", "", _text(at, value, path))
        return text if len(text.split()) <= 8 else ""
    day, hour = moment
    words = wording.due_words(day.isoformat(), at.context.interview.date, at.dialect)
    return f"{words} at {clock(hour, at.dialect)}" if hour else words


def _on(at: Writing, value: Any, path: str) -> str:
    """A day that is past, behind "on" and without its weekday: "on 19 November"."""
    moment = _moment(value)
    return f"on {wording.date_words(moment[0], at.dialect)}" if moment else ""


def _at(at: Writing, value: Any, path: str) -> str:
    """A time somebody named, behind "on" where it begins with a day."""
    text = _text(at, value, path)
    return (
        f"on {text}"
        if re.match(rf"(?:{'|'.join(wording.WEEKDAYS)}|\d)", text)
        else decapitalize(text, cast_of(at.context))
    )


def _day_of(at: Writing, value: Any, path: str) -> str:
    """The weekday alone."""
    moment = _moment(value)
    return wording.WEEKDAYS[moment[0].weekday()] if moment else ""


def _moment(value: Any) -> tuple[date, time | None] | None:
    if isinstance(value, str):
        try:
            value = (
                datetime.fromisoformat(value.strip()) if len(value.strip()) > 10 else date.fromisoformat(value.strip())
            )
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value.date(), value.timetz().replace(tzinfo=None)
    return (value, None) if isinstance(value, date) else None


def clock(hour: time, dialect: str) -> str:
    """Return an hour as it is written in a letter: "5 p.m.", "17:00"."""
    if british(dialect):
        return f"{hour.hour}:{hour.minute:02d}"
    shown = f"{hour.hour % 12 or 12}" + (f":{hour.minute:02d}" if hour.minute else "")
    return f"{shown} {'a.m.' if hour.hour < 12 else 'p.m.'}"


def _money(at: Writing, value: Any, path: str) -> str:
    """An amount: a number with its thousands set apart and the offer's currency; words stay as they are."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return priced(grouped(value), currency_of(at.context.more.get("offer")))
    return _text(at, value, path)


def _kind(speaker: Speaker, *kinds: str) -> Callable[[Writing, Any, str], str]:
    def read(at: Writing, value: Any, path: str) -> str:
        if not isinstance(value, str):
            return ""
        if "noun" in kinds:
            topic = read_topic(value, cast_of(at.context))
            if topic.kind in kinds:
                return topic.text
        piece = next((p for p in at.pieces(value, speaker, path) if p.kind in kinds), None)
        return piece.text if piece else ""

    return read


# What a slot's value is made into. The kinds read a note as the writer's own; behind "their-" as the reader's.
FILTERS: Mapping[str, Callable[[Writing, Any, str], Any]] = {
    "text": _text,
    "item": _item,
    "line": _line,
    "person": _person,
    "said": _said_after,
    "a": _with_article,
    "addressed": _addressed,
    "list": _list,
    "mine": _mine,
    "either": _either,
    "count": _count,
    "several": _several,
    "short": _short,
    "first": _first,
    "last": _last,
    "date": date_filter,
    "on": _on,
    "at": _at,
    "weekday": _day_of,
    "money": _money,
    **answers.FILTERS,
    "noun": _kind("writer", "noun", "ing"),
    "clause": _kind("writer", "clause", "act"),
    "do": _kind("writer", "do"),
    "ing": _kind("writer", "ing"),
    "ask": _kind("writer", "ask", "how"),
    "their-noun": _kind("reader", "noun", "ing"),
    "their-clause": _kind("reader", "clause", "act"),
    "their-ask": _kind("reader", "ask", "how"),
}
