"""What is asked for without naming a thing to send: questions about the candidate, referees, a signature; each as the noun phrase it comes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sincerely.core.reading.facts.own import Sentence
from sincerely.core.reading.patterns import compiled

#: Where it stands in the sentence, and what it comes to.
Asked = tuple[int, int, str]

_ABOUT = r"(?:what|how\s+(?:much|many|soon|long|quickly|early)|when|which|do|does|are|is|could|can|whether|if|tell|know|and)\b"
# A question by its words -> what its answer is called.
_ANSWERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (compiled(r"\bnotice\s+(?:do|would|must|are|have|is|you)\b|\b(?:how\s+much|how\s+long|what)\b[^.?!]{0,25}\bnotice\b|\bkündigungsfrist\b|\bpréavis\b|\bpreaviso\b|\bokres\w*\s+wypowiedzenia", re.I), "notice period"),
    (compiled(r"\b(?:when|how\s+(?:soon|early|quickly))\s+(?:can|could|would|might|are)\s+(?:you|u|ya)\s+(?:be\s+able\s+to\s+|able\s+to\s+|possibly\s+)?(?:start|join|begin|resume|commence|free|available\s+to\s+start)\b|\bwann\s+(?:könnten|können)\s+sie\s+(?:anfangen|beginnen)|\bod\s+kiedy\s+mo[żg]\w+\s+\w*\s*(?:zacząć|rozpocząć)", re.I), "earliest start date"),
    (compiled(r"\b(?:what|how\s+much)\b[^.?!]{0,40}\b(?:currently\s+(?:on|earn\w*|paid|make)|(?:are\s+you|you\s+are|you['’]re)\s+(?:now\s+)?(?:on|paid|earning)\s+(?:now|currently|today|at\s+present)|earn(?:ing)?\s+(?:now|at\s+present|today))", re.I), "current salary"),
    (compiled(r"\b(?:what|how\s+much)\b[^.?!]{0,40}\b(?:looking\s+for|expect\w*|hoping\s+for|hop\w+\s+to\s+(?:earn|get)|in\s+mind|would\s+you\s+(?:want|need|accept|like\s+to\s+earn)|(?:take|earn)\b)[^.?!]{0,30}(?=$|[.?!,&]|\band\b)", re.I), "salary expectation"),
    (compiled(r"\b(?:need|require|have)\b[^.?!]{0,20}\b(?:visa|sponsor\w*|work\s+permit)|\b(?:right|authori[sz]ed|allowed|entitled|eligible|permitted)\s+to\s+work\b", re.I), "right to work"),
    (compiled(r"\bwhen\s+(?:are|would)\s+(?:you|u)\s+(?:be\s+)?(?:free|available|around)\b|\bwhen\s+can\s+you\s+(?:do|make)\b|\bwhich\s+(?:days?|times?|dates?)\b[^.?!]{0,30}\b(?:suit|work|can\s+you)", re.I), "availability"),
)  # fmt: skip
_MONEY = compiled(
    r"salar|pay\b|paid|earn|rate|wage|money|£|€|\$|package|ctc|take\s+home|gehalt|prétention|sueldo", re.I
)
# "Do you have a full clean licence", "are you registered with the NMC", "are you happy to work weekends".
_WHAT = compiled(
    r"\b(?:what|which)\s+(?P<what>(?!(?:is|are|was|were|will|do|does|would|can|could|have|has|time|times|day|days|date|dates|else|one|about|if|your|the|we|you|i)\b)(?:[^\W\d_][\w-]*\s+){1,3}?)(?:are|do|can|would|have|did|could)\s+(?:you|u)\b",
    re.I,
)
_HOLD = compiled(
    r"\b(?:do|have)\s+(?:you|u)\s+(?:still\s+|currently\s+|already\s+)?(?:have|hold|own|got|possess)\s+(?!to\b)(?:an?\s+|any\s+|your\s+|the\s+)?(?P<what>[^?.,;]{3,60}?)(?=\s*(?:\?|,|;|\.|\band\b|\bor\b|$))",
    re.I,
)
_BE = compiled(r"\bare\s+(?:you|u)\s+(?:still\s+|currently\s+|also\s+)?(?P<what>(?:registered|willing|prepared|happy|able|ok(?:ay)?|comfortable|open|fine|insured|qualified|licensed|certified|vaccinated|first[- ]aid\s+trained)\b[^?.;,]{0,60}?)(?=\s*(?:\?|;|,|\.|$))", re.I)  # fmt: skip


def answers(sentence: Sentence) -> Iterator[Asked]:
    """Yield what the questions of a sentence ask of the candidate."""
    text = sentence.text
    asks = text.rstrip().endswith("?") or re.search(
        r"\b(?:tell|know|confirm|need|ask\w*|wants?|which|what|when|how)\b", text, re.I
    )
    if not asks:
        return
    for pattern, name in _ANSWERS:
        for found in pattern.finditer(text):
            if name == "salary expectation" and not _MONEY.search(text):
                continue
            yield found.start(), found.end(), name
            break
    if text.rstrip().endswith("?"):
        for pattern in (_HOLD, _BE, _WHAT):
            for found in pattern.finditer(text):
                if not re.match(
                    r"(?:any\s+)?(?:questions?|time|a\s+moment|everything|access|received)\b", found["what"], re.I
                ):
                    end = found.start("what") + len(found["what"].rstrip())
                    yield found.start("what"), end, " ".join(found["what"].split())


_FIELD = r"(?:(?:full|direct|work|official|contact|e-?mail|telephone|phone|mobile|job|current|office|business|postal|daytime|day[- ]time)\s+)*(?:names?|details|contacts?|numbers?|addresses|e-?mails?(?:\s+ids?)?|mobiles?|phones?|designations?|titles?|firms?|coordonnées|kontaktdaten|datos|dane)"
_WHO = r"(?:referees?|references?|refs?\b|recommenders?|reporting\s+managers?|(?:line\s+)?managers?|supervisors?|partners?|peers?|colleagues?|guarantors?|letters?\s+of\s+recommendation|(?:recommendation|reference)\s+letters?|confidential\s+letters?|people\s+(?:who|whom|we|i)\b[^.;?!,]{3,60}|persons?\s+(?:of|who)\b[^.;?!,]{3,40}|referenz(?:en|geber\w*)?|responsables?|referencias?|referencj\w+)"
_MANY = r"(?:one|two|three|four|five|\d|another|a\s+(?:different|second|third|further|new|replacement)|an?\s+(?:alternative|additional|other)|one\s+more|at\s+least\s+(?:one|two|three|\d)|both|zwei|drei|deux|trois|dos|tres|dwóch|dwie|trzech)"
_REFEREES = compiled(
    rf"(?:(?:the\s+|their\s+)?{_FIELD}(?:\s*(?:,|/|&|and|und|et|y|i|oraz)\s*(?:the\s+)?{_FIELD})*\s*(?:\([^)]*\)\s*)?(?:of|for|from|de|von|dla)\s+(?:at\s+least\s+)?(?:the\s+|your\s+)?(?:{_MANY}\s+)?|{_MANY}\s+)(?:(?!and\b|or\b|of\b|days?\b|weeks?\b|years?\b|the\b)[^\W\d_][\w.-]*\s+){{0,4}}?{_WHO}(?:(?:\s*,\s*|\s+)(?:and|&|plus)\s+{_MANY}\s+(?:[^\W\d_][\w.-]*\s+){{0,2}}?{_WHO})?(?:\s*,?\s*(?:one|at\s+least\s+one)\s+(?:of\s+(?:whom|them)|your)\b[^.;?!]{{0,60}}|\s*\([^)]{{3,60}}\))?",
    re.I,
)
_HAVE = compiled(
    r"\b(?:already|have\s+received|received|thank|gave\s+(?:us|me)|given\s+us|you\s+(?:gave|named|listed|supplied)|has\s+replied|replied|will\s+(?:contact|write|ring|call))\b",
    re.I,
)


#: A sentence that is but a list of what is wanted of each: "Name, mobile, best time to ring."
FIELDS_ONLY = compiled(
    rf"(?:(?:please|just|only|with|their|an?|the)\s+)*{_FIELD}(?:(?:\s*,\s*(?:and\s+)?|\s*[&/+]\s*|\s+and\s+)(?:their\s+|an?\s+|the\s+)?[^\W\d_][\w -]{{1,28}}){{1,5}}(?:,?\s*(?:please|will\s+do|is\s+(?:enough|fine))(?:\W.*)?)?[.!]?",
    re.I,
)


_ANOTHER = compiled(r"\b(?:suggest|name|give\s+(?:me|us)|offer|find|nominate|think\s+of|put\s+forward|have)\s+(?:some(?:body|one)|any(?:body|one))\s+else\b", re.I)  # fmt: skip


def referees(sentence: Sentence) -> Iterator[Asked]:
    """Yield the referees who are asked for, with what of them: "names and numbers of two referees"."""
    for found in _REFEREES.finditer(sentence.text):
        if not _HAVE.search(sentence.text[max(0, found.start() - 50) : found.start()]):
            said = re.sub(r"\bpeople\s+(?:whom|we|i)\b.*", "referees", " ".join(found.group().split()), flags=re.I)
            yield found.start(), found.end(), re.sub(r"^(?:the|their)\s+", "", said)
    if other := _ANOTHER.search(sentence.text):
        yield other.start(), other.end(), "another referee"


_WRITTEN = compiled(
    r"\b(?:accept\w*|acceptance|consent|confirm\w*|agreement)\b[^.;?!]{0,40}\bin\s+writing\b|\bwritten\s+(?:acceptance|consent|confirmation)\b|\bschriftliche?\s+(?:zustimmung|zusage|annahme|bestätigung)\b|\baccord\s+écrit\b",
    re.I,
)
_SIGNED = compiled(
    r"\b(?:e-?sign|sign(?!\s+(?:up|in\b|on\b))|countersign|unterschr\w+|sign(?:er|ez)|firm(?:ar|e)\b|podpisa\w+)\b[^.;?!]{0,60}?\b(?P<what>contract|(?:offer|appointment)\s+letter|letter(?:\s+of\s+(?:appointment|offer))?|offer|agreement|cop(?:y|ies)|vertrag|contrat|contrato|umow\w+)\b",
    re.I,
)


def signature(sentence: Sentence) -> Iterator[Asked]:
    """Yield the signed paper or written word by which an offer is accepted."""
    if found := _WRITTEN.search(sentence.text):
        said = found.group().lower()
        yield (
            found.start(),
            found.end(),
            "written acceptance"
            if found.group()[0].isascii() and "in writing" in said
            else " ".join(found.group().split()),
        )
    elif (found := _SIGNED.search(sentence.text)) and not re.search(
        r"\b(?:will|we['’]ll|i['’]ll|has|have|was|nothing\s+to|once|after|before|when)\s+(?:\w+\s+){0,2}$",
        sentence.text[: found.start()],
        re.I,
    ):
        yield found.start(), found.end(), f"signed {' '.join(found['what'].split())}"


_PAPER = compiled(r"\b(?P<what>contract|(?:offer|appointment)\s+letter|letter\s+of\s+(?:appointment|offer)|revised\s+letter|updated\s+letter|agreement|vertrag|contrat|contrato|umow\w+|offer|letter)\b", re.I)  # fmt: skip
_SIGN = compiled(
    r"(?:^|\b(?:please|kindly|view|and|then|to\s+accept)\W+)(?:e-?)?sign\b(?!\s+(?:up|in\b(?!\s+(?:ink|blue|black))|off))|\b(?:need|like|want|have|get|return|send|see)\b[^.;?!]{0,40}\b(?:it|them|this|back|one|both)\s+(?:back\s+)?(?:counter)?signed\b|\bsign(?:ed)?\s+(?:it|them|this|both|all|every|each|on\s+every|electronically|and\s+(?:return|send))\b|\bunterschrieben\b|\bsigné\b|\bfirmad[oa]\b|\bpodpisan\w+",
    re.I,
)


_ONLINE = compiled(r"[^.;?!]{0,20}(?:\bthrough\b|\bvia\b|\bhere\b|\bonline\b|:|https?://)", re.I)


def signed_later(sentences: Sequence[Sentence]) -> Iterator[Asked]:
    """Yield the paper to sign that is named elsewhere in the mail: "The contract is attached. Please sign it." At most one."""
    paper = ""
    for sentence in sentences:
        if found := _SIGN.search(sentence.text):
            if _ONLINE.match(sentence.text, found.end()):
                # Signed where a link leads: no paper to send.
                return
            named = list(_PAPER.finditer(sentence.text[: found.start()])) or list(_PAPER.finditer(sentence.text))
            paper = named[-1]["what"] if named else paper
            if paper:
                start = sentence.start + found.start()
                yield start, sentence.start + found.end(), f"signed {paper.lower() if paper.isascii() else paper}"
                return
        if named := list(_PAPER.finditer(sentence.text)):
            better = [each["what"] for each in named if each["what"].lower() not in ("offer", "letter")]
            paper = better[-1] if better else paper or named[-1]["what"]
