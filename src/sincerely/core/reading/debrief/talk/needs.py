"""Find what a breath says the role needs."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.debrief.text.calendar_words import MONTH
from sincerely.core.reading.patterns import compiled


def need_in(one: Utterance) -> str:
    """Return what a clause says the role needs; empty when it says nothing of the kind or the need is the candidate's own."""
    text = one.text
    if one.section == "needs":
        return _WEIGHT.sub("", text)
    if re.fullmatch(r"\W*what\s+(?:they|she|he)\s+(?:need|look|want)\w*(?:\s+(?:for|is|are))?\W*", text, re.I):
        return ""  # only says that it comes
    if _SOMEONE.match(text) and one.side != "me" and not one.ask:
        return re.sub(r"^\W*(?:they|she|he)\s+\w+\s*[=:]\s*", "", text, flags=re.I)
    bare = _bare_need(one)
    if bare:
        return bare
    found = cues.NEED.search(text)
    if (
        found is None
        or one.side == "me"
        or (cues.NEED_OF_MINE.search(text[: found.end() + 12]) and not re.match(r"^\W*(?:they|he|she)\b", text, re.I))
    ):
        return ""
    if re.match(
        r"\s*(?:to\s+(?:know|think|check|see|talk|hear|decide|sort|get\s+back|speak|discuss)|a\s+(?:coffee|minute|break|copy|photo|scan)|my\b|me\b|it\b|(?:exactly\s+)?(?:that|this)\b|the\s+(?:form|certificate|reference|references|dbs|cert)\b)",
        text[found.end() :],
        re.I,
    ):
        return ""
    rest = text[found.end() :].strip(" :=-–")
    noun = _NOUN_OF_CUE.search(found.group())
    if noun and re.match(r"(?:who|that|is|(?:un)?\w+)\b", rest):
        rest = text[found.start() + noun.start() :].strip()  # "needs | someone with a van"
    elif len(rest.split()) < 2 or re.match(r"(?:is|who|that)\b", rest):
        rest = text[found.start() :].strip()  # the cue took the noun with it: "desperate for someone | who can ..."
    return _without_mine(_NEED_LEAD.sub("", rest))


def _without_mine(need: str) -> str:
    """Return a need without what the writer adds of themselves: "PTS licence, mine runs out in March"."""
    return _MINE_BESIDE.split(need)[0]


_MINE_BESIDE = compiled(
    r"\s*[,(–-]\s*(?:(?:and|but|which)\s+)?(?=(?:mine|my|i|i['’]\w+|got\s+(?:it|that|mine))\b)", re.I
)


def _bare_need(one: Utterance) -> str:
    """Return what a sentence without a subject says is needed: "Looking for a gas ticket"; whoever spoke before it, it is the post that needs it."""
    found = _BARE_NEED.match(one.text) or _IS_NEEDED.match(one.text)
    if found is None or one.labelled or one.own or one.section not in {"", "topic", "person"} or "?" in one.text:
        return ""
    before = one.line.text[: max(one.clause.start - one.line.start, 0)]
    begins = not before.strip() or re.search(r"[.!?;,]\W*$", before) is not None
    need = found.groupdict().get("thing") or one.text[found.end() :]
    able = re.match(r"\W*(?:must|ha(?:s|ve)\s+to)\s+be\s+able", one.text, re.I)
    return _without_mine(need.strip()) if begins and (able or not _DUTY_OR_PAPER.search(one.text)) else ""


def wished(one: Utterance) -> str:
    """Return what somebody of theirs wants done by a time of the year: "wants 7 day working by april"; empty where none is, or where a paper of the writer's is due."""
    found = _WISHED.match(one.text) if one.side == "them" and not one.ask else None
    return (
        found["thing"].strip(" .")
        if found and _A_THING.match(found["thing"]) and not _DUTY_OF_MINE.search(found["thing"])
        else ""
    )


_WISHED = compiled(
    r"^\W*(?:(?:and|but|also|so|then)\s+)*(?:(?:he|she|they|[\w.'’-]+(?:\s+[\w'’-]+)?)\s+)?(?:really\s+|also\s+|just\s+)?(?:wants?|wanted|needs?|would\s+like|['’]d\s+like|hopes?\s+(?:for|to\s+(?:have|get|see)))\s+"
    rf"(?P<thing>(?!(?:to\s+(?:know|hear|see|talk|speak|meet|discuss)|me|my|us|it|that|this|him|her|them|the\s+same|an?\s+(?:answer|chat|call|copy|reply))\b).{{3,70}}?\b(?:by|before|for|from|until|in\s+time\s+for)\s+(?:the\s+)?(?:(?:end\s+of|early|late|mid|new|next|this|coming|start\s+of|spring|summer)[\s-]+)*(?:{MONTH}|easter|christmas|xmas|spring|summer|autumn|winter|year|quarter|season|term|half\s+term|vat\s+year|harvest|calving|lambing|audit|inspection|peak|q[1-4]|20\d\d)\b.*)",
    re.I | re.S,
)
_A_THING = compiled(r"(?:[\w'’/&-]+\s+)*?(?!(?:by|before|for|from|until)\b)[a-z]{4,}\s", re.I)
_DUTY_OF_MINE = compiled(
    r"\b(?:me|my|mine|i|forms?|copy|copies|scans?|photos?|references?|refs?|certs?|certificates?|papers|answers?|back)\b",
    re.I,
)


def several(need: str) -> list[str]:
    """Return the needs that one breath names: "someone for nights, someone who can drive"."""
    return _SOMEONE_ELSE.split(need)


# How much a need weighs is no part of it: "Desirable: VNA".
_WEIGHT = compiled(
    r"^\W*(?:also\s+)?(?:essentials?|desirables?|required|preferred|ideally|nice[- ]to[- ]have|must[- ]haves?)\s*[:=–-]\s*(?=\S)",
    re.I,
)
_NOUN_OF_CUE = compiled(r"\b(?:someone|somebody|some1|people|ppl|hands)\s*$", re.I)
_SOMEONE_ELSE = compiled(r"(?:,|\s+and|\s*[;&+])\s+(?=(?:someone|somebody)\b)", re.I)
# A want without its verb, in a list or by itself: "someone who can read schematics".
_SOMEONE = compiled(
    r"^\W*(?:\d\W+)?(?:(?:they|she|he)\s+(?:need|want|seek)s?\s*[=:]\s*)?(?:someone|somebody)\s+(?!asked|said|else|from|called|came|told|let|will|would|is\b|was\b|has\b|rang|in\s+the|there)\w+(?!.*\b(?:asked|said|told)\b)",
    re.I,
)
# Not "need to send", "wants my form", "looking for it", "must have been": those tell of me, or of what was.
_BARE_NEED = compiled(
    r"^\W*(?:really\s+|also\s+|badly\s+)*(?:needs?|needing|wants|seeking|wanted\s*:|needed\s*:|looking\s+for|requires|requiring|must\s+have|must(?=\s+(?:know|hold|speak|drive|understand|own|be\s+(?:happy|willing|ok(?:ay)?|comfortable|confident|flexible|available|registered|qualified))\b)|must\s+be\s+able\s+to|(?:has|have)\s+to\s+be\s+able\s+to)[\s:=]+(?!(?:to|been|had|gone|done|said|told|made|left|lost|thought|taken|seen|felt|sent|got|come|given|met|spoken|\w{2,}ed|me|us|my|it|him|her|them|that|this|these|those|the|more\s+(?:time|sleep)|some\s+(?:time|sleep)|a\s+(?:coffee|tea|drink|minute|break|rest|nap|day))\b)(?=\S+\s+\S)",
    re.I,
)
# "own tools required", "a clean licence is a must": no verb but the need's own.
_IS_NEEDED = compiled(
    r"^\W*(?P<thing>(?!(?:i|we|he|she|they|it|that|this|these|those|what|not?|nothing|none|my|the|if|as|is|was|more|me|us|all)\b)(?:(?!(?:is|are|was|were|not|said|asked|told|i|my|if|as|they|he|she|never|only)\b)[\w'’/+&-]+,?\s+(?:[+&]\s+)?){1,10}?)(?:(?:is|are)\s+)?(?:required|needed|essential|a\s+must|a\s+must-have|compulsory|mandatory)\W*$",
    re.I,
)
# With a day to do it by, or for a thing that is told or handed in, it is a duty or a question.
_DUTY_OR_PAPER = compiled(
    r"\b(?:by|before)\s+\w+\W*$|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\b(?:today|tonight|tomorrow|tmrw|asap)\b|^\W*\w+\s+(?:an?\s+|some\s+|two\s+|more\s+)?(?:\w+\s+)?(?:examples?|evidence|proof|details|cop(?:y|ies)|scans?|photos?|stor(?:y|ies)|answers?|refs?|references?|figures|numbers)\b",
    re.I,
)
_NEED_LEAD = compiled(
    r"^(?:what\s+(?:they|he|she)(?:\s+really|['’]re|['’]s)?\s+(?:needs?|wants?|looking\s+for|missing)\s+(?:is|are)\s+)?(?:really\s+|badly\s+)*(?:(?:desperate|looking|searching|crying\s+out|short|in\s+need)\s+(?:for|of)\b|after|needs?|wants?)?\s*(?=\S)",
    re.I,
)


__all__ = ["need_in", "several", "wished"]
