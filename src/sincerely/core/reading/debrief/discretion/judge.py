"""Judge by weighed evidence whether a breath of notes is a private remark: words, classes of words in a row, signs, and where it stands.

A linear judge: every sign that is there adds its weight, and the sum is a chance. The weights are shipped data, learned from notes of many hands
by `scripts/train_remark_judge.py`; names and figures are no evidence. The judge stands beside the rules, for what no rule foresees.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sincerely.core.reading.debrief.discretion.remark_signs import PROMISES, SIGNS
from sincerely.core.reading.debrief.discretion.remarks import NAME, is_asked, is_pay, is_told, masked, tokens_of
from sincerely.core.reading.debrief.text import remark_words as tables
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.notes import Clause, Line
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

# From here on more speaks for private than against; half a sentence, with less to go by, needs more.
LEAST, LEAST_OF_PART = 0.5, 0.6
_CERTAINLY_NOT = 0.1
_PARTS = compiled(
    r",\s+|;\s+|\s?[-–—]+\s|\s?[(\[]|[)\]]\s?|\s(?=but\s)|\s(?=though\b)|\.\.+\s*|…\s*",
)
_EXCHANGE = compiled(
    r"\b(?:ask\w*|told|tells?|said|says?|explain\w*|describ\w*|mention\w*|wants?|wanted|discuss\w*|answer\w*)\b|\?|->|→|=>|^[^:]{1,40}:\s",
    re.I,
)
# Words that stand for themselves in a row of classes; every other is known by its class only.
_PLAIN = words_of("""
    i im me my mine we us our you your him her his hers they them their it its this that these those the a an and or
    but so if because when what who how why which where there here to of in on at by for with from about as like
    than not no never nobody is was are were be been am s re d ll ve do did does have has had will would could
    should can may might must just really very too bit quite rather pretty also only still even then now again up
    down out off over all some any every both
""")
_CLASSES: Mapping[str, frozenset[str]] = {
    "personal": tables.PERSONAL,
    "shabby": tables.SHABBY,
    "feeling": tables.FEELINGS,
    "affair": tables.AFFAIRS,
    "place": tables.PLACES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a clause stands: its line, what stands before and after it there, and whether it is a part only."""

    line: str
    labelled: bool = False
    bullet: bool = False
    before: str = ""
    after: str = ""
    part: bool = False


def judged(
    line: Line, clauses: Sequence[Clause], place: int, names: re.Pattern[str], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a clause that are more likely than not a private remark: all of it, or parts."""
    if not lexicon.remarks:
        return
    clause, setting = clauses[place], setting_of(line, clauses, place)
    whole = chance(signs(clause.text, names, lexicon, setting), lexicon.remarks) >= LEAST
    parts = parts_of(clause.text)
    if not parts:
        if whole:
            yield clause.start, clause.end
        return
    chances = [
        chance(signs(clause.text[one:two], names, lexicon, replace(setting, part=True)), lexicon.remarks)
        for one, two in parts
    ]
    telling = any(one >= LEAST_OF_PART for one in chances)
    if whole and not (telling and min(chances) < _CERTAINLY_NOT):
        yield clause.start, clause.end
        return
    for (one, two), how in zip(parts, chances, strict=True):
        # Of a remark as a whole only what is plainly none is left to the letter.
        if how >= (_CERTAINLY_NOT if whole else LEAST_OF_PART):
            yield clause.start + one, clause.start + two


def setting_of(line: Line, clauses: Sequence[Clause], place: int) -> Setting:
    """Return where one of a line's clauses stands."""
    return Setting(
        line=line.text,
        labelled=bool(line.label),
        bullet=bool(line.bullet),
        before=clauses[place - 1].text if place else "",
        after=clauses[place + 1].text if place + 1 < len(clauses) else "",
    )


def parts_of(text: str) -> list[tuple[int, int]]:
    """Return the parts that commas, dashes, brackets and "but" make of a clause; none where it is one piece."""
    cuts = [0, *(found.end() for found in _PARTS.finditer(text)), len(text)]
    parts = [(one, one + len(text[one:two].rstrip(" ,;-–—([)]"))) for one, two in pairwise(cuts)]
    parts = [(one, two) for one, two in parts if re.search(r"\w", text[one:two])]
    return parts if len(parts) > 1 else []


def signs(text: str, names: re.Pattern[str], lexicon: Lexicon, setting: Setting) -> frozenset[str]:
    """Return everything in a clause and around it that may be evidence. Names are "@" and figures "#"."""
    plain = masked(text, names, lexicon)
    tokens = ["#" if token[0].isdigit() else token for token in tokens_of(plain)]
    words = [token for token in tokens if token[0].isalpha() or token == NAME]
    found = {f"size {min(5, int(math.log2(max(1, len(words)))))}"}
    for word in words:
        found.add(f"word {word}")
        if word in _PLAIN or word == NAME:
            continue
        found.add(f"stem {_stem(word)}")
        if word not in tables.PLAIN:
            found.update(name for name, table in (("kind", lexicon.kind), ("harsh", lexicon.harsh)) if word in table)
        found.update(name for name, table in _CLASSES.items() if word in table)
    row = ["^", *(_class(token, lexicon) for token in tokens), "$"]
    found.update(f"row {one} {two}" for one, two in pairwise(row))
    found.update(f"sign {name}" for name, sign in SIGNS.items() if sign.search(plain))
    named = plain.replace(NAME, "Ana")
    found.update(f"promise {name}" for name, sign in PROMISES.items() if sign.search(named))
    found.update(f"said {name}" for name, true in _manner(text) if true)
    found.update(f"set {name}" for name, true in _standing(setting) if true)
    return frozenset(found)


def chance(found: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return how likely a clause with these signs is a private remark, from 0 to 1: the logistic function of the weights' sum."""
    weight = weights.get("", 0.0) + sum(weights.get(sign, 0.0) for sign in found)
    return 1 / (1 + math.exp(-weight))


def _manner(text: str) -> tuple[tuple[str, bool], ...]:
    return (
        ("asked", is_asked(text)),
        ("told", is_told(text)),
        ("pay", is_pay(text)),
        ("?", text.rstrip().endswith("?")),
        ("!", "!" in text),
        (":", ":" in text),
        ("()", re.search(r"^\W*[(\[]|[)\]]\W*$", text) is not None),
    )


def _standing(setting: Setting) -> tuple[tuple[str, bool], ...]:
    before, after = setting.before, setting.after
    return (
        ("alone", _EXCHANGE.search(setting.line) is None),
        ("line ?", "?" in setting.line),
        ("label", setting.labelled),
        ("bullet", setting.bullet),
        ("first", not before),
        ("last", not after),
        ("one", not before and not after),
        ("before asked", bool(before) and is_asked(before)),
        ("before ?", before.rstrip().endswith("?")),
        ("before told", bool(before) and is_told(before)),
        ("after told", bool(after) and is_told(after)),
        ("part", setting.part),
    )


def _class(token: str, lexicon: Lexicon) -> str:
    if token in {NAME, "he", "she"}:
        return NAME
    if token in _PLAIN or not token[0].isalpha():
        return token
    if token in tables.COPULA:
        return "is"
    if token in tables.PERSONAL or (token not in tables.PLAIN and (token in lexicon.kind or token in lexicon.harsh)):
        return "judging"
    return "word"


def _stem(word: str) -> str:
    end = next((end for end in ("ing", "ed", "es", "s", "ly", "y", "er", "e") if word.endswith(end) and len(word) - len(end) >= 3), "")  # fmt: skip
    stem = word.removesuffix(end)
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem


__all__ = ["LEAST", "Setting", "chance", "judged", "parts_of", "setting_of", "signs"]
