"""What a panel's letters share out, so that colleagues who compare them do not find the same question or promise in each."""

from __future__ import annotations

import re

from sincerely.core.letters.casting import panel
from sincerely.core.letters.context import split_names
from sincerely.core.letters.english.stems import shared
from sincerely.core.letters.values import Context, Promise
from sincerely.core.people.names import same_person


def asks(context: Context, index: int) -> bool:
    """Say whether this reader's letter asks the open question at `index`."""
    return _falls_to_reader(context.interview.open_questions[index], index, context)


def meets(context: Context, index: int) -> bool:
    """Say whether this reader's letter wishes to meet the need at `index`."""
    return _falls_to_reader(context.role.needs[index], index, context)


def _falls_to_reader(note: str, index: int, context: Context) -> bool:
    """Say whether a note of the whole panel's goes into this reader's letter: whoever spoke of its subject has it, else they take turns."""
    people = panel(context)
    if len(people) == 1 or not context.recipient.name:
        return True
    return same_person(_speaker_of(note, context) or people[index % len(people)], context.recipient.name)


def keeps(context: Context, index: int) -> bool:
    """Say whether this reader's letter speaks of the promise at `index`: it was made to this reader, or falls to them."""
    people, promise = panel(context), context.interview.promises[index]
    if promise.to:
        return same_person(promise.to, context.recipient.name)
    if len(people) == 1 or not context.recipient.name:
        return True
    return same_person(_promised_to(promise, index, context), context.recipient.name)


def carried(context: Context) -> tuple[tuple[int, ...], ...]:
    """Return for each of the panel, in its order, the places of the strengths that their letter tells in full, the best first.

    A strength goes to whoever spoke of its subject, and everybody has one before anybody has two; what nobody spoke of
    goes round, what the post needs and what has figures first.
    """
    people, strengths = panel(context), context.candidate.strengths
    words = [f"{s.claim} {s.evidence}" for s in strengths]
    subjects = [
        [f"{t.topic} {t.they_said}" for t in context.interview.topics if _with(t.with_, name)] for name in people
    ]
    answers = {
        (place, i): max((shared(text, said) for said in subjects[place]), default=0)
        for place in range(len(people))
        for i, text in enumerate(words)
    }
    worth = [
        max((shared(text, need) for need in context.role.needs), default=0)
        + (0.5 if re.search(r"\d", strengths[i].evidence) else 0)
        for i, text in enumerate(words)
    ]
    out: list[list[int]] = [[] for _ in people]
    free = set(range(len(strengths)))
    while free:
        waiting = list(range(len(people)))
        for place, i in sorted(answers, key=lambda pair: (-answers[pair], -worth[pair[1]], pair)):
            if answers[place, i] and place in waiting and i in free:
                out[place].append(i)
                waiting.remove(place)
                free.remove(i)
        for place in waiting:
            if free:
                best = min(free, key=lambda i: (-worth[i], (i - place) % len(strengths)))
                out[place].append(best)
                free.remove(best)
    return tuple(tuple(places) for places in out)


def _promised_to(promise: Promise, index: int, context: Context) -> str:
    people = panel(context)
    named = next((p for p in people if any(_names(word, p) for word in re.findall(r"[A-Z][\w'’-]+", promise.what))), "")
    somebody = re.search(r"(?i)\b(?:her|him)\b", promise.what) is not None
    # A promise to "him" goes to who spoke of it in more than a word; to anybody else it would be news.
    if (found := named or _speaker_of(promise.what, context, least=1 + somebody)) or somebody:
        return found
    return people[index % len(people)]


def _speaker_of(note: str, context: Context, *, least: int = 1) -> str:
    """Return who spoke of what a note is about, in `least` words of it; "" where nobody or everybody did."""
    scores = [
        (
            max(
                (
                    shared(note, f"{t.topic} {t.they_said} {t.i_said}")
                    for t in context.interview.topics
                    if _with(t.with_, name)
                ),
                default=0,
            ),
            name,
        )
        for name in panel(context)
    ]
    best = max(score for score, _ in scores)
    return next(name for score, name in scores if score == best) if best >= least else ""


def _with(names: str, person: str) -> bool:
    return any(same_person(n, person) for n in split_names(names))


def _names(word: str, person: str) -> bool:
    return word.lower() in person.lower().split()
