"""Tense against times and neighbouring clauses, words a clause cannot do without, and what everyday words usually are."""

import pytest

from sincerely.core.letters.english.word_classes import BASE, NOUN, PLURAL
from sincerely.core.letters.review import review
from sincerely.integrations.proofreading import proofreader

PAIRS = """
While I am sweeping the yard, the vet arrived.|While I was sweeping the yard, the vet arrived.
While we are unloading the hay, your daughter showed us the foal.|While we were unloading the hay, your daughter showed us the foal.
The pump is already broken when we arrived.|The pump was already broken when we arrived.
In my last job I mend the nets before dawn.|In my last job I mended the nets before dawn.
Four years ago we live in a caravan.|Four years ago we lived in a caravan.
The inspectors have visited us in June 2021.|The inspectors visited us in June 2021.
He has been our caretaker from 2011 to 2016.|He was our caretaker from 2011 to 2016.
She promised that she will ring when the parts came.|She promised that she would ring when the parts came.
Nobody had told us that the hall has moved, so we went home.|Nobody had told us that the hall had moved, so we went home.
I did not ride since I left the farm.|I have not ridden since I left the farm.
How long are you looking for a second miller?|How long have you been looking for a second miller?
How long do you have the new oven?|How long have you had the new oven?
Unless the ferry will be late, we shall meet at noon.|Unless the ferry is late, we shall meet at noon.
When you will have opened the parcel, please ring me.|When you have opened the parcel, please ring me.
The fire has already spread when the engine came.|The fire had already spread when the engine came.
I still hoping for a place on the barge.|I am still hoping for a place on the barge.
That is why we interested in the mill.|That is why we are interested in the mill.
There nobody here who can splice a rope.|There is nobody here who can splice a rope.
I think is wiser to wait for the frost.|I think it is wiser to wait for the frost.
Once have the keys I can open the chapel.|Once I have the keys I can open the chapel.
I would be glad come and mend the gate.|I would be glad to come and mend the gate.
The foreman asked me bring my own harness.|The foreman asked me to bring my own harness.
My aunt used sell eels at the harbour.|My aunt used to sell eels at the harbour.
Please take second door that you see.|Please take the second door that you see.
The ferries to the island is full in July.|The ferries to the island are full in July.
Both side of the barn need paint.|Both sides of the barn need paint.
"""

QUIET = """
While I have no licence yet, I passed the theory in May.
I know how it was when you started.
You said that you will decide by Friday, and I am free until then.
After the course the head will see you.
I have kept the books for seven years, and nobody has complained in that time.
Last week he let me draft the note.
I put the phone down yesterday and danced.
I sure am proud of that loaf.
My first thought was of your lecture.
If you will excuse me, I have a shift.
He asked me when I will start.
What I think is fair may not be fair to you.
Have I understood you rightly?
Neither am I looking for a desk.
I came second and left first.
We cover the route in all weathers.
I have come by bicycle, in want of a car.
Only those who pass are called for interview.
He is level with the ramp, and patient with learners.
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


def test_an_everyday_word_is_what_it_usually_is():
    words = proofreader().words
    assert words.of("letters") & PLURAL and not words.of("letters") & NOUN
    assert words.of("ward") & NOUN and not words.of("ward") & BASE
    assert all(words.usual.values())
