"""What an answer carries of what its message asked for besides: "My registration number is 4711; my referees are ..."."""

from __future__ import annotations

import re

from sincerely.core.etiquette.kinds import FORM_IS_KIND
from sincerely.core.letters.english.vocabulary import FUNCTION, wordset
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.models import Event, FollowUp, Letter

# What is only announced is not carried, nor is what is asked about or what is denied.
_NOT_CARRIED = compiled(
    r"\?|n['’]t\b|\b(?:not|no(?!\.)|none|neither|nor|never|cannot|unable|without|missing|unfortunately|sorry|afraid|regret|which|whether|yet|"
    r"(?:could|would|can|do|did)\s+you|wonder(?:ed|ing)?|"
    r"will|shall|going\s+to|later|follows?|following\s+up|tomorrow|soon|as\s+soon|by\s+(?:\w+day|the))\b|['’]ll\b",
    re.I,
)
# What gives something: it is with the letter, or what it is stands here.
_CARRIES = compiled(r":|\b(?:attach\w*|enclos\w*|includ\w*|here|below|is|are|was|were)\b|['’](?:s|re)\b", re.I)
# A line's end inside a sentence is none of its own.
_SENTENCE_END = compiled(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*•–]|\d+[.)])\s)", re.I)
#: The rule by which a message is answered.
_ANSWER = "answer-message"
# Words of an item that do not tell it from another: "a copy of your ...", "two ...".
_LITTLE = FUNCTION | wordset(
    "name names copy copies scan scans photo latest recent current documents document details one two three four five"
)
#: Letters by which a word is known, whatever its ending.
_BEGINS = 6


def asked_beside(follow_up: FollowUp | None) -> Event | None:
    """Return the request that came with the message a follow-up answers; None where it asked for nothing besides. No query where it did not."""
    if follow_up is None or follow_up.rule != _ANSWER or pk_of("request", follow_up.about) is None:
        return None
    return counting(follow_up.candidate).filter(kind="request-received", about=follow_up.about).last()


def carried(follow_up: FollowUp | None, letter: Letter) -> tuple[str, ...]:
    """Return what a letter carries of what was asked for with the message it answers; nothing for letters that answer a request as a whole."""
    return carried_and_owed(follow_up, letter, letter.body)[0]


def carried_and_owed(follow_up: FollowUp | None, letter: Letter, body: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a letter with this text carries of what was asked for besides, and what stays owed after it."""
    asked = None if letter.form in FORM_IS_KIND else asked_beside(follow_up)
    if asked is None:
        return (), ()
    sentences = [one for one in _SENTENCE_END.split(body) if not _NOT_CARRIED.search(one)]
    said = [{word[:_BEGINS] for word in fold(one).split()} for one in sentences if _CARRIES.search(one)]
    items: list[str] = asked.data.get("items") or []
    has = tuple(item for item in items if any(_named(item, one) for one in said))
    return has, tuple(item for item in items if item not in has)


def _named(item: str, said: set[str]) -> bool:
    """Say whether a sentence with these words has what tells an item from others; of "a passport or driving licence" either."""
    either = ([w[:_BEGINS] for w in fold(one).split() if w not in _LITTLE] for one in re.split(r"(?i)\s+or\s+|/", item))
    return any(words and 3 * sum(w in said for w in words) > 2 * len(words) for words in either)
