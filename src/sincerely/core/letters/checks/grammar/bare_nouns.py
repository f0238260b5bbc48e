"""A thing that is counted, named in the singular with no word before it: "my uncle was blacksmith", "I have brother", "the interview began with joke"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    PAD,
    POSS,
    PREP,
    QUANTITY,
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
    ING,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
)

# A condition a line reads better than a word a line.
# fmt: off
_SAID = DET | POSS | NUMBER | QUANTITY | NAME
#: Counted, and yet said alone behind a verb: "have time", "is proof", "take place".
_ALONE = wordset("""
    work time mine cost pleasure interest way name place part care charge proof evidence reason cause home school church hospital college breakfast lunch dinner supper tea coffee
    bed town hand foot use value sense hope fun art paper water fish light sound stock form order pay notice cover control access contact practice support training service business law
    land oil metal stone wood glass iron steel brick cloth colour color power force faith love fear pride luck effect action account answer room space distance history nature man woman
    lead top bottom noon night midnight dawn today half second third first last next chairman president treasurer secretary captain head chair deputy director matron manager acting
    north south east west silence speech language mail post email phone radio television summer winter spring autumn music dance drama theatre science chemistry cash credit debt profit loss share trade
    war peace life death age youth experience knowledge change growth error doubt question mention reference return leave sign sight word drive play sleep rest sport exercise study research
    test permission priority company visit reach news sort kind type toast fault reset cake canvas trouble sponsorship bureaucracy ace mortgage-rate payroll couple rope bread rice cheese
    twenty thirty forty fifty sixty seventy eighty ninety clerk soup jam mint wine beer salad chicken beef lamb cotton wool leather""")
_LINKS = wordset("to next sorry glad happy ready about able going")


def phrase(s: Sentence, i: int) -> int:
    """Return the last word of the bare noun phrase that begins at `i` and ends with a counted noun in the singular; 0 where there is none."""
    at = i + 1 if s.words[i] in ("very", "quite", "rather") and s.is_a(i + 1, ADJECTIVE) and not s.mark[i + 1] else i
    while at < i + 3 and s.is_a(at, ADJECTIVE | ADVERB) and not s.is_a(at, _SAID | PREP | AUXILIARY | JOIN | ADV | NOUN | PAST | PARTICIPLE) and s.words[at] not in _LINKS and not (at > i and s.mark[at]):
        at += 1
    h = at
    if s.is_a(h, _SAID | PREP | AUXILIARY | JOIN | WH | SUBJECT | ADV | PLURAL | ING | ADJECTIVE | ADVERB | PAST | PARTICIPLE) or not s.is_a(h, NOUN) or not s.is_a(h, MAINLY_NOUN) or any(s.mark[k] for k in range(i, h + 1)):
        return 0
    word = s.words[h]
    if word in _ALONE or s.is_a(h, NUMBER) or s.table.counted.get(word, 0) < 2 or word.endswith(("'s", "ness", "ity", "ment", "tion", "sion", "ance", "ence", "ism")) or "-" in word:
        return 0
    if s.words[i] in ("such", "same", "other", "own", "more", "most", "less", "enough", "further", "full", "next", "last", "first", "second", "late", "early", "acting", "senior", "deputy", "assistant", "joint", "only", "part", "better", "best"):
        return 0
    follows = h + 1
    if not (s.ends(follows) or s.words[follows] in ("who", "that", "which")) or s.is_a(follows, NAME | NUMBER) or s.words[follows] in ("no", "one", "a"):
        return 0
    return h


def _with_article(s: Sentence, i: int, h: int) -> Found:
    first = s.words[i]
    article = "an" if (first[0] in "aeiou" and not first.startswith(("uni", "use", "eu", "one"))) or first in ("hour", "honour", "honest") else "a"
    return Found(i, h, f"{article} " + " ".join(s.words[i : h + 1]), f'"{s.words[h]}" is one of several: "a" or "the" stands before it.')


_KIN = wordset("father mother brother sister uncle aunt cousin grandfather grandmother wife husband son daughter neighbour friend boss dad mum partner he she i it this that who which there")


def was_blacksmith(s: Sentence, i: int) -> Found | None:
    """ "My uncle was blacksmith", "she is former champion", "it was early start"; not "the post is stage manager"."""
    before = i - 1
    while s.is_a(before, ADV) and not s.is_a(before, AUXILIARY):
        before -= 1
    if s.words[before] in ("have", "has", "had", "would", "will", "could", "might"):
        before -= 1
    start = i + 1
    while s.words[start] in ("also", "already", "still", "now", "not", "just", "only") and not s.mark[start]:
        start += 1
    if s.words[before] not in _KIN or s.mark[i] or (s.words[i] in ("be", "being") and before == i - 1) or s.mark[s.end][:1] == "?" or s.words[start - 1] in ("only", "not"):
        return None
    if s.words[before] == "there" and not s.opens(before):
        return None  # "what we did there was shift the ewes"
    if s.words[before] == "that" and before > PAD and not s.mark[before] and s.is_a(before - 1, NOUN | PLURAL) is False and s.is_a(start, ADVERB):
        return None
    h = phrase(s, start)
    return _with_article(s, start, h) if h else None


_HAVING = wordset("have has had got need needs needed want wants wanted bought buy wrote write found keep keeps kept use used bring brought carry carried wear wore own owns sent send receive received make made see saw met meet find finds drove play sold lost built rented rent drove drive opened lost missed enclose attached attach")


def have_brother(s: Sentence, i: int) -> Found | None:
    """ "I have brother who", "we used very old lathe", "I bought new suit for it"."""
    h = phrase(s, i + 1)
    before = i - 1
    while s.is_a(before, ADV | MODAL) or s.words[before] in ("to", "not", "would", "will", "have", "had", "has", "n't", "didn't", "don't", "do", "did"):
        before -= 1
    if not h or (s.mark[i] and i > PAD) or not s.is_a(before, SUBJECT) or s.words[i + 1] == "to":
        return None
    if any(s.words[k] in ("what", "which", "that", "whatever", "where", "who", "how") or (s.is_a(k, NOUN | PLURAL) and not s.mark[before]) for k in (before - 1,)):
        return None  # "the one I need", "what I have"
    if s.words[h + 1] in ("and", "or") and not s.mark[h + 1] and s.is_a(h + 2, NOUN | ADJECTIVE | PLURAL):
        return None
    if s.words[i] in ("made", "make", "use", "used") and h == i + 1 and s.words[h] in ("use",):
        return None
    return _with_article(s, i + 1, h)


_AS = wordset("child boy girl student teenager trainee apprentice widow cadet nurse teacher waiter cook driver woman man schoolboy schoolgirl pupil mother father parent beginner foreigner newcomer volunteer intern carpenter welder porter gardener cleaner mechanic electrician chef guide carer cashier receptionist engineer technician secretary translator farmer fisherman stranger result rule")


# What a post's name stands behind: "an offer for plumber", "an apprenticeship as electrician".
POSTS = wordset("post posts place job jobs position role vacancy offer application apprenticeship training trial test interview opening contract")


def as_child(s: Sentence, i: int) -> Found | None:
    """ "As child I helped", "I worked as waiter": what somebody is takes an article; "as a result"."""
    h = i + 1
    word = s.words[h]
    if word not in _AS or s.mark[h] or s.is_a(h, NAME):
        return None
    if word in ("result", "rule") and not (s.mark[h + 1] == "," or s.words[h + 1] == "of"):
        return None
    if (not s.mark[h + 1] and not s.is_a(h + 1, SUBJECT | PREP | WH | JOIN)) or s.words[i - 1] in ("well", "such", "same", "much", "far", "long") or s.words[i - 1] in POSTS:
        return None  # the name of a post: "the place as cook"
    if s.words[h + 1] in ("and", "or") and not s.is_a(h + 2, SUBJECT):
        return None
    return _with_article(s, h, h)


_FIXED = {
    "meantime": ("in",), "evenings": ("in",), "mornings": ("in",), "afternoon": ("in",), "evening": ("in",), "morning": ("in",), "middle": ("in", "from"), "foot": ("at",), "bottom": ("at",), "top": (), "corner": ("in", "at", "on", "round", "around"),
    "edge": ("at", "on"), "back": (), "age": ("at",), "weekend": ("at", "on", "over"), "weekends": (), "afternoons": ("in",), "moment": ("at",), "end": ("at", "until", "by"), "beginning": ("at", "in", "from"), "start": ("at", "from"), "rest": (), "left-hand": ("on",),
    "phone": ("on", "over"), "internet": ("on", "in", "over"), "past": ("in",), "future": (), "countryside": ("in",), "city": ("in",), "bus": (), "first-floor": (),
}  # fmt: skip


def in_meantime(s: Sentence, i: int) -> Found | None:
    """ "In meantime I work", "in evenings I repair radios", "at middle of May", "on way home"."""
    before = s.words[i - 1]
    if s.mark[i] or before not in _FIXED[s.words[i]]:
        return None
    follows, ends = s.words[i + 1], s.mark[i + 1] or i + 1 >= s.end
    word = s.words[i]
    if word in ("middle", "foot", "bottom", "corner", "edge", "end", "beginning", "start", "age") and follows != "of":
        return None
    if word in ("end", "beginning", "start") and before in ("by", "from", "until") and not s.is_a(i + 2, DET | POSS | NAME):
        return None
    if word in ("phone", "internet", "moment", "weekend", "past", "city", "evening", "morning", "afternoon") and not (ends or s.is_a(i + 1, SUBJECT | PREP | JOIN | DET)):
        return None
    return Found(i, i, f"the {word}", '"the" is missing.')


def on_way(s: Sentence, i: int) -> Found | None:
    """ "On way home I rang", "I am only one in my family", "it was third time I"."""
    word, before = s.words[i], s.words[i - 1]
    if s.mark[i] or s.mark[i + 1]:
        return None
    if word == "way" and before in ("on", "in") and s.words[i + 1] in ("home", "back", "to", "out", "there", "from"):
        return Found(i, i, "the way", '"the" is missing.')
    if word in ("only", "first", "last", "second", "third", "best", "worst", "youngest", "oldest", "biggest", "hardest") and s.words[i + 1] in ("one", "time", "ones", "person", "thing", "woman", "man", "place", "day") and (s.is_a(i - 1, BE) or before in ("be", "been")) and not (word == "only" and s.words[i + 1] == "one" and (s.is_a(i + 2, NOUN | PLURAL | NAME | ADJECTIVE | QUANTITY) or s.words[i + 2] == "of" or s.words[i - 2] == "there")):
        if (word in ("only", "first", "last") and s.words[i + 1] not in ("one", "ones", "time", "person", "woman", "man")) or s.words[i - 2] in ("there", "that's"):
            return None
        return Found(i, i, f"the {word}", '"the" is missing.')
    if word == "right" and before in ("at", "in") and s.words[i + 1] in ("moment", "time", "place", "direction", "way"):
        return Found(i, i, "the right", '"the" is missing.')
    return None


_LANGUAGES = wordset("english german french spanish polish italian portuguese arabic russian ukrainian turkish greek dutch hindi urdu romanian hungarian czech chinese japanese")


def the_name(s: Sentence, i: int) -> Found | None:
    """ "The Mr Hill remembered us", "my mother tongue is the Russian", "she speaks the Polish with us": an article too many."""
    at = i + 1
    if s.mark[at] or (s.is_a(i, NAME) and i > PAD):
        return None
    if (s.words[at] in ("mr", "mrs", "ms", "dr") and s.is_a(at + 1, NAME) and not s.is_a(at + 2, NAME | NOUN | PLURAL) and not s.words[at + 1].endswith("s")) or (s.words[at] in ("mr", "mrs", "ms") and s.words[at + 1].endswith("'s")):
        return Found(i, at, s.words[at].capitalize(), 'A name with "Mr" or "Ms" takes no "the".')
    language = s.words[at] in _LANGUAGES and (s.words[i - 1] in ("speak", "speaks", "spoke", "learn", "learned", "learnt", "learning", "understand", "teach", "taught", "study", "studied", "into") or (s.words[i - 1] == "is" and s.words[i - 2] in ("tongue", "language")))
    if language and (s.mark[at + 1] or at + 1 >= s.end or s.is_a(at + 1, PREP | JOIN) or s.words[at + 1] == "to") and s.words[at + 1] != "of":
        return Found(i, at, s.words[at].capitalize(), 'A language takes no "the".')
    return None


_SUPERLATIVE = wordset("best worst oldest youngest biggest smallest fastest cheapest nearest hardest kindest longest shortest cleanest strongest friendliest quietest")


def is_best(s: Sentence, i: int) -> Found | None:
    """ "She is best saddler I know", "as only woman on the crew", "on last day of August", "the call to second half of May"."""
    word, before, at = s.words[i], s.words[i - 1], i + 1
    if s.mark[i] or s.mark[at]:
        return None
    if word in _SUPERLATIVE:
        ok = s.is_a(i - 1, BE) and s.is_a(at, NOUN) and s.singular(at) and (s.words[at + 1] in ("i", "in", "of", "we", "that", "on") and not s.mark[at + 1]) and not s.is_a(at, ADJECTIVE | PAST)
        return Found(i, i, f"the {word}", '"the" is missing.') if ok else None
    if word == "only":
        ok = before == "as" and s.singular(at) and s.ends(at + 1) and s.is_a(at, NOUN)
        return Found(i, i, "the only", '"the" is missing.') if ok else None
    dated = before in ("on", "to", "until", "in", "at", "by", "since", "before", "from", "of") and s.words[at] in ("day", "half", "week", "floor", "page", "part", "line", "door", "month", "round", "stage", "weekend", "hour", "minute", "chapter") and (s.words[at + 1] == "of" or (s.words[at] in ("floor", "page", "round") and s.mark[at + 1])) and not (word == "last" and s.words[at + 1] != "of")
    return Found(i, i, f"the {word}", '"the" is missing.') if dated else None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("is", "was", "am", "be", "been", "he's", "she's", "i'm", "it's"), was_blacksmith),
    (_HAVING, have_brother),
    (("as",), as_child),
    (_FIXED, in_meantime),
    (("the",), the_name),
    ((*_SUPERLATIVE, "only", "first", "second", "third", "last", "final"), is_best),
    (("way", "only", "first", "last", "second", "third", "best", "worst", "youngest", "oldest", "biggest", "hardest", "right"), on_way),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
