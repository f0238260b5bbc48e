"""What words take with them, as the shipped lists say: prepositions, forms of the verb, and phrases with one usual form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sincerely.core.reading.patterns import compiled

Form = Callable[[str, str], str]
_GROUP = compiled(r"\(([^()]*)\)")
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
    """Words with one usual form: those that may stand at each place behind the first, a mark that must follow, what to put, and how sure that is."""

    rest: tuple[tuple[str, ...], ...]
    mark: str
    fix: str
    opens: bool = False
    doubtful: bool = False

    def usual(self, words: Sequence[str]) -> str:
        """Return the usual form of the words that were found: in a group "(a/b)" of the fix, the word at the place that the one found has in its own group."""
        if "(" not in self.fix:
            return self.fix
        found = [(len(may), may.index(word)) for may, word in zip(self.rest, words[1:], strict=True) if len(may) > 1]

        def chosen(group: re.Match[str]) -> str:
            these = group[1].split("/")
            place = next(pair for pair in found if pair[0] == len(these))
            found.remove(place)
            return these[place[1]]

        return _GROUP.sub(chosen, self.fix)


def read_frames(text: str, form: Form) -> dict[str, tuple[Frame, ...]]:
    """Return the frames by every form of their words. `form` makes them: ("go", "VBD") gives "went"."""
    found: dict[str, list[Frame]] = defaultdict(list)
    kind = ""
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            kind = line.strip("[]")
        elif kind in ("adjective", "noun", "verb", "object"):
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
        for line in text.splitlines():
            if line and line[0] != "#":
                head, _, more = line.lstrip("~^").partition("|")[0].partition(" ")
                for first in _firsts(head if more else head.rstrip(",."), form):
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

    def __contains__(self, word: object) -> bool:
        return word in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


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
        rest = tuple(tuple(word.strip("()").split("/")) for word in words[1:])
        usual = _filled(fix, tag, form).rstrip(",.")
        firsts = words[0].strip("()").split("/")
        for place, first in enumerate(firsts):
            yield first, Phrase(rest, mark, _first_chosen(usual, len(firsts), place), opens, doubtful)


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
