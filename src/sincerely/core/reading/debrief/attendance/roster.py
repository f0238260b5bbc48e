"""Everyone found so far, and the words by which the notes speak of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.names import (
    POSITION,
    RANKS,
    initials_fit,
    title_of,
)
from sincerely.core.reading.debrief.text.words import NAMES_TOO
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Part, Person


@dataclass(slots=True)
class Known:
    """One person as gathered so far."""

    name: str
    email: str = ""
    title: str = ""
    position: str = ""
    present: bool = True
    part: Part = "interviewer"
    quote: str = ""
    source: str = "notes"
    aliases: set[str] = field(default_factory=set)
    pronoun: str = ""
    declined: bool = False
    at: int = 0  # where the notes name them first
    absent: bool = False  # the notes say so, and tell of nothing they did
    sum: float = float("inf")  # what speaks for having been there, where notes alone name them

    def words(self) -> list[str]:
        """The folded words of the name."""
        return list(_spelt(self.name).words)

    def person(self) -> Person:
        """Return the person as a value."""
        return Person(
            name=self.name,
            email=self.email,
            title=self.title,
            position=self.position,
            present=self.present,
            part=self.part,
            quote=self.quote,
        )


@dataclass(slots=True)
class Roster:
    """Everyone found, and the words by which the notes speak of them."""

    people: list[Known] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    _named: dict[str, Known | None] | None = None
    _pattern: re.Pattern[str] | None = None

    def settle(self) -> None:
        """Say that from here on nobody is added or named otherwise: what was looked up once is remembered."""
        self._pattern, self._named = self.pattern(), {}

    def forget(self) -> None:
        """Say that somebody was added or named otherwise: what was looked up is looked up anew."""
        self._pattern = self._named = None

    def drop(self, known: Known) -> None:
        """Take off somebody who turned out to be nobody, and what was asked about them."""
        self.people.remove(known)
        self.unsure = [said for said in self.unsure if known.name not in said]
        self.forget()
        self.settle()

    def present(self) -> list[Known]:
        """Return those who were there."""
        return [known for known in self.people if known.present]

    def named(self, text: str) -> Known | None:
        """Return the one person whom a short text names; None for nobody or for several."""
        if self._named is not None and text in self._named:
            return self._named[text]
        found = self.fitting(text)
        one = found[0] if len(found) == 1 else None
        if self._named is not None:
            self._named[text] = one
        return one

    def fitting(self, text: str) -> list[Known]:
        """Return everyone whom a short text may name."""
        title, rest = title_of(text)
        words = fold(rest).split()
        if title and len(words) == 1 and rest.strip(".").isupper() and len(words[0]) <= 2:
            # "Mrs D", "Dr. ML": the family name's initial after a title
            fits = [
                known
                for known in self.people
                if known.words()
                and initials_fit(
                    words[0], [piece for piece in re.split(r"[\s-]", fold(known.name.split()[-1])) if piece]
                )
                and (not known.title or fold(known.title)[:1] == fold(title)[:1])
            ]
            titled = [known for known in fits if known.title]
            return titled if len(titled) == 1 else fits
        if not words:
            fits = [known for known in self.people if title and known.title and fold(known.title) == fold(title)]
            return fits or [known for known in self.people if title and fold(title) in fold(known.position).split()]
        said, plain = _spelt(rest), fold(rest)
        spelt = [(known, _spelt(known.name)) for known in self.people]
        exact = [
            known
            for known, own in spelt
            if said.words == own.words or plain in known.aliases or (len(words) > 1 and said.squashed == own.squashed)
        ]
        if exact:
            titled = [known for known in exact if title and fold(known.title) == fold(title)]
            return titled if len(titled) == 1 else exact
        part = [
            known
            for known, own in spelt
            if said.every <= own.every
            or (len(own.words) > 1 and own.every <= said.every)
            or (known.source == "notes" and len(words) == 2 and own.words == said.words[:1])
            or ordered_initials(words, list(own.words))
        ]
        if part:
            return part
        if len(words) == 1 and rest.strip(". ").isupper() and 1 <= len(words[0]) <= 4:
            return [known for known in self.people if initials_fit(words[0], known.words())]
        return []

    def subject(self, text: str) -> Known | None:
        """Return the one person whom a word at the head of a clause names by position: "the manager", "Principal", "ward mgr"."""
        plain = fold(re.sub(r"^(?:the|our|their)\s+", "", text.strip(), flags=re.I))
        if len(plain) < 2:
            return None
        fits = [
            known
            for known in self.people
            if known.position
            and (plain == fold(known.position) or re.search(rf"\b{re.escape(plain)}\b", fold(known.position)))
        ]
        return fits[0] if len(fits) == 1 else None

    def by_initial(self, letter: str) -> Known | None:
        """Return the one person there whose first name begins with a letter; None for nobody or for several."""
        fits = [known for known in self.present() if known.words()[:1] and known.words()[0][0] == letter.casefold()]
        return fits[0] if len(fits) == 1 else None

    def pattern(self) -> re.Pattern[str]:
        """Return a pattern that finds every way the notes name a person."""
        if self._pattern is not None:
            return self._pattern
        words: set[str] = set()
        for known in self.people:
            words |= {alias for alias in known.aliases if alias}
        # A name that is a word too is itself only with its capital: "Will asked", not "I will".
        ordered = sorted((_as_written(word) for word in words if word), key=len, reverse=True)
        return _compiled("|".join(ordered or [r"(?!)"]))


def _shortens(one: list[str], other: list[str]) -> bool:
    """Say whether words stand for others in their order, at least one by its initial: "NB" for "Ní Bhriain", "M-S" for "Mbeki-Shaw", "de W" for "de Wit"."""
    pieces = [piece for word in other for piece in re.split(r"[\W_]", word) if piece]
    at, short = 0, False
    for word in one:
        letters = re.sub(r"[\W_]", "", word)
        if word in pieces[at:]:
            at = pieces.index(word, at) + 1
            continue
        firsts = "".join(piece[0] for piece in pieces[at:])
        if not 1 <= len(letters) <= 3 or letters not in firsts:
            return False
        at, short = at + firsts.index(letters) + len(letters), True
    return short


def _as_written(word: str) -> str:
    if word not in _CAPITAL_ONLY:
        return re.escape(word)
    return f"(?-i:{word.capitalize()}|{word.upper()}|{word}(?= (?:asked|said|told|explained|mentioned|wanted) ))"


# "al" written small is a particle or a word, "ben" a name.
_CAPITAL_ONLY = NAMES_TOO | (PARTICLES - {"ben"})


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A name folded for comparing; `squashed` is it without breaks: Al-Farsi, Al Farsi and AlFarsi are one."""

    words: tuple[str, ...]
    every: frozenset[str]
    squashed: str


@lru_cache(maxsize=4096)
def _spelt(name: str) -> _Spelt:
    words = fold(name).split()
    return _Spelt(tuple(words), frozenset(words), re.sub(r"[\W_]", "", "".join(words)))


@lru_cache(maxsize=32)
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w@])(?:" + words + r")(?![\w@])", re.I)


def ordered_initials(one: list[str], other: list[str]) -> bool:
    """Say whether "d papadakis" fits "dimitra papadakis", or "dimitra" alone fits "d papadakis"."""
    if not other or one[0][0] != other[0][0]:
        return False
    if len(one) == 1 and len(other) == 2 and len(other[0]) == 1:
        return len(one[0]) > 2 and one[0][0] == other[0]
    if len(one) == len(other) == 2 and one[0] == other[0] and min(len(one[1]), len(other[1])) == 1:
        return one[1][0] == other[1][0]  # Riina T
    if len(one) > 1 and one[0] == other[0] and len(one[0]) > 1 and _shortens(one[1:], other[1:]):
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    return (
        all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(one, other, strict=True))
        and one[-1] == other[-1]
    )


# 'Shawna, everyone calls her "Shoe"', '"Bunny" (owner, real name Bronwyn)', 'Oluwaseun - "call me Seun"'
_ALSO_CALLED = compiled(
    r"\b(?:call(?:s|ed)?\s+(?:me|him|her|himself|herself)|goes\s+by|(?:also\s+)?known\s+as|aka|a\.k\.a\.?|short\s+for|nicknamed|(?P<real>real\s+name)(?:\s+is|\s+was)?)\s*[\"“‘']?(?P<nick>[A-ZÀ-Þ][\w'’-]+)"
)
_CAPITAL = compiled(r"[A-ZÀ-Þ][\w'’-]+")


def take_nicknames(roster: Roster, notes: str) -> None:
    """Bring together a person and the name that the notes say they are also called by."""
    for found in _ALSO_CALLED.finditer(notes):
        sentence = re.split(r"\n|[.!?;]\s", notes[max(0, found.start() - 80) : found.start()])[-1]
        named = [word for word in _CAPITAL.findall(sentence) if word != found["nick"]]
        first = next((word for word in reversed(named) if roster.named(word)), named[-1] if named else "")
        one, other = roster.named(first) if first else None, roster.named(found["nick"])
        person = one or other
        if person is None:
            continue
        if one is not None and other is not None and other is not one and other.source == "notes":
            roster.people.remove(other)
            one.aliases |= other.aliases
        if found["real"] and person.source == "notes":
            person.name = found["nick"]
        person.aliases |= {alias for word in (found["nick"], first) if word for alias in (fold(word), word.casefold())}


# "old Mr Bramble (Ken)", "Ken (Mr Bramble)", "Ms Lind (Hannah, grade lead)", "Mrs Reay the head (Catriona, she said)"
_POST_BETWEEN = r"(?:,?\s+(?-i:[a-z])[\w'’-]+){0,3}?"
_FAMILY_AND_FIRST = compiled(
    rf"(?<!\w)(?P<title>(?i:{RANKS})\.?)\s+(?P<family>[A-ZÀ-Þ][\w'’-]+){_POST_BETWEEN}\s*\((?P<first>[A-ZÀ-Þ][\w'’-]+)(?:\)|,\s)|(?<!\w)(?P<first2>[A-ZÀ-Þ][\w'’-]+){_POST_BETWEEN}\s*\((?P<title2>(?i:{RANKS})\.?)\s+(?P<family2>[A-ZÀ-Þ][\w'’-]+)(?:\)|,\s)"
)


def take_first_names(roster: Roster, notes: str, lexicon: Lexicon) -> None:
    """Bring together a family name after a title and the first name in brackets beside it: one person, of both names."""
    for found in _FAMILY_AND_FIRST.finditer(notes):
        title, family = found["title"] or found["title2"], found["family"] or found["family2"]
        first = found["first"] or found["first2"]
        plain = fold(first)
        unknown = plain not in lexicon.given and roster.named(first) is None
        office = first.isupper() and plain not in lexicon.given  # "Mr Otieno (ICT)"
        if office or POSITION.fullmatch(first) or (unknown and (len(first) > 5 or plain in lexicon.words)):
            continue
        one, other = roster.named(f"{title} {family}"), roster.named(first)
        person = one or other
        if person is None or (
            one is not None and other is not None and one is not other and "notes" not in {one.source, other.source}
        ):
            continue
        if one is not None and other is not None and other is not one:
            person, gone = (one, other) if other.source == "notes" else (other, one)
            roster.people.remove(gone)
            person.aliases |= gone.aliases
            person.position, person.pronoun = person.position or gone.position, person.pronoun or gone.pronoun
        if person.source == "notes":
            person.name = f"{first} {family}"
        person.title = person.title or title
        person.aliases |= {alias for word in (first, family) for alias in (fold(word), word.casefold())}


# A part of the house speaks for all of it, and for nobody.
ALL_OF_IT = compiled(
    r"\b(?:team|ward|floor|site|operations|ops|finance|warehouse|logistics|quality|QA|QC|safety|kitchen|reception|hotel|people|talent|personnel|board|union|council|sales|account|marketing|hand|shift|HR|HSE|member|parent|senior|junior|colleague|editor|runs|leads|manages|heads|responsible|charge)$",
    re.I,
)


def take_posts(roster: Roster) -> None:
    """Let the word for a post stand for who holds it, where one alone does: "the matron" is Funmi Adeyemi, matron, wherever it stands."""
    posts = [(known, fold(known.position).split()) for known in roster.people if known.position]
    for known, words in posts:
        last = words[-1] if words else ""
        if not POSITION.fullmatch(last) or ALL_OF_IT.search(last):
            continue
        if sum(last in other for _, other in posts) == 1 and known.present:
            known.aliases |= {f"the {last}", f"the {' '.join(words)}"}
