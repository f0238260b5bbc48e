"""One walk through the notes: each clause gets its speaker and what it is, with what stands before it carried over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.attendance.sections import (
    LISTS,
    heading_person,
    introduces,
    just_introduces,
    only_post,
    praises,
    presents,
    section_of,
)
from sincerely.core.reading.debrief.talk.speaking import ASIDE, LEAD, ONLY_SAT, TASKY, speak
from sincerely.core.reading.debrief.talk.tables import (
    row,
)
from sincerely.core.reading.debrief.talk.utterances import (
    State,
    Utterance,
)
from sincerely.core.reading.debrief.text.answers import exchange
from sincerely.core.reading.debrief.text.cues import RANKED
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.notes import Clause, Line, split_clauses
from sincerely.core.reading.debrief.text.substance import substance
from sincerely.core.reading.patterns import compiled


def utterances(
    notes: str,
    lines: Sequence[Line],
    clauses_of: Sequence[list[Clause]],
    roster: Roster,
    taken: Sequence[tuple[int, int]],
) -> Iterator[Utterance]:
    """Yield the clauses of the notes in order, `clauses_of` each whole line, `taken` spans (private remarks) left out."""
    state = State()
    pattern = roster.pattern()
    asking = [known for known in roster.present() if known.part == "interviewer"] or roster.present()
    only = asking[0] if len(asking) == 1 else None
    last: Known | None = None
    introduced = [introduces(line, notes, roster, pattern) for line in lines]
    for index, line in enumerate(lines):
        if line.cells:
            yield from row(notes, line, roster, state)
            continue
        state.column = None
        people = introduced[index]
        if people is not None and not (line.heading and line.label_sign == "#"):
            # "Dr Okafor (chief of medicine)": a heading, unless it is one of a list of those who were there.
            following = introduced[index + 1] if index + 1 < len(lines) and not lines[index + 1].after_blank else people
            listed = index > 0 and (
                introduced[index - 1] is not None or LISTS.search(lines[index - 1].text) is not None
            )
            under = index + 1 < len(lines) and (
                lines[index + 1].bullet > line.bullet or lines[index + 1].indent > line.indent
            )
            alone = len(people) == 1 and following is None and (under or not listed or line.after_blank)
            state.scope = people[0] if alone else None
            state.person, state.section = state.scope, "person" if state.scope else ""
            continue
        if line.heading:
            state.section, state.scope = section_of(line.label), heading_person(line.label, roster)
            state.person = state.scope
            if state.scope:
                state.section = "person"
            elif not state.section:
                state.section = "topic"
            if line.label_sign != ":" or line.body >= line.end:
                continue
        elif line.after_blank and not line.bullet:
            if (
                (state.section in {"person"} and not line.label and pattern.match(notes, line.start))
                or state.section not in {"person", "topic"}
                or _changes_subject(line, lines, index)
            ):
                state.section, state.scope = "", None
            state.person, state.stranger = state.scope, False
        start, labelled, speaker, section = line.start, False, state.scope, state.section
        if line.label and not line.heading:
            holder = _holder(notes, line, roster, pattern)
            person = holder[0] if holder else heading_person(line.label, roster)
            if (
                person is not None
                and line.label_sign in {"-", "–", "—", "="}
                and (
                    just_introduces(re.split(r"[,;(]", notes[line.body : line.end])[0])
                    or (" " in line.label and _DEPARTMENT.fullmatch(notes[line.body : line.end].strip()))
                )
            ):
                state.person = person
                continue
            if person is not None:
                start, labelled, speaker = holder[1] if holder else line.body, True, person
                state.person = person
                if _standalone(line, lines, index):
                    state.section, state.scope = "person", person
                rest = notes[start : line.end]
                if just_introduces(rest) and (line.label_sign != ":" or len(rest.split()) <= 8):
                    continue
            else:
                answer = re.fullmatch(
                    r"(?:a|ans|answer|me|i|my answer|yo|ich|ik|eu|moi)\d*", line.label.strip(". "), re.I
                )
                if answer and line.label_sign != "**":
                    clauses = split_clauses(notes, line.body, line.end, line.number, pattern)
                    for clause in clauses:
                        if not any(one < clause.end and clause.start < two for one, two in taken):
                            yield Utterance(
                                clause,
                                line,
                                "me",
                                last,
                                False,
                                False,
                                state.section,
                                False,
                                clause is clauses[0],
                                own=True,
                            )
                    continue
                named = (
                    section_of(line.label)
                    if line.label_sign in {":", "**", "-", "–", "—"} and len(line.label.split()) <= 5
                    else ""
                )
                if named in {"private", "open", "mine", "theirs", "needs", "logistics", "people", "promises"}:
                    section, start = named, line.start
                    if named in {"open", "mine", "needs", "promises", "theirs"} and (
                        line.label_sign == ":" or named == "needs"
                    ):
                        start = line.body
                elif line.label_sign in {"-", "–", "—"} and RANKED.match(f"{line.label}: it"):
                    start = line.body  # "main pain point - crews waiting"
                elif line.label_sign == ":" and POSITION.search(line.label) and len(line.label.split()) <= 4:
                    start, labelled, speaker, state.person = line.body, True, None, None  # "parent governor: ..."
                elif line.label_sign == ":" and re.match(
                    r"(?:i|he|she|they)\b|" + pattern.pattern, notes[line.body : line.end], re.I
                ):
                    start = line.body
                    teller = (
                        pattern.search(line.label) if line.label_sign == ":" and _TELLS.search(line.label) else None
                    )
                    known = (
                        roster.named(teller.group())
                        if teller and len(line.label[: teller.start()].split()) < 2
                        else None
                    )
                    if known is not None and known.present:  # "Prof Solberg told about the project: they take samples"
                        speaker, labelled, state.person = known, True, known
        clauses = (
            clauses_of[index] if start == line.start else split_clauses(notes, start, line.end, line.number, pattern)
        )
        previous: Utterance | None = None
        state.aside = None
        spoken: list[Utterance] = []
        opens = clauses[0].start if clauses else line.start
        parts = exchange(clauses, pattern, labelled=labelled or speaker is not None)
        turned = False  # somebody has just been presented: what follows is theirs
        for clause, part in zip(clauses, parts, strict=True):
            private = any(one < clause.end and clause.start < two for one, two in taken)
            turn = None
            if section in {"", "topic", "person"} and not labelled:
                turn = _turns_to(clause, line, roster, pattern, private=private)
            elif (
                section in {"promises", "mine"}
                and len(clause.text.split()) <= 2
                and clause is not clauses[-1]
                and not private
            ):
                turn = presents(clause.text, roster, pattern)  # "promised: Yusuf - a sketch"
            if turn is not None:
                state.person, speaker, previous, turned, opens = turn, turn, None, True, clause.end
            if private:
                about = pattern.search(clause.text)
                state.aside = (roster.named(about.group()) if about else None) or state.aside
                continue
            if turned and (turn is not None or only_post(clause.text)):
                continue
            found = speak(
                clause,
                line,
                roster,
                pattern,
                state,
                previous,
                speaker,
                labelled or turned,
                section,
                only,
                turned or clause.start == opens,
                part,
            )
            if state.stranger and found.who is None:
                speaker = None  # nor is what follows of whoever the notes were about
            found = replace(found, labelled=labelled and not turned, own_scope=speaker)
            previous, state.aside, turned = found, None, False
            last = found.who or last
            spoken.append(found)
        yield from _opened(spoken, pattern)


def _holder(notes: str, line: Line, roster: Roster, pattern: re.Pattern[str]) -> tuple[Known, int] | None:
    """Return who a label's post belongs to and where their matter begins: "hr: Pia. pay day", "finance: Otto Lind - invoices"."""
    if line.label_sign not in {":", "="} or len(line.label.split()) > 4 or not POSITION.search(line.label):
        return None
    named = pattern.match(notes, line.body, line.end)
    known = roster.named(named.group()) if named else None
    sign = _ENDS_NAME.match(notes, named.end(), line.end) if named else None
    return (known, sign.end()) if known is not None and known.present and sign is not None else None


# "Mr. Arun S. - Demand Planning": a department with its capitals is where somebody works.
_DEPARTMENT = compiled(r"(?:[A-ZÀ-Þ][a-z]{2,}|&|and)(?:\s+(?:[A-ZÀ-Þ][a-z]{2,}|&|and)){1,3}")
_TELLS = compiled(r"\b(?:told|tells|said|says|explained|explains|talked|spoke|described|mentioned)\b", re.I)
_ENDS_NAME = compiled(r"\s*(?:[.,;:]|[-–—])\s+(?=\S)")


def _turns_to(clause: Clause, line: Line, roster: Roster, pattern: re.Pattern[str], *, private: bool) -> Known | None:
    """Return the person to whom a line turns with this breath: presented in it, or met by it, or named at its head in a remark."""
    if not private:
        return presents(clause.text, roster, pattern) or praises(clause.text, roster, pattern)
    lead = LEAD.match(clause.text)
    head = pattern.match(clause.text, lead.end() if lead else 0)
    known = roster.named(head.group()) if head and clause.start <= line.start + 2 else None
    return known if known is not None and known.present else None


def _opened(spoken: Sequence[Utterance], names: re.Pattern[str]) -> list[Utterance]:
    """Give the words that open a line to whom the rest of the line belongs: "gas card, he wanted to see it", "combi swaps. I said I did forty"."""
    if (
        len(spoken) < 2
        or spoken[0].side != "none"
        or spoken[0].line.number == 0
        or spoken[0].section not in {"", "topic", "person"}
    ):
        return list(spoken)
    rest = next((one for one in spoken[1:] if one.side != "none"), None)
    if (
        rest is None
        or substance(spoken[0].text, names) == 0
        or len(spoken[0].text.split()) > 14
        or ASIDE.match(spoken[0].text)
        or TASKY.match(spoken[0].text)
        or ONLY_SAT.match(spoken[0].text)
    ):
        return list(spoken)
    return [
        replace(one, side="them", who=rest.who, talk=index == 0)
        if one.side == "none" and one.clause.start < rest.clause.start
        else one
        for index, one in enumerate(spoken)
    ]


def _changes_subject(line: Line, lines: Sequence[Line], index: int) -> bool:
    return not line.bullet and (index == 0 or lines[index - 1].bullet)


def _standalone(line: Line, lines: Sequence[Line], index: int) -> bool:
    """A label that bullets follow, or bold: what comes under it is that person's too."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    return (
        line.label_sign == "**"
        or (following is not None and not line.bullet and following.bullet and not following.after_blank)
        or (following is not None and following.indent > line.indent)
    )


__all__ = ["utterances"]
