"""Parts of a note between its commas: whether one is a statement, what it lacks to be one, and which belongs to the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.crowds import crowd_verb
from sincerely.core.letters.english.grammar import articled, finite_at, finite_in, plural
from sincerely.core.letters.notes.turning import join

# A part that belongs to the one before its comma.
_GOES_ON = (
    w.PREPOSITIONS - {"because", "as", "since"} | w.ADVERBS | w.listed("both half most some none one worst best even especially maybe roughly about twice more less usually") | w.RELATIVES
)  # fmt: skip

Part = Literal["statement", "phrase", "going on", "step", "act", "answer"]


@dataclass(frozen=True, slots=True)
class NotePart:
    kind: Part
    text: str
    link: str = ""


def goes_on(low: Sequence[str], parts: Sequence[str], statement: bool, last: NotePart) -> NotePart | None:
    """Return a part that belongs to the one before its comma; None for one that stands by itself."""
    if low[0] in w.PREPOSITIONS - {"like"} and not (statement and low[0] in {"at", "in", "on"}):
        return NotePart("going on", join(parts))
    if statement:
        return None
    if low[0] in {"no", "nobody", "none", "nothing"}:
        return NotePart("going on", join(["with", *parts])) if last.kind == "statement" else None
    if low[0] in _GOES_ON or len(low) < 3 or low[0][:1].isdigit() or low[0].endswith("ing") or last.kind == "statement":
        return NotePart(
            "going on",
            join([*(["a"] if low[0] in w.PERSON_NOUNS and low[1:2] and low[1].endswith("ing") else []), *parts]),
        )
    return None


def is_verb(word: str) -> bool:
    return (
        word in w.AUX
        or word.endswith("n't")
        or bool(
            w.verb(word, "s", "past", "base")
            and word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES | w.PREPOSITIONS
        )
    )


_HOUSES = w.listed("practice team company firm school office department ward unit clinic studio shop group branch site")


def with_article(parts: list[str]) -> list[str]:
    """Return a statement with the "the" its subject left out: "hospital blames us" -> "the hospital blames us"."""
    low = [p.lower() for p in parts]
    if (low[1:2] and low[1][:1].isdigit()) or plural(low[0]) or low[0] in w.ADVERBS:
        return parts  # "year 2 is when support stops", "only two people hold one"
    if low[0] in _HOUSES and low[1:2] in (["is"], ["has"], ["was"]) and low[2:3] and low[2][:1].isdigit():
        return ["the", *parts]  # "practice is 18 people"
    told = articled(parts)
    at = next((i for i in (1, 2) if i < len(low) and _is_third(low, i)), 0)
    bare = low[0] not in w.DETERMINERS | w.SUBJECTS | w.PREPOSITIONS | w.ADVERBS | w.CONJUNCTIONS | w.QUESTION_WORDS
    if (
        at
        and told == parts
        and bare
        and parts[0].islower()
        and not plural(low[at - 1])
        and not w.mass(low[at - 1])
        and not w.verb(low[0], "ing")
    ):
        return ["the", *parts]
    return told


def _is_third(low: Sequence[str], i: int) -> bool:
    behind = low[i + 1] if i + 1 < len(low) else ""
    third = bool(w.verb(low[i], "s")) and (
        behind in _BEHIND_VERB or behind[:1].isdigit() or (behind != "" and behind in "$£€")
    )
    return third or low[i] in {"says", "thinks", "wants", "knows", "hates", "is", "was", "has", "isn't", "doesn't"}


_BEHIND_VERB = w.DETERMINERS | w.PREPOSITIONS | w.listed("us me it them him her you up out off home work")


# What something can be said to stand, run or go.
_STATES = w.listed("idle dead loose quiet dirty cold wet dry bare unused untouched unlocked alone twice once daily")


def has_verb(parts: Sequence[str]) -> bool:
    """Say whether a part that begins with its subject has a finite verb: "finance closes on day 2", "the crew drove home"."""
    low = [p.lower() for p in parts]
    if not low:
        return False
    short = low[0].split("'")
    if low[1:2] == ["to"]:
        return False  # "nobody to run it"
    if low[0] in w.SUBJECTS | {"people", "everybody", "somebody", "someone", "most"} and finite_in(parts[1:]):
        return True
    if len(short) == 2 and short[0] in w.SUBJECTS | {"that", "there"}:
        return True
    if finite_at(parts) or crowd_verb(list(parts)) is not None:
        return True
    if low[0] in w.PREPOSITIONS and any(
        a in {"i", "we", "you", "they", "she", "he"} and is_verb(b) for a, b in pairwise(low)
    ):
        return True
    for i in range(1, len(low)):
        word, before, follow = low[i], low[i - 1], low[i + 1] if i + 1 < len(low) else ""
        if parts[i][:1].isupper():
            continue  # "using Signs of Safety": a name
        phrasal = (
            before in {"up", "out", "off", "down"} and i > 1 and bool(w.verb(low[i - 2], "base"))
        )  # "set up takes"
        if (before in w.PREPOSITIONS | w.DETERMINERS | {"to", "and", "or"} and not phrasal) or word in w.RELATIVES:
            if word in w.RELATIVES:
                return False
            continue
        opens = not follow or follow in w.DETERMINERS | w.PREPOSITIONS | w.ADVERBS | w.ADJECTIVES | {"us", "me", "it", "them", "him", "up", "out", "off", "home", "to"} | _STATES or follow[:1].isdigit() or follow in "$£€" or bool(w.verb(follow, "pp", "ing"))  # fmt: skip
        third = (
            bool(w.verb(word, "s"))
            and not before[:1].isdigit()
            and not plural(before)
            and before not in w.ADJECTIVES - w.PERSON_NOUNS
        )
        if (
            third
            and not (follow in {"off", "up", "out", "down"} and i + 2 < len(low) and low[i + 2] not in w.DETERMINERS)
            and follow in w.PREPOSITIONS
            and not w.mass(before)
            and (word in w.NOUN_LIKE or word[:-1] in w.COUNT_NOUNS)
        ):
            third = False  # "croft tracks with no turning"
        if third and opens and (word not in w.COUNT_NOUNS) and not (not follow and word in w.NOUN_LIKE):
            return True
        if (
            w.verb(word, "base")
            and plural(before)
            and opens
            and word not in w.ADJECTIVES | w.PREPOSITIONS
            and not (not follow and word in w.COUNT_NOUNS)
        ):
            return True
        if w.verb(word, "past") and not w.verb(word, "pp") and word not in w.NOUN_LIKE:
            return True
        unlisted = word not in w.VERB_FORMS and word.isalpha() and plural(word) and word[:-1] not in w.COUNT_NOUNS
        if (
            unlisted
            and i > 1
            and low[0] in w.DETERMINERS
            and not plural(before)
            and follow in {"twice", "once", "daily", "every"}
        ):
            return True  # "the belt jams twice"
        if word == "left" and (not follow or follow in w.PREPOSITIONS):
            return True
    return False


_HOLDS_A_CLAUSE = w.listed(
    "say think hope know see believe understand find feel guess imagine promise tell ensure show expect suppose wish check explain agree add bet "
    "trust assume remember mean note hear learn notice suggest argue admit mention claim suspect reckon confirm sure worry state report prove"
)


def two_verbs(low: Sequence[str]) -> bool:
    """Say whether a helping verb's clause has, with nothing to join it, a verb in the third person as well: "you can bus bring-up takes six weeks"."""
    if w.MODALS.isdisjoint(low):
        return False
    for at in range(len(low) - 3):
        if low[at] not in {"i", "you", "we", "they", "he", "she"} or low[at + 1] not in w.MODALS:
            continue
        for nth, word in enumerate(low[at + 2 : at + 9]):
            if not word[:1].isalpha() or word in _JOINTS:
                break
            if (
                word in ("is", "was")
                and at
                and (low[at - 1] in w.QUESTION_WORDS or _HELD & set(low[max(0, at - 4) : at]))
            ):
                break  # "the earliest I could begin is Monday", "what I cannot read anywhere is which"
            if nth and w.verb(word, "s") and word not in w.NOUN_LIKE | w.COUNT_NOUNS:
                return True
    return False


_HELD = {"the", "all", "everything", "anything", "something", "one", "thing"}
_JOINTS = (
    w.PREPOSITIONS
    | w.CONJUNCTIONS
    | w.RELATIVES
    | w.QUESTION_WORDS
    | w.DETERMINERS
    | w.SUBJECTS
    | {"to", "that"}
    | _HOLDS_A_CLAUSE
)
