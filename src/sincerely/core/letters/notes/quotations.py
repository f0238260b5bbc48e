"""What notes quote: kept whole and as it is while the words around it are read."""

from __future__ import annotations

import re

from sincerely.core.letters.english.vocabulary import FUNCTION
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.notes.troubles import grave, troubles
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.reading.patterns import compiled

# Who says it stands before it, or nothing else is there.
_SAID_SO = compiled(
    r"(?i)(?:^|\b(?:said|says|say|goes|replied|answered|called (?:it|that|me)|(?:she|he|they|[A-Z][a-z]*)\s?:)[:,]?\s+)[\"“](?P<said>[^\"”\n]{8,110})[\"”]"
)
_NOT_TO_QUOTE = compiled(
    r"(?i)\b(?:you|your|you'?re|they|them|nobody|please|lol|bloody|damn|hell|god|kiss|him|her|she|he)\b|[?;:()]|[.!] ?\w|^(?:but|and|so|or)\b"
)


def said_in_quotes(note: str) -> str:
    """Return what notes quote of the reader, where it can stand in a letter by itself; "" for none."""
    found = _SAID_SO.search(note)
    said = found["said"].strip(" .,!") if found else ""
    return "" if not 1 < len(said.split()) <= 16 or _NOT_TO_QUOTE.search(said) else said


def without_quote(note: str) -> str:
    """Return notes without what `said_in_quotes` finds in them."""
    found = _SAID_SO.search(note)
    if not found:
        return note
    rest = f"{note[: found.start()].rstrip(' ,')}{note[found.end() :]}"
    return re.sub(r"(?i)^\W+|(?:^|[,.;]?\s+)(?:and )?(?:she|he|they)\W*$", "", rest)


_DENIED = re.compile(r"(?i)\b(?:\w+n't|not|no|never|without)\b")


def quotable(quote: str, words: WordClasses) -> bool:
    """Say whether somebody's own words can stand in a letter: English but for one word of the trade, and nothing amiss in them."""
    plain = [x for x in tokens(quote) if x[0].isalpha()]
    odd = sum(not (x.lower() in FUNCTION or words.knows(x.lower()) or "'" in x) for x in plain)
    return len(plain) > 1 and odd <= (len(plain) > 2) and not grave(quote) and not troubles(_DENIED.sub("", quote))
