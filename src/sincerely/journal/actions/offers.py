"""Offers: taken down, corrected, removed and put back, and the fact that goes with one that belongs to an application."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.core.offers.file_tables import plain, renamed, term
from sincerely.core.offers.offers_file import MOST_OFFERS, faults_of_offer
from sincerely.core.toml_lines import holds_control
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.base import change, changing, make, own
from sincerely.journal.actions.happenings import correct, record, restore, retract
from sincerely.journal.actions.writing import draft_letter, new_letter
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.offers import decision_tables, expiry_moment, offers_of, offers_on_record, received
from sincerely.journal.models import Application, Contact, Decision, Event, FollowUp, Letter, Offer

Terms = Mapping[str, Any]


def add_offer(
    candidate: Candidate,
    terms: Terms,
    now: datetime,
    by: User | None = None,
    *,
    application: Application | None = None,
    received_at: datetime | None = None,
    sources: Mapping[str, Any] | None = None,
    in_writing: bool = False,
) -> Offer:
    """Take an offer down. `terms` are one [[offer]] of the file, `sources` the words of a letter they were read from.

    Where it belongs to an application, the fact that it came goes with it: the one told already, else one recorded now. Raises BadInput for terms the file would not take.
    """
    own(candidate, application)
    with changing(candidate, now):
        fields = _checked(candidate, terms, None)
        if len(offers_on_record(candidate)) >= MOST_OFFERS:
            raise BadInput(f"There are {MOST_OFFERS} offers already", expected="one removed first")
        row = make(
            Offer, candidate, now, application=application, received_at=received_at or now, saved_at=now, terms=fields, sources=_still(sources or {}, fields)
        )  # fmt: skip
        if application:
            told = (
                counting(candidate).filter(application=application, kind="offer-received").order_by("at", "pk").last()
            )
            if told is None:
                row.event = record(
                    candidate, "offer-received", now, by=by, at=row.received_at, application=application, due=expiry_moment(row), in_writing=in_writing or None
                )  # fmt: skip
            elif not offers_of(told).exists():
                row.event = _by_its_terms(candidate, told, row, now, by)
            row.save(update_fields=["event"])
    return row


def correct_offer(
    candidate: Candidate,
    row: Offer,
    terms: Terms,
    now: datetime,
    by: User | None = None,
    *,
    version: datetime | None = None,
    sources: Mapping[str, Any] | None = None,
    **links: Any,
) -> Offer:
    """Put other terms in the place of an offer's; `application` and `received_at` change where given. A term that was changed by hand loses its letter's words.

    With `version`, the `saved_at` of the page it was changed on, a save over a later one raises Refused. A new name goes into the preferences, a new expiry into the
    fact that was recorded with it. Raises BadInput for terms the file would not take.
    """
    own(candidate, row, links.get("application"))
    with changing(candidate, now):
        row = Offer.objects.select_related("event", "candidate").get(pk=row.pk)
        if version is not None and row.saved_at != version:
            raise Refused(
                "This offer was changed in another window meanwhile. What you wrote stands here; look at both before you save."
            )
        fields = _checked(candidate, terms, row)
        kept = {key: words for key, words in row.sources.items() if term(fields, key) == term(row.terms, key)}
        before, expiry = str(row), expiry_moment(row)
        change(row, {**links, "terms": fields, "sources": {**kept, **_still(sources or {}, fields)}, "saved_at": now})
        if before != str(row):
            _rename(candidate, before, str(row), now)
        event = received(row)
        if event is not None and expiry_moment(row) != expiry:
            row.event = correct(candidate, event, now, by=by, due=expiry_moment(row))
            row.save(update_fields=["event"])
    return row


def remove_offer(candidate: Candidate, row: Offer, now: datetime, by: User | None = None) -> Offer:
    """Leave an offer out of everything, with the fact recorded with it, so that it can be put back."""
    own(candidate, row)
    with changing(candidate, now):
        if row.removed_at is None and (event := received(row)) is not None:
            row.event = retract(candidate, event, now, by=by)
        change(row, {"removed_at": row.removed_at or now})
        row.save(update_fields=["event"])
    return row


def put_back_offer(candidate: Candidate, row: Offer, now: datetime, by: User | None = None) -> Offer:
    """Take a removal back. Raises BadInput where another offer goes by its name by now."""
    own(candidate, row)
    with changing(candidate, now):
        if row.removed_at is not None:
            _checked(candidate, row.terms, row)
            change(row, {"removed_at": None})
            if row.event is not None and row.event.retracted_at is not None:
                restore(candidate, row.event, now, by=by)
    return row


def ask_of_offer(candidate: Candidate, row: Offer, contact: Contact, questions: Sequence[str], now: datetime) -> Letter:
    """Draft the letter that asks these questions of an offer. Raises BadInput for an offer that belongs to no application, or no question."""
    own(candidate, row, contact)
    asked = [" ".join(question.split()) for question in questions if question.strip()]
    if row.application is None:
        raise BadInput(
            "This offer belongs to no application yet", expected="the application it answers, chosen at the offer"
        )
    if not asked:
        raise BadInput("No question is chosen", expected="at least one to ask")
    with changing(candidate, now):
        change(row, {"questions": asked})
        return new_letter(candidate, contact, "offer-clarification", now, application=row.application)


def ask_for_time(candidate: Candidate, row: Offer, contact: Contact, now: datetime) -> Letter:
    """Draft the letter that asks for longer to decide on an offer. Raises BadInput for one that belongs to no application."""
    own(candidate, row, contact)
    if row.application is None:
        raise BadInput(
            "This offer belongs to no application yet", expected="the application it answers, chosen at the offer"
        )
    return new_letter(candidate, contact, "time-request", now, application=row.application)


def answer_offer(
    candidate: Candidate, application: Application, contact: Contact, now: datetime, *, yes: bool
) -> Letter:
    """Draft the letter that accepts the offer of an application, or declines it; one begun and not sent yet is opened again. Sending it is what answers the offer."""
    own(candidate, application, contact)
    form, rule = ("offer-acceptance", "acceptance-letter") if yes else ("offer-decline", "decline-letter")
    standing = FollowUp.objects.filter(candidate=candidate, application=application, withdrawn_at=None, settled_at=None, stopped_at=None)  # fmt: skip
    if told := standing.filter(rule=rule).order_by("pk").last():
        return draft_letter(candidate, told, now)  # the yes was said already
    begun = Letter.objects.filter(candidate=candidate, application=application, form=form)
    open_one = begun.exclude(approvals__sending__state="sent").order_by("pk").last()
    decide = standing.filter(rule="decide").order_by("pk").last()
    return open_one or new_letter(candidate, contact, form, now, follow_up=decide, application=application)


def keep_asking(candidate: Candidate, row: Offer, asking: Mapping[str, Any], now: datetime) -> Offer:
    """Keep what the candidate means to ask of an offer ({"asks": [{term, ask, reason, fallback}], "least": amount, "occupation": code}). Raises BadInput for signs nobody can read."""
    own(candidate, row)
    if holds_control(dict(asking)):
        raise BadInput("A text holds a sign that nobody can read or print", expected="letters, figures, signs")
    with changing(candidate, now):
        change(row, {"asking": dict(asking)})
    return row


def ask_for_more(candidate: Candidate, row: Offer, contact: Contact, now: datetime) -> Letter:
    """Draft the letter that asks for what was kept with an offer. Raises BadInput for one that belongs to no application, or nothing to ask."""
    own(candidate, row, contact)
    if row.application is None:
        raise BadInput(
            "This offer belongs to no application yet", expected="the application it answers, chosen at the offer"
        )
    if not row.asking.get("asks"):
        raise BadInput("Nothing is asked yet", expected="at least one thing to ask for, with its figure")
    return new_letter(candidate, contact, "negotiation", now, application=row.application)


def _by_its_terms(candidate: Candidate, told: Event, row: Offer, now: datetime, by: User | None) -> Event:
    """Return the fact that an offer came, told before its terms were taken down, with the day that these name."""
    due = expiry_moment(row)
    if due is None or moment_from(told.data.get("due"), told.zone) == due:
        return told
    return correct(candidate, told, now, by=by, due=due)


def _checked(candidate: Candidate, terms: Terms, row: Offer | None) -> dict[str, Any]:
    """Return terms as they are kept; raise BadInput for what the file would not take, or a name another offer has."""
    fields: dict[str, Any] = plain(terms)
    if holds_control(fields):
        raise BadInput("A text holds a sign that nobody can read or print", expected="letters, figures, signs")
    for problem in faults_of_offer(fields, decision_tables(candidate).get("candidate", {})):
        if problem.fatal:
            raise BadInput(problem.message, expected=problem.expected)
    fields["name"] = " ".join(fields["name"].split())
    others = [str(each).casefold() for each in offers_on_record(candidate) if row is None or each.pk != row.pk]
    if fields["name"].casefold() in others:
        raise BadInput(f"There is another offer called “{fields['name']}”", expected="a name of its own for each")
    return fields


def _still(sources: Mapping[str, Any], fields: Terms) -> dict[str, Any]:
    return {key: words for key, words in sources.items() if term(fields, key) is not None}


def _rename(candidate: Candidate, old: str, new: str, now: datetime) -> None:
    found = Decision.objects.filter(candidate=candidate).first()
    if found and isinstance(wanted := found.tables.get("preferences"), dict):
        before = [each | {"preferences": renamed(each["preferences"], old, new)} for each in found.before]
        change(
            found,
            {"tables": {**found.tables, "preferences": renamed(wanted, old, new)}, "before": before, "saved_at": now},
        )
