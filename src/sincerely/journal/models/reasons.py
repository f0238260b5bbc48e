"""Why a letter on its way out stands where it does: one code each. What is decided is decided by these; the words for people are in `facts.reasons`."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a sending entered its phase; NONE where the phase says it all. Beside each: what its details hold."""

    NONE = ""
    # The candidate's word.
    RELEASED = "released"
    ON_HOLD = "on-hold"
    TAKEN_BACK = "taken-back"
    NOT_WRITTEN = "not-written"
    ARRIVED = "arrived"
    NOT_SENT = "not-sent"
    BY_HAND = "by-hand"
    # What stands against it.
    SAMPLE = "sample"
    VOIDED = "voided"  # says; or from, now: the sender's address then and now; or nothing
    NOT_OWED = "not-owed"  # says
    TOO_EARLY = "too-early"
    DUPLICATE = "duplicate"
    SAME_ADDRESS = "same-address"  # who: the reader of the other letter
    REMINDED = "reminded"
    ANSWERED = "answered"  # kind: of the event; or who, when, folder: of the mail that was seen
    UNFINISHED = "unfinished"  # says
    OVERSLEPT = "overslept"
    EXPIRED = "expired"
    NO_ACCOUNT = "no-account"
    INBOX_UNAVAILABLE = "inbox-unavailable"  # says, again
    RESTORED = "restored"  # day: of the copy
    # The outbox by itself.
    REQUEUED = "requeued"
    THROTTLED = "throttled"
    INTERRUPTED = "interrupted"
    FAULT = "fault"  # says; or nothing
    IN_DRAFTS = "in-drafts"  # folder
    # What came of handing it over: in the server's words (reply), or in ours (says).
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    ACCOUNT_FAILED = "account-failed"
    NO_REPLY = "no-reply"
    FOUND = "found"


#: Why a letter is in the queue again without a new yes of the candidate's.
BY_ITSELF = frozenset({Reason.REQUEUED, Reason.THROTTLED, Reason.INTERRUPTED, Reason.DEFERRED, Reason.FAULT})
