"""Whether a message says that a talk which was arranged will not take place."""

from __future__ import annotations

import re

from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled

_TALK = r"(?:interviews?|meetings?|calls?|chats?|talks?|appointments?|conversations?|visits?|sessions?|slots?|screenings?|trial\s+(?:shifts?|days?|mornings?)|assessment\s+(?:days?|centres?|centers?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today)"
_OFF = (
    r"(?:cancell?(?:ed|ing)?|call(?:ed|ing)?\s+(?:\w+\s+){0,3}?off|postpon(?:ed?|ing)|put\s+(?:\w+\s+){0,3}?on\s+hold)"
)
# The talk is off; or it, or they, cannot.
_SAYS = compiled(
    rf"\b(?:call(?:ed|ing)?\s+(?:\w+\s+){{0,2}}?{_TALK}\s+off|{_OFF}\b[^.?!]{{0,60}}?\b{_TALK}|{_TALK}\b[^.?!]{{0,60}}?\b{_OFF}|{_TALK}\b[^.?!]{{0,50}}?\b(?:is\s+off|will\s+not|won['’]t|cannot|can['’]?t|can\s+not|(?:is|are)(?:n['’]t|\s+not|\s+no\s+longer))\s+(?:now\s+|be\s+|be\s+able\s+to\s+)*(?:tak(?:e|ing)\s+place|go(?:ing)?\s+(?:ahead|on)|happen(?:ing)?|be\s+held|needed)|(?:we|I)(?:\s+will|\s+am|\s+are|['’]ll|['’]m|['’]re)?\s+(?:now\s+|sadly\s+|unfortunately\s+)*(?:(?:cannot|can['’]t|can\s+not|not\s+able\s+to|unable\s+to|no\s+longer\s+able\s+to|not\s+be\s+able\s+to|won['’]t\s+be\s+able\s+to)\s+(?:now\s+)?(?:meet|see\s+you|interview\s+you|speak|make|do)|have\s+to\s+cancel|must\s+cancel|need\s+to\s+cancel)\b[^.?!]{{0,50}}?\b{_TALK})\b",
    re.I,
)
# What only tells how one would cancel, or that nothing is.
_NOT_SAID = compiled(
    r"\b(?:if|should|unless|in\s+case|whether|or\s+would\s+you|please\s+(?:let|tell|call|contact|give)|to\s+(?:cancel|reschedule)\s+or|or\s+cancel|cancell?ation\s+(?:policy|fee)|not\s+(?:been\s+)?(?:cancell?ed|postponed)|(?:do|did|does|will|would)(?:n['’]t|\s+not)\s+(?:\w+\s+)?(?:cancel|postpone)|no\s+need\s+to)\b",
    re.I,
)
_CALENDAR = re.compile(rb"(?mi)^(?:METHOD:CANCEL|STATUS:CANCELLED)\s*$")


def called_off(message: Message) -> bool:
    """Say whether the message's own words, or the invitation in it, cancel a talk. English only; what was cancelled stays for others to say."""
    if any(_CALENDAR.search(each) for each in message.invitations):
        return True
    return any(
        _SAYS.search(sentence.text) and not _NOT_SAID.search(sentence.text) for sentence in own_words(message).sentences
    )
