"""After a sleep: what is still in its good hours goes one by one, the rest is one question; never a burst."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.accounts.models import User
from sincerely.journal.actions.candidates import begin
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.letters import approve, new_letter, save_letter, version_of
from sincerely.journal.facts.moments import APART
from sincerely.journal.models import FollowUp, Letter, Sending
from sincerely.outbox import decisions
from sincerely.outbox import tick as module
from sincerely.outbox.tick import tick
from tests.outbox.conftest import account, approved, written
from tests.support.made_once import made_once
from tests.support.mail_server import MisbehavingServer

HOUR, MINUTE, SECOND = dt.timedelta(hours=1), dt.timedelta(minutes=1), dt.timedelta(seconds=1)
#: Chicago, Monday evening after the panel; the letters are welcome on Tuesday from nine to five.
EVENING = dt.datetime(2026, 11, 24, 3, 0, tzinfo=dt.UTC)
NINE, FIVE = EVENING + 12 * HOUR, EVENING + 20 * HOUR


@pytest.fixture
def letters(candidate) -> list[Letter]:
    made_once("late letters", lambda: written(candidate, EVENING))
    candidate.refresh_from_db()
    return list(Letter.objects.filter(candidate=candidate).order_by("pk"))


def chosen(candidate, letter, server, due: dt.datetime) -> Sending:
    return approved(candidate, letter, server.port, due, EVENING)


def states(sendings: list[Sending]) -> list[str]:
    return [Sending.objects.get(pk=sending.pk).state for sending in sendings]


def test_must_survive_16_letters_still_in_their_good_hours_go_in_order_and_minutes_apart(candidate, letters, server):
    assert [(row.send_from, row.send_until) for row in FollowUp.objects.filter(letter_form="thank-you")] == [
        (NINE, FIVE)
    ] * 3
    sendings = [chosen(candidate, letter, server, NINE + n * MINUTE) for n, letter in enumerate(reversed(letters))]
    now = NINE + 5 * HOUR
    went = []
    for _ in range(6):
        swept = tick(now)
        went.append(swept.sent)
        assert len(swept.sent) <= 1
        assert tick(now + 20 * SECOND).sent == []
        now += APART + SECOND
    assert went == [[sending.pk] for sending in sendings] + [[]] * 3
    assert [one.recipients[0].split("@")[0] for one in server.received] == ["priya", "jan", "amara"]
    assert Sending.objects.get(pk=sendings[1].pk).attempts == 0


@pytest.mark.parametrize("hours", [2, 5, 11])
def test_must_survive_16_letters_whose_hour_has_passed_are_one_question(candidate, letters, server, hours):
    sendings = [chosen(candidate, letter, server, FIVE - MINUTE) for letter in letters]
    assert tick(FIVE + hours * HOUR).held == [sending.pk for sending in sendings]
    assert server.received == []
    assert list(decisions.overslept(candidate)) == sendings
    assert {Sending.objects.get(pk=sending.pk).reason for sending in sendings} == {"overslept"}


def test_a_short_nap_asks_nothing(candidate, letters, server):
    sending = chosen(candidate, letters[0], server, FIVE)
    assert tick(FIVE + 50 * MINUTE).sent == [sending.pk]


def test_an_hour_of_ones_own_choosing_does_not_borrow_the_good_hours(candidate, letters, server):
    """Chosen for seven in the morning, before the reader's day: at ten it is not what was wanted."""
    sending = chosen(candidate, letters[0], server, NINE - 2 * HOUR)
    assert tick(NINE + HOUR).held == [sending.pk]


def test_one_of_each_kind_after_one_sleep(candidate, letters, server):
    moments = (NINE, NINE + MINUTE, NINE - HOUR)
    sendings = [chosen(candidate, letter, server, due) for letter, due in zip(letters, moments, strict=True)]
    swept = tick(NINE + 4 * HOUR)
    assert (swept.sent, swept.put_off, swept.held) == ([sendings[0].pk], [sendings[1].pk], [sendings[2].pk])


def test_a_sleep_in_the_middle_of_a_sweep_makes_no_burst_either(candidate, letters, server, monkeypatch):
    sendings = [chosen(candidate, letter, server, NINE) for letter in letters]
    slept = [dt.timedelta()]
    took = server.handle_DATA

    async def then_sleeps(*arguments):
        slept[0] += 2 * HOUR
        return await took(*arguments)

    server.handle_DATA = then_sleeps
    monkeypatch.setattr(module.machine, "now", lambda: NINE + slept[0])
    # It slept before each: there is nothing to space.
    swept = tick(NINE)
    assert swept.sent == [sending.pk for sending in sendings]
    moments = [phase.at for one in sendings for phase in one.phases.filter(phase="transmitting")]
    assert moments == [NINE, NINE + 2 * HOUR, NINE + 4 * HOUR]


def test_a_sleep_before_the_second_letter_of_a_sweep_keeps_the_third_back(candidate, letters, server, monkeypatch):
    sendings = [chosen(candidate, letter, server, NINE) for letter in letters]
    slept = [dt.timedelta()]
    took = server.handle_DATA

    async def then_sleeps(*arguments):
        slept[0] = 2 * HOUR
        return await took(*arguments)

    server.handle_DATA = then_sleeps
    monkeypatch.setattr(module.machine, "now", lambda: NINE + slept[0])
    swept = tick(NINE)
    assert (swept.sent, swept.put_off) == ([sendings[0].pk, sendings[1].pk], [sendings[2].pk])


def test_letters_that_piled_up_before_a_server_that_was_away_go_one_by_one(candidate, letters, server):
    with MisbehavingServer({"RCPT": "450 later"}) as away:
        sendings = [chosen(candidate, letter, away, NINE) for letter in letters]
        assert len(tick(NINE).put_off) == 3
        assert len(tick(NINE + HOUR).put_off) == 3
    account(candidate, server.port)
    assert tick(NINE + 2 * HOUR).sent == [sendings[0].pk]
    assert tick(NINE + 2 * HOUR + MINUTE).sent == []


def test_two_people_at_one_desk_do_not_wait_for_each_other(candidate, letters, server):
    """Who waits is one candidate's letters: another's are nobody's burst."""
    mine = chosen(candidate, letters[0], server, NINE)
    other = begin(User.objects.create(username="other"), EVENING, name="Tom Reed", email="tom@reed.example", zone="UTC")
    account(other, server.port)
    contact = add_contact(other, EVENING, name="Ann Lee", email="ann@lee.example")
    draft = new_letter(other, contact, "keep-in-touch", EVENING)
    text = ("Hello", "Dear Ann,\n\nHello.\n\nTom", "ann@lee.example")
    draft = save_letter(other, draft, *text, version_of(draft), EVENING)
    theirs = approve(other, draft, EVENING, due_at=NINE).sending
    assert sorted(tick(NINE + HOUR / 2).sent) == sorted([mine.pk, theirs.pk])


def test_the_answer_send_them_lets_them_go_minutes_apart_and_never_at_night(candidate, letters, server):
    sendings = [chosen(candidate, letter, server, FIVE) for letter in letters]
    night = FIVE + 5 * HOUR
    tick(night)
    assert decisions.send_overslept(candidate, night) == 3
    assert tick(night + MINUTE).sent == []
    morning = FIVE + 14 * HOUR
    assert [Sending.objects.get(pk=one.pk).due_at for one in sendings] == [morning + n * APART for n in range(3)]
    assert Sending.objects.get(pk=sendings[0].pk).due_wall == "2026-11-25T07:00"
    for n, sending in enumerate(sendings):
        assert tick(morning + n * APART + SECOND).sent == [sending.pk]


def test_the_outbox_asks_once_and_takes_either_answer(candidate, letters, server, client, monkeypatch):
    client.force_login(candidate.memberships.get().user)
    sendings = [chosen(candidate, letter, server, FIVE) for letter in letters]
    monkeypatch.setenv("SINCERELY_NOW", (FIVE + 4 * HOUR).isoformat())
    tick(FIVE + 4 * HOUR)
    page = client.get(reverse("outbox")).content.decode()
    assert page.count("letters are late") == 1
    assert "3 letters are late" in page
    decisions.cancel(sendings[2], FIVE + 4 * HOUR)
    client.post(reverse("late-departure"))
    assert states(sendings) == ["queued", "queued", "cancelled"]
    Sending.objects.filter(pk__in=[one.pk for one in sendings[:2]]).update(state="held", reason="overslept")
    client.post(reverse("late-cancellation"))
    assert states(sendings) == ["cancelled"] * 3
    assert "letters are late" not in client.get(reverse("outbox")).content.decode()
