"""What the outbox shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.core.etiquette.kinds import KINDS
from sincerely.journal.actions.sendings import DECISIONS, NEWS
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Application, MailAccount, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.outbox import decisions
from sincerely.outbox.restored import ASKED
from sincerely.web.desk.standing import Standing, standing_of

KEPT_BACK = gettext_lazy("On hold, as you asked")
TO_SEND = gettext_lazy("To be sent by hand, by you")
GROUPS = (
    (gettext_lazy("These need you"), ("uncertain", "failed", "held")),
    (gettext_lazy("Waiting to go"), ("queued", "claimed", "transmitting")),
    (gettext_lazy("Sent"), ("sent",)),
    (gettext_lazy("Taken back"), ("cancelled",)),
)
#: Of what is over only the newest are listed; the letters themselves are all under Letters.
NEWEST = 20


@dataclass(frozen=True, slots=True)
class Overtaken:
    """An application's letters that wait because of what was told since the yes to them: how many, and that in words."""

    application: Application
    count: int
    since: str


def overtaken_of(sendings: Iterable[Sending]) -> list[Overtaken]:
    """Return the applications of those among `sendings` that are held by what was told since; a query only where there are any."""
    held: dict[int, list[Sending]] = defaultdict(list)
    for sending in sendings:
        if decisions.is_overtaken(sending) and sending.approval.letter.application_id:
            held[sending.approval.letter.application_id].append(sending)
    rows = Application.objects.filter(pk__in=held).select_related("employer").order_by("pk") if held else ()
    return [Overtaken(row, len(held[row.pk]), _since(row, held[row.pk])) for row in rows]


def _since(application: Application, held: list[Sending]) -> str:
    """Return all that was told of an application since the first yes to these letters, in words: what held one of them may not be the worst of it."""
    first = min(sending.created_at for sending in held)
    told = counting(held[0].candidate).filter(application=application, kind__in=DECISIONS | NEWS, created_at__gt=first)
    kinds = [*told.order_by("at", "pk").values_list("kind", flat=True), *(each.details["kind"] for each in held)]
    words = list(dict.fromkeys(KINDS[kind].past for kind in kinds))
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def outbox_groups(candidate: Candidate, now: datetime) -> list[tuple[str, list[tuple[Sending, Standing]]]]:
    """Return the candidate's sendings by what they wait for, each with where it stands; one query a group, a few more for each that is held."""
    account = MailAccount.objects.filter(candidate=candidate).first()
    return [(words, [(row, standing_of(row, account, now)) for row in rows]) for words, rows in _groups(candidate)]


def _groups(candidate: Candidate) -> list[tuple[str, list[Sending]]]:
    whole = (
        "candidate",
        "copy",
        "approval__letter__contact",
        "approval__letter__follow_up",
        "approval__letter__interview",
    )
    groups = []
    by_hand = Sending.objects.filter(candidate=candidate, state="queued", way="hand", approval__voided_at=None)
    if found := list(by_hand.select_related(*whole).prefetch_related("phases").order_by("pk")):
        groups.append((str(TO_SEND), found))
    approved_again = Sending.objects.filter(approval__letter=OuterRef("approval__letter"), pk__gt=OuterRef("pk"))
    for words, states in GROUPS:
        rows = (
            Sending.objects.filter(candidate=candidate, state__in=states)
            .exclude(way="hand", state="queued")
            # those a restore asks about stand in its one question
            .exclude(state__in=ASKED, reason=Reason.RESTORED)
            .select_related(*whole)
            .prefetch_related("phases")
        )
        if "cancelled" in states:
            rows = rows.exclude(Exists(approved_again))
        over = states[0] in {"sent", "cancelled"}
        if over:
            # Only the numbers are put in order: with their texts twenty thousand take three times as long.
            newest = rows.select_related(None).order_by("-due_at").values("pk")[:NEWEST]
            rows = rows.filter(pk__in=newest)
        found = list(rows.order_by("-due_at" if over else "due_at"))
        kept_back = [row for row in found if row.state == "held" and row.reason == Reason.ON_HOLD]
        for title, rows_of in ((words, [row for row in found if row not in kept_back]), (KEPT_BACK, kept_back)):
            if rows_of:
                groups.append((str(title), rows_of))
    return groups
