"""The nouns of letters: the context a letter is written from, the draft, and what a check finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Protocol

from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.reading.patterns import compiled

# Posts of those who hire: "HR manager", "Talent Partner", "People Operations", "Recruitment Officer".
_HIRES = compiled(r"\b(?:HR(?:BP)?|H\.R\.?|human\s+resources|recruit\w*|talent|personnel|people\s+(?:partner|team|lead|manager|officer|operations|ops|director|adviser|advisor)|(?:head|director|chief)\s+of\s+people|resourcing)\b", re.I)  # fmt: skip

Register = Literal["formal", "neutral", "warm"]
Severity = Literal["error", "warning", "advice"]

#: Every form of letter the product knows, in the order in which a tie of recognition is settled.
FORMS = (
    *("thank-you", "status-inquiry", "request-acknowledgement", "request-reply", "clarifying-question"),
    *("receipt-confirmation", "call-summary", "rejection-reply", "feedback-request", "offer-acknowledgement"),
    *("time-request", "offer-clarification", "negotiation", "counter-offer-reply", "written-terms-request"),
    *("offer-acceptance", "offer-decline", "withdrawal", "linkedin-note", "keep-in-touch"),
    *("article-share", "congratulation", "milestone-update", "help-offer", "informational-interview-request"),
    *("referral-request", "referral-thanks", "lead-thanks", "introduction-request", "reference-request"),
    *("reference-heads-up", "reference-thanks", "adviser-request", "supporter-message", "scheduling-reply"),
    *("assessment-question", "gathering-follow-up", "mentor-check-in", "decision-date-notice", "new-opening-interest"),
    *("public-post",),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    claim: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    name: str = ""
    email: str = ""
    phone: str = ""
    strengths: tuple[Strength, ...] = ()
    register: Register | None = None
    dialect: str = "american"


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    name: str = ""
    register: Register | None = None
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    title: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    name: str = ""
    title: str = ""
    email: str = ""
    position: str = ""
    rapport: Literal["formal", "first-name", ""] = ""
    part: str = ""

    @property
    def only_hires(self) -> bool:
        """Say whether this is a recruiter or of the personnel office: the work that the post is about is not theirs."""
        return self.part == "recruiter" or bool(_HIRES.search(self.position))


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What was spoken of with one person: `with_` is that person's name; `they_said` and `i_said` are the notes' own words. `typed`: the topic is the candidate's answer to "What did you talk about?"."""

    with_: str = ""
    topic: str = ""
    they_said: str = ""
    i_said: str = ""
    since: str = ""
    typed: bool = False

    @property
    def unsaid(self) -> bool:
        """Say whether nobody spoke of it: what came to the writer only afterwards."""
        return bool(self.since) and not (self.with_ or self.they_said or self.i_said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    by: Literal["me", "them", ""] = ""
    what: str = ""
    due: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One talk. Open questions and promises are all of it: each letter to a panel takes its own share."""

    format: Literal["panel", "one-on-one", "phone", "video", ""] = ""
    date: date | None = None
    topics: tuple[Topic, ...] = ()
    others: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a letter may rest on. `more` keeps the tables that other forms need ([request], [rejection], [offer], ...) as read.

    `beside` holds what stands in the file under keys nobody knows: no letter is written from it, but it is on record.
    """

    candidate: Candidate = Candidate()
    employer: Employer = Employer()
    role: Role = Role()
    recipient: Recipient = Recipient()
    interview: Interview = Interview()
    more: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a draft and the facts it rests on, as paths into the context: "interview.topics[0]". `gap` marks a place left for the writer.

    `place` is its part in the letter ("wish", "open 1/2"): sentences of one place and the same facts can stand for each other.
    """

    text: str
    facts: tuple[str, ...] = ()
    gap: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter as composed: plain text; `missing` names what a good letter lacks, `unused` the notes no sentence takes, as paths into the context."""

    form: str
    subject: str
    body: str
    to: str
    sentences: tuple[Sentence, ...]
    missing: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a reader would feel. `start` and `end` count characters of the text as given; `suggestions` are replacements of that span."""

    code: str
    type: str
    severity: Severity
    message: str
    why: str
    guidance: str
    start: int
    end: int
    quote: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRemark:
    """What a proofreader says of a span of plain text. `kind` is "spelling" or "grammar"."""

    start: int
    end: int
    kind: Literal["spelling", "grammar"]
    message: str
    suggestions: tuple[str, ...] = ()
    sure: bool = True  # False: a rule that good writers break, so no more than advice


class Proofreader(Protocol):
    """Reads plain text and remarks on spelling and grammar; `names` are words on record that are never wrong.

    `words` says what each word can be: rules of grammar and the weighing of spellings rest on it.
    """

    @property
    def words(self) -> WordClasses: ...

    def __call__(self, text: str, *, names: Sequence[str], dialect: str) -> Sequence[SpellingRemark]: ...
