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
    r"|^\W*\(?\s*(?:private(?:ly)?|privat|privado|priv[ée]|personal|confidential|own\s+thoughts|my\s+eyes\s+only|secret|gut(?:\s+feeling)?|vibe(?:s|\s+check)?|feelings?|impressions?)\b\W*[:\-–—]|\b(?:nobody|no\s+one|no-one|noone|they)\s+(?:needs?|has|have)\s+(?:to|2)\s+know|\bkeep\s+(?:this\s+)?(?:to|for)\s+(?:my\s?self|me|us)\b|\bmy\s+(?:own\s+)?eyes\s+only\b|\bvertraulich\b|\bnicht\s+erw[äa]hnen|\bno\s+(?:decir|contar|mencionar)\b|\bbetter\s+not\s+(?:to\s+)?(?:say|mention|tell|write)|\b(?:nobody|no\s+one|noone)\s+(?:should|must|knows?|can)\s+(?:mention|know|hear|tell|say)|\b(?:nobody|no\s+one)\s+knows\b(?!\s+(?:how|what|where|why|on|the|who|when|if))|\bkeep\s+(?:\w+\s+){1,5}?out\s+of\s+(?:it|this|the\s+letter)|\bleave\s+(?:it|that|this)(?:\s+(?:out|there|be))?\W*$|\bkeep\s+it\s+that\s+way\b|\bso\s+(?:be\s+)?careful\b|\bshould(?:n[o'’]?t|\s+not)\s+have\s+(?:said|named|mentioned|told|brought)\b|\bnot\s+saying\b|\bmy\s+own\s+thing\b|\b(?:in\s+)?strict(?:ly)?\s+confidence|\bprivate(?:ly)?\s*[:)]|\(private|\bwo(?:uld)?n[o'’]?t\s+(?:tell|mention|say)|\bwould\s+(?:not|never)\s+(?:tell|mention|say)\s+(?:them|this|that|it)|\bnot\s+(?:going\s+to|gonna)\s+(?:mention|say|tell)|\b(?:didn'?t|did\s+not|didnt)\s+(?:tell|mention|say)\s+(?:them|him|her|anything|about\s+my|the|my|that)\b"
)
# The writer shuts a door: "don't go into it", "they don't know", "I haven't told", "delete this".
SHUT = _p(
    r"\b(?:do\s?n[o'’]?t|dont|do\s+not|never|not\s+to|wo\s?n[o'’]?t|better\s+not)\s+(?:\w+\s+)?(?:go\s+into|bring\s+(?:\w+\s+)?up|raise\s+(?:it|this|that)|let\s+on|forward|breathe|publish|post\s+this|need\s+to\s+know)\b"
    r"|\b(?:they|he|she)\s+(?:do\s?n[o'’]?t|does\s?n[o'’]?t|dont|doesnt)\s+(?:need\s+to\s+)?know\s+(?:about\s+)?(?:my|that\s+i|this|i)\b|\b(?:have\s?n[o'’]?t|havent|had\s?n[o'’]?t)\s+told\b"
    r"|\b(?:delete|skip|omit)\s+this\b|\bstays?\s+(?:here|between|with\s+me)\b|\b(?:on\s+the\s+quiet|in\s+confidence|confidential(?:ly)?|hush|shh+|mum'?s\s+the\s+word|eyes\s+only|to\s+myself)\b|[🤫🤐]"
)
# What the candidate admits only to the page: white lies, doubts, need, money, other doors.
CONFESSED = _p(
    r"\b(?:white\s+lie|lied|fibbed|true-?ish|sort\s+of\s+true|not\s+(?:quite|strictly|entirely)\s+true|winged\s+it|made\s+(?:it|that|some\s+of\s+it)\s+up|blagged|bullshit\w*|bs'?d)\b"
    r"|\bi(?:'?m|\s+am)\s+not\s+(?:sure\s+i|convinced|sold|keen|fussed|that\s+bothered)\b|\bi\s+(?:really\s+)?(?:doubt|don'?t\s+think\s+they|don'?t\s+fancy|hate|can'?t\s+stand|dread|need\s+this\s+job|need\s+the\s+money)\b"
    r"|\b(?:desperate\s+for\s+(?:this|the\s+(?:job|money))|got\s+(?:fired|sacked)|was\s+(?:fired|sacked|let\s+go)|hate\s+my|behind\s+on\s+(?:the\s+)?rent|overdraft|my\s+(?:visa|divorce|ex\b|custody|probation|sick\s+leave|warning))\b|\b(?:they|it|place|company)\b[^.]{0,30}\b(?:losing\s+money|going\s+under|sinking\s+ship|everyone\s+is\s+leaving)\b"
)
# How somebody behaved, where the telling is a complaint.
BEHAVED = _p(
    r"\b(?:barely|hardly|never|didn'?t|didnt|did\s+not)\s+(?:even\s+|once\s+|really\s+)?(?:look(?:ed)?(?:\s+up|\s+at)|smiled?|listen(?:ed)?|spoke|speak|introduced?|shake|shook|bother(?:ed)?|blink(?:ed)?|made?\s+eye)\b"
    r"|\b(?:had\s+a\s+(?:go|dig|pop)\s+at|moan(?:ed|s|ing)|slag(?:ged)?|gossip\w*|bad-?mouth\w*|rant(?:ed|s|ing)|sneer\w*|scoff\w*|snapp?ed|tutt?ed|glar(?:ed|ing)|smirk\w*|ignored\s+me|cut\s+me\s+off|mansplain\w*|flirt\w*|swore|shouted\s+at|kept\s+(?:looking\s+at|checking)|gave\s+me\s+the\s+(?:creeps|ick)|creeped\s+me|put\s+me\s+off|wind\s+me\s+up|got\s+on\s+my\s+nerves|uncomfortable|cring\w+|yikes|reek(?:s|ed)|aftershave|breath)\b|[🙄😬😒😴🤮🤢😤🚩]"
)
# The candidate's own body, mind and home.
HEALTH = _p(
    r"\bmy\s+(?:bad\s+|dodgy\s+|own\s+|poor\s+)?(?:back|knee|shoulder|hip|wrist|neck|migraines?|anxiety|depression|adhd|dyslexia|therap\w+|meds|medication|pregnan\w*|divorce|diabetes|epilepsy|hearing|eyesight|asthma|condition|illness|surgery|operation|panic|nerves|cancer|burn\s?out|period|blood\s+pressure|visa\s+problem|childcare|debts?|custody)\b"
    r"|\bpregnan\w*\b|\bivf\b|\b(?:i\s+(?:felt|feel|was|am)|i'?m|^\W*(?:felt|feel))\s+(?:so\s+|really\s+|a\s+bit\s+|very\s+)?(?:sick|ill|nauseous|dizzy|shaky|sweaty|nervous|terrified|panicky|hung\s?over|exhausted|pregnant|depressed)\b|\b(?:hands?|voice|legs?|knees?)\s+(?:were|was)?\s*(?:shaking|shook|trembling)|\bmigraine\b|\bpanic\s+attack|\bcried\b|\bthrew\s+up\b|\bnearly\s+(?:cried|fainted)"
)
# What the candidate thinks of a person or the place, where it would hurt to read it.
HARSH = _p(
    r"\b(?:grumpy|rude|prickly|rough|gruff|brusque|vague|evasive|unprepared|scatty|unimpressed|lukewarm|hard\s+to\s+read|meh|underwhelm\w*|off-?hand|sloppy|lazy|bossy|overbearing|domineering|cynical|sarcastic|posh|intimidating|awkward|tense|half\s+asleep|asleep|stiff|distant|defensive|aggressive|blunt|arrogant|cold|bored|boring|creepy|weird|odd|strange|dismissive|condescending|patroni[sz]ing|full\s+of\s+(?:him|her|them)sel(?:f|ves)|robot(?:ic)?|stuck\s+up|snob\w*|smug|unfriendly|hostile|scary|intimidating|annoying|irritating|pompous|sleazy|rambl(?:es|ed|ing|y)|interrupt(?:s|ed|ing)?\s+(?:me|a\s+lot|all|every|const)|know[- ]it[- ]all|micro-?manag\w+|control\s+freak|clueless|useless|incompetent|disorgani[sz]ed|chaotic|a\s+(?:total\s+|bit\s+of\s+a\s+|complete\s+|proper\s+|real\s+)?(?:mess|shambles|nightmare|joke|jerk|bully|dragon|bore|idiot|prat|prick|dick|pain|tyrant|dinosaur|red\s+flag)|red\s+flags?|shabby|run\s?down|tired\s+looking|filthy|dirty|smell(?:s|ed|y)|stank|stinks|toxic|dodgy|shady|two-faced|fake|sexist|racist|moody|sour|stern|frosty|icy|abrupt|curt|blunt|snappy|sharp\s+with|patchy|off-?putting|didn'?t\s+(?:seem|look)\s+(?:\w+\s+)?(?:interested|bothered|keen|happy)|not\s+(?:very\s+|too\s+|so\s+)?(?:friendly|nice|impressed|interested|keen\s+on)|didn'?t\s+(?:like|trust|warm\s+to|take\s+to|gel|click)|don'?t\s+(?:like|trust)|hated|can'?t\s+stand|couldn'?t\s+stand|bad\s+(?:vibe|feeling|atmosphere|breath)|funny\s+(?:vibe|feeling)|gut\s+(?:feeling|says)|vibes?\b|slow\s+with\s+money|high\s+turnover|go\s+through\s+(?:people|guys|staff)|checking\s+(?:his|her|their)\s+(?:phone|watch)|on\s+(?:his|her|their)\s+phone|yawn\w*|rolled\s+(?:his|her|their)\s+eyes|eye\s*roll|talk(?:s|ed)\s+(?:over|down|too\s+much)|loves?\s+the\s+sound)\b"
)
# Pay: never in a letter of thanks; whether it was doubt or figure, it stays here.
PAY = _p(
    r"\b(?:salary|salaries|pay(?!ing\s+attention|\s+attention|roll|load|ment|s\s+the\s+(?:shoes|for))|wages?|money|comp(?:ensation)?\s+(?:is|range|was|package)|gehalt|sueldo|salario|ordenado|sal[aá]rio|lønn|lön|stipendio|hourly\s+rate|day\s+rate|pay\s*(?:band|grade|scale)|per\s+hour|an\s+hour|p/?h\b|k\s+(?:a|per)\s+year|\d{2,3}k\b|€\s?\d|£\s?\d|\$\s?\d|\d\s?€|posted\s+at\s+\d|top\s+of\s+(?:the\s+)?range|posted\s+range|comp\s+bands?)"
)
PAY_OWN = _p(
    r"\b(?:low(?:er|ish)?|less|under|below|above|more\s+than|high(?:er)?|tight|poor|rubbish|bad|insulting|stingy|cheap|hope[ds]?|hoping|expected|wanted|i'?d\s+take|minimum|min\b|live\s+(?:with|on)|enough|think|negotiat\w*|push|ask\s+for|afford|disappoint\w*|meh|ok|okay|fine|shame|pity|baixinho|worse|better|not\s+great|drop|cut|accept|current(?:ly)?|bottom|walk\s+away)\b"
)
OTHER_PLANS = _p(
    r"\b(?:have|got|waiting\s+(?:for|on)|the|my|an)\s*(?:other|another|second|better)\s+(?:job\s+)?(?:offers?|interviews?|option)\b|\balso\s+(?:talking|interviewing|applied|applying|in\s+talks)\s+(?:to|with|at|for)\b|\bi'?d\s+(?:take\s+(?:it|the\s+job)|walk\b|only\s+take)|\bi\s+need\s+(?:at\s+least\s+)?[£$€]?\d\d+\b|\b(?:noch|auch)\s+ein\s+angebot|\bplan\s+b\b|\bback[- ]?up\s+(?:option|plan)|\bmy\s+(?:current\s+|present\s+)?(?:boss|employer|manager)\s+(?:does\s?n[o'’]?t|doesnt|must\s?n[o'’]?t|mustnt|has\s+no\s+idea|knows?\s+nothing)|\bif\s+(?:the\s+other|they\s+offer|i\s+get\s+it|nothing\s+better)|\bnot\s+sure\s+(?:i|if\s+i)\s+(?:want|would\s+want|even\s+want|like)|\bdo(?:\s+i|n'?t)\s+(?:even\s+|really\s+)?want\s+(?:it|this|the\s+job)|\bhalf\s+of\s+me|\bi\s+(?:lied|fibbed|bluffed|exaggerated|fudged|made\s+(?:it|that|this)\s+up|pretended)\b|\bwas\s+a\s+(?:lie|fib|bluff)\b"
)
# "A bit", "kind of", "somewhat" before a word about a person is how people soften what would hurt.
SOFTENED = _p(
    r"\b(?:is|was|are|were|seem(?:s|ed)?|look(?:s|ed)?|came\s+across|comes\s+across)\s+(?:as\s+|like\s+)?(?:a\s+(?:bit|little|tad)|kind\s+of|kinda|sort\s+of|somewhat|rather|slightly|too)\s+(?:of\s+an?\s+)?(?!late|early|longer|shorter)\w+"
)
OPINION = _p(
    r"\b(?:honestly|tbh|imo|imho|to\s+be\s+honest|frankly|ngl|personally|gut|my\s+feeling|i\s+think|i\s+reckon|i\s+felt|felt\s+like|seemed|came\s+across|struck\s+me|impression|seems|looked|looks)\b"
)

# --- what is still open -------------------------------------------------------------------------------------------
OPEN = _p(
    r"\b(?:forgot|forgotten|(?:did\s?n[o'’]?t|didnt|did\s+not|never|couldn'?t|could\s+not)\s+(?:get\s+(?:to|round\s+to|a\s+chance\s+to|time\s+to|the\s+chance\s+to)\s*(?:ask)?|manage\s+to|have\s+(?:time|a\s+chance)\s+to|think\s+to|remember\s+to)|no\s+time\s+(?:left\s+)?(?:to|for)|ran\s+out\s+of\s+time\s+(?:to|for|before)|meant\s+to|should(?:'ve|\s+have|ve|a)\s+asked|wish\s+i(?:'d|\s+had|d)\s+asked|want(?:ed)?\s+to\s+ask|still\s+(?:need|want|have)\s+to\s+(?:ask|find\s+out)|need\s+to\s+(?:ask|find\s+out|check\s+with\s+(?:him|her|them))|must\s+ask|to\s+ask|^\W*ask\s+(?:re|abt|about)?\s*:?|never\s+(?:asked|found\s+out)|se\s+me\s+olvid[oó]|forgot\s*:|didn'?t\s+ask|didnt\s+ask|did\s+not\s+ask|n[ãa]o\s+perguntei|no\s+pregunt[ée]|olvid[ée]\s+preguntar|vergessen\s+zu\s+fragen|oubli[ée]\s+de\s+demander)\s*(?:to\s+ask\b|asking\b|ask\b|about\b)?"
)
STUMBLED = _p(
    r"\b(?:(?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|didn'?t|didnt|did\s+not)\s+(?:really\s+|properly\s+|fully\s+|quite\s+)?(?:answer|know|remember|recall|think\s+of|have\s+an?\s+(?:good\s+)?answer|understand|get\s+what|catch|follow|say\s+what)|no\s+(?:good\s+)?answer|fluffed|flubbed|blanked|went\s+blank|drew\s+a\s+blank|mind\s+(?:went\s+)?blank|froze\b|stumbled|messed\s+up|botched|muffed|bombed|fumbled|waffled|garbled|made\s+a\s+(?:hash|mess)\s+of|got\s+stuck|stuck\s+on\s+(?:that|the\s+(?:one|question|last)|q)|struggled\s+with|struggled\s+on|half\s+an\s+answer|(?:had\s?n[o'’]?t|hadnt)\s+(?:got\s+)?an?\s+answer|mumbled|rambled|nobody\s+(?:could\s+tell|knew)|no\s+one\s+(?:could\s+tell|knew)|bad\s+answer|weak\s+answer|poor\s+answer|not\s+understood)\b"
)
UNSURE_OF = _p(
    r"\b(?:not\s+(?:sure|clear|certain)|unsure|unclear|no\s+idea|don'?t\s+know|dont\s+know|do\s+not\s+know|didn'?t\s+catch|wasn'?t\s+(?:sure|clear)|not\s+understood|never\s+(?:said|explained|mentioned)|nobody\s+said|no\s+one\s+said|no\s+word\s+on|didn'?t\s+say)\s+(?:if|whether|what|who|how|which|when|where|why|about|on|of|they|he|she|anything)\b|\bdid\s+(?:they|he|she)\s+mean\b"
)
ANSWERED_WELL = _p(
    r"\b(?:nailed|answered\s+(?:it\s+|that\s+)?(?:well|fine|ok)|went\s+well|good\s+answer|smashed|aced|happy\s+with\s+(?:my|that)|liked\s+(?:my|that|the)\s+answer|knew\s+(?:that|it|this)\s+one|was\s+able\s+to\s+answer)\b"
)

# --- what the role needs ------------------------------------------------------------------------------------------
NEED = _p(
    r"(?:\b(?:what\s+)?(?:they|he|she|we|the\s+(?:team|ward|role|job|post|school|shop|department|company|unit|person|successful\s+\w+|new\s+\w+)|the\s+right\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’-]+|(?-i:[A-Z]{2,4}))\s+(?:all\s+|both\s+|really\s+|just\s+|badly\s+|desperately\s+|mostly\s+|also\s+|mainly\s+|clearly\s+|def(?:initely)?\s+)*(?:need(?:s|ed|ing)?(?!\s+my\b)|(?:are|is|were|was|'re|'s|’s|’re|r)\s+(?:really\s+|desperately\s+|mainly\s+|basically\s+)?(?:looking\s+for|after|desperate\s+for|crying\s+out\s+for|short\s+of|in\s+need\s+of|keen\s+(?:on|for)\s+(?:some|a\b|people))|lacks?|must\s+have|must\s+be\s+able|has\s+to\s+be\s+able|look(?:s|ed)?\s+for|want(?:s|ed)?\s+(?:some(?:one|body)|a\s+(?:person|man|woman|guy|nurse|teacher|lead\w*|chef|hand|pair|manager|\w+\s+who)|people|hands|ppl|sb)\b))"
    r"|\b(?:really\s+|desperately\s+)?(?:looking|desperate|searching|crying\s+out)\s+(?:4|for)\s+(?:some(?:one|body)|a\b|an\b|people|ppl|sb|more)|^\W*(?:need(?:s|ed)?|wanted|must[- ]haves?|key\s+thing|main\s+thing|essentials?|requirements?)\s*(?:is|are|was|=|:)|\b(?:key|main|big(?:gest)?|most\s+important|number\s+one|no\.?\s*1|#1|crucial|real)\s+(?:thing|need|requirement|priority|point|ask|gap)\s*(?:for\s+(?:them|him|her|the\s+\w+)\s*)?(?:is|was|=|:|would\s+be)|\bwhat\s+(?:they|he|she)\s+(?:really\s+)?(?:need|want)s?\b|\b(?:is|'s|what)\s+(?:what\s+)?(?:she|he|they)\s+(?:looks?|are\s+looking|is\s+looking)\s+for|\b(?:need|needs|needed)\s+(?:some(?:one|body)|people|a\s+\w+\s+who|sb|ppl|hands)\b|\b(?:need|want|seek|search|look|miss|lack|hir|after|crav)(?:s|ed|ing|es)?\s+(?:for\s+)?(?:\w+\s+){0,2}?(?:some(?:one|body)|some1|smn|sb|(?:the|a|one|another)\s+(?:person|guy|man|woman|second|curator|colleague|pair)|people|ppl|hands)\b|\b(?:some(?:one|body))\s+(?:must|has\s+to|needs\s+to|should)\b|\b(?:nobody|no\s+one)\s+can\s+do\b|\bwhoever\s+(?:gets|takes|comes|joins)\b|\bthe\s+(?:right\s+)?person\s+(?:has\s+to|needs\s+to|must|should|will\s+need)|\b(?:essential|a\s+must|must-have|non-negotiable|deal\s?breaker)\b"
)
NEED_OF_MINE = _p(
    r"^\W*(?:(?:and|but|so|also|then)\s+)*i\b(?!\s+need\s+(?:one|some|a)\b.*\bwho)|\bi\s+(?:need|want|must|have\s+to)\b|\bneed(?:s)?\s+to\s+(?:send|email|ask|call|know|think|check|look|confirm|decide|let|get\s+back|hear|see|sleep|go|find|write|text|ring|phone|upload|bring|sort|book|buy|print|read|chase)\b"
)

# --- promises ------------------------------------------------------------------------------------------------------
# The verbs of the neighbours' languages stand here too: people who live in two languages write notes in both.
_GIVE = r"(?:schick\w*|sende|nachreich\w*|stuur\w*|mand[oa]r?|env[ií][oaé]\w*|ligar|avis[oa]|llam[oa]|send|email|e-mail|mail|forward|fwd|share|bring|upload|post|text|ring|call|phone|write|drop|provide|hand|pass|submit|scan|whatsapp|message|msg|ping|get\s+back|come\s+back|follow\s+up|let\s+(?:\w+\s+)?know|confirm|complete|fill|return|put\s+(?:me|him|her|together|in\s+touch)|be\s+in\s+touch|get\s+in\s+touch|keep\s+me|set\s+(?:it\s+|this\s+|that\s+)?up|arrange|organi[sz]e|book|schedule|introduce|chase|inform|revert|hand\s+in|talk\s+to\s+(?:the|his|her|their)|check\s+with|invite|connect|dig\s+out|show\s+me|deliver|supply|prepare|sort\s+out|add\s+me|feed\s*back|reply|answer|respond|update|report\s+back|circulate|get\s+(?:\w+\s+){1,8}?(?:to|over)\b|give\s+(?:me|him|her|them|\w+)\s+(?:a\s+)?(?:call|ring|answer|shout|bell|contact|details|names|list))"
GIVE = _p(rf"\b{_GIVE}")
GIVES_NOW = r"(?:sends?|emails?|mails?|writes?|calls?|texts?|rings?|phones?|forwards?|brings?|manda|uploads?|answers?|take|takes)"
MY_PROMISE = _p(
    rf"\b(?:i\s*(?:['’]?ll|['’]?ve\s+(?:got\s+)?to|\s+will|\s+must|\s+(?:have|need|ought|promised|agreed|offered|undertook|am\s+(?:going|due|supposed|to)|'?m\s+(?:going|supposed|to)|want|said\s+yes)\s*(?:to)?|\s+gotta|\s+should|\s+shall|['’]m\s+gonna|\s+owe|\s+take|\s+said\s+(?:that\s+)?(?:i|yes\s+i)\s*(?:['’]?ll|['’]?d|\s+would|\s+will|\s+can|\s+could)?|\s+told\s+\w+\s+(?:that\s+)?i\s*(?:['’]?ll|['’]?d|\s+would|\s+will)|\s+promised\s+\w+\s+(?:i['’]?d|to|i\s+would)?|\s+go\s+to\s+do|['’]?d\s+better))\s+(?:also\s+|then\s+|still\s+|just\s+|quickly\s+|definitely\s+)*(?:{_GIVE})"
    rf"|^\W*(?:(?:and|but|so|also|then|ok|oh|plus)\s+)*(?:promised|need|needs?|have|must|got|remember|agreed|offered|owe|said\s+i['’]?d|said\s+i\s+would|said\s+i['’]?ll|told\s+\w+\s+i['’]?d|told\s+\w+\s+i\s+would|told\s+\w+\s+i['’]?ll|to\s?-?do\W*(?:i\s+)?|gotta|don'?t\s+forget|dont\s+forget|am\s+to|i\s+owe)\s*(?:to\s+|2\s+)?(?:{_GIVE})"
    rf"|^\W*(?:ich|ik|yo|eu|je|io|me)\b\W*.{{0,30}}\b(?:{_GIVE})|^\W*(?:mando|envi?[oé]|schicke|sende|envoie)\b"
    rf"|\b(?:promised|agreed|offered)\s+(?:to\s+|\w+\s+to\s+|(?:him|her|them|\w+)\s+i['’]?d\s+|(?:him|her|them)\s+(?:a|the|my)\b|i['’]?d\s+)(?:{_GIVE})?|\b(?:i\s+)?owe\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+|the\s+\w+)\b|\bi\s+(?:need\s+to|have\s+to|must|will|['’]ll)\s+(?:{_GIVE})|\bi\s+send\b|\bi\s*(?:['’]?m|\s+am)\s+(?:sending|emailing|e-mailing|mailing|bringing|forwarding|uploading|posting|texting|dropping|writing)\b|\bi\s*['’]?m\s+(?:going\s+|supposed\s+|due\s+|meant\s+)?to\s+(?:{_GIVE})\b|\bpromised\s+\w+(?:\s+\w+)?\s+(?:a|an|the|my|some|i['’]?d)\b|\bcould\s+i\s+(?:bring|send|email|upload)\b|\bi(?:['’]?ll|\s+will)\s+(?:\w+\s+)?(?:{_GIVE})|\b(?:he|she|they|\w+)\s+wants?\s+(?:a\s+)?(?:f(?:oto|hoto)|photo|copy|copies|scan|picture|it|them)\b.{{0,40}}\b(?:by|tonight|this|tomorrow|before|on\s+whatsapp)|\b(?:she|he|they)\s+wants?\s+me\s+to\b|\bi\s+(?:take|bring|send|write|call)\b(?=.{{0,80}}\b(?:promised|by|before|until|till|tomorrow|next))"
)
THEIR_PROMISE = _p(
    rf"\b(?P<who>she|he|they|we|hr|(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s+(?:from\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’-]+)){{0,3}}|[A-Z]{{2,4}}|the\s+\w+(?:\s+\w+)?|somebody|someone|recruiter|recruitment|both)(?:['’]ll|['’]d|\s+ll|(?<=they)ll|(?<=they)d|(?<=she)ll|\s+will|\s+would|\s+shall|\s+is\s+(?:going\s+to|gonna|to)|\s+are\s+(?:going\s+to|gonna|to)|['’]s\s+(?:going\s+to|gonna)|['’]re\s+(?:going\s+to|gonna)|\s+gonna|\s+going\s+to|\s+promised\s+(?:to|me)?|\s+offered\s+to|\s+(?:said|says|say)\s+(?:that\s+)?(?:she|he|they|we|hr)\s*(?:['’]?ll|['’]?d|\s+will|\s+would)|\s+aims?\s+to|\s+hopes?\s+to|\s+to(?=\s+(?:send|email|call|ring|confirm|come\s+back|get\s+back|share|forward|let|arrange|book|set))|\s+plans?\s+to|\s+wants?\s+to\s+(?=make|decide)|\s+has\s+to|\s+need\s+to(?=\s+(?:decide|get\s+back)))\s+(?:also\s+|then\s+|probably\s+|definitely\s+|both\s+|all\s+|try\s+to\s+|try\s+and\s+|just\s+|prob\s+|either\s+|personally\s+|now\s+)*(?:(?:{_GIVE})\b|decide|make\s+(?:a|the|their|his|her)\s+(?:decision|mind|choice|offer)|do\s+a\s+ride|hear|tell\s+(?:me|us)|offer|announce|choose|pick|see\s+me|meet\s+(?:again|me)|have\s+(?:a|an)\s+(?:decision|answer))"
    rf"|\b(?:i|we)(?:['’]ll|['’]d|ll|\s+will|\s+would|\s+should|\s+shall|\s+can\s+expect\s+to)\s+(?:all\s+)?(?:hear|get\s+(?:a\s+|an\s+|the\s+)?(?:call|answer|email|decision|reply|feedback|outcome|result|mail)|know|be\s+(?:told|contacted|called|notified|informed)|have\s+(?:an?\s+)?(?:answer|decision))"
    rf"|\b(?:should|will|would|expect\s+to|expecting\s+to|supposed\s+to)\s+hear\s+(?:back|from|by|within|on|in|next|tomorrow|before|this|either|something)\b|\bhear(?:ing)?\s+back\b"
    rf"|\b(?P<now>she|he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s(?-i:[A-ZÀ-Þ])[\w'’-]+)?)\s+(?:then\s+|also\s+)?{GIVES_NOW}\s+(?:to\s+)?(?:me|us|the|it|by|until|an|até|dates|email|a\b|on\b|in\b)|\b(?:he|she|they)\s+(?:call|email|send|text|write|ring)\s+me\b|\bpromised\s+(?:me|us)\b|\b(?:she|he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+(?:also\s+|still\s+)?owes?\s+(?:me|us)\b"
)
NO_PROMISE = _p(
    r"\bdone\s+already\b|\balready\s+(?:sent|done)\b|[✅✔]|"
    r"\b(?:did\s?n[o'’]?t|didnt|did\s+not|never|not|no|nothing|nobody|without|wouldn'?t|would\s+not|won'?t|will\s+not|cannot|can'?t)\s+(?:\w+\s+)?(?:promis\w*|commit\w*|agree\w*|offer\w*|send|make\s+any|have\s+to|need\s+to)|\bno\s+promises?\b|\bnothing\s+promised\b|\bif\s+i\s+get\b"
)
DECIDE = _p(
    r"\b(?:decid\w+|decision|decisi[oó]n|make\s+(?:up\s+)?(?:their|his|her|a)\s+(?:mind|choice|offer)|hear(?:ing)?(?:\s+back)?|heard\s+back|outcome|(?:^\W*|\bthe\s+|\bfinal\s+|\bget\s+(?:a\s+)?)results?(?!\s+of)|let\s+(?:us|me|everyone|everybody|all\s+of\s+us|people|candidates|them|both|all|me\s+and\s+the\s+\w+)\s+know|get\s+back|come\s+back\s+to|final\s+(?:answer|word|choice)|(?:he|she|they)\s+(?:will\s+)?answers?|an\s+answer|^\W*answer\s+(?:by|in|within|until)|offer\s+(?:out|by|goes|will)|make\s+an\s+offer|call\s+(?:all|every|both|the\s+(?:successful|winner)|whoever)|phone\s+(?:all|every|both|the\s+successful)|choose|pick|verdict|news|be\s+in\s+touch|revert|yes/no|yes\s+or\s+no|either\s+way|feedback|whether\s+i(?:'?m|\s+am)?\s+(?:in|got)|tell\s+(?:me|us)|inform|regret|hear\s+from|zusage|absage|board\s+approves|committee|approves?\s+hires|they\s*(?:said\s+)?(?:they\s*)?(?:would|will|['’]ll|['’]d)\s+(?:all\s+)?(?:ring|call|phone|email|write)(?!\s+(?:the|him|her|my))|(?:ring|call|phone)\s+(?:me\s+)?(?:all|both|every)|know\s+(?:by|before|on|in|within)|entscheid\w+|bescheid|besluit|besked)\b"
)
# --- the logistics of the day: no topic ---------------------------------------------------------------------------
LOGISTICS = _p(
    r"\b(?:park(?:ing|ed)|train|bus|tram|metro|platform|taxi|uber|cab|traffic|motorway|car\s+park|drove|arrived|got\s+(?:there|in|home)|waited|waiting\s+room|reception(?:ist)?\s+(?:gave|let|was|had)|sign(?:ed)?\s+in|visitor|badge|lanyard|lift\s+(?:was|broken|out)|stairs|coffee\b|biscuits?|water\b|lunch\b|wifi|camera\s+(?:was|off)|mic\b|typing\s+test|raining|receipt|expenses|ticket|fare|umbrella|postcode|sat\s?nav|entrance|umbr)\b"
)
