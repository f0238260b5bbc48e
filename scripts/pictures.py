"""Make the pictures of README and guide: a real `serve`, the main job done in a browser, each screen photographed. Run by `make pictures`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from playwright.sync_api import Browser, Page
from tests.acceptance import test_main_job_browser as story
from tests.acceptance import test_offers_browser as offers
from tests.support.browser import PHONE, chromium
from tests.support.mail_server import MailServer
from tests.support.serve import Serve
from tests.support.shared import PLACE

DESK = {"width": 1080, "height": 760}
# A picture shows the top of a long page: enough to see what it is, small enough for a README.
TALLEST = 960
PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
# Every screen, for looking at; only the story's own pictures are kept in docs.
SCREENS = [
    "", "applications", "growth", "applications/1", "interviews/1", "offers", "offers/new", "offers/letter", "offers/1", "offers/1/asking", "offers/compare", "offers/waiting", "offers/preferences", "offers/preferences/question", "offers/ranking", "offers/what-if", "offers/advisers", "offers/figures", "offers/file", "letters", "letters/1", "letters/2", "letters/3", "letters/1/by-hand", "outbox", "inbox", "inbox/1", "inbox/2", "inbox/3", "contacts", "contacts/1",
    "contacts/1/edit", "settings", "settings/doctor", "settings/profile", "settings/mail", "settings/playbook", "settings/removal", "debrief", "happenings",
    "call?contact=1", "call?application=1",
    "happenings/offer-received?application=1", "follow-ups/1", "events/1", "promises/1", "help", "start", "start/own", "applications/1/erasure", "nowhere",
]  # fmt: skip


def main() -> None:
    """Write docs/pictures/*.png; with a folder as argument, every screen in light, dark and phone goes there as well."""
    everything = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as shared:
        os.environ[PLACE] = shared  # where the warm program that serves finds its line, as in a run of the tests
        _all(everything)


def _all(everything: Path | None) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        MailServer(Path(folder)) as mail,
        Serve(Path(folder) / "data", SINCERELY_NOW=story.NOW, SSL_CERT_FILE=str(mail.certificate)) as serve,
        chromium() as browser,
    ):
        page = browser.new_context(viewport=DESK, timezone_id="America/Chicago").new_page()
        _main_job(page, serve, mail)
        _offers(page, serve.address)
        _others(browser, page, serve, everything)


def _main_job(page: Page, serve: Serve, mail: MailServer) -> None:
    story.begin(page, serve.link)
    story.set_up_mail(page, serve.address, mail.port)
    story.add_strength(page, serve.address)
    page.goto(serve.address + "/debrief")
    page.get_by_label("Your notes").fill((story.FILES / "panel.md").read_text("utf-8"))
    _shoot(page, "debrief")
    page.get_by_text("Add the calendar invitation").click()
    page.get_by_label("The calendar invitation").set_input_files(story.FILES / "panel.ics")
    page.get_by_role("button", name="Read my notes").click()
    # Its button stays at the window's lower edge: the window is as tall as the picture.
    page.set_viewport_size(DESK | {"height": TALLEST})
    page.evaluate("document.activeElement.blur()")
    _shoot(page, "found")
    page.set_viewport_size(DESK)
    story.mend_what_was_found(page)
    page.get_by_role("button", name="Record, and write 3 letters").click()
    page.goto(serve.address + "/")
    _shoot(page, "today")
    page.get_by_role("link", name="Open letter").first.click()
    _shoot(page, "letter")
    page.get_by_label("Send", exact=True).select_option("proposed")
    page.get_by_role("button", name="They have not: approve").click()
    second = list(story.PANEL.items())[1]
    story.approve_letter(page, serve.address, *second)
    page.goto(serve.address + "/outbox")
    _shoot(page, "outbox")
    _inbox(page, serve.address)


def _inbox(page: Page, address: str) -> None:
    from tests.support.mails import INVITATION, NO, UNCLEAR, eml

    page.goto(address + "/inbox")
    mails = [
        {"name": f"{number}.eml", "mimeType": "message/rfc822", "buffer": eml(words)}
        for number, words in enumerate((UNCLEAR, NO, INVITATION))
    ]
    page.get_by_label("Mails saved as files").set_input_files(mails)
    page.get_by_role("button", name="Read them").click()
    page.get_by_role("region", name="To look at").wait_for()
    page.goto(address + "/inbox")
    _shoot(page, "inbox")
    page.get_by_role("link", name="Second interview").click()
    page.get_by_role("button", name="Yes, record it").wait_for()
    _shoot(page, "message")


def _offers(page: Page, address: str) -> None:
    offers.hand_in(page, address, "Medelia")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    _shoot(page, "offer-found")
    offers.take_all_three(page, address)
    page.goto(address + "/offers/compare")
    _shoot(page, "offers-compare")
    offers.say_what_matters(page, address)
    offers.rank(page)
    _shoot(page, "offers-ranking")
    offers.weigh_waiting(page, address)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    _shoot(page, "offers-waiting")


def _others(browser: Browser, page: Page, serve: Serve, everything: Path | None) -> None:
    kept = page.context.storage_state()
    phone = browser.new_context(
        viewport=PHONE, device_scale_factor=2, has_touch=True, storage_state=kept, timezone_id="America/Chicago"
    ).new_page()
    phone.goto(serve.address + "/")
    _shoot(phone, "today-phone", whole=False)
    dark = browser.new_context(
        viewport=DESK, color_scheme="dark", storage_state=kept, timezone_id="America/Chicago"
    ).new_page()
    dark.goto(serve.address + "/letters/2")
    _shoot(dark, "letter-dark")
    if everything is None:
        return
    everything.mkdir(parents=True, exist_ok=True)
    screens = [(path, path.replace("/", "-").split("?")[0] or "today") for path in SCREENS] + _standings(serve)
    for kind, shot in (("light", page), ("dark", dark), ("phone", phone)):
        for path, name in screens:
            shot.goto(f"{serve.address}/{path}")
            shot.screenshot(path=str(everything / f"{kind}-{name}.png"), full_page=True)


def _standings(serve: Serve) -> list[tuple[str, str]]:
    """Let letters stand in every state, the held, failed and uncertain ones too; return their pages and what each picture is called."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.support.standings"],
        env=serve.environment,
        cwd=Path(__file__).parent.parent,
        check=True,
        capture_output=True,
    )
    letters = json.loads(made.stdout)
    return [
        *((f"letters/{pk}", f"letter-{name.split()[0].lower()}") for name, pk in letters.items()),
        ("outbox", "outbox-every-state"),
        ("letters", "letters-every-state"),
        ("calendar", "calendar"),
        ("search", "search"),
        ("search?q=handover", "search-found"),
        ("settings/rules", "rules"),
    ]


def _shoot(page: Page, name: str, whole: bool = True) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    if whole:
        height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        clip = {"x": 0, "y": 0, "width": DESK["width"], "height": height}
        page.screenshot(path=str(PICTURES / f"{name}.png"), full_page=True, clip=clip)  # type: ignore[arg-type]
    else:
        page.screenshot(path=str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
