"""What goes with a word at a distance: "introduced me with", "blamed me of", "two box", "how many notice", "I shall miss they", "a friend of me"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    EITHER_NUMBER,
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
    MAINLY_NOUN,
    NOUN,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
# A verb, what goes with what is done to somebody, and what people put instead.
_WITH_OBJECT: dict[str, tuple[str, tuple[str, ...]]] = {
    "introduce": ("to", ("with", "at")),
    "remind": ("of", ("to", "from", "on")),
    "blame": ("for", ("of",)),
    "accuse": ("of", ("for", "in", "with")),
    "congratulate": ("on", ("for", "with", "to", "about")),
    "invite": ("to", ("on", "at")),
    "prevent": ("from", ("of",)),
    "thank": ("for", ("of", "because")),
    "provide": ("with", ("of",)),
    "inform": ("of", ("on",)),
    "convince": ("of", ("about", "from")),
    "protect": ("from", ("of",)),
    "warn": ("about", ("for", "on")),
    "suspect": ("of", ("for", "in")),
    "rob": ("of", ("from",)),
    "supply": ("with", ("of",)),
    "equip": ("with", ("of",)),
    "translate": ("from", ("of",)),
    "forgive": ("for", ("of",)),
    "punish": ("for", ("of",)),
    "praise": ("for", ("of",)),
    "borrow": ("from", ("of", "by")),
    "consult": ("about", ("of",)),
    "compliment": ("on", ("for", "about")),
    "trust": ("with", ("by",)),
    "interview": ("for", ("to",)),
    "exempt": ("from", ("of",)),
    "entrust": ("with", ("of", "for")),
    "confuse": ("with", ("to",)),
    "prefer": ("to", ("than",)),
}
_ABOUT = wordset("reminded remind inform informed informs warn warned")


def with_object(s: Sentence, i: int) -> Found | None:
    """ "She introduced me with the tuners", "they blamed me of the crane", "he was accused for sleeping"."""
    right, wrong = _WITH_OBJECT[s.table.base(s.words[i])]
    base = s.table.base(s.words[i])
    passive = s.is_a(i - 1, BE) or s.words[i - 1] in ("been", "be") or (s.is_a(i - 1, ADV) and s.is_a(i - 2, BE))
    if not (s.is_a(i - 1, SUBJECT | MODAL | HAVE | NOUN | NAME | ADV) or passive or s.words[i - 1] in ("to", "please", "not", "be", "and") or s.opens(i)) or (s.is_a(i - 1, DET | POSS) and not s.is_a(i - 1, SUBJECT)):
        return None
    at = i + 1
    if not passive:
        if s.words[at] in ("me", "us", "him", "her", "them", "you") and not (s.words[at] == "her" and s.is_a(at + 1, NOUN)):
            at += 1
        elif s.is_a(at, DET | POSS) and s.head(at) > at:
            at = s.head(at) + 1
        elif s.is_a(at, NAME):
            while s.is_a(at, NAME):
                at += 1
        else:
            return None
    elif base in ("introduce", "translate", "borrow", "prefer", "provide", "invite", "warn", "inform", "remind", "praise", "thank", "interview", "confuse", "protect") and base not in ("invite",):
        return None
    if any(s.mark[i + 1 : at + 2]) or s.words[at] not in wrong:
        return None
    word, follows = s.words[at], at + 1
    if word == "because":
        ok = s.is_a(follows, DET | POSS) and s.head(follows) > follows and not any(s.is_a(k, BE | HAVE | MODAL | PAST | THIRD) for k in range(s.head(follows) + 1, min(s.end, s.head(follows) + 3)))
        return Found(at, at, "for", 'One thanks somebody "for" something.') if ok else None
    if word == "to" and (s.is_a(follows, BASE) or not s.is_a(follows, DET | POSS | NAME | OBJECT)):
        return None
    if base in ("invite",) and ((word == "on" and (s.is_a(follows, NAME | NUMBER) or (s.words[follows] in ("monday", "the") and s.is_a(follows + 1, NUMBER)))) or (word == "at" and (s.is_a(follows, NUMBER) or s.words[follows] in ("short",))) or not s.is_a(follows, DET | POSS) or s.words[s.head(follows)] not in ("interview", "meeting", "round", "talk", "visit", "party", "wedding", "dinner", "lunch", "conversation", "test")):
        return None
    if base in ("provide", "supply", "equip", "borrow", "translate", "consult", "protect") and word == "of" and not passive and ((s.is_a(at - 1, NOUN | PLURAL) and base not in ("translate", "borrow")) or (base == "translate" and not s.is_a(follows, NAME)) or (base == "borrow" and not s.is_a(follows, POSS | OBJECT | NAME))):
        return None
    if word in ("of", "from") and base in ("thank", "praise", "forgive", "punish", "prevent", "blame", "remind", "convince", "rob") and s.is_a(at - 1, NOUN | PLURAL) and not s.is_a(at - 1, OBJECT):
        return None
    if word in ("on", "in", "at", "for", "with", "about", "than") and ((s.is_a(follows, NUMBER | NAME) and base not in ("prefer", "congratulate")) or s.words[s.head(follows)] in ("monday", "day", "morning", "week", "time", "phone", "end", "street", "stairs", "way", "letter", "interview", "meeting", "public", "front", "court", "email", "moment", "first", "whole", "years", "months", "weeks", "minutes", "hour", "hours", "sake") or s.words[follows] in ("time", "person", "front", "public", "turn", "particular", "advance", "return", "court", "general", "this", "that", "what", "which", "good", "great", "all", "email", "phone")):
        return None
    if (base in ("prefer",) and not s.is_a(follows, DET | POSS | NOUN | ING | PLURAL)) or (base == "warn" and word == "for" and not s.is_a(follows, DET | POSS)) or (base == "thank" and word == "of"):
        return None
    fix = "about" if s.words[i] in _ABOUT and word == "on" else right
    return Found(at, at, fix, f'"{base} ... {fix}" is the usual form.')


def because_the(s: Sentence, i: int) -> Found | None:
    """ "The ferry was late because the fog."."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, DET | POSS) or s.words[at] in ("that", "this", "each", "all"):
        return None
    h = s.head(at)
    if h <= at or not (s.mark[h + 1][:1] in (".", ",", "!", ";") or h + 1 >= s.end) or (s.is_a(h, THIRD | PAST) and not s.is_a(h, MAINLY_NOUN)):
        return None
    return Found(i, i, "because of", 'Before a thing alone: "because of".')


_UNITS = wordset("dozen hundred thousand million billion foot pound stone ton tonne pair score gross head bar percent per third half quarter quid grand p pence noon o'clock am pm part-time full-time year-old north south east west left right")


def two_box(s: Sentence, i: int) -> Found | None:
    """ "Two box of tiles", "the exam has three part", "only two bus a day", "three small child", "several kind of clay"."""
    word, at = s.words[i], i + 1
    if word in ("one", "1", "half") or s.is_a(i, NAME) or s.words[i - 1] in ("in", "hall", "pumps", "sons", "day", "page", "room", "bay", "ward", "year", "grade", "level", "section", "point", "line", "no", "number", "part", "week", "chapter", "floor", "gate", "platform", "route", "bus", "class", "for", "at") or (s.is_a(i - 1, NUMBER) and not s.mark[i] and word != "hundred") or "-" in word:
        return None
    if s.is_a(at, ADJECTIVE) and not s.is_a(at, NOUN | PLURAL) and not s.mark[at]:
        at += 1
    noun = s.words[at]
    if s.mark[at] or s.mark[i + 1] or not s.is_a(at, NOUN) or not s.is_a(at, MAINLY_NOUN) or s.is_a(at, PLURAL | NAME | ADJECTIVE | ING | NUMBER | PREP | PAST) or noun in _UNITS | EITHER_NUMBER or s.table.counted.get(noun, 0) < 2 or "-" in noun or (noun.endswith("s") and s.table.singular(noun) != noun):
        return None
    follows = at + 1
    goes = s.mark[follows] or follows >= s.end or s.is_a(follows, PREP | BE | HAVE | MODAL | JOIN | WH | DET | SUBJECT | OBJECT | AUXILIARY) or s.words[follows] in ("to", "ago", "each", "up")
    if not goes or s.mark[follows][:1] in ("'", "’", "-", "/", "("):
        return None
    if s.is_a(at, BASE) and not (s.is_a(follows, PREP) and s.words[follows] in ("of", "for")) and noun not in ("week", "hour", "question", "box", "part", "bus", "egg", "book", "tool", "child", "glove"):
        return None
    return Found(at, at, s.table.form(noun, "NNS"), f'After "{word}" the plural stands.')


_MASS = wordset("noise notice luggage money traffic rain snow dust dirt water milk bread rice sugar salt butter cheese meat cake soup beer wine oil petrol fuel paper work homework trouble help patience fun time space room sleep air wood furniture equipment information advice experience knowledge progress pressure stress light heat music rubbish sand")


def many_noise(s: Sentence, i: int) -> Found | None:
    """ "How many notice do you need", "so many noise", "a little questions", "six hundreds guests", "a pair of glove"."""
    word, at = s.words[i], i + 1
    if s.mark[at]:
        return None
    if word == "many":
        ok = (s.words[at] in _MASS and s.words[i - 1] in ("how", "so", "too", "as", "very", "not") and not s.is_a(at + 1, NOUN | PLURAL)) or (s.words[at] in _MASS and s.words[i - 1] in ("how", "so", "too") and s.is_a(at + 1, SUBJECT | AUXILIARY | PREP))
        return Found(i, i, "much", f'"{s.words[at]}" is not counted: "much".') if ok else None
    if word == "little":
        ok = s.words[i - 1] in ("a", "very", "so", "too", "how") and s.plural(at) and s.ends(at + 1) and not s.is_a(at, THIRD) | s.is_a(at, NAME) and s.words[at] not in ("ones", "things", "birds", "children", "boys", "girls", "dogs")
        first = i
        return Found(first, i, "few", f'"{s.words[at]}" are counted: "few".') if ok and s.words[i - 1] == "a" else None
    if word in ("hundreds", "thousands", "millions", "dozens"):
        ok = (s.is_a(i - 1, NUMBER) and not s.mark[i] and word != "hundred" and s.words[at] != "of" and s.is_a(at, PLURAL | NOUN)) or (s.is_a(i - 1, NUMBER) and s.words[at] == "of" and not s.mark[i] and s.words[i - 1] not in ("one",))
        return Found(i, i, word[:-1], f'After a number: "{word[:-1]}".') if ok else None
    # "a pair of glove"
    if word in ("pair", "pairs") and s.words[at] == "of":
        h = s.head(at + 1)
        ok = h > at and s.singular(h) and s.table.counted.get(s.words[h], 0) >= 2 and s.ends(h + 1) and not s.is_a(at + 1, DET | POSS)
        return Found(h, h, s.table.form(s.words[h], "NNS"), "Two of them: the plural.") if ok else None
    return None


_MINE = {"me": "mine", "him": "his", "us": "ours", "them": "theirs"}
_OWN = {"mine": "my", "ours": "our", "theirs": "their", "yours": "your", "hers": "her"}


def friend_of_me(s: Sentence, i: int) -> Found | None:
    """ "A friend of me", "for mine patience", "the blame was my"."""
    word, at = s.words[i], i + 1
    if word in _MINE:
        friend = s.words[i - 1] == "of" and s.words[i - 2] in ("friend", "friends", "colleague", "colleagues", "cousin", "neighbour", "uncle", "aunt", "acquaintance", "classmate", "student", "pupil") and s.words[i - 3] in ("a", "an", "two", "some", "another", "this", "that", "old", "good") and not s.mark[i]
        return Found(i, i, _MINE[word], f'"a friend of {_MINE[word]}".') if friend else None
    if word in _OWN:
        noun = not s.mark[at] and (s.words[at] == "own" or (s.is_a(at, NOUN | PLURAL) and s.is_a(at, MAINLY_NOUN | PLURAL) and not s.is_a(at, ANY_VERB | ADJECTIVE | ADVERB | PREP | JOIN | AUXILIARY))) and (s.is_a(i - 1, PREP | ANY_VERB) or s.opens(i)) and s.words[i - 1] not in ("like",)
        return Found(i, i, _OWN[word], f'Before a noun stands "{_OWN[word]}".') if noun and not (s.words[i - 1] == "of" and s.words[at] != "own") else None
    own = {"my": "mine", "your": "yours", "our": "ours", "their": "theirs"}[word]
    ok = (s.mark[at][:1] in (".", "!") or at >= s.end) and s.is_a(i - 1, BE) and not s.mark[i]
    return Found(i, i, own, f'On its own: "{own}".') if ok else None


def gave_and_i(s: Sentence, i: int) -> Found | None:
    """ "They gave my wife and I a jar of jam"."""
    if s.words[i - 1] != "and" or s.mark[i] or s.mark[i - 1] or not (s.is_a(i + 1, DET | NUMBER) and not s.mark[i + 1]):
        return None
    first = i - 2
    while first > PAD and s.is_a(first - 1, POSS | ADJECTIVE | DET) and not s.mark[first]:
        first -= 1
    verb = first - 1
    if s.table.base(s.words[verb]) not in ("give", "show", "send", "offer", "tell", "lend", "bring", "teach", "buy", "cost", "allow", "pay", "ask", "make") or not s.is_a(first, POSS | NAME) or s.mark[first]:
        return None
    return Found(i, i, "me", 'Behind a verb stands "me".')


def not_until(s: Sentence, i: int) -> Found | None:
    """ "On no account I would leave a child alone", "Only once I saw", "rarely I have seen"."""
    start = PAD
    words = s.words
    opens = (
        words[start : start + 3] in (["on", "no", "account"], ["under", "no", "circumstances"], ["at", "no", "time"], ["in", "no", "way"])
        or words[start] in ("rarely", "seldom", "hardly", "never", "nowhere", "scarcely") or words[start : start + 2] in (["only", "once"], ["only", "then"], ["not", "once"], ["never", "before"], ["not", "only"])
    )
    length = 3 if words[start] in ("on", "under", "at", "in") else 1 if words[start] in ("rarely", "seldom", "hardly", "never", "nowhere", "scarcely") and words[start + 1] != "before" else 2
    at = start + length
    if not opens or i != start or not s.is_a(at, SUBJECT) or any(s.mark[start + 1 : at + 2]) or words[at] in ("i'd",) or "'" in words[at]:
        return None
    verb = at + 1
    helped = s.is_a(verb, MODAL | HAVE | BE) or words[verb] in ("do", "did", "does")
    subject = "I" if words[at] == "i" else words[at]
    if helped:
        return Found(at, verb, f"{words[verb]} {subject}", "After such an opening the verb stands before its subject.")
    return Found(at, verb, "", "After such an opening the verb stands before its subject: \"did I see\".") if s.is_a(verb, PAST | BASE) and not s.is_a(verb, ADVERB) else None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
_FORMS = [form for base in _WITH_OBJECT for form in (base, base + "s", base + "d" if base.endswith("e") else base + "ed", (base[:-1] if base.endswith("e") else base) + "ing")]
_FORMS = [f for f in _FORMS if f not in ("preferd",)] + ["robbed", "equipped", "preferred", "forgave", "forgiven", "supplied", "supplies"]
for _words, _rule in (
    (_FORMS, with_object),
    (("because",), because_the),
    (("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "several"), two_box),
    (("many", "little", "hundreds", "thousands", "millions", "dozens", "pair", "pairs"), many_noise),
    ((*_MINE, *_OWN, "my", "your", "our", "their"), friend_of_me),
    (("i",), gave_and_i),
    (("on", "under", "at", "in", "rarely", "seldom", "hardly", "never", "nowhere", "scarcely", "only", "not"), not_until),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
