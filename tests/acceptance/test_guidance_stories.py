"""Short stories of a job search, each through the journal's verbs and the desk's pages: what is owed, when, why, and what ends it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from sincerely.core.reading.values import FoundPromise, FoundTopic, Person
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.employers import correct_employer
from sincerely.journal.actions.happenings import HAPPENINGS, correct
from sincerely.journal.models import Event
from tests.acceptance.desk import Search, local

RUTH = Person(name="Ruth Amsel", email="ruth@millworks.example", position="Workshop manager")
OLU = Person(name="Olu Adeyemi", email="olu@millworks.example", position="Lead welder")
TOPICS = (
    FoundTopic(with_="Ruth Amsel", topic="the new aluminium line", they_said="half the rejects come from it"),
    FoundTopic(with_="Olu Adeyemi", topic="apprentices", they_said="two apprentices start in March"),
)


@pytest.fixture
def search(db: None, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Monday 2 November 2026, nine in the morning in Chicago."""
    return Search(monkeypatch, "2026-11-02 09:00")


@pytest.fixture
def panel(search: Search):
    """Two weeks later, Monday 16 November at noon; the panel at Millworks ended at eleven."""
    application = search.applies("Millworks", "Welding inspector")
    search.at("2026-11-16 12:00")
    return search.interviewed(application, RUTH, OLU, topics=TOPICS)


# ---------------------------------------------------------------- after the interview


def test_what_is_late_is_shown_as_late_and_never_dropped(search: Search, panel):
    assert "Thank Ruth Amsel" in search.page("today")
    search.at("2026-11-17 11:30")
    assert all(row.late for row in search.owes("thank-you")) and len(search.owes("thank-you")) == 2
    assert "late" in search.page("today") and "Late is still welcome." in search.page(
        "follow-up", search.row("thank-you", search.person("Ruth Amsel")).pk
    )
    search.days(10)
    assert len(search.owes("thank-you")) == 2
    search.happened("letter-sent", contact=search.person("Ruth Amsel"), application=panel.application)
    search.posts("follow-up-done", search.row("thank-you", search.person("Ruth Amsel")).pk)
    assert {row.contact for row in search.owes("thank-you")} == {"Olu Adeyemi"}


def test_each_person_met_is_worth_one_connection_note_ticked_off_by_hand(search: Search, panel):
    search.at("2026-11-17 12:00")
    assert {row.contact for row in search.owes("connection-note")} == {"Ruth Amsel", "Olu Adeyemi"}
    search.happened("representative-met", contact=search.knows("Nia Wright"), what="careers day")
    search.days(1.1)
    ruth = search.row("connection-note", search.person("Ruth Amsel"))
    search.posts("follow-up-done", ruth.pk)
    assert {row.contact for row in search.owes("connection-note")} == {"Olu Adeyemi", "Nia Wright"}
    too_long = "Dear Olu, " + "we met at the panel and spoke of apprentices. " * 8
    assert "300" in search.types_into(search.letter("connection-note", search.person("Olu Adeyemi")), too_long)


def test_while_they_decide_the_search_goes_on_and_the_wait_is_shown(search: Search, panel):
    assert "Waiting" in search.page("today") and "Millworks" in search.page("applications")
    search.at("2026-11-24 08:00")
    (step,) = search.owes("use-the-wait")
    assert step.due.date() == date(2026, 11, 21) and "something else is moving" in step.why
    search.applies("Harbor Steel", "Inspector")
    assert search.none_of("use-the-wait")


def test_their_news_is_looked_at_in_a_light_rhythm_that_stops_when_told(search: Search, panel):
    first = search.due("social-engagement")
    assert first.date() == date(2026, 11, 30)
    search.at(first)
    search.posts("follow-up-done", search.row("social-engagement").pk)
    assert search.due("social-engagement") - first >= timedelta(days=27)
    search.posts("follow-up-never", search.row("social-engagement").pk)
    assert search.none_of("social-engagement")


# ---------------------------------------------------------------- messages, requests, calls


def test_what_waits_longest_for_an_answer_stands_first(search: Search, panel):
    ruth, olu = search.person("Ruth Amsel"), search.person("Olu Adeyemi")
    search.at("2026-11-17 10:00").happened(
        "message-received", contact=olu, application=panel.application, needs_answer=True
    )
    search.at("2026-11-17 15:00").happened(
        "message-received",
        contact=ruth,
        application=panel.application,
        needs_answer=True,
        due=local("2026-11-17 17:00"),
    )
    search.at("2026-11-17 16:00").happened(
        "message-received", contact=olu, application=panel.application, automatic=True
    )
    assert [row.contact for row in search.owes("answer-message")] == ["Ruth Amsel", "Olu Adeyemi"]
    assert search.due("answer-message", olu) == local("2026-11-18 10:00")
    search.happened("letter-sent", contact=ruth, application=panel.application)
    assert [row.contact for row in search.owes("answer-message")] == ["Olu Adeyemi"]


def test_a_request_is_acknowledged_the_same_day_answered_by_theirs_and_its_receipt_made_sure(search: Search, panel):
    nia = search.knows(
        "Nia Wright", part="recruiter", employer=panel.application.employer, email="nia@millworks.example"
    )
    search.at("2026-11-17 10:00").happened(
        "request-received", application=panel.application, contact=nia, items=("welding certificate", "two references"), due=date(2026, 11, 20), channel="portal",
    )  # fmt: skip
    assert search.due("acknowledge-request") == local("2026-11-17 17:00")
    assert search.due("answer-request").date() == search.due("request-deadline").date() == date(2026, 11, 20)
    assert search.starts("request-deadline").date() == date(2026, 11, 19), "warned a business day ahead"
    assert search.none_of("clarify-request")
    assert "welding certificate, two references" in search.page("application", panel.application_id)
    search.happened("request-acknowledged", application=panel.application, contact=nia)
    assert search.none_of("acknowledge-request")

    letter = search.letter("answer-request")
    marked = "[in your own words: your answer]"
    assert f"- Welding certificate: {marked}\n- Two references: {marked}" in letter.body
    said = search.types_into(
        letter, "Dear Nia Wright,\n\nThank you for asking. My welding certificate is number 4711.\n\nEwa Nowak"
    )
    assert "They asked for &quot;two references&quot;" in said and "asked for &quot;welding" not in said
    assert "attach" in search.types_into(
        letter,
        "Dear Nia Wright,\n\nThank you. Please find attached my welding certificate and two references.\n\nEwa Nowak",
    )

    search.at("2026-11-19 10:00").happened("request-answered", application=panel.application, contact=nia)
    assert search.none_of("answer-request") and search.none_of("request-deadline")
    assert search.due("confirm-receipt").date() == date(2026, 11, 24)
    search.at("2026-11-20 10:00").happened("receipt-confirmed", application=panel.application, contact=nia)
    assert search.none_of("confirm-receipt")


def test_a_request_without_a_day_is_asked_about(search: Search, panel):
    search.at("2026-11-17 10:00").happened("request-received", application=panel.application, items=("references",))
    (question,) = search.owes("clarify-request")
    assert question.form == "clarifying-question" and question.due.date() == date(2026, 11, 18)


def test_a_missed_call_is_returned_the_same_day_and_put_in_writing(search: Search, panel):
    nia = search.knows("Nia Wright", part="recruiter", phone="+1 312 555 0161", zone="America/New_York")
    search.at("2026-11-17 10:00").happened("call-missed", contact=nia, application=panel.application)
    assert search.due("return-call") == local("2026-11-17 16:00"), "her day ends an hour before ours"
    assert search.rules() >= {"return-call", "voicemail"}
    search.at("2026-11-17 11:00").happened(
        "call-held", contact=nia, application=panel.application, what="second talk next week"
    )
    assert search.none_of("return-call")
    assert search.due("call-summary") == local("2026-11-18 11:00")
    assert "second talk next week" in search.page("application", panel.application_id)


def test_a_promise_of_mine_has_its_day_and_counts_when_kept(search: Search, panel):
    search.happened(
        "promise-made",
        application=panel.application,
        promised_by="me",
        what="send the weld log",
        due=date(2026, 11, 18),
    )
    search.happened(
        "promise-made",
        application=panel.application,
        promised_by="them",
        what="the shift plan",
        due=date(2026, 11, 18),
        contact=search.person("Ruth Amsel"),
    )
    search.at("2026-11-18 09:00")
    assert "send the weld log" in search.page("today") and search.owes("my-promise")
    promise = Event.objects.get(kind="promise-made", data__what="send the weld log").promise
    assert promise is not None
    search.posts("promise-keeping", promise.pk)
    assert search.none_of("my-promise")
    assert "Promises you kept this month: <b>1</b>" in search.page("today")
    assert search.due("their-promise").date() == date(2026, 11, 20)


# ---------------------------------------------------------------- a no


def test_a_no_is_answered_after_a_pause_and_opens_what_comes_after(search: Search, panel):
    mother = search.knows("Jadwiga Nowak", part="supporter")
    search.at("2026-11-23 10:00").happened(
        "rejection-received", application=panel.application, contact=search.person("Ruth Amsel"), what="more site years"
    )
    assert search.starts("rejection-reply") == local("2026-11-23 22:00") and search.due("rejection-reply") == local(
        "2026-11-25 17:00"
    )
    assert not search.owes("rejection-reply"), "a night's sleep first"
    assert search.none_of("status-inquiry"), "nobody asks how things stand after a no"
    search.at("2026-11-24 08:00")
    (reply,) = search.owes("rejection-reply")
    assert "what they remember when another job comes up" in reply.why
    assert {row.contact for row in search.owes("lean-on")} == {str(mother)}
    assert search.rules() >= {"reflection", "rejection-reply", "lean-on", "connection-note"}
    assert search.due("feedback-request").date() == date(2026, 11, 30), "Thanksgiving is no working day"
    four_weeks = {search.due("keep-in-touch", search.person(name)).date() for name in ("Ruth Amsel", "Olu Adeyemi")}
    assert four_weeks == {date(2026, 12, 21), date(2026, 12, 22)}, "never two on one day to one employer"
    search.days(1)
    (step,) = search.owes("keep-applying")
    assert "small step soon after a no" in step.why
    page = search.page("follow-up", search.row("reflection").pk)
    assert "what was never in your hands help before the next interview" in page
    search.happened("reflection-written", application=panel.application, what="Ask about the site work earlier")
    assert search.none_of("reflection")
    assert "Ask about the site work earlier" in search.page("application", panel.application_id)


def test_where_they_said_why_nobody_asks_again(search: Search, panel):
    search.at("2026-11-23 10:00").happened(
        "rejection-received", application=panel.application, contact=search.person("Ruth Amsel"), feedback_given=True
    )
    assert search.none_of("feedback-request") and not search.none_of("rejection-reply")


def test_feedback_is_kept_and_ends_the_asking(search: Search, panel):
    search.at("2026-11-23 10:00").happened(
        "rejection-received", application=panel.application, contact=search.person("Ruth Amsel")
    )
    search.at("2026-11-25 10:00").happened(
        "feedback-received", application=panel.application, what="Strong hands, little paperwork"
    )
    assert search.none_of("feedback-request")
    assert "Strong hands, little paperwork" in search.page("application", panel.application_id)


def test_the_pause_after_a_no_is_ones_own_to_set(search: Search, panel):
    text = '[rule.rejection-reply]\nfrom = "20 hours"\n'
    assert "In force" in search.posts("settings-playbook", text=text)
    search.at("2026-11-23 10:00").happened("rejection-received", application=panel.application)
    assert search.starts("rejection-reply") == local("2026-11-24 06:00")


@pytest.mark.parametrize("kind", ["rejection-received", "offer-declined"])
def test_the_reason_of_a_no_is_kept_and_looked_at_again(search: Search, panel, kind: str):
    search.at("2026-11-23 10:00").happened(kind, application=panel.application, what="No shift work before spring")
    assert search.due("look-again").date() == date(2027, 5, 24)
    search.at("2027-05-24 09:00")
    (again,) = search.owes("look-again")
    assert "reasons may have changed" in again.why
    assert "No shift work before spring" in search.page("application", again.application_id)


def test_people_stay_with_all_they_said_when_the_application_is_over(search: Search, panel):
    olu = search.person("Olu Adeyemi")
    correct_contact(search.candidate, olu, search.now, notes="Says the field goes to laser welding")
    search.at("2026-11-23 10:00").happened("rejection-received", application=panel.application)
    search.at("2027-06-01 09:00")
    page = search.page("contact", olu.pk)
    assert "apprentices" in page and "laser welding" in page and "olu@millworks.example" in page
    assert "Olu Adeyemi" in search.page("contacts")


def test_there_is_always_a_next_step(search: Search, panel):
    search.at("2026-11-23 10:00").happened("rejection-received", application=panel.application)
    for _ in range(12):
        search.days(7)
        assert search.owes() or search.expects(), search.now
        if review := search.owes("weekly-review"):
            assert "What you did counts" in review[0].why
            search.posts("follow-up-done", review[0].id)


# ---------------------------------------------------------------- offers


def test_an_offer_has_its_dates_and_the_others_hear_in_the_right_order(search: Search, panel):
    other = search.applies("Harbor Steel", "Inspector")
    aunt = search.knows("Basia Lis", part="adviser")
    search.at("2026-11-23 10:00").happened(
        "offer-received", application=panel.application, contact=search.person("Ruth Amsel"), due=date(2026, 12, 4)
    )
    assert search.rules() >= {"offer-acknowledgement", "decide"}
    # One letter on the day itself; the others wait for what comes of it.
    later = {row.rule for row in search.expects()}
    assert later >= {"ask-for-time", "offer-clarification", "written-terms"} and not later & search.rules()
    assert search.due("offer-acknowledgement") == local("2026-11-23 17:00")
    assert search.row("decision-date-notice").application_id == other.pk
    assert search.starts("offer-expiry").date() == date(2026, 12, 2) and search.due("decide").date() == date(
        2026, 12, 4
    )
    assert [row.contact for row in search.owes("ask-adviser")] == [str(aunt)]

    search.at("2026-11-24 09:00").happened("time-asked", application=panel.application, due=date(2026, 12, 11))
    assert search.none_of("ask-for-time")
    search.at("2026-11-25 09:00").happened("offer-extended", application=panel.application, due=date(2026, 12, 11))
    assert search.due("decide").date() == search.due("offer-expiry").date() == date(2026, 12, 11)

    search.at("2026-12-01 09:00").happened("offer-accepted", application=panel.application)
    assert search.due("acceptance-letter").date() == date(2026, 12, 1)
    assert search.none_of("withdraw-others"), "an oral offer closes nothing"
    search.at("2026-12-02 09:00").happened("written-terms-received", application=panel.application)
    assert search.row("withdraw-others").application_id == other.pk


def test_terms_that_came_in_writing_are_not_asked_for_in_writing(search: Search, panel):
    other = search.applies("Harbor Steel", "Inspector")
    offer = search.at("2026-11-23 10:00").happened(
        "offer-received", application=panel.application, contact=search.person("Ruth Amsel"), in_writing=True
    )
    assert search.none_of("written-terms") and search.owes("check-written-terms")
    # Taken and on paper: those who still wait may hear, though nobody recorded the paper as a step of its own.
    search.at("2026-11-25 09:00").happened("offer-accepted", application=panel.application)
    assert search.none_of("written-terms") and search.none_of("check-written-terms")
    assert search.row("withdraw-others").application_id == other.pk
    # It was only said after all: what follows from paper is gone, and it is asked for.
    correct(search.candidate, offer, search.now, in_writing=False)
    assert search.none_of("withdraw-others") and search.owes("written-terms")


def test_other_terms_that_come_in_writing_answer_the_wish_for_paper(search: Search, panel):
    about = {"application": panel.application, "contact": search.person("Ruth Amsel")}
    search.at("2026-11-23 10:00").happened("offer-received", **about)
    assert search.expects("written-terms")
    assert search.at("2026-11-25 10:00").owes("written-terms")
    search.at("2026-11-25 10:00").happened("counter-offer-received", **about, in_writing=True)
    assert search.none_of("written-terms") and search.owes("check-written-terms")


def test_an_offer_declined_leaves_the_door_open(search: Search, panel):
    search.at("2026-11-23 10:00").happened(
        "offer-received", application=panel.application, contact=search.person("Ruth Amsel")
    )
    search.at("2026-11-24 10:00").happened(
        "offer-declined", application=panel.application, contact=search.person("Ruth Amsel")
    )
    assert search.due("decline-letter").date() == date(2026, 11, 24)
    assert {
        search.row("keep-in-touch", search.person(name)).employer.name for name in ("Ruth Amsel", "Olu Adeyemi")
    } == {"Millworks"}


def test_other_terms_are_asked_for_with_patience(search: Search, panel):
    search.at("2026-11-23 10:00").happened("offer-received", application=panel.application, due=date(2026, 12, 18))
    search.at("2026-11-30 10:00").happened("negotiation-sent", application=panel.application)
    assert search.starts("negotiation-nudge").date() == date(2026, 12, 3)
    search.at("2026-12-02 10:00").happened(
        "counter-offer-received", application=panel.application, due=date(2026, 12, 18)
    )
    assert search.none_of("negotiation-nudge")
    assert search.due("counter-offer-reply").date() == date(2026, 12, 4)


# ---------------------------------------------------------------- the next round, tests, references


def test_the_next_round_is_prepared_from_the_first(search: Search, panel):
    search.at("2026-11-18 09:00").happened(
        "interview-scheduled",
        application=panel.application,
        due=local("2026-11-25 10:00"),
        end=local("2026-11-25 11:00"),
    )
    assert search.due("prepare-next-round").date() == date(2026, 11, 24)
    assert search.starts("prepare-next-round").date() == date(2026, 11, 21)
    assert "half the rejects come from it" in search.page("interview", panel.pk)


def test_a_test_is_asked_about_handed_in_and_followed_up(search: Search, panel):
    search.at("2026-11-18 09:00").happened(
        "assessment-received", application=panel.application, due=date(2026, 11, 24), what="a test weld, two hours"
    )
    assert search.due("assessment-question") == local("2026-11-19 09:00")
    assert search.due("submit-assessment").date() == date(2026, 11, 24) and search.starts(
        "assessment-deadline"
    ).date() == date(2026, 11, 23)
    search.at("2026-11-23 12:00").happened("assessment-submitted", application=panel.application)
    assert search.none_of("submit-assessment") and search.none_of("assessment-question")
    assert search.due("assessment-follow-up").date() == date(2026, 12, 1)


def test_a_reference_is_asked_told_beforehand_and_thanked(search: Search, panel):
    amadi = search.knows("Ngozi Amadi", title="Dr.", part="reference", email="n.amadi@college.example")
    search.happened("reference-asked", contact=amadi, application=panel.application)
    assert search.due("reference-reminder").date() == date(2026, 11, 23)
    search.at("2026-11-18 09:00").happened("reference-agreed", contact=amadi, application=panel.application)
    assert search.none_of("reference-reminder") and not search.none_of("reference-agreed-thanks")
    search.at("2026-11-19 09:00").happened("reference-needed", application=panel.application, people=(amadi,))
    heads_up = search.row("reference-heads-up")
    assert heads_up.contact == amadi and heads_up.due_at == local("2026-11-20 09:00")
    search.happened("reference-briefed", contact=amadi, application=panel.application)
    assert search.none_of("reference-heads-up")
    search.at("2026-11-24 09:00").happened("reference-called", contact=amadi, application=panel.application)
    assert search.due("reference-thanks") == local("2026-11-25 09:00")
    search.at("2026-11-30 09:00").happened("rejection-received", application=panel.application)
    assert search.row("reference-outcome").contact == amadi


# ---------------------------------------------------------------- people


def test_a_milestone_reaches_those_it_matters_to_and_nobody_too_often(search: Search, panel):
    ruth, olu = search.person("Ruth Amsel"), search.person("Olu Adeyemi")
    search.at("2026-12-01 09:00").happened("touchpoint", contact=ruth, what="coffee")
    basia = search.knows("Basia Lis", part="mentor")
    search.at("2026-12-02 09:00").happened(
        "milestone-reached", what="passed the inspector's exam", people=(ruth, olu, basia)
    )
    assert search.due("milestone-update", basia).date() == date(2026, 12, 9)
    assert search.due("milestone-update", olu).date() == date(2026, 12, 14), "four weeks after the panel"
    assert search.due("milestone-update", ruth).date() >= date(2026, 12, 29), "four weeks after the coffee"


def test_an_event_is_attended_and_its_people_written_to(search: Search, panel):
    nia = search.knows("Nia Wright", part="representative")
    search.happened("gathering-announced", due=local("2026-12-03 18:00"), what="the open evening at Harbor Steel")
    search.at("2026-12-01 09:00")
    (go,) = search.owes("attend-gathering")
    assert "open evening" in go.title
    search.at("2026-12-03 21:00").happened("gathering-attended", people=(nia,))
    assert search.due("gathering-follow-up", nia) == local("2026-12-05 21:00")


def test_a_lead_is_kept_before_there_is_any_post(search: Search, panel):
    ravi = search.knows("Ravi Menon", part="other")
    search.happened("lead-received", contact=ravi, what="a post opens in Leeds in spring")
    assert {row.contact for row in search.owes() if row.rule in {"follow-lead"}} == {"Ravi Menon"}
    assert search.row("lead-thanks", ravi).due_at == search.now + timedelta(hours=24)
    search.at("2026-11-17 12:00")
    assert "Somebody told me of a chance" in search.page("contact", ravi.pk)


def test_a_recommendation_and_an_introduction_are_thanked_for(search: Search, panel):
    ravi, ines = search.knows("Ravi Menon"), search.knows("Inês Duarte", email="ines@harbor.example")
    search.happened("referral-received", contact=ravi, what="put my name forward")
    search.happened("introduction-made", contact=ines, people=(ravi,))
    assert search.row("referral-thanks").contact == ravi and search.row("introduction-thanks").contact == ravi
    assert search.row("introduction").contact == ines


def test_a_talk_about_the_field_ends_with_a_written_thank_you(search: Search, panel):
    ines = search.knows("Inês Duarte", email="ines@harbor.example", rapport="first-name")
    search.happened("informational-interview-ended", contact=ines, what="half an hour on ship repair")
    letter = search.letter("informational-thanks", ines)
    assert (
        letter.form == "thank-you"
        and letter.body.startswith("Dear Inês,")
        and letter.to_address == "ines@harbor.example"
    )
    assert search.due("informational-thanks") == local("2026-11-17 12:00")
    assert search.row("keep-in-touch", ines)


def test_a_mentor_hears_in_a_rhythm_of_their_own(search: Search, panel):
    basia, sam = search.knows("Basia Lis", part="mentor"), search.knows("Sam Osei", part="other")
    search.happened("contact-kept", contact=basia)
    search.happened("contact-kept", contact=sam)
    assert search.due("mentor-check-in", basia).date() == date(2026, 12, 14)
    assert search.row("keep-in-touch", sam) and search.none_of("mentor-check-in") is False
    search.at("2026-12-14 09:00").happened("touchpoint", contact=basia, what="long call")
    assert search.due("mentor-check-in", basia) - search.now >= timedelta(weeks=6) - timedelta(days=1)
    search.days(1).happened("contact-released", contact=basia)
    assert search.none_of("mentor-check-in")


def test_work_done_together_counts_as_being_in_touch(search: Search, panel):
    ines = search.knows("Inês Duarte")
    search.happened("contact-kept", contact=ines)
    search.at("2026-11-30 09:00").happened(
        "touchpoint", contact=ines, what="built the welding jig for the school together"
    )
    assert search.due("keep-in-touch", ines) >= local("2026-12-28 09:00")
    assert "I met them" in search.page("contact", ines.pk)


def test_news_articles_and_a_change_of_employer_are_reasons_to_write(search: Search, panel):
    ruth, olu = search.person("Ruth Amsel"), search.person("Olu Adeyemi")
    search.happened("news-heard", contact=ruth, what="the safety award")
    search.happened("article-found", contact=olu, what="a paper on laser seams")
    search.at("2026-12-15 09:00").happened("contact-moved", contact=olu, what="now at Harbor Steel")
    assert search.row("congratulation").contact == ruth
    assert search.row("share-article").contact == olu
    assert search.row("new-post-of-contact").contact == olu
    assert "those who notice are those they remember" in search.page("follow-up", search.row("new-post-of-contact").pk)


def test_every_reason_to_keep_somebody_says_why(search: Search, panel):
    search.happened("contact-kept", contact=search.person("Ruth Amsel"))
    row = search.row("keep-in-touch")
    assert "People remember those who write when they want nothing" in search.page("follow-up", row.pk)


def test_the_house_of_a_letter_sets_its_tone(search: Search, panel):
    employer, ruth = panel.application.employer, search.person("Ruth Amsel")
    bodies = set()
    for register in ("formal", "neutral", "warm"):
        correct_employer(search.candidate, employer, search.now, register=register)
        bodies.add(search.letter("thank-you", ruth).body)
    assert len(bodies) == 3


def test_a_promise_heard_in_the_debrief_and_a_question_left_open_become_sentences(search: Search):
    application = search.applies("Harbor Steel", "Inspector")
    search.at("2026-11-16 12:00")
    search.interviewed(
        application, RUTH, format="one-on-one", topics=TOPICS[:1], questions=("Who signs off the test welds?",),
        promises=(FoundPromise(by="me", what="send the weld log", due=date(2026, 11, 18)),),
    )  # fmt: skip
    body = search.letter("thank-you").body
    assert "who signs off the test welds" in body.lower() and "weld log" in body


def test_everything_in_this_story_can_be_recorded_from_the_desk(search: Search, panel):
    page = search.page("happenings")
    for happening in HAPPENINGS.values():
        assert f'href="{reverse("happening", args=[happening.kind])}"' in page, happening.kind
        assert happening.label in page.replace("&#x27;", "'").replace("&amp;", "&"), happening.kind
