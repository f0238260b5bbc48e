"""What a slot's value is made into: |date, |money, |mine, |clause ... A filter that cannot do it without a guess gives nothing.

Each takes the letter being written, the value and the path it came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.notes.tidy import decapitalize, tidy
from sincerely.core.letters.notes.troubles import grave, troubles
from sincerely.core.letters.slots import answers, favours, own
from sincerely.core.letters.slots import gatherings as gathering
from sincerely.core.letters.slots import readers as reader
from sincerely.core.letters.slots import requests as request
from sincerely.core.letters.slots import thanked as thanks
from sincerely.core.letters.slots.dates import date_filter, in_month, on_day, plain, weekday, within
from sincerely.core.letters.slots.offered import grouped, priced
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

LONGEST_LIST = 30  # words of several things named in one sentence


def _item(at: Writing, value: Any, path: str) -> str:
    """One thing of a list, to stand inside a sentence: small at its start unless it is a name."""
    text = plain(at, value, path)
    return decapitalize(tidy(text), cast_of(at.context)) if text else ""


def _with_article(at: Writing, value: Any, path: str) -> str:
    """A thing with "a" or "an" instead of "the" or "our": "an interview", "a ward manager"."""
    text = re.sub(r"^(?:the|our|my|a|an) ", "", str(value))
    return article(text)


def _definite(at: Writing, value: Any, path: str) -> str:
    """A thing spoken of already, with "the" for its "a": "the work plan"."""
    return re.sub(r"^an? ", "the ", str(value))


def _list(at: Writing, value: Any, path: str) -> str:
    """Several things named one after the other: "a, b, and c", British without the last comma."""
    items = [_item(at, v, path) for v in value] if isinstance(value, list | tuple) else [_item(at, value, path)]
    if not all(items) or sum(len(i.split()) for i in items) > LONGEST_LIST:
        return ""
    return wording.listed(items, at.dialect)


def _count(at: Writing, value: Any, path: str) -> str:
    words = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    size = len(value) if isinstance(value, list | tuple) else 0
    return words[size] if size < len(words) else str(size)


_SAD = compiled(r"(?i)\b(?:falls?|fell|accidents?|injur\w+|deaths?|dementia|cancer|infections?|sores?|ulcers?|abuse|neglect|complaints?|losses|violen\w+|assaults?|safeguarding|bereave\w*|palliative|hospices?|suicid\w*|overdos\w*|fires?|floods?)\b")  # fmt: skip


def _light(at: Writing, value: Any, path: str) -> str:
    """What one may say to have liked talking about; nobody enjoys falls, accidents or illness."""
    return "" if grave(str(value)) or _SAD.search(str(value)) else str(value)


def _untroubled(at: Writing, value: Any, path: str) -> str:
    """What a letter that leaves may tell again: no trouble of theirs."""
    return "" if grave(str(value)) or troubles(str(value)) or _MONEY_LOST.search(str(value)) else str(value)


_MONEY_LOST = compiled(r"(?i)\b(?:margins?|profits?|costs?|eats?|eating|squeez\w+|debts?|behind)\b")


def _task(at: Writing, value: Any, path: str) -> str:
    """A task by its name; what is to be made in it was not sent to anybody."""
    named = re.search(
        r"(?i)\b(?:task|test|exercise|assignment|case|challenge|brief|questionnaire|work sample)\b", str(value)
    )
    return str(value) if named else ""


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


def _money(at: Writing, value: Any, path: str) -> str:
    """An amount: a number with its thousands set apart and the offer's currency; words stay as they are."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return priced(grouped(value), answers.currency_at(at))
    return plain(at, value, path)


# What a slot's value is made into.
FILTERS: Mapping[str, Callable[[Writing, Any, str], Any]] = {
    "text": plain,
    "item": _item,
    "a": _with_article,
    "definite": _definite,
    "list": _list,
    "count": _count,
    "several": _several,
    "light": _light,
    "task": _task,
    "untroubled": _untroubled,
    "short": _short,
    "first": _first,
    "last": _last,
    "date": date_filter,
    "on": on_day,
    "in-month": in_month,
    "weekday": weekday,
    "within": within,
    "money": _money,
    **answers.FILTERS,
    **own.FILTERS,
    **favours.FILTERS,
    **thanks.FILTERS,
    **gathering.FILTERS,
    **reader.FILTERS,
    **request.FILTERS,
}
