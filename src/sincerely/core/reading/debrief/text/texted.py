"""Notes typed as one texts: the words that are short for others are written out before anything is read, and what is quoted is given back as it was typed."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from sincerely.core.reading.patterns import compiled

#: Short for one word only, whoever types it; what is also a word, a unit or a product of a trade ("id", "hw", "2", "d") is not here.
_WORDS = {
    "sed": "said", "frm": "from", "tht": "that", "thn": "than", "whch": "which", "wich": "which", "wud": "would",
    "shud": "should", "knw": "know", "wnt": "want", "wntd": "wanted", "askd": "asked", "tld": "told", "shd": "should", "cld": "could", "wld": "would",
    "b4": "before", "thru": "through", "every1": "everyone", "some1": "someone", "any1": "anyone", "coz": "because", "cuz": "because", "ppl": "people",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomoz": "tomorrow", "2moro": "tomorrow", "2mrw": "tomorrow", "yday": "yesterday", "pls": "please",
    "plz": "please", "thx": "thanks", "w/out": "without", "w/o": "without",
    "intv": "interview", "intvw": "interview", "intvws": "interviews", "qty": "quantity", "qtys": "quantities",
    "abt": "about", "bcs": "because", "bcos": "because", "bcoz": "because", "becoz": "because", "mgmt": "management", "appts": "appointments",
}  # fmt: skip
_SHORT = compiled(
    rf"(?<![\w'’@./-])(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})(?![\w'’@/-]|\.\w)"
)
#: "pat hennessy n aoife": between two words in small letters; "n = 12" and "N" are none.
_AND = compiled(r"(?<=[a-z),] )n(?= [A-Za-z(])")
#: "good bc it happens"; "BC" is a province, and "vancouver bc" ends there.
_BECAUSE = compiled(
    r"(?<=[a-z),] )bc(?= (?:i|im|ive|it|its|they|theyre|she|shes|he|hes|we|you|the|of|my|our|there|nobody|no one|everyone|people)\b)"
)


class Texted:
    """Notes as they were typed, and `plain`, in which words are written out."""

    def __init__(self, notes: str) -> None:
        self.typed = notes
        #: Where something was written out: (start and end in `plain`, start and end in `typed`).
        self._places: list[tuple[int, int, int, int]] = []
        parts, at, grown = [], 0, 0
        found = [*_SHORT.finditer(notes), *_AND.finditer(notes), *_BECAUSE.finditer(notes)]
        for one in sorted(found, key=lambda each: each.start()):
            word = _WORDS.get(one[0]) or {"n": "and", "bc": "because"}[one[0]]
            parts += [notes[at : one.start()], word]
            start = one.start() + grown
            self._places.append((start, start + len(word), one.start(), one.end()))
            grown += len(word) - len(one[0])
            at = one.end()
        self.plain = "".join([*parts, notes[at:]])

    def as_typed(self, value: Any) -> Any:
        """Return what was read in `plain` with every quote in it as it was typed."""
        if not self._places:
            return value
        if isinstance(value, tuple):
            return tuple(self.as_typed(each) for each in value)
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed: dict[str, Any] = {}
        for field in fields(value):
            before = getattr(value, field.name)
            after = self._typed(before) if field.name == "quote" and isinstance(before, str) else self.as_typed(before)
            if after is not before:
                changed[field.name] = after
        return replace(value, **changed) if changed else value

    def _typed(self, quote: str) -> str:
        start = self.plain.find(quote)
        return quote if start < 0 or not quote else self.typed[self._at(start) : self._at(start + len(quote))]

    def _at(self, offset: int) -> int:
        """Return where in `typed` an offset of `plain` stands; within a word written out, its end."""
        moved = 0
        for start, end, _, last in self._places:
            if offset <= start:
                break
            if offset < end:
                return last
            moved = last - end
        return offset + moved
