"""Pay of the post, what one would settle for, other offers and rivals: whoever said it, no letter before an offer tells it, names it or thanks for it."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled, either

# A sum as notes have it, the currency and the thousands mostly left out: "62", "33,500", "41-45k", "£12.40".
SUM = (
    r"[£$€]?\s?\d{1,3}(?:[.,]\d{3}|[.,]\d{1,2})?(?:\s?[-–]\s?\d{2,3})?\s?(?:k|grand|quid|pounds?|euros?|thou(?:sand)?)?"
)
# What may follow a sum that counts nothing: "30 courses", "400 for scaffolding" are other matters.
_COUNTS_NOTHING = (
    r"(?=\W*$|\s*[,;:.)!?–—-](?!\d)|\s*/\s?(?:h|hr|hour|day|yr|year)\b|\s+"
    + either(r"""
        (?:an?|per|each|every|the)\s+(?:hour|hr|call|call-?out|shift|day|night|week|month|year|visit|annum|session|lesson|class|trip|run)\b
        and\b but\b or\b though\b tho\b if\b as\b now\b at\s+(?:the\s+)?(?:most|least|moment|first|best)\b min(?:imum)?\b max(?:imum)?\b
        plus\b basic\b base\b tops\b gross\b net\b ish\b is\b was\b would\b wd\b to\s+start\b for\s+(?:it|that|this|me|the\s+(?:job|post|role|position))\b
        because\b cos\b when\b while\b then\b so\b all\s+in\b p\.?\s?a\b pa\b annum\b hourly\b annually\b monthly\b on\s+the\s+table\b like\b which\b with\b
    """)
    + r")"
)
_ABOUT = r"(?:(?:up\s+to|as\s+(?:much|little|low|high)\s+as|about|abt|around|roughly|between|from|max(?:imum)?|only|just|at\s+least|no\s+more\s+than|under|over|near(?:ly|er)?|closer\s+to|me|us|out|maybe|between|well|like|something|more|to|at)\s+)*"
_MONEY = rf"{_ABOUT}{SUM}{_COUNTS_NOTHING}"
_BIG_MONEY = rf"{_ABOUT}(?=[£$€]?\s?(?:\d\d|\d\s?k)){SUM}{_COUNTS_NOTHING}"
_PAY_OF_POST = compiled(
    rf"\b(?:(?<!customers\s)(?<!clients\s)(?<!guests\s)(?<!tenants\s)(?<!members\s)(?<!visitors\s)(?<!suppliers\s)(?<!students\s)(?<!parents\s)(?<!people\s)(?<!patients\s)(?<!insurers\s)(?<!buyers\s)(?<!families\s)(?<!council\s)pays?\s+{_BIG_MONEY}"
    rf"|(?:be|get|gets|getting|is|was|being|['’]m)\s+paid\s+{_MONEY}"
    rf"|(?:pay|salary|salaries|wages?|package|basic|base|day\s+rate|pay\s+scale|band|grade|range|money)\s+(?:\w+\s+){{0,3}}?(?:starts?|begins?|goes|tops?|runs?|maxes|stops|ends|caps?|capped|comes?|rises?|is|was|are|would\s+be|wd\s+be)\s+(?:\w+\s+){{0,3}}?[£$€]?\s?\d"
    rf"|(?:budget|money|figure|number|range|band)\s+(?:they\s+(?:have|had)\s+)?(?:for|on)\s+(?:it|me|this|you|the\s+(?:job|post|role|position))\s+(?:is|was|goes|starts?|runs?)\s+{_BIG_MONEY}"
    rf"|commission\s+(?:is|was|only|of|capped|on\s+top)|on[-\s]target\s+earnings|ote\b)",
    re.I,
)
_MY_PAY = compiled(
    rf"\b(?:i['’]?m|i\s+am|i\s+was|i['’]?d\s+be)\s+(?:(?:currently|now|already|only|still|just)\s+)?on\s+{_BIG_MONEY}|"
    rf"\b(?:i|me|i['’](?:d|m|ve|ll)|id|im)\s+(?:\w+\s+){{0,3}}?(?:want(?:ed)?|need(?:ed)?|hop(?:e|ed|ing)(?:\s+for)?|expect(?:ed|ing)?|ask(?:ed)?(?:\s+for)?|asking(?:\s+for)?|earn(?:ed)?|take|accept|settle\s+for|go\s+(?:down\s+)?(?:to|for|as\s+low\s+as)|(?:do|doing)\s+it\s+for|be\s+(?:paid|on|happy\s+(?:with|on)|fine\s+with)|h[eo]ld\s+out\s+for|quoted?|come\s+for|came\s+on|start\s+(?:on|at))\s+{_BIG_MONEY}"
    rf"|\bask(?:ed|ing|s)?\s+for\s+{_BIG_MONEY}"
    rf"|\b(?:the|what|that)\s+(?:{SUM}\s+)?(?:that\s+)?(?:i['’]?m|i\s+am)\s+on(?=\W*$|\s+(?:is|was|would|now|at|and|but|here|there|today|already)\b)"
    rf"|\b(?:{SUM}|(?:one|two|three|four|five|six|eight|ten|twelve|thirty|forty|fifty|sixty)\b)\s*%?\s+(?:hours\s+|days\s+|weeks\s+|nights\s+)?(?:is|was|would\s+be|['’]s)\s+(?:\w+\s+){{0,2}}?my\s+(?:absolute\s+)?(?:max(?:imum)?|limit|min(?:imum)?|floor|lowest|least|bottom(?:\s+line)?|ceiling|red\s+line|most)\b"
    rf"|\bmy\s+(?:absolute\s+|real\s+|actual\s+)?(?:max(?:imum)?|limit|min(?:imum)?|floor|lowest|bottom\s+line|ceiling|red\s+line|walk-?away)\s+(?:is|was|would\s+be|['’]s|:|=)\s*{_ABOUT}{SUM}",
    re.I,
)
# What one would settle for, and would rather have had.
_SETTLES = compiled(
    r"\b\d{2,3}\s?k?\s+(?:would|wd|['’]d|is|was|will)\s+(?:be\s+)?(?:fine|ok(?:ay)?|enough|alright|good|great|plenty|do)\b.*\b(?:want(?:ed)?|hoped|hoping|asked|rather)\b|"
    r"\b(?:told\s+\w+|said)\s+(?:that\s+)?[£$€]?\d{2,3}\s?k?\s+(?:would|wd|is|was)\s+(?:be\s+)?(?:fine|ok(?:ay)?|enough|alright)\W*$|"
    r"^\W*(?:(?:though|although|but|and|when)\s+)+(?:really\s+)?i\s+(?:really\s+)?(?:want(?:ed)?|hoped?|asked)\s+(?:for\s+)?[£$€]?\d{2,3}\s?k?(?=\W*$)|"
    r"\bi\s+(?:could|would|might|can)\s+(?:\w+\s+){1,6}if\s+(?:they|she|he|it)\s+(?:really\s+)?(?:push\w*|press\w*|insist\w*|came\s+to\s+it)|"
    r"\b(?:if|when)\s+(?:really\s+)?(?:pushed|pressed|forced)\b(?=.*\b(?:i|i['’]d|told|said)\b|\W*$)|"
    # Said aloud one thing, and truly another: "I said yes to travelling 60%, though really ...".
    r"^\W*(?:(?:and|but|so)\s+)*(?:i\s+)?(?:said|told\s+\w+|agreed|promised|answered)\b.{3,120}?[\s,;(–—-]+(?:though|tho|but|although|only)\s+(?:in\s+)?(?:really|actually|truth|truthfully|secretly|honestly|privately|deep\s+down|in\s+fact|reality)\b",
    re.I,
)
_SEEN_AS_WORK = r"(?!\s+(?:price|code|page|letters?|packs?|leaflets?|of\b|to\s+(?:customers|pupils|students|patients|families)|a\b|an\b|the\b|good|better|training|courses?|support|help|advice|free))"
_ELSEWHERE = compiled(
    r"\b(?:"
    + either(rf"""
        (?:know|knows|knew|aware|mention\w*|told|heard|hears|found\s+out)\s+(?:\S+\s+){{0,3}}?(?:about|of|re|abt)\s+(?:the|my|an?|another|other|any)\s+(?:\S+\s+){{0,2}}?(?:offers?{_SEEN_AS_WORK}|interviews?|applications?)\b
        (?:the|an?|my|this|that)\s+(?:other|second|rival|competing|existing|standing|written|firm|better|counter|job|@|(?-i:[A-Z])[\w&.'’-]+(?:\s+(?-i:[A-Z])[\w&.'’-]+)?)[\s-]+(?:job\s+)?offer\b{_SEEN_AS_WORK}
        (?:have|had|got|has|holding|sitting\s+on|with|i['’]ve|ive)\s+(?:\w+\s+){{0,2}}?(?:an?|another|one|two|other|the|a\s+second)\s+(?:\w+\s+)?offers?\s+(?:from|at|with|on\s+the\s+table|in\s+hand|elsewhere|pending|already|too|in\s+my\s+pocket)
        offers?\s+from\s+(?:another|a\s+(?:rival|competitor|different)|somewhere|elsewhere|(?-i:[A-Z]))
        (?:know|knows|knew)\s+(?:that\s+)?i(?:['’]?m|\s+am)\s+(?:also\s+)?(?:waiting|interviewing|applying|talking|looking|seeing|in\s+for|up\s+for)
        (?:i['’]?m|i\s+am|im|still)\s+(?:also\s+|still\s+)?waiting\s+(?:on|for|to\s+hear\s+(?:back\s+)?from)\s+(?:@\s+)?(?-i:[A-Z])\w
        my\s+(?:other|second|next)\s+(?:interviews?|applications?|option|offers?)\b
        (?:i['’]?m|i\s+am|i['’]?ve|i\s+have|told\s+\S+\s+i['’]?m)\s+(?:also|already)\s+(?:in\s+for|up\s+for|interviewing|applied|applying|seeing|talking\s+to|down\s+to|at\s+(?:final|second)\s+(?:stage|round))
    """)
    + r")",
    re.I,
)
_WHO = r"(?:others?|another|someone|somebody|anyone\s+else|a\s+few|several|some|more|two|three|four|five|six|seven|eight|\d+)"
_PLACES = r"(?:jobs?|posts?|roles?|positions?|places?|vacanc(?:y|ies)|it)"
_RIVALS = compiled(
    r"\b(?:"
    + either(rf"""
        (?:other|another|rival|internal|external|outside|remaining|stronger|better|younger|cheaper|only|next|{_WHO})\s+(?:(?:strong|good|internal|external|other|more|local|younger|experienced)\s+)?(?:candidates?|applicants?|contenders?|interviewees?)\b
        (?:candidates?|applicants?)\s+(?:from\s+(?-i:[A-Z])|withdrew|dropped|pulled|turned|before\s+me|after\s+me|in\s+the\s+running|for\s+(?:this|the|my)\s+{_PLACES})
        (?:interviewing|interviewed|shortlisted)\s+(?:also\s+)?{_WHO}(?=\W*$|\s+(?:others?|more|people|candidates|applicants|of\s+us|else|today|tomorrow|on|this|next|for|after|before)\b)
        (?:['’]d|had|has|have|also)\s+(?:also\s+)?interviewed\s+@
        seeing\s+{_WHO}\s+(?:others?|more|people|candidates)
        up\s+against\s+(?:@|someone|somebody|{_WHO}|an?\s+internal) in\s+the\s+running out\s+of\s+the\s+running (?:her|his|their|our|the|clear)\s+favou?rite\s+(?:so\s+far|candidate|for\s+(?:it|the\s+{_PLACES}))
        (?:who|someone|somebody|people|{_WHO})\s+(?:people\s+)?(?:has\s+|have\s+|had\s+|also\s+|else\s+)*(?:applied|applying|went\s+in|going)\s+for\s+(?:this|the|my|his|her|that|a)\s+{_PLACES}
        hint\w*\s+(?:that\s+|at\s+)?(?:i['’]?d|i\s+would|i['’]?ll|i\s+might|i\s+could|i\s+had|i['’]?ve|an\s+offer)
        (?:@|he|she|they)\s+(?:['’]d\s+|had\s+|has\s+|have\s+|also\s+|once\s+|even\s+|just\s+)*appl(?:ied|ying)\s+(?:to|for|at|with)\s+(?!(?:\w+\s+){{0,3}}(?:grants?|fund\w*|licen\w*|planning|permission|money|certif\w*|accredit\w*|status|award|bid|loan)\b)\w
    """)
    + r")",
    re.I,
)
# Who recruits for a living speaks of candidates as of the work.
_RECRUITS = compiled(
    r"\bi\s+(?:\w+\s+)?(?:placed|screened|sourced|recruited|hired|shortlisted|assessed|interviewed)\b", re.I
)


def tells_terms(text: str) -> bool:
    """Say whether words tell of pay of the post, of what the writer earns, wants or would settle for, of another offer, or of rivals.

    People may be written "@"; otherwise as typed.
    """
    if any(cue.search(text) for cue in (_PAY_OF_POST, _MY_PAY, _SETTLES, _ELSEWHERE)):
        return True
    return _RIVALS.search(text) is not None and _RECRUITS.search(text) is None


_THE_POST = r"(?:the|this|that)\s+(?:job|post|role|position|place|contract)|it"
_MADE = compiled(
    r"\b(?:"
    + either(rf"""
        (?:@|he|she|they|both)\s+(?:then\s+|even\s+|actually\s+|basically\s+|just\s+|all\s+but\s+|verbally\s+)*offered\s+(?:me\s+)?(?:{_THE_POST})(?=\W*$|\s+(?:on|there|then|straight|right|verbally|at|for|by|before|in|starting|from|as|if|and|but|!)\b|\s*[,;(!–—-])
        offered\s+me\s+(?:{_THE_POST}|a\s+(?:job|post|contract|place))
        (?:@|he|she|they)\s+(?:then\s+|even\s+)*(?:made|gave)\s+me\s+an?\s+(?:\w+\s+)?offer
        (?:was|been|got|i['’]ve\s+been|am|i['’]m)\s+(?:\w+\s+)?offered\s+(?:{_THE_POST})
        (?:said|told\s+me)\s+(?:that\s+)?(?:i(?:['’]?ve|\s+have)?\s+got\s+(?:{_THE_POST})|{_THE_POST}\s+(?:is|was|['’]s)\s+mine|i(?:['’]m|\s+am|\s+was)\s+hired)
        (?:job|post|role)\s+is\s+mine\b (?:i\s+got|i['’]ve\s+got|got)\s+(?:the\s+(?:job|post))(?=\W*$)
    """)
    + r")",
    re.I,
)
_NOT_YET = compiled(
    r"\b(?:if|would|wd|hope|hoping|wish|might|may|could|never|not|hint\w*|n['’]t|until|when|whether|old|last|once)\b",
    re.I,
)


def offers_post(text: str) -> bool:
    """Say whether words tell that the post was offered there and then."""
    found = _MADE.search(text)
    return found is not None and _NOT_YET.search(text[: found.end()]) is None


def asks_of_offer(text: str) -> str:
    """Return the question whether an offer that notes tell of was one."""
    return f"Did they offer you the post? “{' '.join(text.split())}” goes into no letter. If they did, record it: sincerely happened offer-received."


__all__ = ["asks_of_offer", "offers_post", "tells_terms"]
