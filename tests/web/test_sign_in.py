"""The one-use sign-in link."""

from __future__ import annotations

import datetime as dt

from django.test import Client
from django.urls import reverse

from sincerely.accounts.links import GOOD_FOR, make_link, use_link
from sincerely.accounts.models import Candidate, SignInLink
from tests.web.conftest import NOW


def test_must_survive_29_looking_at_the_link_uses_nothing_up_and_pressing_the_button_signs_in_once(owner, desk):
    token = make_link(owner, NOW)
    page = reverse("sign-in-link", args=[token])
    first, second = Client(), Client()
    assert first.get(page).status_code == 200
    assert first.get(page).status_code == 200
    assert first.get("/").status_code == 302
    assert first.post(page).headers["Location"] == "/"
    assert first.get("/").status_code == 200
    answer = second.post(page)
    assert answer.status_code == 410
    assert "has been used" in answer.content.decode()
    assert second.get("/").status_code == 302


def test_an_old_link_and_an_invented_one_sign_nobody_in(owner):
    token = make_link(owner, NOW - GOOD_FOR - dt.timedelta(seconds=1))
    assert Client().post(reverse("sign-in-link", args=[token])).status_code == 410
    assert Client().post(reverse("sign-in-link", args=["invented"])).status_code == 410


def test_only_a_digest_of_the_link_is_kept(owner):
    token = make_link(owner, NOW)
    assert token not in str(SignInLink.objects.values())
    assert use_link(token, NOW) == owner
    assert use_link(token, NOW) is None


def test_signing_out_needs_a_press(owners):
    assert owners.get(reverse("sign-out")).status_code == 405
    owners.post(reverse("sign-out"))
    assert owners.get("/").status_code == 302


def test_nobody_is_welcomed_back_the_first_time(owner):
    page = reverse("sign-in-link", args=[make_link(owner, NOW)])
    first = Client().get(page).content.decode()
    assert "Welcome to your desk" in first and "Welcome back" not in first
    Client().post(page)
    again = reverse("sign-in-link", args=[make_link(owner, NOW)])
    assert "Welcome back to your desk" in Client().get(again).content.decode()


def test_the_first_press_signs_in_and_begins_and_what_is_wrong_uses_nothing_up(owner):
    page = reverse("sign-in-link", args=[make_link(owner, NOW)])
    client = Client()
    shown = client.get(page).content.decode()
    assert 'name="name"' in shown and "data-begins" in shown and "Begin" in shown
    wrong = client.post(page, {"name": "Ana", "zone": "Mars"})
    assert wrong.status_code == 422 and "no time zone of that name" in wrong.content.decode()
    assert client.get("/").status_code == 302 and not Candidate.objects.exists()
    typed = {"name": "Ana", "zone": "Europe/Dublin", "dialect": "of-zone", "register": "neutral"}
    assert client.post(page, typed).headers["Location"] == reverse("debrief")
    assert Candidate.objects.get().dialect == "british" and client.get(reverse("debrief")).status_code == 200
    assert Client().post(page, typed).status_code == 410 and Candidate.objects.count() == 1


def test_the_first_press_may_open_the_sample(owner):
    client = Client()
    answer = client.post(
        reverse("sign-in-link", args=[make_link(owner, NOW)]), {"name": "", "zone": "", "sample": "yes"}
    )
    assert answer.headers["Location"] == "/" and Candidate.objects.get().sample
    assert "This is a sample job search" in client.get("/").content.decode()


def test_the_sample_says_so_everywhere_but_where_one_leaves_it(owners, desk):
    Candidate.objects.filter(pk=desk.pk).update(sample=True)
    note = "This is a sample job search"
    assert note in owners.get("/").content.decode()
    for page in ("start", "start-own"):
        assert note not in owners.get(reverse(page)).content.decode()
