"""What is beside a letter in the editor: findings, what the sentences rest on, likeness with the others to this employer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.core.letters.likeness import likeness
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Context, Finding
from sincerely.data.forms import goes_by_mail
from sincerely.integrations.proofreading import proofreader
from sincerely.journal.facts.letters import context_of
from sincerely.journal.models import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One finding as the editor shows it; `field` is where it stands, `start` and `end` count in that field's own text."""

    finding: Finding
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """How alike this letter is to another one of the same interview, in whole percent, with the passages they share."""

    letter_id: int
    name: str
    percent: int
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """All that the editor shows of a letter's text."""

    findings: tuple[Shown, ...]
    alike: tuple[Alike, ...]
    rests_on: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def grave(self) -> list[Shown]:
        """Findings that would hurt: the wrong name, a place left open."""
        return [shown for shown in self.findings if shown.finding.severity == "error"]

    @property
    def to_mend(self) -> int:
        return sum(shown.finding.severity != "advice" for shown in self.findings)


def reviewed(letter: Letter, subject: str, body: str) -> Reviewed:
    """Read `subject` and `body` as the letter's text, saved or not."""
    context = context_of(
        letter.candidate,
        application=letter.application,
        interview=letter.interview,
        contact=letter.contact,
        cause=letter.follow_up.cause if letter.follow_up else None,
    )
    others = _others(letter)
    # A note goes into the network's own box, which has no subject.
    head = f"Subject: {subject}\n\n" if goes_by_mail(letter.form) else ""
    found = review(
        head + body,
        form=letter.form,
        context=context,
        others=tuple(other.body for other in others),
        proofreader=proofreader(),
    )
    return Reviewed(
        findings=tuple(_shown(finding, len(head), len(subject)) for finding in found),
        alike=tuple(_alike(body, other) for other in others if other.body.strip()),
        rests_on=tuple(_rests_on(letter, body, context)),
    )


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
}


def _rests_on(letter: Letter, body: str, context: Context):  # type: ignore[no-untyped-def]
    """Yield (sentence, facts in words) for each drafted sentence that still stands in the text."""
    plain = " ".join(body.split())
    for sentence in letter.sentences:
        text = " ".join(str(sentence.get("text", "")).split())
        facts = tuple(
            dict.fromkeys(words for path in sentence.get("facts", ()) if (words := _fact_words(path, context)))
        )
        if text and text in plain and facts:
            yield text, facts


def _fact_words(path: str, context: Context) -> str:
    """Say what a path into the context holds: "interview.topics[0].they_said" -> 'they said: "..."'."""
    value: object = context
    last = ""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        value = getattr(value, "with_" if name == "with" else name, None)
        last = name
        if index and isinstance(value, tuple):
            value = value[int(index)] if int(index) < len(value) else None
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
    if value is not None and hasattr(value, "claim"):
        return f"your strength: {value.claim}" + (f" ({value.evidence})" if value.evidence else "")  # type: ignore[attr-defined]
    return ""
