"""From the README to the first approved letter: how much a newcomer has to read, decide and press. Words creep back; this counts them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import chromium
from tests.support.serve import Serve

NOW = "2026-11-23T18:00:00+00:00"
NOTES = """Harbour Lane Primary, teaching assistant, today about 10 till 10.40

Mrs Joan Pettifer, head - joan.pettifer@harbourlane.example
she worries about reading in year 2, half of them below the line
I told her about the paired reading I ran at St Luke, 11 of 14 caught up

Tariq Aziz, SENCO
asked what I do when a child runs out of the room
said I walk behind, not after
promised him my notes on visual timetables

They tell us by Friday. Pay is low, between us.
"""
#: What is seen on a page without opening anything, but for the bars that stand on every page; what a field suggests is read too, what one typed is not,
#: and "Change", which ends every line, once.
SEEN = """() => {
  const shown = (at) => at.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !at.closest("script, .unseen, [aria-hidden=true]");
  const texts = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { const at = walker.currentNode.parentElement; if (!at.closest("textarea, option") && shown(at)) texts.push(walker.currentNode.data); }
  document.querySelectorAll("main [placeholder]").forEach((at) => { if (shown(at) && !at.value) texts.push(at.placeholder); });
  return texts.join(" ").replace(/(?<=Change[^]*)Change/g, "");
}"""
#: What waits for an answer: a field that stands open, a mark of doubt, a finding, a note with a button.
ASKED = "main :is(input:not([type=hidden], [type=checkbox]), select, textarea, .mark.look, .note.look li, .findings > li, aside .note button):visible"


def words(text: str) -> int:
    return len(re.findall(r"[^\W_]+(?:[’'.@/-][^\W_]+)*", text))


@pytest.mark.browser
def test_a_newcomer_reads_little_decides_little_and_presses_little(empty_journal):
    readme = Path("README.md").read_text("utf-8").split("## From a panel")[0]
    read = {"README": words(re.sub(r"!\[.*?\]\(.*?\)|[#`*]", "", readme))}
    decided, pressed = 0, 0
    with Serve(empty_journal, SINCERELY_NOW=NOW) as serve, chromium() as browser:
        before, _, after = "".join(serve.log).partition(serve.link)
        assert before.count("\n") <= 2 and "http" not in before, "the one address that is printed signs in"
        set_up = re.findall(r'^echo "(.*)"', Path("scripts/make-environment").read_text("utf-8"), re.M)
        read["terminal"] = words(" ".join(set_up) + before + after)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, timezone_id="Europe/London")
        page.goto(serve.link)
        for name, filled, button in (
            ("begin", {"Your name": "Rhiannon Blake", "Your notes": NOTES}, "Read my notes"),
            ("found", {}, "Record, and write 2 letters"),
        ):
            expect(page.get_by_role("button", name=button)).to_be_visible()  # the page before may still stand here
            read[name] = words(page.evaluate(SEEN))
            decided += page.locator(ASKED).count()
            for field, typed in filled.items():
                page.get_by_label(field).fill(typed)
            page.get_by_role("button", name=button).click()
            pressed += 1
        expect(page.get_by_role("heading", level=1)).to_have_text("Thank-you to Mrs Joan Pettifer")
        beside = words(page.evaluate(SEEN))
        # Address, subject and text stand there already: they are read, and nothing is asked by them.
        decided += page.locator(ASKED).count() - 3
        page.go_back()
        # Recorded is recorded, and no page of the browser's own says that something must be sent again.
        expect(page.get_by_role("heading", level=1)).to_have_text("How was it?")
        page.go_forward()
        letter = page.get_by_label("Letter", exact=True)
        assert "paired reading" in letter.input_value() and "[" not in letter.input_value()
        for width, height in ((1280, 800), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            yes_in_sight(page)
        page.get_by_role("button", name="Approve", exact=True).click()
        pressed += 1
        expect(page.locator("#messages")).to_contain_text("Approved.")
        expect(page.get_by_role("link", name="Open in my mail program")).to_be_in_viewport()
    print(read, beside, decided, pressed)
    assert sum(read.values()) <= 224, read
    assert beside <= 47, "what stands around the letter"
    assert decided <= 2 and pressed + 1 <= 4, "opening the link is a press too"


def yes_in_sight(page: Page) -> None:
    """The letter and the yes, with what the yes does, stand on one screen."""
    expect(page.get_by_role("button", name="Approve", exact=True)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("Nothing is sent yet: next you copy")).to_be_in_viewport(ratio=1)
    expect(page.get_by_label("Letter", exact=True)).to_be_in_viewport()
