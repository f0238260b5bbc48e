"""A full disk or a busy database at any write: nothing of the verb is recorded."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from sincerely.bootstrap import Busy
from sincerely.journal.actions import follow_ups, letters
from sincerely.journal.actions.contacts import add_contact, merge_contacts
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.happenings import record
from sincerely.journal.models import Contact

from .conftest import NOTES, NOW, PANEL, START, thank_yous
from .test_isolation import everything

WRITES = ("INSERT", "UPDATE", "DELETE")


@contextmanager
def failing_at(number: int, message: str):
    """Let the write of this number fail as SQLite fails; tell whether it came to that."""
    seen = {"writes": 0, "failed": False}

    def wrapper(execute, sql, params, many, context):
        if sql.startswith(WRITES):
            seen["writes"] += 1
            if seen["writes"] == number:
                seen["failed"] = True
                raise OperationalError(message)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(wrapper):
        yield seen


def letter_of(candidate):
    return letters.draft_letter(candidate, thank_yous(candidate)[0], NOW)


def finished(candidate):
    letter = letter_of(candidate)
    return letters.save_letter(
        candidate,
        letter,
        "Thank you",
        "Dear Dr. Okafor, thank you.",
        letter.to_address,
        letters.version_of(letter),
        NOW,
    )


def approved(candidate):
    letter = finished(candidate)
    letters.approve(candidate, letter, NOW)
    letter.refresh_from_db()
    return letter


VERBS = {
    "second debrief": (lambda c, p: None, lambda c, p, _: record_debrief(c, PANEL.__class__(
        start=START + timedelta(minutes=5), end=None, zone="Europe/Berlin", employer="Lakeside Hospital", people=PANEL.people[:2], topics=PANEL.topics[:1],
        promises=PANEL.promises[:1], decision_by=NOW.date(),
    ), "again", NOW)),
    "first debrief": (lambda c, p: None, lambda c, p, _: record_debrief(c, PANEL.__class__(
        start=START - timedelta(days=9), employer="Fenwick", people=PANEL.people, topics=PANEL.topics, promises=PANEL.promises,
    ), NOTES, NOW)),
    "refusal": (lambda c, p: approved(c), lambda c, p, _: record(c, "rejection-received", NOW, application=p.application)),
    "move": (lambda c, p: None, lambda c, p, _: record(c, "interview-moved", NOW, interview=p, due=START + timedelta(days=1))),
    "dismiss": (lambda c, p: approved(c), lambda c, p, letter: follow_ups.dismiss(c, letter.follow_up, NOW)),
    "approve": (lambda c, p: finished(c), lambda c, p, letter: letters.approve(c, letter, NOW)),
    "approve again": (lambda c, p: approved(c), lambda c, p, letter: letters.approve(c, letter, NOW)),
    "edit an approved": (lambda c, p: approved(c), lambda c, p, letter: letters.save_letter(c, letter, "S", "B", "", letters.version_of(letter), NOW)),
    "by hand": (lambda c, p: approved(c), lambda c, p, letter: letters.mark_sent_by_hand(c, letter, NOW, NOW)),
    "merge": (lambda c, p: add_contact(c, NOW, name="J. van der Berg"), lambda c, p, other: merge_contacts(c, Contact.objects.get(name="Jan van der Berg"), other, NOW)),
    "delete": (lambda c, p: approved(c), lambda c, p, _: erase(c, p.application.employer, NOW)),
}  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_must_survive_23_a_failure_at_any_write_leaves_nothing(candidate, panel, account, verb):
    prepare, act = VERBS[verb]
    prepared = prepare(candidate, panel)
    before = everything(candidate)
    number = 0
    while True:
        number += 1
        message = "database or disk is full" if number % 2 else "database is locked"
        with failing_at(number, message) as seen:
            try:
                act(candidate, panel, prepared)
            except Busy as error:
                assert message in str(error) and "Nothing was recorded" in str(error)
        if not seen["failed"]:
            break
        assert everything(candidate) == before, f"half a state after write {number}"
        panel.refresh_from_db()
        for row in (panel.application, prepared):
            if row is not None:
                row.refresh_from_db()
    assert number > 2, "the verb writes"
    assert everything(candidate) != before


@pytest.mark.only_on("SQLite")  # nothing else lets a test say how much room there is
@pytest.mark.django_db(transaction=True)
def test_must_survive_23_a_disk_that_is_really_full(candidate, panel):
    before = everything(candidate)
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        try:
            with pytest.raises(Busy, match="full"):
                record_debrief(
                    candidate,
                    PANEL.__class__(start=START - timedelta(days=9), employer="Fenwick", people=PANEL.people),
                    "word " * 200_000,
                    NOW,
                )
        finally:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert everything(candidate) == before
