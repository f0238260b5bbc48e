"""A letter in every state in which one can stand, in one job search."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate
    from sincerely.journal.models import Sending

LOST = "The line was lost after the letter was handed over; the server did not say whether it took it."
#: Reader -> (state, what is recorded as its reason, what else is).
STANDINGS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "Waiting Person": ("queued", "", {}),
    "Again Person": ("queued", "451 4.7.1 Greylisted, please try again", {"attempts": 2}),
    "Going Person": ("transmitting", "", {}),
    "Unsure Person": ("uncertain", LOST, {}),
    "Nosuch Person": ("failed", "550 5.1.1 <nosuch@lakeside.example>: User unknown", {}),
    "Signin Person": ("failed", "535 5.7.8 Username and Password not accepted", {}),
    "Certificate Person": ("failed", "The server's certificate cannot be trusted: certificate has expired.", {}),
    "Tried Person": ("failed", "The server cannot be reached: Connection refused.", {"attempts": 6}),
    "Tripped Person": ("failed", "The program could not send this letter.", {}),
    "Lost Person": ("failed", "You said that it did not arrive.", {}),
    "Paused Person": ("held", "You asked for it to wait.", {}),
    "Answered Person": ("held", "Since you approved this, they wrote to you. Look whether it still fits.", {}),
    "Late Person": ("held", "Its hour passed while this computer slept or Sincerely was not running.", {}),
    "Noaccount Person": ("held", "No mail account is set up to send it with.", {}),
    "Changed Person": ("held", "The letter or its address is no longer what you approved.", {}),
    "Sender Person": ("held", "You approved it to go out from old@ruiz.example; your mail account is now maya@ruiz.example.", {}),
    "Sent Person": ("sent", "250 OK", {}),
    "Back Person": ("cancelled", "You took it back.", {}),
}  # fmt: skip


def every_standing(me: Candidate, now: datetime) -> dict[str, Sending]:
    """Approve a letter to each reader for tomorrow and let it stand as it says above; one more, to "Hand Person", is to be sent by hand."""
    from sincerely.journal.actions.contacts import add_contact
    from sincerely.journal.actions.letters import approve, new_letter, save_letter, version_of
    from sincerely.journal.models import Approval, Letter, MailAccount, Sending, SendingPhase

    MailAccount.objects.get_or_create(
        candidate=me,
        defaults={
            "created_at": now, "address": "maya@ruiz.example", "host": "127.0.0.1", "port": 1, "security": "plain",
        },
    )  # fmt: skip
    made = {}
    for name in (*STANDINGS, "Hand Person"):
        reader = add_contact(me, now, name=name, email=f"{name.split()[0].lower()}@lakeside.example")
        draft = new_letter(me, reader, "keep-in-touch", now)
        text = (f"To {name}", f"Dear {name},\n\nI often think of the new boards.\n\nMaya", reader.email)
        draft = save_letter(me, draft, *text, version_of(draft), now)
        way = "hand" if name == "Hand Person" else "smtp"
        made[name] = approve(me, draft, now, due_at=now + timedelta(hours=15), way=way).sending
    for name, (state, reason, more) in STANDINGS.items():
        changes = {"state": state, "reason": reason, "claimed_at": now if state in {"transmitting", "sent"} else None}
        Sending.objects.filter(pk=made[name].pk).update(**changes, **more)
        if state != "queued":
            SendingPhase.objects.create(sending=made[name], phase=state, at=now, note=reason)
        made[name].refresh_from_db()
    Letter.objects.filter(pk=made["Changed Person"].approval.letter_id).update(body="Something else.")
    Approval.objects.filter(pk=made["Sender Person"].approval_id).update(from_address="old@ruiz.example")
    return made
