"""What the letter says that somebody said or promised, against what the record holds of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sincerely.core.letters.checks.facts import SAID
from sincerely.core.letters.checks.kinds import Setting, finding
from sincerely.core.letters.english.vocabulary import FUNCTION, shared, stem
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

KINDS = ()

# Who said it, and that it was said; what follows is what was said.
_SAYING = compiled(
    r"\b(?:as |like |what )?(?:you|they|he|she|your \w+)(?:'d| had| have| has|'ve)? (?:also |both |kindly |even |already |then )?(?P<verb>said|told (?:me|us)|promised|wrote|assured (?:me|us)|confirmed|agreed|guaranteed|mentioned|offered(?: me)?)\b,?(?P<what>[^.!?\n]*)",
    re.IGNORECASE,
)
# A commitment: what these words hold must be on record, where the record holds what was said at all.
_BINDING = compiled(
    r"\b(?:mine|(?:have|got) the job|start on|hired|guarantee|never|best|promise\w*|raise|bonus|pages?|fine|will not|won't|always|no one|nobody|everything|free|paid)\b|promised|assured|guaranteed",
    re.IGNORECASE,
)
_FREE = compiled(
    r"\b(?:if|whether) (?:i|we)\b|^\W*(?:you'd|you would|they would|they'd|so|it|that|this|to)?\W*$", re.IGNORECASE
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a commitment put into somebody's mouth of which the record knows nothing."""
    if setting.context is None or setting.form in ("public-post", "supporter-message", "mentor-check-in"):
        return
    record = _content(setting.record)
    for part in letter.own_sentences:
        for found in _SAYING.finditer(letter.plain, part.start, part.end):
            what = found["what"]
            about = _content(what) - {"remember"}
            if _FREE.match(what) or not about or not _BINDING.search(found[0]):
                continue
            # Names and the writer's own trade stand in any sentence; the matter itself must be there.
            if len(shared(about, record)) * 2 >= len(about):
                continue
            if re.search(
                r"weeks?|days?|month|answer|reply|decide|decision|hear|touch|call|write", what
            ) and not re.search(r"\b(?:mine|job|never|guarantee)\b", what):
                continue  # when they would write is seldom noted, and asked about in good faith
            yield finding(
                SAID,
                letter,
                found.start(),
                part.end,
                "Your notes know nothing of this; people remember what they promised and what they did not.",
            )
            break


@lru_cache(64)
def _content(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in re.findall(r"[^\W\d_]{3,}", text.lower()) if w not in FUNCTION)
