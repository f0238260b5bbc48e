"""What the writer forgot to say of themselves and would still like to: neither a question left open nor a part of the talk, but something for the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.reading.debrief.talk.topics import short_topic
from sincerely.core.reading.debrief.text.cues import KEEP_OUT, SHUT
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled, either
from sincerely.core.reading.values import FoundTopic

_SAY = r"(?:say(?:ing)?|mention(?:ing)?|(?:tell(?:ing)?|show(?:ing)?)\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+)|bring(?:ing)?\s+up|talk(?:ing)?\s+about|add(?:ing)?)"
_SAID = (
    r"(?:said|mentioned|(?:told|shown|showed)\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+)|brought\s+up|talked\s+about|added)"
)
_UNSAID = compiled(
    r"(?:^|(?<=[.!?;,–—-]\s))[^\w\n]*(?:(?:and|but|so|also|oh|argh|damn|ps|no|then|yo)\b[\s,:]*)*"
    + either(rf"""
        (?:i\s+)?(?:\w+ly\s+|just\s+|also\s+)?forgot\s+to\s+{_SAY}
        (?:i\s+)?should(?:\s+have|['’]?ve|a|\s+of)\s+(?:also\s+)?{_SAID}
        (?:i\s+)?wish(?:ed)?\s+(?:that\s+)?i(?:['’]?d|\s+had)?\s+{_SAID}
        (?:i\s+)?(?:did\s?n[o'’]?t|did\s+not|never)\s+(?:get|got|manage|managed|have\s+time|had\s+time|remember|remembered|think)\s+(?:round\s+|the\s+chance\s+|a\s+chance\s+)?to\s+{_SAY}
        (?:i\s+)?(?:had\s+)?(?:no\s+time|ran\s+out\s+of\s+time)\s+(?:left\s+)?to\s+{_SAY}
        (?:i\s+)?meant\s+to\s+{_SAY}
        (?:se\s+)?me\s+olvid[eéoó]\s+(?:de\s+)?(?:decir(?:les?)?|mencionar|contar(?:les?)?) olvid[eé]\s+(?:decir(?:les?)?|mencionar|contar(?:les?)?)
        (?:j['’]ai\s+)?oubli[eé]\s+de\s+(?:dire|parler|mentionner) vergessen\s+zu\s+(?:sagen|erw[äa]hnen)
        (?:me\s+)?esqueci\s+(?:-?me\s+)?de\s+(?:dizer|falar|mencionar) dimenticato\s+di\s+(?:dire|parlare)
    """)
    + r"(?!\w)\s*[:,–—-]?\s*(?:(?:about|abt|that|of|sobre|de|que|di)\b\s*)?(?P<what>[^.!?;\n]{4,180})",
    re.I,
)
# How it felt not to have said it: no part of what is to be said.
_SIGH = compiled(
    r"[\s,–—-]*\(?\b(?:qu[eé]\s+(?:rabia|pena|l[aá]stima)|damn\w*|argh+|grr+|doh|ffs|gutted|so\s+annoy\w+|annoy\w+|merde|mierda|stupid(?:\s+me)?|silly\s+me|idiot|(?:what\s+a\s+)?(?:shame|pity)|quel\s+dommage|schade|che\s+peccato|que\s+pena)\b.*$|[\s:;]*[:;][-']?[(/].*$",
    re.I,
)
# What is no matter, and what goes into no letter by itself.
_NO_MATTER = compiled(
    r"\W*(?:thanks?|thank\s+you|bye|goodbye|hello|hi|no|yes|more|less|much|some\w*|any\w*|nothing|it|that|this|sorry|so|the\s+truth|why|what|how|a\s+(?:lot|bit))\b(?!\s+(?:i|my)\b)",
    re.I,
)
_NOT_FOR_LETTERS = compiled(
    r"\b(?:salary|pay|paid|wages?|money|rate|notice\s+period|pregnan\w*|husband|wife|partner|kids?|my\s+(?:child\w*|son|daughter|mum|mom|dad|mother|father)|ill|sick\w*|health|illness|disab\w+|visa|divorce\w*|nervous|tired|(?:other|another)\s+(?:job|offer|interview)s?|my\s+boss|redundan\w+|fired|sacked)\b|[£$€]\s?\d",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Addition:
    """Something left unsaid: where it stands, and the topic it is kept as, which nobody spoke of: it has the writer's thought since, and no word of the talk."""

    start: int
    end: int
    topic: FoundTopic


def additions_in(notes: str, lines: Sequence[Line], classes: WordClasses) -> list[Addition]:
    """Return what the notes say was forgotten and ought to have been said, in order. What is of pay, home or health, or is not to be mentioned, is none."""
    found = []
    for line in lines:
        text = notes[line.start : line.end]
        for unsaid in _UNSAID.finditer(text):
            what = _SIGH.sub("", unsaid["what"]).strip(" ,:–—-\"'“”")
            start, end = line.start + unsaid.start(), line.start + unsaid.end()
            if _is_for_letters(what, text):
                start += len(unsaid.group()) - len(unsaid.group().lstrip(" -*\t.,;–—"))
                found.append(Addition(start, end, as_addition(notes[start:end], classes, what)))
    return found


def as_addition(quote: str, classes: WordClasses, what: str = "") -> FoundTopic:
    """Return a line as something the writer still wants to add; `what` is it without the words that it was forgotten, where they are known."""
    unsaid = None if what else _UNSAID.search(quote)
    what = what or (_SIGH.sub("", unsaid["what"]) if unsaid else " ".join(quote.split())).strip(" ,:–—-.!")
    return FoundTopic(with_=None, topic=short_topic(what, classes) or what[:80], since=what, quote=quote)


def _is_for_letters(what: str, line: str) -> bool:
    return (
        len(re.findall(r"[^\W\d_]{3,}", what)) > 0
        and len(what) > 5
        and not _NO_MATTER.match(what)
        and not any(shut.search(line) for shut in (_NOT_FOR_LETTERS, KEEP_OUT, SHUT))
    )


__all__ = ["Addition", "additions_in", "as_addition"]
