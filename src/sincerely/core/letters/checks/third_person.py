"""Somebody at either end of a letter who is spoken of as if they were somewhere else: the reader as "she", the writer by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.people.names import parse_name
from sincerely.core.reading.patterns import compiled

READER = Kind(
    code="TP101",
    type="reader-spoken-of",
    severity="warning",
    guidance="thank-you.proofread",
    what="the reader is spoken of in the third person in a letter to them",
    why="It reads as if the letter were meant for somebody else, or made from notes.",
    needs="the name of the recipient",
)
WRITER = Kind(
    code="TP102",
    type="writer-spoken-of",
    severity="warning",
    guidance="thank-you.proofread",
    what="the writer stands in their own letter by name, in the third person",
    why="A letter that speaks of its writer by name seems to be somebody else's.",
    needs="the name of the candidate",
)
KINDS = (READER, WRITER)

_DOES = (
    r"(?:said|says|asked|asks|told|tells|mentioned|mentions|explained|explains|wanted|wants|wondered|needs?|thinks?|thought|showed|shows|described|describes|"
    r"is|was|has|had|does|did|will|would|can|could|likes?|liked|hates?|reckons?|believes?|cares?|runs|ran|manages?|managed|leads?|led|worked|works|made|gave|took|kept|knows?|knew|feels?|felt|hopes?|hoped|pointed|suggested|spoke|talked|lost|found|built|started|set|ended|did)"
)
_ASKED = compiled(
    r"(?<![\w'’-])(?P<who>He|She|he|she) (?:also |then |even |really )?(?:asked|told me|said|says|wanted|wants|mentioned|explained|wondered|pointed out|cares|described|showed me)\b"
)
# Anybody else whom a "she" may be.
_SOMEBODY = compiled(
    r"(?i)\b(?:somebody|someone|anyone|nobody|who|colleague|manager|director|boss|mentor|teacher|nurse|doctor|surgeon|patient|resident|pupil|student|child|boy|girl|son|daughter|mother|father|mum|mom|dad|wife|husband|sister|brother|"
    r"man|woman|lady|client|customer|guest|driver|chef|owner|engineer|supervisor|foreman|apprentice|trainee|assistant|\w{3,}(?:er|or|ist|ian|ant|ee))\b"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look in the body for the reader and the writer in the third person; a firm, a place or somebody else of that name is left alone."""
    if setting.context is None or setting.form in {"public-post", "linkedin-note"}:
        return
    context = setting.context
    taken = {x.lower() for name in setting.people if name != context.recipient.name for x in name.split()}
    taken |= {x.lower() for x in f"{context.employer.name} {context.employer.city}".split()}
    reader, writer = _called(context.recipient.name, taken), _called(context.candidate.name, taken)
    for match in _spoken_of(reader - writer, letter):
        start, end = match.start("who"), match.end("who")
        said = 'The letter is to them: say "you".'
        own = "your" if match["who"].endswith(("'s", "’s")) else "you"
        yield finding(READER, letter, start, end, said, (own,))
    for match in _spoken_of(writer - reader, letter):
        own = "my" if match["who"].endswith(("'s", "’s")) else "I"
        yield finding(WRITER, letter, match.start("who"), match.end("who"), 'The letter is yours: say "I".', (own,))
    if context.recipient.name:
        yield from _pronoun(letter, taken)


def _called(name: str, taken: set[str]) -> set[str]:
    """Return the words by which a letter may call somebody; none that somebody else there has as well."""
    parts = [x for x in parse_name(name).full.split() if len(x) > 2 and x[:1].isupper()]
    return {x for x in (parts[:1] + parts[-1:]) if x.lower() not in taken}


def _spoken_of(names: set[str], letter: Letter) -> Iterator[re.Match[str]]:
    if not names:
        return
    any_of = "|".join(sorted(map(re.escape, names)))
    said = re.compile(
        rf"(?<![\w'’-])(?<!\bSt )(?<!\bSt\. )(?P<who>(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor)\.? )?(?:{any_of})(?: (?:{any_of}))?(?:['’]s(?= [a-z])|(?= {_DOES}\b)))(?! (?:&|and) [A-Z])"
    )
    for match in said.finditer(letter.text, letter.body.start, letter.body.end):
        before = letter.text[letter.body.start : match.start()]
        if before.count('"') % 2 or before.count("“") > before.count("”"):
            continue  # what somebody said is quoted as they said it
        if not re.search(
            r"(?:[A-Z&]\w* |\bI am |I'm |\b[Nn]ame is |\bI, |(?:another|different|other|your colleague|your) )$",
            before[-24:],
        ):
            yield match


def _pronoun(letter: Letter, taken: set[str]) -> Iterator[Finding]:
    """Find a "she asked" that nobody but the reader can be: the letter has named no other person before it."""
    match = _ASKED.search(letter.text, letter.body.start, letter.body.end)
    if not match or "you" not in letter.plain.lower():
        return
    before = letter.text[letter.body.start : match.start()]
    named = re.search(r"(?<=[a-z,] )[A-Z][a-z]+", before)
    others = {x.lower() for x in re.findall(r"[A-Za-z]+", before)} & taken
    if not (named or others or _SOMEBODY.search(before)):
        start, end = match.start("who"), match.end("who")
        yield finding(
            READER,
            letter,
            start,
            end,
            'Who is this? If it is the reader, say "you".',
            ("You" if start == letter.body.start else "you",),
        )
