"""What can still be chosen for a letter: notes to put in, how it greets, and whom else of the same talk it is due to."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import NamedTuple

from sincerely.core.letters.casting import whose
from sincerely.core.letters.english.stems import covers, repeats
from sincerely.core.letters.english.word_classes import PARTICIPLE, PAST
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.telling.best_wording import best_wording
from sincerely.core.people.names import parse_name, salutation
from sincerely.data.names import word_classes
from sincerely.journal.actions.remembered import NOTE_TAKEN, QUOTE
from sincerely.journal.actions.writing import context_for
from sincerely.journal.facts.lacking import is_note, note_at
from sincerely.journal.facts.people import rapport_of
from sincerely.journal.facts.today import Owed, follow_ups_of
from sincerely.journal.models import Letter, PutAside, Topic


def not_used(letter: Letter, body: str) -> list[tuple[str, str]]:
    """Return (a note that no sentence of the letter took, value of the button that puts it in as a marked place, before the closing paragraph); one that was put in once is the writer's own to word."""
    context = context_for(letter.candidate, letter)
    notes = [note for note in dict.fromkeys(note_at(path, context) for path in letter.missing if is_note(path)) if note]
    if not notes:
        return []
    rows = PutAside.objects.filter(letter=letter, code=NOTE_TAKEN) if letter.edited else PutAside.objects.none()
    taken = set(rows.values_list("quote", flat=True))
    at = _before_the_close(body)
    found = []
    for note in notes:
        if not _told(body, note) and note[:QUOTE] not in taken:
            place = {
                "field": "body",
                "start": at,
                "end": at,
                "quote": "",
                "suggestion": f"\n\n{_LEAD}{note}]",
                "note": note[:QUOTE],
                "chosen": [2, 2 + len(_LEAD) + len(note) + 1],  # marked with its brackets
            }
            found.append((note, json.dumps(place, ensure_ascii=False)))
    return found


_GAP = re.compile(r" ?\[in your own words: one thing [^\[\]\n]{1,120} said that stayed with you\]")
_LEAD = "[in your own words: "


class Line(NamedTuple):
    """A note of the talk, and the value of the button that puts its best wording into the gap."""

    note: str
    value: str


class Gap(NamedTuple):
    """The place of a thank-you for one thing its reader said: where it begins, that reader's notes, those of nobody in particular, and the value of the button that leaves it out."""

    start: int
    theirs: list[Line]
    nobodys: list[Line]
    leave: str


def gap_of(letter: Letter, body: str) -> Gap | None:
    """Return the gap that stands in a thank-you's body and what could fill it; None where there is none."""
    found = _GAP.search(body)
    if found is None or letter.form != "thank-you":
        return None
    context = context_for(letter.candidate, letter)
    quote = found[0].lstrip()
    start = found.end() - len(quote)
    theirs: list[Line] = []
    nobodys: list[Line] = []
    for topic in context.interview.topics:
        owner = whose(topic, context)
        wording = best_wording(topic, context, word_classes()) if owner != "other" else None
        if wording is None:
            continue
        suggestion = wording.text if wording.sound else f"{_LEAD}{wording.text}]"
        place = {
            "field": "body",
            "start": start,
            "end": found.end(),
            "quote": quote,
            "suggestion": suggestion,
            "chosen": [0, len(suggestion)],  # marked with its brackets
        }
        heard = topic.they_said or ("" if topic.topic in topic.i_said else topic.topic)
        note = ". ".join(x.strip(" .") for x in (heard, topic.i_said) if x.strip(" ."))
        (theirs if owner == "reader" else nobodys).append(Line(note, json.dumps(place, ensure_ascii=False)))
    leave = {"field": "body", "start": found.start(), "end": found.end(), "quote": found[0], "suggestion": ""}
    return Gap(start, theirs, nobodys, json.dumps(leave, ensure_ascii=False))


def _told(body: str, note: str) -> bool:
    """Say whether a letter has a note, in these words or in the writer's: nearly all of its telling words, or most of them in two neighbouring sentences."""
    if covers(body, note) >= 0.8:
        return True
    said = [sentence.text for sentence in read_letter(body).sentences]
    return any(repeats(" ".join(said[n : n + 2]), note) for n in range(len(said)))


def _before_the_close(body: str) -> int:
    """Return where the paragraph before the closing one ends: the closing one stands above the name. A letter of one paragraph has none."""
    ends = [at for at in range(len(body)) if body.startswith("\n\n", at) and not body.startswith("\n", at - 1)]
    if not ends:
        return 0
    return ends[-2] if len(ends) > 2 else ends[-1]  # greeting, at least two paragraphs, name


class Greeting(NamedTuple):
    """How a letter greets and why: `shown` is the rapport, `heard` what the notes call the reader; and what can be chosen instead, with the value of its button."""

    shown: str
    heard: str
    instead: str
    value: str


def greeting_of(letter: Letter, body: str) -> Greeting | None:
    """Return how a letter greets and what one press changes it to, which goes on record and stays with the person. None where the candidate chose already, where it begins otherwise, and for a formal letter that names title or whole name."""
    reader, me = letter.contact, letter.candidate
    if reader is None or reader.rapport:
        return None
    shown = rapport_of(reader)
    now, first, formal = (
        salutation(reader.name, title=reader.title, rapport=rapport, dialect=me.dialect)
        for rapport in (shown, "first-name", "formal")
    )
    instead, rapport = (formal, "formal") if shown == "first-name" else (first, "first-name")
    register = context_for(me, letter).candidate.register or "neutral"
    if rapport == "first-name" and (register == "formal" or not parse_name(reader.name).given or reader.title):  # fmt: skip
        return None
    if instead == now or not body.lstrip().startswith(now):
        return None
    at = body.index(now)
    where = {"field": "body", "start": at, "end": at + len(now), "quote": now, "suggestion": instead, "rapport": rapport}  # fmt: skip
    return Greeting(shown, reader.known_as, instead.rstrip(","), json.dumps(where, ensure_ascii=False))


# What one does in a talk, or feels, is no deed of the writer's work.
_IN_THE_TALK = frozenset(
    [
        "said",
        "told",
        "mentioned",
        "asked",
        "talked",
        "spoke",
        "met",
        "thought",
        "enjoyed",
        "appreciated",
        "noticed",
        "felt",
        "heard",
        "left",
        "came",
        "went",
        "saw",
        "liked",
        "loved",
        "wanted",
        "wished",
        "hoped",
        "learned",
        "learnt",
        "understood",
        "knew",
        "remembered",
        "received",
        "wrote",
        "looked",
        "listened",
        "applied",
        "attended",
        "forgot",
        "promised",
        "agreed",
        "read",
        "meant",
        "was",
        "were",
        "had",
        "did",
        "got",
    ]
)
_DEED = re.compile(r"\bI(?:'ve| have| had)? (?:(?:also|once|always|then|\w+ly) )?([a-z]+)")


def tells_a_deed(letter: Letter, body: str) -> bool:
    """Say whether the body tells something the writer did, or the notes of the talk hold it: then nobody has to look for it elsewhere."""
    texts = [body]
    if letter.interview_id and letter.contact_id:
        told = Topic.objects.filter(interview=letter.interview_id, contact=letter.contact_id)
        texts += [words if words.startswith("I ") else f"I {words}" for words in told.values_list("i_said", flat=True)]
    table = word_classes()
    return any(
        table.of(verb) & (PAST | PARTICIPLE) and verb not in _IN_THE_TALK
        for text in texts
        for verb in _DEED.findall(text)
    )


class Other(NamedTuple):
    """A letter of the same talk to somebody else; `next` is the one to go on with."""

    owed: Owed
    next: bool


def others_of_the_talk(letter: Letter, now: datetime) -> list[Other]:
    """Return the letters that the same talk asks for to everybody else, with how far each is; none where no one is left to do."""
    if letter.interview_id is None:
        return []
    rows = follow_ups_of(letter.candidate, now, interview=letter.interview_id)
    rows = tuple(row for row in rows if row.form and row.contact_id not in {None, letter.contact_id})
    if letter.form == "thank-you":
        rows = tuple(row for row in rows if row.form == letter.form) or rows
    first = next((row for row in rows if _waits(row)), None)
    return [Other(row, row is first) for row in rows] if first else []


def _waits(row: Owed) -> bool:
    return row.status in {"due", "overdue"} and row.letter_state in {"none", "draft"}
