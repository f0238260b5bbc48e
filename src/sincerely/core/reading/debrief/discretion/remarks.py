"""Say whether a clause of notes is a remark: a judgement on somebody or on the place, the writer's own feelings, affairs, pay or other plans, gossip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_letters

from sincerely.core.people.names import fold
from sincerely.core.privacy.matters import is_private_matter
from sincerely.core.privacy.terms import tells_terms
from sincerely.core.reading.debrief.discretion.remarks_of_others import judges_person, talks_behind_back
from sincerely.core.reading.debrief.discretion.remarks_of_self import speaks_of_self
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.text.remark_words import (
    AFFAIRS,
    CONDUCT,
    COPULA,
    FEELINGS,
    FOLK,
    HEDGES,
    INTEREST,
    MENTAL,
    PERSONAL,
    PLACES,
    SHABBY,
    SHAKEN,
    SUBJECTS,
)
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled, either

NAME = "@"
_GIVEN = compiled(r"(?<![^\W_])[A-ZÀ-Þ][^\W\d_]+")
_TOKEN = compiled(r"@|['’](?:s|re)(?!\w)|[^\W_]+(?:['’-][^\W_]+)*|[,.;:()!?—–]")
_DRAWN_OUT = compiled(r"([A-Za-z])\1{2,}")  # "sooo"
_THREE_ALIKE = tuple(3 * letter for letter in ascii_letters)
_BREAK = frozenset(",.;:()!?—–")
# After these a word of interest has its subject: "keen on", "worried about", "happy with that".
_OBJECT = words_of("""
    about abt on with w to at by for of in over re that how if when whether what why who because as from
""")
_STORY = compiled(
    r"\b(?:customers?|patients?|pupils?|guests?|clients?|parents?|passengers?|students?|kids?|child(?:ren)?|residents?|users?|callers?|visitors?|owners|lads?\s+gets|families|public|suppliers?|a\s+(?:lad|man|woman|person)|people\s+(?:get|are))\b",
    re.I,
)
_QUESTION = compiled(
    r"^\W*(?:asked\s+)?(?:what|how|why|who|when|where|which|would|do|does|did|can|could|is|are|have|tell\s+me)\b.*\?\W*$",
    re.I | re.S,
)
_TOLD = compiled(
    r"^\W*(?:and\s+|so\s+|then\s+)?(?:i\s+|we\s+|i['’]?d\s+)?(?:agreed\s+(?:(?:with|w/)\s*\w+\s+)?that|say|tell|said|told|mentioned|explained|described|showed|answered|talked|used|gave|offered)\b",
    re.I,
)
_ASKED = compiled(
    r"^\W*(?!nobody|no\s+one|noone|never|they\s+never)(?:[\w.'’-]+\s+){0,3}?(?:asks|asked|askd|(?:wants?|wanted)\s+to\s+(?:know|hear)|question\s+(?:about|on|was))\b(?!\s+(?:me\s+)?out\b)",
    re.I,
)
_SOUGHT = compiled(
    r"\b(?:need\w*|want\w*|look\w*\s+for|after|require\w*|someone|somebody|must\s+be|has\s+to\s+be)\b", re.I
)
_PHRASES = compiled(
    r"\b"
    + either(r"""
        full\s+of\s+(?:him|her|them)sel(?:f|ves) stuck\s+up know[-\s]it[-\s]all half\s+asleep control\s+freak
        (?:big|huge|massive|bit\s+of\s+a)\s+red\s+flag slow\s+with\s+money go\s+through\s+(?:people|guys|staff)
        (?:on|at|checking)\s+(?:his|her|their)\s+(?:phone|watch) roll(?:ed|ing)\s+(?:his|her|their)\s+eyes eye\s?roll\w*
        talk(?:s|ed|ing)\s+(?:over\s+(?!the\b|a\b|my\b)\w+|down\s+to) (?:short|off|sharp|funny|snappy|curt)\s+with\s+(?:me|him|her|us)
        (?:older|younger|taller|shorter|fatter|thinner)\s+than\b look(?:s|ed)\s+about\s+\w+\W*$ loves?\s+the\s+sound cut\s+me\s+off
        call(?:s|ed|ing)\s+me\s+(?:love|darling|dear|pet|hun|honey|sweetheart|young) (?:he|she|they)\s+look(?:s|ed)\s+(?:like|about\s+\w+\W*$)
        not\s+my\s+(?:sort|kind|type|cup|people|place) put\s+me\s+off
        (?:bad|funny|weird|odd|good|great|strange|nice)\s+(?:vibe|feeling|atmosphere)s? vibe\s+(?:was|is) not\s+(?:one|a\s+single)\s+smile
        no\s+eye\s+contact
        (?:barely|hardly|scarcely|never|didn['’]?t|did\s+not|not)\s+(?:even\s+|once\s+|really\s+)?(?:look(?:ed|ing)?\s+(?:up|at)|smil(?:ed?|ing)|listen(?:ed|ing)?|spoke|speak(?:ing)?|introduc\w+|shake|shook|bother(?:ed)?|blink(?:ed)?|say\s+(?:a\s+word|hello|much)|said\s+(?:a\s+word|much)|ma[dk]e\s+eye)
        had\s+a\s+(?:go|dig|pop)\s+at (?:the\s+)?(?:creeps|ick) got\s+on\s+my\s+nerves wound?\s+me\s+up
        (?:work|liked?|love|hate)\w*\s+(?:for\s+)?(?:him|her|them)\b(?!\s+to) in\s+a\s+heartbeat
        (?:bit\s+of\s+)?an?\s+(?:total\s+|complete\s+|proper\s+|real\s+|bit\s+of\s+an?\s+)?(?:shambles|joke|cattle\s+call|waste\s+of\s+time|tick[-\s]box\w*)
        went\s+on\s+(?:a\s+bit|and\s+on|for\s+ages) hard\s+to\s+read (?:in|of)\s+a\s+(?:mood|huff|strop) resting\s+bitch
        (?:don['’]?t|does\s?n['’]?t|did\s?n['’]?t)\s+get\s+on\b got\s+on\s+(?:\w+\s+){0,2}with favou?rite\b
        hard\s+to\s+(?:follow|understand|hear) (?:his|her|their|['’]s)\s+(?:english|accent|spelling)\b full\s+on\b falling\s+(?:apart|down)
        laugh(?:ed|s|ing)\s+at\s+(?:me|my) which\s+was\s+(?:rude|odd|weird|awkward|unfair|cheeky|off)
        look(?:ed|ing)\s+at\s+my\s+(?:shoes|legs|chest|nails|hair|tattoos?|hands|clothes|suit|coat|jacket|feet|face|bag|ring|belly|bump|scar|tie)
        (?:joke|comment|dig)s?\s+about\s+my keeps?\s+(?:yawning|looking|checking) kept\s+(?:yawning|looking|checking|sighing|laughing|staring)
        didn['’]?t\s+(?:like|trust|warm\s+to|take\s+to|gel|click) don['’]?t\s+(?:like|trust) ca\s?n['’]?t\s+stand
        interrupt(?:s|ed)\s+(?:me|people|women|everyone|a\s+lot|all) (?:dodgy|bad)\s+(?:breath|suit|haircut) aftershave sacked got\s+fired
        was\s+fired walked\s+out (?:everyone|everybody|people|staff|they\s+all|half\s+the\s+\w+)\s+(?:is|are|keep)\s+(?:leaving|quitting)
        losing\s+money going\s+under sinking\s+ship
    """)
    + r"\b|[🙄😬😒😴🤮🤢😤🚩🤡💩😡😠🖕]",
    re.I,
)
_SWEARING = compiled(
    r"\b(?:fuck\w*|wtf|ffs|shit\w*|bullshit|bollocks|arse\w*|bastards?|bloody\s+\w+|crap|damn|omg|lmao|yikes|ugh|eugh|yuck|ew+|cringe\w*|mortif\w+|awks|awkward\w*|facepalm|yeah\s+right|as\s+if\b|surprise\s+surprise|good\s+luck\s+with\s+that|thanks\s+for\s+nothing|big\s+whoop)",
    re.I,
)
_OPINION = compiled(
    r"^\W*(?:(?:and|but|tbh|honestly|imo|frankly)\W+)*(?:(?:i\s+)?(?:felt|feel|feeling)\b|i\s+(?:think|thought|guess|suspect)\b(?=\W+\w)|i\s+(?:hated|loved|liked|enjoyed|disliked|didn['’]?t\s+(?:like|enjoy|mind))\b|(?:(?:do|did)\s?n['’]?t\s+|doubt\s+)?(?:think|thought|reckon|guess|suppose)\s+(?:i|it|they|he|she|that|we)\b|doubt\s+(?:it|they|he|she)\b|(?:probably|maybe|perhaps)\s+(?:too|not|a\s+bit|more)\b|(?:bit|kind|kinda|sort)\s+of\s+an?\b|(?:it\s+)?(?:smel(?:t|led|ls)|stank|reeked)\b|the\s+[\w-]+\s+(?:looked|looks|felt|smelled|smelt|seemed|sounded)\s+(?!at|after|for|into|forward)|(?:i\s+)?(?:was\s?n['’]?t|am\s+not|not)\s+(?:too\s+|so\s+|that\s+|very\s+|really\s+|exactly\s+)?(?:keen|convinced|sold|impressed|happy|fussed|bothered|thrilled|fond)|(?:my\s+)?(?:gut|feeling|impression|hunch|vibe|(?<=my\s)verdict)\b|(?:i\s+)?(?:got|get)\s+the\s+(?:feeling|impression|sense)|i\s+(?:suspect|reckon|bet|wonder)\b|something\s+(?:felt|was|is)\s+(?:off|wrong|odd|weird)|smells?\s+fishy|i\s+smell)",
    re.I,
)
_GOSSIP = compiled(
    r"\b(?:apparently|rumou?rs?|rumou?red|(?:office|staff|some|the|heard|bit\s+of)\s+gossip|word\s+is|grapevine|heard\s+(?:that|from\s+a|through|they)|people\s+say|(?:in|strict)\s+confidence|off\s+(?:the\s+)?record|between\s+(?:him|her|them)\s+and\s+me|let\s+slip|whisper(?:ed|s)|(?:have|has|had|ve)\s+left\b|(?:high|huge|big|massive|loads\s+of|lots\s+of|staff)\s+turnover\b|lined\s+up\b|earmarked|already\s+decided|(?:job|post|role)\s+is\s+(?:\w+['’]s|really|already)|not\s+supposed\s+to\s+(?:say|know|tell)|not\s+announced|not\s+public|(?:is|are|was)\s+(?:leaving(?!.*\b(?:some(?:one|body)|hire|hiring)\b)|quitting|on\s+(?:his|her|their)\s+way\s+out)|(?:filled|going)\s+internally|internal\s+candidate|already\s+(?:got|have|has)\s+(?:some(?:one|body)|their)|secretly|having\s+an\s+affair|is\s+sleeping\s+with|(?:is|are|was)\s+being\s+(?:sacked|pushed\s+out|made\s+redundant|investigated))\b",
    re.I,
)
_OWN = compiled(r"\b(?:i|im|my|me|myself|mine)\b|^\W*(?:felt|feeling|was\s+so|so|bit|really|still|too)\b", re.I)
_HOPE = compiled(
    r"^\W*(?:(?:and|but|so|tbh|honestly|really)\W+)*"
    + either(r"""
        i\s+(?:really\s+|do\s+|so\s+|just\s+|only\s+|still\s+)*(?:hope|wish(?!\s+i['’]?d?\s+asked|\s+i\s+had\s+asked|\s+i['’]?d\s+asked)|pray|fear|dread|regret|doubt|hate|fancy|don['’]?t\s+(?:think\s+(?:i|they|he|she|it)|fancy)|(?:desperately\s+)?need\s+(?:this|the)\s+(?:job|money)|(?:want|need)\s+(?:this|it|the\s+job)\b|can['’]?t\s+(?:stand|afford|cope)|couldn['’]?t\s+(?:stand|care|stop))
        hop(?:e|ing)\b bit\s+worried (?:i['’]?m\s+|am\s+)?worried\s+(?:about|abt|re|that|if|how)\s+(?:(?:getting|leaving|taking|picking|missing|losing|paying|finding)\s+)?(?:my|me|i|i['’]\w+|it|that|this) (?:so|too|bit|really)\s+(?:tired|nervous|worried|hot|scared) nerves\b fingers\s+crossed please\s+let
        not\s+sure\s+(?:i|if\s+i|about\s+(?:this|it|them|the\s+job))\s*(?:want|would\s+want|even|like|can|could|am|$)
        do\s+i\s+(?:even\s+|really\s+)?want half\s+of\s+me part\s+of\s+me in\s+two\s+minds
        i['’]?m\s+(?:not\s+(?:sure\s+i|convinced|sold|keen|fussed|bothered)|torn|dreading|desperate)
        would\s+i\s+(?:even\s+)?(?:want|take|be\s+happy) really\s+want(?:ed)?\s+(?:this|it|the\s+job|top)
        i['’]?d\s+(?:take\s+it|hate|rather|love\s+it\s+but)
    """)
    + r"\b",
    re.I,
)
_ADMITTED = compiled(
    r"\b"
    + either(r"""
        white\s+lie i\s+(?:lied|fibbed|bluffed|blagged|exaggerated|fudged|pretended|winged|embellished|rounded\s+up)
        made\s+(?:it|that|this|some\s+of\s+it)\s+up was\s+a\s+(?:lie|fib|bluff) lied\s+(?:about|a\s+bit|and)
        (?:not|n['’]t)\s+(?:quite|strictly|entirely|really|exactly)\s+true true-?ish sort\s+of\s+true winged\s+it blagged
        (?:actually|really|truth\s+is|in\s+truth|to\s+be\s+honest)\W+i(?:['’]?ve|['’]m|\s+have|\s+am)?\s+(?:only|never|barely|hardly|don['’]?t|haven['’]?t|not)
        i\s+(?:only|barely|hardly)\s+(?:know|did|have|half)\s+(?:it|that|how)? i\s+don['’]?t\s+(?:actually|really)\s+(?:know|have|want|like|get)
        i\s+(?:\w+\s+)?(?:said\s+nothing|kept\s+quiet) half[\s-]true in\s+(?:truth|true|reality)\s+(?:it|i|is|was|only|its)
        i\s+(?:said|told|put|claimed)\b[^.;]{2,40}[,(]?\s*(?:but\s+)?(?:really|actually|truth\s+is)\s+(?:it|its|it['’]s|i|im|i['’]m|only|more|closer|nearer) (?:didn['’]?t|did\s+not|didnt|never)\s+bring\s+up
        (?:didn['’]?t|did\s+not|didnt|never|not)\s+(?:tell|mention|say|told|mentioned|said)\s+(?:i\b|them|him|her|anything|about\s+my|abt\s+my|the\s+real|my|that\s+i|about\s+the)
        coward got\s+(?:fired|sacked) was\s+(?:fired|sacked|let\s+go) should(?:['’]ve|\s+have|ve|a)\s+(?:kept|shut) shouldn['’]?t\s+have
        shouldnt\s+have wish\s+i\s+(?:hadn['’]?t|had\s+not|hadnt) they\s+(?:don['’]?t|dont|mustn['’]?t)\s+know
        hope\s+(?:nobody|no\s+one|they|he|she)\b
        because\s+of\s+(?:(?:my|the)\s+)?(?:mum|mom|mam|dad|kids?|wife|husband|partner|little\s+one|baby|knee|back)
    """)
    + r"\b",
    re.I,
)
# "told him my back is fine (it isn't)": a bracket takes back what was said.
_TAKEN_BACK = compiled(
    r"\d\s*(?:[a-z]+\s*){0,3}\(\W*(?:i\s+)?(?:said|told\s+\w+|put|claimed|wrote)\s+\d[^)]*\)|^\W*(?:and\s+|but\s+|so\s+)*(?:said\s+nothing|kept\s+quiet)\b|\(\W*(?:but\s+)?(?:it|i|they|he|she|that|we)\s*(?:['’]m\s+not|is\s?n|do\s?n|did\s?n|was\s?n|ca\s?n|have\s?n|does\s?n|am\s+not|is\s+not|do\s+not|did\s+not)[^)]*\)",
    re.I,
)
_MISHAP = compiled(
    either(r"""
        \b(?:my|the)\s+(?:camera|mic|microphone|wifi|wi-fi|internet|laptop|phone|screen|stomach|tummy|tie|shirt|shoes?|tights|skirt|trousers|zip|dog|cat|baby|doorbell|voice|hands?|legs?|mouth|nose|face|makeup|hair)\s+(?:froze|died|rang|went|was|were|kept|rumbled|ripped|split|broke|cut\s+out|dropped|shook|shaking|started|barked|cried|dried|ran|all\s+over)
        \bi\s+(?:was\s+(?:late|early\s+by\s+accident|shaking|sweating|hungover)|dropped\s+(?:my|the|a)|spilled|spilt|tripped|blushed|sweated|stuttered|stammered|giggled|burped|sneezed|cried|nearly\s+cried|welled\s+up|swore|got\s+lost|called\s+(?:him|her)\s+(?:the\s+wrong|by))\b
        \bwent\s+(?:red|bright\s+red|pink)\b \btalked\s+too\s+(?:much|fast) \bwent\s+on\s+too\s+long
        \b(?:babbled|waffled|blushed|tongue[-\s]tied)\b \bin\s+knots\b \bfingers\s+crossed\b \b(?:rent|bills|mortgage)\s+(?:is\s+|are\s+)?due\b
        ^\W*(?:i\s+)?was\s+(?:\w+\s+){0,3}late\b \bstill\s+(?:limping|coughing|ill|hobbling) \bi\s+(?:look|looked|sounded?)\s+\w+
        \bcried\b \bthrew\s+up\b \bpanic\s+attack
    """),
    re.I,
)
_PLANS = compiled(
    either(r"""
        \b(?:other|second|another|better|my)\s+(?:job\s+)?offers?\b \b(?:got|have|had|has)\s+an?\s+offer\b \boffer\s+from\s+(?-i:[A-Z])
        \b(?:an)?other\s+(?:jobs?|interviews?|option|application|company|place\s+(?:wants|called|offered))\b
        \bmy\s+(?:other|current|present|second|side)\s+(?:job|boss|employer|manager|company|gig|firm)\b
        \bmy\s+(?:\w+\s+)?(?:boss|manager|employer)\s+(?:would|does|doesn|must|has\s+no|hates?|thinks|will|wo)
        \balso\s+(?:talking|interviewing|applied|applying|in\s+talks|got\s+an?\s+interview|have\s+(?:an?\s+|second\s+)?interview|seeing)\b
        \b(?:have|got)\s+(?:\w+\s+){0,2}interviews?\s+(?:at|with|elsewhere|on)\b
        \b(?:applied|interviewing|interview)\s+(?:at|to|with)\s+(?-i:[A-Z])\w+\s+(?:too|as\s+well|also)\b
        ^\W*(?-i:[A-Z])[\w&]+\s+(?:also\s+)?(?:called|rang|offered|emailed|want\s+me|wants\s+me|pays?)\s+(?:me\s+)?(?:too|as\s+well|also|back|with|\d)
        \b(?:hear|heard|hearing)\s+(?:back\s+)?from\s+(?-i:[A-Z])\w+\s+(?:too|also|as\s+well)
        \bother\s+(?:place|one|firm|company)\s+(?:pays|offers|is|has|was) \bstill\s+(?:thinking|deciding|undecided)\b \bplan\s+b\b
        \bback[-\s]?up\s+(?:option|plan) \bnothing\s+better\b
        \bi['’]?d\s+(?:only\s+(?:take|accept)|settle(?=\s+for\b|\W*$)|walk\b(?!\s+(?:in|over|up|the|to|him|her|them|round|through|away\s+and))|(?:take|accept)\s+(?:it|anything|less|the\s+job|[£$€]?\d))
        \b(?:recruiter|headhunter|agency)\s+(?:pinged|called|rang|messaged|emailed|chas\w+|keeps|is\s+after)
        \bwould\s+(?:only\s+)?(?:take|accept|settle\s+for)\s+[£$€\d] \bfriends?\s+with\b \bknow\s+someone\s+there\b \bmy\s+ex\b
        \bnobody['’]?s\s+business\b \b(?:noch|auch)\s+ein\s+angebot
    """),
    re.I,
)
_PAY = compiled(
    r"\b"
    + either(r"""
        salar(?:y|ies)
        (?:the|their|my|current|starting|about|abt|on|re|sick|holiday|basic|base|w|with|of|and|asked)\s+pay(?!\s+(?:attention|slips?|half|for)|roll)
        ^\W*pay(?!\s+(?:attention|slips?|half|for)|roll)
        pay\s+(?:is|was|sounds?|seems?|only|rise|band|grade|scale|range|rate|cut|isn['’]?t|not|low|less|better|worse|talk|:) wages?
        (?<=the\s)money ^\W*money money\s+(?:is|was|talk|sounds|isn['’]?t) gehalt lohn sueldo salario ordenado sal[aá]rio stipend\w*
        hourly\s+(?:rate|pay) day\s+rate pay\s*(?:band|grade|scale) comp(?:ensation)?\s+(?:is|range|was|package|bands?) ctc
        base\s+(?:is|pay|salary) minimum\s+wage pays\s+(?:double|the\s+same|better|more|less|well|badly|peanuts|nothing|shit)
        (?:same|more|less|good|bad|poor|better|that|the)\s+money\b money\s+as\b pay(?:s|ed|ing)?\s+(?:me\s+)?cash tak\w+\s+a\s+(?:pay\s+)?cut
        (?:gross|net|netto|brutto)\s+is\s+\d (?:the|their|day)\s+rate\s+(?:is|was|sounds|seems) pay(?:s|ing)?\s+[£$€]?\d band\s+is
        \d\s*(?:per|an)\s+hour \d\s?p/?h\b \d\s?k\s+(?:less|more|a\s+year|per\s+year|below|under|above) package\s+(?:is|was)
        bonus(?:es)?\s+(?:is|are|was|of) overtime\s+rate posted\s+(?:at\s+)?[£$€]?\d top\s+of\s+(?:the\s+)?range raise
        than\s+(?:what\s+)?i['’]?m\s+on than\s+(?:what\s+)?i\s+(?:get|earn|make) basic\s+(?:is|of|pay)
    """)
    + r"\b|[£$€]\s?\d[\d.,]*\s?k?\s*(?:an?\s+hour|/\s?h|less|more|a\s+year|p\.?a)|^\W*[£$€]{1,3}\s*[:=]",
    re.I,
)
# A sum by itself in somebody's notes is pay: "£24k, less than now", "11.50 an hour", "25k max".
_SUM = compiled(
    r"[£$€]\s?\d{2,3}(?:[.,]\d{3})?\s?k\b|[£$€]\s?\d{2}[.,]\d{3}\b|\b\d{2,3}\s?k\b(?!\s*/\s*(?:s|sec|min|h|d|day|m)\b|\s+(?!max|min|basic|base|plus|gross|net|tops|all\b|a\b|per\b|or\b|is\b|was\b|but\b|and\b|less|more|if\b|for\b|with\b|to\b|on\b|atm|now|which|they|she|he|i\b|in\b|at\b)[a-z])|\b\d{1,2}[.,]\d\d\s*(?:an|per|/|p)\s?h|[£$€]\s?\d+(?:[.,]\d+)?\s*(?:an|per|/|p)\s?h",
    re.I,
)
_FIGURE = compiled(
    r"\b(?:i\s+(?:want|need|asked|said|get|earn|make|am\s+on)|i['’]?m\s+on|would\s+take|i['’]?d\s+(?:want|need|take|walk)|asked\s+(?:for\s+)?)\s*(?:for\s+|at\s+least\s+|about\s+|on\s+)?[£$€]?\d{2,6}(?:[.,]\d+)?\s?k?(?=\s*(?:[.,;!?)]|$|all\s+in|gross|net|basic|plus|min\b(?=\W*$|\s+(?:or|and|but|they|he|she|please)\b)|to\s+make|and\b|but\b))(?!\s*%)|\bsh(?:oul)?d\s+have\s+(?:said|asked)\s+\d",
    re.I,
)
_NOT_OWN_PAY = compiled(
    r"\b(?:targets?|quotas?|a\s+quarter|per\s+quarter|margins?|budgets?|customers?|sales|turnover|revenue|projects?|invoices?|orders?|stock|per\s+cover|fundrais\w+|(?:pay|wage)\s+slips?|payroll|insulin|tickets?|donors?|grants?|lose|losing|saved?|costs?|arrears|debts?|scrap|waste|backlogs?|complaints?|claims|losses|waits?|handovers?|minutes|stops|an\s+hour\s+(?:a\s+day|late|early|each|of))\b",
    re.I,
)
_BUSINESS = compiled(r"\b(?:forgot|ask|didn['’]?t\s+get\s+to|send|sends|sending|email|emailing|share|confirm)\b", re.I)


# What they say of their own house is told by them, and no remark of the writer's: "Tom said the ward is quiet at night".
_REPORTED = compiled(
    r"(?:@|he|she|they)\s+(?:also\s+|then\s+)?(?:said|says|told\s+(?:me|us)|explained|mentioned|described|showed)\b",
    re.I,
)
# To have said little is no confidence: "Otto kept quiet most of the time"; the writer's own silence is another matter.
KEPT_QUIET = compiled(
    r"^\W*(?:(?:and|but|so)\s+)*(?!i\b)(?:[\w.'’-]+\s+|\([^()]*\)\s*){1,4}?(?:mostly\s+|just\s+)?(?:kept|stayed|remained)\s+(?:very\s+|mostly\s+|pretty\s+)?quiet\b(?!\s+about\b)",
    re.I,
)
_DIGIT = compiled(r"\d")
_LAST = 16  # a clause is asked the same by several rules in a row


def is_remark(text: str, names: re.Pattern[str], lexicon: Lexicon = NO_WORDS, *, told: bool = False) -> bool:
    """Say whether a clause is a remark that no letter may carry. `names` finds the people of the notes; `lexicon` has the words that praise and blame; `told` is said of a question and its answer."""
    if len(text.split()) < 2:
        return False
    if _TAKEN_BACK.search(text):
        return True
    if KEPT_QUIET.match(text) and not is_pay(text):
        return False
    told = told or is_told(text) or is_asked(text)
    if (
        _ADMITTED.search(text)
        or _PLANS.search(text)
        or _GOSSIP.search(text)
        or tells_terms(text)
        or (not is_asked(text) and is_private_matter(masked(text, names, lexicon)))
        or talks_behind_back(masked(text, names, lexicon))
    ):
        return True
    if is_pay(text):
        return True
    if speaks_of_self(text, told):
        return True
    if told:
        return False  # what was said to them is no secret, whatever it was about
    story = _STORY.search(text) is not None or _QUESTION.match(text) is not None
    if not story and (_PHRASES.search(text) or _SWEARING.search(text)):
        return True
    if _HOPE.match(text) or _MISHAP.search(text) or _OPINION.match(text):
        return True
    tokens = tokens_of(masked(text, names, lexicon))
    story = story or (_REPORTED.match(" ".join(tokens)) is not None and not judges_person(tokens, lexicon))
    return (
        (not story and judges_person(tokens, lexicon))
        or (not story and _judges(tokens, _SOUGHT.search(text) is not None, lexicon.judging))
        or _feels(tokens, text)
        or _private_life(tokens, text)
    )


def masked(text: str, names: re.Pattern[str], lexicon: Lexicon) -> str:
    """Return a text with "@" for the people of the notes and for given names of the world."""
    return _GIVEN.sub(lambda found: NAME if fold(found[0]) in lexicon.given else found[0], names.sub(f" {NAME} ", text))


# To open-source something is work, and no openness.
_OPEN_SOURCE = compiled(r"\bopen[ -]sourc(?:e|es|ed|ing)\b", re.I)


def tokens_of(text: str) -> list[str]:
    """Return folded words and stops: "he's" in two, "didn't" in one."""
    found: list[str] = []
    text = _OPEN_SOURCE.sub("sources", text)
    if any(three in text for three in _THREE_ALIKE):
        text = _DRAWN_OUT.sub(r"\1", text)
    for token in _TOKEN.findall(text):
        stem, mark, end = token.replace("’", "'").rpartition("'")
        if mark and end.lower() in {"s", "re", "d", "ll", "ve"}:
            found += [fold(stem), end.lower()] if stem else [end.lower()]
        else:
            found.append(fold(token.replace("'", "").replace("’", "")) or token)
    return found


@lru_cache(maxsize=_LAST)
def is_told(text: str) -> bool:
    """Say whether a clause is what the writer told or showed them."""
    return _TOLD.match(text) is not None


@lru_cache(maxsize=_LAST)
def is_asked(text: str) -> bool:
    """Say whether a clause is what somebody asked."""
    return _ASKED.match(text) is not None


@lru_cache(maxsize=_LAST)
def is_pay(text: str) -> bool:
    """Say whether a clause is about the writer's pay, said or hoped for."""
    if _NOT_OWN_PAY.search(text) or (_BUSINESS.search(text) and not _DIGIT.search(text)):
        return False
    return any(cue.search(text) for cue in (_PAY, _FIGURE, _SUM))


_SOFTENERS = frozenset(
    ["bit", "so", "very", "too", "super", "rather", "quite", "pretty", "kinda", "kind", "sort", "really"]
)
_CLAUSE = frozenset([NAME, "i", "he", "she", "they", "it", "we", "no", "there", "nobody"])
# What may stand between somebody and their "was", and what closes a judgement: "Pat (the boss) was kind and".
_BETWEEN = words_of(": ( ) who himself herself itself though just also really both all only")
_CLOSES = words_of("and but at w with too as in though guy lady woman man person")
_AGES = frozenset(["young", "old", "older"])


def _judges(tokens: Sequence[str], sought: bool, judging: frozenset[str]) -> bool:
    """Find "<somebody> was <how>", "<somebody> <how>", "lovely woman", "<somebody> yawned", "<the place> was <how>"."""
    for at, token in enumerate(tokens):
        if (
            token in FOLK
            and not sought
            and at
            and (
                tokens[at - 1] in PERSONAL
                or (
                    tokens[at - 1] in {"good", "great", "horrible"}
                    and token in {"man", "woman", "bloke", "guy", "girl", "lad", "people", "laugh"}
                )
            )
            and tokens[at - 1] not in _AGES
        ):
            return True
        person, place = token == NAME or token in SUBJECTS, token in PLACES
        if not (person or place):
            continue
        after = at + 1
        while after < len(tokens) and tokens[after] in _BETWEEN:
            after += 1
        if after >= len(tokens):
            break
        linked = (
            (tokens[after] in COPULA or tokens[after] in {"s", "re"})
            and after + 1 < len(tokens)
            and tokens[after + 1] not in _BREAK
            and not (tokens[after] == "got" and tokens[after + 1] in {"a", "an", "the", "some", "two", "three"})
        )  # "they got a big order": they have it
        if person and tokens[after] in CONDUCT and (token == NAME or token in {"he", "she"}):
            return True
        if (
            place
            and not person
            and tokens[after] in {"smelled", "smelt", "smells", "stank", "stinks", "reeked", "reeks"}
        ):
            return True
        begin = after + linked
        if not linked and token != NAME and not place:
            continue
        place_word = begin
        while place_word < len(tokens) and place_word - begin < 7 and tokens[place_word] in HEDGES:
            place_word += 1
        if place_word >= len(tokens):
            continue
        word, following = tokens[place_word], tokens[place_word + 1 : place_word + 2]
        if person and (word in PERSONAL or (linked and word in INTEREST)):
            if (
                word in INTEREST
                and following
                and (following[0] in _OBJECT or (word in MENTAL and following[0] in _CLAUSE))
            ):
                continue
            if linked or not following or following[0] in _BREAK or following[0] in _CLOSES:
                return True
        if (
            place
            and not person
            and (word in SHABBY or (linked and word in judging and token != "it"))
            and (linked or not following or following[0] in _BREAK)
        ):
            return True
    return False


def _feels(tokens: Sequence[str], text: str) -> bool:
    """Find the writer's own feelings: "I was so nervous", "felt sick", "my hands"."""
    opening = 0
    while opening < len(tokens) and tokens[opening] in HEDGES:
        opening += 1
    word = tokens[opening] if opening < len(tokens) else ""
    there = tokens[opening + 1 : opening + 3] in (["in", "there"], ["in", "here"]) or tokens[
        opening + 1 : opening + 2
    ] in (["place"], ["building"], ["inside"])
    if word in SHABBY and there:
        return True
    if word in SHAKEN or (opening and tokens[0] in _SOFTENERS and (word in PERSONAL or word in SHABBY)):
        return True
    if not _OWN.search(text):
        return False
    for at, token in enumerate(tokens):
        if token not in FEELINGS:
            continue
        before = at - 1
        while before >= 0 and tokens[before] in HEDGES:
            before -= 1
        verb = tokens[before] if before >= 0 else ""
        subject = tokens[before - 1] if before >= 1 else ""
        if verb in {"im", "i'm", "i’m"} or (
            verb in {"was", "am", "felt", "feel", "feeling", "got", "get", "look", "looked"}
            and (subject in {"i", ""} or (verb in {"felt", "feeling"} and subject not in {"he", "she", "they", NAME}))
        ):
            following = tokens[at + 1 : at + 2]
            return not (
                token in {"happy", "sure", "proud", "pleased", "positive"}
                and following
                and following[0] in {"to", "of", "that"}
            )
    return False


def _private_life(tokens: Sequence[str], text: str) -> bool:
    """Find the writer's own affairs: "my knee", "our little one", "the wife says"."""
    if re.search(
        r"^\W*(?:ps\s+)?(?:(?:(?:my|the)\s+)?(?:wife|husband|mum|mom|mam|dad|partner|girlfriend|boyfriend|hubby|missus)\s+(?:says?|said|thinks?|wants?|will|hates?|reckons|is|was|asks?)|ask\s+(?:mum|mom|mam|dad|the\s+(?:wife|husband)))\b",
        text,
        re.I,
    ):
        return True
    if re.match(r"^\W*(?:am|can|could|do|does|is|are|will)\b.*\?", text, re.I):
        return False  # a question of rights is one to ask
    for at, token in enumerate(tokens):
        if token in {"sister", "brother", "father", "mother"} and (not at or tokens[at - 1] not in {"my", "our"}):
            continue  # "my referee Sister Joan"
        if (
            token in AFFAIRS
            and tokens[at - 1] != "own"
            and any(word in {"my", "our"} for word in tokens[max(0, at - 3) : at])
        ):
            return not (
                token in {"boss", "manager", "employer", "record", "family", "points", "age", "weight", "religion"}
                and "current" not in tokens
                and token in {"boss", "manager", "employer", "record", "points"}
            )
        if token in {"childcare", "daycare"} and _OWN.search(text):
            return True
    return False


__all__ = ["KEPT_QUIET", "NAME", "is_asked", "is_pay", "is_remark", "is_told", "masked", "tokens_of"]
