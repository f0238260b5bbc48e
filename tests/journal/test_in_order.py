"""People stand as one looks for them, on either database: small letters beside capitals, marked letters beside plain ones."""

from __future__ import annotations

from sincerely.in_order import AsRead, sort_key
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.models import Contact
from tests.journal.conftest import NOW

#: As they are to stand.
NAMES = ("Adam Ash", "adam Brown", "Alan Poe", "Álvaro Ruiz", "Anna Lee", "Łukasz Nowak", "Olga Dahl", "Örn Åkesson", "Pia Holm", "zoe Adler", "Zoe Young")  # fmt: skip


def test_names_stand_as_they_are_read(candidate):
    for name in sorted(NAMES):
        add_contact(candidate, NOW, name=name)
    rows = Contact.objects.filter(candidate=candidate, name__in=NAMES).order_by(AsRead("name"), "pk")
    assert tuple(rows.values_list("name", flat=True)) == NAMES
    last = Contact.objects.filter(candidate=candidate, name__in=NAMES).order_by(AsRead("name").desc())[:1]
    assert last[0].name == "Zoe Young"


def test_somebody_without_an_employer_has_none_to_be_ordered_by(candidate):
    add_contact(candidate, NOW, name="Ann Lee")
    assert Contact.objects.filter(candidate=candidate).order_by(AsRead("employer__name"), AsRead("name"))[0].name
    assert sort_key(None) is None and sort_key("Ærø") == "aero"
