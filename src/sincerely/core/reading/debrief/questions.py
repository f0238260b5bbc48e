"""Find what a breath leaves open: what the writer forgot to ask, could not answer or is left wondering."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sincerely.core.reading.debrief import cues
from sincerely.core.reading.debrief.utterances import Utterance
from sincerely.core.reading.patterns import compiled


def open_question(one: Utterance, weighed: Mapping[str, float], *, late: bool = False) -> str | None:
    """Return the question a clause leaves open, its cue taken off; None when it leaves none. `late` is a line after the talk, where a question is the writer's; `weighed` is what the judge makes of the clause."""
    text = one.text
    asked = weighed.get("question", -1.0)
    if one.section != "open" and any(how >= max(0, asked) for act, how in weighed.items() if act != "question"):
        return None  # "said I'd come back to her on the question I couldn't answer"
    found = _left_open(one, late=late)
    if found is not None or asked < 0 or one.ask or one.labelled or one.side == "them":
        return found
    nothing = (_NOTHING_ASKED.match(text), _OTHERS.match(text), cues.ANSWERED_WELL.search(text))
    return None if any(nothing) or _THEIR_QUESTION.match(one.line.text) else text


_THEIR_QUESTION = compiled(r"^\W*(?:(?:q|question)\s*\d*\b\W*[:.)-]|[^:]{2,30}:\s)", re.I)


def _left_open(one: Utterance, *, late: bool) -> str | None:
    text = one.text
    if one.section == "open":
        found = cues.OPEN.search(text) or cues.STUMBLED.search(text)
        return text[found.end() :].strip(" :,-–") or text if found else text
    if cues.ANSWERED_WELL.search(text):
        return None
    if _NOTHING_ASKED.match(text):
        return None  # "I rambled.": how it went, and no question in it
    if _bare_question(one):
        return text if "?" in text else None
    if late and QUESTIONS.fullmatch(one.line.text.strip()) and not one.labelled and one.own_scope is None:
        return text
    for pattern in (cues.OPEN, cues.STUMBLED, cues.UNSURE_OF):
        found = pattern.search(text)
        if found is None:
            continue
        if (
            _OTHERS.match(text)
            and pattern is not cues.UNSURE_OF
            and found.start() < 12
            and not re.search(r"\bi\b", text[: found.start()], re.I)
        ):
            return None  # they forgot or could not, not the candidate
        if (
            pattern is cues.STUMBLED
            and re.match(r"^\W*(?:\w+\W+){0,3}?(?:she|he|they|but\s+she|but\s+he)\b", text, re.I)
            and not re.search(r"\bi\b", text, re.I)
        ):
            return None
        if pattern is cues.OPEN and re.match(r"\s*(?::|$)", text[found.end() :]):
            return text[found.end() :].strip(" :,-–.") or text
        if pattern is cues.OPEN and not re.search(
            r"\bask|\bknow\s|pergunt|pregunt|fragen|f(?:i|ou)nd\s+out|olvid|oubli|clarify|check",
            found.group() + text[found.end() : found.end() + 24],
            re.I,
        ):
            continue
        if pattern is cues.STUMBLED and re.search(
            r"\b(?:nobody|no\s+one|patients?|customers?|guests?|kids?|pupils?|most\s+people)\b",
            text[: found.start()],
            re.I,
        ):
            return None
        return text[found.end() if pattern is not cues.UNSURE_OF else found.start() :].strip(" :,-–.")
    return None


QUESTIONS = compiled(r"(?:(?!you\b|your\b|u\b)[^?:]){5,90}\?+(?:\s*[^?:]{5,90}\?+)*\W*(?:ask)?\W*", re.I)
_NOTHING_ASKED = compiled(
    r"^\W*(?:(?:and|but|so|then)\s+)*(?:i\s+)?(?:blanked|rambled|waffled|bombed|stumbled|froze|mumbled|fluffed\s+it|went\s+blank)(?:\s+(?:closing|a\s+(?:bit|little|lot)|totally|completely|there|badly|at\s+the\s+end|too|again))*\W*$|.*\bwhose\s+name\b",
    re.I,
)
_OTHERS = compiled(
    r"^\W*(?:(?i:she|he|they)|(?!I\b|Forgot|Never|Didn|Couldn|Should|Wish|Still|Need|Must|Not|No\b|Blank|Meant)[A-ZÀ-Þ][\w'’.-]+)\s+(?:did|could|never|forgot|was|had)"
)
# A question and who could not say: "Who pays the ferry? nobody said".
_UNANSWERED = compiled(
    r"^[^?]{6,140}\?+\W*(?:(?:she|he|they|nobody|no\s+one|noone|[A-ZÀ-Þ][\w'’.-]+)\s+(?:did\s?n?['’]?t|did\s+not|could\s?n['’]?t|could\s+not|never|was\s?n['’]?t)?\s*(?:say|said|mention\w*|know|knew|sure|clear|tell|answer)\b|\(?ask\b)",
    re.I,
)


def _bare_question(one: Utterance) -> bool:
    """A question that is a line of its own, put to nobody and about nobody, is one the writer is left with."""
    line = one.line.text.strip()
    if _UNANSWERED.match(line) and "?" in one.text and not one.labelled:
        return True
    return (
        not one.labelled
        and one.own_scope is None
        and re.fullmatch(
            r"[^?]{6,140}\?+\W*(?:(?:she|he|they)?\s*(?:did\s?n'?t|never|not)\s+(?:say|said|mention\w*|ask\w*|clear)\W*)?",
            line,
        )
        is not None
        and re.match(
            r"^\W*(?:what|how|why|who|when|where|which|is|are|do|does|did|will|would|can|could|any)\b", line, re.I
        )
        is not None
        and re.search(r"\b(?:i|you|u|your|me|my|ur)\b", line, re.I) is None
        and not one.line.bullet
    )


def bare_question(question: str) -> str:
    """Return a question without the "about" it begins with."""
    return _ABOUT.sub("", question)


_ABOUT = compiled(r"^(?:about|abt|re|regarding)\b\W*", re.I)


__all__ = ["QUESTIONS", "bare_question", "open_question"]
