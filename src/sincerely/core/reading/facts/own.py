"""What a message itself says, sentence by sentence: its own words and signature, and a mail passed on where the own words point at it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sincerely.core.reading.date_words import MONTH, WEEKDAY
from sincerely.core.reading.message.values import Message, PartKind
from sincerely.core.reading.patterns import compiled

#: So much is read for facts: no mail that a person wrote has more sentences, or longer ones.
MOST_SENTENCES, LONGEST_SENTENCE = 1_000, 1_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or table row: its place in the message's text, and the number of its paragraph. `item`: it stands behind a bullet or number."""

    start: int
    end: int
    text: str
    paragraph: int
    item: bool
    signature: bool


@dataclass(frozen=True, slots=True)
class Own:
    """A message's own words: places in `text` are places in the message's, everything else is blanked; it ends with the last sentence that is read. `subject`: for the day of an hour, where they name none."""

    text: str
    sentences: tuple[Sentence, ...]
    signature: int
    starts: tuple[int, ...]
    subject: str = ""

    def at(self, place: int) -> Sentence | None:
        """Return the sentence that holds a place."""
        number = bisect_right(self.starts, place) - 1
        return self.sentences[number] if number >= 0 and place < self.sentences[number].end else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before another, None for the first."""
        number = bisect_left(self.starts, sentence.start)
        return self.sentences[number - 1] if number else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence after another, None for the last."""
        number = bisect_left(self.starts, sentence.start) + 1
        return self.sentences[number] if number < len(self.sentences) else None


_POINTS = compiled(
    r"\b(?:below|forward(?:ed|ing)?|fwd?|passing\s+(?:this|it|on)|see\s+(?:this|what|attached)|as\s+follows|unten|weiter(?:leiten|geleitet)|ci-dessous|transf\w+|abajo|reenv\w+|poniżej)\b",
    re.I,
)
_BULLET = compiled(r"[ \t]*(?:[-*•–·▪●○]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])[ \t]+(?=\S)", re.I)
# A row of times that begins with its day, in languages that write it small.
_DAY_LINE = compiled(r"[ \t]*" + WEEKDAY.replace("?P<weekday>", "?:") + r"\.?,?\s+(?:den\s+|the\s+|le\s+)?\d", re.I)
_LABEL = compiled(r"[ \t]*[^\W\d_][\w /&'’.()-]{0,32}\s*:(?!\d|//)", re.I)
_END = compiled(r"(?<!\s)[.!?…]+[)\"'”’]*(?=\s+[^\sa-zà-ÿ)(]|\s*$)")
# A full stop that ends nothing: behind titles, abbreviations, initials and the numbers of days.
_SHORT = compiled(
    r"(?:^|[\s(])(?:(?:mrs?|ms|dr|prof|st|no|nr|kl|sr|fr|jr|rs|rd|ca|tj|ul|pl|tel|ref|inc|ltd|ext|bzw|max|min|vgl|inkl|str|ave|apt|art|abs|bldg|godz|approx|e\.g|i\.e|z\.b|d\.h|u\.a"
    r"|approx|incl|vs|dept|pte|pvt|[^\W\d_]|\d{1,2}(?:\.\d{1,2})?)\.)$",
    re.I,
)


# "5 p.m. Central", "9 a.m. Monday": what the hour is followed by.
_HALF = compiled(r"\d\s?[ap]\.m\.$", re.I)
_OF_HOUR = compiled(
    r"\s+(?:\(|[A-Z]{2,4}T?\b|(?:[A-Z]\w+\s+){1,2}[Tt]ime\b|Eastern|Central|Pacific|Mountain|Atlantic|" + WEEKDAY.replace("?P<weekday>", "?:") + r"\b|" + MONTH.replace("?P<month>", "?:") + r"\s)"
)  # fmt: skip


def own_words(message: Message) -> Own:
    """Return what the message itself says. A mail passed on counts where the words above it are few or point at it."""
    kinds: list[PartKind] = ["body", "signature"]
    written = message.words("body").split()
    if any(message.of("forwarded")) and (len(written) < 60 or _POINTS.search(" ".join(written))):
        kinds.append("forwarded")
    text = message.words(*kinds)
    signature = next((part.start for part in message.of("signature")), len(text))
    sentences = tuple(islice(_sentences(text, signature), MOST_SENTENCES))
    if len(sentences) == MOST_SENTENCES:
        text = text[: sentences[-1].end]
    return Own(text, sentences, signature, tuple(each.start for each in sentences), message.subject)


def _sentences(text: str, signature: int) -> Iterator[Sentence]:
    paragraph = 0
    block: tuple[int, int, bool] | None = None

    def closed() -> Iterator[Sentence]:
        if block is not None:
            start, end, item = block
            for at, to in _split(text, start, end):
                yield Sentence(at, to, text[at:to], paragraph, item and at == start, at >= signature)

    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if not line.strip():
            yield from closed()
            block = None
            paragraph += 1
        else:
            start = at + len(line) - len(line.lstrip())
            bullet = _BULLET.match(line)
            begins = (
                bool(bullet)
                or bool(_DAY_LINE.match(line))
                or _LABEL.match(line)
                or start >= signature
                or "\t" in line
                or "  " in line.strip()
            )
            if block is not None and (begins or not _goes_on(text, block, line)):
                yield from closed()
                block = None
            if block is None:
                block = (at + bullet.end() if bullet else start, at + len(line.rstrip()), bool(bullet))
            else:
                block = (block[0], at + len(line.rstrip()), block[2])
        at = end + 1
    yield from closed()


def _goes_on(text: str, block: tuple[int, int, bool], line: str) -> bool:
    """Say whether a line goes on from the block before, broken only to fit."""
    last = text[max(block[0], text.rfind("\n", block[0], block[1]) + 1) : block[1]].rstrip()
    return not last.endswith((":", ";")) and (
        line.lstrip()[:1].islower() or (len(last) >= 55 and not last.endswith((".", "!", "?")))
    )


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and stop.group() == "." and _SHORT.search(text[max(at, stop.start() - 10) : stop.end()]):
            continue
        if stop.group() == "." and _HALF.search(text[max(at, stop.start() - 6) : stop.end()]) and _OF_HOUR.match(text, stop.end()):  # fmt: skip
            continue
        yield from _cut(at, stop.end())
        at = stop.end()
        while at < end and text[at].isspace():
            at += 1
    yield from _cut(at, end)


def _cut(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, one that is longer than any in pieces."""
    for at in range(start, end, LONGEST_SENTENCE):
        yield at, min(end, at + LONGEST_SENTENCE)
