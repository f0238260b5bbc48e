"""Questions to an employer about what an offer leaves open, by term: of an offer on record and of a letter alike."""

from __future__ import annotations

QUESTIONS: dict[str, str] = {
    "expiry": "Could you tell me by when you would like my answer?",
    "start": "Which start date do you have in mind?",
    "conditions": "Does the offer depend on anything, such as references, a background check or a licence, and until when?",
    "title": "Which title would the position carry?",
    "bonus": "What does the bonus depend on, and how much of the target was paid over the last years?",
    "raise": "How and when is pay reviewed, and what have raises been in the last years?",
    "benefits": "Could you send me the summary of the benefits, with what you pay for health cover and retirement, and what my own part is?",
    "health": "Which health cover comes with the position, from which day, and what would my own premium be?",
    "retirement": "What do you pay in for retirement, and from when is it mine?",
    "leave": "How many days of paid leave are there a year, and are public holidays besides?",
    "hours": "How many hours a week are agreed, and how is overtime handled?",
    "exercise": "For how long after leaving could I buy the options that have vested?",
    "base": "What is the base pay, and for which period?",
    "place": "Where would I work, and how many days a week from home?",
    "notice": "How long is the notice on either side, during probation and after it?",
    "probation": "Is there a probationary period, and how long is it?",
    "vesting": "When does the grant become mine: over how many years, in which steps, and is there a cliff?",
    "strike": "At which price could I buy the options, and when is it set?",
    "equity": "How many shares or options would be granted, when do they vest, and how many shares are there in all, fully diluted?",
    "bonus_how": "Is any part of the bonus certain, and who decides on the rest by which measure?",
    "reports_to": "Who would I report to?",
}


def pay_back(what: str) -> str:
    """Return the question whether money paid once goes back: "sign-on bonus", "relocation money"."""
    return f"Would any of the {what} have to be paid back if I left, until when, and all of it or a part?"
