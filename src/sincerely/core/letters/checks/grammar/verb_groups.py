"""The finite verbs of a sentence with their helpers, each with its tense: "have been working" is a perfect of "work"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    BE,
    DET,
    DO,
    HAVE,
    INDEFINITE,
    JOIN,
    MODAL,
    NAME,
    NEGATION,
    PAD,
    POSS,
    SUBJECT,
    WH,
    Sentence,
)
from sincerely.core.letters.english.word_classes import (
    ANY_VERB,
    ING,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_NO_FINITE = frozenset(("be", "been", "being", "having"))
_AS_HAVE = frozenset(("have", "has", "haven't", "hasn't", "i've", "we've", "you've", "they've", "had", "hadn't"))


class Group(NamedTuple):
    """The words from `first` up to `end`; "present", "past", "perfect", "had", or the modal; the full verb's plain form ("be" and "have" too) and form: "b", "z", "d" past, "n" participle, "e" both, "g" -ing."""

    first: int
    end: int
    tense: str
    base: str
    form: str


def form_of(s: Sentence, i: int) -> str:
    """Return which form of its verb a word is: "b", "z", "d", "n", "e" (past and participle alike), "g"; "" where it is none."""
    word, table = s.words[i], s.table
    base = table.base(word)
    if word == base:
        return "b"
    past, third = table.form(base, "VBD"), table.form(base, "VBN")
    if word in (past, third):
        return "e" if past == third else "d" if word == past else "n"
    bits = table.of(word)
    return "g" if bits & ING else "e" if bits & (PAST | PARTICIPLE) else "z" if bits & THIRD else ""


def groups(s: Sentence) -> list[Group]:
    """Return the finite verbs of a sentence in their order; worked out once for a sentence."""
    if s.told is None:
        s.told = list(_groups(s))
    return s.told


def _groups(s: Sentence) -> Iterator[Group]:
    i = PAD
    while i < s.end:
        found = _helped(s, i) if s.is_a(i, BE | HAVE | DO | MODAL) and s.words[i] not in _NO_FINITE else _alone(s, i)
        if found:
            yield found
        i = max(found.end, i + 1) if found else i + 1


def _helped(s: Sentence, i: int) -> Group:
    helpers, at = [s.words[i]], i + 1
    while at < s.end and at < i + 5 and not s.mark[at] and (s.is_a(at, NEGATION | ADV) or s.words[at] in ("been", "be", "have")):
        if s.words[at] in ("been", "be", "have"):
            helpers.append(s.words[at])
        at += 1
    head, last, form = helpers[0], helpers[-1], ""
    if s.is_a(at, ANY_VERB) and not s.is_a(at, DET | POSS | SUBJECT | WH) and at < s.end and not s.mark[at]:
        form = form_of(s, at)
        fits = (
            form in ("e", "n") or s.table.form(s.words[at], "VBN") == s.words[at] if last in _AS_HAVE
            else form in ("e", "n", "g") if s.is_a(i, BE) or last in ("be", "been")
            else form == "b"
        )
        form = form if fits else ""
    end = at + 1 if form else at
    while not form and end > i + 1 and s.is_a(end - 1, NEGATION | ADV):
        end -= 1
    own = "be" if s.is_a(i, BE) or last in ("be", "been") else "have" if s.is_a(i, HAVE) or last == "have" else "do" if s.is_a(i, DO) else ""
    base = s.table.base(s.words[at]) if form else own
    if s.is_a(i, HAVE):
        whole = form or last == "been"
        tense = ("had" if whole else "past") if head in ("had", "hadn't") else ("perfect" if whole else "present")
    elif s.is_a(i, BE) and not s.is_a(i, MODAL):
        tense = "past" if head in ("was", "were", "wasn't", "weren't") else "present"
    elif s.is_a(i, DO):
        tense = "past" if head.startswith("did") else "present"
    else:
        tense = "will" if head in ("will", "won't", "shall") or head.endswith("'ll") else "would" if head in ("would", "wouldn't") or head.endswith("'d") else head
    return Group(i, end, tense, base, form)


def _alone(s: Sentence, i: int) -> Group | None:
    """Return a full verb on its own behind a subject, a plural or a name."""
    if not s.is_a(i, ANY_VERB) or s.is_a(i, DET | POSS | SUBJECT | WH | JOIN) or s.mark[i]:
        return None
    form = form_of(s, i)
    if form in ("g", "n", ""):
        return None
    before = i - 1
    while s.is_a(before, ADV) and before > i - 3 and not s.mark[before + 1]:
        before -= 1
    if not (s.is_a(before, SUBJECT) and s.words[before] != "her"):
        plain = form in ("d", "z", "e") and s.is_a(before, NOUN | PLURAL | NAME | INDEFINITE | WH) and not s.is_a(i, MAINLY_NOUN) and not s.is_a(before, DET | POSS)
        if not plain:
            return None
    return Group(i, i + 1, "past" if form in ("d", "e") else "present", s.table.base(s.words[i]), form)


def subject_before(s: Sentence, group: Group) -> int:
    """Return where the word stands that the group is said of, adverbs passed over."""
    at = group.first - 1
    while s.is_a(at, ADV) and not s.is_a(at, SUBJECT) and not s.mark[at + 1]:
        at -= 1
    return at
