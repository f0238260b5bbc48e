"""A debrief makes rows; a second one of the same interview updates them and doubles nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from sincerely.core.letters.sharing import asks, keeps
from sincerely.core.reading.values import Attendee, Debrief, Found, FoundPromise, FoundTopic, Invitation, Person
from sincerely.errors import BadInput
from sincerely.journal.actions.contacts import correct_contact
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.letters import new_letter
from sincerely.journal.actions.topics import correct_topic
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.letters import context_of
from sincerely.journal.facts.people import rapport_of
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Event,
    FollowUp,
    Interview,
    Participant,
    Promise,
    Topic,
)

from .conftest import BERLIN, END, NOTES, NOW, PANEL, START

COUNTED = (Employer, Application, Interview, Contact, Participant, Topic, Promise)


def counts(candidate):
    rows = {model.__name__: model.objects.filter(candidate=candidate).count() for model in COUNTED}
    return rows | {"events": counting(candidate).count()}


def test_first_debrief_makes_every_row_with_its_source(candidate, panel):
    assert counts(candidate) == {
        "Employer": 1, "Application": 1, "Interview": 1, "Contact": 3, "Participant": 3, "Topic": 3, "Promise": 2,
        "events": 5,
    }  # fmt: skip
    kinds = sorted(counting(candidate).values_list("kind", "source"))
    assert kinds == [
        ("date-named", "debrief"), ("interview-ended", "debrief"), ("interview-scheduled", "debrief"), ("promise-made", "debrief"), ("promise-made", "debrief"),
    ]  # fmt: skip
    ended = counting(candidate).get(kind="interview-ended")
    assert (ended.at, ended.zone, ended.about) == (END, "Europe/Berlin", f"interview-{panel.pk}")
    assert counting(candidate).get(kind="interview-scheduled").at <= START
    assert counting(candidate).get(kind="date-named").data["due"] == "2026-12-04"
    assert panel.private_remarks == ["not sure about the commute"]
    assert panel.application.needs == ["somebody who talks to the night shift"]


HR = Attendee(name="HR Office", email="hr@lakeside.example")


def invited(organiser: Attendee | None) -> Invitation:
    return Invitation(uid="u@cal", start=START, end=END, zone="Europe/Berlin", organiser=organiser)


def test_the_office_that_sent_the_invitation_is_kept_and_owed_nothing(candidate):
    panel = record_debrief(candidate, PANEL, NOTES, NOW, invitation=invited(HR))
    record_debrief(candidate, PANEL, NOTES, NOW, invitation=invited(HR))
    office = Contact.objects.get(candidate=candidate, name="HR Office")
    part = Participant.objects.get(interview=panel, contact=office)
    assert (office.email, office.employer.name) == ("hr@lakeside.example", "Lakeside Hospital")
    assert (part.part, part.present) == ("organiser", False)
    assert not FollowUp.objects.filter(contact=office, letter_form="thank-you").exists()


def test_an_office_without_a_name_is_called_by_its_house(candidate):
    record_debrief(candidate, PANEL, NOTES, NOW, invitation=invited(Attendee(email="hr@lakeside.example")))
    assert Contact.objects.get(email="hr@lakeside.example").name == "Lakeside Hospital office"


@pytest.mark.parametrize(
    "organiser",
    [
        None,
        Attendee(name="HR Office"),
        Attendee(name="Calendar", email="no-reply@booking.example"),
        Attendee(name="Recruiting", email="No-Reply@lakeside.example"),
        Attendee(name="Calendar", email="calendar-notification@booking.example"),
        Attendee(name="Room 4", email="room4@lakeside.example", kind="room"),
        Attendee(name="Lena Brandt", email="lena@elsewhere.example"),
        Attendee(email="lena.brandt@mail.example"),
        Attendee(name="J. van der Berg", email="JAN@lakeside.example"),
        Attendee(name="HR", email="not an address"),
    ],
)
def test_no_mailbox_nobody_reads_no_room_and_nobody_known_already_is_kept_as_an_office(candidate, organiser):
    record_debrief(candidate, PANEL, NOTES, NOW, invitation=invited(organiser))
    assert Contact.objects.filter(candidate=candidate).count() == 3


def test_same_debrief_again_changes_nothing(candidate, panel, user):
    before = counts(candidate), list(Event.objects.order_by("pk").values()), list(Topic.objects.order_by("pk").values())
    again = record_debrief(candidate, PANEL, NOTES, NOW + timedelta(hours=1), by=user)
    assert again.pk == panel.pk
    assert (
        counts(candidate),
        list(Event.objects.order_by("pk").values()),
        list(Topic.objects.order_by("pk").values()),
    ) == before


def test_second_debrief_updates_what_it_says_and_keeps_what_it_does_not_mention(candidate, panel):
    later = Debrief(
        start=START + timedelta(minutes=15), end=END, zone="Europe/Berlin", employer="The Lakeside Hospital GmbH", role="ward  manager",
        people=(Person(name="A. Okafor", email="AMARA.OKAFOR@lakeside.example"), Person(name="Grete Lund")),
        topics=(FoundTopic(with_="A. Okafor", topic="handovers between shifts", they_said="an hour and a half a day", quote="handovers lose an hour a day"),),
        promises=(FoundPromise(by="me", what="send the reference list", due=date(2026, 11, 26)),),
        decision_by=date(2026, 12, 11), open_questions=(Found(text="who sits on the  safety committee?"),),
    )  # fmt: skip
    again = record_debrief(candidate, later, "More: Grete Lund was there too.", NOW)
    assert again.pk == panel.pk
    found = counts(candidate)
    assert (
        found["Employer"],
        found["Application"],
        found["Interview"],
        found["Contact"],
        found["Topic"],
        found["Promise"],
    ) == (1, 1, 1, 4, 3, 2)
    assert Topic.objects.get(quote="handovers lose an hour a day").they_said == "an hour and a half a day"
    assert Promise.objects.get(by="me").due_date == date(2026, 11, 26)
    assert counting(candidate).get(kind="promise-made", promise__by="me").data["due"] == "2026-11-26"
    assert counting(candidate).get(kind="date-named").data["due"] == "2026-12-11"
    assert Event.objects.filter(kind="date-named").count() == 2, "the earlier date stays on record, superseded"
    assert again.start == START + timedelta(minutes=15)
    assert not counting(candidate).filter(kind="interview-moved").exists(), "a correction moves nothing"
    assert len(again.open_questions) == 1
    assert NOTES in again.notes and "Grete Lund" in again.notes


def test_topics_edited_by_hand_are_not_lost(candidate, panel):
    topic = Topic.objects.get(topic="agency hours")
    correct_topic(
        candidate, topic, NOW, they_said="agency hours eat a third of her budget", since="I found our own figures"
    )
    record_debrief(candidate, PANEL, NOTES, NOW)
    topic.refresh_from_db()
    assert (topic.they_said, topic.since) == ("agency hours eat a third of her budget", "I found our own figures")
    assert Topic.objects.count() == 3


def test_two_people_of_one_name_are_not_joined(candidate, panel):
    Contact.objects.create(candidate=candidate, created_at=NOW, employer=panel.application.employer, name="Jan Berger")
    record_debrief(
        candidate,
        replace(PANEL, people=(Person(name="Jan"),), topics=(FoundTopic(with_="Jan", topic="parking"),)),
        "",
        NOW,
    )
    jan = Contact.objects.get(name="Jan")
    assert Topic.objects.get(topic="parking").contact == jan


def test_an_interview_of_another_day_is_another_interview(candidate, panel):
    second = record_debrief(
        candidate,
        replace(PANEL, start=START + timedelta(days=3), end=None, round="2"),
        "",
        NOW + timedelta(days=3, hours=2),
    )
    assert second.pk != panel.pk and second.application_id == panel.application_id
    ended = counting(candidate).get(kind="interview-ended", interview=second)
    assert ended.at == second.start, "without a known end the start stands for it"


def test_no_day_and_no_employer_are_asked_for_and_nothing_is_written(candidate):
    for found in (replace(PANEL, start=None), replace(PANEL, employer="  ")):
        with pytest.raises(BadInput):
            record_debrief(candidate, found, NOTES, NOW)
    assert counts(candidate) == dict.fromkeys([model.__name__ for model in COUNTED] + ["events"], 0)


def test_invitation_finds_its_interview_and_a_later_issue_moves_it(candidate):
    first = Invitation(uid="a@cal", sequence=0, start=START, end=END, zone="Europe/Berlin")
    one = record_debrief(candidate, replace(PANEL, end=END), NOTES, START - timedelta(days=2), invitation=first)
    moved = START + timedelta(days=1)
    two = record_debrief(
        candidate, replace(PANEL, start=moved, end=moved + timedelta(hours=1), role="Head of ward"), NOTES, moved + timedelta(hours=2),
        invitation=replace(first, sequence=2, start=moved, end=moved + timedelta(hours=1)),
    )  # fmt: skip
    assert two.pk == one.pk and two.start == moved
    assert counting(candidate).filter(kind="interview-moved").count() == 1
    assert counting(candidate).get(kind="interview-ended").at == moved + timedelta(hours=1)
    stale = record_debrief(candidate, PANEL, NOTES, moved + timedelta(hours=3), invitation=first)
    assert stale.start == moved, "an older issue moves nothing back"


def test_zone_of_the_interview_is_kept_with_every_event(candidate):
    lord_howe = "Australia/Lord_Howe"
    found = replace(PANEL, zone=lord_howe)
    interview = record_debrief(candidate, found, NOTES, NOW)
    assert interview.zone == lord_howe
    assert counting(candidate).get(kind="interview-ended").zone == lord_howe


def test_context_of_a_letter_holds_no_private_remark(candidate, panel):
    Topic.objects.filter(topic="agency hours").update(since="Not sure about the commute!")
    contact = Contact.objects.get(name="Jan van der Berg")
    context = context_of(candidate, application=panel.application, interview=panel, contact=contact)
    assert "commute" not in repr(context).lower()
    assert context.interview.topics[0].with_ == "Jan van der Berg"
    assert context.interview.others == ("Amara Okafor", "Priya Nair")
    assert not keeps(context, 0), "promised to Priya Nair, and no business of his"
    hers = context_of(
        candidate, application=panel.application, interview=panel, contact=Contact.objects.get(name="Priya Nair")
    )
    assert keeps(hers, 0) and [(promise.by, promise.due) for promise in hers.interview.promises] == [
        ("me", "2026-11-25")
    ]
    everybody = [
        context_of(candidate, application=panel.application, interview=panel, contact=c) for c in Contact.objects.all()
    ]
    assert [asks(each, 0) for each in everybody].count(True) == 1, "one question is asked once in a panel"
    assert context.interview.date == date(2026, 11, 23)
    assert context.more["status"]["promised"] == date(2026, 12, 4)


def test_texts_longer_than_their_column_are_cut_and_never_lost_whole(candidate):
    found = replace(
        PANEL, round="r" * 90, role="R" * 300, employer="E" * 300, people=(Person(name="N" * 300, title="T" * 40, position="P" * 300, email="no address"),),
        topics=(FoundTopic(with_="N" * 300, topic="t" * 900, they_said="s" * 9000),), promises=(FoundPromise(by="me", what="w" * 900),),
    )  # fmt: skip
    uid = "u" * 400
    interview = record_debrief(candidate, found, NOTES, NOW, invitation=Invitation(uid=uid, start=START, end=END))
    again = record_debrief(candidate, found, NOTES, NOW, invitation=Invitation(uid=uid, start=START, end=END))
    assert again.pk == interview.pk
    assert (
        counts(candidate)["Contact"]
        == counts(candidate)["Topic"]
        == counts(candidate)["Promise"]
        == counts(candidate)["Application"]
        == 1
    )
    assert Topic.objects.get().they_said == "s" * 9000 and Topic.objects.get().contact is not None
    assert Contact.objects.get().email == ""


def test_debrief_of_a_cancelled_interview_thanks_nobody(candidate):
    interview = record_debrief(candidate, replace(PANEL, cancelled=True), NOTES, NOW)
    assert interview.cancelled_at
    assert not counting(candidate).filter(kind="interview-ended").exists()


def test_times_read_in_another_offset_are_the_same_instant(candidate, panel):
    again = record_debrief(
        candidate,
        replace(PANEL, start=START.astimezone(datetime.fromisoformat("2026-11-23T04:00:00-05:00").tzinfo)),
        NOTES,
        NOW,
    )
    assert again.pk == panel.pk and again.start.astimezone(BERLIN) == START


def test_a_promise_belongs_to_whom_the_notes_say_it_was_made(candidate, panel):
    """ "I'll send her my number": the pronoun names nobody, the reader knows who was meant, and so her letter carries it."""
    found = replace(
        PANEL,
        promises=(
            FoundPromise(by="me", what="send her my number", quote="I'll send her my number", with_="Priya Nair"),
        ),
    )
    record_debrief(candidate, found, NOTES, NOW + timedelta(hours=2))
    assert Promise.objects.get(what="send her my number").contact.name == "Priya Nair"


def test_a_letter_greets_as_the_notes_call_its_reader_until_the_candidate_chooses(candidate):
    people = (Person(name="Helen Broadbent"), Person(name="Tom Otieno"))
    found = replace(PANEL, people=people, topics=(), promises=())
    notes = "Helen Broadbent chaired, Tom Otieno wrote. Helen asked about phonics."
    record_debrief(candidate, found, notes, NOW)
    helen, tom = (Contact.objects.get(candidate=candidate, name=person.name) for person in people)
    assert (helen.known_as, tom.known_as) == ("Helen", "Tom")
    greets = [new_letter(candidate, who, "status-inquiry", NOW).body.split("\n")[0] for who in (helen, tom)]
    assert greets == ["Dear Helen,", "Dear Tom,"]
    correct_contact(candidate, helen, NOW, rapport="formal")
    record_debrief(candidate, found, f"{notes} Helen rang.", NOW)
    helen.refresh_from_db()
    assert (helen.rapport, rapport_of(helen), helen.known_as) == ("formal", "formal", "Helen")


def test_a_panel_in_which_one_is_called_by_title_is_greeted_in_one_way(candidate):
    people = (Person(name="Helen Broadbent"), Person(name="Tom Otieno", title="Mr"))
    found = replace(PANEL, people=people, topics=(), promises=())
    record_debrief(candidate, found, "Helen Broadbent chaired, Mr Otieno wrote. Helen asked about phonics.", NOW)
    helen, tom = (Contact.objects.get(candidate=candidate, name=person.name) for person in people)
    greets = [new_letter(candidate, who, "status-inquiry", NOW).body.split("\n")[0] for who in (helen, tom)]
    assert greets[0] == "Dear Helen Broadbent," and greets[1] in {"Dear Mr. Otieno,", "Dear Mr Otieno,"}
