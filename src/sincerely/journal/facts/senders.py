"""From whom on record a message comes, if from anybody: what decides whether it is kept at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold
from sincerely.core.reading.correspondence import Correspondent, house_domains, is_from, keys_of, known_by
from sincerely.core.reading.message.values import Message
from sincerely.journal.facts.correspondents import own_addresses
from sincerely.journal.facts.stages import Stage, applications_at
from sincerely.journal.models import Application, Approval, Contact, Employer

#: What is never kept, whoever it names: the candidate's own copies, and notices that something did not arrive.
NOT_KEPT = frozenset({"own-copy", "bounce"})
#: So many letters an employer's name has at least, to be known by it alone in a sender's name.
_TELLING = 5


@dataclass(frozen=True, slots=True)
class Whose:
    """Who on record wrote, and about which application; each None where that cannot be told."""

    employer: Employer | None = None
    contact: Contact | None = None
    application: Application | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    who: Correspondent
    whose: Whose


@dataclass(slots=True)
class Senders:
    """Everybody on record of one candidate, as their mail may show them; asked once for many messages."""

    own: frozenset[str]
    people: dict[str, list[_Known]]
    houses: list[_Known]
    letters: dict[str, Whose]
    employers: list[Employer]
    applications: list[Application]
    stages: dict[int, Stage] = field(default_factory=dict)

    def whose(self, message: Message) -> Whose | None:
        """Return from whom on record this comes; None for everybody else, whose mail is nobody's business here."""
        if message.origin in NOT_KEPT:
            return None
        found = self._found(message)
        if found is None:
            return None
        employer = found.employer or (found.contact.employer if found.contact else None)
        return Whose(employer, found.contact, found.application or self.application_of(employer, message))

    def _found(self, message: Message) -> Whose | None:
        alike = (each for key in sorted(known_by(message), reverse=True) for each in self.people.get(key, ()))
        sender = next(
            (each.whose for each in sorted(alike, key=_an_address_first(message)) if is_from(message, each.who)), None
        )
        answered = next((self.letters[each] for each in message.references if each in self.letters), None)
        if answered:
            return Whose(answered.employer, sender.contact if sender else answered.contact, answered.application)
        if sender:
            return sender
        house = next((each.whose for each in self.houses if is_from(message, each.who)), None)
        return house or next((Whose(each) for each in self.employers if _named(each.name, message.sender)), None)

    def application_of(self, employer: Employer | None, message: Message) -> Application | None:
        """Return the employer's application a message is likely about: the open one whose post it names, else the latest open one, else the latest."""
        rows = [each for each in self.applications if employer and each.employer_id == employer.pk]
        standing = [each for each in rows if not self.stages[each.pk].closed] or rows
        words = fold(f"{message.subject} {message.text[:20_000]}")
        named = [each for each in standing if each.role and fold(each.role) in words]
        return (named or standing)[-1] if standing else None


def _an_address_first(message: Message) -> Callable[[_Known], bool]:
    return lambda each: message.address.lower() not in each.who.addresses


def senders_of(candidate: Candidate, now: datetime) -> Senders:
    """Return everybody on record whose mail is kept: people by address and full name, employers by the domains of their people and by name, and whoever answers a letter."""
    own = own_addresses(candidate)
    contacts = list(Contact.objects.filter(candidate=candidate).select_related("employer").order_by("pk"))
    _, stages = applications_at(candidate, now)
    applications = list(Application.objects.filter(candidate=candidate).select_related("employer").order_by("pk"))
    by_house: dict[int, set[str]] = {}
    for each in contacts:
        if each.employer_id and each.email:
            by_house.setdefault(each.employer_id, set()).add(each.email.lower())
    employers = list(Employer.objects.filter(candidate=candidate).order_by("pk"))
    approvals = Approval.objects.filter(candidate=candidate).select_related(
        "letter__contact__employer", "letter__application__employer"
    )
    people: dict[str, list[_Known]] = defaultdict(list)
    for each in contacts:
        who = Correspondent(name=each.name, addresses=frozenset({each.email.lower()} if each.email else ()) - own)
        for key in keys_of(who):
            people[key].append(_Known(who, Whose(each.employer, each)))
    domains = ((each, house_domains(frozenset(by_house.get(each.pk, ())), own)) for each in employers)
    return Senders(
        own=own,
        people=people,
        houses=[_Known(Correspondent(domains=found), Whose(each)) for each, found in domains if found],
        letters={row.message_id: _of_letter(row) for row in approvals},
        employers=employers,
        applications=applications,
        stages=stages,
    )


def _of_letter(row: Approval) -> Whose:
    letter = row.letter
    employer = (
        letter.application.employer if letter.application else letter.contact.employer if letter.contact else None
    )
    return Whose(employer, letter.contact, letter.application)


def _named(employer: str, sender: str) -> bool:
    """Say whether a sender's shown name holds the whole name of an employer: how programs that handle applications sign for a house."""
    name = fold(employer)
    return (
        len(name.replace(" ", "")) >= _TELLING
        and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", fold(sender)) is not None
    )
