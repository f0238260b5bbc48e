"""What the sentences of a letter rest on: which facts of the record each takes up, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sincerely.core.letters.context import split_names
from sincerely.core.letters.english.stems import stems
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.values import Context, Promise
from sincerely.core.letters.wording import due_words
from sincerely.core.people.names import same_person


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A drafted sentence that stands in the text: its words, the same with their line breaks and where, what it rests on, what else could stand there."""

    text: str
    standing: str
    start: int
    end: int
    facts: tuple[str, ...]
    others: tuple[str, ...]


#: So much of a fact's telling words makes a sentence rest on it, and so much where a figure or a name of it is there too.
HALF, A_THIRD = 0.5, 0.3


def resting_by_words(body: str, context: Context, told: Iterable[Resting]) -> Iterator[Resting]:
    """Yield each other sentence of the body that takes up facts of the record by its words, names and figures."""
    taken = [(row.start, row.end) for row in told]
    facts = [(words, _Telling.of(f", {said}")) for words, said in _facts(context)]
    for sentence in read_letter(body).sentences:
        if any(start < sentence.end and sentence.start < end for start, end in taken):
            continue
        said = _Telling.of(sentence.text)
        found = tuple(dict.fromkeys(words for words, fact in facts if said.takes_up(fact)))
        if found:
            text = " ".join(sentence.text.split())
            yield Resting(
                text=text, standing=sentence.text, start=sentence.start, end=sentence.end, facts=found, others=()
            )


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a text can be known by: the stems of its telling words, its figures, its names."""

    words: frozenset[str]
    marks: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Telling:
        # The first word of a sentence has its capital from there.
        names = re.findall(r"(?<=[\w,;:)] )[^\W\d_a-z][^\W\d_]+", text)
        return cls(stems(text), frozenset(re.findall(r"\d+", text)) | {name.casefold() for name in names})

    def takes_up(self, fact: _Telling) -> bool:
        both = len(self.words & fact.words)
        if not fact.words or not both:
            return False
        share = both / len(fact.words)
        return (share >= HALF and (both > 1 or len(fact.words) == 1)) or (
            share >= A_THIRD and bool(self.marks & fact.marks)
        )


def _facts(context: Context) -> Iterator[tuple[str, str]]:
    """Yield (the fact as the editor says it, its own words) for all that a sentence of any letter may rest on."""
    talk = context.interview
    reader = context.recipient.name
    paths = [
        f"interview.topics[{n}].{part}"
        for n, topic in enumerate(talk.topics)
        if not (names := split_names(topic.with_)) or any(same_person(name, reader) for name in names)
        for part in ("topic", "they_said", "i_said", "since")
    ]
    paths += [f"interview.open_questions[{n}]" for n in range(len(talk.open_questions))]
    paths += [f"interview.promises[{n}]" for n in range(len(talk.promises))]
    paths += [f"candidate.strengths[{n}]" for n in range(len(context.candidate.strengths))]
    paths += [f"role.needs[{n}]" for n in range(len(context.role.needs))]
    paths += ["role.title", "interview.date", "status.promised"]
    for path in paths:
        words = fact_words(path, context)
        if words:
            yield words, words.partition(": ")[2] or words


_WORDS = {
    "they_said": "they said",
    "i_said": "you said",
    "topic": "you talked about",
    "since": "you thought since",
    "claim": "your strength",
    "evidence": "your strength",
    "role.title": "the post",
    "role.needs": "the post needs",
    "employer.name": "the employer",
    "open_questions": "you left open",
    "questions": "you left open",
    "interview.date": "the day of the interview",
    "status.promised": "the day they named for their answer",
    "request.deadline": "the day they want it by",
    "offer.expiry": "the day the offer ends",
}


def fact_words(path: str, context: Context) -> str:
    """Say what a path into the context holds: "interview.topics[0].they_said" -> 'they said: "..."'."""
    value: object = context.more if path.partition(".")[0] in context.more else context
    last = ""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        if isinstance(value, Mapping):
            value = value.get(name)
        else:
            value = getattr(value, "with_" if name == "with" else name, None)
        last = name
        if index and isinstance(value, tuple):
            value = value[int(index)] if int(index) < len(value) else None
    if last == "format":
        return ""  # whether it was a call or a visit only chose the words
    if isinstance(value, date):
        return (
            f"{_WORDS[path]}: {due_words(value.isoformat(), None, context.candidate.dialect)}" if path in _WORDS else ""
        )
    if isinstance(value, str) and value:
        words = _WORDS.get(re.sub(r"\[\d+\]", "", path)) or _WORDS.get(last, last.replace("_", " "))
        return f"{words}: {value}"
    if value is not None and hasattr(value, "topic"):
        parts = [
            f"{_WORDS[name]}: {getattr(value, name)}"
            for name in ("topic", "they_said", "i_said", "since")
            if getattr(value, name)
        ]
        return "; ".join(parts)
    if isinstance(value, Promise):
        return f"{'you' if value.by == 'me' else 'they'} promised: {value.what}"
    if value is not None and hasattr(value, "claim"):
        return f"your strength: {value.claim}" + (f" ({value.evidence})" if value.evidence else "")  # type: ignore[attr-defined]
    return ""
