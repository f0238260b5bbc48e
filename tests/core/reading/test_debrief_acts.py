"""What a breath of notes does is weighed beside the rules: promises, decisions and questions told in few words or in other words."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.talk.acts import Breath, People, acts_of, people_of, tokens_of
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS
from sincerely.data.names import lexicon

NOW = datetime(2026, 3, 10, 18, tzinfo=ZoneInfo("Europe/London"))
MET = "Met Ruth Lomax, head of care.\n"
NOBODY = re.compile(r"(?!)")


def read(notes):
    return read_debrief(
        MET + notes, candidate_name="Sam Reilly", home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british",
        lexicon=lexicon(),
    )  # fmt: skip


def of(text):
    tables = lexicon()
    return acts_of(Breath(tokens_of(text, people_of(NOBODY, tables))), tables.acts)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("wheelchair service form to the office, scan it tonight", "promise-me"),
        ("told her I'd dig out the tender papers", "promise-me"),
        ("she'll get someone to post me the handbook", "promise-them"),
        ("their lawyer sends me the lease to look at", "promise-them"),
        ("they choose on Thursday", "decision"),
        ("union rep on site?", "question"),
    ],
)
def test_a_breath_is_known_by_its_words_and_their_meaning(text, act):
    weighed = of(text)
    assert max(weighed, key=weighed.__getitem__) == act
    assert weighed[act] >= 0


@pytest.mark.parametrize(
    "text",
    ["tickets fell from 30 to 6 a week", "they send the rota out on Mondays", "Ruth asked how I plan a shift", "the lift was out"],
)  # fmt: skip
def test_what_people_do_every_week_is_no_promise(text):
    assert max(of(text).values()) < 0


def test_days_names_and_figures_are_alike():
    people = People(re.compile("Ottoline"), frozenset({"bram"}))
    assert tokens_of("Ottoline by 3pm Tues", people) == tokens_of("Bram by 4pm friday", people)


def test_without_weights_nothing_is_weighed():
    assert acts_of(Breath(("send", "it")), NO_WORDS.acts) == {}


@pytest.mark.parametrize(
    ("notes", "what", "due"),
    [
        ("they need my food hygiene card - said i'd email it by Friday", "email my food hygiene card", date(2026, 3, 13)),
        ("Ruth wants to see my coded certs. i said i bring copy tomorow or friday", "bring copy", date(2026, 3, 13)),
        ("medical form -> back to Ruth within 5 days", "send medical form back to Ruth", date(2026, 3, 15)),
        ("my references to Ruth by Thursday", "send my references to Ruth", date(2026, 3, 12)),
    ],
)  # fmt: skip
def test_a_promise_reads_on_its_own(notes, what, due):
    promise = next(one for one in read(notes).promises if one.due)
    assert (promise.by, promise.what, promise.due) == ("me", what, due)


def test_what_she_wants_of_me_is_owed_to_her():
    [promise] = read("she wants my reading list by Friday").promises
    assert (promise.by, promise.with_, promise.what) == ("me", "Ruth Lomax", "send my reading list")


def test_his_label_and_what_he_sends_is_his_promise():
    found = read("Ruth: sends the team charter next week")
    [promise] = found.promises
    assert (promise.by, promise.with_) == ("them", "Ruth Lomax")
    assert not found.topics


def test_a_week_misspelt_and_an_abbreviation_end_where_they_should():
    [promise] = read("she will ring me begining of next wk. didnt get her email").promises
    assert promise.what == "ring me"
    assert promise.due == date(2026, 3, 18)


def test_what_is_done_and_what_comes_next_is_no_promise_and_no_decision():
    found = read("Ruth: handovers lose an hour a day, she has counted it\nsecond interview on the 24th")
    assert (found.promises, found.decision_by) == ((), None)


def test_what_the_writer_did_not_get_is_no_topic():
    assert not read("didnt get her email").topics


@pytest.mark.parametrize(
    ("line", "private"),
    [
        ("Ruth Lomax: the new rota; worried about on-call load", False),
        ("Ruth Lomax: the new rota; worried about my notice", True),
        ("worried about the commute", True),
    ],
)
def test_what_weighs_on_somebody_labelled_is_their_subject(line, private):
    assert any("worried" in one.quote for one in read(line).private) is private
