"""The wording of what stands around the moment in a thank-you letter: bridge, wish, offer, questions, promises, subject, and the order of it all.

Placeholders as in `thank_you_phrases`; {A} something of the talk that can be sent or told; {Refs} and {people} those who know the writer's work.
"""

from __future__ import annotations

# The bridge: from a need of the post, from what the reader said, or from neither.
BRIDGE_NEED = (
    "The {post} needs {N}; {st}.",
    "You are looking for {N}. {St}.",
    "You will want {N}. {St}.",
    "I understand that you need {N}. {St}.",
    "You need {N}, I gather. {St}.",
    "I gather that the {post} needs {N}. {St}.",
    "One more word, since you need {N}: {st}.",
    "I noticed that the {post} asks for {N}. {St}.",
)
# The same where the need is a matter rather than a person.
BRIDGE_MATTER = (
    "With {N} in mind: {st}.",
    "The {post} includes {N}, I know. {St}.",
    "As for {N}: {st}.",
    "The {post} includes {N}. {St}.",
    "A word on {N}: {st}.",
    "On {N}, one more thing: {st}.",
    "One more word, on {N}: {st}.",
    "I noticed that the {post} includes {N}. {St}.",
)
BRIDGE_SAID = (
    "It is close to work I have done: {st}.",
    "I know something of this: {st}.",
    "It is not new to me: {st}.",
    "I have met something like it: {st}.",
    "It brought to mind work of my own: {st}.",
    "Here I could be of use: {st}.",
    "I have worked on something close to it: {st}.",
    "I have some experience of this: {st}.",
)
BRIDGE_ANY = (
    "One thing I would bring to the {post}: {st}.",
    "{St}.",
    "From my own work I would add that {st}.",
    "Let me add one thing I can offer: {st}.",
    "{St}.",
    "There is one thing in particular I would bring with me: {st}.",
    "One thing I'd like you to know: {st}.",
    "I would add, about my own work, that {st}.",
)

# A need that is a statement: "drivers quit over detention".
BRIDGE_STATEMENT = (
    "I know that {N}; {st}.",
    "I understand that {N}. {St}.",
    "You know that {N}; {st}.",
    "I gather that {N}. {St}.",
)
# A need that the reader spoke of.
BRIDGE_HEARD = ("You told me that you need {N}; {st}.", "You said you need {N}. {St}.")

# That the writer wants it.
WISH = (
    "I'd very much like to do this work with you{at_E}.",
    "I'd be glad to join you{at_E_as_R}.",
    "I came away from {M} sure that I would like to work with you{as_R}.",
    "I want {R} more now than I did before we spoke.",
    "I would very much like to take on {R}.",
    "What I heard{day} makes me want to work with you{at_E}.",
    "I very much hope to join you{at_E}.",
    "It left me more interested in {R} than before.",
)

# An easy next step.
OFFER = (
    "If more detail about {D} would help, I'll gladly send it, and references too.",
    "{Refs} are ready whenever you want them.",
    "If you want references or anything else from me, a line is enough.",
    "If anything is still open on your side, I'm glad to answer, or to send references.",
    "Please tell me if references would help you, or a word more on {D}.",
    "I can send you references from {people}.",
    "Do let me know if you would like to speak to {people}.",
    "I'd be glad to send references or to say more about {D}.",
)
OFFER_SAMPLES = (
    "If it would help to see samples of my work, I'll gladly send some, and references too.",
    "I can send samples of my work, or put you in touch with people who know it.",
    "If you want work samples or references from me, a line is enough.",
    "If anything is still open on your side, I'm glad to answer, or to send work samples and references.",
    "Please tell me if work samples or references would help you.",
    "If it is useful, I can send you some of my work, or the names of people I have worked with.",
    "Do let me know if you would like references, or samples of what I have done.",
    "I'd be glad to send references or samples of my work.",
)

# Something of the talk that can be sent or told: better than references alone.
OFFER_SHOW = (
    "If it would help, I can send you an example of {A}, and references too.",
    "I can send you an example of {A}, or references, whenever you like.",
    "If you want to see an example of {A}, or references, a line is enough.",
    "I'll gladly send an example of {A}, or references, if they would help.",
)
OFFER_TELL = (
    "If it would help, I can write down for you how {A} worked, and send references too.",
    "I'd gladly tell you more about how {A} worked, or send references.",
    "If you want to know more about {A}, or want references, a line is enough.",
    "I'll gladly say more about {A}, or send references, if that would help.",
)
OFFER_PLAN = (
    "If it would help, I can set out on a page how I would go about {T}, and send references too.",
    "I'd gladly put on paper how I would go about {T}, and references are ready too.",
)
OFFER_STANDS = (
    "What I offered stands, and references are ready whenever you want them.",
    "What I offered stands, and so do references; a line is enough.",
)
# Where something is promised already, no second offer stands beside it.
OFFER_BRIEF = (
    "References are ready, too, whenever you want them.",
    "If you would like references as well, a line is enough.",
)

# What stayed open.
OPEN_ASK = (
    "One question I did not get to ask: {q}",
    "There is one thing I'd still like to ask: {q}",
    "I left with one question: {q}",
    "If you have a moment, one question I had no time for: {q}",
)
OPEN_EMBEDDED = (
    "I'd still like to ask you {q}.",
    "One thing I did not get to ask is {q}.",
    "I left without asking {q}, and I'd be glad to hear.",
    "If you have a moment, I would like to know {q}.",
)
OPEN_ABOUT = (
    "One thing we did not get to is {q}; I'd be glad to hear more when it suits you.",
    "I'd still like to ask you about {q}, whenever it suits you.",
    "We had no time for {q}, and I'd be glad to come back to it.",
    "I'd be glad to talk about {q} when there is a moment.",
)
OPEN_ANSWER = (
    "I owe you a fuller answer on {q}, and I'll gladly give it.",
    "I'd like to answer more fully on {q}; a short call or a line from you is enough.",
    "On {q} I would like to give you a better answer than I had time for.",
    "I'd be glad to come back to {q} with a fuller answer.",
)

PROMISE = (
    "As promised, I will {p}{by}.",
    "I will {p}{by}, as I promised.",
    "I haven't forgotten that I promised to {p}{by}.",
    "And as agreed, I will {p}{by}.",
)

SUBJECT = (
    "Thank you for {M}: {T}",
    "{T}: thank you",
    "After {M}: {T}",
    "Thank you for talking about {T}",
    "{T}, and my thanks",
    "Thank you, and a word on {T}",
    "What we said about {T}: thank you",
    "With thanks for your time: {T}",
)
SUBJECT_BARE = (
    "Thank you for the {role} interview",
    "{role} interview: thank you",
    "My thanks for the {role} interview",
    "With thanks: the {role} {post}",
    "{role}: thank you for {M}",
    "Thank you for {M}: {role} {post}",
    "The {role} {post}: my thanks",
    "After {M}: the {role} {post}",
)

# The order of a letter. "thanks" is left out where the opening has said it.
ORDER: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("open", "mine", "since"), ("bridge", "second"), ("question", "promise", "wish", "offer")),
    (("open", "mine", "thanks"), ("since", "bridge", "second"), ("wish", "question", "promise", "offer")),
    (("wish", "thanks"), ("open", "mine", "since", "second"), ("bridge",), ("question", "promise", "offer")),
    (("open",), ("mine", "since", "bridge", "second"), ("thanks", "wish", "question", "promise", "offer")),
    (("thanks", "open", "mine", "since"), ("bridge", "second"), ("question", "wish", "promise", "offer")),
    (("open", "since", "mine"), ("bridge", "second", "thanks"), ("offer", "question", "promise", "wish")),
    (("open", "mine"), ("bridge", "second", "since"), ("thanks", "offer", "question", "promise", "wish")),
    (("thanks", "wish"), ("open", "mine", "bridge"), ("since", "second", "question", "promise", "offer")),
)
