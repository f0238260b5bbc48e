"""Say whether a clause is about the writer: how it went for them, what they would rather, their body, home, money and other irons in the fire."""

from __future__ import annotations

import re

from sincerely.core.reading.patterns import compiled

_I = r"(?:^\W*(?:(?:and|but|so|tbh|honestly|though|also|ngl|really|just|still|maybe|perhaps|probably|think|fear)\W+)*(?:i\s+|im\s+|i['’]m\s+)?|\bi\s+)"
_ADV = r"(?:(?:really|probably|just|so|also|totally|completely|maybe|perhaps|def(?:initely)?|nearly|almost|honestly|kinda|actually|still|always|sort\s+of|only|even|clearly|def)\s+)*"
_SHOWN = compiled(
    rf"{_I}{_ADV}(?:came\s+(?:across|over)|undersold|oversold|overshared|overran|overdid|overthought|teared\s+up|blanked|bombed|babbled|gabbled|waffled|rambled|burbled|droned|blabbed|gushed|panicked|cringed|cried|wept|welled|choked|clammed\s+up|dried\s+up|lost\s+(?:my\s+(?:thread|train|temper|rag|cool|nerve|voice)|it)|let\s+myself\s+down|kicked?\s+myself|made\s+(?:a\s+(?:fool|mess|hash|pig['’]?s\s+ear)\s+of|a\s+tit|an\s+idiot)|could\s+(?:have|a|of)\s+(?:kicked|cried|died|hugged|kissed|slept)|could(?:n['’]?t)?\s+(?:feel|stop|sit\s+still|breathe|hack|cope|stomach|bear|stand|care\s+less|live\s+with|see\s+myself|get\s+(?:warm|comfy|comfortable))|talked\s+(?:myself|him|her|them|over)|sold\s+myself|tied\s+myself|repeated\s+myself|sat\s+there\s+(?:thinking|wondering|like|feeling)|sound(?:ed)?\s+like|must\s+have\s+(?:looked|sounded|seemed))\b"
    rf"|{_I}{_ADV}(?:talked|spoke|said|went\s+on)\s+(?:a\s+bit\s+|far\s+|way\s+)?too\s+(?:much|long|little|fast|quickly|softly)(?=\W*$|\s+(?:about|abt|on|for|at|in|of|again|as\s+usual)\b)"
    r"|\bi\s+(?:\w+\s+){0,2}?(?:talk(?:ed)?|spoke|said|went|sound(?:ed)?|look(?:ed)?|was|am|answered|seem(?:ed)?|smiled|laughed|came\s+across)\s+(?:\w+\s+){0,2}?(?:too|way\s+too|far\s+too)\s+(?:much|long|fast|slow\w*|quiet\w*|loud\w*|little|hard|eager|keen|nervous|stiff|modest|honest|old|young|many|quick\w*|soon|cocky|formal|casual|thick|away)\b"
    r"|\bwhat\s+(?:am|was)\s+i\s+(?:doing|thinking)\b|\b(?:please\s+)?(?:god|lord)\b[^.]*\b(?:let|please|make|give)\b|\bplease\s+(?:\w+\s+)?let\s+(?:me|it|this|them|her|him)\b(?!\s+know)|\b(?:dear\s+god|oh\s+god|god\s+knows|heaven\s+knows|pray(?:ing|ed)?)\b",
    re.I,
)
_WISHES = compiled(
    rf"(?:^\W*(?:(?:and|but|so|tbh|honestly|ngl)\W+)*(?:wouldn['’]?t|couldn['’]?t|would|could)|\b(?:i\s+(?:would|wouldn['’]?t|could|couldn['’]?t|might|can['’]?t|cant|don['’]?t|dont)|i['’]?d|could\s+i|would\s+i))\s+(?:\w+\s+)?{_ADV}"
    r"(?:want\s+to\s+(?:be|work|end|sit|spend|get\s+(?:stuck|on))|hack\s+it|see\s+myself|picture\s+myself|imagine|stick\s+it|fit\s+in|go\s+(?:there|with\s+them|back|elsewhere)|be\s+(?:the\s+(?:only|youngest|oldest|eldest|baby)|stuck|bored|miserable|lonely|happier|better\s+off|mad\s+(?:not\s+)?to|daft|a\s+fool|lying|gutted|lost|out\s+of\s+my\s+depth|worse\s+off|tempted)|be\s+(?:able\s+to\s+)?(?:cope|stand|hack)|last\s+(?:a|six|five|long)|drive\s+that|do\s+that\s+commute|face\s+(?:the|another)|settle|take\s+(?:it|the\s+job|less|anything|whatever)|say\s+yes|turn\s+(?:it|them)\s+down|trust|rather|survive|sleep|afford|commute)\b"
    r"|\bi\s+(?:need|want|like|love|hate|miss)\s+(?:the|this|that|a|my)\s+(?:\w+\s+)?(?:pension|money|job|hours|break|change|holiday|stability|security|flexibility|cash|benefits|win)\b(?=.*\b(?:more\s+than|if|tbh|really|badly|truth|honest|not\s+the)\b|\W*$)|\b(?:if\s+i['’]?m\s+(?:honest|truthful)|truth\s+be\s+told|to\s+be\s+(?:honest|truthful)|if\s+i\s+am\s+honest)\b"
    r"|(?:^\W*|\bi['’]?m\s+|\bi\s+|\bim\s+)only\s+(?:\w+\s+){0,4}?(?:because|coz|cos|cuz|bc|for\s+the\s+(?:money|pension|hours|cash|holidays))\b|\b(?:doing|want|took|take|applied|taking|applying|went|going|need)\s+(?:for\s+)?(?:this|it|the\s+job|here)?\s*(?:only\s+)?(?:because|coz|cos|cuz|bc)\s+(?:the|my|i|our|of)\b|\bdesperate\s+(?:for|to)\s+(?:the|this|get|leave|go|a\s+change|work|money|hours)\b|\b(?:cant|can['’]?t|won['’]?t|wont)\s+(?:\w+\s+)?(?:take|stand|bear|face|afford)\s+(?:many|much|another|any)?\s*(?:more|longer)\b",
    re.I,
)
_ELSEWHERE = compiled(
    r"\bif\s+(?:(?!i\b|you\b|we\b|they\b|he\b|she\b|it\b)[\w'’.]+\s+){1,3}(?:says?\s+yes|comes?\s+(?:back|through|up|good)|offers?|makes?\s+an?\s+offer|falls?\s+through|doesn['’]?t\s+(?:work|come)|calls?|rings?)\b|\b(?:my|our|the)\s+(?:boss|manager|gaffer|head|supervisor|lot|lead|director)\s+(?:here|there|at\s+(?:work|home|the\s+moment)|now|currently|back\s+at)\b|\b(?:my\s+)?(?:current|present|old|last|previous|existing)\s+(?:place|lot|boss|manager|gaffer|firm|employer|job|school|ward|head)\s+(?:\w+\s+)?(?:is|are|was|were|would|wouldn['’]?t|don['’]?t|doesn['’]?t|hates?|drives?|treats?|messed|never|still|has|have)\b|\b(?:hit\s+the\s+roof|go\s+(?:mad|spare|ballistic|mental)|kill\s+me)\s+if\b|\b(?:handing|hand|handed)\s+in\s+my\s+notice\b|\bkeep(?:ing)?\s+my\s+options\b|\b(?:another|second|other)\s+(?:iron|irons|one)\s+in\s+the\s+fire\b|\bstill\s+(?:waiting|waitin)\s+(?:on|for|to\s+hear\s+from)\s+(?-i:[A-Z])|\b(?:first|second|third|fallback|safety|dream)\s+choice\b",
    re.I,
)
_BODY = r"(?:hands?|legs?|knees?|cheeks?|face|voice|heart|stomach|tummy|shoulders?|head|mouth|throat|neck|back|feet|foot|hip|ears?|eyes?|eye|nose|palms?|skin|brain|nerves|hearing|bladder|belly|wrists?|teeth|tooth)"
# A sick note is the writer's own, or says of what or for how long: "every nurse signed off within six weeks" is found able.
_SIGNED_OFF = r"(?:\bi(?:['’]?(?:m|ve|d))?\s+(?:(?:am|was|got|have|had|been|still|just|even|currently|then)\s+)+signed\s+off\b(?!\s+(?:as|on|to|in|at|by\s+(?!my\s+(?:doctor|gp)|the\s+(?:doctor|gp))|within|after|before|competent))|\bsigned\s+off\s+(?:sick|ill|work|for\s+(?:\w+\s+)?(?:days|weeks?|months?|good)|with\s+(?:(?:my|an?|the|work|bad|severe|some)\s+){0,3}(?:stress|anxiety|depression|burn-?out|nerves|exhaustion|back|knees?|hip|shoulder|flu|covid|migraines?)))\b"
_BODILY = compiled(
    rf"\b(?:my|me)\s+(?:\w+\s+)?{_BODY}\s+(?:was|were|is|are|wo['’]?nt|won['’]?t|wouldn['’]?t|can['’]?t|cant|went|kept|keeps|gave|gives|has|had|hurts?|aches?|ached|ail|jiggling|shaking|burning|sweating|pounding|racing|rumbling|playing|goes|killing|trembl\w+|twitch\w+|acting|not|sore|bad|dry|all)\b|\b(?:stop|feel|keep)\s+my\s+{_BODY}\b|\b(?:relocat\w+|moving|commut\w+|the\s+(?:commute|drive|journey|trek|school\s+run|bus\s+ride)|childcare|getting\s+there|travel(?:ling)?)\s+(?:there\s+|every\s+day\s+)?(?:(?:would|will|could|might|is|was|wd|wld|['’]?s|['’]?ll|['’]?d|be|going\s+to|gonna|an?|the|really|so|too|absolute|total|bit|of|a)\s+)+(?:nightmare|pain|killer|hell|murder|slog|bore|problem|worry|nuisance|headache|horrible|awful|grim|far|long|much|doable|ok|fine|hard|tough|expensive|miserable)\b"
    r"|^\W*(?:my\s+)?(?:knees?|back|hips?|shoulders?|feet|voice|nerves)\s+(?:gone|killing|shot|sore|knackered|aching|hurts?|wrecked)\b|\bi['’]?m\s+\d\d\b(?!\s*(?:k|%|on|min|years\s+in))|"
    + _SIGNED_OFF
    + r"|\bpills\b|\bsleepless\b|\b(?:haven['’]?t|hadn['’]?t|didn['’]?t|barely|hardly)\s+sle(?:pt|ep)\b|\b(?:failed|flunked)\s+(?:my|the)\s+(?:last\s+)?(?:medical|test|exam|dbs|check|probation)\b|\btime\s+of\s+the\s+month\b|\bon\s+the\s+(?:turn|change|pill)\b|\bhot\s+flush\w*|\bmenopaus\w+|\b(?:i['’]?m|i\s+am|im|about\s+(?:me|my)\s+being|we['’]?re|we\s+are)\s+(?:\w+\s+)?(?:pregnant|expecting|trying\s+for|diabetic|epileptic|dyslexic|autistic|deaf|ill|divorc\w+|broke|skint|in\s+debt|gay|trans)\b|\b(?:about|mention|abt)\s+the\s+(?:baby|pregnancy|wedding|op|operation|divorce|tribunal|warning|gap|conviction)\b",
    re.I,
)
_TASTE = compiled(
    r"\b(?:not|n['’]t|never)\s+(?:really\s+)?(?:(?:for\s+)?me\W*$|my\s+(?:thing|bag|scene|cup|kind|sort|idea)\b)|\b(?:suits?|suited)\s+me\b|\b(?:right|just)\s+up\s+my\s+street\b|\b(?:had|have|got)\s+(?:a\s+)?(?:bad|good|funny|weird|sinking|horrible|nagging)\s+(?:feeling|vibe)s?\b|\b(?:nagging|niggling)\s+(?:doubt|worry|feeling)\b|\b(?:alarm|warning)\s+bells\b|\bdodged\s+a\s+bullet\b|^\W*(?:i\s+)?felt\s+(?:like|as\s+(?:if|though))\b|\bhalf\s+(?:of\s+)?the\s+truth\b|\bhalf\s+of\s+truth\b|\bi\s+want\s+(?:this|it)\b|\bwant\s+to\s+live\s+there\b|\bhad\s+(?:me|us)\s+in\s+(?:tears|stitches)\b|\b(?:last|a\s+bit)\s+of\s+a\s+(?:dump|joke|mess|let-?down)\b",
    re.I,
)
_ASKING = compiled(
    r"\b(?:asked?\s+for|said|want(?:ed)?|told\s+\w+|asking|i\s+get|on)\s+[£$€]?\d{2,3}(?:[.,]\d+)?\s?k?\b\W*(?:,|\band\b|\bbut\b|;|-)\s*(?:they|he|she|@|[A-Z]\w+)\s+(?:winced|laughed|coughed|smiled|went\s+quiet|didn['’]?t|raised|paused|flinched|blinked|nodded|frowned|wrote|looked)|\bpay\s+is\b",
    re.I,
)


def speaks_of_self(text: str, told: bool) -> bool:
    """Say whether a clause is the writer's own affair or own verdict. Of what was `told` to them only how it came across is a remark."""
    cues = (_SHOWN,) if told else (_SHOWN, _WISHES, _ELSEWHERE, _BODILY, _TASTE, _ASKING)
    return any(cue.search(text) for cue in cues)


__all__ = ["speaks_of_self"]
