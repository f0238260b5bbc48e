"""What words take with them, as the shipped lists say: prepositions, forms of the verb, and phrases with one usual form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, dropwhile, takewhile

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.reading.patterns import compiled

Form = Callable[[str, str], str]
_GROUP = compiled(r"\(([^()]*)\)")
_SET, _NUMBERED = compiled(r"(?P<inside>[(/])?(?P<name>@[a-z]+)"), compiled(r"\$(\d)")
_CAPITALS = frozenset(["i", "english", "christmas", "easter", *WEEKDAYS, *(month.lower() for month in MONTHS)]) - {
    "may",
    "march",
}
FORMS = ("", "VBZ", "VBD", "VBN", "VBG")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of one word: the list it stands in, its plain form, the right preposition, and the wrong ones with where each is wrong."""

    kind: str
    word: str
    right: str = ""
    wrong: tuple[tuple[str, str], ...] = ()  # ("on", "ing"): wrong before an -ing form; ("of", ""): wrong everywhere

    def where(self, preposition: str) -> list[str]:
        """Return where a preposition is wrong; nothing where it may stand."""
        return [place for said, place in self.wrong if said == preposition]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with one usual form: those that may stand at each place behind the first, a mark that must follow, what to put, and how sure that is.

    A place may be a class in angle brackets ("<the>"), which the rules of grammar know. Classes at either end only say what stands
    around; those in front of the first word are `before`.
    """

    rest: tuple[tuple[str, ...], ...]
    mark: str
    fix: str
    opens: bool = False
    doubtful: bool = False
    before: tuple[str, ...] = ()

    def usual(self, words: Sequence[str]) -> str:
        """Return the usual form of the words that were found from the first on.

        In a group "(a/b)" of the fix stands the word at the place that the one found has in its own group; "$2" is the second word as it was found.
        """
        if "(" not in self.fix and "$" not in self.fix:
            return self.fix
        found = [(len(may), may.index(word)) for may, word in zip(self.rest, words[1:], strict=False) if len(may) > 1]

        def chosen(group: re.Match[str]) -> str:
            these = group[1].split("/")
            place = next(pair for pair in found if pair[0] == len(these))
            found.remove(place)
            return these[place[1]]

        def copied(numbered: re.Match[str]) -> str:
            word = words[int(numbered[1]) - 1]
            return word.capitalize() if word in _CAPITALS else word

        return _NUMBERED.sub(copied, _GROUP.sub(chosen, self.fix))


def read_frames(text: str, form: Form) -> dict[str, tuple[Frame, ...]]:
    """Return the frames by every form of their words. `form` makes them: ("go", "VBD") gives "went"."""
    found: dict[str, list[Frame]] = defaultdict(list)
    kind = ""
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            kind = line.strip("[]")
        elif kind in ("adjective", "noun", "verb", "object", "needs"):
            head, _, rest = line.partition(": ")
            word, _, right = head.partition(" ")
            wrong = tuple((p.partition("+")[0], p.partition("+")[2]) for p in rest.split())
            frame = Frame(kind, word, right, wrong)
            for said in _forms(kind, word, form):
                found[said].append(frame)
        else:
            for word in line.split():
                frame = Frame(kind, word)
                for said in _forms(kind, word, form):
                    found[said].append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


class Phrases(Mapping[str, tuple[Phrase, ...]]):
    """The phrases by their first word, those with a verb in braces in all its forms, the longest first.

    A letter meets few of the two thousand, so those of a word are read when it is first met.
    """

    def __init__(self, text: str, form: Form) -> None:
        self._form = form
        self._lines: dict[str, list[str]] = defaultdict(list)
        self._read: dict[str, tuple[Phrase, ...]] = {}
        self._next: dict[str, tuple[dict[str, list[tuple[int, Phrase]]], list[tuple[int, Phrase]]]] = {}
        sets: dict[str, str] = {}
        for line in text.splitlines():
            if not line or line[0] == "#":
                continue
            if line[0] == "@" and " = " in line:
                name, _, words = line.partition(" = ")
                sets[name] = "/".join(words.split())
                continue
            for wrong in _in_contexts(line):
                self._take(wrong, sets, form)

    def _take(self, line: str, sets: Mapping[str, str], form: Form) -> None:
        """Keep a line under each word that its phrase may begin with."""
        if "@" in line:
            line = _SET.sub(lambda found: found[1] + sets[found[2]] if found[1] else f"({sets[found[2]]})", line)
        words = line.lstrip("~^").partition("|")[0].split()
        head = next(word for word in words if word[0] != "<")
        for first in _firsts(head.rstrip(",."), form):
            self._lines[first].append(line)

    def __getitem__(self, word: str) -> tuple[Phrase, ...]:
        if word not in self._read:
            if word not in self._lines:
                raise KeyError(word)
            found = dict.fromkeys(
                phrase for line in self._lines[word] for first, phrase in _phrases(line, self._form) if first == word
            )
            self._read[word] = tuple(sorted(found, key=lambda phrase: -len(phrase.rest)))
        return self._read[word]

    def going_on(self, word: str, follows: str) -> list[Phrase]:
        """Return the phrases that begin with a word and may go on with another, the longest first."""
        if word not in self._next:
            told: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
            anything: list[tuple[int, Phrase]] = []
            for place, phrase in enumerate(self[word]):
                if not phrase.rest or phrase.rest[0][0][0] == "<":
                    anything.append((place, phrase))
                else:
                    for second in dict.fromkeys(phrase.rest[0]):
                        told[second].append((place, phrase))
            self._next[word] = dict(told), anything
        after, anything = self._next[word]
        return [phrase for _, phrase in (sorted([*after[follows], *anything]) if follows in after else anything)]

    def __contains__(self, word: object) -> bool:
        return word in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _in_contexts(line: str) -> Iterator[str]:
    """Yield a line of words taken for one another as phrases: "bare > bear: cannot/to _ ; _ with" gives two."""
    words, colon, contexts = line.partition(": ")
    wrong, _, right = words.partition(" > ")
    if not colon or not right:
        yield line
        return
    for context in contexts.split("; "):
        places = context.split()
        inner = list(dropwhile(lambda place: place[0] == "<", places))
        if inner[-1][0] == "<":
            inner.pop()
        at = accumulate((len(wrong.split()) if place == "_" else 1 for place in inner), initial=1)
        fix = " ".join(right if place == "_" else f"${n}" for n, place in zip(at, inner, strict=False))
        groups = (f"({place})" if "/" in place else place for place in places)
        yield " ".join(wrong if place == "_" else place for place in groups) + "|" + fix


def _firsts(head: str, form: Form) -> Iterable[str]:
    if head[0] == "{":
        return dict.fromkeys(form(head.strip("{},"), tag) for tag in FORMS)
    return dict.fromkeys(head.strip("()").split("/"))


def _phrases(line: str, form: Form) -> Iterator[tuple[str, Phrase]]:
    """Yield a line's phrases, each behind its first word."""
    doubtful, opens = line[0] == "~", line[0] == "^"
    wrong, _, fix = line.lstrip("~^").partition("|")
    for tag in FORMS if "{" in wrong else ("",):
        words = _filled(wrong, tag, form).split()
        mark = words[-1][-1] if words[-1][-1] in ",." else ""
        words[-1] = words[-1].rstrip(",.")
        before = tuple(takewhile(lambda word: word[0] == "<", words))
        words = words[len(before) :]
        rest = tuple(tuple(word.strip("()").split("/")) for word in words[1:])
        usual = _filled(fix, tag, form).rstrip(",.")
        firsts = words[0].strip("()").split("/")
        for place, first in enumerate(firsts):
            yield first, Phrase(rest, mark, _first_chosen(usual, len(firsts), place), opens, doubtful, before)


def _first_chosen(fix: str, many: int, place: int) -> str:
    """Return a fix with its first group of so many words settled."""
    if many == 1:
        return fix
    for group in _GROUP.finditer(fix):
        these = group[1].split("/")
        if len(these) == many:
            return fix[: group.start()] + these[place] + fix[group.end() :]
    return fix


def _filled(text: str, tag: str, form: Form) -> str:
    return " ".join(form(w.strip("{},"), tag) if w[0] == "{" else w for w in text.split())


def _forms(kind: str, word: str, form: Form) -> list[str]:
    if kind in ("adjective", "to -ing", "noun to", "role"):
        return [word]
    tags = ("", "NNS") if kind in ("noun", "not counted") else FORMS
    return list(dict.fromkeys(form(word, tag) for tag in tags))
