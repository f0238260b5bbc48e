"""How long it takes: the length of an appointment, the time limit of a test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled

_KINDS = ("interview-invitation", "scheduling", "assessment")
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "sixty": 60, "ninety": 90, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "une": 1, "deux": 2, "trois": 3, "una": 1, "dos": 2, "tres": 3, "dwie": 2, "trzy": 3, "godzinę": 60,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS |= {"seven": 7, "nine": 9, "twelve": 12, "eighteen": 18} | _TENS
_WORDS |= {
    f"{ten}{between}{one}": _TENS[ten] + _WORDS[one] for ten in _TENS for one in ("five", "two") for between in "- "
}
_N = r"(?P<n>\d{1,3}(?:[.,]5)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
_LENGTH = compiled(
    r"(?<![\w:.,/£$€-])(?:(?P<hourand>(?:an|one)\s+hour\s+and\s+(?:a\s+|three\s+)?(?P<part>half|quarters?))|(?P<threequarters>three[- ]quarters?\s+of\s+an\s+hour)|(?P<halfhour>half\s+an\s+hour|half[- ]hour|(?:eine\s+)?halbe\s+stunde|une\s+demi-heure|media\s+hora|pół\s+godziny)|(?P<quarter>(?:a\s+)?quarter\s+of\s+an\s+hour)"
    r"|(?:\d{1,3}\s*(?:-|–|to|bis|à)\s*)?" + _N + r"(?P<andhalf>\s+and\s+a\s+half)?[\s-]*(?:(?P<min>min(?:ute)?(?:s|n)?|minut\w*|minutos|mins?)|(?P<hour>hours?|hrs?|stunden?|heures?|horas?|godzin\w*))(?:\s+(?:and\s+)?(?P<more>\d{1,2})\s*min\w*)?|(?P<godz>zwykle\s+godzinę|godzinę))(?![\w])",
    re.I,
)  # fmt: skip
_NOT = compiled(
    r"^\s*(?:early|earlier|before|beforehand|in\s+advance|late|ago|notice|walk|drive|by\s+(?:bus|train|car|foot)|away|from\s+(?:the(?!\s+(?:moment|time|start|point))|here|this|now\s)|after|later|a\s+(?:week|day)|per\s+(?:week|day)|pro\s+woche|vorher|avant|antes|wcześniej|prior|of\s+(?:this|receipt)|extra|grace|teaching\s+presentation|(?:\w+\s+)?presentation|break|to\s+(?:read|spare|park|walk|get)|until|left|lunch|shift|contract|weeks?)\b",
    re.I,
)
_NOT_BEFORE = compiled(r"\b(?:within|every|next|past|(?<!will\s)last|by|arrive|be\s+here|come|for\s+the\s+last|after|expires?\s+in|closes?\s+in|reply\s+in|prepare\s+an?|a\s+break\s+of|at\s+least|every|in\s+the\s+(?:next|last))\s*(?:about\s+|the\s+)?$|[£€$₦₹][\d.,\s]+$|\d[.,]\d\d\s?(?:[A-Z]{3})?\s*$", re.I)  # fmt: skip


def duration(own: Own, kind: str) -> Iterator[Fact]:
    """Yield the length in minutes, as stated; of several tests the first one's."""
    if kind not in _KINDS:
        return
    for sentence in own.sentences:
        if sentence.signature:
            continue
        for found in _LENGTH.finditer(sentence.text):
            before, after = sentence.text[max(0, found.start() - 30) : found.start()], sentence.text[found.end() :]
            minutes = _minutes(found)
            if minutes is None or not 5 <= minutes <= 1440 or _NOT.match(after) or _NOT_BEFORE.search(before):
                continue
            start = sentence.start + found.start()
            yield Fact(name="duration_minutes", value=minutes, quote=found.group(), start=start, end=start + len(found.group()))  # fmt: skip
            return


def _minutes(found: re.Match[str]) -> int | None:
    if found["hourand"]:
        return {"half": 90, "quarter": 75}.get(found["part"].lower(), 105)
    if found["threequarters"]:
        return 45
    if found["halfhour"]:
        return 30
    if found["quarter"]:
        return 15
    if found["godz"]:
        return 60
    word = found["n"].lower().replace(",", ".")
    count = float(word) if word[0].isdigit() else float(_WORDS[word])
    if found["andhalf"]:
        count += 0.5
    if found["min"]:
        return int(count) if word[0].isdigit() or count > 1 else None
    return int(count * 60) + int(found["more"] or 0)
