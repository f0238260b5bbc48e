"""Drafting, editing, approving, taking back, sending by hand."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from sincerely.accounts.models import Candidate
from sincerely.core.reading.values import Found, FoundPromise
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions import follow_ups
from sincerely.journal.actions.base import make
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.happenings import correct, record, retract
from sincerely.journal.actions.letters import (
    Stale,
    another_wording,
    approve,
    change_send_time,
    draft_letter,
    mark_sent_by_hand,
    new_letter,
    notes_say_more,
    record_sent,
    save_letter,
    standing_approval,
    suggest_send_time,
    undo_sent_by_hand,
    version_of,
    withdraw_approval,
    wording_before,
    write_anew,
)
from sincerely.journal.actions.remembered import put_aside
from sincerely.journal.actions.sendings import enter, why_not_now
from sincerely.journal.actions.topics import add_topic, correct_topic
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.letter_tables import CLOSING
from sincerely.journal.facts.letters import context_of
from sincerely.journal.facts.review import reviewed
from sincerely.journal.facts.today import owed
from sincerely.journal.models import Application, Approval, Contact, FollowUp, Letter, MailAccount, Sending, Topic

from .conftest import BERLIN, END, NOTES, NOW, PANEL, START, thank_yous


@pytest.fixture
def letter(candidate, panel):
    return draft_letter(candidate, thank_yous(candidate)[0], NOW)


def finished(candidate, letter, **changes):
    text = {
        "subject": "Thank you - the ward handover",
        "body": "Dear Dr. Okafor,\n\nThank you.\n\nLena Brandt",
        "to_address": letter.to_address,
    }
    return save_letter(candidate, letter, **{**text, **changes}, seen_version=version_of(letter), now=NOW)


def test_a_panel_gets_letters_that_differ_in_their_sentences(candidate, panel):
    letters = [draft_letter(candidate, row, NOW) for row in thank_yous(candidate)]
    assert [letter.to_address for letter in letters] == ["amara.okafor@lakeside.example", "jan@lakeside.example", ""]
    bodies = [[line for line in letter.body.splitlines()[1:-1] if line] for letter in letters]
    assert not any(set(one) & set(two) for one, two in itertools.pairwise(bodies))
    assert all(letter.sentences and any(sentence["facts"] for sentence in letter.sentences) for letter in letters)
    assert not any("commute" in letter.body for letter in letters)


def test_an_untouched_draft_follows_the_facts_an_edited_one_stays(candidate, panel, letter):
    follow_up = thank_yous(candidate)[0]
    correct_topic(
        candidate,
        Topic.objects.get(contact=follow_up.contact),
        NOW,
        topic="the night handover",
        they_said="the night handover takes an hour",
    )
    assert draft_letter(candidate, follow_up, NOW).body != letter.body
    letter.refresh_from_db()
    edited = finished(candidate, letter)
    correct_topic(candidate, Topic.objects.get(contact=follow_up.contact), NOW, topic="the ward round")
    assert draft_letter(candidate, follow_up, NOW).body == edited.body
    assert Letter.objects.count() == 1


def test_a_draft_nobody_touched_follows_a_topic_at_once_in_its_own_wording(candidate, panel, letter):
    other = another_wording(candidate, letter, NOW)
    topic = Topic.objects.get(contact=letter.contact)
    correct_topic(candidate, topic, NOW, topic="the night handover", they_said="the night handover takes an hour")
    letter.refresh_from_db()
    assert "night handover" in letter.body and letter.variant == other.variant
    added = add_topic(
        candidate, panel, NOW, contact=letter.contact, topic="the ward round", they_said="the ward round starts at six"
    )
    erase(candidate, topic, NOW)
    letter.refresh_from_db()
    assert "night handover" not in letter.body and "ward round" in letter.body
    edited = finished(candidate, letter)
    correct_topic(candidate, added, NOW, topic="the Friday ward round", they_said="")
    letter.refresh_from_db()
    assert letter.body == edited.body and notes_say_more(candidate, letter)
    anew = write_anew(candidate, letter, NOW)
    assert "Friday ward round" in anew.body and not anew.edited and not notes_say_more(candidate, anew)


def test_another_wording_is_another_and_says_which(candidate, letter):
    before = letter.body
    again = another_wording(candidate, letter, NOW)
    assert again.body != before and again.variant > 0 and not again.edited


def test_a_stale_save_is_refused_and_both_texts_are_kept(candidate, letter):
    seen = version_of(letter)
    save_letter(candidate, letter, "S", "from one page", letter.to_address, seen, NOW)
    with pytest.raises(Stale) as error:
        save_letter(candidate, letter, "S", "from another page", letter.to_address, seen, NOW)
    assert error.value.yours["body"] == "from another page" and error.value.theirs["body"] == "from one page"
    assert Letter.objects.get().body == "from one page"
    # Saving what is there already is no conflict, whatever page it comes from.
    save_letter(candidate, letter, "S", "from one page", letter.to_address, seen, NOW)


def test_versions_rise_though_the_clock_stands(candidate, letter):
    seen = set()
    for text in ("a", "b", "c"):
        letter.refresh_from_db()
        seen.add(version_of(save_letter(candidate, letter, "S", text, "", version_of(letter), NOW)))
    assert len(seen) == 3


def test_approval_freezes_text_and_address_and_queues_it_in_the_window(candidate, letter, account, user):
    approval = approve(candidate, finished(candidate, letter), NOW, user)
    follow_up = letter.follow_up
    assert (approval.to_address, approval.subject, approval.from_address) == (
        "amara.okafor@lakeside.example",
        "Thank you - the ward handover",
        account.address,
    )
    assert approval.message_id.startswith("<") and approval.message_id.endswith("@mail.example>")
    sending = approval.sending
    assert sending.state == "queued" and NOW <= sending.due_at <= follow_up.due_at
    assert follow_up.send_until is None or sending.due_at <= max(follow_up.send_until, NOW)
    assert (
        sending.zone == "Europe/Berlin"
        and sending.due_wall.startswith("2026-11-2")
        and sending.next_try_at == sending.due_at
    )
    assert [phase.phase for phase in sending.phases.all()] == ["queued"]
    row = next(row for row in owed(candidate, NOW).owed if row.letter_id == letter.pk)
    assert row.letter_state == "approved"


@pytest.mark.parametrize(
    "change",
    [{"body": "Dear Dr. Okafor,\n\nThanks again."}, {"subject": "Other"}, {"to_address": "other@lakeside.example"}],
)
def test_any_edit_voids_the_approval_and_cancels_its_sending(candidate, letter, account, change):
    approval = approve(candidate, finished(candidate, letter), NOW)
    letter.refresh_from_db()
    same = {"subject": letter.subject, "body": letter.body, "to_address": letter.to_address}
    save_letter(candidate, letter, **same, seen_version=version_of(letter), now=NOW)
    assert Approval.objects.get().voided_at is None, "saving the same text voids nothing"
    save_letter(
        candidate, letter, **{**same, **change}, seen_version=version_of(letter), now=NOW + timedelta(minutes=1)
    )
    approval.refresh_from_db()
    sending = Sending.objects.get()
    assert approval.voided_at and approval.void_reason and sending.state == "cancelled"
    assert sending.phases.last().phase == "cancelled"


def test_a_new_address_of_the_person_voids_too_and_the_letter_follows(candidate, letter, account):
    approve(candidate, finished(candidate, letter), NOW)
    correct_contact(candidate, letter.contact, NOW, email="a.okafor@lakeside.example")
    letter.refresh_from_db()
    assert letter.to_address == "a.okafor@lakeside.example" and standing_approval(letter) is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"body": "  \n"}, "empty"), ({"subject": " "}, "no subject"), ({"to_address": ""}, "no address"), ({"to_address": "nobody"}, "address"),
        ({"to_address": "a@b.example, c@d.example"}, "address"), ({"to_address": "Amara <a@b.example>"}, "address"),
    ],
)  # fmt: skip
def test_what_must_not_go_out_is_refused(candidate, letter, account, change, said):
    with pytest.raises((Refused, BadInput), match=said):
        approve(candidate, finished(candidate, letter, **change), NOW)
    assert not Approval.objects.exists()


@pytest.mark.parametrize("way", ["smtp", "hand"])
@pytest.mark.parametrize("place", ["[in your own words: what you would do]", "[Company]", "TODO", "____"])
def test_a_place_left_open_is_never_approved(candidate, letter, account, place, way):
    unfilled = finished(candidate, letter, body=f"Dear Dr. Okafor,\n\nThank you for {place}.")
    with pytest.raises(Refused, match="yours to fill"):
        approve(candidate, unfilled, NOW, way=way)
    assert not Approval.objects.exists()
    # What was sent by hand is out, whatever it was.
    assert mark_sent_by_hand(candidate, unfilled, NOW, NOW).kind == "letter-sent"


def test_words_that_were_said_to_be_meant_are_no_open_place(candidate, letter, account):
    meant = finished(candidate, letter, body="Dear Dr. Okafor,\n\nThank you for showing me the TODO board.")
    [seen] = reviewed(meant, meant.subject, meant.body).unfinished
    put_aside(candidate, meant, seen.finding.code, seen.quote, NOW)
    assert approve(candidate, meant, NOW).body == meant.body


@pytest.mark.parametrize(
    ("field", "value"), [("subject", "Thanks\r\nBcc: x@y.example"), ("to_address", "a@b.example\nBcc: x@y.example")]
)
def test_line_breaks_in_header_fields_are_refused(candidate, letter, account, field, value):
    letter = finished(candidate, letter)
    Letter.objects.filter(pk=letter.pk).update(**{field: value})
    with pytest.raises(BadInput, match=r"line break|address"):
        approve(candidate, letter, NOW)


def test_a_gap_left_open_is_refused(candidate, letter, account):
    letter = finished(candidate, letter, body="Dear Dr. Okafor,\n\n[in your own words: what stayed]\n\nLena")
    Letter.objects.filter(pk=letter.pk).update(
        sentences=[{"text": "[in your own words: what stayed]", "facts": [], "gap": True}]
    )
    with pytest.raises(Refused, match="yours to fill"):
        approve(candidate, letter, NOW)


def test_what_is_no_longer_owed_is_not_approved_and_a_queued_one_is_held(candidate, panel, letter, account):
    letter = finished(candidate, letter)
    approve(candidate, letter, NOW, due_at=NOW + timedelta(hours=2))
    event = follow_ups.dismiss(candidate, letter.follow_up, NOW)
    sending = Sending.objects.get()
    assert sending.state == "held" and sending.reason
    with pytest.raises(Refused, match="no longer needed"):
        approve(candidate, letter, NOW)
    retract(candidate, event, NOW + timedelta(minutes=1))
    sending.refresh_from_db()
    assert sending.state == "queued", "owed again before its time: it goes as approved"


def test_held_past_its_time_it_waits_for_a_new_one(candidate, panel, letter, account):
    letter = finished(candidate, letter)
    approve(candidate, letter, NOW, due_at=NOW + timedelta(hours=1))
    event = record(candidate, "application-withdrawn", NOW, application=panel.application)
    if Sending.objects.get().state == "queued":
        event = follow_ups.dismiss(candidate, letter.follow_up, NOW)
    later = NOW + timedelta(hours=2)
    retract(candidate, event, later)
    sending = Sending.objects.get()
    assert sending.state == "held" and sending.reason == "expired"
    change_send_time(candidate, letter, later + timedelta(minutes=5), later)
    sending.refresh_from_db()
    assert (sending.state, sending.due_at, sending.next_try_at) == (
        "queued",
        later + timedelta(minutes=5),
        later + timedelta(minutes=5),
    )


@pytest.mark.parametrize("state", ["claimed", "transmitting", "sent", "uncertain"])
def test_once_it_left_nothing_changes_it(candidate, letter, account, state):
    letter = finished(candidate, letter)
    approve(candidate, letter, NOW)
    Sending.objects.update(state=state)
    for verb in (
        lambda: save_letter(candidate, letter, "X", "Y", "", version_of(letter), NOW),
        lambda: withdraw_approval(candidate, letter, NOW),
        lambda: approve(candidate, letter, NOW),
        lambda: another_wording(candidate, letter, NOW),
        lambda: change_send_time(candidate, letter, NOW + timedelta(hours=1), NOW),
    ):
        with pytest.raises(Refused):
            verb()
    assert Sending.objects.get().state == state and Approval.objects.get().voided_at is None


def test_taking_back_and_approving_again(candidate, letter, account):
    letter = finished(candidate, letter)
    first = approve(candidate, letter, NOW)
    withdraw_approval(candidate, letter, NOW)
    with pytest.raises(Refused, match="not approved"):
        withdraw_approval(candidate, letter, NOW)
    second = approve(candidate, letter, NOW)
    third = approve(candidate, letter, NOW, due_at=NOW + timedelta(hours=3))
    assert len({first.message_id, second.message_id, third.message_id}) == 3
    assert list(Sending.objects.order_by("pk").values_list("state", flat=True)) == ["cancelled", "cancelled", "queued"]


def test_the_sample_and_a_missing_account_are_refused_but_not_by_hand(candidate, letter):
    letter = finished(candidate, letter)
    with pytest.raises(Refused, match="mail account"):
        approve(candidate, letter, NOW)
    MailAccount.objects.create(candidate=candidate, created_at=NOW, address="x@mail.example", host="h")
    Candidate.objects.filter(pk=candidate.pk).update(sample=True)
    with pytest.raises(Refused, match="This is the sample"):
        approve(candidate, letter, NOW)
    assert approve(candidate, letter, NOW, way="hand").sending.way == "hand"


def test_without_an_address_the_letter_exists_and_goes_by_hand(candidate, panel):
    follow_up = thank_yous(candidate)[2]
    letter = draft_letter(candidate, follow_up, NOW)
    assert letter.body and letter.to_address == ""
    event = mark_sent_by_hand(candidate, letter, NOW - timedelta(minutes=10), NOW)
    follow_up.refresh_from_db()
    assert (event.kind, event.data["form"], event.at) == ("letter-sent", "thank-you", NOW - timedelta(minutes=10))
    assert follow_up.settled_at == NOW - timedelta(minutes=10)
    with pytest.raises(Refused, match="was sent"):
        mark_sent_by_hand(candidate, letter, NOW, NOW)
    undo_sent_by_hand(candidate, letter, NOW)
    follow_up.refresh_from_db()
    assert follow_up.settled_at is None
    assert owed(candidate, NOW).done_today == ()
    mark_sent_by_hand(candidate, letter, NOW, NOW)
    assert counting(candidate).filter(kind="letter-sent").count() == 1


def test_one_letter_of_a_panel_settles_its_own_follow_up_alone(candidate, panel, account):
    rows = thank_yous(candidate)
    letters = [finished(candidate, draft_letter(candidate, row, NOW)) for row in rows]
    approve(candidate, letters[1], NOW, due_at=NOW + timedelta(hours=1))
    mark_sent_by_hand(candidate, letters[0], NOW, NOW)
    assert [bool(row.settled_at) for row in thank_yous(candidate)] == [True, False, False]
    assert standing_approval(letters[1]).sending.state == "queued"


def test_ticked_off_by_hand_the_queued_sending_never_goes(candidate, letter, account):
    letter = finished(candidate, letter)
    approve(candidate, letter, NOW)
    mark_sent_by_hand(candidate, letter, NOW, NOW)
    assert sorted(Sending.objects.values_list("way", "state")) == [("hand", "sent"), ("smtp", "cancelled")]
    with pytest.raises(BadInput, match="future"):
        mark_sent_by_hand(candidate, letter, NOW + timedelta(hours=1), NOW)


def test_sent_is_recorded_once_and_settles(candidate, letter, account):
    letter = finished(candidate, letter)
    sending = approve(candidate, letter, NOW).sending
    Sending.objects.update(state="sent")
    sending.refresh_from_db()
    one = record_sent(sending, NOW + timedelta(minutes=3))
    assert record_sent(sending, NOW + timedelta(minutes=9)).pk == one.pk
    letter.follow_up.refresh_from_db()
    assert letter.follow_up.settled_at == NOW + timedelta(minutes=3)
    assert one.letter == letter and one.source == "outbox"


def test_the_suggested_time_is_inside_the_window_and_staggered(candidate, panel):
    rows = thank_yous(candidate)
    moments = [suggest_send_time(row, row.contact, NOW) for row in rows]
    assert len(set(moments)) == 3
    for row, moment in zip(rows, moments, strict=True):
        assert moment >= NOW and moment <= row.due_at and moment.tzinfo is not None
    late = END + timedelta(hours=40)
    moment = suggest_send_time(rows[0], rows[0].contact, late)
    assert late <= moment and 7 <= moment.hour < 21


@pytest.mark.parametrize("change", [{"name": "Amara Okafor-Lee"}, {"title": "Prof."}])
def test_a_corrected_name_needs_a_new_yes(candidate, letter, account, change):
    approval = approve(candidate, finished(candidate, letter), NOW)
    correct_contact(candidate, letter.contact, NOW, **change)
    approval.refresh_from_db()
    assert approval.voided_at
    assert "name" in approval.void_reason
    assert approval.sending.state == "cancelled"


def test_a_corrected_telephone_number_needs_none(candidate, letter, account):
    approval = approve(candidate, finished(candidate, letter), NOW)
    correct_contact(candidate, letter.contact, NOW, phone="0171 555")
    approval.refresh_from_db()
    assert approval.voided_at is None


def test_an_address_learned_in_a_later_debrief_reaches_the_letter(candidate, panel):
    nair = draft_letter(candidate, thank_yous(candidate)[2], NOW)
    assert nair.to_address == ""
    people = tuple(replace(p, email="priya@lakeside.example") if "Nair" in p.name else p for p in PANEL.people)
    record_debrief(candidate, replace(PANEL, people=people), NOTES, NOW)
    nair.refresh_from_db()
    assert nair.to_address == "priya@lakeside.example"


def test_what_no_mail_can_carry_is_refused_at_the_yes(candidate, letter, account):
    ready = finished(candidate, letter, to_address="jörg@lakeside.example")
    with pytest.raises(BadInput, match="cannot carry"):
        approve(candidate, ready, NOW)
    assert standing_approval(letter) is None
    approve(candidate, ready, NOW, way="hand")


def test_a_name_that_would_be_read_as_a_header_is_refused_at_the_yes(candidate, letter, account):
    correct_contact(candidate, letter.contact, NOW, name="=?utf-8?q?=0D=0ABcc:_all@lakeside.example?=", title="")
    letter.refresh_from_db()
    with pytest.raises(BadInput, match="To field"):
        approve(candidate, finished(candidate, letter), NOW)


def test_two_reminders_to_one_employer_never_go_on_one_day(candidate, panel, account):
    for row in thank_yous(candidate):
        follow_ups.settle(candidate, row, NOW)
    again = replace(PANEL, role="Theatre nurse", start=START + timedelta(hours=3), end=END + timedelta(hours=3), promises=(), decision_by=None)  # fmt: skip
    record_debrief(candidate, again, "Theatre.", NOW + timedelta(hours=4))
    due = datetime(2026, 12, 8, 9, 30, tzinfo=BERLIN)
    reminders = FollowUp.objects.filter(candidate=candidate, nudge=True, stopped_at=None, withdrawn_at=None)
    first, second = [
        approve(candidate, finished(candidate, draft_letter(candidate, row, due)), due, due_at=due)
        for row in reminders.order_by("due_at")
    ]
    assert enter(first.sending, "sent", due, leaving=("queued",))
    record_sent(first.sending, due)
    second.sending.refresh_from_db()
    assert second.sending.state == "held"
    assert second.sending.reason == "reminded"
    # The next day nothing stands against it.
    change_send_time(candidate, second.letter, due + timedelta(days=1), due)
    second.sending.refresh_from_db()
    assert second.sending.state == "queued"
    assert why_not_now(second.sending, due + timedelta(days=1)) is None


def test_an_offer_is_told_by_all_that_happened_to_it(candidate, panel):
    def offer():
        return dict(context_of(candidate, application=panel.application).more["offer"])

    record(candidate, "offer-received", NOW, application=panel.application, due=date(2026, 12, 4))
    assert offer() == {"expiry": date(2026, 12, 4), "written": False}
    for hours, kind, more in (
        (1, "offer-extended", {"due": date(2026, 12, 9)}),
        (2, "written-terms-received", {}),
        (3, "offer-accepted", {"due": date(2027, 2, 1)}),
    ):
        record(candidate, kind, NOW + timedelta(hours=hours), application=panel.application, **more)
    assert offer() == {"expiry": date(2026, 12, 9), "written": True, "start": date(2027, 2, 1)}


def test_what_waited_for_an_offer_is_asked_with_the_thanks_for_it(candidate, user):
    questions = (Found(text="how many days of annual leave are there"), Found(text="Who sits on the safety committee?"))
    panel = record_debrief(candidate, replace(PANEL, open_questions=questions), NOTES, NOW, by=user)
    record(candidate, "offer-received", NOW, application=panel.application, contact=panel.participants.first().contact)
    thanks = draft_letter(candidate, FollowUp.objects.get(candidate=candidate, rule="offer-acknowledgement"), NOW)
    assert "annual leave" in thanks.body and "in writing" in thanks.body and "committee" not in thanks.body


def test_what_the_thanks_for_an_offer_asked_is_not_asked_again_of_the_paper(candidate, user):
    questions = (Found(text="how many days of annual leave are there"), Found(text="is overtime paid"))
    panel = record_debrief(candidate, replace(PANEL, open_questions=questions), NOTES, NOW, by=user)
    record(candidate, "offer-received", NOW, application=panel.application, contact=panel.participants.first().contact)
    thanks = draft_letter(candidate, FollowUp.objects.get(candidate=candidate, rule="offer-acknowledgement"), NOW)
    left_out = "\n".join(line for line in thanks.body.splitlines() if "overtime" not in line)
    mark_sent_by_hand(candidate, finished(candidate, thanks, body=left_out), NOW, NOW)
    record(candidate, "written-terms-received", NOW + timedelta(days=1), application=panel.application)
    row = FollowUp.objects.get(candidate=candidate, rule="terms-questions")
    questions_left = draft_letter(candidate, row, NOW + timedelta(days=2))
    assert "annual leave" not in questions_left.body and "overtime" in questions_left.body


def test_an_answer_about_one_post_tells_nothing_of_a_talk_about_another(candidate, panel):
    contact = panel.participants.first().contact
    other = make(Application, candidate, NOW, employer=panel.application.employer, role="Night nurse")
    for application in (other, panel.application):
        record(candidate, "message-received", NOW, application=application, contact=contact, needs_answer=True)
    about = {
        row.application_id: new_letter(candidate, contact, "status-inquiry", NOW, follow_up=row).interview_id
        for row in FollowUp.objects.filter(candidate=candidate, rule="answer-message", withdrawn_at=None)
    }
    assert about == {other.pk: None, panel.application_id: panel.pk}


def test_when_one_can_come_is_never_said_of_a_talk_that_is_over(candidate, panel):
    contact = panel.participants.first().contact
    record(candidate, "message-received", NOW, application=panel.application, contact=contact, needs_answer=True)
    owed = FollowUp.objects.get(candidate=candidate, rule="answer-message", contact=contact, withdrawn_at=None)
    letter = new_letter(candidate, contact, "scheduling-reply", panel.start + timedelta(days=1), follow_up=owed)
    assert letter.interview is None and "[in your own words: when]" in letter.body
    assert not re.search(r"\d", letter.subject + letter.body.split("[in your own words")[0])


def test_a_promise_to_nobody_in_particular_is_spoken_of_in_one_letter(candidate, user):
    promise = FoundPromise(by="me", what="the night duty plan", due=date(2026, 12, 1))
    record_debrief(candidate, replace(PANEL, promises=(promise,)), NOTES, NOW, by=user)
    told = [draft_letter(candidate, row, NOW) for row in thank_yous(candidate)]
    assert sum("the night duty plan" in letter.body for letter in told) == 1


@pytest.mark.parametrize("kind", sorted(CLOSING))
def test_a_draft_no_longer_wishes_for_a_post_that_is_decided(candidate, panel, letter, kind):
    wish = (
        r"join you|work with you|want the|take on|this work|is work|keen|(?:like|have|welcome) the|place for me"
        r"|part of what you do|on your team|work together|be that person|have the|very much"
    )
    assert re.search(wish, letter.body)
    record(candidate, kind, NOW, application=panel.application)
    letter.refresh_from_db()
    assert letter.body and not re.search(wish, letter.body)  # what nobody has changed is written anew at once
    again = another_wording(candidate, letter, NOW)
    assert again.body and not re.search(wish, again.body)


def test_words_saved_in_another_tab_are_kept_beside_those_typed_here_and_own_words_outlast_many_wordings(
    candidate, letter
):
    letter = save_letter(candidate, letter, letter.subject, "Dear Amara,\n\nMine, from the other tab.", "", version_of(letter), NOW)  # fmt: skip
    typed = {"subject": letter.subject, "body": "Dear Amara,\n\nMine, typed here."}
    letter = another_wording(candidate, letter, NOW, typed=typed)
    for _ in range(15):
        letter = another_wording(candidate, letter, NOW)
    own = [each["body"].split("\n\n")[1] for each in letter.before if each["edited"]]
    assert own == ["Mine, from the other tab.", "Mine, typed here."]
    assert len(letter.before) <= 12


def test_kept_wordings_greet_whoever_the_letter_is_to_now(candidate, panel):
    first, second = (Contact.objects.get(candidate=candidate, name=name) for name in ("Amara Okafor", "Jan van der Berg"))  # fmt: skip
    told = record(
        candidate,
        "request-received",
        NOW,
        application=panel.application,
        contact=first,
        items=("two references", "my licence"),
    )
    letter = draft_letter(candidate, FollowUp.objects.get(rule="answer-request"), NOW)
    greeting = letter.body.partition("\n")[0]
    save_letter(candidate, letter, "Mine", f"{greeting}\n\nMine.", letter.to_address, version_of(letter), NOW)
    another_wording(candidate, letter, NOW)
    correct(candidate, told, NOW, contact=second)
    letter.refresh_from_db()
    assert letter.contact == second and letter.body.partition("\n")[0] != greeting
    back = wording_before(candidate, letter, NOW)
    assert back.body.endswith("\n\nMine.") and "Okafor" not in back.body and "Berg" in back.body


def _facts_shown(letter):
    return [fact for row in reviewed(letter, letter.subject, letter.body).rests_on for fact in row.facts]


def test_every_sentence_that_rests_on_a_note_shows_it_a_promise_too(candidate, panel):
    shown: list[str] = []
    for follow_up in thank_yous(candidate):
        letter = draft_letter(candidate, follow_up, NOW)
        resting = {r.text: r.facts for r in reviewed(letter, letter.subject, letter.body).rests_on}
        for sentence in letter.sentences:
            if sentence["facts"]:
                assert resting[" ".join(sentence["text"].split())], sentence
        shown += [fact for facts in resting.values() for fact in facts]
    assert "you promised: send the reference list" in shown
    # Reworded, or typed by hand altogether, a sentence still shows what it takes up.
    note = next(fact for fact in shown if fact.startswith("they said: ") and len(fact.split()) > 5)
    words = note.removeprefix("they said: ").split()
    hand = f"Dear {letter.contact},\n\nMy mother sends her love. I kept in mind, as I drove home, {' '.join(words[2:] + words[:2])}.\n\nBest wishes"
    resting_there = (row for row in Letter.objects.filter(candidate=candidate) if note in _facts_shown(row))
    of_it = next(resting_there)
    [row] = reviewed(of_it, "", hand).rests_on
    assert note in row.facts and hand[row.start : row.end] == row.standing and "mother" not in row.text
