"""Money in letters: not before an offer, never from need, never the bottom line, and with a figure where one asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase, phrases
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

EARLY = Kind(
    code="PA101",
    type="pay-talk-before-offer",
    severity="error",
    guidance="negotiation.timing",
    what="pay, bonus, leave or benefits are brought up before there is an offer",
    why="Before the offer the question is whether they want you; talk of pay answers another one, and costs you both.",
)
NEED = Kind(
    code="PA102",
    type="personal-need-in-negotiation",
    severity="error",
    guidance="negotiation.not-personal",
    what="rent, debts, family or hardship as a reason for more pay",
    why="An employer pays for the work; a private need gives them nothing to take to whoever signs.",
)
BOTTOM = Kind(
    code="PA103",
    type="bottom-line-revealed",
    severity="error",
    guidance="negotiation.bottom-line",
    what="the letter tells the least the writer would take, or the figure kept as the bottom line",
    why="Once the lowest figure is known, it is the offer.",
)
VAGUE = Kind(
    code="PA104",
    type="vague-ask",
    severity="warning",
    guidance="negotiation.clear-specific",
    what="more is asked for, with no figure and no concrete term",
    why='A reader can say yes to a figure; "something higher" comes back as a question.',
)
KINDS = (EARLY, NEED, BOTTOM, VAGUE)

# Forms that come after an offer, or speak of one.
AFTER_OFFER = wordset(
    """
    offer-acknowledgement time-request offer-clarification negotiation counter-offer-reply written-terms-request
    offer-acceptance offer-decline decision-date-notice adviser-request supporter-message public-post withdrawal
    """
)
NEGOTIATING = {"negotiation", "counter-offer-reply", "offer-clarification"}
_CURRENCY = r"(?:[$\u20ac\u00a3\u20b9\u00a5\u20a6\u20ba]|(?:USD|EUR|GBP|CHF|CAD|AUD|INR|SEK|NOK|DKK|PLN|NGN|KES|ZAR)\s?|(?<![\w])(?:C|A|NZ|US)\$)"
_SUM = rf"(?:{_CURRENCY}\s?\d[\d,.' ]*(?:k|K|m)?|\d[\d,.']*\s?(?:k\b(?!\s+(?:orders|units|parcels|items|visitors|visits|users|customers|members|lines|rows|tickets|calls|people|miles|steps|patients|pieces|boxes|pallets|downloads|subscribers|followers|messages|records|pages))|K\b|dollars|euros?|pounds|francs|kronor|zloty|rupees|shillings|naira|USD|EUR|GBP|CHF|CAD|AUD|INR|SEK|NOK|DKK|PLN|NGN|KES|ZAR)|(?:fifty|sixty|seventy|eighty|ninety|forty|thirty|twenty|hundred)[\w -]{{0,14}} ?(?:thousand|k\b))"
_PAY = phrases(
    r"""
    (?:(?:my|the|your|a|an|any|what|which|starting|base|basic|annual|yearly|monthly|expected|desired|current|previous|target|competitive|fair|better|higher|gross|net|about|discuss|regarding|on|of|for|and|or|to) )(?:salary|salaries|compensation|remuneration|wages?|paycheck|pay (?:range|rate|scale|band|grade|package|level|check|rise|raise|slip)|hourly rate|day rate|stock options|equity (?:package|stake|grant)|signing bonus|sign-on bonus|bonus(?:es)?|comp package|benefits package|pension (?:plan|scheme|contribution)|overtime (?:pay|rate))
    (?:salary|compensation|remuneration|wage|pay) (?:range|expectations?|requirements?|figure|level|band|package|history|scale|rate|is|would|offer|details|discussion|and benefits|for (?:the|this)|question|structure|bracket|review)
    (?:pay|pays|paid|earn|make|making|earning) (?:me |for (?:the|this) (?:role|job|position|post) )?(?:at least|around|about|in the region|well|more|enough|per|an hour|a year|\d)
    (?:how much|what) (?:would |will |does |do |could |can |might |is |are |would i |do you )?(?:\w+ ){0,4}(?:pays?|paid|earn|the pay|pay like|salary|the salary)
    (?:what|how much|how well)(?: \w+){0,3} (?:job|role|position|post|it|you|they) (?:pays?|would pay|will pay)
    (?:the|your|about|regarding|discuss|on|of|for|with|and|on to|expected|better|good|starting|fair) (?:the )?pay(?= *[,.?!;:)]|\s+(?:is|was|would|will|and|you|i|we|for (?:this|the) (?:role|job|post|position)|before|on|level|at|in|to|or|with|as|like))
    (?:number|amount|days|weeks|much|more|extra|paid|annual|additional|how many|about) (?:of )?(?:paid )?(?:vacation|holiday|leave|pto|time off|sick)(?: days| leave| time| allowance| entitlement)?
    (?:vacation|holiday|leave|pto|sick) (?:days|allowance|entitlement|policy|time)|paid time off
    (?:the|your|what|any|health|about|other|full|and|dental|medical|company|employee|retirement|relocation|discuss) (?:\w+ )?(?:benefits|perks)(?= *[,.?!;:)]| (?:you|are|do|package|come|that come|for|offered|include|would|will|like|on offer|and|plan|look))
    health insurance|dental (?:plan|insurance|cover)|401\(?k\)?
    relocation (?:package|allowance|assistance|costs?|bonus)|company car
    (?:ask|asking|a) (?:for )?(?:a )?(?:raise|pay rise)
    (?:reimburse\w*)(?: \w+){0,4} (?:commut\w+|travel|expenses|parking|mileage|train|flight)
    (?:commut\w+|travel) expenses
    (?:in|around|somewhere in|looking for|hoping for) (?:the )?(?:\w+ ){0,3}(?:high|mid|low|upper|lower) (?:\w+ties|hundreds|teens|five|six) ?(?:figures)?
    pension match|six figures|(?:the|any) pay(?: and| or|ments?)
    (?:negotiat\w+|discuss\w*|talk about|settle|agree on|flexib\w+)(?: \w+){0,4} (?:salary|pay|compensation|terms|package|money|wages?|figure|rate)
    ote|remuneration|money side|financial (?:side|terms|package|expectations)
    """
)
_SUM_PAY = compiled(
    rf"{_SUM}(?:\s?(?:-|to|and|\u2013)\s?{_SUM})?(?=[^.!?\n]{{0,40}}\b(?:a|per|an) (?:year|annum|month|hour|week|day)\b|/(?:yr|year|hr|hour|month|annum)|[^.!?\n]{{0,30}}\b(?:annually|p\.?a\.?|salary|base|hourly|gross|package))|(?:earn\w*|paid|pay|making|make|salary|looking for|expect\w*|accept|asking|rate|range|base)(?: \w+){{0,5}} {_SUM}",
    re.IGNORECASE,
)
_ASKED = phrases(
    r"""
    (?:you|your (?:\w+ )?(?:email|message|form|question|recruiter|colleague)|the (?:form|portal|application)|as) (?:\w+ ){0,2}(?:asked|requested|wanted|inquired|enquired|raised|asks|question)(?: \w+){0,6} (?:salary|pay|compensation|wage|expectations?|rate|notice|figure|benefits|range)
    (?:to answer|in answer to|answering|in reply to|in response to|regarding) your question(?: \w+){0,5} (?:salary|pay|compensation|expectations?|rate|wage)
    (?:salary|pay|compensation|wage) (?:expectations?|range|requirements?|history) (?:that )?you (?:asked|requested|wanted|mentioned|named|gave|quoted)
    (?:salary|pay|compensation|wage)(?: \w+){0,2},? (?:since|as|because) you (?:asked|ask|wanted|mentioned)
    """
)
_ABOUT_WORK = compiled(
    r"\b(?:payroll|pay equity|gender pay|compensation (?:analyst|team|specialist|plan|design|review|manager|committee|benchmark\w*|philosophy)|workers'? compensation|benefits (?:officer|administrator|team|enrol\w+|specialist|claims?|advis\w+|fraud|assessment|manager|desk|realisation|realization)|total rewards|salary (?:survey|benchmark\w*))\b",
    re.IGNORECASE,
)
_NEED = phrases(
    r"""
    (?:my|our|the|pay|paying|afford|cover|make|meet|rising|behind on|higher|with|pay for|pay off|of) (?:\w+ ){0,2}(?:rent|mortgage|(?:student |car |bank |personal |home )?loans?|(?:credit card )?debts?|credit cards?|bills|(?:child|day) ?care|daycare|nursery fees|school fees|tuition|alimony|child support|medical (?:bills|costs|expenses)|(?:living|household|family|monthly|personal) expenses|wedding|divorce|groceries|(?:new )?(?:house|apartment|flat|home|car)(?= *[,.]| and| payment)|car payments?|down payment|vet bills)
    (?:mortgage|rent|loans?|debts?|bills|childcare|daycare|tuition)(?: \w+){0,3} (?:to (?:pay|cover|repay|service)|is|are|has|have|went|rising|gone|keeps?|payments?|costs?|that)
    (?:my|our) (?:\w+ )?(?:wife|husband|partner|spouse|girlfriend|boyfriend|children|child|kids?|son|daughter|baby|newborn|family|mother|father|parents?|twins|mum|mom|dad)(?: \w+){0,6} (?:lost|laid off|out of work|sick|ill|unwell|surgery|hospital|college|university|pregnant|expecting|due|depends?|rely|relies|needs?|cannot|can't|not working|unemployed|disab\w+|treatment|therapy|school|daycare|braces|care)
    (?:a|my|our|the) (?:\w+ )?(?:family|children|kids) to (?:support|feed|raise)|(?:support|feed|provide for|care for|look after|raise|raising|supporting|put)(?:ing)? (?:a |my |our |two |three |four |the )?(?:\w+ )?(?:family|children|kids|child|wife|husband|parents?|mother|father|baby|son|daughter)
    (?:make|making) ends meet|get(?:ting)? by
    struggl\w+ (?:\w+ )?(?:financially|to pay|to live|with (?:debt|rent|bills|money))
    financial(?:ly)? (?:hardship|difficult\w+|strain\w*|struggl\w+|trouble|burden|pressure|tight|situation|obligations?|commitments?|needs)
    (?:need|needing) (?:the|this|more|extra) (?:money|income|cash|salary)
    money (?:is|has been) (?:\w+ )?tight|single (?:mother|mom|mum|father|dad|parent)
    sole (?:earner|breadwinner|provider)|bread ?winner|live (?:paycheck|hand) to|in debt|out of savings
    savings (?:are|have|ran|run)|evict\w*|bankrupt\w*|baby on the way
    expecting (?:a|our|my) (?:\w+ )?(?:baby|child)|medical condition
    personal (?:circumstances|situation|reasons|difficult\w+|hardship)|getting (?:married|divorced)
    i (?:simply |just |really )?(?:can't|cannot|could not|couldn't) (?:live|survive|manage|afford)
    cannot afford|can't afford
    """
)
_MORE = phrases(
    r"""
    (?:more|higher|better|improv\w+|increas\w+|rais\w+|bump|boost|closer|up a (?:bit|little)|something (?:more|better|higher)|a bit more|additional|flexib\w+|room|wiggle|negotia\w+|reconsider|revisit|adjust\w*|competitive|discuss) (?:\w+ ){0,5}(?:salary|pay|offer|base|compensation|package|money|figure|number|rate|terms|remuneration|bonus|amount|wage|benefits|leave|vacation)
    (?:salary|pay|offer|base|compensation|package|figure|number|rate|terms|wage)(?: \w+){0,6} (?:higher|better|improved?|increased?|raised?|more|bumped|flexible|negotiable|adjusted|low|lower than|below|competitive|discuss\w*|room)
    do (?:any )?better|something more|a little more|a bit more
    """
)
_CONCRETE = compiled(
    rf"{_SUM}|\d|%|\bper ?cent|\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty)\b[- ](?:\w+ ){{0,2}}(?:days?|weeks?|months?|hours?|shifts?)|\b(?:remote|from home|title|start date|training budget|course|certification|relocation|sign(?:ing|-on) bonus|four-day|part-time)\b",
    re.IGNORECASE,
)


# Forms near a negotiation: a need is no reason there either.
_PLEADING = {"time-request", "decision-date-notice", "informational-interview-request", "offer-acknowledgement"}
_PARTICULAR = compiled(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|:\s|\n\s*[-*]|\b(?:minutes?|hours?|half an hour|quarter of an hour|days|weeks?|prepare|bring|look at my|in my place|you(?:'d| would) (?:do|change|try) (?:differently|first|next))\b",
    re.IGNORECASE,
)


# These may close with an open door: there is nothing yet to be particular about.
_CLOSING_OPEN = {"thank-you", "status-inquiry", "public-post"}
_OFFERS_MORE = phrase(r"(?:if|should|whenever) (?:i|you|there|any\w*|it|the|your)")


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look for money where it does no good."""
    # A summary repeats what was said on the telephone.
    offered = setting.form in AFTER_OFFER | {"call-summary"} or bool(
        setting.context and setting.context.more.get("offer")
    )
    if not offered and not _employer_asked(letter, setting):
        yield from _early(letter, setting)
    if setting.form in NEGOTIATING | _PLEADING:
        for part in setting.doing("need"):
            message = "This argues from your need; argue from the work, the market, or what you bring."
            yield finding(NEED, letter, part.start, part.end, message)
    yield from _bottom_line(letter, setting)
    yield from _vague(letter, setting)
    if setting.form == "negotiation":
        asks = list(everywhere(_MORE, letter))
        if asks and not _CONCRETE.search(letter.plain, letter.body.start, letter.body.end):
            yield finding(
                VAGUE, letter, *asks[0].span(), "How much, or what instead? A figure can be granted; this cannot."
            )


def argues_from_need(text: str) -> bool:
    """Say whether words argue from the writer's own need (rent, debts, family) and not from the work."""
    return bool(_NEED.search(" ".join(text.split())))


def _vague(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find an ask without anything in it: no thing, no day, no question; where nothing beside it says more."""
    for sentence in setting.doing("vague-ask"):
        behind = letter.plain[sentence.end : letter.body.end]
        own = letter.plain[sentence.start : sentence.end]
        if setting.form in _CLOSING_OPEN and _OFFERS_MORE.search(own):
            continue
        if _PARTICULAR.search(own) or ("?" in behind and len(setting.specific(behind)) >= 2):
            continue
        yield finding(
            VAGUE, letter, sentence.start, sentence.end, "What exactly, and by when? This leaves the reader to guess."
        )


_FOR_LESS = phrase(
    rf"(?:not|n't|never) (?:move|leave|come|start|work|do it|consider it|change)(?: \w+){{0,2}} for (?:less|under|below)|(?:go|stretch|run|come up) to {_SUM}|(?:for|under|below|above|over|around|about|than) {_SUM}(?= ?k\b|k\b)"
)


# By its other words alone no sentence is about pay.
_OF_MONEY = compiled(
    r"\b(?:pay\w*|paid|salar\w+|wages?|money|rates?|benefits?|bonus\w*|holidays?|leave|vacation|pension|package|perks?|compensat\w+|remunerat\w+|earn\w*|expenses|allowances?|overtime"
    r"|terms|offers?|budget|bands?|costs?|worth|range|insurance|health ?care|stock|equity|shares|euros?|pounds?|dollars?|bucks|grand|quid|cash|(?:an?|per) (?:hour|week|month|year)|days? off|time off|\d+k|raises?|increments?|ctc|lpa|lakhs?|relocation|car)\b|[$\u00a3\u20ac\u20b9]",
    re.IGNORECASE,
)


def _of_the_notes(said: str, setting: Setting) -> bool:
    """Say whether a sentence that asks nothing is made of everyday words and words of the notes: "You told me about ratios at lunch"."""
    if setting.context is None or re.search(r"\?|\bfor me\b", said):
        return False
    return all(w.lower() in COMMON or fold(w) in setting.record_words for w in re.findall(r"[^\W\d_]+", said))


def _early(letter: Letter, setting: Setting) -> Iterator[Finding]:
    record = setting.record.casefold()
    sure = {part.start for part in setting.doing("pay")}
    for part in setting.may_be("pay", letter):
        spots = (pattern.search(letter.plain, part.start, part.end) for pattern in (_PAY, _SUM_PAY, _FOR_LESS))
        found = min(filter(None, spots), key=lambda spot: spot.start(), default=None)
        said = letter.plain[part.start : part.end]
        if found is None and (part.start not in sure or (not _OF_MONEY.search(said) and _of_the_notes(said, setting))):
            continue
        core = re.sub(
            r"^(?:my|the|your|a|an|any|what|about|on|of|for|and|or|to|discuss|regarding) ",
            "",
            " ".join((found[0] if found else said).casefold().split()),
        )
        if _ABOUT_WORK.search(said) or (
            core in record and not re.search(r"\b(?:my|i|me|i'd|i'm)\b", said, re.IGNORECASE)
        ):
            continue  # pay as the trade itself: a payroll clerk's or a benefits officer's letter
        start, end = found.span() if found else (part.start, part.end)
        yield finding(EARLY, letter, start, end, "Pay before there is an offer; let them want you first.")


def _employer_asked(letter: Letter, setting: Setting) -> bool:
    if any(True for _ in everywhere(_ASKED, letter)):
        return True
    request = setting.context.more.get("request") if setting.context else None
    items = request.get("items", []) if isinstance(request, dict) else []
    text = " ".join(str(i) for i in items) if isinstance(items, list) else str(items)
    return bool(
        re.search(r"salary|pay\b|compensation|wage|expectation|remuneration|rate\b|benefits", text, re.IGNORECASE)
    )


def _bottom_line(letter: Letter, setting: Setting) -> Iterator[Finding]:
    least = "This tells them the lowest you would take; it will be the offer."
    for part in setting.doing("bottom-line"):
        if re.search(r"\bmy (?:\w+ )?number is [\d +()/-]{7}", letter.plain[part.start : part.end], re.IGNORECASE):
            continue  # a telephone's
        yield finding(BOTTOM, letter, part.start, part.end, least)
    offer = setting.context.more.get("offer") if setting.context else None
    if not isinstance(offer, dict) or offer.get("bottom_line") in (None, "", {}):
        return
    kept = {a for a in _amounts_of(offer["bottom_line"]) if a >= 5}
    # A figure that the offer or the asks name as well gives nothing away.
    open_ = {a for key in ("terms", "asks") for a in _amounts_of(offer.get(key))}
    for found in re.finditer(
        rf"{_CURRENCY}?\s?\d[\d,.']*\d?\s?(?:k\b|thousand)?", letter.plain[: letter.end], re.IGNORECASE
    ):
        amounts = _amounts_of(found[0])
        if amounts & kept and not amounts & open_:
            end = found.end() - (len(found[0]) - len(found[0].rstrip(" .,'")))
            start = found.start() + (len(found[0]) - len(found[0].lstrip()))
            yield finding(
                BOTTOM, letter, start, end, "This is the figure you kept to yourself as the lowest you would take."
            )


def _amounts_of(value: Any) -> set[Decimal]:
    if isinstance(value, bool) or value is None:
        return set()
    if isinstance(value, int | float | Decimal):
        return {Decimal(str(value)).normalize()}
    if isinstance(value, dict):
        return {a for v in value.values() for a in _amounts_of(v)}
    if isinstance(value, list | tuple):
        return {a for v in value for a in _amounts_of(v)}
    found = set()
    for number in re.finditer(r"(\d[\d,.' ]*\d|\d)\s?(k\b|thousand)?", str(value), re.IGNORECASE):
        digits = re.sub(r"[,' ](?=\d{3}(?:\D|$))|\.(?=\d{3}(?:\D|$))", "", number[1])
        try:
            amount = Decimal(digits.replace(",", "."))
        except InvalidOperation:
            continue
        found.add((amount * 1000 if number[2] else amount).normalize())
    return found
