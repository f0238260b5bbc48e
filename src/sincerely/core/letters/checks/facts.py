"""What the letter claims against what is on record: days, people, qualifications, words put into a mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.figures import DATE, NOT_ON_RECORD
from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrases
from sincerely.core.letters.checks.names import MISSPELT
from sincerely.core.letters.checks.particulars import PERIODICALS
from sincerely.core.letters.checks.talk import topics_by_reader
from sincerely.core.letters.english.vocabulary import COMMON, shared, specific, stems, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Context, Finding
from sincerely.core.people.names import fold, same_person
from sincerely.core.reading.patterns import compiled

_NEEDS = "a context to compare with"
DAY = Kind(
    code="FA102",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a day or date of the talk that is not the one on record",
    why=NOT_ON_RECORD,
    needs="the interview's date",
)
PERSON = Kind(
    code="FA103",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="somebody is said to have spoken or been met who is not on record",
    why=NOT_ON_RECORD,
    needs=_NEEDS,
)
QUALIFICATION = Kind(
    code="FA104",
    type="invented-fact",
    severity="error",
    guidance="thank-you.qualifications",
    what="a degree, licence, award or post that is not on record",
    why="A qualification is checked, and one that is not there ends the talk.",
    needs=_NEEDS,
)
SAID = Kind(
    code="FA105",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="the reader is said to have said something of which the notes know nothing",
    why="People know what they said; words put into their mouth cost more trust than they win.",
    needs="an interview with topics",
)
KINDS = (DAY, PERSON, QUALIFICATION, SAID)

_MET_ON = compiled(
    rf"\b(?:(?:met?|meeting|spoke|speaking|talked|talking|saw|seeing|interview\w*|conversation|chat|talk|call|visit|time|welcom\w+|afternoon|morning|hour|discussion|came|panel|tour)(?: [\w']+){{0,7}}?|[Tt]hank(?:s| you) for|since|last|on) (?P<day>{'|'.join(w.capitalize() for w in WEEKDAYS)})(?:'s)?\b(?! (?:next|after|week|or|to|through|mornings|nights|shift))|(?:(?<=\n)|(?<=: ))(?P<first>{'|'.join(w.capitalize() for w in WEEKDAYS)})(?='s |\n| in the | at the )"
)
_NAME = r"[A-Z][^\W\d_]+(?:[-' ][A-Z][^\W\d_]+){0,2}"
_SPEAKER = compiled(
    rf"(?:\b(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? (?P<titled>{_NAME})|\b(?P<said>{_NAME}) (?:also )?(?:said|mentioned|told|asked|explained|described|suggested|recommended|pointed out|showed me|walked me|shared|introduced)\b|"
    rf"\b(?:my|your|our|with|to|from|by|and|meet|meeting|met) (?:the )?(?:colleague|manager|supervisor|director|CEO|boss|mentor|head (?:nurse|teacher|chef)|team lead|foreman|principal|supervisor|colleagues),? (?P<post>{_NAME})|"
    rf"\b(?:meeting|meet|met|speaking with|talking (?:to|with)|spoke (?:to|with)|talked (?:to|with)|conversation with|tour with|introduced me to|introducing me to|thank|thanks to|regards to|hello to) (?P<met>{_NAME})(?= (?:and|as well|too|on|in|at|from|for|again|briefly|about|made|was|after|during|over)|[,.!]))"
)
_QUALIFIED = phrases(
    r"""
    (?:my|a|an|hold|holding|have|earned|completed|finished|with|as|degree in|diploma in|certificate in|in) (?:an? |my )?(?:\w+(?:'s)? ){0,3}?(?P<what>ph\.?\s?d|doctorate|mba|master'?s(?: degree)?|msc|m\.sc|bachelor'?s(?: degree)?|bsc|b\.sc|law degree|nursing degree|engineering degree|degree|diploma|certification|certificate|licen[cs]e|fellowship|cpa|cfa|pmp|acca|cissp|chartership|six sigma(?: \w+ belt)?|black belt|green belt|pe licen[cs]e|teaching licen[cs]e|qts|pgce|nvq(?: level \d)?|apprenticeship|patent|award|prize|medal|scholarship)
    (?P<as>certified (?:\w+ ){0,2}\w+|licensed (?:\w+ )?\w+|chartered \w+|board[- ]certified|award-winning|fluent (?:in )?\w+|native (?:speaker|\w+ speaker)|graduated (?:from|with|summa|magna|top|first)(?: \w+){0,3}|(?:former|previously|formerly) (?:an? )?(?:head|director|manager|lead|chief|vp|vice president|principal|supervisor)(?: of \w+)?)
    """
)
_TELLS = phrases(
    r"""
    (?:when |how |that |as |what )?you (?:also |kindly |rightly |both )?(?:said|asked|mentioned|told me|described|explained|shared|pointed out|noted|emphasi[sz]ed|stressed|spoke (?:about|of)|talked about|recommended|suggested|promised|admitted|raised)
    your (?:point|description|account|story|explanation|comments?|remarks?|thoughts|views?|advice|insights?|observation|example|question|plans?|vision) (?:about|on|of|that|for|regarding|how)
    (?:hear|hearing|learn|learning) from you (?:about|how|that)
    your (?:wish|hope|worry|doubt|warning|remark|plan) (?:to|that|of|about)|(?:i )?(?:\w+ )?agree with you (?:that|about|on)
    """
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Hold the letter's claims against the record; a small aside on the writer's own thought needs none."""
    context = setting.context
    if context is None or setting.form in ("public-post", "supporter-message"):
        return
    yield from _pairs(letter, setting)
    yield from _days(letter, context, setting.record)
    yield from _persons(letter, setting)
    rich = bool(context.candidate.strengths or context.role.needs or context.interview.topics)
    if rich:
        yield from _qualifications(letter, setting)
    if setting.form == "thank-you":
        yield from _sayings(letter, setting, context)


_PAIR = compiled(r"(?<![.!?]\s)(?<![\w-])(?P<a>[A-Z][^\W\d_]{2,}) (?P<b>[A-Z][^\W\d_]{2,})\b")


def _pairs(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a two-word name whose first word the record knows with another second word: Horns Reef for Horns Bank."""
    if setting.context is None:
        return
    known: dict[str, set[str]] = {}
    for found in re.finditer(r"([A-Z][^\W\d_]{2,}) ([A-Z][^\W\d_]{2,})", setting.record):
        known.setdefault(fold(found[1]), set()).add(found[2])
    for found in everywhere(_PAIR, letter):
        held = known.get(fold(found["a"]), set())
        if (
            not held
            or found["b"].lower() in PERIODICALS
            or fold(found["b"]) in {fold(h) for h in held}
            or fold(found["b"]) in {fold(w) for w in re.findall(r"[^\W\d_]+", setting.record)}
        ):
            continue
        if (found["b"].lower() in COMMON and found["b"].lower() not in ("bank",)) or found["a"].lower() in COMMON:
            continue
        right = f"{found['a']} {sorted(held)[0]}"
        # A whole entry of the record that is just this name is a person's.
        bare = {
            re.sub(r"^(?:\w{1,4}\.|Mr|Mrs|Ms|Dr|Prof) ", "", line.strip())
            for line in re.split(r"\n|, ", setting.record)
        }
        kind = MISSPELT if right in bare and right != setting.context.employer.name else PERSON
        yield finding(kind, letter, *found.span(), f'Your notes have "{right}".', [right])


def _days(letter: Letter, context: Context, everything: str) -> Iterator[Finding]:
    day = context.interview.date
    other_days = {(d.month, d.day) for d in _days_on_record(everything)}
    if day is None:
        return
    allowed = {WEEKDAYS[day.weekday()]} | {WEEKDAYS[d.weekday()] for d in _days_on_record(everything)}
    record = " ".join(
        (
            *(t.topic + t.they_said + t.i_said + t.since for t in context.interview.topics),
            *context.interview.open_questions,
            *(p.what + p.due for p in context.interview.promises),
        )
    ).lower()
    for found in everywhere(_MET_ON, letter):
        group = "day" if found["day"] else "first"
        said = found[group].lower()
        clause = _clause(letter, *found.span(group))
        if (
            said in allowed
            or said in record
            or said in everything.lower()
            or (group == "day" and not _OF_THE_TALK.search(clause))
            or _ANOTHER_DAY.search(clause)
        ):
            continue
        right = WEEKDAYS[day.weekday()].capitalize()
        yield finding(DAY, letter, *found.span(group), f"The talk was on {right}, {day.isoformat()}.", [right])
    for found in everywhere(DATE, letter):
        said_day = int(found["d1"] or found["d2"])
        month = MONTHS.index((found["m1"] or found["m2"]).lower()) + 1
        clause = _clause(letter, *found.span())
        if (
            (month, said_day) == (day.month, day.day)
            or (month, said_day) in other_days
            or found[0].lower() in everything.lower()
            or not _OF_THE_TALK.search(clause)
            or _ANOTHER_DAY.search(clause)
        ):
            continue
        right = _like(found, day)
        yield finding(DAY, letter, *found.span(), f"The talk was on {right}.", [right])


# A clause about the talk that was, and words by which a day is another one: still to come, or the writer's own.
_OF_THE_TALK = compiled(
    r"\b(?:thank\w*|grateful|(?:our|the|your) (?:\w+ )?(?:talk|conversation|interview|meeting|call|chat|discussion|visit|tour|panel|time|question|remark|story|answer)|interview\w*|welcom\w+|having me"
    r"|to (?:meet|see|talk|speak|sit|hear)\b.*\byou|(?:we|you|I) (?:\w+ )?(?:met|spoke|talked|sat|walked|saw|discussed|visited|came|told|said|asked|showed|gave|mentioned|explained)|(?:meet|see|talk|speak|sitt|hear|show|tell|ask|explain|tak|giv|mak)ing\b.*\b(?:me|you))\b",
    re.IGNORECASE,
)
_ANOTHER_DAY = compiled(
    r"\b(?:next|coming|until|till|by|before|after|from|every|each|other|another|if|should|would|could|can|may|might|will|shall|'ll|'d|free|available|suits?|works? for|hope|start\w*|begin\w*|send\w*|due|deadline|decid\w+|decision|answer"
    r"|I (?:\w+ )?(?:drew|tried|wrote|made|read|did|went|began|finished|worked|sent|showed|looked|asked my|told my|rang|had|was|am|have))\b|(?<=\bI)'(?:ll|d|m)\b",
    re.IGNORECASE,
)
_CLAUSE = compiled(r"[;:.!?\u2014\u2013(]|,? (?:and|but|so) (?=I\b)|, (?=if\b|should\b|I\b)")


def _clause(letter: Letter, start: int, end: int) -> str:
    """Return the part of a sentence that a day stands in: "I am free on December 1" behind "Thank you for your time;"."""
    sentence = letter.sentence_at(start)
    if sentence is None:  # a subject: its line
        after = letter.plain.find("\n", end)
        return letter.plain[letter.plain.rfind("\n", 0, start) + 1 : after if after >= 0 else len(letter.plain)]
    first = max((m.end() for m in _CLAUSE.finditer(letter.plain, sentence.start, start)), default=sentence.start)
    last = next((m.start() for m in _CLAUSE.finditer(letter.plain, end, sentence.end)), sentence.end)
    return letter.plain[first:last]


def _days_on_record(everything: str) -> list[date]:
    """Return every day that stands in the record as a date."""
    found = []
    for year, month, day in re.findall(r"\b(\d{4})-(\d\d)-(\d\d)\b", everything):
        with suppress(ValueError):
            found.append(date(int(year), int(month), int(day)))
    return found


def _like(found: re.Match[str], day: date) -> str:
    month = MONTHS[day.month - 1].capitalize()
    return f"{day.day} {month}" if found["d1"] else f"{month} {day.day}"


def _persons(letter: Letter, setting: Setting) -> Iterator[Finding]:
    context = setting.context
    assert context
    known = {fold(w) for w in re.findall(r"[^\W\d_]+", setting.record)}
    for found in everywhere(_SPEAKER, letter):
        group = next(g for g in ("titled", "said", "post", "met") if found[g])
        name = re.sub(
            r"^(?:The|This|That|What|When|As|And|But|Once|Later|Also|How|It|He|She|They|You|We|I|Your|My|Our|One|Who|Everyone|Nobody|Somebody|Someone|People|Thank|Thanks) ",
            "",
            found[group],
        )
        parts = [w for w in fold(name).split() if len(w) > 1]
        if not parts or any(w in known for w in parts) or any(same_person(name, p) for p in setting.people):
            continue
        if any(w in _NOT_PEOPLE for w in parts) or (letter.salutation and name in letter.salutation.text):
            continue
        at = found.start(group) + found[group].index(name)
        yield finding(PERSON, letter, at, at + len(name), f"{name} is nobody in your notes; was it somebody else?")


_NOT_PEOPLE = wordset(
    """
    i you he she it we they the this that everyone nobody somebody someone people who what one research studies
    thank thanks monday tuesday wednesday thursday friday saturday sunday company team god google microsoft amazon
    apple your my our his her their mine all both others january february march april may june july august
    september october november december
    """
)


def _qualifications(letter: Letter, setting: Setting) -> Iterator[Finding]:
    record = stems(setting.record)
    raw = setting.record.casefold()
    for found in everywhere(_QUALIFIED, letter):
        group = "what" if found["what"] else "as"
        said = found[group]
        sentence = letter.sentence_at(found.start())
        whole = letter.plain[sentence.start : sentence.end] if sentence else found[0]
        if not re.search(r"\b(?:i|my|i'm|i've|me|as an?)\b", whole, re.IGNORECASE) or re.search(
            r"\b(?:you|your)\b", letter.plain[max(0, found.start() - 25) : found.start(group)], re.IGNORECASE
        ):
            continue
        if said.casefold() in raw or (
            group == "as"
            and (
                stems(said)
                - {"certifi", "licens", "charter", "fluent", "graduat", "form", "the", "in", "a", "with", "from"}
            )
            & record
        ):
            continue
        key = stems(said)
        if key & record or (
            key & stems("degree bachelor's master's")
            and stems("degree bachelor master BSc MSc BA MA diploma graduate university") & record
        ):
            continue
        if key & stems("certificate certification certified license licence licensed") and shared(
            stems("certificate cert certs certification certified license licence licensed ticket"), record
        ):
            continue
        yield finding(
            QUALIFICATION,
            letter,
            *found.span(group),
            f'"{" ".join(said.split())}" is not among your strengths on record; is it yours?',
        )


def _sayings(letter: Letter, setting: Setting, context: Context) -> Iterator[Finding]:
    topics = context.interview.topics
    if not topics:
        return
    record = stems(setting.record)
    mine, others = topics_by_reader(setting)
    for sentence in letter.sentences:
        for found in _TELLS.finditer(letter.plain, sentence.start, sentence.end):
            tail = letter.plain[found.end() : sentence.end]
            tail = (
                re.split(
                    r"[,;\u2014]| and (?:i|it|that|my) | - |\bbecause\b|\bwhich\b|\bso i\b",
                    tail,
                    maxsplit=1,
                    flags=re.IGNORECASE,
                )[0]
                if len(tail.split()) > 10
                else tail
            )
            about = specific(tail, setting.aside)
            whole = specific(sentence.text, setting.aside)
            other = (
                next((name for name, held in others if len(shared(whole, held - mine)) >= 2), "")
                if not shared(whole, mine)
                else ""
            )
            if other:
                yield finding(
                    SAID,
                    letter,
                    sentence.start,
                    sentence.end,
                    f"By your notes this was said by {other}, not by {setting.reader}.",
                )
                break
            if (
                len(about) >= 3
                and not shared(about, record)
                and not shared(specific(sentence.text, setting.aside), record)
            ):
                yield finding(
                    SAID, letter, sentence.start, sentence.end, "Your notes know nothing of this; did they say it?"
                )
                break
