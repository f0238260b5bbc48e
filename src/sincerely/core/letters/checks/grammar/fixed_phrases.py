"""Phrases with one usual form: "by the other hand", "walked passed the". They are listed in data/fixed_phrases.txt."""

from __future__ import annotations

from collections.abc import Callable

from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    BE,
    DET,
    HAVE,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    SUBJECT,
    Found,
    Sentence,
)
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
)

_ELSE = NOUN | PLURAL | ADJECTIVE | ADVERB | PREP


def _verb(s: Sentence, i: int) -> bool:
    """Say whether a word is a verb in its plain form before all else, or one that may be a noun with its object behind it."""
    if s.is_a(i, BE | HAVE | MODAL | NAME | PAST) or not s.is_a(i, BASE):
        return False
    if not s.is_a(i, _ELSE):
        return True
    return (
        s.is_a(i, MAINLY_VERB)
        and not s.is_a(i, ADJECTIVE | PREP)
        and s.is_a(i + 1, DET | POSS | OBJECT)
        and not s.mark[i + 1]
    )


#: What may stand at a place that names a class.
CLASSES: dict[str, Callable[[Sentence, int], bool]] = {
    "<the>": lambda s, i: s.is_a(i, DET | POSS),
    "<my>": lambda s, i: s.is_a(i, POSS),
    "<who>": lambda s, i: s.is_a(i, SUBJECT),
    "<whom>": lambda s, i: s.is_a(i, OBJECT),
    "<name>": lambda s, i: s.is_a(i, NAME),
    "<number>": lambda s, i: s.is_a(i, NUMBER),
    "<one>": lambda s, i: s.singular(i) and not s.is_a(i, ADJECTIVE | NAME),
    "<many>": lambda s, i: s.plural(i),
    "<noun>": lambda s, i: s.is_a(i, NOUN | PLURAL) and not s.is_a(i, PREP | SUBJECT),
    "<person>": lambda s, i: person(s.words[i]),
    "<adjective>": lambda s, i: s.is_a(i, ADJECTIVE) and not s.is_a(i, NOUN | PLURAL | DET | PREP),
    "<ing>": lambda s, i: s.is_a(i, ING) and not s.is_a(i, PREP),
    "<done>": lambda s, i: s.is_a(i, PARTICIPLE) and not s.is_a(i, BASE),
    "<past>": lambda s, i: s.is_a(i, PAST) and not s.is_a(i, BASE),
    "<verb>": _verb,
    "<be>": lambda s, i: s.is_a(i, BE),
    "<have>": lambda s, i: s.is_a(i, HAVE),
    "<can>": lambda s, i: s.is_a(i, MODAL),
    "<adverb>": lambda s, i: s.is_a(i, ADV),
    "<of>": lambda s, i: s.is_a(i, PREP),
    "<end>": lambda s, i: s.ends(i),
    "<stop>": lambda s, i: bool(s.mark[i]) or i >= s.end,
}


def phrase(s: Sentence, i: int) -> Found | None:
    """Find a phrase that begins at `i` and has another form."""
    for known in s.table.phrases.going_on(s.words[i], s.words[i + 1]):
        last = i + len(known.rest)
        around = bool(known.rest) and known.rest[-1][0][0] == "<"  # the last only says what follows
        if (
            all(
                s.words[at] in may if may[0][0] != "<" else CLASSES[may[0]](s, at)
                for at, may in enumerate(known.rest, i + 1)
            )
            and not any(s.mark[i + 1 : last if around and known.rest[-1][0] in ("<end>", "<stop>") else last + 1])
            and (not known.mark or s.mark[last + 1][:1] == known.mark)
            and (not known.opens or s.opens(i))
            and _behind(s, i, known.before)
        ):
            last -= around
            usual = known.usual(s.words[i : last + 1])
            return Found(i, last, usual, f'"{usual}" is the usual form.', "advice" if known.doubtful else "warning")
    return None


def _behind(s: Sentence, i: int, before: tuple[str, ...]) -> bool:
    """Say whether the words in front of `i` are of these classes, with no mark between."""
    first = i - len(before)
    return not before or (
        not any(s.mark[first + 1 : i + 1]) and all(CLASSES[place](s, at) for at, place in enumerate(before, first))
    )
