"""Where things stand: what is approved is not owed, a message is answered by any letter, one person is asked about only where there may be two."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from sincerely.core.etiquette.kinds import KINDS
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.happenings import record, retract
from sincerely.journal.actions.interviews import correct_interview
from sincerely.journal.actions.letters import (
    approve,
    draft_letter,
    mark_sent_by_hand,
    new_letter,
    record_sent,
    save_letter,
    undo_sent_by_hand,
    version_of,
)
from sincerely.journal.actions.promises import add_promise
from sincerely.journal.facts.answers import kept_by_letter
from sincerely.journal.facts.today import follow_ups_of, owed
from sincerely.journal.models import Application, Contact, Event, FollowUp, Interview, Letter, MailAccount, Sending
from tests.web.conftest import NOW

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def panel(desk) -> Interview:
    return Interview.objects.filter(candidate=desk, follow_ups__letter_form="thank-you").distinct().first()


@pytest.fixture
def approved(desk, panel) -> list[Sending]:
    """Every thank-you of the panel, approved for later today."""
    MailAccount.objects.update_or_create(
        candidate=desk, defaults={"created_at": NOW, "address": desk.email, "host": "127.0.0.1", "port": 2525}
    )
    found = []
    for thanks in FollowUp.objects.filter(interview=panel, letter_form="thank-you", withdrawn_at=None, settled_at=None):
        draft = draft_letter(desk, thanks, NOW)
        to = draft.to_address or "somebody@lakeside.example"
        draft = save_letter(desk, draft, "Thank you", f"Dear {thanks.contact.name},\n\nThank you.\n\nMarisol", to, version_of(draft), NOW)  # fmt: skip
        found.append(approve(desk, draft, NOW, due_at=LATER).sending)
    return found


def part_of(page: str, heading: str) -> str:
    """Return a section of a page, from its heading to its end."""
    return page.partition(f">{heading}</h2>")[2].partition("</section>")[0]


@pytest.mark.parametrize("name", ["application", "interview", "today"])
def test_what_is_approved_stands_under_what_is_on_its_way(owners, approved, panel, name):
    where = {"application": [panel.application_id], "interview": [panel.pk], "today": []}[name]
    page = owners.get(reverse(name, args=where)).content.decode()
    way = part_of(page, "Approved, on their way")
    for sending in approved:
        letter = sending.approval.letter
        assert letter.follow_up.title in way and page.count(reverse("letter", args=[letter.pk]) + '"') == 1
    owed = part_of(page, "Letters and what else follows" if name == "interview" else "Owed")
    assert "approved" not in owed.lower().replace("what you approved goes by itself", "")


def test_a_letter_on_its_way_stands_once_in_the_calendar_at_its_hour(owners, approved):
    page = owners.get(reverse("calendar")).content.decode()
    for sending in approved:
        letter = sending.approval.letter
        assert page.count(f'href="{reverse("letter", args=[letter.pk])}"') == 1
        assert reverse("follow-up", args=[letter.follow_up_id]) + '"' not in page


def test_a_promise_whose_letter_is_on_its_way_stands_once_in_the_calendar(owners, desk, approved, panel):
    (owed,) = FollowUp.objects.filter(candidate=desk, rule="my-promise", withdrawn_at=None)
    before = owners.get(reverse("calendar")).content.decode()
    assert reverse("follow-up", args=[owed.pk]) + '"' in before and "You promised" not in before
    Letter.objects.filter(pk=approved[0].approval.letter_id).update(follow_up=owed)
    after = owners.get(reverse("calendar")).content.decode()
    assert reverse("follow-up", args=[owed.pk]) + '"' not in after and "You promised" not in after


def test_the_timeline_says_the_hour_of_a_talk_once(owners, desk, panel):
    events = owners.get(reverse("application", args=[panel.application_id])).content.decode()
    events = events.partition(">What happened</h2>")[2].partition("</ol>")[0]
    known = Event.objects.get(interview=panel, kind="interview-scheduled", superseded_by=None)
    assert known.at == panel.start, "told afterwards"
    line = next(line for line in events.split("<li>") if reverse("event-edit", args=[known.pk]) in line)
    assert line.count(f'datetime="{panel.start.astimezone(ZoneInfo(known.zone)).isoformat()}"') == 1


def test_a_talk_to_come_stands_under_what_comes_and_not_under_what_happened(owners, desk, panel):
    begins = NOW + timedelta(days=2)
    made = record(desk, "interview-scheduled", NOW, application=panel.application, due=begins, end=begins + timedelta(hours=1), place="Ward 12")  # fmt: skip
    page = owners.get(reverse("application", args=[panel.application_id])).content.decode()
    happened, coming = part_of(page, "What happened"), part_of(page, "Coming")
    link = reverse("interview", args=[made.interview_id])
    assert link in coming and "Ward 12" in coming and "Interview at" in coming
    # That they invited has happened; the talk itself has not.
    assert happened.count(link) == 1 and reverse("event-edit", args=[made.pk]) in happened
    over = Event.objects.get(interview=made.interview, kind="interview-ended", superseded_by=None, retracted_at=None)
    assert over.at > NOW and reverse("event-retraction", args=[over.pk]) not in page


def test_an_hour_that_nobody_said_is_shown_on_no_page_until_it_is_corrected(owners, desk, panel):
    known = Event.objects.get(interview=panel, kind="interview-scheduled", superseded_by=None)
    Event.objects.filter(pk=known.pk).update(data=known.data | {"rough": True})
    page = reverse("interview", args=[panel.pk])
    shown = owners.get(page).content.decode()
    hour = panel.start.astimezone(ZoneInfo("America/Chicago")).strftime("%H:%M")
    lead = shown.partition('class="lead">')[2].partition("</p>")[0]
    assert "nobody said the hour" in lead and f", {hour}</time>" not in lead
    correct_interview(desk, panel, NOW, start=panel.start, end=panel.end + timedelta(minutes=10))
    assert "nobody said the hour" not in owners.get(page).content.decode()


def test_a_talk_that_was_moved_to_an_hour_is_over_at_an_hour(owners, desk, panel):
    known = Event.objects.get(interview=panel, kind="interview-scheduled", superseded_by=None)
    Event.objects.filter(pk=known.pk).update(data=known.data | {"rough": True})
    over = Event.objects.get(interview=panel, kind="interview-ended", superseded_by=None)

    def line() -> str:
        shown = owners.get(reverse("application", args=[panel.application_id])).content.decode()
        return next(one for one in shown.split("<li>") if reverse("event-edit", args=[over.pk]) in one)

    hour = over.at.astimezone(ZoneInfo(over.zone)).strftime("%H:%M")
    assert f", {hour}</time>" not in line()
    moved = {"kind": "interview-moved", "about": known.about, "data": {"due": known.data.get("due")}}
    Event.objects.create(**{f.name: getattr(known, f.name) for f in Event._meta.fields if f.name not in {"id", "superseded_by", *moved}}, **moved)  # fmt: skip
    assert f", {hour}</time>" in line()


def test_what_happened_is_about_the_one_application_that_is_open(owners, desk):
    first, *others = Application.objects.filter(candidate=desk).order_by("pk")
    assert others
    for row in others:
        record(desk, "application-withdrawn", NOW, application=row)
    page = owners.get(reverse("happening", args=["message-received"])).content.decode()
    assert f'<option value="{first.pk}" selected>' in page


def test_letters_held_by_what_was_told_since_go_again_with_one_press_at_their_hour(owners, desk, approved, panel):
    """A further round is arranged after the yes: every letter waits, and one question settles all of them."""
    record(desk, "interview-scheduled", NOW + timedelta(minutes=1), application=panel.application, due=NOW + timedelta(days=4))  # fmt: skip
    assert set(states(approved)) == {"held"}
    for page in (reverse("application", args=[panel.application_id]), reverse("outbox")):
        said = owners.get(page).content.decode()
        assert f"{len(approved)} letters you approved wait: since then, they invited you to an interview" in said
        assert reverse("overtaken-departure", args=[panel.application_id]) in said
    after = owners.post(reverse("overtaken-departure", args=[panel.application_id]), {"from": "application"})
    assert after.url == reverse("application", args=[panel.application_id])
    assert set(states(approved)) == {"queued"}
    assert {Sending.objects.get(pk=sending.pk).due_at for sending in approved} == {LATER}


def test_what_was_told_after_they_were_held_is_said_where_they_are_let_go(owners, desk, approved, panel):
    record(desk, "interview-scheduled", NOW + timedelta(minutes=1), application=panel.application, due=NOW + timedelta(days=4))  # fmt: skip
    record(desk, "rejection-received", NOW + timedelta(minutes=2), application=panel.application)
    said = owners.get(reverse("application", args=[panel.application_id])).content.decode()
    assert f"since then, they invited you to an interview and {KINDS['rejection-received'].past}." in said


def test_undoing_what_held_them_lets_them_go_again(desk, approved, panel):
    event = record(desk, "interview-scheduled", NOW + timedelta(minutes=1), application=panel.application, due=NOW + timedelta(days=4))  # fmt: skip
    assert set(states(approved)) == {"held"}
    retract(desk, event, NOW + timedelta(minutes=2))
    assert set(states(approved)) == {"queued"}


def test_a_letter_held_for_another_reason_is_no_part_of_that_press(owners, desk, approved, panel):
    record(desk, "interview-scheduled", NOW + timedelta(minutes=1), application=panel.application, due=NOW + timedelta(days=4))  # fmt: skip
    owners.post(reverse("sending-pause", args=[approved[0].pk]))
    owners.post(reverse("overtaken-departure", args=[panel.application_id]))
    assert states(approved) == ["held", *["queued"] * (len(approved) - 1)]


def states(sendings: list[Sending]) -> list[str]:
    return [Sending.objects.get(pk=sending.pk).state for sending in sendings]


def test_a_message_is_answered_by_any_letter_and_says_by_when_they_want_it(owners, desk):
    application = Application.objects.filter(candidate=desk, employer__contacts__isnull=False).first()
    writer = application.employer.contacts.first()
    wanted = (NOW + timedelta(days=4)).date()
    record(desk, "message-received", NOW, application=application, contact=writer, needs_answer=True, due=wanted)
    (owed,) = [row for row in follow_ups_of(desk, NOW, rule="answer-message") if row.contact_id == writer.pk]
    assert owed.by_letter and owed.wanted_by == wanted
    row = owners.get(reverse("application", args=[application.pk])).content.decode().partition(owed.title)[2]
    row = row.partition("</li>")[0]
    assert "Write letter" in row and "by Friday" in row and wanted.isoformat() in row
    page = owners.get(reverse("follow-up", args=[owed.id])).content.decode()
    assert 'value="answer"' in page and "scheduling-reply" in page and "Best within a day" in page
    begun = owners.post(reverse("letter-new", args=[writer.pk]), {"form": "answer", "follow_up": owed.id})
    letter = Letter.objects.get(follow_up=owed.id)
    assert begun.url == reverse("letter", args=[letter.pk]) and "[in your own words: your answer]" in letter.body
    assert owners.get(begun.url).status_code == 200
    # It is on the desk as any letter, and once it is out the message is answered.
    row = owners.get(reverse("application", args=[application.pk])).content.decode().partition(owed.title)[2]
    assert "Open letter" in row.partition("</li>")[0]
    MailAccount.objects.update_or_create(
        candidate=desk, defaults={"created_at": NOW, "address": desk.email, "host": "127.0.0.1", "port": 2525}
    )
    letter = save_letter(desk, letter, "Re: your question", "Dear you,\n\nYes, gladly.\n\nMarisol", "w@lakeside.example", version_of(letter), NOW)  # fmt: skip
    sending = approve(desk, letter, NOW, due_at=LATER).sending
    record_sent(sending, NOW)
    (owed,) = follow_ups_of(desk, NOW, pk=owed.id)
    assert owed.status == "settled"


def test_what_they_wait_for_stands_before_late_thanks_and_what_has_a_day_stands_by_it(owners, desk, panel):
    """A Sunday evening: the thanks of Friday are late, an offer came today whose thanks are due on Monday."""
    sunday = datetime(2026, 11, 29, 20, tzinfo=UTC)
    writer = panel.participants.first().contact
    day = sunday.date() + timedelta(days=4)
    record(desk, "offer-received", sunday, application=panel.application, contact=writer, due=day, in_writing=True)
    rows = owed(desk, sunday).owed
    rules = [row.rule for row in rows]
    late = [row.rule for row in rows if row.late and not row.awaited]
    assert "thank-you" in late and rules.index("offer-acknowledgement") < rules.index(late[0])
    monday = owed(desk, sunday + timedelta(days=1, hours=16)).owed
    rules = [row.rule for row in monday]
    # To ask for time is left to the candidate, and has a day: it stands where that day puts it, before notes for which there is time.
    assert rules.index("ask-for-time") < min(place for place, row in enumerate(monday) if row.when_there_is_time)
    assert all(a.due <= b.due for a, b in pairwise([row for row in monday if not row.late and not row.when_there_is_time and not row.for_me]))  # fmt: skip
    assert [row.when_there_is_time for row in monday if not row.for_me] == sorted(row.when_there_is_time for row in monday if not row.for_me)  # fmt: skip


@pytest.mark.parametrize(
    ("promised", "says", "gap"),
    [
        ("send her the fall-prevention checklist", "When we spoke, I promised to send you the fall-prevention checklist.", "I attach it."),
        ("send her my licence and my CV", "When we spoke, I promised to send you my licence and my CV.", "I attach them."),
        ("send her my phone number", "I promised to send you my phone number.", "[in your own words: it, or where it is attached]"),
        ("checklist, asap!!", "", "[in your own words: what you promised: checklist, asap!!]"),
    ],
)  # fmt: skip
def test_a_promise_is_kept_by_a_letter_to_whom_it_was_made(owners, desk, panel, promised, says, gap):
    to = panel.participants.get(contact__name__contains="Okafor").contact
    made = add_promise(desk, panel.application, NOW, interview=panel, contact=to, promised_by="me", what=promised)
    row = FollowUp.objects.get(candidate=desk, rule="my-promise", cause__promise=made)
    today = owners.get(reverse("today")).content.decode()
    write = reverse("follow-up-letter", args=[row.pk])
    assert f'action="{write}"' in today and f'action="{write}"' in owners.get(reverse("follow-up", args=[row.pk])).content.decode()  # fmt: skip
    opened = owners.post(write)
    letter = Letter.objects.get(follow_up=row)
    assert opened.url == reverse("letter", args=[letter.pk]) == owners.post(write).url
    assert letter.contact == to and letter.to_address == to.email and letter.subject.startswith("As promised")
    assert says in letter.body and gap in letter.body and ("I promised" in letter.body) is bool(says)
    # Once it is out the promise is kept, and where that is taken back it stands again.
    save_letter(desk, letter, letter.subject, letter.body.replace(gap, "Here it is."), letter.to_address, version_of(letter), NOW)  # fmt: skip
    mark_sent_by_hand(desk, Letter.objects.get(pk=letter.pk), NOW, NOW)
    assert made.events.filter(kind="promise-kept", retracted_at=None).exists()
    assert follow_ups_of(desk, NOW, pk=row.pk)[0].status == "settled"
    undo_sent_by_hand(desk, Letter.objects.get(pk=letter.pk), NOW)
    assert not made.events.filter(kind="promise-kept", retracted_at=None).exists()
    assert follow_ups_of(desk, NOW, pk=row.pk)[0].status != "settled"


@pytest.mark.parametrize(
    ("promised", "written"),
    [
        ("call the ward on Thursday", False), ("ring her", False), ("I'll come in for a trial shift", False), ("to read the policy", False),
        ("read the policy and let him know", True), ("e-mail the certificate", True), ("the rota template", True), ("confirm by Friday", True),
        ("introduce her to my old matron", True), ("send", True), ("", True),
    ],
)  # fmt: skip
def test_a_promise_to_come_or_to_call_is_kept_without_a_letter(promised, written):
    assert kept_by_letter(FollowUp(rule="my-promise", contact_id=1, title=f"Keep your promise: {promised}")) is written
    assert not kept_by_letter(FollowUp(rule="my-promise", title=f"Keep your promise: {promised}"))
    assert not kept_by_letter(FollowUp(rule="their-promise", contact_id=1, title=f"Keep your promise: {promised}"))


def test_nobodys_follow_up_takes_a_strangers_letter(strangers, desk):
    owed = FollowUp.objects.filter(candidate=desk).exclude(contact=None).first()
    refused = strangers.post(reverse("letter-new", args=[owed.contact_id]), {"form": "answer", "follow_up": owed.pk})
    assert refused.status_code == 404


@pytest.mark.parametrize(
    ("name", "email", "asked"),
    [
        ("{first} {last}", "", True), ("Dr. {last}", "", True), ("{first} {last}x", "", True), ("Wilhelmina Bracegirdle", "", False),
        ("Wilhelmina Bracegirdle", "{email}", True),
    ],
)  # fmt: skip
def test_the_same_person_is_asked_about_only_where_there_may_be_two(owners, desk, name, email, asked):
    known = Contact.objects.filter(candidate=desk, name__contains=" ").exclude(email="").exclude(employer=None).first()
    first, last = known.name.split()[0], known.name.split()[-1]
    words = {"first": first, "last": last, "email": known.email}
    other = add_contact(desk, NOW, name=name.format(**words), email=email.format(**words), employer=known.employer)  # fmt: skip
    page = owners.get(reverse("contact", args=[known.pk])).content.decode()
    assert ("the same person?" in page) is asked
    # Two names that are nothing alike can still be said to be one: folded, not asked.
    assert asked or f'<option value="{other.pk}">' in page.partition("On record twice")[2]


def test_one_application_shows_its_owed_people_promises_letters_and_all_that_happened(owners, desk, panel):
    found = panel.application
    reader = Contact.objects.filter(candidate=desk, employer=found.employer).order_by("pk")[0]
    own = new_letter(desk, reader, "keep-in-touch", NOW, application=found)
    own = save_letter(desk, own, "A letter that answers nothing", own.body, own.to_address, version_of(own), NOW)
    page = owners.get(reverse("application", args=[found.pk])).content.decode()
    headings = set(re.findall(r"<h2[^>]*>([^<]+)</h2>", page))
    assert {"Owed", "People", "Promised", "Letters", "What happened"} <= headings
    assert "A letter that answers nothing" in page and reverse("letter", args=[own.pk]) in page
