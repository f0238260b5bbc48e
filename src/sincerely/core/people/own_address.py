"""Whether an address reads as one would print it on a business card: a nickname, a year of birth, a joke, another employer's house."""

from __future__ import annotations

import re
from typing import Literal

from sincerely.core.people.names import fold
from sincerely.core.reading.correspondence import is_mail_provider
from sincerely.core.reading.patterns import compiled

Remark = Literal["nickname", "birth-year", "joke", "employer"]

#: A part of a name this short stands in too many words by chance; two initials together are a name all the same.
SHORTEST = 3
# Words that people put into an address among friends: endearments, revels, games, poses, and figures that mean something.
_JOKE = compiled(
    r"(?:sexy|babe|baby|hottie|hunk|honey|sweet(?:ie|heart)?|cutie|princess|prinzessin|diva|queen|kitten|kitty|bunny|angel|devil|demon|vampire|unicorn|fairy|teddy|bear|puppy"
    r"|party|beer|vodka|whisk[e]?y|tequila|wine|weed|stoner|420|666|69(?!\d)|xxx?|lover?|lovin|ninja|pirate|warrior|killer|gamer|dragon|wizard|legend|badass|boss|beast|hulk|batman|superman"
    r"|crazy|mad(?:man|dog)|lol|rofl|yolo|swag|cool|awesome|rockstar|rock(?:er|n)|punk|metal(?:head)?|surfer|skater|fan(?:boy|girl)?|chick|dude|bro|playa|thug|gangsta|money|rich|lazy|sleepy|pizza|taco|nacho|bacon)",
    re.I,
)
_YEAR = compiled(r"(?<!\d)(?:19[4-9]\d|20[01]\d)(?!\d)")
_SHORT_YEAR = compiled(r"(?<!\d)[4-9]\d$|(?<!\d)0\d$")
# Schools, whose addresses last as long as the studies, and names that are nobody's (RFC 2606).
_SCHOOL = compiled(r"(?:^|\.)(?:edu|ac)(?:\.[a-z]{2})?$", re.I)
_NOBODYS = compiled(r"(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|org|net))$", re.I)


def remarks_on(address: str, name: str) -> tuple[Remark, ...]:
    """Return what a reader could stumble over in a sender's own address, what weighs most first; nothing for one that cannot be read.

    `employer` is asked of any house's domain that is neither a mail provider's, a school's nor the sender's own name: who reads along there, and how long it lasts, only the sender knows.
    """
    local, at, domain = address.strip().casefold().rpartition("@")
    if not (local and at and "." in domain):
        return ()
    parts = [part for part in fold(name).split() if len(part) >= 2]
    plain = fold(re.sub(r"[\W_]+", " ", local)).replace(" ", "")
    named = _names(plain, parts)
    rest = plain
    for part in sorted((part for part in parts if len(part) >= SHORTEST), key=len, reverse=True):
        rest = rest.replace(part, " ")
    found: list[Remark] = []
    if _JOKE.search(rest if named else local):
        found.append("joke")
    if _YEAR.search(local) or _SHORT_YEAR.search(local):
        found.append("birth-year")
    if parts and not named and "joke" not in found:
        found.append("nickname")
    own = any(len(part) >= SHORTEST and part in fold(domain.replace("-", "").replace(".", " ")) for part in parts)
    if not (own or is_mail_provider(domain) or _SCHOOL.search(domain) or _NOBODYS.search(domain)):
        found.append("employer")
    return tuple(found)


def _names(plain: str, parts: list[str]) -> bool:
    """Say whether something of a name stands in a local part: a part of it, or all its initials."""
    letters = re.sub(r"\d", "", plain)
    initials = "".join(part[0] for part in parts)
    return not parts or any(len(p) >= SHORTEST and p in letters for p in parts) or (len(parts) > 1 and letters in {initials, initials[::-1]}) or any(letters.startswith(p) for p in parts)  # fmt: skip
