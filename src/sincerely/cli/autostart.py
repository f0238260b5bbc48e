"""`sincerely autostart`: what you approved goes out although Sincerely is closed."""

from __future__ import annotations

import click

from sincerely.errors import BadInput


@click.command()
@click.option("--remove", is_flag=True, help="Stop it and take it away again, without a trace.")
@click.option("--status", is_flag=True, help="Only say whether it is set up and runs.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def autostart(remove: bool, status: bool, data: str, form: str) -> None:
    """Let this computer send what you approved also while Sincerely is closed.

    It runs `sincerely tick --every 60s` whenever you are signed in: by systemd, by launchd on a Mac, by the task scheduler on Windows.
    """
    import json
    import os

    from sincerely.folder import data_folder
    from sincerely.ops import autostart as jobs

    if remove and status:
        raise BadInput("Only one of --remove and --status can be meant.")
    if data:
        os.environ["SINCERELY_DATA"] = data
    folder = data_folder()
    file, look = jobs.where(folder)
    was_there = False
    if remove:
        was_there = jobs.remove(folder)
    elif not status:
        jobs.set_up(folder)
    there, runs = jobs.is_set_up(folder), jobs.runs(folder)
    if form == "json":
        click.echo(json.dumps({"set_up": there, "runs": runs, "folder": str(folder), "file": file, "look": look}))
    elif remove:
        click.echo(
            "Taken away. What you approved now goes only while `sincerely serve` or `sincerely tick` runs."
            if was_there
            else "There was nothing to take away."
        )
    elif not there:
        click.echo("Not set up. What you approved goes only while `sincerely serve` or `sincerely tick` runs.")
    else:
        says = "Set up" if status else "Done"
        click.echo(
            f"{says}: while this computer is on and you are signed in, what you approved goes out by itself. A closed laptop sends when it is opened again.\n"
            f"What runs stands in {file}\n"
            f"{'It runs now' if runs else 'It does not run now'}; to look: {look}\n"
            "To take it away again: sincerely autostart --remove"
        )
