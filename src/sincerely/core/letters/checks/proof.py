"""Spelling and grammar: the proofreader's remarks, sifted, and the slips it passes over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.checks.names import distance
from sincerely.core.letters.checks.slips import check_slips
from sincerely.core.letters.language import language
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding, Severity, SpellingRemark
from sincerely.core.letters.vocabulary import COMMON, wordset
from sincerely.core.people.names import fold

SPELLING = Kind(
    code="PR101",
    type="spelling",
    severity="warning",
    guidance="thank-you.proofread",
    what="a word that no dictionary has, American or British",
    why="A slip in a letter of a hundred words says more about care than the other ninety-nine.",
)
GRAMMAR = Kind(
    code="PR201",
    type="grammar",
    severity="warning",
    guidance="thank-you.proofread",
    what="a slip of grammar, a doubled word, a missing question mark",
    why="The reader stumbles here and has to begin the sentence again.",
)
LANGUAGE = Kind(
    code="PR301",
    type="language",
    severity="advice",
    guidance="thank-you.proofread",
    what="the letter is in a language that is not proofread, so only names, blanks, likeness and length were looked at",
    why="English rules would mark every word of it.",
)
KINDS = (SPELLING, GRAMMAR, LANGUAGE)

_CALENDAR = wordset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december english
    """
)
# Words that good letters use and dictionaries of print do not hold.
_FINE = wordset(
    "okay ok etc onboarding inbox workflow rota rotas signoff handover handovers takeaway takeaways walkthrough website webinar linkedin cv"
)
_LONGEST = 16_000  # characters that are proofread: ten long letters
_PIECE = 4_000  # characters at once; a proofreader's time may grow faster than the text
_MOST = 150


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Read the letter for slips; where it is in another language, say so once."""
    if not setting.english:
        tongue = language(letter.text[letter.body.start : letter.body.end])
        name = "a language that is not English" if tongue in ("", "another script", "English") else tongue
        first = letter.sentences[0] if letter.sentences else letter.body
        yield finding(LANGUAGE, letter, first.start, first.end, f"This looks like {name}: not proofread.")
        return
    found = list(islice(check_slips(letter, GRAMMAR, SPELLING), _MOST))
    taken = [(f.start, f.end) for f in found]
    for remark in islice(_remarks(letter, setting), _MOST):
        if any(a < remark.end and remark.start < b for a, b in taken):
            continue
        taken.append((remark.start, remark.end))
        if remark.kind == "grammar":
            severity: Severity = "warning" if remark.sure else "advice"
            yield finding(
                GRAMMAR, letter, remark.start, remark.end, remark.message, remark.suggestions[:3], severity=severity
            )
        elif (weight := _weight(letter, setting, remark)) is not None:
            said = letter.text[remark.start : remark.end]
            best = remark.suggestions[:3]
            message = f'"{said}" looks misspelled' + (f'; "{best[0]}"?' if best else ".")
            yield finding(SPELLING, letter, remark.start, remark.end, message, best, severity=weight)
    yield from found


def _remarks(letter: Letter, setting: Setting) -> Iterator[SpellingRemark]:
    if setting.proofreader is None:
        return
    names = tuple(sorted(_names(letter, setting)))
    for start, end in letter.own():
        for first, last in _pieces(letter.plain, start, min(end, start + _LONGEST)):
            piece = letter.plain[first:last]
            if sum(c.isalpha() for c in piece) * 3 < len(piece):
                continue  # signs, not words
            for remark in setting.proofreader(piece, names=names, dialect=""):
                if 0 <= remark.start < remark.end <= len(piece):
                    yield replace(remark, start=first + remark.start, end=first + remark.end)


def _pieces(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long text at the ends of paragraphs or sentences; a letter is one piece."""
    while end - start > _PIECE:
        cut = max(plain.rfind("\n\n", start, start + _PIECE), plain.rfind(". ", start, start + _PIECE))
        cut = cut + 2 if cut > start else start + _PIECE
        yield start, cut
        start = cut
    yield start, end


def _names(letter: Letter, setting: Setting) -> set[str]:
    """Return the words that are right because they are on record: names, and every word the context is written with."""
    known = set(re.findall(r"[^\W\d_][\w'-]*[^\W_]", setting.record))
    for part in (letter.salutation, letter.signature):
        if part:
            known |= set(re.findall(r"[^\W\d_][^\W\d_'-]+", part.text))
    return {w for w in known if len(w) > 1 and (w[0].isupper() or not w.isascii() or w in setting.record)}


def _weight(letter: Letter, setting: Setting, remark: SpellingRemark) -> Severity | None:
    """Say how much a spelling remark weighs; None for what is likely a name, an acronym or a trade's own word."""
    said = letter.text[remark.start : remark.end]
    before, after = letter.plain[max(0, remark.start - 1) : remark.start], letter.plain[remark.end : remark.end + 1]
    if (
        len(said) < 3
        or said.lower() in _FINE
        or fold(said) in setting.record_words
        or any(c.isdigit() for c in said)
        or before in ("-", "/", "@", "#", ".", "_")
        or after in ("@", "/", "_")
        or not said.isascii()
    ):
        return None
    if said.isupper() or any(c.isupper() for c in said[1:]):
        return None  # acronyms and trade marks: no dictionary has them
    close = [s for s in remark.suggestions if " " not in s and _slip(said.lower(), s.lower())]
    sentence = letter.sentence_at(remark.start)
    opens = sentence is not None and sentence.start == remark.start
    if said[0].isupper():
        # Most capitalised words that no dictionary has are names. A slip in a common word is still seen.
        common = [s for s in close if s.lower() in (_CALENDAR if not opens else _CALENDAR | COMMON)]
        if not common and not opens:
            common = [s for s in close if s.lower() in COMMON and len(s) > 6]
        return "warning" if common and fold(said) not in setting.name_words else None
    if language(sentence.text) not in ("", "English") if sentence else False:
        return None
    if Counter(w.text.lower() for w in letter.words)[said.lower()] > 1 and not any(s.lower() in COMMON for s in close):
        return "advice"  # written twice alike: likely meant
    if after == "-":
        return "advice"
    return "warning" if close and (remark.sure or any(s.lower() in COMMON for s in close)) else "advice"


def _slip(said: str, meant: str) -> bool:
    """Say whether a word looks like a slip for another: a letter too many, too few, swapped, or a vowel for a vowel.

    One consonant for another makes a word of some trade as often ("lamping", "lambing"), unless the word is long.
    """
    if distance(said, meant, 1) <= 1:
        if len(said) != len(meant):
            return True
        apart = [(a, b) for a, b in zip(said, meant, strict=True) if a != b]
        return len(apart) == 2 or len(said) > 8 or all({a, b} <= _VOWELS or {a, b} in _ALIKE for a, b in apart)
    return len(said) >= 7 and said[0] == meant[0] and distance(said, meant, 2) <= 2


_VOWELS = set("aeiouy")
_ALIKE = [
    set(p)
    for p in (
        "sc",
        "sz",
        "ck",
        "mn",
        "td",
        "vf",
        "jg",
        "ij",
        "op",
        "rt",
        "er",
        "wr",
        "as",
        "sd",
        "df",
        "fg",
        "gh",
        "hj",
        "jk",
        "kl",
        "vb",
        "bn",
        "cv",
        "xc",
        "ui",
        "io",
    )
]
