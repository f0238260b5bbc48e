"""What is approved goes out once, as approved; whatever else happens is told apart, and said."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import socket

import pytest

from sincerely.errors import Refused
from sincerely.journal.actions import letters as actions
from sincerely.journal.actions import sendings as phases
from sincerely.journal.actions.appointments import move
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.happenings import HAPPENINGS, record, restore, retract
from sincerely.journal.actions.letters import new_letter, version_of
from sincerely.journal.facts.reasons import Why, why_words
from sincerely.journal.models import Approval, Event, FollowUp, Letter, Sending, SendingPhase
from sincerely.journal.models.reasons import Reason
from sincerely.outbox import decisions
from sincerely.outbox import tick as module
from sincerely.outbox.tick import LEASE, WAITS, tick
from sincerely.web.desk.applications import application_page
from tests.outbox.conftest import NOW, account, approved
from tests.support.mail_server import MisbehavingServer

LATER = NOW + LEASE + dt.timedelta(minutes=1)


def state(sending: Sending) -> str:
    return Sending.objects.get(pk=sending.pk).state


def test_a_due_letter_goes_out_once_and_settles_what_was_owed(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    assert tick(NOW).sent == [sending.pk]
    assert tick(NOW).sent == []
    (received,) = server.received
    assert received.recipients == ("amara@lakeside.example",)
    assert received.text.startswith("Dear Amara Okafor,")
    assert received.message["Message-ID"] == sending.approval.message_id
    assert FollowUp.objects.get(pk=letters[0].follow_up_id).settled_at
    assert Event.objects.filter(kind="letter-sent", letter=letters[0]).count() == 1
    assert [phase.phase for phase in SendingPhase.objects.filter(sending=sending)] == [
        "queued",
        "claimed",
        "transmitting",
        "sent",
    ]


def test_the_message_id_is_in_the_senders_domain_and_tells_nothing_else(candidate, letters, server):
    ids = {approved(candidate, letter, server.port).approval.message_id for letter in letters}
    assert len(ids) == 3
    assert all(re.fullmatch(r"<[0-9a-f]{32}@ruiz\.example>", one) for one in ids)
    tick(NOW)
    for received in server.received:
        assert received.hello == "[127.0.0.1]"
        assert received.message["Date"].datetime.utcoffset() == dt.timedelta()
        assert socket.gethostname().encode() not in received.data.replace(b"localhost", b"")


def test_nothing_goes_before_its_time(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + dt.timedelta(hours=1))
    assert tick(NOW + dt.timedelta(minutes=59)) == module.Sweep()
    assert tick(NOW + dt.timedelta(hours=1)).sent == [sending.pk]


def test_a_letter_approved_with_an_open_place_is_held(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    # As it could be approved before the yes itself refused it.
    body = letters[0].body + "\n\n[in your own words: what you would do]"
    Letter.objects.filter(pk=letters[0].pk).update(body=body)
    Approval.objects.filter(pk=sending.approval_id).update(body=body)
    assert tick(NOW).sent == [] and server.received == []
    assert state(sending) == "held" and "yours to fill" in why_words(Sending.objects.get(pk=sending.pk))


def test_the_draft_alone_goes_nowhere(candidate, letters, server):
    account(candidate, server.port)
    assert tick(NOW) == module.Sweep()
    assert server.received == []


def test_must_survive_18_an_edit_after_the_yes_takes_it_back(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    letter = Letter.objects.get(pk=letters[0].pk)
    actions.save_letter(
        candidate, letter, letter.subject, letter.body + " P.S.", letter.to_address, version_of(letter), NOW
    )
    assert tick(NOW).sent == []
    assert (state(sending), server.received) == ("cancelled", [])


def test_a_letter_that_really_went_out_cannot_be_undone(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    assert tick(NOW).sent == [sending.pk]
    event = Event.objects.get(kind="letter-sent", letter=letters[0])
    with pytest.raises(Refused, match="it cannot be called back"):
        retract(candidate, event, NOW)
    letters[0].follow_up.refresh_from_db()
    assert letters[0].follow_up.settled_at and not Event.objects.get(pk=event.pk).retracted_at
    shown = next(line for line in application_page(letters[0].application, NOW)["events"] if line["event"] == event)
    assert shown["sent"] and not shown["can_correct"]


def test_undoing_that_one_was_sent_by_hand_opens_it_again_and_redoing_closes_it(candidate, letters):
    event = actions.mark_sent_by_hand(candidate, letters[0], NOW, NOW)
    retract(candidate, event, NOW)
    follow_up = FollowUp.objects.get(pk=letters[0].follow_up_id)
    assert follow_up.settled_at is None and Sending.objects.get(approval__letter=letters[0]).state == "queued"
    restore(candidate, Event.objects.get(pk=event.pk), NOW)
    follow_up.refresh_from_db()
    assert follow_up.settled_at and Sending.objects.get(approval__letter=letters[0]).state == "sent"


def test_must_survive_18_a_text_changed_behind_the_approval_is_held(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    Letter.objects.filter(pk=letters[0].pk).update(to_address="somebody.else@lakeside.example")
    assert tick(NOW).held == [sending.pk]
    assert "no longer what you approved" in why_words(Sending.objects.get(pk=sending.pk))
    assert server.received == []


def test_a_withdrawal_between_yes_and_sending_holds_the_letter(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    record(candidate, "application-withdrawn", NOW, application=letters[0].application)
    assert tick(NOW).sent == []
    assert (state(sending), server.received) == ("held", [])


def test_a_change_while_the_server_listens_still_stops_the_letter(candidate, letters, monkeypatch):
    with MisbehavingServer({}) as server:
        sending = approved(candidate, letters[0], server.port)
        looks = []

        def objection(row, mail_account, now):
            looks.append(now)
            return None if len(looks) == 1 else Why(Reason.ANSWERED, {"kind": "message-received"})

        monkeypatch.setattr(module, "objection", objection)
        assert tick(NOW).held == [sending.pk]
        assert (len(looks), server.letters, state(sending)) == (2, [], "held")


def test_the_sample_never_sends(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port)
    type(candidate).objects.filter(pk=candidate.pk).update(sample=True)
    assert tick(NOW).held == [sending.pk]
    assert server.received == []


def test_must_survive_02_an_unknown_outcome_is_asked_about_and_never_repeated(candidate, letters):
    with MisbehavingServer({}, after_dot=None) as server:
        sending = approved(candidate, letters[0], server.port)
        assert tick(NOW).uncertain == [sending.pk]
        for hours in range(1, 48):
            assert tick(NOW + dt.timedelta(hours=hours)) == module.Sweep()
        assert len(server.letters) == 1
    with pytest.raises(Refused, match="whether it arrived"):
        decisions.send_now(sending, LATER)
    decisions.it_arrived(sending, LATER)
    assert state(sending) == "sent"
    assert FollowUp.objects.get(pk=letters[0].follow_up_id).settled_at


def test_one_that_did_not_arrive_goes_once_more_under_the_same_message_id(candidate, letters):
    with MisbehavingServer({}, after_dot=None) as lost:
        sending = approved(candidate, letters[0], lost.port)
        tick(NOW)
    decisions.it_did_not_arrive(sending, NOW)
    assert tick(NOW).sent == []
    decisions.send_now(sending, NOW)
    with MisbehavingServer({}) as server:
        account(candidate, server.port)
        assert tick(NOW).sent == [sending.pk]
    identities = [data.split(b"Message-ID: ")[1].split(b"\r\n")[0] for data in (*lost.letters, *server.letters)]
    assert len(identities) == 2
    assert len(set(identities)) == 1


def uncertain(candidate, letter) -> Sending:
    with MisbehavingServer({}, after_dot=None) as lost:
        sending = approved(candidate, letter, lost.port)
        assert tick(NOW).uncertain == [sending.pk]
    return sending


def test_must_survive_18_an_address_corrected_while_nobody_knows_gets_a_repeat_only_by_a_new_yes(
    candidate, letters, server
):
    sending = uncertain(candidate, letters[0])
    account(candidate, server.port)
    correct_contact(candidate, letters[0].contact, NOW, email="okafor@lakeside.example")
    sending.refresh_from_db()
    # What is asked, and looked for in the Sent folder, is the letter that left.
    assert (sending.state, sending.approval.to_address) == ("uncertain", "amara@lakeside.example")
    decisions.it_did_not_arrive(sending, LATER)
    for press in (decisions.send_now, decisions.hold):
        with pytest.raises(Refused):
            press(Sending.objects.get(pk=sending.pk), LATER)
    assert tick(LATER).sent == [] and server.received == []
    again = actions.approve(candidate, Letter.objects.get(pk=letters[0].pk), LATER, due_at=LATER)
    assert tick(LATER).sent == [again.sending.pk]
    assert [one.recipients for one in server.received] == [("okafor@lakeside.example",)]


def test_a_letter_that_did_arrive_reads_as_it_went_whatever_was_corrected_since(candidate, letters):
    sending = uncertain(candidate, letters[0])
    correct_contact(candidate, letters[0].contact, NOW, email="okafor@lakeside.example")
    decisions.it_arrived(Sending.objects.get(pk=sending.pk), LATER)
    assert Letter.objects.get(pk=letters[0].pk).to_address == "amara@lakeside.example"


def test_must_survive_05_a_temporary_refusal_is_tried_again_with_growing_pauses_and_an_end(candidate, letters):
    with MisbehavingServer({"RCPT": "450 later"}) as server:
        sending = approved(candidate, letters[0], server.port)
        now = NOW
        for wait in WAITS:
            assert tick(now).put_off == [sending.pk]
            assert tick(now + wait - dt.timedelta(seconds=30)) == module.Sweep()
            now += wait + dt.timedelta(seconds=1)
        assert tick(now).failed == [sending.pk]
    assert why_words(Sending.objects.get(pk=sending.pk)).startswith("450 later")


def test_must_survive_06_a_final_refusal_is_not_repeated_and_says_what_the_server_said(candidate, letters):
    with MisbehavingServer({"RCPT": "550 no such person here"}) as server:
        sending = approved(candidate, letters[0], server.port)
        assert tick(NOW).failed == [sending.pk]
        assert tick(LATER) == module.Sweep()
    assert why_words(Sending.objects.get(pk=sending.pk)) == "550 no such person here"
    assert FollowUp.objects.get(pk=letters[0].follow_up_id).settled_at is None


def test_must_survive_19_a_line_break_in_one_header_does_not_keep_the_other_letters(candidate, letters):
    with MisbehavingServer({}) as server:
        sendings = [approved(candidate, letter, server.port) for letter in letters]
        Approval.objects.filter(pk=sendings[1].approval_id).update(subject="a\nBcc: x@y.example")
        Letter.objects.filter(pk=letters[1].pk).update(subject="a\nBcc: x@y.example")
        sweep = tick(NOW)
        assert (sweep.sent, sweep.failed) == ([sendings[0].pk, sendings[2].pk], [sendings[1].pk])
        assert len(server.letters) == 2


def test_must_survive_16_after_a_long_sleep_the_person_is_asked_and_nothing_bursts_out(candidate, letters, server):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    sweep = tick(NOW + dt.timedelta(hours=13))
    assert sweep.held == [sending.pk for sending in sendings]
    assert server.received == []
    decisions.send_now(sendings[0], NOW + dt.timedelta(hours=13))
    assert tick(NOW + dt.timedelta(hours=13)).sent == [sendings[0].pk]


def test_must_survive_17_cancelling_wins_before_the_claim_and_says_so_after(candidate, letters, server):
    first, second = approved(candidate, letters[0], server.port), approved(candidate, letters[1], server.port)
    decisions.cancel(first, NOW)
    assert tick(NOW).sent == [second.pk]
    with pytest.raises(Refused, match="already sent"):
        decisions.cancel(second, NOW)
    assert len(server.received) == 1


def test_a_letter_sent_by_hand_is_not_sent_again(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + dt.timedelta(hours=1))
    actions.mark_sent_by_hand(candidate, Letter.objects.get(pk=letters[0].pk), NOW, NOW)
    assert tick(NOW + dt.timedelta(hours=2)).sent == []
    assert server.received == []
    assert state(sending) == "cancelled"


@pytest.mark.parametrize("step", range(1, 5))
@pytest.mark.parametrize("when", ["before", "after"])
def test_must_survive_01_killed_at_any_step_the_letter_is_out_at_most_once(
    candidate, letters, server, monkeypatch, step, when
):
    """The process dies before or after the n-th write of a sweep; a fresh one clears up."""
    sending = approved(candidate, letters[0], server.port)
    real, calls = module.enter, []

    class Killed(BaseException):
        pass

    def dying(*arguments, **named):
        calls.append(1)
        if len(calls) == step and when == "before":
            raise Killed
        done = real(*arguments, **named)
        if len(calls) == step:
            raise Killed
        return done

    monkeypatch.setattr(module, "enter", dying)
    with contextlib.suppress(Killed):
        tick(NOW)
    monkeypatch.setattr(module, "enter", real)
    tick(LATER)
    tick(LATER + LEASE)
    assert len(server.received) <= 1
    assert state(sending) in {"sent", "uncertain"}
    # Only between the record that it leaves and the record of the server's answer can nobody know.
    assert (state(sending) == "uncertain") == ((step, when) in {(2, "after"), (3, "before"), (3, "after")})
    if state(sending) == "sent":
        assert len(server.received) == 1


def test_must_survive_11_a_worker_that_was_given_up_on_records_nothing(candidate, letters):
    with MisbehavingServer({}) as server:
        sending = approved(candidate, letters[0], server.port)
        real = module.SmtpSession.transmit

        def slow(self, *arguments):
            outcome = real(self, *arguments)
            # Meanwhile another process took this one for dead.
            module._clear_up(LATER, module.Sweep())
            return outcome

        module.SmtpSession.transmit = slow
        try:
            assert tick(NOW).sent == []
        finally:
            module.SmtpSession.transmit = real
        assert (state(sending), len(server.letters)) == ("uncertain", 1)


def test_must_survive_10_many_workers_claim_each_letter_once(candidate, letters, server):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    claims = [
        module.enter(
            Sending.objects.get(pk=sending.pk), "claimed", NOW, leaving=("queued",), claim_token=f"w{n}", claimed_at=NOW
        )
        for sending in sendings
        for n in range(4)
    ]
    assert sum(claims) == len(sendings)


def test_one_letter_that_trips_the_program_does_not_keep_the_others_from_going(candidate, letters, server, monkeypatch):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    written = module.written

    def trips(mail, now):
        if mail.to_address.startswith("amara"):
            raise RuntimeError("Dear Amara, my salary is secret")
        return written(mail, now)

    monkeypatch.setattr(module, "written", trips)
    swept = tick(NOW)
    assert (swept.failed, swept.sent) == ([sendings[0].pk], [sendings[1].pk, sendings[2].pk])
    assert "salary" not in why_words(Sending.objects.get(pk=sendings[0].pk))


def test_a_letter_whose_handing_over_breaks_off_is_asked_about(candidate, letters, server, monkeypatch):
    sending = approved(candidate, letters[0], server.port)

    def breaks(self, message, sender, recipient, entering):
        assert entering()
        raise RuntimeError

    monkeypatch.setattr(module.SmtpSession, "transmit", breaks)
    assert tick(NOW).uncertain == [sending.pk]


def test_a_password_file_that_cannot_be_read_holds_the_letter_and_says_so(candidate, letters, server, monkeypatch):
    sending = approved(candidate, letters[0], server.port)

    def unreadable(mail_account):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "server_of", unreadable)
    assert tick(NOW).held == [sending.pk]
    assert "Permission denied" in why_words(Sending.objects.get(pk=sending.pk))


def test_a_search_that_cannot_be_planned_does_not_hold_up_letters(candidate, letters, server, monkeypatch):
    from sincerely.journal.actions import plan

    sending = approved(candidate, letters[0], server.port)
    type(candidate).objects.filter(pk=candidate.pk).update(wake_at=NOW)
    replan = plan.replan

    def broken(*_):
        monkeypatch.setattr(plan, "replan", replan)
        raise KeyError("secret")

    monkeypatch.setattr(plan, "replan", broken)
    assert tick(NOW).sent == [sending.pk]


@pytest.mark.parametrize(("phase", "becomes"), [("claimed", "sent"), ("transmitting", "uncertain")])
def test_a_claim_made_while_the_clock_was_ahead_does_not_wait_for_that_day(candidate, letters, server, phase, becomes):
    sending = approved(candidate, letters[0], server.port)
    Sending.objects.filter(pk=sending.pk).update(
        state=phase, claim_token="lost", claimed_at=NOW + dt.timedelta(days=365)
    )
    tick(NOW)
    assert state(sending) == becomes


def test_a_machine_that_slept_in_the_middle_of_a_sweep_asks_before_the_next_letter(
    candidate, letters, server, monkeypatch
):
    sendings = [approved(candidate, letter, server.port) for letter in letters]
    slept = [dt.timedelta()]
    took = server.handle_DATA

    async def then_sleeps(*arguments):
        slept[0] = dt.timedelta(hours=14)
        return await took(*arguments)

    server.handle_DATA = then_sleeps
    monkeypatch.setattr(module.machine, "now", lambda: NOW + slept[0])
    swept = tick(NOW)
    assert (swept.sent, swept.held) == ([sendings[0].pk], [sendings[1].pk, sendings[2].pk])


HOUR = dt.timedelta(hours=1)


@pytest.mark.only_on("SQLite")
@pytest.mark.parametrize(
    "kind",
    ["rejection-received", "offer-received", "offer-withdrawn", "application-closed", "counter-offer-received"],
)
def test_a_decision_after_the_yes_holds_every_letter_of_the_application_until_the_person_looked(
    candidate, letters, server, kind
):
    sendings = [approved(candidate, letter, server.port, NOW + HOUR) for letter in letters]
    record(candidate, kind, NOW + HOUR / 2, application=letters[0].application)
    assert tick(NOW + HOUR).sent == []
    assert [state(sending) for sending in sendings] == ["held"] * 3
    assert "Since you approved" in why_words(Sending.objects.get(pk=sendings[0].pk))
    # Having looked, the person lets one go all the same; nothing holds it a second time.
    decisions.send_now(Sending.objects.get(pk=sendings[0].pk), NOW + HOUR)
    assert tick(NOW + HOUR).sent == [sendings[0].pk]


def test_an_answer_of_one_person_holds_the_letter_to_that_person_alone(candidate, letters, server):
    sendings = [approved(candidate, letter, server.port, NOW + HOUR) for letter in letters]
    record(
        candidate,
        "message-received",
        NOW + HOUR / 2,
        application=letters[1].application,
        contact=letters[1].contact,
    )
    assert sorted(tick(NOW + HOUR).sent) == [sendings[0].pk, sendings[2].pk]
    assert state(sendings[1]) == "held"


@pytest.mark.only_on("SQLite")
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("date-named", {"due": dt.date(2026, 12, 4)}),
        ("application-withdrawn", {}),
        ("offer-accepted", {}),
        ("offer-declined", {}),
        ("interview-scheduled", {"due": NOW + dt.timedelta(days=3)}),
        ("receipt-confirmed", {}),
        ("message-received", {}),
        ("call-held", {}),
    ],
)
def test_a_question_of_ones_own_is_held_once_it_is_answered_or_needless(candidate, letters, server, kind, more):
    asked = new_letter(candidate, letters[0].contact, "status-inquiry", NOW)
    sending = approved(candidate, asked, server.port, NOW + HOUR)
    record(candidate, kind, NOW + HOUR / 2, application=letters[0].application, contact=letters[0].contact, **more)
    assert tick(NOW + HOUR).sent == []
    assert state(sending) == "held"


@pytest.mark.only_on("SQLite")
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("date-named", {"due": dt.date(2026, 12, 4)}),
        ("interview-scheduled", {"due": NOW + dt.timedelta(days=3)}),
        ("promise-made", {"promised_by": "them", "what": "the shift plan"}),
        ("reference-needed", {}),
    ],
)
def test_whatever_they_say_after_the_yes_is_asked_about_before_a_thank_you_goes_too(
    candidate, letters, server, kind, more
):
    sendings = [approved(candidate, letter, server.port, NOW + HOUR) for letter in letters]
    record(candidate, kind, NOW + HOUR / 2, application=letters[0].application, **more)
    assert tick(NOW + HOUR).sent == []
    assert [state(sending) for sending in sendings] == ["held"] * 3


def test_a_further_round_that_is_arranged_and_then_moved_holds_what_was_approved_each_time(candidate, letters, server):
    application, start = letters[0].application, NOW + dt.timedelta(days=3)
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    record(candidate, "interview-scheduled", NOW + HOUR / 4, application=application, due=start)
    assert state(sending) == "held"
    decisions.send_now(Sending.objects.get(pk=sending.pk), NOW + HOUR / 3)
    further = application.interviews.order_by("pk").last()
    record(candidate, "interview-moved", NOW + HOUR / 2, interview=further, due=start + dt.timedelta(days=1))
    assert tick(NOW + HOUR).sent == [] and state(sending) == "held"


def test_a_talk_holds_that_persons_letter_alone_and_a_promise_of_ones_own_none(candidate, letters, server):
    sendings = [approved(candidate, letter, server.port, NOW + HOUR) for letter in letters]
    application = letters[0].application
    record(candidate, "call-held", NOW + HOUR / 2, application=application, contact=letters[0].contact)
    record(candidate, "promise-made", NOW + HOUR / 2, application=application, promised_by="me", what="my plan")
    assert sorted(tick(NOW + HOUR).sent) == [sendings[1].pk, sendings[2].pk]


def test_no_word_of_theirs_is_left_out():
    asked = phases.DECISIONS | phases.NEWS | phases.MESSAGES | phases.TALKS
    theirs = {happening.kind for happening in HAPPENINGS.values() if happening.who == "they"}
    # Heard of them and not from them: it changes nothing that stands in a letter.
    assert theirs - asked == {"news-heard", "contact-moved", "gathering-announced"}


def test_an_answer_told_without_its_application_holds_the_letter_to_its_writer(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    record(candidate, "message-received", NOW + HOUR / 2, contact=letters[0].contact)
    assert tick(NOW + HOUR).sent == [] and state(sending) == "held"


def test_a_machines_answer_and_one_known_at_the_yes_hold_nothing(candidate, letters, server):
    record(candidate, "message-received", NOW - HOUR / 4, application=letters[0].application)
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    record(candidate, "message-received", NOW + HOUR / 2, application=letters[0].application, automatic=True)
    assert tick(NOW + HOUR).sent == [sending.pk]


def test_an_answer_taken_back_lets_the_letter_go_at_its_time(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    event = record(candidate, "rejection-received", NOW + HOUR / 2, application=letters[0].application)
    assert state(sending) == "held"
    retract(candidate, event, NOW + HOUR / 2)
    assert tick(NOW + HOUR).sent == [sending.pk]


def test_an_answer_while_the_letter_is_refused_for_now_still_holds_it(candidate, letters):
    sending = approved(candidate, letters[0], 1)
    with MisbehavingServer({"RCPT": "450 later"}) as server:
        account(candidate, server.port)
        assert tick(NOW).put_off == [sending.pk]
    record(candidate, "rejection-received", NOW + HOUR / 60, application=letters[0].application)
    assert state(sending) == "held"


def test_a_thank_you_never_goes_before_the_interview_it_thanks_for(candidate, letters, server):
    sending = approved(candidate, letters[0], server.port, NOW + HOUR)
    interview = letters[0].interview
    move(candidate, interview, interview.start + dt.timedelta(days=7), None, NOW + HOUR / 2)
    assert state(sending) == "held"
    assert tick(NOW + HOUR).sent == []
    assert Sending.objects.get(pk=sending.pk).reason == "too-early"
    # Nor when it is asked for by mistake.
    with pytest.raises(Refused, match="The interview it thanks for has not taken place"):
        decisions.send_now(Sending.objects.get(pk=sending.pk), NOW + HOUR)
    assert state(sending) == "held"
    assert tick(NOW + HOUR).sent == []
    assert server.received == []
