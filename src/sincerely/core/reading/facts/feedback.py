"""What they say of the candidate when they say no: the words given, without the courtesies around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.facts.own import Own, Sentence, own_words
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled

_OF_YOU = compiled(
    r"\b(?:your\s+(?!application|interest|time|patience|details|cv|resume|candidacy|future|search|data|profile\s+(?:will|on|in)|name\s+on|understanding|email|mail|message|call|reply|continued|file|job|career|travel|documents)(?:[\w'’-]+\s+){1,5}?(?:was|were|is|are|reached|showed|came|stood|made|impressed|did|has|had|needs?|could|lacked)\b"
    r"|you\s+(?:were|are)\s+(?!not\s+(?:success|select|among)|welcome|receiving|unsuccessful|not\b|free|happy|interested|still|one\s+of\s+(?:many|the\s+many|several)|able|invited|among|currently|subscribed|applying|always|in\s+our|looking|aware|looking|eligible|encouraged|to\b|able\b|under)"
    r"|you\s+(?:did|would\s+have\s+been|came\s+(?:across|over|a\s+close|very\s+close|second)|interviewed|know\s+your|answered|handled|presented|do\s+(?:clean|good|great|fine|lovely)|performed|made\s+(?:a|an|it\s+hard)|showed|impressed|gave\s+(?:a|us\s+a)|brought|spoke|struggled|lacked|scored|missed|stood\s+out|rushed)"
    r"|(?:you\s+)?lack(?:ed|ing)?\s+|(?:wanted|looking\s+for|needed|preferred|missed|chose|took|taken|hired|appointed)\s+(?:a\s+bit\s+)?(?:more|somebody|someone)\s+(?:\w+\s+){0,3}(?:experience|with|who|closer|knowledge)"
    r"|\b(?:other|another|successful|chosen|stronger)\s+(?:candidates?|applicants?|person)\b[^.;?!]{0,30}?\b(?:had|has|have|brought|offered|showed|scored|came)\b(?!\s+been)|\b(?:it|decision|choice)\s+(?:really\s+|simply\s+|just\s+)?(?:came\s+down\s+to|turned\s+on|hinged\s+on)\b|\blet\s+you\s+down\b"
    r"|\b(?:scored|rated|ranked|marked|placed)\s+you\b|\b(?:feedback|advice|suggestion|tip|pointer)s?\b[^.;:?!]{0,30}:\s*(?=\w)|\b(?:strengths?|areas?\s+(?:to|for)\s+\w+)\s*:\s*(?=\w)"
    r"|(?:liked|loved|enjoyed|admired|appreciated|praised|impressed\s+(?:by|with)|struck\s+by|commented\s+on|noted|felt|thought)\s+(?:(?:how|that|very\s+much|about)\s+)?your?\b(?!\s+(?:application|interest|taking|time))"
    r"|ihre?\s+(?!bewerbung|interesse|zeit|unterlagen|daten|zukunft|weiter|such|verständnis)(?:\w+\s+){1,8}?(?:war|waren|hat|haben|beeindruckt)\b|votre\s+(?:exposé|entretien|présentation|parcours|dossier|expérience)[^.]{0,40}(?:a|était|est)|rigueur\s+de\s+votre|l['’]expérience\s+en|su\s+(?:prueba|presentación|entrevista)\s+(?:fue|era)|pan[ai]?\s+(?:odpowiedzi|prezentacja|doświadczenie))",
    re.I,
)
_COURTESY = compiled(
    r"\b(?:thank|thanks|regret\s+to|unfortunately\s+(?:you|we\s+(?:will|are))|wish\s+you|good\s+luck|best\s+of\s+luck|future|if\s+you|should\s+you|keep\s+your|on\s+file|unsubscribe|receiving\s+this|not\s+be\s+(?:moving|progress|taking|proceed)|we\s+will\s+not|newsletter|webinar|talent\s+(?:pool|community)|reapply|apply\s+again|danke|vielen\s+dank|merci|gracias|dziękuj\w*|(?:any|further|other|more|your|with|have)\s+questions?)\b",
    re.I,
)
_CUT = compiled(
    r"\s+(?:[-–—]\s+)?(?:but\s+(?=(?:we\s+(?:have|are|can|will|went|decided|chose|did)|i\s+(?:have|am)|the\s+(?:job|post|role)|they['’]ve|unfortunately|on\s+this|have\s+decided))|so\s+(?=we|i)|and\s+(?:we|i)\s+(?:wish|hope|would)|however|unfortunately|(?:as|because|since)\s+(?=(?:an)?other\s+(?:candidate|applicant)))|\s[-–—]\s(?=we\b|i\b)|,\s(?=and\s+(?:we|i)\s|unfortunately)|:\s"
)
_LEAD = compiled(
    r"^.*?(?:\b(?:say|said|says|tell|told|add|was|is|note|honest|heard|know|thought)\s+(?:you\s+)?that\s+|\b(?:for\s+what\s+it['’]?s\s+worth|honestly|feedback(?:\s+\w+){0,4}?)\s*[,:]\s*|^\s*(?:we|i|they|(?:the|our|all)\s+\w+(?:\s+\w+)?)\s+(?:all\s+|really\s+|very\s+much\s+)?(?:thought|felt|found|noted|said|agreed)\s+(?:that\s+)?)",
    re.I,
)


def feedback(own: Own, kind: str) -> Iterator[Fact]:
    """Yield the words given about the candidate, at most two."""
    if kind != "rejection":
        return
    given = 0
    for sentence in own.sentences:
        for start, end in _told(sentence):
            said = sentence.text[start:end]
            at = sentence.start + start
            yield Fact(name="feedback", value=" ".join(said.split()), quote=said, start=at, end=at + len(said))
            given += 1
            if given == 2:
                return


_NO_REASON = compiled(
    r"\b(?:did ?n['’]?t|didnt|did not|would ?n['’]?t|wouldnt|would not|could ?n['’]?t|never) (?:say|tell(?: me)?|told(?: me)?|said|give|gave|explain(?:ed)?)\b(?:\W+\w+){0,3}?\W+(?:why|reasons?|what|whether)\b"
    r"|\b(?:gave|given|with|without|had) (?:me )?(?:no|any) reasons?\b|\bno reasons? (?:was |were )?(?:given|why)\b|\bi (?:think|guess|suppose|bet) (?:it['’]?s |it was )?because\b",
    re.I,
)


# Who was chosen instead, by what they have: "picked a girl with more theatre experience". Of what is taken, hired or given only a person counts.
_CHOSEN = compiled(
    r"\b(?:picked|chose|chosen|selected|appointed|(?:went|gone|go|going)\s+with|(?:took|taken|hired|(?:g[ai]ven?|offer(?:ed)?)\s+(?:it|the\s+(?:job|post|role|place|position))\s+to)(?=\s+(?:some(?:one|body)|an?other|(?:an?|the)\s+(?:\w+\s+){0,2}(?:girl|boy|guy|man|woman|lad|lass|person|candidate|applicant|one|colleague)\b)))"
    r"\s+(?:[\w'’-]+\s+){1,4}?(?:with\s+(?:more|better|longer|stronger|prior|previous|much|lots|years|an?|their|the)\b|who\s+(?:had|has|was|is|knew|knows|already|could|can|speaks|spoke|lived|lives)\b)"
    r"|\b(?:picked|chose|chosen|selected|appointed|hired|(?:went|gone|go|going)\s+with|(?:g[ai]ven?|offer(?:ed)?)\s+(?:it|the\s+(?:job|post|role|place|position))\s+to)\s+(?:an?|our|the|their)\s+internal\s+(?:candidate|applicant|colleague)",
    re.I,
)
_LITTLE = r"(?:enough|up\s+to\s+(?:scratch|standard|it)|(?:quite\s+)?(?:what|where)\s+they\s+(?:want|need|look|were))"
_POOR = r"(?:weak|thin|short|slow|low|poor|basic|light|limited|vague|nervous|quiet|junior|young|old|inexperienced|little|few|far)"
# In notes the candidate is "I" and "my": "said my maths let me down", "my theatre years were too few".
_OF_ME = compiled(
    rf"\blet\s+me\s+down\b|\bi\s+(?:lack(?:ed)?|had\s+too\s+(?:little|few)|need(?:ed)?\s+more\s+(?:[\w'’-]+\s+)?(?:experience|practice|practise|training|knowledge|confidence|years|depth|hours)|was\s+(?:just\s+|simply\s+|a\s+bit\s+)?too\s+{_POOR}|was\s*(?:n['’]?t|\s+not)\s+[\w-]+\s+enough|(?:did|do)\s*n['’]?t\s+have\s+enough)\b"
    rf"|\bmy\s+(?:[\w'’-]+\s+){{1,4}}?(?:was|were|is|are)(?:\s*n['’]?t|\s+not)\s+(?:[\w'’-]+\s+){{0,2}}?{_LITTLE}\b"
    rf"|\bmy\s+(?:[\w'’-]+\s+){{1,4}}?(?:was|were|is|are)\s+(?:just\s+|simply\s+|a\s+bit\s+)?(?:below|weak|weaker|thin|thinner|rusty|too\s+{_POOR})\b(?!\s+to\b)",
    re.I,
)
# What ties a reason to the no, where it came apart from it: who was chosen, why, or what was missing.
_OF_THE_NO = compiled(
    r"\b(?:because|reasons?|why|instead|decid\w+|decision|feedback|lack(?:ed|ing)?|let\s+(?:me|you)\s+down|enough|came\s+down\s+to|turned\s+(?:me\s+|you\s+)?down|unsuccessful|not\s+(?:get|got|offered|chosen|selected)|(?:other|another|successful|chosen|stronger)\s+(?:candidate|applicant|person)s?)\b",
    re.I,
)


def gives_reason(words: str, *, apart: bool = False) -> bool:
    """Say whether what somebody noted of a no tells why it was one. `apart`: it was noted of a later message, so it must itself speak of the no."""
    if _NO_REASON.search(words):
        return False
    chosen = _CHOSEN.search(words)
    if apart and not chosen and not _OF_THE_NO.search(words):
        return False
    if chosen or _OF_ME.search(words):
        return True
    return any(True for _ in feedback(own_words(Message(text=words, parts=parts_of(words))), "rejection"))


def _told(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the places in a sentence of what it says about the candidate or the one who was chosen, without the courtesies between."""
    text = sentence.text
    if sentence.signature or text.rstrip().endswith("?") or _COURTESY.search(text):
        return
    cuts = list(_CUT.finditer(text))
    found = _OF_YOU.search(text)
    while found is not None:
        start = max([cut.end() for cut in cuts if cut.end() <= found.start()], default=0)
        end = min([cut.start() for cut in cuts if cut.start() >= found.end()], default=len(text))
        if re.match(r"\b(?:feedback|advice|suggestion|tip|pointer|strength|area)", found.group(), re.I):
            start = max(start, found.end())
        elif lead := _LEAD.match(text[start : found.start()]):
            start += lead.end()
        said = text[start:end].strip().rstrip(".!,;")
        start += len(text[start:end]) - len(text[start:end].lstrip())
        yield start, start + len(said)
        found = _OF_YOU.search(text, end)
