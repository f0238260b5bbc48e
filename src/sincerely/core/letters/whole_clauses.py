"""What hangs on a statement without a verb of its own: a result is told behind "with", anything else is left out.

"Put photos up, errors down to 0.6" becomes "... with errors down to 0.6"; "residents wait because only 2 on at 7" is told without its reason.

Notes leave out verbs that are plain to their writer. A reader has only the sentence, and a plain one is better than half of another.
"""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import finite_at, plural
from sincerely.core.letters.note_parts import has_verb
from sincerely.core.letters.turning import tokens
from sincerely.core.reading.patterns import compiled

_LEAST = 4  # words of a statement that is worth telling by itself
# What ties one clause to another; behind it stands a verb, or nothing that can be told.
_TIES = compiled(
    r"(?:,\s+)?\b(because|since|so|but|while|whereas|although|unless)\s+(?!(?:far|much|many|that|long|to|as|of|then)\b)"
)
_AND = compiled(r",?\s+and\s+")
# A thing and its figure: "errors 0.6", "two about to quit", "12 patients a time".
_FIGURED = compiled(
    r"^(?:[\w'-]+\s+){0,4}[£$€]?\d[\d.,]*\s?(?:%|percent|[a-z]{0,7})(?:\s+(?:a|an|per|in)\s+\w+)?$|^(?:one|two|three|four|five|some|most|half|both)\s+(?:about|due|still|nearly|already|off|left)\b",
    re.IGNORECASE,
)
# "new cooks ready after a week": how several things were, told of the past.
_BARE_STATE = compiled(
    r"(?<=and )(?P<things>(?:all (?:the )?|the |my |our |new |most )?[a-z]+s) (?P<state>(?:ready|done|happy|safe|free|gone|clear|empty|full)\b)"
)
# A comma keeps the result from the last thing before it: "on the scanner, with errors at 0.6".
_ADDED = compiled(
    r"(?<![,;]) with (?=(?:no|zero) [a-z]+ (?:in|after|since|for|from|on)\b|(?:one|two|three|four|five|six|half|most|some|both|several) (?:of them )?(?:about to|already|still|due)\b|(?:[a-z'-]+ ){1,4}(?:(?:down|up) (?:from|by|to|a|about|nearly|over|almost|\d)|at \d))"
)
_TIMES = compiled(
    r"^(?:last|this|next|early|late|mid|the|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|\d{4}|then|when|covid|before)\b",
    re.IGNORECASE,
)


# "footfall down since the bus stopped": how a thing stands with the house.
_IS_DOWN = compiled(
    r"(?i)(?:(?<=^)|(?<=[.;] ))(?P<thing>(?:the |our )?(?:footfall|sales|sickness|absence|turnover|attendance|numbers|bookings|complaints|costs?|energy costs?|morale|uptake|enrol?ments?|donations|orders|waste|output|yields?|visits|visitors|members(?:hip)?|rolls?|staffing|occupancy|retention)) (?P<way>down|up)(?= (?:since|by|from|\d+|a|nearly|again|this|over)\b)"
)
_SPAN = r"\d[\d.,]*\s?(?:yrs?|years?|months?|mths?|weeks?|wks?|days?|shifts?|seasons?|winters?)"
_NP = r"(?:(?:the|our|my)\s+)?(?:[a-z][\w'-]*\s+){0,3}?[a-z][\w'-]*"
# Behind a comma: "vet bill down a third", "no return after 3 yrs", "18 months no errors", "activation +22%", "errors 0.6", "two about to quit".
_RESULT = compiled(
    rf"(?<=[\w%)])(?:\s*,\s*|\s+(?:and|&)\s+)(?:"
    rf"(?P<moved>{_NP})\s+(?P<way>down|up)\s+(?P<far>(?:from|by|to|a|an|about|nearly|over|almost|\d)\b[^,.;\n]*(?:\.\d[^,.;\n]*)?)"
    rf"|(?P<none>(?:no|zero)\s+[a-z][^,.;\n]*)"
    rf"|(?P<span>{_SPAN})\s+(?P<clean>(?:no|zero|without)\s+[a-z][^,.;\n]*)"
    rf"|(?P<grown>{_NP})\s+(?P<sign>[+-])(?P<by>\d[\d.,]*\s?%)"
    rf"|(?P<thing>(?:[a-z][\w'-]*\s+)?[a-z][\w'-]*s|[a-z]+ rate)\s+(?:at\s+)?(?P<figure>\d[\d.,]*\s?%?)"
    rf"|(?P<some>(?:one|two|three|four|five|six|half|most|some|both|several)\s+(?:of\s+them\s+)?(?:about\s+to|already|still|due|off\s+sick|ready\s+to)\b[^,.;\n]*)"
    rf")(?=\s*(?:[,.;\n]|$))",
    re.IGNORECASE,
)
_NUMBERED = w.listed(
    "series classes days weeks hours minutes months years yrs times nights shifts stages floors is was has ages across less plus this us its levels grades bands keys"
)


def with_results(note: str) -> str:
    """Return notes with each result that lacks a verb told behind "with", where the words before it are a statement; what is down or up is said to be."""
    note = _IS_DOWN.sub(
        lambda found: (
            f"{found['thing']} {'are' if plural(tokens(found['thing'])[-1].lower()) else 'is'} {found['way']}"
        ),
        note,
    )

    def told(found: re.Match[str]) -> str:
        head = re.split(r"[,.;:\n]\s", note[: found.start()])[-1]
        if len(head.split()) < 3 or not _is_clause(head) or re.search(r"(?i)\bwith\b|\bw/|^\W*no\b", head):
            return found[0]
        if found["moved"]:
            thing = found["moved"]
            if (
                _is_clause(thing)
                or tokens(thing)[0].lower() in w.SUBJECTS | w.PREPOSITIONS | w.CONJUNCTIONS
                or w.verb(tokens(thing)[0].lower(), "past", "ing")
            ):
                return found[0]
            return f" with {_named(thing)} {found['way']} {found['far']}"
        if found["none"]:
            return found[0] if _is_clause(found["none"]) else f" with {found['none']}"
        if found["span"]:
            return f" with {found['clean'].replace('without', 'no')} in {found['span']}"
        if found["grown"]:
            return f" with {_named(found['grown'])} {'up' if found['sign'] == '+' else 'down'} {found['by']}"
        if found["thing"]:
            first, last = (found["thing"].split()[0].lower(), found["thing"].split()[-1].lower())
            if (
                last in _NUMBERED
                or (w.verb(first, "past", "ing", "base") and first not in w.NOUN_LIKE)
                or first in w.PREPOSITIONS | w.SUBJECTS | w.AUX
            ):
                return found[0]
            return f" with {_named(found['thing'])} at {found['figure']}"
        return f" with {found['some']}"

    return _RESULT.sub(told, note)


def _named(thing: str) -> str:
    """Return a thing with its article where notes left it out: "vet bill" is "the vet bill"; several or a mass have none."""
    low = [x.lower() for x in tokens(thing)]
    return thing if low[0] in w.DETERMINERS or plural(low[-1]) or w.mass(low[-1]) else f"the {thing}"


def cut_to_whole(text: str) -> str:
    """Return a statement up to the first clause in it that has no verb; the same text where every clause has one."""
    text = _ADDED.sub(", with ", text)
    for tie in _TIES.finditer(text):
        head, tail = text[: tie.start()].rstrip(" ,"), text[tie.end() :]
        if len(head.split()) < _LEAST or _is_clause(re.split(r",\s+|\s+and\s+", tail)[0]):
            continue
        if tie[1] == "since" and (_TIMES.match(tail) or tail[:1].isupper() or len(tail.split()) < 3):
            continue
        if tie[1] == "but" and re.search(r"\b(?:all|none|nothing|nobody|everyone|everything|anything|no one)$", head):
            continue
        if tie[1] == "but" and re.match(r"(?:not|never|only|also|still)\b", tail):
            continue
        return head
    text = _BARE_STATE.sub(lambda found: f"{found['things']} were {found['state']}", text)
    for joint in _AND.finditer(text):
        head, tail = text[: joint.start()].rstrip(" ,"), text[joint.end() :]
        if len(head.split()) >= _LEAST and _FIGURED.match(tail) and not _is_clause(tail) and not _counts_on(head):
            return head
    return text


def begins_whole(text: str) -> bool:
    """Say whether the words before the first tie are a clause: "joint first visit so the patient tells it once" begins with none."""
    tie = next((one for one in _TIES.finditer(text) if one[1] not in {"since", "but"}), None)
    return tie is None or tie.start() == 0 or _is_clause(text[: tie.start()])


def _counts_on(head: str) -> bool:
    """Say whether what stands before "and" ends in a figure of its own, so that another may follow: "from 9 and 12"."""
    return re.search(r"\d[\d.,]*%?$", head) is not None


def _is_clause(tail: str) -> bool:
    words = tokens(tail)
    low = [x.lower() for x in words]
    if not low:
        return False
    return (
        finite_at(words)
        or has_verb(low)
        or bool(set(low[:4]) & w.AUX)
        or bool(low[0] in w.SUBJECTS | {"i"} and len(low) > 1)
        or bool(w.verb(low[0], "past", "s", "base") and len(low) > 1)
        or any(
            w.verb(x, "past", "s", "base") and at
            for at, x in enumerate(low[:5])
            if x not in w.NOUN_LIKE | w.PREPOSITIONS
        )
    )


__all__ = ["begins_whole", "cut_to_whole", "with_results"]
