"""`sincerely backup` and `sincerely restore`: a copy of everything, and its way back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sincerely.errors import BadInput, Refused

if TYPE_CHECKING:
    from sincerely.ops.copies import Copied
    from sincerely.ops.restore import Restored


ANSWER = "Answer: sincerely restore --gone NUMBER, with a --gone for each that is out, or --none-gone; or in the browser, in the outbox."


@click.command()
@click.argument("file")
@click.option("--replace", is_flag=True, help="Take the place of a file that has this name.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def backup(file: str, replace: bool, data: str, form: str) -> None:
    """Write a copy of everything into one FILE, also while Sincerely runs.

    It holds your letters and notes, but no password and nothing that lets somebody sign in. Put it back with `sincerely restore FILE`.
    """
    import json

    from sincerely import clock
    from sincerely.ops.copies import back_up

    now, target = clock.now(), _path(file)
    back_up(_folder(data) / "sincerely.sqlite3", target, now, replace=replace)
    size = target.stat().st_size
    if form == "json":
        click.echo(json.dumps({"file": str(target), "taken_at": now.isoformat(), "bytes": size}))
    else:
        click.echo(
            f"A copy of everything is in {target} ({size / 1e6:.1f} MB), and it was looked over: it is whole.\n"
            "It holds your letters and notes, so keep it where only you can get at it. Your mail password is not in it."
        )


@click.command()
@click.argument("file", required=False, default="")
@click.option(
    "--yes", is_flag=True, help="Put it in the place of what is there without asking; that is kept beside it."
)
@click.option(
    "--gone", "gone", type=int, multiple=True, metavar="NUMBER", help="After a restore: this letter has gone out since."
)
@click.option("--none-gone", is_flag=True, help="After a restore: none of them has gone out.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def restore(file: str, yes: bool, gone: tuple[int, ...], none_gone: bool, data: str, form: str) -> None:
    """Put the copy in FILE back. What is there now is kept beside it, and nothing is sent by itself afterwards.

    Letters that waited in the copy may have gone out since: you are asked once which did. Answer with --gone, or in the browser.
    """
    if bool(file) + bool(gone) + none_gone != 1:
        raise BadInput(
            "What shall be put back?",
            expected="sincerely restore FILE; or, to answer which letters have gone out since, --gone NUMBER or --none-gone",
        )
    if file:
        _put_back(_path(file), yes, data, form)
    else:
        _answer(gone, data, form)


def _put_back(copy: Path, yes: bool, data: str, form: str) -> None:
    import json
    import os
    from dataclasses import asdict

    from sincerely import clock
    from sincerely.ops.restore import restore

    folder = _folder(data)
    os.environ["SINCERELY_DATA"] = str(folder)

    def agreed(copied: Copied, replaces: bool) -> bool:
        if not replaces or yes:
            return True
        if not os.isatty(0):
            raise Refused(
                f"There is a job search in {folder} already. Nothing was changed. "
                "Say --yes to put the copy in its place; what is there now is kept beside it."
            )
        said = f"There is a job search in {folder} already. Put the copy from {_day(copied.taken_at)} in its place? What is there now is kept beside it."
        return click.confirm(said, err=True)

    done = restore(copy, folder, clock.now(), agreed)
    if form == "json":
        shown = {
            "taken_at": done.copied.taken_at.isoformat() if done.copied.taken_at else None,
            "kept": str(done.kept) if done.kept else None,
            "question": done.question,
            "asked": [asdict(row) | {"due": row.due.isoformat()} for row in done.asked],
            "gone": [asdict(row) | {"due": row.due.isoformat()} for row in done.gone],
            "without_password": list(done.without_password),
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        click.echo(_told(done))


def _told(done: Restored) -> str:
    lines = [f"The copy from {_day(done.copied.taken_at)} is in place, and it was looked over: it is whole."]
    if done.kept:
        lines.append(f"What was there before is kept: {done.kept}")
    if done.gone:
        lines += [
            "",
            "These have gone out since the copy was made. They are noted as sent, and nobody gets them again:",
            "",
        ]
        lines += [asked_line(row.letter, row.to, row.subject, row.before_says) for row in done.gone]
    if done.asked:
        lines += ["", f"{done.question} None of them goes by itself.", ""]
        lines += [asked_line(row.letter, row.to, row.subject, row.before_says) for row in done.asked]
        lines += ["", ANSWER]
    lines += ["", "What you wrote after that day is not in it: look into your Sent folder before you approve a draft."]
    for address in done.without_password:
        lines += ["", f"The password of {address} is not in a copy. Give it once more, in the settings."]
    return "\n".join(lines)


def asked_line(letter: int, to: str, subject: str, before_says: str) -> str:
    """Return a letter of the question after a restore, or of those known to be out, as a line."""
    told = f"  ({before_says.rstrip('.')})" if before_says else ""
    return f"{letter:>4}  to {to or 'nobody yet'}: {subject or 'a note without a subject'}{told}"


def _answer(gone: tuple[int, ...], data: str, form: str) -> None:
    import json

    from sincerely import bootstrap, clock

    bootstrap.open_journal(data)
    from sincerely.outbox import restored

    candidate = bootstrap.local_candidate()
    if not restored.asked(candidate):
        raise Refused("There is nothing to answer: no letter waits for it.")
    out, waiting = restored.answer(candidate, set(gone), clock.now())
    if form == "json":
        click.echo(json.dumps({"gone": out, "waiting": waiting}))
    else:
        click.echo(
            f"Noted: {out} sent. {waiting} not, and {'it waits' if waiting == 1 else 'they wait'} for your word: `sincerely letters` lists them."
        )


def _day(moment: datetime | None) -> str:
    return f"{moment.day} {moment:%B %Y}" if moment else "a day it does not tell"


def _path(file: str) -> Path:
    if file in {"", "-"}:
        raise BadInput("A copy is one file of its own", expected="the name of a file")
    return Path(file).expanduser()


def _folder(data: str) -> Path:
    import os

    from sincerely.database import on_a_server
    from sincerely.folder import data_folder

    if on_a_server(os.environ.get("DATABASE_URL", "")):
        raise BadInput(
            "The data are in a PostgreSQL (DATABASE_URL), which has tools of its own for copies",
            expected="pg_dump and pg_restore",
        )
    if data:
        os.environ["SINCERELY_DATA"] = data
    return data_folder()
