"""What an employer's page shows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q

from sincerely.accounts.models import Candidate
from sincerely.journal.facts.letter_states import letters_listed
from sincerely.journal.facts.messages import in_order
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.models import Application, Contact, Employer, Letter
from sincerely.web.desk.applications import Row
from sincerely.web.desk.inbox import kind_words

#: So many letters and messages stand on the page, the newest; the search has all.
NEWEST = 20


def employer_page(candidate: Candidate, employer: Employer, now: datetime) -> dict[str, Any]:
    """Return everything about one employer."""
    here = set(Application.objects.filter(employer=employer).values_list("pk", flat=True))
    posts, stages = applications_at(candidate, now)
    rows = [Row(post, stages[post.pk]) for post in reversed(posts) if post.pk in here]
    letters = Letter.objects.filter(
        Q(application__employer=employer) | Q(contact__employer=employer), candidate=candidate
    )
    numbers = list(letters.distinct().order_by("-saved_at", "-pk").values_list("pk", flat=True)[: NEWEST + 1])
    shown = {row.letter.pk: row for row in letters_listed(candidate, numbers[:NEWEST])}
    theirs = Q(employer=employer) | Q(application__employer=employer) | Q(contact__employer=employer)
    messages = list(in_order(candidate).filter(theirs).order_by("-at", "-pk")[: NEWEST + 1])
    return {
        "employer": employer,
        "rows": sorted(rows, key=lambda row: row.stage.closed),
        "people": Contact.objects.filter(candidate=candidate, employer=employer).order_by("name", "pk"),
        "letters": [shown[pk] for pk in numbers[:NEWEST] if pk in shown],
        "messages_here": [(row, kind_words(row.settled_as or row.kind)) for row in messages[:NEWEST]],
        "more": len(numbers) > NEWEST or len(messages) > NEWEST,
    }
