"""What came in from people and employers on record, as the reader sees it."""

from __future__ import annotations

from django.db import models

from sincerely.journal.models.applications import Application
from sincerely.journal.models.base import Owned
from sincerely.journal.models.people import Contact, Employer


class Message(Owned):
    """One message that came in, once: what it is was read when it arrived, and counts for nothing until its candidate says yes.

    `fingerprint` is made of its words and not of its Message-ID, which may be used twice or rewritten on the way. `at` is when it was received, `written`
    its own Date with the sender's offset (ISO, empty where it says none). `facts` hold the words they were read from and their places in `text`.
    """

    application = models.ForeignKey(
        Application, null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.CASCADE, related_name="messages")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="messages")
    fingerprint = models.CharField(max_length=64)
    message_id = models.CharField(max_length=255, blank=True)
    at = models.DateTimeField()
    written = models.CharField(max_length=40, blank=True)
    sender = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=254, blank=True)
    reply_to = models.CharField(
        max_length=254, blank=True, help_text="where an answer is wanted; empty where that is its address"
    )
    readers = models.JSONField(default=list, blank=True, help_text="the addresses it was sent to")
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    invitations = models.JSONField(default=list, blank=True, help_text="the calendar files in it, as text")
    attachments = models.JSONField(
        default=list, blank=True, help_text="the names of the other files; the files stay in the mailbox"
    )
    origin = models.CharField(max_length=12, default="person")
    source = models.CharField(max_length=8, default="mailbox", help_text="mailbox, file or pasted")
    kind = models.CharField(max_length=24)
    confidence = models.FloatField()
    others = models.JSONField(
        default=list, blank=True, help_text="what else it may be: [kind, confidence], the likeliest first"
    )
    needs_answer = models.BooleanField(default=False)
    quotes = models.JSONField(default=list, blank=True, help_text="the words that speak for its kind: text, start, end")
    facts = models.JSONField(default=list, blank=True)
    notes = models.JSONField(default=list, blank=True, help_text="what of it could not be read")
    read_at = models.DateTimeField()
    settled_at = models.DateTimeField(
        null=True, blank=True, help_text="the candidate's word on it; null: to be looked at"
    )
    settled_as = models.CharField(max_length=24, blank=True, help_text="the kind the candidate said yes to")
    answered_at = models.DateTimeField(
        null=True, blank=True, help_text="when the candidate answered it from their own mail program"
    )
    answer_id = models.CharField(max_length=255, blank=True, help_text="the Message-ID of that answer")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "fingerprint"], name="one_row_a_message")]
        indexes = [models.Index(fields=["candidate", "settled_at", "-at"], name="message_to_look_at")]
        ordering = ["-at", "-pk"]
