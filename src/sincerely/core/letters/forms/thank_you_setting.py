"""What every sentence of one thank-you letter shares: the reader, the talk, the tone, and the skeleton it was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from sincerely.core.letters import wording
from sincerely.core.letters.casting import panel, rank
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.forms import thank_you_frame_phrases as frame
from sincerely.core.letters.forms import thank_you_phrases as say
from sincerely.core.letters.naming import named_post, placed, role_of
from sincerely.core.letters.values import Context, Register, Sentence
from sincerely.core.people.names import address


@dataclass(frozen=True, slots=True)
class Setting:
    """`k` is the skeleton, `turn` how often the variants have gone round, `rank` the reader's place on the panel."""

    context: Context
    rank: int
    k: int
    turn: int
    register: Register
    dialect: str
    is_panel: bool
    occasion: str
    day: str
    post: str
    between: str  # whom the letter is to and from
    words: WordClasses  # what each word can be

    def of(self, table: Sequence[Sequence[str] | str], row: int | None = None) -> str:
        """Return the wording of the skeleton's row, one of several by whom the letter is to and from."""
        found = table[self.k if row is None else row]
        if isinstance(found, str):
            return found
        return found[(crc32(f"{self.between}|{found[0]}".encode()) + self.turn) % len(found)]

    @property
    def pick(self) -> int:
        return self.k + self.turn

    @property
    def reader(self) -> str:
        """How the reader is named in a marked gap."""
        who = self.context.recipient
        return address(who.name, title=who.title, rapport=who.rapport, dialect=self.dialect)

    def fill(self, pattern: str, **more: str) -> str:
        """Return a wording with its places filled."""
        firm = placed(self.context.employer.name)
        role = role_of(self.context.role.title)
        at = f" at {firm}" if firm else ""
        named = named_post(role, self.post)
        values = {
            "M": self.occasion,
            "day": self.day,
            "post": self.post,
            "E": firm,
            "at_E": at,
            "R": named,
            "role": role,
            **more,
        }
        for name, value in values.items():
            pattern = pattern.replace("{" + name + "}", value.replace("{", "(").replace("}", ")"))
        return pattern.replace("about the question of ", "about ")

    def say(self, pattern: str, facts: tuple[str, ...] = (), **more: str) -> list[Sentence]:
        """Return a wording as the sentences it makes, each with its facts."""
        whole = wording.sentence(self.fill(pattern, **more), self.register)
        return [Sentence(text=part, facts=facts) for part in wording.split_sentences(whole)]


def setting_of(context: Context, variant: int, words: WordClasses) -> Setting:
    """Return the setting of a letter: the skeleton follows from the reader's place on the panel and the variant."""
    place = rank(context)
    members = len(panel(context)) > 1 or context.interview.format == "panel"
    base = (place if members else sum(map(ord, context.recipient.name + context.employer.name))) + variant
    k = base % len(frame.ORDER)
    dialect = context.candidate.dialect
    day = wording.weekday(context.interview.date)
    return Setting(
        context=context,
        rank=place,
        k=k,
        turn=base // len(frame.ORDER),
        register=context.candidate.register or context.employer.register or "neutral",
        dialect=dialect,
        is_panel=members,
        occasion=say.OCCASION["panel" if members else context.interview.format][k],
        day=f" {day}" if day else "",
        post=wording.post(dialect),
        between=f"{context.recipient.name}|{context.employer.name}|{context.candidate.name}",
        words=words,
    )
