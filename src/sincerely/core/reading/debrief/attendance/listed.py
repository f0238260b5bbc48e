"""The people an invitation lists: in its text, or as attendees that are no mailbox, room or service."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.text.names import ORG_TAIL, POSITION, title_of
from sincerely.core.reading.debrief.text.words import NOT_NAMES
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Part

_GROUP_WORDS = compiled(
    r"\b(?:team|talents?|recruit\w*|hiring|careers?|jobs?|hr|human\s*resources|people\s*(?:team|services|ops)|no-?reply|noreply|do-?not-?reply|info|office|admin|reception|mailbox|resourcing|room|calendar|scheduling|scheduler|interviews?|panel|committee|board|group|department|dept|staff|vacanc\w+|bewerb\w*|personal(?:abteilung)?|personnel|rrhh|service|support|notifications?|invites?|events?|greenhouse|calendly|workday|lever|ashby|zoom|teams|bookings?|applications?|candidates?|all|everyone|desk)\b",
    re.I,
)
_GROUP_ADDRESS = compiled(r"^(?:(?:hr|jobs?|careers?|recruit\w*|talent\w*|hiring|team|info|office|admin|contact|hello|people|no-?reply|noreply|donotreply|scheduling|interviews?|room|calendar|bewerb\w*|personal|rrhh|resourcing|vacanc\w+|applications?|staff|reception|panel|mail|enquiries|secretary|bookings?|meet|events?)(?:[-_.+\d].*)?|.*[-_.](?:team|room|group|panel|hr|jobs|careers|noreply|reply|mailbox|all|board|interviews))@", re.I)  # fmt: skip


def is_group(name: str, email: str) -> bool:
    """Say whether an attendee is a mailbox of many, a room or a service rather than a person."""
    if name and re.search(r"@", name):
        return False
    personal = name and len(fold(name).split()) >= 2 and not _GROUP_WORDS.search(name) and not ORG_TAIL.search(name)
    if name and _GROUP_WORDS.search(name):
        return True
    if email and _GROUP_ADDRESS.search(email):
        return not personal
    return False


def name_from_address(email: str) -> str:
    """Read a name from an address of the form first.last@; empty when it is not plainly one."""
    local = email.partition("@")[0]
    parts = [part for part in re.split(r"[._]", local) if part]
    if len(parts) < 2 or not all(part.replace("-", "").isalpha() and len(part) > 1 for part in parts):
        return ""
    return " ".join("-".join(piece.capitalize() for piece in part.split("-")) for part in parts)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person listed in the text of an invitation."""

    name: str
    title: str
    position: str
    part: Part
    quote: str


_LIST_LABEL = compiled(
    r"(?im)^[^\w\n]*(?P<label>(?:interview(?:er|ing)?s?(?:\s+(?:panel|team|with))?|interview\s+panel|panel(?:\s+members?|ists)?|who|host(?:ed\s+by)?|you(?:'|’)?(?:ll|\s+will)\s+(?:be\s+)?(?:meet(?:ing)?(?:\s+with)?|speak(?:ing)?\s+(?:to|with)|interviewed\s+by)|meet(?:ing)?\s+with|with|attendees|recruiter|recruiting\s+(?:contact|coordinator)|coordinator|contact|booked\s+by|your\s+(?:recruiter|contact)|hiring\s+manager|bokat\s+av|gesprächspartner|teilnehmer|entrevistador\w*|jury)\b[^:\n]{0,20}):[ \t]*(?P<rest>[^\n]*(?:\n(?:[ \t]*[-•*·][^\n]+|(?=[A-ZÀ-Þ][^\n:]{2,50}(?:[,(–-][^\n:]*)?$)[^\n]+))*)"
)
_LIST_INLINE = compiled(
    r"(?:you(?:'|’)?(?:ll|\s+will)\s+(?:be\s+)?(?:meet(?:ing)?(?:\s+with)?|speak(?:ing)?\s+(?:to|with)|see|talk(?:ing)?\s+(?:to|with))|the\s+panel\s+(?:is|will\s+be|consists\s+of)|interviewed\s+by|interview\s+with|meeting\s+with|chat\s+with|call\s+with)\s+(?P<rest>[^\n.]{3,200})",
    re.I,
)
_OWN_LINE = compiled(
    r"(?m)^[^\w\n]*(?:[^\n:]{2,40}:\s*)?(?P<name>(?:[A-Z][\w.]{1,5}\s)?[A-ZÀ-Þ][\w'’-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-ZÀ-Þ][\w'’.-]+){1,3})\s*(?:,|\s[-–—]\s|\()\s*(?P<position>[^\n,;()]{2,60})\)?[^\n]{0,60}$"
)
_INVITING = compiled(r"(?m)^(?P<rest>[A-ZÀ-Þ][^\n:,.]{2,40}?)\s+is\s+inviting\s+you\s+to\b")


def listed_people(description: str, summary: str) -> Iterator[Listed]:
    """Yield the people listed in an invitation's text."""
    # "Monique Delacroix, HR Manager" on a line of its own is a person wherever it stands.
    agenda = re.sub(
        r"(?im)^[^\w\n]*\d{1,2}[:.]\d\d\s*(?:am|pm)?\s*(?:[-–—]|to)?\s*(?:\d{1,2}[:.]\d\d\s*(?:am|pm)?)?\s*[-–—:]*\s*",
        "",
        description[:20_000],
    )
    agenda = re.sub(r"(?<=\w)\s+and\s+(?=[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ][\w'’-]+\s*[,(])", "\n", agenda)
    for found in _OWN_LINE.finditer(agenda):
        listed = _listed(
            f"{found['name']} ({found['position']})",
            "recruiter" if re.search(r"recruit|talent|coordinator", found["position"], re.I) else "interviewer",
        )
        if listed and POSITION.search(found["position"]) and not POSITION.search(found["name"]):
            yield Listed(listed.name, listed.title, found["position"].strip(), listed.part, found.group().strip())
    for pattern, text in (
        (_LIST_LABEL, description),
        (_LIST_INLINE, description),
        (_INVITING, description),
        (_LIST_INLINE, summary),
    ):
        for found in pattern.finditer(text[:20_000]):
            label = (found.groupdict().get("label") or "").lower()
            part: Part = (
                "recruiter"
                if "recruit" in label or "coordinator" in label
                else "organiser"
                if pattern is _INVITING or "booked" in label or "bokat" in label or label.strip() == "contact"
                else "interviewer"
            )
            rest = re.sub(
                r",\s*(?=(?:[\w&/.-]+\s+){0,5}[\w&/.-]*)(?=[^,;\n(]*)([^,;\n(]{2,60})",
                lambda m: f" ({m[1].strip()})" if POSITION.search(m[1]) and not _full_name(m[1]) else m.group(),
                found["rest"],
            )
            rest = re.sub(
                r"(?m)^[^\w\n]*\d{1,2}[:.]\d\d\s*(?:am|pm)?\s*(?:[-–—]\s*\d{1,2}[:.]\d\d\s*(?:am|pm)?)?\s*[-–—:]*\s*",
                "",
                rest,
            )
            for piece in re.split(r"\n\W*|;|,(?![^(]*\))|\s+(?:and|&|und|y|et|e|og|och|en)\s+|\s\+\s", rest):
                listed = _listed(piece, part)
                if listed:
                    yield listed


def _full_name(text: str) -> bool:
    words = title_of(text.strip())[1].split("(")[0].split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() or word.casefold() in PARTICLES for word in words)
        and not POSITION.search(" ".join(words))
    )


def _listed(piece: str, part: Part) -> Listed | None:
    piece = piece.strip(" -•*·.\t")
    name = re.split(
        r"\s*[(\[<–|]|\s+-\s+|\s*:\s*|\s+(?:from|at|the|our|for|to|on|in|about|will|who|is)\b", piece, maxsplit=1
    )[0].strip(" ,.")
    if re.match(
        r"(?:dear|hi|hello|hallo|hey|liebe[rs]?|cher|chère|estimad[oa]|beste|geachte|good\s+(?:morning|afternoon))\b",
        name,
        re.I,
    ):
        return None
    title, rest = title_of(name)
    words = re.sub(r"\b\d+\b", " ", rest).split()
    if not 1 <= len(words) <= 5 or not all(word[:1].isupper() or word.casefold() in PARTICLES for word in words):
        return None
    if (
        not re.search(r"[A-Za-z]", rest)
        or POSITION.search(rest)
        or (len(words) < 2 and not title)
        or any(word.casefold().strip(".") in NOT_NAMES for word in words)
        or ORG_TAIL.search(rest)
    ):
        return None
    tail = piece[len(name) :]
    position = re.match(r"\s*(?:[(\[]|[–|-]|,)\s*([^)\]\n]{2,60})", tail)
    return Listed(
        " ".join(words), title, position[1].strip() if position and POSITION.search(position[1]) else "", part, piece
    )
