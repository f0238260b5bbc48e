"""`sincerely offers compare` as people and scripts use it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support.program import call_here
from tests.support.spreadsheet import cells

ROOT = Path(__file__).parents[2]
OFFERS = """
[candidate]
place = "Madison, WI"
stay = 0.9

[[offer]]
name = "Lakeside"
title = "Staff nurse"
place = "Madison, WI"
offered = 2026-11-20
expiry = 2026-12-04
start = 2026-03-02
base = { amount = 29.50, per = "hour", raise = 0.03 }
bonus = { share = 0.05, chance = 0.7, basis = "goals of the unit" }
tax_rate = 0.05

[[offer]]
name = "Northgate"
place = "Chicago, IL"
start = 2026-02-01
base = 72000
benefits = "competitive benefits"
tax_rate = 0.0495
  [[offer.equity]]
  kind = "stock"
  shares = 4000
  years = 4
  price = 40.0
  [[offer.equity]]
  kind = "private-options"
  shares = 10000
  years = 4
  strike = 1.5
  prices = [{ price = 0, chance = 0.7 }, { price = 20, chance = 0.3 }]
"""


PREFERENCES = """
[preferences]
order = ["pay", "growth", "way"]
gut = "Northgate"

[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 40000
best = 70000

[[preferences.criterion]]
name = "growth"
levels = ["no way up", "a step in some years", "a ladder with dates"]
scores = { Lakeside = 1, Northgate = 3 }

[[preferences.criterion]]
name = "way"
worst = 60
best = 10
unit = "minutes"
scores = { Lakeside = 35, Northgate = 15 }
"""


def compare(*arguments: str, text: str = OFFERS) -> subprocess.CompletedProcess[str]:
    return call_here("offers", "compare", *arguments, given=text)


def test_text_sets_the_offers_beside_each_other():
    done = compare("-")
    assert (done.returncode, done.stderr) == (0, "")
    head = done.stdout.split("\n\n")[0]
    assert re.search(r"^ +Lakeside +Northgate$", head, re.M)
    assert re.search(r"^ +answer by +4 Dec 2026 +not said$", head, re.M)
    assert "at the prices of Madison, WI" in head
    for said in (
        "base pay: 29.50 USD an hour, 40 hours a week, 52 weeks",
        "shares: 1,000 of 4,000 shares at 40.00, chance to stay .9",
        "Shares without a market: what they might be, never counted as money",
        "If you leave after 12 months",
        '"competitive benefits" names no figure.',
        "US Bureau of Economic",
    ):
        assert said in " ".join(done.stdout.split()), said


def test_json_has_each_part_of_each_year_with_its_basis():
    done = compare("-", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert [offer["name"] for offer in found["offers"]] == ["Lakeside", "Northgate"]
    for offer in found["offers"]:
        assert [year["year"] for year in offer["years"]] == [1, 2, 3, 4]
        for year in offer["years"]:
            for part in (*year["pay"], *year["taxes"], *year["benefits"], *year["costs"], *year["equity"]):
                assert part["basis"] and part["low"] is not None and part["expected"] is not None
            for sum_of in ("gross", "after_tax", "kept", "comparable", "an_hour"):
                assert year[sum_of]["basis"]
            assert year["gross"]["expected"] == round(sum(part["expected"] for part in year["pay"]), 2)
    northgate = found["offers"][1]
    assert northgate["years"][0]["equity"][0]["expected"] == 36000
    assert [each["worth"] for each in northgate["scenarios"]] == [0, 185000]
    assert {"expiry", "benefits", "equity-2-exercise"} <= {each["key"] for each in northgate["missing"]}
    assert all(each["question"].endswith("?") for each in northgate["missing"])


def test_what_is_missing_says_what_it_could_change():
    text = OFFERS.replace("base = 72000", "base = 72000\nbonus = { amount = 5000 }")
    northgate = json.loads(compare("-", "--format", "json", text=text).stdout)["offers"][1]
    bonus = northgate["missing"][0]
    assert bonus["key"] == "bonus" and bonus["amount"] == 5000
    certain = text.replace("amount = 5000", 'amount = 5000, chance = 1, basis = "every year"')
    paid = json.loads(compare("-", "--format", "json", text=certain).stdout)["offers"][1]
    change = round(paid["average"]["expected"] - northgate["average"]["expected"], 2)
    assert bonus["then_a_year"] == change > 0
    assert f"if it is paid in full, that is {change:,.2f} USD a year more at your prices, after tax" in bonus["then"]
    assert re.fullmatch(
        r"Northgate is [\d,.]+ USD a year (ahead of|behind) Lakeside at your prices, after tax\.", northgate["stands"]
    )


def test_an_answer_that_would_turn_the_comparison_is_told():
    near = """
[[offer]]
name = "A"
base = 60000
tax_rate = 0
[[offer]]
name = "B"
base = 59000
bonus = { amount = 5000 }
tax_rate = 0
[preferences]
order = ["pay", "growth"]
[[preferences.criterion]]
name = "pay"
measure = "pay"
worst = 40000
best = 60000
[[preferences.criterion]]
name = "growth"
levels = ["none", "some"]
scores = { A = 2, B = 2 }
"""
    offers = json.loads(compare("-", "--format", "json", text=near).stdout)["offers"]
    then = {each["key"]: each["then"] for each in offers[1]["missing"]}
    assert then["bonus"].endswith("B would then be ahead of A; by your priorities B would then come first")
    assert then["retirement"].endswith("B would still be behind A; by your priorities A would still come first")


def test_one_offer_and_twenty():
    one = '[[offer]]\nname = "A"\nbase = 50000\n'
    done = compare("-", text=one)
    assert done.returncode == 0 and "There is one offer" in done.stdout
    many = "".join(f'[[offer]]\nname = "Offer {n}"\nbase = {40000 + n}\n' for n in range(20))
    done = compare("-", "--format", "json", text=many)
    assert done.returncode == 0 and len(json.loads(done.stdout)["offers"]) == 20


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[offer]]\nname = "A"\nbase = -1\n', ":3: A, base: amount is negative (-1). Expected an amount"),
        ("[[offer]]\nbase =\n", ":2: this is not TOML"),
        ('[[offer]]\nname = "A"\nbase = 1\ncurrency = "XYZ"\n', ':4: A: there is no currency "XYZ"'),
    ],
)
def test_bad_input_ends_with_its_line_and_nothing_written(text: str, said: str, tmp_path: Path) -> None:
    path, out = tmp_path / "offers.toml", tmp_path / "out.json"
    path.write_text(text, "utf-8")
    done = compare(str(path), "--format", "json", "-o", str(out))
    assert done.returncode == 2 and done.stdout == "" and not out.exists()
    assert f"{path}{said}" in done.stderr


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = compare("-", "-o", str(tmp_path / "no" / "such" / "folder.txt"))
    assert done.returncode == 2 and "cannot be written" in done.stderr


def test_output_goes_into_the_file(tmp_path: Path) -> None:
    out = tmp_path / "offers.txt"
    done = compare("-", "-o", str(out))
    assert (done.returncode, done.stdout) == (0, "")
    assert out.read_text("utf-8").startswith("A year of each")


def test_no_database_is_touched_and_nothing_heavy_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "offers.toml"
    path.write_text(OFFERS, "utf-8")
    probe = (
        "import sys\nfrom sincerely.cli import cli\n"
        f"cli.main(['offers', 'compare', {str(path)!r}, '--format', 'json'], standalone_mode=False)\n"
        "print([name for name in ('django', 'numpy', 'xlsxwriter', 'typst') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stderr.strip() == "[]"
    assert list(tmp_path.iterdir()) == [path]


def test_preferences_say_who_is_best_and_how_sure_that_is(tmp_path: Path) -> None:
    done = compare("-", "--format", "json", text=OFFERS + PREFERENCES)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    for offer in found["offers"]:
        assert {"knocked_out", "dominated_by", "score", "best", "rank_chances", "best_under", "years"} <= set(offer)
        assert sum(offer["rank_chances"]) == pytest.approx(1)
    assert found["leader"] == max(found["offers"], key=lambda offer: offer["score"])["name"]
    assert found["closest_call"].startswith(found["leader"])
    pay = {offer["name"]: offer["average"]["expected"] for offer in found["offers"]}
    for offer in found["offers"]:
        assert offer["criteria"]["pay"]["score"][0] == pytest.approx((pay[offer["name"]] - 40000) / 30000, abs=1e-3)
    text = compare("-", text=OFFERS + PREFERENCES).stdout
    assert found["closest_call"] in " ".join(text.split())
    assert "chance of being best" in text
    out = tmp_path / "offers.xlsx"
    assert compare("-", "--format", "xlsx", "-o", str(out), text=OFFERS + PREFERENCES).returncode == 0
    assert found["closest_call"] in {cell.value for cell in cells(out.read_bytes()) if cell.sheet == 1}


def test_a_fault_in_the_preferences_is_told_with_its_line():
    done = compare("-", text=OFFERS + PREFERENCES.replace("Northgate = 15", "Northgat = 15"))
    line = (OFFERS + PREFERENCES).splitlines().index("scores = { Lakeside = 35, Northgate = 15 }") + 1
    assert done.returncode == 2 and f"standard input:{line}: " in done.stderr and "Northgat" in done.stderr


def test_a_page_needs_nothing_else_and_takes_names_as_text():
    done = compare("-", "--format", "html", text=OFFERS.replace('"Northgate"', '"<b>North</b> & gate"'))
    assert done.returncode == 0 and done.stdout.startswith("<!doctype html>")
    assert "&lt;b&gt;North&lt;/b&gt; &amp; gate" in done.stdout and "<b>" not in done.stdout
    assert not re.search(r"<script|src=|href=|https?:", done.stdout)
    assert re.search(r'<th scope="row">base pay</th><td>61,360.00</td>', done.stdout)


def test_a_pdf_says_what_the_text_says(tmp_path: Path) -> None:
    out = tmp_path / "offers.pdf"
    done = compare("-", "--format", "pdf", "-o", str(out), text=OFFERS + PREFERENCES)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    pages = PdfReader(out).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in ("61,360.00", "chance of being best", "never counted as money", "29.50 USD an hour, 40 hours a week"):
        assert words in said, words


def test_twenty_offers_fit_on_paper_and_on_a_terminal(tmp_path: Path) -> None:
    many = "".join(f'[[offer]]\nname = "Offer {n} with a name that goes on"\nbase = {40000 + n}\n' for n in range(20))
    out = tmp_path / "offers.pdf"
    assert compare("-", "--format", "pdf", "-o", str(out), text=many).returncode == 0
    said = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert all(f"Offer {n} with a name that goes on" in " ".join(said.split()) for n in range(20))
    assert max(len(line) for line in compare("-", text=many).stdout.splitlines() if "what you keep" in line) < 125


def test_the_example_of_the_guide_is_compared_as_it_stands():
    guide = (ROOT / "docs/guide.md").read_text("utf-8")
    example = re.findall(r"^```toml\n(.*?)^```$", guide.split("### What is an offer worth?")[1], re.S | re.M)[0]
    done = compare("-", text=example)
    assert (done.returncode, done.stderr) == (0, "") and "Northgate" in done.stdout


def test_every_key_of_the_json_is_told_on_the_page():
    page = (ROOT / "docs/offers.md").read_text("utf-8")

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for each in value.values() for key in keys(each)}
        return {key for each in value for key in keys(each)} if isinstance(value, list) else set()

    found = keys(json.loads(compare("-", "--format", "json").stdout))
    assert len(found) > 40
    assert not {key for key in found if f"`{key}`" not in page}


def test_every_key_of_a_file_is_told_on_the_page():
    page = (ROOT / "docs/offers.md").read_text("utf-8")
    source = "".join(
        (ROOT / f"src/sincerely/core/offers/{name}.py").read_text("utf-8") for name in ("offers_file", "grants")
    )
    asked = set(
        re.findall(r"\.(?:text|texts|choice|flag|number|amount|share|count|day|part|parts)\(\s*\"(\w+)\"", source)
    )
    assert len(asked) > 40
    assert not {key for key in asked if f"`{key}`" not in page}
