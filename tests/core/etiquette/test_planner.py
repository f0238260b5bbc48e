"""The rules at work: what starts, settles, stops and repeats each of them, told as small stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from sincerely.core.etiquette.kinds import OF_THEIR_OWN
from sincerely.core.etiquette.planner import next_change, plan
from sincerely.core.etiquette.playbook import parse_playbook
from sincerely.core.etiquette.values import Event
from sincerely.data.playbook import shipped_playbook
from sincerely.integrations.holidays import holidays
from tests.core.etiquette.world import BERLIN, CAIRO, CHICAGO, at, facts, happened, is_open, of_rule, only, planned

PANEL = happened("interview-ended", "2026-11-23 15:00", about="i1", application="nurse", people=("amara", "jan"))
NO = happened("rejection-received", "2026-12-01 11:00", application="nurse", contact="rosa")
OFFER = happened(
    "offer-received", "2026-12-01 11:00", application="nurse", contact="rosa", about="o1", due=date(2026, 12, 11)
)
REQUEST = happened(
    "request-received",
    "2026-11-25 10:00",
    application="nurse",
    contact="rosa",
    about="r1",
    items=("licence",),
    due=date(2026, 12, 2),
)


def wrote(form: str, when: str, contact: str = "", **more: object):
    return happened("letter-sent", when, form=form, contact=contact, **more)


# -- the thank-you


def test_each_interviewer_is_thanked_within_24_hours_in_the_interviews_zone() -> None:
    found = of_rule("thank-you", PANEL)
    assert {each.contact for each in found} == {"amara", "jan"}
    assert {each.due for each in found} == {at("2026-11-24 15:00")}
    assert {each.letter for each in found} == {"thank-you"}
    assert [each.status(at("2026-11-24 15:01")) for each in found] == ["overdue", "overdue"]


def test_a_thank_you_to_one_settles_that_one_only() -> None:
    found = {
        each.contact: each
        for each in of_rule("thank-you", PANEL, wrote("thank-you", "2026-11-23 19:00", "jan", application="nurse"))
    }
    assert found["jan"].settled_by
    assert is_open(found["amara"])


def test_a_thank_you_for_another_application_settles_nothing() -> None:
    found = of_rule("thank-you", PANEL, wrote("thank-you", "2026-11-23 19:00", "jan", application="nurse-two"))
    assert all(is_open(each) for each in found)


def test_two_interviews_are_two_thanks_and_each_letter_counts_for_its_own() -> None:
    second = happened("interview-ended", "2026-12-03 10:00", about="i2", application="nurse", people=("amara",))
    found = {
        each.key: each
        for each in of_rule(
            "thank-you", PANEL, second, wrote("thank-you", "2026-12-03 12:00", "amara", application="nurse", about="i2")
        )
    }
    assert found["thank-you:amara:i2"].settled_by
    assert is_open(found["thank-you:amara:i1"])


def test_the_letter_may_carry_the_end_of_the_interview_before_its_correction() -> None:
    corrected = replace(PANEL, at=at("2026-11-23 15:45"))
    found = of_rule(
        "thank-you", corrected, wrote("thank-you", "2026-11-23 15:20", "jan", application="nurse", about="i1")
    )
    assert [each.contact for each in found if each.settled_by] == ["jan"]


def test_an_interview_without_names_still_owes_a_thank_you() -> None:
    found = only("thank-you", replace(PANEL, people=()))
    assert (found.contact, found.application) == ("", "nurse")


def test_on_a_friday_evening_the_24_hours_win_over_the_weekend() -> None:
    found = only(
        "thank-you", happened("interview-ended", "2026-12-04 17:30", about="i1", application="nurse", people=("amara",))
    )
    assert found.send_between == (at("2026-12-04 17:30"), at("2026-12-04 21:00"))


def test_the_window_is_the_recipients_and_the_due_time_the_interviews() -> None:
    found = only(
        "thank-you", happened("interview-ended", "2026-11-23 15:00", about="i1", application="welder", people=("uwe",))
    )
    assert found.due == at("2026-11-24 15:00")
    assert found.due.tzinfo is CHICAGO
    # 15:00 in Chicago is 22:00 in Berlin: the next Berlin morning.
    assert found.send_between == (at("2026-11-24 09:00", BERLIN), at("2026-11-24 17:00", BERLIN))


@pytest.mark.parametrize("kind", ["interview-cancelled", "application-withdrawn"])
def test_what_ends_the_thank_you(kind: str) -> None:
    found = of_rule("thank-you", PANEL, happened(kind, "2026-11-23 16:00", application="nurse", about="i1"))
    assert all(each.stopped_by and each.stop_reason for each in found)


# -- waiting


def test_a_promised_date_and_two_business_days_of_grace() -> None:
    named = happened("date-named", "2026-11-23 15:00", application="nurse", due=date(2026, 12, 4))
    found = [each for each in of_rule("status-inquiry", PANEL, named) if is_open(each)]
    # Friday the 4th is named; Tuesday the 8th is the second business day after it.
    assert [each.due for each in found] == [at("2026-12-08 17:00")]
    assert found[0].starts == at("2026-12-08 09:00")


def test_without_a_date_seven_business_days_counting_thanksgiving_out() -> None:
    assert only("status-inquiry", PANEL).due == at("2026-12-03 17:00")


def test_the_interview_itself_may_name_the_date() -> None:
    assert only("status-inquiry", replace(PANEL, due=date(2026, 12, 4))).due == at("2026-12-08 17:00")


def test_egyptian_grace_skips_friday_and_saturday() -> None:
    ended = happened(
        "interview-ended",
        "2026-11-01 15:00",
        CAIRO,
        about="i1",
        application="teacher",
        people=("mona",),
        due=date(2026, 11, 5),
    )
    # Thursday the 5th; Sunday the 8th and Monday the 9th are the next business days.
    assert only("status-inquiry", ended).due == at("2026-11-09 17:00", CAIRO)


def test_a_new_date_supersedes_the_old_one() -> None:
    named = [happened("date-named", f"2026-11-2{n} 10:00", application="nurse", due=date(2026, 12, n)) for n in (4, 7)]
    found = of_rule("status-inquiry", PANEL, *named)
    assert [each.due for each in found if is_open(each)] == [at("2026-12-09 17:00")]
    assert [each.stop_reason for each in found if not is_open(each)] == [
        "they named a date on 24 November 2026",
        "they named a date on 27 November 2026, and that one counts now",
    ]


def test_a_word_before_the_named_date_keeps_the_date() -> None:
    word = happened("message-received", "2026-11-30 09:00", application="nurse", contact="rosa")
    found = [each for each in of_rule("status-inquiry", replace(PANEL, due=date(2026, 12, 4)), word) if is_open(each)]
    assert [each.due for each in found] == [at("2026-12-08 17:00")]


def test_an_answer_after_the_date_starts_the_wait_anew() -> None:
    word = happened("message-received", "2026-12-07 09:00", application="nurse", contact="rosa")
    found = [each for each in of_rule("status-inquiry", replace(PANEL, due=date(2026, 12, 4)), word) if is_open(each)]
    assert [each.due for each in found] == [at("2026-12-16 17:00")]


def test_an_automatic_reply_is_no_answer() -> None:
    robot = happened("message-received", "2026-11-30 09:00", application="nurse", automatic=True)
    assert is_open(only("status-inquiry", PANEL, robot))


def test_the_ladder_grows_and_ends() -> None:
    sent = ["2026-12-03 10:00", "2026-12-14 10:00", "2026-12-29 10:00", "2027-01-21 10:00"]
    for done in range(5):
        found = of_rule(
            "status-inquiry",
            PANEL,
            *(wrote("status-inquiry", when, "rosa", application="nurse") for when in sent[:done]),
        )
        waiting = [each for each in found if is_open(each)]
        assert len(found) == min(done + 1, 4)
        assert len(waiting) == (1 if done < 4 else 0)
    first, second, third, fourth = (each.due.date() for each in found)
    assert (first, second) == (date(2026, 12, 3), date(2026, 12, 14))
    assert third - second > second - first
    assert fourth - third > third - second


@pytest.mark.parametrize(
    "kind",
    ["rejection-received", "offer-received", "application-withdrawn", "application-closed", "interview-scheduled", "request-received"],
)  # fmt: skip
def test_what_ends_the_wait(kind: str) -> None:
    found = of_rule("status-inquiry", PANEL, happened(kind, "2026-11-30 09:00", application="nurse", contact="rosa"))
    assert found and not any(is_open(each) for each in found)
    assert all(each.stop_reason for each in found)


def test_good_luck_after_a_no_is_no_new_wait() -> None:
    kind_word = happened("message-received", "2026-12-02 09:00", application="nurse", contact="rosa")
    assert not any(is_open(each) for each in of_rule("status-inquiry", PANEL, NO, kind_word))


# -- messages, requests, calls


def test_a_message_that_waits_is_answered_within_24_hours() -> None:
    asked = happened("message-received", "2026-12-04 16:00", application="nurse", contact="rosa", needs_answer=True)
    found = only("answer-message", asked)
    assert found.due == at("2026-12-05 16:00")
    assert only(
        "answer-message", asked, wrote("scheduling-reply", "2026-12-04 18:00", "rosa", application="nurse")
    ).settled_by
    assert is_open(only("answer-message", asked, wrote("thank-you", "2026-12-04 18:00", "jan", application="nurse")))
    assert not of_rule("answer-message", replace(asked, automatic=True))


@pytest.mark.parametrize("form", sorted(OF_THEIR_OWN))
def test_a_letter_of_another_occasion_is_no_answer_however_late_it_went(form: str) -> None:
    asked = happened("message-received", "2026-12-04 07:30", application="nurse", contact="rosa", needs_answer=True)
    own = wrote(form, "2026-12-04 07:48", "rosa", application="nurse")
    owed = only("answer-message", asked, own)
    assert is_open(owed)
    # Written to answer it, or in no form at all, it is one.
    assert only("answer-message", asked, replace(own, settles=owed.key)).settled_by == own.id
    assert only("answer-message", asked, replace(own, form="")).settled_by == own.id


@pytest.mark.parametrize("form", ["receipt-confirmation", "referral-thanks", "reference-thanks", "lead-thanks", "call-summary", "request-reply", "scheduling-reply"])  # fmt: skip
def test_a_letter_that_says_it_arrived_or_thanks_for_a_help_is_the_answer_to_the_message_that_told_of_it(
    form: str,
) -> None:
    asked = happened("message-received", "2026-12-04 07:30", application="nurse", contact="rosa", needs_answer=True)
    own = wrote(form, "2026-12-04 07:48", "rosa", application="nurse")
    assert only("answer-message", asked, own).settled_by == own.id
    # To somebody else, or sent before, it is none.
    assert is_open(only("answer-message", asked, replace(own, contact="priya")))
    assert is_open(only("answer-message", asked, wrote(form, "2026-12-04 07:00", "rosa", application="nurse")))


@pytest.mark.parametrize(
    ("arrives", "due"),
    [("2026-11-25 10:00", "2026-11-25 17:00"), ("2026-11-25 18:00", "2026-11-27 17:00"), ("2026-11-26 10:00", "2026-11-27 17:00")],
)  # fmt: skip
def test_a_request_is_acknowledged_the_same_business_day(arrives: str, due: str) -> None:
    assert only("acknowledge-request", replace(REQUEST, at=at(arrives))).due == at(due)


def test_a_request_runs_from_acknowledgement_to_receipt() -> None:
    deadline = only("answer-request", REQUEST)
    assert deadline.due == at("2026-12-02 17:00")
    assert only("request-deadline", REQUEST).starts == at("2026-12-01 09:00")
    answered = wrote("request-reply", "2026-12-01 10:00", "rosa", application="nurse", about="r1")
    for rule in ("acknowledge-request", "answer-request", "request-deadline"):
        assert only(rule, REQUEST, answered).settled_by == answered.id
    receipt = only("confirm-receipt", REQUEST, answered)
    assert receipt.due == at("2026-12-04 17:00")
    came = happened("receipt-confirmed", "2026-12-02 10:00", application="nurse", about="r1")
    assert only("confirm-receipt", REQUEST, answered, came).settled_by == came.id


def test_an_answer_to_one_request_leaves_the_other_open() -> None:
    other = replace(REQUEST, id="other", about="r2")
    found = {
        each.about: each
        for each in of_rule(
            "answer-request",
            REQUEST,
            other,
            happened("request-answered", "2026-11-30 10:00", application="nurse", about="r2"),
        )
    }
    assert found["r2"].settled_by
    assert is_open(found["r1"])


def test_a_request_without_a_day_is_asked_about() -> None:
    vague = replace(REQUEST, due=None)
    assert only("clarify-request", vague).letter == "clarifying-question"
    assert only("answer-request", vague).due == at("2026-11-30 17:00")
    assert not of_rule("clarify-request", REQUEST)


@pytest.mark.parametrize(
    ("missed", "start", "due"),
    [
        ("2026-11-25 10:00", "2026-11-25 10:00", "2026-11-25 17:00"),
        ("2026-11-25 18:00", "2026-11-26 09:00", "2026-11-26 13:00"),
        ("2026-11-28 10:00", "2026-11-30 09:00", "2026-11-30 13:00"),
    ],
)
def test_a_missed_call_is_returned_the_same_day_or_the_next_morning(missed: str, start: str, due: str) -> None:
    call = happened("call-missed", missed, BERLIN, application="welder", contact="uwe")
    found = only("return-call", call)
    assert found.due == at(due, BERLIN)
    assert found.send_between is not None and found.send_between[0] == at(start, BERLIN)
    back = happened("call-returned", "2026-11-30 10:00", BERLIN, application="welder", contact="uwe")
    assert only("return-call", call, back).settled_by == back.id


def test_a_call_is_summarised_within_24_hours() -> None:
    call = happened("call-held", "2026-11-25 10:00", application="nurse", contact="rosa")
    assert only("call-summary", call).due == at("2026-11-26 10:00")
    assert only("call-summary", call, wrote("call-summary", "2026-11-25 12:00", "rosa", application="nurse")).settled_by


def test_promises_of_both_sides() -> None:
    mine = happened(
        "promise-made",
        "2026-11-23 15:00",
        by="me",
        what="the roster",
        due=date(2026, 11, 25),
        application="nurse",
        contact="amara",
        about="p1",
    )
    theirs = happened(
        "promise-made",
        "2026-11-23 15:00",
        by="them",
        due=date(2026, 11, 25),
        application="nurse",
        contact="jan",
        about="p2",
        id="p2",
    )
    assert only("my-promise", mine).due == at("2026-11-25 17:00")
    assert only("my-promise", mine).title == "Keep your promise: the roster"
    assert only("their-promise", theirs).due == at("2026-11-30 17:00")
    kept = happened("promise-kept", "2026-11-24 15:00", about="p1")
    assert only("my-promise", mine, theirs, kept).settled_by == kept.id
    assert is_open(only("their-promise", mine, theirs, kept))


# -- people


def test_a_connection_note_once_for_each_person() -> None:
    again = happened("interview-ended", "2026-12-10 10:00", about="i2", application="nurse", people=("amara",))
    found = {each.contact: each for each in of_rule("connection-note", PANEL, again, NO)}
    assert set(found) == {"amara", "jan"}
    assert found["amara"].due > at("2026-11-24 15:00")
    before = happened("connection-sent", "2026-10-01 10:00", contact="amara")
    assert {each.contact for each in of_rule("connection-note", PANEL, before)} == {"jan"}
    met = happened("representative-met", "2026-11-02 10:00", contact="uwe")
    assert only("connection-note", met).letter == "linkedin-note"


def test_a_no_is_answered_after_a_pause_and_within_two_working_days() -> None:
    found = only("rejection-reply", PANEL, NO)
    assert (found.starts, found.due) == (at("2026-12-01 23:00"), at("2026-12-03 17:00"))
    assert found.send_between == (at("2026-12-02 09:00"), at("2026-12-02 17:00"))
    assert found.status(at("2026-12-01 12:00")) == "upcoming"
    assert only(
        "rejection-reply", PANEL, NO, wrote("rejection-reply", "2026-12-02 09:30", "rosa", application="nurse")
    ).settled_by
    weekend = replace(NO, at=at("2026-11-28 10:00"))
    assert only("rejection-reply", PANEL, weekend).due == at("2026-12-01 17:00")


def test_an_invitation_overtakes_the_step_after_a_no_and_is_no_step_taken() -> None:
    invited = happened("interview-scheduled", "2026-12-02 09:00", about="i9", application="welder")
    overtaken = only("keep-applying", PANEL, NO, invited)
    assert overtaken.stopped_by == invited.id and not overtaken.settled_by
    applied = happened("application-sent", "2026-12-02 09:00", application="welder")
    assert only("keep-applying", PANEL, NO, applied).settled_by == applied.id


def test_feedback_is_asked_for_only_where_none_was_given() -> None:
    assert only("feedback-request", PANEL, NO).due == at("2026-12-07 17:00")
    assert not of_rule("feedback-request", PANEL, replace(NO, feedback_given=True))


def test_after_a_no_each_interviewer_is_kept_and_the_rhythm_thins_out() -> None:
    events = [PANEL, NO]
    gaps, last = [], at("2026-12-01 11:00")
    for _ in range(7):
        waiting = [each for each in of_rule("keep-in-touch", *events) if is_open(each) and each.contact == "amara"]
        assert len(waiting) == 1
        gaps.append((waiting[0].due - last).days // 7)
        last = waiting[0].due
        events.append(wrote("keep-in-touch", last.strftime("%Y-%m-%d 12:00"), "amara"))
    assert gaps == [4, 8, 13, 26, 26, 26, 26]
    assert {each.contact for each in of_rule("keep-in-touch", PANEL, NO)} == {"amara", "jan"}


def test_meeting_them_before_the_time_starts_the_wait_again() -> None:
    coffee = happened("touchpoint", "2026-12-15 11:00", contact="amara")
    waiting = [each for each in of_rule("keep-in-touch", PANEL, NO, coffee) if each.contact == "amara"]
    assert [each.due.date() for each in waiting] == [date(2027, 1, 12)]


def test_never_means_never_until_it_is_taken_up_again() -> None:
    never = happened("contact-released", "2026-12-20 11:00", contact="amara")
    assert not [
        each for each in of_rule("keep-in-touch", PANEL, NO, never) if each.contact == "amara" and is_open(each)
    ]
    again = happened("contact-kept", "2027-03-01 11:00", contact="amara")
    assert [
        each.cause
        for each in of_rule("keep-in-touch", PANEL, NO, never, again)
        if each.contact == "amara" and is_open(each)
    ] == [again.id]


def test_milestones_reach_nobody_too_often() -> None:
    coffee = happened("touchpoint", "2026-11-20 11:00", contact="amara")
    first = happened("milestone-reached", "2026-11-23 11:00", people=("amara", "uwe"), what="a certificate")
    found = {each.contact: each.due for each in of_rule("milestone-update", coffee, first)}
    assert found["amara"].date() == date(2026, 12, 18)
    assert found["uwe"].date() == date(2026, 11, 30)
    second = happened("milestone-reached", "2026-11-24 11:00", people=("uwe",))
    assert (
        len([each for each in of_rule("milestone-update", first, second) if each.contact == "uwe" and is_open(each)])
        == 1
    )


@pytest.mark.parametrize(
    ("kind", "rule", "contact", "letter"),
    [
        ("lead-received", "lead-thanks", "sam", "lead-thanks"),
        ("referral-received", "referral-thanks", "sam", "referral-thanks"),
        ("informational-interview-ended", "informational-thanks", "uwe", "thank-you"),
        ("introduction-made", "introduction", "uwe", "informational-interview-request"),
        ("reference-agreed", "reference-agreed-thanks", "ada", "reference-thanks"),
        ("reference-called", "reference-thanks", "ada", "reference-thanks"),
        ("gathering-attended", "gathering-follow-up", "uwe", "gathering-follow-up"),
        ("article-found", "share-article", "uwe", "article-share"),
        ("news-heard", "congratulation", "uwe", "congratulation"),
        ("contact-moved", "new-post-of-contact", "uwe", "congratulation"),
        ("opening-found", "new-opening", "uwe", "new-opening-interest"),
    ],
)
def test_kindnesses_have_their_letter_and_are_settled_by_it(kind: str, rule: str, contact: str, letter: str) -> None:
    event = happened(kind, "2026-11-23 11:00", contact=contact, about="x1")
    found = only(rule, event)
    assert (found.letter, found.contact) == (letter, contact)
    assert found.due - found.starts <= timedelta(days=8)
    sent = wrote(letter, "2026-11-24 09:00", contact)
    assert only(rule, event, sent).settled_by == sent.id


def test_references_hear_before_the_call_and_after_the_end() -> None:
    asked = [
        happened("reference-asked", "2026-11-01 10:00", contact="ada"),
        happened("reference-agreed", "2026-11-02 10:00", contact="ada"),
    ]
    needed = happened(
        "reference-needed", "2026-11-24 09:00", application="nurse", about="rc", due=at("2026-11-24 20:00")
    )
    found = only("reference-heads-up", *asked, needed)
    assert (found.contact, found.due) == ("ada", at("2026-11-24 20:00"))
    told = wrote("reference-heads-up", "2026-11-24 12:00", "ada", application="nurse")
    assert only("reference-heads-up", *asked, needed, told).settled_by == told.id
    assert only("reference-outcome", *asked, needed, told, NO).contact == "ada"


def test_assessments_from_question_to_receipt() -> None:
    came = happened(
        "assessment-received",
        "2026-11-23 10:00",
        application="nurse",
        contact="rosa",
        about="t1",
        due=date(2026, 12, 1),
    )
    assert only("submit-assessment", came).due == at("2026-12-01 17:00")
    assert only("assessment-deadline", came).starts == at("2026-11-30 08:00")
    assert only("assessment-question", came).due == at("2026-11-24 10:00")
    done = happened("assessment-submitted", "2026-11-30 10:00", application="nurse", about="t1")
    assert only("submit-assessment", came, done).settled_by == done.id
    assert only("assessment-follow-up", came, done).due == at("2026-12-07 17:00")


def test_the_second_round_is_prepared() -> None:
    second = happened(
        "interview-scheduled", "2026-12-01 10:00", application="nurse", about="i2", due=at("2026-12-10 10:00")
    )
    assert only("prepare-next-round", PANEL, second).due == at("2026-12-09 21:00")
    assert not of_rule("prepare-interview", PANEL, second)
    assert only("prepare-interview", second).due == at("2026-12-09 21:00")
    moved = happened("interview-moved", "2026-12-02 10:00", application="nurse", about="i2", due=at("2026-12-14 10:00"))
    assert [each.due for each in of_rule("prepare-next-round", PANEL, second, moved) if is_open(each)] == [
        at("2026-12-13 21:00")
    ]


# -- offers


def test_an_offer_is_thanked_for_clarified_and_decided_in_time() -> None:
    dues = {
        rule: only(rule, PANEL, OFFER).due
        for rule in ("offer-acknowledgement", "ask-for-time", "offer-clarification", "decide", "offer-expiry")
    }
    assert dues["offer-acknowledgement"] == at("2026-12-01 17:00")
    assert dues["ask-for-time"] == at("2026-12-03 17:00")
    assert dues["decide"] == dues["offer-expiry"] == at("2026-12-11 17:00")
    assert only("offer-expiry", OFFER).starts == at("2026-12-09 09:00")
    yes = happened("offer-accepted", "2026-12-03 10:00", application="nurse", about="o1")
    assert only("decide", OFFER, yes).settled_by == yes.id


def test_an_offer_that_was_said_brings_one_letter_and_the_others_wait_for_what_comes_of_it() -> None:
    def to_write(*events: Event, offer: Event = OFFER) -> dict[str, datetime]:
        rosas = (each for each in planned(offer, *events) if each.letter and each.contact == "rosa")
        return {each.rule: each.starts for each in rosas if is_open(each)}

    first = to_write()
    assert [rule for rule, starts in first.items() if starts <= at("2026-12-01 23:59")] == ["offer-acknowledgement"]
    # The thanks asked for the paper, and what was still to be known: both are waited for, not asked again the next day.
    thanked = wrote("offer-acknowledgement", "2026-12-01 15:00", "rosa", application="nurse", about="o1")
    after = to_write(thanked)
    assert "offer-clarification" not in after and after["written-terms"] >= at("2026-12-03 09:00")
    # Another day than theirs is asked for only where they named one.
    assert "ask-for-time" in after and "ask-for-time" not in to_write(thanked, offer=replace(OFFER, due=None))
    paper = happened("written-terms-received", "2026-12-02 10:00", application="nurse", about="o1", contact="rosa")
    assert "written-terms" not in to_write(thanked, paper)
    assert to_write(thanked, paper)["terms-questions"] >= at("2026-12-03 09:00"), "read first, then asked"
    at_once = to_write(offer=replace(OFFER, in_writing=True))
    assert at_once["terms-questions"] > at_once["offer-acknowledgement"] and "offer-clarification" not in at_once


def test_terms_that_changed_by_word_of_mouth_are_asked_for_on_paper_whatever_paper_came_before() -> None:
    counter = happened("counter-offer-received", "2026-12-03 10:00", application="nurse", about="o1", contact="rosa")
    paper = happened("written-terms-received", "2026-12-02 10:00", application="nurse", about="o1", contact="rosa")
    asks = ("written-terms", "new-terms-in-writing")
    for before in ((OFFER,), (OFFER, paper), (replace(OFFER, in_writing=True),)):
        still = [each for rule in asks for each in of_rule(rule, *before, counter) if is_open(each)]
        assert [(each.rule, each.due) for each in still] == [("new-terms-in-writing", at("2026-12-08 17:00"))]
        again = replace(paper, id="later", at=at("2026-12-04 10:00"))
        assert not any(is_open(each) for rule in asks for each in of_rule(rule, *before, counter, again))


def test_newer_terms_take_the_place_of_those_before_them() -> None:
    paper = replace(OFFER, in_writing=True)
    later = happened("counter-offer-received", "2026-12-03 10:00", application="nurse", about="o1", contact="rosa", in_writing=True)  # fmt: skip
    for rule in ("terms-questions", "check-written-terms"):
        assert [each.cause for each in of_rule(rule, paper, later) if is_open(each)] == [later.id], rule
        said = of_rule(rule, paper, replace(later, in_writing=False))
        assert not any(is_open(each) for each in said), "what was only said is asked for on paper first"


@pytest.mark.parametrize(
    ("ends", "shown"), [("2026-12-02 12:00", "2026-12-01 10:00"), ("2026-12-03 12:00", "2026-12-02 09:00")]
)
def test_what_an_early_end_cuts_short_is_shown_a_working_day_before_it(ends: str, shown: str) -> None:
    offer = replace(OFFER, at=at("2026-12-01 10:00"), due=at(ends))
    for rule in ("ask-for-time", "written-terms"):
        found = only(rule, offer)
        assert (found.starts, found.due) == (at(shown), at(ends)), rule


def test_more_time_moves_the_day_of_decision() -> None:
    longer = happened("offer-extended", "2026-12-08 10:00", application="nurse", about="o1", due=date(2026, 12, 18))
    assert [each.due for each in of_rule("decide", OFFER, longer) if is_open(each)] == [at("2026-12-18 17:00")]


def test_others_hear_of_the_date_and_of_the_yes_only_once_it_is_in_writing() -> None:
    others = [
        happened("interview-ended", "2026-11-20 10:00", BERLIN, application="welder", about="i9", people=("uwe",)),
        happened("offer-received", "2026-11-30 10:00", CAIRO, application="teacher", about="o9", contact="mona"),
    ]
    assert [each.application for each in of_rule("decision-date-notice", OFFER, *others) if is_open(each)] == ["welder"]
    yes = happened("offer-accepted", "2026-12-03 10:00", application="nurse", about="o1")
    assert not of_rule("decline-others", OFFER, *others, yes)
    paper = happened("written-terms-received", "2026-12-04 10:00", application="nurse", about="o1")
    found = [
        *of_rule("decline-others", OFFER, *others, yes, paper),
        *of_rule("withdraw-others", OFFER, *others, yes, paper),
    ]
    assert [(each.application, each.letter) for each in found] == [
        ("teacher", "offer-decline"),
        ("welder", "withdrawal"),
    ]
    assert min(each.starts for each in found) >= paper.at


def test_a_negotiation_is_nudged_late_and_stops_at_an_answer() -> None:
    asked = happened("negotiation-sent", "2026-12-02 10:00", application="nurse", about="o1", contact="rosa")
    assert only("negotiation-nudge", OFFER, asked).due == at("2026-12-07 17:00")
    answer = happened("counter-offer-received", "2026-12-04 10:00", application="nurse", about="o1", contact="rosa")
    assert only("negotiation-nudge", OFFER, asked, answer).stopped_by == answer.id
    assert only("counter-offer-reply", OFFER, asked, answer).due == at("2026-12-08 17:00")


# -- by hand


def test_done_dismissed_and_postponed_by_hand() -> None:
    key = only("status-inquiry", PANEL).key
    done = happened("follow-up-done", "2026-12-03 10:00", settles=key)
    assert [is_open(each) for each in of_rule("status-inquiry", PANEL, done)] == [False, True]
    dismissed = happened("follow-up-dismissed", "2026-12-03 10:00", settles=key)
    assert [each.stop_reason for each in of_rule("status-inquiry", PANEL, dismissed)] == [
        "you said no to it on 3 December 2026"
    ]
    later = happened("follow-up-postponed", "2026-12-03 10:00", settles=key, due=date(2026, 12, 9))
    assert only("status-inquiry", PANEL, later).due == at("2026-12-09 17:00")
    assert only("status-inquiry", PANEL, later).starts == at("2026-12-09 09:00")


def test_the_order_of_one_instant_never_loops() -> None:
    touches = [happened("touchpoint", "2026-12-01 11:00", contact="amara", id=f"t{n}") for n in range(3)]
    kept = happened("contact-kept", "2026-12-01 11:00", contact="amara", id="k")
    done = [
        happened("follow-up-done", "2026-12-01 11:00", settles=f"keep-in-touch:amara:{name}", id=f"d-{name}")
        for name in ("k", "t0", "t1", "t2")
    ]
    assert len([each for each in of_rule("keep-in-touch", kept, *touches, *done) if is_open(each)]) == 1


def test_two_nudges_to_one_employer_never_share_a_day() -> None:
    other = happened("interview-ended", "2026-11-23 11:00", about="i2", application="nurse-two", people=("jan",))
    first, second = (each for each in of_rule("status-inquiry", PANEL, other))
    assert (first.due, second.due) == (at("2026-12-03 17:00"), at("2026-12-04 17:00"))
    assert second.send_between == (at("2026-12-04 09:00"), at("2026-12-04 17:00"))


def test_a_renamed_rule_keeps_what_was_done_under_its_old_name() -> None:
    renamed, problems = parse_playbook('[rule.status-inquiry]\naliases = ["ask-status"]\n', shipped_playbook())
    assert renamed is not None and not problems
    key = only("status-inquiry", PANEL).key.replace("status-inquiry", "ask-status")
    done = happened("follow-up-done", "2026-12-03 10:00", settles=key)
    found = of_rule("status-inquiry", PANEL, done, playbook=renamed)
    assert found[0].settled_by == done.id


def test_what_is_prepared_for_is_gone_once_it_has_begun() -> None:
    agreed = happened(
        "interview-scheduled", "2026-12-01 11:00", about="i9", application="nurse", due=at("2026-12-10 10:00")
    )
    prepare = only("prepare-interview", agreed)
    assert prepare.until == at("2026-12-10 10:00")
    assert [prepare.status(at(moment)) for moment in ("2026-12-10 09:59", "2026-12-10 10:00")] == ["overdue", "stopped"]
    assert next_change((prepare,), at("2026-12-10 09:00")) == at("2026-12-10 10:00")
    # Put off by hand it does not outlive the interview either.
    later = happened("follow-up-postponed", "2026-12-09 11:00", settles=prepare.key, due=date(2026, 12, 12))
    assert only("prepare-interview", agreed, later).status(at("2026-12-12 10:00")) == "stopped"
    # A day without an hour is over with the working hours of that day.
    some_day = happened(
        "interview-scheduled", "2026-12-01 11:00", about="i9", application="nurse", due=date(2026, 12, 10)
    )
    assert only("prepare-interview", some_day).until == at("2026-12-10 21:00")


def test_next_change_is_the_next_moment_anything_can_happen() -> None:
    found = planned(PANEL)
    moments = sorted({m.timestamp() for each in found for m in (each.starts, each.due, *(each.send_between or ())[:1])})
    now = at("2026-11-23 15:00")
    seen = []
    while (change := next_change(found, now)) is not None:
        seen.append(change.timestamp())
        now = change
    assert seen == [moment for moment in moments if moment > at("2026-11-23 15:00").timestamp()]
    assert next_change((), now) is None


def test_nobody_and_nothing_on_record_is_no_crash() -> None:
    bare = facts(
        [
            happened(kind, "2026-11-23 15:00", id=kind)
            for kind in ("interview-ended", "rejection-received", "call-missed", "offer-received")
        ]
    )
    found = plan(replace(bare, contacts={}, employers={}, applications={}), shipped_playbook(), holidays)
    assert {each.rule for each in found} >= {"thank-you", "rejection-reply", "return-call", "decide"}
    assert all(isinstance(each.due, datetime) and each.title for each in found)
