"""A clause with its speaker, and what a walk through the notes carries along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.attendance.sections import (
    Section,
)
from sincerely.core.reading.debrief.text.notes import Clause, Line


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
    settled: bool = (
        False  # whose it is, the walk alone says: somebody on no list speaks, or one of those met of another
    )
    doubtful: bool = False  # whose it is, the candidate is asked
    part: str = ""  # what the judge of exchanges surely takes it for; "" where it is not sure
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
    stranger: bool = False  # a post spoke that nobody met is known to hold: "she" may be its holder
    aside: Known | None = None  # who the private remark just before was about
    asked: Known | None = None  # who put the last question that nothing answered yet
    column: dict[int, Literal["who", "them", "me", "topic"]] | None = None


def by_pronoun(
    pronoun: str, state: State, previous: Utterance | None, speaker: Known | None, roster: Roster, only: Known | None
) -> Known | None:
    """Return whom "he" or "she" means: the person last spoken of, unless known by the other pronoun; nobody when two would fit."""
    line_of = previous.who if previous else None
    if state.stranger and line_of is None and state.person is None:
        return None
    aside = state.aside  # named in the remark just before: "Dr Obi helped me find one! He said ..."
    if line_of is None and aside is not None and aside.present and aside.pronoun in {"", pronoun}:
        return aside
    for candidate in (line_of, state.person, speaker, only):
        if candidate is not None and candidate.present and candidate.pronoun == pronoun:
            return candidate
    if line_of is None and speaker is not None and speaker is state.person and speaker.present and not speaker.pronoun:
        return speaker  # just presented on this line: nearer than who is known by the pronoun
    fitting = [known for known in roster.present() if known.pronoun == pronoun]
    if len(fitting) == 1 and (line_of is None or line_of.pronoun):
        return fitting[0]
    for candidate in (line_of, state.person, speaker, only):
        if candidate is not None and candidate.present and not candidate.pronoun and not fitting:
            return candidate
    if line_of is not None and line_of.present and not line_of.pronoun:
        return line_of
    unknown = [known for known in roster.present() if not known.pronoun]
    return fitting[0] if len(fitting) == 1 else unknown[0] if len(unknown) == 1 and not fitting else None
