"""Agreement over what stands between: "the papers you asked for is attached", "my work with horses and people make me patient"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    DET,
    JOIN,
    NAME,
    OBJECT,
    PAD,
    POSS,
    PREP,
    SUBJECT,
    WH,
    Found,
    Sentence,
)
from sincerely.core.letters.vocabulary import wordset
from sincerely.core.letters.word_classes import ADJECTIVE, BASE, ING, MAINLY_VERB, NOUN, PARTICIPLE, PAST, PLURAL, THIRD

# A condition a line reads better than a word a line.
# fmt: off
_ONE, _MANY = {"are": "is", "were": "was", "have": "has"}, {"is": "are", "was": "were", "has": "have"}


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
        wrong = (_MANY if many else _ONE).get(s.words[k])
        if wrong:
            ending = s.is_a(k - 1, PREP | PAST | BASE | ADV | OBJECT) and not (s.is_a(k - 1, NOUN) and not s.is_a(k - 1, PREP | PAST))
            return Found(k, k, wrong, f'"{s.words[head]}" goes with "{wrong}".') if ending else None
    return None


_LINKED = wordset("with of for in at on from about between and")


def bare_verb(s: Sentence) -> Found | None:
    """ "My experience with horses make me patient", "My contract finish on the 28th": one thing, and the only verb is in the plain form."""
    if s.mark[s.end][:1] != "." or not s.is_a(PAD, DET | POSS) or s.words[PAD] in ("these", "those", "that", "this"):
        return None
    head = s.head(PAD)
    stop = next((k for k in range(PAD + 1, s.end) if s.mark[k]), s.end)
    if head <= PAD or head >= stop - 1 or any(s.is_a(k, AUXILIARY | WH | SUBJECT) or s.words[k] in ("to", "please", "let") for k in range(PAD, stop)):
        return None
    # What can be a noun or a verb was taken into the subject: "my contract finish".
    if s.is_a(head, BASE) and head > PAD + 1 and s.singular(head - 1) and s.is_a(head - 1, NOUN) and (s.is_a(head + 1, PREP) or s.is_a(head + 1, DET | POSS | OBJECT)) and s.is_a(head, MAINLY_VERB):
        verb, subject = head, head - 1
    else:
        verb = subject = head
        while verb < stop and (verb == head or not s.is_a(verb, BASE) or s.is_a(verb, NOUN | ADJECTIVE | PREP | ADV | PLURAL)):
            verb += 1
            if verb < stop and not s.is_a(verb, BASE) and s.is_a(verb, THIRD | PAST | PARTICIPLE | ING):
                return None
    if verb >= stop or not s.singular(subject) or s.is_a(subject, NAME | PLURAL) or not s.is_a(verb, MAINLY_VERB | BASE) or s.is_a(verb, ADJECTIVE | PAST):
        return None
    if verb > head + 1 and s.words[head + 1] not in _LINKED:
        return None
    if any(s.is_a(k, THIRD | PAST) and not s.is_a(k, NOUN | PLURAL | ADJECTIVE) for k in range(PAD, stop) if k != verb) or not (s.is_a(verb + 1, DET | POSS | OBJECT | PREP)):
        return None
    third = s.table.form(s.words[verb], "VBZ")
    return Found(verb, verb, third, f'"{s.words[subject]}" goes with "{third}".')


def far(s: Sentence) -> list[Found]:
    """Return what the whole sentence shows of its subject and verb."""
    return [found for rule in (behind_clause, bare_verb) if (found := rule(s))][:1]


__all__ = ["far"]
