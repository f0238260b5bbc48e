"""A clause with its speaker, and what a walk through the notes carries along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sincerely.core.reading.debrief.notes import Clause, Line
from sincerely.core.reading.debrief.roster import Known
from sincerely.core.reading.debrief.sections import (
    Section,
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A clause with its speaker. `who` is a person on the roster; `side` says whose words it is."""

    clause: Clause
    line: Line
    side: Literal["me", "them", "none"]
    who: Known | None
    ask: bool
    talk: bool
    section: Section
    labelled: bool
    opens_line: bool
    own_scope: Known | None = None
    last: Known | None = None  # the person last spoken of, for "him" and "her"
    own: bool = False  # stands under the writer's own label: "me: ..."

    @property
    def text(self) -> str:
        """The clause as written."""
        return self.clause.text


@dataclass(slots=True)
class State:
    section: Section = ""
    scope: Known | None = None
    person: Known | None = None
    aside: Known | None = None  # who the private remark just before was about
    column: dict[int, Literal["who", "them", "me", "topic"]] | None = None
