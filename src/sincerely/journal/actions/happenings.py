"""One step, one fact: they answered, moved it, refused ...; I withdrew, accepted, met them ... The web form and the command line are made from this table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.db.models import Q

from sincerely.accounts.models import Candidate, User
from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.reading.facts.feedback import gives_reason
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.appointments import (
    APPOINTMENT,
    Said,
    add_details,
    at_the_same_hour,
    cancel,
    corrected_times,
    move,
    settle_appointment,
)
from sincerely.journal.actions.approvals import undo_sent_by_hand
from sincerely.journal.actions.base import change, changing, own
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.events import (
    correct_event,
    due_fields,
    record_event,
    restore_event,
    retract_event,
    standing,
)
from sincerely.journal.actions.interviews import add_interview
from sincerely.journal.actions.looked_at import look_again, looked_at_again
from sincerely.journal.actions.plan import reconcile
from sincerely.journal.actions.promises import add_promise, keep_promise
from sincerely.journal.actions.sendings import enter
from sincerely.journal.actions.slips import refuse_slips
from sincerely.journal.actions.writing import write_drafts_anew, write_thanks_anew
from sincerely.journal.facts.debrief import contacts_alike, overlapping_interview
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.letter_tables import CLOSING
from sincerely.journal.facts.offers import offers_of
from sincerely.journal.facts.reasons import Why
from sincerely.journal.models import Application, Contact, Employer, Event, Interview, Promise, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.zones import zone_or_utc

Who = Literal["they", "I"]
Answer = date | datetime | str | bool | tuple[str, ...] | tuple[Contact, ...] | None

# A field's name -> what a form asks, and the form of its answer.
ASKED: dict[str, tuple[str, str]] = {
    "application": ("Which application?", "application"),
    "contact": ("Who?", "contact"),
    "interview": ("Which interview?", "interview"),
    "promise": ("Which promise?", "promise"),
    "due": ("By when?", "moment"),
    "end": ("Till when?", "moment"),
    "what": ("What was it about?", "text"),
    "items": ("What did they ask for? One a line.", "lines"),
    "people": ("Whom does it concern?", "contacts"),
    "newcomers": ("Somebody who is not on record yet? One a line: name, post.", "lines"),
    "place": ("Where?", "text"),
    "bring": ("What are you to bring? One thing a line.", "text"),
    "channel": ("By which way?", "text"),
    "promised_by": ("Who promised?", "me or them"),
    "automatic": ("Did a machine write it?", "yes or no"),
    "needs_answer": ("Does it wait for your answer?", "yes or no"),
    "feedback_given": ("Did they say why?", "yes or no"),
    "in_writing": ("Did the terms come in writing (a letter, a mail, a contract)?", "yes or no"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One kind of thing that happens: how a person says it, what it needs and may carry besides, in the words of ASKED, and an example. `due` and `people` say what a form asks for under these names."""

    kind: str
    label: str
    who: Who
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    example: str = ""
    due: str = ""
    people: str = ""
    starts: bool = False


def _they(kind: str, label: str, needs: str = "", may: str = "", **more: Any) -> Happening:
    return Happening(kind=kind, label=label, who="they", needs=tuple(needs.split()), may=tuple(may.split()), **more)


def _i(kind: str, label: str, needs: str = "", may: str = "", **more: Any) -> Happening:
    return Happening(kind=kind, label=label, who="I", needs=tuple(needs.split()), may=tuple(may.split()), **more)


# fmt: off
_ALL = (
    _they("message-received", "They answered", "", "application contact needs_answer due automatic what channel", example="A mail from the ward manager: they will call next week.", due="By when do they want an answer?", starts=True),
    _they("interview-scheduled", "They invited me", "application due", "end place bring people newcomers contact what channel", example="Second round on Friday at 10:00 in the new wing, with the matron.", due="When does it start?", people="Who will be there?"),
    _they("interview-moved", "They moved it", "interview due", "end contact what", example="Thursday instead of Tuesday, same hour.", due="When does it start now?"),
    _they("interview-cancelled", "They cancelled it", "interview", "contact what", example="The interview is off; nothing new arranged."),
    _they("date-named", "They named a date", "application due", "contact what", example="A decision by 4 December.", due="By which day?"),
    _they("promise-made", "Something was promised", "application promised_by what", "due contact", example="She sends the shift plan by Friday.", due="By when?"),
    _they("request-received", "They asked for something", "application", "items due channel contact what", example="Two references and the licence number, by Tuesday.", due="By when?", starts=True),
    _they("receipt-confirmed", "They confirmed that it arrived", "application", "contact", example="The documents are there."),
    _they("assessment-received", "They sent a test or a task", "application", "due contact what", example="A test weld, two hours, by Monday.", due="By when?", starts=True),
    _they("reference-needed", "They will call my references", "application", "people due contact", example="They call Dr. Amadi this week.", due="From which day on?", people="Which references?", starts=True),
    _they("reference-called", "They called a reference", "contact", "application", example="Dr. Amadi says they rang this morning."),
    _they("offer-received", "They offered me the post", "application", "in_writing due contact what", example="By telephone; the letter follows.", due="When does the offer end?", starts=True),
    _they("counter-offer-received", "They answered with other terms", "application", "in_writing due contact what", example="Two days more leave, the same pay.", due="When does it end?"),
    _they("offer-extended", "They gave me longer", "application due", "contact", example="Till Friday.", due="Until when?"),
    _they("written-terms-received", "The terms came in writing", "application", "contact", example="The contract as a PDF."),
    _they("offer-withdrawn", "They took the offer back", "application", "contact what", example="The post is frozen."),
    _they("rejection-received", "They refused", "application", "feedback_given contact what", example="They took somebody with more theatre experience."),
    _they("feedback-received", "They told me why", "application", "contact what", example="Strong on planning, less on budgets."),
    _they("application-closed", "The post was closed", "application", "what", example="Filled from inside."),
    _they("reference-agreed", "Somebody agreed to be my reference", "contact", "application", example="Dr. Amadi gladly will."),
    _they("reference-declined", "Somebody will not be my reference", "contact", "application", example="Too long ago, she says."),
    _they("lead-received", "Somebody told me of a chance", "contact", "what due", example="Ravi knows of a post in Leeds.", due="By when should I act?", starts=True),
    _they("introduction-made", "Somebody introduced me", "contact", "people what", example="Ravi wrote to both of us.", people="To whom?", starts=True),
    _they("referral-received", "Somebody recommended me", "contact", "application what", example="Ravi put my name forward.", starts=True),
    _they("news-heard", "I heard good news of them", "", "contact people what", example="Her team won the safety award.", starts=True),
    _they("contact-moved", "Somebody changed employer", "contact", "what", example="Priya is at St. Anne now. Correct her employer as well.", starts=True),
    _they("gathering-announced", "An event was announced", "due", "contact people what", example="The open evening on 3 December.", people="Who will be there?", due="When does it start?", starts=True),
    _i("application-sent", "I applied", "application", "what channel", example="Through their own page."),
    _i("letter-sent", "I wrote to them", "contact", "application what channel", example="A mail from my own program."),
    _i("call-missed", "I missed a call", "contact", "application what", example="The recruiter rang at noon.", starts=True),
    _i("call-returned", "I called back", "contact", "application", example="Left word with her office."),
    _i("call-held", "I spoke with them by telephone", "contact", "application what", example="Ten minutes about the shift pattern.", starts=True),
    _i("touchpoint", "I met them", "contact", "what channel", example="Coffee at the station."),
    _i("representative-met", "I met somebody from a company", "contact", "what", example="At the college's careers day.", starts=True),
    _i("request-acknowledged", "I told them their request arrived", "application", "contact", example="A line by mail."),
    _i("request-answered", "I sent what they asked for", "application", "contact items channel", example="References and licence, by mail."),
    _i("connection-sent", "I sent a connection note", "contact", "application", example="On LinkedIn, after the interview."),
    _i("assessment-submitted", "I handed the test in", "application", "contact", example="A day early."),
    _i("promise-kept", "I kept a promise", "promise", "", example="The reference list is with her."),
    _i("offer-acknowledged", "I thanked them for the offer", "application", "contact", example="And said I am reading it."),
    _i("time-asked", "I asked for time", "application", "due contact", example="Till Friday.", due="Until when?"),
    _i("negotiation-sent", "I asked for other terms", "application", "contact what", example="One page by mail."),
    _i("offer-accepted", "I accepted", "application", "contact due", example="In writing.", due="When do I start?"),
    _i("offer-declined", "I declined", "application", "contact what", example="Kindly, by mail."),
    _i("application-withdrawn", "I withdrew", "application", "contact what", example="I have accepted elsewhere."),
    _i("reference-asked", "I asked somebody to be my reference", "contact", "application", example="Dr. Amadi, by telephone."),
    _i("reference-briefed", "I told a reference who will call", "contact", "application", example="With three points she saw herself."),
    _i("reference-outcome-told", "I told a reference how it ended", "contact", "application", example="And thanked her."),
    _i("gathering-attended", "I went to an event", "", "people contact what", example="Met two of the ward's nurses.", people="Whom did you meet?"),
    _i("informational-interview-ended", "I asked somebody about their field", "contact", "what", example="Half an hour with a site engineer.", starts=True),
    _i("milestone-reached", "I reached a milestone", "what", "people", example="Passed the welding inspector's exam.", people="Who would like to hear of it?", starts=True),
    _i("opening-found", "I found a new opening where they know me", "contact", "what due", example="The new wing looks for a ward manager.", due="By when do they want applications?", starts=True),
    _i("article-found", "I found something for somebody", "contact", "what", example="A paper on handover boards.", starts=True),
    _i("contact-kept", "I want to stay in touch", "contact", "what", example="With the manager who said no so kindly."),
    _i("contact-released", "No more reminders about somebody", "contact", "", example="We have lost touch."),
    _i("reflection-written", "I wrote down what I learned", "application", "what", example="Ask about the budget earlier."),
)
# fmt: on
HAPPENINGS: dict[str, Happening] = {happening.kind: happening for happening in _ALL}


def question(happening: Happening, name: str) -> str:
    """Return how this happening asks for one of the things in ASKED."""
    own = {"due": happening.due, "people": happening.people}
    if happening.kind.startswith("interview-"):
        own |= {"contact": "Who told you?", "what": "What did they say?"}
    return own.get(name) or ASKED[name][0]


def record(
    candidate: Candidate,
    kind: str,
    now: datetime,
    *,
    by: User | None = None,
    at: datetime | None = None,
    application: Application | None = None,
    contact: Contact | None = None,
    employer: Employer | None = None,
    interview: Interview | None = None,
    promise: Promise | None = None,
    about: str = "",
    source: str = "hand",
    source_ref: str = "",
    people: tuple[Contact, ...] = (),
    **fields: Any,
) -> Event:
    """Record what happened, with all that follows from it; `at` is when, else now. Raises BadInput naming what is missing, Refused where it changes nothing.

    `fields` are due (a day or an instant), end, what, items, place, bring (lines), newcomers (lines of name, post), channel, promised_by ("me" or "them"), automatic, needs_answer, feedback_given, in_writing. What belongs to a
    request, an offer, a call ... goes to the latest of that application or contact, unless `about` names another.
    """
    happening = HAPPENINGS.get(kind)
    if happening is None:
        raise BadInput(
            f"{kind!r} is nothing that can be recorded in one step", expected="one of " + ", ".join(HAPPENINGS)
        )
    own(candidate, application, contact, employer, interview, promise, *people)
    given = {
        "application": application or (interview and interview.application),
        "contact": contact,
        "interview": interview,
        "promise": promise,
        "people": people,
        **fields,
    }
    for name in happening.needs:
        value = given.get(name)
        if value in (None, "", ()) or (isinstance(value, str) and not value.strip()):
            raise BadInput(
                f"To record “{happening.label}” one thing is missing: {question(happening, name)}",
                expected=_FORMS_OF_ANSWERS.get(ASKED[name][1], f"an {ASKED[name][1]} that is on record"),
            )
    at = (at or now).astimezone(zone_or_utc(interview.zone if interview else candidate.zone))
    refuse_slips(at, fields.get("due"), fields.get("end"))
    about = about or _about(candidate, kind, application, contact)
    if kind == "rejection-received" and gives_reason(fields.get("what") or ""):
        fields["feedback_given"] = True  # whether or not it was ticked, they said why
    with changing(candidate, now):
        special = _with_rows(candidate, kind, now, by, at, given, source)
        if special is not None:
            return special
        event = record_event(
            candidate, kind, at, now, by=by, application=application, contact=contact, employer=employer, interview=interview, promise=promise,
            about=about, source=source, source_ref=source_ref,
            fields={**{name: value for name, value in fields.items() if value is not None}, "people": tuple(person.pk for person in people)},
        )  # fmt: skip
        if happening.starts and not about:
            event.about = f"{KINDS[kind].thing or 'event'}-{event.pk}"
            event.save(update_fields=["about"])
        _after(candidate, event, now, by)
    return event


_FORMS_OF_ANSWERS = {
    "moment": "a day, such as 2026-11-27, or a day with its hour",
    "text": "a few words",
    "lines": "one or more of them",
    "contact": "somebody who is on record",
    "contacts": "one or more people who are on record",
    "promise": "a promise that is on record",
    "me or them": "me or them",
}


def retract(candidate: Candidate, event: Event, now: datetime, by: User | None = None) -> Event:
    """Undo a recorded step, with what followed from it. Raises Refused for a letter that was really sent; one ticked off by hand waits to be sent again."""
    with changing(candidate, now):
        if really_sent(candidate, [event]):
            raise Refused(
                "Nothing was changed: Sincerely sent this letter, and it cannot be called back. It stays on record as sent."
            )
        if event.kind == "letter-sent" and event.letter:
            undo_sent_by_hand(candidate, event.letter, now)
            event.refresh_from_db()
            return event
        event = retract_event(candidate, event, now)
        # The offer that came with it goes along, and comes back along with it.
        offers_of(event).filter(removed_at=None).update(removed_at=event.retracted_at)
        _after(candidate, event, now, by)
        look_again(event)
    return event


def really_sent(candidate: Candidate, events: Iterable[Event]) -> set[int]:
    """Return the numbers of those that are letters which left by the outbox: no word of the candidate's brings them back."""
    by_id = {event.source_ref: event.pk for event in events if event.kind == "letter-sent" and event.letter_id}
    if not by_id:
        return set()
    out = Sending.objects.filter(candidate=candidate, approval__message_id__in=by_id, way="smtp", state="sent")
    return {by_id[message_id] for message_id in out.values_list("approval__message_id", flat=True)}


def restore(candidate: Candidate, event: Event, now: datetime, by: User | None = None) -> Event:
    """Undo the undoing. Raises Refused for a letter sent by hand that was changed meanwhile."""
    with changing(candidate, now):
        if event.kind == "letter-sent" and event.letter:
            sending = Sending.objects.filter(candidate=candidate, approval__message_id=event.source_ref).first()
            if sending and not enter(sending, "sent", now, leaving=("queued", "sent"), why=Why(Reason.BY_HAND)):
                raise Refused("This letter was changed since. When the new one is sent, say so at the letter.")
        looked_at_again(event, now)
        offers_of(event).exclude(removed_at=None).filter(removed_at=event.retracted_at).update(removed_at=None)
        event = restore_event(candidate, event, now)
        _after(candidate, event, now, by)
    return event


def correct(
    candidate: Candidate,
    event: Event,
    now: datetime,
    *,
    by: User | None = None,
    at: datetime | None = None,
    people: tuple[Contact, ...] | None = None,
    contact: Contact | None = None,
    **fields: Any,
) -> Event:
    """Correct a recorded step: only what is given changes, and what follows from it is settled anew."""
    own(candidate, contact, *(people or ()))
    with changing(candidate, now):
        event = standing(candidate, event)
        refuse_slips(at or event.at, fields.get("due"), fields.get("end"))
        if people is not None:
            fields["people"] = tuple(person.pk for person in people)
        if "promised_by" in fields:
            fields["by"] = fields.pop("promised_by")
        if event.kind in APPOINTMENT and {"due", "end"} & fields.keys():
            fields = corrected_times(event, fields)
        links = {"contact": contact} if contact else {}
        corrected = correct_event(
            candidate,
            event,
            now,
            by=by,
            at=at.astimezone(zone_or_utc(event.zone)) if at else None,
            fields=fields,
            **links,
        )
        _after(candidate, corrected, now, by)
        reconcile(candidate, now)  # what the drafts follow
        write_drafts_anew(candidate, corrected, now)
    return corrected


def _with_rows(
    candidate: Candidate, kind: str, now: datetime, by: User | None, at: datetime, given: dict[str, Any], source: str
) -> Event | None:
    """Record the steps that change a row besides: an interview's time, a promise. None for all others."""
    interview: Any = given["interview"]
    start: Any = given.get("due")
    end: Any = given.get("end")
    what = given.get("what") or ""
    if kind == "interview-moved" and (taken := at_the_same_hour(interview, start)) is not start:
        # Nobody said the hour: what was taken is on record beside the day, for whoever looks at it later.
        start, what = taken, f"{what} (at {taken:%H:%M} as before; no hour was said)".strip()
    said = Said(given["contact"], what, given.get("channel") or "")
    if kind.startswith("interview-") and kind != "interview-cancelled" and not isinstance(start, datetime):
        raise BadInput("An interview needs its hour as well as its day", expected="a day with a time")
    if kind == "interview-scheduled" and interview is None:
        application = given["application"]
        rows = Interview.objects.filter(candidate=candidate, application__employer=application.employer_id)
        twin = overlapping_interview(rows.select_related("application__employer"), "", start, end)
        if twin is not None and twin.start is not None:
            began = twin.start.astimezone(zone_or_utc(twin.zone))
            raise Refused(
                f"Nothing was recorded: your interview with {application.employer.name} on {began:%A} {began.day} {began:%B} at {began:%H:%M} is on record already. "
                "Correct it on its own page, or record that it was moved."
            )
        newcomers = newcomers_of(candidate, application, given.get("newcomers") or (), now)
        people = tuple(dict.fromkeys((*given["people"], *newcomers)))
        # An interviewer who invites and names nobody else is the one to be met; an office or a recruiter is not.
        if not people and said.contact and said.contact.part == "interviewer":
            people = (said.contact,)
        interview = add_interview(
            candidate,
            application,
            start,
            now,
            end=end,
            zone=_zone_of(start, candidate),
            by=by,
            people=people,
            source=source,
            place=given.get("place") or "",
            bring=given.get("bring") or "",
            called=given.get("called") or "",
            at=at,
            said=said,
        )
        return counting(candidate).get(interview=interview, kind="interview-scheduled")
    elif kind in {"interview-scheduled", "interview-moved"}:
        moved = move(candidate, interview, start, end, now, by=by, source=source, at=at, said=said)
        if moved is None:
            raise Refused("Nothing was recorded: the interview is at that time already.")
        add_details(candidate, interview, {name: given.get(name) or "" for name in ("place", "bring")})
        return moved
    elif kind == "interview-cancelled":
        cancelled = cancel(candidate, interview, now, by=by, source=source, at=at, said=said)
        if cancelled is None:
            raise Refused("Nothing was recorded: the interview is cancelled already.")
        return cancelled
    elif kind == "promise-made":
        promise = add_promise(
            candidate, given["application"], now, promised_by=given["promised_by"], what=given["what"], due=given.get("due"), by=by, interview=interview,
            contact=given["contact"], at=at, source=source,
        )  # fmt: skip
        return counting(candidate).get(promise=promise, kind="promise-made")
    elif kind == "promise-kept":
        return keep_promise(candidate, given["promise"], now, by=by, at=at, source=source)
    return None


def newcomers_of(
    candidate: Candidate, application: Application, lines: tuple[str, ...], now: datetime
) -> list[Contact]:
    """Return the people of lines such as "Ruth Bell, matron", added to those of the employer who are not on record yet."""
    here, people = list(Contact.objects.filter(candidate=candidate, employer=application.employer_id)), []
    for line in lines:
        name, _, position = (part.strip() for part in line.partition(","))
        if not name:
            raise Refused(f"“{line.strip()}” names nobody: write the name first, then a comma and the post.")
        person = contacts_alike(name, here)
        if person is None:
            person = add_contact(
                candidate, now, employer=application.employer, name=name, position=position, part="interviewer"
            )
            here.append(person)
        people.append(person)
    return people


def _after(candidate: Candidate, event: Event, now: datetime, by: User | None) -> None:
    """Settle anew what follows from an event that was recorded, corrected, retracted or restored."""
    if event.kind in CLOSING and event.application:
        write_thanks_anew(candidate, event.application, now)
    if event.interview and event.kind in {"interview-scheduled", "interview-moved", "interview-cancelled"}:
        settle_appointment(candidate, event.interview, now, by=by)
    if event.promise and event.kind == "promise-made":
        due = moment_from(event.data.get("due"), event.zone)
        change(
            event.promise,
            {
                "what": event.data.get("what", ""),
                "by": event.data.get("by", ""),
                "contact": event.contact,
                **due_fields(due),
            },
        )


def _about(candidate: Candidate, kind: str, application: Application | None, contact: Contact | None) -> str:
    """Return the thing a step belongs to: the latest of its sort with this application, else with this contact."""
    thing = KINDS[kind].thing
    if kind == "call-held":
        # To speak with somebody whose call was missed is to return it; any other call is a call of its own.
        missed = counting(candidate).filter(contact=contact, about__startswith="call-").order_by("at", "pk").last()
        return missed.about if missed and missed.kind in {"call-missed", "call-returned"} else ""
    if not thing or HAPPENINGS[kind].starts:
        return ""
    whose = Q(application=application) if application else Q(contact=contact)
    last = counting(candidate).filter(whose, about__startswith=f"{thing}-").order_by("at", "pk").last()
    return last.about if last else ""


def _zone_of(moment: datetime, candidate: Candidate) -> str:
    return getattr(moment.tzinfo, "key", "") or candidate.zone
