"""What an invitation says of the talk: the name they give it, and whether it says what to prepare. The names of talks stand here once, for messages, letters and calendars."""

from __future__ import annotations

import re

from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.patterns import compiled

#: What any talk is called.
PLAIN = r"(?:interview|call|meeting|visit|chat|conversation|appointment)"
_TEST = r"(?:short|online|numeracy|literacy|maths?|language|spelling|reading|skills|written|practical|typing|driving|bend|weld(?:ing|er)?|\dg|road|aptitude|trade|cooking|coding)"
_GUESTS = r"(?:children|pupils|students|residents|toddlers|babies|patients|guests|team)"
#: Talks that are more than a talk, by the name they have.
NAMED = (
    r"(?:(?:sample|demo|demonstration|trial|observed|model)\s+lesson|(?:working|trial)\s+interview|assessment\s+cent(?:re|er)"
    r"|(?:sample|trial|taster|working|shadow(?:ing)?|assessment|open)\s+(?:day|morning|afternoon|evening|shift|session)"
    rf"|(?<!half\san\s)(?:morning|afternoon|day|hour|session)\s+with\s+(?:the|our|some(?:\s+of\s+(?:the|our))?|a\s+(?:group|class|room)\s+of)\s+{_GUESTS}"
    rf"|{_TEST}\s+(?:test|assessment)|tour|probearbeiten|probetag)"
)

_NAMED = compiled(rf"\b{NAMED}\b", re.I)
_INTERVIEW = compiled(r"(?<!working\s)(?<!trial\s)\binterviews?\b", re.I)
# Behind these it is not what they invite to: "no", "after", "thanks for doing".
_OTHERWISE_BEHIND = compiled(
    r"(?:\b(?:no|not|never|nor|neither|without|after|before|since|until|unless|than|thank(?:s|\s+you)\s+for|following|passed|did|done|doing|took|taken|finished|completed?|returned|previous|last|earlier|kein\w*|nach|vor|ohne)\b|n['’]t\b)(?:[\s'’-]+\w+){0,3}\s*$",
    re.I,
)
# Nor where these follow it.
_OTHERWISE_AHEAD = compiled(
    r"\s*(?:(?:is|are|was|were|will|would|comes?|follows?|takes?|can|could|happens?)\b[\w\s]{0,20}?\b(?:no|not|only|later|after\w*|another|cancelled|next|then|separate\w*|place\s+(?:later|after))\b|after\w*|later|beforehand|some\s+other\b)",
    re.I,
)
# Where these part a name from the hour, each is of its own.
_PARTED = compiled(r";|\b(?:but|then|after\w*|before\w*|later|followed|whereas|while)\b|,\s*and\b", re.I)

_REFERS = compiled(r"(?:this|that|it|which)\b", re.I)


def called_in(own: Own, start: int, end: int) -> str:
    """Return the name that a message gives to the talk whose hour stands from `start` to `end`: "sample lesson"; empty where it is an interview, or has none. What is said elsewhere of a test or a day may be anything."""
    sentence = own.at(start)
    if sentence is None:
        return ""
    before = own.before(sentence)
    # "We invite you to a trial shift:", and the hour on a line of its own; "This will be on Friday at 9".
    goes_on = before is not None and (before.text.rstrip().endswith(":") or bool(_REFERS.match(sentence.text)))
    whole = before if before is not None and goes_on else sentence
    said = own.text[whole.start : sentence.end]
    if _INTERVIEW.search(said):
        return ""
    for named in _NAMED.finditer(said):
        at, to = whole.start + named.start(), whole.start + named.end()
        between = own.text[to:start] if to <= start else own.text[end:at]
        if not (_OTHERWISE_BEHIND.search(said, 0, named.start()) or _OTHERWISE_AHEAD.match(own.text, to, sentence.end) or _PARTED.search(between)):  # fmt: skip
            name = " ".join(named.group().split())
            return name if name[:1].isdigit() or name[1:2].isupper() else name.lower()
    return ""


_DO = r"(?:bring|prepare|wear|come\s+with|have\s+ready|plan|dress)"
# "Please bring", "you will be asked to prepare", "we would like you to plan a lesson", "Come at ten and wear": said to whom they invite, never of what they do themselves.
_PREPARED = compiled(
    r"(?:\b(?:please|kindly|do|don['’]t|you(?:['’]ll|\s+(?:will|would|should|may|might|can|could|must))?(?:\s+(?:need|have|be\s+asked|want|like|wish))?(?:\s+to)?|(?:need|have|nothing|something|anything|things?|what|remember|sure|forget|required|asked)\s+to|that\s+you|also|simply|just)"
    r"|(?:^|[.!?:;\n]|\n\s*[-*•–])\s*(?:then\s+)?|\b(?:please|you|come|arrive|report|ask\s+for)\b(?:(?!\b(?:i|we|they|he|she|who|which)\b)[^.?!\n])*?(?:,|\band)\s+(?:also\s+|please\s+|to\s+)?)"
    rf"\s*(?<!we\sjust\s)(?<!we\salso\s)(?<!i\sjust\s)(?:also\s+|just\s+|only\s+|please\s+)?{_DO}\b(?!\s+(?:and\s+tear|you\b))"
    r"|\byou(?:['’]ll|\s+will)\s+(?:also\s+|only\s+)?need\s+(?:your|an?|two|some|any|proof|photo|safety|id\b)|\b(?:no|any|some|much|little|special)\s+preparation\b|\bdress\s+code\b|\bhave\s+(?:your|an?|the)\s+[^.?!\n]{0,40}?\bready\b",
    re.I,
)


def says_what_to_prepare(words: str) -> bool:
    """Say whether they tell what to bring, wear or prepare, or that there is nothing to: then nobody asks again."""
    return bool(_PREPARED.search(words))
