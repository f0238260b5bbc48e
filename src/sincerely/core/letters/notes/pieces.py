"""Pieces: what a fragment of notes has become, and where a piece is cut because a sentence could not carry the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import finite_at, plural
from sincerely.core.letters.notes.turning import tokens

Kind = Literal["noun", "ing", "clause", "act", "ask", "how", "do", "adjective", "place", "unsure"]

LONGEST = 34  # words of one piece; beyond it a reader loses the thread


@dataclass(frozen=True, slots=True)
class Piece:
    """One readable piece. `text` fits inside a sentence by its kind:

    noun "the billing migration"; ing "moving to 12-hour shifts"; clause "you lose an hour a day"; act "you told me about X" (`gerund`: "telling me about X");
    ask "how I would handle a parent who shouts"; how "how you train new starters"; do "start with the log"; adjective "patient with parents";
    place "at St Mary's". `leans`: it holds an "it" or "they" that needs its topic named before it.
    `joints`: the statements it was made of, where it is more than one.
    """

    kind: Kind
    text: str
    gerund: str = ""
    subject: Literal["you", "I", "other", ""] = ""
    leans: bool = False
    joints: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return len(self.text.split())

    @property
    def reported(self) -> str:
        """What stands behind "you told me that": "handovers lose an hour and that you have counted it"."""
        return ", and that ".join((", that ".join(self.joints[:-1]), self.joints[-1])) if self.joints else self.text


UNSURE = Piece("unsure", "")


def labelled(label: str, piece: Piece) -> Piece:
    """Return "pain = observability" as a statement: "the main problem is observability"."""
    name = {
        "pain": "pain point",
        "pains": "pain points",
        "headache": "headache",
        "need": "need",
        "q": "question",
    }.get(label, label)
    if piece.kind not in {"noun", "ing"}:
        return piece if piece.kind in {"clause", "ask"} else UNSURE
    if label in {"topic", "topics", "point"}:
        return piece
    verb = "are" if plural(name) else "is"
    return Piece("clause", f"the main {name} {verb} {piece.text}", subject="other")


def first_thought(piece: Piece) -> Piece:
    """Cut a noun phrase where another thought begins: at a comma of no list, before a verb in a list of nouns."""
    text = piece.text
    parts = text.split(", ")
    told_more = r"(?:one|both|two|each|some|most|all|half|mostly|mainly|none|neither|at least|\d+)\b"
    if len(parts) == 2 and re.match(told_more, parts[1]) and piece.size <= 12 and not finite_at(tokens(parts[1])):
        return piece
    if len(parts) > 1 and (
        not re.search(r"\b(?:and|or)\b", text) or any(len(p.split()) > 3 and finite_at(tokens(p)) for p in parts[1:])
    ):
        text = parts[0]
    cut = re.search(r",? and (\w+)\b", text)
    if cut and w.verb(cut[1], "base") and cut[1] not in w.NOUN_LIKE:
        text = text[: cut.start()]
        if ", " in text:
            head, tail = text.rsplit(", ", 1)
            text = f"{head} and {tail}"
    return replace(piece, text=text)


def bounded(piece: Piece) -> Piece:
    head = piece.text.split(": ")[0]
    if piece.kind in {"clause", "act"} and ": " in piece.text and len(head.split()) > 3:
        piece = replace(piece, text=head, gerund=piece.gerund.split(": ")[0])
    if piece.kind in {"act", "noun"}:  # "the board I led, 40 to 25 minutes": the figures want a sentence of their own
        cut = re.compile(r"(?<=\w), (?:from )?[£$€]?\d[\w.,%]* (?:\w+ )?to [£$€]?\d[\w %.,]*$")
        piece = replace(piece, text=cut.sub("", piece.text), gerund=cut.sub("", piece.gerund))
    splice = re.search(r", (\w+)\b", piece.text)
    if (
        piece.kind == "clause"
        and splice
        and " and " not in piece.text[splice.end() :]
        and w.verb(splice[1], "base", "past")
        and not w.verb(splice[1], "ing")
        and len(piece.text[: splice.start()].split()) >= 4
    ):
        piece = replace(piece, text=piece.text[: splice.start()])
    if (
        piece.kind == "clause"
        and piece.subject == "you"
        and re.search(r"\b(?:it|there)$", piece.text)
        and piece.size < 9
    ):
        piece = replace(piece, leans=True)
    if piece.kind == "clause" and re.match(
        r"(?:you|nobody|everyone|everybody|people) (?:\w+ ){1,3}(?:it|them)\b", piece.text
    ):
        piece = replace(piece, leans=True)  # "nobody updates it"
    if piece.size <= LONGEST:
        return piece
    for mark in (", ", " because ", " so that ", " which ", " and ", " but "):
        at = piece.text.rfind(mark, 0, len(" ".join(piece.text.split()[:LONGEST])))
        if at > 0 and len(piece.text[:at].split()) >= 7:
            return replace(piece, text=piece.text[:at].rstrip(" ,"), gerund="" if piece.kind == "act" else piece.gerund)
    return UNSURE


def dangles(piece: Piece) -> bool:
    """Say whether a piece breaks off: no sentence may carry it."""
    last = tokens(piece.text)[-1].lower() if tokens(piece.text) else ""
    if last.endswith("n't") and piece.kind != "clause":
        return True
    loose = w.DETERMINERS - w.listed(
        "all both more less this that these those enough much one two three four five six seven eight nine ten "
        "eleven twelve twenty many most each some any other either her half few another"
    )
    if re.search(r"\b(?:like|of|than|after|about) that$", piece.text):
        return False
    if (
        not last
        or last in loose
        or last in w.listed("and or but because that if to than as very who which when my your")
    ):
        return last != "to" or piece.kind != "clause"
    if piece.text.endswith(" where I was"):
        return False
    if _unfinished(piece, last):
        return True
    if piece.kind in {"noun", "ing", "place"} and last in w.PREPOSITIONS - w.listed(
        "up on off out in over down around through inside outside before after"
    ):
        return True
    return not re.search(r"[^\W\d_]", piece.text)


# Verbs that say nothing without what follows them.
_WANTS_OBJECT = w.listed(
    "bring make put take give get keep let send tell use want need say ask show find have hold set buy build carry cause choose create cut do feed fix handle hire "
    "include involve keep lack lose mean own provide raise reduce require see spend support treat try add"
)


def _unfinished(piece: Piece, last: str) -> bool:
    """Say whether a statement stops short: at an auxiliary ("nobody has"), or at a verb that wants an object."""
    low = [t.lower() for t in tokens(piece.text)]
    if piece.kind not in {"ask", "how"} and last in w.AUX | {"be", "been", "being"} and not piece.text.endswith("May"):
        return len(low) > 1  # "doesn't" may stand at the end: "the dancers love it, the lighting desk doesn't"
    before = low[-2] if len(low) > 1 else ""
    asked = piece.kind in {"ask", "how"} or bool(set(low[:-1]) & (w.RELATIVES | w.QUESTION_WORDS | {"to"}))
    base = w.verb(last, "base", "s", "past")
    return bool(
        base in _WANTS_OBJECT
        and last not in w.NOUN_LIKE
        and not asked
        and piece.kind in {"clause", "act", "do"}
        and before not in w.DETERMINERS | w.AUX | w.ADJECTIVES
    )


def worth_asked(said: Sequence[Piece]) -> int:
    """Return what a question or a deed of the reader's is worth to a letter: a short one of yes or no says little of the work."""
    told = [p for p in said if p.kind in {"ask", "act"}]
    return max((4 if p.text.startswith(("whether", "if ")) and p.size < 9 else 8 for p in told), default=0)
