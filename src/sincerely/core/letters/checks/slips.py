"""Slips of grammar that letters are full of and a general proofreader passes over: each with its one-step fix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from sincerely.core.letters.checks.kinds import Kind, cased, everywhere, finding, phrase
from sincerely.core.letters.checks.slip_table import QUIET, SLIPS, WHOLE, named
from sincerely.core.letters.checks.slip_words import WRONG_WORDS
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.letter_text import Letter, Part, sentences
from sincerely.core.letters.values import Finding, Severity
from sincerely.core.reading.patterns import compiled

_WHOLE_PATTERN = phrase("|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(WHOLE, key=len, reverse=True)))
_DOUBLED = compiled(
    r"(?<![\w'-])(?P<one>[^\W\d_]{1,20})(?P<gap>[ ]+\n?[ ]*|[ ]*\n[ ]*)(?P<x>(?P=one))(?![\w'-])", re.IGNORECASE
)
# "came in in the rain", "gave her her coat": the first belongs to the verb.
_PARTICLE = compiled(
    r"\b(?:came|come|comes|coming|go|goes|went|got|get|handed|hand|brought|bring|moved|log|logged|clocked|carried|carry|passed|sent|send|put|stay|stayed|took|take)(?: it| them)? $",
    re.IGNORECASE,
)
_GIVEN = compiled(r"\b(?:gave|give|told|showed|handed|sent|offered|lent|brought|bought|made) $", re.IGNORECASE)
_MAY_DOUBLE = wordset("had that very really so no ha bye knock chop hear hey there now far long is do in on pho mau")
# "What it is is a question of staff": the first closes the subject.
_WHAT_IT_IS = compiled(r"\bwhat(?: \w+){1,3} $", re.IGNORECASE)
# "how late late is": the second is the subject.
_HOW = compiled(r"\bhow $", re.IGNORECASE)
_ARTICLE = compiled(r"(?<![\w'-])(?P<x>an?)\s+(?P<next>[^\W_][\w'-]*)", re.IGNORECASE)
_LOWER_I = compiled(r"(?<![\w'.@/-])(?P<x>i)(?=(?:'(?:m|ve|d|ll))?(?:\s|[,;]))")
_NO_CAPITAL = compiled(
    r"(?:(?<=[a-z]{3}[.!?]\s)|(?<=[a-z][.!?]\n\n))(?P<x>i|we|it|the|thank|thanks|my|your|this|that|please|you|our|he|she|they|there|these"
    r"|those|a|an|and|but|so|if|when|as|in|on|at|for|with|what|how|would|could|can|do|is|are|after|since|all|some|let|no)(?![\w@.-])"
)
_ENDS_QUESTION = compiled(
    r"^(?:(?:and|but|so|also|finally|lastly|one (?:more )?(?:thing|question)[:,]) )?(?:(?:when|where|why|how|what|which|who)(?: \w+)?? )?(?:could|would|can|will|do|does|did|is|are|was|were|have|has) (?:(?:you|i|we|they|it|there|he|she|the|your|that|this|my|anyone|someone)\b)[^?]*\.$",
    re.IGNORECASE,
)
_STATEMENT = compiled(
    r"^(?:(?:and|but|so|also) )?(?:what|how|when|where|who|which|why)\b (?:you|i|we|they|it|he|she|the|your|that|this|my|there)\b",
    re.IGNORECASE,
)
# "So did I, and neither did Tom."
_SO_DO_I = compiled(
    r"^(?:and |but )?(?:so|nor|neither) (?:do|does|did|am|is|are|was|were|have|has|had|can|could|would|will|should) ",
    re.IGNORECASE,
)
# "Were you to offer me the post, I would take it": a condition.
_CONDITION = compiled(
    r"^(?:were|had|should)\b(?:[^,]*, (?:and |then )?(?:i|we|you|they|it|he|she|the|my|your)\b|.*, (?!and |or )[^,]*\b(?:would|could|might|will)\b)",
    re.IGNORECASE,
)
# "Can you put it in writing and I'll hand my notice in": an order put kindly.
_ORDER = compiled(r" and (?:i'll|we'll|i will|we will)\b", re.IGNORECASE)
_SPACE_MARK = compiled(r"(?<=\w)(?P<x>[ ]+)(?=[,.;!?](?:\s|$))")
_NO_SPACE = compiled(r"(?<=[a-z]{2})(?P<x>[,;!?])(?=[A-Za-z]{2})|(?<=[a-z]{3})(?P<y>\.)(?=[A-Z][a-z]+\b(?!\.|\())")
_CALENDAR = compiled(
    r"(?<![\w'-])(?P<x>monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|english|french|german|spanish|british|irish|scottish|welsh|italian|portuguese|russian|ukrainian|chinese|japanese|indian|american|african|european|asian|australian|canadian|arabic|hindi|urdu|bengali|dutch|swedish|norwegian|greek|romanian|hungarian|brazilian|nigerian|ghanaian|kenyan|pakistani|syrian|somali|vietnamese|korean|london|england|scotland|ireland|britain|europe|africa|america|germany|france|spain|italy|poland|india|nigeria|ghana|kenya|canada|australia|glasgow|manchester|birmingham|liverpool|bristol|edinburgh|dublin|belfast|cardiff|sheffield|christmas|mrs(?= [A-Z])|mr(?= [A-Z])|dr(?= [A-Z])|ms(?= [A-Z]))(?![\w-])"
)

_AFTER_SHORT = compiled(r"\b(?:etc|approx|dept|corp|inc|tel|ext|vs|min|max|incl|excl)\.\s$")
# Sounds, not letters, decide between "a" and "an".
_VOWEL_WORD = compiled(
    r"(?:[aio]|e(?!u|we)|u(?!ni(?!n|m)|s[aeiu]|tens|til|r[aio]n|k|biq|t[eo])|hours?\b|hono[u]?r|honest|heir)"
)
_CONSONANT_WORD = compiled(
    r"(?:[bcdfgjklmnpqrstvwxyz]|h(?!our|ono|onest|eir|istor|otel|erb)|uni(?!n|m)|us[aeiu]|util|eu|one\b|once\b|one-)"
)


_BLANK_LINE = compiled(r"\n[ \n]*\n")


def check_slips(letter: Letter, kind: Kind, wrong_word: Kind) -> Iterator[Finding]:
    """Yield the slips in the letter's own words: of grammar as `kind`, a wrong word for a right one as `wrong_word`."""
    for start, end in letter.own():
        gaps = [m.span() for m in _BLANK_LINE.finditer(letter.plain, start, end)]
        for first, last in zip([start, *(b for _, b in gaps)], [*(a for a, _ in gaps), end], strict=True):
            running = letter.body.start <= first
            for one in _in_paragraph(letter.text[first:last], letter.plain[first:last], running, kind, wrong_word):
                yield replace(one, start=first + one.start, end=first + one.end)
    for found in everywhere(_NO_CAPITAL, letter):
        if not _AFTER_SHORT.search(letter.plain[: found.start()][-12:]):
            start, end = found.span("x")
            message = "A sentence begins with a capital."
            yield finding(kind, letter, start, end, message, [found["x"].capitalize()], severity="warning")


# Who types changes one paragraph of a letter: the others are not read again.
@lru_cache(512)
def _in_paragraph(text: str, plain: str, running: bool, kind: Kind, wrong_word: Kind) -> tuple[Finding, ...]:
    """Return the slips within a paragraph, with offsets in it; a subject is no `running` text and has no sentences."""
    whole = Part(0, len(text), text)
    parts = tuple(sentences(text, plain, 0, len(text))) if running else ()
    return tuple(
        _slips(
            Letter(text, plain, None, None, whole, None, None, sentences=parts, quotes=False, end=len(text)),
            kind,
            wrong_word,
        )
    )


def _slips(letter: Letter, kind: Kind, wrong_word: Kind) -> Iterator[Finding]:
    def say(start: int, end: int, fix: str, message: str, severity: Severity = "warning") -> Finding:
        return finding(
            kind, letter, start, end, message, [cased(letter.text[start:end], fix)] if fix else [], severity=severity
        )

    for slip in (*SLIPS, *WRONG_WORDS):
        for found in everywhere(slip.pattern, letter):
            sentence = letter.sentence_at(found.start())
            if slip.opens and (sentence is None or sentence.start != found.start()):
                continue
            group = named(found)
            start, end = found.span(group) if group else found.span()
            put = slip.fix(found) if callable(slip.fix) else slip.fix
            if not put and slip.fix == "":  # a word too many: the space behind it goes as well
                yield finding(kind, letter, start, end + 1, slip.message, [""], severity=slip.severity)
            elif put != letter.plain[start:end]:
                one = say(start, end, put, slip.message, slip.severity)
                yield replace(one, code=wrong_word.code, type=wrong_word.type) if slip.spelling else one
    for found in everywhere(_WHOLE_PATTERN, letter):
        wrong = " ".join(found[0].lower().split())
        yield say(*found.span(), WHOLE[wrong], f'"{WHOLE[wrong]}" is meant.', "advice" if wrong in QUIET else "warning")
    for found in everywhere(_DOUBLED, letter):
        if (found["one"].lower() in _MAY_DOUBLE and found["one"].lower() not in ("is", "in", "on", "do")) or (
            found["one"][0].isupper() and found["x"][0].isupper()
        ):
            continue
        lead = letter.plain[max(0, found.start() - 20) : found.start()]
        if (
            (found["one"] in ("in", "on", "over") and _PARTICLE.search(lead))
            or (found["one"] == "her" and _GIVEN.search(lead))
            or (found["one"] == "is" and _WHAT_IT_IS.search(lead))
            or (_HOW.search(lead) and re.match(r" (?:is|was|can|may)\b", letter.plain[found.end() :]))
        ):
            continue
        yield finding(kind, letter, *found.span(), f'"{found["one"]}" stands here twice.', [found["one"]])
    for found in everywhere(_ARTICLE, letter):
        yield from _article(letter, found, say)
    for found in everywhere(_LOWER_I, letter):
        yield say(found.start("x"), found.end("x"), "I", '"I" has a capital.')
    for found in everywhere(_CALENDAR, letter):
        yield say(
            *found.span("x"), found["x"].capitalize(), "Names, titles, days, months and languages have a capital."
        )
    for sentence in letter.sentences[:400]:
        plain = letter.plain[sentence.start : sentence.end]
        if (
            _ENDS_QUESTION.match(plain)
            and not _STATEMENT.match(plain)
            and not _SO_DO_I.match(plain)
            and not _CONDITION.match(plain)
            and not _ORDER.search(plain)
            and "\n" not in plain[-3:]
        ):
            yield finding(kind, letter, sentence.end - 1, sentence.end, "A question ends in a question mark.", ["?"])
    for found in everywhere(_SPACE_MARK, letter):
        yield finding(kind, letter, *found.span("x"), "No space before this mark.", [""], severity="advice")
    for found in everywhere(_NO_SPACE, letter):
        group = named(found)
        if (
            re.search(r"@|www|http|\.[a-z]{2,3}\b", letter.plain[max(0, found.start() - 30) : found.end() + 15])
            and found["y"] is None
        ):
            continue
        yield finding(kind, letter, *found.span(group), "A space is missing behind this mark.", [found[group] + " "])


def _article(letter: Letter, found: re.Match[str], say: Callable[..., Finding]) -> Iterator[Finding]:
    word, article = found["next"], found["x"].lower()
    if len(word) == 1 or word[1] == "-" or word[0].isdigit() or any(c.isupper() for c in word[1:]):
        return  # "a B", "an 8", "an MRI", "an x-ray": said in more ways than spelled
    if found["x"] == "A" and re.search(r"[\w,] $", letter.plain[max(0, found.start() - 2) : found.start()]):
        return  # a mark and no article: "Class A and twelve people"
    low = word.lower()
    if article == "a" and _VOWEL_WORD.match(low) and not low.startswith(("one", "once")):
        yield say(*found.span("x"), "an", f'"an" before "{word}".')
    elif article == "an" and _CONSONANT_WORD.match(low) and not re.match(r"(?:hist|hotel|herb)", low):
        yield say(*found.span("x"), "a", f'"a" before "{word}".')
