"""A second reading of what the writer told: notes name a thing of theirs and its result, and leave out the words between.

"said our triage mornings at Leeds, waits from 9 days to 4" is told as "I told you about our triage mornings at Leeds and how waits went from 9 days to 4".
"""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.reading.patterns import compiled

_LEAD = compiled(
    r"(?i)^\W*(?:(?:and|so|then|but|yes|yeah)[,:]? )?(?:(?:i|me|we)\b:? ?)?(?:also |then |just )?"
    r"(?P<verb>said|answered|replied|told|explained|described|mentioned|showed|walked|talked|brought up|gave)?\b"
    r"(?: (?:him|her|them|us|everyone|everybody|to (?:him|her|them)))?(?: (?:through|thru|about|of|over|with))?[:,]? (?=\w)"
)
_FIGURE = (
    r"(?:about |around |nearly |over |like |roughly )?[£$€]?\d[\d.,]*\s?(?:%|percent|per cent|k\b|m\b)?(?: or \d+)?"
)
_UNIT = r"(?: ?(?:minutes?|hours?|days?|weeks?|months?|years?|sessions?|calls?|entries|points?))?"
_RATE = r"(?: (?:a|an|per) (?:day|week|month|year|shift|night|hour|patient|quarter))?"
_CHANGE = compiled(
    rf"(?i)^(?P<thing>(?:[a-z][\w'&/-]* ){{0,4}}?[a-z][\w'&/-]*?)?(?:^| )(?P<way>(?:went|came|fell|dropped|rose|grew|got|was|were) (?:down |up )?|down |up )?(?:from )?"
    rf"(?P<first>{_FIGURE}{_UNIT}{_RATE}) (?P<joint>to|became|and became|down to|up to) (?P<last>{_FIGURE}{_UNIT}{_RATE})(?P<tail>(?: (?:in|over|within|by|after|since|across|at|with|during|last|this) [^.;]{{2,40}})?)$"
)
# "the coaching huddle 10 minutes".
_LENGTH = compiled(
    r"(?i)^(the|my|our|an?) ((?:[a-z'-]+ ){0,2}[a-z'-]+) (\d{1,2}-?(?: ?minute|hour|day|week)(?=s?$))s?$"
)
_ABOUT = "I told her about"
_VERBS = {"showed": "I showed her", "walked": "I walked her through"}


def as_told(note: str) -> str:
    """Return a note that names a thing of the writer's as what was told of, with the changes that stand behind it; "" where it names none."""
    said = tidy(note)
    said = re.sub(r"(?<![\w.])[Ii]'?m? (?=\d)", "", said)
    first = re.split(r"(?<=[^\s.])[.;!?]+(?:\s+|$)|\n+|\s+[-–—]+\s+", said)[0].strip(" .-*!")
    lead = _LEAD.match(first)
    verb = (lead["verb"] or "").lower() if lead else ""
    rest = first[lead.end() :] if lead and lead[0].strip() else first
    thing, *behind = re.split(r",\s+(?:and )?|:\s+|\s+and (?=(?:[\w'-]+ ){0,3}(?:went |came |from )?\d)", rest)
    if not _names(thing, verb) or (
        verb == "walked" and not re.search(r"(?i)\b(?:through|thru)\b", lead[0] if lead else "")
    ):
        return ""
    thing = _LENGTH.sub(lambda m: f"{m[1]} {m[3].replace(' ', '-')} {m[2]}", thing)
    how = verb in {"told", "explained", "described", "mentioned"} and thing.lower().startswith("how ")
    told = f"I told her {thing}" if how else f"{_VERBS.get(verb, _ABOUT)} {thing}"
    changes = []
    for part in behind:
        change = changed(part)
        if not change:
            break
        changes.append(change)
    return told + "".join(f" and how {change}" for change in changes[:1])


def changed(part: str) -> str:
    """Return a change of figures as a clause: "waits from 9 days to 4" is "waits went from 9 days to 4"; "" for another part."""
    found = _CHANGE.match(part.strip(" ,"))
    if not found or (not found["thing"] and found["joint"] not in {"became", "and became"}):
        return ""
    first, last = re.sub(r"\blike (?=\d)", "about ", found["first"]), re.sub(r"\blike (?=\d)", "about ", found["last"])
    if not found["thing"]:
        return f"{first} became {last}{found['tail']}"
    thing = found["thing"].strip()
    low = [x.lower() for x in tokens(thing)]
    if low[-1] in w.PREPOSITIONS | w.WENT:
        return ""
    if low[0] in w.SUBJECTS | w.PREPOSITIONS | w.CONJUNCTIONS | w.AUX | {"i", "not", "about"} or any(
        x in w.SUBJECTS | w.AUX or (w.verb(x, "past", "pp") and x not in w.NOUN_LIKE | w.ADJECTIVES and at != 0)
        for at, x in enumerate(low)
    ):
        return ""
    head = next((low[n - 1] for n, x in enumerate(low) if n and x in w.PREPOSITIONS), low[-1])
    if low[0] not in w.DETERMINERS and not (plural(head) or head.endswith("s") or w.mass(head) or thing.isupper()):
        thing = f"the {thing}"
    way = (found["way"] or "").lower().split()
    verb = way[0] if way and way[0] in {"came", "fell", "dropped", "rose", "grew", "went"} else "went"
    toward = (
        next((f" {x}" for x in ("down", "up") if x in way or found["joint"].startswith(x)), "")
        if verb in {"came", "went"}
        else ""
    )
    return f"{thing} {verb}{toward} from {first.strip()} to {last.strip()}{found['tail']}"


# "My answer", "the truth": what of it?
_NOTHING = w.listed(
    "answer answers truth reason reasons thing things story view views opinion thoughts idea name age lot same rest plan question questions point"
)


def _names(thing: str, verb: str) -> bool:
    """Say whether words name a thing of the writer's that one tells of; a statement is none."""
    low = [x.lower() for x in tokens(thing)]
    if not 1 < len(low) <= 16 or low[0] in w.SUBJECTS | w.AUX | {"i", "that", "yes", "no"}:
        return False
    if len(low) == 2 and low[1] in _NOTHING:
        return False
    if low[0] in {"my", "our"}:
        return True
    return verb in {"told", "explained", "described", "mentioned", "showed", "walked", "talked"} and (
        low[0] in {"the", "a", "an", "how"} or bool(plural(low[-1]))
    )


__all__ = ["as_told", "changed"]
