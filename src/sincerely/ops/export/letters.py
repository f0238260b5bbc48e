"""Letters as files: what went out as mail files, what did not as text."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from sincerely.accounts.models import Candidate
from sincerely.data.forms import goes_by_mail
from sincerely.errors import BadInput
from sincerely.integrations.mail import Mail, written
from sincerely.journal.models import Approval, Letter, MailAccount, Sending
from sincerely.zones import zone_or_utc


def sent_letters(candidate: Candidate) -> dict[str, bytes]:
    """Return each letter that went out, by the name of its file: a mail as .eml with the day it went; what is no mail, or none could carry, as text."""
    account = MailAccount.objects.filter(candidate=candidate).first()
    name = (account.display_name if account else "") or candidate.name
    sent = Sending.objects.filter(candidate=candidate, state="sent").order_by("pk")
    files = {}
    for sending in sent.select_related("approval__letter__contact").prefetch_related("phases"):
        approval = sending.approval
        at = _went(sending).astimezone(zone_or_utc(candidate.zone))
        stem = _stem(at, approval.letter, approval.to_name)
        if goes_by_mail(approval.letter.form):
            try:
                files[f"{stem}.eml"] = written(_mail(approval, name), at)
                continue
            except BadInput:
                pass  # by hand it can have held what no mail can
        files[f"{stem}.txt"] = _text(approval.to_name or approval.to_address, approval.subject, approval.body)
    return files


def drafts(candidate: Candidate) -> dict[str, bytes]:
    """Return each letter that did not go out, approved or not, as text."""
    gone = Sending.objects.filter(candidate=candidate, state="sent").values("approval__letter")
    rows = Letter.objects.filter(candidate=candidate).exclude(pk__in=gone).select_related("contact").order_by("pk")
    return {
        f"{_stem(row.saved_at, row, str(row.contact or ''))}.txt": _text(
            row.to_address or str(row.contact or ""), row.subject, row.body
        )
        for row in rows
    }


def _went(sending: Sending) -> datetime:
    phases = [phase.at for phase in sending.phases.all() if phase.phase == "sent"]
    return phases[-1] if phases else sending.due_at


def _mail(approval: Approval, name: str) -> Mail:
    return Mail(
        message_id=approval.message_id,
        from_address=approval.from_address,
        from_name=name if approval.from_address else "",
        to_address=approval.to_address,
        to_name=approval.to_name,
        subject=approval.subject,
        body=approval.body,
    )


def _stem(day: datetime, letter: Letter, name: str) -> str:
    return f"{day:%Y-%m-%d}-{letter.form}-{slugify(name, allow_unicode=True)[:40] or 'nobody'}-{letter.pk}"


def _text(to: str, subject: str, body: str) -> bytes:
    head = "".join(f"{field}: {value}\n" for field, value in (("To", to), ("Subject", subject)) if value)
    return f"{head}\n{body.strip()}\n".encode()
