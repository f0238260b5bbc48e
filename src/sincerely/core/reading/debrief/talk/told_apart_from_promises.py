"""What sounds like a promise or a decision to come and is neither: how the house is, and how somebody works."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.notes import SPEECH
from sincerely.core.reading.debrief.text.promise_words import GIVE
from sincerely.core.reading.patterns import compiled, either
from sincerely.core.reading.values import FoundPromise

# What can be owed after a talk: something is given, told, asked, looked into or come to.
_OWED = compiled(
    r"\b"
    + either(r"""
        send\w* sent mail\w* e-?mail\w* forward\w* post\w* text\w* txt message\w* msg write\w* writing drop\w* call\w* ring\w* phon\w* contact\w* get\s+(?:in|back|it|the|my|her|him|them)
        be\s+in\s+touch touch let\s+\w+ tell\w* know inform\w* confirm\w* answer\w* repl\w+ come\w* bring\w* hand\w* give\w* giving pass\w* share\w* sharing
        upload\w* link\w* show\w* submit\w* return\w* complete\w* fill\w* sign\w* prepar\w+ draft\w* check\w* look\w* find\w* ask\w* arrang\w+ sort\w* set\w*
        book\w* schedul\w+ invit\w+ introduc\w+ put\w* connect\w* chase\w* decid\w+ hear\w* meet\w* visit\w* copy\w* scan\w* order\w* pick\w* go\w* follow\w*
        offer\w* update\w* request\w* apply\w* read\w* do\w* mak\w+ provid\w+ reach\w* speak\w* talk\w* organi[sz]\w+ pull\w* dig\w* try\w* have\w* revert\w* circl\w* loop\w* register\w* start\w*
        remind\w* attach\w* print\w* review\w* finish\w* add\w* re-?send\w* re-?do\w* propos\w+ suggest\w* test\w* collect\w* leave\w* see\w* keep\w* use\w* agree\w* pay\w* report\w*
    """)
    + r"\b",
    re.I,
)
# "I take them to lunch on day 1", "said I write them to the child first": a habit, told in the present and without "will".
_HABIT = compiled(
    r"^\W*(?:(?:i\s+)?(?:said|told\s+\w+|answered)\s+(?:that\s+)?)?(?:i\s+(?:always\s+|usually\s+|normally\s+)?(?:take|meet|walk|sit|ring|check|start|keep|let|ask|write|read|go|give|show|put|use|run|do|make|work|learn|listen|weigh|pair|try|call|talk|plan|train)\b(?!\s+(?:it|this)?\s*(?:to)?\s*(?:tomorrow|tonight|today|by|on\s+(?:mon|tue|wed|thu|fri|sat|sun)))"
    r")",
    re.I,
)
_WOULD = compiled(
    r"^\W*(?:and\s+|so\s+)?(?:i\s+)?(?:said|told\s+\w+|answered)\s+(?:that\s+)?(?:i['’]?d|i\s+would|id)\s+(?:love|like|enjoy|work|be\s+(?:glad|happy)|start|sit|ring\s+(?:the|before)|put|keep|take|walk|use|split|stop|pair|learn|stay|live)\b",
    re.I,
)
_REPORTED = compiled(
    rf"^\W*(?:(?:and|but|also|then|so)\s+)*(?:[\w.'’-]+\s+){{0,2}}?(?:{SPEECH})\s+(?:me\s+|us\s+)?(?:that\s+)?(?P<rest>\S.+)$",
    re.I | re.S,
)
_TO_COME = compiled(
    r"\b(?:will|['’]ll|would|['’]d|going\s+to|gonna|shall|to\s+(?:decide|let)|decid\w+|decision|outcome|answer|offers?|hear|know|in\s+touch|back\s+to\s+me|contact\s+me|(?:call|ring|text|email|phone|tell|let)\s+me|by\s+the\s+end|next|tomorrow|(?:panel|board|committee|governors?|trustees|head\s*office)\s+\w+|(?:mon|tues?|wed|thurs?|fri)(?:day|nesday|rsday)?|results?|verdict|shortlist\w*|candidates?|interviews?|interviewing|offer\w*)\b|\bI\b|\bi['’]",
    re.I,
)
_OF_THE_HOUSE = compiled(r"^(?!(?:he|she|they|it|we|i)\b)[\w'’-]+(?:\s+[\w'’-]+){2,}", re.I)


def tells_how_it_is(text: str) -> bool:
    """Say whether a clause reports how things are with the house: "he says leads come in but nobody rings back within the day"; nothing in it is still to come."""
    said = _REPORTED.match(text)
    return said is not None and _OF_THE_HOUSE.match(said["rest"]) is not None and _TO_COME.search(said["rest"]) is None


def owes_nothing(promise: FoundPromise) -> bool:
    """Say whether what was read as a promise has no day and is nothing that one person owes another: "take them to lunch on day 1", "Ned will not take orders"."""
    if promise.due is not None:
        return False
    if promise.by == "me" and (_HABIT.match(promise.quote) or _WOULD.match(promise.quote)):
        return True
    if promise.by == "them" and re.search(r"\b(?:will|would|can)\s+not\b|\bwon['’]?t\b", promise.quote, re.I):
        return True
    return promise.by == "them" and _OWED.search(promise.what) is None


def wants_of_me(text: str) -> bool:
    """Say whether somebody wants the writer to give something: "she'd like me to send pics of the peaches"."""
    return _OF_ME.match(text) is not None


def wishes(text: str) -> bool:
    """Say whether somebody tells what they want to do themselves: "she wants to bring back the peach house"."""
    return _WISH.match(text) is not None


_OF_ME = compiled(
    rf"^\W*(?:and\s+|so\s+)?(?:s?he|they)(?:['’]d\s+(?:like|love)|\s+(?:would\s+(?:like|love)|wants?|wanted|needs?|asked))\s+(?:for\s+)?me\s+to\s+(?={GIVE})",
    re.I,
)
_WISH = compiled(
    r"^\W*(?:and\s+|but\s+)?(?:s?he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)(?:['’]d\s+(?:like|love)|\s+(?:would\s+(?:like|love)|wants?|wanted|hopes?|hoped|plans?|planned|needs?))\s+to\b(?!.*\b(?:me|my|i)\b)",
    re.I,
)

__all__ = ["owes_nothing", "tells_how_it_is", "wants_of_me", "wishes"]
