"""Signs that a clause is or is none of a private remark: none proves it. What each is worth is learned, and weighed by `judge`."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.promise_words import MINE, PRESENT, THEIRS
from sincerely.core.reading.patterns import compiled, either

# Reading what people did or said in the interview, and what their work is: it stands against a remark.
_WORK = compiled(
    r"\b"
    + either(r"""
        ask\w* told (?<!to\s)tells? said says? sez explain\w* describ\w* mention\w*
        want(?:s|ed)(?!\s+to\s+(?:scream|cry|hug|run|leave|die|hide|laugh|punch|slap)) needs? needed car(?:es|ed) worr(?:y|ies) hates? hated
        prefers? preferred discuss\w* chatted showed shows went\s+(?:through|over|into) walked answer\w* question\w* talked\s+(?:about|through)
        spoke speaks covered brought\s+up raised introduced presented runs ran leads led manages managed builds built teach\w* taught handles?
        handled uses? used works? worked joined started starts set\s+up looks?\s+after looked\s+after
        (?:is|are|was|were)\s+(?:\w+\s+)?(?:building|looking|hiring|moving|opening|planning|using|trying|running|replacing|adding|covering|in\s+charge|on\s+(?:leave|shift|holiday|call|site)|away|off|there|from|also)
        has\s+(?:been|worked|\d) have\s+\d responsible reports?\s+to will ['’]ll going\s+to gonna promised to\s+(?:send|email|call|ring|confirm)
        sends? emails? rings? decid\w+ interview(?:ed|s) met saw spoke promis\w+ hop(?:es|ed) thinks?\s+(?!i\b)
        talk(?:s|ed)\s+(?:a\s+lot\s+)?(?:about|of|to) went\s+on\s+about gave\s+(?:me|us) point(?:s|ed)\s+me took\s+(?:it|notes|me)
        couldn['’]?t\s+(?:join|come|make) not\s+there was\s?n['’]?t\s+(?:in|there|on|able)\b could\s?n['’]?t\s+get retired out\s+on real\s+name
        on\s+the\s+\w+\s+side just\s+finished got\s+(?:stuck|held|called) supposed\s+to sitting\s+in writing must have\s+to has\s+to ['’]ve\s+to
        got\s+to need commit\w* if how what\s+would would\s+you should\s+i wrote noted agreed offered suggested recommended
        likes?\s+(?:that|the|my|how|when|people) liked\s+(?:that|the|my|how)
    """)
    + r"\b",
    re.I,
)
_STORY = compiled(
    r"\b(?:customers?|clients?|patients?|pupils?|students?|guests?|residents?|parents?|passengers?|users?|callers?|visitors?|suppliers?|tenants?|children|child|kids|class|driver|drivers|engineers?|staff|nurses?|teachers?|audit|machine|system|code|deploy\w*|stock|budget|project|results|targets?|shifts?|handover)\b",
    re.I,
)
_OPINION = compiled(
    r"\b(?:i\s+(?:think|thought|guess|suspect|reckon|reckoned|suppose|bet|doubt|imagine|gather|sensed?|fear|swear|felt|noticed|found\s+(?:him|her|it|them)|could\s+tell|wanted\s+to\s+(?!know|ask|hear|see|learn))|i['’]?m\s+(?:\w+\s+)?(?:sure|certain|convinced|guessing|positive)|you\s+(?:can|could)\s+(?:tell|feel|see|smell|hear)|(?:got|get|had|have)\s+(?:the|an?)\s+(?:\w+\s+)?(?:impression|feeling|sense|hunch|vibe|inkling)|from\s+what\s+i\s+(?:saw|heard|could)|if\s+you\s+ask\s+me|to\s+be\s+(?:fair|honest|frank)|truth\s+(?:is|be)|honestly|frankly|tbh|tbf|ngl|imo|imho|deep\s+down|secretly|between\s+ourselves|thank\s+(?:god|goodness|heavens)|no\s+wonder|shame\b|pity\b|poor\s+(?:thing|man|woman|girl|guy|lad|soul|love|bloke|old)|bless\s+(?:him|her|them)|for\s+some\s+reason|not\s+gonna\s+lie|let['’]?s\s+face\s+it|of\s+course)\b",
    re.I,
)
_DEGREE = compiled(
    r"\b(?:so|too|bit|proper|properly|way|ever\s+so|enormously|hugely|totally|utterly|completely|absolutely|incredibly|terribly|awfully|dead|right|pure|real|quite|rather|pretty|fairly|barely|hardly|scarcely|never|always|constantly|forever|(?:half|all|most\s+of)\s+the\s+(?:time|way|interview)|the\s+(?:whole|entire)\s+(?:time|hour|way|interview|meeting|thing)|straight\s+away|right\s+away|throughout|twice|again\s+and\s+again|non-?stop|on\s+and\s+on|at\s+all|to\s+death|ten\s+times|worst|best|nicest|loveliest|rudest|like\s+an?|as\s+an?|sort\s+of|kind\s+of|kinda|sorta|a\s+right|such)\b|!!",
    re.I,
)
_BODY = compiled(
    r"\b(?:hands?|(?:his|her|my)\s+head|heart|eyes?|face|hair|voice|breath|teeth|nails|suit|tie|shoes|shirt|jumper|perfume|make-?up|beard|moustache|belly|weight|temper|manners?|attitude|ego|accent|smile|laugh|tone|mood|tongue|nose|shoulders?|knees?|legs?|stomach|nerves|tears|feet|handshake|way\s+(?:about|with)|air\s+(?:about|of)|phone|watch|clock|divorce|marriage|drink|whisky|wine|beer|fag|cigarettes?|vape)\b",
    re.I,
)
_LIFE = compiled(
    r"\b(?:(?:my|our|the)\s+(?:life|heart|mum|mom|mam|dad|wife|husband|partner|other\s+half|missus|girlfriend|boyfriend|fianc[ée]+|son|daughter|little\s+(?:one|girl|boy)|flat|house|landlord|mortgage|rent|bills|overdraft|savings|sleep|bed|head|nerves|health|doctor|gp|licen[cs]e|lot|place|own|team|colleagues|workmates|ex)|where\s+i\s+am|last\s+job|at\s+home|agency|payslip|points|on\s+the\s+dole|benefits|credit\s+card)\b",
    re.I,
)
# What the writer feels for something, and what somebody does who is not attending.
_ATTITUDE = compiled(
    r"\b(?:fancy|fancied|love[ds]?|hate[ds]?|loathe[ds]?|dread(?:ed)?|fear(?:ed)?|regret(?:ted)?|resent(?:ed)?|envy|trust(?:ed)?|click(?:ed)?|warm(?:ed)?\s+to|gel(?:led)?|bond(?:ed)?|adore[ds]?|bother(?:ed)?|care|buy|stand|bear|cope|face|scream|cry|sleep|eat|puke|die|hug|kiss|slap|punch|hide|impress(?:ed)?)\b",
    re.I,
)
_CONDUCT = compiled(
    r"\b(?:nod(?:s|ded)\s+off|doz(?:es|ed|ing)|yawn\w*|listen(?:ing)?\b|paying\s+attention|bothered|awake|sober|flirt\w*|wink\w*|star(?:es|ed|ing)|smirk\w*|sigh\w*|mutter\w*|whisper\w*|click(?:ed)?|gel(?:led)?|fancie[sd]|fawn\w*|hover\w*|fidget\w*|scroll\w*|texting|slouch\w*|chew\w*|interrupt\w*|ignor(?:ed|es|ing)|glanc\w*|avoid\w*|rush(?:ed|ing)?|drank|drunk|smok(?:es|ed|ing)|swear\w*|swore|drops?\s+names|show(?:s|ed|ing)\s+off|suck(?:s|ed|ing)\s+up|name-?drop\w*)\b",
    re.I,
)
_NOT = compiled(r"\b(?:not|never|no|nobody|cannot|cant|dont|didnt|wasnt|isnt|wouldnt|couldnt|havent|hasnt|hadnt|doesnt|arent|werent|aint|without)\b|n['’]t\b", re.I)  # fmt: skip
_ME = compiled(r"\b(?:me|us)\b", re.I)
_OF_MINE = compiled(r"(?:^\W*(?:(?:and|but|so|tbh|honestly|just|still|really)\W+)*(?:i\b|im\b|i['’]m|i['’]?d\b|i['’]?ve\b|my\b|felt|haven['’]?t|havent|hadn['’]?t|can['’]?t|cant|couldn['’]?t|don['’]?t|dont|didn['’]?t|wouldn['’]?t|wanted\s+to))|\bi\s+(?!said|told|ask\w*|explain\w*|mention\w*|describ\w*|answer\w*|talked|gave|showed)\w+", re.I)  # fmt: skip
_PERSON = compiled(r"^\W*(?:(?:and|but|so|though|also|then|because|bc|that|think|thought|both|old|young|rev|mr|mrs|ms|miss|dr|sister|matron|prof)\W+)*(?:@|he\b|she\b|(?:the|that|their)\s+(?:\w+\s+)?(?:man|woman|guy|lady|bloke|boss|manager|head|owner|chef|chair|recruiter|receptionist|panel|other\s+(?:one|two)|lad|girl|chap))", re.I)  # fmt: skip
_DATED = compiled(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:tomorrow|tmrw|next|last)\s+(?:week|month|year)\b|\bby\b|\d",
    re.I,
)
_QUOTED = compiled(r"[\"“”„«»]|:\s*\S")
# By name, for whoever weighs them otherwise.
SIGNS = {
    "work": _WORK, "story": _STORY, "opinion": _OPINION, "degree": _DEGREE, "body": _BODY, "life": _LIFE, "attitude": _ATTITUDE, "conduct": _CONDUCT, "not": _NOT,
    "me": _ME, "mine": _OF_MINE, "person": _PERSON, "dated": _DATED, "quoted": _QUOTED, "post": POSITION, "need": cues.NEED,
}  # fmt: skip
PROMISES = {"mine": MINE, "theirs": THEIRS, "sending": PRESENT}  # these know a name by its capital

__all__ = ["PROMISES", "SIGNS"]
