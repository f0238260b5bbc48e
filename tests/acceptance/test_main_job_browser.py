"""The main job as a candidate does it: in a browser, from untidy notes and a calendar program's invitation to letters that a real mail server received."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import DESK, PHONE, chromium
from tests.support.mail_server import PASSWORD, MailServer
from tests.support.serve import Serve, run

FILES = Path(__file__).parent / "files"
# Half an hour after the panel in files/panel.ics ended, in Chicago.
NOW = "2026-11-23T16:00:00-06:00"
PANEL = {
    "Dr. Amara Okafor": "amara.okafor@lakeside.example",
    "Jan van der Berg": "jan.vanderberg@lakeside.example",
    "Priya Nair": "priya.nair@lakeside.example",
}
# What the candidate puts right of what was found, by last name: the topic, and what was said of it.
SPOKE_OF = {
    "Okafor": ("handovers", "handovers lose an hour a day"),
    "Berg": ("agency hours", "agency hours are a third of the budget"),
    "Nair": ("the preceptor scheme", "five new graduates start in spring"),
}


@pytest.fixture
def mail_server(tmp_path, monkeypatch):
    with MailServer(tmp_path) as server:
        yield server


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.mark.browser
@pytest.mark.parametrize(
    ("size", "scripts"), [(DESK, True), (PHONE, True), (DESK, False)], ids=["desk", "phone", "without-javascript"]
)
def test_from_notes_and_invitation_to_received_letters(browser, empty_journal, tmp_path, mail_server, size, scripts):
    with Serve(empty_journal, SINCERELY_NOW=NOW, SSL_CERT_FILE=str(mail_server.certificate)) as serve:
        context = browser.new_context(
            viewport=size, java_script_enabled=scripts, timezone_id="America/Chicago", accept_downloads=True
        )
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)

        begin(page, serve.link)
        set_up_mail(page, serve.address, mail_server.port)
        add_strength(page, serve.address)
        record_debrief(page, serve.address)
        bodies = [approve_letter(page, serve.address, name, to) for name, to in PANEL.items()]
        page.screenshot(path=str(tmp_path / "outbox.png"), full_page=True)

        # A minute after the yes nothing keeps them any more; the clock of `serve` stands still.
        later = serve.environment | {"SINCERELY_NOW": NOW.replace("16:00:00", "16:01:00")}
        run("tick", environment=later)
        page.goto(serve.address + "/")
        assert not faults
        assert all(url.startswith((serve.address, "data:")) for url in asked)

        received = {letter.recipients: letter for letter in mail_server.received}
        assert set(received) == {(to,) for to in PANEL.values()}
        assert len(mail_server.received) == 3
        for (name, to), body in zip(PANEL.items(), bodies, strict=True):
            letter = received[(to,)]
            assert letter.text.strip() == body.strip()
            assert letter.sender == "maya@ruiz.example"
            assert name.split()[-1] in letter.message["To"]
            assert "pay" not in letter.text and "tired" not in letter.text
        assert len({letter.message["Message-ID"] for letter in mail_server.received}) == 3
        run("tick", environment=later)
        assert len(mail_server.received) == 3
        for name in PANEL:
            expect(page.get_by_role("region", name="Done today")).to_contain_text(name.split()[-1])
        context.close()


def begin(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_label("Your name").fill("Maya Ruiz")
    if (zone := page.get_by_label("Your time zone")).is_visible():  # without scripts, where the machine does not say
        zone.fill("America/Chicago")
    page.get_by_role("button", name="Read my notes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How was it?")
    page.goto(link.partition("/sign-in")[0] + "/settings/profile")
    page.get_by_label("Your e-mail address").fill("maya@ruiz.example")
    page.get_by_label("Your phone number").fill("+1 312 555 0142")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")


def set_up_mail(page: Page, address: str, port: int) -> None:
    page.goto(address + "/settings/mail")
    page.get_by_label("Outgoing server").fill("127.0.0.1")
    page.get_by_label("Port").fill(str(port))
    page.get_by_label("Sign-in name").fill("maya")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_role("status")).to_contain_text("It works")
    assert PASSWORD not in page.content()


def add_strength(page: Page, address: str) -> None:
    page.goto(address + "/settings/strengths/new")
    page.get_by_label("What you did").fill("I led the handover board at St Anne")
    page.get_by_label("What came of it").fill("handovers went from 40 to 25 minutes")
    page.get_by_role("button", name="Add it").click()
    # Who goes elsewhere before the answer has come may take back what was sent.
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")


def record_debrief(page: Page, address: str) -> None:
    page.goto(address + "/debrief")
    page.get_by_label("Your notes").fill((FILES / "panel.md").read_text("utf-8"))
    page.get_by_text("Add the calendar invitation").click()
    page.get_by_label("The calendar invitation").set_input_files(FILES / "panel.ics")
    page.get_by_role("button", name="Read my notes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
    expect(page.get_by_label("Employer")).to_have_value("Lakeside Hospital")
    expect(page.get_by_label("Ended")).to_have_value("2026-11-23T15:30")
    names = [field.input_value() for field in page.get_by_label("Name", exact=True).all()]
    assert {"Amara Okafor", "Jan van der Berg", "Priya Nair"} <= {name.removeprefix("Dr. ") for name in names}
    assert not any("Heron" in name or "Maya" in name for name in names)
    expect(page.get_by_label("Private remarks")).to_have_value(re.compile("pay sounds low"))
    mend_what_was_found(page)
    page.get_by_role("button", name="Record, and write 3 letters").click()
    expect(page.locator("#messages")).to_contain_text("Recorded. The first of 3 letters:")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thank-you to")


def mend_what_was_found(page: Page) -> None:
    """Put right what the page says: whoever was there took part, and what each spoke of is said in two or three words."""
    for person in page.get_by_role("group", name=re.compile(r"^Person \d+$")).all():
        there = person.get_by_label("Took part")
        if person.get_by_label("Name", exact=True).input_value().split()[-1] in SPOKE_OF and not there.is_checked():
            unfolded(person).get_by_label("Took part").check()
    for last, (topic, said) in SPOKE_OF.items():
        rows = page.get_by_role("group", name=re.compile(r"^Topic \d+$")).all()
        theirs = [row for row in rows if last in row.get_by_label("With", exact=True).input_value()]
        assert theirs, f"nobody is asked about {last}"
        for row in theirs[1:]:
            unfolded(row).get_by_label("Leave this out").check()
        unfolded(theirs[0]).get_by_label(re.compile("^We talked about|^What did you talk about")).fill(topic)
        theirs[0].get_by_label("They said or asked").fill(said)


def unfolded(row: Locator) -> Locator:
    """Press "Change" where a row is folded."""
    if row.locator("details:not([open])").count():
        row.locator("summary").click()
    return row


def approve_letter(page: Page, address: str, name: str, to: str) -> str:
    page.goto(address + "/")
    row = (
        page.get_by_role("listitem")
        .filter(has_text=name.split()[-1])
        .filter(has=page.get_by_role("link", name="Open letter"))
        .first
    )
    row.get_by_role("link", name="Open letter").click()
    expect(page.get_by_label("To (e-mail address)")).to_have_value(to)
    body = page.get_by_label("Letter", exact=True).input_value()
    assert "[" not in body
    page.get_by_label("Send", exact=True).select_option("now")
    page.get_by_role("button", name="They have not: approve").click()
    expect(page.locator("#letter-form .note.good")).to_contain_text(f"Approved for {to}")
    return body
