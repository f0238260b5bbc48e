"""What the letter pages show."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.core.paginator import Page
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from sincerely.accounts.models import Candidate
from sincerely.core.letters.checks.salutations import asked_title
from sincerely.core.people.names import salutation
from sincerely.data.forms import SHIPPED_FORMS, goes_by_mail
from sincerely.errors import BadInput
from sincerely.folder import data_folder
from sincerely.integrations.mail import plain_address
from sincerely.journal.actions.happenings import HAPPENINGS
from sincerely.journal.actions.letters import Stale, asks_whether_written, notes_say_more, suggest_send_time, version_of
from sincerely.journal.actions.sendings import UNDER_WAY
from sincerely.journal.facts.answers import what_they_wrote
from sincerely.journal.facts.carried import carried_and_owed
from sincerely.journal.facts.lacking import in_words, is_note
from sincerely.journal.facts.letter_states import Listed, letters_listed, numbers_by_state, why_unwanted
from sincerely.journal.facts.moments import hour_kind, reader_zone
from sincerely.journal.facts.resting import Resting
from sincerely.journal.facts.review import Reviewed, Shown, reviewed
from sincerely.journal.facts.today import letter_state
from sincerely.journal.models import Approval, Contact, FollowUp, Letter, MailAccount, Mailbox, Topic
from sincerely.journal.models.reasons import Reason
from sincerely.ops.awake import who_sends
from sincerely.web.desk.growth import at_a_no
from sincerely.web.desk.letter_choices import gap_of, greeting_of, not_used, others_of_the_talk, tells_a_deed
from sincerely.web.desk.lists import holding, page_of, sought
from sincerely.web.desk.outbox import unsent_beside
from sincerely.web.desk.standing import standing_of
from sincerely.web.forms.letters import LetterForm, SendForm
from sincerely.web.screen import on_screen
from sincerely.zones import zone_or_utc

FIXES = 3
#: From this percentage on a letter is too like another one of the same panel.
ALIKE = 30
#: What a reader finds in a letter that could go to anyone.
THIN = frozenset({"no-topic", "no-specific-thanks"})
#: So many letters of each group are on the first page.
FIRST = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the letter's text; `severity` is that of the finding it belongs to, empty where there is none; `start` where it begins."""

    text: str
    start: int = 0
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The letters that are so far: which of them are shown, how many there are, and the page where more of them stand."""

    state: str
    rows: list[Listed]
    count: int
    page: Page[int] | None = None

    @property
    def further(self) -> int:
        return 0 if self.page else self.count - len(self.rows)


def letter_groups(candidate: Candidate, asked: QueryDict) -> list[Group]:
    """Return the candidate's letters by how far they are, the last saved first: the first of each group, or of the one group that is asked for (?state=) a page. Four queries."""
    text = sought(asked)
    letters = Letter.objects.filter(
        holding(text, "subject", "to_address", "contact__name", "application__employer__name"), candidate=candidate
    )
    by_state = numbers_by_state(letters.order_by("-saved_at", "-pk"))
    chosen = asked.get("state")
    if chosen in by_state:
        page = page_of(by_state[chosen], asked)
        shown = {chosen: list(page)}
    else:
        page, shown = None, {state: numbers[:FIRST] for state, numbers in by_state.items()}
    rows = {row.letter.pk: row for row in letters_listed(candidate, [one for some in shown.values() for one in some])}
    return [
        Group(state, [rows[one] for one in numbers if one in rows], len(by_state[state]), page)
        for state, numbers in shown.items()
    ]


def _address_amiss(address: str, letter: Letter) -> str:
    """Say that an address is none, and which is on record; empty where it is one, or none is typed yet."""
    if not address.strip():
        return ""
    try:
        plain_address(address)
    except BadInput:
        known = letter.contact.email if letter.contact else ""
        if known and known != address.strip():
            return gettext("“{address}” is no e-mail address. On record is {known}.").format(
                address=address.strip(), known=known
            )
        return gettext("“{address}” is no e-mail address.").format(address=address.strip())
    return ""


def editor(
    letter: Letter,
    now: datetime,
    form: LetterForm | None = None,
    send: SendForm | None = None,
    stale: Stale | None = None,
    refused: bool = False,
) -> dict[str, Any]:
    """Return everything the editor shows. A bound `form` keeps what was typed; the findings are those of that text. `refused`: it was not approved as it stood, which is said for as long as its text gives a reason."""
    subject, body = letter.subject, letter.body
    if form is not None and form.is_bound:
        subject, body = form.data.get("subject", ""), form.data.get("body", "").replace("\r\n", "\n")
    if stale is not None and form is not None:
        # The page now has both texts before it, so the next save from it is meant.
        form.data = {**form.data.dict(), "version": version_of(letter)}  # type: ignore[attr-defined]
    state, at = letter_state(letter)
    # What was approved last: the one in force, or one taken back that will be approved again.
    approvals = Approval.objects.filter(letter=letter, voided_at=None).select_related(
        "sending__approval__letter__follow_up"
    )
    approval = approvals.order_by("-pk").first()
    sending = getattr(approval, "sending", None)
    address = form.data.get("to_address", "") if form is not None and form.is_bound else letter.to_address
    amiss = _address_amiss(address, letter)
    addressed = bool(address.strip()) and not amiss
    text = (subject, body) if state != "sent" else (letter.subject, letter.body)
    found = reviewed(letter, *text, today=now.astimezone(zone_or_utc(letter.candidate.zone)).date())
    rows = [(shown, fixes(shown), _pressed(shown)) for shown in found.findings]
    facts = list(dict.fromkeys(fact for row in found.rests_on for fact in row.facts))
    account = MailAccount.objects.filter(candidate=letter.candidate).first()
    unwanted = why_unwanted(letter.follow_up) if state == "draft" else ""
    state = "no-longer-needed" if unwanted else state
    standing = standing_of(sending, account, now) if sending and state in {"asks", "approved", "sent"} else None
    waits = state in {"draft", "approved"} or (standing is not None and standing.when)
    proposed = suggest_send_time(letter.follow_up, letter.contact, now) if state == "draft" else None
    asks = goes_by_mail(letter.form) and asks_whether_written(letter.candidate)
    gap = gap_of(letter, body) if state == "draft" else None
    thin = any(row[0].finding.type in THIN for row in rows)
    changed = letter.edited or body.rstrip() != letter.body
    unsaved = form is not None and form.is_bound and (subject, body.rstrip()) != (letter.subject, letter.body)
    only_by_hand = account is None or letter.candidate.sample or not goes_by_mail(letter.form)
    return {
        "letter": letter,
        "form": form or LetterForm(initial=saved_text(letter)),
        "address_amiss": amiss,
        "send": send or SendForm(initial={"when": _usual(letter)}),
        "only_by_hand": only_by_hand,
        "yes_in_bar": state == "draft" and not asks,
        "proposed": proposed,
        "at_once": proposed is not None and proposed <= now,
        "hour_kind": _kind_of_hour(letter, proposed) if proposed and not only_by_hand else "",
        "due_by": letter.follow_up.due_at.astimezone(zone_or_utc(letter.follow_up.zone)) if letter.follow_up else None,
        "state": state,
        "unwanted": unwanted,
        "at": at.astimezone(zone_or_utc(sending.zone)) if at and sending else at,
        "approval": approval,
        "sending": sending,
        "reviewed": found,
        # What a reader would stumble over stands open; mere advice is folded and holds nobody up.
        "pressing": [row for row in rows if row[0].finding.severity != "advice"],
        "advice": [row for row in rows if row[0].finding.severity == "advice"],
        "too_alike": any(other.percent >= ALIKE for other in found.alike),
        "under": stretches(body, found.findings),
        "facts": facts,
        "sentences": [
            (row, _swaps(row), " ".join(str(facts.index(fact)) for fact in row.facts)) for row in found.rests_on
        ],
        "standing": standing,
        "on_hold": bool(sending and sending.state == "held" and sending.reason == Reason.ON_HOLD),
        "under_way": bool(sending and sending.state in UNDER_WAY),
        "hours": _their_hours(letter, now),
        "watch": who_sends(data_folder(), now) if waits else None,
        "has_account": account is not None,
        "has_mailbox": Mailbox.objects.filter(candidate=letter.candidate).exists(),
        "asks_written": asks,
        # Who sends by hand may find the address later: the page by hand has the ways to it.
        "ways": ways_without_address(letter) if not addressed and state == "draft" and not only_by_hand else None,
        "stale": stale,
        "notes_say_more": state == "draft" and letter.edited and notes_say_more(letter.candidate, letter),
        "gap": gap,
        "gap_listed": gap is not None and any(row[0].field == "body" and row[0].start == gap.start for row in rows),
        "refused": refusal(found) if refused else "",
        "pressed": _pressed_so_far(form) if unsaved and form is not None else "",
        "missing": what_is_missing(
            letter,
            body,
            told=changed and not thin,
        ),
        "unused": not_used(letter, body) if letter.missing and state == "draft" and gap is None else [],
        # A letter that could go to anyone needs a word of the talk: the notes it did not take stand open beside it.
        "notes_open": thin,
        "others": others_of_the_talk(letter, now) if state in {"approved", "by-hand", "sent"} else [],
        "unsent": unsent_beside(letter) if state in {"approved", "by-hand", "sent"} else [],
        "greeting": greeting_of(letter, body) if state == "draft" else None,
        "carries": carried_and_owed(letter.follow_up, letter, body) if state != "sent" else ((), ()),
        **at_a_no(letter.follow_up, now),
        "theirs": what_they_wrote(letter.follow_up) if state != "sent" else None,
        "by_mail": goes_by_mail(letter.form),
        "characters": len(body.strip()),
        "most_characters": SHIPPED_FORMS[letter.form].most_characters if letter.form in SHIPPED_FORMS else 0,
    }


def refusal(found: Reviewed) -> str:
    """Say why a letter is not approved as it stands; empty where nothing grave is found in it."""
    open_ = found.unfinished
    grave = dict.fromkeys(on_screen(shown.finding.message) for shown in found.grave if shown not in open_)
    # Which place it is stands beside the letter, with what could fill it.
    says = gettext("Not approved yet. A place in the letter is still open: fill it, or take it out.") if open_ else gettext("Not approved yet.")  # fmt: skip
    return " ".join((says, *grave)) if open_ or grave else ""


def _pressed_so_far(form: LetterForm) -> str:
    """Say of a text that is not saved whether all that is new in it was pressed: "only", or "no"."""
    return "only" if form.data.get("pressed") == "only" else "no"


def _kind_of_hour(letter: Letter, at: datetime) -> str:
    """Say what the hour proposed is to the letter's reader."""
    reader, application = letter.contact, letter.application
    employer = reader.employer if reader and reader.employer else application.employer if application else None
    return hour_kind(at, at.tzinfo or UTC, employer, letter.candidate)


def _their_hours(letter: Letter, now: datetime) -> tuple[datetime, datetime] | None:
    """Return from when to when the letter is best read, in its reader's zone, while that is not over; None where their clock is the candidate's own."""
    owed, home = letter.follow_up, zone_or_utc(letter.candidate.zone)
    _, zone = reader_zone(owed, letter.contact, letter.candidate.zone)
    if owed is None or not (owed.send_from and owed.send_until) or owed.send_until <= now:
        return None
    if owed.send_from.astimezone(zone).utcoffset() == owed.send_from.astimezone(home).utcoffset():
        return None
    return max(owed.send_from, now).astimezone(zone), owed.send_until.astimezone(zone)


def what_is_missing(letter: Letter, body: str = "", *, told: bool = False) -> list[tuple[str, str]]:
    """Return (what a better letter needs, in a person's words; where it can be added): no address, which is asked for where the letter goes out, nor a deed once the body tells one, nor what was talked about where it is `told` by hand, a gap in the text asks for it or was filled."""
    topic = _their_topic(letter) if "interview.topics" in letter.missing else None
    return [
        (
            gettext("more on “{topic}”, in words that a letter can take").format(topic=topic.topic or topic.they_said)
            if topic and path == "interview.topics"
            else on_screen(in_words(path)),
            _place_of(path, letter),
        )
        for path in letter.missing
        if not is_note(path)
        and path != "recipient.email"
        and not (path == "candidate.strengths" and tells_a_deed(letter, body))
        and not (path == "interview.topics" and (told or any(row["gap"] for row in letter.sentences)))
    ]


def _their_topic(letter: Letter) -> Topic | None:
    """Return what is on record of the talk with the reader, where a letter could tell nothing of it."""
    if not (letter.interview_id and letter.contact_id):
        return None
    return (
        Topic.objects.filter(interview=letter.interview_id, contact=letter.contact_id)
        .order_by("position", "pk")
        .first()
    )


def _place_of(path: str, letter: Letter) -> str:
    """Return where a thing can be added, with the way back to the letter; what only happens is told in one step."""
    thing = path.split(".")[0]
    back = f"?letter={letter.pk}"
    if path == "candidate.strengths":
        return reverse("strength-new") + back
    if thing == "candidate":
        return reverse("settings-profile")
    if thing == "recipient" and letter.contact_id:
        return reverse("contact-edit", args=[letter.contact_id]) + back
    if path == "interview.topics" and (topic := _their_topic(letter)):
        return reverse("topic-edit", args=[topic.pk]) + back
    if path == "interview.topics" and letter.interview_id:
        whom = f"&contact={letter.contact_id}" if letter.contact_id else ""
        return reverse("topic-new", args=[letter.interview_id]) + back + whom
    if thing in {"role", "employer"} and letter.application_id:
        return reverse("application-edit", args=[letter.application_id])
    cause = letter.follow_up.cause if letter.follow_up else None
    if cause and cause.kind in HAPPENINGS and not cause.superseded_by_id and not cause.retracted_at:
        return reverse("event-edit", args=[cause.pk])
    about = f"?application={letter.application_id}" if letter.application_id else f"?contact={letter.contact_id or ''}"
    return reverse("happenings") + about


def saved_text(letter: Letter) -> dict[str, str]:
    """Return the letter as it is on record, for its form."""
    return {
        "to_address": letter.to_address,
        "subject": letter.subject,
        "body": letter.body,
        "version": version_of(letter),
    }


def fixes(shown: Shown) -> list[tuple[str, str]]:
    """Return (words of the button, value it sends) for what a finding suggests."""
    where = {"field": shown.field, "start": shown.start, "end": shown.end, "quote": shown.finding.quote, "back": "look"}
    return [
        (
            gettext("use “{suggestion}”").format(suggestion=suggestion)
            if suggestion.strip()
            else gettext("take it out"),
            json.dumps(where | {"suggestion": suggestion}, ensure_ascii=False),
        )
        for suggestion in shown.finding.suggestions[:FIXES]
    ] + [
        (
            gettext("yes: put “{title}” on record").format(title=title),
            json.dumps(where | {"suggestion": shown.finding.quote, "title": title}, ensure_ascii=False),
        )
        for title in [asked_title(shown.finding)]
        if title
    ]


def _pressed(shown: Shown) -> str:
    """Return the value of the button that puts a finding aside."""
    return json.dumps({"code": shown.finding.code, "quote": shown.quote}, ensure_ascii=False)


def _swaps(row: Resting) -> list[tuple[str, str]]:
    """Return (the other words, value of their button) for a sentence that can be said in other words."""
    # What stands there is quoted as it stands, with whatever line breaks were put into it.
    where = {"field": "body", "start": row.start, "end": row.end, "quote": row.standing}
    return [(words, json.dumps(where | {"suggestion": words}, ensure_ascii=False)) for words in row.others]


def stretches(body: str, findings: Iterable[Shown]) -> list[Stretch]:
    """Cut the body where findings stand, so that each can be underlined; of two that overlap the graver counts, then the shorter."""
    rank = {"error": 0, "warning": 1, "advice": 2}
    chosen: list[Shown] = []
    for shown in sorted(findings, key=lambda f: (rank[f.finding.severity], f.end - f.start, f.start)):
        whole = "\n\n" in body[shown.start : shown.end].strip()
        if shown.field != "body" or shown.start >= shown.end or whole:
            continue  # a finding about the whole letter stands beside it, not under every line
        if all(shown.end <= other.start or other.end <= shown.start for other in chosen):
            chosen.append(shown)
    found, end = [], 0
    for shown in sorted(chosen, key=lambda f: f.start):
        found += [
            Stretch(text=body[end : shown.start]),
            Stretch(text=body[shown.start : shown.end], severity=shown.finding.severity, start=shown.start),
        ]
        end = shown.end
    return [stretch for stretch in [*found, Stretch(text=body[end:])] if stretch.text]


def ways_without_address(letter: Letter) -> dict[str, Any]:
    """Return whom to ask for an address that is missing, and the connection note that could go instead."""
    notes = FollowUp.objects.filter(
        candidate=letter.candidate,
        contact=letter.contact,
        letter_form="linkedin-note",
        withdrawn_at=None,
        settled_at=None,
        stopped_at=None,
    )
    return {
        "ask": whom_to_ask(letter),
        "note": notes.order_by("due_at").first() if letter.contact_id and letter.form != "linkedin-note" else None,
    }


def whom_to_ask(letter: Letter) -> Contact | None:
    """Return the employer's recruiter, else whoever sent the invitation; nobody without an address of their own."""
    if letter.application is None:
        return None
    here = Contact.objects.filter(candidate=letter.candidate, employer=letter.application.employer_id)
    reached = here.exclude(email="").exclude(pk=letter.contact_id or 0).order_by("pk")
    arranged = Q(participations__part__in=("organiser", "recruiter"))
    of_this = reached.filter(arranged, participations__interview=letter.interview_id)
    return reached.filter(part="recruiter").first() or of_this.first() or reached.filter(arranged).first()


def address_request(letter: Letter, asked: Contact) -> tuple[str, str]:
    """Return subject and text of the words that ask for an address nobody gave."""
    me, whom = letter.candidate, str(letter.contact)
    greeting = salutation(
        asked.name,
        title=asked.title,
        rapport=asked.rapport,
        dialect=me.dialect,
    )
    asks = (
        f"I would like to write to {whom} after our conversation and have no e-mail address. "
        "Could you give me one, or pass a few lines on for me?"
    )
    body = "\n\n".join([greeting, asks, "Thank you for your help.", "\n".join(filter(None, (me.name, me.phone)))])
    return f"Reaching {whom}", body


def _usual(letter: Letter) -> str:
    by_itself = (
        letter.to_address
        and goes_by_mail(letter.form)
        and not letter.candidate.sample
        and MailAccount.objects.filter(candidate=letter.candidate).exists()
    )
    return "proposed" if by_itself else "hand"
