"""Contacts, by hand; and two that turn out to be one person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.rules import PARTS
from sincerely.errors import BadInput, Refused
from sincerely.integrations.mail import plain_address
from sincerely.journal.actions.base import allowed, change, changing, make, own
from sincerely.journal.actions.employers import checked_place
from sincerely.journal.actions.twins import called_otherwise, one_letter_each
from sincerely.journal.actions.writing import Greeted, address_changed, called_anew, name_changed
from sincerely.journal.facts.ids import renamed
from sincerely.journal.models import Contact, Event, FollowUp, Letter, Message, Participant, Promise, Topic

FIELDS = (
    "employer",
    "name",
    "title",
    "position",
    "email",
    "phone",
    "postal_address",
    "part",
    "rapport",
    "zone",
    "notes",
)
RAPPORTS = ("", "formal", "first-name")


def add_contact(candidate: Candidate, now: datetime, **fields: Any) -> Contact:
    """Add a person. Raises BadInput for an address no mail can reach, an unknown zone, part or rapport."""
    with changing(candidate, now):
        return make(Contact, candidate, now, **_checked(allowed(fields, FIELDS)))


def correct_contact(candidate: Candidate, contact: Contact, now: datetime, **fields: Any) -> Contact:
    """Change what is on record of a person. Letters not yet sent follow a new address; one approved to the old address or the old name needs a new yes. Greetings follow the name, the title and how close they are."""
    own(candidate, contact)
    with changing(candidate, now):
        before, called, was = contact.email, str(contact), Greeted.of(contact)
        change(contact, _checked(allowed(fields, FIELDS)))
        if contact.email != before:
            address_changed(candidate, contact, before, now)
        if str(contact) != called:
            name_changed(candidate, contact, now)
        if Greeted.of(contact) != was:
            called_anew(candidate, contact, was, now)
    return contact


def forget_address(candidate: Candidate, contact: Contact, address: str, now: datetime) -> None:
    """Take this e-mail address of a person off the record; letters that carry it keep it. Raises Refused where another stands there now."""
    own(candidate, contact)
    if contact.email != address:
        raise Refused(CHANGED_SINCE)
    with changing(candidate, now):
        change(contact, {"email": ""})


def forget_rapport(candidate: Candidate, contact: Contact, rapport: str, now: datetime, *, before: str = "") -> None:
    """Address a person again as `before` they were addressed in this way. Raises Refused where they are addressed otherwise now."""
    own(candidate, contact)
    if contact.rapport != rapport:
        raise Refused(CHANGED_SINCE)
    correct_contact(candidate, contact, now, rapport=before)


#: Why what an older page wants back is not taken back.
CHANGED_SINCE = "This was changed since. It stays as it is on record now."


def merge_contacts(candidate: Candidate, keep: Contact, other: Contact, now: datetime) -> tuple[str, ...]:
    """Make one person of two: everything of `other` becomes `keep`'s, what `keep` lacks is filled in, done stays done, `other` is gone.

    Of two letters for one thing one is kept: the one that is out, else the approved, else the edited one. Returns in words what became of the others.
    """
    own(candidate, keep, other)
    if keep.pk == other.pk:
        raise Refused("These are one person already.")
    beside = _kept_beside(keep, other)
    with changing(candidate, now):
        change(
            keep,
            {
                name: getattr(other, name)
                for name in FIELDS
                if name != "part" and not getattr(keep, name) and getattr(other, name)
            },
        )
        if keep.part == "other":
            change(keep, {"part": other.part})
        change(
            keep,
            {
                "notes": "\n".join(filter(None, (keep.notes, *beside))),
                "known_as": keep.known_as or other.known_as,
            },
        )
        both_in = Participant.objects.filter(contact=keep).values_list("interview_id", flat=True)
        Participant.objects.filter(
            contact=keep, interview__participants__in=Participant.objects.filter(contact=other, present=True)
        ).update(present=True)
        Participant.objects.filter(contact=other, interview_id__in=list(both_in)).delete()
        theirs = list(Letter.objects.filter(candidate=candidate, contact=other))
        for model in (Participant, Topic, Promise, Letter, Event, Message):
            model._default_manager.filter(candidate=candidate, contact=other).update(contact=keep)
        _rename_in_events(candidate, keep, other)
        _rename_follow_ups(candidate, keep, other)
        other.delete()
        told = one_letter_each(candidate, keep, now)
        if str(other) != str(keep):
            told += called_otherwise(theirs, now)
    return told + tuple(f"“{line}” is kept in the notes." for line in beside)


def _kept_beside(keep: Contact, other: Contact) -> list[str]:
    """Return what both have and differently, the other's as lines for the notes: one of two addresses may still reach them."""
    return [
        " ".join(theirs.split())
        for name in ("email", "phone", "postal_address", "notes")
        if (mine := getattr(keep, name)) and (theirs := getattr(other, name)) and mine.casefold() != theirs.casefold()
    ]


def _rename_in_events(candidate: Candidate, keep: Contact, other: Contact) -> None:
    for event in Event.objects.filter(candidate=candidate):
        data = dict(event.data)
        if "people" in data:
            data["people"] = list(dict.fromkeys(keep.pk if pk == other.pk else pk for pk in data["people"]))
        if "settles" in data:
            data["settles"] = renamed(data["settles"], "contact", other.pk, keep.pk)
        about = renamed(event.about, "contact", other.pk, keep.pk)
        if (data, about) != (event.data, event.about):
            event.data, event.about = data, about
            event.save(update_fields=["data", "about"])


def _rename_follow_ups(candidate: Candidate, keep: Contact, other: Contact) -> None:
    """Carry follow-ups over by their keys, so that letters and what is done stay with them; of two alike the one kept takes the letters."""
    rows = {row.key: row for row in FollowUp.objects.filter(candidate=candidate)}
    for key, row in rows.items():
        new = renamed(key, "contact", other.pk, keep.pk)
        if new == key and row.contact_id != other.pk:
            continue
        if new in rows and rows[new].pk != row.pk:
            Letter.objects.filter(follow_up=row).update(follow_up=rows[new])
            row.delete()
        else:
            FollowUp.objects.filter(pk=row.pk).update(key=new, contact=keep)


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    if fields.get("email"):
        fields["email"] = plain_address(fields["email"])
    if fields.get("part", "other") not in PARTS:
        raise BadInput(f"{fields['part']!r} is no part a person can have", expected=", ".join(PARTS))
    if fields.get("rapport", "") not in RAPPORTS:
        raise BadInput(f"{fields['rapport']!r} is no way of addressing somebody", expected="formal or first-name")
    return checked_place(fields)
