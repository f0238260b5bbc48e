"""Clauses that hang on a noun or a verb: "The documents you asked for is attached", "the script that have run", "a man who his brother", "Tell me what is the date", "I like to plan, running and repaired"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import person
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
_TOLD = wordset("are were have is was has")  # the verbs that stand behind a clause
_SUMS = wordset("years months weeks days hours minutes pounds euros dollars miles metres percent times way reason kind sort type thing things fact news idea lot number")
_ASKS = wordset("tell know ask asked say explain wonder wondering show told see remember confirm understand learn")
# What a thing or a person has one of: "what is the date" asks, and inside a sentence turns round.
_HELD = wordset("date time name address price cost salary deadline number fee schedule status size rate pay plan procedure process length rule starting next best usual minimum exact")
_OFTEN = wordset("always never usually")
_GIVES = wordset("show showed give gave send sent lend lent offer offered bring brought introduce introduced recommend recommended")


def behind_clause(s: Sentence) -> Found | None:
    """ "The documents you asked for is attached", "The form we spoke of have arrived": a clause without "that" between a noun and its verb."""
    head = s.head(PAD)
    if head <= PAD or not s.is_a(PAD, DET | POSS) or s.mark[head + 1] or s.is_a(head, NAME) or s.words[head + 1] not in ("you", "i", "we", "they"):
        return None
    many, one = s.plural(head), s.singular(head)
    verb = head + 2
    while verb < s.end and s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY):
        verb += 1
    if not (many or one) or not s.is_a(verb, PAST | BASE) or s.is_a(verb, AUXILIARY) or any(s.is_a(k, DET) and s.words[k] in ("this", "that", "every", "each") for k in range(PAD, head)):
        return None
    for k in range(verb + 1, min(s.end, verb + 5)):
        if s.mark[k] or s.is_a(k, JOIN | WH | SUBJECT):
            return None
        wrong = (FOR_MANY if many else FOR_ONE).get(s.words[k], "") if s.words[k] in _TOLD else ""
        if wrong:
            ending = s.is_a(k - 1, PREP | PAST | BASE | ADV | OBJECT) and not (s.is_a(k - 1, NOUN) and not s.is_a(k - 1, PREP | PAST))
            return Found(k, k, wrong, f'"{s.words[head]}" goes with "{wrong}".') if ending else None
    return None


def that_have(s: Sentence, i: int) -> Found | None:
    """ "The script that have renamed the files", "lines that explains the work", "the people who works there"; not "one of those who think"."""
    noun, verb = i - 1, i + 1
    while s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY) and not s.mark[verb]:
        verb += 1
    start = noun
    while start > PAD and not s.mark[start] and s.is_a(start, NOUN | PLURAL | ADJECTIVE) and not s.is_a(start, DET | POSS):
        start -= 1
    start += not s.is_a(start, DET | POSS)
    if s.mark[i] or s.mark[verb] or s.is_a(noun, NAME) or s.words[noun] in _SUMS or s.words[i - 1].endswith("'s") or s.head(start) != noun:
        return None
    if s.is_a(start - 1, PREP | JOIN) or s.words[start - 1] in ("to", "than", "and") or any(s.words[k] in ("one", "only", "not", "what", "if") for k in range(max(PAD, i - 7), i)):
        return None  # "a list of the tools that are": which of two is meant nobody can tell
    many = s.plural(noun) or s.words[noun] == "people"
    one = s.singular(noun) and s.words[noun] not in GROUPS | EITHER_NUMBER and s.is_a(start, DET | POSS) and s.words[start] not in ("these", "those")
    said = s.words[verb]
    if one and said in ("are", "were", "have", "aren't", "weren't", "haven't") and not (said == "were" and s.words[i] == "that"):
        return Found(verb, verb, FOR_ONE[said], f'"{s.words[noun]}" is one: "{FOR_ONE[said]}".')
    if not many or (s.words[noun] in EITHER_NUMBER and s.words[noun] != "people"):
        return None
    if said in ("is", "was", "has", "isn't", "wasn't", "hasn't", "doesn't") and not (s.words[i] == "which" and s.words[verb + 1] in ("why", "what", "how", "where")):
        return Found(verb, verb, FOR_MANY[said], f'"{s.words[noun]}" are several: "{FOR_MANY[said]}".')
    if s.is_a(verb, THIRD) and not s.is_a(verb, AUXILIARY | ADJECTIVE) and (not s.is_a(verb, PLURAL) or s.is_a(verb + 1, DET | POSS | OBJECT) or (s.words[i] == "who" and (s.is_a(verb + 1, PREP) or s.words[verb + 1] in ("here", "there")))) and not s.mark[verb + 1]:
        return Found(verb, verb, s.table.base(said), f'"{s.words[noun]}" are several: no -s on the verb.')
    return None


def who_his(s: Sentence, i: int) -> Found | None:
    """ "A man who his brother works here": the word for both is "whose"."""
    before = i - 1
    start = before
    while start > PAD and not s.mark[start] and not s.is_a(start, DET | POSS):
        start -= 1
    if s.mark[i] or not person(s.words[before]) or s.head(start) != before or s.words[i + 1] not in ("his", "her", "their") or s.mark[i + 1] or s.table.base(s.words[start - 1]) in _ASKS:
        return None
    head = s.head(i + 1)
    if head < i + 2 or not s.is_a(head + 1, AUXILIARY | THIRD | PAST) or s.mark[head + 1]:
        return None
    return Found(i, i + 1, "whose", '"whose" is meant.')


def what_is_the(s: Sentence, i: int) -> Found | None:
    """ "Tell me what is the date": inside a sentence the verb goes behind."""
    at = i + 2
    if s.words[i + 1] not in ("is", "are", "was", "were") or s.mark[i] or s.mark[i + 1] or s.mark[at] or not s.is_a(at, DET | POSS) or s.words[at] in ("this", "that", "a", "an"):
        return None
    asks = s.words[i - 1] in _ASKS or (s.is_a(i - 1, OBJECT) and s.words[i - 2] in _ASKS)
    head = s.head(at)
    if not asks or s.words[at + 1] not in _HELD or head <= at or s.words[head + 1] in ("that", "which", "who") or not (s.ends(head + 1) or s.words[head + 1] in ("of", "for")):
        return None
    return Found(i + 1, head, " ".join([*s.words[at : head + 1], s.words[i + 1]]) if s.ends(head + 1) and s.words[head + 1] not in ("of", "for") else "", "Inside a sentence the question is turned back: the subject, then the verb.")


def worked_always(s: Sentence, i: int) -> Found | None:
    """ "I have worked always on nights": "always" stands behind "have"."""
    done, often = i + 1, i + 2
    if not s.is_a(done, PARTICIPLE) or s.words[often] not in _OFTEN or s.mark[done] or s.mark[often] or s.mark[often + 1] or not s.is_a(often + 1, PREP | DET | POSS):
        return None
    return Found(done, often, f"{s.words[often]} {s.words[done]}", f'"{s.words[often]}" stands behind "{s.words[i]}".')


def showed_yesterday(s: Sentence, i: int) -> Found | None:
    """ "You showed me yesterday the new wing": a time stands behind what it is the time of."""
    at = i + 2
    if not s.is_a(i + 1, OBJECT) or s.words[at] not in ("yesterday", "today", "tomorrow") or not s.is_a(at + 1, DET | POSS) or any(s.mark[k] for k in (i + 1, at, at + 1)):
        return None
    head = s.head(at + 1)
    if head <= at + 1 or not (s.mark[head + 1] or head + 1 >= s.end):
        return None
    thing = " ".join(s.words[at + 1 : head + 1])
    return Found(at, head, f"{thing} {s.words[at]}", "The time stands at the end.")


def _form(s: Sentence, i: int) -> str:
    """Return in which form a verb stands that opens one thing of a row; "" for no verb."""
    if s.words[i] == "to":
        return "to" if s.is_a(i + 1, BASE) and not s.mark[i + 1] else ""
    if s.is_a(i, ING) and not s.is_a(i, PREP | ADJECTIVE):
        return "ing"
    if s.is_a(i, PAST) and not s.is_a(i, BASE | NOUN | ADJECTIVE):
        return "past"
    return "base" if s.is_a(i, BASE) and not s.is_a(i, NOUN | ADJECTIVE | ADVERB | PREP | PAST) else ""


def unlike_row(s: Sentence, i: int) -> Found | None:
    """ "I like to plan, running and repaired", "I enjoy cooking, to clean and serving": three things of a row take one form."""
    third = i + 1
    second = next((k for k in range(i - 1, max(PAD, i - 5), -1) if s.mark[k]), 0)
    if not second or s.mark[second] != "," or s.mark[third] or s.mark[i] not in ("", ","):
        return None
    first = next((k for k in range(second - 1, max(PAD, second - 6), -1) if _form(s, k) in ("to", "ing")), 0)
    if not first or any(s.mark[first + 1 : second]) or any(s.is_a(k, SUBJECT | WH) for k in range(first, i)) or not (s.is_a(first - 1, BASE | PAST | THIRD | PREP | AUXILIARY) or s.words[first - 1] in ("me", "us")):
        return None
    forms = [_form(s, k) for k in (first, second, third)]
    if "" in forms or forms[1] == forms[2] or (forms[0] == "to" and set(forms[1:]) <= {"to", "base"}):
        return None
    wrong = third if forms[1] == forms[0] or (forms[0] == "to" and forms[1] == "base") else second
    return Found(wrong, wrong, "", "The things of a row take one form of the verb.")


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("who", "which", "that"), that_have),
    (("who",), who_his),
    (("what",), what_is_the),
    (("have", "has", "had", "i've", "we've"), worked_always),
    (_GIVES, showed_yesterday),
    (("and", "or"), unlike_row),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD", "behind_clause"]
