"""What could be asked for in a message, piece by piece, and what each piece shows of whether it is: for a judge that has learned to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sincerely.core.reading.facts.judge import Judge
from sincerely.core.reading.facts.own import Own, Sentence
from sincerely.core.reading.facts.requested import ASKING, MOST, Item, item_of, requested_items, stop_of
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.patterns import compiled

#: From this score on a piece is taken as asked for.
LIKELY = -0.25
#: So much likelier is the rules' cut of a thing than another that lies over it.
_KNOWN = 0.3
#: So much less likely may be what is joined to a thing that is taken.
_JOINED = 0.3
#: So many words before a piece are looked at one by one.
_BESIDE = 5

# Where one thing ends and the next begins; what stands in brackets belongs to the thing before it.
_PIECE = compiled(
    r"[,;:?!]\s|\.\s|\s[-–—]\s|\s*\t\s*|\s*\|\s*|\s{3,}|\s(?:and|&|plus|\+|along\s+with|together\s+with|as\s+well\s+as|und|et|y|oraz)\s|\s\(?(?:\d|[a-d]|i{1,3})[.)]\s",
    re.I,
)
# What leads up to a thing: it begins behind the last of these.
_LEAD = compiled(
    r"\b(?:send(?:ing)?(?:\s+(?:over|in|back|through|across|along))?|bring(?:ing)?(?:\s+along)?|need(?:s|ed)?|requires?|want(?:s|ed)?|missing|outstanding|provide|upload|attach|forward|submit|return|supply|give|share|show|complete|fill(?:\s+(?:in|out|up))?|sign|list|include|add|name|nominate|state|indicate|confirm|tell(?:\s+(?:me|us))?|know|have|get|let\s+(?:me|us)\s+have|ask(?:ed|ing)?\s+for|waiting\s+(?:on|for)|awaiting|see|carry|wear|prepare|produce|drop(?:\s+(?:in|off))?|text|email|e-mail|whatsapp|find|list|record|write|draft|your)(?:\s+(?:me|us|him|her|them|you|back|over|to\s+(?:me|us)|from\s+you|with\s+you|please|also|both|still|just|only))*(?:\s+(?:a|an|the|your|any|some))*\s",
    re.I,
)
_JOIN = compiled(
    r"(?:\s*\([^)]{0,60}\))?\s*(?:[,;/+&]|\b(?:and|or|plus|along\s+with|together\s+with|as\s+well\s+as|und|sowie|et|y|e|oraz|i|og|och|en)\b)"
    r"(?:\s*(?:,|\(?[ivx\d]{1,3}[.)]|(?:and|or|und|et|y|oraz|also|your|the|an?|any|of|both|two|cop(?:y|ies)|ihre?n?|eine?n?|den|die|das|votre|vos|le|la|les|une?|su|el|tu)(?=\W)))*\s*",
    re.I,
)
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?:]")


def requested(own: Own, kind: str, judge: Judge | None = None) -> Iterator[Fact]:
    """Yield what is asked for, each thing once: what the rules find or, where there is a judge, what it takes of that and of all other pieces."""
    found = (
        requested_items(own, kind)
        if judge is None or kind not in ASKING
        else chosen([(piece, judge.scores(signs)["asked"]) for piece, signs in judged(own, kind)])
    )
    for item in found:
        yield Fact(
            name="requested_items",
            value=item.value,
            quote=own.text[item.start : item.end],
            start=item.start,
            end=item.end,
        )


def judged(own: Own, kind: str) -> list[tuple[Piece, set[str]]]:
    """Return the pieces of a message with the signs of each."""
    found = pieces(own, kind)
    leads = {sentence.start: _lead(own, sentence) for sentence in {piece.sentence.start: piece.sentence for piece in found}.values()}  # fmt: skip
    ends: dict[int, list[int]] = {}
    for piece in found:
        ends.setdefault(piece.start, []).append(piece.end)
    return [
        (
            piece,
            item_signs(own, piece, kind, place == 0, leads[piece.sentence.start])
            | _cuts(own, piece, ends[piece.start]),
        )
        for place, piece in enumerate(found)
    ]


def _cuts(own: Own, piece: Piece, ends: Sequence[int]) -> set[str]:
    """Return with which words a piece goes on behind another that begins with it."""
    return {f"goes on {word}" for end in ends if end < piece.end for word in _words(own.text[end : piece.end])[:1]}


def chosen(found: Sequence[tuple[Piece, float]]) -> Iterator[Item]:
    """Yield the pieces that are likely enough, each thing once: where one holds another, the likelier."""
    order = sorted(found, key=lambda each: (-each[1] - _KNOWN * each[0].ruled, each[0].start))
    taken: list[Piece] = []
    for piece, chance in order:
        if chance >= LIKELY and len(taken) < MOST and _free(piece, taken):
            taken.append(piece)
    # What is joined to a thing asked for ("your licence, CPC and boots") is asked for with less to show for it.
    beside = [piece for piece, chance in order if LIKELY - _JOINED <= chance < LIKELY]
    grown = bool(taken)
    while grown:
        grown = False
        for piece in beside:
            if len(taken) < MOST and _free(piece, taken) and any(_joined(piece, one) or _joined(one, piece) for one in taken if one.sentence is piece.sentence):  # fmt: skip
                taken.append(piece)
                grown = True
    called = [
        piece for piece, _ in found if piece.ruled and piece.value.casefold() not in piece.sentence.text.casefold()
    ]
    # "Do you need a visa" asks for the right to work: by the name it goes by.
    named = (next((each for each in called if each.start < piece.end and piece.start < each.end), piece) for piece in taken)  # fmt: skip
    for piece in sorted(set(named), key=lambda each: (each.start, each.end)):
        yield Item(piece.start, piece.end, piece.value)


def _free(piece: Piece, taken: Sequence[Piece]) -> bool:
    """Say whether a piece neither lies over one that is taken nor says the same thing."""
    value = piece.value.casefold()
    return not any(
        (piece.start < one.end and one.start < piece.end) or value in (other := one.value.casefold()) or other in value
        for one in taken
    )


def _joined(first: Piece, second: Piece) -> bool:
    """Say whether nothing stands between two pieces of a sentence but what makes a list of them."""
    if first.end > second.start:
        return False
    sentence = first.sentence
    return bool(_JOIN.fullmatch(sentence.text, first.end - sentence.start, second.start - sentence.start))


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing that may be asked for: where it stands, what it comes to, and whether the rules take it."""

    start: int
    end: int
    value: str
    ruled: bool
    sentence: Sentence


def pieces(own: Own, kind: str) -> list[Piece]:
    """Return what the rules take as asked for, and every other piece of the sentences; of what lies over another the judge says which."""
    found = [
        Piece(item.start, item.end, item.value, True, sentence)
        for item in requested_items(own, kind)
        if (sentence := own.at(item.start)) is not None
    ]
    taken = {(piece.start, piece.end) for piece in found}
    for sentence in own.sentences:
        if sentence.signature or len(found) >= 6 * MOST:
            continue
        for start, end in (*_cut(sentence.text), *_phrases(sentence), *_clauses(sentence, kind)):
            at, to = sentence.start + start, sentence.start + end
            if (at, to) not in taken:
                taken.add((at, to))
                found.append(Piece(at, to, " ".join(own.text[at:to].split()), False, sentence))
    return sorted(found, key=lambda piece: (piece.start, piece.end))


# Words that are part of no thing: a phrase ends before them.
_NO_PART = frozenset(
    re.findall(
        r"\S+",
        "i you we they he she it me us them him her who whom which that this these those there here what when where how why whether if as so than then and or but nor "
        "is are was were be been being am has have had having do does did done doing will would shall should can could may might must need needs needed want wants let lets "
        "send sends sending sent bring brings bringing provide upload attach forward submit return supply give gave given share show complete fill sign list include add name state indicate confirm tell know get "
        "ask asks asked asking see make made take takes took find found write draft prepare produce drop put come comes go goes going keep please kindly also just only still not no yes "
        "by before until till at in on to from with for about into over under through via within after during since up out off down back along together without between against per "
        "your my our their his its the a an any some both all each every either enclosed herewith today tomorrow monday tuesday wednesday thursday friday saturday sunday too very again already soon possible asap because while once "
        "bitte sie ihre ihren ihrem ihr die das der den dem und oder mit für zum zur bis wir uns mir haben noch sowie "
        "votre vos les nous vous avec pour avant une merci et ou par su sus el los las y con para antes tu tus nos o os seu sua proszę prosimy oraz i do na w z lub il lo gli entro och och med till ert din ditt og med til "
        "dear hi hello hey regards thanks thank best wishes sincerely sorry like liked look looking forward hear heard said says say think thought feel sure happy glad able ready available more most much many few lot",
    )
)
_TOKEN = compiled(r"[^\W_]+(?:['’/.-][^\W_]+)*|[^\w\s]")
_OF = frozenset(("of", "de", "du", "des", "von", "vom", "di", "del", "della", "dos", "das", "av", "van"))
#: A phrase has at most so many words.
_LONGEST = 8


def _phrases(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the noun phrases of a sentence that may ask for something, as far as words without meaning of their own tell them apart; joined by "of" as one and in parts."""
    text = sentence.text
    if not (sentence.item or len(text) < 60 or _MAY_ASK.search(text)):
        return
    runs: list[tuple[int, int]] = []
    start = end = -1
    words = 0
    last = ""
    for found in _TOKEN.finditer(text):
        word = found.group().casefold().replace("’", "'")
        if word in _OF and start >= 0:
            last = word
            continue
        if word == "date" and last == "to":
            # "an up to date CV"
            continue
        inside = last in _OF and word in (
            "your",
            "the",
            "my",
            "our",
            "a",
            "an",
            "any",
            "two",
            "both",
            "votre",
            "vos",
            "la",
            "les",
            "le",
            "su",
            "tu",
            "der",
            "des",
            "ihrer",
            "ihres",
        )
        if inside:
            continue
        breaks = word in _NO_PART or not word[0].isalnum() or (word.isdigit() and text[found.end() : found.end() + 1] in (")", "."))  # fmt: skip
        if (breaks or words == _LONGEST) and start >= 0:
            runs.append((start, end))
            start, words = -1, 0
        if not breaks:
            start = found.start() if start < 0 else start
            end = found.end()
            words += 1
        last = word
    if start >= 0:
        runs.append((start, end))
    for start, end in runs:
        if end - start > 1 and not text[start:end].isdigit() and (item := item_of(text, start, end, True)):
            yield item


_MAY_ASK = compiled(r"\?|\b(?:send|bring|provide|upload|attach|forward|submit|return|supply|give|share|show|complete|fill|sign|list|name|nominate|confirm|tell|need\w*|requir\w+|missing|outstanding|ask\w*|wait\w*|await\w*|prepare|produce|drop|find|write|draft|record|let|have|want\w*|know|please|kindly|following|enter|see|get|could|can|would|due|without|before|like|contact|referees?|references?|fill|keep|hand|ready|bitte\w*|send\w+|schick\w*|bring\w*|mitbring\w*|benötig\w*|brauch\w*|nenn\w*|mitteil\w*|teilen|fehl\w*|merci|veuillez|prière|envoy\w*|transmet\w*|fourni\w*|apport\w*|joindre|besoin|communiqu\w*|adress\w*|favor|envi\w*|adjunt\w*|tra(?:er|iga\w*|ígan\w*)|necesit\w*|mand\w+|proszę|prosimy|prośb\w*|przes\w*|prześ\w*|przynie\w*|potrzeb\w*|poda\w*|zabra\w*|gelieve|graag|stu(?:ur|ren)|meenem\w*|meebreng\w*|nodig|inviar\w*|preghiamo|prego|port(?:are|i)|alleg\w*|serv(?:e|ono)|trazer|traga|precisa\w*|vänligen|skicka|medbring\w*|venligst|bedes|trenger|husk|behöver|behov\w*|molim\w*|pošalj\w*)\b", re.I)  # fmt: skip
_WONDER = compiled(r"\b(?:what|which|when|how|who|whether|until\s+when|do\s+you|have\s+you|would\s+you)\b", re.I)
_ENDS = compiled(r"[?;:!\n]|\.\s|\.$|,\s|\s(?:and|or|so|because|before|please)\s|\s[-–—]\s|\sby\s", re.I)


def _clauses(sentence: Sentence, kind: str) -> Iterator[tuple[int, int]]:
    """Yield what is asked in words of its own: "what you're on now", "whether you'd need sponsorship"."""
    if kind not in ("information-request", "question", "scheduling", "interview-invitation"):
        return
    for found in _WONDER.finditer(sentence.text):
        ends = _ENDS.search(sentence.text, found.end())
        end = ends.start() if ends else len(sentence.text)
        if end - found.start() <= 90 and len(sentence.text[found.end() : end].split()) > 1:
            yield found.start(), end


def _cut(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    inside = [found.span() for found in re.finditer(r"\([^)]*\)", text)]
    for found in [*_PIECE.finditer(text + " "), None]:
        if found and any(start < found.start() < end for start, end in inside):
            continue
        end = found.start() if found else len(text)
        start = at
        for lead in _LEAD.finditer(text, at, end):
            start = lead.end()
        if item := item_of(text, start, min(end, max(start, stop_of(text, start))), True):
            yield item
        at = found.end() if found else end


def item_signs(own: Own, piece: Piece, kind: str, first: bool, lead: list[str]) -> set[str]:
    """Return the signs of a piece of a message of this kind. `first`: no other comes before it; `lead`: the words that lead up to its sentence."""
    sentence = piece.sentence
    said = _words(piece.value)
    before = _words(own.text[max(sentence.start, piece.start - 120) : piece.start])
    behind = _words(own.text[piece.end : min(sentence.end, piece.end + 60)])
    found = {
        f"kind {kind}",
        f"item {sentence.item}",
        f"item {sentence.item} {kind}",
        f"long {min(len(said), 9)}",
        f"first {first}",
        "asks" if sentence.text.rstrip().endswith("?") else "tells",
        f"begins {' '.join(said[:1])}",
        f"ends {' '.join(said[-1:])}",
        f"behind {' '.join(behind[:1])}",
        f"opens {' '.join((before + said)[:2])}",
        f"your {'your' in before[-2:]}",
    }
    since = max(sentence.start, piece.start - 120)
    asks = [*_MAY_ASK.finditer(own.text, since, piece.start)]
    near_ask = asks[-1].group().casefold() if asks else "none"
    between = len(before) - _since(before, near_ask) if asks else 9
    head = _head(said)
    next_two = " ".join(behind[:2])
    found |= {
        f"ask {near_ask}",
        f"ask {near_ask} {min(between, 4)}",
        f"ask {kind} {near_ask}",
        f"head {head}",
        f"head {head} {near_ask}",
        f"tail {head[-4:]}",
        f"behind {next_two}",
        f"first word {' '.join(_words(sentence.text[:24])[:1])}",
        f"between {' '.join(before[len(before) - min(between, 2) :])}",
        f"whole {piece.end - piece.start > 0.8 * len(sentence.text)} {sentence.item}",
        f"capital {own.text[piece.start].isupper()} {piece.start == sentence.start}",
        f"ends {sentence.text.rstrip()[-1:]} {near_ask}",
    }
    knots = [*_NOT.finditer(own.text, since, piece.start)]
    after = _NOT.search(own.text, piece.end, min(sentence.end, piece.end + 120))
    leads_on = own.text[asks[-1].end() : piece.start] if asks else ""
    found |= {
        f"not before {knots[-1].group().casefold() if knots else ''}",
        f"not behind {after.group().casefold() if after else ''}",
        f"has not {bool(knots)} {bool(after)} {near_ask}",
        f"link {near_ask} {'verb' if _VERB.search(leads_on) else 'list' if ',' in leads_on or ' and ' in leads_on else 'near'}",
        f"shape {bool(_CAPS.search(piece.value))} {any(each.isdigit() for each in piece.value)}",
        f"front {head[:4]}",
        f"front {head[:6]}",
        f"row {_row(sentence)} {sentence.item}",
        *(f"v {word[:5]}" for word in said if len(word) > 5),
    }
    found |= {f"w {word}" for word in said} | {f"w {one} {two}" for one, two in pairwise(said)}
    near = before[::-1][:_BESIDE]
    found |= {f"b {word}" for word in near} | {f"b{place} {word}" for place, word in enumerate(near[:3])}
    found |= {f"b {two} {one}" for one, two in pairwise(near)}
    found |= {f"s {word}" for word in before} | {f"t {word}" for word in behind[:6]}
    found |= {f"k {kind} b {word}" for word in near}
    if sentence.item or len(before) < 2:
        found |= {f"p {word}" for word in lead} | {f"k {kind} p {word}" for word in lead}
    return found


_NOT = compiled(r"n['’]t\b|\b(?:not|no|never|without|already|nothing|received|thanks?|given|provided?|ours|we\s+(?:have|will|write|take|provide)|i\s+(?:have|will)|i['’]ve|we['’]ve|fine|nicht|kein\w*|bereits|schon|pas|déjà|aucun\w*|ya|nie|już|niet|al|ikke|allerede|inte|redan|não|já|non|già)\b", re.I)  # fmt: skip
_VERB = compiled(r"\b(?:is|are|was|were|will|have|has|had|we|i|you|they|he|she|it|that|which|who|because|so|if|when|where|can|could|would)\b|[.?!;]", re.I)  # fmt: skip
_CAPS = compiled(r"\b[A-Z][A-Z\d-]+\b")


def _since(before: list[str], word: str) -> int:
    """Return behind which of the words before a piece the last one that asks stands."""
    last = word.split()[-1]
    return next((place + 1 for place in range(len(before) - 1, -1, -1) if before[place] == last), 0)


def _head(said: list[str]) -> str:
    """Return the noun that a phrase is about: the last word, before "of" and its like."""
    for place, word in enumerate(said):
        if place and word in ("of", "for", "from", "with", "in", "on", "to", "that", "who"):
            return said[place - 1]
    return said[-1] if said else ""


def _lead(own: Own, sentence: Sentence) -> list[str]:
    """Return the words of the line that leads up to a list, else of the sentence before."""
    before = own.before(sentence)
    steps = 0
    row = _row(sentence)
    while before is not None and ((before.item and sentence.item) or (row and _row(before))) and steps < 30:
        before, steps = own.before(before), steps + 1
    return _words(before.text)[-12:] if before else ["START"]


def _row(sentence: Sentence) -> bool:
    """Say whether a sentence is a row of a table or of a list without bullets."""
    text = sentence.text
    return "\t" in text or "  " in text or "|" in text or (len(text) < 60 and text[-1:] not in ".!?:,")


def _words(text: str) -> list[str]:
    return [
        "#" if word[0].isdigit() else word
        for word in (found.group().casefold().replace("’", "'") for found in _WORD.finditer(text))
    ]
