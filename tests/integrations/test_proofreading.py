"""Harper as it really is: names are right, both dialects are, threads do not meet, and nothing is printed."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from sincerely.integrations.proofreading import proofreader


def said(text: str, names: tuple[str, ...] = (), dialect: str = "") -> list[str]:
    return [text[r.start : r.end] for r in proofreader()(text, names=names, dialect=dialect)]


def test_a_slip_is_found_with_its_fix() -> None:
    text = "I recieve many letters."
    remark = proofreader()(text, names=(), dialect="")[0]
    assert (remark.kind, text[remark.start : remark.end], remark.suggestions[0]) == ("spelling", "recieve", "receive")


def test_names_on_record_and_their_possessives_are_right() -> None:
    text = "Nkechi's plan and Adeyemi-Brown's rota pleased Nkechi."
    assert said(text)
    assert said(text, ("Nkechi Adeyemi-Brown",)) == []
    assert said(text), "names of one letter are forgotten for the next"


def test_a_word_is_wrong_only_where_both_dialects_say_so_unless_one_is_set() -> None:
    assert said("The colour of the program is gray and grey.") == []
    assert said("The colour is good.", dialect="american") == ["colour"]
    assert said("The colour is good.", dialect="british") == []


def test_offsets_count_characters_behind_emoji_and_marks() -> None:
    text = "🙏🏽 cafe\u0301 — I recieve it."
    assert said(text) == ["recieve"]


def test_many_threads_read_at_once() -> None:
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda n: said(f"I recieve {n} letters."), range(12))) == [["recieve"]] * 12


def test_nothing_is_printed_for_programs_read_standard_output() -> None:
    script = "from sincerely.integrations.proofreading import proofreader as p; p()('I am looking forward to meet the team. I look forward to meet you.', names=(), dialect='')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == ""
