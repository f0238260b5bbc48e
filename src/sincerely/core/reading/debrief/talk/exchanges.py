"""Weigh what each breath of the talk is: a question put to the writer, what they were told, the writer's answer, how it was taken, or something else.

The breaths of a note are judged in a row (a linear-chain conditional random field, Lafferty et al. 2001): words, what each word can be, where the
breath stands, what stands before and behind, and what the one before is. What the walk through the notes makes of it is one sign among them.
The weights are shipped data, learned by `scripts/train_note_exchanges.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

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
    WordClasses,
)
from sincerely.core.reading.debrief.attendance.roster import Known
from sincerely.core.reading.debrief.talk.owners import TALK
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.lexicon import NoteWeights
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

ASKED, TOLD, ANSWER, REACTION, OTHER = PARTS = ("asked", "told", "answer", "reaction", "other")
#: From this chance on the walk is overruled.
SURE = 0.6
_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)?|[?:\"“]")
_PLAIN = words_of("""
    i i'd i'm i've i'll id im ive me my we we'd our us he she they you he's she's they're his her him them their
    it its it's that this  the a an and or but so then also if whether how what why when where which who not no
    yes yeah yep never always only just  is was are were be am do does did have has had can could would wd will
    should must to of in on at by for with from about abt  as than after before until till since because cause
    asked asks ask askd said says say told tells tell wants wanted answered  explained showed mentioned nodded
    laughed smiled liked loved wrote there
""")
_BITS = ((NOUN, "n"), (PLURAL, "p"), (BASE, "b"), (THIRD, "s"), (PAST, "d"), (PARTICIPLE, "e"), (ING, "g"), (ADJECTIVE, "a"), (ADVERB, "r"))  # fmt: skip


def _kind(word: str, classes: WordClasses) -> str:
    if word in _PLAIN or not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "9"
    bits = classes.of(word)
    return "".join(letter for bit, letter in _BITS if bits & bit) or "?"


def signs(said: Sequence[Utterance], index: int, notes: str, names: re.Pattern[str], classes: WordClasses) -> frozenset[str]:  # fmt: skip
    """Return what speaks for one or another part of an utterance, but for what the one before is."""
    one = said[index]
    words, kinds = _read(one, names, classes)
    before, behind = (said[index - 1] if index else None), (said[index + 1] if index + 1 < len(said) else None)
    opens = before is None or before.line is not one.line
    found = {"", f"opens {opens}", f"size {min(len(words), 12) // 3}", f"label {one.labelled} {opens}"}
    found.update(f"word {word}" for word in words)
    found.update(f"first {n} {word}" for n, word in enumerate(words[:3]))
    found.update(f"kind {n} {kind}" for n, kind in enumerate(kinds[:3]))
    found.update(f"pair {a} {b}" for a, b in pairwise(["^", *kinds[:7]]))
    found.update(f"three {a} {b} {c}" for a, b, c in zip(["^", *kinds], kinds, kinds[1:], strict=False) if a == "^")
    if words:
        found.update((f"last {words[-1]}", f"ends {kinds[-1]}", f"first {kinds[0]} opens {opens}"))
        found.add(f"first {kinds[0]} label {one.labelled} {bool(one.own_scope)}")
    found.add(f"asks {'?' in words} {opens}")
    found.add(f"quotes {sum(word in {chr(34), '“'} for word in words) > 0}")
    found.add(f"walk {one.side} {one.ask} {opens}")
    found.add(f"section {one.section}")
    found.add(f"bullet {one.line.bullet} indent {min(one.line.indent, 2)} blank {one.line.after_blank and opens}")
    found.add(f"arrow {one.clause.arrow}")
    found.add(f"mine {not ({'i', 'me', 'my', 'we', 'our'}.isdisjoint(words))}")
    gap = notes[before.clause.end : one.clause.start].lstrip(" \t") if before else ""
    found.add(f"gap {gap[:1].strip()}")
    for where, other in (("before", before), ("behind", behind)):
        if other is None:
            found.add(f"none {where}")
            continue
        near, near_kinds = _read(other, names, classes)
        line = other.line is one.line
        found.add(f"{where} {near_kinds[0] if near_kinds else ''} {line}")
        found.add(f"{where} asks {'?' in near} {line}")
        found.add(f"{where} walk {other.side} {other.ask} {line}")
        if near and words:
            found.add(f"{where} {near_kinds[0]} here {kinds[0]}")
    return frozenset(found)


def _read(one: Utterance, names: re.Pattern[str], classes: WordClasses) -> tuple[list[str], list[str]]:
    text = names.sub("Xx", one.text)
    words = [word if word == "Xx" else word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return words, [word if word == "Xx" else _kind(word, classes) for word in words]


def joint(said: Sequence[Utterance], index: int) -> str:
    """Return how an utterance stands to the one before."""
    if not index:
        return "first"
    one, before = said[index], said[index - 1]
    return "same" if one.line is before.line else "blank" if one.line.after_blank else "next"


def chances(found: Sequence[frozenset[str]], joints: Sequence[str], weights: NoteWeights) -> list[list[float]]:
    """Return for each breath of a note how likely it is each of `PARTS`; the sums over all rows of parts, forward and backward."""
    size = len(weights.acts)
    sums = [_sums(one, weights, size) for one in found]
    steps = {how: [_sums((f"{part} then {how}",), weights, size) for part in weights.acts] for how in set(joints)}
    forward: list[list[float]] = []
    for index, own in enumerate(sums):
        if not index:
            forward.append(_evened(own))
            continue
        last, step = forward[-1], steps[joints[index]]
        forward.append(_evened([own[k] + _log_sum(last[j] + step[j][k] for j in range(size)) for k in range(size)]))
    backward = [[0.0] * size]
    for index in range(len(sums) - 1, 0, -1):
        after, own, step = backward[-1], sums[index], steps[joints[index]]
        backward.append(_evened([_log_sum(step[j][k] + own[k] + after[k] for k in range(size)) for j in range(size)]))
    rows = []
    for ahead, back in zip(forward, reversed(backward), strict=True):
        both = [a + b for a, b in zip(ahead, back, strict=True)]
        most = max(both)
        powers = [math.exp(one - most) for one in both]
        rows.append([one / sum(powers) for one in powers])
    return rows


def _sums(found: frozenset[str] | tuple[str, ...], weights: NoteWeights, size: int) -> list[float]:
    out = [0.0] * size
    for sign in found:
        for place, weight in weights.signs.get(sign, ()):
            out[place] += weight
    return out


def _log_sum(values: Iterator[float]) -> float:
    every = list(values)
    most = max(every)
    return most + math.log(sum(math.exp(one - most) for one in every))


def _evened(row: list[float]) -> list[float]:
    most = max(row)
    return [one - most for one in row]


def parted(said: Sequence[Utterance], notes: str, names: re.Pattern[str], classes: WordClasses, weights: NoteWeights) -> list[Utterance]:  # fmt: skip
    """Return the utterances each as what it is: a question and what is told the other's, an answer the writer's, to whoever asked."""
    if not weights.signs or not said:
        return list(said)
    found = [signs(said, index, notes, names, classes) for index in range(len(said))]
    rows = chances(found, [joint(said, index) for index in range(len(said))], weights)
    kept: list[Utterance] = []
    for one, row in zip(said, rows, strict=True):
        place = max(range(len(row)), key=row.__getitem__)
        part = PARTS[place] if row[place] >= SURE else ""
        kept.append(_as_part(one, part, kept[-1] if kept else None))
    return kept


_OF_MYSELF = compiled(r"\W*(?:(?:and|but|so|then)\s+)*(?:i|i['’]\w+|we|my)\b", re.I)


def _as_part(one: Utterance, part: str, before: Utterance | None) -> Utterance:
    """Return an utterance as the part it surely is; an answer is to who asked right before it."""
    one = replace(one, part=part)
    if one.section not in TALK or part in {"", OTHER}:
        return one
    if part == ANSWER:
        asker = before if before is not None and before.part in {ASKED, ANSWER} and before.who is not None else None
        if asker is not None and (one.who is None or one.doubtful):
            one = replace(one, who=asker.who, doubtful=asker.doubtful)
        return replace(one, side="me", ask=False, talk=False)
    if part == ASKED and _OF_MYSELF.match(one.text):
        return one  # "I failed the test twice, she asked": what one tells of oneself is judged as told
    if part == ASKED:
        return replace(one, side="them", ask=True, talk=False)
    if one.side == "none" and one.who is None:
        one = replace(one, who=one.own_scope)
    return one if one.side == "me" and part == TOLD else replace(one, side="them", ask=False)


def answers_to(who: Known | None, one: Utterance, earlier: Utterance | None) -> bool:
    """Say whether a breath is the writer's answer to what `who` asked: the one right before it was the question, or more of the answer."""
    return (
        one.part == ANSWER
        and earlier is not None
        and earlier.part in {ASKED, ANSWER}
        and one.line.number - earlier.line.number <= 1
        and not (one.line.after_blank and one.opens_line)
        and (one.who is None or who is None or one.who is who)
    )


def same_question(earlier: Utterance | None, one: Utterance) -> bool:
    """Say whether a question goes on in the next breath: "what do I do first if she bleeds and | the doctor is 20 minutes away"."""
    return (
        earlier is not None
        and earlier.part == one.part == ASKED
        and earlier.who is one.who
        and _ASKS_ANEW.match(one.text) is None
    )


_ASKS_ANEW = compiled(
    r"\W*(?:and |then |also )*(?:[\w.'’]+ ){0,2}?(?:ask\w*|want\w* to know|how|what|why|when|where|who|which|do|did|would|can|could|have|am|are|is|if|whether)\b",
    re.I,
)


__all__ = [
    "ANSWER",
    "ASKED",
    "OTHER",
    "PARTS",
    "REACTION",
    "TOLD",
    "answers_to",
    "chances",
    "joint",
    "parted",
    "same_question",
    "signs",
]
