"""Weigh whose each matter of the talk is: one of those who were there, or nobody's who is known.

A linear sum for each person there, from where they are named, whose heading the words stand under, who spoke last, the pronoun, the paragraph and
the act; the sums become chances. What the walk through the notes makes of it is one sign among them. The weights are shipped data, learned by
`scripts/train_note_people.py`.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sincerely.core.reading.debrief.attendance.places import PERSON_VERB
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.lexicon import NoteWeights
from sincerely.core.reading.patterns import compiled

#: From this chance on a matter is given to somebody, and from this one where the walk says the same.
SURE, AGREED = 0.7, 0.5
TALK = frozenset({"", "topic", "person"})
_PRONOUN = compiled(r"\b(?P<he>he|him|his|hes|hed)\b|\b(?P<she>she|her|hers|shes|shed)\b", re.I)
_THEY = compiled(r"\b(?:they|their|them|theyre|theyve)\b", re.I)
_WE = compiled(r"\b(?:we|our|us)\b", re.I)
_VERB = compiled(r"[^\w\n]{1,3}(?:(?:also|then|just) )?(?P<verb>[\w']+)")
_WORD = compiled(r"[\w']+|[?:]")


class Namings:
    """Where the notes name each person there, in order."""

    def __init__(self, notes: str, roster: Roster) -> None:
        self.there = roster.present()
        found = [(one.start(), known) for one in roster.pattern().finditer(notes) if (known := roster.named(one.group())) is not None]  # fmt: skip
        self.starts = [start for start, _ in found]
        self.people = [known for _, known in found]
        self.ends = [one.end() for one in roster.pattern().finditer(notes) if roster.named(one.group()) is not None]
        self.pronouns = {id(one): one.pronoun or _pronoun(one, notes, found) for one in self.there}

    def before(self, start: int, end: int) -> list[Known]:
        """Return who is named from `start` up to `end`, in order."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def last(self, at: int) -> list[Known]:
        """Return those named before a place, the last first, each once."""
        seen: dict[int, Known] = {}
        for place in range(bisect_right(self.starts, at) - 1, -1, -1):
            seen.setdefault(id(self.people[place]), self.people[place])
            if len(seen) == 4:
                break
        return list(seen.values())


def _pronoun(one: Known, notes: str, found: Sequence[tuple[int, Known]]) -> str:
    """Return by which pronoun somebody is known: the one that follows their name in its clause most often, nobody else named between."""
    count = {"he": 0, "she": 0}
    for place, (start, known) in enumerate(found):
        if known is one:
            end = min(found[place + 1][0] if place + 1 < len(found) else len(notes), start + 120)
            line = notes.find("\n", start)
            said = _PRONOUN.search(notes, start, end if line < 0 else min(end, line))
            if said:
                count["he" if said["he"] else "she"] += 1
    return "" if count["he"] == count["she"] else max(count, key=lambda word: count[word])


def options(said: Sequence[Utterance], index: int, notes: str, names: Namings, given: Sequence[Known | None]) -> list[tuple[Known | None, frozenset[str]]]:  # fmt: skip
    """Return each person there, and None for nobody known, with what speaks for them in one of the utterances; `given` are the owners of those before."""
    one = said[index]
    clause, line = one.clause, one.line
    act = "ask" if one.ask else "talk" if one.talk else one.side
    words = [word.lower() for word in _WORD.findall(clause.text)]
    here = names.before(clause.start, clause.end)
    in_line = names.before(line.start, clause.start)
    last = names.last(clause.start)
    paragraph = notes.rfind("\n\n", 0, clause.start) + 1
    in_paragraph = names.before(paragraph, clause.start)
    label = names.before(line.start, line.body) if line.body > line.start else []
    earlier = said[index - 1] if index else None
    line_start = earlier is None or earlier.line is not line
    owner = given[index - 1] if index else None
    line_owner = next((given[n] for n in range(index - 1, -1, -1) if said[n].line is not line), None)
    following = next((names.before(other.clause.start, other.clause.end) for other in said[index + 1 : index + 2]), [])
    pronouns = {"he" if match["he"] else "she" for match in _PRONOUN.finditer(clause.text)}
    first = _PRONOUN.match(
        clause.text.lstrip(" ,;.-–—\"'").removeprefix("and ").removeprefix("then ").removeprefix("but ")
    )
    frame = f"{act} {'first' if line_start else 'later'}"
    shared = {f"act {act}", f"section {one.section}", f"there {min(len(names.there), 4)}", frame}
    shared.update(f"word {word}" for word in words[:12])
    shared.update(f"pair {a} {b}" for a, b in pairwise(["^", *words[:4]]))
    if _THEY.search(clause.text):
        shared.add("they")
    if _WE.search(clause.text):
        shared.add("we")
    found: list[tuple[Known | None, frozenset[str]]] = []
    opening = "" if not first else "he" if first["he"] else "she"
    called = [person for person in names.there if opening and names.pronouns[id(person)] == opening]
    for person in names.there:
        if called and names.pronouns[id(person)] not in {"", opening}:
            continue  # a he is no she
        signs = {"somebody", f"of {min(len(names.there), 4)}"}

        def sign(text: str, signs: set[str] = signs) -> None:
            signs.update((text, f"{text}, {frame}", f"{text}, {one.side}"))

        sign("rule" if one.who is person else "rule nobody" if one.who is None else "rule another")
        if here:
            place = next((n for n, known in enumerate(here) if known is person), -1)
            inside = names.starts[bisect_left(names.starts, clause.start)] - clause.start
            how = f"{min(place, 2)} of {min(len(here), 3)} {'head' if inside < 5 else 'inside'}"
            sign("not named" if place < 0 else f"named {how}")
            if inside < 5 and (verb := _VERB.match(notes, names.ends[bisect_left(names.starts, clause.start)])):
                sign(f"head {person is here[0]} {verb['verb'].lower()}")
                sign(f"head {person is here[0]} speaks {PERSON_VERB.match(notes, verb.start()) is not None}")
        if label:
            sign("label" if person in label else "label of another")
        elif in_line:
            sign("last in line" if in_line[-1] is person else "in line" if person in in_line else "another in line")
        if in_line and in_line[0] is person:
            sign("first in line")
        if one.own_scope is not None:
            sign("scope" if one.own_scope is person else "scope of another")
            signs.add(
                f"scope {one.own_scope is person} bullet {line.bullet} label {bool(line.label)} named {bool(here)}"
            )
        if one.last is not None:
            sign("last spoken of" if one.last is person else "another spoken of")
        rank = next((n for n, known in enumerate(last) if known is person), 9)
        sign(f"recent {min(rank, 3)}")
        if in_paragraph:
            alone = all(known is person for known in in_paragraph)
            sign("alone in paragraph" if alone else "heads paragraph" if in_paragraph[0] is person else "in paragraph" if person in in_paragraph else "another in paragraph")  # fmt: skip
        if earlier is not None:
            where = "same line" if not line_start else "line before"
            sign(f"owner before {where}" if owner is person else f"no owner before {where}" if owner is None else f"another before {where}")  # fmt: skip
            sign(f"before {earlier.side} {'ask' if earlier.ask else ''} {owner is person}")
        if line_start and line_owner is not None:
            sign(
                f"line before {line_owner is person} {'blank' if line.after_blank else ''} {'bullet' if line.bullet else ''}"
            )
        if following:
            sign("named next" if following[0] is person else "another named next")
        for pronoun in pronouns:
            known = names.pronouns[id(person)]
            fits = "fits" if known == pronoun else "unknown" if not known else "is other"
            others = sum(names.pronouns[id(other)] in {pronoun, ""} for other in names.there if other is not person)
            sign(f"pronoun {fits}, {min(others, 2)} others")
            if first:
                sign(f"opens with pronoun {fits}, {min(others, 2)} others")
                sign(f"opens with pronoun {fits}, recent {min(rank, 3)}")
            sign(f"pronoun {fits}, recent {min(rank, 3)}")
        found.append((person, frozenset(signs)))
    nobody = {f"nobody {sign}" for sign in shared}
    nobody.add("nobody")
    nobody.add(f"nobody rule {one.who is None}")
    nobody.add(f"nobody named {min(len(here), 2)} line {min(len(in_line), 2)} paragraph {min(len(in_paragraph), 2)}")
    nobody.add(f"nobody before {owner is None} {line_start}")
    nobody.add(f"nobody scope {one.own_scope is None} label {line.label_sign} {bool(label)}")
    found.append((None, frozenset(nobody)))
    return found


def chances(found: Sequence[tuple[Known | None, frozenset[str]]], weights: NoteWeights) -> list[float]:
    """Return how likely each of the options is; together they make 1."""
    # What speaks for one of them mostly speaks for another too: each sign is looked up once.
    every = frozenset[str]().union(*(signs for _, signs in found))
    worth = {sign: weight[0][1] for sign in every if (weight := weights.signs.get(sign))}
    sums = [sum(worth[sign] for sign in signs if sign in worth) for _, signs in found]
    most = max(sums)
    powers = [math.exp(one - most) for one in sums]
    return [one / sum(powers) for one in powers]


def owned(said: Sequence[Utterance], notes: str, roster: Roster, weights: NoteWeights) -> list[Utterance]:
    """Return the utterances each with its owner: given to whom it is likely enough to be, else left open for the candidate to say."""
    names = Namings(notes, roster)
    if not weights.signs or len(names.there) < 2:
        return list(said)
    kept: list[Utterance] = []
    given: list[Known | None] = []
    for index, one in enumerate(said):
        before = kept[-1] if kept else None
        if before and before.settled and before.line is one.line and before.who is one.who:
            one = replace(one, settled=True)  # an answer to what was settled
        if one.section not in TALK or one.side == "none" or one.settled:
            given.append(one.who)
            kept.append(one)
            continue
        found = options(said, index, notes, names, given)
        likely = chances(found, weights)
        best = max(range(len(found)), key=likely.__getitem__)
        who, agreed = found[best][0], found[best][0] is one.who
        given.append(who)
        sure = likely[best] >= (AGREED if agreed else SURE)
        # What goes on without a stop or a comma is whose its beginning is: "showed me the bay | they opened in the summer".
        runs_on = before is not None and not before.doubtful and before.who is one.who is not None and before.side == one.side and not notes[before.clause.end : one.clause.start].strip() and before.text.rstrip()[-1:].isalnum() and _PRONOUN.match(one.text.lstrip()) is None  # fmt: skip
        kept.append(replace(one, who=who) if sure else replace(one, doubtful=one.who is not None and not runs_on))
    return kept
