"""Is everything in order? Each thing that sending and keeping rest on, looked at, with what to do."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sincerely.bootstrap import applied_steps, sqlite_at_risk
from sincerely.database import on_a_server
from sincerely.errors import SincerelyError
from sincerely.ops import autostart
from sincerely.ops.copies import APPS, applied_migrations, damage, known_migrations, opened
from sincerely.outbox.awake import awake, last_sweep, serve_runs
from sincerely.zones import machine_zone, zone_data_version, zone_or_utc

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate

Verdict = Literal["ok", "look at this", "wrong"]
MEGABYTE = 1_000_000
#: Below it nothing can be relied on; below the other it is time to make room.
NO_ROOM, LITTLE_ROOM = 20 * MEGABYTE, 200 * MEGABYTE
#: This program is not older than that.
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, and what to do where it is not in order."""

    name: str
    verdict: Verdict
    says: str
    do: str = ""


def examine(folder: Path, now: datetime, *, connect: bool, candidate: Candidate | None = None) -> list[Check]:
    """Look at everything; nothing is changed and no letter is sent. With `connect` the mail server is reached and signed in to, which may take 15 seconds.

    With `candidate` only that one's mail account and letters are told of: others may share the machine, and are strangers to each other.
    """
    database = folder / "sincerely.sqlite3"
    checks = [_room(folder, database), *_modes(folder), _zone_data(now)]
    if on_a_server(os.environ.get("DATABASE_URL", "")):
        found, newest = _of_a_server()
        checks += [*found, _clock(now, newest)]
        if any(check.verdict != "ok" for check in found):
            return checks
        mail = [*_accounts(connect, candidate), *_mailboxes(connect, candidate)]
        return [*checks, *mail, _worker(folder, now, candidate)]
    checks = [_sqlite(), *checks]
    if not database.is_file():
        return [*checks, _clock(now, None), Check("data", "ok", f"There is no job search in {folder} yet.")]
    try:
        with opened(database, "ro") as rows:
            found = list(_data(rows))
            newest = rows.execute("SELECT max(created_at) FROM journal_event").fetchone()[0]
            checks += [*found, _clock(now, newest), _wal(rows)]
    except (SincerelyError, sqlite3.Error) as error:
        said = str(error).removeprefix(f"{database}: ")
        return [*checks, _clock(now, None), Check("data", "wrong", said, _LAST_RESORT)]
    if any(check.name in {"data", "version"} and check.verdict != "ok" for check in found):
        return checks
    mail = [*_accounts(connect, candidate), *_mailboxes(connect, candidate)]
    return [*checks, *mail, _worker(folder, now, candidate)]


_LAST_RESORT = "Copy the whole folder as it lies, then put your last copy back: sincerely restore FILE."


def _sqlite() -> Check:
    if not sqlite_at_risk():
        return Check("SQLite", "ok", f"Version {sqlite3.sqlite_version}.")
    return Check(
        "SQLite",
        "look at this",
        f"Version {sqlite3.sqlite_version} has a very rare fault in its write-ahead log, mended in 3.51.3.",
        "Nothing is wrong now. Make a copy now and then: sincerely backup FILE.",
    )


def _of_a_server() -> tuple[list[Check], str | None]:
    """Look at the database that DATABASE_URL names; return what was found and when the newest thing was recorded there."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error
    from django.db.models import Max

    from sincerely.journal.models import Event

    try:
        version = _version({step for step in applied_steps() if step[0] in APPS}, "database", "pg_dump")
        newest = Event.objects.aggregate(at=Max("created_at"))["at"] if version.verdict == "ok" else None
    except ImproperlyConfigured:
        do = "Install it: pip install 'sincerely[postgresql]'."
        return [Check("data", "wrong", "What speaks with the PostgreSQL of DATABASE_URL is not installed.", do)], None
    except Error:  # its text may hold a name or a password
        do = "Start it, or correct DATABASE_URL. Until then nothing is sent and nothing recorded."
        return [Check("data", "wrong", "The PostgreSQL of DATABASE_URL cannot be used.", do)], None
    kept = Check("data", "ok", "Kept in PostgreSQL (DATABASE_URL); its own tools copy and check it.")
    return [version, kept], newest.astimezone(UTC).replace(tzinfo=None).isoformat() if newest else None


def _version(applied: set[tuple[str, str]], what: str, copy: str) -> Check:
    known = known_migrations()
    if applied - known:
        return Check(
            "version", "wrong", f"This {what} was written by a newer version of Sincerely.", "Use that version."
        )
    if known - applied:
        return Check(
            "version", "look at this", f"This {what} is from an older version of Sincerely.",
            f"It is brought up to date at the next start. Make a copy before: {copy}.",
        )  # fmt: skip
    return Check("version", "ok", "The tables are those of this version.")


def _data(rows: sqlite3.Connection) -> Iterator[Check]:
    yield _version(applied_migrations(rows), "folder", "sincerely backup FILE")
    if found := damage(rows):
        yield Check("data", "wrong", f"The database is damaged: {found}.", _LAST_RESORT)
    elif lost := rows.execute("PRAGMA foreign_key_check").fetchone():
        yield Check("data", "wrong", f"A row of {lost[0]} points to one of {lost[2]} that is gone.", _LAST_RESORT)
    else:
        yield Check("data", "ok", "The database is whole.")


def _wal(rows: sqlite3.Connection) -> Check:
    (mode,) = rows.execute("PRAGMA journal_mode").fetchone()
    if mode == "wal":
        return Check("write-ahead log", "ok", "On: reading goes on while something is written.")
    return Check(
        "write-ahead log", "look at this", f"Off ({mode}).", "It is switched on at the next start, on a disk of this machine."
    )  # fmt: skip


def _room(folder: Path, database: Path) -> Check:
    there = next(place for place in (folder, *folder.absolute().parents) if place.is_dir())
    free = shutil.disk_usage(there).free
    wanted = 3 * database.stat().st_size if database.is_file() else 0
    said = f"{free / MEGABYTE:,.0f} MB are free."
    if free < max(NO_ROOM, wanted):
        return Check("disk", "wrong", said, "Make room: what is told or sent cannot be recorded on a full disk.")
    if free < LITTLE_ROOM:
        return Check("disk", "look at this", said, "Make room before it is full.")
    return Check("disk", "ok", said)


def _modes(folder: Path) -> Iterator[Check]:
    if sys.platform == "win32":
        return
    if not folder.is_dir():
        return
    # Of a link the file behind it counts, which may lie elsewhere or nowhere; it is not this folder's.
    paths = [path for path in (folder.resolve(), *folder.iterdir()) if not path.is_symlink()]
    readable = [path.name for path in paths if path.lstat().st_mode & 0o077]
    if readable:
        yield Check(
            "privacy", "look at this", f"Others on this computer can read {', '.join(sorted(readable)[:3])}.",
            f"Take their leave away: chmod -R go= {folder}",
        )  # fmt: skip
    else:
        yield Check("privacy", "ok", f"Only you can read {folder}.")


def _clock(now: datetime, newest: str | None) -> Check:
    said = f"{_when(now)}; this computer is set to {machine_zone()}."
    latest = datetime.fromisoformat(newest).replace(tzinfo=UTC) if newest else BEGAN
    if now < BEGAN or now < latest - timedelta(minutes=10):
        known = f"something was recorded on {_when(latest)}" if latest > BEGAN else "that is before Sincerely was made"
        return Check("clock", "wrong", f"{said} But {known}.", "Set the clock: letters go by it.")
    return Check("clock", "ok", said)


def _zone_data(now: datetime) -> Check:
    issue = zone_data_version()
    year = int(issue[:4]) if issue[:4].isdigit() else 0
    if year < now.year - 1:
        return Check(
            "zone data", "look at this", f"From {issue}: where clocks were changed since, hours may be wrong.",
            "Update your system (its package is called tzdata).",
        )  # fmt: skip
    return Check("zone data", "ok", f"Issue {issue} of the world's time zones.")


def _accounts(connect: bool, candidate: Candidate | None) -> Iterator[Check]:
    from sincerely.integrations.smtp import SmtpSession
    from sincerely.journal.models import MailAccount
    from sincerely.outbox.account import server_of

    whose = {"candidate": candidate} if candidate else {"candidate__sample": False}
    rows = list(MailAccount.objects.filter(**whose).order_by("pk"))
    if not rows:
        yield Check("mail account", "ok", "None is connected: you send by hand.")
    for row in rows:
        name = f"{row.address} through {row.host}"
        try:
            server = server_of(row)
        except OSError as error:
            yield Check(
                "mail account",
                "wrong",
                f"{name}: its password cannot be read ({error.strerror}).",
                "Give it again in the settings.",
            )
            continue
        if row.username and not server.password and not server.token:
            yield Check(
                "mail account",
                "wrong",
                f"{name}: its password is not on this computer.",
                "Give it again in the settings.",
            )
        elif connect:
            with SmtpSession(server, timeout=15) as session:
                outcome = session.check()
            if outcome.kind == "sent":
                yield Check("mail account", "ok", f"{name}: connected and signed in; nothing was sent.")
            else:
                yield Check(
                    "mail account",
                    "wrong",
                    f"{name}: {outcome.says}",
                    "Look at the mail account in the settings, and try it there.",
                )
        elif row.tested_at:
            yield Check("mail account", "ok", f"{name}: it worked on {_when(row.tested_at)}.")
        else:
            yield Check(
                "mail account", "look at this", f"{name}: it has not worked yet.", "Try it once, in the settings."
            )


def _mailboxes(connect: bool, candidate: Candidate | None) -> Iterator[Check]:
    from sincerely.integrations.imap import Trouble
    from sincerely.journal.models import Mailbox
    from sincerely.outbox.account import try_mailbox

    whose = {"candidate": candidate} if candidate else {"candidate__sample": False}
    for row in Mailbox.objects.filter(**whose).order_by("pk"):
        name = f"{row.username} at {row.host}"
        try:
            folders = try_mailbox(row, None) if connect else None
        except Trouble as trouble:
            do = "Letters wait while it cannot be looked into. Look at the mailbox in the settings, and try it there."
            yield Check("mailbox", "wrong", f"{name}: {trouble.says}", do)
            continue
        if folders is not None and not (folders.sent and folders.drafts):
            says = f"{name}: signed in, but no folder was found for {'drafts' if folders.sent else 'sent letters'}."
            yield Check("mailbox", "look at this", says, "Choose it in the settings.")
        elif folders is not None:
            yield Check("mailbox", "ok", f"{name}: connected and signed in; nothing was read or changed.")
        elif row.tested_at:
            yield Check("mailbox", "ok", f"{name}: it worked on {_when(row.tested_at)}.")
        else:
            yield Check("mailbox", "look at this", f"{name}: it has not worked yet.", "Try it once, in the settings.")


def _worker(folder: Path, now: datetime, candidate: Candidate | None) -> Check:
    from sincerely.journal.models import Sending

    last = last_sweep()
    looked = f"The outbox was last looked at on {_when(last)}." if last else "Nothing has looked at the outbox yet."
    if awake(folder, now):
        who = "Sincerely runs." if serve_runs(folder) else "Something looks at the outbox (`sincerely tick --every`)."
        if not autostart.is_set_up(folder):
            alone = " Closed, nothing would send; sincerely autostart changes that." if autostart.possible() else ""
            return Check("sending", "ok", f"{who} {looked}{alone}")
        if autostart.runs(folder):
            return Check("sending", "ok", f"This computer sends by itself while you are signed in. {looked}")
        said = f"This computer was set up to send by itself, but that does not run. {who} {looked}"
        return Check(
            "sending",
            "look at this",
            said,
            f"Set it up once more: sincerely autostart. To look: {autostart.where(folder)[1]}",
        )
    waiting = Sending.objects.filter(state="queued", way="smtp").order_by("next_try_at")
    if candidate:
        waiting = waiting.filter(candidate=candidate)
    first = waiting.first()
    if first is None:
        return Check("sending", "ok", f"No letter waits to go, so nothing needs to be awake. {looked}")
    count = waiting.count()
    said = f"{count} {'letter waits' if count == 1 else 'letters wait'}, the first for {_when(first.next_try_at)}, and nothing is awake to send. {looked}"
    by_itself = "sincerely autostart" if autostart.possible() else autostart.BY_YOURSELF.rpartition(": ")[2]
    do = f"Start Sincerely (sincerely serve), or let only the outbox run: {by_itself}."
    return Check("sending", "wrong" if first.next_try_at < now - timedelta(minutes=15) else "look at this", said, do)


def _when(moment: datetime) -> str:
    here = moment.astimezone(zone_or_utc(machine_zone()))
    return f"{here.day} {here:%B %Y, %H:%M %Z}"
