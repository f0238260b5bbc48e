"""The wording of the writer's own part in a thank-you letter, of a thought since, and of a second thing of the talk.

Placeholders as in `thank_you_phrases`.
"""

from __future__ import annotations

# The writer's own part.
MINE_CLAUSE = (
    (
        "As I told you, {m}.",
        "I said in turn that {m}.",
    ),
    (
        "I mentioned that {m}.",
        "I told you in return that {m}.",
    ),
    (
        "I replied that {m}.",
        "From my side I said that {m}.",
    ),
    (
        "I told you that {m}.",
        "I told you then that {m}.",
    ),
    (
        "For my part, {m}.",
        "From my side, {m}.",
    ),
    (
        "As I said then, {m}.",
        "As I mentioned, {m}.",
    ),
    (
        "I said that {m}.",
        "I told you in turn that {m}.",
    ),
    (
        "I said that {m}.",
        "I brought up that {m}.",
    ),
)
MINE_ANSWER = (
    "I said that {m}.",
    "My answer was that {m}.",
    "I answered that {m}.",
    "My short answer was that {m}.",
    "What I said still holds: {m}.",
    "As I said then, {m}.",
    "I said that {m}.",
    "I told you that {m}.",
)
MINE_ACT = (
    "{m}.",
    "In return, {m}.",
    "{m}.",
    "{m}.",
    "In turn, {m}.",
    "{m}.",
    "{m}.",
    "In return, {m}.",
)
MINE_NOUN = (
    (
        "I mentioned {m}.",
        "I spoke of {m}.",
    ),
    (
        "I brought up {m}.",
        "I told you about {m}.",
    ),
    (
        "I mentioned {m}.",
        "In return I spoke of {m}.",
    ),
    (
        "For my part, I mentioned {m}.",
        "From my side, I spoke of {m}.",
    ),
    (
        "I told you about {m}.",
        "I suggested {m}.",
    ),
    (
        "In return I told you about {m}.",
        "I spoke to you of {m}.",
    ),
    (
        "I told you about {m}.",
        "In turn I mentioned {m}.",
    ),
    (
        "I brought up {m}.",
        "In return I mentioned {m}.",
    ),
)
# The same in answer to a question.
MINE_NOUN_ANSWER = (
    "I said {m}.",
    "My answer was {m}.",
    "I answered with {m}.",
    "My short answer was {m}.",
    "What I said still holds: {m}.",
    "I named {m}.",
    "My answer was {m}.",
    "I told you {m}.",
)
MINE_DO = (
    "I said I would {m}.",
    "My answer was that I would {m}.",
    "I told you I would {m}.",
    "What I said still holds: I would {m}.",
    "For my part, I would {m}.",
    "As I said then, I would {m}.",
    "I said that I would {m}.",
    "I answered that I would {m}.",
)

# A thought since.
SINCE_DID = ("After we spoke, {m}.", "Afterwards, {m}.", "After we had talked, {m}.", "Afterwards, {m}.")
SINCE_HAVE = ("Since then, {m}.", "Since we spoke, {m}.", "Since then, {m}.", "Since we spoke, {m}.")
SINCE_THINK = (
    "On reflection, {m}.",
    "One thought since: {m}.",
    "It has occurred to me since that {m}.",
    "Thinking it over, I'd add this: {m}.",
)
SINCE_NOUN = (
    "I've been thinking since about {m}.",
    "One thought since: {m}.",
    "Since then I have been thinking about {m}.",
    "It made me think of {m}.",
)

# A second thing of the talk, where there is room.
SECOND = {
    "clause": ("You also told me that {S}.", "It was useful to know, too, that {S}.", "You mentioned as well that {S}.", "I also remember you saying that {S}."),
    "ask": ("You also asked {S}.", "I was glad, too, to be asked {S}.", "You asked me, too, {S}.", "I also remember your question: {S}."),
    "act": ("I was glad, too, that {S}.", "It helped, too, that {S}.", "I also remember that {S}.", "I valued it, too, that {S}."),
    "noun": ("I was glad, too, that we talked about {S}.", "We also spoke about {S}.", "I also remember what was said about {S}.", "I enjoyed the part about {S}, too."),
}  # fmt: skip

# What the writer left out of an answer and wants to add.
PUT_RIGHT = (
    "In my answer{on} I left out {m}, and I'd like to put that right here.",
    "One correction to my answer{on}: I should have named {m}.",
    "I did not name {m} in my answer{on}, and I'd like to add it now.",
)
