"""The signs of a promise: who, what is to come, and the verbs of giving, telling and doing."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

# --- verbs: their plain form; the others ("sends", "sending") are built from it ------------------------------------
_PLAIN = words_of("""
    send email e-mail mail forward fwd share bring upload post text ring call phone fax write drop provide hand
    pass submit scan whatsapp message msg ping dm confirm complete fill return arrange organise organize book
    schedule introduce chase inform revert invite connect deliver supply prepare circulate reply answer respond
    update report check fix sort loop put set get give show let keep dig follow come talk run add take speak
    tell contact refer nominate reach notify feed point copy cc print sign collect fetch lend recommend
    telephone propose advise release issue publish announce re-book rebook reschedule resend re-send shout pop
    txt draft push debrief find
""")
# Verbs that alone say nothing of giving need what goes with them.
_COMPLEMENT = {
    "get": r"(?:\s+(?:back|in\s+touch|me|us|him|her|them|it|the|my|\w+['’]s|(?:\w+\s+){1,7}(?:to|over)))", "come": r"\s+back", "give": r"\s+(?:me|us|him|her|them|it|a|the|my|(?:\w+\s+){1,2}(?:a|the|my))",
    "let": r"\s+(?:\w+\s+){1,4}?know", "keep": r"\s+(?:me|him|her|them|us)", "put": r"\s+(?:me|us|him|her|them|together|in|my|the)", "set": r"\s+(?:\w+\s+){0,4}?up", "run": r"\s+it\s+(?:by|past)",
    "take": r"\s+(?:it|my|the|them|in|up)", "show": r"\s+(?:me|him|her|them)", "talk": r"\s+to", "speak": r"\s+(?:to|with)", "follow": r"\s+up", "dig": r"\s+(?:out|up)", "feed": r"\s*back",
    "add": r"\s+me", "tell": r"\s+(?:me|us|him|her|them)", "check": r"\s+(?:with|w(?:/|\b)|and|the|my|if|on|references|refs|it)", "sort": r"\s+(?:out|the|my|it)", "point": r"\s+me", "reach": r"\s+out",
    "hand": r"\s+(?:in|over|him|her|them|it|my|the)", "loop": r"\s+(?:in|\w+\s+in)", "sign": r"\s+(?:the|it|and)", "report": r"\s+back", "text": r"(?!\s+(?:editor|book))", "book": r"(?!\s+(?:club|shop|challenge))",
    "call": r"(?!\s+(?:centre|center|out|handling))", "post": r"(?!\s+(?:office|grad))", "fix": r"\s+(?:it|up|a|the)\b", "push": r"\s+(?:for|them|him|her|it)", "debrief": r"\s+(?:me|us)", "update": r"\s+(?:the|my|me|him|her|them|us)", "return": r"\s+(?:the|my|it|them)",
    "shout": r"\s+(?:me|us)", "pop": r"\s+(?:it|in|over|round|my|the)", "issue": r"\s+(?:the|an?|my|offers?|contracts?)", "release": r"\s+(?:the|names?|results?|offers?)", "draft": r"\s+(?:the|an?|it|something|my)", "find": r"\s+(?:out|me|my|the|it)", "pass": r"\s+(?:it|on|my|the|them|along)", "drop": r"\s+(?:my|the|him|her|them|it|in|off|a|by|round)", "answer": r"(?:\s+(?:by|in|on|within|me|him|her|them|to)|\W*$)", "share": r"(?!\s+price)",
}  # fmt: skip


def _form(verb: str, which: str) -> str:
    if which == "ing":
        stem = verb[:-1] if verb.endswith("e") and verb != "e-mail" else verb
        doubled = {
            "get": "getting",
            "put": "putting",
            "set": "setting",
            "let": "letting",
            "drop": "dropping",
            "dig": "digging",
            "submit": "submitting",
            "run": "running",
            "scan": "scanning",
            "refer": "referring",
        }
        return doubled.get(verb, stem + "ing")
    if which == "s":
        return (
            verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s")
            if not verb.endswith("y") or verb[-2] in "aeiou"
            else verb[:-1] + "ies"
        )
    return verb


def _verbs(which: str) -> str:
    return (
        "(?:"
        + "|".join(
            re.escape(_form(verb, which)) + _COMPLEMENT.get(verb, "")
            for verb in sorted(_PLAIN, key=lambda verb: (-len(verb), verb))
        )
        + r")\b"
    )


GIVE = _verbs("")
_GIVES = _verbs("s")
_GIVING = _verbs("ing")
_ADV = r"(?:(?:also|then|still|just|quickly|definitely|probably|prob|both|all|either|personally|now|try\s+(?:to|and)|hopefully|maybe|first|always|really|please|pls|def|and|only)\s+)*"
_MODAL = r"(?:['’]?ll|['’]d|\s+ll|\s+will|\s+would|\s+shall|\s+wld|\s+(?:is|are|was|am)\s+(?:going\s+to|gonna|to|due\s+to)|['’]?(?:s|re|m)\s+(?:going\s+to|gonna|to)|\s+gonna|\s+going\s+to|\s+(?:promised|offered|agreed|hopes?|aims?|plans?|intends?)\s+(?:me\s+)?(?:to)?|\s+to|\s+can)"
_START = r"^\W*(?:(?:and|but|so|also|then|ok|oh|plus|anyway|next|now|yes|well|she|he|they)\W+)*"
# Who is left out is the writer; of "she promised to send it" it is she who does.
_OWN_START = _START.replace("|she|he|they", "")
# Mine: what I will, must, owe, have promised.
MINE = compiled(
    rf"(?:\bi(?:\s+(?:still|also|just|then|now|really))?(?:['’]?ll|l|['’]?ve\s+(?:got\s+)?to|['’]?d\s+better|['’]?m\s+(?:to|going\s+to|gonna|supposed\s+to|due\s+to|meant\s+to)|\s+(?:will|must|shall|should|gotta|ought\s+to|(?:need|have|am|agreed|offered|undertook|want)\s+(?:got\s+)?(?:to|2)|am\s+(?:going|due|supposed)\s+to|to|promised(?:\s+(?:to|\w+(?:\s+\w+)?\s+(?:to|i['’]?d|i\s+would|that\s+i['’]?d)))?|said\s+(?:that\s+|yes\s+)?i\s*(?:['’]?ll|['’]?d|\s*would|\s*will|\s*can)|told\s+\w+(?:\s+\w+)?\s+(?:that\s+)?i\s*(?:['’]?ll|['’]?d|\s*would|\s*will)))\s+{_ADV}"
    rf"|(?:{_OWN_START}(?:promised|need|needs|have|must|got|agreed|offered|gotta|remember|don['’]?t\s+forget|to\s?-?do\W|am)|{_START}(?:said\s+i['’]?d|said\s+i\s+would|said\s+i['’]?ll|told\s+\w+\s+i(?:['’]?d|\s+would|['’]?ll)))\s*(?:(?:to|2|her\s+to|\w+\s+i['’]?d)\s+)?{_ADV}"
    rf"|\b\w+\s+wants?\s+me\s+to\s+){GIVE}"
    # "Promised Helen to send it": who is left out is the writer, whoever was promised.
    rf"|^\W*(?:(?:and|but|so|also|then|plus)\W+)*promised\s+(?:him|them|the\s+\w+|(?-i:[A-ZÀ-Þ])[\w'’.-]*(?:\s(?-i:[A-ZÀ-Þ])[\w'’-]*){{0,2}})\s+to\s+{_ADV}{GIVE}"
    rf"|{_START}(?:to\s+{GIVE}(?:\s*:)?)(?!\s+(?:me|us)\b)"
    rf"|\bi\s+{GIVE}(?=.*\b(?:my|him|her|them|it|to)\b)"
    rf"|\bi(?:['’]?m|\s+am)\s+{_ADV}{_GIVING}"
    r"|\bi\s+promised\s+(?:(?:him|her|them)\s+)?(?:the|my|an?|some)\s+\w+|^\W*promised\s+(?:the|my)\s+\w+|^\W*(?:me\s*\W+\s*)?(?:enviar|mandar|schicken|senden|envoyer|sturen|mailen)\b"
    rf"|\b(?:they|she|he|hr)\s+(?:said|says|told\s+me|asked\s+me|wants?\s+me)\s+to\s+{GIVE}(?=\s+(?:them|him|her|the|my|it)\b)|\bwants?\s+[^.;]{{3,50}}?\s+from\s+me\b"
    r"|\b(?:i\s+)?(?:also\s+|still\s+)?owe\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+|the\s+\w+)\b|\bpromised\s+(?:him|her|them|(?-i:[A-ZÀ-Þ])\w+)(?:\s+(?-i:[A-ZÀ-Þ])\w+)?\s+(?!to\b|me\b|us\b|that\b|he\b|she\b|they\b)\w+"
    rf"|^\W*(?:(?:and|also|then|so|plus)\s+)*{_GIVING}(?!\s+(?:me|us)\b)(?=.*\b(?:my|him|her|them|to|tomorrow|tmrw|tonight|by)\b)"
    rf"|\bcould\s+i\s+(?:bring|send|email|upload)\b"
    # What came goes back: "back to him by Thurs", "to be back with them Monday".
    r"|^\W*(?:(?:and|it|that|due|wants?|needs?|is|has|it['’]?s|to|be|go(?:es)?)\s+){0,4}back\s+(?:to|with|at)\s+(?:him|her|them|hr|(?-i:[A-ZÀ-Þ])[\w'’]+)\b"
    r"|^\W*(?:[\w.'’-]+\s+){1,3}?(?:still\s+|also\s+)?(?:needs?|wants?)\s+(?:my|me\s+to)\s+(?!opinion|view|thoughts?|take|help|answer|advice|experience|side)\w+"
    r"|^\W*(?:ich|ik|yo|eu|je|io)\b\W*.{0,30}\b(?:schick\w*|sende|nachreich\w*|stuur\w*|mand[oa]r?|env[ií][oaé]\w*|envoie\w*|mail\w*)\b|^\W*(?:mando|envi?[oé]|schicke|sende|envoie)\b",
    re.I,
)
# What only the writer has to give.
_OWN_PAPERS = r"(?:certs?|certificates?|certifications?|cv|resum[eé]|résumé|refs?|references?|referees?|portfolio|transcripts?|diplomas?|licen[cs]es?|payslips?|pay\s+stubs|passport|dbs|(?:work|writing|code)\s+samples?|availability)"
# "Will send Ms Patel my certificate", "will send acs certificates": the writer left the "I" out. To me, or with nobody named, it is theirs; a Will who does it "sends".
WILL = compiled(
    rf"^\W*(?:(?:also|ok|next|now|yes|then)\W+)*(?:(?:will|shall|gonna|['’]ll)\s+)(?!.*\b(?:me|us)\b){_ADV}(?:(?=bring\b|drop\b|upload\b|submit\b|return\b|hand\s+(?:in|over)\b|scan\b|fill\b|complete\b){GIVE}|{GIVE}(?=.*\b(?:(?:my|him|her|them|to)\b|{_OWN_PAPERS}\b(?!\s+(?:forms?|templates?|links?|requests?)\b))|\s+(?!(?:mon|tue|wed|thu|fri|sat|sun)(?:\w*day|s|rs|nes)?\b)(?-i:[A-ZÀ-Þ])))",
    re.I,
)
# A duty of mine is promised when it has a day: "I have to do it within 48 hrs", "must renew it by March".
DUTY = compiled(
    r"\bi\s+(?:do|finish|complete|return|make)\s+(?:it|them|this|that)\b|\bsaid\s+i(?:['’]?d|['’]?ll|\s+would|\s+will)\s+(?!be\b|love|like|prefer|rather|have\b|want|go\b|start\b)\w+|\bi(?:['’]?ll|l|['’]?ve\s+(?:got\s+)?to|\s+(?:will|must|gotta|(?:need|have)\s+(?:got\s+)?to))\s+(?!be\b|know\b|start\b|give\s+notice|think|see\b|hear|decide)\w+|^\W*(?:and\s+|also\s+|then\s+)?(?:have|need|must|got|gotta)(?:\s+to)?\s+(?!be\b|know\b|think|see\b|hear|decide|someone|somebody|people|an?\b|more\b|some\b)\w+",
    re.I,
)
NOW = compiled(rf"\bi\s+(?:also\s+|then\s+)?(?:{GIVE}|give)", re.I)
BARE = compiled(
    rf"^\W*(?:bring|send|email|upload|submit|return)\s+(?!me\b|us\b|someone|somebody|an?\s+\w+\s+to\b)\w+(?=.*\b(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|tmrw|tonight|by|before)\w*\b)|^\W*(?:(?:pls|please|and|also|then)\s+)*{GIVE}(?=\s*:|\s+(?:my|him|her|them|it|the|a|both|two|three|to|over|back|copy|copies|proof|scan|refs|references|photos?|details|certs?|certificates?|(?-i:[A-ZÀ-Þ])[\w'’]+))",
    re.I,
)
_WHO = r"(?:she|he|they|we|hr|talent(?:\s+team)?|recruit(?:er|ment|ing)|(?:some(?:one|body))|both|the\s+\w+(?:\s+\w+)?|(?:her|his|their)\s+\w+|(?-i:(?!I\b)[A-ZÀ-Þ])[\w'’-]*\.?(?:\s+(?:from\s+\w+|madam|sir|(?-i:[A-ZÀ-Þ])[\w'’-]*|\([^)]{1,30}\))){0,3}|(?-i:[A-Z]{2,4})|\w+['’]s\s+assistant)"
THEIRS = compiled(
    rf"\b{_WHO}(?:{_MODAL}\s*{_ADV}(?:{GIVE}|hear|be\s+in\s+touch|be\s+(?:sent|emailed|posted)|decide\s+and|make\s+(?:me\s+)?an?\s+offer|do\s+a\s+ride|pick|choose|announce|see\s+me|meet\s+(?:again|me)|have\s+(?:an?\s+)?(?:answer|email))"
    rf"|\s+(?:said|says|say|sez)\s+(?:(?:that\s+)?(?:she|he|they|we|hr|someone|somebody)\s*(?:['’]?ll|['’]?d|\s+will|\s+would|\s+shall)\s+{_ADV}(?:{GIVE}|be\s+in\s+touch|pick)"
    r"|(?:to\s+)?(?:(?:she|he|they)\s+)?(?:let\s+me\s+know|(?:call|ring|phone|email|text|message)s?\s+me))"
    rf"|(?:\s+(?:is|are|was)|['’]?s|['’]?re)?\s+{_ADV}{_GIVING}|['’]?s?\s+(?:is\s+)?(?:going\s+to|gonna)\s+(?:have|get)\s+(?:\w+\s+){{1,2}}?{GIVE})"
    rf"|{_START}said\s+(?:she|he|they)(?:['’]?d|['’]?ll)\s+{_ADV}(?:{GIVE}|be\s+in\s+touch)"
    rf"|(?:{_START}|[,;]\s*(?:and\s+)?)(?=.*\b(?:me|us)\b)(?:will|would|['’]ll|gonna)\s+{_ADV}{GIVE}"
    r"|\b(?:vai|va\s+a|va|wird|gaat)\s+(?:me\s+|mir\s+)?(?:mandar|enviar|ligar|llamar|schicken|senden|anrufen|envoyer|appeler|sturen|bellen)\b|\bmeldet\s+sich\b"
    r"|\b(?:i|we|you)(?:['’]?ll|['’]d|\s+will|\s+would|\s+should|\s+shall|\s+can\s+expect\s+to|\s+am\s+to)\s+(?:all\s+)?(?:hear|get\s+(?:a|an|the|my)?\s*(?:yes|yes\s*/\s*no|no|word|decision|call|answer|email|reply|feedback|outcome|result|mail|letter|link|invite|text)|be\s+(?:told|contacted|called|notified|informed))"
    r"|\b(?:should|will|would|expect(?:ing)?\s+to|supposed\s+to|waiting\s+to|wait\s+to|due\s+to)\s+hear\b|\bhear(?:ing)?\s+back\b|\bwaiting\s+(?:for|on)\s+(?:her|his|their|an?|the)\s+(?:call|email|answer|reply|decision|offer|letter)"
    r"|\bpromised\s+(?:me|us)\b|\b(?:she|he|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+(?:also\s+|still\s+)?owes?\s+(?:me|us)\b",
    re.I,
)
PRESENT = compiled(
    rf"\b{_WHO}\s+{_ADV}(?:{GIVE}(?=\s+(?:me|us)\b)|{_GIVES})|^\W*expect\s+(?:an?\s+|the\s+)?(?:call|email|letter|answer|text)|^\W*back\s+to\s+(?:me|us)\b|\bgonna\s+hear\b|\b(?:they|we|both)\s+(?:then\s+|also\s+)?{GIVE}|\b(?:schickt|stuurt|manda|env[ií]a|liga|ligar|avisa|aviso|llama|rappelle|envoie|mailt|belt)\b|\band\s+(?:{_GIVES}|will\s+{GIVE})",
    re.I,
)
# A thing on its way: "link coming from her today", "final offers go out 20 November", "take-home arrives today", "DBS forms come in the post".
# A thing to somebody, and no verb: "my lesson plan to Mrs Lomax tomorrow", "form -> back to HR".
HANDED = compiled(
    r"^\W*(?:(?:and|also|me|then)\W+)*(?:(?:my|the|a|copy|scan)\s+)?(?!i\b|he\b|she\b|they\b|we\b)[^\W\d][\w'’()+&/ -]{2,60}?\s+(?:(?:back|over|across)\s+)?(?:->\s*)?(?:back\s+)?to\s+(?:him|her|them|hr|(?:the\s+)?(?:office|agency|recruiter|school|ward|manager)|(?-i:[A-ZÀ-Þ])[\w'’.]*)",
    re.I,
)
TO_BE_GIVEN = compiled(
    r"\bto\s+be\s+(?:submitted|sent|returned|handed|emailed|uploaded|given|brought|filled|signed|delivered|provided)\b(?!\s+(?:to\s+)?(?:me|us)\b)|\bto\s+(?:hand\s+in|hand\s+over|submit|return|send\s+back|bring)\b",
    re.I,
)
SPOKEN = compiled(
    r"\b(?:ask\w*|said|says|told|tells?|talk\w*|spoke|went|goes|going|moved|moving|comes?|came|is|was|are|were|will|would|has|have|had|walk\w*|introduc\w*|report\w*|listen\w*|used|need\w*|want\w*|explain\w*|how|what|when|why|who|from)\b",
    re.I,
)
COMING = compiled(
    r"\b(?P<thing>lists?|letters?|e?mails?|decisions?|confirmation|certificate|news|link|offers?|contract|letter|results?|forms?|tests?|take-?home|email|e-mail|brief|invite|invitation|feedback|answer|details|slots|dates|case|paperwork|pack|assessment|task|reply|outcome|rota|pattern|documents?|papers|docs|materials?|info(?:rmation)?|access|login)\b[^.;!?\n]{0,40}?\b(?:coming|comes?|arriv\w+|go(?:es|ing)?\s+out|to\s+follow|on\s+(?:its|the|their)\s+way|(?:will|to)\s+be\s+(?:sent|emailed|posted|with\s+me|communicated|announced|out)|is\s+sent|get(?:s|ting)?\s+sent|due|expected|within|in\s+\w+\s+(?:days?|weeks?|wks?)|by\b)",
    re.I,
)
SAYS_WHEN = compiled(
    r"\b(?:result|answer|outcome|offer|reply|regret|yes\s+or\s+no|no\s+offer|news|verdict|feedback)\b", re.I
)
NO_PROMISE = compiled(
    r"^\W*(?:(?:and|also|then|i)\s+)*gave\s+(?:him|her|them)\b(?!\s+my\s+word)|^\W*(?:next\W+)?take[- ]?home\b(?!\s+(?:the|an?|my|some)\b)|\bdone\s+already\b|\balready\s+(?:sent|done)\b|[✅✔]|\b(?:did\s?n[o'’]?t|didnt|did\s+not|never|nobody|no\s+one|nothing|without|would\s?n['’]?t|would\s+not|won'?t|will\s+not|cannot|can'?t)\s+(?:\w+\s+)?(?:promis\w*|commit\w*|agree\w*|offer\w*|send|say\s+when|make\s+any|have\s+to|need\s+to)|\bno\s+promises?\b|\bnot\s+a\s+promise\b|\bowe\s+\w+\s+nothing\b|\bnothing\s+promised\b|\bif\s+(?:i\s+(?:get|want|like|fancy|need)|(?:they|she|he)\s+(?:want|like|need|are\s+interested))\b|\b(?:some(?:one|body)|people|person|one|anyone)\s+(?:who|that|with|to)\b[^.]*$|\bwhat\s+(?:i\s+will|would\s+i|i['’]?d|would\s+you)\b",
    re.I,
)
ASKED = compiled(
    r"^\W*(?:(?:and|then|also)\s+)?(?:what|how|why|if|whether|when|which|would\s+(?:i|you)|(?:[\w.'’-]+\s+){0,3}?(?:asked|asks|wondered|wanted\s+to\s+(?:know|hear)))\b",
    re.I,
)
_MAKES = compiled(
    rf"\b(?:is|are|was|were|['’]?(?:s|re))\s+{_ADV}(?:(?:re-?)?writing|(?:re-?)?drafting|building|(?:re)?designing|updating|fixing|running|adding|publishing|printing|putting\s+together|completing)\b(?!.*\b(?:by|before|tonight|tomorrow|today)\b)",
    re.I,
)
_FOR_ME = compiled(
    r"\b(?:me|us|my|mine|offers?|feedback|(?:my|your|an?\s+answer)|to\s+candidates|shortlist|interview\w*|trial)\b|['’]ll\b|\b(?:will|would|gonna|going\s+to|promis\w+|shall)\b",
    re.I,
)


def makes_for_house(text: str) -> bool:
    """Say whether a breath tells what somebody is at work on, and that for the house: "she's writing a library"; nothing in it comes to the candidate."""
    return _MAKES.search(text) is not None and _FOR_ME.search(text) is None


# When they decide, and nothing is sent to anybody: the day of the decision, no promise.
DECIDES = compiled(
    r"\b(?:decid\w+|decisions?|choos\w+|final\s+word|verdict|make\s+up\s+their\s+minds?|(?:should|will|would|['’]?ll|to)\s+know|entscheid\w+|besluit|decisi[oó]n)\b",
    re.I,
)
TELLS = compiled(
    r"\b(?:you['’]?(?:ll|d)\s+know|telephone|let|tell|inform|call|ring|phone|email|mail|write|text|notify|hear|in\s+touch|get(?:ting)?\s+back|come\s+back|contact|say)\b",
    re.I,
)
SENDS = compiled(
    r"^\W*(?-i:[A-ZÀ-Þ])[\w'’.]+(?:\s(?-i:[A-ZÀ-Þ])[\w'’]+)?\s+(?:then\s+|also\s+)?(?:sends|emails|mails|forwards|texts|shares)\b|\b(?:they|we)\s+(?:then\s+|also\s+)?(?:send|email|mail|post|text)\b",
    re.I,
)
TOLD_I = compiled(r"\b(?:told|said)\b[^.]*\bi(?:['’]?ll|['’]?d|\s+would|\s+will)\b", re.I)
VERB = compiled(
    rf"\b(?P<ing>{_GIVING})|\b(?P<s>{_GIVES})|\b(?:{GIVE}|be\s+in\s+touch|hear\b|decide|make\s+(?:a|the|their|his|her)\s+(?:decision|mind|choice|offer))|\bowes?\b",
    re.I,
)
PLAINLY = {_form(verb, which): verb for verb in _PLAIN for which in ("ing", "s")}
DUTY_LEAD = compiled(
    r"^(?:i\s+)?(?:['’]?ll|['’]?ve|will|have|need|must|got|gotta)(?:\s+(?:got\s+)?to)?\s+(?!a\b|an\b|the\b)", re.I
)
