"""What was promised, by whom and by when; and when they decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal

from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.debrief import cues
from sincerely.core.reading.debrief.walk import Utterance
from sincerely.core.reading.values import FoundPromise

_BEFORE = re.compile(r"\b(?:before|antes\s+d\w+|vor)\s+(?:the\s+|next\s+|this\s+)?$", re.I)
_NO_DEADLINE = re.compile(
    r"\b(?:since|from|founded|started|starts?|begins?|opened|opens?|last|ago|until\s+now|every|each|on\s+a|in\s+the\s+past|worked|for\s+the\s+last)\s+(?:the\s+|in\s+|on\s+)?$",
    re.I,
)
_CLEAN = re.compile(r"^(?:[\s,.;:*-]|(?:and|but|so|also|then|oh|ok|plus|that|i)\b)*|[\s,.;:*-]+$", re.I)
_VERB = re.compile(
    rf"\b(?:{cues._GIVE}|decide|make\s+(?:a|the|their|his|her)\s+(?:decision|mind|choice|offer)|owe\b)", re.I
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are read against: the interview's moment and zone, and how the candidate writes days."""

    anchor: datetime
    zone: tzinfo
    day_first: bool

    def dates(self, text: str) -> tuple[DateSpan, ...]:
        """Return the dates in a text that may be deadlines; "before Sunday" becomes the Saturday."""
        found = []
        for span in find_dates(text, self.anchor, self.zone, day_first=self.day_first):
            before = text[: span.start]
            if _NO_DEADLINE.search(before) or span.day < self.anchor.date():
                continue
            if _BEFORE.search(before) and not isinstance(span.value, datetime) and span.precision == "day":
                span = DateSpan(
                    start=span.start,
                    end=span.end,
                    value=span.value - timedelta(days=1),
                    precision="day",
                    note=f"“before {text[span.start : span.end]}” was read as the day before, at the latest.",
                )
            found.append(span)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, when they decide if it says so, and what to look at."""

    promise: FoundPromise
    decides: bool
    notes: tuple[str, ...]


def promise_in(said: Utterance, following: Sequence[Utterance], calendar: Calendar) -> Promised | None:
    """Return the promise a clause holds; None when it holds none."""
    text = said.text
    if cues.NO_PROMISE.search(text):
        return None
    by = _by(said)
    if by is None:
        return None
    whole = text
    spans = calendar.dates(text)
    if not spans and following and following[0].line is said.line and not cues.MY_PROMISE.search(following[0].text):
        # "send the certs, by Friday" and "I'll email it - promised before Sunday": the date may stand in the next breath.
        more = calendar.dates(following[0].text)
        if more and (
            re.match(
                r"^\W*(?:by|before|until|till|til|promised|on|within|in|this|next|today|tomorrow|tonight|deadline|latest|asap)\b",
                following[0].text,
                re.I,
            )
            or len(following[0].text.split()) <= 4
        ):
            spans = more
    due, notes = _choose(spans)
    what = _what(whole)
    decides = by == "them" and cues.DECIDE.search(text) is not None and due is not None
    return Promised(FoundPromise(by=by, what=what, due=due, quote=text), decides, notes)


def _choose(spans: Sequence[DateSpan]) -> tuple[date | datetime | None, tuple[str, ...]]:
    """Of several dates the last is meant ("today or tomorrow"); a range of days stands against a "probably"."""
    if not spans:
        return None, ()
    ranged = [span for span in spans if span.precision == "range"]
    chosen = ranged[0] if ranged else max(spans, key=lambda span: (span.day, isinstance(span.value, datetime)))
    return chosen.value, tuple(span.note for span in (chosen,) if span.note)


def _by(said: Utterance) -> Literal["me", "them"] | None:
    text = said.text
    if said.section == "mine" and (cues.GIVE.search(text) or re.match(r"^\W*\w+", text)):
        return (
            "them"
            if cues.THEIR_PROMISE.search(text) and re.match(r"^\W*(?:she|he|they|hr)\b", text, re.I)
            else "me"
            if _task(text)
            else None
        )
    if said.section in {"people", "logistics", "private", "needs"}:
        return None
    present_tense = re.match(
        r"^\W*(?:and\s+|so\s+)?i\s+(?:give|take|bring|mail|hand\s+in|deliver|send|upload)\b", text, re.I
    )
    if (
        present_tense
        and (
            said.section in {"promises", "mine"}
            or re.search(r"\b(?:by|before|until|till|when|tomorrow|tonight|on|next|promised|wk|week)\b", text, re.I)
        )
        and said.side == "me"
    ):
        return "me"
    if (
        said.side == "me"
        and said.section in {"promises", "mine"}
        and re.search(r"\b(?:by|before|mon|tue|wed|thu|fri)\w*\b|tomorrow|tonight", text, re.I)
    ):
        return "me"
    if (
        re.match(
            r"^\W*(?:[\w.'’-]+\s+){1,3}?(?:still\s+|also\s+)?(?:needs?|wants?)\s+my\s+(?!opinion|view|thoughts?|take|help|answer|advice|experience)\w+",
            text,
            re.I,
        )
        and said.side != "me"
    ):
        return "me"
    if said.side == "them" and re.match(
        rf"^\W*(?:will|['’]ll|going\s+to|is\s+going\s+to|promised\s+to|offered\s+to|to)\s+(?:also\s+)?(?:{cues._GIVE})\b",
        text,
        re.I,
    ):
        return "them"
    if said.side == "them" and re.search(
        r"\b(?:schickt|stuurt|manda|env[ií]a|liga|ligar|avisa|aviso|llama|rappelle|envoie|mailt|belt)\b", text, re.I
    ):
        return "them"
    mine, theirs = cues.MY_PROMISE.search(text), cues.THEIR_PROMISE.search(text)
    if mine and theirs:
        return "me" if mine.start() <= theirs.start() else "them"
    if mine:
        return "me"
    if (
        theirs
        and not re.match(
            r"^\W*(?:what|how|why|if|whether|when|asked|she\s+asked|he\s+asked|they\s+asked)\b", text, re.I
        )
        and not (said.ask and text.rstrip().endswith("?"))
    ):
        return "them"
    if (
        said.side == "them"
        and re.match(
            r"^\W*(?:[\w.'’-]+\s+){1,3}?(?:sends|mails|emails|e-mails|texts|rings|calls|forwards|shares|gives|does)\b",
            text,
            re.I,
        )
        and (
            said.section in {"promises", "theirs"}
            or (said.who is not None and not said.labelled and said.clause.start == said.line.start)
        )
    ):
        return "them"
    if said.section in {"theirs"} and _task(text):
        return "them"
    if said.section == "promises" and re.match(rf"^\W*(?:to\s+)?(?:{cues._GIVE})", text, re.I):
        return "me"
    return None


def _task(text: str) -> bool:
    return cues.GIVE.search(text) is not None or len(text.split()) <= 12


def _what(text: str) -> str:
    found = _VERB.search(text)
    what = text[found.start() :] if found else text
    return _CLEAN.sub("", what)[:200] or text.strip()


def decision_in(said: Utterance, calendar: Calendar) -> tuple[date | datetime, str, tuple[str, ...]] | None:
    """Return (when, words, notes) where a clause says when they decide."""
    if cues.DECIDE.search(said.text) is None or (said.side == "me" and cues.MY_PROMISE.search(said.text)):
        return None
    due, notes = _choose(calendar.dates(said.text))
    return (due, said.text, notes) if due is not None else None


__all__ = ["Calendar", "Promised", "decision_in", "promise_in"]
