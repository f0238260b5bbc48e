"""What every check shares: the kinds of findings, how one is made, and the setting a letter is read in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

from sincerely.core.late import late
from sincerely.core.letters.anchors import may_hold
from sincerely.core.letters.english.vocabulary import specific, stems, wordset
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.sentence_acts import HARMFUL, ActWeights, Weighed
from sincerely.core.letters.values import Context, Finding, Proofreader, Severity
from sincerely.core.people.names import fold, parse_name

#: Forms that mostly go to people one knows, who may be greeted and spoken to as friends are.
AMONG_FRIENDS = wordset(
    "article-share supporter-message congratulation keep-in-touch lead-thanks referral-thanks referral-request introduction-request "
    "milestone-update help-offer mentor-check-in adviser-request reference-thanks"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of finding: its code, the type other programs know, what it means to a reader, and whose advice it serves.

    `needs` names what the check cannot do without, in words for "left out, since there is no ..."; empty when it needs
    the letter only. `what` is one line for the documentation.
    """

    code: str
    type: str
    severity: Severity
    guidance: str
    what: str
    why: str
    needs: str = ""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a letter is read against. Empty `others` and no context mean: not known. `said` is what each sentence does by the `weights`, None where it was not weighed."""

    form: str = ""
    context: Context | None = None
    others: tuple[str, ...] = ()
    proofreader: Proofreader | None = None
    attachments: tuple[str, ...] | None = None
    english: bool = True
    today: date | None = None
    names_in_text: tuple[str, ...] = field(default=())
    said: tuple[Weighed, ...] | None = None
    weights: ActWeights | None = None

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody on record but the candidate, the recipient first."""
        if self.context is None:
            return ()
        found = [self.context.recipient.name, *self.context.interview.others]
        found += [n for t in self.context.interview.topics for n in re.split(r"\s*;\s*", t.with_)]
        return tuple(dict.fromkeys(n for n in found if n))

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The folded words of every name on record: people, the candidate, employer, city."""
        if self.context is None:
            return frozenset()
        c = self.context
        names = [*self.people, c.candidate.name, c.employer.name, c.employer.city, c.employer.country]
        return frozenset(w for name in names for w in fold(name).split())

    @cached_property
    def record(self) -> str:
        """Everything the context says, as one text: what a fact may rest on."""
        return "\n".join(_strings(self.context)) if self.context else ""

    @cached_property
    def record_words(self) -> frozenset[str]:
        """Every word of the record, folded: right as it is written."""
        return frozenset(fold(w) for w in re.findall(r"[^\W\d_]+", self.record))

    @cached_property
    def aside(self) -> set[str]:
        """Stems that make no letter specific: names on record, the employer's, the role's own words."""
        if self.context is None:
            return stems(*self.names_in_text)
        c = self.context
        return stems(
            *self.people, *self.names_in_text, c.candidate.name, c.employer.name, c.role.title, c.employer.city
        )

    def doing(self, act: str) -> Iterator[Part]:
        """Yield every sentence below the subject that does an act, by its words alone."""
        return (s.part for s in self.said or () if act in s.acts and not s.subject)

    def lacks(self, act: str) -> bool:
        """Say whether sentences were weighed and none has even a fair chance of an act that a letter may owe."""
        return self.said is not None and not any(True for _ in self.doing(act))

    @cached_property
    def harsh(self) -> bool:
        """Say whether a sentence of the letter does harm: what else may be wrong with it is then less in doubt."""
        return any(sentence.harsh or sentence.acts & HARMFUL for sentence in self.said or ())

    def may_be(self, act: str, letter: Letter) -> Iterator[Part]:
        """Yield every sentence that may do an act, where a rule that says so as well is believed: all of them where none was weighed."""
        if self.said is None:
            return iter(letter.sentences)
        return (sentence.part for sentence in self.said if act in sentence.likely)

    def may_do(self, act: str, at: int) -> bool:
        """Say whether a rule that calls the sentence around `at` so is believed: where no sentence was weighed, it is."""
        around = self._around(at)
        return around is None or act in around.likely

    def does(self, act: str, at: int) -> bool:
        """Say whether the sentence around `at` does an act, by its words alone."""
        around = self._around(at)
        return around is not None and act in around.acts and not around.subject

    def _around(self, at: int) -> Weighed | None:
        if not self.said:
            return None
        place = bisect_right(self.said, at, key=lambda sentence: sentence.part.start) - 1
        return self.said[place] if place >= 0 and at < self.said[place].part.end else None

    def specific(self, text: str) -> set[str]:
        """Return the stems in a text that are about something in particular."""
        return specific(text, self.aside)

    @cached_property
    def reader(self) -> str:
        """How the recipient is spoken of in a message: the given name, the full one, or "the reader"."""
        name = self.context.recipient.name if self.context else ""
        return (parse_name(name).given or name) if name else "the reader"


class Check(Protocol):
    """One module's reading of a letter."""

    def __call__(self, letter: Letter, setting: Setting) -> Iterable[Finding]: ...


def finding(
    kind: Kind,
    letter: Letter,
    start: int,
    end: int,
    message: str,
    suggestions: Sequence[str] = (),
    *,
    severity: Severity | None = None,
    why: str = "",
) -> Finding:
    """Make a finding over `text[start:end]`; the quote is what stands there."""
    return Finding(
        code=kind.code,
        type=kind.type,
        severity=severity or kind.severity,
        message=message,
        why=why or kind.why,
        guidance=kind.guidance,
        start=start,
        end=end,
        quote=letter.text[start:end],
        suggestions=tuple(s for s in dict.fromkeys(suggestions) if s != letter.text[start:end]),
    )


def phrase(pattern: str) -> re.Pattern[str]:
    """Compile words as a person writes them: any white space between them, any case, whole words only."""
    return late(pattern, re.IGNORECASE, _spaced)


def _spaced(pattern: str, _: re.RegexFlag) -> str:
    pattern = pattern.replace(r"\w+", r"[\w'-]+")  # a word may be "won't" or "follow-up"
    spaced = re.sub(r" \*", r"\\s*", re.sub(r" +(?![*?])", r"\\s+", pattern))
    return rf"(?<![\w'-])(?:{spaced})(?![\w])"


def phrases(block: str, **parts: str) -> re.Pattern[str]:
    """Compile a list of phrases, one or several a line; `<name>` in it stands for a part given by that name."""
    for name, part in parts.items():
        block = block.replace(f"<{name}>", part)
    return phrase("|".join(line.strip() for line in block.strip().splitlines() if line.strip()))


def everywhere(pattern: re.Pattern[str], letter: Letter, *, frame: bool = False) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in the writer's own words: subject, body and postscript; with `frame`, greeting and close too."""
    if not may_hold(pattern, letter.keys):
        return
    for start, end in letter.own():
        yield from pattern.finditer(letter.plain, start, end)
    if frame:
        for part in (letter.salutation, letter.close):
            if part:
                yield from pattern.finditer(letter.plain, part.start, part.end)


def cased(model: str, text: str) -> str:
    """Return a replacement with the capital of what it replaces."""
    return text[:1].upper() + text[1:] if model[:1].isupper() and not text[:1].isupper() else text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _strings(getattr(value, name))
    elif value is not None and not isinstance(value, bool):
        yield str(value)
        if isinstance(value, float) and 0 < value < 1:
            yield f"{value * 100:g}%"  # a bonus of 0.1 is read as 10%
