"""The wording of what stands around the moment in a thank-you letter: bridge, wish, offer, questions, promises, subject, and the order of it all.

Placeholders as in `thank_you_phrases`; {A} something of the talk that can be sent; {N} a need; {st} a strength.
"""

from __future__ import annotations

# The bridge, from a need of the post that the strength behind it meets: a need of somebody, of a matter, or a statement.
BRIDGE_NEED = (
    "You are looking for {N}. {St}.",
    "You need {N}. {St}.",
    "I know you need {N}. {St}.",
    "I understand that you need {N}. {St}.",
)
BRIDGE_MATTER = ("You are looking for {N}. {St}.", "I know the {post} calls for {N}. {St}.")
BRIDGE_STATEMENT = (
    "I know that {N}. {St}.",
    "I understand that {N}. {St}.",
    "As I understand it, {N}. {St}.",
    "I gather that {N}. {St}.",
)

# That the writer wants it.
WISH = (
    ("I'd really like to do this work with you.", "I'd really enjoy doing this work{at_E}."),
    ("I'd be glad to join you{at_E}.", "I'd be glad to come and join you{at_E}."),
    ("I'd very much like {R}.", "I'd very much like to be given {R}."),
    ("I would be happy to have {R}.", "I would be very happy to have {R}."),
    ("I'd love to take on {R}.", "I'd be keen to take on {R}."),
    ("I'd like to work with you{at_E}.", "I'd like to come and work with you{at_E}."),
    ("I very much hope to come and do this work.", "I hope that we get to work together{at_E}."),
    ("I'd welcome the chance to do this job{at_E}.", "I'd love to have the chance to do this job{at_E}."),
)
# The same to a recruiter or the personnel office, who do not do this work themselves.
WISH_HIRING = (
    ("I'd really like to do this work.", "I'd really enjoy doing this work{at_E}."),
    ("I'd be glad to join the team.", "I'd be glad to come and join the team."),
    ("I'd very much like {R}.", "I'd very much like to be given {R}."),
    ("I would be happy to have {R}.", "I would be very happy to have {R}."),
    ("I'd love to take on {R}.", "I'd be keen to take on {R}."),
    ("I'd like to work with the team{at_E}.", "I'd like to come and work with the team{at_E}."),
    ("I very much hope to come and do this work.", "I hope that I can join the team{at_E}."),
    ("I'd welcome the chance to do this job{at_E}.", "I'd love to have the chance to do this job{at_E}."),
)
# The same where a need is on record that one helps with ("calmer nights") or does ("train the commis").
WISH_HELP = (
    "I'd really like to help you get {N}.",
    "I'd be glad to help you get {N}.",
    "I'd very much like {R}, and to help you get {N}.",
    "I would be happy to join you{at_E} and help you get {N}.",
    "I'd love to take on {R} and help you get {N}.",
    "I'd like to come and help you get {N}.",
    "I hope to help you get {N}.",
    "I'd welcome the chance to help you get {N}.",
)
WISH_DO = (
    "I'd really like to be somebody you can count on to {N}{at_E}.",
    "I'd be glad to take on {R}, and to {N}.",
    "I'd very much like to work with you{at_E}, and to {N}.",
    "I would be happy to join you{at_E} and to {N}.",
    "I'd love to take on {R}, and {N}.",
    "I'd like to come and {N}.",
    "I hope to join you{at_E}, and to {N}.",
    "I'd welcome the chance to {N}{at_E}.",
)
# The same where the notes say who is looked for ("someone calm on call"); {one} is "that person" or "one of them".
WISH_BE = (
    "You are looking for {N}, and I'd really like to be {one}{at_E}.",
    "You need {N}. I'd be glad to be {one}{at_E}.",
    "I made a note that you need {N}. I'd very much like to be {one}.",
    "You want {N}. I would be happy to be {one}.",
    "I know you are looking for {N}, and I'd love to be {one}{at_E}.",
    "You need {N}, and I'd like to be {one}.",
    "I remember that you need {N}. I hope to be {one}{at_E}.",
    "I know that you want {N}. I'd welcome the chance to be {one}.",
)

# An easy next step.
OFFER = (
    (
        "If there is anything else you'd like to know, please just ask.",
        "If you need anything more from me, please just say.",
    ),
    ("If you have more questions, please call or write.", "Please call or write if you have a question."),
    ("If you think of another question, please ask me.", "Do ask me if you think of another question."),
    ("I'm easy to reach if you'd like to talk again.", "If you'd like to talk again, I'm easy to reach."),
    ("Please tell me if you want more detail.", "Please tell me if I can add anything."),
    ("If you still have a question, I'm glad to answer it.", "I'm glad to answer anything you still want to know."),
    ("If it would help to talk again, just tell me when.", "I'd gladly talk again if that would help."),
    ("I'm happy to say more about any of this.", "I'm glad to tell you more about any of this."),
)
# With the day they named. It may be the one on which a board meets: no letter says that the answer comes by then.
OFFER_DECISION = (
    "I'm glad to answer any question you have before {by}.",
    "If there is anything you'd like to know before {by}, please call or write.",
    "If you need anything from me before {by}, please ask.",
    "If you'd like to talk again before {by}, I'm easy to reach.",
    "Please tell me if there is anything you need before {by}.",
    "If you have another question before {by}, I'm glad to answer it.",
    "I'd gladly talk again before {by}; just tell me when.",
    "I'm happy to say more about any of this before {by}.",
)
OFFER_SAMPLES = (
    "If it would help to see samples of my work, I'll gladly send some.",
    "I can send some samples, or put you in touch with people who know my work.",
    "If you want to see samples of my work, a line is enough.",
    "If you still have a question, I'm glad to answer, or to send samples.",
    "Please tell me if some samples would help you.",
    "If it is useful, I can send you some of my work.",
    "Do let me know if you would like to see what I have done.",
    "I'm happy to send a few samples.",
)

# Something of the talk that can be sent or told: better than references alone.
OFFER_STANDS = (
    "What I offered still stands.",
    "My offer still stands; a line is enough.",
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
    "As agreed, I will {p}{by}.",
)

SUBJECT = (
    "Thank you for talking with me about {T}",
    "{T}: thank you",
    "{T}, with my thanks",
    "Thank you for talking about {T}",
    "{T}, and my thanks",
    "Thank you, and a word on {T}",
    "About {T}: thank you",
    "With thanks: {T}",
)
SUBJECT_BARE = (
    "Thank you for the {role} interview",
    "{role} interview: thank you",
    "My thanks for the {role} interview",
    "With thanks: the {role} {post}",
    "{role}: thank you for your time",
    "Thank you: the {role} {post}",
    "The {role} {post}: my thanks",
    "After the {role} interview: thank you",
)

# The order of a letter. "thanks" is left out where the opening has said it.
ORDER: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("open", "mine", "since"), ("bridge", "more", "second"), ("thanks", "question", "promise", "wish", "offer")),
    (("open", "mine", "since", "thanks"), ("bridge", "more", "second"), ("wish", "question", "promise", "offer")),
    (("open", "mine", "since", "second"), ("bridge", "more"), ("thanks", "wish", "question", "promise", "offer")),
    (("open", "mine", "since"), ("second", "bridge", "more"), ("thanks", "wish", "question", "promise", "offer")),
    (("open", "mine", "since"), ("bridge", "more", "second"), ("thanks", "question", "wish", "promise", "offer")),
    (("open", "mine", "since"), ("second", "bridge", "more"), ("thanks", "question", "promise", "wish", "offer")),
    (("open", "mine", "since", "second"), ("bridge", "more"), ("thanks", "question", "promise", "offer", "wish")),
    (("open", "mine", "since"), ("second", "bridge", "more"), ("wish", "thanks", "question", "promise", "offer")),
)
