"""What feedback and reflections are about: skills, by the words people use for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

Said = TypeVar("Said")

#: Skill -> how its words begin. A word may speak of several skills.
SKILLS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Telling what you did": ("example", "story", "stories", "evidence", "concrete", "anecdote", "achievement", "result", "specific", "star method"),
        "Answering to the point": ("answer", "rambl", "waffl", "concise", "long-winded", "structur", "to the point", "shorter", "pause", "clear", "clarity", "explain", "explanation", "blank"),
        "Asking questions": ("question", "ask", "curious", "curiosity"),
        "Preparing": ("prepar", "research", "rehears", "homework", "read up", "look up", "website", "practis", "practic", "mock"),
        "Knowing the field": ("technical", "knowledge", "experience", "expert", "budget", "method", "theory", "regulation", "certificate", "qualification", "licence", "license", "tool", "software", "code", "coding", "design", "clinical", "maths", "case study", "subject"),
        "Keeping calm": ("nervous", "calm", "panic", "breath", "slept", "sleep", "tired", "stress", "anxious", "anxiety", "confiden", "shy", "freez", "froze"),
        "Meeting people": ("rapport", "listen", "eye contact", "smil", "warm", "friendl", "listener", "personable", "small talk", "handshake", "tone", "energy", "enthusias"),
        "Working with others": ("team", "colleague", "collaborat", "together", "conflict", "stakeholder", "feedback"),
        "Leading and planning": ("lead", "led", "manag", "delegat", "responsib", "plan", "organis", "organiz", "decision", "priorit", "strateg"),
        "Time": ("late", "punctual", "rush", "hurr", "on time", "in time", "overran", "too early", "minutes"),
        "Writing": ("cv", "resume", "résumé", "cover letter", "application form", "portfolio", "wrote", "written", "writing", "spelling", "typo", "sample"),
        "Pay and terms": ("salary", "pay", "negotiat", "terms", "money", "expectation"),
        "Language": ("english", "accent", "vocabulary", "grammar", "fluen", "pronunciation", "language", "jargon"),
    }
)  # fmt: skip
#: These are whole words: what begins so is often something else ("leader" is of "lead", "payment" of "pay", "planet" is no plan).
_WHOLE = frozenset(
    {
        "led",
        "late",
        "pay",
        "cv",
        "plan",
        "ask",
        "star method",
        "sample",
        "result",
        "terms",
        "tone",
        "tool",
        "code",
        "lead",
    }
)
_ENDINGS = r"(?:s|ed|ing|er|ers|ned|ning)?"


def _pattern(beginnings: Iterable[str]) -> re.Pattern[str]:
    words = (re.escape(each) + (_ENDINGS + r"\b" if each in _WHOLE else "") for each in beginnings)
    return re.compile(rf"\b(?:{'|'.join(words)})", re.I)


_PATTERNS = {skill: _pattern(words) for skill, words in SKILLS.items()}


def skills_in(text: str) -> tuple[str, ...]:
    """Return the skills a text speaks of, in the order of the table."""
    return tuple(skill for skill, pattern in _PATTERNS.items() if pattern.search(text))


def by_skill(said: Iterable[tuple[str, Said]]) -> list[tuple[str, list[Said]]]:
    """Return (skill, what was said of it) of texts with the thing each belongs to, the skill most spoken of first; what speaks of none stands last under ""."""
    found: dict[str, list[Said]] = {}
    for text, whose in said:
        for skill in skills_in(text) or ("",):
            found.setdefault(skill, []).append(whose)
    order = list(SKILLS)
    return sorted(
        found.items(),
        key=lambda one: (not one[0], -len(one[1]), order.index(one[0]) if one[0] else 0),
    )
