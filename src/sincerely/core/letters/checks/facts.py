"""What the letter claims against what is on record: figures, days, people, qualifications, words put into a mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase
from sincerely.core.letters.checks.substance import topics_by_reader
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Context, Finding
from sincerely.core.letters.vocabulary import COMMON, FUNCTION, shared, specific, stem, stems
from sincerely.core.people.names import fold, same_person

_WHY = "What the record does not hold may be a slip of memory, and a wrong detail is the one that is remembered."
_NEEDS = "a context to compare with"
FIGURE = Kind(
    code="FA101",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.qualifications",
    what="a figure that is nowhere on record",
    why=_WHY,
    needs=_NEEDS,
)
DAY = Kind(
    code="FA102",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a day or date of the talk that is not the one on record",
    why=_WHY,
    needs="the interview's date",
)
PERSON = Kind(
    code="FA103",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="somebody is said to have spoken or been met who is not on record",
    why=_WHY,
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
KINDS = (FIGURE, DAY, PERSON, QUALIFICATION, SAID)

_NUMBER_WORDS = {
    **{
        w: n
        for n, w in enumerate(
            ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
        )
    },
    **{w: 10 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)},

        "hundred": 100,
        "thousand": 1000,
        "million": 1_000_000,
        "dozen": 12,
        "half": 50,
        "third": 33,
        "quarter": 25,
        "double": 2,
        "twice": 2,
        "triple": 3
    ,
}
_FIGURE = re.compile(
    r"(?<![\w.,@/:-])[$\u20ac\u00a3]?\s?\d[\d,.]*(?:\s?(?:%|per ?cent|k\b|million\b|thousand\b|bn\b|m\b))?(?:-(?:year|month|week|day|hour|person|bed|seat|page|strong)\b)?",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\b(?P<n>(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|several)[ -])?(?:hundred|thousand|million|dozen)|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"[ -](?:\w+ ){0,2}(?:years?|people|per ?cent|percent|patients?|pupils?|students?|staff|engineers?|nurses?|customers?|clients?|projects?|employees?|beds?|welds?|orders?|tickets?|members|teams?|sites?|schools?|countries)\b",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    r"^\s?(?:24|365|100|360|101)(?:\s?%)?\.?$|^\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m)", re.IGNORECASE
)
_TIME_BEHIND = re.compile(r"\s?(?:am|pm|a\.m|p\.m|o'clock|h\b|:\d\d|minutes?\b|min\b)|(?:st|nd|rd|th)\b", re.IGNORECASE)
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MET_ON = re.compile(
    rf"\b(?:(?:met?|meeting|spoke|speaking|talked|talking|saw|seeing|interview\w*|conversation|chat|talk|call|visit|time|welcom\w+|afternoon|morning|hour|discussion|came|panel|tour)(?: [\w']+){{0,7}}?|thank(?:s| you) for|since|last|on) (?P<day>{'|'.join(w.capitalize() for w in _WEEKDAYS)})(?:'s)?\b(?! (?:next|after|week|or|to|through|mornings|nights|shift))|^(?P<first>{'|'.join(w.capitalize() for w in _WEEKDAYS)})'s"
)
_DATE = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{'|'.join(_MONTHS)})|(?P<m2>{'|'.join(_MONTHS)}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][^\W\d_]+(?:[-' ][A-Z][^\W\d_]+){0,2}"
_SPEAKER = re.compile(
    rf"(?:\b(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? (?P<titled>{_NAME})|\b(?P<said>{_NAME}) (?:also )?(?:said|mentioned|told|asked|explained|described|suggested|recommended|pointed out|showed me|walked me|shared|introduced)\b|"
    rf"\b(?:my|your|our|with|to|from|by|and|meet|meeting|met) (?:the )?(?:colleague|manager|supervisor|director|CEO|boss|mentor|head (?:nurse|teacher|chef)|team lead|foreman|principal|supervisor|colleagues),? (?P<post>{_NAME})|"
    rf"\b(?:meeting|meet|met|speaking with|talking (?:to|with)|spoke (?:to|with)|talked (?:to|with)|conversation with|tour with|introduced me to|introducing me to|thank|thanks to|regards to|hello to) (?P<met>{_NAME})(?= (?:and|as well|too|on|in|at|from|for|again|briefly|about|made|was|after|during|over)|[,.!]))"
)
_QUALIFIED = phrase(
    r"(?:my|a|an|hold|holding|have|earned|completed|finished|with|as|degree in|diploma in|certificate in|in) (?:an? |my )?(?:\w+(?:'s)? ){0,3}?(?P<what>ph\.?\s?d|doctorate|mba|master'?s(?: degree)?|msc|m\.sc|bachelor'?s(?: degree)?|bsc|b\.sc|law degree|nursing degree|engineering degree|degree|diploma|certification|certificate|licen[cs]e|fellowship|cpa|cfa|pmp|acca|cissp|chartership|six sigma(?: \w+ belt)?|black belt|green belt|pe licen[cs]e|teaching licen[cs]e|qts|pgce|nvq(?: level \d)?|apprenticeship|patent|award|prize|medal|scholarship)|"
    r"(?P<as>certified (?:\w+ ){0,2}\w+|licensed (?:\w+ )?\w+|chartered \w+|board[- ]certified|award-winning|fluent (?:in )?\w+|native (?:speaker|\w+ speaker)|graduated (?:from|with|summa|magna|top|first)(?: \w+){0,3}|(?:former|previously|formerly) (?:an? )?(?:head|director|manager|lead|chief|vp|vice president|principal|supervisor)(?: of \w+)?)"
)
_TELLS = phrase(
    r"(?:when |how |that |as |what )?you (?:also |kindly |rightly |both )?(?:said|asked|mentioned|told me|described|explained|shared|pointed out|noted|emphasi[sz]ed|stressed|spoke (?:about|of)|talked about|recommended|suggested|promised|admitted|raised)|your (?:point|description|account|story|explanation|comments?|remarks?|thoughts|views?|advice|insights?|observation|example|question|plans?|vision) (?:about|on|of|that|for|regarding|how)|(?:hear|hearing|learn|learning) from you (?:about|how|that)"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Hold the letter's claims against the record; a small aside on the writer's own thought needs none."""
    context = setting.context
    if context is None or setting.form in ("public-post", "supporter-message"):
        return
    yield from _contradictions(letter, setting)
    yield from _figures(letter, setting)
    yield from _pairs(letter, setting)
    yield from _days(letter, context)
    yield from _persons(letter, setting)
    rich = bool(context.candidate.strengths or context.role.needs or context.interview.topics)
    if rich:
        yield from _qualifications(letter, setting)
    if setting.form == "thank-you":
        yield from _sayings(letter, setting, context)


def _figures(letter: Letter, setting: Setting) -> Iterator[Finding]:
    known = _numbers(setting.record)
    if setting.context and setting.context.interview.date:
        day = setting.context.interview.date
        known |= {float(day.year)}
    found_at = [
        *_FIGURE.finditer(letter.plain, letter.body.start, letter.body.end),
        *_WORDED.finditer(letter.plain, letter.body.start, letter.body.end),
    ]
    for found in sorted(found_at, key=lambda m: m.start()):
        text = found[0].strip().rstrip(".,")
        if (
            not any(c.isalnum() for c in text)
            or _NO_FIGURE.match(text)
            or (_TIME_BEHIND.match(letter.plain, found.start() + len(found[0].rstrip())) and found.re is _FIGURE)
        ):
            continue
        around = letter.plain[max(0, found.start() - 25) : found.end() + 12]
        if (
            re.search(
                r"@|https?:|www\.|\+\d|\bext\b|\b(?:at|by|from|around|about|until|between|before|after) $",
                letter.plain[max(0, found.start() - 9) : found.start()] + around[-1:],
            )
            and len(text) <= 2
        ):
            continue
        if re.search(r"(?:\(\d{2,4}\)|\d{3})[ .-]\d{3,4}[ .-]?\d{0,4}|\+\d|@|://", around):
            continue  # a telephone number, an address
        if (
            _DATE.search(around)
            or (re.search(rf"\b(?:{'|'.join(w[:3] for w in _MONTHS)})", around[:25], re.IGNORECASE)
            and re.fullmatch(r"\d{1,2}|20\d\d", text))
        ):
            continue  # a date; spoken of below
        values = _numbers(text if found.re is _FIGURE else found["n"])
        if not values or values & known or (found.re is _FIGURE and re.fullmatch(r"\d", text) and "%" not in text):
            continue
        start = found.start() + (len(found[0]) - len(found[0].lstrip()))
        end = start + len(text)
        yield finding(FIGURE, letter, start, end, f'"{text}" is nowhere in your notes or your strengths; is it right?')


def _numbers(text: str) -> set[float]:
    """Return every figure in a text, in digits or words; ISO dates are no figures."""
    return {value for value, _, _ in _figures_in(re.sub(r"\d{4}-\d\d-\d\d", " ", text))}


_DIGITS = re.compile(
    r"(?<![\w])[$\u20ac\u00a3]?(\d+(?:[,' ]\d{3})*(?:\.\d+)?)\s?(k\b|thousand\b|million\b|m\b)?", re.IGNORECASE
)
_IN_WORDS = re.compile(
    rf"\b(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})(?:(?:[ -]| and )(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))}))*\b",
    re.IGNORECASE,
)


def _figures_in(text: str) -> Iterator[tuple[float, int, int]]:
    """Yield each figure with its offsets: 1,140 and "sixty-one" alike; "18 thousand" is 18,000."""
    for found in _DIGITS.finditer(text):
        value = float(re.sub(r"[,' ]", "", found[1]))
        factor = {"k": 1e3, "thousand": 1e3, "million": 1e6, "m": 1e6}.get((found[2] or "").lower(), 1)
        yield value * factor, found.start(), found.end()
        if factor != 1:
            yield value, found.start(), found.end()
    for found in _IN_WORDS.finditer(text):
        total = part = 0
        for word in re.split(r"[ -]", found[0].lower()):
            value_ = _NUMBER_WORDS.get(word, 0)
            if value_ >= 100:
                part = (part or 1) * value_
                total, part = (total + part, 0) if value_ >= 1000 else (total, part)
            else:
                part += value_
        yield float(total + part), found.start(), found.end()


_ALIASES = {
    "ft": "feet",
    "foot": "feet",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minut",
    "mins": "minut",
    "km": "kilometr",
    "yr": "year",
    "yrs": "year",
    "pct": "percent",
    "%": "percent",
    "acr": "acr",
    "em": "them",
}
_UNITS = {"year", "month", "week", "day", "hour", "minut", "percent", "time", "peopl", "feet", "mil"}
_DAYS_OF_WEEK = re.compile("|".join(w.capitalize() for w in _WEEKDAYS) + "|" + "|".join(_WEEKDAYS))


def _contradictions(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a figure or a weekday that stands with the record's own noun and is another than the record's."""
    lines = [line for line in re.sub(r"\d{4}-\d\d-\d\d", " ", setting.record).split("\n") if line.strip()]
    held: dict[str, list[tuple[float | str, set[str]]]] = {}
    for line in lines:
        whole = _content(line)
        for figure, _, end in _figures_in(line):
            for noun in _nouns(line, end):
                held.setdefault(noun, []).append((figure, whole))
        for day in _DAYS_OF_WEEK.finditer(line):
            for noun in _nouns(line, day.end(), 1):
                held.setdefault(noun, []).append((day[0].lower(), whole))
    body = letter.plain[letter.body.start : letter.body.end]
    known: set[float | str] = {v for values in held.values() for v, _ in values} | _numbers(setting.record)
    spots: list[tuple[float | str, int, int]] = list(_figures_in(body))
    spots += [(m[0].lower(), m.start(), m.end()) for m in _DAYS_OF_WEEK.finditer(body)]
    for value, start, end in spots:
        kind = type(value)
        if value == 1 or value in known or _TIME_BEHIND.match(body, end):
            continue
        for noun in _nouns(body, end, 4 if kind is float else 1):
            recorded = [(v, whole) for v, whole in held.get(noun, []) if type(v) is kind]
            if not recorded or any(v == value for v, _ in recorded):
                continue
            sentence = letter.sentence_at(letter.body.start + start)
            around = _content(sentence.text) - {noun} if sentence else set()
            close = [whole for _, whole in recorded if (whole - {noun}) & around]
            if (noun in _UNITS and not close) or (not close and len(recorded) > 1):
                continue
            shown = recorded[0][0]
            said = f"{shown:g}" if isinstance(shown, float) else str(shown).capitalize()
            a, b = letter.body.start + start, letter.body.start + end
            yield finding(
                FIGURE if kind is float else DAY,
                letter,
                a,
                b,
                f'Your notes have {said} here, not "{letter.text[a:b]}".',
            )
            break


def _nouns(text: str, at: int, most: int = 4) -> list[str]:
    """Return the stems of the words that follow a figure within its phrase, without the furniture of language."""
    behind = re.split(r"[.;:!?\n]|, | -- | \u2014 ", text[at : at + 60], maxsplit=1)[0]
    found = []
    for word in re.findall(r"%|[^\W\d_]+", behind)[: most + 2]:
        root = _ALIASES.get(word.lower(), stem(word))
        root = _ALIASES.get(root, root)
        if word == "%" or (len(root) > 2 and word.lower() not in FUNCTION):
            found.append(root)
    return found[:most]


def _content(text: str) -> set[str]:
    return {stem(w) for w in re.findall(r"[^\W\d_]{3,}", text) if w.lower() not in FUNCTION and stem(w) not in _UNITS}


_PAIR = re.compile(r"(?<![.!?]\s)(?<![\w-])(?P<a>[A-Z][^\W\d_]{2,}) (?P<b>[A-Z][^\W\d_]{2,})\b")


def _pairs(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a two-word name whose first word the record knows with another second word: Horns Reef for Horns Bank."""
    known: dict[str, set[str]] = {}
    for found in re.finditer(r"([A-Z][^\W\d_]{2,}) ([A-Z][^\W\d_]{2,})", setting.record):
        known.setdefault(fold(found[1]), set()).add(found[2])
    for found in everywhere(_PAIR, letter):
        held = known.get(fold(found["a"]), set())
        if (
            not held
            or fold(found["b"]) in {fold(h) for h in held}
            or fold(found["b"]) in {fold(w) for w in re.findall(r"[^\W\d_]+", setting.record)}
        ):
            continue
        if (found["b"].lower() in COMMON and found["b"].lower() not in ("bank",)) or found["a"].lower() in COMMON:
            continue
        right = f"{found['a']} {sorted(held)[0]}"
        yield finding(PERSON, letter, *found.span(), f'Your notes have "{right}".', [right])


def _days(letter: Letter, context: Context) -> Iterator[Finding]:
    day = context.interview.date
    if day is None:
        return
    allowed = {_WEEKDAYS[day.weekday()]}
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
        before = letter.plain[max(letter.body.start, found.start() - 60) : found.start(group)]
        if (
            said in allowed
            or said in record
            or re.search(
                r"\b(?:by|next|until|before|will|would|this coming|from|start\w*|send\w*|available|free|every|each|hope)\b(?:\W+\w+){0,4}\W*$",
                before,
                re.IGNORECASE,
            )
        ):
            continue
        right = _WEEKDAYS[day.weekday()].capitalize()
        yield finding(DAY, letter, *found.span(group), f"The talk was on {right}, {day.isoformat()}.", [right])
    for found in everywhere(_DATE, letter):
        said_day = int(found["d1"] or found["d2"])
        month = _MONTHS.index((found["m1"] or found["m2"]).lower()) + 1
        before = letter.plain[max(0, found.start() - 50) : found.start()]
        if (
            (month, said_day) == (day.month, day.day)
            or found[0].lower() in record
            or not re.search(
                r"\b(?:met|meeting|interview\w*|spoke|conversation|talk\w*|call|visit\w*|time|since|thank\w*)\b",
                before,
                re.IGNORECASE,
            )
        ):
            continue
        right = _like(found, day)
        yield finding(DAY, letter, *found.span(), f"The talk was on {right}.", [right])


def _like(found: re.Match[str], day: date) -> str:
    month = _MONTHS[day.month - 1].capitalize()
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


_NOT_PEOPLE = {
    *["i", "you", "he", "she", "it", "we", "they", "the", "this", "that", "everyone", "nobody", "somebody", "someone", "people", "who", "what", "one", "research", "studies", "thank", "thanks", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    *["company", "team", "god", "google", "microsoft", "amazon", "apple", "your", "my", "our", "his", "her", "their", "mine", "all", "both", "others", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
}


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
            stems("certificate certification certified license licence licensed ticket"), record
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
