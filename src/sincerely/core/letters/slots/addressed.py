"""Notes that speak of the reader as "she" or "he": turned to "you" where nobody else can be meant."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import SINGULAR, expand, join, second_person, singular_turned, tokens
from sincerely.core.letters.record import lookup
from sincerely.core.letters.values import Context
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

# Fields whose "she" or "he" is the person written to: how one knows them, what they did, what was agreed with them.
_OF_READER = compiled(
    r"(?:help\.(?:how_met|why|what)|reference\.(?:how|points\[\d+\]|points)|milestone\.thanks|call\.\w+(?:\[\d+\])?)"
)
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})


def addressed(context: Context, note: str, path: str) -> str:
    """Return a note with its "she" or "he" turned to "you" where the field speaks of the reader and names nobody else before.

    "" where a "she" and a "he" stand in it and which is the reader is not sure.
    """
    if not _OF_READER.fullmatch(path) or not context.recipient.name:
        return note
    if (path in {"help.why", "help.what"} and lookup(context, "help.who")) or (
        path.startswith("reference.points") and lookup(context, "reference.caller")
    ):
        return note
    parts = expand(tokens(note), only=frozenset(("she", "he")))
    low = [p.lower() for p in parts]
    said = set(low) & SINGULAR
    if not said or _somebody_else(context, parts, low):
        return note
    theirs = _of_another(low)
    if theirs is None:
        return ""
    out: list[str] = []
    acts = False  # the verbs that follow are those of a "she" turned to "you"
    for n, (part, word) in enumerate(zip(parts, low, strict=True)):
        after, before = (low[n + 1] if n + 1 < len(low) else ""), (low[n - 1] if n else "")
        if word in SINGULAR - theirs:
            out.append(singular_turned(word, after, before))
            acts = word in {"she", "he"}
        elif acts and word not in w.ADVERBS:
            out.append(second_person(part))
            acts = False
        else:
            out.append(part)
    return join(out)


def _of_another(low: list[str]) -> frozenset[str] | None:
    """Return the pronouns that are somebody else's: "she said the driver broke his wrist". None where nobody is named whose they are."""
    found = [(n, word) for n, word in enumerate(low) if word in SINGULAR]
    mine, others = (_SHE, _HE) if found[0][1] in _SHE else (_HE, _SHE)
    behind = [n for n, word in found if word in others]
    if not behind:
        return frozenset()
    named = any(word in w.PERSON_NOUNS or w.animate_plural(word) for word in low[found[0][0] : behind[0]])
    return others if named and not any(word in mine for n, word in found if n > behind[0]) else None


_OPENS = frozenset(w.VERB_FORMS) | w.ADVERBS | w.PREPOSITIONS | w.CONJUNCTIONS


def _somebody_else(context: Context, parts: list[str], low: list[str]) -> bool:
    """Say whether a person stands before the last pronoun whom it may mean: "her son", "the foreman", "Aisha"."""
    last = max(n for n, word in enumerate(low) if word in SINGULAR)
    reader = {fold(x) for x in re.findall(r"\w+", context.recipient.name)}
    first = min(n for n, word in enumerate(low) if word in SINGULAR)
    named = any(
        parts[n][:1].isupper() and fold(parts[n]) not in reader and low[n + 1] in w.VERB_FORMS
        for n in range(last)
        if n != first and low[n] not in w.SUBJECTS | w.DETERMINERS | {"i"} and (n or low[0] not in _OPENS)
    )
    pronoun = low[first]
    last_own = max(n for n, word in enumerate(low) if word in (_SHE if pronoun in _SHE else _HE))
    person = any(
        low[n] in w.PERSON_NOUNS
        and low[n - 1] in w.DETERMINERS | {"own"} | SINGULAR
        and low[max(n - 2, 0)] not in w.AUX | {"as", "became"}  # "she was my manager"
        for n in range(1, last_own)
    )
    return person or named or bool(low and low[0] in w.PERSON_NOUNS and low[0] not in SINGULAR and last > 0)
