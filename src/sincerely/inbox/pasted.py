"""A mail that somebody pastes as text, with or without the lines that stand above it in a mail program: who, when and about what are told from it as far as it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, tzinfo
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.hours import clock_said
from sincerely.core.reading.message.html import text_of
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message as Mail
from sincerely.errors import BadInput
from sincerely.inbox.arrivals import DAY, keep
from sincerely.inbox.reading import read_message
from sincerely.journal.actions.messages import redate
from sincerely.journal.facts.messages import fingerprint, message_value
from sincerely.journal.facts.senders import Senders, Whose
from sincerely.journal.models import Application, Contact, Message
from sincerely.zones import zone_or_utc

#: What mail programs write above a mail that is copied from them, and what it is here.
_HEADS = {
    "from": "from", "sent": "date", "date": "date", "received": "date", "to": "to", "cc": "", "bcc": "", "reply-to": "", "subject": "subject", "importance": "", "attachments": "",
    "von": "from", "gesendet": "date", "datum": "date", "an": "to", "betreff": "subject", "de": "from", "enviado": "date", "enviado el": "date", "fecha": "date", "para": "to", "asunto": "subject",
    "envoyé": "date", "objet": "subject", "à": "to",
}  # fmt: skip
_HEAD = re.compile(r"[ \t>*]*([^\W\d_][\w -]{0,14}?)[*]?[ \t]?:[*]?[ \t]*(.*?)[ \t]*$")
_ADDRESS = re.compile(r"[^\s<>\"',;:()\[\]\\@]+@[^\s<>\"',;:()\[\]\\@]+\.[^\s<>\"',;:()\[\]\\@]+")
# A mail whose source was copied and not its words.
_HTML = re.compile(r"\s*(?:<!doctype\s+html|<(?:html|head|body|div|p|table|span|meta|style)\b[^>]*>)", re.I)
_FORWARDED = re.compile(
    r"[-_=>*\s]*(?:begin\s+)?(?:forwarded\s+message|weitergeleitete\s+nachricht|mensaje\s+reenviado|message\s+transféré)\s*[-_=:*\s]*",
    re.I,
)
# Heads the mail that a reply answers, or one that was passed on: by itself it does not tell which.
_ORIGINAL = re.compile(r"[-_=>*\s]*(?:original\s+message|ursprüngliche\s+nachricht)\s*[-_=:*\s]*", re.I)
# As web mail shows above a mail who wrote it.
_SIGNED = re.compile(r"[^<>:@]{2,80}<[^<>\s@]+@[^<>\s@]+>")
#: Who passes a mail on writes no more above it than this, in lines and words.
_ABOVE, _WORDS = 2, 30
#: A name below a farewell stands this near to the end.
_LAST = 8
_DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)\b")
NOON = time(12)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted text tells by itself: its words, and of who wrote it when about what as much as it says."""

    text: str
    sender: str = ""
    address: str = ""
    to: str = ""
    subject: str = ""
    sent: datetime | None = None
    #: What to look at: its own line of when it was sent, where that does not count as it stands.
    look: str = ""


def told_by(text: str, now: datetime, zone: tzinfo, *, day_first: bool = True) -> Pasted:
    """Return what a pasted text tells: the lines above it, as a mail program shows them, are taken off and used. A date without a zone of its own is in `zone`; `day_first` decides what 4/12 means."""
    if _HTML.match(text):
        text = text_of(text)
    lines = passed_on(text.replace("\r\n", "\n").replace("\r", "\n").strip("\n \t").split("\n"))
    said: dict[str, str] = {}
    dated: dict[str, str] = {}
    at = 0
    for number, line in enumerate(lines[:20]):
        if number == at and _SIGNED.fullmatch(line.strip()):
            said.setdefault("from", line.strip())
            at = number + 1
            continue
        found = _HEAD.match(line)
        name = _HEADS.get(found[1].strip().lower()) if found else None
        if found is None or name is None:
            if line.strip():
                break
            continue
        if name:
            said.setdefault(name, found[2])
        if name == "date":
            dated.setdefault(line.strip(" \t>*"), found[2])
        at = number + 1
    when = _when(said.get("date", ""), now, zone, day_first)
    # One such line alone may be the first of the text: "To: the matron" is none of a mail program's, and a day without an hour is when something else is.
    if not ({"from", "subject"} & set(said)) and not (when and when.hour_said and lines[at : at + 1] == [""]):
        return Pasted("\n".join(lines))
    sender, address = _who(said.get("from", ""))
    counts = when is not None and when.at <= now + DAY
    return Pasted(
        "\n".join(lines[at:]).strip("\n"),
        sender,
        address,
        said.get("to", ""),
        " ".join(said.get("subject", "").split()),
        when.at if when and counts else None,
        _look(next(iter(dated), ""), when, counts, now),
    )


def _look(line: str, when: _When | None, counts: bool, now: datetime) -> str:
    """Say how the line of when a mail was sent was taken, where not as it stands."""
    if when is None:
        return f"When it was sent could not be read from its line “{line}”, so it counts as come in when you pasted it." if line.partition(":")[2].strip(" *") else ""  # fmt: skip
    if not counts:
        return f"Its line “{line}” names a time that is still to come, so it counts as come in when you pasted it."
    if when.at > now:
        return f"Its line “{line}” names a time that is still to come: days such as “tomorrow” are counted from it."
    return "" if when.hour_said else f"Its line “{line}” names no hour, so noon is taken."


def passed_on(lines: list[str]) -> list[str]:
    """Return the lines of a mail that was passed on, without what the one who passed it on wrote above it: a line or two. What stands below a mail's own head, or below more words, is what that mail answers, and nothing is taken off."""
    for number, line in enumerate(lines[:20]):
        above = [each for each in lines[:number] if each.strip()]
        if len(above) > _ABOVE or len(" ".join(above).split()) > _WORDS or any(_is_head(each) for each in above):
            break
        heads = _FORWARDED.fullmatch(line.strip()) or (not above and _ORIGINAL.fullmatch(line.strip()))
        if heads and any(_HEAD.match(each) for each in lines[number + 1 : number + 4]):
            return lines[number + 1 :]
    return lines


def _is_head(line: str) -> bool:
    return bool((found := _HEAD.match(line)) and found[1].strip().lower() in _HEADS) or bool(
        _SIGNED.fullmatch(line.strip())
    )


def signed_by(text: str, people: Iterable[Contact]) -> Contact | None:
    """Return whom of these people a text is signed by: by whole name or address near its end, or by a first name on a line of its own that is only one's."""
    last = [line.strip(" \t,.-–—*_>") for line in text.split("\n") if line.strip()][-_LAST:]
    near, lines = "\n".join(last).lower(), [fold(line) for line in last]
    named = [row for row in people if fold(row.name)]
    for found in (
        [row for row in named if row.email and row.email.lower() in near],
        [row for row in named if any(len(line.split()) > 1 and fold(row.name) in line for line in lines if len(line) < 80)],
        [row for row in named if fold(row.name).split()[0] in lines[1:]],
    ):  # fmt: skip
        if found:
            return found[0] if len(found) == 1 else None
    return None


def take_in_pasted(
    candidate: Candidate, told: Pasted, who: Contact | str | None, at: datetime | None, senders: Senders, now: datetime, application: Application | None = None,
) -> tuple[Message, bool]:  # fmt: skip
    """Keep a pasted message; return it, and whether it is new: the same words of the same sender count once. `who` and `at` stand where the text does not tell, `application` where it is known. Raises BadInput for the candidate's own mail."""
    sender, address = told.sender, told.address
    if not (sender or address):
        sender, address = (who.name, who.email) if isinstance(who, Contact) else _who(who or "")
    if address.lower() in senders.own:
        raise BadInput("This is a mail of your own. Paste one that somebody wrote to you.")
    mail = Mail(
        text=told.text,
        subject=told.subject,
        sender=sender,
        address=address,
        to=tuple(_ADDRESS.findall(told.to)),
        parts=parts_of(told.text),
    )
    if known := _here_already(candidate, mail):
        return known, False
    whose = senders.whose(mail) or Whose()
    if isinstance(who, Contact) and whose.contact is None:
        # Somebody on record without an address is told by what the candidate says.
        whose = replace(whose, contact=who, employer=whose.employer or who.employer)
        whose = replace(whose, application=whose.application or senders.application_of(whose.employer, mail))
    sent = told.sent or at or now
    if told.sent is None or isinstance(told.sent.tzinfo, ZoneInfo):
        # No offset of theirs was said: "at 2pm" is by the employer's clock where that is known, else by the candidate's.
        sent = sent.astimezone(zone_or_utc((whose.employer and whose.employer.zone) or candidate.zone))
    if application is not None:
        whose = replace(whose, application=application, employer=application.employer)
    mail = replace(mail, sent=sent, notes=(look,) if (look := _moment_given(told.look, at)) else ())
    row = keep(candidate, mail, whose, sent, now, "pasted")
    return (row, True) if row else (Message.objects.get(candidate=candidate, fingerprint=fingerprint(mail)), False)


def correct_sent(candidate: Candidate, row: Message, at: datetime, now: datetime) -> None:
    """Say when a message was sent that was pasted or handed in, and read it again: its days are counted from then. Raises BadInput for a moment to come, Refused for what is on record already."""
    if at > now:
        raise BadInput("That is still to come", expected="when they sent it")
    sent = at.astimezone(zone_or_utc((row.employer and row.employer.zone) or candidate.zone))
    mail = replace(message_value(row), sent=sent, notes=() if row.source == "pasted" else tuple(row.notes))
    redate(candidate, row, mail, *read_message(mail, now), now)


def _moment_given(look: str, at: datetime | None) -> str:
    """Return what is said of a line that does not count, where the candidate said besides when the mail came."""
    return look.replace("as come in when you pasted it", "as come in when you said") if at else look


def _here_already(candidate: Candidate, mail: Mail) -> Message | None:
    """Return the message with the same words from the same sender, however it came."""
    words = mail.text.split()
    longest = max(mail.text.split("\n"), key=len).strip()
    for row in Message.objects.filter(candidate=candidate, text__contains=longest):
        same = row.address.lower() == mail.address.lower() if row.address and mail.address else not (row.sender and mail.sender) or same_person(row.sender, mail.sender)  # fmt: skip
        if same and row.text.split() == words:
            return row
    return None


def _who(said: str) -> tuple[str, str]:
    """Return a name and an address from "Karen Whitworth <k.whitworth@…>", or from whichever of the two is there."""
    found = _ADDRESS.search(said)
    name = re.sub(r"mailto:|[<>\[\]()]", " ", said.replace(found[0], " ") if found else said)
    return " ".join(name.split()).strip("\"' ")[:200], found[0] if found else ""


class _When(NamedTuple):
    """When a mail was written, and whether the hour is said."""

    at: datetime
    hour_said: bool = True


def _when(said: str, now: datetime, zone: tzinfo, day_first: bool) -> _When | None:
    """Return when a mail was written, as mail programs say it: "Fri, 27 Nov 2026 10:05:00 +0000", "Friday, 27 November 2026 10:05", "27/11/2026 at 10:05", "27.11.2026"; None where no day can be read. A day alone is taken at noon."""
    said = re.sub(r"\([^()]*\)", " ", said).strip(" *")[:80]
    moment = _as_programs_say(said)
    if moment is None:
        # 4/12 can be meant in two ways; no mail was sent on a day to come.
        ways = [find_dates(said, now, zone, day_first=first, days_only=True) for first in (day_first, not day_first)]
        found = next((way for way in ways if len(way) == 1 and way[0].day <= now.astimezone(zone).date()), ways[0])
        if len(found) != 1:
            return None
        hour = re.search(
            r"(?<![\d.:])\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d.])(?:\s?[ap]\.?m\b)?", _DOTTED.sub("", said), re.I
        )
        clock = clock_said(re.sub(r"^(\d{1,2}[:.h]\d\d):\d\d", r"\1", hour[0])) if hour else None
        moment = datetime.combine(found[0].day, clock or NOON, tzinfo=zone)
        if clock is None:
            return _When(min(moment, max(now, moment.replace(hour=0))), hour_said=False)
    return _When(moment if moment.tzinfo else moment.replace(tzinfo=zone))


def _as_programs_say(said: str) -> datetime | None:
    """Return an instant written as mail or a machine has it."""
    # The library takes no notice of "PM".
    if re.search(r"\d\s?[ap]\.?m\b", said, re.I):
        return None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            if len(said) > 10:  # a day alone is none
                return read(said)
        except (TypeError, ValueError, IndexError):
            pass
    return None


def pasted_for(candidate: Candidate, text: str, now: datetime) -> Pasted:
    """Return what a text pasted by this candidate tells."""
    return told_by(text, now, zone_or_utc(candidate.zone), day_first=candidate.dialect != "american")
