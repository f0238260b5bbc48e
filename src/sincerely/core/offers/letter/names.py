"""The names in a letter: the title, who one reports to, the place of work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of
from sincerely.core.offers.letter.values import Words
from sincerely.core.reading.patterns import compiled

_TITLE_LABEL = compiled(
    r"(?:(?:job|position|role)\s+)?title|(?:job\s+)?position|post|(?:your\s+)?role|rank|capacity|function|designation|employment\s+offer|job|(?:teaching\s+)?assignment",
    re.I,
)
_NO_TITLE = compiled(r"\b(?:offer|employment|letter|contract|job|terms|agreement)\b", re.I)
_ABOUT = compiled(r"(?:re|subject|appointment\s+as|offer|letter\s+of\s+(?:offer|appointment)|confirmation\s+of\s+(?:hire|employment|appointment|offer))\b", re.I)  # fmt: skip
_NAME = r"[\"“”]?(?P<name>(?-i:[A-Z][\w&'/.-]*|[a-z]+(?:-[a-z]+)?\s+(?=[A-Z])|PhD)(?:\s*\([^)]{1,50}\)|,?\s+(?-i:(?:and|of|in|for|the|to|&|/|-)\s+(?=[A-Z(])|(?:of|in)\s+the\s+(?=[A-Z]))*(?-i:[A-Z][\w&'/.-]*|\d(?!\d)|&|candidate|grade))*(?:\s*\([^)]{1,50}\))?)"
#: A post in small letters; what it is like says nothing of what it is: "a permanent position", "the above role".
_SMALL = r"(?!(?:\w+[- ])*?(?:permanent|temporary|(?:full|part)[- ]time|fixed[- ]term|seasonal|new|same|above|following|advertised|vacant|current|present|other|right|good|great|hard|best|only|first|second|third|next|last)\s+(?:job|role|position|post|vacancy)\b)(?:\d{1,2}(?:st|nd|rd|th)\s+)?[a-z][\w'’-]*(?:\s+(?!(?:at|with|in|on|and|for|that|which|who|you|we|job|role|position|post|offered|of)\b)[a-z][\w'’-]*){0,4}?"
_HOW_LONG = r"(?:(?:permanent|temporary|seasonal|fixed[- ]term|(?:full|part)[- ]time),?\s+){0,2}"
_TITLES = (
    compiled(rf"\b(?:position|post|role|job|title|capacity)\s+(?:of|as|is|:)\s+(?:an?\s+|our\s+|the\s+)?{_NAME}", re.I),
    compiled(r"\b(?:position|post|role)\s+of\s+(?:an?\s+|our\s+|the\s+)?(?P<name>[a-z][\w-]+(?:\s+(?!at\b|with\b|in\b|on\b|for\b|and\b)[a-z][\w-]+){0,4})(?=[.,]|\s+(?:at|with|in|on|for|and)\b)"),
    compiled(rf"\b(?:job\s+title\s+is|employed\s+as|employment\s+as|welcome\s+you\s+as|engaged\s+as|taken\s+on\s+as|engage\s+you\s+as|appoint(?:ed|ment)?\s+(?:you\s+)?as|work\s+as|hired\s+as|join\s+us\s+as(?:\s+our\s+(?:first|second|third|next))?|apprenticeship,\s+as)\s+(?:an?\s+|our\s+|the\s+)?{_NAME}", re.I),
    compiled(rf"\bposition\s+as\s+(?:an?\s+|our\s+)?{_NAME}", re.I),
    compiled(rf"\b(?:offer|have|join|team|company|us|Inc\.|\(the\s+\"\w+\"\))[^.;]{{0,70}}?\bas\s+(?:an?\s+|our\s+)?{_NAME}", re.I),
    compiled(rf"\boffer\s+you\s+(?:the|an?|our)\s+{_NAME}\s+(?:job|role|position|post)", re.I),
    compiled(rf"\byou\s+(?:will|would|shall)\s+be\s+our\s+{_NAME}", re.I),
    # As a mail says it, in small letters: "the van driver job", "the job of kitchen porter", "the electrician's mate role is yours".
    compiled(rf"\b(?:the|our|an?)\s+(?:job|role)\s+of\s+(?:an?\s+|our\s+|the\s+)?(?P<name>{_SMALL})(?=[.,;:!]|\s+(?:at|with|in|on|for|from|and|as|to|is)\b|\s*$)", re.I),
    compiled(rf"\b(?:offer(?:ing|ed)?|have|take|give|giving|got|want\s+you\s+(?:for|in)|yours\s*:|choose\s+you\s+for|chosen\s+you\s+for)\s+(?:you\s+)?(?:the|our|an?)\s+{_HOW_LONG}(?P<name>{_SMALL})\s+(?:job|role|position|post|vacancy)\b", re.I),
    compiled(rf"(?:^|[.,;:!]\s+|\bthat\s+)(?:the|our)\s+(?P<name>{_SMALL})\s+(?:job|role|position|post)\s+is\s+yours\b", re.I),
)  # fmt: skip
_STOP = compiled(
    r"\s+(?:at|with|on|from|starting|within|reporting|based|effective|under|to\s+begin|commencing)\b|,\s+(?:reporting|with|at|on|based|in\s+our|starting|effective|(?:[A-Z][\w']+\s+)+(?:Ltd|Inc|GmbH|LLC|PLC)\b)|\s+in\s+(?:our|the\s+[A-Z]\w+\s+office)|[;:]",
    re.I,
)
_BOSS_LABEL = compiled(
    r"(?:reports?\s+to|reporting(?:\s+(?:to|relationship|line|manager))?|supervisor|line\s+manager|(?:your\s+)?manager|(?:team\s+)?lead(?:er)?|supervising\s+\w+|superior|department\s+head|head\s+of\s+department)",
    re.I,
)
_BOSS = (
    compiled(r"\b(?:report(?:s|ing)?(?:\s+directly)?\s+to|accountable\s+to|responsible\s+to|work\s+under)\s+(?:(?:the|our|your|a)\s+)?(?P<name>[^;]+)", re.I),
    compiled(r"\byour\s+(?:\w+\s+){0,2}?(?:superior|line\s+manager|manager|supervisor|chair|boss)(?:\s+and\s+boss)?\s+(?:will\s+be|is)\s+(?:the\s+|our\s+)?(?P<name>[^;]+)", re.I),
    compiled(r"\b(?:with|under|for)\s+(?P<name>(?-i:[A-Z])[^;.]{2,60}?),?\s+who\s+(?:will\s+be|is)\s+your\s+(?:line\s+)?(?:manager|supervisor|boss|lead)\b", re.I),
    compiled(r"\b(?:assigned|belongs?)\s+to\s+(?:the\s+)?(?:department|team)\s+of\s+(?P<name>(?-i:[A-Z])[^;]+)", re.I),
    compiled(r"\b(?:mentor\s+and\s+)?boss\s+will\s+be\s+(?P<name>[^;]+)", re.I),
)  # fmt: skip
_BOSS_HEADING = compiled(r"(?:who\s+(?:directs|leads|manages|supervises)|your\s+(?:line\s+)?(?:manager|supervisor|lead)|reports?\s+to|reporting\s+(?:to|line)|line\s+manager|supervisor)\b", re.I)  # fmt: skip
_BOSS_STOP = compiled(
    r"[.;(]\s|[.;]$|,?\s+(?:who|whose|at\s+(?:our|the)|and\s+(?:you|your|will|work)|with\s+effect|from|in\s+(?:our|your)|on\s+(?:a|your)|until)\b|,\s+(?:and|from|in\s+our|at|loading)\b|\s+at\s+our",
    re.I,
)
_PLACE_LABEL = compiled(
    r"(?:primary\s+|normal\s+|main\s+|usual\s+)?(?:(?:work\s+)?(?:place|location)|site|work\s*place|where|school|facility|branch|duty\s+station|client|vessel|campus|based|place\s+of\s+(?:work|employment))",
    re.I,
)
#: The rest of a place behind its town: "Chicago, IL", "Leeds, West Yorkshire".
_OF = r"(?:,\s(?-i:(?:[A-Z]{2}(?:\s\d{5})?(?!\w)|(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|You|Your|The|This|We|It|On|At|With|And|From|In|To|For|If|Mr|Ms|Mrs|Dr)\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}(?=[,.;]|\s+(?:office|with|and|on|from|starting|reporting)\b|$))))"
#: What says that one may work there, not that one will.
_MAY_WORK = compiled(
    r"\b(?:eligib\w+|authori[sz]\w+|rights?|entitled|permi\w+|legally|able|allowed|visas?)\b[^.;]{0,50}$", re.I
)
_GREETING = compiled(r"^\s*(?:dear|hello|hi)\b", re.I | re.M)
_DATED_LINE = compiled(
    r"^[ \t]*(?:(?P<name>(?-i:[A-Z])[^\W\d_][\w .-]{1,28}),[ \t]+)?(?:the[ \t]+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,?[ \t]+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?[ \t]+[A-Za-z]{3,9}|[A-Za-z]{3,9}\.?[ \t]+\d{1,2}),?[ \t]+20\d\d[ \t]*$",
    re.I | re.M,
)
_TOWN_LINE = compiled(
    r"^(?:[^\n]*,[ \t]+|[ \t]*)(?P<name>(?-i:[A-Z])[\w.' -]{2,30},[ \t]+(?-i:[A-Z]{2}))(?:[ \t]+\d{5}(?:-\d{4})?)?[ \t]*$",
    re.M,
)
_PLACES = (
    compiled(r"\b(?:(?:normal\s+|usual\s+|main\s+)?(?:place|location)\s+of\s+(?:work|employment)|work\s+location|work\s*place)\s+(?:is|will\s+be|shall\s+be)\s+(?:at\s+|in\s+)?(?:our\s+|the\s+)?(?P<name>[^.;(]+)", re.I),
    compiled(r"\b(?:based|located|work)\s+(?:at|in|from|out\s+of)\s+(?:our\s+)?(?:(?:offices?|headquarters)\s+in\s+|the\s+)?(?P<name>(?-i:[A-Z]|\d{1,4}\s[A-Z])[^.;(]+?" + _OF + r"?)(?:\s+office)?(?=,?\s+(?:within|with|and|on|from|three|two|one|reporting|starting)\b|[.;,]|$)", re.I),
    compiled(r"\b(?:in|at|from)\s+our\s+(?P<name>(?-i:[A-Z])[\w'.-]*(?:,?\s+(?-i:[A-Z])[\w'.-]*)*)\s+(?:offices?|campus|works|delivery\s+cent(?:re|er)|cent(?:re|er)|store|site|plant|branch|headquarters|HQ|yard|location)", re.I),
    compiled(r"\bat\s+the\s+(?P<name>(?-i:[A-Z])[\w'-]+(?:\s+(?-i:[A-Z])[\w'-]+){0,3}?)\s+(?:yard|depot|site|store|office|campus|plant|works)\b", re.I),
    compiled(r"\bat\s+(?P<name>(?-i:(?:St|The|[A-Z][\w'-]+)\.?(?:\s+[A-Z][\w'-]+)*)\s+(?-i:Academy|School|College|Hospital|University|Kitchen|Hospice|Store))\b", re.I),
    compiled(r"(?:^|[-–]\s*|\bon\s+board\s+)(?P<name>(?-i:M/[YV]|MV|S/Y|MT)\s+(?-i:[A-Z])[\w ]*[\w])", re.I),
    compiled(r"\b(?:joining|join)\s+(?:the\s+vessel\s+)?(?:in|at)?\s*(?P<name>(?-i:[A-Z])\w+)\s+on\b", re.I),
)  # fmt: skip


def names(paper: Paper) -> Iterator[Found]:
    """Yield title, place and superior."""
    for nth, each in enumerate(paper.said):
        yield from _titles(each, nth)
        yield from _bosses(each)
        yield from _places(each, nth)
    yield from _letterhead(paper.text)


def _letterhead(text: str) -> Iterator[Found]:
    """Yield the town of a letterhead, or of "Bremerhaven, 20 November 2026", for a letter that says nothing plainer; what stands below the date is the reader's own address."""
    greeting = _GREETING.search(text)
    end = greeting.start() if greeting else 600
    dated = _DATED_LINE.search(text, 0, end)
    if dated is not None and dated["name"]:
        yield Found(key="place", value=Words(dated["name"]), start=dated.start("name"), end=dated.end("name"), score=-2)
    elif dated is not None and (town := _TOWN_LINE.search(text, 0, dated.start())):
        yield Found(key="place", value=Words(town["name"]), start=town.start("name"), end=town.end("name"), score=-2)


def _titles(each: Said, nth: int) -> Iterator[Found]:
    label = each.label
    if label and _TITLE_LABEL.fullmatch(label.strip()):
        end = len(each.text)
        stop = _STOP.search(each.text)
        yield _found(each, "title", 0, stop.start() if stop else end, 7)
        return
    if label and _ABOUT.match(label) and not _NO_TITLE.search(each.text):
        stop = _STOP.search(each.text)
        end = stop.start() if stop else each.text.find(",") if "," in each.text else len(each.text)
        yield _found(each, "title", 0, end, 2)
        return
    if (label and _ABOUT.match(label)) or re.match(r"(?:re|subject)\s*:", each.text, re.I):
        return
    if appointed := re.match(r"Appointment\s+as\s+(?P<name>.+)", each.heading if nth < 12 and not label else "", re.I):
        yield Found(key="title", value=Words(appointed["name"]), start=each.start, end=each.start + len(each.text), score=1)  # fmt: skip
    for rank, pattern in enumerate(_TITLES):
        found = pattern.search(each.text)
        if found is None:
            continue
        name = found["name"]
        stop = _STOP.search(name)
        end = found.start("name") + (stop.start() if stop else len(name))
        if not 3 <= end - found.start("name") <= 100 or re.match(
            r"(?:you|your|the|this|follow|in|january|employment|per)\b", name, re.I
        ):
            continue
        yield _found(each, "title", found.start("name"), end, 5 - rank // 2 - (nth > 30))


def _bosses(each: Said) -> Iterator[Found]:
    if each.label and (_BOSS_LABEL.fullmatch(each.label.strip()) or re.match(r"report\w*\b", each.label, re.I)):
        sentence = _BOSS[0].search(each.text) or _BOSS[1].search(each.text)
        if sentence is None:
            stop = _BOSS_STOP.search(each.text)
            yield _found(each, "reports_to", 0, stop.start() if stop else len(each.text), 6)
            return
    if not each.label and _BOSS_HEADING.match(each.heading) and len(each.text) < 90 and not re.search(r"\b(?:you|we|is|are|will)\b", each.text, re.I):  # fmt: skip
        yield _found(each, "reports_to", 0, len(each.text), 3)
        return
    for pattern in _BOSS:
        found = pattern.search(each.text)
        if found is None or re.search(r"\bto\s+(?:work|duty)\b", found.group()[:22]):
            continue
        name = found["name"]
        # "Dr. Ueli Baumgartner": a title's stop ends nothing.
        even = re.sub(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St)\.\s|\b[A-Z]\.\s", lambda one: one[0].replace(".", "_"), name)
        stop = _BOSS_STOP.search(even)
        end = found.start("name") + (stop.start() if stop else len(name))
        text = each.text[found.start("name") : end].strip(" .,")
        if text and len(text) < 90 and not re.match(r"(?:work|duty|site|the\s+address|any)\b", text, re.I):
            yield _found(each, "reports_to", found.start("name"), end, 4)
            return


def _places(each: Said, nth: int) -> Iterator[Found]:
    label = each.label.strip()
    if label and (_PLACE_LABEL.fullmatch(label) or (topic_of(label) == "place" and len(label.split()) < 4)):
        sentence = _PLACES[0].search(each.text)
        if sentence is None:
            stop = re.search(r"[;(.]\s|,\s+(?:with|and|IMO|flag)\b|;", each.text)
            yield _found(each, "place", 0, stop.start() if stop else len(each.text), 6)
            return
    for rank, pattern in enumerate(_PLACES):
        found = pattern.search(each.text)
        if found is not None and not _MAY_WORK.search(each.text[: found.start("name")]):
            yield _found(each, "place", found.start("name"), found.end("name"), 5 - rank // 2 - (nth > 25))
            return


def _found(each: Said, key: str, start: int, end: int, score: int) -> Found:
    words = each.text[start:end].strip(" .,")
    start += each.text[start:end].find(words) if words else 0
    return Found(key=key, value=Words(" ".join(words.split())), start=each.start + start, end=each.start + start + len(words), score=score if words else -9)  # fmt: skip
