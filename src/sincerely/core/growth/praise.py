"""Praise in what others said: the clauses of feedback that speak well of the candidate, in their own words."""

from __future__ import annotations

import re

#: A longer text is looked at up to here.
MOST = 20_000
_KIND = re.compile(
    r"\b(?:strong(?:ly)?|strength|impress\w+|excellent\w*|great|good|lik(?:ed|es)|lov(?:ed|es)|enjoy(?:ed|s)|admir\w+|appreciat\w+|outstanding|superb|brilliant\w*|"
    r"convinc\w+|knowledgeable|thoughtful\w*|professional\w*|well|clear(?:ly)?|confident\w*|warm\w*|calm\w*|rare|sharp|solid|skilled|skilful\w*|capable|talented|best|"
    r"stood\s+out|remember\w*|refreshing|honest\w*|natural|praised?|compliment\w*|helpful|careful\w*|reliable|top|favou?rite|happy\s+with|pleased)\b",
    re.I,
)
#: With these a clause says what was missing, speaks of somebody else, or is a form of politeness.
_NOT_PRAISE = re.compile(
    r"\b(?:not|no|never|nothing|without|lack\w*|less|little|few|more|weak\w*|too|could|should|would|better|stronger|if|unfortunately|regret\w*|sadly|sorry|missing|missed|need\w*|"
    r"luck|wish\w*|regards|thanks?|thanked|success|future|as\s+well|somebody|someone|other|others|another|candidates?|instead|position|post|decided|chose|chosen|went\s+with|"
    r"he|him|his|hope\w*|keep|all\s+the\s+best|well\s+done\s+to)\b|n['\u2019]t\b|\?",
    re.I,
)
_CLAUSES = re.compile(
    r"[.;!\n\u2026\u2013\u2014]+|,\s*(?!and\b)|\b(?:but|however|although|though|yet|only|except)\b", re.I
)
#: What somebody said in a talk is praise only where it is said to the candidate, or of them.
_OF_ME = re.compile(r"\b(?:my|me|mine|i|you|your|yours)\b", re.I)


def praise(text: str, *, of_me: bool = False) -> tuple[str, ...]:
    """Return the clauses of a text that praise, as they stand there; with `of_me` only those that name the candidate ("liked my example")."""
    clauses = (" ".join(clause.split()).strip(" ,:-\"'\u201c\u201d") for clause in _CLAUSES.split(text[:MOST]))
    found = (
        clause
        for clause in clauses
        if clause and _KIND.search(clause) and not _NOT_PRAISE.search(clause) and (not of_me or _OF_ME.search(clause))
    )
    return tuple(dict.fromkeys(found))
