"""The name that an invitation gives to its talk, and whether it says what to prepare."""

from __future__ import annotations

import pytest

from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.talks import called_in, says_what_to_prepare

HOUR = "Thursday 3 December at 10:00"


def called(text: str) -> str:
    own = own_words(Message(text=text, parts=parts_of(text)))
    start = text.index(HOUR)
    return called_in(own, start, start + len(HOUR))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"We would like you to teach a sample lesson on {HOUR} in Room 4. It lasts forty minutes.", "sample lesson"),
        (f"Could you come for a morning with the children on {HOUR}?", "morning with the children"),
        (f"There is a short\nnumeracy test on {HOUR}.", "numeracy test"),
        (f"On {HOUR} we would like you to do a 3G weld test.", "weld test"),
        (f"Please come to a working interview on {HOUR}.", "working interview"),
        (f"We invite you to a trial shift:\n{HOUR}, back door.", "trial shift"),
        (f"There will be a short typing test. This is on {HOUR} in Bank Street.", "typing test"),
        (f"After the typing test we invite you to an interview. It is on {HOUR}.", ""),
        (f"You have passed the typing test. It is now time to meet on {HOUR}.", ""),
        (f"After reading your letter we would like you to do a trial shift on {HOUR}.", "trial shift"),
        (f"We would like to invite you to an interview on {HOUR}. Before then please complete the short online test by 1 December.", ""),
        (f"Thanks for doing the numeracy test so well. We would like you to come on {HOUR}.", ""),
        (f"Thank you for the skills test; could you come on {HOUR}?", ""),
        (f"Come for an interview on {HOUR}. You will have half an hour with the team afterwards.", ""),
        (f"You would be starting each day with the team. Could you come to us on {HOUR}?", ""),
        (f"There is no short numeracy test any more, so come on {HOUR}.", ""),
        (f"There isn't a written test. We expect you on {HOUR}.", ""),
        (f"Come on {HOUR}, and the road test is only after the medical.", ""),
        (f"Come on {HOUR}; a trial shift follows later.", ""),
        (f"We expect you on {HOUR} after the numeracy test.", ""),
        (f"Interview {HOUR}, with a typing test and a tour.", ""),
        (f"You would have half an hour with the team on {HOUR}.", ""),
        (f"Please finish the coding test before you come on {HOUR}.", ""),
    ],
)  # fmt: skip
def test_only_the_sentence_of_the_hour_names_the_talk(text: str, name: str) -> None:
    assert called(text) == name


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Please bring your licence.", True),
        ("Bring an apron and wear flat shoes.", True),
        ("Come at ten and bring your own knives.", True),
        ("We would like you to prepare a ten minute talk.", True),
        ("You'll need your passport.", True),
        ("There is nothing to prepare.", True),
        ("No preparation is needed.", True),
        ("You don't need to bring anything.", True),
        ("We ask that you plan a lesson for year 4.", True),
        ("Could you also have your certificates ready?", True),
        ("I'll bring you up to date when we meet.", False),
        ("We are preparing the contract.", False),
        ("We plan a second round in January.", False),
        ("We just prepare the room.", False),
        ("We hope you will need no introduction to Tom.", False),
        ("Sorry about the wear and tear on your patience.", False),
        ("When you arrive, we will prepare your badge.", False),
        ("The manager who you met will bring the papers.", False),
        ("They dress the windows on Fridays and plan a sale.", False),
    ],
)
def test_what_to_prepare_is_said_to_whom_they_invite(words: str, told: bool) -> None:
    assert says_what_to_prepare(words) is told
