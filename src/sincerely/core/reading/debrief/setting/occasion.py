"""Words for the occasion in the first lines of notes: day, hour and what kind of talk or note it was; no part of a house or a post."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.patterns import compiled

TALK_WORD = r"(?:(?:first|second|third|final|last|\d(?:st|nd|rd|th))\s+)?(?:(?:phone|video|panel|zoom|teams|group|trial|job)\s+)*(?:interviews?|interwiew|shift|trial|screen|call|chat|loop|entrevista|entretien|colloquio|intervju|samtale|gesprek|gespräch|\w+gesprek|\w+gespräch|notes?|job|role|post)"


def bare_title(piece: str) -> str:
    """Take the words for the talk itself off a piece of a title line: "trial shift KP" -> "KP", "Ysgol Bryn Coed TA interview" -> "Ysgol Bryn Coed TA"."""
    piece = re.sub(rf"^{WEEKDAY}\.?,?\s+(?={TALK_WORD}\b)", "", piece, flags=re.IGNORECASE)
    if re.match(r"call\s+(?:centre|center|handler|taker|agent)\b", piece, re.IGNORECASE):
        return piece
    piece = (
        re.sub(
            rf"^(?!shift\s+\w+(?:er|or|lead|cook|chef|nurse)\b|shift\s+(?:lead|cook|chef|nurse)\b)(?:\d\.\s*)?{TALK_WORD}(?:\s+(?:for|as|at|with))?\b\s*",
            "",
            piece,
            flags=re.IGNORECASE,
        )
        or piece
    )
    return re.sub(rf"\s+{TALK_WORD}$", "", piece, flags=re.IGNORECASE).strip(" .*_#") or piece


# Day and hour of the talk, and what kind of note it is, are no part of a house or a post.
_DATED = compiled(
    rf"(?:\b(?:on\s+)?{WEEKDAY}\.?,?\s+(?=\d))?(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:\s+20\d\d)?\b|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+20\d\d)?\b|\b20\d\d-\d\d-\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}(?:[/.](?:20)?\d\d)?\b(?!\s*(?:am|pm)))"
    r"|\b\d{1,2}(?:[:.][0-5]\d)?\s*[-–]\s*\d{1,2}[:.][0-5]\d\b(?!\s*(?:am|pm))"
    r"|\b(?:at\s+)?\d{1,2}(?:[:.][0-5]\d)?\s*(?:am|pm)?\s*(?:-|–|to|till?)\s*\d{1,2}(?:[:.][0-5]\d)?\s*(?:am|pm)\b|\b(?:at\s+)?\d{1,2}(?:[:.][0-5]\d\s*(?:am|pm)?|\s*(?:am|pm))(?![\w%])",
    re.IGNORECASE,
)
_OF_NOTE = compiled(
    r"^\W*(?:(?:i\s+am|i['’]?m|am|have|i['’]?ve|just|only|now|got|came|come)\s+)*(?:(?:back|home|in|out|returned)\s+)+(?:from|of)\s+(?:(?:my|the|an?|interview|chat|talk|meeting|with|at)\s+)*(?=[A-ZÀ-Þ])"
    r"|^\W*(?:(?:hi|hey|hello|ok(?:ay)?|so|right|well)\b\W*)*(?:(?:quick|short|brief|some|few|a|my|the|rough)\s+)*(?:debrief|notes?|thoughts|recap|summary|write-?up|brain\s?dump)\s+(?:after|from|on|of|about|for|re|following)\s+(?:(?:my|the|an?|today['’]?s?|yesterday['’]?s?|interview|chat|talk|meeting|with|at)\s+)*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


# "So that was the Elm Hotel": the notes begin as one begins to tell.
_THAT_WAS = compiled(
    r"^\W*(?:(?:ok(?:ay)?|so|right|well|phew|just)\W+)*(?:that|this|it)(?:['’]s|\s+was)\s+(?:(?:the|my|me\s+at|at)\s+)*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def undated(text: str) -> str:
    """Return a head without day and hour, and without the words for the note itself: "Quick debrief after Elm Clinic"."""
    bare = re.sub(r"(?:\s*[,;]){2,}", ",", _DATED.sub(" ", text))
    if bare != text:
        bare = re.sub(rf"^\W*{WEEKDAY}\.?,?(?=\s)|\s+(?:on\s+)?{WEEKDAY}\.?,?(?=\W*$)", " ", bare, flags=re.IGNORECASE)
        bare = re.sub(
            r"(?:\s*[,;–—-])+\s*$|^[\s,;–—-]+", "", re.sub(r"\s+([,;.])", r"\1", re.sub(r"[ \t]{2,}", " ", bare))
        )
        bare = re.sub(r"\s*[,;]+(?=\s*[.!])", "", bare)
    return _THAT_WAS.sub("", _OF_NOTE.sub("", bare))


# What I told of myself, to the end of its sentence; to have been somewhere for the talk itself is none of it.
_MY_PAST = compiled(
    r"(?:\bi(?:['’](?:d|ve))?\s+(?:also\s+|then\s+|just\s+)*(?:said|told|mentioned|explained|answered|replied|described|admitted|gave|showed|worked|did|ran|run|used|led|learn\w*|train\w*|manag\w+|drove|taught|cook\w+|look\w*\s+after)\b"
    r"|\bi\s+was\s+(?=(?:at|with|in)\b[^.!?,;\n]*\b(?:years?|yrs?|months?|since|until|till|before|back\s+then)\b)"
    r"|(?:^|[,;(–—-]\s*|\b(?:and|then|so|but)\s+)(?:said|told\s+(?:him|her|them)|showed\s+(?:him|her|them)|answered|mentioned|explained|described)\b"
    r"|\bmy\s+(?:(?:last|old|previous|former|current|first|own)\s+)?(?:job|post|role|time|years?|days?|boss|team|work|shifts?|experience)\s+(?=(?:at|for|with|in|from)\b))"
    r"[^.!?\n]*",
    re.IGNORECASE,
)
_A_HOUSE = compiled(
    r"\s+(?:(?:at|for|with|from|in)\s+|@\s*)(?:the\s+)?[A-ZÀ-Þ][\w'’&-]*(?:\s+(?:(?:of|and|&)\s+)?[A-ZÀ-Þ][\w'’&-]*)*"
)


def without_my_past(text: str) -> str:
    """Return a head without the houses of which I told as my own past: "I said we ran one at Aldi"."""
    return _MY_PAST.sub(lambda found: _A_HOUSE.sub("", found.group()), text)


__all__ = ["TALK_WORD", "bare_title", "undated", "without_my_past"]
