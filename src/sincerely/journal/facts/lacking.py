"""What a better letter needs, in a person's words."""

from __future__ import annotations

WORDS = {
    "interview.topics": "what you two talked about",
    "candidate.strengths": "something you did that answers a need of theirs",
    "candidate.name": "your name",
    "recipient.name": "the reader's name",
    "recipient.email": "an address to send it to",
    "role.title": "the name of the post",
    "role.needs": "what the post needs",
    "employer.name": "the employer's name",
}


def in_words(path: str) -> str:
    """Return what a path into a letter's context means to a person; a path nobody named reads as its own words."""
    if path.startswith("interview.topics["):
        return "a note of yours that it could not tell whole, in your own words"
    return WORDS.get(path) or WORDS.get(path.split("[")[0], path.replace(".", ", ").replace("_", " "))
