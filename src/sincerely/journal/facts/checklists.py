"""A request as a list to tick off: each thing asked for with what the candidate noted beside it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from sincerely.core.etiquette.requested import discretion_of
from sincerely.journal.models import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One thing asked for: whether it is ready, what answers it, a worry about it, and whether it needs discretion - proposed by its words until the candidate has said."""

    item: str
    ready: bool = False
    answer: str = ""
    concern: str = ""
    discreet: bool = False

    def kept(self) -> dict[str, Any]:
        """Return it as it is kept beside the request."""
        return asdict(self)


def checklist_of(event: Event) -> list[Listed]:
    """Return a request's items in the order asked, each with what was noted beside it. What was noted of an item that is called otherwise now is no more."""
    noted = {one.get("item"): one for one in event.data.get("checklist") or () if isinstance(one, dict)}
    return [
        Listed(
            item=item,
            ready=bool(noted[item].get("ready")),
            answer=str(noted[item].get("answer") or ""),
            concern=str(noted[item].get("concern") or ""),
            discreet=bool(noted[item].get("discreet")),
        )
        if item in noted
        else Listed(item=item, discreet=bool(discretion_of(item)))
        for item in event.data.get("items") or ()
    ]
