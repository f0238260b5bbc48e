"""Whom an invitation announces: by name, with the post it gives them, and whether they are to be met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sincerely.core.people.names import same_person
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import POSITION, title_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """Somebody whom an invitation names; `meets` says that the talk is with them, and not only that one asks for them at the door."""

    name: str
    position: str = ""
    title: str = ""
    meets: bool = True


_BESIDE = 80
# "Our Head of Nursing, Ruth Oduya", "the ward manager Tom Reid".
_BEFORE = compiled(
    r"\b(?:our|the|my|your|with|and|meet)\s+(?P<post>(?:(?!\b(?:our|the|my|your|with|and|meet)\b)[\w/&'’ -]){3,60}?)\s*[,:]?\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+)?$",
    re.I,
)
_BEHIND = compiled(
    r"[ \t]*(?:[,(–—|:]|-\s|\s-)\s*(?:(?:our|the|who\s+is|who['’]s|your)\s+)*(?P<post>[^\W\d_][^,.;:()\n|–—]{2,60})"
)
_JOINED = compiled(
    r"\s+(?:and|or|&|who|will|at|on|for\s+(?:an?|the)|from\s+\d)(?:\s.*)?$|\s+(?:and|&)\s+(?=(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|our|the)\b).*$",
    re.I,
)
# Whom one asks for at the door, rings, or who is told of it, is not thereby met; nor is who signs.
_AT_THE_DOOR = compiled(
    r"\b(?:ask\s+(?:at\s+\w+\s+)?for|report\s+to|contact|call|ring|phone|text|e-?mail|write\s+to|reply\s+to|cc['’]?d?|copied|copying|let|from|instead\s+of|in\s+place\s+of|replac\w+|away)\s*:?\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+|(?:our|the|my)\s+[\w ]{2,40}?,?\s+)?$",
    re.I,
)
# Who only sends something, or is away, is not met.
_OTHERWISE = compiled(
    r"\s+(?:(?:will|can|is\s+going\s+to|['’]ll)\s+)?(?:(?:be\s+)?away|send|e-?mail|share|forward|write|arrange|confirm|sends|is\s+(?:away|on\s+leave))\b",
    re.I,
)
_MOST_WORDS = 6


def announced(text: str, people: Iterable[Fact], writer: str, mine: str) -> tuple[Announced, ...]:
    """Return whom a message names besides its `writer` and the candidate (`mine`); `people` are the names read in its text, with their places."""
    named = sorted((fact for fact in people if fact.name == "people" and fact.end > fact.start), key=lambda fact: fact.start)  # fmt: skip
    found: list[Announced] = []
    for n, fact in enumerate(named):
        title, name = title_of(" ".join(str(fact.value).split()))
        if any(other and same_person(name, other) for other in (writer, mine, *(one.name for one in found))):
            continue
        ahead = named[n + 1].start if n + 1 < len(named) else len(text)
        before = text[max(0, fact.start - _BESIDE) : fact.start].rpartition("\n")[2]
        behind = text[fact.end : min(ahead, fact.end + _BESIDE)]
        apart = _AT_THE_DOOR.search(text[max(0, fact.start - _BESIDE) : fact.start]) or _OTHERWISE.match(behind)
        meets = not apart and not _signs(text, fact)
        found.append(Announced(name=name, position=_post(before, behind), title=title, meets=meets))
    return tuple(found)


def comes_along(text: str) -> bool:
    """Say whether who writes will be there too: "meet me and our Head of Nursing", "Ruth and I will see you"."""
    return _MYSELF.search(text) is not None


_MYSELF = compiled(r"\b(?:with|meet(?:ing)?|see|join)\s+(?:both\s+)?(?:[\w’',]+\s+){0,4}?(?:me|myself)\b|\b(?:and|&)\s+(?:I|myself)\b(?=\s+(?:will|would|are|look|shall|hope|['’]))|,?\s+and\s+(?:me|myself)\b")  # fmt: skip


def _post(before: str, behind: str) -> str:
    """Return the post that stands right behind a name, or right before it."""
    for found in (_BEHIND.match(behind), _BEFORE.search(before)):
        post = _JOINED.sub("", found["post"]).strip(" -'’") if found else ""
        if post and len(post.split()) <= _MOST_WORDS and POSITION.search(post) and not re.search(r"\d|@", post):
            return post
    return ""


def _signs(text: str, fact: Fact) -> bool:
    """Say whether a name stands alone on one of the last lines, as a signature does."""
    line = text[text.rfind("\n", 0, fact.start) + 1 : fact.start]
    return (
        not line.strip()
        and not text[fact.end :].strip().partition("\n\n")[2]
        and text[: fact.start].rstrip(" ").endswith("\n")
    )
