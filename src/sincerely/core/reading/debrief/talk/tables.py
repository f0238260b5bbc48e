"""The rows of a table in the notes, read by what its header row calls the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.attendance.sections import (
    heading_person,
)
from sincerely.core.reading.debrief.talk.utterances import State, Utterance
from sincerely.core.reading.debrief.text.notes import Line, split_clauses


def row(notes: str, line: Line, roster: Roster, state: State) -> Iterator[Utterance]:
    """Yield the cells of a table row, by what its header row calls the columns."""
    texts = [notes[one:two] for one, two in line.cells]
    if state.column is None:
        state.column = {}
        for index, text in enumerate(texts):
            plain = text.lower()
            if re.search(r"\b(?:who|name|interviewer|person|panel)\b", plain) or (index == 0 and not plain.strip()):
                state.column[index] = "who"
            elif re.search(r"\b(?:i|me|my|mine|answer)\b", plain):
                state.column[index] = "me"
            elif re.search(r"\b(?:ask\w*|question|q|they|them|said|wants?|topic|about|cares?|what)\b", plain):
                state.column[index] = "them"
        if "who" not in state.column.values():
            person = heading_person(texts[0], roster) if texts else None
            state.column = {0: "who", 1: "them", 2: "me"} if person else {0: "them", 1: "me"}
            if not person:
                return
        else:
            return
    who_at = next((index for index, what in state.column.items() if what == "who"), None)
    who = heading_person(texts[who_at], roster) if who_at is not None and who_at < len(texts) else None
    asked = False
    for index, (start, end) in enumerate(line.cells):
        side = state.column.get(index)
        if side in {"them", "me"} and end > start:
            for position, clause in enumerate(split_clauses(notes, start, end, line.number, roster.pattern())):
                swaps = side == "me" and re.match(r"^(?:he|she|they)\s+(?:said|says|told|liked)\b", clause.text, re.I)
                if re.fullmatch(r"\W*\w+\W*", clause.text):
                    continue
                yield Utterance(
                    clause,
                    line,
                    "them" if swaps else "me" if side == "me" else "them",
                    who,
                    side == "them" and position == 0 and not asked,
                    False,
                    "",
                    True,
                    position == 0 and side == "them",
                )
                asked = asked or side == "them"
