"""Whom an invitation announces: by name, with the post it gives them, and whether they are to be met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sincerely.core.people.names import same_person
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import POSITION, title_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """Somebody whom an invitation names; `meets` says that the talk is with them, and not only that one asks for them at the door."""

    name: str
    position: str = ""
    title: str = ""
    meets: bool = True


_BESIDE = 80
# "Our Head of Nursing, Ruth Oduya", "the ward manager Tom Reid".
_BEFORE = compiled(
    r"\b(?:our|the|my|your|with|and|meet)\s+(?P<post>(?:(?!\b(?:our|the|my|your|with|and|meet)\b)[\w/&'’ -]){3,60}?)\s*[,:]?\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+)?$",
    re.I,
)
_BEHIND = compiled(
    r"[ \t]*(?:[,(–—|:]|-\s|\s-)\s*(?:(?:our|the|who\s+is|who['’]s|your)\s+)*(?P<post>[^\W\d_][^,.;:()\n|–—]{2,60})"
)
_JOINED = compiled(
    r"\s+(?:and|or|&|who|will|at|on|for\s+(?:an?|the)|from\s+\d)(?:\s.*)?$|\s+(?:and|&)\s+(?=(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|our|the)\b).*$",
    re.I,
)
# Whom one asks for at the door, rings, or who is told of it, is not thereby met; nor is who signs.
_AT_THE_DOOR = compiled(
    r"\b(?:ask\s+(?:at\s+\w+\s+)?for|report\s+to|contact|call|ring|phone|text|e-?mail|write\s+to|reply\s+to|cc['’]?d?|copied|copying|let|from|instead\s+of|in\s+place\s+of|replac\w+|away)\s*:?\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+|(?:our|the|my)\s+[\w ]{2,40}?,?\s+)?$",
    re.I,
)
# Who only sends something, or is away, is not met.
_OTHERWISE = compiled(
    r"\s+(?:(?:will|can|is\s+going\s+to|['’]ll)\s+)?(?:(?:be\s+)?away|send|e-?mail|share|forward|write|arrange|confirm|sends|is\s+(?:away|on\s+leave))\b",
    re.I,
)
_MOST_WORDS = 6
# What says that the talk is with whoever follows; between it and the name stand posts and other names alone.
_MET = compiled(
    r"\b(?:with|w/|meet(?:ing)?|see(?:ing)?|join(?:ing)?|introduced?\s+(?:you\s+)?to|(?:speak|talk|chat)(?:ing)?\s+(?:to|with)|(?:it|that)(?:\s+will|\s+would|['’](?:ll|d))\s+be(?:\s+just)?|you\s+and"
    r"|(?:interviewed|seen|met|joined|led|chaired|hosted|held|conducted|run|taken|shown\s+(?:round|around)|accompanied|attended)\s+by"
    r"|(?:panel|interviewers?|interviewing|panellists?|panelists?|attendees|participants|guests|screen|chair(?:ed)?|host|who)\b(?:\s+(?:will\s+be|is|are|being|members?|consists?\s+of|consisting\s+of|includes?|including|of|made\s+up\s+of|comprises|comprising|on\s+the\s+day))*"
    r"|(?:at\s+the\s+table|on\s+the\s+panel)\s+(?:will\s+be|is|are)"
    r"|con|com|avec|mit|med|dabei\s+(?:ist|sind)(?:\s+noch)?|treffen|gespräch|møder|møter|delt[ae]gere|deltakere|teilnehmer\w*|participan(?:tes|ts)?|participarán|participarão|presentes|integran)\b\s*[:–—-]?\s*(?:(?:me|myself)\b(?:\s*,|\s+(?:and|&|plus)\b)?\s*)?"
    r"|\b(?:me|myself)(?:\s*,|\s+(?:and|&|plus)\b)\s*"
    # A row of the day: "10:15  Design critique - Yuki Sandford".
    r"|(?m:^[\t |•*-]*\d{1,2}[:.]\d\d\b)(?:\s*[ap]\.?m\b\.?)?",
    re.I,
)
# "you met Tom last week", "questions can be taken up with Kay", "after your call with Tom": no talk to come.
_NOT_THIS_TALK = compiled(
    r"\b(?:(?:met|spok\w+|talked|work(?:s|ed|ing)?|check(?:ed)?|agreed?|discuss(?:ed)?|arranged?|confirm(?:ed)?|liais\w+|shared?|raised?|left|leave|interviewed|deal(?:t|ing)?)(?:\s+[\w'’-]+){0,3}"
    r"|(?:touch|familiar|up|questions?|quer(?:y|ies)|concerns?|together|along|away)(?:\s+(?:it|this|that|them|directly))*)\s+(?:with|to|mit)\s*$",
    re.I,
)
_PAST = compiled(
    r"\b(?:after|following|since|from|thank(?:s|\s+you)\s+for|enjoyed|not)\s+(?:(?!\b(?:you|we)\b)[^,;.:])*$", re.I
)
_FOR_A_TALK = compiled(r"\b(?:interview|meeting|call|chat|talk|conversation|tour|trial|panel|session|slot|time|date)\s+(?:with|mit)\s*$", re.I)  # fmt: skip
_LONG_AGO = compiled(
    r"[^.;\n]{0,40}?\b(?:last\s+(?:week|month|year|time|\w+day)|yesterday|earlier\s+this|before)\b", re.I
)
_DOES = r"(?:interview|meet|see|join|chair|lead|host|run|conduct|hold|talk|speak|take\s+(?:you|part|it|the\s+(?:interview|talk|call))|(?:call|ring|phone)\s+you(?!\s+(?:to|about|with|when|once|if))|show\s+you|walk\s+you|sit\s+in|attend|ask\s+you|look\s+after\s+you|be\s+(?:there|present|joining|on\s+the|your|interviewing|meeting|leading|chairing|with\s+(?:you|us|me)))"
# "Ruth Oduya, our matron, will interview you", "Ruth Oduya (chair)", "Ruth Oduya from finance and I".
_MEETS_BEHIND = compiled(
    rf"(?:\s*[,(–—-][^.;:!?]{{2,70}}?[,)–—-])?\s*,?\s*(?:(?:from|of)\s+(?:the\s+)?(?:[\w&-]+\s+){{1,3}}?)?(?:(?:who|both|also|all|and\s+I)\s+)*(?:(?:will|shall|would|can(?:\s+now)?|could|is\s+going\s+to|are\s+going\s+to|would\s+(?:like|love)\s+to|wants?\s+to|hopes?\s+to|looks?\s+forward\s+to|['’]ll)\s+(?:both\s+|also\s+|then\s+|all\s+)*{_DOES}(?:ing)?\b|(?:is|are)\s+(?:also\s+)?(?:joining|interviewing|meeting|leading|chairing|hosting|on\s+the\s+panel|your\s+(?:interviewer|host)|the\s+(?:interviewer|chair))|(?:interviews|chairs|leads|joins|sees|hosts|meets)\b"
    r"|(?:would\s+like|wants)\s+(?:an?\s+)?(?:\w+\s+)?(?:call|chat|talk|conversation|interview)\b|(?:wird|werden|ist|sind|is|er|nimmt)\s+(?:er\s+|auch\s+|ook\s+)*(?:dabei|bij|med|teil)\b|deltar\b|deltager\b"
    r"|(?:and|&|und|y|e|og|och|en)\s+(?:me|myself|mir|mich|mig|mij|undertegnede|quien\s+(?:suscribe|firma)|eu)\b)"
    r"|\s*[,(–—-]\s*(?:(?:panel\s+)?chair|(?:\w+\s+)?interviewer|panel(?:\s+member)?)\b",
    re.I,
)
# Where one sentence or paragraph ends, which behind a title it does not; a list under its heading goes on.
_NO_TITLE = "".join(
    rf"(?<!\b{title})" for title in ("Mr", "Mrs", "Ms", "Dr", "Prof", "Eng", "Ing", "Fr", "Capt", "Rev", "инж")
)
_ENDS = compiled(rf"{_NO_TITLE}[.!?]\s+|(?<!:)\n\s*\n")
# With one of these two names are no row of posts and names.
_SAYS_MORE = compiled(rf"{_NO_TITLE}[.!?]\s|;\s+(?!\S+(?:\s+\S+)?\s*[,(;]|\S+\s+\S+\s*$)|\b(?:will|would|is|was|are|were|can|could|may|should|has|have|had|you|your|I|we|please|if|ask|contact|sends?|sent|said|call|questions?|who|whose|instead|not|about|from|copied|cc)\b", re.I)  # fmt: skip
_FAR = 200


def announced(text: str, people: Iterable[Fact], writer: str, mine: str) -> tuple[Announced, ...]:
    """Return whom a message names besides its `writer` and the candidate (`mine`); `people` are the names read in its text, with their places.

    To be met is only of whom the message says so, and who stands in a row with them.
    """
    named = sorted((fact for fact in people if fact.name == "people" and fact.end > fact.start), key=lambda fact: fact.start)  # fmt: skip
    met = _met(text, named)
    found: list[Announced] = []
    for n, fact in enumerate(named):
        title, name = title_of(" ".join(str(fact.value).split()))
        if any(other and same_person(name, other) for other in (writer, mine)):
            continue
        before = next((n for n, one in enumerate(found) if same_person(name, one.name)), None)
        if before is not None:
            # Named again, where it is said that one meets them.
            found[before] = replace(found[before], meets=found[before].meets or met[n])
            continue
        ahead = named[n + 1].start if n + 1 < len(named) else len(text)
        beside = text[max(0, fact.start - _BESIDE) : fact.start].rpartition("\n")[2]
        behind = text[fact.end : min(ahead, fact.end + _BESIDE)]
        found.append(Announced(name=name, position=_post(beside, behind), title=title, meets=met[n]))
    return tuple(found)


def _met(text: str, named: Sequence[Fact]) -> list[bool]:
    """Say of each name in a text whether the talk is with them."""
    rows = [
        before is not None and not _SAYS_MORE.search(text[before.end : fact.start]) and fact.start - before.end <= _BESIDE + _MOST_WORDS
        for before, fact in zip([None, *named], named, strict=False)
    ]  # fmt: skip
    apart: list[bool] = []
    ahead: list[bool] = []
    behind: list[bool] = []
    for n, fact in enumerate(named):
        follows = text[fact.end : fact.end + _FAR]
        apart.append(bool(_AT_THE_DOOR.search(text[max(0, fact.start - _BESIDE) : fact.start]) or _OTHERWISE.match(follows) or _signs(text, fact)))  # fmt: skip
        ahead.append((_meets_ahead(text, fact) and not _LONG_AGO.match(follows)) or (rows[n] and ahead[n - 1]))
        behind.append(_MEETS_BEHIND.match(follows) is not None)
    for n in range(len(named) - 1, 0, -1):
        behind[n - 1] = behind[n - 1] or (rows[n] and behind[n])
    return [(one or other) and not aside for one, other, aside in zip(ahead, behind, apart, strict=True)]


def _meets_ahead(text: str, fact: Fact) -> bool:
    """Say whether what stands before a name in its sentence says that the talk is with them."""
    before = _ENDS.split(text[max(0, fact.start - _FAR) : fact.start])[-1]
    signs = list(_MET.finditer(before))
    if not signs or _SAYS_MORE.search(before, signs[-1].end()):
        return False
    said = before[: signs[-1].end()].rstrip(" :–—-\n")
    if _PAST.search(said):
        return False
    return _FOR_A_TALK.search(said) is not None or not _NOT_THIS_TALK.search(said)


def comes_along(text: str) -> bool:
    """Say whether who writes will be there too: "meet me and our Head of Nursing", "Ruth and I will see you"."""
    return _MYSELF.search(text) is not None


_MYSELF = compiled(r"\b(?:with|meet(?:ing)?|see|join)\s+(?:both\s+)?(?:[\w’',]+\s+){0,4}?(?:me|myself)\b|\b(?:and|&)\s+(?:I|myself)\b(?=\s+(?:will|would|are|look|shall|hope|['’]))|,?\s+and\s+(?:me|myself)\b")  # fmt: skip


def _post(before: str, behind: str) -> str:
    """Return the post that stands right behind a name, or right before it."""
    for found in (_BEHIND.match(behind), _BEFORE.search(before)):
        post = _JOINED.sub("", found["post"]).strip(" -'’") if found else ""
        if post and len(post.split()) <= _MOST_WORDS and POSITION.search(post) and not re.search(r"\d|@", post):
            return post
    return ""


def _signs(text: str, fact: Fact) -> bool:
    """Say whether a name stands alone on one of the last lines, as a signature does."""
    line = text[text.rfind("\n", 0, fact.start) + 1 : fact.start]
    return (
        not line.strip()
        and not text[fact.end :].strip().partition("\n\n")[2]
        and text[: fact.start].rstrip(" ").endswith("\n")
    )
