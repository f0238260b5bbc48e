"""The wording of the thank-you letter: for each place in it, one way to say it per skeleton, so that no two of a panel share one.

{S} what was said, as a clause, {X} the same behind "that"; {G} the same as an -ing phrase; {T} the topic; {M} the talk; {m} the writer's own part; {N} a need; {st} a strength; {E} the employer; {R} the post; {D} what more could be told.
Written with contractions; formal letters get them written out. The talk is named at most once in a letter, so {M} stands only where a skeleton has no other.
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

# The moment that stayed: with the topic named, and without.
CLAUSE_WITH_TOPIC = (
    (
        "Thank you for talking with me about {T}, and for telling me that {X}.",
        "Thank you for what you told me about {T}: {S}.",
        "Thank you for taking me through {T}. You told me that {X}.",
    ),
    (
        "What you said about {T} has stayed with me: {S}.",
        "One thing you said about {T} is still on my mind: {S}.",
        "I took one thing away from what you said about {T}: {S}.",
    ),
    (
        "On {T}, you told me that {X}.",
        "You told me how things stand with {T}: {S}.",
        "You were clear about {T}: {S}.",
    ),
    (
        "When we came to {T}, you told me that {X}.",
        "We spoke about {T}, and you told me that {X}.",
        "When {T} came up, you said that {X}.",
    ),
    (
        "I could have talked with you about {T} for longer. You told me that {X}.",
        "We came to {T}, and you said that {X}.",
        "I would have liked to hear even more about {T}. You told me that {X}.",
    ),
    (
        "I keep coming back to what you said about {T}: {S}.",
        "What you told me about {T} tells me a good deal: {S}.",
        "You said something worth knowing about {T}: {S}.",
    ),
    (
        "What I remember best is what you said about {T}: {S}.",
        "The part I remember is {T}: you told me that {X}.",
        "Of all we spoke about, I remember {T} best: {S}.",
    ),
    (
        "It was useful to hear about {T} from you: {S}.",
        "I learned something about {T} from you: {S}.",
        "It helped me to hear about {T} from you. You told me that {X}.",
    ),
)
CLAUSE_ALONE = (
    (
        "Thank you for telling me that {X}.",
        "Thank you for one thing in particular: you told me that {X}.",
        "Thank you for being open with me: {S}.",
    ),
    (
        "One thing you said has stayed with me: {S}.",
        "One thing you told me is still on my mind: {S}.",
        "I took one thing away above all: {S}.",
    ),
    (
        "You told me that {X}.",
        "You told me how things stand: {S}.",
        "You put it clearly: {S}.",
    ),
    (
        "At one point you told me that {X}.",
        "You mentioned that {X}.",
        "You said along the way that {X}.",
    ),
    (
        "You made one thing plain: {S}.",
        "I listened closely when you said that {X}.",
        "You told me straight that {X}.",
    ),
    (
        "I keep coming back to one thing you said: {S}.",
        "One thing you said tells me a good deal: {S}.",
        "You said something worth knowing: {S}.",
    ),
    (
        "What I remember best is one thing you said: {S}.",
        "The thing I remember is simple: {S}.",
        "Of all you told me, I remember this best: {S}.",
    ),
    (
        "It was useful to hear from you that {X}.",
        "It helped me to know that {X}.",
        "I was glad to be told that {X}.",
    ),
)
# What was said as a phrase or a figure, of a named topic.
PHRASE_WITH_TOPIC = (
    (
        "Thank you for talking with me about {T}. One thing has stayed with me: {S}.",
        "Thank you for what you told me about {T}, and about {S} in particular.",
    ),
    (
        "What you said about {T} has stayed with me: {S}.",
        "One thing you said about {T} is still on my mind: {S}.",
    ),
    (
        "On {T}, one thing you told me stands out: {S}.",
        "You told me how things stand with {T}: {S}.",
    ),
    (
        "When we came to {T}, you mentioned {S}.",
        "When {T} came up, you spoke of {S}.",
    ),
    (
        "You spoke about {T}, and of one thing in particular: {S}.",
        "We came to {T}, and you named one thing: {S}.",
    ),
    (
        "I keep coming back to what you said about {T}: {S}.",
        "You said something worth knowing about {T}: {S}.",
    ),
    (
        "What I remember best is what you said about {T}: {S}.",
        "Of all we spoke about, I remember {T} best: {S}.",
    ),
    (
        "It was useful to hear about {T} from you: {S}.",
        "I learned something about {T} from you: {S}.",
    ),
)
# The same where the thanks name the topic.
PHRASE_ALONE = {
    1: "One thing you said has stayed with me: {S}.",
    2: "One thing you said stands out: {S}.",
    3: "You mentioned {S}.",
    4: "One thing you said has stayed with me: {S}.",
    5: "I keep coming back to one thing you said: {S}.",
    6: "What I remember best is one thing you said: {S}.",
    7: "One thing I remember well: {S}.",
}
# The reader's own words are not on record; a colleague's subject is named as the colleague's.
COLLEAGUE_THANKS = (
    "Thank you for your part in the interview{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for being there{day}.",
    "Thank you for seeing me{day}.",
)
COLLEAGUE = (
    "I have also thought again about {T}, which came up with {C}.",
    "What came up with {C} about {T} has stayed with me, too.",
    "I have also been thinking about {T}, which I talked over with {C}.",
    "I have gone on thinking, too, about {T}, which {C} and I talked about.",
)
# Nobody is named as having said it: the talk did.
CLAUSE_SHARED = (
    (
        "Thank you for {M}, and in particular for the part about {T}: {S}.",
        "Thank you for {M}. The part about {T} was of most use to me: {S}.",
    ),
    (
        "One thing from {M} has stayed with me: {S}.",
        "One thing from {M} is still on my mind: {S}.",
    ),
    (
        "One thing that came up told me a good deal: {S}.",
        "It was said that {X}.",
    ),
    (
        "It came up that {X}.",
        "We heard at one point that {X}.",
    ),
    (
        "When it came up that {X}, I wanted to hear more.",
        "I listened closely when it came up that {X}.",
    ),
    (
        "I keep coming back to one thing that was said: {S}.",
        "One thing that was said tells me a good deal: {S}.",
    ),
    (
        "What I remember best is one thing that was said: {S}.",
        "Of all that came up, I remember this best: {S}.",
    ),
    (
        "It was useful to hear that {X}.",
        "It helped me to know that {X}.",
    ),
)
ASK = (
    (
        "Thank you for asking me {S}.",
        "Thank you for one question above all: {S}.",
    ),
    (
        "One of your questions has stayed with me: {S}.",
        "One of your questions is still on my mind: {S}.",
    ),
    (
        "You asked me {S}.",
        "You put a good question to me: {S}.",
    ),
    (
        "Thank you, first of all, for asking me {S}.",
        "Thank you for a question I liked: {S}.",
    ),
    (
        "I was glad that you asked {S}.",
        "I liked it that you asked {S}.",
    ),
    (
        "I keep coming back to your question: {S}.",
        "Your question was a good one: {S}.",
    ),
    (
        "The question I remember best is yours: {S}.",
        "The question I remember is this one of yours: {S}.",
    ),
    (
        "It was good to be asked {S}.",
        "I was glad of your question: {S}.",
    ),
)
ASK_SHARED = (
    "Thank you for asking {S}.",
    "One question has stayed with me: {S}.",
    "I have gone on thinking about one question: {S}.",
    "I was asked {S}, and I was glad of the question.",
    "I was glad to be asked {S}.",
    "I have gone back more than once to one question: {S}.",
    "The question I remember best is this one: {S}.",
    "It was good to be asked {S}.",
)
ACT = (
    (
        "Thank you for {G}.",
        "Thank you most of all for {G}.",
    ),
    (
        "I keep coming back to the moment when {S}.",
        "The moment that stayed with me was when {S}.",
    ),
    (
        "I was glad that {S}.",
        "I was pleased that {S}.",
    ),
    (
        "{S}, and I'm glad you did.",
        "{S}, and it was good of you.",
    ),
    (
        "The part I valued most was when {S}.",
        "The best part for me was when {S}.",
    ),
    (
        "I have thought again of the moment when {S}.",
        "I think back to the moment when {S}.",
    ),
    (
        "What I remember best is that {S}.",
        "The part I remember is when {S}.",
    ),
    (
        "It helped me that {S}.",
        "It was a help to me that {S}.",
    ),
)
NOUN_SAID = (
    (
        "Thank you for talking with me about {S}.",
        "Thank you for telling me about {S}.",
    ),
    (
        "What you said about {S} has stayed with me.",
        "I took away most from what you said about {S}.",
    ),
    (
        "You told me about {S}.",
        "I was glad to hear you on {S}.",
    ),
    (
        "You spoke to me about {S}, and I'm glad you did.",
        "It was good that you brought up {S}.",
    ),
    (
        "I would gladly have heard more about {S}.",
        "I could have listened longer to you on {S}.",
    ),
    (
        "I keep coming back to what you said about {S}.",
        "I have kept in mind what you said about {S}.",
    ),
    (
        "What I remember best is what you said about {S}.",
        "The part I remember is what you said about {S}.",
    ),
    (
        "It was useful to hear about {S} from you.",
        "I learned something from you about {S}.",
    ),
)
NOUN_ONLY = (
    (
        "Thank you for talking with me about {S}.",
        "Thank you for the time we spent on {S}.",
    ),
    (
        "I was glad we talked about {S}.",
        "I liked talking with you about {S}.",
    ),
    (
        "I was glad that {S} came up.",
        "It was good that we got to {S}.",
    ),
    (
        "We spoke about {S}, and I'm glad we did.",
        "We came to {S}, and I was glad of it.",
    ),
    (
        "I would gladly have talked longer about {S}.",
        "I could have gone on talking about {S}.",
    ),
    (
        "It was good of you to talk with me about {S}.",
        "It was kind of you to talk about {S} with me.",
    ),
    (
        "I was especially glad that we came to {S}.",
        "The part I remember best is {S}.",
    ),
    (
        "It was good to talk with you about {S}.",
        "I was pleased to talk with you about {S}.",
    ),
)
NOUN_PANEL = (
    "Thank you for your part in {M}, and for the time spent on {S}.",
    "I was glad we talked about {S}.",
    "I was glad that {S} came up.",
    "We spoke about {S}, and I'm glad of it.",
    "I would gladly have talked longer about {S}.",
    "It was good to spend time on {S}.",
    "I was especially glad that we came to {S}.",
    "It was good to hear all of you on {S}.",
)
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

# Thanks where the opening was something else.
THANKS = (
    (
        "Thank you for {M}{day}.",
        "Thank you for your time{day}.",
    ),
    (
        "Thank you for telling me.",
        "Thank you for telling me this.",
    ),
    (
        "Thank you for your time{day}.",
        "Thank you for seeing me{day}.",
    ),
    (
        "Thank you for the time you gave me{day}.",
        "Thank you for talking with me{day}.",
    ),
    (
        "Thank you for making time for me{day}.",
        "Thank you for finding the time{day}.",
    ),
    (
        "Thank you for your time{day}, and for telling me this.",
        "Thank you for {M}{day}, and for saying so.",
    ),
    (
        "Thank you for {M}{day}.",
        "My thanks for {M}{day}.",
    ),
    (
        "Thank you for taking the time{day}.",
        "Thank you for {M}{day}.",
    ),
)
THANKS_PANEL = (
    "Thank you for your part in {M}.",
    "Thank you for telling me.",
    "Thank you for giving your time{day}.",
    "Thank you, and everybody there, for the time you gave me{day}.",
    "Thank you for making room for me{day}.",
    "Thank you for your time{day}, and for your part in {M}.",
    "Thank you for {M}{day}.",
    "Thank you for having me{day}.",
)

# Thanks that say for what. Skeletons 2, 4 and 7 give them before the moment is told, the others after it; the topic is named once.
THANKS_ASKED = {
    1: "Thank you for asking it.",
    3: "Thank you for that question, and for your time{day}.",
    5: "Thank you for that question, and for your time{day}.",
    6: "Thank you for {M}, and for that question most of all.",
}
THANKS_ASKED_ABOUT = {
    1: "Thank you for asking about {T}.",
    5: "Thank you for asking about {T}, and for your time{day}.",
    6: "Thank you for {M}, and most of all for asking about {T}.",
}
THANKS_NAMED = {
    1: "Thank you for talking with me about {T}.",
    2: "Thank you for talking with me{day} about {T}.",
    3: "Thank you for talking with me about {T}.",
    4: "Thank you for the time we spent on {T}.",
    5: "Thank you for talking with me about {T}, and for your time{day}.",
    6: "Thank you for {M}, and most of all for talking about {T}.",
    7: "Thank you for {M}, and for the part of it about {T}.",
}
NAMED_BEFORE = {
    2: "I was glad that it came up.",
    4: "I was glad we came to it.",
    7: "I was glad to talk about it with you.",
}
