"""The wording of the thank-you letter: for each place in it, one way to say it per skeleton, so that no two of a panel share one.

{S} what was said, as a clause; {G} the same as an -ing phrase; {T} the topic; {M} the talk; {m} the writer's own part; {N} a need; {st} a strength; {E} the employer; {R} the post; {D} what more could be told.
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
    "Thank you for talking with me{in_M} about {T}, and for telling me that {S}.",
    "What you said{in_M} about {T} has stayed with me: {S}.",
    "I left {M} thinking about {T}. You told me that {S}.",
    "When {M} came to {T}, you told me that {S}.",
    "On {T}, you said{in_M} that {S}; I'd have liked to hear still more.",
    "I've gone back several times to what you said about {T}{in_M}: {S}.",
    "Of all we covered in {M}, your point about {T} is the one I keep: {S}.",
    "It was good to talk with you about {T}{in_M}, and to hear that {S}.",
)
CLAUSE_ALONE = (
    "Thank you for telling me{in_M} that {S}.",
    "One thing you said{in_M} has stayed with me: {S}.",
    "I left {M} thinking about something you told me: {S}.",
    "You told me{in_M} that {S}, and I'm glad you did.",
    "When you said{in_M} that {S}, I wanted to hear more.",
    "I've gone back several times to one thing you said{in_M}: {S}.",
    "Of all we covered in {M}, one point of yours is the one I keep: {S}.",
    "It helped me to hear from you{in_M} that {S}.",
)
# Nobody is named as having said it: the talk did.
CLAUSE_SHARED = (
    "Thank you for {M}, and in particular for the part about {T}: {S}.",
    "One thing from {M} has stayed with me: {S}.",
    "I left {M} thinking about {T}: {S}.",
    "It came up in {M} that {S}, and I'm glad it did.",
    "When it came up that {S}, I wanted to hear more.",
    "I've gone back several times to one point of {M}: {S}.",
    "Of all that {M} covered, one point is the one I keep: {S}.",
    "It helped me to hear in {M} that {S}.",
)
ASK = (
    "Thank you for asking me{in_M} {S}.",
    "One of your questions{in_M} has stayed with me: {S}.",
    "I left {M} still thinking about your question: {S}.",
    "You asked me{in_M} {S}, and I'm glad you did.",
    "I was glad that you asked{in_M} {S}.",
    "I've gone back several times to a question you put to me{in_M}: {S}.",
    "Of all the questions in {M}, yours is the one I keep: {S}.",
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
    "I've thought again about {M}, and most of all about the moment when {S}.",
    "What I'll remember of {M}, above all, is that {S}.",
    "It meant a good deal to me{in_M} that {S}.",
)
NOUN_SAID = (
    "Thank you for talking with me{in_M} about {S}.",
    "What you said{in_M} about {S} has stayed with me.",
    "I left {M} thinking about what you told me of {S}.",
    "You spoke to me{in_M} about {S}, and I'm glad you did.",
    "I listened with particular interest{in_M} when you spoke about {S}.",
    "I've gone back several times to what you said{in_M} about {S}.",
    "Of all we covered in {M}, what you said about {S} is the part I keep.",
    "It was good to hear from you{in_M} about {S}.",
)
NOUN_ONLY = (
    "Thank you for talking with me{in_M} about {S}.",
    "The part of {M} about {S} has stayed with me.",
    "I left {M} thinking about {S}.",
    "We spoke{in_M} about {S}, and I'm glad we did.",
    "I was glad that {M} turned to {S}.",
    "I've gone back several times to what we said{in_M} about {S}.",
    "Of all we covered in {M}, {S} is the part I keep thinking of.",
    "It was good to talk with you{in_M} about {S}.",
)
NOUN_PANEL = (
    "Thank you for your part in {M}, and for the time spent on {S}.",
    "The part of {M} about {S} has stayed with me.",
    "I left {M} thinking about {S}.",
    "The panel spoke about {S}, and I'm glad of it.",
    "I was glad that {M} turned to {S}.",
    "I've gone back several times to what was said in {M} about {S}.",
    "Of all that {M} covered, {S} is the part I keep thinking of.",
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

# Thanks that say for what. Skeletons 2, 4 and 7 give them before the moment is told, so that it need not be named again.
THANKS_ASKED = {
    1: "Thank you for asking it.",
    3: "Thank you for that question, and for your time{day}.",
    5: "Thank you for asking it, and for your time{day}.",
    6: "Thank you for {M}, and for that question most of all.",
}
THANKS_NAMED = {
    2: "Thank you for talking with me about {T}.",
    3: "Thank you for talking with me{in_M} about {T}.",
    4: "Thank you for the time we spent{in_M} on {T}.",
    6: "Thank you for {M}, and most of all for talking about {T}.",
    7: "Thank you for {M}, and for the part of it about {T}.",
}
NAMED_BEFORE = {
    2: "It has stayed with me since.",
    4: "I was glad that {M} came to it.",
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
    "In my answer, {m}.",
    "In return, {m}.",
)
MINE_NOUN = (
    "I mentioned {m}.",
    "My own example was {m}.",
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

# The bridge: from a need of the post, from what the reader said, or from neither.
BRIDGE_NEED = (
    "The {post} needs {N}. {St}.",
    "You are looking for {N}. {St}.",
    "As for {N}, {st}.",
    "I understand that the {post} needs {N}. {St}.",
    "{St}. I hope that speaks to the need for {N}.",
    "I gather that the {post} needs {N}. {St}.",
    "One more word, on {N}: {st}.",
    "I noticed that the {post} asks for {N}. {St}.",
)
# The same where the need is a matter rather than a person.
BRIDGE_MATTER = (
    "The {post} involves {N}. {St}.",
    "I know that the {post} involves {N}. {St}.",
    "As for {N}, {st}.",
    "I understand that the {post} is partly about {N}. {St}.",
    "{St}. I hope that speaks to what you need on {N}.",
    "The {post} comes back to {N}, I gather. {St}.",
    "One more word, on {N}: {st}.",
    "I noticed that the {post} includes {N}. {St}.",
)
BRIDGE_SAID = (
    "That is close to work I've done: {st}.",
    "I know something of this from my own work: {st}.",
    "It is not new to me: {st}.",
    "I have met something like it in my own work: {st}.",
    "It brought to mind work of my own: {st}.",
    "I could be of use here: {st}.",
    "I have worked on something close to it: {st}.",
    "My own experience fits here: {st}.",
)
BRIDGE_ANY = (
    "What I would bring to the {post}: {st}.",
    "One thing about my own work: {st}.",
    "From my own work I would bring this: {st}.",
    "Let me add one thing I have done: {st}.",
    "What I can offer from my own work is this: {st}.",
    "I would bring with me one thing in particular: {st}.",
    "One thing I would like you to know: {st}.",
    "Of my own experience I would name this: {st}.",
)

# A strength that is named rather than told: with its evidence, and without.
STRENGTH_SHOWN = (
    "on {C}, this is what I can show: {E}",
    "my own record with {C} is this: {E}",
    "on {C}, I can point to this: {E}",
    "what I have to show for {C} is this: {E}",
    "my work on {C} has come to this: {E}",
    "I can point to my work on {C}: {E}",
    "of my work on {C} I would name this: {E}",
    "I bring experience with {C}: {E}",
)
STRENGTH_NAMED = (
    "I would bring experience with {C}",
    "my own work has included {C}",
    "I can point to my own work on {C}",
    "I have experience with {C}",
    "my own experience includes {C}",
    "I can bring experience with {C}",
    "I have experience of {C} myself",
    "I bring experience with {C}",
)

# That the writer wants it.
WISH = (
    "I'd very much like to do this work with you{at_E}.",
    "I'd be glad to join you{in_R}.",
    "After {M}, I would very much like to join you{in_R}.",
    "I want {R} more now than I did before we spoke.",
    "I want this job, and I'd work hard at it.",
    "What I heard makes me want to work with you{at_E}.",
    "I very much hope to join you{at_E}.",
    "It left me more interested in {R} than before.",
)

# An easy next step.
OFFER = (
    "If more detail about {D} would help, I'll gladly send it, and references too.",
    "If references would be useful, I can put you in touch with people who know my work.",
    "If you want references or anything else from me, a line is enough.",
    "If anything is still open on your side, I'm glad to answer, or to send references.",
    "Please tell me if further details or references would help you.",
    "If it is useful, I can send you more about {D}, or the names of people I have worked with.",
    "Do let me know if you would like references, or more about {D}.",
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
    "I haven't forgotten my promise to {p}; you'll have it{by}.",
    "And as agreed, I will {p}{by}.",
)

SUBJECT = (
    "Thank you for {M}: {T}",
    "{T}: thank you",
    "After {M}: {T}",
    "Thank you for talking about {T}",
    "{role}: {T}",
    "Thank you, and a word on {T}",
    "{T} and the {role} {post}",
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
    (("open", "mine", "since"), ("second", "bridge"), ("question", "promise", "wish", "offer")),
    (("open", "mine", "thanks"), ("second", "since", "bridge"), ("wish", "question", "promise", "offer")),
    (("wish", "thanks"), ("open", "mine", "since", "second"), ("bridge",), ("question", "promise", "offer")),
    (("open",), ("mine", "since", "bridge", "second"), ("thanks", "wish", "question", "promise", "offer")),
    (("thanks", "open", "bridge"), ("mine", "since", "second"), ("question", "wish", "promise", "offer")),
    (("open", "since", "mine"), ("bridge", "second", "thanks"), ("offer", "question", "promise", "wish")),
    (("open", "mine"), ("bridge", "second", "since"), ("thanks", "offer", "question", "promise", "wish")),
    (("thanks", "wish"), ("open", "mine", "bridge"), ("since", "second", "question", "promise", "offer")),
)
