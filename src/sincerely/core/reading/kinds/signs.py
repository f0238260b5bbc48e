"""What a message shows that tells of its kind, sentence by sentence: its words, who does what to whom, and where that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from sincerely.core.reading.kinds.words import WordClasses, words_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled

#: So much of a message is looked at: what it is stands near its beginning.
MOST_SENTENCES, _LONGEST = 60, 600
_END = compiled(r"[.!?:;]+[\"')\]]*(?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•·–]|\d{1,2}[.)])\s)")
_ABBREVIATION = compiled(
    r"(?:^|[\s(])(?:[A-Za-z]|Dr|Mr|Mrs|Ms|Prof|St|No|Nr|Ref|Tel|ca|approx|incl|z\.B|bzw|Sra?|Mme|Hr|Fr|Eng|Engr|Rev|vs|etc|e\.g|i\.e|p\.m|a\.m|p|a)\.$"
)
_LINK = compiled(r"https?://\S+|www\.\S+")
_MONEY = compiled(
    r"[$€£₹¥]\s?\d|\d[\d.,]{0,12}\s?(?:[$€£₹]|k\b|EUR|USD|GBP|PLN|zł|euros?|lakhs?|lpa\b|LPA)|\b(?:EUR|USD|GBP|PLN|AED|SGD|CAD|AUD|INR|NGN|Rs\.?|R|N|PHP|KES|ZAR|CHF)\s?\d"
)
_CLOCK = compiled(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m|p\.m|Uhr|h)\b", re.I)
_DAY = compiled(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
_SUBJECT_PREFIX = compiled(r"(?:\s*(?:re|aw|fw|fwd|wg|sv|tr|odp|pd|ref)\s*:)+", re.I)
_BULLET = compiled(r"\s*(?:[-*•·–]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a message, its place in the text, what it shows, and its runs of one to three words."""

    start: int
    end: int
    signs: tuple[str, ...]
    runs: tuple[str, ...]


def signs_of(message: Message, classes: WordClasses) -> list[Sentence]:
    """Return the sentences of a message's own words, the first of them its subject (at no place in the text: start and end are -1); history that it quotes does not count."""
    own = message.words("body")
    if not own.strip():
        own = message.words("body", "forwarded")
    signs, runs, _ = _signs(_SUBJECT_PREFIX.sub("", message.subject), classes)
    found = [Sentence(-1, -1, ("subject", *(f"s {sign}" for sign in signs)), runs)]
    places = list(sentences_of(own))
    for number, (start, end) in enumerate(places):
        signs, runs, met = _signs(own[start:end], classes)
        place = "first" if number < 2 else "last" if number >= len(places) - 2 else "mid"
        found.append(Sentence(start, end, (*signs, f"at {place}", *[f"{place} ={name}" for name in met]), runs))
    return found


def subject_signs(subject: Sentence) -> tuple[str, ...]:
    """Return the signs of the first of `signs_of` that are a subject's own; none where it has no word."""
    return subject.signs[1:] if subject.runs else ()


_OFFERS = compiled(
    r"\b(?:(?:we|i)(?:['’]?d|['’]re|\s+would|\s+are|\s+can|\s+am)?\s[^.!?\n]{0,40}?\b(?:offer|have\s+you\s+(?:on\s+board|join|with\s+us))|your\s+offer|job\s+offer|offer\s+of\s+employment)\b",
    re.I,
)
# What only who has been asked for something writes: of the wish, of another figure, of how far one can go.
_ASKED_BEFORE = compiled(
    r"\b(?:you(?:['’]ve|\s+have|\s+had|['’]d)?\s+(?:\w+\s+)?(?:asked|wanted|wished|hoped|proposed|raised|requested|suggested|mentioned|named|said)|your\s+(?:\w+\s+)?(?:counter\w*|ask|requests?|proposal|numbers?|figures?|points|wish\w*|concerns?|questions?\s+(?:on|about)|expectations?|e-?mail|message|note|reply|call|feedback)"
    r"|counter\w*|revis\w+|improv\w+|increas\w+|match(?:ed|ing)?|meet\s+(?:you|in)|half\s?way|instead\s+of|rather\s+than|best\s+(?:we|i)\s+can|final\s+(?:offer|answer)|as\s+far\s+as|ceiling|negotiat\w+|stretch\w*|up\s+(?:from|to)|(?:come|go|went|came|move|get|got)\s+(?:up\s+)?to|(?:can|could)\s?(?:not|n['’]?t)|unable|after\s+(?:we|our|your)|raised?|again|budget|approv\w+|agreed?)\b",
    re.I,
)


def is_first_offer(message: Message) -> bool:
    """Say whether a message makes an offer and answers nothing: no reply by its subject or headers, and no word of what was asked for, or how far they can go."""
    if message.references or _SUBJECT_PREFIX.match(message.subject):
        return False
    text = f"{message.subject}\n{message.words('body') or message.text}"
    return _OFFERS.search(text) is not None and _ASKED_BEFORE.search(text) is None


# What the candidate did, not the employer: gave up an application, or turned an offer down.
_WITHDREW = compiled(
    r"\byou(?:['’]ve|\s+have|\s+had|['’]d)?\s+(?:now\s+|also\s+)?(?:(?:decided|chosen|chose|opted|wish(?:ed)?|asked|want(?:ed)?)\s+(?:not\s+)?to\s+)?(?:declin(?:e|ed)|withdr[ae]wn?|turn(?:ed)?\s+down|take\s+back|took\s+back)"
    r"\s+(?:\w+\s+){0,3}?(?:offer|application|candida(?:cy|ture)|process|position|post|role|job|us)\b"
    r"|\byour\s+(?:decision\s+to\s+(?:decline|withdraw|stay|accept\s+another)|withdrawal)\b|\b(?:declined|withdrawn)\s+by\s+you\b",
    re.I,
)


def is_of_a_withdrawal(message: Message) -> bool:
    """Say whether a message tells that the candidate gave up an application or turned an offer down, so that its regrets and good wishes are no refusal."""
    return _WITHDREW.search(f"{message.subject}\n{message.words('body') or message.text}") is not None


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text are, without the blanks around them; items of a list and lines of a table are sentences too."""
    start = 0
    seen = 0
    ends = ((m.start() if m.group().isspace() else m.end(), m.end()) for m in _END.finditer(text))
    for end, after in chain(ends, ((len(text), len(text)),)):
        if (
            end - start > 1
            and text[end - 1 : end] == "."
            and end < len(text)
            and _ABBREVIATION.search(text[max(start, end - 12) : end])
        ):
            continue
        piece = text[start:end]
        bare = piece.strip()
        if bare and any(c.isalnum() for c in bare[:_LONGEST]):
            first = start + len(piece) - len(piece.lstrip())
            yield first, min(first + len(bare), first + _LONGEST)
            seen += 1
            if seen >= MOST_SENTENCES:
                return
        start = after


def _signs(text: str, classes: WordClasses) -> tuple[list[str], tuple[str, ...], list[str]]:
    """Return what a sentence shows, its runs of words, and the classes met in it."""
    asks = text.rstrip().endswith("?")
    bare = _LINK.sub(" ", text) if "://" in text or "www." in text else text
    words = words_of(bare)
    placed = classes.of(words)
    extra = []
    if len(bare) != len(text):
        extra.append("link")
    # None of these is without a figure, as most sentences are.
    if "#" in words or "#:" in words:
        extra += [name for name, looks in (("money", _MONEY), ("clock", _CLOCK), ("date", _DAY)) if looks.search(bare)]
    if asks:
        extra.append("?")
    if _BULLET.match(text):
        extra.append("item")
    order = list(dict.fromkeys([name for _, name in placed]))
    names = list(dict.fromkeys([*order, *extra]))
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    # In the order in which they come, so that sums are the same to the last bit at every start.
    signs = dict.fromkeys([*words, *pairs, *[f"={name}" for name in names]])
    # Who does what to whom: classes in the order in which they come, near each other.
    for n, (at, name) in enumerate(placed):
        for there, other in placed[n + 1 :]:
            if there - at > 6:
                break
            if other != name and there != at:
                signs[f"{name}>{other}"] = None
    for mark in extra:
        signs.update(dict.fromkeys([f"{name}&{mark}" for name in order]))
    if words:
        signs["^" + words[0]] = None
    signs[f"long {min(5, len(words) // 5)}"] = None
    threes = [f"{pair} {word}" for pair, word in zip(pairs, words[2:], strict=False)]
    return list(signs), (*words, *pairs, *threes), names
