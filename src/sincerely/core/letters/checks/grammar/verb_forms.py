"""The form of a verb by what stands before it: after helping verbs, "to", prepositions, and with a time that is over."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
    is_base,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off

def _object(s: Sentence, i: int) -> bool:
    """Say whether something that a verb acts on begins at `i`."""
    return not s.mark[i] and s.is_a(i, DET | POSS | OBJECT | NAME | NUMBER)


def _next(s: Sentence, i: int) -> int:
    """Return the next word behind adverbs and "not"."""
    at = i + 1
    while (s.is_a(at, ADV) or (s.is_a(at, ADVERB) and s.words[at].endswith("ly"))) and not s.mark[at]:
        at += 1
    return at


def after_modal(s: Sentence, i: int) -> Found | None:
    """ "can helps", "would liked", "will starting", "would of", "can able", "I will available"."""
    at = _next(s, i)
    word, bits = s.words[at], s.bits[at]
    asked = s.is_a(at, SUBJECT) and s.words[at] != "it" and not s.mark[at] and s.opens(i)
    if asked:  # "Could you told me"
        at += 1
        word, bits = s.words[at], s.bits[at]
    if any(s.mark[k] for k in range(i + 1, at + 1)) or bits & (DET | POSS | NAME):
        return None
    said = s.words[i]
    if word == "of" and said in ("would", "could", "should", "might", "must", "wouldn't", "couldn't", "shouldn't") and s.words[at + 1] != "course":
        return Found(at, at, "have", f'"{said} have" is meant.')
    if word == "to" and said in ("can", "could", "can't", "cannot", "couldn't") and s.is_a(at + 1, BASE) and s.is_a(i - 1, SUBJECT | NOUN | PLURAL | NAME):
        if s.words[i - 2] in ("what", "all", "everything", "as", "whatever"):
            return None  # "I did what I could to help"
        return Found(at, at + 1, s.words[at + 1], 'After a helping verb no "to".')
    if bits & PREP or s.words[i - 1] in ("the", "a", "my", "your", "his", "her", "in", "of"):
        return None  # "a can", "his will", "in May"
    if said == "can" and word == "able":
        return Found(i, at, "am able" if s.words[i - 1] == "i" else "are able", 'Either "can" or "able to".')
    subject = asked or s.is_a(i - 1, SUBJECT | NOUN | PLURAL | NAME | WH) or said.endswith(("'ll", "'d"))
    if not subject or bits & BASE or bits & (AUXILIARY | JOIN | WH):
        return None
    if said.endswith("'d"):
        return None  # "I'd started" is "I had"
    plain = s.table.base(word)
    if bits & (PAST | PARTICIPLE | THIRD | ING) and not bits & (ADJECTIVE | ADVERB) and plain != word:
        if bits & (NOUN | PLURAL) and (bits & MAINLY_NOUN or not (_object(s, at + 1) or s.is_a(at + 1, PREP))) and not asked:
            return None
        if bits & PLURAL and asked:
            return None
        return Found(at, at, plain, f'After "{said}" the plain form stands.')
    glad = s.is_a(at, MAINLY_ADJECTIVE) and not bits & (NOUN | ADVERB | PARTICIPLE) and s.words[at + 1] in ("to", "for", "if", "that", "in", "on", "at", "with", "about")
    if glad and s.is_a(i - 1, SUBJECT) and not s.mark[at + 1]:
        return Found(at, at, f"be {word}", 'A verb is missing: "be".')
    return None


def after_do(s: Sentence, i: int) -> Found | None:
    """ "did went", "doesn't works", "Did you received"."""
    at = _next(s, i)
    if s.is_a(at, SUBJECT) and not s.mark[at] and (s.opens(i) or s.is_a(i - 1, WH)):
        at = _next(s, at)
    elif s.words[i] in ("do", "does", "did") and at == i + 1:
        return None  # "did" may be the verb itself: "we did planned work"
    if any(s.mark[k] for k in range(i + 1, at + 1)):
        return None
    word, bits = s.words[at], s.bits[at]
    if word in ("has", "had", "was", "were", "is", "are"):
        return Found(at, at, {"has": "have", "had": "have"}.get(word, "be"), "After a helping verb the plain form stands.") if word in ("has", "had") else None
    if (bits & (PAST | PARTICIPLE | THIRD) and not bits & (BASE | ADJECTIVE | NOUN | PLURAL | AUXILIARY | ADVERB)) or (bits & THIRD and bits & PLURAL and s.words[i].endswith("n't")):
        return Found(at, at, s.table.base(word), "After a helping verb the plain form stands.")
    return None


def after_have(s: Sentence, i: int) -> Found | None:
    """ "have went", "has already call me", "have receive", "I have work four years"."""
    at = _next(s, i)
    word, bits = s.words[at], s.bits[at]
    if any(s.mark[k] for k in range(i + 1, at + 1)) or bits & (AUXILIARY | DET | POSS | PREP | WH | NAME | JOIN):
        return None
    past_only = bits & PAST and not bits & (PARTICIPLE | NOUN | ADJECTIVE | BASE)
    adverb = at > i + 1 and s.words[at - 1] in ("already", "never", "just", "always", "also", "ever", "recently", "often", "really")
    subject = s.is_a(i - 1, SUBJECT | NOUN | PLURAL | NAME | WH) or s.words[i].endswith("'ve") or s.is_a(i - 1, AUXILIARY)
    if not subject:
        return None
    base = bits & BASE and not bits & (PAST | PARTICIPLE)
    plain = base and (
        not bits & (NOUN | ADJECTIVE | ADVERB)
        or (adverb and (_object(s, at + 1) or s.is_a(at + 1, PREP)) and not bits & ADJECTIVE)
        or (word in ("work", "tour", "visit", "manage", "cook", "train", "help") and _length_of_time(s, at + 1))
        or (word == "work" and s.words[at + 1] in ("as", "with", "for") and s.words[at + 2] not in ("monday", "you"))
        or (s.words[i].endswith("'ve") and bits & MAINLY_VERB)
        or (s.words[i].endswith("'ve") and bits & BASE and s.is_a(at + 1, NUMBER | DET | POSS) and not bits & ADJECTIVE)
    )
    if s.words[i] in ("have", "has") and s.is_a(i - 1, AUXILIARY) and s.is_a(i - 1, DO):
        return None
    if past_only or plain:
        if s.words[i] == "have" and s.words[i - 1] in ("to", "must") and not past_only:
            return None
        third = s.table.form(s.table.base(word), "VBN")
        return Found(at, at, third, f'After "{s.words[i]}" another form stands: "{third}".') if third != word else None
    return None


def _length_of_time(s: Sentence, i: int) -> bool:
    return (s.is_a(i, NUMBER) and s.words[i + 1] in ("years", "months", "weeks")) or (s.words[i] in ("for", "since") and s.is_a(i + 1, NUMBER))


_FEELINGS = {
    "exciting": "excited",
    "interesting": "interested",
    "surprising": "surprised",
    "disappointing": "disappointed",
    "confusing": "confused",
    "boring": "bored",
    "tiring": "tired",
    "satisfying": "satisfied",
    "frustrating": "frustrated",
}


def after_be(s: Sentence, i: int) -> Found | None:
    """ "I am agree", "was went", "is depend", "I am boring"."""
    at = _next(s, i)
    word, bits = s.words[at], s.bits[at]
    if any(s.mark[k] for k in range(i + 1, at + 1)) or bits & (AUXILIARY | DET | POSS | PREP | WH | NAME | JOIN | SUBJECT):
        return None
    be = s.words[i]
    feels = word in _FEELINGS and (s.ends(at + 1) or s.words[at + 1] in ("about", "in", "by", "with", "that"))
    if feels and (be == "i'm" or s.words[i - 1] == "i"):
        return Found(at, at, _FEELINGS[word], f'"{_FEELINGS[word]}" is how one feels.')
    if be in ("it's", "that's", "there's", "he's", "she's", "being", "been"):
        return None
    what_i_did = any(s.words[k] in ("what", "all", "thing", "do", "does", "did", "least", "best", "most", "only") for k in range(PAD, i))
    person = be in ("i'm", "you're", "we're", "they're") or s.is_a(i - 1, SUBJECT)
    if s.only(at, BASE) and not what_i_did and (person or (s.is_a(i - 1, NOUN | PLURAL) and (s.ends(at + 1) or _object(s, at + 1)))) and s.words[i - 1] not in ("it", "this"):
        if s.words[i - 1] == "i" or be == "i'm":
            return Found(i, at, (f"I {word}" if be == "i'm" else word), "One verb too many, or the wrong form.")
        return Found(at, at, s.table.form(word, "VBG"), "One verb too many, or the wrong form.")
    if bits & PAST and not bits & (PARTICIPLE | NOUN | ADJECTIVE | BASE | ADVERB):
        third = s.table.form(s.table.base(word), "VBN")
        return Found(i, at, word, "One verb too many, or the wrong form.") if person else Found(at, at, third, f'"{third}" is the form here.')
    if bits & THIRD and not bits & (PLURAL | NOUN | BASE | ADJECTIVE) and be in ("am", "is", "are", "was", "were", "be"):
        return Found(at, at, s.table.form(s.table.base(word), "VBG"), "One verb too many, or the wrong form.")
    return None


_TAKES_TO = wordset(
    """
    want wanted wants like love hope hoped hopes need needed try tried able happy glad pleased decide decided plan planned agree
    agreed going ready willing eager chance opportunity continue allow wish learn learned how able keen delighted refuse promise
    promised ask expect prefer hard easy difficult time way honoured have has had excited
    """
)
_TAKES_ING = wordset(
    """
    enjoy enjoyed enjoys avoid avoided suggest suggested recommend recommended mind consider considered considering finish
    finished keep kept practise practised miss missed imagine involve involves appreciate
    """
)


def after_to(s: Sentence, i: int) -> Found | None:
    """ "to met you", "want to joining", "look forward to hear", "forward to work with"."""
    at = i + 1
    if s.mark[at] or s.mark[i]:
        return None
    word, bits, before = s.words[at], s.bits[at], s.words[i - 1]
    forward = before == "forward" or before == "forwards"
    if forward and bits & BASE and not bits & (PAST | ADJECTIVE) and not s.is_a(at, BE | DO | MODAL):
        verb = (
            not bits & NOUN
            or (bits & MAINLY_VERB and (_object(s, at + 1) or s.words[at + 1] in ("from", "with", "to", "about", "back")))
            or (s.words[at + 1] in ("with", "you", "me", "us") and word in ("work", "talk", "visit", "meeting", "chat"))
        )
        if verb or word in ("be", "have", "do"):
            return Found(at, at, s.table.form(word, "VBG"), 'After "look forward to" the -ing form stands.')
        return None
    if forward and word in ("be", "have"):
        return Found(at, at, {"be": "being", "have": "having"}[word], 'After "look forward to" the -ing form stands.')
    if before in ("committed", "dedicated", "accustomed") and s.only(at, BASE) and s.is_a(i - 2, BE):
        return Found(at, at, s.table.form(word, "VBG"), f'After "{before} to" the -ing form stands.', "advice")
    if bits & (AUXILIARY | DET | POSS | PREP | NAME | NUMBER | SUBJECT | WH):
        return Found(at, at, "have", 'After "to" the plain verb stands.') if word in ("has", "had") and before in _TAKES_TO else None
    if bits & (BASE | ADJECTIVE | ADVERB):
        return None
    if bits & PAST and not bits & (PARTICIPLE | NOUN):  # went, saw, took
        return Found(at, at, s.table.base(word), 'After "to" the plain verb stands.')
    goes_on = _object(s, at + 1) or s.is_a(at + 1, PREP) or s.ends(at + 1)
    if before in _TAKES_TO and goes_on:
        if (bits & (PAST | PARTICIPLE) and not bits & NOUN) or (bits & THIRD and not bits & PLURAL):
            return Found(at, at, s.table.base(word), 'After "to" the plain verb stands.')
        if (bits & ING and before not in ("time", "way", "used", "learned", "hard", "have", "had", "has", "going") and not bits & NOUN) or (
            bits & ING and word == "meeting" and _object(s, at + 1) and before in _TAKES_TO
        ):
            return Found(at, at, s.table.base(word), 'After "to" the plain verb stands.')
    return None


_BEFORE_ING = wordset("for of about without by in on at from after before despite")


def after_preposition(s: Sentence, i: int) -> Found | None:
    """ "for give me", "interested in join your team", "without know"."""
    at = i + 1
    word, bits = s.words[at], s.bits[at]
    if s.mark[at] or not bits & BASE or bits & (PAST | ADJECTIVE | AUXILIARY | PREP | NAME | ADVERB | DET | JOIN):
        return None
    if s.words[i] in ("before", "after") and (s.is_a(i - 1, SUBJECT) or s.words[i - 1] in ("look", "looks", "looked")):
        return None
    only = not bits & NOUN and (_object(s, at + 1) or s.words[at + 1] in ("with", "to", "from", "about") or s.mark[at + 1] in (".", "!")) and word != "rework"
    with_object = bits & NOUN and s.words[at + 1] in ("me", "us", "him", "them") and not s.mark[at + 1] and s.words[i] in ("for", "of", "by", "about", "without")
    if bits & NOUN and bits & MAINLY_VERB and s.words[i] in ("for", "by", "without", "about") and s.is_a(at + 1, POSS | DET) and not s.mark[at + 1]:
        with_object = True
    if s.words[i] in ("in", "on") and s.words[i - 1] in ("log", "sign", "come", "join", "turn", "hand", "fill", "go", "call", "drop", "carry", "keep", "to"):
        return None  # "in" as part of the verb: "sign in see"
    if only or with_object:
        return Found(at, at, s.table.form(word, "VBG"), f'After "{s.words[i]}" the -ing form stands.')
    return None


def needs_to(s: Sentence, i: int) -> Found | None:
    """ "I want know", "would like discuss", "hope see you"; "enjoyed to meet"; "let me to"."""
    at = i + 1
    word = s.words[i]
    if s.mark[at]:
        return None
    if word in _TAKES_ING and s.words[at] not in ("they", "he", "she", "we"):
        if (
            s.words[at] == "to"
            and is_base(s, at + 1)
            and not s.mark[at + 1]
            and not s.is_a(i - 1, DET | POSS)
            and s.words[i] not in ("kept", "keep", "considered", "practise", "recommended", "suggested", "missed")
        ):
            return Found(at, at + 1, s.table.form(s.words[at + 1], "VBG"), f'After "{word}" the -ing form stands.')
        return None
    if word in ("willing", "able", "unable"):
        ing = s.is_a(at, ING) and not s.is_a(at, NOUN) and (_object(s, at + 1) or s.is_a(at + 1, PREP))
        return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{word}" stands "to".') if ing else None
    if word in ("keep", "let", "make") and s.words[at] in ("they", "he", "she", "we") and not s.mark[at]:
        return Found(at, at, {"they": "them", "he": "him", "she": "her", "we": "us"}[s.words[at]], "Behind the verb another form stands.")
    if word in ("let", "lets", "make", "makes", "made"):
        if s.is_a(at, OBJECT) and s.words[at + 1] == "to" and s.is_a(at + 2, BASE) and not s.mark[at + 1] and not s.mark[at + 2]:
            return Found(at + 1, at + 2, s.words[at + 2], f'After "{word} {s.words[at]}" no "to".')
        return None
    if not (is_base(s, at) or s.words[at] in ("be", "have") or (s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, ADJECTIVE | PAST | ADVERB))) or s.is_a(at, PREP | DET):
        return None
    if word == "like" and s.words[i - 1] not in ("would", "i'd", "we'd", "really"):
        return None
    if (word in ("need", "needs") and not (s.is_a(i - 1, SUBJECT))) or (word in ("plan", "hope", "wish", "need", "like", "want", "love") and s.is_a(i - 1, DET | POSS | PREP)):
        return None
    if word == "plan" and s.is_a(i - 1, NOUN | ADJECTIVE | ING):
        return None  # "does the health plan start"
    if word in ("need", "needs", "want", "wants", "wanted", "needed") and s.is_a(at, NOUN) and not _object(s, at + 1) and not s.is_a(at + 1, WH):
        return None  # a thing: "they need help", "we want change"
    if not (_object(s, at + 1) or s.is_a(at + 1, PREP | WH | JOIN) or s.words[at + 1] in ("to", "more", "back") or s.ends(at + 1)):
        return None
    return Found(at, at, f"to {s.words[at]}", '"to" is missing.')


_OVER = wordset("yesterday")


def past_time(s: Sentence, i: int) -> Found | None:
    """A time that is over with a verb of now: "Yesterday I meet", "we speak last week", "I have met her last year"."""
    word = s.words[i]
    first, last = i, i
    if word == "last":
        if (
            s.words[i + 1] not in ("week", "month", "year", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "summer", "spring", "autumn", "winter")
            or s.mark[i + 1]
        ):
            return None
        last = i + 1
    elif word == "ago":
        first = i - 2
        if not s.words[i - 1].endswith(("s", "year", "week", "month", "day")):
            return None
    if s.words[last + 1].endswith("'s") or s.is_a(first - 1, PREP | DET | POSS):
        return None
    # The time in front: the subject follows at once.
    at = last + 1
    if s.opens(first) and s.is_a(at, SUBJECT) and (not s.mark[at] or s.mark[at] == ","):
        verb = at + 1
        if (s.is_a(verb, BASE) and not s.is_a(verb, PAST | AUXILIARY | NOUN)) or (s.is_a(verb, BASE) and s.is_a(verb, MAINLY_VERB) and not s.is_a(verb, PAST | AUXILIARY)):
            return Found(verb, verb, s.table.form(s.words[verb], "VBD"), "With a time that is over the past form stands.")
        return None
    # The time behind: the nearest verb, with nothing of its own clause between.
    for verb in range(first - 1, max(PAD, first - 8), -1):
        if s.mark[verb + 1] or s.is_a(verb, JOIN | WH) or s.words[verb] == "to" or s.is_a(verb, ING):
            return None
        if (s.is_a(verb, SUBJECT) and s.words[verb] in ("i", "we", "he", "she", "they")) or s.is_a(verb, AUXILIARY):
            break
    else:
        return None
    if s.is_a(verb, SUBJECT):
        verb += 1
        if (
            s.is_a(verb, BASE | THIRD)
            and not s.is_a(verb, PAST | PARTICIPLE | AUXILIARY | ADVERB)
            and s.words[verb] not in ("hope", "know", "think", "thank", "write", "believe", "understand", "want", "feel", "wonder", "remember", "wish", "miss", "see", "need")
            and not s.is_a(verb - 2, AUXILIARY)
        ):
            base = s.table.base(s.words[verb]) if s.is_a(verb, THIRD) else s.words[verb]
            return Found(verb, verb, s.table.form(base, "VBD"), "With a time that is over the past form stands.")
        return None
    if s.words[verb] in ("have", "has", "i've", "we've", "you've", "they've") and s.is_a(verb + 1, PARTICIPLE) and not s.is_a(verb - 1, AUXILIARY) and s.words[verb - 1] != "to":
        return Found(
            verb,
            verb + 1,
            ("" if "'" not in s.words[verb] else s.words[verb].split("'")[0].replace("i", "I") + " ") + s.table.form(s.table.base(s.words[verb + 1]), "VBD"),
            "With a time that is over the simple past stands.",
        )
    return None


def if_will(s: Sentence, i: int) -> Found | None:
    """ "I would take it if you will give it": after "would" the if-clause takes the past."""
    at = i + 2
    if s.mark[i + 1] or not s.is_a(i + 1, SUBJECT) or s.words[at] != "will" or not s.is_a(at + 1, BASE):
        return None
    if any(s.words[k] == "would" or s.words[k].endswith("'d") for k in range(PAD, i)) and not s.is_a(i - 1, ADJECTIVE):
        return Found(at, at + 1, s.table.form(s.words[at + 1], "VBD"), 'After "would" the part with "if" takes the past form.')
    return None


def unlike_pair(s: Sentence, i: int) -> Found | None:
    """ "Should I stay in research or going into industry": two verbs that share a helping verb share its form."""
    at = i + 1
    if not s.is_a(at, ING) or s.is_a(at, NOUN | PREP | AUXILIARY) or s.mark[at] or s.mark[i] or (s.is_a(i - 1, ADJECTIVE) and not s.is_a(i - 1, NOUN)) or not (s.is_a(at + 1, PREP | DET | POSS | OBJECT) or s.words[at + 1] == "to"):
        return None
    for k in range(i - 1, max(PAD, i - 7), -1):
        if s.mark[k + 1] or s.is_a(k, ING | JOIN):
            return None
        if s.is_a(k, BASE) and not s.is_a(k, AUXILIARY):
            led = k - 1
            if s.is_a(led, SUBJECT) and s.is_a(led - 1, MODAL):
                led -= 1
            if s.words[led] == "to" or s.is_a(led, MODAL):
                return Found(at, at, s.table.base(s.words[at]), "The two verbs share one helping verb, so they take one form.")
    return None


_MODALS = [
    "can",
    "could",
    "will",
    "would",
    "shall",
    "should",
    "may",
    "might",
    "must",
    "can't",
    "cannot",
    "couldn't",
    "won't",
    "wouldn't",
    "shouldn't",
    "mustn't",
    "i'll",
    "you'll",
    "we'll",
    "they'll",
    "he'll",
    "she'll",
    "it'll",
]
BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(_MODALS, (after_modal,)),
    **dict.fromkeys(["do", "does", "did", "don't", "doesn't", "didn't"], (after_do,)),
    **dict.fromkeys(["have", "has", "had", "haven't", "hasn't", "hadn't", "i've", "you've", "we've", "they've", "having"], (after_have,)),
    **dict.fromkeys(["am", "is", "are", "was", "were", "be", "i'm", "you're", "we're", "they're"], (after_be,)),
    "to": (after_to,),
    **dict.fromkeys(_BEFORE_ING, (after_preposition,)),
    **dict.fromkeys(
        [
            *_TAKES_ING,
            *[
                "willing",
                "unable",
                "keep",
                "want",
                "wants",
                "wanted",
                "like",
                "hope",
                "hoped",
                "wish",
                "plan",
                "planned",
                "decided",
                "able",
                "going",
                "need",
                "needs",
                "let",
                "lets",
                "make",
                "makes",
                "made",
            ],
        ],
        (needs_to,),
    ),
    **dict.fromkeys(["yesterday", "last", "ago"], (past_time,)),
    "if": (if_will,),
    **dict.fromkeys(("or", "and"), (unlike_pair,)),
}
