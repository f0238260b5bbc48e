"""What is told a second time is asked about, updates what is on record, and doubles nothing that is owed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import draft_letter, save_letter, version_of
from sincerely.journal.actions.told_again import tell_again
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.told_before import told_before, words_for
from sincerely.journal.models import FollowUp, Interview, Letter, Participant

from .conftest import NOW

LATER = NOW + timedelta(hours=3)


def open_keys() -> set[str]:
    return set(
        FollowUp.objects.filter(withdrawn_at=None, settled_at=None, stopped_at=None).values_list("key", flat=True)
    )


@pytest.mark.parametrize(
    ("kind", "first", "again"),
    [
        (
            "offer-received",
            {"due": date(2026, 12, 4), "what": "51,000 by telephone"},
            {"due": date(2026, 12, 8), "what": "52,400, the letter"},
        ),
        ("offer-received", {}, {"due": date(2026, 12, 8)}),
        ("rejection-received", {"what": "by mail"}, {"feedback_given": True, "what": "more theatre experience"}),
        ("date-named", {"due": date(2026, 12, 9)}, {"due": date(2026, 12, 9), "what": "the office says so too"}),
        ("request-received", {"items": ("licence", "two references")}, {"items": ("references", "a copy of the licence")}),
        ("assessment-received", {}, {"due": date(2026, 12, 3), "what": "a test weld"}),
        ("application-closed", {}, {"what": "filled from inside"}),
    ],
)  # fmt: skip
def test_a_step_told_twice_updates_and_owes_nothing_twice(candidate, panel, kind, first, again):
    one = record(candidate, kind, NOW, application=panel.application, **first)
    before, letters = open_keys(), Letter.objects.count()
    found = told_before(candidate, kind, panel.application, LATER, **again)
    assert found == one
    assert "already told of" in words_for(found) and "Is this the same one?" in words_for(found)
    now = tell_again(candidate, found, LATER, **again, application=panel.application)
    mine = counting(candidate).filter(application=panel.application, kind=kind, source="hand")
    assert mine.get() == now
    new = open_keys() - before
    assert new <= {
        key for key in open_keys() if key.startswith(("offer-expiry", "ask-for-time", "assessment-deadline"))
    }
    assert Letter.objects.count() == letters
    for name, value in again.items():
        stands = now.data[name]
        if name == "what":
            assert value in stands and first.get("what", "") in stands
        elif name == "items":
            assert set(value) | set(first["items"]) == set(stands)
        else:
            assert stands == (value.isoformat() if isinstance(value, date) else value)
    assert (now.first_id, now.at) == (one.pk, one.at)


def test_a_new_end_of_an_offer_moves_what_is_owed_and_its_draft_stays(candidate, panel):
    offer = record(candidate, "offer-received", NOW, application=panel.application, due=date(2026, 12, 4))
    row = FollowUp.objects.get(rule="decide", withdrawn_at=None)
    draft = draft_letter(candidate, FollowUp.objects.get(rule="offer-acknowledgement"), NOW)
    tell_again(candidate, offer, LATER, due=date(2026, 12, 11))
    again = FollowUp.objects.get(rule="decide", withdrawn_at=None)
    assert again.key == row.key and again.due_at - row.due_at == timedelta(days=7)
    assert Letter.objects.get(form="offer-acknowledgement").pk == draft.pk


def test_a_day_told_after_they_gave_longer_is_the_day_that_counts(candidate, panel):
    offer = record(candidate, "offer-received", NOW, application=panel.application, due=date(2026, 12, 4))
    record(candidate, "offer-extended", NOW, application=panel.application, due=date(2026, 12, 9))
    tell_again(candidate, offer, LATER, due=date(2026, 12, 11))
    longer = counting(candidate).get(kind="offer-extended")
    assert longer.data["due"] == "2026-12-11"
    assert counting(candidate).get(kind="offer-received").data["due"] == "2026-12-04"


def test_an_invitation_told_twice_is_one_interview_with_the_new_people_hour_and_words(candidate, panel):
    start = NOW + timedelta(days=4)
    record(candidate, "interview-scheduled", NOW, application=panel.application, due=start, what="by telephone")
    before = open_keys()
    hour_later = start + timedelta(hours=1)
    told = {"due": hour_later, "place": "New wing", "newcomers": ("Ruth Bell, matron",), "what": "bring the roster"}
    found = told_before(candidate, "interview-scheduled", panel.application, LATER, due=hour_later)
    assert found and "an interview with" in words_for(found)
    now = tell_again(candidate, found, LATER, **told)
    again = Interview.objects.exclude(pk=panel.pk).get()
    assert (again.start, again.place) == (hour_later, "New wing")
    assert Participant.objects.get(interview=again).contact.name == "Ruth Bell"
    assert now.data["what"] == "by telephone; bring the roster"
    assert open_keys() == before


@pytest.mark.parametrize(
    ("kind", "first", "between", "again"),
    [
        ("offer-received", {}, ("offer-withdrawn", {}), {}),
        ("rejection-received", {}, ("interview-scheduled", {"due": NOW + timedelta(days=9)}), {}),
        ("date-named", {"due": date(2026, 12, 9)}, None, {"due": date(2026, 12, 16)}),
        ("request-received", {"items": ("licence",)}, None, {"items": ("two references",)}),
        ("request-received", {"items": ("licence",)}, ("request-answered", {}), {"items": ("licence",)}),
        ("assessment-received", {"due": date(2026, 12, 3)}, None, {"due": date(2026, 12, 10)}),
        ("message-received", {"what": "hello"}, None, {"what": "hello"}),
    ],
)
def test_another_one_is_not_asked_about(candidate, panel, kind, first, between, again):
    record(candidate, kind, NOW, application=panel.application, **first)
    if between:
        record(candidate, between[0], NOW + timedelta(hours=1), application=panel.application, **between[1])
    assert told_before(candidate, kind, panel.application, LATER, **again) is None


def test_another_application_has_an_offer_of_its_own(candidate, panel):
    from sincerely.journal.actions.applications import add_application

    other = add_application(candidate, panel.application.employer, NOW, role="Night manager")
    record(candidate, "offer-received", NOW, application=panel.application)
    assert told_before(candidate, "offer-received", other, LATER) is None


def test_drafts_nobody_touched_follow_what_is_told_again(candidate, panel):
    first, second = (row.contact for row in Participant.objects.filter(interview=panel).order_by("pk")[:2])
    record(candidate, "offer-received", NOW, application=panel.application, contact=first)
    mine = FollowUp.objects.filter(
        candidate=candidate, letter_form__in=["offer-acknowledgement", "written-terms-request"]
    )
    thanks, terms = (draft_letter(candidate, row, NOW) for row in mine.order_by("letter_form"))
    save_letter(candidate, terms, terms.subject, terms.body + "\n\nPS", terms.to_address, version_of(terms), NOW)
    assert thanks.contact == first and "December" not in thanks.body
    found = told_before(candidate, "offer-received", panel.application, LATER)
    tell_again(candidate, found, LATER, contact=second, due=date(2026, 12, 9))
    thanks.refresh_from_db()
    terms.refresh_from_db()
    assert thanks.contact == second and thanks.to_address == second.email
    assert second.name.split()[-1] in thanks.body.splitlines()[0] and first.name.split()[-1] not in thanks.body
    assert "9 December" in thanks.body or "December 9" in thanks.body
    assert terms.contact == first and terms.body.endswith("PS")  # written by hand: left as it is
