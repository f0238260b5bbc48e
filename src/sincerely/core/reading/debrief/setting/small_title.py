"""The first line of notes typed small, "interview today 9.15 ferndale infirmary, staff nurse": the house and the post that it names."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.setting.headline import trade, untalked
from sincerely.core.reading.debrief.setting.house_words import ORG_WORD, ROLE_WORD
from sincerely.core.reading.debrief.text.notes import SPEECH
from sincerely.core.reading.patterns import compiled

# Words that end the name of a house written small, beside those that are known by a capital.
_HOUSE_END = compiled(
    r"(?:infirmary|hospice|foundry|forge|fabrications?|fabricators?|mills?|sawmill|dairy|dairies|nursery|nurseries|primary|secondary|grammar|sixth\s+form|quarry|winery|distillery|vineyard|orchards?|castings|steels?|metals|plastics|ceramics|timber|joiners|roofing|plumbing|heating|electrical|haulage|freight|couriers|catering|caterers|bakers|butchers|brewers|dental|dentists|opticians|chemists?|vets|veterinary|cafe|deli|salon|barbers|gym|leisure|lettings|estates|properties|insurance|publishing|printers|ambulance|airport|marina|abattoir|autos?|machining|precision|manufacturing|industries|metalworks|brickworks|shipbuilders|boatyard|glass|textiles|home|upholstery|landscapes|landscaping|homecare|childcare)",
    re.I,
)
# A word for a house that is a common one too, with nothing in front that makes it a name.
_TOO_PLAIN = compiled(r"(?:as|ab|ag|inc|works|department|kitchen|service|services|county|group|police)", re.I)
_SIGN = compiled(r",\s+|\s+(?:at|@)\s+(?:the\s+)?(?=[a-z])|\s+[-–—|]\s+|\s+/\s+|;\s+|\.\s+|\s*[()]\s*")
_TOLD = compiled(
    rf"\b(?:i|me|my|we|he|she|they|it|was|were|is|are|had|have|then|went|who|that|this|in|on|at|the|from|{SPEECH})\b|[!?@]",
    re.I,
)
_NO_HOUSE = compiled(r"\b(?:met|saw|got|get|back|drove|long|day)\b|\d", re.I)
_LEAD = compiled(r"^(?:(?:at|with|w/|for|the|a|an|as|to|just|had|my|of|back|from|@)\s+)+", re.I)
_GRADED = compiled(r"\b(?:band|grade|scale|level)\s*\d\w?\b", re.I)
_SMALL = frozenset(["of", "and", "the", "for", "in", "at"])


def small_title(line: str) -> tuple[str, str]:
    """Return (house, post), the house with capitals as names have; both empty where no run of small words ends in a word for a house."""
    pieces = [piece.strip(" .*_-") for piece in _SIGN.split(line[:160])]
    bare = [_LEAD.sub("", untalked(piece)).strip(" .,-") for piece in pieces[:4]]
    place = next((at for at, piece in enumerate(bare) if piece), 0)
    if not bare or re.search(r"[A-ZÀ-Þ]{1}[a-zà-ÿ]", line[:160]):
        return "", ""
    house, rest = _parted(bare[place])
    if not house and place + 1 < len(bare) and _is_post(bare[place]) and not _parted(bare[place + 1])[1]:
        house, rest = _parted(bare[place + 1])[0], bare[place]  # "staff nurse, ferndale infirmary"
    if not house:
        return "", ""
    post = rest or (bare[place + 1] if place + 1 < len(bare) and _is_post(bare[place + 1]) else "")
    named = " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in house.split())
    return (
        (named, re.sub(r"^(?:as\s+)?(?:an?|the)\s+|\s+(?:post|role|job|position|vacancy|interview)$", "", post))
        if post
        else ("", "")
    )


def _parted(piece: str) -> tuple[str, str]:
    """Part a piece into a house and the post that may stand right behind it; both empty where it is neither."""
    words = piece.split()
    for end in range(min(len(words), 6), 1, -1):
        house, rest = " ".join(words[:end]), " ".join(words[end:])
        last = words[end - 1]
        ends = _HOUSE_END.fullmatch(last) or (ORG_WORD.fullmatch(last) and not _TOO_PLAIN.fullmatch(last))
        if ends and not ROLE_WORD.search(house) and not _TOLD.search(house) and not _NO_HOUSE.search(house):
            return (house, rest) if not rest or (_is_post(rest) and len(rest.split()) <= 5) else ("", "")
    return "", ""


def _is_post(piece: str) -> bool:
    words = len(piece.split())
    return 0 < words <= 8 and not _TOLD.search(piece) and bool(ROLE_WORD.search(piece) or _GRADED.search(piece) or trade(piece))  # fmt: skip


__all__ = ["small_title"]
