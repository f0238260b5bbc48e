"""What the inbox and one message show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext, gettext_lazy, ngettext

from sincerely.accounts.models import Candidate
from sincerely.core.reading.facts.dated import last_day
from sincerely.core.reading.facts.values import Fact, Pay
from sincerely.core.reading.message.values import Part
from sincerely.journal.actions.messages import moment_said
from sincerely.journal.facts.announced import Newcome, newcomes_of
from sincerely.journal.facts.messages import Listed, events_of, facts_of_row, told_apart
from sincerely.journal.facts.newcomers import newcomer_of
from sincerely.journal.facts.proposals import Step, in_their_zone, likeliest, steps_of
from sincerely.journal.facts.senders import only_application
from sincerely.journal.facts.stages import Post, open_first
from sincerely.journal.facts.today import Owed, follow_ups_of
from sincerely.journal.models import Application, FollowUp, Mailbox, Message, Topic
from sincerely.web.desk.answers import answer_parts
from sincerely.web.forms.pasted import SentThenForm
from sincerely.web.forms.place import PlaceForm

#: What a message is, as one says it at a glance.
KIND_WORDS: dict[str, Lazy] = {
    "acknowledgement": gettext_lazy("They have it; nothing to do"),
    "interview-invitation": gettext_lazy("An invitation to talk"),
    "scheduling": gettext_lazy("About the hour of a talk"),
    "information-request": gettext_lazy("They ask for something"),
    "assessment": gettext_lazy("A test or a task"),
    "reference-request": gettext_lazy("They ask for references"),
    "delay": gettext_lazy("They are still deciding"),
    "rejection": gettext_lazy("They said no"),
    "offer": gettext_lazy("An offer"),
    "counter-offer": gettext_lazy("Their answer to what you asked for"),
    "question": gettext_lazy("A question"),
    "noise": gettext_lazy("Nothing that needs you"),
}
#: The same in a title, for a message that has none of its own; the others are "a message".
TITLES: dict[str, Lazy] = {
    "interview-invitation": gettext_lazy("An invitation from {sender}"),
    "scheduling": gettext_lazy("About the hour of a talk, from {sender}"),
    "information-request": gettext_lazy("A request from {sender}"),
    "assessment": gettext_lazy("A test or a task from {sender}"),
    "reference-request": gettext_lazy("A request for references from {sender}"),
    "rejection": gettext_lazy("A no from {sender}"),
    "offer": gettext_lazy("An offer from {sender}"),
    "counter-offer": gettext_lazy("An answer to what you asked for, from {sender}"),
    "question": gettext_lazy("A question from {sender}"),
}
FACT_WORDS: dict[str, Lazy] = {
    "deadline": gettext_lazy("to do by"), "interview_start": gettext_lazy("begins"), "interview_end": gettext_lazy("ends"), "duration_minutes": gettext_lazy("takes"),
    "time_zone": gettext_lazy("time zone"), "slots": gettext_lazy("proposed"), "place": gettext_lazy("where"), "link": gettext_lazy("link"), "people": gettext_lazy("who"),
    "requested_items": gettext_lazy("asked for"), "decision_by": gettext_lazy("they decide by"), "salary": gettext_lazy("pay"), "bonus": gettext_lazy("bonus"),
    "equity": gettext_lazy("shares"), "start_date": gettext_lazy("work begins"), "offer_expiry": gettext_lazy("answer by"), "feedback": gettext_lazy("feedback"),
    "phone": gettext_lazy("telephone"),
}  # fmt: skip
ORIGIN_WORDS: dict[str, Lazy] = {
    "auto-reply": gettext_lazy("An automatic reply."),
    "list": gettext_lazy("Sent to a list, not to you alone."),
    "generated": gettext_lazy("Sent by a machine."),
}
#: These parts of a mail are read last, and stand folded.
FOLDED = {"quoted": gettext_lazy("What was written before"), "footer": gettext_lazy("Small print")}
#: A runner-up this likely is named.
NEAR = 0.1
#: A choice of applications is no longer than this.
MANY = 100


@dataclass(frozen=True, slots=True)
class Taken:
    """One way to take a message: its kind, in words too, what a yes would record, and whom it would put on record."""

    kind: str
    words: str
    steps: tuple[Step, ...]
    people: tuple[Newcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a message's text: plain pieces, and those that a fact was read from with what it is. `folded` is its heading where it stands folded."""

    pieces: tuple[tuple[str, str], ...]
    folded: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as a reader sees it: its name, its value in a form for the page, the words it was read from, and what to look at."""

    name: str
    value: Any
    quote: str
    note: str

    @property
    def dated(self) -> bool:
        return hasattr(self.value, "isoformat")


class Came(NamedTuple):
    """A message as the inbox lists it; its words are found when it is shown for the first time (see `each`)."""

    message: Listed

    @property
    def title(self) -> str:
        return title_of(self.message)

    @property
    def kinds(self) -> list[str]:
        return [kind_words(kind) for kind, _ in likeliest(self.message)]

    @property
    def sure(self) -> str:
        return sure_words(self.message.confidence)

    @property
    def taken_as(self) -> str:
        return kind_words(self.message.settled_as)


def kind_words(kind: str) -> str:
    """Return what a message is, at a glance."""
    return str(KIND_WORDS.get(kind, kind))


def title_of(row: Message | Listed) -> str:
    """Return a message's subject; of one without, as pasted words are, what it is and who wrote it."""
    if row.subject:
        return row.subject
    sender = row.sender or row.address or gettext("somebody unnamed")
    read = [row.settled_as] if row.settled_as else [kind for kind, _ in likeliest(row)]
    told = TITLES.get(read[0]) if len(read) == 1 else None
    return (str(told) if told else gettext("A message from {sender}")).format(sender=sender)


#: From here on nine readings in ten and more are right, and nothing is said of how sure one is in a list.
SURE = 0.9


def sure_words(confidence: float) -> str:
    """Return how sure a reading is, for a list; empty where there is little doubt."""
    if confidence >= SURE:
        return ""
    if confidence >= 0.75:
        return gettext("fairly sure")
    return gettext("likely") if confidence >= 0.6 else gettext("a guess")


def read_so(confidence: float) -> str:
    """Return how sure a reading is, as one says it to the person it was read for."""
    if confidence >= SURE:
        return gettext("That is how we read it, and the words leave little doubt.")
    if confidence >= 0.75:
        return gettext("That is how we read it, though not every word points that way.")
    if confidence >= 0.6:
        return gettext("That seems likely. Please look at it yourself.")
    return gettext("This is only a guess. Please look at it yourself.")


def look_words(count: int) -> str:
    """Say how many messages wait for a word; empty where none does."""
    return (
        ngettext("{count} message to look at", "{count} messages to look at", count).format(count=count)
        if count
        else ""
    )


def mailbox_words(mailbox: Mailbox | None, now: datetime) -> dict[str, Any]:
    """Return what is to say of the mailbox: whether there is one, since when it was not reached, and when it was last looked into."""
    if mailbox is None:
        return {"mailbox": None}
    fresh = mailbox.looked_at is not None and now - mailbox.looked_at < timedelta(minutes=1)
    return {"mailbox": mailbox, "trouble": mailbox.trouble, "fresh": fresh}


def message_page(
    row: Message, asked: str, now: datetime, place: PlaceForm | None = None, sent: SentThenForm | None = None
) -> dict[str, Any]:
    """Return everything about one message. `asked`: a kind its reader wants to see it as, empty for what was read; `place`: what was typed of a place that is not on record, `sent` of when it was sent."""
    candidate, facts, waits = row.candidate, facts_of_row(row), row.settled_at is None
    if waits and row.application is None:
        row.application = only_application(row)
    # Once it is settled there is nothing to choose, so what a yes would mean is not worked out.
    choices = _applications(row, now) if waits else []
    read = likeliest(row)
    kinds = [(asked, -1.0)] if asked in KIND_WORDS and asked != row.kind else [*read]
    runner_up = next(((kind, chance) for kind, chance in row.others if chance >= NEAR), None)
    application = row.application
    owed = () if waits else owed_after(row, now)
    by_letter = [each for each in owed if each.by_letter and each.contact_id]
    answers = next(iter(sorted(by_letter, key=lambda each: bool(each.letter_id))), None)
    stranger = not (application or row.employer_id or row.contact_id)
    elsewhere = waits and any(kind != "noise" for kind, _ in kinds)
    if elsewhere and place is None:
        place = place_form(row)
    return {
        "message": row,
        "title": title_of(row),
        "stretches": stretches_of(row, facts),
        "told": [_told(fact, row, candidate) for fact in facts],
        "taken": [Taken(kind, kind_words(kind), steps_of(row, kind, application, candidate), _news(row, kind, application)) for kind, _ in kinds] if waits else [],
        "elsewhere": [Taken(kind, kind_words(kind), steps_of(row, kind, None, candidate, elsewhere=True), _news(row, kind, None)) for kind, _ in kinds] if elsewhere else [],
        "place": place,
        "stranger": stranger and elsewhere,
        "open": len(kinds) > 1,
        # Asked openly only where it may be one or another; else it can be said all the same.
        "choosing": bool(choices) and (application is None or len([each for each in choices if each.employer_id == application.employer_id]) > 1),
        "others": len(choices) > 1,
        "asked": asked if kinds[0][1] < 0 else "",
        "kind": kind_words(row.kind),
        "read_so": read_so(row.confidence),
        "runner_up": kind_words(runner_up[0]) if runner_up else "",
        "origin": ORIGIN_WORDS.get(row.origin, ""),
        "kinds": [(kind, words) for kind, words in KIND_WORDS.items() if kind not in {each for each, _ in kinds}],
        "applications": choices,
        "said": moment_said(row),
        "sent": (sent or SentThenForm(initial={"at": row.at})) if row.source != "mailbox" else None,
        "as": kind_words(row.settled_as) if row.settled_as else "",
        "owed": owed,
        "answers": answers,
        "said_no": "rejection" in {row.settled_as, *((kind for kind, _ in kinds) if waits else ())},
        "offered_post": row.settled_as == "offer",
        "spoken": _spoken(row) if row.settled_as == "rejection" else (),
        **(answer_parts(answers, FollowUp.objects.get(pk=answers.id), now) if answers else {}),
    }  # fmt: skip


def _news(row: Message, kind: str, application: Application | None) -> tuple[Newcome, ...]:
    return tuple(each for each in newcomes_of(row, kind, application, row.candidate) if each.is_news)


def place_form(row: Message, given: Any = None) -> PlaceForm:
    """Return the form that puts the place of a message on record, filled in with what the message names."""
    found = newcomer_of(row, row.candidate)
    employer = found.employer or (row.employer.name if row.employer else "")
    return PlaceForm(given, known=row.contact_id is not None, initial=asdict(found) | {"employer": employer})


def owed_after(row: Message, now: datetime) -> tuple[Owed, ...]:
    """Return what is owed because the candidate said yes to a message."""
    # A correction goes on under the name of the fact it corrects.
    causes = list(events_of(row))
    owed = follow_ups_of(row.candidate, now, cause__in=causes) if causes else ()
    return tuple(each for each in owed if each.status in {"due", "overdue", "upcoming"} and not each.optional)


def stretches_of(row: Message, facts: Iterable[Fact]) -> tuple[Stretch, ...]:
    """Return a message's text in its parts, what facts were read from marked where it stands."""
    marks: list[tuple[int, int, str]] = []
    for fact in sorted(
        (each for each in facts if each.quote and each.end > each.start), key=lambda each: (each.start, -each.end)
    ):
        words = str(FACT_WORDS.get(fact.name, fact.name))
        if marks and (fact.start, fact.end) == marks[-1][:2]:
            marks[-1] = (fact.start, fact.end, marks[-1][2] if words in marks[-1][2] else f"{marks[-1][2]}, {words}")
        elif not marks or fact.start >= marks[-1][1]:
            marks.append((fact.start, fact.end, words))
    parts = told_apart(row.text) or (Part("body", 0, len(row.text)),)
    made = [Stretch(tuple(_pieces(row.text, part, marks)), str(FOLDED.get(part.kind, ""))) for part in parts]
    return tuple(each for each in made if any(text.strip() for text, _ in each.pieces))


def _pieces(text: str, part: Part, marks: list[tuple[int, int, str]]) -> Iterable[tuple[str, str]]:
    at = part.start
    for start, end, words in marks:
        if part.start <= start and end <= part.end and start >= at:
            if text[at:start]:
                yield text[at:start], ""
            yield text[start:end], words
            at = end
    if text[at : part.end]:
        yield text[at : part.end], ""


def _told(fact: Fact, row: Message, candidate: Candidate) -> Told:
    value: Any = fact.value
    if isinstance(value, datetime):
        value = in_their_zone(value, row, candidate)
    elif isinstance(value, Pay):
        value = f"{value.amount:,f} {value.currency}, {_PERIODS[value.period]}"
    elif fact.name == "duration_minutes":
        value = gettext("{count} minutes").format(count=value)
    elif value is None:
        value = gettext("not settled")
    elif fact.before:
        value = last_day(fact)
    quote = "" if str(value) == fact.quote else " ".join(fact.quote.split())
    return Told(str(FACT_WORDS.get(fact.name, fact.name)), value, quote, fact.note)


_PERIODS = {
    "hour": gettext_lazy("an hour"), "day": gettext_lazy("a day"), "week": gettext_lazy("a week"), "month": gettext_lazy("a month"), "year": gettext_lazy("a year"),
}  # fmt: skip


def _applications(row: Message, now: datetime) -> list[Post]:
    """Return among which applications a message may be, any of them: the likely one first, then its employer's, then the open ones."""
    likely, theirs = row.application_id, row.employer_id

    def place(each: Post) -> tuple[bool, bool]:
        return each.pk != likely, theirs is None or each.employer_id != theirs

    return sorted(open_first(row.candidate, now), key=place)[:MANY]


def _spoken(row: Message) -> tuple[str, ...]:
    """Return what the candidate spoke of there: it was good, whatever they chose."""
    topics = (
        Topic.objects.filter(interview__application=row.application).exclude(topic="") if row.application_id else ()
    )
    return tuple(dict.fromkeys(each.topic for each in topics))[:3]
