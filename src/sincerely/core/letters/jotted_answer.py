"""An answer as it was jotted down, to stand behind a colon: "quarantine it, call the ward, never guess"."""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import latin
from sincerely.core.letters.retold import Retold
from sincerely.core.letters.sure import sure_step
from sincerely.core.letters.tidy import tidy
from sincerely.core.letters.troubles import own_showing
from sincerely.core.letters.usable import private_or_pay
from sincerely.core.letters.word_classes import ADJECTIVE, BASE, NOUN, PAST, WordClasses
from sincerely.core.reading.patterns import compiled

_LEAD = compiled(
    r"(?i)^(?:(?:i|me|my answer|answer|a)\b(?!'| would\b| will\b)[:,]?\s*)?(?:(?:said|replied|answered|suggested|told (?:him|her|them))\b[:,]?\s*)?(?:that )?"
)
_STATES = w.listed("know want need like have be think feel hope love")
# What points at somebody or something named elsewhere, or is no plain word.
_LEANS = compiled(
    r"(?i)\b(?:i|i'\w+|me|we|our|would|you|your|he|him|his|she|hers?|they|this|ones?|yes|ok|lol)\b|[^\w\s,.%£$€'/-]"
)
_MOST = 24  # words


def jotted_answer(note: str, words: WordClasses, *, asked: bool) -> Retold | None:
    """Return an answer of several steps or things as it stands; None where its words are not surely English or lean on others. `asked`: the letter tells the question, so that "choices and time" answers it."""
    if private_or_pay(note) or not latin(note) or own_showing(note):
        return None
    said = re.split(r"(?<=[^\s.])[.;!?]+(?:\s+|$)|\n+|\s+[-–—]+\s+", tidy(note))[0].strip(" .-*!")
    plain = re.sub(r"(?i)^(?:say|answer) ", "", _LEAD.sub("", re.sub(r"(?i)\b(d)ont\b", r"\1on't", said)))
    if _LEANS.search(plain) or not (1 if asked else 3) < len(plain.split()) <= _MOST:
        return None
    steps = re.split(r",\s+", plain)
    first = plain.split()[0].lower().strip(",")
    bits = words.of(first)
    told = bits & PAST and not bits & (BASE | NOUN | ADJECTIVE)  # "moved to a care home, ..." tells of something
    if told or words.base(first) in _STATES or (len(steps) < 2 and not asked):
        return None
    parts = [x for one in steps for x in (one.split(" and ") if asked and not sure_step(one, words) else [one])]
    if not all(sure_step(one, words) for one in parts):
        return None
    titled = re.match(r"[A-Z][\w'-]+ (?:of |and |the )?[A-Z]", plain)  # "Owl Babies"
    low = asked and not titled and words.of(re.split(r"\W", plain.lower())[0])
    return Retold((plain[:1].lower() + plain[1:] if low else plain,), "answer", whole=True)
