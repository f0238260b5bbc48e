"""Spans of the notes that may be a name: runs of words with capitals, ranks and posts taken off; shouted lines read as if small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sincerely.core.people.names import PARTICLES, TITLES, fold
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import POSITION, RANKS
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import PERSON_VERB, Place, opens_at, post_before
from sincerely.core.reading.debrief.words import NAMES_TOO, NOT_NAMES
from sincerely.core.reading.patterns import compiled

_WORD = compiled(r"v/d\b|(?:[A-ZÀ-Þ]\.){2,3}(?=\s)|[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*(?:\.ª?)?")


_CONTRACTED = compiled(r"(?:n['’]t|['’](?:ve|ll|re|d|m))$", re.I)
_RANK = compiled(RANKS, re.I)
_SPEECH = compiled(SPEECH, re.I)


def uncapitalised(notes: str, lines: Sequence[Line], lexicon: Lexicon) -> str:
    """Return the notes with lines all in capitals written small, but for names: what is shouted says nothing by its capitals."""
    borne = lexicon.given - NOT_NAMES - lexicon.words
    for line in lines:
        text = notes[line.start : line.end]
        if len(text) < 16 or sum(map(str.isupper, text)) < 0.8 * sum(map(str.isalpha, text)):
            continue
        plain = _SHOUTED.sub(
            lambda found: (
                found.group().capitalize()
                if found.group().casefold() in borne
                or (
                    found.group().casefold() in NAMES_TOO
                    and (
                        _PERSON_BEFORE.search(found.string[: found.start()])
                        or PERSON_VERB.match(found.string[found.end() :])
                    )
                )
                else found.group().lower()
            ),
            text,
        )
        if len(plain) == len(text):
            notes = notes[: line.start] + plain + notes[line.end :]
    return notes


_SHOUTED = compiled(r"[^\W\d_]+")
_PERSON_BEFORE = compiled(
    r"(?:\b(?:big|lady|guy|bloke|man|woman|named|called|mr|mrs|ms|miss|met|boss|foreman|manager|with)\b|=)\W*$", re.I
)


def chunks(
    notes: str,
    line: Line,
    never: frozenset[str],
    house: frozenset[str],
    small: set[str],
    parts: set[str],
    given: frozenset[str],
) -> Iterator[tuple[int, int]]:
    """Yield spans of words with capitals that may be a name, titles in front included."""
    words = [
        word
        for word in _WORD.finditer(notes, line.start, line.end)
        if not ("'" in word[0] or "’" in word[0])
        or not _CONTRACTED.search(word[0])
        or fold(re.split(r"['’]", word.group())[0]) in parts
    ]
    index = 0
    while index < len(words):
        first = index
        while index < len(words):
            word = words[index].group().rstrip(".")
            gap = notes[words[index - 1].end() : words[index].start()] if index > first else ""
            joins = index == first or gap == " " or (gap == "/" and word.lower() == "prof")
            if not joins or (
                index > first
                and words[index - 1].group().endswith(".")
                and not (_title_like(words[index - 1].group()) and len(words[index - 1].group()) <= 6)
                and not _INITIALS.fullmatch(words[index - 1].group())
            ):
                break
            capital = word[:1].isupper()
            particle = (
                index > first and (word.casefold() in PARTICLES or word == "v/d") and _capital_to_come(words, index + 1)
            )
            if not (
                capital
                or particle
                or (
                    index == first
                    and index + 1 < len(words)
                    and words[index + 1].group()[:1].isupper()
                    and len(word) > 1
                    and _title_like(word)
                )
            ):
                break
            index += 1
        if index == first:
            index += 1
            continue
        run = words[first:index]
        inner = next(
            (
                i
                for i in range(len(run) - 2, 0, -1)
                if _title_like(run[i].group()) and run[i].group().lower().rstrip(".") not in {"san", "sister", "don"}
            ),
            0,
        )
        run = run[inner:]  # "Administration Ms Hayashi": the title opens the name
        post = next(
            (i for i in range(len(run) - 1, 0, -1) if is_post(run[i - 1].group()) and not is_post(run[i].group())), 0
        )
        if post and not any(fold(word.group()) in given for word in run[:post]):
            run = run[post:]  # "Watch Commander Ailsa MacDiarmid"
        if len(run) > 1 and fold(run[0].group()) in _BY_NATURE and fold(run[1].group()) in given:
            run = run[1:]  # "Big Davie"
        while (
            len(run) > 1
            and is_post(run[-1].group())
            and (run[-1].group().isupper() or fold(run[0].group()) not in given)
        ):
            run = run[:-1]  # "Fernandes HR"
        while (
            run
            and not _title_like(run[0].group())
            and not (len(run) == 1 and fold(run[0].group()) in parts)
            and not _named_by_a_word(notes, line, run[0])
            and not (
                len(run) == 1
                and fold(run[0].group()) not in never
                and post_before(notes[line.start : run[0].start()])[0]
            )
            and (
                POSITION.fullmatch(run[0].group().rstrip("."))
                or fold(run[0].group()) in never
                or (_SPEECH.fullmatch(run[0].group()) and opens_at(notes, line, run[0].start()))
                or (
                    run[0].group().lower() in small
                    and fold(run[0].group()) not in parts
                    and opens_at(notes, line, run[0].start())
                )
            )
        ):
            run = run[1:]
        cut = next(
            (
                i
                for i, word in enumerate(run)
                if i
                and not _title_like(word.group())
                and not _title_like(run[i - 1].group())
                and word.group().casefold() not in PARTICLES
                and fold(word.group()) in never
                and fold(word.group()) not in NAMES_TOO
                # A house may bear its owner's name: "Fraser McAllister" of McAllister Plumbing.
                and not (
                    fold(word.group()) in house
                    and i == len(run) - 1
                    and (fold(run[i - 1].group()) in given or (i > 1 and _title_like(run[i - 2].group())))
                )
                # A street or a field is a family name where a post stands behind: "Fergus Lane (director)".
                and not (
                    i == 1 == len(run) - 1 and fold(run[0].group()) in given and POST_BEHIND.match(notes, word.end())
                )
            ),
            len(run),
        )
        run = run[:cut]
        alone = len(run) == 1 and fold(run[0].group()) in given and _SPEAKS.match(notes, run[0].end())
        while run and not alone and run[-1].group().casefold() in PARTICLES:
            run = run[:-1]  # "Al" who asks or tells is somebody all the same
        if (
            run
            and run[0].group().lower() == "prof"
            and notes[max(0, run[0].start() - 2) : run[0].start()].lower() == "a/"
        ):
            yield run[0].start() - 2, run[-1].end()
        elif run:
            yield run[0].start(), run[-1].end()


POST_BEHIND = compiled(rf"\s*[(,]\s*(?:the\s+|our\s+)?(?:[\w-]+\s+){{0,2}}?{POSITION.pattern}", re.I)


def _capital_to_come(words: Sequence[re.Match[str]], at: int) -> bool:
    """Say whether a word with a capital stands at a place, or behind further particles: "van der Berg"."""
    while at < len(words) and words[at].group().casefold() in PARTICLES:
        at += 1
    return at < len(words) and words[at].group()[:1].isupper()


_SMALL_TITLES = {
    *("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "doctor", "herr", "frau", "señora", "señor", "sra", "doña"),
    *("sgt", "insp", "capt", "captain"),
}


_INITIALS = compiled(r"(?:[^\W\d_]\.){1,3}")
# What people are called by beside their name; never a name of its own before one.
_BY_NATURE = frozenset(["big", "wee", "old", "young", "little", "dear", "lovely", "nice"])


_MONTH_BEFORE = compiled(
    r"\b(?:in|by|on|since|until|till|mid|of|early|late|next|last|this|from|to|before|after|for|every|\d{1,2}(?:st|nd|rd|th)?)[\s-]+$",
    re.I,
)


# "spoke to Jan", "shown round by June": a month is spoken to by nobody.
_TO_SOMEBODY = compiled(
    r"\b(?:(?:spoke|spoken|talk(?:ed)?|chat(?:ted)?|introduced|wrote|listened|next)\s+to|(?:met|interviewed|seen|led|shown|greeted|collected)\s+(?:\w+\s+)?by|(?:people|panel|met|saw)\s*:?)\s+$",
    re.I,
)
_FAMILY_NAME = compiled(rf"\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{1,3}}[A-ZÀ-Þ](?-i:[a-zß-ÿ])")
# Months that are no verb: one that speaks at the head of a line is somebody.
_NO_VERBS = frozenset(["jan", "april", "june", "august"])
_SPEAKS = compiled(rf"\s+(?:{SPEECH})\b|\s+[A-ZÀ-Þ](?-i:[a-zß-ÿ]+)\s+(?:{SPEECH})\b")


def _named_by_a_word(notes: str, line: Line, word: re.Match[str]) -> bool:
    """Say whether a name that is a word too ("Will", "Grace", "May") stands as a name: in mid-sentence, as a label, with a family name or a post."""
    if fold(word.group()) not in NAMES_TOO or not word.group()[:1].isupper():
        return False
    before, after = notes[line.start : word.start()], notes[word.end() : line.end]
    if _TO_SOMEBODY.search(before) or _FAMILY_NAME.match(after):
        return True
    if _MONTH_BEFORE.search(before) or re.match(r"\s*\d", after):
        return False
    return (
        not opens_at(notes, line, word.start())
        or (fold(word.group()) in _NO_VERBS and _SPEAKS.match(after) is not None)
        or re.match(r"\s*(?:\(|:|--|,\s*[A-Z]|,\s*the\b|\s-\s|&|\+|and\s+[A-Z])", after) is not None
    )


def is_post(word: str) -> bool:
    return POSITION.fullmatch(word.rstrip(".")) is not None and not _title_like(word)


def _title_like(word: str) -> bool:
    if (word.islower() and word.rstrip(".") not in _SMALL_TITLES) or word.rstrip(".") == "HR":
        return False
    plain = word.rstrip(".")
    # "Commander" is both: before a name in a letter, but a post in notes ("Station Commander Una MacGregor").
    return _RANK.fullmatch(plain) is not None or (plain.casefold() in TITLES and POSITION.fullmatch(plain) is None)


# Where somebody is from is no name: "Kofi, deputy, Ghanaian".
_FROM_THERE = compiled(
    r"\w{3,}(?:ian|ish|ese)|german|french|dutch|greek|welsh|scots|irish|swiss|czech|thai|turk|kurd|afghan|iraqi|pakistani"
)


def of_a_post(word: str, titled: bool, before: str, after: str, place: Place, lexicon: Lexicon) -> bool:
    """Say whether an everyday word with a capital belongs to a post, or says where somebody is from: "Sr Data Analyst", "Quality and Hygiene Manager", "Head Analytics"."""
    if not titled and place.speaks < 2 and not place.met and _FROM_THERE.fullmatch(word):
        return True
    if place.speaks == 2:
        return False
    post = POSITION.match(after.lstrip()) if after[:1].isspace() and word in lexicon.english else None
    return (post is not None and post.group()[:1].isupper()) or (
        not titled and not place.met and _HEAD_OF.search(before) is not None
    )


# A town behind the house in a title: "Rural Museum, Barnard Castle".
BESIDE_HOUSE = compiled(r"\W*[A-ZÀ-Þ][\w'’&.-]+(?:\s+(?:of|and|&|the|de)?\s*[A-ZÀ-Þ][\w'’&.-]*)+,\s+")
_HEAD_OF = compiled(r"(?:[-–—,:(]\s*|^\W*)(?:Head|Director|VP|Manager|Lead|Chief|Mgr)\s+$")
