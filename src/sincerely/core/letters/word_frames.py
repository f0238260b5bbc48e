"""What words take with them, as the shipped lists say: prepositions, forms of the verb, and phrases with one usual form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
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
                for said in _forms(kind, word, form):
                    found[said].append(Frame(kind, word))
    return {word: tuple(frames) for word, frames in found.items()}


def read_phrases(text: str, form: Form) -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases by their first word, those with a verb in braces in all its forms, the longest first."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
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
                phrase = Phrase(rest, mark, _first_chosen(usual, len(firsts), place), opens, doubtful)
                if phrase not in found[first]:
                    found[first].append(phrase)
    return {word: tuple(sorted(these, key=lambda p: -len(p.rest))) for word, these in found.items()}


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
