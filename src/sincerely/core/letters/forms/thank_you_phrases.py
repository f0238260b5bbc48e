"""The wording of the thank-you letter: for each place in it, one way to say it per skeleton, so that no two of a panel share one.

{S} what was said, as a clause, {X} the same behind "that"; {G} the same as an -ing phrase; {T} the topic; {M} the talk; {m} the writer's own part; {N} a need; {st} a strength; {E} the employer; {R} the post; {D} what more could be told.
Written with contractions; formal letters get them written out.
"""

from __future__ import annotations

# What the talk is called, by format; the index is the skeleton's.
OCCASION = {
    "panel": ("the panel discussion", "the panel interview", "the panel discussion", "our panel conversation", "the panel interview", "the panel discussion", "the panel conversation", "the panel interview"),
    "one-on-one": ("our conversation", "our talk", "our conversation", "our meeting", "our conversation", "our talk", "our conversation", "our meeting"),
    "phone": ("our phone call", "our call", "our conversation on the phone", "our call", "our phone conversation", "our call", "our phone call", "our call"),
    "video": ("our video call", "our call", "our conversation by video", "our video call", "our conversation", "our call", "our video conversation", "our call"),
    "": ("our conversation", "our talk", "our conversation", "our meeting", "our conversation", "our talk", "our conversation", "our meeting"),
}  # fmt: skip

# The moment that stayed: with the topic named, and without.
CLAUSE_WITH_TOPIC = (
    "Thank you for talking with me{in_M} about {T}, and for telling me that {X}.",
    "What you said{in_M} about {T} has stayed with me: {S}.",
    "I left {M} thinking about something you told me of {T}: {S}.",
    "When {M} came to {T}, you told me that {X}.",
    "I would gladly have stayed longer on {T}: you told me{in_M} that {X}.",
    "Since {M} I have gone back more than once to what you said about {T}: {S}.",
    "What I took home from {M} is your point about {T}: {S}.",
    "It helped me to hear from you{in_M} about {T}: {S}.",
)
CLAUSE_ALONE = (
    "Thank you for telling me{in_M} that {X}.",
    "One thing you said{in_M} has stayed with me: {S}.",
    "I left {M} thinking about something you told me: {S}.",
    "You told me{in_M} that {X}. I have thought about it since.",
    "When you said{in_M} that {X}, I wanted to hear more.",
    "Since {M} I have gone back more than once to one thing you said: {S}.",
    "What I took home from {M} is one point of yours: {S}.",
    "It helped me to hear from you{in_M} that {X}.",
)
# A statement that can open the letter by itself.
CLAUSE_FIRST = {
    1: "{S}. You told me that{in_M}, and it has stayed with me.",
    4: "{S}. When you said that{in_M}, I wanted to hear more.",
}
# What was said as a phrase or a figure, of a named topic.
PHRASE_WITH_TOPIC = (
    "Thank you for talking with me{in_M} about {T}. One thing has stayed with me: {S}.",
    "What you said{in_M} about {T} has stayed with me: {S}.",
    "I left {M} thinking about {T} and what you told me: {S}.",
    "When {M} came to {T}, you mentioned {S}.",
    "You spoke{in_M} about {T}, and one thing has stayed with me: {S}.",
    "Since {M} I have gone back more than once to what you said about {T}: {S}.",
    "What I took home from {M} is your point about {T}: {S}.",
    "It helped me to hear from you{in_M} about {T}: {S}.",
)
# The same where the thanks, further down, name the topic.
PHRASE_ALONE = {
    1: "One thing you said{in_M} has stayed with me: {S}.",
    3: "You mentioned{in_M} {S}. I have thought about it since.",
    5: "Since {M} I have gone back more than once to one thing you said: {S}.",
    6: "What I took home from {M} is one point of yours: {S}.",
}
# The reader's own words are not on record; a colleague's subject is named as the colleague's.
COLLEAGUE_THANKS = (
    "Thank you for your part in {M}{day}.",
    "Thank you for the time you gave me{day} with the panel.",
    "Thank you for being there{day}.",
    "Thank you for {M}{day}.",
)
COLLEAGUE = (
    "I have also thought again about {T}, which came up with {C}.",
    "What came up with {C} about {T} has stayed with me, too.",
    "Of the rest of {M}, what has stayed with me is {T}, which I talked over with {C}.",
    "I have gone on thinking, too, about {T}, which {C} and I talked about.",
)
# Nobody is named as having said it: the talk did.
CLAUSE_SHARED = (
    "Thank you for {M}, and in particular for the part about {T}: {S}.",
    "One thing from {M} has stayed with me: {S}.",
    "I left {M} thinking about {T}: {S}.",
    "It came up in {M} that {X}, and I have thought about it since.",
    "When it came up that {X}, I wanted to hear more.",
    "I have gone back more than once to one point of {M}: {S}.",
    "What I took home from {M} is one point above all: {S}.",
    "It helped me to hear in {M} that {X}.",
)
ASK = (
    "Thank you for asking me{in_M} {S}.",
    "One of your questions{in_M} has stayed with me: {S}.",
    "I left {M} still thinking about your question: {S}.",
    "Thank you, first of all, for asking me{in_M} {S}.",
    "I was glad that you asked{in_M} {S}.",
    "Since {M} I have gone back more than once to your question: {S}.",
    "What I took home from {M} is a question of yours: {S}.",
    "It was good to be asked{in_M} {S}.",
)
ASK_SHARED = (
    "Thank you for the question of {S}.",
    "One question from {M} has stayed with me: {S}.",
    "I left {M} still thinking about one question: {S}.",
    "I was asked {S}, and I'm glad of it.",
    "I was glad that {M} came to the question of {S}.",
    "I've gone back several times to the question of {S}.",
    "Of all the questions in {M}, one is the one I keep: {S}.",
    "It was good to be asked {S}.",
)
ACT = (
    "Thank you for {G}.",
    "I keep coming back to the moment in {M} when {S}.",
    "I left {M} glad that {S}.",
    "In {M} {S}, and I'm glad you did.",
    "The part of {M} I valued most was when {S}.",
    "Since {M} I have thought again of the moment when {S}.",
    "What I took home from {M}, above all, is that {S}.",
    "It helped me{in_M} that {S}.",
)
NOUN_SAID = (
    "Thank you for talking with me{in_M} about {S}.",
    "What you said{in_M} about {S} has stayed with me.",
    "I left {M} thinking about what you told me of {S}.",
    "You spoke to me{in_M} about {S}, and I'm glad you did.",
    "I would gladly have heard more{in_M} when you spoke about {S}.",
    "Since {M} I have gone back more than once to what you said about {S}.",
    "What I took home from {M} is what you said about {S}.",
    "It helped me to hear from you{in_M} about {S}.",
)
NOUN_ONLY = (
    "Thank you for talking with me{in_M} about {S}.",
    "I was glad of the part of {M} about {S}.",
    "I was glad that we talked about {S}.",
    "We spoke{in_M} about {S}, and I'm glad we did.",
    "I was glad that {M} turned to {S}.",
    "It was good of you to talk with me{in_M} about {S}.",
    "Of all we covered in {M}, I was especially glad that we came to {S}.",
    "It was good to talk with you{in_M} about {S}.",
)
NOUN_PANEL = (
    "Thank you for your part in {M}, and for the time spent on {S}.",
    "I was glad of the part of {M} about {S}.",
    "I was glad that we talked about {S}.",
    "We spoke in {M} about {S}, and I'm glad of it.",
    "I was glad that {M} turned to {S}.",
    "It was good to spend part of {M} on {S}.",
    "Of all that {M} covered, I was especially glad that we came to {S}.",
    "It was good to hear the panel on {S}.",
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
    "Thank you for making time for {M}.",
)
NOTHING_BY_WIRE = (
    "Thank you for {M}{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for talking with me{day}.",
    "Thank you for {M}{day}.",
    "Thank you for your time{day}.",
    "Thank you for the conversation{day}.",
    "Thank you for taking the time to talk{day}.",
    "Thank you for making time for {M}.",
)

# Thanks, where the opening was something else.
THANKS = (
    "Thank you as well for your time{day}.",
    "Thank you for talking it through with me.",
    "Thank you for your time{day}.",
    "Thank you for the time you gave me{day}.",
    "Thank you for making time for me{day}.",
    "Thank you for raising it, and for your time{day}.",
    "Thank you for {M}, and for that part of it most of all.",
    "Thank you for making time for {M}.",
)
THANKS_PANEL = (
    "Thank you for your part in it.",
    "Thank you for raising it with the panel.",
    "Thank you for giving your time to it.",
    "Thank you, and the rest of the panel, for the time you gave me{day}.",
    "Thank you for making room for me{day} with the panel.",
    "Thank you for your part in {M}.",
    "Thank you for {M}, and for that part of it most of all.",
    "Thank you for having me at {M}.",
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
    2: "Thank you for talking with me about {T}.",
    3: "Thank you for talking with me about {T}.",
    4: "Thank you for the time we spent on {T}.",
    5: "Thank you for talking with me about {T}, and for your time{day}.",
    6: "Thank you for {M}, and most of all for talking about {T}.",
    7: "Thank you for {M}, and for the part of it about {T}.",
}
NAMED_BEFORE = {
    2: "I was glad that {M} came to it.",
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
    "I said at the time that {m}.",
    "I said that {m}.",
)
MINE_ANSWER = (
    "I said that {m}.",
    "My answer was that {m}.",
    "I answered that {m}.",
    "My short answer was that {m}.",
    "What I said still holds: {m}.",
    "As I said then, {m}.",
    "I said at the time that {m}.",
    "I told you that {m}.",
)
MINE_ACT = (
    "{m}.",
    "In return, {m}.",
    "For my part, {m}.",
    "{m}.",
    "In turn, {m}.",
    "{m}.",
    "{m}.",
    "In return, {m}.",
)
MINE_NOUN = (
    "I mentioned {m}.",
    "I brought up {m}.",
    "I spoke of {m}.",
    "For my part, I mentioned {m}.",
    "I told you about {m}.",
    "In return I told you about {m}.",
    "I answered with {m}.",
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
    "I said at the time: {m}.",
    "I told you {m}.",
)
MINE_DO = (
    "I said I would {m}.",
    "My answer was to {m}.",
    "I told you I would {m}.",
    "What I said still holds: I would {m}.",
    "For my part, I would {m}.",
    "As I said then, I would {m}.",
    "I said at the time that I would {m}.",
    "I answered that I would {m}.",
)

# A thought since.
SINCE_DID = ("After we spoke, {m}.", "Afterwards, {m}.", "After {M}, {m}.", "Afterwards, {m}.")
SINCE_HAVE = ("Since then, {m}.", "Since we spoke, {m}.", "Since {M}, {m}.", "Since then, {m}.")
SINCE_THINK = (
    "On reflection, {m}.",
    "One thought since: {m}.",
    "It has occurred to me since that {m}.",
    "Thinking it over, I'd add this: {m}.",
)
SINCE_NOUN = (
    "I've been thinking since about {m}.",
    "One thought since: {m}.",
    "Since then I have been turning over {m}.",
    "My thoughts have gone since to {m}.",
)

# A second thing of the talk, where there is room.
SECOND = {
    "clause": ("You also told me that {S}.", "It was useful to know, too, that {S}.", "I took away as well that {S}.", "I noted, too, that {S}."),
    "ask": ("You also asked {S}.", "I was glad, too, to be asked {S}.", "You asked as well {S}.", "I also remember your question: {S}."),
    "act": ("I was glad, too, that {S}.", "It helped, too, that {S}.", "I also remember that {S}.", "I valued it, too, that {S}."),
    "noun": ("I was glad, too, that we came to {S}.", "We also spoke about {S}.", "I also remember what we said about {S}.", "I enjoyed the part about {S}, too."),
}  # fmt: skip
