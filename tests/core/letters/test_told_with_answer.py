"""What a person typed in haste of a talk, told as they would have said it: their trouble with my answer, a thing of mine with what came of it, their own words."""

from __future__ import annotations

import pytest

from sincerely.core.letters.notes.written_out import written_out
from sincerely.core.letters.review import review
from sincerely.core.letters.telling.own_told import changed
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Draft,
    Employer,
    Interview,
    Promise,
    Recipient,
    Role,
    Topic,
)
from sincerely.data.names import word_classes
from tests.support.letters import compose


def letter(they_said: str, i_said: str = "", topic: str = "") -> Draft:
    context = Context(
        candidate=Candidate(name="Alex Morgan", dialect="british"),
        employer=Employer(name="Greenfield"),
        role=Role(title="night supervisor"),
        recipient=Recipient(name="Dana Cole"),
        interview=Interview(
            format="one-on-one",
            topics=(Topic(with_="Dana Cole", topic=topic, they_said=they_said, i_said=i_said),),
        ),
    )
    return compose("thank-you", context, words=word_classes())


@pytest.mark.parametrize(
    ("topic", "they_said", "i_said", "told"),
    [
        (
            "",
            "Dana said they lose about two hours every night when the trailers come in late and the crew just waits.",
            "I talked with Dana. I told her how I moved my pickers over to the dock at my place and we cut that down.",
            "you lose about two hours every night when the trailers come in late and the crew just waits.|"
            "I told you how I moved my pickers over to the dock at my place and we cut that down.",
        ),
        (
            "cutting waits for first assessment",
            "asked how id cut waits for first assessment.",
            "i said our see & treat mornings at lgi, waits from 9 days to 4",
            "how I would cut waits for first assessment.|"
            "I told you about our see-and-treat mornings at LGI and how waits went from 9 days to 4.",
        ),
        (
            "falls on nights",
            "worried re falls on nights.",
            "told her abt my sit to stand groups w/ hcas",
            "you are worried about falls on nights.|I told you about my sit-to-stand groups with HCAs.",
        ),
        (
            "handovers",
            "handovers lose an hour a day",
            "told her about the handover board I led at St Anne, 40 -> 25 min",
            "I told you about the handover board I led at St Anne: from 40 to 25 minutes.",
        ),
        (
            "finding late deliveries",
            "asked how I would find late deliveries",
            "told about my dbt model for returns at Coolblauw, 40 min became 6",
            "I told you about my dbt model for returns at Coolblauw and how 40 minutes became 6.",
        ),
        (
            "forklift near misses",
            "Dana cares about forklift near misses, she liked that I do a five minute walk before every shift.",
            "",
            "you care about forklift near-misses.|I do a five-minute walk before every shift.",
        ),
        (
            "the forecast",
            "she doubted the forecast",
            "I agreed, rain is missing in it",
            "you doubted the forecast.|I agreed: rain is missing in it.",
        ),
        ("weight bearing", "We agreed on partial weight bearing", "", "We agreed on partial weight bearing."),
        ("7 day working by april", "wants 7 day working by april", "", "you want 7-day working by April"),
        (
            "the Y8 scheme",
            "Has been rewriting the Y8 scheme alone.",
            "",
            "you have been rewriting the Y8 scheme alone",
        ),
        ("", "she ask the hardest question: food cost", "", "asking me about food cost"),
        (
            "refusing medication",
            "She asked what if resident refuses medication",
            "",
            "what I would do if a resident refuses medication",
        ),
        (
            "the tipping slot at Bristol RDC",
            "",
            "I say i ring when i am 30 min behind not when im at gate.",
            "the tipping slot at Bristol RDC.|I ring when I am 30 minutes behind.",
        ),
        ("the kitchen", "She wants nobody who shout in the kitchen", "", "you want nobody who shouts in the kitchen"),
        (
            "the walk-in guest",
            'She said "the chair is the best answer I heard today"',
            "I offered her a chair and a glass of water",
            '"the chair is the best answer I heard today"',
        ),
    ],
)
def test_what_was_typed_in_haste_is_told_whole(topic: str, they_said: str, i_said: str, told: str) -> None:
    made = letter(they_said, i_said, topic)
    for one in told.split("|"):
        assert one in made.body
    assert "you agreed" not in made.body


def test_a_trouble_without_an_answer_and_words_at_the_writers_cost_are_not_thrown_back() -> None:
    nothing = letter("they lose two hours every night when nobody answers the late calls").body
    assert "lose" not in nothing
    mocked = letter('He said "you sound nice, are you nice"', "I told him about my first year at Leeds").body
    assert "you sound nice" not in mocked
    assert "I told you about my first year at Leeds." in mocked


def test_nothing_is_told_that_only_sounds_like_something_told() -> None:
    assert "through the pier" not in letter("", "walked the pier, 12 pens", "gill scores").body
    assert "the truth" not in letter("", "I told her the truth", "the rota").body
    assert "6 weeks" not in letter("", "told her 6 wks down to 4 after dual sourcing", "safety stock").body
    assert "Dana's" not in letter("Dana's drama is callbacks, mostly monitoring", "", "callbacks").body
    assert "too direct" not in letter("am I too direct for Scottish patients??", "", "").body
    assert "refuse" not in letter("", "told her about the brake leak in Taunton, i refuse to go", "defects").body


def test_what_was_not_said_goes_with_its_change_to_who_spoke_of_it() -> None:
    def to(name: str) -> str:
        talk = Interview(
            format="panel",
            others=tuple(x for x in ("Dana Cole", "Helen Tranter") if x != name),
            topics=(
                Topic(with_="Helen Tranter", topic="night falls", they_said="Her problem: night falls"),
                Topic(with_="Dana Cole", topic="the induction", they_said="she asked how I would run the induction"),
                Topic(topic="rounding", since="we did hourly rounding in my old ward, falls 9 to 3 in one qtr"),
            ),
            promises=(Promise(by="me", what="send IV cert", due="", to="Dana Cole"),),
        )
        context = Context(candidate=Candidate(name="Alex Morgan"), recipient=Recipient(name=name), interview=talk)
        return compose("thank-you", context, words=word_classes()).body

    said = "we did hourly rounding in my old ward, and falls went from 9 to 3 in one quarter."
    assert said in to("Helen Tranter") and said not in to("Dana Cole")
    assert "send the IV certificate" in to("Dana Cole") and "certificate" not in to("Helen Tranter")


@pytest.mark.parametrize(
    ("part", "clause"),
    [
        ("waits from 9 days to 4", "waits went from 9 days to 4"),
        ("missed entries in Derby came down from like 10 a week to 2", "missed entries in Derby came down from about 10 a week to 2"),
        ("Y8 average 54 to 63 over the year", "Y8 average went from 54 to 63 over the year"),
        ("40 minutes became 6", "40 minutes became 6"),
        ("12 to 15 minutes", ""),
        ("we went from 52% to 31", ""),
    ],
)  # fmt: skip
def test_a_change_of_figures_gets_the_verb_that_notes_leave_out(part: str, clause: str) -> None:
    assert changed(part) == clause


def test_initials_get_capitals_and_doings_before_a_thing_hyphens() -> None:
    words = word_classes()
    assert written_out("my sit to stand groups with hcas at lgi", words) == "my sit-to-stand groups with HCAs at LGI"
    assert written_out("the plan to run shifts with igor at uni", words) == "the plan to run shifts with igor at uni"


def test_a_plain_thanks_behind_what_was_asked_is_thanks_for_that() -> None:
    asked = "You asked me on Tuesday how I would settle a pharmacy queue. My answer was a second triage nurse."
    wish = "I'd be glad to join you at Greenfield."
    good = f"Subject: The queue\n\nDear Dana Cole,\n\n{asked} Thank you for the question.\n\n{wish}\n\nKind regards,\nAlex Morgan"
    assert "TY102" not in {f.code for f in review(good, form="thank-you") if f.severity != "advice"}
    empty = f"Subject: Thanks\n\nDear Dana Cole,\n\nThank you for your time on Tuesday. It was a great meeting.\n\n{wish}\n\nKind regards,\nAlex Morgan"
    assert "TY102" in {f.code for f in review(empty, form="thank-you") if f.severity != "advice"}
