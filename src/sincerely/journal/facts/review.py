"""What is beside a letter in the editor: findings, what the sentences rest on, likeness with the others to this employer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sincerely.accounts.models import Candidate
from sincerely.core.letters.checks.placeholders import GAP, LEFT
from sincerely.core.letters.compose import UnknownForm, other_wordings
from sincerely.core.letters.likeness import likeness
from sincerely.core.letters.review import review, seems_open
from sincerely.core.letters.values import Context, Finding, Promise, Sentence
from sincerely.data.forms import SHIPPED_FORMS, act_weights, goes_by_mail
from sincerely.data.names import word_classes
from sincerely.integrations.proofreading import proofreader
from sincerely.journal.facts.letters import context_of
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
class Resting:
    """A drafted sentence that stands in the text: its words, the same with their line breaks and where, what it rests on, what else could stand there."""

    text: str
    standing: str
    start: int
    end: int
    facts: tuple[str, ...]
    others: tuple[str, ...]


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

    @property
    def to_mend(self) -> int:
        return sum(shown.finding.severity != "advice" for shown in self.findings)


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
    shown = [_shown(finding, len(head), len(subject)) for finding in found]
    aside = {(row.code, row.quote): row for row in PutAside.objects.filter(letter=letter)}
    return Reviewed(
        findings=tuple(s for s in shown if (s.finding.code, s.quote) not in aside),
        aside=tuple((s, row) for s in shown if (row := aside.get((s.finding.code, s.quote)))),
        alike=tuple(_alike(body, other) for other in others if other.body.strip()),
        rests_on=tuple(_rests_on(letter, body, context)),
    )


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


_WORDS = {
    "they_said": "they said",
    "i_said": "you said",
    "topic": "you talked about",
    "since": "you thought since",
    "claim": "your strength",
    "evidence": "your strength",
    "role.title": "the post",
    "role.needs": "the post needs",
    "employer.name": "the employer",
    "open_questions": "you left open",
    "questions": "you left open",
    "interview.date": "the day of the interview",
    "status.promised": "the day they named for their answer",
    "request.deadline": "the day they want it by",
    "offer.expiry": "the day the offer ends",
}


def _rests_on(letter: Letter, body: str, context: Context) -> Iterator[Resting]:
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
        facts = tuple(dict.fromkeys(told for path in sentence.facts if (told := _fact_words(path, context))))
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


def _fact_words(path: str, context: Context) -> str:
    """Say what a path into the context holds: "interview.topics[0].they_said" -> 'they said: "..."'."""
    value: object = context.more if path.partition(".")[0] in context.more else context
    last = ""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        if isinstance(value, Mapping):
            value = value.get(name)
        else:
            value = getattr(value, "with_" if name == "with" else name, None)
        last = name
        if index and isinstance(value, tuple):
            value = value[int(index)] if int(index) < len(value) else None
    if last == "format":
        return ""  # whether it was a call or a visit only chose the words
    if isinstance(value, date):
        return f"{_WORDS[path]}: {value:%A} {value.day} {value:%B}" if path in _WORDS else ""
    if isinstance(value, str) and value:
        words = _WORDS.get(re.sub(r"\[\d+\]", "", path)) or _WORDS.get(last, last.replace("_", " "))
        return f"{words}: {value}"
    if value is not None and hasattr(value, "topic"):
        parts = [
            f"{_WORDS[name]}: {getattr(value, name)}"
            for name in ("topic", "they_said", "i_said", "since")
            if getattr(value, name)
        ]
        return "; ".join(parts)
    if isinstance(value, Promise):
        return f"{'you' if value.by == 'me' else 'they'} promised: {value.what}"
    if value is not None and hasattr(value, "claim"):
        return f"your strength: {value.claim}" + (f" ({value.evidence})" if value.evidence else "")  # type: ignore[attr-defined]
    return ""
