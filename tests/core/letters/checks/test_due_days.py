"""Days and shares that belong to something on record: a deadline, the talk, a gathering."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.calendar_names import MONTHS
from sincerely.core.letters.context import parse_context
from sincerely.core.letters.review import review

FRAME = '[candidate]\nname = "Ada Obi"\n[recipient]\nname = "Jens Dahl"\nposition = "head of parasitology"\n[role]\ntitle = "Network technician"\n'
OFFER = FRAME + '[offer]\nexpiry = "2026-12-18"\n'
TALK = FRAME + '[interview]\ndate = 2026-05-06\nformat = "panel"\n'
GATHERING = FRAME + '[gathering]\nname = "Nairobi Water Week"\ndate = "2026-11-12"\n'
CALL = FRAME + '[call]\ndate = "2026-11-16"\npoints = ["one weekend in five"]\n'
ANSWER = FRAME + '[request]\nitems = ["objects treated: 212 at Nara"]\n'


def invented(said: str, form: str, toml: str) -> list[str]:
    context, _ = parse_context(toml)
    text = f"Dear Mr Dahl,\n\nThank you for your letter. {said}\n\nKind regards,\nAda Obi"
    return [f.quote for f in review(text, form, context) if f.type == "invented-fact"]


@pytest.mark.parametrize(
    ("said", "form", "toml", "quote"),
    [
        ("You have asked for my answer by 16 December.", "time-request", OFFER, "16 December"),
        ("The offer expires on Monday, 21 December.", "time-request", OFFER, "Monday, 21 December"),
        ("You will have my answer by 17 December, as you ask.", "offer-acknowledgement", OFFER, "17 December"),
        ("Since the interview on 17 June I have learned to splice.", "feedback-request", TALK, "17 June"),
        ("We met in March, when I came second.", "new-opening-interest", TALK, "March"),
        ("At the Nairobi Water Week in October you sat beside me.", "introduction-request", GATHERING, "October"),
        ("Thanks for Monday.", "thank-you", TALK, "Monday"),
        ("Thank you for showing me the workshop on Friday.", "thank-you", TALK, "Friday"),
        ("Your question on Thursday, who splices at night, has stayed with me.", "thank-you", TALK, "Thursday"),
        ("Tuesday was a long day.", "gathering-follow-up", GATHERING, "Tuesday"),
        ("I noted that weekends are one in four.", "call-summary", CALL, "one in four"),
        ("As head of virology you have seen this more often.", "thank-you", TALK, "head of virology"),
        ("Please withdraw my application for the post of network architect.", "withdrawal", TALK, "network architect"),
        ("Objects treated: 312.", "request-reply", ANSWER, "312"),
    ],
)
def test_a_day_or_a_share_that_the_record_has_otherwise_is_told(said: str, form: str, toml: str, quote: str) -> None:
    assert any(quote in found for found in invented(said, form, toml))


@pytest.mark.parametrize(
    ("said", "form", "toml"),
    [
        ("You will have my answer by 14 December.", "offer-acknowledgement", OFFER),
        ("Could you give me until 21 December?", "time-request", OFFER),
        ("You have asked for my answer by 18 December.", "time-request", OFFER),
        ("We met in May, when I came second.", "new-opening-interest", TALK),
        ("In March I passed the splicing test.", "new-opening-interest", TALK),
        ("Thursday was a long day, and on Monday I am back at work.", "gathering-follow-up", GATHERING),
        ("I noted that weekends are one in five.", "call-summary", CALL),
        ("I would love to walk the yard with you on Friday.", "thank-you", TALK),
        ("Your question on Wednesday has stayed with me.", "thank-you", TALK),
        ("As head of parasitology you have seen this more often.", "thank-you", TALK),
        ("Objects treated: 212; frames: 640.", "request-reply", ANSWER),
    ],
)
def test_what_agrees_or_is_the_writers_own_is_left_alone(said: str, form: str, toml: str) -> None:
    assert not invented(said, form, toml)


def test_a_subject_is_held_against_the_record_too() -> None:
    context, _ = parse_context(TALK)
    text = "Subject: {} Monday\n\nDear Mr Dahl,\n\nIt was good to see the splicing bench.\n\nBest,\nAda Obi"
    found = [[f.quote for f in review(text.format(words), "thank-you", context)] for words in ("Thanks for", "Free on")]
    assert "Monday" in found[0] and "Monday" not in found[1]


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 400))
def test_only_another_day_than_the_one_on_record_is_told(due: date, apart: int) -> None:
    said = due + timedelta(days=apart)
    toml = FRAME + f'[offer]\nexpiry = "{due.isoformat()}"\n'
    found = invented(f"The offer expires on {said.day} {MONTHS[said.month - 1].capitalize()}.", "time-request", toml)
    assert bool(found) == ((said.month, said.day) != (due.month, due.day))
