"""What an answer that is owed answers: the words they wrote, and the talk they invite to."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any, Literal, NamedTuple

from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.reading.debrief.attendance.listed import is_group
from sincerely.core.reading.newcomer import is_nobodys
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.messages import facts_of_row
from sincerely.journal.facts.proposals import in_their_zone
from sincerely.journal.models import Event, FollowUp, Interview, Message

#: A form of letter that says yes to an hour.
CONFIRMS = "scheduling-reply"
#: An invitation and the wish for an answer, recorded in one go, lie no farther apart.
_AT_ONCE = timedelta(minutes=5)
_APPOINTMENTS = ("interview-scheduled", "interview-moved")
_ABOUT_AN_HOUR = ("interview-invitation", "scheduling")


#: The rule of what the candidate promised.
MY_PROMISE = "my-promise"


class Sender(NamedTuple):
    """Who signed a message, and the address that an answer reaches them at; empty where none is known."""

    name: str
    address: str


class Theirs(NamedTuple):
    """What a follow-up goes back to: their words with the number of their message in the inbox, or, with 0, what the candidate told of it. `whose` says of words that were told what they are."""

    words: str
    message: int
    subject: str
    whose: Literal["said", "noted", "my-promise", "their-promise"] = "said"


def what_they_wrote(follow_up: FollowUp | None) -> Theirs | None:
    """Return the words that a follow-up answers or keeps; None where they are not on record."""
    cause = follow_up.cause if follow_up else None
    if cause is None:
        return None
    if number := pk_of("message", cause.source_ref):
        row = Message.objects.filter(candidate=cause.candidate_id, pk=number).first()
        return Theirs(row.text, row.pk, row.subject) if row else None
    words = cause.data.get("what") or ""
    if not words and (invited := _appointment(cause)):
        words = invited.data.get("what") or ""
    return Theirs(words, 0, "", _whose(cause)) if len(words.split()) > 3 else None


def _whose(cause: Event) -> Literal["said", "noted", "my-promise", "their-promise"]:
    if cause.kind == "promise-made":
        return "their-promise" if cause.data.get("by") == "them" else "my-promise"
    return "noted" if KINDS[cause.kind].meaning.startswith("You ") else "said"


def sender_of(follow_up: FollowUp | None) -> Sender | None:
    """Return who wrote the message that a follow-up comes from; None where no one person did."""
    row = message_answered(follow_up)
    if row is None or not row.sender.strip() or is_group(row.sender, row.address):
        return None
    return Sender(row.sender.strip(), _answered_at(row))


def _answered_at(row: Message) -> str:
    """Return where an answer to a message reaches a person: where it asks for it, else whence it came; empty where that is a program's address."""
    address = row.reply_to or ("" if row.origin == "generated" else row.address)
    return "" if is_nobodys(address) else address


#: A promise that begins so is kept by coming, calling or doing, and no letter does it.
_NOT_WRITTEN = re.compile(
    r"(?:to |i(?:'ll| will| would|'d) )?(?:call|phone|ring|come|go|visit|drop|pop|bring|meet|attend|join|start|begin|apply|sign|register|enrol\w*|read|learn|practi[sc]e|book|take|try|watch|think|look|study|do|be|work|wait|pick|buy|wear|hand|speak|talk)\b(?!.*\b(?:send|e-?mail|write|forward|let (?:\w+ )?know)\b)",
    re.I,
)


def kept_by_letter(follow_up: FollowUp | Any) -> bool:
    """Say whether a follow-up is a promise of the candidate's to somebody on record that a letter can keep: to send, tell, confirm, introduce."""
    if follow_up.rule != MY_PROMISE or not follow_up.contact_id:
        return False
    return not _NOT_WRITTEN.match(follow_up.title.partition(": ")[2].strip())


def message_answered(follow_up: FollowUp | None) -> Message | None:
    """Return the message of the inbox that a follow-up answers; None where there is none."""
    cause = follow_up.cause if follow_up else None
    number = pk_of("message", cause.source_ref) if cause else None
    return Message.objects.filter(candidate=cause.candidate_id, pk=number).first() if cause and number else None


def asks_when(follow_up: FollowUp | None) -> bool:
    """Say whether the answered message was taken for one about an hour of a talk, so that the answer is when one can come."""
    row = message_answered(follow_up)
    return row is not None and row.settled_as in _ABOUT_AN_HOUR


def hours_offered(follow_up: FollowUp | None, now: datetime) -> tuple[date | datetime, ...]:
    """Return the days and hours still to come that the answered message offers to choose from, by their clock; none where it offers none."""
    row = message_answered(follow_up)
    if row is None or row.settled_as not in _ABOUT_AN_HOUR:
        return ()
    offered: list[date | datetime] = []
    for fact in facts_of_row(row):
        value: Any = fact.value
        if fact.name != "slots" or not isinstance(value, date):
            continue
        if isinstance(value, datetime):
            value = in_their_zone(value, row, row.candidate)
        if value > (now if isinstance(value, datetime) else now.date()):
            offered.append(value)
    return tuple(dict.fromkeys(offered))


def invitation_answered(follow_up: FollowUp | None, now: datetime) -> Interview | None:
    """Return the talk to come that the answered words invite to; None where they invite to none."""
    cause = follow_up.cause if follow_up and follow_up.rule == "answer-message" else None
    invited = _appointment(cause) if cause else None
    interview = invited.interview if invited else None
    ahead = interview is not None and interview.cancelled_at is None and interview.start is not None
    return interview if interview and ahead and interview.start and interview.start > now else None


def _appointment(cause: Event) -> Event | None:
    """Return the invitation that was recorded with a message: of the same mail, or in the same go."""
    if cause.application_id is None or cause.kind != "message-received":
        return None
    rows = counting(cause.candidate).filter(kind__in=_APPOINTMENTS, interview__application=cause.application_id)
    rows = rows.select_related("interview").order_by("-pk")
    if cause.source_ref:
        return rows.filter(source_ref=cause.source_ref).first()
    near = (cause.created_at - _AT_ONCE, cause.created_at + _AT_ONCE)
    return rows.filter(created_at__range=near, at__range=(cause.at - _AT_ONCE, cause.at + _AT_ONCE)).first()
