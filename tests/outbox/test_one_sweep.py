"""Several letters in one sweep: over one connection, each looked at anew, and planned for once, at the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import DatabaseError, OperationalError, connection

from sincerely.accounts.models import Candidate
from sincerely.bootstrap import Busy
from sincerely.journal.actions import plan as planning
from sincerely.journal.actions.base import AT_ONCE
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import approve, new_letter, save_letter, version_of
from sincerely.journal.models import Contact, FollowUp, Sending
from sincerely.outbox import decisions
from sincerely.outbox import tick as module
from sincerely.outbox.tick import tick
from tests.outbox.conftest import NOW, account, approved
from tests.support.killed import queue_letters
from tests.support.mail_server import MailServer, MisbehavingServer


def state(sending: Sending) -> str:
    return Sending.objects.get(pk=sending.pk).state


def own_letter(candidate, contact: Contact, form: str) -> Sending:
    """Approve a letter of one's own, due before the others."""
    draft = new_letter(candidate, contact, form, NOW)
    text = f"Dear {contact.name},\n\nthis is how it stands.\n\nMaya"
    letter = save_letter(candidate, draft, "How it stands", text, contact.email, version_of(draft), NOW)
    return approve(candidate, letter, NOW, due_at=NOW).sending


def owed(candidate) -> list[tuple[object, ...]]:
    return list(
        FollowUp.objects.filter(candidate=candidate)
        .order_by("key")
        .values_list("key", "settled_by__letter", "settled_at", "stopped_at", "withdrawn_at")
    )


def test_a_panels_letters_go_over_one_connection_and_are_planned_for_once(candidate, letters, monkeypatch):
    with MisbehavingServer({}) as server:
        sendings = [approved(candidate, letter, server.port) for letter in letters]
        plans, real = [], planning.plan
        monkeypatch.setattr(planning, "plan", lambda *facts: plans.append(1) or real(*facts))
        assert tick(NOW).sent == [sending.pk for sending in sendings]
    assert len(plans) == 1, "after the last"
    assert server.verbs.count("EHLO") == 1 and server.verbs.count("DATA") == 3
    assert all(FollowUp.objects.get(pk=letter.follow_up_id).settled_by.letter == letter for letter in letters)


def test_a_letter_past_its_hour_makes_no_plan_until_something_changes_or_a_time_comes(candidate, letters, monkeypatch):
    """Refused for now, held back, waiting for its candidate's own hand: all are past their hour, and none is a reason to plan."""
    approve(candidate, letters[1], NOW, due_at=NOW, way="hand")
    with MisbehavingServer({"MAIL": "451 not now"}) as server:
        deferred, held = (approved(candidate, letters[place], server.port) for place in (0, 2))
        decisions.hold(held, NOW)
        plans, real = [], planning.plan
        monkeypatch.setattr(planning, "plan", lambda *facts: plans.append(1) or real(*facts))
        wakes = Candidate.objects.get(pk=candidate.pk).wake_at
        sweeps = [NOW + n * dt.timedelta(minutes=6) for n in range(15)]
        assert wakes > sweeps[-1]
        for now in sweeps:
            tick(now)
        assert plans == [] and Sending.objects.get(pk=deferred.pk).attempts == 4
        tick(wakes)
        assert len(plans) == 1, "a time came"
        record(candidate, "message-received", wakes, application=letters[0].application, contact=letters[0].contact)
        assert len(plans) == 2, "something changed"
        for minutes in range(5):
            tick(wakes + minutes * dt.timedelta(seconds=10))
        assert len(plans) == 2


def test_a_line_that_drops_between_two_letters_is_made_anew(candidate, letters):
    with MisbehavingServer({}) as server:
        server.script["MAIL"] = lambda _: "250 OK" if server.verbs[-2] == "EHLO" else None
        for letter in letters:
            approved(candidate, letter, server.port)
        assert len(tick(NOW).sent) == len(server.letters) == 3
    assert server.verbs.count("EHLO") == 3


def test_a_letter_that_ends_what_the_next_one_is_for_holds_it(candidate, letters, server):
    account(candidate, server.port)
    withdrawal = own_letter(candidate, letters[0].contact, "withdrawal")
    thanks = approved(candidate, letters[1], server.port)
    assert tick(NOW).sent == [withdrawal.pk]
    assert (state(thanks), len(server.received)) == ("held", 1)
    assert FollowUp.objects.get(letters=thanks.approval.letter).stopped_at


def test_what_the_plan_says_of_a_letter_is_there_at_once(candidate, letters, server, monkeypatch):
    sending = approved(candidate, letters[0], server.port)
    settled = []
    real = module.try_replan
    monkeypatch.setattr(module, "try_replan", lambda *given: settled.append(owed(candidate)) or real(*given))
    assert tick(NOW).sent == [sending.pk]
    (before,) = settled
    key = letters[0].follow_up.key
    assert [row for row in before if row[0] == key] == [row for row in owed(candidate) if row[0] == key]
    assert {row[0]: row[1] for row in before}[key] == letters[0].pk


def test_a_worker_that_dies_before_the_plan_leaves_it_to_the_next_sweep(candidate, letters, server, monkeypatch):
    class Killed(BaseException):
        pass

    def dying(*_):
        raise Killed

    sending = approved(candidate, letters[0], server.port)
    real = module.try_replan
    monkeypatch.setattr(module, "try_replan", dying)
    with pytest.raises(Killed):
        tick(NOW)
    monkeypatch.setattr(module, "try_replan", real)
    assert state(sending) == "sent"
    candidate.refresh_from_db()
    assert candidate.wake_at == AT_ONCE
    # Even where the clock was set back meanwhile.
    assert tick(NOW - dt.timedelta(hours=5)) == module.Sweep()
    candidate.refresh_from_db()
    assert candidate.wake_at != AT_ONCE
    planned = owed(candidate)
    planning.replan(candidate, NOW)
    assert owed(candidate) == planned
    assert len(server.received) == 1


@pytest.mark.django_db(transaction=True)
def test_must_survive_23_a_full_or_busy_database_at_any_write_of_a_sweep_loses_and_doubles_nothing(server):
    """Two letters of a candidate's own; the first write fails and all that come after it, then the second ... Each time there is room again for the sweep after."""
    queue_letters(1, server.port, 1)
    tick(NOW)
    number, failed, asked = 0, True, 0
    while failed:
        number += 1
        server.received.clear()
        queue_letters(2, server.port, 2)
        with failing_from(number, ("database or disk is full", "database is locked")[number % 2]) as failures:
            with suppress(Busy, DatabaseError):
                tick(NOW)
            failed = bool(failures)
        sendings = list(Sending.objects.select_related("approval").order_by("pk"))[-2:]
        for one in sendings:
            stands, dated = state(one), list(one.phases.values_list("phase", flat=True))
            assert stands == dated[-1], "a state without its dated row"
            assert one.approval.message_id not in went(server) or stands in {"transmitting", "sent"}, "out unnoticed"
        for minutes in (11, 22):
            tick(NOW + dt.timedelta(minutes=minutes))
        out = went(server)
        assert len(out) == len(set(out)), "doubled"
        for one in sendings:
            asked += state(one) == "uncertain"
            assert state(one) == "uncertain" or (state(one), one.approval.message_id in out) == ("sent", True), number
    assert number > 12 and asked > 0, "a sweep writes, and between the dot and the record of the answer nobody can know"


def went(server: MailServer) -> list[str]:
    return [one.identity for one in server.received]


@contextmanager
def failing_from(number: int, message: str) -> Iterator[list[str]]:
    """Let the write of this number, and whatever is written after it, fail; collect what failed."""
    writes, failed = 0, list[str]()

    def wrapper(execute, sql, params, many, context):
        nonlocal writes
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            writes += 1
            if writes >= number:
                failed.append(sql)
                raise OperationalError(message)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(wrapper):
        yield failed
