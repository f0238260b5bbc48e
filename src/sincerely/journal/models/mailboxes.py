"""Where mail comes in, and whether a copy of what went out lies there."""

from __future__ import annotations

from datetime import timedelta

from django.db import models

from sincerely.journal.models.base import Owned
from sincerely.journal.models.letters import Sending

#: A look begins so long before the end of the last one: servers and clocks disagree, and mails come late.
OVERLAP = timedelta(hours=1)


class Mailbox(Owned):
    """This candidate's mailbox, over IMAP. The password is in the keyring, never here."""

    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=8, default="tls", help_text="tls, starttls, or plain on this machine only")
    username = models.CharField(max_length=254)
    sent_folder = models.CharField(max_length=200, blank=True, help_text="the candidate's own choice; else it is found")
    drafts_folder = models.CharField(max_length=200, blank=True, help_text="the same")
    files_sent = models.BooleanField(
        null=True, blank=True, help_text="whether the provider itself files a copy of what it sends; null: not seen yet"
    )
    tested_at = models.DateTimeField(null=True, blank=True)
    looked_at = models.DateTimeField(
        null=True, blank=True, help_text="up to here what came from people on record was brought into the inbox"
    )
    tried_at = models.DateTimeField(null=True, blank=True, help_text="when that was last tried")
    erased = models.JSONField(
        default=list,
        blank=True,
        help_text="fingerprints of messages erased since, with when they came; kept until no look could bring them again",
    )
    trouble = models.CharField(
        max_length=300, blank=True, help_text="why it could not be looked into; empty where it could"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate"], name="one_mailbox_each")]


class MailGrant(Owned):
    """A provider's leave to sign in with tokens (XOAUTH2) at the mail account and the mailbox alike. The tokens and the client's secret are in the keyring, never here."""

    token_url = models.CharField(max_length=300)
    client_id = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate"], name="one_mail_grant_each")]


class SentCopy(models.Model):
    """Whether a copy of a letter lies in the Sent folder: looked for by its Message-ID, at `next_look_at` again, never where that is null.

    wanted -> found (the provider filed it) | filing (we are about to, or may have) -> filed | missing (given up, `note` says why) | asked (given up over one nobody is sure of).
    """

    sending = models.OneToOneField(Sending, on_delete=models.CASCADE, related_name="copy")
    state = models.CharField(max_length=8, default="wanted")
    looks = models.PositiveIntegerField(default=0)
    looked_at = models.DateTimeField(null=True, blank=True)
    next_look_at = models.DateTimeField(null=True, blank=True, db_index=True)
    note = models.CharField(max_length=300, blank=True)
