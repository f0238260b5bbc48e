"""What a job search holds, and its end."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.errors import Refused
from sincerely.journal.actions.candidates import delete_candidate
from sincerely.journal.actions.sendings import UNDER_WAY
from sincerely.journal.models import Application, Contact, Interview, Letter, MailAccount, Promise, Sending
from sincerely.outbox.account import forget_account

SAID = (
    (Application, "application", "applications"),
    (Interview, "interview", "interviews"),
    (Contact, "person", "people"),
    (Letter, "letter", "letters"),
    (Promise, "promise", "promises"),
)


def what_a_search_holds(candidate: Candidate) -> list[str]:
    """Count in words what goes with a job search."""
    counts = [(model._default_manager.filter(candidate=candidate).count(), one, more) for model, one, more in SAID]
    return [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]


def erase_search(candidate: Candidate, now: datetime) -> None:
    """Erase a job search with the password of its mail account. Raises Refused while a letter is on its way."""
    if Sending.objects.filter(candidate=candidate, state__in=UNDER_WAY).exists():
        raise Refused("A letter is on its way to the mail server right now. Try again in a minute.")
    forget_account(candidate, now)
    delete_candidate(candidate)


def what_was_tried(account: MailAccount) -> str:
    """Say in words what a successful try of the account showed, and no more than that."""
    steps = ["connected"]
    if account.security != "plain":
        steps.append("secured")
    if account.username:
        steps.append("signed in")
    return steps[0] if len(steps) == 1 else f"{', '.join(steps[:-1])} and {steps[-1]}"
