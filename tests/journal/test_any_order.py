"""Whatever is recorded, corrected, undone and done, in whatever order: the rows say what the plan says, and planning again writes nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from sincerely.accounts.models import User
from sincerely.core.etiquette.planner import plan
from sincerely.errors import Refused
from sincerely.journal.actions import candidates, follow_ups
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.happenings import HAPPENINGS, record, retract
from sincerely.journal.actions.plan import _in_line, replan
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.plan import facts_of
from sincerely.journal.facts.playbook import holidays, playbook_of
from sincerely.journal.models import Contact, FollowUp, Promise

from .conftest import NOTES, NOW, PANEL

STEPS = st.lists(
    st.tuples(st.sampled_from([*HAPPENINGS, "undo", "done", "later", "never", "debrief"]), st.integers(0, 30)),
    min_size=1,
    max_size=9,
)


class AnyOrder(TestCase):
    @settings(max_examples=25)
    @given(steps=STEPS)
    def test_rows_are_the_plan_and_a_second_run_writes_nothing(self, steps):
        candidate = candidates.begin(
            User.objects.create(username="any"), NOW, name="Lena Brandt", zone="Europe/Berlin", country="DE"
        )
        panel = record_debrief(candidate, PANEL, NOTES, NOW)
        for step, (what, days) in enumerate(steps):
            act(candidate, panel, what, NOW + timedelta(days=days, minutes=step), days)
        planned = {value.key: value for value in plan(facts_of(candidate), playbook_of(candidate)[0], holidays)}
        in_force = {row.key: row for row in FollowUp.objects.filter(candidate=candidate, withdrawn_at=None)}
        assert planned.keys() <= in_force.keys()
        for key, row in in_force.items():
            if key in planned:
                value = planned[key]
                assert (row.due_at, bool(row.settled_at), bool(row.stopped_at)) == (
                    value.due,
                    bool(value.settled_by),
                    bool(value.stopped_by or (value.until and not value.settled_by)),
                )
            else:
                assert row.settled_at, "only what is done outlives the plan"
        _in_line.clear()  # as if another process planned again
        with CaptureQueriesContext(connection) as queries:
            replan(candidate, NOW + timedelta(days=40))
        writes = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
        # The next moment of waking depends on the time of asking; nothing else does.
        assert not [sql for sql in writes if "accounts_candidate" not in sql]


def act(candidate, panel, what, now, number):
    panel.refresh_from_db()
    rows = FollowUp.objects.filter(candidate=candidate, withdrawn_at=None, settled_at=None, stopped_at=None).order_by(
        "pk"
    )
    row = rows[number % rows.count()] if rows.exists() else None
    if what == "debrief":
        record_debrief(candidate, PANEL, NOTES, now, interview=panel)
    elif what == "undo":
        events = counting(candidate).filter(source="hand", promise=None)
        if events.exists():
            retract(candidate, events[number % events.count()], now)
    elif what in HAPPENINGS:
        given = {
            "application": panel.application, "contact": Contact.objects.filter(candidate=candidate)[number % 3], "interview": panel,
            "promise": Promise.objects.filter(candidate=candidate)[0], "due": now + timedelta(days=3), "what": "something", "promised_by": "them",
        }  # fmt: skip
        with suppress(Refused):  # moved or cancelled to what it is already
            record(candidate, what, now, **{name: given[name] for name in HAPPENINGS[what].needs if name != "people"})
    elif row:
        {"done": follow_ups.settle, "never": follow_ups.dismiss}.get(
            what, lambda *a: follow_ups.snooze(*a[:2], a[2] + timedelta(days=2), a[2])
        )(candidate, row, now)
