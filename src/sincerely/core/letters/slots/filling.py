"""Filling the places of a wording: {role}, {request.deadline|date}, {offer.asks.reason|clause}.

A slot that cannot be filled without a guess is not filled, and the wording it stands in is not used: the next one is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of, panel, rank
from sincerely.core.letters.context import split_names
from sincerely.core.letters.conventions import Conventions
from sincerely.core.letters.english.grammar import articled, plural
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.english.words import COUNT_NOUNS, mass
from sincerely.core.letters.naming import named_post, placed, role_of
from sincerely.core.letters.notes.day_words import days_in_order
from sincerely.core.letters.notes.fragments import Piece, read_piece
from sincerely.core.letters.notes.tidy import segments
from sincerely.core.letters.notes.turning import join, tokens
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.patterns import SLOT
from sincerely.core.letters.record import entries, lookup
from sincerely.core.letters.slots import answers, own
from sincerely.core.letters.slots import requests as request
from sincerely.core.letters.slots.dates import date_filter
from sincerely.core.letters.slots.filters import FILTERS
from sincerely.core.letters.slots.offered import terms_of
from sincerely.core.letters.strengths.bridge import Bridge, choose
from sincerely.core.letters.telling.assured import assured
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.telling.moments import moments_of
from sincerely.core.letters.telling.pointing import hangs
from sincerely.core.letters.telling.topic_names import told_behind
from sincerely.core.letters.values import Context, Register
from sincerely.core.people.names import address, british, same_person
from sincerely.core.reading.patterns import compiled

TALK = {
    "panel": ("the panel interview", "our conversation"),
    "phone": ("our call", "our phone call"),
    "video": ("our video call", "our call"),
}
PAY_TABLES = ("offer",)  # where pay is the subject and not a slip


@dataclass(frozen=True, slots=True)
class Filled:
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Writing:
    """One letter being written: its context, the turn that picks among equal wordings, the ways of its language, and what each word can be."""

    context: Context
    turn: int
    language: Conventions
    words: WordClasses

    @property
    def register(self) -> Register:
        return self.context.candidate.register or self.context.employer.register or "neutral"

    @property
    def dialect(self) -> str:
        return self.context.candidate.dialect

    @cached_property
    def ways(self) -> Conventions:
        """The ways of the letter's language in the writer's dialect."""
        return self.language.of(self.dialect)

    @cached_property
    def rank(self) -> int:
        return rank(self.context)

    @cached_property
    def is_panel(self) -> bool:
        return len(panel(self.context)) > 1 or self.context.interview.format == "panel"

    @cached_property
    def moments(self) -> list[Moment]:
        """What of the talk can be told this reader without a doubt, best first; a colleague's subject is not theirs."""
        found = [m for m in moments_of(self.context, self.rank, panel=self.is_panel) if m.owner != "other"]
        return assured(found, self.context.interview.topics, self.words, partial(cast_of, self.context))

    @cached_property
    def bridge(self) -> Bridge | None:
        heard = [(m.path, m.text) for m in self.moments]
        return choose(self.context, cast_of(self.context), heard, self.rank)

    def fill(self, say: str, it: str = "") -> Filled | None:
        """Return a wording with every slot filled and the facts it rests on; None where one cannot be. `it` is the path {it} stands for."""
        facts: list[str] = []
        out: list[str] = []
        end = 0
        for slot in SLOT.finditer(say):
            filled = self._slot(slot[1], it)
            if filled is None:
                return None
            plain = days_in_order(filled.text, british=british(self.dialect))
            text, between = plain.replace("{", "(").replace("}", ")"), say[end : slot.start()]
            out += [
                between,
                told_behind(out[-1], text)
                if out and slot[1].split("|")[0] == "said" and between.endswith((": ", "you told me that "))
                else text,
            ]
            facts += filled.facts
            end = slot.end()
        text = "".join([*out, say[end:]])
        text = re.sub(r"<([^<>|]*)\|([^<>|]*)>", lambda m: m[2 if british(self.dialect) else 1], text)
        return Filled(text, tuple(dict.fromkeys(facts)))

    def day(self, value: Any) -> str:
        """Return a day as words of this letter; "" where it cannot be read."""
        return date_filter(self, value, "")

    def entries(self, path: str) -> list[str]:
        """Return the paths of a list's entries, of an offer's terms, or of a list with a name of its own."""
        if path in request.LISTS:
            return request.LISTS[path](self)
        if found := entries(self.context, path):
            return found
        if path == "offer.terms":
            return [f"{path}.{key}" for key in terms_of(self.context.more.get("offer"))]
        return []

    def _slot(self, slot: str, it: str) -> Filled | None:
        name, *filters = slot.split("|")
        if name in NAMED:
            made = NAMED[name](self)
            for step in filters if made else ():
                made = Filled(FILTERS[step](self, made.text, name), made.facts) if made else None
            return made if made and made.text else None
        path = it + name.removeprefix("it") if it and re.match(r"it\b", name) else name
        value = lookup(self.context, path)
        if value in (None, "", [], ()):
            return None
        for step in filters or ["text"]:
            value = FILTERS[step](self, value, path)
            if not value and value != 0:
                return None
        return Filled(str(value), (path,)) if isinstance(value, str) else None

    def pieces(self, note: str, path: str) -> list[Piece]:
        """Return the readable pieces of a note of the writer's own. Pay stays out but where it is the subject."""
        if private_or_pay(note) and path.split(".")[0] not in PAY_TABLES:
            return []
        cast = cast_of(self.context)
        read = (read_piece(segment, "writer", cast, whole=True) for segment in segments(note))
        return [piece for piece in read if piece.kind != "unsure"]


def _named(path: str, text: Callable[[Writing], str]) -> Callable[[Writing], Filled | None]:
    def fill(at: Writing) -> Filled | None:
        found = " ".join(text(at).split())
        return Filled(found, (path,)) if found else None

    return fill


def _post(at: Writing) -> str:
    return named_post(role_of(at.context.role.title), wording.post(at.dialect))


def _firm(at: Writing) -> str:
    return placed(at.context.employer.name)


def _talk(at: Writing) -> Filled:
    kind = at.context.interview.format or ("panel" if at.is_panel else "")
    names = TALK.get(kind, ("our conversation", "our meeting"))
    return Filled(names[at.turn % len(names)])


def _talk_elsewhere(at: Writing) -> str:
    """The talk by whom it was with, where its notes name others and never the reader: "the interview with Rick Salazar"."""
    names = list(dict.fromkeys(n for topic in at.context.interview.topics for n in split_names(topic.with_)))
    if at.is_panel or not names or any(same_person(n, at.context.recipient.name) for n in names):
        return ""
    return f"the interview with {wording.listed(names, at.dialect)}" if len(names) <= 2 else ""


def _on_day(at: Writing) -> str:
    """The date of the talk: weeks later "on Monday" would be another Monday."""
    day = at.context.interview.date
    return f"on {at.ways.dated(day, weekday=False)}" if day else ""


def _in_month(at: Writing) -> str:
    """The month and year of the talk, for a letter that may come long after it."""
    day = at.context.interview.date
    return at.ways.in_month(day) if day else ""


def _topic(at: Writing) -> Filled | None:
    named = next((m for m in at.moments if _name(m)), None)
    return Filled(_name(named), (f"{named.path}.topic",)) if named else None


def _name(moment: Moment) -> str:
    """Return what a moment's topic is called, where that is short enough to stand behind "about"."""
    topic = moment.topic
    if topic is None or topic.kind not in {"noun", "ing"} or topic.size > 8:
        return ""
    if topic.kind == "ing":
        return topic.text
    bare = re.fullmatch(r"[a-z]+", topic.text)
    return f"the {topic.text}" if bare and _counts(topic.text) else join(articled(tokens(topic.text)))


def _counts(word: str) -> bool:
    """Say whether a bare word is a thing that one speaks of with "the": "rota", "backlist"."""
    return (
        not plural(word) and not mass(word) and any(word == n or (len(n) > 3 and word.endswith(n)) for n in COUNT_NOUNS)
    )


MOST_TOLD = 22  # words of theirs for which a letter that is about something else has room


def _told(moment: Moment) -> str:
    """Return the first of what the reader told, as it stands behind "you told me that"; "" where that is too long, or no statement."""
    retold = moment.retold
    first = retold.parts[0] if retold and retold.kind == "statement" else ""
    return first if len(first.split()) <= MOST_TOLD else ""


def _told_topic(at: Writing) -> Filled | None:
    """A topic that the reader told something of, and that is not the writer's own: "my accident" is nothing they told about."""
    for moment in at.moments:
        if (
            moment.owner == "reader"
            and moment.retold
            and (name := _name(moment))
            and not re.search(r"\b(?:I|me|my|our)\b", name)
        ):
            return Filled(name, (f"{moment.path}.topic",))
    return None


def _said(at: Writing) -> Filled | None:
    """What the reader told that stands without its topic before it."""
    for moment in at.moments:
        if (text := _told(moment)) and not _LEANS.match(text) and not hangs(text, False, at.words):
            return Filled(text, (f"{moment.path}.they_said",))
    return None


_LEANS = compiled(r"(?:it|they|them|that|this)\b")


def _topic_said(at: Writing) -> Filled | None:
    """A topic with what they told of it, which may lean on it: "the new line: it has to run before Easter"."""
    for moment in at.moments:
        name, text = _name(moment), _told(moment)
        if name and f" the {name} " in f" {text} ":
            name = f"the {name}"  # as they called it: "you want the map collection online"
        if name and text.startswith(f"{name} "):  # told once: "the new line: it must be running before Easter"
            text = f"{'they' if plural(name.split()[-1]) else 'it'}{text.removeprefix(name)}"
        elif name and f" {name}" in text:
            text = text.replace(f" {name}", " them" if plural(name.split()[-1]) else " it", 1)
        if name and text:
            return Filled(f"{name}: {text}", (f"{moment.path}.topic", f"{moment.path}.they_said"))
    return None


def _strength(at: Writing) -> Filled | None:
    return Filled(at.bridge.told.text, at.bridge.facts) if at.bridge else None


def _need(at: Writing) -> Filled | None:
    """The need of the post that the strength meets: "someone who can run nights alone"."""
    need = at.bridge.need if at.bridge else None
    return Filled(need.text, (need.path,)) if need and need.kind != "statement" else None


_WISH = compiled(r"(?i)^(?:(?:she|he|they|you) )?(?:also )?(?:wanted|hoped|asked|wants|hopes) (?:to (?:see|hear|know) )((?:how|whether|what|why|if) I\b.+|more \w.+)")  # fmt: skip


def _looked_for(at: Writing) -> Filled | None:
    """What they said they wanted to see of the writer: "how I would stretch the quick ones"."""
    for moment in moments_of(at.context, at.rank, panel=at.is_panel):
        found = _WISH.match(str(lookup(at.context, f"{moment.path}.they_said") or "").split(",")[0].strip(" ."))
        if found and not re.search(r"(?i)\b(?:she|he|her|him|his|they|them|their)\b", found[1]):
            return Filled(re.sub(r"\bI'd\b", "I would", found[1]), (f"{moment.path}.they_said",))
    return None


def _strength_name(at: Writing) -> Filled | None:
    name = at.bridge.told.name if at.bridge else ""
    return Filled(name, at.bridge.facts[:1]) if at.bridge and name and len(name.split()) <= 6 else None


def _reader(at: Writing) -> str:
    who = at.context.recipient
    return address(who.name, title=who.title, rapport=who.rapport, dialect=at.dialect)


# Slots with a name of their own; every other one is a path into the context.
NAMED: Mapping[str, Callable[[Writing], Filled | None]] = {
    "me": _named("candidate.name", lambda at: at.context.candidate.name),
    "reader": _named("recipient.name", _reader),
    "firm": _named("employer.name", _firm),
    "role": _named("role.title", lambda at: role_of(at.context.role.title)),
    "the_post": _named("role.title", lambda at: _post(at) if at.context.role.title else ""),
    "post": lambda at: Filled(wording.post(at.dialect)),
    "talk": _talk,
    "talk_elsewhere": _named("interview.topics", _talk_elsewhere),
    "in_month": _named("interview.date", _in_month),
    "on_day": _named("interview.date", _on_day),
    "topic": _topic,
    "said": _said,
    "topic_said": _topic_said,
    "told_topic": _told_topic,
    "strength": _strength,
    "need": _need,
    "looked_for": _looked_for,
    "strength_name": _strength_name,
    **{name: _named(path, text) for name, (path, text) in {**answers.NAMED, **own.NAMED, **request.NAMED}.items()},
}
