"""The house and the post in the first lines of notes: each word weighed with its neighbours, the likeliest reading of the whole taken.

A linear chain (Lafferty, McCallum and Pereira 2001) whose weights are shipped data, learned by `scripts/train_house_and_post.py`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from sincerely.core.letters.english.word_classes import NOUN
from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.persons import SILENT
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.house_words import ORG_WORD, ROLE_WORD
from sincerely.core.reading.debrief.setting.posts import held_by_another
from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.debrief.text.lexicon import Lexicon, NoteWeights
from sincerely.core.reading.debrief.text.names import ORG_TAIL, POSITION, title_of
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

#: What a word may be: nothing of it, the first of a house or post, or one behind.
LABELS = ("none", "house", "more house", "post", "more post")
#: What may stand behind what: a house goes on only behind a house.
FOLLOWS = tuple(tuple(n for n in range(5) if m not in (2, 4) or n in (m - 1, m)) for m in range(5))
#: From what chance on a reading is taken.
LIKELY = 0.6
#: From what chance on a house need not be asked about: of 45 unseen notes none of the fourteen houses that it spares was wrong.
SURE = 0.95
#: So many words of so many lines are read.
WORDS, LINES = 60, 3
_TOKEN = compiled(r"[^\W\d_]+(?:['’&.-][^\W\d_]+)*(?:/[^\W\d_]+)*\.?|\d+(?:[.:]\d+)*|[^\w\s]|_")
_PARTS = frozenset(',;:-–—|/()[]=>*•·@"“”!?.\n')
_DAY = compiled(rf"{WEEKDAY}|{MONTH}|today|yesterday|tonight|am|pm|morning|afternoon|noon|evening", re.I)
_SPEECH = compiled(SPEECH, re.I)
_TALK = words_of("interview interviews interviewed int talk chat trial round panel call phone teams zoom online video screening shift day notes debrief visit met meeting")  # fmt: skip
_SMALL = words_of("of and the for n de la le du da do di & i in")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign with its place, and the number of its line."""

    text: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A house or a post: its place in the notes and how sure it is, as a chance."""

    start: int
    end: int
    sure: float


def tokens_of(notes: str, lines: Sequence[Line]) -> list[Token]:
    """Return the words and signs of the first lines."""
    return _tokens(notes, [(line.start, line.end) for line in lines[:LINES]])


def _tokens(notes: str, stretches: Sequence[tuple[int, int]]) -> list[Token]:
    found: list[Token] = []
    for number, (begin, until) in enumerate(stretches):
        for one in _TOKEN.finditer(notes, begin, until):
            text, end = one.group(), one.end()
            if text.endswith(".") and len(text) > 1 and not _is_short(text):
                found.append(Token(text[:-1], one.start(), end - 1, number))
                text, start = ".", end - 1
            else:
                start = one.start()
            found.append(Token(text, start, end, number))
            if len(found) >= WORDS:
                return found[:WORDS]
    return found


def _is_short(text: str) -> bool:
    return text[:-1].lower() in _SHORT or len(text) == 2


_SHORT = words_of("st dr mr mrs ms prof co ltd inc dept asst sr jr eng engr capt fr rev spec univ hosp mt no")


def signs_of(tokens: Sequence[Token], lexicon: Lexicon) -> list[list[str]]:
    """Return what speaks for each word being of a house or of a post."""
    words = [fold(one.text) or one.text for one in tokens]
    kinds = [_kind(one.text, lexicon) for one in tokens]
    shapes = [_shape(one.text) for one in tokens]
    parts = _parts(tokens)
    told = [any(_tells(words[n]) for n in part) for part in parts]
    classes = ["+".join(sorted({kinds[n] for n in part if kinds[n] in _TELLING})) or "-" for part in parts]
    of = {n: place for place, part in enumerate(parts) for n in part}
    small = not any(shape == "Capital" for shape in shapes[1:])
    signs: list[list[str]] = []
    for n, one in enumerate(tokens):
        word, kind, shape = words[n], kinds[n], shapes[n]
        here = [
            f"0 {word}", f"-1 {_at(words, n - 1)}", f"+1 {_at(words, n + 1)}", f"-2 {_at(words, n - 2)}", f"+2 {_at(words, n + 2)}",
            f"-- {_at(words, n - 2)} {_at(words, n - 1)}", f"0+ {word} {_at(words, n + 1)}", f"-0 {_at(words, n - 1)} {word}",
            f"k {kind}", f"k-1 {_at(kinds, n - 1)}", f"k+1 {_at(kinds, n + 1)}", f"k-2 {_at(kinds, n - 2)} {_at(kinds, n - 1)}", f"k+2 {_at(kinds, n + 1)} {_at(kinds, n + 2)}",
            f"s {shape} {small}", f"s-1 {_at(shapes, n - 1)} {shape}", f"s+1 {shape} {_at(shapes, n + 1)}", f"k {kind} {shape}", f"k- {_at(kinds, n - 1)} {kind}", f"k+ {kind} {_at(kinds, n + 1)}",
            f"end {word[-3:]}", f"end {word[-2:]}", f"line {min(one.line, 2)}", f"place {min(n, 6)}", f"place {min(n, 3)} {kind} {shape}",
        ]  # fmt: skip
        if n in of:
            place = of[n]
            part = parts[place]
            inside = part.index(n)
            line_place = place - next(p for p, other in enumerate(parts) if tokens[other[0]].line == one.line)
            before = _at(words, part[0] - 1)
            behind = _at(words, part[-1] + 1)
            here += [
                f"part {min(place, 4)}", f"part {min(line_place, 3)} of line {min(one.line, 2)}", f"in part {min(inside, 3)} of {min(len(part), 6)}",
                f"part has {classes[place]}", f"part {min(place, 3)} has {classes[place]}", f"part has {classes[place]} {kind} {min(inside, 2)}",
                f"last {n == part[-1]} {kind}", f"part told {told[place]}", f"told so far {any(told[: place + 1])}", f"between {before} {behind}", f"before part {before} {min(place, 3)}",
                f"next part {classes[place + 1] if place + 1 < len(parts) else '$'} {min(place, 2)}", f"part before {classes[place - 1] if place else '^'} {min(place, 2)}",
                f"left {kinds[part[inside - 1]] if inside else '^'} right {kinds[part[inside + 1]] if inside + 1 < len(part) else '$'}",
                f"last kind {kinds[part[-1]]} {kind}", f"first word {words[part[0]]}", f"size {min(len(part), 7)} told {told[place]}",
            ]  # fmt: skip
            if n == part[-1] or kinds[n + 1] not in _OPEN:
                here.append(f"closes {kind}")
        signs.append(here)
    return signs


_TELLING = frozenset({"house", "post", "position", "given", "title", "day", "talk", "unknown", "speech"})
_OPEN = frozenset({"unknown", "house", "post", "noun", "word"})


def _parts(tokens: Sequence[Token]) -> list[list[int]]:
    """Return the stretches between signs, as the places of their words; an "&" or a dot in a name parts nothing."""
    parts: list[list[int]] = [[]]
    for n, one in enumerate(tokens):
        if n and one.line != tokens[n - 1].line:
            parts.append([])
        if one.text in _PARTS:
            parts.append([])
        else:
            parts[-1].append(n)
    return [part for part in parts if part]


def _tells(word: str) -> bool:
    return word in _TOLD or _SPEECH.fullmatch(word) is not None


_TOLD = words_of(
    "i me we he she it they there was were is are had has have will would can went got took so and but then"
)


def _at(row: Sequence[str], n: int) -> str:
    return row[n] if 0 <= n < len(row) else "^" if n < 0 else "$"


def _shape(text: str) -> str:
    if not text[0].isalnum():
        return text if len(text) == 1 else "sign"
    if text[0].isdigit():
        return "figure"
    if text.isupper():
        return "ALL" if len(text) > 1 else "Capital"
    return "Capital" if text[0].isupper() else "small"


@lru_cache(maxsize=4096)
def _matched(word: str) -> str:
    if title_of(word)[0]:
        return "title"
    if ROLE_WORD.fullmatch(word):
        return "post"
    if ORG_WORD.fullmatch(word) or ORG_TAIL.fullmatch(word):
        return "house"
    if POSITION.fullmatch(word):
        return "position"
    if _DAY.fullmatch(word):
        return "day"
    return "speech" if _SPEECH.fullmatch(word) else ""


def _kind(text: str, lexicon: Lexicon) -> str:
    if not text[0].isalpha():
        return "figure" if text[0].isdigit() else "sign"
    plain = fold(text)
    if plain in _SMALL:
        return "small"
    if plain in _TALK:
        return "talk"
    if kind := _matched(text.rstrip(".")):
        return kind
    if plain in lexicon.given and plain not in lexicon.english:
        return "given"
    if plain in lexicon.english:
        return "noun" if lexicon.classes.of(plain) & NOUN else "word"
    return "word" if plain in lexicon.words else "unknown"


def likeliest(signs: Sequence[Sequence[str]], weights: NoteWeights) -> tuple[list[int], list[list[float]]]:
    """Return the likeliest reading of the words, as places in LABELS, and the chance of each label for each word."""
    size = len(LABELS)
    after = [[0.0] * size for _ in range(size)]
    for one, label in enumerate(LABELS):
        for place, weight in weights.signs.get(f"after {label}", ()):
            after[one][place] = weight
    emitted: list[list[float]] = []
    for row in signs:
        sums = list(weights.bias)
        for sign in row:
            for place, weight in weights.signs.get(sign, ()):
                sums[place] += weight
        emitted.append(sums)
    best, back = [emitted[0][m] if m not in (2, 4) else float("-inf") for m in range(size)], []
    ahead = [list(best)]
    for sums in emitted[1:]:
        comes = [max(FOLLOWS[m], key=lambda n, m=m: best[n] + after[n][m]) for m in range(size)]  # type: ignore[misc]
        ahead.append([_total([ahead[-1][n] + after[n][m] for n in FOLLOWS[m]]) + sums[m] for m in range(size)])
        best = [best[comes[m]] + after[comes[m]][m] + sums[m] for m in range(size)]
        back.append(comes)
    path = [max(range(size), key=best.__getitem__)]
    for comes in reversed(back):
        path.append(comes[path[-1]])
    behind = [[0.0] * size]
    for sums in reversed(emitted[1:]):
        behind.append([_total([after[n][m] + sums[m] + behind[-1][m] for m in range(size) if n in FOLLOWS[m]]) for n in range(size)])  # fmt: skip
    whole = _total(ahead[-1])
    return path[::-1], [[exp(a + b - whole) for a, b in zip(one, two, strict=True)] for one, two in zip(ahead, reversed(behind), strict=True)]  # fmt: skip


def _total(sums: Sequence[float]) -> float:
    most = max(sums)
    return most + log(sum(exp(one - most) for one in sums)) if most > float("-inf") else most


def stretches(tokens: Sequence[Token], path: Sequence[int], chances: Sequence[Sequence[float]]) -> dict[str, list[Stretch]]:  # fmt: skip
    """Return the houses and posts of a reading, each with the chance of its least sure word."""
    found: dict[str, list[Stretch]] = {"house": [], "post": []}
    n = 0
    while n < len(path):
        if path[n] in (1, 3):
            last = n
            while last + 1 < len(path) and path[last + 1] == path[n] + 1 and tokens[last + 1].line == tokens[n].line:
                last += 1
            sure = min(chances[m][path[m]] for m in range(n, last + 1))
            found[LABELS[path[n]]].append(Stretch(tokens[n].start, tokens[last].end, sure))
            n = last
        n += 1
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """The house and the post as they are shown, empty where none is likely enough, and where they stand."""

    house: str = ""
    post: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    posts: tuple[str, ...] = ()  # all that are likely, in their order
    sure: bool = False  # of the house: so likely that nobody need be asked

    def but_for(self, roster: Roster, notes: str, given: Collection[str]) -> Named:
        """Return them without a house that is somebody who was there, and without a post that is only somebody's who was met; who is the house leaves the roster. `given` are first names."""
        house = _MET.sub("", self.house)
        called = [known for known in roster.people if known.words() == fold(house).split()]
        firsts = {known.words()[0] for known in roster.present() if known.words()}
        # Who bears no first name and is less sure to have been there than somebody of whom nothing is told is the house.
        # So is a name that opens the notes with a post and a day or hour behind its commas, where somebody else is twice as sure to have been there.
        opens = bool(house) and any(re.match(rf"\s*{re.escape(f'{house}, {post}')}, [^.;\n]{{0,12}}\d", notes) for post in self.posts)  # fmt: skip
        others = max((known.sum for known in roster.people if known.present and known not in called), default=0.0)
        called_so = [known for known in called if not (opens and known.sum * 2 < others)]
        is_somebody = any(known.present and (known.sum >= SILENT or len(firsts) < 2 or known.words()[0] in given) for known in called_so) or set(fold(house).split()) - {"and"} <= firsts  # fmt: skip
        for known in called if not is_somebody else ():
            roster.drop(known)
        house = "" if is_somebody else house
        free = (one for one in (self.post, *self.posts) if not held_by_another(one, notes, roster))
        post = next(free, "")
        return self if (house, post) == (self.house, self.post) else Named(house, post, sure=self.sure)


# "saw Winston Grant", "at the law firm Brackley Stone": how one came to be there is no part of a name.
_MET = compiled(r"^(?:(?:saw|met|with|w|at|from|for|by|spoke|talked|to|the|a|an|law|firm|company|school|hospital|care|home|called)\s+)+(?=[A-ZÀ-Þ0-9])")  # fmt: skip

NOTHING_NAMED = Named()


def house_and_post(notes: str, lines: Sequence[Line], lexicon: Lexicon) -> Named:
    """Return the house and the post that the first lines name, where they are likely enough: the surest house, and the first post, behind which its team or hours may stand."""
    return _named(notes, tokens_of(notes, lines), lexicon)


def named_later(notes: str, lines: Sequence[Line], lexicon: Lexicon) -> Named:
    """Return the house and the post that the notes add below as a heading of their own, in one sentence that tells nothing else: "Marsh Cardboard, buyer."."""
    for line in reversed(lines[1:][-3:]):
        for one in reversed(list(_SENTENCE.finditer(notes, line.start, line.end))):
            tokens = _tokens(notes, [one.span()])
            words = [fold(token.text) for token in tokens]
            if len(tokens) < 4 or len(tokens) > 14 or any(_tells(word) for word in words if word not in {"is", "was"}):
                continue
            found = _named(notes, tokens, lexicon)
            if found.house and found.post and len(found.house.split()) > 1:
                return found
    return NOTHING_NAMED


_SENTENCE = compiled(r"(?:[^.!?\n]|\.(?=\w))+")


def _named(notes: str, tokens: Sequence[Token], lexicon: Lexicon) -> Named:
    if not tokens or not lexicon.houses.signs:
        return NOTHING_NAMED
    found = stretches(tokens, *likeliest(signs_of(tokens, lexicon), lexicon.houses))
    likely = {what: [one for one in each if one.sure >= LIKELY] for what, each in found.items()}
    best = {what: max(each, key=lambda one: one.sure) for what, each in likely.items() if each}
    best |= {"post": likely["post"][0]} if likely["post"] else {}
    named = {what: notes[one.start : one.end].strip(" .,-–") for what, one in best.items()}
    house = named.get("house", "")
    posts = [_SAYS_POST.sub("", notes[one.start : one.end].strip(" .,-–")) for one in likely["post"]]
    return Named(
        _capitalised(house),
        _SAYS_POST.sub("", named.get("post", "")),
        tuple((one.start, one.end) for one in best.values()),
        tuple(posts),
        "house" in best and best["house"].sure >= SURE,
    )


# What says that it is a post is no part of it: "position Fitter", "chaplain post".
_SAYS_POST = compiled(
    r"^(?:the\s+)?(?:position|role|post|job)\s+(?:of\s+)?(?=\w)|\s+(?:post|role|position|vacancy|job)$", re.I
)


def _capitalised(house: str) -> str:
    """Return a house written small with the capitals that its name has."""
    if house != house.lower():
        return house
    return " ".join(word if n and word in _SMALL else word[:1].upper() + word[1:] for n, word in enumerate(house.split()))  # fmt: skip


def first_post(*posts: str) -> str:
    """Return the first of several that is a post; "two of them" says how many were there."""
    return next((post for post in posts if post and not _HOW_MANY.match(post)), "")


_HOW_MANY = compiled(
    r"(?:(?:one|two|three|four|five|six|both|all|some|each|most|\d+)\s+of\s+(?:them|us|you|the)\b|(?:they|them|he|she|us|we|both)\b)",
    re.I,
)


__all__ = ["FOLLOWS", "LABELS", "NOTHING_NAMED", "Named", "Stretch", "first_post", "house_and_post", "likeliest", "signs_of", "stretches", "tokens_of"]  # fmt: skip
