"""What a letter says in words and lists: what the offer depends on, health cover, perks, and terms told without a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.offers.letter.layout import Said
from sincerely.core.offers.letter.money import about, amounts
from sincerely.core.offers.letter.paper import Found, Paper
from sincerely.core.offers.letter.topics import topic_of, topics
from sincerely.core.offers.letter.vague import VAGUE
from sincerely.core.offers.letter.values import Words
from sincerely.core.reading.patterns import compiled

_DEPENDS = compiled(
    r"\b(?:subject\s+(?:to|only\s+to)|conditional\s+(?:up)?on|contingent\s+(?:up)?on|(?:depend(?:s|ent|ing)?|hinge[sd]?|rests)\s+(?:up)?on|(?:becomes?|is|will\s+be)\s+(?:final|binding|effective|firm)\s+(?:only\s+)?(?:when|once|if|upon|after)|takes?\s+effect\s+only\s+(?:if|when|once|upon|after)|conditioned\s+(?:up)?on)\b\s*(?P<sign>:)?",
    re.I,
)
_THE_OFFER = compiled(
    r"\b(?:offer|appointment|employment|contract|post|position|joining|engagement|letter|agreement|statement|is\s+conditional)\b",
    re.I,
)
_IT = compiled(r"\s*(?:it|this)\s+(?:(?:is|also|still|only)\s+)*", re.I)
_NO_CONDITION = compiled(
    r"\b(?:deductions?|withholdings?|tax(?:es)?|pay\s+progression|rules\s+of|the\s+terms|collective|policy|policies|plan\s+documents?|change|continued\s+(?:employment|service)|approval\s+of\s+the\s+(?:board|compensation)|statutory)\b",
    re.I,
)
_NEEDS = compiled(
    r"\b(?:we\s+(?:will\s+|also\s+)?(?:need|require)(?:\s+(?:from\s+you|to\s+see|you\s+to\s+(?:provide|bring)))?|(?:you|seafarer|employee|crew)\s+(?:must|need\s+to|will\s+need\s+to|are\s+required\s+to)\s+(?:hold|provide|pass|complete|produce|show|supply|submit|bring|have)|you\s+(?:will|shall)\s+(?:submit|produce|provide\s+us\s+with)|we(?:'ll| will)\s+(?:ask|take\s+up)|will\s+take\s+up|(?:once|when|as\s+soon\s+as)\s+we\s+have(?:\s+received)?|before\s+(?:joining|your\s+first\s+\w+|you\s+start))\b",
    re.I,
)
_PROOF = compiled(
    r"certificat\w+|licen[cs]e\w*|visas?|permits?|references?|passport|right\s+to\s+work|I-9|background|DBS|vetting|medical|drug|screen\w*|declaration|diploma|degree|transcripts?|clearance|qualif\w+|registration|police|criminal|relieving|documents?|share\s+code|agreement|abstract|physical|CDL|work\s+authori[sz]ation|eligib\w+|STCW|ENG1|check|ticket|pass\b|fit(?:ness)?[- ]for[- ](?:work|duty)",
    re.I,
)
_LEADS = compiled(
    r"^(?:(?:\([a-z]\)|\([ivx]+\)|(?:and|or|to|your|the|on|upon|of|satisfactory\s+completion\s+of|successful\s+completion\s+of|completion\s+of|receipt\s+of|proof\s+of|evidence\s+of|verification\s+of|passing)(?=\s))\s*)+(?=\S)",
    re.I,
)
_SPLIT = re.compile(
    r",\s+(?:and\s+|or\s+)?(?:to\s+|on\s+)?|;\s*(?:and\s+)?|\s+and\s+(?:on\s+|to\s+|by\s+|if\s+)?(?=(?:an?|the|your|you|to|satisfactory|successful|completion|proof|evidence|verification|submission|receipt|final|two|three|verified|any|passing|sight|references|health|a\s+)\b|[A-Z]|\()"
)
_PERK = compiled(
    r"\b(?:allowances?|differentials?|premium\s+of|(?:certification|charge|on[- ]call)\s+pay|vehicle|phone\s+plan|discount|% off|\doff\b|vouchers?|mileage|housing|accommodation|cabin|transport|tickets?|flights?|meals?|lunch|mobile\s+phone|phone\s+allowance|uniform|boots|ppe|gym\s+(?:membership|pass|access|subsid\w+)|parking|laptop|canteen|fruit|conveyance|shift\s+premium|standby\s+pay|penalty\s+rates|responsibility\s+payment|start-up\s+funds?|summer\s+salary|tips|company\s+car|childcare|repatriation|kit\b|bus\s+pass|travel\s+card|tuition|waiver|end\s+of\s+service|gratuity|sick\s+(?:leave|pay|time)|sick\b[^.;]{0,25}\bleave|parental\s+leave|paid\s+parental|overtime|time\s+and\s+a\s+half|double\s+time|insurance|service\s+agreement|benefits|laboratory|tools|employee\s+assistance|cycle\s+to\s+work|licen[cs]ing|when\s+sick|full\s+pay)\b",
    re.I,
)
#: Work outside of hours is a perk only with what is paid for it.
_ON_CALL = compiled(r"\b(?:on[- ]?call|stand-?by|call[- ]?outs?|call[- ]?back|pager)\b", re.I)
_NONE = compiled(r"\b(?:no|not|don't|doesn't|without)\b", re.I)
#: What keeps the employer free to change it, or leaves it to the reader, gives nothing.
_NOT_GIVEN = compiled(
    r"\b(?:company|employer|we|trust|university)\b[^.;]{0,40}\b(?:may|reserves?\s+the\s+right\s+to)\s+(?:\w+,?\s+){0,3}?(?:modify|amend|change|alter|suspend|cancel|withdraw|vary)\b|\byour\s+own\s+responsibility\b",
    re.I,
)
#: Days off without a number: "casual and earned leave as per company rules".
_LEAVE_BY_RULE = compiled(
    r"\b(?:paid\s+|annual\s+|earned\s+|casual\s+)?(?:vacation|leave|holidays?|time\s+off)\b[^.;\d]{0,60}\b(?:as\s+per|in\s+accordance\s+with|according\s+to|under)\s+(?:\w+\s+){0,2}?(?:company|employer|firm|university|school)(?:'s)?\s+(?:\w+\s+)?(?:policy|policies|rules|plan)\b",
    re.I,
)
#: "... and your engagement depends on your passing the test": what is to be passed stands before.
_SAID_BEFORE = compiled(
    r"\s*(?:your\s+)?(?:passing|result\s+of)\s+(?:the|this|that|these|those)\s+(?:tests?|exam\w*|checks?)\b", re.I
)
_OWED = compiled(r"\b(?:deducted\s+from|dues|background|insured|less\s+applicable|withhold)\b", re.I)
_HEALTH = compiled(
    r"\b(?:medical|dental|health(?:\s*care)?|mediclaim|HMO|hospitali[sz]ation|private\s+healthcare)\b", re.I
)
_NO_HEALTH = compiled(
    r"\b(?:medical\s+(?:exam\w*|fitness|certificate|check|clearance|grounds|test)|occupational\s+health|health\s+(?:screen\w*|check|clearance|declaration|question\w*|and\s+safety)|sick\s+leave)\b",
    re.I,
)
_IN_WORDS = ("equity", "retirement", "learning", "relocation", "bonus", "raise", "sign_on")
_OWN_TERMS = frozenset({"health", "retirement", "leave", "holidays", "equity", "vesting", "bonus", "sign_on", "learning", "hours", "remote_days"})  # fmt: skip
_STRUCTURE = compiled(r"component|subtotal|total|basic|house\s+rent|special\s+allowance|employer\s+pf", re.I)


def items(paper: Paper) -> Iterator[Found]:
    """Yield conditions, health cover, perks, and terms told in words alone."""
    listing, before = "", ""
    for each in paper.said:
        topic, heading = topic_of(each.label), topic_of(each.heading)
        listing = each.heading if each.item else ""
        conditions = list(_conditions(each, topic, listing, before))
        before = each.text
        yield from conditions
        if conditions:
            continue
        yield from _health(each, topic, heading)
        yield from _in_words(each, topic)
        by_rule = _LEAVE_BY_RULE.search(each.text)
        if by_rule is not None and "entitled" in each.text[: by_rule.start()]:
            yield _found(each, "leave", 0, len(each.text), -2)
        elif not _NOT_GIVEN.search(each.text):
            yield from _perks(paper, each, topic)


def _conditions(each: Said, topic: str, listing: str, said_before: str) -> Iterator[Found]:
    depends = next((one for one in _DEPENDS.finditer(each.text)), None)
    if (
        topic == ""
        and depends is None
        and topic_of(each.heading) == "condition"
        and _PROOF.search(each.text)
        and len(each.text) < 200
    ):
        yield from _split(each, 0, strict=True)
    elif topic == "condition" and depends is None:
        yield from _split(each, 0, strict=False)
    elif depends is not None and not _NO_CONDITION.search(each.text[depends.end() : depends.end() + 60]):
        before = each.text[: depends.start()]
        if (
            # "The offer stands until Friday. It depends on ..."
            (
                _THE_OFFER.search(said_before if _IT.fullmatch(before) else before)
                and not re.search(r"\bconfirm", before, re.I)
            )
            or topic == "condition"
            or topic_of(each.heading) == "condition"
        ):
            if _SAID_BEFORE.match(each.text, depends.end()):
                yield _found(each, "condition", 0, len(each.text), 3)
            else:
                yield from _split(each, depends.end(), strict=False)
    elif listing and _DEPENDS.search(listing) and _THE_OFFER.search(listing):
        yield _found(each, "condition", 0, len(each.text), 5)
    elif (needs := _NEEDS.search(each.text)) and _PROOF.search(each.text) and not re.search(r"\b(?:if|should)\s+you\s+(?:leave|resign)", each.text, re.I):  # fmt: skip
        yield from _split(each, needs.end(), strict=True)
    elif re.search(r"\bmust\s+be\s+(?:valid|in\s+force|completed)\b", each.text, re.I):
        yield from _split(each, 0, strict=True, end=each.text.index(" must be"))


def _split(each: Said, start: int, *, strict: bool, end: int | None = None) -> Iterator[Found]:
    """Yield the items of a list in a sentence; `strict` keeps only what one shows, passes or hands in."""
    text = each.text[:end]
    at = start
    cuts = [found.span() for found in _SPLIT.finditer(text, start)]
    if (
        cuts
        and "," in text[slice(*cuts[-1])]
        and (last := re.search(r"\sand\s(?!.*\sand\s)(?!.*,)", text[cuts[-1][1] :]))
    ):
        # The last of a list: "visa approval, medical fitness and attested certificates".
        cuts.append((last.start() + cuts[-1][1], last.end() + cuts[-1][1]))
    for cut in (*cuts, (len(text), len(text))):
        words = text[at : cut[0]]
        lead = _LEADS.match(words.strip())
        left = len(words) - len(words.lstrip(" :")) + (lead.end() if lead else 0)
        words = words[left:].rstrip(" .,;:")
        if (
            len(words) > 2
            and (not strict or _PROOF.search(words))
            and not re.match(
                r"(?:if|which|until|as|failing|satisfactory\s+completion\s+of\s+a\s+prob|a\s+probation)\b|probation|an?\s+probation",
                words,
                re.I,
            )
        ):
            yield _found(each, "condition", at + left, at + left + len(words), 3)
        at = cut[1]


def _health(each: Said, topic: str, heading: str) -> Iterator[Found]:
    cue = _HEALTH.search(each.text)
    if (cue is None and topic != "health") or (
        _NO_HEALTH.search(each.text) and not re.search(r"insurance|cover|plan", each.text, re.I)
    ):
        return
    if topic not in ("health", "", "perk") and cue is None:
        return
    if topic in ("title", "place", "condition", "reports_to"):
        return
    if not re.search(r"\b(?:insurance|cover\w*|plans?|benefits?|premium|scheme|medical\s+care|mediclaim|vision|dental)\b", f"{each.label} {each.text}", re.I) and topic != "health":  # fmt: skip
        return
    start, end = _clause(each.text, cue.start() if cue else 0)
    if topic == "health":
        start, end = 0, len(each.text)
    yield _found(each, "health", start, end, 2 * (topic == "health") + 2 * bool(cue) + (heading == "health"))


def _clause(text: str, at: int) -> tuple[int, int]:
    """Return the part of a sentence around a word, between semicolons and what comes before "access to" and the like."""
    left = max(
        (
            found.end()
            for found in re.finditer(
                r";\s|\b(?:access\s+to|eligible\s+for|covered\s+by|enrolled\s+in)\s+(?:our\s+)?", text
            )
            if found.end() <= at
        ),
        default=0,
    )
    right = min((found.start() for found in re.finditer(r";\s", text) if found.start() > at), default=len(text))
    return left, right


def _in_words(each: Said, topic: str) -> Iterator[Found]:
    """Yield terms told without a figure: "a meaningful grant of options", "we pay your move"."""
    if each.label and topic in _IN_WORDS:
        yield _found(each, topic, 0, len(each.text), 1)
        return
    if each.label and topic in ("base", "start", "hours", "place") and VAGUE.search(each.text):
        yield _found(each, topic, 0, len(each.text), -1)
        return
    if topic not in ("", "base"):
        return
    for key, start, _ in topics(each.text):
        if key not in _IN_WORDS or (key == "learning" and topic_of(each.label) != "learning"):
            continue
        if key in ("bonus", "sign_on", "relocation") and re.search(r"\b(?:repay\w*|return(?:ing|ed)?\s+(?:it|the|this))\b", each.text, re.I):  # fmt: skip
            continue
        if re.search(r"\b(?:no|not|without)\b[^.;]{0,20}$", each.text[:start], re.I) or len(each.text) > 400:
            continue
        yield _found(each, key, 0, len(each.text), 0)
        return


def _perks(paper: Paper, each: Said, topic: str) -> Iterator[Found]:
    text = each.text
    if topic == "leave" and re.search(r"sick|parental|maternity|study", each.label, re.I):
        yield _found(each, "perk", 0, len(text), 3)
        return
    if topic not in ("", "perk", "other", "leave", "base", "sign_on", "bonus", "end", "learning", "relocation", "hours") or _OWED.search(text) or _STRUCTURE.match(each.label):  # fmt: skip
        return
    if topic_of(each.heading) == "hours" and not each.label and not re.search(r"time\s+and\s+a\s+half|double\s+time", text, re.I):  # fmt: skip
        return
    if each.column or re.match(r"total", each.label, re.I):
        return
    whole = f"{each.label} {text}"
    cue = _PERK.search(whole)
    if each.label and topic in ("perk", "other"):
        if not _HEALTH.search(text):
            for start, end in _items(each):
                yield _found(each, "perk", start, end, 4)
        return
    cue = cue or _ON_CALL.search(text)
    if cue is None or topic in ("learning", "relocation") or (topic == "hours" and not amounts(paper, each)):
        return
    if each.label and topic == "":
        for start, end in _items(each):
            yield _found(each, "perk", start, end, 3)
        return
    if on_call := _ON_CALL.search(text):
        if sums := [
            one for one in amounts(paper, each) if about(each, one.start, one.end)[0] in ("perk", "base", "hours", "")
        ]:
            yield _found(each, "perk", min(_sentence_start(text, on_call.start()), sums[0].start), len(text), 2)
        return
    for start, end in _parts(text):
        part = text[start:end]
        found = _PERK.search(part)
        if (
            found is None
            or _NONE.search(part)
            or _HEALTH.search(part)
            # What the law gives anyway.
            or re.search(r"\bstatutory\b", part, re.I)
            or re.search(r"\b(?:repay|return\s+(?:it|them))\b", part, re.I)
        ):
            continue
        sums = amounts(paper, each)
        inside = [one for one in sums if start <= one.start < end]
        if inside and about(each, inside[0].start, inside[0].end)[0] in ("base", "bonus", "sign_on", "relocation", "learning", "equity", "retirement", "strike"):  # fmt: skip
            continue
        yield _found(each, "perk", start, end, 2)


def _sentence_start(text: str, at: int) -> int:
    """Return where the clause begins that something stands in."""
    return max((found.end() for found in re.finditer(r"[;:]\s|,\s+and\s|\.\s", text[:at])), default=0)


def _items(each: Said) -> Iterator[tuple[int, int]]:
    """Yield what a row of benefits lists, without what is a term of its own: health cover, retirement, days off."""
    if not re.match(r"other|extras|benefits|perks|further|also|besides|what\s+else", each.label, re.I):
        yield 0, len(each.text)
        return
    for start, end in _listed(each.text):
        part = each.text[start:end]
        if (
            not _HEALTH.search(part)
            and not _NONE.search(part)
            and not re.search(r"\b(?:premiums?|your\s+family(?:'s)?|we\s+ask)\b", part, re.I)
            and next((key for key, _, _ in topics(part)), "") not in _OWN_TERMS
        ):
            yield start, end


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence that each name something of their own: lists are cut where more than one has a thing in it."""
    at = 0
    for found in re.finditer(
        r";\s|,\s+(?:and\s+)?(?=(?:a|an|free|and|\d+|plus)\b|[A-Z]{0,3}[£$€])|\s+and\s+(?=(?:a|an|free|\d+|[£$€])\b)|\s+and\s+(?=[A-Z]{0,3}[£$€])",
        text,
    ):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the items of a row that is a list."""
    at = 0
    last = r"|\s+and\s+(?=[^,;.]*\.?$)" if "," in text else ""
    for found in re.finditer(r"[,;]\s+(?:and\s+)?|\.\s+" + last, text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _found(each: Said, key: str, start: int, end: int, score: int) -> Found:
    words = each.text[start:end].strip(" .,;")
    start += each.text[start:end].find(words) if words else 0
    return Found(key=key, value=Words(" ".join(words.split())), start=each.start + start, end=each.start + start + len(words), score=score)  # fmt: skip
