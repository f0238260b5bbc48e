"""When they decide: the act (they choose, a board meets, the candidates hear, an answer goes out, somebody calls) and a day said with it, in any order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sincerely.core.reading.dates import DateSpan
from sincerely.core.reading.debrief.talk.certainty import decision, decision_without_act, of_another_house, starts_only
from sincerely.core.reading.debrief.talk.promises import Calendar, choose, in_its_part, nearby, without_names
from sincerely.core.reading.debrief.talk.topics import STEPS
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.promise_words import ASKED, MINE
from sincerely.core.reading.patterns import compiled, either

DAY_NAME = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:\w*day|s|rs|nes|r)?|jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b"
_BODY = r"(?:panel|board|committee|governors?|partners?|trustees|council(?:lors)?|directors?|owners|bosses|management|leadership|managers|vestry|senate|they|we|everyone|the\s+\w+)"
# They choose, a body meets to do so, or the writer learns of it.
DECIDE = compiled(
    r"\b"
    + either(r"""
        decid\w+ decisions? decisi[oó]n make\s+(?:up\s+)?(?:their|his|her|a)\s+(?:mind|choice|offer)
        hear(?:ing)?(?:\s+back|\s+from|\s+(?:by|in|within|on|before|this|next|tomorrow|something|either)\b) to\s+hear
        (?:i['’]?ll|i['’]?d|we['’]?d|i\s+should|should|will|would)\s+hear outcome
        (?:^\W*|\bthe\s+|\bfinal\s+|\bget\s+(?:a\s+)?|:\s*)results?(?!\s+of) let\s+(?:\w+\s+){1,4}?know get(?:ting|s)?\s+back
        com(?:e|es|ing)\s+back\s+(?:to|with) final\s+(?:answer|word|choice) answers?\s+(?:by|in|within|until|on|before|next|this)
        (?:he|she|they)\s+(?:will\s+)?answers? an\s+answer offers?\s+(?:out|by|go(?:es)?|will) offer\s*/\s*\w+ yes\s+or\s+no yes/no no\s+offer
        regret make\s+an\s+offer (?:call|phone|ring)\s+(?:all|every|both|everyone|whoever|the\s+(?:successful|winner))
        (?:call|ring|phone|email|text|contact|tell)\s+me\s+(?:by|before|no\s+later|within|either\s+way) choos\w+ pick\b verdict news\b
        in\s+touch revert either\s+way feedback\s+(?:by|in|within|until|on|before|next|this) whether\s+i(?:'?m|\s+am)?\s+(?:in|got) inform\b
        zusage absage board\s+approves committee approves?\s+hires
        they\s*(?:said\s+)?(?:they\s*)?(?:would|will|['’]ll|['’]d)\s+(?:all\s+)?(?:ring|call|phone|email|write|tell)(?!\s+(?:the|him|her|my))
        know\s+(?:more\s+|something\s+)?(?:by|before|on|in|within|next|this|tomorrow) entscheid\w+ bescheid besluit besked communicated
        announced (?:make|made|making|have)\s+(?:\w+\s+){0,2}?(?:minds?|choice)(?:\s+(?:up|made))? appoint(?:s|ing|ment)?
        sign(?:s|ing)?\s+(?:it|this|the\s+\w+)\s+off sign(?:s|ing)?\s+off(?!\s+(?:\w+\s+)?(?:my|staff|people|every\w*|each|all|new|(?!offers|hires|contracts|posts|appointments|budgets|jobs|mondays|tues|weds|thurs)[a-z]{3,}(?<!ss)s)\b) (?:it|this|that|offers?|hires?|posts?|appointments?|contracts?|headcount|budget|to\s+be|to\s+get|gets?)\s+(?:\w+\s+){0,2}?signed\s+off wraps?\s+(?:it\s+)?up finali[sz]\w+ final\s+list
        fill\s+(?:it|the\s+(?:post|role|job|position|vacancy)) someone\s+in\s+(?:place|post) done\s+and\s+dusted
        clos(?:e|es|ing)\s+(?:this|it|the\s+(?:process|post|vacancy|hiring|round)) results?\s+(?:is\s+|are\s+)?back laat\s+.{0,20}weten hoor\w*
        besked återk\w+ push(?:es)?\s+for\s+an\s+answer (?:call|ring|phone|tell|email)s?\s+(?:the\s+)?(?:top\s+candidates?|agency|recruiter)
        (?:i['’]?d|i['’]?ll|we['’]?d|we['’]?ll|i|we|you['’]?ll|you['’]?d|candidates?|everyone|everybody|all|should|will|would|gonna|to)\s+(?:\w+\s+)?know(?!\s+(?:how|what|why|about|if\s+i|the))
        (?:gonna|we['’]?ll|you['’]?ll|you['’]?d)\s+(?:all\s+)?hear in\s+contact update\s+(?:me|us|all|everyone|candidates)
        (?:i['’]?d|gonna)\s+be\s+told
        (?:^\W*(?:and\s+|then\s+|final\s+|the\s+|their\s+)*|\bthen\s+)(?:answer|reply|feedback|outcome|results?|verdict|news|word|response|offers?|yes\s*/\s*no|offer\s*/\s*no\s+offer)
        yes\s*/\s*no a\s+yes back\s+(?:to|at)\s+(?:me|us)
        (?:inform|notify|tell|write\s+to|writes\s+to)\s+(?:me|us|all|both|everyone|everybody|people|(?:the\s+)?candidates|whoever)
        expect\s+(?:an?\s+|the\s+|to\s+get\s+)?(?:\w+\s+)?(?:call|email|letter|phone|answer|reply|news|decision|text|word)
        (?:answers?|repl(?:y|ies)|responses?|letters?|e?mails?|lists?|offers?|news|feedback|notifications?|confirmations?|outcomes?|contracts?|appointments?)\b[^.;!?\n]{0,30}?\b(?:comes?|coming|go(?:es|ing)?\s+out|out|lands?|arriv\w+|issued|published|sent|posted|in\s+writing|through|within|by|due|expected|drops?)
        (?:reply|response|answer)\s+(?:through|via|from|in|by|within|on|next|this)
    """)
    + r"\b",
    re.I,
)
MEETS = compiled(
    rf"\b{_BODY}(?:['’]s?)?\s+(?:\w+\s+){{0,2}}?(?:meets?|meeting(?:\s+(?:is|on))?|sits?|conven\w+|vot(?:e|es|ing)|gets?\s+together|confers?|reconvenes?|compare\s+notes|put\s+(?:their|our)\s+heads)\b(?!\s+(?:me|him|her|the\s+team|with\s+me|again\s+with))",
    re.I,
)
_NOT_PROMISED = compiled(r"\b(?:did\s?n['’]?t|not|never|nothing|no)\s+(?:\w+\s+)?promis", re.I)
_LATER = compiled(r"\b(?:hear|told|tell|know|call|ring|phone|email|inform|let)\b", re.I)
# A call or mail with a day and no other purpose is their answer, where nothing names the decision itself.
_CALL = r"(?:ring|call|phone|telephone|text|txt|email|e-mail|message|msg|mail|write|contact|whatsapp|ping|dm|shout|buzz|bell|holler)"
CONTACT = compiled(
    rf"\b{_CALL}(?:s|ing)?(?:\s+(?:to|me|us|back|everyone|everybody|all|both|people|candidates|whoever\s+gets\s+it|either\s+way))*\s+(?:by|on|in|within|before|this|next|tomorrow|tmrw|tomor\w*|2mor\w*|today|tonight|mon|tue|wed|thu|fri|sat|end|early|mid|after|the|a|w(?!ith\b|hen\b|here\b|ho\b))\w*"
    rf"|\b(?:mon|tues|wednes|thurs|fri)day\s+(?:she|he|they)\s+(?:will\s+)?{_CALL}s?\b|\b(?:give|drop)\s+(?:me|us)\s+(?:a|an)\s+(?:{_CALL}|line|tinkle)\b",
    re.I,
)
_PURPOSE = compiled(
    rf"\b{_CALL}(?:s|ing)?\s+(?:to\s+)?(?:me\s+|us\s+)?(?:the|my|an?|some|his|her|their|our)\s+(?!answer|decision|outcome|result|yes|bell|ring|call|line|lot|day|week|evening|morning)\w+"
    r"|\bto\s+(?:set|arrange|book|fix|sort|organi[sz]e|confirm|go\s+through|discuss|talk|schedule)\b|\bwith\s+(?:the\s+|some\s+|my\s+)?(?:dates?|times?|details|start|slots?|link|rota|contract|paperwork|forms?)\b|\b(?:link|rota|contract|details|dates|times|invite|pack|forms?|form|sample|roster)\b",
    re.I,
)


# What is told to somebody else than the candidate; names are written "Xx" here.
_TO_ANOTHER = compiled(
    rf"\b(?:{_CALL}|send|tell|give|show|forward)(?:s|ing)?\s+(?:to\s+)?(?:him|her|them|(?!{DAY_NAME})(?-i:[A-ZÀ-Þ])[^\W\d_]+)\b(?!\s+know)",
    re.I,
)
_IN_A_NAME = compiled(r"\b[A-ZÀ-Þ][^\W\d_]+\s[A-ZÀ-Þ]$")  # "Tom Call"
_ITSELF = compiled(r"\b(?:decid\w+|decision|outcome|results?|verdict|offers?)\b", re.I)
# A talk that was had, and a choice that was made: nothing that is still to come.
_PAST_CONTACT = compiled(
    rf"^\W*(?:(?:a|the|my|phone|video|zoom|screening|intro\w*|first|second|final|quick)\s+)*{_CALL}\s+(?:with|w/)|\b(?:spoke|talked|chatted|met|rang|called|phoned|telephoned|emailed|mailed|wrote|texted|messaged|contacted)\b",
    re.I,
)
_FUTURE = compiled(
    r"['’](?:ll|d)\b|\b(?:will|would|shall|should|going\s+to|gonna|expect\w*|due|by|until|till?|before|within|to\s+(?:hear|know|decide|call|ring|email)|hear|soon|later|tonight|tomorrow|next)\b",
    re.I,
)
_CHOSE = compiled(
    r"\b(?:they|we|he|she|(?-i:Xx+)|board|panel|committee|management|owners?|directors?)\s+(?:(?:have|has|had|already|just|only|recently)\s+)*(?:decided|chose|picked|appointed|announced|approved|signed)\b",
    re.I,
)
_OWN_DAY = compiled(
    r"\b(?:to-?day|tonight|tonite|2night|2day|this\s+(?:afternoon|evening|eve)|close\s+of\s+business|cob|eod|end\s+of(?:\s+the)?\s+day|same\s+(?:day|evening))\b",
    re.I,
)


# "Induction is 7 Dec if they pick me": what would follow, and not when they choose.
_IF_CHOSEN = compiled(r"\bif\s+(?:they|he|she|i|we|it)\b[^.;,]*", re.I)

# Calls that nobody makes with an answer: "on call 1 week in 5", "call outs", "40 calls a day".
_NO_CALL = compiled(r"\b(?:on|off)[\s-]+call\b|\bcall[\s-]?(?:outs?|cent(?:er|re)s?|handl\w+|volumes?|queues?|rota)\b|\bcalls?\s+(?:a|per|each|every)\b", re.I)  # fmt: skip


def decision_in(
    said: Utterance,
    before: Utterance | None,
    following: Sequence[Utterance],
    calendar: Calendar,
    names: re.Pattern[str],
    weighed: Mapping[str, float],
) -> tuple[date | datetime | None, str, tuple[str, ...]] | None:
    """Return (when, words, notes) where a clause says when they decide, or let everybody know; when is None where the day is none they decide by, and the notes say what is asked of it. `names` finds people, who may be called Bell or Ring; `weighed` is what the judge makes of the clause."""
    text = said.text
    calendar = replace(calendar, named=True)  # the day they named is shown and said, "before" with it
    masked = _NO_CALL.sub(" ", _IF_CHOSEN.sub(" ", without_names(text, names)))
    itself, how = _told(masked)
    if how in _ASKS and _A_DAY.search(text) and not said.ask:
        return None, text, (_ASKS[how].format(line=text),)
    if how != "certain" or of_another_house(text):
        return None
    act = itself or (None if _PURPOSE.search(masked) else CONTACT.search(masked))
    likely = weighed.get("decision", 0.0)
    if (
        act is None
        and likely >= max(0, weighed.get("promise-me", 0))
        and weighed
        and said.line.number  # what heads the notes says when they met
        and not (said.ask or STEPS.search(text) or _NO_CALL.search(text))
        and decision_without_act(masked)
    ):
        act = re.match("", masked)
    if (
        act is None
        or (itself is None and _IN_A_NAME.search(masked[: act.start() + 1]))
        or (said.side == "me" and MINE.search(text))
        or ASKED.match(text)
        or (_TO_ANOTHER.search(masked) and not _ITSELF.search(masked))
        or (_PAST_CONTACT.search(masked) and not (itself and _FUTURE.search(masked)))
        or (_CHOSE.search(masked) and not _FUTURE.search(masked))
        or _NOT_PROMISED.search(text)
    ):
        return None
    spans = [span for span in calendar.dates(text) if _to_come(span, text, calendar)]
    near = nearby(said, before, following, calendar)
    own = in_its_part(text, act, spans) or _feast_alone(text, calendar)
    due, notes = _guessed(text, spans) or choose(own or [span for span in near if _to_come(span, "", calendar)])
    if (
        type(due) is date
        and spans
        and re.search(
            r"\b(?:the\s+)?(?:day|morning)\s+after(?!\s+tom)|\b(?:next|following)\s+(?:day|morning)\b",
            text[spans[-1].end :],
            re.I,
        )
    ):
        due += timedelta(days=1)  # "on the 29th or the day after"
    if due is not None and not notes:
        notes = _said_roughly(due, text, own)
    return (due, text, notes) if due is not None else None


_ROUGH = compiled(r"(?:\b(?:about|abt|around|roughly|approx\w*|prob(?:s|ably|ly)?|maybe|perhaps|likely|hopefully|or\s+so|couple|few)\b|~|\d\s?(?:-|–|to|or)\s?\d+\s+(?:day|week|wk)|\dish\b)", re.I)  # fmt: skip


def _said_roughly(due: date, text: str, spans: Sequence[DateSpan]) -> tuple[str, ...]:
    """Return what to look at where a day was only said roughly: "in about 2 weeks", "probably Friday"."""
    for span in spans:
        beside = _ROUGH.search(text, max(0, span.start - 14), min(len(text), span.end + 8))
        if beside is not None:
            words = text[min(span.start, beside.start()) : max(span.end, beside.end())].strip()
            return (f"“{words}” was read as {due.day} {due:%B}, but was said roughly. Correct the day if you know better, or clear it.",)  # fmt: skip
    return ()


_ASKS = {
    "earliest": "“{line}” says before when nothing comes, and not when they decide. Do you know a day?",
    "own": "“{line}” was read as a day for your answer to them, and not as the day they decide.",
}
_A_DAY = compiled(rf"\b{DAY_NAME}|\d", re.I)


def _told(text: str) -> tuple[re.Match[str] | None, str]:
    """Return the first act of a clause that is certain and what `certainty.decision` says of it; of several that are not, of the first."""
    acts = [*DECIDE.finditer(text), *MEETS.finditer(text)]
    said = [(act, decision(text, act)) for act in acts or CONTACT.finditer(text)]
    if not said:
        return None, "certain"
    act, how = next((one for one in said if one[1] == "certain"), said[0])
    return act if acts else None, how


_ROUGHLY = compiled(
    r"\b(?:prob(?:s|ably|ly)?|maybe|perhaps|possibly|poss|likely|hopefully|i\s+think|i\s+reckon|say|ish|around|about|abt|roughly|~)\W+(?:on\s+|by\s+|the\s+)*$",
    re.I,
)
_OF_A_WEEK = compiled(r"\b(?:week|wk|weekend|wkend)", re.I)


def _guessed(text: str, spans: Sequence[DateSpan]) -> tuple[date | datetime, tuple[str, ...]] | None:
    """Return the day guessed within a wide stretch, and both to look at: "before Easter, maybe the 14th"; None where none is guessed. Of a week its last day stands."""
    wide = next((span for span in spans if span.precision == "range" and not _OF_A_WEEK.search(text[span.start : span.end])), None)  # fmt: skip
    guess = next((span for span in spans if span.precision == "day" and _ROUGHLY.search(text[: span.start])), None)
    if wide is None or guess is None or guess.day > wide.day:
        return None
    words, day = text[min(wide.start, guess.start) : max(wide.end, guess.end)], guess.day
    note = f"“{words}” was read as {day.day} {day:%B}, which is a guess; the last day it can be is {wide.day.day} {wide.day:%B}. Correct it if you know better."
    return guess.value, (note,)


_FEAST_AT_END = compiled(r"(?<![\w-])(?P<feast>christmas|xmas|easter|new\s+year)\W*$", re.I)


def _feast_alone(text: str, calendar: Calendar) -> tuple[DateSpan, ...]:
    """Read a feast that ends a clause by itself as the days before it: "they'll decide xmas"."""
    found = _FEAST_AT_END.search(text)
    if found is None or starts_only(text[: found.start()]) or calendar.dates(text):
        return ()
    return calendar.dates(f"before {found['feast']}")


def _to_come(span: DateSpan, text: str, calendar: Calendar) -> bool:
    """Say whether a day lies after the talk: its own day only as "today" or up to an hour, for its date says when the talk was."""
    if isinstance(span.value, datetime):
        return span.value > calendar.anchor
    if span.day != calendar.anchor.date() or not text:
        return True
    words = text[max(0, span.start - 8) : span.end]
    return _OWN_DAY.search(words) is not None or re.search(r"\b(?:by|before|until|till?)\s", words, re.I) is not None


def calls(text: str, names: re.Pattern[str]) -> bool:
    """Say whether by the rules a clause tells of a call to all, which may bring the decision."""
    return CONTACT.search(without_names(text, names)) is not None


_WHEN_AT_THE_LATEST = compiled(r"\b(?:by|within|before|until|till?|in|either\s+way|whatever|everyone|everybody|both|all|candidates|next\s+week|end\s+of|latest|to\s+say|to\s+tell|with\s+(?:an?|the|their)\s+(?:answer|decision|outcome|news))\b", re.I)  # fmt: skip


def appoints_call(text: str, names: re.Pattern[str]) -> bool:
    """Say whether a clause only fixes a call to the writer for a day: "he'd ring me Tuesday"; "will ring by Tuesday either way" is their answer."""
    return (
        calls(text, names)
        and re.search(r"\b(?:me|us)\b", text, re.I) is not None
        and not _WHEN_AT_THE_LATEST.search(text)
    )


def names_decision(text: str) -> bool:
    """Say whether a clause names the decision itself, and is no mere call."""
    return DECIDE.search(text) is not None or MEETS.search(text) is not None


_ANSWERS = compiled(
    r"^\W*(?:(?:a|the|their)\s+)?(?:decision|answer|outcome|result|verdict|news)\W*$|^\W*(?:(?:she|he|they|[\w.'’-]+)\s+(?:said|says|reckons?|thinks?)\W+)?(?:(?:we|they|she|he|i|everyone|[\w'’-]+)?['’]?\s*(?:ll|will|should|would|d|to)?\s+)??"
    r"(?:let\s+(?:\w+\s+){1,3}?know|have\s+(?:an?\s+)?(?:answer|decision|news)|give\s+(?:\w+\s+)??an?\s+(?:answer|decision|reply)|be\s+in\s+touch|(?:get|come)\s+back(?:\s+to\s+\w+)?|hear(?:\s+back)?|answer|decide|say|tell\s+(?:me|us))"
    r"(?:\s+(?:either\s+way|whatever|for\s+(?:you|me|us|everyone)|to\s+(?:you|me|us)|with\s+(?:an?|the|their)\s+(?:answer|decision)|about\s+it|from\s+(?:them|us|me)|the\s+(?:answer|decision|outcome|result)|yes\s+or\s+no))*\W*$",
    re.I,
)


def only_answers(what: str) -> bool:
    """Say whether what they promised is nothing but their answer: "let us know", "have an answer for you"."""
    return _ANSWERS.match(what) is not None


def outdoes(text: str, earlier: str) -> bool:
    """Say whether a clause's day stands against an earlier one: the decision itself, or the hearing of it where before a board only met."""
    final = re.search(r"\b(?:decid|decision|final)\w*", text, re.I) is not None
    return final or (
        MEETS.search(earlier) is not None and MEETS.search(text) is None and _LATER.search(text) is not None
    )


__all__ = ["appoints_call", "calls", "decision_in", "names_decision", "only_answers", "outdoes"]
