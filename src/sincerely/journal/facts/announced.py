"""Who comes on record with a yes to an invitation: who sent it, and whom it announces. Said before the yes; nothing is recorded here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.reading.announced import announced, comes_along
from sincerely.core.reading.debrief.attendance.listed import is_group
from sincerely.core.reading.newcomer import is_nobodys
from sincerely.journal.facts.debrief import contacts_alike
from sincerely.journal.facts.messages import REMEMBERED, facts_of_row
from sincerely.journal.facts.newcomers import newcomer_of
from sincerely.journal.facts.people import whose_address
from sincerely.journal.models import Application, Contact, Message

#: What tells of a talk, and so of people.
OF_A_TALK = frozenset({"interview-invitation", "scheduling"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcome:
    """Somebody an invitation brings: `known` is on record already, `email` and `position` are what would be added; `writes`: they sent it; `meets`: the talk is with them."""

    name: str
    position: str = ""
    email: str = ""
    title: str = ""
    known: Contact | None = None
    writes: bool = False
    meets: bool = False

    @property
    def is_news(self) -> bool:
        """Say whether anything of them is put on record."""
        return self.known is None or bool(self.email)


def newcomes_of(row: Message, kind: str, application: Application | None, candidate: Candidate) -> tuple[Newcome, ...]:
    """Return the people that a message brings as one of this kind, who sent it first; `application` is None where its place is not on record yet. At most four queries."""
    if kind not in OF_A_TALK:
        return ()
    here = list(Contact.objects.filter(candidate=candidate, employer=application.employer_id)) if application else []
    found = [each for each in (_writer(row, candidate, here) if application else None,) if each]
    writer = (row.contact.name if row.contact else "") or (found[0].name if found else newcomer_of(row, candidate).name)
    named = _announced(row.text, facts_of_row(row), writer, candidate.name)
    for one in named:
        known = contacts_alike(one.name, here)
        found.append(Newcome(name=known.name if known else one.name, position=one.position, title=one.title, known=known, meets=one.meets))  # fmt: skip
    return tuple(found)


_announced = lru_cache(maxsize=REMEMBERED)(announced)


def _writer(row: Message, candidate: Candidate, here: list[Contact]) -> Newcome | None:
    """Return who sent a message, where they or their address are not on record yet; None for an office, a program or nobody."""
    if row.origin != "person" or is_group(row.sender, row.address) or is_nobodys(row.address):
        return None
    if row.contact:
        new = row.address if not row.contact.email and not whose_address(row.contact, row.address) else ""
        return Newcome(name=row.contact.name, email=new, known=row.contact, writes=True, meets=comes_along(row.text)) if new else None  # fmt: skip
    told = newcomer_of(row, candidate)
    if not told.name:
        return None
    known = contacts_alike(told.name, here)
    return Newcome(
        name=known.name if known else told.name,
        position="" if known else told.position,
        email="" if known and known.email else told.address,
        known=known,
        writes=True,
        meets=comes_along(row.text),
    )
