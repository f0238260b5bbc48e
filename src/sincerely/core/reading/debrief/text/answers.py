"""Questions put to the writer, and what answers them: told apart by who is the subject, in which tense, and by a yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sincerely.core.reading.debrief.text.notes import Clause
from sincerely.core.reading.debrief.text.turns import ANSWER_WORD, LEAD, PAST, asks_me, is_clausal
from sincerely.core.reading.patterns import compiled

Part = Literal["asked", "answer", ""]

_OTHERS = compiled(
    r"(?:he|she|they|their|her|his|it|its|there|the|this|that|you|who|which|panel|everyone|everybody|nobody|no\s+one|somebody|someone|(?:an|one)?other)\b",
    re.I,
)
_TELLING = compiled(
    r"(?:i\s+|i['’]?d\s+|we\s+)?(?:also\s+|then\s+|just\s+)?(?:say|said|told|tell|sed|answered|replied|explained|described|mentioned|suggested|showed|offered)\b",
    re.I,
)
_I = compiled(r"(?:i|i['’](?:d|ll|ve|m)|id|ive|my|we|we['’]d)\b", re.I)
# What the writer felt, thought of it afterwards or failed in is no answer that was given.
_FELT = compiled(
    r"\b(?:felt|feel|hoped?|wish(?:ed)?|hate[ds]?|love[ds]?|liked?|enjoyed|wanted|thought|think|guess(?:ed)?|blank\w*|froze|fluff\w*|flunk\w*|bomb\w*|botch\w*|waffl\w*|rambl\w*|mumbl\w*|stumbl\w*|stutter\w*|struggl\w*|panick\w*|blush\w*|sweat\w*|cried|forgot|messed|lied|bluffed|blagged|embarrass\w*|nervous|scared|shak\w+|worried|should(?:['’]ve|\s+have|n['’]t)|(?:could|did|was|had)(?:n['’]?t|\s+not)|no\s+(?:good\s+|real\s+)?answer|too\s+(?:much|long|fast|nervous))\b",
    re.I,
)
# How an answer was taken is no part of it.
_TAKEN = compiled(
    r"(?:(?:was|is|were|seemed|looked|sounded|nodded|smiled|laughed|agreed|liked|loved|wrote|wanted|asked|pushed|pressed|listened|frowned|winced|interrupted|moved|went\s+on|ask|send|email|ring|call|text|check|bring|remember|must|need|next|good|great|nice|ok(?:ay)?|correct|right|wrong|fine|happy|impressed|pleased|fair|lol|haha|phew|then|after)\b(?!-))",
    re.I,
)


def exchange(clauses: Sequence[Clause], names: re.Pattern[str], *, labelled: bool) -> list[Part]:
    """Return of each clause of a line whether it is a question put to the writer, or an answer to the one before; a named or third person ends the answer. `labelled` behind somebody's name."""
    parts: list[Part] = []
    asked, clausal = False, False
    for clause in clauses:
        lead = LEAD.match(clause.text)
        body = clause.text[lead.end() if lead else 0 :]
        if asks_me(clause.text, labelled=labelled):
            part: Part = "asked"
            asked, clausal = True, is_clausal(clause.text)
        elif asked and answers(
            body, names, clausal=clausal, arrow=clause.arrow, further=bool(parts) and parts[-1] == "answer"
        ):
            part = "answer"
        else:
            part, asked = "", asked and _TELLING.match(body) is not None and _I.match(body) is not None
        parts.append(part)
    return parts


def plainly_told(part: Part, text: str) -> bool:
    """Say whether a clause in an exchange is what was asked or what was told and done, and no thought of the writer's: of these only what is marked, pay and health are private."""
    if part != "answer" or _FELT.search(text):
        return part == "asked"
    lead = LEAD.match(text)
    body = text[lead.end() if lead else 0 :]
    own = _I.match(body)
    if own is not None:
        return _TELLING.match(body) is not None or PAST.match(body, own.end() + 1) is not None
    # A mere fragment may be a thought as well as an answer.
    return any(opening.match(body) for opening in (ANSWER_WORD, PAST, _TELLING))


def answers(body: str, names: re.Pattern[str], *, clausal: bool, arrow: bool, further: bool) -> bool:
    """Say whether a clause behind a question is the writer's answer: a yes or no, a past or a fragment without a subject, "I" with what was done; `further` behind another such."""
    if ANSWER_WORD.match(body):
        return True
    if not body or _FELT.search(body) or names.match(body) or body.rstrip(' "”’').endswith("?"):
        return False
    if _I.match(body) or _TELLING.match(body):
        return True
    if _OTHERS.match(body) or _TAKEN.match(body):
        return False
    return arrow or further or PAST.match(body) is not None or (clausal and len(body.split()) <= 25)


__all__ = ["Part", "answers", "exchange", "plainly_told"]
