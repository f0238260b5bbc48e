"""Terms agreed in words, set against a letter's words: titles, places, people, and things such as "gym membership"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sincerely.core.offers.letter.layout import Said

_SHORT = {"sr": "senior", "jr": "junior", "snr": "senior", "jnr": "junior", "mgr": "manager", "eng": "engineer", "engr": "engineer", "asst": "assistant", "dir": "director", "vp": "vice-president", "swe": "software engineer",
    "hq": "headquarters", "st": "street", "dept": "department", "assoc": "associate", "exec": "executive", "dev": "developer", "admin": "administrator", "wfh": "home", "uni": "university"}  # fmt: skip
_LITTLE = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "and",
        "in",
        "on",
        "for",
        "or",
        "at",
        "is",
        "by",
        "with",
        "your",
        "our",
        "you",
        "we",
        "will",
        "be",
        "per",
        "each",
        "any",
        "as",
        "from",
        "if",
        "it",
        "this",
        "that",
    ]
)
ENOUGH = 0.6


def words_of(text: str) -> tuple[str, ...]:
    """Return the words that carry a phrase, each once, without endings of number."""
    found: list[str] = []
    for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+", text.lower().replace("vice president", "vice-president").replace("vice-president", "vp")):  # fmt: skip
        plain = _SHORT.get(word, word).split()
        found += [_stem(each) for each in plain if each not in _LITTLE]
    return tuple(dict.fromkeys(found))


def _stem(word: str) -> str:
    if word[:1].isdigit():
        return word.replace(",", "")
    for ending in ("ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def figures(text: str) -> frozenset[str]:
    """Return the figures in a phrase."""
    return frozenset(word for word in words_of(text) if word[:1].isdigit())


def share_in(agreed: str, said: str) -> float:
    """Return how much of a phrase's words stand in a text; figures aside."""
    wanted = [word for word in words_of(agreed) if not word[:1].isdigit()]
    there = set(words_of(said))
    if not wanted:
        return 1.0 if figures(agreed) <= there else 0.0
    return sum(word in there for word in wanted) / len(wanted)


def best_place(agreed: str, said: Iterable[Said]) -> tuple[Said | None, float]:
    """Return the sentence or row that holds most of a phrase's words, and how much of them; of several the shortest."""
    best: tuple[float, int, Said] | None = None
    for each in said:
        part = share_in(agreed, f"{each.label} {each.text}")
        figured = bool(figures(agreed)) and figures(agreed) <= figures(f"{each.label} {each.text}")
        rank = (part + 0.01 * figured, -len(each.text))
        if part and (best is None or rank > (best[0], best[1])):
            best = (*rank, each)
    return (None, 0.0) if best is None else (best[2], share_in(agreed, f"{best[2].label} {best[2].text}"))


def same_name(agreed: str, letter: str) -> tuple[bool, str]:
    """Say whether a letter's title, place or person is the agreed one, and what to know where one says more than the other."""
    ours, theirs = set(_plain(agreed)), set(_plain(letter))
    if ours == theirs:
        return True, ""
    if ours and ours < theirs:
        # "Engineer" was agreed and "Junior Engineer" is written: not the same.
        return (False, "") if (theirs - ours) & _RANKS else (True, f"the letter says more: {letter}")
    return (False, "")


def _plain(text: str) -> tuple[str, ...]:
    return words_of(re.sub(r"\([^)]*\)", " ", text)) or words_of(text)


_RANKS = frozenset(
    [
        "junior",
        "associate",
        "assistant",
        "trainee",
        "deputy",
        "intern",
        "apprentice",
        "interim",
        "acting",
        "temporary",
        "part-time",
        "senior",
        "lead",
        "principal",
        "staff",
        "head",
        "chief",
        "ii",
        "iii",
        "iv",
    ]
)
