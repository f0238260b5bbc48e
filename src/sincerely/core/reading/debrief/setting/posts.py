"""The post one was there for: as an invitation's heading or text, or the head of the notes, names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.house_words import DAY, NOISE, ORG_WORD, ROLE_WORD
from sincerely.core.reading.debrief.setting.occasion import bare_title
from sincerely.core.reading.patterns import compiled

# What one is invited to is no part of the post: "Welder interview and bend test".
_OCCASION = compiled(
    r"\s+(?:job\s+)?(?:interview|trial|assessment|screening|test)\w*\b(?:\s*(?:and|&|\+|,|/|with|plus)\s.*)?$",
    re.IGNORECASE,
)


def bare_role(piece: str) -> str:
    bare = _OCCASION.sub("", re.sub(r"(?<=\w)\s+(?:job\s+)?interview\b.*", "", piece, flags=re.IGNORECASE))
    piece = bare if ROLE_WORD.search(bare) else piece
    return re.sub(r"^(?:(?:a|an|the|for|about)\s+)+", "", bare_title(piece), flags=re.IGNORECASE).strip(" -–.,")


# What says itself that it is the post needs no word for one: "for the post of Shipwright (traditional build)".
_POST_OF = compiled(
    r"\b(?:role|position|post|vacancy|job)\s+(?:of|as)\s+(?:an?\s+|the\s+)?(?P<role>[^\n.,;!?]{3,70}?)(?=\s+(?:at|with|in|on|here)\b|\s*(?:[\n.,;!?]|$))",
    re.IGNORECASE,
)


def post_of_heading(titles: Sequence[str], employer: str, candidate: str, roster: Roster) -> str:
    """Return the post that an invitation's heading names right behind the word for the talk, whatever its word: "Interview: Cooper (oak casks) - Marlow Brewery"."""
    for title in titles:
        found = _HEADED.match(title)
        post = found["post"].strip(" .,") if found else ""
        mine = set(fold(candidate).split()) | set(fold(employer).split())
        if (
            post
            and len(post.split()) <= 7
            and not set(fold(post).split()) & mine
            and not ORG_WORD.search(post)
            and not DAY.search(post)
            and not NOISE.match(post.split()[0])
            and roster.pattern().search(post) is None
            and not re.search(r"@|\d", post)
        ):
            return post
    return ""


# "Interview: POST - ...", "Second interview - POST (...)"; what follows is the house, or the candidate.
_HEADED = compiled(
    r"^\W*(?:(?:first|second|third|final|1st|2nd|3rd|phone|video|panel|job|invitation|your|to|for)\W+)*(?:interview|trial\s+(?:shift|day))\s*(?::|[-–—](?=\s)|\|)\s*(?P<post>[A-ZÀ-Þ][^\n|–—:@]{2,60}?)(?:\s+[-–—|]\s.*|\s+(?:at|with)\s.*)$",
    re.IGNORECASE,
)


def role_in(texts: Sequence[str], heads: Sequence[str]) -> str:
    for text in texts:
        named = _POST_OF.search(text)
        if named and not re.search(r"\w+ing\b", named["role"].split()[0]):
            return named["role"].strip()
        found = re.search(
            r"(?:\b(?:for|about)\s+(?:the|our|a|an)\s+(?:(?:role|position|post|job|vacancy)\s+of\s+)?|\b(?:role|position|post|vacancy|job)\s+(?:of|as)\s+|\bstelle\s+als\s+|\bposte\s+de\s+)(?P<role>[^\n.,;!?]{3,70}?)(?:\s+(?:role|position|post|vacancy|job|interview|at|with|in|on)\b|[\n.,;!?]|$)",
            text,
            re.IGNORECASE,
        )
        if found and ROLE_WORD.search(found["role"]):
            return found["role"].strip()
    for text in heads:
        found = re.search(
            r"\b(?:for|(?<!start\s)(?<!started\s)(?<!began\s)(?<!trained\s)(?<!worked\s)(?<!working\s)as)\s+(?:the\s+|a\s+|an\s+)?(?P<role>[^\n.,;!?()]{3,60}?)(?:\s+(?:role|position|post|vacancy|job|at|with|in|on|interview|thing)\b|[\n.,;!?(]|$)",
            text,
            re.IGNORECASE,
        )
        if found and ROLE_WORD.search(found["role"]):
            return bare_role(found["role"])
        before = re.search(
            r"(?P<role>(?:[\w/+&-]+\s+){0,3}[\w/+&-]+)\s+(?:interview|role|job|position|post|chat)\b",
            text,
            re.IGNORECASE,
        )
        if before and ROLE_WORD.search(before["role"]):
            words = before["role"].split()
            while words and NOISE.match(words[0]):
                words = words[1:]
            return " ".join(words)
    return ""


CALL_CENTRE = compiled(r"call\s+(?:centre|center|handler|taker|agent)\b", re.IGNORECASE)
# "Hospital chaplain post": what says that it is one is no house.
SAYS_POST = compiled(r"(?<=\w)\s+(?:post|role|position|vacancy)$", re.IGNORECASE)
_SETTING = compiled(
    r"(?:\s*[.,;–-])+\s*(?:in\s+person|video(?:\s+call)?|phone|by\s+phone|online|zoom|teams|panel|remote(?:ly)?|on-?site|face\s+to\s+face|(?:at\s+)?(?:their|the)\s+(?:studio|office|shop|site|yard|ward|depot))\b.*$",
    re.IGNORECASE,
)


def bare_of_setting(role: str, employer: str) -> str:
    """Return a post without where the talk was behind it, and without the house before it: "St Brigid's, staff nurse nights, in person"."""
    bare = re.sub(r"^(?:about|for|at)\s+(?:(?:an?|the)\s+)?", "", _SETTING.sub("", role), flags=re.I).strip(" .,;–-")
    tail, words = fold(employer).split()[-2:], fold(bare).split()
    cut = next((at for at in range(2, len(words)) if words[at - 2 : at] == tail), 0)
    if cut and len(words) == len(bare.split()) and ROLE_WORD.search(" ".join(words[cut:])):
        bare = " ".join(bare.split()[cut:])  # "bend fabrication pipe welder": what is left of the house before the post
    if employer and fold(bare).startswith(f"{fold(employer)} "):
        rest = re.sub(rf"^\W*{re.escape(employer)}\W+", "", bare, flags=re.IGNORECASE)
        bare = rest if ROLE_WORD.search(rest) else bare
    return bare or role


_RANKED = r"(?:line|shift|grade|tier|class|year|level|stage)\b"
# "3rd grade teacher", "2nd shift supervisor", "second line support"; "Tue 3rd nurse" and "the 2nd" are days.
_RANK = compiled(
    rf"(?<![\w.,:/-])(?:(?P<figure>(?:[1-9]|1[0-2])(?:st|nd|rd|th))|first|second|third|fourth|fifth|sixth)[ -]+(?P<of>{_RANKED}[ -]+)?$",
    re.IGNORECASE,
)
_RANKS = compiled(_RANKED, re.IGNORECASE)
_DAY_BEFORE = compiled(rf"(?:{DAY.pattern}|\b(?:the|of|on))\W*$", re.IGNORECASE)


def with_rank(role: str, notes: str) -> str:
    """Return a post with the grade, line or shift that stands right before it where the notes first name it."""
    at = re.search(rf"(?<!\w){re.escape(role)}(?!\w)", notes) if role else None
    if at is None:
        return role
    before = notes[notes.rfind("\n", 0, at.start()) + 1 : at.start()]
    rank = _RANK.search(before)
    sure = rank and (rank["of"] or _RANKS.match(role) or (rank["figure"] and not _DAY_BEFORE.search(before[: rank.start()])))  # fmt: skip
    return f"{before[rank.start() :]}{role}" if rank and sure else role


def held_by_another(role: str, notes: str, roster: Roster) -> bool:
    """Say whether a post is only somebody's who was met: wherever it stands a name follows directly, or it stands beside their name and nowhere else."""
    if not role:
        return False
    names = roster.pattern()
    places = list(re.finditer(rf"(?i)(?<!\w){re.escape(role)}(?!\w)", notes))
    alone = [one for one in places if notes[one.end() : one.end() + 1] != " " or not names.match(notes, one.end() + 1)]
    if len(alone) < len(places):
        return all(names.search(notes, max(one.start() - 30, notes.rfind("\n", 0, one.start()) + 1), one.start()) for one in alone)  # fmt: skip
    held = [known for known in roster.people if fold(known.position) == fold(role)]
    lines = {notes.count("\n", 0, one.start()): one for one in places}
    return bool(held) and len(lines) <= len(held) and all(names.search(_line(notes, one.start())) for one in places)


def _line(notes: str, at: int) -> str:
    return notes[notes.rfind("\n", 0, at) + 1 :].partition("\n")[0]


__all__ = [
    "CALL_CENTRE",
    "SAYS_POST",
    "bare_of_setting",
    "bare_role",
    "held_by_another",
    "post_of_heading",
    "role_in",
    "with_rank",
]
