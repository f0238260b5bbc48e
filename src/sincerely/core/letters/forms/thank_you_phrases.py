"""The wording of the thank-you letter's moment: for each place in it, one way or more to say it per skeleton, so that no two of a panel share one.

{X} what was said, fit to stand behind "that"; {S} a phrase, fit to stand behind a colon, or a question; {G} an -ing phrase; {T} the topic; {M} the talk; {m} the writer's own part.
Written with contractions; formal letters get them written out. Where an opening holds no thanks, the skeleton has them in another place.
"""

from __future__ import annotations

# What the talk is called, by format; the index is the skeleton's.
OCCASION = {
    "panel": ("the interview",) * 8,
    "one-on-one": ("our conversation", "our talk", "our conversation", "our meeting", "our conversation", "our talk", "our conversation", "our meeting"),
    "phone": ("our call",) * 8,
    "video": ("our call", "our conversation", "our call", "our conversation", "our call", "our conversation", "our call", "our conversation"),
    "": ("our conversation", "our talk", "our conversation", "our meeting", "our conversation", "our talk", "our conversation", "our meeting"),
}  # fmt: skip

# What the reader told, with its topic named and without: reported, as one tells somebody what they said, never thrown back at them as a fact about themselves.
TOLD = (
    (
        "Thank you for talking with me{day} about {T}. You told me that {X}.",
        "Thank you for talking with me{day} about {T}. You mentioned that {X}.",
    ),
    (
        "What you told me{day} about {T} has stayed with me: that {X}.",
        "What you said{day} about {T} has stayed with me: that {X}.",
    ),
    ("Thank you for what you said{day} about {T}. I made a note that {X}.",),
    (
        "Of all we spoke about{day}, I remember {T} best. You told me that {X}.",
        "The part of our talk{day} that I remember best is {T}. You said that {X}.",
    ),
    (
        "I made a note of what you told me{day} about {T}: that {X}.",
        "I have kept a note of what you told me{day} about {T}: that {X}.",
    ),
    (
        "I came away{day} with a clear picture of {T}. You mentioned that {X}.",
        "I have kept in mind what you told me{day} about {T}, that {X}.",
    ),
    ("When we talked{day} about {T}, you told me that {X}.", "When we came to {T}{day}, you mentioned that {X}."),
    ("Thank you for taking the time{day} to tell me about {T}. You said that {X}.",),
)
TOLD_ALONE = (
    ("Thank you for talking with me{day}, and for telling me that {X}.",),
    (
        "One thing you told me{day} has stayed with me: that {X}.",
        "One thing you said{day} has stayed with me: that {X}.",
    ),
    ("Thank you for telling me{day} that {X}.",),
    ("Of all you told me{day}, I remember best that {X}.",),
    ("I made a note{day} of one thing you told me: that {X}.",),
    ("I came away{day} remembering what you told me, that {X}.",),
    ("When we talked{day}, you mentioned that {X}.",),
    ("Thank you for taking the time{day} to talk with me, and for telling me that {X}.",),
)
# What the reader did, there or before, where the notes do not say that they told of it: true of both.
DONE = (
    "Thank you for talking with me{day} about {T}. It has stayed with me that {X}.",
    "Thank you for our talk{day} about {T}. I remember best that {X}.",
    "I often think of our talk{day} about {T}, and remember best that {X}.",
    "Thank you for the time you took{day} to talk about {T}. I remember well that {X}.",
)
DONE_ALONE = (
    "Thank you for talking with me{day}. It has stayed with me that {X}.",
    "Of our talk{day} I remember best that {X}.",
    "I came away{day} remembering that {X}.",
    "Thank you for the time you took{day}. I remember well that {X}.",
)
# The reader's own question.
ASKED = (
    ("Thank you for talking with me{day}, and for asking {S}.",),
    ("You asked me{day} {S}.",),
    ("Of your questions{day} I remember one best: {S}.",),
    ("I have kept your question{day} in mind: {S}.",),
    ("Thank you for asking me{day} {S}.",),
    ("I made a note of your question{day}: {S}.",),
    ("One of your questions{day} has stayed with me: {S}.",),
    ("Thank you for your questions{day}, and above all for asking {S}.",),
)
# Something the reader told of, showed or explained.
ACT = (
    ("Thank you for {G}.",),
    ("I remember that {S}.",),
    ("Thank you for your time{day}, and for {G}.",),
    ("I have kept in mind that {S}.",),
    ("Thank you for {G}.",),
    ("I came away{day} remembering that {S}.",),
    ("When we talked{day}, {S}.",),
    ("Thank you for taking the time{day}, and for {G}.",),
)
# Nothing but the topic.
NAMED = (
    ("Thank you for talking with me{day} about {T}.",),
    ("Thank you for {M}{day}, and for talking about {T} with me.",),
    ("Thank you for talking through {T} with me{day}.",),
    ("It was good to talk with you{day} about {T}.",),
    ("I still have our talk{day} in mind, most of all {T}.",),
    ("I was glad that {T} came up when we talked{day}.",),
    ("We talked{day} about {T}, among other things.",),
    ("Thank you for taking the time{day} to talk about {T}.",),
)
NAMED_DOING = "Thank you for the time we gave{day} to {T}."
# Nobody is named as having said it: the talk did.
SHARED = (
    "Thank you for talking with me{day}. The part about {T} has stayed with me: I learned that {X}.",
    "What was said{day} about {T} has stayed with me: that {X}.",
    "Thank you for {M}{day}. I made a note of what was said about {T}: that {X}.",
    "Of all that was said{day}, I remember {T} best. I learned that {X}.",
    "I made a note{day} of what was said about {T}: that {X}.",
    "I came away{day} with a clear picture of {T}. I learned that {X}.",
    "When we talked{day} about {T}, I learned that {X}.",
    "Thank you for {M}{day}, and for talking about {T}. I learned that {X}.",
)
SHARED_ALONE = (
    "Thank you for talking with me{day}. One thing that was said has stayed with me: that {X}.",
    "One thing that was said{day} has stayed with me: that {X}.",
    "Thank you for {M}{day}. I made a note of one thing that was said: that {X}.",
    "Of all that was said{day}, I remember best that {X}.",
    "I made a note{day} of one thing that was said: that {X}.",
    "I came away{day} with one thing above all: that {X}.",
    "I learned{day} that {X}.",
    "Thank you for {M}{day}. One thing has stayed with me: that {X}.",
)
# Thanks where the opening holds none.
THANKS = {
    1: ("Thank you for telling me.", "Thank you for telling me this.", "Thank you for talking it over with me."),
    3: ("Thank you for the time you gave me.", "Thank you for talking with me.", "Thank you for giving me your time."),
    2: ("Thank you for your questions, and for your time.", "Thank you for your time, and for your questions."),
    4: (
        "Thank you for the conversation.",
        "Thank you for taking the time.",
        "Thank you for the time you found for me.",
    ),
    5: ("Thank you for your time.", "Thank you for the time you took for me.", "Thank you for making time for me."),
    6: ("Thank you for {M}.", "My thanks for {M}.", "Thank you again for {M}."),
}
# For what was done: told, asked, talked over.
THANKS_TOLD = (
    "Thank you for telling me all this.",
    "Thank you for telling me so plainly.",
    "Thank you for telling me about it.",
    "Thank you for being so open about it.",
    "Thank you for explaining it to me.",
    "Thank you for putting it so clearly.",
    "Thank you for letting me know how it stands.",
    "It helps to know that, and I thank you for it.",
)
THANKS_ASKED = (
    "Thank you for asking.",
    "Thank you for the question.",
    "Thank you for asking about it.",
    "Thank you for putting it to me.",
    "It was a good question, and I thank you for it.",
    "Thank you for wanting to know.",
    "Thank you for a question worth thinking about.",
    "I was glad of the question, so thank you.",
)
THANKS_TALKED = (
    "Thank you for going over it with me.",
    "Thank you for talking it over with me.",
    "Thank you for giving it your time.",
    "Thank you for a good talk about it.",
    "Thank you for the time you took over it.",
    "Thank you for going into it with me.",
    "Thank you for thinking it through with me.",
    "Thank you for talking about it so openly.",
)
THANKS_PANEL = {
    1: "Thank you for seeing me.",
    3: "Thank you, and everybody there, for the time you gave me.",
    2: "Thank you for your questions, and for your time.",
    4: "Thank you for taking the time.",
    5: "Thank you for the time you took, and for your questions.",
    6: "Thank you for {M}.",
}

# With nothing on record of what was said.
NOTHING = (
    "Thank you for {M}{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for seeing me{day}.",
    "Thank you for meeting me{day}.",
    "Thank you for your time{day} and for your questions.",
    "Thank you for the conversation{day}.",
    "Thank you for taking the time to talk{day}.",
    "Thank you for making time for me{day}.",
)
NOTHING_BY_WIRE = (
    "Thank you for {M}{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for talking with me{day}.",
    "Thank you for calling{day}.",
    "Thank you for your time{day}.",
    "Thank you for the conversation{day}.",
    "Thank you for taking the time to talk{day}.",
    "Thank you for making time for me{day}.",
)

# The writer's own part: something told, something they would do, a phrase.
MINE_TOLD = (
    "I told you that {m}.",
    "I mentioned that {m}.",
    "I said that {m}.",
    "As I told you, {m}.",
    "I told you that {m}.",
    "I mentioned that {m}.",
    "I said that {m}.",
    "As I said, {m}.",
)
MINE_STEP = (
    "I said I would {m}.",
    "My answer was that I would {m}.",
    "I told you I would {m}.",
    "As I said, I would {m}.",
    "For my part, I would {m}.",
    "I answered that I would {m}.",
    "I said that I would {m}.",
    "I told you that I would {m}.",
)

# A question that came of what was told.
ASKED_THEN = ("You asked me {S}.", "You then asked {S}.", "And you asked me {S}.", "You asked {S}.")

# The writer's answer as it was jotted down.
MINE_NOTED = (
    "My answer was: {m}.",
    "I said: {m}.",
    "What I answered: {m}.",
    "I answered: {m}.",
)

# The reader's own words, where the notes quote them.
QUOTED = (
    'You said "{m}", and I have kept that in mind.',
    'I remember best what you said: "{m}".',
    'What you said has stayed with me: "{m}".',
    'I have kept your words in mind: "{m}".',
)

# A thought since, and what the writer left out of an answer and wants to add.
UNSAID = (
    "One thing I did not get to say: {m}.",
    "There is one thing I would have liked to mention: {m}.",
    "One thing I left out when we talked: {m}.",
    "What I did not get to tell you: {m}.",
)
SINCE = (
    "One thought since: {m}.",
    "One thing came to me afterwards: {m}.",
    "A thought I have had since: {m}.",
    "I have one thing to add: {m}.",
)
PUT_RIGHT = (
    "In my answer{on} I left out {m}, and I'd like to put that right here.",
    "One correction to my answer{on}: I should have named {m}.",
    "I did not name {m} in my answer{on}, and I'd like to add it now.",
)

# A second thing of the talk, where there is room.
SECOND_TOLD = (
    "You also told me about {T}, and that {X}.",
    "I remember, too, what you said about {T}: that {X}.",
    "I also made a note of what you said about {T}: that {X}.",
    "You told me about {T} as well, and that {X}.",
)
SECOND_TOLD_ALONE = (
    "You also told me that {X}.",
    "I remember, too, that you said {X}.",
    "I also made a note that {X}.",
    "You also mentioned that {X}.",
)
SECOND_DONE = ("I remember, too, that {X}.", "I also made a note that {X}.")
SECOND_ASKED = (
    "You also asked me {S}.",
    "You wanted to know, too, {S}.",
    "You asked me, too, {S}.",
    "I remember that you also asked {S}.",
)
SECOND_NAMED = (
    "We also talked about {T}.",
    "I was glad that we got to {T}, too.",
    "We came to speak about {T}, too.",
    "We spoke about {T} as well.",
)
