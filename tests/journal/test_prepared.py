"""Prepared queries: what they return is what the query itself would, on both databases."""

from __future__ import annotations

from datetime import UTC, timedelta
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest
from django.db.models import Max

import sincerely
from sincerely.accounts.models import Candidate
from sincerely.journal.actions.letters import draft_letter
from sincerely.journal.models import Approval, Event, Letter, Message, Offer, Sending
from sincerely.prepared import prepared
from tests.journal.conftest import NOW, thank_yous

SOURCE = Path(sincerely.__file__).parent


def every_query():
    """Yield each prepared query of the project."""
    for file in sorted(SOURCE.rglob("*.py")):
        if "\n@prepared\n" in file.read_text("utf-8"):
            module = import_module(".".join(("sincerely", *file.relative_to(SOURCE).with_suffix("").parts)))
            yield from (each for each in vars(module).values() if getattr(each, "__code__", None) is ASKS)


#: What waits for somebody who has nothing yet: no message, no notes, no copy put back.
NOTHING = (0, 0, None, None)
ASKS = prepared(lambda: Event.objects.none()).__code__


@pytest.fixture
def everything(panel, candidate):
    """A panel and what follows it: a draft, letters on each way out, an offer, a message."""
    draft_letter(candidate, thank_yous(candidate)[0], NOW)
    own = {"candidate": candidate, "created_at": NOW}
    Offer.objects.create(**own, saved_at=NOW, application=panel.application)
    Message.objects.create(**own, fingerprint="f", at=NOW, kind="other", confidence=0.5, read_at=NOW)
    ways = (("queued", "hand"), ("queued", "smtp"), ("failed", "smtp"), ("sent", "smtp"), ("cancelled", "smtp"))
    for number, (state, way, reason) in enumerate([*((*each, "") for each in ways), ("held", "smtp", "restored")]):
        letter = Letter.objects.create(**own, form="keep-in-touch", saved_at=NOW)
        approval = Approval.objects.create(**own, letter=letter, approved_at=NOW, message_id=f"<{number}@x>")
        Sending.objects.create(**own, approval=approval, state=state, way=way, reason=reason, due_at=NOW)


def test_they_return_what_the_query_itself_does(everything, panel, candidate, user):
    nobody = Candidate.objects.create(name="Nobody", email="nobody@mail.example", zone="UTC", created_at=NOW)
    letter = Letter.objects.filter(candidate=candidate, approvals__isnull=False).first()
    message = Message.objects.get(candidate=candidate)
    given = {
        "candidate": candidate.pk,
        "message": message.pk,
        "interview": panel.pk,
        "letter": letter.pk,
        "user": user.pk,
        "application": panel.application_id,
        "at": NOW - timedelta(days=14),
        "now": NOW,
    }
    given |= {"since": NOW - timedelta(days=14), "begin": NOW - timedelta(days=14), "end": NOW + timedelta(days=30)}
    queries, answers = list(every_query()), 0
    for query in queries:
        name, places = query.__name__, signature(query).parameters
        for values in (
            given,
            given | {"candidate": nobody.pk, "message": 0, "interview": 0, "letter": 0, "user": 0},
            given,
        ):
            asked = [values[place] for place in places]
            found = query(*asked)
            assert found == list(query.__wrapped__(*asked)), f"{query.__module__}.{name}"
            assert values is given or all(row in (nobody, NOTHING) for row in found), f"{query.__module__}.{name}"
            answers += bool(found)
    assert answers / 2 > 25  # most have something to say here


def test_the_query_is_written_once_and_brings_models_with_what_belongs_to_them(
    panel, candidate, django_assert_num_queries
):
    letter = draft_letter(candidate, thank_yous(candidate)[0], NOW)
    written = []

    @prepared
    def letters(candidate, form):
        written.append(form)
        rows = Letter.objects.filter(candidate=candidate, form=form).select_related("contact")
        return rows.prefetch_related("approvals").order_by("pk")

    assert letters(candidate.pk, "no-such-form") == []
    with django_assert_num_queries(2):
        (found,) = letters(candidate.pk, "thank-you")
        assert (found, found.contact, list(found.approvals.all())) == (letter, letter.contact, [])
    assert found.saved_at == letter.saved_at and len(written) == 1


def test_an_instant_stands_as_django_reads_it(panel, candidate):
    @prepared
    def since(candidate, moment):
        rows = Event.objects.filter(candidate=candidate, at__gte=moment)
        return rows.order_by("pk").values_list("at", "retracted_at")

    instants = since(candidate.pk, NOW - timedelta(days=2))
    assert instants and instants == list(since.__wrapped__(candidate.pk, NOW - timedelta(days=2)))
    assert {at.tzinfo for at, _ in instants} == {UTC} and {gone for _, gone in instants} == {None}
    assert since(candidate.pk, NOW + timedelta(days=99)) == []

    @prepared
    def last(candidate):
        # One that a query works out is a text to SQLite.
        return (
            Event.objects.filter(candidate=candidate)
            .order_by()
            .values("candidate")
            .annotate(last=Max("at"))
            .values_list("last")
        )

    ((latest,),) = last(candidate.pk)
    assert (
        [(latest,)] == list(last.__wrapped__(candidate.pk))
        and latest.tzinfo is UTC
        and latest == max(at for at, _ in instants)
    )
