"""Who wrote, where nobody on record did: the house, the post and the person as their own mail names them. A proposal to be corrected, never more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.people.names import fold
from sincerely.core.reading.correspondence import house_domains
from sincerely.core.reading.debrief.setting.house_words import NOISE, ORG_WORD, ROLE_WORD
from sincerely.core.reading.display_names import displayed_name
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import POSITION, title_of


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A house and its person as a mail names them; empty where it does not say."""

    employer: str = ""
    role: str = ""
    name: str = ""
    position: str = ""
    address: str = ""


_BIG = r"[A-ZÀ-Þ0-9][\w'’&.+-]*"
_HOUSE = rf"(?P<house>(?:[Tt]he\s+)?{_BIG}(?:[ \u00a0](?:(?:of|for|and|&|the|de|du|des|la|van|von|am|an|der|die|in)[ \u00a0]){{0,2}}{_BIG}){{0,6}})"
_ROLE = r"(?P<role>[^\n.,;:!?()]{3,70}?)"
_POST = r"(?:role|position|post|vacancy|job|opening|opportunity)"
_AT = r"(?:at|with|within|here\s+at|in)"
# The surest ways to say it come first.
_HOUSES = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b{_POST}\s+(?:of|as|for)\s+(?:an?\s+|our\s+|the\s+)?[^\n.;!?]{{3,70}}?\s+{_AT}\s+{_HOUSE}",
        rf"\b{_POST}\b[^\n.;!?]{{0,30}}?\s+{_AT}\s+{_HOUSE}",
        rf"\b(?:on\s+behalf\s+of|here\s+at|we\s+at|all\s+of\s+us\s+at|everyone\s+at|team\s+at|careers?\s+(?:at|with)|employment\s+(?:at|with))\s+{_HOUSE}",
        rf"\b(?:applying|application|applied)\s+(?:to|with|at)\s+(?:join\s+|work\s+(?:at|for|with)\s+)?{_HOUSE}",
        rf"\binterest\s+(?:in\s+)?(?:in|joining|working\s+(?:at|for|with)|a\s+career\s+(?:at|with))\s+{_HOUSE}",
        rf"\b(?:interview(?:ing|ed)?|meet(?:ing)?|talk(?:ing)?|join(?:ing)?)\s+(?:(?:us|you)\s+)?(?:at|with)\s+{_HOUSE}",
    )
)
_ROLES = tuple(
    compiled(pattern, re.I)
    for pattern in (
        r"\b(?:the|our|an?|your)\s+(?P<role>(?-i:[A-ZÀ-Þ][\w/&'’+.-]*(?:,?[ ](?:(?:of|and|for|&|to|in|–|-)[ ])?[A-ZÀ-Þ0-9][\w/&'’+.-]*){0,6}))(?:\s*\([^)\n]{0,30}\))?\s+(?:role|position|post|vacancy|job)\b",
        rf"\b{_POST}\s+(?:of|as)\s+(?:an?\s+|our\s+|the\s+)?{_ROLE}(?=\s+(?:at|with|within|in|on|here|has|have|was|is|and|which|that|to)\b|\s*(?:[\n.,;:!?()]|\s[-–—]|$))",
        rf"\b(?:appl\w+|interest(?:ed)?|consider\w*|candidate|interview\w*|regarding|about|fill|shortlisted)\s+(?:\w+\s+)?(?:for|in|about|to)\s+(?:the|our|an?)\s+(?:post\s+of\s+)?{_ROLE}\s+{_POST}\b",
        rf"^\W*(?:(?:re|fwd?|aw|wg)\s*:\s*)*(?:(?:update\s+on\s+)?(?:your\s+|the\s+)?(?:job\s+)?(?:application|interview|vacancy|candidacy)\s*(?::|for|[-–—]|to)\s+(?:the\s+)?(?:(?:post|position|role)\s+of\s+)?){_ROLE}(?=\s+(?:at|with|in)\b|\s*(?:[\n.,;:!?(]|\s[-–—|]|$)|\s+{_POST}\b)",
        rf"\b(?:apply\w*|applied|application|team)\s+(?:\w+\s+){{0,4}}?(?:for|as)\s+(?:the|our|an?)?\s*{_ROLE}(?=\s+(?:at|with|within|on|here)\b|\s*(?:[\n.,;:!?()]|$))",
    )
)
_ABOUT = compiled(r"^[ \t]*re\s*:[ \t]*(?P<about>[^\n]{3,120})$", re.I | re.M)
# Words of a subject that is about something else than the post.
_TALKED = compiled(
    r"\b(?:thank\w*|you|your|my|our|we|meeting|interview|visit|call|chat|documents?|references?|please|with|from|for|hello|hi|dear|update|offer|feedback|message|mail)\b",
    re.I,
)
_OFFICE = compiled(
    r"\s*\b(?:careers?|recruit\w*|talent(?:\s+acquisition)?|people(?:\s*(?:&|and)\s*culture)?|hiring|human\s+resources|hr|jobs|applications?|admissions|notifications?|no-?reply|do-?not-?reply|via\b.*|team|office|department|dept)\b\s*",
    re.I,
)
_NOBODY = compiled(r"^(?:no-?reply|do-?not-?reply|noreply\w*|notifications?|mailer|postmaster|bounce\w*|system)", re.I)
_CLOSED = compiled(r"[\n(]|\s[-–—|]\s|\.\s")
_NO_HOUSE = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        "i",
        "you",
        "we",
        "us",
        "our",
        "your",
        "the",
        "this",
        "that",
        "it",
        "time",
        "zoom",
        "teams",
        "google",
        "microsoft",
        "skype",
        "dear",
        "hi",
        "hello",
        "re",
        "fwd",
        "hr",
        "english",
    )
)
_MOST = 6_000


def newcomer_in(message: Message, people: Iterable[str] = (), own: str = "") -> Newcomer:
    """Return the house, post and person that a mail names. `people`: who was read in it, the first first; `own`: the candidate's name, which is nobody's there."""
    people = tuple(people)
    text = " \n".join((message.subject, message.words("body", "signature")[:_MOST]))
    shown, _, position = displayed_name(message.sender) if message.sender else ("", "", "")
    person = _person(shown, people, message, own)
    if person and not position:
        position = _position_below(person, text)
    address = "" if is_nobodys(message.address) else message.address
    return Newcomer(
        employer=(_house_in(text, own) or _signed(text, person, people, message.address) or _of_sender(shown, person) or _of_domain(message.address)).strip(" ,;:|")[:200],
        role=_role_in(message.subject, text)[:200],
        name=person[:200],
        position=position[:200],
        address=address if person else "",
    )  # fmt: skip


def is_nobodys(address: str) -> bool:
    """Say whether nobody reads what is sent to an address: "no-reply@…", a program's own."""
    return bool(_NOBODY.match(address.partition("@")[0]))


def signed_name(text: str) -> str:
    """Return the name that stands below a farewell, or alone at the end; empty where none does."""
    lines = [line.strip(" \t,.–—-*_>") for line in text.rstrip().split("\n")][-12:]
    for number, line in enumerate(lines):
        if _FAREWELL.search(line) and len(line.split()) <= 6:
            below = _name_on(next((each for each in lines[number + 1 :] if each), ""))
            if below:
                return below
    told = [(number, line) for number, line in enumerate(lines) if line]
    alone = [line for number, line in told[-3:] if number and not lines[number - 1] and len(line.split()) > 1]
    return next((name for line in alone if (name := _name_on(line)) and not _FOR_ANOTHER.search(text.rpartition(line)[0])), "")  # fmt: skip


def _name_on(line: str) -> str:
    """Return the name that a line of a signature is, or begins with: "Priya Shah, Northgate Couriers"."""
    if _is_name(line):
        return line
    name, *rest = _BESIDE.split(line, maxsplit=1)
    whole = rest and len(name.split()) > 1 and _is_name(name) and not _FAREWELL.search(name)
    return name if whole and rest[0][:1].isupper() and len(rest[0].split()) <= _HOUSE_WORDS else ""


_FAREWELL = compiled(
    r"(?:regards|wishes|sincerely|faithfully|truly|cheers|thanks|thank\s+you|respectfully|warmly|best|love|gr(?:ü|ue)(?:ß|ss)en?|cordialement|saludos|atentamente|dea-ghuí|pozdrawiam|groet(?:en)?)$",
    re.I,
)
# For whom somebody else writes: "on behalf of Dr Patel", "pp Anil Patel".
_FOR_ANOTHER = compiled(
    r"\b(?:(?:on|in)\s+behalf\s+of|in\s+the\s+name\s+of|p\.?\s?p\.?)\s+(?:(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?)\.?\s+)?$",
    re.I,
)
# What ends the name of a place to come to, and of no person or house.
_A_PLACE = compiled(
    r"\b(?:station|road|street|lane|avenue|square|cross|roundabout|terminal|airport|bus\s+stop|gate\s+\w+)$", re.I
)
# What stands between a name and its house or post on one line.
_BESIDE = compiled(r"\s*[,|·•]\s*|\s+[–—-]\s+")
_HOUSE_WORDS = 7
_WORD = r"(?:[A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?|van|von|de|der|den|del|di|da|bin|al)"
_NAME = compiled(rf"{_WORD}(?:\s+{_WORD}){{0,4}}")


def _is_name(line: str) -> bool:
    return bool(_NAME.fullmatch(line)) and not any(
        what.search(line) for what in (_OFFICE, ORG_WORD, POSITION, _A_PLACE)
    )


def _person(shown: str, people: tuple[str, ...], message: Message, own: str) -> str:
    """Return the writer's name: as their program shows it, else of those read in it the one that the address is made of, else who signed."""
    if len(shown.split()) > 1 and not (_OFFICE.search(shown) or ORG_WORD.search(shown)):
        return shown
    local = fold(re.sub(r"[._\d-]+", " ", message.address.partition("@")[0])).split()
    mine = set(fold(own).split())
    others = [
        name
        for name in people
        if not (set(fold(name).split()) & mine and mine) and not _FOR_ANOTHER.search(message.text.partition(name)[0])
    ]
    made_of = [name for name in others if any(part in fold(name).split() for part in local if len(part) > 2)]
    if made_of:
        return made_of[0]
    tail = message.text.rstrip()[-400:]
    signed = [name for name in others if name in tail]
    return signed[-1] if signed else ""


def _house_in(text: str, own: str) -> str:
    mine = set(fold(own).split())
    for pattern in _HOUSES:
        for found in pattern.finditer(text):
            house = _CLOSED.split(found["house"])[0].strip(" .,'’-")
            words = fold(house).split()
            # "the post of Nurse in Ward 12": a place within the house is not its name.
            if words and words[0] not in _NO_HOUSE and not title_of(house)[0] and not _A_PLACE.search(house) and not set(words) & mine and not ROLE_WORD.fullmatch(house) and not re.fullmatch(r"(?:ward|unit|class|room|year|team|level|grade|band|q|\d+)\b.*", " ".join(words)):  # fmt: skip
                return re.sub(r"^the\s+", "", house) if house.startswith("the ") else house
    return ""


def _signed(text: str, person: str, people: Iterable[str], address: str) -> str:
    """Return the house that stands below the writer's name, on a line of its own, or beside it."""
    lines = [line.strip(" \t|·•,") for line in text.split("\n")]
    at = max((number for number, line in enumerate(lines) if person and person in line), default=None)
    beside = _BESIDE.split(lines[at].partition(person)[2], maxsplit=1)[1:] if at is not None else []
    below = [*beside, *lines[at + 1 : at + 5]] if at is not None else [line for line in lines if line][-4:]
    for line in below:
        for piece in re.split(r"\s+[|·•–—-]\s+|,\s+", line):
            if (
                0 < len(piece.split()) <= 7
                and ORG_WORD.search(piece)
                and piece[:1].isupper()
                and not POSITION.search(piece)
                and not re.search(r"[@:!?]|\d{3}", piece)
            ):
                return _OFFICE.sub(" ", piece).strip() or piece
    return _under(below, person, people, f"{text} {address}") if at is not None else ""


def _under(below: list[str], person: str, people: Iterable[str], text: str) -> str:
    """Return the house of a signature that no word of its own shows to be one: right below the name or the post, "Estuary Switchgear"."""
    after = next((line for line in below if line and not POSITION.search(line)), "")
    words = after.split()
    if not words or len(words) > 5 or not _NAME.fullmatch(re.sub(r"\s*&\s*", " ", after)) or _A_PLACE.search(after):
        return ""
    others = {*fold(person).split(), *(word for name in people for word in fold(name).split())}
    # One word may be a town; said elsewhere too, or in the address of their mail, it is theirs.
    known = len(words) > 1 or len(re.findall(rf"(?<!\w){re.escape(after)}", text, re.I)) > 1
    return after if known and not set(fold(after).split()) & others and not _OFFICE.search(after) else ""


def _of_sender(shown: str, person: str) -> str:
    if not shown or shown == person:
        return ""
    house = _OFFICE.sub(" ", shown).strip(" -–—|,")
    return house if len(house) > 2 and not NOISE.match(house) and "@" not in house else ""


def _of_domain(address: str) -> str:
    """Return the words a domain of one house says with hyphens: "lakeside-hospital.example"."""
    for domain in house_domains(frozenset({address}), frozenset()):
        label = domain.split(".")[0]
        if "-" in label:
            return " ".join(word.capitalize() for word in label.split("-") if word)
    return ""


def _role_in(subject: str, text: str) -> str:
    for pattern in _ROLES:
        for where in (subject, text):
            for found in pattern.finditer(where):
                role = re.sub(r"^(?:the|our|an?)\s+", "", found["role"].strip(" -–—"), flags=re.I)
                role = re.sub(r"\s+(?:here|at|with)$", "", role)
                if 0 < len(role.split()) <= 8 and fold(role) not in _NO_HOUSE and (ROLE_WORD.search(role) or role[:1].isupper()):  # fmt: skip
                    return role
    return _headed(subject, text)


def _headed(subject: str, text: str) -> str:
    """Return the post that stands bare behind "Re:", in the subject or on a line of the text: "Re: Band 6 Staff Nurse, Ward 12 - ref 392"."""
    bare = re.sub(r"^\W*(?:(?:re|aw|wg|fwd?|sv)\s*:\s*)+", "", subject, flags=re.I)
    for line in (bare, *(found["about"] for found in _ABOUT.finditer(text))):
        for piece in re.split(r"\s+[-–—|:]\s+|[,(;:]\s*|\bref\b", line):
            said = " ".join(piece.split()).strip(" .-–")
            if (
                0 < len(said.split()) <= 6
                and ROLE_WORD.search(said)
                and said[:1].isupper()
                and not _TALKED.search(said)
            ):
                return re.sub(rf"\s+{_POST}$", "", re.sub(r"^(?:The|Our|An?)\s+", "", said))
    return ""


def _position_below(person: str, text: str) -> str:
    """Return the post a writer signs with: on the line below the name, or beside it."""
    for number, line in enumerate(lines := text.split("\n")):
        if person in line:
            beside = line.partition(person)[2].strip(" ,|–—-")
            for said in (beside, lines[number + 1].strip(" ,|") if number + 1 < len(lines) else ""):
                said = re.split(r",\s|\s[|·–—-]\s", said)[0]
                if said and len(said.split()) <= 6 and POSITION.search(said) and not re.search(r"[@:!?.]", said):
                    return said
    return ""
