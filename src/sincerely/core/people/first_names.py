"""Whether somebody signs with the first name alone, and so offers it."""

from __future__ import annotations

from sincerely.core.people.names import fold, parse_name
from sincerely.core.reading.message.values import Message

#: So near the end of one's own words, with a printed signature, stands what one signs with.
LAST_LINES = 8


def signs_by_first_name(message: Message, name: str) -> bool:
    """Say whether a message's own words end with its writer's first name alone, on a line by itself; the printed signature below, with title and house, is nobody's hand.

    A name of one part offers nothing: there is no other to sign with.
    """
    who = parse_name(name)
    given = fold(who.given)
    if not (given and who.family) or given == fold(who.family):
        return False
    lines = [line.strip() for line in message.words("body", "signature").splitlines() if line.strip()]
    return any(fold(line.rstrip(" ,.!–—-")) == given for line in lines[1:][-LAST_LINES:])
