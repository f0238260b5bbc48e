"""What a date shows of which fact it is: the words around it, how it is said, and the dates beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from sincerely.core.reading.date_words import MONTH, WEEKDAY
from sincerely.core.reading.facts.moments import Moment
from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.patterns import compiled

#: So many words before and behind a date are looked at, and so many of the sentence.
_BESIDE, _BEHIND, _AROUND = 7, 4, 40
#: So many words that lead to the date before or behind.
_LEADS = 3

_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[?!:;,]|\d+(?:[:.]\d\d)?|[$£€]")
_DATED = compiled(r"(?:" + WEEKDAY.replace("?P<weekday>", "?:") + "|" + MONTH.replace("?P<month>", "?:") + r")s?", re.I)
_AHEAD = (0, 1, 2, 4, 8, 15, 31, 92)
# Where a clause begins or ends, so long as three words are left of it; and who may act in it.
_EDGE = compiled(r"[,;:.!?()\n–—]|\s(?:and|but|so|because|when|if|while|as|where|which|who|then|or|und|et|y|oraz|og|och|e|en|ma|mais|aber|pero)\s", re.I)  # fmt: skip
_SAYS = compiled(r"\w+\W+\w+\W+\w")
_WHO = compiled(r"\b(?:you|your|u|ye|please|kindly|we|us|our|i|me|my|they|them|he|she|panel|committee|board|client|team|it|interview|offer|position|contract|sie|ihre?n?|wir|vous|votre|nous|usted|su|te|du|din|dig|ni|vi|jij|je|lei|você)\b", re.I)  # fmt: skip


def date_signs(own: Own, ahead: Sequence[Moment], kind: str, sent: date) -> list[set[str]]:
    """Return the signs of each date that a message of this kind names, in order."""
    clocks = f"clocks {kind} {sum(moment.clock is not None for moment in ahead)}"
    return [
        {
            clocks,
            f"dates {min(len(ahead), 5)}",
            f"place {min(place, 4)}",
            *_next_to("before", own, ahead, place, place - 1),
            *_next_to("behind", own, ahead, place, place + 1),
            *_signs(own, moment, kind, sent, moment is ahead[-1]),
            *_clause(own, moment, kind),
            *_mates(moment, ahead),
        }
        for place, moment in enumerate(ahead)
    ]


def _next_to(side: str, own: Own, ahead: Sequence[Moment], place: int, other: int) -> Iterator[str]:
    """Yield what the date before or behind shows of this one: the words that lead to it, whether it is in the same sentence, earlier or later."""
    if not 0 <= other < len(ahead):
        yield f"{side} none"
        return
    one, beside = ahead[place], ahead[other]
    same = one.sentence == beside.sentence
    start = beside.span[0]
    for word in _words(own.text[max(beside.sentence.start, start - 60) : start])[-_LEADS:]:
        yield f"{side} w {word}"
        yield f"{side} w {word} {same}"
    yield f"{side} {same} clock {beside.clock is not None}"
    yield f"{side} {same} day {(beside.day > one.day) - (beside.day < one.day)}"


def _signs(own: Own, moment: Moment, kind: str, sent: date, last: bool) -> set[str]:
    """Return the signs of one date. `last`: no other date comes after it."""
    sentence = moment.sentence
    start, end = moment.span
    before = _words(own.text[max(sentence.start, start - 160) : start])
    behind = _words(own.text[end : min(sentence.end, end + 120)])
    lead = own.before(sentence)
    found = set(_beside(before[::-1][:_BESIDE], "b"))
    found |= set(_beside(behind[:_BEHIND], "a"))
    found |= {f"s {word}" for word in (before + behind)[-_AROUND:]}
    if lead is None or len(before) < 2:
        found |= {f"l {word}" for word in (_words(lead.text)[-4:] if lead else ["START"])}
    found |= {f"k {kind} {sign}" for sign in found if sign.startswith(("b", "s"))}
    ahead = (moment.day - sent).days
    found |= {
        f"k {kind}",
        f"clock {kind}" if moment.clock else f"day {kind}",
        f"said {' '.join(_words(own.text[start:end])[:2])}",
        f"ahead {sum(ahead >= each for each in _AHEAD)}",
        f"ahead {kind} {sum(ahead >= each for each in _AHEAD)}",
        "figure" if re.search(r"\d", own.text[moment.start : moment.end]) else "no figure",
        "asks" if sentence.text.rstrip().endswith("?") else "tells",
        f"last {kind} {last}",
        f"item {sentence.item}",
    }
    if moment.exact:
        found.add("exact")
    if sentence.signature:
        found.add("signature")
    return found


def _clause(own: Own, moment: Moment, kind: str) -> Iterator[str]:
    """Yield what the clause that a date stands in shows: its words, how it and its sentence begin, and who acts in it."""
    sentence = moment.sentence
    start, end = moment.span
    before = own.text[max(sentence.start, start - 200) : start]
    behind = own.text[end : min(sentence.end, end + 120)]
    cut = max((edge.end() for edge in _EDGE.finditer(before) if _SAYS.search(before, edge.end())), default=0)
    edge = _EDGE.search(behind)
    said, after = _words(before[cut:]), _words(behind[: edge.start()] if edge else behind)
    who = [found.group().casefold() for found in _WHO.finditer(before, cut)]
    first = _words(sentence.text[:60])[:2]
    for sign in (
        *(f"c {word}" for word in said),
        *(f"d {word}" for word in after),
        f"c0 {' '.join(said[:1])}",
        f"who {who[-1] if who else ''}",
    ):
        yield sign
        yield f"k {kind} {sign}"
    yield from (f"c2 {one} {two}" for one, two in pairwise(said))
    yield from (f"e {word[-3:]}" for word in said[-6:] if len(word) > 5)
    yield f"c01 {' '.join(said[:2])}"
    yield f"who first {who[0] if who else ''}"
    yield f"f {' '.join(first[:1])}"
    yield f"f2 {' '.join(first)}"


def _mates(moment: Moment, ahead: Sequence[Moment]) -> Iterator[str]:
    """Yield how many dates stand in the sentence, and the how manieth this is."""
    mates = [other for other in ahead if other.sentence == moment.sentence]
    yield f"mate {len(mates)} {mates.index(moment)}"


def _words(text: str) -> list[str]:
    return [
        "DATE" if _DATED.fullmatch(word) else "NUMBER" if word[0].isdigit() else word
        for word in (found.group().casefold().replace("’", "'") for found in _WORD.finditer(text))
    ]


def _beside(words: list[str], side: str) -> Iterator[str]:
    """Yield the words next to a date, with how near they are, and the pairs they make."""
    for place, word in enumerate(words):
        yield f"{side} {word}"
        if place < 3:
            yield f"{side}{place} {word}"
        if place:
            yield f"{side} {word} {words[place - 1]}" if side == "b" else f"{side} {words[place - 1]} {word}"
    yield f"{side}0 EDGE" if not words else f"{side}n {min(len(words), 4)}"
