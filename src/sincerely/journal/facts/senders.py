"""From whom on record a message comes, if from anybody: what decides whether it is kept at all."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold
from sincerely.core.reading.correspondence import Correspondent, house_domains, is_from, keys_of, known_by
from sincerely.core.reading.message.values import Message
from sincerely.journal.facts.correspondents import own_addresses
from sincerely.journal.facts.stages import Stage, applications_at
from sincerely.journal.models import Application, Approval, Contact, Employer, Letter
from sincerely.journal.models import Message as Row

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
    #: The number of the letter that went out under a Message-ID.
    letters: dict[str, int]
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
        address = message.address.lower()
        # Whose very address it is need not be looked for among everybody who shares a name with them.
        by_address = (each for each in self.people.get(address, ()) if address in each.who.addresses)
        sender = next((each.whose for each in by_address if is_from(message, each.who)), None)
        if sender is None:
            alike = (each for key in sorted(known_by(message), reverse=True) for each in self.people.get(key, ()))
            sender = next((each.whose for each in alike if is_from(message, each.who)), None)
        letter = next((self.letters[each] for each in message.references if each in self.letters), None)
        answered = _of_letter(letter) if letter else None
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


def senders_of(candidate: Candidate, now: datetime) -> Senders:
    """Return everybody on record whose mail is kept: people by address and full name, employers by the domains of their people and by name, and whoever answers a letter."""
    own = own_addresses(candidate)
    employers = list(Employer.objects.filter(candidate=candidate).order_by("pk"))
    by_number = {each.pk: each for each in employers}
    # Of thousands of people only what their mail can show is read; the rest of the one who wrote comes when it is asked for.
    contacts = list(Contact.objects.filter(candidate=candidate).only("candidate_id", "employer_id", "name", "email").order_by("pk"))  # fmt: skip
    for each in contacts:
        if each.employer_id:
            each.employer = by_number[each.employer_id]
    _, stages = applications_at(candidate, now)
    applications = list(Application.objects.filter(candidate=candidate).select_related("employer").order_by("pk"))
    by_house: dict[int, set[str]] = {}
    for each in contacts:
        if each.employer_id and each.email:
            by_house.setdefault(each.employer_id, set()).add(each.email.lower())
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
        letters=dict(Approval.objects.filter(candidate=candidate).values_list("message_id", "letter")),
        employers=employers,
        applications=applications,
        stages=stages,
    )


def only_application(row: Row) -> Application | None:
    """Return the one application there is with the employer a kept message came from; None where there are several or none."""
    employer = row.employer_id or (row.contact.employer_id if row.contact else None)
    found = list(Application.objects.filter(candidate=row.candidate_id, employer=employer)[:2]) if employer else []
    return found[0] if len(found) == 1 else None


def _of_letter(pk: int) -> Whose:
    letter = Letter.objects.select_related("contact__employer", "application__employer").get(pk=pk)
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
