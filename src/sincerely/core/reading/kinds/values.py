"""The nouns of a message's kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "acknowledgement",
    "interview-invitation",
    "scheduling",
    "information-request",
    "assessment",
    "reference-request",
    "delay",
    "rejection",
    "offer",
    "counter-offer",
    "question",
    "noise",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
#: Below this a reading is a guess, and is said to be one.
SURE = 0.6


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the message that speak for its kind: `text` stands from `start` to `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a message is. `confidence` is calibrated: of the readings given 0.9, nine in ten are right; `others` are the other kinds it may be, likeliest first.

    `needs_answer`: the sender expects a reply or an act. `quotes` are the sentences that decided, the weightiest first; none where the subject or the
    headers alone did.
    """

    kind: Kind
    confidence: float
    others: tuple[tuple[Kind, float], ...] = ()
    needs_answer: bool = False
    quotes: tuple[Quote, ...] = ()

    @property
    def sure(self) -> bool:
        """Say whether it is more than a guess; where not, the candidate is asked."""
        return self.confidence >= SURE
