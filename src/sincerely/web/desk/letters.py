"""What the letter pages show."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.letters import suggest_send_time, version_of
from sincerely.journal.facts.review import reviewed
from sincerely.journal.facts.today import letter_state
from sincerely.journal.models import Approval, Letter, MailAccount
from sincerely.web.forms.letters import LetterForm, SendForm

GROUPS = (("asks", "These need you"), ("draft", "Drafts"), ("approved", "Approved, waiting to go"), ("sent", "Sent"))


def letter_rows(candidate: Candidate) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the candidate's letters in groups by how far they are; three queries."""
    rows = (
        Letter.objects.filter(candidate=candidate)
        .select_related("contact", "application__employer", "follow_up")
        .prefetch_related("approvals__sending")
        .order_by("-saved_at")
    )
    groups: dict[str, list[dict[str, Any]]] = {key: [] for key, _ in GROUPS}
    for row in rows:
        state, at = letter_state(row)
        groups[state].append({"letter": row, "state": state, "at": at})
    return [(words, groups[key]) for key, words in GROUPS if groups[key]]


def editor(
    letter: Letter, now: datetime, form: LetterForm | None = None, send: SendForm | None = None
) -> dict[str, Any]:
    """Return everything the editor shows. A bound `form` keeps what was typed; the findings are those of that text."""
    subject, body = letter.subject, letter.body
    if form is not None and form.is_bound:
        subject, body = form.data.get("subject", ""), form.data.get("body", "").replace("\r\n", "\n")
    saved = LetterForm(
        initial={
            "to_address": letter.to_address,
            "subject": letter.subject,
            "body": letter.body,
            "version": version_of(letter),
        }
    )
    state, at = letter_state(letter)
    approval = Approval.objects.filter(letter=letter, voided_at=None).select_related("sending").order_by("-pk").first()
    return {
        "letter": letter,
        "version": version_of(letter),
        "form": form or saved,
        "send": send or SendForm(initial={"when": "proposed"}),
        "proposed": suggest_send_time(letter.follow_up, letter.contact, now) if state == "draft" else None,
        "state": state,
        "at": at,
        "approval": approval,
        "sending": getattr(approval, "sending", None),
        "reviewed": reviewed(letter, subject, body),
        "has_account": MailAccount.objects.filter(candidate=letter.candidate).exists(),
    }
