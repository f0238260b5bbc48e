"""Subject and verb of one number, over however long a subject."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    DET,
    DO,
    EITHER_NUMBER,
    FOR_MANY,
    FOR_ONE,
    GROUPS,
    INDEFINITE,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    PLURAL_FORM_ONLY,
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
_ONE, _MANY = "The subject is one, so the verb is singular.", "The subject is more than one, so the verb is plural."
_CLAUSE_BEFORE = wordset("that because if when while since although though as where whether so but which how unless until")
_UNREAL = wordset("rather if wish wished though were as suppose suggest suggested ask asked recommend insist")
_TIME_SUBJECT = wordset("years year months month weeks week days day hours hour minutes pounds euros dollars miles metres meters kilometres percent times things")


def noun_subject(s: Sentence, i: int) -> Found | None:
    """The verb `i` and the noun phrase at the head of its clause: "the list of dates are", "your words was"."""
    verb = s.words[i]
    if verb in ("do", "does", "have", "has") and s.is_a(i + 1, SUBJECT) and s.words[i + 1] != "it" and not s.mark[i + 1]:
        return None  # "How much time do I have"
    start = i - 1
    while s.is_a(start, ADV) and start >= PAD:
        start -= 1
    last = start
    if any(s.words[k] == "to" and s.is_a(k + 1, BASE) for k in range(max(PAD, i - 8), i)) and s.words[i] in FOR_MANY and s.words[PAD] == "to":
        return None  # what is done: "To fit kitchens is my work"
    # Walk back to where the clause begins.
    while start >= PAD and not s.mark[start + 1] and s.words[start] not in _CLAUSE_BEFORE and not s.is_a(start, WH | AUXILIARY):
        start -= 1
    if start >= PAD and not s.mark[start + 1] and (s.is_a(start, AUXILIARY) or (s.words[start] in ("which", "who", "what", "where", "how") and not _whole(s, start))):
        return None
    relative = None
    if start >= PAD and s.words[start] in ("that", "which", "who") and not s.mark[start + 1]:
        return None if not _says(s, start - 1) or s.words[start] != "that" else _phrase(s, start + 1, last, i, verb, relative)
    return _phrase(s, start + 1, last, i, verb, relative)


def _whole(s: Sentence, i: int) -> bool:
    return s.words[i] in ("where", "how") and not s.mark[i + 1]


def _says(s: Sentence, i: int) -> bool:
    """Say whether "that" behind this word begins a statement, and is no relative pronoun."""
    if s.is_a(i, PLURAL) or (s.is_a(i, NOUN) and s.is_a(i, MAINLY_NOUN)):
        return False
    return s.is_a(i, BASE | THIRD | PAST | PARTICIPLE) or s.words[i] in ("me", "us", "sure", "glad", "sorry", "happy", "pleased", "so")


def _phrase(s: Sentence, first: int, last: int, i: int, verb: str, _relative: None) -> Found | None:
    if s.words[first] == "and" and s.mark[first] == "," and not any(s.is_a(k, AUXILIARY | SUBJECT) for k in range(PAD, first)):
        return None  # a row: "a joiner, a plumber, and a fitter were there"
    if s.words[first] in ("and", "so", "but", "then"):
        first += 1
    while s.is_a(first, ADV) or (s.is_a(first, ADVERB) and s.words[first].endswith("ly")):
        first += 1
    if first > last or first < PAD or s.words[first] in ("here", "there", "what", "both", "neither", "either", "none", "all", "some", "most", "half", "more", "any", "such"):
        return None
    if s.words[first - 1] == "how" and not s.mark[first]:
        return None  # "How many beds does the ward have"
    head = s.head(first)
    if head < first or not (s.is_a(first, DET | POSS | NUMBER | QUANTITY) or (s.plural(head) and first == head) or s.plural(head)):
        return None
    at = head + 1
    while at <= last:
        if s.mark[at] or not (s.is_a(at, PREP) and not s.is_a(at, JOIN)):
            return None
        inner = at + 1
        end = s.head(inner)
        if end < inner:
            if s.is_a(inner, NUMBER | QUANTITY):
                end = inner
            else:
                return None
        at = end + 1
    if at != last + 1 or any(s.words[k] in ("and", "or", "plus", "nor", "well") for k in range(first, i)):
        return None
    if s.mark[first] in (",",) and (s.is_a(first, NAME) or s.is_a(first - 1, NOUN | PLURAL | NAME)) and not s.is_a(first, DET | POSS):
        return None
    many = s.plural(head)
    one = s.singular(head) and not s.is_a(head, NAME)
    noun = s.words[head]
    if verb in FOR_ONE and one and not many and noun not in _TIME_SUBJECT and noun not in GROUPS and not s.is_a(first, NUMBER):
        if s.words[first] in ("a", "an") and noun in EITHER_NUMBER:
            return None
        if s.is_a(first - 1, PREP) or s.is_a(first - 1, MODAL | DO):
            return None
        if (verb == "were" and _unreal(s, first)) or (verb in ("do", "have") and _bare(s, i)):
            return None
        if s.words[first] in ("many", "several", "few", "these", "those", "two", "three"):
            return None
        if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in PLURAL_FORM_ONLY:
            return None  # "the odds are", "the premises were"
        return Found(i, i, FOR_ONE[verb], _ONE)
    if verb in FOR_MANY and many and noun not in _TIME_SUBJECT and not s.is_a(first, NUMBER):
        if s.is_a(first - 1, PREP) or s.words[first] in ("every", "each", "a", "an", "this", "that", "another", "much"):
            return None
        if s.is_a(first, ING) and head > first:
            return None  # what is done: "making files is easy"
        return Found(i, i, FOR_MANY[verb], _MANY)
    return None


def _bare(s: Sentence, i: int) -> bool:
    """Say whether a plain form stands here for another reason: "let the team have", "help the ward do"."""
    return any(
        s.words[k] in ("let", "lets", "make", "makes", "made", "help", "helps", "helped", "see", "saw", "watch", "watched", "have", "had", "that", "hear") or s.is_a(k, MODAL | DO)
        for k in range(max(PAD, i - 9), i)
    )


def _unreal(s: Sentence, first: int) -> bool:
    return any(s.words[k] in _UNREAL for k in range(max(PAD, first - 3), first))


_PRONOUN = {
    "i": {"is": "am", "are": "am", "has": "have", "does": "do", "doesn't": "don't", "were": "was"},
    "you": {"is": "are", "was": "were", "has": "have", "am": "are", "does": "do", "doesn't": "don't", "wasn't": "weren't"},
    "we": {"is": "are", "was": "were", "has": "have", "am": "are", "does": "do", "doesn't": "don't", "wasn't": "weren't"},
    "they": {"is": "are", "was": "were", "has": "have", "am": "are", "does": "do", "doesn't": "don't", "wasn't": "weren't"},
    "he": {"are": "is", "have": "has", "don't": "doesn't", "were": "was", "am": "is", "do": "does", "haven't": "hasn't", "weren't": "wasn't"},
}
_PRONOUN["she"] = _PRONOUN["it"] = _PRONOUN["he"]


def pronoun_subject(s: Sentence, i: int) -> Found | None:
    """ "you was", "she have", "they has"; not "if I were", "could he have", "one of you is"."""
    subject = i - 1
    while s.is_a(subject, ADV) and not s.mark[subject + 1] and s.words[subject] not in ("then", "now"):
        subject -= 1
    said = s.words[subject]
    fix = _PRONOUN.get(said, {}).get(s.words[i])
    if fix is None or s.mark[i] or s.mark[subject + 1]:
        return None
    before = s.words[subject - 1] if not s.mark[subject] or s.mark[subject] == "^" else ""
    if s.words[i] in ("were", "weren't") and any(s.words[k] in _UNREAL for k in range(max(PAD, subject - 4), subject)):
        return None
    if s.is_a(subject - 1, AUXILIARY) or before in ("and", "or", "nor", "let", "make", "help", "than") or s.is_a(subject - 1, PREP):
        return None
    if said in ("it", "you") and (s.words[subject - 1] in ("to", "below", "above") or s.words[subject - 2] == "who" or s.words[subject - 2 : subject] == ["would", "that"]):
        return None  # "attached to it", "below it are", "who showed you", "would that it were"
    if said in ("you", "it") and (s.words[subject - 1] == "like" or (before in ("before", "after", "besides", "except") and s.words[i] == "has")):
        return None  # "a man like you has", "nobody before you has"
    if said == "you" and s.words[i] in ("is", "was") and (before == "to" or (s.words[subject - 2] in ("i", "we", "he", "she", "they") and s.is_a(subject - 1, BASE | PAST))):
        return None  # an object: "the room I showed you was", "my question to you is"
    if said == "you" and s.words[i] == "is" and s.words[subject - 1] in ("give", "offer", "send", "show", "tell", "ask", "promise", "bring"):
        return None
    if said in ("it", "you") and (s.is_a(subject - 1, BASE | PAST | PARTICIPLE | THIRD | ING | PREP)) and not _says(s, subject - 1):
        return None  # an object: "those who know you is"
    if said in ("it", "you", "she", "he") and s.words[i] in ("do", "have", "are") and s.is_a(subject - 1, BASE | THIRD | PAST | ING):
        return None
    if s.words[i] in ("do", "have", "be") and _bare(s, subject):
        return None
    return Found(i, i, fix, f'"{said if said != "i" else "I"}" takes "{fix}".')


def indefinite_subject(s: Sentence, i: int) -> Found | None:
    """ "Everyone were", "each have", "nobody know"."""
    verb = i + 1
    while s.is_a(verb, ADV) or s.words[verb] in ("before", "else", "here", "there"):
        verb += 1
    if s.is_a(verb, PREP) and not s.mark[verb] and s.head(verb + 1) > verb:
        verb = s.head(verb + 1) + 1
    if s.mark[verb] or s.words[verb] == "please" or s.is_a(i - 1, AUXILIARY) or s.words[i - 1] in ("let", "make", "help", "made", "helps", "see"):
        return None
    if s.words[i].endswith("thing") and s.is_a(i - 1, BASE | PAST | THIRD | ING):
        return None  # known or done: "those who know everything are"
    if s.words[verb] in FOR_ONE:
        if (s.words[verb] in ("do", "have", "were") and (_bare(s, i) or _unreal(s, i))) or s.is_a(i - 1, PREP):
            return None
        return Found(verb, verb, FOR_ONE[s.words[verb]], _ONE)
    if s.only(verb, BASE) and not _bare(s, i) and not s.is_a(i - 1, PREP | BASE | PAST | ING) and (verb == i + 1 or s.is_a(i + 1, PREP)):
        return Found(verb, verb, s.table.form(s.words[verb], "VBZ"), _ONE)
    return None


def one_of(s: Sentence, i: int) -> Found | None:
    """ "one of the nurses were", "each of the boxes have", "one of the best project"."""
    if s.words[i + 1] != "of" or not s.is_a(i + 2, DET | POSS | SUBJECT | OBJECT) or s.mark[i + 1] or s.mark[i + 2]:
        return None
    head = s.head(i + 2)
    if s.words[i + 2] in ("us", "you", "them", "these", "those") and head < i + 3:
        head = i + 2
    if head < i + 2:
        return None
    if (
        s.words[i] == "one"
        and head > i + 2
        and s.words[head] not in GROUPS
        and not s.is_a(head, ADJECTIVE)
        and s.singular(head)
        and s.is_a(head, MAINLY_NOUN)
        and not s.is_a(head, NAME)
        and s.ends(head + 1)
        and s.words[i + 2] not in ("a", "an", "each", "every", "another", "this", "that")
        and s.words[head + 1] not in ("and", "or")
        and not s.words[head].endswith("s")
        and not (s.is_a(i - 1, MODAL) and s.is_a(head, BASE))  # "would one of those suit"
    ):
        return Found(head, head, s.table.form(s.words[head], "NNS"), 'After "one of" the plural stands.')
    verb = head + 1
    while s.is_a(verb, PREP) and not s.mark[verb] and (end := s.head(verb + 1)) > verb:
        verb = end + 1
    relative = s.words[verb] in ("i", "we", "you", "they") and s.is_a(verb + 1, PAST | BASE) and not s.mark[verb]
    if relative:
        verb += 2
        while (s.is_a(verb, ADV | ADVERB) and not s.is_a(verb, PREP | AUXILIARY)) or s.words[verb] in ("off", "up", "out"):
            verb += 1
    if s.words[verb] in FOR_ONE and not s.mark[verb] and not s.is_a(i - 1, PREP | AUXILIARY) and s.words[i - 1] not in ("and", "if", "or", "no", "to", "but", "than"):
        if any(s.words[k] in ("who", "that", "which", "and") for k in range(i, verb)):
            return None
        return Found(verb, verb, FOR_ONE[s.words[verb]], _ONE)
    return None


def there_is(s: Sentence, i: int) -> Found | None:
    """ "There was other people", "there is two ways", "there are a question"."""
    verb = i + 1
    word = s.words[verb] if s.words[i] == "there" else "is"
    if s.words[i] == "there's":
        verb = i
    if word == "were" and _unreal(s, i):
        return None  # "if there were a school"
    if s.mark[i + 1] or word not in ("is", "was", "are", "were", "has") or (s.is_a(i - 1, PREP) and s.words[i - 1] not in ("as",)):
        return None
    at = verb + 1
    while s.is_a(at, ADV) or s.words[at] == "been":
        at += 1
    if s.mark[at]:
        return None
    head = s.head(at)
    if head < at:
        return None
    first = s.words[at]
    many = (s.plural(head) or s.words[head] == "people") and not s.is_a(at, DET) and first not in ("more", "one", "no", "much", "any")
    if word in ("is", "was") and many and not (s.is_a(at, NUMBER) and s.words[head] in _TIME_SUBJECT) and (s.ends(head + 1) or s.is_a(head + 1, ING | PARTICIPLE | ADVERB)):
        severity = "advice" if s.words[i] == "there's" else "warning"
        return Found(i, verb, {"is": "there are", "was": "there were"}[word], _MANY, severity)  # type: ignore[arg-type]
    if word in ("are", "were") and first in ("a", "an") and s.singular(head) and s.ends(head + 1):
        if s.words[head + 1] in ("of", "and") or s.words[at + 1] in ("few", "lot", "number") or any(w in ("and", ",") for w in (s.mark[head + 1], s.words[head + 1])):
            return None
        return Found(i, verb, {"are": "there is", "were": "there was"}[word], _ONE)
    return None


def third_person(s: Sentence, i: int) -> Found | None:
    """ "He work with us", "it depend"; "I wants", "they goes"."""
    verb = i + 1
    while s.is_a(verb, ADV) and s.words[verb] not in ("then",):
        verb += 1
    if s.mark[verb] or s.mark[i + 1] or s.is_a(verb, AUXILIARY | PREP | JOIN | WH | NAME):
        return None
    said = s.words[i]
    before = s.words[i - 1]
    if said in ("he", "she", "it"):
        opens = s.opens(i) or before in ("that", "because", "when", "if", "and", "but", "so", "as", "since", "how", "where", "while", "what", "which")
        if (
            not opens
            or not s.is_a(verb, BASE)
            or (
                s.is_a(verb, PAST | NOUN | ADJECTIVE | ADVERB)
                and not ((s.is_a(verb, MAINLY_VERB) or (s.is_a(verb, NOUN) and s.is_a(verb + 1, PREP) and not s.mark[verb + 1])) and not s.is_a(verb, PAST | ADVERB))
            )
        ):
            return None
        if (
            any(
                s.is_a(k, AUXILIARY)
                or s.words[k]
                in ("suggest", "suggested", "recommend", "recommended", "ask", "asked", "let", "insisted", "essential", "important", "lest", "see", "watch", "saw", "help", "made", "make")
                for k in range(max(PAD, i - 5), i)
            )
            and before != "because"
        ):
            return None
        return Found(verb, verb, s.table.form(s.words[verb], "VBZ"), f'"{said}" takes the form with -s.')
    if (said in ("i", "we", "they", "you") and s.is_a(verb, THIRD) and not s.is_a(verb, PLURAL | NOUN)) or (
        said in ("i", "we") and s.is_a(verb, THIRD) and (s.opens(i) or before in ("that", "and", "but", "because", "which", "what"))
    ):
        if s.is_a(i - 1, PREP | BASE | ING) and said == "you":
            return None
        return Found(verb, verb, s.table.base(s.words[verb]), f'"{said if said != "i" else "I"}" takes the form without -s.')
    return None


def noun_third(s: Sentence, i: int) -> Found | None:
    """A clause's own noun phrase before a full verb: "my manager say that", "the children learns to"."""
    if not (s.is_a(i, DET | POSS) and (s.opens(i) or s.words[i - 1] in ("that", "because", "when", "but"))):
        return None
    if s.words[i - 1] == "that" and not _says(s, i - 2):
        return None
    head = s.head(i)
    verb = head + 1
    if head <= i or s.mark[verb] or s.words[head] in EITHER_NUMBER or s.words[head : head + 2] == ["phone", "call"] or any(s.is_a(k, AUXILIARY) for k in range(PAD, i)):
        return None
    goes_on = s.words[verb + 1] in ("that", "to", "me", "us", "them", "him", "how", "what", "it") or s.is_a(verb + 1, DET | POSS)
    if not goes_on or s.mark[verb + 1]:
        return None
    if s.is_a(verb, BASE) and s.is_a(verb, MAINLY_VERB) and not s.is_a(verb, PAST | ADJECTIVE | ADVERB) and s.singular(head) and s.words[i] not in ("these", "those"):
        return Found(verb, verb, s.table.form(s.words[verb], "VBZ"), _ONE)
    if s.only(verb, THIRD) and s.plural(head) and s.words[i] not in ("a", "an", "every", "each"):
        return Found(verb, verb, s.table.base(s.words[verb]), _MANY)
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys([*FOR_ONE, *FOR_MANY, "am"], (pronoun_subject, noun_subject)),
    **dict.fromkeys(["everyone", "everybody", "everything", "someone", "somebody", "something", "anyone", "anybody", "nobody", "nothing"], (indefinite_subject,)),
    **dict.fromkeys(("one", "each", "every"), (one_of,)),
    **dict.fromkeys(("there", "there's"), (there_is,)),
    **dict.fromkeys(("i", "you", "we", "they", "he", "she", "it"), (third_person,)),
    **dict.fromkeys(["the", "my", "your", "our", "this", "that", "a", "an", "his", "her", "their", "every", "each"], (noun_third,)),
}
for _word in ("each", "every"):
    BY_WORD[_word] = (one_of, noun_third)
__all__ = ["BY_WORD", "INDEFINITE", "SUBJECT"]
