"""What a note of a telephone call holds for both sides: its points, one a line, without what is private and what was promised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sincerely.core.reading.debrief.discretion.private import of_terms
from sincerely.core.reading.debrief.text.cues import CONFIDED, KEEP_OUT, SHUT
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS
from sincerely.core.reading.kinds.signs import sentences_of
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief, FoundPromise

#: A promise that a call keeps: "ring me by Friday", "she will call me back", "give me a call".
_TO_RING = compiled(r"^(?:(?:to|will|would|'ll|she|he|they|i)\s+|(?:she|he|they)(?:'ll|'d)\s+)*(?:(?:ring|call|phone|telephone)(?!\s+(?:in|off|out|on)\b)|give\s+(?:me|us|you)\s+a\s+(?:ring|call|bell)|get\s+back\s+(?:to\s+\w+\s+)?by\s+(?:phone|telephone))\b", re.I)  # fmt: skip
#: A sentence no longer than this that names somebody only says who was on the telephone: "call w/ Nia (recruiter)".
_WHO_IT_WAS = 6
# "Ruth rang, ten minutes about the shift pattern": both know that they spoke.
_THAT_ONE_SPOKE = compiled(
    r"^(?:[\w.'’-]+\s+){0,3}(?:rang|called|phoned|spoke|talked|chatted|call(?=\s+(?:from|with|w/))|chat(?=\s+(?:with|w/)))\b[^.:;?]{0,60}?\babout\s+(?=\S)",
    re.I,
)


# "Denise called, the interview is on Friday", "Denise rang to say ...": what was said stands behind.
_CALLED_AND = compiled(
    r"^(?P<who>(?:[^\W\d_][\w.'’-]*\s+){1,3}?)(?:just\s+)?(?:rang|called|phoned|telephoned)(?:\s+me)?(?:\s+(?:back|up|again|today|just\s+now|this\s+(?:morning|afternoon|evening)|at\s+\d[\d.:]*(?:\s*[ap]m)?))*(?:(?P<and>\s+and\s+)(?=(?:then\s+)?(?:asked|said|told|wanted|offered|confirmed|moved|explained|mentioned|promised)\b)|\s*[,:;–—]\s*(?=\w)|\s+to\s+(?:say|tell\s+me|let\s+me\s+know)\s+(?:that\s+)?(?=\w))",
    re.I,
)
_SPOKE = compiled(
    r"^\W*(?:(?:a\s+)?(?:phone\s+)?(?:call|chat)\s+(?:from|with|w/)|(?:[\w.'’-]+\s+){0,3}(?:rang|called|phoned|telephoned|spoke|talked|chatted))\b",
    re.I,
)
_PROMISES = compiled(
    r"(?:\b(?:will|shall|promis\w+|going\s+to|agreed\s+to|gonna|would)|['’](?:ll|d))\b|\b(?:i|he|she|they)ll\b", re.I
)
# Where a remark can be parted: behind a stop or a dash, and before whoever does the next thing.
_PARTS = compiled(
    r"(?<=[.!?;])\s+|\s+[-–—]\s+|,?\s+(?:and|but|so|then|also|plus|&|\+)\s+(?:then\s+|also\s+|so\s+)?(?=(?:i|s?he|they|we|(?-i:[A-Z])[\w'’-]+)\b|(?:[^\W\d_][\w'’-]+\s+)?will\b)|,\s*(?=(?:i|s?he|they|we)(?:['’]|\b)|will\b|[A-Z][\w'’-]+\s+(?:will|is\s+going|promis|said)\b)",
    re.I,
)
_NO_SUBJECT = compiled(r"(?:will|shall|promised|agreed\s+to)\b", re.I)
# A sentence with its own verb says something, and not only who it was: "she will tell Mark".
_TELLS = compiled(
    r"\b(?:i|you|s?he|they|we|it)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|shall|should|may|might|must|does|did|says?|said|tells?|told|asks?|asked|wants?|wanted|knows?|agrees?|agreed|comes?|came|joins?|decides?|likes?|liked)\b",
    re.I,
)
_CONSENT = compiled(r"\W*(?:(?:and|so)\s+)?(?:i|we)\s+(?:said|told\s+\w+|answered|agreed)(?:\s*[:,]?\s*[\"“'‘]?(?:yes|ok(?:ay)?|sure|fine|of\s+course|(?:that|it)\s+(?:works|suits\s+me|is\s+fine)|no\s+problem)(?:\s+to\s+(?:that|it|this))?)?\W*", re.I)  # fmt: skip
_NOBODY = compiled(r"(?!)")
#: So many parts of private remarks are read once more.
_MOST_PARTS = 16


@dataclass(frozen=True, slots=True)
class CallNotes:
    """What a note of a call says: its points, what was promised, and what stays out of the summary as private, in parts that can be told all the same.

    `confided` are promises that stand in what is to stay between two: only the candidate knows whether they are meant.
    """

    points: tuple[str, ...]
    promises: tuple[FoundPromise, ...]
    private: tuple[str, ...]
    confided: tuple[FoundPromise, ...] = ()


def read_call(notes: str, found: Debrief, read: Callable[[str], Debrief], appointed: Sequence[str] = ()) -> CallNotes:
    """Return what a note of a call says; `found` is what was read in it, `read` reads a part of it alone, `appointed` are the words that tell when a talk is, which both know.

    A remark that is private as a whole is parted. What was promised in a part that is not private by itself counts as promised ("she asked what I earn, and she will send the contract by Monday"), and a sentence
    of its own that is not private is a point, unless the remark says anywhere that it is to stay between two.
    """
    promises: list[FoundPromise] = []
    confided: list[FoundPromise] = []
    aside: list[str] = []
    told: list[str] = []
    left = _MOST_PARTS
    for remark in found.private:
        if _known_to_both(remark.text, appointed) and not _marked(remark.quote):
            told.append(" ".join(remark.text.split()))
            continue
        parts = [part.strip() for part in _PARTS.split(remark.quote or remark.text) if part and part.strip(" .,;:-–—")]
        if len(parts) < 2 or len(parts) > left:
            aside.append(remark.text)
            continue
        left -= len(parts)
        # "They lay off two. Keep that to yourself.": a mark holds the whole remark back, wherever it stands.
        marked = _marked(f"{remark.quote} {remark.text}")
        kept_back: list[str] = []
        sentence = True  # whether the part begins one
        for part in parts:
            alone = read(part)
            ends = part[-1] in ".!?"
            if alone.promises and not alone.private:
                (confided if marked else promises).extend(alone.promises)
            elif sentence and ends and not marked and not alone.private:
                told.append(" ".join(part.split()))
            else:
                kept_back.append(part)
            sentence = ends
        # One that holds nothing to tell stays whole, as it was said.
        aside += kept_back if len(kept_back) < len(parts) else [remark.text]
    said = [*found.promises, *promises]
    kept = [one for one in said if not _SPOKE.match(one.quote) or _PROMISES.search(one.quote)]
    # In the order of the notes.
    kept.sort(key=lambda one: notes.find(one.quote) if one.quote in notes else len(notes))
    flat = " ".join(notes.split())
    points = sorted(
        dict.fromkeys([*points_of(notes, found), *(_said(one) for one in told)]),
        key=lambda one: flat.find(one.removeprefix("About ")),
    )
    return CallNotes(tuple(points), tuple(kept), tuple(dict.fromkeys(aside)), tuple(confided))


def with_its_subject(by: str, words: str) -> str:
    """Return what a side promised ("me" or "them"), in the words of notes, with the subject they leave out: "will send two references" is "I will send two references"."""
    said = " ".join(words.split()).lstrip("-*•–—> ")
    return f"{'I' if by == 'me' else 'they'} {said[:1].lower()}{said[1:]}" if _NO_SUBJECT.match(said) else said


def points_of(notes: str, found: Debrief) -> tuple[str, ...]:
    """Return the points of a call in the words of its notes, in their order; `found` is what was read in them.

    Left out is what stays with the candidate, what one of both promised (it comes next, and not what was said), and a heading that only names who called.
    """
    promised = (each.quote for each in found.promises if not _SPOKE.match(each.quote) or _PROMISES.search(each.quote))
    apart = [*(each.quote for each in found.private), *promised]
    named = {each.quote.strip(" .") for each in found.people}
    points = []
    for sentence in _sentences(notes):
        words = sentence.strip().lstrip("-*•–—> \t").strip()
        if not any(sign.isalnum() for sign in words) or any(_within(words, quote) for quote in apart if quote):
            continue
        if words.strip(" .") in named and len(words.split()) <= _WHO_IT_WAS and not _TELLS.search(words):
            continue
        points.append(_said(words))
    return tuple(dict.fromkeys(points))


def _said(words: str) -> str:
    """Return what was said, without that one rang."""
    said = _THAT_ONE_SPOKE.sub("About ", " ".join(words.split()))
    return _CALLED_AND.sub(lambda found: found["who"] if found["and"] else "", said)


def _marked(words: str) -> bool:
    """Say whether words tell that they are to stay between two."""
    return any(mark.search(words) for mark in (KEEP_OUT, SHUT, CONFIDED))


def _known_to_both(words: str, appointed: Sequence[str]) -> bool:
    """Say whether a remark only tells when a talk is, or that one agreed, without a word that it is to stay with the candidate and without terms."""
    plain = _CONSENT.fullmatch(words) or any(_within(words, quote) for quote in appointed)
    return bool(plain) and not _marked(words) and not of_terms(words, _NOBODY, NO_WORDS)


def _sentences(notes: str) -> Iterator[str]:
    """Yield the sentences of notes, a line one at least; what stands behind a colon or a semicolon belongs to what is before it."""
    for line in notes.splitlines():
        begin = None
        for first, end in sentences_of(line):
            begin = first if begin is None else begin
            if line[end - 1] not in ":;":
                yield line[begin:end]
                begin = None
        if begin is not None:
            yield line[begin:]


def _within(words: str, quote: str) -> bool:
    mine, theirs = words.strip(" ."), quote.strip(" .-*\t")
    return mine in theirs or theirs in mine


def kept_by_a_call(promise: str) -> bool:
    """Say whether a promise of theirs is kept by a call: to ring, and nothing besides."""
    return bool(_TO_RING.match(promise.strip())) and not _AND_MORE.search(promise)


_AND_MORE = compiled(r"\band\s+(?:\w+\s+)?(?:send|e-?mail|write|forward|bring|post)\b", re.I)
