"""The article that notes leave out before what is done to a thing: "set up buddy system" is "set up a buddy system"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters import words as w
from sincerely.core.letters.evidence import article
from sincerely.core.letters.grammar import ends_phrase, plural
from sincerely.core.letters.turning import join, tokens
from sincerely.core.reading.patterns import compiled

_PARTICLES = w.listed("up out off in down back over away")
# Things of everyday work beside those that are topics.
THINGS = w.listed(
    "bell sheet card form trolley tool lid hammer folder label sticker sign poster board chart log diary notebook spreadsheet template checklist calendar map radio "
    "camera alarm timer ladder barrier bin bag box tray rack shelf drawer cupboard cabinet key lock door gate window light switch lamp heater fan pump valve hose pipe "
    "jig rig harness rope anchor helmet glove mask apron van lorry truck trailer forklift car bike boat engine brake tyre tire battery cable plug socket drill saw torch "
    "grinder lathe mill press oven grill fryer fridge freezer pan pot knife menu dish sauce recipe table chair desk bed curtain mattress pillow wheelchair hoist frame "
    "dose drip syringe bandage dressing sample slide microscope centrifuge beaker script page paragraph chapter draft memo email letter phone number list plan rota roster "
    "licence license permit badge certificate version edition "
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
_MOST = compiled(
    r"\b(have|has|had|get|gets|got|is|are|was|were) ((?:high|low|bigg|larg|small|short|long|old|young|hard|busi|worst|bad|clos|fast|slow)est (?=[a-z]))"
)


# The subject of a clause within: "that gripper loses boxes" is "that the gripper".
_SUBJECT = compiled(
    r"\b((?:is|was|say|says|said|means?) (?:now |often |mostly )?that|when|because|until|while) ([a-z]{3,})(?= ([a-z]+s)\b)"
)


# "Nobody in team": where people work together, behind a small word.
_AT_HOUSE = compiled(
    r"\b(in|of|from|for|with|across|around|to) (team|company|department|kitchen|workshop|warehouse|factory|lab|yard|unit|ward|clinic|branch|depot|studio)(?=$|[,.;]| (?:has|have|is|was|and|but|or|who|that|to|when|if|for|at|on|with|every|each)\b)"
)
# "Opened 2nd shop": one more of them.
_NTH = compiled(
    r"\b(opened|opening|have|has|had|got|bought|want|wanted|need|needed|started|run|runs|took|built) (2nd|3rd|second|third|new|extra|bigger|spare) ([a-z]+)(?=$|[,.;]| (?:and|but|in|on|at|for|with|since|last|this|next|to)\b)"
)
# "Pay for ADR course": letters and a single thing behind a small word.
_LETTERED = compiled(
    r"\b(for|with|on|to|from|without|into|of|about|ran|run|led|did|had|have|built|set up) ([A-Z]{2,5}(?: \d{3,5})?) ([a-z]+)(?=$|[,.;]| (?:and|but|for|with|in|on|at|to|from)\b)"
)


def _one_that_acts(word: str, verb: str) -> bool:
    """Say whether a bare word is one thing or person that the verb behind goes with."""
    tool = word.endswith(("er", "or")) and not w.mass(word) and word not in w.ADJECTIVES | w.ADVERBS | w.DETERMINERS | w.PREPOSITIONS  # fmt: skip
    one = word in w.COUNT_NOUNS | THINGS | w.PERSON_NOUNS or tool
    return one and not plural(word) and not w.mass(word) and bool(w.verb(verb, "s") or verb in {"is", "was", "has"})


def with_objects(text: str) -> str:
    """Return a statement or step with an article before the bare single thing behind its verb."""
    text = _MOST.sub(r"\1 the \2", text)
    text = _AT_HOUSE.sub(r"\1 the \2", text)
    text = _LETTERED.sub(
        lambda m: (
            f"{m[1]} {'an' if m[2][0] in 'AEFHILMNORSX' else 'a'} {m[2]} {m[3]}"
            if m[3] in w.COUNT_NOUNS | THINGS and not w.mass(m[3])
            else m[0]
        ),
        text,
    )
    text = _NTH.sub(
        lambda m: f"{m[1]} a {m[2]} {m[3]}" if m[3] in w.COUNT_NOUNS | THINGS and not w.mass(m[3]) else m[0], text
    )
    text = _SUBJECT.sub(lambda m: f"{m[1]} the {m[2]}" if _one_that_acts(m[2], m[3]) else m[0], text)
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
    if word in w.AUX | _NO_OBJECT | w.ORDINALS or not w.verb(word, "base", "past", "s", "ing"):
        return False
    if w.verb(word, "ing") and in_phrase(low, at):
        return False  # "the repeat prescribing queue"
    sure = word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES | w.PREPOSITIONS
    subject = before in w.SUBJECTS | w.MODALS | {"i", "to", "and", "then", "always", "just"} or w.animate_plural(before)
    return (sure and before not in w.DETERMINERS) or subject or (at == 0 and word not in w.COUNT_NOUNS)


def in_phrase(low: Sequence[str], at: int) -> bool:
    """Say whether a word stands between an article and the noun it belongs to."""
    for before in reversed(low[max(0, at - 3) : at]):
        if before in w.DETERMINERS:
            return True
        if before in w.PREPOSITIONS | w.CONJUNCTIONS | w.SUBJECTS | w.AUX | {"to", ","} or plural(before):
            return False
    return False


def _bare_thing(parts: Sequence[str], low: Sequence[str], start: int) -> int:
    """Return where a noun phrase of one bare thing ends; 0 for none."""
    first = low[start]
    taken = w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | w.ADVERBS | w.CONJUNCTIONS | w.QUESTION_WORDS | w.AUX
    tongue = (
        parts[start][:1].isupper()
        and re.fullmatch(r"[a-z]+(?:ish|an|ese|ic)", first) is not None
        and start + 1 < len(low)
    )
    if first in taken | _NO_THING or not first[:1].isalpha() or not (parts[start][:1].islower() or tongue) or first in w.listed("me him her them us it to home work"):  # fmt: skip
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
    if (
        plural(head)
        or (w.mass(head) and head not in THINGS)
        or not (made or head in w.COUNT_NOUNS | THINGS | w.PERSON_NOUNS)
    ):
        return 0
    if any(w.verb(x, "ing") for x in low[start : end - 1]) or head in w.listed("week day month year school night time"):
        return 0
    return end
