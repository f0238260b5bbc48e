"""Words written in capitals that are spelt like words of grammar: a CAN bus, the IT desk, AM slots.

While a letter is composed such a word carries a mark at its end, so that no rule takes it for a helping verb or a pronoun;
the finished letter has it as the notes do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sincerely.core.letters.english import words as w
from sincerely.core.letters.values import Context, Draft, Sentence, Topic
from sincerely.core.reading.patterns import compiled

_MARK = "zq"
_TOKEN = compiled(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
_MARKED = compiled(rf"(?i)\b([a-z]{{2,6}}){_MARK}\b")
_JOINING = w.PREPOSITIONS | w.CONJUNCTIONS | w.RELATIVES | w.QUESTION_WORDS | w.DETERMINERS
_PERSONS = w.SUBJECTS | w.listed("me him her them us")


def kept_apart(context: Context) -> Context:
    """Return a context whose notes have their names in capitals marked, so that they are read as names."""
    talk = context.interview
    return replace(
        context,
        interview=replace(talk, topics=tuple(_topic(topic) for topic in talk.topics)),
        role=replace(context.role, needs=tuple(map(mark, context.role.needs))),
    )


def given_back(draft: Draft) -> Draft:
    """Return a draft with such names as the notes have them."""
    return replace(
        draft,
        subject=unmark(draft.subject),
        body=unmark(draft.body),
        sentences=tuple(_sentence(sentence) for sentence in draft.sentences),
    )


def mark(note: str) -> str:
    """Return a note with each name in capitals marked that is spelt like a word of grammar; one typed in capitals throughout stays."""
    if sum(c.islower() for c in note) <= sum(c.isupper() for c in note) and not re.search(r"[a-z]{3}", note):
        return note
    found = list(_TOKEN.finditer(note))
    parts = [m[0] for m in found]
    for at in range(len(found) - 1, -1, -1):
        if _named(parts, at):
            note = note[: found[at].end()] + _MARK.upper() + note[found[at].end() :]
    return note


def unmark(text: str) -> str:
    return _MARKED.sub(lambda m: m[1].upper(), text)


def _named(parts: Sequence[str], at: int) -> bool:
    """Say whether a word is a name in capitals by where it stands, rather than a word that is stressed: "the CAN bus", but "they CAN wait"."""
    word, low = parts[at], parts[at].lower()
    if not (2 <= len(word) <= 6 and word.isalpha() and word.isupper()) or low in w.ADVERBS | {"not", "no"}:
        return False
    before = parts[at - 1].lower() if at else ""
    behind = parts[at + 1].lower() if at + 1 < len(parts) else ""
    opens = not before[:1].isalnum() or before in {"and", "or", "but"}
    thing_wanted = before in (w.DETERMINERS - {"that", "all", "both"}) | w.ADJECTIVES | {"a", "an", "the"}
    if low in {"am", "pm"}:
        return opens and behind.isalpha()
    if low in _PERSONS:
        return low == "it" or thing_wanted or before in w.PREPOSITIONS or not _verb(behind)
    if low in _JOINING:
        return thing_wanted or (opens and low in w.CONJUNCTIONS | w.QUESTION_WORDS and _noun(behind))
    if low in w.AUX:
        return thing_wanted or before in w.PREPOSITIONS or (opens and behind not in _PERSONS) or _noun(behind)
    if low in w.VERB_FORMS:
        return before not in _PERSONS | w.AUX | w.ADVERBS | {"to"}
    return False


def _verb(word: str) -> bool:
    return word in w.AUX or word.endswith("n't") or bool(w.verb(word, "s", "past"))


def _noun(word: str) -> bool:
    """Say whether a word is a thing and nothing that a helping verb has behind it."""
    return word in w.COUNT_NOUNS and not w.verb(word, "base", "pp") and word not in w.ADJECTIVES


def _topic(topic: Topic) -> Topic:
    return replace(
        topic,
        topic=mark(topic.topic),
        they_said=mark(topic.they_said),
        i_said=mark(topic.i_said),
        since=mark(topic.since),
    )


def _sentence(sentence: Sentence) -> Sentence:
    return replace(sentence, text=unmark(sentence.text))
