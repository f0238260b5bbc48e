"""One topic of a talk as a letter can speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sincerely.core.letters.notes.pieces import Piece, worth_asked
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.reading.patterns import compiled

_ANYBODY = compiled(r"\b(?:her|his|she|he|they|them|their|it|ones?)\b")


@dataclass(slots=True)
class Moment:
    """One topic as read: what it is called, what the reader said, what the writer said, and thought since.

    `owner` is "reader", "shared" (nobody is named) or "other"; then `colleague` is whose it was. `asked`: the notes hold the reader's own question.
    """

    path: str
    owner: str
    colleague: str = ""
    topic: Piece | None = None
    given: Piece | None = None  # what the writer says it was about, asked for it
    said: list[Piece] = field(default_factory=list)
    since: list[Piece] = field(default_factory=list)
    retold: Retold | None = None  # what the reader said, in the notes' words
    deed: Piece | None = None  # what the reader did for the writer in the talk
    own: Retold | None = None  # what the writer said
    thought: Retold | None = None
    quote: str = ""  # the reader's own words
    aside: bool = False  # small talk: a dog, a match, somebody's family
    untold: tuple[str, ...] = ()  # the notes of it that could not be told, or not whole
    asked_then: Piece | None = None  # what the reader asked once they had told this, and the writer answered
    reply: str = ""  # what the reader said to the answer: "You said that's the one thing you can't teach"
    quote_path: str = ""  # the topic that holds the quotation, where that is another one
    answer_path: str = ""  # the topic that holds the answer, where that is another one
    text: str = ""
    answered: bool = False  # the notes hold something that the writer said
    from_notes: bool = False  # what was said comes from they_said, not from the topic's own words

    @property
    def half(self) -> bool:
        """Say whether it is a question whose answer the notes have and the letter cannot tell."""
        asked = self.retold is None and any(p.kind == "ask" for p in self.said)
        return asked and self.answered and self.own is None and not self.quote

    @property
    def shared(self) -> bool:
        return self.owner != "reader"

    @property
    def mine_path(self) -> str:
        """The path of the topic that holds what the writer said."""
        return self.answer_path or self.path

    @property
    def worth(self) -> int:
        """How much a letter can be made of it."""
        said = self.retold.size if self.retold else worth_asked(self.said)
        if self.retold and ONLY_COUNTS.match(self.retold.text):
            said = min(said, 6)  # "there are 42 units": the house in figures is no moment
        own = 8 if self.own else 0
        story = self.own is not None and self.own.text.startswith("I told you about")
        if self.own and self.own.kind in {"statement", "act"} and (story or not _ANYBODY.search(self.own.text)):
            own = 4 + min(self.own.size, 12)  # what can be told of one's own work makes the better letter
        return (
            min(said, 20)
            + own
            + (6 if self.thought or self.since else 0)
            + (6 if self.quote else 0)
            + (8 if self.deed and self.deed.gerund else 5 if self.deed else 0)
            + (3 if self.topic else 0)
            - (40 if self.aside else 0)
        )

    @property
    def best(self) -> Piece:
        """What the reader said, at its most telling: the first that says something, very short ones later."""
        order = {"ask": 0, "act": 0, "clause": 0, "how": 1, "noun": 2, "ing": 2}
        usable = [p for p in self.said if not p.leans or self.topic] or self.said
        return min(enumerate(usable), key=lambda e: (order.get(e[1].kind, 3), e[1].leans, e[1].size < 4, e[0]))[1]


ONLY_COUNTS = compiled(r"there are \d[^.]*$")
