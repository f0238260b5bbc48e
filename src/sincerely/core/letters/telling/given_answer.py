"""An answer in the words in which it was given, to stand behind a colon: "in person, with the new date already signed".

It needs no subject and no verb, since the question stands right before it; so it is told where the letter tells the question.
"""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import latin
from sincerely.core.letters.english.word_classes import ADJECTIVE, BASE, NOUN, PAST, PLURAL, THIRD, WordClasses
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import spell_names
from sincerely.core.letters.notes.troubles import grave, own_showing
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.notes.written_out import odd, written_out
from sincerely.core.letters.telling.note_clauses import sentences
from sincerely.core.letters.telling.pointing import SOMEBODY, names_one, points_at_thing
from sincerely.core.letters.telling.retold import Retold
from sincerely.core.reading.patterns import compiled

_LEAD = compiled(
    r"(?i)^(?:(?:and|so|but|then) )?(?:(?:i|me|my answer(?: was)?|answer|a)\b(?!'| would\b| will\b)[:,]?\s*)?(?:(?:just |then |also )?(?:said|say|replied|answered|suggested|told (?:him|her|them|both)|told(?= (?:about|abt|of)\b))\b(?: (?:honestly|straight|at once|plainly))?[:,]?\s*)?(?:that (?=[a-z]+ ))?"
)
_SAYS = compiled(r"(?i)\b(?:said|say|replied|answered|suggested|told)\b")
_BARE_YES = compiled(r"(?i)^(yes|yeah) (?=\w)")
_SAID_LAST = compiled(r"(?i),? i (?:said|answered|replied|told (?:him|her|them))$")
# What is addressed to somebody, only takes up what was said, or is no plain word.
_NO_WORDS = compiled(
    r"(?i)\b(?:u|ur|you|your|yours|lol|haha|tbh|idk|gonna|wanna|gotta|ain't|etc)\b|[^\w\s,.;:%£$€'/&°+-]"
)
_THEIRS = compiled(r"(?i)^(?:and |but |so )?(?:he|she|they|it|that|this|which|both|nobody|everybody)\b")
# "the first of the month; am so happy": how the writer felt is no part of it.
_STATE = compiled(r"(?i)^(?:i |i'm |we )?(?:am|was|were|is|been|feel|felt|so|very)\b")
_THING = compiled(r"(?i)\b(?:they|them|their|it|its|that|those|this|these|one|ones|same)\b")
_YES = compiled(r"(?i)^(?:yes|no|yeah|yep|nope)\b[,.:;]?\s*")
# What was said of one's own telling: "conductor counts, and explained why".
_AND_TOLD = compiled(
    r"(?i),? (?:and|then|also) (?:then |also )?(?:explained|told|showed|mentioned|described|gave|added)\b.*$"
)
_ASKED_THEN = compiled(r"(?i)^(?:(?:and|then|she|he|they) )?ask(?:ed|s)\b")
_HAD_DONE = compiled(
    r"(?i)^(I|we)'d(?= (?:been|had|got|gone|done|seen|taken|known|written|given|run|worked|used|made)\b)"
)
MOST = 34  # words


def given_answer(note: str, asked: str, cast: Cast, words: WordClasses) -> Retold | None:
    """Return what the writer answered as they gave it; None where it cannot stand before a stranger. `asked`: the question that the letter tells before it."""
    if private_or_pay(note) or not latin(note) or own_showing(note):
        return None
    kept: list[str] = []
    whole, led = True, False
    for one in sentences(note):
        lead = _LEAD.match(one)
        led = led or (lead is not None and _SAYS.search(lead[0]) is not None)
        if kept and lead and (_SAYS.search(lead[0]) or _ASKED_THEN.match(one)):
            whole = False
            break  # said once more: to something else that was said or asked in between
        plain = _SAID_LAST.sub("", one[lead.end() :] if lead else one).strip(" .,:-")
        plain, cut = _AND_TOLD.subn("", _BARE_YES.sub(r"\1, ", plain))
        whole = whole and not cut
        plain = _with_doer(plain, words)
        if _THEIRS.match(plain) or (kept and (_THEIRS.match(one) or _STATE.match(plain))):
            whole = False
            break
        text = written_out(_spelt(plain, cast, words), words)
        if _bare_thing(text, words):
            whole = False
            break  # "a model with site as random effect": the telegram shows
        size = len(" ".join([*kept, text]).split())
        if not text or size > MOST or not _fit(text, f"{asked} {' '.join(kept)}", cast, words):
            whole = False
            break
        kept.append(text)
    if not kept or len(" ".join(kept).split()) < 2:
        return None
    if told := re.match(r"(?:about|abt|of) (?=(?:the|my|our|an?|how|two|three|\d)\b)", kept[0]):
        return Retold((f"I told you about {kept[0][told.end() :]}",), "act", whole and len(kept) == 1)
    if led and re.match(r"(?:I|we|my|our)\b", kept[0]) and len(kept) == 1:
        return Retold(
            (re.sub(r"^(I|we)'d\b", r"\1 would", _HAD_DONE.sub(r"\1 had", kept[0])),), "statement", whole
        )  # said: "I told you that I can read paper"
    first = words.of(kept[0].split()[0])
    if led and first & PAST and not first & (BASE | NOUN):
        return None  # "said used one like it 3 years": whose deed it is, only notes can leave out
    if not asked and _YES.match(kept[0]):
        return None  # yes to what?
    if not led and (did := _deed(kept[0], words)):
        return Retold((did,), "act", whole and len(kept) == 1)
    return Retold(("; ".join(kept),), "answer", whole)


def _with_doer(text: str, words: WordClasses) -> str:
    """Return "yes, did mine in March" with its subject: "yes, I did mine in March"."""
    found = re.match(r"(?i)(yes|no), ([a-z]+)\b", text)
    bits = words.of(found[2].lower()) if found else 0
    return f"{found[1]}, I {text[found.start(2) :]}" if found and bits & PAST and not bits & (BASE | NOUN | ADJECTIVE) else text  # fmt: skip


def _bare_thing(text: str, words: WordClasses) -> bool:
    """Say whether a thing of which there are many stands behind a preposition without its article: "with site", "as random effect"."""
    for found in re.finditer(r"\b(?:with|as|to|from|for|into|than)((?: [a-z]+){1,3})(?= |$|[,.;])", text):
        low = found[1].split()
        for at, word in enumerate(low):
            bits = words.of(word)
            following = words.of(low[at + 1]) if at + 1 < len(low) else 0
            if word in w.DETERMINERS | w.SUBJECTS | w.PREPOSITIONS or bits & PLURAL:
                break
            if word in w.COUNT_NOUNS and not following & (NOUN | PLURAL):
                return True
    return False


def _spelt(text: str, cast: Cast, words: WordClasses) -> str:
    first = re.match(r"[A-Z][a-z'’]*", text)
    if (
        first
        and first[0] != "I"
        and words.knows(first[0].lower())
        and not re.match(r"\S+ (?:of |and |the )?[A-Z]", text)
    ):
        text = text[:1].lower() + text[1:]
    text = re.sub(r"\bi(?=\b|')", "I", text)
    return spell_names(text, cast)


def _deed(text: str, words: WordClasses) -> str:
    """Return what the writer did there and then as a sentence: "picked 14, because the contact was drawn too straight"; "" for what is no deed."""
    first = re.match(r"[a-z]+", text)
    bits = words.of(first[0]) if first else 0
    if first and bits & PAST and not bits & (BASE | NOUN | ADJECTIVE) and first[0] not in w.AUX | {"went"}:
        return f"I {text}"
    return text if re.match(r"(?:I|we) (?!would\b|will\b|never\b|always\b)", text) and _past(text, words) else ""


def _past(text: str, words: WordClasses) -> bool:
    verb = re.match(r"(?:I|we) (?:just |then |also )?([a-z]+)", text)
    return verb is not None and bool(words.of(verb[1]) & PAST) and not words.of(verb[1]) & (BASE | THIRD)


def _fit(text: str, before: str, cast: Cast, words: WordClasses) -> bool:
    """Say whether words can be given to the reader: nobody's who is not known, nothing grave, no shorthand."""
    bare = _YES.sub("", text)
    if (
        _NO_WORDS.search(text)
        or unwelcome(text, of_person=False, mine=True)
        or sensitive(f"I said {text}")
        or own_showing(text)
        or grave(text)
        or names_somebody_else(text, cast)
        or points_at_thing(text, before)
        or not bare
    ):
        return False
    if any(odd(word, words) for word in tokens(text)):
        return False
    low = [x.lower() for x in tokens(before)]
    if (one := SOMEBODY.search(text)) and not names_one(f"{before} {text[: one.start()]}"):
        return False
    points = _THING.search(text)
    if points:
        earlier = [*low, *(x.lower() for x in tokens(text[: points.start()]))]
        if not any(words.of(x) & (NOUN | PLURAL) and x not in w.SUBJECTS | w.PREPOSITIONS | w.ADVERBS for x in earlier):
            return False
    last = re.search(r"([\w'-]+)$", text)
    return last is not None and last[1].lower() not in w.CONJUNCTIONS | _OPEN  # fmt: skip


_OPEN = w.listed("a an the my our their to of with at from i we")
__all__ = ["given_answer"]
