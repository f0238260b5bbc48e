"""How far each letter is, in the words that browser and terminal both use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Concat

from sincerely.accounts.models import Candidate
from sincerely.errors import BadInput
from sincerely.integrations.mail import plain_address
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.facts.today import letter_state
from sincerely.journal.models import Approval, FollowUp, Letter, Sending
from sincerely.journal.models.reasons import Reason
from sincerely.zones import zone_or_utc

#: The state of a letter as `Listed` has it -> the words above the letters that are so far, in their order.
GROUPS = {
    "asks": "These need you",
    "draft": "Drafts",
    "by-hand": "Approved, to be sent by hand",
    "approved": "Approved, waiting to go",
    "sent": "Sent",
    "no-longer-needed": "No longer needed",
}
#: The same of one letter, beside it.
OF_ONE = {
    "asks": "needs you",
    "draft": "draft",
    "by-hand": "approved, to be sent by hand",
    "approved": "approved",
    "sent": "sent",
    "no-longer-needed": "no longer needed",
}


def form_words(form: str) -> str:
    """Say a letter's form as a person does: "thank-you", "status inquiry", "LinkedIn note"."""
    if form in {"rejection-reply", "scheduling-reply"}:
        return "reply"  # what it replies to, its reader knows best
    return form if form == "thank-you" else form.replace("-", " ").replace("linkedin", "LinkedIn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A letter, how far it is (a key of GROUPS), when it goes or went, and why it needs somebody or nobody."""

    letter: Letter
    state: str
    at: datetime | None
    why: str


def letters_listed(candidate: Candidate, numbers: Iterable[int] | None = None) -> list[Listed]:
    """Return the candidate's letters by their number, all of them or those of `numbers`; three queries."""
    rows = (
        Letter.objects.filter(candidate=candidate)
        .select_related("candidate", "contact", "application__employer", "follow_up")
        .prefetch_related("approvals__sending")
        .order_by("pk")
    )
    return [listed(row) for row in (rows if numbers is None else rows.filter(pk__in=list(numbers)))]


def numbers_by_state(letters: QuerySet[Letter]) -> dict[str, list[int]]:
    """Return how far each of `letters` is: state -> numbers of letters, in the order of GROUPS and within it in that of the query; one query that reads no text.

    The database says here what `listed` says of one letter; a test holds the two together.
    """
    # Named once: the database works a subquery out again wherever its name stands.
    standing = (
        Sending.objects.filter(approval__letter=OuterRef("pk"), approval__voided_at=None)
        .order_by("-approval")
        .values_list(Concat("state", Value(" "), "way"))[:1]
    )
    gone = Q(follow_up__isnull=False) & (
        Q(follow_up__settled_at__isnull=False)
        | Q(follow_up__stopped_at__isnull=False)
        | Q(follow_up__withdrawn_at__isnull=False)
    )
    found: dict[str, list[int]] = {state: [] for state in GROUPS}
    # Texts, because each number from the database is made a number once more.
    rows = letters.values_list("pk", Subquery(standing), Case(When(gone, then=Value("gone")), default=Value("")))
    known: dict[tuple[str | None, str], list[int]] = {}
    for number, stands, is_gone in rows:
        if (numbers := known.get((stands, is_gone))) is None:
            numbers = known[stands, is_gone] = found[_so_far(stands, bool(is_gone))]
        numbers.append(number)
    return {so_far: numbers for so_far, numbers in found.items() if numbers}


def _so_far(standing: str | None, gone: bool) -> str:
    state, _, way = (standing or "cancelled").partition(" ")
    if state == "cancelled":
        return "no-longer-needed" if gone else "draft"
    if state in {"held", "failed", "uncertain"}:
        return "asks"
    return "sent" if state == "sent" else "by-hand" if way == "hand" else "approved"


def by_state(letters: Iterable[Listed]) -> list[tuple[str, list[Listed]]]:
    """Return (state, letters) in the order of GROUPS, without those that have none."""
    groups: dict[str, list[Listed]] = {state: [] for state in GROUPS}
    for each in letters:
        groups[each.state].append(each)
    return [(state, found) for state, found in groups.items() if found]


def listed(letter: Letter) -> Listed:
    """Say how far a letter is. A draft whose follow-up is no longer owed is out of the way; its text is kept."""
    state, at = letter_state(letter)
    why = ""
    if state == "draft" and (why := why_unwanted(letter.follow_up)):
        state = "no-longer-needed"
    elif state == "asks":
        why = asks_words(next(a.sending for a in reversed(letter.approvals.all()) if a.voided_at is None))
    standing = [one.sending for one in letter.approvals.all() if one.voided_at is None]
    zone = zone_or_utc(standing[-1].zone if standing else letter.candidate.zone)  # the one it was promised in
    return Listed(letter=letter, state=state, at=at.astimezone(zone) if at else None, why=why)


def why_unwanted(follow_up: FollowUp | None) -> str:
    """Say why a letter for this follow-up must not go any more; empty while it is owed. A letter of its own, without a follow-up, is always wanted."""
    if follow_up is None:
        return ""
    if follow_up.settled_at:
        return "It is already done."
    if follow_up.stopped_at:
        said = follow_up.stop_reason or "it is no longer owed"
        return f"{said[:1].upper()}{said[1:]}."
    return "What it was for was changed or taken back." if follow_up.withdrawn_at else ""


def as_approved(approval: Approval) -> bool:
    """Say whether the letter still is what was approved. Its address may be spelled otherwise than the envelope is: in capitals, or with a domain in its own letters."""
    letter = approval.letter
    return (letter.subject, letter.body) == (approval.subject, approval.body) and addressed_as_approved(approval)


def addressed_as_approved(approval: Approval) -> bool:
    """Say the same of its address alone."""
    letter = approval.letter
    try:
        return letter.to_address == approval.to_address or plain_address(letter.to_address) == approval.to_address
    except BadInput:
        return False


def may_be_out(sending: Sending) -> bool:
    """Say whether a letter may have gone out, and nobody has said yet: the server did not tell, or it comes from a copy that was put back."""
    return sending.state == "uncertain" or (sending.state == "held" and sending.reason == Reason.RESTORED)


def asks_words(sending: Sending) -> str:
    """Say why an approved letter that stands still needs the candidate."""
    if may_be_out(sending):
        what = "It may have gone out: say whether it did."
    else:
        what = "" if sending.way == "hand" else "It was not sent."
    return f"{what} {why_words(sending)}".strip()
