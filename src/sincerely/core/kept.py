"""What is laborious to work out from the program's own text and always comes out the same: worked out once, and kept for the next start of the program.

Nine hundred patterns take seconds to compile, and milliseconds to load. Where they are kept is for others to say (`sincerely.kept_file`); without a place
everything is worked out anew.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from typing import Protocol, TypeVar

Made = TypeVar("Made")


class Place(Protocol):
    """Where values are kept by their keys."""

    def get(self, key: bytes) -> bytes | None: ...
    def put(self, key: bytes, value: bytes) -> None: ...


_place: Place | None = None


def keep_in(place: Place | None) -> None:
    """Keep what is worked out from now on in this place, and look there first; None keeps nothing."""
    global _place
    _place = place


def kept(source: str, make: Callable[[], Made]) -> Made:
    """Return what `make` makes of a text, from the place where it is kept if it is there.

    `source` says what is made and of which text, so that nothing else goes by the same. What is made is of numbers, texts and the plain containers of these.
    """
    if _place is None:
        return make()
    key = blake2b(source.encode(), digest_size=16).digest()
    if (value := _place.get(key)) is not None:
        with suppress(ValueError, EOFError, TypeError):
            found: Made = marshal.loads(value)
            return found
    made = make()
    _place.put(key, marshal.dumps(made))  # type: ignore[arg-type]
    return made


__all__ = ["Place", "keep_in", "kept"]
