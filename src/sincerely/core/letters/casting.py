"""Who is who in a context: the names that pronouns and capitals are read by, and which topics are whose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from sincerely.core.letters.context import split_names
from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.reader_names import called
from sincerely.core.letters.notes.turning import Cast, names_several
from sincerely.core.letters.values import Context, Topic
from sincerely.core.people.names import fold, listed_key, parse_name, same_person
from sincerely.core.reading.patterns import compiled

# First words of employers' names that are common words as well.
_COMMON_NAME = compiled(
    r"(?i)(?:the|new|old|north|south|east|west|central|national|first|united|general|royal|saint|city|county|state|department|ministry|school|"
    r"hospital|hotel|house|home|harbou?r|river\w*|lake\w*|hill\w*|green\w*|blue\w*|red|white|black|copper|silver|golden?|three|two|second|little|"
    r"bright\w*|clear\w*|open|fresh|good|best|fire|water|wind|solar|energy|food\w*|farm|kitchen|community|family|children\w*|health\w*|care|social|public|port|museum|library)"
)


_SMALL_WORDS = (
    w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS | w.AUX | w.ADVERBS | w.listed("me him her them us not yes no")
)


def cast_of(context: Context, topic: Topic | None = None) -> Cast:
    """Return the cast for reading the notes of one topic."""
    reader = _name_words(context.recipient.name)
    writer = _name_words(context.candidate.name)
    others: set[str] = set()
    for name in (*context.interview.others, *(n for t in context.interview.topics for n in split_names(t.with_))):
        if not same_person(name, context.recipient.name):
            others |= _name_words(name)
    proper: dict[str, str] = {}
    for text in _texts(context):
        for match in re.finditer(r"(?<=[\w,;:'’] )[A-Z][^\W\d_]+(?:['’][A-Z]\w+)?", text):
            if not (match[0].isupper() and match[0].lower() in _SMALL_WORDS):  # "THANK YOU"
                proper.setdefault(fold(match[0]), match[0])
    small = set(re.findall(r"(?<![\w./@-])[a-z][\w'’]+", " ".join(_notes(context))))  # an address spells names small
    placed = {
        fold(x) for text in _texts(context) for x in re.findall(r"(?<=\bat )[A-Z][^\W\d_]{3,}", text)
    }  # "4 years at Argos"
    proper = {k: v for k, v in proper.items() if k not in small or k in placed}
    proper |= {k: v for k, v in _named_first(list(_notes(context))).items() if k not in small}
    for name in (context.employer.city, context.employer.country, context.recipient.name, *context.interview.others):
        for word in re.findall(r"[^\W\d_][\w'’]+", name):
            if word[0].isupper() and len(word) > 2:
                proper[fold(word)] = word
    firm = context.employer.name.split()
    if (
        firm
        and (len(firm) == 1 or firm[0].lower() not in small)
        and len(firm[0]) > 3
        and not _COMMON_NAME.fullmatch(firm[0])
    ):
        proper[fold(firm[0])] = firm[0]
    first = re.findall(r"[\w'-]+", f"{topic.topic}".lower()) if topic else []
    crowd = any(w.animate_plural(x) for x in first)
    return Cast(
        reader=frozenset(reader - writer),
        writer=frozenset(writer),
        others=frozenset(others - reader - writer),
        proper=tuple(sorted(proper.items())),
        crowd=crowd,
        things=names_several(topic.topic) if topic else False,
        firm=frozenset(re.findall(r"[^\W\d_]{3,}", context.employer.name)),
        called=called(context.recipient, context.interview.others),
        given=_one_word(parse_name(context.recipient.name).full.split()),
        sex=_SEX.get(context.recipient.title.strip(" .").lower(), ""),
    )


# Titles that say so; nothing else of a name does.
_SEX: dict[str, Literal["m", "f", ""]] = {
    **dict.fromkeys(w.listed("mr herr sir father señor monsieur signor alhaji"), "m"),
    **dict.fromkeys(w.listed("mrs ms miss frau madam ma'am sister señora madame mevrouw signora hajia"), "f"),
}


def _one_word(words: list[str]) -> str:
    """Return the word of a name that stands for it in notes: the given name, unless a month or a day is written so (Jan)."""
    dated = {"jan", "mar", "apr", "april", "may", "june", "july", "aug", "dec", "sun", "wed", "mon"}
    return next((x for x in words if x.lower() not in dated), "")


def _name_words(name: str) -> set[str]:
    """Return the words of a name, folded; none of "a pupil from year 10", which is no name."""
    return {
        x
        for part in parse_name(name).full.split()
        for x in (fold(part),)
        if len(x) > 1 and (" " not in x or "-" in part) and (part[:1].isupper() or not name.split()[0].islower())
    }


def _texts(context: Context) -> Iterator[str]:
    for strength in context.candidate.strengths:
        yield from (strength.claim, strength.evidence)
    yield from context.role.needs
    yield context.recipient.position
    for topic in context.interview.topics:
        yield from (topic.topic, topic.they_said, topic.i_said, topic.since)


def _notes(context: Context) -> Iterator[str]:
    """Yield every note of a context, those of the other forms too."""
    yield from (text for text in _texts(context) if text != context.recipient.position)
    waiting: list[Any] = list(context.more.values())
    while waiting:
        held = waiting.pop()
        if isinstance(held, str):
            yield held
        elif isinstance(held, dict):
            waiting += held.values()
        elif isinstance(held, list | tuple):
            waiting += held


def _named_first(notes: list[str]) -> dict[str, str]:
    """Return the words that open a note with a capital where its writer begins notes small: there such a word is a name ("Declan and the night crew")."""
    heads = [found[0] for note in notes if (found := re.match(r"[^\W\d_][\w'’]*", note))]
    common = _SMALL_WORDS | w.VERB_FORMS.keys() | w.COUNT_NOUNS | w.ADJECTIVES | w.QUESTION_WORDS
    plain = [head for head in heads if head.lower() in common and head.lower() not in {"i", "may"}]
    small = sum(head[0].islower() for head in plain)
    if not small or small < len(plain):
        return {}
    names = (x for x in heads if len(x) > 3 and x[0].isupper() and x[1:].islower())
    return {fold(x): x for x in names if x.lower() not in common and x.lower().rstrip("s") not in common}


_ONE_SAYS = compiled(
    r"(?i)^\W*(?:and |so |then )?(?P<who>she|he|[^\W\d_]+)(?: [A-Z])?(?: also| then)? (?:asked|asks|said|says|told|wanted|wants|wondered|mentioned|explained)\b"
)


def told_by_one(topic: Topic, cast: Cast) -> bool:
    """Say whether a topic's note is the words of one person at the table: "Sam asked how I check a model", of two of that name."""
    found = _ONE_SAYS.match(topic.they_said)
    return found is not None and (
        found["who"].lower() in {"she", "he"} or fold(found["who"]) in cast.reader | cast.others
    )


def panel(context: Context) -> tuple[str, ...]:
    """Return everybody on the employer's side of the talk, in an order that is the same in each one's letter."""
    names = [context.recipient.name]
    for name in context.interview.others:
        if name and not any(same_person(name, known) for known in names):
            names.append(name)
    return tuple(sorted(names, key=listed_key))


def rank(context: Context) -> int:
    """Return the reader's place among those on the employer's side, from 0."""
    return panel(context).index(context.recipient.name)


def whose(topic: Topic, context: Context) -> str:
    """Return whose a topic is: "reader", "shared" (nobody is named, several were there), or "other"."""
    names = split_names(topic.with_)
    if any(same_person(n, context.recipient.name) for n in names):
        return "reader"
    if names and not any(
        fold(n) in {"all", "everyone", "everybody", "panel", "the panel", "whole panel", "all of them", "group", "team"}
        for n in names
    ):
        return "other"
    alone = len(panel(context)) == 1 and context.interview.format != "panel"
    return "reader" if alone and not names else "shared"
