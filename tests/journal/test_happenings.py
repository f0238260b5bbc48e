"""Every step that can be recorded, corrected and undone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sincerely.core.etiquette.kinds import BY_HAND, KINDS
from sincerely.core.etiquette.planner import plan
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.happenings import ASKED, HAPPENINGS, correct, record, retract
from sincerely.journal.actions.promises import add_promise, correct_promise, keep_promise
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.plan import facts_of
from sincerely.journal.facts.playbook import holidays, playbook_of
from sincerely.journal.facts.stages import stage_of
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Contact, Event, FollowUp, Promise

from .conftest import NOW

# Recorded by other verbs: an interview's end follows from its times, a call's summary is the letter itself.
ELSEWHERE = BY_HAND | {"interview-ended", "call-summarised"}


def answers(candidate, panel, happening):
    contact = Contact.objects.filter(candidate=candidate).first()
    promise = Promise.objects.filter(candidate=candidate, by="me").first()
    given = {
        "application": panel.application, "contact": contact, "interview": panel, "promise": promise, "due": NOW + timedelta(days=3), "what": "something",
        "promised_by": "me", "people": (contact,),
    }  # fmt: skip
    return {name: given[name] for name in happening.needs}


def test_every_kind_of_event_can_be_recorded_somehow():
    assert set(HAPPENINGS) | ELSEWHERE == set(KINDS)
    for happening in HAPPENINGS.values():
        assert happening.label and happening.example and set(happening.needs + happening.may) <= set(ASKED), happening
        assert "due" not in happening.needs + happening.may or happening.due, (
            f"{happening.kind} asks for a date without saying which"
        )


@pytest.mark.parametrize("kind", HAPPENINGS)
def test_each_is_recorded_planned_and_undone(candidate, panel, kind):
    happening = HAPPENINGS[kind]
    before = {row.key: row.stopped_at or row.settled_at or row.withdrawn_at for row in FollowUp.objects.all()}
    event = record(candidate, kind, NOW, **answers(candidate, panel, happening))
    assert event.kind == kind and event.source == "hand"
    needed = set(KINDS[kind].needs) - {"by"}
    value = next(value for value in facts_of(candidate).events if value.id == f"event-{event.pk}")
    assert all(getattr(value, name) for name in needed), "the planner has what this kind needs"
    retract(candidate, event, NOW)
    after = {row.key: row.stopped_at or row.settled_at or row.withdrawn_at for row in FollowUp.objects.all()}
    assert {key for key, done in after.items() if not done} == {key for key, done in before.items() if not done}


def test_an_invitation_to_a_further_round_keeps_people_place_and_words(candidate, panel):
    priya = Contact.objects.get(candidate=candidate, name="Priya Nair")
    told = record(
        candidate, "interview-scheduled", NOW, application=panel.application, due=NOW + timedelta(days=4), contact=priya, people=(priya,),
        newcomers=("Ruth Bell, matron", "priya nair"), place="New wing, room 4", what="Bring the roster, please.", channel="telephone",
    )  # fmt: skip
    second = told.interview
    ruth = Contact.objects.get(candidate=candidate, name="Ruth Bell")
    assert (ruth.position, ruth.employer, ruth.part) == ("matron", panel.application.employer, "interviewer")
    assert {row.contact for row in second.participants.all()} == {priya, ruth}
    assert second.place == "New wing, room 4" and told.contact == priya
    assert (told.data["what"], told.data["channel"]) == ("Bring the roster, please.", "telephone")


@pytest.mark.parametrize("kind", ["interview-moved", "interview-cancelled"])
def test_who_told_of_a_change_and_in_which_words_is_kept(candidate, panel, kind):
    priya = Contact.objects.get(candidate=candidate, name="Priya Nair")
    when = {"due": NOW + timedelta(days=4)} if kind == "interview-moved" else {}
    told = record(candidate, kind, NOW, interview=panel, contact=priya, what="The matron is ill.", **when)
    assert (told.contact, told.data["what"]) == (priya, "The matron is ill.")


@pytest.mark.parametrize("kind", HAPPENINGS)
def test_whatever_a_step_asks_for_is_kept(candidate, panel, kind):
    """Every answer is found again on the fact or on the rows it made: nothing is asked for in vain."""
    happening = HAPPENINGS[kind]
    known = Contact.objects.get(candidate=candidate, name="Priya Nair")
    given = answers(candidate, panel, happening)
    told = {
        "what": "certain words", "channel": "by pigeon", "contact": known, "people": (known,), "items": ("a certain paper",),
        "end": NOW + timedelta(days=3, hours=1), "due": NOW + timedelta(days=3), "place": "a certain room", "bring": "a certain thing",
        "newcomers": ("Certain Person, post",), "automatic": True, "needs_answer": True, "feedback_given": True, "in_writing": True, "application": panel.application,
    }  # fmt: skip
    given |= {name: told[name] for name in happening.may}
    event = record(candidate, kind, NOW, **given)
    row = event.interview
    kept = str(event.data) + (
        f" {row.place} {row.bring} {[str(p.contact) for p in row.participants.all()]}" if row else ""
    )
    for name, value in given.items():
        if name in {"what", "channel", "place", "bring"}:
            assert str(value) in kept, name
        elif name == "newcomers":
            assert "Certain Person" in kept
        elif name == "items":
            assert event.data["items"] == list(value)
        elif name == "people":
            assert str(value[0]) in kept or value[0].pk in event.data["people"]
        elif name in {"contact", "application"}:
            assert getattr(event, name) == value, name
        elif name in {"automatic", "needs_answer", "feedback_given", "in_writing"}:
            assert event.data[name] is True
        elif name in {"due", "end"}:
            assert event.data[name], name


@pytest.mark.parametrize("kind", [kind for kind, happening in HAPPENINGS.items() if happening.needs])
def test_what_is_missing_is_named(candidate, kind):
    with pytest.raises(BadInput, match="one thing is missing"):
        record(candidate, kind, NOW)
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    "kind", ["application-withdrawn", "rejection-received", "offer-accepted", "application-closed", "offer-declined"]
)
def test_an_end_stops_asking_for_the_status(candidate, panel, kind):
    open_status = FollowUp.objects.filter(
        candidate=candidate, letter_form="status-inquiry", withdrawn_at=None, stopped_at=None, settled_at=None
    )
    assert open_status.exists()
    record(candidate, kind, NOW, application=panel.application)
    assert not open_status.exists()
    assert stage_of(
        [v for v in facts_of(candidate).events if v.application == f"application-{panel.application_id}"], NOW
    ).closed


OFFER = {"offer-acknowledgement", "ask-for-time", "offer-clarification", "written-terms", "decide", "offer-expiry"}


@pytest.mark.parametrize("kind", ["rejection-received", "application-closed", "offer-withdrawn"])
def test_nothing_is_owed_for_an_offer_once_they_said_no(candidate, panel, kind):
    record(candidate, "offer-received", NOW, application=panel.application, due=date(2026, 12, 4))
    later = NOW + timedelta(hours=1)
    assert {row.rule for row in FollowUp.objects.filter(candidate=candidate, stopped_at=None)} >= OFFER
    record(candidate, kind, later, application=panel.application)
    assert not OFFER & {row.rule for row in FollowUp.objects.filter(candidate=candidate, stopped_at=None)}


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("rejection-received", "rejection-reply"), ("offer-received", "offer-acknowledgement"), ("request-received", "request-acknowledgement"),
        ("call-held", "call-summary"), ("lead-received", "lead-thanks"),
    ],
)  # fmt: skip
def test_what_they_do_starts_a_letter(candidate, panel, kind, form):
    contact = Contact.objects.get(candidate=candidate, name="Priya Nair")
    record(candidate, kind, NOW, application=panel.application, contact=contact)
    assert FollowUp.objects.filter(candidate=candidate, letter_form=form, withdrawn_at=None).exists()


def test_an_answer_goes_to_the_latest_request_of_its_application(candidate, panel):
    asked = record(
        candidate,
        "request-received",
        NOW,
        application=panel.application,
        items=("licence", "references"),
        due=date(2026, 11, 27),
    )
    assert asked.about == f"request-{asked.pk}"
    told = record(candidate, "request-acknowledged", NOW + timedelta(minutes=5), application=panel.application)
    assert told.about == asked.about
    second = record(candidate, "request-received", NOW + timedelta(hours=1), application=panel.application)
    assert (
        record(candidate, "request-answered", NOW + timedelta(hours=2), application=panel.application).about
        == second.about
    )
    assert (
        record(
            candidate, "request-answered", NOW + timedelta(hours=2), application=panel.application, about=asked.about
        ).about
        == asked.about
    )


def test_a_correction_supersedes_and_is_undone_with_the_fact(candidate, panel):
    named = record(candidate, "date-named", NOW, application=panel.application, due=date(2026, 12, 8))
    corrected = correct(candidate, named, NOW, due=date(2026, 12, 10))
    named.refresh_from_db()
    assert named.superseded_by == corrected and corrected.data["due"] == "2026-12-10"
    assert [
        value.due
        for value in facts_of(candidate).events
        if value.kind == "date-named" and value.id == f"event-{named.pk}"
    ] == [date(2026, 12, 10)]
    with pytest.raises(Refused, match="meanwhile"):
        correct(candidate, named, NOW, due=date(2026, 12, 9))
    retract(candidate, corrected, NOW)
    assert not counting(candidate).filter(pk__in=[named.pk, corrected.pk]).exists()


def test_a_promise_is_made_corrected_kept_and_taken_back(candidate, panel):
    made = add_promise(
        candidate, panel.application, NOW, promised_by="me", what="send the roster draft", due=NOW + timedelta(days=1)
    )
    correct_promise(candidate, made, NOW, what="send the roster", due=date(2026, 11, 30))
    event = counting(candidate).get(promise=made)
    assert (event.data["what"], event.data["due"]) == ("send the roster", "2026-11-30")
    corrected = correct(candidate, event, NOW, due=date(2026, 12, 1))
    made.refresh_from_db()
    assert made.due_date == date(2026, 12, 1)
    first = keep_promise(candidate, made, NOW)
    assert keep_promise(candidate, made, NOW).pk == first.pk
    assert made.pk not in {promise.id for promise in owed(candidate, NOW).promised}
    retract(candidate, first, NOW)
    assert made.pk in {promise.id for promise in owed(candidate, NOW).promised}
    retract(candidate, corrected, NOW)
    assert made.pk not in {promise.id for promise in owed(candidate, NOW).promised}
    erase(candidate, made, NOW)
    assert not Event.objects.filter(promise_id=made.pk).exists()


def test_rows_plan_the_same_as_the_core_plans_the_facts(candidate, panel):
    record(candidate, "offer-received", NOW, application=panel.application, due=date(2026, 12, 4))
    record(candidate, "contact-kept", NOW, contact=add_contact(candidate, NOW, name="Ruth Amsel", part="mentor"))
    playbook, _ = playbook_of(candidate)
    planned = {value.key: value.due for value in plan(facts_of(candidate), playbook, holidays)}
    assert {row.key: row.due_at for row in FollowUp.objects.filter(withdrawn_at=None)} == planned
