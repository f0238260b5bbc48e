"""The frame of an interview: when, in which form, which round, with which employer, for which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from sincerely.core.people.names import fold
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.names import is_group
from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.people import Roster
from sincerely.core.reading.values import Format, Invitation

_VIDEO = re.compile(
    r"\b(?:zoom|teams\b(?!\s+(?:of|are|work|lead))|google\s+meet|g-?meet|meet\s+call|webex|skype|facetime|video(?:[- ]?(?:call|interview|chat))?|jitsi|whereby|camera\s+(?:on|off|was)|on\s+screen|virtual|online\s+(?:interview|call)|whatsapp\s+video|vc\b|hangouts?)\b",
    re.I,
)
_PHONE = re.compile(
    r"\b(?:phone\s+(?:interview|call|screen\w*|chat|int)|telephone|telefon\w*|on\s+the\s+phone\s+(?:with|to)|phone\s*:|by\s+phone|over\s+the\s+phone|rang\s+me|called\s+me\s+(?:at|on|for\s+the)|tel\.?\s+interview|screening\s+call|phone[- ]?screen|^phone\b)",
    re.I | re.M,
)
_PANEL = re.compile(r"\bpanel\b", re.I)
_ALONE = re.compile(
    r"\b(?:one[- ](?:on|to)[- ]one|1[:\- ]?(?:on|to)?[:\- ]?1|121|just\s+(?:him|her|the\s+two\s+of\s+us|one\s+person)|only\s+(?:him|her)|just\s+[A-Z]\w+\b)",
    re.I,
)
_ROUNDS = (
    (re.compile(r"\b(?:final|last)\s+(?:round|interview|stage)\b", re.I), "final"),
    (
        re.compile(
            r"\b(?:2nd|second|zweit\w*)[- ]?(?:round|interview|stage|call|gespräch)\b|\bround\s+(?:2|two)\b|\bstage\s+(?:2|two)\b|\bzweitgespräch\b",
            re.I,
        ),
        "2",
    ),
    (
        re.compile(
            r"\b(?:3rd|third)\s+(?:round|interview|stage|call)\b|\bround\s+(?:3|three)\b|\bstage\s+(?:3|three)\b", re.I
        ),
        "3",
    ),
    (
        re.compile(
            r"\b(?:1st|first|erst\w*)[- ]?(?:round|interview|stage|call|gespräch)\b|\bround\s+(?:1|one)\b|\bstage\s+(?:1|one)\b|\berstgespräch\b",
            re.I,
        ),
        "1",
    ),
    (re.compile(r"\b(?:4th|fourth)\s+(?:round|interview|stage)\b|\bround\s+4\b", re.I), "4"),
)
_EARLIER = re.compile(r"\b(?:after|since|from|in|had|did|at)\s+(?:the\s+|my\s+)?$|\blast\s+time\b", re.I)
_ROLE_WORD = re.compile(
    r"\b(?:nurse|sister|midwife|teacher|lecturer|tutor|professor|assistant|TA|caretaker|janitor|engineer|developer|programmer|analyst|scientist|researcher|postdoc|technician|technologist|tech|welder|electrician|plumber|carpenter|joiner|mechanic|fitter|driver|pilot|captain|officer|constable|inspector|chef|cook|baker|waiter|barista|receptionist|supervisor|manager|lead|head|director|coordinator|administrator|clerk|secretary|accountant|bookkeeper|controller|auditor|lawyer|solicitor|paralegal|associate|counsel|architect|designer|surveyor|planner|pharmacist|apotheker\w*|\w*apotheker\w*|dispenser|therapist|psychologist|counsellor|counselor|doctor|registrar|consultant|specialist|adviser|advisor|agent|representative|rep|executive|buyer|operator|operative|worker|labourer|handler|picker|packer|guard|warden|concierge|housekeeper|host(?:ess)?|steward|editor|journalist|writer|translator|librarian|curator|producer|trainer|instructor|coach|carer|support\s+worker|social\s+worker|care\s+assistant|paramedic|dentist|hygienist|vet|physio\w*|radiographer|snickare|cocinero|enfermer\w+|krankenpfleger\w*|\w+er(?:in)?(?:/in)?\s+\(m/w/d\)|scaffolder|roofer|painter|machinist|assembler|apprentice|trainee|intern|graduate|partner|principal|deputy|dp)\b",
    re.I,
)
_ORG_WORD = re.compile(
    r"\b(?:hospital|clinic|klinik\w*|school|academy|college|university|universit\w+|council|trust|ltd|limited|llc|inc|gmbh|ag|ab|as|oy|sa|srl|bv|b\.v\.|nv|plc|pty|pte|corp|company|co|group|bank|police|constabulary|kitchen|restaurant|bistro|hotel|inn|lodge|bakery|brewery|pathology|labs?|laborator\w+|institute|foundation|charity|ministry|department|authority|agency|studio|partners|associates|solutions|systems|software|technologies|electric|energy|engineering|works|yard|shipyard|foods|farms?|logistics|transport|buses|airlines?|airways|rail\w*|pharmacy|apotheke|praxis|practice|surgery|centre|center|church|library|museum|theatre|housing|homes|care|service|services|snickeri|joinery|garage|motors|construction|builders|kommune|county|borough|city\s+of|zn|sons|brothers|bros|& co)\b\.?",
    re.I,
)
_NOISE = re.compile(
    r"^(?:updated?|invitation|canceled|cancelled|re|fw|fwd|interview|interviews?\s+(?:with|for)|intervju|entrevista|entretien|sollicitatiegesprek|kennismaking|vorstellungsgespräch|zweitgespräch|gespräch|colloquio|sollicitatiegesprek|call|phone\s+(?:call|screen|interview)|video\s+(?:call|interview)|chat|intro|introduction|meeting|meet|onsite|on-site|panel|final|first|second|round|stage|\d(?:st|nd|rd|th)?|hold|tentative|confirmed|notes?|debrief|besök\s+verkstan|candidate|screening|part|lesson|tour|kōrero|invite|zoom|teams|your|with|for|the|at|of|and|job|role|position|post)$",
    re.I,
)
_PUBLIC_DOMAINS = re.compile(
    r"^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|proton\w*|gmx|web|mail|calendly|greenhouse|lever|ashbyhq|workable|smartrecruiters|zoom|google|microsoft|myworkday\w*|group|resource|calendar)\.",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the talk."""

    start: datetime | None
    end: datetime | None
    zone: str
    format: Format | None
    round: str
    employer: str
    role: str
    unsure: tuple[str, ...]
    cancelled: bool


def when(
    notes: str,
    lines: Sequence[Line],
    invitations: Sequence[Invitation],
    home: tzinfo,
    home_name: str,
    now: datetime,
    day_first: bool,
) -> tuple[datetime | None, datetime | None, str, list[str], bool]:
    """Return (start, end, zone name, what is unsure, cancelled) of the interview; invitations of one day count as one."""
    unsure: list[str] = []
    chosen = _day_of(invitations, now, home)
    if not chosen:
        start, end = _from_notes(notes, lines, home, now, day_first)
        if start is None:
            unsure.append(
                "Neither notes nor invitation say when the interview was; dates were read from the day of the notes."
            )
        return start, end, home_name, unsure, False
    cancelled = all(invitation.cancelled for invitation in chosen)
    live = [invitation for invitation in chosen if not invitation.cancelled] or chosen
    starts, ends, zone = [], [], ""
    for invitation in live:
        unsure += [note for note in invitation.notes if "no name" not in note and note not in unsure]
        start, end = invitation.start, invitation.end
        if start is None and invitation.floating is not None:
            start = invitation.floating.replace(tzinfo=home)
            end = invitation.floating_end.replace(tzinfo=home) if invitation.floating_end else None
            unsure.append(f"The invitation's time has no zone; yours ({home_name}) was taken. Is {start:%H:%M} right?")
        elif start is None and invitation.all_day is not None:
            unsure.append(f"The invitation names the day ({invitation.all_day.isoformat()}) and no time.")
        if start is not None:
            if invitation.zone in ("", "UTC"):
                # An instant without a place: shown on the candidate's own clock.
                if invitation.zone == "UTC" and home_name != "UTC":
                    unsure.append(f"The invitation's times are UTC; they are shown in your zone ({home_name}).")
                start, end = start.astimezone(home), end.astimezone(home) if end else None
                zone = zone or home_name
            else:
                zone = zone or invitation.zone
            starts.append(start)
            if end is not None:
                ends.append(end)
    if starts and zone and zone != home_name and _alike(starts[0], home):
        zone, starts, ends = home_name, [at.astimezone(home) for at in starts], [at.astimezone(home) for at in ends]
    if cancelled:
        unsure.append("This invitation was cancelled. Did the interview take place?")
    if len(live) > 1:
        unsure.append(f"The invitation has {len(live)} parts on one day; they were taken as one interview.")
    start = min(starts, default=None)
    if start is None:
        said, _ = _from_notes(notes, lines, home, now, day_first)
        if said is not None and chosen[0].all_day in (None, said.date()):
            start, zone = said, home_name
    else:
        unsure += _contradicted(notes, lines, start)
    whole = [invitation for invitation in live if invitation.start or invitation.floating]
    return (
        start,
        max(ends, default=None)
        if len(ends) == len(whole) or len(ends) > 1
        else (ends[0] if ends and len(whole) == 1 else None),
        zone or home_name,
        unsure,
        cancelled,
    )


def _alike(start: datetime, home: tzinfo) -> bool:
    """Say whether a zone keeps the candidate's time all year: one Windows name covers many countries, and home is the likelier one."""
    moments = [start, *(start.replace(month=month, day=1) for month in (1, 4, 7, 10))]
    return all(moment.utcoffset() == moment.replace(tzinfo=home).utcoffset() for moment in moments)


def _day_of(invitations: Sequence[Invitation], now: datetime, home: tzinfo) -> list[Invitation]:
    """Return the invitations of the interview day: the last one that began by `now`, and the others of that day."""
    days: dict[object, list[Invitation]] = {}
    for invitation in invitations:
        start = invitation.start or (invitation.floating.replace(tzinfo=home) if invitation.floating else None)
        day = start.astimezone(home).date() if start else invitation.all_day
        if day is not None:
            days.setdefault(day, []).append(invitation)
    if not days:
        return list(invitations)
    today = now.astimezone(home).date()
    past = [day for day in days if day <= today]  # type: ignore[operator]
    return days[max(past) if past else min(days)]  # type: ignore[type-var]


_CLOCK = re.compile(
    r"(?<![\w.:/£$€])(?:at\s+|@\s*|from\s+)?(?P<h>\d{1,2})(?:[:.h](?P<m>[0-5]\d))?\s*(?P<half>am|pm|a\.m\.|p\.m\.|uhr|o'?clock|in\s+the\s+(?:morning|afternoon|evening)|h\b)?(?![\w%/]|[.,]\d)",
    re.I,
)


def _from_notes(
    notes: str, lines: Sequence[Line], home: tzinfo, now: datetime, day_first: bool
) -> tuple[datetime | None, datetime | None]:
    """Read start and end from the head of the notes, where they say a clock time that is nothing else."""
    for line in lines[:5]:
        context = notes[line.start : line.end]
        for found in _CLOCK.finditer(notes, line.start, line.end):
            half, minute = (found["half"] or "").lower(), found["m"]
            marked = re.match(r"at\s|@|from\s", found.group(), re.I) is not None
            hour = int(found["h"])
            if (
                hour > 23
                or half == "h"
                or (not half and not minute)
                or re.search(
                    r"\b(?:signed|arriv\w+|train|bus|woke|left|drove|slept)\b[^.]{0,20}$",
                    notes[line.start : found.start()],
                    re.I,
                )
            ):
                continue
            dotted = "." in found.group()
            about = re.search(
                r"\b(?:interview\w*|interwiew|today|yesterday|this\s+morning|call(?:ed)?|rang|met|meeting|panel|zoom|teams|screen|start\w*|time|gespräch|gesprek|\d{1,2}\.\d{1,2}\.)",
                context,
                re.I,
            )
            if (not about and not marked) or (dotted and not half and not about):
                continue
            day = _day_said(context, home, now, day_first)
            start = datetime(day.year, day.month, day.day, _hour(hour, half), int(minute or 0), tzinfo=home)
            until = re.match(
                r"\s*(?:-|–|—|to|till|til|until)\s*(\d{1,2})(?:[:.h]([0-5]\d))?\s*(am|pm)?",
                notes[found.end() : line.end],
                re.I,
            )
            end = None
            if until and int(until[1]) <= 23:
                other = (until[3] or half or "").lower()
                end = start.replace(hour=_hour(int(until[1]), other), minute=int(until[2] or 0))
                if not half and until[3] and hour < 12 and end.hour - hour > 11:
                    start = start.replace(hour=hour + 12)
                end = end if end > start else None
            return start, end
    return None, None


def _hour(hour: int, half: str) -> int:
    if half.startswith("p") or "afternoon" in half or "evening" in half:
        return hour % 12 + 12
    return 0 if half.startswith("a") and hour == 12 else hour


def _day_said(text: str, home: tzinfo, now: datetime, day_first: bool):  # type: ignore[no-untyped-def]
    from datetime import timedelta

    today = now.astimezone(home).date()
    if re.search(r"\byesterday\b", text, re.I):
        return today - timedelta(days=1)
    for span in find_dates(text, now, home, day_first=day_first):
        day = span.day
        if day > today and (day - today).days <= 7 and not re.search(r"\d", text[span.start : span.end]):
            day -= timedelta(days=7)
        if day <= today and (today - day).days < 60:
            return day
    return today


def _contradicted(notes: str, lines: Sequence[Line], start: datetime) -> list[str]:
    """Say where the head of the notes names another time than the invitation."""
    for line in lines[:5]:
        text = notes[line.start : line.end]
        if not re.search(
            r"\b(?:interview\w*|started|start|began|kicked\s+off|moved|pushed|meant\s+to|supposed\s+to|time)\b",
            text,
            re.I,
        ):
            continue
        for found in _CLOCK.finditer(text):
            if not found["half"] and not found["m"]:
                continue
            hour, minute = int(found["h"]), int(found["m"] or 0)
            if hour > 23:
                continue
            if (hour % 12, minute) != (start.hour % 12, start.minute) and re.search(
                r"\b(?:start\w*|began|at|@|moved|interview\w*)\b",
                text[: found.start()] + text[found.start() : found.end()],
                re.I,
            ):
                return [f"Your notes say “{text.strip()[:80]}”, the invitation {start:%H:%M}. Which is right?"]
    return []


def form_of(notes: str, invitations: Sequence[Invitation], roster: Roster) -> Format | None:
    """Return the form of the interview: by video or phone where something says so, else by how many were there."""
    head = "\n".join(notes.splitlines()[:3])
    where = " ".join(f"{invitation.location} {invitation.summary}" for invitation in invitations)
    physical = any(
        invitation.location
        and not re.search(
            r"https?://|zoom|teams|meet\b|online|phone|video|remote|virtual|webex|tba|tbc", invitation.location, re.I
        )
        for invitation in invitations
    )
    if _PHONE.search(where) or (_PHONE.search(head) and not any(invitation.link for invitation in invitations)):
        return "phone"
    if (
        (any(invitation.link for invitation in invitations) and not physical)
        or _VIDEO.search(where)
        or (_VIDEO.search(head) and not physical)
    ):
        return "video"
    present = [known for known in roster.present() if known.part in {"interviewer", "recruiter"}]
    if _PANEL.search(notes) or _PANEL.search(where) or len(present) > 1:
        return "panel" if len(present) != 1 or _PANEL.search(notes) else "one-on-one"
    if not invitations and not present and _VIDEO.search(notes):
        return "video"
    return "one-on-one" if len(present) == 1 or _ALONE.search(notes) else None


def round_of(notes: str, invitations: Sequence[Invitation]) -> str:
    """Return the round as a number or "final"; empty where nothing says it."""
    texts = [
        *(f"{invitation.summary}\n{invitation.description[:600]}" for invitation in invitations),
        "\n".join(notes.splitlines()[:3]),
    ]
    for text in texts:
        for pattern, value in _ROUNDS:
            found = pattern.search(text)
            if found and not _EARLIER.search(text[: found.start()]):
                return value
    return ""


def employer_and_role(
    notes: str,
    lines: Sequence[Line],
    invitations: Sequence[Invitation],
    roster: Roster,
    candidate: str,
    known_employer: str = "",
) -> tuple[str, str]:
    """Return (employer, role) as the invitation or the head of the notes name them; empty where neither does."""
    titles = [invitation.summary for invitation in invitations]
    heads = [notes[line.start : min(line.end, line.start + 300)] for line in lines[:3] if len(notes[line.start : line.end].split()) <= 22]
    first = [notes[line.start : min(line.end, line.start + 160)] for line in lines[:1]]
    texts = [invitation.description for invitation in invitations]
    employer = (
        known_employer
        or _labelled(texts, r"company|employer|organi[sz]ation|arbeitgeber|client|site|school|firm")
        or _by_domain(
            [*titles, *heads, notes, *texts, *(invitation.location for invitation in invitations)], invitations
        )
    )
    role = _labelled(
        [*texts, notes],
        r"job\s+title|role|position|post|job(?:\s+requisition)?|vacancy|stelle|puesto|vaga|for\s+the\s+post\s+of",
    )
    for text in [*titles, *heads]:
        for piece in _pieces(text, roster, candidate):
            is_role, is_org = _ROLE_WORD.search(piece) is not None, _ORG_WORD.search(piece) is not None
            if (
                is_role
                and not role
                and (not is_org or len(piece.split()) <= 6)
                and (not employer or fold(employer) not in fold(piece))
            ):
                role = _role(piece)
            elif is_org and not employer and re.search(r"[A-ZÀ-Þ]", piece):
                employer = _org(piece)
    if not employer:
        employer = _at(first + titles + heads, texts, roster) or next(
            (org for invitation in invitations if (org := _org_of_location(invitation.location))), ""
        )
    if not role:
        role = _role_in(texts, [*first, *heads])
    if not employer and heads:
        # The notes' own title: what is neither role nor person nor noise, with capitals, is where it was.
        pieces = [
            piece
            for piece in _pieces(heads[0].split(". ")[0], roster, candidate)
            if not _ROLE_WORD.search(piece) and not re.search(r"\d", piece) and not _VIDEO.search(piece)
        ]
        named = [
            piece
            for piece in pieces
            if sum(word[:1].isupper() for word in piece.split()) >= 2
            and len(piece.split()) <= 6
            and not re.search(r"\b(?:i|me|my|was|is)\b", piece, re.I)
        ]
        employer = named[0] if named else ""
    if not role and heads:
        acronym = re.match(r"^\W*([A-Z]{2,5})\s+(?:interview|job|role)\b", heads[0])
        role = acronym[1] if acronym and acronym[1] not in {"HR", "IT"} else ""
    if not role:
        left = [
            piece
            for text in titles
            for piece in _pieces(text, roster, candidate)
            if not _ORG_WORD.search(piece) and fold(piece) not in fold(employer) and fold(employer) not in fold(piece)
        ]
        role = left[0] if len(left) == 1 and 1 < len(left[0].split()) <= 6 else ""
    return employer, re.sub(r"^(?:JR|REQ|R)?-?\d{3,}\s+", "", role)


def _labelled(texts: Sequence[str], label: str) -> str:
    for text in texts:
        found = re.search(rf"(?im)^[^\w\n]*(?:{label})\s*:\s*(?P<value>[^\n]{{2,90}})$", text)
        if found:
            return found["value"].strip(" *.|")
    return ""


def _pieces(text: str, roster: Roster, candidate: str) -> list[str]:
    text = re.sub(r"https?://\S+", " ", text)
    pieces = re.split(
        r"\s+[-–—|/]\s+|\s*[:|•·]\s+|\s*<>\s*|\s+@\s*|\s*@\s+|\s+(?:at|with|bei|chez|en|på|w/)\s+|,\s+(?=[A-ZÀ-Þ])|\s+for\s+(?:the\s+)?|\s*[()]\s*",
        text,
    )
    kept = []
    mine = set(fold(candidate).split())
    for piece in pieces:
        piece = piece.strip(" .,-–#*_🎉")
        while piece and _NOISE.match(piece.split()[0].strip(".,")) and len(piece.split()) > 1:
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
        words = set(fold(piece).split())
        if (
            not words
            or _NOISE.match(piece)
            or words <= mine
            or len(words & mine) >= 2
            or roster.named(piece) is not None
            or len(piece.split()) > 9
        ):
            continue
        kept.append(piece)
    return kept


def _by_domain(texts: Sequence[str], invitations: Sequence[Invitation]) -> str:
    """Return the words of a text that the organiser's or an attendee's domain spells: straitspath.example -> Straits Pathology."""
    people = [
        attendee
        for invitation in invitations
        for attendee in ([invitation.organiser] if invitation.organiser else []) + list(invitation.attendees)
    ]
    labels = []
    for attendee in people:
        domain = attendee.email.partition("@")[2].lower()
        if domain and not _PUBLIC_DOMAINS.match(domain):
            label = re.sub(r"[^a-z0-9]", "", domain.split(".")[0])
            labels += [label] if len(label) >= 4 and label not in labels else []
    best = ""
    for label in labels:
        for text in texts:
            for found in re.finditer(
                r"[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:(?:of|and|the|de|das|do|da|del|la|le|für|y|e|for)\s+|&\s+)*[A-ZÀ-Þ&][\w'’&.-]*){0,4}",
                text,
            ):
                words = found.group().rstrip(".").split()
                for size in range(len(words), 0, -1):
                    for at in range(len(words) - size + 1):
                        phrase = " ".join(words[at : at + size])
                        squashed = re.sub(r"[^a-z0-9]", "", fold(phrase))
                        if (
                            len(squashed) >= 4
                            and (
                                squashed == label
                                or (len(label) >= 6 and squashed.startswith(label))
                                or (len(squashed) >= 6 and label.startswith(squashed))
                            )
                            and len(phrase) > len(best)
                        ):
                            best = phrase
        if best:
            return best
    return best


def _at(texts: Sequence[str], descriptions: Sequence[str], roster: Roster) -> str:
    for text in [*texts, *descriptions]:
        for found in re.finditer(
            r"(?:\b(?:at|@|with|for|bei|chez|från|hos)\s*|@)(?:the\s+)?(?P<org>[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:(?:of|and|&|the|de)\s+)?[A-ZÀ-Þ&][\w'’&.-]*){0,4})",
            text,
        ):
            org = found["org"].rstrip(".,")
            if (
                roster.named(org) is None
                and not any(roster.named(word) for word in org.split())
                and not re.match(
                    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Zoom|Teams|HQ|HR|Microsoft|Google|Level|Room|I)\b",
                    org,
                )
            ):
                return org
    return ""


def _org_of_location(location: str) -> str:
    first = re.split(r"[,\n]", location)[0].strip()
    return (
        first
        if first
        and _ORG_WORD.search(first)
        and not re.search(r"\d|\b(?:room|floor|office|building|meeting)\b", first, re.I)
        and not is_group(first, "")
        else ""
    )


def _role(piece: str) -> str:
    return re.sub(r"^(?:a|an|the|for)\s+", "", piece, flags=re.I).strip(" -–.,")


def _org(piece: str) -> str:
    return piece.strip(" -–.,")


def _role_in(texts: Sequence[str], heads: Sequence[str]) -> str:
    for text in texts:
        found = re.search(
            r"(?:\b(?:for|about)\s+(?:the|our|a|an)\s+(?:(?:role|position|post|job|vacancy)\s+of\s+)?|\b(?:role|position|post|vacancy|job)\s+(?:of|as)\s+|\bstelle\s+als\s+|\bposte\s+de\s+)(?P<role>[^\n.,;!?]{3,70}?)(?:\s+(?:role|position|post|vacancy|job|interview|at|with|in|on)\b|[\n.,;!?]|$)",
            text,
            re.I,
        )
        if found and _ROLE_WORD.search(found["role"]):
            return found["role"].strip()
    for text in heads:
        found = re.search(
            r"\b(?:for|as)\s+(?:the\s+|a\s+|an\s+)?(?P<role>[^\n.,;!?()]{3,60}?)(?:\s+(?:role|position|post|vacancy|job|at|with|in|on|interview|thing)\b|[\n.,;!?(]|$)",
            text,
            re.I,
        )
        if found and _ROLE_WORD.search(found["role"]):
            return _role(found["role"])
        before = re.search(
            r"(?P<role>(?:[\w/+&-]+\s+){0,3}[\w/+&-]+)\s+(?:interview|role|job|position|post|chat)\b", text, re.I
        )
        if before and _ROLE_WORD.search(before["role"]):
            words = before["role"].split()
            while words and _NOISE.match(words[0]):
                words = words[1:]
            return " ".join(words)
    return ""
