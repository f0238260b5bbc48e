"""Find what a breath leaves open: what the writer forgot to ask, could not answer or is left wondering."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.patterns import compiled

# What was not asked or not told, and the question beside it: "not asked: is travel paid?", "nobody mentioned overtime", "parking never came up".
_NOT_TOLD = r"(?:(?:it\s+|that\s+|this\s+)?(?:never|did\s?n['’]?t|did\s+not)\s+(?:came|come|get\s+(?:mentioned|discussed))(?:\s+up)?|(?:(?:was|were|is)\s+)?(?:never|not)\s+(?:mentioned|discussed|covered|talked\s+about|touched\s+on|brought\s+up|raised|said|asked|answered))"
_NOT_ASKED = (
    compiled(r"^\W*(?:(?:still|what\s+i|things?)\s+)*(?:not|never|did\s?n['’]?t|did\s+not)\s+ask(?:ed)?(?:\s+(?:about|abt|re|regarding)\b|\s*[:=–—-])?\s*(?P<what>\S.*)$", re.I),
    compiled(r"^\W*(?:but\s+|and\s+)?(?:nobody|no\s?-?one|none\s+of\s+them|(?:they|he|she|we)\s+(?:never|did\s?n['’]?t|did\s+not))\s+(?:even\s+|ever\s+|once\s+|actually\s+)?(?:mention(?:ed)?|brought\s+up|bring\s+up|said\s+(?:anything|a\s+word)\s+(?:about|on)|say\s+(?:anything|a\s+word)\s+(?:about|on)|talk(?:ed)?\s+about|touch(?:ed)?\s+on|discuss(?:ed)?|explain(?:ed)?|told\s+me\s+(?:about|what|how|if)|tell\s+me\s+(?:about|what|how|if)|got\s+(?:on)?to)\s+(?P<what>\S.*)$", re.I),
    compiled(rf"^\W*(?P<what>[^?]{{3,80}}?)\s*[-–—,:]?\s*\b{_NOT_TOLD}\W*$", re.I),
)  # fmt: skip
NEVER_CAME_UP = compiled(rf"^\W*{_NOT_TOLD}\W*$", re.I)
ONLY_NOT_ASKED = compiled(
    r"\W*(?:but\s+)?(?:i\s+)?(?:did\s?n['’]?t|did\s+not|never|forgot\s+to|should\s+have|should['’]?ve)\s+ask(?:ed)?(?:\s+(?:that|it|this|about\s+(?:it|that)))?\W*",
    re.I,
)
_NO_MATTER = compiled(
    r"^(?:it|that|this|much|anything|a\s+lot|more|him|her|them|me)$|\b(?:my|i|i['’]\w+|me)\b(?!.*\?)|\b(?:before|until)\b",
    re.I,
)


def not_told(text: str) -> str:
    """Return the matter a clause says was not asked or not told, in clean words: "on-call pay"; empty where it says so of nothing."""
    for pattern in _NOT_ASKED:
        found = pattern.match(text)
        if found:
            what = bare_question(found["what"]).strip(" .,;:-–!")
            return "" if _NO_MATTER.match(what) or len(what.split()) > 20 else what
    return ""


# What an employment comes with: that nobody spoke of it is a question and no secret.
_TERMS = compiled(
    r"\b(?:pay|paid|pays|salary|wages?|overtime|bonus|holidays?|leave|pension|sick\s+pay|parking|uniforms?|travel|mileage|expenses|allowances?|rota|hours|shifts?|weekends|nights|on-?call|training|courses?|inductions?|probation|contract|notice|start\s+date|van|car|tools?|ppe|boots|kit|equipment|laptop|phone|breaks?|lunch|remote|home|hybrid|relocation|accommodation|childcare|supervision|mentoring|targets?|budget|team|reports?)\b",
    re.I,
)


def asks_of_terms(text: str) -> bool:
    """Say whether a clause only tells that nothing was said of a term of the work: "holiday pay never came up"."""
    return NEVER_CAME_UP.match(text) is not None or _TERMS.search(not_told(text)) is not None


def left_unanswered(text: str) -> bool:
    """Say whether a text opens with a question to the house that nobody answered: "what's the sick pay? nobody said"; one about the writer is none."""
    return (
        _UNANSWERED.match(text) is not None
        and re.search(r"\b(?:i|my|me|i['’]\w+)\b", text.partition("?")[0], re.I) is None
    )


def open_question(one: Utterance, weighed: Mapping[str, float], *, late: bool = False) -> str | None:
    """Return the question a clause leaves open, its cue taken off; None when it leaves none. `late` is a line after the talk, where a question is the writer's; `weighed` is what the judge makes of the clause."""
    text = one.text
    if _HEADING.fullmatch(text) or cues.KEPT_BACK.search(text):
        return None
    if not one.labelled and (matter := not_told(text)):
        return matter
    asked = weighed.get("question", -1.0)
    if one.section != "open" and any(how >= max(0, asked) for act, how in weighed.items() if act != "question"):
        return None  # "said I'd come back to her on the question I couldn't answer"
    found = _left_open(one, late=late)
    if found is not None or asked < 0 or one.ask or one.labelled or one.side == "them":
        return found
    nothing = (_NOTHING_ASKED.match(text), _OTHERS.match(text), cues.ANSWERED_WELL.search(text))
    return None if any(nothing) or _THEIR_QUESTION.match(one.line.text) else text


_THEIR_QUESTION = compiled(r"^\W*(?:(?:q|question)\s*\d*\b\W*[:.)-]|[^:]{2,30}:\s)", re.I)


_HEADING = compiled(
    r"\W*(?:notes?|debrief|thoughts|recap|summary|details|general|impressions|panel|people|interviewers?|talk)\W*", re.I
)


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
        left = text[found.end() if pattern is not cues.UNSURE_OF else found.start() :].strip(" :,-–.")
        return None if pattern is cues.STUMBLED and _WHEN_ALONE.fullmatch(left) else left
    return None


# "Rambled at the start" tells when, and of no question.
_WHEN_ALONE = compiled(
    r"(?:(?:a\s+(?:bit|little|lot)|right|only|mostly|badly)\s+)*(?:(?:at|in|near|towards?|from|by|for)\s+)?(?:the\s+|my\s+)?(?:very\s+)?(?:first|last|opening)?\s*(?:start|beginning|outset|end|opening|close|middle|minutes?|half|bit|part)",
    re.I,
)
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
    r"^[^?]{6,140}\?+\W*(?:(?:she|he|they|nobody|no\s+one|noone|[A-ZÀ-Þ][\w'’.-]+)\s+(?:did\s?n?['’]?t|did\s+not|could\s?n['’]?t|could\s+not|never|was\s?n['’]?t)?\s*(?:say|said|mention\w*|know|knew|sure|clear|tell|answer)\b|\(?ask\b|(?:it\s+)?(?:never|did\s?n['’]?t|did\s+not)\s+(?:came|come)\s+up|(?:never|not)\s+(?:mentioned|discussed|covered|asked))",
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


_ABOUT = compiled(r"^(?:about|abt|re|regarding|on\s+(?=the\b))\b\W*", re.I)


__all__ = [
    "NEVER_CAME_UP",
    "ONLY_NOT_ASKED",
    "QUESTIONS",
    "asks_of_terms",
    "bare_question",
    "left_unanswered",
    "open_question",
]
