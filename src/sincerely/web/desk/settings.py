"""What a job search holds, and its end."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sincerely.accounts.models import Candidate
from sincerely.errors import Refused
from sincerely.integrations.imap.folders import Folders
from sincerely.journal.actions.candidates import delete_candidate
from sincerely.journal.actions.sendings import UNDER_WAY
from sincerely.journal.models import Application, Contact, Interview, Letter, MailAccount, Promise, Sending
from sincerely.ops import autostart
from sincerely.outbox.account import forget_account, forget_mailbox
from sincerely.outbox.grant import forget_grant

SAID = (
    (Application, "application", "applications"),
    (Interview, "interview", "interviews"),
    (Contact, "person", "people"),
    (Letter, "letter", "letters"),
    (Promise, "promise", "promises"),
)


BY_ITSELF = "Set up. What you approved goes out also while Sincerely is closed, as long as this computer is on and you are signed in. A closed laptop sends when it is opened again."


def let_it_send(candidate: Candidate, folder: Path) -> None:
    """Let this computer send by itself. Raises Refused for the sample, which never sends, and where the computer cannot."""
    if candidate.sample:
        raise Refused("This is the sample job search; it never sends, whatever runs.")
    autostart.set_up(folder)


def what_a_search_holds(candidate: Candidate) -> list[str]:
    """Count in words what goes with a job search."""
    counts = [(model._default_manager.filter(candidate=candidate).count(), one, more) for model, one, more in SAID]
    return [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]


def erase_search(candidate: Candidate, now: datetime) -> None:
    """Erase a job search with the passwords of its mail account and mailbox. Raises Refused while a letter is on its way."""
    if Sending.objects.filter(candidate=candidate, state__in=UNDER_WAY).exists():
        raise Refused("A letter is on its way to the mail server right now. Try again in a minute.")
    forget_account(candidate, now)
    forget_mailbox(candidate, now)
    forget_grant(candidate, now)
    delete_candidate(candidate)


def what_was_tried(account: MailAccount) -> str:
    """Say in words what a successful try of the account showed, and no more than that."""
    steps = ["connected"]
    if account.security != "plain":
        steps.append("secured")
    if account.username:
        steps.append("signed in")
    return steps[0] if len(steps) == 1 else f"{', '.join(steps[:-1])} and {steps[-1]}"


def folders_found(folders: Folders) -> tuple[str, list[str]]:
    """Say in words which folders a try of the mailbox found, and of each that it did not find what to do."""
    known = [
        f"{what} in “{name}”" for what, name in (("sent letters lie", folders.sent), ("drafts", folders.drafts)) if name
    ]
    count = len(folders.names)
    says = f"{count} folder{'s' if count != 1 else ''}{'; ' if known else ''}{', '.join(known)}."
    missing = [what for what, name in (("sent letters", folders.sent), ("drafts", folders.drafts)) if not name]
    return says, [f"No folder for {what} was found. Choose it under Change: {_listed(folders)}." for what in missing]


def _listed(folders: Folders) -> str:
    shown = ", ".join(folders.names[:12])
    return f"{shown} and {len(folders.names) - 12} more" if len(folders.names) > 12 else shown
