"""Putting a copy back: looked at, made ready beside the database it replaces, and then in its place in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from sincerely.errors import BadInput, Refused, SincerelyError
from sincerely.folder import claim_folder, use_folder_alone
from sincerely.ops.copies import BUSY_CODES, Copied, copy_database, look_at, opened
from sincerely.ops.whole import flush, put_in_place, unwritable

if TYPE_CHECKING:
    from sincerely.journal.models import Sending

UNDER_WORK = ".putting-back-"


@dataclass(frozen=True, slots=True)
class Asked:
    """A letter that went out since the copy was made, or may have: its number, whom it is to, when it was to go, what the database from before says."""

    letter: int
    subject: str
    to: str
    due: datetime
    before_says: str


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a restore. `kept` is where the database from before lies now, None where there was none; `without_password` are mail addresses.

    `asked` is what the question is about, `gone` what the database from before knows to be out: that is noted as sent.
    """

    copied: Copied
    kept: Path | None
    question: str
    asked: tuple[Asked, ...]
    gone: tuple[Asked, ...]
    without_password: tuple[str, ...]


def restore(copy: Path, folder: Path, now: datetime, agreed: Callable[[Copied, bool], bool]) -> Restored:
    """Put a copy into a data folder; `agreed` is asked, with what the copy tells of itself and whether it would take something's place.

    Nothing that waits in the copy is sent by itself afterwards. Django is set up by this, so a process does it once, before it opened a journal.
    Raises Refused while another process uses the folder and where nobody agreed, BadInput for a copy that cannot be used or a disk without room: nothing
    is changed then.
    """
    with closing(_claimed(folder)):
        use_folder_alone(folder)
        database = folder / "sincerely.sqlite3"
        with suppress(OSError):  # what is not there, or cannot be looked at, is told of where it is opened
            if copy.samefile(database):
                raise BadInput("This is the database itself", file=str(copy), expected="a copy of it")
        copied = look_at(copy)
        if copied.newer:
            raise BadInput(
                "This copy was written by a newer version of Sincerely. Nothing was changed",
                file=str(copy),
                expected="to be put back by that version",
            )
        if not agreed(copied, database.exists()):
            raise Refused("Nothing was changed.")
        try:
            with _workplace(folder) as work:
                ready = work / "sincerely.sqlite3"
                ready.touch(mode=0o600)
                copy_database(copy, ready)
                found = _made_ready(work, folder, copied, now)
                flush(ready)
                return Restored(copied, _put(ready, database, now), *found)
        except OSError as error:
            raise unwritable(folder, error) from error


def _claimed(folder: Path) -> IO[str]:
    try:
        return claim_folder(folder)
    except BadInput as error:
        if "already runs" not in error.message:
            raise
        raise Refused(
            f"{folder}: Sincerely runs on this folder. Stop it first (Ctrl-C where `sincerely serve` runs); nothing was changed."
        ) from error


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """Yield a folder of its own inside the data folder, so that what is made there can be moved into place in one step."""
    for left in folder.glob(f"{UNDER_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)  # of a restore that was killed
    work = Path(tempfile.mkdtemp(prefix=UNDER_WORK, dir=folder))
    named = os.environ.get("SINCERELY_DATA")
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        os.environ.pop("SINCERELY_DATA", None)
        if named is not None:
            os.environ["SINCERELY_DATA"] = named


def _made_ready(
    work: Path, folder: Path, copied: Copied, now: datetime
) -> tuple[str, tuple[Asked, ...], tuple[Asked, ...], tuple[str, ...]]:
    """Bring the copy in `work` up to this version and hold what waits in it; return the question that is now open, and what is known."""
    with opened(work / "sincerely.sqlite3", "rw") as database:
        database.execute("DROP TABLE IF EXISTS sincerely_copy")
        database.commit()
    from sincerely import bootstrap

    bootstrap.open_journal(str(work))
    from django.db import connections, transaction

    from sincerely.accounts.models import Candidate
    from sincerely.integrations.secrets import secrets_in
    from sincerely.journal.models import MailAccount, Mailbox
    from sincerely.outbox import carried, restored
    from sincerely.outbox.account import secret_name

    known: list[carried.Gone] = []  # of a database that cannot be read nothing is known
    try:
        with transaction.atomic():
            restored.hold_all(copied.taken_at, now)
            with suppress(SincerelyError), opened(folder / "sincerely.sqlite3", "ro") as before:
                known = carried.went_out(before)
            gone = [row for row in carried.carry_over(known, copied.taken_at, now) if row.state == "sent"]
        open_ = [row for candidate in Candidate.objects.order_by("pk") for row in restored.asked(candidate)]
        keep = secrets_in(folder)
        lacking = [row.address for row in MailAccount.objects.exclude(username="") if not keep.get(secret_name(row))]
        lacking += [f"the mailbox {row.username}" for row in Mailbox.objects.all() if not keep.get(secret_name(row))]
        return (
            restored.question(open_),
            tuple(_told(row, restored.told_of(row)) for row in open_),
            tuple(_told(row, restored.told_of(row)) for row in gone),
            tuple(lacking),
        )
    finally:
        connections.close_all()  # the last one to close folds SQLite's log in: what is moved is one file


def _told(row: Sending, before_says: str) -> Asked:
    approval = row.approval
    to = approval.to_name or approval.to_address
    return Asked(approval.letter_id, approval.subject, to, row.due_at, before_says)


def _put(ready: Path, database: Path, now: datetime) -> Path | None:
    """Give the finished database its name; what had the name before keeps lying beside it under the one returned."""
    if not database.exists():
        put_in_place(ready, database, replace=True)
        return None
    _fold(database)
    kept = database.with_name(f"sincerely-before-{now:%Y-%m-%d-%H%M%S}.sqlite3")
    try:
        _second_name(database, kept)
        for rest in ("-wal", "-shm"):
            if (log := database.with_name(database.name + rest)).exists():
                _second_name(log, kept.with_name(kept.name + rest))
                log.unlink()
        put_in_place(ready, database, replace=True)
    except FileExistsError:
        raise Refused(f"{kept} is there already. Nothing was changed. Try again in a second.") from None
    return kept


def _fold(database: Path) -> None:
    """Make one file of a database and its log. What is damaged stays as it lies and is kept so; raises BadInput where another program holds it."""
    try:
        with opened(database, "rw") as before:
            before.execute("PRAGMA journal_mode=DELETE")
    except SincerelyError as error:
        if getattr(error.__cause__, "sqlite_errorcode", None) in BUSY_CODES:
            raise


def _second_name(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:
        # Some disks know no second names.
        try:
            shutil.copy2(file, name)
        except OSError:
            name.unlink(missing_ok=True)
            raise
    flush(name.parent)
