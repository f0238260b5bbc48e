"""The talk a letter answers: what was spoken of with its reader, by the notes, and whether a letter has it in their words."""

from __future__ import annotations

import re

from sincerely.core.letters.checks.kinds import Setting
from sincerely.core.letters.context import split_names
from sincerely.core.letters.english.stems import covers
from sincerely.core.letters.english.vocabulary import FUNCTION, specific, stem, stems
from sincerely.core.letters.letter_text import Letter
from sincerely.core.people.names import same_person

_FUNCTION_STEMS = {stem(w) for w in FUNCTION}


def topics_by_reader(setting: Setting) -> tuple[set[str], list[tuple[str, set[str]]]]:
    """Return the stems of what was spoken of with the reader, and of what with each other person."""
    if setting.context is None:
        return set(), []
    reader = setting.context.recipient.name
    mine: set[str] = set()
    others: list[tuple[str, set[str]]] = []
    for topic in setting.context.interview.topics:
        about = specific(" ".join((topic.topic, topic.they_said, topic.i_said, topic.since)), setting.aside)
        if len(about) < 2:  # "what would I drop?": plain words are all there is
            about |= stems(topic.topic) - _FUNCTION_STEMS
        names = split_names(topic.with_)
        if not names or not reader or any(same_person(n, reader) for n in names):
            mine |= about
        else:
            others.append((topic.with_, about))
    return mine, others


def topic_stems(setting: Setting) -> set[str]:
    mine, others = topics_by_reader(setting)
    return mine.union(*(about for _, about in others))


def in_their_words(letter: Letter, setting: Setting) -> bool:
    """Say whether a note of the talk with the reader stands in the letter, word for word or nearly, however plain its words are."""
    context = setting.context
    if context is None:
        return False
    body = " ".join(letter.body.text.casefold().split())
    reader = context.recipient.name
    for topic in context.interview.topics:
        names = split_names(topic.with_)
        if names and reader and not any(same_person(n, reader) for n in names):
            continue
        headline = re.sub(r"^(?:the|an?|my|your|their) ", "", " ".join(topic.topic.casefold().split()))
        if " " in headline and headline in body:
            return True
        if any(
            len(stems(note)) >= 2 and covers(body, note) >= 0.8 for note in (topic.topic, topic.they_said, topic.i_said)
        ):
            return True
    return False
