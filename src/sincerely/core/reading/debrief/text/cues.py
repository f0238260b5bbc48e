"""The words by which a clause of notes shows what it is. Each pattern is a habit of people who write notes, not a list of their notes."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled, either


def _p(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.I)


# --- remarks that stay out of every letter -------------------------------------------------------------------------
KEEP_OUT = _p(
    either(r"""
        \b(?=[dmn])(?<!you\s)(?<!they\s)(?<!we\s)(?<!he\s)(?<!she\s)(?<!people\s)(?<!who\s)(?:do\s?n[o'’]?t|dont|do\snot|must\snot|mustn'?t|never|not\sto)\s+(?:(?:want|need|have|like|dare|wish|going|to|even|ever|really|please|pls|just|actually|you|u|go|and|ever)\s+){0,3}?(?:mention|put|write|say|tell|include|repeat|share|bring\s+(?:it|this|that)\s+up|quote)\b(?!\s+(?:sure|much|a\slot|more))
        \bnot\s+(?:going\s+to\s+be\s+|to\s+be\s+|telling|mentioning)(?:mentioned|said|written|told|repeated|shared|discussed|quoted|(?<=ing))\b
        \b(?:n[ãa]o|no|non|niet|nicht|ne\s+pas|pas)\s+(?:falar|dizer|mencionar|contar|decir|dire|mentionner|[ée]crire|noemen|zeggen|schrijven|sagen|erw[äa]hnen|schreiben)\b
        \b(?:nobody|no\s+one|no-one|noone)\s+(?:should|must|may|is\s+to|can|else)\s+(?:\w+\s+)?(?:read|see|hear|know)\b
        ^\W*(?:\w+\s+)?(?:pessoal|personal|secret|privado|priv[ée]|privat|private)(?:\s+\w+)?\s*[:]
        \bnot\s+(?:for|in)\s+(?:the\s+|any\s+|a\s+)?(?:letter|email|e-mail|note|thank|mail|writing|them|sharing(?!\s+(?:with|outside|among)\s+(?!any|others?\b|them|him|her))|publication|anyone)
        \b(?:keep|leave|leaving|keeping)\s+(?:this|that|it|these)?\s*(?:out|private|quiet|to\s+myself|between)
        \b(?:between|betw|btwn|btw|b/w)\.?\s+(?:us(?!\s+(?:and|&)\s+(?:the|our|other|their)\b)|you\s+(?:and|&|n)\s+me|ourselves)\b \bbetween\s+me\s+and\b
        [(\[]\s*(?:dnr|do\s+not\s+rep|otr|off\s+rec|conf(?:id)?|priv|pvt|sec|nfp)\b\.?\s*[)\]]
        \b(?:not|never|no\s+way\s+i['’]?m)\s+(?:writing|putting|naming|using|repeating|quoting|typing|including)\s+(?:that|this|it|them|those|any\s+of\s+(?:it|this|that)|names?|him|her)\b
        \b(?:do\s?n[o'’]?t|dont|do\s+not|never|not\s+to|must\s?n['’]?t|must\s+not)\s+(?:ever\s+)?use\s+(?:(?:the|that|this|his|her|their)\s+(?:word|term|name|phrase|expression|figure|number)|(?:it|that|this)\W*$)
        \b(?:do|did|was|were)(?:\s?n['’]?t|nt|\s+not)\s+(?:sure\s+|think\s+)i\s+(?:was|were|am)\s+(?:\w+\s+)?(?:meant|supposed)\s+to\s+(?:know|hear|see|be\s+told|find\s+out)\b
        \b(?:entre\s+n[oó]s(?:otros)?|entre\s+nous|unter\s+uns|inter\s+nos|tra\s+(?:di\s+)?noi|onder\s+ons|mellan\s+oss)\b
        \boff\s+the\s+record\b \b(?:just\s+)?for\s+me(?:\s+only)?\s*[:)] \bjust\s+for\s+my(?:self)?\b
        \bnote\s+to\s+self\b(?=.*\b(?:private|nervous|tired))
        ^\W*\(?\s*(?:private(?:ly)?|privat|privado|priv[ée]|personal|confidential|own\s+thoughts|my\s+eyes\s+only|secret|gut(?:\s+feeling)?|vibe(?:s|\s+check)?|feelings?|impressions?)\b\W*[:\-–—]
        \b(?:nobody|no\s+one|no-one|noone|they)\s+(?:needs?|has|have)\s+(?:to|2)\s+know \bkeep\s+(?:this\s+)?(?:to|for)\s+(?:my\s?self|me|us)\b
        \bmy\s+(?:own\s+)?eyes\s+only\b \bvertraulich\b \bnicht\s+erw[äa]hnen \bno\s+(?:decir|contar|mencionar)\b
        \bbetter\s+not\s+(?:to\s+)?(?:say|mention|tell|write)
        \b(?:nobody|no\s+one|noone)\s+(?:should|must|knows?|can)\s+(?:mention|know|hear|tell|say)
        \b(?:nobody|no\s+one)\s+knows\b(?=\W*$|\s+(?:yet|about\s+(?:my|this|it)|i\b|that\s+i))
        \bkeep\s+(?:\w+\s+){1,5}?out\s+of\s+(?:it|this|the\s+letter) \bleave\s+(?:it|that|this)(?:\s+(?:out|there|be))?\W*$
        \bkeep\s+it\s+that\s+way\b \bso\s+(?:be\s+)?careful\b \bshould(?:n[o'’]?t|\s+not)\s+have\s+(?:said|named|mentioned|told|brought)\b
        \bnot\s+saying\b \bmy\s+own\s+thing\b \b(?:in\s+)?strict(?:ly)?\s+confidence \bprivate(?:ly)?\s*[:)] \(private
        \bwo(?:uld)?n[o'’]?t\s+(?:tell|mention|say) \bwould\s+(?:not|never)\s+(?:tell|mention|say)\s+(?:them|this|that|it)
        \bnot\s+(?:going\s+to|gonna)\s+(?:mention|say|tell)
        \b(?:didn'?t|did\s+not|didnt)\s+(?:tell|mention|say)\s+(?:them|him|her|anything|about\s+my|the|my|that)\b
        \b(?:do\s?n[o'’]?t|dont|do\s+not|must\s?n[o'’]?t|mustnt|must\s+not|not\s+to|never)\s+(?:be\s+|get\s+)?(?:spread(?:ing)?|pass(?:ed)?(?:\s+(?:it|this|that))?\s+on|repeat(?:ed)?|blab|broadcast|advertise|quote|shout\s+about|let\s+on)(?=\s+(?:it|this|that|any|a\s+word|me|him|her|them|around|to\s+any\w*|what\s+\w+\s+said)\b|\W*$|\W+(?:he|she|they)\s|\s*[).,;!])
        \b(?:do\s?n[o'’]?t|dont|do\s+not|not\s+to|never|mustnt|must\s?n[o'’]?t|cannot|ca\s?n['’]?t|should\s?n['’]?t|is\s+not\s+to|let\s+it\s+not)\s+(?:let\s+(?:it|that|this)\s+)?(?:go\s+(?:any\s+)?further|get\s+(?:out|round|around|about)|slip|leave\s+(?:this|the|that)\s+room)(?=\W*$|\W+(?:he|she|they)\s|\s*[).,;!])
        \bnot\s+(?:to\s+be\s+|be\s+|being\s+)?(?:passed\s+(?:\w+\s+)?on|spread|broadcast|circulated|common\s+knowledge|out\s+yet|official\s+yet|widely\s+known)(?=\W*$|\s*[).,;!]|\s+(?:yet|to|around|among|he|she|they)\b)
        \bnot\s+for\s+(?:repeating|sharing(?!\s+(?:with|outside|among)\s+(?!any|others?\b|them|him|her))|passing\s+on|general\s+(?:release|consumption|ears)|public\s+\w+|other\s+ears|others\b)
        \b(?:keep|kept|keeping)\s+(?:(?:all|that|this|it|these|those)\s+){0,2}(?:to\s+(?:your|my|our)\s?sel(?:f|ves)|under\s+(?:my|your|our|his|her|u?r|yr)\s+hat|sch?tum|mum\b|hush\w*|secret)\b
        \bunder\s+wraps\b \bgo(?:es)?\s+no\s+further\b \bsworn\s+to\s+(?:secrecy|silence)\b \bon\s+the\s+(?:quiet|qt|q\.t\.|down\s?low|hush|sly)\b \boff\s+record\b
        \b(?:not|n['’]t|isnt|wasnt|arent|werent|hes\s+not|shes\s+not)\s+(?:really\s+|actually\s+|even\s+)?(?:meant|supposed)\s+to\s+(?:be\s+)?(?:say(?:ing)?|said|tell(?:ing)?|told|know(?:n)?|mention(?:ed)?|repeat(?:ed)?|shar(?:e|ed|ing)\s+(?:it|this|that))\b
        \bshould(?:n[o'’]?t|\s+not)\s+(?:really\s+|even\s+)?be\s+(?:saying|telling|sharing\s+(?:it|this|that))\b \bnot\s+allowed\s+to\s+(?:say|tell)\b
        \b(?:did\s?n['’]?t|didnt|never|not)\s+hear\s+(?:it|that|this)\s+from\b \b(?:my|your|our)\s+ears\s+only\b \bnot\s+a\s+word\s+(?:to|of\s+(?:it|this))\b \bnot\s+a\s+word\W*$
        \bpromis\w+\s+(?:(?:him|her|them|me)\s+)?(?:not\s+to|(?:that\s+)?i\s+would\s?n['’]?t|i\s+wouldnt|id\s+not|i['’]d\s+not)\s+(?:say|tell|repeat|pass|share|spread|mention)\b
        \b(?:made|had)\s+me\s+(?:promise|swear)(?=\W*$|\s+not\b|\s+to\s+keep\b|\s*[).,;]) \b(?:asked|told|begged)\s+me\s+to\s+forget\s+(?:(?:that\s+)?(?:he|she|they|i)\b|it\b|this\b)
        \b(?:told|said|mentioned|admitted|hinted)\s+(?:\w+\s+)?(?:privately|in\s+private|on\s+the\s+side)\b \bkeep\s+(?:it\s+|this\s+|that\s+)?to\s+self\b \bdiscre(?:et|tion)\b \bembargo\w*
        \b(?:was|is|it['’]?s|that['’]?s|thats|a|big|top|still)\s+secret\b(?=\W*$|\s*[).,;:!]|\s+(?:he|she|they|til|till|until|for\s+now)\b) \b(?:no\s+one|nobody|noone)\s+else\s+knows\b
        \b(?:was|were|am|is|are)(?:\s?n['’]?t|\s+not)\s+(?:meant|supposed)\s+to\s+(?:hear|see|find\s+out)\b \bregret\w*\s+(?:telling|saying|mentioning)\b \btrust\w*\s+me\s+(?:not\b|w/|with\s+(?:this|that|it)\b)
        \bstays?\s+(?:in|within|inside)\s+(?:this|these|the|that)\s+(?:room|four\s+walls|walls|building)\b
        \b(?:i|s?he|they|you)\s+(?:really\s+|probably\s+|strictly\s+)*(?:should\s?n[o'’]?t|should\s+not|ought\s?n['’]?t\s+to|ought\s+not\s+to)\s+(?:really\s+|probably\s+|even\s+)*(?:say|tell|mention|share|repeat|admit)(?:\s+(?:you|me|u|anyone|this|that|it|so)){1,2}(?=\W*$|[\s,;:.–—-]+(?:but|because|and|yet|though|still|however|\w+\s+(?:is|are|was|were|has|have|had|will|may))\b|\s*[,;:])
        \bforget\s+(?:that\s+)?i\s+(?:ever\s+)?(?:said|told|mentioned)\b \bpretend\s+(?:that\s+)?(?:i|you)\s+(?:did\s?n['’]?t|never)\s+(?:say|said|hear|heard|tell|told)\b \bi['’]?(?:ll|d)\s+deny\s+(?:it|this|that|having|saying|ever)\b
        \b(?:hr|head\s+office|nobody|no\s+one|(?:the|my|our|his|her|their)\s+(?:team|staff|others?|boss|board|union|parents|directors?|manager|owner|rest|crew|council|trustees|governors))\s+(?:do\s?n['’]?t|dont|does\s?n['’]?t|doesnt|do\s+not|does\s+not|have\s+no\s+idea|knows?\s+nothing)(?:\s+know)?\s+(?:yet\b(?!\s+(?:if|when|how|what|whether|which|who|why|where|about)\b)|(?:about\s+)?(?:it|this|that)\b)
    """)
)
# Confidential files and calls are matters of work.
_CONFIDENTIAL = r"\bconfidential(?:ly)?\b(?!\s+(?:files?|data|info\w*|papers?|records?|waste|calls?|documents?|docs|material|matters?|letters?|reports?|helpline|shredding|meetings?|notes|conversations?|nature|patients?|clients?|customers?)\b)"
# What was confided, illness and family told of oneself or of somebody there, and how one's own answer failed: private whoever said it.
CONFIDED = _p(
    r"\bin(?<!grow in)(?<!grew in)(?<!grown in)(?<!growing in)(?<!gain in)(?<!gained in)(?<!gaining in)\s+(?:\w+\s+)?confidence\b|\bconfided\b|"
    + _CONFIDENTIAL
    + r"|\btold\s+me\s+(?:\w+ly\s+|later\s+|afterwards\s+)?(?:(?:in|on|at|by)\s+(?:the\s+)?(?:corridor|hallway|car\s*park|parking|lift|elevator|stairs?|stairwell|way\s+(?:out|back|down)|loos?|toilets?|smoking\s+\w+)|outside(?=\W*$)|off\s+camera|(?:when|once|after|while)\s+(?:the\s+others?|(?:he|she|they)|everyone)\s+(?:had\s+)?(?:left|went|gone|was\s+out|were\s+out))\b"
    r"|\b(?:true|real|actual)\s+reasons?\b|\bnot\s+(?:yet\s+)?(?:public|announced|official)\b"
    r"|\bi\s+(?:\w+\s+){0,3}(?:bombed|flunked|botched|fluffed|tanked|messed\s+up|screwed\s+up|froze\s+on|stumbled\s+over|waffled)\b"
    r"|\bwish\s+i(?:['’]?d|\s+had)\s+(?:said|told|known|mentioned|thought|brought|used|answered)\b|\bi\s+had\s+no\s+(?:good|real|proper|decent|sensible)\s+(?:answer|example|reply)\b"
)
# Kept back out of a worry of the writer's own: "didn't say about the early starts, worried about my little girl".
KEPT_BACK = _p(
    r"^\W*(?:i\s+)?(?:did\s?n['’]?t|did\s+not|never|not|haven['’]?t)\s+(?:say|said|tell|told|mention(?:ed)?|bring|brought|ask(?:ed)?)\b[^?]*?[,;–—-]\s*(?:(?:and|but|as|coz|cos|because|i['’]?m|i\s+am|was)\s+)*(?:worried|nervous|scared|anxious|dreading|afraid|embarrassed|ashamed)\b(?!.*\?)"
)
# The writer shuts a door: "don't go into it", "they don't know", "I haven't told", "delete this".
SHUT = _p(
    r"\b(?:do\s?n[o'’]?t|dont|do\s+not|never|not\s+to|wo\s?n[o'’]?t|better\s+not)\s+(?:\w+\s+)?(?:go\s+into|bring\s+(?:\w+\s+)?up|raise\s+(?:it|this|that)|let\s+on|forward|breathe|publish|post\s+this|need\s+to\s+know)\b"
    r"|\b(?:they|he|she)\s+(?:do\s?n[o'’]?t|does\s?n[o'’]?t|dont|doesnt)\s+(?:need\s+to\s+)?know\s+(?:about\s+)?(?:my|that\s+i|this|i)\b|\b(?:have\s?n[o'’]?t|havent|had\s?n[o'’]?t)\s+told\b"
    r"|\b(?:delete|skip|omit)\s+this\b|\b(?:they|he|she)\s+(?:must|should|may|can)(?:\s+not|n[o'’]?t)\s+know\b|\b\w+\s+(?:do\s?n[o'’]?t|does\s?n[o'’]?t|dont|doesnt)\s+know\s+(?:that\s+)?i(?:['’]?m|\s+am)\b|,\s*(?:top\s+|big\s+)?secret\b\W*(?:\w{1,5}\W*)?$|^\W*(?:i\s+|just\s+)*(?:hope|hoping|pray\w*)\s+(?:he|she|they|nobody|no\s+one|noone)\s+(?:(?:\w+\s+)?missed|did\s?n[o'’]?t\s+(?:\w+\s+)?(?:see|notice|spot|clock|mind|hear|catch)|forgets?|noticed|saw|spotted)\b|\bstays?\s+(?:here|between|with\s+me)\b|\b(?:on\s+the\s+quiet|in\s+confidence|"
    + _CONFIDENTIAL
    + r"|hush|s+hh+|mum'?s\s+the\s+word|eyes\s+only|to\s+myself)\b|[🤫🤐]"
)

# --- what is still open -------------------------------------------------------------------------------------------
OPEN = _p(
    r"\b"
    + either(r"""
        forgot forgotten
        (?:did\s?n[o'’]?t|didnt|did\s+not|never|couldn'?t|could\s+not)\s+(?:get\s+(?:to|round\s+to|a\s+chance\s+to|time\s+to|the\s+chance\s+to)\s*(?:ask)?|manage\s+to|have\s+(?:time|a\s+chance)\s+to|think\s+to|remember\s+to)
        no\s+time\s+(?:left\s+)?(?:to|for) ran\s+out\s+of\s+time\s+(?:to|for|before) meant\s+to should(?:'ve|\s+have|ve|a)\s+asked
        wish\s+i(?:'d|\s+had|d)\s+asked want(?:ed)?\s+to\s+ask still\s+(?:don'?t|dont|do\s+not)\s+know
        still\s+(?:need|want|have)\s+to\s+(?:ask|find\s+out) need\s+to\s+(?:ask|find\s+out|check\s+with\s+(?:him|her|them)) must\s+ask
        without\s+asking ^\W*(?:open|not\s+clear|unclear|unknown|unanswered|still\s+open|tbc|to\s+clarify|\?+)\s*(?=[:=])
        \bi\s+(?:wanna|want\s+to|would\s+like\s+to|need\s+to)\s+know\s+(?=if|whether|what|how|when|who)
        ,\s*(?:still\s+)?(?:open|unclear|tbc)(?=\W*$) to\s+ask ^\W*ask\s+(?:re|abt|about)?\s*:? never\s+(?:asked|found\s+out)
        se\s+me\s+olvid[oó] forgot\s*: didn'?t\s+ask didnt\s+ask did\s+not\s+ask n[ãa]o\s+perguntei no\s+pregunt[ée] olvid[ée]\s+preguntar
        vergessen\s+zu\s+fragen oubli[ée]\s+de\s+demander
    """)
    + r"\s*(?:to\s+ask\b|asking\b|ask\b|about\b)?"
)
STUMBLED = _p(
    r"\b(?:(?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|didn'?t|didnt|did\s+not)\s+(?:really\s+|properly\s+|fully\s+|quite\s+)?(?:answer|know|remember|recall|think\s+(?:of|what|how)|have\s+an?\s+(?:good\s+)?answer|understand|get\s+(?:what|whose|who|why|how|which|where|when|if)|catch(?!\s+(?:her|his|their|the|a)?\s*(?:last\s+|first\s+|sur)?names?)|follow|say\s+what|do\b|explain)|(?:^\W*|[-–—,:;.?]\s*|\b(?:had|have|gave|got|with|really|i['’]?d)\s+)no\s+(?:good\s+)?answer(?!\s+(?:so|then|(?:and|but)\s+i)\b)|fluffed|flubbed|blanked|went\s+blank|drew\s+a\s+blank|mind\s+(?:went\s+)?blank|froze\b|stumbled|messed\s+up|botched|muffed|bombed|fumbled|waffled|garbled|made\s+a\s+(?:hash|mess)\s+of|(?:i\s+|^\W*)got\s+stuck\s+on|stuck\s+on\s+(?:that|the\s+(?:one|question|last)|q)|struggled\s+with|struggled\s+on|half\s+an\s+answer|(?:had\s?n[o'’]?t|hadnt)\s+(?:got\s+)?an?\s+answer|mumbled|rambled|nobody\s+(?:could\s+tell|knew)|no\s+one\s+(?:could\s+tell|knew)|bad\s+answer|weak\s+answer|poor\s+answer|not\s+understood)\b"
)
# To have gone on and on is how one's own answer felt, and no question is left by it: "felt I rambled on about Elm".
WENT_ON = _p(
    r"(?:^\W*(?:(?:and|but|so|think|thought|felt|feel|afraid|maybe|probably|tbh|honestly|that|like)\s+)*i\s+(?:\w+\s+){0,2}?|^\W*(?:(?:and|but|so)\s+)*(?=rambl|waffl|babbl|gabbl|burbl|witter|prattl))(?:(?:rambl|waffl|babbl|gabbl|burbl|witter|prattl|bang|dron|rabbit|harp|natter|chunter|keep|kept)\w*\s+(?:\w+ing\s+)?on(?:\s+and\s+on)?|(?:went|go|going|talked)\s+on\s+(?:and\s+on|(?:for|far|way|much|a\s+bit)\s+(?:too\s+)?(?:long|ages|ever|much)|too\s+(?:long|much)))(?=\W*$|\s+(?:about|abt|and|for|too|a\s+bit|forever|again|with|re)\b)"
)
UNSURE_OF = _p(
    r"\b(?:not\s+(?:sure|clear|certain)|unsure|unclear|no\s+(?:idea|clue)|dunno|wonder(?:ing)?|haven'?t\s+a\s+clue|don'?t\s+know|dont\s+know|do\s+not\s+know|didn'?t\s+catch|wasn'?t\s+(?:sure|clear)(?!\s+(?:about|of)\s+(?:me|my)\b)|not\s+understood|never\s+(?:said|explained|mentioned)|nobody\s+said|no\s+one\s+said|no\s+word\s+on|didn'?t\s+say)\s+(?:if|whether|what|who|how|which|when|where|why|about|on|of|they|he|she|anything)\b|\bdid\s+(?:they|he|she)\s+mean\b"
)
ANSWERED_WELL = _p(
    r"\b(?:nailed|answered\s+(?:it\s+|that\s+)?(?:well|fine|ok)|went\s+well|good\s+answer|smashed|aced|happy\s+with\s+(?:my|that)|liked\s+(?:my|that|the)\s+answer|knew\s+(?:that|it|this)\s+one|was\s+able\s+to\s+answer)\b"
)

# --- what the role needs ------------------------------------------------------------------------------------------
NEED = _p(
    either(r"""
        (?:\b(?:what\s+)?(?:they|he|she|we|the\s+(?:team|ward|role|job|post|school|shop|department|company|unit|person|successful\s+\w+|new\s+\w+)|the\s+right\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’-]+|(?-i:[A-Z]{2,4}))\s+(?:all\s+|both\s+|really\s+|just\s+|badly\s+|desperately\s+|mostly\s+|also\s+|mainly\s+|clearly\s+|def(?:initely)?\s+)*(?:need(?:s|ed|ing)?\b(?!\s+my\b)|(?:are|is|were|was|'re|'s|’s|’re|r)\s+(?:really\s+|desperately\s+|mainly\s+|basically\s+)?(?:looking\s+for|hoping\s+for|after|desperate\s+for|crying\s+out\s+for|short\s+of|in\s+need\s+of|keen\s+(?:on|for)\s+(?:some|a\b|people))|lacks?|would\s+like\s+(?:some(?:one|body)|a\s+person)|could\s+(?:use|do\s+with)\s+(?:some|a\b|more)|seeks?|requires?|zoek\w+|hop(?:e|es|ing)\s+for|(?:have|has)n[\'’]?t\s+got|must\s+have|must\s+be\s+able|has\s+to\s+be\s+able|look(?:s|ed)?\s+for|want(?:s|ed)?\s+(?:some(?:one|body)|a\s+(?:person|man|woman|guy|nurse|teacher|lead\w*|chef|hand|pair|manager|\w+\s+who)|people|hands|ppl|sb)\b))
        \b(?:really\s+|desperately\s+)?(?:looking|desperate|searching|crying\s+out|stuck|short)\s+(?:4|for|on|of)\s+(?:some(?:one|body)|a\b|an\b|people|ppl|sb|more)
        ^\W*(?:need(?:s|ed)?|wanted|must[-\s]haves?|key\s+thing|main\s+thing|essentials?|requirements?)\s*(?:is|are|was|=|:)
        \b(?:key|main|big(?:gest)?|most\s+important|number\s+one|no\.?\s*1|#1|crucial|real)\s+(?:thing|need|requirement|priority|point|ask|gap)\s*(?:for\s+(?:them|him|her|the\s+\w+)\s*)?(?:is|was|=|:|would\s+be)
        \bwhat\s+(?:they|he|she)\s+(?:really\s+)?(?:need|want)s?\b
        \b(?:is|'s|what)\s+(?:what\s+)?(?:she|he|they)\s+(?:looks?|are\s+looking|is\s+looking)\s+for
        \b(?:need|needs|needed)\s+(?:some(?:one|body)|people|a\s+\w+\s+who|sb|ppl|hands)\b
        \b(?:need|want|seek|search|look(?!\w*\s+forward)|miss|lack|hir|after|crav)(?:s|ed|ing|es)?\s+(?:for\s+)?(?:\w+\s+){0,2}?(?:some(?:one|body)|some1|smn|sb|(?:the|a|one|another)\s+(?:person|guy|man|woman|second|curator|colleague|pair)|people|ppl|hands)\b
        \b(?:some(?:one|body))\s+(?:must|has\s+to|needs\s+to|should)\b \b(?:nobody|no\s+one)\s+can\s+do\b
        \bwhoever\s+(?:gets|takes|comes|joins)\b \bthe\s+(?:right\s+)?person\s+(?:has\s+to|needs\s+to|must|should|will\s+need)
        \b(?:essential|a\s+must|must-have|non-negotiable|deal\s?breaker)\b
    """)
)
NEED_OF_MINE = _p(
    r"^\W*(?:(?:and|but|so|also|then)\s+)*i\b(?!\s+need\s+(?:one|some|a)\b.*\bwho)|\bi\s+(?:need|want|must|have\s+to)\b|\bneed(?:s)?\s+to\s+(?:send|email|ask|call|know|think|check|look|confirm|decide|let|get\s+back|hear|see|sleep|go|find|write|text|ring|phone|upload|bring|sort|book|buy|print|read|chase)\b"
)

# What only ranks or appraises a matter is none itself: "biggest headache: ...", "main worry is ...".
RANKED = _p(
    r"^\W*(?:(?:his|her|their|the|our|one|a|an|said|says|only|real|really|main|biggest|big|bigger|top|first|second|other|another|next|number\s+one|no\.?\s*1|#1|key|current|worst|hardest|best|most\s+\w+|long[- ]term|short[- ]term|pressing|day[- ]to[- ]day)\s+){0,4}"
    r"(?:headaches?|problems?|priorit(?:y|ies)|things?|worr(?:y|ies)|challenges?|pain(?:[\s-]*points?)?|issues?|concerns?|focus|difficult(?:y|ies)|obstacles?|bottlenecks?|struggles?|bugbears?|gripes?|fears?|hopes?|aims?|goals?)"
    r"(?:\s+(?:right\s+now|rn|now|atm|at\s+the\s+moment|currently|today|there|here|this\s+(?:year|term|winter|summer|quarter)|for\s+(?:him|her|them|now|the\s+\w+)))?"
    r"(?:\s+(?:that\s+)?(?:they|he|she|we|the\s+\w+)(?:\s+(?:all|really|both))?(?:\s+(?:have|has|had|got|face|faces|sees?|gets?)|['’](?:ve|s)\s+got))?"
    r"\s*(?:[:=]|[-–—](?=\s)|\b(?:is|was|are|being|seems\s+to\s+be)\b(?!\s+(?:that|to)\b)(?:\s+(?:with|how))?(?=\s))\s*(?=\S)"
)

# --- the logistics of the day: no topic ---------------------------------------------------------------------------
LOGISTICS = _p(
    r"\b(?:park(?:ing|ed)|train|bus|tram|metro|platform|taxi|uber|cab|traffic|motorway|car\s+park|drove|arrived|got\s+(?:there|in|home)|waited|waiting\s+room|reception(?:ist)?\s+(?:gave|let|was|had)|sign(?:ed)?\s+in|visitor|badge|lanyard|lift\s+(?:was|broken|out)|stairs|coffee\b|biscuits?|water\b|lunch\b|wifi|camera\s+(?:was|off)|mic\b|typing\s+test|raining|receipt|expenses|ticket|fare|umbrella|postcode|sat\s?nav|entrance|umbr)\b"
)
