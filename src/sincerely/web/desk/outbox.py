"""What the outbox shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import KINDS
from sincerely.journal.actions.sendings import DECISIONS, NEWS
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.reasons import Why, in_words
from sincerely.journal.models import Application, Letter, MailAccount, Sending, SendingPhase
from sincerely.journal.models.reasons import Reason
from sincerely.outbox import decisions
from sincerely.outbox.restored import ASKED
from sincerely.prepared import prepared
from sincerely.web.desk.standing import Standing, standing_of

#: Of what is over only the newest are listed; the letters themselves are all under Letters.
NEWEST = 20


@dataclass(frozen=True, slots=True)
class Overtaken:
    """An application's letters that wait because of what was told since the yes to them: how many, that in words, and whether all go by hand."""

    application: Application
    count: int
    since: str
    by_hand: bool


def overtaken_of(sendings: Iterable[Sending]) -> list[Overtaken]:
    """Return the applications of those among `sendings` that are held by what was told since; a query only where there are any."""
    held: dict[int, list[Sending]] = defaultdict(list)
    for sending in sendings:
        if decisions.is_overtaken(sending) and sending.approval.letter.application_id:
            held[sending.approval.letter.application_id].append(sending)
    rows = Application.objects.filter(pk__in=held).select_related("employer").order_by("pk") if held else ()
    return [
        Overtaken(row, len(mine), _since(row, mine), all(each.way == "hand" for each in mine))
        for row in rows
        if (mine := held[row.pk])
    ]


def _since(application: Application, held: list[Sending]) -> str:
    """Return all that was told of an application since the first yes to these letters, in words: what held one of them may not be the worst of it."""
    first = min(sending.created_at for sending in held)
    told = counting(held[0].candidate).filter(application=application, kind__in=DECISIONS | NEWS, created_at__gt=first)
    kinds = [*told.order_by("at", "pk").values_list("kind", flat=True), *(each.details["kind"] for each in held)]
    words = list(dict.fromkeys(KINDS[kind].past for kind in kinds))
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


class Step(NamedTuple):
    """One dated step of a letter's way, with why in words."""

    at: datetime
    phase: str
    why: str


class Row(NamedTuple):
    """A letter on its way, as the outbox shows it; values only, so that what it looks like is worked out once (see `each`)."""

    pk: int
    letter_id: int
    subject: str
    reader: str
    to_address: str
    way: str
    state: str
    due: datetime
    zone: str
    steps: tuple[Step, ...]
    standing: Standing

    @property
    def sent(self) -> datetime | None:
        return next((step.at for step in self.steps if step.phase == "sent"), None)


class Unsent(NamedTuple):
    """An approved letter that waits for the candidate's own hands."""

    letter_id: int
    subject: str
    reader: str


def unsent_beside(letter: Letter) -> list[Unsent]:
    """Return the other letters that are approved and still to be sent by hand, the first approved first. One query."""
    rows = _by_hand(letter.candidate_id)
    return [
        Unsent(
            row.approval.letter_id, row.approval.subject, str(row.approval.letter.contact or row.approval.to_address)
        )
        for row in rows
        if row.approval.letter_id != letter.pk
    ]


def outbox_groups(candidate: Candidate, now: datetime) -> tuple[list[tuple[str, list[Row]]], list[Sending]]:
    """Return the candidate's sendings by what they wait for, each with where it stands, and all of them; one query a group, a few more for each that is held."""
    account = next(iter(_account(candidate.pk)), None)
    groups = _groups(candidate)
    sendings = [sending for _, rows in groups for sending in rows]
    steps = _steps(sendings)
    shown = [(words, [_row(each, steps[each.pk], standing_of(each, account, now)) for each in rows]) for words, rows in groups]  # fmt: skip
    return shown, sendings


def _row(sending: Sending, steps: list[Step], standing: Standing) -> Row:
    approval = sending.approval
    return Row(
        pk=sending.pk,
        letter_id=approval.letter_id,
        subject=approval.subject,
        reader=str(approval.letter.contact or approval.to_address),
        to_address=approval.to_address,
        way=sending.way,
        state=sending.state,
        due=max(sending.due_at, sending.next_try_at),
        zone=sending.zone,
        steps=tuple(steps),
        standing=standing,
    )


def _steps(sendings: list[Sending]) -> dict[int, list[Step]]:
    """Return of each sending what happened to it, the first step first."""
    found: dict[int, list[Step]] = {each.pk: [] for each in sendings}
    rows = SendingPhase.objects.filter(sending__in=list(found)).order_by("pk")
    for sending, at, phase, reason, details in rows.values_list("sending", "at", "phase", "reason", "details"):
        found[sending].append(Step(at, phase, in_words(Why(Reason(reason), details), phase)))
    return found


def _groups(candidate: Candidate) -> list[tuple[str, list[Sending]]]:
    needing = _needing(candidate.pk)
    kept_back = [row for row in needing if row.state == "held" and row.reason == Reason.ON_HOLD]
    groups = (
        (gettext("To be sent by hand, by you"), _by_hand(candidate.pk)),
        (gettext("These need you"), [row for row in needing if row not in kept_back]),
        (gettext("On hold, as you asked"), kept_back),
        (gettext("Waiting to go"), _waiting(candidate.pk)),
        (gettext("Sent"), _sent(candidate.pk)),
        (gettext("Taken back"), _taken_back(candidate.pk)),
    )
    return [(words, rows) for words, rows in groups if rows]


@prepared
def _account(candidate: Any) -> QuerySet[MailAccount]:
    return MailAccount.objects.filter(candidate=candidate)


@prepared
def _by_hand(candidate: Any) -> QuerySet[Sending]:
    rows = Sending.objects.filter(candidate=candidate, state="queued", way="hand", approval__voided_at=None)
    return rows.select_related(*SHOWN).order_by("pk")


@prepared
def _needing(candidate: Any) -> QuerySet[Sending]:
    rows = Sending.objects.filter(candidate=candidate, state__in=("uncertain", "failed", "held"))
    # those a restore asks about stand in its one question
    rows = rows.exclude(state__in=ASKED, reason=Reason.RESTORED)
    return rows.select_related("candidate", *SHOWN, "approval__letter__follow_up", "approval__letter__interview").order_by("due_at")  # fmt: skip


@prepared
def _waiting(candidate: Any) -> QuerySet[Sending]:
    rows = Sending.objects.filter(candidate=candidate, state__in=("queued", "claimed", "transmitting"))
    return rows.exclude(way="hand", state="queued").select_related(*SHOWN).order_by("due_at")


@prepared
def _sent(candidate: Any) -> QuerySet[Sending]:
    return _newest(Sending.objects.filter(candidate=candidate, state="sent"))


@prepared
def _taken_back(candidate: Any) -> QuerySet[Sending]:
    approved_again = Sending.objects.filter(approval__letter=OuterRef("approval__letter"), pk__gt=OuterRef("pk"))
    return _newest(Sending.objects.filter(~Exists(approved_again), candidate=candidate, state="cancelled"))


def _newest(rows: QuerySet[Sending]) -> QuerySet[Sending]:
    """Return the newest of what is over, without texts."""
    # Only the numbers are put in order: with all they hold twenty thousand take three times as long.
    newest = Sending.objects.filter(pk__in=rows.order_by("-due_at").values("pk")[:NEWEST])
    return newest.select_related(*SHOWN).only(*OF_WHAT_IS_OVER).order_by("-due_at")


#: What is shown of a sending beside its own columns.
SHOWN = ("copy", "approval__letter__contact")
OF_WHAT_IS_OVER = (
    "state", "reason", "details", "way", "zone", "due_at", "next_try_at", "attempts", "copy__state", "copy__note",
    "approval__subject", "approval__to_address", "approval__letter__contact__title", "approval__letter__contact__name",
)  # fmt: skip
