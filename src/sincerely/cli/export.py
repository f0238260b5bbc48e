"""`sincerely export`: everything of a job search in open formats."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def export(folder: str, data: str, form: str) -> None:
    """Write everything into DIR, a new or empty folder, so that it can be read without Sincerely.

    Letters sent as .eml, drafts as text, tables as CSV, interviews as .ics, and all of it as one JSON document; README.txt says what each is.
    """
    import json

    from sincerely import bootstrap, clock

    bootstrap.open_journal(data)
    from sincerely.ops.export import export as write_everything

    target = Path(folder).expanduser()
    files = write_everything(bootstrap.local_user(), target, clock.now())
    if form == "json":
        click.echo(json.dumps({"folder": str(target), "files": files}, ensure_ascii=False, indent=2))
    else:
        click.echo(
            f"Everything is in {target}: {len(files)} files, and README.txt says what each is.\n"
            "It is all yours and private, remarks and notes included; your mail password is not in it."
        )
