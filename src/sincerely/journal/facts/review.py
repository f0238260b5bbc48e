"""What is beside a letter in the editor: findings, what the sentences rest on, likeness with the others to this employer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.letters.checks.placeholders import GAP, LEFT
from sincerely.core.letters.compose import UnknownForm, other_wordings
from sincerely.core.letters.likeness import likeness
from sincerely.core.letters.review import review, seems_open
from sincerely.core.letters.values import Context, Finding, Sentence
from sincerely.data.forms import SHIPPED_FORMS, act_weights, goes_by_mail
from sincerely.data.names import word_classes
from sincerely.integrations.proofreading import proofreader
from sincerely.journal.facts.letters import context_of
from sincerely.journal.facts.resting import Resting, fact_words, resting_by_words
from sincerely.journal.models import Letter, OwnWord, PutAside

LONGEST_QUOTE = 300
OTHER_WORDINGS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One finding as the editor shows it; `field` is where it stands, `start` and `end` count in that field's own text."""

    finding: Finding
    field: str
    start: int
    end: int

    @property
    def quote(self) -> str:
        """The words by which it is known again after an edit; empty where it is about the whole letter."""
        quote = self.finding.quote.strip()
        return "" if "\n\n" in quote or len(quote) > LONGEST_QUOTE else quote

    @property
    def word(self) -> str:
        """The word that may be right as it is, where the finding is about spelling."""
        return self.quote if self.finding.type == "spelling" and len(self.quote.split()) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """How alike this letter is to another one of the same interview, in whole percent, with the passages they share."""

    letter_id: int
    name: str
    percent: int
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """All that the editor shows of a letter's text. `aside` are the findings put aside, each with the row that says so."""

    findings: tuple[Shown, ...]
    aside: tuple[tuple[Shown, PutAside], ...]
    alike: tuple[Alike, ...]
    rests_on: tuple[Resting, ...]

    @property
    def grave(self) -> list[Shown]:
        """Findings that would hurt: the wrong name, a place left open."""
        return [shown for shown in self.findings if shown.finding.severity == "error"]

    @property
    def unfinished(self) -> list[Shown]:
        """Places left open, with which no letter goes out; one of Sincerely's own stays open even put aside, because putting aside fills nothing."""
        seen = [*self.findings, *(shown for shown, _ in self.aside if shown.finding.code == GAP.code)]
        return [s for s in seen if s.finding.type == LEFT.type and s.finding.severity == "error"]


def reviewed(letter: Letter, subject: str, body: str, today: date | None = None) -> Reviewed:
    """Read `subject` and `body` as the letter's text, saved or not; `today` tells the year of dates that have none."""
    context = context_of(
        letter.candidate,
        application=letter.application,
        interview=letter.interview,
        contact=letter.contact,
        cause=letter.follow_up.cause if letter.follow_up else None,
    )
    others = _others(letter)
    head = _head(letter, subject)
    found = review(
        head + body,
        form=letter.form,
        context=context,
        others=tuple(other.body for other in others),
        proofreader=proofreader(),
        own_words=own_words(letter.candidate),
        today=today,
        weights=act_weights(),
    )
    shown = [_shown(finding, len(head), len(subject)) for finding in _told_once(found)]
    aside = {(row.code, row.quote): row for row in PutAside.objects.filter(letter=letter)}
    return Reviewed(
        findings=tuple(s for s in shown if (s.finding.code, s.quote) not in aside),
        aside=tuple((s, row) for s in shown if (row := aside.get((s.finding.code, s.quote)))),
        alike=tuple(_alike(body, other) for other in others if other.body.strip()),
        rests_on=tuple(_rests_on(letter, body, context)),
    )


#: What a letter without a word of the talk is told; while a gap stands open for that very word, the gap says it.
_SAID_BY_A_GAP = frozenset({"TY102", "TY104"})


def _told_once(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that a gap left open says already, or that are about its own words."""
    gaps = [finding for finding in found if finding.code == GAP.code]
    return [
        finding
        for finding in found
        if finding in gaps
        or not (
            any(gap.start <= finding.start and finding.end <= gap.end for gap in gaps)
            or (gaps and finding.code in _SAID_BY_A_GAP)
        )
    ]


def unfinished(letter: Letter, subject: str, body: str) -> str:
    """Say which place of the text is still to be filled, in words for the candidate; empty where none is."""
    # Nearly always none is, and reading the whole letter takes long.
    if not seems_open(_head(letter, subject) + body):
        return ""
    for shown in reviewed(letter, subject, body).unfinished:
        way_out = "" if shown.finding.code == GAP.code else " (If these very words are meant, put the remark aside.)"
        return f"One place is still yours to fill: {shown.finding.quote.strip()}{way_out}"
    return ""


def _head(letter: Letter, subject: str) -> str:
    # A note goes into the network's own box, which has no subject.
    return f"Subject: {subject}\n\n" if goes_by_mail(letter.form) else ""


def own_words(candidate: Candidate) -> tuple[str, ...]:
    """Return the words that the candidate has said are right."""
    return tuple(OwnWord.objects.filter(candidate=candidate).values_list("word", flat=True))


def _others(letter: Letter) -> list[Letter]:
    if letter.interview_id is None:
        return []
    same = Letter.objects.filter(candidate=letter.candidate, interview=letter.interview_id, form=letter.form)
    return list(same.exclude(pk=letter.pk).select_related("contact").order_by("pk"))


def _shown(finding: Finding, head: int, subject: int) -> Shown:
    if finding.start >= head:
        return Shown(finding=finding, field="body", start=finding.start - head, end=finding.end - head)
    lead = len("Subject: ")
    return Shown(
        finding=finding,
        field="subject",
        start=min(max(finding.start - lead, 0), subject),
        end=min(max(finding.end - lead, 0), subject),
    )


def _alike(body: str, other: Letter) -> Alike:
    found = likeness(body, other.body)
    return Alike(
        letter_id=other.pk,
        name=str(other.contact or other.to_address),
        percent=round(100 * found.share),
        passages=tuple(passage.text for passage in found.passages),
    )


def _rests_on(letter: Letter, body: str, context: Context) -> list[Resting]:
    """Return the sentences that rest on something: those drafted, as they were or in other words, and by their words those reworded or typed by hand."""
    standing = list(_drafted(letter, body, context))
    return sorted([*standing, *resting_by_words(body, context, standing)], key=lambda row: row.start)


def _drafted(letter: Letter, body: str, context: Context) -> Iterator[Resting]:
    """Yield each drafted sentence that still stands in the text, as drafted or in other words."""
    plain = " ".join(body.split())
    drafted = tuple(
        Sentence(
            text=" ".join(str(s.get("text", "")).split()),
            facts=tuple(s.get("facts", ())),
            gap=bool(s.get("gap")),
            place=str(s.get("place", "")),
        )
        for s in letter.sentences
    )
    asked = _Asked(letter.form, letter.variant, drafted, repr(context), context)
    for sentence, others in zip(drafted, _wordings(asked), strict=True):
        words = (sentence.text, *others)
        standing = next((said for said in words if said and said in plain), None)
        facts = tuple(dict.fromkeys(told for path in sentence.facts if (told := fact_words(path, context))))
        if standing is None or not (facts or others):
            continue
        found = re.search(r"\s+".join(map(re.escape, standing.split())), body)
        assert found is not None  # `plain` is the body but for its blanks
        rest = tuple(said for said in words if said != standing)[:OTHER_WORDINGS]
        yield Resting(text=standing, standing=found[0], start=found.start(), end=found.end(), facts=facts, others=rest)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A draft whose other wordings are asked for; two are the same when the record says the same."""

    form: str
    variant: int
    sentences: tuple[Sentence, ...]
    record: str
    context: Context = field(compare=False)


# A letter is read again at every pause of the typing, and its facts are the same then; writing seven others takes a quarter of a second.
@lru_cache(maxsize=32)
def _wordings(asked: _Asked) -> tuple[tuple[str, ...], ...]:
    try:
        return other_wordings(
            asked.form, asked.context, asked.sentences, asked.variant, forms=SHIPPED_FORMS, words=word_classes()
        )
    except UnknownForm:
        return tuple(() for _ in asked.sentences)
