"""Whether what was made of a note is a whole sentence: a subject, a verb that goes with it, and nothing that only notes have."""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import ends_phrase, finite_at, plural
from sincerely.core.letters.note_parts import has_verb
from sincerely.core.letters.object_articles import in_phrase
from sincerely.core.letters.soundness import broken
from sincerely.core.letters.turning import tokens
from sincerely.core.reading.patterns import compiled

# What notes write short: a mark for a word, a figure within one, an equals sign.
NOTE_MARKS = compiled(
    r"(?i)(?<![\w&])[+&=~@<>](?![\w&])|\w\s?=\s?\w|->|=>|(?<!\w)w/|\b(?:b4|2day|gr8|pct|abt|bc|w|wk|wks|hr|hrs|yr|yrs|mins|ppl|pts|esp|coz|cos|tbc|tbd|asap)\b|(?<![\d/])\d+/(?!\d)\w+|:\s|^\w+:|(?<!\w)' ?\d\d\b"
)
_HOLDS = w.listed("think reckon believe guess suppose swear")
_SEASONS = w.listed("spring morning evening thing nothing everything something anything")
_PRONOUNS = compiled(r"(?i)\b(?:he|she|him|himself|herself|his|hers)\b|\bher\b")
_BARE_ENDS = w.DETERMINERS - w.listed("this that these those all both few several more another half one two three four five six seven eight nine ten eleven twelve twenty each some any most either neither other enough much hundreds dozens which his") | (w.CONJUNCTIONS - {"yet", "though"}) | {"to"}  # fmt: skip


# "in building", "at site": one place without its article, but for those that have none.
_BARE_PLACE = compiled(
    rf"\b(?:in|at|from|inside|into|to|of|with) (?:{'|'.join(sorted(w.COUNT_NOUNS - w.MASS - w.listed('school church town county city week day month year night term house hospital college court university state post job play principle practice theory order case theatre close community culture surgery change support bed site call stage board budget target track press shift history story point question issue number line room rush load freeze story still law regulation structure yard discussion conversation talk service trial test end reception base'), key=lambda x: (-len(x), x)))})(?=$|[.,;]| (?:and|but|with|for|by|in|on|at|who|that|so|because|nobody|no)\b)"
)
_OF_IT = compiled(r"^(?:\d[\d,.]*%?|some|most|half|all|part|both|one) of (?:it|them|this|that)\b")
# How somebody took it, a bare count of what was named, and an answer of which the matter is lost.
_HOW_YOU_WERE = compiled(
    r"(?i)^(?:you (?:were|was|seemed|looked|sounded) (?:very |really |quite |so |a bit )?[a-z]+$|(?:it|they) (?:is|are|was|were) \d+\b(?! (?:%|per|years?|months?|weeks?|days?|hours?|minutes?))|I (?:said|answered|replied|told(?: you)?|explained)$|you (?:didn't|did not|don't|do not|couldn't|hadn't) (?:know|understand|remember|realis|realiz|heard?)\w*\b|(?:\S+ ){1,4}(?:is|are|was|were) \d+(?=$|[,.]))|\b(?:asked|said|tried|thought of|mentioned|done|seen) (?:that|this|it) before\b|\bfrom (?:that|this) \w+ed\b"
)
_SAME = compiled(r"\bthe same (?:[a-z]+)(?=$|[.,;:])")  # as what?
# What one likes is said behind it.
_FEELS_WHAT = compiled(
    r"\b(?:like|liked|love|loved|want|wanted|enjoy|enjoyed|need|hate|prefer)(?: very much| so much| a lot| really)?(?=$|[.;])"
)


_HELPS = w.listed("is are was were has have had does did isn't aren't wasn't hasn't haven't doesn't didn't")


def sound_statement(text: str) -> bool:
    """Say whether a statement can stand as a sentence of a letter."""
    low = [x.lower() for x in tokens(text)]
    if (
        len(low) < (2 if low[:1] and (low[0] in w.SUBJECTS or plural(low[0])) else 3)
        or NOTE_MARKS.search(text)
        or broken(f"{text}.")
    ):
        return False
    if low[-1] in _BARE_ENDS or low[0] in w.CONJUNCTIONS - {"if", "when", "because", "while", "although", "unless"}:
        return False
    if (
        low[0] in w.ADVERBS
        and (w.verb(low[1], "s", "past") or low[1] in w.AUX)
        and (low[1] not in w.NOUN_LIKE or set(low[2:3]) & (w.DETERMINERS | {"it", "them", "that", "this"}))
    ):
        return False  # "usually fixes it": what does?
    if low[0][:1].isdigit() and low[2:3] and low[2] in {"nobody", "who", "that", "everybody"} and plural(low[1]):
        return False  # "3 balances nobody can explain"
    if (
        _bare_singular(text, low)
        or _BARE_PLACE.search(text)
        or _SAME.search(text)
        or _OF_IT.search(text)
        or _HOW_YOU_WERE.search(text)
        or _FEELS_WHAT.search(text)
    ):
        return False
    held = next((i for i, x in enumerate(low[:4]) if w.verb(x, "base", "s", "past") in _HOLDS), None)
    if held is not None and low[0] in w.SUBJECTS | {"i"} and low[held + 1 :] and not _says_what(low[held + 1 :]):
        return False  # "you think repin oversize"
    return _has_its_verb(low)


def sound_phrase(text: str) -> bool:
    """Say whether a phrase without a verb can stand behind a colon: a thing with its article, several of something, a doing."""
    low = [x.lower() for x in tokens(text)]
    if not low or NOTE_MARKS.search(text) or broken(f"{text}."):
        return False
    if (
        low[0] in w.SUBJECTS | w.AUX | w.CONJUNCTIONS | {"yes", "no", "yeah", "afterwards", "later", "then"}
        or low[-1] in _BARE_ENDS
    ):
        return False
    related = next((i for i, x in enumerate(low) if x in w.RELATIVES | w.QUESTION_WORDS | w.SUBJECTS), len(low))
    if set(low[1:related]) & _HELPS:
        return False  # "second shift has highest turnover": a statement that did not stand as one
    end = next((i for i in range(1, len(low)) if ends_phrase(low, i)), len(low))
    head = low[end - 1]
    if head in w.listed("boy man lady guy woman bloke chap lad girl fella gent character") and low[0] in {"a", "an"}:
        return False  # "a nice old boy": somebody at the table
    if low[0] == "one" and low[1:2] and low[1] in w.PREPOSITIONS:
        return False
    if low[0] not in w.DETERMINERS and head in w.COUNT_NOUNS | w.PERSON_NOUNS and not (plural(head) or w.mass(head)):
        return False  # one bare thing
    return (
        low[0] in w.DETERMINERS | {"perhaps"}
        or low[0][:1].isdigit()
        or low[0].endswith("ing")
        or low[0] in w.PREPOSITIONS
        or (
            any(plural(x) or (w.mass(x) and x not in _SEASONS) for x in low[:4])
            and low[0] not in w.ADJECTIVES | w.ADVERBS | {"due"}
            and not (w.verb(low[0], "base", "past", "s") and low[0] not in w.NOUN_LIKE)
        )
    )


def _bare_singular(text: str, low: list[str]) -> bool:
    """Say whether a statement opens with one thing that lacks its article: "residents ring bell", "lane is shut" do, "milk is late" does not."""
    first = text.split()[0]
    alone = low[1:2] and (low[1] in w.AUX or low[1].endswith("n't") or bool(w.verb(low[1], "s", "past")))
    if (
        first.islower()
        and low[0] in w.COUNT_NOUNS | w.PERSON_NOUNS
        and not plural(low[0])
        and not w.mass(low[0])
        and alone
    ):
        return True
    for at, word in enumerate(low[:-1]):  # an object without its article: "ring bell", "rush lead"
        follow = low[at + 1]
        ends = at + 2 == len(low) or low[at + 2] in w.CONJUNCTIONS | w.PREPOSITIONS | {",", ";"}
        if (
            follow in w.COUNT_NOUNS | w.PERSON_NOUNS
            and ends
            and not plural(follow)
            and not w.mass(follow)
            and w.verb(word, "base", "s", "past", "ing")
            and not (word.endswith("ing") and in_phrase(low, at))
            and (
                word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES
                or (at and (w.animate_plural(low[at - 1]) or low[at - 1] in w.SUBJECTS | {"i"}))
            )
            and word not in w.AUX
            and text.split()[0] != follow
            and follow not in w.listed("week day year month night town state county school church work home")
        ):
            return True
    return False


def _says_what(low: list[str]) -> bool:
    """Say whether what stands behind "think" is a statement, or a phrase that goes with it."""
    return (
        low[0] in w.PREPOSITIONS | {"so", "that", "it", "not"}
        or has_verb(low)
        or any(_acts(low, at) for at in range(1, len(low)))
    )


def _has_its_verb(low: list[str]) -> bool:
    """Say whether a verb goes with the subject that opens the statement."""
    bare = low[0].split("'")[0]
    if bare in w.SUBJECTS | {"i"}:
        at = 1
        if "'" in low[0]:
            return True
        while at < len(low) - 1 and (low[at] in w.ADVERBS or low[at] == "don't"):
            at += 1
        verb = low[at]
        return (
            verb in w.AUX
            or verb.endswith("n't")
            or bool(w.verb(verb, "base", "s", "past"))
            or (verb.endswith("ed") and len(verb) > 4)
            or bare not in {"i", "you", "we", "they", "she", "he", "it"}
            or (
                bare in {"i", "you", "we", "they"}
                and at == 1
                and verb.isalpha()
                and verb not in w.PREPOSITIONS | w.DETERMINERS | w.ADJECTIVES | w.COUNT_NOUNS
            )
        )
    return has_verb(low) or finite_at(low) or any(_acts(low, at) for at in range(1, len(low)))


def _acts(low: list[str], at: int) -> bool:
    """Say whether a word may be the verb of what stands before it."""
    before = low[at - 1]
    if before in w.DETERMINERS | w.PREPOSITIONS | w.RELATIVES | {"to", ","} or set(low[:at]) & w.RELATIVES:
        return False
    word, follow = low[at], low[at + 1] if at + 1 < len(low) else ""
    unlisted = re.fullmatch(r"[a-z]{2,}[^\Ws]s", word) and word not in w.VERB_FORMS
    often = follow in w.ADVERBS | w.listed("twice once daily every all")
    if unlisted and often and at > 1 and low[0] in w.DETERMINERS and not plural(before):
        return True  # "the belt jams twice"
    if plural(before) or low[0][:1].isdigit():
        return bool(w.verb(word, "base", "past")) and word not in w.PREPOSITIONS | w.ADJECTIVES | w.ORDINALS
    return bool(w.verb(word, "s", "past")) and (
        word not in w.NOUN_LIKE
        or follow
        in w.DETERMINERS | w.ADJECTIVES | w.ADVERBS | w.listed("off out up down back away idle me us it them you")
        or follow[:1].isdigit()
    )
