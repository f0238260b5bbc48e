"""Compile long lists of alternatives so that a search looks only at those that begin as the text does.

The `re` module tries each alternative of a case-blind list at each character, which for lists of a hundred words is nearly all of a reader's time.
Written by their first letters, `\\basked|\\banswered|\\btold` as `\\b(?:[aA](?:sked|nswered)|told)`, they match the same and are passed over at a glance.
"""

from __future__ import annotations

import re
from itertools import groupby

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
    tokens = _TOKEN.findall(text)
    return _alternatives(tokens, 0, blind)[0]


def _alternatives(tokens: list[str], at: int, blind: bool) -> tuple[str, int]:
    """Return the alternatives from a place on up to the bracket that closes them, rewritten, and where that bracket is."""
    found: list[list[str]] = [[]]
    while at < len(tokens) and tokens[at] != ")":
        token = tokens[at]
        if token == "|":
            found.append([])
        elif token[0] == "(":
            on, _, off = token[2:-1].partition("-") if token[-1] == ":" else ("", "", "")
            body, end = _alternatives(tokens, at + 1, (blind or "i" in on) and "i" not in off)
            if token in _AS_WRITTEN:
                body = "".join(tokens[at + 1 : end])
            found[-1].append(f"{token}{body})")
            at = end
        else:
            found[-1].append(token)
        at += 1
    return "|".join(_together(found, blind)), at


def _together(alternatives: list[list[str]], blind: bool) -> list[str]:
    """Write neighbours by what they begin with; of those that could match at one place the order stays."""
    if len(alternatives) < 3:
        return ["".join(one) for one in alternatives]
    done: list[str] = []
    for kind, run in groupby(alternatives, key=_opening):
        group = list(run)
        if not kind or len(group) < 2 or any(_counted(one) for one in group):
            done += ["".join(one) for one in group]
        elif kind in _EDGES:
            inner = _together([one[1:] for one in group], blind)
            done.append(rf"{kind}(?:{'|'.join(inner)})")
        else:
            letters: dict[str, list[list[str]]] = {}
            for one in group:
                letters.setdefault(one[0].lower() if blind else one[0], []).append(one[1:])
            for letter, rests in letters.items():
                first = f"(?-i:[{letter}{letter.upper()}{_ALSO.get(letter, '')}])" if blind else letter
                rest = "|".join(_together(rests, blind))
                done.append(first + (rest if len(rests) == 1 else f"(?:{rest})"))
    return done


def _opening(one: list[str]) -> str:
    """Return by what an alternative can be told at a glance: an edge or a letter; empty for neither."""
    if not one or (len(one) > 1 and one[1][0] in "*+?{"):
        return ""
    return (
        one[0] if one[0] in _EDGES else "letter" if len(one[0]) == 1 and one[0].isascii() and one[0].isalpha() else ""
    )


def _counted(one: list[str]) -> bool:
    """Say whether groups in it are counted, so that its place may not change."""
    return any(
        token == "(" or token.startswith("(?P<") for piece in one if piece[0] == "(" for token in _TOKEN.findall(piece)
    )


__all__ = ["by_first_letters", "compiled", "either"]
