"""What was asked of the writer's own life, and all that was answered to it: private from the question to the next person or matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.notes.private_life import asks_private
from sincerely.core.reading.debrief.text.cues import KEEP_OUT
from sincerely.core.reading.debrief.text.notes import SPEECH, Clause, Line
from sincerely.core.reading.debrief.text.turns import ANSWER_WORD, LEAD, asks_me
from sincerely.core.reading.patterns import compiled

# Somebody brings it up: "Ana asked", "she brought up", "we talked about", or merely their name before a colon.
_RAISES = compiled(
    r"\b(?:ask\w*|askd|want(?:s|ed)\s+to\s+(?:know|hear|talk)|wonder\w*|quizzed|grilled|pressed|probed|pushed|brought\s+up|brings\s+up|raised|talk(?:ed|s)?\s+(?:about|of|abt)|question|q\d*|curious|went\s+(?:on\s+)?(?:to|into)|discuss\w*|came\s+up)\b",
    re.I,
)
_NOT_TO_ME = compiled(r"^\W*(?:i|we)\s+(?:forgot|should|did\s?n|never|want\w*\s+to\s+ask|must|asked|need)\b", re.I)
_SPEAKS = compiled(rf"\W*(?:\([^()]*\)\s*)?(?:then\s+|also\s+|just\s+|both\s+|all\s+)*(?:{SPEECH}|has|have|had|is|was|are|were|will|would|does|did)\b", re.I)  # fmt: skip
_IT_WAS = compiled(r"\W*(?:['’]?s|is|was|has|had|does|did|would|will)\b", re.I)
_HE = compiled(r"(?:he|she|both|the\s+(?:panel|other\s+(?:one|two)|others|head|chair|two\s+of\s+them))\b", re.I)
_THEY = compiled(rf"they\s+(?:then\s+|also\s+|both\s+|all\s+)*(?:{SPEECH})\b", re.I)
# A new sentence of theirs or of something else: "The ward has 24 beds", "Next came the tour".
_TURNS = compiled(
    r"(?:they|their|there\s+(?:is|are|was|were)|theirs|we\s+(?:talked|spoke|walked|went|looked|discussed|saw|had)|talked\s+about|spoke\s+about|discussed|then\s+(?:the|a|we|on)|next|after\s+that|tour|(?:the|a)\s+(?!truth|reason|boss|manager|head|gaffer|firm|company|place|job|pay|money|rest|kids?|children|baby|wife|husband|doctor|pills|back|knee|bit|few|lot|couple|year|month|fact|real|other|old|new)\w+)\b",
    re.I,
)
_I_WILL = compiled(
    r"(?:i\s+)?(?:will|['’]ll|must|am\s+to|have\s+to|need\s+to|promised)\s+(?:\w+\s+)?(?:send|e-?mail|bring|text|forward|share|post|show|give|him|her|them)\b",
    re.I,
)
_MINE = compiled(r"(?:a|ans|answer|me|i|my\s+answer)\W*$", re.I)
_MY_ANSWER = compiled(
    r"(?:(?:i\s+)?(?:said|told|answered|replied|admitted|explained|mentioned|lied|dodged|mumbled)\b|i\b|i['’]|my\b)",
    re.I,
)


def private_exchanges(
    notes: str, lines: Sequence[Line], clauses: Sequence[Sequence[Clause]], names: re.Pattern[str]
) -> list[tuple[int, int]]:
    """Return the spans of questions about the writer's own life and of their answers; an answer may go on in the line below."""
    spans: list[tuple[int, int]] = []
    open_ = False
    for line, parts in zip(lines, clauses, strict=True):
        if line.heading:
            open_ = False
            continue
        labelled = line.label_sign in {":", "-", "–", "—", "->", "→"} and line.body > line.start
        open_ = open_ and bool(parts) and (_MINE.match(line.label) is not None if labelled else _goes_on(parts[0].text))
        answered = 0
        for place, clause in enumerate(parts):
            if _asks(clause.text, labelled=labelled, answered=place + 1 < len(parts)):
                spans.append((clause.start, clause.end))
                open_, answered = True, 0
            elif open_:
                fresh = place == 0 or re.search(r"[.!?;]", notes[parts[place - 1].end - 1 : clause.start]) is not None
                if _ends(clause.text, names, fresh=fresh, first=not answered):
                    open_ = False
                else:
                    spans.append((clause.start, clause.end))
                    answered += 1
                    open_ = not KEEP_OUT.search(clause.text)  # "I answered, leave that": closed
    return spans


def _asks(text: str, *, labelled: bool, answered: bool) -> bool:
    """Say whether a clause asks of the writer's own life; a bare question that nothing answers is one the writer has."""
    if _NOT_TO_ME.match(text) or not (labelled or _RAISES.search(text) or (answered and asks_me(text))):
        return False
    return asks_private(text)


def _goes_on(text: str) -> bool:
    lead = LEAD.match(text)
    body = text[lead.end() if lead else 0 :]
    return ANSWER_WORD.match(body) is not None or _MY_ANSWER.match(body) is not None


def _ends(text: str, names: re.Pattern[str], *, fresh: bool, first: bool) -> bool:
    """Say whether a clause leaves the answer: another question, somebody who speaks, or a new sentence about something of theirs."""
    lead = LEAD.match(text)
    body = text[lead.end() if lead else 0 :]
    if asks_me(text) or (fresh and _I_WILL.match(body)):
        return True
    named = names.match(body)
    if named is not None:
        return _SPEAKS.match(body, named.end()) is not None or body[named.end() : named.end() + 1] in {":", ","}
    he = _HE.match(body)
    if he is not None:
        return fresh or _IT_WAS.match(body, he.end()) is None
    return _THEY.match(body) is not None or (fresh and not first and _TURNS.match(body) is not None)


__all__ = ["private_exchanges"]
