"""`sincerely offers wait` as people and scripts use it."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.support.program import call_here, refusal

FILE = """
[waiting]
unit = "a year after tax, in EUR"
fallback = 42000
decide_by = 2026-12-03

[[offer]]
name = "Lakeside"
worth = 61400
expiry = 2026-12-04

[[pending]]
name = "St Anne"
chance = 0.25
worth = 68000
answers = 2026-12-11
open_days = 7

[[pending]]
name = "Northgate"
chance = 0.4
worth = 65000
answers = 2026-12-02
"""


def wait(*arguments: str, text: str = FILE) -> subprocess.CompletedProcess[str]:
    return call_here("offers", "wait", "-", "--now", "2026-11-27", *arguments, given=text)


def test_text_says_what_is_chosen_between_and_where_it_turns():
    done = wait()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Whether to wait, seen on Fri 27 Nov\n")
    for words in (
        "Your own day, Thu 3 Dec, leaves every offer open.",
        "By Thu 3 Dec you take Lakeside, worth 61,400 a year after tax, in EUR, or let it go and wait for St Anne.",
        "Northgate should have answered by then (Wed 2 Dec)",
        "where the chance of an offer from St Anne is above 75% (you said 25%)",
    ):
        assert words in done.stdout


def test_json_holds_the_same_figures():
    done = wait("--format", "json")
    found = json.loads(done.stdout)
    assert (found["accepting"], found["waiting"]) == (61_400, {"value": 48_500, "chance_of_less": 0.75})
    (anne,) = found["pending"]
    assert anne == {"name": "St Anne", "answers": "2026-12-11", "chance": 0.25, "expected_worth": 68_000, "break_even_chance": 0.7462}  # fmt: skip
    assert found["extensions"] == [{"until": "2026-12-11", "for": "St Anne", "gain": 1_650}]
    assert found["decide_on"] == "2026-12-03" and found["heard_by_then"][0]["name"] == "Northgate"
    assert all(each in wait().stdout for each in found["sentences"] + found["dates"])


def test_an_offer_told_by_its_terms_is_worth_what_comparing_says():
    text = FILE.replace("worth = 61400", 'base = 61400\ncountry = "DE"\ntax_rate = 0.35').replace(
        'unit = "a year after tax, in EUR"\n', ""
    )
    text = '[candidate]\ncurrency = "EUR"\ncountry = "DE"\nyears = 1\n' + text
    found = json.loads(wait("--format", "json", text=text).stdout)
    compared = json.loads(call_here("offers", "compare", "-", "--format", "json", given=text).stdout)
    assert found["accepting"] == pytest.approx(61_400 * 0.65)
    (offer,) = compared["offers"]
    assert offer["years"][0]["comparable"]["expected"] == pytest.approx(found["accepting"])
    assert found["unit"] == "a year after tax at your prices, in EUR"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("chance = 0.25", "chance = 1.5", "standard input:14: St Anne: chance is 1.5. Expected a share from 0 to 1"),
        ("[[offer]]", "[[offer", "this is not TOML"),
        ("expiry = 2026-12-04", "expiry = 2026-11-04", "it has expired, and no other offer is open"),
    ],
)
def test_a_fault_ends_it_with_file_line_and_what_was_expected(old, new, words):
    assert words in refusal(wait(text=FILE.replace(old, new)))


def test_a_day_that_is_none_is_refused():
    assert '--now "soon" is no day' in refusal(call_here("offers", "wait", "-", "--now", "soon", given=FILE))


def test_what_is_left_out_is_said():
    done = wait(text=FILE + "\n[[offer]]\nname = 'Old'\nworth = 1\nexpiry = 2026-11-01\n")
    assert done.returncode == 0 and "Old: it expired on 2026-11-01 and is left out" in done.stderr
