"""What the writer got wrong in the talk and wants to put right: the question, what was said, what is right; never lost, and no private remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import FoundTopic

# "i messed up the dosage question": the slip and the question it was on.
_SLIP = compiled(
    r"(?:^|(?<=[.!?;]\s))[^\w\n]*(?:(?:and|but|so|also|think)\s+)*i\s+(?:\w+\s+){0,2}?(?:messed\s+up|screwed\s+up|mixed\s+up|botched|fluffed|flubbed|bombed|blew|muffed|garbled|(?P<got>got))\s+(?:on\s+)?(?P<what>(?:the|their|his|her|a|one|that)\s+[^,.;:!?\n–—]{2,50}?(?:question|answer|one|bit|part|q)\b)(?(got)\s+(?:all\s+)?wrong)",
    re.I,
)
_SAID = compiled(r"\b(?:said|told\s+\w+|answered|put|gave)\s+\S", re.I)
_AMENDS = compiled(
    r"\b(?:put|set)\s+(?:(?:it|that|this)\s+)?(?:right|straight)\b|\b(?:want|like|need|have|love|wish|ought|must|will|['’]ll)\s+(?:to\s+)?(?:correct|fix|mend|amend)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Amends:
    """A slip to put right: where it stands, and the topic it is kept as."""

    start: int
    end: int
    topic: FoundTopic


def amends_in(notes: str, lines: Sequence[Line]) -> list[Amends]:
    """Return what the notes tell as said wrongly, with what the writer means to put right, in order. A slip with no wish to mend it stays a private remark."""
    found = []
    for line in lines:
        text = notes[line.start : line.end]
        slip = _SLIP.search(text)
        wish = slip and _AMENDS.search(text, slip.end())
        if slip is None or not wish:
            continue
        said = _SAID.search(text, slip.end(), wish.start())
        if said is None:
            continue
        stop = _STOP.search(text, wish.end())
        end = stop.start() if stop else len(text.rstrip())
        begin = line.start + slip.start() + len(slip.group()) - len(slip.group().lstrip(" -*\t.,;"))
        quote = notes[begin : line.start + end]
        found.append(
            Amends(
                start=begin,
                end=line.start + end,
                topic=FoundTopic(
                    with_=None, topic=slip["what"].strip(), they_said="", i_said=_LEADS_ON.sub("", text[said.start() : wish.start()]), quote=quote
                ),
            )
        )  # fmt: skip
    return found


# The wish itself is no part of what was said: a letter would tell it as if it had been.
_LEADS_ON = compiled(
    r"[\s,.;:–—-]*(?:\b(?:i|i['’]?d|would|want|need|like|love|have|wish|ought|should|must|will|to|and|so|really|just)\b\s*)*$",
    re.I,
)
_STOP = compiled(r"[.!?;](?=\s)")


def to_put_right(one: Amends) -> str:
    """Return what is said of a slip to whoever looks the notes over."""
    return f"Put this right in the letter: “{' '.join(one.topic.quote.split())}”. It is kept as a topic; say whose question it was."


__all__ = ["Amends", "amends_in", "to_put_right"]
