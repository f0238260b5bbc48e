"""What came in from people and employers on record: looked for in the mailbox, or handed in as files. Nobody else's mail is read, and none of it kept."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from sincerely.accounts.models import Candidate
from sincerely.bootstrap import Busy
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.kinds.values import Reading
from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message as Mail
from sincerely.errors import BadInput
from sincerely.inbox.own_answers import note_own_answers
from sincerely.inbox.reading import read_message
from sincerely.integrations.imap import ImapSession, Trouble
from sincerely.journal.actions.base import changing
from sincerely.journal.actions.messages import is_kept, keep_message, read_again
from sincerely.journal.facts.messages import fingerprint, message_value
from sincerely.journal.facts.senders import NOT_KEPT, Senders, Whose, senders_of
from sincerely.journal.models import Mailbox, Message
from sincerely.journal.models.mailboxes import OVERLAP
from sincerely.outbox.account import mailbox_server

log = logging.getLogger("sincerely.inbox")
#: The mailbox is looked into this often while something runs, and so much later after a look that failed.
EVERY, AFTER_TROUBLE = timedelta(minutes=5), timedelta(minutes=15)
#: The first look goes back so far.
FIRST = timedelta(days=30)
#: Where more has come than this, the next look goes on from there.
MOST = 200
#: No mail of words is larger than this; what is behind it are files.
LARGEST = 5_000_000
#: A clock may be so much ahead.
DAY = timedelta(days=1)
FAULT = "Something in your mailbox could not be read, which is a fault of Sincerely's. The rest was taken in, and it is tried again by itself."


#: A mail, whose it is, when it came, and what was read in it.
_Read = tuple[Mail, Whose, datetime, tuple[Reading, tuple[Fact, ...]]]


@dataclass(frozen=True, slots=True)
class Look:
    """What one look brought: the messages now on record, and why it could not be looked, empty where it could."""

    kept: tuple[Message, ...] = ()
    trouble: str = ""


def look_where_due(now: datetime) -> int:
    """Look into every mailbox whose turn it is; return how many messages came. One mailbox that cannot be reached or read keeps nobody else's from being looked into."""
    late = (
        Q(trouble="", tried_at__lte=now - EVERY)
        | Q(tried_at__lte=now - AFTER_TROUBLE)
        | Q(tried_at=None)
        | Q(tried_at__gt=now)
    )
    came = 0
    for mailbox in Mailbox.objects.filter(late, candidate__sample=False).select_related("candidate"):
        try:
            came += len(look(mailbox, now).kept)
        except Exception:
            log.exception("The look into mailbox %s failed.", mailbox.pk)
            Mailbox.objects.filter(pk=mailbox.pk).update(trouble=FAULT)
    return came


def look(mailbox: Mailbox, now: datetime) -> Look:
    """Bring what came from people on record since the last look. The headers of everything are asked for, the words only of what is theirs; the mailbox is not changed."""
    candidate = mailbox.candidate
    Mailbox.objects.filter(pk=mailbox.pk).update(tried_at=now)
    senders = senders_of(candidate, now)
    since = mailbox.looked_at - OVERLAP if mailbox.looked_at else now - FIRST
    try:
        with ImapSession(mailbox_server(mailbox)) as session:
            came = session.bring(
                since, lambda headers: senders.whose(message_of(headers, senders.own)) is not None, MOST, LARGEST
            )
            sent = [(each.at or now, each.headers) for each in session.sent(since)]
    except (Trouble, OSError) as trouble:
        says = (
            trouble.says
            if isinstance(trouble, Trouble)
            else f"The password of your mailbox cannot be read: {trouble.strerror}."
        )
        Mailbox.objects.filter(pk=mailbox.pk).update(trouble=says[:300])
        return Look(trouble=says)
    erased = [each for each in mailbox.erased if datetime.fromisoformat(each[1]) >= since]
    kept, faults = keep_all(candidate, came, senders, now, but=frozenset(each[0] for each in erased))
    note_own_answers(candidate, sent, senders, now)
    if faults:  # nothing is passed over: the next look begins where this one did
        Mailbox.objects.filter(pk=mailbox.pk).update(trouble=FAULT)
        return Look(kept, FAULT)
    # Where a look was full, the next begins with its last message: an overlap behind it could be full of what is kept already, for ever.
    reached = min(came[-1][0] + OVERLAP, now) if len(came) >= MOST else now
    Mailbox.objects.filter(pk=mailbox.pk).update(looked_at=reached, trouble="", erased=erased)
    return Look(kept)


def keep_all(
    candidate: Candidate, came: Iterable[tuple[datetime, bytes]], senders: Senders, now: datetime, *, but: frozenset[str] = frozenset(),
) -> tuple[tuple[Message, ...], int]:  # fmt: skip
    """Keep, of what came, what is from people on record and not among the fingerprints `but`; return that, and how many could not be taken in. They are read first and kept in one go: none of them changes what is owed. Where that fails as a whole, each is kept by itself, so that the one at fault holds up no other."""
    read: list[_Read] = []
    faults = 0
    for at, data in came:
        try:
            mail = message_of(data, senders.own)
            if fingerprint(mail) not in but and (whose := senders.whose(mail)) and not is_kept(candidate, mail):
                read.append((mail, whose, at, read_message(_dated(mail, min(at, now)), now)))
        except Exception:  # what is behind it must not wait for it
            log.exception("A message of candidate %s could not be read.", candidate.pk)
            faults += 1
    if not read:
        return (), faults
    try:
        with changing(candidate, now):
            kept, failed = _keep_each(candidate, read, now)
    except Busy:  # the database's trouble, and no message's
        raise
    except Exception:  # the plan that follows could not be made, and nothing was kept
        log.exception("The messages of candidate %s could not be kept in one go.", candidate.pk)
        kept, failed = _keep_each(candidate, read, now)
    return tuple(kept), faults + failed


def _keep_each(candidate: Candidate, read: Iterable[_Read], now: datetime) -> tuple[list[Message], int]:
    """Keep each message in a step of its own; return those that are new, and how many could not be kept."""
    kept: list[Message] = []
    faults = 0
    for mail, whose, at, (reading, facts) in read:
        try:
            with transaction.atomic():
                if row := keep_message(candidate, mail, reading, facts, whose, at, now):
                    kept.append(row)
        except Exception:
            log.exception("A message of candidate %s could not be kept.", candidate.pk)
            faults += 1
    return kept, faults


def keep(
    candidate: Candidate, mail: Mail, whose: Whose, at: datetime, now: datetime, source: str = "mailbox"
) -> Message | None:
    """Read a message and keep it; None where it is on record already, which is not read again."""
    if is_kept(candidate, mail):
        return None
    reading, facts = read_message(_dated(mail, min(at, now)), now)
    return keep_message(candidate, mail, reading, facts, whose, at, now, source=source)


def take_in(candidate: Candidate, data: bytes, senders: Senders, now: datetime) -> tuple[Message, bool]:
    """Keep a mail that the candidate hands in as a file (.eml), from whomever; return it, and whether it is new. Raises BadInput for what is none, and for a mail of the candidate's own."""
    mail = mail_in(data, senders.own)
    if mail.origin == "own-copy":
        return _passed_on(candidate, mail, senders, now)
    whose = senders.whose(mail) or Whose()
    row = keep(candidate, mail, whose, mail.sent or now, now, "file")
    if row is not None:
        return row, True
    return Message.objects.get(candidate=candidate, fingerprint=fingerprint(mail)), False


def mail_in(data: bytes, own: frozenset[str]) -> Mail:
    """Return the mail a file holds. Raises BadInput for what is none."""
    mail = message_of(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t "), own)
    if not mail.address and not mail.message_id:
        raise BadInput("This is no mail. Save the message from your mail program as a file (.eml) and choose that.")
    if mail.origin == "own-copy" and not mail.words("forwarded").strip():
        raise BadInput("This is a mail of your own. Choose one that somebody wrote to you.")
    if mail.origin in NOT_KEPT - {"own-copy"}:
        raise BadInput("This only says that a mail did not arrive. Choose one that somebody wrote to you.")
    return mail


def _passed_on(candidate: Candidate, mail: Mail, senders: Senders, now: datetime) -> tuple[Message, bool]:
    """Keep the mail that the candidate passed on to themselves."""
    from sincerely.inbox.pasted import pasted_for, take_in_pasted

    told = pasted_for(candidate, mail.words("forwarded").strip(), now)
    if not (told.sender or told.address) or told.address.lower() in senders.own:
        raise BadInput("This is a mail of your own. Choose one that somebody wrote to you.")
    return take_in_pasted(candidate, told, None, mail.sent, senders, now)


def _dated(mail: Mail, at: datetime) -> Mail:
    """Return a mail as it is read: one that says it was written after it came has a clock that is wrong, and its days are counted from when it came."""
    return replace(mail, sent=at) if mail.sent and mail.sent > at + DAY else mail


def read_anew(candidate: Candidate, rows: Sequence[Message], now: datetime) -> int:
    """Read messages again, as the reader reads them today; return of how many it says something else."""
    return sum(read_again(candidate, row, *read_message(_dated(message_value(row), row.at), now), now) for row in rows)
