"""What a job search holds, and its end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext, gettext_lazy, ngettext

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold
from sincerely.core.people.own_address import remarks_on
from sincerely.errors import Refused
from sincerely.integrations.imap.folders import Folders
from sincerely.journal.actions.candidates import delete_candidate
from sincerely.journal.actions.sendings import UNDER_WAY
from sincerely.journal.models import Application, Contact, Interview, Letter, MailAccount, Promise, Sending
from sincerely.ops import autostart
from sincerely.outbox.account import forget_account, forget_mailbox
from sincerely.outbox.grant import forget_grant
from sincerely.web.screen import on_screen

SAID = (
    (Application, "application", "applications"),
    (Interview, "interview", "interviews"),
    (Contact, "person", "people"),
    (Letter, "letter", "letters"),
    (Promise, "promise", "promises"),
)


BY_ITSELF = gettext_lazy(
    "Set up. What you approved goes out also while Sincerely is closed, as long as this computer is on and you are signed in. A closed laptop sends when it is opened again."
)


#: What is said of a sender's own address.
REMARKS = {
    "joke": gettext_lazy("{address}: it has a joke in it that your friends know and a recruiter does not. A plain one with your name reads best."),
    "birth-year": gettext_lazy("{address}: its figures read like a year of birth. An address without them says nothing about your age."),
    "nickname": gettext_lazy("{address}: nothing in it is your name, so a reader may not know from whom it comes."),
    "employer": gettext_lazy("{address}: is {domain} the house you work for now? Then they can read along, and it ends with the post. An address of your own is safer."),
}  # fmt: skip


def address_remarks(candidate: Candidate, account: str, right: Collection[str]) -> list[tuple[str, list[str]]]:
    """Return each address letters come from with what a reader could stumble over in it, without those that are `right` as they are (folded)."""
    found = []
    for address in dict.fromkeys(one.strip() for one in (candidate.email, account) if one.strip()):
        remarks = () if fold(address) in right else remarks_on(address, candidate.name)
        domain = address.rpartition("@")[2]
        if remarks:
            found.append((address, [str(REMARKS[each]).format(address=address, domain=domain) for each in remarks]))
    return found


def let_it_send(candidate: Candidate, folder: Path) -> None:
    """Let this computer send by itself. Raises Refused for the sample, which never sends, and where the computer cannot."""
    if candidate.sample:
        raise Refused(gettext("This is the sample job search; it never sends, whatever runs."))
    autostart.set_up(folder)


def what_a_search_holds(candidate: Candidate) -> list[str]:
    """Count in words what goes with a job search."""
    counts = [(model._default_manager.filter(candidate=candidate).count(), one, more) for model, one, more in SAID]
    return [on_screen(f"{count} {one if count == 1 else more}") for count, one, more in counts if count]


def erase_search(candidate: Candidate, now: datetime) -> None:
    """Erase a job search with the passwords of its mail account and mailbox. Raises Refused while a letter is on its way."""
    if Sending.objects.filter(candidate=candidate, state__in=UNDER_WAY).exists():
        raise Refused(gettext("A letter is on its way to the mail server right now. Try again in a minute."))
    forget_account(candidate, now)
    forget_mailbox(candidate, now)
    forget_grant(candidate, now)
    delete_candidate(candidate)


def what_was_tried(account: MailAccount) -> str:
    """Say in words what a successful try of the account showed, and no more than that."""
    match account.security != "plain", bool(account.username):
        case True, True:
            return gettext("connected, secured and signed in")
        case True, False:
            return gettext("connected and secured")
        case False, True:
            return gettext("connected and signed in")
        case _:
            return gettext("connected")


def folders_found(folders: Folders) -> tuple[str, list[str]]:
    """Say in words which folders a try of the mailbox found, and of each that it did not find what to do."""
    count, sent, drafts = len(folders.names), folders.sent, folders.drafts
    counted = ngettext("{count} folder", "{count} folders", count).format(count=count)
    if sent and drafts:
        says = gettext("{folders}; sent letters lie in “{sent}”, drafts in “{drafts}”.")
    elif sent:
        says = gettext("{folders}; sent letters lie in “{sent}”.")
    else:
        says = gettext("{folders}; drafts in “{drafts}”.") if drafts else gettext("{folders}.")
    listed = _listed(folders)
    missing = []
    if not sent:
        missing.append(
            gettext("No folder for sent letters was found. Choose it under Change: {folders}.").format(folders=listed)
        )
    if not drafts:
        missing.append(
            gettext("No folder for drafts was found. Choose it under Change: {folders}.").format(folders=listed)
        )
    return says.format(folders=counted, sent=sent, drafts=drafts), missing


def _listed(folders: Folders) -> str:
    shown = ", ".join(folders.names[:12])
    return (
        gettext("{shown} and {count} more").format(shown=shown, count=len(folders.names) - 12)
        if len(folders.names) > 12
        else shown
    )
