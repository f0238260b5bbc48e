"""Compile long lists of alternatives so that a search looks only at those that begin as the text does.

The `re` module tries each alternative of a case-blind list at each character, which for lists of a hundred words is nearly all of a reader's time.
Written by their first letters, `\\basked|\\banswered|\\btold` as `\\b(?:[aA](?:sked|nswered)|told)`, they match the same and are passed over at a glance.
"""

from __future__ import annotations

import re
from itertools import groupby, takewhile

from sincerely.core.late import late

# An escape, a class, the opening of a group, a quantifier with what makes it lazy, or one character.
_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|P=|<?[=!]|[a-zA-Z]*(?:-[a-zA-Z]+)?:))?|(?:[*+?]|\{[\d,]+\})[?+]?|.",
    re.S,
)
# What else than its capital a letter stands for where case does not count.
_ALSO = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}
_EDGES = (r"\b", "^")
_AS_WRITTEN = ("(?<=", "(?<!", "(?P=")
_MOST_WRITTEN_AGAIN = 300  # tokens behind a group of words, of all letters it opens with together


def compiled(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return a pattern that matches what `re.compile` of the same text does, with the same groups; it is compiled when first used."""
    return late(text, flags, _written)


def _written(text: str, flags: re.RegexFlag) -> str:
    return by_first_letters(text, blind=bool(flags & re.IGNORECASE))


def either(table: str) -> str:
    """Return a group of alternatives from a table of them, blanks and line ends in between; a blank within one is written `\\s`."""
    return f"(?:{'|'.join(table.split())})"


def by_first_letters(text: str, *, blind: bool) -> str:
    """Return the text of a pattern with its alternatives written by their first letters; `blind` where case does not count."""
    return "|".join(_together(_parsed(_TOKEN.findall(text), 0)[0], blind))


class _Group:
    """A group within an alternative: how it opens, and what it holds."""

    def __init__(self, opening: str, inner: list[_One]) -> None:
        self.opening, self.inner = opening, inner
        self.size: int = 2 + sum(map(_size, inner))
        # Groups that are counted may not change their place, nor stand twice.
        self.counted: bool = opening == "(" or opening.startswith("(?P<") or any(map(_counted, inner))


_One = list[str | _Group]  # one alternative: its tokens and groups


def _size(one: _One) -> int:
    return sum(1 if isinstance(each, str) else each.size for each in one)


def _counted(one: _One) -> bool:
    return any(isinstance(each, _Group) and each.counted for each in one)


def _parsed(tokens: list[str], at: int) -> tuple[list[_One], int]:
    """Return the alternatives from a place on up to the bracket that closes them, and where that bracket is."""
    found: list[_One] = [[]]
    while at < len(tokens) and tokens[at] != ")":
        token = tokens[at]
        if token == "|":
            found.append([])
        elif token[0] == "(":
            inner, at = _parsed(tokens, at + 1)
            found[-1].append(_Group(token, inner))
        else:
            found[-1].append(token)
        at += 1
    return found, at


def _text(one: _One, blind: bool) -> str:
    return "".join(each if isinstance(each, str) else _group(each, blind) for each in one)


def _group(group: _Group, blind: bool) -> str:
    if group.opening in _AS_WRITTEN:
        return f"{group.opening}{'|'.join(map(_as_written, group.inner))})"
    on, _, off = group.opening[2:-1].partition("-") if group.opening[-1] == ":" else ("", "", "")
    return f"{group.opening}{'|'.join(_together(group.inner, (blind or 'i' in on) and 'i' not in off))})"


def _as_written(one: _One) -> str:
    return "".join(
        each if isinstance(each, str) else f"{each.opening}{'|'.join(map(_as_written, each.inner))})" for each in one
    )


def _together(alternatives: list[_One], blind: bool) -> list[str]:
    """Write neighbours by what they begin with; of those that could match at one place the order stays."""
    if len(alternatives) < 3:
        return [_text(one, blind) for one in alternatives]
    done: list[str] = []
    spread = [each for one in alternatives for each in _spread(one, blind)]
    for kind, run in groupby(spread, key=_opening):
        group = list(run)
        if not kind or len(group) < 2 or any(map(_counted, group)):
            done += [_text(one, blind) for one in group]
        elif kind in _EDGES:
            inner = _together([one[1:] for one in group], blind)
            done.append(rf"{kind}(?:{'|'.join(inner)})")
        else:
            for letter, rests in _by_letter(group, blind).items():
                first = f"(?-i:[{letter}{letter.upper()}{_ALSO.get(letter, '')}])" if blind else letter
                rest = "|".join(_together(rests, blind))
                done.append(first + (rest if len(rests) == 1 else f"(?:{rest})"))
    return done


def _by_letter(alternatives: list[_One], blind: bool) -> dict[str, list[_One]]:
    """Return what follows the first letter of alternatives that open with one, by that letter."""
    letters: dict[str, list[_One]] = {}
    for one in alternatives:
        letter = str(one[0])
        letters.setdefault(letter.lower() if blind else letter, []).append(one[1:])
    return letters


def _spread(one: _One, blind: bool) -> list[_One]:
    """Return an alternative that opens with a group of words as one for each letter they open with, so that it can be told at a glance too: `(?:my|our) knee` as `my knee|our knee`.

    What follows the group is written once a letter: not where it is long.
    """
    edges = list(takewhile(lambda each: each in _EDGES, one))
    group, rest = next(iter(one[len(edges) :]), None), one[len(edges) + 1 :]
    if not isinstance(group, _Group) or group.opening != "(?:" or _counted(one):
        return [one]
    optional = rest[:1] == ["?"]
    rest = rest[optional:]
    if rest and not optional and _counts(rest[0]):
        return [one]
    words = [each for alternative in group.inner for each in _spread(alternative, blind)]
    if any(_opening(each) != "letter" for each in words):
        return [one]
    letters = _by_letter(words, blind)
    if (len(letters) + optional) * _size(rest) > _MOST_WRITTEN_AGAIN:
        return [one]
    found: list[_One] = [
        [*edges, letter, *(rests[0] if len(rests) == 1 else [_Group("(?:", rests)]), *rest]
        for letter, rests in letters.items()
    ]
    return found + ([[*edges, *each] for each in _spread(rest, blind)] if optional else [])


def _opening(one: _One) -> str:
    """Return by what an alternative can be told at a glance: an edge or a letter; empty for neither."""
    if not one or not isinstance(one[0], str) or (len(one) > 1 and _counts(one[1])):
        return ""
    return (
        one[0] if one[0] in _EDGES else "letter" if len(one[0]) == 1 and one[0].isascii() and one[0].isalpha() else ""
    )


def _counts(each: str | _Group) -> bool:
    return isinstance(each, str) and each[0] in "*+?{"


__all__ = ["by_first_letters", "compiled", "either"]
