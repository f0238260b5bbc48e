"""What of the notes was read as nothing: shown as it stands, so that no line is lost in silence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import datetime, tzinfo

from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.attendance.hearers import without_hearer
from sincerely.core.reading.debrief.attendance.presence import HEADCOUNT
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.attendance.sections import section_of
from sincerely.core.reading.debrief.talk.topics import STEPS, short_topic
from sincerely.core.reading.debrief.text.cues import RANKED
from sincerely.core.reading.debrief.text.names import ARRANGED
from sincerely.core.reading.debrief.text.notes import SPEECH, Line, split_clauses
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief, Found, FoundTopic

# Words that say nothing by themselves: articles, pronouns, auxiliaries, prepositions, conjunctions, particles.
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """a an the this that these those there here i me my mine we us our you your he him his she her they them their it its one who whom which what
    am is are was were be been being do does did done has have had having will would shall should can could may might must
    to of in on at by for from with without into onto over under up down out off about abt as than then so and or but nor if n w also too very just
    say says said not no yes yeah ok okay oh well um uh lol haha hmm plus both all some any each more most re via s t d m ll ve""",
    )
)
# Words that only say that, when and how one met, and that it went well; beside a name, an hour or a house they are said by the frame.
_FRAME = frozenset(
    re.findall(
        r"\w+",
        """met meet meeting saw seen spoke talked chat chatted interview interviews interviewed interviewer interviewers panel call called phone zoom teams video
    today yesterday tonight morning afternoon evening started began finished ended over until till hour hours min mins minutes present attendees people
    round first second third final last post job role position notes debrief online person introduced showed shown
        did most talking chaired listened called named old young big wee daughter son wife husband brother sister partner niece nephew lady woman man guy bloke went go think thought guess fine good great nice alright""",
    )
)
#: Words whose loss is none.
SAY_NOTHING = _SMALL | _FRAME
_NUMBER = compiled(r"\bq?\d+(?:[.:h]\d+)*\s*(?:am|pm|uhr|ish|th|st|nd|rd|mins?|hrs?)?\b", re.I)
_ADDRESS = compiled(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPEECH = compiled(rf"{SPEECH}\W*", re.I)
_LETTERS = compiled(r"[^\W\d_][\w'’-]*")
_LISTED_FIGURE = compiled(r"[ \t]*[-*•–][ \t]+(?!.*\d(?::|[ap]m\b)).*\d", re.I)
_MINE = compiled(r"^\W*(?:(?:and|but|so|then|also|oh)\W+)*(?:i\b|me\s*:)", re.I)


def unplaced(
    notes: str,
    lines: Sequence[Line],
    found: Debrief,
    roster: Roster,
    places: Sequence[str],
    now: datetime,
    zone: tzinfo,
    headed: Sequence[tuple[int, int]] = (),
) -> tuple[Found, ...]:
    """Return, in the notes' order, each stretch of a line that became no topic, promise, need, question, remark, person, time or place.

    `places` are the places the invitation or the first line names, `headed` the spans that were read as the notes' headline or as a step to come. A stretch of nothing but small words is no loss and is left out.
    """
    placed = bytearray(len(notes))
    for text in dict.fromkeys(_said(found)):
        _mark(placed, notes, text)
    for start, end in headed:
        placed[start:end] = b"\1" * (end - start)
    known = bytearray(placed)
    frame = {
        word
        for text in (found.employer, found.role, *places, *(f"{one.name} {one.title} {one.position}" for one in found.people))
        for word in _words(text)
    }  # fmt: skip
    for pattern in (roster.pattern(), _NUMBER, ARRANGED, HEADCOUNT, _ADDRESS):
        for match in pattern.finditer(notes):
            known[match.start() : match.end()] = b"\1" * len(match.group())
    dated: list[int] = []
    head = lines[0].end if lines else 0
    # A line of which every letter has its place leaves nothing: it is not read again.
    lines = [line for line in lines if _leaves(notes, placed, line.start, line.end)]
    for line in lines:
        for span in find_dates(notes[line.start : line.end], now, zone):
            one, two = line.start + span.start, line.start + span.end
            known[one:two] = b"\1" * (two - one)
            dated.append(one)
    left: list[tuple[int, int, bool]] = []
    for start, end in _stretches(notes, lines, roster):
        clause = notes[start:end]
        open_words = [
            word
            for word in _LETTERS.finditer(clause)
            if not known[start + word.start()]
            and not set(_words(word.group())) <= _SMALL | frame
            and not _short_for(word.group(), frame)
        ]
        dated_here = bisect_left(dated, start) < bisect_left(dated, end) and not all(placed[start:end])
        # A next step and its day is nobody's talk and no promise, and must not be lost: "Next step: onsite, week of 7 Dec."
        step = dated_here and STEPS.search(clause) is not None
        telling = sum(word.group().casefold() not in _FRAME for word in open_words)
        if not telling and open_words and _LISTED_FIGURE.match(notes, notes.rfind("\n", 0, start) + 1, end):
            telling = 1  # "- on call 1 week in 5": an item of a list with a figure that is no hour speaks of the job and not of the talk
        # The first line says who, where and when: one word more beside it is the place.
        first = start < head and (dated_here or roster.pattern().search(clause) is not None or any(word in frame for word in _words(clause)))  # fmt: skip
        if not step and telling < (2 if first else 1):
            continue
        whole = not any(placed[start:end])
        while start < end and (placed[start] or not notes[start].isalnum()) and notes[start] not in '("“':
            start += 1
        while end > start and (placed[end - 1] or notes[end - 1].isspace()):
            end -= 1
        if left and len(notes[left[-1][1] : start + 1].splitlines()) < 2 and not any(placed[left[-1][1] : start]):
            left[-1] = (left[-1][0], end, left[-1][2] or whole)
        else:
            left.append((start, end, whole))
    # A verb alone may be what is left of a clause that was read: "wants", "said".
    stretches = (notes[start:end].strip() for start, end, whole in left if whole or not _SPEECH.fullmatch(notes[start:end].strip()))  # fmt: skip
    return tuple(Found(text=text, quote=text) for text in stretches)


def _leaves(notes: str, placed: bytearray, start: int, end: int) -> bool:
    """Say whether a letter or figure of a span has no place yet."""
    at = placed.find(0, start, end)
    while at >= 0 and not notes[at].isalnum():
        at = placed.find(0, at + 1, end)
    return at >= 0


def as_topic(quote: str, name: str | None, classes: WordClasses) -> FoundTopic:
    """Return a line that was not placed as a topic of `name`: what begins with "I" is the candidate's own part. `classes` tells a verb."""
    theirs: list[str] = []
    mine: list[str] = []
    for clause in split_clauses(quote, 0, len(quote), 0):
        (mine if _MINE.match(clause.text) else theirs).append(clause.text.strip(" ,;"))
    said = (theirs or mine or [quote])[0]
    if name:
        said = without_hearer(
            said, re.compile("|".join(rf"\b{re.escape(one)}\b" for one in (name, *name.split())), re.I)
        )
    return FoundTopic(
        with_=name, topic=short_topic(said, classes) or quote[:80], they_said=" ".join(theirs),
        i_said=" ".join(mine), quote=quote,
    )  # fmt: skip


def _said(found: Debrief) -> Iterator[str]:
    for topic in found.topics:
        yield from (topic.quote, topic.they_said, topic.i_said)
    for promise in found.promises:
        yield promise.quote
    for one in (*found.needs, *found.open_questions, *found.private):
        yield from (one.quote, one.text)
    yield found.decision_quote


def _mark(placed: bytearray, notes: str, text: str) -> None:
    """Mark every place where the notes say this; runs brought together from several places are looked for one by one."""
    if not text.strip():
        return
    at = notes.find(text)
    if at < 0:
        pieces = re.split(r"(?<=\S)\. (?=\S)", text)
        for piece in pieces if len(pieces) > 1 else ():
            _mark(placed, notes, piece)
        return
    while at >= 0:
        placed[at : at + len(text)] = b"\1" * len(text)
        at = notes.find(text, at + len(text))


def _stretches(notes: str, lines: Sequence[Line], roster: Roster) -> Iterator[tuple[int, int]]:
    for line in lines:
        if line.cells:
            heads = re.match(r"\s*\|?[\s|:-]*-[\s|:-]*(?:\n|$)", notes[notes.find("\n", line.end) + 1 or len(notes) :])
            yield from () if heads else (cell for cell in line.cells if cell[0] < cell[1])
            continue
        start = line.start
        if line.label and section_of(line.label) and (line.heading or line.label_sign == ":"):
            if line.heading:
                continue
            start = max(line.body, line.start)
        elif line.label and RANKED.match(f"{line.label}: it"):
            start = max(line.body, line.start)
        elif line.label_sign == ":" and len(line.label.split()) <= 5 and roster.pattern().search(line.label):
            start = max(line.body, line.start)
            yield line.start, start  # "Ines (practice educator):" says who speaks, "Sean (nights):" more than that
        yield from ((clause.start, clause.end) for clause in split_clauses(notes, start, line.end, line.number))


def _short_for(word: str, frame: Set[str]) -> bool:
    """Say whether a word is short for one of the frame, or written with it: "fab" for Fabrications, "Gabriels" for Gabriel's."""
    plain = "".join(_words(word))
    return len(plain) > 2 and any(
        one.startswith(plain) or plain in {one + "s", one + "es"} for one in frame if len(one) > 3
    )


def _words(text: str) -> Iterable[str]:
    return re.findall(r"\w+", text.casefold())


__all__ = ["SAY_NOTHING", "as_topic", "unplaced"]
