"""The bridge of a letter: one need, and the one strength on record that meets it best, with its evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.english.stems import covers, repeats, shared, stems
from sincerely.core.letters.notes.fragments import UNSURE, read_notes
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.notes.usable import private_or_pay, sensitive
from sincerely.core.letters.sharing import carried
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.letters.strengths.claims import Told, tell
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.letters.values import Context
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Need:
    """A need in words: `kind` says whether it is for somebody, a matter of the post, or a statement ("drivers quit over detention")."""

    text: str
    kind: Literal["somebody", "matter", "statement"]
    path: str
    said: bool = False  # the reader spoke of it


@dataclass(frozen=True, slots=True)
class Bridge:
    """A strength as told, the need it meets or the topic it answers (`link`, its path). Neither: it is one thing about the writer."""

    told: Told
    facts: tuple[str, ...]
    need: Need | None = None
    link: str = ""
    again: int = 0  # its turn among the letters that only name it; 0: this letter tells it in full


_BRING = ("I have worked with ", "I have experience of ")


def choose(context: Context, cast: Cast, heard: list[tuple[str, str]], rank: int, told: str = "") -> Bridge | None:
    """Return the best bridge for this reader; None where no strength can be put into words.

    `heard` are the reader's own topics as (path, words), the letter's own first; `told` is what the letter has the writer say already. On a panel each strength is told in full in one letter; the others at most name it.
    """
    strengths = context.candidate.strengths
    if not strengths:
        return None
    everybody = carried(context)
    mine = everybody[rank] if context.recipient.name else tuple(range(len(strengths)))
    order = _order(context, heard, mine)
    if told:
        order.sort(key=lambda i: repeats(told, strengths[i].evidence or strengths[i].claim))
    for index in order:
        made = tell(strengths[index], cast)
        if made is None:
            continue
        words = f"{strengths[index].claim} {strengths[index].evidence}"
        again = (
            0 if index in mine else (rank - next(p for p, own in enumerate(everybody) if index in own)) % len(everybody)
        )
        if again:
            made = _merely_named(made, again)
        facts: tuple[str, ...] = (f"candidate.strengths[{index}]",)
        answers = shared(words, heard[0][1]) if heard else 0
        named = max((shared(words, need) for need in context.role.needs), default=0)
        meets = named > max(answers, 1) and not again  # a need that it answers word for word goes before a shared word
        if answers and not (meets and _met(context, words, made.text, cast, heard)):
            return Bridge(made, (*facts, f"{heard[0][0]}.they_said"), link=heard[0][0], again=again)
        need = None if again else _met(context, words, made.text, cast, heard)
        if need:
            return Bridge(made, (need.path, *facts), need=need)
        link = next((path for path, text in heard[1:] if shared(words, text)), "")
        return Bridge(made, (*facts, f"{link}.they_said") if link else facts, link=link, again=again)
    return None


def _merely_named(made: Told, turn: int) -> Told:
    """Return a strength that a colleague's letter tells in full as no more than its name: colleagues compare. `turn` counts the letters that name it."""
    if not made.lead or made.lead == made.rest:
        return made
    text = made.lead
    if turn % 2 == 0 and made.name and made.lead.startswith(_BRING):
        text = f"part of my work has been {made.name}"
    return Told(text, text, "", made.name)


def _met(context: Context, words: str, told: str, cast: Cast, heard: list[tuple[str, str]]) -> Need | None:
    """Return the need of the role that a strength meets best; None where it meets none, or would only say the same word twice."""
    ranked = sorted(((shared(words, n), -i) for i, n in enumerate(context.role.needs)), reverse=True)
    for score, negative in ranked:
        if not score:
            return None
        note = context.role.needs[-negative]
        if len(stems(note)) <= 2 and covers(told, note) == 1:
            return None
        said = any(covers(text, note) >= 0.6 for _, text in heard)
        need = read_need(note, cast, f"role.needs[{-negative}]", said)
        if need:
            return need
    return None


def _order(context: Context, heard: list[tuple[str, str]], mine: tuple[int, ...]) -> list[int]:
    """Return the strengths' places, best first: this letter's own, then those told in letters to colleagues."""
    strengths = context.candidate.strengths

    def points(i: int) -> float:
        words = f"{strengths[i].claim} {strengths[i].evidence}"
        return (
            3 * max((shared(words, text) for _, text in heard), default=0)
            + 1.0 * max((shared(words, need) for need in context.role.needs), default=0)
            + (0.5 if re.search(r"\d", strengths[i].evidence) else 0)
        )

    return sorted(range(len(strengths)), key=lambda i: (i not in mine, -points(i), i))


# A paper one holds, which notes name without its article: "someone with HGV licence".
_BARE_PAPER = compiled(
    r"^((?:some(?:one|body) with )?)(?!(?:an?|the|own|one|two|each|any|some(?:one|body)|\d\S*)\b)((?:(?!with\b)[\w-]+ ){1,3}(?:cert|certificate|licen[cs]e|permit|card|ticket|diploma|degree|badge|pass))(?=$| and |,)"
)


def read_need(note: str, cast: Cast, path: str, said: bool = False) -> Need | None:
    """Return a need of the role in words: "run nights alone" -> somebody: "someone who can run nights alone"; None where it cannot be told."""
    if private_or_pay(note) or sensitive(note) or len(note.split()) > 16:
        return None
    note = re.sub(
        r"(?i)^(?:must|should|needs? to|has to|have to|able to|ability to|can|be able to|the ability to|willing(?:ness)? to|they need|we need|looking for|wants?)\s+(?:be able to |to )?",
        "",
        note.strip(" .-*"),
    )
    if not note:
        return None
    pieces = read_notes(note, "writer", cast)
    piece = pieces[0] if pieces else UNSURE
    text = piece.text
    if piece.kind == "do":
        return Need(f"someone who can {text}", "somebody", path, said)
    if piece.kind == "adjective":
        return Need(f"someone {text}", "somebody", path, said)
    if piece.kind == "clause" and piece.subject == "other" and not piece.leans:
        return Need(text, "statement", path, said)
    if piece.kind not in {"noun", "ing"} or re.search(r"\b(?:within|inside|before|by|under|until)\b", text):
        return None
    if re.match(r"the \w+er\b", text) and not re.match(r"(?i)the\b", note):
        head = (
            next((x for x in re.split(r" (?:of|in|at|on|for|with|by|from|per|to) ", text[4:]) if x), "")
            .split()[-1]
            .lower()
        )
        one = head in w.COUNT_NOUNS | {"end", "audit", "handover", "start"} and not plural(head)
        text = f"a {text[4:]}" if one else text[4:]  # "faster close": one of its kind
    if re.match(r"the (?:\w+ ){1,2}(?:that|who)\b", text) and not re.match(r"(?i)the\b", note):
        text = article(text[4:])  # "menu that the line can plate"
    text = _BARE_PAPER.sub(lambda found: f"{found[1]}{article(found[2])}", text)
    first, last = text.split()[0], text.split()[-1]
    if is_person(last) and first not in w.DETERMINERS and not text[:1].isupper() and not first[:1].isdigit():
        return Need(article(text), "somebody", path, said)
    somebody = re.match(r"(?:some(?:one|body)|people|an? (?:[\w-]+ ){0,2}\w+ who)\b", text) or (
        re.match(r"an? ", text) and is_person(last)
    )
    return Need(text, "somebody" if somebody else "matter", path, said)
