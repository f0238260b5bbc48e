"""One note of a talk in its best words, for the writer to put into a letter: what they said or asked, and the writer's answer, as far as these can be told; the rest written out as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.notes.quotations import said_in_quotes
from sincerely.core.letters.notes.reader_names import reader_named
from sincerely.core.letters.notes.spelt import notes_spelt_right
from sincerely.core.letters.notes.tidy import spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, second_person
from sincerely.core.letters.notes.typed import mended
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.telling.moments import moments_of
from sincerely.core.letters.telling.own_answer import answer, apart_from_story
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.letters.telling.their_words import their_words
from sincerely.core.letters.telling.told_apart import told_apart
from sincerely.core.letters.values import Context, Topic
from sincerely.core.reading.patterns import compiled

_LED = compiled(
    r"(?i)^\W*(?:and |so |but )?(?:(?:i|me)\b:? )?(?:said|answered|replied|told (?:him|her|them))\b(?: that)?[:,]? "
)


@dataclass(frozen=True, slots=True)
class BestWording:
    """A note in words for a letter; `sound` says that these can stand there as they are."""

    text: str
    sound: bool


def best_wording(topic: Topic, context: Context, words: WordClasses) -> BestWording | None:
    """Return a note of the talk with the letter's reader in its best words; None for one of pay or marked private."""
    if private_or_pay(f"{topic.topic}. {topic.they_said}. {topic.i_said}"):
        return None
    alone = replace(
        context, interview=replace(context.interview, topics=(replace(topic, with_=context.recipient.name),))
    )
    alone = notes_spelt_right(alone, words)
    topic = told_apart(alone.interview.topics[0])
    cast = cast_of(context, topic)
    asked = _asked(alone)
    theirs, own = apart_from_story(topic)
    quote = said_in_quotes(theirs)
    said = their_words(theirs, topic.topic, cast, words, named=False)
    mine = answer(own, asked or theirs, f"{asked} {said.text if said else ''}", cast, words)
    # What could be told in part alone is written out whole: the writer cuts.
    said = said if said and said.whole else None
    mine = mine if mine and mine.whole else None
    parts: list[str] = []
    sound = True
    if said:
        parts.append(f"You told me that {said.text}.")
    if asked:
        parts.append(f"You asked me {asked}.")
    if quote:
        parts.append(f'You said "{mended(quote)}".')
    heard = theirs or ("" if mine or topic.topic in own else topic.topic)
    if not parts and heard:
        parts, sound = [_written_out(_to_you(heard, cast), cast)], False
    if mine:
        parts.append(_mine(mine))
    elif own.strip():
        parts.append(f"I said: {_written_out(_LED.sub('', own), cast)}")
        sound = False
    text = " ".join(parts).replace("[", "(").replace("]", ")")
    return BestWording(text, sound) if len(text.split()) > 1 else None


def _asked(alone: Context) -> str:
    """Return what the reader asked, as it stands behind "You asked me"."""
    pieces = (p for m in moments_of(alone, 0, panel=False) if m.owner == "reader" for p in m.said)
    return next((p.text for p in pieces if p.kind == "ask"), "")


def _to_you(note: str, cast: Cast) -> str:
    """Return a note with each "he" or "she" that opens a sentence, and the reader's name there, as "you"."""

    def turned(found: re.Match[str]) -> str:
        return f"{found[1]}you {second_person(found[2])}"

    return re.sub(r"(?i)((?:^|[.;]\s+)(?:at the end )?)(?:she|he|they) (\w+)", turned, reader_named(note, cast))


def _mine(mine: Retold) -> str:
    first, *rest = mine.parts
    lead = {"step": "I said I would ", "act": ""}.get(mine.kind, "I told you that ")
    return " ".join([f"{lead}{first}.", *(f"{one}." for one in rest)])


def _written_out(note: str, cast: Cast) -> str:
    """Return a note with its short forms written out, each sentence with its capital and its full stop."""
    plain = re.sub(r"\bi\b", "I", spell_names(tidy(note), cast))
    told = (one.strip(" -*") for one in re.split(r"(?<=[^\s.\d])[.;!]+\s+|\n+", plain))
    return " ".join(f"{one[:1].upper()}{one[1:].rstrip('.')}." for one in told if one)
