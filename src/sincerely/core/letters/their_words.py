"""What the reader said, clause by clause as the note has it, told to them as "you": as far as each clause is sound and of nobody else.

Only whole clauses are told: with the subject that the note names, or with the reader's where it opens with what only they can have said ("wants
somebody who ...", "worried about the nights").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters import words as w
from sincerely.core.letters.faultless import faultless_statement, opens_with_verb
from sincerely.core.letters.note_clauses import clauses, cut_short, places, sentences
from sincerely.core.letters.note_parts import with_article
from sincerely.core.letters.persons import Persons
from sincerely.core.letters.pointing import hangs
from sincerely.core.letters.reader_names import reader_named
from sincerely.core.letters.retelling import Retold
from sincerely.core.letters.sure import sure_statement
from sincerely.core.letters.sure_words import PEOPLE
from sincerely.core.letters.third_parties import names_somebody_else
from sincerely.core.letters.tidy import spell_names
from sincerely.core.letters.troubles import grave
from sincerely.core.letters.turning import Cast, Unclear, expand, join, names_reader, second_person, tokens
from sincerely.core.letters.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.word_classes import WordClasses
from sincerely.core.reading.patterns import compiled

MOST = 44  # words of theirs that a letter tells
_WHO = r"(?:she|he|they|(?:(?:mr|mrs|ms|miss|dr|prof|hr|fr)\.?\s+)?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)"
_LEAD = compiled(
    rf"(?i)^(?:and |so |but |also |then )?(?:{_WHO}\s+)?(?:also |just |then )?(?:said|says|told me|mentioned|explained|admitted|added|reckons|reckoned|pointed out)\b[:,]?\s+(?:that\s+)?"
)
_MINE = compiled(
    r"(?i)^(?:and |so |but |then )?(?:(?:i|we|me)\b|i'\w+|told (?:her|him|them)\b|my\b|our\b)|\b(?:i|me|my|mine|i'\w+)\b"
)
# What somebody did in the talk, how they took it, and what they asked is told elsewhere or is no news to them.
_NOT_SAID = compiled(
    rf"(?i)^(?:and |so |but |then |also )?(?:{_WHO}\s+)?(?:also |then |just |both |really )?(?:asked|asks|ask|wanted to know|wondered|laughed|laughs|smiled|nodded|liked|loved|enjoyed|agreed|wrote|"
    r"kicked off|pushed|went on|goes on|went through|described|came in|joined|made|pulled|questioned|pressed|quizzed|queried|tested|ended up|says?|forgot|arrived|left|took me|gave|gives|offered|offers|invited|introduced|talked|talks|spoke|was on about|is on about|was about|seemed|looked|did|had a (?:wee|little)|switched|met|started with|opened with|never thought|sounded|lent|let me|sent)\b"
)
_AIM = compiled(
    r"(?i)^(?:(?:the|there|their|her|his|your) )?(?P<what>(?:(?:big(?:gest)?|main|real|hard(?:est)?|worst) )?(?:problem|worry|headache|trouble|challenge|bugbear|issue|part|priority))(?:: | = )(?P<rest>\w.*)$"
)
# What "kills them" kills the house that says so.
_ON_US = compiled(
    r"(?i)\b(kills?|hurts?|costs?|worr(?:y|ies)|slows?|holds?|ties?|drives?|eats?) them\b(?= *(?:$|,| up\b| down\b| back\b| mad\b))"
)
# "You need to be patient": anybody does, and the reader is not told so; an advertisement said it, not they.
_YOU = compiled(r"(?i)\byou(?:r|'\w+)?\b")
_ANYBODY = compiled(
    r'(?i)"|^(?:the )?(?:ad|advert|website|job ad)\b|^(?:she|he|they|you|(?-i:[A-Z])\w+)(?:\'s| is| are|\'re| was| were) (?:\d|very|so|about \d|an? |the (?!one|first|only))|\bbuilt like\b'
)
# "Nobody does that here": what, the letter has to say before.
_POINTS_AT_IT = compiled(
    r"(?i)\b(?:do|does|did|doing|done|told you|thought of) (?:that|this|it)\b|^(?:that|this)\b|\b(?:that|this)$"
)
# What somebody is not to know, and what is of the reader's own life, is told back to nobody.
_OF_THEIR_OWN = compiled(
    r"(?i)\b(?:[A-Z]\w+|nobody|he|she|they|hr|head office|the \w+) (?:does ?n['’o]?t|doesnt|do ?n['’]t|dont|must ?n['’]t|should ?n['’]t) (?:yet )?know\b(?! (?:how|what|where|why|if|whether|which|the|it['’]s)\b)|"
    r"\b(?:marriages?|married|divorc\w+|husband|wife|ex|widow\w*|pregnan\w+|miscarr\w+|funeral|cancer|(?:mother|father|mum|dad|son|daughter|brother|sister) (?:died|passed))\b"
)
# "The regulator has written to them": to whom, where no people were named?
_TO_THEM = compiled(r"\b(?:to|with|for|at|on|from|by) them\b")
_WANTS = w.listed("wants needs thinks runs has likes hopes prefers expects worries cares believes wishes loves hates")


def their_words(note: str, topic: str, cast: Cast, words: WordClasses, *, named: bool) -> Retold | None:
    """Return what the reader said; None where no clause of it is sound. `topic`: what it is about, `named`: the letter names that before."""
    if private_or_pay(note):
        return None
    persons = Persons(cast, "")
    persons.hear_crowd(topic)
    said: list[str] = []
    whole, theirs = True, True
    to_anybody = _YOU.search(note) is not None
    for sentence in sentences(reader_named(note, cast)):
        for clause in clauses(sentence):
            if _NOT_SAID.match(clause):
                theirs = True
                persons.hear_crowd(clause)  # "asked how I would get boys to come. They disappear after ..."
                continue
            lead = _LEAD.match(clause)
            plain = clause[lead.end() :] if lead else clause
            theirs = (theirs or lead is not None) and not _MINE.search(plain)
            if (
                not theirs
                or _OF_THEIR_OWN.search(plain)
                or _ANYBODY.search(plain)
                or (to_anybody and _YOU.search(plain))
            ):
                continue
            if unwelcome(
                plain, of_person=re.match(r"(?i)(?:she|he|they|(?-i:[A-Z]))", plain) is not None, mine=False
            ) or sensitive(plain):
                whole = False
                continue
            try:
                told = _told(plain, said, persons, topic if named else "", cast, words)
            except Unclear:
                told = None
            if told is None:
                whole = False
                if said:
                    break
                continue
            whole = whole and told[1]
            said.append(told[0])
    while said and sum(len(one.split()) for one in said) > MOST:
        said, whole = said[:-1], False
    if not said or len(said[0].split()) < 4:
        return None
    text = ". ".join([said[0], *(one[:1].upper() + one[1:] for one in said[1:])])
    return Retold(text, "statement", statement=True, whole=whole, parts=tuple(said))


def their_reply(note: str, cast: Cast, words: WordClasses) -> str:
    """Return what the reader said to the writer's answer, as a sentence of its own: "You said nobody does that here"; "" for none."""
    persons = Persons(cast, "")
    for sentence in sentences(reader_named(note, cast)):
        lead = _LEAD.match(sentence)
        plain = sentence[lead.end() :] if lead else ""
        if not plain or not _OF_IT.search(plain) or _MINE.search(plain) or _YOU.search(note) or '"' in plain:
            continue
        try:
            parts = expand(tokens(plain), only=frozenset(("she", "he", "they", "we")))
            text = spell_names(join(persons.turned(parts, you=parts[0].lower() in {"she", "he"})), cast)
        except Unclear:
            continue
        fits = (
            3 < len(text.split()) <= _ONE_REPLY and not grave(text) and not unwelcome(text, of_person=True, mine=False)
        )
        if fits and opens_with_verb(text, words) and (sure_statement(text, words) or faultless_statement(text, words)):
            return f"You said {text}"
    return ""


_ONE_REPLY = 20  # words
_OF_IT = compiled(
    r"(?i)^(?:that|it)(?:'s| is| was)\b|\b(?:do|does|did|told (?:him|her|them|us)|wished|wish|thought of|tried) (?:that|this|it|per|somebody|someone)\b"
)


def _told(
    clause: str, said: list[str], persons: Persons, named: str, cast: Cast, words: WordClasses
) -> tuple[str, bool] | None:
    """Return a clause as it stands behind "you told me that", and whether all of it is told."""
    before = " ".join([named, *said])
    for parts in _readings(clause, cast):
        whole = places(
            spell_names(join(persons.turned(parts, you=parts[0].lower() in {"you", "she", "he"})), cast), words
        )
        first = re.match(r"[A-Z][a-z'’]+", whole)
        if (
            first
            and not re.match(r"\S+ \d", whole)
            and (words.knows(first[0].lower()) or first[0].lower() in w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS)
        ):
            whole = whole[:1].lower() + whole[1:]
        for text in cut_short(whole):
            if (
                grave(text)
                or _POINTS_AT_IT.search(text)
                or names_somebody_else(text, cast)
                or re.search(r"(?i)\b(?:he|she|him|her|his)\b", text)
                or (_TO_THEM.search(text) and not any(w.animate_plural(x.lower()) for x in tokens(f"{before} {text}")))
            ):
                continue
            if hangs(f"{before}. {text}" if before else text, bool(before), words) or re.match(
                r"(?:it|they|them)\b", text
            ):
                continue
            if opens_with_verb(text, words) and (sure_statement(text, words) or faultless_statement(text, words)):
                return text, text == whole
    return None


def _readings(clause: str, cast: Cast) -> Iterator[list[str]]:
    """Yield the words of a clause with its subject given back."""
    plain = _ON_US.sub(r"\1 us", clause.strip(" .,-"))
    if aim := _AIM.match(plain):
        yield tokens(f"the {aim['what']} is that {aim['rest']}")
        return
    parts = expand(tokens(plain), only=frozenset(("she", "he", "they", "we")))
    low = [x.lower() for x in parts]
    if not low:
        return
    if low[0] in _WANTS:
        yield ["you", second_person(low[0]), *parts[1:]]
    elif (
        names_reader(parts, 0, cast)
        or low[0] in {"she", "he", "they", "we"}
        or low[0] in {"your", "their", "her", "his", "there"}
        or low[0] in w.DETERMINERS
    ):
        yield parts
    else:
        yield parts if low[0] in PEOPLE else with_article(parts)
