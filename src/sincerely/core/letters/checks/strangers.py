"""Proper names in the running text of which nothing on record speaks: a town, a firm, a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter, Part, sentences
from sincerely.core.letters.values import Finding
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

STRANGER = Kind(
    code="FA110",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a place, a firm or a person of whom nothing on record speaks",
    why="A name is a particular that the reader can check; where the record has none, it may be another talk's.",
    needs="a context to compare with",
)
KINDS = (STRANGER,)

_WORD = compiled(r"[^\W\d_](?:[^\W_]|['-](?=[^\W_]))*")
# Capitals that name no particular: what everybody shares, and how one speaks of one's own people.
_EVERYBODYS = wordset(
    """
    i ok okay cv mum mom dad nan gran grandma grandpa mother father god lord christmas easter ramadan eid diwali
    sabbath advent lent new year internet web english linkedin zoom teams skype google excel word outlook powerpoint
    whatsapp youtube facebook european europe scotland wales england ireland britain america africa asia sir madam lady dr mr mrs ms mx prof professor doctor rev father sister
    chef matron chief coach captain deacon bishop miss north south east west northern southern eastern western
    north-east north-west south-east south-west ps p.s yours
    french german dutch greek welsh swiss thai hindi urdu turkish arabic latin spanish italian portuguese polish
    russian chinese japanese korean swedish danish norwegian finnish irish scottish british american african asian
    indian australian canadian victorian edwardian georgian roman christian jewish muslim
    """
)
_SPOKEN = compiled(r"\b(?:speak|speaking|spoke|fluent|fluently|native|read|write)(?: \w+){0,3}$", re.IGNORECASE)
# What is asked, planned or only supposed is no claim, and one's own people stand in no record.
_NO_CLAIM = compiled(
    r"\?|\b(?:i believe|perhaps|maybe|might|may be|would|could|i wonder|suppose|guess|if|as if|like an?|such as|here in|here at|(?:regards|wishes|greetings|love|hello) from|languages?|(?:into|from|out of) english|(?:i|we) live|at home|read|reading|copy of|book|song|film|my (?:wife|husband|partner|mother|father|mum|mom|dad|nan|gran\w*|son|daughter|brother|sister|aunt|uncle|children|kids|family|dog|cat))\b",
    re.IGNORECASE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find capitalised words inside a sentence that are nobody's and nothing's on record."""
    context = setting.context
    if context is None or not setting.english or setting.form in ("public-post", "supporter-message"):
        return
    if len(setting.record_words) < _LEAST:
        return
    known = {_bare(w) for w in setting.record_words}
    known |= {_bare(fold(n)) for n in setting.names_in_text}
    starts = {w[:5] for w in known if len(w) >= 5}
    for sentence in _own_sentences(letter):
        said = letter.plain[sentence.start : sentence.end]
        if _NO_CLAIM.search(said):
            continue
        for start, end in _runs(letter, sentence):
            run = letter.plain[start:end]
            unknown = [
                w
                for w in re.findall(r"[^\W\d_]+", run)
                if len(w) > 2
                and w[0].isupper()
                and not _is_known(w, known, starts, letter.plain[sentence.start : start])
            ]
            if not unknown or (len(unknown) < len(run.split()) and all(_is_word(w, setting) for w in unknown)):
                continue  # "Southmead Hospital" where Southmead is on record
            if len(run.split()) == 1 and _is_word(unknown[0], setting):
                continue  # a word with a capital for weight: "the Ward", "Head"
            text = letter.text[start:end]
            yield finding(STRANGER, letter, start, end, f'Nothing in your notes speaks of "{text}"; is it right?')


_LEAST = 12  # words on record: of less than that nothing can be said


def _own_sentences(letter: Letter) -> Iterator[Part]:
    """Yield the sentences of the body and of what stands below the signature; a subject has capitals of its own."""
    yield from letter.sentences
    last = letter.signature or letter.close
    if last and last.end < letter.end:
        yield from sentences(letter.text, letter.plain, last.end, letter.end)


def _runs(letter: Letter, sentence: Part) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, without a first one that only begins the sentence."""
    run: list[int] = []
    for found in _WORD.finditer(letter.plain, sentence.start, sentence.end):
        said = found[0]
        capital = (
            said[0].isupper()
            and not (said.isupper() and len(said) <= 5)
            and said.split("'")[0].lower() not in COMMON
            and not _opens(letter.plain[sentence.start : found.start()])
        )
        if capital and run and letter.plain[run[1] : found.start()] in (" ", "-", " & "):
            run[1] = found.end()
        elif capital:
            if run:
                yield run[0], run[1]
            run = [found.start(), found.end()]
        elif run:
            yield run[0], run[1]
            run = []
    if run:
        yield run[0], run[1]


def _opens(before: str) -> bool:
    """Say whether a word begins its sentence, or what stands in it by itself, by what is before it."""
    return not re.search(r"\w", before) or bool(re.search(r"(?:[.:!?;]|[\"'(\[]|[-\u2022*\u2014]|\n) ?$", before))


def _is_known(word: str, known: set[str], starts: set[str], before: str) -> bool:
    low = fold(word)
    if low in WEEKDAYS or low in MONTHS or low.removesuffix("s") in WEEKDAYS:
        return True
    if low in _EVERYBODYS or low in COMMON:
        return not (_SPOKEN.search(before) and low not in COMMON and low != "english")
    bare = _bare(low)
    return bare in known or (len(bare) >= 5 and bare[:5] in starts)


def _bare(word: str) -> str:
    """Return a folded word without the ending of a plural or a possessive."""
    return word.removesuffix("'s").removesuffix("s") if len(word) > 3 else word


def _is_word(word: str, setting: Setting) -> bool:
    """Say whether a capitalised word is also an ordinary word of the language."""
    return setting.proofreader is not None and setting.proofreader.words.of(word.lower()) != 0
