"""Which words the notes use as somebody's name: weighed over every place where they stand, whatever their capitals.

One sign alone seldom tells ("gaz liked the cap" may be anything); the same word opening three lines, each time with what only people do, is a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import ORG_TAIL, POSITION, title_of
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import (
    MY_KIN,
    NOT_THERE_AFTER,
    PERSON_VERB,
    SERVED,
    TALKED_ABOUT,
    post_before,
)
from sincerely.core.reading.debrief.words import NAMES_TOO, NOT_NAMES, WORD_NAMES
from sincerely.core.reading.patterns import compiled

# What a given name of the tables needs, one that is a word as well, a word of no table, and a plain word that bears a capital.
_GIVEN, _BOTH, _UNKNOWN, _WORD_ONLY = 2, 4, 4, 6
_NEVER = 1_000
_WORD = compiled(r"(?<![\w@.'’/-])[^\W\d_]{2,}(?:-[^\W\d_]+)*")
# Where a sentence's first word stands: after a bullet, a full stop, "r1", "Q2", "so that was".
_HEAD = compiled(
    r"(?:^|[.!?:;,]\s|\s[-–—/|]\s|->\s*|→\s*)\W*(?:[rq]?\d{1,2}\b[.):]?\s+|(?:(?:and|but|so|then|also|that|it|was|just|ok|only|it['’]?s)\s+)*)$",
    re.I,
)
_JOINED = compiled(r"(?:\b(?:with|w|by|n|and|plus)|w/|[&+,(/])\s*$", re.I)
_HANDED = compiled(
    r"\b(?:to|for|from|ask|text|tell|told|e-?mail|promised|send|drop|ring|call|thank|gave|owe)\s+$", re.I
)
_IS = compiled(
    r"\s+(?:is|was|seemed|looked|had|has|kept|knows|wants|wanted|hinted|likes|liked|does|did|went|rated|put|made|let|will|would|says)\b",
    re.I,
)
_GOING = compiled(r"\s*(?:['’]?s\s+)?\w{2,}ing\b", re.I)
_ACTS = compiled(rf"\s+(?:{SPEECH}|to\s+(?:send|e?mail|ring|call|text|confirm|phone|book)|\w{{3,}}ed)\b", re.I)
_ON = compiled(r"\s+(?:on|about|abt|re)\b", re.I)
_SIGN = compiled(r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:=|:|\s[-–—]\s)\s*\S", re.I)
_SAYS = compiled(rf"\s*(?::|\s[-–—])\s*(?:{SPEECH}|he|she)\b", re.I)
_THE_POST = compiled(r"\s*[,(–—-]?\s*(?:the|our|their|an?|is|was|as)?\s*(?:[\w/-]+\s+){0,2}?" + POSITION.pattern, re.I)
_RIGHT_AFTER = compiled(
    r"\s*[,(–—=-]?\s*(?:the\s+|a\s+)?(?:(?:head|senior|deputy|practice|estate|technical)\s+)?" + POSITION.pattern, re.I
)
_ENDS = compiled(r"\s*(?:[.,;)!?]|$|\n)")
_THING = compiled(r"\s+(?:" + ORG_TAIL.pattern + r"|data|model|method|scale|code|test|form|form|cert\w*|card)", re.I)
_OWNS = compiled(r"['’]s\s+(?!going|very|really|the\b|a\b|been|not)\w+", re.I)
_FAMILY = compiled(r"^\s+[A-ZÀ-Þ][\w'’-]+(?=\W|$)")
_THE_END = compiled(r"\b(?:the|their|our|an?|by|with|w)\s+$", re.I)
_QUOTED_BY = compiled(r"[\"”]\s*[-–—]?\s*$|[-–—]\s$|[?.]\s*\($|\w\s\($")


def spoken_of(notes: str, lines: Sequence[Line], lexicon: Lexicon, never: Collection[str]) -> frozenset[str]:
    """Return the folded words that stand in the notes as a person's name."""
    if not lexicon.given:
        return frozenset()
    weight: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    against: set[str] = set()
    capitals: set[str] = set()
    for line in lines:
        for found in _WORD.finditer(notes, line.start, line.end):
            word = found.group()
            plain = fold(word)
            if not plain or " " in plain or plain in never or plain in PARTICLES:
                continue
            if (plain in lexicon.words and plain not in NAMES_TOO) or ORG_TAIL.fullmatch(word) or title_of(word)[0]:
                continue
            if (word.isupper() and len(word) > 1) or (POSITION.fullmatch(word) and plain not in lexicon.given):
                continue
            before, after = notes[max(line.start, found.start() - 45) : found.start()], notes[found.end() : line.end]
            if word.islower() and POSITION.fullmatch(word) and post_before(before)[0]:
                continue  # "junior dev": a post, though it is a name too
            if MY_KIN.search(before) or SERVED.search(before) or NOT_THERE_AFTER.match(after):
                against.add(plain)
                continue
            if after.startswith(")") and re.search(r"\([^()]*,\s*$", before):
                continue  # "(old boss, Kent)": where that was
            if word[:1].isupper():
                capitals.add(plain)
            signs = _signs(notes, line, found, before, after, plain in lexicon.given)
            weight[plain][line.number] = max(weight[plain][line.number], signs)
    return frozenset(
        plain
        for plain, places in weight.items()
        if plain not in against and sum(places.values()) >= _least(plain, plain in capitals, lexicon)
    )


def _least(plain: str, capital: bool, lexicon: Lexicon) -> int:
    plainly = plain in WORD_NAMES or plain in NOT_NAMES
    if plain in lexicon.given or plain in NAMES_TOO:
        return _BOTH if plainly else _GIVEN + (plain in lexicon.english)
    if plainly or plain in lexicon.english or inflected(plain, lexicon.english, NOT_NAMES):
        return _WORD_ONLY if capital and plain in lexicon.english else _NEVER
    return _UNKNOWN


def inflected(plain: str, *english: Collection[str]) -> bool:
    """Say whether a word is a form of an English one: its ending taken off, an "e" put back, a double letter halved."""
    for end in ("ings", "ing", "ies", "ed", "es", "s", "er", "ers", "ly", "y", "nt", "ve"):
        stem = plain.removesuffix(end)
        if stem != plain and len(stem) > 1:
            forms = {stem, stem + "e", stem + "y", stem[:-1] if stem[-1] == stem[-2] else stem}
            if not all(forms.isdisjoint(words) for words in english):
                return True
    return False


def heads(notes: str, line: Line, at: int) -> bool:
    """Say whether a word stands at the head of a line, a sentence or a numbered part: "r1 Joel: ...", "so that was Kelly"."""
    return _HEAD.search(notes[line.start : at]) is not None


def _signs(notes: str, line: Line, found: re.Match[str], before: str, after: str, given: bool) -> int:
    """Return how much one place says that a word is somebody's name, from 0 to 4."""
    opens = heads(notes, line, found.start())
    capital = found.group()[:1].isupper()
    if _OWNS.match(after) and not _GOING.match(after):
        return 0
    if _THING.match(after) and not PERSON_VERB.match(after):
        return 0
    if given and capital:
        after = _FAMILY.sub("", after)
    speaks = PERSON_VERB.match(after) or _IS.match(after) or _ACTS.match(after)
    if line.number == 0 and opens and not line.bullet and found.start() == line.start and not given and not speaks:
        return 0  # a title line names the house and the post
    post, ahead = post_before(notes[line.start : found.start()])
    if post and given:
        return (
            4
            if capital
            or not ahead.strip()
            or re.match(r"(?:the|their|our|an?)\s", post, re.I)
            or _THE_END.search(ahead)
            else 1
        )
    if opens:
        if PERSON_VERB.match(after):
            return 4
        if _RIGHT_AFTER.match(after):
            joined = re.match(r"\s*(?:[,(–—=-]|the\b|a\b)", after) is not None
            return 4 if capital or (given and joined) else 1
        if _THE_POST.match(after[:40]) and (given or capital):
            return 3
        if _IS.match(after) or _ACTS.match(after) or _ON.match(after) or _GOING.match(after):
            return 3 if given or capital else 2
        if _SAYS.match(after):
            return 4 if given or capital else 2
        if _SIGN.match(after):
            return 3 if given and line.number else 2 if capital and line.number else 1
        return (2 if _ENDS.match(after) else 1) if given else 0
    if _JOINED.search(before) and not TALKED_ABOUT.search(before):
        if _RIGHT_AFTER.match(after):
            return 4 if given else 1
        return 2 if given and re.search(r"\b(?:with|w|by)\s+$|w/\s*$", before, re.I) else 1
    if _QUOTED_BY.search(before) and _ENDS.match(after) and re.fullmatch(r"\W*", after):
        return 2 if given else 1
    if _HANDED.search(before):
        return 1
    if PERSON_VERB.match(after):
        return 3 if given else 1
    return 1 if given and capital else 0


__all__ = ["heads", "spoken_of"]
