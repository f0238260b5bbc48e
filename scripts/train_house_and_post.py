"""Write src/sincerely/data/house_and_post_weights.txt: what speaks for a word of the first lines being of the house or of the post.

A linear-chain conditional random field over the signs of `sincerely.core.reading.debrief.setting.house_and_post`, learned from
tests/corpus/debrief/lines/houses_and_posts.tsv: hand, first lines, house, post. Each is shown once as it stands, once written small, and some times with the
houses and posts of others in its places, so that where something stands is learned beside what it is. numpy and scipy are no dependencies of the
product. Where they are installed: `python -m scripts.train_house_and_post`, and with `--measure` only the figures: each hand read by weights learned from the others.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.setting.house_and_post import (
    FOLLOWS,
    LABELS,
    likeliest,
    signs_of,
    stretches,
    tokens_of,
)
from sincerely.core.reading.debrief.text.lexicon import NoteWeights
from sincerely.core.reading.debrief.text.notes import split_lines
from sincerely.data.names import lexicon

ROOT = Path(__file__).parent.parent
TOLD = ROOT / "tests" / "corpus" / "debrief" / "lines" / "houses_and_posts.tsv"
WEIGHTS = ROOT / "src" / "sincerely" / "data" / "house_and_post_weights.txt"
FREEDOM, SEEN, LEAST, TURNS = 1.0, 2, 0.02, 120
#: What a line counts that was written for what was read wrongly.
OWN = 2.0
#: How often each head is shown with others' houses and posts.
EXCHANGED = 1


@dataclass(frozen=True, slots=True)
class Head:
    """The first lines of a note with its house and its post, empty where they name none."""

    hand: str
    text: str
    house: str
    post: str


def heads() -> Iterator[Head]:
    """Yield all that may be learned from."""
    for line in TOLD.read_text("utf-8").splitlines():
        hand, text, house, post = line.split("\t")
        yield Head(hand, text.replace("\\n", "\n"), house, post)


def shown(told: Sequence[Head]) -> Iterator[tuple[Head, float]]:
    """Yield each head, and what is made of it, with what it counts."""
    chance = random.Random(7)
    houses, posts = [one.house for one in told if one.house], [one.post for one in told if one.post]
    for one in told:
        yield one, OWN if one.hand == "own" else 1.0
        yield Head(one.hand, one.text.lower(), one.house.lower(), one.post.lower()), 0.3
        for _ in range(EXCHANGED if one.house or one.post else 0):
            house = chance.choice(houses) if one.house else ""
            post = chance.choice(posts) if one.post else ""
            text = _put(one.text, one.house, "\0") if house else one.text
            text = _put(text, one.post, "\1", once=True) if post else text
            if one.house.islower():
                house, post = house.lower(), post.lower()
            yield Head(one.hand, text.replace("\0", house).replace("\1", post), house, post), 0.4


def _put(text: str, what: str, sign: str, *, once: bool = False) -> str:
    return re.sub(rf"(?<!\w){re.escape(what)}(?!\w)", sign, text, count=int(once))


def _labels(one: Head, tokens: Sequence[Any]) -> list[int]:
    found = [0] * len(tokens)
    for what, label in ((one.house, 1), (one.post, 3)):
        spans = [place.span() for place in re.finditer(rf"(?<!\w){re.escape(what)}(?!\w)", one.text)] if what else []
        for start, end in spans if label == 1 else spans[:1]:
            inside = [n for n, token in enumerate(tokens) if start <= token.start and token.end <= end]
            if inside and not any(found[n] for n in inside):
                found[inside[0]] = label
                for n in inside[1:]:
                    found[n] = label + 1
    return found


Row = tuple[list[list[str]], list[int], float]


def rows(told: Sequence[Head]) -> list[Row]:
    """Return the signs of each word with what it is."""
    found = []
    for one, counts in shown(told):
        tokens = tokens_of(one.text, split_lines(one.text))
        if tokens:
            found.append((signs_of(tokens, lexicon()), _labels(one, tokens), counts))
    return found


def learn(told: Sequence[Row]) -> NoteWeights:
    """Return the weights by which the readings of the heads are the likeliest, large ones held back."""
    size = len(LABELS)
    count = Counter(sign for row, _, _ in told for signs in row for sign in set(signs))
    place = {sign: n for n, sign in enumerate(sorted(sign for sign, seen in count.items() if seen >= SEEN))}
    longest = max(len(row) for row, _, _ in told)
    at = [(m * len(told) + k, place[sign]) for k, (row, _, _) in enumerate(told) for m, signs in enumerate(row) for sign in signs if sign in place]  # fmt: skip
    table = sparse.csr_matrix((np.ones(len(at)), tuple(zip(*at, strict=True))), shape=(longest * len(told), len(place)))
    turned = table.T.tocsr()
    right = np.full((longest, len(told)), -1)
    for k, (_, labels, _) in enumerate(told):
        right[: len(labels), k] = labels
    counts = np.array([one[2] for one in told])
    forbidden = np.full((size, size), -1e4)
    for m, before in enumerate(FOLLOWS):
        for n in before:
            forbidden[n, m] = 0.0
    begin = np.array([0.0, 0.0, -1e4, 0.0, -1e4])
    inside = right >= 0
    wide = np.eye(size)[np.maximum(right, 0)] * inside[..., None]
    pairs = np.einsum("tka,tkb,k->ab", wide[:-1], wide[1:], counts)
    shape = (len(place), size)

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat[: shape[0] * size].reshape(shape)
        bias = flat[shape[0] * size : shape[0] * size + size]
        after = flat[-size * size :].reshape(size, size)
        sums = (table @ weights).reshape(longest, len(told), size) + bias
        step = after + forbidden
        ahead = np.zeros_like(sums)
        ahead[0] = sums[0] + begin
        for t in range(1, longest):
            new = _total(ahead[t - 1][:, :, None] + step, 1) + sums[t]
            ahead[t] = np.where(inside[t][:, None], new, ahead[t - 1])
        whole = _total(ahead[-1], 1)
        behind = np.zeros_like(sums)
        for t in range(longest - 2, -1, -1):
            new = _total(step + (sums[t + 1] + behind[t + 1])[:, None, :], 2)
            behind[t] = np.where(inside[t + 1][:, None], new, behind[t + 1])
        chance = np.exp(ahead + behind - whole[None, :, None]) * inside[..., None]
        both = np.zeros((size, size))
        for t in range(1, longest):
            one = np.exp(ahead[t - 1][:, :, None] + step + (sums[t] + behind[t])[:, None, :] - whole[:, None, None])
            both += np.einsum("kab,k->ab", one, counts * inside[t])
        told_sum = (sums * wide).sum(axis=(0, 2)) + np.einsum("tka,tkb,ab->k", wide[:-1], wide[1:], after)
        cost = (counts * (whole - told_sum)).sum() + 0.5 / FREEDOM * (flat @ flat)
        wrong = (chance - wide) * counts[None, :, None]
        slope = np.concatenate(
            [(turned @ wrong.reshape(-1, size)).ravel(), wrong.sum(axis=(0, 1)), (both - pairs).ravel()]
        )
        return float(cost), slope + flat / FREEDOM

    found = minimize(loss, np.zeros(shape[0] * size + size + size * size), jac=True, method="L-BFGS-B", options={"maxiter": TURNS}).x  # fmt: skip
    weights, bias, after = found[: shape[0] * size].reshape(shape), found[shape[0] * size : -size * size], found[-size * size :].reshape(size, size)  # fmt: skip
    signs = {sign: _kept(weights[n]) for sign, n in place.items()}
    signs |= {f"after {label}": _kept(after[n]) for n, label in enumerate(LABELS)}
    return NoteWeights(
        LABELS, tuple(map(float, bias)), (0.0,) * size, {sign: kept for sign, kept in signs.items() if kept}
    )


def _kept(row: Any) -> tuple[tuple[int, float], ...]:
    return tuple((n, float(weight)) for n, weight in enumerate(row) if abs(weight) >= LEAST)


def _total(sums: Any, axis: int) -> Any:
    most = sums.max(axis=axis, keepdims=True)
    return np.squeeze(most, axis) + np.log(np.exp(sums - most).sum(axis=axis))


def read(one: Head, weights: NoteWeights) -> dict[str, tuple[str, float]]:
    """Return the surest house and post of a head, each with its chance."""
    tokens = tokens_of(one.text, split_lines(one.text))
    found = stretches(tokens, *likeliest(signs_of(tokens, lexicon()), weights))
    best = {what: max(each, key=lambda stretch: stretch.sure) for what, each in found.items() if each}
    return {what: (one.text[each.start : each.end], each.sure) for what, each in best.items()}


def measure(told: Sequence[Head]) -> None:
    """Print how each group of hands is read by weights that never saw it."""
    whole: dict[str, Counter[str]] = {"house": Counter(), "post": Counter()}
    for hands in ({"hand_p"}, {"hand_q"}, {"hand_r"}, {"hand_u"}, {"hand_v"}, {"hand_w"}):
        weights = learn(rows([one for one in told if one.hand not in hands]))
        for one in told:
            if one.hand not in hands:
                continue
            found = read(one, weights)
            for what, wanted in (("house", one.house), ("post", one.post)):
                have, sure = found.get(what, ("", 0.0))
                right = fold(have) == fold(wanted)
                kind = "right" if right and wanted else "rightly none" if right else "missed" if not have else "wrong" if wanted else "extra"  # fmt: skip
                whole[what][kind] += 1
                whole[what][f"{kind} {'sure' if sure >= 0.9 else 'likely' if sure >= 0.6 else 'in doubt'}"] += bool(
                    have
                )
                if "--misses" in sys.argv and not right:
                    print(f"{one.hand} {what} {have!r} {sure:.2f} for {wanted!r}: {one.text[:130]!r}")
    for what, counts in whole.items():
        print(what, dict(sorted(counts.items())))


def main() -> None:
    told = list(heads())
    if "--measure" in sys.argv:
        measure(told)
        return
    weights = learn(rows(told))
    lines = [
        "# What in the first lines of notes speaks for the house and the post. Made by scripts/train_house_and_post.py."
    ]
    lines.append("\t".join(f"{label.replace(' ', '-')} {100 * bias:.0f} 0" for label, bias in zip(weights.acts, weights.bias, strict=True)))  # fmt: skip
    for sign in sorted(weights.signs):
        lines.append("\t".join([sign, *(f"{n} {100 * weight:.0f}" for n, weight in weights.signs[sign])]))
    WEIGHTS.write_text("\n".join([*lines, "*", ""]), "utf-8")


if __name__ == "__main__":
    main()
