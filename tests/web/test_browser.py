"""The desk in a real browser: keys, findings while typing, phone and printer, light and dark, and nothing from anywhere else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import DESK, PHONE, chromium
from tests.support.serve import Serve
from tests.web.test_faults import LIMIT

pytestmark = pytest.mark.browser
NOW = "2026-11-23T16:00:00-06:00"
LONGER_THAN_THE_PAUSE = 160  # milliseconds between two keys, so that the letter is read again at each
SMALL = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def serve(empty_folder, tmp_path_factory) -> Iterator[Serve]:
    data = Path(shutil.copytree(empty_folder, tmp_path_factory.mktemp("desk") / "data"))
    with Serve(data, SINCERELY_NOW=NOW) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def session(browser, serve) -> dict:
    """Sign in, open the sample, write every letter that is owed; return the cookies."""
    page = browser.new_page()
    page.goto(serve.link)
    page.get_by_role("button", name="Or see a sample").click()
    expect(
        page.get_by_role("button", name="Write letter").first
    ).to_be_visible()  # the desk is there, not the page before it
    while page.get_by_role("button", name="Write letter").count():
        page.get_by_role("button", name="Write letter").first.click()
        page.wait_for_url(re.compile(r"/letters/\d+"))
        page.goto(serve.address + "/")
    return page.context.storage_state()


@pytest.fixture(scope="module")
def thanks(browser, session, serve) -> list[str]:
    """The addresses of the panel's thank-you letters, drafts all of them."""
    page = browser.new_page(storage_state=session)
    page.goto(serve.address + "/")
    links = page.get_by_role("link", name=re.compile("^Open letter ?: Thank")).all()
    found = [serve.address + str(link.get_attribute("href")) for link in links]
    page.close()
    assert len(found) >= 3
    return found


@pytest.fixture
def desk(browser, session, serve) -> Iterator[Page]:
    """A page of the sample's desk."""
    with watched(browser, session, serve, viewport=DESK, timezone_id="America/Chicago") as page:
        yield page


@contextmanager
def watched(browser: Browser, session: dict, serve: Serve, **options: Any) -> Iterator[Page]:
    """Open a page; an error on its console or a request to another host fails the test at its end."""
    context = browser.new_context(storage_state=session, **options)
    page, faults = context.new_page(), []
    page.set_default_timeout(30_000)  # on a busy machine a page may be slow; no test waits for it to end
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(serve.address) else faults.append(asked.url))
    yield page
    context.close()
    # Pages that refuse something say so with their status too; the browser notes that.
    assert [fault for fault in faults if "status of 404" not in fault and "status of 422" not in fault] == []


def test_the_keys_lead_everywhere_and_do_what_help_says(desk, serve):
    desk.goto(serve.address + "/")
    for keys, heading in {
        "gl": "Letters",
        "go": "Outbox",
        "gp": "People",
        "gs": "Settings",
        "ga": "Applications",
        "gf": "Offers",
        "gi": "Inbox",
        "gt": "Today",
        "gc": "November 2026",
    }.items():
        for key in keys:
            desk.keyboard.press(key)
        expect(desk.get_by_role("heading", level=1)).to_have_text(heading)
    desk.goto(serve.address + "/contacts?q=a")
    desk.keyboard.press("f")
    expect(desk.get_by_role("searchbox")).to_be_focused()
    desk.keyboard.type("?/n")  # in it these are letters
    expect(desk.get_by_role("searchbox")).to_have_value(re.compile(r"\?/n"))
    desk.get_by_role("searchbox").blur()
    desk.keyboard.press("?")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Help")
    desk.keyboard.press("n")
    expect(desk.get_by_role("heading", level=1)).to_have_text("How was it?")
    desk.keyboard.type("ga?n")  # in a field these are letters
    expect(desk.get_by_label("Your notes")).to_have_value("ga?n")
    desk.goto(serve.address + "/")
    desk.keyboard.press("/")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Search")
    expect(desk.get_by_role("searchbox")).to_be_focused()
    desk.keyboard.type("okafor")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="People")).to_be_visible()
    desk.keyboard.press("j")
    title = desk.locator(".items > li[aria-current=true]").get_by_role("link").first
    where = str(title.get_attribute("href"))
    expect(title).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(serve.address + where)


def test_a_list_is_walked_and_opened_by_keys(desk, serve):
    desk.goto(serve.address + "/letters")
    for key in "jjk":
        desk.keyboard.press(key)
    marked = desk.locator(".items > li[aria-current=true]")
    expect(marked).to_have_count(1)
    title = marked.get_by_role("link").first
    where = title.get_attribute("href")
    expect(title).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(serve.address + str(where))
    expect(desk.locator("html.scripted")).to_be_attached()  # the keys are there with the page's scripts
    desk.keyboard.press("e")
    expect(desk.get_by_label("Letter", exact=True)).to_be_focused()


def test_in_a_letter_a_key_asks_for_another_wording_and_another_approves(desk, serve):
    desk.goto(serve.address + "/contacts/1")
    # No second thank-you: once approved, it would stand in the way of the one that is owed.
    desk.locator("select[name=form]").select_option("keep-in-touch")
    desk.get_by_role("button", name="Begin a letter").click()
    body = desk.get_by_label("Letter", exact=True)
    first = body.input_value()
    body.fill("w, a and e are letters here.")
    body.press_sequentially("wae")
    expect(body).to_have_value("w, a and e are letters here.wae")
    body.fill(first)
    body.blur()
    desk.keyboard.press("w")
    expect(body).not_to_have_value(first)
    desk.keyboard.press("a")
    expect(desk.get_by_role("alert").filter(has_text="Not approved yet")).to_be_visible()


def approved_by_hand(page: Page) -> None:
    """Say yes to the letter in the page, to be sent by hand: that leads to the ways it goes."""
    with page.expect_navigation():
        page.locator("#yes-bar button[data-key=a]").click()
    if not page.url.endswith("/by-hand"):
        page.get_by_role("button", name="Approve it all the same").click()
    page.wait_for_url("**/by-hand")


def test_a_letter_is_copied_and_where_a_page_may_not_all_of_it_is_marked(browser, session, serve, thanks):
    may = ["clipboard-read", "clipboard-write"]
    with watched(browser, session, serve, viewport=PHONE, permissions=may) as page:
        page.goto(thanks[0])
        body = page.get_by_label("Letter", exact=True).input_value()
        approved_by_hand(page)
        sent = page.get_by_role("button", name="I have sent it just now")
        expect(sent).not_to_have_class("main")
        page.get_by_role("button", name="Copy the subject").click()
        expect(page.get_by_text("Copied.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == page.locator("#letter-subject").inner_text()
        page.get_by_role("button", name="Copy the letter").click()
        expect(page.get_by_text("Copied.")).to_have_count(2)
        # What comes next is filled, and nothing else.
        expect(sent).to_have_class("main")
        expect(page.locator("main .main")).to_have_count(1)
        assert page.evaluate("navigator.clipboard.readText()") == body
        # As on a page that came over no TLS, and in older browsers.
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.get_by_role("button", name="Copy the letter").click()
        expect(page.get_by_text("All of it is marked")).to_be_visible()
        assert page.evaluate("getSelection().toString()").split() == body.split()
        page.goto(thanks[0])
        page.get_by_role("button", name="Take approval back").click()
        expect(page.get_by_text("Taken back.")).to_be_visible()


def test_a_search_begins_in_the_zone_of_the_browser_and_in_its_english(browser, session, serve):
    with watched(browser, session, serve, viewport=DESK, timezone_id="Australia/Perth") as page:
        page.goto(serve.address + "/start/own")
        expect(page.get_by_label("Your time zone")).to_be_hidden()
        page.get_by_label("Your name").fill("Ana Sol")
        page.get_by_label("Your notes").fill("Ruth Oduya, head teacher: reading falls behind in year 3")
        page.get_by_role("button", name="Read my notes").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
        page.goto(serve.address + "/settings/profile")
        expect(page.get_by_label("Your time zone")).to_have_value("Australia/Perth")
        expect(page.get_by_label("The English of your letters").locator("option:checked")).to_have_text("Australian English")  # fmt: skip
        # The other tests go on in the sample.
        page.goto(serve.address + "/start")
        page.get_by_role("button", name="Back to the sample").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Today")


def test_what_happened_is_found_by_a_word_of_it(browser, session, serve):
    with watched(browser, session, serve, viewport=PHONE) as page:
        page.goto(serve.address + "/happenings")
        rows = page.locator("#others li:visible")
        expect(rows).to_have_count(0)
        page.get_by_label("Find something else").fill("my reference")
        expect(rows.filter(has_text="Somebody agreed to be my reference")).to_be_visible()
        told = page.locator("#others summary:visible [data-count]").all_text_contents()
        assert sum(map(int, told)) == rows.count() < 10, "what a fold says it holds is what it shows"
        page.get_by_label("Find something else").fill("zebra")
        expect(page.get_by_text("Nothing here is called so.")).to_be_visible()
        page.get_by_label("Find something else").fill("")
        expect(rows).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-javascript", "without-javascript"])
def test_from_today_to_an_approved_letter_with_the_tab_key_alone(browser, session, serve, scripts):
    with watched(browser, session, serve, viewport=DESK, java_script_enabled=scripts) as page:
        approve_by_tab(page, serve)


def approve_by_tab(page: Page, serve: Serve) -> None:
    page.goto(serve.address + "/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name=re.compile("^Open letter ?: Thank")).first)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Letter", exact=True)).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Approve", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Send by hand")
    page.go_back()
    page.reload()
    page.get_by_role("button", name="Take approval back").click()
    expect(page.get_by_role("status").first).to_contain_text("Taken back")


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until `wanted` has the focus, and see at each step that the focus shows."""
    for _ in range(60):
        page.keyboard.press("Tab")
        words, style, width = page.evaluate(
            "() => { const e = document.activeElement, c = getComputedStyle(e); return [e.innerText || e.name, c.outlineStyle, parseFloat(c.outlineWidth)] }"
        )
        assert style != "none" and width >= 2, f"no focus to be seen on {words!r}"
        if wanted.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError("Tab never came to what was wanted")


def test_findings_follow_the_typing_and_a_fix_keeps_all_of_it(desk, thanks):
    desk.goto(thanks[1])
    body = desk.get_by_label("Letter", exact=True)
    before = body.input_value()
    given_up: list[str] = []
    desk.on("requestfailed", lambda asked: given_up.append(asked.url))
    body.press("Control+End")
    body.press_sequentially("\n\nPS. I realy look forward to [Company].", delay=LONGER_THAN_THE_PAUSE)
    beside = desk.get_by_role("complementary", name="Beside the letter")
    expect(beside).to_contain_text("[Company]")
    expect(desk.locator("#under u.error")).to_have_text("[Company]")
    expect(desk.locator("#under")).to_have_text(body.input_value(), use_inner_text=True)
    assert given_up == []  # the server would go on reading what nobody waits for, and the last word would be read last
    beside.get_by_role("button", name="use “really”").click()
    expect(body).to_have_value(before + "\n\nPS. I really look forward to [Company].")
    # With a place left open it does not go, however sure one is.
    desk.get_by_role("button", name="Approve", exact=True).click()
    refused = desk.locator("#refused")
    expect(refused).to_contain_text("Not approved yet")
    expect(desk.get_by_role("button", name="Approve it all the same")).to_have_count(0)
    # What was said follows the text; a press alone is no typing, and Ctrl+Z is none either.
    pressed = desk.locator("input[name=pressed]")
    expect(pressed).to_have_value("")
    beside.locator("details[data-open=rests] summary").first.click()
    beside.get_by_text("Sentence by sentence").click()
    beside.locator("[data-sentence] details summary").first.click()
    beside.locator("[data-sentence] details[open] button").first.click()
    expect(pressed).to_have_value("only")
    body.fill(before)
    expect(refused).to_contain_text("That is mended: you can approve it now.")
    expect(pressed).to_have_value("no")
    desk.get_by_role("button", name="Save").click()


def test_keys_lead_from_finding_to_finding_and_mend(desk, thanks):
    desk.goto(thanks[1])
    body = desk.get_by_label("Letter", exact=True)
    before = body.input_value()
    body.press("Control+End")
    body.press_sequentially("\n\n🙂 It is realy good. I definately mean it.")
    beside = desk.get_by_role("complementary", name="Beside the letter")
    expect(beside).to_contain_text("definately")
    body.press("Control+End")
    desk.keyboard.press("Shift+F8")
    assert selected(desk) == "definately"
    expect(body).to_be_focused()
    expect(desk.locator("#said")).to_contain_text("definately")
    expect(beside.locator(".findings > li[aria-current=true]")).to_have_count(1)
    desk.keyboard.press("Alt+Enter")
    expect(body).to_have_value(re.compile("I definitely mean it"))
    expect(body).to_be_focused()
    expect(beside).not_to_contain_text("definately")
    body.press("Control+End")
    desk.keyboard.press("Shift+F8")
    assert selected(desk) == "realy"
    desk.keyboard.press("Escape")
    expect(desk.locator("#said")).to_be_empty()
    expect(body).to_be_focused()
    body.press("Control+End")
    desk.keyboard.press("Shift+F8")
    assert selected(desk) == "realy"
    desk.keyboard.press("Alt+Enter")
    expect(body).to_have_value(before + "\n\n🙂 It is really good. I definitely mean it.")
    desk.keyboard.press("Control+z")
    expect(body).to_have_value(re.compile("realy"))
    body.fill(before)
    desk.get_by_role("button", name="Save").click()


def selected(page: Page) -> str:
    return page.evaluate(
        "() => { const b = document.activeElement; return b.value.slice(b.selectionStart, b.selectionEnd) }"
    )


def test_underlines_stay_under_their_words_while_one_types(desk, thanks):
    desk.goto(thanks[1])
    body = desk.get_by_label("Letter", exact=True)
    before = body.input_value()
    body.fill("Dear [Name],\n\nThank you. I am realy glad.")
    expect(desk.locator("#under u.error")).to_have_text("[Name]")
    desk.route("**/findings", lambda route: None)  # no reading comes any more
    for key in (
        "Home",
        "Control+Home",
        "ArrowRight",
        "x",
        "Backspace",
        "y",
        "Control+End",
        "z",
        "Enter",
        "🙂",
        "Control+Home",
    ):
        desk.keyboard.insert_text(key) if key == "🙂" else body.press(key)
        assert desk.evaluate("document.querySelector('#under').textContent.slice(0, -1)") == body.input_value()
        expect(desk.locator("#under u")).to_have_text(["[Name]", "Thank you.", "realy"])
    body.press("Control+a")
    body.press("x")
    assert desk.evaluate("document.querySelector('#under').textContent") == "x\n"
    desk.unroute("**/findings")
    body.fill(before)
    expect(body).to_be_focused()
    desk.get_by_role("button", name="Save").click()


def test_a_finding_is_put_aside_by_keyboard_and_the_focus_goes_on(desk, thanks):
    desk.goto(thanks[1])
    body = desk.get_by_label("Letter", exact=True)
    before = body.input_value()
    body.press("Control+End")
    body.press_sequentially("\n\nIt is realy good. The tenterizing was new to me.")
    beside = desk.get_by_role("complementary", name="Beside the letter")
    expect(beside).to_contain_text("tenterizing")
    beside.get_by_text("What it rests on").click()
    beside.get_by_text("Sentence by sentence").click()
    beside.get_by_role("button", name=re.compile("^Right as it is: remember this word ?: tenterizing")).focus()
    desk.keyboard.press("Enter")
    expect(beside.get_by_text("tenterizing")).to_have_count(0)
    expect(beside.locator(":focus")).to_have_count(1)
    beside.get_by_role("button", name=re.compile("^Put aside ?: .*realy")).focus()
    desk.keyboard.press("Enter")
    expect(beside.get_by_text("Put aside: 1")).to_be_visible()
    expect(beside.locator(":focus")).to_have_count(1)
    expect(beside.locator("details[data-open=sentences]")).to_have_attribute("open", "")
    expect(body).to_have_value(before + "\n\nIt is realy good. The tenterizing was new to me.")
    beside.get_by_text("Put aside: 1").click()
    beside.get_by_role("button", name=re.compile("^bring back")).click()
    expect(beside.get_by_role("button", name=re.compile("^Put aside ?: .*realy"))).to_be_visible()
    body.fill(before)
    desk.get_by_role("button", name="Save").click()


def test_the_sentence_at_the_caret_shows_its_facts_and_can_be_said_in_other_words(desk, thanks):
    desk.goto(thanks[0])
    body = desk.get_by_label("Letter", exact=True)
    before = body.input_value()
    beside = desk.get_by_role("complementary", name="Beside the letter")
    beside.get_by_text("What it rests on").click()
    beside.get_by_text("Sentence by sentence").click()
    row = beside.locator("[data-sentence]").filter(has=desk.locator("summary")).first
    sentence = str(row.locator("> a").text_content())
    row.locator("> a").click()
    expect(body).to_be_focused()
    assert selected(desk).startswith(sentence.rstrip("…"))
    marked = beside.locator("[data-fact][aria-current=true]")
    expect(marked).not_to_have_count(0)
    body.press("Control+Home")
    expect(marked).to_have_count(0)
    row.locator("summary").focus()
    expect(marked).not_to_have_count(0)
    desk.keyboard.press("Enter")
    other = row.locator("button").first
    words = str(other.text_content())
    other.press("Enter")
    expect(body).to_have_value(re.compile(re.escape(words)))
    # The sentence is the same one: the focus stays with it.
    expect(beside.locator("[data-sentence]:focus-within").filter(has_text=words[:60])).to_be_visible()
    expect(beside.locator("[data-sentence] > a").filter(has_text=words[:60])).to_be_visible()
    body.press("Control+z")
    expect(body).to_have_value(before)
    desk.get_by_role("button", name="Save").click()


def test_a_finding_is_mended_by_a_thumb(browser, session, serve, thanks):
    with watched(browser, session, serve, viewport=SMALL, has_touch=True, is_mobile=True) as page:
        page.goto(thanks[1])
        body = page.get_by_label("Letter", exact=True)
        before = body.input_value()
        body.fill("Dear Amara,\n\nIt is realy good.\n\n" + before)
        word = page.locator("#under u").filter(has_text="realy")
        word.scroll_into_view_if_needed()
        box = word.bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator("#said").get_by_role("button", name="use “really”").tap()
        expect(body).to_have_value("Dear Amara,\n\nIt is really good.\n\n" + before)
        # A note put in to be worded stands far above its button: it is brought into sight, with the cursor in it.
        with page.expect_response(re.compile("/findings")):
            body.fill("Dear Amara,\n\nThank you for the talk.\n\n" + "It was good to be there. " * 90 + "\n\nMaya")
        button = page.locator("button[name=fix]").filter(has_text=re.compile("^Put it (in|there)")).first
        button.evaluate("one => one.closest('details')?.setAttribute('open', '')")
        button.tap()
        expect(body).to_be_focused()
        chosen = body.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)")
        assert re.fullmatch(r"\[in your own words: [^\[\]]+\]", chosen)  # typed over, no bracket is left
        expect(page.locator("#under u").filter(has_text=chosen[:20]).first).to_be_in_viewport()
        body.fill(before)
        page.get_by_role("button", name="Save").click()


def test_the_ink_lies_under_the_words_it_belongs_to(desk, thanks):
    desk.goto(thanks[0])
    boxes = desk.evaluate(
        "() => ['.sheet > textarea', '.sheet > .under'].map(s => { const e = document.querySelector(s), b = e.getBoundingClientRect(), c = getComputedStyle(e);"
        " return [b.left, b.top, b.width, c.fontSize, c.fontFamily, c.lineHeight, c.letterSpacing, c.paddingLeft] })"
    )
    assert boxes[0] == boxes[1]


def test_a_letter_that_is_being_written_is_not_left_by_accident(desk, thanks):
    desk.goto(thanks[1])
    desk.get_by_label("Letter", exact=True).press_sequentially("x")
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with desk.expect_event("dialog"):
        desk.get_by_role("link", name="Outbox").click()
    assert asked == ["beforeunload"]
    expect(desk).to_have_url(thanks[1])


def test_a_hostile_letter_runs_nothing(desk, thanks):
    desk.goto(thanks[2])
    text = "</textarea><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">[Name]"
    body = desk.get_by_label("Letter", exact=True)
    old = body.input_value()
    body.fill(text)
    expect(desk.locator("#under u.error").first).to_be_attached()
    desk.get_by_role("button", name="Save").click()
    expect(body).to_have_value(text)
    assert "run" not in desk.title()
    assert desk.locator("main img").count() == 0
    body.fill(old)
    desk.get_by_role("button", name="Save").click()


def test_a_printed_letter_is_a_letter(desk, thanks):
    desk.goto(thanks[0])
    body = desk.get_by_label("Letter", exact=True).input_value()
    desk.emulate_media(media="print")
    shown = desk.locator("body").inner_text()
    assert body.split("\n")[0] in shown and body.split("\n")[-1] in shown
    for quiet in ("Approve", "Worth a look", "Settings", "Sign out", "draft, saved", "Erase", "sample job search"):
        assert quiet not in shown
    assert desk.evaluate("getComputedStyle(document.querySelector('.under')).color") == "rgb(0, 0, 0)"


def test_paper_has_the_days_and_nothing_to_press(desk, serve):
    for path, has in {"/": "Monday, November 23", "/applications/1": "What happened", "/outbox": "Outbox"}.items():
        desk.goto(serve.address + path)
        coming = [words for row in desk.locator(".items.brief .acts.aside").all() if (words := row.inner_text())]
        desk.emulate_media(media="print")
        assert desk.locator("button:visible, .button:visible").count() == 0, path
        shown = desk.locator("body").inner_text()
        assert all(words in shown for words in (has, *coming)) and "Sign out" not in shown, path
        desk.emulate_media(media="screen")


def test_a_very_wide_screen_is_not_a_strip_of_small_type(desk, serve):
    desk.set_viewport_size({"width": 3840, "height": 2160})
    desk.goto(serve.address + "/")
    size, main = desk.evaluate(
        "[parseFloat(getComputedStyle(document.body).fontSize), document.querySelector('main').clientWidth]"
    )
    assert size >= 24 and main > 3840 / 2


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(243, 239, 230)"), ("dark", "rgb(25, 24, 20)")])
def test_light_and_dark_each_have_their_ground(browser, session, serve, scheme, ground):
    with watched(browser, session, serve, viewport=DESK, color_scheme=scheme) as page:
        page.goto(serve.address)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground


FOUND_NOTES = (
    "met Gethin (yard manager) and Alun (foreman) today 10am till 10:45, Brynmawr Steel, welder\n"
    "Gethin asked how I would bring on the two apprentices who start in the spring when the night crew is short. I said one joint a day and a card they keep\n"
    "breakdowns doubled since the new gearboxes came\n"
    "they decide by next friday\n"
)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-javascript", "without-javascript"])
def test_one_more_row_of_what_was_found_keeps_the_place_and_the_doubts(browser, session, serve, scripts):
    with watched(browser, session, serve, viewport=SMALL, java_script_enabled=scripts) as page:
        page.goto(serve.address + "/debrief?anew=yes")
        page.get_by_label("Your notes").fill(FOUND_NOTES)
        page.get_by_role("button", name="Read my notes").click()
        doubt = page.get_by_text("was read as Friday")
        line = page.locator(".lines").get_by_text("breakdowns doubled since the new gearboxes came")
        expect(doubt).to_be_hidden()
        page.get_by_text("Your notes", exact=True).click()
        expect(doubt).to_be_visible()
        page.get_by_text("1 line that we did not place").click()
        expect(line).to_be_visible()
        covered = page.evaluate(
            """() => [...document.querySelectorAll("main :is(input, select, summary, button)")].filter((one) => {
                if (one.closest(".bar") || one.type === "hidden" || !one.checkVisibility()) return false;
                one.focus();
                return one.getBoundingClientRect().bottom > document.querySelector(".bar").getBoundingClientRect().top + 1;
            }).map((one) => one.outerHTML)"""
        )
        assert not covered, "what has the cursor is seen above the bar"
        folded = page.get_by_role("group", name="Topic 1")
        expect(folded.get_by_label("I said or showed")).to_be_hidden()
        folded.get_by_text("Change").click()
        said = folded.get_by_label("I said or showed")
        expect(said).to_be_visible()
        hidden, wide = said.evaluate(
            "box => [box.scrollHeight - box.clientHeight, document.documentElement.scrollWidth]"
        )
        assert hidden <= 2, "the box holds all that was said"
        assert wide <= SMALL["width"]
        said.press("End")
        said.press_sequentially(" too")
        expect(page.locator(".mark.changed")).to_have_count(int(scripts))
        page.get_by_text("Add something").click()
        page.get_by_role("button", name="+ Somebody else").click()
        row = page.get_by_role("group", name="Person 3")
        expect(row.get_by_label("Name", exact=True)).to_be_focused()
        expect(row.get_by_label("Name", exact=True)).to_be_in_viewport()
        expect(row.get_by_label("Took part")).to_be_checked()
        expect(doubt).to_have_count(1)
        expect(line).to_have_count(1)
        expect(page.get_by_text("Please fill this in")).to_have_count(0)


def test_notes_outlive_the_browser_they_were_typed_in(browser, session, serve):
    notes, corrected = (
        "Dr Okafor: handovers lose an hour a day. Today 10am till 10:45, Lakeside Hospital",
        "handover at six",
    )
    with watched(browser, session, serve, viewport=DESK) as page:
        page.goto(serve.address + "/debrief?anew=yes")
        with page.expect_response("**/debrief/draft"):
            page.get_by_label("Your notes").press_sequentially(notes[:20])
        with page.expect_response("**/debrief/draft"):
            page.get_by_label("Your notes").fill(notes)
        expect(page.get_by_text("Kept on this machine, for you alone")).to_be_visible()
    # Gone without a word; another browser, the same person.
    with watched(browser, session, serve, viewport=SMALL) as page:
        page.goto(serve.address + "/debrief")
        expect(page.get_by_text("Here is what you typed")).to_be_visible()
        expect(page.get_by_label("Your notes")).to_have_value(notes)
        page.get_by_role("button", name="Read my notes").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
        page.locator("summary", has_text="Change the interview").click()
        with page.expect_response("**/debrief/draft"):
            page.get_by_label("What stayed open").fill(corrected)
    with watched(browser, session, serve, viewport=DESK, java_script_enabled=False) as page:
        page.goto(serve.address + "/debrief")
        expect(page.get_by_label("What stayed open")).to_have_value(corrected)
        page.get_by_role("button", name="Erase these notes").click()
        expect(page.get_by_label("Your notes")).to_have_value("")


def test_back_from_a_form_over_the_limit_the_text_is_still_there(browser, session, serve):
    page = browser.new_page(storage_state=session)
    page.goto(serve.address + "/debrief?anew=yes")
    notes = page.get_by_label("Your notes")
    notes.evaluate(f"box => {{ box.value = 'Jan was kind. ' + 'x'.repeat({LIMIT}) }}")
    page.get_by_role("button", name="Read my notes").click()
    expect(page.get_by_role("heading", name="This was too much at once")).to_be_visible()
    page.go_back()
    assert notes.input_value().startswith("Jan was kind. xxx") and len(notes.input_value()) > LIMIT


@pytest.fixture
def tab(browser, session) -> Iterator[Page]:
    """A page that may meet what a browser calls an error: no connection, a letter changed elsewhere, nobody signed in."""
    context = browser.new_context(storage_state=session, viewport=DESK)
    yield context.new_page()
    context.close()


def test_without_a_connection_what_is_typed_stays_and_a_line_says_so_until_it_is_back(tab, thanks):
    tab.goto(thanks[2])
    body, line = tab.get_by_label("Letter", exact=True), tab.locator("#connection")
    before = body.input_value()
    tab.context.set_offline(True)
    expect(line).to_contain_text("nothing is lost")
    body.press("Control+End")
    body.press_sequentially(" Written in a tunnel.")
    tab.get_by_role("button", name="Save").click()
    expect(line).to_be_in_viewport()
    expect(body).to_have_value(before + " Written in a tunnel.")
    tab.context.set_offline(False)
    expect(line).to_be_empty()
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")
    expect(body).to_have_value(before + " Written in a tunnel.")
    body.fill(before)
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")


def test_a_letter_outlives_the_session_it_was_written_in(tab, session, thanks):
    tab.goto(thanks[2])
    body, line = tab.get_by_label("Letter", exact=True), tab.locator("#connection")
    before = body.input_value()
    tab.context.clear_cookies()
    body.press("Control+End")
    body.press_sequentially(" An hour of careful writing.")
    expect(line).to_contain_text("You are signed out")
    expect(body).to_have_value(before + " An hour of careful writing.")
    tab.get_by_role("button", name="Save").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Not saved yet")
    expect(tab.get_by_text("An hour of careful writing.")).to_be_visible()
    tab.context.add_cookies(session["cookies"])  # signed in again, in another tab
    tab.go_back()
    body.press("Control+End")
    body.press_sequentially(" Kept.")
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")
    expect(body).to_have_value(before + " An hour of careful writing. Kept.")
    body.fill(before)
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")


def test_two_tabs_on_one_letter_show_both_texts_and_either_can_be_taken(tab, thanks):
    other = tab.context.new_page()
    for page in (tab, other):
        page.goto(thanks[2])
    here, there = (page.get_by_label("Letter", exact=True) for page in (tab, other))
    before = here.input_value()
    there.fill(before + " From the other tab.")
    other.get_by_role("button", name="Save").click()
    expect(other.locator("#messages")).to_contain_text("Saved.")
    here.fill(before + " From this one.")
    tab.get_by_role("button", name="Save").click()
    expect(tab.get_by_text("This letter was changed elsewhere meanwhile.")).to_be_visible()
    expect(tab.get_by_text("From the other tab.")).to_be_visible()
    expect(here).to_have_value(before + " From this one.")
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")
    expect(here).to_have_value(before + " From this one.")
    here.fill(before)
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#messages")).to_contain_text("Saved.")


def test_impatience_on_a_slow_line_records_once(tab, serve):
    tab.goto(serve.address + "/applications/new")
    tab.get_by_label("Employer", exact=True).fill("Klinik Doppelt")
    sent = []
    tab.on("request", lambda asked: sent.append(asked.url) if asked.method == "POST" else None)
    slow = tab.context.new_cdp_session(tab)
    slow.send("Network.emulateNetworkConditions", {"offline": False, "latency": 600, "downloadThroughput": 40_000, "uploadThroughput": 10_000})  # fmt: skip
    tab.get_by_role("button", name="Add it").dblclick()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Post not named")
    slow.detach()
    tab.goto(serve.address + "/applications?q=Doppelt")
    expect(tab.get_by_text("Klinik Doppelt")).to_have_count(1)
    assert len(sent) == 1


def test_two_posts_at_the_same_moment_make_one_and_both_lead_there(tab, serve):
    tab.goto(serve.address + "/applications/new")
    tab.get_by_label("Employer", exact=True).fill("Klinik Zugleich")
    led_to = tab.evaluate(
        """() => { const form = document.querySelector("form[data-keep]"), typed = () => new URLSearchParams(new FormData(form));
        return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: "POST", body: typed()}).then((answer) => answer.url))); }"""
    )
    assert len(set(led_to)) == 1 and re.search(r"/applications/\d+$", led_to[0])
    tab.goto(serve.address + "/applications?q=Zugleich")
    expect(tab.get_by_text("Klinik Zugleich")).to_have_count(1)
