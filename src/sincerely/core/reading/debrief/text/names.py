"""Names: titles, posts, short forms, initials and slips of the hand - which two spellings are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.text.words import NICKNAMES
from sincerely.core.reading.patterns import compiled, either
from sincerely.core.reading.titles import ORG_TAIL as ORG_TAIL
from sincerely.core.reading.titles import POSITION as POSITION
from sincerely.core.reading.titles import RANKS as RANKS
from sincerely.core.reading.titles import title_of as title_of

RECRUITS = compiled(
    r"\b(?:recruit\w*|talent|staffing|agency|sourcer|headhunter|hiring\s+(?:coordinator|team)|coordinator|co-ordinator|HR|H\.R\.|people\s+(?:team|partner|services|ops)|human\s+resources|personnel|personal\s+dept)\b",
    re.I,
)
ABSENT = compiled(
    either(r"""
        (?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|did\s?n[o'’]?t|didnt|did\s+not|unable\s+to)\s+(?:make\s+it|come|join|attend|be\s+there|show(?:\s+up)?|turn\s+up|dial\s+in|get\s+(?:in|on)\b)
        \b(?:off|out)\s+(?:sick|ill|on\s+a\s+(?:job|call|shout)) \bgot\s+called\b
        (?<!camera\s)(?<!cameras\s)(?<!mic\s)\b(?:is|was|were)\s+(?:off(?!-)|away|absent|ill|sick|unwell|travell?ing|abroad|overseas|delayed|fogged|snowed|held\s+up|tied\s+up|missing|poorly|stuck|on\s+(?:leave|holiday|vacation|nights|a\s+call|another|strike)|in\s+(?:theatre|surgery)|called\s+(?:away|out)|pulled\s+(?:away|into))\b
        \b(?:was\s?n[o'’]?t|wasnt|was\s+not|were\s?n[o'’]?t|werent|not)\s+(?:in(?=\s*(?:[.,;)\n]|$|but\b|so\b|and\b))|there|present|around|on\s+the\s+(?:call|panel)|in\s+(?:the|our|my)\s+(?:room|meeting|call|interview|talk)|in\s+today|able\s+to\s+(?:make|come|join|attend))\b
        \bno[-\s]?show(?:ed)?\b \bnot\s+on\s+the\s+call\b \b(?:has|['’]s|had)\s+left\s+the\s+company\b \bin\s+(?:a\s+)?business\s+trip\b
        \bon\s+(?:a\s+)?(?:business\s+trip|training|maternity|parental|sick)\b \bgot\s+stuck\b \bhe\s+was\s+out\b \bshe\s+was\s+out\b
        \bjust\s+opened\s+the\s+door \bapologies\s+from\b \bsent\s+(?:(?:his|her|their)\s+)?apologies \bapologi[sz]ed\s+(?:for\s+not|she|he|they)
        \b(?:was|were)\s+(?:meant|supposed|due|down)\s+to\s+(?:be|come|attend|join|drop|sit|chair|dial|call)\b
        \bshould(?:\s?['’]?ve|\s+have)\s+(?:been|come|joined|sat)\b \binstead\s+of\b
        \b(?:do|did|does)(?:n['’]?t|\s+not)\s+(?:meet|see)\s+(?:him|her|them) \bnever\s+met\b \bstood\s+in\s+for\b \bfilling\s+in\s+for\b
        \bfilled\s+in\s+for\b \bbeen\s+called\s+(?:out|oot|away) \bsends?\s+apologies \b(?:chair|seat)\s+(?:was\s+)?empty
        \bwas\s+(?:at|in)\s+(?:an?|the|another)\s+(?:congress|conference|course|funeral|wedding|court|hearing|meeting\s+elsewhere)
        \bstanding\s+in\s+for\b \bcovering\s+for\b \bhad\s+to\s+(?:cancel|drop|pull\s+out|leave\s+before) \bcancel(?:l)?ed\s+last\s+minute
        \bcalled\s+(?:away|in\s+sick) \bdropped\s+out \bdouble[-\s]booked
    """),
    re.I,
)
ARRANGED = compiled(r"\b(?:set\s+(?:it|this|everything|the\s+\w+)?\s*up\s+by|(?:who|she|he)\s+(?:set\s+(?:it|this|everything)\s+up|booked|arranged|organi[sz]ed)|(?<=[,;)]\s)(?:just\s+|only\s+)?(?:set\s+(?:it|this|that|everything)\s+(?:all\s+)?up|booked\s+(?:it|this|me\s+in)|arranged\s+(?:it|this|everything)|organi[sz]ed\s+(?:it|this|everything))|arranged\s+by|organi[sz]ed\s+by|booked\s+by|only\s+(?:arranged|booked|scheduled|organi[sz]ed)|(?:just|only)\s+(?:let|showed|walked|took|signed)\s+(?:me|us)\s+(?:in|up)|invited\s+me\s+(?:by|via))\b", re.I)  # fmt: skip


# What a house makes or does, at the end of its name: "Fenwick Creamery", "Croft Parcels", "Marlow Glazing".
_TRADE = compiled(
    r"(?:creamery|smokery|roastery|eatery|cattery|tannery|foundry|laundry|patisserie|\w{3,}(?:ery|ics|age|ware|works|craft|tech|crete)|glazing|lighting|paving|fencing|catering|cleaning|engineering|printing|packaging|tooling|welding|scaffolding|moulding|casting|trading|shipping|brewing|baking|farming|gardening|landscaping|tailoring|flooring|tiling|plastering|decorating|rigging|training|nursing|coatings?|machining|surfacing|drilling|mining|recycling|publishing|finishing|timber|dairy|dairies|salvage|ironmongers?|joineries)"
)


def near(one: str, other: str) -> bool:
    """Say whether `one` is a misspelling of `other` or of a part of it: each word within a slip of the hand of its counterpart."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or len(words) > len(theirs):
        return False
    left = list(theirs)
    slips = 0
    for word in words:
        match = next((candidate for candidate in left if candidate == word), None)
        if match is None:
            match = next((candidate for candidate in left if slip(word, candidate)), None)
            slips += 1
        if match is None:
            return False
        left.remove(match)
    return slips > 0


def slip(word: str, meant: str) -> bool:
    """Say whether one word is the other misspelt: one edit in four or five letters, two in more, three in ten; the sound of the beginning kept."""
    shorter = min(len(word), len(meant))
    if shorter < 4 or word == meant:
        return False
    sounds = {
        ("c", "k"),
        ("k", "c"),
        ("j", "y"),
        ("y", "j"),
        ("f", "p"),
        ("s", "z"),
        ("z", "s"),
        ("i", "y"),
        ("g", "j"),
        ("v", "w"),
        ("w", "v"),
        ("s", "c"),
    }
    if word[0] != meant[0] and (word[0], meant[0]) not in sounds and word[:2] != "sz":
        return False
    most = 1 if shorter <= 5 else 2 if shorter <= 9 else 3
    return distance(word, meant, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Return the edit distance with transpositions, or `most` + 1 when it is larger."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


_NO_GROUP: frozenset[int] = frozenset()
_GROUPS_OF = {
    word: frozenset(place for place, group in enumerate(NICKNAMES) if word in group)
    for word in frozenset().union(*NICKNAMES)
}


def nickname_of(one: str, other: str) -> bool:
    """Say whether `one` is a usual short form of the given name in `other`."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or (len(words) > 1 and words[1:] != theirs[1:]):
        return False
    if not _GROUPS_OF.get(words[0], _NO_GROUP).isdisjoint(_GROUPS_OF.get(theirs[0], _NO_GROUP)):
        return words[0] != theirs[0]
    stem = re.sub(r"([b-df-hj-np-tv-z])\1?(?:ie|y|i|o|s)$", r"\1", words[0])
    if (
        len(words) == 1
        and stem != words[0]
        and len(stem) >= 3
        and len(theirs[0]) > len(stem)
        and theirs[0].startswith(stem)
    ):
        return words[0] != theirs[0]
    return len(words) == 1 and 3 <= len(words[0]) < len(theirs[0]) and theirs[0].startswith(words[0])


def perhaps_one(one: str, other: str) -> bool:
    """Say whether two full names of one family name are likely one person: a usual short form, or first names that begin alike ("Jo" and "Joanne")."""
    a, b = fold(title_of(one)[1]).split(), fold(title_of(other)[1]).split()
    if len(a) < 2 or len(b) < 2 or a[1:] != b[1:] or a[0] == b[0]:
        return False
    return nickname_of(one, other) or nickname_of(other, one) or a[0].startswith(b[0]) or b[0].startswith(a[0])


def initials_fit(letters: str, words: Sequence[str]) -> bool:
    """Say whether initials stand for a name: JVB for Jan van der Berg, CW for Chen Wei, M for Maja."""
    firsts = [piece[0] for word in words for piece in word.split("-")]
    if not firsts or letters[0] != firsts[0]:
        return False
    if len(letters) == 1:
        return True
    at = 0
    for letter in firsts:
        at += at < len(letters) and letter == letters[at]
    return at == len(letters) and letters[-1] in {firsts[-1], firsts[min(1, len(firsts) - 1)]}
