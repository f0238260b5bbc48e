"""What a message itself says, sentence by sentence: its own words and signature, and a mail passed on where the own words point at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.core.reading.message.values import Message, PartKind
from sincerely.core.reading.patterns import compiled


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
    """A message's own words: `text` is as long as the message's, everything else blanked."""

    text: str
    sentences: tuple[Sentence, ...]
    signature: int

    def at(self, place: int) -> Sentence | None:
        """Return the sentence that holds a place."""
        return next((each for each in self.sentences if each.start <= place < each.end), None)


_POINTS = compiled(
    r"\b(?:below|forward(?:ed|ing)?|fwd?|passing\s+(?:this|it|on)|see\s+(?:this|what|attached)|as\s+follows|unten|weiter(?:leiten|geleitet)|ci-dessous|transf\w+|abajo|reenv\w+|poniżej)\b",
    re.I,
)
_BULLET = compiled(r"[ \t]*(?:[-*•–·▪●○]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])[ \t]+(?=\S)", re.I)
_LABEL = compiled(r"[ \t]*[^\W\d_][\w /&'’.()-]{0,32}\s*:(?!\d|//)", re.I)
_END = re.compile(r"(?<!\s)[.!?…]+[)\"'”’]*(?=\s+[^\sa-zà-ÿ)(]|\s*$)")
# A full stop that ends nothing: behind titles, abbreviations, initials and the numbers of days.
_SHORT = compiled(
    r"(?:^|[\s(])(?:(?:mrs?|ms|dr|prof|st|no|nr|sr|fr|jr|rs|rd|ca|tj|ul|pl|tel|ref|inc|ltd|ext|bzw|max|min|vgl|inkl|str|ave|apt|art|abs|bldg|godz|approx|e\.g|i\.e|z\.b|d\.h|u\.a"
    r"|approx|incl|vs|dept|pte|pvt|[^\W\d_]|\d{1,2}(?:\.\d{1,2})?)\.)$",
    re.I,
)


def own_words(message: Message) -> Own:
    """Return what the message itself says. A mail passed on counts where the words above it are few or point at it."""
    kinds: list[PartKind] = ["body", "signature"]
    written = message.words("body").split()
    if any(message.of("forwarded")) and (len(written) < 60 or _POINTS.search(" ".join(written))):
        kinds.append("forwarded")
    text = message.words(*kinds)
    signature = next((part.start for part in message.of("signature")), len(text))
    return Own(text, tuple(_sentences(text, signature)), signature)


def _sentences(text: str, signature: int) -> list[Sentence]:
    found: list[Sentence] = []
    paragraph = 0
    block: tuple[int, int, bool] | None = None

    def close() -> None:
        nonlocal block
        if block is not None:
            start, end, item = block
            for at, to in _split(text, start, end):
                found.append(Sentence(at, to, text[at:to], paragraph, item and at == start, at >= signature))
            block = None

    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if not line.strip():
            close()
            paragraph += 1
        else:
            start = at + len(line) - len(line.lstrip())
            bullet = _BULLET.match(line)
            begins = bool(bullet) or _LABEL.match(line) or start >= signature or "\t" in line or "  " in line.strip()
            if block is not None and (begins or not _goes_on(text[block[0] : block[1]], line)):
                close()
            if block is None:
                block = (at + bullet.end() if bullet else start, at + len(line.rstrip()), bool(bullet))
            else:
                block = (block[0], at + len(line.rstrip()), block[2])
        at = end + 1
    close()
    return found


def _goes_on(before: str, line: str) -> bool:
    """Say whether a line goes on from the one before, broken only to fit."""
    last = before.rsplit("\n", 1)[-1].rstrip()
    return not last.endswith((":", ";")) and (
        line.lstrip()[:1].islower() or (len(last) >= 55 and not last.endswith((".", "!", "?")))
    )


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and stop.group() == "." and _SHORT.search(text[max(at, stop.start() - 10) : stop.end()]):
            continue
        found.append((at, stop.end()))
        at = stop.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        found.append((at, end))
    return found
