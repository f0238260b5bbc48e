"""Which term a label, a heading or a few words are about, by the words of the field."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.reading.patterns import compiled

#: By key; of two that begin at the same place the first counts. "perk" and "other" catch what must not be taken for pay.
_WORDS: dict[str, str] = {
    "other": r"overtime|full[- ]time\s+equivalent|\bFTE\b|total\b(?!\s+CTC|\s+of\s+[£$€])|subtotal|deduct\w+|bond\b|service\s+agreement|turnover|revenue|sum\s+insured|in\s+lieu|house\s+rent|special\s+allowance|gratuity|training\s+cost|minimum\s+wage|premium\b(?=\s+for\s+you)|probationary\s+(?:rate|pay)",
    "sign_on": r"sign(?:ing|[- ]?on)\s+(?:bonus|payment|award|money|incentive)|(?:for|on|upon|at)\s+signing(?!\s+(?:the|this|a|an|up|of|off)\b)|joining\s+(?:bonus|payment|award|incentive)|start(?:ing|er)?\s+bonus|(?:recruitment|hiring)\s+(?:incentive|bonus|payment)|welcome\s+(?:bonus|payment)|golden\s+hello|settling[- ]in\s+(?:allowance|payment|grant)?|sign[- ]?on\b",
    "relocation_repay": r"repay\w*\s+relocation",
    "relocation": r"relocat\w+(?:\s+(?:allowance|package|payment|grant|bonus|costs?|expenses|reimbursement|budget))?|moving\s+(?:costs?|expenses|allowance)|(?:towards?|for|with|of)\s+(?:your|the)\s+move\b|help\s+(?:you\s+)?(?:to\s+)?move\b|\bmoving\b|removal\s+(?:costs?|expenses)|shipping(?:\s+allowance)?|move\s+your\s+household|household\s+goods",
    "strike": r"exercise\s+price|strike(?:\s+price)?|purchase\s+price\s+per\s+share",
    "cliff": r"\bcliff\b",
    "vesting": r"\bvest(?:s|ing|ed)?\b",
    "equity": r"equity|stock\s+options?|share\s+options?|options?\s+(?:to\s+(?:purchase|buy)|over)|restricted\s+(?:stock|share)\s+units?|\brsus?\b|performance\s+share\s+units?|share\s+units?|\besops?\b|\bLTI\b|long[- ]term\s+incentive|share\s+(?:award|plan)|stock\s+(?:award|grant)|virtual\s+shares|phantom\s+\w+",
    "bonus": r"special\s+payment|christmas\s+(?:money|payment)|holiday\s+money|bonus\w*|incentives?|variable(?:\s+(?:pay|payment|compensation|remuneration))?|performance[- ](?:linked\s+)?pay|commission(?!er)|profit[- ]shar\w+|annual\s+wage\s+supplement|\bAWS\b|\bOTE\b|on[- ]target\s+earnings",
    "learning": r"books?(?=\s+(?:and|or)\s+(?:conferences?|courses?|training))|(?:learning|education\w*|training|accreditation|tuition(?=\s+(?:assistance|reimbursement|help|support|aid|for\s+courses))|professional\s+(?:development|growth|learning)|personal\s+development|conference|courses?|study|subject\s+association\s+membership\s+and\s+courses)(?:\s+(?:and\s+\w+\s+)?(?:stipend|budget|allowance|fund|assistance|grant|reimbursement))?|\bcpd\b",
    "retirement": r"pension\w*|401\s?\(?k\)?|403\s?\(?b\)?|retirement|superannuation|super(?=\s*\(|\s+(?:at|of|contributions?|fund|guarantee|on\s+top)\b|\s*[.,;]|\s*$)|(?<=plus\s)super\b|provident\s+fund|\b(?:E?PF|CPF|NPS|RRSP|OMERS|ABP)\b|kiwisaver|savings\s+fund|deferred\s+compensation",
    "health": r"medical(?!\s+(?:exam\w*|fitness|certificate|check|clearance|grounds))|health(?:\s*care)?(?!\s+(?:screen\w*|check|clearance|declaration|question\w*|service|and\s+safety))|dental|mediclaim|\bHMO\b|vision\s+(?:insurance|plan|care)|hospitali[sz]ation\s+(?:and|insurance)|life\s+assurance",
    "non_compete": r"non[- ]?compet\w*|post[- ]contractual|restraint\w*|restrictive\s+covenants?|competitors?|not\s+(?:to\s+)?(?:compete|join|work\s+for\s+(?:a|another))|solicit\w*",
    "probation": r"probation\w*|introductory\s+period|trial\s+(?:period|month|time)|qualifying\s+period|orientation\s+period",
    "notice": r"notice(?:\s+period)?|period\s+of\s+notice|terminat\w+|resignation",
    "raise": r"(?:pay|salary)\s+reviews?|reviewed|increments?|wage\s+increase|pay\s+progression|annual\s+(?:increase|raise)|\braises?\b|rising\s+to|\breview\b|next\s+pay\s+(?:step|point)",
    "perk": r"(?:on[- ]?call|stand-?by|call[- ]?outs?|call[- ]?back)(?:\s+(?:pay|allowance|rate|stipend|payment|retainer|fee)s?)?|(?:certification|charge|hazard|longevity|evening|afternoon|night|graveyard|weekend|shift)\s+(?:pay|differential|premium)s?|differentials?\b|premium\s+of|stipends\b|vehicle\b|allowances?|per\s+diem|stipend(?=\s+(?:for|of))|vouchers?|reimburs\w+|mileage|housing|accommodation|travel|transport\w*|conveyance|tickets?|flights?|meals?|lunch|(?:mobile\s+)?phone\s+(?:allowance|bill)|mobile\s+phone|tuition|discount|uniform|boots?|gym\s+membership|parking|laptop|canteen|shift\s+(?:premium|payment|allowance)|standby\s+pay|penalty\s+rates|responsibility\s+payment|worth|start[- ]up\s+funds?|summer\s+salary|tips|car\b|childcare|crèche|repatriation|loading|kit\b|sick\s+pay|insurance|subsistence",
    "remote_days": r"remote\w*|home\s*[- ]?office|working\s+from\s+home|work\s+from\s+(?:home|anywhere)|from\s+home|at\s+home|hybrid|mobile\s+working|telework\w*|telecommut\w+|in\s+the\s+office|from\s+(?:the\s+)?office|on[- ]site\s+days|days\s+on[- ]?site",
    "hours": r"hours?\b(?:\s+of\s+work)?|work\s*days?\b|working\s+(?:time|week|days?)|work\s*week|schedule|shift\s+pattern|workload",
    "holidays": r"(?:public|bank|statutory|company|paid|federal|general\s+public)\s+holidays",
    "leave": r"(?:annual|earned|privilege|paid|vacation)?\s*leave\b|vacation|holidays?|holiday\s+entitlement|\bPTO\b|time\s+off",
    "expiry": r"expir\w+|valid\s+(?:until|for|till)|lapses?|accept(?:ance|ed|ing)?\b|reply\s+by|respond\s+by|sign\s+and\s+return|decision",
    "condition": r"conditions?(?:\s+of\s+offer)?|conditional|contingen\w+|pre[- ]?employment\s+checks?|subject\s+to|requirements|clearances",
    "reports_to": r"reports?\s+to|reporting(?:\s+(?:to|relationship|line|manager))?|supervisor|line\s+manager|(?:your|the)\s+manager|superior|accountable\s+to|department\s+head|mentor\s+and\s+boss|responsible\s+to",
    "start": r"\Awhen\Z|hire\s+date|date\s+of\s+hire|first\s+(?:duty|working|work)\s+day|start(?:ing|s)?(?:\s+date)?|commence\w*|date\s+of\s+(?:joining|commencement)|joining(?:\s+date)?|entry(?:\s+date)?|first\s+day|effective\s+(?:date|from)|with\s+effect\s+from|beginning",
    "end": r"last\s+(?:duty|working|work|contract)\s+day|(?<![\w-])term\b(?!\s+(?:time|dates))|duration|length|term\s+of\s+(?:contract|employment|appointment)|contract\s+(?:period|term|end)|fixed[- ]term|fixed\s+term|until|period\b|end\s+date|contract\b(?!\s+days)",
    "place": r"\Awhere\Z|(?:place(?!ment)|location|site)(?:\s+of\s+(?:work|employment))?|work\s+location|client\b|vessel|workplace|\bbased\b|campus|duty\s+station",
    "title": r"(?:job\s+)?title|position|post\b|role|rank|capacity|function|designation|appointment|grade",
    "base": r"\A(?:cash|base|fixed|package)\Z|base(?=\s+(?:of|is|at)\b)|package(?=\s+(?:is|of)\b)|(?:(?:base|basic|gross|starting|annual|monthly|hourly|fixed)\s+)?(?:salary|salaries|wages?|pay(?!\s*roll|check|able|\s+(?:step|point|period|grade|review))\b|remuneration|compensation|earnings|emoluments?)|gross\s+emoluments?|rate(?:\s+of\s+pay)?|cost\s+to\s+company|\bCTC\b|stipend|\bbasic\b|starting\s+point",
}
_ALL = compiled(r"\b(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _WORDS.items()) + ")", re.I)
_LABELS = compiled(r"\b(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _WORDS.items() if key not in ("other", "vesting")) + ")", re.I)  # fmt: skip


@lru_cache(maxsize=200)
def topics(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return which terms a text names, each with its place, in order."""
    return tuple((found.lastgroup or "", found.start(), found.end()) for found in _ALL.finditer(text) if found.group())


@lru_cache(maxsize=1000)
def topic_of(label: str) -> str:
    """Return the term that a label or heading names, empty where it names none. The first counts: "Notice and probation" is notice."""
    if not label:
        return ""
    named = [found.lastgroup or "" for found in _LABELS.finditer(label)]
    # "Holiday allowance" is money, "Annual leave" is none.
    if "perk" in named and re.search(r"allowance", label, re.I) and not {"sign_on", "relocation"} & set(named):
        return "perk"
    return named[0] if named else ""
