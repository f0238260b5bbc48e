"""The nouns of reading a debrief: the invitation, and what was found in it and in the notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Part = Literal["interviewer", "organiser", "recruiter", "other"]
Format = Literal["panel", "one-on-one", "phone", "video"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One attendee line of an invitation; `kind` is individual, group, room, resource or unknown."""

    email: str = ""
    name: str = ""
    role: str = ""
    status: str = ""
    kind: str = "individual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """What an invitation leaves out or says in a way that nobody can read: its zone, its beginning or its end, at which line of the file, in words."""

    what: Literal["zone", "begin", "end"]
    words: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A calendar invitation as read. `start` and `end` are aware (None where the file does not say); `sequence` orders updates of one `uid`.

    `floating` and `floating_end` are wall times that the file gives without any zone; then `start` is None. `lacks` says what is missing, and why.
    """

    uid: str = ""
    sequence: int = 0
    cancelled: bool = False
    start: datetime | None = None
    end: datetime | None = None
    all_day: date | None = None
    zone: str = ""
    summary: str = ""
    description: str = ""
    location: str = ""
    link: str = ""
    phone: str = ""
    organiser: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    recurring: bool = False
    notes: tuple[str, ...] = ()
    floating: datetime | None = None
    floating_end: datetime | None = None
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    name: str
    email: str = ""
    title: str = ""
    position: str = ""
    present: bool = True
    part: Part = "interviewer"
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTopic:
    with_: str | None
    topic: str
    they_said: str = ""
    i_said: str = ""
    quote: str = ""
    since: str = ""

    @property
    def unsaid(self) -> bool:
        """Whether nobody spoke of it: the candidate forgot to say it, or thought of it only afterwards."""
        return bool(self.since) and not (self.with_ or self.they_said or self.i_said)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPromise:
    """`due` is a date, or an aware datetime where a clock time is said; None where no time is. `with_` names the person, where one is."""

    by: Literal["me", "them"]
    what: str
    due: date | datetime | None = None
    quote: str = ""
    with_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A found phrase and where it came from."""

    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRound:
    """A further interview, trial or test with its day and hour, not certain yet; `start` is aware, `words` ask the candidate whether it is fixed."""

    what: str
    start: datetime
    words: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """All that was found in notes and invitation; nothing of it counts until the candidate has looked at it."""

    start: datetime | None = None
    end: datetime | None = None
    zone: str = ""
    format: Format | None = None
    round: str = ""
    employer: str = ""
    role: str = ""
    people: tuple[Person, ...] = ()
    topics: tuple[FoundTopic, ...] = ()
    promises: tuple[FoundPromise, ...] = ()
    needs: tuple[Found, ...] = ()
    decision_by: date | datetime | None = None
    decision_quote: str = ""
    open_questions: tuple[Found, ...] = ()
    further: tuple[FoundRound, ...] = ()
    private: tuple[Found, ...] = ()
    unplaced: tuple[Found, ...] = ()
    unsure: tuple[str, ...] = ()
    cancelled: bool = False
