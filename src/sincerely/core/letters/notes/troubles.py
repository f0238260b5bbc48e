"""Bad news, complaints and what was told in confidence: nobody likes to read their own troubles in a stranger's letter of thanks."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

# People's losses, quarrels and fears, and money: no letter of thanks brings them up, not even by name.
_GRAVE = compiled(
    r"(?i)\b(?:hat(?:e|es|ed|ing)|(?:lost|losing) (?:my|your|her|his|their) (?:own )?(?:dog|cat|mum|mom|dad|wife|husband|mother|father|son|daughter|brother|sister)|stank|stinks?|fags|bums|walk(?:ed|s|ing)? out|quit(?:s|ting)?|resign\w*|sack(?:ed|ing)?|fired|redundan\w*|laid off|lay-?offs?|let(?:ting)? (?:[\w']+ ){1,5}go(?! of| home| to| back| out| in\b)|leavers?|turnover|morale|"
    r"confiden(?:ce|tial)(?:ly)?|off the record|between us|deaths?|died|dead|dying|suicid\w*|ill|illness|sick(?:ness)?|burn(?:ed|t)?[- ]?out|stress(?:ed)?|bull(?:y|ied|ying)|harass\w*|"
    r"grievances?|strikes|on strike|strike(?= (?:action|ballot|vote|day|in|on|at|last|this|over)\b| *(?:$|[.,;]))|tribunals?|sued|lawsuit|police|thefts?|stolen|steal\w*|(?:took|taking|takes|nicked|pinched|pocketed|skimmed) (?:the |some )?(?:cash|money|takings|tips|float)|hands? in the till|(?:from|out of) the till|on the fiddle|fraud|debts?|bankrupt\w*|insolven\w*|no money|broke|"
    r"(?:might|may|could|will|going to|gonna) (?:be |have to )?(?:clos(?:e|ed|ing)(?= *(?:$|[.,;]|down\b|soon\b|next\b|in\b))|shut(?: down)?(?= *(?:$|[.,;]))|fold|merged?|sold|sell up|axed?|go under)\b|special measures|inadequate|failed (?:the |its |our |their )?(?:inspection|audit)|prosecut\w*|fined|prohibitions?|scandal|(?:listeria|salmonella|e ?coli|legionella|product|food|toy|vehicle|batch|safety) recalls?|(?:had|have|after|since) an? (?:\w+ )?recall|outbreaks?|(?:data|security) breach(?:es)?|condemned|fatalit(?:y|ies)|bad press|in the (?:news|papers)|"
    r"afraid|scared|frightened|fear(?:s|ed)?|dread\w*|cry(?:ing)?|cried|tears|angry|furious|(?<!never )(?<!not )(?<!n't )shout(?:s|ed|ing)?|row(?:s|ed) (?:with|between|over)|fall(?:en|ing)? out|trust (?:is )?(?:bust|gone|broken)|"
    r"cheap labou?r|useless|hopeless|idiots?|lazy|toxic|shambles|chaos|chaotic|mess|nightmare|hell|crap|rubbish at)\b"
)
_SIGNED_OFF = compiled(
    r"(?i)(?P<passive>(?:\b(?:is|was|were|are|am|be|been|being|gets?|got|getting|still)|['’](?:s|re|m))\s+(?:(?!and\b|or\b|who\b)\w+\s+){0,2})?\bsigned off\b"
)
# "signed off as competent", "on the MIG sets", "by the inspector"; and not "by my GP", "on sick leave", "as of Monday".
_FOUND_FIT = compiled(
    r"(?i)\s+(?:as\b(?!\s+(?:of|from|sick|ill|unfit|unwell|not|depress\w*|stress\w*)\b)"
    r"|on\b(?!\s+(?:[\w'’-]+\s+){0,2}(?:sick\w*|leave|stress\w*|medical|health|pay|ssp|\w+day|mon|tues?|weds?|thurs?|fri|sat|sun)\b|\s+\d)"
    r"|by\b(?!\s+(?:[\w'’-]+\s+){0,3}(?:gps?|doctors?|docs?|dr|physicians?|surgeons?|consultants?|psychiatrists?|therapists?|midwi(?:fe|ves)|hospital|clinic|surgery|occupational|occy?|oh)\b))"
)
_COUNTED = r"\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|dozens"
_SPAN = r"(?:days?|weeks?|months?|years?|fortnights?|shifts?|nights?|winter|spring|summer|autumn|term|season|time|christmas)"
# "signed off 40 drawings", "the batch"; and not "3 months", "all winter", "the rest of the year".
_ITS_OBJECT = compiled(
    rf"(?i)\s+(?:{_COUNTED}|the|my|our|all|each|every)\b(?!\W+(?:(?!in\b|within\b|by\b|before\b|per\b|for\b)[\w'’]+\W+){{0,3}}{_SPAN}\b)"
)
# What such words are in a question of the trade: "how I would calm a father who shouts" is no trouble of the house.
_UPSET = compiled(
    r"(?i)\b(?:deaths?|died|dead|dying|ill|illness|sick(?:ness)?|stress(?:ed)?|bull(?:y|ied|ying)|thefts?|stolen|steal\w*|afraid|scared|frightened|cry(?:ing)?|cried|tears|angry|furious|shout(?:s|ed|ing)?|\w+ recalls?|outbreaks?|\w+ breach(?:es)?|fatalit(?:y|ies))\b"
)
# What goes wrong in the work itself: one such thing may be what the talk was about.
_TROUBLE = compiled(
    r"(?i)\b(?:miss(?:ing|ed)|near-miss(?:es)?|fall(?:s|ing|en)?|fell|fail(?:s|ing|ed|ures?)?|broken?|breaks?|breaking|lost|los(?:e|es|ing|ses)|late(?:ness)?|complain\w*|leav(?:e|es|ing)|delays?|delayed|errors?|mistakes?|"
    r"overr[au]ns?|shortages?|short of|short-staffed|understaffed|stuck|nobody|no one|trouble|problems?|crisis|absence|damage\w*|accidents?|cuts?|skip\w*|empty|sore|bad(?:ly)?|worst|worse|wrong|behind|"
    r"leak\w*|slow|afraid|worr(?:y|ies|ied)|struggl\w*|can(?:no|')t|don't|doesn't|didn't|isn't|aren't|won't|never|no longer|without|not|too|drop(?:s|ped)?|backlog|waste|churn|cancel\w*|die(?:s)?|jams?|burst|"
    r"dislikes?|torn|hard|difficult|difficulty|pain|headache)\b"
)


# What the writer thinks of their own showing: said to oneself, not to a panel.
_OWN_SHOWING = compiled(
    r"(?i)\b(?:(?:muddled|rambl\w+|waffl\w+|garbled|confused|clumsy|feeble|lame|poor|weak|bad|terrible|awful|stupid|vague|half-baked) (?:answer|reply|explanation|job|start)|"
    r"(?:answer\w*|explain\w*|did|went|said|put) (?:it |that |this )?(?:rather |very |quite |pretty |so |too )?(?:badly|poorly|clumsily|vaguely)|"
    r"i (?:just |really )?want(?:ed)? (?:the|a|my) (?:pension|money|security|pay)|"
    r"(?:i|my mind) (?:just |totally |completely )?(?:rambled|waffled|blanked|froze|stumbled|stuttered|babbled|panicked|fluffed|blew|went blank|messed up|got (?:lost|muddled|confused|stuck|flustered)|lost (?:my|the) thread)|"
    r"(?:was|were|felt|got) (?:so |very |too |rather |really |a bit )?(?:nervous|flustered|muddled|embarrass\w+))\b"
)


# What the writer once did wrong, or was asked to own up to.
_CONFESSION = compiled(
    r"(?i)\b(?:my|own) (?:\w+ )?(?:fault|mistakes?|errors?|failures?|weakness(?:es)?)\b|"
    r"\b(?:i|we)(?:'d| had)? (?:once |also |had )?(?:got|get|did|done) (?:it|that|this|something|one|things?) (?:\w+ )?wrong\b|"
    r"\b(?:i|we)(?:'d| had)? (?:once |also )?(?:made|make) (?:an? |one |the |some |this )?(?:\w+ )?(?:mistakes?|errors?)\b|"
    r"\b(?:i|we)(?:'d| had)? (?:once |also )?(?:gave|sent|put|took|used|shipped|ordered|cut|booked|sold|wrote|loaded|told|picked|delivered)\b[^.;]*\bwrong\b|"
    r"\b(?:i|we)(?:'d| had)? (?:once |also )?(?:failed|crashed|misread|misjudged|messed up)\b"
)


def confesses(text: str) -> bool:
    """Say whether words own up to what the writer once did wrong."""
    return bool(_CONFESSION.search(text))


def own_showing(text: str) -> bool:
    """Say whether words are of how badly the writer thinks they did: no letter tells the panel so."""
    return bool(_OWN_SHOWING.search(text))


def grave(text: str) -> bool:
    """Say whether words are of what no letter of thanks brings up."""
    return bool(_GRAVE.search(text)) or any(not _approves(found) for found in _SIGNED_OFF.finditer(text))


def _approves(found: re.Match[str]) -> bool:
    """Say whether "signed off" is of the trade: who is signed off otherwise is ill."""
    behind = found.string[found.end() :]
    return bool(_FOUND_FIT.match(behind) or (not found["passive"] and _ITS_OBJECT.match(behind)))


def grave_to_ask(question: str) -> bool:
    """Say whether a question was of what no letter brings up; what upsets people may be asked of anybody who works with them."""
    return grave(_UPSET.sub("", question))


# A name that is a reproach by itself; "box blight" or "waste" only says what the talk was about.
_ILL_NAMED = compiled(
    r"(?i)\b(?:nobody|no one|never|not|too|stuck|wrong|worse|worst|bad(?:ly)?|behind|lost|loses|losing|complain\w*|struggl\w*|broken|fail\w*|through the roof|cut|late|leaving|short of|understaffed)\b"
)


def ill_named(text: str) -> bool:
    """Say whether a name of what was spoken of says how badly it goes."""
    return bool(_ILL_NAMED.search(text)) or grave(text)


def troubles(text: str) -> int:
    """Return how many things that go wrong a text tells."""
    return len(_TROUBLE.findall(text))
