"""What stays private and what does not: judgements by predicate and stance word, the writer's own affairs, signs that only together make a remark."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.discretion.remarks import is_remark
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS
from sincerely.data.names import lexicon

NOW = datetime(2026, 3, 10, 17, tzinfo=ZoneInfo("Europe/London"))
MET = (
    "Met Lorna, Deepak, Ellen and Mr Quill\nLorna asked about night rounds, I told her about the torch and the list\n\n"
)
NAMES = re.compile(r"(?<!\w)(?:Lorna|Deepak|Ellen|Mr Quill)(?!\w)")


def read(notes):
    return read_debrief(
        notes, candidate_name="Sam Reilly", home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british",
        lexicon=lexicon(),
    )  # fmt: skip


@pytest.mark.parametrize(
    "remark",
    [
        # how somebody is, by a word of praise or blame the tables know
        "Lorna was a joy", "Deepak is insufferable", "Ellen's rather frosty", "Mr Quill seemed half asleep", "she's sharp", "Deepak however was a delight",
        # how somebody behaved towards the writer, and what they left undone
        "Ellen never let me finish", "Mr Quill kept glancing at his watch", "Deepak made me feel small", "he hadn't bothered with my form", "Lorna strikes me as a gossip", "Mr Quill talked over everyone",
        # the writer's own verdict, wishes, body, and other irons
        "I talked too much", "I undersold myself again", "I'd be the oldest there by miles", "couldn't stop my leg jiggling", "if Boots say yes I'd go there", "Moving would be a nightmare",
        "please god let me get it", "my voice went all wobbly",
        # what is heard elsewhere, what they may not know, and the words that shut a door in other tongues
        "by all accounts they burn through people", "not telling them about the op", "não falar disso", "the wedding is not to be mentioned", "Nobody should read this: I would take it for less",
        # only several signs together
        "Ellen has a lovely way about her", "Deepak looks worn out poor thing", "Lorna wasn't listening half the time", "haven't the heart to tell my team", "wouldn't buy a car off him", "it was cold in there", "Mr Quill frightens me a little", "Knees gone. I'm 51 and it shows",
    ],
)  # fmt: skip
def test_a_remark_is_known_without_its_words_being_listed(remark):
    assert [one.text for one in read(MET + remark).private] == [remark]


@pytest.mark.parametrize(
    "work",
    [
        "Deepak asked about a time I was scared at work", "Ellen runs the night team", "Lorna worries about readmissions", "Mr Quill is the site manager", "she asked how I'd calm an angry father",
        "Ellen was clear she can't say anything before Monday", "Deepak: targets are 40k a quarter", "Lorna couldn't join, sick", "chain of custody for the samples", "Ellen has three wards",
        "they make you sign that you don't repeat the questions", "I'd never chase, just tell security", "me: look at it with my own eyes, then log it", "Mr Quill is keen on the new scanner",
        "I stayed calm and put the patient first", "Deepak is looking for a replacement", "Lorna got stuck in theatre so Ellen began", "I said I'd take her off the floor",
    ],
)  # fmt: skip
def test_what_the_work_is_and_what_was_asked_is_no_remark(work):
    assert read(MET + work).private == ()


def test_a_hope_that_it_went_unseen_keeps_what_it_is_about():
    assert [one.text for one in read(MET + "left a gap at the stop.. hope he missed it").private] == [
        "left a gap at the stop.. hope he missed it"
    ]


def test_an_opening_without_its_matter_takes_the_next_breath_along():
    assert [one.text for one in read(MET + "got the impression Ellen is one foot out the door").private] == [
        "got the impression Ellen is one foot out the door"
    ]


def test_the_tables_of_praise_and_blame_are_what_knows_a_word():
    assert not is_remark("Lorna is deplorable", NAMES, NO_WORDS) and is_remark("Lorna is deplorable", NAMES, lexicon())
    assert {"delight", "lovely"} <= lexicon().kind and {"horrible", "arrogant"} <= lexicon().harsh


def test_a_half_sentence_may_be_the_remark():
    found = read(MET + "estimates, how wrong am I usually. 1.5x, felt so stupid saying it")
    assert [one.text for one in found.private] == ["felt so stupid saying it"]


@pytest.mark.parametrize("remark", ["Lorna was chewing gum", "Lorna kept checking her phone", "she sat there eating"])
def test_what_somebody_was_busy_with_meanwhile_is_a_remark(remark):
    assert is_remark(remark, NAMES, lexicon())


@pytest.mark.parametrize("work", ["Lorna was checking the pumps", "Lorna is reading the audit"])
def test_what_is_done_for_the_work_is_no_remark(work):
    assert not is_remark(work, NAMES, lexicon())


@pytest.mark.parametrize(
    "secret",
    [
        "I told her 36 would be fine though I wanted 40", "but I could do four weeks if they pushed", "I'm only keeping this one warm until Bailey's answers",
        "Deepak reckons Lorna waters the gin", "Deepak told me he is applying for her job", "Lorna wasn't sure about my English I think",
    ],
)  # fmt: skip
def test_what_one_would_settle_for_and_what_is_said_behind_a_back_is_in_no_letter(secret: str) -> None:
    assert is_remark(secret, NAMES, lexicon(), told=True)


@pytest.mark.parametrize("said", ["Lorna said 40 covers would be fine on a Sunday", "Deepak reckons the gin is too dear", "they could open earlier if they needed", "I could stay late if somebody is ill", "Lorna is after a second baker"])  # fmt: skip
def test_what_is_of_the_work_is_told_still(said: str) -> None:
    assert not is_remark(said, NAMES, lexicon(), told=True)
