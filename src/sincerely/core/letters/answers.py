"""The writer's own answer where notes give it as steps: "ask the child first, on their own, then write it down" is what one would do."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import finite_at, latin, plural, untidy
from sincerely.core.letters.pieces import LONGEST, Piece
from sincerely.core.letters.sure import sure_step
from sincerely.core.letters.third_parties import names_somebody_else
from sincerely.core.letters.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.turning import Cast, Unclear, join, tokens, turn
from sincerely.core.letters.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.word_classes import ADJECTIVE, BASE, NOUN, PAST, WordClasses
from sincerely.core.reading.patterns import compiled

_LEAD = compiled(
    r"(?i)^(?:(?:i|me|my answer|answer|a)\b(?!'| would\b| will\b)[:,]?\s*)?(?:(?:said|replied|answered|suggested|told (?:him|her|them))\b[:,]?\s*)?(?:that )?(?:(?P<would>i'd|i would|i'll|i will|we'd|we would)\s+|to (?=\w+ ))?"
)
_STEPS = compiled(
    r"(,\s*(?:and then\s+|and\s+|then\s+)?|\s+(?:and then|then)\s+|\s+and\s+(?=(?:i'd|i would)\s))", re.IGNORECASE
)
_BEFORE_VERB = w.listed("always never just first also then probably maybe still only even usually")
# What a noun would not have behind it.
_AFTER_VERB = w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | w.listed(
    "it them him her up out in off down away back on with me everyone anyone someone everybody anybody somebody first later after early together to"
)  # fmt: skip

Sure = Literal["yes", "maybe", "no"]


# A letter's notes are read again for each of its wordings, for what it leaves untold, and at each look at it.
@lru_cache(maxsize=512)
def read_answer(text: str, cast: Cast, *, asked: bool) -> Piece | None:
    """Return an answer in imperatives as one piece to follow "I would"; None where it is none. `asked`: it answers a question, so that "put" and "split" are steps too."""
    if private_or_pay(text) or not latin(text):
        return None
    for sentence in re.split(r"(?<=[^\s.])[.;!?]+(?:\s+|$)|\n+|\s+[-–—]+\s+", tidy(text)):
        found = _steps(sentence.strip(" .-*"), cast, asked)
        if found:
            return found
    return None


def noted_answer(note: str, words: WordClasses, *, asked: bool = False) -> str:
    """Return an answer as it was jotted down, to stand behind a colon: "quarantine it, call the ward, never guess"; "" where its words are not surely English or lean on others. `asked`: the letter tells the question, so that "choices and time" answers it."""
    if private_or_pay(note) or not latin(note):
        return ""
    said = re.split(r"(?<=[^\s.])[.;!?]+(?:\s+|$)|\n+|\s+[-–—]+\s+", tidy(note))[0].strip(" .-*!")
    said = re.sub(r"(?i)\b(d)ont\b", r"\1on't", said)
    lead = _LEAD.match(said)
    plain = said[lead.end() :] if lead else said
    if (lead and lead["would"]) or _LEANS.search(plain) or not (1 if asked else 3) < len(plain.split()) <= 24:
        return ""
    plain = re.sub(r"(?i)^(?:say|answer) ", "", plain)
    steps = re.split(r",\s+", plain)
    if words.base(plain.split()[0].lower()) in _STATES:
        return ""  # "know it from the depot" is no step
    first = words.of(plain.split()[0].lower().strip(","))
    if (first & PAST and not first & (BASE | NOUN | ADJECTIVE)) or (len(steps) < 2 and not asked):
        return ""  # "moved to a care home, ..." tells of something
    parts = [x for one in steps for x in (one.split(" and ") if asked and not sure_step(one, words) else [one])]
    if not all(sure_step(one, words) for one in parts):
        return ""
    return plain[:1].lower() + plain[1:] if asked and words.of(re.split(r"\W", plain.lower())[0]) else plain


_STATES = w.listed("know want need like have be think feel hope love")
# What points at somebody or something named elsewhere, or is no plain word.
_LEANS = compiled(
    r"(?i)\b(?:i|i'\w+|me|we|our|you|your|he|him|his|she|hers?|they|this|ones?|yes|ok|lol)\b|[^\w\s,.%£$€'/-]"
)


def _steps(sentence: str, cast: Cast, asked: bool) -> Piece | None:
    lead = _LEAD.match(sentence)
    plain = sentence[lead.end() :] if lead else sentence
    would = bool(lead and lead["would"]) or bool(re.match(r"(?i)would\s+\w+ ", plain))
    plain = re.sub(r"(?i)^would\s+(?=\w+ )", "", plain)
    bare_i = bool(lead and re.fullmatch(r"(?i)i\s+", lead[0]))
    if not plain or re.match(r"(?i)(?:i|my)\b", plain) or bare_i:
        return None
    cut = _STEPS.split(plain)
    parts, links = [p.strip() for p in cut[::2]], ["", *(x.strip(" ,").lower() for x in cut[1::2])]
    if not all(parts):
        return None
    signs = [imperative(p) for p in parts]
    for i, link in enumerate(links):
        if link.endswith("then") and signs[i] == "no" and w.verb(parts[i].split()[0].lower(), "base"):
            signs[i] = "maybe"
        if link.endswith("then") and signs[i] == "maybe":
            signs[i] = "yes"
    if would:
        signs[0] = "yes" if signs[0] != "no" or w.verb(parts[0].split()[0].lower(), "base") else "no"
    bare = re.fullmatch(r"[a-z]+", parts[0]) is not None and parts[0] not in w.ADJECTIVES and w.verb(parts[0], "base")
    if bare and not w.verb(parts[0], "past") and "yes" in signs[1:]:
        signs[0] = "yes"  # "stop, no shortcuts, and write it up": a verb alone heads the steps behind it
    both = len(parts) > 1 and "no" not in signs and all(not w.verb(p.split()[0].lower(), "past") for p in parts)
    if signs[0] == "maybe" and (both or (plain.lower().endswith(" first") and not told_of_the_past(plain))):
        signs[0] = "yes"  # two steps in a row; "cut the intercompany loop first"
    if signs[0] == "no" or (signs[0] == "maybe" and not asked and "yes" not in signs[1:]):
        return None
    steps: list[str] = []
    for part, sign in zip(parts, signs, strict=True):
        part = re.sub(r"(?i)^(?:i'd|i would|i'll)\s+", "", part)
        if sign != "no":
            steps.append(re.sub(r"(?i)^(?:don't|do not)\s+", "not ", decapitalize(part, cast)))
        elif finite_at(tokens(part)) or tokens(part)[0].lower() in w.SUBJECTS | {
            "the",
            "a",
            "an",
            "my",
            "our",
            "their",
        }:
            break  # another thought: whose doing it is must be read by itself
        elif _goes_with(part):
            steps[-1] += f", {part}"
        else:
            break  # a fragment of its own: "28 day sync"
    while len(" ".join(steps).split()) > LONGEST and len(steps) > 1:
        steps.pop()
    ordered = len(steps) == 2 and " first" in steps[0] and not steps[1].startswith("not ")
    last = "and then" if ordered else "and"
    comma = "," if any(", " in s for s in steps) else ""
    text = steps[0] if len(steps) == 1 else f"{', '.join(steps[:-1])}{comma} {last} {steps[-1]}"
    return _told(spell_names(text, cast), cast)


def _goes_with(part: str) -> bool:
    """Say whether what stands behind a step's comma belongs to it: "on their own", "not the doctors", "one a week"."""
    low = [t.lower() for t in tokens(part)]
    return (
        low[0]
        in w.PREPOSITIONS
        | w.ADVERBS
        | w.CONJUNCTIONS
        | w.RELATIVES
        | w.ORDINALS
        | {"not", "no", "one", "same", "twice"}
        or low[0].endswith(("ing", "ly"))
        or low[-1] in {"first", "next", "last", "later", "after"}
        or any(x in {"a", "an", "per", "each", "every"} for x in low)
        or len(low) == 1
    )


def _told(text: str, cast: Cast) -> Piece | None:
    parts = tokens(text)
    low = {p.lower() for p in parts}
    if (
        len(parts) < 2
        or len(parts) > LONGEST + 6
        or untidy(text, parts)
        or sensitive(text)
        or names_somebody_else(text, cast)
    ):
        return None
    if unwelcome(text, of_person=False, mine=True):
        return None
    crowd = bool(low & {"they", "them", "their"})
    try:
        if crowd and not cast.rival:
            kept = Cast(cast.reader, cast.writer, cast.others, cast.proper, cast.crowd, True, cast.firm)
            return Piece("do", join(turn(parts, "writer", kept)))
        return Piece("do", join(turn(parts, "writer", cast)))
    except Unclear:
        return None


def imperative(step: str) -> Sure:
    """Say whether a step tells what to do: "weigh the bins" does, "put it on the board" may be told of the past, "every time" does not."""
    low = [t.lower() for t in tokens(re.sub(r"(?i)^(?:i'd|i would|i'll)\s+", "would ", step))]
    if low[:1] == ["would"]:
        return "yes" if len(low) > 1 else "no"
    if low[0] in {"don't", "not"} or (low[0] == "do" and low[1:2] == ["not"]):
        rest = low[2:] if low[0] == "do" else low[1:]
        return "yes" if rest and w.verb(rest[0], "base") else "no"
    at = 0
    while at < len(low) - 1 and low[at] in _BEFORE_VERB:
        at += 1
    word, follow = low[at], low[at + 1] if at + 1 < len(low) else ""
    if at == 0 and re.match(r"[A-Z]{2,}\b", step):
        return "no"  # "PHPP yes": letters for a name do nothing
    object_ = (
        follow in _AFTER_VERB
        or follow[:1].isdigit()
        or follow in w.ADVERBS | w.ADJECTIVES
        or plural(follow)
        or bool(w.verb(follow, "ing"))
    )
    if w.verb(word, "base"):
        if w.verb(word, "past"):
            return "maybe"
        if word not in w.NOUN_LIKE:
            return "yes"
        return "yes" if object_ and not finite_at(tokens(step)) else "maybe" if at else "no"
    strange = (
        word.isalpha()
        and not w.mass(word)
        and word not in w.VERB_FORMS
        and word
        not in w.COUNT_NOUNS
        | w.ADJECTIVES
        | w.ADVERBS
        | w.PREPOSITIONS
        | w.DETERMINERS
        | w.SUBJECTS
        | w.CONJUNCTIONS
        | w.MASS
    )
    if (
        strange
        and follow in {"it", "them", "him", "her"}
        and low[at + 2 : at + 3]
        and low[at + 2] in w.PREPOSITIONS | {"back", "away"}
    ):
        return "yes"
    if (
        strange
        and not word.endswith(("s", "ed", "ing", "ly"))
        and (
            follow
            in {
                "it",
                "them",
                "the",
                "a",
                "every",
                "each",
                "him",
                "her",
                "any",
                "my",
                "our",
                "and",
                "anything",
                "everything",
                "anyone",
                "everyone",
            }
            or (len(low) > 3 and low[-1] == "first")
            or (len(low) == 2 and plural(follow))
        )
    ):
        return "maybe"
    return "no"


def told_of_the_past(text: str) -> bool:
    """Say whether words that may be told of then or of what one would do ("cut", "put", "split") are told of then."""
    return bool(
        re.search(
            r"\d[\w%.,]* to [£$€]?\d|\b(?:last|ago|when (?:i|we)|our|my|we|already|once|before|that year|in (?:19|20)\d\d)\b",
            text,
            re.IGNORECASE,
        )
    ) or any(w.verb(x, "past") and not w.verb(x, "base") for x in re.findall(r"[a-z']+", text.lower())[1:])
