"""Harper as it really is: names are right, both dialects are, threads do not meet, and nothing is printed."""

from __future__ import annotations

import subprocess
import sys
import threading
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


def test_threads_share_one_reader_whose_tables_are_made_once_and_before_they_are_needed() -> None:
    proofreader().warm()
    who = []

    def here() -> list[str]:
        with ThreadPoolExecutor(1) as elsewhere:
            found = elsewhere.submit(said, "I recieve letters from Sokolowska.").result()
        who.append({thread.name for thread in threading.enumerate() if thread.name.startswith("proofreader")})
        return found

    assert here() == here() == ["recieve", "Sokolowska"]
    assert who[0] == who[1] and len(who[0]) == 1


def test_a_process_that_forks_reads_on() -> None:
    script = """
import os, threading
from sincerely.integrations.proofreading import proofreader
def read():
    assert proofreader()("I recieve it.", names=(), dialect="")
def in_a_thread():
    thread = threading.Thread(target=read, daemon=True); thread.start(); thread.join(60)
    assert not thread.is_alive()
in_a_thread()
child = os.fork()
in_a_thread()
if child:
    assert os.waitpid(child, 0)[1] == 0
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_nothing_is_printed_for_programs_read_standard_output() -> None:
    script = "from sincerely.integrations.proofreading import proofreader as p; p()('I am looking forward to meet the team. I look forward to meet you.', names=(), dialect='')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == ""
