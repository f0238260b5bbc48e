"""The article that notes leave out before what is done to a thing: "set up buddy system" is "set up a buddy system"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters import words as w
from sincerely.core.letters.evidence import article
from sincerely.core.letters.grammar import ends_phrase, plural
from sincerely.core.letters.turning import join, tokens

_PARTICLES = w.listed("up out off in down back over away")
# Things of everyday work beside those that are topics.
THINGS = w.listed(
    "bell sheet card form trolley tool lid hammer folder label sticker sign poster board chart log diary notebook spreadsheet template checklist calendar map radio "
    "camera alarm timer ladder barrier bin bag box tray rack shelf drawer cupboard cabinet key lock door gate window light switch lamp heater fan pump valve hose pipe "
    "jig rig harness rope anchor helmet glove mask apron van lorry truck trailer forklift car bike boat engine brake tyre tire battery cable plug socket drill saw torch "
    "grinder lathe mill press oven grill fryer fridge freezer pan pot knife menu dish sauce recipe table chair desk bed curtain mattress pillow wheelchair hoist frame "
    "dose drip syringe bandage dressing sample slide microscope centrifuge beaker script page paragraph chapter draft memo email letter phone number list plan rota roster "
    "buddy mentor supplier farmer neighbour neighbor plumber electrician reader caller borrower passenger"
)
_NO_THING = w.listed("due late next last early sick")
_NO_OBJECT = w.listed(
    "be been being am is are was were go goes went going come comes came stay stays become becomes became look looks feel feels turn turns get gets"
)
_NEVER_BARE = w.PERSON_NOUNS | w.listed(
    "farmer neighbour neighbor supplier plumber electrician caller borrower passenger"
)


# "has highest turnover": the one that is most so wants its article.
_MOST = re.compile(
    r"\b(have|has|had|get|gets|got|is|are|was|were) ((?:high|low|bigg|larg|small|short|long|old|young|hard|busi|worst|bad|clos|fast|slow)est (?=[a-z]))"
)


def with_objects(text: str) -> str:
    """Return a statement or step with an article before the bare single thing behind its verb."""
    text = _MOST.sub(r"\1 the \2", text)
    parts = tokens(text)
    low = [x.lower() for x in parts]
    out = list(parts)
    shift = 0
    for at in range(len(low) - 1):
        if not _verb_at(low, at):
            continue
        start = at + 1 + (low[at + 1] in _PARTICLES)
        if start >= len(low):
            continue
        end = _bare_thing(parts, low, start)
        if end:
            told = "the" if low[end - 1] in _NEVER_BARE else article(" ".join(parts[start:end])).split()[0]
            out.insert(start + shift, told)
            shift += 1
    return join(out) if shift else text


def with_phrase_article(text: str) -> str:
    """Return a phrase with an article where it names one bare thing: "whiteboard with each pony's feed" is "a whiteboard ..."."""
    parts = tokens(text)
    low = [x.lower() for x in parts]
    if not parts or low[0] in w.DETERMINERS or not parts[0][:1].islower():
        return text
    end = _bare_thing(parts, low, 0)
    return article(text) if end else text


def _verb_at(low: Sequence[str], at: int) -> bool:
    word, before = low[at], low[at - 1] if at else ""
    if word in w.AUX | _NO_OBJECT or not w.verb(word, "base", "past", "s", "ing"):
        return False
    sure = word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES | w.PREPOSITIONS
    subject = before in w.SUBJECTS | w.MODALS | {"i", "to", "and", "then", "always", "just"} or w.animate_plural(before)
    return (sure and before not in w.DETERMINERS) or subject or (at == 0 and word not in w.COUNT_NOUNS)


def _bare_thing(parts: Sequence[str], low: Sequence[str], start: int) -> int:
    """Return where a noun phrase of one bare thing ends; 0 for none."""
    first = low[start]
    taken = w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | w.ADVERBS | w.CONJUNCTIONS | w.QUESTION_WORDS | w.AUX
    if first in taken | _NO_THING or not first[:1].isalpha() or not parts[start][:1].islower() or first in w.listed("me him her them us it to home work"):  # fmt: skip
        return 0
    end = start + 1
    while end < len(low) and end - start < 4 and low[end][:1].isalpha() and not ends_phrase(low, end):
        end += 1
    if low[end : end + 1] and (low[end][:1].isdigit() or low[end][0] in '"“'):
        return 0  # "lab 2": a number is its name
    head = low[end - 1]
    if head in {"email", "margin", "budget", "cover"} and end - start == 1:
        return 0  # as often without a plural
    made = head.endswith(("board", "sheet", "card", "book")) and len(head) > 5
    if plural(head) or w.mass(head) or not (made or head in w.COUNT_NOUNS | THINGS | w.PERSON_NOUNS):
        return 0
    if any(w.verb(x, "ing") for x in low[start : end - 1]) or head in w.listed("week day month year school night time"):
        return 0
    return end
