"""Which employer, which role: as the invitation, its addresses and the notes' own title name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.listed import is_group
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.employer_domain import SENTENCE, by_domain, by_own_address
from sincerely.core.reading.debrief.setting.frame import VIDEO
from sincerely.core.reading.debrief.setting.house_words import DAY, NOISE, ORG_WORD, ROLE_WORD
from sincerely.core.reading.debrief.setting.occasion import TALK_WORD, bare_title, undated, without_my_past
from sincerely.core.reading.debrief.setting.posts import (
    CALL_CENTRE,
    SAYS_POST,
    bare_of_setting,
    bare_role,
    post_of_heading,
    role_in,
)
from sincerely.core.reading.debrief.setting.small_title import small_title
from sincerely.core.reading.debrief.text.calendar_words import WEEKDAY
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Invitation


def employer_and_role(
    notes: str,
    lines: Sequence[Line],
    invitations: Sequence[Invitation],
    roster: Roster,
    candidate: str,
    known_employer: str = "",
    *,
    settled: bool = True,
) -> tuple[str, str]:
    """Return (employer, role) as the invitation or the head of the notes name them; empty where neither does.

    While the people are not `settled`, a title line is not read: what looks like a house there may be somebody.
    """
    titles = [invitation.summary for invitation in invitations]
    heads = [
        without_my_past(undated(notes[line.start : min(line.end, line.start + 300)]))
        for line in lines[:3]
        if len(notes[line.start : line.end].split()) <= 22
    ]
    first = [without_my_past(undated(notes[line.start : min(line.end, line.start + 160)])) for line in lines[:1]]
    texts = [invitation.description for invitation in invitations]
    titled = [head for head in (*first, *heads) if head.strip(" .,;-–")]
    first = titled[:1] or first
    employer = (
        known_employer
        or _labelled(texts, r"company|employer|organi[sz]ation|arbeitgeber|client|site|school|firm")
        or _labelled(heads, r"(?:[^:\n]{0,30}\.\s+)?(?:company|employer|organi[sz]ation|arbeitgeber|firm)")
        or by_domain(
            [*titles, *heads, notes, *texts, *(invitation.location for invitation in invitations)], invitations
        )
    )
    employer = employer or next((house for head in heads[:1] if (house := by_own_address(head, notes))), "")
    role = _labelled(
        [*texts, notes],
        r"job\s+title|role|position|post|job(?:\s+requisition)?|vacancy|stelle|puesto|vaga|for\s+the\s+post\s+of",
    )
    if lines and not (invitations or known_employer):
        house, post = small_title(notes[lines[0].start : lines[0].end])
        # An address knows only the first words of it: "holmfirthroad.example" of Holmfirth Road Academy.
        employer = house if fold(house).startswith(fold(employer)) else employer
        role = role or post
    # A line that says who was met names their posts, not mine.
    plain = [text for text in heads if not (_MEETS.search(text) or _WANTS.search(text))]
    for text in [*titles, *plain]:
        for piece in _pieces(text, roster, candidate):
            if not role and SAYS_POST.search(piece) and roster.pattern().search(piece) is None:
                role = bare_role(SAYS_POST.sub("", re.split(r"[a-z]{3}[.!]\s+", piece)[-1]))
                continue
            is_role, is_org = (ROLE_WORD.search(piece) is not None, ORG_WORD.search(piece) is not None)
            if (
                is_role
                and not role
                and ". " not in piece
                and not re.match(r"i(?:['’]\w+)?\s", piece, re.IGNORECASE)
                and "@" not in piece
                and (text in titles or roster.pattern().search(piece) is None)
                and (not is_org or len(piece.split()) <= 6)
                and (not employer or fold(employer) not in fold(piece))
            ):
                house, role = _beside_comma(piece, text) or _house_and_post(piece)
                employer = employer or house
            elif (
                is_org
                and not employer
                and not _SOMEBODY.search(piece)
                and "@" not in piece
                and re.search(r"[A-ZÀ-Þ]", piece)
                and not _TOLD.search(piece)
                and ". " not in piece
                and roster.pattern().search(piece) is None
            ):
                employer = _org(piece)
    if not employer and role:
        rest = [
            piece
            for text in titles
            for piece in _pieces(text, roster, candidate)
            if fold(piece) not in fold(role)
            and fold(role) not in fold(piece)
            and not ROLE_WORD.search(piece)
            and not DAY.search(piece)
            and len(piece) > 3
        ]
        employer = (
            rest[0]
            if settled
            and len(rest) == 1
            and rest[0][:1].isupper()
            and not re.search(r"\d", rest[0])
            and roster.pattern().search(rest[0]) is None
            else ""
        )
    if not employer:
        employer = _at(first + titles + heads, texts, roster) or next(
            (org for invitation in invitations if (org := _org_of_location(invitation.location))), ""
        )
    if settled and lines and not (employer and role):
        title = first[0]
        house, post = _title_line(re.split(r"(?<=[a-z)]{3})[.!]\s", title)[0], roster)
        employer, role = employer or house, role or post
    if not role:
        role = role_in(texts, [head for head in (*first, *heads) if not _WANTS.search(head)]) or post_of_heading(
            titles, employer, candidate, roster
        )
    if settled and not employer and first and roster.people:
        # "met Mr Gilhooly of Gilhooly & Daughters Hardware": the house right behind somebody's name.
        of = re.search(
            rf"(?:{roster.pattern().pattern})\s+(?:of|from)\s+(?:the\s+)?(?P<house>{_CAPITALS.pattern})", first[0], re.I
        )
        house = of["house"].strip(" .") if of and of["house"][:1].isupper() else ""
        employer = house if " " in house and roster.pattern().fullmatch(house) is None else ""
    if settled and not employer and heads and not _MEETS.search(heads[0]):
        # The notes' own title: what is neither role nor person nor noise, with capitals, is where it was.
        pieces = [
            piece
            for piece in _pieces(heads[0].split(". ")[0], roster, candidate)
            if not ROLE_WORD.search(piece) and not re.search(r"\d", piece) and not VIDEO.search(piece)
        ]
        named = [
            piece
            for piece in pieces
            if "@" not in piece
            and sum(word[:1].isupper() for word in piece.split()) >= 2
            and len(piece.split()) <= 6
            and not _TOLD.search(piece)
            and not _SOMEBODY.search(piece)
            and roster.pattern().search(piece) is None
        ]
        employer = named[0] if named else ""
    if not role and heads:
        acronym = re.match(
            r"^\W*([A-Z]{2,5}(?:\s+(?:band|grade|level|scale)\s*\w{1,2})?)\s+(?:interview|job|role)\b", heads[0]
        )
        role = acronym[1] if acronym and acronym[1] not in {"HR", "IT"} else ""
    if not role:
        left = [
            piece
            for text in titles
            for piece in _pieces(text, roster, candidate)
            if not ORG_WORD.search(piece) and fold(piece) not in fold(employer) and fold(employer) not in fold(piece)
        ]
        left = [
            piece
            for piece in left
            if not re.match(r"w/|w\s|\W", piece) and not set(fold(piece).split()) & set(fold(candidate).split())
        ]
        role = left[0] if len(left) == 1 and 1 < len(left[0].split()) <= 6 else ""
    if employer and not known_employer:
        employer = _fuller(employer, [*titles, *(invitation.location for invitation in invitations), *texts])
    if not known_employer and (fold(employer) == fold(role) or (not invitations and _NO_HOUSE.match(employer))):
        employer = ""
    role = bare_of_setting(role, employer)
    return employer, re.sub(r"^(?:(?:JR|REQ|R)?-?\d{3,}|position)\s+(?!of\b)", "", role, flags=re.IGNORECASE)


# A part of a house ("Tom from Finance"), and a grade of a post ("Phlebotomist II").
_NO_HOUSE = compiled(
    r"(?:HR|H\.R\.|IT|ICT|QA|QC|Finance|Payroll|Personnel|Marketing|Sales|Operations|Ops|Training|Stores|Security|Admin|Accounts|Procurement|Logistics|Reception|Purchasing|Legal|Compliance|People|Talent)(?:$|\s+(?-i:[a-z]))|[\w\s-]+\s(?-i:II|III|IV)$",
    re.IGNORECASE,
)
# Somebody and their post ("Keith the yard boss"), or several of them: no house.
_SOMEBODY = compiled(
    rf"^[A-ZÀ-Þ][\w'’-]+\s+(?:the|our|their)\s+(?-i:[a-z])|\S\s*\+\s*\S|\bthe\s+(?:\w+\s+)?{POSITION.pattern}",
    re.IGNORECASE,
)


def _fuller(employer: str, texts: Sequence[str]) -> str:
    """Return the whole name of a house where an invitation gives more of it than its first words: "Marlow" is "Marlow Stone Yard"; it ends with a word for a house, a comma or the line."""
    more = rf"(?<!\w){re.escape(employer)}(?P<more>(?:[^\S\n]+(?:(?:of|and|&)\s+)?[A-ZÀ-Þ][\w'’&-]*){{1,3}})(?=\s*(?:$|[\n,;)|.–—-]))"
    found = [
        one.group()
        for text in texts
        for one in re.finditer(more, text, re.MULTILINE)
        if not ROLE_WORD.search(one["more"])
    ]
    return max(found, key=len, default=employer) if len(fold(employer).split()) < 3 else employer


_CAPITALS = compiled(r"[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:(?:of|and|&|the|de|du|da|do)\s+)?[A-ZÀ-Þ][\w'’&.-]*)*")
_FROM = compiled(
    r"\b(?:from|@|at|with|out\s+of|back\s+from)\s+(?:an?\s+interview\s+(?:with|at)\s+)?(?:the\s+)?(?P<org>[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:of\s+|and\s+|&\s+)?[A-ZÀ-Þ&][\w'’&.-]*){0,4}(?:\s+(?!(?:today|yesterday|this|last|next|about|and|but|who|with|for|then|was|has|had|on|at|in|by|to|via|over)\b|\w+day\b)[a-z][\w'’-]{3,}(?=\s*(?:$|[,.;(\n]|\d|\b(?:today|yesterday|this|last|on|at)\b|\b\w+day\b)))?|(?:[\w'’&]+\s+){1,2}(?:heating|plumbing|electrical|haulage|foods|motors|logistics|roofing|joinery|builders|catering|cleaning|care|high|primary|school|hospital|college|academy|clinic|hotel|bakery|pharmacy|nursery|garage|depot)\b)"
)


# What no house is called by: somebody who acts, or a remark.
_TOLD = compiled(rf"\b(?:i|me|my|we|he|she|they|was|were|is|are|had|then|went|{SPEECH})\b|!|\?|,\s", re.IGNORECASE)


def _title_line(head: str, roster: Roster) -> tuple[str, str]:
    """Read the notes' title line ("Willow Court, care assistant", "Aisha from Bridgeway, support worker"): (employer, role); empty what it lacks."""
    pieces = [
        piece.strip(" .*_#")
        for piece in re.split(r"\s+[-–—|]\s+|,\s+|\.\s+|\s*\(|\)\s*|\s+//\s+", head)
        if piece and piece.strip(" .*_#")
    ]
    pieces = [bare for piece in pieces if (bare := bare_title(piece))]
    employer = role = ""
    people = roster.pattern()
    for place, piece in enumerate(pieces[:5]):
        words = piece.split()
        person = people.search(piece) is not None
        if (
            not role
            and ROLE_WORD.search(piece)
            and not person
            and len(words) <= 6
            and not re.search(r"\b(?:spoke|met|with|was|the)\b", piece, re.IGNORECASE)
            and not (place and people.search(pieces[place - 1]))
        ):
            role = re.sub(
                r"^(?:interview\s+(?:for|as)\s+)|\s+(?:at|@)\s+(?-i:[A-ZÀ-Þ]).*$", "", piece, flags=re.IGNORECASE
            )
        elif (
            not employer
            and not person
            and len(words) <= 6
            and not re.search(r"\d", piece)
            and not _TOLD.search(piece)
            and not _SOMEBODY.search(piece)
            and not ROLE_WORD.search(piece)
            and not VIDEO.search(piece)
            and not (place and POSITION.search(piece))
            and (
                place in (0, len(pieces) - 1)
                or ORG_WORD.search(piece)
                or len(piece.split()) > 1
                or (role and not DAY.search(piece))
            )
            and not (place and DAY.search(piece))
        ):
            capitals = _CAPITALS.match(piece)
            if (
                capitals
                and (
                    ORG_WORD.search(piece)
                    or len(capitals.group().split()) > 1
                    or (place and role and not _FROM.search(head))
                    or (place == 0 and any(ROLE_WORD.search(other) for other in pieces[1:3]))
                )
                and not NOISE.match(words[1] if words[0] == "The" and len(words) > 1 else words[0])
            ):
                employer = piece
    if not employer and roster.people:
        for found in _FROM.finditer(head):
            org = found["org"].strip(" .")
            if (
                people.search(org) is None
                and not _NO_HOUSE_AT.search(head[: found.start()])
                and not NOISE.match(org.split()[0])
                and not VIDEO.search(org)
                and not re.search(
                    r"^(?:HR|People|Monday|Tuesday|Wednesday|Thursday|Friday|I|January|February|March|April|May|June|July|August|September|October|November|December|Payroll)\b",
                    org,
                )
            ):
                employer = org
                break
    return employer, role


_MEETS = compiled(
    r"\b(?:met|saw|panel\s*:|with\s+(?:both\s+)?[A-Z]\w+|spoke|interviewed\s+by|interviewers?\s*:|who\s*:)",
    re.IGNORECASE,
)


# What a post wants is not its name: "role needs a coded welder".
_WANTS = compiled(r"\b(?:needs?|wants?|looking\s+for|must\s+have|requires?)\b", re.IGNORECASE)


def _labelled(texts: Sequence[str], label: str) -> str:
    for text in texts:
        found = re.search(rf"(?im)(?:^|[.;]\s)[^\w\n]*(?:{label})\s*[:=]\s*(?P<value>[^\n]{{2,90}}?)[.]?$", text)
        if found:
            return _NEXT_LABEL.split(SENTENCE.split(found["value"])[0])[0].strip(" *.|")
    return ""


# "Company: Vantor, position Joiner": several things named in one line.
_NEXT_LABEL = compiled(
    r"\s*[,;/|]\s*(?:(?:the|my|job)\s+)*(?:position|role|post|job|title|date|time|place|location|city)\b", re.IGNORECASE
)


def _pieces(text: str, roster: Roster, candidate: str) -> list[str]:
    text = re.sub(r"https?://\S+", " ", text)
    pieces = re.split(
        r"\s+[-–—|/]\s+|\s*[:|•·]\s+|\s*<>\s*|\s+@\s*|\s*@\s+|\s+(?:at|with|bei|chez|en|på|w/)\s+|,\s+(?=[A-ZÀ-Þ])|(?<!Institute)(?<!Centre)(?<!Center)(?<!Society)(?<!Trust)(?<!School)(?<!College)(?<!Foundation)(?<!Association)\s+for\s+(?:the\s+)?|\s+in\s+(?=(?:[A-Z][\w'’-]+\s+){0,3}(?:Institute|Centre|Center|Society|Trust|Hospital|School|College|University|Foundation|Association)\b)|\s*[()]\s*",
        text,
    )
    kept = []
    mine = set(fold(candidate).split())
    for piece in pieces:
        piece = piece.strip(" \t\r\n.,-–#*_🎉")
        while (
            piece
            and NOISE.match(piece.split()[0].strip(".,"))
            and not CALL_CENTRE.match(piece)
            and len(piece.split()) > 1
            and not re.match(r"part\s+(?:[IVX]+|\d)\b", piece, re.IGNORECASE)  # "Part II assistant"
        ):
            piece = piece.split(None, 1)[1]
        while (
            piece
            and re.fullmatch(
                r"(?i)interview|chat|call|intervju|meeting|round|panel|screen|notes|thing|today|yesterday|int",
                piece.split()[-1],
            )
            and len(piece.split()) > 1
        ):
            piece = piece.rsplit(None, 1)[0]
        piece = re.sub(r",\s+(?:first|second|third|final|last|1st|2nd|3rd)$", "", piece, flags=re.IGNORECASE)
        words = set(fold(piece).split())
        if (
            not words
            or NOISE.match(piece)
            or words <= mine
            or len(words & mine) >= 2
            or roster.named(piece) is not None
            or len(piece.split()) > 9
        ):
            continue
        kept.append(piece)
    return kept


def _at(texts: Sequence[str], descriptions: Sequence[str], roster: Roster) -> str:
    for text in [*texts, *descriptions]:
        for found in re.finditer(
            r"(?:\b(?:at|bei|chez|från|hos)\s+|@\s*)(?:the\s+)?(?P<org>[A-ZÀ-Þ](?:[\w'’&+-]|\.(?=\w))*(?:(?:(?<=St)\.)?\s+(?:(?:of|and|&|the|de)\s+)?[A-ZÀ-Þ&](?:[\w'’&+-]|\.(?=\w))*){0,4})",
            text,
        ):
            org = found["org"].rstrip(".,")
            if (
                not re.search(r"\b(?:i|we|my|me)\b[^.\n]*$", text[: found.start()], re.IGNORECASE)
                and not _NO_HOUSE_AT.search(text[: found.start()])
                and not (ROLE_WORD.search(org) and not ORG_WORD.search(org))
                and roster.named(org) is None
                and (_JOINED.search(org) or not any(roster.named(word) for word in org.split()))
                and not re.match(
                    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Zoom|Teams|HQ|HR|Microsoft|Google|Level|Room|I)\b",
                    org,
                )
            ):
                return org
    return ""


# What somebody did earlier, or is good at.
_NO_HOUSE_AT = compiled(
    r"\b(?:good|better|best|great|strong|weak|bad|worse|poor|quick|fast|decent|rubbish|hopeless|useless|expert|skilled|years?|yrs|months?|mths|worked|trained|placement|spell|stint|turnarounds?|contracts?)\s*$",
    re.IGNORECASE,
)
# "Morrow & Lane Architects" bears the names of its owners.
_JOINED = compiled(r"\w\s+(?:&|and)\s+\w+\s+\w")


def _org_of_location(location: str) -> str:
    first = re.split(r"[,\n]", location)[0].strip()
    return (
        first
        if first
        and ORG_WORD.search(first)
        and not re.search(r"\d|\b(?:room|floor|office|building|meeting)\b", first, re.IGNORECASE)
        and not is_group(first, "")
        else ""
    )


# When one was there is no part of the house's name: "Ferndale School today 10am".
_WHEN = compiled(
    rf"\s+(?:(?:on\s+)?{WEEKDAY}\.?,?|today|yesterday|this\s+(?:morning|afternoon|evening)|last\s+(?:night|week)|tonight|(?:at\s+)?\d{{1,2}}(?:[:.]\d\d)?\s*(?:am|pm|ish)|(?:at\s+)?\d{{1,2}}[:.]\d\d)\b(?=\s*(?:$|\d|at\b|am\b|pm\b|morning|afternoon|evening)).*$",
    re.IGNORECASE,
)


def _house_and_post(piece: str) -> tuple[str, str]:
    """Part a house from the post behind it where nothing stands between: "Elm Grove School teaching assistant"; no house where the piece is a post alone."""
    found = [one for one in ORG_WORD.finditer(piece) if re.match(r"[\s,;–—-]+\S", piece[one.end() :])]
    for one in reversed(found):
        at = max(one.end(), piece.rfind(", "))  # "Elm Church hall, caretaker"
        house, post = piece[:at].strip(" -–.,"), piece[at:].strip(" -–.,")
        capitals = _CAPITALS.match(house)
        parted = ROLE_WORD.search(post) is not None and len(post.split()) <= 5
        if parted and len(house.split()) > 1 and not ROLE_WORD.search(house):
            return _org(house) if capitals else "", bare_role(post)
    return "", bare_role(piece)


def _beside_comma(piece: str, text: str) -> tuple[str, str] | None:
    """Part a house from the post behind its comma where "at" says that it is a house: "@ Westgate Dental, dental nurse"."""
    house, _, post = piece.rpartition(", ")
    plainly = (
        len(house.split()) > 1 and post[:1].islower() and len(post.split()) <= 5
    )  # "Harbor Credit Union, branch manager"
    said = plainly or re.search(rf"(?:@|\bat)\s*{re.escape(piece)}", text, re.IGNORECASE) is not None
    if said and _CAPITALS.fullmatch(house) and ROLE_WORD.search(post) and not _TOLD.search(post):
        return house, bare_role(post)
    return None


def _org(piece: str) -> str:
    piece = re.sub(rf"^{WEEKDAY}\.?,?\s+(?:{TALK_WORD}\s+)?(?=[A-ZÀ-Þ])", "", piece, flags=re.IGNORECASE)
    return _WHEN.sub("", piece).strip(" -–.,")
