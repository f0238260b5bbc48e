"""What was promised, by whom, to whom and by when; and when they decide.

A promise is a person, a sign of what is to come ("'ll", "to", "is sending", a day ahead) and a verb of giving, telling or doing. It is the signs that are listed, not the promises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal

from sincerely.core.reading.dates import DateSpan, find_dates
from sincerely.core.reading.debrief import cues
from sincerely.core.reading.debrief.people import Known, Roster
from sincerely.core.reading.debrief.walk import Utterance
from sincerely.core.reading.values import FoundPromise

_BEFORE = re.compile(r"\b(?:before|antes\s+d\w+|vor)\s+(?:the\s+|next\s+|this\s+)?$", re.I)
_NO_DEADLINE = re.compile(
    r"\b(?:since|from|founded|started|starts?|begins?|opened|opens?|last|ago|until\s+now|every|each|on\s+a|in\s+the\s+past|worked|for\s+the\s+last|starting)\s+(?:the\s+|in\s+|on\s+)?$",
    re.I,
)

# --- verbs: their plain form; the others ("sends", "sending") are built from it ------------------------------------
_PLAIN = [
    "send",
    "email",
    "e-mail",
    "mail",
    "forward",
    "fwd",
    "share",
    "bring",
    "upload",
    "post",
    "text",
    "ring",
    "call",
    "phone",
    "fax",
    "write",
    "drop",
    "provide",
    "hand",
    "pass",
    "submit",
    "scan",
    "whatsapp",
    "message",
    "msg",
    "ping",
    "dm",
    "confirm",
    "complete",
    "fill",
    "return",
    "arrange",
    "organise",
    "organize",
    "book",
    "schedule",
    "introduce",
    "chase",
    "inform",
    "revert",
    "invite",
    "connect",
    "deliver",
    "supply",
    "prepare",
    "circulate",
    "reply",
    "answer",
    "respond",
    "update",
    "report",
    "check",
    "fix",
    "sort",
    "loop",
    "put",
    "set",
    "get",
    "give",
    "show",
    "let",
    "keep",
    "dig",
    "follow",
    "come",
    "talk",
    "run",
    "add",
    "take",
    "speak",
    "tell",
    "contact",
    "refer",
    "nominate",
    "reach",
    "notify",
    "feed",
    "point",
    "copy",
    "cc",
    "print",
    "sign",
    "collect",
    "fetch",
    "lend",
    "recommend",
]
# Verbs that alone say nothing of giving need what goes with them.
_COMPLEMENT = {
    "get": r"(?:\s+(?:back|in\s+touch|me|us|him|her|them|it|the|my|\w+['’]s|(?:\w+\s+){1,4}(?:to|over)))", "come": r"\s+back", "give": r"\s+(?:me|us|him|her|them|it|a|the|my|\w+\s+(?:a|the|my))",
    "let": r"\s+(?:\w+\s+){1,4}?know", "keep": r"\s+(?:me|him|her|them|us)", "put": r"\s+(?:me|us|him|her|them|together|in|my|the)", "set": r"\s+(?:\w+\s+){0,4}?up", "run": r"\s+it\s+(?:by|past)",
    "take": r"\s+(?:it|my|the|them|in|up)", "show": r"\s+(?:me|him|her|them)", "talk": r"\s+to", "speak": r"\s+(?:to|with)", "follow": r"\s+up", "dig": r"\s+(?:out|up)", "feed": r"\s*back",
    "add": r"\s+me", "tell": r"\s+(?:me|us|him|her|them)", "check": r"\s+(?:with|the|my|if|on|references|refs|it)", "sort": r"\s+(?:out|the|my|it)", "point": r"\s+me", "reach": r"\s+out",
    "hand": r"\s+(?:in|over|him|her|them|it|my|the)", "loop": r"\s+(?:in|\w+\s+in)", "sign": r"\s+(?:the|it|and)", "report": r"\s+back", "text": r"(?!\s+(?:editor|book))", "book": r"(?!\s+(?:club|shop|challenge))",
    "call": r"(?!\s+(?:centre|center|out|handling))", "post": r"(?!\s+(?:office|grad))", "fix": r"\s+(?:it|up|a|the)\b", "update": r"\s+(?:the|my|me|him|her|them|us)", "return": r"\s+(?:the|my|it|them)",
    "pass": r"\s+(?:it|on|my|the|them|along)", "drop": r"\s+(?:my|the|him|her|them|it|in|off|a|by|round)", "answer": r"(?:\s+(?:by|in|on|within|me|him|her|them|to)|\W*$)", "share": r"(?!\s+price)",
}  # fmt: skip


def _form(verb: str, which: str) -> str:
    if which == "ing":
        stem = verb[:-1] if verb.endswith("e") and verb != "e-mail" else verb
        doubled = {
            "get": "getting",
            "put": "putting",
            "set": "setting",
            "let": "letting",
            "drop": "dropping",
            "dig": "digging",
            "submit": "submitting",
            "run": "running",
            "scan": "scanning",
            "refer": "referring",
        }
        return doubled.get(verb, stem + "ing")
    if which == "s":
        return (
            verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s")
            if not verb.endswith("y") or verb[-2] in "aeiou"
            else verb[:-1] + "ies"
        )
    return verb


def _verbs(which: str) -> str:
    return (
        "(?:"
        + "|".join(
            re.escape(_form(verb, which)) + _COMPLEMENT.get(verb, "") for verb in sorted(_PLAIN, key=len, reverse=True)
        )
        + r")\b"
    )


_GIVE, _GIVES, _GIVING = _verbs(""), _verbs("s"), _verbs("ing")
_ADV = r"(?:(?:also|then|still|just|quickly|definitely|probably|prob|both|all|either|personally|now|try\s+(?:to|and)|hopefully|maybe|first|always|really|please|pls|def|and|only)\s+)*"
_MODAL = r"(?:['’]?ll|['’]d|\s+ll|\s+will|\s+would|\s+shall|\s+wld|\s+(?:is|are|was|am)\s+(?:going\s+to|gonna|to|due\s+to)|['’]?(?:s|re|m)\s+(?:going\s+to|gonna|to)|\s+gonna|\s+going\s+to|\s+(?:promised|offered|agreed|hopes?|aims?|plans?|intends?)\s+(?:me\s+)?(?:to)?|\s+to|\s+can)"
_START = r"^\W*(?:(?:and|but|so|also|then|ok|oh|plus|anyway|next|now|yes|well|she|he|they)\W+)*"
# Mine: what I will, must, owe, have promised.
_MINE = re.compile(
    rf"\bi(?:['’]?ll|l|['’]?ve\s+(?:got\s+)?to|['’]?d\s+better|['’]?m\s+(?:to|going\s+to|gonna|supposed\s+to|due\s+to|meant\s+to)|\s+(?:will|must|shall|should|gotta|ought\s+to|(?:need|have|am|agreed|offered|undertook|want)\s+(?:got\s+)?(?:to|2)|am\s+(?:going|due|supposed)\s+to|promised(?:\s+(?:to|\w+(?:\s+\w+)?\s+(?:to|i['’]?d|i\s+would|that\s+i['’]?d)))?|said\s+(?:that\s+|yes\s+)?i\s*(?:['’]?ll|['’]?d|\s*would|\s*will|\s*can)|told\s+\w+(?:\s+\w+)?\s+(?:that\s+)?i\s*(?:['’]?ll|['’]?d|\s*would|\s*will)))\s+{_ADV}{_GIVE}"
    rf"|{_START}(?:promised|need|needs|have|must|got|agreed|offered|gotta|remember|don['’]?t\s+forget|to\s?-?do\W|am|said\s+i['’]?d|said\s+i\s+would|said\s+i['’]?ll|told\s+\w+\s+i(?:['’]?d|\s+would|['’]?ll))\s*(?:(?:to|2|her\s+to|\w+\s+i['’]?d)\s+)?{_ADV}{_GIVE}"
    rf"|{_START}(?:to\s+{_GIVE}(?:\s*:)?)(?!\s+(?:me|us)\b)"
    rf"|\bi\s+{_GIVE}(?=.*\b(?:my|him|her|them|it|to|by|before|tomorrow|tonight|this|next|within|in)\b)"
    rf"|\bi(?:['’]?m|\s+am)\s+{_ADV}{_GIVING}"
    r"|\b(?:i\s+)?(?:also\s+|still\s+)?owe\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+|the\s+\w+)\b|\bpromised\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+)(?:\s+(?-i:[A-ZÀ-Þ])\w+)?\s+(?!to\b|me\b|us\b|that\b|he\b|she\b|they\b)\w+"
    rf"|^\W*(?:(?:and|also|then|so|plus)\s+)*{_GIVING}(?!\s+(?:me|us)\b)(?=.*\b(?:my|him|her|them|to|tomorrow|tmrw|tonight|by)\b)"
    rf"|\bcould\s+i\s+(?:bring|send|email|upload)\b|\b(?:he|she|they|\w+)\s+wants?\s+me\s+to\s+{_GIVE}"
    r"|^\W*(?:[\w.'’-]+\s+){1,3}?(?:still\s+|also\s+)?(?:needs?|wants?)\s+(?:my|me\s+to)\s+(?!opinion|view|thoughts?|take|help|answer|advice|experience|side)\w+"
    r"|^\W*(?:ich|ik|yo|eu|je|io)\b\W*.{0,30}\b(?:schick\w*|sende|nachreich\w*|stuur\w*|mand[oa]r?|env[ií][oaé]\w*|envoie\w*|mail\w*)\b|^\W*(?:mando|envi?[oé]|schicke|sende|envoie)\b",
    re.I,
)
# A duty of mine is promised when it has a day: "I have to do it within 48 hrs", "must renew it by March".
_DUTY = re.compile(
    r"\bi(?:['’]?ll|l|['’]?ve\s+(?:got\s+)?to|\s+(?:will|must|gotta|(?:need|have)\s+(?:got\s+)?to))\s+(?!be\b|know\b|start\b|give\s+notice|think|see\b|hear|decide)\w+|^\W*(?:and\s+|also\s+|then\s+)?(?:have|need|must|got|gotta)(?:\s+to)?\s+(?!be\b|know\b|think|see\b|hear|decide|someone|somebody|people|an?\b|more\b|some\b)\w+",
    re.I,
)
_NOW = re.compile(rf"\bi\s+(?:also\s+|then\s+)?(?:{_GIVE}|give)", re.I)
_BARE = re.compile(
    rf"^\W*(?:(?:pls|please|and|also|then)\s+)*{_GIVE}(?=\s*:|\s+(?:my|him|her|them|it|the|a|both|two|three|to|over|back|copy|copies|proof|scan|refs|references|photos?|details|certs?|certificates?|(?-i:[A-ZÀ-Þ])[\w'’]+))",
    re.I,
)
_WHO = r"(?:she|he|they|we|hr|talent(?:\s+team)?|recruit(?:er|ment|ing)|(?:some(?:one|body))|both|the\s+\w+(?:\s+\w+)?|(?:her|his|their)\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s+(?:from\s+\w+|madam|sir|(?-i:[A-ZÀ-Þ])[\w'’-]+|\([^)]{1,30}\))){0,3}|(?-i:[A-Z]{2,4})|\w+['’]s\s+assistant)"
_THEIRS = re.compile(
    rf"\b{_WHO}{_MODAL}\s*{_ADV}(?:{_GIVE}|hear|be\s+in\s+touch|be\s+(?:sent|emailed|posted)|decide\s+and|make\s+(?:me\s+)?an?\s+offer|do\s+a\s+ride|pick|choose|announce|see\s+me|meet\s+(?:again|me)|have\s+(?:an?\s+)?(?:answer|email))"
    rf"|\b{_WHO}\s+(?:said|says|say|sez)\s+(?:that\s+)?(?:she|he|they|we|hr|someone|somebody)\s*(?:['’]?ll|['’]?d|\s+will|\s+would|\s+shall)\s+{_ADV}(?:{_GIVE}|be\s+in\s+touch|pick)|{_START}said\s+(?:she|he|they)(?:['’]?d|['’]?ll)\s+{_ADV}(?:{_GIVE}|be\s+in\s+touch)"
    rf"|\b{_WHO}(?:\s+(?:is|are|was)|['’]?s|['’]?re)?\s+{_ADV}{_GIVING}"
    r"|\b(?:i|we|you)(?:['’]?ll|['’]d|\s+will|\s+would|\s+should|\s+shall|\s+can\s+expect\s+to|\s+am\s+to)\s+(?:all\s+)?(?:hear|get\s+(?:a|an|the|my)?\s*(?:call|answer|email|reply|feedback|outcome|result|mail|letter|link|invite|text)|be\s+(?:told|contacted|called|notified|informed))"
    r"|\b(?:should|will|would|expect(?:ing)?\s+to|supposed\s+to|waiting\s+to|wait\s+to|due\s+to)\s+hear\b|\bhear(?:ing)?\s+back\b|\bwaiting\s+(?:for|on)\s+(?:her|his|their|an?|the)\s+(?:call|email|answer|reply|decision|offer|letter)"
    r"|\bpromised\s+(?:me|us)\b|\b(?:she|he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+(?:also\s+|still\s+)?owes?\s+(?:me|us)\b",
    re.I,
)
_PRESENT = re.compile(
    rf"\b(?:{_WHO}|hr)\s+{_ADV}{_GIVES}|\b(?:they|we|both)\s+(?:then\s+|also\s+)?{_GIVE}|\b(?:schickt|stuurt|manda|env[ií]a|liga|ligar|avisa|aviso|llama|rappelle|envoie|mailt|belt)\b|\band\s+(?:{_GIVES}|will\s+{_GIVE})",
    re.I,
)
# A thing on its way: "link coming from her today", "final offers go out 20 November", "take-home arrives today", "DBS forms come in the post".
_COMING = re.compile(
    r"\b(?P<thing>link|offers?|contract|letter|results?|forms?|tests?|take-?home|email|e-mail|brief|invite|invitation|feedback|answer|details|slots|dates|case|paperwork|pack|assessment|task|reply|outcome|rota|pattern|documents?|papers|docs|materials?|info(?:rmation)?|access|login)\b[^.;!?\n]{0,40}?\b(?:coming|comes?|arriv\w+|go(?:es|ing)?\s+out|to\s+follow|on\s+(?:its|the|their)\s+way|(?:will|to)\s+be\s+(?:sent|emailed|posted|with\s+me|communicated|announced|out)|is\s+sent|get(?:s|ting)?\s+sent|due|expected|within|in\s+\w+\s+(?:days?|weeks?|wks?)|by\b)",
    re.I,
)
_SAYS_WHEN = re.compile(
    r"\b(?:result|answer|outcome|offer|reply|regret|yes\s+or\s+no|no\s+offer|news|verdict|feedback)\b", re.I
)
_NO_PROMISE = re.compile(
    r"\bdone\s+already\b|\balready\s+(?:sent|done)\b|[✅✔]|\b(?:did\s?n[o'’]?t|didnt|did\s+not|never|nobody|no\s+one|nothing|without|would\s?n['’]?t|would\s+not|won'?t|will\s+not|cannot|can'?t)\s+(?:\w+\s+)?(?:promis\w*|commit\w*|agree\w*|offer\w*|send|say\s+when|make\s+any|have\s+to|need\s+to)|\bno\s+promises?\b|\bnothing\s+promised\b|\bif\s+(?:i\s+get|(?:they|she|he)\s+(?:want|like|need|are\s+interested))\b|\b(?:some(?:one|body)|people|person|one|anyone)\s+(?:who|that|with|to)\b[^.]*$|\bwhat\s+(?:i\s+will|would\s+i|i['’]?d|would\s+you)\b",
    re.I,
)
_ASKED = re.compile(
    r"^\W*(?:(?:and|then|also)\s+)?(?:what|how|why|if|whether|when|which|would\s+(?:i|you)|(?:[\w.'’-]+\s+){0,3}?(?:asked|asks|wondered|wanted\s+to\s+(?:know|hear)))\b",
    re.I,
)
# When they decide, and nothing is sent to anybody: the day of the decision, no promise.
_DECIDES = re.compile(
    r"\b(?:decid\w+|decisions?|choos\w+|final\s+word|verdict|make\s+up\s+their\s+minds?|(?:should|will|would|['’]?ll|to)\s+know|entscheid\w+|besluit|decisi[oó]n)\b",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:let|tell|inform|call|ring|phone|email|mail|write|text|notify|hear|in\s+touch|get(?:ting)?\s+back|come\s+back|contact|say)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are read against: the interview's moment and zone, how the candidate writes days, and when the notes were written."""

    anchor: datetime
    zone: tzinfo
    day_first: bool
    now: datetime

    def dates(self, text: str, *, by_me: bool = False) -> tuple[DateSpan, ...]:
        """Return the dates in a text that may be deadlines; "before Sunday" becomes the Saturday. My own "tonight" is the evening of the notes."""
        found = []
        for span in find_dates(text, self.anchor, self.zone, day_first=self.day_first):
            before = text[: span.start]
            if _NO_DEADLINE.search(before) or span.day < self.anchor.date() or _names_a_thing(text, span):
                continue
            written = self.now.astimezone(self.zone).date()
            if by_me and span.day == self.anchor.date() < written and not isinstance(span.value, datetime):
                span = DateSpan(start=span.start, end=span.end, value=written, precision=span.precision, note=span.note)
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


def _names_a_thing(text: str, span: DateSpan) -> bool:
    """ "confirm Saturday availability": the day belongs to the thing, and is no deadline."""
    return (
        re.fullmatch(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", text[span.start : span.end], re.I) is not None
        and re.match(
            r"\s+(?!(?:and|or|at|by|to|with|if|so|but|morning|afternoon|evening|night|lunch|week|noon|latest|either|for|in|about|re|via|from|when|after|before|he|she|they|i|we|as|the|a|my|his|her|next|this|on|then|too|pm|am)\b)[a-z]{3,}",
            text[span.end :],
        )
        is not None
        and re.search(r"\b(?:by|on|before|until|till|next|this|til)\s+(?:the\s+)?$", text[: span.start], re.I) is None
    )


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise and what to look at."""

    promise: FoundPromise
    notes: tuple[str, ...]
    borrowed: bool = False  # the day was read from the breath after


def promise_in(
    said: Utterance, before: Utterance | None, following: Sequence[Utterance], calendar: Calendar, roster: Roster
) -> Promised | None:
    """Return the promise a clause holds; None when it holds none. A day may stand in the breath before or after it."""
    text = said.text
    if _NO_PROMISE.search(text) or said.section in {"people", "logistics", "private", "needs"}:
        return None
    # Names written small are read as if they were not.
    masked = roster.pattern().sub(lambda found: found.group().title(), text)
    spans = calendar.dates(text) or _nearby(said, before, following, calendar)
    by = _by(said, masked, bool(spans))
    if by is None:
        return None
    if by == "me":
        spans = calendar.dates(text, by_me=True) or spans
    due, notes = _choose(spans)
    return Promised(
        FoundPromise(
            by=by, what=_what(text, calendar.dates(text)), due=due, quote=text, with_=_partner(said, by, roster)
        ),
        notes,
        borrowed=bool(spans)
        and not calendar.dates(text)
        and bool(following)
        and bool(calendar.dates(following[0].text))
        and following[0].line is said.line,
    )


def _nearby(
    said: Utterance, before: Utterance | None, following: Sequence[Utterance], calendar: Calendar
) -> tuple[DateSpan, ...]:
    """ "send the certs, by Friday", "waiting to hear, she said a fortnight", "trial day on Tuesday, I must bring my card"."""
    for one in following[:1]:
        short = re.match(
            r"^\W*(?:by|before|until|till|til|promised|on|within|in|this|next|today|tomorrow|tonight|deadline|latest|asap|(?:she|he|they)\s+(?:said|thinks?|reckons?))\b",
            one.text,
            re.I,
        )
        if one.line is said.line and (short or len(one.text.split()) <= 4) and not _MINE.search(one.text):
            more = calendar.dates(one.text)
            if more:
                return more
    if before is None or abs(before.line.number - said.line.number) > 1:
        return ()
    then = calendar.dates(before.text)
    after = re.search(r"\b(?:the\s+)?(?:next|following)\s+(?:morning|day)\b", said.text, re.I)
    same = re.search(
        r"\b(?:the\s+)?same\s+(?:day|evening|afternoon|night)|\b(?:by|before|until|till)\s+(?:then|that)\b|\bbring\b",
        said.text,
        re.I,
    )
    if after and then:
        day = max(span.day for span in then) + timedelta(days=1)
        return (
            DateSpan(
                start=after.start(), end=after.end(), value=day, note=f"“{after.group()}” was read as the day after."
            ),
        )
    return then if same and (before.line is said.line or not re.search(r"\bbring\b", same.group())) else ()


def _choose(spans: Sequence[DateSpan]) -> tuple[date | datetime | None, tuple[str, ...]]:
    """Of several dates the last is meant ("today or tomorrow"); a range of days stands against a "probably"."""
    if not spans:
        return None, ()
    ranged = [span for span in spans if span.precision == "range"]
    chosen = ranged[0] if ranged else max(spans, key=lambda span: (span.day, isinstance(span.value, datetime)))
    return chosen.value, tuple(span.note for span in (chosen,) if span.note)


def _by(said: Utterance, text: str, dated: bool) -> Literal["me", "them"] | None:
    if said.section == "mine":
        theirs = _THEIRS.search(text) and re.match(r"^\W*(?:she|he|they|hr)\b", text, re.I)
        return "them" if theirs else "me" if _task(text) else None
    if _DECIDES.search(text) and not _TELLS.search(text):
        return None
    mine, theirs = _MINE.search(text), _THEIRS.search(text)
    if mine is None and dated:
        mine = _NOW.search(text)
    if mine is None and dated and (_DUTY.search(text) or (said.own and _task(text))):
        mine = _DUTY.search(text) or re.match(r"", text)
    if (
        mine is None
        and not said.labelled
        and said.side != "them"
        and _BARE.match(text)
        and (dated or re.search(r"\b(?:my|him|her|them|to)\b", text, re.I))
    ):
        mine = _BARE.match(text)
    if _ASKED.match(text) and not (mine and _TOLD_I.search(text)):
        return None
    if mine and theirs:
        return "me" if mine.start() <= theirs.start() else "them"
    if mine:
        return "me"
    if text.rstrip().endswith("?"):
        return None
    if theirs:
        return "them"
    if dated and re.match(r"^\W*(?:to\s+)?hear\b", text, re.I):
        return "them"
    if (
        (dated or re.search(r"\b(?:me|us)\b", text) or _SENDS.match(text))
        and _PRESENT.search(text)
        and not re.match(r"^\W*i\b", text, re.I)
    ):
        return "them"
    if dated and said.side != "me" and (_COMING.search(text) or (_SAYS_WHEN.search(text) and len(text.split()) <= 16)):
        return "them"
    if said.section == "theirs" and _task(text):
        return "them"
    return "me" if said.section == "promises" and _BARE.match(text) else None


_SENDS = re.compile(
    r"^\W*(?-i:[A-ZÀ-Þ])[\w'’.]+(?:\s(?-i:[A-ZÀ-Þ])[\w'’]+)?\s+(?:then\s+|also\s+)?(?:sends|emails|mails|forwards|texts|shares)\b",
    re.I,
)
_TOLD_I = re.compile(r"\b(?:told|said)\b[^.]*\bi(?:['’]?ll|['’]?d|\s+would|\s+will)\b", re.I)
_VERB = re.compile(
    rf"\b(?P<ing>{_GIVING})|\b(?P<s>{_GIVES})|\b(?:{_GIVE}|be\s+in\s+touch|hear\b|decide|make\s+(?:a|the|their|his|her)\s+(?:decision|mind|choice|offer))|\bowes?\b",
    re.I,
)
_CLEAN = re.compile(r"^(?:[\s,.;:*\-→]|(?:and|but|so|also|then|oh|ok|plus|that|i)\b)*|[\s,.;:*(\-–—]+$", re.I)
_PLAINLY = {_form(verb, which): verb for verb in _PLAIN for which in ("ing", "s")}


_DUTY_LEAD = re.compile(
    r"^(?:i\s+)?(?:['’]?ll|['’]?ve|will|have|need|must|got|gotta)(?:\s+(?:got\s+)?to)?\s+(?!a\b|an\b|the\b)", re.I
)


def _task(text: str) -> bool:
    return re.search(rf"\b{_GIVE}", text, re.I) is not None or len(text.split()) <= 12


def _what(text: str, spans: Sequence[DateSpan]) -> str:
    """Return what is promised so that it reads on its own: from the verb, in its plain form, without the day."""
    kept = text
    for span in sorted(spans, key=lambda span: -span.start):
        if span.end > len(text):
            continue
        begin = re.search(
            r"(?:\s|^)(?:(?:by|before|on|until|till|til|within|at|for|due|in|b4|no\s+later\s+than)\s+)?(?:the\s+)?[\"“]?$",
            kept[: span.start],
            re.I,
        )
        after = re.match(
            r"[\"”]?\s*(?:morning|afternoon|evening|night|lunchtime|lunch|or\s+so|at\s+the\s+latest|latest|ish)?\b",
            kept[span.end :],
        )
        kept = (
            kept[: begin.start() if begin else span.start]
            + " "
            + kept[span.end + (after.end() if after else 0) :].lstrip()
        )
    found = _VERB.search(kept)
    if found is None or re.match(r"hear\b", found.group(), re.I):
        kept = re.sub(r"^\W*(?:i\s+)?promised\s+(?=\w)", "send ", kept, flags=re.I)
        return " ".join(_DUTY_LEAD.sub("", _CLEAN.sub("", kept)).split())[:200] or text.strip()
    word = re.match(r"[\w-]+", found.group())
    plain = _PLAINLY.get(word.group().lower(), "") if word else ""
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
    return " ".join(_CLEAN.sub("", what.replace(": ", " ", 1)).split())[:200] or text.strip()


def _partner(said: Utterance, by: str, roster: Roster) -> str | None:
    """Return whom a promise of mine was made to, or who made theirs; None where the notes do not say."""
    text = said.text
    named = [known for found in roster.pattern().finditer(text) if (known := roster.named(found.group())) is not None]
    if by == "me":
        to = re.search(
            rf"\b(?:to|for|owe|promised|tell|told|ask|send|sending|email|mail|text|call|ring|phone|give|bring|show|wants?|needs?)\s+(?:\w+\.?\s+)?({roster.pattern().pattern})",
            text,
            re.I,
        )
        person = (roster.named(to[1]) if to else None) or (named[0] if len({id(one) for one in named}) == 1 else None)
        if person is None and not named:
            pronoun = re.search(r"\b(him|her)\b", text, re.I)
            person = (
                _meant("he" if pronoun and pronoun[1].lower() == "him" else "she", said) if pronoun else said.own_scope
            )
        return person.name if person else None
    if named and roster.pattern().match(re.sub(r"^\W*(?:and\s+|then\s+|also\s+)?(?:\w+\.\s+)?", "", text)):
        return named[0].name
    pronoun = re.match(r"^\W*(?:(?:and|but|then|so)\s+)*(he|she)\b", text, re.I) or re.search(
        r"\b(?:from|said)\s+(him|her|he|she)\b", text, re.I
    )
    if pronoun:
        meant = said.who or _meant("he" if pronoun[1].lower() in {"he", "him"} else "she", said)
        return meant.name if meant else None
    if len({id(one) for one in named}) == 1:
        return named[0].name
    return said.own_scope.name if said.own_scope and not re.search(r"\b(?:they|we|hr)\b", text, re.I) else None


def _meant(pronoun: str, said: Utterance) -> Known | None:
    """Return whom him or her means: the one last spoken of, unless known by the other pronoun."""
    for person in (said.who, said.last, said.own_scope):
        if person is not None and person.pronoun in ("", pronoun):
            return person
    return None


def decision_in(
    said: Utterance, before: Utterance | None, following: Sequence[Utterance], calendar: Calendar
) -> tuple[date | datetime, str, tuple[str, ...]] | None:
    """Return (when, words, notes) where a clause says when they decide, or let everybody know."""
    text = said.text
    if cues.DECIDE.search(text) is None or (said.side == "me" and _MINE.search(text)) or _ASKED.match(text):
        return None
    spans = calendar.dates(text) or _nearby(said, before, following, calendar)
    due, notes = _choose(spans)
    return (due, text, notes) if due is not None else None


__all__ = ["Calendar", "Promised", "decision_in", "promise_in"]
