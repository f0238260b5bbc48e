"""What speaks for the kind of a message."""

from __future__ import annotations

from functools import cache

from sincerely.core.reading.kinds.weights import KindWeights, read_weights
from sincerely.core.reading.kinds.words import read_classes
from sincerely.data.texts import shipped_bytes, shipped_text


@cache
def kind_weights() -> KindWeights:
    """Return what in a message speaks for which kind; read when a message first comes."""
    return read_weights(shipped_bytes("message_weights.txt"), read_classes(shipped_text("message_words.txt")))
