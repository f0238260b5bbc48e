"""A verb and a subject that counts or joins: "One of your machines make noise", "A lot of the machines comes from Bologna", "This kind of work suit me", "My brother and sister works here"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    DET,
    EITHER_NUMBER,
    FOR_MANY,
    FOR_ONE,
    GROUPS,
    JOIN,
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
from sincerely.core.letters.checks.grammar.whole_subjects import clause_on, phrases_on
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_ONE, _MANY = "The subject is one, so the verb is singular.", "The subject is more than one, so the verb is plural."
_OPENERS = wordset("that because but and when if since although so while where as")
_SINGLE = wordset("one each neither either")
_SEVERAL = wordset("both many several two three four five six seven eight ten twelve few")
_AS_COUNTED = wordset("all most some half")
_SUMS = wordset("years months weeks days hours minutes pounds euros dollars miles metres percent times kilos")


def _opens(s: Sentence, i: int) -> bool:
    return i == PAD or (s.words[i - 1] in _OPENERS and not s.mark[i] and (s.words[i - 1] not in ("and", "as", "that") or s.is_a(i - 2, BASE | PAST | THIRD) is False)) or (bool(s.mark[i]) and s.mark[i] in (";", ":"))


def _verb(s: Sentence, at: int, many: bool) -> Found | None:
    """Hold the word behind the subject against the subject's number."""
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY) and not s.mark[at]:
        at += 1
    word = s.words[at]
    if s.mark[at] or at >= s.end:
        return None
    right = (FOR_MANY if many else FOR_ONE).get(word)
    if right:
        return Found(at, at, right, _MANY if many else _ONE)
    if s.is_a(at, AUXILIARY | PREP | JOIN | WH | DET | SUBJECT | NAME | NUMBER | ADJECTIVE | ADVERB):
        return None
    goes_on = not s.mark[at + 1] and (s.is_a(at + 1, DET | POSS | OBJECT | NUMBER | WH) or (s.is_a(at + 1, PREP) and not s.is_a(at, NOUN | PLURAL)) or s.words[at + 1] in ("to", "that", "from", "for", "in", "no"))
    if not goes_on:
        return None
    if many:
        if s.is_a(at, THIRD) and (not s.is_a(at, PLURAL) or (s.is_a(at, MAINLY_VERB) or s.table.of(s.table.base(word)) & MAINLY_VERB)):
            return Found(at, at, s.table.base(word), _MANY)
        return None
    if s.is_a(at, BASE) and not s.is_a(at, PAST | MAINLY_NOUN):
        return Found(at, at, s.table.form(word, "VBZ"), _ONE)
    return None


def _behind(s: Sentence, head: int, many: bool) -> int:
    """Return where the verb should stand behind a head with its phrases and one clause; 0 where that is not plain."""
    at = phrases_on(s, head + 1)
    if s.mark[at]:
        return 0
    if s.words[at] in ("that", "which", "who"):
        return clause_on(s, at + 1, many)
    if s.words[at] in ("i", "we", "you", "they", "he", "she"):
        return clause_on(s, at, many)
    return at


def counted(s: Sentence, i: int) -> Found | None:
    """ "One of your machines make", "Two of my fingers does not bend", "Most of my work are", "All of the candidates has"."""
    word = s.words[i]
    of = i + 1
    start = i
    if word in ("lot", "number", "couple", "majority", "one"):
        if s.words[i - 1] in ("a", "the", "every", "only", "great"):
            start = i - 1
        elif word != "one":
            return None
    if s.words[of] != "of" or s.mark[of] or s.mark[of + 1] or not _opens(s, start) or not (s.is_a(of + 1, DET | POSS) or word in ("lot", "number", "couple")):
        return None
    head = s.head(of + 1)
    if head <= of or s.is_a(head, NAME) or s.words[head] in EITHER_NUMBER | GROUPS | _SUMS or any(s.words[k].endswith("'s") for k in range(of, head + 1)):
        return None
    one = word in _SINGLE or (word == "number" and s.words[i - 1] == "the")
    if word == "one" and s.words[i - 1] in ("the", "no"):
        return None
    if not one and s.singular(head) and word in _AS_COUNTED | {"lot", "majority"}:
        one = True
    elif not one and not s.plural(head):
        return None
    if word in ("neither", "either") or (word == "number" and one):
        return None  # many writers take the plural here
    if any(s.words[k] in ("and", "or") for k in range(of, head)):
        return None
    at = _behind(s, head, s.plural(head))
    if not at or s.words[at] in ("and", "or"):
        return None
    return _verb(s, at, not one)


def kind_of(s: Sentence, i: int) -> Found | None:
    """ "This kind of work suit me", "A good pair of boots last me two winters"."""
    start = i - 1
    if s.is_a(start, ADJECTIVE) and s.words[start - 1] in ("a", "one", "this", "that", "my"):
        start -= 1
    if s.words[start] not in ("this", "that", "a", "one", "every", "each") or s.words[i + 1] != "of" or any(s.mark[start + 1 : i + 3]) or not _opens(s, start):
        return None
    head = s.head(i + 2)
    if head < i + 2 or s.words[head + 1] in ("and", "or"):
        return None
    return _verb(s, head + 1, False) if not s.mark[head + 1] else None


def joined(s: Sentence, i: int) -> Found | None:
    """ "My brother and sister works in the trade", "The staff room and the kitchen shares one kettle", "Both my daughters goes"."""
    if not _opens(s, i) or s.words[i] in ("that", "this", "every", "each", "no", "her", "a", "an"):
        return None
    first = s.head(i)
    if first <= i or s.words[first + 1] != "and" or s.mark[first + 1] or s.mark[first + 2]:
        return None
    second = s.head(first + 2)
    if second < first + 2 or not (s.is_a(first + 2, DET | POSS) or second == first + 2) or s.is_a(second, NAME) or not s.is_a(first, NOUN):
        return None
    at = second + 1
    if s.is_a(second, THIRD) and second > first + 2 and s.is_a(second - 1, NOUN) and not s.mark[second] and s.is_a(second + 1, NUMBER | DET | POSS | OBJECT):
        at = second  # "the kitchen shares one kettle"
    if s.mark[at] or s.words[at] in ("is", "was", "has", "does", "isn't", "wasn't", "hasn't"):
        return None  # "the bread and butter is", "my friend and colleague is": often one thing
    return _verb(s, at, True)


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (_SINGLE | _SEVERAL | _AS_COUNTED | {"lot", "number", "couple", "majority"}, counted),
    (("kind", "sort", "type", "pair"), kind_of),
    (("the", "my", "our", "your", "his", "their"), joined),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
