"""What every verb of the journal shares: one transaction on one candidate, that candidate's rows alone, and a plan computed anew at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, models, transaction

from sincerely.accounts.models import Candidate
from sincerely.bootstrap import Busy, explained
from sincerely.errors import BadInput
from sincerely.journal.models.base import Owned
from sincerely.prepared import prepared

Row = TypeVar("Row", bound=Owned)

#: A candidate's `wake_at` while something is on record that the plan does not know yet: past by any clock.
AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)

# The candidate whose transaction is open in this thread: a verb called by another verb joins it, and the plan is made once, by the outermost.
_open: ContextVar[int | None] = ContextVar("open_candidate", default=None)


@contextmanager
def changing(candidate: Candidate, now: datetime, *, plan_later: bool = False) -> Iterator[None]:
    """Run one verb: all of it is recorded with the plan that follows from it, or none of it.

    With `plan_later` the candidate is recorded as one to be planned anew instead: by `replan`, which whoever asks for this calls when all is done, else by
    the next sweep's `wake`. Raises Busy when the database cannot be written (another program holds it, or the disk is full); nothing is recorded then.
    """
    if _open.get() == candidate.pk:
        yield
        return
    from sincerely.journal.actions.plan import reconcile

    token = _open.set(candidate.pk)
    try:
        with transaction.atomic():
            if plan_later:
                _wake_at_once(candidate)  # takes the lock too
                yield
            else:
                lock(candidate)
                yield
                reconcile(candidate, now)
    except OperationalError as error:
        raise explained(error) or Busy(f"Nothing was recorded: the database could not be written ({error}).") from error
    finally:
        _open.reset(token)


@contextmanager
def unplanned(candidate: Candidate) -> Iterator[None]:
    """Run one verb that nothing owed follows from, all of it or none; the plan is not made anew. Raises Busy as `changing` does."""
    try:
        with transaction.atomic():
            lock(candidate)
            yield
    except OperationalError as error:
        raise explained(error) or Busy(f"Nothing was recorded: the database could not be written ({error}).") from error


def _wake_at_once(candidate: Candidate) -> None:
    # Plain SQL for the same reason as in `sendings.enter`: it belongs to every letter that goes out.
    with connection.cursor() as cursor:
        moment = connection.ops.adapt_datetimefield_value(AT_ONCE)
        cursor.execute("UPDATE accounts_candidate SET wake_at = %s WHERE id = %s", [moment, candidate.pk])


def lock(candidate: Candidate) -> None:
    """Hold the candidate's row till the transaction ends, so that two verbs of one candidate never interleave; SQLite's IMMEDIATE holds the whole file already.

    Always the first lock of a transaction, before any sending's: two that took them the other way round would wait for each other.
    """
    # no_key: rows that merely point to the candidate may be written meanwhile.
    if not _held(candidate.pk):
        raise Candidate.DoesNotExist("no such candidate")


@prepared
def _held(candidate: Any) -> models.QuerySet[Candidate]:
    return Candidate.objects.select_for_update(no_key=True).filter(pk=candidate).only("pk")


def get_owned(model: type[Row], candidate: Candidate, pk: object) -> Row:
    """Fetch one row of this candidate's; a stranger's number raises the model's DoesNotExist, as one that never was."""
    return model._default_manager.get(pk=pk, candidate=candidate)


def own(candidate: Candidate, *rows: Owned | None) -> None:
    """Refuse rows of another candidate with their DoesNotExist. None is nobody's and passes."""
    for row in rows:
        if row is not None and row.candidate_id != candidate.pk:
            raise type(row).DoesNotExist(f"no such {type(row).__name__.lower()}")


def make(model: type[Row], candidate: Candidate, now: datetime, **fields: Any) -> Row:
    """Store a new row. Raises BadInput where a field does not fit, in words a person can act on."""
    return checked(model(candidate=candidate, created_at=now, **fields))


def change(row: Row, fields: Mapping[str, Any]) -> bool:
    """Store what is different; say whether anything was. Raises BadInput where a field does not fit."""
    different = {name: value for name, value in fields.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    if different:
        checked(row, list(different))
    return bool(different)


def checked(row: Row, fields: list[str] | None = None) -> Row:
    """Validate and save a row, or only some of its fields."""
    links = [field for field in row._meta.fields if isinstance(field, models.ForeignKey)]
    for link in links:
        if link.is_cached(row) and isinstance(getattr(row, link.name), Owned):
            own(row.candidate, getattr(row, link.name))
    try:
        row.clean_fields(exclude={link.name for link in links})
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise BadInput(f"{name.replace('_', ' ').capitalize()}: {messages[0]}") from error
    row.save(update_fields=fields)
    return row


def allowed(fields: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Return `fields`, texts stripped; a name that is none of `names` is a programmer's fault and raises TypeError."""
    unknown = set(fields) - set(names)
    if unknown:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    return {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}
