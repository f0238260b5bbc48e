"""The words by which a clause of notes shows what it is. Each pattern is a habit of people who write notes, not a list of their notes."""

from __future__ import annotations

import re

_NOT = r"(?:did\s?n[o'’]?t|didnt|did not|never|could\s?n[o'’]?t|couldnt|could not|was\s?n[o'’]?t|wasnt|forgot|don'?t|dont|do not|no)"


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


# --- remarks that stay out of every letter -------------------------------------------------------------------------
KEEP_OUT = _p(
    r"\b(?:do\s?n[o'’]?t|dont|do not|must not|mustn'?t|never|not to)\s+(?:\w+\s+){0,2}?(?:mention|put|write|say|tell|include|repeat|share|bring\s+(?:it|this|that)\s+up|quote|send)\b(?!\s+(?:sure|much|a lot|more))"
    r"|\bnot\s+(?:for|in)\s+(?:the\s+|any\s+|a\s+)?(?:letter|email|e-mail|note|thank|mail|writing|them|sharing|publication|anyone)|\b(?:keep|leave|leaving|keeping)\s+(?:this|that|it|these)?\s*(?:out|private|quiet|to\s+myself|between)"
    r"|\bbetween\s+(?:us|you\s+and\s+me|ourselves|me\s+and)\b|\b(?:entre\s+n[oó]s(?:otros)?|entre\s+nous|unter\s+uns|inter\s+nos|tra\s+(?:di\s+)?noi|onder\s+ons|mellan\s+oss)\b|\boff\s+the\s+record\b|\b(?:just\s+)?for\s+me(?:\s+only)?\s*[:)]|\bjust\s+for\s+my(?:self)?\b|\bnote\s+to\s+self\b(?=.*\b(?:private|nervous|tired))"
    r"|^\W*\(?\s*(?:private(?:ly)?|privat|privado|priv[ée]|personal|confidential|own\s+thoughts|my\s+eyes\s+only|secret|gut(?:\s+feeling)?|vibe(?:s|\s+check)?|feelings?|impressions?)\b\W*[:\-–—]|\b(?:nobody|no\s+one|no-one|noone|they)\s+(?:needs?|has|have)\s+(?:to|2)\s+know|\bkeep\s+(?:this\s+)?(?:to|for)\s+(?:my\s?self|me|us)\b|\bmy\s+(?:own\s+)?eyes\s+only\b|\bsecret(?:ly)?\b|\b(?:in\s+)?strict(?:ly)?\s+confidence|\bprivate(?:ly)?\s*[:)]|\(private|\(personal|\bwo(?:uld)?n[o'’]?t\s+(?:tell|mention|say)|\bwould\s+(?:not|never)\s+(?:tell|mention|say)\s+(?:them|this|that|it)|\bnot\s+(?:going\s+to|gonna)\s+(?:mention|say|tell)|\b(?:didn'?t|did\s+not|didnt)\s+(?:tell|mention|say)\s+(?:them|him|her|anything|about\s+my|the|my|that)\b"
)
# The candidate's own body, mind and home.
HEALTH = _p(
    r"\bmy\s+(?:bad\s+|dodgy\s+|own\s+|poor\s+)?(?:back|knee|shoulder|hip|wrist|neck|migraines?|anxiety|depression|adhd|dyslexia|therap\w+|meds|medication|pregnan\w*|divorce|diabetes|epilepsy|hearing|eyesight|asthma|condition|illness|surgery|operation|panic|nerves|cancer|burn\s?out|period|blood\s+pressure|visa\s+problem|childcare|debts?|custody)\b"
    r"|\b(?:felt|feel|was|am|i'm|im)\s+(?:so\s+|really\s+|a\s+bit\s+|very\s+)?(?:sick|ill|nauseous|dizzy|shaky|sweaty|nervous|terrified|panicky|hung\s?over|exhausted|pregnant|depressed)\b|\b(?:hands?|voice|legs?|knees?)\s+(?:were|was)?\s*(?:shaking|shook|trembling)|\bmigraine\b|\bpanic\s+attack|\bcried\b|\bthrew\s+up\b|\bnearly\s+(?:cried|fainted)"
)
# What the candidate thinks of a person or the place, where it would hurt to read it.
HARSH = _p(
    r"\b(?:grumpy|rude|arrogant|cold|bored|boring|creepy|weird|odd|strange|dismissive|condescending|patroni[sz]ing|full\s+of\s+(?:him|her|them)sel(?:f|ves)|robot(?:ic)?|stuck\s+up|snob\w*|smug|unfriendly|hostile|scary|intimidating|annoying|irritating|pompous|sleazy|rambl(?:es|ed|ing|y)|interrupt(?:s|ed|ing)?\s+(?:me|a\s+lot|all|every|const)|know[- ]it[- ]all|micro-?manag\w+|control\s+freak|clueless|useless|incompetent|disorgani[sz]ed|chaotic|a\s+(?:total\s+|bit\s+of\s+a\s+|complete\s+|proper\s+|real\s+)?(?:mess|shambles|nightmare|joke|jerk|bully|dragon|bore|idiot|prat|prick|dick|pain|tyrant|dinosaur|red\s+flag)|red\s+flags?|shabby|run\s?down|tired\s+looking|filthy|dirty|smell(?:s|ed|y)|stank|stinks|toxic|dodgy|shady|two-faced|fake|sexist|racist|moody|sour|stern|frosty|icy|abrupt|curt|blunt|snappy|sharp\s+with|patchy|off-?putting|didn'?t\s+(?:seem|look)\s+(?:\w+\s+)?(?:interested|bothered|keen|happy)|not\s+(?:very\s+|too\s+|so\s+)?(?:friendly|nice|impressed|interested|keen\s+on)|didn'?t\s+(?:like|trust|warm\s+to|take\s+to|gel|click)|don'?t\s+(?:like|trust)|hated|can'?t\s+stand|couldn'?t\s+stand|bad\s+(?:vibe|feeling|atmosphere|breath)|funny\s+(?:vibe|feeling)|gut\s+(?:feeling|says)|vibes?\b|slow\s+with\s+money|high\s+turnover|go\s+through\s+(?:people|guys|staff)|checking\s+(?:his|her|their)\s+(?:phone|watch)|on\s+(?:his|her|their)\s+phone|yawn\w*|rolled\s+(?:his|her|their)\s+eyes|eye\s*roll|talk(?:s|ed)\s+(?:over|down|too\s+much)|loves?\s+the\s+sound)\b"
)
# Pay: never in a letter of thanks; whether it was doubt or figure, it stays here.
PAY = _p(
    r"\b(?:salary|salaries|pay(?!ing\s+attention|\s+attention|roll|load|ment|s\s+the\s+(?:shoes|for))|wages?|money|comp(?:ensation)?\s+(?:is|range|was|package)|gehalt|sueldo|salario|ordenado|sal[aá]rio|lønn|lön|stipendio|hourly\s+rate|day\s+rate|pay\s*(?:band|grade|scale)|per\s+hour|an\s+hour|p/?h\b|k\s+(?:a|per)\s+year|\d{2,3}k\b|€\s?\d|£\s?\d|\$\s?\d|\d\s?€)"
)
PAY_OWN = _p(
    r"\b(?:low(?:er|ish)?|less|under|below|above|more\s+than|high(?:er)?|tight|poor|rubbish|bad|insulting|stingy|cheap|hope[ds]?|hoping|expected|wanted|i'?d\s+take|minimum|min\b|live\s+(?:with|on)|enough|think|negotiat\w*|push|ask\s+for|afford|disappoint\w*|meh|ok|okay|fine|shame|pity|baixinho|worse|better|not\s+great|drop|cut|accept|current(?:ly)?|bottom|walk\s+away)\b"
)
OTHER_PLANS = _p(
    r"\b(?:other|another|second|better)\s+(?:job\s+)?(?:offers?|interviews?|option|company|place)\b(?!\s+(?:in\s+the|candidates))|\bplan\s+b\b|\bback[- ]?up\s+(?:option|plan)|\bmy\s+(?:current\s+|present\s+)?(?:boss|employer|manager)\s+(?:does\s?n[o'’]?t|doesnt|must\s?n[o'’]?t|mustnt|has\s+no\s+idea|knows?\s+nothing)|\bif\s+(?:the\s+other|they\s+offer|i\s+get\s+it|nothing\s+better)|\bnot\s+sure\s+(?:i|if\s+i)\s+(?:want|would\s+want|even\s+want|like)|\bdo(?:\s+i|n'?t)\s+(?:even\s+|really\s+)?want\s+(?:it|this|the\s+job)|\bhalf\s+of\s+me|\bi\s+(?:lied|fibbed|bluffed|exaggerated|fudged|made\s+(?:it|that|this)\s+up|pretended)\b|\bwas\s+a\s+(?:lie|fib|bluff)\b"
)
OPINION = _p(r"\b(?:honestly|tbh|imo|imho|to\s+be\s+honest|frankly|ngl|personally|gut|my\s+feeling|i\s+think|i\s+reckon|i\s+felt|felt\s+like|seemed|came\s+across|struck\s+me|impression|seems|looked|looks)\b")

# --- what is still open -------------------------------------------------------------------------------------------
OPEN = _p(
    r"\b(?:forgot|forgotten|(?:did\s?n[o'’]?t|didnt|did\s+not|never|couldn'?t|could\s+not)\s+(?:get\s+(?:to|round\s+to|a\s+chance\s+to|time\s+to|the\s+chance\s+to)\s*(?:ask)?|manage\s+to|have\s+(?:time|a\s+chance)\s+to|think\s+to|remember\s+to)|no\s+time\s+(?:left\s+)?(?:to|for)|ran\s+out\s+of\s+time\s+(?:to|for|before)|meant\s+to|should(?:'ve|\s+have|ve|a)\s+asked|wish\s+i(?:'d|\s+had|d)\s+asked|want(?:ed)?\s+to\s+ask|still\s+(?:need|want|have)\s+to\s+(?:ask|find\s+out)|need\s+to\s+(?:ask|find\s+out|check\s+with\s+(?:him|her|them))|must\s+ask|to\s+ask|didn'?t\s+ask|didnt\s+ask|did\s+not\s+ask|n[ãa]o\s+perguntei|no\s+pregunt[ée]|olvid[ée]\s+preguntar|vergessen\s+zu\s+fragen|oubli[ée]\s+de\s+demander)\s*(?:to\s+ask\b|asking\b|ask\b|about\b)?"
)
STUMBLED = _p(
    r"\b(?:(?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|didn'?t|didnt|did\s+not)\s+(?:really\s+|properly\s+|fully\s+|quite\s+)?(?:answer|know|remember|explain|recall|think\s+of|have\s+an?\s+(?:good\s+)?answer|understand|get\s+what|catch|follow|say\s+what)|no\s+(?:good\s+)?answer|fluffed|flubbed|blanked|went\s+blank|drew\s+a\s+blank|mind\s+(?:went\s+)?blank|froze\b|stumbled|messed\s+up|botched|muffed|bombed|fumbled|waffled|garbled|made\s+a\s+(?:hash|mess)\s+of|got\s+stuck|stuck\s+on|struggled\s+with|struggled\s+on|bad\s+answer|weak\s+answer|poor\s+answer|not\s+understood)\b"
)
UNSURE_OF = _p(
    r"\b(?:not\s+(?:sure|clear|certain)|unsure|unclear|no\s+idea|don'?t\s+know|dont\s+know|do\s+not\s+know|didn'?t\s+catch|wasn'?t\s+(?:sure|clear)|not\s+understood|never\s+(?:said|explained|mentioned)|nobody\s+said|no\s+one\s+said|no\s+word\s+on|didn'?t\s+say)\s+(?:if|whether|what|who|how|which|when|where|why|about|on|of|they|he|she|anything)\b|\bdid\s+(?:they|he|she)\s+mean\b"
)
ANSWERED_WELL = _p(r"\b(?:nailed|answered\s+(?:it\s+|that\s+)?(?:well|fine|ok)|went\s+well|good\s+answer|smashed|aced|happy\s+with\s+(?:my|that)|liked\s+(?:my|that|the)\s+answer|knew\s+(?:that|it|this)\s+one|was\s+able\s+to\s+answer)\b")

# --- what the role needs ------------------------------------------------------------------------------------------
NEED = _p(
    r"(?:\b(?:what\s+)?(?:they|he|she|we|the\s+(?:team|ward|role|job|post|school|shop|department|company|unit|person|successful\s+\w+|new\s+\w+)|the\s+right\s+\w+|[A-Z][\w'’-]+|[A-Z]{2,4})\s+(?:all\s+|both\s+|really\s+|just\s+|badly\s+|desperately\s+|mostly\s+|also\s+|mainly\s+|clearly\s+|def(?:initely)?\s+)*(?:need(?:s|ed|ing)?|(?:are|is|were|was|'re|'s|’s|’re|r)\s+(?:really\s+|desperately\s+|mainly\s+|basically\s+)?(?:looking\s+for|after|desperate\s+for|crying\s+out\s+for|short\s+of|in\s+need\s+of|keen\s+(?:on|for)\s+(?:some|a\b|people))|lacks?|must\s+have|must\s+be\s+able|has\s+to\s+be\s+able|look(?:s|ed)?\s+for|want(?:s|ed)?\s+(?:some(?:one|body)|a\s+(?:person|man|woman|guy|nurse|teacher|lead\w*|chef|hand|pair|manager|\w+\s+who)|people|hands|ppl|sb)\b))"
    r"|\b(?:really\s+|desperately\s+)?(?:looking|desperate|searching|crying\s+out)\s+(?:4|for)\s+(?:some(?:one|body)|a\b|an\b|people|ppl|sb|more)|^\W*(?:need(?:s|ed)?|wanted|must[- ]haves?|key\s+thing|main\s+thing|essentials?|requirements?)\s*(?:is|are|was|=|:)|\b(?:key|main|big(?:gest)?|most\s+important|number\s+one|no\.?\s*1|#1|crucial|real)\s+(?:thing|need|requirement|priority|point|ask|gap)\s*(?:for\s+(?:them|him|her|the\s+\w+)\s*)?(?:is|was|=|:|would\s+be)|\bwhat\s+(?:they|he|she)\s+(?:really\s+)?(?:need|want)s?\b|\b(?:is|'s|what)\s+(?:what\s+)?(?:she|he|they)\s+(?:looks?|are\s+looking|is\s+looking)\s+for|\b(?:need|needs|needed)\s+(?:some(?:one|body)|people|a\s+\w+\s+who|sb|ppl|hands)\b|\bwhoever\s+(?:gets|takes|comes|joins)\b|\bthe\s+(?:right\s+)?person\s+(?:has\s+to|needs\s+to|must|should|will\s+need)|\b(?:essential|a\s+must|must-have|non-negotiable|deal\s?breaker)\b"
)
NEED_OF_MINE = _p(r"^\W*(?:(?:and|but|so|also|then)\s+)*(?:i|we)\b|\bi\s+(?:need|want|must|have\s+to)\b|\bneed(?:s)?\s+to\s+(?:send|email|ask|call|know|think|check|look|confirm|decide|let|get\s+back|hear|see|sleep|go|find|write|text|ring|phone|upload|bring|sort|book|buy|print|read|chase)\b")

# --- promises ------------------------------------------------------------------------------------------------------
_GIVE = (
    r"(?:send|email|e-mail|mail|forward|fwd|share|bring|upload|post|text|ring|call|phone|write|drop|provide|hand|pass|submit|scan|whatsapp|message|msg|ping|get\s+back|come\s+back|follow\s+up|let\s+(?:\w+\s+)?know|confirm|complete|fill|return|put\s+(?:me|him|her|together|in\s+touch)|be\s+in\s+touch|get\s+in\s+touch|keep\s+me|set\s+(?:it\s+|this\s+|that\s+)?up|arrange|organi[sz]e|book|schedule|introduce|chase|check\s+with|invite|connect|dig\s+out|show\s+me|deliver|supply|prepare|sort\s+out|add\s+me|feed\s*back|reply|answer|respond|update|report\s+back|circulate|get\s+(?:\w+\s+){1,8}?(?:to|over)\b|give\s+(?:me|him|her|them|\w+)\s+(?:a\s+)?(?:call|ring|answer|shout|bell|contact|details|names|list))"
)
GIVE = _p(rf"\b{_GIVE}")
GIVES_NOW = r"(?:sends?|emails?|mails?|writes?|calls?|texts?|rings?|phones?|forwards?|brings?|manda|uploads?|answers?|take|takes)"
MY_PROMISE = _p(
    rf"\b(?:i\s*(?:['’]?ll|\s+will|\s+must|\s+(?:have|need|ought|promised|agreed|offered|undertook|am\s+(?:going|due|supposed|to)|'?m\s+(?:going|supposed|to)|want|said\s+yes)\s*(?:to)?|\s+gotta|\s+should|\s+shall|['’]m\s+gonna|\s+owe|\s+take|\s+said\s+(?:that\s+)?(?:i|yes\s+i)\s*(?:['’]?ll|['’]?d|\s+would|\s+will|\s+can|\s+could)?|\s+told\s+\w+\s+(?:that\s+)?i\s*(?:['’]?ll|['’]?d|\s+would|\s+will)|\s+promised\s+\w+\s+(?:i['’]?d|to|i\s+would)?|\s+go\s+to\s+do|['’]?d\s+better))\s+(?:also\s+|then\s+|still\s+|just\s+|quickly\s+|definitely\s+)*(?:{_GIVE})"
    rf"|^\W*(?:(?:and|but|so|also|then|ok|oh|plus)\s+)*(?:promised|need|needs?|have|must|got|remember|agreed|offered|owe|said\s+i['’]?d|said\s+i\s+would|said\s+i['’]?ll|told\s+\w+\s+i['’]?d|told\s+\w+\s+i\s+would|told\s+\w+\s+i['’]?ll|to\s?-?do\W*(?:i\s+)?|gotta|don'?t\s+forget|dont\s+forget|am\s+to|i\s+owe)\s*(?:to\s+|2\s+)?(?:{_GIVE})"
    rf"|\b(?:promised|agreed|offered)\s+(?:to\s+|\w+\s+to\s+|(?:him|her|them|\w+)\s+i['’]?d\s+|(?:him|her|them)\s+(?:a|the|my)\b|i['’]?d\s+)(?:{_GIVE})?|\b(?:i\s+)?owe\s+(?:him|her|them|[A-Z]\w+|the\s+\w+)\b|\bi\s+(?:need\s+to|have\s+to|must|will|['’]ll)\s+(?:{_GIVE})|\bi\s+send\b|\bi(?:['’]?ll|\s+will)\s+(?:\w+\s+)?(?:{_GIVE})|\b(?:he|she|they|\w+)\s+wants?\s+(?:a\s+)?(?:f(?:oto|hoto)|photo|copy|copies|scan|picture|it|them)\b.{{0,40}}\b(?:by|tonight|this|tomorrow|before|on\s+whatsapp)|\bsaid\s+yes\b(?=.*\b(?:on\s+me|so))|\bi\s+(?:take|bring|send|write|call)\b(?=.{{0,80}}\b(?:promised|by|before|until|till|tomorrow|next))"
)
THEIR_PROMISE = _p(
    rf"\b(?P<who>she|he|they|we|hr|[A-Z][\w'’-]+(?:\s+(?:from\s+\w+|[A-Z][\w'’-]+))*|[A-Z]{{2,4}}|the\s+\w+(?:\s+\w+)?|somebody|someone|recruiter|recruitment|both)\s*(?:['’]?ll|['’]?d|\s+will|\s+would|\s+shall|\s+is\s+(?:going\s+to|gonna|to)|\s+are\s+(?:going\s+to|gonna|to)|['’]s\s+(?:going\s+to|gonna)|['’]re\s+(?:going\s+to|gonna)|\s+gonna|\s+going\s+to|\s+promised\s+(?:to|me)?|\s+offered\s+to|\s+(?:said|says|say)\s+(?:that\s+)?(?:she|he|they|we|hr)\s*(?:['’]?ll|['’]?d|\s+will|\s+would)|\s+aims?\s+to|\s+hopes?\s+to|\s+plans?\s+to|\s+wants?\s+to\s+(?=make|decide)|\s+has\s+to|\s+need\s+to(?=\s+(?:decide|get\s+back)))\s+(?:also\s+|then\s+|probably\s+|definitely\s+|both\s+|all\s+|try\s+to\s+|try\s+and\s+|just\s+|prob\s+|either\s+|personally\s+|now\s+)*(?:{_GIVE}|decide|make\s+(?:a|the|their|his|her)\s+(?:decision|mind|choice|offer)|do\s+a\s+ride|hear|tell\s+(?:me|us)|offer|announce|choose|pick|see\s+me|meet\s+(?:again|me)|have\s+(?:a|an)\s+(?:decision|answer))"
    rf"|\b(?:i|we)\s*(?:['’]?ll|['’]?d|\s+will|\s+would|\s+should|\s+shall|\s+can\s+expect\s+to)\s+(?:all\s+)?(?:hear|get\s+(?:a\s+|an\s+|the\s+)?(?:call|answer|email|decision|reply|feedback|outcome|result|mail)|know|be\s+(?:told|contacted|called|notified|informed)|have\s+(?:an?\s+)?(?:answer|decision))"
    rf"|\b(?:should|will|to|would|expect\s+to|expecting\s+to|supposed\s+to)\s+hear\b|\bhear(?:ing)?\s+back\b|\b(?:outcome|decision|answer|result|news|feedback)s?\b[^.]{{0,40}}\b(?:by|within|before|until|in|on|next|this|tomorrow|end)\b"
    rf"|\b(?P<now>she|he|they|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s+(?:then\s+|also\s+)?{GIVES_NOW}\s+(?:to\s+)?(?:me|us|the|it|by|until|an|até|dates|email|a\b|on\b|in\b)|\b(?:he|she|they)\s+(?:call|email|send|text|write|ring)\s+me\b|\bpromised\s+(?:me|us)\b"
)
NO_PROMISE = _p(r"\b(?:did\s?n[o'’]?t|didnt|did\s+not|never|not|no|nothing|nobody|without|wouldn'?t|would\s+not|won'?t|will\s+not|cannot|can'?t)\s+(?:\w+\s+)?(?:promis\w*|commit\w*|agree\w*|offer\w*|send|make\s+any|have\s+to|need\s+to)|\bno\s+promises?\b|\bnothing\s+promised\b|\bif\s+i\s+get\b")
DECIDE = _p(
    r"\b(?:decid\w+|decision|decisi[oó]n|make\s+(?:up\s+)?(?:their|his|her|a)\s+(?:mind|choice|offer)|hear(?:ing)?(?:\s+back)?|heard\s+back|outcome|(?<!test\s)(?<!lab\s)results?(?!\s+of)|let\s+(?:us|me|everyone|everybody|all\s+of\s+us|people|candidates|them|both|all|me\s+and\s+the\s+\w+)\s+know|get\s+back|come\s+back\s+to|final\s+(?:answer|word|choice)|answers?|an?\s+answer|offer\s+(?:out|by|goes|will)|make\s+an\s+offer|call\s+(?:all|every|both|the\s+(?:successful|winner)|whoever)|phone\s+(?:all|every|both|the\s+successful)|choose|pick|verdict|news|be\s+in\s+touch|know\s+(?:by|before|on|in|within)|entscheid\w+|bescheid|besluit|besked)\b"
)
# --- the logistics of the day: no topic ---------------------------------------------------------------------------
LOGISTICS = _p(
    r"\b(?:park(?:ing|ed)|train|bus|tram|metro|platform|taxi|uber|cab|traffic|motorway|car\s+park|drove|arrived|got\s+(?:there|in|home)|waited|waiting\s+room|reception(?:ist)?\s+(?:gave|let|was|had)|sign(?:ed)?\s+in|visitor|badge|lanyard|lift\s+(?:was|broken|out)|stairs|coffee\b|biscuits?|water\b|lunch\b|wifi|camera\s+(?:was|off)|mic\b|typing\s+test|raining|receipt|expenses|ticket|fare|umbrella|postcode|sat\s?nav|entrance|umbr)\b"
)
