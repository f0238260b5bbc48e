"""Words in the order of another language, the comma of another language, a subject said twice, and apostrophes lost or found."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
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
    ANY_VERB,
    BASE,
    ING,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_KNOWING = wordset("know knows knew think thinks thought hope hopes hoped believe believed said says told heard understand understood sure clear certain glad happy afraid aware surprised explained wrote mentioned learned learnt saw see noticed feel felt remember remembered agreed found discovered realised realized wonder wondered asked ask confirm confirmed proves proved means show shows showed shown true important obvious necessary possible sorry proud question is was")
_OBJECTS = wordset("me us him her them you everybody everyone")


def comma_that(s: Sentence, i: int) -> Found | None:
    """ "He told me, that the choir rehearses", "I know, how a kiln sounds", "the question is, whether I can"."""
    before = i - 1
    if s.mark[i] != "," or s.mark[before] or not s.words[i + 1] or s.mark[i + 1] or before <= PAD:
        return None
    verb = before - 1 if s.words[before] in _OBJECTS and s.words[before - 1] in ("told", "tell", "asked", "ask", "showed", "show", "shown", "informed", "assured", "convinced", "reminded", "taught") else before
    if (verb == before and s.words[before] not in _KNOWING) or any(s.mark[k] or s.is_a(k, WH) for k in range(PAD + 1, i)) or (s.is_a(before, NOUN | PLURAL) and s.words[before] not in ("hope", "question", "say", "feel", "show")):
        return None
    word = s.words[i]
    if s.words[before] in ("is", "was") and not (word in ("whether", "that", "how") and s.words[before - 1] in ("question", "problem", "point", "fact", "truth", "thing", "trouble", "reason", "advantage")):
        return None
    if word == "that" and ((not s.is_a(i + 1, SUBJECT | DET | POSS | NAME | PLURAL | QUANTITY | NUMBER) and s.words[i + 1] not in ("there", "nobody", "everybody", "somebody", "one", "people")) or s.words[i + 1] in ("much", "very")):
        return None
    if word == "that" and not any(s.is_a(k, BE | HAVE | MODAL | PAST | THIRD | BASE | DO) for k in range(i + 2, min(s.end, i + 9))):
        return None
    if word != "that" and (not (s.is_a(i + 1, SUBJECT | DET | POSS | ADJECTIVE | QUANTITY) or s.words[i + 1] in ("many", "much")) or s.words[before] in ("happy", "glad", "sorry", "surprised", "agreed", "said", "thought", "hope", "think", "proud", "certain") or s.mark[s.end][:1] == "?"):
        return None
    # "I know, that day by day": a time; "he told me, what with the rain".
    if s.words[i + 1] in ("day", "week", "is", "with", "time", "way", "morning"):
        return None
    return Found(before, i, f"{s.words[before]} {word}", f'No comma before "{word}".')


_HOW_OFTEN = wordset("always usually often never also still already rarely sometimes seldom")


def check_always(s: Sentence, i: int) -> Found | None:
    """ "I check always the harness", "I speak also some Basque", "we finish usually the round at four"."""
    verb, at = i - 1, i + 1
    word = s.words[i]
    if s.mark[i] or s.mark[at] or s.mark[verb] or not s.is_a(verb, BASE | PAST | THIRD) or s.is_a(verb, AUXILIARY | PREP | JOIN | ADV) or s.words[verb] in ("am", "be", "is", "was", "know", "think", "say", "said", "says", "knew", "thought", "feel", "felt", "hope"):
        return None
    if not ((s.is_a(verb - 1, SUBJECT) and s.words[verb - 1] != "it") or (s.is_a(verb - 1, NAME | PLURAL) and verb - 1 == PAD + 1)) or s.is_a(verb - 2, AUXILIARY):
        return None
    if not (s.is_a(at, DET | POSS | OBJECT | NUMBER) or (s.words[at] in ("some", "many", "several", "for", "in", "with", "as", "to", "at", "on") and word in ("also", "always", "usually", "never"))) or (s.words[at] in ("that", "this") and s.is_a(at + 1, AUXILIARY)):
        return None
    if (word == "never" and s.words[at] in ("to",)) or (word == "also" and s.words[at] in ("to", "that")) or (word == "still" and not s.is_a(at, DET | POSS)) or (s.words[at] == "the" and s.words[at + 1] in ("same",) and word == "still"):
        return None
    if s.words[at] in ("on", "at", "in") and s.words[verb] in ("live", "lives", "lived", "came", "come", "go", "goes", "went", "stay", "stayed"):
        return None
    return Found(verb, i, f"{word} {s.words[verb]}", f'"{word}" stands before the verb.')


def been_never(s: Sentence, i: int) -> Found | None:
    """ "I have been never late", "I never have been"; "I have worked already"."""
    if s.words[i - 1] == "been" and s.is_a(i - 2, HAVE) and not s.mark[i] and not s.mark[i + 1] and s.words[i] in ("never", "always", "already", "also") and not s.is_a(i + 1, JOIN):
        return Found(i - 1, i, f"{s.words[i]} been", f'"{s.words[i]}" stands before "been".')
    return None


_ASKING = wordset("know knew known tell told ask asked asks wonder wondered explain explained see understand understood remember forgot forget say said sure idea learn learned show showed decide hear heard")


def where_are(s: Sentence, i: int) -> Found | None:
    """ "asked me what were my weak points", "you asked how old was my certificate", "I do not know where are the others"."""
    asked = i - 2 if s.words[i - 1] in _OBJECTS else i - 1
    verb = i + 1
    if s.words[i] == "how" and s.is_a(verb, ADJECTIVE | ADVERB | QUANTITY) and not s.is_a(verb, AUXILIARY):
        verb += 1
    if s.words[i] in ("what", "which") and s.is_a(verb, NOUN) and not s.is_a(verb, AUXILIARY):
        verb += 1
    if s.words[asked] not in _ASKING or any(s.mark[i : verb + 2]) or not s.is_a(verb, BE | DO | MODAL | HAVE) or (s.mark[s.end][:1] == "?" and s.words[asked] in ("say", "said", "see")):
        return None
    first = verb + 1
    if s.words[verb] in ("is", "are", "was", "were", "am") and s.is_a(first, POSS | DET | SUBJECT) and not s.is_a(first, BE):
        last = first if s.is_a(first, SUBJECT) and not s.is_a(first, POSS) else s.head(first)
        # "I know who is the best": the noun may be what is told; only what is plainly a subject counts.
        if (s.words[i] == "who" and not s.is_a(first, SUBJECT)) or s.words[first] in ("that", "a", "an", "any") or last < first:
            return None
        if not (s.mark[last + 1] or last + 1 >= s.end or s.is_a(last + 1, PREP | JOIN | PARTICIPLE | ING | ADV) or s.words[last + 1] in ("working", "now")):
            return None
        if s.words[i] == "what" and s.words[verb - 1] == "what" and s.words[first] == "the" and s.words[last + 1] in ("of",):
            return None
    elif s.words[verb] in ("do", "does", "did", "can", "could", "will", "would", "should", "have", "has") and s.is_a(first, SUBJECT | DET | POSS) and s.words[first] not in ("that", "this", "it") and s.words[i] != "who":
        last = first if s.is_a(first, SUBJECT) and not s.is_a(first, POSS) else s.head(first)
        if last < first or (not s.is_a(last + 1, BASE | PARTICIPLE | ADV) and s.words[last + 1] != "be"):
            return None
        if s.words[i] in ("what", "which") and s.is_a(verb, HAVE) and s.words[last + 1] not in ("been",) and not s.is_a(last + 1, PARTICIPLE):
            return None
    else:
        return None
    subject = " ".join("I" if w == "i" else w for w in s.words[first : last + 1])
    rest = "" if s.words[verb] in ("do", "does", "did") else f" {s.words[verb]}"
    fix = " ".join(s.words[i:verb]) + f" {subject}{rest}"
    return Found(i, last, "" if s.words[verb] in ("does", "did") else fix, "Inside a sentence the question is turned back: the subject, then the verb.")


def she_again(s: Sentence, i: int) -> Found | None:
    """ "The supervisor she showed us how", "my sister and I we both applied": the subject is said twice."""
    if i < PAD + 2 or s.mark[i] or s.mark[i - 1]:
        return None
    start = PAD
    if s.words[start] in ("and", "but", "so", "because"):
        start += 1
    if s.words[i] == "we":
        if s.words[i - 1] == "i" and s.words[i - 2] == "and":
            return Found(i, i, "", 'The subject is said twice: "we" is one too many.')
        return None
    if not s.is_a(start, DET | POSS) or s.head(start) != i - 1 or s.is_a(i - 1, NAME) or s.words[i - 1] in ("day", "time", "week", "year", "moment", "way", "morning", "first", "minute", "thing", "things", "hour", "reason", "more", "less", "sooner", "longer", "same", "best", "most", "only"):
        return None
    one = not s.is_a(i - 1, PLURAL) or s.is_a(i - 1, NOUN)
    who = person(s.words[i - 1]) or person(s.table.singular(s.words[i - 1])) or s.words[i - 1] in ("mother", "father", "sister", "brother", "boss", "friend", "son", "daughter", "wife", "husband", "uncle", "aunt", "cousin", "man", "woman", "neighbour", "girl", "boy")
    if (s.words[i] in ("he", "she") and not (one and who)) or (s.words[i] == "they" and one) or (s.words[i] == "it" and who):
        return None
    verb = i + 1
    while s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY):
        verb += 1
    if s.mark[verb] or not s.is_a(verb, BE | HAVE | MODAL | DO | PAST | THIRD | BASE):
        return None
    # "The report she wrote was long": a clause about the noun has its own verb, and another one follows.
    own = s.words[verb + 1] in _OBJECTS or (s.is_a(verb, THIRD) and who and s.is_a(verb + 1, PREP)) or (s.is_a(verb, BE) and s.is_a(verb + 1, ADJECTIVE | DET | ADV | PREP))
    other = any(s.is_a(k, BE | HAVE | MODAL | PAST | THIRD) and not s.is_a(k, NOUN | PLURAL | ADJECTIVE | PARTICIPLE) and not s.is_a(k - 1, SUBJECT | WH) for k in range(verb + 2, s.end) if not any(s.is_a(j, JOIN | WH) or s.mark[j] for j in range(verb + 1, k + 1)))
    return Found(i, i, "", f'The subject is said twice: "{s.words[i]}" is one too many.') if own and not other else None


_SHORT = {"cheap": "cheaper", "easy": "easier", "bad": "worse", "good": "better", "far": "further", "fast": "faster", "big": "bigger", "small": "smaller", "old": "older", "young": "younger", "hard": "harder", "cold": "colder", "warm": "warmer", "long": "longer", "short": "shorter", "high": "higher", "low": "lower", "strong": "stronger", "quick": "quicker", "slow": "slower", "safe": "safer", "late": "later", "early": "earlier", "heavy": "heavier", "busy": "busier", "happy": "happier", "near": "nearer", "dark": "darker", "loud": "louder", "close": "closer", "tall": "taller", "large": "larger", "nice": "nicer", "clean": "cleaner", "hot": "hotter", "rich": "richer", "new": "newer", "deep": "deeper", "wide": "wider", "light": "lighter"}


def more_cheap(s: Sentence, i: int) -> Found | None:
    """ "The night train is more cheap", "the most good soup", "it was more bad than the first"."""
    word, at = s.words[i], i - 1
    if s.mark[i] or s.words[at] not in ("more", "most"):
        return None
    short = _SHORT[word]
    if s.words[at] == "most":
        if s.words[at - 1] not in ("the", "my", "our", "your") or s.mark[at] or not (s.is_a(i + 1, NOUN | PLURAL) or s.mark[i + 1] or s.is_a(i + 1, PREP)):
            return None
        best = {"worse": "worst", "better": "best", "further": "furthest"}.get(short, short.removesuffix("r") + "st")
        return Found(at, i, best, f'"{best}", in one word.')
    if s.words[at - 1] in ("no", "once", "the", "some", "any", "two", "three", "few") or s.words[at - 2] == "no" or (s.is_a(at - 1, NUMBER | DET | QUANTITY | POSS) and s.words[at - 1] not in ("much",)):
        return None
    if s.is_a(i + 1, PLURAL) or not (s.is_a(at - 1, BE | ADV | PREP) or s.words[at - 1] in ("a", "much", "far", "be", "been", "even", "little", "bit", "lot", "felt", "seems", "looks", "feels", "gets", "got")):
        return None
    if not (s.ends(i + 1) or s.words[i + 1] == "than"):
        return None
    if (s.words[i + 1] in ("and",) and s.words[i + 2] == "more") or (word in ("new", "light", "close", "deep") and s.words[i + 1] != "than"):
        return None
    return Found(at, i, short, f'"{short}", in one word.')


_ODD = {"foots": "feet", "tooths": "teeth", "mouses": "mice", "knifes": "knives", "wifes": "wives", "leafs": "leaves", "shelfs": "shelves", "thiefs": "thieves", "loafs": "loaves", "calfs": "calves", "wolfs": "wolves", "halfs": "halves", "gooses": "geese", "oxes": "oxen", "lifes": "lives", "selfs": "selves", "childs": "children", "womens": "women", "firemans": "firemen", "deers": "deer", "aircrafts": "aircraft", "sheeps": "sheep", "feets": "feet", "tooth's": "teeth", "childrens": "children", "workmans": "workmen", "potatos": "potatoes", "tomatos": "tomatoes", "analysises": "analyses", "crisises": "crises", "hypothesises": "hypotheses", "laughters": "laughter", "dusts": "dust", "salmons": "salmon", "furnitures": "furniture"}


def foots(s: Sentence, i: int) -> Found | None:
    """ "The men's foots were wet", "two broken knifes"."""
    if s.is_a(i, NAME) or (s.words[i] in ("dusts", "foots", "knifes", "leafs", "halfs", "wolfs") and s.is_a(i - 1, SUBJECT)) or (s.is_a(i + 1, NOUN | PLURAL) and s.words[i] in ("childrens", "womens") and not s.mark[i + 1]):
        return None
    right = _ODD[s.words[i]]
    return Found(i, i, right, f'The plural is "{right}".')


_BODIES = {"nobodys": "nobody's", "anybodys": "anybody's", "everybodys": "everybody's", "somebodys": "somebody's", "someones": "someone's", "anyones": "anyone's", "everyones": "everyone's"}


def nobodys(s: Sentence, i: int) -> Found | None:
    """ "It was nobodys fault"."""
    return Found(i, i, _BODIES[s.words[i]], "An apostrophe is missing.")


_KIN = wordset("mother father sister brother daughter son boss friend uncle aunt cousin wife husband partner neighbour neighbor grandmother grandfather mum dad landlord landlady employer captain mayor king queen lady doctor ship company")


def mayors_driver(s: Sentence, i: int) -> Found | None:
    """ "The mayors driver", "my husbands back is bad", "Mrs Whitfields advice", "I read Mr Costas note"."""
    word, at = s.words[i], i + 1
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")) or s.mark[i] or s.mark[at] or not s.is_a(at, NOUN) or not s.is_a(at, MAINLY_NOUN) or s.is_a(at, ADJECTIVE | ADV | ADVERB | PREP | AUXILIARY | ING | PAST | DET | QUANTITY | NAME | JOIN | WH | SUBJECT | NUMBER):
        return None
    if s.words[i - 1] in ("mr", "mrs", "ms", "miss", "dr", "mister") and s.is_a(i, NAME):
        if not s.is_a(at, ANY_VERB) or s.is_a(at + 1, PREP | BE | HAVE) or s.words[at] in ("note", "advice", "list"):
            made = word[:-1].capitalize()
            return Found(i, i, f"{made}'s", "An apostrophe is missing.")
        return None
    one = s.table.singular(word)
    if one == word or s.is_a(i, NAME) or not s.is_a(i - 1, POSS | DET) or s.words[i - 1] in ("these", "those", "both"):
        return None
    kin = one in _KIN or (person(one) and one not in ("driver", "visitor", "nurse", "career", "customer", "teacher", "manager", "water", "computer", "order", "number"))
    if not kin or (s.is_a(at, ANY_VERB) and not s.is_a(at + 1, BE | HAVE)):
        return None
    if s.is_a(at, BASE) and s.words[at] in ("work", "need", "want", "live", "love", "like", "help", "plan", "hope"):
        return None
    return Found(i, i, f"{one}'s", "An apostrophe is missing.")


def nurses_who(s: Sentence, i: int) -> Found | None:
    """ "Two of the nurse's who trained with me", "all the trainee's in our year", "two of my colleague's now work"."""
    word = s.words[i]
    one = word[:-2]
    if s.is_a(i, NAME | BE) or s.mark[i] or not s.table.of(one) & NOUN or one in ("one", "vet", "solicitor", "today", "it", "that", "who", "let", "here", "there", "what"):
        return None
    several = any(s.words[k] in ("two", "three", "four", "five", "six", "some", "many", "all", "most", "several", "both", "few", "these", "those", "none") or (s.is_a(k, NUMBER) and s.words[k] not in ("one", "1")) for k in range(max(PAD, i - 4), i))
    follows = s.words[i + 1] if not s.mark[i + 1] else ""
    if not several or not (follows in ("who", "were", "are", "have", "in", "at", "on", "from", "now", "that", "i", "we", "you", "for", "with", "and") or s.mark[i + 1][:1] in (".", ",")) or s.words[i - 1] in ("in", "at"):
        return None
    if follows in ("and",) or one in ("day", "week", "month", "year", "hour", "minute"):
        return None
    return Found(i, i, s.table.form(one, "NNS"), "Several, and nothing of theirs: no apostrophe.")


def how_long_the(s: Sentence, i: int) -> Found | None:
    """ "How long the trial shift will last?", "When the results will be known?": a question that is not turned round."""
    if i != PAD or s.mark[s.end][:1] != "?" or any(s.mark[k] for k in range(PAD + 1, s.end)):
        return None
    first = i + 1
    if s.words[i] == "how":
        if s.words[first] in ("long", "often", "soon", "far", "much"):
            first += 1
        elif s.words[first] == "many" and s.is_a(first + 1, PLURAL):
            first += 2
        else:
            return None
    elif s.words[i] == "what":
        if s.words[first] != "time":
            return None
        first += 1
    last = first if s.is_a(first, SUBJECT) and not s.is_a(first, POSS | OBJECT) else s.head(first) if s.is_a(first, DET | POSS) else 0
    verb = last + 1
    if last < first or s.words[first] in ("a", "an", "per") or s.words[verb] not in ("will", "would", "can", "could", "should", "does", "did", "must", "may"):
        return None
    if any(s.is_a(k, AUXILIARY) and s.is_a(k + 1, SUBJECT) for k in range(verb + 1, s.end)):
        return None
    subject = " ".join("I" if w == "i" else w for w in s.words[first : last + 1])
    return Found(first, verb, f"{s.words[verb]} {subject}", "In a question the verb stands before its subject.")


def enough_old(s: Sentence, i: int) -> Found | None:
    """ "I am not enough old to retire"; "I would like to know whether is the post open"."""
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "enough":
        ok = (s.is_a(i - 1, BE) or s.words[i - 1] in ("not", "be", "isn't", "aren't")) and s.is_a(at, ADJECTIVE) and not s.is_a(at, MAINLY_NOUN | PLURAL) and (s.words[at + 1] in ("to", "for") or s.mark[at + 1])
        return Found(i, at, f"{s.words[at]} enough", '"enough" stands behind it.') if ok else None
    if s.words[at] not in ("is", "are", "was", "were") or not s.is_a(at + 1, DET | POSS) or (s.is_a(at + 1, SUBJECT) and not s.is_a(at + 1, POSS)) or s.mark[at + 1]:
        return None
    last = s.head(at + 1)
    if s.words[at + 1] in ("a", "an"):
        return None
    if last <= at + 1 and not s.is_a(last, NOUN):
        return None
    return Found(at, last, " ".join([*s.words[at + 1 : last + 1], s.words[at]]), "Inside a sentence the question is turned back: the subject, then the verb.")


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("that", "how", "whether", "what", "why", "where"), comma_that),
    (_HOW_OFTEN, check_always),
    (("never", "always", "already", "also"), been_never),
    (("what", "how", "where", "when", "why", "which", "who"), where_are),
    (("he", "she", "they", "it", "we"), she_again),
    (_SHORT, more_cheap),
    (_ODD, foots),
    (_BODIES, nobodys),
    (("how", "what", "when", "where", "why"), how_long_the),
    (("enough", "whether"), enough_old),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD", "mayors_driver", "nurses_who"]
