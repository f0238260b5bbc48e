"""What a yes to a message records, whatever it is, and that taking it back leaves nothing behind."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from sincerely.errors import Refused
from sincerely.inbox.arrivals import take_in
from sincerely.journal.actions.happenings import record, restore
from sincerely.journal.actions.messages import confirm, take_back
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.proposals import likeliest
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Application, FollowUp, Interview
from tests.outbox.conftest import NOW
from tests.support.messages import (
    AMARA,
    DELAY,
    DOCUMENTS,
    INVITATION,
    NO,
    OFFER,
    THANKS,
    TIMES,
    UNCLEAR,
    handed_in,
)

pytestmark = pytest.mark.only_on("SQLite")  # nothing here asks the database for more than rows
CASES = {
    "a no": (NO, "rejection", [("rejection-received", {})], "Thank Amara Okafor for letting you know"),
    "a request": (DOCUMENTS, "information-request", [("request-received", {"items": ["copy of your nursing licence", "two references"], "due": "2026-11-27"})], "Tell Amara Okafor that the request arrived"),
    "an hour": (INVITATION, "interview-invitation", [("interview-scheduled", {"due": "2026-12-03T10:00:00-06:00[America/Chicago]"}), ("message-received", {"needs_answer": True})], "Answer Amara Okafor"),
    "times": (TIMES, "interview-invitation", [("message-received", {"needs_answer": True})], "Answer Amara Okafor"),
    "a delay": (DELAY, "delay", [("date-named", {"due": "2026-12-04"})], ""),
    "an offer": (OFFER, "offer", [("offer-received", {"due": "2026-12-04", "in_writing": True})], "Thank Amara Okafor for the offer"),
    "an offer that ends before a day": ((OFFER[0], OFFER[1].replace("by Friday", "before Friday")), "offer", [("offer-received", {"due": "2026-12-03", "in_writing": True})], "Thank Amara Okafor for the offer"),
    "thanks": (THANKS, "noise", [("message-received", {})], ""),
}  # fmt: skip


def standing(candidate) -> tuple:
    """What counts on record, and what is owed."""
    rows = FollowUp.objects.filter(candidate=candidate, withdrawn_at=None)
    return (
        sorted(counting(candidate).values_list("pk", flat=True)),
        sorted(rows.values_list("key", "due_at", "settled_at", "stopped_at")),
        [row.pk for row in Interview.objects.filter(candidate=candidate) if row.start],
    )


@pytest.mark.parametrize("case", CASES)
def test_a_yes_records_what_the_message_says_and_taking_it_back_leaves_nothing(candidate, letters, case):
    words, kind, expected, title = CASES[case]
    row = handed_in(candidate, NOW, words)
    before = standing(candidate)
    assert row.kind == kind and likeliest(row)[0][0] == kind
    made = confirm(candidate, row, kind, NOW)
    assert [event.kind for event in made] == [each for each, _ in expected]
    for event, (_, fields) in zip(made, expected, strict=True):
        event.refresh_from_db()
        assert event.source == "mail" and event.source_ref == f"message-{row.pk}"
        assert {name: event.data.get(name) for name in fields} == fields
        assert event.contact.name == "Amara Okafor" and event.application.role == "Ward Manager"
    desk = owed(candidate, NOW + dt.timedelta(hours=1))
    titles = [each.title for each in (*desk.owed, *desk.coming)]
    assert any(each.startswith(title) for each in titles)
    assert confirm(candidate, row, kind, NOW) == made, "said twice, it counts once"
    with pytest.raises(Refused, match="on record as something else"):
        confirm(candidate, row, "acknowledgement", NOW)
    row.refresh_from_db()
    take_back(candidate, row, NOW)
    row.refresh_from_db()
    assert standing(candidate) == before and row.settled_at is None
    # And it can be said anew.
    assert len(confirm(candidate, row, kind, NOW)) == len(expected)


def test_a_no_that_was_put_back_on_its_own_is_not_there_twice_after_a_new_yes(candidate, letters):
    row = handed_in(candidate, NOW, NO)
    (event,) = confirm(candidate, row, "rejection", NOW)
    row.refresh_from_db()
    take_back(candidate, row, NOW)
    event.refresh_from_db()
    restore(candidate, event, NOW)
    confirm(candidate, row, "rejection", NOW)
    assert counting(candidate).filter(kind="rejection-received").count() == 1
    row.refresh_from_db()
    take_back(candidate, row, NOW)
    assert not counting(candidate).filter(kind="rejection-received").exists()


def test_a_moved_interview_is_the_same_one_and_a_confirmed_hour_is_no_news(candidate, letters):
    application = Application.objects.get(candidate=candidate)
    start = dt.datetime(2026, 12, 3, 16, tzinfo=dt.UTC)
    planned = record(candidate, "interview-scheduled", NOW, application=application, due=start, end=start + dt.timedelta(hours=1)).interview  # fmt: skip
    settled = handed_in(candidate, NOW, INVITATION)
    assert [event.kind for event in confirm(candidate, settled, "scheduling", NOW)] == ["message-received"]
    moved = handed_in(candidate, NOW, ("Our talk has to move", "Dear Maya,\n\nI am afraid we need to move our interview on 3 December to Friday, 4 December 2026 at 14:00 CST.\n\nAmara Okafor\n"))  # fmt: skip
    made = confirm(candidate, moved, "scheduling", NOW)
    assert made[0].kind == "interview-moved" and made[0].interview == planned
    planned.refresh_from_db()
    assert planned.start == dt.datetime(2026, 12, 4, 20, tzinfo=dt.UTC)
    moved.refresh_from_db()
    take_back(candidate, moved, NOW)
    planned.refresh_from_db()
    assert planned.start == start


ICS = "BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:talk-7@lakeside.example\nSEQUENCE:{number}\nDTSTART:{start}\nDTEND:{end}\nSUMMARY:Second interview\nSTATUS:{status}\nEND:VEVENT\nEND:VCALENDAR\n"


def issue(number: int, start: str = "20261203T160000Z", end: str = "20261203T170000Z", *, off: bool = False) -> bytes:
    """A mail with a calendar file: one issue of one and the same appointment."""
    words = "Dear Maya,\n\n" + ("we have to cancel our interview, I am sorry." if off else "we would like to invite you to an interview; the appointment is attached.") + f"\n\nAmara Okafor\n{number}\n"  # fmt: skip
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = AMARA, "Maya Ruiz <maya@ruiz.example>", "Second interview"
    mail["Date"] = format_datetime(NOW - dt.timedelta(hours=9 - number))
    mail.set_content(words)
    text = ICS.format(number=number, start=start, end=end, method="CANCEL" if off else "REQUEST", status="CANCELLED" if off else "CONFIRMED")  # fmt: skip
    mail.add_attachment(text.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    return mail.as_bytes()


def test_later_issues_of_an_invitation_find_the_interview_that_the_first_one_made(candidate, letters):
    def said(data: bytes, kind: str) -> list[str]:
        row = take_in(candidate, data, senders_of(candidate, NOW), NOW)[0]
        return [event.kind for event in confirm(candidate, row, kind, NOW)]

    before = Interview.objects.count()
    other = record(candidate, "interview-scheduled", NOW, application=Application.objects.get(), due=dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)).interview  # fmt: skip
    assert said(issue(1), "interview-invitation")[0] == "interview-scheduled"
    talk = Interview.objects.get(invitation_uid="talk-7@lakeside.example")
    # Read as a new invitation, it is still a change of the same talk, and not of the one that comes first.
    assert said(issue(3, "20261204T160000Z", "20261204T170000Z"), "interview-invitation")[0] == "interview-moved"
    assert "interview-moved" not in said(issue(2, "20261207T160000Z", "20261207T170000Z"), "scheduling")
    talk.refresh_from_db()
    assert talk.start == dt.datetime(2026, 12, 4, 16, tzinfo=dt.UTC) and talk.invitation_sequence == 3
    assert said(issue(4, off=True), "scheduling")[0] == "interview-cancelled"
    talk.refresh_from_db()
    other.refresh_from_db()
    assert talk.cancelled_at and not other.cancelled_at and Interview.objects.count() == before + 2


def test_an_interview_they_call_off_is_off_with_a_yes_and_on_again_when_it_is_taken_back(candidate, letters):
    application = Application.objects.get(candidate=candidate)
    start = dt.datetime(2026, 12, 3, 16, tzinfo=dt.UTC)
    planned = record(candidate, "interview-scheduled", NOW, application=application, due=start, end=start + dt.timedelta(hours=1)).interview  # fmt: skip
    off = handed_in(candidate, NOW, ("Thursday", "Dear Maya,\n\nI am sorry, we have to cancel your interview on Thursday: two of the panel are ill. Could you tell me which days next week would suit you?\n\nAmara Okafor\n"))  # fmt: skip
    made = confirm(candidate, off, "scheduling", NOW)
    assert [event.kind for event in made] == ["interview-cancelled", "message-received"] and made[
        0
    ].interview == planned
    planned.refresh_from_db()
    assert planned.cancelled_at
    off.refresh_from_db()
    take_back(candidate, off, NOW)
    planned.refresh_from_db()
    assert planned.cancelled_at is None and planned.start == start


def test_where_it_is_not_sure_the_two_likeliest_are_offered_and_the_candidate_says_which(candidate, letters):
    row = handed_in(candidate, NOW, UNCLEAR)
    first, second = (kind for kind, _ in likeliest(row))
    assert first != second and row.kind == first
    with pytest.raises(Refused, match="no such kind of message"):
        confirm(candidate, row, "love letter", NOW)
    assert [event.kind for event in confirm(candidate, row, "question", NOW)] == ["message-received"]
    row.refresh_from_db()
    assert (row.kind, row.settled_as) == (first, "question")


def test_a_stranger_who_handed_in_says_no_needs_an_application(candidate, letters):
    row = handed_in(candidate, NOW, NO, sender="Recruiting <jobs@agency.example>")
    assert (row.employer, row.contact, row.application) == (None, None, None)
    with pytest.raises(Refused, match="which application this is about"):
        confirm(candidate, row, "rejection", NOW)
    made = confirm(candidate, row, "rejection", NOW, application=Application.objects.get(candidate=candidate))
    assert made[0].kind == "rejection-received" and made[0].contact is None


def test_another_candidates_message_is_nobodys_here(candidate, letters):
    from sincerely.accounts.models import User
    from sincerely.journal.actions.candidates import begin
    from sincerely.journal.models import Message

    stranger = begin(User.objects.create(username="other"), NOW, name="Other", zone="UTC")
    row = handed_in(candidate, NOW, NO)
    with pytest.raises(Message.DoesNotExist):
        confirm(stranger, row, "rejection", NOW)
    with pytest.raises(Message.DoesNotExist):
        take_back(stranger, row, NOW)


def test_whoever_signs_with_the_first_name_is_greeted_so_until_the_yes_is_taken_back(candidate, letters):
    subject, text = DELAY
    signed = handed_in(
        candidate,
        NOW,
        (subject, text.rsplit("\n", 1)[0] + "\n\nBest wishes,\nAmara\n\n--\nDr Amara Okafor\nWard manager"),
    )
    amara = signed.contact
    assert amara.rapport == "" and confirm(candidate, signed, "delay", NOW)
    amara.refresh_from_db()
    assert amara.rapport == "first-name"
    signed.refresh_from_db()
    take_back(candidate, signed, NOW)
    amara.refresh_from_db()
    assert amara.rapport == ""


def test_what_was_chosen_stays_and_a_whole_name_offers_nothing(candidate, letters):
    row = handed_in(candidate, NOW, DELAY)
    confirm(candidate, row, "delay", NOW)
    row.contact.refresh_from_db()
    assert row.contact.rapport == "", "a whole name is signed"
    row.refresh_from_db()
    take_back(candidate, row, NOW)
    type(row.contact).objects.filter(pk=row.contact_id).update(rapport="formal")
    subject, text = TIMES
    signed = handed_in(candidate, NOW, (subject, text + "\nAmara\n"))
    confirm(candidate, signed, signed.kind, NOW)
    signed.contact.refresh_from_db()
    assert signed.contact.rapport == "formal"
