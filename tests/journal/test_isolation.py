"""Two candidates in one database: no verb of one reaches a row of the other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from sincerely.accounts.models import Candidate
from sincerely.journal.actions import (
    applications,
    contacts,
    employers,
    follow_ups,
    growth,
    interviews,
    letters,
    offers,
    promises,
    remembered,
    strengths,
    topics,
)
from sincerely.journal.actions.base import get_owned
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.erasing import erase
from sincerely.journal.actions.happenings import correct, record, restore, retract
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Event,
    FollowUp,
    Goal,
    Interview,
    Letter,
    Offer,
    OwnWord,
    Participant,
    Practice,
    Promise,
    PutAside,
    Reflection,
    Strength,
    Topic,
)
from sincerely.journal.models.base import Owned

from .conftest import NOTES, NOW, PANEL, thank_yous


def everything(candidate):
    """Every row of a candidate's, and the candidate's own."""
    models = [model for model in apps.get_app_config("journal").get_models() if issubclass(model, Owned)]
    with connection.cursor() as cursor:

        def rows(model, column):
            cursor.execute(f"SELECT * FROM {model._meta.db_table} WHERE {column} = %s ORDER BY id", [candidate.pk])
            return cursor.fetchall()

        return {model.__name__: rows(model, "candidate_id") for model in models} | {"Candidate": rows(Candidate, "id")}


@pytest.fixture
def theirs(stranger):
    strengths.add_strength(stranger, "welded", "since 2010", NOW)
    letter = letters.draft_letter(stranger, thank_yous(stranger)[0], NOW)
    remembered.put_aside(stranger, letter, "PR101", "realy", NOW)
    remembered.remember_word(stranger, "gantrys", NOW)
    offers.add_offer(stranger, {"name": "Fenwick", "base": 1}, NOW)
    written = growth.keep_reflection(
        stranger, Application.objects.get(candidate=stranger), {"practise": "patience"}, NOW, page="one"
    )
    growth.tell_reflection(stranger, written, NOW)
    growth.practise(stranger, Goal.objects.get(candidate=stranger), NOW)
    return {model: model._default_manager.filter(candidate=stranger).first() for model in (
        Application, Contact, Employer, Event, FollowUp, Goal, Interview, Letter, Offer, OwnWord, Participant, Practice, Promise,
        PutAside, Reflection, Strength, Topic,
    )}  # fmt: skip


VERBS = {
    "correct_application": lambda me, t: applications.correct_application(me, t[Application], NOW, role="X"),
    "erase_application": lambda me, t: erase(me, t[Application], NOW),
    "add_application": lambda me, t: applications.add_application(me, t[Employer], NOW, role="X"),
    "correct_employer": lambda me, t: employers.correct_employer(me, t[Employer], NOW, name="X"),
    "erase_employer": lambda me, t: erase(me, t[Employer], NOW),
    "correct_contact": lambda me, t: contacts.correct_contact(me, t[Contact], NOW, name="X"),
    "add_contact": lambda me, t: contacts.add_contact(me, NOW, name="X", employer=t[Employer]),
    "erase_contact": lambda me, t: erase(me, t[Contact], NOW),
    "merge_contacts": lambda me, t: contacts.merge_contacts(me, contacts.add_contact(me, NOW, name="X"), t[Contact], NOW),
    "add_interview": lambda me, t: interviews.add_interview(me, t[Application], NOW, NOW),
    "correct_interview": lambda me, t: interviews.correct_interview(me, t[Interview], NOW, round="9"),
    "move": lambda me, t: interviews.move(me, t[Interview], NOW, None, NOW),
    "cancel": lambda me, t: interviews.cancel(me, t[Interview], NOW),
    "erase_interview": lambda me, t: erase(me, t[Interview], NOW),
    "set_participant": lambda me, t: interviews.set_participant(me, t[Interview], t[Contact], NOW),
    "remove_participant": lambda me, t: interviews.remove_participant(me, t[Participant], NOW),
    "debrief_interview": lambda me, t: record_debrief(me, PANEL, NOTES, NOW, interview=t[Interview]),
    "debrief_application": lambda me, t: record_debrief(me, PANEL, NOTES, NOW, application=t[Application]),
    "add_topic": lambda me, t: topics.add_topic(me, t[Interview], NOW, topic="X"),
    "correct_topic": lambda me, t: topics.correct_topic(me, t[Topic], NOW, topic="X"),
    "erase_topic": lambda me, t: erase(me, t[Topic], NOW),
    "add_promise": lambda me, t: promises.add_promise(me, t[Application], NOW, promised_by="me", what="X"),
    "correct_promise": lambda me, t: promises.correct_promise(me, t[Promise], NOW, what="X"),
    "keep_promise": lambda me, t: promises.keep_promise(me, t[Promise], NOW),
    "correct_strength": lambda me, t: strengths.correct_strength(me, t[Strength], "X", "", NOW),
    "erase_strength": lambda me, t: erase(me, t[Strength], NOW),
    "record_application": lambda me, t: record(me, "rejection-received", NOW, application=t[Application]),
    "record_contact": lambda me, t: record(me, "touchpoint", NOW, contact=t[Contact]),
    "record_people": lambda me, t: record(me, "milestone-reached", NOW, what="X", people=(t[Contact],)),
    "retract": lambda me, t: retract(me, t[Event], NOW),
    "restore": lambda me, t: restore(me, t[Event], NOW),
    "correct": lambda me, t: correct(me, t[Event], NOW, what="X"),
    "settle": lambda me, t: follow_ups.settle(me, t[FollowUp], NOW),
    "snooze": lambda me, t: follow_ups.snooze(me, t[FollowUp], NOW + timedelta(days=1), NOW),
    "dismiss": lambda me, t: follow_ups.dismiss(me, t[FollowUp], NOW),
    "undo": lambda me, t: follow_ups.undo(me, t[FollowUp], NOW),
    "draft": lambda me, t: letters.draft_letter(me, t[FollowUp], NOW),
    "save": lambda me, t: letters.save_letter(me, t[Letter], "X", "X", "", letters.version_of(t[Letter]), NOW),
    "wording": lambda me, t: letters.another_wording(me, t[Letter], NOW),
    "wording before": lambda me, t: letters.wording_before(me, t[Letter], NOW),
    "approve": lambda me, t: letters.approve(me, t[Letter], NOW, way="hand"),
    "withdraw": lambda me, t: letters.withdraw_approval(me, t[Letter], NOW),
    "change_time": lambda me, t: letters.change_send_time(me, t[Letter], NOW, NOW),
    "by_hand": lambda me, t: letters.mark_sent_by_hand(me, t[Letter], NOW, NOW),
    "undo_by_hand": lambda me, t: letters.undo_sent_by_hand(me, t[Letter], NOW),
    "new_letter": lambda me, t: letters.new_letter(me, t[Contact], "thank-you", NOW),
    "forget_address": lambda me, t: contacts.forget_address(me, t[Contact], t[Contact].email, NOW),
    "put_aside": lambda me, t: remembered.put_aside(me, t[Letter], "PR101", "X", NOW),
    "bring_back": lambda me, t: remembered.bring_back(me, t[PutAside], NOW),
    "forget_word": lambda me, t: remembered.forget_word(me, t[OwnWord], NOW),
    "erase_letter": lambda me, t: erase(me, t[Letter], NOW),
    "add_offer": lambda me, t: offers.add_offer(me, {"name": "X", "base": 1}, NOW, application=t[Application]),
    "correct_offer": lambda me, t: offers.correct_offer(me, t[Offer], {"name": "X", "base": 1}, NOW),
    "remove_offer": lambda me, t: offers.remove_offer(me, t[Offer], NOW),
    "put_back_offer": lambda me, t: offers.put_back_offer(me, t[Offer], NOW),
    "erase_offer": lambda me, t: erase(me, t[Offer], NOW),
    "keep_reflection": lambda me, t: growth.keep_reflection(me, t[Application], {"practise": "X"}, NOW, page="one"),
    "keep_reflection_of_interview": lambda me, t: growth.keep_reflection(me, t[Application], {}, NOW, page="one", interview=t[Interview]),
    "tell_reflection": lambda me, t: growth.tell_reflection(me, t[Reflection], NOW),
    "erase_reflection": lambda me, t: erase(me, t[Reflection], NOW),
    "correct_goal": lambda me, t: growth.correct_goal(me, t[Goal], "X", NOW),
    "practise": lambda me, t: growth.practise(me, t[Goal], NOW),
    "take_back_practice": lambda me, t: growth.take_back_practice(me, t[Practice], NOW),
    "close_goal": lambda me, t: growth.close_goal(me, t[Goal], NOW),
    "reopen_goal": lambda me, t: growth.reopen_goal(me, t[Goal], NOW),
    "erase_goal": lambda me, t: erase(me, t[Goal], NOW),
    "get_owned": lambda me, t: get_owned(Letter, me, t[Letter].pk),
}  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_a_strangers_row_is_as_if_it_never_was(candidate, stranger, theirs, verb):
    before = everything(stranger)
    with pytest.raises(ObjectDoesNotExist):
        VERBS[verb](candidate, theirs)
    assert everything(stranger) == before
    assert not Event.objects.filter(candidate=candidate).exists()


def test_whole_work_of_one_leaves_the_other_as_it_was(candidate, stranger, panel, account):
    before = everything(stranger)
    letter = letters.draft_letter(candidate, thank_yous(candidate)[0], NOW)
    letters.mark_sent_by_hand(candidate, letter, NOW, NOW)
    record(candidate, "rejection-received", NOW, application=panel.application)
    erase(candidate, panel.application.employer, NOW)
    assert everything(stranger) == before
    assert not Application.objects.filter(candidate=candidate).exists()


def test_the_same_interview_of_two_candidates_is_two(candidate, stranger, panel):
    assert Interview.objects.count() == 2 and Employer.objects.count() == 2
    assert {row.candidate_id for row in Contact.objects.filter(email="jan@lakeside.example")} == {
        candidate.pk,
        stranger.pk,
    }
