"""Small words that stand for others: "suits my wife and I", "the both are", "they lent me there drill", "I never said nothing"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    JOIN,
    MODAL,
    NAME,
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
    NOUN,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off

def object_i(s: Sentence, i: int) -> Found | None:
    """ "It would suit my family and I best", "for my wife and I": "I" where "me" belongs."""
    if s.words[i - 1] != "and" or s.mark[i] or s.mark[i - 1] or not (s.mark[i + 1][:1] in (".", "!", "?", ",", ";") or i + 1 >= s.end or s.words[i + 1] in ("best", "well", "both", "very", "on", "at", "in", "to", "for", "because", "when", "if", "so", "but")):
        return None
    first = i - 2
    while first > PAD and s.is_a(first - 1, POSS | ADJECTIVE) and not s.mark[first]:
        first -= 1
    if not (s.is_a(i - 2, NOUN | PLURAL | NAME) or s.words[i - 2] in ("you", "him", "her", "them")) or s.mark[first]:
        return None
    before = first - 1
    if before < PAD or s.is_a(before, BE | JOIN | WH) or s.words[before] in ("than", "as", "like", "but", "said", "says"):
        return None
    if s.is_a(before, PREP) or (s.is_a(before, BASE | PAST | THIRD) and not s.is_a(before, AUXILIARY) and (not s.is_a(before, NOUN | ADJECTIVE) or s.is_a(before - 1, MODAL) or s.words[before - 1] == "to") and s.is_a(first, POSS)):
        return Found(i, i, "me", 'Behind a verb or a preposition stands "me".')
    return None


def the_both(s: Sentence, i: int) -> Found | None:
    """ "The both machines", "the both are clear"; not "the both of you"."""
    if s.words[i - 1] == "the" and not s.mark[i] and not s.mark[i + 1] and (s.is_a(i + 1, PLURAL | BE) or (s.is_a(i + 1, ADJECTIVE) and s.is_a(i + 2, PLURAL))):
        return Found(i - 1, i, "both", '"both" needs no "the".')
    return None


_GIVEN = wordset("show showed shown give gave given lend lent see saw seen use used admire admired like liked love loved enjoy enjoyed visit visited meet met hear heard know knew read learn learned learnt share shared bring brought in of with from for about")


def there_own(s: Sentence, i: int) -> Found | None:
    """ "They showed me there new lathe", "I liked there way of working"."""
    at, before = i + 1, i - 1
    if s.mark[i] or s.mark[at]:
        return None
    if s.is_a(before, OBJECT) and s.words[before] in ("me", "us", "him", "them"):
        before -= 1
    if s.words[before] not in _GIVEN:
        return None
    noun = at + 1 if s.is_a(at, ADJECTIVE) and not s.is_a(at, PREP | ADVERB) else at
    if s.mark[noun] or not s.is_a(noun, NOUN | PLURAL) or s.is_a(noun, AUXILIARY | PREP | DET | POSS | ADV | ADVERB | WH | SUBJECT | JOIN | PAST | ING) or s.words[noun] in ("today", "tomorrow", "yesterday", "twice", "once"):
        return None
    return Found(i, i, "their", '"their" is meant.')


_NONE = wordset("nothing nobody nowhere none")
_NEGATED = wordset("didn't don't doesn't haven't hasn't hadn't can't couldn't won't wouldn't isn't aren't wasn't weren't never cannot not")
_ANY = {"nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "none": "any"}


def double_negative(s: Sentence, i: int) -> Found | None:
    """ "I have never seen nothing like it", "I didn't tell nobody"."""
    if s.words[i + 1] in ("but", "less", "short", "if") or s.words[i - 1] in ("for", "not", "or", "nor", "is", "was", "that", "or"):
        return None
    if s.is_a(i + 1, AUXILIARY) and not s.mark[i + 1]:
        return None  # "I never thought nothing could be done": what is thought has its own subject
    for k in range(i - 1, max(PAD, i - 4) - 1, -1):
        if s.mark[k + 1] or s.is_a(k, JOIN | WH):
            return None
        if s.words[k] in _NEGATED:
            verb = any(s.is_a(j, ANY_VERB) and not s.is_a(j, AUXILIARY) for j in range(k + 1, i))
            return Found(i, i, _ANY[s.words[i]], "Two words say no here; one is enough.") if verb else None
    return None


def in_march(s: Sentence, i: int) -> Found | None:
    """ "I was there in march": the month, in small letters."""
    if s.is_a(i, NAME) or s.mark[i] or not s.ends(i + 1) or s.words[i - 1] not in ("in", "since", "until", "till", "by", "last", "next", "early", "late", "from", "before"):
        return None
    return Found(i, i, "March", "A month has a capital.")


def first_than(s: Sentence, i: int) -> Found | None:
    """ "First I learned to plane, than to join": "then" behind a comma, where nothing is compared."""
    if s.mark[i] != "," and not (s.words[i - 1] == "and" and not s.mark[i]):
        return None
    compared = any(w in ("more", "less", "rather", "other", "fewer", "sooner", "better", "worse", "different", "as") or (w.endswith("er") and s.is_a(PAD + n, ADJECTIVE | ADVERB)) for n, w in enumerate(s.words[PAD:i]))
    if compared or not (s.is_a(i + 1, SUBJECT | DET | POSS | MODAL) or s.words[i + 1] in ("to", "in", "at", "for", "two", "three")):
        return None
    return Found(i, i, "then", '"then" is meant.')


_ARTICLED = wordset("role importance beginning middle rest amount price purpose situation opportunity possibility problem list start idea structure")


def of_what(s: Sentence, i: int) -> Found | None:
    """ "We spoke about role of the porter", "at beginning of May": a noun that "of" defines takes an article."""
    before = i - 1
    if s.is_a(before, ADJECTIVE) and not s.is_a(before, PREP | NOUN) and not s.mark[i]:
        before -= 1
    if s.mark[i] or s.mark[i + 1] or s.words[i + 1] != "of" or s.words[before] not in ("about", "in", "at", "for", "from", "with", "on", "by", "since", "until") or s.mark[before + 1]:
        return None
    if (s.words[i] == "start" and s.words[before] == "by") or not s.is_a(i + 2, DET | POSS | NAME | NOUN | PLURAL | ADJECTIVE):
        return None
    first = s.words[before + 1]
    return Found(before + 1, before + 1, f"the {first}", '"the" is missing.')


BY_WORD: dict[str, tuple[Rule, ...]] = {
    "i": (object_i,),
    "both": (the_both,),
    "there": (there_own,),
    "march": (in_march,),
    "than": (first_than,),
    **dict.fromkeys(_NONE, (double_negative,)),
    **dict.fromkeys(_ARTICLED, (of_what,)),
}
__all__ = ["BY_WORD"]
