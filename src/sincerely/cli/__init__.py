"""The command line: one module per noun, imported only when its command is called."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NoReturn

import click

from sincerely import __version__
from sincerely.errors import SincerelyError
from sincerely.kept_file import use_kept_file

# name -> (module:command, one line of help). The help stands here so that `sincerely --help` imports no command.
COMMANDS = {
    "approve": ("sincerely.cli.letters:approve", "Approve a letter as it stands, to the address as it stands."),
    "autostart": (
        "sincerely.cli.autostart:autostart",
        "Let this computer send what you approved while Sincerely is closed.",
    ),
    "backup": ("sincerely.cli.copies:backup", "Write a copy of everything into one file, also while Sincerely runs."),
    "check": ("sincerely.cli.check:check", "Read a letter and say what a reader would stumble over."),
    "debrief": ("sincerely.cli.debrief:debrief", "Find in notes and invitation what an interview was about."),
    "demo": ("sincerely.cli.serve:demo", "Show a sample job search in a data folder of its own."),
    "doctor": ("sincerely.cli.doctor:doctor", "Look whether everything is in order, and say what to do."),
    "draft": ("sincerely.cli.draft:draft", "Write a letter from what is on record."),
    "export": ("sincerely.cli.export:export", "Write everything into a folder, in open formats."),
    "happened": (
        "sincerely.cli.happened:happened",
        "Record in one step that something happened: they refused, you withdrew ...",
    ),
    "import": ("sincerely.cli.inbox:import_", "Take mails saved as files into the inbox."),
    "inbox": ("sincerely.cli.inbox:inbox", "List what people and employers on record wrote, and say what it is."),
    "letters": ("sincerely.cli.letters:letters", "List letters, or show one."),
    "offers": ("sincerely.cli.offers:offers", "Say what offers are worth, and which is best by your own priorities."),
    "plan": ("sincerely.cli.plan:plan", "Say what is owed to whom by when, from a file of events."),
    "read": ("sincerely.cli.read:read", "Say what a message of an employer is, and what it says."),
    "restore": ("sincerely.cli.copies:restore", "Put a copy back; what is there now is kept beside it."),
    "serve": ("sincerely.cli.serve:serve", "Start the web app on this machine and print a sign-in link."),
    "tick": ("sincerely.cli.tick:tick", "Send what is approved and due, once."),
    "today": ("sincerely.cli.today:today", "Show what is owed today, what comes and what waits."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called. `lazy` names them as COMMANDS does."""

    def __init__(self, *arguments: Any, lazy: Mapping[str, tuple[str, str]] = COMMANDS, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.lazy:
            return None
        module, attribute = self.lazy[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in sorted(self.lazy.items())])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sincerely")
def cli() -> None:
    """Look after everything that comes after an interview."""


def main() -> None:
    """Run the command line; a SincerelyError becomes one sentence on standard error and its exit code."""
    use_kept_file()
    # A start makes a hundred thousand things that stay; to look for rubbish among them every seven hundred took a fifteenth of it.
    gc.set_threshold(50_000)
    try:
        cli.main(standalone_mode=False)
    except SincerelyError as error:
        _end_with(error)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except BrokenPipeError:
        # Whoever read our output has gone. Python would complain of it once more at its end, unless there is nowhere to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        # A full disk or a busy database in the middle of a command; anything else is a fault of ours and shows as one.
        from sincerely.bootstrap import explained
        from sincerely.faults import without_words

        if (told := explained(error)) is None:
            click.echo(without_words(error), err=True, nl=False)
            sys.exit(1)
        _end_with(told)


def _end_with(error: SincerelyError) -> NoReturn:
    click.echo(f"sincerely: {error}", err=True)
    sys.exit(error.exit_code)
