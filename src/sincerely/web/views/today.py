"""Today: what is owed, what comes, what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.journal.facts.desk_order import REMINDS, beneath_offers
from sincerely.journal.facts.today import Owed, owed, promise_of
from sincerely.journal.models import Message, NotesDraft
from sincerely.outbox import restored
from sincerely.prepared import prepared
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.drafts import notes_words
from sincerely.web.desk.inbox import look_words
from sincerely.web.desk.lists import page_of
from sincerely.web.desk.offers import expiries

#: So much of what is owed stands on the desk at once: more is no day's work.
A_DAY = 20
#: So much of each kind that can wait is unfolded at once; the calendar has all of it.
IN_FOLD = 10


@require_GET
@for_candidate
def today(request: CandidateRequest) -> HttpResponse:
    """Lay out the desk: one thing to do next, and the reason."""
    desk = owed(request.candidate, clock.now())
    # What is approved goes by itself, except what is to be sent by hand; the rest is to be done, its first one next.
    on_their_way = [row for row in desk.owed if row.letter_state == "approved"]
    to_do = _told_apart(row for row in desk.owed if row.letter_state != "approved" and not row.for_me)
    for_me = [row for row in desk.owed if row.for_me]
    # What is owed stands there once: no promise beside it that it keeps, and no reminder of it among what comes.
    standing = {tuple(row.key.split(":")[:2]) for row in desk.owed}
    near = [row for row in desk.near if (REMINDS.get(row.rule), row.key.split(":")[1]) not in standing]
    kept_by = {promise_of(row) for row in desk.owed}
    to_do, beneath = beneath_offers(to_do, desk.stages)
    page = page_of(to_do, request.GET, A_DAY)
    ((messages, *notes, restored_from),) = _at_hand(request.candidate.pk)
    shown = {
        "desk": desk,
        "to_do": to_do,
        "page": page,
        "beneath": [(rows[0].employer, rows) for rows in beneath.values()],
        "for_me": for_me[:IN_FOLD],
        "further": desk.further[:IN_FOLD],
        "near": near,
        "promised": [each for each in desk.promised if each.id not in kept_by],
        # What the fold says it holds is what it shows.
        "folded": len(for_me[:IN_FOLD]) + len(desk.further[:IN_FOLD]),
        "beyond": desk.later + len(for_me[IN_FOLD:]) + len(desk.further[IN_FOLD:]),
        "on_their_way": on_their_way,
        # After an interview nothing is more pressing than to tell of it.
        "first_id": to_do[0].id if to_do and not desk.untold else None,
        "expiries": expiries(request.candidate),
        "restored_question": restored.question_from(restored_from),
        "not_recorded": notes_words(*notes),
        "to_look_at": look_words(messages),
        "room": "today",
    }
    return render(request, "web/today.html", shown)


def _told_apart(rows: Iterable[Owed]) -> list[Owed]:
    """Return the rows of one list, those that read alike with since when each is owed."""
    rows = list(rows)
    read = Counter((row.title, row.employer, row.role) for row in rows)
    days = Counter((row.title, row.employer, row.role, row.starts.date()) for row in rows)
    return [
        row._replace(since=row.starts if days[*alike, row.starts.date()] > 1 else row.starts.date())
        if read[alike] > 1
        else row
        for row in rows
        for alike in [(row.title, row.employer, row.role)]
    ]


@prepared
def _at_hand(candidate: Any) -> QuerySet[Any]:
    """Return how many messages wait for a word, how many notes are not recorded, when the last of them was typed, and of which copy the letters are that one is asked about; one row."""
    mine = {"candidate": OuterRef("pk")}
    looks = Message.objects.filter(**mine, settled_at=None).order_by().values("candidate").annotate(n=Count("pk"))
    notes = NotesDraft.objects.filter(**mine).order_by().values("candidate").annotate(n=Count("pk"))
    last = NotesDraft.objects.filter(**mine).order_by("-saved_at").values("saved_at")[:1]
    counts = Coalesce(Subquery(looks.values("n")), 0), Coalesce(Subquery(notes.values("n")), 0)
    copy = Subquery(restored.first_details(OuterRef("pk")))
    return Candidate.objects.filter(pk=candidate).values_list(*counts, Subquery(last), copy)
