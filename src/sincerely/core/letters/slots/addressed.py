"""Notes that speak of the reader as "she" or "he": turned to "you" where nobody else can be meant."""

from __future__ import annotations

import re

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import (
    SINGULAR,
    TITLES,
    Cast,
    expand,
    join,
    names_reader,
    second_person,
    singular_turned,
    tokens,
)
from sincerely.core.letters.record import lookup
from sincerely.core.letters.telling.persons import another_house
from sincerely.core.letters.values import Context
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

# Fields whose "she" or "he" is the person written to: how one knows them, what they did, what was agreed with them.
_OF_READER = compiled(
    r"(?:help\.(?:how_met|why|what)|news\.why|offer\.asks\.reason|reference\.(?:how|points\[\d+\]|points)|milestone\.thanks|call\.\w+(?:\[\d+\])?)"
)
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})


def addressed(context: Context, note: str, path: str) -> str:
    """Return a note with its "she" or "he" turned to "you" where the field speaks of the reader and names nobody else before.

    "" where a "she" and a "he" stand in it and which is the reader is not sure.
    """
    speaks_of_reader = _OF_READER.fullmatch(path) or (path == "news.what" and re.match(r"(?i)s?he\b", note))
    if not speaks_of_reader or not context.recipient.name:
        return note
    if path in {"help.why", "help.what"} and _somebody(str(lookup(context, "help.who") or "")):
        return note
    if (
        path.startswith("reference.points")
        and lookup(context, "reference.caller")
        and not re.match(r"(?i)s?he (?:saw|watched|knows|knew|remembers|taught|trained|gave|let|sent|used)\b", note)
    ):
        return note
    if path.startswith(("call.", "offer.asks")):
        note = _by_name(context, note, path)
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
        elif (acts and word not in w.ADVERBS) or _goes_on(out, word):
            out.append(second_person(part))
            acts = False
        else:
            out.append(part)
    return join(out)


def _goes_on(out: list[str], word: str) -> bool:
    """Say whether a verb behind "and" goes on with the "you" that the sentence began with: "you talk to the owner and call me back"."""
    subjects = [x.lower() for x in out if x.lower() in w.SUBJECTS]
    return bool(out and out[-1].lower() in {"and", "then"} and subjects[-1:] == ["you"] and w.verb(word, "s") and word not in w.COUNT_NOUNS)  # fmt: skip


def _by_name(context: Context, note: str, path: str) -> str:
    """Return a note of a call with its reader, by name or as the house's "they", as "you": "Denise wants", "they moved it"."""
    cast = cast_of(context)
    parts = expand(tokens(note), only=frozenset(("they",)))
    out: list[str] = []
    acts = False  # the verb that follows is that of a name turned to "you"
    for n, part in enumerate(parts):
        low, after = part.lower(), parts[n + 1].lower() if n + 1 < len(parts) else ""
        named = names_reader(parts, n, cast) and not _of_that_name(parts[n + 1 : n + 2], cast)
        if named and _meant_as_name(parts, n):
            if out and out[-1].lower() == "you":
                continue  # the family name behind the given one
            if out[-1:] == ["."] and out[-2:-1] and out[-2].lower() in TITLES:
                out.pop()
            if out and out[-1].rstrip(".").lower() in TITLES:
                out.pop()
            out.append("you")
            acts = True
        elif low == "they" and n == 0 and not _speaks_of_many(context, path) and after not in {"all", "both"}:
            out.append("you")
        elif re.fullmatch(r"[A-Z].+['’]s", part) and fold(part[:-2]) in cast.reader and after not in w.AUX:
            out.append("your")
        elif (acts and low not in w.ADVERBS) or _goes_on(out, low):
            out.append(second_person(part))
            acts = False
        else:
            out.append(part)
    return join(out) if out != parts else note


def _meant_as_name(parts: list[str], n: int) -> bool:
    """Say whether a word is meant as the name that it is: one that is a word too (May, Will, Grace) has its capital and does something."""
    word = parts[n].lower()
    common = (
        w.VERB_FORMS.keys()
        | w.MODALS
        | w.COUNT_NOUNS
        | w.PREPOSITIONS
        | w.DETERMINERS
        | w.ADJECTIVES
        | {"may", "will", "faith", "hope", "grace", "joy", "an", "do", "art", "june", "april", "august"}
    )
    if not parts[n][:1].isupper():
        return False
    if word not in common:
        return True
    after = parts[n + 1].lower() if n + 1 < len(parts) else ""
    before = parts[n - 1].lower() if n else ""
    return bool(w.verb(after, "s", "past")) and before not in w.DETERMINERS | w.PREPOSITIONS


def _of_that_name(behind: list[str], cast: Cast) -> bool:
    """Say whether another family name stands behind a given name: Amara Diallo is not Amara Okafor."""
    return any(re.fullmatch(r"[A-Z][a-z]\S+", one) and fold(one) not in cast.reader for one in behind)


def _speaks_of_many(context: Context, path: str) -> bool:
    """Say whether a "they" may mean others than the house of the reader: people whom an earlier point named, or the house beside a reader who is "she"."""
    said = [str(one) for one in lookup(context, "call.points") or ()]
    if any(re.search(r"(?i)\bs?he\b", one) for one in said):
        return True
    at = re.search(r"\[(\d+)\]", path)
    before = said[: int(at[1])] if at and path.startswith("call.points") else said
    cast = cast_of(context)
    return any(w.animate_plural(token.lower()) for one in before for token in tokens(one)) or any(
        another_house(one, cast) for one in before
    )


def _of_another(low: list[str]) -> frozenset[str] | None:
    """Return the pronouns that are somebody else's: "she said the driver broke his wrist". None where nobody is named whose they are."""
    found = [(n, word) for n, word in enumerate(low) if word in SINGULAR]
    mine, others = (_SHE, _HE) if found[0][1] in _SHE else (_HE, _SHE)
    behind = [n for n, word in found if word in others]
    if not behind:
        return frozenset()
    if found[0][0] == 0 and any(word in mine for n, word in found[1:] if n < behind[0]):
        return others  # "he sent my CV to his team lead and told her": somebody of his
    named = any(word in w.PERSON_NOUNS or w.animate_plural(word) for word in low[found[0][0] : behind[0]])
    return others if named and not any(word in mine for n, word in found if n > behind[0]) else None


_HOUSES = w.listed(
    "union group team department board council school college trust company firm club society committee network office union branch ward"
)


def _somebody(who: str) -> bool:
    """Say whether a note of whom something concerns names a person, whom a "she" may be; a house is none."""
    head = who.partition(",")[0].lower().split()
    return bool(head) and head[-1] not in _HOUSES


_OPENS = frozenset(w.VERB_FORMS) | w.ADVERBS | w.PREPOSITIONS | w.CONJUNCTIONS


def _somebody_else(context: Context, parts: list[str], low: list[str]) -> bool:
    """Say whether a person stands before the last pronoun whom it may mean: "her son", "the foreman", "Aisha"."""
    last = max(n for n, word in enumerate(low) if word in SINGULAR)
    reader = {fold(x) for x in re.findall(r"\w+", context.recipient.name)}
    first = min(n for n, word in enumerate(low) if word in SINGULAR)
    named = any(
        parts[n][:1].isupper()
        and fold(parts[n]) not in reader
        and w.verb(low[n + 1], "past", "s")
        and parts[n + 1].islower()
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
