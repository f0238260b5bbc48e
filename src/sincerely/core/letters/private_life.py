"""What of the candidate's own life no letter tells: asked or told of pay hoped for, other offers, health, age, family, beliefs, why they left, and a present employer."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled, either

_I = r"(?:i|you|u|ya)"
# What may stand between "do I have" and what is had: nothing that would make it a matter of the work ("do I have experience with children").
_HAVE = rf"(?:(?:do|did|does|have|had|has|am|was|were|are|is|will|would|if|whether|that)\s+)?\b{_I}(?:['’](?:ve|d|m|re))?\s+(?:(?:have|had|has|got|get|am|was|were|are|be|been|ever|any|an?|the|some|still|currently|now|at\s+all|suffer\w*|from|take|on|already|long-?term|serious|health|medical|young|small|little|more|of\s+my\s+own)\s+){{0,5}}"
_MY = r"(?:my|your|ur|own)\s+(?:(?:own|current|present|last|old|previous|former|latest|biological|mental|physical|general|long-?term|desired|expected|private|personal|religious|political)\s+)*"
_CONDITIONS = r"(?:disabilit\w+|disabled|illness\w*|ill|sick|sickness|healthy|unwell|conditions?|impairments?|medication|medicines?|pills|operations?|surgery|cancer|diabet\w+|epilep\w+|asthma\w*|dyslexi\w+|adhd|autis\w+|hiv|depress\w+|anxiety|burn-?out|breakdowns?|allerg\w+|therapy|in\s+pain|addict\w*|pregnan\w+|expecting)"
_KIN = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|sons?|daughters?|famil(?:y|ies)|partner|husband|wife|spouse|boyfriend|girlfriend|fianc\w+|missus|dependants?|dependents?|little\s+ones?|mum|mom|dad|parents)"
_STATUS = r"(?:married|single|engaged|divorced|separated|widow\w*|attached|settled\s+down|a\s+(?:parent|mum|mom|dad|carer|mother|father))"
_BELIEFS = r"(?:religio\w+|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|atheist|gay|lesbian|straight|bisexual|trans|a\s+believer|(?:in|of|a\s+member\s+of)\s+(?:a|the|any)\s+(?:union|church|party|faith))"
# The work's own: staff's pay that one reckons, children whom one teaches, patients' illness.
_OF_WORK = compiled(
    r"\b(?:class\w*|pupils?|students?|lessons?|patients?|residents?|clients?|customers?|guests?|tenants?|service\s+users?|suppliers?|invoices?|payroll|budgets?|experience|worked\s+with|work\s+with|nurse|teach\w*|care\s+for|cared\s+for|look(?:ed)?\s+after\s+(?:the\s+)?(?:team|staff))\b",
    re.I,
)
_PAY = compiled(
    r"\b(?:"
    + either(r"""
        (?:what|which|how\s+much|how\s+low|how\s+high)\b[^.?!]{0,40}\b(?:salar(?:y|ies)|pay|wages?|money|package|rate|figure|earn\w*|paid|a\s+year|an\s+hour)
        salar(?:y|ies)(?!\s+(?:reviews?|slips?|runs?|costs?)) wages?(?!\s+(?:slips?|runs?|bills?|costs?)) remuneration earnings (?:hourly|day|daily)\s+rate compensation\s+(?:package|expect\w*)
        (?:about|abt|on|re|of|the|my|your|current|expected|starting|base|basic|over|discuss\w*|asked)\s+pay(?!\s+(?:attention|slips?|for|to|back)|roll)
        (?:about|abt|on|re|talk\w*|discuss\w*)\s+(?:the\s+)?money what\s+(?:would|wd|does|will)\s+it\s+take
    """)
    + rf"|what\s+(?:(?:do|did|would|wd|am|are|was)\s+)?(?:{_I}|{_I}['’]?[dm])\s+(?:(?:would|currently|now|hope|want|need|like|expect|have|hoping|looking)\s+)*(?:to\s+)?(?:(?:earn|make|be\s+on|be\s+paid|get\s+paid|cost|settle\s+for|take\s+home)\b|(?:on|after)\b(?=\W*(?:$|now|currently|at\s+the\s+moment|a\s+year|an\s+hour)))"
    + rf"|what\s+(?:do\s+)?{_I}\s+(?:want|need|expect)\W*$|how\s+(?:much|low|high)\s+(?:(?:do|did|would|wd|am|are|can|could)\s+)?(?:{_I}\b|{_I}['’]?d\b)\s+(?:(?:want|need|expect|hope|like|accept|take|earn|make|get|go|cost|am|are|on|paid|for|to|would|could|can|be|currently|now|hoping|looking)\s*)+(?=\W*$|for\b|now\b)"
    + rf"|{_MY}(?:(?:salary|pay|wage|money|rate)\s+)?(?:lowest|minimum|bottom\s+(?:line|figure)|floor|figure|price|number|least|(?:salary|pay|wage|money)\s*(?:expectations?|hopes?|demands?|requirements?|needs?)|expectations)(?=\W*(?:$|is\b|was\b|would\b|on\b|for\b|in\b))"
    + r")",
    re.I,
)
_ELSEWHERE = compiled(
    r"\b(?:"
    + either(r"""
        (?:other|another|competing|rival|better|counter-?)\s*(?:job\s+|firm\s+|written\s+)?offers?
        (?:interview|apply|appli|look|talk|hunt|search)\w*\s+(?:(?:anywhere|somewhere|nowhere)\s+else|elsewhere|around\b)
        (?:where|who|what)\s+else\s+(?:(?:am|have|had|did|do|was|are|is|would)\s+)?(?:i|you|u)\b(?=.*\b(?:appl|interview|talk|see|look|speak|consider|wait|hear|offer))
        (?:irons?|hats?)\s+in\s+(?:the|any|other) job\s?-?hunt\w* any(?:where|body|one)\s+else\s+(?:is\s+)?(?:after|want|interested|offer)
    """)
    + rf"|(?:have|had|got|hold|holding|if|whether|do|did)\s+(?:{_I}\s+|ive\s+)(?:have\s+|had\s+|got\s+|hold\s+)*(?:any|an|more|other|already)\s+(?:(?:job|firm|other)\s+)*(?:offers?|interviews?|applications?)"
    + r"|(?:which|what|any|how\s+many)?\s*other\s+(?:jobs?|places?|firms?|compan(?:y|ies)|employers?|hospitals?|schools?|applications?|interviews?|roles?|posts?|opportunit\w+|options?)\b(?=.*\b(?:talk|speak|see|seeing|appl\w+|interview\w*|look\w*|consider\w*|wait\w*|hear\w*|go\s+for|going\s+for|in\s+for|on\s+the\s+go|lined|pipeline|running|want|offer\w*)\b)"
    + r")",
    re.I,
)
_HEALTH = compiled(
    rf"\b(?:{_MY}(?:health|back|knees?|hips?|eyesight|hearing|weight|fitness|nerves|sleep|stress|drinking|smoking|{_CONDITIONS}|sick(?:ness)?\s+(?:days?|leave|record|absences?)|absences?|time\s+off(?:\s+(?:sick|ill))?|treatment|diagnosis|mental\s+state)\b|{_HAVE}{_CONDITIONS}\b"
    rf"|(?:do|did|if|whether)\s+{_I}\s+(?:ever\s+|still\s+)?(?:drink|smoke|vape|sleep|gamble|(?:take|use|do|took|used)\s+(?:any\s+|the\s+)?drugs|see\s+a\s+(?:doctor|therapist))\b|how\s+(?:many|much|often)\b[^.?!]{{0,30}}\b(?:off\s+(?:sick|ill)|sick\s+(?:days?|leave)|days?\s+off|absent|{_I}\s+(?:drink|smoke))\b"
    rf"|how\s+(?:well\s+)?(?:do\s+)?{_I}\s+(?:sleep|am\s+sleeping)\b|(?:about|abt|on|over)\s+(?:an?\s+|any\s+)?(?:health\s+(?:problems?|issues?|conditions?)|sick(?:ness)?\s+(?:days|record)|disabilit(?:y|ies))(?=\W*$))",
    re.I,
)
_AGE = compiled(
    rf"\b(?:how\s+old\s+(?:(?:am|are)\s+)?{_I}\b|{_MY}(?:age|birthday|date\s+of\s+birth|dob|retirement)\b|(?:when|what\s+year|which\s+year)\s+(?:(?:was|were)\s+)?{_I}\s+(?:was\s+|were\s+)?(?:born|retire|retiring)\b|when\s+(?:will|would|do)\s+{_I}\s+retire\b|{_HAVE}(?:close\s+to|near|nearing|too|planning\s+to)\s+(?:retire\w*|old|young)\b)",
    re.I,
)
_FAMILY = compiled(
    rf"\b(?:{_HAVE}(?:(?:plan\w*|want\w*|hop\w+|think\w*|going|to|on|of|about|for|at\s+home|having|start\w*|trying)\s+){{0,4}}(?:an?\s+|any\s+|more\s+|the\s+)?(?:{_KIN}|{_STATUS}|maternity|paternity)\b|{_MY}(?:{_KIN}(?!\s+(?:to|who|that|with|in\s+(?:line|class))\b)|marriage|divorce|wedding|pregnancy|childcare|home\s+life|private\s+life|personal\s+life|family\s+\w+|love\s+life|maternity|paternity|home\s+situation)\b"
    rf"|(?:plan\w*|want\w*|hav\w+|start\w*|think\w*\s+of)\s+(?:to\s+(?:have|start)\s+)?(?:an?\s+|more\s+|any\s+)?(?:family|kids|children|babies|a\s+baby)\b|who\s+(?:looks|would\s+look|minds|has|will\s+look|picks)\s+(?:after\s+|up\s+)?(?:my|the|our)\s+(?:kids|children|baby|little\s+ones?)\b|(?:who|with\s+whom)\s+(?:do\s+)?{_I}\s+live\b(?:\s+with)?|{_HAVE}(?:live|living)\s+alone\b"
    rf"|(?:about|abt|on|have|got)\s+(?:any\s+)?(?:kids|children|childcare|family\s+plans?|pregnancy)(?=\W*$))",
    re.I,
)
_CONVICTION = compiled(
    rf"\b(?:{_MY}(?:religion|faith|church|mosque|synagogue|beliefs?|convictions?|politics|union|party|(?:criminal|police|prison)\s+record|nationality|origins?|accent|visa|passport|immigration\s+status|sexuality|orientation|debts?|credit\s+(?:score|record))\b|{_HAVE}{_BELIEFS}\b|(?:do|did|if|whether)\s+{_I}\s+(?:ever\s+|still\s+)?(?:pray|vote|believe\s+in\s+god|go\s+to\s+(?:church|mosque|synagogue|mass)|fast|keep\s+(?:ramadan|kosher|the\s+sabbath))\b"
    rf"|(?:which|what)\s+(?:church|religion|faith|party|union)\b|(?:who|how)\s+(?:do|did)?\s*{_I}\s+vote\b|where\s+{_I}\s*(?:['’]?m|am|come|are)\s+(?:really\s+|originally\s+)*from\b|{_HAVE}(?:criminal\s+record|police\s+record|convictions?|cautions?|(?:been\s+)?(?:arrested|convicted|in\s+(?:prison|jail|debt|trouble\s+with\s+the\s+police)|bankrupt)|a\s+visa|debts?)\b|(?:about|abt|on)\s+(?:religion|politics|god)(?=\W*$)|(?:about|abt|any)\s+(?:unspent\s+)?(?:convictions|(?:criminal|police)\s+record)\b|criminal\s+record(?=\W*$))",
    re.I,
)
_LEFT = compiled(
    rf"\b(?:why\b(?:\s+(?:did|do|would|are|am|was|were|had|have|want|on\s+earth))*\s+(?:{_I}(?:['’]?(?:m|d|ve|re))?)\s+(?:(?:am|was|were|are|had|have|want\w*|would|wish\w*|need\w*|to|decided|chose|really|only|just|ever|been|thinking|of|looking)\s+)*(?:leav\w+|left|quit\w*|go(?:ne|ing)?(?=\W*$)|went(?=\W*$)|move\s+on|moving\s+on|moved\s+on|walk\w*\s+out|resign\w*|got?\s+(?:sacked|fired)|sacked|fired|let\s+go|dismissed|change\s+jobs?|chang\w+\s+jobs?|out\s+of\s+work|stay\w*\s+so\s+short)"
    rf"|(?:what|who)\s+(?:made|makes|drove|drives|pushed)\s+(?:me|you|u)\s+(?:leave|quit|out|away|go(?=\W*$)|want\s+to\s+(?:leave|go|move))|reasons?\s+(?:for\s+(?:leaving|going|quitting|(?:my|the)\s+(?:gap|move|departure))|{_I}\s+left)|{_MY}(?:leaving|departure|dismissal|sacking|redundancy|notice\s+reason)|how\s+(?:it|things)\s+ended|what\s+happened\s+(?:at|with|in)\s+(?:my|the|your)\s+(?:last|old|previous|former)\s+\w+"
    rf"|(?:why|about|abt|of|on|explain|over)\s+(?:the|my|a|that|this)\s+(?:\d+\s+\w+\s+)?(?:(?:cv|career|employment|job|year|work)\s+)?gaps?(?=\W*(?:$|in\s+(?:my|the\s+cv|20\d\d|19\d\d)|on\s+(?:my|the)\s+cv|after|between\s+(?:my|jobs|20|19)|of\s+\d))|why\s+(?:so\s+many|the\s+many)\s+(?:jobs|moves|employers))\b",
    re.I,
)
_BOSS = r"(?:boss(?:es)?|(?:line\s+|ward\s+|shop\s+|general\s+)?managers?|employers?|gaffer|supervisor|colleagues?|co-?workers?|workmates?)"
_EMPLOYER = compiled(
    rf"\b(?:(?:about|abt|of|on|with|like|dislike|hate|leave|say|says|think|thinks|thought|describe|rate|trust|me)\s+{_MY}{_BOSS}\b|what\s+{_MY}{_BOSS}\s+(?:would|wd|will|could|might)\s+say\b|(?:get|got|getting|gets)\s+(?:on|along)\s+(?:ok\s+|well\s+)?with\s+(?:my|the|your|our)\s+(?:\w+\s+)?(?:{_BOSS}|team|staff|lot|people|others|head|crew)\b"
    rf"|(?:about|abt|of|wrong\s+with|with|like|dislike|think\s+of|hate)\s+(?:my|the|your)\s+(?:current|present|last|old|previous|former|existing)\s+(?:place|employer|company|firm|school|hospital|practice|lot|head|bosses|manager|team|colleagues)(?=\W*$)|what(?:['’]?s|\s+is|\s+was)\s+wrong\s+(?:with|at)\b[^.?!]*\b(?:my|where\s+{_I})\b|what\s+(?:do\s+)?{_I}\s+(?:don['’]?t\s+like|dislike|hate|like\s+least)\b[^.?!]*\b(?:job|place|work|there|boss|now|employer)\b)",
    re.I,
)


def asks_private(question: str) -> bool:
    """Say whether a question put to the candidate is of their own life or prospects, so that neither it nor its answer goes into a letter."""
    if any(cue.search(question) for cue in (_LEFT, _ELSEWHERE)):
        return True
    if _OF_WORK.search(question):
        return False
    return any(cue.search(question) for cue in (_PAY, _HEALTH, _AGE, _FAMILY, _CONVICTION, _EMPLOYER))


__all__ = ["asks_private"]
