"""A word that a clause cannot do without: its subject ("I think is better"), its "be" ("I still waiting"), "to" before a verb ("glad come"), "the" before what there is one of ("first door on the left")."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    INDEFINITE,
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
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_WHO = wordset("i we he she they")
_BE_OF = {"i": "am", "he": "is", "she": "is", "it": "is", "we": "are", "you": "are", "they": "are"}
_SAYING = wordset("think believe hope suppose guess feel said know imagine expect thought felt believed hoped")

#: Adjectives of how somebody is, which stand behind a form of "be" and not at a noun.
_STATES = wordset("""
    glad sure sorry able unable afraid aware ready willing eager keen happy pleased delighted grateful thankful proud interested available
    certain unsure busy hopeful confident curious excited convinced familiar responsible capable used ashamed married impressed surprised
    disappointed qualified motivated looking-forward
""")


def be_missing(s: Sentence, i: int) -> Found | None:
    """ "I still waiting for it", "that is why I interested in the post", "who able to read", "I been trusted with it"."""
    word = s.words[i]
    before = i - 1
    if s.is_a(before, AUXILIARY) or (s.is_a(before, PREP) and word != "who") or s.words[before] in ("and", "or", "than", "as", "like", "not", "only", "between", "but", "with", "let", "nor") or (s.mark[i] and s.mark[i] not in (",", "^", ";", "-", ":")):
        return None
    if s.words[before] in ("you", "him", "her") and word in _WHO:
        return None
    if word in ("it", "you") and s.table.base(s.words[before]) in ("make", "keep", "find", "leave", "get", "have", "see", "hear", "consider", "call"):
        return None  # "to make it available"
    # A helping verb before the subject: "Have I understood", "had he been", "So am I looking".
    if any(s.is_a(k, AUXILIARY) for k in (i - 1, i - 2) if not s.mark[k + 1]) and s.words[before] not in ("that", "why", "what", "because", "if", "when", "where", "how"):
        return None
    at = i + 1
    while at < i + 4 and (s.words[at] in ("still", "also", "always", "just", "now", "really", "very", "so", "currently", "not", "only", "already", "quite", "often", "never", "too", "more", "most", "again", "presently", "actually") and not s.mark[at]):
        at += 1
    if s.mark[at] or at >= s.end:
        return None
    said, follows = s.words[at], s.words[at + 1]
    if said == "been" and s.is_a(at + 1, PARTICIPLE | ING | ADJECTIVE | PREP | DET | NUMBER | ADV) and not s.mark[at + 1]:
        if word == "who":
            return None
        return Found(at, at, "has been" if word in ("he", "she", "it") else "have been", '"have" or "has" is missing.')
    if word == "who" and not (s.is_a(before, NOUN | PLURAL | INDEFINITE) or before < PAD):
        return None
    be = _BE_OF.get(word, "is")
    if said in _STATES and not s.is_a(at + 1, AUXILIARY) and not s.is_a(at, BASE) and not (said == "used" and (word != "i" or follows != "to" or not s.is_a(at + 2, ING | DET | POSS))):
        if s.is_a(at, PAST) and not (follows in ("in", "to", "that", "with", "by", "for") and not s.mark[at + 1] and said in ("interested", "delighted", "pleased", "excited", "ashamed", "married", "motivated", "qualified", "convinced") and said not in ("convinced", "qualified", "married", "pleased")):
            return None
        if s.is_a(at, PAST) and follows in ("that", "by", "for"):
            return None
        if not (s.ends(at + 1) or follows in ("to", "that", "about", "for", "of", "with", "in", "and") or s.is_a(at + 1, SUBJECT | ADV)):
            return None
        return Found(at, at, f"{be} {said}", f'"{be}" is missing.')
    if s.is_a(at, ING) and not s.is_a(at, PREP) and said not in ("being", "during", "according", "morning", "evening", "nothing", "something", "anything", "everything", "spring", "king", "string", "thing") and word != "who" and word != "it" and word != "you":
        if s.opens(i) and any(s.mark[k] == "," for k in range(at, s.end)) and at == i + 1 and False:
            return None
        if s.is_a(at, NOUN) and not (s.is_a(at + 1, DET | POSS | OBJECT | PREP | NAME) or follows in ("to", "too", "at", "on")):
            return None
        return Found(at, at, f"{be} {said}", f'"{be}" or "was" is missing.')
    return None


def there_missing(s: Sentence, i: int) -> Found | None:
    """ "There nobody here who can", "In your garage there two lifts", "that there a second post"."""
    at = i + 1
    if s.mark[at] or s.words[at] not in ("a", "an", "no", "nobody", "nothing", "two", "three", "four", "many", "several", "some") or (s.mark[i] and i > PAD):
        return None
    if not (i == PAD or s.words[i - 1] == "that" or (s.is_a(PAD, PREP) and s.is_a(i - 1, NOUN) and not any(s.is_a(k, AUXILIARY | PAST | THIRD) for k in range(PAD, i)))):
        return None
    if s.words[i - 1] == "that" and not (s.is_a(i - 2, OBJECT) or s.table.base(s.words[i - 2]) in ("say", "know", "hear", "think", "hope", "see", "read", "tell", "write", "mention", "believe", "understand")):
        return None
    if any(s.is_a(k, MODAL | DO) or (s.is_a(k, PAST | BE) and not s.is_a(k, PARTICIPLE | NOUN)) for k in range(at + 1, min(s.end, at + 6)) if not any(s.is_a(j, WH | JOIN) for j in range(at + 1, k))) and i != PAD:
        return None
    if s.words[at] in ("a", "an", "two", "three", "four", "many", "several", "some") and i == PAD:
        return None
    return Found(i, i, "there is" if s.words[at] in ("a", "an", "no", "nobody", "nothing") else "there are", '"is" or "are" is missing.')


def subject_missing(s: Sentence, i: int) -> Found | None:
    """ "I think is better if I bring it", "The tutor said was the best loaf", "you are right that is too early"."""
    at = i + 1
    if s.mark[at] or s.words[at] not in ("is", "was", "would", "will") or not s.is_a(i - 1, SUBJECT | NOUN | NAME | ADV) or s.mark[i] or (s.is_a(i, NOUN) and not s.is_a(i - 1, SUBJECT | ADV)):
        return None
    begin = next((k for k in range(i - 1, PAD - 1, -1) if s.mark[k] or s.words[k] in ("and", "but", "so", "because")), PAD)
    if s.words[begin] in ("and", "but", "so", "because"):
        begin += 1
    if s.mark[begin] and s.mark[begin] not in ("^", ";"):
        return None
    subject_end = i - 1 if s.is_a(i - 1, SUBJECT | NAME | NOUN) else i - 2
    whole = subject_end == begin or (s.is_a(begin, DET | POSS) and s.head(begin) == subject_end)
    if not whole or any(s.is_a(k, WH) or s.words[k] in ("that", "all", "what", "as", "than") for k in range(begin, i)):
        return None
    if s.words[at] in ("would", "will") and s.words[at + 1] != "be":
        return None
    if s.words[i] in ("felt", "feel", "know") and s.words[at] == "was":
        return None
    return Found(at, at, f"it {s.words[at]}", 'A subject is missing: "it" or "there".')


_OPENING = wordset("once when while until since because although if whether before after")


def subject_missing_inside(s: Sentence, i: int) -> Found | None:
    """ "Once have my permit I can begin", "If rains, the tour is inside", "Before joined the school I was a roofer", "In case need my details"."""
    at = i + 1
    word, said = s.words[i], s.words[at]
    if word == "case":
        if s.words[i - 1] != "in" or s.words[i - 2] in ("just", "the"):
            return None
    elif not (s.opens(i) or s.words[i - 1] in ("and", "but", "me", "us", "you", "know", "tell", "said", "thought")):
        return None
    if s.mark[at] or not s.words[at]:
        return None
    if word in ("before", "after") and not (s.is_a(at, PAST) and not s.is_a(at, NOUN | ADJECTIVE) and (not s.is_a(at, PARTICIPLE) or (s.words[at + 1] in ("the", "my", "your", "our") and s.opens(i)))):
        return None
    finite = said in ("have", "has", "is", "am", "are", "was", "were", "can", "will") or (s.is_a(at, PAST) and not s.is_a(at, PARTICIPLE | NOUN | ADJECTIVE | BASE)) or (s.is_a(at, THIRD) and not s.is_a(at, PLURAL | NOUN)) or said in ("need", "want", "get", "receive", "rains", "snows")
    finite = finite or (word in ("before", "after") and s.is_a(at, PAST) and s.words[at + 1] in ("the", "my", "your", "our"))
    if not finite or (word in ("once", "while") and said in ("was", "were") and word == "once"):
        return None
    if said in ("is", "was", "are", "were", "has", "have", "can", "will") and word in ("when", "since", "if", "whether", "because", "although") and s.mark[s.end][:1] == "?":
        return None
    if word in ("when", "whether") and said in ("is", "was", "are", "were", "have", "has", "can", "will"):
        return None
    if said in ("need", "want", "get", "receive") and not (s.is_a(at + 1, DET | POSS | OBJECT | NUMBER) or s.words[at + 1] in ("more", "to", "any", "further")):
        return None
    if word in ("if", "because") and said in ("is", "was") and not s.opens(i):
        return None
    return Found(i, at, "", "The subject is missing.")


_GLAD = wordset("glad happy pleased able unable ready willing proud delighted sorry free eager prepared kind good enough content honoured honored grateful")
_ASKS = wordset("ask asked want wanted advise advised invite invited remind reminded tell told allow allowed expect expected encourage encouraged teach taught persuade persuaded order ordered force forced enable enabled require required beg begged urge urged train trained trust trusted warn warned permit permitted")
_PLAIN_VERBS = wordset("be become come go do help work look learn take bring send give meet see hear join start begin lend wait stay tell show know write call get make keep pass return pick cook")


def to_missing(s: Sentence, i: int) -> Found | None:
    """ "I would be glad come back", "kind enough lend me", "she asked me pass on", "we used sell fish", "the boards need be sanded"."""
    at = i + 1
    word = s.words[i]
    if s.mark[at]:
        return None
    if word in _ASKS:
        who = at
        if not s.is_a(who, OBJECT) or s.words[who] in ("it", "her") or not (s.is_a(i - 1, SUBJECT | NOUN | NAME | ADV | MODAL | HAVE) or s.words[i - 1] in ("to", "and", "who")) or s.words[i - 1] in ("so", "as"):
            return None
        verb = who + 1
        if s.words[who] == "you" and word in ("tell", "told", "ask", "asked", "remind", "trust", "expect", "advise", "warn", "teach"):
            return None
        if s.mark[verb] or not s.is_a(verb, BASE) or (s.is_a(verb, PREP | AUXILIARY | PAST | DET | ADVERB) and s.words[verb] not in ("be", "do", "have")):
            return None
        if s.is_a(verb, NOUN | ADJECTIVE) and s.words[verb] not in _PLAIN_VERBS:
            return None
        if s.is_a(verb, NOUN | ADJECTIVE) and not (s.is_a(verb + 1, DET | POSS | OBJECT | PREP) or s.words[verb + 1] in ("on", "back", "to", "how")):
            return None
        return Found(verb, verb, f"to {s.words[verb]}", '"to" is missing.')
    if word in ("used", "need", "needs", "needed", "try", "tried", "trying", "came", "wish", "wished", "like"):
        if word == "used" and not (s.is_a(i - 1, SUBJECT | NOUN | PLURAL) and s.is_a(at, BASE) and not s.is_a(at, NOUN | ADJECTIVE | PREP | ADVERB | AUXILIARY) and s.words[at] != "be"):
            return None
        if word in ("need", "needs", "needed") and not (s.words[at] == "be" and s.is_a(i - 1, NOUN | PLURAL | SUBJECT) and (word != "need" or s.is_a(i - 1, PLURAL)) and s.is_a(at + 1, PARTICIPLE)):
            return None
        if word == "came" and not (s.words[at] in ("see", "help", "visit", "ask", "tell", "collect", "look", "work", "meet") and s.is_a(at + 1, DET | POSS | OBJECT)):
            return None
        if word in ("try", "tried", "trying") and not (s.words[at] in ("ring", "call", "phone", "reach", "find", "get", "keep", "do", "make", "help", "contact", "send", "speak", "learn", "explain") and s.is_a(at + 1, DET | POSS | OBJECT) and s.is_a(i - 1, SUBJECT | HAVE | ADV | MODAL | BE)):
            return None
        if word in ("like", "wish", "wished") and not (s.is_a(i - 1, MODAL) and s.is_a(at, BASE) and not s.is_a(at, NOUN | ADJECTIVE | PREP | AUXILIARY | ADVERB)):
            return None
        return Found(at, at, f"to {s.words[at]}", '"to" is missing.')
    # adjectives
    if word == "enough":
        if not s.is_a(i - 1, ADJECTIVE):
            return None
    elif not (s.is_a(i - 1, BE | ADV) or s.words[i - 1] in ("be", "so")):
        return None
    verb = (s.is_a(at, BASE) and not s.is_a(at, PREP | DET | PAST | AUXILIARY | ADVERB | PLURAL)) or s.words[at] in ("be", "come")
    if not verb or (s.is_a(at, NOUN | ADJECTIVE) and not (s.words[at] in _PLAIN_VERBS and s.is_a(at + 1, DET | POSS | OBJECT) and not s.mark[at + 1])):
        return None
    if not (s.is_a(at + 1, DET | POSS | OBJECT | PREP | ADV | NAME) or s.words[at + 1] in ("back", "and", "to", "at", "in", "with", "that", "how", "a") or s.words[at] == "be") or s.mark[at + 1]:
        return None
    return Found(at, at, f"to {s.words[at]}", '"to" is missing.')


_ORDINAL = wordset("first second third fourth fifth last next same only whole entire previous former best worst oldest youngest biggest largest smallest nearest latest longest shortest cheapest hardest easiest fastest quietest kindest cleanest busiest strongest earliest exact")
_NO_THE = wordset("time thing year week month day night summer winter spring autumn morning afternoon evening monday tuesday wednesday thursday friday saturday sunday class hand aid name names place floor person rate choice steps impressions hand-off child son daughter name-terms gear thought sight glance prize team-mate post base light term reserve officer mate engineer cousin cousins principles cut degree")
_LEADING = wordset("take took taken takes get got see saw meet met find found know knew reach reached pass passed join joined read use used miss missed open opened is was be")


def the_missing(s: Sentence, i: int) -> Found | None:
    """ "take first door on the left", "at our clinic same nurse sees a child", "why I left last company that I worked for", "is best I have had"."""
    at = i + 1
    word, before = s.words[i], s.words[i - 1]
    if s.mark[at] or s.is_a(i - 1, DET | POSS | NUMBER | NAME | ADJECTIVE) or before.endswith("'s") or s.mark[i]:
        return None
    head = at
    while s.is_a(head, ADJECTIVE) and not s.is_a(head, NOUN) and head < at + 2 and not s.mark[head + 1]:
        head += 1
    noun = s.words[head]
    if not s.singular(head) and not (s.is_a(head, PLURAL) and word in ("same", "first", "last")):
        return None
    if s.is_a(head, AUXILIARY | PREP | JOIN | WH | SUBJECT | NAME | BASE | ADVERB) and not (s.is_a(head, NOUN) and s.is_a(head, BASE) and not s.is_a(head, AUXILIARY | PREP | NAME | ADVERB)):
        return None
    if noun in _NO_THE or word in ("whole", "entire") or "-" in noun:
        return None
    follows, ended = s.words[head + 1], bool(s.mark[head + 1]) or head + 1 >= s.end
    hangs = not ended and (follows in ("that", "of", "after", "on", "in", "i", "we", "you", "who", "which", "at", "to", "for", "from") or s.is_a(head + 1, SUBJECT))
    verb = before in _LEADING or (s.is_a(i - 1, PAST | BASE | THIRD) and not s.is_a(i - 1, NOUN | ADJECTIVE | AUXILIARY | PREP) and not s.is_a(i - 2, DET | POSS | NAME) and noun not in ("reading", "review"))
    led = before in ("in", "at", "on", "for", "from", "with", "to", "about", "of", "by", "after", "before", "during")
    if word in ("next",):
        return Found(i, i, f"the {word}", '"the" is missing.') if verb and hangs and follows in ("after", "to", "in", "on") and noun not in ("step", "door", "stop") and not s.is_a(i - 1, BE) else None
    if word in ("last", "first", "second", "third"):
        ok = (verb and hangs and follows in ("that", "i", "we", "you", "on", "of", "in", "who") and not s.is_a(i - 1, BE)) or (led and follows in ("that", "of", "i", "we") and hangs and before not in ("at", "of", "by"))
        return Found(i, i, f"the {word}", '"the" is missing.') if ok and not (word == "second" and follows in ("of",)) else None
    if word == "same":
        ok = (verb or led) and before not in ("of",) and (hangs or ended or s.is_a(head + 1, AUXILIARY))
        return Found(i, i, "the same", '"the" is missing.') if ok else None
    if word == "only":
        ok = s.is_a(i - 1, BE) and hangs and s.is_a(i - 2, SUBJECT | NOUN | NAME) and s.words[i - 2] not in ("it", "there", "this", "that") and follows in ("who", "i", "in", "on", "that", "with", "for", "at", "we", "of") and not s.is_a(head, BASE)
        return Found(i, i, "the only", '"the" is missing.') if ok else None
    if word in ("exact", "previous", "former"):
        ok = (verb or led) and (hangs or ended) and word == "exact" and before not in ("of", "as", "is", "was", "be", "by", "for", "in", "on")
        return Found(i, i, f"the {word}", '"the" is missing.') if ok and not s.is_a(i - 1, BE) else None
    ok = (verb or led) and hangs and follows in ("i", "we", "in", "of", "that", "you", "on", "for") and before not in ("at", "of", "in", "by", "for", "from", "with", "to") and not s.is_a(i - 2, MODAL | DO)
    return Found(i, i, f"the {word}", '"the" is missing.') if ok else None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("i", "we", "he", "she", "they", "it", "who"), be_missing),
    (("there",), there_missing),
    (_SAYING, subject_missing),
    ((*_OPENING, "case"), subject_missing_inside),
    (_ASKS | _GLAD | frozenset(("used", "need", "needs", "needed", "try", "tried", "trying", "came", "wish", "wished", "like")), to_missing),
    (_ORDINAL, the_missing),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
