"""Agreement over a whole subject: "The gloves that your firm supplies fits me", "My experience with horses go back", "Does your firm offers", "Where is the interviews held"."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    EITHER_NUMBER,
    FOR_MANY,
    FOR_ONE,
    GROUPS,
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
    MAINLY_VERB,
    NOUN,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_ONE, _MANY = "The subject is one, so the verb is singular.", "The subject is more than one, so the verb is plural."
_OPENERS = wordset("because although when if while though but that so whether where")
# What is counted as one sum, and words that stand for one or many.
_SUMS = wordset("years months weeks days hours minutes pounds euros dollars miles metres meters kilometres percent times kilos degrees")
_EITHER = EITHER_NUMBER | GROUPS | wordset("more less most all none some any half last first next other others same following rest latter former kind sort type one ones what")
_STATED = DET | POSS | NUMBER


def whole(s: Sentence) -> Iterator[Found]:
    """Yield the verbs that do not go with their subject, where each clause begins."""
    for i in range(PAD, s.end):
        if i == PAD or (s.words[i - 1] in _OPENERS and not (s.words[i - 1] == "that" and s.is_a(i - 2, NOUN | PLURAL))):
            found = _told(s, i) or (_asked(s, i) if i == PAD else None)
            if found:
                yield found
                return


def _told(s: Sentence, first: int) -> Found | None:
    start = first
    if not s.is_a(start, DET | POSS) or s.words[start] in ("every", "each", "another", "that", "her") or (s.words[start - 1] in ("and", "as", "so") and start > PAD):
        return None
    head = s.head(start)
    if head > start and s.is_a(head + 1, PLURAL) and not s.mark[head + 1] and s.is_a(head + 2, PREP):
        head += 1  # "the window frames in": no verb
    if head <= start or s.is_a(head, NAME) or any(s.is_a(k, NAME) or s.words[k].endswith("'s") for k in range(start, head)) or s.words[head] in _EITHER | _SUMS or "-" in s.words[head]:
        return None
    many, one = s.plural(head), s.singular(head) and s.is_a(head, MAINLY_NOUN)
    if not many and not one:
        return None
    at, clause = head + 1, False
    at = phrases_on(s, at)
    if s.words[at] in ("that", "which", "who") and not s.mark[at]:
        at, clause = clause_on(s, at + 1, many), True
    elif s.words[at] in ("i", "we", "you", "they", "he", "she") and not s.mark[at] and at == head + 1:
        at, clause = clause_on(s, at, many), True
    if at == 0 or s.mark[at] or at >= s.end:
        return None
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY) and not s.mark[at + 1]:
        at += 1
    if at == head + 1 and not many:
        return None  # next to each other: other rules
    if any(s.words[k] in ("and", "or", "nor", "plus", "with", "as") for k in range(start, at)) and s.words[at] in FOR_ONE and not many:
        return None
    if any(s.words[k] in ("and", "or", "nor", "plus") for k in range(start, at)):
        return None
    return _verb(s, at, head, many, clause, at == head + 1)


def _verb(s: Sentence, at: int, head: int, many: bool, clause: bool, beside: bool) -> Found | None:
    """Hold the word that should be the verb against the subject."""
    word = s.words[at]
    right = (FOR_MANY if many else FOR_ONE).get(word)
    if right:
        if word in ("do", "does", "have", "has", "were") and (s.is_a(at + 1, SUBJECT) or (not many and word in ("were", "have", "do"))):
            return None
        if clause and s.is_a(at - 1, PREP) and s.words[at - 1] not in ("in", "on", "of", "at", "for", "with", "about", "to"):
            return None
        return Found(at, at, right, _MANY if many else _ONE)
    if s.is_a(at, AUXILIARY | PREP | JOIN | WH | DET | SUBJECT | NAME | NUMBER) or (not s.is_a(at + 1, DET | POSS | OBJECT | PREP | ADV | SUBJECT | ING) and s.words[at + 1] not in ("to", "that", "not") and not s.ends(at + 1)):
        return None
    if many and s.is_a(at, THIRD) and not s.is_a(at, ADJECTIVE | ADVERB):
        noun = s.is_a(at, PLURAL) and not s.is_a(at, MAINLY_VERB)
        if noun and not (s.is_a(at + 1, DET | POSS | OBJECT | ING) and not s.mark[at + 1]):
            return None
        if s.is_a(at, PLURAL) and s.ends(at + 1) and not s.is_a(at + 1, DET | POSS | OBJECT):
            return None
        return Found(at, at, s.table.base(word), _MANY)
    if not many and not beside and s.is_a(at, BASE) and not s.is_a(at, PAST | ADJECTIVE | ADVERB | NOUN | PLURAL) and not clause and (s.plural(at - 1) or s.is_a(at - 1, NOUN)):
        return Found(at, at, s.table.form(word, "VBZ"), _ONE)
    return None


def phrases_on(s: Sentence, at: int) -> int:
    """Pass over phrases that hang on a noun: "to the stockroom", "in column four"."""
    while not s.mark[at] and ((s.is_a(at, PREP) and not s.is_a(at, JOIN)) or s.words[at] == "to"):
        inner = at + 1
        end = s.head(inner)
        if end < inner and s.is_a(inner, OBJECT | NUMBER):
            end = inner
        if end < inner or s.mark[inner]:
            return at
        at = end + 1
        while s.is_a(at, NUMBER) and not s.mark[at]:
            at += 1
    return at


def clause_on(s: Sentence, at: int, many: bool) -> int:
    """Pass over a clause on the subject from its own subject or verb on; 0 where it is not plain where it ends."""
    if s.is_a(at, SUBJECT):
        at += 1
    elif s.is_a(at, DET | POSS | NAME):
        end = s.head(at)
        # "your firm supplies fits": the last word that looks like a noun is the clause's verb.
        at = end if end > at + 1 and s.is_a(end, THIRD | BASE) and s.is_a(end - 1, NOUN | NAME) and not s.is_a(end + 1, PREP) else end + 1
    verbs = at
    while s.is_a(at, AUXILIARY | ADV) or s.words[at] == "been":
        at += 1
    if s.mark[at]:
        return 0
    full = s.is_a(at, ANY_VERB) and not s.is_a(at, DET | PREP)
    if full:
        at += 1
    elif at == verbs:
        return 0
    if s.mark[at]:
        return 0
    if s.words[at] == "to" and s.is_a(at + 1, BASE):
        at += 2
    if s.words[at] in ("up", "out", "off", "down", "over", "away", "back", "here", "there", "now", "yesterday", "today", "most", "best"):
        at += 1
    if s.is_a(at, OBJECT) and not s.mark[at]:
        at += 1
    elif s.is_a(at, DET | POSS | NUMBER) and not s.mark[at]:
        end = s.head(at)
        if end < at:
            return 0
        at = end + 1
    at = phrases_on(s, at)
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY):
        at += 1
    return 0 if s.mark[at] or s.is_a(at, JOIN | WH | SUBJECT | MODAL) else at


def _asked(s: Sentence, i: int) -> Found | None:
    """ "Does your firm offers training", "Do your company pay", "Was you satisfied", "Where is the interviews being held", "Here is the three payslips"."""
    at = i + 1 if s.is_a(i, WH) or s.words[i] in ("here", "and", "so", "but") else i
    word = s.words[at]
    if at > i and s.words[i] in ("who", "what", "which") and not s.is_a(at, DO):
        return None
    if s.mark[at] and at > i:
        return None
    asks = s.mark[s.end][:1] == "?"
    subject = at + 1
    if not s.is_a(at, BE | DO | HAVE) or s.mark[subject] or not (asks or s.words[i] == "here") or s.words[subject] == "a":
        return None
    if s.words[subject] == "you" and word in ("is", "was", "has", "does"):
        return Found(at, at, {"is": "are", "was": "were", "has": "have", "does": "do"}[word], '"you" takes the plural.')
    if not s.is_a(subject, _STATED) or s.words[subject] in ("that", "this", "her", "each", "every", "another") or (s.words[subject] in ("one", "1")):
        return None
    head = s.head(subject)
    if head <= subject or s.is_a(head, NAME | ING) or s.words[head] in _EITHER | _SUMS or any(s.words[k].endswith("'s") for k in range(subject, head)) or (s.is_a(subject, NUMBER) and s.words[head] in _SUMS):
        return None
    if not s.mark[head + 1] and (s.words[head + 1] in ("and", "or") or (s.is_a(head + 1, PLURAL) and not s.plural(head))):
        return None  # "the two phone numbers"
    many, one = s.plural(head), s.singular(head)
    verb = head + 1
    if many and s.is_a(head, THIRD) and s.is_a(head - 1, NOUN) and word in ("does", "did") and s.is_a(head + 1, NOUN | DET | POSS | PREP | PLURAL | NAME) and not s.mark[head + 1]:
        return Found(head, head, s.table.base(s.words[head]), f'After "{word}" the plain verb stands.') if head > subject + 1 else None
    if many and word in ("is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't"):
        return Found(at, at, FOR_MANY[word], _MANY)
    if one and word in ("do", "don't", "are", "were", "have") and not s.is_a(subject, NUMBER | QUANTITY):
        return Found(at, at, FOR_ONE[word], _ONE)
    if word in ("do", "does", "did", "don't", "doesn't", "didn't") and not s.mark[verb] and s.is_a(verb, THIRD | PAST) and not s.is_a(verb, BASE | AUXILIARY | PREP | ADJECTIVE) and s.is_a(verb + 1, DET | POSS | OBJECT | PREP | NOUN | PLURAL | NAME):
        if s.is_a(verb, PLURAL) and not s.is_a(verb, MAINLY_VERB):
            return None
        return Found(verb, verb, s.table.base(s.words[verb]), f'After "{word}" the plain verb stands.')
    return None


__all__ = ["clause_on", "phrases_on", "whole"]
