"""Lengths of time in a letter: probation, notice, non-compete, vesting, until when money goes back, how long the contract runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.money import kind_of
from sincerely.core.offers.letter.numbers import At, spans
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of
from sincerely.core.offers.letter.values import Grant, Of, Span, Words
from sincerely.core.reading.patterns import compiled

_PROBATION = compiled(
    r"probation\w*|introductory\s+period|trial\s+(?:period|month|time)|qualifying\s+period|\bon\s+trial", re.I
)
_NOTICE = compiled(r"\bnotice\b|\bsalary\s+in\s+lieu", re.I)
_EARLY = compiled(
    r"\b(?:during|within|in)\s+(?:the\s+|your\s+|this\s+)*(?:probation\w*|trial|introductory|first|initial|training)\b|\bwhile\s+on\s+(?:probation|trial)|\bbefore\s+joining|\btrial\s+period\b|\bin\s+the\s+first\b",
    re.I,
)
_LATER = compiled(r"\b(?:thereafter|after|upon\s+confirmation|on\s+confirmation|confirmed|following|once)\b", re.I)
_RIVAL = compiled(
    r"non[- ]?compet\w*|\bnot\s+(?:to\s+)?compete|\bcompet(?:e|itors?|ing|ition)\b|\bnot\s+(?:\w+\s+){0,4}work\s+for\s+(?:a|an|any|another)\b|restraint|solicit",
    re.I,
)
_AFTER_LEAVING = compiled(
    r"\b(?:after|following|from)\b[^.;]{0,40}\b(?:end\w*|terminat\w+|leav\w+|employment|cessation)|\bpost\b", re.I
)
_REPAY = compiled(
    r"\b(?:re-?pa(?:y|id|yable|yment)|pay\s+(?:it\s+|them\s+|this\s+)?back|recover\w*|claw\w*|refund\w*|return(?:ing|ed)?\s+(?:it|the|this|that|your)\b|reimburse\s+(?:the\s+)?(?:company|employer|us)|returned?\s+(?:in\s+full|pro)|forfeit\w*)\b",
    re.I,
)
_NO_REPAY = compiled(r"\b(?:no|not|without)\b[^.;]{0,20}\b(?:repay\w*|pay\w*\s+back|recover\w*)", re.I)
_LEAVE_WITHIN = compiled(
    r"\b(?:within|before|in\s+the\s+first|for\s+less\s+than|prior\s+to|in\s+less\s+than|during\s+the\s+first|less\s+than|at\s+least|until)\b",
    re.I,
)
_ANNIVERSARY = compiled(
    r"\b(?P<nth>first|second|third|one[- ]year|two[- ]year)\s+(?:work\s+)?anniversary|\b(?P<number>first|second|third)\s+year\b",
    re.I,
)
_VEST = compiled(r"\bvest", re.I)
_CLIFF = compiled(r"\bcliff\b", re.I)
_BY_PARTS = compiled(r"\b1/(?P<parts>\d{1,2})(?:th|st|nd|rd)?\b[^.;]{0,60}?\b(?:each|every|per|a)\s+(?P<unit>month|quarter)|(?P<of>\d{1,2})\s+equal\s+(?:(?P<monthly>monthly)|quarterly)\s+(?:instal+ments|parts)", re.I)  # fmt: skip
_EXERCISE = compiled(r"\bexercis(?:e|ed|able|ing)\b(?!\s+price)|\bbuy\s+(?:what|those|the\s+options)", re.I)
_ON_LEAVING = compiled(r"\b(?:leav(?:e|ing)|left|terminat\w+|depart\w*|resign\w*|ceas\w+|post[- ]termination|service\s+ends|employment\s+ends|last\s+day)\b", re.I)  # fmt: skip
_LASTS = compiled(
    r"\b(?:duration|length|term\s+of|fixed[- ]term|contract|appointment|agreement|period|assignment|runs?\s+for|initial)\b",
    re.I,
)
_YEARS = {"first": 1, "one-year": 1, "one year": 1, "second": 2, "two-year": 2, "two year": 2, "third": 3}


def lengths(paper: Paper) -> Iterator[Found]:
    """Yield the lengths of time a letter names, each for what it is the length of."""
    money, said_notice = "", False
    for each in paper.said:
        topic = topic_of(each.label)
        heading = topic_of(each.heading)
        yield from _probation(each, topic, heading)
        # "Either side may end it with 7 days' notice. After that one month."
        goes_on = (
            said_notice and re.match(r"(?:after|there|from\s+then|upon|on\s+confirm)", each.text, re.I) is not None
        )
        yield from _notice(each, "notice" if goes_on else topic, heading)
        said_notice = bool(_NOTICE.search(each.text))
        yield from _non_compete(each, topic, heading)
        yield from _vesting(each)
        yield from _exercise(each)
        money = _money_of(each, topic, money)
        yield from _repay(each, money)
        yield from _contract(each, topic)


def _probation(each: Said, topic: str, heading: str) -> Iterator[Found]:
    cue = _PROBATION.search(each.text)
    if cue is None and topic != "probation" and not (not topic and heading == "probation"):
        return
    for one in spans(each.text):
        behind = each.text[one.end : one.end + 30]
        before = each.text[max(0, one.start - 30) : one.start]
        if re.match(r"'?s?'?\s*(?:(?!with\b)\w+\s+){0,2}notice", behind, re.I) or re.search(r"\b(?:notice(?:\s+period)?\s+of|after|extended\s+(?:to|by)|every|either|notice\s+(?:is|of))\b[^,;]{0,12}$", before, re.I):  # fmt: skip
            continue
        if one.unit == "hour" and one.number < 100:
            continue
        near = abs(one.start - cue.start()) if cue else 0
        yield _found(each, "probation", one, (6 if topic == "probation" else 4) - min(3, near // 40))


def _notice(each: Said, topic: str, heading: str) -> Iterator[Found]:
    if at_will := re.search(r"\bat[- ]will\b", each.text, re.I):
        yield Found(key="notice", value=Words("at will"), start=each.start + at_will.start(), end=each.start + at_will.end(), score=1)  # fmt: skip
    cue = _NOTICE.search(each.text) or (_NOTICE.search(each.label) if each.label else None)
    if cue is None and topic != "notice" and not (heading == "notice" and not topic):
        return
    if re.search(
        r"\b(?:advance|prior|reasonable)\s+notice\s+of\s+(?:shift|chang)|notice\s+pay\s+is\s+not", each.text, re.I
    ):
        return
    at = 0
    for clause in re.split(
        r"(?<=[;.])\s|,\s(?=and|but|upon|after|there)|\s(?:and|but)\s(?=\w+\s+(?:month|week)|upon|after|there)",
        each.text,
    ):
        start = each.text.index(clause, at)
        at = start + len(clause)
        named = bool(_NOTICE.search(clause)) or topic == "notice"
        for one in spans(clause):
            if (not named and not _LATER.search(clause)) or one.unit == "year" or _rest(clause, one):
                continue
            score = 3 * bool(_NOTICE.search(clause)) + 2 * (topic == "notice") + 1
            close = clause[max(0, one.start - 50) : one.end + 50]
            early = (_EARLY.search(clause) or topic == "probation") and not _LATER.search(clause)
            score += 2 * bool(_LATER.search(clause)) - 3 * bool(early) - (re.search(r"\b(?:after|first|within)\s+(?:the\s+)?$", close[: close.find(clause[one.start : one.end])], re.I) is not None) * 4  # fmt: skip
            shifted = At(one.start + start, one.end + start, one.number, one.unit)
            yield _found(each, "notice", shifted, score)


def _rest(clause: str, one: At) -> bool:
    """Say whether a span in a clause about notice is the length of something else."""
    if re.search(r"\b(?:trial|probation\w*)(?:\s+period)?\s+(?:is\s+|of\s+)?$", clause[: one.start], re.I):
        return True
    return (
        re.match(r"'?s?\s*(?:probation\w*|trial|of\s+service|period\s+of\s+probation)", clause[one.end :], re.I)
        is not None
    )


def _non_compete(each: Said, topic: str, heading: str) -> Iterator[Found]:
    cue = _RIVAL.search(each.text)
    about = topic == "non_compete" or heading == "non_compete"
    if cue is None and not about:
        return
    for one in spans(each.text):
        if one.unit in ("hour", "day") and one.number < 30:
            continue
        if cue is None and not _AFTER_LEAVING.search(each.text):
            continue
        yield _found(each, "non_compete", one, 3 * bool(cue) + about + bool(_AFTER_LEAVING.search(each.text)))


def _exercise(each: Said) -> Iterator[Found]:
    """Yield how long after leaving options can still be bought."""
    whole = f"{each.label} {each.text}"
    cue = _EXERCISE.search(each.text)
    if not _EXERCISE.search(whole) or not _ON_LEAVING.search(whole):
        return
    for one in spans(each.text):
        before = each.text[max(0, one.start - 40) : one.start]
        allowed = re.search(
            r"\b(?:within|have|has|for|until|up\s+to|of)\s+(?:a\s+(?:period|window)\s+of\s+)?$", before, re.I
        )
        near = abs(one.start - cue.start()) if cue else 0
        yield _found(each, "exercise", one, 4 + 2 * bool(allowed) - min(3, near // 40))


def _by_parts(each: Said) -> Iterator[Found]:
    """Yield vesting told by equal parts: "one quarter on the first anniversary, then 1/48th each month"."""
    said = _BY_PARTS.search(each.text)
    if said is None or not (_VEST.search(each.text) or topic_of(each.label) == "equity"):
        return
    every = 1 if "month" in (said["unit"] or said["monthly"] or "").lower() else 3
    months = Decimal(int(said["parts"] or said["of"]) * every)
    whole = Span(months / 12, "year") if months % 12 == 0 else Span(months, "month")
    yield Found(key="vesting", value=whole, start=each.start + said.start(), end=each.start + said.end(), score=4)
    first = _ANNIVERSARY.search(each.text)
    if first is not None and first["nth"]:
        cliff = Span(Decimal(_YEARS[first["nth"].lower()]), "year")
        yield Found(key="cliff", value=cliff, start=each.start + first.start(), end=each.start + first.end(), score=3)


def _vesting(each: Said) -> Iterator[Found]:
    yield from _by_parts(each)
    if (not _VEST.search(each.text) and not (topic_of(each.label) == "equity" and list(spans(each.text)))) or re.search(
        r"pension|401|retirement|match", each.text, re.I
    ):
        return
    found = list(spans(each.text))
    cliff = _CLIFF.search(each.text)
    for one in found:
        before, after = each.text[max(0, one.start - 40) : one.start], each.text[one.end : one.end + 16]
        first = re.search(
            r"(?:(?<!\b100)%|per\s?cent|fourth|quarter|one[- ]third)[^.;]{0,60}$", each.text[: one.start], re.I
        )
        if (
            cliff
            and (re.match(r"\s*cliff", after, re.I) or re.search(r"cliff\b[^,;.]{0,14}$", before, re.I))
            and len(found) > 1
        ):
            yield _found(each, "cliff", one, 5)
        elif (
            first is not None
            and re.search(r"\b(?:after|on|at)\b", before, re.I)
            and one.span != Span(Decimal(4), "year")
        ):
            yield _found(each, "cliff", one, 4)
        elif (anniversary := _ANNIVERSARY.search(each.text)) and anniversary["nth"] and re.search(r"\b(?:following|remaining|next|subsequent|further)\s*$", before, re.I):  # fmt: skip
            # "25 % on the first anniversary, the rest over the following 36 months" is four years in all.
            before_it = _YEARS[anniversary["nth"].lower()] * (12 if one.unit == "month" else 1)
            whole = one.number + before_it
            span = At(one.start, one.end, whole / 12, "year") if one.unit == "month" and whole % 12 == 0 else At(one.start, one.end, whole, one.unit)  # fmt: skip
            yield _found(each, "vesting", span, 5)
        elif one.unit in ("year", "month"):
            yield _found(
                each, "vesting", one, 3 + bool(re.search(r"\b(?:over|after|period\s+of)\b[^,;]{0,12}$", before, re.I))
            )
    if found and (anniversary := _ANNIVERSARY.search(each.text)) and anniversary["nth"]:
        number = Decimal(_YEARS[anniversary["nth"].lower()])
        yield Found(key="cliff", value=Span(number, "year"), start=each.start + anniversary.start(), end=each.start + anniversary.end(), score=4)  # fmt: skip


def _money_of(each: Said, topic: str, before: str) -> str:
    """Return which sum that may go back was named last: that of the sign-on or of relocation."""
    whole = f"{each.label} {each.text}"
    if topic in ("sign_on", "relocation"):
        return topic
    named = [
        (found.start(), key)
        for key, words in (
            ("sign_on", r"sign(?:ing|[- ]?on)|joining\s+bonus|starting\s+bonus|settling[- ]in"),
            ("relocation", r"relocat|moving|removal|shipping|household"),
        )
        for found in re.finditer(words, whole, re.I)
    ]
    return min(named)[1] if named else before if not topic or topic == before else ""


def _repay(each: Said, money: str) -> Iterator[Found]:
    cue = _REPAY.search(each.text)
    if cue is None or not money:
        return
    key = f"{money}_repay"
    if _NO_REPAY.search(each.text):
        yield Found(
            key=key, value=Span(Decimal(0), "month"), start=each.start, end=each.start + len(each.text), score=5
        )
        return
    found = [one for one in spans(each.text) if one.unit in ("month", "year", "day", "week")]
    for one in found:
        before = each.text[max(0, one.start - 45) : one.start]
        leaving = bool(_LEAVE_WITHIN.search(before))
        if re.search(r"\b(?:within|in)\s*$", before) and re.search(
            r"\bpay\w*\s+(?:back\s+)?[^.;]{0,20}(?:within|in)\s*$", before, re.I
        ):
            continue
        # "repay it within 60 days" says how fast, not until when.
        fast = (
            re.search(r"\bwithin\s*$", before, re.I) is not None
            and cue.end() <= one.start
            and len(found) + bool(_ANNIVERSARY.search(each.text)) > 1
        )
        yield _found(each, key, one, 3 + 2 * leaving - 4 * fast)
    anniversary = _ANNIVERSARY.search(each.text)
    if anniversary is not None:
        number = Decimal(_YEARS[(anniversary["nth"] or anniversary["number"]).lower()])
        yield Found(key=key, value=Span(number, "year"), start=each.start + anniversary.start(), end=each.start + anniversary.end(), score=4)  # fmt: skip
    elif not found:
        yield Found(key=key, value=Words(each.text), start=each.start, end=each.start + len(each.text), score=1)


def _contract(each: Said, topic: str) -> Iterator[Found]:
    if topic not in ("end", "") or (topic == "" and not re.search(r"\b(?:fixed[- ]term|initial\s+appointment|contract\s+(?:is|of|for|runs)|for\s+a\s+(?:term|period)\s+of|appointment\s+is\s+for)\b", each.text, re.I)):  # fmt: skip
        return
    if re.search(r"probation|notice|vest|compet", f"{each.label} {each.text}", re.I) or not _LASTS.search(
        f"{each.label} {each.text}"
    ):
        return
    for one in spans(each.text):
        if one.unit not in ("hour",) and not re.match(r"'?s?\s*(?:notice|of\s+service)", each.text[one.end :], re.I):
            yield _found(each, "end", one, 2 + 3 * (topic == "end"))


def _found(each: Said, key: str, one: At, score: int) -> Found:
    return Found(key=key, value=one.span, start=each.start + one.start, end=each.start + one.end, score=score)


def grants(paper: Paper) -> Iterator[Found]:
    """Yield grants told by their number: "an option to purchase 42,500 shares", "450 performance share units"."""
    for each in paper.said:
        of = kind_of(each.text)
        if of is None:
            continue
        for found in _GRANT.finditer(each.text):
            # "an option on 65,000 shares and 65,000 share units": each is of its own.
            own: Of = "units" if re.search(r"\b(?:units?|rsus?)$", found.group(), re.I) else of
            number = Decimal(found["number"].replace(",", "").replace("'", "").replace(" ", ""))
            if number >= 10 and not re.search(r"[£$€%]\s*$", each.text[: found.start()]):
                yield Found(key="equity", value=Grant(number, own), start=each.start + found.start(), end=each.start + found.end(), score=7)  # fmt: skip


_GRANT = compiled(
    r"(?P<number>(?<![\w.,])\d{1,3}(?:[,' ]\d{3})+|(?<![\w.,])\d{2,7})\s+(?:\([A-Za-z -]{3,60}\)\s+)?(?:(?:common|ordinary|performance|restricted|stock|share|virtual|non[- ]qualified|incentive|Class\s+\w|vsop|company)\s+){0,3}(?:shares?|options?|units?|rsus?)\b",
    re.I,
)
