"""What one would settle for and would rather have had, how one was taken, and what one at the table says behind another's back."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

# What one would settle for, and would rather have had: no letter says so, whatever was told them.
_BARGAINED = compiled(
    r"\b\d{2,3}\s?k?\s+(?:would|wd|['’]d|is|was|will)\s+(?:be\s+)?(?:fine|ok(?:ay)?|enough|alright|good|great|plenty|do)\b.*\b(?:want(?:ed)?|hoped|hoping|asked|rather)\b|"
    r"\b(?:told\s+\w+|said)\s+(?:that\s+)?[£$€]?\d{2,3}\s?k?\s+(?:would|wd|is|was)\s+(?:be\s+)?(?:fine|ok(?:ay)?|enough|alright)\W*$|"
    r"^\W*(?:(?:though|although|but|and|when)\s+)+(?:really\s+)?i\s+(?:really\s+)?(?:want(?:ed)?|hoped?|asked)\s+(?:for\s+)?[£$€]?\d{2,3}\s?k?(?=\W*$)|"
    r"\bi\s+(?:could|would|might|can)\s+(?:\w+\s+){1,6}if\s+(?:they|she|he|it)\s+(?:really\s+)?(?:push\w*|press\w*|insist\w*|came\s+to\s+it)|"
    r"\bkeep(?:ing)?\s+(?:this|it|that|them)\s+(?:one\s+)?(?:warm|sweet|dangling|in\s+reserve)\b|"
    r"\b(?:was\s?n['’]?t|is\s?n['’]?t|were\s?n['’]?t|(?:he|she|they|[A-Z][\w'’-]+)\s+(?:is|was|were|seemed|looked)\s+(?:not\s|un))\s*(?:too\s+|so\s+|very\s+|really\s+|quite\s+)?(?:sure|convinced|keen|happy|impressed)\s+(?:about|by|with|on|of)\s+(?:me|my)\b",
    re.I,
)
# What one at the table says behind another's back.
_OF_EACH_OTHER = compiled(
    r"@\s+(?:also\s+)?(?:reckons?|thinks?|thought|claims?|claimed|hint(?:s|ed)|suspects?|swears?|let\s+slip)\s+(?:that\s+)?@\s+\w|"
    r"\b(?:is|are|was|['’]s)\s+(?:(?:applying|going|putting\s+in)\s+for|after)\s+(?:her|his|their|@\s*['’]s)\s+(?:job|post|role|place)\b",
    re.I,
)


def is_secret(text: str, masked: str) -> bool:
    """Say whether a clause is what no letter may say whatever was told them; `masked`: the same with "@" for people."""
    return _BARGAINED.search(text) is not None or _OF_EACH_OTHER.search(masked) is not None
