"""The wording of what stands around the moment in a thank-you letter: bridge, wish, offer, questions, promises, subject, and the order of it all.

Placeholders as in `thank_you_phrases`; {A} something of the talk that can be sent or told; {people} those who know the writer's work.
"""

from __future__ import annotations

# The bridge: from a need of the post, from what the reader said, or from neither.
BRIDGE_NEED = (
    ("You need {N}; {st}.",),
    ("You are looking for {N}. {St}.",),
    ("You will want {N}. {St}.",),
    ("I understand that you need {N}. {St}.",),
    ("I gather that you need {N}. {St}.",),
    ("I know the {post} needs {N}. {St}.",),
    ("You are after {N}. {St}.",),
    ("The {post} asks for {N}. {St}.",),
)
# The same where the need is a matter rather than a person.
BRIDGE_MATTER = (
    "On {N}: {st}.",
    "The {post} calls for {N}, I know. {St}.",
    "As for {N}: {st}.",
    "I know the {post} calls for {N}. {St}.",
    "A word on {N}: {st}.",
    "On {N}, one thing from my own work: {st}.",
    "The {post} calls for {N}. {St}.",
    "I noticed that the {post} calls for {N}. {St}.",
)
BRIDGE_SAID = (
    (
        "I have done something close to it: {st}.",
        "This is close to what I have done: {st}.",
    ),
    (
        "I know something of this: {st}.",
        "I know this from my own work: {st}.",
    ),
    (
        "It is not new to me: {st}.",
        "I have been near this before: {st}.",
    ),
    (
        "I have met something like it: {st}.",
        "I have had a case of it myself: {st}.",
    ),
    (
        "It reminded me of my own work: {st}.",
        "It made me think of my own work: {st}.",
    ),
    (
        "I think I could be of use here: {st}.",
        "I believe I could help with this: {st}.",
    ),
    (
        "I have worked on something like it: {st}.",
        "I have dealt with something like it: {st}.",
    ),
    (
        "I have some experience of this: {st}.",
        "There I can point to something: {st}.",
    ),
)
BRIDGE_ANY = (
    (
        "One thing I would bring with me: {st}.",
        "What I would bring with me: {st}.",
    ),
    ("{St}.",),
    (
        "From my own work: {st}.",
        "To say one thing of my own work: {st}.",
    ),
    (
        "Something from my own work that may be of use: {st}.",
        "This may be of use to you: {st}.",
    ),
    ("{St}.",),
    (
        "There is one thing in particular I would bring: {st}.",
        "If I may add one thing about my work: {st}.",
    ),
    (
        "One thing I'd like you to know: {st}.",
        "One more thing about me: {st}.",
    ),
    (
        "A word about my own work: {st}.",
        "On my own work, briefly: {st}.",
    ),
)

# A need that is a statement: "drivers quit over detention".
BRIDGE_STATEMENT = (
    "I know that {N}; {st}.",
    "I understand that {N}. {St}.",
    "As I understand it, {N}. {St}.",
    "I gather that {N}. {St}.",
)
# A need that the reader spoke of.
BRIDGE_HEARD = ("You told me that you need {N}; {st}.", "You said you need {N}. {St}.")

# That the writer wants it.
WISH = (
    (
        "I'd very much like to do this work with you{at_E}.",
        "This is work I'd like to do with you{at_E}.",
        "I'd like to do this work, and to do it with you{at_E}.",
    ),
    (
        "I'd be glad to join you{at_E}.",
        "I'd gladly come and work with you{at_E}.",
        "I'd like to come and work with you{at_E}.",
    ),
    (
        "I would like to have {R}.",
        "I'm keen to have {R}.",
        "I'd very much like {R}.",
    ),
    (
        "I want {R}, and I'd be glad to have it.",
        "You should know that I want {R}.",
        "I'd welcome {R}.",
    ),
    (
        "I would very much like to take on {R}.",
        "I'd be happy to take on {R}.",
        "I'd be pleased to take on {R}.",
    ),
    (
        "I'd like to work with you{at_E}.",
        "I would like to be part of what you do{at_E}.",
        "I'd like to be on your team{at_E}.",
    ),
    (
        "I very much hope to join you{at_E}.",
        "I hope there will be a place for me{at_E}.",
        "I hope that we get to work together{at_E}.",
    ),
    (
        "I remain keen on {R}.",
        "I'd like you to know that I want {R}.",
        "I'd still very much like to have {R}.",
    ),
)

# The same where a need is on record that one helps with ("calmer nights") or does ("train the commis").
WISH_HELP = (
    "I'd like to help you get to {N}.",
    "I'd be glad to help you get to {N}.",
    "Getting to {N} is work I would like to do.",
    "I want {R}, and to help you get to {N}.",
    "I would like to take on {R}, and to help you get to {N}.",
    "I'd like to work with you{at_E} towards {N}.",
    "I hope to help you get to {N}.",
    "What draws me to {R} is the work towards {N}.",
)
WISH_DO = (
    "I'd like to be the person who can {N}{at_E}.",
    "I'd be glad to be the one who can {N}.",
    "I'd like {R}, and to be the one who can {N}.",
    "I want {R}, and to be somebody who can {N}.",
    "I would like to take on {R}, and to be the person who can {N}.",
    "I'd like to come and be the one who can {N}.",
    "I hope to be the person who can {N}{at_E}.",
    "What draws me to {R} is being the one who can {N}.",
)
# The same where the talk was about the very work: the topic is what a need or a strength is about.
WISH_TOPIC = (
    "I'd like to work on {T} with you{at_E}.",
    "I'd be glad to help with {T}{at_E}.",
    "I'd like {R}, not least because of {T}.",
    "I want {R}, and {T} is a good part of the reason.",
    "I would like to take on {R}, and {T} is part of the reason.",
    "I'd like to be of help to you with {T}.",
    "I hope to work with you on {T}.",
    "What draws me to {R} is work like that on {T}.",
)

# An easy next step.
OFFER = (
    (
        "If there is anything else you'd like to know, please just ask.",
        "If you need something more from me, please say so.",
        "If something is missing on my side, please tell me.",
        "I'm glad to send anything else you need.",
        "Please let me know if I can add anything.",
    ),
    (
        "If you have more questions, a line or a call is enough.",
        "Please write or call if you have a question.",
        "A line from you is enough if anything is unclear.",
        "A question by mail or phone is welcome.",
        "If you think of another question, please send it.",
    ),
    (
        "If anything is still open on your side, I'm glad to answer.",
        "I'm glad to answer whatever is still open.",
        "If you want to go over any of it again, I'm happy to.",
        "If something needs another word from me, just say.",
        "I'm glad to add to any of this.",
    ),
    (
        "I'm easy to reach if you would like to talk again.",
        "If you'd like to talk again, I can make the time.",
        "I'd be glad to talk again whenever it suits you.",
        "We can talk again whenever you like.",
        "If another talk would help, I'm glad to come in or to call.",
    ),
    (
        "Please ask if you would like to know more about {D}.",
        "I can tell you more about {D} if it is of use.",
        "If you want more detail on {D}, please ask.",
    ),
    (
        "If you need anything more from me, please tell me.",
        "Do tell me if you would like to hear more.",
        "If more detail would help you, I can send it.",
        "Please tell me if there is more you need to know.",
    ),
    (
        "If a second conversation would help, I'll gladly come back.",
        "I'd gladly meet again if that is useful to you.",
        "If there is someone else I should meet, I'd be glad to.",
    ),
    (
        "I'd be glad to say more about {D} whenever it suits you.",
        "There is more I could tell you about {D}, if you like.",
        "I'm happy to go further into {D} at any time.",
    ),
)
OFFER_SAMPLES = (
    "If it would help to see samples of my work, I'll gladly send some.",
    "I can send samples of my work, or put you in touch with people who know it.",
    "If you want to see samples of my work, a line is enough.",
    "If anything is still open on your side, I'm glad to answer, or to send samples.",
    "Please tell me if samples of my work would help you.",
    "If it is useful, I can send you some of my work.",
    "Do let me know if you would like to see what I have done.",
    "I'd be glad to send samples of my work.",
)

# Something of the talk that can be sent or told: better than references alone.
OFFER_SHOW = (
    "If it would help, I can send you an example of {A}.",
    "I can send you an example of {A} whenever you like.",
    "If you want to see an example of {A}, a line is enough.",
    "I'll gladly send an example of {A}, if it would help.",
)
OFFER_TELL = (
    "If it would help, I can write down for you how {A} worked.",
    "I'd gladly tell you more about how {A} worked.",
    "If you want to know more about {A}, a line is enough.",
    "I'll gladly say more about {A}, if that would help.",
)
OFFER_PLAN = (
    "If it would help, I can set out on a page how I would go about {T}.",
    "I'd gladly put on paper how I would go about {T}.",
)
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
    "I haven't forgotten: I will {p}{by}.",
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
    (("open", "mine", "since"), ("bridge", "more", "second"), ("question", "promise", "wish", "offer")),
    (("open", "mine", "since", "thanks"), ("bridge", "more", "second"), ("wish", "question", "promise", "offer")),
    (
        ("thanks", "open"),
        ("mine", "since", "second"),
        (
            "bridge",
            "more",
        ),
        ("wish", "question", "promise", "offer"),
    ),
    (("open",), ("mine", "since", "bridge", "more", "second"), ("thanks", "wish", "question", "promise", "offer")),
    (("thanks", "open", "mine", "since"), ("bridge", "more", "second"), ("question", "wish", "promise", "offer")),
    (("open", "since", "mine"), ("bridge", "more", "second", "thanks"), ("offer", "question", "promise", "wish")),
    (("open", "mine", "since"), ("bridge", "more", "second"), ("thanks", "offer", "question", "promise", "wish")),
    (("thanks", "wish"), ("open", "mine", "since", "bridge", "more"), ("second", "question", "promise", "offer")),
)
