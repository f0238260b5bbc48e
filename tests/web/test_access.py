"""Every page of the desk, looked at by axe-core in a real browser: WCAG 2 A and AA, light and dark, at a phone's width and a desk's."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.urls import reverse
from playwright.sync_api import Page, Route

from tests.support.browser import DESK, PHONE, chromium
from tests.web.states import everything_shown
from tests.web.test_every_page import address, desk

__all__ = ["desk"]  # the fixture: the sample's desk, with what a sample cannot have
HOST = "http://testserver"
EVERYTHING = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SMALL = {"width": 320, "height": 640}
# Each width and each set of colours once, then the smallest phone; pages go through them to and fro, for changing size or colours is dear.
WAYS = [(DESK, "light"), (PHONE, "dark")]
TO_AND_FRO = [*WAYS, (SMALL, "dark")]
# Most text of the desk looks like text of a page before: what it needs is calculated once for each look, its own colour, size and weight and all that lies behind it.
# Only a contrast that was calculated and found good is remembered; what is bad or undecided is looked at on every page.
ONCE_FOR_EACH_LOOK = """() => {
  const check = axe._audit.checks['color-contrast'], calculate = check.evaluate, good = new Set();
  const look = node => {
    const text = getComputedStyle(node), said = [text.color, text.fontSize, text.fontWeight, text.textShadow];
    for (let each = node; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      for (const [name, usual] of [['backgroundColor', 'rgba(0, 0, 0, 0)'], ['backgroundImage', 'none'], ['opacity', '1'], ['position', 'static']])
        if (style[name] !== usual) said.push(style[name]);
    }
    return said.join();
  };
  check.evaluate = function (node, ...more) {
    const its = look(node), keep = this.data;
    if (good.has(its)) return true;
    let ratio;
    this.data = told => { ratio = told?.contrastRatio; keep.call(this, told); };
    const answer = calculate.call(this, node, ...more);
    if (answer === true && ratio) good.add(its);
    return answer;
  };
}"""
# Only what is wrong comes back: of all that is right there would be far more to read than of the page.
VIOLATIONS = "async asked => (await axe.run(asked)).violations"
WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scrolls')).slice(-2).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.browser
def test_no_page_keeps_anybody_out(owners, desk):
    answers = everything_shown(owners, desk)
    found: dict[str, list[str]] = {}
    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", lambda route: serve(route, answers))
        # One document written anew for each page: axe-core is read once, its scripts and styles are the page's own.
        page.goto(f"{HOST}/today")
        page.evaluate(AXE_SCRIPT)
        page.evaluate("axe.configure({ noHtml: true })")  # it would keep the text of everything it looks at
        page.evaluate(ONCE_FOR_EACH_LOOK)
        for turn, (name, answer) in enumerate(answers.items()):
            page.set_content(answer.content.decode())
            for fault, how in faults(page, TO_AND_FRO if turn % 2 else TO_AND_FRO[::-1]):
                found.setdefault(fault, []).append(f"{name} ({how})")
    assert not found, "\n".join(f"{fault}\n    {', '.join(where)}" for fault, where in found.items())


def narrow_or_on_paper(page: Page) -> list[str]:
    """Return what is wrong on the smallest phone, where the page stands, and in print, with all that is folded opened."""
    wide = page.evaluate(WIDE)
    page.emulate_media(media="print")
    pressed = page.locator("button:visible, .button:visible, nav:visible").count()
    page.emulate_media(media="screen")
    return [f"must be scrolled sideways: {each}" for each in wide] + ["there is something to press on paper"] * bool(
        pressed
    )


def serve(route: Route, answers: dict[str, HttpResponse]) -> None:
    """Answer the browser: the database is the test's own, which no server in another thread would see."""
    path = urlsplit(route.request.url).path.removeprefix("/")
    if path.startswith("static/"):
        route.fulfill(path=finders.find(path.removeprefix("static/")))
    elif path in answers:
        answer = answers[path]
        route.fulfill(status=answer.status_code, headers=dict(answer.items()), body=answer.content)
    else:
        route.abort()


def faults(page: Page, ways: list) -> list[tuple[str, str]]:
    """Return what is wrong with the page with all that is folded opened, and how it was looked at: by axe, and on the smallest phone for its width and on paper."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    # A bar that stays in sight lies over what one scrolls to from behind it; axe does not scroll.
    page.evaluate("document.querySelectorAll('.bar').forEach(each => { each.style.position = 'static'; })")
    found = []
    for size, scheme in ways:
        if page.viewport_size != size:
            page.set_viewport_size(size)
        if size is SMALL:
            found += [(fault, f"{size['width']} px wide") for fault in narrow_or_on_paper(page)]
            continue
        page.emulate_media(color_scheme=scheme)
        for rule in page.evaluate(VIOLATIONS, {"runOnly": EVERYTHING, "resultTypes": ["violations"]}):
            found += [(f"{rule['id']}, {rule['help']}: {(node['html'] or ' '.join(map(str, node['target'])))[:200]}", f"{scheme}, {size['width']} px wide") for node in rule["nodes"]]  # fmt: skip
    return found


#: A screen reader's way from the first page to the outbox, as it is told.
TOLD = Path(__file__).with_name("screen_reader.txt")
#: Notes that are read the same whatever is learned.
SPOKEN = "Interview today 10:00 to 10:45 at Hill School, teacher\n\nRuth Oduya, head teacher: she said reading falls behind in year 3.\nI said I ran the reading mornings at St Anne.\nTom Reed, deputy"
PATH = ("start-own", "found", "letter", "today", "outbox")


@pytest.mark.browser
def test_what_a_screen_reader_is_told_of_the_main_path(owners, desk):
    found = owners.post(reverse("debrief"), {"notes": SPOKEN})
    shown = {name: found if name == "found" else owners.get(address(name, desk)) for name in PATH}
    told = []
    with chromium() as browser:
        page = browser.new_page(viewport=DESK)
        page.route("**/*", lambda route: serve(route, shown))
        for name in PATH:
            page.goto(f"{HOST}/{name}")
            # What stands around every page is told once.
            tree = page.locator("main" if told else "body").aria_snapshot()
            told.append(f"# {name}\n{spoken(tree)}\n")
    now = "\n".join(told)
    if os.environ.get("KEEP_TOLD"):
        TOLD.write_text(now, "utf-8")
    assert now == TOLD.read_text("utf-8"), (
        "what a screen reader is told has changed: read it, and keep it with KEEP_TOLD=1"
    )


def spoken(tree: str) -> str:
    """Return a page's tree as it is told, without addresses and what stands in the fields: other tests know where a link leads and what is written."""
    lines = [line for line in tree.splitlines() if "- /url:" not in line]
    return "\n".join(re.sub(r'^(\s*- textbox "[^"]*").*', r"\1", line) for line in lines)
