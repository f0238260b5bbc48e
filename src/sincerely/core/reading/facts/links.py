"""The link to act on: to book, to sit a test, to sign, to join; never a footer's, a policy's or the firm's own page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled

_URL = compiled(r"https?://[^\s<>\"'\]]+", re.I)
_INSIDE = compiled(r"https?://[^/?#]+(?:/+[^/?#]|/*\?.)", re.I)
_NEVER = compiled(
    r"unsubscribe|privacy|datenschutz|preferences|imprint|impressum|legal|terms|cookie|polityka|mentions-legales|confidentialit|linkedin\.com/(?:in|company)|facebook\.com|twitter\.com|instagram|youtube|maps\.|/maps|google\.\w+/maps|abmelden|desinscri|opt-?out|help|support|faq|/jobs?/?$|/careers?/?$|/about|survey|feedback|glassdoor|/news|/blog|accessib|optout",
    re.I,
)
_ACT = compiled(
    r"\b(?:book|schedule|choose|pick|select|sign|accept|complete|start|begin|launch|take|join|log\s+in|upload|fill|form|click|link|use|here|open|submit|register|confirm|test|assessment|meet(?:ing)?|zoom|teams|portal|add|respond|reply|poll|vote|video|details|clone|repo\w*|reschedule|referee|questionnaire|buchen|termin|unterschreiben|hier|lien|cliqu\w+|signer|complét\w+|prueba|enlace|firmar|link\w*|zadani\w+|pod\s+adresem)\b",
    re.I,
)
_PLACES = compiled(r"calendly|docusign|zoom\.|teams\.|meet\.|webex|hackerrank|codility|coderpad|doodle|testgorilla|hirevue|goodtime|greenhouse|ashby|sign|book|meet|test|assess|offer|form|ref|login|/[a-z]/|upload|depot|interview", re.I)  # fmt: skip
_NO_LINKS = ("noise", "rejection", "delay", "acknowledgement", "question")


def links(own: Own, kind: str) -> Iterator[Fact]:
    """Yield the links the candidate is to act on, those beside a call to act before all others."""
    if kind in _NO_LINKS:
        return
    scored: list[tuple[int, Fact]] = []
    seen: set[str] = set()
    for found in _URL.finditer(own.text):
        said = found.group().rstrip(".,;:!?)*_")
        sentence = own.at(found.start())
        around = sentence.text if sentence else ""
        if said in seen or _NEVER.search(said) or (sentence and sentence.signature):
            continue
        seen.add(said)
        lead = own.text[max(0, found.start() - 160) : found.start()]
        if _NEVER.search(re.split(r"[\n.]", lead)[-1]):
            continue
        inside = bool(_INSIDE.match(said))
        score = 2 * bool(_ACT.search(around) or _ACT.search(lead)) + 2 * inside + bool(_PLACES.search(said))
        end = found.start() + len(said)
        scored.append((score, Fact(name="link", value=said, quote=said, start=found.start(), end=end)))
    if not scored:
        return
    best = max(score for score, _ in scored)
    yield from (fact for score, fact in scored if score >= max(2, best - (0 if best > 4 else 1)))
