"""Whose doing a line without a subject is, under the heading of a person: theirs, unless the words are plainly the writer's."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

# What is told, shown or offered by either side of a table.
_TELLS = compiled(
    r"(?:also\s+|then\s+|just\s+|even\s+|later\s+|briefly\s+|quickly\s+|kindly\s+)*(?P<verb>showed|shows|gave|gives|drew|mentioned|mentions|explained|explains|described|describes|offered|offers|pointed\s+out|points\s+out|"
    r"brought\s+up|brings\s+up|admitted|admits|confessed|said|says|told|tells|walked|took|talked|ran\s+(?:through|over)|picked\s+up\s+on|went\s+with|picked|chose|introduced|presented|demonstrated|demoed|sketched)\b\s*",
    re.I,
)
# Whom it was told: "him" is never the host, "me" is nobody else.
_TO_HOST = compiled(
    r"(?:to\s+|w/\s*|with\s+)?(?:him|her|them|both|all)\b|(?:[\w'’-]+\s+){1,6}to\s+(?:him|her|them)\b", re.I
)
_TO_ME = compiled(r"(?:to\s+)?(?:me|us)\b|(?:[\w'’-]+\s+){1,8}(?:to|for)\s+(?:me|us)\b", re.I)
# Of the writer's own: "my audit", "how I sort", "our see and treat mornings".
_MINE = compiled(r"\b(?:i|im|ive|id|i['’](?:m|d|ll|ve)|my|mine|myself|our|we|we['’](?:d|ve))\b", re.I)
_THEIRS = compiled(
    r"\b(?:their|theirs|they|they['’](?:re|ve|d|ll)|his|hers|the\s+(?:new|team|house|firm|company|ward|school|shop|site|plant))\b",
    re.I,
)
_ABOUT = compiled(r"(?:about|abt|bout|re|of)\b", re.I)
_JUDGES_MINE = compiled(
    r"(?:that\s+)?my\s+(?:[\w'’-]+\s+){1,3}?(?:was|were|is|are|looks?|looked|sounds?|sounded|stood)\b", re.I
)
_QUOTES = compiled(r"[\"“„«]")
# What one chose or did in answer to a case: "went with the blue one", "used the hoist".
_CHOSE = compiled(r"(?:went\s+with|picked(?!\s+up)|chose|confessed)\b", re.I)


def hosts(body: str, *, answering: bool) -> bool:
    """Say whether a line that begins with a telling or showing verb tells what the person of the heading did; `answering` where they asked last and were not answered yet."""
    found = _TELLS.match(body)
    if found is None or _CHOSE.match(found["verb"]):
        return False
    rest = body[found.end() :]
    if _TO_HOST.match(rest):
        return False
    if _TO_ME.match(rest):
        return True
    if found["verb"].lower() in {"said", "says"} and (_JUDGES_MINE.match(rest) or _QUOTES.search(rest)):
        return True  # "said set 4 in my lesson was "the quietest"", "said my audit was neat"
    if answering or _MINE.search(rest):
        return False
    if found["verb"].lower() in {"told", "tells"} and _ABOUT.match(rest):
        return _THEIRS.search(rest) is not None  # "told about returns": a host would have told me
    return True


__all__ = ["hosts"]
