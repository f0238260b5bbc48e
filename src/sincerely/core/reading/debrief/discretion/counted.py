"""A figure that counts something of the work, and is neither pay nor what one would take: "how long do I book, I said 45"."""

from __future__ import annotations

import re

from sincerely.core.letters.notes.troubles import grave
from sincerely.core.reading.debrief.discretion.remarks import is_pay
from sincerely.core.reading.patterns import compiled

_HOW_MANY = compiled(r"\bhow\s+(?:long|many|often|old|fast|deep|high|hot)\b", re.I)
# A question of what one wants, or a figure of money, counts nothing of the work.
_OF_MONEY = compiled(
    r"[£€$]|\d\s*(?:k|quid|pounds?|euros?|grand|p/?[ha]|per\s+(?:hour|annum|year)|an\s+hour|a\s+(?:year|month))\b"
    r"|\b(?:pay|paid|ris(?:e|es)|raise|salar\w+|wages?|money|rate|bonus|budget|earn\w*|go\s+down|(?:i|i['’]d|we)\s+(?:\w+\s+)?(?:take|accept|settle))\b",
    re.I,
)
_COUNTS = compiled(
    r"\W*(?:i\s+)?(?:said|say|told\s+(?:her|him|them)|answered|about|around|roughly)\W+(?:about\s+|around\s+)?\d[\d.,]*\W*(?:\w+\W*){0,3}",
    re.I,
)


def counts_work(question: str, answer: str) -> bool:
    """Say whether an answer counts what a question of the work asks for, and names no money."""
    asked = _HOW_MANY.search(question) is not None and _COUNTS.fullmatch(answer) is not None
    return (
        asked
        and not is_pay(question)
        and not grave(question)
        and not any(_OF_MONEY.search(words) for words in (question, answer))
    )
