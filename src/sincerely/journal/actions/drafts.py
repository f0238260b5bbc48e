"""Notes kept while they are typed. They count for nothing, so nothing is planned anew."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import OperationalError, transaction

from sincerely.accounts.models import Candidate
from sincerely.bootstrap import Busy, explained
from sincerely.journal.actions.base import lock, make
from sincerely.journal.models import NotesDraft


def keep_draft(
    candidate: Candidate, key: str, page: str, before: str, fields: str, now: datetime, *, anew: bool = False
) -> NotesDraft | None:
    """Keep a debrief as it stands in one page, and return it.

    `page` is the page's own name, `before` the page whose text it began from, empty for an empty one. Where another page has written meanwhile, both are kept.
    Where it was recorded or erased elsewhere, nothing is kept and None returned; with `anew` it is kept as a new one. Raises Busy.
    """
    try:
        with transaction.atomic():
            lock(candidate)
            row = NotesDraft.objects.filter(candidate=candidate, key=key).first()
            if row is None and before and not anew:
                return None
            if row is None or row.page not in {page, before}:
                key = key if row is None and not before else new_key()
                return make(NotesDraft, candidate, now, key=key, page=page, fields=fields, saved_at=now)
            row.page, row.fields, row.saved_at = page, fields, now
            row.save(update_fields=["page", "fields", "saved_at"])
            return row
    except OperationalError as error:
        raise explained(error) or Busy(f"Nothing was kept: the database could not be written ({error}).") from error


def drop_draft(candidate: Candidate, key: str) -> bool:
    """Erase a draft: it is recorded, or not wanted. Say whether there was one."""
    return bool(NotesDraft.objects.filter(candidate=candidate, key=key).delete()[0])


def new_key() -> str:
    """Return a name that no draft and no page has."""
    return secrets.token_urlsafe(16)
