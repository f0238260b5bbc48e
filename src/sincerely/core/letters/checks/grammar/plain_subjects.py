"""A subject and its verb with a phrase between, things that are always several, and two that are named with "and"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    EITHER_NUMBER,
    FOR_MANY,
    FOR_ONE,
    GROUPS,
    HAVE,
    JOIN,
    MODAL,
    NAME,
    NEGATION,
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
    BASE,
    ING,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off


def over_phrase(s: Sentence, i: int) -> Found | None:
    """ "The number on my badge do not match", "the letters from my old school is", "your colleagues in the hall speaks nine languages"."""
    if not s.opens(i) or s.mark[i] not in ("^", ",", ";", ":") or (i > PAD and not s.is_a(i, POSS)):
        return None
    head = s.head(i)
    if head <= i or not s.is_a(head, NOUN | PLURAL) or s.is_a(head, NAME) or s.words[head] in EITHER_NUMBER | GROUPS or s.words[head].endswith("'s"):
        return None
    many, one = s.plural(head), s.singular(head)
    if not (many or one) or s.words[head] in ("all", "both", "other", "others", "more", "first", "last", "rest", "most", "average", "minority", "majority"):
        return None
    at = head + 1
    if not s.is_a(at, PREP) or s.mark[at]:
        return None
    while s.is_a(at, PREP) and s.words[at] not in ("without",) and not s.mark[at]:
        inner = s.head(at + 1)
        if inner <= at or any(s.mark[k] for k in range(at + 1, inner + 1)) or (s.is_a(at + 1, ING | WH) and not s.is_a(at + 1, NOUN)):
            return None
        at = inner + 1
    if s.mark[at]:
        return None
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY):
        at += 1
    word = s.words[at]
    right = ""
    if many and word in FOR_MANY:
        right = FOR_MANY[word]
    elif one and word in FOR_ONE:
        right = FOR_ONE[word]
    elif (many and s.is_a(at, THIRD) and not s.is_a(at, PLURAL | ADJECTIVE | AUXILIARY) and s.only(at, THIRD)) or (many and s.is_a(at, THIRD) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, AUXILIARY) and (s.is_a(at + 1, DET | POSS | OBJECT | NUMBER | PREP) or s.words[at + 1] in ("that", "to")) and not s.mark[at + 1]):
        right = s.table.base(word)
    elif one and s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | AUXILIARY | NOUN | ADVERB | PREP) and (s.is_a(at + 1, DET | POSS | OBJECT | PREP | QUANTITY) or s.words[at + 1] in ("that", "to")) and not s.mark[at + 1]:
        right = s.table.form(word, "VBZ")
    if not right or s.words[at - 1] in ("who", "which", "that") or (word in ("were",) and s.words[PAD] in ("if", "were", "suppose")):
        return None
    # "The price of the bolts and nuts", "the number of people", "my knowledge of pumps and their care".
    if any(s.words[k] in ("and", "or", "lot", "lots", "percentage", "variety", "range", "host", "handful", "kind", "kinds", "sort", "sorts", "type", "types", "each", "one", "neither", "either", "none") for k in range(i, at)):
        return None
    if s.words[head] == "number" and s.words[head + 1] == "of":
        return None
    if s.words[head] in ("people", "series", "means", "pair", "hundreds", "thousands", "dozens") or any(s.words[k] in ("who", "which", "that", "how", "what") for k in range(i + 1, at)):
        return None
    # "The day after the talks have ended": the phrase is a clause.
    if any(s.words[k] in ("after", "before", "since", "until", "than", "as", "but") for k in range(head, at)):
        return None
    return Found(at, at, right, f'"{s.words[head]}" {"are several" if many else "is one"}: "{right}".')


_PAIRS = wordset("trousers scissors glasses jeans shorts pliers tweezers binoculars spectacles savings earnings belongings outskirts clothes thanks surroundings premises shears goggles pyjamas tights wages tongs")
_ONES = wordset("mathematics physics economics politics gymnastics athletics ethics linguistics")


def trousers(s: Sentence, i: int) -> Found | None:
    """ "My trousers was white", "the scissors I use is", "my savings is enough"; "Mathematics are the subject"."""
    at = i + 1
    if s.words[i] in _ONES:
        if i == PAD and s.words[at] in ("are", "were", "have") and not s.mark[at] and s.is_a(at + 1, DET | POSS | ADV | ADJECTIVE | NEGATION):
            return Found(at, at, FOR_ONE[s.words[at]], f'"{s.words[i]}" is one subject: "{FOR_ONE[s.words[at]]}".')
        return None
    if s.words[at] in ("i", "you", "we") and s.is_a(at + 1, BASE | PAST) and s.words[at + 2] in FOR_MANY:
        at += 2
    if s.words[at] not in FOR_MANY or s.mark[at] or not s.is_a(i - 1, POSS | DET | ADJECTIVE) or (s.is_a(i - 2, PREP) and s.is_a(i - 1, POSS | DET)) or s.is_a(i - 1, PREP):
        return None
    if not s.opens(i - 1) and s.words[i - 2] not in ("and", "but", "because", "that", "when", "as", "if", "so", "while"):
        return None
    return Found(at, at, FOR_MANY[s.words[at]], f'"{s.words[i]}" are several: "{FOR_MANY[s.words[at]]}".')


def there_are_nothing(s: Sentence, i: int) -> Found | None:
    """ "There are nothing in the contract", "there have been no answer", "these is the only shoes", "Who know whether"."""
    word, at = s.words[i], i + 1
    if word == "there":
        if s.words[at] in ("are", "were") and s.words[at + 1] in ("nothing", "nobody", "something", "somebody", "someone", "everything") and not s.mark[at]:
            return Found(at, at, FOR_ONE[s.words[at]], f'"{s.words[at + 1]}" is one: "{FOR_ONE[s.words[at]]}".')
        if s.words[at] == "have" and s.words[at + 1] == "been" and s.words[at + 2] in ("no", "a", "an", "some") and not any(s.mark[at : at + 4]):
            h = s.head(at + 3)
            if h > at + 2 and s.singular(h) and s.words[h + 1] not in ("and", "or") and s.ends(h + 1):
                return Found(at, at, "has", f'"{s.words[h]}" is one: "has".')
        return None
    if word in ("these", "those"):
        if s.words[at] in ("is", "was", "has", "does", "isn't", "wasn't") and not s.mark[at] and (s.opens(i) or s.is_a(i - 1, JOIN)) and s.mark[at + 1] != "'":
            return Found(at, at, FOR_MANY[s.words[at]], f'"{word}" are several: "{FOR_MANY[s.words[at]]}".')
        return None
    if word == "who" and i == PAD and s.is_a(at, BASE) and s.words[at] in ("know", "want", "need", "decide", "pay", "look", "make", "take", "get", "run", "teach", "say", "give") and s.is_a(at + 1, DET | POSS | WH | OBJECT | JOIN | PREP) and s.mark[s.end][:1] == "?":
        return Found(at, at, s.table.form(s.words[at], "VBZ"), 'After "who" the verb stands as with "he".')
    return None


def does_the_drivers(s: Sentence, i: int) -> Found | None:
    """ "Where does the drivers sleep?", "Do the contract say"; "is the machines new?"."""
    first = i + 1
    if s.mark[s.end][:1] != "?" or not (i == PAD or (i == PAD + 1 and s.is_a(PAD, WH))) or not s.is_a(first, DET | POSS) or s.mark[first]:
        return None
    h = s.head(first)
    if h <= first or s.words[h] in EITHER_NUMBER | GROUPS or s.words[h + 1] in ("and", "or") or not s.is_a(h + 1, BASE) or s.is_a(h, NAME):
        return None
    if s.words[i] == "does" and s.plural(h):
        return Found(i, i, "do", f'"{s.words[h]}" are several: "do".')
    if s.words[i] == "do" and s.singular(h):
        return Found(i, i, "does", f'"{s.words[h]}" is one: "does".')
    return None


def are_the(s: Sentence, i: int) -> Found | None:
    """ "Has the results of the test arrived?", "Is there any documents still missing?", "There has been two burst pipes", "Was you"."""
    at, word = i + 1, s.words[i]
    if s.words[at] == "there" and i <= PAD + 1 and s.words[at + 1] in ("any", "other", "many", "more", "some", "two", "three", "several") and s.mark[s.end][:1] == "?":
        h = s.head(at + 1)
        return Found(i, i, FOR_MANY[word], f'"{s.words[h]}" are several: "{FOR_MANY[word]}".') if h > at + 1 and s.plural(h) and word != "does" else None
    if word == "has" and s.words[i - 1] == "there" and s.words[at] == "been" and ((s.is_a(at + 1, NUMBER) and s.words[at + 1] not in ("one", "1")) or s.words[at + 1] in ("many", "several", "few")) and not s.mark[at + 1]:
        h = s.head(at + 1)
        return Found(i, i, "have", f'"{s.words[h]}" are several: "have".') if h > at + 1 and s.is_a(h, PLURAL) and s.words[h] not in ("years", "months", "weeks", "days", "hours", "minutes") else None
    if s.mark[s.end][:1] != "?" or not (i == PAD or (i == PAD + 1 and s.words[PAD] in ("why", "where", "when", "how"))) or not s.is_a(at, DET | POSS) or s.words[at] in ("that", "this") or s.mark[at] or word == "does":
        return None
    h = s.head(at)
    ok = h > at and s.plural(h) and s.words[h] not in EITHER_NUMBER | GROUPS and not s.is_a(h, NAME) and (s.words[h + 1] == "of" or s.is_a(h + 1, ADJECTIVE | PARTICIPLE | ING | ADV | PREP)) and not s.is_a(h - 1, PREP) and s.words[h] not in ("weeks", "days", "months", "hours")
    return Found(i, i, FOR_MANY[word], f'"{s.words[h]}" are several: "{FOR_MANY[word]}".') if ok else None


def both_goes(s: Sentence, i: int) -> Found | None:
    """ "Both my daughters goes to school", "my brother and his wife runs a ferry", "she and I was the only ones"."""
    word = s.words[i]
    if word == "both":
        h = s.head(i + 1)
        at = h + 1
        if i != PAD or h <= i or not s.plural(h) or s.mark[at]:
            return None
    else:
        if s.mark[i] or s.mark[i + 1]:
            return None
        first = PAD
        one = (s.words[first] in ("he", "she", "i") and i == PAD + 1) or (s.is_a(first, POSS) and s.head(first) == i - 1)
        second = s.words[i + 1] in ("i", "he", "she") or s.is_a(i + 1, POSS) or s.is_a(i + 1, NAME)
        if not one or not second or i > PAD + 4:
            return None
        h = i + 1 if s.words[i + 1] in ("i", "he", "she") else s.head(i + 1)
        at = h + 1
        if h <= i or s.mark[at]:
            return None
        if s.words[i + 1] in ("he", "she", "i") and s.is_a(first, POSS):
            return None
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY):
        at += 1
    said = s.words[at]
    right = FOR_MANY.get(said, "") or (s.table.base(said) if s.is_a(at, THIRD) and not s.is_a(at, AUXILIARY) and (s.only(at, THIRD) or s.is_a(at, MAINLY_VERB) or s.is_a(at + 1, DET | POSS | OBJECT)) and (s.is_a(at + 1, DET | POSS | OBJECT | PREP | NUMBER | ADV) or s.words[at + 1] == "to") else "")
    if not right or (s.is_a(at, PLURAL) and not s.is_a(at + 1, DET | POSS) and said not in FOR_MANY):
        return None
    return Found(at, at, right, f'Two are named: "{right}".')




def each_get(s: Sentence, i: int) -> Found | None:
    """ "Each pupil get ten minutes", "every nurse and every porter have signed", "anyone who have mucked out", "everything you told us were new"."""
    word, at = s.words[i], i + 1
    if word in ("anyone", "everyone", "anybody", "everybody", "nobody", "somebody", "someone"):
        if s.words[at] == "who" and not s.mark[at] and (s.words[at + 1] in ("have", "are", "were", "do", "don't", "haven't", "aren't")) and not s.mark[at + 1]:
            right = FOR_ONE[s.words[at + 1]]
            return Found(at + 1, at + 1, right, f'"{word}" is one: "{right}".')
        return None
    if word == "everything" or word == "what":
        if (not s.opens(i) and s.words[i - 1] not in ("and", "but", "that")) or s.words[at] not in ("you", "i", "we", "they", "he", "she") or s.mark[s.end][:1] == "?":
            return None
        verb = next((k for k in range(at + 2, min(s.end, at + 11)) if s.words[k] in ("are", "were", "have", "is", "was") or s.mark[k] or (s.is_a(k, JOIN | WH | MODAL | SUBJECT) and s.words[k] not in ("you", "it", "and", "me", "us", "that", "as"))), 0)
        if not verb or s.mark[verb] or s.words[verb] not in ("are", "were") or s.words[verb - 1] in ("they", "you", "we", "and") or s.is_a(verb - 1, DET | ADV) or s.is_a(at + 1, BE | HAVE):
            return None
        if word == "what" and not ((s.is_a(verb + 1, ADJECTIVE | ADVERB) and not s.is_a(verb + 1, PLURAL | DET)) or (s.words[verb + 1] in ("the", "how") and s.words[verb + 1] == "how") or (s.words[verb + 1] == "the" and s.singular(s.head(verb + 1)) and s.words[s.head(verb + 1) + 1] != "and")):
            return None
        return Found(verb, verb, FOR_ONE[s.words[verb]], f'"{word}" is one: "{FOR_ONE[s.words[verb]]}".')
    h = s.head(i)
    if not s.opens(i) or h <= i or not s.is_a(h, NOUN) or s.is_a(h, PLURAL):
        return None
    if s.words[h + 1] == "and" and s.words[h + 2] in ("every", "each"):
        h = s.head(h + 2)
    at = h + 1
    said = s.words[at]
    if s.mark[at] or not (said in FOR_ONE or (s.is_a(at, BASE) and not s.is_a(at, PAST | PARTICIPLE | NOUN | ADJECTIVE | AUXILIARY | PREP | ADVERB) and s.is_a(at + 1, DET | POSS | OBJECT | NUMBER | PREP))):
        return None
    if said in ("have", "do") and s.words[i - 1] in ("did", "does", "let", "that"):
        return None
    right = FOR_ONE.get(said) or s.table.form(said, "VBZ")
    return Found(at, at, right, f'After "{word}" the verb stands for one: "{right}".')


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("the", "my", "your", "our", "his", "her", "their", "a", "this"), over_phrase),
    (_PAIRS | _ONES, trousers),
    (("there", "these", "those", "who"), there_are_nothing),
    (("do", "does"), does_the_drivers),
    (("is", "was", "has"), are_the),
    (("both", "and"), both_goes),
    (("each", "every", "anyone", "everyone", "anybody", "everybody", "nobody", "somebody", "someone", "everything", "what"), each_get),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
