"""What the candidate is asked to send, fill in or bring: from prose, from lists and from tables, as short noun phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sincerely.core.reading.date_words import MONTH, WEEKDAY
from sincerely.core.reading.facts.asked import FIELDS_ONLY, answers, referees, signature, signed_later
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.patterns import compiled

#: Kinds of messages in which things are asked for.
ASKING = (
    "information-request",
    "reference-request",
    "interview-invitation",
    "scheduling",
    "assessment",
    "offer",
    "counter-offer",
    "question",
)
#: Nobody asks for more things in a mail.
MOST = 60
_ALL = ("information-request", "reference-request")
_GIVE = (
    r"whatsapp|text|prepare|have(?=\s+your\s|\s+[^.;?!]{3,50}\sready\b)|sharing|giving|bringing|providing|forwarding|returning|uploading|send(?:ing)?(?:\s+(?:over|in|back|through|across))?|bring(?:\s+along|\s+with\s+you)?|provide|upload|attach|e-?mail|forward|submit|return|supply|enclose|furnish|"
    r"let\s+(?:me|us)\s+have|give|share|drop\s+(?:in|off)|produce|present|pop\s+over|come\s+(?:along\s+)?with|intimate|"
    r"senden|schicken|mitbringen|bringen|reichen|laden|envoyer|transmettre|fournir|joindre|apporter|déposer|faire\s+parvenir|enviar|env[ií]e\w*|traer|traiga|trae|adjuntar|przesłać|przesłanie|prześlij|prosz\w+\s+o|dostarczyć|zabrać|przynieść"
)
_FILL = r"fill(?:\s+(?:in|out|up))?|complete|sign(?:\s+and\s+return)?|return|ausfüllen|unterschreiben|remplir|compléter|signer|wypełnić|podpisać"
_TELL = r"tell(?:ing)?\s+(?:me|us)|letting\s+(?:me|us)\s+know|let\s+(?:me|us)\s+know|confirm|advise|state|indicate|name|give\s+(?:me|us)|add|nominate|list|mitteilen|nennen|indiquer|preciser|préciser|indicar|podać|podanie"
_NEED = r"(?:we|i|they|he|she|hr|client|(?:the\s+)?(?!you\b|u\b|do\b|will\b)\w+)(?:\s+(?:will|would|do|also|still|only|just))*(?:['’](?:ll|d))?\s+(?:also\s+|still\s+|only\s+|just\s+)*(?:need|require|want|like|ask\s+for|am\s+missing|are\s+missing)s?|still\s+(?:need|missing|outstanding)|(?:is|are|am|[’'](?:re|m|s))\s+(?:still\s+|only\s+|just\s+)*(?:missing|lacking|awaiting|waiting\s+for|short\s+of)|(?:still\s+|yet\s+|just\s+)?(?:don[’']?t|do\s+not|haven[’']?t|have\s+not|hasn[’']?t|can[’']?t|cannot)\s+(?:yet\s+)?(?:have|got|received|had|seen|find|located?)|(?:missing|outstanding|left|lacking)\s+(?:is|are)|needed|required\s+(?:documents|items)|documents\s+required|what\s+we\s+need|wir\s+(?:benötigen|brauchen)|benötigen\s+wir|(?:noch\s+)?fehl(?:t|en)|il\s+(?:nous|me)\s+(?:faut|manque)|avons\s+besoin\s+de|necesitamos|faltan?|potrzeb\w+|brakuje|must\s+have|should\s+have|(?:can|may|could|might)\s+(?:i|we)\s+(?:please\s+|also\s+)?(?:have|get|see|take)|(?:reply|respond|come\s+back|get\s+back\s+to\s+(?:me|us)|reach\s+out)\s+with|requir\w+|(?:can['’]?t|cannot|unable\s+to|won['’]?t\s+be\s+able\s+to|not\s+be\s+able\s+to)\b[^.;?!]{3,40}?\bwithout|(?:outstanding|missing|lacking|still\s+to\s+come)(?:\s+from\s+you)?(?=\s*:)|(?<!you\s)(?:chas(?:es|ed|ing)|asks|asked|asking)\s+(?:me\s+|us\s+|you\s+)?for|(?:grateful|glad|thankful)\s+(?:for|of)|waiting\s+on|(?:make\s+sure|ensure)\s+(?:that\s+)?(?:we|i)\s+have|subject\s+to\s+receipt\s+of|don['’]?t\s+forget|remember"
_ASK = compiled(
    rf"\b(?:(?P<give>{_GIVE})|(?P<fill>{_FILL})|(?P<tell>{_TELL})|(?P<need>{_NEED}))\b(?!\s*(?:of|for|in\s+touch|you\b))(?:\s+(?:me|us|back|over|through|along|by\s+e?-?mail|with\s+you|to\s+(?:me|us)|uns|mir|nous|moi|bitte|please|also|both|from\s+you|od\s+pan[ai]|jeszcze|zurück|noch|additionally|Sie|je|tu|pan[ai]?|for\s+(?:me|us)))*(?:\s+(?:with\s+)?the\s+(?:following|below)(?:[\s-]+(?:mentioned\s+)?\w+){{0,3}}(?=\s*:))?\s*:?",
    re.I,
)
_PLEASE = compiled(
    r"(?:\b(?:please|kindly|pls|plz|could\s+you|can\s+you|can\s+u|would\s+you(?:\s+mind)?|will\s+you|you\s+(?:will\s+|only\s+|also\s+|should\s+|must\s+|need(?:\s+only)?\s+|are\s+(?:required|asked|requested)\s+|['’]ll\s+)*(?:need|have|are|must|should|asked|required|only)?(?:\s+to)?|bitte|veuillez|merci\s+de|pouvez[- ]vous|por\s+favor|proszę|prosimy|and|then|to|do|just|need\s+only|or|i['’]d\s+be\s+grateful\s+(?:for|if\s+you)|&|,)\s*(?:also\s+|just\s+|only\s+|kindly\s+|simply\s+|o\s+|nous\s+|me\s+|m['’])?|^\W*)$",
    re.I,
)
_STOP = compiled(
    rf"(?:,\s*)?\s(?:and|or|then|und|et|oraz)\s+(?:{_GIVE}|{_FILL}|{_TELL}|ask|scan|make|keep|let)\b|"
    r"[.;?!\n](?!\w)|:(?=\s)|\s(?:https?:|<|www\.|at\s+https?|if\s|who\s|which\s|that\s+(?:you|would|we|i|will|are|is|can|could)\b|ready\b|handy\b|you['’]ve|you\s+have\s+(?:got\s+)?booked|by|before|until|till|no\s+later|not\s+later|latest|asap|as\s+soon|so\s+(?:that|we|i)|so\b|to\s+(?:me|us|the\s+(?:above|address)|\S+@\S+|help|this|allow|complete|be|reach|confirm)|on\s+(?:the\s+day|arrival|or\s+before|your|joining|"
    + WEEKDAY.replace("?P<weekday>", "?:")
    + r")|when\s+you|if\s+(?:you|poss|that|not)|because|as\s+we|which\s+(?:we|you|i)|unless|in\s+order|via|through\s+(?:the|our)|using|within|at\s+the\s+(?:latest|front)|for\s+(?:(?:the|our|your)\s+)?(?:files?|records?|hr|payroll)\b|bis|avant|pour\s+le|d['’]ici|antes\s+del?|hasta|do\s+(?:"
    + WEEKDAY.replace("?P<weekday>", "?:")
    + r")|in\s+(?:one|a\s+single)|along\s+with\s+(?:this)|at\s+your|today|tomorrow|this\s+week|then\b|but\b|can\s+be|will\s+do|would\s+be|– |- )",
    re.I,
)
_SPLIT = compiled(
    r"\s*(?:(?:,|\band\b)?\s*(?<=\s)\(?(?:\d|[a-f])\)\s+|,\s*(?:and|und|et|y|i|oraz|plus|as\s+well\s+as|or)?\s+|\s(?:and|&|plus|as\s+well\s+as|along\s+with|together\s+with|und|sowie|et|y|oraz|i|\+|with)\s+|;\s*)",
    re.I,
)
_ARTICLE = compiled(
    r"^(?:\s*(?:sie|bitte|por\s+favor|please|only|still|je|and|et|und|oraz|pl[sz]|completed|the|a|an|your|ya|his|her|their|any|some|both|each|also|me|us|all|following|of|o|your\s+own|own|completed?|up[- ]to[- ]date|recent|current|ihren?|ihre|ihr|den|die|das|eine?n?|la|le|les|l['’]|un|une|votre|vos|el|los|las|su|tu)\b\s*)+",
    re.I,
)
_NOTHING = compiled(
    r"^(?:(?:send|return|bring|let|ask|can|sign|attach|upload|make|keep|prepare|add|see|scan)\b.*|them\b.*|him|her|along(?:\s+with)?|(?:one|both|each|a|the|all)\s+(?:cop(?:y|ies)|of\s+them|three|four)?|one\s+cop(?:y|ies)\b.*|your\s+(?:help|patience|time|understanding|support|interest)|help|patience|understanding|support|nothing|alles|(?:two|three|four|a\s+few|few)\s+(?:things?|checks|questions)|no\s+more|yes\s+or\s+no.*|copies|morning|word|want\b.*|here|it|them|this|that|these|those|one|both|everything|anything|something|nothing|us|me|you|yes|no|so|back|in|up|out|off|if|whether.*available|that\s+.*|any\s+questions?|questions?|further.*|more.*|line|note|message|e-?mail|mail|reply|word|call|ring|text|shout|know|hand|best|regards?|wishes|time|attendance|receipt|interest|availability\s*$|above|below|attached|mind|here|there|to\s.*|by\s.*|on\s.*|at\s.*|in\s.*|be\s.*|not\s.*|do\s.*|we\s.*|i\s.*|he\s.*|she\s.*|they\s.*|there\s.*|please.*|\d{1,2}|"
    + WEEKDAY.replace("?P<weekday>", "?:")
    + r".*|"
    + MONTH.replace("?P<month>", "?:")
    + r".*)$",
    re.I,
)
# What begins so is no thing one could send.
_NO_THING = compiled(
    r"(?:failing\s+that|ideally|preferably|at\s+least\s+one|one\s+of|is|are|was|will|would|can|could|may|might|has|have|had|does|did|don['’]?t|can['’]?t|couldn['’]?t|i['’]\w+|we['’]\w+|you['’]\w+|it['’]?s?|its|they|he|she|who(?:ever)?|someone|somebody|till|until|before|after|within|during|beforehand|together|signed$|electronically|directly|straight|stays?|starts?\s|same\b|ihn|es|sie\b|forward|onwards?|over|around|confirmation$|paperwork$|want|let|anything|[<\[({]|\d{1,2}[:.]\d\d)(?![\w-])",
    re.I,
)
_TO_PLACE = compiled(
    r"\s(?:to|with|at)\s+(?:(?:our|the)\s+)?(?=[A-Z][a-z]+\b(?!\s+of\b))(?!.*\b(?:for|of)\b)|\s(?:to|with)\s+(?:me|us|him|her|them|[Hh][Rr]|the\s+(?:office|registrar|recruiter|reception|bursar|school))\b"
)
_QUESTION = compiled(
    r"\b(?:what(?:['’]s|\s+is|\s+are)|which|and)\s+(?P<what>your\s+[^?.,]{3,60}?)(?=\s*(?:\?|,|\band\b|\.|$))", re.I
)
_NO = compiled(
    r"\b(?:not|n['’]t|no\s+need|without|never|nicht|pas\b|nie\b|we\s+will|we['’]ll|i\s+will|i['’]ll|they\s+will|shall|he\s+will|she\s+will|will)\s+(?:need\s+to\s+)?(?:\w+\s+)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that is asked for: where it stands and what it comes to."""

    start: int
    end: int
    value: str


def requested_items(own: Own, kind: str) -> Iterator[Item]:
    """Yield what the rules take as asked for, each thing once."""
    if kind not in ASKING:
        return
    seen: set[str] = set()
    sentences = [each for each in own.sentences if not each.signature]
    named: tuple[int, int, str] | None = None
    fields: list[str] = []
    for number, sentence in enumerate(sentences):
        if kind == "reference-request" and FIELDS_ONLY.fullmatch(sentence.text):
            fields += [
                each.strip(" .!")
                for each in re.split(
                    r",|&|/|\s+and\s+", re.sub(r"\b(?:please|will\s+do|is\s+(?:enough|fine))\b.*", "", sentence.text)
                )
                if each.strip(" .!")
            ]
            continue
        for start, end, value, whole in _asked(own, sentences, number, kind):
            if len(seen) == MOST or value.casefold() in seen or any(value.casefold() in other for other in seen):
                continue
            seen.add(value.casefold())
            if kind == "reference-request" and whole and named is None:
                named = (start, end, value)
            elif kind == "reference-request" and _CONTACT.fullmatch(value):
                fields.append(value)
            else:
                yield Item(start, end, value)
    if kind in ("offer", "counter-offer") and not any(each.startswith(("signed ", "written ")) for each in seen):
        yield from (Item(start, end, value) for start, end, value in signed_later(sentences))
    if named is not None:
        # Names and numbers are the referees': one thing that is asked for.
        start, end, value = named
        new = [each for each in fields if each.casefold() not in value.casefold()]
        yield Item(start, end, f"{value} ({', '.join(new)})" if new else value)
    elif fields:
        value = ", ".join(fields)
        start = own.text.find(fields[0])
        yield Item(start, start + len(fields[0]), value) if start >= 0 else Item(0, 0, value)


def _asked(own: Own, sentences: list[Sentence], number: int, kind: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield what a sentence asks for, and whether it is told as a whole; where it names the referees or the signature it wants, their details are no further items."""
    sentence = sentences[number]
    whole = [*referees(sentence)] if kind == "reference-request" else [*answers(sentence)] if kind == "information-request" else [*signature(sentence)] if kind in ("offer", "counter-offer") else []  # fmt: skip
    taken = [(sentence.start + start, sentence.start + end) for start, end, _ in whole]
    for (start, end), (_, _, value) in zip(taken, whole, strict=True):
        yield start, end, value, True
    listed = [*_listed(sentences, number, kind)]
    # What leads up to a list asks for what is in it.
    said_here = [] if listed and sentence.text.rstrip().endswith(":") else _said(sentence, kind)
    for start, end in (*listed, *_made(own, sentences, number, kind), *said_here):
        said = own.text[start:end]
        if any(start < there and at < end for at, there in taken) or (taken and _CONTACT.fullmatch(said)):
            continue
        yield start, end, " ".join(said.split()), False


def _said(sentence: Sentence, kind: str) -> Iterator[tuple[int, int]]:
    text = sentence.text
    if sentence.item and not re.match(r"(?:please|send|bring|fill|complete|upload|sign)", text, re.I):
        return
    reach = 0
    for ask in _ASK.finditer(text):
        if ask.start() < reach:
            continue
        before = text[: ask.start()]
        if _NO.search(before[-30:]):
            continue
        if ask["need"] and (_DOES.match(text, ask.end()) or (kind not in _ALL and _ROUNDABOUT.match(ask["need"]))):
            continue
        if ask["need"] is None and not _PLEASE.search(before[-60:]):
            continue
        if (
            (ask["tell"] or ask["need"])
            and kind not in _ALL
            and not (
                kind in ("offer", "counter-offer", "scheduling")
                and _YOUR.match(text, ask.end())
                and ask.group().lower().startswith(("tell", "let"))
            )
            and not (ask["need"] and kind in ("interview-invitation",))
        ):
            continue
        if ask["fill"] and kind not in (*_ALL, "offer", "counter-offer"):
            continue
        end = stop_of(text, ask.end())
        reach = end
        yield from _items(text, ask.end(), end, sentence.start, bool(ask["tell"]))
    if kind == "information-request":
        for found in _QUESTION.finditer(text):
            if found.start() >= reach:
                yield from _items(text, found.start("what"), found.end("what"), sentence.start, True)


# Of what is no request for papers these tell other things as often: "we are grateful for the talk", "ask for Tom at the gate".
_ROUNDABOUT = compiled(r"ask|chas|grateful|glad|thankful|waiting|can|unable|not|won", re.I)
_YOUR = compiled(r"\s*your\s")
# "We would like to invite you": what they do, and nothing they want to have.
_DOES = compiled(r"\s*(?:you\s+)?to\s+(?!have\b|see\b|receive\b|get\b|know\b|hear\b)", re.I)


def stop_of(text: str, start: int) -> int:
    """Return where what is asked for ends: a stop outside of brackets."""
    for stop in _STOP.finditer(text, start):
        if text.count("(", start, stop.start()) <= text.count(")", start, stop.start()):
            return stop.start()
    return len(text)


def _items(text: str, start: int, end: int, offset: int, told: bool) -> Iterator[tuple[int, int]]:
    at = start
    depth = [m.span() for m in re.finditer(r"\([^)]*\)", text)]
    cuts = [m for m in _SPLIT.finditer(text, start, end) if not any(a < m.start() < b for a, b in depth)]
    # A name with its numbers and addresses is one thing asked for.
    cuts = [m for m in cuts if not (_CONTACT.match(text, m.end()) and _CONTACT.match(text[max(start, text.rfind(",", 0, m.start()) + 1) : m.start()]))]  # fmt: skip
    for cut_start, cut_end in [*(m.span() for m in cuts), (end, end)]:
        item = item_of(text, at, cut_start, told)
        if item:
            yield offset + item[0], offset + item[1]
        at = cut_end


_CONTACT = compiled(
    r"\s*(?:(?:the|their|his|her|a|full|work|official|direct|mobile|phone|telephone|contact|e-?mail|job|business)\s+)*(?:names?|mobiles?|numbers?|tel(?:ephone)?s?|phones?|e-?mails?|address(?:es)?|titles?|designations?|firms?|functions?|relationships?|positions?|details|mobile\s+no|e-?mail\s+id)\b",
    re.I,
)


def item_of(text: str, start: int, end: int, told: bool) -> tuple[int, int] | None:
    """Return where a thing stands in a stretch, trimmed to its noun phrase; None where it names none. `told`: it may be a clause ("whether ...")."""
    while start < end and (text[start].isspace() or text[start] in '-–•*:,("“'):
        start += 1
    if number := re.match(r"\(?(?:\d|[a-f])\)\s+", text[start:end]):
        start += number.end()
    if bracket := _TO_PLACE.search(text, start, end):
        end = bracket.start()
    if article := _ARTICLE.match(text[start:end]):
        start += article.end()
    if (bracket := re.search(r"\s*\(.*$", text[start:end], re.S)) and bracket.start() > 2:
        end = start + bracket.start()
    if tail := re.search(r"\s+(?:mit|zurück|please|bitte|thanks|too|as\s+well|pls)$", text[start:end], re.I):
        end = start + tail.start()
    while end > start and (text[end - 1].isspace() or text[end - 1] in '.,;:!?)"”'):
        end -= 1
    said = text[start:end]
    if (
        len(said) < 2
        or len(said) > 90
        or _NO_THING.match(said)
        or "://" in said
        or _NOTHING.match(said)
        or not re.search(r"[^\W\d_]{2}|[A-Z]\d", said)
    ):
        return None
    if not told and re.match(r"(?:whether|how|when|what|which|who|if|as|for|from|with|about)\b", said, re.I):
        return None
    if told and re.match(
        r"(?:if|that|whether\s+you\s+(?:can|are|accept)|when\s+you|as\s+soon|you\b|for\b|about\b)", said, re.I
    ):
        return None
    return start, end


_HEADS = compiled(
    rf"\b(?:{_GIVE}|{_FILL}|{_NEED}|{_TELL}|following|checklist|documents?|items|list|send|enclosures|bring|missing|outstanding|want|need|besoin|manque\w*|fehl\w+|brakuje|faltan?|along\s+with|suivants?|folgende\w*|unterlagen|siguientes?|następujące|dokument\w*|potrzeb\w*)\b",
    re.I,
)


# "To set you up on payroll:", and below it what that takes.
_PURPOSE = compiled(r"(?:to|for|before|so\s+that)\s+(?:we\s+can\s+)?[^:]{3,80}:\s*$", re.I)
# A form that came with the mail, for the candidate to fill in; and what is to be made for a test.
_FORM = compiled(
    r"\b(?:attach\w*|enclos\w*|below\s+is|here\s+is|find)\b[^.;:?!]{0,20}?\b(?:an?|our|the|your|my)\s+(?P<what>(?:[^\W\d_][\w'’-]*\s+){0,4}?(?:form|questionnaire|declaration|mandate|checklist|agreement|worksheet|spreadsheet|template))\b",
    re.I,
)
_FILL_IT = compiled(r"\b(?:fill|complete|completed|sign|signed|return)\b", re.I)
_MAKE = compiled(
    r"(?:^|\b(?:please|kindly|to|and|you['’]ll|can\s+you|could\s+you|:)\s+)(?:write|draft|design|record|create|build|film|produce|sketch|draw(?:\s+up)?|translate|model|compose|plan|prepare|put\s+together)\s+(?:up\s+)?(?P<what>(?:an?|one|two|three|max\.?|up\s+to|the|your|\d)\s[^.;:?!,]{3,70}?)(?=\s+(?:and|in\s+(?:which|response)|that|which|who|using|by|before|within|for\s+(?:us|our)|to\s+\w+|based|showing|explaining|of\s+no\s+more)\b|[.;:?!,](?!\w)|\s*$)",
    re.I,
)


def _made(own: Own, sentences: list[Sentence], number: int, kind: str) -> Iterator[tuple[int, int]]:
    """Yield the form to fill in that came with the mail, or the piece of work that a test wants."""
    sentence = sentences[number]
    if kind == "assessment":
        for found in _MAKE.finditer(sentence.text):
            if item := item_of(sentence.text, *found.span("what"), True):
                yield sentence.start + item[0], sentence.start + item[1]
    elif kind in (*_ALL, "offer") and (form := _FORM.search(sentence.text)):
        behind = sentences[number + 1].text if number + 1 < len(sentences) else ""
        if _FILL_IT.search(sentence.text[form.end() :]) or (re.search(r"\b(?:it|this|both)\b", behind) and _FILL_IT.search(behind)):  # fmt: skip
            yield sentence.start + form.start("what"), sentence.start + form.end("what")


def _listed(sentences: list[Sentence], number: int, kind: str) -> Iterator[tuple[int, int]]:
    """Yield the items of a list whose lead asks for them."""
    lead = sentences[number]
    bulleted = number + 1 < len(sentences) and sentences[number + 1].item
    if not (lead.text.rstrip().endswith((":", ",", "want")) or (bulleted and not lead.item)):
        return
    purpose = kind == "information-request" and bulleted and _PURPOSE.match(lead.text)
    if not (purpose or _HEADS.search(lead.text)) or lead.item:
        return
    if kind not in _ALL and not re.search(rf"\b(?:{_GIVE}|need|required\s+documents)\b", lead.text, re.I):
        return
    behind = sentences[number + 1 : number + 1 + MOST]
    for each in behind:
        if each.paragraph > lead.paragraph + (1 if not bulleted else 8) or (bulleted and not each.item):
            return
        if not bulleted and (
            len(each.text) > 90 or (each.paragraph == lead.paragraph and not lead.text.rstrip().endswith(":"))
        ):
            return
        if not bulleted and (
            each.text.rstrip().endswith((".", "?", "!")) or "://" in each.text or re.match(r"\w+\s?:", each.text)
        ):
            return
        if kind not in _ALL and re.search(r":\s|[£€$₹]", each.text):
            return
        end = min(
            [m.start() for m in re.finditer(r"\sif\s|,\s(?!\d)|\s[-–]\s|;|\.\s|:\s|\?", each.text)],
            default=len(each.text),
        )
        item = item_of(each.text, 0, end if end > 8 else len(each.text), True)
        if item:
            yield each.start + item[0], each.start + item[1]
