"""Write src/sincerely/data/item_weights.txt: what a piece of a message shows of whether it is asked for.

Linear support vectors over `sincerely.core.reading.facts.pieces`, one sign of which is whether the rules take the piece. It is learned from the messages of
`tests/corpus/messages/items.jsonl` and, with less weight, since the rules were made with them, from the tune halves of hands 1 to 4, and from the sentences of `test_said.py`. A piece is asked for
when it shares half of the words of a label. scikit-learn is no dependency of the product. Where it is installed: `python -m scripts.train_fact_items`,
and with `--measure` only what each hand comes to by weights that never saw it, beside the rules alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.core.reading.facts.test_said import SAID_ITEMS, SENT
from tests.quality.measure_facts_of_messages import quotes, roomy, same, wanted
from tests.quality.messages import CORPUS, messages

from scripts.fact_judges import LABELLED, Learned, learn, part_of, scores, write
from sincerely.core.reading.facts.own import own_words
from sincerely.core.reading.facts.pieces import Piece, chosen, judged
from sincerely.core.reading.facts.requested import ASKING
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message

WEIGHTS = Path(__file__).parent.parent / "src" / "sincerely" / "data" / "item_weights.txt"
#: Hands whose facts are labelled, and what one of the pieces counts.
SAID = "said"
COUNTS = {SAID: 2.5, **dict.fromkeys(LABELLED[:4], 0.7)}
CLASSES = ("not", "asked")
#: So many signs are shipped, and how free their weights are.
MOST, FREEDOM = 9000, 0.4


@dataclass(frozen=True)
class Example:
    """A piece, what it shows and whether it is asked for."""

    signs: frozenset[str]
    piece: Piece
    asked: bool


@dataclass(frozen=True)
class Labelled:
    """A message: its pieces, and the things that are labelled."""

    hand: str
    pieces: tuple[Example, ...]
    things: tuple[str, ...]


def labelled() -> Iterator[Labelled]:
    """Yield the labelled messages."""
    asked = {
        label["id"]: label["asked"]
        for label in map(json.loads, (CORPUS / "items.jsonl").read_text("utf-8").splitlines())
    }
    for hand in (*LABELLED, *dict.fromkeys(f"hand_{name[1:].partition('-')[0]}" for name in asked)):
        for labels, message in messages(part_of(hand)):
            if labels["kind"] not in ASKING or (
                "facts" not in labels if hand in LABELLED else labels["id"] not in asked
            ):
                continue
            said = quotes(labels) if hand in LABELLED else {}
            things = (
                [
                    (value, said.get((name, str(value)), ""))
                    for name, value in wanted(labels)
                    if name == "requested_items"
                ]
                if hand in LABELLED
                else [(value, "") for value in asked[labels["id"]]]
            )
            yield _of_message(hand, labels["kind"], message, things)
    for kind, text, said in SAID_ITEMS:
        if kind in ASKING:
            message = Message(text=text, sender="Ruth Ferris", address="ruth.ferris@linden.co.uk", to=("ivo.brandt@home.test",), sent=SENT, parts=parts_of(text))  # fmt: skip
            yield _of_message(SAID, kind, message, [(value, "") for value in said])


def _of_message(hand: str, kind: str, message: Message, things: Sequence[tuple[str, str]]) -> Labelled:
    found = []
    for piece, signs in judged(own_words(message), kind):
        # Of several pieces that lie over each other each that comes near enough to a label is one: the likeliest is taken.
        asked = any(same("requested_items", value, piece.value) or roomy("requested_items", value, piece.value, quote) for value, quote in things)  # fmt: skip
        found.append(Example(frozenset(signs), piece, asked))
    return Labelled(hand, tuple(found), tuple(value for value, _ in things))


def _learn(data: Sequence[Labelled]) -> Learned:
    pieces = [(piece, COUNTS.get(one.hand, 1.0)) for one in data for piece in one.pieces]
    return learn(
        [piece.signs for piece, _ in pieces],
        CLASSES,
        ["asked" if piece.asked else "not" for piece, _ in pieces],
        [count for _, count in pieces],
        MOST,
        FREEDOM,
    )


def _measure(data: Sequence[Labelled]) -> None:
    for hand in dict.fromkeys(one.hand for one in data):
        learned = _learn([one for one in data if one.hand != hand])
        held = [one for one in data if one.hand == hand]
        told = []
        for taken in (
            [
                [item.value for item in chosen([(each.piece, scores(each.signs, learned)[1]) for each in one.pieces])]
                for one in held
            ],
            [[each.piece.value for each in one.pieces if each.piece.ruled] for one in held],
        ):
            right = sum(_found(one.things, values) for one, values in zip(held, taken, strict=True))
            told.append(2 * right / max(1, sum(map(len, taken)) + sum(len(one.things) for one in held)))
        print(f"{hand}: {sum(len(one.things) for one in held)} things, F1 {told[0]:.3f}, by the rules alone {told[1]:.3f}")  # fmt: skip


def _found(things: Sequence[str], values: Sequence[str]) -> int:
    """Count the things that are among what was taken, each once."""
    left, right = list(values), 0
    for thing in things:
        if (value := next((each for each in left if same("requested_items", thing, each)), None)) is not None:
            left.remove(value)
            right += 1
    return right


def main() -> None:
    data = [*labelled()]
    if "--measure" in sys.argv:
        _measure(data)
        return
    learned = _learn(data)
    write(WEIGHTS, "# What a piece of an employer's message shows of whether it is asked for, learned by scripts/train_fact_items.py from messages written for Sincerely.", CLASSES, learned)  # fmt: skip
    print(f"{sum(len(one.pieces) for one in data)} pieces of {len(data)} messages, {len(learned[1])} signs")


if __name__ == "__main__":
    main()
