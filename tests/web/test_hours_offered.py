"""Hours they offer in a message: one is picked with one press, none of them with times of one's own."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from sincerely.journal.actions.letters import approve, save_letter, version_of
from sincerely.journal.facts.today import owed as day
from sincerely.journal.models import FollowUp, Interview, Letter, Message
from tests.support.messages import handed_in
from tests.web.conftest import NOW
from tests.web.test_inbox import amara, words  # noqa: F401 - a fixture

TIMES = (
    "Times for a second talk",
    "Dear Maya,\n\nWe would love to speak with you again. Would Tuesday 1 December at 10:00 or Wednesday 2 December at 14:00 work for you? Please let me know which you prefer, and send me two references.\n\nAmara Okafor\n",
)


@pytest.fixture
def owed(owners, desk, amara) -> FollowUp:  # noqa: F811
    row = handed_in(desk, NOW, TIMES)
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "scheduling"})
    return FollowUp.objects.get(candidate=desk, rule="answer-message", settled_at=None, cause__source_ref=f"message-{row.pk}")  # fmt: skip


def press(client, owed: FollowUp, **more: str):
    given = {"follow_up": str(owed.pk), "form": "scheduling-reply", **more}
    return client.post(reverse("letter-new", args=[owed.contact_id]), given, follow=True)


def test_each_hour_is_one_press_on_the_messages_page_and_the_reply_names_it(owners, desk, owed):
    message = reverse("message", args=[Message.objects.get().pk])
    for address in (message, reverse("follow-up", args=[owed.pk])):
        page = words(owners.get(address))
        assert "Say yes to Tue 1 December, 10:00" in page and "Say yes to Wed 2 December, 14:00" in page
        assert "None of these suits me" in page
    press(owners, owed, hour="2026-12-02T14:00:00-06:00")
    letter = Letter.objects.get(follow_up=owed)
    assert "Wednesday, December 2 at 2 p.m." in letter.body
    assert "[in your own words: when]" not in letter.body and "references" in letter.body
    # Another press changes the hour of the letter that waits, and begins no second one.
    page = words(owners.get(message))
    assert "in your letter Wed 2 December, 14:00" in page and "Say yes to Tue 1 December, 10:00" in page
    press(owners, owed, hour="2026-12-01T10:00:00-06:00")
    letter = Letter.objects.get(follow_up=owed)
    assert "Tuesday, December 1 at 10 a.m." in letter.body
    # One that was changed by hand is not written over.
    Letter.objects.filter(pk=letter.pk).update(edited=True)
    assert "Say yes to Tue 1 December" not in words(owners.get(message))


@pytest.mark.parametrize("how", ["edited", "approved"])
def test_an_older_page_says_no_second_hour_beside_an_answer_that_stands(owners, desk, owed, how):
    press(owners, owed, hour="2026-12-02T14:00:00-06:00")
    letter = Letter.objects.get(follow_up=owed)
    if how == "edited":
        Letter.objects.filter(pk=letter.pk).update(edited=True)
    else:
        approve(desk, letter, NOW, way="hand")
    for more in ({"hour": "2026-12-01T10:00:00-06:00"}, {"times": "Thu 3 Dec after 14:00"}):
        page = press(owners, owed, **more)
        assert "You have an answer already" in words(page)
        assert page.redirect_chain[-1][0] == reverse("letter", args=[letter.pk])
    assert [each.hours for each in Letter.objects.filter(follow_up=owed)] == [["2026-12-02T14:00:00-06:00"]]


def test_what_is_done_gets_no_answer_of_another_hour(owners, desk, owed):
    FollowUp.objects.filter(pk=owed.pk).update(settled_at=NOW)
    assert "no second answer" in words(press(owners, owed, hour="2026-12-01T10:00:00-06:00"))
    assert not Letter.objects.filter(follow_up=owed).exists()


def test_the_hour_one_said_yes_to_is_on_record_until_they_say_otherwise(owners, desk, owed, monkeypatch):
    before = set(Interview.objects.values_list("pk", flat=True))
    press(owners, owed, hour="2026-12-02T14:00:00-06:00")
    letter = Letter.objects.get(follow_up=owed)
    save_letter(desk, letter, "Re: times", letter.body.replace("[", "").replace("]", ""), letter.to_address, version_of(letter), NOW)  # fmt: skip
    approve(desk, Letter.objects.get(pk=letter.pk), NOW, way="hand")
    assert set(Interview.objects.values_list("pk", flat=True)) == before, "nothing counts before it is out"
    later = NOW + dt.timedelta(hours=1)
    monkeypatch.setenv("SINCERELY_NOW", later.isoformat())
    owners.post(reverse("letter-by-hand", args=[letter.pk]))
    talk = Interview.objects.exclude(pk__in=before).get()
    assert talk.start.isoformat() == "2026-12-02T20:00:00+00:00" and talk.application_id == letter.application_id
    own, desks = reverse("interview", args=[talk.pk]), (reverse("today"), reverse("application", args=[talk.application_id]))  # fmt: skip
    for page in desks:
        coming = owners.get(page).content.decode().partition(">Coming</h2>")[2].partition("</section>")[0]
        assert own in coming and "you said yes, not confirmed yet" in coming
    assert "you said yes, not confirmed yet" in words(owners.get(own))
    # It is no longer their turn, and nothing asks how things stand before the talk.
    asks = FollowUp.objects.filter(application=talk.application_id, rule="status-inquiry", settled_at=None, stopped_at=None, withdrawn_at=None)  # fmt: skip
    assert all(row.starts_at > talk.start for row in asks)
    assert not any(row.application_id == talk.application_id for row in day(desk, later).waiting)
    history = words(owners.get(desks[1]))
    assert "I said yes to their hour" in history
    assert own in owners.get(reverse("calendar"), {"month": "2026-12"}).content.decode()
    # Sent after all not: the hour goes along; ticked off once more, it is back, and there is one.
    owners.post(reverse("letter-by-hand-undo", args=[letter.pk]))
    assert own not in owners.get(desks[0]).content.decode()
    owners.post(reverse("letter-by-hand", args=[letter.pk]))
    ahead = Interview.objects.filter(application=talk.application_id, start__gt=later)
    assert ahead.count() == 1
    # Their word settles it, and makes no second talk.
    monkeypatch.setenv("SINCERELY_NOW", (later + dt.timedelta(hours=2)).isoformat())
    row = handed_in(desk, later + dt.timedelta(hours=1), ("Wednesday", "Dear Maya,\n\nthen we meet on Wednesday 2 December at 14:00, for an hour, in the seminar room.\n\nAmara Okafor\n"), sent=(later + dt.timedelta(hours=1)).astimezone(ZoneInfo(desk.zone)))  # fmt: skip
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "scheduling"})
    assert ahead.count() == 1 and "seminar room" in ahead.get().place
    assert ahead.get().end == ahead.get().start + dt.timedelta(hours=1)
    for page in desks:
        assert "not confirmed yet" not in words(owners.get(page))


def test_a_reply_that_was_written_for_another_day_puts_no_hour_on_record(owners, desk, owed, monkeypatch):
    before = Interview.objects.count()
    press(owners, owed, hour="2026-12-02T14:00:00-06:00")
    letter = Letter.objects.get(follow_up=owed)
    save_letter(desk, letter, "Re: times", "Dear Amara,\n\nneither suits me; may I come the week after?\n\nMaya", letter.to_address, version_of(letter), NOW)  # fmt: skip
    approve(desk, Letter.objects.get(pk=letter.pk), NOW, way="hand")
    owners.post(reverse("letter-by-hand", args=[letter.pk]))
    assert Interview.objects.count() == before


def test_none_of_them_asks_for_times_of_ones_own(owners, desk, owed):
    assert "Say when you can come" in words(press(owners, owed, times=" \n"))
    press(owners, owed, times="Thu 3 Dec after 14:00\n- Friday 4 December at 9")
    letter = Letter.objects.get(follow_up=owed)
    assert "Thursday" in letter.body and "Friday" in letter.body and "in your own words" not in letter.body


@pytest.mark.parametrize("hour", ["2026-12-01T10:00:00+00:00", "<script>", "2020-01-01T10:00:00-06:00"])
def test_an_hour_they_do_not_offer_is_refused(owners, desk, owed, hour):
    page = press(owners, owed, hour=hour).content.decode()
    assert "Say when you can come" in page and "<script>" not in page.replace("<script src", "")
    assert not Letter.objects.filter(follow_up=owed).exists()


def test_hours_that_are_over_are_not_offered(owners, desk, owed, monkeypatch):
    monkeypatch.setenv("SINCERELY_NOW", (NOW + dt.timedelta(days=7, hours=20)).isoformat())
    page = words(owners.get(reverse("follow-up", args=[owed.pk])))
    assert "Say yes to Tue 1 December" not in page and "Say yes to tomorrow, 14:00" in page
    monkeypatch.setenv("SINCERELY_NOW", (NOW + dt.timedelta(days=12)).isoformat())
    page = words(owners.get(reverse("follow-up", args=[owed.pk])))
    assert "Say yes to" not in page and "Write when I can come" in page


def test_a_stranger_picks_nothing(strangers, owed):
    assert press(strangers, owed, hour="2026-12-02T14:00:00-06:00").status_code == 404
    assert not Letter.objects.filter(follow_up=owed).exists()
