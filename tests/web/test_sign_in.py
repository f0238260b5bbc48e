"""The one-use sign-in link."""

from __future__ import annotations

import datetime as dt
import html
import re
from types import SimpleNamespace

import pytest
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
    assert "How was your interview?" in first and "Welcome back" not in first
    Client().post(page, {"name": "", "zone": "", "sample": "yes"})
    again = reverse("sign-in-link", args=[make_link(owner, NOW)])
    assert "Welcome back to your desk" in Client().get(again).content.decode()


def test_the_first_press_signs_in_and_begins_and_what_is_wrong_uses_nothing_up(owner):
    page = reverse("sign-in-link", args=[make_link(owner, NOW)])
    client = Client()
    shown = client.get(page).content.decode()
    assert 'name="name"' in shown and "data-begins" in shown and 'name="notes"' in shown
    wrong = client.post(page, {"name": "Ana", "zone": "Mars", "notes": "Ruth, head: reading"})
    assert wrong.status_code == 422 and "no time zone of that name" in wrong.content.decode()
    assert client.get("/").status_code == 302 and not Candidate.objects.exists()
    typed = {"name": "Ana", "zone": "Europe/Dublin", "notes": "Ruth, head: reading"}
    assert client.post(page, typed).headers["Location"].startswith(reverse("debrief") + "?draft=")
    assert Candidate.objects.get().dialect == "british" and client.get(reverse("debrief")).status_code == 200
    assert Client().post(page, typed).status_code == 410 and Candidate.objects.count() == 1


@pytest.mark.parametrize(
    ("full", "uid", "name"),
    [
        ("Ana Sol,,,", 1000, "Ana Sol"),
        ("Anne-Marie O'Neill", 501, "Anne-Marie O'Neill"),
        ("John F. Smith Jr.", 1000, "John F. Smith Jr."),
        ("ana", 1000, ""),
        ("", 1000, ""),
        ("Mailing List Manager", 38, ""),
        ("Ubuntu 22", 1000, ""),
    ],
)
def test_the_name_of_the_machine_s_owner_stands_in_the_field_and_the_cursor_in_the_notes(
    owner, monkeypatch, full, uid, name
):
    account = SimpleNamespace(pw_gecos=full, pw_uid=uid)
    monkeypatch.setattr("pwd.getpwuid", lambda _: account)
    shown = Client().get(reverse("sign-in-link", args=[make_link(owner, NOW)])).content.decode()
    said = re.search(r'<input type="text" name="name"(?: value="([^"]*)")?', shown)
    assert said and html.unescape(said[1] or "") == name
    assert re.findall(r'name="(\w+)"[^>]*\sautofocus', shown) == ["notes" if name else "name"]


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
