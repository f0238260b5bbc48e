"""What happened, as the tables that only some letters need: [request], [rejection], [offer], [call] ... of CONTEXT.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.requested import unclear_in
from sincerely.core.letters.notes.usable import asks_for_terms, may_be_asked
from sincerely.core.negotiation.asks import Ask, for_letter
from sincerely.core.negotiation.told_terms import for_terms
from sincerely.core.people.names import fold
from sincerely.core.reading.facts.feedback import gives_reason
from sincerely.journal.facts.checklists import checklist_of
from sincerely.journal.facts.events import counting, moment_from
from sincerely.journal.facts.ids import pk_of
from sincerely.journal.facts.offers import HOME, decision_tables, first_expiry, own_day
from sincerely.journal.models import Application, Approval, Contact, Event, Interview, Message, Offer

Table = tuple[str, dict[str, Any]]


def tables_of(
    candidate: Candidate, application: Application | None, contact: Contact | None, cause: Event | None = None
) -> dict[str, dict[str, Any]]:
    """Return the tables that an application's and a person's events fill, the latest of each kind; what `cause` is about comes before all. One query, and five more where there is an offer."""
    whose = Q(kind="milestone-reached")
    if application:
        whose |= Q(application=application)
    if contact:
        whose |= Q(contact=contact, application=None)
    tables: dict[str, dict[str, Any]] = {}
    kinds = (*_TABLES, *_SAY_WHY)
    rows = list(counting(candidate).filter(whose, kind__in=kinds).select_related("contact").order_by("at", "pk"))
    for event in sorted(rows, key=lambda e: bool(cause and (e.pk == cause.pk or (e.about and e.about == cause.about)))):
        if event.kind in _SAY_WHY:
            continue
        name, values = _TABLES[event.kind](event)
        kept = {key: value for key, value in values.items() if value not in (None, "", [])}
        tables.setdefault(name, {}).update(kept)
    if "rejection" in tables and _say_why(rows):
        tables["rejection"]["feedback_given"] = True
    if application and "offer" in tables:
        offers = list(Offer.objects.filter(application=application, removed_at=None).order_by("pk"))
        asked = [question for row in offers for question in row.questions]
        questions = list(dict.fromkeys([*asked, *_kept_for_the_offer(application)]))
        if questions:
            tables["offer"]["questions"] = questions
        tables["offer"].update(_meant_to_be_asked(offers))
        if terms := _noted(candidate, offers, rows):
            tables["offer"]["terms"] = terms | tables["offer"].get("terms", {})
        if (paper := _on_paper(rows)) is not None:
            tables["offer"]["paper"] = paper
        if "decide_by" not in tables["offer"] and (day := own_day(candidate)):
            tables["offer"]["decide_by"] = day
    if application and cause and cause.kind in _NAME_A_DAY and cause.application_id != application.pk:
        # Another employer's offer: of it nothing is told but the day one has to answer by.
        day = own_day(candidate) or first_expiry(candidate, cause.at.date())
        if day:
            tables.setdefault("offer", {})["decide_by"] = day
    return tables


def _say_why(rows: Iterable[Event]) -> bool:
    """Say whether the reason of a no was told: with the no itself, as feedback that day or later, or in a later message of whoever said no."""
    rows = list(rows)
    said_no = [event for event in rows if event.kind == "rejection-received"]
    return any(event.data.get("feedback_given") for event in said_no) or any(
        _tells_why(event, no) for no in said_no for event in rows
    )


def _tells_why(event: Event, no: Event) -> bool:
    if event.kind == "feedback-received":
        return event.at.date() >= no.at.date()
    return (
        event.kind == "message-received"
        and (event.at, event.pk) > (no.at, no.pk)
        and no.contact_id in (None, event.contact_id)
        and gives_reason(_what(event), apart=True)
    )


def _noted(candidate: Candidate, offers: Sequence[Offer], events: Iterable[Event]) -> dict[str, Any]:
    """Return the terms of the offer on record; none where other terms were told after they were saved. The first day said with the yes stands before that of the offer."""
    if not offers or any(each.kind == "counter-offer-received" and each.at > offers[-1].saved_at for each in events):
        return {}
    home = str(decision_tables(candidate).get("candidate", {}).get("currency", "")) or HOME
    terms = for_terms(offers[-1].terms, home)
    said = next((due for each in events if each.kind == "offer-accepted" and (due := _due(each))), None)
    return terms | ({"start": said} if terms and said else {})


def _on_paper(events: Iterable[Event]) -> bool | None:
    """Say whether there is a letter or contract to sign: False where the offer came as a mail's own words, None where nothing tells."""
    brought = [each for each in events if each.kind in _BRING_TERMS]
    if not brought or brought[-1].kind == "written-terms-received" or not brought[-1].data.get("in_writing"):
        return None
    number = pk_of("message", brought[-1].source_ref)
    row = Message.objects.filter(pk=number, candidate=brought[-1].candidate_id).first() if number else None
    return bool(row.attachments) if row else None


def _meant_to_be_asked(offers: Sequence[Offer]) -> dict[str, Any]:
    """Return what is asked for and of which terms, and the least that would be taken: no letter tells that, and the check looks for it."""
    row = next((each for each in reversed(offers) if each.asking), None)
    if row is None:
        return {}
    currency = str(row.terms.get("currency") or HOME)
    asks = [for_letter(Ask(**_with_figure(each, row.asking)), currency) for each in row.asking.get("asks", ())]
    base = row.terms.get("base")
    period = base.get("per", "year") if isinstance(base, dict) else "year"
    found: dict[str, Any] = {"asks": asks, "terms": {"currency": currency, "period": period}} if asks else {}
    return found | ({"bottom_line": row.asking["least"]} if row.asking.get("least") else {})


def _with_figure(ask: Mapping[str, str], asking: Mapping[str, Any]) -> Mapping[str, str]:
    """Return an ask with the market's figure for its ground, where the candidate wished it and base pay has none of their own."""
    bare = ask["term"] == "base" and not ask.get("reason")
    return {**ask, "reason": asking["cited"]} if bare and asking.get("cited") else ask


def _kept_for_the_offer(application: Application) -> list[str]:
    """Return what stayed open in its interviews and is asked once there is an offer: pay, and what comes with the post; nothing that a letter about the offer has asked already."""
    talks = Interview.objects.filter(application=application, cancelled_at=None).order_by("start", "pk")
    kept = (question for row in talks.values_list("open_questions", flat=True) for question in row)
    wanted = [q for q in dict.fromkeys(kept) if asks_for_terms(q) and may_be_asked(q, offered=True)]
    if not wanted:
        return []
    sent = Approval.objects.filter(letter__application=application, letter__form__in=_ASKING, sending__state="sent")
    asked = [_words(body) for body in sent.values_list("body", flat=True)]
    return [q for q in wanted if not any(_words(q) <= words for words in asked)]


_BRING_TERMS = ("offer-received", "counter-offer-received", "written-terms-received")
#: What makes others hear by when one has to decide.
_NAME_A_DAY = ("offer-received", "offer-extended")
#: The letters that carry these questions.
_ASKING = ("offer-acknowledgement", "offer-clarification")


def _words(text: str) -> set[str]:
    # In the letter small words may have changed their place or their person.
    return {word for word in fold(text).split() if len(word) > 3}


def _due(event: Event) -> Any:
    return moment_from(event.data.get("due"), event.zone)


def _what(event: Event) -> str:
    return str(event.data.get("what", "")).strip()


def _request(event: Event) -> Table:
    data, listed = event.data, checklist_of(event)
    open_points = unclear_in([one.item for one in listed], has_day=bool(data.get("due")), channel=data.get("channel", ""))  # fmt: skip
    papers = any(point.about == "item" for point in open_points)
    return "request", {
        "items": data.get("items", []),
        "deadline": _due(event),
        "channel": data.get("channel", ""),
        "asked_by": event.contact.name if event.contact else "",
        "answers": _texts(one.answer for one in listed),
        "concerns": _texts(one.concern for one in listed),
        "discreet": [one.item for one in listed if one.discreet],
        "ready": [one.item for one in listed if one.ready],
        # Where only the day is open, the form asks for it by itself.
        "questions": [point.question for point in open_points] if papers else [],
    }


def _texts(texts: Iterable[str]) -> list[str]:
    """Return texts in the order of the items, or none where all are empty."""
    found = list(texts)
    return found if any(found) else []


def _call(event: Event) -> Table:
    points = [line.strip(" -•") for line in _what(event).splitlines() if line.strip(" -•")]
    return "call", {"date": event.at.date(), "points": points, "next": event.data.get("items", [])}


def _gathering(event: Event) -> Table:
    day = _due(event) if event.kind == "gathering-announced" else event.at
    return "gathering", {"name": _what(event), "date": day}


def _reference(event: Event) -> Table:
    return "reference", {"when": _due(event), "caller": event.contact.name if event.contact else ""}


#: After these no letter wishes for the post any more; however they ended it, to the letters it is a no.
CLOSING: Mapping[str, Callable[[Event], Table]] = {
    "rejection-received": lambda event: ("rejection", {"feedback_given": bool(event.data.get("feedback_given"))}),
    "application-closed": lambda event: ("rejection", {}),
    "offer-withdrawn": lambda event: ("rejection", {}),
    "application-withdrawn": lambda event: ("withdrawal", {}),
    "offer-declined": lambda event: ("withdrawal", {}),
}
#: In these a reason can be told after the no.
_SAY_WHY = ("feedback-received", "message-received")
_TABLES: Mapping[str, Callable[[Event], Table]] = {
    "request-received": _request,
    "assessment-received": lambda event: ("request", {"deadline": _due(event)}),
    **CLOSING,
    "offer-received": lambda event: ("offer", {"expiry": _due(event), "written": bool(event.data.get("in_writing"))}),
    "offer-extended": lambda event: ("offer", {"expiry": _due(event)}),
    # Terms that changed are no longer those on paper, unless the new ones came on paper too.
    "counter-offer-received": lambda event: (
        "offer",
        {"expiry": _due(event), "written": bool(event.data.get("in_writing"))},
    ),
    "written-terms-received": lambda event: ("offer", {"written": True}),
    "offer-accepted": lambda event: ("offer", {"start": _due(event)}),
    "time-asked": lambda event: ("offer", {"decide_by": _due(event)}),
    "date-named": lambda event: ("status", {"promised": _due(event)}),
    "call-held": _call,
    "gathering-announced": _gathering,
    "gathering-attended": _gathering,
    "milestone-reached": lambda event: ("milestone", {"what": _what(event), "date": event.at.date()}),
    "article-found": lambda event: ("news", {"what": _what(event)}),
    "news-heard": lambda event: ("news", {"what": _what(event)}),
    "reference-needed": _reference,
}
