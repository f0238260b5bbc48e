"""A long table kept as text: only the part in which a name would stand is taken apart, and only the lines asked for are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

Value = TypeVar("Value")
#: Letters of a part: small enough to be taken apart at once, large enough that finding where the parts begin costs nothing.
_PART = 4_000
# So many names that have no line are remembered: mostly the same ones are asked for again.
_MOST_NONE = 50_000


class Lines(Mapping[str, Value]):
    """Name -> what `read` makes of the rest of its line, for a text of lines "name, tab, rest" sorted by name, without an empty one.

    Of a file's bytes (UTF-8) only the part in which a name would stand is made text of.

    Raises ValueError for lines that are not sorted, when the part they are in is first met.
    """

    def __init__(self, text: str | bytes, read: Callable[[str], Value]) -> None:
        # In UTF-8 bytes are in the order of what they stand for.
        kept: Any = text
        self._text, self._read = kept, read
        self._end: str | bytes
        self._end, tab = ("\n", "\t") if isinstance(text, str) else (b"\n", b"\t")
        self._places = [0] if text else []
        while text and (place := kept.find(self._end, self._places[-1] + _PART) + 1):
            self._places.append(place)
        self._first = [_as_text(kept[place : kept.index(tab, place)]) for place in self._places]
        self._parts: dict[int, dict[str, str]] = {}
        self._known: dict[str, Value] = {}
        self._none: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        """Return what a name's line says, `default` where it has none."""
        # Most names asked for have none: so without raising and catching for each.
        if (found := self._known.get(name)) is not None:
            return found
        if name in self._none:
            return default
        number = bisect_right(self._first, name) - 1
        if number < 0 or (line := self._part(number).get(name)) is None:
            if len(self._none) < _MOST_NONE:
                self._none.add(name)
            return default
        found = self._known[name] = self._read(line)
        return found

    def among(self, names: Iterable[str]) -> dict[str, Value]:
        """Return what the lines of those names say that have one, in the order of the names."""
        known, first, parts, found = self._known, self._first, self._parts, dict[str, Value]()
        for name in names:
            if (value := known.get(name)) is None:
                number = bisect_right(first, name) - 1
                part = parts.get(number)
                if part is None:
                    if number < 0:
                        continue
                    part = self._part(number)
                if (line := part.get(name)) is None:
                    continue
                value = known[name] = self._read(line)
            found[name] = value
        return found

    def __getitem__(self, name: str) -> Value:
        if (found := self.get(name)) is None:
            raise KeyError(name)
        return found  # type: ignore[no-any-return]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (name for number in range(len(self._places)) for name in self._part(number))

    def __len__(self) -> int:
        return int(self._text.count(self._end)) + 1 if self._text else 0

    def _part(self, number: int) -> dict[str, str]:
        if (part := self._parts.get(number)) is None:
            ends = self._places[number + 1 : number + 2]
            text = _as_text(self._text[self._places[number] : ends[0] - 1 if ends else len(self._text)])
            part = self._parts[number] = dict(line.split("\t", 1) for line in text.split("\n"))
            if list(part) != sorted(part):
                raise ValueError(f"the lines from {self._first[number]!r} on are not sorted by name")
        return part


def _as_text(part: str | bytes) -> str:
    return part if isinstance(part, str) else part.decode()
