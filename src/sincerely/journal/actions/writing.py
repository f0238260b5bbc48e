"""Letters being written: drafted from the facts, edited, never lost. Approving them is in `approvals`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import QuerySet

from sincerely.accounts.models import Candidate
from sincerely.core.letters.compose import UnknownForm, compose
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.telling.promised import attached, promised
from sincerely.core.letters.values import Context, Draft, Promise, Sentence
from sincerely.core.people.names import salutation
from sincerely.data.forms import SHIPPED_FORMS
from sincerely.data.names import word_classes
from sincerely.errors import Refused
from sincerely.journal.actions.base import changing, make, own
from sincerely.journal.actions.sendings import RECALLABLE, UNDER_WAY, enter, recallable
from sincerely.journal.facts.answers import CONFIRMS, invitation_answered, kept_by_letter, sender_of, what_they_wrote
from sincerely.journal.facts.hour_answered import hour_answered
from sincerely.journal.facts.letter_states import may_be_out, why_unwanted
from sincerely.journal.facts.letters import context_of
from sincerely.journal.facts.people import rapport_of
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import (
    Application,
    Approval,
    Contact,
    Event,
    FollowUp,
    Interview,
    Letter,
    Participant,
    Sending,
)
from sincerely.journal.models.reasons import Reason
from sincerely.prepared import prepared

EDITED = "The letter was changed after it was approved."


class Stale(Refused):
    """A save from an older page: nothing was overwritten, and both texts are here."""

    def __init__(self, yours: dict[str, str], letter: Letter) -> None:
        self.yours, self.letter = yours, letter
        self.theirs = {"subject": letter.subject, "body": letter.body, "to_address": letter.to_address}
        super().__init__(
            "This letter was changed elsewhere meanwhile. Nothing was overwritten: look at both and save the one you want."
        )


def version_of(letter: Letter) -> str:
    """Return the version a page has seen, to be handed back with its save."""
    return letter.saved_at.astimezone(UTC).isoformat()


def context_for(candidate: Candidate, letter: Letter | FollowUp) -> Context:
    """Return everything this letter may rest on."""
    follow_up = letter if isinstance(letter, FollowUp) else letter.follow_up
    context = context_of(
        candidate,
        application=letter.application,
        interview=letter.interview,
        contact=letter.contact,
        cause=follow_up.cause if follow_up else None,
    )
    if letter.contact is None and (wrote := sender_of(follow_up)):
        context = replace(context, recipient=replace(context.recipient, name=wrote.name, email=wrote.address))
    if isinstance(letter, Letter) and letter.form == CONFIRMS and (request := hour_answered(letter, candidate.dialect)):
        if letter.interview and "://" in letter.interview.place:  # the link to the call is there already
            context = replace(context, interview=replace(context.interview, format=""))
        return replace(context, more={**context.more, "request": request})
    return context


def draft_letter(candidate: Candidate, follow_up: FollowUp, now: datetime) -> Letter:
    """Return the follow-up's letter, drafted from what is on record.

    A letter that was edited, approved or sent is returned as it is; an untouched draft is written again where the facts have changed.
    Raises Refused where the follow-up is no letter, and for thanks for an interview that has not been.
    """
    own(candidate, follow_up)
    if follow_up.contact and kept_by_letter(follow_up):
        begun = Letter.objects.filter(candidate=candidate, follow_up=follow_up).order_by("pk").last()
        return begun or new_letter(candidate, follow_up.contact, ANSWER, now, follow_up)
    if not follow_up.letter_form:
        raise Refused(f"“{follow_up.title}” is done without a letter.")
    with changing(candidate, now):
        letter = Letter.objects.filter(candidate=candidate, follow_up=follow_up).order_by("pk").last()
        if letter and (letter.edited or standing_approval(letter)):
            return letter
        if letter is None and follow_up.letter_form == "thank-you" and follow_up.cause and follow_up.cause.at > now:
            raise Refused(
                "The interview is still to come: its thanks are written once it has been. If it has, correct its day."
            )
        # A panel's letters differ by themselves: the form begins from the recipient's place among those who were there.
        variant = letter.variant if letter else 0
        draft = composed(candidate, follow_up, follow_up.letter_form, variant)
        if letter is None:
            return make(
                Letter, candidate, now, follow_up=follow_up, application=follow_up.application, interview=follow_up.interview, contact=follow_up.contact,
                form=follow_up.letter_form, variant=variant, to_address=follow_up.contact.email if follow_up.contact else draft.to, saved_at=now, **columns_of(draft),
            )  # fmt: skip
        _follow(letter, now, draft)
        return letter


def write_thanks_anew(candidate: Candidate, application: Application, now: datetime) -> None:
    """Let thank-yous nobody has touched or approved follow from how the application stands: after a no they wish for nothing."""
    owed = FollowUp.objects.filter(
        candidate=candidate, application=application, letter_form="thank-you", settled_at=None, letters__edited=False
    )
    for follow_up in owed.distinct():
        draft_letter(candidate, follow_up, now)


def write_untouched_anew(candidate: Candidate, interview: Interview | None, now: datetime) -> None:
    """Let every draft about this interview that nobody has touched or approved follow from what is on record of it now."""
    drafts = Letter.objects.filter(candidate=candidate, interview=interview, edited=False) if interview else ()
    for letter in drafts:
        if not standing_approval(letter) and not why_unwanted(letter.follow_up):
            _follow(letter, now, composed(candidate, letter, letter.form, letter.variant))


def write_drafts_anew(candidate: Candidate, event: Event, now: datetime) -> None:
    """Let every draft that nobody has touched or approved follow a corrected step, once the plan has: whom it is to, and what it says."""
    whose = {"application": event.application_id} if event.application_id else {"contact": event.contact_id}
    drafts = Letter.objects.filter(
        candidate=candidate, edited=False, **{f"follow_up__{key}": pk for key, pk in whose.items()}
    )
    for letter in drafts.select_related("follow_up__contact", "follow_up__cause", "contact"):
        follow_up = letter.follow_up
        if follow_up is None or standing_approval(letter) or why_unwanted(follow_up):
            continue
        fields: dict[str, object] = {}
        if letter.contact_id != follow_up.contact_id:
            was, letter.contact = letter.contact, follow_up.contact
            letter.save(update_fields=["contact"])
            fields["to_address"] = follow_up.contact.email if follow_up.contact else ""
            greeting = _greets(letter, was), _greets(letter, letter.contact)
            letter.before = [each | {"body": _greeting(each["body"], *greeting)} for each in letter.before]
            letter.save(update_fields=["before"])
        _follow(letter, now, composed(candidate, letter, letter.form, letter.variant), **fields)


def _follow(letter: Letter, now: datetime, draft: Draft, **fields: object) -> None:
    """Let a letter follow what is on record now. Wordings drafted from what was on record before are not gone back to; one's own words are."""
    columns = columns_of(draft)
    if columns["body"] != letter.body:
        fields["before"] = [each for each in letter.before if each["edited"]]
    store(letter, now, **fields, **columns)


def notes_say_more(candidate: Candidate, letter: Letter) -> bool:
    """Say whether the record would give this letter other words now than it was drafted with."""
    drafted = columns_of(composed(candidate, letter, letter.form, letter.variant))
    return bool(drafted["sentences"] != letter.sentences)


#: A letter whose words nobody but its writer knows: greeting, a marked place, the close.
ANSWER = "answer"


def new_letter(
    candidate: Candidate,
    contact: Contact,
    form: str,
    now: datetime,
    follow_up: FollowUp | None = None,
    application: Application | None = None,
    hours: tuple[str, ...] = (),
) -> Letter:
    """Draft a letter of one's own to somebody, from their latest interview and its application, where there are any; or as what does a `follow_up` that names no form, from what belongs to its application.

    `application` is the one it is about, where that is known; `hours` (ISO text or words) are when one can come, and one begun for other hours says these now. Raises Refused for hours where the answer was changed by hand, approved or sent, or is owed no more.
    """
    own(candidate, contact, follow_up, application)
    with changing(candidate, now):
        if hours and answered_by(follow_up):
            raise Refused("You have an answer already: here it is. To name another time, change it there.")
        if hours and follow_up and follow_up.settled_at:
            raise Refused("This is done already, so no second answer was begun.")
        if hours and (begun := begun_for_hours(follow_up)):
            store(begun, now, hours=list(hours))
            _follow(begun, now, composed(candidate, begun, form, begun.variant))
            return begun
        met = Participant.objects.filter(candidate=candidate, contact=contact, present=True)
        about = application or (follow_up.application if follow_up else None)
        if about:
            # A recruiter may speak for several posts: what is told of a talk belongs to the post it was about.
            met = met.filter(interview__application=about)
        latest = met.select_related("interview__application").order_by("interview__start", "pk").last()
        interview = latest.interview if latest else None
        application = about if about or follow_up else interview.application if interview else None
        if form == CONFIRMS:
            # A talk that is over, or called off, is no hour to say yes to.
            to_come = interview and not interview.cancelled_at and interview.start and interview.start > now
            interview = invitation_answered(follow_up, now) or (interview if to_come else None)
        letter = Letter(
            contact=contact,
            interview=interview,
            application=application,
            follow_up=follow_up,
            form=form,
            hours=list(hours),
        )
        draft = composed(candidate, letter, form, 0)
        return make(
            Letter, candidate, now, contact=contact, interview=interview, application=application, follow_up=follow_up, form=form,
            to_address=contact.email, hours=list(hours), saved_at=now, **columns_of(draft),
        )  # fmt: skip


def answered_by(follow_up: FollowUp | None) -> Letter | None:
    """Return the letter that says when one can come and was changed by hand, approved or sent: no other hour is said beside it."""
    rows = Letter.objects.filter(follow_up=follow_up, form=CONFIRMS).order_by("-pk") if follow_up else ()
    return next((each for each in rows if each.edited or standing_approval(each)), None)


def begun_for_hours(follow_up: FollowUp | None) -> Letter | None:
    """Return the letter that says when one can come and waits as it was drafted."""
    rows = Letter.objects.filter(follow_up=follow_up, form=CONFIRMS, edited=False) if follow_up else Letter.objects.none()  # fmt: skip
    begun = rows.order_by("pk").last()
    return begun if begun and not standing_approval(begun) else None


def save_letter(
    candidate: Candidate,
    letter: Letter,
    subject: str,
    body: str,
    to_address: str,
    seen_version: str,
    now: datetime,
    *,
    pressed: bool = False,
) -> Letter:
    """Save the letter as edited, by typing or (`pressed`) by buttons that put words in; any difference from what was approved voids the approval. A letter can be saved unfinished: what is wrong is refused at approving.

    Raises Stale, with both texts, when it was saved elsewhere after `seen_version`; Refused once it is on its way or out.
    """
    own(candidate, letter)
    text = {
        "subject": " ".join(subject.split()),
        "body": body.replace("\r\n", "\n").rstrip(),
        "to_address": to_address.strip(),
    }
    with changing(candidate, now):
        letter = writable(candidate, letter)
        different = {name: value for name, value in text.items() if getattr(letter, name) != value}
        if not different:
            return letter
        if seen_version != version_of(letter):
            raise Stale(text, letter)
        void_approval(letter, now)
        edited = bool(different.keys() - {"to_address"})
        store(letter, now, edited=letter.edited or edited, typed=letter.typed or (edited and not pressed), **different)
        return letter


def keep_as_own(candidate: Candidate, letter: Letter, now: datetime) -> Letter:
    """Let a draft that nothing asks for any more be a letter of one's own, which can be approved. Raises Refused for one that is still owed."""
    own(candidate, letter)
    with changing(candidate, now):
        letter = writable(candidate, letter)
        if not why_unwanted(letter.follow_up):
            raise Refused("This letter is still needed as it is.")
        Letter.objects.filter(pk=letter.pk).update(follow_up=None)
        letter.follow_up = None
        return letter


def address_changed(candidate: Candidate, contact: Contact, before: str, now: datetime) -> None:
    """Let letters that carry the contact's former address carry the new one; an approval to the old one is void."""
    for letter in Letter.objects.filter(candidate=candidate, contact=contact, to_address=before):
        approval = standing_approval(letter)
        if approval is None or recallable(approval.sending):
            void_approval(letter, now, "The address was changed after it was approved.")
        elif approval.sending.state in ("transmitting", "sent"):
            continue
        # Of one that may be out the question stays what it was; only it goes no second time to the former address.
        store(letter, now, to_address=contact.email)


def name_changed(candidate: Candidate, contact: Contact, now: datetime) -> None:
    """Take the yes back from letters that may still call the person by a wrong name; one on its way or out is left alone."""
    for letter in Letter.objects.filter(candidate=candidate, contact=contact):
        approval = standing_approval(letter)
        if approval and recallable(approval.sending):
            void_approval(
                letter, now, "The person's name was corrected after it was approved. See that the letter has it right."
            )


def called_anew(candidate: Candidate, contact: Contact, was: Greeted, now: datetime) -> None:
    """Let letters that nobody has approved call a person as they are to be called now: a draft is written again, of one changed by hand only the greeting follows."""
    for letter in Letter.objects.filter(candidate=candidate, contact=contact):
        if standing_approval(letter):
            continue
        if not letter.edited:
            _follow(letter, now, composed(candidate, letter, letter.form, letter.variant))
            continue
        greeting = _greets(letter, was), _greets(letter, contact)
        kept = [each | {"body": _greeting(each["body"], *greeting)} for each in letter.before]
        store(letter, now, body=_greeting(letter.body, *greeting), before=kept)


def _greets(letter: Letter, whom: Greeted | Contact | None) -> str:
    """Return how a letter greets somebody; empty where there is nobody."""
    if whom is None:
        return ""
    by = context_for(letter.candidate, letter).candidate
    whom = Greeted.of(whom) if isinstance(whom, Contact) else whom
    return salutation(whom.name, title=whom.title, rapport=whom.rapport, dialect=by.dialect)


def _greeting(body: str, before: str, now: str) -> str:
    """Return a letter's text with another greeting, where it begins with the one before."""
    return now + body.removeprefix(before) if before and now and body.startswith(before) else body


class Greeted(NamedTuple):
    """What a greeting is made of."""

    name: str
    title: str
    rapport: str

    @classmethod
    def of(cls, contact: Contact) -> Greeted:
        """Return what a letter to this person greets by."""
        return cls(contact.name, contact.title, rapport_of(contact))


def standing_approval(letter: Letter) -> Approval | None:
    """Return the approval in force: not voided, and its sending not cancelled."""
    return next(iter(_standing(letter.pk)), None)


@prepared
def _standing(letter: Any) -> QuerySet[Approval]:
    rows = Approval.objects.filter(letter=letter, voided_at=None).exclude(sending__state="cancelled")
    return rows.select_related("sending").order_by("-pk")[:1]


def void_approval(letter: Letter, now: datetime, reason: str = EDITED, *, told: bool = False) -> bool:
    """Void the approval in force and cancel its sending; say whether there was one. Raises Refused when the letter has left meanwhile, or may have (unless `told`, as in `enter`)."""
    approval = standing_approval(letter)
    if approval is None:
        return False
    why = Why(Reason.VOIDED, {"says": reason})
    if not enter(approval.sending, "cancelled", now, leaving=RECALLABLE, why=why, told=told):
        raise Refused(gone(approval.sending))
    Approval.objects.filter(pk=approval.pk).update(voided_at=now, void_reason=reason[:200])
    return True


def writable(candidate: Candidate, letter: Letter) -> Letter:
    """Return the letter as it is on record now. Raises Refused once it is on its way or out."""
    found: Letter | None = next(iter(_on_record(letter.pk, candidate.pk)), None)
    if found is None:
        raise Letter.DoesNotExist("no such letter")
    approval = standing_approval(found)
    if approval and not recallable(approval.sending):
        raise Refused(gone(approval.sending))
    return found


@prepared
def _on_record(letter: Any, candidate: Any) -> QuerySet[Letter]:
    rows = Letter.objects.filter(pk=letter, candidate=candidate)
    return rows.select_related("follow_up", "contact__employer", "application__employer", "interview")


def gone(sending: Sending) -> str:
    if sending.state in UNDER_WAY:
        return "This letter is on its way to the mail server right now. It can no longer be changed."
    if may_be_out(sending):
        return "This letter may have gone out already. Say first whether it did."
    return "This letter was sent. It stays as it went out; a new one can be written."


def composed(candidate: Candidate, whose: Letter | FollowUp, form: str, variant: int) -> Draft:
    """Return a letter drafted from what is on record: a frame to be filled for a form the product does not write yet."""
    context = context_for(candidate, whose)
    try:
        return compose(form, context, variant, forms=SHIPPED_FORMS, words=word_classes())
    except UnknownForm:
        return _frame(form, context, whose if isinstance(whose, FollowUp) else whose.follow_up)


def _frame(form: str, context: Context, follow_up: FollowUp | None = None) -> Draft:
    """Return greeting and close around a marked place, for a form the product does not write yet: the letter exists, and cannot go out unfilled."""
    who, by = context.recipient, context.candidate
    register = by.register or "neutral"
    greeting = salutation(who.name, title=who.title, rapport=who.rapport, dialect=by.dialect)
    gap = f"[in your own words: your {form.replace('-', ' ')}]"
    thanks, subject = "", ""
    if form == ANSWER and follow_up and kept_by_letter(follow_up):
        note = (follow_up.cause.data.get("what") or "") if follow_up.cause else ""
        kept = None if private_or_pay(note) else promised(Promise(by="me", what=note), context, word_classes())
        thanks = f"When we spoke, I promised to {kept.text}." if kept else ""
        thing = attached(kept) if kept else ""
        gap = f"[in your own words: {'it, or where it is attached' if kept else f'what you promised: {note}'}]"
        subject = f"As promised: {thing or context.role.title}".removesuffix(": ")
        if thing:
            gap = "I attach them." if _SEVERAL.search(thing) else "I attach it."
    elif form == ANSWER and (theirs := what_they_wrote(follow_up)):
        thanks = "Thank you for your message."
        subject = f"Re: {theirs.subject.removeprefix('Re: ')}" if theirs.subject else ""
    subject = subject or (context.role.title if form == ANSWER else "")
    end = f"{SHIPPED_FORMS.language.of(by.dialect).closes(register, 0)}\n{by.name}" if form == ANSWER else by.name
    body = "\n\n".join(part for part in (greeting, thanks, gap, end) if part)
    return Draft(
        form=form, subject=subject, body=body, to=who.email, sentences=(Sentence(text=gap, gap=gap.startswith("[")),)
    )


#: Things that are attached as several: "both certificates", "my licence and CV".
_SEVERAL = re.compile(r"(?i)^(?:both|two|three|some)\b|\band\b|(?<![su])s$")


def columns_of(draft: Draft) -> dict[str, object]:
    """Return what of a draft a letter's row keeps."""
    return {
        "subject": draft.subject[:300],
        "body": draft.body,
        "sentences": [
            {"text": s.text, "facts": list(s.facts), "gap": s.gap, "place": s.place} for s in draft.sentences
        ],
        "missing": list(dict.fromkeys([*draft.missing, *draft.unused])),
    }


def store(letter: Letter, now: datetime, **fields: object) -> None:
    """Store what is different under a new version. Versions rise even where the clock does not."""
    different = {name: value for name, value in fields.items() if getattr(letter, name) != value}
    if not different:
        return
    for name, value in different.items():
        setattr(letter, name, value)
    letter.saved_at = max(now, letter.saved_at + timedelta(microseconds=1))
    letter.save(update_fields=[*different, "saved_at"])
