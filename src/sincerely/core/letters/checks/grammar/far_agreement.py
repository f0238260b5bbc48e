"""Agreement over a clause that stands between a noun and its verb."""

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
from sincerely.core.letters.english.word_classes import BASE, NOUN, PAST

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


__all__ = ["behind_clause"]
