"""Say what was promised in words that read on their own: from the verb, in its plain form, without the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.debrief.talk.certainty import EARLIEST
from sincerely.core.reading.debrief.text.promise_words import DUTY_LEAD, PLAINLY, VERB
from sincerely.core.reading.patterns import compiled

_CLEAN = compiled(r"^(?:[\s,.;:*\-→]|(?:and|but|so|also|then|oh|ok|plus|that|i)\b)*|[\s,.;:*(\-–—]+$", re.I)
# What taking the day out leaves hanging: "bring a copy or".
_HANGING = compiled(r"(?:\s+(?:or|and|by|on|before|until|till|at|in|from|next|this|the|of|&|/|-))+\s*$", re.I)
_HANGING_ALONE = compiled(r"(?:\s+(?:or|and|the|&|/|-))+\s*$", re.I)
_EITHER_DAY = compiled(r"\s*(?:or|and|to|/|&|,|-|–|or\s+on|,\s*or)\s*", re.I)
# When somebody is there is no part of the thing: "send her my tickets, she's off Weds".
_LEAVE = compiled(
    r"\s*[,;(–—-]\s*(?:(?:s?he|they)(?:['’]?(?:s|re)|\s+(?:is|are))?|\w+['’]s|(?-i:[A-ZÀ-Þ])\w+\s+is)\s+(?:only\s+|not\s+)?(?:(?:off|away|out|on\s+(?:leave|holiday|annual\s+leave|nights|days))\b|(?:in|back)\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|next|tom))[^,;]*$",
    re.I,
)
# Somebody wants a thing of mine: it is the thing that is owed.
_ASKED_FOR = compiled(
    r"^\W*(?:[\w.-]+['’]d\s+(?:also\s+|really\s+)*(?:like|love)|(?:[\w.'’-]+\s+){1,3}?(?:still\s+|also\s+|just\s+|all\s+)*(?:needs?|wants?|wanted|asked\s+for|would\s+like|expects?|(?:is|are)\s+(?:expecting|after|waiting\s+(?:for|on))))\s+(?P<see>to\s+see\s+)?(?:to\s+(?:have|get|read)\s+)?(?=(?:my|a\s+copy|copies|proof|the)\b)",
    re.I,
)
# "card copy + cert needed": things and no more.
_NEEDED = compiled(
    r"\s+(?:(?:is|are|also|still|both)\s+)*(?:needed|required|wanted)(?:\s+(?:please|too|asap))?\W*$", re.I
)
_SUBJECT = compiled(
    r"\W*(?:i|we|he|she|they|it|to|send|bring|email|give|show|forward|post|[\w.]+\s+(?:said|asked|says))\b", re.I
)
# "my log book", "the last report": behind these a word that may be a verb is a thing.
_A_THING = compiled(r"\b(?:my|his|her|their|our|your|the|an?)\s+(?:\w+\s+)?$", re.I)
_PROMISED_A = compiled(r"^\W*(?:[\w.'’-]+\s+){1,2}?promised\s+(?:me\s+|us\s+)?(?=(?:an?|some|the)\s)", re.I)
_WANTS_ME = compiled(r"^\W*(?:[\w.'’-]+\s+){1,2}?(?:wants?|wanted|needs?|asked|would\s+like)\s+me\s+to\s+(?=\w)", re.I)
_THING = compiled(r"(?:my|the|an?|copy|copies|photos?|pics?|scans?|proof|links?|both|two|three|details|pdf)\s+\S", re.I)
# A second half that only takes up the thing of the first: "my titre - said I'd email it", "medical form -> back to her".
_TAKES_UP = compiled(r"\b(it|them|that|those|both|one|copy|a\s+copy|copies)\b(?!\s+(?:of|to\s+\w+ing)\b)", re.I)
_GOES_BACK = compiled(r"^\W*(?:back\s+|over\s+|across\s+)?to\s+\w", re.I)


def wording(text: str, spans: Sequence[DateSpan], by: Literal["me", "them"]) -> str:
    """Return what is promised so that it reads on its own: from the verb, in its plain form, without the day."""
    kept = EARLIEST.sub("", _LEAVE.sub("", text))
    spans = [span for span in spans if span.end <= len(kept)]
    dated = bool(spans)
    for start, end in reversed(_together(text, spans)):
        begin = re.search(
            r"(?:\s|^)(?:(?:by|before|on|until|till|til|within|at|for|due|in|b4|no\s+later\s+than)\s+)?(?:the\s+)?[\"“]?$",
            kept[:start],
            re.I,
        )
        after = re.match(
            r"[\"”]?\s*(?:morning|afternoon|evening|night|lunchtime|lunch|or\s+so|at\s+the\s+latest|latest|ish)?\b",
            kept[end:],
        )
        kept = kept[: begin.start() if begin else start] + " " + kept[end + (after.end() if after else 0) :].lstrip()
    given = _PROMISED_THING.match(kept) if by == "me" else None
    if given:
        verb = "give" if re.search(r"\b(?:call|ring|visit|tour|hand|answer|name)\b", given["thing"], re.I) else "send"
        return _short(f"{verb} {given['whom']} {given['thing'].split(', must ')[0]}", cut=dated)
    needed = _NEEDED.search(kept) if by == "me" else None
    if needed and needed.start() and not _SUBJECT.match(kept):
        return _short(f"send {_CLEAN.sub('', kept[: needed.start()])}", cut=dated)
    asked = _ASKED_FOR.match(kept) if by == "me" else None
    if asked and (way := _WAY.match(kept[asked.end() :])):
        return _short(f"{way['way'].lower()} {way['thing']}{way['to']}", cut=dated)
    if asked:
        return _short(f"{'show' if asked['see'] else 'send'} {kept[asked.end() :]}", cut=dated)
    kept = _WANTS_ME.sub("", kept) if by == "me" else _PROMISED_A.sub("give ", kept)
    goes_back = _BACK_TO.match(kept) if by == "me" else None
    if goes_back:
        return f"send it back to {goes_back['whom']}"
    found = next((one for one in VERB.finditer(kept) if not _A_THING.search(kept[: one.start()])), None)
    if found is None or re.match(r"hear\b", found.group(), re.I):
        kept = re.sub(r"^\W*(?:i\s+)?promised\s+(?=\w)", "send ", kept, flags=re.I)
        bare = _short(DUTY_LEAD.sub("", _CLEAN.sub("", kept)), cut=dated)
        return (f"send {bare}" if by == "me" and _THING.match(bare) else bare) or text.strip()
    word = re.match(r"[\w-]+", found.group())
    plain = PLAINLY.get(word.group().lower(), "") if word else ""
    if re.match(r"owes?\b", found.group(), re.I):
        plain = "send"
    rest = kept[found.start() + (len(word.group()) if word else 0) :] if plain else kept[found.start() :]
    ahead = (
        _CLEAN.sub("", re.split(r"\s+[-–—]\s+|:\s+", kept[: found.start()])[0])
        if re.match(r"^\W*(?:to\s+\w+|$)", rest[len(word.group()) if word and not plain else 0 :])
        else ""
    )
    what = f"{plain}{rest}" if plain else rest
    if ahead and re.search(r"\s[-–—]\s|:\s", kept[: found.start()]):
        first, _, tail = what.partition(" ")
        what = f"{first} {ahead} {tail}"  # "cert - I need to email to Kelly": the thing stands before
    return _short(what.replace(": ", " ", 1), cut=dated) or text.strip()


# "promised her that sms text": the thing itself, whatever word it ends in.
_PROMISED_THING = compiled(
    r"^\W*(?:(?:and|also|i)\s+)*promised\s+(?P<whom>him|her|them|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+(?P<thing>(?:that|the|my|an?|our|some|this)\s+(?!(?:i|he|she|they|we)\b|i['’])\S.*)",
    re.I | re.S,
)
# "back to him by Thursday", "needs to be back with her": the thing came before.
_BACK_TO = compiled(
    r"^\W*(?:(?:and|it|that|due|wants?|needs?|is|has|it['’]?s|to|be|go(?:es)?)\s+){0,4}back\s+(?:to|with|at)\s+(?P<whom>[\w'’]+)\W*$",
    re.I,
)
# The thing, then the way it goes: "my card photo text it to her".
_WAY = compiled(
    r"^(?P<thing>(?:my|the|a|an|copy|copies|photos?)\b.{2,80}?)[\s,;-]+(?P<way>text|e-?mail|mail|post|send|whatsapp|bring|drop|forward|scan|hand|upload)\s+(?:it|them|that|this|one)\b(?:\s+(?:over|off|across|in|back|on))?(?P<to>(?:\s+to\s+[\w.'’-]+)?)\W*$",
    re.I,
)


def in_one(first: str, second: str, wordings: tuple[str, str]) -> str | None:
    """Return the wording of a promise told in two breaths, the thing first; None where they are two. `wordings` are those of each."""
    if VERB.search(first):
        return None
    thing = re.sub(r"^(?:send|show)\s+", "", wordings[0])
    if _GOES_BACK.match(second):
        return _short(f"send {thing} {wordings[1].removeprefix('send it ')}")
    taken = _TAKES_UP.search(wordings[1])
    if taken is None or len(thing.split()) > 12:
        return None
    of = f"{taken[1]} of {thing}" if taken[1].lower().endswith(("copy", "copies")) else thing
    return _short(wordings[1][: taken.start()] + of + wordings[1][taken.end() :])


# What needs a thing: one cannot just "bring" or "send".
_BARE_GIVING = compiled(
    r"(?:send|mail|e-?mail|post|bring|give|forward|share|provide|supply|upload|hand|drop|show|submit|deliver|fax|scan)(?:\s+(?:over|in|on|off|across|through|out|back|up|to|me|him|her|you|round|along|straight|away|by|asap|soon))*",
    re.I,
)


_ASKS_FOR = compiled(
    r"\b(?:asked\s+for|asks\s+for|wants?|wanted|(?:would|['’]d)\s+like)\s+(?:to\s+(?:see|have|get|read)\s+)?(?P<thing>(?:the|my|an?)\s+(?:[\w'’-]+\s?){1,5})\W*$",
    re.I,
)
# "my 18th edition cert to be sent": what is sent is said once.
_TO_BE_SENT = compiled(r"(?<=\w)\s+to\s+(?:be\s+sent|send)$")
_IT = compiled(r"^(?P<verb>[\w-]+)\s+(?:it|them|that)\b")


def with_thing(what: str, before: str) -> str:
    """Return a wording with the thing that was asked for right before in place of "it": "asked for the calendar, I'll send it"."""
    what = _TO_BE_SENT.sub("", what)
    asked, it = _ASKS_FOR.search(before), _IT.match(what)
    return f"{it['verb']} {asked['thing'].strip()}{what[it.end() :]}" if asked and it else what


def names_no_thing(what: str) -> bool:
    """Say whether a promise's wording is a verb of giving without its thing: "send", "mail it over"."""
    return _BARE_GIVING.fullmatch(what.strip(" .,;")) is not None


def _together(text: str, spans: Sequence[DateSpan]) -> list[tuple[int, int]]:
    """Return where days stand, "Thursday or Friday" as one."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: span.start):
        if span.end > len(text):
            continue
        if found and _EITHER_DAY.fullmatch(text[found[-1][1] : span.start]):
            found[-1] = found[-1][0], span.end
        else:
            found.append((span.start, span.end))
    return found


def _short(text: str, *, cut: bool = True) -> str:
    """Tidy the ends; where nothing was `cut` out, a last "at" belongs to its verb: "lend me the log to look at"."""
    text = re.sub(r"\s+(?=[,.;])", "", " ".join(_CLEAN.sub("", text).split()))
    if text.count('"') % 2:
        text = text.replace('"', "").strip()
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].strip()  # an aside without its end
    return _ZONE.sub("", (_HANGING if cut else _HANGING_ALONE).sub("", text))[:200]


# "tomorrow evening IST": the zone of an hour that was taken off.
_ZONE = compiled(
    r"\s+(?:IST|GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|CST|MST|SGT|HKT|PHT|GST|AEST|AEDT|NZST|NZDT|EAT|WAT|SAST)\Z"
)


def tells_of_leave(text: str) -> bool:
    """Say whether a breath only says when somebody is there or not: "he's away Fri"."""
    return _LEAVE.fullmatch(f", {text.rstrip(' .')}") is not None


__all__ = ["in_one", "names_no_thing", "tells_of_leave", "with_thing", "wording"]
