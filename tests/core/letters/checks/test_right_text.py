"""Right text that a rule once marked: whoever narrows a rule adds what it marked, and a slip it must go on finding."""

from __future__ import annotations

import pytest

from sincerely.core.letters.review import review
from sincerely.integrations.proofreading import proofreader


def heavy(body: str, form: str = "request-reply", greeting: str = "Dear Ms Tanaka,\n\n") -> set[str]:
    found = review(f"{greeting}{body}\n\nKind regards,\nAda Obi\n", form, None, (), proofreader())
    return {f.type for f in found if f.severity != "advice"} & {"spelling", "grammar", "salutation"}


@pytest.mark.parametrize(
    "body",
    [
        "For the first I should need until Friday.",
        "It hides how late late is.",
        "No interviewer before you has told me honestly what happens at night.",
        "I have steered by Solent sheets since I was a cadet.",
        "I will get up at whatever hour is good in Hamamatsu.",
        "What you look for in someone new I have read.",
        "The start date I name you is one I can keep.",
        "I have done nights at the Hotel Bellevue for six years.",
        "A joiner, a plumber, and a fitter were waiting at the gate.",
        "Making lists is easy; keeping to them is not.",
        "Most of the people living on the estate were known to me.",
        "The odds are good, and each of the premises I ran was full.",
        "The difficulties related to each of them are small.",
        "I know that they need help with the boats.",
        "The patience you ask for is something that adversely affects nobody.",
        "You will have time to make your own.",
        "It has an angle of 135 degrees, and that is the little things for you.",
        "I would rather it were you who told them.",
        "Why do I want it? Because I have never been bored there.",
        "The first rule is, they ring before they come.",
        "The boats came in so fast, the quay was full by nine.",
        "I dreamt of the sheep you have shorn.",
        "It must have arrived on the lorry last Tuesday, and I am glad to have met you last week.",
        "I have pencilled in the day and focussed on it.",
        "Would Thursday at ten suit you?",
        "Here are the two phone numbers.",
        "I have always found that people who value somebody find the money.",
        "To fit kitchens with your two sons is exactly my work.",
        "I thank you for the offer of the place as cook in your house.",
        "I liked the yard, it was very tidy.",
        "She is one of those people who thinks before speaking.",
        "I asked the boss who his driver was.",
        "I hope to visit the yard, meeting the crew and learning the ropes.",
    ],
)
def test_it_is_left_alone(body: str) -> None:
    assert not heavy(body)


@pytest.mark.parametrize(
    "body",
    [
        "I must have your answer until Friday.",
        "It was late late in the day.",
        "I hope you has had time to read it.",
        "I keep bees since my father died.",
        "My currant supervisor is glad to speak.",
        "I hope to hear from you tea members.",
        "We where shown the ward.",
        "I look forward to you answer.",
        "Have a look weather or not you have time.",
        "It would be usefull to see the plan.",
        "I take the early bus to be punctuel.",
        "My operater hours are in the book.",
        "Thank you for leting me look at the kiln.",
        "The list took ten minuttes.",
        "I would very mutch like to join you.",
        "The apprentices was waiting at the gate.",
        "We want discuss the rota.",
        "The script that have renamed the files is mine.",
        "I wrote lines that explains the work.",
        "The people who works there are kind.",
        "Tell me what is the date of the trial.",
        "I have worked always on the night shift.",
        "You showed me yesterday the new wing.",
        "I like to plan, running and repaired the machines.",
        "I am good at planning, organising and to lead a team.",
    ],
)
def test_a_slip_like_it_is_found(body: str) -> None:
    assert heavy(body) & {"spelling", "grammar"}


def test_a_name_in_the_first_words_greets() -> None:
    assert not heavy("Yes, Maureen, with pleasure: head gardener from Monday.", "offer-acceptance", "")
    assert heavy("I never know what to put in these, so here is the truth.", "offer-acceptance", "") == {"salutation"}
