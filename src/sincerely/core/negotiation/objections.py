"""What an employer may say to an ask, and a calm way to answer each: for a rehearsal before the talk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Objection:
    """`says` is what they say; `listen` what lies behind it; `answer` the sentences of a way to answer, with {ground} and {instead} where the candidate's own words fit."""

    key: str
    says: str
    listen: str
    answer: tuple[str, ...]


def objections() -> tuple[Objection, ...]:
    """Return what is worth rehearsing, the likeliest first. Texts are translated where they are shown."""
    return _OBJECTIONS


def answered(objection: Objection, ground: str, instead: str) -> tuple[str, ...]:
    """Return the sentences of a way to answer, with the candidate's own ground and what they would take instead; one whose own words are missing is left out."""
    own = {"ground": ground.strip().rstrip("."), "instead": instead.strip().rstrip(".")}
    return tuple(
        sentence.format(**own)
        for sentence in objection.answer
        if all(words for name, words in own.items() if f"{{{name}}}" in sentence)
    )


_OBJECTIONS = (
    Objection(
        "band",
        "That is the top of our band for this grade.",
        "The band may be real. What stands beside base pay often has another budget.",
        (
            "Thank you for telling me how it is set.",
            "What I rest it on is this: {ground}.",
            "If the band cannot move, could we look at {instead}?",
            "Is there a review in the first year, and could we write down what it looks at?",
        ),
    ),
    Objection(
        "budget",
        "We have no budget left for this year.",
        "This year is not next year, and money paid once is not money paid every year.",
        (
            "I understand.",
            "Could it be {instead} for now?",
            "Could we agree in writing when we look at it again?",
        ),
    ),
    Objection(
        "fair",
        "Nobody on the team is paid that much.",
        "They look after fairness in the team. Speak of the work and what shows it, never of colleagues.",
        (
            "I see that it has to be fair.",
            "What I ask rests on the work: {ground}.",
            "How do you see what I bring beside what the post asks for?",
        ),
    ),
    Objection(
        "number",
        "What is the least you would take?",
        "Whoever answers this has given it away. Nobody is owed that figure.",
        (
            "I would rather talk about what is right for the work.",
            "I rest it on this: {ground}.",
            "What could you do?",
        ),
    ),
    Objection(
        "current",
        "What do you earn now?",
        "In many places they may not ask. What you earn says little of what this work is worth.",
        (
            "I would like to look at this post and what it asks for.",
            "What I ask rests on this: {ground}.",
        ),
    ),
    Objection(
        "other",
        "Do you have another offer?",
        "Say only what is true, without a threat and without an amount.",
        (
            "I am in other talks, and this is a place where I would be glad to work.",
            "That is why I ask.",
        ),
    ),
    Objection(
        "now",
        "We need your answer today.",
        "A day to think is nearly always given to whoever asks kindly.",
        (
            "I am glad about the offer and want to answer well.",
            "May I tell you by tomorrow at noon?",
        ),
    ),
    Objection(
        "no",
        "I am afraid the answer is no.",
        "A no to one thing is not a no to you. Thank them, and ask what could change it.",
        (
            "Thank you for looking into it.",
            "Would {instead} be possible?",
            "What would I have to show for us to talk about it again?",
        ),
    ),
)
