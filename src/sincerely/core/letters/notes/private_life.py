"""What of the candidate's own life no letter tells: asked or told of pay hoped for, other offers, health, age, family, beliefs, why they left, and a present employer."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.letters.anchors import keys, may_hold
from sincerely.core.privacy.vocabulary import HOUSEHOLD, ILLNESS, TREATMENT
from sincerely.core.reading.patterns import compiled, either

_I = r"(?:i|you|u|ya)"
# What may stand between "do I have" and what is had: nothing that would make it a matter of the work ("do I have experience with children").
_HAVE = rf"(?:(?:do|did|does|have|had|has|am|was|were|are|is|will|would|if|whether|that)\s+)?\b{_I}(?:['’](?:ve|d|m|re))?\s+(?:(?:have|had|has|got|get|am|was|were|are|be|been|ever|any|an?|the|some|still|currently|now|at\s+all|suffer\w*|from|take|on|already|long-?term|serious|health|medical|young|small|little|more|of\s+my\s+own)\s+){{0,5}}"
_MY = r"(?:my|your|ur|own)\s+(?:(?:own|current|present|last|old|previous|former|latest|biological|mental|physical|general|long-?term|desired|expected|private|personal|religious|political)\s+)*"
_CONDITIONS = (
    r"(?:disabilit\w+|disabled|illness\w*|ill|sick|sickness|healthy|unwell|conditions?|impairments?|medication|medicines?|pills|operations?|surgery|cancer|diabet\w+|epilep\w+|asthma\w*|dyslexi\w+|adhd|autis\w+|hiv|depress\w+|anxiety|burn-?out|breakdowns?|allerg\w+|therapy|in\s+pain|addict\w*|pregnan\w+|expecting|"
    + ILLNESS
    + "|"
    + TREATMENT
    + ")"
)
_STATUS = r"(?:married|single|engaged|divorced|separated|widow\w*|attached|settled\s+down|a\s+(?:parent|mum|mom|dad|carer|mother|father))"
_BELIEFS = r"(?:religio\w+|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|atheist|gay|lesbian|straight|bisexual|trans|a\s+believer|(?:in|of|a\s+member\s+of)\s+(?:a|the|any)\s+(?:union|church|party|faith))"
# The work's own: staff's pay that one reckons, children whom one teaches, patients' illness.
_OF_WORK = compiled(
    r"\b(?:(?:(?:wo|ca|do|does|did)n['’]?t|cannot|refus\w+\s+to|without|never|forgets?\s+to)\s+pay(?:ing)?\b(?!\s+(?:me|us)\b)|class\w*|pupils?|students?|lessons?|patients?|residents?|clients?|customers?|guests?|tenants?|service\s+users?|suppliers?|invoices?|payroll|budgets?|experience|worked\s+with|work\s+with|nurse|teach\w*|care\s+for|cared\s+for|look(?:ed)?\s+after\s+(?:the\s+)?(?:team|staff))\b",
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
    rf"\b(?:{_HAVE}(?:(?:plan\w*|want\w*|hop\w+|think\w*|going|to|on|of|about|for|at\s+home|having|start\w*|trying)\s+){{0,4}}(?:an?\s+|any\s+|more\s+|the\s+)?(?:{HOUSEHOLD}|{_STATUS}|maternity|paternity)\b|{_MY}(?:{HOUSEHOLD}(?!\s+(?:to|who|that|with|in\s+(?:line|class))\b)|marriage|divorce|wedding|pregnancy|childcare|home\s+life|private\s+life|personal\s+life|family\s+\w+|love\s+life|maternity|paternity|home\s+situation)\b"
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
    rf"\b(?:why\b(?:\s+(?:did|do|would|are|am|was|were|had|have|want|on\s+earth))*\s+(?:{_I}(?:['’]?(?:m|d|ve|re))?)\s+(?:(?:am|was|were|are|had|have|want\w*|would|wish\w*|need\w*|to|decided|chose|really|only|just|ever|been|thinking|of|looking)\s+)*(?:leav\w+|left|quit\w*|go(?:ne|ing)?(?=\W*$)|went(?=\W*$)|move(?=\W*$)|move\s+on|moving\s+on|moved\s+on|walk\w*\s+out|resign\w*|got?\s+(?:sacked|fired)|sacked|fired|let\s+go|dismissed|change\s+jobs?|chang\w+\s+jobs?|out\s+of\s+work|stay\w*\s+so\s+short)"
    rf"|(?:what|who)\s+(?:made|makes|drove|drives|pushed)\s+(?:me|you|u)\s+(?:leave|quit|out|away|go(?=\W*$)|want\s+to\s+(?:leave|go|move))|reasons?\s+(?:for\s+(?:leaving|going|quitting|(?:my|the)\s+(?:gap|move|departure))|{_I}\s+left)|{_MY}(?:leaving|departure|dismissal|sacking|redundancy|notice\s+reason)|how\s+(?:it|things)\s+ended|what\s+happened\s+(?:at|with|in)\s+(?:my|the|your)\s+(?:last|old|previous|former)\s+\w+"
    rf"|(?:why|about|abt|of|on|explain|over)\s+(?:the|my|a|that|this)\s+(?:\d+\s+\w+\s+)?(?:(?:cv|career|employment|job|year|work)\s+)?gaps?(?=\W*(?:$|in\s+(?:my|the\s+cv|20\d\d|19\d\d)|on\s+(?:my|the)\s+cv|after|between\s+(?:my|jobs|20|19)|of\s+\d))|why\s+(?:so\s+many|the\s+many)\s+(?:jobs|moves|employers))\b",
    re.I,
)
_BOSS = r"(?:boss(?:es)?|(?:line\s+|ward\s+|shop\s+|general\s+)?managers?|employers?|gaffer|supervisor|colleagues?|co-?workers?|workmates?)"
_EMPLOYER = compiled(
    rf"\b(?:(?:about|abt|of|on|with|like|dislike|hate|leave|say|says|think|thinks|thought|describe|rate|trust|me)\s+{_MY}{_BOSS}\b|what\s+(?:{_MY}{_BOSS}|they|(?:other\s+)?people|others)\s+(?:would|wd|will|could|might)\s+(?:say|tell)\b(?:.*\b(?:me|you)\b)?|what\s+(?:(?:did|do)\s+)?{_I}\s+(?:did\s*n['’]?t|did\s+not|never)\s+like\b|what\s+(?:did\s+)?{_I}\s+(?:disliked|hated|dislike\s+about|hate\s+about)\b|(?:get|got|getting|gets)\s+(?:on|along)\s+(?:ok\s+|well\s+)?with\s+(?:my|the|your|our)\s+(?:\w+\s+)?(?:{_BOSS}|team|staff|lot|people|others|head|crew)\b"
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


# What one tells of oneself. A trade learned at home, or a class one calls one's kids, is of the work.
_OF_TRADE = compiled(r"\b(?:taught|teach\w*|learn\w*|trade|apprentic\w+|shop|farm|business|bakery|workshop|yard|trained|class\w*|pupils?|lessons?|year\s+\w+|read|write|maths|school\s+trip|ward|patients?)\b", re.I)  # fmt: skip
_ADVERB = r"(?:\w+ly|so|very|too|such|just|never|always|still|really|quite|no|not|both|all|only|once|been|being|have|had|get|got|keep|kept)"
_OF_MINE = r"(?:(?:my|our)\s+(?:(?:own|current|present|last|old|previous|former|latest|new|line|ward|shop|whole|head|then)\s+){0,3}|where\s+i\s+(?:am|work)\w*\s+)"
_HOUSE = rf"(?:{_BOSS}|head(?:teacher)?|foreman|forewoman|chef|owner|director|gaffers|team|place|company|firm|lot|crew|practice|department)"
_ILL = r"(?:bull(?:y|ies|ied|ying)|useless|lazy|rude|nasty|unfair|incompetent|hopeless|toxic|horrible|awful|terrible|dreadful|cruel|stupid|idiots?|fools?|liars?|cheap(?:skate)?|stingy|mean|moody|vile|clueless|unprofessional|sexist|racist|abusive|aggressive|impossible|unbearable|dishonest|a\s+nightmare|a\s+joke|a\s+mess|a\s+shambles|control\s+freak|micromanag\w+|shout\w*|scream\w*|picks?\s+on|picked\s+on|undermin\w+|humiliat\w+|harass\w+|ignor(?:e|es|ed|ing)\s+(?:me|us)|blam\w+|tak(?:es|e|ing)\s+(?:all\s+)?(?:the\s+)?credit|took\s+(?:all\s+)?(?:the\s+)?credit|lie[sd]?\b|treat(?:s|ed)?\s+(?:me|us)|hate[sd]?\s+(?:me|us|everyone)|never\s+(?:listens?|thanks?|listened|thanked|pays?|paid)|plays?\s+favou?rites|drinks|steals?|stole|cheat\w*)"
_AGAINST = r"(?:(?:can|could)(?:n?['’]?t|not|\s+not)\s+(?:\w+\s+)?(?:stand|bear|abide|face|trust|take|respect|work\s+with|get\s+on\s+with)|(?:don|didn|doesn|won)['’]?t\s+(?:\w+\s+)?(?:like|trust|respect|rate|get\s+on\s+with|got\s+on\s+with)|hat(?:e|es|ed)|loathe[ds]?|detest\w*|despis\w+|dislik\w+|resent\w*|fed\s+up\s+(?:with|of)|sick\s+of|tired\s+of|had\s+enough\s+of|f[ae]ll(?:en)?\s+out\s+with|clash\w*\s+with|row(?:ed|s)?\s+with|at\s+war\s+with|(?:run|get|got|getting|running)\s+away\s+from|escape\w*)"
_JUDGED = compiled(
    rf"\b(?:{_AGAINST}\s+(?:\w+\s+){{0,2}}?{_OF_MINE}(?:[\w'’]+\s+)?{_HOUSE}\b|(?:{_OF_MINE}|the\s+){_BOSS}\b(?:\s+(?:there|here|now|who|was|is|are|were|has|had|an?|{_ADVERB})|['’]s){{0,5}}\s+{_ILL}\b|{_OF_MINE}{_HOUSE}\b(?:\s+(?:there|here|now|who|was|is|are|were|has|had|an?|{_ADVERB})|['’]s){{0,5}}\s+{_ILL}\b)",
    re.I,
)
_AT_HOME = compiled(
    rf"\b(?:(?:my|our)\s+(?:\w+\s+)?(?:{HOUSEHOLD}|marriage|divorce|separation|breakup|mother|father|mam|nan|gran\w*|in-?laws|ex)\b(?!\s*['’]s\s+name)|i(?:['’]m|\s+am|\s+was|\s+got|['’]ve\s+been|\s+have\s+been|\s+became)\s+(?:\w+\s+)?(?:married|divorc\w+|separat\w+|widow\w*|a\s+(?:single\s+)?(?:parent|mum|mom|dad)|expecting|pregnant|engaged\s+to)\b|(?:we|i)\s+(?:\w+\s+)?split\s+up\b|since\s+(?:the|our|my)\s+(?:baby|birth|divorce|funeral|split|wedding|miscarriage)\b|the\s+baby\s+(?:is|was|keeps|kept|wakes|won|does|came|comes)\b|(?:have|had|got|with|raise|raising)\s+(?:\w+\s+)?(?:kids|children|a\s+baby)\s+(?:at\s+home|myself|alone|of\s+my\s+own)\b|trouble\s+at\s+home\b|i\s+live\s+(?:alone|with\s+my)\b)",
    re.I,
)
_UNWELL = compiled(
    r"\b(?:i\s+(?:\w+\s+){0,3}(?:sle(?:ep|pt))\s+(?:\w+\s+)?(?:bad\w*|poor\w*|little|terrib\w+|three|four|two|not|nothing|no)\b|(?:^\W*|\bi\s+|\b(?:said|me|and|but)\s+)(?:can(?:no|['’]?)t|couldn['’]?t|don['’]?t|do\s+not|didn['’]?t|haven['’]?t|hardly|barely)\s+(?:\w+\s+)?(?:sleep|slept|sleeping)\b|(?:lie|lay|lying)\s+awake\b|insomnia\b|(?:i|me)\b[^.;!?]{0,30}?(?<!not\s)(?<!never\s)(?<!them\s)(?<!him\s)(?<!her\s)(?<!it\s)(?<!they\s)(?<!who\s)(?<!she\s)(?<!he\s)(?<!people\s)(?<!child\s)(?<!one\s)(?<!baby\s)(?<!to\s)\b(?:cry|cried|weep|wept|sob|sobbed|am\s+in\s+tears|was\s+in\s+tears|burst\s+into\s+tears|break\s+down|broke\s+down|throw\s+up|threw\s+up|panic|panicked|shake\s+all\s+over)\b(?!\s+(?:button|alarm|bar|buying|wolf|off))|^\W*(?:said|told\s+\w+)\s+(?:that\s+)?(?:cry|crying|tears)\b|panic\s+attacks?\b(?=.*\b(?:i|my|me)\b)|(?:i|i['’]ve|i\s+have)\s+(?:had|have|got|get|suffer\w*|take|took|am\s+on|been\s+on|was\s+on)\s+(?:\w+\s+){0,2}?(?:breakdowns?|burn-?out|depression|anxiety|panic\s+attacks?|migraines?|pills|medication|antidepressants?|tablets|therapy|counselling|cancer|chemo\w*|epilepsy|diabetes|asthma|dyslexia|adhd|hernia|stroke|heart\s+attack|miscarriage|surgery|an?\s+operation)\b|i(?:['’]m|\s+am|\s+was|['’]ve\s+been|\s+have\s+been|\s+got|\s+get)\s+(?:\w+\s+){0,2}?(?:depressed|suicidal|dyslexic|diabetic|epileptic|autistic|disabled|burn(?:t|ed)\s+out|signed\s+off(?!\s+(?:as|on|to|in|at|by\s+(?!(?:my|the|a)\s+(?:doctor|gp)\b)))|in\s+therapy|in\s+rehab|an\s+alcoholic|sober\s+(?:now|since)|too\s+stressed|a\s+nervous\s+wreck)\b|my\s+(?:nerves|depression|anxiety|breakdown|illness|disability|diagnosis|therap\w+|medication|operation|migraines?|bad\s+(?:back|knee|hip|leg|shoulder))\b|my\s+(?:back|knees?|hips?|shoulders?|eyes|hearing|heart)\s+(?:is|are|was|has|have|hurts?|plays?|gives?|went|gone|(?:still\s+)?aches?)\b)",
    re.I,
)
_TAKEN_BACK = compiled(
    r"(?:\b(?:which|that)\s+(?:(?:i|it|we)(?:['’]?(?:m|s|ve|d))?\s+)?(?:(?:am|is|was|have|has|had|do|did|can|could)\s+)?(?:(?:is|was|do|does|did|have|has|had|ca|could|would)n['’]?t|not|never)\b(?:\s+(?:i\s+)?(?:really|quite|actually|true|entirely|strictly|exactly|at\s+all|am|have|had|do|did|been|yet|honest\w*)){0,3}\W*$|\(\W*(?:but\s+)?(?:i|it|that)(?:['’]?(?:m|s|ve|d))?\s+(?:(?:am|is|was|have|do|did|had|can|could|ca|ai)(?:n['’]?t|\s+not)|not)(?:\s+(?:really|true|quite|actually|yet))*\W*\)|\bi\s+(?:lied|fibbed|bluffed|blagged|(?:just\s+)?made\s+(?:it|that|this)\s+up)\b|\bor\s+so\s+i\s+(?:said|told|claim\w*)\b|\bsaid\s+i\s+(?:was|am|had|have|did|could|can|knew|know)\b[^.;]*\bbut\s+i\s*(?:['’]?m|am|have|ve|was|did|could|can|do|had|never)?\s*(?:n['’]?t|not|never)\b(?:\s+(?:really|quite|actually|yet|at\s+all))*\W*$|\b(?:slightly|bit\s+of\s+an?|total|complete|small|big|little)\s+(?:exaggerat\w+|lie|fib|untruth|stretch)\b)",
    re.I,
)
_NUMBER = r"(?:[£$€]?\s?\d[\d.,]*\s?k?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?(?:\s+(?:thousand|grand|k))?)"
_LEAST = compiled(
    rf"\b(?:(?:at\s+least|no\s+less\s+than|not\s+less\s+than|as\s+much\s+as|same\s+as|more\s+than|match|matches|matching)\s+(?:what\s+|as\s+)?i(?:['’]m|\s+am|\s+have|\s+get|\s+earn|\s+make|['’]ve\s+got|\s+take\s+home)(?:\s+on)?(?:\s+(?:now|at\s+the\s+moment|currently|today|here|there))?\W*$|at\s+least\s+what\s+i\s+(?:have|get|earn|make)\b|(?:won|wouldn|can|couldn|not)['’]?t?\s+(?:move|leave|come|go|start|do\s+it|accept|take|work)\s+(?:\w+\s+)?(?:for\s+)?(?:less|under|below)\b|my\s+(?:floor|lowest|minimum|bottom\s+line)\b(?!\s+\w+ing)|the\s+(?:lowest|least)\s+i(?:['’]?d|\s+(?:would|could))\s+(?:take|accept|go|do)\b|{_NUMBER}\s+(?:is|was|would\s+be|['’]?s)\s+(?:my|the|as)\s+(?:floor|lowest|minimum|least|bottom|low\s+as)|(?:i['’]?d|i\s+would|would|could|might)\s+(?:also\s+|even\s+|just\s+)?(?:take|accept|settle\s+for|go\s+(?:down\s+)?to|do\s+it\s+for|say\s+yes\s+to)\s+{_NUMBER}(?=\W*$|\s+(?:at|if|for\s+(?:the|it|now)|though|but|and|too|as)\b))",
    re.I,
)
_DISMISSED = compiled(
    r"(?:(?:\b(?:i|i['’](?:ve|d|m)|and|but|then|because|cos|bc|that|why|said|told\s+\w+)\s+|^\W*)(?:(?:have|had|has|also|then|once|twice|only|just|really|nearly|almost)\s+)*(?:was|got|get|been|being|am|were|be)\s+(?:\w+\s+){0,2}?(?:sacked|fired|dismissed|let\s+go|laid\s+off|made\s+redundant|suspended|struck\s+off|disciplined|demoted|kicked\s+out|thrown\s+out|pushed\s+out|on\s+a\s+(?:final\s+|written\s+)?warning|asked\s+to\s+(?:leave|go|resign)|shown\s+the\s+door|cautioned|arrested|convicted)\b"
    r"|^\W*(?:(?:i|said|told\s+\w+|answer\w*|admitted|yes|well)\W+)*(?:sacked|fired|dismissed|suspended|laid\s+off|made\s+redundant)(?=\W*$|\s+(?:for|by|over|from|after|twice|once|because|in\s+(?:19|20)\d\d)\b)|\b(?:they|he|she|the\s+\w+|my\s+\w+)\s+(?:sacked|fired|dismissed|suspended)\s+me\b|\blet\s+me\s+go\b|\b(?:my|a|the)\s+(?:sacking|dismissal|(?:final|written)\s+warning|disciplinary|tribunal|suspension)\b(?=.*\b(?:me|my|i|against|got|had)\b|\W*$)|\blost\s+my\s+(?:job|licen[cs]e|registration|post|place|pin)\b|\bfailed\s+(?:my\s+)?probation\b)",
    re.I,
)


_UNREADY = compiled(
    r"\bi\s*(?:had|have|['’]?ve|['’]?d|did|do)?\s*(?:n['’]?t|not|never)\s+(?:even\s+|really\s+|actually\s+)?(?:looked?\s+at|read|prepared?|checked|researched?|opened|visited|heard\s+of|done\s+my\s+homework)\b(?=.*\b(?:website|site|page|them|you|brochure|advert|job\s+(?:ad|description|spec)|company|school|house|homework|anything)\b|\W*$)",
    re.I,
)


_CONFESSIONS = (_JUDGED, _UNWELL, _TAKEN_BACK, _LEAST, _DISMISSED, _UNREADY)
# What is wrong or new at home; who only names a husband or a nan tells no more than whom they know.
_HARD_AT_HOME = compiled(
    r"\b(?:marriage|divorc\w+|separat\w+|breakup|split\s+up|widow\w*|funeral|miscarriage|trouble\s+at\s+home|pregnan\w+|expecting|single\s+(?:parent|mum|mom|dad)|baby|on\s+my\s+own|alone)\b",
    re.I,
)


@lru_cache(1024)
def tells_private(text: str) -> bool:
    """Say whether words of the candidate tell what stays theirs: judged ill of an employer, home, illness or nerves, a boast taken back, no preparation, the least they would take, a dismissal."""
    held = keys(text)
    if any(may_hold(cue, held) and cue.search(text) for cue in _CONFESSIONS):
        return True
    return may_hold(_AT_HOME, held) and _AT_HOME.search(text) is not None and _OF_TRADE.search(text) is None


def is_light(text: str) -> bool:
    """Say whether what words tell of one's own is no more than that somebody at home is named, a question, or a mere bracket: nothing that harms a letter."""
    if text.rstrip().endswith("?") or text.lstrip().startswith("("):
        return True
    return not any(cue.search(text) for cue in (*_CONFESSIONS, _HARD_AT_HOME))


__all__ = ["asks_private", "is_light", "tells_private"]
