"""What a sentence takes of a request: the things to send, the questions, the appointment, and when and how. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.own_questions import asks, mine_asked
from sincerely.core.letters.notes.tidy import decapitalize
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.record import QUESTIONS, entries, lookup
from sincerely.core.letters.slots.dates import date_filter, moment
from sincerely.core.letters.slots.own_notes import set_out, with_article
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.reading import talks
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

# Behind "on", "at" or "from" and a figure any test, lesson or day is an hour to be there.
_EVENT = compiled(
    rf"(?i)^(?:an? |the |your )?(?:[\w-]+ ){{0,2}}(?:{talks.PLAIN}|{talks.NAMED}|(?:test|assessment|lesson|day|morning|afternoon|session|cent(?:re|er))(?: with (?:[\w-]+ ){{0,4}}?[\w-]+)?(?= (?:on|at|from) ))\b.*\b(?:on|at|from)\b.*\d"
)


def appointment(text: str) -> bool:
    """Say whether an item is an hour to be there and nothing to send: "interview on 3 December at 10:30"."""
    return bool(_EVENT.match(text))


def things(at: Writing) -> list[str]:
    """The paths of what has to be sent or answered, where it is more than one thing: all items but an appointment."""
    found = _things(at)
    return found if len(found) > 1 or not one_thing(at) else []


def _things(at: Writing) -> list[str]:
    return [f"request.items[{n}]" for n, text in enumerate(_items(at)) if not _EVENT.match(text)]


def asked_things(at: Writing) -> list[str]:
    """The paths of what can be sent: items that are neither an appointment nor a question."""
    cast = cast_of(at.context)
    return [p for p in _things(at) if not _is_question(set_out(str(lookup(at.context, p)), cast))]


def _is_question(text: str) -> bool:
    return text.endswith("?") or asks(text)


def _items(at: Writing) -> list[str]:
    found = lookup(at.context, "request.items")
    return [str(v) for v in found] if isinstance(found, list | tuple) else []


def wanted(at: Writing, value: Any, path: str) -> str:
    """One thing asked of the writer, as a line: "Two references", "Whether I can work 14/14"."""
    text = set_out(value, cast_of(at.context)) if isinstance(value, str) else ""
    if not text or re.search(r"[<>|\[\]]", text) or len(text.split()) > 34:
        return ""
    if _is_question(text):
        asked = re.sub(r"\bfree (?=\d)", "free on ", mine_asked(text) or text)
        return wording.upper_first(asked)
    return wording.upper_first(re.sub(r"(?i)\byour\b", "my", re.sub(r"(?i)^your\s+", "", text)))


def invited(at: Writing) -> str:
    """The appointment among the items: "the interview on 3 December at 10:30"."""
    found = next((text for text in _items(at) if _EVENT.match(text)), "")
    if not found:
        return ""
    cast = cast_of(at.context)
    words = f"the {decapitalize(re.sub(r'(?i)^(?:an? |the |your )', '', set_out(found, cast)), cast)}"
    words = re.sub(rf", (?=(?:{'|'.join(wording.WEEKDAYS)}) \d)", " on ", words)
    return re.sub(r"(?<=\b[ap]\.m)$", ".", words)  # the hour keeps its point


_MEETING = compiled(rf"(?i)\b(?:{talks.PLAIN}|{talks.NAMED})\b")


def meeting(at: Writing) -> str:
    """What they invite to: by the name they give it, "a trial shift"; or where no hour is fixed yet, with what they said of it: "a video call (45 minutes, next week)"."""
    if called := lookup(at.context, "request.called"):
        return article(str(called))
    found = next((text for text in _items(at) if _MEETING.search(text) and not _EVENT.match(text)), "")
    head, _, rest = set_out(found, cast_of(at.context)).partition(", ")
    if not head or len(found.split()) > 14 or re.search(r"[<>|\[\]:?]", found):
        return ""
    thing = with_article(
        re.sub(r"(?i)^(?:your|the) ", "", head[:1].lower() + head[1:] if not head[:2].isupper() else head)
    )
    return f"{thing} ({rest})" if rest else thing


def listed(at: Writing) -> list[str]:
    """The paths of what was sent, where no one sentence names it all."""
    return [] if all_things(at) and not lookup(at.context, "request.channel") else things(at)


def one_thing(at: Writing) -> str:
    """The only thing asked for, as a sentence takes it: "the practising certificate"."""
    paths = asked_things(at)
    if len(paths) != 1 or len(_things(at)) != 1:
        return ""
    text = set_out(str(lookup(at.context, paths[0])), cast_of(at.context))
    if len(text.split()) > 12 or re.search(r"[<>|\[\]:]", text):
        return ""
    small = wording.upper_first(text) if text[1:2].isupper() else decapitalize(text, cast_of(at.context))
    thing, comma, rest = re.sub(r"(?i)\byour\b", "my", small).partition(", ")
    named = with_article(thing, the=True)
    return f"{named} ({rest})" if comma and re.search(r"\d", rest) else f"{named}{comma}{rest}"


def with_contract(at: Writing, value: Any, path: str) -> str:
    """What is to be sent, where the contract is among it: then nothing else need say that it will be signed."""
    return str(value) if re.search(r"(?i)\b(?:contract|signed|agreement)\b", str(value)) else ""


def no_contract(at: Writing, value: Any, path: str) -> str:
    """What is to be sent beside a contract."""
    return "" if with_contract(at, value, path) else str(value)


def letter_asked(at: Writing) -> str:
    """The letter that is to be written for the writer: "a reference letter"; "" where nothing of that kind is asked for."""
    found = next(
        (t for t in _items(at) if re.search(r"(?i)\b(?:reference|recommendation|letter|testimonial|statement)\b", t)),
        "",
    )
    head = re.sub(r"(?i)^(?:an? |the |your )", "", set_out(found, cast_of(at.context)).partition(",")[0])
    return (
        article(head[:1].lower() + head[1:])
        if 0 < len(head.split()) <= 5 and not re.search(r"[<>|\[\]:?]", head)
        else ""
    )


def all_things(at: Writing) -> str:
    """Everything asked for, as a sentence takes it: "the licence number and the names of two referees"; "" for what only a list can hold."""
    paths = asked_things(at)
    named = [_of_mine(set_out(str(lookup(at.context, path)), cast := cast_of(at.context)), cast) for path in paths]
    if not paths or len(paths) != len(_things(at)) or len(paths) > 4 or not all(named):
        return ""
    return wording.listed(named, at.context.candidate.dialect)


def _of_mine(text: str, cast: Cast) -> str:
    """Return a thing asked for as the writer names it: "my licence number", "the names of two referees", "two references"; "" where it is no plain name."""
    words = text.split()
    if not words or len(words) > 9 or re.search(r"[<>|\[\]:,;?]", text):
        return ""
    text = re.sub(r"(?i)\byour\b", "my", text)
    if words[0][1:].islower() and not any(word[:1].isupper() for word in words[1:2]):
        text = decapitalize(text, cast)
    if re.match(r"(?i)(?:my|the|an?|two|three|four|both|\d+|some|any|details|proof|evidence)\b", text):
        return text
    if re.match(r"(?i)copy of\b", text):
        return f"a {text}"
    return f"the {text}" if " of " in text or re.match(r"(?:completed|signed|filled)\b", text) else f"my {text}"


def open_questions(at: Writing) -> list[str]:
    """The paths of every question on record that may be asked now: those of a request, then those the talk left open."""
    return [one for path in QUESTIONS for one in entries(at.context, path)]


def by_day(at: Writing, value: Any, path: str) -> str:
    """A day behind "by": "by Wednesday 2 December", "by Friday" for "this Friday"."""
    text = re.sub(r"(?i)^this (?=\w+day\b)", "", date_filter(at, value, path))
    return f"by {text}" if text else ""


def way_to_send(at: Writing, value: Any, path: str) -> str:
    """How something is sent, as it stands behind "by": "email", "WeTransfer". A place it is put into is no such way."""
    text = set_out(value, cast_of(at.context)) if isinstance(value, str) else ""
    text = re.sub(r"(?i)^(?:by|via|per) ", "", text)
    text = {"whatsapp": "WhatsApp", "wetransfer": "WeTransfer"}.get(text.lower(), text)
    return (
        ""
        if not text
        or len(text.split()) > 2
        or re.search(r"(?i)\b(?:portal|form|site|website|page|reply|platform|system)\b", text)
        else text
    )


def way_through(at: Writing, value: Any, path: str) -> str:
    """The place something is put into: "the recruitment portal"."""
    text = set_out(value, cast_of(at.context)) if isinstance(value, str) else ""
    text = re.sub(r"(?i)^(?:by|via|through|on|in) ", "", text)
    return (
        with_article(text, the=True)
        if re.search(r"(?i)\b(?:portal|form|site|website|page|platform|system)$", text) and len(text.split()) <= 6
        else ""
    )


def without_on(at: Writing, value: Any, path: str) -> str:
    return str(value).removeprefix("on ")


def worries(at: Writing) -> list[str]:
    """The paths of the worries that are to be named, each beside an item."""
    found = lookup(at.context, "request.concerns")
    texts = found if isinstance(found, list | tuple) else ()
    return [f"request.concerns[{n}]" for n, text in enumerate(texts) if isinstance(text, str) and text.strip()]


def worry(at: Writing, value: Any, path: str) -> str:
    """A worry in the writer's own words, behind what it is about: "About the two references: Mr Khan is away until Monday"."""
    text = " ".join(str(value).split()).rstrip(" ;,")
    if not text or re.search(r"[<>|\[\]]", text):
        return ""
    items = _items(at)
    nth = int(path.rpartition("[")[2].rstrip("]"))
    named = _of_mine(set_out(items[nth], cast := cast_of(at.context)), cast) if nth < len(items) else ""
    about = f"About {named}: " if named else "One thing to add: "
    return f"{about}{text}" if re.match(r"I\b|[A-Z]{2}", text) or named else f"{about}{wording.upper_first(text)}"


def either(at: Writing, value: Any, path: str) -> str:
    """Times to choose from, each written out: "Tuesday 1 December after 14:00 or Thursday 3 December"."""
    texts = [slot_time(at, v, path) for v in value] if isinstance(value, list | tuple) else []
    if len(texts) < 2 or not all(texts) or any(re.search(r",| or | and ", re.sub(r"^\w+day, ", "", t)) for t in texts):
        return ""  # times with commas of their own are clearer one below the other
    return f"{', '.join(texts[:-1])} or {texts[-1]}"


def separate_times(at: Writing) -> list[str]:
    """The paths of times that no one sentence takes together."""
    slots = lookup(at.context, "request.slots")
    many = isinstance(slots, list | tuple) and len(slots) > 1
    return [f"request.slots[{n}]" for n in range(len(slots))] if many and not either(at, slots, "") else []


def slot_time(at: Writing, value: Any, path: str) -> str:
    """One time somebody named, written out: "Thu 3 Dec 14:00" is "Thursday 3 December at 14:00"."""
    if moment(value):
        return date_filter(at, value, path)
    text = days_written(re.sub(r"\s+", " ", str(value))).strip().rstrip(" .;,")
    text = re.sub(r" at (?=\S+ (?:to|until) \d)", " from ", text)
    text = re.sub(r"\b([ap])\.m$", r"\1.m.", text)  # its stops are the word's own
    return text if 0 < len(text.split()) <= 12 and not re.search(r"[<>|\[\]]", text) else ""


def on_time(at: Writing, value: Any, path: str) -> str:
    """A time behind "on" where it begins with a day."""
    text = slot_time(at, value, path)
    return f"on {text}" if re.match(rf"(?:{'|'.join(wording.WEEKDAYS + wording.MONTHS)}|\d)", text) else text


# Lists with a name of their own, named slots with the path they rest on, and what a value is made into.
LISTS: Mapping[str, Callable[[Writing], list[str]]] = {
    "request.things": things,
    "request.listed": listed,
    "request.separate": separate_times,
    "request.worries": worries,
    "questions": open_questions,
}
NAMED: Mapping[str, tuple[str, Callable[[Writing], str]]] = {
    "invited": ("request.items", invited),
    "one_thing": ("request.items", one_thing),
    "all_things": ("request.items", all_things),
    "letter_asked": ("request.items", letter_asked),
    "meeting": ("request.items", meeting),
}
FILTERS: Mapping[str, Callable[[Writing, Any, str], str]] = {
    "by": by_day,
    "way": way_to_send,
    "through": way_through,
    "day": without_on,
    "either": either,
    "time-line": slot_time,
    "on-time": on_time,
    "wanted": wanted,
    "with-contract": with_contract,
    "no-contract": no_contract,
    "worry": worry,
}
