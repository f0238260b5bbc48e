"""How far each letter is, said by the database for all of them as it is said of one."""

from __future__ import annotations

from itertools import product

import pytest

from sincerely.journal.facts.letter_states import letters_listed, numbers_by_state
from sincerely.journal.models import Approval, FollowUp, Letter, Sending
from tests.journal.conftest import NOW

STATES = (None, "queued", "claimed", "transmitting", "sent", "uncertain", "failed", "cancelled", "held")
ENDS = ({}, {"settled_at": NOW}, {"stopped_at": NOW}, {"withdrawn_at": NOW}, None)


@pytest.fixture
def every_kind(candidate):
    """A letter for each way: no approval, one approval or a voided one before it, each state of a sending, each way, each end of its follow-up."""
    own = {"candidate": candidate, "created_at": NOW}
    for number, (state, way, end, before) in enumerate(product(STATES, ("smtp", "hand"), ENDS, ("", "voided", "sent"))):
        owed = end is not None and FollowUp.objects.create(
            **own, key=f"k{number}", rule="thank-you", starts_at=NOW, due_at=NOW, **end
        )
        letter = Letter.objects.create(**own, follow_up=owed or None, form="thank-you", saved_at=NOW)
        if before:
            first = Approval.objects.create(
                **own,
                letter=letter,
                approved_at=NOW,
                message_id=f"<b{number}@x>",
                voided_at=NOW if before == "voided" else None,
            )
            Sending.objects.create(**own, approval=first, state="sent", due_at=NOW)
        if state:
            approval = Approval.objects.create(**own, letter=letter, approved_at=NOW, message_id=f"<{number}@x>")
            Sending.objects.create(**own, approval=approval, way=way, state=state, due_at=NOW)
    return candidate


def test_the_database_says_of_all_letters_what_is_said_of_one(every_kind):
    one_by_one: dict[str, set[int]] = {}
    for row in letters_listed(every_kind):
        one_by_one.setdefault(row.state, set()).add(row.letter.pk)
    found = numbers_by_state(Letter.objects.filter(candidate=every_kind).order_by("pk"))
    assert {state: set(numbers) for state, numbers in found.items()} == one_by_one
    assert len(found) == 6


def test_they_stand_in_the_order_that_was_asked_for(every_kind, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = numbers_by_state(Letter.objects.filter(candidate=every_kind).order_by("-pk"))
    assert all(numbers == sorted(numbers, reverse=True) for numbers in found.values())
