"""A request laid out to be answered: its items to tick off, what is to be clarified, and the way they asked for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from sincerely.core.etiquette.requested import discretion_of, unclear_in
from sincerely.journal.facts.checklists import checklist_of
from sincerely.journal.models import Event, FollowUp
from sincerely.web.forms.requests import ItemRows

#: The rules of a follow-up under which a request is looked after.
OF_A_REQUEST = frozenset({"acknowledge-request", "clarify-request", "answer-request", "request-deadline"})
#: Why something needs discretion, in a reader's words.
WHY_DISCREET = {
    "references": gettext_lazy("It tells things about somebody else: ask them first, and send it to nobody else."),
    "identity": gettext_lazy("It proves who you are: send it only by the way they named, and only to them."),
    "property": gettext_lazy("It may belong to an employer: leave out what is theirs, or ask first."),
}


def request_of(row: FollowUp) -> Event | None:
    """Return the request a follow-up is about; None for any other, and for one that lists nothing."""
    cause = row.cause if row.rule in OF_A_REQUEST else None
    return cause if cause is not None and cause.kind == "request-received" and cause.data.get("items") else None


def asked_parts(row: FollowUp, rows: Any = None) -> dict[str, Any]:
    """Return what the page of a follow-up shows of its request; `rows` as they were typed, where they were refused."""
    request = request_of(row)
    if request is None:
        return {}
    listed = checklist_of(request)
    shown = rows or ItemRows(initial=[one.kept() for one in listed], prefix="items")
    channel = str(request.data.get("channel") or "")
    return {
        "asked": list(
            zip(listed, shown, [WHY_DISCREET.get(discretion_of(one.item), "") for one in listed], strict=False)
        ),
        "asked_rows": shown,
        "asked_channel": channel,
        "unclear": unclear_in([one.item for one in listed], has_day=bool(request.data.get("due")), channel=channel),
        "ready": sum(one.ready for one in listed),
    }
