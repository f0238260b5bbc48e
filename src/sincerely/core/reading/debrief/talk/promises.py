"""What was promised, by whom, to whom and by when; and when they decide.

A promise is a person, a sign of what is to come ("'ll", "to", "is sending", a day ahead) and a verb of giving, telling or doing. It is the signs that are listed, not the promises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.debrief.attendance.hearers import to_whom
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.talk.acts import RULE_COUNTS
from sincerely.core.reading.debrief.talk.certainty import (
    Certainty,
    has_a_way,
    left_open,
    owed_in_few_words,
    promise_of_mine,
    promise_of_theirs,
)
from sincerely.core.reading.debrief.talk.deadlines import Calendar
from sincerely.core.reading.debrief.talk.promise_wording import tells_of_leave, with_thing, wording
from sincerely.core.reading.debrief.talk.told_apart_from_promises import wants_of_me, wishes
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.promise_words import (
    ASKED,
    BARE,
    COMING,
    DECIDES,
    DUTY,
    GIVE,
    HANDED,
    MINE,
    NO_PROMISE,
    NOW,
    PRESENT,
    SAYS_WHEN,
    SENDS,
    SPOKEN,
    TELLS,
    THEIRS,
    TO_BE_GIVEN,
    TOLD_I,
    VERB,
    WILL,
    makes_for_house,
)
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import FoundPromise

_THOUGHT = compiled(r"^\W*i\s+(?:think|guess|hope|suppose|reckon)\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise and what to look at."""

    promise: FoundPromise
    notes: tuple[str, ...]
    borrowed: bool = False  # the day was read from the breath after
    asked: str = ""  # what to ask of a promise that is not certain; it is none until the candidate says so


def promise_in(
    said: Utterance,
    before: Utterance | None,
    following: Sequence[Utterance],
    calendar: Calendar,
    roster: Roster,
    weighed: Mapping[str, float],
) -> Promised | None:
    """Return the promise a clause holds; None when it holds none. `weighed` is what the judge makes of the clause. A day may stand in the breath before or after it."""
    text = without_asides(said.text)
    if (
        NO_PROMISE.search(text)
        or _ONLY_WHEN.match(text)
        or _ONLY_ANSWERS.match(text)
        or tells_of_leave(text)
        or said.section in {"people", "logistics", "private", "needs"}
    ):
        return None
    # Names written small are read as if they were not.
    masked = roster.pattern().sub(lambda found: found.group().title(), text)
    verb = VERB.search(text)
    spans = calendar.dates(text)
    spans = (in_its_part(text, verb, spans) if verb else spans) or nearby(said, before, following, calendar)
    by = (
        "me"
        if _my_will(said, before, masked)
        else _by(said, masked, without_names(text, roster.pattern()), bool(spans))
    )
    if said.section != "mine" and _THEIR_ANSWER.match(text):
        by = "them"
    takes_on = _TAKES_ON.search(text) if by is None and ASKED.match(text) else None
    by = "me" if takes_on else by
    by = "me" if wants_of_me(text) else None if by == "me" and wishes(text) else by
    doubtful = (
        said.ask
        or _MET.match(text)
        or "?" in text
        or len(text.split()) < 2
        or ASKED.match(text)
        or _DONE.search(text)
        or _DID.match(text)
    )
    goes_on = bool(following) and following[0].line is said.line and not re.search(r"[.!?;]\W*$", text)
    bare = by is None and verb is None and not spans and not goes_on and not _SOMEBODY.search(masked)
    ruled, by = by, "me" if wants_of_me(text) else _agreed(by, weighed, alone=not doubtful)
    if by == "them" and makes_for_house(text):
        return None
    if by == "me" and before is not None and before.line is said.line and _answers_how(before, text):
        return None
    if by is None or (bare and by == "me"):
        return None
    nameless = without_names(masked, roster.pattern())
    certain = _certain(said, by, nameless, before, following, ruled=ruled == by, dated=bool(spans))
    if certain == "none":
        return None
    if by == "me":
        spans = calendar.dates(text, by_me=True) or spans
    due, notes = choose(spans)
    return Promised(
        FoundPromise(
            by=by,
            what=with_thing(
                wording(text, calendar.dates(text), by),
                text[: takes_on.start()]
                if takes_on
                else before.text
                if by == "me" and before is not None and before.line is said.line
                else "",
            ),
            due=due,
            quote=said.text,
            with_=_partner(said, by, roster),
        ),
        notes,
        borrowed=bool(spans)
        and not calendar.dates(text)
        and bool(following)
        and bool(calendar.dates(following[0].text))
        and following[0].line is said.line,
        asked=_ASKS[by].format(line=text.strip()) if certain == "doubtful" else "",
    )


_ASKS = {
    "me": "“{line}” may be a promise of yours, and was not taken as one. If it is, add it to what you promised.",
    "them": "“{line}” may be something they promised, and was not taken as such. If it is, add it to what they promised.",
}


def _certain(
    said: Utterance,
    by: Literal["me", "them"],
    text: str,
    before: Utterance | None,
    following: Sequence[Utterance],
    *,
    ruled: bool,
    dated: bool,
) -> Certainty:
    """Say how certain a promise is; one that only the judge sees needs the frame of one too. `text` has its people as "Xx"."""
    after = following[0].text if following and following[0].line is said.line else ""
    if said.line.number == 0 and _OPENS_NOTES.search(text):
        return "none"
    if left_open(said.line.text[: max(0, said.clause.start - said.line.start)]):
        return "none"
    if by == "them":
        return promise_of_theirs(text, THEIRS.search(text) or PRESENT.search(text) or VERB.search(text), after)
    verb = VERB.search(text)
    how = promise_of_mine(text, MINE.search(text) or verb, after, sure=ruled)
    if ruled or how == "none":
        return how
    if how == "certain":
        listed = said.own or said.section in {"mine", "promises"}
        listed = listed or (before is not None and before.line is said.line and MINE.search(before.text) is not None)
        goes_on = bool(after) and (MINE.search(after) is not None or has_a_way(after, VERB.search(after)))
        if owed_in_few_words(text, list(VERB.finditer(text)), dated=dated, listed=listed or goes_on):
            return how
    return "doubtful" if len(text.split()) > 1 and not _SAYS_ONLY.match(text) else "none"


_SAYS_ONLY = compiled(r"^\W*i\s+(?:said|wrote|told|asked|answered)\b", re.I)


# The first line names when and with whom one met: "Fell Books, today 9-9.30am, with Nora Fell".
_OPENS_NOTES = compiled(r"^(?!.*\b(?:me|us|i|my|will|promis\w+)\b|.*['’]ll\b).*\b(?:with|w/)\s", re.I)


# "Ana asked for my link, will send it tonight": what was asked for is taken on.
_TAKES_ON = compiled(
    rf"(?:,\s*|;\s*|\s[-–—]+\s|\s*->\s*)(?:(?:and|so|then)\s+)*(?:i['’]?ll|i\s+will|will|gonna|(?:i\s+)?promised\s+to|(?:i\s+)?said\s+i['’]?(?:ll|d))\s+(?!.*\b(?:me|us)\b){GIVE}",
    re.I,
)
# What one would do in a case that was put: no question of what is to be sent, or when.
_ASKED_HOW = compiled(
    r"\b(?:how|what)\s+(?:(?:would|wd|should|do|did|could|can|will)\s+(?:i|you|u|we)|(?:i|we|you)(?:['’]?d|\s+(?:would|wd|should|do|could|can|deal|handle|cope|manage)))\b|\bwhat\s+(?:if|when)\b|\bid\s+(?:handle|deal|cope|do|manage)\b",
    re.I,
)
_SHALL = compiled(
    r"\b(?:promis\w+|(?:have|need|got|owe)\s+to|i(?:['’]?ll|\s+will))\b|\b(?:my|our)\s+(?:\w+\s+)?(?:cv|certs?|certificates?|references?|refs|card|licen[cs]e|passport|dbs|portfolio|plans?|proof|id|papers?|forms?|photos?|tickets?|scans?)\b",
    re.I,
)


def _answers_how(before: Utterance, text: str) -> bool:
    """Say whether a clause answers what one would do in a case: "asked how I'd take a complaint - said I'd ring them by five"."""
    return before.ask and _ASKED_HOW.search(before.text) is not None and _SHALL.search(text) is None


# An aside that doubts or corrects: "(Abel? no, the other one)"; what is promised reads on without it.
_ASIDE = compiled(r"\s*\((?:[^()]*\?[^()]*|(?:no|not|or\s+was\s+it|i\s+think|check|check\s+this)\b[^()]*)\)", re.I)


def without_asides(text: str) -> str:
    """Return a text with doubtful asides in brackets written as blanks, as long as before."""
    return _ASIDE.sub(lambda found: " " * len(found.group()), text)


# To say yes or no answers a question, whatever day it asked of: what one will do is told with a verb.
_ONLY_ANSWERS = compiled(
    r"^\W*(?:(?:and|but|so|then)\s+)*(?:i\s+|we\s+)?(?:said|says|say|answered|replied|told\s+(?:him|her|them))\s+(?:(?:a\s+)?(?:clear|firm|big|flat|straight)\s+|(?:him|her|them)\s+)*(?:(?:yes|yeah|yep|no|nope|sure|ok(?:ay)?|fine|maybe|perhaps|probably|of\s+course|absolutely|definitely|no\s+problem|not\s+really)\b(?:\s+(?:please|of\s+course|straight\s+away|at\s+once|thanks?|happily|gladly|probably|definitely))*\W*)+(?:(?:to|for|about|on)\s+(?!\w+(?:ing)?\s+(?:my|him|her|them|it)\b)[\w'’ ]{2,40}\W*)?$",
    re.I,
)
_ONLY_WHEN = compiled(r"^\W*(?:until|till|by|before)\s+(?:the\s+)?\d{1,2}\W*$", re.I)
# "Answer by Tuesday" is theirs to give, whoever tells of it.
_THEIR_ANSWER = compiled(
    r"^\W*(?:an?\s+|the\s+|their\s+|final\s+)*(?:answers?|reply|decision|results?|outcome|verdict|yes\s+or\s+no)\s+(?:by|in|within|on|before|next|this|end|early|first|tomorrow)\b",
    re.I,
)
# Whom one met is no promise, whatever day stands beside it.
_MET = compiled(r"^\W*(?:i\s+|we\s+|just\s+)*(?:spoke|talked|chatted|met|saw|sat\s+down|been\s+(?:to|at))\b", re.I)
# Without a verb of giving, a day, or anybody it could be of or to, I promise nothing: "own tools and a van".
_SOMEBODY = compiled(
    r"\b(?:i(?:['’]?\w+)?|my|mine|me|we|us|our|he|she|they|him|her|his|them|their|you|to|will|promised?|\d{1,2}[/.]\d{1,2}\w*|(?-i:(?<=\S\s)[A-ZÀ-Þ][a-zß-ÿ]+))\b",
    re.I,
)
# What is done is not to come: "she has counted it"; "has agreed to send it" is.
_DONE = compiled(r"\b(?:has|have|had|['’]ve)\s+(?:\w+\s+)?\w+(?:ed|en|wn|ne|ght)\b(?!\s+(?:me\s+)?to\b)", re.I)


_DID = compiled(
    r"^\W*(?:(?:and|but|so|then)\s+)*(?:he|she|they)\s+(?:also\s+|then\s+|just\s+)?(?:wrote|gave|made|did|took|ran|showed|put|got|had|found|brought|drew|kept|saw|used|knew|went|came|liked|loved|nodded|smiled|laughed)\b(?!.*\b(?:will|would|by|tomorrow|tonight|next)\b|.*['’](?:ll|d)\b)",
    re.I,
)


def _agreed(
    by: Literal["me", "them"] | None, weighed: Mapping[str, float], *, alone: bool
) -> Literal["me", "them"] | None:
    """Return whose promise a clause holds where rules and judge are put together; `alone` says whether the judge may find one by itself."""
    if not weighed:
        return by
    mine = weighed["promise-me"] + RULE_COUNTS * (by == "me")
    theirs = weighed["promise-them"] + RULE_COUNTS * (by == "them")
    if max(mine, theirs) < 0 or (by is None and (not alone or weighed["decision"] > max(mine, theirs))):
        return None
    return "me" if mine >= theirs else "them"


def without_names(text: str, names: re.Pattern[str]) -> str:
    """Return a text with its people written "Xx", as long as before: somebody called Bell or Ring rings nobody."""
    masked = names.sub(
        # Small and alone it is the word: "she'll give me a bell".
        lambda found: (
            "X".ljust(len(found.group()), "x") if not found.group().islower() or " " in found.group() else found.group()
        ),
        text,
    )
    return _FAMILY_NAME.sub(lambda found: found[1] + "x" * len(found[2]), masked)


# A capital behind a first name goes on with the name; a day does not.
_FAMILY_NAME = compiled(
    r"\b(Xx+)(\s(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-ZÀ-Þ][^\W\d_]+)"
)


def in_its_part(text: str, act: re.Match[str], spans: Sequence[DateSpan]) -> tuple[DateSpan, ...]:
    """Return, of days in several half-sentences, those in the act's own: "we'd hear by the 4th, second interviews the week after"."""
    cuts = [
        found.start()
        for found in re.finditer(
            r"[,;]\s(?!(?:by\s+)?\w+\s+(?:at\s+the\s+)?(?:latest|outside)\b)|\s(?:then|and\s+then|but)\s", text
        )
    ]
    part = sum(cut < act.start() for cut in cuts)
    own = [span for span in spans if sum(cut < span.start for cut in cuts) == part]
    return tuple(own or spans)


def nearby(
    said: Utterance, before: Utterance | None, following: Sequence[Utterance], calendar: Calendar
) -> tuple[DateSpan, ...]:
    """Return the days in the breath before or after: "send the certs, by Friday", "waiting to hear, she said a fortnight", "trial day on Tuesday, I must bring my card"."""
    for one in following[:1]:
        short = re.match(
            r"^\W*(?:by|before|until|till|til|promised|on|within|in|this|next|today|tomorrow|tonight|deadline|latest|asap|(?:she|he|they)(?:['’]s|\s+(?:is|are))?\s+(?:(?:said|thinks?|reckons?)|(?:wants?|wanting|needs?|needing)\s+(?:it|them|that)\s+(?:by|before|on|in)))\b",
            one.text,
            re.I,
        )
        same_breath = not re.search(r"[.!?]\W*$", said.text)
        if (
            one.line is said.line
            and (short or (same_breath and len(one.text.split()) <= 4))
            and not MINE.search(one.text)
        ):
            more = calendar.dates(one.text)
            if more:
                return more
    if before is None or abs(before.line.number - said.line.number) > 1:
        return ()
    then = calendar.dates(before.text)
    after, same = _DAY_AFTER.search(said.text), _SAME_DAY.search(said.text)
    if after and then:
        day = max(span.day for span in then) + timedelta(days=1)
        return (
            DateSpan(
                start=after.start(), end=after.end(), value=day, note=f"“{after.group()}” was read as the day after."
            ),
        )
    brings = same is not None and re.search(r"\bbring\b", same.group(), re.I) is not None
    if brings and (before.line is not said.line or _NO_MEETING.search(before.text)):
        return ()
    return then if same else ()


_DAY_AFTER = compiled(r"\b(?:(?:the\s+)?(?:next|following)\s+(?:morning|day)|(?:the\s+)?day\s+after(?!\s+tom))\b", re.I)
_SAME_DAY = compiled(
    r"\b(?:the\s+)?same\s+(?:day|evening|afternoon|night)|\b(?:by|before|until|till)\s+(?:then|that)\b|\bbring\b", re.I
)
# What is brought comes to where one meets next, and not on the day that work begins or they decide.
_NO_MEETING = compiled(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|decid\w+|decision|answer|hear|know|closes?|closing|deadline)\b", re.I
)


def choose(spans: Sequence[DateSpan]) -> tuple[date | datetime | None, tuple[str, ...]]:
    """Of several dates the last is meant ("today or tomorrow"); a range of days stands against a "probably", unless a day closes it ("early next week, Tuesday at the latest")."""
    if not spans:
        return None, ()
    ranged = [span for span in spans if span.precision == "range"]
    if ranged and spans[-1] is not ranged[-1] and ranged[-1].day - timedelta(days=7) < spans[-1].day <= ranged[-1].day:
        ranged = []
        spans = spans[-1:]
    chosen = ranged[0] if ranged else max(spans, key=lambda span: (span.day, isinstance(span.value, datetime)))
    return chosen.value, tuple(span.note for span in (chosen,) if span.note)


def _by(said: Utterance, text: str, nameless: str, dated: bool) -> Literal["me", "them"] | None:
    if said.section == "mine":
        theirs = THEIRS.search(text) and re.match(r"^\W*(?:she|he|they|hr|[A-ZÀ-Þ][\w'’.-]+(?:\s+to)?)\b(?<!\bI)", text)
        return "them" if theirs else "me" if _task(text) and not _THOUGHT.match(text) else None
    if DECIDES.search(text) and not TELLS.search(text):
        return None
    mine, theirs = MINE.search(text), THEIRS.search(text)
    if mine is None and dated:
        mine = NOW.search(text)
    if mine is None and dated and (DUTY.search(text) or (said.own and _task(text))):
        mine = DUTY.search(text) or re.match(r"", text)
    if (
        mine is None
        and not said.labelled
        and said.side != "them"
        and BARE.match(text)
        and (dated or re.search(r"\b(?:my|him|her|them|to)\b", text, re.I))
    ):
        mine = BARE.match(text)
    if mine is None and dated and not said.labelled and not SPOKEN.search(text):
        mine = HANDED.match(text) or TO_BE_GIVEN.search(text)
    if ASKED.match(text) and not (mine and TOLD_I.search(text)):
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
        (dated or re.search(r"\b(?:me|us)\b", text) or SENDS.match(text))
        and PRESENT.search(text)
        and not re.match(r"^\W*i\b", text, re.I)
    ):
        return "them"
    if (
        dated
        and said.side != "me"
        and (COMING.search(nameless) or (SAYS_WHEN.search(nameless) and len(text.split()) <= 16))
    ):
        return "them"
    if said.section == "theirs" and _task(text):
        return "them"
    return "me" if said.section == "promises" and BARE.match(text) else None


def _my_will(said: Utterance, before: Utterance | None, text: str) -> bool:
    """Say whether a "will" without a subject is the writer's: it opens a sentence, and nobody's label or section says otherwise."""
    begins = before is None or before.line is not said.line or re.search(r"[.!?;:]\W*$", before.text) is not None
    return begins and not said.labelled and said.section != "theirs" and WILL.match(text) is not None


def _task(text: str) -> bool:
    return re.search(rf"\b{GIVE}", text, re.I) is not None or len(text.split()) <= 12


def _partner(said: Utterance, by: str, roster: Roster) -> str | None:
    """Return whom a promise of mine was made to, or who made theirs; None where the notes do not say."""
    text = said.text
    named = [known for found in roster.pattern().finditer(text) if (known := roster.named(found.group())) is not None]
    if by == "me":
        person = (roster.named(to_whom(text, roster.pattern())) if named else None) or (
            named[0] if len({id(one) for one in named}) == 1 else None
        )
        if person is None and not named:
            pronoun = re.search(r"\b(him|her|he|she)\b", text, re.I)
            person = _meant("he" if pronoun[1].lower() in {"he", "him"} else "she", said) if pronoun else said.own_scope
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


__all__ = ["Calendar", "Promised", "choose", "in_its_part", "nearby", "promise_in", "without_names"]
