"""How a match may open. A search that knows the signs it may open with passes over all other places of a text without trying the pattern there.

Python works this out by itself, but only for patterns that open with a sign. Most of ours open with an edge of a word (`\\b(?:asked|told)`), and are tried
in full at every place.
"""

from __future__ import annotations

import re
from re import _casefix, _compiler, _constants  # type: ignore[attr-defined]  # the standard library's own reader of patterns
from typing import Any

_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_NO_WIDTH = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
#: What a class without these signs still has: all that is in it is one of those.
_WITHOUT = {
    _constants.CATEGORY_NOT_WORD: _constants.CATEGORY_WORD,
    _constants.CATEGORY_NOT_SPACE: _constants.CATEGORY_SPACE,
    _constants.CATEGORY_NOT_DIGIT: _constants.CATEGORY_DIGIT,
}
#: What else than its two cases a letter stands for where case does not count.
_ALSO = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f", "å": "\u212b"}
#: Letters of the languages of Europe stand before it.
_RARE = 0x180
#: In the head of a pattern's steps: how long it is, what it holds, the least and the most that matches; behind them, which signs a match opens with.
_LENGTH, _HOLDS, _LEAST, _BEHIND = 1, 2, 3, 5

Signs = set[tuple[Any, Any]]


class _Unknown(Exception):
    """Nothing can be said of how a match opens."""


def with_openings(steps: list[int], tree: Any, flags: int) -> list[int]:
    """Return a pattern's steps with the signs that a match may open with at their head, where Python has not put them there and they are known."""
    if steps[0] != _constants.INFO or steps[_HOLDS] or not steps[_LEAST]:
        return steps
    try:
        signs, _ = _of(tree, flags | tree.state.flags)
    except _Unknown:
        return steps
    known: list[int] = []
    charset, _ = _compiler._optimize_charset(sorted(signs, key=repr))
    _compiler._compile_charset(charset, flags | tree.state.flags, known)
    head = [steps[0], steps[_LENGTH] + len(known), _compiler.SRE_INFO_CHARSET, *steps[_LEAST:_BEHIND]]
    return [*head, *known, *steps[_BEHIND:]]


def begins_the_text(steps: list[int]) -> bool:
    """Say whether the first thing a pattern asks for is the beginning of the text (of a line does not count)."""
    first = 1 + steps[_LENGTH]
    return steps[0] == _constants.INFO and steps[first : first + 2] == [_constants.AT, _constants.AT_BEGINNING]


def _of(tree: Any, flags: int) -> tuple[Signs, bool]:
    """Return the signs a match of a tree may open with, and whether it may also match nothing. Raises _Unknown."""
    signs: Signs = set()
    for operation, value in tree:
        more, nothing = _of_one(operation, value, flags)
        signs |= more
        if not nothing:
            return signs, False
    return signs, True


def _of_one(operation: Any, value: Any, flags: int) -> tuple[Signs, bool]:
    if operation in _NO_WIDTH:
        return set(), True
    if operation is _constants.LITERAL:
        return _of_class([(operation, value)], flags), False
    if operation is _constants.IN:
        return _of_class(value, flags), False
    if operation is _constants.BRANCH:
        found = [_of(each, flags) for each in value[1]]
        return {sign for signs, _ in found for sign in signs}, any(nothing for _, nothing in found)
    if operation is _constants.SUBPATTERN:
        _, added, taken, inner = value
        return _of(inner, _compiler._combine_flags(flags, added, taken))
    if operation is _constants.ATOMIC_GROUP:
        return _of(value, flags)
    if operation in _REPEATS:
        least, _, inner = value
        signs, nothing = _of(inner, flags)
        return signs, nothing or not least
    raise _Unknown


def _of_class(members: Any, flags: int) -> Signs:
    if members[0][0] is _constants.NEGATE:
        for kind, value in members[1:]:
            if kind is _constants.CATEGORY and value in _WITHOUT:
                return {(_constants.CATEGORY, _WITHOUT[value])}
        raise _Unknown
    signs: Signs = set()
    for kind, value in members:
        if not flags & re.IGNORECASE or kind is _constants.CATEGORY:
            signs.add((kind, value))
        elif kind is _constants.LITERAL:
            signs |= _either_case(value)
        elif kind is _constants.RANGE and value[1] < _RARE:
            signs |= {sign for each in range(value[0], value[1] + 1) for sign in _either_case(each)}
        else:
            raise _Unknown
    return signs


def _either_case(sign: int) -> Signs:
    """Return what a sign stands for where case does not count. Raises _Unknown for rare letters, of which Python knows more."""
    letter = chr(sign)
    if letter.lower() == letter.upper():
        return {(_constants.LITERAL, sign)}
    also = {letter.lower(), letter.upper(), *_ALSO.get(letter.lower(), "")}
    known = letter.isascii() or all(len(each) == 1 and ord(each) not in _casefix._EXTRA_CASES for each in also)
    if not known or sign >= _RARE:
        raise _Unknown
    return {(_constants.LITERAL, ord(each)) for each in also}


__all__ = ["begins_the_text", "with_openings"]
