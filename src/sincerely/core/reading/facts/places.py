"""Where an appointment is: an address, a building, a room; no video link."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sincerely.core.reading.date_words import MONTH, WEEKDAY
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled

_KINDS = ("interview-invitation", "scheduling", "assessment", "information-request")
_LABEL = compiled(
    r"\s*(?:venue|where|place|location|address|adresse|ort|lieu|lugar|dirección|miejsce|adres|onsite\s+at|room)(?:\s+as\s+before)?\s*:\s*(?=\S)",
    re.I,
)
_SITE = (
    r"office|building|room|floor|level|school|campus|library|hall|cent(?:re|er)|hospital|site|yard|showroom|kitchen|branch|clinic|café|cafe|depot|warehouse|store|shop|farm|studio|theatre|reception|headquarters|hq|factory|"
    r"plant|works|park|house|hotel|restaurant|college|museum|station|lab(?:oratory)?|gate|unit|berth|portakabin|block|wing|ward|street|st|road|rd|lane|avenue|ave|drive|way|quay|place|square|workshop|garage|pub|bar|boardroom|canteen|door|entrance|barn|surgery|church|chapel|estate|infirmary|academy|nursery|foyer|lobby|classroom|barracks|arena|stadium|oval|pavilion|brewery|vineyard|winery|atelier|greenhouse|suite|stand|bay|stud|boathouse|clubhouse|hangar|garden|terminal|embassy|courthouse|mall|auditorium|gym|pool|track|civic\s+centre|base|camp|parish|convent|mosque|temple|gallery|bakery|mill|harbour|gasthaus|"
    r"büro|standort|werk|straße|str\.|\w+straße|\w+platz|rue|bureau|locaux|siège|calle|oficina|sede|biur\w+|ul\.|ulic\w+|siedzib\w+|tor|office"
)
_SITE_WORD = compiled(rf"\b(?:{_SITE})\b", re.I)
_PLACE = compiled(
    r"(?:\b(?:[Aa]t|[Ii]n(?:\s+person\s+at)?|[Tt]o|[Ff]rom|[Bb]ei(?:\s+uns)?|[Ii]m|[Ii]n\s+der|[Aa]u|[Àà]|[Cc]hez|[Dd]ans|[Ee]n|[Ww]|[Uu]s\s+at|[Oo]n(?=\s+the\s+\w+\s+floor)|@)\s+|[,(:·]\s*)(?P<place>(?:(?:the|our|my|its|unser\w*|nos|notre|nuestra|naszej|la|el|le|die|der|dem|den)\s+)?(?:[A-ZÀ-ÞŁŚŻ0-9#]|(?:[a-z]+\s+){0,2}?(?:"
    + _SITE
    + r")\b)(?:[^.;!?\n]|\.(?=\d))*?)(?=\.\s|\.$|[;!?\n]|$|\s\(not\b|,\s(?:you|we|it|ask|ring|bring|and|both|und|et|to|where|which|from|if|so|please|bring|ask|on|between|starting|with|who)\b|\s(?:on\s+(?:the\s+)?(?:mon|tue|wed|thu|fri|sat|sun|\d)|to\s+(?:meet|discuss|talk)|for\s+(?:an?|about|your|the)|with\s+[A-Z]|at\s+\d|from\s+\d|between\s+\d|instead|and\s+(?:ask|report|bring)|along\s+with|where|because|since|so\s+(?:we|i|you|please|that)|if\s+you|um\s+\d|à\s+\d|a\s+las|o\s+godz|am\s+\d|statt\b)|\))",
)
_STREET = compiled(r"(?<![\w£$€.,/-])(?:\d{1,4}[a-zA-Z]?,?\s(?:[A-ZÀ-Þ][\w'’.-]+\s){0,3}(?:St(?:reet)?|R(?:oa)?d|Lane|Ave(?:nue)?|Drive|Dr|Way|Quay|Place|Square|Wynd|Court|Terrace|Close|Crescent|Boulevard|Blvd|Park|Row|Gate)\b|(?:\d{1,3}\s+)?(?:rue|avenue|calle|ul\.|via|rua)\s+(?:des?\s|la\s|du\s)?[A-ZÀ-Þ][^,.\n;]*|[A-ZÀ-Þ][\w-]*(?:straße|strasse|str\.|platz|weg|deich|damm|allee|gasse)\s\d+\w?)[^.;!?\n()]{0,60}")  # fmt: skip
_NOT = compiled(r"^(?:\s*(?:the|our|my)\s+)?(?:zoom|teams|google|webex|skype|microsoft|" + WEEKDAY.replace("?P<weekday>", "?:") + "|" + MONTH.replace("?P<month>", "?:") + r"|\d{1,2}[:.h]\d\d|\d{1,2}\s*(?:[ap]\.?m|uhr|h\b|o'clock|noon)|\d+\s*(?:min|hour|day|week|month|year|question|people|-)|20\d\d|level\s+\d+\.|position|post|role|job|part|english|german|form|order|person\b|addition|which(?:ever)?|what(?:ever)?|you|i\b|we\b|mr|ms|dr|time|place\s+of|our\s+end|\d{1,2}(?:st|nd|rd|th)(?!\s+(?:floor|avenue|ave|street|st)\b)|way)\b", re.I)  # fmt: skip
_TAIL = compiled(r"(?:[\s,(–-]+(?:and|either|on|at|for|with|to|from|by|um|am|le|el)?)+$", re.I)
#: What works is an hour here, and no factory.
_SUITS = compiled(r"\b(?:which|whichever|what|whatever|that|it|this|one|time|day|date|hour|slot)\s+works?\b", re.I)


def place(own: Own, kind: str, meetings: Sequence[Sentence], times: Sequence[tuple[int, int]] = ()) -> Iterator[Fact]:
    """Yield the place of the appointment. `meetings`: the sentences that name its time; a place stands in one of them or beside it.

    `times`: where days and hours stand in the text, in order; no place reaches over one.
    """
    if kind not in _KINDS:
        return
    best: tuple[int, int, int] | None = None
    spoken = {each.start for each in meetings}
    numbers = {each.paragraph for each in meetings}
    for sentence in own.sentences:
        if sentence.signature or "://" in sentence.text:
            continue
        label = _LABEL.match(sentence.text)
        if label and not _NOT.match(sentence.text[label.end() :]):
            best = max(best or (0, 0, 0), (9, sentence.start + label.end(), sentence.end))
            continue
        if not meetings or numbers.isdisjoint(range(sentence.paragraph - 1, sentence.paragraph + 2)):
            continue
        near = 2 * (sentence.start in spoken) + (sentence.paragraph in numbers)
        for pattern, group in ((_STREET, 0), (_PLACE, "place")):
            for found in pattern.finditer(sentence.text):
                at, end = _between(
                    own.text, sentence.start + found.start(group), sentence.start + found.end(group), times
                )
                said = own.text[at:end]
                if _NOT.match(said) or _SUITS.search(said) or not 3 < len(said) <= 110:
                    continue
                site = bool(_SITE_WORD.search(said)) or pattern is _STREET
                lead = found.group()[:2].lower() in ("at", "in", "us", "@ ", "be", "im", "to")
                if not site:
                    continue
                score = near + 2 * site + lead + (pattern is _STREET) + 2 * bool(re.search(r"\d|[A-Z]", said))
                if best is None or score > best[0] or (score == best[0] and at < best[1] < end):
                    best = (score, at, at + len(said))
    if best is None or best[0] < 4:
        return
    start, end = best[1], best[2]
    tail = _TAIL.search(own.text[start:end])
    end -= len(tail.group()) if tail else 0
    said = own.text[start:end].rstrip(" .,;")
    if said:
        yield Fact(name="place", value=" ".join(said.split()), quote=said, start=start, end=start + len(said))


_LEAD = compiled(r"[\s,:;(–-]*(?:(?:at|in|on|to|from|um|in\s+der|im|bei|à|au|en|w)\s+(?=\S))?", re.I)


def _between(text: str, start: int, end: int, times: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the span without the days and hours in it: what stands before the first, or behind one that it begins with."""
    for at, until in times[max(0, bisect_left(times, (start, start)) - 1) :]:
        if at >= end:
            break
        if until <= start:
            continue
        if at - start <= 3:
            start = until
            if lead := _LEAD.match(text, start, end):
                start = lead.end()
        else:
            end = at
            if tail := re.search(
                r"[\s,(–-]+(?:on|at|am|um|le|el|w|dnia|for|from|by|this|next)?[\s,]*$", text[start:end], re.I
            ):
                end = start + tail.start()
            break
    return start, max(start, end)
