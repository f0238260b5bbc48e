"""Why a letter stands where it does, in words: formed from the code and its details wherever it is shown, and never read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sincerely.core.etiquette.kinds import KINDS
from sincerely.journal.models.letters import Sending, SendingPhase
from sincerely.journal.models.reasons import Reason


class Why(NamedTuple):
    """A reason with what only this letter knows of it."""

    reason: Reason = Reason.NONE
    details: Mapping[str, str] = {}


#: What the database that a copy took the place of knew of a letter: the state it has since the restore -> words.
BEFORE_SAYS = {
    "sent": "What was here before says that it went out.",
    "uncertain": "What was here before says that it may have gone out.",
}
_TELLS = "{reply}{says}"
_WORDS = {
    Reason.NONE: "",
    Reason.RELEASED: "You chose when it goes.",
    Reason.ON_HOLD: "You asked for it to wait.",
    Reason.TAKEN_BACK: "You took it back.",
    Reason.NOT_WRITTEN: "You said that they have not written since.",
    Reason.ARRIVED: "You said that it went out.",
    Reason.NOT_SENT: "You said that it has not gone out.",
    Reason.BY_HAND: "Sent by hand.",
    Reason.SAMPLE: "This is the sample job search; it never sends.",
    Reason.NOT_OWED: "Since you approved it this is no longer owed. {says}",
    Reason.TOO_EARLY: "The interview it thanks for has not taken place yet.",
    Reason.DUPLICATE: "They are thanked for this interview by another letter already. One is enough.",
    Reason.SAME_ADDRESS: "Another thank-you for this interview is to the same address, for {who}. Are they one person?",
    Reason.REMINDED: "A reminder to them went out that day already; two would press them. Choose another day.",
    Reason.UNFINISHED: _TELLS,
    Reason.OVERSLEPT: "Its hour passed while this computer slept or Sincerely was not running.",
    Reason.EXPIRED: "Its time passed while it was held. Choose a new one.",
    Reason.NO_ACCOUNT: "No mail account is set up to send it with.",
    Reason.INBOX_UNAVAILABLE: "We could not look whether they have written since, so it waits. {says} {again}",
    Reason.REQUEUED: "What kept it is gone, or is looked at once more.",
    Reason.THROTTLED: "It is late, and goes a few minutes after the one before it.",
    Reason.IN_DRAFTS: "It was put into your folder “{folder}”.",
    Reason.ACCEPTED: _TELLS,
    Reason.DEFERRED: _TELLS,
    Reason.REJECTED: _TELLS,
    Reason.ACCOUNT_FAILED: _TELLS,
    Reason.NO_REPLY: _TELLS,
    Reason.FOUND: "It lies in your Sent folder, so it went out.",
}


def why_words(step: Sending | SendingPhase) -> str:
    """Say why a sending stands where it does, or (of one of its phases) why it did; empty where there is nothing to say."""
    return in_words(Why(Reason(step.reason), step.details), step.state if isinstance(step, Sending) else step.phase)


def in_words(why: Why, state: str = "held") -> str:
    """Say a reason for being in `state`."""
    reason, details = why
    match reason:
        case Reason.VOIDED:
            return _voided(details)
        case Reason.ANSWERED:
            return _answered(details)
        case Reason.RESTORED:
            return _restored(details, state)
        case Reason.INTERRUPTED:
            return f"The program stopped {'before the letter left' if state == 'queued' else 'while the letter was being handed over'}."
        case Reason.FAULT:
            return details.get("says", "The program could not send this letter.")
        case _:
            known = dict.fromkeys(("reply", "says", "again", "folder", "who"), "") | {**details}
            return _WORDS[reason].format_map(known).strip()


def _voided(details: Mapping[str, str]) -> str:
    if "now" in details:
        return f"You approved it to go out from {details['from']}; your mail account is now {details['now']}."
    return details.get("says", "The letter or its address is no longer what you approved.")


def _answered(details: Mapping[str, str]) -> str:
    if "kind" in details:
        kind = KINDS.get(details["kind"])
        return f"Since you approved this, {kind.past if kind else details['kind']}. Look whether it still fits."
    where = ", ".join(part for part in (details.get("when", ""), f"folder {details.get('folder', '')}") if part)
    return f"{details.get('who') or 'Somebody there'} has written since you approved it ({where}). Read it first: does your letter still fit?"


def _restored(details: Mapping[str, str], state: str) -> str:
    return f"This comes from a copy of {details['day']}. {BEFORE_SAYS.get(state, 'It may have gone out since.')}"
