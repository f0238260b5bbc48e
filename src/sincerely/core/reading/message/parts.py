"""Tell a message's own words from its signature, its legal footer, quoted history and a mail passed on. By lines; every character is in one part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sincerely.core.reading.message.values import Part, PartKind
from sincerely.core.reading.patterns import compiled

# "On Monday Ann wrote:" in the languages of the mail programs; what opens it, and the verb before its colon.
_OPENS = r"(?:On|Am|Le|El|Il|Em|Op|Den|W\s+dniu|Dnia|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?\s+20\d\d|\d{4}-\d\d-\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,)"
_WROTE = r"(?:wrote|schrieb|a\s+écrit|escribió|ha\s+scritto|escreveu|napisał(?:\(a\)|a)?|pisze|schreef|skrev)"
_ATTRIBUTION = compiled(
    rf"[ \t>|]*{_OPENS}\b(?:[^\n:]|\n(?!\s*\n)|:\d\d){{2,260}}?\b{_WROTE}\b(?:[^\n:]|\n(?!\s*\n)){{0,120}}\s?:"
)
_SENDER = compiled(r"[ \t>|*]*(?:from|von|de|da|od|van|från|fra)\*?\s?:", re.I)
_HEADER = compiled(
    r"[ \t>|*]*(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?:\sel)?|para|asunto|fecha|wysłano|data|do|temat"
    r"|inviato|oggetto|assunto|verzonden|aan|onderwerp|reply-to)\*?\s?:",
    re.I,
)
_PASSED_ON = compiled(
    r"[ \t>|]*(?:-{2,}\s*|begin\s+|anfang\s+der\s+|début\s+du\s+)?(?:forwarded\s+message|weitergeleitete\s+nachricht|message\s+(?:transféré|réexpédié)"
    r"|mensaje\s+reenviado|wiadomość\s+przekazana|messaggio\s+inoltrato|mensagem\s+encaminhada)\b.{0,60}$",
    re.I,
)
_ORIGINAL = compiled(
    r"[ \t>|]*-{2,}\s*(?:original\s*(?:message|appointment)|ursprüngliche\s+nachricht|message\s+d['’]origine|mensaje\s+original|wiadomość\s+oryginalna"
    r"|messaggio\s+originale|mensagem\s+original)\b.{0,20}$",
    re.I,
)
_RULE = compiled(r"[ \t]*(?:_{10,}|-{20,}|\*{20,}|={20,})[ \t]*$")
_PREFIXED = compiled(r"[ \t]*>")
_POINTED = compiled(r"[ \t]*>{1,3}[ \t]*https?://\S+[ \t]*$", re.I)
_BARRED = compiled(r"[ \t]*\|[ \t]")

_CALENDAR = compiled(r"[ \t]*BEGIN:VCALENDAR[ \t]*$", re.I)
_CALENDAR_ENDS = compiled(r"[ \t]*END:VCALENDAR[ \t]*$", re.I)

_DELIMITER = compiled(r"--[ \t]?$")
_DEVICE = compiled(
    r"[ \t]*(?:sent\s+(?:from|via|with)\s+(?:my|outlook|mail|gmail|yahoo|samsung|proton)|get\s+outlook\s+for|von\s+meinem\s+\w+\s+gesendet|gesendet\s+von"
    r"|envoyé\s+(?:de|depuis)\s+mon|enviado\s+desde\s+mi|wysłane\s+z)\b.{0,60}$",
    re.I,
)
_CLOSING = compiled(
    r"[ \t]*(?:(?:(?:kind(?:est)?|best|warm(?:est)?|with\s+(?:kind|best|warm|many)|many|all\s+good|yours|very|thanks?(?:\s+(?:&|and)|\s+you\s+and)?|sincere|my\s+best|good)\s+)*"
    r"(?:regards?|rgds|wishes|sincerely|faithfully|truly|cheers|thanks|thank\s+you|best|warmly|cordially|respectfully|slán|ta|yours|br|kr|xx?)"
    r"(?:\s+(?:again|so\s+much|very\s+much|everyone|all|in\s+advance|from\s+us\s+all|and\s+speak\s+soon))?"
    r"|(?:mit\s+)?(?:freundlichen?|besten?|herzlichen?|schönen?|viele)\s+grü(?:ß|ss)en?|(?:liebe|beste|schöne|viele|herzliche)\s+grü(?:ß|ss)e|mfg|lg|hochachtungsvoll"
    r"|(?:bien\s+)?cordialement|bien\s+à\s+vous|sincères\s+salutations|(?:un\s+)?(?:cordial\s+)?saludos?(?:\s+cordiales)?|atentamente|pozdrawiam(?:\s+serdecznie)?|z\s+poważaniem)\s*[,.!–-]?[ \t]*$",
    re.I,
)
_LEGAL = compiled(
    r"confidential|intended\s+(?:solely|only|recipient)|(?:this|the)\s+(?:e-?mail|message|communication)\s+(?:and|is|may|was|contains)|received\s+this\s+(?:e-?mail\s+|message\s+)?in\s+error"
    r"|registered\s+(?:in|office|charity|company|number|address)|company\s+(?:no|number|reg)|\bCRO\s+no|\bRC\s+\d|\bABN\s+\d|unsubscribe|manage\s+(?:your\s+)?preferences|privacy\s+(?:policy|notice|statement)"
    r"|you\s+(?:are\s+receiving|received|get)\s+this|consider\s+the\s+environment|do\s+not\s+reply\s+to\s+this|please\s+do\s+not\s+reply|this\s+(?:inbox|mailbox|address)\s+is\s+not|©|all\s+rights\s+reserved"
    r"|equal\s+opportunit|directors:|geschäftsführer(?:in)?:|amtsgericht|handelsregister|\bHRB\s+\d|\bUSt-?Id|sitz\s+der\s+gesellschaft|\bSIRET\b|\bKRS\b|\bNIP\b|powered\s+by",
    re.I,
)
#: A signature longer than this is none: what stands there was meant to be read.
_LONGEST_SIGNATURE = 12
_LONGEST_LINE = 90


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a text, in order, each character in one of them; a mail that only passes another on counts as that other one."""
    lines = list(_lines(text))
    kinds = _history(lines)
    _pasted(lines, kinds)
    _signed(lines, kinds)
    return tuple(_joined(lines, kinds))


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        end = min(at + len(line) + 1, len(text))
        yield _Line(at, end, line)
        at = end


def _history(lines: list[_Line]) -> list[PartKind]:
    kinds: list[PartKind] = ["body"] * len(lines)
    below: PartKind | None = None
    n = 0
    while n < len(lines):
        if below is not None:
            kinds[n] = below
        elif _PREFIXED.match(lines[n].text) and not _pointed(lines, n):
            kinds[n] = "quoted"
        elif opened := _opened(lines, n):
            below_from, below = opened
            first = _first_written(lines, below_from)
            prefix = next((p for p in (_PREFIXED, _BARRED) if first is not None and p.match(lines[first].text)), None)
            for k in range(n, min(below_from, len(lines))):
                kinds[k] = below
            if prefix is not None and below == "quoted":
                # Each line says by its sign that it is quoted: what stands between was written now.
                n = below_from
                while n < len(lines) and (prefix.match(lines[n].text) or not lines[n].text.strip()):
                    kinds[n] = "quoted"
                    n += 1
                below = None
                continue
            n = below_from
            continue
        n += 1
    if not any(line.text.strip() for line, kind in zip(lines, kinds, strict=True) if kind == "body"):
        # Nothing of their own above it: what they passed on is what they say.
        kinds = ["body" if kind == "forwarded" else kind for kind in kinds]
    return kinds


def _pointed(lines: list[_Line], n: int) -> bool:
    """Say whether a line alone points at a link: ">> https://...", which quotes nothing."""
    beside = lines[max(0, n - 1) : n] + lines[n + 1 : n + 2]
    return bool(_POINTED.match(lines[n].text)) and not any(_PREFIXED.match(each.text) for each in beside)


def _pasted(lines: list[_Line], kinds: list[PartKind]) -> None:
    """Mark calendar files that stand among the words; one that is cut off ends at the next blank line."""
    n = 0
    while n < len(lines):
        if kinds[n] not in ("body", "forwarded") or not _CALENDAR.match(lines[n].text):
            n += 1
            continue
        last = blank = 0
        for k in range(n + 1, len(lines)):
            if _CALENDAR_ENDS.match(lines[k].text):
                last = k + 1
                break
            if not blank and not lines[k].text.strip():
                blank = k
            if _CALENDAR.match(lines[k].text):
                break
        end = last or blank or len(lines)
        kinds[n:end] = ["invitation"] * (end - n)
        n = end


def _opened(lines: list[_Line], n: int) -> tuple[int, PartKind] | None:
    """Return the line after the heading of quoted or forwarded mail that begins on line `n`, and which of the two it is."""
    text = lines[n].text
    if _PASSED_ON.match(text):
        return _after_headers(lines, n + 1), "forwarded"
    if _ORIGINAL.match(text):
        return _after_headers(lines, n + 1), "quoted"
    if _RULE.match(text) and n + 1 < len(lines) and _headers(lines, n + 1):
        return _after_headers(lines, n + 1), "quoted"
    if _headers(lines, n):
        return _after_headers(lines, n), "quoted"
    if text[:40].strip():
        several = "\n".join(line.text for line in lines[n : n + 3])
        if found := _ATTRIBUTION.match(several):
            return n + found.group().count("\n") + (
                0 if several[found.end() :].split("\n", 1)[0].strip() else 1
            ), "quoted"
    return None


def _headers(lines: list[_Line], n: int) -> bool:
    """Say whether a block of mail headers begins here: who from, and two more lines of the kind, or one above marked lines."""
    if not _SENDER.match(lines[n].text):
        return False
    more = sum(bool(_HEADER.match(each.text)) for each in lines[n + 1 : n + 7])
    if more != 1:
        return more >= 2
    below = next((each for each in lines[n + 1 : n + 7] if each.text.strip() and not _HEADER.match(each.text)), None)
    return below is not None and bool(_PREFIXED.match(below.text))


def _after_headers(lines: list[_Line], n: int) -> int:
    while n < len(lines) and (
        not lines[n].text.strip() or _SENDER.match(lines[n].text) or _HEADER.match(lines[n].text)
    ):
        n += 1
    return n


def _first_written(lines: list[_Line], n: int) -> int | None:
    return next((k for k in range(n, len(lines)) if lines[k].text.strip()), None)


def _signed(lines: list[_Line], kinds: list[PartKind]) -> None:
    """Mark what stands below the words: from the end up the paragraphs of lawyers and robots, then the signature."""
    own = [n for n, kind in enumerate(kinds) if kind == "body"]
    if not own:
        return
    end = _footed(lines, kinds, own)
    own = [n for n in own if n < end]
    below: list[str] = []
    for k in range(len(own) - 1, -1, -1):
        text = lines[own[k]].text
        if not text.strip():
            continue
        if len(below) > _LONGEST_SIGNATURE:
            break
        delimiter = _DELIMITER.match(text) or _DEVICE.match(text)
        closing = bool(below) and all(len(each) <= _LONGEST_LINE for each in below) and _CLOSING.match(text)
        if delimiter or closing:
            # A closing formula belongs to the letter's words; its sender's name and what follows to the signature.
            for m in own[k + (0 if delimiter else 1) :]:
                kinds[m] = "signature"
            if not _DEVICE.match(text):
                break
        below.append(text)


def _footed(lines: list[_Line], kinds: list[PartKind], own: list[int]) -> int:
    """Mark the legal paragraphs at the end as footer; return the line they begin on."""
    end = len(own)
    last = end
    while last:
        if not lines[own[last - 1]].text.strip():
            last -= 1
            continue
        first = last
        while first and lines[own[first - 1]].text.strip():
            first -= 1
        legal = next((k for k in range(first, last) if _LEGAL.search(lines[own[k]].text)), None)
        # What stands alone is the message, whatever lawyers' words it has.
        if legal is None or not first:
            break
        # Of a signature that ends in the firm's particulars only these are footer; prose that is broken into lines is footer as a whole.
        if any(len(lines[own[k]].text) > _LONGEST_LINE // 2 for k in range(first, legal)):
            legal = first
        for k in range(legal, end):
            kinds[own[k]] = "footer"
        end = legal
        if legal > first:
            break
        last = first
    return own[end] if end < len(own) else own[-1] + 1


def _joined(lines: list[_Line], kinds: list[PartKind]) -> Iterator[Part]:
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or kinds[n] != kinds[start]:
            if lines[n - 1].end > lines[start].start:
                yield Part(kinds[start], lines[start].start, lines[n - 1].end)
            start = n
