"""What the tables of English know: words of the wrong class, small words of times and places, subjects that count or join."""

import pytest

from sincerely.core.letters.review import review
from sincerely.integrations.proofreading import proofreader

PAIRS = """
The bakery became a success business within a year.|The bakery became a successful business within a year.
My weak is spelling under pressure.|My weakness is spelling under pressure.
I was ill for a week, and my absent was noticed.|I was ill for a week, and my absence was noticed.
The shift starts on noon.|The shift starts at noon.
I learned to prune on the autumn of 2014.|I learned to prune in the autumn of 2014.
The reading room is in the third floor.|The reading room is on the third floor.
She laughed of my story about the goose.|She laughed at my story about the goose.
We ran out flour twice that winter.|We ran out of flour twice that winter.
The heard was milked at four each morning.|The herd was milked at four each morning.
Prices have risen, and I would like to rise the question of fuel.|Prices have risen, and I would like to raise the question of fuel.
I passed three summers in Brittany picking hops.|I spent three summers in Brittany picking hops.
One of your looms make a strange noise.|One of your looms makes a strange noise.
Two of my toes does not bend.|Two of my toes do not bend.
Most of my work are done on ladders.|Most of my work is done on ladders.
This kind of bread keep for a week.|This kind of bread keeps for a week.
I came on my sisters bicycle.|I came on my sister's bicycle.
"""

QUIET = """
With every good wish for the search.
Could you have a think about it?
I leave on the 1st.
Please remember me to the committee.
My friend and colleague is coming too.
The bread and butter is on the table.
None of the pipes are tight.
The number of visitors has grown.
A number of visitors have written.
Your careers page is clear.
The finance director asked me about it.
Everyone in the house who wanted tea got some.
I was asked to leave by the side door.
He made a difference to the choir.
Please take my name off the list.
The practice nurse showed me her practice.
"""


def _heavy(sentence):
    letter = f"Dear Ms. Olsen,\n\nI write about the post we spoke of. {sentence.strip()}\n\nKind regards,\nAda Brandt"
    found = review(letter, "keep-in-touch", proofreader=proofreader())
    return [f for f in found if f.type in ("grammar", "spelling") and f.severity != "advice"]


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_a_slip_is_seen_and_its_right_form_passes(pair):
    wrong, right = pair.split("|")
    assert _heavy(wrong)
    assert not _heavy(right)


@pytest.mark.parametrize("sentence", QUIET.strip().splitlines())
def test_what_good_writers_write_passes(sentence):
    assert not _heavy(sentence)
