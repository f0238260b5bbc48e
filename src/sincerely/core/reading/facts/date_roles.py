"""Which fact a date is, by the rules: told by its sentence - who acts by then - and by the kind of the message."""

from __future__ import annotations

import re
from typing import Literal

from sincerely.core.reading.date_words import WEEKDAY
from sincerely.core.reading.facts.moments import Moment
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.values import Name
from sincerely.core.reading.patterns import compiled

_OFFERS = ("offer", "counter-offer")
#: Kinds in which an appointment with the candidate can be made.
_TALKS = ("interview-invitation", "scheduling", "assessment")

# "By", "before", "no later than" right before a date, with what may stand between.
BY = compiled(
    r"(?:\b(?:by|before|until|till?|no\s+later\s+than|not\s+later\s+than|latest(?:\s+by)?|on\s+or\s+before|up\s+to(?:\s+and\s+including)?|within|due(?:\s+(?:on|by))?|deadline(?:\s+is|\s+has\s+been)?|expir\w+(?:\s+(?:on|at))?|clos(?:es?|ing)(?:\s+(?:on|at|date))?|ends?\s+(?:on|at)|(?:received|submitted|sent|arriving|handed\s+in)\s+after|not\s+after|before\s+(?:our|the|your)\s+(?:\w+\s+)?(?:call|chat|talk|interview|meeting|visit|conversation|session|presentation)(?:\s+on)?|valid\s+(?:until|to)|ahead\s+of|"
    r"bis(?:\s+(?:zum|spätestens(?:\s+zum)?))?|spätestens(?:\s+(?:am|bis|zum))?|bis|vor(?:\s+dem)?|binnen|d['’]ici(?:\s+(?:au|le))?|avant(?:\s+le)?|au\s+plus\s+tard(?:\s+le)?|jusqu['’]au?|sous|antes\s+del?|hasta(?:\s+el)?|a\s+más\s+tardar(?:\s+el)?|najpóźniej(?:\s+do)?|przed|til|close\s+on|latest|(?:before|until|till)\s+(?:we|i|you|they|he|she|(?:the|our|my)\s+\w+)\s+\w+(?:\s+\w+){0,3}))"
    r"(?:\s+(?:the\s+)?(?:end\s+of(?:\s+the)?(?:\s+(?:business|day|play))?(?:\s+(?:on|of))?|(?:close|end)\s+of\s+(?:play|business)(?:,?\s+(?:on|of))?|cob|eod|noon|midday|midnight|lunchtime|latest|this|next|coming|the|on|le|el|den|dem|am|w|we|evening(?:\s+of)?|(?:the\s+)?morning\s+of)){0,4}[\s:,(]*$",
    re.I,
)
_BY_ITSELF = compiled(r"(?:by|before|until|till?|ahead\s+of|this\s+side\s+of)\b", re.I)
_BY_POLISH = compiled(r"\b(?:do|najpóźniej(?:\s+do)?)(?:\s+(?:dnia|końca))?\s*$", re.I)
_DUE = compiled(
    r"\b(?:deadline|due\b|expir\w+|clos(?:es?|ing)\b|respond\s+by|reply\s+by|frist|date\s+limite|plazo|termin\b|no\s+later|not\s+later|at\s+the\s+latest|latest\b|asap|valid\s+(?:until|till?|for)|stands?\s+(?:until|for|till?)|last\s+day|withdrawn\s+after|self-destruct\w*|laps\w+|after\s+which|stays\s+open|runs\s+out)",
    re.I,
)
# The employer acts: their verdict, their word to the candidate.
_THEIRS = compiled(
    r"\b(?:we|i|they|he|she|the\s+(?:board|panel|committee|team|partners?|client|director|head|governors|council|manager|owner|principal)|hr|board|head\s+office)\b(?:['’](?:ll|d|re|m))?[^.?!]{0,70}?\b(?:decid\w+|decision|make\s+up\s+(?:our|my|their)\s+minds?|let\s+you\s+know|get\s+back\s+to\s+you|come\s+back\s+to\s+you|be\s+(?:back\s+)?in\s+touch|contact\s+(?:you|all|every|each|those|short\w*)|inform\s+(?:you|all)|update\s+(?:you|all)|(?:(?:ring|call|phone|telephone|text|e-?mail|write\s+to|message|notify|tell|reply\s+to|answer)\s+(?:you|back|(?:to\s+)?(?:all\s+|every\s+|each\s+|the\s+|successful\s+|shortlisted\s+)*(?:applicants?|candidates?)|everyone|all)|(?:ring|call|phone|answer|reply)(?=\s*$|\s+(?:by|on|before|with)\b)|revert|respond|(?:give|drop|send)\s+you\s+an?\s+(?:\w+\s+)?(?:shout|ring|call|bell|buzz|line|text|answer|note)|be\s+on\s+to\s+you|have\s+(?:an?|some|more)\s+(?:answer|news|decision|update)|know(?:\s+(?:more|for\s+sure))?)\b)"
    r"|\b(?:you|candidates?|applicants?|those|everyone|all)\b[^.;?!]{0,50}?\b(?:will|shall|should|would)\s+be\s+(?:contacted|notified|informed|told|advised|hearing)\b"
    r"|\byou\s*(?:['’]ll|\s+will|\s+should|\s+can\s+expect\s+to|\s+shall|\s+may\s+expect)\s+(?:\w+\s+)?(?:hear|receive\s+(?:our|a|an)|have\s+(?:an?|our|your)|know|get\s+(?:our|a|an|the)\s+(?:answer|decision|reply|news|call|letter))"
    r"|\bshould\s+know\b|\bbear\s+with\s+(?:us|me)\b|\b(?:allow|give|grant)\s+(?:us|me)\s+(?:until|till|to\b|an?\b|some|more|another)|\bif\s+you\s+(?:have|do|did)\s?(?:not|n['’]?t)\s+(?:yet\s+)?hear|\b(?:expect|hope\s+(?:to\s+have|for))\s+(?:some\s+|an?\s+|the\s+)?(?:news|answer|decision|word|outcome)|\bhear\s+(?:from\s+us|back|either)"
    r"|entscheid\w+|\bmelden\s+(?:wir\s+)?uns|rückmeldung\s+(?:geben|erhalten|von\s+uns)|bescheid\s+(?:geben|sagen|erhalten)|\bhören\s+(?:sie\s+)?von\s+uns|décision|reviendrons|(?:tiendrons|tiens)\s+(?:au\s+courant|informé)|réponse\s+vous|vous\s+répondr\w+|vous\s+(?:recontacter|contacter|informer)\w*|decisión|(?:te|le|os)\s+(?:responder|avisar|contactar|informar)\w+|decyzj\w+|odezw\w+|poinformuj\w+|damy\s+znać|dam\s+znać|rozstrzyg\w+",
    re.I,
)
_THEIR_NEWS = compiled(
    r"\b(?:outcome|(?<!your\s)decisions?|results?|verdict|shortlisting|sift(?:ing)?|(?<!me\s)(?<!us\s)an\s+answer|new\s+target|the\s+list|target|news)\b",
    re.I,
)
# The employer acts, and decides nothing: "I'll send you the link by then".
_THEY_ACT = compiled(
    r"\b(?:i|we|they|he|she|it)\s*(?:['’]ll|\s+will|\s+shall)\b[^.?!,;]{0,60}$|\bwill\s+(?:review|mark|assess|look\s+at|go\s+through|process|be\s+(?:reviewed|marked|assessed))\b[^.?!,;]{0,40}$",
    re.I,
)
_YOU_GET = compiled(
    r"\byou\s*(?:['’]ll|\s+will|\s+should)\s+(?:receive|get|have\s+(?:the|your|a|an))\b[^.?!,;]{0,60}$", re.I
)
# The candidate acts, for somebody who asks.
_YOURS = compiled(
    r"\b(?:give\s+(?:me|us)|(?<!have\s)(?<!get\s)(?<!receive\s)your\s+(?:decision|answer|reply|response|confirmation|acceptance)|please|kindly|pls|plz|could\s+you|can\s+you|would\s+you|will\s+you|let\s+(?:me|us)\s+(?:know|have)|(?:to|with|for)\s+(?:me|us)\b|tell\s+(?:me|us)|(?:ring|call|phone|text|e-?mail)\s+(?:me|us)\b|you\s+(?:need|must|have|should|are\s+(?:asked|required))\s+(?!hear|heard|not\s+hear|receive|expect|know\b|get\b|(?:an?|our|your)\s+(?:answer|decision|news)|be\s+(?:hearing|contacted|informed|notified|told)|any\b)|(?:i|we)\s*(?:['’]d|\s+would)?\s*(?:need|require|want|like)|send|return|upload|complete|confirm|submit|sign|accept|book|pick\b|choose|fill|log\s+in|register|need\s+(?:it|this|them|their|your|the|a)|can\s+i\s+have|get\s+(?:it|them|this|these)\s+(?:to|back|in)|bitte|veuillez|merci\s+de|pouvez|por\s+favor|envíe|proszę|prosimy|prosz)\b",
    re.I,
)
# They need the candidate's word, which is no word of theirs.
_WE_NEED = compiled(
    r"\b(?:need(?:s|ed)?\s+(?:to\s+(?:know|hear|have)|an?\s+(?:\w+\s+)?(?:answer|decision|reply|response|yes)|your)|must\s+(?:know|have|hear)|(?:would|['’]d)\s+(?:like|need|want|love|appreciate|welcome)\s+(?:to\s+(?:know|hear)|an?\s+(?:answer|reply|decision)|your)|hope\s+to\s+hear\s+from\s+you|hear\s+from\s+you|heard\s+from\s+you|ask(?:ing)?\s+(?:you\s+)?for\s+(?:your|an?)\s)",
    re.I,
)
# Who meets before they can say.
_SITS = compiled(
    r"\b(?:board|panel|committee|council|governors|trustees|partners|directors?)\b[^.?!;]{0,40}\b(?:approv\w*|meets?|stamps?|sits?|signs?|convenes?|votes?)\b|\b(?:next\s+)?(?:sitting|session|board\s+meeting)\s+is\b",
    re.I,
)
# Where one thing that is said ends and the next begins.
_CUT = compiled(
    r";|\s[-–—]\s|:\s|,?\s(?:but|so|then|while|although|whereas|aber|mais|pero|ale)\s|,\s(?:and|or|which|we|i|they|you|please|und|et|y|oraz)\s|,\s(?=(?:tell|let|send|ring|call|text|drop|give|reply|ask|just|kindly|could|can|would|shall)\b)|\s(?:and|und|et)\s(?=(?:we|i|they|he|she|you|please|ask|will|would|need|let|send|return|ring|call|tell|sign|confirm|wir|ich|sie|nous|je)\b)",
    re.I,
)
_STARTS = compiled(
    r"\b(?:start(?:s|ing|ed)?|commenc\w+|begin(?:s|ning)?|join(?:s|ing)?(?:\s+date)?|first\s+day|effective|date\s+of\s+(?:joining|commencement|appointment)|doj|resum(?:e|ption)|in\s+post|onboard(?:ing)?|employment|"
    r"beginn(?:t|en)?|eintritt\w*|anfangen|dienstantritt|vertragsbeginn|prise\s+de\s+(?:poste|fonctions?)|début|commenc(?:er|ez)|à\s+compter|incorpora\w+|comienzo|inicio|empezar|rozpocz\w+|zaczyna\w*|start)\b",
    re.I,
)
_FROM = compiled(r"\b(?:from|effective|as\s+of|ab(?:\s+dem)?|zum|à\s+partir\s+du|dès\s+le|a\s+partir\s+del?|od(?:\s+dnia)?|w\.?e\.?f\.?)(?:\s+the)?\s*$", re.I)  # fmt: skip
_NOT_NOW = compiled(
    r"\b(?:instead\s+of|rather\s+than|(?:had\s+)?(?:hoped|planned|meant|promised|intended|wanted|aimed)\s+to|(?<!as\s)\b(?:we|i|they)\s+(?:had\s+)?(?:said|promised)|(?:we|i)\s+had\s+(?:you|it|this|that|her|him)\b|was\s+(?:due|scheduled|planned|meant|set|booked)|were\s+(?:due|scheduled|planned)|originally|previously|replaces|replacing|not\s+on|no\s+longer|cancel\w*|can['’]?t\s+(?:do|make)|cannot\s+(?:do|make)|(?:mov|shift|push|bring|brought|chang|postpon|reschedul|switch|swap)\w*\b[^.;]{0,50}?\bfrom|from\s+its|postponed\s+from|\(?old\)?|ignore|disregard|statt|anstatt|au\s+lieu\s+d\w+|en\s+lugar\s+del?|zamiast)\b[^.;!?]{0,30}$",
    re.I,
)
_WAS = compiled(
    r"\b(?:(?:it|this|that)\s+was|old(?:\s+\w+)?|previous(?:ly)?(?:\s+\w+)?|former(?:ly)?(?:\s+\w+)?|alt|ancien\w*|anterior)\s*:\s*$",
    re.I,
)
_GONE = compiled(r"^\s*(?:['’]s)?\s*(?:is|has\s+been|was|won['’]t|will\s+not|no\s+longer)?\s*(?:is\s+)?(?:no\s+good|off\b|cancelled|called\s+off|falls?\s+through|(?:rescheduled|postponed|moved|put\s+back|brought\s+forward)\b|not\s+(?:possible|work)|won['’]t|no\s+longer|has\s+to\s+move)|^[^.;!?]{0,40}\b(?:is\s+a\s+(?:public|bank)\s+holiday|we\s+are\s+(?:closed|shut)|is\s+closed)", re.I)  # fmt: skip
_ASIDE = compiled(
    r"\b(?:(?:i|we)\s*(?:['’](?:m|re)|\s+am|\s+are)\s+(?:away|out|off|on\s+(?:leave|holiday)|travelling|in\s+(?:meetings|court))|on\s+(?:\w+\s+){0,2}leave|office\s+is\s+closed|closed\s+(?:from|on|until)|back\s+on|public\s+holiday|bank\s+holiday|thank\w*\s+(?:you\s+)?for|your\s+(?:mail|email|message|letter|application)\s+(?:of|dated|from)|(?:after|since|during|following|from|of|at|in)\s+our\s+(?:call|conversation|talk|meeting)|we\s+(?:spoke|talked|met)|dated|received\s+on|since|probation|notice\s+period|fixed\s+term|valid\s+(?:for|from)|flies|flying|(?:stuck|away|off|out|tied\s+up|in\s+[A-Z]?\w+|on\s+an?\s+\w+|there|here|shut|closed)\s+(?:until|till?)|holiday)\b",
    re.I,
)
_ADVERT = compiled(r"\b(?:clos(?:ing|es?)\s+(?:date|on)|applications?\s+clos\w+|advert\w*)\b", re.I)
_APPOINTED = compiled(
    r"\b(?:interview\w*|meet(?:ing)?|come\s+(?:in|along|over|to|down|and|for|on)|see\s+you|trial|visit|call|chat|talk|conversation|on-?site|attend|invit\w+|appointment|slot|assessment\s+(?:day|cent)|audition|shift|bench\s+test|test\s+day|rendez-vous|entretien|gespräch|vorstellungs\w+|probe\w+|kennenlern\w*|entrevista|rozmow\w+|spotkani\w+|date|when|time|report|present\s+yourself|exercise|demo|lesson)\b",
    re.I,
)


def role_of(
    own: Own, moment: Moment, kind: str, language: str, told: int
) -> tuple[Name, int] | Literal["meeting"] | None:
    """Return the fact a date is with how sure that is, "meeting" for an appointment, None for none. `told`: where the date before it ends, or its sentence begins."""
    sentence = moment.sentence
    begins = moment.start if moment.clock is None else min(moment.start, moment.clock.start)
    clause = own.text[max(sentence.start, begins - 160) : begins]
    if len(sentence.text) - (moment.end - moment.start) <= 14:
        # The value of a table: what it is stands in the cell or line before.
        clause = _label_before(own, sentence) + " " + clause
    since = own.text[told:begins] if sentence.start < told <= begins else ""
    # What is said of the date before is not said of this one.
    apart = bool(_SAYS.search(since))
    local = _local(since if apart else clause)
    after = own.text[moment.end : min(sentence.end, moment.end + 120)]
    behind = own.text[moment.span[1] : min(sentence.end, moment.span[1] + 120)]
    here = local + own.text[begins : moment.span[1]] + _CUT.split(behind, maxsplit=1)[0]
    between = own.text[moment.end : moment.clock.start] if moment.clock and moment.clock.start > moment.end else ""
    by = (
        bool(BY.search(clause) or _BY_ITSELF.match(own.text, moment.start))
        or moment.exact is not None
        or _within(moment, own)
    )
    by = by or (language == "pl" and bool(_BY_POLISH.search(clause)))
    if not by and between and kind not in ("interview-invitation", "scheduling"):
        by = bool(BY.search(between + " ") or _BY_POLISH.search(between + " "))
    if (_NOT_NOW.search(local) and not _INTO.search(since)) or _WAS.search(clause) or _GONE.match(after) or _GONE.match(behind) or _CANCELLED.search(_label_before(own, sentence)) or _IGNORED.search(sentence.text):  # fmt: skip
        return None
    if (_ASIDE.search(local[-70:]) and not (kind in _OFFERS and _FROM.search(local))) or (
        kind not in (*_REQUESTS, *_TALKS, *_OFFERS) and _ADVERT.search(local[-70:])
    ):
        return None
    if _passed(own, moment, kind, local, after, by):
        return None
    due = bool(_DUE.search(since if apart and not _INTO.search(since) else clause) or _DUE.match(after.lstrip(" (,at"))) or bool(re.match(r"\s*(?:at\s+the\s+latest|is\s+the\s+deadline)", after, re.I))  # fmt: skip
    theirs, yours = bool(_THEIRS.search(here)), bool(_YOURS.search(local) or _WE_NEED.search(here))
    if not (theirs or yours) and ";" not in clause:
        theirs, yours = bool(_THEIRS.search(sentence.text)), bool(_YOURS.search(clause))
    if yours and _WE_NEED.search(here):
        theirs = False
    lasts = bool(_LASTS.match(own.text, moment.start))
    if kind in _OFFERS:
        return None if lasts else _of_offer(own, moment, clause, local, here, after, by or due, theirs and not yours)
    if re.search(r"\b(?:start(?:ing)?\s+date|date\s+of\s+joining|joining\s+date|you\s+(?:would|will|can|could)\s+(?:start|join|begin|resume))\b", clause, re.I):  # fmt: skip
        return "start_date", 1
    by = by or bool(kind == "assessment" and _WINDOW.search(clause))
    if kind == "assessment" and moment.clock is not None and not by and not due:
        if moment.clock.until is not None:
            return "meeting"
        return "meeting" if _ON_SITE.search(sentence.text) or (not _YOURS.search(clause) and not _FROM.search(clause) and _APPOINTED.search(clause)) else ("deadline", 0) if yours else None  # fmt: skip
    if kind in _TALKS and moment.clock is not None and not by and not due:
        return "meeting"
    if _SITS.search(here) and not yours and not (by and kind in _REQUESTS):
        return "decision_by", 0
    if lasts:
        return ("decision_by", 1) if kind in ("delay", "acknowledgement") else None
    if theirs and (kind in ("delay", "acknowledgement") or not (yours and by)) and not (kind == "assessment" and due) and not (by and kind in _REQUESTS and not _strictly_theirs(clause, after)):  # fmt: skip
        return "decision_by", (2 if by else 1) + _strictly_theirs(clause, after)
    if (by or due) and _THEY_ACT.search(clause) and not yours:
        return None
    if by or due:
        if kind in ("delay", "acknowledgement") and not yours:
            return "decision_by", 1
        return None if kind in ("rejection", "noise") else ("deadline", 0 if _REASON.search(local) else 2 if by else 1)
    if kind in ("delay", "acknowledgement") and (kind == "delay" or _THEIR_NEWS.search(sentence.text)):
        return "decision_by", 1 if _THEIR_NEWS.search(sentence.text) else 0
    soon = bool(_SOON.fullmatch(own.text[moment.start : moment.end].strip()))
    meets = kind in _TALKS and _APPOINTED.search(local) and not _ANSWERS.search(local)
    if kind in (*_REQUESTS, *_TALKS) and soon and not meets and not _OPEN_TO.search(local) and (yours or not clause.strip()):  # fmt: skip
        return "deadline", 1
    if kind in ("interview-invitation", "scheduling") and moment.clock is None:
        if _SPAN.search(own.text[moment.start : moment.end]) or _RANGED.search(local):
            return None
        return "meeting" if _APPOINTED.search(sentence.text) and not _ASIDE.search(sentence.text) else None
    if kind == "assessment":
        return "meeting" if _ON_SITE.search(clause) and not yours else None
    if kind in _REQUESTS and yours:
        return "deadline", 0
    return None


def _passed(own: Own, moment: Moment, kind: str, local: str, after: str, by: bool) -> bool:
    """Say whether a date is of something past, of a state that lasts until then, of a beginning, or belongs to a thing: "tomorrow's post"."""
    said = own.text[moment.start : moment.end]
    if by or moment.exact is not None:
        return bool(_UNLESS.search(local))
    if re.match(r"['’]s?\s+(?!interview|meeting|call|session|appointment|slot|visit|trial)\w", after):
        return True
    if moment.clock is None and kind not in _OFFERS and _ONWARD.search(local):
        return True
    if _OVER.match(said) and kind in _OFFERS:
        return True
    return bool(_WEEKDAY_ALONE.fullmatch(said) and _DID.search(local) and not (_TO_COME.search(local) or _YOURS.search(local)))  # fmt: skip


# Enough words to say something of a date, of two in one sentence.
_SAYS = compiled(r"\b(?:by|before|latest|outcome)\s+(?:the\s+)?$|[^\W\d_]{2,}\W+[^\W\d_]{3,}\W+[^\W\d_]{2,}", re.I)
_INTO = compiled(r"\b(?:to|auf|nach|à|au|al|na)\s+(?:the\s+|le\s+|den\s+)?$", re.I)
_UNLESS = compiled(r"\bif\s+(?:it|they|this|that|these)\b[^,;]{0,20}?(?:\bnot\b|n['’]t\b)[^,;]*$", re.I)
_ONWARD = compiled(
    r"\b(?:from|starting|beginning|opens?|opening|goes\s+live|ab|à\s+partir\s+d\w+|desde)\s+(?:on\s+|the\s+)*$", re.I
)
_OVER = compiled(r"(?:over|during|at)\b", re.I)
_WEEKDAY_ALONE = compiled(r"(?:on\s+)?" + WEEKDAY + r"(?:\s+(?:morning|afternoon|evening|night))?", re.I)
# The employer or somebody did it: a past tense, and nothing beside it that is still to come.
_DID = compiled(
    r"\b(?:[a-z]{3,}ed|met|spoke|told|said|gave|sent|saw|had|did|went|came|rang|wrote|read|was|were|took|got|held|made|heard|left|brought|found|kept|lost)\b[^.;:!?]*$",
    re.I,
)
_TO_COME = compiled(
    r"\b(?:will|shall|would|can|could|may|might|must|should|to|let|be|been|hope|expect|due|need|if|is|are|am|going|have|has|unless|when|shortlisted|confirmed|scheduled|arranged|booked|moved|rescheduled|postponed)\b|['’](?:ll|d|re|m|ve)\b",
    re.I,
)
_LASTS = compiled(r"(?:takes?|taking|dauert|nimmt|prend|allow)\b", re.I)
# A stretch of days is no appointment: "next week", "the 12th and 13th".
_SPAN = compiled(r"\b(?:weeks?|months?|w/?[cb]|woche|monat|semaine|mois|semana|mes|tygodni\w*)\b", re.I)
_RANGED = compiled(r"\d{1,2}(?:st|nd|rd|th)?\s*(?:to|-|–|and|&|until|till|bis|und|et|au)\s*(?:the\s+)?$", re.I)
_ANSWERS = compiled(r"\b(?:let\s+(?:me|us)|confirm|reply|respond|answer|tell|send|return|upload|book|choose|pick|select|complete|submit|ring|text)\b", re.I)  # fmt: skip
# Why it is wanted by then, which is not by when.
_REASON = compiled(r"\b(?:before|until|till)\s+(?:we|i|they|he|she)\s+\w+(?:\s+\w+){0,3}\s*$", re.I)
_OPEN_TO = compiled(r"\b(?:could|can)\s+(?:do|offer|make|see|meet)\b[^.;?!]{0,20}$", re.I)
_WINDOW = compiled(
    r"\b(?:open|available|live|active|accessible|window)\b[^.;]{0,70}\b(?:to|until|till|through|and)\s*$|\bwindow\b[^.;]{0,60}[-–]\s*$",
    re.I,
)
_REQUESTS = ("information-request", "reference-request")
_SOON = compiled(
    r"today|tonight|this\s+(?:evening|afternoon|week|night)|tomorrow|heute|morgen|aujourd['’]hui|hoy|dzisiaj|jutro",
    re.I,
)
_CANCELLED = compiled(r"\b(?:has|have)\s+been\s+cancel\w+[^.?!]*[:.]?\s*$", re.I)
_IGNORED = compiled(r"\b(?:ignore|disregard)\s+(?:the|my|our|that|what)\b", re.I)
_ON_SITE = compiled(r"\b(?:attend|come\s+(?:in|to|along|on)|report\s+(?:to|at|for)|in\s+person|on-?site|venue|at\s+our|at\s+the\s+\w+\s+(?:office|campus|centre|center|branch|school)|interview|visit|trial|demo|bench|lesson|shift|course|invigilat\w+|proctor\w+|live|zoom|teams|meet|teach|present|perform|demonstrate)\b", re.I)  # fmt: skip


def _local(clause: str) -> str:
    """Return the end of a clause from where its last thing that is said begins; all of it where too few words would be left."""
    cut = 0
    for found in _CUT.finditer(clause):
        if re.search(r"\w\W+\w\w+\W+\w", clause[found.end() :]):
            cut = found.end()
    return clause[cut:]


def _strictly_theirs(clause: str, after: str) -> bool:
    """Say whether the words of a decision stand right beside the date."""
    return bool(
        _THEIRS.search(clause[-90:]) or _THEIR_NEWS.search(clause[-40:]) or _THEIRS.match(after[:80].lstrip(" ,"))
    )


def _label_before(own: Own, sentence: Sentence) -> str:
    """Return the text of the sentence before, where it is short or ends in a colon."""
    before = own.before(sentence)
    return before.text if before and (len(before.text) <= 40 or before.text.rstrip().endswith(":")) else ""


def _of_offer(
    own: Own, moment: Moment, clause: str, local: str, here: str, after: str, by: bool, theirs: bool
) -> tuple[Name, int] | None:
    """Return the role of a date in an offer: when it ends, when work begins, when they come back."""
    near, sentence = local[-70:], moment.sentence.text
    asks = bool(_ACCEPTS.search(here))
    if re.search(r"\b(?:from|vom|du|del|od)\b[^.;]{4,40}\b(?:until|to|till|bis|au|al|do)\s*$", clause, re.I):
        # The end of a term.
        return None
    said = own.text[moment.start : moment.end]
    if (moment.exact or _within(moment, own)) and re.search(r"\bmonths?\b|\b(?:if|should)\s+you\s+(?:leave|resign)", clause[-40:] + said, re.I):  # fmt: skip
        return None
    starts = bool(_STARTS.search(re.split(r"[.;!?]\s", near)[-1]))
    if (starts or _FROM.search(clause)) and not BY.search(clause):
        return "start_date", 2 if starts else 1
    if _SITS.search(local):
        return "decision_by", 0
    if theirs and not (by and _YOURS.search(clause)):
        return "decision_by", 1
    if by and re.search(r"\b(?:hold|keep|leave)\s+(?:it|this|that|the\s+\w+)\b[^.;]{0,40}$", clause, re.I):
        return "offer_expiry", 2
    if by:
        return (
            None
            if (_THEY_ACT.search(local) or _YOU_GET.search(local)) and not _YOURS.search(local)
            else ("offer_expiry", 2 + asks)
        )
    if _STARTS.search(after[:40]) or re.match(
        r"\s*(?:still\s+)?(?:suits|works|is\s+(?:fine|ok|okay|good|perfect))\b", after
    ):
        return "start_date", 1
    if _YOURS.search(clause) or _ACCEPTS.search(here):
        return "offer_expiry", 1 + asks
    if _STARTS.search(sentence):
        return "start_date", 1
    return ("offer_expiry", 0) if not clause.strip() else None


_ACCEPTS = compiled(
    r"\b(?:accept\w*|sign(?:ed|ature)?|your\s+(?:answer|decision|reply|confirmation|response)|confirm\w*|let\s+(?:me|us)\s+know|yes\s+or\s+(?:a\s+)?no|yes/no|say\s+yes|shake\s+on|offer\s+(?:is|stands|remains|expires|lapses|closes|holds)|(?:an|the)\s+answer|heard?\s+from\s+you)\b",
    re.I,
)


def _within(moment: Moment, own: Own) -> bool:
    return bool(re.match(r"(?:within|in\s+the\s+next|(?:is\s+)?(?:valid|good|open)\s+for|you\s+(?:now\s+)?have|\w+\s+\w+\s+(?:left|remaining)|holds?\s+for|binnen|innerhalb|sous|d['’]ici|w\s+ciągu|expires?\s+in|stands|over\s+the\s+next)\b", own.text[moment.start : moment.end], re.I))  # fmt: skip
