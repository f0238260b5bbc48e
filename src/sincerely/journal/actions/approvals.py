"""The candidate's yes: one text to one address, frozen; and what really went out. Nothing is sent here: the outbox sends what is queued."""

from __future__ import annotations

import re
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from sincerely.accounts.models import Candidate, User
from sincerely.data.forms import goes_by_mail
from sincerely.errors import BadInput, Refused
from sincerely.integrations.mail import Mail, plain_address, written
from sincerely.journal.actions.appointments import Said, move, set_appointment, take_yes_back
from sincerely.journal.actions.base import changing, make, own
from sincerely.journal.actions.events import record_event, retract_event, zone_name
from sincerely.journal.actions.promises import keep_promise
from sincerely.journal.actions.sendings import RECALLABLE, UNDER_WAY, enter, recallable, thanked_by_another
from sincerely.journal.actions.writing import (
    Stale,
    gone,
    save_letter,
    standing_approval,
    version_of,
    void_approval,
    writable,
)
from sincerely.journal.facts.answers import kept_by_letter
from sincerely.journal.facts.carried import carried
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.letter_states import addressed_as_approved, as_approved, why_unwanted
from sincerely.journal.facts.moments import good_time, reader_zone, wall_time
from sincerely.journal.facts.offers import first_day
from sincerely.journal.facts.reasons import Why, in_words
from sincerely.journal.facts.review import unfinished
from sincerely.journal.facts.talks import hour_agreed
from sincerely.journal.models import (
    Approval,
    Contact,
    Event,
    FollowUp,
    Interview,
    Letter,
    MailAccount,
    Mailbox,
    Participant,
    Sending,
    SendingPhase,
)
from sincerely.journal.models.reasons import Reason
from sincerely.zones import zone_or_utc

WAYS = ("smtp", "hand")
#: What is said to "have they written since?": no; they have, and the letter still fits.
WRITTEN = ("no", "fits")
#: Kept instead where a mailbox tells: it is looked into before the letter leaves.
LOOK = "look"


def asks_whether_written(candidate: Candidate) -> bool:
    """Say whether only the candidate knows if somebody has written: letters go out from here, and no mailbox is connected to look into."""
    accounts, mailboxes = MailAccount.objects.filter(candidate=candidate), Mailbox.objects.filter(candidate=candidate)
    return accounts.exists() and not mailboxes.exists()


def _looked_into(candidate: Candidate) -> str:
    return LOOK if Mailbox.objects.filter(candidate=candidate).exists() else ""


#: So long after a yes nothing goes, unless it was asked to go at once: there is time to take it back.
UNDO = timedelta(minutes=1)


def suggest_send_time(follow_up: FollowUp | None, contact: Contact | None, now: datetime) -> datetime:
    """Return when a letter goes out best, in the reader's zone: inside the follow-up's window, a panel's letters some minutes apart; never before `now`."""
    home = follow_up.candidate.zone if follow_up else contact.candidate.zone if contact else "UTC"
    _, zone = reader_zone(follow_up, contact, home)
    window = (
        (follow_up.send_from, follow_up.send_until)
        if follow_up and follow_up.send_from and follow_up.send_until
        else None
    )
    moment = good_time(now, zone, window, follow_up.due_at if follow_up else None, _place(follow_up))
    return moment.astimezone(zone)


def approve(
    candidate: Candidate,
    letter: Letter,
    now: datetime,
    by: User | None = None,
    *,
    due_at: datetime | None = None,
    way: str = "smtp",
    seen_version: str = "",
    written_since: str = "",
) -> Approval:
    """Freeze the letter as it stands, to its address as it stands, and queue it; without `due_at` at the suggested time, not sooner than after UNDO.

    `written_since` records what the candidate was asked where nobody can look (`WRITTEN`). By way "hand" nothing goes out by itself: the candidate sends it and ticks it off; an address is then optional. Approving again replaces a yes not yet
    carried out. Raises Refused or BadInput, in words, for whatever must not go out: an empty or unfinished text, a line break in a header, an address
    that is none, a follow-up no longer owed, the sample, no mail account, or (with `seen_version`) a text other than the one seen.
    """
    own(candidate, letter)
    if way not in WAYS:
        raise BadInput(f"{way!r} is no way to send", expected="smtp or hand")
    with changing(candidate, now):
        candidate = Candidate.objects.get(pk=candidate.pk)
        letter = writable(candidate, letter)
        if seen_version and seen_version != version_of(letter):
            raise Stale({}, letter)
        account = MailAccount.objects.filter(candidate=candidate).first()
        if way == "smtp":
            refuse_sending(candidate)
            if not goes_by_mail(letter.form):
                raise Refused("This is no mail: approve it for sending by hand, and put it where it belongs yourself.")
        _refuse_unwanted(letter.follow_up)
        if thanked_by_another(letter, RECALLABLE | UNDER_WAY | {"sent", "uncertain"}):
            raise Refused(in_words(Why(Reason.DUPLICATE)))
        _refuse_unfinished(letter)
        to_address = _checked_to(letter, way)
        void_approval(letter, now, "Approved again.")
        zone_name, zone = reader_zone(letter.follow_up, letter.contact, candidate.zone)
        due_at = _due(due_at, now, letter)
        from_address = account.address if account else candidate.email
        approval = make(
            Approval, candidate, now, letter=letter, approved_at=now, approved_by=by, from_address=from_address, to_address=to_address,
            to_name=_one_line(str(letter.contact)) if letter.contact else "", subject=letter.subject, body=letter.body,
            message_id=_message_id(from_address), written_since=written_since or _looked_into(candidate),
        )  # fmt: skip
        if account and way == "smtp":
            written(mail_of(approval, account), now)  # what no mail can carry is said now, not in the night it is due
        sending = make(
            Sending, candidate, now, approval=approval, way=way, due_at=due_at, next_try_at=due_at, due_wall=wall_time(due_at, zone), zone=zone_name,
        )  # fmt: skip
        SendingPhase.objects.create(sending=sending, phase="queued", at=now)
        return approval


def give_address(
    candidate: Candidate, letter: Letter, address: str, seen_version: str, now: datetime, by: User | None = None
) -> None:
    """Put an address onto a letter that has none. A yes given by hand without one stands for this one too: the text is the approved text.

    Raises BadInput for an address that is none; Stale where the letter was saved elsewhere after `seen_version`; Refused where it has an address, or is out.
    """
    own(candidate, letter)
    address = plain_address(address)
    with changing(candidate, now):
        letter = writable(candidate, letter)
        if seen_version != version_of(letter):
            raise Stale({"to_address": address}, letter)
        if letter.to_address:
            raise Refused("This letter has an address already. Change it in the letter, and approve it again.")
        approval = standing_approval(letter)
        unasked = approval and approval.sending.way == "hand" and approval.sending.state == "queued"
        stands = approval and unasked and not approval.to_address and as_approved(approval)
        save_letter(candidate, letter, letter.subject, letter.body, address, seen_version, now)
        if stands:
            approve(candidate, letter, now, by, way="hand")


def withdraw_approval(candidate: Candidate, letter: Letter, now: datetime) -> None:
    """Take the yes back. Raises Refused when there is none, or the letter has left meanwhile: exactly one of taking back and sending wins."""
    own(candidate, letter)
    with changing(candidate, now):
        if not void_approval(letter, now, "The approval was taken back."):
            raise Refused("This letter is not approved.")


def change_send_time(candidate: Candidate, letter: Letter, due_at: datetime, now: datetime) -> Sending:
    """Send an approved letter at another time; one held because its time had passed is queued again. Raises Refused when it has left meanwhile."""
    own(candidate, letter)
    with changing(candidate, now):
        approval = standing_approval(letter)
        if approval is None:
            raise Refused("This letter is not approved.")
        _refuse_unwanted(letter.follow_up)
        sending = approval.sending
        due_at = _due(due_at, now, letter)
        changes: dict[str, Any] = {
            "due_at": due_at,
            "due_wall": wall_time(due_at, zone_or_utc(sending.zone)),
            "next_try_at": due_at,
            "attempts": 0,
            "claim_token": "",
        }
        if not enter(sending, "queued", now, leaving=RECALLABLE, why=Why(Reason.RELEASED), **changes):
            raise Refused(gone(sending))
        return sending


def mark_sent_by_hand(
    candidate: Candidate, letter: Letter, at: datetime, now: datetime, by: User | None = None
) -> Event:
    """Record that the candidate sent the letter, at `at`: it is kept as sent, its own queued sending is cancelled, its follow-up settled.

    Also answers "did it go out?" with yes for an uncertain one. Raises Refused while it is on its way, or when it was sent already.
    """
    own(candidate, letter)
    if at > now:
        raise BadInput("A letter cannot have been sent in the future", expected="a time that has passed")
    with changing(candidate, now):
        approval = standing_approval(letter)
        if approval and approval.sending.way == "smtp" and recallable(approval.sending):
            void_approval(letter, now, "Sent by hand instead.")
            approval = None
        if approval is None:
            approval = _frozen(candidate, Letter.objects.select_related("contact").get(pk=letter.pk), now, by)
        if not enter(
            approval.sending,
            "sent",
            now,
            leaving=RECALLABLE | {"uncertain"},
            why=Why(Reason.BY_HAND),
            told=True,
            next_try_at=at,
        ):
            raise Refused(gone(approval.sending))
        return record_sent(approval.sending, now, at=at, by=by, source="hand", channel="")


def undo_sent_by_hand(candidate: Candidate, letter: Letter, now: datetime) -> Letter:
    """Take back that a letter was sent by hand: it waits to be sent by hand again."""
    own(candidate, letter)
    with changing(candidate, now):
        event = counting(candidate).filter(letter=letter, kind="letter-sent", source="hand").last()
        approval = standing_approval(letter)
        if event is None or approval is None or approval.sending.way != "hand":
            raise Refused("This letter was not ticked off by hand.")
        retract_event(candidate, event, now)
        for kept in counting(candidate).filter(
            kind__in=("promise-kept", *_ANSWERS.values()), source_ref=approval.message_id
        ):
            retract_event(candidate, kept, now)
        take_yes_back(candidate, letter, now)
        enter(approval.sending, "queued", now, leaving=("sent",), why=Why(Reason.NOT_SENT))
    return letter


def record_sent(
    sending: Sending,
    now: datetime,
    *,
    at: datetime | None = None,
    by: User | None = None,
    source: str = "outbox",
    channel: str = "e-mail",
) -> Event:
    """Record the fact that an approved letter is out, at `at`, else now; it settles the follow-up. Once: of one on record already, return that fact."""
    candidate, approval = sending.candidate, sending.approval
    letter = approval.letter
    with changing(candidate, now):
        if not addressed_as_approved(approval):
            # The address was corrected while nobody knew; it reads as it went out.
            Letter.objects.filter(pk=letter.pk).update(to_address=approval.to_address)
        if known := _known_sent(approval):
            return known
        follow_up = letter.follow_up
        _keep_promise(letter, approval, now, at, by, source)
        _answer_offer(letter, approval, now, at, by, source)
        _arrange(letter, now, at or now, by, source)
        return record_event(
            candidate, "letter-sent", (at or now).astimezone(zone_or_utc(candidate.zone)), now, by=by, application=letter.application,
            contact=letter.contact, employer=follow_up.employer if follow_up else None, letter=letter,
            interview=letter.interview, about=follow_up.about if follow_up else "", source=source, source_ref=approval.message_id,
            fields={"form": letter.form, "settles": follow_up.key if follow_up else "", "channel": channel, "by": "me", "items": carried(follow_up, letter)},
        )  # fmt: skip


def _keep_promise(letter: Letter, approval: Approval, now: datetime, at: datetime | None, by: User | None, source: str) -> None:  # fmt: skip
    """Record that a letter which keeps a promise has kept it."""
    cause = letter.follow_up.cause if letter.follow_up else None
    if cause and cause.promise and letter.follow_up and kept_by_letter(letter.follow_up):
        keep_promise(letter.candidate, cause.promise, now, by, at, source, source_ref=approval.message_id)


#: The letters that answer an offer, and what they tell.
_ANSWERS = {"offer-acceptance": "offer-accepted", "offer-decline": "offer-declined"}
_OFFERED = ("offer-received", "offer-extended", "counter-offer-received")


def _answer_offer(letter: Letter, approval: Approval, now: datetime, at: datetime | None, by: User | None, source: str) -> None:  # fmt: skip
    """Record the answer to an offer that a letter is, with the first day that the offer names; nothing where it was told before."""
    kind, candidate, application = _ANSWERS.get(letter.form), letter.candidate, letter.application
    if kind is None or application is None:
        return
    last = counting(candidate).filter(application=application, kind__in=(kind, *_OFFERED)).order_by("at", "pk").last()
    if last is None or last.kind == kind:
        return
    when = (at or now).astimezone(zone_or_utc(candidate.zone))
    due = first_day(application) if kind == "offer-accepted" else None
    record_event(
        candidate, kind, when, now, by=by, application=application, contact=letter.contact, about=last.about, source=source,
        source_ref=approval.message_id, fields={"due": due} if due else {},
    )  # fmt: skip


def _arrange(letter: Letter, now: datetime, at: datetime, by: User | None, source: str) -> None:
    """Record the talk whose hour a letter says yes to; they may confirm it, and till then it is the hour that counts."""
    agreed = hour_agreed(letter, at)
    if agreed is None or letter.application is None:
        return
    candidate, said = letter.candidate, Said(contact=letter.contact, letter=letter)
    if agreed.moves:
        move(candidate, agreed.moves, agreed.start, agreed.end, now, by=by, source=source, at=at, said=said)
        return
    zone = zone_name(agreed.start.tzinfo) or candidate.zone
    talk = make(Interview, candidate, now, application=letter.application, zone=zone, place=agreed.place)
    if letter.contact and letter.contact.part == "interviewer":
        make(Participant, candidate, now, interview=talk, contact=letter.contact)
    set_appointment(candidate, talk, agreed.start, agreed.end, now, by=by, source=source, at=at, said=said)


def _known_sent(approval: Approval) -> Event | None:
    """Return the fact on record that this letter is out. Plain SQL first, as in `sendings.enter`: of nearly every letter there is none."""
    with connection.cursor() as cursor:
        cursor.execute(_SENT, [approval.candidate_id, approval.message_id])
        if cursor.fetchone() is None:
            return None
    return counting(approval.candidate).filter(kind="letter-sent", source_ref=approval.message_id).first()


_SENT = "SELECT 1 FROM journal_event WHERE candidate_id = %s AND kind = 'letter-sent' AND source_ref = %s LIMIT 1"


def refuse_sending(candidate: Candidate) -> None:
    """Raise Refused where no letter can go out from here: the sample, or no mail account."""
    if candidate.sample:
        raise Refused(
            "This is the sample: its people do not exist and nothing is ever sent. Begin a job search of your own to send letters."
        )
    if not MailAccount.objects.filter(candidate=candidate).exists():
        raise Refused("No mail account is set up yet. Set one up in the settings, or send this letter by hand.")


def _refuse_unwanted(follow_up: FollowUp | None) -> None:
    if reason := why_unwanted(follow_up):
        raise Refused(
            f"This letter is no longer needed. {reason} It can still go, if you keep it as a letter of your own."
        )


def _refuse_unfinished(letter: Letter) -> None:
    for name, value in (("subject", letter.subject), ("address", letter.to_address)):
        if re.search(r"[\r\n\x00]", value):
            raise BadInput(f"The {name} holds a line break", expected="one line")
    if not letter.body.strip():
        raise Refused("The letter is empty.")
    if not letter.subject.strip() and goes_by_mail(letter.form):
        raise Refused("The letter has no subject.")
    for sentence in letter.sentences:
        if sentence.get("gap") and sentence["text"] in letter.body:
            raise Refused(f"One place is still yours to fill: {sentence['text']}")
    if left := unfinished(letter, letter.subject, letter.body):
        raise Refused(left)


def _checked_to(letter: Letter, way: str) -> str:
    if letter.to_address:
        return plain_address(letter.to_address)
    if way == "smtp":
        raise Refused(
            "There is no address to send this to. Add one, ask the recruiter to pass it on, or send it by hand."
        )
    return ""


def _due(due_at: datetime | None, now: datetime, letter: Letter) -> datetime:
    if due_at is not None and due_at.tzinfo is None:
        raise BadInput("The time to send at has no zone", expected="a time with its zone or offset")
    if due_at is None:
        return max(now + UNDO, suggest_send_time(letter.follow_up, letter.contact, now))
    return max(now, due_at)


def _frozen(candidate: Candidate, letter: Letter, now: datetime, by: User | None) -> Approval:
    """Keep the text as it was sent by hand, whatever it was: it is out."""
    approval = make(
        Approval, candidate, now, letter=letter, approved_at=now, approved_by=by, from_address=candidate.email, to_address=letter.to_address,
        to_name=_one_line(str(letter.contact)) if letter.contact else "", subject=letter.subject or "(no subject)", body=letter.body or "(not kept)",
        message_id=_message_id(candidate.email),
    )  # fmt: skip
    sending = make(
        Sending, candidate, now, approval=approval, way="hand", due_at=now, next_try_at=now, zone=candidate.zone
    )
    SendingPhase.objects.create(sending=sending, phase="queued", at=now)
    return approval


def mail_of(approval: Approval, account: MailAccount) -> Mail:
    """Return what goes out for an approval, by this account."""
    return Mail(
        message_id=approval.message_id,
        from_address=account.address,
        from_name=account.display_name,
        to_address=approval.to_address,
        to_name=approval.to_name,
        subject=approval.subject,
        body=approval.body,
    )


def _message_id(from_address: str) -> str:
    """Return an id that stays with this approval through every attempt; its domain is the sender's, and it tells nothing of the machine."""
    domain = from_address.rpartition("@")[2]
    return f"<{uuid.uuid4().hex}@{domain if re.fullmatch(r'[A-Za-z0-9.-]+', domain) else 'sincerely.invalid'}>"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _place(follow_up: FollowUp | None) -> int:
    if follow_up is None or follow_up.interview_id is None:
        return 0
    there = list(
        Participant.objects.filter(interview_id=follow_up.interview_id, present=True)
        .order_by("pk")
        .values_list("contact_id", flat=True)
    )
    return there.index(follow_up.contact_id) if follow_up.contact_id in there else 0
