"""What a note has become in the letter's words: the sentences that tell what somebody said or did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sincerely.core.letters.wording import upper_first

Kind = Literal["statement", "step", "act", "answer", "seen"]


@dataclass(frozen=True, slots=True)
class Retold:
    """`parts` are its sentences, without their capitals and full stops.

    `kind` is that of the first: a statement, something the writer would do ("step", to stand behind "I would"), or what they
    asked, proposed or told of ("act", a sentence of its own), an answer as it was jotted down ("answer", to stand behind a colon), or what happened in the talk and nobody said ("seen"). `whole`: nothing of weight was left out.
    """

    parts: tuple[str, ...]
    kind: Kind
    whole: bool

    @property
    def text(self) -> str:
        """All of it, the first sentence without its capital."""
        return ". ".join(one if not n else upper_first(one) for n, one in enumerate(self.parts))

    @property
    def size(self) -> int:
        return len(self.text.split())
