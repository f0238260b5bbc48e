"""The nouns of an inbound message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Origin = Literal["person", "auto-reply", "bounce", "list", "generated", "own-copy"]
PartKind = Literal["body", "signature", "footer", "quoted", "forwarded", "invitation"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a message's text: its own words, the signature, what lawyers or list robots put below, quoted history, a mail passed on, or a calendar file pasted among the words."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An inbound message as text. `sent` is aware, None where the header says nothing that can be read. The parts cover `text` in order.

    `references` are the Message-IDs it answers, `reply_to` where an answer is wanted if not at `address`. `invitations` are the bytes of the calendar files in it; `attachments` the names of the other files. `origin` says who or what sent it, by its headers.
    """

    text: str
    subject: str = ""
    sender: str = ""
    address: str = ""
    to: tuple[str, ...] = ()
    sent: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    reply_to: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    invitations: tuple[bytes, ...] = ()
    attachments: tuple[str, ...] = ()
    origin: Origin = "person"
    notes: tuple[str, ...] = ()

    @property
    def automatic(self) -> bool:
        """Say whether no person sent it to the candidate: an automatic reply, a bounce, list mail, a machine's notice or the candidate's own copy."""
        return self.origin != "person"

    def of(self, *kinds: PartKind) -> Iterator[Part]:
        """Yield the parts of these kinds in order."""
        return (part for part in self.parts if part.kind in kinds)

    def words(self, *kinds: PartKind) -> str:
        """Return the text with everything but these parts blanked, so that places in it stay places in `text`."""
        kept = list(self.of(*kinds))
        if len(kept) == len(self.parts):
            return self.text
        pieces, at = [], 0
        for part in kept:
            pieces += [_blank(self.text[at : part.start]), self.text[part.start : part.end]]
            at = part.end
        return "".join((*pieces, _blank(self.text[at:])))


def _blank(text: str) -> str:
    return "\n".join([" " * len(line) for line in text.split("\n")])
