"""The outbox in a real browser, on a phone, without scripts, by keys alone; and no page of a letter is wider than the phone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import PHONE, chromium
from tests.support.serve import Serve
from tests.support.warm import run_code

pytestmark = pytest.mark.browser
NOW = "2026-11-23T16:00:00-06:00"
SEED = """
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.candidates import begin
from sincerely.journal.models import Contact, Sending
from tests.support.standings import every_standing
me = begin(bootstrap.local_user(), clock.now(), name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
made = every_standing(me, clock.now())
Sending.objects.filter(pk=made["Waiting Person"].pk).update(zone="Europe/Berlin")
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def page(browser, empty_folder, tmp_path_factory) -> Iterator[Page]:
    """A phone whose browser runs no scripts, at the outbox with a letter in every state."""
    data = Path(shutil.copytree(empty_folder, tmp_path_factory.mktemp("outbox") / "data"))
    with Serve(data, SINCERELY_NOW=NOW) as serve:
        run_code(SEED, environment=serve.environment)
        context = browser.new_context(
            viewport=PHONE, java_script_enabled=False, timezone_id="America/Chicago", base_url=serve.address
        )
        page = context.new_page()
        page.goto(serve.link)
        page.get_by_role("button", name="Sign in").click()
        yield page
        context.close()


def button(page: Page, words: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{words} ?: To Waiting Person"))


def press(page: Page, words: str, start: Locator | None = None) -> None:
    """Walk to a button of the waiting letter with the Tab key alone and press it; from the page's beginning, or from where one has walked to before."""
    wanted = button(page, words)
    if start:
        start.focus()
    for _ in range(400):
        page.keyboard.press("Tab")
        if wanted.evaluate("e => e === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab never came to {words!r}")


def test_a_waiting_letter_is_held_let_go_and_taken_back_by_keys_on_a_phone_without_scripts(page):
    page.goto("/outbox")
    row = page.locator("li", has=page.get_by_role("link", name="To Waiting Person"))
    expect(row.first).to_contain_text("Berlin time – 7:00 AM yours")
    press(page, "Hold")
    expect(page.locator("#messages")).to_contain_text("Held. It goes nowhere until you say when.")
    press(page, "Send now", row.first.get_by_role("link").first)
    expect(page.locator("#messages")).to_contain_text("It goes in a moment.")
    press(page, "Take back", row.first.get_by_role("link").first)
    expect(page.locator("#messages")).to_contain_text("nobody has it")
    expect(button(page, "Hold")).to_have_count(0)


def test_another_time_is_chosen_on_a_phone_without_scripts(page):
    page.goto("/outbox")
    row = page.locator(".items.outbox > li", has=page.get_by_role("link", name="To Late Person", exact=True))
    row.locator("summary", has_text="Another time").press("Enter")
    row.locator("input[type=datetime-local]").fill("2026-11-26T10:00")
    row.get_by_role("button", name="Change the time").press("Enter")
    expect(page.locator("#messages")).to_contain_text("It goes Thursday, 10:00")


def test_no_page_of_a_letter_is_wider_than_the_phone(page):
    page.goto("/outbox")
    paths = [str(link.get_attribute("href")) for link in page.locator(".items.outbox .what a").all()]
    for path in ["/outbox", "/letters", "/settings", *paths]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
