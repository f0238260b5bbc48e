"""Spelling and grammar: the proofreader's remarks, sifted, and the slips it passes over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sincerely.core.letters.checks import grammar
from sincerely.core.letters.checks.kinds import Kind, Setting, cased, finding
from sincerely.core.letters.checks.slips import check_slips
from sincerely.core.letters.checks.spelling import closing_slips, weighed
from sincerely.core.letters.english.vocabulary import COMMON, FUNCTION
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.language import language
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding, SpellingRemark

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
    if setting.proofreader is not None:
        found += islice(_by_grammar(letter, setting.proofreader.words, found), _MOST)
    found += closing_slips(letter, SPELLING)
    taken = [(f.start, f.end) for f in found]
    remarks = list(islice(_remarks(letter, setting), _MOST))
    unknown = {letter.text[r.start : r.end] for r in remarks if r.kind == "spelling"}
    for remark in remarks:
        if any(a < remark.end and remark.start < b for a, b in taken):
            continue
        taken.append((remark.start, remark.end))
        if remark.kind == "grammar":
            # Of what the proofreader itself is unsure of, one remark in ten is right: "says no to a dashboard" becomes "not to".
            if remark.sure or _no_word(letter, setting, remark):
                yield finding(GRAMMAR, letter, remark.start, remark.end, remark.message, remark.suggestions[:3])
        elif (weight := weighed(letter, setting, remark, unknown)) is not None:
            said = letter.text[remark.start : remark.end]
            heavy, best = weight
            if heavy == "advice":
                # A trade's word, mostly: what is near it in a dictionary is another thing ("craic", "ceramic").
                message, best = f'"{said}" is in no dictionary here; is it spelled as you mean it?', []
            else:
                message = f'"{said}" looks misspelled; "{best[0]}"?' if best else f'"{said}" looks misspelled.'
            yield finding(SPELLING, letter, remark.start, remark.end, message, best, severity=heavy)
    for one in found:
        # What is wrong is said once, and by who is surer of it.
        if one.severity != "advice" or not any(
            f.severity != "advice" and f.type == one.type and f.start < one.end and one.start < f.end for f in found
        ):
            yield (
                replace(one, suggestions=()) if one.severity == "advice" else one
            )  # a fix is offered where it can be trusted


def _no_word(letter: Letter, setting: Setting, remark: SpellingRemark) -> bool:
    """Say whether a remark is on one word in small letters that is none: "teh"."""
    said = letter.text[remark.start : remark.end]
    known = (
        setting.proofreader is None
        or setting.proofreader.words.knows(said)
        or said in COMMON | FUNCTION | setting.record_words
    )
    apart = any(" " in meant for meant in remark.suggestions)  # "roadmap" is a word, and no slip for "road map"
    return said.isalpha() and said.islower() and len(said) > 2 and not known and not apart


def _by_grammar(letter: Letter, table: WordClasses, before: list[Finding]) -> Iterator[Finding]:
    """Yield what the rules over word classes find, where nothing was found before."""
    for start, end, slip in grammar.slips(letter, table):
        if any(f.start < end and start < f.end and f.severity != "advice" for f in before):
            continue
        said = letter.text[start:end]
        kind = SPELLING if slip.spelling else GRAMMAR
        yield finding(
            kind,
            letter,
            start,
            end,
            slip.message,
            [cased(said, slip.fix)] if slip.fix else [],
            severity=slip.severity,
        )


def _remarks(letter: Letter, setting: Setting) -> Iterator[SpellingRemark]:
    if setting.proofreader is None:
        return
    names = tuple(sorted(_names(letter, setting)))
    own = list(letter.own())
    # The parts are read at one go, what stands between them left blank: one reading costs less than three.
    text = "".join(
        letter.plain[start:end] + "\n" * (after - end)
        for (start, end), after in zip(own, [*(a for a, _ in own[1:]), own[-1][1]], strict=True)
    )
    shift = own[0][0]
    for first, last in _pieces(text, 0, min(len(text), _LONGEST)):
        piece = text[first:last]
        if sum(map(str.isalpha, piece)) * 3 < len(piece.strip("\n")):
            continue  # signs, not words
        for remark in setting.proofreader(piece, names=names, dialect=""):
            if 0 <= remark.start < remark.end <= len(piece):
                yield replace(remark, start=shift + first + remark.start, end=shift + first + remark.end)


def _pieces(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long text at the ends of paragraphs or sentences; a letter is one piece."""
    while end - start > _PIECE:
        cut = max(plain.rfind("\n\n", start, start + _PIECE), plain.rfind(". ", start, start + _PIECE))
        cut = cut + 2 if cut > start else start + _PIECE
        yield start, cut
        start = cut
    yield start, end


def _names(letter: Letter, setting: Setting) -> set[str]:
    """Return the words that are right because they are on record: names, and every capitalised or foreign word the context is written with."""
    known = set(re.findall(r"[^\W\d_][\w'-]*[^\W_]", setting.record))
    for part in (letter.salutation, letter.signature):
        if part:
            known |= set(re.findall(r"[^\W\d_][^\W\d_'-]+", part.text))
    return {w for w in known if len(w) > 1 and (w[0].isupper() or not w.isascii())}
