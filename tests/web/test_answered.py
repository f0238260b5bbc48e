"""A page that answers a form can be gone back to, loaded again and left: it has an address of its own, which sends nothing."""

from __future__ import annotations

import re
import shutil

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from sincerely.journal.actions.letters import approve
from sincerely.journal.models import Application, Letter
from sincerely.web import answered
from tests.quality.measure_offer_letters import CORPUS
from tests.support.browser import chromium
from tests.support.serve import Serve
from tests.web.conftest import NOW
from tests.web.test_by_hand import thanks
from tests.web.test_inbox import words

BROWSER = {"headers": {"Sec-Fetch-Mode": "navigate", "Referer": "http://testserver/applications?view=board"}}


def refuse(client: Client, **more: str) -> str:
    """Send a form that is refused, as a browser does; return where that leads."""
    answer = client.post(reverse("application-new") + "?letter=7", {"employer": "", "role": "Nurse of the night", **more}, **BROWSER)  # fmt: skip
    assert answer.status_code == 302
    return answer.url


def test_a_refused_form_has_an_address_that_shows_what_was_typed_as_often_as_it_is_asked_for(owners, desk):
    before = Application.objects.count()
    address = refuse(owners)
    assert "letter=7" in address
    for _ in range(2):
        page = owners.get(address)
        assert page.status_code == 422 and "Nurse of the night" in page.content.decode() and "no-store" in page["Cache-Control"]  # fmt: skip
    assert Application.objects.count() == before
    # Without a browser's navigation the refusal itself is the answer.
    assert owners.post(reverse("application-new"), {"employer": ""}).status_code == 422


def test_it_is_nobody_elses_and_gone_once_a_form_was_taken_or_one_signed_out(owners, owner, strangers, desk):
    address = refuse(owners)
    stood_on = "/applications?view=board"
    for other in (strangers, Client()):
        answer = other.get(address)
        assert answer.status_code == 302 and answer.url == stood_on and b"Nurse of the night" not in answer.content
    assert owners.get(address.replace("/applications/new", "/contacts/new")).status_code == 302
    # A form that is taken makes what was refused before a thing of the past: the page it stood on is shown as it is now.
    owners.post(reverse("application-new"), {"employer": "Night Clinic", "role": "Nurse"}, **BROWSER)
    assert owners.get(address).url == stood_on
    address = refuse(owners)
    owners.post(reverse("sign-out"), **BROWSER)
    owners.force_login(owner)
    assert owners.get(address).url == stood_on


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "https://evil.example/", "/\\evil.example", ""])
def test_it_leads_nowhere_else(owners, desk, elsewhere):
    answer = owners.get(reverse("application-new"), {"answer": "nothing", "from": elsewhere})
    assert answer.status_code == 302 and answer.url == reverse("today")


def test_so_many_are_kept_and_a_second_refusal_remembers_where_the_form_stood(owners, desk, monkeypatch):
    monkeypatch.setattr(answered, "MOST", 2)
    first = refuse(owners)
    answer = owners.post(first, {"employer": "", "role": "Again"}, headers={"Sec-Fetch-Mode": "navigate", "Referer": f"http://testserver{first}"})  # fmt: skip
    assert answer.url.count("answer=") == 1 and "view%3Dboard" in answer.url and "letter=7" in answer.url
    refuse(owners)
    assert owners.get(first).status_code == 302 and "Again" in owners.get(answer.url).content.decode()


def test_an_address_that_is_none_is_said_in_one_sentence(owners, desk):
    letter = thanks(owners, desk)
    Letter.objects.filter(pk=letter.pk).update(to_address="")
    approve(desk, Letter.objects.get(pk=letter.pk), NOW, way="hand")
    page = words(owners.post(reverse("letter-by-hand-address", args=[letter.pk]), {"to_address": "amara@"}))
    assert "“amara@” is no e-mail address such as name@example.org." in page
    assert "There must be" not in page and "Expected" not in page


@pytest.mark.browser
def test_forward_after_a_wrong_address_shows_it_again(empty_folder, tmp_path):
    data = shutil.copytree(empty_folder, tmp_path / "data")
    with Serve(data, SINCERELY_NOW="2026-11-23T16:00:00-06:00") as serve, chromium() as browser:
        page = browser.new_page()
        page.goto(serve.link)
        page.get_by_role("button", name="Or see a sample").click()
        page.get_by_role("link", name="Applications").first.click()
        page.goto(serve.address + "/contacts/new")
        page.get_by_label("Name").fill("Tess Backward")
        page.locator("#id_email").fill("tess@")
        page.get_by_role("button", name=re.compile("Save|Add|Put")).first.click()
        expect(page.locator(".fault, .note.wrong").first).to_be_visible()
        page.go_back()
        page.go_forward()
        expect(page.locator("#id_email")).to_have_value("tess@")
        page.reload()
        expect(page.locator("#id_email")).to_have_value("tess@")
        # Mended there, it is taken.
        page.locator("#id_email").fill("tess@back.example")
        page.get_by_role("button", name=re.compile("Save|Add|Put")).first.click()
        expect(page.get_by_role("heading", name="Tess Backward")).to_be_visible()
        # What was read in a call's notes stands there as well, back and forth and loaded again.
        page.goto(serve.address + "/call")
        page.get_by_label("What was said").fill("Tess will ring on Monday.")
        page.get_by_role("combobox", name="Who is it?").select_option("Tess Backward")
        page.get_by_role("button", name="Show the card").click()
        expect(page.get_by_label("What was said")).to_have_value("Tess will ring on Monday.")
        page.get_by_role("button", name="Read my notes").click()
        read = page.get_by_role("heading", name="Is this right?")
        expect(read).to_be_visible()
        page.go_back()
        expect(page.get_by_role("heading", name="A call with Tess Backward")).to_be_visible()
        page.go_forward()
        expect(read).to_be_visible()
        page.reload()
        expect(read).to_be_visible()


@pytest.fixture(scope="module")
def sample(empty_folder, tmp_path_factory):
    """A page of the sample's desk, signed in, and where its server stands."""
    data = shutil.copytree(empty_folder, tmp_path_factory.mktemp("answered") / "data")
    with Serve(data, SINCERELY_NOW="2026-11-23T16:00:00-06:00") as serve, chromium() as browser:
        page = browser.new_context().new_page()
        page.goto(serve.link)
        page.get_by_role("button", name="Or see a sample").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Today")
        yield page, serve.address


def left_and_returned_to(page, address):
    """Go on to another page, back, and load it again."""
    page.goto(address + "/help")
    page.go_back()
    page.reload()


@pytest.mark.browser
def test_a_letter_changed_elsewhere_is_gone_back_to_with_what_was_typed(sample):
    page, address = sample
    page.goto(address + "/")
    page.get_by_role("button", name="Write letter").first.click()
    page.wait_for_url(re.compile(r"/letters/\d+"))
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("Letter", exact=True).fill("Dear Priya,\n\nsaved elsewhere.")
    other.get_by_role("button", name="Save", exact=True).first.click()
    other.close()
    page.get_by_label("Letter", exact=True).fill("Dear Priya,\n\ntyped here, and long.")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile("typed here, and long"))
    left_and_returned_to(page, address)
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile("typed here, and long"))
    expect(page.locator("main")).to_contain_text("saved elsewhere")


@pytest.mark.browser
def test_a_yes_that_was_refused_is_gone_back_to_with_what_was_typed(sample):
    page, address = sample
    page.goto(address + "/")
    page.get_by_role("link", name=re.compile("^Open letter")).or_(page.get_by_role("button", name="Write letter")).first.click()  # fmt: skip
    page.wait_for_url(re.compile(r"/letters/\d+"))
    page.get_by_label("Letter", exact=True).fill("Dear [Name],\n\nnot finished at all.")
    page.get_by_role("button", name=re.compile("^Approve")).first.click()
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile("not finished at all"))
    left_and_returned_to(page, address)
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile("not finished at all"))


@pytest.mark.browser
def test_what_was_read_of_an_offer_and_of_a_call_is_gone_back_to(sample):
    page, address = sample
    page.goto(address + "/offers/letter")
    page.locator("textarea[name=text]").fill((CORPUS / "tune" / "swiss_manager.txt").read_text("utf-8"))
    page.locator("main form button:not([name])").last.click()
    amount = page.locator("input[name='base.amount']")
    read = amount.input_value()
    assert read
    left_and_returned_to(page, address)
    expect(amount).to_have_value(read)
    page.goto(address + "/call")
    page.get_by_label("Your notes").or_(page.locator("textarea[name=notes]")).first.fill("About the shifts. She sends the plan by Friday.")  # fmt: skip
    page.locator("form[action$='/call/notes'] button:not([name=card])").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
    left_and_returned_to(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
    expect(page.locator("main")).to_contain_text("shifts")
