"""What notes write short and no sentence of a letter holds: a mark for a word, a figure within one, an equals sign."""

from __future__ import annotations

from sincerely.core.reading.patterns import compiled

# What notes write short: a mark for a word, a figure within one, an equals sign.
NOTE_MARKS = compiled(
    r"(?i)(?<![\w&])[+&=~@<>](?![\w&])|\w\s?=\s?\w|->|=>|(?<!\w)w/|\b(?:b4|2day|gr8|pct|abt|bc|w|wk|wks|hr|hrs|yr|yrs|mins|ppl|pts|esp|coz|cos|tbc|tbd|asap)\b|(?<![\d/])\d+/(?!\d)\w+|:\s|^\w+:|(?<!\w)' ?\d\d\b"
)
