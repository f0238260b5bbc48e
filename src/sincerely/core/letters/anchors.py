"""What a pattern cannot match without: words, and pairs of words side by side, of which a text must hold one for the pattern to be worth trying.

A letter is looked over by some three hundred patterns, and nearly all of them match nothing. Whether a letter has one of a few words is asked
a hundred times as fast as whether a pattern matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from re import _constants, _parser  # type: ignore[attr-defined]  # the standard library's own reader of patterns
from typing import Any

from sincerely.core.kept import kept

_MOST = 80  # wordings that parts in a row are multiplied to; of more only the telling words of one part are kept
_ANY, _EDGE, _GAP = "\0", "\1", " "  # whatever stands there; a word's edge; a sign or space, which is no part of a word
_ONE = {0x17F: "s", 0x131: "i", 0x307: None}  # a long s, an i without its dot, and the dot that an I with one leaves
_BEGINS = 4  # letters by which a word is known of which the end is not
_RUN = re.compile(r"\w+")
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def keys(text: str) -> frozenset[str]:
    """Return a text's words in small letters, every two that stand side by side ("look forward", "i m"), and how longer ones begin ("divo*")."""
    words = _RUN.findall(_small(text))
    single = frozenset(words)
    return single.union(map(" ".join, pairwise(words)), [w[:_BEGINS] + "*" for w in single if len(w) >= _BEGINS])


@lru_cache(1024)
def sentence_keys(sentence: str) -> frozenset[str]:
    """Return the keys of a sentence; who types changes one of a letter, and the others are not worked out again."""
    return keys(sentence)


def _small(text: str) -> str:
    """Return a text in the small letters that patterns blind to case take for one another."""
    return text.lower() if text.isascii() else text.lower().translate(_ONE)


_KNOWN: dict[int, tuple[re.Pattern[str], frozenset[str]]] = {}  # by identity: a pattern's own hash reads all of it


def may_hold(pattern: re.Pattern[str], held: frozenset[str]) -> bool:
    """Say whether a pattern may match in a text that has these keys; False is certain."""
    known = _KNOWN.get(id(pattern))
    if known is None or known[0] is not pattern:
        known = _KNOWN[id(pattern)] = (pattern, anchors(pattern))
    return not known[1] or not known[1].isdisjoint(held)


def anchors(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return keys of which a text must hold one for the pattern to match; none where that is not known."""
    return kept(f"anchors {int(pattern.flags)} {pattern.pattern}", lambda: _anchors(pattern))


def _anchors(pattern: re.Pattern[str]) -> frozenset[str]:
    wordings = _wordings(_parser.parse(pattern.pattern, pattern.flags))
    return _telling(f"{_ANY}{wording}{_ANY}" for wording in wordings) or frozenset()


def _wordings(tree: Any) -> set[str]:
    """Return what a pattern matches, in small letters: each wording it allows, with signs for what is not known."""
    so_far = {""}
    for operation, value in tree:
        parts = _of_one(operation, value)
        if len(so_far) * len(parts) <= max(_MOST, len(so_far), len(parts)):
            so_far = {before + part for before in so_far for part in parts}
            continue
        # Of what stands at the seam it is known whether a word ends there.
        right = _EDGE if all(_apart(part[:1]) for part in parts) else _ANY
        left = _EDGE if all(_apart(before[-1:]) for before in so_far) else _ANY
        kept = _better(_telling(before + right for before in so_far), _telling(left + part for part in parts))
        tail = _EDGE if all(_apart(part[-1:]) if part else left == _EDGE for part in parts) else ""
        so_far = {_around(key) + tail for key in kept or ("",)}
    return so_far


def _around(key: str) -> str:
    """Return the wording of which a key is all that is known."""
    if not key:
        return _ANY
    return f"{_ANY}{_EDGE}{key[:-1]}{_ANY}" if key[-1] == "*" else f"{_ANY}{_EDGE}{key}{_EDGE}{_ANY}"


def _of_one(operation: Any, value: Any) -> set[str]:
    if operation is _constants.LITERAL:
        return {_small(chr(value))}
    if operation is _constants.IN:
        return _of_class(value)
    if operation is _constants.BRANCH:
        return {wording for part in value[1] for wording in _wordings(part)}
    if operation is _constants.SUBPATTERN:
        return _wordings(value[3])
    if operation is _constants.ATOMIC_GROUP:
        return _wordings(value)
    if operation in _REPEATS:
        return _repeated(*value)
    if operation is _constants.AT:
        return {"" if value is _constants.AT_NON_BOUNDARY else _EDGE}
    if operation is _constants.ASSERT:
        direction, tree = value
        return {wording + _ANY if direction > 0 else _ANY + wording for wording in _wordings(tree)}
    if operation is _constants.ASSERT_NOT:
        return {_EDGE if _is_word_class(value[1]) else ""}
    return {_ANY}


def _of_class(members: Any) -> set[str]:
    if all(kind is _constants.LITERAL for kind, _ in members):
        signs = {_small(chr(value)) for _, value in members}
        return (
            signs
            if len(signs) <= 4 and any(map(_RUN.match, signs))
            else {_ANY if any(map(_RUN.match, signs)) else _GAP}
        )
    spaces = (_constants.CATEGORY_SPACE, _constants.CATEGORY_NOT_WORD)
    if all(
        not _RUN.match(chr(value)) if kind is _constants.LITERAL else kind is _constants.CATEGORY and value in spaces
        for kind, value in members
    ):
        return {_GAP}
    return {_ANY}


def _repeated(least: int, most: int, tree: Any) -> set[str]:
    once = _wordings(tree)
    if most != 1:
        if all(wording and not _RUN.search(wording) and not {_ANY, _EDGE} & set(wording) for wording in once):
            once = {_GAP}
        else:
            before = _EDGE if all(_apart(wording[:1]) for wording in once) else ""
            behind = _EDGE if all(_apart(wording[-1:]) for wording in once) else ""
            once = {wording + _ANY + behind for wording in once} if least else {before + _ANY + behind}
    return once if least else once | {""}


def _apart(sign: str) -> bool:
    """Say whether a sign can be no part of a word."""
    return bool(sign) and sign != _ANY and not _RUN.match(sign)


def _is_word_class(tree: Any) -> bool:
    """Say whether a look ahead or behind forbids every sign of a word, so that a word ends here."""
    if len(tree) != 1 or tree[0][0] is not _constants.IN:
        return False
    members = tree[0][1]
    return (_constants.CATEGORY, _constants.CATEGORY_WORD) in members and members[0][0] is not _constants.NEGATE


def _telling(wordings: Iterable[str]) -> frozenset[str] | None:
    """Return the most telling key of each wording; None where one of them has none."""
    found = set()
    for wording in wordings:
        best = _key(wording)
        if not best:
            return None
        found.add(best)
    return frozenset(found)


def _key(wording: str) -> str:
    """Return a wording's longest pair of whole words; where it has none its longest whole word, or how one begins; else ""."""
    word, pair, begins, before, end = "", "", "", "", -1
    for run in _RUN.finditer(wording):
        start, stop = run.span()
        if start == 0 or wording[start - 1] == _ANY or stop == len(wording) or wording[stop] == _ANY:
            if start and wording[start - 1] != _ANY and stop - start >= _BEGINS:
                begins = run[0][:_BEGINS] + "*"
            before = ""
            continue
        if before and _ANY not in (between := wording[end:start]) and between.strip(_EDGE):
            pair = max(pair, f"{before} {run[0]}", key=len)
        before, end, word = run[0], stop, max(word, run[0], key=len)
    return pair or word or begins


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the keys that tell more: pairs before words, longer words before short ones, then fewer of them."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda words: (all(" " in w for w in words), min(map(len, words)) >= 4, -len(words)))
