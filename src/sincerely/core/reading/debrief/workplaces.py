"""Places and firms where somebody has worked: what stood behind "at" beside a verb of work names no person anywhere in the notes."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

_NAME = r"(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]*[^\W\d_])(?!['’]s\b|\s+(?-i:[A-ZÀ-Þ]))"
# "did duplex at Wilton", "two years in Ashby", "trained near Fenwick".
_WORKED = compiled(
    r"\b(?:did|do(?:ing)?|done|work\w*|train\w*|taught|teach\w*|serv(?:ed|ing)|qualif\w+|nurs(?:ed|ing)|weld\w*|built|cook(?:ed|ing)|driv(?:en|ing)|drove|ran|spent|started|stayed|left|employed|based|been|was|were|years?|yrs?|months?|time|days?|placements?|apprentice\w*|job|stint|shifts|contract|seasons?)\b"
    rf"(?:(?!\b(?:met|spoke|talked|saw|asked|said|told|with|who)\b)[^.;:!?\n]){{0,40}}?\b(?:at|in|from|near|outside)\s+(?:(?:the|old)\s+)?{_NAME}",
    re.I,
)
# "Wilton was where I did duplex", "Ashby is a yard".
_WHERE = compiled(
    rf"(?:^|(?<=[.;!?,]\s)){_NAME}\s+(?:was|is)\s+(?:where\b|(?:the|a)\s+(?:place|yard|site|firm|town|shop|hospital|school)\b)",
    re.I | re.M,
)
_SPEAKS = r"(?:asked|asks|said|says|told|wants?|wanted|explained|mentioned|showed|wondered|talked|spoke|liked|nodded|laughed)\b"


@lru_cache(maxsize=2)
def workplaces(notes: str, given: frozenset[str]) -> frozenset[str]:
    """Return the folded words that name a place or firm of somebody's work: none that is part of a longer name, and no `given` name of somebody whom the notes show speaking or met."""
    return frozenset(
        fold(name)
        for pattern in (_WORKED, _WHERE)
        for found in pattern.finditer(notes)
        if not _is_somebody(name := found["name"], notes, given=fold(name) in given)
    )


def _is_somebody(name: str, notes: str, *, given: bool) -> bool:
    word = re.escape(name)
    longer = rf"\b(?!(?:At|In|From|Near|Outside|And|But|The|Then|Old|Was|For|On|To|Did|I)\b)[A-ZÀ-Þ][\w'’-]*\.? {word}\b|\b{word} [A-ZÀ-Þ]"
    acts = (
        rf"\b{word}\s+(?:also\s+|then\s+)?{_SPEAKS}|\b(?:with|w/|met|by|saw|spoke\s+to)\s+{word}\b|^\W*{word}\s*[:(,–-]"
    )
    return re.search(longer, notes) is not None or (given and re.search(acts, notes, re.M) is not None)


__all__ = ["workplaces"]
