"""Three offers in a browser: read from their letters, put right, compared, ranked and weighed against one that has not come yet.

The letters are in `files/offer_*`. They were written for this test: the houses and people are invented, and no sentence is copied, for a published letter is
about a real person and has an owner. Their shapes are those in which offers are published: a table of terms (the open templates of employers), a letter with a
sign-on bonus and the conditions under which it goes back, and the share-unit wording of letters filed with the United States' SEC as exhibit 10, with pay by
the half-month and its yearly sum (as in www.sec.gov/Archives/edgar/data/1402305/000144530511000847/a2011q1ex102.htm). They come as DOCX, PDF and mail.
"""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from html import escape
from pathlib import Path

import pytest
import typst
from playwright.sync_api import Page, expect

from tests.support.browser import DESK, chromium
from tests.support.serve import Serve, run
from tests.support.spreadsheet import cells, different, worked_out_anew

FILES = Path(__file__).parent / "files"
NOW = "2026-11-23T16:00:00-06:00"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAY, GROWTH, WAY = "pay", "room to grow", "hours a week"


def as_docx(text: str) -> bytes:
    """A letter as a word processor keeps it: its lines as paragraphs, those between bars as rows of a table."""
    body = []
    for block in re.split(r"\n\n+", text):
        lines = block.strip().split("\n")
        if lines[0].startswith("|"):
            rows = [[_paragraph(cell.strip()) for cell in line.strip("|").split("|")] for line in lines]
            body.append(f"<w:tbl>{''.join('<w:tr>' + ''.join(f'<w:tc>{cell}</w:tc>' for cell in row) + '</w:tr>' for row in rows)}</w:tbl>")  # fmt: skip
        else:
            body += [_paragraph(line) for line in lines]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>')  # fmt: skip
    return out.getvalue()


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def as_pdf(text: str) -> bytes:
    return typst.compile(re.sub(r"([$#*_@<\\])", r"\\\1", text).encode(), format="pdf")


def letters() -> dict[str, tuple[str, bytes]]:
    """Return each house's letter, as the file it comes in."""
    tables, conditions = ((FILES / f"offer_{name}.txt").read_text("utf-8") for name in ("lakeside", "northgate"))
    return {
        "Lakeside": ("offer.docx", as_docx(tables)),
        "Northgate": ("offer.pdf", as_pdf(conditions)),
        "Medelia": ("offer.eml", (FILES / "offer_medelia.eml").read_bytes()),
    }


@pytest.mark.browser
def test_three_offers_from_their_letters_to_a_decision(empty_journal, tmp_path):
    with Serve(empty_journal, SINCERELY_NOW=NOW) as serve, chromium() as browser:
        run("debrief", str(FILES / "panel.md"), "--invite", str(FILES / "panel.ics"), "--candidate-name", "Maya Ruiz", environment=serve.environment)  # fmt: skip
        page = browser.new_context(viewport=DESK, timezone_id="America/Chicago", accept_downloads=True).new_page()
        asked, faults = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(serve.link)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("link", name="Offers", exact=True)).to_be_visible()

        take_all_three(page, serve.address)
        ask_what_is_open(page, serve.address)
        compare(page, serve.address, tmp_path)
        say_what_matters(page, serve.address)
        rank(page)
        try_another_figure(page, serve.address)
        weigh_waiting(page, serve.address)
        assert not faults
        assert all(url.startswith((serve.address, "data:", "blob:")) for url in asked)


def take_all_three(page: Page, address: str) -> None:
    """Read each letter: one is taken as it was read, one with its sign-on and the condition it goes back under, one is corrected."""
    for house in letters():
        hand_in(page, address, house)
        expect(page.get_by_text("Nothing is recorded yet")).to_be_visible()
        {"Lakeside": _as_it_is, "Northgate": _with_its_sign_on, "Medelia": _corrected}[house](page)
        page.get_by_label("What you call this offer").fill(house)
        page.get_by_label("Your own tax rate for it (%)").fill("4.95")
        page.get_by_role("button", name="Note this offer").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(house)
    open_all(page)
    # A page of an offer keeps the words of each term, and none beside what one typed: these stand by the currency alone.
    expect(page.get_by_text("1,600 restricted stock units (RSUs)").first).to_be_visible()
    expect(page.get_by_text("semi-monthly wages of $4,125.00")).to_have_count(1)
    expect(page.get_by_label("Base pay", exact=True)).to_have_value("99000")


def hand_in(page: Page, address: str, house: str) -> None:
    name, data = letters()[house]
    page.goto(address + "/offers/letter")
    page.get_by_label("The letter as a file").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})  # fmt: skip
    if house == "Lakeside":
        page.get_by_label("Your application").select_option(index=1)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the letter says")
    open_all(page)


def open_all(page: Page) -> None:
    """Unfold each group of fields by its key."""
    for closed in page.locator("details.group:not([open]) > summary").all()[::-1]:
        closed.press("Enter")


def _as_it_is(page: Page) -> None:
    expect(page.get_by_label("Base pay", exact=True)).to_have_value("92400")
    expect(page.get_by_label("Bonus, of base pay (%)")).to_have_value("5")
    expect(page.get_by_text("$92,400 per year").first).to_be_visible()
    expect(page.get_by_label("They want your answer by", exact=True)).to_have_value("2026-12-04")


def _with_its_sign_on(page: Page) -> None:
    expect(page.get_by_label("Base pay", exact=True)).to_have_value("88500")
    expect(page.get_by_text("you agree to repay a pro-rated portion of the signing bonus").first).to_be_visible()
    once = page.locator("details.group").filter(has=page.get_by_role("heading", name="Paid once"))
    expect(once.get_by_label("Sign-on bonus", exact=True)).to_have_value("12000")
    expect(once.get_by_label("Goes back if you leave within").first).to_have_value("24")
    expect(once.get_by_label("What goes back").first).to_have_value("prorated")
    expect(page.get_by_label("Place", exact=True)).to_have_value("Chicago, IL")
    expect(page.get_by_label("Hours a week", exact=True)).to_have_value("40")


def _corrected(page: Page) -> None:
    expect(page.get_by_text("semi-monthly wages of $4,125.00").first).to_be_visible()
    page.get_by_label("Base pay", exact=True).fill("99,000")
    page.get_by_label("Base pay is for", exact=True).select_option("year")
    page.get_by_label("Place", exact=True).fill("Chicago, IL")
    page.get_by_label("Hours a week", exact=True).fill("45")
    expect(page.get_by_label("How many", exact=True).first).to_have_value("1600")
    page.get_by_label("Price of a share today", exact=True).first.fill("21.50")


def ask_what_is_open(page: Page, address: str) -> None:
    page.goto(address + "/offers")
    page.get_by_role("link", name="Lakeside", exact=True).click()
    left = page.get_by_role("region", name="It leaves open")
    question = left.get_by_role("checkbox", checked=True).first.get_attribute("value")
    left.get_by_role("button", name="Draft the letter").click()
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile(re.escape(question.split("?")[0].split()[-1])))  # fmt: skip
    assert "92" not in page.get_by_label("Letter", exact=True).input_value()


def compare(page: Page, address: str, folder: Path) -> None:
    """See what each comes to, and take it along: the spreadsheet's own sums are those of the screen."""
    page.goto(address + "/offers/compare")
    said = page.locator("main").inner_text()
    with page.expect_download() as loaded:
        page.locator("a[href$='offers.xlsx']").first.click()
    loaded.value.save_as(folder / "offers.xlsx")
    book = list(cells((folder / "offers.xlsx").read_bytes()))
    total = next(each for each in book if each.sheet == 1 and each.value == "what you keep: expected")
    row = [each for each in book if each.sheet == 1 and each.name[1:] == total.name[1:] and each is not total]
    assert len(row) >= 3 and all(each.formula for each in row[:3])
    for each in row[:3]:
        assert f"{float(each.value):,.2f}" in said
    expect(page.get_by_text("shares, apart").first).to_be_visible()
    # Every money figure of what was taken along, worked out anew by LibreOffice where there is one.
    if shutil.which("soffice"):
        taken = (folder / "offers.xlsx").read_bytes()
        assert not different(taken, worked_out_anew(taken, folder / "anew"))


def say_what_matters(page: Page, address: str) -> None:
    """A must-have, then three criteria with their ranges, scores after them, and their order by keys."""
    page.goto(address + "/offers/preferences")
    page.get_by_role("link", name="Add a must-have").click()
    page.get_by_label("What you must have").fill("no night shifts")
    for house in letters():
        page.get_by_label(house, exact=True).select_option("has")
    page.get_by_role("button", name="Save").first.click()
    add(page, GROWTH, levels="no way up\na step in some years\na ladder with dates")
    for house, level in (("Lakeside", "3"), ("Northgate", "2"), ("Medelia", "2-3")):
        page.get_by_label(re.compile(f"^{house}")).select_option(level)
    page.get_by_role("button", name="Save").first.click()
    add(page, WAY, measure="hours", worst="50", best="35")
    add(page, PAY, measure="pay", worst="60000", best="90000")
    for _ in range(2):
        page.get_by_role("button", name=f"{PAY}: up").press("Enter")
        page.wait_for_load_state()
    page.get_by_role("spinbutton", name=f"Place of {WAY}").fill("3")
    page.get_by_role("button", name="Save this order").press("Enter")
    expect(page.locator(".ranked .what")).to_have_text([PAY, GROWTH, WAY])


def add(page: Page, name: str, measure: str = "", levels: str = "", worst: str = "", best: str = "") -> None:
    page.get_by_role("link", name="Add what matters").click()
    page.get_by_label("What matters").fill(name)
    page.get_by_label("Where its figures come from").select_option(measure)
    page.get_by_label("Or words for each level").fill(levels)
    page.get_by_label("The worst you would still consider").fill(worst)
    page.get_by_label("The best you could hope for").fill(best)
    page.get_by_label("The best you could hope for").press("Enter")


def rank(page: Page) -> None:
    """The feeling is asked for before a figure is shown; then stands which is first, and how sure that is."""
    page.get_by_role("link", name="Which offer").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Which offer")
    page.get_by_label("Northgate", exact=True).check()
    page.locator("main form button.main").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Which offer")
    expect(page.locator(".lead")).to_contain_text(re.compile(r"\d+% of weights that fit what you said"))
    expect(page.get_by_text("Your feeling").first).to_be_visible()
    expect(page.get_by_role("heading", name="What would change it")).to_be_visible()


def try_another_figure(page: Page, address: str) -> None:
    page.goto(address + "/offers/what-if")
    before = page.locator("#now").inner_text()
    page.get_by_role("textbox", name=f"Weight of {PAY}").fill("0")
    page.get_by_role("textbox", name=f"Weight of {WAY}").fill("0")
    expect(page.locator("#now")).to_contain_text("Lakeside comes first with these")
    page.goto(address + "/offers/what-if")
    assert page.locator("#now").inner_text() == before


def weigh_waiting(page: Page, address: str) -> None:
    page.goto(address + "/offers/waiting")
    page.get_by_label("The day you mean to decide by").fill("2026-12-01")
    page.get_by_label("If nothing comes, you have a year").fill("52,000")
    pending = page.locator("details.group").filter(has=page.get_by_role("heading", name="Answers still to come"))
    if pending.get_attribute("open") is None:
        pending.locator("summary").press("Enter")
    pending.get_by_label("Who").first.fill("St Anne")
    pending.get_by_label("Chance of an offer, by your own guess").first.fill("40")
    pending.get_by_label("What it would be worth a year").first.fill("82000 to 95000")
    pending.get_by_label("You expect their answer by").first.fill("2026-12-11")
    pending.get_by_label("Days you would have to answer them").first.fill("7")
    page.get_by_role("button", name="Save and look").click()
    outcome = page.get_by_role("region", name="What follows")
    expect(outcome).to_contain_text("leaves every offer open")
    expect(outcome.get_by_role("row", name=re.compile("St Anne"))).to_contain_text("40%")
