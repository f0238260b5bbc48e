"""The two long stories: refused, thankful, still in touch, and months later there again."""

from __future__ import annotations

from datetime import date

import pytest

from sincerely.core.reading.values import FoundTopic, Person
from sincerely.journal.actions.letters import approve
from sincerely.journal.models import Application, Contact
from tests.acceptance.desk import Search


@pytest.fixture
def search(db: None, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Friday 4 September 2026, nine in the morning in Chicago."""
    return Search(monkeypatch, "2026-09-04 09:00")


def thanks(search: Search, application: Application, *names: str) -> None:
    """Write, read and send by hand the thank-you to each; each is settled by its own letter."""
    bodies = []
    for name in names:
        person = search.person(name)
        letter = search.letter("thank-you", person)
        bodies.append(letter.body)
        assert name.split()[-1] in letter.body.splitlines()[0] and "[" not in letter.body
        approve(search.candidate, letter, search.now, way="hand")
        search.posts("letter-by-hand", letter.pk)
        assert not search.owes("thank-you", name)
    assert len(set(bodies)) == len(names)


def test_refused_in_the_final_round_and_hired_months_later(search: Search):
    school = search.applies("Northside School", "Science teacher", city="Chicago")
    principal = Person(name="Grace Oyelaran", email="g.oyelaran@northside.example", title="Dr.", position="Principal")
    head = Person(name="Tomás Rivera", email="t.rivera@northside.example", position="Head of science")

    search.at("2026-09-14 12:00")
    search.interviewed(school, head, format="one-on-one", topics=(
        FoundTopic(with_="Tomás Rivera", topic="the lab", they_said="the lab is booked twice on Mondays", i_said="I shared one lab with three classes"),
    ))  # fmt: skip
    thanks(search, school, "Tomás Rivera")
    search.at("2026-09-21 09:00").happened(
        "interview-scheduled",
        application=school,
        due=search.now.replace(day=28, hour=10),
        end=search.now.replace(day=28, hour=11),
    )
    assert search.due("prepare-next-round").date() == date(2026, 9, 27)

    search.at("2026-09-28 12:00")
    search.interviewed(school, principal, head, topics=(
        FoundTopic(with_="Grace Oyelaran", topic="parents' evenings", they_said="parents' evenings run until nine at night"),
        FoundTopic(with_="Tomás Rivera", topic="the science fair", they_said="the science fair lost its organizer"),
    ), decision_by=date(2026, 10, 9))  # fmt: skip
    thanks(search, school, "Grace Oyelaran", "Tomás Rivera")
    assert search.due("status-inquiry").date() == date(2026, 10, 14), (
        "their date and two working days of grace, Columbus Day left out"
    )

    # The no. A night's sleep, a thankful answer, one question.
    search.at("2026-10-08 15:00").happened(
        "rejection-received", application=school, contact=search.person("Grace Oyelaran")
    )
    assert search.none_of("status-inquiry") and not search.owes("rejection-reply")
    search.at("2026-10-09 09:00")
    assert search.owes("rejection-reply")
    search.posts("follow-up-done", search.row("rejection-reply").pk)
    search.at("2026-10-14 10:00")
    assert search.due("feedback-request").date() == date(2026, 10, 15), "four working days, Columbus Day left out"
    search.posts("follow-up-done", search.row("feedback-request").pk)
    search.at("2026-10-20 10:00").happened(
        "feedback-received", application=school, what="Strong lessons; show how you plan a term"
    )
    search.happened("reflection-written", application=school, what="Bring a term plan next time")

    # Works on it, stays connected.
    for contact in ("Grace Oyelaran", "Tomás Rivera"):
        assert search.row("keep-in-touch", search.person(contact)) and search.row(
            "connection-note", search.person(contact)
        )
        search.happened("connection-sent", contact=search.person(contact))
    assert search.none_of("connection-note")
    first = search.due("keep-in-touch", search.person("Tomás Rivera"))
    search.at(first)
    search.happened("article-found", contact=search.person("Tomás Rivera"), what="a kit for science fairs")
    search.happened("letter-sent", contact=search.person("Tomás Rivera"))
    assert search.due("keep-in-touch", search.person("Tomás Rivera")) > first.replace(year=2027, month=1, day=1)
    search.at("2027-01-11 09:00").happened(
        "milestone-reached", what="finished the course in planning", people=(search.person("Grace Oyelaran"),)
    )
    assert search.row("milestone-update", search.person("Grace Oyelaran"))

    # Months later a new opening, with all of the history at hand.
    search.at("2027-03-01 09:00").happened(
        "opening-found", contact=search.person("Tomás Rivera"), what="science, from August", due=date(2027, 3, 12)
    )
    (opening,) = search.owes("new-opening")
    assert "They know you already" in opening.why
    page = search.page("application", school.pk)
    assert (
        "show how you plan a term" in page
        and "Bring a term plan next time" in page
        and "the science fair" in search.page("contact", search.person("Tomás Rivera").pk)
    )
    again = search.days(1).applies_again(school, "Science teacher, August")
    assert search.none_of("new-opening")

    search.at("2027-03-22 12:00")
    search.interviewed(again, principal, head, topics=(
        FoundTopic(with_="Grace Oyelaran", topic="the term plan", they_said="the term plan was what she had hoped for"),
        FoundTopic(with_="Tomás Rivera", topic="the science fair", they_said="the kit worked"),
    ))  # fmt: skip
    assert Contact.objects.filter(candidate=search.candidate).count() == 2, "they are the same two people"
    thanks(search, again, "Grace Oyelaran", "Tomás Rivera")
    search.at("2027-03-29 09:00").happened(
        "offer-received", application=again, contact=search.person("Grace Oyelaran"), due=date(2027, 4, 9)
    )
    assert search.owes("offer-acknowledgement")
    search.at("2027-04-01 09:00").happened("offer-accepted", application=again)
    search.happened("written-terms-received", application=again)
    assert search.owes("acceptance-letter")
    assert search.none_of("keep-in-touch"), "they are colleagues now"


def test_a_finalist_thanks_each_of_the_panel_and_is_invited_months_later(search: Search):
    yard = search.applies("Harbor Steel", "Shift lead")
    names = ("Ines Duarte", "Kofi Mensah", "Lena Fischer")
    people = tuple(Person(name=name, email=f"{name.split()[0].lower()}@harbor.example") for name in names)
    search.at("2026-09-21 12:00")
    search.interviewed(yard, *people, topics=(
        FoundTopic(with_="Ines Duarte", topic="the night shift", they_said="the night shift has no lead since May"),
        FoundTopic(with_="Kofi Mensah", topic="the accident book", they_said="the accident book is filled in too late"),
        FoundTopic(with_="Lena Fischer", topic="the training days", they_said="the training days are the first thing to go"),
    ))  # fmt: skip
    thanks(search, yard, *names)

    # Refused; each of the panel can be thanked once more, by a rule of one's own.
    assert "In force" in search.posts("settings-playbook", text="[rule.panel-farewell]\nenabled = true\n")
    search.at("2026-10-01 10:00").happened("rejection-received", application=yard, contact=search.person("Ines Duarte"))
    search.at("2026-10-02 09:00")
    assert {row.contact for row in search.owes("panel-farewell")} == set(names)
    for name in names:
        search.posts("follow-up-done", search.row("panel-farewell", search.person(name)).pk)
        search.happened("connection-sent", contact=search.person(name))
    search.posts("follow-up-done", search.row("rejection-reply").pk)

    # Webinars, an article, good news.
    search.happened(
        "gathering-announced",
        contact=search.person("Kofi Mensah"),
        due=search.now.replace(day=22, hour=17),
        what="their webinar on near misses",
    )
    search.at("2026-10-21 09:00")
    assert "their webinar on near misses" in search.owes("attend-gathering")[0].title
    search.at("2026-10-22 19:00").happened("gathering-attended", people=(search.person("Kofi Mensah"),))
    assert search.none_of("attend-gathering") and search.row("gathering-follow-up", search.person("Kofi Mensah"))
    search.posts("follow-up-done", search.row("gathering-follow-up", search.person("Kofi Mensah")).pk)
    search.at("2026-12-07 09:00").happened(
        "article-found", contact=search.person("Lena Fischer"), what="training in busy months"
    )
    search.posts("follow-up-done", search.row("share-article", search.person("Lena Fischer")).pk)
    search.at("2027-01-18 09:00").happened(
        "news-heard", contact=search.person("Ines Duarte"), what="the yard's safety award"
    )
    assert search.owes("congratulation", "Ines Duarte") or search.row("congratulation", search.person("Ines Duarte"))
    search.posts("follow-up-done", search.row("congratulation", search.person("Ines Duarte")).pk)

    # Months later they write of a new post; the people are the same, and so is their history.
    search.at("2027-03-08 10:00").happened(
        "message-received", contact=search.person("Ines Duarte"), needs_answer=True, what="a new post: safety lead"
    )
    assert search.due("answer-message", search.person("Ines Duarte")) == search.now.replace(day=9)
    new = search.applies_again(yard, "Safety lead")
    search.happened("letter-sent", contact=search.person("Ines Duarte"), application=new)
    assert search.none_of("answer-message")
    search.happened(
        "interview-scheduled",
        application=new,
        contact=search.person("Ines Duarte"),
        due=search.now.replace(day=17),
        end=search.now.replace(day=17, hour=11),
    )
    assert search.due("prepare-interview").date() == date(2027, 3, 16)
    page = search.page("contact", search.person("Ines Duarte").pk)
    assert "the night shift" in page and "I heard good news of them" in page
    search.at("2027-03-17 12:00")
    search.interviewed(
        new,
        *people[:1],
        format="one-on-one",
        topics=(
            FoundTopic(
                with_="Ines Duarte", topic="near misses", they_said="the webinar changed how they are written down"
            ),
        ),
    )
    thanks(search, new, "Ines Duarte")
