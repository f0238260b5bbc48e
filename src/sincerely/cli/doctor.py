"""`sincerely doctor`: is everything in order?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sincerely.ops.doctor import Check


@click.command()
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--no-mail", is_flag=True, help="Do not connect to the mail server.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def doctor(data: str, no_mail: bool, form: str) -> None:
    """Look whether everything is in order, and say what to do. Changes nothing and sends nothing; exit code 1 when something is wrong."""
    import json
    import os
    from dataclasses import asdict

    from sincerely import clock
    from sincerely.folder import data_folder, has_journal, named_folder

    if data:
        os.environ["SINCERELY_DATA"] = data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
    folder = data_folder() if named_folder().exists() else named_folder()
    if has_journal():
        import django

        django.setup()  # which makes the folder, and what else a first start makes: not where there is nothing yet
    from sincerely.ops.doctor import examine

    checks = examine(folder, clock.now(), connect=not no_mail)
    if form == "json":
        click.echo(json.dumps([asdict(check) for check in checks], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_line(check) for check in checks))
    if any(check.verdict == "wrong" for check in checks):
        sys.exit(1)


def _line(check: Check) -> str:
    line = f"{check.verdict:<13} {check.name}: {check.says}"
    return f"{line}\n{'':<13} {check.do}" if check.do else line
