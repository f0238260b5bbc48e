"""How an answer of the writer's failed, and what they said then and what is right: their own, unless they want to put it right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sincerely.core.reading.debrief.discretion.breath import same_breath
from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.debrief.text.notes import SPEECH, Clause
from sincerely.core.reading.patterns import compiled

# "Q I flunked: what comes first, I said the valve. it's the pump": question, answer and right answer are one slip.
MISSED_IT = compiled(
    r"^\W*(?:the\s+|one\s+)?(?:q|questions?|one|bit|part|thing)\s+(?:that\s+)?i\s+(?:\w+\s+)?(?:flunked|fluffed|bombed|blew|botched|tanked|messed\s+up|screwed\s+up|got\s+wrong|missed)\b[^:\n]{0,20}[:–—-]",
    re.I,
)
MY_ANSWER = compiled(r"\bi\s+(?:said|put|told|answered|wrote)\b", re.I)
# How few of an answer one had: "only got 4", "knew 2 of the 5".
_FEW = compiled(
    r"\b(?:only|just|barely)\s+(?:got|knew|managed|remembered|named|gave|could\s+(?:name|remember|think\s+of|give))\s+(?:\d{1,2}|one|two|three|four|five|six|half)\b(?!\s*(?:k\b|yrs?|years?|months?|weeks?|days?|hours?|hrs?|mins?|minutes|quid|%))"
    r"|\b(?:got|knew|managed|remembered|named)\s+(?:\d{1,2}|one|two|three|four|five|half)\s*(?:out\s+)?(?:of|/)\s*(?:the(?:m|ir)?\b|\d)",
    re.I,
)
# How an answer failed, and nothing else: "no idea, waffled", "hadn't a clue so I just rambled". What was asked stands before it.
_NO_IDEA = r"(?:had\s?n['’]?t|have\s?n['’]?t|had|have|got|with|without)?\s*(?:no|not\s+an?|an?|any)\s+(?:idea|clue|scooby)|clueless|dunno|did\s?n['’]?t\s+know|did\s+not\s+know"
_FLOUNDERED = r"(?:waffl|rambl|mumbl|burbl|babbl|bluff|blagg|stammer|stutter|fluff|flubb|blather|flounder|wing|ramb|gabbl)\w*(?:\s+(?:it|on|my\s+way\s+(?:through|out)(?:\s+it)?))?|(?:went|drew\s+an?)\s+(?:\w+ly\s+)?blank|blanked|froze(?:\s+up)?|made\s+(?:it|something|sth|smth|stuff)\s+up|talked\s+(?:rubbish|nonsense|rot)"
_SMALL_TALK = r"(?:i|and|so|but|then|just|tbh|honestly|bit|a|an|really|completely|totally|kind\s+of|sort\s+of|kinda|basically|lol|oh\s+god|total|on\s+that|at\s+all|there|again|badly)"
ONLY_FLOUNDERED = compiled(
    rf"\W*(?:{_SMALL_TALK}\W+)*(?:(?:{_NO_IDEA})(?:\W+{_SMALL_TALK})*\W+)?(?:{_SMALL_TALK}\W+)*(?:{_FLOUNDERED})(?:\W+(?:{_SMALL_TALK}|{_FLOUNDERED}|{_NO_IDEA}))*\W*",
    re.I,
)
ONLY_NO_IDEA = compiled(rf"\W*(?:{_SMALL_TALK}\W+)*(?:{_NO_IDEA})(?:\W+{_SMALL_TALK})*\W*", re.I)
_PUT_TO_ME = compiled(r"\b(?:question|questions|q|quiz|test|one\s+(?:about|on))\b", re.I)
_OTHERS_DID = compiled(r"^\W*(?:s?he|they|we|you|people|most|nobody|the\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’.-]+)\s+(?:\w+\s+)?(?:only|just|got|knew|managed|named|remembered|gave)\b", re.I)  # fmt: skip


def scored_low(notes: str, clauses: Sequence[Clause], place: int) -> bool:
    """Say whether a clause belongs to a sentence in which the writer says how little of an answer they had: "blanked on the pump question, only got 2"."""
    first = last = place
    while first and same_breath(notes, clauses[first - 1].end, clauses[first].start):
        first -= 1
    while last + 1 < len(clauses) and same_breath(notes, clauses[last].end, clauses[last + 1].start):
        last += 1
    text = notes[clauses[first].start : clauses[last].end]
    few = _FEW.search(text)
    if few is None or any(_OTHERS_DID.match(one.text) for one in clauses[first : last + 1] if _FEW.search(one.text)):
        return False
    return cues.STUMBLED.search(text) is not None or _PUT_TO_ME.search(text) is not None


# Behind a failing the answer given and the right one are of it: "fluffed it, said 28 days, it's 56".
_FAILED = compiled(
    r"\b(?:got\s+(?:it|that|this|one|the\s+\w+)\s+(?:all\s+|completely\s+|totally\s+)?wrong|(?:it|that|mine|answer)\s+was\s+wrong|wrong\s+answer|flunked|mixed\s+(?:it|them|that)\s+up|mixed\s+up|missed\s+(?:it|that)|messed\s+(?:it|that)\s+up|screwed\s+(?:it|that)\s+up|should\s+have\s+known)\b",
    re.I,
)
_THEN_SAID = compiled(
    r"\W*(?:(?:and|but|so|then|just|only|think|actually|of\s+course)\s+)*(?:i\s+)?(?:just\s+|only\s+|then\s+)?(?:said|put|told\s+\S+|answered|gave|guessed|wrote|went\s+(?:for|with)|meant)\b"
    r"|\W*(?:(?:and|but|so|when|though|actually|turns\s+out|of\s+course)\s+)*(?:it['’]?s|it\s+is|it\s+was|that['’]?s|they['’]?re|(?:it\s+)?should(?:['’]?ve|\s+have)?\s+(?:be|been|said)|(?:the\s+)?(?:right|correct|real)\s+(?:one|answer|figure|number)|(?:the\s+)?answer(?:['’]s|\s+is|\s+was)|i\s+(?:think\s+i\s+)?meant|knew\s+it)\b",
    re.I,
)
# A figure said and another that is right, with no word for the failing: "said 31 but I think I meant 13".
_CORRECTED = compiled(
    r"\b(?:said|put|answered|told\s+\S+|gave|wrote)\s+(?:\w+\s+){0,2}?\d[\w.,%]*[^.!?;\n]{0,24}?(?:,|\bbut\b|\bwhen\b|\bthough\b|[–—(-])\s*(?:of\s+course\s+|actually\s+|really\s+)*(?:it['’]?s|it\s+is|it\s+was|should(?:['’]?ve|\s+have)?\s+(?:be|been|said)|(?:actually|really)|i\s+(?:think\s+)?(?:i\s+)?meant|right\s+(?:one|answer)\s+(?:is|was))\s+(?:\w+\s+)?\d",
    re.I,
)
_SPEAKS = compiled(rf"\W*(?:\([^()]*\)\s*)?(?:then\s+|also\s+)*(?:{SPEECH})\b", re.I)


def slip_spans(notes: str, clauses: Sequence[Clause], names: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of an answer that failed and of what is right, in one line; what was asked stays."""
    failed = False
    for clause in clauses:
        text = clause.text
        named = names.match(text.lstrip())
        if text.rstrip().endswith("?") or (named and _SPEAKS.match(text.lstrip(), named.end())):
            failed = False
        elif failed and _THEN_SAID.match(text):
            yield clause.start, clause.end
            continue
        slip = cues.STUMBLED.search(text) or _FAILED.search(text) or ONLY_FLOUNDERED.fullmatch(text)
        if slip is not None and _OTHERS_DID.match(text) is None:
            failed = True
            said = _BEHIND.search(text, slip.end())
            if said is not None:
                yield clause.start + said.start("said"), clause.end
    if clauses:
        text = notes[clauses[0].start : clauses[-1].end]
        for found in _CORRECTED.finditer(text):
            stop = _STOP.search(text, found.end())
            yield clauses[0].start + found.start(), clauses[0].start + (stop.start() if stop else len(text))


_BEHIND = compiled(rf"[,;:–—-]\s*(?P<said>{_THEN_SAID.pattern})", re.I)
_STOP = compiled(r"[.!?;](?=\s)|\n")


__all__ = ["MISSED_IT", "MY_ANSWER", "ONLY_FLOUNDERED", "ONLY_NO_IDEA", "scored_low", "slip_spans"]
