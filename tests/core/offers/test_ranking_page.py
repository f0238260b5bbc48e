"""docs/offers-ranking.md and the guide: their examples are read as they stand, and every key a file may hold stands on the page."""

from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path

from sincerely.cli import offers_wait
from sincerely.core.offers import decision_document, preferences_file, said_weights, waiting_file
from sincerely.core.offers.measures import MEASURES
from sincerely.core.offers.preferences_file import parse_preferences
from sincerely.core.offers.waiting_file import parse_waiting
from tests.support.program import call_here

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "offers-ranking.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.S)


def test_the_examples_are_read_without_a_fault():
    preferences, waiting = EXAMPLES
    units = {name: measure.unit for name, measure in MEASURES.items()}
    found, problems = parse_preferences(preferences, ["Lakeside", "Northgate", "Harbour"], units)
    assert found is not None and not problems and found.weights
    situation, problems = parse_waiting(waiting, date(2026, 11, 27))
    assert situation is not None and not problems
    search = re.search(r"^# instead of a fallback: (.*)$", waiting, re.M)
    assert search
    situation, problems = parse_waiting(waiting.replace("fallback = 42000", search[1]), date(2026, 11, 27))
    assert situation is not None and not problems and situation.searching


def test_every_key_stands_on_the_page():
    source = "".join(inspect.getsource(module) for module in (preferences_file, said_weights, waiting_file))
    reads = r'(?:text|texts|number|amount|share|count|choice|part|parts|_offers?|raw\.get|_triples|_day)\((?:part, |waiting, |self\.part, )?"(\w+)"'
    keys = set(re.findall(reads, source)) | set(MEASURES)
    assert len(keys) > 30
    assert not {key for key in keys if not re.search(rf"\b{key}\b", PAGE)}


def test_every_key_of_the_json_stands_on_the_page():
    source = inspect.getsource(decision_document) + inspect.getsource(offers_wait)
    keys = set(re.findall(r'"(\w+)": ', source))
    assert len(keys) > 40
    assert not {key for key in keys if f"`{key}`" not in PAGE}


def test_the_guides_pieces_make_one_file_for_both_commands(tmp_path):
    pieces = re.findall(r"```toml\n(.*?)```", (DOCS / "guide.md").read_text("utf-8"), re.S)
    file = tmp_path / "offers.toml"
    file.write_text(
        "\n".join(piece for piece in pieces if re.search(r"^\[\[?(offer|preferences|pending)\b", piece, re.M)), "utf-8"
    )
    for command, words in (("compare", "is best under"), ("wait", "chance of an offer from St Anne is above")):
        now = ["--now", "2026-11-27"] if command == "wait" else []
        done = call_here("offers", command, str(file), *now)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        assert words in " ".join(done.stdout.split())
