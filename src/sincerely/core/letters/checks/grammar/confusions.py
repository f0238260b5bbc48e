"""Right words in the wrong place, told by what the words around can be: its/it's, your/you're, then/than, to/too, form/from."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
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
    ANY_VERB,
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
)

# A condition a line reads better than a word a line.
# fmt: off

def word_meant(i: int, right: str, *, grammar: bool = False) -> Found:
    return Found(i, i, right, f'"{right}" is meant.', spelling=not grammar)


def then(s: Sentence, i: int) -> Found | None:
    """ "more then", "should do it then do": a comparative before, no mark between."""
    if s.mark[i] or (s.is_a(i - 1, AUXILIARY) and s.is_a(i + 1, AUXILIARY)) or s.words[i - 1] in ("and", "but", "back", "just", "even", "by", "since", "until", "till", "right", "every", "only", "was", "is", "so", "if", "or"):
        return None
    for k in range(i - 1, max(PAD - 1, i - 10), -1):
        if s.mark[k + 1]:
            return None
        if s.words[k] == "rather" and s.words[k - 1] in ("would", "i'd", "we'd", "i'll", "rather") and s.is_a(i + 1, BASE):
            return word_meant(i, "than", grammar=True)
        if (comparative(s, k) or s.words[k] == "rather" or (s.words[k] in ("other", "different") and k == i - 1)) and s.words[k - 1] != "no":
            near = (
                i - k <= 2
                or s.is_a(i + 1, BE | MODAL | HAVE)
                or s.words[i + 1] in ("do", "does", "did", "i", "we", "you", "it", "the", "in", "at", "my", "last", "before", "most", "any", "ever", "a", "this", "that")
            )
            if not near or (s.is_a(i + 1, SUBJECT) and i - k > 3 and s.is_a(i + 2, PAST | MODAL) and s.words[k] in ("more", "later", "earlier")):
                return None
            if s.is_a(k - 1, DET) and s.words[k - 1] == "the" and i - k > 2:
                return None
            return word_meant(i, "than", grammar=True)
    return None


def than(s: Sentence, i: int) -> Found | None:
    """ "and than we went": no comparison anywhere before."""
    placed = (s.opens(i) and s.is_a(i + 1, SUBJECT)) or (s.words[i - 1] in ("and", "since", "until", "back") and not s.mark[i])
    compared = any(comparative(s, k) or s.words[k] in ("rather", "other", "different", "else") for k in range(PAD, i))
    return word_meant(i, "then", grammar=True) if placed and not compared and s.is_a(i + 1, SUBJECT | DET | POSS | ANY_VERB) else None


def comparative(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if word in ("more", "less", "better", "worse", "fewer", "further", "farther", "rather"):
        return True
    return (
        word.endswith("er")
        and s.is_a(i, ADJECTIVE)
        and not s.is_a(i, PREP | JOIN)
        and word not in ("other", "proper", "former", "sober", "tender", "bitter", "clever", "eager", "inner", "outer", "upper", "over", "under")
        and (s.table.of(word[:-2]) | s.table.of(word[:-1]) | s.table.of(word[:-3]) | s.table.of(word[:-3] + "y")) & ADJECTIVE != 0
    )


_WANTS_VERB = wordset(
    """
    want wanted ask asked tell told teach taught help helped allow allowed expect like like'd need encouraged invite invited
    remind advised used able have going ought try hope got happy glad love learn wants needs supposed meant forward welcome free
    told refer
    """
)
_RELATIVE = wordset("who whom which that what where whatever whose how person people someone somebody anyone place")


def to(s: Sentence, i: int) -> Found | None:
    """ "the evening course to.", "far to many", "was to late"; and "too" for "to"."""
    at, before = i + 1, i - 1
    if s.words[i] == "too":
        bare = (
            s.is_a(at, BASE)
            and not s.is_a(at, ADJECTIVE | ADVERB | QUANTITY_LIKE)
            and not s.mark[at]
            and s.words[before] in ("want", "like", "able", "going", "need", "wanted", "hope", "happy", "love", "forward", "have", "used", "glad", "try", "ready", "chance", "opportunity")
        )
        if (
            bare
            or (s.words[before] == "forward" and s.is_a(at, ING))
            or (
                s.is_a(at, DET | POSS)
                and not s.mark[at]
                and not s.mark[i]
                and s.is_a(before, MAINLY_VERB)
                and s.table.base(s.words[before]) in ("go", "come", "speak", "talk", "listen", "write", "send", "belong", "reply", "forward", "apply")
            )
        ):
            return word_meant(i, "to")
        return None
    if (s.mark[at] and s.mark[at][0] in ".!?") or at >= s.end:
        noun = (s.is_a(before, NOUN | PLURAL) and not s.is_a(before, BASE | ADJECTIVE | AUXILIARY)) or s.words[before] in ("me", "us", "well", "it", "him", "them") or s.is_a(before, NAME)
        noun = noun or (s.is_a(before, MAINLY_NOUN) and s.is_a(before - 1, ADJECTIVE | NOUN | DET | POSS))
        if not noun or s.mark[i] or any(s.words[k] in _RELATIVE or (s.is_a(k, SUBJECT) and s.is_a(k - 1, MAINLY_NOUN | PLURAL) and not s.mark[k]) for k in range(PAD, i)):
            return None
        if s.words[before] in ("key", "answer", "access", "way", "right", "attention", "used", "thought", "mind") or any(
            s.words[k] in _WANTS_VERB or (s.words[k] == "to" and not s.is_a(k + 1, BASE)) for k in range(max(PAD, i - 5), i)
        ):
            return None
        return word_meant(i, "too")
    if s.mark[at]:
        return None
    amount = s.words[at] in (
        "much",
        "many",
        "late",
        "early",
        "often",
        "soon",
        "little",
        "few",
        "long",
        "big",
        "small",
        "high",
        "low",
        "hard",
        "easy",
        "good",
        "bad",
        "far",
        "old",
        "young",
        "busy",
        "short",
        "heavy",
        "quickly",
        "kind",
        "expensive",
        "difficult",
        "tired",
        "strict",
        "loud",
    )
    degree = s.words[before] in (
        "far",
        "way",
        "much",
        "bit",
        "little",
        "was",
        "is",
        "are",
        "were",
        "be",
        "been",
        "not",
        "it's",
        "a",
        "never",
        "seems",
        "feel",
        "feels",
        "got",
        "gets",
        "all",
        "takes",
        "took",
    )
    if amount and degree and not (s.is_a(at + 1, NOUN | PLURAL) and s.words[at] not in ("much", "many", "little", "few")) and not s.mark[i]:
        return word_meant(i, "too")
    return None


QUANTITY_LIKE = 1 << 27


_FORMS = wordset("application order entry consent claim booking registration feedback evaluation request referral assessment sign-up tax reply complaint leave")


def form(s: Sentence, i: int) -> Found | None:
    """ "withdraw form the process", "I heard form you"; "the from", "fill in this from"."""
    at, before = i + 1, i - 1
    if s.words[i] == "from":
        return (
            word_meant(i, "form")
            if s.words[before] in ("a", "an", "the", "this", "application", "your")
            and not s.mark[i]
            and s.ends(at)
            and not s.is_a(at, DET | POSS | NAME | NUMBER | OBJECT)
            and s.words[before - 1] not in ("like", "than")
            and s.words[before] != "your"
            else None
        )
    if s.mark[i] or s.mark[at] or not (s.is_a(at, DET | POSS | OBJECT | NAME) or (s.is_a(at, NUMBER) and s.is_a(before, ANY_VERB))):
        return None
    led = s.words[before]
    if (s.is_a(before, MODAL | DET | POSS | SUBJECT | ADJECTIVE | WH | JOIN) and led not in ("away", "different", "far")) or led in (
        "to",
        "help",
        "helped",
        "helps",
        "not",
        "can",
        "together",
        "teams",
        "and",
        "application",
        "entry",
        "order",
    ):
        return None
    verb = s.is_a(before, ANY_VERB) and (not s.is_a(before, NOUN | PLURAL) or s.is_a(before, MAINLY_VERB))
    particle = led in (
        "away",
        "back",
        "out",
        "different",
        "far",
        "apart",
        "forward",
        "up",
        "off",
        "soon",
        "message",
        "letter",
        "email",
        "mail",
        "news",
        "call",
        "feedback",
        "you",
        "me",
        "it",
        "something",
        "lot",
        "much",
        "nothing",
    )
    thing = s.singular(before) and s.is_a(before, MAINLY_NOUN | MAINLY_VERB) and s.is_a(before - 1, DET | POSS) and s.is_a(at, DET | POSS | OBJECT) and led not in _FORMS
    return word_meant(i, "from") if verb or particle or thing else None


def save(s: Sentence, i: int) -> Found | None:
    """ "in save hands", "feel save"."""
    before = s.words[i - 1]
    quality = (s.is_a(i - 1, BE) or before in ("feel", "feels", "felt", "stay", "very", "more", "keep", "kept", "is", "a", "in", "so", "perfectly")) and not s.mark[i]
    if not quality or (s.is_a(i + 1, OBJECT | DET | POSS) and not s.mark[i + 1]):
        return None
    if before in ("a", "in") and not (
        s.is_a(i + 1, NOUN | PLURAL)
        and s.words[i + 1] in ("hands", "place", "distance", "environment", "way", "journey", "trip", "conditions", "side", "workplace", "place", "home", "drive", "driver")
    ):
        return None
    return word_meant(i, "safe")


def accept(s: Sentence, i: int) -> Found | None:
    before = s.words[i - 1]
    if s.words[i] == "except":
        verb = not s.mark[i] and (s.is_a(i - 1, MODAL | SUBJECT) or before in ("to", "gladly", "happily")) and s.is_a(i + 1, DET | POSS | OBJECT)
        return word_meant(i, "accept") if verb and s.words[i + 1] not in ("that", "you", "me") else None
    subject = s.is_a(i - 1, MODAL | SUBJECT | WH | ADV) or before in ("to", "and", "please", "or", "gladly", "happily", "both", "not")
    every = any(
        s.words[k] in ("all", "every", "everything", "everyone", "everybody", "any", "anything", "each", "nothing", "always", "free") or s.words[k].endswith("days") for k in range(max(PAD, i - 6), i)
    )
    if not subject and ((s.mark[i] == "," and (s.is_a(i + 1, PREP) or every) and s.words[i + 1] != "with") or (every and not s.is_a(i - 1, PLURAL) and s.is_a(i + 1, DET | PREP | POSS | NAME))):
        return word_meant(i, "except")
    if s.mark[i] == "," and s.is_a(i + 1, PREP):
        return word_meant(i, "except")
    return None


def quite(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.words[i] == "quite" and s.is_a(i - 1, BE) and not s.mark[i] and (s.mark[at][:1] in (".", "!") or (not s.mark[at] and s.words[at] in ("when", "while", "because", "after", "before", "until", "since"))):
        return word_meant(i, "quiet")
    if s.mark[at]:
        return None
    if s.words[i] == "quiet":
        degree = (s.words[at] in ("a", "an", "the") and not s.is_a(i - 1, ADV) and s.is_a(i - 1, BE | MAINLY_VERB)) or (
            s.is_a(at, ADJECTIVE) and s.is_a(at, MAINLY_ADJECTIVE) and not s.is_a(at, NOUN) and (s.ends(at + 1)) and s.is_a(i - 1, BE | ADV | MAINLY_VERB) and not s.mark[i]
        )
        return word_meant(i, "quite") if degree else None
    return (
        word_meant(i, "quiet")
        if s.words[i - 1] in ("a", "the", "very", "so", "more", "too", "keep", "stay", "was", "is")
        and s.words[i - 1] not in ("was", "is")
        and not s.mark[i]
        and (s.is_a(at, NOUN) and s.is_a(at, MAINLY_NOUN) and not s.is_a(at, ADJECTIVE) and s.words[i - 1] in ("a", "the"))
        else None
    )


def where(s: Sentence, i: int) -> Found | None:
    """ "we where talking", "you where kind"."""
    at = i + 1
    if s.mark[i] or s.mark[at] or (s.words[i - 1] not in ("we", "you", "they") and not s.plural(i - 1)):
        return None
    pronoun = s.words[i - 1] in ("we", "you", "they")
    state = (
        (s.is_a(at, ING | PARTICIPLE) and not s.is_a(at, NOUN | PAST))
        or s.words[at] in ("very", "so", "not", "all", "both", "able", "happy", "late", "kind", "good", "there", "too")
        or (pronoun and s.is_a(at, ADJECTIVE) and s.ends(at + 1))
    )
    if not state or (s.is_a(at, NOUN) and s.words[at] not in ("kind", "late", "good")) or s.is_a(at + 1, SUBJECT):
        return None
    return word_meant(i, "were")


def past(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.words[i] == "past":
        return word_meant(i, "passed") if s.words[i - 1] in ("i", "we", "have", "has", "they", "she", "he") and not s.mark[i] and s.is_a(at, DET | POSS) and not s.mark[at] else None
    motion = s.table.base(s.words[i - 1]) in ("go", "walk", "drive", "come", "run", "look", "get") and not s.is_a(i - 1, AUXILIARY)
    return word_meant(i, "past") if motion and not s.mark[i] and s.is_a(at, DET | POSS) else None


def hear(s: Sentence, i: int) -> Found | None:
    before, after = s.words[i - 1], s.words[i + 1]
    if s.words[i] == "hear":
        place = (
            before in ("work", "working", "live", "living", "over", "right", "worked", "been", "lived", "around", "near", "down", "up", "stay", "come", "arrived", "people", "everyone")
            and (s.ends(i + 1) or after == "for")
            and after not in ("that", "the", "it", "you", "what", "how", "about")
            and not s.is_a(i + 1, DET | POSS | SUBJECT)
        )
        return word_meant(i, "here") if place and not s.mark[i] else None
    return (
        word_meant(i, "hear")
        if before in ("to", "could", "will", "can", "would")
        and not s.mark[i]
        and after in ("from", "that", "about", "your", "you", "the", "what", "how", "back", "more")
        and s.words[i - 2] not in ("moved", "came", "come", "back", "close", "up")
        else None
    )


def leaned(s: Sentence, i: int) -> Found | None:
    """ "I leaned patience": nobody leans a thing that is not leaned against another."""
    noun = s.is_a(i + 1, NOUN | PLURAL) and not s.is_a(i + 1, ADVERB | PREP | ADJECTIVE) and not s.mark[i + 1]
    return word_meant(i, "learned") if noun else None


def lend(s: Sentence, i: int) -> Found | None:
    """ "borrow me", "learn me", "rise the", with the verb the other way round."""
    fix = {"borrow": "lend", "borrowed": "lent", "learn": "teach", "learned": "taught", "learnt": "taught"}[s.words[i]]
    if s.words[i + 1] in ("me", "us", "them", "him") and not s.mark[i + 1] and (s.is_a(i + 2, DET | POSS | NUMBER) or s.words[i + 2] in ("how", "to", "that", "a", "many", "much", "english")):
        return word_meant(i, fix, grammar=True)
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    "then": (then,),
    "than": (than,),
    "to": (to,),
    "too": (to,),
    "form": (form,),
    "from": (form,),
    "save": (save,),
    "leaned": (leaned,),
    "accept": (accept,),
    "except": (accept,),
    "quite": (quite,),
    "quiet": (quite,),
    "where": (where,),
    "past": (past,),
    "passed": (past,),
    "hear": (hear,),
    "here": (hear,),
    **dict.fromkeys(["borrow", "borrowed", "learn", "learned", "learnt"], (lend,)),
}
