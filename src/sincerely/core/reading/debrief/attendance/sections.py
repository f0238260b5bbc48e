"""Headings and labels of notes: what they announce, and whom they name."""

from __future__ import annotations

import re
from typing import Literal

from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.text.names import POSITION, RANKS
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

Section = Literal[
    "", "open", "promises", "mine", "theirs", "needs", "private", "logistics", "people", "person", "topic"
]
_SECTIONS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    ("private", compiled(r"\b(?:private|privat|privado|personal\s+(?:notes?|thoughts?)|between\s+us|entre\s+n\w+|not\s+for\s+(?:the\s+)?(?:letter|them|anyone)|my\s+eyes|just\s+for\s+me|gut(?:\s+feel\w*)?|vibes?|honest\s+thoughts?|own\s+thoughts?|off\s+the\s+record|for\s+me\s+only|secret|just\s+me|not\s+saying|vertraulich|for\s+my\s+eyes|diary)\b", re.I)),
    ("open", compiled(r"\b(?:forgot|didn'?t\s+(?:get\s+to\s+)?ask|open\s+(?:questions?|points?|qs?)|still\s+(?:open|to\s+ask|unclear|wondering)|unanswered|questions?\s+(?:i|left|still|to|for)|q'?s\s+(?:i|left|still)|to\s+(?:ask|find\s+out|clarify)|unclear|not\s+clear|unknown|dunno|no\s+idea|vraag|vragen|unsure|dudas|loose\s+ends|couldn'?t\s+answer|(?:should|wish)\s+(?:i\s*(?:'?d|had)\s+|have\s+|i\s+)?asked|fluffed|offene\s+fragen)\b|^\W*(?:dudas|\?+)\W*$", re.I)),
    ("mine", compiled(r"\b(?:(?:i|me)\s+(?:promised|owe|need\s+to|must|said\s+i)|my\s+(?:promises|to-?\s?do|actions?|homework)|to-?\s?do|todo|i\s+owe|for\s+me\s+to\s+do|action\s*(?:points|items)?s?\s*(?:for\s+me|\(me\)|me)?$|homework|remember\s+to|follow[- ]?ups?|promised)\b", re.I)),
    ("theirs", compiled(r"\b(?:they\s+(?:promised|owe|will|said\s+they)|their\s+(?:side|promises|actions?)|promised\s+by\s+them)\b", re.I)),
    ("promises", compiled(r"\b(?:next\s+steps?|next|what\s+(?:happens\s+)?next|what\s+now|after(?:wards)?|plazos|pr[oó]ximos\s+pas\w+|timeline|process|wie\s+weiter|logistics\s+after|follow[- ]?up|actions?)\b\W*$", re.I)),
    ("needs", compiled(r"\b(?:(?:what\s+)?(?:they|she|he|the\s+(?:role|job|team|school|ward))\s+(?:really\s+)?(?:needs?|wants?|(?:are|is)\s+(?:after|looking\s+for|seeking)|looks?\s+for|seeks?)|needs?|looking\s+for|^\W*wants?\W*$|must[- ]haves?|requirements?|required|essentials?|desirables?|nice[- ]to[- ]haves?|(?:person|job)\s+spec\w*|criteria|wish\s?list|role\s+needs)\b", re.I)),
    ("people", compiled(r"^\W*(?:people|panel|who|who(?:'s|\s+was|s)?\s+(?:there|who)|interviewers?|present|there|cast|attendees|the\s+panel|met)\W*$", re.I)),
    ("logistics", compiled(r"^\W*(?:logistics?|parking|travel|getting\s+there|train|trains|directions?|practical(?:ities)?|practical\s+stuff|route|transport|building|place|admin|food|lunch|misc|random|other\s+stuff|expenses)\b", re.I)),
)  # fmt: skip
LISTS = compiled(r"\b(?:panel|people|interviewers?|present|met|there|who)\b[^.]*:?\s*$", re.I)
_LINKING = words_of("""
    and the a of with plus n w from for our their by in at & + also both panel people who there met spoke to saw
    interviewers interviewer present me was were is as on later then
""")


_WITH_SOMEBODY = compiled(r"(?:[\w-]+\s+){1,3}(?:w/|with|w)\s*(?=\S)", re.I)
_LASTED = compiled(r"[\s,(]+(?:(?:about|abt|~)\s*)?\d+\s*(?:m|min|mins|minutes|h|hr|hrs|hours?)\b\)?\W*$", re.I)


def introduces(line: Line, notes: str, roster: Roster, pattern: re.Pattern[str]) -> list[Known] | None:
    """Return the people a line only introduces ("Jan v d Berg, director of nursing", "1. Tom, foreman"); None where it says more."""
    if line.cells or not 0 < len(line.text) <= 110:
        return None
    text = (
        _ADDRESS.sub(" ", notes[line.start : line.end]).strip(" *_:#,")
        if "@" in line.text
        else line.text.strip(" *_:#")
    )
    if line.label_sign == ":" and line.body < line.end:
        if not LISTS.search(line.label):
            return None
        text = notes[line.body : line.end].strip(" *_")  # "Panel: ..." lists who was there
    with_ = _WITH_SOMEBODY.match(text)
    if with_ and pattern.match(text, with_.end()):
        text = _LASTED.sub("", text[with_.end() :])  # "pairing w/ Yuki 40m"
    whole = heading_person(text, roster) if len(text.split()) <= 8 else None
    found = [known for match in pattern.finditer(text) if (known := roster.named(match.group())) is not None]
    people = list({id(known): known for known in ([whole] if whole else []) + found if known.present}.values())
    if not people or re.search(
        rf"\b(?:{SPEECH}|is|are|was|were|will|would|has|have|had|did|does)\b", _POSTS.sub(" ", text), re.I
    ):
        return None
    if whole is None and pattern.match(text) is None and roster.named(re.split(r"[,(/–—-]", text)[0]) is None:
        return None
    rest = pattern.sub(" ", re.sub(r"\([^)]*\)", " ", text))
    if whole is not None:
        rest = re.split(r"[,/(]|\s[-–—]\s", rest, maxsplit=1)[-1]
    left = [
        word
        for word in re.findall(r"[^\W\d_][\w'’.]*", rest)
        if word.casefold().strip(".") not in _LINKING and not POSITION.search(word) and not _POSTS.search(word)
    ]
    posts = re.split(r"[,/]|\s[-–—]\s|\s=\s", text, maxsplit=1)[1:]
    if posts and POSITION.search(posts[0]) and len(posts[0].split()) <= 6:
        left = []
    return people if len(left) <= (0 if whole is None else 1) else None


_POSTS = compiled(
    r"\b(?:runs|leads|heads|lead|head|nursing|medicine|services?|development|operations|studies|care|education|safety|IT|maths|science|sales|support)\b",
    re.I,
)


# How sure one is of a name or a post: "HR i think", "or something", "??".
HEDGE = compiled(
    r"(?:\b(?:i\s+(?:think|guess|believe|reckon)|maybe|prob(?:ably|s)?|possibly|or\s+(?:something|similar|so)|not\s+sure|didn['’]?t\s+catch)\b|[?!.…]+)\W*$",
    re.I,
)


_ADDRESS = compiled(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CLOCK_TIME = compiled(r"\b\d{1,2}[h:.][0-5]\d\b")
_RANK_LAST = compiled(rf"(?:^|(?<=\s))(?:{RANKS})\.?\s*$", re.I)


def presents(text: str, roster: Roster, pattern: re.Pattern[str]) -> Known | None:
    """Return whom a breath presents and says nothing else of: "Tom Whitfield, practice educator.", "Siobhan Keane??", "the foreman Dave"."""
    plain = re.sub(r"^\W*(?:(?:and|then|also|next|plus)\W+)*(?:the\s+|our\s+|their\s+)?", "", text, flags=re.I)
    plain = _CLOCK_TIME.sub(" ", _ADDRESS.sub(" ", plain))
    named = pattern.search(plain)
    known = roster.named(named.group()) if named else None
    if named is None or known is None or not known.present:
        return None
    before, after = _RANK_LAST.sub("", plain[: named.start()]), pattern.sub(" ", plain[named.end() :])
    return known if _only_post(before) and _only_post(after) else None


_PRAISE = compiled(
    r"\W*(?:(?:really|so|very|v|rly|quite|super|such|proper|dead|a\s+bit)\s+)+(?:[\w'’-]+\s*){1,2}[.!]*\W*$", re.I
)


def praises(text: str, roster: Roster, pattern: re.Pattern[str]) -> Known | None:
    """Return of whom a breath only says what they are like: "Grace (ward manager) really nice." """
    named = pattern.match(text)
    known = roster.named(named.group()) if named else None
    if named is None or known is None or not known.present:
        return None
    rest = re.sub(r"\([^)]*\)", " ", pattern.sub(" ", text[named.end() :]))
    return known if _PRAISE.fullmatch(rest) else None


def only_post(text: str) -> bool:
    """Say whether a breath is somebody's post and nothing else, however unsure: "HR i think"."""
    return POSITION.search(text) is not None and _only_post(text)


def _only_post(text: str) -> bool:
    plain = HEDGE.sub("", HEDGE.sub("", text)).strip(" ,;:()[]-–—=/&+.?!'\"")
    words = re.findall(r"[^\W_][\w'’-]*", plain)
    if not words:
        return True
    return (
        len(words) <= 5
        and POSITION.search(plain) is not None
        and re.search(r"[.;:?]\s|\d", plain) is None
        and re.search(
            rf"\b(?:{SPEECH}|is|are|was|were|will|has|have|had|did|on|about|to)\b", _POSTS.sub(" ", plain), re.I
        )
        is None
    )


def just_introduces(rest: str) -> bool:
    text = re.sub(r"[,;(].*", "", rest).strip(" .()")
    return not text or (
        len(text.split()) <= 6
        and POSITION.search(text) is not None
        and re.search(r"\b(?:is|are|was|were|has|have|behind|needs?|wants?)\b", text, re.I) is None
        and re.search(rf"\b(?:{SPEECH})\b", text, re.I) is None
    )


def section_of(label: str) -> Section:
    """Return what a heading announces; empty when it says nothing we know."""
    if len(label.split()) > 8:
        return ""
    return next((name for name, pattern in _SECTIONS if pattern.search(label)), "")


_CLOCK = compiled(
    r"^\W*\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[-–—]\s*\d{1,2}[:.]\d\d)?\s*[-–—:]?\s+(?=[^\W\d])", re.I
)


def heading_person(label: str, roster: Roster) -> Known | None:
    """Return the one person a label names: "Amara (ward mgr)", "JVB", "Dr. Rao, consultant", "Q2 (GWJ)"."""
    plain = re.sub(r"\s+", " ", _CLOCK.sub("", label)).strip(" *_")
    bracket = re.search(r"\(([^)]*)\)", plain)
    head = re.sub(r"\([^)]*\)?", " ", plain).strip(" ,")
    head = re.sub(
        r"^(?:q\d*|\d+[.)]?|from|with|by|then|also|and|next|re|again|question\s+\d*)\s+", "", head, flags=re.I
    )
    head = re.sub(r"\s+(?:again|too|also|asked|asks|says|said|wants|q|x\d|\d)$", "", head, flags=re.I)
    for text in (
        head,
        head.split(",")[0].strip(),
        re.split(r"\s+(?:[-–—]|the|from)\s*", head)[0].strip(),
        bracket[1] if bracket and len(bracket[1].split()) <= 3 else "",
    ):
        if text and len(text.split()) <= 5:
            found = roster.named(text) or (
                roster.subject(text) if POSITION.search(text) and len(text.split()) <= 3 else None
            )
            if found is not None:
                return found
    if len(head) == 1 and head.islower():
        return roster.named(head.upper())
    pattern = roster.pattern()
    inside = {id(known) for match in pattern.finditer(head) if (known := roster.named(match.group())) is not None}
    if len(inside) == 1 and len(head.split()) <= 5:
        found = next(known for known in roster.people if id(known) in inside)
        rest = pattern.sub("", head)
        return found if POSITION.search(rest) or len(rest.split()) <= 1 else None
    return None
