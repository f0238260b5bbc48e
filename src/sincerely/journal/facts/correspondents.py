"""Whom an approved letter is to, as mail from them may show it: from everything on record of the person and their employer."""

from __future__ import annotations

from django.db.models import Q

from sincerely.accounts.models import Candidate
from sincerely.core.reading.correspondence import Correspondent, house_domains
from sincerely.journal.models import Approval, Contact, Mailbox, Sending


def own_addresses(candidate: Candidate) -> frozenset[str]:
    """Return the addresses mail of the candidate's own comes from, lower case: the profile's, their mailbox's, and whatever a letter was approved to go out under."""
    found = {
        candidate.email,
        *Mailbox.objects.filter(candidate=candidate).values_list("username", flat=True),
        *Approval.objects.filter(candidate=candidate).values_list("from_address", flat=True).distinct(),
    }
    return frozenset(one.lower() for one in found if "@" in one)


def correspondent_of(sending: Sending, own: frozenset[str]) -> Correspondent:
    """Return the reader of this letter; `own` are the candidate's addresses, lower case. What went to the same person or about the same application counts as ours."""
    approval = sending.approval
    letter = approval.letter
    employers = {
        row.employer_id for row in (letter.application, letter.contact, letter.follow_up) if row and row.employer_id
    }
    person = {approval.to_address, letter.to_address}
    about = Q(letter=letter)
    if letter.contact:
        person.add(letter.contact.email)
        about |= Q(letter__contact=letter.contact)
    if letter.application_id:
        about |= Q(letter__application=letter.application_id)
    others = Approval.objects.filter(about, candidate=sending.candidate_id).select_related("letter")
    ours = [row for row in others if row.pk != approval.pk]
    person |= {row.to_address for row in ours if row.letter.contact_id and row.letter.contact_id == letter.contact_id}
    colleagues = Contact.objects.filter(candidate=sending.candidate_id, employer__in=employers)
    house = person | {*colleagues.values_list("email", flat=True)}
    return Correspondent(
        name=letter.contact.name if letter.contact else approval.to_name,
        addresses=frozenset(one.lower() for one in person if one) - own,
        domains=house_domains(frozenset(one for one in house if one), own),
        message_ids=frozenset(row.message_id for row in ours),
        subjects=frozenset(row.subject for row in ours if row.subject),
    )
