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
    "Thank you for talking with me about {T}, and for telling me that {X}.",
    "What you said about {T} has stayed with me: {S}.",
    "What you told me about {T} gave me something to think about: {S}.",
    "When we came to {T}, you told me that {X}.",
    "I could have talked with you about {T} for longer. You told me that {X}.",
    "I have gone back more than once to what you said about {T}: {S}.",
    "What I remember best is what you said about {T}: {S}.",
    "It was useful to hear about {T} from you: {S}.",
)
CLAUSE_ALONE = (
    "Thank you for telling me that {X}.",
    "One thing you said has stayed with me: {S}.",
    "You told me something I have thought about since: {S}.",
    "You told me that {X}. I have thought about it since.",
    "When you said that {X}, I wanted to hear more.",
    "I have gone back more than once to one thing you said: {S}.",
    "What I remember best is one thing you said: {S}.",
    "It was useful to hear from you that {X}.",
)
# What was said as a phrase or a figure, of a named topic.
PHRASE_WITH_TOPIC = (
    "Thank you for talking with me about {T}. One thing has stayed with me: {S}.",
    "What you said about {T} has stayed with me: {S}.",
    "What you told me about {T} gave me something to think about: {S}.",
    "When we came to {T}, you mentioned {S}.",
    "You spoke about {T}, and one thing has stayed with me: {S}.",
    "I have gone back more than once to what you said about {T}: {S}.",
    "What I remember best is what you said about {T}: {S}.",
    "It was useful to hear about {T} from you: {S}.",
)
# The same where the thanks name the topic.
PHRASE_ALONE = {
    1: "One thing you said has stayed with me: {S}.",
    2: "You told me something I have thought about since: {S}.",
    3: "You mentioned {S}. I have thought about it since.",
    4: "One thing you said has stayed with me: {S}.",
    5: "I have gone back more than once to one thing you said: {S}.",
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
    "Thank you for {M}, and in particular for the part about {T}: {S}.",
    "One thing from {M} has stayed with me: {S}.",
    "One thing that came up gave me something to think about: {S}.",
    "It came up that {X}, and I have thought about it since.",
    "When it came up that {X}, I wanted to hear more.",
    "I have gone back more than once to one thing that was said: {S}.",
    "What I remember best is one thing that was said: {S}.",
    "It was useful to hear that {X}.",
)
ASK = (
    "Thank you for asking me {S}.",
    "One of your questions has stayed with me: {S}.",
    "I have gone on thinking about your question: {S}.",
    "Thank you, first of all, for asking me {S}.",
    "I was glad that you asked {S}.",
    "I have gone back more than once to your question: {S}.",
    "The question I remember best is yours: {S}.",
    "It was good to be asked {S}.",
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
    "Thank you for {G}.",
    "I keep coming back to the moment when {S}.",
    "I was glad that {S}.",
    "{S}, and I'm glad you did.",
    "The part I valued most was when {S}.",
    "I have thought again of the moment when {S}.",
    "What I remember best is that {S}.",
    "It helped me that {S}.",
)
NOUN_SAID = (
    "Thank you for talking with me about {S}.",
    "What you said about {S} has stayed with me.",
    "What you told me about {S} gave me something to think about.",
    "You spoke to me about {S}, and I'm glad you did.",
    "I would gladly have heard more about {S}.",
    "I have gone back more than once to what you said about {S}.",
    "What I remember best is what you said about {S}.",
    "It was useful to hear about {S} from you.",
)
NOUN_ONLY = (
    "Thank you for talking with me about {S}.",
    "I was glad we talked about {S}.",
    "I was glad that {S} came up.",
    "We spoke about {S}, and I'm glad we did.",
    "I would gladly have talked longer about {S}.",
    "It was good of you to talk with me about {S}.",
    "I was especially glad that we came to {S}.",
    "It was good to talk with you about {S}.",
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
    "Thank you for {M}{day}.",
    "Thank you for telling me.",
    "Thank you for your time{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for making time for me{day}.",
    "Thank you for your time{day}, and for telling me this.",
    "Thank you for {M}{day}.",
    "Thank you for taking the time{day}.",
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

# The writer's own part.
MINE_CLAUSE = (
    "As I told you, {m}.",
    "I mentioned that {m}.",
    "I replied that {m}.",
    "I told you that {m}.",
    "For my part, {m}.",
    "As I said then, {m}.",
    "I said that {m}.",
    "I said that {m}.",
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
    "I mentioned {m}.",
    "I brought up {m}.",
    "I mentioned {m}.",
    "For my part, I mentioned {m}.",
    "I told you about {m}.",
    "In return I told you about {m}.",
    "I told you about {m}.",
    "I brought up {m}.",
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
