"""What a thank-you letter lacks as a whole: any talk of the talk, thanks for anything in particular.

No single sentence tells: a bare "Thank you for your time" before a page full of what was shown is thanks enough. So the letter's signs are added up, each
with its weight: how like empty talk its emptiest sentences are, how many words no other letter would have, where they stand, whether another sentence does
harm. Weights are shipped data, made by `scripts/train_whole_letters.py`.
"""

from __future__ import annotations

import math

from sincerely.core.letters.checks.kinds import Setting
from sincerely.core.letters.checks.matter_words import (
    ANY_TALK,
    ANY_THANKS,
    FOR_A_DEED,
    LAVISH,
    SPOKE,
    THANKS,
    bare,
    fits_anybody,
    hollow,
)
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.sentence_acts import HARMFUL, ActWeights
from sincerely.core.reading.patterns import compiled

_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]+")
_FIGURE = compiled(r"\d+")
#: What a letter without a sentence like empty talk weighs there; what harm is counted from.
_NONE, _HARMLESS = -2.0, -1.0


def lacks(what: str, letter: Letter, setting: Setting) -> bool | None:
    """Say whether a letter as a whole lacks something ("no-topic"); None where nothing was weighed."""
    if setting.weights is None or not setting.said or what not in setting.weights.whole:
        return None
    judge = setting.weights.whole[what]
    shown = signs(letter, setting, setting.weights)
    return judge.bias + sum(weight * shown[sign] for sign, weight in judge.signs.items()) >= judge.enough


def signs(letter: Letter, setting: Setting, weights: ActWeights) -> dict[str, float]:
    """Return what a letter shows as a whole."""
    place = {act: n for n, act in enumerate(weights.acts)}
    sums = [sentence.sums for sentence in setting.said or () if not sentence.subject]
    empty = [*sorted((row[place["empty-topic"]] for row in sums), reverse=True), _NONE, _NONE]
    harm = max((row[place[act]] - weights.enough[place[act]] for row in sums for act in HARMFUL), default=_HARMLESS)
    own = _counts(letter, setting)
    told = _counts(letter, setting, told=True)
    thanks = [part for part in letter.sentences if THANKS.search(part.text)]
    first = thanks[0] if thanks else None
    whole = len(setting.specific(letter.body.text) - ANY_TALK)
    return {
        "empty": empty[0],
        "empty twice": empty[1],
        "own words": float(whole),
        "own words, as a logarithm": math.log1p(whole),
        "own words of the fullest sentence": own[0],
        "own words of the second": own[1],
        "own words of the third": own[2],
        "of the fullest that tells of the talk": told[0],
        "of the second that tells of it": told[1],
        "one word told": float(told[0] >= 1),
        "two words told": float(told[0] >= 2),
        "thanked for": float(max((len(setting.specific(p.text) - ANY_THANKS) for p in thanks), default=0)),
        "sentences": float(len(letter.sentences)),
        "words": len(letter.words) / 50,
        "figures": float(len(_FIGURE.findall(letter.body.text))),
        "names": float(len(_NAME.findall(letter.body.text))),
        "harsh": float(setting.harsh),
        "harm": max(harm, _HARMLESS),
        "hollow": float(hollow(letter, setting)),
        "a deed": float(bool(first and FOR_A_DEED.search(first.text))),
        "bare": float(bool(first and bare(first))),
        "lavish": float(bool(first and LAVISH.search(first.text))),
        "fits anybody": float(bool(first and fits_anybody(letter, first, set()))),
    }


def _counts(letter: Letter, setting: Setting, *, told: bool = False) -> list[float]:
    """Return how many words of its own each sentence has, most first; with `told`, of those that tell of the talk."""
    parts = [part for part in letter.sentences if not told or SPOKE.search(part.text)]
    return sorted((float(len(setting.specific(part.text) - ANY_TALK)) for part in parts), reverse=True) + [0.0] * 3
