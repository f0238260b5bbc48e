"""What notes call somebody when they name them in passing, and the rapport that this shows: Helen, Mr Otieno, Braithwaite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from sincerely.core.people.names import fold, parse_name
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import RANKS, title_of

Rapport = Literal["formal", "first-name", ""]

_TITLE = compiled(rf"(?<![\w.])(?P<title>(?!HR\b)(?:{RANKS})\.?)\s+\Z", re.I)
# These are titles written small, too; others are posts there ("nurse Helen", "head chef Dario").
_ALWAYS = frozenset(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "mme", "mlle", "monsieur", "madame", "sr", "sra"]
)
_HONOURED = compiled(r"[-‐ ](?:san|sensei|sama|ssi|nim)\b", re.I)
# What is typed above a name at the end of an invitation.
_SIGNED = compiled(
    r"(?:regards|wishes|best|thanks|thank\s+you|cheers|sincerely|truly|faithfully|soon|warmly)\s*[,.!–-]*\s*\n+\s*(?P<name>[^\W\d_][\w'’-]+)\s*,?\s*(?:\n|\Z)",
    re.I,
)


def names_used(
    notes: str, names: Sequence[str], *, others: Sequence[str] = (), employer: str = "", invitation: str = ""
) -> dict[str, str]:
    """Return what notes call each of those who sat in one talk.

    They sat in one talk and may compare their letters: where somebody with a whole name is called by the given name and nobody more formally, it was on first-name
    terms with all of them; where somebody is called more formally, a given name that is noted of somebody with a whole name is shorthand, and greets nobody.
    """
    everyone = (*names, *others)
    used = {name: known_as(notes, name, others=everyone, employer=employer, invitation=invitation) for name in names}
    shown = {name: rapport_shown(called, name, parse_name(name).title) for name, called in used.items()}
    if "formal" in shown.values():
        used = {name: "" if shown[name] == "first-name" and parse_name(name).family else used[name] for name in used}
    elif "first-name" in shown.values():
        used = {name: called or parse_name(name).given for name, called in used.items()}
    return used


def known_as(notes: str, name: str, *, others: Sequence[str] = (), employer: str = "", invitation: str = "") -> str:
    """Return what notes call somebody throughout when they do not write the whole name: the given name, the family name, or either behind a title.

    Empty where they write nothing but the whole name, or now the given and now the family name. Words that are a name of `others` too, or of
    the employer, do not tell. Where the notes do not, a given name alone under the `invitation` does.
    """
    who = parse_name(name)
    words = [word for word in re.findall(r"[^\W\d_](?:[\w'’-]*\w)?", who.full) if len(word) > 1]
    if not words:
        return ""
    given, family = fold(who.given), fold(who.family)
    shared = {word for other in others if fold(other) != fold(name) for word in fold(other).split()}
    shared |= set(fold(employer).split()) - {given}
    alone: set[str] = set()
    for said, before, honoured in _mentions(notes, words):
        if not shared.isdisjoint(fold(said).split()):
            continue
        if before or honoured:
            return f"{before} {said}{honoured}".strip()
        if fold(said) in {given, family} - {""}:
            alone.add(fold(said))
    signed = {fold(one["name"]) for one in _SIGNED.finditer(invitation)} - shared
    if not alone and given in signed:
        alone = {given}
    return "" if len(alone) != 1 else who.given if alone == {given} else who.family


def _mentions(notes: str, words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield each mention by any of a name's words, with the title before it and what honours behind it; where one has its capital, only those that do."""
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    spoken = list(re.finditer(rf"(?<![\w@.'’-])(?:{either})(?:\s(?:{either}))*(?![\w@])", notes, re.I))
    capital = any(one.group()[0].isupper() for one in spoken)
    for one in spoken:
        if one.group()[0].isupper() or not capital:
            honoured = _HONOURED.match(notes, one.end())
            yield one.group(), _title_before(notes, one.start()), honoured.group() if honoured else ""


def _title_before(notes: str, at: int) -> str:
    """Return the title right before a name, as written; a post written small is none."""
    found = _TITLE.search(notes, max(0, at - 24), at)
    if found is None:
        return ""
    plain = fold(found["title"])
    return found["title"] if plain in _ALWAYS or found["title"][0].isupper() else ""


def rapport_shown(called: str, name: str, title: str = "") -> Rapport:
    """Return the rapport that a way of calling somebody shows: formal by a title or the family name alone, first-name by the given name alone of whom no `title` is known."""
    if not called:
        return ""
    if title_of(called)[0] or _HONOURED.search(called):
        return "formal"
    who = parse_name(name)
    if fold(called) == fold(who.given):
        return "" if title else "first-name"
    return "formal" if fold(called) == fold(who.family) else ""
