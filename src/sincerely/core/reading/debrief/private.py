"""Remarks that stay out of every letter: found first, so that nothing else is read from them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.reading.debrief import cues
from sincerely.core.reading.debrief.notes import Line, split_clauses
from sincerely.core.reading.debrief.people import Roster
from sincerely.core.reading.debrief.walk import section_of

_BACKWARD = re.compile(
    r"^\W*(?:(?:but|and|so|pls|please|ok|obv\w*|lol)\s+)*(?:dont|don'?t|do\s+not|not\s+(?:for|in)|keep|leave|nobody|no\s+one|no-one|between\s+us|off\s+the\s+record|private|i\s+wo(?:uld)?n'?t|wouldn'?t|won'?t)\b",
    re.I,
)
_SHORT = 9
_ABOUT_PEOPLE = re.compile(
    r"\b(?:he|she|they|him|her|the\s+(?:manager|mgr|boss|head|lead|chair|owner|place|office|team|ward|shop|building|staff|other|guy|one|atmosphere|older|younger|hr|recruiter)|vibe|feeling|panel|place|office)\b",
    re.I,
)


def private_spans(notes: str, lines: Sequence[Line], roster: Roster) -> list[tuple[int, int]]:
    """Return the spans of private remarks, in order, not overlapping."""
    spans: list[tuple[int, int]] = []
    inside = False
    names = roster.pattern()
    for index, line in enumerate(lines):
        if line.heading:
            inside = section_of(line.label) == "private"
            if inside and line.body < line.end and notes[line.body : line.end].strip():
                spans.append((line.start, line.end))
            continue
        if inside and line.after_blank and not line.bullet and index and lines[index - 1].bullet:
            inside = False
        if inside:
            spans.append((line.start, line.end))
            continue
        spans += _in_line(notes, line, names)
    return _merged(sorted(spans), notes)


def _in_line(notes: str, line: Line, names: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    # A bracket with a private cue is the remark, and if it only says so ("(not for the letter)"), the words before it are.
    for bracket in re.finditer(r"[(\[]([^()\[\]\n]{3,300})[)\]]", notes[: line.end][line.start :]):
        begin, end = line.start + bracket.start(), line.start + bracket.end()
        if cues.SHUT.search(bracket[1]):
            spans.append((_sentence_before(notes, line, begin), end))  # the aside closes what stands before it
        elif cues.KEEP_OUT.search(bracket[1]):
            spans.append(
                (
                    _sentence_before(notes, line, begin)
                    if len(bracket[1].split()) <= _SHORT and not _says_more(bracket[1])
                    else begin,
                    end,
                )
            )
        elif _own_opinion(bracket[1], names):
            spans.append((begin, end))
    money = re.match(
        r"^\W*(?:salary|pay|money|gehalt|sueldo|salario|ordenado|wage|comp|lön|lohn)\b\W{0,3}[:=–-]",
        notes[line.start : line.end],
        re.I,
    )
    if money:
        return [(line.start, line.end)]
    if _whole_line_private(line, notes):
        return [(line.start, line.end)]
    clauses = split_clauses(notes, line.start, line.end, line.number, names)
    paid = False  # once a line turns to pay, its figures stay private too
    for place, clause in enumerate(clauses):
        if any(one <= clause.start < two for one, two in spans):
            continue
        begin, end = clause.start, clause.end
        paid = paid or (
            cues.PAY.search(clause.text) is not None
            and cues.PAY_OWN.search(notes[line.start : line.end]) is not None
            and _pay_talk(clause.text)
        )
        if cues.KEEP_OUT.search(clause.text):
            if _points_back(clause.text) and place:
                if _same_breath(notes, clauses[place - 1].end, clause.start):
                    begin = _sentence_before(notes, line, clause.start)
                else:  # the whole sentence before
                    at = place - 1
                    while at and (
                        _same_breath(notes, clauses[at - 1].end, clauses[at].start)
                        or len(clauses[at].text.split()) <= 3
                    ):
                        at -= 1
                    begin = clauses[at].start
            elif (
                place
                and (cue := cues.KEEP_OUT.search(clause.text))
                and cue.end() >= len(clause.text) - 3
                and cue.start() > 8
            ):
                begin = _sentence_before(notes, line, clause.start)  # "..., leave it" closes what it is about
            elif not _points_back(clause.text):
                end = _sentence_end(notes, line, clause.end)
            spans.append((begin, end))
        elif (
            (
                paid
                and re.search(r"\d|\b(?:doable|range|enough|less|low|percent)\b", clause.text) is not None
                and _NOT_MY_PAY.search(clause.text) is None
            )
            or _own_opinion(clause.text, names)
            or (
                cues.SOFTENED.search(clause.text) is not None
                and (
                    names.search(clause.text) is not None
                    or re.match(r"^\W*(?:and\s+|but\s+)?(?:he|she|they)\b", clause.text, re.I) is not None
                )
                and re.search(r"\b(?:about|abt|with)\s+(?:the|their|his|her)\b", clause.text, re.I) is None
            )
            or cues.SHUT.search(clause.text) is not None
            or cues.CONFESSED.search(clause.text) is not None
            or _behaved(clause.text)
            or _health(clause.text)
            or _pay(clause.text)
            or cues.OTHER_PLANS.search(clause.text)
        ):
            spans.append((begin, end))
    return spans


def _whole_line_private(line: Line, notes: str) -> bool:
    text = notes[line.start : line.end]
    found = cues.KEEP_OUT.search(text)
    return found is not None and found.start() <= 12 and not _points_back(text)


def _points_back(text: str) -> bool:
    """A short "don't write this" is about what stands before it."""
    found = _BACKWARD.match(text)
    return found is not None and len(text.split()) <= _SHORT and not _says_more(text) and not re.search(r":\s*\w", text)


def _says_more(text: str) -> bool:
    return (
        re.search(
            r"\b(?:my|about|that\s+(?:i|he|she|the|they|my)|the\s+(?!letter|email|note|mail|thank)|i\s+(?:think|was|am|felt)|but\s+(?:the|he|she|i))\b",
            text,
            re.I,
        )
        is not None
    )


def _same_breath(notes: str, one: int, two: int) -> bool:
    return re.search(r"[.!?;\n]", notes[max(0, one - 1) : two]) is None


def _sentence_before(notes: str, line: Line, at: int) -> int:
    text = notes[line.start : at].rstrip(" (,-–—")
    ends = [found.end() for found in re.finditer(r"[.!?;]\s+|,\s+(?=(?:oh|and|but|pay|salary|he|she|they|i)\b)", text)]
    return line.start + (ends[-1] if ends else 0)


def _sentence_end(notes: str, line: Line, at: int) -> int:
    found = re.search(r"[.!?](?:\s|$)", notes[at : line.end])
    if notes[at - 1 : at] in ".!?":
        return at
    return at + found.start() + 1 if found else line.end


def _own_opinion(text: str, names: re.Pattern[str]) -> bool:
    found = cues.HARSH.search(text)
    if found is None:
        return False
    about = _ABOUT_PEOPLE.search(text) is not None or names.search(text) is not None
    mine = re.match(
        r"^\W*(?:and\s+|but\s+|so\s+)?(?:i\s+(?:said|told|explained|mentioned|answered)|told|asked|he\s+asked|she\s+asked|they\s+asked|asked)\b",
        text,
        re.I,
    )
    return mine is None and (about or cues.OPINION.search(text) is not None) and not re.search(rf"\b(?:customer|patient|pupil|guest|client|parent|passenger|student|kid|child)s?\b[^.]{{0,20}}{re.escape(found.group())}|{re.escape(found.group())}\s+(?:customer|patient|pupil|guest|client|parent|passenger|water|weather|day|start|calls?|storage|chain|room|metal)", text, re.I)  # fmt: skip


def _behaved(text: str) -> bool:
    """Say whether a clause complains of somebody of theirs; customers and pupils in a story told there do not count."""
    told = (
        re.match(r"^\W*(?:and\s+|so\s+)?(?:i\s+)?(?:said|told|mentioned|explained|described|used)\b", text, re.I)
        is not None
    )
    story = (
        re.search(
            r"\b(?:customer|patient|pupil|guest|client|parent|passenger|student|kid|child|user)s?\b|\?$", text, re.I
        )
        is not None
    )
    return cues.BEHAVED.search(text) is not None and not told and not story


def _health(text: str) -> bool:
    return (
        cues.HEALTH.search(text) is not None
        and re.match(r"^\W*(?:i\s+)?(?:said|told)\s+(?:him|her|them)\b", text, re.I) is None
    )


def _pay_talk(text: str) -> bool:
    return (
        re.search(r"\b(?:salary|pay|wages?|\w*k\b|gehalt|range|rate|hour)|[$£€]", text, re.I) is not None
        and _NOT_MY_PAY.search(text) is None
    )


_NOT_MY_PAY = re.compile(
    r"\b(?:budget|customer|sales|turnover|revenue|project|invoice|order|stock|per\s+cover|fundrais\w+|pay\s+slips?|payroll|insulin|tickets?)\b",
    re.I,
)


def _pay(text: str) -> bool:
    return (
        cues.PAY.search(text) is not None
        and cues.PAY_OWN.search(text) is not None
        and re.search(
            r"\b(?:budget|customer|sales|turnover|revenue|project|invoice|order|stock|per\s+cover|fundrais\w+|pay\s+slips?|payroll)\b",
            text,
            re.I,
        )
        is None
    )


def _merged(spans: list[tuple[int, int]], notes: str) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start <= result[-1][1] + 2 and "\n" not in notes[result[-1][1] : start]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
