"""Writing a letter from a form that is data: the places in their order, each said the first way its facts allow."""

from __future__ import annotations

import re

from sincerely.core.letters import wording
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.notes.spelt import notes_spelt_right
from sincerely.core.letters.patterns import Pattern, Way
from sincerely.core.letters.record import holds, lookup
from sincerely.core.letters.slots import asides
from sincerely.core.letters.slots.filling import Writing
from sincerely.core.letters.telling.moments import moments_of
from sincerely.core.letters.unused import untold, unused
from sincerely.core.letters.values import Context, Draft, Sentence
from sincerely.core.people.names import address, first_name, is_house
from sincerely.core.reading.patterns import compiled

GAP = "[in your own words:"


def write(pattern: Pattern, context: Context, variant: int = 0, *, words: WordClasses) -> Draft:
    """Return the letter of a form to `context.recipient`; `words`: what each word can be. The same context and variant give the same letter, always."""
    context = notes_spelt_right(context, words)
    at = Writing(context, _turn(context, variant), pattern.language, words)
    order = pattern.orders[at.turn % len(pattern.orders)]
    lacks: list[str] = []
    made = {name: _place(at, name, pattern.places[name], lacks) for part in order for name in part}
    body = _body(pattern, at, order, made)
    for name in pattern.drop:
        if _fits(pattern, body, made):
            break
        made[name] = ([], False)
        body = _body(pattern, at, order, made)
    made = {name: (wording.placed(name, said), lines) for name, (said, lines) in made.items()}
    sentences = tuple(s for part in order for name in part for s in made[name][0])
    facts = frozenset(fact for s in sentences for fact in s.facts)
    theirs = [m for m in moments_of(context, at.rank, panel=at.is_panel) if m.owner == "reader"]
    return Draft(
        form=pattern.form,
        subject=_subject(pattern, at),
        body=body,
        to=context.recipient.email,
        sentences=sentences,
        missing=tuple(dict.fromkeys([*(p for p in pattern.needs if not lookup(context, p)), *lacks])),
        unused=(*unused(pattern, context, body, facts), *untold(pattern, theirs, context, facts)),
    )


Made = dict[str, tuple[list[Sentence], bool]]


def _turn(context: Context, variant: int) -> int:
    """Return where the choice among equal wordings begins: letters to different people begin differently, a variant moves on."""
    return sum(map(ord, context.recipient.name + context.employer.name)) + variant


def _place(at: Writing, name: str, ways: tuple[Way, ...], lacks: list[str]) -> tuple[list[Sentence], bool]:
    """Return the sentences of a place, and whether they are a list; nothing where no way fits. What the way lacks joins `lacks`."""
    turn = at.turn + sum(map(ord, name))  # so that the same opening does not always bring the same close
    for way in ways:
        if way.register and way.register != at.register:
            continue
        if not all(holds(at.context, c) for c in way.when) or any(holds(at.context, c) for c in way.unless):
            continue
        said = _said(at, way, turn)
        if said:
            lacks += [way.lacks] if way.lacks else []
            return said, way.lines
    return [], False


def _said(at: Writing, way: Way, turn: int) -> list[Sentence]:
    if not way.each:
        return _one(at, way, turn, "")
    out = []
    for nth, path in enumerate(at.entries(way.each)):
        said = _one(at, way, turn + nth, path)
        if not said:
            return []
        out += said
    return out


def _one(at: Writing, way: Way, turn: int, it: str) -> list[Sentence]:
    filled = [f for say in way.say if (f := at.fill(say, it))]
    if not filled:
        return []
    found = filled[turn % len(filled)]
    if way.lines:
        return [
            Sentence(text=wording.upper_first(asides.unmarked(found.text)), facts=found.facts, gap=GAP in found.text)
        ]
    whole = wording.sentence(asides.lifted(found.text), at.register, opens=found.text.endswith(":"))
    return [
        Sentence(text=part, facts=found.facts, gap=GAP in part)
        for part in ([whole] if GAP in whole else wording.split_sentences(whole))
    ]


def _body(pattern: Pattern, at: Writing, order: tuple[tuple[str, ...], ...], made: Made) -> str:
    blocks: list[str] = []
    for part in order:
        running: list[str] = []
        for name in part:
            sentences, lines = made[name]
            if lines:
                blocks += [" ".join(running)] if running else []
                blocks.append("\n".join(f"- {s.text}" for s in sentences))
                running = []
            else:
                running += [s.text for s in sentences]
        blocks += [" ".join(running)] if running else []
    if pattern.layout == "post":
        return "\n\n".join(blocks)
    if pattern.layout == "note":
        informal = at.context.recipient.rapport == "first-name" or not at.context.recipient.title
        greeting = _greeting(at, as_note=informal)
        return (
            f"{greeting}\n" + " ".join(blocks) + (f"\n{at.context.candidate.name}" if at.context.candidate.name else "")
        )
    return "\n\n".join([_greeting(at, friend=pattern.layout == "friend"), *blocks, _close(at)])


def _fits(pattern: Pattern, body: str, made: Made) -> bool:
    words = sum(len(s.text.split()) for said, _ in made.values() for s in said)
    return words <= pattern.most and (not pattern.most_characters or len(body) <= pattern.most_characters)


def _subject(pattern: Pattern, at: Writing) -> str:
    """One that names something goes before one that could be of any mail."""
    own, _ = _place(at, "subject", pattern.places.get("subject", ()), [])
    if own:
        return re.sub(r"(?<!\b[ap]\.m)\.+$", "", own[0].text)  # an hour keeps its point: "at 9 a.m."
    naming = [asides.unmarked(f.text) for say in pattern.subject if "{" in say and (f := at.fill(say))]
    filled = naming or [say for say in pattern.subject if "{" not in say]
    return wording.upper_first(filled[at.turn % len(filled)]) if filled else ""


# Names that are short already: nobody writes "Dear Aunt" to Aunt Peg.
_KIN = compiled(
    r"(?i)(?:aunt\w*|uncle|gran\w*|nan\w*|nonna|oma|opa|mum|mom|mummy|dad|daddy|cousin|father|sister|brother|coach|pastor)\b"
)


def _greeting(at: Writing, *, friend: bool = False, as_note: bool = False) -> str:
    who = at.context.recipient
    if is_house(who.name, at.context.employer.name):
        return at.ways.greets(at.context.employer.name, "house")
    if friend and who.name:
        reader, rapport = who.name if _KIN.match(who.name) else first_name(who.name), "first-name"
    else:
        reader = address(who.name, title=who.title, rapport=who.rapport, dialect=at.dialect)
        rapport = "note" if as_note else who.rapport
    return at.ways.greets(reader, rapport)


def _close(at: Writing) -> str:
    me = at.context.candidate
    lines = [at.ways.closes(at.register, at.turn), me.name or at.ways.writer, me.phone]
    return "\n".join(line for line in lines if line)
