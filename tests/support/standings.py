"""A letter in every state in which one can stand, in one job search.

As a program of its own (`python -m tests.support.standings`) it makes them in the data folder that is named, and answers with the letters' numbers by reader, as JSON.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sincerely.accounts.models import Candidate
    from sincerely.journal.models import Sending

LOST = "The line was lost after the letter was handed over; the server did not say whether it took it."
EXPIRED = "The server's certificate cannot be trusted: certificate has expired."
SENDERS = {"from": "old@ruiz.example", "now": "maya@ruiz.example"}
#: Reader -> (state, the code of its reason, what is known of it, what else is recorded).
STANDINGS: dict[str, tuple[str, str, dict[str, str], dict[str, Any]]] = {
    "Waiting Person": ("queued", "", {}, {}),
    "Again Person": ("queued", "deferred", {"reply": "451 4.7.1 Greylisted, please try again"}, {"attempts": 2}),
    "Going Person": ("transmitting", "", {}, {}),
    "Unsure Person": ("uncertain", "no-reply", {"says": LOST}, {}),
    "Nosuch Person": ("failed", "rejected", {"reply": "550 5.1.1 <nosuch@lakeside.example>: User unknown"}, {}),
    "Signin Person": ("failed", "account-failed", {"reply": "535 5.7.8 Username and Password not accepted"}, {}),
    "Certificate Person": ("failed", "account-failed", {"says": EXPIRED}, {}),
    "Tried Person": ("failed", "deferred", {"says": "The server cannot be reached: Connection refused."}, {"attempts": 6}),
    "Tripped Person": ("failed", "fault", {}, {}),
    "Lost Person": ("failed", "not-sent", {}, {}),
    "Corrected Person": ("failed", "not-sent", {}, {}),
    "Line Person": ("failed", "fault", {"says": "The Subject field holds a line break and would be read as something else. Nothing was sent."}, {}),
    "Throttled Person": ("queued", "throttled", {}, {}),
    "Shared Person": ("held", "same-address", {"who": "Jan van der Berg"}, {}),
    "Open Person": ("held", "unfinished", {"says": "One place is still yours to fill: [the ward]"}, {}),
    "Paused Person": ("held", "on-hold", {}, {}),
    "Answered Person": ("held", "answered", {"kind": "message-received"}, {}),
    "Late Person": ("held", "overslept", {}, {}),
    "Noaccount Person": ("held", "no-account", {}, {}),
    "Changed Person": ("held", "voided", {}, {}),
    "Sender Person": ("held", "voided", SENDERS, {}),
    "Sent Person": ("sent", "accepted", {"reply": "250 OK"}, {}),
    "Back Person": ("cancelled", "taken-back", {}, {}),
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
    for name, (state, reason, details, more) in STANDINGS.items():
        why = {"reason": reason, "details": details}
        changes = {"state": state, **why, "claimed_at": now if state in {"transmitting", "sent"} else None}
        Sending.objects.filter(pk=made[name].pk).update(**changes, **more)
        if state != "queued":
            SendingPhase.objects.create(sending=made[name], phase=state, at=now, **why)
        made[name].refresh_from_db()
    Letter.objects.filter(pk=made["Corrected Person"].approval.letter_id).update(to_address="new@lakeside.example")
    Letter.objects.filter(pk=made["Changed Person"].approval.letter_id).update(body="Something else.")
    Approval.objects.filter(pk=made["Sender Person"].approval_id).update(from_address="old@ruiz.example")
    return made


def main() -> None:
    from sincerely import bootstrap, clock

    bootstrap.open_journal()
    from sincerely.accounts.models import Candidate

    made = every_standing(Candidate.objects.get(sample=False), clock.now())
    print(json.dumps({name: sending.approval.letter_id for name, sending in made.items()}))


if __name__ == "__main__":
    main()
