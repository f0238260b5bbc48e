"""A talk that is told to have been moved: "they moved Thursday to Friday 10", "Friday at ten instead of Thursday", "he can't do Wednesday, could I come on Thursday at 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.setting.hours import clock_said
from sincerely.core.reading.kinds.signs import sentences_of
from sincerely.core.reading.patterns import compiled

_MOVED = compiled(
    r"\b(?:mov(?:e[ds]?|ing)|shift(?:s|ed|ing)?|re-?(?:schedul|arrang|book|plan)\w*|postpon\w+|(?:put|push(?:ed|ing)?)(?=\s+(?:it|back|off|out|the\s+(?:interview|talk|call|meeting|chat|panel)|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?)\b)|(?:brought|bring(?:ing)?|pull(?:ed)?)\b[^.;]{0,30}?\bforward|chang(?:ed?|ing)|switch(?:ed|ing)?|swap(?:ped|ping)?|delay(?:ed|ing)?)\b",
    re.I,
)
# What stands behind is the new hour: "to Friday", "is now 11".
_TO = compiled(r"(?:\b(?:to|till?|until|for|now)\b|->|→)\s*(?:be\s+)?(?:on\s+|at\s+)?", re.I)
# What stands before is the new one, and behind the old: "Friday instead of Thursday".
_INSTEAD = compiled(r"\b(?:instead\s+of|rather\s+than|in\s+place\s+of|(?:and\s+)?not)\b", re.I)
_NOT_MOVED = compiled(
    r"(?:n['’]?t|\bnot|\bnever|\bcannot|\bno\s+need\s+to|\bunable\s+to)\s+(?:\w+\s+){0,2}?$|\bis\s+(?:un|not\s+)$", re.I
)
# A day of something else: of the work, an answer, a paper.
_OF_A_TALK = compiled(r"\b(?:interviews?|talk|call|meeting|chat|panel|visit|appointment|slot|trial|round|tour|test|presentation|lesson|assessment|it)\b", re.I)  # fmt: skip
_OF_ANOTHER = compiled(r"\b(?:start(?:ing|s)?(?:\s+(?:date|day))?|deadline|decision|answer|contract|offer|induction|house|office|shift\s+pattern|rota)\b", re.I)  # fmt: skip
# The hour beside a day: "Friday 10", "Friday, at half nine", "10 on Friday".
_HOUR = r"(?:half\s+(?:past\s+)?|quarter\s+(?:to|past)\s+)?(?:\d{1,2}(?:[:.]\d\d)?|\d{3,4}|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:[ap]\.?m\b\.?|o['’]?clock)?"
# "Monday 7 at 8": which Monday is not said by its name alone.
_DAY_BEHIND = compiled(r"\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:at|@)\s*\w", re.I)
_HOUR_BEHIND = compiled(rf"[\s,]*(?:at\s+|@\s*|from\s+)?(?P<hour>{_HOUR})(?![\w%/]|[.:]\d)", re.I)
_HOUR_BEFORE = compiled(rf"(?P<hour>{_HOUR})\s+(?:on\s+|this\s+|next\s+)*$", re.I)
# Who cannot at the hour that was arranged, whichever side it is.
_CANNOT = compiled(
    r"\b(?:can(?:no|['’]?)t|can\s+not|could(?:\s+not|n['’]?t)|(?:won['’]?t|will\s+not)\s+be\s+able\s+to|(?:unable|not\s+able)\s+to|can\s+no\s+longer)\s+(?:do|make|manage|come|attend|meet|keep|be\s+there|see\s+me)\b"
    r"|\b(?:does|do|did|will|would)(?:n['’]?t|\s+not|\s+no\s+longer)\s+(?:work|suit|fit)\b|\bwon['’]?t\s+(?:work|suit|fit)\b|\bno\s+longer\s+(?:works|suits|fits|possible)\b"
    r"|(?:\b(?:is|are)|['’](?:s|re))\s+(?:now\s+|suddenly\s+)?(?:ill|sick|away|off|busy|(?:not|no\s+longer)\s+(?:free|available|there|in|possible))\b|\b(?:is|are)n['’]?t\s+(?:free|available|possible)\b",
    re.I,
)
# What is put in its place.
_INSTEAD_THEN = compiled(
    r"\b(?:(?:could|can|would|may|might|shall)\s+(?:i|you|we|he|she|they|it)\b|(?:how|what)\s+about\b|(?:asks?|asked|wants?|wanted)\s+(?:me\s+)?(?:to|if|whether|for)\b|(?:offers?|offered|suggests?|suggested|proposes?|proposed)\b|(?:so\s+)?(?:it|we|i)(?:['’](?:s|re|m|ll)|\s+(?:is|are|am|will|shall|said|agreed))\b|new\s+(?:time|hour|day|date|slot)\b|instead\b)",
    re.I,
)
_ASKS = compiled(r"\?|\b(?:(?:could|can|would|may|might|shall)\s+(?:i|you|we|they|it)|how\s+about|what\s+about|asks?|asked|wants?|wanted|would\s+like|offer\w*|suggest\w*|propos\w*)\b", re.I)  # fmt: skip
_AGREED = compiled(r"\b(?:yes|ok(?:ay)?|sure|fine|agreed?|accept(?:ed)?|confirm(?:ed)?|of\s+course|no\s+problem|works\s+for|that\s+works|suits)\b", re.I)  # fmt: skip
_REFUSED = compiled(r"\b(?:said|told\s+\w+|answered|but)\s+(?:that\s+)?(?:no(?!\s+problem)|not|i\s+(?:can(?:no|['’]?)t|could(?:\s+not|n['’]?t)))\b", re.I)  # fmt: skip
_AT_HOUR = compiled(rf"\b(?:at|@|to)\s*(?P<hour>{_HOUR})(?![\w%/]|[.:]\d)", re.I)
# Between "to" and its day stands nothing else: "to 10 on Friday", "to next week, Tuesday", and not "the move to Leeds on Friday".
_RIGHT_BEFORE = compiled(rf"\W*(?:(?:on|at|the|this|next|week|early|late|same|time|hour|place|and|{_HOUR})\W+)*", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedTalk:
    """A talk on record, by its `start`, and when it begins now (aware, in the anchor's zone); `quote` are the words. `agreed`: it is told as settled, and not only asked."""

    start: datetime
    to: datetime
    quote: str
    agreed: bool = True


def moved_talk(notes: str, ahead: Sequence[datetime], anchor: datetime, *, day_first: bool = False) -> MovedTalk | None:
    """Return the first talk of `ahead` (aware, the next one first) that notes tell was moved, and when it is now; None where they tell of none, or not to when.

    `anchor` (aware) is when the notes were written, in the zone whose clock they speak of. Where only a day is told the hour stays, where only an hour is told the day stays.
    """
    said = list(_sentences(notes))
    for place, sentence in enumerate(said):
        follows = " ".join(said[place + 1 :])
        for old, new, instead in _told(sentence):
            before = _moment(old, anchor, day_first, last=not instead)
            after = _moment(new, anchor, day_first, last=instead, right_behind=not instead)
            talk = _meant(before[0], ahead, anchor)
            if talk is None or after == (None, None) or _elsewhere(sentence):
                continue
            if found := _moved(talk, after, sentence, follows, anchor):
                return found
        if found := _replaced(sentence, said[place + 1 : place + 2], follows, ahead, anchor, day_first):
            return found
    return None


def named_in(words: str, moment: datetime, anchor: datetime, *, day_first: bool = False) -> list[tuple[int, int, bool]]:
    """Return where words name the day of a moment, and whether its hour stands there too: the spans of "Thursday at 10"; `anchor` as for `moved_talk`."""
    assert anchor.tzinfo is not None
    named = []
    for span in find_dates(words, anchor, anchor.tzinfo, day_first=day_first):
        if span.precision == "range" or span.day != moment.date():
            continue
        if isinstance(span.value, datetime):
            if span.value == moment:
                named.append((span.start, span.end, True))
            continue
        hour = _HOUR_BEHIND.match(words, span.end)
        timed = hour is not None and clock_said(_at(hour["hour"])) == moment.timetz().replace(tzinfo=None)
        named.append((span.start, hour.end() if hour and timed else span.end, timed))
    return named


def _replaced(
    sentence: str, behind: Sequence[str], follows: str, ahead: Sequence[datetime], anchor: datetime, day_first: bool
) -> MovedTalk | None:
    """Return the talk at whose hour somebody cannot, and the hour that is put in its place, there or in the sentence `behind`."""
    cannot = _CANNOT.search(sentence)
    if cannot is None:
        return None
    then = _INSTEAD_THEN.search(sentence, cannot.end())
    if then:
        old, new, quote = sentence[: then.start()], sentence[cannot.end() if then.group().lower() == "instead" else then.start() :], sentence  # fmt: skip
        if then.group().lower() == "instead":
            # "can't do Wednesday, Thursday at 10 instead": the first day is the old one.
            parted = re.search(r"[,;–—]|\b(?:so|but|and)\b", new)
            if parted is None:
                return None
            old, new = sentence[: cannot.end() + parted.start()], new[parted.end() :]
    elif behind and _INSTEAD_THEN.search(behind[0]):
        old, new, quote = sentence, behind[0], f"{sentence} {behind[0]}"
        follows = follows[len(behind[0]) :]
    else:
        return None
    before = _moment(old, anchor, day_first, last=True)
    after = _moment(new, anchor, day_first)
    if after[1] is None and (hour := _AT_HOUR.search(new)):
        after = (after[0], clock_said(_at(hour["hour"])))
    here = [talk.astimezone(anchor.tzinfo) for talk in ahead]
    talk = next((one for one in here if before[0] in (None, one.date())), None)
    if talk is None or after == (None, None):
        return None
    return _moved(talk, after, quote, follows, anchor)


def _moved(
    talk: datetime, after: tuple[date | None, time | None], quote: str, follows: str, anchor: datetime
) -> MovedTalk | None:
    """Return the move of a talk; None where it is none, lies behind, or was only asked and refused."""
    day = after[0] or talk.date()
    to = datetime.combine(day, after[1] or talk.timetz().replace(tzinfo=None), tzinfo=anchor.tzinfo)
    if to <= anchor or to == talk:
        return None
    asked = _ASKS.search(quote)
    answer = f"{quote[asked.end() :]} {follows}" if asked else ""
    if asked and _REFUSED.search(answer):
        return None
    return MovedTalk(start=talk, to=to, quote=" ".join(quote.split()), agreed=not asked or bool(_AGREED.search(answer)))


def _sentences(notes: str) -> Iterator[str]:
    for line in notes.splitlines():
        for first, end in sentences_of(line):
            yield line[first:end]


def _elsewhere(sentence: str) -> bool:
    return _OF_ANOTHER.search(sentence) is not None and _OF_A_TALK.search(sentence) is None


def _told(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the ways a sentence can be parted into what speaks of the old hour and what of the new, and whether the new one stands before."""
    for found in _INSTEAD.finditer(sentence):
        yield sentence[found.end() :], sentence[: found.start()], True
    verb = _MOVED.search(sentence)
    if verb and _NOT_MOVED.search(sentence[: verb.start()]):
        return
    for found in _TO.finditer(sentence, verb.end() if verb else 0):
        if verb or found.group().lower().startswith("now"):
            yield sentence[: found.start()], sentence[found.end() :], False


def _moment(
    words: str, anchor: datetime, day_first: bool, *, last: bool = False, right_behind: bool = False
) -> tuple[date | None, time | None]:
    """Return the day and the hour that words name next to where they were parted; the old ones stand at their end, as new ones do before "instead of"."""
    assert anchor.tzinfo is not None
    spans = find_dates(words, anchor, anchor.tzinfo, day_first=day_first)
    spans = tuple(span for span in spans if span.precision != "range")  # "next week" is no day
    span = spans[-1 if last else 0] if spans else None
    if span is None or (right_behind and not _RIGHT_BEFORE.fullmatch(words[: span.start])):
        bare = _HOUR_BEHIND.match(words)
        return None, clock_said(_at(bare["hour"])) if bare else None
    if isinstance(span.value, datetime):
        return span.day, span.value.timetz().replace(tzinfo=None)
    if _DAY_BEHIND.match(words, span.end):
        return None, None
    behind, ahead = _HOUR_BEHIND.match(words, span.end), _HOUR_BEFORE.search(words[: span.start])
    said = behind or ahead
    return span.day, clock_said(_at(said["hour"])) if said else None


def _at(hour: str) -> str:
    bare = hour.strip()
    return f"at {bare}" if bare.isalpha() or (bare.isdigit() and len(bare) <= 2) else hour


def _meant(day: date | None, ahead: Sequence[datetime], anchor: datetime) -> datetime | None:
    """Return the talk on a day; where none is told, or that day has none, the only one, or the next."""
    here = [talk.astimezone(anchor.tzinfo) for talk in ahead]
    return next((talk for talk in here if talk.date() == day), here[0] if here else None)


__all__ = ["MovedTalk", "moved_talk", "named_in"]
